"""Which rows are totals, and of what: by names and by sums that hold in every column."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ingest.tables.row_tree import TreeRow, find_places


def rows(*lines: tuple[object, ...]) -> list[TreeRow]:
    """Make rows of labels and whole amounts; None is an empty cell."""
    return [
        TreeRow(label=str(label), values=tuple(None if value is None else Decimal(str(value)) for value in values))
        for label, *values in lines
    ]


def parents(tree: list[TreeRow]) -> dict[str, str]:
    """Give the parent's label of each row that has one."""
    places = find_places(tree)
    return {
        row.label: tree[place.parent].label for row, place in zip(tree, places, strict=True) if place.parent is not None
    }


def test_groups_of_groups_above_their_parts_are_proved_by_the_grand_total() -> None:
    tree = rows(
        ("Lokaler", 60, 50),
        ("Skolor", 40, 35),
        ("Skola A", 30, 30),
        ("Skola B", 10, 5),
        ("Hallar", 20, 15),
        ("Hall C", 20, 15),
        ("IT", 7, 6),
        ("Totalt", 67, 56),
    )
    assert parents(tree) == {
        "Skolor": "Lokaler",
        "Skola A": "Skolor",
        "Skola B": "Skolor",
        "Hallar": "Lokaler",
        "Hall C": "Hallar",
    }
    assert [place.is_total for place in find_places(tree)] == [True, True, False, False, True, False, False, True]


def test_the_last_part_may_have_lost_the_italics_of_the_others() -> None:
    """Torn over lines, a part is told by where it is filled in, alone with the parts over it."""
    upright = rows(("Underhåll", -90, -200), ("Skola A", -30, None), ("Skola B", -40, None), ("Hall C", -20, None))
    tree = [
        TreeRow(label=row.label, values=row.values, is_emphasised=row.label in ("Skola A", "Skola B"))
        for row in [*upright, *rows(("Mark", 0, -50), ("Summa", -90, -250))]
    ]
    assert parents(tree) == {"Skola A": "Underhåll", "Skola B": "Underhåll", "Hall C": "Underhåll"}
    assert "Hall C" not in parents([*tree[:4], *rows(("Mark", -10, None), ("Väg", 0, -50), ("Summa", -100, -250))])


def test_a_sum_that_holds_in_one_column_only_proves_nothing() -> None:
    tree = rows(("Skolor", 40, 99), ("Skola A", 30, 30), ("Skola B", 10, 5), ("Bad", 5, 700))
    assert not parents(tree)


def test_rounding_of_each_row_does_not_hide_a_group() -> None:
    tree = rows(("Skolor", 40, 36), ("Skola A", 30, 30), ("Skola B", 10, 5), ("Bad", 5, 7), ("Totalt", 45, 43))
    assert parents(tree) == {"Skola A": "Skolor", "Skola B": "Skolor"}


def test_sections_close_with_their_totals_and_running_totals_have_no_parts() -> None:
    tree = rows(
        ("Avgifter", -10, -11),
        ("Summa intäkter", -10, -11),
        ("Engångspost", 0, 0),
        ("Löner", 20, 21),
        ("Hyra", 5, 5),
        ("Summa kostnader", 25, 26),
        ("Summa nettokostnader", 15, 15),
        ("Bidrag", 15, 15),
    )
    assert parents(tree) == {
        "Avgifter": "Summa intäkter",
        "Engångspost": "Summa kostnader",
        "Löner": "Summa kostnader",
        "Hyra": "Summa kostnader",
    }


def test_parts_by_words_are_not_counted_twice_in_the_total() -> None:
    tree = rows(("Skola", 10, 12), ("varav löner", 8, 9), ("Bad", 5, 6), ("Summa", 15, 18))
    assert parents(tree) == {"varav löner": "Skola"}


def test_rows_directly_under_the_grand_total_have_no_parent() -> None:
    tree = rows(("Skola", 10, 12), ("Bad", 5, 6), ("Summa", 15, 18))
    assert not parents(tree)
    assert find_places(tree)[2].is_total


@given(st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9)), max_size=24))
def test_the_search_for_sums_always_ends_and_never_makes_a_row_its_own_parent(values: list[tuple[int, int]]) -> None:
    tree = rows(*((f"Rad {place}", *pair) for place, pair in enumerate(values)), ("Totalt", 3, 4))
    for index, place in enumerate(find_places(tree)):
        assert place.parent != index


def test_rows_of_words_inside_a_grand_total_head_the_rows_under_them_and_parts_keep_their_own() -> None:
    told = [("Förskola", None), ("Centrum", 40), ("varav lokaler", 6), ("Landsbygd", 20), ("Skola", None), ("Låg", 50)]
    rows = [
        TreeRow(label=label, values=(None if value is None else Decimal(value),), is_bare=value is None)
        for label, value in (*told, ("Hög", 45), ("Summa", 155))
    ]
    parents = [None if place.parent is None else rows[place.parent].label for place in find_places(rows)]
    assert parents == [None, "Förskola", "Centrum", "Förskola", None, "Skola", "Skola", None]
