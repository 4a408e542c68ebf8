"""Judges the figures of one sentence: what each is about, of whom and when, and whether the reports say the same.

In: a sentence, the context before it and the library. Out: a `Judgement` for each figure, and the context after it. For
example "Budgeten är 70 294 tkr" after a sentence about the upper secondary school gives RIGHT for that row's budget.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.checking import words
from assistant.checking.alternatives import choose_between, is_named_there, rows_of_municipality
from assistant.checking.asked import Asked, is_income
from assistant.checking.asking import ask
from assistant.checking.changes import find_way, judge_share_left, judge_stated_change, share_of_budget
from assistant.checking.computed import judge_counts, judge_sum
from assistant.checking.context import Context, enter, leave
from assistant.checking.disputed import judge_disputed
from assistant.checking.layout import Sentence
from assistant.checking.level import judge_level
from assistant.checking.library import Library
from assistant.checking.mentions import find_mentions
from assistant.checking.named_body import enter_body
from assistant.checking.naming import NamedRow, label_words
from assistant.checking.nearest import explain_no_report, find_in_prose, with_nearest
from assistant.checking.paired import judge_pair
from assistant.checking.plain_rows import is_plain, is_result, rows_in_columns, with_columns, with_rows_of_kind
from assistant.checking.records import CONFIRMED, CheckVerdict, Doubt, Judgement
from assistant.checking.scene import (
    find_named_alone,
    find_place_rows,
    find_whole_rows,
    name_boards,
    passages_of,
    reports_at,
    set_scene,
    without_glossed_boards,
    without_years_of_names,
)
from assistant.checking.segments import Segment, cut_segments
from assistant.checking.shared_units import with_unit_before
from assistant.checking.shares import judge_share_of_total
from assistant.checking.stated import (
    Told,
    has_deviations_alone,
    part_of_that,
    read_direction,
    read_measures,
    tells_outcome,
)
from assistant.checking.subject import closest, find_subject
from assistant.checking.tokens import Token, read_tokens
from assistant.checking.topic import Scene, Subject
from assistant.checking.unnumbered import Judged, judge_unnumbered
from assistant.checking.whose import keeps_places
from assistant.claims.statement import read_statement
from assistant.linking.rows import RowFigures
from assistant.records import Language
from ingest.municipalities import find_municipalities
from ingest.records import Measure
from ingest.words import split_words

_UNSURE = (CheckVerdict.UNTIED, CheckVerdict.ABSENT, CheckVerdict.CONTRADICTS, CheckVerdict.ROW)


def judge_sentence(
    sentence: Sentence, context: Context, library: Library, language: Language
) -> tuple[tuple[Judged, ...], Context]:
    """Return the figures of a sentence, judged, and what holds after it; `language` is that of the text."""
    before = context
    context = enter(context, sentence, [name for owner in library.owners for name in owner])
    context = part_of_that(sentence.text, enter_body(context, sentence, library))
    mentions = find_mentions(sentence.text, language)
    if context.last and context.paragraph == sentence.paragraph:
        mentions = with_unit_before(mentions, context.last[0], sentence.text)
    tokens = read_tokens(sentence.text, language, [mention.start for mention in mentions])
    tokens = without_glossed_boards(sentence.text, tokens, library)
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
    judged += [
        one
        for one in judge_unnumbered(sentence, tokens, context, library, language)
        if one.judgement.verdict is not CheckVerdict.UNTIED or one.judgement.figures
    ]
    judged.sort(key=lambda one: one.mention.start)
    return tuple(judged), _after(sentence, tokens, told, before, context, library)


def _after(
    sentence: Sentence,
    tokens: tuple[Token, ...],
    told: Sequence[Told],
    before: Context,
    context: Context,
    library: Library,
) -> Context:
    """Return what holds after a sentence; `before` is what held before it, `context` what held in it."""
    subjects = [one.subject for one in told] or find_named_alone(sentence, tokens, context, library)
    names_place = bool(find_municipalities(sentence.text))
    boards = name_boards(sentence.text, context.places, library) or (() if names_place else context.boards)
    context = replace(context, boards=boards)
    after = leave(context, sentence, subjects, [one.judgement for one in told])
    last = (told[-1].mention, told[-1].judgement) if told else None
    after = replace(after, last=last, last_direction=told[-1].direction if told else 0)
    if not sentence.is_heading and keeps_places(sentence.text, context, library):
        after = replace(after, places=context.before, year=after.year or before.year)
    return after


def _judge(
    segment: Segment, scene: Scene, told: Sequence[Told], context: Context, library: Library, language: Language
) -> Told:
    earlier = told[-1].subject if told else Subject()
    statement = read_statement(f"{segment.lead} {segment.trail}")
    named = read_measures(segment, told, context)
    direction, measures = read_direction(segment, statement.direction, named, told, context)
    if not scene.reports:
        open_judgement = explain_no_report(segment, scene, library, context)
        return Told(
            subject=Subject(),
            measures=measures,
            direction=direction,
            judgement=open_judgement,
            mention=segment.mention,
        )
    subject = _find_subject(segment, scene, earlier, library)
    if not measures and not direction and has_deviations_alone(subject.rows):
        measures, direction = (Measure.VARIANCE,), segment.said_sign
    if not measures and not direction and tells_outcome(segment, scene, subject, context):
        measures = (Measure.ACTUAL,)
    rows = rows_in_columns(subject, measures) or (find_whole_rows(scene, library, measures) if subject.whole else ())
    if segment.side_of_budget() and rows and is_income(rows[0]):
        direction = segment.side_of_budget(is_income=True)
    asked = ask(segment, scene, told, subject, rows, measures, direction, context, language)
    all_rows = library.rows_of([report.name for report in scene.reports])
    judgement, subject = _judge_rows(asked, segment, scene, told, all_rows, subject, context, library)
    judgement = _judge_texts(judgement, asked, segment, scene, told, all_rows, context, library)
    return Told(subject=subject, measures=measures, direction=direction, judgement=judgement, mention=segment.mention)


def _judge_rows(
    asked: Asked,
    segment: Segment,
    scene: Scene,
    told: Sequence[Told],
    all_rows: Sequence[RowFigures],
    subject: Subject,
    context: Context,
    library: Library,
) -> tuple[Judgement, Subject]:
    """Return what the rows say of a figure, and what it is of after all: a plain word may name a row, or the whole."""
    judgement = _judge_asked(asked, segment, scene, told, all_rows, subject, context)
    if subject.instead and judgement.verdict not in CONFIRMED:
        other = replace(asked, rows=subject.instead)
        instead = _judge_asked(other, segment, scene, told, all_rows, subject, context)
        judgement = choose_between(judgement, instead, subject)
        subject = Subject(rows=subject.instead) if judgement is instead else subject
    if judgement.doubt is Doubt.NO_FIGURE and asked.rows and all(map(is_plain, asked.rows)):
        wide = replace(asked, rows=find_whole_rows(scene, library, asked.plan.measures))
        whole = _judge_asked(wide, segment, scene, told, all_rows, Subject(whole=True), context)
        if whole.verdict in CONFIRMED:
            return whole, Subject(whole=True)
    return judgement, subject


def _judge_texts(
    judgement: Judgement,
    asked: Asked,
    segment: Segment,
    scene: Scene,
    told: Sequence[Told],
    all_rows: Sequence[RowFigures],
    context: Context,
    library: Library,
) -> Judgement:
    """Return what the sentences of the reports say of a figure that the rows leave in doubt, or what is nearest."""
    if judgement.verdict in _UNSURE:
        before = (told[-1].mention, told[-1].judgement) if told else context.last if scene.goes_on else None
        in_prose = find_in_prose(segment, scene, context, library)
        judgement = in_prose or judge_pair(segment, before, passages_of(scene, library), scene.reports) or judgement
    if disputed := judge_disputed(judgement, segment.mention, library):
        return disputed
    if judgement.verdict is CheckVerdict.ROW and is_named_there(judgement, segment, scene):
        judgement = replace(judgement, verdict=CheckVerdict.UNTIED, doubt=Doubt.TWO_ROWS, reason="")
    if judgement.verdict is CheckVerdict.UNTIED and not judgement.figures and not judgement.derivation:
        return with_nearest(asked, judgement, all_rows, passages_of(scene, library), library)
    return judgement


def _find_subject(segment: Segment, scene: Scene, earlier: Subject, library: Library) -> Subject:
    """Return what a figure is about, with the row of its municipality where a report has one of each."""
    if own := rows_of_municipality(segment, scene, library):
        return Subject(rows=own)
    subject = with_columns(find_subject(segment, scene, earlier), segment)
    subject = with_rows_of_kind(subject, segment, library.rows_of([report.name for report in scene.reports]))
    if shared := find_place_rows(segment, scene, library):
        places = {word for report in scene.reports for name in report.municipalities for word in split_words(name)}
        is_printed = any(" " in row.label and row.label.casefold() in scene.text.casefold() for row in subject.rows)
        is_open = all(is_plain(row) or set(label_words(row.label)) <= places for row in subject.rows)
        if subject.whole or (subject.rows and is_open and not is_printed):
            return Subject(rows=shared, instead=tuple(row for row in subject.rows if is_plain(row)))
    if subject.whole and words.INCOME.search(segment.lead):
        return replace(subject, doubt=subject.doubt or Doubt.OTHER_SUBJECT)  # the whole's net tells no income
    if words.RESULT.search(segment.lead) and subject.rows and not any(map(is_result, subject.rows)):
        return replace(subject, doubt=subject.doubt or Doubt.OTHER_SUBJECT)
    return subject


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
    figures_before = [one.judgement for one in told] or context.told
    if share := judge_share_of_total(asked, segment, figures_before, all_rows):
        return share
    if not asked.rows:
        return Judgement(verdict=CheckVerdict.UNTIED, doubt=subject.doubt or Doubt.NO_SUBJECT)
    of_budget = words.OF_BUDGET.match(scene.text[segment.mention.end :]) or segment.side_of_budget()
    if of_budget and asked.mention.amount.kind == "percent":
        if asked.direction and (found := judge_share_left(asked, all_rows)):
            return found
        if figures_before:
            return share_of_budget(asked, figures_before)
    if change := find_way(segment, scene.text[: segment.start]):
        return judge_stated_change(asked, segment, scene, change, context.year)
    found = judge_level(asked, all_rows)
    if not subject.whole or found.verdict in CONFIRMED:
        return found
    # Of several totals of a report the first that has such a figure is meant.
    singles = (judge_level(replace(asked, rows=(row,)), all_rows) for row in asked.rows)
    return next((one for one in singles if one.doubt is not Doubt.NO_FIGURE), found)


def _groups_before(scene: Scene, segment: Segment) -> list[tuple[RowFigures, ...]]:
    """Return the rows that a sentence names in full before a figure, those of one name together."""
    groups: dict[tuple[int, int], list[NamedRow]] = {}
    for named in scene.named:
        if named.end <= segment.mention.start and named.share == 1:
            groups.setdefault((named.start, named.end), []).append(named)
    return [tuple(named.row for named in closest(group, scene)) for group in groups.values()]
