"""Questions as foreigners and telegrams type them: English terms of prose, names, the asking word last."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Årsredovisning 2031 Ystads kommun

Social verksamhet

Under hösten tog kommunen emot 38 personer som flytt från Ukraina. Äldreboendet Solbacken stängdes den 3 oktober
2031 och de 11 boende erbjöds plats på Ekgården. Livsmedelspriserna har stigit med 9 procent på ett år.

Vatten

Kokningsrekommendation gällde i Hagby mellan den 4 och 9 juni 2031.

Skola

Från höstterminen gäller mobilförbud i alla grundskolor. Serviceenheten redovisar ett underskott på 310 tkr eftersom
hyrbilarna blev dyrare. Färjekontoret flyttar till nya lokaler i mars 2032.

Befolkning

Antalet invånare var 14 203 den 30 juni 2031.

Personal

Antal\t2031\t2030
Antal tillsvidareanställda\t812\t805
varav män\t201\t199
varav kvinnor\t611\t606
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows one report."""
    with knowing(REPORT, tmp_path_factory.mktemp("typed")) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Where were the residents of Solbacken offered a place?", "Ekgården"),
        ("By how many percent have food prices risen?", "9 procent"),
        ("When did residents of Hagby have to boil their water?", "4 och 9 juni"),
        ("When was there a boil-water notice in Hagby?", "4 och 9 juni"),
        ("Why is the service unit in the red?", "hyrbilarna"),
        ("How many people lived there on 30 June 2031?", "14 203"),
        ("färjekontoret flytt när?", "mars 2032"),
        ("farjekontoret flytt nar", "mars 2032"),
    ],
)
def test_prose_answers_what_is_typed(assistant: Assistant, question: str, told: str) -> None:
    """The report's sentence is found by the English term, the unit's own name and the asking word that comes last."""
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text.replace("\xa0", " ")


def test_a_proper_name_is_no_row(assistant: Assistant) -> None:
    """Who comes from a place that no label names is not taken for a row that is like it."""
    answer = assistant.ask("How many refugees from Syria came to Ystad?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert not answer.figures
