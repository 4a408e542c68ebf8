"""The commands of `facit`: results on standard output, all else on standard error, exit codes, public formats."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.pipeline import Assistant
from ingest.store import Store
from tests.conftest import SAMPLES
from tests.encoders import HashEncoder
from ui.cli import main
from ui.output.terminal import to_text

HYLTE = "hylte-bokslut-2019.txt"
NORDANSTIG = "nordanstig-arsredovisning-2021-stab.md"
FIGURE_KEYS = (
    *("report", "municipality", "committee", "page", "line", "table", "headings", "label", "parent", "column"),
    *("measure", "period_start", "period_end", "value", "unit", "text", "is_total", "box"),
)
ANSWER_KEYS = {"id", "outcome", "language", "text", "figures", "derivations", "citations", "options", "seconds"}
ANSWER_FIGURE_KEYS = {
    *("value", "unit", "label", "measure", "period_start", "period_end", "report", "page", "line", "text"),
}
CITATION_KEYS = {"number", "report", "page", "first_line", "last_line", "quote"}
HOLDER = """
import pathlib, sys
from ingest.store import Store
with Store.open(pathlib.Path(sys.argv[1]), model="hash") as store, store.writing():
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def _quick_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the commands use an encoder that needs no model: what they find by figures is the same."""
    monkeypatch.setattr("ingest.embedding.open_encoder", lambda name=None: HashEncoder(name or "hash"))


def run(data: Path, *arguments: str | Path) -> Result:
    """Run a command on a data folder; an exception that the command lets out fails the test."""
    return CliRunner().invoke(main, [*map(str, arguments), "--data", str(data)], catch_exceptions=False)


@pytest.fixture(scope="module")
def sample_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the data folder of a store of the sample reports; tests may only read it."""
    data = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ingest.embedding.open_encoder", lambda name=None: HashEncoder())
        result = run(data, "ingest", SAMPLES)
    assert result.exit_code == 0, result.output
    assert len(result.stdout.splitlines()) == len(list(SAMPLES.iterdir()))
    return data


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Give a report file of one's own."""
    return Path(shutil.copy(SAMPLES / NORDANSTIG, tmp_path))


def test_ingest_tells_what_became_of_each_file(tmp_path: Path, report: Path) -> None:
    data = tmp_path / "data"
    first = run(data, "ingest", report)
    assert (first.exit_code, first.stdout.splitlines()) == (0, [f"{NORDANSTIG}: added: {counts_of(first)}"])
    again = run(data, "ingest", report)
    assert (again.exit_code, again.stdout.splitlines()) == (0, [f"{NORDANSTIG}: unchanged: {counts_of(first)}"])
    report.write_text(re.sub(r"(5\s)561", r"\g<1>562", report.read_text(encoding="utf-8")), encoding="utf-8")
    changed = run(data, "ingest", report)
    assert (changed.exit_code, changed.stdout.splitlines()) == (0, [f"{NORDANSTIG}: replaced: {counts_of(first)}"])
    assert "5 562 tkr" in ask(data, "How much did communication cost Nordanstig in 2021?").stdout.replace("\u00a0", " ")


def counts_of(result: Result) -> str:
    """Give what a line of `ingest` tells after the status."""
    counts = result.stdout.splitlines()[0].split(": ", 2)[2]
    assert counts.split()[0].isdigit()
    assert counts.split()[1::2][0].startswith("figures")
    return counts


def ask(data: Path, question: str) -> Result:
    """Ask one question."""
    result = run(data, "ask", question)
    assert result.exit_code == 0
    return result


def test_a_file_that_cannot_be_read_is_skipped_and_the_rest_go_on(tmp_path: Path, report: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 cut off")
    (tmp_path / "empty.txt").write_bytes(b"")
    data = tmp_path / "data"
    result = run(data, "ingest", tmp_path / "broken.pdf", tmp_path / "empty.txt", tmp_path / "nowhere.txt", report)
    lines = result.stdout.splitlines()
    assert result.exit_code == 1
    assert [line.split(": ")[:2] for line in lines] == [
        ["broken.pdf", "failed"],
        ["empty.txt", "failed"],
        ["nowhere.txt", "failed"],
        [NORDANSTIG, "added"],
    ]
    assert all(len(line) > len("broken.pdf: failed: ") for line in lines[:3]), "each says what is wrong"


def test_another_file_of_the_same_name_is_refused_and_says_what_to_do(tmp_path: Path, report: Path) -> None:
    data, other = tmp_path / "data", tmp_path / "other" / NORDANSTIG
    run(data, "ingest", report)
    other.parent.mkdir()
    other.write_text("# Helt annat\n\nBudgeten var 3 tkr.\n", encoding="utf-8")
    result = run(data, "ingest", other)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{NORDANSTIG}: failed: ")
    assert f"facit remove {NORDANSTIG}" in result.stdout
    assert "5. Kommunikation" in run(data, "figures").stdout, "the stored one is as it was"


@pytest.mark.parametrize(
    "arguments",
    [
        ("ingest",),
        ("ask",),
        ("ask", "a", "--batch", __file__),
        ("ask", "--batch", "nowhere.jsonl"),
        ("figures", "--format", "xml"),
        ("figures", "--measure", "guess"),
        ("reports", "--lang", "de"),
        ("remove",),
        ("nonsense",),
    ],
)
def test_wrong_use_ends_with_two_and_says_why(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, [*arguments, "--data", str(tmp_path)])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Error" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [("ask", "hej"), ("figures",), ("reports",), ("findings",), ("feedback",), ("rebuild",), ("remove", "a")],
)
def test_a_data_folder_that_is_not_there_is_told_and_not_made(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    result = run(tmp_path / "slip", *arguments)
    assert result.exit_code == 1
    assert f"There is no folder {tmp_path / 'slip'}" in result.stderr
    assert not (tmp_path / "slip").exists()


def test_a_log_gets_a_line_a_file_and_no_bar(tmp_path: Path, report: Path) -> None:
    told = run(tmp_path / "data", "ingest", report).stderr
    assert told.splitlines() == [f"reading {NORDANSTIG} (1 of 1)"]


def test_a_folder_without_files_is_wrong_use(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert run(tmp_path / "data", "ingest", tmp_path / "empty").exit_code == 2


def test_reports_as_text_and_as_objects(sample_data: Path) -> None:
    text = run(sample_data, "reports")
    assert len(text.stdout.splitlines()) == len(list(SAMPLES.iterdir()))
    assert f"{HYLTE}: Hylte, Kommunstyrelsen, annual report, 2019-01-01..2019-12-31; " in text.stdout
    objects = [json.loads(line) for line in run(sample_data, "reports", "--format", "jsonl").stdout.splitlines()]
    (hylte,) = (one for one in objects if one["report"] == HYLTE)
    assert (hylte["municipalities"], hylte["period_end"]) == (["Hylte"], "2019-12-31")
    assert (hylte["kind"], hylte["status"]) == ("annual report", "preliminary")
    doubts = run(sample_data, "reports", "--problems").stdout
    assert "  line 86: " in doubts, "the damaged cell of Askersund"


def test_figures_have_the_keys_and_values_of_the_public_format(sample_data: Path) -> None:
    result = run(sample_data, "figures", "--report", HYLTE, "--label", "Kontaktcenter", "--measure", "budget")
    (line,) = result.stdout.splitlines()
    found = json.loads(line)
    assert tuple(found) == FIGURE_KEYS
    assert found == {
        **{"report": HYLTE, "municipality": "Hylte", "committee": "Kommunstyrelsen", "page": None, "line": 76},
        **{"table": "4.2 Fördelad gemensam verksamhet", "headings": found["headings"], "label": "Kontaktcenter"},
        **{"parent": found["parent"], "column": "Budget 2019", "measure": "budget", "period_start": "2019-01-01"},
        **{"period_end": "2019-12-31", "value": "4511", "unit": "tkr", "text": "4 511", "is_total": False},
        "box": None,
    }
    assert found["headings"][-1] == "4.2 Fördelad gemensam verksamhet"


def test_a_figure_that_cannot_be_read_has_no_value(sample_data: Path) -> None:
    lines = run(sample_data, "figures", "--label", "92 Gemensamma verksamheter").stdout.splitlines()
    (damaged,) = (one for one in map(json.loads, lines) if one["text"] == "-26 62")
    assert (damaged["value"], damaged["line"]) == (None, 86)


def test_figures_as_csv_are_the_same_as_objects(sample_data: Path) -> None:
    objects = [json.loads(line) for line in run(sample_data, "figures").stdout.splitlines()]
    rows = list(csv.DictReader(io.StringIO(run(sample_data, "figures", "--format", "csv").stdout)))
    assert tuple(rows[0]) == (*FIGURE_KEYS, "cell"), "a workbook's cell is told as well"
    assert len(rows) == len(objects) > 500
    for row, found in zip(rows, objects, strict=True):
        assert row["value"] == (found["value"] or "")
        assert (row["report"], row["line"], row["label"]) == (found["report"], str(found["line"] or ""), found["label"])
        assert row["headings"] == " > ".join(found["headings"])


def test_no_value_is_written_in_another_way_than_exactly(sample_data: Path) -> None:
    for line in run(sample_data, "figures").stdout.splitlines():
        value = json.loads(line)["value"]
        assert value is None or not set(value) - set("-0123456789."), line


def test_ask_writes_the_answer_with_its_sources(sample_data: Path) -> None:
    result = ask(sample_data, "Vad kostade facklig tid i Hylte 2019?")
    assert result.stdout.splitlines()[0].startswith("1\u00a0656\u00a0tkr [1]")
    assert f"[1] {HYLTE}, rad 47: Facklig tid | 1 559 | 1 865 | 1 656 | 1 567" in result.stdout


def test_ask_offers_the_choices_as_questions(sample_data: Path) -> None:
    result = ask(sample_data, "How big was the variance for tourism?")
    assert "  1. How big was the variance for tourism – " in result.stdout


def test_ask_with_history_is_a_conversation(sample_data: Path) -> None:
    arguments = ("--history", "Vad kostade ekonomienheten i Hylte 2019?", "--history", "och året innan?")
    result = run(sample_data, "ask", "och personalenheten?", *arguments)
    assert result.stdout.startswith("13\u00a0128\u00a0tkr")


def test_ask_json_has_the_keys_of_the_public_format(sample_data: Path) -> None:
    result = run(sample_data, "ask", "--json", "Varför gick Kontaktcenter back i Hylte 2019?")
    found = json.loads(result.stdout)
    assert set(found) >= ANSWER_KEYS
    assert (found["id"], found["outcome"], found["language"]) == (None, "answered", "sv")
    assert {frozenset(figure) for figure in found["figures"]} == {frozenset(ANSWER_FIGURE_KEYS)}
    assert {frozenset(citation) for citation in found["citations"]} == {frozenset(CITATION_KEYS)}
    first = found["figures"][0]
    assert (first["value"], first["unit"], first["measure"], first["line"]) == ("-166", "tkr", "variance", 76)
    assert "beror på portot" in found["citations"][-1]["quote"]


def test_to_text_says_what_was_read(sample_data: Path) -> None:
    encoder = HashEncoder()
    with Store.open(sample_data, model=encoder.name) as store:
        answer = Assistant(store, encoder).ask("Vad kostade facklig tid i Hylte 2019?")
    text = to_text(answer)
    assert "**" not in text
    assert text.splitlines()[-1] == answer.reading == "Tolkat som: Hylte · Facklig tid · utfall · 2019"


def test_remove_takes_a_report_away_and_tells_of_names_that_are_not_there(tmp_path: Path, report: Path) -> None:
    data = tmp_path / "data"
    run(data, "ingest", report)
    result = run(data, "remove", "nowhere.txt", NORDANSTIG)
    assert (result.exit_code, result.stdout) == (1, f"{NORDANSTIG}: removed\n")
    assert "nowhere.txt" in result.stderr
    assert run(data, "reports").stdout == ""
    assert run(data, "figures").stdout == ""


def test_rebuild_makes_the_index_for_the_encoder_in_use(tmp_path: Path, report: Path) -> None:
    data = tmp_path / "data"
    run(data, "ingest", report)
    result = run(data, "rebuild", "--encoder", "another")
    assert (result.exit_code, result.stdout) == (0, "")
    with Store.open(data, model="another") as store:
        assert not store.needs_rebuild()
        assert store.search_passages_by_vector(HashEncoder("another").encode_queries(["hemtjänst"]))


def test_a_store_that_somebody_else_writes_to_is_left_alone(tmp_path: Path, report: Path) -> None:
    data = tmp_path / "data"
    run(data, "ingest", report)
    for holder in hold(data):
        for arguments in (("ingest", report), ("remove", NORDANSTIG), ("rebuild",)):
            result = run(data, *arguments)
            assert (result.exit_code, result.stdout) == (1, ""), arguments
            assert f"process {holder}" in result.stderr
        assert run(data, "reports").exit_code == 0, "reading is allowed"
        assert "5\u00a0561" in ask(data, "How much did communication cost Nordanstig in 2021?").stdout
    assert run(data, "remove", NORDANSTIG).exit_code == 0


def hold(data: Path) -> Iterator[int]:
    """Give the id of a process that holds the writer's lock, once; it lets go afterwards."""
    arguments = [sys.executable, "-c", HOLDER, str(data)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process.pid
        process.communicate()
