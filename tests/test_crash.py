"""A process that is killed while it writes loses at most the report it was at."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from ingest.records import ParsedReport
from ingest.store import Store
from tests.stored_reports import ENCODER, assert_holds, make_report

KILLS = 8
_NAMES = 12
_SENTENCES = 60  # enough for the database and the index to be in the middle of something at a random moment


def make_numbered_report(name: str, edition: int) -> ParsedReport:
    """Return one edition of a report, as large as the others and with other texts."""
    sentences = tuple(f"{name} utgåva {edition} mening {number}." for number in range(_SENTENCES))
    return make_report(name, labels=("Summa", f"Rad {edition}"), sentences=sentences, digest=str(edition))


def add_for_ever(data: Path, edition: int) -> None:
    """Add and replace reports, and print the name of each one when it is stored; run in a process of its own."""
    with Store.open(data, model=ENCODER.name) as store:
        while True:
            edition += 1
            for number in range(_NAMES):
                name = f"{number}.txt"
                store.add_report(make_numbered_report(name, edition), ENCODER)
                sys.stdout.write(f"{name} {edition}\n")
                sys.stdout.flush()
            store.remove_report("0.txt")


def run_and_kill(data: Path, edition: int, seconds: float) -> dict[str, int]:
    """Let a process add reports and kill it so long after the first; return the edition it told of for each name."""
    code = (
        "import sys, pathlib; from tests.test_crash import add_for_ever\n"
        "add_for_ever(pathlib.Path(sys.argv[1]), int(sys.argv[2]))"
    )
    arguments = [sys.executable, "-c", code, str(data), str(edition)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        assert first, "the process ended by itself"
        time.sleep(seconds)
        process.kill()
        told = [line.split() for line in [first, *process.stdout.readlines()] if line.endswith("\n")]
    return {name: int(number) for name, number in told}


def test_reports_are_whole_or_absent_after_a_kill(tmp_path: Path) -> None:
    edition = 0
    for kill in range(KILLS):
        told = run_and_kill(tmp_path, edition, random.Random(kill).uniform(0.02, 0.8))
        with Store.open(tmp_path, model=ENCODER.name) as store:
            check_reports(store, told)
            check_searches(store)
            store.add_report(make_report("after.txt"), ENCODER)
            assert_holds(store, make_report("after.txt"))
            store.remove_report("after.txt")
            edition = max(int(one.report.digest) for one in store.reports())


def check_reports(store: Store, told: dict[str, int]) -> None:
    """Check that each stored report is one whole edition, and none older than what was told to be stored."""
    names = store.report_names()
    for name in names:
        stored = int(store.digest_of(name) or "0")
        assert_holds(store, make_numbered_report(name, stored))
        assert stored >= told.get(name, 0), "a report that was told to be stored is gone"
    assert set(told) - set(names) <= {"0.txt"}, "only this one is ever removed"
    assert not store.needs_rebuild()


def check_searches(store: Store) -> None:
    """Check that searches by vector and by words find exactly the editions that are stored."""
    for name in store.report_names():
        edition = store.digest_of(name)
        text = f"Ekonomi Analys {name} utgåva {edition} mening 3."
        best = store.search_passages_by_vector(ENCODER.encode_queries([text]), limit=1)[0]
        assert (best.passage.key, round(best.score, 3)) == (f"{name}#p3", 1.0)
    every = store.search_passages_by_vector(ENCODER.encode_queries(["mening"]), limit=10_000)
    assert len(every) == len(store.passages())
    assert len(store.search_passages_by_words("mening", limit=10_000)) == len(store.passages())
