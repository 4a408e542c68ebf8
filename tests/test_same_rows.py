"""Two reports of one place with a row of one name: the choices tell the files apart, and taking one keeps to it."""

from __future__ import annotations

from pathlib import Path

from assistant.pipeline import Assistant
from assistant.records import Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

REPORT = "Bokslut 2021 Åmåls kommun\n\n(tkr)\tBudget 2021\tUtfall 2021\nBadhus\t{}\t{}\nIshall\t{}\t870\n"


def test_choices_of_one_name_tell_their_files(tmp_path: Path) -> None:
    # of one form, but no editions of one report: hardly a figure is the same
    for name, cells in (("tryckt.txt", ("1 200", "1 450", "900")), ("utkast 7.txt", ("1 300", "1 460", "950"))):
        (tmp_path / name).write_text(REPORT.format(*cells), encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(tmp_path / "data", model=encoder.name) as store:
        ingest_paths(sorted(tmp_path.glob("*.txt")), store, encoder)
        assistant = Assistant(store, encoder)
        answer = assistant.ask("Vad var budgeten för badhus i Åmål 2021?")
        assert answer.outcome is Outcome.AMBIGUOUS
        texts = [option.text for option in answer.options]
        assert [name for name in ("tryckt.txt", "utkast 7.txt") if any(name in text for text in texts)] == [
            "tryckt.txt",
            "utkast 7.txt",
        ]
        taken = assistant.ask("2", answer.plan)
        assert [figure.location.report for figure in taken.figures] == [
            "tryckt.txt" if "tryckt" in texts[1] else "utkast 7.txt"
        ]
