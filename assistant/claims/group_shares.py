"""Judges a claim that all, or none, of a group are women or men by the share that a sentence tells of that group.

In: a `Statement`, its plan and the store. Out: a `Judged` with the sentence, None where a claim is of no such thing or
no sentence tells the share of that very group. For example "40 procent av lärarna, 100 procent av rektorerna" beside
the word "kvinnor" makes "alla rektorer är kvinnor" right and "alla lärare är kvinnor" wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from assistant.claims.figures import Verdict
from assistant.claims.judged import Judged
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.place_names import find_place_words
from assistant.claims.statement import Statement
from assistant.linking.matching import Term, is_stop_word, to_term
from assistant.linking.report_names import committee_words
from assistant.records import Plan
from assistant.words.sex_words import ALL_ARE, NAMES_MEN, NAMES_WOMEN, SHARE_OF
from assistant.writing.citing import line, quote
from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.store import Store
from ingest.words import split_words, stem

_ALL = Decimal(100)
_NOT_ONE_SEX = 0

_DETERMINERS = frozenset(
    ("de", "dom", "den", "det", "the", "våra", "alla", "samtliga", "av", "of", "our", "all", "its")
)


def judge_group_share(statement: Statement, plan: Plan, store: Store) -> Judged | None:
    """Return whether all, or none, of a group are of the sex that a claim says."""
    claimed = ALL_ARE.search(statement.text)
    reports = plan.reports or tuple(store.report_names())
    if claimed is None or len(reports) != 1 or statement.amounts or statement.change:
        return None
    sex = read_sex(claimed["what"])
    group = _find_group(claimed["group"], plan, store)
    if not sex or group is None:
        return None
    told = list(_find_told(group, sex, store.passages(reports=reports)))
    if len({share for share, _, _ in told}) != 1:
        return None
    share, passage, sentence = told[0]
    wanted = Decimal(0) if claimed["none"] else _ALL
    holds = (share == wanted) is not bool(claimed["denied"] or claimed["not_all"])
    lines = (line(CLAIM_PHRASES[plan.language].says), quote(passage, sentence))
    return Judged(verdict=Verdict.RIGHT if holds else Verdict.WRONG, lines=lines)


def read_sex(text: str) -> int:
    """Return 1 where a text names women alone, -1 for men, 0 for both or neither.

    >>> read_sex("en kvinna"), read_sex("men"), read_sex("kvinnor och män")
    (1, -1, 0)
    """
    return int(bool(NAMES_WOMEN.search(text))) - int(bool(NAMES_MEN.search(text)))


def _find_group(text: str, plan: Plan, store: Store) -> Term | None:
    """Return whom a claim names, None where more than one thing bounds them: "chefer på IT-enheten"."""
    known = store.catalogue()
    own = committee_words([report for name, report in known.items() if name in plan.reports or len(known) == 1])
    places = find_place_words(plan.municipalities)
    head, *rest = re.split(r"\s+(?:på|i|hos|vid|inom|bland|at|in|of|within)\s+", text.strip())
    # what stands after it may be only the report's own name
    for word in split_words(" ".join(rest)):
        if not (is_stop_word(word) or word in own or any(word.startswith(place) for place in places)):
            return None
    words = [word for word in head.split() if not is_stop_word(word)]
    return to_term(" ".join(words), plan.language) if words else None


def _find_told(group: Term, sex: int, passages: Iterable[Passage]) -> Iterator[tuple[Decimal, Passage, str]]:
    """Give the share of a sex that sentences tell of a group, with the sentences."""
    for passage in passages:
        for start, end in split_sentences(passage.text):
            sentence = passage.text[start:end].strip()
            told = read_sex(sentence)
            if told == _NOT_ONE_SEX:
                continue
            for found in SHARE_OF.finditer(sentence):
                if is_group(group, found["whom"]):
                    share = Decimal(found["share"].replace(",", "."))
                    yield share if told == sex else _ALL - share, passage, sentence


def is_group(group: Term, whom: str) -> bool:
    """Whether words name that very group: "cheferna" are the "chefer", and no "avdelningschefer".

    >>> from assistant.records import Language
    >>> managers = to_term("chefer", Language.SWEDISH)
    >>> is_group(managers, "cheferna"), is_group(managers, "avdelningscheferna"), is_group(managers, "nya cheferna")
    (True, False, False)
    """
    told = [stem(word) for word in split_words(whom) if word not in _DETERMINERS]
    return any([stem(word) for word in words] == told[: len(words)] for words in group.alternatives if words)
