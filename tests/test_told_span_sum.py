"""A number over several years that only a sentence tells."""

from __future__ import annotations

from pathlib import Path

from tests.one_report import knowing

REPORT = """Ystads kommun
Delårsrapport januari-augusti 2031

Mål
Mått\tUtfall aug 2031
Hamndialoger\t7

Uppföljning av hamndialoger
Ystad har fört hamndialoger i alla byar. Totalt har 7 dialoger hållits 2030-2031. Under 2031 hölls fem av dem.
"""


def test_the_sentence_tells_the_sum(tmp_path: Path) -> None:
    """No row has the first year, and nothing is added up: the sentence says how many there were."""
    with knowing(REPORT, tmp_path) as assistant:
        text = assistant.ask("Hur många hamndialoger har Ystad hållit sammanlagt 2030-2031?").text
        assert "Totalt har 7 dialoger hållits 2030-2031." in text, text
        other = assistant.ask("Hur många hamndialoger har Ystad hållit sammanlagt 2029-2031?").text
        assert "**7**" not in other, other
