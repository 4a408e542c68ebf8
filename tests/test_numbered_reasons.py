"""Reasons under numbers that two tables share, months told in words, headings of a name and a time in turn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from assistant.pipeline import Assistant
from assistant.question.asked_operation import read_operation
from assistant.question.slots import read_slots
from assistant.records import Operation
from ingest.metadata.coverage import read_period
from tests.one_report import knowing

REPORT = """Delårsbokslut 2031-01-01 - 2031-08-31 Badnämnden

Ystads kommun

Driftredovisning 2031, tkr

Verksamhet\tUtfall 3108\tPrognos 2031\tBudget 2031\tAvvikelse\tAnalys
11 Simhall\t-3 100\t-5 200\t-4 700\t-500\t1
12 Utebad\t-1 400\t-2 050\t-2 300\t250\t2
Summa\t-4 500\t-7 250\t-7 000\t-250

Analys per verksamhet, tkr

Verksamhetskod\t\tPrognos 2031\tBudget 2031\tNettoavvikelse mot budget
11 Simhall\tIntäkt\t620\t700\t-500
\tKostnad\t-5 820\t-5 400
Analys 1
En pump gick sönder i maj och fick hyras in under elva veckor.

Verksamhetskod\t\tPrognos 2031\tBudget 2031\tNettoavvikelse mot budget
12 Utebad\tIntäkt\t310\t250\t250
\tKostnad\t-2 360\t-2 550
Analys 2
Sommaren blev varm och två tjänster tillsattes inte.

Investeringar

Projekt\tUtfall 310831\tPrognos 2031\tBudget 2031\tAvvikelse 2031\tanalys
Rutschbana\t-41\t-150\t-150\t0\t1
Omklädningsrum\t-96\t-250\t-600\t350\t2

Analys 1 Leveransen sker i två omgångar under hösten.
Analys 2 Kaklet får vänta till nästa vår.

Personal

Sjukfrånvaron följs varje kvartal.

Enhet
Årsarbetare
apr 2031
Årsarbetare
apr 2030
Sjukfrånvaro
kv 1 2031
Sjukfrånvaro
kv 1 2030
Simhall 13,5 13,0 7,7 9,2
Utebad 4,0 4,5 3,1 2,8
Kansli 2,5 2,5 1,2 1,9
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    with knowing(REPORT, tmp_path_factory.mktemp("numbered")) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "reason", "other"),
    [
        ("Varför går simhallen back?", "En pump gick sönder i maj", "Leveransen sker"),
        ("Varför drar simhallen över?", "En pump gick sönder i maj", "Leveransen sker"),
        ("Varför går utebadet plus?", "Sommaren blev varm", "Kaklet"),
        ("Varför lämnar omklädningsrummet överskott?", "Kaklet får vänta", "Sommaren"),
    ],
)
def test_the_table_above_tells_which_row_a_number_is_of(
    assistant: Assistant, question: str, reason: str, other: str
) -> None:
    answer = assistant.ask(question)
    assert reason in answer.text
    assert other not in answer.text


def test_headings_of_a_name_and_a_time_in_turn(assistant: Assistant) -> None:
    answer = assistant.ask("Hur hög var sjukfrånvaron i simhallen kv 1 2031?")
    assert [figure.text for figure in answer.figures] == ["7,7"]


@pytest.mark.parametrize(
    ("title", "end"),
    [
        ("Uppföljning efter fyra månader 2031", date(2031, 4, 30)),
        ("Rapport om de åtta första månaderna 2031", date(2031, 8, 31)),
    ],
)
def test_months_in_words_end_a_report(title: str, end: date) -> None:
    period = read_period(title)
    assert period is not None
    assert period.end == end


@pytest.mark.parametrize(
    ("question", "month"),
    [
        ("Sjukfrånvaro första 7 mån 2031", 7),
        ("Antal besök under årets fem första månader 2031", 5),
        ("Visits in the first ten months of 2031", 10),
    ],
)
def test_the_first_months_end_a_period(question: str, month: int) -> None:
    slots = read_slots(question)
    assert slots.end_month == month
    assert not {"första", "mån", "månader", "first"} & {*slots.terms, *slots.hints}


def test_a_ranking_that_is_told_of_ranks_nothing() -> None:
    assert read_operation("How has the town moved in the business climate ranking?") is None
    asked = read_operation("Give a ranking of the units by cost")
    assert asked is not None
    assert asked.operation is Operation.RANK


GOALS = """Verksamhetsberättelse 2031 Badnämnden

Ystads kommun

Mål

Mål 1 Fler ska lära sig simma
Målvärde 90 %. Utfall 83,2 %. Bedömning: Ej uppfyllt
Mål 2 Andelen nöjda gäster ska öka
Målvärde 75 %. Utfall 75,8 %. Bedömning: Uppfyllt
"""


def test_what_is_said_of_one_goal_is_not_read_of_the_next(tmp_path_factory: pytest.TempPathFactory) -> None:
    with knowing(GOALS, tmp_path_factory.mktemp("goals")) as assistant:
        answer = assistant.ask("Stämmer det att målet om andelen nöjda gäster inte uppfylldes?")
        assert all("Ej uppfyllt" not in citation.quote for citation in answer.citations)
        assert any("Mål 2" in citation.quote for citation in answer.citations)
