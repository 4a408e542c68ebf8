"""A claim and its opposite are never both right: adjectives, changes and denials are borne out, or they are not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.words.opposite_words import Kind, find_poles
from tests.one_report import knowing

_REPORT = """Ystads kommun
Delårsrapport 2023-08-31 Servicenämnden

Sammanfattning

Rörligheten bland personalen på lagerenheten har varit omfattande. Biblioteket är öppet i sommar.

Näringslivsklimatet har utvecklats något negativt under året. Övergången till digitala blanketter fungerade väl.

Enligt revisionen är skulpturerna inte bokförda enligt god redovisningssed.

Tio ärenden påbörjades, varav fyra avslutades och sex pågår.

Ystad nominerades till Årets Cykelkommun. Tävlingen avgjordes i maj. Ystad fick inget pris.

Måltidskostnaderna blev under våren högre än budgeterat på grund av dyrare råvaror.

Snickeriet hade ett överskott som berodde på vakanser.

RESULTATRÄKNING (tkr)	Utfall 202208	Utfall 202308	Budget 2023	Prognos 2023	Avvikelse helår
Måltidskostnader	-4 100	-4 300	-6 500	-6 500	0
Snickeriet	-1 000	-1 250	-1 700	-1 900	-200
Summa nettokostnader	-5 100	-5 550	-8 200	-8 400	-200
"""


_JOINT_BOARD = """Delårsrapport 2031-08-31 Hamnnämnden

Gemensam nämnd för Herrljunga och Vårgårda kommuner.

RESULTATRÄKNING (tkr)	Utfall 203008	Utfall 203108	Budget 2031	Prognos 2031	Avvikelse helår
Personal	2 100	2 450	3 200	3 400	-200
Summa nettokostnader	5 100	5 550	8 200	8 400	-200

Netto per kommun (tkr)	Utfall 203008	Utfall 203108	Budget 2031	Prognos 2031	Avvikelse helår
Herrljunga	3 000	3 100	5 000	4 700	300
Vårgårda	2 100	2 450	3 200	3 700	-500
Summa verksamhet	5 100	5 550	8 200	8 400	-200
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("contraries")
    with knowing(_REPORT, folder) as known:
        yield known


def _verdict(assistant: Assistant, claim: str) -> str:
    text = assistant.ask(claim, None).text
    return next((name for name in ("Ja", "Nej", "Yes", "No") if text.startswith(f"**{name},")), "open")


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Stämmer det att rörligheten bland personalen på lagerenheten är hög?", "Ja"),
        ("Stämmer det att rörligheten bland personalen på lagerenheten är låg?", "Nej"),
        ("Stämmer det att rörligheten bland personalen på lagerenheten är billig?", "open"),
        ("Stämmer det att biblioteket är öppet?", "Ja"),
        ("Stämmer det att biblioteket är stängt?", "Nej"),
        ("Stämmer det att näringslivsklimatet i Ystad har försämrats?", "Ja"),
        ("Stämmer det att näringslivsklimatet i Ystad har förbättrats?", "Nej"),
        ("Stämmer det att övergången till digitala blanketter fungerade bra?", "Ja"),
        ("Stämmer det att övergången till digitala blanketter fungerade dåligt?", "Nej"),
    ],
)
def test_a_sentence_bears_out_one_side_of_a_scale_only(assistant: Assistant, claim: str, verdict: str) -> None:
    assert _verdict(assistant, claim) == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Stämmer det att skulpturerna är bokförda enligt god redovisningssed?", "Nej"),
        ("Stämmer det att fyra ärenden avslutades?", "Ja"),
        ("Stämmer det att tio ärenden avslutades?", "Nej"),
        ("Stämmer det att Ystad fick pris som Årets Cykelkommun?", "Nej"),
    ],
)
def test_what_a_sentence_denies_or_counts_of_an_act(assistant: Assistant, claim: str, verdict: str) -> None:
    assert _verdict(assistant, claim) == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Stämmer det att Herrljunga går plus 300 tkr?", "Ja"),
        ("Stämmer det att Vårgårda går minus 500 tkr?", "Ja"),
        ("Stämmer det att Herrljunga går minus 300 tkr?", "Nej"),
    ],
)
def test_a_place_of_a_joint_board_is_judged_by_its_own_row(tmp_path: Path, claim: str, verdict: str) -> None:
    with knowing(_JOINT_BOARD, tmp_path) as joint:
        assert _verdict(joint, claim) == verdict


def test_a_row_and_a_sentence_that_differ_are_both_shown(assistant: Assistant) -> None:
    for claim in (
        "Stämmer det att måltidskostnaderna var högre än budgeterat?",
        "Stämmer det att snickeriet hade ett överskott?",
    ):
        text = assistant.ask(claim, None).text
        assert not text.startswith(("**Ja,", "**Nej,"))
        assert "tkr" in text
        assert "\n> " in text


def test_every_scale_has_two_poles_that_no_word_shares() -> None:
    poles = list(find_poles("Sjukfrånvaron är hög"))
    assert [(one.kind, one.word) for one in poles] == [(Kind.STATE, "hög")]
    assert poles[0].contrary.search("den är low")
    assert not list(find_poles("från låg till hög"))
