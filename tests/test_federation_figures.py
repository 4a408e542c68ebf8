"""What the members of a federation pay, what its tables of months count, and how far from budget things were."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.records import Outcome
from assistant.words.circumlocutions import say_plainly
from ingest.records import Block, BlockKind, Location
from ingest.tables.when_lines import when_line
from tests.one_report import converse, knowing

REPORT = """Delårsrapport januari–augusti 2031
Räddningstjänstförbundet Ystad–Sjöbo

Kommunalförbund för Ystad och Sjöbo kommuner. Perioden 1 januari–31 augusti 2031.

Resultaträkning

Tkr	Utfall jan–aug 2031	Budget 2031	Prognos 2031	Avvikelse
Summa intäkter	9 000	14 000	14 100	100
Summa kostnader	-9 100	-13 950	-14 450	-500
Resultat	-100	50	-350	-400

Medlemsbidrag per kommun

Medlem	Andel	Bidrag 2031, tkr	Bidrag 2030, tkr
Ystads kommun	60 %	7 800	7 500
Sjöbo kommun	40 %	5 200	5 000
Summa		13 000	12 500

Insatser per händelsetyp

Antal insatser januari–augusti.

Händelsetyp	2029	2030	2031
Brand i byggnad	9	12	16
Trafikolycka	31	28	27
Totalt antal insatser	40	40	43

Stationer

Station	Insatser 2031	Vakanser
Ystad	22	1
Sjöbo	14	3
Vollsjö	7	2

Åtgärder för budget i balans

Åtgärd	Planerad effekt 2031, tkr	Effekt t.o.m. augusti, tkr
Färre övningar	400	150
Lägre hyra	600	250
Summa åtgärder	1 000	400

Investeringar

Objekt	Budget 2031, tkr	Utfall 2031, tkr	Avvikelse
Larmställ, Ystad	500	540	-40
Ny släckbil	4 800	4 300	500
Norra stationen, markiser	60	55	5
Södra stationen, markiser	60	70	-10
Vollsjö, markiser	60	50	10
Summa	5 480	5 015	465
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vem betalar mest till räddningstjänstförbundet 2031, Ystad eller Sjöbo?", ("7 800", "5 200")),
        ("Vad är Sjöbos medlemsbidrag 2031?", ("5 200",)),
        ("How much does Ystad pay to the federation in 2031?", ("7 800",)),
        ("Hur stor andel betalar Sjöbo?", ("40 %",)),
        ("Hur går det ekonomiskt för räddningstjänstförbundet i år?", ("−350",)),
        ("Hur många fler bränder i byggnad hade Ystad–Sjöbo 2031 än 2030?", ("16 − 12 = 4",)),
        ("Hur många utryckningar hade räddningstjänsten Ystad–Sjöbo totalt 2031?", ("43",)),
        ("Hur många insatser hade brandstationen i Ystad 2031? || och hur var det för Sjöbo?", ("14",)),
        ("Vilka investeringar kostade mer än årets budget 2031?", ("−40", "−10")),
        ("Hur mycket mindre än budgeterat gick åt till släckbilen och markiserna i Vollsjö tillsammans?", ("510",)),
        ("What share of the planned savings had been achieved by August, in percent?", ("40.0 %",)),
        ("Vad har markiserna kostat sammanlagt?", ("175",)),
    ],
)
def test_federation(question: str, told: tuple[str, ...], tmp_path: Path) -> None:
    """Each figure is told of the member, the months or the rows that are asked for."""
    with knowing(REPORT, tmp_path) as assistant:
        answer = converse(assistant, question)
    assert answer.outcome is Outcome.ANSWERED
    assert all(part in answer.text.replace("\u00a0", " ") for part in told), answer.text


def test_member_of_no_table(tmp_path: Path) -> None:
    """Call-outs are no answer to who pays the most."""
    report = "\n".join(line for line in REPORT.split("\n") if " kommun\t" not in line and "s kommun\t" not in line)
    with knowing(report, tmp_path) as assistant:
        answer = assistant.ask("Vem betalar mest till räddningstjänstförbundet 2031, Ystad eller Sjöbo?")
    assert "22" not in answer.text


def _blocks(*texts: str) -> list[Block]:
    place = Location(report="a.txt")
    table = Block(kind=BlockKind.TABLE, text="", location=place)
    return [*(Block(kind=BlockKind.PARAGRAPH, text=text, location=place) for text in texts), table]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Antal insatser januari–augusti.", True),
        ("Siffrorna avser januari–augusti respektive år.", True),
        ("The figures cover January–August each year.", True),
        ("Under januari–augusti ökade larmen.", False),
        ("Antal larm januari–augusti 2031.", False),
        ("Antal insatser januari–december.", False),
        ("Larmen januari–augusti var 40 fler.", False),
    ],
)
def test_when_line(line: str, names: bool) -> None:
    """Only a sentence that says no more than what the table is of names its months."""
    blocks = _blocks(line)
    assert when_line(blocks, [1]) == (line if names else "")


def test_plain_money() -> None:
    """A budget of two things together is said as their deviation; one thing is left as it stands."""
    both = say_plainly("Hur mycket mer än budgeterat kostade A och B tillsammans?")
    assert both == "Hur mycket över budget kostade A och B tillsammans?"
    one = "Hur mycket mer än budgeterat kostade A?"
    assert say_plainly(one) == one
    assert say_plainly("How is Vik doing financially this year?") == "How is Vik doing this year?"
