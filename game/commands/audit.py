"""``facts`` and ``what-ifs``: the story printed for audit."""

from __future__ import annotations

import sys
from argparse import Namespace

from game.commands.status import DONE
from game.commands.stories import story_to_run
from game.export import audit


def run(options: Namespace) -> int:
    """Print the record or the what-ifs, as text or as JSON."""
    story = story_to_run(options.folder)
    of_facts = options.command == "facts"
    data = audit.facts(story) if of_facts else audit.what_ifs(story)
    if options.format == "json":
        import json

        sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
    else:
        from game.export import audit_text

        lines = audit_text.facts_text(data) if of_facts else audit_text.what_ifs_text(data)
        sys.stdout.writelines(f"{text}\n" for text in lines)
    return DONE
