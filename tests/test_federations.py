"""A federation by its short names, what its members pay, its calls by type, and effects planned and reached."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Räddningstjänstförbundet Norra Viken

Tertialrapport 1, januari – april 2031

Medlemskommuner: Kalix, Haparanda och Överkalix

Resultaträkning (tkr)\tUtfall 2030-04\tUtfall 2031-04\tBudget 2031\tPrognos 2031\tAvvikelse
Avgifter\t310\t340\t510\t525\t15
Personal\t-730\t-770\t-1 165\t-1 155\t10
Resultat\t-420\t-430\t-655\t-630\t25

Medlemsbidrag per kommun (tkr)

Kommun\t2029\t2030\t2031
Kalix\t30 100\t31 200\t32 300
Haparanda\t18 100\t18 900\t19 700
Överkalix\t7 100\t7 400\t7 700
Summa\t55 300\t57 500\t59 700

Antal insatser januari – april

Typ av insats\t2029\t2030\t2031
Brand i byggnad\t41\t38\t44
Trafikolycka\t88\t94\t67
Automatlarm utan tillbud\t132\t141\t156
Summa\t261\t273\t267

Åtgärder för budget i balans

Åtgärd\tBeräknad effekt 2031, tkr\tUppnådd effekt 2031-04, tkr
Färre inhyrda brandmän\t1 200\t310
Samordnade scheman\t900\t540
Översyn av avtal\t600\t615

Sjukfrånvaro i procent\t2030-04\t2031-04\tKvinnor 2031-04\tMän 2031-04
Heltidsstyrkan\t8,9\t9,6\t9,9\t7,8
Deltidsstyrkan\t6,4\t6,8\t7,2\t5,9
Sjukfrånvaro totalt\t8,3\t8,5\t8,8\t6,7
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the report."""
    with knowing(REPORT, tmp_path_factory.mktemp("federation")) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("hur mycket ska haparanda betala till räddningsförbundet 2031", "**19\u00a0700\u00a0tkr**"),
        ("What does Överkalix contribute to the federation in 2031?", "**7\u00a0700\u00a0tkr**"),
        ("Vilken typ av larm har förbundet Norra Viken mest av 2031?", "**Automatlarm utan tillbud: 156**"),
        ("What type of call-out was most common in Norra Viken in 2030?", "**Automatlarm utan tillbud: 141**"),
        ("Vilken av åtgärderna i Norra Viken skulle ge mest 2031?", "**Färre inhyrda brandmän: 1\u00a0200\u00a0tkr**"),
        ("Vilken av åtgärderna i Norra Viken gav mest 2031?", "**Översyn av avtal: 615\u00a0tkr**"),
        ("Hur hög är sjukfrånvaron i heltidsstyrkan i Norra Viken 2031?", "**9,6\u00a0%**"),
    ],
)
def test_the_row_that_is_meant_is_told(assistant: Assistant, question: str, lead: str) -> None:
    """Members pay contributions, types are ranked by type, and the mood of a verb picks the column."""
    assert assistant.ask(question).text.startswith(lead)


def test_months_of_a_heading_are_those_of_its_years(assistant: Assistant) -> None:
    """Below "januari – april" the year before is of the same months, so the two can be set against each other."""
    told = assistant.ask("Hur många fler insatser blev det i Norra Viken 2030 än 2029?")
    assert told.outcome is Outcome.ANSWERED
    assert "**12 (4,6\u00a0%)**" in told.text
