"""Checks a claim: right, right when rounded, wrong, or not to be settled, always with what the report prints.

In: the plan of a question that claims something, the store and the encoder. Out: an `Answer`. For example "Stämmer det
att personalenheten gick back 1,5 miljoner?" is answered "Nej, det stämmer inte", for the row has a surplus of 1 521
tkr.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.claims.agreed import judge_each
from assistant.claims.all_goals import judge_all_goals
from assistant.claims.amount_said import find_amount_said
from assistant.claims.better_of_two import judge_better_of_two
from assistant.claims.causes import judge_cause
from assistant.claims.contrary import judge_contrary
from assistant.claims.counted_things import with_count
from assistant.claims.criticism_grades import judge_criticism_grade
from assistant.claims.facts import judge_fact
from assistant.claims.figures import Finding, Verdict, find_wrongs_first, sign_of
from assistant.claims.forecast_then import judge_since_forecast
from assistant.claims.goal_counts import judge_goal_count
from assistant.claims.goal_items import judge_goal_item
from assistant.claims.goal_rows import is_of_goal_only, link_goal
from assistant.claims.goals import has_target
from assistant.claims.graded import judge_graded
from assistant.claims.group_shares import judge_group_share
from assistant.claims.judged import Judged
from assistant.claims.many_years import judge_many_years
from assistant.claims.member_sides import find_members, judge_members, of_own_row, weigh_own_row
from assistant.claims.other_reading import with_other_reading
from assistant.claims.own_number import judge_own_number
from assistant.claims.part_of_whole import judge_part, prints_share
from assistant.claims.parts import split_claim
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.printed_changes import prints_changes_alone
from assistant.claims.ranges import judge_range
from assistant.claims.ranks_told import judge_rank
from assistant.claims.result_and_budget import judge_result_and_budget
from assistant.claims.row_claims import judge_rows
from assistant.claims.same_measure import keep_measured
from assistant.claims.sentences import judge_sentences, show_sentence
from assistant.claims.sexes import judge_sexes
from assistant.claims.so_far import may_be_so_far, of_time_so_far, weigh, without_own_half
from assistant.claims.statement import Statement, find_statement, read_statement
from assistant.claims.text_pieces import NAMED
from assistant.claims.told import judge_told
from assistant.claims.told_better import with_told_better
from assistant.claims.told_way import judge_told_way
from assistant.claims.unprinted_gap import judge_unprinted_gap
from assistant.evidence.assess import Assessment, assess
from assistant.evidence.explained import Evidence, Explained
from assistant.evidence.retrieve import retrieve
from assistant.linking.matching import is_verb, score_term
from assistant.linking.subjects import link_plan, to_terms
from assistant.question.asked_payout import of_payout
from assistant.records import Answer, Outcome, Plan
from assistant.writing.answer import compose, describe_reading, figures_of, unit_notes
from assistant.writing.citing import line, quote, write_lines
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_place
from ingest.embedding import Encoder
from ingest.notation.told_amounts import read_direction
from ingest.records import Measure, Report
from ingest.store import Store
from ingest.words import split_words


def judge_claim(plan: Plan, store: Store, encoder: Encoder) -> Answer:
    """Return the verdict on a claim with the figures and sentences that it rests on."""
    reports = store.catalogue()
    claim = without_own_half(plan.claim, plan, reports)
    statement, plan = with_count(find_statement(claim) or read_statement(claim), plan, store)
    if two_sided := judge_result_and_budget(statement, plan, store, encoder):
        return _write(plan, statement, [two_sided], store, reports)
    cause = judge_cause(statement, plan, store, lambda head, own: _judge_part(head, own, store, encoder, reports))
    if cause and cause.verdict is not Verdict.OPEN:
        return _write(plan, statement, [cause], store, reports)
    judged = [
        _judge_part(part, part_plan, store, encoder, reports) for part, part_plan in split_claim(statement, plan, store)
    ]
    if cause and all(part.other or part.verdict is Verdict.OPEN for part in judged):
        return _write(plan, statement, [cause], store, reports)
    unsettled = next((part.other for part in judged if part.other), None)
    if unsettled and (len(judged) == 1 or all(part.other for part in judged)):
        return unsettled
    return _write(plan, statement, judged, store, reports)


def _judge_part(
    statement: Statement, plan: Plan, store: Store, encoder: Encoder, reports: Mapping[str, Report]
) -> Judged:
    of_kind = (
        judge_all_goals(statement, plan, store)
        or judge_goal_count(statement, plan, store)
        or judge_goal_item(statement, plan, store)
        or judge_group_share(statement, plan, store)
        or judge_sexes(statement, plan, store)
        or judge_better_of_two(statement, plan, store, encoder)
        or judge_graded(statement, plan, store)
        or judge_members(statement, plan, store, encoder)
        or judge_criticism_grade(statement, plan, store)
        or judge_contrary(statement, plan, store)
        or judge_rank(statement, plan, store)
        or judge_range(statement, plan, store)
        or judge_since_forecast(statement, plan, store)
    )
    if of_kind:
        return of_kind
    plan, evidence = _retrieve_of_time(statement, plan, store, encoder, reports)
    if many := judge_many_years(statement, plan, evidence, store):
        return many
    if not prints_share(evidence) and (share := judge_part(statement, plan, store)):
        return share
    if is_of_goal_only(statement):
        plan, evidence = _find_goal(statement, plan, evidence, store, encoder)
    if gap := judge_unprinted_gap(statement, plan, evidence, store):
        return gap
    plan, evidence = _find_results(statement, plan, evidence, store, encoder)
    # two places of one board have rows of their own: its total is neither's
    rows = () if find_members(statement, reports) else keep_measured(statement, evidence, plan.language)
    evidence = replace(evidence, rows=of_payout(rows, statement.text))
    judged = _judge_found(statement, plan, evidence, store, encoder, reports)
    if judged.verdict is Verdict.WRONG and (so_far := may_be_so_far(statement, plan, reports)):
        found = retrieve(so_far, store, encoder)
        judged = weigh(judged, _judge_found(statement, so_far, found, store, encoder, reports), statement)
    if judged.verdict is Verdict.WRONG and (own := of_own_row(statement, plan, store)):
        found = retrieve(own, store, encoder)
        judged = weigh_own_row(judged, _judge_found(statement, own, found, store, encoder, reports), statement)
    return with_other_reading(judged, statement, plan, store)


def _judge_found(
    statement: Statement, plan: Plan, evidence: Evidence, store: Store, encoder: Encoder, reports: Mapping[str, Report]
) -> Judged:
    """Return the verdict of the rows and the sentences that were found for a part of a claim."""
    assessment = assess(plan, evidence, dict(reports))
    if assessment.outcome in (Outcome.AMBIGUOUS, Outcome.CONFLICTING):
        if fact := judge_fact(statement, plan, None, store):
            return fact

        def judge_row(row: Explained) -> Judged:
            return _judge_found(statement, plan, replace(evidence, rows=(row,), texts=()), store, encoder, reports)

        agreed = judge_each(statement, plan, assessment.rows, judge_row) if not assessment.texts else None
        return agreed or Judged(verdict=Verdict.OPEN, other=compose(plan, evidence, store))
    if not assessment.rows and (told_way := judge_told_way(statement, plan, store)):
        return told_way
    has_row = bool(assessment.rows) and statement.says_much and not assessment.rows[0].choice.row.first.is_total
    if not has_row and (told := judge_told(statement, plan, store, encoder)):
        return Judged(verdict=told.verdict, lines=told.lines, derivations=told.derivations)
    text = (
        None if assessment.rows and statement.says_much else judge_sentences(statement, plan, evidence, store, encoder)
    )
    is_open = text is None or text.verdict is Verdict.OPEN
    if not assessment.rows and is_open and (own := judge_own_number(statement, plan, store)):
        return own
    if fact := judge_fact(statement, plan, text, store):
        return fact
    if text:
        return Judged(verdict=text.verdict, lines=show_sentence(text, plan))
    if assessment.rows:
        judged = judge_rows(statement, plan, assessment, store, encoder, reports)
        judged = _with_told_change(judged, statement, plan, store, encoder)
        judged = with_told_better(judged, statement, plan, store)
        return _unless_told(judged, statement, plan, evidence, store, encoder)
    absent = compose(plan, replace(evidence, texts=()), store)
    lead = CLAIM_PHRASES[plan.language].not_told
    return Judged(verdict=Verdict.OPEN, other=replace(absent, text=f"{lead}\n\n{absent.text}"))


def _with_told_change(judged: Judged, statement: Statement, plan: Plan, store: Store, encoder: Encoder) -> Judged:
    """Return the verdict of a sentence that tells two times, where the row has nothing to compare with."""
    lacks = CLAIM_PHRASES[plan.language].lacks_period
    if judged.verdict is not Verdict.OPEN or not any(lacks in one.parts for one in judged.lines):
        return judged
    told = judge_told(statement, plan, store, encoder)
    if told is None or told.verdict is Verdict.OPEN:
        return judged
    kept = tuple(one for one in judged.lines if lacks not in one.parts)
    return replace(judged, verdict=told.verdict, lines=(*kept, *told.lines), derivations=told.derivations)


def _retrieve_of_time(
    statement: Statement, plan: Plan, store: Store, encoder: Encoder, reports: Mapping[str, Report]
) -> tuple[Plan, Evidence]:
    """Return the plan and the evidence of the time so far where a claim is of it and the report tells it."""
    so_far = of_time_so_far(statement, plan, reports)
    evidence = retrieve(so_far, store, encoder)
    if so_far == plan or any(row.choice.asked for row in evidence.rows):
        return so_far, evidence
    return plan, retrieve(plan, store, encoder)


def _find_goal(
    statement: Statement, plan: Plan, evidence: Evidence, store: Store, encoder: Encoder
) -> tuple[Plan, Evidence]:
    """Return the plan and the evidence of a claim of a goal: of its rows with a target only, in a cell or in a name."""
    rows = tuple(row for row in evidence.rows if has_target(row.choice.row))
    of_goal = tuple(row for row in rows if row.choice.asked)
    if of_goal:
        return plan, replace(evidence, rows=of_goal)
    if rows and not plan.unexplained:  # the target is in the name of the row: no cell is of that measure
        plan = replace(plan, measures=(), rows=tuple(row.choice.row.key for row in rows))
    else:
        plan = link_goal(plan, store, statement.amounts)
    return plan, retrieve(plan, store, encoder) if plan.rows else replace(evidence, rows=())


def _find_results(
    statement: Statement, plan: Plan, evidence: Evidence, store: Store, encoder: Encoder
) -> tuple[Plan, Evidence]:
    """Return the rows with their results where a surplus or deficit is claimed of rows without a deviation."""
    is_told = any(row.choice.asked for row in evidence.rows)
    if not is_told and statement.change and (plan.money or set(plan.measures) == {Measure.ACTUAL}):
        return _find_changes(plan, evidence, store, encoder)
    if is_told or not statement.direction or not evidence.rows or set(plan.measures) != {Measure.VARIANCE}:
        return plan, evidence
    bare = replace(plan, measures=())
    found = retrieve(bare, store, encoder)
    rows = tuple(row for row in found.rows if row.choice.asked and sign_of(row.choice.asked[0]) is not None)
    return (bare, replace(found, rows=rows)) if rows else (plan, evidence)


def _find_changes(plan: Plan, evidence: Evidence, store: Store, encoder: Encoder) -> tuple[Plan, Evidence]:
    """Return the rows that print by how much a cost rose or fell, where they print no cost itself."""
    bare = link_plan(replace(plan, money=False, measures=(), unexplained=()), store)
    found = retrieve(bare, store, encoder)
    rows = tuple(row for row in found.rows if row.choice.asked and prints_changes_alone(row.choice.row))
    return (bare, replace(found, rows=rows)) if rows else (plan, evidence)


def _unless_told(
    judged: Judged, statement: Statement, plan: Plan, evidence: Evidence, store: Store, encoder: Encoder
) -> Judged:
    """Return the verdict on a row, or that of a sentence which says all of a claim whose amount the row denies.

    The row is of another thing then: "särskild avgift" is told in words, and "Särskilt boende" is a row. Where the row
    has all words of the claim, the two contradict each other, and neither settles it.
    """
    if judged.verdict is not Verdict.WRONG or not statement.amounts:
        return judged
    text = judge_sentences(statement, plan, evidence, store, encoder)
    if text is None or text.verdict not in (Verdict.RIGHT, Verdict.ROUNDED):
        return _unless_said(judged, statement, plan, store)
    rows = judged.assessment.rows if judged.assessment else ()
    words = [word for row in rows for word in split_words(f"{row.choice.row.label} {row.choice.row.first.caption}")]
    _, hints = to_terms(plan, store, plan.reports or tuple(store.report_names()))
    named = [hint for hint in hints if not is_verb(hint.text)]
    lines = show_sentence(text, plan)
    if all(score_term(hint, words) >= NAMED for hint in named) and not plan.unexplained:
        return replace(judged, verdict=Verdict.OPEN, lines=(*judged.lines, *lines))
    return Judged(verdict=text.verdict, lines=lines)


def _unless_said(judged: Judged, statement: Statement, plan: Plan, store: Store) -> Judged:
    """Return the verdict on a row that denies an amount, open where a sentence tells it in more words of the claim."""
    terms, hints = to_terms(plan, store, plan.reports or tuple(store.report_names()))
    rows = judged.assessment.rows if judged.assessment else ()
    labels = [word for row in rows for word in split_words(f"{row.choice.row.label} {row.choice.row.first.caption}")]
    said = find_amount_said(statement, (*terms, *hints), labels, store.passages(reports=plan.reports or None))
    if said is None or (statement.direction and read_direction(said[1]) == -statement.direction):
        return judged  # the sentence with the amount tells the other sign too
    return replace(judged, verdict=Verdict.OPEN, lines=(*judged.lines, quote(*said)))


def _write(
    plan: Plan, statement: Statement, judged: Sequence[Judged], store: Store, reports: Mapping[str, Report]
) -> Answer:
    """Return the answer: the verdict, then what each part rests on."""
    phrases = CLAIM_PHRASES[plan.language]
    verdict = find_wrongs_first([Finding(verdict=part.verdict) for part in judged])
    leads = {
        Verdict.RIGHT: phrases.right,
        Verdict.ROUNDED: phrases.rounded,
        Verdict.WRONG: phrases.wrong,
        Verdict.OPEN: phrases.open,
    }
    if verdict is Verdict.OPEN and all(part.is_told for part in judged if part.verdict is Verdict.OPEN):
        leads[verdict] = PHRASES[plan.language].in_text  # the sentence is the answer: nothing of it is left open
    lines = [line(leads[verdict]), *(item for part in judged for item in part.lines)]
    if any(part.other for part in judged):
        lines.append(line(phrases.unchecked_rest))
    lines += unit_notes(lines, plan.language)
    text, citations = write_lines(lines, store)
    assessment = next((part.assessment for part in judged if part.assessment), Assessment(outcome=Outcome.ANSWERED))
    return Answer(
        outcome=Outcome.ANSWERED,
        language=plan.language,
        text=text,
        plan=plan,
        reading=describe_reading(plan, assessment, reports),
        figures=figures_of(lines),
        derivations=tuple(number for part in judged for number in part.derivations),
        citations=citations,
        names=(
            f"”{statement.text}”",
            *(f"”{amount.text}”" for amount in statement.amounts),
            *map(to_place, reports.values()),
        ),
    )
