"""The nouns of checking a text: a figure that it states, what that was tied to, and what is to be said of it.

In: nothing. Out: frozen records. For example "166 tkr" in "Kontaktcenter gick plus 166 tkr" becomes a `CheckedFigure`
with the verdict SIGN, tied to the row Kontaktcenter, beside the printed −166 tkr.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from assistant.records import Citation, Derivation, Language
from ingest.records import Amount, Figure, Finding, Measure, Period


class CheckVerdict(StrEnum):
    """What is to be said of a figure of a text. Only RIGHT and ROUNDED confirm it; the last two settle nothing."""

    RIGHT = "right"
    ROUNDED = "rounded"
    UNIT = "other unit or scale"
    YEAR = "other year"
    ROW = "other row"
    SIGN = "wrong sign or direction"
    CONTRADICTS = "contradicts the report"
    ABSENT = "not in the reports"
    UNTIED = "cannot be tied"


CONFIRMED = frozenset({CheckVerdict.RIGHT, CheckVerdict.ROUNDED})
OPEN = frozenset({CheckVerdict.ABSENT, CheckVerdict.UNTIED})


class Doubt(StrEnum):
    """Why a figure could not be tied for certain."""

    NO_PLACE = "no municipality is named"
    NOT_STORED = "no report of the municipality is stored"
    NO_SUBJECT = "what it is about stands in no report"
    OTHER_SUBJECT = "words beside it may mean something else"
    OTHER_COLUMN = "it stands in a column of another kind"
    FAR = "it is of quite another size than what the report prints"
    CONFLICT = "the report contradicts itself here"
    NO_ROW = "no row is named"
    TWO_ROWS = "several rows fit"
    PART_OF_NAME = "only a part of a row's name is there"
    NO_MEASURE = "it is not said whether it is budget, outcome or forecast"
    NO_FIGURE = "the row has no such figure for the period"
    NO_YEAR = "it is not said for certain of which year it is"
    DAMAGED = "the cell cannot be read"
    NO_UNIT = "the report gives no unit"
    NO_SIGN = "the table does not tell which sign is good"
    ROUGH = "it is rounded more roughly than one does without saying so"
    OTHER_REPORT = "it stands in the report of another"
    NOTHING_TO_COMPARE = "what it is computed from is not known"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedFigure:
    """A figure as a text states it: as typed, its value (kronor for money) and how large a step it is rounded to.

    `kind` is "money", "percent", "points", "count", "factor" ("dubbelt så mycket"), "rank" ("störst"), or "" where no
    unit is named; `upper` the end of a range.
    """

    text: str
    value: Decimal
    step: Decimal
    kind: str
    is_negative: bool = False
    upper: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What a figure of a text was tied to; empty where nothing says it. `report` is the file name of a report."""

    municipalities: tuple[str, ...] = ()
    report: str = ""
    row: str = ""
    measure: Measure | None = None
    period: Period | None = None
    is_certain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedFigure:
    """A figure of a text, judged. `text[start:end]` of the checked text is it as typed.

    `figures` are the stored figures beside it, that which it was tied to first, each with its citation of the same
    place; `passage` cites a sentence of a report instead. `printed` is what the first of `figures` is itself: that of
    2019 where the text claims it of 2018; without figures it is the tie. `derivation` is what was computed, of stored
    figures, and `expression` what was computed of the text's own numbers. `findings` say where the report contradicts
    itself on one of the figures. `message` says it all in a sentence, in the language of the result.
    """

    number: int
    start: int
    end: int
    sentence: str
    verdict: CheckVerdict
    claimed: ClaimedFigure
    tie: Tie = Tie()
    printed: Tie = Tie()
    figures: tuple[Figure, ...] = ()
    citations: tuple[Citation, ...] = ()
    passage: Citation | None = None
    derivation: Derivation | None = None
    expression: str = ""
    doubt: Doubt | None = None
    findings: tuple[Finding, ...] = ()
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What holds where a text does not say it: municipalities, and the year. Empty for nothing."""

    municipalities: tuple[str, ...] = ()
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedText:
    """A text with its figures judged, in the order in which they stand. `language` is that of the messages."""

    text: str
    language: Language
    figures: tuple[CheckedFigure, ...]
    seconds: float = 0.0

    @property
    def wrong(self) -> tuple[CheckedFigure, ...]:
        """The figures that the reports speak against."""
        return tuple(figure for figure in self.figures if figure.verdict not in CONFIRMED | OPEN)

    def count(self, verdict: CheckVerdict) -> int:
        """Return how many figures have a verdict."""
        return sum(figure.verdict is verdict for figure in self.figures)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What was found of one figure, before it is put into words.

    `reason` names the words that say it (a field of `CheckPhrases`); `other` is a printed amount that is not a figure.
    """

    verdict: CheckVerdict
    tie: Tie = Tie()
    figures: Sequence[Figure] = ()
    quote: tuple[str, str] | None = None
    derivation: Derivation | None = None
    expression: str = ""
    computed: Amount | None = None
    doubt: Doubt | None = None
    reason: str = ""
    names: tuple[str, ...] = ()
