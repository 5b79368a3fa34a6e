"""``python -m game``: the same as the ``sept-episodes`` command."""

import sys

from game.cli import main

sys.exit(main())
