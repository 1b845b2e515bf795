"""`tightline diagnose`, from Python."""

from __future__ import annotations

import json
import os
from typing import Any, Iterable, Literal, Mapping, Sequence, Union, cast

from ._binary import run
from ._errors import TightlineError
from ._types import Diagnosis

Path = Union[str, "os.PathLike[str]"]
# A log in memory: a column for each curve, or a record for each point.
History = Union[Mapping[str, Sequence[Any]], Sequence[Mapping[str, Any]]]


def diagnose(
    log: Path | History,
    *more_logs: Path,
    baselines: Path | Iterable[Path] | None = None,
    output: Path | Iterable[Path] | None = None,
    metric: str | None = None,
    direction: Literal["lower", "higher"] | None = None,
    x: str | None = None,
    train: str | None = None,
    validation: str | None = None,
    delimiter: str | None = None,
    run_name: str | None = None,
    as_seeds: bool = False,
    policy: Literal["bias-first", "largest-component"] | None = None,
    tolerance: float | None = None,
    validation_n: int | None = None,
    level: Mapping[str, float | str] | None = None,
    levels: Path | None = None,
    forecast_at: float | None = None,
    tried: Iterable[str] | None = None,
    previous: Path | None = None,
    config: Path | Literal[False] | None = None,
) -> Diagnosis:
    """Judges a training run against the tightest baseline.

    `log` is a training log or a run folder, or a log in memory: a mapping of columns, such as the
    `history` of Keras, or a list of records, such as the `log_history` of the Hugging Face Trainer. More
    paths are more logs of the same run. `output` writes reports, by their extensions. `config=False`
    reads no tightline.toml. The other options are those of `tightline diagnose`, which says more.

    Raises TightlineError, with all problems, where the input does not allow a diagnosis.
    """
    arguments = ["diagnose", "--format", "json"]
    text = None
    if isinstance(log, (str, os.PathLike)):
        logs = [os.fspath(log)]
    else:
        logs, text = ["-"], _document(log)
    options: list[tuple[str, Any]] = [
        ("metric", metric), ("direction", direction), ("x", x), ("train", train),
        ("validation", validation), ("delimiter", delimiter), ("run", run_name), ("policy", policy),
        ("tolerance", tolerance), ("validation-n", validation_n), ("levels", levels),
        ("forecast-at", forecast_at), ("previous", previous),
        ("tried", None if tried is None else ",".join(_listed(tried))),
        ("config", None if config is False else config),
    ]
    options += [("baselines", path) for path in _listed(baselines)]
    options += [("output", path) for path in _listed(output)]
    options += [("level", f"{split}={value}") for split, value in (level or {}).items()]
    arguments += [
        f"--{name}={os.fspath(value) if isinstance(value, os.PathLike) else value}"
        for name, value in options if value is not None
    ]
    if as_seeds:
        arguments.append("--as-seeds")
    if config is False:
        arguments.append("--no-config")
    done = run([*arguments, "--", *logs, *map(os.fspath, more_logs)], input=text)
    if done.returncode != 0:
        raise TightlineError.from_output(done.stderr)
    return cast(Diagnosis, json.loads(done.stdout))


def _listed(value: Any) -> list[Any]:
    """None, one path or several, as a list."""
    if value is None:
        return []
    return [value] if isinstance(value, (str, os.PathLike)) else list(value)


def _document(history: History) -> str:
    """A log in memory as JSON; numbers of any library become plain ones, NaN and infinity stay."""
    if isinstance(history, Mapping):
        columns = {name: [_plain(value) for value in values] for name, values in history.items()}
        return json.dumps(columns)
    records = [{name: _plain(value) for name, value in record.items()} for record in history]
    return json.dumps({"log_history": records})


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, (str, bool)):
        return value
    try:
        return int(value) if isinstance(value, int) else float(value)
    except (TypeError, ValueError):
        return None
