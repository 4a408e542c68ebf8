"""Everyday words find the row and the column that the report prints by the words of its field."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.words.circumlocutions import say_plainly
from tests.one_report import knowing

REPORT = """Verksamhetsberättelse 2030, vårdnämnden, Ystads kommun

1. Ekonomi

Tkr\tBudget 2030\tBokslut 2030\tAvvikelse
Anpassad grundskola\t3 100\t3 250\t-150
Insatser enligt LSS\t7 200\t7 050\t150
Energieffekt. av lokaler\t900\t640\t260
Gatubelysning, byte till LED\t500\t480\t20

2. Avvikelser 2030

Enhet\tFall\tLäkemedel\tKlagomål
Ekbacken\t31\t12\t4
Hemtjänst landsbygd\t18\t9\t2

Inhyrd personal, tkr

Yrke\t2029\t2030
Sjuksköterskor\t410\t525
Socialsekreterare\t95\t60
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the report above."""
    with knowing(REPORT, tmp_path_factory.mktemp("lay")) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("Vad var budgeten för särskolan (den heter väl något annat nu) i Ystad 2030?", "3 100 tkr"),
        ("Vad kostade handikappomsorgen i Ystad 2030?", "7 050 tkr"),
        ("Vad kostade energieffektivisering i Ystad 2030?", "640 tkr"),
        ("Vad var budgeten för led-lampor på gatorna i Ystad 2030?", "500 tkr"),
        ("Hur många ramlade på Ekbacken i Ystad 2030?", "31"),
        ("Hur många läkemedelsavvikelser rapporterades på Ekbacken i Ystad 2030?", "12"),
        ("Hur många klagade på hemtjänsten ute på landet i Ystad 2030?", "2"),
        ("Vad kostade hyrsköterskor i Ystad 2030?", "525 tkr"),
    ],
)
def test_a_lay_word_finds_its_figure(assistant: Assistant, question: str, figure: str) -> None:
    """What a citizen calls a thing is answered by the row and the column of the report's own word."""
    text = assistant.ask(question, None).text.replace("\N{NO-BREAK SPACE}", " ")
    assert text.startswith(f"**{figure}**")


def test_a_deviation_of_care_is_no_deviation_from_the_budget(assistant: Assistant) -> None:
    """The medicines that went wrong are counted, and no money is told of them."""
    text = assistant.ask("Hur många läkemedelsavvikelser hade Ekbacken i Ystad 2030?", None).text
    assert "tkr" not in text


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("Hur fullt är det på äldreboendet?", "Hur hög är beläggningen på äldreboendet?"),
        ("Hur gamla är personalen i snitt i Vik?", "Vad är medelåldern i Vik?"),
        ("How much food was thrown away in Vik?", "How much was the food waste in Vik?"),
        ("Hur många gick i pension i Vik?", "Hur många pensionsavgångar i Vik?"),
        ("Vad kostade simhallen?", "Vad kostade simhallen?"),
    ],
)
def test_a_sentence_is_said_by_its_term(asked: str, plain: str) -> None:
    """What goes round a term is said by it, and what does not stays."""
    assert say_plainly(asked) == plain
