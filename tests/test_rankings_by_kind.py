"""Rankings of one kind of rows: by what they are called, by change, by a share of their own budget, by month."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

REPORT = """Hamnnämnden

Bokslut 2031

Hamnnämnden i Hylte kommun.

Driftredovisning (tkr)

Verksamhet\tBokslut 2030\tBudget 2031\tBokslut 2031\tAvvikelse 2031
Farleder\t300\t310\t350\t-40
Kranar\t520\t560\t540\t20
Isbrytning\t900\t940\t1 000\t-60
Hamnkaféer\t80\t90\t75\t15
Bevakning\t400\t410\t425\t-15
Intäkter\t700\t720\t730\t10
Kostnader\t2 900\t3 030\t3 120\t-90
Summa nettokostnad\t2 200\t2 310\t2 390\t-80

Stöd till båtlag (tkr)

Stöd\tBokslut 2030\tBokslut 2031
Seglare\t40\t60
Roddare\t20\t15
Summa\t60\t75

Bryggor, underhåll

Brygga\tAntal båtplatser\tBudget 2031, tkr\tBokslut 2031, tkr\tAvvikelse 2031, tkr
Norrbryggan\t40\t400\t450\t-50
Lugna bryggan\t90\t900\t955\t-55
Österbryggan\t25\t100\t90\t10
Gemensamt\t\t50\t50\t0
Summa\t155\t1 450\t1 545\t-95

Frånvaro

Grupp\tFrånvaro jan-sep 2031 (%)\tjan-sep 2030 (%)
Lotsar\t9,1\t9,0
Vaktlag\t4,2\t3,1
Kontor\t2,0\t2,4

Isbrytning 2031 per månad

Månad\tAntal uppdrag\tKostnad tkr
Januari\t12\t380
Februari\t15\t350
Mars\t6\t270
Summa\t33\t1 000
"""


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give the assistant on one made-up report of a harbour board."""
    encoder = HashEncoder()
    folder = tmp_path_factory.mktemp("harbour")
    path = folder / "hamnen-bokslut-2031.txt"
    path.write_text(REPORT, encoding="utf-8")
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    ("question", "leader"),
    [
        # units that are listed above their incomes and costs are no lines of an income statement
        ("Vilken verksamhet i Hylte kostade mest 2031?", "Isbrytning: 1 000 tkr"),
        # "bryggor" are the rows that end in it, and not only the one where it stands alone
        ("Vilken brygga i Hylte går mest minus mot budget 2031?", "Lugna bryggan: −55 tkr"),
        ("Vilken brygga i Hylte har flest båtplatser?", "Lugna bryggan: 90"),
        ("Vilken brygga i Hylte har minst antal båtplatser?", "Österbryggan: 25"),
        # of its own budget, though the table prints no percentage
        ("Vilken brygga i Hylte drog över budget mest i procent av budgeten 2031?", "Norrbryggan: 12,5 %"),
        # of a table of months: the cost and not the number
        ("Vilken månad 2031 var isbrytningen i Hylte dyrast?", "Januari: 380 tkr"),
        ("I vilken månad var det flest uppdrag i Hylte 2031?", "Februari: 15"),
    ],
)
def test_ranks_the_rows_of_the_kind_that_is_named(harbour: Assistant, question: str, leader: str) -> None:
    answer = harbour.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert leader in answer.text.splitlines()[0].replace("\u00a0", " ")


def test_what_changed_most_is_not_what_is_largest(harbour: Assistant) -> None:
    answer = harbour.ask("Vilken grupp i Hylte ökade sin frånvaro mest mellan 2030 och 2031?")
    assert answer.text.startswith("Vaktlag")
    assert "1,1 procentenheter" in answer.text.replace("\u00a0", " ")
    grown = harbour.ask("Vilken verksamhet i Hylte ökade sina kostnader mest från 2030 till 2031?")
    assert grown.text.startswith("Isbrytning")  # and no number of berths among the amounts


def test_no_size_is_given_where_no_change_can_be_told(harbour: Assistant) -> None:
    answer = harbour.ask("Vilken brygga i Hylte ökade mest mellan 2030 och 2031?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert not answer.derivations


def test_the_share_of_the_row_that_stands_out_is_of_its_own_budget(harbour: Assistant) -> None:
    question = "Vilken verksamhet i Hylte hade störst underskott 2031, och hur stort är det i procent av budgeten?"
    answer = harbour.ask(question)
    text = answer.text.replace("\u00a0", " ")
    assert text.startswith("**Isbrytning: −60 tkr")
    assert [str(found.value) for found in answer.derivations] == ["6.4"]
    assert "(940 tkr" in text


def test_lists_the_rows_of_a_kind_that_went_over(harbour: Assistant) -> None:
    text = harbour.ask("Vilka bryggor i Hylte gick minus mot budget 2031?").text
    listed = [line for line in text.splitlines() if line.startswith("- ")]
    assert not listed or all("brygga" in line for line in listed)
