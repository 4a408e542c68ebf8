"""Reasons that stand in words beside a row: of its thing, under its board's comment, or by a project's name."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Bokslut 2024
Kommunstyrelsen i Ystads kommun

Driftredovisning 2024, tkr

Verksamhet\tBudget 2024\tUtfall 2024\tAvvikelse 2024
Fritidsnämnden\t9 000\t9 300\t-300
varav fritidsanläggningar\t5 000\t5 400\t-400
varav fritidsgårdar\t2 000\t1 900\t100
varav kulturskola\t2 000\t2 060\t-60

Fritidsnämnden

Ishallen höll stängt elva veckor sedan ammoniak läckt ut. Hyresintäkterna minskade med 150 tkr. Fritidsgårdarna har haft
två vakanta tjänster.

Investeringar 2024, tkr

Objekt\tBudget 2024\tUtfall 2024\tAvvikelse 2024
Ekebo skola, ny matsal\t4 000\t4 700\t-700
Lindåsen, hiss\t900\t880\t20

När golvet i Ekebo revs påträffades kvicksilver under matsalen. Ventilationen köptes av en firma i Malmö.

Händelser

Småbåtshamnen öppnar i juni i stället för i april. Leverantören gick i konkurs. Marken under Stortorget visade sig vara
full av olja och saneringen gjorde ombyggnaden dyrare. Fritidsnämnden ska senast i maj redovisa hur uthyrningen kan öka.
"""


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Varför blev fritidsanläggningarna dyrare än tänkt 2024?", "Ishallen höll stängt", "vakanta"),
        ("Why did the fritidsgårdar stay under budget?", "två vakanta tjänster", "Ishallen"),
        ("Varför gick matsalen i Ekebo skola över budget?", "påträffades kvicksilver", "stängt"),
        ("Varför är småbåtshamnen försenad?", "Leverantören gick i konkurs", "kvicksilver"),
        ("Varför blev Stortorget dyrare att bygga om?", "full av olja", "kvicksilver"),
        ("Vad ska fritidsnämnden redovisa senast i maj?", "hur uthyrningen kan öka", "9 300"),
    ],
)
def test_words_beside_a_thing_are_told_as_its_reason(tmp_path: Path, question: str, told: str, untold: str) -> None:
    with knowing(REPORT, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text
    assert untold not in answer.text
    assert answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "Varför gick kulturskolan back 2024?",  # no word is of it
        "Varför gick Lindåsens hiss plus?",  # no word is of it
        "Varför är Lindåsen försenad?",
    ],
)
def test_words_of_another_thing_or_way_are_no_reason(tmp_path: Path, question: str) -> None:
    with knowing(REPORT, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert answer.outcome is not Outcome.ANSWERED
    assert not any(line.startswith("> ") and "läckt" in line for line in answer.text.splitlines())


def test_what_went_the_other_way_is_said_and_given_no_reason(tmp_path: Path) -> None:
    with knowing(REPORT, tmp_path) as assistant:
        answer = assistant.ask("Varför gick fritidsanläggningarna plus 2024?")
    assert answer.text.startswith("**Det som frågan förutsätter stämmer inte.**")
    assert not any(line.startswith("> ") and "läckt" in line for line in answer.text.splitlines())
