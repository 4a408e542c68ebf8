"""Reads question cases: JSON Lines in, frozen records out. The format is told in `cases/README.md`.

Example: {"id": "s-1", "lang": "sv", "history": [], "question": "Vad kostade ...?", "kind": "figure", ...}
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from assistant.records import Language

BEHAVIOURS = ("answer", "abstain", "clarify", "conflict")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedValue:
    """An amount that an answer must hold; its sign may be told in words."""

    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A question with what is asked of its answer; `history` are earlier questions of the same conversation."""

    identity: str
    language: Language
    history: tuple[str, ...]
    question: str
    kind: str
    reports: tuple[str, ...]
    values: tuple[ExpectedValue, ...]
    mentions: tuple[tuple[str, ...], ...]
    evidence: tuple[str, ...]
    forbidden: tuple[str, ...]
    behaviour: str
    note: str


def read_cases(path: Path) -> tuple[Case, ...]:
    """Return the cases of a file. Raises ValueError that names the line which is not a case."""
    cases = []
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not text.strip():
            continue
        try:
            cases.append(_to_case(text))
        except (KeyError, TypeError, ValueError, ArithmeticError) as error:  # a value that is no number, too
            raise ValueError(f"{path}, line {number}: not a case: {error!r}") from error
    return tuple(cases)


def _to_case(text: str) -> Case:
    found = json.loads(text, parse_float=Decimal)
    if found["behaviour"] not in BEHAVIOURS:
        raise ValueError(f"behaviour {found['behaviour']!r} is none of {', '.join(BEHAVIOURS)}")
    return Case(
        identity=found["id"],
        language=Language(found["lang"]),
        history=tuple(found["history"]),
        question=found["question"],
        kind=found["kind"],
        reports=tuple(found["docs"]),
        values=tuple(ExpectedValue(value=Decimal(item["value"]), unit=item["unit"]) for item in found["values"]),
        mentions=tuple(tuple(alternatives) for alternatives in found["mentions"]),
        evidence=tuple(found["evidence"]),
        forbidden=tuple(found["forbidden"]),
        behaviour=found["behaviour"],
        note=found["note"],
    )
