"""The dispatch while it is written: the statements met beside the one bright sheet.

Each row comes with the place of the statement or line it belongs to, so that a
window on the rows can keep the cursor in sight.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.play.dispatch_view import Asked, Candidate, Draft, PublishedLine
from game.play.typography import line as typeset
from game.tui.layout.grid import NOTES_FROM, Grid
from game.tui.layout.text import BLANK, NO_BREAK, Line, Span, between, ground, hang, merge, pad, span, wrap

INK, QUIET = "paperink", "papermuted"
MET = "ÉNONCÉS RENCONTRÉS"
NONE_YET = "Aucun énoncé à publier pour l'instant."
HIDDEN = "Ce que vaut chaque énoncé est dans le dossier. Ici, c'est à vous."
READY = "Publier. Le desk répond ligne par ligne."
WIDEST_SHEET = 78
Owned = tuple[int, Line]
"""A row, and the place of what it belongs to; -1 for nothing."""


class Writing(NamedTuple):
    """What is on the desk."""

    draft: Draft
    printed: tuple[PublishedLine, ...]
    """The lines picked, as they would be printed."""
    questions: tuple[Asked, ...]
    cursor: int
    """Place of the candidate under the cursor."""
    on_sheet: bool
    """Whether the arrows move on the sheet rather than in the list."""
    said: str = ""
    """What the last action could not do, or did."""

    @property
    def picked(self) -> dict[str, int]:
        """Each item picked, with its line's number."""
        return {one.line.item: number for number, one in enumerate(self.printed, 1)}

    @property
    def line(self) -> int:
        """Number of the line under the cursor; 0 for none."""
        found = self.draft.candidates
        return self.picked.get(found[self.cursor].item, 0) if self.cursor < len(found) else 0


def desk(writing: Writing, columns: Grid, height: int) -> list[Line]:
    """List and sheet beside each other, or the one that has the cursor where they do not fit."""
    width = columns.right - columns.left
    left = Span(" " * columns.left)
    if width + 4 < NOTES_FROM:
        rows = _sheet(writing, width, height) if writing.on_sheet else _list(writing, width, height)
        return [(left, *row) for row in rows]
    sheet = min(WIDEST_SHEET, width * 11 // 20)
    first = width - sheet - 4
    listed, printed = _list(writing, first, height), _sheet(writing, sheet, height)
    return [
        (left, *pad(a, first + 4), *b) for a, b in zip(_filled(listed, height, BLANK), printed, strict=True)
    ]


def _list(writing: Writing, width: int, height: int) -> list[Line]:
    count = f"{len(writing.printed)} sur {writing.draft.lines}"
    heading = [BLANK, (Span(MET, "bold muted"), Span(f"   {count}", "muted")), BLANK]
    if not writing.draft.candidates:
        return [*heading, *wrap(span(typeset(NONE_YET), "muted"), width)]
    foot = [BLANK, *wrap(span(typeset(HIDDEN), "muted"), width)] if height >= 24 else []
    rows = candidates(writing, width)
    room = max(2, height - len(heading) - len(foot))
    return [*heading, *_filled(window(rows, writing.cursor, room), room, BLANK), *foot]


def candidates(writing: Writing, width: int) -> list[Owned]:
    """Every statement that may be picked; its standing is not said, but fiction is."""
    rows: list[Owned] = []
    for at, one in enumerate(writing.draft.candidates):
        here = at == writing.cursor and not writing.on_sheet
        link = f"screen.point({at})"
        body = _statement(one, writing.picked.get(one.item, 0), at == writing.cursor, link)
        mark = Span("▌ " if here else "  ", "bold strong", link)
        hung = hang((mark,), (mark,), body, width)
        rows += [(at, ground(pad(row, width), "on surface") if here else row) for row in hung]
        if writing.draft.lines and height_to_spare(writing):
            rows.append((-1, BLANK))
    return rows


def height_to_spare(writing: Writing) -> bool:
    """Whether statements may have air between them: not when there are many."""
    return len(writing.draft.candidates) <= 16


def _statement(one: Candidate, number: int, here: bool, link: str) -> Line:
    weight = "bold" if here else "muted" if number else ""
    word = (Span(f"{one.mark}{NO_BREAK}{one.word} · ", "bold accent", link),) if one.word else ()
    to = (Span(f"→{NO_BREAK}{number} ", "bold strong", link),) if number else ()
    after = one.origin if one.word else one.reference
    quiet = (Span(f" · {after}", "muted", link),) if after else ()
    return (*to, *word, Span(one.statement, weight, link), *quiet)


def _sheet(writing: Writing, width: int, height: int) -> list[Line]:
    margin = 4 if width >= 70 else 2
    inner = width - 2 * margin
    head, foot = _masthead(writing, inner), _foot(writing, inner)
    room = max(2, height - len(head) - len(foot))
    rows = window(lines(writing, inner), writing.line, room)
    page = [*head, *_filled(rows, room, BLANK), *foot]
    return [ground(pad((Span(" " * margin), *row), width), "on paper") for row in page[:height]]


def _masthead(writing: Writing, width: int) -> list[Line]:
    plural = "s" if len(writing.printed) > 1 else ""
    count = f"{len(writing.printed)} ligne{plural} sur {writing.draft.lines}"
    title = span(writing.draft.title, f"bold {INK}")
    return [
        BLANK,
        *([between(title, span(count, QUIET), width)] if width >= 34 else wrap(title, width)),
        span("━" * width, INK),
        BLANK,
    ]


def lines(writing: Writing, width: int) -> list[Owned]:
    """The lines picked, the one under the cursor with its hedges, then those to come."""
    rows: list[Owned] = []
    for number in range(1, writing.draft.lines + 1):
        digit = span(f"{number}  ", f"bold {INK}" if number == writing.line else QUIET)
        if number > len(writing.printed):
            rows += [(number, (*digit, Span("╌" * max(2, width - 12), QUIET))), (-1, BLANK)]
            continue
        body = [*_printed(writing.printed[number - 1], number, width - 3)]
        own = _hedges(writing, width - 3) if number == writing.line else _hedge(writing, number, width - 3)
        indented = [(Span("   "), *row) for row in [*body, *own]]
        rows += [(number, (*digit, *body[0])), *((number, row) for row in indented[1:]), (-1, BLANK)]
    return rows


def printed(one: PublishedLine, link: str = "") -> Line:
    """A line as printed: its headings bold, the statements word for word."""
    mark = (Span(f"{one.mark} ", f"bold {INK}", link),) if one.mark else ()
    parts: list[Span] = [*mark]
    for at, part in enumerate(one.wording.parts):
        parts.append(Span(" / " if at else "", QUIET, link))
        parts.append(Span(f"{part.heading}{' — ' if part.statement else ''}", f"bold {INK}", link))
        parts.append(Span(part.statement, INK, link))
    return merge(parts)


def _printed(one: PublishedLine, number: int, width: int) -> list[Line]:
    return wrap(printed(one, f"screen.line({number})"), width)


def _hedge(writing: Writing, number: int, width: int) -> list[Line]:
    return wrap(span(writing.printed[number - 1].hedge, f"italic {QUIET}", f"screen.line({number})"), width)


def _hedges(writing: Writing, width: int) -> list[Line]:
    """The four ways of putting the line, then its handles."""
    mine = writing.printed[writing.line - 1].line.hedge
    parts: list[Span] = []
    for number, option in enumerate(writing.draft.hedges, 1):
        word = f"{NO_BREAK}{number}{NO_BREAK}{option.word.replace(' ', NO_BREAK)}{NO_BREAK}"
        if option.hedge is mine:
            word = f"[{word.strip(NO_BREAK)}]"
        style = "bold paper on paperink" if option.hedge is mine else QUIET
        parts += [Span(word, style, f"screen.hedge({number})"), Span(" ")]
    handles = (("↑", "monter", "shift(-1)"), ("↓", "descendre", "shift(1)"), ("×", "retirer", "drop"))
    moves = [
        part
        for sign, word, action in handles
        for part in (Span(f"{sign}{NO_BREAK}{word}", QUIET, f"screen.{action}"), Span(" · ", QUIET))
    ]
    return [*wrap(tuple(parts), width), *wrap(tuple(moves[:-1]), width)]


def _foot(writing: Writing, width: int) -> list[Line]:
    """The desk's questions, and what publishing waits for."""
    asked = wrap(
        span(" · ".join(f"{one.question} {one.answer}" for one in writing.questions), f"italic {QUIET}"),
        width,
    )
    missing = writing.draft.lines - len(writing.printed)
    if writing.said or writing.draft.obstacle:
        said = wrap(span(writing.said or writing.draft.obstacle, f"bold {INK}"), width)
    elif missing:
        plural = "s" if missing > 1 else ""
        said = wrap(span(f"Encore {missing} ligne{plural}, et la dépêche peut partir.", QUIET), width)
    else:
        said = wrap(
            (Span("p ", f"bold {INK}", "screen.publish"), Span(READY, QUIET, "screen.publish")), width
        )
    return [*asked, BLANK, *said, BLANK]


def window(rows: Sequence[Owned], owner: int, height: int) -> list[Line]:
    """As many rows as fit, around those that belong to the cursor."""
    own = [at for at, (whose, _) in enumerate(rows) if whose == owner]
    middle = (own[0] + own[-1]) // 2 if own else 0
    top = max(0, min(middle - height // 2, len(rows) - height))
    if own and own[-1] - own[0] >= height:
        top = own[0]
    return [row for _, row in rows[top : top + height]]


def _filled(rows: list[Line], height: int, blank: Line) -> list[Line]:
    return [*rows, *[blank] * (height - len(rows))][:height]
