"""Beside a deviation stand the outcome and the budget that it is the difference between, not another column's."""

from __future__ import annotations

from pathlib import Path

from assistant.pipeline import Assistant
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

TEXT = """Delårsrapport augusti 2024 Mora kommun

Belopp i tkr

Tjänst\tPrognos intäkter\tPrognos kostnader\tPrognos resultat\tBudget kostnader\tPrognosavvikelse
Passerkort\t10 610\t-12 840\t-2 230\t-10 710\t-2 130
Växel\t5 200\t-5 100\t100\t-5 050\t-50
Tryckeri\t1 900\t-1 700\t200\t-1 800\t100
"""


def test_a_row_with_income_and_cost_shows_the_cost_beside_the_deviation_of_costs(tmp_path: Path) -> None:
    path = tmp_path / "mora-delarsrapport-2024.txt"
    path.write_text(TEXT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(tmp_path / "data", model=encoder.name) as store:
        ingest_paths([path], store, encoder)
        answer = Assistant(store, encoder).ask("hur stor är avvikelsen för passerkort?")

    values = [str(figure.amount.value) for figure in answer.figures if figure.amount]
    assert values[0] == "-2130"
    assert "-12840" in values
    assert "10610" not in values
