"""Opens a Word file and puts its parts together: body, styles, lists, notes, and what the file says of itself.

In: a path. Out: the report as read, for example::

    "bokslut.docx"  ->  ReadText(lines=("Bokslut 2019", ...), blocks=(...), title="Bokslut 2019", author="")
"""

from __future__ import annotations

import hashlib
import posixpath
import zipfile
from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from ingest.errors import ReadError, ReadFault
from ingest.readers.decoding import read_content
from ingest.readers.document import ReadText
from ingest.readers.docx.body import read_body
from ingest.readers.docx.markup import attribute, number, parts
from ingest.readers.docx.numbering import ListNumbers
from ingest.readers.docx.paragraphs import NoteReference, read_spans, to_lines
from ingest.readers.docx.styles import Style, read_styles
from ingest.readers.flow import Found, to_pieces
from ingest.readers.packages import local_name, open_package, read_xml
from ingest.readers.pieces import lay_out
from ingest.records import BlockKind

_ROOT_RELATIONS = "_rels/.rels"
_OWN_NAMES = ("microsoft word", "document", "dokument", "word")


def read_docx(path: Path) -> ReadText:
    """Read a Word file.

    Raises ReadError when it cannot be opened, is damaged, protected by a password, of the old format, or has no text.
    """
    content = read_content(path)
    with open_package(path) as package:
        relations = _relations(package, _ROOT_RELATIONS, path.name)
        main = relations.get("officeDocument", ())
        if not main or not main[0].casefold().endswith(".xml"):
            raise ReadError(
                f"{path.name} is no Word file: it holds no document. Save it as .docx in Word.", ReadFault.FORMAT
            )
        try:
            found, header = _read_document(package, main[0], path.name)
        except RecursionError as error:
            raise ReadError(
                f"{path.name} is nested too deep to be read to its end. Save the report anew.", ReadFault.DAMAGED
            ) from error
        title, author = _properties(package, relations, path.name)
    layout = lay_out(to_pieces(found, path.name))
    if not layout.blocks:
        raise ReadError(
            f"{path.name} holds no text. If its pages are pictures, export it as PDF and read that.", ReadFault.NO_TEXT
        )
    has_heading = any(one.kind is BlockKind.HEADING for one in found)
    return ReadText(
        lines=layout.lines,
        blocks=layout.blocks,
        digest=hashlib.sha256(content).hexdigest(),
        title=title or ("" if has_heading else header),
        author=author,
    )


def _relations(package: zipfile.ZipFile, part: str, name: str) -> Mapping[str, tuple[str, ...]]:
    """Give the parts that a part points to, by what they are: "styles" -> ("word/styles.xml",)."""
    found: dict[str, tuple[str, ...]] = {}
    if part not in package.namelist():
        return found
    folder = posixpath.dirname(posixpath.dirname(part))
    for relation in read_xml(package, part, name):
        if attribute(relation, "TargetMode") == "External":
            continue
        kind = attribute(relation, "Type").rpartition("/")[2]
        target = posixpath.normpath(posixpath.join("/", folder, attribute(relation, "Target"))).lstrip("/")
        found[kind] = (*found.get(kind, ()), target)
    return found


def _read_document(package: zipfile.ZipFile, main: str, name: str) -> tuple[tuple[Found, ...], str]:
    """Give what the body shows, and the first words of the header."""
    folder, file = posixpath.split(main)
    relations = _relations(package, posixpath.join(folder, "_rels", f"{file}.rels"), name)

    def part(kind: str) -> etree._Element | None:
        targets = [target for target in relations.get(kind, ()) if target in package.namelist()]
        return read_xml(package, targets[0], name) if targets else None

    styles = read_styles(part("styles"))
    notes = _notes(part("footnotes"), styles, is_endnote=False) | _notes(part("endnotes"), styles, is_endnote=True)
    body = next((child for child in read_xml(package, main, name) if local_name(child) == "body"), None)
    if body is None:
        raise ReadError(f"{name} is damaged: its document has no body. Open and save it again.", ReadFault.DAMAGED)
    header = part("header")
    return (
        read_body(body, name, styles, ListNumbers(part("numbering")), notes),
        "" if header is None else _text(header, styles),
    )


def _notes(root: etree._Element | None, styles: Mapping[str, Style], *, is_endnote: bool) -> dict[NoteReference, str]:
    notes = {}
    for note in () if root is None else root:
        note_id = number(note, "id")
        if note_id is not None and attribute(note, "type") in ("", "normal"):
            notes[NoteReference(note=str(note_id), is_endnote=is_endnote)] = _text(note, styles)
    return notes


def _text(container: etree._Element, styles: Mapping[str, Style]) -> str:
    paragraphs = [node for node in parts(container) if local_name(node) == "p"]
    lines = [line.text.strip() for node in paragraphs for line in to_lines(read_spans(node, styles))]
    return " ".join(line for line in lines if line)


def _properties(package: zipfile.ZipFile, relations: Mapping[str, tuple[str, ...]], name: str) -> tuple[str, str]:
    """Give title and author as the file states them; a title that the program made up is none."""
    targets = [target for target in relations.get("core-properties", ()) if target in package.namelist()]
    if not targets:
        return "", ""
    texts = {local_name(child): " ".join((child.text or "").split()) for child in read_xml(package, targets[0], name)}
    title = texts.get("title", "")
    made_up = title.casefold().rstrip("0123456789. ") in _OWN_NAMES
    return "" if made_up else title, texts.get("creator", "")
