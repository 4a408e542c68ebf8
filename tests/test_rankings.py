"""Rankings, lists and comparisons: the place in the order, incomes from costs, whole projects, targets, counts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.question.asked_operation import read_operation
from assistant.question.overview_words import counts_rows, nought_of, read_overview
from assistant.records import Answer, Operation, Outcome
from ingest.pipeline import ingest_paths
from ingest.records import Measure
from ingest.store import Store
from tests.encoders import HashEncoder

HEAD = "Kommunstyrelsen\n\nBokslut 2031\n\nKommunstyrelsen i {place} kommun.\n\n"
OPERATIONS = (
    "Driftredovisning (tkr)\n\nVerksamhet\tBokslut 2031\tBudget 2031\tAvvikelse 2031\n"
    "Badhuset\t-600\t-450\t-150\nMusikskolan\t-300\t-300\t0\nHamnen\t220\t260\t-40\nParkenheten\t-200\t-290\t90\n"
    "Totalt\t-880\t-780\t-100\n\n"
)
PROJECTS = (
    "Investeringar (tkr)\n\n"
    "Projekt\tUtfall 2031\tBudget 2031\tAvvikelse 2031\tTotal projekt budget\tAck avvikelse projekt\n"
    "Kajen\t-70\t-90\t20\t-800\t-310\nLekplatsen\t-60\t-10\t-50\t-100\t-55\nBron\t0\t-30\t30\t-400\t15\n\n"
)
TARGETS = (
    "Nyckeltal\n\n\tMål 2031\tUtfall 2031\nSjukfrånvaro, procent\tLägre än 6,00\t4,20\n"
    "Andel nöjda som simmar eller ror, procent\t>80\t75\n\n"
)


@pytest.fixture(scope="module")
def towns(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give the assistant on reports of three towns, of which one has no figure of sick leave."""
    encoder = HashEncoder()
    folder = tmp_path_factory.mktemp("towns")
    bodies = {
        "Hylte": OPERATIONS + PROJECTS + TARGETS,
        "Mora": "Nyckeltal\n\n\tUtfall 2031\nSjukfrånvaro, procent\t5,10\n",
        "Ystad": OPERATIONS,
    }
    paths = []
    for place, body in bodies.items():
        path = folder / f"{place.casefold()}.txt"
        path.write_text(HEAD.format(place=place) + body, encoding="utf-8")
        paths.append(Path(path))
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths(tuple(paths), store, encoder)
        yield Assistant(store, encoder)


def first_line(answer: Answer) -> str:
    return answer.text.splitlines()[0].replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("question", "nth"),
    [("vilken enhet hade näst störst underskott", 2), ("the third largest cost", 3), ("störst underskott", 1)],
)
def test_the_place_in_the_order_is_read(question: str, nth: int) -> None:
    asked = read_operation(question)
    assert asked is not None
    assert (asked.operation, asked.nth) == (Operation.RANK, nth)


def test_the_second_largest_is_not_the_largest(towns: Assistant) -> None:
    answer = towns.ask("Vilken verksamhet i Hylte hade näst störst underskott 2031?")
    assert first_line(answer).startswith("**Hamnen: −40 tkr")


@pytest.mark.parametrize(
    ("talk", "says"),
    [
        ("Which activity in Hylte had the largest deficit 2031? || And the second largest?", "Hamnen: −40 tkr"),
        ("Which activity in Hylte had the largest deficit 2031? || And the second worst?", "Hamnen: −40 tkr"),
        ("Which activity in Hylte had the largest deficit 2031? || Who came second?", "Hamnen: −40 tkr"),
        ("Which activity in Hylte had the largest deficit 2031? || And next?", "Hamnen: −40 tkr"),
        ("Vilken verksamhet i Hylte hade störst underskott 2031? || Och nästa?", "Hamnen: −40 tkr"),
        ("Vilken verksamhet i Hylte hade störst underskott 2031? || Vem kom tvåa?", "Hamnen: −40 tkr"),
        ("Which activity in Hylte cost the most 2031? || and the next largest?", "Musikskolan: −300 tkr"),
        ("Vad kostade mest i Hylte 2031? || och nästa största? || och nästa största?", "Parkenheten: −200 tkr"),
    ],
)
def test_a_place_in_the_order_is_of_the_ranking_before(towns: Assistant, talk: str, says: str) -> None:
    plan = None
    for question in talk.split(" || "):
        answer = towns.ask(question, plan)
        plan = answer.plan
    assert first_line(answer).startswith(f"**{says}")


def test_an_income_is_no_cost(towns: Assistant) -> None:
    assert "Hamnen: 220 tkr" in first_line(towns.ask("Vilken verksamhet i Hylte hade störst intäkter 2031?"))
    assert "Badhuset: −600 tkr" in first_line(towns.ask("Vilken verksamhet i Hylte hade störst kostnader 2031?"))


def test_a_whole_project_is_ranked_by_its_own_column(towns: Assistant) -> None:
    assert "Kajen: −310 tkr" in first_line(towns.ask("Vilket projekt i Hylte avviker mest totalt?"))
    assert "Lekplatsen: −50 tkr" in first_line(towns.ask("Vilket projekt i Hylte avviker mest från budget 2031?"))


def test_a_target_keeps_its_bound(towns: Assistant) -> None:
    assert "under 6,00 %" in first_line(towns.ask("Vad är målet för sjukfrånvaron i Hylte?"))
    answer = towns.ask("Vad är målet för andel nöjda som simmar eller ror i Hylte?")
    assert "över 80 %" in first_line(answer)


def test_who_lacks_the_figure_is_said(towns: Assistant) -> None:
    answer = towns.ask("Jämför sjukfrånvaron i Hylte, Mora och Ystad")
    assert answer.outcome is Outcome.ANSWERED
    assert "saknas i rapporten för Ystad" in answer.text
    assert {figure.text for figure in answer.figures} == {"4,20", "5,10"}  # and no target


def test_what_is_ranked_by_is_not_dropped(towns: Assistant) -> None:
    answer = towns.ask("Vilken kommun har lägst nettokostnad per invånare?")
    assert "600" not in answer.text
    assert "880" not in answer.text


def test_rows_are_counted_and_shown(towns: Assistant) -> None:
    answer = towns.ask("Hur många verksamheter i Hylte gick back 2031?")
    assert first_line(answer) == "**2 rader** (Hylte)"
    assert {figure.label for figure in answer.figures} == {"Badhuset", "Hamnen"}


def test_rows_without_a_deviation_are_listed_alone(towns: Assistant) -> None:
    answer = towns.ask("Vilka verksamheter i Hylte har nollavvikelse?")
    assert [figure.label for figure in answer.figures] == ["Musikskolan"]


@pytest.mark.parametrize(
    ("question", "operation"),
    [
        ("hur många enheter gick back", Operation.LIST_ROWS),
        ("utfall per verksamhet", Operation.LIST_ROWS),
        ("hur många bor i kommunen", None),
    ],
)
def test_lists_are_told_from_other_questions(question: str, operation: Operation | None) -> None:
    assert read_overview(question) is operation


def test_what_must_be_nought_is_read() -> None:
    assert nought_of("vilka håller budget exakt") is Measure.VARIANCE
    assert nought_of("vilka projekt har inget utfall") is Measure.ACTUAL
    assert nought_of("vilka gick back") is None
    assert counts_rows("hur många projekt gick över budget")
