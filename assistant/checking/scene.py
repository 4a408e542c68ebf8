"""Sets the scene of a figure: the reports that it may be of, and the rows that its sentence names in them.

In: a sentence, the context before it and the library. Out: a `Scene`. For example "I Mora kostade badhuset 632 tkr" has
the reports of Mora, and their row "Badhus".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checking.context import Context, boards_of, names_board, places_at
from assistant.checking.layout import Sentence
from assistant.checking.library import Library
from assistant.checking.naming import NamedRow, find_glossed, find_rows, label_words
from assistant.checking.segments import Segment
from assistant.checking.things import is_thing
from assistant.checking.tokens import Token
from assistant.checking.topic import Scene, Subject
from assistant.checking.whose import is_at_odds
from assistant.checking.words import GLOSS
from assistant.evidence.headline import MONEY, NOT_OPERATIONS, adds_up, find_headlines
from assistant.linking.matching import GOOD_MATCH, score_term
from assistant.linking.rows import RowFigures
from assistant.words.typed_text import blank_out
from ingest.municipalities import find_municipalities
from ingest.records import Measure, Passage, Report
from ingest.words import split_words

_ALL = frozenset({"totalt", "summa", "total", "totala"})
_NETS = frozenset({"netto", "nettokostnad", "nettokostnader", "resultat", "net"})
_BOARDS = frozenset({"nämnden", "styrelsen", "förvaltningen", "kommunen", "nettokostnad", "nettokostnader", "resultat"})
_BOARD = re.compile(r"(?:nämnd|styrelse|utskott)(?:en)?\s*$", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def without_years_of_names(text: str, tokens: Sequence[Token], context: Context, library: Library) -> str:
    """Return a sentence without the years that are parts of a row's name, where it names another year too."""
    if len(set(_YEAR.findall(text))) < 2:
        return text
    named = [one for one in find_rows(tokens, library.rows_of(_reports_of(context.places, library))) if one.share == 1]
    printed = {year for one in named for year in _YEAR.findall(one.row.label)}
    spans = [match.span() for match in _YEAR.finditer(text) if match[0] in printed]
    after = [span for span in spans if any(0 <= span[0] - one.end <= 1 for one in named)]
    inside = [span for span in spans if any(one.start <= span[0] and span[1] <= one.end for one in named)]
    return blank_out(text, [*after, *inside])


def find_named_alone(sentence: Sentence, tokens: Sequence[Token], context: Context, library: Library) -> list[Subject]:
    """Return the one row that a sentence without figures names in full, for the sentences after it."""
    named = [one for one in find_rows(tokens, library.rows_of(_reports_of(context.places, library))) if one.share == 1]
    if len({(one.start, one.end) for one in named}) != 1:
        return []
    return [Subject(rows=tuple(one.row for one in named))]


def _reports_of(places: tuple[str, ...], library: Library) -> tuple[str, ...]:
    if places:
        return library.reports_of(places)
    return tuple(library.reports) if len(library.owners) == 1 else ()


def reports_at(segment: Segment, text: str, context: Context, library: Library) -> tuple[str, ...]:
    """Return the reports that a figure may be of; none where no municipality or board is named, or two that differ."""
    places = places_at(segment, text, context)
    if is_at_odds(segment, text, context, library):
        return ()
    found = _reports_of(places, library)
    if len(found) > 1:
        told = name_boards(text, places, library) or context.boards
        found = tuple(name for name in found if name in told) or found
    return found or (() if places else names_board(text, tuple(library.reports.values())))


def name_boards(text: str, places: tuple[str, ...], library: Library) -> tuple[str, ...]:
    """Return the reports of municipalities that a text tells from the others by the name of their board."""
    names = library.reports_of(places)
    labels = {word for row in library.rows_of(names) for word in split_words(row.label)} if len(names) > 1 else set()
    return boards_of(text, [library.reports[name] for name in names], labels)


def set_scene(
    sentence: Sentence, tokens: tuple[Token, ...], names: tuple[str, ...], context: Context, library: Library
) -> Scene:
    """Return a sentence with the rows that it names in these reports."""
    reports = tuple(library.reports[name] for name in names)
    rows = [row for row in library.rows_of(names) if not _is_place(row, library.reports[row.key.report])]
    before = context.subject
    if before.rows and not {row.key.report for row in before.rows} <= set(names):
        before = Subject()
    return Scene(
        text=sentence.text,
        tokens=tokens,
        named=_name_rows(sentence.text, tokens, rows, reports),
        totals=tuple(row for row in rows if row.first.is_total and not row.first.parent),
        reports=reports,
        goes_on=sentence.paragraph == context.paragraph,
        before=before,
    )


def without_glossed_boards(text: str, tokens: tuple[Token, ...], library: Library) -> tuple[Token, ...]:
    """Return the words of a sentence without those that its brackets tell to be the name of a board.

    "The health board (vårdnämnden)" names the board, and no row on health.
    """
    boards = [set(split_words(report.committee)) for report in library.reports.values() if report.committee]
    spans = [
        match.span()
        for match in GLOSS.finditer(text)
        if _BOARD.search(match["name"]) or any(set(split_words(match["name"])) <= board for board in boards)
    ]
    return tuple(token for token in tokens if not any(a <= token.start and token.end <= b for a, b in spans))


def _name_rows(
    text: str, tokens: Sequence[Token], rows: Sequence[RowFigures], reports: Sequence[Report]
) -> tuple[NamedRow, ...]:
    """Return the rows that a sentence names, by their places; a name in brackets is that of what is beside it."""
    glossed = find_glossed(text, rows)
    plain = [one for one in find_rows(tokens, rows) if one.share == 1 or _tells(one, tokens, reports)]
    kept = [one for one in plain if not any(one.start < other.end and other.start < one.end for other in glossed)]
    return tuple(sorted((*kept, *glossed), key=lambda one: one.start))


def find_place_rows(segment: Segment, scene: Scene, library: Library) -> tuple[RowFigures, ...]:
    """Return the rows of the one municipality beside a figure, in a report that several share; else none."""
    mentions = [place for place in find_municipalities(scene.text) if place.start < segment.end]
    own = {place.name for place in mentions if place.start >= segment.start} or {place.name for place in mentions[-1:]}
    shared = [report.name for report in scene.reports if len(report.municipalities) > 1]
    if len(own) != 1 or not shared:
        return ()
    named = [set(split_words(name)) for name in own]
    return tuple(row for row in library.rows_of(shared) if set(label_words(row.label)) in named)


def _tells(one: NamedRow, tokens: Sequence[Token], reports: Sequence[Report]) -> bool:
    """Whether a part of a label is there by a word that names a thing, and not only the board or the period."""
    boards = [split_words(report.committee) for report in reports]
    own = [token for token in tokens if one.start <= token.start and token.end <= one.end and not token.is_place]
    return any(
        is_thing(token.term.text) and not any(score_term(token.term, board) >= GOOD_MATCH for board in boards)
        for token in own
    )


def _is_place(row: RowFigures, report: Report) -> bool:
    """Whether a row is labelled with nothing but the name of a municipality of its report."""
    places = {word for place in report.municipalities for word in split_words(place)}
    named = set(label_words(row.label))
    return bool(named) and named <= places


def find_whole_rows(scene: Scene, library: Library, measures: tuple[Measure, ...]) -> tuple[RowFigures, ...]:
    """Return the rows that total what the reports are about."""
    found: list[RowFigures] = []
    for report in scene.reports:
        own = library.rows_of((report.name,))
        asks_result = Measure.VARIANCE in measures
        found += [
            row
            for row in find_headlines(own, of_result=asks_result, of_variance=asks_result)
            if all(adds_up(figure, own) for figure in row.figures if figure.amount and figure.amount.unit in MONEY)
        ] or [row for row in own if _is_named_whole(row)]
    return tuple(found)


def _is_named_whole(row: RowFigures) -> bool:
    """Whether a row is called the net sum of the board, as the last of its lines of income, cost and net."""
    said = set(split_words(row.label))
    around = " ".join((row.first.caption, *row.first.headings[-1:]))
    own = set(label_words(row.label))
    is_net = bool(said & _NETS) and bool(said & _ALL)
    return is_net and own <= _BOARDS and not NOT_OPERATIONS.search(around)


def passages_of(scene: Scene, library: Library) -> list[Passage]:
    """Return the passages of the reports of a scene."""
    return [passage for report in scene.reports for passage in library.passages.get(report.name, ())]
