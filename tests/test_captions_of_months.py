"""Months that only a caption tells: bare years under a cell like "Typ av insats" must not become whole years."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ingest.pipeline import read_report

PAGE = """<html><body><h1>Ystads kommun</h1><h1>Delårsrapport januari–augusti 2031</h1><h2>Insatser</h2>
<table><caption>{caption}</caption><tr><th>Typ av insats</th><th>2029</th><th>2030</th><th>2031</th></tr>
<tr><td>Brand i byggnad</td><td>38</td><td>41</td><td>36</td></tr>
<tr><td>Trafikolycka</td><td>96</td><td>104</td><td>99</td></tr></table></body></html>"""


@pytest.mark.parametrize(
    ("caption", "last"),
    [
        ("Antal insatser januari–augusti", date(2029, 8, 31)),
        ("Insatser, januari–augusti", date(2029, 8, 31)),
        ("Antal insatser", date(2029, 12, 31)),
    ],
)
def test_the_months_of_a_caption_are_those_of_its_bare_years(caption: str, last: date, tmp_path: Path) -> None:
    path = tmp_path / "insatser.html"
    path.write_text(PAGE.format(caption=caption), encoding="utf-8")
    first = read_report(path).figures[0]
    assert first.period is not None
    assert (first.label, first.period.end, first.caption) == ("Brand i byggnad", last, "Typ av insats")
