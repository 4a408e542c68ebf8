"""Judges two figures that a claim sets side by side: two years, outcome and budget, two rows, outcome and target.

In: a `Statement` and the figures. Out: a `Finding` with what was computed of them. For example "minskade med 67 tkr" of
1 679 and 1 746 tkr is WRONG, for the value went up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from assistant.claims.amount import Fit, compare_amounts
from assistant.claims.claimed_amounts import ClaimedAmount
from assistant.claims.figures import Finding, Verdict, name_figure, show_unchecked, sign_of
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.operations.calculate import find_change, find_ratio, subtract
from assistant.records import Derivation, Language
from assistant.words.change_words import TIMES
from assistant.writing.citing import Line, line
from assistant.writing.wording import to_amount, to_expression
from ingest.notation.units import MONEY
from ingest.records import Amount, Figure, Unit

_TWICE = (Decimal("0.95"), Decimal("1.05"))  # how near "dubbelt så mycket" has to be
_FAR: Final = Decimal("0.25")  # of a factor: 0.33 is no half, and 2.6 no double; 0.45 and 2.2 leave room for both
_MORE_THAN: Final = re.compile(
    r"\b(?:mer|större|fler|more)\s+(?:än|than)\s+(?:(?:en|ett|a)\s+)?$|\b(?:minst|over|över|at least|drygt)\s+$",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(
    r"\b(?:nästan|närmare|omkring|ungefär|cirka|ca|runt|knappt|nära|upp till|almost|nearly|about|around|up to|roughly|"
    r"close to|less than|mindre än)\s+(?:(?:en|ett|a|by)\s+)?$",
    re.IGNORECASE,
)
_BAD = (Fit.OTHER, Fit.SCALE, Fit.BEYOND, Fit.UNIT)
_ROUGH = r"(?:(?:cirka|ca|drygt|knappt|nästan|about|around|almost|over|just over|just under)\s+)?$"
_FROM = re.compile(rf"\b(?:från|from)\s+{_ROUGH}", re.IGNORECASE)
_TO = re.compile(rf"\b(?:till|to)\s+{_ROUGH}", re.IGNORECASE)
# "kostade mer", "spent less": of what was paid for a thing, not of what it brought in
_COST: Final = re.compile(
    r"\b(?:kosta\w*|\w*kostnad\w*|spendera\w*|betala\w*|lagt|lade|lägger|dyrare|billigare|utgift\w*|gjort av med|"
    r"costs?|costly|costlier|spen[dt]\w*|paid|pays?|dearer|cheaper|expensive|expens\w+|expenditure)\b",
    re.IGNORECASE,
)


def judge_pair(
    statement: Statement, earlier: Figure, later: Figure, language: Language, lead: Line | None = None
) -> Finding:
    """Return whether a value changed, or compares with another, as is stated.

    `earlier` is what is compared with: last year's value, the budget, or another row's. `lead` shows both, where no
    names of rows do.
    """
    phrases = CLAIM_PHRASES[language]
    signed = _compare_signed(statement, earlier, later)
    lines = [lead or _show_both(earlier, later, language)]
    sources = (later, earlier) if lead else ()  # a sentence as a whole shows no single amount
    if signed is None and (statement.quality or _is_cost_beside_income(statement, earlier, later)):
        return Finding(
            verdict=Verdict.OPEN, lines=tuple(lines)
        )  # nothing tells which of the two is the better, or more
    if statement.factor:
        finding = _judge_factor(statement, earlier, later, sources, language)
        return Finding(verdict=finding.verdict, lines=(*lines, *finding.lines), derivations=finding.derivations)
    derivations: list[Derivation] = []
    way = signed or compare_sizes(earlier, later)
    if statement.change and not statement.quality:
        lines.append(line(phrases.went[way]))
    verdict = Verdict.RIGHT if (holds := _is_as_stated(statement, way)) else Verdict.WRONG
    for amount in statement.amounts:
        if level := _find_level(statement, amount, earlier, later):
            fit = compare_amounts(amount, level)
            verdict = Verdict.WRONG if fit in _BAD else Verdict.ROUNDED if fit is Fit.ROUNDED and holds else verdict
            continue
        found, fit, words = derive_change(amount, earlier, later, language)
        if found is None:
            return Finding(verdict=Verdict.OPEN, lines=(*lines, show_unchecked((amount.text,), language)))
        derivations.append(found)
        lines.append(line(words, *sources))
        if fit in _BAD:
            verdict = Verdict.WRONG
        elif fit is Fit.ROUNDED and verdict is Verdict.RIGHT:
            verdict = Verdict.ROUNDED
    if not statement.amounts and isinstance(gap := subtract(later, earlier), Derivation):
        derivations.append(gap)
        lines.append(line(_write(phrases.difference, gap, language), *sources))
    return Finding(verdict=verdict, lines=tuple(lines), derivations=tuple(derivations))


def _is_cost_beside_income(statement: Statement, earlier: Figure, later: Figure) -> bool:
    """Whether a claim of what a thing cost is held against a cost and an income, which of them being told by no word.

    Of -150 and 90 tkr the one that cost more is not the larger number where costs are printed with a minus.
    """
    if earlier.amount is None or later.amount is None or not {earlier.amount.unit, later.amount.unit} <= set(MONEY):
        return False
    return earlier.amount.value * later.amount.value < 0 and _COST.search(statement.text) is not None


def _show_both(earlier: Figure, later: Figure, language: Language) -> Line:
    named = [name_figure(figure, language) for figure in (later, earlier)]
    return line(CLAIM_PHRASES[language].compared.format(first=named[0], second=named[1]), later, earlier)


def _is_as_stated(statement: Statement, way: int) -> bool:
    """Whether a value went, or lies, the way that is stated; what was denied also where nothing changed."""
    wanted = (statement.change or statement.compared) * (-1 if statement.is_negated else 1)
    return way == wanted or (statement.is_negated and way == 0)


def _find_level(statement: Statement, amount: ClaimedAmount, earlier: Figure, later: Figure) -> Amount | None:
    """Return the printed amount that a claimed one is said to be: "från 52 till 94" are no changes."""
    before = statement.text[: amount.start]
    if _FROM.search(before):
        return earlier.amount
    return later.amount if _TO.search(before) else None


def derive_change(
    amount: ClaimedAmount, earlier: Figure, later: Figure, language: Language
) -> tuple[Derivation | None, Fit, str]:
    """Return by how much a value changed, in the unit of the claimed amount, how that fits, and the sentence."""
    phrases = CLAIM_PHRASES[language]
    is_relative = amount.kind == "percent" and not (later.amount and later.amount.unit is Unit.PERCENT)
    found = find_change(earlier, later) if is_relative else subtract(later, earlier)
    if not isinstance(found, Derivation):
        return None, Fit.OTHER, ""
    unit = Unit.PERCENT if amount.kind == "percent" else found.unit
    fit = compare_amounts(amount, Amount(value=found.value, unit=unit))
    return found, fit, _write(phrases.change if is_relative else phrases.difference, found, language)


def _judge_factor(
    statement: Statement, earlier: Figure, later: Figure, sources: Sequence[Figure], language: Language
) -> Finding:
    """Return whether a value is so many times another; of one that went farther, only where it went much farther.

    "More than doubled" holds of all beyond; a third is no half, and is told with the change in per cent.
    """
    found, factor = find_ratio(later, earlier, decimals=2), statement.factor
    if not isinstance(found, Derivation) or factor is None:
        return Finding(verdict=Verdict.OPEN)
    phrases = CLAIM_PHRASES[language]
    lines = [line(_write(phrases.times, found, language), *sources)]
    low, high = (factor * part for part in _TWICE)
    is_beyond = found.value > factor if factor > 1 else 0 < found.value < factor
    word = TIMES.search(statement.text)
    before = statement.text[: word.start()] if word else ""
    if _MORE_THAN.search(before):
        verdict = Verdict.RIGHT if is_beyond else Verdict.OPEN if low <= found.value <= high else Verdict.WRONG
        return Finding(verdict=verdict, lines=tuple(lines), derivations=(found,))
    verdict = Verdict.ROUNDED if low <= found.value <= high else Verdict.WRONG
    if statement.is_negated:
        holds = not (is_beyond or verdict is Verdict.ROUNDED)
        verdict = Verdict.RIGHT if holds else Verdict.OPEN if verdict is Verdict.WRONG else Verdict.WRONG
    elif found.value == factor:
        verdict = Verdict.RIGHT
    elif is_beyond and verdict is Verdict.WRONG:
        is_far = abs(found.value - factor) > factor * _FAR and not _ABOUT.search(before)
        change = find_change(earlier, later, decimals=0) if is_far else None
        if not isinstance(change, Derivation):
            # more than doubled: that it doubled is not all that can be said
            return Finding(verdict=Verdict.OPEN, lines=tuple(lines), derivations=(found,))
        lines.append(line(_write(phrases.change, change, language), *sources))
        return Finding(verdict=verdict, lines=tuple(lines), derivations=(found, change))
    return Finding(verdict=verdict, lines=tuple(lines), derivations=(found,))


def _write(phrase: str, found: Derivation, language: Language) -> str:
    value = to_amount(Amount(value=found.value, unit=found.unit), language)
    return phrase.format(expression=to_expression(found.expression, language), value=value)


def _compare_signed(statement: Statement, earlier: Figure, later: Figure) -> int | None:
    """Return which of two is more of the deficit or surplus that is spoken of, or the better one; 0 where neither is.

    None where no sign is spoken of, or the tables do not tell which is good.
    """
    direction = statement.direction or abs(statement.quality)
    signs = (sign_of(earlier), sign_of(later))
    if not direction or None in signs or earlier.amount is None or later.amount is None:
        return None
    before, after = (
        abs(amount.value) * sign * direction
        for amount, sign in zip((earlier.amount, later.amount), signs, strict=True)
        if sign is not None
    )
    return (after > before) - (after < before)


def compare_sizes(earlier: Figure, later: Figure) -> int:
    """Return 1 where the later value is larger in size, -1 where smaller; with different signs by value."""
    if earlier.amount is None or later.amount is None:
        return 0
    before, after = earlier.amount.value, later.amount.value
    if (before < 0) == (after < 0):
        before, after = abs(before), abs(after)
    return (after > before) - (after < before)
