"""Keras: model.fit(..., callbacks=[tightline.keras.Diagnose(baselines="baselines.csv")])."""

from __future__ import annotations

from typing import Any

import keras

from ._callback import AtEnd


class Diagnose(keras.callbacks.Callback):
    """Diagnoses the training when it ends, from the metrics of its epochs.

    Takes the options of tightline.diagnose; `diagnosis` holds the result afterwards.
    """

    def __init__(self, **options: Any):
        super().__init__()
        self.end = AtEnd(**options)
        self.records: list[dict[str, Any]] = []

    @property
    def diagnosis(self) -> Any:
        return self.end.diagnosis

    def on_train_begin(self, logs: Any = None) -> None:
        self.records = []

    def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
        self.records.append({"epoch": epoch, **(logs or {})})

    def on_train_end(self, logs: Any = None) -> None:
        names = dict.fromkeys(name for record in self.records for name in record)
        self.end.finish({name: [record.get(name) for record in self.records] for name in names})
