"""Width or data? One-row runs whose better remedy was measured (MD-tree, Zhou et al., ICML 2024)."""

from . import common

TITLE = "Under- or overfitting against the tightest baseline (MD-tree)"
COLLECTIONS = {"normal": "mdtree-normal.csv", "label noise": "mdtree-noise.csv"}
UNDERFITTING, OVERFITTING = "underfitting", "overfitting"
BINS = (0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


class Row:
    """A trained configuration: its errors in percent, and what paid more."""

    def __init__(self, cells):
        number = {key: float(cells[key]) for key in (
            "train_error", "test_error", "train_loss", "test_loss", "rfi_width", "rfi_data")}
        self.train, self.validation = number["train_error"], number["test_error"]
        self.train_loss, self.validation_loss = number["train_loss"], number["test_loss"]
        self.gains = {UNDERFITTING: number["rfi_width"], OVERFITTING: number["rfi_data"]}
        self.truth = max(self.gains, key=self.gains.get)


def kept_cells(name):
    """The rows, as they are written, in which both remedies were possible and differ."""
    return [
        cells for cells in common.rows(name)
        if float(cells["data"]) < 10 and float(cells["width"]) < 128
        and float(cells["rfi_width"]) != float(cells["rfi_data"])]


def collection(name):
    """These rows, and the best test error of all."""
    best = min(float(cells["test_error"]) for cells in common.rows(name))
    return [Row(cells) for cells in kept_cells(name)], best


def verdict(is_underfitting):
    return UNDERFITTING if is_underfitting else OVERFITTING


# What others do, and a smaller share than ours; B is the baseline.
RULES = {
    "near/far 2 points": lambda row, b: verdict(row.train - b > 2),
    "near/far 5 points": lambda row, b: verdict(row.train - b > 5),
    "near/far 10 points": lambda row, b: verdict(row.train - b > 10),
    "train − B above 0.17 of val − B":
        lambda row, b: verdict(row.train - b > 0.17 * (row.validation - b)),
    "larger of (train − B), (val − train)":
        lambda row, b: verdict(row.train - b > row.validation - row.train),
    "always data": lambda row, b: OVERFITTING,
    "SageMaker ratio on loss": lambda row, b: verdict(
        (row.validation_loss - row.train_loss) / max(row.train_loss, 1e-9) <= 0.1),
    "relative loss gap > 0.3": lambda row, b: verdict(
        row.validation_loss - row.train_loss <= 0.3 * row.train_loss),
    "error gap > 10 points": lambda row, b: verdict(row.validation - row.train <= 10),
    "train error > 30 %": lambda row, b: verdict(row.train > 30),
}


def case(row, baseline, arguments=(), metric="error"):
    log = common.table_text(
        {"epoch": [1], f"train_{metric}": [row.train], f"val_{metric}": [row.validation]})
    return log, arguments, f"kind,metric,value\nhuman,{metric},{baseline!r}\n"


class Answer:
    """The verdict on one row; which of the two is more probable, and how sure that is."""

    def __init__(self, diagnosis):
        said = diagnosis["verdict"]
        chance = said["probabilities"]
        self.primary = said["primary"]
        named = said["leans"] or said["primary"]
        both = [UNDERFITTING, OVERFITTING]
        self.side = named if named in both else max(both, key=chance.get)
        self.probability = chance[self.side]


def interval(bounds):
    return f"[{bounds[0]:+.3f}, {bounds[1]:+.3f}]"


def difference(rows, ours, theirs):
    """Accuracy of ours minus theirs, with the paired bootstrap interval."""
    gains = [
        (a == row.truth) - (b == row.truth) for row, a, b in zip(rows, ours, theirs)]
    mean = sum(gains) / len(gains)
    return mean, common.bootstrap(lambda column: sum(column) / len(column), gains)


def line(name, label, rows, said, near, confident=""):
    truth = [row.truth for row in rows]
    delta, bounds = difference(rows, said, near)
    gain = sum(row.gains[side] for row, side in zip(rows, said)) / len(rows)
    return [
        name, label, f"{common.accuracy(truth, said):.3f}",
        f"{common.balanced_accuracy(truth, said):.3f}", confident, f"{gain:.2f}",
        f"{delta:+.3f} {interval(bounds)}"]


def confident_half(rows, answers):
    """Accuracy on the half with the highest stated probability."""
    order = sorted(range(len(rows)), key=lambda i: -answers[i].probability)[:len(rows) // 2]
    return sum(answers[i].side == rows[i].truth for i in order) / len(order)


def stated_against_observed(answers, rows):
    cells = []
    for low, high in zip(BINS, BINS[1:]):
        inside = [
            (answer.probability, answer.side == row.truth)
            for answer, row in zip(answers, rows) if low <= answer.probability < high]
        if inside:
            stated, came_true = (sum(column) / len(inside) for column in zip(*inside))
            cells.append([
                f"{low:g}–{min(high, 1):g}", len(inside), f"{stated:.2f}", f"{came_true:.2f}"])
    return cells


def run():
    lines, pooled, others = [], {}, []
    for name, file in COLLECTIONS.items():
        rows, best = collection(file)
        for label, baseline in {"best test error": best, "0": 0.0, "5": 5.0}.items():
            near = [RULES["near/far 2 points"](row, baseline) for row in rows]
            for policy in ("bias-first", "largest-component"):
                answers = [Answer(found) for found in common.diagnoses(
                    [case(row, baseline, ("--policy", policy)) for row in rows])]
                said = [answer.side for answer in answers]
                half = f"{confident_half(rows, answers):.3f}"
                lines.append(line(
                    f"**tightline, {policy}**", f"{name}, {label}", rows, said, near, half))
                if policy == "bias-first":
                    held = pooled.setdefault(label, ([], []))
                    held[0].extend(answers)
                    held[1].extend(rows)
                    others.append([f"{name}, {label}"] + [
                        sum(answer.primary == kind for answer in answers) for kind in (
                            UNDERFITTING, OVERFITTING, "at-baseline", "baseline-beaten",
                            "undecided", "not-learning")])
            for rule, judge in RULES.items():
                said = [judge(row, baseline) for row in rows]
                lines.append(line(rule, f"{name}, {label}", rows, said, near))
    print("Gain: relative improvement in points that following the verdict brings.\n")
    common.print_table(
        ["rule", "collection, B", "accuracy", "balanced", "confident half", "gain",
         "against near/far 2 points"], lines)
    print("\nVerdicts; what is neither is scored on the more probable of the two.\n")
    common.print_table(
        ["collection, B", UNDERFITTING, OVERFITTING, "at-baseline", "baseline-beaten",
         "undecided", "not-learning"], others)
    rows, best = collection(COLLECTIONS["normal"])
    unbounded = common.diagnoses([case(row, best, metric="loss") for row in rows])
    pooled["best test error, normal, read as a loss"] = [Answer(d) for d in unbounded], rows
    for label, (answers, rows) in pooled.items():
        print(f"\nStated probability of the verdict against how often its remedy paid more, "
              f"B = {label}\n")
        common.print_table(
            ["stated", "runs", "mean stated", "came true"], stated_against_observed(answers, rows))
