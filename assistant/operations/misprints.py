"""Says that a term is printed otherwise than its table's own sums and differences make it, before anything is computed.

In: the figures of an operation and the store. Out: a `Composed` answer that computes nothing with it, or None. For
example of a budget "-7 73" among costs that add up with "-773" the table's own sum is told.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.evidence.contradictions import find_contradiction, is_doubted
from assistant.linking.rows import group_rows
from assistant.operations.calculate import find_share_of_sum
from assistant.operations.composed import Composed, Words, bold, expression_lines, term_table
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.records import Derivation, Operation, Outcome, Plan
from assistant.writing.citing import line
from assistant.writing.conflict_answer import show_contradiction
from ingest.records import Figure
from ingest.store import Store

_PAIR = 2


def find_misprint(plan: Plan, figures: Sequence[Figure], store: Store, words: Words) -> Composed | None:
    """Return what is said where a term is printed otherwise than its table's own sums and differences make it."""
    for figure in figures:
        own = group_rows(store.figures(reports=(figure.location.report,)))
        row = next(row for row in own if figure in row.figures)
        found = find_contradiction((figure,), row, own, ())
        if found is None or found.implied is None:
            continue
        if not is_doubted(found, store.findings((figure.location.report,))):
            continue
        shown = show_contradiction(found, plan.language, words.reports)
        others = [other for other in figures if other.key != figure.key]
        share = _share_of_implied(plan, figures, found.implied) if figure is figures[-1] else ()
        phrases = OPERATION_PHRASES[plan.language]
        told = [line(phrases.with_computed.format(result=bold(words.result(result)))) for result in share]
        lines = (*shown.lines, line(phrases.not_computed), *told, *term_table(others, words))
        lines = (*lines, *expression_lines(share, words))
        return Composed(outcome=Outcome.CONFLICTING, lines=lines, derivations=(*shown.derivations, *share))
    return None


def _share_of_implied(plan: Plan, figures: Sequence[Figure], implied: Derivation) -> tuple[Derivation, ...]:
    """Return a part's share of the total that the rows of its table make, where that is what was asked for."""
    if plan.operation is not Operation.SHARE or len(figures) < _PAIR:
        return ()
    share = find_share_of_sum(figures[0], implied, plan.decimals)
    return (share,) if isinstance(share, Derivation) else ()
