"""How figures of drafts are written, and the errors that drafts hold: made-up reports, own words and figures."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.check import CheckVerdict, Doubt, check_text
from assistant.checking import library
from assistant.checking.mentions import find_mentions
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

RIGHT, ROUNDED, UNIT, YEAR = CheckVerdict.RIGHT, CheckVerdict.ROUNDED, CheckVerdict.UNIT, CheckVerdict.YEAR
SIGN, WRONG, OPEN, ABSENT = CheckVerdict.SIGN, CheckVerdict.CONTRADICTS, CheckVerdict.UNTIED, CheckVerdict.ABSENT

RATTVIK = """Delårsrapport augusti 2034
Fritidsnämnden i Rättvik kommun

I augusti 2034 hade anläggningarna 812 gäster, vilket är 93 fler än motsvarande period året innan.

Driftredovisning, tkr. Kostnader anges med minus.

Enhet\tBudget jan-aug\tUtfall jan-aug\tAvvikelse jan-aug\tBudget helår\tPrognos helår\tAvvikelse helår
Kägelhall\t-4 100\t-4 420\t-320\t-6 150\t-6 730\t-580
Roddklubb\t-2 300\t-2 210\t90\t-3 450\t-3 300\t150
Segelskola\t-1 600\t-1 655\t-55\t-2 400\t-2 500\t-100
Totalt\t-8 000\t-8 285\t-285\t-12 000\t-12 530\t-530

Förråd, tkr

Rad\tPrognos 2034\tBudget 2034
27 Flottning Intäkt\t610\t540
27 Flottning Kostnad\t-5 820\t-5 310
27 Flottning\t-5 210\t-4 770

Nyckeltal

Mått\tUtfall 2033\tUtfall 2034
Antal årsarbetare\t61\t58

Investeringsredovisning, tkr

Projekt\tUtfall 2034-08\tBudget 2034\tProjekt kostnad tom 2408\tTotal projekt budget
Slalombacke Björkdungen\t-480\t-1 200\t-34 650\t-36 000
Isbana\t-1 310\t-1 900\t-2 750\t-4 100
Summa\t-1 790\t-3 100\t-37 400\t-40 100
"""
SMEDJE = """Bokslut 2034 för Smedjebackens kommun

Resultaträkning, mnkr

Post\t2034\t2033
Verksamhetens kostnader\t-902,4\t-871,3
Årets resultat\t18,6\t4,9

Avvikelse mot budget 2034, mnkr

Nämnd\tAvvikelse 2034
Vägnämnden\t-7,3
Parknämnden\t2,8

Nyckeltal

Mått\t2034\t2033
Antal invånare 31 december\t9 812\t9 869
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Give a store of the reports above."""
    folder = tmp_path_factory.mktemp("check-kinds")
    paths = []
    for name, text in (("rattvik.txt", RATTVIK), ("smedje.txt", SMEDJE)):
        paths.append(folder / name)
        paths[-1].write_text(text, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as opened:
        ingest_paths(paths, opened, encoder)
        yield opened


def judge(text: str, store: Store) -> list[CheckVerdict]:
    """Give the verdicts on the figures of a text, in order."""
    return [one.verdict for one in check_text(text, store).figures]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("kostade 9,1 miljoner mot budgeterade 7,4.", [("money", 9_100_000), ("money", 7_400_000)]),
        ("sjönk från 6,4 procent till 4,8.", [("percent", 6.4), ("percent", 4.8)]),
        ("plus 21,7 mnkr (2033: 2,9)", [("money", 21_700_000), ("money", 2_900_000)]),
        ("kostade 9,1 miljoner mot 700 resor.", [("money", 9_100_000), ("", 700)]),
        ("gick en dryg miljon back", [("money", 1_000_000)]),
        ("en procent mer", [("percent", 1)]),
        ("en tredjedel av budgeten", [("percent", 33)]),
    ],
)
def test_a_number_has_the_unit_of_the_one_it_is_joined_to(text: str, wanted: list[tuple[str, float]]) -> None:
    assert [(one.amount.kind, float(one.amount.value)) for one in find_mentions(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # An earlier deviation says nothing of what a thing costs, nor of a result.
        ("Avvikelsen är störst för kägelhallen, som beräknas kosta 6,7 mnkr.", [ROUNDED]),
        ("Kägelhallen väntas gå back med 580 tkr. Budgeten för helåret är 6 150 tkr.", [RIGHT, RIGHT]),
        # A forecast is of the year; a budget may be, where only the heading tells of months.
        ("Kägelhallen väntas ge ett underskott på 580 tkr.", [RIGHT]),
        ("Kägelhallens budget är 6 150 tkr.", [RIGHT]),
        ("Kägelhallen väntas ge ett överskott på 580 tkr.", [SIGN]),
        ("Kägelhallen väntas ge ett underskott på 590 tkr.", [WRONG]),
        ("Roddklubben väntas ge ett överskott på nära 160 tkr.", [ROUNDED]),
        # The year's deviation is not that of the months which are told of.
        ("Till och med augusti gick kägelhallen back med 580 tkr.", [OPEN]),
        # Parts of the deviation before.
        ("Nämnden räknar med ett underskott på 530 tkr. Av det står kägelhallen för 580 tkr.", [RIGHT, RIGHT]),
    ],
)
def test_measures_and_months_are_those_of_the_clause(store: Store, text: str, wanted: list[CheckVerdict]) -> None:
    assert judge(f"# Fritidsnämnden i Rättvik, augusti 2034\n\n{text}", store) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Flottningens kostnadsbudget är 5 310 tkr.", [RIGHT]),
        ("Flottningen har en kostnadsbudget på 5 310 tkr och prognosen för kostnaderna är 5 820 tkr.", [RIGHT, RIGHT]),
        ("Flottningens kostnadsbudget är 5 130 tkr.", [WRONG]),
        ("Budgeten för flottningen är 4 770 tkr.", [RIGHT]),
    ],
)
def test_a_kind_that_a_compound_names_is_a_line_of_its_own(store: Store, text: str, wanted: list[CheckVerdict]) -> None:
    assert judge(f"# Fritidsnämnden i Rättvik 2034\n\n{text}", store) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Slalombacken Björkdungen har totalt kostat 34,7 mnkr.", ROUNDED),
        ("Hela projektet slalombacke Björkdungen har en budget på 36 mnkr.", RIGHT),
        ("Isbanan har totalt kostat 2 570 tkr.", WRONG),
        ("Isbanan har kostat 2 750 tkr.", OPEN),  # of the year or of the project: it is not said
        ("Isbanan har hittills kostat 1 310 tkr.", RIGHT),
        ("Av budgeten för isbanan hade 1 310 tkr använts.", RIGHT),
    ],
)
def test_a_project_is_judged_by_its_whole_cost(store: Store, text: str, wanted: CheckVerdict) -> None:
    assert judge(f"# Fritidsnämnden i Rättvik, augusti 2034\n\n{text}", store) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Anläggningarna hade 812 gäster, 93 fler än samma period året innan.", [RIGHT, RIGHT]),
        ("Anläggningarna hade 812 gäster, 39 fler än samma period året innan.", [RIGHT, WRONG]),
    ],
)
def test_the_second_of_two_numbers_is_judged_too(store: Store, text: str, wanted: list[CheckVerdict]) -> None:
    assert judge(f"# Fritidsnämnden i Rättvik, augusti 2034\n\n{text}", store) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Smedjebackens kommun gick plus 18,6 mnkr.", [RIGHT]),
        ("Kommunen gick plus 18,6 mnkr. Året innan var resultatet 4,9.", [RIGHT, RIGHT]),
        ("Kommunen gick back 18,6 mnkr.", [SIGN]),
        ("- Vägnämnden: -7,3 mnkr\n- Parknämnden: +2,8 mnkr", [RIGHT, RIGHT]),
        ("🚧 Vägnämnden: minus 7,3 mnkr\n🌳 Parknämnden: plus 8,2 mnkr", [RIGHT, WRONG]),
        ("Verksamhetens kostnader steg från 871,3 till 902,4 mnkr, alltså med 3,6 procent.", [RIGHT, RIGHT, RIGHT]),
        ("Kommunen har 9 812 invånare, 57 färre än året innan.", [RIGHT, RIGHT]),
        ("Kommunen har 9 812 invånare, 75 färre än året innan.", [RIGHT, WRONG]),
    ],
)
def test_the_municipality_and_lists_of_its_boards(store: Store, text: str, wanted: list[CheckVerdict]) -> None:
    assert judge(f"# Smedjebackens bokslut 2034\n\n{text}", store) == wanted


def test_what_is_nearest_is_of_the_same_sort(store: Store) -> None:
    (wrong,) = check_text("# Rättvik 2034\n\nFritidsnämnden har 85 årsarbetare.", store).figures
    assert wrong.verdict is WRONG
    assert [figure.label for figure in wrong.figures] == ["Antal årsarbetare"]
    (odd,) = check_text("# Rättvik 2034\n\nFritidsnämnden hade 857 vid bryggan.", store).figures
    assert odd.verdict in (OPEN, ABSENT)
    assert not odd.figures, "a sum of money is not near a number without a unit"


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("Kägelhallen väntas gå back 580 tkr, eller 9,4 procent av sin budget.", True),
        ("Kägelhallen väntas gå back 580 tkr, eller 4,9 procent av sin budget.", False),
        ("Isbanan kostade 1 310 tkr, 73 procent av investeringarna.", True),
        ("Isbanan kostade 1 310 tkr, 37 procent av investeringarna.", False),
        ("Isbanan kostade 1 310 tkr, nästan tre fjärdedelar av investeringarna.", True),
    ],
)
def test_a_share_is_computed_from_what_was_told(store: Store, text: str, is_right: bool) -> None:
    found = judge(f"# Fritidsnämnden i Rättvik, augusti 2034\n\n{text}", store)
    assert found[0] is RIGHT
    assert (found[-1] in (RIGHT, ROUNDED)) is is_right


def test_what_is_left_out_is_not_what_a_figure_is_of(store: Store) -> None:
    (one,) = check_text("# Rättvik 2034\n\nNämnden exklusive kägelhallen: underskott 4,7 mnkr.", store).figures
    assert one.verdict not in (WRONG, RIGHT, ROUNDED), "the row that is left out settles nothing"


def test_of_many_reports_those_of_the_text_are_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "_MOST_REPORTS", 1)
    assert judge("Roddklubben i Rättvik väntas kosta 3 300 tkr 2034.", store) == [RIGHT]
    (other,) = check_text("I Orsa kostade roddklubben 3 300 tkr 2034.", store).figures
    assert (other.verdict, other.doubt) == (OPEN, Doubt.NOT_STORED)
