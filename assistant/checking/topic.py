"""What a figure of a sentence may be about: the sentence with the rows that it names, and the subject that was found.

In: nothing. Out: the records `Scene` and `Subject`. For example the subject of "Den kostade 9 tkr" is the row that the
sentence before named.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.checking.naming import NamedRow
from assistant.checking.records import Doubt
from assistant.checking.tokens import Token
from assistant.linking.rows import RowFigures
from ingest.records import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a figure is about: `rows` of one name, or with `whole` the reports themselves.

    `is_full` says that every word of the label is there, `is_weak` that a single word of a longer label names them;
    `doubt` why it is not certain. `instead` are rows of a plain name ("Kostnader") by whose word the text may as well
    go on about `rows`; where that word heads columns of `rows`, `columns` holds its stem, and only they are meant.
    """

    rows: tuple[RowFigures, ...] = ()
    whole: bool = False
    is_full: bool = True
    doubt: Doubt | None = None
    is_weak: bool = False
    instead: tuple[RowFigures, ...] = ()
    columns: frozenset[str] = frozenset()

    @property
    def is_known(self) -> bool:
        """Whether there is anything to compare with."""
        return bool(self.rows) or self.whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A sentence with all that was found in it, and what the text was about before it.

    `totals` are the sums of the reports' tables, `goes_on` says that the sentence before is in the same paragraph.
    """

    text: str
    tokens: tuple[Token, ...]
    named: tuple[NamedRow, ...]
    reports: tuple[Report, ...]
    before: Subject
    totals: tuple[RowFigures, ...] = ()
    goes_on: bool = False
