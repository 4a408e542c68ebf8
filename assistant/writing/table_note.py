"""Tells in the line on how a question was read which tables it was taken to name.

In: an answer, and the tables that its question named. Out: the answer with their names in its reading, for example
"Tolkat som: Hylte · budget · tabellen ”Driftredovisning”"; or that they do not tell what another table does.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from assistant.linking.named_tables import NamedTables
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.records import Answer, Outcome
from assistant.writing.phrases import PHRASES

_MOST = 3  # captions that are told


def with_tables(answer: Answer, captions: Collection[str]) -> Answer:
    """Return the answer with the captions of the tables that were named and that its figures are of."""
    pattern = OPERATION_PHRASES[answer.language].source_table
    shown = dict.fromkeys(figure.caption for figure in answer.figures if figure.caption in captions)
    told = " · ".join(pattern.format(caption=caption) for caption in shown)
    if not told:
        return answer
    reading = f"{answer.reading} · {told}" if answer.reading else PHRASES[answer.language].read_as.format(parts=told)
    return replace(answer, reading=reading, names=(*answer.names, *shown))


def without_other_tables(answer: Answer, named: NamedTables) -> Answer:
    """Return the answer, or that the named tables lack what only others tell; as is where no table is surely named."""
    places = {(figure.location.report, figure.table) for figure in answer.figures}
    if not named.is_sure or not places or places & named.tables:
        return answer
    captions = named.captions[:_MOST]
    text = PHRASES[answer.language].not_in_table.format(caption="”, ”".join(captions))
    bare = replace(answer, outcome=Outcome.NOT_FOUND, text=text, names=captions)
    return replace(bare, figures=(), derivations=(), citations=(), options=())
