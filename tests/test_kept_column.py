"""A follow-up about another row keeps the column that was asked for: the final forecast, the whole project's budget."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from tests.one_report import converse, knowing

_REPORT = """\
Tertialrapport april 2031 Hamnnämnden

Ystads kommun

Investeringsuppföljning (tkr)

Projekt	Budget 2031	Utfall april 2031	Prognos 2031	Avvikelse	Projektbudget totalt	Slutprognos	Projektavvikelse
Fiskebron	5 100	1 300	5 000	100	8 400	8 650	-250
Södra piren	32 300	9 900	29 800	2 500	70 000	76 100	-6 100
Vågbrytaren	900	240	900	0	2 600	2 450	150
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Return an assistant over the one made-up report."""
    with knowing(_REPORT, tmp_path_factory.mktemp("kept")) as known:
        yield known


@pytest.mark.parametrize(
    ("talk", "amount"),
    [
        ("Vad är slutprognosen för Fiskebron? || och Södra piren då?", "76 100"),
        ("Vad är slutprognosen för Fiskebron? || och hur är det med Vågbrytaren?", "2 450"),
        ("What is the final forecast for Fiskebron? || and for Södra piren?", "76 100"),
        ("Vad är projektavvikelsen för Fiskebron? || och Södra piren?", "−6 100"),
        ("Vad är den totala projektbudgeten för Fiskebron? || och Vågbrytaren?", "2 600"),
    ],
)
def test_another_row_is_told_by_the_same_column(assistant: Assistant, talk: str, amount: str) -> None:
    """A word that chose a column among several of one measure still does so for the next row."""
    assert amount in converse(assistant, talk).text.replace("\N{NO-BREAK SPACE}", " ").splitlines()[0]


@pytest.mark.parametrize(
    ("talk", "amount"),
    [
        ("Vad är prognosen 2031 för Fiskebron? || och Södra piren då?", "29 800"),
        ("Vad är slutprognosen för Fiskebron? || och budgeten 2031 för Vågbrytaren?", "900"),
        ("Vad var utfallet för Fiskebron? || och Södra piren?", "9 900"),
    ],
)
def test_a_measure_or_a_year_of_its_own_asks_for_another_column(assistant: Assistant, talk: str, amount: str) -> None:
    """What a follow-up names itself goes before what was asked for."""
    assert amount in converse(assistant, talk).text.replace("\N{NO-BREAK SPACE}", " ").splitlines()[0]


@pytest.mark.parametrize(
    ("question", "name", "amount"),
    [
        ("Which investment project exceeds its total project budget the most?", "Södra piren", "−6 100"),
        ("Vilket projekt överskrider sin totala projektbudget mest?", "Södra piren", "−6 100"),
        ("Vilket projekt har störst projektavvikelse?", "Södra piren", "−6 100"),
        ("Vilket projekt avviker mest mot budgeten 2031?", "Södra piren", "2 500"),
    ],
)
def test_projects_are_ranked_by_the_deviation_that_is_asked_for(
    assistant: Assistant, question: str, name: str, amount: str
) -> None:
    """The deviation of the whole project is another than the one of its year."""
    lead = assistant.ask(question).text.replace("\N{NO-BREAK SPACE}", " ").splitlines()[0]
    assert all(told in lead for told in (name, amount))


def test_a_printed_name_in_brackets_is_the_thing_that_is_compared(assistant: Assistant) -> None:
    """The words before the brackets only translate the name of the row."""
    asked = "Did the town spend more on the fishing bridge (Fiskebron) or on the breakwater (Vågbrytaren)?"
    lead = assistant.ask(asked).text.replace("\N{NO-BREAK SPACE}", " ").splitlines()[0]
    assert all(told in lead for told in ("Fiskebron", "1 300", "240"))


def test_an_english_fragment_with_a_swedish_name_is_answered_in_english(assistant: Assistant) -> None:
    """What is left of a question in other words may hold too little to tell its language by."""
    assert "actual" in assistant.ask("vågbrytaren, total costs spent (over these months) 2031?").text
