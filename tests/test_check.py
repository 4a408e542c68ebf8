"""Checking a pasted text: each figure is found, tied and judged; what is not certain is never called right or wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.check import CheckedFigure, CheckedText, CheckVerdict, Doubt, Scope, check_text
from assistant.records import Language
from ingest.pipeline import ingest_paths
from ingest.records import FindingKind
from ingest.store import Store
from tests.conftest import SAMPLES
from tests.encoders import HashEncoder

_MARKED = re.compile(r"\[\[(.*?)\|(.*?)\]\]")
REPORT = """Bokslut 2031
Kultur- och fritidsnämnden i Mora kommun

Driftredovisning 2031, tkr

Enhet\tUtfall 2030\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Badhus\t4 010\t4 100\t4 350\t-250
Bibliotek\t2 050\t2 000\t1 900\t100
Fritidsgård\t900\t950\t950\t0
Växel\t3 100\t4 978\t3 500\t1 478
Summa\t10 060\t12 028\t10 700\t1 328

Personal

Badhuset har 14 medarbetare. Den nya badmästaren började den 3 mars 2031.
"""


@pytest.fixture(scope="module")
def mora(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Give a store of the one report above."""
    folder = tmp_path_factory.mktemp("check")
    path = folder / "mora.txt"
    path.write_text(REPORT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield store


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Give a store of the sample reports."""
    encoder = HashEncoder()
    with Store.open(tmp_path_factory.mktemp("check-samples"), model=encoder.name) as store:
        ingest_paths((SAMPLES,), store, encoder)
        yield store


def only(checked: CheckedText) -> CheckedFigure:
    """Give the one figure of a text."""
    (figure,) = checked.figures
    return figure


def verdicts(draft: str, store: Store) -> list[tuple[str, str, str]]:
    """Give each marked figure of a draft with the verdict that it should have and the one that it has."""
    text = _MARKED.sub(r"\1", draft)
    checked = check_text(text, store)
    found = []
    shift = 0
    for match in _MARKED.finditer(draft):
        start = match.start() - shift
        shift += len(match[0]) - len(match[1])
        own = [one for one in checked.figures if one.start < start + len(match[1]) and start < one.end]
        found.append((match[1], match[2], own[0].verdict.name.lower() if own else "missing"))
    return found


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Badhuset i Mora kostade 4 350 tkr 2031.", CheckVerdict.RIGHT),
        ("Badhuset i Mora kostade 4,4 miljoner kronor 2031.", CheckVerdict.ROUNDED),
        ("Badhuset i Mora kostade mellan 4,3 och 4,4 miljoner kronor 2031.", CheckVerdict.ROUNDED),
        ("Badhuset i Mora kostade 4 350 miljoner 2031.", CheckVerdict.UNIT),
        ("Badhuset i Mora kostade 4 010 tkr 2031.", CheckVerdict.YEAR),
        ("Badhuset i Mora kostade 1 900 tkr 2031.", CheckVerdict.ROW),
        ("Badhuset i Mora gick plus 250 tkr 2031.", CheckVerdict.SIGN),
        ("Badhuset i Mora gick back 250 tkr 2031.", CheckVerdict.RIGHT),
        ("Badhuset i Mora kostade 250 tkr mer än budget 2031.", CheckVerdict.RIGHT),
        ("Badhuset i Mora kostade 4 360 tkr 2031.", CheckVerdict.CONTRADICTS),
        ("Badhuset i Mora kostade 4 100 tkr 2031.", CheckVerdict.CONTRADICTS),
        ("Badhuset i Mora kostade 340 tkr mer än 2030 under 2031.", CheckVerdict.RIGHT),
        ("Kostnaden för badhuset i Mora ökade med 8,5 procent från 2030 till 2031.", CheckVerdict.RIGHT),
        ("Kostnaden för badhuset i Mora minskade med 8,5 procent från 2030 till 2031.", CheckVerdict.SIGN),
        ("Kostnaden för badhuset i Mora ökade med 18 procent från 2030 till 2031.", CheckVerdict.CONTRADICTS),
        ("Badhuset och biblioteket i Mora kostade sammanlagt 6 250 tkr 2031.", CheckVerdict.RIGHT),
        ("Badhuset och biblioteket i Mora kostade sammanlagt 6 550 tkr 2031.", CheckVerdict.CONTRADICTS),
        ("Kultur- och fritidsnämnden i Mora gick plus 1 328 tkr 2031.", CheckVerdict.RIGHT),
        ("Kultur- och fritidsnämnden i Mora gick back 1 328 tkr 2031.", CheckVerdict.SIGN),
        ("Badhuset i Mora hade det största underskottet 2031.", CheckVerdict.RIGHT),
        ("Växeln i Mora hade den största budgeten 2031.", CheckVerdict.RIGHT),
        ("Biblioteket i Mora hade den största budgeten 2031.", CheckVerdict.CONTRADICTS),
        ("Badhuset i Mora har 14 medarbetare.", CheckVerdict.RIGHT),
        ("Badhuset i Mora sparkade 14 medarbetare.", CheckVerdict.UNTIED),
        ("Kostnaden för badhuset i Mora steg från 4 010 tkr till 4 350 tkr 2031.", CheckVerdict.RIGHT),
        ("Badhuset i Mora drog över med 250 tkr 2031.", CheckVerdict.RIGHT),
        ("Badhuset i Mora köpte en buss för 2 500 tkr 2031.", CheckVerdict.UNTIED),
        ("Simhallen i Mora kostade 7 777 tkr 2031.", CheckVerdict.ABSENT),
        ("Simhallen i Mora kostade 4 350 tkr 2031.", CheckVerdict.UNTIED),
        ("Elkostnaderna för badhuset i Mora var 4 350 tkr 2031.", CheckVerdict.UNTIED),
        ("Badhuset i Gislaved kostade 4 350 tkr 2031.", CheckVerdict.UNTIED),
        ("Av 40 barn i Mora var 12 flickor, alltså 35 procent.", CheckVerdict.CONTRADICTS),
        ("The library in Mora cost 1,900 tkr in 2031.", CheckVerdict.RIGHT),
        ("The library in Mora had a deficit of SEK 100 thousand in 2031.", CheckVerdict.SIGN),
    ],
)
def test_a_figure_gets_the_verdict_of_the_report(mora: Store, text: str, verdict: CheckVerdict) -> None:
    found = [one for one in check_text(text, mora).figures if not one.claimed.text.endswith(("barn", "flickor"))]
    assert [one.verdict for one in found][-1] is verdict, found[-1].message
    assert all(one.message for one in found), "every verdict says why"


def test_the_context_is_carried_from_sentence_to_sentence(mora: Store) -> None:
    text = (
        "Mora kommun 2031\n\nBadhuset kostade 4 350 tkr, mot 4 010 tkr året innan. Budgeten var 4 100 tkr. Det är ett "
        "underskott på 250 tkr.\n\nDetta budgeterades för 2031:\n- Bibliotek: 2 000 tkr\n- Växel: 3 500 tkr"
    )
    found = [one.verdict for one in check_text(text, mora).figures]
    assert found == [*[CheckVerdict.RIGHT] * 5, CheckVerdict.CONTRADICTS]


def test_what_a_figure_is_tied_to_stands_beside_it(mora: Store) -> None:
    figure = only(check_text("I Mora gick badhuset plus 250 tkr 2031.", mora))
    assert (figure.tie.municipalities, figure.tie.row) == (("Mora",), "Badhus")
    assert figure.tie.is_certain
    assert figure.figures[0].text == figure.citations[0].quote == "-250"
    assert figure.citations[0].location.report == "mora.txt"
    assert figure.claimed.value == 250_000


def test_the_scope_tells_what_the_text_does_not(samples: Store) -> None:
    text = "Personalenheten kostade 13 128 tkr."
    assert only(check_text(text, samples)).doubt is Doubt.NO_PLACE
    assert only(check_text(text, samples, scope=Scope(municipalities=("Hylte",)))).verdict is CheckVerdict.YEAR
    assert only(check_text(text, samples, scope=Scope(municipalities=("Hylte",), year=2018))).verdict is (
        CheckVerdict.RIGHT
    )


@pytest.mark.parametrize(
    "then",
    [
        "Kommunen köpte 14 bussar för 4 350 tkr.",
        "Kommunen köpte 14 bussar för 4 miljoner.",
        "Då köpte kommunen in för 4 350 tkr.",
        "Kommunen lade 4 350 tkr.",
        "Cyklar kostade 4 350 tkr.",
        "Nya hamnar kostade 4 350 tkr.",
        "Den nya kostade 4 350 tkr.",
        "Den sålde för 4 350 tkr.",
        "Enheten fakturerade 4 350 tkr.",
        "Skolbudgeten var 4 100 tkr.",
        "Det kostade 4 350 tkr att cykla.",
        "Vi köpte en båt för 4 350 tkr.",
    ],
)
def test_a_sentence_with_a_subject_of_its_own_is_not_about_the_one_before(mora: Store, then: str) -> None:
    first, *_, last = check_text(f"Mora kommun 2031\n\nBadhuset kostade 4 350 tkr. {then}", mora).figures
    assert first.verdict is CheckVerdict.RIGHT
    assert last.verdict in (CheckVerdict.UNTIED, CheckVerdict.ABSENT), last.message


@pytest.mark.parametrize(
    "then",
    [
        "Den kostade 4 010 tkr året innan.",
        "Enheten gick back 250 tkr.",
        "Budgeten var däremot 4 100 tkr.",
        "Avvikelsen blev −250 tkr enligt bokslutet.",
        "Det är ett underskott på 250 tkr.",
    ],
)
def test_a_sentence_without_a_subject_is_about_the_one_before(mora: Store, then: str) -> None:
    found = check_text(f"Mora kommun 2031\n\nBadhuset kostade 4 350 tkr. {then}", mora).figures
    assert [one.verdict for one in found] == [CheckVerdict.RIGHT] * 2, found[-1].message


@pytest.mark.parametrize(
    ("amount", "verdict"),
    [
        ("4,4 miljoner", CheckVerdict.ROUNDED),
        ("4 miljoner", CheckVerdict.UNTIED),
        ("cirka 4 miljoner", CheckVerdict.ROUNDED),
        ("5 miljoner", CheckVerdict.CONTRADICTS),
        ("cirka 5 miljoner", CheckVerdict.CONTRADICTS),
        ("mer än 4 miljoner", CheckVerdict.ROUNDED),
        ("mer än 1 miljon", CheckVerdict.UNTIED),
        ("mellan 1 och 9 miljoner", CheckVerdict.UNTIED),
    ],
)
def test_a_rounding_that_nobody_makes_confirms_nothing(mora: Store, amount: str, verdict: CheckVerdict) -> None:
    figure = only(check_text(f"Badhuset i Mora kostade {amount} kronor 2031.", mora))
    assert figure.verdict is verdict, figure.message


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("I Askersund: Askersund förskola kostade 19 585 tkr 2024.", CheckVerdict.RIGHT),
        ("I Hylte: Askersund förskola kostade 19 585 tkr 2024.", CheckVerdict.UNTIED),
        ("# Hylte 2024\n\nAskersund förskola kostade 19 585 tkr 2024.", CheckVerdict.UNTIED),
        ("# Hylte 2024\n\nSe nedan. Askersund förskola redovisas. Den kostade 19 585 tkr.", CheckVerdict.UNTIED),
        ("# Hylte 2023\n\nVårgårda hade 2023 en budget på 13 732 tkr.", CheckVerdict.UNTIED),
        ("# Hylte 2024\n\nI Askersund kostade Askersund förskola 19 585 tkr 2024.", CheckVerdict.RIGHT),
    ],
)
def test_a_place_in_the_name_of_a_row_is_not_whose_it_is(samples: Store, text: str, verdict: CheckVerdict) -> None:
    figure = only(check_text(text, samples))
    assert (figure.verdict is CheckVerdict.RIGHT) is (verdict is CheckVerdict.RIGHT), figure.message


def test_the_number_of_a_row_ends_no_sentence(samples: Store) -> None:
    text = "I Nordanstig: Prognosen för 29. Hälsinglands utbildningsförbund är 47 950 tkr för helåret 2020."
    assert only(check_text(text, samples)).verdict is CheckVerdict.UNTIED


def test_the_report_s_own_contradiction_stands_beside_the_figure(samples: Store) -> None:
    figure = only(check_text("I Hylte gick Kansli back 63 tkr 2019.", samples))
    assert (figure.verdict, figure.figures[0].text) == (CheckVerdict.SIGN, "63")
    assert FindingKind.TEXT in {found.kind for found in figure.findings}
    assert "Obs: rapporten motsäger sig själv här." in figure.message
    right = only(check_text("I Hylte gick Kansli plus 63 tkr 2019.", samples))
    assert right.verdict is CheckVerdict.RIGHT
    assert right.findings == figure.findings


DRAFTS = (
    """# Hylte kommun – så gick 2019

Ekonomienheten fick ett överskott på drygt [[1,7 miljoner|rounded]]. Kontaktcenter drog däremot över sin budget med
[[166 tkr|right]]. Personalenheten kostade [[9 454 tkr|right]], vilket är [[3 674 tkr|right]] mindre än 2018. Facklig
tid gick plus [[89 tkr|sign]]. Utfallet för Kansli blev [[1 679 tkr|year]]. IT hade en budget på
[[4 961 mnkr|unit]]. Kulturskolan gick back [[1 718 tkr|untied]].
""",
    """Askersund: underskott väntas 2024

Kommunstyrelsen i Askersund räknar med ett underskott på [[5 117 tkr|right]] för helåret 2024. Det är gymnasieskolan som
väntas dra över med [[6 000 tkr|right]]. Skolskjutsarna beräknas kosta [[14,4 miljoner kronor|rounded]]. Färdtjänsten
väntas kosta [[4 800 tkr|contradicts]]. Parkering och trafikåtgärder har en budget på [[14 410 tkr|row]].
""",
    """Nordanstig's staff area in 2021

The outcome for communication in Nordanstig was [[5,561 tkr|right]] in 2021, against a budget of [[6,375 tkr|right]].
It was [[5,672 tkr|right]] in 2020. The bath house cost [[37.2 million|absent]].
""",
    """Vaggeryd, augusti 2020

I Vaggeryd väntas ekonomiskt bistånd gå back [[2 200 tkr|right]] under 2020. Turism räknar med ett underskott på
[[50 tkr|sign]]. Integration hade en budget på [[63 tkr|right]]. Ring 0393-67 80 00 före den 3 maj 2021, eller läs mer
på sidan 14.
""",
)


@pytest.mark.parametrize("draft", DRAFTS, ids=["Hylte", "Askersund", "Nordanstig", "Vaggeryd"])
def test_a_draft_gets_the_verdicts_that_a_reader_gives(samples: Store, draft: str) -> None:
    found = verdicts(draft, samples)
    assert [(text, got) for text, _, got in found] == [(text, wanted) for text, wanted, _ in found]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n",
        "Vi har haft ett bra år i Mora. Tack alla!",
        "Ring 0250-260 00 före den 3 maj 2031, se sidan 12, § 14.",
    ],
)
def test_a_text_without_figures_has_none(mora: Store, text: str) -> None:
    assert check_text(text, mora).figures == ()


def test_markup_is_no_part_of_the_text_and_places_are_those_of_the_paste(mora: Store) -> None:
    text = "<p>I Mora kostade <b>badhuset</b> <i>4&nbsp;350&nbsp;tkr</i> 2031.</p><script>var x = 7 777 tkr;</script>"
    figure = only(check_text(text, mora))
    assert figure.verdict is CheckVerdict.RIGHT
    assert text[figure.start : figure.end] == "4&nbsp;350&nbsp;tkr"


def test_the_messages_are_in_the_language_that_is_asked_for(mora: Store) -> None:
    checked = check_text("Badhuset i Mora gick plus 250 tkr 2031.", mora, language=Language.ENGLISH)
    assert only(checked).message.startswith("It is a deficit, not a surplus")


def test_a_damaged_cell_settles_nothing(tmp_path: Path) -> None:
    path = tmp_path / "mora.txt"
    path.write_text(REPORT.replace("\t4 350\t", "\t4 35 0\t"), encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(tmp_path / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        figure = only(check_text("Badhuset i Mora kostade 4 350 tkr 2031.", store))
    assert (figure.verdict, figure.doubt) == (CheckVerdict.UNTIED, Doubt.DAMAGED)


def test_an_empty_store_settles_nothing(tmp_path: Path) -> None:
    with Store.open(tmp_path / "data", model="hash") as store:
        assert only(check_text("Badhuset i Mora kostade 4 350 tkr 2031.", store)).verdict is CheckVerdict.UNTIED


def test_a_long_line_of_digits_is_read_in_reasonable_time(mora: Store) -> None:
    assert check_text("9 " * 20_000 + "(" * 5_000 + "<" * 5_000 + "<!--" * 2_000, mora).seconds < 30
