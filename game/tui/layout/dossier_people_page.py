"""The dossier's people: who they are, when, and the facts that say so."""

from __future__ import annotations

from game.play.dossier_people import PersonMet
from game.tui.layout.dossier_page import Leaves, empty, references
from game.tui.layout.grid import Band, Grid, set_bands
from game.tui.layout.page import Page
from game.tui.layout.papers import quiet
from game.tui.layout.standing import in_rail
from game.tui.layout.text import BLANK, Line, Span, hang, span, wrap

NOBODY = "Personne pour l’instant\u202f: les noms viennent avec les faits."


def people_page(people: tuple[PersonMet, ...], columns: Grid) -> Leaves:
    """Everyone met."""
    if not people:
        return empty(NOBODY, columns)
    rows: list[Line] = [BLANK]
    starts: list[int] = []
    for person in people:
        starts.append(len(rows))
        rows.extend([*set_bands([_person(person, columns)], columns), BLANK])
    page = Page(rows[:-1], tuple(starts), len(rows) - 1)
    return Leaves(page, tuple(person.person for person in people))


def _person(person: PersonMet, columns: Grid) -> Band:
    kind = "" if columns.rail else f"  {person.kind}"
    rows = wrap((Span(person.name, "bold strong"), Span(kind, "muted")), columns.text)
    for role in person.roles:
        refs = references(role.facts, "")
        body = (Span(role.words), *refs)
        rows += hang(span("– ", "muted"), span("  "), body, columns.text)
    facts = references(person.facts, f"{person.said_in}\u202f:")
    if columns.notes:
        notes = wrap(facts, columns.notes)
        return Band(rows, rail=in_rail(quiet(person.kind), columns) if columns.rail else [], notes=notes)
    rows += wrap(facts, columns.text)
    return Band(rows)
