"""An answer that leads with one of two tellings is CONFLICTING, whether it was read from a cell or from a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.one_report import knowing

REPORT = """Årsredovisning 2031

Mora kommun

Fem år i sammandrag

Nyckeltal\t2031\t2030\t2029
Sjukfrånvaro, %\t5,8\t6,4\t6,1
Soliditet, %\t47,2\t45,0\t44,1

Frånvaro

Grupp, procent\t2031\t2030
Total sjukfrånvaro\t5,8\t6,4
Långtidssjuka\t2,2\t2,9

Tillsyn

Bryggbesök\tPlan 2031\tUtfall 2031
Kajer och pirar\t60\t31
Småbåtshamnar\t84\t73
Summa\t144\t104

Sammanlagt gjordes 114 bryggbesök under året.

Personal

Den totala sjukfrånvaron uppgick 2031 till 5,1 procent (6,4 procent 2030).
"""


@pytest.fixture(scope="module")
def mora(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that has read a report of a sick leave printed twice and told once more, and of visits."""
    folder: Path = tmp_path_factory.mktemp("mora")
    (folder / "mora.txt").write_text(REPORT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((folder / "mora.txt",), store, encoder)
        yield Assistant(store, encoder)


def test_the_cell_that_prints_it_again_is_doubted_too(mora: Assistant) -> None:
    """The finding names one table; the same figure shown from the other is as doubtful."""
    answer = mora.ask("Hur stor var den totala sjukfrånvaron i Mora 2031?")
    assert answer.figures[0].caption != "Fem år i sammandrag"
    assert answer.outcome is Outcome.CONFLICTING
    assert "5,1" in answer.text
    assert "5,8" in answer.text


@pytest.mark.parametrize("question", ["Hur många bryggbesök gjordes 2031?", "How many bryggbesök were made in 2031?"])
def test_a_quoted_amount_is_shown_with_the_cell_that_denies_it(mora: Assistant, question: str) -> None:
    """Both amounts, both places and the difference stand in the answer."""
    answer = mora.ask(question)
    assert answer.outcome is Outcome.CONFLICTING
    assert "114" in answer.text
    assert "104" in answer.text
    assert len({citation.location for citation in answer.citations}) > 1


REASON = """Delårsrapport augusti 2031

Mora kommun

Driftredovisning, tkr

Verksamhet\tBudget 2031\tPrognos 2031\tAvvikelse 2031
Hamnar\t4 000\t4 510\t-510
Parker\t6 000\t5 900\t100
Summa\t10 000\t10 410\t-410

Hamnar
Hamnar beräknas få ett underskott på 541 tkr, vilket beror på att kajen måste lagas efter påkörningen.
"""


def test_a_reason_that_is_told_answers_why_although_its_amount_is_disputed(tmp_path: Path) -> None:
    """The figure alone is in conflict; the reason is the answer, and the contradiction is noted below it."""
    with knowing(REASON, tmp_path) as assistant:
        figure = assistant.ask("Hur stort underskott beräknas hamnar få i Mora 2031?")
        why = assistant.ask("Varför väntas hamnar gå med underskott i Mora 2031?")
    assert figure.outcome is Outcome.CONFLICTING
    assert why.outcome is Outcome.ANSWERED
    assert "påkörningen" in why.text
    assert "541" in why.text
    assert "510" in why.text
