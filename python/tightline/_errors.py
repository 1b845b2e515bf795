"""What can go wrong, as values."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Sequence


@dataclass(frozen=True)
class Problem:
    """One thing to fix, with its place where there is one."""

    code: str
    message: str
    file: str | None = None
    line: int | None = None
    column: int | None = None
    hint: str | None = None

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        text = f"{place + ': ' if place else ''}{self.message} [{self.code}]"
        return f"{text}\n  hint: {self.hint}" if self.hint else text


class TightlineError(Exception):
    """The work could not be done; `problems` holds every reason."""

    def __init__(self, problems: Sequence[Problem]):
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in problems))

    @classmethod
    def from_output(cls, text: str) -> TightlineError:
        """The error that the executable printed, as `tightline.error/1` or in plain words."""
        start = text.find('{\n  "schema": "tightline.error/')
        try:
            document: dict[str, Any] = json.loads(text[start:]) if start >= 0 else {}
        except ValueError:
            document = {}
        known = Problem.__dataclass_fields__
        problems = [
            Problem(**{key: value for key, value in problem.items() if key in known})
            for problem in document.get("problems", [])
        ]
        return cls(problems or [Problem("failed", text.strip() or "tightline failed without a word")])
