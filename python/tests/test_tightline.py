"""The Python package against the real executable, with nothing but the standard library."""

import json
import math
import os
import pathlib
import subprocess
import sys
import tempfile
import types
import unittest
import warnings

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(PROJECT / "python"))
os.environ.setdefault("TIGHTLINE", str(PROJECT / ".build/debug/tightline"))

import tightline  # noqa: E402
from tightline import _types  # noqa: E402

LOG = PROJECT / "fixtures/keras/overfit.csv"
BASELINES = PROJECT / "fixtures/keras/baselines.csv"
HISTORY = {
    "loss": [1.0, 0.7, 0.5, 0.4, 0.3, 0.25, 0.2, 0.18, 0.16, 0.15],
    "val_loss": [1.1, 0.9, 0.8, 0.75, 0.74, 0.76, 0.8, 0.84, 0.9, 0.95],
}


class Diagnose(unittest.TestCase):
    def test_is_the_document_of_the_command_line(self):
        ours = tightline.diagnose(LOG, baselines=BASELINES)
        theirs = json.loads(tightline.run(
            ["diagnose", str(LOG), "-b", str(BASELINES), "--format", "json"]).stdout)
        ours["reproduction"] = theirs["reproduction"]
        self.assertEqual(ours, theirs)
        self.assertEqual(set(ours), set(_types.Diagnosis.__annotations__))
        self.assertEqual(set(ours["verdict"]), set(_types.Verdict.__annotations__))
        self.assertEqual(set(ours["levels"]), set(_types.Levels.__annotations__))
        self.assertEqual(set(ours["next_steps"][0]), set(_types.NextStep.__annotations__))

    def test_every_option_reaches_the_executable(self):
        with tempfile.TemporaryDirectory(prefix="tight line ") as folder:
            reports = [pathlib.Path(folder) / "report.md", f"{folder}/earlier.json"]
            first = tightline.diagnose(
                str(LOG), baselines=[BASELINES], output=reports, metric="loss", direction="lower",
                policy="largest-component", tolerance=0.01, validation_n=500, forecast_at=60,
                tried=["dropout", "more-data"], level={"test": "1.2,n=200"}, config=False)
            self.assertTrue(all(pathlib.Path(report).is_file() for report in reports))
            self.assertEqual(first["verdict"]["policy"], "largest-component")
            self.assertEqual(first["tolerance"]["value"], 0.01)
            self.assertEqual(first["forecast"]["validation"]["x"], 60)
            self.assertEqual([step["id"] for step in first["next_steps"] if step["tried"]],
                             ["more-data", "regularize"])
            second = tightline.diagnose(LOG, previous=reports[1], x="epoch", train="loss",
                                        validation="val_loss", delimiter=",")
            self.assertIn("changes", second["previous"])

    def test_takes_columns_and_records_in_memory(self):
        columns = tightline.diagnose(HISTORY)
        self.assertEqual(columns["levels"]["validation"]["x"], columns["judged_at"]["x"])
        self.assertEqual([f["rule"] for f in columns["findings"]][:1], ["validation-turned-up"])
        records = [{"epoch": i + 1, "loss": a, "eval_loss": b}
                   for i, (a, b) in enumerate(zip(HISTORY["loss"], HISTORY["val_loss"]))]
        records.append({"epoch": 10, "train_runtime": 1.0, "note": object()})
        self.assertEqual(
            tightline.diagnose(records)["levels"]["validation"]["value"],
            columns["levels"]["validation"]["value"])

    def test_numbers_of_any_library_and_no_numbers_are_read(self):
        class Float32:
            def __init__(self, value):
                self.value = value

            def __float__(self):
                return self.value

        losses = [Float32(value) for value in HISTORY["loss"][:-1]] + [math.nan]
        diagnosis = tightline.diagnose({"loss": losses, "val_loss": HISTORY["val_loss"]})
        self.assertEqual(diagnosis["run"]["metric"], "loss")

    def test_an_error_holds_every_problem(self):
        with self.assertRaises(tightline.TightlineError) as caught:
            tightline.diagnose("absent.csv", baselines="nowhere.csv")
        self.assertEqual([problem.file for problem in caught.exception.problems],
                         ["absent.csv", "nowhere.csv"])
        problem = caught.exception.problems[0]
        self.assertEqual(problem.code, "file-not-found")
        self.assertEqual(str(problem).split("\n")[0], "absent.csv: no such file [file-not-found]")

    def test_a_wrong_option_is_an_error_too(self):
        with self.assertRaisesRegex(tightline.TightlineError, "does not know the step"):
            tightline.diagnose(LOG, tried=["prayer"])

    def test_a_path_that_begins_with_a_dash_is_a_path(self):
        with self.assertRaisesRegex(tightline.TightlineError, "--help: no such file"):
            tightline.diagnose("--help")


class Executable(unittest.TestCase):
    def test_runs_as_a_module(self):
        done = subprocess.run(
            [sys.executable, "-m", "tightline", "--version"], capture_output=True, text=True,
            env={**os.environ, "PYTHONPATH": str(PROJECT / "python")})
        self.assertEqual(done.stdout.strip(), tightline.version())

    def test_says_where_it_looked(self):
        script = "import tightline\ntry: tightline.version()\nexcept tightline.TightlineError as e: print(e)"
        done = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True,
            env={"PATH": "/nowhere", "PYTHONPATH": str(PROJECT / "python")})
        self.assertIn("the executable 'tightline' is neither in ", done.stdout, done.stderr)
        self.assertIn("hint: install it with: pip install", done.stdout)


def stand_in(name, **members):
    """A module with the few names of a framework that a callback derives from."""
    module = types.ModuleType(name)
    vars(module).update(members)
    return module


class Callbacks(unittest.TestCase):
    """The hooks in the order in which the frameworks call them; scripts/check-python has the real ones."""

    def setUp(self):
        base = type("Callback", (), {})
        pytorch = stand_in("lightning.pytorch", Callback=base)
        modules = {
            "keras": stand_in("keras", callbacks=stand_in("keras.callbacks", Callback=base)),
            "lightning": stand_in("lightning", pytorch=pytorch), "lightning.pytorch": pytorch,
            "transformers": stand_in("transformers", TrainerCallback=base),
        }
        hidden = {name: sys.modules.pop(name, None) for name in modules}
        sys.modules.update(modules)
        import tightline.keras
        import tightline.lightning
        import tightline.transformers

        def restore():
            for name, module in hidden.items():
                sys.modules.pop(name, None)
                sys.modules.pop(f"tightline.{name}", None)
                if module:
                    sys.modules[name] = module

        self.addCleanup(restore)

    def keras(self, callback, history=HISTORY):
        callback.on_train_begin()
        for epoch in range(len(history["loss"])):
            callback.on_epoch_end(epoch, {name: values[epoch] for name, values in history.items()})
        callback.on_train_end()

    def test_keras(self):
        callback = tightline.keras.Diagnose(verbose=False)
        for _ in (1, 2):
            self.keras(callback)
            self.assertEqual(
                callback.diagnosis["levels"], tightline.diagnose(HISTORY | {"epoch": list(range(10))})[
                    "levels"])

    def test_lightning_leaves_out_the_numbers_of_an_older_validation(self):
        callback = tightline.lightning.Diagnose(verbose=False)
        trainer = types.SimpleNamespace(callback_metrics={}, sanity_checking=True, is_global_zero=True)
        callback.on_fit_start(trainer, None)
        callback.on_validation_start(trainer, None)
        callback.on_validation_end(trainer, None)
        trainer.sanity_checking = False
        for epoch, (train, validation) in enumerate(zip(HISTORY["loss"], HISTORY["val_loss"])):
            trainer.current_epoch = epoch
            if epoch % 2:
                callback.on_validation_start(trainer, None)
                trainer.callback_metrics["val_loss"] = validation
                callback.on_validation_end(trainer, None)
            trainer.callback_metrics["train_loss"] = train
            callback.on_train_epoch_end(trainer, None)
        self.assertEqual(
            [record.get("val_loss") for record in callback.records],
            [None if epoch % 2 == 0 else value for epoch, value in enumerate(HISTORY["val_loss"])])
        callback.on_fit_end(trainer, None)
        self.assertEqual(callback.diagnosis["run"]["metric"], "loss")

    def test_transformers(self):
        callback = tightline.transformers.Diagnose(verbose=False)
        state = json.loads(
            (PROJECT / "fixtures/logs/hf-trainer/best-evaluated-again.json").read_text())
        callback.on_train_end(None, types.SimpleNamespace(is_world_process_zero=False), None)
        self.assertIsNone(callback.diagnosis)
        callback.on_train_end(
            None, types.SimpleNamespace(is_world_process_zero=True, log_history=state["log_history"]),
            None)
        self.assertEqual(callback.diagnosis["run"]["metric"], "loss")

    def test_a_failure_never_breaks_a_training(self):
        for options in ({"baselines": "nowhere.csv"}, {"no_such_option": 1}):
            callback = tightline.keras.Diagnose(**options)
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                self.keras(callback)
            self.assertIsNone(callback.diagnosis)
            self.assertRegex(str(caught[0].message), "^tightline could not diagnose this training: ")


if __name__ == "__main__":
    unittest.main()
