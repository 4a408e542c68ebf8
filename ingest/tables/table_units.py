"""Finds the unit of a table: in its own header, in the text around it, in its sister tables, in the report.

In: what was read of the table, and the blocks around it. Out: a unit, for example::

    a table whose total is 52 505, and under it "en budget på 52 505 tkr"  ->  Witness(Unit.TKR, "52 505 tkr")
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.notation import parse_amounts, parse_unit
from ingest.notation.units import MONEY, is_standing_unit, is_unit_line, is_unit_sentence
from ingest.records import Block, BlockKind, Column, Measure, Unit
from ingest.tables.lines_apart import is_unit_apart, lines_apart

_MONEY_WORDS = re.compile(
    r"kostnad|intäkt|netto|resultat|investering|bidrag|driftr|budget|utgift|inkomst|skatt|belopp|lönerev|anslag|skuld|tillgång"
    r"|\w*kapital\b|fordring|likvid|avsättning|amorter|\bränt"
    r"|\bcosts?\b|revenue|expen|\bincome|financial|operating|statement",
    re.IGNORECASE,
)
_COUNTED_WORDS = re.compile(
    r"\bärenden?\b|\bantal|\w{3}antal(?:et)?\b|besök|\bpersoner\b|\belever\b|sjukfrånvaro|\bandel|\bmedarbetare\b"
    r"|\b(?:portioner|utryckningar|timmar|minuter|kvm|kubikmeter|[kMGT]Wh|m[²³23])\b|number of|\bcases\b",
    re.IGNORECASE,
)
# A column headed by these holds no money; a caption or a row can name whom money is spent on ("Placeringar barn").
_COUNTED = re.compile(
    r"(?:(?:förskole|skol)?barn|elever|platser|(?:helårs|heltids)platser|studerande|inskrivna|folkbokförda|uppdrag|dagar"
    r"|hushåll|invånare|brukare|pupils|children|places|visits|households|hours|minutes)\b(?!-)",
    re.IGNORECASE,
)
# Over tables of things that are counted, though "Budget" and "Prognos" stand over their columns.
_COUNTING_TITLE = re.compile(
    r"antal(?:et)?\b|\bvolym|\bprestation|verksamhetsmått|\bnyckeltal|besöksstatistik|(?:barn|elev)(?:prognos|statistik|utveckling)"
    r"|\bvolumes?\b|\bkey (?:figures|ratios)\b",
    re.IGNORECASE,
)
# What is taken of each hundred kronor, in kronor or per cent: no such row counts thousands or millions.
_RATE = re.compile(r"\b(?:\w*skattesats\w*|\w*utdebitering\w*|\w*skattekraft\w*|tax rates?)\b", re.IGNORECASE)
# What was meant and what came of it, in counted things as often as in money.
_PLANNED = re.compile(r"\bplan(?:era\w+)?\b", re.IGNORECASE)
_OF_A_TABLE = re.compile(
    r"\b(?:belopp|siffr|tabell|uppställning|sammanställning|värden|amounts?\b|figures?\b|tables?\b)"
    r"|\bnedan (?:är|anges|redovisas)\b",
    re.IGNORECASE,
)
_IN_PERCENT = re.compile(r"(?:\bi|^) ?(?:procent|%) av\b|\bas (?:a )?per ?cent(?:age)? of\b", re.IGNORECASE)
_CHANGES = re.compile(
    r"\b(?:öka|minska|förbättra|försämra)(?:r|de|t|s|des|ts)\b"
    r"|\b(?:steg|stigit|sjönk|sjunkit|blev|blivit|var|uppg(?:år|ick)|motsvarar?(?:de)?|överst(?:eg|iger)|rose|fell|was)\b",
    re.IGNORECASE,
)
_HUNDRED = 100
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_LONGEST_SENTENCE = 140
_REACH_OF_SENTENCE = 4
_REACH = 12
_MIN_WITNESS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """An amount of a table that the text near it prints with its unit: the unit, and the amount as it stands there.

    `count` is how often the text gives that unit to amounts of the table.
    """

    unit: Unit
    text: str
    count: int = 1


def nearby_unit(blocks: Sequence[Block], places: Sequence[int], amounts: Sequence[Decimal]) -> Witness | None:
    """Give the unit that text near a table gives to an amount of the table, in the same section or close by."""
    wanted = {abs(amount) for amount in amounts if abs(amount) >= _MIN_WITNESS}
    headings = blocks[places[0]].headings
    around = [index for index in range(places[0] - _REACH, places[-1] + _REACH + 1) if 0 <= index < len(blocks)]
    texts = [blocks[index] for index in around if blocks[index].kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)]
    same = [block for block in texts if block.headings == headings]
    return _witnessed(same, wanted, smallest=_MIN_WITNESS) or _witnessed(texts, wanted, smallest=100)


def unit_line(blocks: Sequence[Block], places: Sequence[int]) -> str:
    """Give the line just above or below a table that states its unit, "Belopp i tkr"; "" where there is none."""
    for index in (places[0] - 1, places[-1] + 1):
        text = blocks[index].text.strip() if 0 <= index < len(blocks) else ""
        if is_unit_line(text) and parse_unit(text):
            return text
    lines = blocks[places[0]].text.split("\n") if blocks[places[0]].kind is BlockKind.PARAGRAPH else []
    return next((line for line in lines_apart(lines) if is_unit_apart(line) and parse_unit(line)), "")


def unit_sentence(blocks: Sequence[Block], places: Sequence[int]) -> str:
    """Give the sentence near a table that says in which money its amounts are: "Tabellen visar mnkr."; else "".

    Near is the paragraph below it, and those above up to a heading or another table; nearest first.
    """
    above = range(places[0] - 1, max(-1, places[0] - 1 - _REACH_OF_SENTENCE), -1)
    near: list[Block] = []
    for index in above:
        is_caption = index == places[0] - 1
        if blocks[index].kind is BlockKind.TABLE or (blocks[index].kind is BlockKind.HEADING and not is_caption):
            break
        near.append(blocks[index])
    near[1:1] = blocks[places[-1] + 1 : places[-1] + 2]
    sentences = (
        sentence
        for block in near
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        for sentence in _SENTENCE_END.split(" ".join(block.text.split()))
    )
    return next((sentence for sentence in sentences if _states_unit(sentence)), "")


def share_sentence(blocks: Sequence[Block], place: int, amounts: Sequence[Decimal]) -> str:
    """Give the last sentence over a table that says of what its numbers are per cent; "" where they cannot be that.

    "Sjukfrånvaro i procent av ordinarie arbetstid." A sentence that tells of a change says nothing of a table, and
    numbers without decimals may be of things that are counted.
    """
    above = blocks[place - 1] if place else None
    if above is None or above.kind is not BlockKind.PARAGRAPH or not _are_shares(amounts):
        return ""
    last = _SENTENCE_END.split(" ".join(above.text.split()))[-1]
    is_short = len(last) <= _LONGEST_SENTENCE and not any(map(str.isdigit, _YEARS.sub("", last)))
    return last if is_short and _IN_PERCENT.search(last) and not _CHANGES.search(last) else ""


def _are_shares(amounts: Sequence[Decimal]) -> bool:
    return all(abs(amount) <= _HUNDRED for amount in amounts) and any(amount % 1 for amount in amounts)


def standing_unit(blocks: Sequence[Block], place: int) -> str:
    """Give the line that says the unit of all that follows in its chapter: "Tkr om inget annat anges"; else ""."""
    chapter = blocks[place].headings[:1]
    for block in reversed(blocks[:place]):
        if block.headings[:1] != chapter and (block.text,) != chapter:
            return ""
        for line in block.text.split("\n"):
            if is_standing_unit(line) and parse_unit(line) in MONEY:
                return line.strip()
    return ""


def _states_unit(sentence: str) -> bool:
    """Whether a short sentence speaks of a table's amounts as a whole, and of no amount of its own."""
    if is_unit_sentence(sentence):
        return True
    short = len(sentence) <= _LONGEST_SENTENCE and _OF_A_TABLE.search(sentence) is not None
    return short and parse_unit(sentence) in MONEY and not any(map(str.isdigit, _YEARS.sub("", sentence)))


def speaks_of_money(text: str) -> bool:
    """Say whether a label or a caption names something that is counted in money."""
    return bool(_MONEY_WORDS.search(text)) and not _COUNTED_WORDS.search(text)


def is_rate(text: str) -> bool:
    """Say whether a label or a caption names a rate of tax, which no table's money is the unit of.

    >>> is_rate("Kommunal utdebitering"), is_rate("Skattesats (kommunen)"), is_rate("Skatteintäkter")
    (True, True, False)
    """
    return _RATE.search(text) is not None


def counts_things(text: str) -> bool:
    """Say whether the heading of a column names what is counted, and no money: "Elever", "Portioner per dag"."""
    return bool(_COUNTED_WORDS.search(text) or _COUNTED.match(text)) and not _MONEY_WORDS.search(text)


def is_of_counts(title: str) -> bool:
    """Say whether a heading tells that what stands under it is counted, and names no money: "Barn- och elevantal".

    >>> is_of_counts("3. Barn- och elevantal"), is_of_counts("Volymer"), is_of_counts("Kostnad och antal platser")
    (True, True, False)
    """
    return bool(_COUNTING_TITLE.search(title)) and not _MONEY_WORDS.search(title)


def is_money_table(columns: Sequence[Column], titles: Sequence[str], labels: Sequence[str]) -> bool:
    """Say whether a table without a unit can be one of money: a budget beside an outcome, or words of accounts."""
    measures = {column.measure for column in columns}
    if Measure.TARGET in measures:
        return False
    has_budget = any(column.measure is Measure.BUDGET and not _PLANNED.search(column.header) for column in columns)
    budgeted = has_budget and measures & {Measure.ACTUAL, Measure.FORECAST, Measure.VARIANCE}
    if any(_COUNTED_WORDS.search(title) or is_of_counts(title) or is_rate(title) for title in titles) or 2 * sum(
        map(counts_things, labels)
    ) > len(labels):
        return False
    named = sum(speaks_of_money(label) for label in labels)
    return bool(budgeted) or 2 * named >= max(len(labels), 1) or any(speaks_of_money(title) for title in titles)


def _witnessed(blocks: Sequence[Block], wanted: set[Decimal], *, smallest: int) -> Witness | None:
    """Give the money unit that most amounts of the texts give to amounts of the table; None when two units tie."""
    witnesses: dict[Unit, list[str]] = {}
    for block in blocks:
        for mention in parse_amounts(block.text):
            amount = mention.amount
            if amount.unit in MONEY and abs(amount.value) in wanted and abs(amount.value) >= smallest:
                witnesses.setdefault(amount.unit, []).append(block.text[mention.start : mention.end])
    best = max((len(texts) for texts in witnesses.values()), default=0)
    winners = [unit for unit, texts in witnesses.items() if len(texts) == best]
    return Witness(unit=winners[0], text=witnesses[winners[0]][0], count=best) if len(winners) == 1 else None
