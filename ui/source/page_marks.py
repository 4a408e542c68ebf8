"""Which boxes on which pages a source is marked by: exactly what is cited, or nothing.

In: a quotation, and where on the pages its report's lines stand. Out: boxes page by page, for example
``{3: (Box(left=310, top=251, right=352, bottom=263),)}``.

A cell has the box that it was read from. A sentence seldom fills its lines: it is found in the letters that are printed
in them. White space and hyphens at the end of a line may differ, nothing else, and it must stand there just once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ingest.line_places import around
from ingest.readers.pdf.content import HYPHEN, Character
from ingest.records import Box, Location

_HYPHENS = frozenset({"-", "\u00ad", "\u2010", HYPHEN})
Marks = Mapping[int, tuple[Box, ...]]


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter that is printed in the cited lines: its page, the number of its line, and its box."""

    text: str
    page: int
    line: int
    box: Box


def mark_cell(location: Location) -> Marks:
    """Give the box of a cell, or nothing where its place is not told."""
    return {location.page: (location.box,)} if location.page is not None and location.box else {}


def mark_quote(
    quote: str,
    lines: Sequence[str],
    places: Sequence[Location],
    read_characters: Callable[[int], Sequence[Character]],
) -> Marks:
    """Give the boxes of a quotation from the cited lines; nothing where it does not stand there once, to the letter.

    `read_characters` gives what is printed on a page: nothing on one that is a picture.
    """
    letters = _find_letters(places, read_characters)
    found = _find_once(_squeeze(quote), letters)
    if not found:
        found = _find_once(_squeeze(quote), _without_hyphens(letters))
    if found:
        return _to_marks(found)
    return _mark_lines(quote, lines, places, letters)


def _mark_lines(quote: str, lines: Sequence[str], places: Sequence[Location], letters: Sequence[_Letter]) -> Marks:
    """Give the boxes of whole lines that the quotation is made of: rows of a table, whose cells may hold several lines.

    What is printed in them must be the very letters of the quotation; of a picture they cannot be told.
    """
    for first in range(len(places)):
        for last in range(first + 1, len(places) + 1):
            if _squeeze("".join(lines[first:last])) != _squeeze(quote):
                continue
            printed = "".join(one.text for one in letters if first <= one.line < last)
            is_scanned = any(place.is_scanned for place in places[first:last])
            if is_scanned or _sort_letters(printed) == _sort_letters(quote):
                return _by_page([(place.page, place.box) for place in places[first:last]])
    return {}


def _sort_letters(text: str) -> list[str]:
    return sorted(letter for letter in _squeeze(text) if letter not in _HYPHENS)


def _find_letters(
    places: Sequence[Location], read_characters: Callable[[int], Sequence[Character]]
) -> tuple[_Letter, ...]:
    """Give the letters in the cited lines, line by line from left to right."""
    pages = {page: read_characters(page) for page in {place.page for place in places if place.page is not None}}
    letters: list[_Letter] = []
    for number, place in enumerate(places):
        if place.page is None or place.box is None:
            continue
        inside = [one for one in pages[place.page] if _is_inside(one, place.box)]
        for one in sorted(inside, key=lambda character: character.left):
            text = one.text.replace(HYPHEN, "-")
            letters += [_Letter(part, place.page, number, one.box) for part in text if not part.isspace()]
    return tuple(letters)


def _is_inside(character: Character, box: Box) -> bool:
    across, down = (character.left + character.right) / 2, (character.top + character.bottom) / 2
    return box.left <= across <= box.right and box.top <= down <= box.bottom


def _without_hyphens(letters: Sequence[_Letter]) -> tuple[_Letter, ...]:
    """Give the letters without the hyphens that part a word at the end of its line."""
    last = {one.line: place for place, one in enumerate(letters)}
    return tuple(one for place, one in enumerate(letters) if not (one.text in _HYPHENS and last[one.line] == place))


def _squeeze(text: str) -> str:
    return "".join(text.split()).replace("\u00ad", "")


def _find_once(quote: str, letters: Sequence[_Letter]) -> Sequence[_Letter]:
    text = "".join(one.text for one in letters)
    start = text.find(quote) if quote else -1
    if start < 0 or text.find(quote, start + 1) >= 0 or _cuts_a_word(text, start, start + len(quote)):
        return ()
    return letters[start : start + len(quote)]


def _cuts_a_word(text: str, start: int, end: int) -> bool:
    """Tell whether a number goes on beyond the place: without white space, only digits tell."""
    return (text[start - 1 : start].isdigit() and text[start].isdigit()) or (
        text[end : end + 1].isdigit() and text[end - 1].isdigit()
    )


def _to_marks(letters: Sequence[_Letter]) -> Marks:
    """Give one box a line."""
    lines: dict[tuple[int, int], list[Box]] = {}
    for one in letters:
        lines.setdefault((one.page, one.line), []).append(one.box)
    return _by_page([(page, around(boxes)) for (page, _), boxes in lines.items()])


def _by_page(boxes: Sequence[tuple[int | None, Box | None]]) -> Marks:
    pages: dict[int, tuple[Box, ...]] = {}
    for page, box in boxes:
        if page is not None and box is not None:
            pages[page] = (*pages.get(page, ()), box)
    return pages
