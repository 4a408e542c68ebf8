"""Judges a claim of how many of its goals a report says were reached: "fyra av sju mål".

In: a `Statement`, its plan and the store. Out: a `Judged`, or None where a claim is of no such thing or nothing tells.
For example "Två av sex mål är uppnådda" denies that four of six were, and so does a table of six goals with two "Ja".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.claims.figures import Verdict, name_figure
from assistant.claims.goal_status import Reached, Status, find_status
from assistant.claims.judged import Judged
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.linking.rows import RowFigures, group_rows
from assistant.records import Plan
from assistant.words.goal_words import COUNT_OF_GOALS, SOME_MISSED
from assistant.words.operation_words import COUNT_WORDS
from assistant.words.quantity_words import ONLY_ONE
from assistant.writing.citing import Line, line, quote
from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.store import Store

_IN_PART = re.compile(r"\b(?:delvis|nästan|minst|högst|partly|partially|almost|at least|at most)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
Counted = tuple[int, int]


def judge_goal_count(statement: Statement, plan: Plan, store: Store) -> Judged | None:
    """Return whether as many goals were reached as is claimed, of all that the report has."""
    claimed = read_count(statement.text)
    if not claimed or len(plan.reports) != 1 or statement.is_negated or _IN_PART.search(statement.text):
        return None
    phrases = CLAIM_PHRASES[plan.language]
    told = [one for one in _find_told(statement, store.passages(reports=plan.reports)) if one[2][1] == claimed[1]]
    if told:
        if len({count for _, _, count in told}) != 1:
            return None
        passage, sentence, count = told[0]
        return Judged(verdict=_weigh(claimed, count), lines=(line(phrases.says), quote(passage, sentence)))
    rows = _find_rows(statement, plan, store)
    if len(rows) != claimed[1]:
        return None
    reached = sum(status.reached is Reached.YES for _, status in rows)
    return Judged(verdict=_weigh(claimed, (reached, len(rows))), lines=tuple(_show(rows, plan)))


def read_count(text: str) -> Counted | None:
    """Return how many goals of how many a text says were reached.

    >>> read_count("hamnen nådde två av sina sex mål"), read_count("Tre av de fem målen är uppfyllda.")
    ((2, 6), (3, 5))
    >>> read_count("tre mål är uppfyllda") is None
    True
    """
    found = COUNT_OF_GOALS.search(text)
    if found is None:
        return None
    part, whole = (_to_number(found[name] or found[f"{name}2"]) for name in ("part", "whole"))
    return (part, whole) if part is not None and whole else None


def _to_number(word: str) -> int | None:
    return int(word) if word.isdigit() else COUNT_WORDS.get(word.casefold())


def _weigh(claimed: Counted, told: Counted) -> Verdict:
    return Verdict.RIGHT if claimed == told else Verdict.WRONG


def _find_told(statement: Statement, passages: Sequence[Passage]) -> Iterator[tuple[Passage, str, Counted]]:
    """Give the sentences that count the goals that were reached, of the claimed year, if they name one."""
    years = set(_YEAR.findall(statement.text))
    for passage in passages:
        for start, end in split_sentences(passage.text):
            sentence = passage.text[start:end].strip()
            is_of_other = years and _YEAR.search(sentence) and not years & set(_YEAR.findall(sentence))
            is_doubtful = is_of_other or SOME_MISSED.search(sentence) or ONLY_ONE.search(sentence)
            if not is_doubtful and (count := read_count(sentence)):
                yield passage, sentence, count


def _find_rows(statement: Statement, plan: Plan, store: Store) -> list[tuple[RowFigures, Status]]:
    """Return the goals of the one table in which the report judges them itself; none where several tables do."""
    years = set(_YEAR.findall(statement.text))
    rows = [row for row in group_rows(store.figures(reports=plan.reports)) if row.key.row >= 0]
    found = [(row, status) for row in rows if (status := find_status(row, store))]
    told = {str(one.period.end.year) for row, _ in found for one in row.figures if one.period}
    is_of_other = years and told and not years & told
    return [] if is_of_other or len({row.key.table for row, _ in found}) != 1 else found


def _show(rows: Sequence[tuple[RowFigures, Status]], plan: Plan) -> Iterator[Line]:
    for row, status in rows:
        yield line(f"- {name_figure(row.first, plan.language)}", row.first, f" – ”{status.text}”")
