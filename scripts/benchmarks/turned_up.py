"""Overfitting, yes or no, on OverfitGuard's simulated loss histories (Li et al., IEEE Access 2024)."""

from . import common, peers, runmedic

TITLE = "Overfitting on 419 labelled loss histories (OverfitGuard, simulated)"
RULE = "validation-turned-up"


def log(record):
    columns = {"epoch": range(len(record["train"])), "loss": record["train"],
               "val_loss": record["val"]}
    return common.table_text(columns)


def line(name, truth, said):
    low, high = common.bootstrap(common.macro_f1, truth, said)
    score = f"{common.macro_f1(truth, said):.3f}"
    return [name, *common.confusion(truth, said), score, f"{low:.3f}-{high:.3f}"]


def run():
    records = common.records("overfitguard-simulated.jsonl.gz")
    truth = [int(record["label"] == "overfit") for record in records]
    logs = [log(record) for record in records]
    found = [{f["rule"] for f in d.get("findings", [])}
             for d in common.diagnoses([(text, ["--metric", "loss"]) for text in logs])]
    lines = [line(f"tightline {RULE}", truth, [int(RULE in rules) for rules in found])]
    if runmedic.is_there():
        said = [int("overfitting" in checks) for checks in runmedic.all_checks(logs)]
        lines.append(line("runmedic 0.1.1", truth, said))
    rules = {"runmedic 0.1.1, its rule rewritten": peers.runmedic, **peers.RULES}
    for name, rule in rules.items():
        said = [int(rule(record["train"], record["val"])) for record in records]
        lines.append(line(name, truth, said))
    lines[1:] = sorted(lines[1:], key=lambda cells: -float(cells[5]))
    common.print_table(["rule", "TP", "FP", "FN", "TN", "macro F1", "95 %"], lines)
