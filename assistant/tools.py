"""Facit for others: its functions as typed LangChain tools, and its passages and figures as a LangChain retriever.

In: an assistant, its store and encoder. Out: `Tools`, whose functions an MCP server can offer as they are;
`make_tools`, the same as LangChain tools; `FacitRetriever`. For example::

    tools = make_tools(Tools(assistant, store, encoder))
    agent = create_agent("anthropic:claude-haiku-4-5", tools)
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import ParamSpec, Protocol, TypeVar

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from langchain_core.tools import BaseTool, StructuredTool
from pydantic import SkipValidation, TypeAdapter

from assistant.check import check_text
from assistant.records import Answer, Language, Plan
from assistant.tool_results import (
    FoundAnswer,
    FoundContradiction,
    FoundPassage,
    JudgedFigure,
    to_found_answer,
    to_found_contradiction,
    to_found_passage,
    to_judged_figure,
)
from assistant.writing.wording import to_amount, to_place, to_what
from ingest.embedding import Encoder
from ingest.records import Figure, Location, Passage
from ingest.store import Store

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")
MOST_RESULTS = 50
_RANK_CONSTANT = 10  # of reciprocal rank fusion, as in the assistant's own search


class Asks(Protocol):
    """What the tools ask of an assistant; one with a language model does as well."""

    def ask(self, text: str, previous: Plan | None = None) -> Answer:
        """Answer a question."""


class Tools:
    """The functions that Facit offers to others. All only read; none raises for what it is asked."""

    def __init__(self, assistant: Asks, store: Store, encoder: Encoder) -> None:
        self._assistant = assistant
        self._store = store
        self._encoder = encoder

    def hitta_siffra(self, fraga: str) -> FoundAnswer:
        """Answer a question about figures in municipal reports, in Swedish or English, with the cell of each figure.

        It looks up, compares, adds up, ranks and computes shares. It never guesses: when the reports do not say, the
        outcome is "not found"; when several rows fit, "ambiguous" with choices; when reports disagree, "conflicting".
        """
        return to_found_answer(self._assistant.ask(fraga))

    def forklara_avvikelse(self, rad: str, kommun: str, period: str = "") -> FoundAnswer:
        """Explain why a row of a report deviated from budget, in the report's own words, verbatim.

        `rad` is the row ("Kontaktcenter"), `kommun` the municipality, `period` a year or month, or empty for any.
        """
        question = f"Varför avvek {rad.strip()} i {kommun.strip()} {period.strip()}".strip()
        return to_found_answer(self._assistant.ask(f"{question}?"))

    def sok_text(self, sok: str, rapport: str = "", antal: int = 5) -> tuple[FoundPassage, ...]:
        """Find passages of the reports by meaning and words, verbatim, best first; `rapport` is a file name or empty.

        They are what is most like the words, not a proof that the reports answer anything.
        """
        names = self._to_names(rapport)
        if names == ():
            return ()
        found = search_passages(self._store, self._encoder, sok, names, _to_count(antal))
        return tuple(to_found_passage(passage) for passage in found)

    def avstamning(self, rapport: str = "") -> tuple[FoundContradiction, ...]:
        """List where reports contradict themselves: sums, differences, text against table; of one file or of all."""
        names = self._to_names(rapport)
        found = self._store.findings(self._store.report_names() if names is None else names)
        return tuple(to_found_contradiction(finding) for finding in found)

    def granska_text(self, text: str) -> tuple[JudgedFigure, ...]:
        """Judge every figure of a text, a draft for example, against the stored reports, each with its source."""
        checked = check_text(text, self._store, self._encoder)
        return tuple(to_judged_figure(figure) for figure in checked.figures)

    def _to_names(self, report: str) -> tuple[str, ...] | None:
        """Return the reports that a name stands for: None for all, none for a name that no report has."""
        if not report.strip():
            return None
        return tuple(name for name in self._store.report_names() if name == report.strip())


def make_tools(tools: Tools) -> list[BaseTool]:
    """Return the functions as LangChain tools: the content is JSON, the artifact our own record."""
    return [
        _to_tool(tools.hitta_siffra, TypeAdapter(FoundAnswer)),
        _to_tool(tools.forklara_avvikelse, TypeAdapter(FoundAnswer)),
        _to_tool(tools.granska_text, TypeAdapter(tuple[JudgedFigure, ...])),
        _to_tool(tools.sok_text, TypeAdapter(tuple[FoundPassage, ...])),
        _to_tool(tools.avstamning, TypeAdapter(tuple[FoundContradiction, ...])),
    ]


class FacitRetriever(BaseRetriever):
    """Rows of figures, and passages, as LangChain documents: the `most` best, of each in turn, with their place.

    A document of figures is one row, for example "Kontaktcenter, Hylte: avvikelse 2019 −166 tkr". What a model makes
    of the documents is not checked by Facit: for an answer that is, ask the tools.
    """

    store: SkipValidation[Store]
    encoder: SkipValidation[Encoder]
    most: int = 8

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        passages = search_passages(self.store, self.encoder, query, None, self.most)
        rows = search_rows(self.store, self.encoder, query, self.most)
        pairs = zip_longest((_to_row_document(row, self.store) for row in rows), map(_to_text_document, passages))
        return [document for pair in pairs for document in pair if document is not None][: self.most]


def search_passages(
    store: Store, encoder: Encoder, words: str, reports: Sequence[str] | None, most: int
) -> tuple[Passage, ...]:
    """Return the passages that are most like some words, by words and by vectors, best first."""
    if not words.strip():
        return ()
    (vector,) = encoder.encode_queries([words])
    by_words = store.search_passages_by_words(words, reports, limit=MOST_RESULTS)
    by_vector = store.search_passages_by_vector(vector, reports, limit=MOST_RESULTS)
    held = {hit.passage.key: hit.passage for hit in (*by_words, *by_vector)}
    ranked = _fuse([hit.passage.key for hit in by_words], [hit.passage.key for hit in by_vector])
    return tuple(held[key] for key in ranked[:most])


def search_rows(store: Store, encoder: Encoder, words: str, most: int) -> tuple[tuple[Figure, ...], ...]:
    """Return the figures of the rows whose labels are most like some words, row by row, best first."""
    if not words.strip():
        return ()
    (vector,) = encoder.encode_queries([words])
    by_words = store.search_labels_by_words(words, limit=MOST_RESULTS)
    by_vector = store.search_labels_by_vector(vector, limit=MOST_RESULTS)
    labels = _fuse([hit.label for hit in by_words], [hit.label for hit in by_vector])[:most]
    rows: dict[tuple[str, str, int, int], list[Figure]] = {}
    for figure in store.figures(labels=labels):
        rows.setdefault((figure.label, figure.location.report, figure.table, figure.row), []).append(figure)
    ordered = sorted(rows.items(), key=lambda item: labels.index(item[0][0]))
    return tuple(tuple(figures) for _, figures in ordered[:most])


def _fuse(*rankings: Sequence[str]) -> list[str]:
    """Return the keys of some rankings in one order, by reciprocal rank fusion."""
    scores: dict[str, float] = {}
    for ranking in rankings:
        for rank, key in enumerate(ranking):
            scores[key] = scores.get(key, 0.0) + 1 / (_RANK_CONSTANT + rank)
    return sorted(scores, key=lambda key: -scores[key])


def _to_text_document(passage: Passage) -> Document:
    return Document(page_content=passage.text, id=passage.key, metadata=_to_metadata("passage", passage.location))


def _to_row_document(figures: Sequence[Figure], store: Store) -> Document:
    first = figures[0]
    report = store.report(first.location.report)
    told = [f"{to_what(figure, Language.SWEDISH)} {_to_words(figure)}" for figure in figures]
    text = f"{first.label}, {to_place(report)}: {'; '.join(told)}"
    return Document(page_content=text, id=first.key, metadata=_to_metadata("figures", first.location))


def _to_words(figure: Figure) -> str:
    return to_amount(figure.amount, Language.SWEDISH) if figure.amount else f"”{figure.text}”"


def _to_metadata(kind: str, location: Location) -> dict[str, str | int | None]:
    return {
        "kind": kind,
        "source": location.report,
        "first_line": location.first_line,
        "last_line": location.last_line,
        "page": location.page,
        "cell": location.cell,
    }


def _to_tool(function: Callable[_Arguments, _Result], to_json: TypeAdapter[_Result]) -> BaseTool:
    """Return a function as a tool that gives JSON to the model and the record to the program around it."""

    @functools.wraps(function)
    def run(*arguments: _Arguments.args, **named: _Arguments.kwargs) -> tuple[str, _Result]:
        found = function(*arguments, **named)
        return to_json.dump_json(found).decode(), found

    return StructuredTool.from_function(run, response_format="content_and_artifact")


def _to_count(asked: int) -> int:
    return max(1, min(asked, MOST_RESULTS))
