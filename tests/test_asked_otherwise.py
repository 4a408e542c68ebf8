"""The same question in another form: why in other words, led in, with wishes, in spoken phrases."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.question.said_otherwise import say_usually
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Årsredovisning 2031 Ystads kommun

Serviceenheten

Serviceenheten redovisar ett underskott på 310 tkr eftersom hyrbilarna blev dyrare.

Färjekontoret

Systemet Kajlog kan inte användas eftersom leverantören gått i konkurs. Färjekontoret hade vid utgången av 2031 totalt
14 medarbetare. Av styrmännen är 9 kvinnor och 5 män. Sedan maj 2030 har 6 medarbetare slutat på egen begäran.

Arbete

Antal långtidsarbetslösa var i januari 80 och i augusti 120. 30 av de 120 är utrikesfödda.

Driftredovisning, tkr

Verksamhet\tUtfall 2031\tBudget 2031\tAvvikelse 2031\tAvvikelse prognos nov
1 Hamnen och färjorna\t-4 100\t-4 000\t-100\t-270
1 Hamnen och färjorna Intäkt\t1 240\t1 200\t40\t30
2 Gästbryggan\t-900\t-950\t50\t20
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows one report."""
    with knowing(REPORT, tmp_path_factory.mktemp("otherwise")) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("I see that the service unit in Ystad is heading for a deficit. What's the cause?", "hyrbilarna"),
        ("Serviceenheten i Ystad går back 2031. Vad är orsaken?", "hyrbilarna"),
        ("Vad ligger bakom serviceenhetens underskott i Ystad 2031?", "hyrbilarna"),
        ("What stops Ystad from using Kajlog?", "konkurs"),
        ("Vad hindrar Ystad från att använda Kajlog?", "konkurs"),
        ("Hur stor var personalstyrkan på färjekontoret i Ystad vid slutet av 2031, räknat i antal medarbetare?", "14"),
        ("Hur många på färjekontoret i Ystad har på eget initiativ lämnat jobbet sedan maj 2030?", "6"),
        ("Av Ystads 120 långtidsarbetslösa i augusti 2031, hur stor procentandel var utrikes födda? Gärna en decimal.",
         "25,0 %"),
        ("Vilka intäkter (alltså inte nettot) hade hamnen och färjorna i Ystad 2031?", "1 240"),
        ("När man i november 2031 gjorde prognos för hamnen och färjorna i Ystad, hur stor avvikelse trodde man på?",
         "270"),
    ],
)  # fmt: skip
def test_the_same_is_told_however_it_is_asked(assistant: Assistant, question: str, told: str) -> None:
    """What is answered in its first form is answered in another."""
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text.replace("\u00a0", " ")


def test_a_follow_up_leaves_the_other_sex(assistant: Assistant) -> None:
    """The question "och hur många är karlar?" asks of the same group, and no longer of its women."""
    first = assistant.ask("Hur många kvinnor finns bland styrmännen på färjekontoret i Ystad?")
    assert "5 män" in assistant.ask("Och hur många är karlar?", first.plan).text


@pytest.mark.parametrize(
    "question",
    [
        "Vad gör kommunen för att spara?",
        "Hur gick det för hamnen? Varför?",
        "När öppnade hallen, och hur mycket kostade den?",
        "What made the news in 2031?",
        "Vad kostade hamnen 2031?",
        "Vem driver färjekontoret?",
        "Hur många av dem är nya?",
        "What is the total amount of loans?",
        "What does the pier cost to keep?",
        "Is it true that the pier was sold?",
        "Vad fick hamnen i bidrag?",
        "Hur många medarbetare är kvinnor?",
        "Hur hög är räntan?",
    ],
)
def test_what_asks_nothing_in_other_words_stays(question: str) -> None:
    """No question is changed but one of the kinds that are meant."""
    assert say_usually(question) == question
