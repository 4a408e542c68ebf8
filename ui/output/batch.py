"""Many questions from a file, JSON Lines or CSV, and their answers in the same form.

In: a file. Out: `BatchQuestion`s and, for a line that holds none, a `BatchProblem`; for each answer a line of JSON or a
row of CSV. For example the CSV row "7;Vad kostade badhuset i Mora?;" gives the row "7;Vad kostade ...;answered;sv;...".
A CSV file is read with semicolons, commas or tabs, and the answers are written in the dialect of its questions: with
semicolons, a byte order mark and decimal commas, which is what Excel reads on a Swedish computer, or with commas and
decimal points. Of earlier questions several stand in one cell, parted by " || ".
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from assistant.records import Answer
from ingest.errors import FacitError
from ui.output import formats
from ui.output.formats import BatchQuestion
from ui.output.spreadsheet import protect_cell

HISTORY_MARK = "||"
SEVERAL = " | "  # between the entries of a cell
COLUMNS = (
    "id", "question", "history", "outcome", "language", "answer", "reading", "values", "units", "rows", "measures",
    "periods", "report", "page", "line", "quotes", "derivations", "choices", "seconds",
)  # fmt: skip
_NAMES = {
    "id": ("id", "nr", "nummer", "number"),
    "question": ("question", "fråga", "fraga", "frågan", "questions", "frågor"),
    "history": ("history", "historik", "earlier", "tidigare frågor"),
}
_BYTE_ORDER_MARK = "\ufeff"


class BatchError(FacitError):
    """A file of questions cannot be read at all: its encoding, or a header without a column of questions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchProblem:
    """A line of a file that holds no question: its number, and what is wrong with it."""

    line: int
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How a CSV file is written: the mark between its cells; a comma there leaves a point for the decimals."""

    delimiter: str = ";"

    @property
    def is_plain(self) -> bool:
        """Whether it is that of programs: commas between the cells, decimal points, no byte order mark."""
        return self.delimiter == ","


def find_dialect(path: Path) -> Dialect:
    """Return the dialect of a CSV file of questions; of one column without any mark that of a Swedish spreadsheet."""
    first = next((line for line in _decode(path).splitlines() if line.strip()), "")
    marks = any(mark in first for mark in ";\t,")
    return Dialect(delimiter=_find_delimiter(first)) if marks else Dialect()


def is_table(path: Path) -> bool:
    """Whether a file of questions is CSV, by its name or, where that tells nothing, by its first character."""
    if path.suffix.casefold() in (".csv", ".tsv", ".tab"):
        return True
    if path.suffix.casefold() in (".jsonl", ".json", ".ndjson"):
        return False
    return not path.read_bytes()[:200].lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"{", b"["))


def read_questions(path: Path) -> Iterator[BatchQuestion | BatchProblem]:
    """Give the questions of a file in order. Raises BatchError where it cannot be read as a whole."""
    if is_table(path):
        yield from _read_rows(path)
        return
    for number, text in enumerate(_decode(path).splitlines(), start=1):
        if not text.strip():
            continue
        try:
            yield formats.read_batch_line(text)
        except ValueError as error:
            yield BatchProblem(line=number, message=str(error))


def _decode(path: Path) -> str:
    """Return the text of a file in UTF-8; of a CSV file also in the encodings that spreadsheets write."""
    content = path.read_bytes()
    try:
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            return content.decode("utf-16")
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if is_table(path):
            return content.decode("cp1252", errors="replace")
        raise BatchError(f"{path} is not UTF-8 ({error.reason} at byte {error.start}): save it as UTF-8.") from error


def _read_rows(path: Path) -> Iterator[BatchQuestion | BatchProblem]:
    text = _decode(path)
    lines = io.StringIO(text, newline="")
    first = next((line for line in text.splitlines() if line.strip()), "")
    reader = csv.reader(lines, delimiter=_find_delimiter(first))
    places: dict[str, int] | None = None
    header: list[str] = []
    end = 0
    try:
        for cells in reader:
            start, end = end + 1, reader.line_num
            if not any(cell.strip() for cell in cells):
                continue
            if places is None:
                places, header = _find_columns(cells, path), cells
                continue
            yield _to_question(_join_last(cells, header, reader.dialect.delimiter, places["question"]), places, start)
    except csv.Error as error:
        yield BatchProblem(line=reader.line_num, message=str(error))
    if places is None:
        raise BatchError(f"{path} is empty: it needs a header with a column “question”.")


def _join_last(cells: list[str], header: Sequence[str], delimiter: str, question: int) -> list[str]:
    """Return the cells of a row; where the question is the last column, a mark within it parts no further cells."""
    last = len(header) - 1
    if len(cells) <= len(header) or question != last:
        return cells
    return [*cells[:last], delimiter.join(cells[last:])]


def _find_delimiter(header: str) -> str:
    """Return the mark that parts the columns of a header; a comma where there is only one column."""
    counts = {mark: header.count(mark) for mark in (";", "\t", ",")}
    return max(counts, key=lambda mark: counts[mark]) if any(counts.values()) else ","


def _find_columns(header: Sequence[str], path: Path) -> dict[str, int]:
    names = [cell.strip().strip(_BYTE_ORDER_MARK).casefold() for cell in header]
    places = {
        column: next((place for place, name in enumerate(names) if name in known), -1)
        for column, known in _NAMES.items()
    }
    if places["question"] < 0:
        raise BatchError(f"{path}, line 1: no column “question” (or “fråga”) among {', '.join(names)}.")
    return places


def _to_question(cells: Sequence[str], places: dict[str, int], line: int) -> BatchQuestion | BatchProblem:
    def cell(column: str) -> str:
        place = places[column]
        return cells[place].strip() if 0 <= place < len(cells) else ""

    if places["question"] >= len(cells):
        return BatchProblem(line=line, message=f"the row has only {len(cells)} of the columns: no question")
    history = tuple(part.strip() for part in cell("history").split(HISTORY_MARK) if part.strip())
    return BatchQuestion(identity=cell("id") or None, question=cell("question"), history=history)


def write_header(dialect: Dialect) -> str:
    """Return the first line of a CSV of answers, with the byte order mark that Excel looks for."""
    return ("" if dialect.is_plain else _BYTE_ORDER_MARK) + _to_line(COLUMNS, dialect)


def write_row(asked: BatchQuestion, answer: Answer, dialect: Dialect) -> str:
    """Return a CSV line of an answer; of several figures each cell holds as many entries, in the same order."""
    figures = answer.figures
    places = _to_places(answer)
    cells = (
        asked.identity or "",
        asked.question,
        f" {HISTORY_MARK} ".join(asked.history),
        answer.outcome.value,
        answer.language.value,
        answer.text,
        answer.reading,
        _join(to_number(figure.amount.value, dialect) if figure.amount else figure.text for figure in figures),
        _join(figure.amount.unit.value if figure.amount else "" for figure in figures),
        _join(figure.label for figure in figures),
        _join(figure.measure.value for figure in figures),
        _join(f"{figure.period.start}..{figure.period.end}" if figure.period else "" for figure in figures),
        _join(place[0] for place in places),
        _join(place[1] for place in places),
        _join(place[2] for place in places),
        _join(citation.row or citation.quote for citation in answer.citations),
        _join(
            f"{found.expression} = {to_number(found.value, dialect)} {found.unit.value}".strip()
            for found in answer.derivations
        ),
        _join(option.question for option in answer.options),
        to_number(Decimal(str(round(answer.seconds, 4))), dialect),
    )
    return _to_line(cells, dialect)


def _to_places(answer: Answer) -> list[tuple[str, str, str]]:
    """Return report, page and line of each figure; of an answer without figures those of its quotations."""
    locations = [figure.location for figure in answer.figures] or [found.location for found in answer.citations]
    return [
        (place.report, str(place.page) if place.page else "", str(place.first_line) if place.first_line else "")
        for place in locations
    ]


def to_number(value: Decimal, dialect: Dialect) -> str:
    """Return a number as a dialect writes it.

    >>> to_number(Decimal("3.05"), Dialect()), to_number(Decimal("3.05"), Dialect(delimiter=","))
    ('3,05', '3.05')
    """
    written = formats.format_decimal(value)
    return written if dialect.is_plain else written.replace(".", ",")


def _join(entries: Iterable[str]) -> str:
    return SEVERAL.join(entries)


def _to_line(cells: Sequence[str], dialect: Dialect) -> str:
    """Return cells as a CSV line, without its end."""
    written = io.StringIO()
    csv.writer(written, delimiter=dialect.delimiter, lineterminator="\n").writerow(
        [protect_cell(cell) for cell in cells]
    )
    return written.getvalue().removesuffix("\n")


def write_json(asked: BatchQuestion, answer: Answer) -> str:
    """Return an answer as a line of JSON."""
    return json.dumps(formats.to_answer_object(answer, asked.question, asked.identity), ensure_ascii=False)
