"""Reads again the words of a question that no passage holds: said in parts, by a word of the same, or beside the point.

In: weighed terms and the passages of the reports that are asked. Out: the terms, those without a passage with what
tells of them. For example "hamntaket" is told by "Taket på Norrhamnen", a "buss" by its "linje"; and of "när
öppnar hamnen efter att isen lossnat?" no report need say anything of the ice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from assistant.evidence.asked_compounds import name_place, tell_banned
from assistant.evidence.asked_predicate import asked_acts, side_clause
from assistant.evidence.word_weights import Weighed, weigh_terms
from assistant.linking.matching import Term
from assistant.question.asked_thing import asks_one_thing
from assistant.records import Operation, Plan
from assistant.words.act_words import LIKE_THINGS, SAME_THINGS
from assistant.words.asked_words import TIMES
from assistant.words.deed_words import PURPOSE_CLAUSE
from assistant.words.synonyms import SYNONYMS
from assistant.words.vocabulary import HOW_MANY
from ingest.records import Passage
from ingest.words import split_words, stem

_SHORTEST_HEAD: Final = 3  # letters of the stem of a compound's last part that stands as a word of its own: "tak"
_SHORTEST_FRONT: Final = 4  # letters of its first part
_SHORTEST_OTHER: Final = 3  # letters of the stem of another word for that part: "bad" of "badhus"
_JOINTS: Final = ("s", "e", "o", "u", "a")
_MOST_PAIRS: Final = 4  # ways that a compound may stand apart


def read_untold(plan: Plan, weighed: Sequence[Weighed], passages: Sequence[Passage]) -> tuple[Weighed, ...]:
    """Return the terms of a plan, those that no passage holds told otherwise where that can be; never none.

    An act, and "times", are judged apart: what was done must be told, in whatever words.
    """
    question = plan.question
    acts = asked_acts(question, plan.language)
    side = {*acts, *TIMES}
    if acts and (purpose := PURPOSE_CLAUSE.search(question)) and not set(acts) & set(split_words(purpose[0])):
        side |= set(split_words(purpose[0]))
    side |= set(split_words(side_clause(question))) if _asks_fact(question) else set()
    kept = [one for one in weighed if one.passages or not set(split_words(one.term.text)) <= side]
    untold = [one for one in kept or weighed if not one.passages]
    is_count = plan.counts and plan.operation is not Operation.EXPLAIN
    things = SAME_THINGS if is_count else (*SAME_THINGS, *LIKE_THINGS)
    others = {
        one.term.text: _tell_otherwise(one.term, passages, things) or tell_banned(question, one.term, passages)
        for one in untold
    }
    others |= {one.term.text: place for one in kept or weighed if (place := name_place(one.term, passages))}
    changed = [term for term in others.values() if term]
    again = {one.term.text: one for one in weigh_terms(question, changed, passages)} if changed else {}
    return tuple(again.get(one.term.text, one) for one in kept or weighed)


def _asks_fact(question: str) -> bool:
    """Whether a time, a name or a number is asked for, which what is said beside it only places."""
    return asks_one_thing(question) or HOW_MANY.search(question) is not None


def _tell_otherwise(term: Term, passages: Sequence[Passage], same_things: Sequence[frozenset[str]]) -> Term | None:
    """Return a term with other words for it, or None where there are none."""
    own = {word for words in term.alternatives for word in words if len(words) == 1}
    same = [(other,) for things in same_things if own & things for other in sorted(things - own)]
    apart = [pair for word in sorted(own) for pair in _find_apart(word, passages)]
    more = tuple(dict.fromkeys((*same, *apart[:_MOST_PAIRS])))
    return replace(term, alternatives=(*term.alternatives, *more)) if more else None


def _find_apart(asked: str, passages: Sequence[Passage]) -> list[tuple[str, str]]:
    """Return the words of passages that tell of a compound in two: its last part, and one with its first part."""
    whole = stem(asked)
    if not asked.isalpha() or len(whole) < _SHORTEST_FRONT + _SHORTEST_HEAD:
        return []
    found = []
    for passage in passages:
        words = [word for word in split_words(" ".join((passage.text, *passage.headings[-1:]))) if word.isalpha()]
        heads = {word for word in words if _is_head(stem(word), whole)}
        for head in sorted(heads):
            fronts = _front_stems(whole.removesuffix(stem(head)))
            found += [(word, head) for word in sorted(set(words) - heads) if _holds_front(stem(word), fronts)]
    return list(dict.fromkeys(found))


def _is_head(printed: str, whole: str) -> bool:
    is_tail = len(printed) >= _SHORTEST_HEAD and whole.endswith(printed)
    return is_tail and len(whole) - len(printed) >= _SHORTEST_FRONT


def _front_stems(front: str) -> frozenset[str]:
    """Return the stems of what a compound begins with, without what joins it, and of other words for that."""
    bare = {front, *(front.removesuffix(joint) for joint in _JOINTS)}
    others = {stem(other) for word in bare for other in SYNONYMS.get(word, ()) if " " not in other}
    return frozenset({one for one in bare if len(one) >= _SHORTEST_FRONT} | others)


def _holds_front(printed: str, fronts: Iterable[str]) -> bool:
    """Whether a printed word is, begins with or ends with the first part of a compound: "Norrhamnen" of "hamn"."""
    return any(
        printed == one
        or (
            len(one) >= _SHORTEST_OTHER
            and (printed.endswith(one) or (len(one) > _SHORTEST_FRONT and printed.startswith(one)))
        )
        for one in fronts
    )
