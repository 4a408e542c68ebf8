"""Reads the styles of a Word file: which are headings, captions or contents, which are bold, italic or hidden.

In: the root of styles.xml. Out: a style by its id, for example::

    "Avsnitt", based on "Rubrik2"  ->  Style(name="avsnitt", level=2, numbering=None, is_bold=True, ...)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lxml import etree

from ingest.readers.docx.markup import attribute, find, number, switch
from ingest.readers.packages import local_name

_HEADING = re.compile(r"(?:heading|rubrik|överskrift)\s*([1-9])\b")
_CONTENTS = re.compile(r"(?:toc|innehåll|contents)\s*(?:\d|heading|rubrik)|innehållsförteckning|table of figures")
_TITLES = frozenset({"title", "titel", "rubrik"})
_CAPTIONS = frozenset({"caption", "beskrivning", "bildtext"})
_MAX_DEPTH = 20
_BODY_LEVEL = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style with all that it takes over from those it is based on; `level` is a heading's, counted from 1, else 0.

    `list_id` and `list_level` name the list that numbers its paragraphs.
    """

    name: str = ""
    level: int = 0
    list_id: int | None = None
    list_level: int = 0
    is_bold: bool = False
    is_italic: bool = False
    is_hidden: bool = False

    @property
    def is_contents(self) -> bool:
        """Whether it sets a line of a table of contents."""
        return bool(_CONTENTS.match(self.name))

    @property
    def is_caption(self) -> bool:
        """Whether it sets the caption of a table or a picture."""
        return self.name in _CAPTIONS


def read_styles(root: etree._Element | None) -> Mapping[str, Style]:
    """Give the styles by id; the default style of paragraphs has the id ""."""
    elements = [] if root is None else [element for element in root if local_name(element) == "style"]
    by_id = {attribute(element, "styleId"): element for element in elements}
    styles = {style_id: _resolve(element, by_id, 0) for style_id, element in by_id.items()}
    for style_id, element in by_id.items():
        if attribute(element, "type") == "paragraph" and attribute(element, "default") in ("1", "true", "on"):
            styles[""] = styles[style_id]
    return styles


def _resolve(element: etree._Element, by_id: Mapping[str, etree._Element], depth: int) -> Style:
    based_on = by_id.get(attribute(find(element, "basedOn"), "val"))
    style = _resolve(based_on, by_id, depth + 1) if based_on is not None and depth < _MAX_DEPTH else Style()
    name = attribute(find(element, "name"), "val").strip().casefold()
    paragraph, letters = find(element, "pPr"), find(element, "rPr")
    lists = find(paragraph, "numPr")
    list_id, list_level = number(find(lists, "numId")), number(find(lists, "ilvl"))
    return replace(
        style,
        name=name,
        level=_level(name, number(find(paragraph, "outlineLvl")), style.level),
        list_id=style.list_id if list_id is None else list_id,
        list_level=style.list_level if list_level is None else list_level,
        is_bold=_either(switch(letters, "b"), style.is_bold),
        is_italic=_either(switch(letters, "i"), style.is_italic),
        is_hidden=_either(switch(letters, "vanish"), style.is_hidden),
    )


def _level(name: str, outline: int | None, inherited: int) -> int:
    if heading := _HEADING.match(name):
        return int(heading.group(1))
    if name in _TITLES:
        return 1
    if outline is not None:
        return 0 if outline >= _BODY_LEVEL else outline + 1
    return inherited


def _either(own: bool | None, inherited: bool) -> bool:
    return inherited if own is None else own
