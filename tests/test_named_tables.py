"""A question may name the table that it asks of: by "tabellen" and its caption, or by the caption's noun."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.linking.named_tables import find_named_tables, names_table
from assistant.pipeline import Assistant
from assistant.records import Outcome
from ingest.store import TableName
from tests.one_report import knowing

REPORT = """Årsredovisning 2031 för Ystads kommun

Resultaträkning, tkr

Post\tBudget 2031\tUtfall 2031
Intäkter\t900\t940
Kostnader\t-4 100\t-4 260
Årets resultat\t-3 200\t-3 320

Driftredovisning 2031, tkr

Verksamhet\tBudget 2031\tUtfall 2031\tAvvikelse
Hamnen\t1 200\t1 350\t-150
Badet\t800\t790\t10
Torget\t400\t380\t20
Summa\t2 400\t2 520\t-120

Investeringsredovisning 2031, tkr

Objekt\tBudget 2031\tUtfall 2031\tAvvikelse
Hamnen\t5 000\t5 600\t-600
Badet\t900\t700\t200
Summa\t5 900\t6 300\t-400
"""
NAMES = [
    TableName(report="a.txt", index=place, caption=caption)
    for place, caption in enumerate(("Resultaträkning, tkr", "4.2 Antal besök per plats 2031", "Antal besök"))
]


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    with knowing(REPORT, tmp_path_factory.mktemp("tables")) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Vad kostade hamnen enligt driftredovisningen?", "1 350"),
        ("Vad kostade hamnen enligt investeringsredovisningen?", "5 600"),
        ("What did Hamnen cost according to the operating statement?", "1 350"),
        ("Vilken verksamhet i tabellen Driftredovisning 2031 hade störst utfall?", "1 350"),
        ("Vilket objekt gick sämst i investeringsredovisningen?", "-600"),
        ("Vad blev kostnaderna i resultaträkningen?", "-4 260"),
    ],
)
def test_only_the_named_table_is_asked(assistant: Assistant, question: str, expected: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.figures[0].text == expected


def test_the_table_is_told_in_how_the_question_was_read(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade hamnen enligt driftredovisningen?")
    assert answer.reading.endswith("tabellen ”Driftredovisning 2031, tkr”")


def test_a_share_is_of_the_named_tables_sum(assistant: Assistant) -> None:
    answer = assistant.ask("Hur stor andel av utfallet i tabellen Driftredovisning står badet för?")
    assert "31,3\u00a0%" in answer.text


def test_what_the_named_table_lacks_is_told_of_no_other(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade torget enligt investeringsredovisningen?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "”Investeringsredovisning 2031, tkr”" in answer.text
    assert not answer.figures


@pytest.mark.parametrize(
    ("question", "captions", "rest"),
    [
        ("Störst i tabellen 4.2 Antal besök per plats?", NAMES[1:2], "Störst ?"),
        ("Störst i tabell Antal besök i Ystad?", NAMES[2:], "Störst i Ystad?"),
        ("Intäkter i resultaträkningen 2031", NAMES[:1], "Intäkter 2031"),
        ("Intäkter enligt årsredovisningen 2031", [], ""),
        ("Intäkter i tabellen Ekonomi", [], ""),
    ],
)
def test_the_longest_caption_is_taken_and_a_report_is_no_table(
    question: str, captions: list[TableName], rest: str
) -> None:
    found = find_named_tables(question, NAMES) if names_table(question) else None
    assert (found.captions if found else ()) == tuple(name.caption for name in captions)
    assert " ".join(found.rest.split()) == rest if found else not captions
