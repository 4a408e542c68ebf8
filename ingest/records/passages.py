"""The running text of a report: passages, abbreviations that it explains."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.records.amounts import Amount
from ingest.records.blocks import Location
from ingest.records.tables import RowReference


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Whole sentences under one heading path, verbatim, with the amounts in them and the rows that they explain."""

    index: int
    text: str
    headings: tuple[str, ...]
    amounts: tuple[Amount, ...]
    explains: tuple[RowReference, ...]
    location: Location

    @property
    def key(self) -> str:
        """A name that no other passage of any report has."""
        return f"{self.location.report}#p{self.index}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """A short form that the report itself explains: "HUF" for "Hälsinglands utbildningsförbund"."""

    short: str
    long: str
    location: Location
