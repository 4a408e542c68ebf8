"""Finds the group of staff that a follow-up names by its work: "och de som jobbar med städning, hur många var de?".

In: the plan of a follow-up, its slots, the plan before and the store. Out: the plan with the row of that group in the
table that was answered from, or without any row where the table has none: the group before is never told for it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assistant.conversation.other_column import told_rows
from assistant.linking.matching import GOOD_MATCH, is_stop_word, score_term
from assistant.linking.rows import RowFigures, find_rows_of, group_rows
from assistant.linking.subjects import to_terms
from assistant.question.slots import Slots
from assistant.records import Operation, Plan
from ingest.store import Store
from ingest.words import split_words

_BY_WORK: Final = re.compile(
    r"\b(?:de|dom|dem|alla|folk|personal(?:en)?|anställda|those|the ones|they|people|staff|employees)\s+"
    r"(?:(?:som|who|that)\s+)?(?:jobba(?:r|de|t)?|arbeta(?:r|de|t)?|sysslar?|sysslade|håller på|höll på|"
    r"work(?:s|ed|ing)?|deal(?:s|t|ing)?)\s+"
    r"(?:med|på|inom|i|with|in|on|as|som|at)\s+(?:the\s+)?(?P<what>[^,;?.()]+?)"
    r"(?=\s*[,;?.]|\s*$|\s+(?:hur|how|vad|what|då|then|istället|instead)\b)",
    re.IGNORECASE,
)
_SHORTEST_ROOT: Final = 5  # letters that a word of a label has in common with the word of the work
_ENDINGS: Final = re.compile(r"(?:ionen|ion|ande|ende|ning|ningen|andet|et|en|ing|n|a)$")


def other_group(plan: Plan, slots: Slots, previous: Plan, store: Store) -> Plan | None:
    """Return the plan of those who do another work than those before; None where a follow-up names no work."""
    found = _BY_WORK.search(slots.text)
    rows = find_rows_of(told_rows(previous), store) if found and not slots.municipalities else ()
    if found is None or len(rows) != 1 or plan.operation is not Operation.LOOK_UP:
        return None
    row, what = rows[0], found["what"].strip()
    words = tuple(word for word in split_words(what) if not is_stop_word(word))
    asked = replace(plan, reports=(row.key.report,), whole=False, measures=plan.measures or previous.measures)
    group = _find(words, row, asked, store)
    if group is None:
        return replace(asked, subject=words or (what,), rows=(), unexplained=(what,))
    return replace(asked, subject=tuple(split_words(group.label)), rows=(group.key,), unexplained=())


def _find(words: tuple[str, ...], row: RowFigures, plan: Plan, store: Store) -> RowFigures | None:
    """Return the one other row of the table that holds the words, or else is named by what they begin with."""
    rows = group_rows(store.figures(reports=(row.key.report,)))
    table = [other for other in rows if other.key.table == row.key.table and other.key != row.key]
    terms, _ = to_terms(replace(plan, subject=words), store, (row.key.report,))
    if not words or not terms:
        return None
    named = [one for one in table if all(score_term(term, split_words(one.label)) >= GOOD_MATCH for term in terms)]
    begun = named or [one for one in table if all(_begins(word, one.label) for word in words)]
    return begun[0] if len(begun) == 1 else None


def _begins(word: str, label: str) -> bool:
    """Whether a word of a label begins as the work does: "Administratör" as "administration".

    >>> _begins("ledning", "Ledningsarbete"), _begins("administration", "Administratör"), _begins("vård", "Vårdagen")
    (True, True, False)
    """
    bare = _ENDINGS.sub("", word.casefold())
    root = bare if len(bare) >= _SHORTEST_ROOT else word.casefold()
    return len(root) >= _SHORTEST_ROOT and any(part.startswith(root) for part in split_words(label))
