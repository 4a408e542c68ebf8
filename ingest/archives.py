"""Finds the report files in ZIP archives and lends each of them out as a file of its own.

In: paths of files. Out: one `SourceFile` for each file to read, for example::

    reports.zip with 2023/bokslut.txt in it  ->  SourceFile(path="reports.zip", members=("2023/bokslut.txt",))

An archive in an archive is opened too, one in that is not. Nothing is unpacked before its declared size is checked,
nothing beyond what it declares, and nothing outside a folder of our own: only the last part of a name is used there.
"""

from __future__ import annotations

import shutil
import stat
import tempfile
import unicodedata
import zipfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path, PurePosixPath
from typing import IO

from ingest.errors import ReadError, ReadFault
from ingest.readers.packages import BROKEN_ZIP, OLE_MARK

ARCHIVE = ".zip"
"""The ending of an archive of reports."""

_MARK = "!/"
_LARGEST_MEMBER = 256 * 2**20
_LARGEST_TOTAL = 2 * 2**30
_LARGEST_RATIO = 200
_RATIO_COUNTS_FROM = 16 * 2**20
_MOST_MEMBERS = 10_000
_DEEPEST = 2
_ENCRYPTED, _IS_UTF8 = 0x1, 0x800
_LINUX_NAME_LIMIT = 255  # bytes of a name on most file systems
_SYSTEM_FILES = frozenset({"__macosx", "thumbs.db", "desktop.ini"})
_LOCK_FILE = "~$"  # what Word and Excel lay beside a file that is open
# The letters outside ASCII that Swedish names hold, to tell which encoding an archive's names are in.
_SWEDISH = frozenset("åäöÅÄÖéÉèüÜ–§")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file to read: a path and, in an archive, its name there (two names for one in an archive in an archive).

    `problem` says why it cannot be read, what is wrong and what to do; "" where nothing stands against it.
    """

    path: Path
    members: tuple[str, ...] = ()
    problem: str = ""

    @property
    def name(self) -> str:
        """The file's own name, which becomes the report's."""
        return PurePosixPath(self.members[-1]).name if self.members else self.path.name

    @property
    def source(self) -> str:
        """The whole of where it comes from, as a report keeps it: "/data/reports.zip!/2023/bokslut.txt"."""
        return _MARK.join((str(self.path), *self.members))


def is_system_file(name: str) -> bool:
    """Say whether a part of a path is a file or folder that systems and programs make for themselves.

    >>> is_system_file(".DS_Store"), is_system_file("~$bokslut.docx"), is_system_file("bokslut.docx")
    (True, True, False)
    """
    hidden = name.startswith((".", _LOCK_FILE)) and name not in (".", "..")
    return hidden or name.casefold() in _SYSTEM_FILES


def find_sources(paths: Sequence[Path]) -> tuple[SourceFile, ...]:
    """Give the files to read: those named, and in place of an archive what is in it, each archive's own problem too."""
    found: list[SourceFile] = []
    for path in paths:
        if path.suffix.lower() == ARCHIVE and path.is_file():
            found.extend(_in_archive(path) or [SourceFile(path=path, problem=f"{path} holds no files.")])
        else:
            found.append(SourceFile(path=path))
    return tuple(found)


def parse_source(text: str) -> SourceFile:
    """Give the file that a report's source names.

    >>> parse_source("/data/reports.zip!/2023/bokslut.txt").members
    ('2023/bokslut.txt',)
    """
    start = text.lower().find(f"{ARCHIVE}{_MARK}")
    if start < 0:
        return SourceFile(path=Path(text))
    end = start + len(ARCHIVE)
    return SourceFile(path=Path(text[:end]), members=tuple(text[end + len(_MARK) :].split(_MARK)))


def source_exists(source: SourceFile) -> bool:
    """Say whether a file is still where it was read from."""
    if not source.members:
        return source.path.is_file()
    return source.path.is_file() and any(other.members == source.members for other in _in_archive(source.path))


@contextmanager
def open_source(source: SourceFile, name: str = "") -> Iterator[Path]:
    """Lend out a file at a path with its own name, or another; one from an archive or renamed is gone afterwards.

    Raises ReadError where something stands against reading it.
    """
    if source.problem:
        raise ReadError(source.problem, ReadFault.ARCHIVE)
    if not source.members and name in ("", source.name):
        yield source.path
        return
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="facit-")))
        target = folder / (name or source.name)
        if not source.members:
            _copy_to(source.path, target)
            yield target
            return
        try:
            member = stack.enter_context(_open_member(source, folder, stack))
            with target.open("wb") as file:
                _copy(member, file, source)
        except BROKEN_ZIP as error:
            raise ReadError(
                f"{source.source} is damaged and cannot be unpacked: {error}. Pack it again.", ReadFault.ARCHIVE
            ) from error
        yield target


def _copy_to(path: Path, target: Path) -> None:
    try:
        shutil.copyfile(path, target)
    except OSError as error:
        raise ReadError(
            f"{path} cannot be opened: {error.strerror}. Check that you may read it.", ReadFault.UNREACHABLE
        ) from error


def free_name(name: str, taken: Collection[str]) -> str:
    """Give a file's name, numbered where it is taken.

    >>> free_name("bokslut.pdf", {"bokslut.pdf", "bokslut (2).pdf"})
    'bokslut (3).pdf'
    """
    stem, ending = PurePosixPath(name).stem, PurePosixPath(name).suffix
    names = chain([name], (f"{stem} ({number}){ending}" for number in count(2)))
    return next(one for one in names if one not in taken)


def _open_member(source: SourceFile, folder: Path, stack: ExitStack) -> IO[bytes]:
    archive = stack.enter_context(zipfile.ZipFile(source.path))
    for depth, name in enumerate(source.members):
        info = next((info for info in archive.infolist() if _to_name(info) == name), None)
        if info is None:
            raise ReadError(f"{source.source} is no longer in the archive.", ReadFault.ARCHIVE)
        member = archive.open(info)
        if depth + 1 == len(source.members):
            return member
        inner = folder / f"archive-{depth}"
        with member, inner.open("wb") as file:
            _copy(member, file, source)
        archive = stack.enter_context(zipfile.ZipFile(inner))
    raise ReadError(f"{source.source} names no file.")


def _copy(member: IO[bytes], file: IO[bytes], source: SourceFile) -> None:
    """Copy what an archive holds; zipfile stops at the size that it declares, which was checked."""
    shutil.copyfileobj(member, file, 2**20)
    if file.tell() > _LARGEST_MEMBER:
        raise ReadError(
            f"{source.source} unpacks to more than {_LARGEST_MEMBER // 2**20} MB: no report.", ReadFault.TOO_LARGE
        )


def _in_archive(path: Path) -> list[SourceFile]:
    """Give the files in an archive, sorted; what is wrong with it or them is their problem."""
    try:
        with path.open("rb") as file:
            return _list_archive(file, SourceFile(path=path))
    except OSError as error:
        return [
            SourceFile(path=path, problem=f"{path} cannot be opened: {error.strerror}. Check that you may read it.")
        ]


def _list_archive(file: IO[bytes], outer: SourceFile) -> list[SourceFile]:
    start = file.read(len(OLE_MARK))
    file.seek(0)
    if not start or start == OLE_MARK:
        return [_refused(outer, "is empty" if not start else "is no ZIP archive but an Office file")]
    try:
        with zipfile.ZipFile(file) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            if wrong := _wrong_with_all(infos):
                return [_refused(outer, wrong)]
            wanted = [info for info in infos if not any(map(is_system_file, _to_name(info).split("/")))]
            found: list[SourceFile] = []
            for info in sorted(wanted, key=_to_name):
                found.extend(_list_member(archive, info, outer))
            return found
    except BROKEN_ZIP as error:
        return [_refused(outer, f"is damaged ({error})")]


def _refused(outer: SourceFile, wrong: str) -> SourceFile:
    text = f"{outer.source} {wrong}: nothing in it was read. Pack the reports again, without a password."
    return SourceFile(path=outer.path, members=outer.members, problem=text)


def _wrong_with_all(infos: Sequence[zipfile.ZipInfo]) -> str:
    """Say what stands against a whole archive, before anything is unpacked."""
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        return "is protected by a password"
    if len(infos) > _MOST_MEMBERS:
        return f"holds {len(infos)} files, more than {_MOST_MEMBERS}"
    total = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos)
    if total > _LARGEST_TOTAL or (total > _RATIO_COUNTS_FROM and total > _LARGEST_RATIO * max(packed, 1)):
        return f"unpacks to {total // 2**20} MB from {packed // 2**10} kB, more than reports do"
    names = [_to_name(info) for info in infos]
    if len(set(names)) < len(names):
        return "holds two files of the same name in the same folder"
    return ""


def _list_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, outer: SourceFile) -> list[SourceFile]:
    """Give a file of an archive, or the files of the archive that it is."""
    name = _to_name(info)
    source = SourceFile(path=outer.path, members=(*outer.members, name))
    if wrong := _wrong_with_one(info, name):
        return [SourceFile(path=source.path, members=source.members, problem=f"{source.source} {wrong}.")]
    if not name.lower().endswith(ARCHIVE):
        return [source]
    if len(source.members) >= _DEEPEST:
        return [_refused(source, "is an archive in an archive in an archive")]
    with tempfile.TemporaryFile() as unpacked, archive.open(info) as member:
        shutil.copyfileobj(member, unpacked, 2**20)
        unpacked.seek(0)
        return _list_archive(unpacked, source)


def _wrong_with_one(info: zipfile.ZipInfo, name: str) -> str:
    """Say what stands against one file of an archive."""
    parts = name.split("/")
    if name.startswith("/") or ".." in parts or (len(parts[0]) == 2 and parts[0][1] == ":"):
        return "has a name that leads out of the archive: not read. Pack it again"
    if not parts[-1].isprintable() or len(parts[-1].encode()) > _LINUX_NAME_LIMIT:
        return "has a name that no file can have: not read. Rename it and pack it again"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "only points to another file: not read. Pack the file itself"
    large = info.file_size > _RATIO_COUNTS_FROM and info.file_size > _LARGEST_RATIO * max(info.compress_size, 1)
    if info.file_size > _LARGEST_MEMBER or large:
        return f"unpacks to {info.file_size // 2**20} MB, more than a report does: not read"
    return ""


def _to_name(info: zipfile.ZipInfo) -> str:
    """Give a file's name in an archive: "/" between its parts, and its letters as they were meant.

    Archives that do not say so hold names in the encoding of the computer that made them: UTF-8, or the code page of
    DOS (å, ä and ö lie alike in 437 and 850) or of Windows.
    """
    name = info.filename
    if not info.flag_bits & _IS_UTF8 and not name.isascii():
        name = _decode_name(info.orig_filename.encode("cp437"))
    return unicodedata.normalize("NFC", name).replace("\\", "/")


def _decode_name(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        readings = [raw.decode(encoding, errors="replace") for encoding in ("cp850", "cp1252")]
        return max(readings, key=lambda text: sum(letter in _SWEDISH for letter in text if not letter.isascii()))
