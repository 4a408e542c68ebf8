"""Reads a report that is a Word file (.docx).

In: the path of the file. Out: its lines and blocks; table cells with their places, for example::

    heading "Ekonomi" (Rubrik 1), a table of two rows
        ->  lines ("Ekonomi", "", "Verksamhet⇥Budget", "Skola⇥500"), a HEADING and a TABLE; "500" stands in "1!B2"
"""

from __future__ import annotations

from ingest.readers.docx.read import read_docx

__all__ = ["read_docx"]
