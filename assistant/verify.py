"""Checks that an answer says nothing that its records do not hold: the guard of every answer.

In: an `Answer`. Out: what in it is unsupported; empty for an answer that may be shown. A number must be a figure, a
derivation or a period of the answer, or part of a name that a cited record has; a quotation must be a citation's.
"""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.records import Answer, Citation
from assistant.wording import to_number, to_period
from ingest.records import Figure
from ingest.store import Store

_MARK = re.compile(r"\[(\d+)\]")
_NUMBER = re.compile(r"[-−–]?\d+(?:[\u00a0\u202f ]\d{3})*(?:[.,]\d+)?")


def unsupported(answer: Answer) -> tuple[str, ...]:
    """Return each number, quotation and mark of an answer that nothing in it supports, as it is written there."""
    numbers = {citation.number for citation in answer.citations}
    problems: list[str] = []
    quotes = {" ".join(citation.quote.split()) for citation in answer.citations}
    prose: list[str] = []
    for text in answer.text.splitlines():
        if text.startswith("> "):
            words, marks = _split_quotation(text)
            if words not in quotes:
                problems.append(words)
        else:
            marks = _MARK.findall(text)
            prose.append(_MARK.sub("", text))
        problems += [f"[{mark}]" for mark in marks if int(mark) not in numbers]
    allowed = _allowed_numbers(answer)
    rest = _without_names("\n".join(prose), answer)
    problems += [match[0] for match in _NUMBER.finditer(rest) if _signed(match[0]) not in allowed]
    return tuple(problems)


def _split_quotation(text: str) -> tuple[str, list[str]]:
    """Return the words of a quotation and the mark at its end; what looks like a mark inside it is the report's."""
    mark = re.search(r"\s*\[(\d+)\]$", text)
    words = text[2 : mark.start()] if mark else text[2:]
    return " ".join(words.split()), [mark[1]] if mark else []


def _allowed_numbers(answer: Answer) -> set[str]:
    """Return the digits of all numbers that the answer may hold."""
    values = [figure.amount.value for figure in answer.figures if figure.amount]
    values += [derivation.value for derivation in answer.derivations]
    written = {_signed(to_number(value, answer.language)) for value in values}
    periods = [figure.period for figure in answer.figures] + list(answer.plan.periods)
    for period in periods:
        numbers = re.findall(r"\d+", to_period(period, answer.language))
        written |= {_signed(mark + number) for number in numbers for mark in ("", "–", "-")}  # 2019–2021, 2024-08-31
    return written


def _signed(number: str) -> str:
    """Return a number without its spaces, its minus as a hyphen and its decimal mark as a dot: −5 117,0 as -5117.0."""
    plain = re.sub(r"[^\d.,]", "", number).replace(",", ".")
    digits = str(Decimal(plain)) if plain.count(".") <= 1 and plain.strip(".") else plain
    return f"-{digits}" if number[0] in "-−–" and plain.strip("0.") else digits


def _without_names(text: str, answer: Answer) -> str:
    """Return the text without the names that stand in cited records and in the question: they may hold digits."""
    names = {answer.plan.question, *answer.plan.subject, *answer.plan.unexplained}
    for figure in answer.figures:
        names |= _names_of(figure)
    names |= {option.text for option in answer.options} | {citation.label for citation in answer.citations}
    names |= set(answer.names)
    for name in sorted((name for name in names if re.search(r"\d", name)), key=len, reverse=True):
        text = text.replace(name, " ")
    return text


def _names_of(figure: Figure) -> set[str]:
    damaged = {figure.text} if figure.amount is None else set()
    return {figure.label, figure.parent, figure.caption, figure.column, *figure.headings, *damaged}


def unresolved(answer: Answer, store: Store) -> tuple[Citation, ...]:
    """Return the citations whose words do not stand verbatim in the lines that they point to."""
    return tuple(citation for citation in answer.citations if not _stands_in_source(citation, store))


def _stands_in_source(citation: Citation, store: Store) -> bool:
    location = citation.location
    if location.first_line is None or location.last_line is None:
        return False
    lines = " ".join(store.lines(location.report, location.first_line, location.last_line))
    return " ".join(citation.quote.split()) in " ".join(lines.split())
