"""Broken, stuck and overfitted runs of DeepOBS: against labels by hindsight, and the learning rate."""

import collections
import math
import statistics

from . import common

TITLE = "540 runs over 36 learning rates (DeepOBS)"
# Findings that say that nothing was learnt.
STUCK = {"not-learning", "no-improvement", "loss-at-chance", "accuracy-at-chance"}
# A learning rate this many times above or below the best one is too high or too low.
FAR = 100
# One within this factor of the best is fine.
NEAR = 4


def log(record):
    columns = {"epoch": range(len(record["train"])), "loss": record["train"],
               "val_loss": record["test"]}
    if record["train_acc"]:
        columns |= {"accuracy": record["train_acc"], "val_accuracy": record["test_acc"]}
    return common.table_text(columns, nan="nan")


def said(rules):
    """What a diagnosis says, in the words of the labels."""
    return {"diverged": "diverged" in rules,
            "not_learning": "diverged" not in rules and bool(rules & STUCK),
            "overfit": "validation-turned-up" in rules,
            "still_improving": "still-improving" in rules}


def final_loss(record):
    losses = record["test"][-5:]
    return statistics.mean(losses) if all(map(math.isfinite, losses)) else math.inf


def learning_rates(records):
    """For each run, its learning rate over the best one of its problem and optimiser."""
    best = {}
    for record in records:
        group = (record["problem"], record["optimizer"])
        key = (final_loss(record), record["lr"])
        best[group] = min(best.get(group, key), key)
    return [record["lr"] / best[record["problem"], record["optimizer"]][1] for record in records]


def against_labels(labels, found):
    lines = []
    for label in ["diverged", "not_learning", "overfit", "still_improving"]:
        truth = [int(known == label) for known in labels]
        answer = [int(words[label]) for words in found]
        low, high = common.bootstrap(common.balanced_accuracy, truth, answer)
        score = f"{common.balanced_accuracy(truth, answer):.3f}"
        lines.append([label, *common.confusion(truth, answer), score, f"{low:.3f}-{high:.3f}"])
    common.print_table(
        ["label by hindsight", "TP", "FP", "FN", "TN", "balanced accuracy", "95 %"], lines)


def against_learning_rate(rates, found):
    """The learning rate knows nothing of the curves: far above the best it breaks, far below it crawls."""
    high = [(r >= FAR, w) for r, w in zip(rates, found) if r >= FAR or 1 / NEAR <= r <= NEAR]
    low = [(r <= 1 / FAR, w) for r, w in zip(rates, found) if r <= 1 / FAR or 1 / NEAR <= r <= NEAR]
    lines = []
    for name, cases, words in [
        (f"at least {FAR} times too high", high, ("diverged", "not_learning")),
        (f"at least {FAR} times too low", low, ("still_improving", "not_learning")),
    ]:
        truth = [int(is_far) for is_far, _ in cases]
        answer = [int(any(w[word] for word in words)) for _, w in cases]
        lines.append([name, " or ".join(words), *common.confusion(truth, answer),
                      f"{common.balanced_accuracy(truth, answer):.3f}"])
    print()
    common.print_table(
        [f"learning rate (others within {NEAR} times)", "said", "TP", "FP", "FN", "TN",
         "balanced accuracy"], lines)


def run():
    records = common.records("deepobs.jsonl.gz")
    known = {row["id"]: row["label"] for row in common.rows("deepobs-labels.csv")}
    labels = [known[record["id"]] for record in records]
    cases = [(log(record), ["--metric", "loss"]) for record in records]
    found = [said({f["rule"] for f in d.get("findings", [])}) for d in common.diagnoses(cases)]
    against_labels(labels, found)
    against_learning_rate(learning_rates(records), found)
    counts = collections.Counter(
        word for label, words in zip(labels, found) if label == "settled"
        for word in words if words[word])
    print(f"\nof {labels.count('settled')} settled runs:", dict(sorted(counts.items())))
