"""Opens files that are a ZIP of parts (workbooks, Word files) and reads their parts as XML, with limits.

In: the path of such a file, and the name of a part. Out: the part's bytes or its XML, for example::

    open_package(Path("budget.xlsx"))  ->  a ZipFile        read_xml(package, "xl/workbook.xml")  ->  its root element
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from lxml import etree

from ingest.errors import ReadError, ReadFault

OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of the old Office formats, and of new ones that a password protects."""

LARGEST_PART = 512 * 2**20
"""The most bytes that a part may unpack to: a million blank rows with a format take about a tenth of it."""

LARGEST_RATIO = 1_000
"""The most times its packed size that a large part may unpack to; real tables of one repeated row reach about 300."""

_RATIO_COUNTS_FROM = 64 * 2**20
_ENCRYPTED = 0x1
BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError, ValueError)
"""What Python raises for a ZIP whose parts cannot be unpacked."""


@contextmanager
def open_package(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a file that is a ZIP. Raises ReadError when it is protected, of an old format, damaged or empty."""
    try:
        with path.open("rb") as file:
            start = file.read(len(OLE_MARK))
        if start == OLE_MARK:
            raise ReadError(
                f"{path.name} is protected by a password, or of an older format than its name says. Open it, save it "
                f"without a password as {path.suffix}, and read it in again.",
                ReadFault.LOCKED,
            )
        if not start:
            raise ReadError(f"{path.name} is empty. Export the report again.", ReadFault.EMPTY)
        with zipfile.ZipFile(path) as package:
            yield package
    except BROKEN_ZIP as error:
        raise ReadError(
            f"{path.name} is damaged: {error}. Open and save it again, or export it anew.", ReadFault.DAMAGED
        ) from error


def check_part(info: zipfile.ZipInfo, name: str) -> None:
    """Raise ReadError if a part needs a password, or would unpack to more than any report holds."""
    if info.flag_bits & _ENCRYPTED:
        raise ReadError(
            f"{name} is protected by a password. Save it without one and read it in again.", ReadFault.LOCKED
        )
    large = info.file_size > _RATIO_COUNTS_FROM and info.file_size > LARGEST_RATIO * max(info.compress_size, 1)
    if info.file_size > LARGEST_PART or large:
        size = info.file_size // 2**20
        raise ReadError(
            f"{name}: its part {info.filename} unpacks to {size} MB, more than a report holds. Left out.",
            ReadFault.TOO_LARGE,
        )


@contextmanager
def open_part(package: zipfile.ZipFile, part: str, name: str) -> Iterator[IO[bytes]]:
    """Open a part of a package to read; `name` is the file's, for errors. Raises ReadError when it is missing."""
    try:
        info = package.getinfo(part)
    except KeyError as error:
        raise ReadError(
            f"{name} is damaged: its part {part} is missing. Open and save it again.", ReadFault.DAMAGED
        ) from error
    check_part(info, name)
    with package.open(info) as file:
        yield file


def read_xml(package: zipfile.ZipFile, part: str, name: str) -> etree._Element:
    """Give the root element of a part that is XML. Raises ReadError when it is missing or damaged."""
    with open_part(package, part, name) as file, damaged_xml(name, part):
        return etree.parse(file, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)).getroot()


@contextmanager
def damaged_xml(name: str, part: str) -> Iterator[None]:
    """Tell of XML that breaks off as a ReadError."""
    try:
        yield
    except etree.XMLSyntaxError as error:
        raise ReadError(
            f"{name} is damaged: its part {part} breaks off ({error.msg}). Open and save it again.",
            ReadFault.DAMAGED,
        ) from error


def local_name(element: etree._Element) -> str:
    """Give the name of an element without its namespace, which differs between variants of one format."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
