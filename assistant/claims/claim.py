"""Checks a claim: right, right when rounded, wrong, or not to be settled, always with what the report prints.

In: the plan of a question that claims something, the store and the encoder. Out: an `Answer`. For example "Stämmer det
att personalenheten gick back 1,5 miljoner?" is answered "Nej, det stämmer inte", for the row has a surplus of 1 521
tkr.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.claims.comparison import judge_comparison, judge_rank
from assistant.claims.counted import compare_counts
from assistant.claims.elsewhere import find_balanced, find_said
from assistant.claims.figures import Finding, Verdict, find_wrongs_first, judge_amounts, judge_direction
from assistant.claims.goal_rows import has_target, is_of_goal_only, link_goal
from assistant.claims.goals import judge_goal, names_goal
from assistant.claims.of_many import judge_many
from assistant.claims.parts import split_claim
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement, find_statement, read_statement
from assistant.claims.text import judge_text
from assistant.claims.text_pieces import TextJudgement
from assistant.claims.told import judge_told
from assistant.evidence.assess import Assessment, assess
from assistant.evidence.explained import Evidence, Explained, find_explanations
from assistant.evidence.figure_choice import Choice
from assistant.evidence.retrieve import retrieve
from assistant.evidence.text_search import find_texts
from assistant.linking.matching import is_verb
from assistant.linking.report_names import committee_words
from assistant.linking.rows import RowFigures, group_rows
from assistant.linking.subjects import to_terms
from assistant.plan import plan_part
from assistant.question.question_words import read_measure_word
from assistant.records import Answer, Derivation, Outcome, Plan
from assistant.writing.answer import compose, describe_reading, figures_of, show_row, unit_notes
from assistant.writing.citing import Line, line, quote, write_lines
from assistant.writing.wording import to_place
from ingest.embedding import Encoder
from ingest.records import Report
from ingest.store import Store
from ingest.words import split_words

_AVERAGE = re.compile(r"average|mean|genomsnitt\w*|snitt\w*|medel\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What became of one part of a claim: its verdict, the lines that show why, and what they rest on.

    `other` is the answer to give instead where the part is ambiguous, contradictory or not in the reports.
    """

    verdict: Verdict
    lines: tuple[Line, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    assessment: Assessment | None = None
    other: Answer | None = None


def judge_claim(plan: Plan, store: Store, encoder: Encoder) -> Answer:
    """Return the verdict on a claim with the figures and sentences that it rests on."""
    statement = find_statement(plan.claim) or read_statement(plan.claim)
    reports = store.catalogue()
    judged = [
        _judge_part(part, part_plan, store, encoder, reports) for part, part_plan in split_claim(statement, plan, store)
    ]
    unsettled = next((part.other for part in judged if part.other), None)
    if unsettled and (len(judged) == 1 or all(part.other for part in judged)):
        return unsettled
    return _write(plan, statement, judged, store, reports)


def _judge_part(
    statement: Statement, plan: Plan, store: Store, encoder: Encoder, reports: Mapping[str, Report]
) -> Judged:
    evidence = retrieve(plan, store, encoder)
    if is_of_goal_only(statement):
        of_goal = tuple(row for row in evidence.rows if has_target(row.choice.row))
        plan = plan if of_goal else link_goal(plan, store)
        evidence = retrieve(plan, store, encoder) if plan.rows and not of_goal else replace(evidence, rows=of_goal)
    assessment = assess(plan, evidence, dict(reports))
    if assessment.outcome in (Outcome.AMBIGUOUS, Outcome.CONFLICTING):
        return Judged(verdict=Verdict.OPEN, other=compose(plan, evidence, store))
    has_row = bool(assessment.rows) and statement.says_much and not assessment.rows[0].choice.row.first.is_total
    if not has_row and (told := judge_told(statement, plan, store, encoder)):
        return Judged(verdict=told.verdict, lines=told.lines, derivations=told.derivations)
    text = None if assessment.rows and statement.says_much else _judge_texts(statement, plan, evidence, store, encoder)
    if text:
        return Judged(verdict=text.verdict, lines=_show_text(text, plan))
    if assessment.rows:
        return _judge_rows(statement, plan, assessment, store, encoder, reports)
    absent = compose(plan, replace(evidence, texts=()), store)
    lead = CLAIM_PHRASES[plan.language].not_told
    return Judged(verdict=Verdict.OPEN, other=replace(absent, text=f"{lead}\n\n{absent.text}"))


def _judge_rows(
    statement: Statement,
    plan: Plan,
    assessment: Assessment,
    store: Store,
    encoder: Encoder,
    reports: Mapping[str, Report],
) -> Judged:
    """Return the verdict on what a claim states of a row."""
    lines: list[Line] = []
    findings: list[Finding] = []
    for explained in assessment.rows:
        rows = group_rows(store.figures(reports=(explained.choice.row.key.report,)))
        found = _find(statement, plan, explained, rows, store, encoder)
        findings += found
        lines += show_row(explained.choice, plan.language, reports)
        lines += [item for finding in found for item in finding.lines]
        if statement.uses_budget:
            told = find_explanations(store, explained.choice.row.key.report, explained.choice.row)
            lines += [quote(passage, passage.text) for passage in told[:1]]
    verdict = find_wrongs_first(findings)
    if statement.direction and verdict is Verdict.WRONG:
        figure = assessment.rows[0].choice.asked[0]
        passages = store.passages(reports=(figure.location.report,))
        lines += [*find_said(statement, passages, plan.language), *find_balanced(figure, passages)]
    says_sign = statement.direction or statement.keeps or statement.amounts or statement.change
    if statement.is_negated and not (says_sign or names_goal(statement)):
        verdict = Verdict.OPEN
    derivations = tuple(number for finding in findings for number in finding.derivations)
    return Judged(verdict=verdict, lines=tuple(lines), derivations=derivations, assessment=assessment)


def _find(
    statement: Statement, plan: Plan, explained: Explained, rows: Sequence[RowFigures], store: Store, encoder: Encoder
) -> list[Finding]:
    """Return the verdicts on all that a claim states of one row."""
    choice = explained.choice
    own = group_rows(store.figures(reports=(choice.row.key.report,)))
    if compare_counts(statement.text, choice.row.label, plan.language) == "other":
        return [Finding(verdict=Verdict.OPEN)]  # "at least three courses" of a row "minst två kurser"
    if many := judge_many(statement, choice.asked[0], own, plan.language):
        return list(many)
    pair = judge_comparison(statement, plan, choice, store, encoder)
    if pair:
        return list(pair)
    if statement.goal and (goal := judge_goal(choice.row, statement, choice.asked, plan.language)):
        return [goal]
    found = [*judge_direction(statement, choice, plan.language)]
    found += judge_rank(statement, choice, own, plan.language)
    return [*found, *_judge_first(statement, plan, choice, own)]


def _judge_first(statement: Statement, plan: Plan, choice: Choice, rows: Sequence[RowFigures]) -> tuple[Finding, ...]:
    """Return the verdicts on the amounts by the first measure of a row, where the claim names none.

    What is not the outcome, and is the forecast or the budget beside it, settles nothing: it is told which it is.
    """
    first = tuple(figure for figure in choice.asked if figure.measure is choice.asked[0].measure)
    found = judge_amounts(statement, replace(choice, asked=first), rows, plan.language)
    of_all = judge_amounts(statement, choice, rows, plan.language)
    if plan.measures or find_wrongs_first(of_all) is find_wrongs_first(found):
        return of_all
    return tuple(replace(one, verdict=Verdict.OPEN) for one in found)


def _judge_texts(
    statement: Statement, plan: Plan, evidence: Evidence, store: Store, encoder: Encoder
) -> TextJudgement | None:
    """Return the judgement of the sentences that tell of a claim, in the reports that it is about."""
    if plan.missing_places and not plan.reports:
        return None
    reports = plan.reports or tuple(store.report_names())
    terms, hints = to_terms(plan, store, reports)
    hits = evidence.texts or find_texts(plan, terms, store, encoder, reports)
    names = {word for place in plan.municipalities for word in split_words(place)}
    names |= committee_words([report for name, report in store.catalogue().items() if name in plan.reports])
    verbs = tuple(hint for hint in hints if is_verb(hint.text) and not read_measure_word(hint.text.casefold()))
    reference = plan_part(statement.reference, replace(plan, subject=(), hints=(), rows=()), store)
    against, _ = to_terms(replace(reference, subject=_without_averages(reference.subject)), store, reports)
    against = against if statement.compared else ()
    return judge_text(statement, terms, verbs, hits, tuple(names), against, language=plan.language)


def _without_averages(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words of what is compared with, without those for an average: the report may give it plainly."""
    return tuple(word for word in words if not _AVERAGE.fullmatch(word))


def _show_text(found: TextJudgement, plan: Plan) -> tuple[Line, ...]:
    phrases = CLAIM_PHRASES[plan.language]
    lines: list[Line] = []
    if found.verdict is Verdict.WRONG and found.is_time:
        lines.append(line(phrases.text_date))
    elif found.verdict is Verdict.WRONG:
        lines.append(line(phrases.text_differs.format(claimed=", ".join(found.differs))))
    elif found.verdict is not Verdict.OPEN:
        lines.append(line(phrases.text_agrees))
    lines.append(quote(found.passage, found.quote))
    if found.missing:
        words = ", ".join(f"”{word}”" for word in found.missing)
        lines.append(line(phrases.unchecked.format(words=words)))
    return tuple(lines)


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
