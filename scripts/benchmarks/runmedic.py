"""runmedic 0.1.1 from the package index, in an environment of its own."""

import concurrent.futures
import json
import os
import pathlib
import subprocess
import tempfile
import venv

FOLDER = pathlib.Path(tempfile.gettempdir()) / "tightline-benchmark-decisions"
PROGRAM = FOLDER / "venv/bin/runmedic"


def is_there():
    """Installs it once; False where it cannot be had."""
    if not PROGRAM.exists():
        FOLDER.mkdir(exist_ok=True)
        venv.create(FOLDER / "venv", with_pip=True)
        install = [FOLDER / "venv/bin/python", "-m", "pip", "install", "--quiet", "runmedic==0.1.1"]
        subprocess.run(install, check=False)
    return PROGRAM.exists()


def checks(log):
    """Names of the checks that found something in a CSV text."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "run.csv"
        path.write_text(log)
        command = [str(PROGRAM), "diagnose", "--json", str(path)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    try:
        return {f["check"] for run in json.loads(done.stdout) for f in run["findings"]}
    except (ValueError, KeyError):
        return set()


def all_checks(logs):
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(checks, logs))
