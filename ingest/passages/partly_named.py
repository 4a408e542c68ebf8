"""Finds the row that a sentence which gives a cause, or tells a deviation, has as its subject by a part of its name.

In: a sentence, its subject, its chapter and the rows. Out: the rows, for example::

    "Maskinisterna blev fler eftersom hamnen växte."  under "Personal"  ->  "Antal maskinister", the one such row there

Only rows of tables in the sentence's own chapter are looked at, and one name of them alone may hold the subject.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from ingest.passages.row_names import Key, NamedRow, agrees, to_key
from ingest.passages.wording import money_in, speaks_of_cause, speaks_of_deviation
from ingest.records import Measure

_SHORTEST: Final = 5  # letters of a word that can name a row alone
# What a subject says of its thing: "hemtjänstens lägre resultat".
_MEASURED: Final = frozenset(
    to_key("lägre högre sämre bättre resultat utfall underskott överskott avvikelse kostnad kostnader ökade minskade")
)

ByChapter = Mapping[tuple[str, ...], Sequence[NamedRow]]


def by_chapter(rows: Sequence[NamedRow]) -> ByChapter:
    """Give the rows with a name by the headings that their tables stand under."""
    found: dict[tuple[str, ...], list[NamedRow]] = defaultdict(list)
    for row in rows:
        if row.key and row.table.headings:
            found[row.table.headings].append(row)
    return found


def find_partly_named(sentence: str, subject: str, near: Sequence[NamedRow]) -> list[NamedRow]:
    """Give the rows among those of the chapter whose name holds the subject of a sentence on a cause or a deviation."""
    key = frozenset(to_key(subject)) - _MEASURED
    deviates = not speaks_of_cause(sentence) and speaks_of_deviation(sentence, surely=True)
    if not (deviates or speaks_of_cause(sentence)) or not any(len(word) >= _SHORTEST for word in key):
        return []
    held = [row for row in near if key <= set(row.key)]
    if deviates:  # "Granliden går med underskott sedan en avdelning öppnats": of the row that has a deviation
        held = [row for row in held if any(measure is Measure.VARIANCE for measure, _ in row.amounts)]
    names: set[Key] = {row.key for row in held}
    mentions = money_in(sentence)
    is_other = mentions and not any(
        agrees(mention, amount) for mention in mentions for row in held for _, amount in row.amounts
    )
    return [] if len(names) != 1 or is_other else held
