"""Whose a figure of a draft is, what is nowhere, and what a report prints in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.check import CheckedFigure, CheckVerdict, Doubt, check_text
from assistant.checking.layout import split_text
from assistant.checking.mentions import find_mentions
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

_HYLTE = """\
Bokslut 2023 Hamnnämnden

Hylte kommun

Ekonomi (tkr)

Verksamhet	Bokslut 2022	Bokslut 2023	Budget 2023	Avvikelse 2023
Bryggor	4 100	4 400	4 000	-400
Farleder	2 050	2 300	2 450	150
Totalt	6 150	6 700	6 450	-250

Antalet båtplatser ökade från 52 till 94 platser sedan maj 2022.

Bryggor

Bryggor visar ett underskott med 406 tkr, vilket beror på en storm.
"""

_OTHER = """\
Bokslut 2023 Nämnden för Sjöservice

Halmstads kommun

Ekonomi (tkr)

Verksamhet	Bokslut 2022	Bokslut 2023	Budget 2023	Avvikelse 2023
Lotsning	1 100	1 437	1 000	-437
Bärgning	2 050	2 911	2 450	-461
Totalt	3 150	4 348	3 450	-898
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Give a store with two boards of two municipalities."""
    folder: Path = tmp_path_factory.mktemp("scope")
    paths = []
    for name, text in (("hylte-hamn-2023.txt", _HYLTE), ("halmstad-sjo-2023.txt", _OTHER)):
        (folder / name).write_text(text, encoding="utf-8")
        paths.append(folder / name)
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as opened:
        ingest_paths(paths, opened, encoder)
        yield opened


def last(text: str, store: Store) -> CheckedFigure:
    """Give the last figure of a text, judged."""
    return check_text(text, store).figures[-1]


def test_a_body_of_its_own_name_moves_the_text_to_its_report(store: Store) -> None:
    """A paragraph on another body is not held against the municipality of the paragraph before."""
    text = "I Hylte kostade Farleder 2 300 tkr 2023.\n\nSjöservice gick back 898 tkr 2023. Lotsning kostade 1 437 tkr."
    assert [one.verdict for one in check_text(text, store).figures] == [CheckVerdict.RIGHT] * 3


def test_a_wrong_figure_of_that_body_is_judged_by_its_report(store: Store) -> None:
    """What the text says of it is held against its own rows."""
    text = "I Hylte kostade Farleder 2 300 tkr 2023.\n\nSjöservice redovisar att Lotsning kostade 1 500 tkr 2023."
    assert last(text, store).verdict is CheckVerdict.CONTRADICTS


def test_what_another_report_prints_is_told_and_not_absent(store: Store) -> None:
    """An amount that the store holds is never said to be nowhere."""
    found = last("I Hylte kostade glassbilen 1 437 tkr 2023.", store)
    assert (found.verdict, found.doubt) == (CheckVerdict.UNTIED, Doubt.OTHER_REPORT)
    assert "Halmstad" in found.message
    assert last("I Hylte kostade glassbilen 7 777 tkr 2023.", store).verdict is CheckVerdict.ABSENT


def test_a_number_at_the_end_of_a_sentence_is_a_figure(store: Store) -> None:
    """A level before a full stop is no ordinal, whatever begins after it."""
    text = "Antalet båtplatser i Hylte ökade från 52 till 94. Av dem är 15 nya."
    assert [one.amount.text for part in split_text(text) for one in find_mentions(part.text)][:2] == ["52", "94"]
    found = check_text(text, store).figures
    assert [one.verdict for one in found[:2]] == [CheckVerdict.RIGHT] * 2
    assert len(split_text("Kostnaden för 45. Gymnasieskola blev 9 tkr.")) == 1


def test_what_the_report_prints_in_two_ways_is_not_called_wrong(store: Store) -> None:
    """Where its text gives the draft's amount and its table another, the report contradicts itself."""
    found = last("I Hylte kostade Bryggor 406 tkr mer än budget 2023.", store)
    assert (found.verdict, found.doubt) == (CheckVerdict.UNTIED, Doubt.CONFLICT)
    assert "-400" in found.message.replace("\u2212", "-")


def test_a_result_is_no_surplus_against_the_budget(store: Store) -> None:
    """What is left over against the budget is its deviation: the result itself confirms nothing."""
    found = last("I Hylte hade Farleder 2 300 tkr i underskott mot budget 2023.", store)
    assert found.verdict is not CheckVerdict.RIGHT
    assert last("I Hylte hade Bryggor 400 tkr i underskott mot budget 2023.", store).verdict is not CheckVerdict.ABSENT
