"""Tells whether a row measures what a claim is about: people are not per cent, and sick leave is not staff.

In: the text of a claim and the figure that its words were linked to. Out: whether the figure may settle it at all. For
example "besökarna blev färre" counts, so a row "Nöjda besökare, %" is of another thing, and so is "Sjukfrånvaro
kvinnor" where a claim says how many of the staff are women.
"""

from __future__ import annotations

from collections.abc import Iterable

from assistant.claims.beside_group import keep_of_group
from assistant.claims.same_unit import may_be_unit
from assistant.claims.statement import Statement
from assistant.evidence.explained import Evidence, Explained
from assistant.linking.matching import POSSIBLE_MATCH, is_stop_word, score_term, to_term
from assistant.question.asked_payout import asks_payout, is_payout
from assistant.records import Language
from assistant.words.measured_words import (
    COUNTS,
    GROUP_WORDS,
    IS_SHARE,
    KINDS,
    PER_EACH,
    QUALITIES_MEASURED,
    SAYS_SHARE,
)
from ingest.notation.units import MONEY
from ingest.records import Figure, Unit
from ingest.words import split_words

_SHARES = (Unit.PERCENT, Unit.PERCENTAGE_POINTS)


def keep_measured(statement: Statement, evidence: Evidence, language: Language) -> tuple[Explained, ...]:
    """Return the rows of an evidence that measure what a claim is about."""
    kept = tuple(
        row
        for row in evidence.rows
        if not row.choice.asked
        or (
            is_of_measure(statement, row.choice.asked[0], language)
            and _is_of_payout(statement.text, row.choice.asked[0])
        )
    )
    return keep_of_group(statement, kept)


def is_of_measure(statement: Statement, figure: Figure, language: Language) -> bool:
    """Return whether a figure measures what a claim is about.

    A goal may be a share of what it is for, and its row may bear its name: it is told by its target.
    """
    claim = statement.text
    is_same = _is_of_unit(claim, figure) and _is_of_kind(claim, figure) and _is_of_quality(claim, figure)
    return (statement.goal or is_same) and _is_of_group(claim, figure, language) and may_be_unit(claim, figure)


def _is_of_payout(claim: str, figure: Figure) -> bool:
    """Whether a figure may be what a claim says was paid out: what a company earned in all is no dividend."""
    if not asks_payout(claim) or not figure.is_total:
        return True
    return is_payout(f"{figure.label} {figure.parent} {figure.caption} {figure.column}")


def _is_of_unit(claim: str, figure: Figure) -> bool:
    """Whether a claim that counts is held against a number of things: no share, no money and no rate."""
    if figure.amount is None or not COUNTS.search(claim):
        return True
    if figure.amount.unit in MONEY:
        return False
    if PER_EACH.search(figure.label) and not PER_EACH.search(claim):
        return False
    is_share = figure.amount.unit in _SHARES or IS_SHARE.search(f"{figure.label} {figure.column}") is not None
    return not is_share or SAYS_SHARE.search(claim) is not None


def _is_of_kind(claim: str, figure: Figure) -> bool:
    """Whether a claim names the kind of thing that a row measures, where that is told by a word of its own.

    A share is told by its column or the heading of its table too, which may name several kinds: one of them is named.
    """
    if any(row.search(f"{figure.label} {figure.parent or ''}") and not own.search(claim) for row, own in KINDS):
        return False
    if figure.amount is None or figure.amount.unit not in _SHARES:
        return True  # of money and of what is counted the heading says nothing
    for named in (figure.column, figure.caption or ""):
        kinds = [own for row, own in KINDS if row.search(named)]
        if kinds:
            return any(own.search(claim) for own in kinds)
    return True


def _is_of_quality(claim: str, figure: Figure) -> bool:
    """Whether a row measures the quality by which a claim compares: "nöjdare" is told by no number of teachers."""
    around = " ".join(_names_around(figure))
    return not any(said.search(claim) and not row.search(around) for said, row in QUALITIES_MEASURED)


def _is_of_group(claim: str, figure: Figure, language: Language) -> bool:
    """Whether a claim names what is measured, where the row has the name of a group only: "Kvinnor", "varav pojkar"."""
    label = split_words(figure.label)
    if not label or not all(GROUP_WORDS.fullmatch(word) for word in label):
        return True
    around = [figure.parent] if figure.parent else [figure.caption, *figure.headings[-1:]]
    around.append(figure.column)
    words = [word for text in around for word in split_words(text or "") if word.isalpha() and not is_stop_word(word)]
    told = [word for word in words if not GROUP_WORDS.fullmatch(word)]
    said = split_words(claim)
    if any(row.search(" ".join(told)) and own.search(claim) for row, own in KINDS):
        return True
    asked = [word for word in said if len(word) > 3 and not is_stop_word(word) and not GROUP_WORDS.fullmatch(word)]
    return any(score_term(to_term(word, language), told) >= POSSIBLE_MATCH for word in asked)


def _names_around(figure: Figure) -> Iterable[str]:
    """Give all that names a figure: its row, what that is a part of, its table, chapter and column."""
    yield from (figure.label, figure.parent or "", figure.caption or "", figure.column, *figure.headings[-1:])
