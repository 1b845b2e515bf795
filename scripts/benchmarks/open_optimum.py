"""How far below the tightest baseline one may get: the constant of `OpenOptimum`, cross-validated.

The rule takes the optimum to lie a share of the way from the baseline to the ideal value. Each fold
leaves out the runs of one width, one amount of data or one batch size (and, last, one whole
collection), chooses the share on the others, with the best test error as the baseline and the
smallest of equally good shares, and is scored on what was left out.
"""

from . import common, mdtree

TITLE = "The middle between baseline and ideal, cross-validated (MD-tree)"
SHARES = [step / 20 for step in range(21)]
# Of the excess, from which on training above the baseline is underfitting (docs/decision.md).
BIAS_SHARE = 0.25
FOLDS = ["width", "data", "bs", "collection"]


def is_underfitting(row, baseline, tolerance, share):
    """The rule on point values; the ideal error is 0, and a share of 0 is the closed rule."""
    def boundary(optimum):
        return max(baseline + tolerance, optimum + BIAS_SHARE * (row.validation - optimum))

    return row.train > min(boundary(baseline), boundary(baseline * (1 - share)))


class Setting:
    """One collection held against one baseline: which runs each share gets right."""

    def __init__(self, name, label, baseline, rows, cells):
        self.name, self.label, self.cells = name, label, cells
        found = common.diagnoses([mdtree.case(row, baseline) for row in rows])
        truth = [row.truth for row in rows]
        self.right = {
            share: [
                mdtree.verdict(is_underfitting(row, baseline, each["tolerance"]["value"], share))
                == row.truth
                for row, each in zip(rows, found)
            ] for share in SHARES
        }
        self.near = [mdtree.verdict(row.train - baseline > 2) == row.truth for row in rows]
        ours = [mdtree.Answer(each).side == side for each, side in zip(found, truth)]
        self.agreement = common.accuracy(ours, self.right[0.5])

    def group(self, fold, index):
        return self.name if fold == "collection" else self.cells[index][fold]


def settings():
    for name, file in mdtree.COLLECTIONS.items():
        rows, best = mdtree.collection(file)
        cells = mdtree.kept_cells(file)
        for label, baseline in {"best test error": best, "5": 5.0, "0": 0.0}.items():
            yield Setting(name, label, baseline, rows, cells)


def held_out(everything, fold):
    """The shares that were chosen, and for each setting ours minus near/far 2, run by run."""
    placed = [one for one in everything if one.label == "best test error"]
    groups = sorted({one.group(fold, i) for one in everything for i in range(len(one.near))})
    chosen, gains = [], {one: [] for one in everything}
    for left_out in groups:
        score = {
            share: sum(
                right for one in placed for i, right in enumerate(one.right[share])
                if one.group(fold, i) != left_out)
            for share in SHARES}
        share = max(SHARES, key=lambda share: (score[share], -share))
        chosen.append(share)
        for one in everything:
            gains[one] += [
                one.right[share][i] - near for i, near in enumerate(one.near)
                if one.group(fold, i) == left_out]
    return chosen, gains


def run():
    everything = list(settings())
    agreement = min(one.agreement for one in everything)
    print(f"The rule at one half and the binary agree on {agreement:.1%} of the runs.\n")
    lines = []
    for fold in FOLDS:
        chosen, gains = held_out(everything, fold)
        for one in everything:
            column = gains[one]
            bounds = common.bootstrap(lambda values: sum(values) / len(values), column)
            lines.append([
                fold, f"{min(chosen):g} to {max(chosen):g}", f"{one.name}, {one.label}",
                f"{sum(column) / len(column):+.3f} {mdtree.interval(bounds)}"])
    common.print_table(
        ["left out", "share chosen", "collection, B", "against near/far 2 points, held out"], lines)
