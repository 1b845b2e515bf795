"""False alarms on simulated runs that settle: noise of several sizes, with and without memory."""

import itertools
import math
import random

from . import common

TITLE = "False alarms on 1,836 simulated runs that settled"
POINTS = [6, 8, 10, 15, 20, 30, 50, 100, 300]
# Correlation of neighbouring deviations; validation over training; deviation as a share of the level.
CORRELATIONS = [0, 0.6]
GAPS = [1.05, 1.7]
NOISES = [0.02, 0.06, 0.15]
REPEATS = 17
ALARMS = ["validation-turned-up", "training-turned-up", "oscillating", "diverged", "not-learning", "no-improvement"]


def log(numbers, points, correlation, gap, noise):
    """Validation falls to 0.3 and scatters around it; training falls to 0.3 over the gap."""
    rate = numbers.choice((3, 8, 20))
    deviation, train, validation = 0, [], []
    for index in range(points):
        share = index / (points - 1)
        fresh = numbers.gauss(0, 1) * math.sqrt(1 - correlation**2)
        deviation = correlation * deviation + fresh
        level = 0.3 * (1 + noise * deviation) + 0.7 * math.exp(-2 * rate * share)
        validation.append(max(level, 0.001))
        train.append(0.3 / gap * (1 + numbers.gauss(0, 0.02)) + 0.9 * math.exp(-rate * share))
    return common.table_text({"epoch": range(points), "loss": train, "val_loss": validation})


def run():
    numbers = random.Random(5)
    kinds = [kind for kind in itertools.product(POINTS, CORRELATIONS, GAPS, NOISES)
             for _ in range(REPEATS)]
    found = [{f["rule"] for f in d.get("findings", [])}
             for d in common.diagnoses([(log(numbers, *kind), []) for kind in kinds])]
    groups = [("all", lambda kind: True)]
    groups += [(f"{n} points", lambda kind, n=n: kind[0] == n) for n in POINTS]
    groups += [(f"autocorrelation {r}", lambda kind, r=r: kind[1] == r) for r in CORRELATIONS]
    groups += [(f"gap {g}", lambda kind, g=g: kind[2] == g) for g in GAPS]
    lines = []
    for name, belongs in groups:
        those = [rules for kind, rules in zip(kinds, found) if belongs(kind)]
        shares = [sum(alarm in rules for rules in those) / len(those) for alarm in ALARMS]
        lines.append([name, len(those), *(f"{share:.1%}" for share in shares)])
    common.print_table(["runs", "number", *ALARMS], lines)
