"""`facit ask --batch`: questions in, answers out, in order; and the command as a process of its own."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.conftest import SAMPLES
from tests.encoders import HashEncoder
from ui.cli import main
from ui.output import batch
from ui.output.formats import BatchQuestion
from ui.output.spreadsheet import protect_cell

LINES = (
    {"id": "one", "question": "Vad kostade facklig tid i Hylte 2019?"},
    {
        "id": 2,
        "question": "och personalenheten?",
        "history": ["Vad kostade ekonomienheten i Hylte 2019?", "och året innan?"],
    },
    {"question": "How big was the deficit in Gislaved in 2020?", "history": []},
)
REPORT = (
    "Bokslut 2031\nKommunstyrelsen i Mora kommun\n\nDriftredovisning 2031, tkr\n\n"
    "Verksamhet\tBudget 2031\tUtfall 2031\nBadhus\t4 100\t4 350\nBibliotek\t2 000\t1 900\n\n"
    "Badhuset blev dyrare när elen steg.\n"
)
BROKEN = (
    "{not json",
    "[]",
    '"a question"',
    '{"id": "x"}',
    '{"id": "x", "question": 7}',
    '{"id": "x", "question": "a", "history": "b"}',
    '{"id": "x", "question": "a", "history": [1]}',
)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the data folder of a store of the report of Hylte."""
    folder = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ingest.embedding.open_encoder", lambda name=None: HashEncoder())
        arguments = ["ingest", str(SAMPLES / "hylte-bokslut-2019.txt"), "--data", str(folder)]
        assert CliRunner().invoke(main, arguments).exit_code == 0
    return folder


def ask_batch(data: Path, text: str, file: Path, patch: pytest.MonkeyPatch) -> tuple[int, list[str], str]:
    """Give the exit code, the lines of standard output and standard error of a batch."""
    patch.setattr("ingest.embedding.open_encoder", lambda name=None: HashEncoder())
    file.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(main, ["ask", "--batch", str(file), "--data", str(data)], catch_exceptions=False)
    return result.exit_code, result.stdout.splitlines(), result.stderr


def test_answers_come_in_order_with_their_ids(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n".join(json.dumps(line) for line in LINES) + "\n\n"
    code, lines, errors = ask_batch(data, text, tmp_path / "in.jsonl", monkeypatch)
    answers = [json.loads(line) for line in lines]
    assert (code, errors) == (0, "")
    assert [answer["id"] for answer in answers] == ["one", "2", None]
    assert [[figure["text"] for figure in answer["figures"]] for answer in answers] == [["1 656"], ["13 128"], []]
    assert [answer["outcome"] for answer in answers] == ["answered", "answered", "not found"]
    assert [answer["language"] for answer in answers] == ["sv", "sv", "en"]


@pytest.mark.parametrize(
    "typed",
    ["Vad kostade Nämnds- och styrelseverksamhet i Hylte 2019?", "Varför  drog ekonomienheten över i Hylte", "hej!",
     "Hej! Min chef undrar: vad kostade den fackliga tiden i Hylte?", "1+1"],
)  # fmt: skip
def test_an_answer_has_its_question_as_it_was_typed(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    line = {"question": typed, "history": ["Vad kostade ekonomienheten i Hylte 2019?"]}
    _, (answer,), _ = ask_batch(data, json.dumps(line), tmp_path / "in.jsonl", monkeypatch)
    assert json.loads(answer)["question"] == typed


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_line_is_told_and_the_rest_go_on(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    text = "\n".join([json.dumps(LINES[0]), broken, json.dumps(LINES[2])])
    code, lines, errors = ask_batch(data, text, tmp_path / "in.jsonl", monkeypatch)
    assert code == 1
    assert [json.loads(line)["id"] for line in lines] == ["one", None]
    assert "in.jsonl, line 2: " in errors


def test_a_file_with_a_byte_order_mark_is_read(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, lines, _ = ask_batch(data, "\ufeff" + json.dumps(LINES[0]), tmp_path / "in.jsonl", monkeypatch)
    assert (code, len(lines)) == (0, 1)


def test_a_file_that_is_not_utf_8_is_told_in_a_line(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.embedding.open_encoder", lambda name=None: HashEncoder())
    (tmp_path / "in.jsonl").write_bytes(json.dumps(LINES[0], ensure_ascii=False).encode() + b'\n{"question": "\xe5?"}')
    result = CliRunner().invoke(main, ["ask", "--batch", str(tmp_path / "in.jsonl"), "--data", str(data)])
    assert result.exit_code in (1, 2)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "in.jsonl" in result.stderr


def run_facit(data: Path, *arguments: str, code: int = 0) -> tuple[str, str]:
    """Run `facit` as a process; give standard output and standard error."""
    program = [sys.executable, "-c", "from ui.cli import main; main(prog_name='facit')"]
    result = subprocess.run(
        [*program, *arguments],
        env={**os.environ, "FACIT_DATA": str(data), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert result.returncode == code, result.stderr
    return result.stdout, result.stderr


def test_as_a_process_ingest_and_ask_write_only_results_to_standard_output(tmp_path: Path) -> None:
    report = tmp_path / "mora.txt"
    report.write_text(REPORT, encoding="utf-8")
    out, errors = run_facit(tmp_path / "data", "ingest", str(report))
    assert out == "mora.txt: added: 4 figures, 1 passage, 0 problems\n"
    assert errors == "reading mora.txt (1 of 1)\n"
    out, errors = run_facit(tmp_path / "data", "ask", "--json", "Vad kostade badhuset i Mora 2031?")
    assert [figure["value"] for figure in json.loads(out)["figures"]] == ["4350"]
    assert errors == ""


def test_as_a_process_an_error_is_one_line(tmp_path: Path) -> None:
    out, errors = run_facit(tmp_path, "figures", "--report", "nowhere.txt", code=1)
    assert out == ""
    assert errors.startswith("Error: ")
    assert "nowhere.txt" in errors
    assert "Traceback" not in errors


CSV = (
    "id{0}Fråga{0}historik\n1{0}Vad kostade facklig tid i Hylte 2019?{0}\n"
    "2{0}och personalenheten?{0}Vad kostade ekonomienheten i Hylte 2019? || och året innan?\n"
)


def read_answers(lines: list[str], delimiter: str = ";") -> list[dict[str, str]]:
    """Give the rows of a CSV of answers by their columns."""
    text = "\n".join(lines)
    assert text.startswith("\ufeff") is not (delimiter == ","), "Excel tells UTF-8 by the byte order mark"
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=delimiter))


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_a_csv_of_questions_gives_a_csv_of_answers(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, delimiter: str
) -> None:
    code, lines, errors = ask_batch(data, CSV.format(delimiter), tmp_path / "in.csv", monkeypatch)
    answers = read_answers(lines, delimiter)
    assert (code, errors) == (0, "")
    assert [(row["id"], row["outcome"], row["language"]) for row in answers] == [
        ("1", "answered", "sv"),
        ("2", "answered", "sv"),
    ]
    assert [(row["values"], row["units"]) for row in answers] == [("1656", "tkr"), ("13128", "tkr")]
    assert answers[0]["rows"] == "Facklig tid"
    assert answers[0]["periods"] == "2019-01-01..2019-12-31"
    assert answers[0]["report"] == "hylte-bokslut-2019.txt"
    assert answers[0]["line"].isdigit()
    assert "1 656" in answers[0]["quotes"]


def test_a_csv_as_a_swedish_spreadsheet_writes_it_is_read(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.embedding.open_encoder", lambda name=None: HashEncoder())
    file = tmp_path / "in.csv"
    file.write_bytes(CSV.format(";").replace("\n", "\r\n").encode("cp1252"))
    result = CliRunner().invoke(main, ["ask", "--batch", str(file), "--data", str(data)], catch_exceptions=False)
    assert result.exit_code == 0
    assert [row["values"] for row in read_answers(result.stdout.splitlines())] == ["1656", "13128"]


@pytest.mark.parametrize(
    "text", ["=1+1", "- En ny chef", "-1-1", "+46 8", "@SUM(A1)", " =1", "\tx", "−5 och mer", "-5 | =1", "-5 | -"]
)
def test_a_text_that_a_spreadsheet_would_run_stays_a_text(text: str) -> None:
    expected = text if text == "+46 8" else f"'{text}"
    assert protect_cell(text) == expected


@pytest.mark.parametrize("text", ["-4100", "-4,5", "-4 100,5 %", "−26 62", "-4100 | -4,5 | 12", "12*", "Drift", ""])
def test_numbers_and_lists_of_them_are_left_as_they_are(text: str) -> None:
    assert protect_cell(text) == text


def test_a_decimal_is_written_as_the_questions_are() -> None:
    assert batch.to_number(Decimal("3.05"), batch.Dialect()) == "3,05"
    assert batch.to_number(Decimal("3.05"), batch.Dialect(delimiter=",")) == "3.05"


def test_a_csv_row_without_a_question_is_told_by_its_line(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = 'id;question\n1;"Vad kostade\nfacklig tid i Hylte 2019?"\n2\n3;hej\n'
    code, lines, errors = ask_batch(data, text, tmp_path / "in.csv", monkeypatch)
    assert code == 1
    assert [row["id"] for row in read_answers(lines)] == ["1", "3"]
    assert "in.csv, line 4: " in errors, "a question over two lines counts as both"


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("question\nHur gick det för IT, växel och telefoni?\n", ["Hur gick det för IT, växel och telefoni?"]),
        ("id,question\n1,Vad kostade IT, och varför?\n2,Växeln?\n", ["Vad kostade IT, och varför?", "Växeln?"]),
        ("id;question\n1;IT; växel; telefoni?\n", ["IT; växel; telefoni?"]),
    ],
)
def test_a_question_in_the_last_column_may_hold_the_mark_that_parts_columns(
    tmp_path: Path, text: str, questions: list[str]
) -> None:
    (tmp_path / "in.csv").write_text(text, encoding="utf-8")
    found = list(batch.read_questions(tmp_path / "in.csv"))
    assert [one.question for one in found if isinstance(one, BatchQuestion)] == questions


@pytest.mark.parametrize("text", ["id;svar\n1;x\n", "", "\n\n"])
def test_a_csv_without_a_column_of_questions_is_told_in_a_line(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr("ingest.embedding.open_encoder", lambda name=None: HashEncoder())
    (tmp_path / "in.csv").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(main, ["ask", "--batch", str(tmp_path / "in.csv"), "--data", str(data)])
    assert result.exit_code == 1
    assert "question" in result.stderr
    assert "Traceback" not in result.stderr
