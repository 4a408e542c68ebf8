"""Makes PDF files for the tests, and reads them: pages that draw on a canvas, tops counted from the upper edge.

In: functions that draw. Out: files and blocks, for example ``read(tmp_path, lambda canvas: write(canvas, ["Hej."]))``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from ingest.readers import read_blocks
from ingest.records import Block, BlockKind

WIDTH, HEIGHT = A4
LEADING = 14.0
PLAIN, BOLD, ITALIC = "Helvetica", "Helvetica-Bold", "Helvetica-Oblique"
Page = Callable[[Canvas], object]


def make_pdf(path: Path, *pages: Page, password: str = "", rotation: int = 0, title: str = "") -> Path:
    encryption = StandardEncryption(password, canPrint=1) if password else None
    canvas = Canvas(str(path), pagesize=A4, encrypt=encryption)
    canvas.setTitle(title)
    for draw in pages:
        canvas.setPageRotation(rotation)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return path


def write(
    canvas: Canvas, lines: Sequence[str], left: float = 72, top: float = 100, font: str = PLAIN, size: float = 11
) -> float:
    """Write lines below each other; `top` is from the page's upper edge. Give the top of the line that follows."""
    canvas.setFont(font, size)
    for line in lines:
        canvas.drawString(left, HEIGHT - top, line)
        top += LEADING * size / 11
    return top


def read(path: Path, *pages: Page) -> tuple[Block, ...]:
    return read_blocks(make_pdf(path / "rapport.pdf", *pages)).blocks


def texts(blocks: Sequence[Block], kind: BlockKind | None = None) -> list[str]:
    return [block.text.replace("\n", " ") for block in blocks if kind is None or block.kind is kind]


LEFT = [
    "Nämnden höll sin budget under hela",
    "året, trots att priserna steg mer än",
    "väntat under våren och sommaren.",
]
RIGHT = ["Bemanningen var god och kön till", "platserna minskade under hösten och", "vintern i alla delar av kommunen."]
