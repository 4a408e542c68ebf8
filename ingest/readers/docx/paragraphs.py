"""Reads the text of a paragraph in a Word file as it is shown.

In: a <w:p> and the styles. Out: its lines, and what hangs on it, for example::

    "Utfall" + line break + "2023" with footnote 4  ->  lines ("Utfall", "2023¹⁾"), notes ("4",)

Insertions are kept and deletions left out; hidden text, the codes of fields and the numbers of pages are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from lxml import etree

from ingest.readers.characters import clean_text, raise_mark
from ingest.readers.docx.markup import attribute, find, is_on, number, parts, switch
from ingest.readers.docx.styles import Style
from ingest.readers.docx.symbols import to_plain
from ingest.readers.flow import Line
from ingest.readers.packages import local_name

_INLINE = frozenset({"hyperlink", "fldSimple", "dir", "bdo", "ruby", "rubyBase", "rt", "oMath", "oMathPara"})
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
_PICTURES = frozenset({"drawing", "pict", "object"})
_CONTENTS_ANCHOR = "_Toc"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteReference:
    """A mark that points to a footnote, or to an endnote."""

    note: str
    is_endnote: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Text in one look, or a reference to a note, or a text box that is anchored here."""

    text: str = ""
    is_bold: bool = False
    is_italic: bool = False
    note: NoteReference | None = None
    box: etree._Element | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """The look that text has by the style of its paragraph and its own."""

    style: Style
    styles: Mapping[str, Style]


def read_spans(paragraph: etree._Element, styles: Mapping[str, Style]) -> tuple[Span, ...]:
    """Give what a paragraph shows, in order."""
    return tuple(_spans(paragraph, _Look(style=style_of(paragraph, styles), styles=styles)))


def style_of(paragraph: etree._Element, styles: Mapping[str, Style]) -> Style:
    """Give the style of a paragraph; the default one where it names none, or one that is missing."""
    name = attribute(find(paragraph, "pPr", "pStyle"), "val")
    return styles.get(name) or styles.get("") or Style()


def is_contents_line(paragraph: etree._Element) -> bool:
    """Whether a paragraph is a line of a table of contents: all that it holds is a link to a heading."""
    links = [child for child in parts(paragraph) if local_name(child) == "hyperlink"]
    loose = [child for child in parts(paragraph) if local_name(child) == "r" and find(child, "t") is not None]
    return bool(links) and not loose and all(attribute(link, "anchor").startswith(_CONTENTS_ANCHOR) for link in links)


def to_lines(spans: tuple[Span, ...]) -> tuple[Line, ...]:
    """Cut the text of spans at its line breaks."""
    pieces: list[Span] = []
    breaks = 0
    numbered: list[tuple[int, Span]] = []
    for span in spans:
        for place, text in enumerate(span.text.split("\n")):
            breaks += place > 0
            numbered.append((breaks, replace(span, text=text)))
    lines = []
    for _, group in groupby(numbered, key=lambda pair: pair[0]):
        pieces = [span for _, span in group]
        filled = [span for span in pieces if span.text.strip()]
        lines.append(
            Line(
                text=clean_text("".join(span.text for span in pieces)),
                is_bold=bool(filled) and all(span.is_bold for span in filled),
                is_italic=bool(filled) and all(span.is_italic for span in filled),
            )
        )
    return tuple(lines)


def _spans(element: etree._Element, look: _Look) -> Iterator[Span]:
    for node in parts(element):
        name = local_name(node)
        if name == "r":
            yield from _run(node, look)
        elif name in _INLINE:
            yield from _spans(node, look)
        elif name == "t":  # of a formula
            yield Span(text=node.text or "")


def _run(run: etree._Element, look: _Look) -> Iterator[Span]:
    properties = find(run, "rPr")
    own = look.styles.get(attribute(find(properties, "rStyle"), "val"), Style())
    if is_on(properties, "strike") or is_on(properties, "dstrike"):
        return  # a figure that is struck out stands beside the one that holds
    hidden = switch(properties, "vanish")
    if own.is_hidden or look.style.is_hidden if hidden is None else hidden:
        return
    bold, italic = switch(properties, "b"), switch(properties, "i")
    plain = Span(
        is_bold=own.is_bold or look.style.is_bold if bold is None else bold,
        is_italic=own.is_italic or look.style.is_italic if italic is None else italic,
    )
    for node in parts(run):
        if (note := _note(node)) is not None:
            yield replace(plain, note=note)
        elif local_name(node) in _PICTURES:
            yield from _boxes(node)
        else:
            yield replace(plain, text=_text(node, properties))


def _text(node: etree._Element, properties: etree._Element | None) -> str:
    name = local_name(node)
    if name == "t":
        fonts = find(properties, "rFonts")
        text = to_plain(node.text or "", attribute(fonts, "ascii") or attribute(fonts, "hAnsi"))
        return raise_mark(text) if attribute(find(properties, "vertAlign"), "val") == "superscript" else text
    if name == "sym":
        code = attribute(node, "char")
        return to_plain(chr(int(code, 16)), attribute(node, "font")) if _is_code(code) else ""
    return _BREAKS.get(name, "")


def _is_code(text: str) -> bool:
    return 0 < len(text) <= 4 and all(character in "0123456789abcdefABCDEF" for character in text)


def _note(node: etree._Element) -> NoteReference | None:
    name = local_name(node)
    if name not in ("footnoteReference", "endnoteReference") or is_on_attribute(node, "customMarkFollows"):
        return None
    note = number(node, "id")
    return None if note is None else NoteReference(note=str(note), is_endnote=name == "endnoteReference")


def is_on_attribute(element: etree._Element, name: str) -> bool:
    """Whether an attribute says yes."""
    return attribute(element, name).casefold() in ("1", "true", "on")


def _boxes(picture: etree._Element) -> Iterator[Span]:
    """Give the text boxes of a drawing, once each: older programs get a copy in a second alternative."""
    for node in parts(picture):
        if local_name(node) == "txbxContent":
            yield Span(box=node)
        else:
            yield from _boxes(node)


def is_deleted_mark(paragraph: etree._Element) -> bool:
    """Whether the end of a paragraph is deleted, so that the next one goes on in it."""
    mark = find(paragraph, "pPr", "rPr")
    return find(mark, "del") is not None or find(mark, "moveFrom") is not None


def is_hidden_mark(properties: etree._Element | None) -> bool:
    """Whether row properties hide or delete the row."""
    return is_on(properties, "hidden") or find(properties, "del") is not None
