"""Claims that a sentence settles only where it is of the very group, time, place, way and person that they name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from tests.one_report import knowing

_REPORT = """Verksamhetsberättelse 2031
Kommunstyrelsen i Ystads kommun
Avser januari–juni 2031

Ledning

Flest kvinnor finns bland ledarna (40 procent av rektorerna, 100 procent av kökscheferna).
Nämndens sekreterare är Tove Falk. Hamnkapten är Bror Lund sedan den 1 mars 2031.

Hamnen

Hamnkontoret inrättades den 1 januari 2026 och delar hus med fyren.
Badmästaren vid Sandbadet slutade den 1 juni. En ny badmästare tillträdde den 7 augusti.
Deltagandet i regattan blev 62 procent, vilket är en ökning med 5 procentenheter jämfört med regattan 2027.
Antalet gästbåtar sjönk under året. Kranen vid Norra kajen beräknas vara i drift i maj 2033.
Segelkursen startade i juni som väntat.
Ombyggnaden av magasinet skjuts till 2034 eftersom anbuden blev höga.
Seglarskolan hade 90 barn, varav 70 klarade kravet på simkunnighet.

Arbetsmiljö

Händelser\tAntal 2031
Dödsfall på grund av arbetsolycka\t0
Allvarliga tillbud\t4
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    with knowing(_REPORT, tmp_path_factory.mktemp("other")) as known:
        yield known


@pytest.mark.parametrize(
    "claim",
    [
        "Stämmer det att alla kökschefer är kvinnor?",
        "Stämmer det att ingen kökschef är man?",
        "Stämmer det att inte alla rektorer är kvinnor?",
        "Stämmer det att hamnkontoret i Ystad inrättades 2026?",
        "Is it true that the rebuild (ombyggnaden) of magasinet has been pushed back to 2034?",
        "Stämmer det att ingen har dött av en olycka på jobbet enligt den senaste uppföljningen?",
        "Stämmer det att Bror Lund är hamnkapten?",
    ],
)
def test_what_the_report_tells_is_right(assistant: Assistant, claim: str) -> None:
    """The group, the act in other words, the time so many years before, and a nought settle a claim."""
    assert assistant.ask(claim).text.startswith(("**Ja, det stämmer", "**Yes, that is correct")), claim


@pytest.mark.parametrize(
    "claim",
    [
        "Stämmer det att alla rektorer är kvinnor?",
        "Stämmer det att alla kökschefer är män?",
        "Stämmer det att hamnkontoret i Ystad inrättades först 2029?",
        "Stämmer det att folk struntade i den och att deltagandet i regattan 2031 var lägre än fyra år tidigare?",
        "Stämmer det att antalet gästbåtar ökade?",
        "Är det sant att någon dog i en arbetsolycka?",
    ],
)
def test_what_the_report_denies_is_wrong(assistant: Assistant, claim: str) -> None:
    """Another share, a change the other way, another date and a nought deny a claim."""
    assert assistant.ask(claim).text.startswith("**Nej, det stämmer inte"), claim


@pytest.mark.parametrize(
    "claim",
    [
        "Stämmer det att deltagandet i regattan i Ystad 2027 ökade?",
        "Stämmer det att deltagandet i regattan i Ystad 2031 var högre än året innan?",
        "Stämmer det att badmästaren vid Sandbadet slutade i augusti?",
        "Stämmer det att Tove Falk är hamnkapten?",
        "Stämmer det att kranen vid Norra kajen är i drift?",
        "Stämmer det att alla barn i seglarskolan klarade kravet på simkunnighet?",
    ],
)
def test_what_is_told_of_something_else_is_never_right(assistant: Assistant, claim: str) -> None:
    """Another year, another act of the same paragraph, another person, a forecast or a part make nothing right."""
    assert not assistant.ask(claim).text.startswith(("**Ja", "**Yes")), claim


SPAN = """Delårsrapport 2031

Hamnnämnden i Ystads kommun

Händelser

Nämnden har upplåtit namnrätten till Norra hallen till Kajbolaget under en avtalstid på 6 år.
"""


@pytest.mark.parametrize(
    ("question", "is_right"),
    [
        ("Stämmer det att Ystad har upplåtit namnrätten till Norra hallen i sex år?", True),
        ("Stämmer det att Ystad har upplåtit namnrätten till Norra hallen i tio år?", False),
        ("Is it true that Ystad has let the naming rights of Norra hallen for ten years?", False),
    ],
)
def test_a_length_of_time_must_be_told(tmp_path: Path, question: str, *, is_right: bool) -> None:
    with knowing(SPAN, tmp_path) as assistant:
        lead = assistant.ask(question).text
    assert lead.startswith(("**Ja", "**Yes")) is is_right, lead
