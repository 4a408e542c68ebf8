"""Readers: one file a format, chosen by the ending of the report's file name.

In: the path of a report. Out: its lines and its blocks with locations, for example::

    read_blocks(Path("bokslut.txt")).blocks[0]
    Block(kind=BlockKind.HEADING, text="Bokslut 2019", location=Location(report="bokslut.txt", first_line=7, ...))
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from ingest.errors import ReadError, ReadFault
from ingest.readers.document import ReadText, ReportPage, report_nothing
from ingest.readers.docx import read_docx
from ingest.readers.html import read_html
from ingest.readers.pdf.reader import read_pdf
from ingest.readers.sheets import read_csv_file, read_workbook
from ingest.readers.signature import find_format
from ingest.readers.text import read_text

__all__ = ["SUPPORTED", "ReadText", "ReportPage", "read_blocks", "report_nothing"]


def _read_picture(path: Path, report_page: ReportPage) -> ReadText:
    from ingest.readers.scan.picture import read_picture  # loads models: only where there is a picture

    return read_picture(path, report_page)


# Only these have pages to be told of one by one.
_PAGED_READERS: Mapping[str, Callable[[Path, ReportPage], ReadText]] = MappingProxyType(
    {".pdf": read_pdf, **dict.fromkeys((".png", ".jpg", ".jpeg", ".tif", ".tiff"), _read_picture)}
)
_READERS: Mapping[str, Callable[[Path], ReadText]] = MappingProxyType(
    {
        ".txt": read_text,
        ".md": read_text,
        ".xlsx": read_workbook,
        ".xlsm": read_workbook,
        ".ods": read_workbook,
        ".docx": read_docx,
        ".html": read_html,
        ".htm": read_html,
        ".csv": read_csv_file,
        ".tsv": read_csv_file,
    }
)

SUPPORTED: tuple[str, ...] = (*_READERS, *_PAGED_READERS)
"""The file endings that can be read, with the dot, in lower case."""

_TEXTS = frozenset({".txt", ".md", ".csv", ".tsv", ".html", ".htm"})  # their readers take any bytes that are letters
_OFTEN_WRONG = frozenset({"", ".xls", ".doc"})  # endings that programs give to workbooks, Word files and web pages


def read_blocks(path: Path, report_page: ReportPage = report_nothing) -> ReadText:
    """Read the report at `path` with the reader of its format: what its name says, unless its content is another's.

    `report_page` is told of each page before it is read. Raises ReadError when the file is missing, a folder, empty,
    of a format that is not known, or damaged.
    """
    if path.is_dir():
        raise ReadError(f"{path} is a folder, not a report. Name the report files in it.")
    ending = path.suffix.lower()
    known = ", ".join(SUPPORTED)
    if ending not in SUPPORTED and ending not in _OFTEN_WRONG:
        raise ReadError(
            f"{path.name}: files ending in '{path.suffix}' cannot be read. Save it as one of: {known}.",
            ReadFault.FORMAT,
        )
    if not path.exists():
        raise ReadError(f"{path} does not exist. Check the path.", ReadFault.UNREACHABLE)
    true = find_format(path)
    chosen = true if true in SUPPORTED else ending
    if chosen not in SUPPORTED or (true and true not in SUPPORTED and ending in _TEXTS):
        what = f"with {true} inside" if true else f"ending in '{path.suffix}'"
        raise ReadError(f"{path.name}: files {what} cannot be read. Save it as one of: {known}.", ReadFault.FORMAT)
    paged = _PAGED_READERS.get(chosen)
    return paged(path, report_page) if paged else _READERS[chosen](path)
