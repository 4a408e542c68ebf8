"""Cuts a sentence into the parts that belong to each of its figures, and reads what each part says.

In: a sentence with its figures. Out: a `Segment` a figure. For example in "kostade 9 tkr, mot 13 tkr året innan" the
first figure has the part "kostade", the second "mot ... året innan".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checking import words
from assistant.checking.mentions import Mention
from assistant.claims.statement import Statement, read_statement
from assistant.question.asked_period import read_periods, to_full_year, to_months
from assistant.question.question_words import sort_words
from assistant.words.time_words import FULL_YEAR, YEAR_AFTER, YEAR_BEFORE
from assistant.words.typed_text import blank_out
from ingest.records import Measure, Period

_THAN_BUDGET_OF = re.compile(
    r"\s*(?:mer|mindre|högre|lägre|bättre|sämre|över|under|more|less|higher|lower|better|worse|above|below)\s+"
    r"(?:(?:än|than)\s+)?(?:[^\W\d]+\s+)?(?P<budget>budget\w*)\s+(?:på|om|of)\s+(?:[^\W\d]+\s+)?$",
    re.IGNORECASE,
)
_SIGN = re.compile(r"(?:\bplus|\bminus|[-+−–])\s*(?:på\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """The part of a sentence that belongs to a figure: from `start` to the figure, and from it to `end`.

    `is_start` says that it is the first of two: "från 6 tkr till 7 tkr", without a year. `is_loose` says that its year
    is told from the day of writing ("förra året"), so that it may be that of the report or the one before.
    """

    mention: Mention
    start: int
    end: int
    lead: str
    trail: str
    measures: tuple[Measure, ...]
    statement: Statement
    years: tuple[int, ...]
    end_month: int | None
    year_shift: int
    full_year: bool
    is_start: bool = False
    is_loose: bool = False

    @property
    def text(self) -> str:
        """Its words before and after the figure."""
        return f"{self.lead} {self.trail}"

    @property
    def is_change(self) -> bool:
        """Whether the figure says by how much something changed, or is more than another."""
        return bool(words.CHANGE_BEFORE.search(self.lead))

    @property
    def said_sign(self) -> int:
        """Return 1 or -1 for "plus" or "minus" right before the figure, in word or sign; 0 where there is none."""
        sign = _SIGN.search(self.lead)
        if sign is None:
            return -1 if self.mention.amount.is_negative else 0
        return 1 if sign[0].strip().casefold() in ("+", "plus") else -1

    def side_of_budget(self, *, is_income: bool = False) -> int:
        """Return -1 where it is by how much a budget was missed, 1 where there is so much left of it, 0 for neither.

        More than budget is bad of a cost and good of an income.
        """
        than = words.THAN_BUDGET.search(self.text) or words.PAST_BUDGET.search(self.lead)
        if than and not words.BETTER_THAN_BUDGET.search(self.text):
            return (-1 if than["more"] else 1) * (-1 if is_income else 1)
        if words.LEFT_OF_BUDGET.search(self.trail):
            return 1
        missed = words.MISSED.search(self.lead) or words.BETTER_THAN_BUDGET.search(self.text)
        return 0 if missed is None else -1 if missed["more"] else 1

    def period(self) -> Period | None:
        """Return the period that the words name, if they do."""
        if not self.years:
            return None
        return to_months(self.years[-1], self.end_month) if self.end_month else to_full_year(self.years[-1])


def cut_segments(text: str, mentions: Sequence[Mention]) -> tuple[Segment, ...]:
    """Return the part of a sentence for each of its figures."""
    found: list[Segment] = []
    start = 0
    for index, mention in enumerate(mentions):
        following = mentions[index + 1].start if index + 1 < len(mentions) else len(text)
        rest = text[mention.end : following]
        joins = [match.span("join") for match in words.BETWEEN_YEARS.finditer(rest)]
        stop = words.TRAIL_END.search(blank_out(rest, joins))
        if stop and (clause := words.CLAUSE.match(rest, stop.start())):
            stop = words.TRAIL_END.search(blank_out(rest, joins), clause.end())
        is_last = index + 1 == len(mentions)
        length = stop.start() if stop and not (is_last and not rest[stop.end() :].strip()) else len(rest)
        if is_last and stop and stop[0] in ("jämfört", "compared", "to", "till", ","):
            length = len(rest)
        end = mention.end + (length if is_last or stop else 0)
        if than := _THAN_BUDGET_OF.match(rest):
            # "9 tkr mindre än budgeten på 60 tkr": the words tell of the first, and "budgeten" of the second as well
            found.append(_read(text, mention, start, mention.end + than.end()))
            start = mention.end + than.start("budget")
            continue
        found.append(_read(text, mention, start, end))
        start = end
    return tuple(found)


def _read(text: str, mention: Mention, start: int, end: int) -> Segment:
    lead, trail = text[start : mention.start], text[mention.end : end]
    own = f"{lead} {trail}"
    own_years, own_month, _ = read_periods(trail)
    years, month, _ = read_periods(own)
    is_start = bool(words.FROM.search(lead) and words.THEN_TO.match(text[mention.end :])) and not (own_years or years)
    is_start = is_start or (lead.strip().casefold() in ("från", "from") and start > 0)  # "steg till 9 från 6"
    statement = read_statement(f"{lead}{mention.amount.text}{trail}")
    return Segment(
        mention=mention,
        start=start,
        end=end,
        lead=lead,
        trail=trail,
        measures=sort_words(blank_out(own, [match.span() for match in words.ASIDE.finditer(own)])).measures,
        statement=statement,
        years=own_years or years,
        end_month=own_month or (month if not own_years else None),
        year_shift=-1 if YEAR_BEFORE.search(own) or is_start else int(bool(YEAR_AFTER.search(own))),
        full_year=bool(FULL_YEAR.search(own)),
        is_start=is_start,
        is_loose=bool(words.LOOSE_YEAR.search(own)) and not words.SAME_PERIOD.search(own),
    )
