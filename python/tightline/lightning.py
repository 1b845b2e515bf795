"""Lightning: Trainer(callbacks=[tightline.lightning.Diagnose(baselines="baselines.csv")])."""

from __future__ import annotations

from typing import Any

try:
    from lightning.pytorch import Callback
except ImportError:
    from pytorch_lightning import Callback

from ._callback import AtEnd


class Diagnose(Callback):
    """Diagnoses the training when fit ends, from the metrics that the module logged for its epochs.

    Takes the options of tightline.diagnose; `diagnosis` holds the result afterwards.
    """

    def __init__(self, **options: Any):
        super().__init__()
        self.end = AtEnd(**options)
        self._forget()

    @property
    def diagnosis(self) -> Any:
        return self.end.diagnosis

    def _forget(self) -> None:
        self.records: list[dict[str, Any]] = []
        self._before: dict[str, float] = {}
        self._of_validation: set[str] = set()
        self._has_validated = False

    def on_fit_start(self, trainer: Any, pl_module: Any) -> None:
        self._forget()

    def on_validation_start(self, trainer: Any, pl_module: Any) -> None:
        self._before = _numbers(trainer)

    def on_validation_end(self, trainer: Any, pl_module: Any) -> None:
        if trainer.sanity_checking:
            return
        self._has_validated = True
        now = _numbers(trainer)
        self._of_validation |= {name for name in now if now[name] != self._before.get(name)}

    def on_train_epoch_end(self, trainer: Any, pl_module: Any) -> None:
        # Lightning keeps the numbers of the last validation: in an epoch without one they are old.
        metrics = {
            name: value for name, value in _numbers(trainer).items()
            if self._has_validated or name not in self._of_validation
        }
        self._has_validated = False
        self.records.append({"epoch": trainer.current_epoch, **metrics})

    def on_fit_end(self, trainer: Any, pl_module: Any) -> None:
        if trainer.is_global_zero:
            self.end.finish(self.records)


def _numbers(trainer: Any) -> dict[str, float]:
    return {name: float(value) for name, value in trainer.callback_metrics.items()}
