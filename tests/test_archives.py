"""Reports in ZIP archives and folders: every report read once, nothing lost in silence, nothing unpacked that harms."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from ingest.archives import find_sources, open_source, parse_source, source_exists
from ingest.errors import ReadError
from ingest.pipeline import Result, Status, correct_report, ingest_paths, read_report
from ingest.store import Store
from tests.conftest import SAMPLES
from tests.stored_reports import ENCODER

NORDANSTIG = SAMPLES / "nordanstig-arsredovisning-2021-stab.md"
VAGGERYD = SAMPLES / "vaggeryd-delarsrapport-2020-08.txt"
TEXT = "Bokslut 2021\n\nVerksamhet\tUtfall 2021\tBudget 2021\nSkola\t{}\t500\nVård\t300\t310\n"


def pack(path: Path, members: dict[str, bytes | str]) -> Path:
    """Write an archive of these files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def packed(members: dict[str, bytes | str]) -> bytes:
    """Give an archive of these files."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return content.getvalue()


def ingest(data: Path, *paths: Path) -> list[Result]:
    with Store.open(data, model=ENCODER.name) as store:
        return list(ingest_paths(paths, store, ENCODER))


def test_each_report_of_an_archive_is_read_as_the_file_itself_is(tmp_path: Path) -> None:
    inner = packed({"2020/vaggeryd.txt": VAGGERYD.read_bytes()})
    path = pack(
        tmp_path / "reports.zip",
        {
            f"2021/{NORDANSTIG.name}": NORDANSTIG.read_bytes(),
            "äldre/arkiv.zip": inner,
            "__MACOSX/2021/._a.md": b"\0",
            ".DS_Store": b"\0",
            "2021/Thumbs.db": b"\0",
            "2021/~$bokslut.docx": b"\0",
        },
    )
    with Store.open(tmp_path / "data", model=ENCODER.name) as store:
        results = ingest_paths((path,), store, ENCODER)
        assert {result.name: result.status for result in results} == {
            NORDANSTIG.name: Status.ADDED,
            "vaggeryd.txt": Status.ADDED,
        }
        assert store.report("vaggeryd.txt").source == f"{path}!/äldre/arkiv.zip!/2020/vaggeryd.txt"
        alone = read_report(NORDANSTIG)
        assert store.figures(reports=(NORDANSTIG.name,)) == alone.figures
        assert store.report(NORDANSTIG.name).digest == alone.report.digest
        again = ingest_paths((path,), store, ENCODER)
        assert {result.status for result in again} == {Status.UNCHANGED}


def test_what_cannot_be_read_in_an_archive_is_told_file_by_file(tmp_path: Path) -> None:
    path = pack(tmp_path / "blandat.zip", {"a.txt": TEXT.format(1), "bild.png": b"\x89PNG", "tom.txt": b""})
    results = {result.name: result for result in ingest(tmp_path / "data", path)}
    assert results["a.txt"].status is Status.ADDED
    assert results["bild.png"].status is results["tom.txt"].status is Status.FAILED
    assert ".png" in results["bild.png"].message
    assert "empty" in results["tom.txt"].message


def test_two_reports_of_one_name_are_told_of_and_the_first_is_kept(tmp_path: Path) -> None:
    path = pack(tmp_path / "år.zip", {"2022/bokslut.txt": TEXT.format(1), "2023/bokslut.txt": TEXT.format(2)})
    with Store.open(tmp_path / "data", model=ENCODER.name) as store:
        first, second = ingest_paths((path,), store, ENCODER)
        assert (first.status, second.status) == (Status.ADDED, Status.FAILED)
        assert "2022/bokslut.txt" in second.message
        assert "2023/bokslut.txt" in second.message
        assert store.figures()[0].text == "1"


def test_a_report_from_an_archive_is_replaced_from_that_archive_or_when_it_is_gone(tmp_path: Path) -> None:
    path = pack(tmp_path / "a.zip", {"bokslut.txt": TEXT.format(1)})
    with Store.open(tmp_path / "data", model=ENCODER.name) as store:
        ingest_paths((path,), store, ENCODER)
        pack(path, {"bokslut.txt": TEXT.format(2)})
        assert ingest_paths((path,), store, ENCODER)[0].status is Status.REPLACED
        loose = tmp_path / "bokslut.txt"
        loose.write_text(TEXT.format(3), encoding="utf-8")
        assert ingest_paths((loose,), store, ENCODER)[0].status is Status.FAILED
        pack(path, {"annat.txt": TEXT.format(4)})
        assert ingest_paths((loose,), store, ENCODER)[0].status is Status.REPLACED
        assert store.report("bokslut.txt").source == str(loose)


def test_a_report_from_an_archive_can_be_corrected(tmp_path: Path) -> None:
    path = pack(tmp_path / "a.zip", {"bokslut.txt": TEXT.format(1)})
    with Store.open(tmp_path / "data", model=ENCODER.name) as store:
        ingest_paths((path,), store, ENCODER)
        assert correct_report("bokslut.txt", ["unit=tkr"], store, ENCODER) == ""
        assert {figure.amount.unit for figure in store.figures() if figure.amount} == {"tkr"}
        assert store.report("bokslut.txt").source == f"{path}!/bokslut.txt"


@pytest.mark.parametrize("encoding", ["cp437", "cp850", "cp1252", "utf-8"])
def test_names_in_the_letters_of_any_computer_come_out_in_swedish(tmp_path: Path, encoding: str) -> None:
    name = "Årsbokslut för äldreomsorg.txt"
    raw = name.encode(encoding)
    stand_in = "x" * len(raw)
    content = packed({stand_in: TEXT.format(1)}).replace(stand_in.encode(), raw)
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    (source,) = find_sources((path,))
    assert source.name == name
    with open_source(source) as lent:
        assert (lent.name, lent.read_text(encoding="utf-8")) == (name, TEXT.format(1))
    assert not lent.exists()


@pytest.mark.parametrize("name", ["../ute.txt", "/etc/ute.txt", "C:/ute.txt", "a/../../ute.txt", "..\\ute.txt"])
def test_a_name_that_leads_out_of_the_archive_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "in").mkdir()
    path = pack(tmp_path / "in" / "a.zip", {name: "Text."})
    (source,) = find_sources((path,))
    with pytest.raises(ReadError, match="leads out"), open_source(source):
        pass
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == [path]


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = pack(tmp_path / "bomb.zip", {"stor.txt": b"0" * (64 * 2**20)})
    nested = pack(tmp_path / "yttre.zip", {"bomb.zip": path.read_bytes()})
    for archive in (path, nested):
        (result,) = ingest(tmp_path / "data", archive)
        assert result.status is Status.FAILED
        assert "64 MB" in result.message


def test_a_bomb_of_many_files_is_refused_as_a_whole(tmp_path: Path) -> None:
    path = pack(tmp_path / "bomb.zip", {f"{number}.txt": b"0" * (8 * 2**20) for number in range(6)})
    (result,) = ingest(tmp_path / "data", path)
    assert (result.name, result.status) == ("bomb.zip", Status.FAILED)
    assert "48 MB" in result.message


def test_an_archive_in_an_archive_in_an_archive_is_refused(tmp_path: Path) -> None:
    path = pack(tmp_path / "1.zip", {"2.zip": packed({"3.zip": packed({"a.txt": TEXT})}), "b.txt": TEXT.format(1)})
    results = {result.name: result.status for result in ingest(tmp_path / "data", path)}
    assert results == {"3.zip": Status.FAILED, "b.txt": Status.ADDED}


def test_a_damaged_empty_or_protected_archive_is_one_clear_failure(tmp_path: Path) -> None:
    good = packed({"a.txt": TEXT.format(1), "b.txt": TEXT.format(2)})
    protected = bytearray(good)
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        place = good.find(mark)
        while place >= 0:
            protected[place + offset] |= 1
            place = good.find(mark, place + 1)
    cases = {
        "skadat.zip": (good[: len(good) // 2], "damaged"),
        "tomt.zip": (b"", "empty"),
        "utan.zip": (packed({}), "no files"),
        "låst.zip": (bytes(protected), "password"),
        "word.zip": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Office"),
    }
    for name, (content, words) in cases.items():
        (tmp_path / name).write_bytes(content)
        (result,) = ingest(tmp_path / "data", tmp_path / name)
        assert (result.name, result.status) == (name, Status.FAILED)
        assert words in result.message, result.message


def test_a_damaged_file_in_an_archive_fails_alone(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.txt", TEXT.format("111"))
        archive.writestr("b.txt", TEXT.format("222"))
    content = (tmp_path / "a.zip").read_bytes().replace(b"\t111\t", b"\t999\t")
    (tmp_path / "a.zip").write_bytes(content)
    results = {result.name: result for result in ingest(tmp_path / "data", tmp_path / "a.zip")}
    assert (results["a.txt"].status, results["b.txt"].status) == (Status.FAILED, Status.ADDED)
    assert "damaged" in results["a.txt"].message


def test_a_source_is_written_and_read_alike(tmp_path: Path) -> None:
    path = pack(tmp_path / "A.ZIP", {"x/b.zip": packed({"y/c.txt": "Text."})})
    (source,) = find_sources((path,))
    assert parse_source(source.source) == source
    assert source_exists(source)
    assert not source_exists(parse_source(f"{path}!/x/b.zip!/y/d.txt"))
    assert parse_source("/a/b.txt").source == "/a/b.txt"


def test_a_folder_with_archives_and_other_files_gives_a_result_for_each(tmp_path: Path) -> None:
    folder = tmp_path / "allt"
    folder.mkdir()
    shutil.copy(NORDANSTIG, folder)
    pack(folder / "mer.zip", {"b.txt": TEXT.format(1)})
    (folder / "film.mp4").write_bytes(b"\0\0")
    (folder / "Thumbs.db").write_bytes(b"\0")
    (folder / "~$kalkyl.xlsx").write_bytes(b"\0")
    results = {result.name: result.status for result in ingest(tmp_path / "data", folder)}
    assert results == {"film.mp4": Status.FAILED, "b.txt": Status.ADDED, NORDANSTIG.name: Status.ADDED}


def test_what_is_stored_from_an_archive_is_whole(tmp_path: Path) -> None:
    path = pack(tmp_path / "a.zip", {"b.txt": TEXT.format(1)})
    with Store.open(tmp_path / "data", model=ENCODER.name) as store:
        ingest_paths((path,), store, ENCODER)
        with open_source(find_sources((path,))[0]) as lent:
            parsed = read_report(lent)
        assert store.figures() == parsed.figures
        assert len(store.passages()) == len(parsed.passages)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.txt", b"{\\rtf1 Hej}", ".rtf"),
        ("a.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".xls"),
        ("a.csv", packed({"a.txt": "Text."}), ".zip"),
        ("a.md", b"GIF89a", ".gif"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".xls"),
        ("a.xls", b"Hej", "'.xls'"),
    ],
)
def test_a_file_that_is_another_format_than_its_name_says_is_refused(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ReadError) as caught:
        read_report(tmp_path / name)
    assert words in str(caught.value)


def test_a_web_page_and_a_workbook_are_read_by_what_they_are(tmp_path: Path) -> None:
    page = (
        "<!DOCTYPE html><html><body><table><tr><th>Post</th><th>Utfall 2021</th></tr><tr><td>Skola</td><td>77</td></tr>"
    )
    for name in ("a.txt", "a.xls"):
        (tmp_path / name).write_text(f"{page}</table></body></html>", encoding="utf-8")
        assert [figure.text for figure in read_report(tmp_path / name).figures] == ["77"]


def test_a_file_with_no_table_and_no_sentence_is_stored_with_a_warning(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("asdf\n", encoding="utf-8")
    (result,) = ingest(tmp_path / "data", tmp_path / "a.txt")
    assert result.status is Status.ADDED
    assert "neither" in result.message
