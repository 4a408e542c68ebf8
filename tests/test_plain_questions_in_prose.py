"""Plain questions that a sentence answers in other words, and near ones that it does not answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from assistant.evidence.told_ends import tells_end
from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Hamnnämnden i Ystad kommun

Årsredovisning 2031

# Händelser

Färjan till Fårholmen läggs ned i oktober 2032 och färjan till Klippan i maj 2033.

Ett skepp brann vid Norra kajen i juli. Släckningen kostade 85 tkr.

Kommunen har för närvarande en privat varvsägare som lagar båtar. Två andra har ansökt om plats.

Hamnbiblioteket fick i september länets sjöläsarpris. Ystads hamn var nominerad till årets gästhamn.

Nämnden har bytt ut bojar och fendrar som ett led i att hålla farleden säker.

Stadgarna för båtplatser beslutades av fullmäktige 2011.

Av de anställda är 71 procent män. Snittåldern är 51 år.

Bryggkontoret flyttade i mars in i Tullhuset. Samma år kom 90 klagomål på avgifterna. Medeltiden till svar var 9 dagar.

En storm skadade muren på Ankarskolan i maj. Två salar stängdes i sex veckor.

# Kritik riktas till slussnämnden

## Bakgrund

Nämnden ansvarar för tre slussar och två broar.

## Bedömning

Vi ser allvarligt på att nämnden inte har följt avtalet om tillsyn av luckorna. Det finns brister i nyckelrutinen.

Ovan nämnda förhållanden gör att revisorerna riktar kritik till nämnden i form av en erinran.

# Driftredovisning

Belopp i tkr

| Verksamhet | Budget 2031 | Bokslut 2031 | Avvikelse 2031 |
|---|---|---|---|
| Farled | 700 | 760 | -60 |
| Hamnbibliotek | 2 100 | 2 350 | -250 |
| Summa | 2 800 | 3 110 | -310 |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the harbour's report alone."""
    with knowing(REPORT, tmp_path_factory.mktemp("plain")) as known:
        yield known


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("När slutar färjan till Fårholmen gå?", "oktober 2032"),
        ("Hur många privata varvsägare har Ystad?", "en privat varvsägare"),
        ("vann hamnbiblioteket i ystad nåt pris 2031", "sjöläsarpris"),
        ("What prize did the harbour library in Ystad win?", "sjöläsarpris"),
        ("vad har hamnnämnden i ystad bytt ut i farleden för att fartyg ska komma fram", "fendrar"),
        ("Hur gamla är stadgarna för båtplatser i Ystad?", "2011"),
        ("Hur stor andel av de anställda i Ystad är män?", "71 procent"),
        ("Är det mest män eller kvinnor som är anställda i Ystad?", "71 procent"),
        ("When did Bryggkontoret in Ystad move to its new premises?", "mars"),
        ("Hur snabbt får man svar på klagomål i Ystad?", "9 dagar"),
        ("Varför fick slussnämnden i Ystad kritik?", "inte har följt avtalet"),
        ("Vad hände med skeppet som brann i Ystad?", "brann"),
    ],
)
def test_sentence_answers_in_other_words(assistant: Assistant, question: str, told: str) -> None:
    """What a sentence tells in other words than those of the question is quoted as the answer."""
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED, answer.text
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "När slutar färjan till Holmen gå i Ystad?",
        "När slutar Ankarskolan i Ystad?",
        "Hur många båtar lagar den privata varvsägaren i Ystad?",
        "Är det mest män eller kvinnor som är chefer i Ystad?",
        "Vann slussnämnden i Ystad något pris?",
        "Varför fick fiskenämnden i Ystad kritik?",
        "Hur stor andel av cheferna i Ystad är män?",
    ],
)
def test_what_is_not_told_stays_unanswered(assistant: Assistant, question: str) -> None:
    """A sentence on the same subject that tells another fact is no answer."""
    assert assistant.ask(question).outcome is not Outcome.ANSWERED


def test_end_is_told_by_one_sentence() -> None:
    """Of when something ended, the thing and the date stand in one sentence."""
    date = re.compile("maj")
    assert not tells_end("När slutar skolan?", (), date, "Skolan fick skador i maj. Salar stängdes.")
