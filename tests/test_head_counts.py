"""How many work somewhere is told by the report's own number of staff, never by that of another unit or thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.one_report import knowing

BOARD = """Verksamhetsberättelse 2031 Kultur- och fritidsnämnden

Kultur- och fritidsnämnden i Ystads kommun.

Personal

\t2030\t2031
Antal tillsvidareanställda\t90\t95
Antal årsarbetare\t71,5\t74,2
Sjukfrånvaro, procent\t6,1\t7,3

Besök per månad

\t2030\t2031
Besökare på fyren\t900\t950
Elever i seglarskolan\t40\t44
"""
MUNICIPALITY = """Årsredovisning 2031

Ystads kommun

Femårsöversikt

\t2030\t2031
Antal årsarbetare\t800\t812

Personal per förvaltning

Förvaltning\tAntal anställda 2030\tAntal anställda 2031\tSjukfrånvaro 2031, %
Hamnkontoret\t30\t31\t4,1
Fyrkontoret\t12\t14\t5,2
Totalt\t42\t45\t4,5
"""
PART_OF_YEAR = """Delårsrapport mars 2031 Hamnnämnden

Hamnnämnden i Ystads kommun.

Personalvolym

\tAktuell period (ack sedan årets början)\tPrognos 2031\tUtfall 2030
Antal årsarbetare\t19,7\t75\t73,8
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hur många jobbar på kultur- och fritidsnämnden?", ("**74,2**", "Antal årsarbetare", "95")),
        ("hur många jobbar på kultur och fritid?", ("**74,2**", "Antal årsarbetare")),
        ("How many people work for the kultur- och fritidsnämnd in Ystad?", ("**74.2**", "Antal årsarbetare")),
    ],
)
def test_a_boards_staff_are_told_with_their_name(tmp_path: Path, question: str, told: tuple[str, ...]) -> None:
    with knowing(BOARD, tmp_path) as assistant:
        text = assistant.ask(question).text
    assert all(part in text for part in told), text


@pytest.mark.parametrize(
    "question",
    [
        "Hur många jobbar i Ystads kommun?",  # a board's staff are not the municipality's
        "Hur många jobbar på kulturen?",
        "Hur många jobbar på fyren?",
        "Hur många jobbar på seglarskolan?",
    ],
)
def test_no_other_number_stands_for_the_staff(tmp_path: Path, question: str) -> None:
    with knowing(BOARD, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert answer.figures == (), answer.text


def test_a_unit_has_its_own_staff_and_the_whole_its_own(tmp_path: Path) -> None:
    with knowing(MUNICIPALITY, tmp_path) as assistant:
        unit = assistant.ask("Hur många jobbar på fyrkontoret?").text
        whole = assistant.ask("Hur många jobbar i Ystad?").text
        most = assistant.ask("Vilken har mest personal, Hamnkontoret eller Fyrkontoret?").text
    assert unit.startswith("**14**")
    assert whole.startswith("**45**")
    assert "**812**" in whole
    assert most.startswith("**Hamnkontoret: 31**")


def test_a_part_of_a_year_is_no_number_of_staff(tmp_path: Path) -> None:
    with knowing(PART_OF_YEAR, tmp_path) as assistant:
        text = assistant.ask("Hur många jobbar på hamnnämnden?").text
    assert text.startswith("**73,8**")
    assert "19,7" in text


@pytest.mark.parametrize("label", ["Antal anställda 31 december", "Anställda vid årets slut", "Medarbetare den 31 dec"])
def test_the_day_on_a_label_does_not_hide_the_number_of_staff(tmp_path: Path, label: str) -> None:
    """The row of heads comes before that of full-time posts, also where it says on which day they are counted."""
    report = f"""Årsredovisning 2031

Ystads kommun

Hamnnämnden

Personal

Personal\t2031\t2030
{label}\t214\t209
Årsarbetare\t201,3\t197,8
"""
    with knowing(report, tmp_path) as assistant:
        answer = assistant.ask("Hur många anställda hade hamnnämnden i Ystad vid årsskiftet 2031/32?")
    assert answer.text.startswith("**214**"), answer.text
