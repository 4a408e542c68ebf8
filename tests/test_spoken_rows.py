"""What a conversation points back at: the two that it spoke of, the worst of a list, the others, the very project."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Operation, Outcome
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
Idrottsplatser	1 800	1 810	-10
Summa	12 800	13 740	-940

Simhall. Underskottet beror på att vattnet fick värmas med olja sedan pannan gått sönder.

Ishall. Underskottet förklaras av att hyran höjdes.

Konsthall. Överskottet beror på en vakant tjänst.

Investeringar (tkr)

Projekt	Budget 2031	Utfall 2031
Ny ismaskin	900	850
Lekplats Nybro	2 400	2 700
Elljusspår	700	400

Lekplats Nybro ska vara klar i maj 2032. Elljusspåret blev klart i oktober.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Return an assistant over the one made-up report."""
    with knowing(_REPORT, tmp_path_factory.mktemp("spoken")) as known:
        yield known


@pytest.mark.parametrize(
    ("talk", "asked", "first", "other"),
    [
        ("Vad kostade simhallen i Ystad? || varför? || och konsthallen?", "av de två håller budget", "250", "−900"),
        ("Vad kostade ishallen i Ystad? || jämför med konsthallen", "av dem gick bäst mot budget", "250", "−300"),
        ("Hur gick ishallen i Ystad? || varför? || och simhallen?", "av dessa hade störst avvikelse", "−900", "−300"),
        ("Vad kostade simhallen i Ystad? || och ishallen?", "av dem kostade mest", "5 900", "3 300"),
        ("Hur gick det för simhallen i Ystad? || varför? || och ishallen?", "är värst", "−900", "−300"),
    ],
)
def test_the_two_are_those_that_were_spoken_of(
    assistant: Assistant, talk: str, asked: str, first: str, other: str
) -> None:
    answer = converse(assistant, f"{talk} || vilken {asked}?")
    assert answer.plan.operation is Operation.COMPARE
    assert first in answer.text.split("\n")[0].replace("\N{NO-BREAK SPACE}", " ")
    assert other in answer.text.replace("\N{NO-BREAK SPACE}", " ")
    assert {figure.label for figure in answer.figures} <= {"Simhall", "Ishall", "Konsthall"}


def test_the_two_in_english(assistant: Assistant) -> None:
    talk = "How did Ishall do in Ystad? || why? || and Simhall? || which of the two had the larger deviation?"
    answer = converse(assistant, talk)
    assert {figure.label for figure in answer.figures} == {"Simhall", "Ishall"}


def test_the_other_one_is_the_second_of_a_choice(assistant: Assistant) -> None:
    talk = "Vad kostade simhallen i Ystad? || och ishallen? || vilken av dem avvek mest? || och den andra?"
    assert "Ishall" in converse(assistant, talk).text.split("\n")[0]


@pytest.mark.parametrize(
    ("talk", "label", "amount"),
    [
        ("Vilka verksamheter gick back i Ystad 2031? || varför gick den värsta back?", "Simhall", "−900"),
        ("Which areas in Ystad overspent in 2031? || why did the worst one? || and the second?", "Ishall", "−300"),
        ("Hur gick det i Ystad? || vad är det största problemet? || vad säger rapporten om det?", "Simhall", "−900"),
        ("Vad kostade konsthallen i Ystad? || varför? || what is the biggest problem?", "Simhall", "−900"),
        ("Vilken verksamhet i Ystad gick bäst mot budget? || visa alla || och vilken gick sämst?", "Simhall", "−900"),
    ],
)
def test_the_worst_is_a_row_of_the_list_or_of_all(assistant: Assistant, talk: str, label: str, amount: str) -> None:
    answer = converse(assistant, talk)
    assert label in answer.text.split("\n")[0]
    assert amount in answer.text


def test_what_went_better_than_expected_is_of_all_rows(assistant: Assistant) -> None:
    answer = converse(assistant, "Varför gick simhallen back i Ystad? || och vad gick bättre än väntat?")
    assert {figure.label for figure in answer.figures} == {"Konsthall", "Nämnd"}


def test_the_next_in_order_stays_within_the_ranking_after_a_date(assistant: Assistant) -> None:
    ready = "Vilket investeringsprojekt kostade mest i Ystad? || när blir det klart?"
    answer = converse(assistant, ready)
    assert "maj 2032" in answer.text
    assert "oktober" not in answer.text.split("Elljus")[0]
    assert "Ny ismaskin" in converse(assistant, f"{ready} || och det näst största?").text.split("\n")[0]


@pytest.mark.parametrize(
    ("talk", "says"),
    [
        ("Vad kostade simhallen i Ystad? || jämfört med budget?", "−900"),
        ("How much was the budget for Simhall in Ystad? || how much has been spent? || how much is left?", "900"),
        ("Hur gick det för simhallen i Ystad? || varför? || i procent av budgeten?", "18,0"),
        ("Vad kostade simhallen i Ystad? || varför? || hur stor andel av nämndens kostnader är det?", "42,9"),
    ],
)
def test_what_is_asked_of_the_figure_shown(assistant: Assistant, talk: str, says: str) -> None:
    answer = converse(assistant, talk)
    assert answer.outcome is Outcome.ANSWERED
    assert says in answer.text


def test_of_them_is_no_ranking_of_all_where_only_one_was_found(assistant: Assistant) -> None:
    answer = converse(assistant, "Vad kostade ridhuset i Ystad? || och ishallen? || vilken av dem avvek mest?")
    assert answer.outcome is not Outcome.ANSWERED or "Simhall" not in answer.text
