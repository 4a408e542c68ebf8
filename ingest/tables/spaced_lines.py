"""Reads a line of a table set with single spaces: its label, the words that look like numbers, every way to cut them.

In: a line. Out: for example, for two columns::

    "Skola 1 352 225"  ->  ("Skola", "1", "352 225") and ("Skola", "1 352", "225"), and with labels that end in numbers
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ingest.notation.loose_signs import bind_marks
from ingest.notation.number_words import NUMBER_WORD
from ingest.tables.like_sizes import Cells
from ingest.tables.settled_lines import Line
from ingest.tables.spaced_numbers import cut_numbers, may_join
from ingest.tables.spaced_signs import ends_in_dash, with_signs

_NUMBER_TOKEN = re.compile(rf"{NUMBER_WORD}(?:\*|[¹²³⁴⁵⁶⁷⁸⁹]⁾?)?|[-–−]|[\u00a0\u202f\u2009]+")
# "kv 1 2025" heads a column: the part of a year, and no row of it.
_PART_OF_YEAR = re.compile(r"(?:kv|kvartal|q|tertial|halvår|vecka|v)\.? ?\d{1,2} (?:19|20)\d\d", re.IGNORECASE)
_DECIMAL = re.compile(r"[-–−+]?\d[\d\u00a0\u202f]*,\d+(?: ?%)?")
_GAP = re.compile(r" {2,}")


def is_data(line: str) -> bool:
    """Whether a line has a label and then two or more numbers, which are not just years of a sentence."""
    if _PART_OF_YEAR.fullmatch(line.strip()):
        return False
    label, tokens = split_tail(line)
    numbers = [token for token in tokens if re.search(r"\d", token)]
    blanks = [token for token in tokens if not token.strip("\u00a0\u202f\u2009")]
    years = all(re.fullmatch(r"(?:19|20)\d\d", token) for token in numbers)
    return bool(re.search(r"[^\W\d_]", label)) and len(numbers) + len(blanks) >= 2 and bool(numbers) and not years


def split_tail(line: str) -> tuple[str, list[str]]:
    """Give the label and the number-like words at the end of a line."""
    words = bind_marks([word for word in line.split(" ") if word])
    start = len(words)
    while start > 0 and _NUMBER_TOKEN.fullmatch(words[start - 1]):
        start -= 1
    return " ".join(words[:start]), words[start:]


def count_columns(lines: Sequence[str], *, is_bound: bool) -> int | None:
    """How many columns the rows have, where the lines bind their numbers; None where plain spaces leave it open."""
    gapped = [len(_GAP.split(line.strip())) - 1 for line in lines if _GAP.search(line.strip())]
    if len(gapped) >= 0.6 * len(lines):
        return Counter(gapped).most_common(1)[0][0]
    if not is_bound and any(may_join(split_tail(line)[1]) for line in lines):
        return None
    counts = Counter(len(split_tail(line)[1]) for line in lines if is_data(line))
    return counts.most_common(1)[0][0]


def read_line(line: str, number: int, width: int, *, is_bound: bool, is_signed: bool = False) -> Line:
    """Every way to read a line as a label and as many cells as there are columns.

    `is_signed` says that a dash before a number is its sign, and no blank cell.
    """
    fields = _GAP.split(line.strip(" "))
    if len(fields) == width + 1 and all(_NUMBER_TOKEN.fullmatch(field.replace(" ", "\u00a0")) for field in fields[1:]):
        return Line(text=line, number=number, ways=(tuple(fields),))
    label, tokens = split_tail(line)
    if not tokens:
        return Line(text=line, number=number, ways=((line.strip(),),))
    ways: list[Cells] = []
    signed = with_signs(tokens)
    for words in (signed,) if is_signed else (tokens, signed):
        for extra in range(len(words) - width + 1):
            if _may_end_label(words[:extra]):
                cut = _cut_bound(words[extra:], width) if is_bound else cut_numbers(words[extra:], width)
                ways.extend((" ".join((label, *words[:extra])), *cells) for cells in cut)
    return Line(text=line, number=number, ways=tuple(dict.fromkeys(ways)), is_plain=not is_bound)


def _may_end_label(words: Sequence[str]) -> bool:
    """Whether words that look like numbers can end a label: no blank cell does, no dash, and no part of a whole."""
    is_whole = not any(map(_DECIMAL.fullmatch, words))
    return is_whole and all(word.strip("\u00a0\u202f\u2009") for word in words) and not ends_in_dash(words)


def _cut_bound(words: Sequence[str], width: int) -> list[Cells]:
    """Give the one way to read words as cells where a no-break space binds the thousands."""
    return [tuple(words)] if len(words) == width else []
