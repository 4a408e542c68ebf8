"""Questions about a whole, or about what is beyond a budget, that part of a table could answer wrongly."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from assistant.verify import unsupported
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

REPORT = """Verksamhetsberättelse 2031
Gemensam hamnnämnd
Mora - Orsa - Älvdalen

Nämnden är gemensam för kommunerna Mora, Orsa och Älvdalen. Mora kommun är värdkommun.

Händelser

Båthuset i Orsa brann den 3 mars. Ingen skadades.

Antal anlöp den 31 december

Sort\tMora\tOrsa\tÄlvdalen\tTotalt 2031\tTotalt 2030
Färjor\t214\t81\t69\t364\t351
Lastfartyg\t63\t22\t17\t102\t96
Övriga anlöp\t27\t9\t7\t43\t40
Summa\t304\t112\t93\t509\t487

Mål

Mål\tUtfall 2030\tMål 2031\tUtfall 2031
Nöjda skeppare (%)\t76\t80\t
Nya skeppare\t28\t30\t33

Netto per kommun (tkr)

Kommun\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Mora\t4 720\t4 985\t-265
Orsa\t1 690\t1 862\t-172
Älvdalen\t1 290\t1 262\t28
Summa\t7 700\t8 109\t-409

Båthuset i Orsa, ny grund, kostade 410 tkr.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    folder = tmp_path_factory.mktemp("wholes")
    path = folder / "hamn.txt"
    path.write_text(REPORT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


def test_all_owners_of_a_joint_report_name_none_of_its_columns(assistant: Assistant) -> None:
    answer = assistant.ask("Hur många färjor hade den gemensamma hamnnämnden i Mora, Orsa och Älvdalen 2031?")
    assert [figure.text for figure in answer.figures] == ["364"]


def test_the_rest_is_found_by_its_name(assistant: Assistant) -> None:
    assert assistant.ask("Hur många övriga anlöp var det 2031?").figures[0].label == "Övriga anlöp"


def test_a_target_does_not_stand_for_a_blank_outcome(assistant: Assistant) -> None:
    answer = assistant.ask("Hur stor andel av skepparna var nöjda 2031?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "80" not in answer.text
    assert "utfall" in answer.text
    asked = assistant.ask("Vilket var målet för nöjda skeppare 2031?")
    assert [figure.text for figure in asked.figures] == ["80"]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Vilken av Mora och Orsa överskred sin budget med störst belopp 2031?", "-265"),
        ("Which municipality fell furthest short of its budget in 2031?", "28"),
    ],
)
def test_what_is_beyond_a_budget_is_ranked_by_the_deviation(assistant: Assistant, question: str, first: str) -> None:
    answer = assistant.ask(question)
    assert answer.figures[0].text == first
    assert not unsupported(answer)


def test_what_happened_is_told_by_sentences(assistant: Assistant) -> None:
    answer = assistant.ask("Vad hände med båthuset i Orsa i mars 2031?")
    assert not answer.figures
    assert "brann" in answer.text
