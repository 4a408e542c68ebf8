"""A statement of accounts that stands one cell a line, with a column of notes and groups of columns of two lines."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from ingest.pipeline import read_report

_CELLS = """Årsredovisning 2031

Vikby kommun

3

Resultat

(mnkr)
Not
Staden
2031
Staden
2030
Bolagen
2031
Bolagen
2030
Avgifter
1
14,6
21,9
18,4
22,7
Löner
2
-62,8
-38,1
-21,7
-94,0
NETTO
-48,2
-16,2
-3,3
-71,3
Bidrag
3
98,3
89,6
98,3
89,6
ÅRETS RESULTAT
50,1
73,4
95,0
18,3

4

Vikby kommun

Text om året som gick.

5

Mer text om året som gick.
"""


def test_notes_have_no_year_and_a_pages_number_is_no_cell(tmp_path: Path) -> None:
    """Each amount stands in its column, a sum without a note too; the number of the page is no amount of the table."""
    path = tmp_path / "vikby.txt"
    path.write_text(_CELLS, encoding="utf-8")
    found = {
        (figure.label, figure.column): figure.amount.value for figure in read_report(path).figures if figure.amount
    }
    assert found["Avgifter", "Bolagen 2030"] == Decimal("22.7")
    assert found["NETTO", "Staden 2031"] == Decimal("-48.2")
    assert found["ÅRETS RESULTAT", "Bolagen 2030"] == Decimal("18.3")
    assert len(found) == 20
