"""How many of something came about in a year, told all in all, against the row that counts it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.pipeline import read_report
from ingest.reconcile.texts import reconcile_texts
from ingest.records import Finding, FindingKind

_REPORT = """Ystads kommun

Årsredovisning 2031

Vatten

Nyckeltal\t2029\t2030\t2031
Antal läckor\t14\t11\t19
Antal tillsynsbesök\t40\t42\t37

"""


def _findings(folder: Path, prose: str) -> list[Finding]:
    path = folder / "ystad.txt"
    path.write_text(f"{_REPORT}{prose}\n", encoding="utf-8")
    return [finding for finding in reconcile_texts(read_report(path)).findings if finding.kind is FindingKind.TEXT]


@pytest.mark.parametrize(
    "prose",
    [
        "Sommaren var torr. Sammanlagt åtgärdades 23 läckor under 2031.",
        "Under året inträffade totalt 15 läckor.",
        "Totalt 23 läckor lagades under 2031.",
        "Under 2031 genomfördes sammanlagt 31 tillsynsbesök, de flesta på våren.",
    ],
)
def test_another_count_is_found(prose: str, tmp_path: Path) -> None:
    assert len(_findings(tmp_path, prose)) == 1


@pytest.mark.parametrize(
    "prose",
    [
        "Sammanlagt åtgärdades 15 läckor under 2031.",  # some of them
        "Under 2031 åtgärdades 23 läckor.",  # not told of all
        "Sammanlagt inträffade 14 läckor under 2029.",  # of another year, and as in the table
        "Sammanlagt inträffade 23 läckor under våren.",
        "Sammanlagt inträffade omkring 23 läckor under 2031.",
        "Sammanlagt inträffade 23 läckor i Norra hamnen under 2031.",
        "Totalt beviljades 23 läckor under 2031.",
        "Sammanlagt inträffade 19 läckor under 2031.",
    ],
)
def test_what_may_be_another_count_is_left_alone(prose: str, tmp_path: Path) -> None:
    assert not _findings(tmp_path, prose)


def test_a_count_in_another_chapter_is_left_alone(tmp_path: Path) -> None:
    assert not _findings(tmp_path, "Fjärrvärme\n\nSammanlagt inträffade 23 läckor under 2031.")
