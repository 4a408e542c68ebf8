"""Checks the parts of a deviation that sentences give to the rows of a table: "Norra delens andel", "Söders del".

In: a passage's sentences and rows. Out: checks, for example of the rows "Norr" with -310 and "Söder" with -2 400::

    "Norrs del av underskottet uppgår till 1 250 tkr. Söders del uppgår till 2 400 tkr."  ->  a finding of kind TEXT

A part may be shared out by a key that no table tells, so a part that is not its row's counts only where the same
passage gives another row of that table its very deviation: the parts are the rows' deviations then.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.notation import Mention, parse_amounts
from ingest.notation.units import MONEY
from ingest.passages.row_names import Key, to_key
from ingest.reconcile.text_checks import Checked
from ingest.reconcile.text_differences import make_value_finding
from ingest.reconcile.text_sentences import Sentence
from ingest.reconcile.text_slips import says
from ingest.reconcile.text_ties import Names
from ingest.records import Figure, FindingKind, Measure

_OWNED = re.compile(
    r"(?P<name>[^\W\d_][^\d,.;:()]{1,50}?)s\s+(?:del|andel)(?:\s+av\s+(?:under|över)skottet)?\s+"
    r"(?:uppgår\s+till|uppgick\s+till|är|var|blev|blir)\s+$",
    re.IGNORECASE,
)
_FEWEST = 2  # parts that a passage must give


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What a sentence gives to a name, with the deviations of the rows of that name."""

    sentence: Sentence
    mention: Mention
    cells: tuple[Figure, ...]


def check_owned(sentences: Sequence[Sentence], names: Names) -> list[Checked]:
    """Give the checks of the parts that passages give to the rows of a table."""
    by_passage: dict[str, list[_Part]] = {}
    for sentence in sentences:
        if part := _read_part(sentence, names):
            by_passage.setdefault(sentence.passage.key, []).append(part)
    return [check for parts in by_passage.values() if len(parts) >= _FEWEST for check in _check(parts, names)]


def _read_part(sentence: Sentence, names: Names) -> _Part | None:
    mentions = [mention for mention in parse_amounts(sentence.plain) if mention.amount.unit in MONEY]
    if len(mentions) != 1 or mentions[0].is_approximate:
        return None
    found = _OWNED.match(sentence.plain.lstrip()[: mentions[0].start])
    return (
        _Part(sentence=sentence, mention=mentions[0], cells=_deviations(to_key(found["name"]), names))
        if found
        else None
    )


def _deviations(key: Key, names: Names) -> tuple[Figure, ...]:
    return tuple(
        figure
        for row in names.rows
        if row.key == key
        for figure in names.figures.get(row.reference, ())
        if figure.measure is Measure.VARIANCE and figure.amount and figure.amount.unit in MONEY and figure.is_exact
    )


def _check(parts: Sequence[_Part], names: Names) -> list[Checked]:
    """Give the checks of the parts by the one table whose deviations another of them is."""
    agreed = {cell.table for part in parts for cell in part.cells if cell.amount and says(part.mention, cell.amount)}
    if len(agreed) != 1:
        return []
    checks = []
    for part in parts:
        own = [cell for cell in part.cells if cell.table in agreed]
        if not own:
            continue
        is_right = any(says(part.mention, cell.amount) for cell in own if cell.amount)
        finding = None
        if not is_right and len(own) == 1:
            year = own[0].period.end.year if own[0].period else None
            finding = make_value_finding(part.sentence, part.mention.amount, own, names, year)
        checks.append(Checked(table=own[0].table, kind=FindingKind.TEXT, finding=finding))
    return checks
