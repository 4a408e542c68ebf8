"""Follow-ups to every kind of answer: figure, comparison, ranking, list, claim, development, choice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.conversation.inherit import goes_on
from assistant.conversation.shown_figures import ASKS_TOTAL
from assistant.pipeline import Assistant
from assistant.question.slots import read_slots
from assistant.records import Answer, Operation, Outcome
from assistant.verify import unresolved, unsupported
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

_REPORT = """\
Bokslut 2023 Tekniska nämnden

Hylte kommun

Ekonomi (tkr)

Verksamhet	Bokslut 2022	Bokslut 2023	Budget 2023	Avvikelse 2023
Simhallar	4 100	4 400	4 000	-400
Vinterväghållning	2 050	2 300	2 450	150
Parkskötsel	1 500	1 320	1 600	280
IT	900	960	950	-10
Belysning	610	640	570	-70
Totalt	9 160	9 620	9 570	-50

Simhallar visar en negativ avvikelse med 400 tkr. Avvikelsen beror på dyrare uppvärmning.

Parkskötsel visar en positiv avvikelse med 280 tkr. Avvikelsen beror på en sen vår.

Personal

Simhallar har 14 medarbetare. Parkskötsel har 6 medarbetare.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows one made-up report."""
    folder: Path = tmp_path_factory.mktemp("conversation")
    report = folder / "hylte-tekniska-2023.txt"
    report.write_text(_REPORT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((report,), store, encoder)
        yield Assistant(store, encoder)


def converse(assistant: Assistant, talk: str) -> Answer:
    """Give the last answer of a conversation, whose turns are parted by two bars."""
    first, *others = talk.split(" || ")
    answer = assistant.ask(first)
    for question in others:
        answer = assistant.ask(question, answer.plan)
        assert unsupported(answer) == ()
        assert unresolved(answer, assistant._store) == ()
    return answer


@pytest.mark.parametrize(
    ("talk", "wanted"),
    [
        ("Vad kostade simhallar 2022 och 2023? || hur stor är skillnaden?", "300 tkr"),
        ("Vad kostade simhallar 2022 och 2023? || hur mycket är det totalt?", "8 500 tkr"),
        ("Vad kostade simhallar 2022 och 2023? || och i procent?", "7,3 %"),
        ("Vad kostade simhallar 2023? || och parkskötsel? || hur stor är skillnaden?", "3 080 tkr"),
        ("Vad kostade simhallar 2023? || och parkskötsel? || hur mycket blir det tillsammans?", "5 720 tkr"),
        ("Vad kostade simhallar 2023? || och 2022? || hur mycket har det ökat?", "300 tkr"),
        ("Vad kostade simhallar 2023? || och 2022? || i genomsnitt?", "4 250 tkr"),
        ("Vad var budgeten för simhallar 2023? || och utfallet? || hur stor är skillnaden?", "400 tkr"),
    ],
)
def test_an_operation_that_names_nothing_is_done_with_what_was_shown(
    assistant: Assistant, talk: str, wanted: str
) -> None:
    answer = converse(assistant, talk)
    assert wanted in answer.text.replace("\u00a0", " "), answer.text
    assert answer.derivations


def test_a_difference_after_one_figure_alone_is_its_deviation(assistant: Assistant) -> None:
    answer = converse(assistant, "Hur gick det för simhallar 2023? || hur stor är skillnaden?")
    assert answer.figures[0].text == "-400", answer.text


@pytest.mark.parametrize(
    ("talk", "label"),
    [
        ("Vilken verksamhet gick sämst 2023? || varför?", "Simhallar"),
        ("Vilken verksamhet gick bäst 2023? || varför gick den plus?", "Parkskötsel"),
        ("Vilken verksamhet gick sämst 2023? || och tvåan?", "Belysning"),
        ("Vilken verksamhet gick sämst 2023? || varför? || och vad var budgeten? || och trean?", "IT"),
        ("Topp 3 verksamheter efter kostnad 2023 || den tredje då?", "Parkskötsel"),
        ("Vilka verksamheter gick back? || varför gick den första back?", "Simhallar"),
        ("Vilken kostade mest 2023, parkskötsel eller simhallar? || varför gick den back?", "Simhallar"),
        ("What did Simhallar cost in 2023? || what about IT?", "IT"),
        ("Vilken verksamhet gick bäst 2023? || och IT?", "IT"),
    ],
)
def test_a_follow_up_is_of_the_row_that_it_points_at(assistant: Assistant, talk: str, label: str) -> None:
    assert converse(assistant, talk).figures[0].label == label


def test_a_bare_reason_after_several_rows_offers_them(assistant: Assistant) -> None:
    answer = converse(assistant, "Vilka verksamheter gick back? || varför då?")
    assert answer.outcome is Outcome.AMBIGUOUS
    assert [option.text.split(": ")[-1] for option in answer.options] == ["Simhallar", "Belysning", "IT"]


@pytest.mark.parametrize("again", ["vilka var det?", "visa alla"])
def test_a_list_is_shown_again(assistant: Assistant, again: str) -> None:
    answer = converse(assistant, f"Vilka verksamheter gick back? || {again}")
    assert [figure.label for figure in answer.figures] == ["Simhallar", "Belysning", "IT"]


def test_the_rest_of_a_ranking_is_shown(assistant: Assistant) -> None:
    answer = converse(assistant, "Vilken verksamhet kostade mest 2023? || och övriga?")
    assert len({figure.label for figure in answer.figures}) == 5


def test_a_development_goes_on_with_another_row(assistant: Assistant) -> None:
    answer = converse(assistant, "Hur har kostnaden för simhallar utvecklats? || och parkskötsel?")
    assert answer.plan.operation is Operation.TREND
    assert [figure.text for figure in answer.figures[:2]] == ["1 500", "1 320"], answer.text


def test_a_development_after_a_years_figure_is_of_all_years(assistant: Assistant) -> None:
    answer = converse(assistant, "Vad kostade simhallar 2023? || hur har det utvecklats?")
    assert {figure.text for figure in answer.figures} == {"4 100", "4 400"}


def test_a_comparison_takes_in_another_row(assistant: Assistant) -> None:
    answer = converse(assistant, "Jämför simhallar och parkskötsel 2023 || och IT?")
    assert {figure.label for figure in answer.figures} == {"Simhallar", "Parkskötsel", "IT"}


def test_it_is_a_department_in_swedish_and_points_back_at_nothing(assistant: Assistant) -> None:
    answer = converse(assistant, "Jämför simhallar och parkskötsel i Hylte 2023 || Vad kostade IT i Hylte 2022?")
    assert (answer.plan.operation, [figure.text for figure in answer.figures]) == (Operation.LOOK_UP, ["900"])


@pytest.mark.parametrize("whole", ["och för hela nämnden?", "och totalt?"])
def test_the_whole_lets_go_of_the_row(assistant: Assistant, whole: str) -> None:
    answer = converse(assistant, f"Vad var avvikelsen för simhallar 2023? || {whole}")
    assert answer.figures[0].text == "-50", answer.text


def test_an_amount_is_claimed_of_one_row_alone(assistant: Assistant) -> None:
    answer = converse(assistant, "Stämmer det att simhallar gick back 400 tkr 2023? || och belysning?")
    assert answer.plan.operation is Operation.LOOK_UP
    assert answer.figures[0].text == "-70", answer.text


def test_a_direction_is_claimed_of_the_next_row_too(assistant: Assistant) -> None:
    answer = converse(assistant, "Stämmer det att simhallar gick back 2023? || och parkskötsel?")
    assert answer.text.startswith("**Nej"), answer.text


def test_by_how_much_shows_the_difference_of_a_claim(assistant: Assistant) -> None:
    answer = converse(assistant, "Vad kostade simhallar 2023? || är det mer än året innan? || hur mycket?")
    assert "300 tkr" in answer.text.replace("\u00a0", " ")


def test_what_is_counted_is_counted_of_the_next_row(assistant: Assistant) -> None:
    answer = converse(assistant, "Hur många medarbetare har simhallar? || och parkskötsel?")
    assert "6 medarbetare" in answer.text, answer.text
    assert not answer.figures, "never an amount of money"


def test_the_row_stays_whatever_measure_is_asked_for(assistant: Assistant) -> None:
    answer = converse(assistant, "Vad var budgeten för belysning 2023? || och utfallet? || och avvikelsen?")
    assert (answer.figures[0].label, answer.figures[0].text) == ("Belysning", "-70")


@pytest.mark.parametrize(("text", "leans"), [("hej", False), ("tack!", False), ("hur mycket?", True), ("2022?", True)])
def test_a_greeting_goes_on_from_nothing(text: str, leans: bool) -> None:
    assert goes_on(read_slots(text)) is leans


@pytest.mark.parametrize(
    ("text", "is_total"),
    [("hur mycket är det totalt?", True), ("och totalt?", True), ("what's the total?", True),
     ("vad kostade simhallar totalt?", False), ("totala sjukfrånvaron", False)],
)  # fmt: skip
def test_a_total_is_told_from_a_question_of_its_own(text: str, is_total: bool) -> None:
    assert bool(ASKS_TOTAL.match(text)) is is_total
