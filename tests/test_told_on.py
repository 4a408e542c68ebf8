"""Facts over two sentences, things of a form of their own, bans and regions answer; what is not told does not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Årsrapport 2031

Kulturnämnden i Ystads kommun

Händelser

Natten till den 9 juni brann ett förråd vid Sandkajen ned. Släckningsarbetet pågick i 19 timmar.

Badhuset Vågen stängdes den 3 mars. Stängningen varade i elva veckor.

Fritidsgården Kompassen fick en ny ledare i augusti. Hon heter Maja Lind.

En lekplats byggdes vid Norrtorp. Den kostade 700 000 kronor. Arbetet utfördes av Grönmark Anläggning AB.

Belysningen i parken släcks klockan 22.30.

Felanmälan av bänkar tas emot på telefon 0411-12 34 56.

Sjöbiblioteket flyttade till Hamngatan 4. Den nya lokalen är 620 kvadratmeter och öppnade för besökare den 2 september.

Bevattningsförbud gällde från den 4 juli till den 22 augusti.

Bokbussen slutade köras i Norrtorp. Orsaken är att chauffören gick i pension.

Ett 50-tal e-tjänster finns på webbplatsen.

Cafét i museet drivs av Anna Berg. Avtalet löper på tre år.

Ekonomi

Tkr	Budget 2031	Utfall 2031
Bibliotek	14 200	13 900
Museum	9 800	10 350
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("told_on")) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hur länge höll de på med branden vid Sandkajen?", "19 timmar"),
        ("Hur länge var badhuset Vågen stängt?", "elva veckor"),
        ("Vad heter den nya ledaren på Kompassen?", "Maja Lind"),
        ("Vem byggde lekplatsen vid Norrtorp?", "Grönmark"),
        ("Hur dags släcks belysningen i parken?", "22.30"),
        ("At what hours is the lighting in the park switched off?", "22.30"),
        ("Vilket telefonnummer ringer man för felanmälan av bänkar?", "0411-12 34 56"),
        ("På vilken adress ligger Sjöbiblioteket?", "Hamngatan 4"),
        ("Mellan vilka datum var det förbjudet att vattna?", "4 juli"),
        ("Varför kör inte bokbussen i norrtorpstrakten längre?", "pension"),
        ("Ungefär hur många ärenden kan man göra på nätet, alltså e-tjänster?", "50-tal"),
    ],
)
def test_what_the_next_sentence_tells_answers(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED, answer.text
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Vem äger Kompassen?",
        "Hur länge har Anna Berg bott i Ystad?",
        "Hur många besökte Sjöbiblioteket?",
        "Hur dags öppnar badhuset Vågen?",
        "Vilket telefonnummer har biblioteket?",
        "På vilken adress ligger museet?",
        "Mellan vilka datum var det förbjudet att elda?",
        "Hur länge pågick bygget av lekplatsen?",
    ],
)
def test_what_is_not_told_stays_open(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).outcome is Outcome.NOT_FOUND
