"""Puts answers of our own one after another into one, with its sources numbered through.

In: answers, and text in which each has a placeholder. Out: one `Answer`. For example the sources [1] [2] of the second
of two answers with three each become [4] [5].
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.records import Answer, Outcome

_MARK = re.compile(r"\[(\d+)\]")
_LAST_MARK = re.compile(r"\[(\d+)\]$")


def shift(answer: Answer, by: int) -> Answer:
    """Return an answer whose sources are numbered from `by` on; what looks like a mark in a quotation stays."""

    def move(match: re.Match[str]) -> str:
        return f"[{int(match[1]) + by}]"

    lines = [(_LAST_MARK if line.startswith("> ") else _MARK).sub(move, line) for line in answer.text.splitlines()]
    citations = tuple(replace(citation, number=citation.number + by) for citation in answer.citations)
    return replace(answer, text="\n".join(lines), citations=citations)


def number_through(answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """Return answers whose sources are numbered one after another."""
    shifted: list[Answer] = []
    by = 0
    for answer in answers:
        shifted.append(shift(answer, by))
        by += len(answer.citations)
    return tuple(shifted)


def merge(first: Answer, answers: Sequence[Answer], text: str) -> Answer:
    """Return the answer to `first`'s question with that text, which rests on all that the answers rest on."""
    words = [word for answer in answers for word in (answer.plan.question, *answer.plan.subject, *answer.names)]
    is_conflicting = any(answer.outcome is Outcome.CONFLICTING for answer in answers)
    figures = {figure.key: figure for answer in answers for figure in answer.figures}
    badges = {(badge.report, badge.table): badge for answer in answers for badge in answer.badges}
    return replace(
        first,
        outcome=Outcome.CONFLICTING if is_conflicting else Outcome.ANSWERED,
        text=text,
        reading=" | ".join(dict.fromkeys(answer.reading for answer in answers if answer.reading)),
        figures=tuple(figures.values()),
        derivations=tuple(found for answer in answers for found in answer.derivations),
        citations=tuple(citation for answer in answers for citation in answer.citations),
        options=(),
        names=tuple(dict.fromkeys(words)),
        badges=tuple(badges.values()),
    )
