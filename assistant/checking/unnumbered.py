"""Judges what a sentence says of figures without a number: the largest deficit, twice as much as the year before.

In: a sentence that names one row in full. Out: `Judged` claims. For example "Badhuset hade det största underskottet" is
CONTRADICTS where another row of the table has a larger one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.checking import words
from assistant.checking.context import Context
from assistant.checking.layout import Sentence
from assistant.checking.library import Library
from assistant.checking.mentions import Mention
from assistant.checking.naming import NamedRow
from assistant.checking.records import CheckVerdict, Judgement, Tie
from assistant.checking.scene import reports_at, set_scene
from assistant.checking.segments import cut_segments
from assistant.checking.tokens import Token
from assistant.claims.claimed_amounts import ClaimedAmount
from assistant.claims.figures import Finding, Verdict
from assistant.claims.ranked import judge_rank
from assistant.claims.statement import read_statement
from assistant.claims.year_pairs import find_years
from assistant.evidence.explained import choose
from assistant.linking.rows import RowFigures
from assistant.operations.calculate import find_ratio
from assistant.question.slots import read_slots
from assistant.records import Derivation, Language, Operation, Plan
from assistant.words.change_words import FACTORS, ORDINAL, PAST, TIMES
from assistant.words.claim_words import Bound
from ingest.records import Amount, Figure, Report

_NEAR = (Decimal("0.95"), Decimal("1.05"))  # how near "dubbelt så mycket" has to be
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A figure of a sentence, or what it says of one without a number, with what was found of it."""

    mention: Mention
    judgement: Judgement


def judge_unnumbered(
    sentence: Sentence, tokens: tuple[Token, ...], context: Context, library: Library, language: Language
) -> list[Judged]:
    """Return the ranks and multiples that a sentence states of the one row that it names."""
    text = sentence.text
    rank, times = words.SUPERLATIVE.search(text), TIMES.search(text)
    found = rank if rank and not ORDINAL.search(text[: rank.start()]) else None
    is_told = times is not None and (PAST.search(text) or len(_YEAR.findall(text)) == 2)
    if not found and not is_told:
        return []
    amount = ClaimedAmount(text=text, value=Decimal(0), step=Decimal(0), kind="", bound=Bound.PLAIN)
    whole = Mention(amount=amount, start=len(text), end=len(text))
    names = reports_at(cut_segments(text, (whole,))[0], text, context, library)
    scene = set_scene(sentence, tokens, names, context, library)
    row = _only_row([one for one in scene.named if one.share == 1])
    if row is None:
        return []
    report = library.reports[row.key.report]
    if found:
        own = library.rows_of((report.name,))
        return [_to_judged(found, "rank", _judge_rank(text, row, report, own, context, language))]
    return [_to_judged(times, "factor", _judge_times(text, row, report, context, language))] if times else []


def _only_row(named: Sequence[NamedRow]) -> RowFigures | None:
    return named[0].row if len(named) == 1 else None


def _to_judged(match: re.Match[str], kind: str, judgement: Judgement) -> Judged:
    factor = next((value for pattern, value in FACTORS if pattern.search(match[0])), Decimal(1))
    value = factor if kind == "factor" else Decimal(1)
    amount = ClaimedAmount(text=match[0], value=value, step=Decimal(1), kind=kind, bound=Bound.PLAIN)
    return Judged(mention=Mention(amount=amount, start=match.start(), end=match.end()), judgement=judgement)


def _plan(text: str, report: Report, context: Context, language: Language) -> Plan:
    slots = read_slots(text)
    year = slots.years[-1] if slots.years else context.year or (report.period.end.year if report.period else None)
    period = report.period if report.period and report.period.end.year == year else None
    return Plan(
        question=text,
        language=language,
        operation=Operation.LOOK_UP,
        measures=slots.measures,
        periods=(period,) if period else (),
    )


def _judge_rank(
    text: str, row: RowFigures, report: Report, rows: Sequence[RowFigures], context: Context, language: Language
) -> Judgement:
    """Return whether the row is the first of its table; which table is meant is not certain where it is another's."""
    plan = _plan(text, report, context, language)
    choice = choose(row, plan, report)
    if not choice.asked:
        choice = choose(row, replace(plan, periods=()), report)  # a deviation of the year in a report of months
    if not choice.asked:
        return Judgement(verdict=CheckVerdict.UNTIED)
    findings: tuple[Finding, ...] = judge_rank(read_statement(text), choice, rows, language)
    own = choice.asked[0]
    tie = _tie(own, report)
    if not findings or findings[0].verdict is Verdict.OPEN:
        return Judgement(verdict=CheckVerdict.UNTIED, tie=tie, figures=(own,))
    parts = [part for line in findings[0].lines for part in line.parts if isinstance(part, Figure)]
    if findings[0].verdict is Verdict.RIGHT:
        return Judgement(verdict=CheckVerdict.RIGHT, tie=tie, figures=(own,), reason="first")
    if not parts:
        return Judgement(verdict=CheckVerdict.SIGN, tie=tie, figures=(own,), reason="sign")
    return Judgement(verdict=CheckVerdict.CONTRADICTS, tie=tie, figures=(*parts, own), reason="rank")


def _judge_times(text: str, row: RowFigures, report: Report, context: Context, language: Language) -> Judgement:
    """Return whether the row's value is so many times that of the year before."""
    statement = read_statement(text if _YEAR.search(text) else f"{text} {context.year or ''}")
    pair = find_years(row, statement, _plan(text, report, context, language))
    if pair is None or statement.factor is None:
        return Judgement(verdict=CheckVerdict.UNTIED)
    earlier, later = pair
    ratio = find_ratio(later, earlier, decimals=2)
    if not isinstance(ratio, Derivation):
        return Judgement(verdict=CheckVerdict.UNTIED, figures=pair)
    low, high = (statement.factor * part for part in _NEAR)
    verdict = CheckVerdict.ROUNDED if low <= ratio.value <= high else CheckVerdict.CONTRADICTS
    return Judgement(
        verdict=CheckVerdict.RIGHT if ratio.value == statement.factor else verdict,
        tie=_tie(later, report),
        figures=(later, earlier),
        derivation=ratio,
        computed=Amount(value=ratio.value, unit=ratio.unit),
        reason="factor",
    )


def _tie(figure: Figure, report: Report) -> Tie:
    return Tie(
        municipalities=report.municipalities,
        report=report.name,
        row=figure.label,
        measure=figure.measure,
        period=figure.period,
        is_certain=True,
    )
