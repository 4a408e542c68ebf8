"""Finds where a report prints a claimed amount, when the row that a claim is about has another one.

In: a `ClaimedAmount` or a `Statement`, the figures that were asked for, and the rows and passages of their report. Out:
lines with the figure or the sentence. For example a claim of 402 tkr for the year, which is 0, is answered with the row
that has −402 tkr to August, and with the sentence that says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.claims.amount import Fit, compare_amounts
from assistant.claims.claimed_amounts import ClaimedAmount
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.evidence.figure_choice import Choice
from assistant.linking.rows import RowFigures
from assistant.records import Language
from assistant.words.vocabulary import RESULT_LABEL
from assistant.writing.citing import Line, line, quote
from assistant.writing.wording import to_figure, to_what
from ingest.notation import parse_amounts
from ingest.notation.told_amounts import read_direction
from ingest.passages.sentences import split_sentences
from ingest.records import Figure, Measure, Passage
from ingest.words import split_words

_LEAST_TELLING = 100  # a smaller amount may be anything: it is not looked for in other rows
# What a thing is counted before or after, with or without: of two such rows a claim may mean either.
_STAGE = re.compile(
    r"\b(?:efter|före|exkl\w*|inkl\w*|netto\w*|brutto\w*|after|before|excl\w*|incl\w*|net|gross)\b", re.IGNORECASE
)
_IN_BALANCE = re.compile(
    r"\bnoll-?(?:prognos|resultat)\w*|\b(?:ekonomi|budget|resultat|prognos)\w*\s+i\s+balans\b|\+\s?[-–−/]\s?0\b|±\s?0\b"
    r"|\bplus\s*-?\s*minus\s*-?\s*noll\b|\bbreak[- ]even\b|\bbalanced (?:budget|result)\b",
    re.IGNORECASE,
)


def find_elsewhere(
    claimed: ClaimedAmount, choice: Choice, rows: Sequence[RowFigures], language: Language
) -> list[Line]:
    """Return where the row prints the claimed amount in other columns, else another row of the same report.

    Another row in the same column comes first, then, for a deviation, a result of another period.
    """
    phrases = CLAIM_PHRASES[language]
    others = [figure for figure in choice.row.figures if figure.key not in {one.key for one in choice.asked}]
    own = [figure for figure in others if _is_claimed(claimed, figure, (Fit.EXACT, Fit.ROUNDED))]
    if own:
        return [line(_instead(phrases.instead, claimed, figure, language), figure) for figure in own]
    if claimed.value < _LEAST_TELLING:
        return []
    asked = choice.asked[0]
    held = [figure for row in rows for figure in row.figures if figure.location.report == asked.location.report]
    same = [figure for figure in held if (figure.measure, figure.period) == (asked.measure, asked.period)]
    results = [figure for figure in held if asked.measure is Measure.VARIANCE and _is_result(figure)]
    found = [figure for figure in (*same, *results) if _is_claimed(claimed, figure, (Fit.EXACT,))]
    return [line(_instead(phrases.instead_row, claimed, figure, language), figure) for figure in found[:1]]


def is_in_other_stage(claimed: ClaimedAmount, choice: Choice, rows: Sequence[RowFigures]) -> bool:
    """Whether the claimed amount is that of the same thing before or after something: "Resultat efter avsättning"."""
    asked = choice.asked[0]
    own = set(split_words(asked.label))
    return any(
        _is_claimed(claimed, figure, (Fit.EXACT,))
        for row in rows
        if own <= set(split_words(row.label)) and _STAGE.search(row.label) and not _STAGE.search(asked.label)
        for figure in row.figures
        if (figure.measure, figure.period) == (asked.measure, asked.period) and row.key.report == asked.location.report
    )


def find_said(statement: Statement, passages: Sequence[Passage], language: Language) -> list[Line]:
    """Return the sentence that gives a claimed deviation, in its direction: for another period, or another thing."""
    for claimed in statement.amounts:
        if claimed.kind != "money" or not statement.direction:
            continue
        for passage, sentence in _sentences(passages):
            amounts = [mention.amount for mention in parse_amounts(sentence)]
            is_told = any(compare_amounts(claimed, amount) is Fit.EXACT for amount in amounts)
            if is_told and read_direction(sentence) == statement.direction:
                lead = CLAIM_PHRASES[language].said_elsewhere.format(claimed=claimed.text)
                return [line(lead), quote(passage, sentence)]
    return []


def find_balanced(figure: Figure, passages: Sequence[Passage]) -> list[Line]:
    """Return the sentence that says that the accounts balance, beside a result or a deviation of nothing."""
    if figure.amount is None or figure.amount.value or not (figure.measure is Measure.VARIANCE or _is_result(figure)):
        return []
    said = [(passage, sentence) for passage, sentence in _sentences(passages) if _IN_BALANCE.search(sentence)]
    year = str(figure.period.end.year) if figure.period else ""
    said = [(passage, text) for passage, text in said if set(re.findall(r"\b20\d\d\b", text)) <= {year}]
    return [quote(*said[0])] if said else []


def _sentences(passages: Sequence[Passage]) -> Iterator[tuple[Passage, str]]:
    for passage in passages:
        for start, end in split_sentences(passage.text):
            yield passage, passage.text[start:end]


def _is_result(figure: Figure) -> bool:
    is_told = figure.measure in (Measure.ACTUAL, Measure.FORECAST, Measure.VARIANCE)
    return is_told and RESULT_LABEL.search(figure.label) is not None


def _is_claimed(claimed: ClaimedAmount, figure: Figure, fits: tuple[Fit, ...]) -> bool:
    return figure.amount is not None and compare_amounts(claimed, figure.amount) in fits


def _instead(phrase: str, claimed: ClaimedAmount, figure: Figure, language: Language) -> str:
    return phrase.format(
        claimed=claimed.text,
        what=to_what(figure, language),
        label=f"”{figure.label}”",
        printed=to_figure(figure, language),
    )
