"""A claim is judged by the rows of both its sides, each its own: places of one board, years of one side of accounts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.one_report import knowing

JOINT_BOARD = """Delårsrapport 2031-08-31 Hamnnämnden

Gemensam nämnd för Herrljunga och Vårgårda kommuner.

Resultaträkning (tkr)

\tUtfall 203108\tBudget 2031\tPrognos 2031\tAvvikelse helår
Personal\t900\t1 300\t1 300\t0
Drift\t500\t800\t800\t0
Summa nettokostnader\t1 400\t2 100\t2 100\t0

Netto per kommun (tkr)

\tUtfall 203108\tBudget 2031\tPrognos 2031\tAvvikelse helår
Herrljunga\t600\t900\t880\t20
Vårgårda\t800\t1 200\t1 220\t-20
Totalt\t1 400\t2 100\t2 100\t0
"""
COSTS = """Årsredovisning 2031

Ystads kommun

Driftredovisning (tkr)

Nämnd\tNetto 2030\tIntäkter 2031\tKostnader 2031\tNetto 2031\tBudget 2031\tAvvikelse
Hamnnämnden\t-900\t300\t-1 150\t-850\t-870\t20
Bryggnämnden\t-400\t50\t-500\t-450\t-440\t-10
Finansen\t1 200\t100\t1 200\t1 300\t1 250\t50
Summa\t-100\t450\t-450\t0\t-60\t60
"""
YEARS = """Verksamhetsberättelse 2031

Tekniska nämnden i Ystads kommun.

Driftredovisning (tkr)

Verksamhet\tBudget 2031\tUtfall 2031\tAvvikelse 2031\tUtfall 2030
Lekparker\t500\t460\t40\t430
Torghandel\t90\t130\t-40\t150
Summa\t590\t590\t0\t580

Personal

\t2031\t2030
Sjukfrånvaro, procent\t6,1\t7,3
"""


@pytest.mark.parametrize(
    ("claim", "lead"),
    [
        ("Betalar Vårgårda mer än Herrljunga för hamnnämnden?", "**Ja, det stämmer.**"),
        ("Betalar Herrljunga mer än Vårgårda?", "**Nej, det stämmer inte.**"),
        ("Does Herrljunga pay less than Vårgårda for the hamnnämnd?", "**Yes, that is correct.**"),
    ],
)
def test_places_of_one_board_are_set_side_by_side(tmp_path: Path, claim: str, lead: str) -> None:
    with knowing(JOINT_BOARD, tmp_path) as assistant:
        text = " ".join(assistant.ask(claim).text.split())
    assert text.startswith(lead)
    assert "600" in text
    assert "800" in text
    assert "1 400" not in text


def test_a_place_that_pays_is_not_the_whole_board(tmp_path: Path) -> None:
    with knowing(JOINT_BOARD, tmp_path) as assistant:
        paid = assistant.ask("Hur mycket betalar Vårgårda för hamnnämnden?").text
        cost = assistant.ask("Vad kostade hamnnämnden i Vårgårda?").text
    assert "**800 tkr**" in " ".join(paid.split())
    assert "800 tkr" in " ".join(cost.split())  # its own part, or that of the board it is host of: a choice
    assert "1 400 tkr" in " ".join(cost.split())
    assert "**" not in cost


def test_net_costs_are_not_set_against_gross_costs(tmp_path: Path) -> None:
    with knowing(COSTS, tmp_path) as assistant:
        text = " ".join(assistant.ask("Blev hamnnämnden dyrare än året innan?").text.split())
        assert text.startswith("**Nej, det stämmer inte.**")
        assert all(amount in text for amount in ("−850", "−900"))
        assert assistant.ask("Blev finansen dyrare?").text.startswith("**Det går inte att avgöra helt.**")


@pytest.mark.parametrize(
    ("claim", "lead", "told"),
    [
        ("Blev torghandeln billigare?", "**Ja, det stämmer.**", ("130 tkr", "150 tkr")),
        ("Har lekparkerna blivit dyrare?", "**Ja, det stämmer.**", ("460 tkr", "430 tkr")),
        ("Kostade torghandeln mer 2031 än planerat?", "**Ja, det stämmer.**", ("130 tkr", "90 tkr", "−40 tkr")),
        ("Är folk mer sjuka än förut?", "**Nej, det stämmer inte.**", ("6,1 %", "7,3 %")),
        ("Är personalen friskare än året innan?", "**Ja, det stämmer.**", ("6,1 %", "7,3 %")),
    ],
)
def test_what_became_dearer_or_sicker_is_told_by_two_years(
    tmp_path: Path, claim: str, lead: str, told: tuple[str, ...]
) -> None:
    with knowing(YEARS, tmp_path) as assistant:
        text = " ".join(assistant.ask(claim).text.split())
    assert text.startswith(lead), text
    assert all(amount in text for amount in told), text


SO_FAR = """Delårsrapport 2031-08-31 Hamnnämnden

Hamnnämnden i Ystads kommun.

Resultaträkning (tkr)

\tUtfall 203108\tBudget 2031\tPrognos 2031\tAvvikelse helår
Intäkter\t1 000\t1 500\t1 500\t0
Summa nettokostnader\t1 400\t2 100\t2 100\t0
Resultat\t-402\t0\t0\t0
"""


@pytest.mark.parametrize(
    ("claim", "lead"),
    [
        ("Gick hamnnämnden back med 402 000?", "**Ja, det stämmer.**"),
        ("Gick hamnnämnden back?", "**Det går inte att avgöra helt.**"),
        ("Går hamnnämnden jämnt ut i år?", "**Ja, det stämmer.**"),
        ("Will the hamnnämnd in Ystad break even?", "**Yes, that is correct.**"),
    ],
)
def test_a_deficit_so_far_is_not_denied_by_an_even_forecast(tmp_path: Path, claim: str, lead: str) -> None:
    with knowing(SO_FAR, tmp_path) as assistant:
        assert assistant.ask(claim).text.startswith(lead)


GOALS = """Årsredovisning 2031

Ystads kommun

Mål

Indikator\tMål 2031\tUtfall 2031\tUtfall 2030\tNås
Andel båtar med flytväst, %\t85\t81,2\t78,6\tNej

Resultaträkning (tkr)

\tUtfall 2031\tUtfall 2030
Intäkter\t9 000\t8 000
Kostnader\t-8 500\t-8 200
Årets resultat\t500\t-200
"""


@pytest.mark.parametrize(
    ("claim", "lead"),
    [
        ("Stämmer det att andelen båtar med flytväst var högre 2031 än 2030, fast målet ändå missades?", "**Ja"),
        ("Stämmer det att andelen båtar med flytväst var högre 2031 än 2030, fast målet nåddes?", "**Nej"),
        ("Stämmer det att andelen båtar med flytväst ökade, men målet missades?", "**Ja"),
    ],
)
def test_a_goal_that_was_missed_is_a_part_of_its_own(tmp_path: Path, claim: str, lead: str) -> None:
    with knowing(GOALS, tmp_path) as assistant:
        assert assistant.ask(claim).text.startswith(lead)


def test_plus_or_minus_is_said_in_words(tmp_path: Path) -> None:
    with knowing(GOALS, tmp_path) as assistant:
        assert "(överskott)" in assistant.ask("Gick Ystads kommun plus eller minus 2031?").text
        assert "(underskott)" in assistant.ask("Gick Ystads kommun plus eller minus 2030?").text
        assert "överskott" not in assistant.ask("Vad blev årets resultat i Ystad 2031?").text
