"""Checks that an answer says nothing that its records do not hold: the guard of every answer.

In: an `Answer`. Out: what in it is unsupported; empty for an answer that may be shown. A number must be a figure, a
period or a derivation of the answer, or part of a name that a cited record has; a quotation must be a citation's. A
derivation counts only where its expression, computed anew from figures that are cited, comes to its value.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.operations.calculate import recompute
from assistant.operations.expression import ExpressionError, evaluate
from assistant.records import Answer, Citation, Derivation
from assistant.writing.wording import to_expression, to_number, to_period
from ingest.notation.markup import without_tags
from ingest.records import Figure
from ingest.store import Store

_MARK = re.compile(r"\[(\d+)\]")
_NUMBER = re.compile(r"[-−–]?\d+(?:[\u00a0\u202f ]\d{3})*(?:[.,]\d+)?")
_FACTORS = frozenset(map(Decimal, (100, 1_000, 1_000_000)))  # per cent, and from one unit of money to another


def unsupported(answer: Answer) -> tuple[str, ...]:
    """Return each number, quotation and mark of an answer that nothing in it supports, as it is written there."""
    numbers = {citation.number for citation in answer.citations}
    problems: list[str] = []
    quotes = {
        " ".join(words.split()) for one in answer.citations for words in (one.quote, without_tags(one.quote))
    }  # markup that a report prints with its words is not shown
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
    proved = tuple(derivation for derivation in answer.derivations if is_proved(derivation, answer.citations))
    problems += [derivation.expression for derivation in answer.derivations if derivation not in proved]
    allowed = _allowed_numbers(answer, proved)
    rest = _without_names(_without_expressions("\n".join(prose), answer, proved), answer)
    problems += [match[0] for match in _NUMBER.finditer(rest) if _signed(match[0]) not in allowed]
    return tuple(problems)


def _split_quotation(text: str) -> tuple[str, list[str]]:
    """Return the words of a quotation and the mark at its end; what looks like a mark inside it is the report's."""
    mark = re.search(r"\s*\[(\d+)\]$", text)
    words = text[2 : mark.start()] if mark else text[2:]
    return " ".join(words.split()), [mark[1]] if mark else []


def is_proved(derivation: Derivation, citations: Sequence[Citation]) -> bool:
    """Whether a derivation comes to its value when it is computed anew, of nothing but cited figures.

    Each number of the expression must be a term as printed, the number of terms (of a mean) or a factor between units.
    """
    sources = {(citation.location, citation.quote) for citation in citations}
    values = {term.amount.value for term in derivation.terms if term.amount}
    if any(term.amount is None or (term.location, term.text) not in sources for term in derivation.terms):
        return False
    try:
        held = set(evaluate(derivation.expression).numbers)
        value = recompute(derivation).value
    except ExpressionError:
        return False
    return values <= held <= values | _FACTORS | {Decimal(len(derivation.terms))} and value == derivation.value


def _without_expressions(text: str, answer: Answer, proved: Sequence[Derivation]) -> str:
    """Return the text without the expressions of proved derivations, the longest first."""
    written = {to_expression(derivation.expression, answer.language) for derivation in proved}
    for expression in sorted(written, key=len, reverse=True):
        text = text.replace(expression, " ")
    return text


def _allowed_numbers(answer: Answer, proved: Sequence[Derivation]) -> set[str]:
    """Return the digits of all numbers that the answer may hold."""
    values = [figure.amount.value for figure in answer.figures if figure.amount]
    values += [derivation.value for derivation in proved]
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
        # A bare number that was typed ("2+2") is no part of the amounts that hold its digit.
        bare = rf"(?<![\w\u00a0−-])(?<!\d[,.]){name}(?![\w\u00a0]|[,.]\d)"
        text = re.sub(bare, " ", text) if name.isdigit() else text.replace(name, " ")
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
