"""Judges the figures of one sentence: what each is about, of whom and when, and whether the reports say the same.

In: a sentence, the context before it and the library. Out: a `Judgement` for each figure, and the context after it. For
example "Budgeten är 70 294 tkr" after a sentence about the upper secondary school gives RIGHT for that row's budget.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.checking import words
from assistant.checking.asked import Asked, is_income
from assistant.checking.changes import find_way, judge_share_left, judge_stated_change, share_of_budget
from assistant.checking.computed import judge_counts, judge_sum
from assistant.checking.context import Context, enter, leave
from assistant.checking.layout import Sentence
from assistant.checking.level import judge_level
from assistant.checking.library import Library
from assistant.checking.mentions import find_mentions
from assistant.checking.naming import NamedRow, label_words, read_tokens
from assistant.checking.nearest import explain_no_report, find_in_prose, with_nearest
from assistant.checking.plain_rows import in_columns, is_plain, is_result, with_columns
from assistant.checking.records import CONFIRMED, OPEN, CheckVerdict, Doubt, Judgement
from assistant.checking.scene import (
    find_named_alone,
    find_place_rows,
    find_whole_rows,
    name_boards,
    passages_of,
    reports_at,
    set_scene,
    without_years_of_names,
)
from assistant.checking.segments import Segment, cut_segments
from assistant.checking.stated import Told, find_periods, read_direction, read_measures, tells_outcome
from assistant.checking.subject import closest, counts_other, find_subject, find_things
from assistant.checking.topic import Scene, Subject
from assistant.checking.unnumbered import Judged, judge_unnumbered
from assistant.checking.whose import keeps_places
from assistant.claims.statement import read_statement
from assistant.linking.rows import RowFigures
from assistant.question.asked_period import read_periods
from assistant.records import Language, Operation, Plan
from ingest.municipalities import find_municipalities
from ingest.records import Measure, Period
from ingest.words import split_words

_UNSURE = (CheckVerdict.UNTIED, CheckVerdict.ABSENT, CheckVerdict.CONTRADICTS, CheckVerdict.ROW)


def judge_sentence(
    sentence: Sentence, context: Context, library: Library, language: Language
) -> tuple[tuple[Judged, ...], Context]:
    """Return the figures of a sentence, judged, and what holds after it; `language` is that of the text."""
    before = context
    context = enter(context, sentence, [name for owner in library.owners for name in owner])
    mentions = find_mentions(sentence.text, language)
    tokens = read_tokens(sentence.text, language, [mention.start for mention in mentions])
    told: list[Told] = []
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
    names_place = bool(find_municipalities(sentence.text))
    boards = name_boards(sentence.text, context.places, library) or (() if names_place else context.boards)
    context = replace(context, boards=boards)
    after = leave(context, sentence, subjects, [one.judgement for one in told])
    if not sentence.is_heading and keeps_places(sentence.text, context, library):
        after = replace(after, places=context.before, year=after.year or before.year)
    return tuple(judged), after


def _judge(
    segment: Segment, scene: Scene, told: Sequence[Told], context: Context, library: Library, language: Language
) -> Told:
    earlier = told[-1].subject if told else Subject()
    statement = read_statement(f"{segment.lead} {segment.trail}")
    named = read_measures(segment, told, context)
    direction, measures = read_direction(segment, statement.direction, named, told, context)
    if not scene.reports:
        open_judgement = explain_no_report(segment, scene, library, context)
        return Told(subject=Subject(), measures=measures, direction=direction, judgement=open_judgement)
    subject = _find_subject(segment, scene, earlier, library)
    if not measures and not direction and tells_outcome(segment, scene, subject, context):
        measures = (Measure.ACTUAL,)
    rows = _rows_of(subject, measures) or (find_whole_rows(scene, library, measures) if subject.whole else ())
    if segment.side_of_budget() and rows and is_income(rows[0]):
        direction = segment.side_of_budget(is_income=True)
    asked = _ask(segment, scene, told, subject, rows, measures, direction, context, language)
    all_rows = library.rows_of([report.name for report in scene.reports])
    judgement = _judge_asked(asked, segment, scene, told, all_rows, subject, context)
    if subject.instead and judgement.verdict not in CONFIRMED:
        other = replace(asked, rows=subject.instead)
        instead = _judge_asked(other, segment, scene, told, all_rows, subject, context)
        judgement = _choose_between(judgement, instead, subject)
        subject = Subject(rows=subject.instead) if judgement is instead else subject
    if judgement.verdict in _UNSURE:
        judgement = find_in_prose(segment, scene, context, library) or judgement
    if judgement.verdict is CheckVerdict.ROW and _is_named_there(judgement, scene.text):
        judgement = replace(judgement, verdict=CheckVerdict.UNTIED, doubt=Doubt.TWO_ROWS, reason="")
    if judgement.verdict is CheckVerdict.UNTIED and not judgement.figures and not judgement.derivation:
        judgement = with_nearest(asked, judgement, all_rows, passages_of(scene, library))
    return Told(subject=subject, measures=measures, direction=direction, judgement=judgement)


def _find_subject(segment: Segment, scene: Scene, earlier: Subject, library: Library) -> Subject:
    """Return what a figure is about, with the row of its municipality where a report has one of each."""
    subject = with_columns(find_subject(segment, scene, earlier), segment)
    if shared := find_place_rows(segment, scene, library):
        places = {word for report in scene.reports for name in report.municipalities for word in split_words(name)}
        is_printed = any(" " in row.label and row.label.casefold() in scene.text.casefold() for row in subject.rows)
        is_open = all(is_plain(row) or set(label_words(row.label)) <= places for row in subject.rows)
        if subject.whole or (subject.rows and is_open and not is_printed):
            return Subject(rows=shared, instead=tuple(row for row in subject.rows if is_plain(row)))
    if words.RESULT.search(segment.lead) and subject.rows and not any(map(is_result, subject.rows)):
        return replace(subject, doubt=subject.doubt or Doubt.OTHER_SUBJECT)
    return subject


def _is_named_there(judgement: Judgement, text: str) -> bool:
    """Whether the other row that prints an amount is named by the sentence too, which may thus mean it."""
    other = set(label_words(judgement.figures[0].label)) if judgement.figures else set()
    said = [word.casefold() for word in split_words(text)]
    return bool(other) and all(any(word.startswith(part) for word in said) for part in other)


def _ask(
    segment: Segment,
    scene: Scene,
    told: Sequence[Told],
    subject: Subject,
    rows: tuple[RowFigures, ...],
    measures: tuple[Measure, ...],
    direction: int,
    context: Context,
    language: Language,
) -> Asked:
    periods = find_periods(segment, scene, told, rows, context)
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
        periods=tuple(period for period, _ in periods),
        plan=plan,
        is_full=subject.is_full,
        has_measure=bool(measures),
        is_clear=not (
            find_things(scene, segment.start, segment.mention.start, rows)
            or find_things(scene, segment.mention.end, segment.end, rows)
            or counts_other(segment, scene, rows)
        ),
        doubt=subject.doubt or (Doubt.NO_MEASURE if segment.is_start else None),
        says_measure=bool(segment.measures),
        says_year=bool(segment.years or read_periods(scene.text)[0]),
        has_year=_is_certain(scene, periods, rows),
    )


def _is_certain(scene: Scene, periods: Sequence[tuple[Period, bool]], rows: Sequence[RowFigures]) -> bool:
    """Whether it is certain for the reports of rows which year is meant."""
    own = {row.key.report for row in rows}
    return all(is_told for report, (_, is_told) in zip(scene.reports, periods, strict=True) if report.name in own)


def _judge_asked(
    asked: Asked,
    segment: Segment,
    scene: Scene,
    told: Sequence[Told],
    all_rows: Sequence[RowFigures],
    subject: Subject,
    context: Context,
) -> Judgement:
    groups = _groups_before(scene, segment)
    if words.SUM.search(segment.lead) and len(groups) > 1:
        return judge_sum(asked, groups, all_rows)
    if not asked.rows:
        return Judgement(verdict=CheckVerdict.UNTIED, doubt=subject.doubt or Doubt.NO_SUBJECT)
    if words.OF_BUDGET.match(scene.text[segment.mention.end :]) and asked.mention.amount.kind == "percent":
        before = [one.judgement for one in told] or context.told
        if asked.direction and (found := judge_share_left(asked, all_rows)):
            return found
        if before:
            return share_of_budget(asked, before)
    if change := find_way(segment):
        return judge_stated_change(asked, segment, scene, change, context.year)
    found = judge_level(asked, all_rows)
    if not subject.whole or found.verdict in CONFIRMED:
        return found
    # Of several totals of a report the first that has such a figure is meant.
    singles = (judge_level(replace(asked, rows=(row,)), all_rows) for row in asked.rows)
    return next((one for one in singles if one.doubt is not Doubt.NO_FIGURE), found)


def _rows_of(subject: Subject, measures: tuple[Measure, ...]) -> tuple[RowFigures, ...]:
    """Return the rows that a figure may be of, with the columns alone that the text names; a deviation is of all."""
    if not subject.columns or Measure.VARIANCE in measures:
        return subject.rows
    held = [replace(row, figures=in_columns(row, subject.columns)) for row in subject.rows]
    return tuple(row for row in held if row.figures)


def _choose_between(own: Judgement, instead: Judgement, subject: Subject) -> Judgement:
    """Return what is to be said where a plain word may be a row's own name, or what the row before it came to.

    A cost is what any row came to; an income is that of the row before only where the table tells it a row.
    """
    is_cost = all(words.COST_WORD.fullmatch(word) for row in subject.instead for word in label_words(row.label))
    if instead.verdict in CONFIRMED and not is_cost:
        return instead
    if instead.verdict in CONFIRMED or own.verdict in OPEN or not is_cost:
        return Judgement(
            verdict=CheckVerdict.UNTIED, figures=(*own.figures[:1], *instead.figures[:1]), doubt=Doubt.TWO_ROWS
        )
    return own


def _groups_before(scene: Scene, segment: Segment) -> list[tuple[RowFigures, ...]]:
    """Return the rows that a sentence names in full before a figure, those of one name together."""
    groups: dict[tuple[int, int], list[NamedRow]] = {}
    for named in scene.named:
        if named.end <= segment.mention.start and named.share == 1:
            groups.setdefault((named.start, named.end), []).append(named)
    return [tuple(named.row for named in closest(group, scene)) for group in groups.values()]


def places_of(text: str) -> tuple[str, ...]:
    """Return the municipalities that a text names, in order."""
    return tuple(dict.fromkeys(place.name for place in find_municipalities(text)))
