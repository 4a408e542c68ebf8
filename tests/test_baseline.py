"""The baseline and the rankings: what is found, how far up the evidence stands, and what a reader could answer."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.pipeline import Assistant
from eval.ablation import PARTS, WithoutRowLinks, WithoutVectors, WithoutWords, run_ablations
from eval.baseline import OVERLAP, SIZE, Baseline, Leg, build_baseline, is_reachable, to_query
from eval.dataset import Case, ExpectedValue
from eval.retrieval import FACIT, Ranked, rank_case, rank_passages, rank_sources, score_retrieval
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.test_eval import CASE, HYLTE

FIGURE = replace(
    CASE,
    identity="figure",
    kind="figure",
    question="Vad kostade Kontaktcenter i Hylte 2019?",
    values=(ExpectedValue(value=Decimal(4677), unit="tkr"),),
    mentions=(),
    evidence=("Kontaktcenter\t4 563\t4 568\t4 677",),
)


@pytest.fixture(scope="module")
def store(quick_assistant: tuple[Assistant, Store]) -> Store:
    return quick_assistant[1]


@pytest.fixture(scope="module")
def baseline(store: Store) -> Baseline:
    return build_baseline(store, HashEncoder())


def test_the_baseline_holds_all_text_in_pieces(store: Store, baseline: Baseline) -> None:
    assert max(map(len, baseline.pieces)) <= SIZE
    whole = "".join("".join(store.lines(name, 1, 10_000)) for name in store.report_names())
    assert sum(map(len, baseline.pieces)) > 0.95 * len(whole), "nothing is left out, and some stands twice"
    assert any(one[-OVERLAP // 4 :] in other for one in baseline.pieces for other in baseline.pieces if one != other)


def test_each_leg_finds_by_its_own(baseline: Baseline) -> None:
    words = baseline.find("EU-valet röstade procent", Leg.WORDS)
    assert "EU-valet" in words[0]
    vector = baseline.find(baseline.pieces[7], Leg.VECTORS)
    assert vector[0] == baseline.pieces[7]
    fused = baseline.find("EU-valet röstade procent")
    assert set(fused) <= set(baseline.pieces)
    assert len(set(fused)) == len(fused) == 10
    assert baseline.find("qwxz", Leg.WORDS) == (), "a word that nothing holds finds nothing"


def test_a_follow_up_is_searched_for_with_what_was_asked_before() -> None:
    assert to_query(replace(CASE, history=("Vad kostade IT?",), question="och 2018?")) == "Vad kostade IT? och 2018?"


def test_what_any_reader_could_answer() -> None:
    row, prose = "IT\t4 067\t4 291\nKontaktcenter\t4 563\t4 568\t4 677\t4 511", "Porto blev dyrt."
    assert is_reachable(FIGURE, (prose, row)) is True
    assert is_reachable(FIGURE, (prose,)) is False
    computed = replace(FIGURE, values=(ExpectedValue(value=Decimal(109), unit="tkr"),))
    assert is_reachable(computed, (row,)) is True, "4 677 - 4 568: all its evidence is there"
    both = replace(computed, evidence=(*FIGURE.evidence, "Kansli\t1 590"))
    assert is_reachable(both, (row,)) is False
    told = replace(CASE, values=(), evidence=("Porto blev dyrt.", "Frimärken också."))
    assert is_reachable(told, (prose,)) is True
    assert is_reachable(replace(CASE, behaviour="abstain", values=(), evidence=()), (row,)) is None


@pytest.mark.parametrize(("place", "rank"), [(0, 1), (4, 5), (9, 10), (10, None)])
def test_the_rank_is_that_of_the_first_text_with_evidence(place: int, rank: int | None) -> None:
    texts = [f"text {number}" for number in range(12)]
    texts[place] = "x Kontaktcenter\u00a04 563 4 568 4 677 y"
    ranked = rank_case("s", FIGURE, texts)
    assert (ranked.rank, ranked.characters) == (rank, sum(map(len, texts[:5])))


def ranked(case: Case, rank: int | None) -> Ranked:
    return Ranked(system="s", case=case, rank=rank, characters=10)


def test_retrieval_is_scored_over_all_by_kind_and_by_language() -> None:
    without = replace(FIGURE, evidence=())
    scores = score_retrieval([ranked(FIGURE, 1), ranked(FIGURE, 4), ranked(CASE, None), ranked(without, None)])
    found = {score.group: score for score in scores}
    assert set(found) == {"all", "kind figure", "kind why", "language sv"}
    whole = found["all"]
    assert (whole.cases, round(whole.top1, 2), round(whole.top5, 2), round(whole.top10, 2)) == (3, 0.33, 0.67, 0.67)
    assert whole.mrr == pytest.approx((1 + 1 / 4) / 3)
    assert (found["kind why"].top10, found["kind figure"].top5) == (0.0, 1.0)
    assert score_retrieval(()) == ()


def test_facit_ranks_the_rows_that_it_chose_and_then_sentences(quick_assistant: tuple[Assistant, Store]) -> None:
    assistant, store = quick_assistant
    answer = assistant.ask(CASE.question)
    texts = rank_sources(answer, store, HashEncoder())
    assert texts[0].startswith("Kontaktcenter 4 563"), "the cited cell's row, once"
    assert len(set(texts)) == len(texts)
    assert rank_case(FACIT, CASE, texts).rank == 2
    assert any("Kontaktcenter" in text for text in rank_passages(answer.plan, store, HashEncoder()))


def test_each_part_that_is_left_out_is_missed(quick_assistant: tuple[Assistant, Store]) -> None:
    _, store = quick_assistant
    year = replace(FIGURE, question="Vad kostade kansliet i Hylte 2018?", evidence=())
    year = replace(year, values=(ExpectedValue(value=Decimal(1679), unit="tkr"),))
    scores = run_ablations((CASE, year), store, HashEncoder(), lambda cases, title: cases)
    right = {score.without: (score.right, score.of) for score in scores}
    assert set(right) == {"", *PARTS}
    assert right[""] == (2, 2)
    assert right["period filter"] == (1, 2), "2019 instead of 2018"


def test_a_part_that_is_left_out_gives_nothing_and_the_store_keeps_it(store: Store) -> None:
    (passage,) = (hit.passage for hit in store.search_passages_by_words("Kontaktcenter porto", None, 1))
    rows = passage.explains
    assert store.passages_explaining(HYLTE, rows)
    vector = HashEncoder().encode_queries(["Kontaktcenter"])[0]
    assert WithoutRowLinks(store).passages_explaining(HYLTE, rows) == ()
    assert all(not hit.passage.explains for hit in WithoutRowLinks(store).search_passages_by_vector(vector))
    assert WithoutWords(store).search_passages_by_words("porto") == ()
    assert WithoutWords(store).search_labels_by_words("IT") == ()
    assert WithoutVectors(store).search_passages_by_vector(vector) == ()
    assert WithoutVectors(store).search_labels_by_vector(vector) == ()
    assert WithoutVectors(store).search_passages_by_words("porto"), "the rest is there"
    assert store.passages_explaining(HYLTE, rows), "the store itself is as it was"
