"""A checked text as the command writes it: marks that are no colour alone, and nothing of the text that runs."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document
from lxml import html

from assistant.check import CheckedText, check_text
from assistant.records import Language
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.test_check import REPORT
from ui.check.formats import WRITERS
from ui.cli import main

TEXT = "Mora 2031: badhuset gick plus 250 tkr. Växeln kostade 3 500 tkr. Simhallen kostade 7 777 tkr."
NASTY = (
    "=cmd|' /C calc'!A0 <script>alert(1)</script> **fet** [länk](javascript:x) | a\n"
    "I Mora kostade <img src=x onerror=alert(1)> badhuset 4 350 tkr 2031, säger `någon`."
)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the data folder of a store of one report."""
    folder = tmp_path_factory.mktemp("check-formats")
    path = folder / "mora.txt"
    path.write_text(REPORT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
    return folder / "data"


@pytest.fixture(scope="module")
def store(data: Path) -> Iterator[Store]:
    """Give the store of one report."""
    with Store.open(data, model=HashEncoder().name) as store:
        yield store


@pytest.fixture(autouse=True)
def _quick_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.embedding.open_encoder", lambda name=None: HashEncoder())


@pytest.fixture
def checked(store: Store) -> CheckedText:
    """Give a text with a wrong, a right and an absent figure."""
    return check_text(TEXT, store)


def run(data: Path, *arguments: str | Path, text: str | None = None) -> Result:
    """Run `facit check`."""
    return CliRunner().invoke(main, ["check", *map(str, arguments), "--data", str(data)], input=text)


def test_every_figure_is_marked_where_it_stands(checked: CheckedText) -> None:
    assert WRITERS["text"](checked).startswith(
        "Mora 2031: badhuset gick plus 250 tkr [1 ✗]. Växeln kostade 3 500 tkr [2 ✓]. Simhallen kostade "
        "7 777 tkr [3 ?]."
    )


def test_json_lines_hold_the_claim_the_tie_and_the_cell(checked: CheckedText) -> None:
    found = [json.loads(line) for line in WRITERS["jsonl"](checked).splitlines()]
    first = found[0]
    assert [one["verdict"] for one in found] == ["wrong sign or direction", "right", "not in the reports"]
    claimed = {"value": "250000", "upper": None, "unit": "kr"}
    assert first["claimed"] == claimed | {"period_start": "2031-01-01", "period_end": "2031-12-31"}
    assert (first["tie"]["municipality"], first["tie"]["row"], first["tie"]["measure"]) == (
        "Mora",
        "Badhus",
        "variance",
    )
    assert (first["figures"][0]["value"], first["figures"][0]["unit"]) == ("-250", "tkr")
    assert TEXT[first["start"] : first["end"]] == first["text"] == "250 tkr"


def test_csv_is_what_a_swedish_spreadsheet_reads(checked: CheckedText) -> None:
    written = WRITERS["csv"](checked)
    assert written.startswith("\ufeffnumber;text;verdict;verdict_text;")
    rows = list(csv.DictReader(io.StringIO(written.removeprefix("\ufeff")), delimiter=";"))
    assert [row["claimed_value"] for row in rows] == ["250000", "3500000", "7777000"]
    assert rows[0]["printed"] == "-250"


def test_a_verdict_has_one_code_and_the_words_of_each_language(store: Store) -> None:
    def read(language: Language) -> tuple[str, str]:
        written = WRITERS["csv"](check_text(TEXT, store, language=language)).removeprefix("\ufeff")
        row = next(csv.DictReader(io.StringIO(written), delimiter=";"))
        return row["verdict"], row["verdict_text"]

    assert read(Language.SWEDISH) == ("wrong sign or direction", "fel tecken eller riktning")
    assert read(Language.ENGLISH) == ("wrong sign or direction", "wrong sign or direction")


@pytest.mark.parametrize("kind", ["text", "md", "html"])
def test_places_are_in_the_language_of_the_result(store: Store, kind: str) -> None:
    def write(language: Language) -> str:
        return WRITERS[kind](check_text(TEXT, store, language=language)).replace("\u00a0", " ")

    assert re.search(r"mora\.txt, rad \d", write(Language.SWEDISH))
    assert "mora.txt, line" not in write(Language.SWEDISH)
    assert re.search(r"mora\.txt, line \d", write(Language.ENGLISH))


def test_html_holds_nothing_of_the_text_as_markup(store: Store) -> None:
    page = html.document_fromstring(WRITERS["html"](check_text(NASTY, store)))
    assert page.xpath("//script | //img | //a | //b") == []
    assert "[1 ✓]" in str(page.xpath("string(//mark[1])"))
    assert "<script>alert(1)</script>" in str(page.xpath("string(//p[1])"))


def test_markdown_shows_the_text_as_it_was_typed(store: Store) -> None:
    written = WRITERS["md"](check_text(NASTY, store))
    assert "<" not in written
    assert "\\[länk\\]" in written
    assert "\\*\\*fet\\*\\*" in written
    assert re.search(r"\*\*4 350 tkr\*\* \\\[1 ✓\\\]", written)


def test_a_cell_of_the_csv_is_no_formula(store: Store) -> None:
    written = WRITERS["csv"](check_text("=2+2 i Mora kostade badhuset 4 350 tkr 2031.", store))
    assert all(not cell.startswith("=") for row in csv.reader(io.StringIO(written), delimiter=";") for cell in row)


def test_the_command_reads_a_draft_in_word(data: Path, tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Mora kommun 2031", level=1)
    document.add_paragraph("Badhuset kostade 4 350 tkr.")
    document.save(str(tmp_path / "utkast.docx"))
    result = run(data, tmp_path / "utkast.docx", "--format", "jsonl")
    assert [json.loads(line)["verdict"] for line in result.stdout.splitlines()] == ["right"]


def test_the_command_ends_with_one_for_wrong_figures_only_when_asked_to(data: Path) -> None:
    assert run(data, "-", text=TEXT).exit_code == 0
    assert run(data, "-", "--strict", text=TEXT).exit_code == 1
    assert run(data, "-", "--strict", text="Badhuset i Mora kostade 4 350 tkr 2031.").exit_code == 0


def test_the_command_takes_what_the_text_leaves_out(data: Path) -> None:
    result = run(
        data, "-", "--format", "jsonl", "--municipality", "mora", "--year", "2030", text="Badhuset kostade 4 010 tkr."
    )
    assert json.loads(result.stdout)["verdict"] == "right"


@pytest.mark.parametrize("arguments", [("saknas.txt",), ("-", "--format", "pdf"), ("-", "--municipality", "Ankeborg")])
def test_wrong_use_ends_with_two(data: Path, arguments: tuple[str, ...]) -> None:
    assert run(data, *arguments, text="x").exit_code == 2


def test_the_result_can_be_written_to_a_file(data: Path, tmp_path: Path) -> None:
    result = run(data, "-", "--format", "html", "--output", tmp_path / "svar.html", text=TEXT)
    assert result.stdout == ""
    assert (tmp_path / "svar.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_the_columns_of_what_is_printed_are_of_the_printed_figure(store: Store) -> None:
    """An amount of the year before: the row of the file must not say the claimed year of the printed amount."""
    checked = check_text("I Mora kostade badhuset 4 010 tkr 2031.", store)
    (row,) = csv.DictReader(io.StringIO(WRITERS["csv"](checked).removeprefix("\ufeff")), delimiter=";")
    assert (row["verdict"], row["printed"], row["row"]) == ("other year", "4010", "Badhus")
    assert (row["period_start"], row["period_end"]) == ("2030-01-01", "2030-12-31")
    (found,) = [json.loads(line) for line in WRITERS["jsonl"](checked).splitlines()]
    assert (found["tie"]["period_start"], found["figures"][0]["period_start"]) == ("2030-01-01", "2030-01-01")
    assert found["claimed"]["period_start"] == "2031-01-01"


def test_the_row_of_a_file_is_that_of_the_printed_amount(store: Store) -> None:
    """An amount of another row: the name of the row beside it is the other row's."""
    checked = check_text("I Mora kostade badhuset 1 900 tkr 2031.", store)
    (row,) = csv.DictReader(io.StringIO(WRITERS["csv"](checked).removeprefix("\ufeff")), delimiter=";")
    assert (row["verdict"], row["printed"], row["row"]) == ("other row", "1900", "Bibliotek")
