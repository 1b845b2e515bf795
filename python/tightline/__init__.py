"""Tightline in Python: what to do next after a training run, from its curves and the tightest baseline.

    import tightline

    diagnosis = tightline.diagnose("runs/a/metrics.csv", baselines="baselines.csv")
    print(diagnosis["verdict"]["primary"], diagnosis["next_steps"][0]["title"])

The work is done by the executable `tightline` of this package; nothing else is needed. One line at the end
of a training does the same: see tightline.keras, tightline.lightning and tightline.transformers.
"""

from ._binary import find_binary, run, version
from ._diagnose import diagnose
from ._errors import Problem, TightlineError
from ._types import Diagnosis

__all__ = [
    "Diagnosis", "Problem", "TightlineError", "diagnose", "find_binary", "run", "version",
]
