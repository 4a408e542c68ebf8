"""The store gives back what was put in, finds it, and forgets it whole."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from ingest.errors import EncoderError, StoreError, UnknownReportError
from ingest.records import Figure, Measure, RowReference
from ingest.store import LabelUse, Store, schema
from tests.encoders import HashEncoder
from tests.stored_reports import DATABASES, ENCODER, LABELS, SENTENCES, assert_holds, make_report, open_stores


@pytest.fixture(params=DATABASES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Give an empty store in each database that there is to test on."""
    yield from open_stores(request, tmp_path / "data")


@pytest.fixture
def filled(store: Store) -> Store:
    """Give a store with two reports that have labels in common."""
    with store.writing():
        store.add_report(make_report("a.txt"), ENCODER)
        store.add_report(make_report("b.txt", labels=("Skolskjutsar", "Hyror"), sentences=("Hyran steg.",)), ENCODER)
    return store


def test_a_report_outlives_the_process(tmp_path: Path) -> None:
    with Store.open(tmp_path, model=ENCODER.name) as store:
        store.add_report(make_report(), ENCODER)
    with Store.open(tmp_path, model=ENCODER.name) as store:
        assert_holds(store, make_report())


def test_a_report_is_replaced_whole(filled: Store) -> None:
    new = make_report("a.txt", labels=("Avgifter",), sentences=("Avgifterna sänktes.",), digest="e")
    filled.add_report(new, ENCODER)
    assert_holds(filled, new)
    assert filled.labels(["a.txt"]) == (LabelUse(report="a.txt", label="Avgifter"),)
    assert filled.search_labels_by_words("bistånd") == ()
    assert filled.search_passages_by_words("vakanser") == ()
    assert_holds(filled, make_report("b.txt", labels=("Skolskjutsar", "Hyror"), sentences=("Hyran steg.",)))


def test_a_report_that_disagrees_with_itself_leaves_the_old_one(filled: Store) -> None:
    new = make_report("a.txt")
    with pytest.raises(StoreError, match=r"a\.txt cannot be stored: two parts have one place"):
        filled.add_report(replace(new, figures=(*new.figures, new.figures[0])), ENCODER)
    with pytest.raises(StoreError, match=r"located in another report, c\.txt"):
        filled.add_report(replace(new, tables=make_report("c.txt").tables), ENCODER)
    assert_holds(filled, new)


def test_a_text_is_encoded_once(store: Store) -> None:
    encoder = HashEncoder(ENCODER.name)
    store.add_report(make_report("a.txt"), encoder)
    assert len(encoder.encoded) == len(LABELS) + len(SENTENCES)
    store.add_report(make_report("b.txt"), encoder)
    store.add_report(make_report("a.txt"), encoder)
    assert len(encoder.encoded) == len(LABELS) + len(SENTENCES)


def test_summaries_count(filled: Store) -> None:
    counts = [(one.report.name, one.tables, one.figures, one.passages, one.problems) for one in filled.reports()]
    assert counts == [("a.txt", 1, 6, 3, 1), ("b.txt", 1, 4, 1, 1)]
    assert filled.report_names() == ("a.txt", "b.txt")


def test_figures_are_filtered(filled: Store) -> None:
    def keys(found: tuple[Figure, ...]) -> list[str]:
        return [figure.key for figure in found]

    assert keys(filled.figures(labels=["Skolskjutsar"])) == ["a.txt#0.0.1", "a.txt#0.0.2", "b.txt#0.0.1", "b.txt#0.0.2"]
    assert keys(filled.figures(labels=["Skolskjutsar"], measures=[Measure.ACTUAL], reports=["b.txt"])) == [
        "b.txt#0.0.2"
    ]
    row = RowReference(table=0, row=1)
    assert keys(filled.figures(rows=[("a.txt", row), ("b.txt", row)], measures=[Measure.BUDGET])) == [
        "a.txt#0.1.1",
        "b.txt#0.1.1",
    ]
    assert filled.figures(reports=[]) == filled.figures(labels=[]) == filled.figures(rows=[]) == ()
    assert len(filled.figures()) == 10


def test_passages_are_filtered(filled: Store) -> None:
    assert [found.key for found in filled.passages(keys=["b.txt#p0", "a.txt#p2", "a.txt#p9", "nonsense"])] == [
        "a.txt#p2",
        "b.txt#p0",
    ]
    rows = [RowReference(table=0, row=0), RowReference(table=0, row=1)]
    assert [found.index for found in filled.passages_explaining("a.txt", rows)] == [0, 1]
    assert [found.index for found in filled.passages_explaining("b.txt", rows)] == [0]
    assert filled.passages_explaining("a.txt", [RowReference(table=1, row=0)]) == ()


def test_lines_are_clipped_to_the_report(filled: Store) -> None:
    assert filled.lines("a.txt", 19, 40) == ("rad 19", "rad 20")
    assert filled.lines("a.txt", -5, 1) == ("rad 1",)


def test_what_is_not_there_is_said(filled: Store) -> None:
    with pytest.raises(UnknownReportError, match=r"no report 'aa\.txt'.*a\.txt"):
        filled.report("aa.txt")
    with pytest.raises(UnknownReportError, match="nearest"):
        filled.remove_report("c.txt")
    with pytest.raises(StoreError, match=r"a\.txt has no table 7"):
        filled.table("a.txt", 7)
    assert filled.digest_of("c.txt") is None
    assert filled.table("a.txt", 0) == make_report("a.txt").tables[0]


@pytest.mark.parametrize("reports", [None, ["a.txt", "b.txt"]], ids=["all", "some"])
@pytest.mark.parametrize(
    ("query", "label"),
    [
        ("skolskjuts", "Skolskjutsar"),
        ("Vad kostade skolskjutsarna?", "Skolskjutsar"),
        ("skolskuts", "Skolskjutsar"),
        ("bistandsenhet", "Biståndsenheten"),
        ("hyran", "Hyror"),
    ],
)
def test_labels_are_found_by_words(filled: Store, query: str, label: str, reports: list[str] | None) -> None:
    assert filled.search_labels_by_words(query, reports)[0].label == label


@pytest.mark.parametrize("reports", [None, ["a.txt"]], ids=["all", "some"])
@pytest.mark.parametrize(
    ("query", "index"),
    [("skolskjuts", 0), ("avikelse", 1), ("avvikelser", 1), ("aterhallsamhet", 2), ("namnd", 2)],
)
def test_passages_are_found_by_words(filled: Store, query: str, index: int, reports: list[str] | None) -> None:
    hits = filled.search_passages_by_words(query, reports)
    assert hits[0].passage == make_report("a.txt").passages[index]
    assert hits == tuple(sorted(hits, key=lambda hit: -hit.score))


def test_a_search_keeps_to_its_reports_and_limit(filled: Store) -> None:
    vector = ENCODER.encode_queries(["Hyran steg."])
    assert {hit.passage.location.report for hit in filled.search_passages_by_vector(vector, ["a.txt"])} == {"a.txt"}
    assert filled.search_passages_by_words("hyran steg", ["a.txt"], limit=5) != ()
    assert {hit.passage.location.report for hit in filled.search_passages_by_words("hyran", ["b.txt"])} == {"b.txt"}
    assert {hit.label for hit in filled.search_labels_by_vector(vector, ["b.txt"])} == {"Skolskjutsar", "Hyror"}
    assert len(filled.search_passages_by_vector(vector, limit=2)) == 2
    assert filled.search_passages_by_words("hyran", []) == filled.search_passages_by_vector(vector, []) == ()
    assert filled.search_passages_by_words("?!") == ()
    assert filled.search_labels_by_words("") == ()


@pytest.mark.parametrize("reports", [None, ["a.txt", "b.txt"]], ids=["all", "some"])
def test_passages_and_labels_are_found_by_vector(filled: Store, reports: list[str] | None) -> None:
    vector = ENCODER.encode_queries(["Ekonomi Analys " + SENTENCES[1]])
    best = filled.search_passages_by_vector(vector, reports)[0]
    assert best.passage.key == "a.txt#p1"
    assert best.score == pytest.approx(1, abs=1e-5)
    label = filled.search_labels_by_vector(ENCODER.encode_queries(["Summa"])[0], reports)[0]
    assert label.label == "Summa"
    assert label.score == pytest.approx(1, abs=1e-5)


def test_removing_a_report_leaves_nothing_behind(filled: Store) -> None:
    filled.remove_report("b.txt")
    assert filled.search_labels_by_words("hyror") == ()
    assert "Hyror" not in {hit.label for hit in filled.search_labels_by_vector(ENCODER.encode_queries(["Hyror"]))}
    # The label of both reports stays with the other one.
    assert filled.search_labels_by_words("skolskjuts")[0].label == "Skolskjutsar"
    assert filled.search_labels_by_vector(ENCODER.encode_queries(["Skolskjutsar"]))[0].label == "Skolskjutsar"
    filled.remove_report("a.txt")
    assert filled.search_passages_by_vector(ENCODER.encode_queries(["Skolskjutsar"])) == ()
    with filled._reading() as connection:
        words = [sa.table("passage_words"), sa.table("label_words")]
        for table in (*(one for one in schema.METADATA.sorted_tables if one is not schema.meta), *words):
            assert connection.scalar(sa.select(sa.func.count()).select_from(table)) == 0, table.name


def test_another_model_needs_a_rebuild(filled: Store, tmp_path: Path) -> None:
    assert not filled.needs_rebuild()
    other, progress = HashEncoder("other"), list[tuple[int, int]]()
    with pytest.raises(EncoderError, match="other"):
        filled.add_report(make_report(), other)
    url = None if filled._engine.dialect.name == "sqlite" else filled._engine.url.render_as_string(False)
    filled.close()
    with Store.open(tmp_path / "data", url=url, model="other") as store:
        assert store.needs_rebuild()
        assert store.search_passages_by_vector(other.encode_queries(["Hyran"])) == ()
        store.rebuild(other, lambda done, total: progress.append((done, total)))
        assert not store.needs_rebuild()
        assert progress == [(8, 8)]
        found = store.search_passages_by_vector(other.encode_queries(["Ekonomi Analys Hyran steg."]))
        assert found[0].passage.key == "b.txt#p0"


def test_threads_read_while_one_writes(tmp_path: Path) -> None:
    """The pages of the web interface share one store."""
    with Store.open(tmp_path, model=ENCODER.name) as store, ThreadPoolExecutor(4) as pool:
        store.add_report(make_report("a.txt"), ENCODER)

        def read(number: int) -> bool:
            hits = store.search_passages_by_vector(ENCODER.encode_queries(["vakanser"]))
            words = store.search_passages_by_words("vakanser")
            # Each edition holds its figures or none of them, and is never seen half written.
            return len(store.figures(reports=["b.txt"])) in (0, 6) and len(hits) >= 3 and words != ()

        reading = pool.map(read, range(60))
        for edition in range(10):
            store.add_report(make_report("b.txt", digest=str(edition)), ENCODER)
            store.remove_report("b.txt")
        assert all(reading)
