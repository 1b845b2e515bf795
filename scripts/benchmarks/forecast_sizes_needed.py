"""Curves over training-set size: how much more data reaches a level."""

import math

from benchmarks import common
from benchmarks import forecast_peers as peers
from benchmarks import forecast_sizes as sizes

TITLE = "LCDB: how much more data reaches the level the curve really has at r times the data"
RATIOS = (2, 4, 8)
LEAST_POINTS = 4
STRIDE = 3
# A level this far below everything that was recorded was not reached.
UNREACHED = 0.7


def cases(name, is_accuracy, ratio):
    """The latest cut of each curve after which `ratio` times the data still lowered the error."""
    for xs, ys, train in sizes.curves(name, is_accuracy, STRIDE):
        for seen in range(len(xs) - 1, LEAST_POINTS - 1, -1):
            at = min(range(len(xs)), key=lambda i: abs(math.log(xs[i] / (ratio * xs[seen - 1]))))
            if at >= seen and abs(math.log(xs[at] / (ratio * xs[seen - 1]))) < 0.1:
                if ys[at] < ys[seen - 1]:
                    yield xs[:seen], ys[:seen], train, xs[at], ys[at], min(ys)
                break


def run():
    print(
        f"Every {STRIDE}th curve, its last cut with r times the data behind it. Within a factor of 2; "
        "how often the 80 % interval holds the place; and \"not on this trend\", said of levels that "
        f"were reached and of {UNREACHED} of the lowest error, which were not.\n")
    table = []
    for name, title, is_accuracy, _ in sizes.COLLECTIONS:
        for ratio in RATIOS:
            table.append([title, ratio, *row(list(cases(name, is_accuracy, ratio)), is_accuracy)])
    common.print_table(
        ["curves", "r", "n", "Tightline", "95 %", "log-linear tail", "coverage",
         "not on this trend: reached", "not reached"], table)


def row(cases, is_accuracy):
    def baseline(level):
        return f"kind,value,split\npublished,{1 - level if is_accuracy else level!r},validation\n"

    runs = [
        (sizes.log(xs, ys, train, is_accuracy), [], baseline(level))
        for xs, ys, train, _, target, lowest in cases for level in (target, UNREACHED * lowest)]
    answers = [(a.get("forecast") or {}).get("validation") for a in common.diagnoses(runs)]
    hits, simple, covered, never = [], [], [], []
    for (xs, ys, _, truth, target, _), curve in zip(cases, answers[::2]):
        reach = curve and curve["reaches_baseline_at"]
        # At the level already, within the noise: the smallest place there is.
        x = xs[-1] if curve and curve["has_reached_baseline"] else reach["x"] if reach else math.inf
        hits.append(within(x, truth))
        simple.append(within(peers.log_linear_place(xs, ys, target), truth))
        if reach:
            covered.append(reach["low"] <= truth <= (reach["high"] or math.inf))
        never.append(x == math.inf)
    low, high = common.bootstrap(sizes.mean, hits)
    unreached = [bool(c) and not c["reaches_baseline_at"] for c in answers[1::2]]
    return [
        len(cases), f"{sizes.mean(hits):.3f}", f"{low:.3f}–{high:.3f}", f"{sizes.mean(simple):.3f}",
        f"{sizes.mean(covered):.3f}", f"{sizes.mean(never):.3f}", f"{sizes.mean(unreached):.3f}"]


def within(x, truth, factor=2):
    return x < math.inf and abs(math.log(x / truth)) <= math.log(factor) * 1.0001
