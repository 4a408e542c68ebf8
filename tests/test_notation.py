"""Numbers, units, measures and periods as reports write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.notation import (
    groups_by_comma,
    is_blank,
    is_damaged,
    parse_amounts,
    parse_measure,
    parse_number,
    parse_period,
    parse_unit,
)
from ingest.records import Measure, Unit

NUMBERS = [
    ("1 987", "1987"),
    ("1\u00a0987", "1987"),
    ("1\u202f234\u202f567", "1234567"),
    ("4741", "4741"),
    ("- 2680", "-2680"),
    ("– 3\u00a0555", "-3555"),
    ("−12", "-12"),
    ("-\u00a02\u00a0222", "-2222"),
    ("698 -", "-698"),
    ("+-0", "0"),
    ("+/-0", "0"),
    ("± 0", "0"),
    ("+15", "15"),
    ("6,8%", "6.8"),
    ("40,29 %", "40.29"),
    ("4.0", "4.0"),
    ("-400*", "-400"),
    ("12 ¹⁾", "12"),
    ("**121 700**", "121700"),
    ("<b>17</b>", "17"),
    ("1,234,567.5", "1234567.5"),
    ("1.234.567", "1234567"),
]


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_a_cell_with_a_number_gives_its_exact_value(text: str, value: str) -> None:
    number = parse_number(text)
    assert number is not None
    assert str(number.value) == value


@pytest.mark.parametrize(
    "text", ["", "-", "–", "2 av 3", "6:e plats", "2017/2018", "Q3", "2022-08-31", "≥", "1-3", "12 platser", "9 (2019)"]
)
def test_a_cell_without_a_number_or_with_more_than_one_gives_none(text: str) -> None:
    assert parse_number(text) is None
    assert not is_damaged(text)


@pytest.mark.parametrize("text", ["-26 62", "1 23", "12 3456", "1.234", "1,2,3", "- 5 -"])
def test_digits_that_cannot_be_read_for_sure_are_damaged(text: str) -> None:
    assert parse_number(text) is None
    assert is_damaged(text)


@pytest.mark.parametrize(
    ("text", "value", "comparator"),
    [
        ("Lägre än 5,00", "5.00", "<"),
        (">20", "20", ">"),
        ("≤ 10 %", "10", "<="),
        ("80 eller högre", "80", ">="),
        ("minst 300", "300", ">="),
        ("max 4", "4", "<="),
        ("at least 95 %", "95", ">="),
    ],
)
def test_bounds_keep_their_comparator(text: str, value: str, comparator: str) -> None:
    number = parse_number(text)
    assert number is not None
    assert (str(number.value), number.comparator) == (value, comparator)


def test_units_beside_a_number_are_read_with_it() -> None:
    units = {text: parse_number(text) for text in ("74 485tkr", "5 147kr", "3,5 mnkr", "7 %", "12 åa", "ung 116 000")}
    assert [number.unit if number else None for number in units.values()] == [
        Unit.TKR,
        Unit.KR,
        Unit.MNKR,
        Unit.PERCENT,
        Unit.FULL_TIME_EQUIVALENTS,
        Unit.UNKNOWN,
    ]
    about = units["ung 116 000"]
    assert about is not None
    assert about.is_approximate


@given(
    value=st.decimals(min_value=-(10**9), max_value=10**9, places=2) | st.integers(-(10**9), 10**9).map(Decimal),
    space=st.sampled_from([" ", "\u00a0", "\u202f", ""]),
    minus=st.sampled_from(["-", "–", "−", "- ", "–\u00a0"]),
)
def test_a_number_printed_the_swedish_way_is_read_back(value: Decimal, space: str, minus: str) -> None:
    whole = f"{abs(value):,}".replace(",", "_").replace(".", ",").replace("_", space)
    number = parse_number(minus + whole if value < 0 else whole)
    assert number is not None
    assert number.value == value


@given(st.text(max_size=30))
def test_no_text_breaks_the_parsers(text: str) -> None:
    parse_number(text)
    is_blank(text)
    parse_period(text, 2022)
    parse_unit(text)
    for mention in parse_amounts(text):
        assert any(character.isdigit() for character in text[mention.start : mention.end])


def test_commas_are_thousands_only_in_english_tables() -> None:
    assert groups_by_comma(["4,120", "12,300", "90"], ["Actual", "Budget"])
    assert not groups_by_comma(["4,120", "12,300", "90"], ["Utfall", "Budget"])
    assert not groups_by_comma(["4,1", "12,300"], ["Actual"])


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("ett underskott på 5 117 tkr", ["5117 tkr"]),
        ("ca 2,7 mnkr eller 74 485tkr", ["2.7 mnkr", "74485 tkr"]),
        ("9 procent, dvs 5,3 procentenheter mer", ["9 %", "5.3 procentenheter"]),
        ("1,2 miljoner kronor och 36 medarbetare", ["1.2 mnkr", "36"]),
        ("resultat på -402 tkr mot – 57 tkr", ["-402 tkr", "-57 tkr"]),
        ("prognosen på +-0 kvarstår", ["0"]),
        ("under 2018 700 tkr", ["700 tkr"]),
        ("Den 17 juni 2014 enligt 11 kap. 16§ och 23KF105, etapp 2, 2020-10-07 kl. 18.30, tel 0470-123 45", []),
        ("kvinnor 18-24 i KS02 på 1:a plats 2020/2021", []),
        ("ökade med 1,5 miljarder", []),
    ],
)
def test_amounts_in_prose(text: str, amounts: list[str]) -> None:
    found = parse_amounts(text)
    assert [f"{one.amount.value} {one.amount.unit}".strip() for one in found] == amounts


def test_the_place_of_an_amount_is_where_it_is_printed() -> None:
    text = "Ett överskott på ca 6 mkr väntas."
    (mention,) = parse_amounts(text)
    assert text[mention.start : mention.end] == "6 mkr"
    assert mention.is_approximate


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2019", (2019, 1, 1), (2019, 12, 31)),
        ("2408", (2024, 1, 1), (2024, 8, 31)),
        ("Per 240831", (2024, 1, 1), (2024, 8, 31)),
        ("Utfall 202308", (2023, 1, 1), (2023, 8, 31)),
        ("Utfall 24-08-31", (2024, 1, 1), (2024, 8, 31)),
        ("Utfall 2024-08", (2024, 1, 1), (2024, 8, 31)),
        ("Jan-Dec 2019", (2019, 1, 1), (2019, 12, 31)),
        ("maj–aug 2020", (2020, 5, 1), (2020, 8, 31)),
        ("per augusti 2020", (2020, 1, 1), (2020, 8, 31)),
        ("per den 30 april 2021", (2021, 1, 1), (2021, 4, 30)),
        ("2024-01-01 - 2024-08-31", (2024, 1, 1), (2024, 8, 31)),
        ("T2 2025", (2025, 1, 1), (2025, 8, 31)),
        ("Q1 2021", (2021, 1, 1), (2021, 3, 31)),
        ("2020-2022", (2020, 1, 1), (2022, 12, 31)),
        ("prognos nov", (2022, 1, 1), (2022, 11, 30)),
    ],
)
def test_periods(text: str, start: tuple[int, int, int], end: tuple[int, int, int]) -> None:
    period = parse_period(text, 2022)
    assert period is not None
    assert (period.start, period.end) == (date(*start), date(*end))


@pytest.mark.parametrize(
    "text", ["2019 delår", "Utfall", "läsår 2017/2018", "2023-02-30", "3 515", "Budget 2021 mot 2020"]
)
def test_no_period_where_the_text_does_not_tell_which(text: str) -> None:
    assert parse_period(text) is None


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Helårs- prognos", Measure.FORECAST),
        ("Ombud- getering", Measure.OTHER),
        ("Prognos-/avvikelse", Measure.VARIANCE),
        ("Avvik 2024", Measure.VARIANCE),
        ("Nettoavvikelse mot budget", Measure.VARIANCE),
        ("Ack avvikelse projekt", Measure.VARIANCE),
        ("Måluppfyllelse", Measure.OTHER),
        ("Målvärde (År 2020)", Measure.TARGET),
        ("Bokslut", Measure.ACTUAL),
        ("Outturn", Measure.ACTUAL),
        ("Deviation", Measure.VARIANCE),
        ("Verksamhet", None),
    ],
)
def test_measures(text: str, measure: Measure | None) -> None:
    assert parse_measure(text) is measure


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("RESULTATRÄKNING (tkr)", Unit.TKR),
        ("SEK thousands", Unit.TKR),
        ("Belopp i mnkr", Unit.MNKR),
        ("miljoner kronor", Unit.MNKR),
        ("kr/invånare", Unit.KR),
        ("% Avvikelse", Unit.PERCENT),
        ("Antal besök", Unit.COUNT),
        ("KS02 - Antal besök", Unit.COUNT),
        ("HME-resultat, index", Unit.INDEX),
        ("Långtidssjukfrånvaro (>60 dagar)", None),
        ("bland de 25 % lägsta i länet", None),
        ("Tkr och procent", None),
        ("Skridskobana", None),
    ],
)
def test_units(text: str, unit: Unit | None) -> None:
    assert parse_unit(text) is unit
