"""Rules of other tools for "overfitting" on a pair of loss histories, as their code or paper states them.

Each takes the training and the validation losses of one run and says whether it calls it overfitting.
Written anew from the descriptions; no code of the tools is used.
"""


def mean(values):
    return sum(values) / len(values)


def relative_gap(train, validation):
    return (validation[-1] - train[-1]) / abs(train[-1])


def loss_at_end(validation, points):
    """Prechelt's generalization loss of the mean of the last points, as a share."""
    return mean(validation[-points:]) / min(validation) - 1


def gap_and_rise(gap, rise):
    def rule(train, validation):
        late = mean(validation[-5:]) / mean(train[-5:]) - 1
        return late > gap and loss_at_end(validation, 5) > rise
    return rule


def boosting_overfit(share):
    """Deepchecks' BoostingOverfit: the last value against the best one."""
    return lambda train, validation: loss_at_end(validation, 1) > share


def fitting_diagnosis(train, validation):
    """Gap above 30 % and validation rising over the last ten points."""
    tail = validation[-10:]
    middle = (len(tail) - 1) / 2
    slope = sum((i - middle) * v for i, v in enumerate(tail))
    return relative_gap(train, validation) > 0.3 and slope > 0


def skore(train, validation):
    """SKD001: the gap exceeds 0.03 and a tenth of the reference, the test score of a loss."""
    return validation[-1] - train[-1] >= max(0.03, 0.1 * abs(validation[-1]))


def sagemaker_overfit(train, validation):
    """Overfit: relative gap above 0.1 for more than one step in a row, at any time."""
    run = 0
    for t, v in zip(train, validation):
        run = run + 1 if (v - t) / abs(t) > 0.1 else 0
        if run > 1:
            return True
    return False


def stale(losses, patience, delta=0.01):
    """Whether the loss ever went `patience` points without improving by `delta`."""
    best, waited = losses[0], 0
    for loss in losses[1:]:
        if loss < best - delta:
            best, waited = loss, 0
        else:
            waited += 1
        if waited >= patience:
            return True
    return False


def sagemaker_overtraining(train, validation):
    """Overtraining: training without progress for 5 steps and validation for 10."""
    return stale(train, 5) and stale(validation, 10)


def umlaut(train, validation):
    """Any epoch in which validation rose and training did not."""
    steps = zip(train, train[1:], validation, validation[1:])
    return any(v2 > v1 and t2 <= t1 for t1, t2, v1, v2 in steps)


def training_doctor(train, validation):
    """Between the first and the last third training fell by 2 % and validation rose by 5 %, or a gap."""
    third = max(len(train) // 3, 1)
    fell = mean(train[-third:]) < 0.98 * mean(train[:third])
    rose = mean(validation[-third:]) > 1.05 * mean(validation[:third])
    return (fell and rose) or relative_gap(train, validation) > 0.1


def runmedic(train, validation):
    """0.1.1 as described: last three 5 % over the best, best not in the last four, training fell 3 %."""
    best = validation.index(min(validation))
    if best >= len(validation) - 4 or loss_at_end(validation, 3) < 0.05:
        return False
    width = min(5, len(train))
    at_best = mean(train[max(best - width // 2, 0):best + width // 2 + 1])
    return mean(train[-width:]) <= 0.97 * at_best


RULES = {
    "gap > .3 and GL 3 % (mean of last 5)": gap_and_rise(0.3, 0.03),
    "gap > .3 and GL 5 % (mean of last 5)": gap_and_rise(0.3, 0.05),
    "deepchecks BoostingOverfit (GL 5 % at end)": boosting_overfit(0.05),
    "GL 10 % at end": boosting_overfit(0.10),
    "FittingDiagnosis": fitting_diagnosis,
    "timeseries-ml-debugger (gap > .2)": lambda t, v: v[-1] - t[-1] > 0.2,
    "relative gap > .3": lambda t, v: relative_gap(t, v) > 0.3,
    "skore SKD001": skore,
    "deepchecks TrainTest (relative gap > .1)": lambda t, v: relative_gap(t, v) > 0.1,
    "training-doctor": training_doctor,
    "SageMaker Overfit": sagemaker_overfit,
    "SageMaker Overtraining": sagemaker_overtraining,
    "overfit-guard (gap >= .05, any epoch)":
        lambda t, v: any(abs(b - a) >= 0.05 for a, b in zip(t, v)),
    "UMLAUT, any epoch": umlaut,
}
