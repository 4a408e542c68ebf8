"""Says how the number of errors goes with the number of checks that do not hold, so that a reader can follow both.

In: how many checks were made and passed, and the findings. Out: a sentence or two, for example "4 kontroller gick inte
ihop, men det är 2 fel: ett fel kan fälla flera kontroller, ..."; nothing where each error is one check.

An error is a cause, counted once: one misprinted total fails the sum of its column, the deviation of its row, and the
comparison with another table. A cell that cannot be read is an error too, but no check is made on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assistant.records import Language
from ingest.records import Finding, FindingKind, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class CountPhrases:
    """The phrases of one language: each of one and of several."""

    failed: tuple[str, str]
    causes: tuple[str, str]
    unread: tuple[str, str]
    apart: str


_PHRASES: Final = {
    Language.SWEDISH: CountPhrases(
        failed=("1 kontroll gick inte ihop", "{count} kontroller gick inte ihop"),
        causes=(
            ", men det är 1 fel: samma fel kan fälla flera kontroller (kolumnens summa, radens avvikelse, samma "
            "belopp på ett annat ställe).",
            ", men det är {count} fel: samma fel kan fälla flera kontroller (kolumnens summa, radens avvikelse, "
            "samma belopp på ett annat ställe).",
        ),
        unread=(
            "1 fel är en cell som inte går att läsa; den är ingen kontroll.",
            "{count} fel är celler som inte går att läsa; de är inga kontroller.",
        ),
        apart="Fel räknas efter sin orsak och kontroller för sig: en kontroll kan ha fällts av fler fel än ett.",
    ),
    Language.ENGLISH: CountPhrases(
        failed=("1 check does not hold", "{count} checks do not hold"),
        causes=(
            ", but there is 1 error: one error can fail several checks (the sum of its column, the "
            "deviation of its row, the same amount elsewhere).",
            ", but there are {count} errors: one error can fail several checks (the sum of its column, the "
            "deviation of its row, the same amount elsewhere).",
        ),
        unread=(
            "1 error is a cell that cannot be read; that is no check.",
            "{count} errors are cells that cannot be read; those are no checks.",
        ),
        apart="Errors are counted by their cause and checks apart: a check may fail by more errors than one.",
    ),
}


def explain_counts(made: int, passed: int, findings: Sequence[Finding], language: Language) -> str:
    """Return why there are more or fewer errors than checks that do not hold; "" where they are as many."""
    phrases = _PHRASES[language]
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    unread = sum(finding.kind is FindingKind.DAMAGED for finding in errors)
    failed, counted = made - passed, len(errors) - unread
    told = []
    if failed > counted > 0:
        told.append(_choose(phrases.failed, failed) + _choose(phrases.causes, counted))
    elif 0 <= failed < counted:
        told.append(phrases.apart)
    if unread:
        told.append(_choose(phrases.unread, unread))
    return " ".join(told)


def _choose(forms: tuple[str, str], count: int) -> str:
    return forms[0 if count == 1 else 1].format(count=count)
