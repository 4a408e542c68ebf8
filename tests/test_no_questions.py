"""What can break where somebody types no question: a figure is repeated, another language speaks, work is pretended."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Language, Outcome
from ingest.store import Scope
from tests.one_report import knowing

REPORT = """Delårsrapport augusti 2031 för Ystads kommun, tekniska nämnden
Belopp i tkr

Verksamhet | Budget 2031 | Utfall 2031 | Avvikelse
Simhallar | 4 000 | 4 300 | -300
Aktivitetsplaner | 900 | 850 | 50
Summa | 4 900 | 5 150 | -250

Simhallar gick med underskott för att reningen byttes.
"""
FIRST = "Vad kostade simhallar i Ystad 2031?"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("no-questions")) as opened:
        yield opened


@pytest.mark.parametrize(
    "text",
    ["1+1", "2 * 3 = 6", "vad är 2+2?", "asdf", "asdfghjkl",
     "qwerty", "aaaa", "sdfkjh", "?", "…", "%", "jaha", "hm", "test",
     "👍", "blabla",
     "jag förstår", "i see", "hej då", "god morgon", "tack så mycket", "haha ok", "hur mår du?"],
)  # fmt: skip
def test_what_asks_nothing_gets_the_same_helpful_word_whatever_was_said_before(assistant: Assistant, text: str) -> None:
    before = assistant.ask(FIRST)
    assert before.figures
    after, alone = assistant.ask(text, before.plan), assistant.ask(text)
    assert not after.figures
    assert after.is_help
    assert alone.is_help
    if after.language is alone.language:
        assert after.text == alone.text
    assert assistant.ask("och budgeten?", after.plan).figures[0].text == "4 000", "the conversation goes on"


@pytest.mark.parametrize("text", ["2031?", "och budgeten?", "varför?", "aktivitetsplaner?", "och totalt?"])
def test_a_short_question_is_still_one(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text, assistant.ask(FIRST).plan)
    assert answer.outcome is Outcome.ANSWERED, answer.text
    assert not answer.is_help


@pytest.mark.parametrize(
    ("first", "text", "language"),
    [("What did simhallar cost in Ystad?", "Hej", Language.SWEDISH),
     ("What did simhallar cost in Ystad?", "tack", Language.SWEDISH),
     ("What did simhallar cost in Ystad?", "ok", Language.ENGLISH), (FIRST, "hello", Language.ENGLISH),
     (FIRST, "thanks", Language.ENGLISH), (FIRST, "?", Language.SWEDISH)],
)  # fmt: skip
def test_a_greeting_is_answered_in_its_own_language(
    assistant: Assistant, first: str, text: str, language: Language
) -> None:
    assert assistant.ask(text, assistant.ask(first).plan).language is language


@pytest.mark.parametrize(
    "text",
    ["Skriv en dikt om budgeten", "kan du skriva en rolig limerick om Ystad?", "Översätt det till tyska",
     "Berätta ett skämt", "skriv python-kod som summerar simhallar", "Write a poem about the budget", "tell me a joke",
     "Translate the report into German", "Please write a short story about Ystad", "sjung en sång om underskottet",
     "skriv ett pressmeddelande om underskottet", "rita en katt"],
)  # fmt: skip
def test_work_that_no_report_can_do_is_told_to_be_none(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert answer.is_help
    assert not answer.figures
    assert not answer.options
    assert "exakta siffror" in answer.text or "exact figures" in answer.text


@pytest.mark.parametrize(
    "text",
    ["Skriv en sammanfattning av rapporten för Ystad", "Skriv ut budgeten för simhallar",
     "ge mig budgeten för simhallar",
     "berätta om simhallar", "rita ett diagram över simhallar", "tell me the budget of simhallar"],
)  # fmt: skip
def test_what_the_report_tells_is_told(assistant: Assistant, text: str) -> None:
    assert not assistant.ask(text).is_help


def test_what_is_typed_at_random_counts_as_a_word_where_a_report_has_it(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with knowing(REPORT.replace("Aktivitetsplaner", "Qwer"), tmp_path_factory.mktemp("printed")) as knows:
        assert knows.ask("qwer").figures


def test_a_filter_does_not_hide_the_helpful_word(assistant: Assistant) -> None:
    scope = Scope(years=frozenset([2031]))
    assert assistant.ask("jaha", assistant.ask(FIRST).plan, scope).is_help


@pytest.mark.parametrize(
    "text",
    ["Combien a coûté la piscine à Ystad ?", "Wie hoch ist das Defizit der Schwimmhallen in Ystad?",
     "Kuinka paljon uimahalli maksoi Ystadissa?", "Hvad kostede svømmehallerne i Ystad?", "merci beaucoup",
     "كم كلف المسبح في يستاد؟"],
)  # fmt: skip
def test_another_language_is_told_which_are_understood(assistant: Assistant, text: str) -> None:
    before = assistant.ask(FIRST)
    for answer in (assistant.ask(text), assistant.ask(text, before.plan)):
        assert answer.is_help
        assert "Jag förstår svenska och engelska." in answer.text
        assert not answer.figures
    assert assistant.ask("och budgeten?", answer.plan).figures[0].text == "4 000", "the conversation goes on"
