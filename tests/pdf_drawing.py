r"""Draws tables into PDF files in the ways that word processors and designers draw them.

In: rows of text, "\n" where a cell wraps, and a style. Out: pages of a PDF, for example::

    draw_pdf(path, [[Drawn(rows=(("Verksamhet", "Budget"), ("Skola", "500")), style="zebra")]])
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

SIZE = 9
_LEADING = 11
_PADDING = 4
_GREY = (0.9, 0.9, 0.9)
_DARK = (0.75, 0.8, 0.85)
RULED = ("ruled", "thin rectangles", "double", "shaded cells", "no outer sides", "columns only")
OPEN = ("borderless", "zebra", "three rules", "row rules", "shaded header")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A table to draw. `spans` says how many columns a cell of a row covers, by (row, column).

    The first `labels` columns stand to the left, others as `align` says.
    """

    rows: Sequence[Sequence[str]]
    style: str
    widths: Sequence[float] = ()
    header: int = 1
    labels: int = 1
    spans: Sequence[tuple[int, int, int]] = ()
    left: float = 70
    align: str = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Lines of text."""

    lines: Sequence[str]
    left: float = 70


def draw_pdf(
    path: Path, pages: Sequence[Sequence[Drawn | Prose]], *, rotation: int = 0, head: str = "", foot: str = ""
) -> Path:
    """Write a PDF with what stands on each page, from the top down, between a running head and foot."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    for number, page in enumerate(pages, start=1):
        at = A4[1] - 70
        if rotation:
            # reportlab swaps the sides of a page that it turns
            canvas.setPageSize(landscape(A4) if rotation % 180 else A4)
            canvas.setPageRotation(rotation)
        if head or foot:
            canvas.setFont("Times-Roman", 8)
            canvas.drawString(70, A4[1] - 35, head)
            canvas.drawString(70, 30, f"{foot} {number} ({len(pages)})")
        for part in page:
            at = (_draw_prose(canvas, part, at) if isinstance(part, Prose) else _Table(canvas, part, at).draw()) - 20
        canvas.showPage()
    canvas.save()
    return path


def _draw_prose(canvas: Canvas, prose: Prose, at: float) -> float:
    canvas.setFont("Times-Roman", 11)
    for line in prose.lines:
        canvas.drawString(prose.left, at, line)
        at -= 13
    return at


class _Table:
    """One table on its way onto a page."""

    def __init__(self, canvas: Canvas, drawn: Drawn, top: float) -> None:
        self.canvas, self.drawn = canvas, drawn
        count = max(len(row) for row in drawn.rows)
        widths = drawn.widths or (160, *([65] * (count - 1)))
        self.across = [drawn.left]
        for width in widths:
            self.across.append(self.across[-1] + width)
        padding = 2 * _PADDING if drawn.style != "columns only" else 2
        self.down = [top]
        for row in drawn.rows:
            lines = max(cell.count("\n") + 1 for cell in row)
            self.down.append(self.down[-1] - lines * _LEADING - padding)

    def draw(self) -> float:
        """Draw fills, then lines, then text; give where the table ends."""
        self._fills()
        self._lines()
        for index, row in enumerate(self.drawn.rows):
            for column, cell in enumerate(row):
                self._text(index, column, cell)
        return self.down[-1]

    def _span(self, row: int, column: int) -> int:
        return next((span for at, first, span in self.drawn.spans if (at, first) == (row, column)), 1)

    def _covered(self, row: int, column: int) -> bool:
        return any(at == row and first < column < first + span for at, first, span in self.drawn.spans)

    def _text(self, row: int, column: int, text: str) -> None:
        font = "Helvetica-Bold" if row < self.drawn.header else "Helvetica"
        self.canvas.setFont(font, SIZE)
        self.canvas.setFillColorRGB(0, 0, 0)
        left, right = self.across[column], self.across[column + self._span(row, column)]
        at = self.down[row] - _PADDING / 2 - SIZE
        for line in text.split("\n"):
            width = stringWidth(line, font, SIZE)
            if self._span(row, column) > 1:
                self.canvas.drawString((left + right - width) / 2, at, line)
            elif column < self.drawn.labels or self.drawn.align == "left":
                self.canvas.drawString(left + _PADDING, at, line)
            elif self.drawn.align == "centre":
                self.canvas.drawString((left + right - width) / 2, at, line)
            else:
                self.canvas.drawRightString(right - _PADDING, at, line)
            at -= _LEADING

    def _fills(self) -> None:
        style, rows = self.drawn.style, range(len(self.drawn.rows))
        if style == "zebra":
            for row in rows:
                if row < self.drawn.header or (row - self.drawn.header) % 2:
                    self._fill(row, self.across[0], self.across[-1], _DARK if row < self.drawn.header else _GREY)
        elif style == "shaded header":
            for row in range(self.drawn.header):
                self._fill(row, self.across[0], self.across[-1], _DARK)
        elif style == "shaded cells":
            for row in rows:
                for column in range(len(self.across) - 1):
                    if not self._covered(row, column):
                        right = self.across[column + self._span(row, column)]
                        colour = _DARK if row < self.drawn.header else _GREY
                        self._fill(row, self.across[column] + 0.5, right - 0.5, colour, gap=0.5)

    def _fill(self, row: int, left: float, right: float, colour: tuple[float, float, float], gap: float = 0) -> None:
        self.canvas.setFillColorRGB(*colour)
        low, high = self.down[row + 1] + gap, self.down[row] - gap
        self.canvas.rect(left, low, right - left, high - low, stroke=0, fill=1)

    def _lines(self) -> None:
        style = self.drawn.style
        last = len(self.down) - 1
        levels = {
            "three rules": [0, self.drawn.header, last],
            "row rules": list(range(last + 1)),
            "columns only": [0, self.drawn.header, last],
        }.get(style, list(range(last + 1)) if style in RULED and style != "shaded cells" else [])
        for level in levels:
            self._line(self.across[0], self.down[level], self.across[-1], self.down[level])
        if style not in RULED or style == "shaded cells":
            return
        for row in range(last):
            for column in range(len(self.across)):
                outer = column in (0, len(self.across) - 1)
                if not self._covered(row, column) and not (outer and style == "no outer sides"):
                    self._line(self.across[column], self.down[row], self.across[column], self.down[row + 1])

    def _line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.canvas.setStrokeColorRGB(0, 0, 0)
        self.canvas.setLineWidth(0.5)
        if self.drawn.style == "thin rectangles":
            self.canvas.setFillColorRGB(0, 0, 0)
            self.canvas.rect(min(x0, x1), min(y0, y1), max(abs(x1 - x0), 0.5), max(abs(y1 - y0), 0.5), stroke=0, fill=1)
        else:
            self.canvas.line(x0, y0, x1, y1)
        if self.drawn.style == "double":
            shift = 1.5
            across, down = (shift, 0.0) if x0 == x1 else (0.0, shift)
            self.canvas.line(x0 + across, y0 - down, x1 + across, y1 - down)
