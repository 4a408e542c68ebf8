"""Of which row and which months a question is: the body's own total, the row of the very name, the period."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.one_report import knowing

_REPORT = """Delårsrapport mars 2031

Tekniska nämnden, Ystads kommun

Drift

Belopp i tkr\tBudget 2031\tPrognos 2031\tAvvikelse 2031
Gator\t-300\t-310\t-10
Stab\t-500\t-490\t10
Hallar\t-200\t-200\t0
Totalt\t-1 000\t-1 000\t0

Stab

Belopp i tkr\tBudget 2031\tPrognos 2031\tAvvikelse 2031
Kundtorg\t-120\t-115\t5
Registratur\t-380\t-375\t5
Totalt\t-500\t-490\t10

Uppföljning period

mnkr\tUtfall jan-mar 2031\tBudget jan-mar 2031\tAvvikelse jan-mar 2031
Lekplatser\t-1,5\t-1,9\t0,4
Parkvård\t-6,1\t-6,4\t0,3
Total parkvård och lekplatser\t-7,6\t-8,3\t0,7

Uppföljning helår

mnkr\tPrognos helår 2031\tBudget helår 2031\tAvvikelse helår 2031
Lekplatser\t-6,0\t-6,2\t0,2
Parkvård\t-24,0\t-24,3\t0,3
Total parkvård och lekplatser\t-30,0\t-30,5\t0,5

Mål

Nämnden har fyra mål för åren. Två av nämndens mål (1, 4) bedöms bli uppfyllda och de två andra målen (2,3) bara delvis.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    with knowing(_REPORT, tmp_path_factory.mktemp("wholes")) as known:
        yield known


def test_a_share_of_a_board_is_of_its_own_total_and_not_of_the_group_around_the_part(assistant: Assistant) -> None:
    answer = assistant.ask("Hur stor andel av tekniska nämndens budget 2031 i Ystad går till kundtorg?")
    assert "**12,0\xa0%**" in answer.text
    of_group = assistant.ask("Hur stor andel av stabens budget 2031 i Ystad går till kundtorg?")
    assert "**24,0\xa0%**" in of_group.text


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Vad var avvikelsen för lekplatser i Ystad i perioden?", "0.4"),
        ("Vad var avvikelsen för lekplatser i Ystad under perioden?", "0.4"),
        ("Vad är prognosen för lekplatser i Ystad?", "-6.0"),
    ],
)
def test_the_row_of_the_very_name_and_the_period_that_is_asked_for(
    assistant: Assistant, question: str, value: str
) -> None:
    answer = assistant.ask(question)
    assert answer.figures[0].amount is not None
    assert answer.figures[0].amount.value == Decimal(value)


def test_the_numbers_of_goals_are_no_number_of_them(assistant: Assistant) -> None:
    answer = assistant.ask("Hur många av målen i Ystad uppfylls?")
    assert "**2,3**" not in answer.text
    assert "**1" not in answer.text


_ROUNDS = """Bokslut 2031

Tekniska nämnden, Ystads kommun

Drift

Belopp i tkr\tBokslut 2031\tBudget 2031\tAvvikelse 2031\tAvvikelse prognos delår\tAvvikelse prognos nov
Kundtorg\t470\t450\t-20\t-40\t-35
Registratur\t380\t400\t20\t0\t10
Totalt\t850\t850\t0\t-40\t-25
"""


def test_the_deviation_of_an_interim_forecast_is_told_as_such(tmp_path: Path) -> None:
    with knowing(_ROUNDS, tmp_path) as known:
        of_year = known.ask("Vad var avvikelsen för kundtorg i Ystad 2031?")
        assert of_year.text.startswith("**−20\xa0tkr**")
        asked = known.ask("Vad var avvikelsen enligt delårsprognosen för kundtorg i Ystad 2031?")
        assert (
            "**−40\xa0tkr** (underskott) [1] – avvikelse enligt prognos 2031, ”Avvikelse prognos delår”" in asked.text
        )
        claim = known.ask("Stämmer det att kundtorg i Ystad hade en avvikelse på 40 tkr 2031?")
        assert "avvikelse enligt prognos 2031" in claim.text


@pytest.mark.parametrize(("forecast", "apart"), [("delårsprognosen", "20"), ("novemberprognosen", "15")])
def test_a_forecast_told_by_its_deviation_is_set_against_the_outcomes_own(
    tmp_path: Path, forecast: str, apart: str
) -> None:
    with knowing(_ROUNDS, tmp_path) as known:
        answer = known.ask(f"Vad är skillnaden mellan {forecast} och bokslutet för kundtorg i Ystad 2031?")
        assert f"**{apart}\xa0tkr" in answer.text


_TWO = """Årsredovisning 2031

Ystads kommun

Resultaträkning

Belopp i tkr\tUtfall 2031\tBudget 2031\tAvvikelse 2031
Nämnderna\t-900\t-880\t-20
Resultat\t-900\t-880\t-20
"""


def test_the_second_largest_deficit_is_no_surplus(tmp_path: Path) -> None:
    places = {"Ystads": ("-20", "-20"), "Lunds": ("-50", "-50"), "Eslövs": ("90", "90"), "Kivik": ("70", "70")}
    reports = tmp_path / "reports"
    reports.mkdir()
    for place, (part, whole) in places.items():
        text = _TWO.replace("Ystads", place).replace("-880\t-20", f"-880\t{part}", 1)
        (reports / f"{place}.txt").write_text(text.replace("-880\t-20", f"-880\t{whole}"), encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(tmp_path / "data", model=encoder.name) as store:
        ingest_paths(sorted(reports.iterdir()), store, encoder)
        known = Assistant(store, encoder)
        first = known.ask("Vilken kommun har störst underskott?")
        second = known.ask("Och näst störst?", first.plan)
    assert first.text.count("**") == 2
    assert "Lund" in first.text.split("\n")[0]
    assert "Ystad" in second.text.split("\n")[0]
    assert "näst sämst" in second.text.split("\n")[0]


def test_of_two_years_the_one_that_is_not_told_is_named(tmp_path: Path) -> None:
    with knowing(_ROUNDS, tmp_path) as known:
        answer = known.ask("Vad kostade kundtorg 2031 och 2032 i Ystad?")
        assert "470" in answer.text
        assert "2032" in answer.text
        assert "2032" not in known.ask("Vad kostade kundtorg 2031 i Ystad?").text


def test_which_came_first_and_why_that_one_did(tmp_path: Path) -> None:
    text = _ROUNDS + "\nKundtorg visar ett underskott på 20 tkr. Underskottet beror på dyrare porto.\n"
    with knowing(text, tmp_path) as known:
        answer = known.ask("Vilken enhet i Ystad hade störst underskott 2031 och varför?")
        assert "**Kundtorg: −20\xa0tkr (underskott)**" in answer.text
        assert "dyrare porto" in answer.text


_MONTHS = """Delårsrapport mars 2031

Tekniska nämnden, Ystads kommun

Resultat

Belopp i tkr\tUtfall jan-mar 2031\tUtfall jan-mar 2030\tBudget 2031\tBokslut 2030
Intäkter\t120\t100\t500\t410
Kostnader\t-150\t-140\t-600\t-580
"""


def test_the_same_months_of_the_year_before_are_not_that_whole_year(tmp_path: Path) -> None:
    with knowing(_MONTHS, tmp_path) as known:
        answer = known.ask("Jämför utfallet för intäkter i Ystad med samma period föregående år")
        assert {str(figure.amount.value) for figure in answer.figures if figure.amount} == {"120", "100"}


_CASES = """Delårsrapport april 2031

Barnnämnden, Ystads kommun

Nettokostnad per verksamhet

Belopp i tkr\tBudget 2031\tPrognos 2031\tAvvikelse 2031
Tillsyn\t-300\t-400\t-100
Kartor\t-500\t-490\t10

Intäkter

Belopp i tkr\tBudget 2031\tPrognos 2031\tAvvikelse 2031
Tillsynsavgifter\t900\t600\t-300
Kartavgifter\t200\t200\t0

Ärenden

Antal\t2030\t2031
Inkomna ansökningar\t50\t40
Beviljade ansökningar\t30\t28

Barn och elever

Antal\t2030\t2031
Förskola\t210\t190
Grundskola\t500\t510

Nyckeltal

Mått\t2030\t2031
Barn per årsarbetare i förskolan\t5,4\t5,2

Nämnden räknar med 60 färre förskolebarn till 2035. Till sista april har 7 tkr betalats ut i stipendier.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vilken verksamhet i Ystad har störst prognostiserat underskott 2031?", "Tillsyn: −100"),
        ("Hur många ansökningar kom in i Ystad 2031?", "**40**"),
        ("Hur många procent av de inkomna ansökningarna motsvarar de beviljade i Ystad 2031?", "**70,0"),
        ("Hur många förskolebarn finns i Ystad?", "**190**"),
        ("Hur många barn går i förskola i Ystad 2031?", "**190**"),
        ("Hur många barn går det per årsarbetare i förskolan i Ystad 2031?", "**5,2**"),
    ],
)
def test_of_rows_that_are_alike_the_one_of_the_asked_sort(tmp_path: Path, question: str, told: str) -> None:
    with knowing(_CASES, tmp_path) as known:
        assert told in known.ask(question).text
