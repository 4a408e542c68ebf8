"""What can break on the page of reports: an upload that overwrites, a choice that loses a file, words as markup."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from assistant.records import Language
from ingest.archives import parse_source
from ingest.errors import CorrectionError, ReadFault
from ingest.pipeline import ingest_paths
from ingest.records import Basis, Location, ReportStatus
from ingest.runs import Progress, Result, Stage, Status
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.fakes import HOSTILE, NAME, FakeStore, make_report
from ui.error_words import describe_fault
from ui.reports.form import read_changes, take_back, to_form
from ui.reports.incoming import Batch, Choice, Refused, receive, settle
from ui.reports.library import StoredLibrary, delete_upload
from ui.reports.rows import to_report_table
from ui.reports.run_status import to_message, to_outcome, to_progress, to_question
from ui.reports.runs import Run, Runs
from ui.reports.texts import report_texts_of
from ui.texts import ENGLISH, SWEDISH

ENCODER = HashEncoder()
WORDS = report_texts_of(SWEDISH)
TEXT = "Bokslut 2022 Ale kommun\n\nDriftredovisning, tkr\n\nVerksamhet\tBudget 2022\tBokslut 2022\nBadhus\t1 200\t{}\n"


@dataclass(frozen=True, slots=True)
class Shelf:
    """A store, its library and the folder of uploads."""

    store: Store
    library: StoredLibrary
    uploads: Path

    @property
    def stored(self) -> dict[str, str]:
        """The digests of the reports by name."""
        return {summary.report.name: summary.report.digest for summary in self.store.reports()}

    def source(self, name: str) -> Path:
        """Give the file that a report was read from."""
        return parse_source(self.store.report(name).source).path

    def add(self, batch: Batch) -> list[Status]:
        """Read the files of a batch in."""
        paths = [one.path for one in batch.received]
        return [result.status for result in self.library.add(paths, lambda progress: None)]


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    uploads = tmp_path / "uploads"
    with Store.open(tmp_path / "data", model=ENCODER.name) as store:
        yield Shelf(store, StoredLibrary(store, ENCODER, uploads), uploads)


def make_file(folder: Path, number: str, name: str = "a.txt") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(TEXT.format(number), encoding="utf-8")
    return path


def spent(shelf: Shelf, name: str) -> str:
    return shelf.store.figures(reports=[name])[1].text


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("prog.exe", b"MZ\x90", "ingen fil av ett slag som går att läsa"),
        ("prog.txt", b"MZ\x90\x00\x03", "ingen fil av ett slag som går att läsa"),
        ("tom.txt", b"", "Filen är tom."),
        ("trasig.pdf", b"%PDF-1.7 skada", "Filen är skadad."),
        ("trasig.zip", b"PK\x03\x04 skada", "Filen går inte att packa upp."),
    ],
)
def test_a_file_that_cannot_be_read_says_so_in_the_pages_language(
    shelf: Shelf, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    batch = receive([tmp_path / name], shelf.uploads, shelf.stored)
    results = shelf.library.add([one.path for one in batch.received], lambda progress: None)
    swedish, english = (to_outcome(results, batch, texts) for texts in (SWEDISH, ENGLISH))
    assert said in swedish
    assert "Could not be read" in english
    assert not re.search(r"\b(?:cannot|is|damaged|Save)\b", swedish)


def test_every_kind_of_fault_has_words_and_what_has_none_is_shown_as_it_is() -> None:
    for fault in ReadFault:
        assert describe_fault("x", fault, Language.SWEDISH) != "x"
        assert describe_fault("x", fault, Language.ENGLISH) == "x"
    assert describe_fault("x", None, Language.SWEDISH) == "x"


def test_a_new_file_is_kept_under_its_name_and_read_in(shelf: Shelf, tmp_path: Path) -> None:
    batch = receive([make_file(tmp_path, "1 100")], shelf.uploads, shelf.stored)
    assert batch.clashes == ()
    assert shelf.add(batch) == [Status.ADDED]
    assert shelf.source("a.txt").name == "a.txt"
    assert shelf.uploads in shelf.source("a.txt").parents
    assert receive([make_file(tmp_path, "1 100")], shelf.uploads, shelf.stored).clashes == ()  # the same again


@pytest.mark.parametrize(
    ("choice", "left"),
    [
        (Choice.REPLACE, {"a.txt": "1 250"}),
        (Choice.KEEP_BOTH, {"a.txt": "1 100", "a (2).txt": "1 250"}),
        (Choice.SKIP, {"a.txt": "1 100"}),
    ],
)
def test_a_choice_between_two_files_of_one_name(
    shelf: Shelf, tmp_path: Path, choice: Choice, left: dict[str, str]
) -> None:
    shelf.add(receive([make_file(tmp_path, "1 100")], shelf.uploads, shelf.stored))
    first = shelf.source("a.txt")
    batch = receive([make_file(tmp_path, "1 250")], shelf.uploads, shelf.stored)
    assert batch.clashes == ("a.txt",)
    assert first.read_text(encoding="utf-8") == TEXT.format("1 100")  # nothing is overwritten before the choice
    settled = settle(batch, choice, shelf.uploads, shelf.stored)
    shelf.add(settled)
    assert {name: spent(shelf, name) for name in shelf.store.report_names()} == left
    kept = {path for path in shelf.uploads.rglob("*.txt")}
    assert kept == {shelf.source(name) for name in left}
    assert (settled.skipped == ("a.txt",)) is (choice is Choice.SKIP)


def test_a_report_from_elsewhere_is_replaced_and_its_file_stays(shelf: Shelf, tmp_path: Path) -> None:
    own = make_file(tmp_path / "mine", "1 100")
    ingest_paths([own], shelf.store, ENCODER)
    batch = receive([make_file(tmp_path / "new", "1 250")], shelf.uploads, shelf.stored)
    assert shelf.add(settle(batch, Choice.REPLACE, shelf.uploads, shelf.stored)) == [Status.REPLACED]
    assert own.exists()
    shelf.library.remove("a.txt")
    assert not list(shelf.uploads.rglob("*.txt"))


def test_files_of_an_archive_with_one_name_are_all_kept(shelf: Shelf, tmp_path: Path) -> None:
    archive = tmp_path / "alla.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("2022/a.txt", TEXT.format("1 100"))
        packed.writestr("2023/a.txt", TEXT.format("1 250"))
        packed.writestr("../ut.txt", "x")
    batch = receive([archive], shelf.uploads, {})
    assert [one.name for one in batch.received] == ["a.txt", "a (2).txt"]
    assert len(batch.refused) == 1
    assert str(tmp_path) not in batch.refused[0].message
    assert not (tmp_path / "ut.txt").exists()
    assert shelf.add(batch) == [Status.ADDED, Status.ADDED]


def test_only_uploaded_files_are_deleted(tmp_path: Path) -> None:
    uploads = tmp_path / "uploads"
    own, other = make_file(uploads / "x", "1"), make_file(tmp_path / "mine", "1")
    loose = make_file(uploads, "1")
    for path in (own, other, loose):
        delete_upload(path, uploads)
    assert (own.exists(), other.exists(), loose.exists(), uploads.exists()) == (False, True, False, True)


def test_a_correction_is_only_what_was_changed(shelf: Shelf, tmp_path: Path) -> None:
    report = make_report()
    sent = "title=Bokslut+2023&municipality=Sandviken&committee=&kind=annual+report&status=preliminary&unit=tkr&x=1"
    assert read_changes(sent, report) == ("municipality=Sandviken", "committee=-")
    assert read_changes("title=Bokslut+2023", report) == ()
    shelf.add(receive([make_file(tmp_path, "1 100")], shelf.uploads, {}))
    assert shelf.library.correct("a.txt", ["municipality=Hjo"]) == ""
    assert shelf.store.report("a.txt").municipalities == ("Hjo",)
    assert take_back(shelf.store.report("a.txt")) == ("municipality=",)
    shelf.library.correct("a.txt", take_back(shelf.store.report("a.txt")))
    assert shelf.store.report("a.txt").municipalities == ("Ale",)
    with pytest.raises(CorrectionError):
        shelf.library.correct("a.txt", ["period=igår"])


def test_the_form_shows_what_each_field_rests_on_and_no_markup() -> None:
    basis = Basis(field="committee", text=HOSTILE, location=Location(report=NAME))
    report = replace(make_report(), title=HOSTILE, status=ReportStatus.FINAL, basis=(basis,))
    form = to_form(report, SWEDISH)
    assert "<img" not in form
    assert "<script" not in form
    assert '<option value="final" selected>Slutliga</option>' in form
    assert "läst ur: &lt;img" in form


def test_the_table_of_reports_is_escaped_and_says_what_to_do_first() -> None:
    store = FakeStore()
    store.names.append('<script>"x</script>.txt')
    table = to_report_table(store, SWEDISH)
    assert table.count("<tbody") == 2
    assert "<script" not in table
    assert "1\u00a0tveksamhet" in table
    assert "#rad-8" in table
    store.names.clear()
    assert WORDS.empty in to_report_table(store, SWEDISH)


def test_progress_tells_the_page_and_the_file() -> None:
    step = Progress(name="<b>.pdf", stage=Stage.READING, done=1, total=3, part=3, parts=26)
    bar = to_progress(step, SWEDISH)
    assert "&lt;b&gt;.pdf: läser sida 3 av 26 (fil 2 av 3)" in bar
    assert 'max="300" value="103"' in bar
    assert 'data-act="cancel"' in bar
    assert 'data-act="cancel"' not in to_progress(step, ENGLISH, is_stopping=True)


def test_what_became_of_each_file_is_told_without_markup() -> None:
    results = [Result(name="<i>.txt", status=status, message="<b>") for status in Status]
    batch = Batch(refused=(Refused(name="<u>", message="<s>"),), skipped=("<p>.txt",))
    shown = to_outcome(results, batch, SWEDISH) + to_question(batch, SWEDISH) + to_message("<q>", is_bad=True)
    assert not any(mark in shown for mark in ("<i>", "<b>", "<u>", "<s>", "<q>"))
    assert shown.count("<li") == len(Status) + 3
    assert WORDS.ask in shown
    assert WORDS.ask not in to_outcome([], batch, SWEDISH)


def test_a_run_is_stopped_at_its_next_step_and_others_go_on() -> None:
    runs = Runs()
    run, other = runs.start("one"), runs.start("two")
    assert runs.stop("one")
    assert not runs.stop("three")
    assert (run.is_stopping, other.is_stopping) == (True, False)
    step = Progress(name="a", stage=Stage.READING, done=0, total=1)

    def work(report: object) -> list[Result]:
        assert callable(report)
        report(step)
        return [Result(name="a", status=Status.ADDED)]

    assert list(other.follow(work)) in ([step], [])  # the last step may be passed over by the end
    assert other.results[0].status is Status.ADDED
    fresh = Run()
    fresh.stop()
    with pytest.raises(Exception, match="stopped"):
        list(fresh.follow(work))
