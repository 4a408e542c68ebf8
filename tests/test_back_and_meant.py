"""What a reader asks of an answer: what it means, the first one again, and in a unit that it is not told in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Outcome
from tests.one_report import converse, knowing

_REPORT = """\
Verksamhetsberättelse 2031 Fritidsnämnden

Ystads kommun

Driftredovisning (tkr)

Verksamhet	Budget 2031	Utfall 2031	Avvikelse
Nämnd	600	580	20
Simhall	5 000	5 900	-900
Ishall	3 000	3 300	-300
Konsthall	2 400	2 150	250
Summa	11 000	11 930	-930
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Return an assistant over the one made-up report."""
    with knowing(_REPORT, tmp_path_factory.mktemp("meant")) as known:
        yield known


def _plain(answer: Answer) -> str:
    return answer.text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        ("Vad kostade simhallen 2031? || Vad menar du?", "Siffran är utfall 2031 på raden ”Simhall”"),
        (
            "What did the Simhall cost in 2031? || What do you mean?",
            "The figure is the actual 2031 of the row ”Simhall”",
        ),
        ("Vad kostade simhallen 2031? || jag förstår inte", "Driftredovisning"),
    ],
)
def test_what_is_meant_tells_the_reading_and_the_figure(assistant: Assistant, talk: str, told: str) -> None:
    """The answer comes again, after how the question was read and what its figure is."""
    answer = converse(assistant, talk)
    assert answer.text.startswith(("Tolkat som", "Read as"))
    assert all(text in _plain(answer) for text in (told, "5 900"))


@pytest.mark.parametrize(
    ("talk", "amount"),
    [
        ("Vad kostade simhallen 2031? || och ishallen? || Tillbaka till den första", "5 900"),
        ("What did the Simhall cost? || and the Ishall? || and the budget? || back to the first one", "5 900"),
        ("Vad kostade simhallen? || och ishallen? || och konsthallen? || tillbaka till den förra", "3 300"),
        ("Vad kostade simhallen? || och ishallen? || tillbaka till den första || och budgeten?", "5 000"),
    ],
)
def test_one_can_go_back_to_a_row_that_was_spoken_of(assistant: Assistant, talk: str, amount: str) -> None:
    """The first is the first row of the conversation, in the measure it was asked for."""
    assert amount in _plain(converse(assistant, talk)).splitlines()[0]


@pytest.mark.parametrize(
    "talk",
    [
        "Vad kostade simhallen 2031? || vad är det i procent?",
        "What did the Simhall cost in 2031? || what was it in percent?",
        "Vad kostade simhallen 2031? || per månad?",
        "What did the Simhall cost in 2031? || per month",
        "Vad kostade simhallen per månad 2031?",
    ],
)
def test_an_amount_of_a_year_is_neither_a_percentage_nor_a_months(assistant: Assistant, talk: str) -> None:
    """Nothing is told in a unit that the report has no figure in."""
    assert converse(assistant, talk).outcome is Outcome.NOT_FOUND


def test_a_deviation_is_told_in_per_cent_of_its_budget(assistant: Assistant) -> None:
    """What was shown with its budget has a percentage of its own."""
    assert (
        "18"
        in _plain(converse(assistant, "Vad var avvikelsen för simhallen? || vad är det i procent?")).splitlines()[0]
    )
