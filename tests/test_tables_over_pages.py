"""A table that a page's number parts is one table, whether the header is printed again or not.

In: small reports in our own words and figures. Out: one table with all the rows.
"""

from __future__ import annotations

import pytest

from tests.made_up import MadeUp

_HEADER = "Enhet\tUtfall 2021\tBudget 2022\tUtfall 2022\n"
_FIRST = "Hamnen\t12\t15\t14\nKajerna\t30\t31\t33\n"
_SECOND = "Fyrarna\t8\t9\t7\nSumma\t50\t55\t54\n"


@pytest.mark.parametrize("mark", ["Sida 6 (15)", "sid 6", "Page 6 of 15", "- Sida 6 -", "13"])
@pytest.mark.parametrize("header", ["", _HEADER])
def test_a_page_number_in_a_table_parts_no_table(mark: str, header: str) -> None:
    read = MadeUp(f"Drift, tkr\n\n{_HEADER}{_FIRST}\n{mark}\n\n{header}{_SECOND}\nText om hamnen som den var.\n")
    assert [table.caption for table in read.tables] == ["Drift, tkr"]
    assert [row.label for row in read.tables[0].rows] == ["Hamnen", "Kajerna", "Fyrarna", "Summa"]
    assert read.row("Summa") == ["50 tkr", "55 tkr", "54 tkr"]


def test_a_number_between_tables_of_other_widths_is_no_page_number() -> None:
    read = MadeUp(f"Drift, tkr\n\n{_HEADER}{_FIRST}\n13\n\nSort\t2022\nEk\t4\nAlm\t5\n")
    assert len(read.tables) == 2
