"""Readers: one file a format, chosen by the ending of the report's file name.

In: the path of a report. Out: its lines and its blocks with locations, for example::

    read_blocks(Path("bokslut.txt")).blocks[0]
    Block(kind=BlockKind.HEADING, text="Bokslut 2019", location=Location(report="bokslut.txt", first_line=7, ...))
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from ingest.readers.document import ReadText
from ingest.readers.text import read_text
from ingest.records import ReadError

__all__ = ["SUPPORTED", "ReadText", "read_blocks"]

_READERS: Mapping[str, Callable[[Path], ReadText]] = MappingProxyType({".txt": read_text, ".md": read_text})

SUPPORTED: tuple[str, ...] = tuple(_READERS)
"""The file endings that can be read, with the dot, in lower case."""


def read_blocks(path: Path) -> ReadText:
    """Read the report at `path` with the reader of its format.

    Raises ReadError when the file is missing, a folder, empty, of a format that is not known, or damaged.
    """
    if path.is_dir():
        raise ReadError(f"{path} is a folder, not a report. Name the report files in it.")
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(SUPPORTED)
        raise ReadError(f"{path.name}: files ending in '{path.suffix}' cannot be read. Save it as one of: {known}.")
    if not path.exists():
        raise ReadError(f"{path} does not exist. Check the path.")
    return reader(path)
