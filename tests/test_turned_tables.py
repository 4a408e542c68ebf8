"""Tables whose columns are the units are read by their columns; sentences that speak of a row give its reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.linking.matching import score_word
from assistant.pipeline import Assistant
from assistant.records import Answer, Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

REPORT = """Badnämnden, Sorsele kommun. Behandlas av nämnden i oktober.

Delårsrapport januari-augusti 2025

Ekonomi

(tkr)\tSimhallen\tUtebadet\tBastun\tSumma
Budget helår\t9 100\t3 300\t1 200\t13 600
Prognos helår\t9 840\t3 050\t1 260\t14 150
Avvikelse helår\t-740\t250\t-60\t-550
Anställda\t14\t6\t2\t22

Simhallen drar över med 740 tkr. En pump gick sönder i maj.

Besökare

Vid årets slut\tSimhallen\tUtebadet\tBastun
2025\t41 200\t9 300\t2 410
2024\t40 100\t8 700\t2 600
2023\t39 500\t9 900\t2 890

Investeringar

(tkr)\tBudget\tUtgift\tKvar
Ny rutschbana\t820\t615\t205
Ekonomisk utredning\t130\t90\t40

Månader

(tkr)\tJuni 2025\tJuli 2025\tAugusti 2025\tJan-aug 2025
Kiosken\t31\t47\t52\t260
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Give an assistant over one made-up report."""
    folder = tmp_path_factory.mktemp("turned")
    path = Path(folder) / "sorsele-delar-2025.txt"
    path.write_text(REPORT, encoding="utf-8")
    encoder = HashEncoder()
    store = Store.open(Path(folder) / "data", model=encoder.name)
    list(ingest_paths([path], store, encoder))
    return Assistant(store, encoder)


def told(answer: Answer) -> str:
    """Give an answer's text with plain spaces and hyphens."""
    return answer.text.replace("\u00a0", " ").replace("−", "-")


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("vad är utebadets prognos i Sorsele?", "3 050 tkr"),
        ("simhallens budget i Sorsele", "9 100 tkr"),
        ("how much was spent on the new slide (rutschbana) in Sorsele?", "615 tkr"),
        ("vad är budgeten för ek utredning i Sorsele", "130 tkr"),
        ("vad kostade kiosken i juli 2025 i Sorsele", "47 tkr"),
    ],
)
def test_a_unit_named_by_a_column(assistant: Assistant, question: str, amount: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert amount in told(answer).split("\n")[0]


def test_a_development_over_rows_of_years(assistant: Assistant) -> None:
    answer = told(assistant.ask("hur har antalet besökare i utebadet i Sorsele utvecklats sedan 2023?"))
    assert "9 900" in answer
    assert "9 300" in answer


def test_a_sentence_with_name_and_amount_gives_the_reason(assistant: Assistant) -> None:
    answer = told(assistant.ask("varför går simhallen i Sorsele back?"))
    assert "-740 tkr" in answer
    assert "En pump gick sönder i maj." in answer


def test_a_number_of_things_is_no_cost(assistant: Assistant) -> None:
    answer = told(assistant.ask("vad kostade bastun i Sorsele 2024?"))
    assert "2 600" not in answer


def test_an_english_word_is_no_swedish_one_without_its_marks() -> None:
    assert score_word("male", "mål") == 0
    assert score_word("mal", "mål") > 0.9
