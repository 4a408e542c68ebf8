"""What a question sets aside, supposes or calls by another word: no other row's figure must come of it, nor silence."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Delårsrapport augusti 2031 för Ystads kommun, tekniska nämnden
Belopp i tkr

Verksamhet | Budget 2031 | Utfall 2031 | Avvikelse
Förtroendevalda | 900 | 850 | 50
Sakkunnigt biträde | 4 000 | 4 300 | -300
Summa | 4 900 | 5 150 | -250

Investeringar

Projekt | Budget 2031 | Utfall 2031 | Avvikelse
GC-väg Svarte | 3 400 | 200 | 3 200
Kajkant | 2 000 | 2 100 | -100
Sessionssalen, ny teknik | 370 | 0 | 370
Särskilt boende Granliden | 900 | 100 | 800

GC-väg Svarte: En granne har överklagat planen och byggstart kan ske tidigast i maj 2032.

Kajkant: Kajen blev klar i juni.

Sessionssalen, ny teknik: Föränsad projektstart, diskussion om gemensam upphandling med grannkommunen.

Verksamhet

Byggstarten av Granliden sköts upp ett halvår sedan domstolen upphävt upphandlingen. Matsalen i Svarte togs i bruk den
19 augusti.

Granlidens försening gör att lokaler måste hyras ett år till.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("aside")) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "Vad kostade förtroendevalda (till skillnad från sakkunnigt biträde) i Ystad 2031?",
        "What did förtroendevalda cost in Ystad 2031 (as opposed to sakkunnigt biträde)?",
        "Vad blev utfallet 2031 för förtroendevalda i Ystad (bortsett från sakkunnigt biträde)?",
    ],
)
def test_what_is_set_aside_in_brackets_is_not_the_row(assistant: Assistant, question: str) -> None:
    assert [figure.text for figure in assistant.ask(question).figures][:1] == ["850"]


def test_a_question_that_supposes_is_judged(assistant: Assistant) -> None:
    assert assistant.ask("visst gick sakkunnigt biträde i Ystad back 2031?").text.startswith("**Ja")


def test_a_path_for_cycling_is_the_one_that_is_abbreviated(assistant: Assistant) -> None:
    answer = assistant.ask("Vad är budgeten 2031 för gång- och cykelvägen i Svarte?")
    assert [figure.text for figure in answer.figures] == ["3 400"]


def test_what_holds_up_is_why_it_is_not_built(assistant: Assistant) -> None:
    assert "överklagat" in assistant.ask("Varför byggs inte cykelvägen i Svarte i år?").text
    assert "överklagat" not in assistant.ask("Varför byggs inte kajkanten i Ystad?").text


@pytest.mark.parametrize(
    "question",
    [
        "Varför har den nya tekniken i sessionssalen i Ystad inte kommit igång?",
        "Varför är den nya tekniken i sessionssalen försenad i Ystad?",
    ],
)
def test_the_comment_of_a_row_is_why_it_is_not_begun(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "gemensam upphandling" in answer.text
    assert "370" in [figure.text for figure in answer.figures]


def test_the_comment_of_a_row_that_is_done_is_not_why_it_is_late(assistant: Assistant) -> None:
    assert "förklaring:" not in assistant.ask("Varför är kajkanten i Ystad försenad?").text


@pytest.mark.parametrize(
    "question",
    [
        "Varför är särskilt boende Granliden försenat?",
        "Why has the start of the Granliden care home been put off?",
    ],
)
def test_what_a_delay_leads_to_is_not_why_there_is_one(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "domstolen upphävt" in answer.text
    assert "måste hyras" not in answer.text


@pytest.mark.parametrize(
    "question", ["När började man använda matsalen i Svarte?", "When did they start using matsalen in Svarte?"]
)
def test_what_is_begun_to_be_used_is_taken_into_use(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert "19 augusti" in answer.text
