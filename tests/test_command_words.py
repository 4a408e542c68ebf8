"""Commands say what they say in the language that is asked for, count rightly, and are not silent about nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.records import Language
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder
from ui.cli import main
from ui.commands.chat import _announce

REPORT = """Bokslut 2031 Mora kommun

Driftredovisning 2031, tkr

Enhet\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Badhus\t4 100\t4 350\t-250
Bibliotek\t2 000\t1 900\t1 00
Fritidsgård\t950\t950\t0
Summa\t7 050\t7 205\t-150
"""


@pytest.fixture(autouse=True)
def _quick_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.embedding.open_encoder", lambda name=None: HashEncoder())


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the data folder of a store of one report with one doubt."""
    folder = tmp_path_factory.mktemp("command-words")
    path = folder / "mora.txt"
    path.write_text(REPORT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
    return folder / "data"


def run(data: Path, *arguments: str) -> Result:
    """Run `facit`."""
    return CliRunner().invoke(main, [*arguments, "--data", str(data)])


def test_reports_and_their_doubts_are_told_in_swedish(data: Path) -> None:
    told = run(data, "reports", "--problems", "--lang", "sv").stdout
    assert "mora.txt: Mora, helårsrapport, 2031-01-01..2031-12-31; tkr; 1 tabell, " in told
    assert ", 1 tvivel\n  rad 7: Cellen ”1 00” i raden ”Bibliotek” går inte att läsa som ett tal.\n" in told


def test_one_thing_is_told_of_as_one(data: Path) -> None:
    told = run(data, "reports").stdout
    assert "; 1 table, " in told
    assert told.endswith(", 1 problem\n")


def test_what_became_of_files_is_told_in_swedish(data: Path, tmp_path: Path) -> None:
    good, empty = tmp_path / "ny.txt", tmp_path / "tom.pdf"
    good.write_text(REPORT.replace("Mora", "Ystad"), encoding="utf-8")
    empty.write_bytes(b"")
    result = run(tmp_path / "store", "ingest", str(good), str(empty), "--lang", "sv")
    assert "ny.txt: inläst: " in result.stdout
    assert "tom.pdf: misslyckades: Det är ingen fil av ett slag som går att läsa." in result.stdout
    assert "läser ny.txt (1 av 2)" in result.stderr


def test_an_error_is_told_in_swedish_with_the_name_of_the_file(data: Path) -> None:
    told = run(data, "audit", "saknas.txt", "--lang", "sv").stderr
    assert "Den rapporten finns inte i datamappen." in told
    assert "saknas.txt" in told


@pytest.mark.parametrize(("arguments", "said"), [(["feedback"], "omdöme"), (["control", "list"], "kontrollfrågor")])
def test_nothing_is_said_to_be_nothing(data: Path, arguments: list[str], said: str) -> None:
    result = run(data, *arguments, "--lang", "sv")
    assert result.stdout == ""
    assert said in result.stderr


def test_findings_that_were_left_out_are_not_counted_as_none(data: Path) -> None:
    every = run(data, "findings", "--lang", "en").stdout.splitlines()[-1]
    kept = run(data, "findings", "--severity", "remark", "--lang", "en").stdout.splitlines()[-1]
    assert every == "2 errors, 0 remarks"
    assert kept == "0 remarks (2 other findings are not shown)"


@pytest.mark.parametrize(
    ("port", "url", "said"),
    [(7860, "http://127.0.0.1:41000/", True), (7860, "http://127.0.0.1:7860/", False), (None, "http://x:1/", False)],
)
def test_a_port_that_is_taken_is_told(port: int | None, url: str, said: bool) -> None:
    told = _announce(url, port, Language.ENGLISH, has_mcp=False)
    assert ("Port 7860 is taken" in told) is said
    assert f"Facit is open at {url}" in told
