"""Real trainings on made-up data, each beside the truth: the same metric on 6,000 more examples.

Run by an interpreter that has scikit-learn, XGBoost and LightGBM; prints one JSON object a training.

usage: trainings.py COUNT [FIRST]
"""

import json
import random
import sys
import warnings

import lightgbm
import numpy
import xgboost
from sklearn.datasets import make_classification, make_friedman1
from sklearn.linear_model import SGDClassifier
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.preprocessing import StandardScaler

TRUTH = 6000
# Half of the trainings are networks; a network of one layer without hidden units is the SGD classifier.
KINDS = ["xgboost", "lightgbm", "network", "network", "linear", "network"]


def splits(numbers, is_regression, examples, validation):
    """Training, validation and truth, scaled by the training part; and the number of classes."""
    count = examples + validation + TRUTH
    seed = numbers.randrange(2**31)
    classes = 0
    if is_regression:
        noise = numbers.choice([0.3, 1, 3])
        x, y = make_friedman1(count, n_features=10, noise=noise, random_state=seed)
    else:
        classes, features = numbers.choice([2, 2, 2, 5]), numbers.choice([10, 20, 40])
        x, y = make_classification(
            count, n_features=features, n_informative=max(4, features // 3), n_redundant=2,
            n_classes=classes, n_clusters_per_class=numbers.choice([1, 2, 3]),
            flip_y=numbers.choice([0, 0.02, 0.1, 0.3]), class_sep=numbers.choice([0.5, 1, 2]),
            random_state=seed)
    x = StandardScaler().fit(x[:examples]).transform(x)
    ends = [0, examples, examples + validation, count]
    return [(x[a:b], y[a:b]) for a, b in zip(ends, ends[1:])], classes


def boosted(kind, numbers, parts, classes):
    """Loss or root mean squared error after each round."""
    rounds = numbers.choice([40, 100, 200, 400])
    rate, depth = numbers.choice([0.02, 0.05, 0.1, 0.3]), numbers.choice([2, 4, 6])
    share = numbers.choice([0.5, 1, 1])
    name = "rmse" if classes == 0 else "loss"
    task = min(classes, 3)
    if kind == "xgboost":
        objective, metric = {
            0: ("reg:squarederror", "rmse"), 2: ("binary:logistic", "logloss"),
            3: ("multi:softprob", "mlogloss")}[task]
        settings = {"eta": rate, "max_depth": depth, "subsample": share, "seed": 1, "nthread": 1,
                    "objective": objective, "eval_metric": metric}
        if task == 3:
            settings["num_class"] = classes
        tables = [xgboost.DMatrix(*part) for part in parts]
        found = {}
        xgboost.train(settings, tables[0], rounds, evals=list(zip(tables, "abc")),
                      evals_result=found, verbose_eval=False)
    else:
        objective, metric = {
            0: ("regression", "rmse"), 2: ("binary", "binary_logloss"),
            3: ("multiclass", "multi_logloss")}[task]
        settings = {"learning_rate": rate, "num_leaves": 2**depth, "bagging_fraction": share,
                    "bagging_freq": 1, "min_data_in_leaf": numbers.choice([5, 20]), "seed": 1,
                    "num_threads": 1, "verbose": -1, "objective": objective, "metric": metric}
        if task == 3:
            settings["num_class"] = classes
        table = lightgbm.Dataset(*parts[0], free_raw_data=False)
        others = [lightgbm.Dataset(*part, reference=table) for part in parts[1:]]
        found = {}
        lightgbm.train(settings, table, rounds, valid_sets=[table, *others], valid_names=list("abc"),
                       callbacks=[lightgbm.record_evaluation(found)])
    return name, [found[part][metric] for part in "abc"]


def network(_, numbers, parts, classes):
    """Loss after each epoch; training as the mean over the epoch, as frameworks log it."""
    epochs = numbers.choice([12, 25, 50, 100])
    solver = numbers.choice(["adam", "adam", "sgd"])
    rate = numbers.choice([1e-4, 3e-4, 1e-3, 3e-3, 1e-2]) * (10 if solver == "sgd" else 1)
    settings = {
        "hidden_layer_sizes": numbers.choice([(16,), (64,), (256,), (64, 64)]), "solver": solver,
        "learning_rate_init": rate, "alpha": numbers.choice([0, 1e-3, 1e-1]),
        "batch_size": 32, "random_state": 1}
    model = MLPClassifier(**settings) if classes else MLPRegressor(**settings)
    curves = [[], [], []]
    for _ in range(epochs):
        try:
            if classes:
                model.partial_fit(*parts[0], classes=numpy.arange(classes))
            else:
                model.partial_fit(*parts[0])
        except ValueError:  # not finite any more
            break
        # scikit-learn reports half of the squared error.
        curves[0].append(float(model.loss_) * (1 if classes else 2))
        for curve, (x, y) in zip(curves[1:], parts[1:]):
            if classes:
                chosen = model.predict_proba(x)[numpy.arange(len(y)), y]
                curve.append(float(-numpy.mean(numpy.log(numpy.clip(chosen, 1e-12, 1)))))
            else:
                curve.append(float(numpy.mean((model.predict(x) - y) ** 2)))
    return "loss" if classes else "mse", curves


def linear(_, numbers, parts, classes):
    """Accuracy after each epoch."""
    epochs = numbers.choice([20, 50, 100])
    model = SGDClassifier(
        loss="log_loss", alpha=numbers.choice([1e-5, 1e-3]), learning_rate="constant",
        eta0=numbers.choice([1e-4, 1e-3, 1e-2]), random_state=1)
    curves = [[], [], []]
    for _ in range(epochs):
        model.partial_fit(*parts[0], classes=numpy.arange(classes))
        for curve, part in zip(curves, parts):
            curve.append(float(model.score(*part)))
    return "accuracy", curves


TRAINERS = {"xgboost": boosted, "lightgbm": boosted, "network": network, "linear": linear}


def training(number):
    numbers = random.Random(number)
    kind = KINDS[number % len(KINDS)]
    examples = numbers.choice([200, 500, 1500, 4000])
    validation = numbers.choice([60, 200, 600, 2000])
    if kind == "network":
        examples = min(examples, 1500)
    is_regression = kind != "linear" and numbers.random() < 0.3
    parts, classes = splits(numbers, is_regression, examples, validation)
    metric, (train, val, truth) = TRAINERS[kind](kind, numbers, parts, classes)
    return {"kind": kind, "metric": metric, "validation_n": validation, "train": train, "val": val,
            "truth": truth}


def main():
    warnings.filterwarnings("ignore")
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    for number in range(first, first + int(sys.argv[1])):
        print(json.dumps(training(number)), flush=True)


main()
