"""How far up the evidence stands in what is found for a question: in the first 1, 5, 10, and MRR.

In: a case, and ranked texts of a system. Out: a rank, and `RetrievalScore`s by kind and by language, for example
``RetrievalScore(system="facit", group="kind why", cases=20, top1=0.6, top5=0.9, top10=0.95, mrr=0.71)``.

Two rankings are Facit's. "facit" is what an answer rests on, in its order (whole rows for cells), then the sentences
that its text search ranks after. "facit, passages alone" is that search's words and vectors fused, without the rows
that words were linked to: what there would be if figures were looked for by likeness too.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from assistant.evidence.text_search import PROPOSED, find_texts, fuse
from assistant.linking.subjects import to_terms
from assistant.records import Answer, Plan
from eval.dataset import Case
from eval.scorers.citations import cited_text
from eval.scorers.score import plain
from ingest.embedding import Encoder
from ingest.store import Store

FACIT = "facit"
PASSAGES = "facit, passages alone"
BASELINE = "baseline"
DEPTH = 10
EVERYTHING = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """The rank, from 1, of the first text of a system that holds evidence of a case; None where no text does.

    `characters` is the length of its first five texts: what a reader of them would have to read.
    """

    system: str
    case: Case
    rank: int | None
    characters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RetrievalScore:
    """The shares of a group's cases whose evidence is in the first 1, 5 and 10 texts, and the mean reciprocal rank.

    `group` is "all", "kind why" or "language sv"; `characters` the median length of the first five texts.
    """

    system: str
    group: str
    cases: int
    top1: float
    top5: float
    top10: float
    mrr: float
    characters: int


def rank_case(system: str, case: Case, texts: Sequence[str]) -> Ranked:
    """Return where evidence of a case stands among ranked texts, which are read `DEPTH` deep."""
    found = [plain(text) for text in texts[:DEPTH]]
    pieces = [plain(piece) for piece in case.evidence]
    rank = next((rank for rank, text in enumerate(found, 1) if any(piece in text for piece in pieces)), None)
    return Ranked(system=system, case=case, rank=rank, characters=sum(map(len, found[:5])))


def rank_sources(answer: Answer, store: Store, encoder: Encoder) -> tuple[str, ...]:
    """Return what an answer rests on, each row or quotation once, then what its text search ranks after."""
    cited = [cited_text(citation) for citation in answer.citations]
    plan = answer.plan
    terms, _ = to_terms(plan, store, plan.reports or store.report_names())
    hits = find_texts(plan, terms, store, encoder, plan.reports or None) if terms else ()
    return tuple(dict.fromkeys((*cited, *(plain(hit.quote) for hit in hits))))


def rank_passages(plan: Plan, store: Store, encoder: Encoder) -> tuple[str, ...]:
    """Return the passages that words and vectors find for a question, fused, in the reports that it names."""
    reports = plan.reports or None
    terms, _ = to_terms(plan, store, plan.reports or store.report_names())
    words = " ".join(dict.fromkeys(word for term in terms for words in term.alternatives for word in words))
    by_words = store.search_passages_by_words(words or plan.question, reports, PROPOSED)
    by_vector = store.search_passages_by_vector(encoder.encode_queries([plan.question])[0], reports, PROPOSED)
    return tuple(passage.text for passage in fuse(by_words, by_vector))


def score_retrieval(ranked: Iterable[Ranked]) -> tuple[RetrievalScore, ...]:
    """Return the scores of each system over all cases that have evidence, then by kind, then by language."""
    counted = [one for one in ranked if one.case.evidence]
    systems = list(dict.fromkeys(one.system for one in counted))
    scores = []
    for name_group in (_name_all, _name_kind, _name_language):
        for group in dict.fromkeys(name_group(one.case) for one in counted):
            own = [one for one in counted if name_group(one.case) == group]
            scores += [_score(system, group, [one for one in own if one.system == system]) for system in systems]
    return tuple(scores)


def _score(system: str, group: str, ranked: Sequence[Ranked]) -> RetrievalScore:
    return RetrievalScore(
        system=system,
        group=group,
        cases=len(ranked),
        top1=_share(ranked, lambda rank: rank <= 1),
        top5=_share(ranked, lambda rank: rank <= 5),
        top10=_share(ranked, lambda rank: rank <= DEPTH),
        mrr=statistics.mean(1 / one.rank if one.rank else 0.0 for one in ranked),
        characters=round(statistics.median(one.characters for one in ranked)),
    )


def _share(ranked: Sequence[Ranked], is_in: Callable[[int], bool]) -> float:
    return sum(one.rank is not None and is_in(one.rank) for one in ranked) / len(ranked)


def _name_all(case: Case) -> str:
    return EVERYTHING


def _name_kind(case: Case) -> str:
    return f"kind {case.kind}"


def _name_language(case: Case) -> str:
    return f"language {case.language}"
