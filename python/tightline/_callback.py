"""What the callbacks of all frameworks do when a training ends."""

from __future__ import annotations

import sys
import warnings
from typing import Any

from ._diagnose import History, diagnose
from ._types import Diagnosis


class AtEnd:
    """Diagnoses a history once; a failure is a warning and never breaks a training.

    `options` are those of tightline.diagnose. After the training `diagnosis` holds the result, or None.
    """

    diagnosis: Diagnosis | None = None

    def __init__(self, verbose: bool = True, **options: Any):
        self.verbose = verbose
        self.options = options

    def finish(self, history: History) -> None:
        """Diagnoses and says in a few lines what it found."""
        try:
            self.diagnosis = diagnose(history, **self.options)
        except Exception as error:  # The training is over and its result must not be lost.
            self.diagnosis = None
            warnings.warn(f"tightline could not diagnose this training: {error}", stacklevel=3)
            return
        if self.verbose:
            print(summary(self.diagnosis), file=sys.stderr)


def summary(diagnosis: Diagnosis) -> str:
    """The verdict and the first step."""
    lines = [f"tightline: {diagnosis['verdict']['summary']}"]
    step = next((step for step in diagnosis["next_steps"] if not step["tried"]), None)
    if step:
        lines.append(f"tightline: first step: {step['title']} ({step['why']})")
    return "\n".join(lines)
