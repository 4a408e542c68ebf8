"""Random trees of rows, written as reports write them, are read back as they were; what fits two ways is not claimed.

Rows have revenue and cost, zeros and blanks; each cell is rounded by itself; groups stand above or below their parts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from ingest.tables.row_tree import Place, TreeRow, find_places

COLUMNS = 3
AMOUNTS = st.tuples(*(st.integers(-99_999, 99_999) for _ in range(COLUMNS)))


@dataclass
class Node:
    """A row to write: its label, and its parts or, for a leaf, its amounts in hundredths of what is printed."""

    label: str
    amounts: tuple[int, ...] = ()
    parts: list[Node] = field(default_factory=list)

    def sums(self) -> tuple[int, ...]:
        """Give the amounts, those of a group summed up from its parts."""
        if not self.parts:
            return self.amounts
        return tuple(sum(column) for column in zip(*(part.sums() for part in self.parts), strict=True))


def leaves(draw: st.DrawFn, name: str, least: int) -> list[Node]:
    """Draw the parts of a group."""
    count = draw(st.integers(least, 5))
    return [Node(label=f"{name} {place}", amounts=draw(AMOUNTS)) for place in range(count)]


@st.composite
def forests(draw: st.DrawFn, least: int = 2) -> list[Node]:
    """Draw groups of two or more parts with a leaf here and there between them."""
    forest = []
    for place in range(draw(st.integers(2, 4))):
        name = f"Grupp {place}"
        forest.append(Node(label=name, parts=leaves(draw, f"Del {place}", least)))
        if draw(st.booleans()):
            # Not of zeros: under a total such a row may as well begin the next section.
            amounts = draw(AMOUNTS.filter(lambda drawn: max(map(abs, drawn)) >= 100))
            forest.append(Node(label=f"Ensam {place}", amounts=amounts))
    return forest


def write(label: str, amounts: tuple[int, ...], step: int) -> TreeRow:
    """Write a row, each cell rounded by itself to a step of hundredths."""
    return TreeRow(label=label, values=tuple((Decimal(amount) / step).quantize(Decimal(1)) for amount in amounts))


def total(forest: list[Node]) -> tuple[int, ...]:
    """Give the grand total."""
    return Node(label="", parts=forest).sums()


def parents(rows: list[TreeRow], places: tuple[Place, ...]) -> dict[str, str]:
    """Give each row's parent by label."""
    return {
        row.label: rows[place.parent].label for row, place in zip(rows, places, strict=True) if place.parent is not None
    }


def write_above(forest: list[Node], step: int, parent: str = "") -> Iterator[tuple[TreeRow, str]]:
    """Write groups above their parts, each row with the label of its parent."""
    for node in forest:
        yield write(node.label, node.sums(), step), parent
        yield from write_above(node.parts, step, node.label)


@settings(max_examples=150)
@given(forest=forests(), step=st.sampled_from([1, 100]))
def test_groups_above_their_parts_are_never_given_a_wrong_parent(forest: list[Node], step: int) -> None:
    written = list(write_above(forest, step))
    rows = [row for row, _ in written] + [write("Totalt", total(forest), step)]
    wanted = {row.label: parent for row, parent in written if parent}
    read = parents(rows, find_places(tuple(rows)))
    assert all(wanted.get(label) == parent for label, parent in read.items())


@st.composite
def telling_forests(draw: st.DrawFn) -> list[Node]:
    """Draw groups of groups whose leaves are powers of two: no two sets of them have the same sum."""
    powers = iter(draw(st.permutations(range(40))))
    forest = []
    for place in range(draw(st.integers(2, 3))):
        group = Node(label=f"Grupp {place}")
        for inner in range(draw(st.integers(1, 3))):
            count = draw(st.integers(1, 3))
            name = f"Del {place}.{inner}"
            below = [Node(label=f"{name}.{k}", amounts=(2 ** next(powers),) * COLUMNS) for k in range(count)]
            group.parts.append(Node(label=name, parts=below) if count > 1 else below[0])
        forest.append(group)
    return forest


@settings(max_examples=100)
@given(forest=telling_forests())
def test_sums_prove_three_levels_that_nothing_else_shows(forest: list[Node]) -> None:
    written = list(write_above(forest, 1))
    rows = [row for row, _ in written] + [write("Totalt", total(forest), 1)]
    wanted = {row.label: parent for row, parent in written if parent}
    assert parents(rows, find_places(tuple(rows))) == wanted


@settings(max_examples=150)
@given(forest=forests(least=1), step=st.sampled_from([1, 100]))
@example(
    forest=[
        Node(label="Grupp 0", parts=[Node(label="Del 0 0", amounts=(0,) * COLUMNS)]),
        Node(label="Grupp 1", parts=[Node(label="Del 1 0", amounts=(0,) * (COLUMNS - 1) + (1,))]),
    ],
    step=1,
)
@example(
    forest=[
        Node(label="Grupp 0", parts=[Node(label="Del 0 0", amounts=(0,) * COLUMNS)]),
        Node(label="Grupp 1", parts=[Node(label="Del 1 0", amounts=(-51,) + (0,) * (COLUMNS - 1))]),
        Node(label="Ensam 1", amounts=(102,) + (0,) * (COLUMNS - 1)),
    ],
    step=100,
)
@example(
    forest=[
        Node(label="Grupp 0", parts=[Node(label="Del 0 0", amounts=(0,) * (COLUMNS - 1) + (51,))]),
        Node(label="Grupp 1", parts=[Node(label="Del 1 0", amounts=(0,) * (COLUMNS - 1) + (51,))]),
        Node(label="Ensam 1", amounts=(0,) * (COLUMNS - 1) + (100,)),
    ],
    step=100,
)
def test_sections_closed_by_named_totals(forest: list[Node], step: int) -> None:
    rows, wanted = [], {}
    for node in forest:
        for part in node.parts:
            rows.append(write(part.label, part.sums(), step))
            wanted[part.label] = f"Summa {node.label}"
        name = f"Summa {node.label}" if node.parts else node.label
        rows.append(write(name, node.sums(), step))
    rows.append(write("Totalt", total(forest), step))
    read = parents(rows, find_places(tuple(rows)))
    assert all(wanted.get(label) == parent for label, parent in read.items())


@settings(max_examples=100)
@given(
    units=st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=2, max_size=5),
    plain=st.sampled_from(["Nettokostnad", "Summa", "Netto", "Resultat"]),
)
def test_revenue_cost_and_net_belong_to_the_words_above_them(
    units: list[tuple[tuple[int, ...], tuple[int, ...]]], plain: str
) -> None:
    rows: list[TreeRow] = []
    wanted: list[int | None] = []
    for place, (revenue, cost) in enumerate(units):
        assume(any(revenue) and any(cost))
        head = len(rows)
        rows.append(TreeRow(label=f"Enhet {place}", values=(None,) * COLUMNS, is_bare=True))
        rows.append(write("Intäkter", revenue, 1))
        rows.append(write("Kostnader", cost, 1))
        rows.append(write(plain, tuple(a + b for a, b in zip(revenue, cost, strict=True)), 1))
        wanted.extend((None, head, head, head))
    assert [place.parent for place in find_places(tuple(rows))] == wanted


@settings(max_examples=100)
@given(values=st.lists(AMOUNTS, min_size=3, max_size=10), blanks=st.sets(st.integers(0, 9)))
def test_rows_without_any_sum_have_no_parents(values: list[tuple[int, ...]], blanks: set[int]) -> None:
    rows = [
        TreeRow(label=f"Rad {place}", values=tuple(None if place in blanks else Decimal(one) for one in amounts))
        for place, amounts in enumerate(values)
    ]
    read = find_places(tuple(rows))
    for index, place in enumerate(read):
        if place.parent is None:
            continue
        parts = [row.values for row, other in zip(rows, read, strict=True) if other.parent == place.parent]
        whole = rows[place.parent].values
        off = [
            sum((part[column] or Decimal(0) for part in parts), Decimal(0)) - (whole[column] or 0)
            for column in (0, 1, 2)
        ]
        assert index != place.parent
        assert all(abs(rest) <= Decimal(len(parts)) / 2 for rest in off)


def test_where_two_trees_fit_none_is_claimed() -> None:
    rows = [
        TreeRow(label=label, values=(Decimal(one), Decimal(two)))
        for label, one, two in (("A", 10, 20), ("B", 10, 20), ("C", 10, 20), ("D", 5, 5), ("Totalt", 25, 45))
    ]
    assert parents(rows, find_places(tuple(rows))) == {}
