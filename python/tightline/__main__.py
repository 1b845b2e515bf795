"""python -m tightline: the command line."""

import os
import sys

from ._binary import find_binary
from ._errors import TightlineError

try:
    binary = find_binary()
except TightlineError as error:
    print(f"error: {error}", file=sys.stderr)
    sys.exit(2)
os.execv(binary, [binary, *sys.argv[1:]])
