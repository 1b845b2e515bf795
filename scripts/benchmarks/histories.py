"""Histories like those of published runs, simulated with known truth: what is missed, what is a false alarm.

60 to 500 epochs; power laws and exponentials; noise of 0.5 to 5 % with and without memory; losses and
accuracies of any scale; steps of the learning rate, warm restarts, dropout in the training metric, lone
spikes. In an overfitted one validation turns at a random place and rises while training goes on.
"""

import collections
import math
import random

from . import common

TITLE = "Recall and false alarms on 640 simulated histories of many kinds"
RULE = "validation-turned-up"
KINDS = {
    True: ["plain", "learning-rate steps", "scale", "dropout", "late", "spikes", "accuracy", "small rise"],
    False: ["plain", "learning-rate steps", "scale", "dropout", "restarts", "spikes", "odd last value",
            "accuracy"],
}
REPEATS = 40
# Without noise an overfitted one ends this many times as high as its lowest point.
LEAST_RISE = 1.08


def wandering(numbers, count, correlation, deviation):
    """AR(1) noise."""
    value, values = numbers.gauss(0, deviation), []
    for _ in range(count):
        value = correlation * value + numbers.gauss(0, deviation * math.sqrt(1 - correlation**2))
        values.append(value)
    return values


def rise(numbers, shares, kind, lowest):
    """What overfitting adds to validation, and the share training loses meanwhile."""
    turn = numbers.uniform(0.75, 0.9) if kind == "late" else numbers.uniform(0.05, 0.85)
    amount = 0.1 if kind == "small rise" else numbers.choice((0.15, 0.4, 1, 2))
    bend = numbers.choice((0.6, 1, 1.5))
    past = [max(share - turn, 0) / (1 - turn) for share in shares]
    return [amount * lowest * p**bend for p in past], [1 - 0.5 * p for p in past]


def history(numbers, is_overfitted, kind):
    """Training and validation, and the name of their metric."""
    count = numbers.choice((60, 100, 200, 300, 350, 500))
    shares = [i / (count - 1) for i in range(count)]
    if numbers.random() < 0.5:
        fast, power = numbers.uniform(20, 200), numbers.uniform(0.6, 1.2)
        fall = [(1 + fast * share) ** -power for share in shares]
    else:
        rate = numbers.choice((8, 15, 30))
        fall = [math.exp(-rate * share) for share in shares]
    # What still falls at the end is taken off, so that a rise stays one.
    fall = [(f - fall[-1]) / (1 - fall[-1]) for f in fall]
    floor = numbers.uniform(0.15, 0.6)
    train = [0.05 + 0.95 * f for f in fall]
    validation = [floor + (1 - floor) * f for f in fall]
    if kind == "learning-rate steps":
        for drop in (0.5, 0.75):
            gone = [1 - math.exp(-60 * (share - drop)) if share > drop else 0 for share in shares]
            train = [t * (1 - 0.4 * g) for t, g in zip(train, gone)]
            validation = [v * (1 - 0.15 * g) for v, g in zip(validation, gone)]
    if kind == "dropout":
        train, validation = [t + 0.25 for t in train], [0.6 * v for v in validation]
    if kind == "scale":
        factor = numbers.choice((0.3, 3, 10))
        validation = [factor * v for v in validation]
    if kind == "restarts":
        period = 1 / numbers.choice((3, 4, 6))
        left = [1 - share / period % 1 for share in shares[:-1]] + [0]
        train = [t + 0.05 * p for t, p in zip(train, left)]
        validation = [v * (1 + 0.2 * p) for v, p in zip(validation, left)]
    if is_overfitted:
        more, kept = rise(numbers, shares, kind, min(validation))
        train = [t * k for t, k in zip(train, kept)]
        validation = [v + m for v, m in zip(validation, more)]
        if validation[-1] < LEAST_RISE * min(validation):
            return history(numbers, is_overfitted, kind)
    size = min(validation) * numbers.choice((0.005, 0.02, 0.05))
    noise = wandering(numbers, count, numbers.choice((0, 0, 0.3, 0.6)), size)
    validation = [max(v + n, 1e-4) for v, n in zip(validation, noise)]
    train = [max(t + n, 1e-4) for t, n in zip(train, wandering(numbers, count, 0, 0.003))]
    if kind == "spikes":
        for place in numbers.sample(range(count), 3):
            validation[place] *= numbers.uniform(1.5, 4)
    if kind == "odd last value":
        validation[-1] *= 1.6
    if kind == "accuracy":
        return [1 - t / 2 for t in train], [1 - v / 4 for v in validation], "accuracy"
    return train, validation, "loss"


def run():
    numbers = random.Random(11)
    kinds = [(truth, kind) for truth in KINDS for kind in KINDS[truth] for _ in range(REPEATS)]
    cases = []
    for truth, kind in kinds:
        train, validation, metric = history(numbers, truth, kind)
        columns = {"epoch": range(len(train)), metric: train, f"val_{metric}": validation}
        cases.append((common.table_text(columns), ["--metric", metric]))
    found = common.diagnoses(cases)
    said = [any(f["rule"] == RULE for f in d.get("findings", [])) for d in found]
    shares = collections.defaultdict(list)
    for (truth, kind), alarm in zip(kinds, said):
        shares[truth, kind].append(alarm)
        shares[truth, "all"].append(alarm)
    common.print_table(
        ["truth", "kind", "runs", RULE],
        [["overfitted" if truth else "healthy", kind, len(alarms), f"{sum(alarms) / len(alarms):.1%}"]
         for (truth, kind), alarms in sorted(shares.items())])
    print(f"\nMacro F1 {common.macro_f1([int(t) for t, _ in kinds], [int(s) for s in said]):.3f}")
