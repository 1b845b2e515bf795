"""The executable, and how it is called."""

from __future__ import annotations

import os
import pathlib
import shutil
import subprocess
import sys
import sysconfig
from typing import Sequence

from ._errors import Problem, TightlineError


def find_binary() -> str:
    """Path of the executable: $TIGHTLINE, else the one installed with this package, else on the PATH."""
    chosen = os.environ.get("TIGHTLINE")
    if chosen:
        return chosen
    name = "tightline" + (sysconfig.get_config_var("EXE") or "")
    here = pathlib.Path(__file__).resolve()
    folders = [
        pathlib.Path(sysconfig.get_path("scripts")),
        pathlib.Path(sysconfig.get_path("scripts", f"{os.name}_user")),
        # pip install --target puts bin/ beside the package.
        here.parent.parent / "bin",
        pathlib.Path(sys.executable).parent,
    ]
    for folder in folders:
        if (folder / name).is_file():
            return str(folder / name)
    found = shutil.which(name)
    if found:
        return found
    looked = ", ".join(dict.fromkeys(str(folder) for folder in folders))
    raise TightlineError([
        Problem(
            "no-executable", f"the executable 'tightline' is neither in {looked} nor on the PATH",
            hint="install it with: pip install --force-reinstall tightline")
    ])


def run(
    arguments: Sequence[str], *, input: str | None = None, cwd: str | os.PathLike[str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Runs the executable; its exit status is that of the command line: 0, 1 from gate, 2."""
    return subprocess.run(
        [find_binary(), *arguments], input="" if input is None else input, cwd=cwd,
        capture_output=True, encoding="utf-8", check=False)


def version() -> str:
    """The executable's version."""
    return run(["--version"]).stdout.strip()
