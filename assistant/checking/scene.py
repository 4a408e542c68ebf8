"""Sets the scene of a figure: the reports that it may be of, and the rows that its sentence names in them.

In: a sentence, the context before it and the library. Out: a `Scene`. For example "I Mora kostade badhuset 632 tkr" has
the reports of Mora, and their row "Badhus".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checking.context import Context, names_board, places_at
from assistant.checking.layout import Sentence
from assistant.checking.library import Library
from assistant.checking.naming import NamedRow, Token, find_rows, label_words
from assistant.checking.segments import Segment
from assistant.checking.subject import Scene, Subject
from assistant.checking.things import is_thing
from assistant.checking.whose import is_at_odds
from assistant.evidence.headline import MONEY, adds_up, find_headlines
from assistant.linking.matching import GOOD_MATCH, score_term
from assistant.linking.rows import RowFigures
from assistant.words.typed_text import blank_out
from ingest.records import Measure, Passage, Report
from ingest.words import split_words

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
    return found or (() if places else names_board(text, tuple(library.reports.values())))


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
        named=tuple(one for one in find_rows(tokens, rows) if one.share == 1 or _tells(one, tokens, reports)),
        reports=reports,
        before=before,
    )


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
    return bool(report.municipalities) and set(label_words(row.label)) <= places


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
        ]
        if len(report.municipalities) > 1:
            found += [row for row in own if _is_place(row, report) and row.label in scene.text]
    return tuple(found)


def passages_of(scene: Scene, library: Library) -> list[Passage]:
    """Return the passages of the reports of a scene."""
    return [passage for report in scene.reports for passage in library.passages.get(report.name, ())]
