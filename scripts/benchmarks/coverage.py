"""How often the intervals of the levels hold the truth, on curves whose truth is known."""

import math
import random

from . import common

TITLE = "Coverage of the level intervals"
POINTS = (5, 10, 20, 50, 100)
CORRELATIONS = (0.0, 0.2, 0.4, 0.6, 0.8)
RUNS = 300
NOISE = 0.4
# Two-sided normal quantiles: the report's standard error is widened to be read with them.
Z = {95: 1.959964, 80: 1.281552}


def truth(shape, split, share):
    """The noise-free curve at a share of the run, in percent error."""
    level = {"train": 10.0, "validation": 14.0}[split]
    return level + (60.0 * math.exp(-8 * share) if shape == "falling" else 0.0)


def noise(numbers, count, correlation):
    """Stationary AR(1) noise of standard deviation NOISE."""
    value = numbers.gauss(0, NOISE)
    values = []
    for _ in range(count):
        values.append(value)
        value = correlation * value + math.sqrt(1 - correlation**2) * numbers.gauss(0, NOISE)
    return values


def case(shape, count, correlation, seed):
    numbers = random.Random(f"{shape} {count} {correlation} {seed}")
    columns = {"epoch": list(range(1, count + 1))}
    for split, name in (("train", "train_error"), ("validation", "val_error")):
        scatter = noise(numbers, count, correlation)
        columns[name] = [
            truth(shape, split, i / (count - 1)) + scatter[i] for i in range(count)]
    return common.table_text(columns), (), None


def hits(diagnosis, shape, count, split):
    """Whether the interval at the judged checkpoint holds the truth, for each nominal level."""
    level = diagnosis["levels"][split]
    share = (level["x"] - 1) / (count - 1)
    off = abs(level["value"] - truth(shape, split, share))
    return {nominal: off <= z * level["std_error"] for nominal, z in Z.items()}


def run(runs=RUNS):
    lines = []
    for shape in ("flat", "falling"):
        for split in ("train", "validation"):
            for nominal in Z:
                lines.append([shape, split, nominal])
    cells = {}
    for shape in ("flat", "falling"):
        for count in POINTS:
            for correlation in CORRELATIONS:
                found = common.diagnoses(
                    [case(shape, count, correlation, seed) for seed in range(runs)])
                for split in ("train", "validation"):
                    held = [hits(diagnosis, shape, count, split) for diagnosis in found]
                    for nominal in Z:
                        share = sum(h[nominal] for h in held) / runs
                        cells[shape, split, nominal, count, correlation] = share
    header = ["curve", "split", "nominal", "n"] + [f"ρ = {c}" for c in CORRELATIONS]
    common.print_table(header, [
        [shape, split, f"{nominal} %", count]
        + [f"{100 * cells[shape, split, nominal, count, c]:.0f}" for c in CORRELATIONS]
        for shape, split, nominal in lines for count in POINTS])
