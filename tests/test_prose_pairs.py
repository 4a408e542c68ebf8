"""Two amounts of one thing in a sentence: which is before and which after, and when nothing is sure."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.evidence.prose_pairs import read_pair
from assistant.pipeline import Assistant
from assistant.question.corrections import read_correction
from assistant.records import Outcome
from assistant.verify import unsupported
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

_REPORT = """Hylte kommun

Kommunstyrelsen, bokslut 2019

Arbetsmarknad

Antal sökande till kurserna var i mars 112 och i maj 131. Av dessa var hälften nya.

- Deltagare i praktik: här har antalet gått från 40 till 55 personer sedan 2018.
"""


@pytest.mark.parametrize(
    ("sentence", "pair"),
    [
        ("Antalet steg från 52 till 94 personer sedan augusti 2031.", ("52", "94")),
        ("Antal sökande var i mars 112 och i maj 131.", ("112", "131")),
        ("Sökande är nu 250; i augusti 2019 var de 168.", ("168", "250")),
        ("Sökande i mer än 6 månader gick från 11 till 15.", ("11", "15")),
    ],
)
def test_a_sentence_tells_what_was_before_and_after(sentence: str, pair: tuple[str, str]) -> None:
    found = read_pair(sentence)
    assert found is not None
    assert (str(found.before.amount.value), str(found.after.amount.value)) == pair


@pytest.mark.parametrize(
    "sentence",
    [
        "Antalet steg från 52 till 94, varav 30 nya.",  # a third amount
        "Kursen har 20 kvinnor och 30 män.",  # two things, no times
        "I mars var 20 sökande och 30 antagna.",  # one time for both
        "Kostnaden var 20 tkr i mars och antalet 30 i maj.",  # two units
    ],
)
def test_a_sentence_that_leaves_a_doubt_has_no_pair(sentence: str) -> None:
    assert read_pair(sentence) is None


def test_a_difference_of_amounts_in_prose_is_computed_and_quoted(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(_REPORT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(tmp_path / "store", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        assistant = Assistant(store, encoder)
        answer = assistant.ask("Hur många fler sökande var det i Hylte i maj än i mars?")
        assert answer.outcome is Outcome.ANSWERED
        assert [derivation.expression for derivation in answer.derivations] == ["131 - 112"]
        assert any("112 och i maj 131" in citation.quote for citation in answer.citations)
        assert unsupported(answer) == ()
        other = assistant.ask("Hur många fler sökande var det i Hylte i maj än i april?")
        assert not other.derivations  # no sentence tells of April


def test_a_correction_is_told_from_an_answer_of_no() -> None:
    assert read_correction("sorry, I mean the contact centre") == ("", "the contact centre")
    assert read_correction("vad kostade kansliet, nej jag menade budgeten") == ("vad kostade kansliet", "budgeten")
    assert read_correction("nej") is None
    assert read_correction("menar nämnden att det blir dyrare?") is None
