"""Claims that people became more or less satisfied, safe or healthy, judged by the row that measures it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.one_report import knowing

REPORT = """Ystads kommun
Årsredovisning 2031

Kvalitet
Mått\tUtfall 2030\tUtfall 2031
Kundbetyg badhus, nöjda totalt\t88 %\t81 %
Kundbetyg badhus, bemötande\t90 %\t93 %
Andel trygga på bibliotek\t61 %\t70 %
Andel missnöjda med färjetrafik\t12 %\t19 %
Nöjda medarbetare, index\t71\t75
Medianframkörningstid, minuter\t9,1\t10,4

Räddningstjänst
Framkörningstiden har försämrats, främst för att hamnstationen var stängd under våren.
"""


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        ("Stämmer det att kunderna på badhuset i Ystad blev nöjdare 2031 än 2030?", "Nej", ("88", "81")),
        ("Stämmer det att besökarna blev mindre nöjda med badhuset i Ystad 2031?", "Ja", ("88", "81")),
        ("Stämmer det att folk känner sig tryggare på biblioteket i Ystad 2031 än 2030?", "Ja", ("61", "70")),
        ("Stämmer det att resenärerna blev nöjdare med färjetrafiken i Ystad 2031?", "Nej", ("12", "19")),
        ("Is it true that employees in Ystad became more satisfied in 2031?", "Yes", ("71", "75")),
        ("Stämmer det att framkörningstiden i Ystad blev bättre 2031 jämfört med året innan?", "Nej", ("9,1", "10,4")),
    ],
)
def test_a_quality_is_judged_by_its_row(question: str, verdict: str, told: tuple[str, ...], tmp_path: Path) -> None:
    """The verdict follows the figures of both years, which are shown."""
    with knowing(REPORT, tmp_path) as assistant:
        text = assistant.ask(question).text
        assert text.startswith(f"**{verdict}"), text
        assert all(number in text for number in told), text


@pytest.mark.parametrize(
    "question",
    [
        "Stämmer det att medborgarna i Ystad blev nöjdare 2031?",
        "Stämmer det att eleverna i Ystad blev nöjdare med badhuset 2031?",
        "Stämmer det att kunderna i Ystad blev nöjdare med hamnen 2031?",
    ],
)
def test_other_people_or_things_are_not_judged(question: str, tmp_path: Path) -> None:
    """What other people, or people of another thing, think settles nothing."""
    with knowing(REPORT, tmp_path) as assistant:
        assert not assistant.ask(question).text.startswith(("**Nej", "**Ja")), assistant.ask(question).text


@pytest.mark.parametrize(
    "question",
    ["Är folk tryggare på biblioteket i Ystad än i riket?", "Är kunderna nöjdare i Ystad än i liknande kommuner?"],
)
def test_the_year_before_does_not_settle_what_is_set_against_others(question: str, tmp_path: Path) -> None:
    with knowing(REPORT, tmp_path) as assistant:
        assert not assistant.ask(question).text.startswith(("**Ja", "**Nej"))
