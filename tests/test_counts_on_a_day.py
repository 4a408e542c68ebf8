"""How many there were on one day of the year, told in a sentence, against the row whose label names that day."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.pipeline import read_report
from ingest.reconcile.texts import reconcile_texts
from ingest.records import Finding, FindingKind

_REPORT = """Ystads kommun

Årsredovisning 2031

Volymer

Antal\t2031\t2030\t2029
Elever i grundskola 15 okt\t1 352\t1 337\t1 346
Elever i förskoleklass\t127\t141\t139
Inskrivna i fritidshem 15 okt\t588\t561\t549

"""


def _findings(folder: Path, prose: str) -> list[Finding]:
    path = folder / "ystad.txt"
    path.write_text(f"{_REPORT}{prose}\n", encoding="utf-8")
    return [finding for finding in reconcile_texts(read_report(path)).findings if finding.kind is FindingKind.TEXT]


@pytest.mark.parametrize(
    "prose",
    [
        "Antalet elever i grundskolan uppgick till 1 325 vid mätningen den 15 oktober. Skolan i hamnen byggs ut.",
        "Antalet inskrivna i fritidshem var 858 den 15 oktober.",
    ],
)
def test_a_slip_in_the_count_of_a_day_is_found(prose: str, tmp_path: Path) -> None:
    assert len(_findings(tmp_path, prose)) == 1


@pytest.mark.parametrize(
    "prose",
    [
        "Antalet elever i grundskolan uppgick till 1 352 vid mätningen den 15 oktober.",
        "Antalet elever i grundskolan uppgick till 1 325 vid mätningen den 15 februari.",
        "Antalet elever i grundskolan uppgick till 1 325.",
        "Antalet elever i grundskolan uppgick till cirka 1 325 den 15 oktober.",
        "Antalet elever i grundskolan uppgick till 1 202 den 15 oktober.",  # no slip: perhaps without private schools
        "Antalet elever i grundskolan uppgick till 1 337 den 15 oktober.",  # what the row has of the year before
        "Antalet elever i grundskolan i Hamnen uppgick till 1 325 den 15 oktober.",
        "Antalet elever i förskoleklass uppgick till 172 den 15 oktober.",  # the row tells no day
        "Antalet elever i grundskolan uppgick till 1 325 den 15 oktober exklusive friskolor.",
        "Antalet elever i grundskolan uppgick till 1 325 den 15 oktober 2030.",
    ],
)
def test_what_may_be_another_count_is_left_alone(prose: str, tmp_path: Path) -> None:
    assert not _findings(tmp_path, prose)
