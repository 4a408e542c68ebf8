"""Restores the numbers that Word gives to headings and lists: they stand in no text of the file.

In: the root of numbering.xml, and the paragraphs' lists and levels one by one. Out: what stands before each::

    list 3: level 0, level 1, level 1, level 0  ->  "1.", "1.1", "1.2", "2."
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lxml import etree

from ingest.readers.docx.markup import attribute, find, number
from ingest.readers.ordinals import to_ordinal
from ingest.readers.packages import local_name

BULLET = "•"
"""What stands for any bullet: the font's own sign may be a letter elsewhere, and a dash would look like a minus."""

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Level:
    style: str = "decimal"
    text: str = ""
    start: int = 1
    is_legal: bool = False


class ListNumbers:
    """Counts the numbered paragraphs of one file, in the order in which they are asked for."""

    def __init__(self, root: etree._Element | None) -> None:
        """Read the definitions of lists; None for a file that has none."""
        self._families: dict[int, int] = {}
        self._levels: dict[int, tuple[_Level, ...]] = {}
        self._restarts: dict[tuple[int, int], int] = {}
        self._counts: dict[int, list[int | None]] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        abstract = {number(element, "abstractNumId"): element for element in root if _is(element, "abstractNum")}
        linked = {attribute(find(element, "styleLink"), "val"): element for element in abstract.values()}
        for element in root:
            list_id, family = number(element, "numId"), number(find(element, "abstractNumId"))
            if not _is(element, "num") or list_id is None or family is None or family not in abstract:
                continue
            definition = abstract[family]
            style = attribute(find(definition, "numStyleLink"), "val")
            levels = _read_levels(linked.get(style, definition) if style else definition, {})
            self._families[list_id] = family
            self._levels[list_id] = self._override(list_id, element, levels)

    def _override(self, list_id: int, element: etree._Element, levels: Mapping[int, _Level]) -> tuple[_Level, ...]:
        changed = dict(levels)
        for override in element:
            level = number(override, "ilvl")
            if not _is(override, "lvlOverride") or level is None:
                continue
            changed |= _read_levels(override, levels)
            start = number(find(override, "startOverride"))
            if start is not None:
                self._restarts[list_id, level] = start
        return tuple(changed.get(level, _Level()) for level in range(_LEVELS))

    def next_number(self, list_id: int, level: int) -> str:
        """Count one paragraph and give its number as shown ("2.1", "b)", "•"); "" for a list that shows nothing."""
        levels = self._levels.get(list_id)
        if levels is None or not 0 <= level < _LEVELS:
            return ""
        counts = self._counts.setdefault(self._families[list_id], [None] * _LEVELS)
        restart = self._restarts.pop((list_id, level), None)
        before = counts[level]
        counts[level] = restart if restart is not None else levels[level].start if before is None else before + 1
        for above in range(level):
            counts[above] = levels[above].start if counts[above] is None else counts[above]
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)
        return _show(levels, counts, level)


def _read_levels(element: etree._Element, known: Mapping[int, _Level]) -> dict[int, _Level]:
    levels = {}
    for child in element:
        place = number(child, "ilvl")
        if not _is(child, "lvl") or place is None:
            continue
        start = number(find(child, "start"))
        levels[place] = replace(
            known.get(place, _Level()),
            style=attribute(find(child, "numFmt"), "val") or "decimal",
            text=attribute(find(child, "lvlText"), "val"),
            start=1 if start is None else start,
            is_legal=find(child, "isLgl") is not None,
        )
    return levels


def _is(element: etree._Element, name: str) -> bool:
    return local_name(element) == name


def _show(levels: tuple[_Level, ...], counts: list[int | None], level: int) -> str:
    own = levels[level]
    if own.style == "bullet":
        return BULLET
    if own.style == "none":
        return ""

    def fill(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        count = counts[place]
        style = "decimal" if own.is_legal else levels[place].style
        return "" if count is None else to_ordinal(count, style)

    return _PLACE.sub(fill, own.text).strip()
