"""Finds the unit of a table: in its own header, in the text around it, in its sister tables, in the report.

In: what was read of the table, and the blocks around it. Out: a unit, for example::

    a table whose total is 52 505, and under it "en budget på 52 505 tkr"  ->  Unit.TKR
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from ingest.notation import parse_amounts, parse_unit
from ingest.notation.units import MONEY, is_unit_line
from ingest.records import Block, BlockKind, Column, Measure, Unit

_MONEY_WORDS = re.compile(
    r"kostnad|intäkt|netto|resultat|investering|bidrag|driftr|budget|utgift|inkomst|skatt|belopp|lönerev|anslag"
    r"|\bcosts?\b|revenue|expen|\bincome|financial|operating|statement",
    re.IGNORECASE,
)
_COUNTED_WORDS = re.compile(
    r"\bärenden?\b|\bantal|besök|\bpersoner\b|\belever\b|sjukfrånvaro|\bandel|\bmedarbetare\b|number of|\bcases\b",
    re.IGNORECASE,
)
_REACH = 12
_MIN_WITNESS = 10


def stated_unit(texts: Iterable[str]) -> Unit:
    """Give the first unit that a text of the table itself states: its title, headings of labels, headings above."""
    return next((unit for text in texts if (unit := parse_unit(text))), Unit.UNKNOWN)


def nearby_unit(blocks: Sequence[Block], places: Sequence[int], amounts: Sequence[Decimal]) -> Unit:
    """Give the unit that text near a table gives to an amount of the table, in the same section or close by."""
    wanted = {abs(amount) for amount in amounts if abs(amount) >= _MIN_WITNESS}
    headings = blocks[places[0]].headings
    around = [index for index in range(places[0] - _REACH, places[-1] + _REACH + 1) if 0 <= index < len(blocks)]
    texts = [blocks[index] for index in around if blocks[index].kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)]
    same = [block for block in texts if block.headings == headings]
    return _witnessed(same, wanted, smallest=_MIN_WITNESS) or _witnessed(texts, wanted, smallest=100)


def unit_line(blocks: Sequence[Block], places: Sequence[int]) -> Unit:
    """Give the unit that a line just above or below a table states: "Belopp i tkr"."""
    for index in (places[0] - 1, places[-1] + 1):
        text = blocks[index].text.strip() if 0 <= index < len(blocks) else ""
        if is_unit_line(text) and (unit := parse_unit(text)):
            return unit
    return Unit.UNKNOWN


def speaks_of_money(text: str) -> bool:
    """Say whether a label or a caption names something that is counted in money."""
    return bool(_MONEY_WORDS.search(text)) and not _COUNTED_WORDS.search(text)


def is_money_table(columns: Sequence[Column], titles: Sequence[str], labels: Sequence[str]) -> bool:
    """Say whether a table without a unit can be one of money: a budget beside an outcome, or words of accounts."""
    measures = {column.measure for column in columns}
    if Measure.TARGET in measures:
        return False
    budgeted = Measure.BUDGET in measures and measures & {Measure.ACTUAL, Measure.FORECAST, Measure.VARIANCE}
    if any(_COUNTED_WORDS.search(title) for title in titles):
        return False
    named = sum(speaks_of_money(label) for label in labels)
    return bool(budgeted) or 2 * named >= max(len(labels), 1) or any(speaks_of_money(title) for title in titles)


def _witnessed(blocks: Sequence[Block], wanted: set[Decimal], *, smallest: int) -> Unit:
    """Give the money unit that most amounts of the texts give to amounts of the table; UNKNOWN when two units tie."""
    counts: dict[Unit, int] = {}
    for block in blocks:
        for mention in parse_amounts(block.text):
            amount = mention.amount
            if amount.unit in MONEY and abs(amount.value) in wanted and abs(amount.value) >= smallest:
                counts[amount.unit] = counts.get(amount.unit, 0) + 1
    best = max(counts.values(), default=0)
    winners = [unit for unit, count in counts.items() if count == best]
    return winners[0] if len(winners) == 1 else Unit.UNKNOWN
