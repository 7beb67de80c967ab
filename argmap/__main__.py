"""`python -m argmap`, and the command `argmap`."""

from __future__ import annotations

import sys

from argmap.cli.command_line import main

if __name__ == "__main__":
    sys.exit(main())
