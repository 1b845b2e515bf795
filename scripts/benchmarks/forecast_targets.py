"""Curves over steps and epochs: will the run reach its published target, when, and what level."""

import json
import math

from benchmarks import common
from benchmarks import forecast_peers as peers
from benchmarks.forecast_sizes import mean

TITLE = "AlgoPerf and DeepOBS: the official target by the end of the budget"
# Runs that stop before this share of the budget without reaching the target tell nothing.
COMPLETE = 0.95
ACCURACIES = {"cifar10_3c3d", "fmnist_2c2d", "cifar100_allcnnc", "svhn_wrn164", "tolstoi_char_rnn"}
NAMES = {"mean_average_precision": "map"}


def algoperf():
    """(metric, is higher better, places, values, target, budget) of each run."""
    for record in common.records("algoperf.jsonl.gz"):
        yield (
            NAMES.get(record["metric"], record["metric"]), record["direction"] == "max",
            record["step"], record["val"], record["target"], record["step_hint"])


def deepobs():
    targets = json.loads((common.DATA / "deepobs-targets.json").read_text())
    for record in common.records("deepobs.jsonl.gz"):
        is_accuracy = record["problem"] in ACCURACIES
        values = record["test_acc" if is_accuracy else "test"]
        yield (
            "accuracy" if is_accuracy else "loss", is_accuracy, list(range(len(values))), values,
            targets[record["problem"]], len(values) - 1)


def cases(runs, share):
    """Runs cut at `share` of the budget before they reached the target, with what became of them."""
    for metric, is_higher, places, recorded, target, budget in runs:
        sign = -1 if is_higher else 1
        curve = [(x, sign * y) for x, y in zip(places, recorded) if y is not None and math.isfinite(y)]
        inside = [(x, y) for x, y in curve if x <= budget]
        hit = next((x for x, y in inside if y <= sign * target), math.inf)
        seen = [(x, y) for x, y in inside if x <= share * budget]
        is_complete = hit < math.inf or (curve and curve[-1][0] >= COMPLETE * budget)
        if len(seen) >= 4 and is_complete and hit > seen[-1][0]:
            yield metric, sign, [list(part) for part in zip(*seen)], target, budget, hit, inside[-1]


def run():
    print(
        "Forced choice: balanced accuracy (accuracy). Outside of \"too close to call\": the same over "
        "the rest. Coverage: of the 80 % interval for the last value, and of that for when.\n")
    table = []
    for title, runs, shares in (
        ("AlgoPerf", list(algoperf()), (0.25, 0.5, 0.75)), ("DeepOBS", list(deepobs()), (0.25, 0.5))):
        for share in shares:
            table.append([title, f"{share:.0%}", *row(list(cases(runs, share)))])
    names = ["last value", "pow3", "late power law", "log-linear tail", "linear tail"]
    common.print_table(
        ["curves", "from", "n", "reached", "Tightline", "95 %", "too close", "rest", "coverage",
         "coverage when", "when within 25 %"] + names, table)


def row(cases):
    truth = [hit < math.inf for *_, hit, _ in cases]
    answers = common.diagnoses([ask(case, case[4]) for case in cases])
    levels = common.diagnoses([ask(case, case[6][0]) for case in cases])
    said, sure, covered, held, near = [], [], [], [], []
    for (_, sign, (xs, ys), target, budget, hit, end), answer, level in zip(cases, answers, levels):
        forecast = answer.get("forecast") or {}
        curve = forecast.get("validation")
        chance = forecast.get("reaches_baseline_by_then")
        known = bool(curve and curve["has_reached_baseline"])
        probability = chance["probability"] if chance else float(known)
        said.append(probability >= 0.5)
        sure.append(chance is None or chance["answer"] != "too-close")
        reach = curve and curve["reaches_baseline_at"]
        if hit < math.inf and reach:
            held.append(reach["low"] <= hit <= (reach["high"] or math.inf))
            near.append(abs(reach["x"] / hit - 1) <= 0.25)
        last = (level.get("forecast") or {}).get("validation")
        if last and end[0] > 1.1 * xs[-1]:
            slack = 1e-9 * abs(end[1])
            low, high = common.ends(last)
            covered.append(low - slack <= sign * end[1] <= high + slack)
    low, high = common.bootstrap(common.balanced_accuracy, truth, said)
    rest = [(t, s) for t, s, is_sure in zip(truth, said, sure) if is_sure]
    simple = []
    for name in ("last value", "pow3", "late power law", "log-linear tail", "linear tail"):
        guesses = [
            peers.ALL[name](xs, ys, budget) <= sign * target
            for _, sign, (xs, ys), target, budget, _, _ in cases]
        simple.append(score(truth, guesses))
    return [
        len(cases), f"{mean(truth):.2f}", score(truth, said), f"{low:.3f}–{high:.3f}",
        f"{1 - mean(sure):.2f}", score(*map(list, zip(*rest))), f"{mean(covered):.3f}",
        f"{mean(held):.3f}", f"{mean(near):.3f}", *simple]


def ask(case, place):
    metric, sign, (xs, ys), target, *_ = case
    log = common.table_text({"step": xs, f"val_{metric}": [sign * y for y in ys]})
    direction = "higher" if sign < 0 else "lower"
    arguments = ["--direction", direction]
    if place > xs[-1]:
        arguments += ["--forecast-at", place]
    return log, arguments, f"kind,value\npublished,{target!r}\n"


def score(truth, said):
    return f"{common.balanced_accuracy(truth, said):.3f} ({common.accuracy(truth, said):.3f})"
