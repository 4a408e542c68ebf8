"""Makes up tables of accounts that agree with themselves, to the last digit or but for rounding.

In: hypothesis draws. Out: a table whose rows, columns and percentages all follow from amounts in kronor, for example::

    Skola | 500 | 480 | 20 | 4,0 %    Vård | 300 | 310 | -10 | -3,3 %    Summa | 800 | 790 | 10 | 1,3 %

A cell can then be misprinted on purpose; nothing else in the table is wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from hypothesis import strategies as st

_THINGS = (
    "Skola",
    "Vård",
    "Gator",
    "Park",
    "Bibliotek",
    "Kök",
    "Idrott",
    "Färdtjänst",
    "Hamn",
    "Museum",
    "Bad",
    "Skog",
)
_SECTIONS = ("Barn och unga", "Vuxna", "Samhälle")
_COSTS = ("Personalkostnader", "Lokalkostnader", "Övriga kostnader")
_REVENUES = ("Avgiftsintäkter", "Hyresintäkter")
NAMED = ("flat", "sub-totals", "words", "accounts")  # forms whose totals are called so
FORMS = (*NAMED, "groups", "three levels")
_UNITS = {"tkr": (1_000, 0), "mnkr": (1_000_000, 1)}


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeLine:
    """A row: its label, its amounts in kronor by column, and 1, or -1 where its deviation follows the other sign."""

    label: str
    amounts: tuple[int, ...]
    turn: int = 1
    is_total: bool = False
    is_blank: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeAccounts:
    """A table as printed: `rows` of a label and cells. `is_exact`: nothing in it was rounded."""

    unit: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_exact: bool
    totals: tuple[int, ...]

    def misprint(self, row: int, column: int, text: str) -> MadeAccounts:
        """Give the table with another text in one cell."""
        rows = [list(cells) for cells in self.rows]
        rows[row][column] = text
        return replace(self, rows=tuple(map(tuple, rows)))

    def text(self) -> str:
        """Give a report that holds the table."""
        lines = ["Bokslut 2023", "", f"Driftredovisning, {self.unit}", "", "\t".join(self.header)]
        return "\n".join([*lines, *("\t".join(row) for row in self.rows), ""])


def number(text: str) -> Decimal:
    """Give the amount that a made-up cell holds."""
    return Decimal(text.replace(" ", "").replace(",", "."))


def write(value: Decimal, digits: int) -> str:
    """Give an amount as it is printed."""
    return f"{value:,.{digits}f}".replace(",", " ").replace(".", ",")


@st.composite
def made_accounts(draw: st.DrawFn, *, is_exact: bool | None = None, forms: tuple[str, ...] = FORMS) -> MadeAccounts:
    """Draw a table in one of the forms; rounded to its unit from kronor unless `is_exact`."""
    unit = draw(st.sampled_from(sorted(_UNITS)))
    scale, digits = _UNITS[unit]
    exact = draw(st.booleans()) if is_exact is None else is_exact
    grain = scale // 10**digits if exact else 1
    measures = draw(st.permutations(["Budget 2023", "Utfall 2023"]))
    earlier = draw(st.booleans())
    lines = draw(_lines(scale, grain, 3 if earlier else 2, forms))
    is_outcome_first = draw(st.booleans())
    has_percent = draw(st.booleans())
    header = ("Verksamhet", *measures, *(["Utfall 2022"] if earlier else []), "Avvikelse 2023")
    header = (*header, "Avvikelse %") if has_percent else header
    rows = []
    for line in lines:
        if line.is_blank:
            rows.append((line.label, *([""] * (len(header) - 1))))
            continue
        budget = line.amounts[measures.index("Budget 2023")]
        outcome = line.amounts[measures.index("Utfall 2023")]
        deviation = (outcome - budget if is_outcome_first else budget - outcome) * line.turn
        cells = [write(_round(amount, scale, digits), digits) for amount in (*line.amounts, deviation)]
        if has_percent:
            share = Decimal(deviation) * 100 / abs(Decimal(budget))
            cells.append(write(share.quantize(Decimal("0.1"), ROUND_HALF_UP), 1) + " %")
        rows.append((line.label, *cells))
    totals = tuple(place for place, line in enumerate(lines) if line.is_total)
    return MadeAccounts(unit=unit, header=header, rows=tuple(rows), is_exact=exact, totals=totals)


def _round(amount: int, scale: int, digits: int) -> Decimal:
    return (Decimal(amount) / scale).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


@st.composite
def _lines(draw: st.DrawFn, scale: int, grain: int, columns: int, forms: tuple[str, ...]) -> list[MadeLine]:
    form = draw(st.sampled_from(forms))
    cost = draw(st.sampled_from([1, -1]))
    names = list(draw(st.permutations(_THINGS)))
    dice = Random(draw(st.integers(0, 10**9)))  # hypothesis would draw the same round amounts again and again

    def amounts(sign: int) -> tuple[int, ...]:
        base = dice.randint(200, 9_000) * scale
        spread = [dice.randint(1, scale * 60) + place * scale for place in range(columns)]
        return tuple(sign * (base + part - part % grain) for part in spread)

    def leaf() -> MadeLine:
        return MadeLine(label=names.pop(), amounts=amounts(cost))

    if form == "accounts":
        return _accounts(amounts, unsigned=draw(st.booleans()))
    if form == "flat":
        leaves = [leaf() for _ in range(draw(st.integers(3, 8)))]
        return [*leaves, _total("Summa", leaves)]
    lines: list[MadeLine] = []
    tops: list[MadeLine] = []
    for section in _SECTIONS[: draw(st.integers(2, 3))]:
        leaves = [leaf() for _ in range(draw(st.integers(2, 3)))]
        if form == "sub-totals":
            tops.append(_total(f"Summa {section.lower()}", leaves))
            lines.extend((*leaves, tops[-1]))
        elif form == "words":
            lines.append(MadeLine(label=section, amounts=(), is_blank=True))
            lines.extend(leaves)
            tops.extend(leaves)
        else:
            tops.append(_total(section, leaves))
            lines.extend((tops[-1], *leaves))
    if form == "three levels":
        return [_total("Hela nämnden", tops), *lines]
    return [*lines, _total("Totalt", tops)]


def _accounts(amounts: Callable[[int], tuple[int, ...]], *, unsigned: bool) -> list[MadeLine]:
    revenues = [MadeLine(label=label, amounts=amounts(1)) for label in _REVENUES]
    sign = 1 if unsigned else -1
    costs = [MadeLine(label=label, amounts=amounts(sign), turn=-sign) for label in _COSTS]
    revenue, cost = _total("Summa intäkter", revenues), replace(_total("Summa kostnader", costs), turn=-sign)
    net = tuple(one - sign * other for one, other in zip(revenue.amounts, cost.amounts, strict=True))
    lines = [*revenues, revenue, *costs, cost, MadeLine(label="Resultat", amounts=net, is_total=True)]
    return lines if unsigned else [replace(line, turn=1) for line in lines]


def _total(label: str, parts: list[MadeLine]) -> MadeLine:
    sums = tuple(map(sum, zip(*(part.amounts for part in parts), strict=True)))
    return MadeLine(label=label, amounts=sums, is_total=True)
