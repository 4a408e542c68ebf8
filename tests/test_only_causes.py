"""What stands in a sentence only as the cause of another thing is not explained by it, nor are its doings told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Årsrapport 2031

Kulturnämnden i Storfors kommun

Händelser

Dansgruppen för barn vilade i oktober eftersom båda danspedagogerna slutade.

Museets vänstra flygel har varit stängd sedan den 2 maj på grund av en rörskada.

Samlingen på Udden flyttades till ett magasin sedan mögel upptäckts i arkivrummet.

Förrådet vid hamnen brann i juni, vilket har medfört att självrisken på 90 tkr betalats ut.

Handläggningen av bidrag tar längre tid, vilket beror på att två handläggare är nya och att antalet sökande ökat.

Nya kuratorer söks till Sandviken och Norrtorp.

Utställningshallen gick i maj över till färre öppna dagar då en vaktmästare slutat, vilket har lett till att \
visningarna för skolor minskade.

Museets chef gick i pension i maj. Det har fått till följd att uppdateringen av samlingarnas register dröjer.

Personalen arbetade på distans i februari på grund av renoveringen.

Kulturnämnden räknar med att hyra ut orangeriet från mars 2032, vilket sänker kostnaden med 75 tkr per år.

Rapporteringen av tillbud sker numera i en app. Antalet tillbud har ökat eftersom det har blivit enklare att anmäla.

Snön låg kvar till maj. Saltet blev 30 procent dyrare. Därför överskred parkskötseln sin budget.

Matsalen i Lövskolan fördyrades av att golvet måste läggas om.

Ekonomi

Tkr	Budget 2031	Utfall 2031	Avvikelse 2031
Personal	4 200	3 900	300
Orangeri	800	950	-150
Parkskötsel	2 100	2 600	-500
Måltidsverksamhet	5 000	5 400	-400
Summa	12 100	12 850	-750

Investeringar

Tkr	Budget 2031	Utfall 2031	Avvikelse 2031
Lövskolan, matsal	900	1 200	-300
Bryggor	400	380	20
Summa	1 300	1 580	-280
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant over the one report; its municipality has a word of size in its name."""
    with knowing(REPORT, tmp_path_factory.mktemp("only_causes")) as found:
        yield found


@pytest.mark.parametrize(
    "question",
    [
        "Varför slutade danspedagogerna i Storfors?",
        "Vad gjorde danspedagogerna i Storfors?",
        "Vad är en danspedagog i Storfors?",
        "Vad orsakade rörskadan i Storfors?",
        "Varför uppstod mögel i arkivrummet i Storfors?",
        "Hur upptäcktes mögel i arkivrummet i Storfors?",
        "Varför har antalet sökande ökat i Storfors?",
        "Varför brann förrådet vid hamnen i Storfors?",
        "Vad heter de nya kuratorerna i Storfors?",
    ],
)
def test_what_is_only_a_cause_is_not_explained(assistant: Assistant, question: str) -> None:
    """Nothing answers why, how or by whom, where the report has the thing only as the cause of another."""
    assert assistant.ask(question).outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Varför vilade dansgruppen i Storfors?", "båda danspedagogerna slutade"),
        ("Varför är museets vänstra flygel stängd i Storfors?", "på grund av en rörskada"),
        ("Varför flyttades samlingen på Udden i Storfors?", "sedan mögel upptäckts"),
        ("Varför tar handläggningen av bidrag längre tid i Storfors?", "två handläggare är nya"),
        ("Varför minskade visningarna för skolor i Storfors?", "då en vaktmästare slutat"),
        ("Varför har registret över samlingarna inte uppdaterats i Storfors?", "gick i pension"),
        ("Varför arbetade personalen i Storfors på distans?", "på grund av renoveringen"),
        ("Varför gick parkskötseln över budget i Storfors?", "Därför överskred parkskötseln"),
        ("Varför gick skolmatsalen i Storfors över budget?", "golvet måste läggas om"),
        ("Why did the school canteen in Storfors cost more than planned?", "golvet måste läggas om"),
        ("Why were more incidents reported in Storfors?", "enklare att anmäla"),
        ("Hur mycket sparar Storfors på att hyra ut orangeriet?", "75 tkr"),
    ],
)
def test_the_reason_is_told(assistant: Assistant, question: str, told: str) -> None:
    """The reason of the very thing is quoted, and what an act saves."""
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text


def test_a_row_is_no_saving_of_an_act(assistant: Assistant) -> None:
    """The cost of the thing itself is not what is saved by letting it."""
    assert "950" not in assistant.ask("Hur mycket sparar Storfors på att hyra ut orangeriet?").text
