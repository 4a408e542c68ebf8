"""A table whose unit is only told by a sentence beside it gets that unit, not the one of the rest of the report."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.pipeline import read_report
from ingest.records import Unit

TABLE = "Verksamhet\tBudget 2023\tUtfall 2023\nSkola\t512\t530\nVård\t214\t208"


def read_units(folder: Path, *parts: str) -> list[Unit]:
    path = folder / "bokslut.txt"
    path.write_text("\n\n".join(["Bokslut 2023", "Alla belopp i rapporten anges i tkr.", *parts]), encoding="utf-8")
    return [table.unit for table in read_report(path).tables]


@pytest.mark.parametrize(
    "sentence",
    ["Tabellen visar mnkr.", "Beloppen i tabellen anges i miljoner kronor.", "Nedan redovisas siffrorna i mnkr."],
)
def test_the_sentence_above_a_table_tells_its_unit(sentence: str, tmp_path: Path) -> None:
    assert read_units(tmp_path, "Drift", f"{sentence} Skolan ökade mest.", TABLE) == [Unit.MNKR]


def test_the_sentence_below_a_table_tells_its_unit(tmp_path: Path) -> None:
    assert read_units(tmp_path, "Drift", "Så gick året.", TABLE, "Tabellens belopp är i mnkr.") == [Unit.MNKR]


def test_an_amount_in_the_text_or_another_tables_sentence_tells_nothing(tmp_path: Path) -> None:
    units = read_units(tmp_path, "Drift", "Tabellen visar att skolan kostade 5 mnkr mer.", TABLE)
    assert units == [Unit.TKR]

    units = read_units(tmp_path, "Drift", "Tabellen visar mnkr.", TABLE, "Investeringar", "Så blev det.", TABLE)
    assert units[0] is Unit.MNKR


INVESTMENTS = "Projekt\tBudget 2023\tUtfall 2023\nBro\t8,5\t9,2\nKaj\t6,0\t4,1"
THOUSANDS = "Verksamhet\tBudget 2023\tUtfall 2023\nSkola\t15 400\t16 350\nVård\t27 900\t27 350"


@pytest.mark.parametrize("sentence", ["Nettokostnader i tkr.", "Costs and revenues in SEK thousands."])
def test_a_sentence_that_says_in_what_the_accounts_are_tells_the_unit(sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "bokslut.txt"
    parts = ["Bokslut 2023", "Drift", f"{sentence} Minus i avvikelsen betyder dyrare.", THOUSANDS,
             "Investeringar (mnkr)", INVESTMENTS]  # fmt: skip
    path.write_text("\n\n".join(parts), encoding="utf-8")
    assert [table.unit for table in read_report(path).tables] == [Unit.TKR, Unit.MNKR]


def test_no_table_is_in_billions_since_another_one_is_in_millions(tmp_path: Path) -> None:
    path = tmp_path / "bokslut.txt"
    parts = ["Bokslut 2023", "Drift", "Så gick året.", THOUSANDS, "Avgifter", "Belopp i tkr", TABLE,
             "Investeringar (mnkr)", INVESTMENTS, "Lån (mnkr)", INVESTMENTS]  # fmt: skip
    path.write_text("\n\n".join(parts), encoding="utf-8")
    assert [table.unit for table in read_report(path).tables] == [Unit.UNKNOWN, Unit.TKR, Unit.MNKR, Unit.MNKR]
