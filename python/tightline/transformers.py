"""Hugging Face: Trainer(..., callbacks=[tightline.transformers.Diagnose(baselines="baselines.csv")])."""

from __future__ import annotations

from typing import Any

from transformers import TrainerCallback

from ._callback import AtEnd


class Diagnose(TrainerCallback):
    """Diagnoses the training when it ends, from the Trainer's `log_history`.

    Takes the options of tightline.diagnose; `diagnosis` holds the result afterwards.
    """

    def __init__(self, **options: Any):
        self.end = AtEnd(**options)

    @property
    def diagnosis(self) -> Any:
        return self.end.diagnosis

    def on_train_end(self, args: Any, state: Any, control: Any, **kwargs: Any) -> None:
        if state.is_world_process_zero:
            self.end.finish(state.log_history)
