"""Units that stand in the names of rows: figures of different ones are never set against each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.operations.named_units import read_unit_at_end
from tests.one_report import knowing

REPORT = """Ystads kommun
Årsredovisning 2031

Nyckeltal för vattenverket
Nyckeltal\tUtfall 2030\tUtfall 2031
Renat vatten, tusen m³\t310\t325
Sålt vatten, tusen m³\t240\t251
Spolad ledning, meter\t700\t760
Väntetid, dagar\t14\t12
"""


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Renat vatten, tusen m³", "tusen cubic metre"),
        ("Spolad ledning (meter)", "metre"),
        ("Väntetid i dagar", "day"),
        ("Kostnad per plats, kr/plats", "krona per plats"),
        ("Elanvändning, kWh/m²", "kilowatt hour per m²"),
        ("Väg 12, Timmernabben", ""),
        ("Bidrag till Ha", ""),
    ],
)
def test_a_name_ends_with_its_unit(name: str, unit: str) -> None:
    """A name may end with the unit of its numbers, and with nothing of the sort."""
    assert read_unit_at_end(name) == unit


def test_metres_are_not_subtracted_from_cubic_metres(tmp_path: Path) -> None:
    """Nothing is computed of two rows whose names give them different units."""
    with knowing(REPORT, tmp_path) as assistant:
        text = assistant.ask("Hur mycket större är renat vatten än spolad ledning i Ystad 2031?").text
        assert "435" not in text
        assert "olika enheter" in text
        same = assistant.ask("Hur mycket större är renat vatten än sålt vatten i Ystad 2031?").text
        assert "74" in same
