"""Rankings by cost and by what a table divides; a cost that is told beside that of the same months last year."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.one_report import knowing

_SCHOOLS = """Ystads kommun

Årsredovisning 2031

Skolor per enhet

Enhet\tElever\tBudget 2031, tkr\tUtfall 2031, tkr\tAvvikelse, tkr\tNettokostnad per elev, kr
Hamnskolan F–6\t210\t24 100\t25 030\t- 930\t119 190
Torgskolan 7–9\t340\t37 000\t36 410\t590\t107 088
Kåseholms skola F–6\t61\t8 050\t8 190\t- 140\t134 262
Bollerups skola F–6\t55\t7 000\t6 980\t20\t126 909
Summa skolor\t666\t76 150\t76 610\t- 460\t115 030

Betyg

Betyg i skolan\tMål\t2031\t2030
Meritvärde i skola, flickor\t230\t236,1\t231,0
Meritvärde i skola, pojkar\t230\t214,8\t209,9
"""
_DIVIDED = """Ystads kommun

Delårsrapport januari–augusti 2031

Driftredovisning per nämnd (tkr)

Nämnd\tBudget 2031\tPrognos 2031\tAvvikelse
Skolnämnden\t-90 000\t-95 000\t-5 000
Parknämnden\t-40 000\t-39 500\t500
Val och revision\t-1 000\t-1 100\t-100
Summa\t-131 000\t-135 600\t-4 600

Driftredovisning per verksamhet (tkr)

Verksamhet\tBudget 2031\tPrognos 2031\tAvvikelse
Förskola\t-40 000\t-42 000\t-2 000
Grundskola\t-50 000\t-53 000\t-3 000
Lekplatser\t-15 000\t-14 000\t1 000
Gatuträd\t-25 000\t-25 500\t-500
Val\t-600\t-650\t-50
Revision\t-400\t-450\t-50
Summa\t-131 000\t-135 600\t-4 600
"""


def _ask(report: str, question: str, folder: Path) -> str:
    folder.mkdir(exist_ok=True)
    with knowing(report, folder) as assistant:
        return assistant.ask(question).text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Vilka två skolor i Ystad är dyrast per elev?", ["134 262 kr", "126 909 kr"]),
        ("Vilken skola i Ystad är billigast per elev?", ["107 088 kr"]),
        ("Which school in Ystad has the highest net cost per pupil?", ["134 262 kr"]),
        ("Vilken skola i Ystad är dyrast?", ["36 410 tkr"]),
    ],
)
def test_schools_are_ranked_by_what_they_cost(question: str, wanted: list[str], tmp_path: Path) -> None:
    text = _ask(_SCHOOLS, question, tmp_path)
    assert all(amount in text for amount in wanted)
    assert "Meritvärde" not in text


def test_no_grade_is_ranked_by_cost_per_pupil(tmp_path: Path) -> None:
    without = _SCHOOLS.replace("\tNettokostnad per elev, kr", "\tBetygssnitt")
    text = _ask(without, "Vilka två skolor i Ystad är dyrast per elev?", tmp_path)
    assert not any(grade in text for grade in ("236,1", "214,8"))


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Vilken verksamhet i Ystad går sämst enligt prognosen 2031?", "Grundskola: −3 000 tkr"),
        ("Which single activity in Ystad is forecast to overspend its budget the most?", "Grundskola: −3 000 tkr"),
        ("Vilken nämnd i Ystad går sämst enligt prognosen 2031?", "Skolnämnden: −5 000 tkr"),
    ],
)
def test_what_is_chosen_among_is_what_a_table_divides_by(question: str, wanted: str, tmp_path: Path) -> None:
    assert wanted in _ask(_DIVIDED, question, tmp_path)


_TOLD = """Ystads kommun

Delårsrapport januari–maj 2031

Hamnen

Dykare har kostat 560 tkr till och med maj jämfört med 410 tkr samma period förra året. Kajen är lagad.
"""


def test_what_more_was_paid_than_in_the_same_months_of_the_year_before(tmp_path: Path) -> None:
    question = "Hur mycket mer har Ystad betalat för dykare till och med maj 2031 än samma tid 2030?"
    assert "150 tkr" in _ask(_TOLD, question, tmp_path)
    assert "150 tkr" not in _ask(_TOLD, question.replace("2030", "2029"), tmp_path / "other")


_LENT = """Ystads kommun

Delårsrapport januari–maj 2031

Mått\tJan–maj 2031\tJan–maj 2030\tJan–maj 2029
Besök på biblioteken\t3 150\t3 020\t2 980
Tryckta lån\t2 411\t2 590\t2 764
Besök i simhallen\t1 204\t1 180\t1 166
"""


@pytest.mark.parametrize(("place", "is_told"), [("biblioteken", True), ("simhallen", False)])
def test_loans_need_not_say_that_they_are_of_the_library(place: str, is_told: bool, tmp_path: Path) -> None:
    text = _ask(_LENT, f"Hur många tryckta lån gjordes på {place} i Ystad januari–maj 2029?", tmp_path)
    assert ("2 764" in text) is is_told


_STAFF = """Ystads kommun

Årsredovisning 2031

Personalvolym

Arbetade timmar, åa\tHelår 2030, åa\tHelår 2031, åa
Lotsar\t40,2\t46,9
Kranförare\t21,0\t22,1
Ledning\t6,5\t6,1

Interkommunala ersättningar (mnkr)

\tIntäkter 2031\tKostnader 2031\tNetto 2031
Grundskola\t2,1\t-9,4\t-7,3
Gymnasieskola\t8,0\t-21,5\t-13,5
"""


@pytest.mark.parametrize(
    "question",
    [
        "Which occupational group in Ystad grew the most from 2030 to 2031?",
        "Vilken yrkesgrupp i Ystad växte mest från 2030 till 2031?",
    ],
)
def test_groups_of_staff_are_the_rows_of_the_table_of_staff(question: str, tmp_path: Path) -> None:
    text = _ask(_STAFF, question, tmp_path)
    assert "Lotsar" in text
    assert "6,7" in text.replace(".", ",")


def test_payments_between_municipalities_are_a_table_of_compensation(tmp_path: Path) -> None:
    question = "What was the net of payments to and from other municipalities for compulsory school in Ystad in 2031?"
    assert "−7.3 mnkr" in _ask(_STAFF, question, tmp_path)
