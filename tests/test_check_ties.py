"""What a figure of a pasted text is tied to: whose it is, which year, which row, column and unit; made-up reports."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.check import CheckVerdict, Doubt, check_text
from assistant.checking.mentions import find_mentions
from assistant.records import Language
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

RIGHT, ROUNDED, UNIT, YEAR = CheckVerdict.RIGHT, CheckVerdict.ROUNDED, CheckVerdict.UNIT, CheckVerdict.YEAR
ROW, SIGN, WRONG, OPEN = CheckVerdict.ROW, CheckVerdict.SIGN, CheckVerdict.CONTRADICTS, CheckVerdict.UNTIED

MORA = """Bokslut 2031
Fritidsnämnden i Mora kommun

Driftredovisning 2031, tkr

Enhet\tUtfall 2030\tBudget 2031\tUtfall 2031\tAvvikelse 2031\tAvvikelse i %
Simhall\t4 020\t4 100\t4 355\t-255\t-6,2%
Vattentorn\t2 150\t2 000\t1 720\t280\t14,0%
Summa enheter\t6 170\t6 100\t6 075\t25\t0,4%
Intäkter\t1 130\t1 200\t1 310\t110\t9,2%
Kostnader\t7 300\t7 300\t7 385\t-85\t-1,2%

Nyckeltal

Mått\tUtfall 2030\tUtfall 2031
Antal resor med båt\t2 410\t7 380
Antal lekplatser\t41\t44
Andel nöjda gäster, procent\t60\t75

Investeringar 2031, tkr

Projekt\tBudget 2031\tUtfall 2031
Ny brygga\t700\t650
Ny kran\t2 100\t1 150
Totalt\t2 800\t1 800
"""
ORSA = """Delårsrapport augusti 2033
Tekniska nämnden i Orsa kommun

Resultat 2033, mnkr

Tjänst\tUtfall intäkter 2033-08\tUtfall kostnader 2033-08\tResultat 2033-08\tBudget kostnader 2033-08\tBudgetavvikelse
Tvätteri\t41,5\t-38,2\t3,3\t-39,4\t1,2
Tryckeri\t22,0\t-24,6\t-2,6\t-24,0\t-0,6
"""
JOINT = """Delårsrapport augusti 2032
Gemensam nämnd för räddning i Malung-Sälen och Vansbro

RESULTAT NETTO (tkr)

Kommun\tUtfall 203108\tUtfall 203208\tBudget 2032\tPrognos 2032
Malung-Sälen\t5 110\t5 620\t8 400\t8 400
Vansbro\t3 205\t3 380\t5 100\t5 260
Summa nettokostnader\t8 315\t9 000\t13 500\t13 660
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Give a store of the reports above."""
    folder = tmp_path_factory.mktemp("check-ties")
    paths = []
    for name, text in (("mora.txt", MORA), ("orsa.txt", ORSA), ("raddning.txt", JOINT)):
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
        # A year told of one municipality says nothing of another's.
        ("I Mora kostade vattentornet 1 720 tkr 2031. I Orsa gick tvätteriet plus 1,2 mnkr.", [RIGHT, RIGHT]),
        ("I Mora kostade vattentornet 2 150 tkr 2030 och i Orsa gick tryckeriet back 0,6 mnkr.", [RIGHT, RIGHT]),
        # "Förra året" is told from the day of writing.
        ("# Mora 2031\n\nVattentornet kostade 1 720 tkr förra året.", [OPEN]),
        ("# Mora 2031\n\nVattentornet kostade 2 150 tkr året innan.", [RIGHT]),
        # The two years of one row.
        ("I Mora steg antalet resor med båt från 2 410 till 7 380.", [RIGHT, RIGHT]),
        ("I Mora steg antalet resor med båt från 2 410 till 7 830.", [RIGHT, WRONG]),
        ("I Mora sjönk vattentornets kostnad från 2 150 tkr 2030 till 1 720 tkr 2031.", [RIGHT, RIGHT]),
    ],
)
def test_the_year_is_that_of_the_figure(store: Store, text: str, wanted: list[CheckVerdict]) -> None:
    assert judge(text, store) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Vattentornet i Mora krympte med 20 procent.", RIGHT),
        ("Vattentornet i Mora krympte med 14 procent.", WRONG),  # the deviation from the budget is no change
        ("Vattentornet i Mora. Minskningen är 20 procent.", RIGHT),
        ("Vattentornets kostnad i Mora minskade med 20 procentenheter 2031.", UNIT),
        ("Andelen nöjda gäster i Mora steg med 15 procentenheter.", RIGHT),
        ("Andelen nöjda gäster i Mora steg med 15 procent.", UNIT),
        ("Andelen nöjda gäster i Mora steg med 25 procent.", RIGHT),
        ("Tvätteriet i Orsa krympte med 3 procent.", OPEN),  # there is one year alone
    ],
)
def test_a_change_is_of_two_years(store: Store, text: str, wanted: CheckVerdict) -> None:
    assert judge(text, store) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Antalet lekplatser i Mora är 44.", [RIGHT]),
        ("Antalet lekplatser i Mora är 47.", [WRONG]),
        ("I Mora gick antalet lekplatser från 41 till 44.", [RIGHT, RIGHT]),
        ("Mora 2031. 44 lekplatser finns i kommunen.", []),  # what is counted there is no known unit
        ("Antalet lekplatser i Mora ändrades den 3 maj.", []),
    ],
)
def test_a_small_number_that_counts_is_a_figure(store: Store, text: str, wanted: list[CheckVerdict]) -> None:
    assert judge(text, store) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("# Mora 2031\n\nVattentornet hade en budget på 2 000 tkr. Kostnaden blev 1 720 tkr.", RIGHT),
        ("# Mora 2031\n\nVattentornet hade en budget på 2 000 tkr. Kostnaden blev 1 270 tkr.", WRONG),
        ("# Mora 2031\n\nVattentornet hade en budget på 2 000 tkr. Kostnaderna blev 7 385 tkr.", OPEN),
        ("# Mora 2031\n\nVattentornet hade en budget på 2 000 tkr. Totalt blev kostnaderna 7 385 tkr.", RIGHT),
        ("# Mora 2031\n\nVattentornet kostade 1 720 tkr. Resultatet blev 1 720 tkr.", OPEN),
        ("I Mora översteg intäkterna budgeten med 110 tkr 2031.", RIGHT),
        ("I Mora understeg intäkterna budgeten med 110 tkr 2031.", SIGN),
        ("Vattentornet i Mora fick kosta 2 000 tkr.", RIGHT),
        ("Vattentornet i Mora fick kosta 2 000 tkr men stannade på 1 720 tkr.", RIGHT),
        ("Vattentornet i Mora landade på 1 720 tkr, under de 2 000 tkr som budgeterats.", RIGHT),
        ("I Mora var den totala investeringsbudgeten 2 800 tkr 2031.", RIGHT),
        ("I Mora var den totala investeringsbudgeten 2 100 tkr 2031.", ROW),
        ("Tornet vid sjön (Vattentorn) i Mora kostade 1 720 tkr 2031.", RIGHT),
        ("Vattentornet i Mora hade ett utfall på 17 200 tkr 2031.", WRONG),
    ],
)
def test_a_plain_word_is_of_the_row_that_is_meant(store: Store, text: str, wanted: CheckVerdict) -> None:
    assert judge(text, store)[-1] is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Tvätteriet i Orsa hade intäkter på 41,5 mnkr och kostnader på 38,2 mnkr.", [RIGHT, RIGHT]),
        ("Tvätteriet i Orsa hade intäkter på 38,2 mnkr under perioden.", [WRONG]),
        ("Tvätteriet i Orsa gick plus 3,3 mnkr.", [RIGHT]),  # by its result, not by its deviation from the budget
        ("Tryckeriet i Orsa gick plus 2,6 mnkr.", [SIGN]),
        ("Till och med augusti var tryckeriets kostnader i Orsa 26,4 mnkr.", [WRONG]),
    ],
)
def test_a_word_of_a_column_is_of_the_row_before_it(store: Store, text: str, wanted: list[CheckVerdict]) -> None:
    assert judge(text, store) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Vansbros nettokostnad för räddningsnämnden var 3 380 tkr till och med augusti 2032.", RIGHT),
        ("Prognosen för Vansbro är 5 260 tkr för 2032.", RIGHT),
        ("Prognosen för Vansbro är 5 100 tkr för 2032.", WRONG),
        ("Vansbro köpte en bil för 3 380 tkr 2032.", OPEN),
    ],
)
def test_a_municipality_of_a_shared_report_has_its_own_row(store: Store, text: str, wanted: CheckVerdict) -> None:
    assert judge(text, store) == [wanted]


def test_a_comma_groups_digits_in_english_alone() -> None:
    (english,) = find_mentions("It cost 1,720 million.", Language.ENGLISH)
    (swedish,) = find_mentions("Det kostade 1,720 miljoner.", Language.SWEDISH)
    assert english.amount.value == 1_720_000_000
    assert english.amount.text == "1,720 million", "as it was typed"
    assert swedish.amount.value == 1_720_000


def test_a_year_that_only_an_earlier_sentence_tells_contradicts_nothing(store: Store) -> None:
    figures = check_text("I Mora kostade simhallen 4 020 tkr 2030. Vattentornet kostade 1 720 tkr.", store).figures
    assert [(one.verdict, one.doubt) for one in figures] == [(RIGHT, None), (OPEN, Doubt.NO_YEAR)]


def test_a_board_that_a_heading_names_is_that_of_the_figures_below(tmp_path: Path) -> None:
    table = "Enhet\tBudget 2031\tUtfall 2031\nKostnader\t{}\t{}\n"
    texts = {
        "lokal.txt": "Bokslut 2031\nLokalnämnden i Leksand kommun\n\nDriftredovisning 2031, tkr\n\n"
        + table.format(500, 510),
        "trafik.txt": "Bokslut 2031\nTrafiknämnden i Leksand kommun\n\nDriftredovisning 2031, tkr\n\n"
        + table.format(700, 690),
        "egen.txt": "Bokslut 2031 för Påhittsby kommun\n\nDriftredovisning 2031, tkr\n\n"
        + table.format(900, 930).replace("Kostnader", "Fontän"),
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(tmp_path / "data", model=encoder.name) as store:
        ingest_paths([tmp_path / name for name in texts], store, encoder)
        assert judge("# Lokalnämnden i Leksand 2031\n\nKostnaderna blev 510 tkr.", store) == [RIGHT]
        assert judge("# Lokalnämnden i Leksand 2031\n\nKostnaderna blev 690 tkr.", store) == [WRONG]
        # No list has this municipality: it is known by its report.
        assert judge("I Leksand är det lugnt. I Påhittsby kostade fontänen 930 tkr 2031.", store) == [RIGHT]
