"""A claim of a unit, of a group beside, of "never" and of a grade of criticism is settled by what is of that alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from tests.one_report import knowing

REPORT = """Årsredovisning 2031

Hamnnämnden i Ystads kommun

Driftredovisning (tkr)

Verksamhet\tBudget 2031\tUtfall 2031\tAvvikelse 2031\tUtfall 2030
Kansliet\t500\t460\t40\t430
Kranenheten\t900\t930\t-30\t880
Summa\t1 400\t1 390\t10\t1 310

IT-projekt (tkr)

Projekt\tTotal budget\tUtfall 2031\tSlutprognos\tAvvikelse
Ny bokningssida\t300\t310\t350\t-50
Summa IT-projekt\t300\t310\t350\t-50

Antal personer

\tUtfall 2031\tUtfall 2030\tBudget 2031
Barn i seglarskola\t48\t40\t44

Nyckeltal

\tYstad 2031\tYstad 2030\tRiket 2031\tLiknande kommuner 2030
Nöjda gästhamnar, %\t81\t78\t76\t80

Besök

\tJan-apr 2031\tJan-apr 2030\tJan-apr 2029
Besök i bastun\t120\t300\t280

Händelser

Deltagandet i regattan blev 52 procent, vilket är en ökning med 7 procentenheter jämfört med regattan 2027.
Kommunen har sagt upp avtalet med Kajbolaget om vakttjänst från den 1 januari 2032.
Kajen Måsen beräknas stå klar i maj 2032 och får plats för 90 båtar.
Påpekande och varning är två grader. Varning är strängast.

Kritik riktas till bryggnämnden

Detta gör att revisorerna riktar kritik till nämnden i form av en erinran.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Know the made-up report."""
    with knowing(REPORT, tmp_path_factory.mktemp("store")) as known:
        yield known


@pytest.mark.parametrize(
    ("claim", "lead"),
    [
        ("Höll kranenheten i Ystad sin budget?", "**Nej"),
        ("Är det fler barn i seglarskolan i Ystad än vad nämnden har budgeterat för?", "**Ja"),
        ("Är det färre barn i seglarskolan i Ystad än vad nämnden har budgeterat för?", "**Nej"),
        ("Var andelen nöjda gästhamnar i Ystad högre än i riket?", "**Ja"),
        ("Var andelen nöjda gästhamnar i Ystad lägre än i riket 2031?", "**Nej"),
        ("Var andelen nöjda gästhamnar i Ystad 2030 lägre än i liknande kommuner?", "**Ja"),
        ("Stämmer det att besöken i bastun i Ystad ökade jämfört med samma period 2030?", "**Nej"),
        ("Var deltagandet i regattan i Ystad 2031 lägre än 2027?", "**Nej"),
        ("Har Ystad sagt upp avtalet med Kajbolaget om vakttjänst?", "**Ja"),
        ("Will the new quay Måsen in Ystad have room for 90 boats?", "**Yes"),
        ("Fick bryggnämnden i Ystad en anmärkning för 2031? Det påstås i en debattartikel.", "**Nej"),
        ("Fick bryggnämnden i Ystad en erinran för 2031?", "**Ja"),
    ],
)
def test_what_is_told_of_the_very_thing_settles_a_claim(assistant: Assistant, claim: str, lead: str) -> None:
    """A unit's own row, the other column of a row, the year that a sentence is set against, the grade that is told."""
    assert assistant.ask(claim).text.startswith(lead), claim


@pytest.mark.parametrize(
    "claim",
    [
        "Höll IT-enheten i Ystad sin budget?",
        "Gick IT-avdelningen i Ystad back?",
        "Stämmer det att kansliet i Ystad aldrig har gått back?",
        "Var andelen nöjda gästhamnar i Ystad 2031 lägre än i liknande kommuner?",
        "Var deltagandet i regattan i Ystad 2031 högre än 2023?",
        "Is it true that Ystad has kept its contract with Kajbolaget?",
        "Är påpekande strängare än varning i Ystad?",
        "Fick bryggnämnden i Ystad en anmärkning 2030?",
        "Fick kajnämnden i Ystad en erinran 2031?",
    ],
)
def test_what_is_told_of_another_thing_settles_none(assistant: Assistant, claim: str) -> None:
    """A sum of projects is no unit, one year is not "never", another year of a group or another body tells nothing."""
    assert not assistant.ask(claim).text.startswith(("**Ja", "**Nej", "**Yes", "**No")), claim
