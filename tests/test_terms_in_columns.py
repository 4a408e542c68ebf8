"""Terms that stand in columns: places of a joint board, women and men, what was decided and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

REPORT = """Gemensam fiskenämnd

Bokslut 2031

Mora kommun, Orsa kommun och Älvdalens kommun har en gemensam nämnd.

Antal kort den 31 december

Sort\tMora\tOrsa\tÄlvdalen\tTotalt 2031\tTotalt 2030
Dagskort\t210\t80\t70\t360\t350
Årskort\t60\t25\t15\t100\t96
Summa\t270\t105\t85\t460\t446

Personal

\tKvinnor 2031\tMän 2031\tTotalt 2031
Frånvaro, %\t7,0\t4,5\t6,1

Åtgärdsplan (tkr)

Åtgärd\tBeslutad effekt 2031\tUppnått t.o.m. okt\tBedömd effekt helår
Färre resor\t400\t100\t150
Ny taxa\t600\t350\t500
Summa\t1 000\t450\t650

Fiskevatten (tkr)

Vatten\tAntal bryggor\tBudget 2031\tBokslut 2031\tAvvikelse 2031
Storsjön\t12\t600\t720\t-120
Lillsjön\t5\t300\t290\t10
Summa\t17\t900\t1 010\t-110

Investeringar (tkr)

Projekt\tUtfall 2031\tBudget 2031\tÖverfört från 2030\tS:a budget 2031
Fisktrappan\t150\t200\t100\t300

Bidrag till fiskevård (tkr)

Bidragsform\tBokslut 2031
Driftbidrag\t120
Lokalbidrag\t80
Summa\t200
"""


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give the assistant on one made-up report of a joint board."""
    encoder = HashEncoder()
    folder = tmp_path_factory.mktemp("joint")
    path = folder / "fiskenamnden-bokslut-2031.txt"
    path.write_text(REPORT, encoding="utf-8")
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    ("question", "results"),
    [
        ("Hur många dagskort har Mora och Orsa tillsammans 2031?", ["290"]),
        ("Vilken kommun har flest årskort, Orsa eller Älvdalen?", ["10"]),
        ("How many more dagskort does Mora have than Älvdalen?", ["140", "200.0"]),
        ("Hur stor andel av dagskorten finns i Mora 2031?", ["58.3"]),
        ("Hur mycket högre var frånvaron bland kvinnor än bland män i Mora 2031?", ["2.5", "55.6"]),
        ("Hade män eller kvinnor högst frånvaro i Mora 2031?", ["2.5"]),
        ("Hur stor del av den beslutade effekten i Moras åtgärdsplan hade uppnåtts till och med oktober?", ["45.0"]),
        ("Hur många procent av budgeten är Storsjöns underskott 2031 i Mora?", ["20.0"]),
        ("Hur stor del av bidragen i Mora 2031 var driftbidrag?", ["60.0"]),
        # what was carried over may be used as well
        ("Hur stor del av budgeten för Fisktrappan i Mora 2031 användes?", ["50.0"]),
        ("Vad kostade en brygga i Storsjön i Mora 2031?", []),
    ],
)
def test_computes_with_the_cells_that_the_question_means(board: Assistant, question: str, results: list[str]) -> None:
    answer = board.ask(question)
    assert [str(found.value) for found in answer.derivations] == results


def test_budget_against_outcome_tells_what_is_between_them(board: Assistant) -> None:
    text = board.ask("Storsjön i Mora 2031, budget mot utfall").text.replace("\u00a0", " ")
    assert "720 tkr" in text
    assert "600 tkr" in text
    assert "−120 tkr (underskott)" in text
