"""What can break when a question tells of the asker's own matter, or asks in words that no report has."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.question.preamble import without_preamble
from assistant.records import Outcome
from assistant.words.circumlocutions import say_plainly
from assistant.words.dwellers import name_dwellers
from tests.one_report import knowing

REPORT = """Årsredovisning 2031 Flens kommun, nämnden för omsorg och gata

Driftredovisning, tkr

Verksamhet\tUtfall 2031\tBudget 2031\tAvvikelse 2031
Hemtjänst\t41 300\t40 000\t-1 300
Särskilt boende\t77 210\t78 000\t790
Vinterväghållning\t9 410\t8 000\t-1 410
Fritidsgård\t2 150\t2 200\t50
Lokalvård\t5 630\t5 700\t70

Volymer

Nyckeltal\t2031\t2030
Väntetid till särskilt boende, dagar\t47\t39
Hushåll med försörjningsstöd\t163\t171
Nöjda brukare i hemtjänsten, %\t88\t86
Antal invånare\t16 104\t16 212
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("framing")) as one:
        yield one


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("min mormor behöver plats på äldreboende i flen, hur länge får man vänta 2031?", "47 dagar"),
        ("How long do you wait for a place in a nursing home in Flen in 2031?", "47"),
        ("Min son går på fritidsgården i Flen. Vad var budgeten för 2031?", "2 200 tkr"),
        ("My aunt lives in a nursing home in Flen. What was the budget for 2031?", "78 000 tkr"),
        ("Om min far behöver hemtjänst i Flen: vad kostade den 2031?", "41 300 tkr"),
        ("Inför nästa möte: vad kostade hemtjänsten i Flen räkenskapsåret 2031?", "41 300 tkr"),
        ("Vad kostade plogning och sandning i Flen 2031?", "9 410 tkr"),
        ("Did Flen spend less than planned on ploughing and gritting in 2031?", "9 410 tkr"),
        ("Hur många familjer levde på socialbidrag i Flen 2031?", "163"),
        ("How many families were on benefits in Flen in 2031?", "163"),
        ("How happy are the elderly with their home help in Flen in 2031?", "88 %"),
        ("Vad kostade det att städa lokalerna i Flen 2031?", "5 630 tkr"),
        ("Hur många flensbor fanns det 2031?", "16 104"),
    ],
)
def test_everyday_words_find_the_row(assistant: Assistant, asked: str, told: str) -> None:
    answer = assistant.ask(asked)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text.replace("\xa0", " ")


@pytest.mark.parametrize(
    "asked",
    [
        "Hur många familjer bor i Flen 2031?",  # households with a benefit are not all families
        "Hur nöjda är anhöriga med hemtjänsten i Flen 2031?",
        "How many visitors flew to Flen in 2031?",
        "Vad kostade god man-verksamheten i Flen 2031?",
    ],
)
def test_everyday_words_take_no_other_row(assistant: Assistant, asked: str) -> None:
    assert assistant.ask(asked).outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("Min bror bor i Flen. Hur mycket kostade hamnen 2031?", "Hur mycket kostade hamnen 2031? (Flen)"),
        (
            "If my mother needs home help in Flen, how many firms are there?",
            "how many firms are there? (home help Flen)",
        ),
        ("Min granne är lärare i Flen. Vad kostar skolan?", "Vad kostar skolan? (Flen)"),
        ("Om hamnen byggs ut, vad kostar den?", "Om hamnen byggs ut, vad kostar den?"),
        ("Hur många barn går i skolan?", "Hur många barn går i skolan?"),
        ("Vad kostar våra barns skolmat?", "Vad kostar våra barns skolmat?"),
    ],
)
def test_only_the_asker_s_matter_is_left_out(typed: str, question: str) -> None:
    assert without_preamble(typed) == question


def test_plain_words_and_words_of_places_stay() -> None:
    for typed in ("Hur många placerade barn finns det?", "Vad var väntetiden?", "How long is the bridge?"):
        assert say_plainly(typed) == typed
    assert name_dwellers("hur många bor på gruppboende i Mora?") == "hur många bor på gruppboende i Mora?"
