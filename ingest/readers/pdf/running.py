"""Finds running heads and feet, and the page numbers that are printed in them.

In: the lines of all pages. Out: the lines without those that repeat, and the printed numbers, for example::

    "Bokslut 2023   4" at the foot of page 6, "Bokslut 2023   5" of page 7  ->  printed numbers "4" and "5"

A line runs when it stands at the same height in the margin of several pages, with the same words; of its numbers one
may count the pages. Where it first stands it is kept: it may be the only place that names the municipality.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from ingest.readers.pdf.text_lines import TextLine

_MARGIN = 0.15
_SAME_HEIGHT = 4.0
_SAME_ROW = 2.0
_TITLE_SIZE = 14
_MIN_PAGES = 3
_MIN_SHARE = 0.4
_NUMBER = re.compile(r"\d+")
_PAGE_OF = re.compile(
    r"(?:sida|sid|page|s)?\.?\s*(\d{1,3})\s*(?:\(\s*(\d{1,3})\s*\)|(?:av|of|/)\s*(\d{1,3}))", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """The lines of each page that are left, and the number printed on each page, by the page's number in the file."""

    lines: Mapping[int, tuple[TextLine, ...]]
    printed: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class _Key:
    """What a running line shares with its likes: margin, words, numbers, and how one of these counts the pages."""

    is_head: bool
    words: str
    numbers: tuple[str, ...]
    place: int = -1
    offset: int = 0


def drop_running(pages: Mapping[int, Sequence[TextLine]], heights: Mapping[int, float]) -> Running:
    """Take out what runs over the pages; `pages` and `heights` are by the page's number in the file."""
    found: dict[_Key, list[TextLine]] = defaultdict(list)
    for number, lines in pages.items():
        for line in lines:
            if line.turns == 0 and _is_in_margin(line, heights[number]):
                for key in _to_keys(line):
                    found[key].append(line)
    running: dict[int, _Key] = {}
    kept: dict[str, int] = {}
    for key, group in found.items():
        same = _at_one_height(group)
        if _runs(same, len(pages)):
            # A number that counts the pages tells more than the same line of the pages that share a number.
            running.update({id(line): key for line in same if key.place >= 0 or id(line) not in running})
            _keep_first(same[0], kept)
    _add_beside_numbers(pages, running, kept)
    return Running(
        lines={
            number: tuple(_without(lines, running, frozenset(kept.values()), heights[number]))
            for number, lines in pages.items()
        },
        printed={number: _printed_number(lines, running, heights[number]) for number, lines in pages.items()},
    )


def _keep_first(line: TextLine, kept: dict[str, int]) -> None:
    """Keep the first line with these words; a number alone says nothing."""
    said = " ".join(_NUMBER.sub(" ", line.text).split())
    if any(character.isalpha() for character in said) and not _PAGE_OF.fullmatch(line.text):
        kept.setdefault(said, id(line))


def _add_beside_numbers(
    pages: Mapping[int, Sequence[TextLine]], running: dict[int, _Key], kept: dict[str, int]
) -> None:
    """Add what stands on the row of a page's number: a head that names the chapter changes from page to page."""
    for lines in pages.values():
        numbers = [line for line in lines if id(line) in running and running[id(line)].place >= 0]
        for line in lines:
            beside = any(
                abs(line.top - number.top) <= _SAME_ROW and abs(line.size - number.size) <= 1 for number in numbers
            )
            if beside and line.turns == 0 and id(line) not in running:
                running[id(line)] = _Key(line.top < 300, line.text, ())
                _keep_first(line, kept)


def _is_in_margin(line: TextLine, height: float) -> bool:
    return line.bottom < _MARGIN * height or line.top > (1 - _MARGIN) * height


def _to_keys(line: TextLine) -> list[_Key]:
    words = " ".join(_NUMBER.sub("#", line.text).split())
    numbers = tuple(_NUMBER.findall(line.text))
    is_head = line.top < 300
    keys = [_Key(is_head, words, numbers)]
    for place, number in enumerate(numbers):
        others = (*numbers[:place], *numbers[place + 1 :])
        keys.append(_Key(is_head, words, others, place, int(number) - line.page))
    return keys


def _at_one_height(group: Sequence[TextLine]) -> list[TextLine]:
    height = median(line.top for line in group)
    return [line for line in group if abs(line.top - height) <= _SAME_HEIGHT]


def _runs(lines: Sequence[TextLine], page_count: int) -> bool:
    """Whether lines stand on enough pages: three, or two of two, and not on a few here and there among many."""
    pages = sorted({line.page for line in lines})
    if len(pages) < min(_MIN_PAGES, max(2, page_count)):
        return False
    return len(pages) >= _MIN_SHARE * (pages[-1] - pages[0] + 1)


def _without(
    lines: Sequence[TextLine], running: Mapping[int, _Key], kept: frozenset[int], height: float
) -> list[TextLine]:
    left = []
    for line in lines:
        if id(line) in kept:
            left.append(replace(line, is_running=True))
        elif id(line) not in running and not _is_page_of(line, height):
            left.append(line)
    return left


def _printed_number(lines: Sequence[TextLine], running: Mapping[int, _Key], height: float) -> str:
    """Give the number that counts the pages; on a page alone, the first of "1 (2)"."""
    for line in lines:
        key = running.get(id(line))
        if key is not None and key.place >= 0:
            return str(_NUMBER.findall(line.text)[key.place])
    for line in lines:
        if _is_page_of(line, height) and (match := _PAGE_OF.fullmatch(line.text)):
            return match[1]
    return ""


def _is_page_of(line: TextLine, height: float) -> bool:
    match = _PAGE_OF.fullmatch(line.text) if _is_in_margin(line, height) else None
    return match is not None and int(match[1]) <= int(match[2] or match[3]) and line.size < _TITLE_SIZE
