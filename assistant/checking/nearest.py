"""Tells of a figure that no row settles what the reports say of it: a sentence that prints it, or what is nearest.

In: a part of a sentence with its figure, and the library. Out: a `Judgement`. For example an amount that stands in no
table, but in a sentence about the same thing, is RIGHT with that sentence as its source.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.checking.asked import Asked, fit_of, is_telling
from assistant.checking.context import Context, places_at
from assistant.checking.library import Library
from assistant.checking.naming import find_rows
from assistant.checking.prose import find_sentence, judge_prose
from assistant.checking.records import CheckVerdict, Doubt, Judgement
from assistant.checking.roles import prints_as
from assistant.checking.scene import passages_of
from assistant.checking.segments import Segment
from assistant.checking.subject import find_things
from assistant.checking.topic import Scene
from assistant.claims.amount import Fit
from assistant.linking.rows import RowFigures
from ingest.records import Passage, Severity

_FEWEST_OF_CLAUSE = 2  # words that name something: fewer do not tell what a clause is about without its sentence


def find_in_prose(segment: Segment, scene: Scene, context: Context, library: Library) -> Judgement | None:
    """Return that a sentence of the reports says what the part of a sentence does."""
    end = segment.end
    bare = replace(scene, named=())
    things = (*find_things(bare, 0, segment.mention.start), *find_things(bare, segment.mention.start, end))
    passages = passages_of(scene, library)
    years = segment.years or ((context.year,) if context.year else ())
    own = f"{scene.text[: segment.mention.start]} {segment.trail}"
    found = judge_prose(segment.mention, own, things, years, passages, scene.reports)
    clause = find_things(bare, segment.start, segment.end)
    if found is None and len(clause) >= _FEWEST_OF_CLAUSE and scene.text[segment.start : segment.mention.start].strip():
        own = f"{segment.lead} {segment.trail}"
        found = judge_prose(segment.mention, own, clause, years, passages, scene.reports)
    if found and found.quote and not prints_as(segment, tuple(years), found.quote[1], _year_of(found, scene)):
        return None
    doubtful = {
        key
        for report in scene.reports
        for one in library.findings.get(report.name, ())
        if one.severity is Severity.ERROR
        for key in one.passages
    }
    if found and found.quote and found.quote[0] in doubtful:
        return replace(found, verdict=CheckVerdict.UNTIED, doubt=Doubt.CONFLICT, reason="")
    return found


def _year_of(found: Judgement, scene: Scene) -> int | None:
    """Return the year of the report that a judgement is tied to."""
    report = next((report for report in scene.reports if report.name == found.tie.report), None)
    return report.period.end.year if report and report.period else None


def explain_no_report(segment: Segment, scene: Scene, library: Library, context: Context) -> Judgement:
    """Return why a figure is of no stored report: no municipality is named, or it is not stored; with the nearest."""
    places = places_at(segment, scene.text, context)
    if places and not library.reports_of(places):
        return Judgement(verdict=CheckVerdict.UNTIED, doubt=Doubt.NOT_STORED, names=places)
    rows = [row for own in library.rows.values() for row in own]
    named = find_rows(scene.tokens, rows)
    fitting = [
        figure
        for one in named
        if one.share == 1
        for figure in one.row.figures
        if fit_of(segment.mention, figure) is Fit.EXACT
    ]
    return Judgement(verdict=CheckVerdict.UNTIED, doubt=Doubt.NO_PLACE, figures=tuple(fitting[:3]))


def with_nearest(
    asked: Asked,
    judgement: Judgement,
    all_rows: Sequence[RowFigures],
    passages: Sequence[Passage],
    library: Library,
) -> Judgement:
    """Return the judgement with the figures, or the sentence, that print the amount; ABSENT where nothing does.

    What another report prints is not absent: it is told where it stands.
    """
    if asked.mention.amount.value < 10 and asked.mention.amount.kind != "money":
        return judgement
    allowed = (Fit.EXACT, Fit.ROUNDED) if is_telling(asked.mention) else (Fit.EXACT,)
    fits = [(fit_of(asked.mention, figure), figure) for row in all_rows for figure in row.figures]
    near = [found for found in fits if found[0] in allowed]
    if near:
        near.sort(key=lambda found: allowed.index(found[0]))
        return replace(judgement, figures=tuple(figure for _, figure in near[:3]))
    if quote := find_sentence(asked.mention, passages):
        return replace(judgement, quote=quote)
    if judgement.doubt not in (Doubt.NO_SUBJECT, Doubt.OTHER_SUBJECT, Doubt.NO_FIGURE):
        return judgement
    if elsewhere := _find_elsewhere(asked, judgement, library):
        return elsewhere
    is_partial = len(library.rows) < len(library.reports)  # of a large store only the reports that a text names
    owners = dict.fromkeys(place for report in asked.reports for place in report.municipalities) if is_partial else ()
    return replace(judgement, verdict=CheckVerdict.ABSENT, names=tuple(owners))


def _find_elsewhere(asked: Asked, judgement: Judgement, library: Library) -> Judgement | None:
    """Return where another report than those that a text is about prints exactly the amount; None where none does."""
    own = {report.name for report in asked.reports}
    for name, report in library.reports.items():
        if name in own or name not in library.rows:
            continue
        found = [
            figure
            for row in library.rows[name]
            for figure in row.figures
            if fit_of(asked.mention, figure) is Fit.EXACT and figure.amount and figure.amount.value
        ]
        quote = None if found else find_sentence(asked.mention, library.passages.get(name, ()))
        if found or quote:
            board = f"{', '.join(report.municipalities)} ({report.committee})"
            names = (board if report.committee else board.partition(" (")[0],)
            bare = replace(
                judgement, tie=replace(judgement.tie, is_certain=False), doubt=Doubt.OTHER_REPORT, names=names
            )
            return replace(bare, figures=tuple(found[:1]), quote=quote)
    return None
