"""Reads a workbook: each sheet that is shown becomes a heading with tables and texts under it.

In: the path of an .xlsx, .xlsm or .ods file. Out: lines and blocks, every cell with its place, for example::

    sheet "Drift", C14 1234567.4 shown as "1 234 567"  ->  a row's cell "1 234 567" at Location(cell="Drift!C14", ...)

Left out: hidden sheets, rows and columns, rows that a filter hides, comments, charts.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

from ingest.errors import ReadError, ReadFault
from ingest.readers.decoding import read_content
from ingest.readers.document import ReadText
from ingest.readers.packages import open_package, read_xml
from ingest.readers.sheets.code_like import with_clear_decimals
from ingest.readers.sheets.grid import LARGEST_SHEET, Sheet, to_shown
from ingest.readers.sheets.layout import to_read_text
from ingest.readers.sheets.ods import read_ods
from ingest.readers.sheets.xlsx import read_xlsx

_LARGEST_BOOK = 300_000
_ODS = "content.xml"
_CORE = ("docProps/core.xml", "meta.xml")
_SPREADSHEET = re.compile(r"xl/.*\.xml$", re.IGNORECASE)


def read_workbook(path: Path) -> ReadText:
    """Read a workbook as its sheets are shown.

    Raises ReadError when it cannot be opened, is protected, damaged, of another format, holds nothing, or far more
    than a report.
    """
    content = read_content(path)
    with open_package(path) as package:
        names = package.namelist()
        if any(_SPREADSHEET.match(name) for name in names):
            sheets = [with_clear_decimals(to_shown(sheet)) for sheet in read_xlsx(package, path.name)]
        elif _ODS in names:
            sheets = [with_clear_decimals(to_shown(sheet)) for sheet in read_ods(package, path.name)]
        else:
            raise ReadError(
                f"{path.name} is no workbook, or a damaged one. Save it again as .xlsx or .ods.", ReadFault.FORMAT
            )
        title, author = _read_properties(package, path.name)
    _check_size(sheets, path.name)
    digest = hashlib.sha256(content).hexdigest()
    return to_read_text(sheets, path.name, digest, title=title, author=author)


def _check_size(sheets: Sequence[Sheet], name: str) -> None:
    count = sum(len(row) for sheet in sheets for row in sheet.rows)
    if count > _LARGEST_BOOK or (not count and any(sheet.is_too_large for sheet in sheets)):
        raise ReadError(
            f"{name} holds more filled cells than a report does ({LARGEST_SHEET} a sheet, {_LARGEST_BOOK} in all). "
            "Save the sheets that are the report as a file of their own.",
            ReadFault.TOO_LARGE,
        )


def _read_properties(package: zipfile.ZipFile, name: str) -> tuple[str, str]:
    """Give the title and the author that the file states."""
    part = next((part for part in _CORE if part in package.namelist()), None)
    if part is None:
        return "", ""
    root = read_xml(package, part, name)
    title, author = (
        next((element.text or "" for element in root.iter(f"{{*}}{tag}")), "") for tag in ("title", "creator")
    )
    return title.strip(), author.strip()
