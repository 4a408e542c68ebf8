"""The parts of a workbook (.xlsx) that its sheets refer to: the list of sheets, shared texts, number formats.

In: the open package. Out: a record of them, for example::

    WorkbookParts(sheets=(("Drift", "xl/worksheets/sheet1.xml"),), texts=("Verksamhet", ...), formats=("General", ...))
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from ingest.errors import ReadError, ReadFault
from ingest.readers.packages import local_name, read_xml

_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0;-#,##0", 6: "#,##0;-#,##0", 7: "#,##0.00;-#,##0.00",
    8: "#,##0.00;-#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "yyyy-mm-dd",
    15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "yyyy-mm-dd h:mm", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00",
    41: '#,##0;-#,##0;"-"', 42: '#,##0;-#,##0;"-"', 43: '#,##0.00;-#,##0.00;"-"', 44: '#,##0.00;-#,##0.00;"-"',
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
_DEFAULT_WORKBOOK = "xl/workbook.xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkbookParts:
    """What the sheets of a workbook share. `sheets` are the names and parts of those that are shown, in order.

    `formats` are the format codes by a cell's style. `is_uncalculated` says that the program that wrote the file asks
    others to compute its formulas, and did not do so itself.
    """

    sheets: tuple[tuple[str, str], ...]
    texts: tuple[str, ...]
    formats: tuple[str, ...]
    from_1904: bool
    is_uncalculated: bool


def read_parts(package: zipfile.ZipFile, name: str) -> WorkbookParts:
    """Read what the sheets of a workbook share; `name` is the file's. Raises ReadError when it is damaged."""
    workbook = _find_workbook(package, name)
    root = read_xml(package, workbook, name)
    related = _read_relations(package, workbook, name)
    settings = {local_name(child): child for child in root}
    properties, calculation = settings.get("workbookPr"), settings.get("calcPr")
    return WorkbookParts(
        sheets=tuple(_shown_sheets(root, related)),
        texts=_read_texts(package, _part_of(related, "sharedStrings"), name),
        formats=_read_formats(package, _part_of(related, "styles"), name),
        from_1904=properties is not None and is_true(properties.get("date1904")),
        is_uncalculated=calculation is not None and is_true(calculation.get("fullCalcOnLoad")),
    )


def is_true(text: str | None) -> bool:
    """Read a switch of the format: "1" or "true"."""
    return text in ("1", "true", "on")


def text_of(element: etree._Element) -> str:
    """Give the text of a shared or inline text, without the reading aids of Asian scripts."""
    parts = [
        part.text or ""
        for part in element.iter("{*}t")
        if not any(local_name(above) == "rPh" for above in part.iterancestors())
    ]
    return "".join(parts)


def _find_workbook(package: zipfile.ZipFile, name: str) -> str:
    for _, kind, target in _relations(package, "_rels/.rels", name):
        if kind.endswith("/officeDocument"):
            return target.lstrip("/")
    return _DEFAULT_WORKBOOK


def _relations(package: zipfile.ZipFile, part: str, name: str) -> Iterator[tuple[str, str, str]]:
    if part not in package.namelist():
        return
    for relation in read_xml(package, part, name):
        yield relation.get("Id", ""), relation.get("Type", ""), relation.get("Target", "")


def _read_relations(package: zipfile.ZipFile, workbook: str, name: str) -> dict[str, tuple[str, str]]:
    """Give the kind and the part of each relation of the workbook."""
    folder, file = posixpath.split(workbook)
    return {
        identity: (kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"))
        for identity, kind, target in _relations(package, f"{folder}/_rels/{file}.rels".lstrip("/"), name)
    }


def _shown_sheets(root: etree._Element, related: dict[str, tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Give the sheets that are not hidden and not charts."""
    for sheet in root.iter("{*}sheet"):
        identity = next((value for key, value in sheet.attrib.items() if etree.QName(key).localname == "id"), "")
        kind, part = related.get(str(identity), ("", ""))
        if kind.endswith("/worksheet") and sheet.get("state", "visible") == "visible":
            yield sheet.get("name", ""), part


def _part_of(related: dict[str, tuple[str, str]], kind: str) -> str:
    return next((part for found, part in related.values() if found.endswith(f"/{kind}")), "")


def _read_texts(package: zipfile.ZipFile, part: str, name: str) -> tuple[str, ...]:
    if part not in package.namelist():
        return ()
    return tuple(text_of(item) for item in read_xml(package, part, name).iter("{*}si"))


def _read_formats(package: zipfile.ZipFile, part: str, name: str) -> tuple[str, ...]:
    if part not in package.namelist():
        return ()
    root = read_xml(package, part, name)
    own = {}
    for one in root.iterfind("{*}numFmts/{*}numFmt"):
        own[one.get("numFmtId", "")] = one.get("formatCode", "")
    styles = [style.get("numFmtId", "0") for style in root.iterfind("{*}cellXfs/{*}xf")]
    if not all(style.isdigit() for style in styles):
        raise ReadError(
            f"{name} is damaged: its number formats cannot be read. Open and save it again.", ReadFault.DAMAGED
        )
    return tuple(own.get(style) or _BUILT_IN.get(int(style), "General") for style in styles)
