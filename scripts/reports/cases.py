"""Runs that are hard to report well: made up here, the same every time.

Each case is a name with the arguments of `tightline diagnose`; its files are written into a folder.
"""

import math
import random

HEADER = "kind,name,metric,split,value,std_error,n,grade,source,comparable,notes"
HOSTILE = (
    "a|b `c` <script>alert(1)</script> ]]> ![x](http://evil.example/p.png) @mention #12 !12 GH-12 "
    "~label $x^2$ $$y$$ $(id) :smile: &lt; [^1] https://evil.example/x www.evil.example "
    "\u202ertl\u202c \u200bzero 0123456789abcdef0123456789abcdef01234567")


def curve(start, end, points, noise=0.0, pace=5.0, turn=0.0, seed=1):
    """An exponential approach to `end` with noise, which may rise again behind three fifths of the way."""
    generator = random.Random(seed)
    values = []
    for index in range(points):
        share = index / max(points - 1, 1)
        value = end + (start - end) * math.exp(-pace * share) + generator.gauss(0, noise)
        values.append(value + turn * max(share - 0.6, 0))
    return values


def log(folder, name, columns, axis="epoch"):
    """A comma-separated log; a value that is a string is written as it is."""
    rows = [[axis, *columns]]
    for index, values in enumerate(zip(*columns.values())):
        rows.append([index + 1, *values])
    text = "\n".join(
        ",".join(cell if isinstance(cell, str) else f"{cell:.8g}" for cell in row) for row in rows)
    path = folder / f"{name}.csv"
    path.write_text(text + "\n")
    return path


def baselines(folder, name, rows):
    path = folder / f"{name}-baselines.csv"
    path.write_text("\n".join([HEADER, *rows]) + "\n")
    return path


def pair(folder, name, metric, train, validation):
    return log(folder, name, {f"train_{metric}": train, f"val_{metric}": validation})


def cases(folder):
    """Names with arguments, in the order in which they are worth looking at."""
    def case(name, metric, train, validation, rows=(), *more):
        arguments = [pair(folder, name, metric, train, validation)]
        if rows:
            arguments += ["-b", baselines(folder, name, rows)]
        return name, [*arguments, *more]

    loss = curve(2.3, 0.30, 60, 0.01), curve(2.35, 0.52, 60, 0.015, seed=2)
    accuracy = (
        [1 - value for value in curve(0.9, 0.06, 50, 0.004)],
        [1 - value for value in curve(0.9, 0.13, 50, 0.006, seed=2)])
    percent = curve(80, 14, 80, 0.3), curve(82, 23, 80, 0.5, seed=3)
    yield case(
        "uncertain-baselines", "error", *percent,
        ["human,two radiologists,,,12,1.5,,domain-expert,reading study 2025,yes,",
         "human,crowd workers,,,16,,400,crowd,labelling round 3,yes,",
         "linear,logistic regression on pixels,,,31,0.8,,,scripts/linear.py,yes,",
         "published,ResNet-18 (paper),,,9,,,,arXiv 1512.03385,unknown,other test set",
         "previous-model,release 4.1,,,19,0.5,,,registry,yes,",
         "mean-predictor,majority class,,,90,,,,,yes,",
         "requirement,product requirement,,,10,,,,plan 4.2,yes,"],
        "--validation-n", "2000", "--forecast-at", "200")
    yield case(
        "turned-up", "loss", curve(2.3, 0.02, 60, 0.004),
        curve(2.3, 0.45, 60, 0.01, pace=12, turn=1.2, seed=5),
        ["linear,linear,,,0.61,,,,,yes,", "human,experts,,,0.30,0.02,,,,yes,"])
    yield case(
        "log-axis", "loss", curve(900, 0.4, 200, 0.02, pace=14), curve(950, 2.4, 200, 0.1, pace=13, seed=4),
        ["simple-model,small network,,,1.8,,,,,yes,", "mean-predictor,mean,,,800,,,,,yes,"])
    broken = curve(2.3, 0.5, 40, 0.02)
    broken = broken[:31] + [3.0, 44.0, "inf", "nan", "nan", "nan", "nan", "nan", "nan"]
    yield case(
        "diverged", "loss", broken, curve(2.4, 0.7, 31, 0.03, seed=3) + ["nan"] * 9,
        ["linear,linear,,,0.42,,,,,yes,"])
    yield case(
        "accuracy", "accuracy", *accuracy,
        ["human,experts,,,0.95,,500,domain-expert,study,yes,", "mean-predictor,chance,,,0.1,,,,,yes,",
         "requirement,needed,,,>=0.9,,,,,yes,"], "--validation-n", "5000")
    yield case(
        "percent-accuracy", "acc", [100 * value for value in accuracy[0]],
        [100 * value for value in accuracy[1]],
        ["human,experts,,,95 %,,,,,yes,", "linear,linear,,,71,,,,,yes,"])
    yield case(
        "negative", "score", [-value for value in curve(60, 12, 40, 0.5)],
        [-value for value in curve(61, 19, 40, 0.9, seed=3)],
        ["scripted,rule,,,-15,,,,,yes,"], "--direction", "higher")
    yield case(
        "tiny", "loss", curve(4e-7, 1e-7, 40, 3e-9), curve(4e-7, 1.6e-7, 40, 5e-9, seed=3),
        ["linear,linear,,,1.2e-7,,,,,yes,", "mean-predictor,mean,,,4e-7,,,,,yes,"])
    yield case(
        "huge", "loss", curve(4e6, 1e6, 40, 3e4), curve(4e6, 1.6e6, 40, 5e4, seed=3),
        ["linear,linear,,,1.2e6,2e4,,,,yes,", "mean-predictor,mean,,,4.1e6,,,,,yes,"])
    yield case("one-point", "error", [36.0], [41.0], ["human,experts,,,35,,,,,yes,"])
    yield case(
        "three-points", "loss", [0.30, 0.18, 0.12], [0.24, 0.22, 0.23],
        ["previous-model,last year,,,0.20,,,,,yes,", "mean-predictor,ln 2,,,0.693,,,,,yes,"])
    yield case(
        "forty-baselines", "loss", *loss,
        [f"simple-model,variant {index} of the small network,,,{0.31 + 0.004 * index:.4g},0.004,,,"
         f"run {index},yes," for index in range(40)])
    long = "the mean of three independent annotators who read every scan twice under time pressure, 2024"
    yield case(
        "long-names", "a_metric_with_a_name_that_goes_on_and_on_and_does_not_stop_error", *percent,
        [f"human,{long.replace(',', ';')},,,12,1.5,,domain-expert,{long.replace(',', ';')},yes,",
         "linear,Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfabrik,,,13,,,,,yes,",
         "requirement,線形モデルによる基準値 (社内要件),,,11,,,,,yes,"])
    yield case(
        "hostile", "error", *percent,
        [f'human,"{HOSTILE}",,,12,,,domain-expert,"{HOSTILE}",yes,"{HOSTILE}"',
         'linear,"=HYPERLINK(""http://evil.example"")",,,31,,,,"/close\n/label ~bug",yes,',
         f'published,"{"x" * 10000}",,,9,,,,,unknown,"{HOSTILE}"'])
    yield case(
        "noisy", "loss", curve(2.3, 0.6, 2000, 0.3), curve(2.35, 0.8, 2000, 0.2, seed=2),
        ["linear,linear,,,0.7,0.05,,,,yes,"])
    yield case("no-baseline", "loss", *loss)
    yield case("floor-only", "loss", *loss, ["mean-predictor,chance,,,2.303,,,,,yes,"])
    yield case(
        "beaten", "error", curve(80, 1, 60, 0.2), curve(82, 8, 60, 0.3, seed=2),
        ["linear,linear,,,20,,,,,yes,", "mean-predictor,majority,,,90,,,,,yes,",
         "requirement,required,,,5,,,,,yes,"])
    yield case(
        "at-baseline", "error", curve(80, 29.6, 60, 0.2), curve(82, 30.2, 60, 0.2, seed=2),
        ["human,experts,,,30,,,,,yes,", "mean-predictor,majority,,,90,,,,,yes,",
         "requirement,required,,,31,,,,,yes,"], "--validation-n", "50000")
    yield case(
        "below-train", "error", curve(80, 30, 60, 0.4), curve(80, 21, 60, 0.4, seed=2),
        ["human,experts,,,20,,,,,yes,", "mean-predictor,majority,,,90,,,,,yes,"])
    yield case(
        "not-learning", "loss", curve(2.31, 2.303, 40, 0.004), curve(2.31, 2.304, 40, 0.004, seed=2),
        ["mean-predictor,ln 10,,,2.3026,,,,,yes,", "linear,linear,,,0.9,,,,,yes,"])
    yield case(
        "five-terms", "error", *percent,
        ["human,experts,,,12,,,,,yes,", "mean-predictor,majority,,,90,,,,,yes,"],
        "--level", "train-val=17%,n=4000", "--level", "test-val=24%,n=900", "--level", "test=27%,n=900",
        "--tried", "bigger-model,dropout")
    columns = {
        "train_loss": loss[0], "val_loss": loss[1], "train_accuracy": accuracy[0] + accuracy[0][-10:],
        "val_accuracy": accuracy[1] + accuracy[1][-10:], "lr": [1e-3] * 60}
    several = log(folder, "several-metrics", columns)
    yield "several-metrics", [
        several, "--metric", "accuracy", "-b", baselines(
            folder, "several-metrics",
            ["human,experts,accuracy,,0.95,,,,,yes,", "requirement,needed,accuracy,,0.9,,,,,yes,",
             "requirement,loss needed,loss,,<0.4,,,,,yes,"])]
    sizes = [100, 200, 500, 1000, 2000, 5000, 10000, 20000]
    path = folder / "sizes.csv"
    path.write_text("n_examples,train_error,val_error\n" + "\n".join(
        f"{size},{12 - 40 / size ** 0.5:.4g},{10 + 300 / size ** 0.5:.4g}" for size in sizes) + "\n")
    yield "sizes", [path, "-b", baselines(folder, "sizes", ["human,experts,,,9,,,,,yes,"])]
    validation = folder / "validation-only.csv"
    validation.write_text("epoch,val_error\n" + "\n".join(
        f"{index + 1},{value:.5g}" for index, value in enumerate(percent[1])) + "\n")
    yield "validation-only", [validation, "-b", baselines(
        folder, "validation-only", ["human,experts,,,23.5,,,,,yes,", "mean-predictor,m,,,90,,,,,yes,"])]
    yield case(
        "undecided", "error", curve(80, 16, 12, 2.5), curve(82, 20, 12, 3.5, seed=8),
        ["human,experts,,,13,2.5,,,,yes,"])
    yield "levels-alone", [
        "--metric", "error", "--level", "train=27%", "--level", "train-val=29%", "--level",
        "validation=32%", "--level", "test=34%,n=2000", "-b",
        baselines(folder, "levels-alone", ["human,experts,,,25,,,,,yes,"])]
    yield case(
        "many-warnings", "loss", [f"tensor({value:.4f})" if index % 3 else "None" for index, value in
        enumerate(loss[0])], loss[1], ["linear,linear,,,0.4,,,,,yes,"])


def long_case(folder, points=3_000_000):
    """A log of millions of steps with two extremes; heavy, so it is made on request only."""
    generator = random.Random(7)
    path = folder / "three-million.csv"
    with path.open("w") as file:
        file.write("step,train_loss,val_loss\n")
        for step in range(points):
            value = 0.4 + 2 * math.exp(-8 * step / points) + 0.05 * (generator.random() - 0.5)
            if step in (1_234_567, 2_345_678):
                value += 1.5
            validation = f"{value + 0.2:.4f}" if step % 1000 == 999 else ""
            file.write(f"{step + 1},{value:.4f},{validation}\n")
    return "three-million", [path, "-b", baselines(
        folder, "three-million", ["linear,linear,,,0.5,0.02,,,,yes,"])]
