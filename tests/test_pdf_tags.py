"""Tables that a PDF's structure tags tell of: read where nothing else shows them, compared where lines do."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from ingest.readers.pdf.page import read_page
from ingest.readers.pdf.page_tables import find_page_tables
from ingest.readers.pdf.reader import read_pdf
from ingest.records import BlockKind

ROWS = (("Post", "Utfall", "Budget"), ("Skola", "500", "490"), ("Vård", "-1 620", "-1 600"))
# So uneven that no alignment tells the columns.
LEFTS = ((70, 200, 300), (70, 220, 260), (70, 180, 330))


def _write(path: Path, rows: tuple[tuple[str, ...], ...], *, drawing: str = "", leaves_out: int = -1) -> Path:
    """Write a PDF of one page whose text is tagged as a table of `rows`, the cell number `leaves_out` left out."""
    content = [drawing]
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            mark = row * len(texts) + column
            shown = text.replace("å", "\\345")
            content.append(
                f"/TD <</MCID {mark}>> BDC BT /F1 10 Tf {LEFTS[row][column]} {700 - 20 * row} Td ({shown}) Tj ET EMC"
            )
    marks = iter(range(100))
    rows_of_marks = [[next(marks) for _ in texts] for texts in rows]
    rows_of_marks = [[mark for mark in row if mark != leaves_out] for row in rows_of_marks]
    objects = {
        1: "<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>",
        2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/StructParents 0"
        "/Resources<</Font<</F1 5 0 R>>>>>>",
        5: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    }
    stream = "\n".join(content)
    objects[4] = f"<</Length {len(stream)}>>stream\n{stream}\nendstream"
    number, row_numbers, parents = 10, [], {}
    for row_marks in rows_of_marks:
        row_number, number = number, number + 1
        cell_numbers = []
        for mark in row_marks:
            objects[number] = f"<</Type/StructElem/S/TD/P {row_number} 0 R/Pg 3 0 R/K {mark}>>"
            parents[mark] = number
            cell_numbers.append(number)
            number += 1
        kids = " ".join(f"{cell} 0 R" for cell in cell_numbers)
        objects[row_number] = f"<</Type/StructElem/S/TR/P 7 0 R/K[{kids}]>>"
        row_numbers.append(row_number)
    tagged = " ".join(f"{parents[mark]} 0 R" if mark in parents else "null" for mark in range(len(rows) * len(rows[0])))
    objects[6] = "<</Type/StructTreeRoot/K[7 0 R]/ParentTree 8 0 R/ParentTreeNextKey 1>>"
    objects[7] = "<</Type/StructElem/S/Table/P 6 0 R/K[" + " ".join(f"{row} 0 R" for row in row_numbers) + "]>>"
    objects[8] = f"<</Nums[0 [{tagged}]]>>"
    path.write_bytes(_to_file(objects))
    return path


def _to_file(objects: dict[int, str]) -> bytes:
    body, places = b"%PDF-1.7\n", {}
    for number, text in sorted(objects.items()):
        places[number] = len(body)
        body += f"{number} 0 obj{text}endobj\n".encode("latin-1")
    table = b"".join(f"{number} 1\n{place:010d} 00000 n \n".encode() for number, place in sorted(places.items()))
    end = f"trailer<</Size {max(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF"
    return body + b"xref\n0 1\n0000000000 65535 f \n" + table + end.encode()


def _lines() -> str:
    level = [f"60 {at} m 400 {at} l S" for at in (715, 695, 675, 655)]
    return "\n".join((*level, *(f"{at} 655 m {at} 715 l S" for at in (60, 170, 245, 400))))


def test_a_table_without_lines_is_read_by_its_tags(tmp_path: Path) -> None:
    """Cells come by tag, not by place, and each has its box."""
    document = pypdfium2.PdfDocument(_write(tmp_path / "t.pdf", ROWS))
    (table,) = find_page_tables(read_page(document[0], 1), "t.pdf")
    assert tuple(row.cells for row in table.rows) == ROWS
    box = table.rows[1].places[1].box
    assert box is not None
    assert box.left == pytest.approx(220, abs=1)
    document.close()


def test_lines_and_tags_that_agree_raise_no_doubt(tmp_path: Path) -> None:
    """A ruled table with tags of the same cells is read once."""
    read = read_pdf(_write(tmp_path / "t.pdf", ROWS, drawing=_lines()))
    assert [block.kind for block in read.blocks] == [BlockKind.TABLE]
    assert read.problems == ()


def test_lines_and_tags_that_disagree_are_a_doubt(tmp_path: Path) -> None:
    """Where the tags leave out a number that the lines show, the table is read by its lines and the doubt is told."""
    read = read_pdf(_write(tmp_path / "t.pdf", ROWS, drawing=_lines(), leaves_out=5))
    assert [problem.location.page for problem in read.problems] == [1]
    assert "tags" in read.problems[0].message
