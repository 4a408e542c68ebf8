"""Judges the figures of one sentence: what each is about, of whom and when, and whether the reports say the same.

In: a sentence, the context before it and the library. Out: a `Judgement` for each figure, and the context after it. For
example "Budgeten är 70 294 tkr" after a sentence about the upper secondary school gives RIGHT for that row's budget.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.checking import words
from assistant.checking.asked import Asked, fit_of, is_income, is_telling
from assistant.checking.computed import judge_change, judge_counts, judge_printed_change, judge_share, judge_sum
from assistant.checking.context import Context, enter, leave, period_of, places_at
from assistant.checking.layout import Sentence
from assistant.checking.level import judge_level
from assistant.checking.library import Library
from assistant.checking.mentions import find_mentions
from assistant.checking.naming import find_rows, read_tokens
from assistant.checking.prose import find_sentence, judge_prose
from assistant.checking.records import CONFIRMED, CheckVerdict, Doubt, Judgement
from assistant.checking.scene import (
    find_named_alone,
    find_whole_rows,
    passages_of,
    reports_at,
    set_scene,
    without_years_of_names,
)
from assistant.checking.segments import Segment, cut_segments
from assistant.checking.subject import Scene, Subject, find_subject, find_things
from assistant.checking.unnumbered import Judged, judge_unnumbered
from assistant.checking.whose import keeps_places
from assistant.claims.amount import Fit
from assistant.claims.statement import read_statement
from assistant.linking.rows import RowFigures
from assistant.records import Language, Operation, Plan
from ingest.municipalities import find_municipalities
from ingest.records import Measure, Passage, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What a figure of a sentence was about, for the figures after it."""

    subject: Subject
    measures: tuple[Measure, ...]
    direction: int
    judgement: Judgement


def judge_sentence(
    sentence: Sentence, context: Context, library: Library, language: Language
) -> tuple[tuple[Judged, ...], Context]:
    """Return the figures of a sentence, judged, and what holds after it; `language` is that of the text."""
    context = enter(context, sentence)
    mentions = find_mentions(sentence.text)
    tokens = read_tokens(sentence.text, language)
    told: list[_Told] = []
    judged: list[Judged] = []
    scenes: dict[tuple[str, ...], Scene] = {}
    segments = cut_segments(without_years_of_names(sentence.text, tokens, context, library), mentions)
    for segment in segments:
        names = reports_at(segment, sentence.text, context, library)
        scene = scenes.get(names) or set_scene(sentence, tokens, names, context, library)
        scenes[names] = scene
        one = _judge(segment, scene, told, context, library, language)
        counted = judge_counts(segment.mention, sentence.text, sum(item.amount.kind == "percent" for item in mentions))
        if counted and one.judgement.verdict in (CheckVerdict.UNTIED, CheckVerdict.ABSENT):
            one = replace(one, judgement=counted)
        told.append(one)
        judged.append(Judged(mention=segment.mention, judgement=one.judgement))
    judged += judge_unnumbered(sentence, tokens, context, library, language)
    judged.sort(key=lambda one: one.mention.start)
    subjects = [one.subject for one in told] or find_named_alone(sentence, tokens, context, library)
    after = leave(context, sentence, subjects)
    if not sentence.is_heading and keeps_places(sentence.text, context, library):
        after = replace(after, places=context.before)
    return tuple(judged), after


def _judge(
    segment: Segment, scene: Scene, told: Sequence[_Told], context: Context, library: Library, language: Language
) -> _Told:
    earlier = told[-1].subject if told else Subject()
    measures = segment.measures or (told[-1].measures if told else context.measures)
    statement = read_statement(f"{segment.lead} {segment.trail}")
    direction, measures = _read_direction(segment, statement.direction, measures, told, context)
    if not scene.reports:
        open_judgement = _without_place(segment, scene, library, context)
        return _Told(subject=Subject(), measures=measures, direction=direction, judgement=open_judgement)
    subject = find_subject(segment, scene, earlier)
    rows = subject.rows or (find_whole_rows(scene, library, measures) if subject.whole else ())
    if words.THAN_BUDGET.search(segment.text) and rows and is_income(rows[0]):
        direction = -direction
    asked = _ask(segment, scene, subject, rows, measures, direction, context, language)
    all_rows = library.rows_of([report.name for report in scene.reports])
    judgement = _judge_asked(asked, segment, scene, told, all_rows, subject, context.year)
    if judgement.verdict in (CheckVerdict.UNTIED, CheckVerdict.ABSENT, CheckVerdict.CONTRADICTS, CheckVerdict.ROW):
        judgement = _by_prose(segment, scene, context, library) or judgement
    if judgement.verdict is CheckVerdict.UNTIED and not judgement.figures and not judgement.derivation:
        judgement = _nearest(asked, judgement, all_rows, passages_of(scene, library))
    return _Told(subject=subject, measures=measures, direction=direction, judgement=judgement)


def _read_direction(
    segment: Segment, direction: int, measures: tuple[Measure, ...], told: Sequence[_Told], context: Context
) -> tuple[int, tuple[Measure, ...]]:
    """Return the sign that a part of a sentence states of a deviation, and the measures with the deviation's."""
    if than := words.MISSED.search(segment.lead) or words.THAN_BUDGET.search(segment.text):
        return (-1 if than["more"] else 1), (Measure.VARIANCE,)
    if direction:
        return direction, (*(one for one in measures if one is Measure.FORECAST), Measure.VARIANCE)
    if not segment.measures:
        return (told[-1].direction if told else context.direction), measures
    return 0, measures


def _ask(
    segment: Segment,
    scene: Scene,
    subject: Subject,
    rows: tuple[RowFigures, ...],
    measures: tuple[Measure, ...],
    direction: int,
    context: Context,
    language: Language,
) -> Asked:
    periods = [period_of(segment, scene.text, context, report)[0] for report in scene.reports]
    plan = Plan(
        question=segment.text if segment.measures or not segment.text.strip() else scene.text,
        language=language,
        operation=Operation.LOOK_UP,
        measures=measures,
        percent=segment.mention.amount.kind == "percent",
        full_year=segment.full_year,
    )
    return Asked(
        mention=segment.mention,
        direction=direction,
        rows=rows,
        reports=scene.reports,
        periods=tuple(periods),
        plan=plan,
        is_full=subject.is_full,
        has_measure=bool(measures),
        is_clear=not find_things(scene, segment.start, segment.end, rows),
        doubt=subject.doubt or (Doubt.NO_MEASURE if segment.is_start else None),
    )


def _judge_asked(
    asked: Asked,
    segment: Segment,
    scene: Scene,
    told: Sequence[_Told],
    all_rows: Sequence[RowFigures],
    subject: Subject,
    year: int | None,
) -> Judgement:
    groups = _groups_before(scene, segment)
    if words.SUM.search(segment.lead) and len(groups) > 1:
        return judge_sum(asked, groups, all_rows)
    if not asked.rows:
        return Judgement(verdict=CheckVerdict.UNTIED, doubt=subject.doubt or Doubt.NO_SUBJECT)
    if words.OF_BUDGET.match(scene.text[segment.mention.end :]) and told and asked.mention.amount.kind == "percent":
        return _share_of_budget(asked, told) or Judgement(verdict=CheckVerdict.UNTIED, doubt=Doubt.NOTHING_TO_COMPARE)
    if change := _find_way(segment):
        return _judge_change(asked, segment, scene, change, year)
    found = judge_level(asked, all_rows)
    if not subject.whole or found.verdict in CONFIRMED:
        return found
    # Of several totals of a report the first that has such a figure is meant.
    singles = (judge_level(replace(asked, rows=(row,)), all_rows) for row in asked.rows)
    return next((one for one in singles if one.doubt is not Doubt.NO_FIGURE), found)


def _groups_before(scene: Scene, segment: Segment) -> list[tuple[RowFigures, ...]]:
    """Return the rows that a sentence names in full before a figure, those of one name together."""
    groups: dict[tuple[int, int], list[RowFigures]] = {}
    for named in scene.named:
        if named.end <= segment.mention.start and named.share == 1:
            groups.setdefault((named.start, named.end), []).append(named.row)
    return [tuple(rows) for rows in groups.values()]


def _find_way(segment: Segment) -> int:
    """Return 1 or -1 where a figure says by how much something became more or less; 0 where it is a level."""
    if words.THAN_BUDGET.search(segment.text):
        return 0
    if segment.is_change:
        return read_statement(segment.lead).change or read_statement(f"{segment.lead} 1").change
    if words.CHANGE_AFTER.match(segment.trail):
        return read_statement(segment.trail).compared
    return 0


def _judge_change(asked: Asked, segment: Segment, scene: Scene, way: int, year: int | None) -> Judgement:
    """Return the verdict on a change; the year that the text is about is the later one where it names none."""
    text = f"{segment.lead} {segment.mention.amount.text} {segment.trail}"
    report = scene.reports[0].period
    base = year or (report.end.year if report else None)
    own_years = [found for found in segment.years if not words.SINCE.search(text[: text.find(str(found))])]
    if base and not own_years:
        text = f"{text}, {base}"
    statement = replace(read_statement(text), text=text)
    unnamed = tuple(measure for measure in asked.plan.measures if measure is not Measure.VARIANCE)
    own = replace(asked, plan=replace(asked.plan, measures=unnamed))
    found = judge_change(own, statement, way)
    if found is None or found.verdict not in CONFIRMED:
        found = judge_printed_change(asked, way) or found
    return found or Judgement(verdict=CheckVerdict.UNTIED, doubt=Doubt.NOTHING_TO_COMPARE)


def _share_of_budget(asked: Asked, told: Sequence[_Told]) -> Judgement | None:
    """Return whether the figure before is the claimed percentage of its row's budget."""
    before = told[-1].judgement
    if not before.figures or before.verdict not in CONFIRMED or before.derivation:
        return None
    part = before.figures[0]
    budgets = [
        figure
        for row in asked.rows
        for figure in row.figures
        if figure.measure is Measure.BUDGET and figure.period == part.period
        and (figure.location.report, figure.table, figure.row) == (part.location.report, part.table, part.row)
    ]  # fmt: skip
    return judge_share(replace(asked, is_full=True), part, budgets[0]) if len(budgets) == 1 else None


def _by_prose(segment: Segment, scene: Scene, context: Context, library: Library) -> Judgement | None:
    """Return that a sentence of the reports says what the part of a sentence does."""
    end = segment.end
    bare = replace(scene, named=())
    things = (*find_things(bare, 0, segment.mention.start), *find_things(bare, segment.mention.start, end))
    passages = passages_of(scene, library)
    years = segment.years or ((context.year,) if context.year else ())
    own = f"{scene.text[: segment.mention.start]} {segment.trail}"
    found = judge_prose(segment.mention, own, things, years, passages, scene.reports)
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


def _without_place(segment: Segment, scene: Scene, library: Library, context: Context) -> Judgement:
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


def _nearest(
    asked: Asked, judgement: Judgement, all_rows: Sequence[RowFigures], passages: Sequence[Passage]
) -> Judgement:
    """Return the judgement with the figures, or the sentence, that print the amount; ABSENT where nothing does."""
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
    if judgement.doubt in (Doubt.NO_SUBJECT, Doubt.OTHER_SUBJECT, Doubt.NO_FIGURE):
        return replace(judgement, verdict=CheckVerdict.ABSENT)
    return judgement


def places_of(text: str) -> tuple[str, ...]:
    """Return the municipalities that a text names, in order."""
    return tuple(dict.fromkeys(place.name for place in find_municipalities(text)))
