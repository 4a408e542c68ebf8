"""What is nearest to words that no report explains: alike by more than an ending, or by meaning; offered only."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from ingest.embedding import open_encoder
from ingest.pipeline import ingest_paths
from ingest.store import Store

REPORT = """Mora kommun

Bokslut 2033

(tkr)\tBudget 2033\tUtfall 2033\tAvvikelse
Finansförvaltningen\t900\t960\t-60
Socialförvaltningen\t500\t480\t20
Stadsbiblioteket\t700\t790\t-90
Inhyrd personal\t300\t310\t-10
Kassa och bank\t200\t210\t-10
Summa\t2 600\t2 750\t-150
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Give an assistant with the bundled encoder over one made-up report."""
    folder = tmp_path_factory.mktemp("nearest")
    (folder / "mora.txt").write_text(REPORT, encoding="utf-8")
    encoder = open_encoder()
    store = Store.open(Path(folder) / "data", model=encoder.name)
    list(ingest_paths([folder / "mora.txt"], store, encoder))
    return Assistant(store, encoder)


def test_an_ending_in_common_is_no_likeness(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade snöröjningen i Mora 2033?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "förvaltningen" not in answer.text


def test_a_label_that_begins_alike_is_near(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade stadsbiografen i Mora 2033?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert [option.text for option in answer.options] == ["Stadsbiblioteket"]


def test_a_swedish_word_of_the_same_meaning_is_offered_and_never_taken(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade leasingpersonalen i Mora 2033?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert (answer.figures, answer.citations) == ((), ())
    assert "Inhyrd personal" in [option.text for option in answer.options]
    assert assistant.ask("1", answer.plan).figures[0].text == "310"


def test_a_place_that_is_also_a_name_is_meant_in_small_letters_where_its_report_is_there(assistant: Assistant) -> None:
    answer = assistant.ask("vad kostade stadsbiblioteket i mora 2033?")
    assert answer.plan.municipalities == ("Mora",)
    assert answer.figures[0].text == "790"
    assert assistant.ask("vad kostade stadsbiblioteket i kalmar 2033?").plan.municipalities != ("Mora",)
