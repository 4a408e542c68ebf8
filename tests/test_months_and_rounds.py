"""Months beside each other, forecasts of two months, savings, two tables of one total: each is what it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from tests.one_report import knowing

REPORT = """Månadsuppföljning 2031-10-31

Hamnnämnden i Ystads kommun

Driftredovisning per verksamhet (tkr, minus i avvikelse är sämre än budget)

Enhet\tBudget jan-okt\tUtfall jan-okt\tAvvikelse okt\tBudget 2031\tPrognos 2031\tAvvikelse helår\tAvvikelse juniprognos
Kranar\t5 000\t5 400\t-400\t6 000\t6 500\t-500\t-300
Farleder\t9 000\t9 100\t-100\t10 800\t11 000\t-200\t-450
Bevakning\t2 000\t1 900\t100\t2 400\t2 300\t100\t50
Summa\t16 000\t16 400\t-400\t19 200\t19 800\t-600\t-700

Helåret 2031 efter kostnadsslag, tkr

Slag\tBudget\tPrognos\tAvvikelse
Personal, egen\t-12 000\t-11 200\t800
Personal, inhyrd\t-900\t-2 700\t-1 800
Lokaler\t-3 300\t-3 100\t200
Material\t-3 000\t-2 800\t200
Summa\t-19 200\t-19 800\t-600

Volymer

Mått\tJun\tJul\tAug\tSep\tOkt\tOkt 2030
Anlöp av färjor\t110\t140\t135\t120\t125\t118

Nyckeltal

Mått\tAug 2031\tDec 2030\tDec 2029
Soliditet, %\t31,5\t33,0\t36,5

Personal

Uppgift\t31 okt 2030\t31 okt 2031
Lotsar\t62\t55

Sparplan

Effekter i tkr
Åtgärd\tBeräknad effekt 2031\tUppnått t.o.m. oktober
Kortare öppettider\t400\t420
Färre bojar\t900\t180
Totalt\t1 300\t600
"""


@pytest.fixture(scope="module")
def knower(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("months")) as assistant:
        yield assistant


def _told(assistant: Assistant, question: str) -> str:
    return assistant.ask(question).text.replace("\u00a0", " ").replace("**", "")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vilken verksamhet i Ystad har störst underskott i prognosen 2031?", "Kranar: −500 tkr"),
        ("Vad sprack mest i Ystads hamnnämnd?", "Kranar: −500 tkr"),
        ("Vilket kostnadsslag drog över mest i Ystad 2031?", "Personal, inhyrd: −1 800 tkr"),
    ],
)
def test_kinds_of_cost_are_not_ranked_with_activities(knower: Assistant, question: str, told: str) -> None:
    """Two tables that divide one total in two ways are never mixed."""
    assert _told(knower, question).startswith(told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hur har anlöpen av färjor i Ystad utvecklats från juni till oktober 2031?", "ökade med 15 (13,6 %)"),
        ("Hur mycket ökade anlöpen av färjor i Ystad från juli till september 2031?", "minskade med 20"),
        ("How has the equity ratio in Ystad developed from 2029 to August 2031?", "36.5 % [1] (2029) → 31.5 %"),
        ("How many fewer lotsar did Ystad have in October 2031 than a year before?", "fell by 7"),
        ("Lotsar i Ystad, åt vilket håll går det?", "minskade med 7"),
        ("Lotsar in Ystad: which way is it going?", "fell by 7"),
    ],
)
def test_a_development_has_the_months_that_are_asked_for(knower: Assistant, question: str, told: str) -> None:
    """A month is that month alone beside others, and a year before is a year before in English too."""
    assert told in _told(knower, question)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Blev underskottet för farleder i Ystad större eller mindre mellan juniprognosen och nu?", "−450 tkr"),
        ("Vilken verksamhet i Ystad ligger sämst till i prognosen 2031, kranar eller farleder?", "Kranar: −500 tkr"),
        ("Which has the best forecast in Ystad in 2031, farleder or bevakning?", "Bevakning: 100 tkr (surplus)"),
    ],
)
def test_a_forecast_is_better_or_worse_by_its_deviation(knower: Assistant, question: str, told: str) -> None:
    """What costs most has no worse forecast for that, and one forecast is set against another."""
    assert told in _told(knower, question)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vilken åtgärd i Ystads sparplan har gett mest hittills?", "Kortare öppettider: 420 tkr"),
        ("Vilken åtgärd i Ystads sparplan skulle ge mest?", "Färre bojar: 900 tkr"),
        ("How much of the planned savings has Ystad achieved, in percent?", "46.2 %"),
    ],
)
def test_what_savings_gave_is_told_apart_from_what_was_planned(knower: Assistant, question: str, told: str) -> None:
    """A column "Uppnått" is of the effects, though it does not say so again."""
    assert _told(knower, question).startswith(told)
