"""Findings and forecasts on real trainings, against the truth on thousands of held-out examples."""

from . import common, forecast_peers, peers, runmedic

SHARES = [0.1, 0.25, 0.5]
# The truth has turned up where it ends this much worse than its best, and has not below the other.
TURNED, HEALTHY = 0.05, 0.01
# The same for what it fell over its last fifth.
FALLING, SETTLED = 0.03, 0.003
# Beyond this share of its range validation counts as having risen.
RISEN = 0.1
LEAST_POINTS = 15
PEERS = ["last value", "pow3", "late power law"]


def mean(values):
    return sum(values) / len(values) if values else float("nan")


def smoothed(values):
    """Mean over a twelfth of the points, at least three."""
    half = max(1, len(values) // 24)
    return [mean(values[max(i - half, 0):i + half + 1]) for i in range(len(values))]


def oriented(record, name):
    return [-value if record["metric"] == "accuracy" else value for value in record[name]]


def log(record, points=None):
    metric, points = record["metric"], points or len(record["val"])
    return common.table_text({
        "epoch": range(1, points + 1), metric: record["train"][:points],
        f"val_{metric}": record["val"][:points]})


def rise(record):
    truth = smoothed(oriented(record, "truth"))
    return (truth[-1] - min(truth)) / abs(min(truth))


def late_fall(record):
    truth = smoothed(oriented(record, "truth"))
    return (truth[int(0.8 * len(truth))] - truth[-1]) / abs(truth[-1])


def print_findings(records):
    logs = [log(record) for record in records]
    arguments = [["--validation-n", r["validation_n"]] if r["metric"] == "accuracy" else []
                 for r in records]
    found = [{f["rule"] for f in d.get("findings", [])} for d in common.diagnoses(
        list(zip(logs, arguments)))]
    rises = [rise(record) for record in records]
    falls = [late_fall(record) for record in records]
    says = [("tightline validation-turned-up", [int("validation-turned-up" in f) for f in found])]
    if runmedic.is_there():
        says.append(("runmedic 0.1.1", [int("overfitting" in c) for c in runmedic.all_checks(logs)]))
    for name, rule in peers.RULES.items():
        says.append((name, [int(rule(oriented(r, "train"), oriented(r, "val"))) for r in records]))
    judged = [i for i, value in enumerate(rises) if value >= TURNED or value < HEALTHY]
    truth = [int(rises[i] >= TURNED) for i in judged]
    lines = [[name, *common.confusion(truth, [said[i] for i in judged]),
              f"{common.macro_f1(truth, [said[i] for i in judged]):.3f}"] for name, said in says]
    lines[1:] = sorted(lines[1:], key=lambda line: -float(line[5]))
    common.print_table(["has the truth turned up", "TP", "FP", "FN", "TN", "macro F1"], lines)
    judged = [i for i, value in enumerate(falls) if value >= FALLING or value < SETTLED]
    truth = [int(falls[i] >= FALLING) for i in judged]
    said = [int("still-improving" in found[i]) for i in judged]
    print()
    common.print_table(
        ["is the truth still improving", "TP", "FP", "FN", "TN", "macro F1"],
        [["tightline still-improving", *common.confusion(truth, said),
          f"{common.macro_f1(truth, said):.3f}"]])


def forecasts(records, share):
    """One row a training: risen, covered, below, above, error, and the peers' errors, in ranges."""
    cuts = [max(4, int(share * len(record["val"]))) for record in records]
    asked = [(log(r, cut), ["--forecast-at", len(r["val"])]) for r, cut in zip(records, cuts)]
    for record, cut, diagnosis in zip(records, cuts, common.diagnoses(asked)):
        curve = (diagnosis.get("forecast") or {}).get("validation")
        values = oriented(record, "val")
        size = max(values) - min(values)
        if not curve or size == 0:
            continue
        sign = -1 if record["metric"] == "accuracy" else 1
        low, high = sorted(sign * end for end in common.ends(curve))
        end, smooth = values[-1], smoothed(values)
        slack = 1e-9 * abs(end)
        places = list(range(1, cut + 1))
        simple = [forecast_peers.ALL[name](places, values[:cut], len(values)) for name in PEERS]
        yield [(smooth[-1] - min(smooth)) / size >= RISEN, low - slack <= end <= high + slack,
               end < low - slack, end > high + slack, abs(sign * curve["predicted"] - end) / size,
               *(abs((values[cut - 1] if v is None else v) - end) / size for v in simple)]


def print_forecasts(records):
    lines = []
    for share in SHARES:
        rows = list(forecasts(records, share))
        groups = [("all", rows), ("validation rose", [r for r in rows if r[0]]),
                  ("rest", [r for r in rows if not r[0]])]
        for name, group in groups:
            means = [mean([row[i] for row in group]) for i in range(1, 5 + len(PEERS))]
            lines.append([f"{share:.0%}", name, len(group), *(f"{m:.2f}" for m in means[:3]),
                          *(f"{m:.3f}" for m in means[3:])])
    common.print_table(
        ["from", "trainings", "n", "coverage", "below", "above", "error", *PEERS], lines)


def run(records):
    print("\n## Findings\n")
    print_findings(records)
    print("\n## Forecasts of the last value: coverage of the 80 % interval, errors in shares of the "
          "curve's range\n")
    print_forecasts([record for record in records if len(record["val"]) >= LEAST_POINTS])
