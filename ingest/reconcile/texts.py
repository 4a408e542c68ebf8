"""Reconciles what a report says in words: against its tables, and against itself.

In: a parsed report. Out: findings and counts of checks, for example a deficit that is a surplus in the table.
"""

from __future__ import annotations

from ingest.reconcile.facts import check_facts
from ingest.reconcile.overspent import check_overspent
from ingest.reconcile.reconciliation import Reconciliation
from ingest.reconcile.text_changes import check_changes
from ingest.reconcile.text_checks import Checked, to_reconciliation
from ingest.reconcile.text_dates import check_dates, check_events
from ingest.reconcile.text_directions import check_directions
from ingest.reconcile.text_forecasts import check_forecasts
from ingest.reconcile.text_growth import check_growth
from ingest.reconcile.text_levels import check_levels
from ingest.reconcile.text_lists import check_lists, check_twice
from ingest.reconcile.text_notes import check_notes
from ingest.reconcile.text_owned import check_owned
from ingest.reconcile.text_pairs import check_pairs
from ingest.reconcile.text_parts import check_parts
from ingest.reconcile.text_ranks import check_goals, check_ranks
from ingest.reconcile.text_sentences import Sentence, to_plain, to_sentences
from ingest.reconcile.text_shares import check_cells, check_shares
from ingest.reconcile.text_slips import check_slips
from ingest.reconcile.text_tables import check_sentence
from ingest.reconcile.text_ties import Names, to_names
from ingest.reconcile.text_values import check_values
from ingest.records import ParsedReport, Report


def reconcile_texts(parsed: ParsedReport) -> Reconciliation:
    """Give what the texts of a report contradict, and the same fact in two of its tables, with the checks made."""
    names = to_names(parsed)
    sentences = to_sentences(parsed.passages)
    checks: list[Checked] = []
    for sentence in sentences:
        checks.extend(_check_sentence(sentence, names, parsed.report))
        checks.extend(check_goals(sentence, parsed.tables, parsed.lines))
    checks.extend(check_cells(parsed.tables, "\n".join(to_plain(passage.text) for passage in parsed.passages)))
    checks.extend(check_forecasts(sentences, names, parsed.report.period))
    checks.extend(check_events(sentences, names))
    checks.extend(check_owned(sentences, names))
    checks.extend(check_twice(sentences, parsed.passages))
    checks.extend(check_lists(parsed.lines, parsed.report.name))
    checks.extend(check_notes(parsed.passages, names))
    checks.extend(check_facts(parsed))
    checks.extend(check_overspent(parsed))
    return to_reconciliation(checks)


def _check_sentence(sentence: Sentence, names: Names, report: Report) -> list[Checked]:
    """Check a sentence against the tables; where that finds nothing, against itself: one cause, one finding."""
    tied = [*check_sentence(sentence, names), *check_growth(sentence, names), *check_ranks(sentence, names)]
    if any(check.finding for check in tied):
        return tied
    valued = check_values(sentence, names, report.period)
    if any(check.finding for check in valued):
        return [*tied, *valued]
    slips = [*check_slips(sentence, names, report.period), *check_pairs(sentence, names)]
    slips += [*check_levels(sentence, names), *check_directions(sentence, names)]
    if any(check.finding for check in slips):
        return [*tied, *valued, *slips]
    return [
        *tied,
        *valued,
        *slips,
        *check_changes(sentence),
        *check_shares(sentence),
        *check_dates(sentence),
        *check_parts(sentence),
    ]
