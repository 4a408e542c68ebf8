"""Reports that the reader drops on the page: kept in the data folder, then ingested with a progress bar.

In: the paths of uploaded files. Out: HTML, state after state: a bar while reports are read, then one line a file,
for example "bokslut.txt · Inläst: 420 siffror, 118 textstycken".
"""

from __future__ import annotations

import shutil
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from html import escape
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, TypeAlias

from ingest.errors import FacitError
from ui.texts import Texts

if TYPE_CHECKING:
    from ingest.pipeline import Progress, Result

Ingest: TypeAlias = "Callable[[Sequence[Path], Callable[[Progress], None]], tuple[Result, ...]]"
_LONGEST_NAME = 180  # bytes; most file systems allow 255


def ingest_uploads(paths: Sequence[Path], folder: Path, ingest: Ingest, texts: Texts) -> Iterator[str]:
    """Copy uploaded files into the folder and ingest them; give the status as HTML each time it changes."""
    names = [to_safe_name(path.name) for path in paths]
    if max(Counter(names).values(), default=0) > 1:
        yield _to_failure(texts.same_name)
        return
    try:
        kept = [_keep(path, folder / name) for path, name in zip(paths, names, strict=True)]
        yield from _follow(kept, ingest, texts)
    except (FacitError, OSError) as error:
        yield _to_failure(str(error))


def to_safe_name(name: str) -> str:
    """Give a file name that stays inside its folder and still reads as the user's own.

    A Mac sends å, ä and ö as two characters each; composed, the name is the same file on every system.

    >>> to_safe_name("../../Bokslut 2024 (slutlig).txt")
    'Bokslut 2024 (slutlig).txt'
    >>> to_safe_name("..")
    'report'
    """
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    visible = "".join(" " if character in '<>:"|?*' else character for character in last if character.isprintable())
    clean = Path(visible.strip(" .") or "report")
    stem = clean.stem.encode()[: _LONGEST_NAME - len(clean.suffix.encode())].decode(errors="ignore")
    return stem + clean.suffix


def _keep(path: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)
    return target


def _follow(paths: Sequence[Path], ingest: Ingest, texts: Texts) -> Iterator[str]:
    """Run the ingest beside this thread, so that its progress can be shown as it goes."""
    steps: SimpleQueue[Progress | None] = SimpleQueue()
    with ThreadPoolExecutor(max_workers=1) as worker:
        yield _to_bar(paths[0].name, "reading", 0, len(paths), texts)
        running = worker.submit(ingest, paths, steps.put)
        running.add_done_callback(lambda _: steps.put(None))
        while (step := _take_latest(steps)) is not None:
            yield _to_bar(step.name, step.stage, step.done, step.total, texts)
    yield _to_results(running.result(), texts)


def _take_latest(steps: SimpleQueue[Progress | None]) -> Progress | None:
    """Wait for a step and skip to the newest: the browser need not draw each of a thousand."""
    step = steps.get()
    while step is not None:
        try:
            step = steps.get_nowait()
        except Empty:
            break
    return step


def _to_bar(name: str, stage: str, done: int, total: int, texts: Texts) -> str:
    """Give the bar: a file counts half when it is read, and whole when it is stored."""
    label = texts.progress.format(name=name, stage=texts.stages[stage]) if name else texts.stages[stage]
    value = 2 * done + (stage == "storing")
    return (
        f'<div class="upload" role="status"><label>{escape(label)}'
        f'<progress max="{2 * max(total, 1)}" value="{value}"></progress></label></div>'
    )


def _to_results(results: Sequence[Result], texts: Texts) -> str:
    return f'<ul class="upload" role="status">{"".join(_to_line(result, texts) for result in results)}</ul>'


def _to_line(result: Result, texts: Texts) -> str:
    patterns = {"added": texts.added, "replaced": texts.replaced, "unchanged": texts.unchanged}
    message = patterns.get(result.status, texts.failed).format(
        figures=texts.figure.count(result.figures),
        passages=texts.passage.count(result.passages),
        message=result.message,
    )
    if result.problems and result.status != "failed":
        message += ", " + texts.doubt.count(result.problems)
    if result.message and result.status in ("added", "replaced"):
        message += f" ({result.message})"
    return f'<li class="{escape(result.status)}"><strong>{escape(result.name)}</strong> {escape(message)}</li>'


def _to_failure(message: str) -> str:
    return f'<ul class="upload" role="alert"><li class="failed">{escape(message)}</li></ul>'
