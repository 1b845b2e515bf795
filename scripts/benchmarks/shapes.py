"""Ill-behaved curves over training-set size, against the official labels of LCDB 1.0's curves."""

import math

from . import common

TITLE = "Shapes of curves over training-set size (LCDB)"

# The rule and the label it is held against.
RULES = [("curve-dips", "dipping"), ("curve-not-monotone", "nonmonotone"),
         ("curve-peaks", "peaking"), ("curve-flat", "flat")]
# A simple rule takes a rise of this many standard errors for real.
ERRORS = 4
# A simple rule calls a range of at most this much accuracy flat.
FLAT = 0.02


def points(record):
    """Size, error, standard error and repeats where all are known."""
    columns = (record["size"], record["valid"], record["valid_sd"], record["n"])
    return [(x, 1 - v, s, n) for x, v, s, n in zip(*columns)
            if None not in (v, s, n) and not math.isnan(v) and not math.isnan(s) and n > 1]


def log(curve, spread):
    columns = {"train_size": [p[0] for p in curve], "valid_error": [p[1] for p in curve]}
    if spread:
        columns |= {"valid_error_std": [p[2] for p in curve], "n": [p[3] for p in curve]}
    return common.table_text(columns)


def rises(a, b):
    error = math.hypot(a[2] / math.sqrt(a[3]), b[2] / math.sqrt(b[3]))
    return b[1] - a[1] > max(ERRORS * error, 1e-9)


def simple(curve):
    """What rules that judge a rise in standard errors say, in the order of RULES."""
    size, errors = range(len(curve)), [p[1] for p in curve]
    pairs = [(errors[j] - errors[i], i, j) for i in size for j in size if i < j]
    _, low, high = max(pairs)
    lowest = min(size, key=errors.__getitem__)
    peak = any(
        rises(min(curve[:i], key=lambda p: p[1]), curve[i])
        and rises(min(curve[i + 1:], key=lambda p: p[1]), curve[i]) for i in size[1:-1])
    return [rises(curve[lowest], curve[-1]), rises(curve[low], curve[high]), peak,
            max(errors) - min(errors) <= FLAT]


def baselines(record, best):
    """The chance level as floor, and the best level of any learner on the data set."""
    chance = 1 - 1 / record["classes"]
    return ("kind,value,metric,comparable\n"
            f"mean-predictor,{chance!r},error,yes\npublished,{best!r},error,yes\n")


def cell(truth, said):
    def score(truth, said):
        tp, fp, fn, _ = common.confusion(truth, said)
        return common.f1(tp, fp, fn)

    low, high = common.bootstrap(score, truth, said, resamples=500)
    tp, fp, fn, _ = common.confusion(truth, said)
    return f"{score(truth, said):.3f} [{low:.3f}, {high:.3f}] {tp}/{fp}/{fn}"


def run():
    labels = {(int(r["openmlid"]), r["learner"]): r for r in common.rows("lcdb10-shape-labels.csv")}
    cases, best = [], {}
    for record in common.records("lcdb10-accuracy.jsonl.gz"):
        curve, key = points(record), (record["openmlid"], record["learner"])
        if curve:
            level = min(p[1] for p in curve)
            best[record["openmlid"]] = min(level, best.get(record["openmlid"], 1))
        if len(curve) > 3 and labels.get(key, {"missing": "1"})["missing"] == "0":
            cases.append((record, curve, labels[key]))
    runs = {
        "Tightline": [(log(c, True), (), baselines(r, best[r["openmlid"]])) for r, c, _ in cases],
        "no baselines": [(log(c, True), ()) for _, c, _ in cases],
        "no errors in the log": [
            (log(c, False), (), baselines(r, best[r["openmlid"]])) for r, c, _ in cases],
    }
    said = {}
    for name, inputs in runs.items():
        found = [{f["rule"] for f in d.get("findings", [])} for d in common.diagnoses(inputs)]
        said[name] = {rule: [int(rule in f) for f in found] for rule, _ in RULES}
    simply = [simple(curve) for _, curve, _ in cases]
    said["rise in standard errors"] = {
        rule: [int(s[i]) for s in simply] for i, (rule, _) in enumerate(RULES)}
    varied = [i for i, (_, c, _) in enumerate(cases)
              if max(p[1] for p in c) - min(p[1] for p in c) > 1e-4]
    rows = []
    for rule, label in RULES:
        truth = [int(case[2][label]) for case in cases]
        rows.append([label] + [cell(truth, verdicts[rule]) for verdicts in said.values()])
        if label == "peaking":
            rows.append([f"{label}, not constant"] + [
                cell([truth[i] for i in varied], [verdicts[rule][i] for i in varied])
                for verdicts in said.values()])
    print(f"{len(cases)} curves, F1 [95 % bootstrap interval] true/false positives/false negatives.")
    print(f"{len(cases) - len(varied)} of them hold one value at every size, and most of those are")
    print("labelled as peaking by rounding; no rule calls them so.\n")
    common.print_table(["label"] + list(said), rows)
