"""The nouns of the assistant: how a question was read, what was found, and the answer with all it rests on.

In: nothing. Out: frozen records. The conversation is the previous answer's `plan`, kept by the caller.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from ingest.records import Figure, Finding, Location, Measure, Period, Unit


class Language(StrEnum):
    """The language of a question, and so of its answer."""

    SWEDISH = "sv"
    ENGLISH = "en"


class Outcome(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    NOT_FOUND = "not found"
    AMBIGUOUS = "ambiguous"
    CONFLICTING = "conflicting"


class Operation(StrEnum):
    """What the question asks to be done."""

    LOOK_UP = "look up"
    EXPLAIN = "explain"
    FIND_TEXT = "find text"
    COMPARE = "compare"
    TREND = "trend"
    RANK = "rank"
    SUM = "sum"
    MEAN = "mean"
    DIFFERENCE = "difference"
    SHARE = "share"
    RATIO = "ratio"
    PER_UNIT = "per unit"
    LIST_REPORTS = "list reports"
    HELP = "help"
    CLAIM = "check a claim"
    LIST_ROWS = "list rows"
    SUMMARISE = "summarise"
    LIST_INDICATORS = "list indicators"
    LIST_PLACES = "list places"
    TOPIC = "what is said about"
    AUDIT = "does it add up"


# Operations over several figures: a plan with one of them has `operands`, each read like a question of its own.
CALCULATIONS = frozenset(
    {
        *(Operation.COMPARE, Operation.TREND, Operation.RANK, Operation.SUM, Operation.MEAN),
        *(Operation.DIFFERENCE, Operation.SHARE, Operation.RATIO, Operation.PER_UNIT),
    }
)


class Order(StrEnum):
    """By what rows are put in order: how they did against budget, or how large an amount is."""

    WORST = "worst"
    BEST = "best"
    LARGEST = "largest"
    SMALLEST = "smallest"


OVERVIEWS: Final = frozenset(
    [
        Operation.LIST_ROWS,
        Operation.SUMMARISE,
        Operation.LIST_INDICATORS,
        Operation.LIST_PLACES,
        Operation.TOPIC,
        Operation.AUDIT,
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowKey:
    """A row of a table of a report."""

    report: str
    table: int
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A choice that an answer offered: the question that takes it, and the row that it stands for, if it is one.

    `operand` is the place of the calculation's term that the row was offered for.
    """

    question: str
    row: RowKey | None
    name: str = ""
    operand: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a question was read.

    `subject` holds the words of the question that name a thing, as typed, and `hints` those that may help to choose
    among what they name; `rows` are the stored rows that they were linked to, best first, as (report, table, row);
    `near` those of the question before; `whole` says that the question is about the report's own total rather than
    a row. Empty `measures`, `periods` or `reports` mean that the question did not say. `missing_places` are
    municipalities that are named and not stored; `offers` are the choices that the answer gave; `unexplained` the
    words that nothing in the store explains, `left_out` those that a row need not say of itself. `presumed_sign` is
    -1 where the question speaks of a deficit, 1 where of a surplus. `open_question` asks how something went, so for all
    its measures; `counts` for a number of things, `money` for an amount of money. `guessed` are municipalities that
    were read out of a slip, with what was typed.
    `claim` is the question that makes a claim, for an operation that checks one.
    `operands` are the terms of an operation over several figures, each a plan of its own; `order` and `count` say which
    rows a ranking is for, `by_change` that it is by how much they rose or fell, and `decimals` how many were asked for.
    `nth` is the place in the order that is asked for: 2 for "näst störst".
    `shown` are the rows that the answer was about, in its order (of a ranking those after the first ones too), and
    `earlier` is the plan of the question before, for what sets the two side by side ("hur stor är skillnaden?");
    `listing` that of the ranking or list that the conversation takes its rows from ("och trean?"); `spoken` are the
    rows that it spoke of before, each as a plan of its own, the latest last ("vilken av de två?").
    """

    question: str
    language: Language
    operation: Operation
    municipalities: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    missing_places: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    rows: tuple[RowKey, ...] = ()
    near: tuple[RowKey, ...] = ()
    whole: bool = False
    open_question: bool = False
    presumed_sign: int = 0
    full_year: bool = False
    year_shift: int = 0
    interim: bool = False
    counts: bool = False
    money: bool = False
    percent: bool = False
    guessed: tuple[tuple[str, str], ...] = ()
    end_month: int | None = None
    measures: tuple[Measure, ...] = ()
    periods: tuple[Period, ...] = ()
    unexplained: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()
    claim: str = ""
    operands: tuple[Plan, ...] = ()
    order: Order | None = None
    count: int = 1
    decimals: int | None = None
    by_change: bool = False
    nth: int = 1
    shown: tuple[RowKey, ...] = ()
    earlier: Plan | None = None
    listing: Plan | None = None
    spoken: tuple[Plan, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing in the question asks for anything."""
        named = self.subject or self.measures or self.municipalities or self.periods or self.whole or self.rows
        return not named and self.operation is Operation.LOOK_UP


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A source that a reader can open: `quote` stands verbatim in those lines of that report.

    `number` is the mark in the answer's text, [1]. For a table cell the quote is the cell as printed, `row` the
    row's whole line as printed, or its lines where each cell has one, `row_location` where these stand, and `label`
    the row's label.
    """

    number: int
    quote: str
    location: Location
    row: str = ""
    row_location: Location | None = None
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """A number that our code computed from stored figures, with the expression that shows how.

    `expression` holds the terms' numbers and + - * / ( ) ("(7114 + 9454) / 2"); `decimals` tells to how many it was
    rounded, half up, and is None for an exact value.
    """

    expression: str
    value: Decimal
    unit: Unit
    terms: tuple[Figure, ...]
    decimals: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A reading that the user can choose: `text` is shown, `question` is what choosing it asks."""

    text: str
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """Whether a table adds up: how many checks were `made` on it and `passed`, and the findings that it is part of.

    `errors` are those that the shown figures, or the sums of their rows and columns, take part in; `elsewhere` those
    of the table's other cells. `beside` are errors of other tables that a shown figure itself contradicts.
    """

    report: str
    table: int
    caption: str
    made: int
    passed: int
    errors: tuple[Finding, ...] = ()
    remarks: tuple[Finding, ...] = ()
    elsewhere: tuple[Finding, ...] = ()
    beside: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A cited answer. `text` is Markdown: figures first, [n] for citations, quotations as '> ' lines, verbatim.

    `reading` is one line that says how the question was understood. `names` are names in the text that stored
    records have (labels, titles, columns, periods) beside those of `figures`. `badges` tell of the tables that the
    figures come from. `seconds` is the time that it took. `is_help` says that it tells what can be asked, and nothing
    of the reports: no answer is missing there.
    """

    outcome: Outcome
    language: Language
    text: str
    plan: Plan
    reading: str = ""
    figures: tuple[Figure, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    citations: tuple[Citation, ...] = ()
    options: tuple[Option, ...] = ()
    names: tuple[str, ...] = ()
    badges: tuple[Badge, ...] = ()
    seconds: float = 0.0
    is_help: bool = False
