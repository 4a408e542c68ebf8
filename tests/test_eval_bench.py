"""The benchmark: the simulated reports can be read and asked about, and what is timed is told."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from eval import bench as benchmark
from eval.__main__ import main
from eval.growth import describe_growth, measure_growth
from eval.memory import peak_memory, peak_memory_of
from eval.simulated import CheapEncoder, make_reports
from ingest.pipeline import read_report
from tests.conftest import SAMPLES
from tests.encoders import HashEncoder


def test_simulated_reports_are_the_same_each_time_and_differ_from_each_other(tmp_path: Path) -> None:
    first, again = tuple(make_reports(300)), tuple(make_reports(10, 290))
    assert first[290:] == again
    assert len({report.name for report in first}) == len({report.text for report in first}) == 300
    path = tmp_path / first[3].name
    path.write_text(first[3].text, encoding="utf-8")
    read = read_report(path)
    assert len(read.figures) >= 30
    assert read.problems == ()
    labels = {row.split("\t")[0] for report in first for row in report.text.splitlines() if "\t" in row}
    assert len(labels) > 2_000, "varied"


def test_the_cheap_encoder_finds_what_shares_words() -> None:
    vectors = CheapEncoder().encode_passages(["parken i sta'n", "parken", "", "bussen går"])
    assert vectors.shape == (4, 64)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1)
    assert vectors[0] @ vectors[1] > vectors[1] @ vectors[3]


def test_growth_is_measured_in_one_store_that_grows() -> None:
    steps = list(measure_growth((3, 1, 3)))
    assert [step.reports for step in steps] == [1, 3]
    assert all(step.answered == 1 for step in steps), "a quick 'not found' is no achievement"
    lines = list(describe_growth(steps))
    assert "fake encoder" in lines[0]
    assert lines[-1].startswith("| 3 | ")


def test_the_benchmark_tells_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benchmark, "open_encoder", HashEncoder)
    monkeypatch.setattr(benchmark, "ROUNDS", 1)
    report = str(SAMPLES / "hylte-bokslut-2019.txt")
    result = CliRunner().invoke(main, ["bench", report, "--no-page"], catch_exceptions=False)
    assert result.exit_code == 0
    for what in ("read 1 reports", "ingest to the encoder alone", "95th percentile", "baseline: cut", "memory"):
        assert f"| {what}" in result.stdout
    assert CliRunner().invoke(main, ["bench", report, "--growth", "ten"]).exit_code == 2


def test_memory_is_told_where_the_system_tells_it() -> None:
    own = peak_memory()
    assert own is None or 20 < own < 1_000_000
    same = peak_memory_of(os.getpid())
    assert same is None or own is None or abs(same - own) < 0.5 * own
    assert peak_memory_of(2**30) is None
