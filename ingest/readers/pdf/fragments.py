"""Parts a line of words at its gaps, and tells which parts are numbers.

In: words of one line. Out: fragments, each a line of its own, for example::

    "Skola och barnomsorg      1 513,3   -2,1"  ->  "Skola och barnomsorg" (text), "1 513,3" and "-2,1" (numbers)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ingest.notation import is_blank, is_damaged, parse_number
from ingest.readers.pdf.content import HYPHEN
from ingest.readers.pdf.lines import Line, Word

_WIDE_GAP = 1.0  # of the font's size: between words of text, justified lines too
_NUMBER_GAP = 0.55  # of the font's size: between numbers, whose thousands stand closer together
_FIGURE = re.compile(r"[\d%.,()+*±<>≥≤/:-]|[–−‑]")
_PERIOD = re.compile(r"(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:[0-3]\d)?)?|\d\d(?:0[1-9]|1[0-2])[0-3]\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_AGES = re.compile(r"[–−‑<>-] ?\d\d år|\d\d år ?[–−‑+-]|\d\d ?[–−‑-] ?\d\d år")  # "–29 år", "50 år –", "30–49 år"
_MAX_NUMBER = 24
_MAX_MARK = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A part of a line with no wide gap in it; `is_number` for a number or a mark for none ("-")."""

    line: Line
    is_number: bool

    @property
    def left(self) -> float:
        """Where it starts."""
        return self.line.left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.line.right


@dataclass(frozen=True, slots=True, kw_only=True)
class PartedLine:
    """A line of the page with its fragments."""

    line: Line
    fragments: tuple[Fragment, ...]

    @property
    def numbers(self) -> tuple[Fragment, ...]:
        """The fragments that are numbers, but for one that starts the line: a code, or a number before a name."""
        return tuple(fragment for fragment in self.fragments[1:] if fragment.is_number)

    @property
    def has_values(self) -> bool:
        """Whether any of its numbers has digits; a line of years alone, or of ages beside names, is a heading."""
        found = [number.line.text for number in self.numbers if any(map(str.isdigit, number.line.text))]
        ages = len(self.numbers) + 1 < len(self.fragments) and any(map(_AGES.fullmatch, found))
        return bool(found) and not all(_PERIOD.fullmatch(text) or (ages and _AGES.fullmatch(text)) for text in found)


def part_line(line: Line) -> PartedLine:
    """Return a line with its fragments."""
    return PartedLine(line=line, fragments=to_fragments(line))


def to_fragments(line: Line) -> tuple[Fragment, ...]:
    """Return the fragments of a line, from left to right."""
    runs: list[list[Word]] = []
    for word in line.words:
        if runs and not _is_apart(runs[-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    return tuple(_to_fragment(run) for run in runs)


def part_of(line: Line, words: Sequence[Word]) -> Line:
    """Give some words of a line as a line."""
    return Line(words=tuple(words), top=min(word.top for word in words), bottom=max(word.bottom for word in words))


def is_blank_mark(text: str) -> bool:
    """Whether a text is a mark for "nothing": "-", which pdfium may take for a hyphen."""
    return len(text) <= _MAX_MARK and is_blank(text.replace(HYPHEN, "-"))


def is_number(text: str) -> bool:
    """Whether a text is a number, readable or damaged.

    >>> is_number("-26 62"), is_number("7,8 %"), is_number("KS02"), is_number("-")
    (True, True, False, False)
    """
    return len(text) <= _MAX_NUMBER and any(map(str.isdigit, text)) and _is_number(text)


def are_years(texts: Sequence[str]) -> bool:
    """Whether texts are years in a row, up or down.

    >>> are_years(["2022", "2021", "2020"]), are_years(["2018", "2020"]), are_years(["2022"])
    (True, False, False)
    """
    years = [int(text) for text in texts if _YEAR.fullmatch(text)]
    steps = {after - before for before, after in pairwise(years)}
    return len(years) == len(texts) and steps in ({1}, {-1})


@lru_cache(maxsize=8192)
def _is_number(text: str) -> bool:
    return parse_number(text) is not None or is_damaged(text)


def _is_apart(run: Sequence[Word], word: Word) -> bool:
    size = max(run[-1].run.size, word.run.size)
    gap = word.left - run[-1].right
    if gap > _WIDE_GAP * size:
        return True
    if gap <= _NUMBER_GAP * size:
        return False
    # A minus, or thousands, can stand a little off; text and number do not stand so close and yet apart.
    return _is_figure(run[-1].text) and _is_figure(word.text)


def _is_figure(text: str) -> bool:
    return all(_FIGURE.match(letter) for letter in text)


def _to_fragment(run: Sequence[Word]) -> Fragment:
    line = Line(words=tuple(run), top=min(word.top for word in run), bottom=max(word.bottom for word in run))
    text = line.text
    return Fragment(line=line, is_number=is_number(text) or is_blank_mark(text))
