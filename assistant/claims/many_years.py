"""Judges a claim that all, or none, of many rows changed one way: "sjönk i alla förvaltningar", "varenda månad lägre".

In: a `Statement`, its plan, the evidence and the store. Out: a `Judged` with the rows that speak against it; None where
no one table has the rows. For example of "Norr 6,1 6,4" and "Söder 7,0 6,6" the first makes "sjönk i alla" wrong.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from assistant.claims.figures import Verdict, name_figure
from assistant.claims.judged import Judged
from assistant.claims.of_many import find_many
from assistant.claims.pair import compare_sizes
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.claims.year_pairs import find_years
from assistant.evidence.column_fit import TOTAL_COLUMN
from assistant.evidence.explained import Evidence
from assistant.linking.matching import GOOD_MATCH, Term, score_term
from assistant.linking.report_names import committee_words
from assistant.linking.rows import RowFigures, group_rows
from assistant.linking.subjects import to_terms
from assistant.records import Plan
from assistant.words.comparison_words import EXCEPTED
from assistant.words.quantity_words import KINDS_OF_ROWS
from assistant.words.vocabulary import MONTHS
from assistant.writing.citing import Line, line, quote
from ingest.passages.sentences import split_sentences
from ingest.records import Figure
from ingest.store import Store
from ingest.words import split_words, stem

_FEWEST = 2  # rows that are many
_MOST_SHOWN = 5
_HEAD = 6  # letters of a word that a compound may end with

Pair = tuple[Figure, Figure]


def judge_many_years(statement: Statement, plan: Plan, evidence: Evidence, store: Store) -> Judged | None:
    """Return whether all rows of a table, or none, changed between two years as is stated."""
    many, wanted = find_many(statement), statement.change or statement.compared
    if many not in ("all", "none") or not wanted or statement.amounts or statement.is_negated or not plan.reports:
        return None
    rows = _find_rows(plan, evidence, store)
    pairs = [pair for row in rows if (pair := find_years(row, statement, plan))]
    if len(pairs) < _FEWEST:
        return None
    against = [pair for pair in pairs if (compare_sizes(*pair) == wanted) is (many == "none")]
    if not against and len(pairs) < len(rows):
        return Judged(verdict=Verdict.OPEN, lines=_show(pairs, plan))
    lead = () if not against else (line(CLAIM_PHRASES[plan.language].speaks_against),)
    verdict = Verdict.WRONG if against else Verdict.RIGHT
    told = _find_excepted(against, store)
    return Judged(verdict=verdict, lines=(*lead, *_show(against or pairs, plan), *told))


def _find_rows(plan: Plan, evidence: Evidence, store: Store) -> Sequence[RowFigures]:
    """Return the rows of the one table that a claim is about: those it is linked to, else by the table's own name."""
    linked = [explained.choice.row for explained in evidence.rows]
    if len(linked) >= _FEWEST and len({(row.key.report, row.key.table) for row in linked}) == 1:
        return [row for row in linked if not _is_sum(row)]
    terms = _find_needed(plan, store)
    rows = group_rows(store.figures(reports=plan.reports))
    named = [row for row in rows if terms and _is_told_by_table(row, terms) and not _is_sum(row)]
    if _count_tables(named) > 1:
        named = _of_kind(named, plan)
    return named if _count_tables(named) == 1 else []


def _count_tables(rows: Sequence[RowFigures]) -> int:
    return len({(row.key.report, row.key.table) for row in rows})


def _of_kind(rows: Sequence[RowFigures], plan: Plan) -> list[RowFigures]:
    """Return the rows of tables of the kind that a claim is of: "per förvaltning", or each called "-förvaltningen"."""
    kinds = [stem(word) for word in split_words(plan.claim) if KINDS_OF_ROWS.match(f" {word}")]
    tables: dict[tuple[str, int], list[RowFigures]] = {}
    for row in rows:
        tables.setdefault((row.key.report, row.key.table), []).append(row)
    return [
        row
        for own in tables.values()
        for row in own
        if any(kind in own[0].first.caption.casefold() or _are_called(kind, own) for kind in kinds)
    ]


def _are_called(kind: str, rows: Sequence[RowFigures]) -> bool:
    return sum(kind in row.label.casefold() for row in rows) * 2 > len(rows)


def _find_needed(plan: Plan, store: Store) -> list[Term]:
    """Return what is counted in the rows: the words of a claim without those for the rows and for the report."""
    terms, _ = to_terms(plan, store, plan.reports)
    own = committee_words([report for name, report in store.catalogue().items() if name in plan.reports])
    return [term for term in terms if not (KINDS_OF_ROWS.match(f" {term.text}") or term.text.casefold() in own)]


def _is_told_by_table(row: RowFigures, terms: Sequence[Term]) -> bool:
    first = row.first
    words = split_words(f"{first.caption} {' '.join(first.headings[-1:])}")
    return all(score_term(term, words) >= GOOD_MATCH or _is_head(term, words) for term in terms)


def _is_head(term: Term, words: Sequence[str]) -> bool:
    """Whether a word is what a longer one is: "anställda" of "tillsvidareanställda"."""
    return len(term.text) >= _HEAD and any(word.endswith(term.text.casefold()) for word in words)


def _find_excepted(against: Sequence[Pair], store: Store) -> list[Line]:
    """Return the sentence of the table's chapter that leaves out the one row that speaks against a claim."""
    if len(against) != 1:
        return []
    row = against[0][1]
    words = split_words(row.label)
    names: set[str | int] = {*words, *(MONTHS[word] for word in words if word in MONTHS)}
    for passage in store.passages(reports=(row.location.report,)):
        if passage.headings[-1:] != row.headings[-1:]:
            continue
        for start, end in split_sentences(passage.text):
            words = split_words(passage.text[start:end])
            is_named = any(_is_name(word, names) for word in words)
            if is_named and EXCEPTED.search(passage.text[start:end]):
                return [quote(passage, passage.text[start:end].strip())]
    return []


def _is_name(word: str, names: Collection[str | int]) -> bool:
    """Whether a word is one of a label, the first part of one ("BAS" of "BAS-förvaltningen"), or its month."""
    parts = {part.partition("-")[0] for part in names if isinstance(part, str)}
    return word in names or word in parts or MONTHS.get(word, -1) in names


def _is_sum(row: RowFigures) -> bool:
    return row.first.is_total or TOTAL_COLUMN.search(row.label) is not None


def _show(pairs: Sequence[Pair], plan: Plan) -> tuple[Line, ...]:
    compared = CLAIM_PHRASES[plan.language].compared
    shown = [(before, now, [name_figure(one, plan.language) for one in (now, before)]) for before, now in pairs]
    return tuple(
        line(f"- {compared.format(first=names[0], second=names[1])}", now, before)
        for before, now, names in shown[:_MOST_SHOWN]
    )
