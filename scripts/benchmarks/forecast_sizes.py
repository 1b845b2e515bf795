"""Curves over training-set size: the last anchor from the first part of the sizes."""

import math

from benchmarks import common
from benchmarks import forecast_peers as peers

TITLE = "LCDB: error at the full size, from the sizes up to a share of it"
COLLECTIONS = [
    ("lcdb11.jsonl.gz", "LCDB 1.1 error", False, (0.05, 0.10, 0.25, 0.50)),
    ("lcdb10-accuracy.jsonl.gz", "LCDB 1.0 accuracy", True, (0.05, 0.10, 0.20, 0.40, 0.80)),
]
LEAST_POINTS = 4
# Every so manieth curve, which passes through all learners; 1 takes all curves.
STRIDE = 3


def curves(name, is_accuracy, stride=STRIDE):
    """(sizes, validation error, training error by size) of every strideth curve."""
    for record in common.records(name)[::stride]:
        def split(key):
            pairs = zip(record["size"], record[key])
            known = [(x, y) for x, y in pairs if y is not None and not math.isnan(y)]
            return [(x, 1 - y if is_accuracy else y) for x, y in known]

        validation = split("valid")
        if validation:
            yield [x for x, _ in validation], [y for _, y in validation], dict(split("train"))


def log(xs, ys, train, is_accuracy):
    """The seen part as a CSV text, in the collection's own metric."""
    name = "accuracy" if is_accuracy else "error"
    own = (lambda v: None if v is None else 1 - v) if is_accuracy else (lambda v: v)
    columns = {"train_size": xs}
    if train is not None:
        columns[f"train_{name}"] = [own(train.get(x)) for x in xs]
    columns[f"valid_{name}"] = [own(y) for y in ys]
    return common.table_text(columns)


def forecast(diagnosis, fallback, is_accuracy):
    """Predicted error with its interval; the last value where nothing is forecast."""
    curve = (diagnosis.get("forecast") or {}).get("validation")
    if curve is None:
        return fallback, None
    values = [curve["predicted"], *common.ends(curve)]
    if is_accuracy:
        values = [1 - values[0], 1 - values[2], 1 - values[1]]
    return values[0], (values[1], values[2])


def run():
    print(
        f"Every {STRIDE}th curve. Mean absolute error (peers kept within 0 and 1); the 80 % intervals' coverage.\n")
    for name, title, is_accuracy, shares in COLLECTIONS:
        table = []
        for share in shares:
            table.append(row(name, is_accuracy, share))
        header = ["from", "n", "Tightline", "95 %", "validation only", "coverage", "not forecast"]
        print(f"\n### {title}\n")
        common.print_table(header + list(peers.ALL), table)


def row(name, is_accuracy, share):
    cases = []
    for xs, ys, train in curves(name, is_accuracy):
        seen = sum(x <= share * xs[-1] for x in xs)
        if LEAST_POINTS <= seen < len(xs):
            cases.append((xs[:seen], ys[:seen], train, xs[-1], ys[-1]))
    errors, alone, covered, silent = [], [], [], 0
    runs = [
        (log(xs, ys, known, is_accuracy), ["--forecast-at", end])
        for xs, ys, train, end, _ in cases for known in (train, None)]
    answers = common.diagnoses(runs)
    for (xs, ys, _, _, truth), both, single in zip(cases, answers[::2], answers[1::2]):
        predicted, interval = forecast(both, ys[-1], is_accuracy)
        errors.append(abs(predicted - truth))
        alone.append(abs(forecast(single, ys[-1], is_accuracy)[0] - truth))
        silent += interval is None
        if interval:
            covered.append(interval[0] - 1e-9 <= truth <= interval[1] + 1e-9)
    low, high = common.bootstrap(mean, errors)
    others = [
        mean([abs(min(max(method(xs, ys, end), 0), 1) - truth) for xs, ys, _, end, truth in cases])
        for method in peers.ALL.values()]
    return [
        f"{share:.0%}", len(cases), f"{mean(errors):.4f}", f"{low:.4f}–{high:.4f}",
        f"{mean(alone):.4f}", f"{mean(covered):.3f}", silent, *(f"{value:.4f}" for value in others)]


def mean(values):
    return sum(values) / len(values)
