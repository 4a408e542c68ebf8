"""Finds the tables that a question names: by "tabellen" and a caption, or by the noun that captions begin with.

In: a question and what the tables of the reports are called. Out: the tables, and the question without their name. For
example "vilken enhet har störst budget i driftredovisningen?" asks for "vilken enhet har störst budget?" of the tables
"Driftredovisning 2024" alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.linking.matching import GOOD_MATCH, score_word
from assistant.words.table_words import ENGLISH_NOUNS, NOUN, SURE, TABLE
from assistant.words.typed_text import blank_out
from ingest.store import TableName
from ingest.words import split_words

_WORD = re.compile(r"[^\W_]+")
_UNITS = frozenset(("tkr", "mnkr", "mkr", "kr", "tabell", "belopp", "i", "per", "utfall"))


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedTables:
    """The tables that a question names, as (report, index), their captions, and the question without the name.

    `is_sure` tells that these words can mean nothing but a table: a caption after "tabellen", or "resultaträkningen".
    """

    tables: frozenset[tuple[str, int]]
    captions: tuple[str, ...]
    rest: str
    is_sure: bool


def names_table(question: str) -> bool:
    """Whether a question has words that may name a table; to look is not worth its time otherwise."""
    return any(pattern.search(question) for pattern in (TABLE, NOUN, *(pattern for pattern, _ in ENGLISH_NOUNS)))


def find_named_tables(question: str, names: Sequence[TableName]) -> NamedTables | None:
    """Return the tables that a question names, or None where it names none of these."""
    for start, end, found in (*_by_caption(question, names), *_by_noun(question, names)):
        if found:
            return NamedTables(
                tables=frozenset((one.report, one.index) for one in found),
                captions=tuple(dict.fromkeys(one.caption for one in found)),
                rest=blank_out(question, [(start, end)]),
                is_sure=SURE.search(question, start, end) is not None,
            )
    return None


def _by_caption(question: str, names: Sequence[TableName]) -> list[tuple[int, int, list[TableName]]]:
    """Return where "tabellen" stands with the caption after it, and the tables of the longest such caption."""
    results: list[tuple[int, int, list[TableName]]] = []
    for match in TABLE.finditer(question):
        words = [(one[0].casefold(), one.end()) for one in _WORD.finditer(question, match.end())]
        told = [(_count_said(split_words(one.caption), [word for word, _ in words]), one) for one in names]
        most = max((count for count, _ in told), default=0)
        if most:
            end = words[most - 1][1]
            closing = re.match(r"[”\"'):]*", question[end:])
            results.append(
                (match.start(), end + (closing.end() if closing else 0), [one for n, one in told if n == most])
            )
    return results


def _count_said(caption: Sequence[str], words: Sequence[str]) -> int:
    """Return how many words from the first on are those of a caption, all of it but its years and units; 0: not all."""
    own = [word for word in caption if not (word.isdigit() or word in _UNITS)] or list(caption)
    place = 0
    for count, word in enumerate(words, start=1):
        if place < len(own) and (word == own[place] or score_word(word, own[place]) >= GOOD_MATCH):
            place += 1
            if place == len(own):
                return _with_rest(caption, words, count)
        elif not (word.isdigit() or word in _UNITS) or word not in caption:
            return 0
    return 0


def _with_rest(caption: Sequence[str], words: Sequence[str], count: int) -> int:
    """Return how far the caption's years and units go on after its last word."""
    while count < len(words) and (words[count].isdigit() or words[count] in _UNITS) and words[count] in caption:
        count += 1
    return count


def _by_noun(question: str, names: Sequence[TableName]) -> list[tuple[int, int, list[TableName]]]:
    """Return where a noun for tables stands, with those whose caption begins with it."""
    nouns: list[tuple[tuple[int, int], tuple[str, ...]]] = [
        (match.span(), (match["noun"].casefold(),)) for match in NOUN.finditer(question)
    ]
    nouns += [(match.span(), own) for pattern, own in ENGLISH_NOUNS for match in pattern.finditer(question)]
    return [(start, end, [one for one in names if _begins_with(one, own)]) for (start, end), own in nouns]


def _begins_with(table: TableName, nouns: Sequence[str]) -> bool:
    words = [word for word in split_words(table.caption) if not any(map(str.isdigit, word))]
    return any(score_word(noun, word) >= GOOD_MATCH for noun in nouns for word in words[:1])
