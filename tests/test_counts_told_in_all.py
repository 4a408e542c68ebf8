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
Antal ansökningar\t512\t538\t571

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


@pytest.mark.parametrize(
    "prose",
    [
        "Under året kom 517 ansökningar in, vilket är fler än någonsin tidigare.",
        "Under 2031 inkom 577 ansökningar till nämnden.",
        "Det kom in 577 ansökningar under året.",
        "Under året tog förvaltningen emot 577 ansökningar.",
    ],
)
def test_a_slip_in_what_came_in_is_found(prose: str, tmp_path: Path) -> None:
    """Without "in all" only a number that is a slip of the pen from the row's own contradicts it."""
    assert len(_findings(tmp_path, prose)) == 1


@pytest.mark.parametrize(
    "prose",
    [
        "Under året kom 571 ansökningar in.",
        "Under året kom 538 ansökningar in.",  # what the row has of the year before
        "Under året kom 402 ansökningar in.",  # no slip: perhaps some of them
        "Under våren kom 577 ansökningar in.",
        "Under året kom 577 ansökningar från skolan in.",
        "Under året kom 577 ansökningar in, exklusive e-post.",
        "Under året kom 577 ansökningar bort.",
        "Under 2029 kom 577 ansökningar in.",
        "Under året beviljades 577 ansökningar.",
        "Under året kom omkring 577 ansökningar in.",
    ],
)
def test_what_came_in_may_be_another_count(prose: str, tmp_path: Path) -> None:
    assert not _findings(tmp_path, prose)
