"""Running the binary on many curves, and the scores the tables quote."""

import concurrent.futures
import csv
import gzip
import json
import math
import os
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = pathlib.Path(os.environ.get("TIGHTLINE_SHARED", ROOT.parent / "shared")) / "benchmarks"
BINARY = ROOT / ".build/static/release/tightline"
RESAMPLES = 2000


def ends(forecast):
    """Both ends of a forecast's interval; the prediction where it has no width."""
    return [forecast["predicted"] if forecast[end] is None else forecast[end]
            for end in ("ci_low", "ci_high")]


def require_data():
    """Ends with a message where the published curves are not at hand."""
    if not DATA.is_dir():
        sys.exit(f"{pathlib.Path(sys.argv[0]).name}: skipped, the published curves are not in {DATA}")


def build():
    subprocess.run([ROOT / "scripts/build-static"], check=True, stdout=subprocess.DEVNULL)


def records(name):
    """The objects of a gzipped JSON Lines file of the collection."""
    with gzip.open(DATA / name, "rt") as lines:
        return [json.loads(line) for line in lines]


def rows(name):
    with open(DATA / name, newline="") as text:
        return list(csv.DictReader(text))


def table_text(columns, nan=""):
    """A CSV text of named columns; what is missing stays an empty cell, what is not a number `nan`."""

    def cell(value):
        if value is None:
            return ""
        return nan if isinstance(value, float) and math.isnan(value) else repr(value)

    length = max(len(values) for values in columns.values())
    lines = [",".join(columns)]
    for row in range(length):
        lines.append(",".join(cell(v[row]) if row < len(v) else "" for v in columns.values()))
    return "\n".join(lines) + "\n"


def diagnosis(log, arguments=(), baselines=None):
    """The JSON diagnosis of a CSV text; a run that cannot be judged gives its problems instead."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "run.csv"
        path.write_text(log)
        command = [str(BINARY), "diagnose", str(path), "--format", "json", *map(str, arguments)]
        if baselines is not None:
            (pathlib.Path(folder) / "baselines.csv").write_text(baselines)
            command += ["-b", str(pathlib.Path(folder) / "baselines.csv")]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    return json.loads(done.stdout or done.stderr)


def diagnoses(cases):
    """The diagnosis of each (log, arguments, baselines), in order, on all cores."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(lambda case: diagnosis(*case), cases))


def confusion(truth, said):
    """True positives, false positives, false negatives, true negatives."""
    pairs = list(zip(truth, said))
    return tuple(pairs.count(pair) for pair in [(1, 1), (0, 1), (1, 0), (0, 0)])


def f1(tp, fp, fn):
    return 2 * tp / (2 * tp + fp + fn) if tp + fp + fn else 1.0


def macro_f1(truth, said):
    tp, fp, fn, tn = confusion(truth, said)
    return (f1(tp, fp, fn) + f1(tn, fn, fp)) / 2


def accuracy(truth, said):
    return sum(a == b for a, b in zip(truth, said)) / len(truth)


def balanced_accuracy(truth, said):
    """Mean share found over the classes that occur."""
    classes = sorted(set(truth))
    shares = [
        sum(s == c for t, s in zip(truth, said) if t == c) / truth.count(c) for c in classes]
    return sum(shares) / len(shares)


def bootstrap(score, *columns, resamples=RESAMPLES, seed=7):
    """95 % percentile interval of score(columns) over resampled cases; the same on every machine."""
    numbers = random.Random(seed)
    size = len(columns[0])
    scores = []
    for _ in range(resamples):
        picked = numbers.choices(range(size), k=size)
        scores.append(score(*[[column[i] for i in picked] for column in columns]))
    scores.sort()
    return scores[int(0.025 * resamples)], scores[int(0.975 * resamples)]


def print_table(header, lines):
    """A Markdown table with columns wide enough to read in a terminal."""
    cells = [[str(cell) for cell in line] for line in [header, *lines]]
    widths = [max(len(line[i]) for line in cells) for i in range(len(header))]
    text = ["| " + " | ".join(c.ljust(w) for c, w in zip(line, widths)) + " |" for line in cells]
    text.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    print("\n".join(text))
