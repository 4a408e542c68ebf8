"""Chooses which words of a passage to quote: a table's row whole, a reason whole, else the sentences that answer.

In: a plan, its terms and a passage. Out: a piece of the passage, verbatim. For example of "hur många slutade på
verkstaden?" the sentence "Sju medarbetare har slutat" under the heading "Verkstaden", not "Verkstaden har 12".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.evidence.asked_sort import asks_for_text, holds_sort
from assistant.evidence.hung_words import told_words
from assistant.evidence.text_telling import tells_act, tells_firm
from assistant.evidence.word_weights import Weighed
from assistant.linking.matching import GOOD_MATCH, POSSIBLE_MATCH, Term, is_verb, score_term, to_term
from assistant.question.asked_thing import asks_of_them, asks_one_thing
from assistant.records import Operation, Plan
from assistant.words.vocabulary import MONTHS, NUMBER_WORDS
from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.words import split_words

_WHOLE_PASSAGE: Final = 320  # characters up to which a passage is quoted whole
_WHOLE_ROW: Final = 900
_LEAST_TEXT: Final = 5  # words of a cell that says something: the row of a header has none so long
_UNDER_HEADING: Final = 0.85  # what a word is worth that only the heading above has
_VERB: Final = 0.9
_PLACE: Final = 0.3
_SORT: Final = 0.5  # what a name, a time or a place is worth where it is asked for
_FOLLOWERS: Final = 2
_SHORTEST_LIST: Final = 3
_FEWEST_POINTS: Final = 2
_DATED_ITEM: Final = re.compile(r"\w[^()]*\([^()]*(?:\d{1,2}/\d{1,2}|\d{4})[^()]*\)")  # "Vika (3/2-21)"
# A line of a list of what happened when: "Maj      Bron öppnades. Den är 40 meter."
_ENTRY: Final = re.compile(rf"(?:^|(?<=\s))(?P<month>{'|'.join(MONTHS)})(?:\s{{2,}}|\t|\s*:\s)(?=\S)", re.IGNORECASE)
_NAMED_MONTH: Final = 1.0  # what a month of the question is worth, where a line of such a list has it
_LIST_MARK: Final = re.compile(r"(?:^|(?<=[.:;!?]\s)|(?<=\n))\s*[-•–]\s+(?=[A-ZÅÄÖ*])")
_CLEAR_POINT: Final = 0.5  # how much better than any other a point must fit to be quoted alone
_NUMBER: Final = re.compile(rf"\d|\b(?:{'|'.join(NUMBER_WORDS)})\b", re.IGNORECASE)
_PART_OF: Final = re.compile(r"\d\s+(?:\w+\s+)?av\s+(?:de|dessa|of the)?\s*\d", re.IGNORECASE)  # "15 av de 130"
_MOST_BETWEEN: Final = 4  # sentences from the whole to the part of it that is asked for
_POINT: Final = re.compile(r"\s*[-–•*]\s")
# What such a sentence compares with stands in the one before.
_COMPARES: Final = re.compile(r".*\b(motsvarande|samma (siffra|andel|antal)|föregående mätning\w*)\b", re.I | re.DOTALL)
_FIRST: Final = re.compile(r"\b(första|allra först|first|earliest)\b", re.IGNORECASE)
_LAST: Final = re.compile(r"\b(sista|senaste|last|latest|most recent)\b", re.IGNORECASE)


def choose_quote(plan: Plan, weighed: Sequence[Weighed], passage: Passage, row: str) -> str:
    """Return what to quote of a passage; `row` is the table row that it stands in, or ""."""
    terms = tuple(one.term for one in weighed)
    if row and len(row) <= _WHOLE_ROW:
        return row
    if item := _choose_item(plan, terms, passage.text):
        return item
    if entries := _split_entries(passage.text):
        return max(
            entries, key=lambda entry: _fit(plan, weighed, entry, passage) + _NAMED_MONTH * _in_month(plan, entry)
        )
    return _choose_sentences(plan, weighed, passage, _choose_point(plan, weighed, passage))


def _choose_sentences(plan: Plan, weighed: Sequence[Weighed], passage: Passage, text: str) -> str:
    """Return the sentences of a passage's text that answer; a reason and what is short whole."""
    terms = tuple(one.term for one in weighed)
    spans = split_sentences(text)
    sentences = [text[start:end] for start, end in spans]
    if plan.operation is Operation.EXPLAIN or (len(text) <= _WHOLE_PASSAGE and len(sentences) < _FOLLOWERS):
        return text
    fits = [_fit(plan, weighed, sentence, passage) for sentence in sentences]
    best = max(range(len(sentences)), key=lambda index: (fits[index], -index))
    if len(text) <= _WHOLE_PASSAGE and not _asks_number(plan):
        return text
    last = best
    # A neighbour that holds a word which the best sentence lacks belongs to the answer; so does a reason right after.
    own = [sum(score_term(term, split_words(sentence)) for term in terms) for sentence in sentences]
    is_open = asks_for_text(plan) and not asks_one_thing(plan.question)  # how something is done takes more than one
    while last + 1 < len(sentences):
        following = sentences[last + 1]
        if last - best >= _FOLLOWERS and not _COMPARES.match(following):
            break
        is_point = _POINT.match(following) and not sentences[best].rstrip().endswith(":")  # of a list: another thing
        told_next = _asks_number(plan) and _NUMBER.search(following) and not _NUMBER.search(sentences[best])
        if is_point or not (is_open or own[last + 1] >= 1 or told_next or _goes_on(following)):
            break
        last += 1
    if _asks_number(plan):
        last = _find_part(terms, sentences, best, last)
    return text[spans[best][0] : spans[last][1]].strip()


def _find_part(terms: Sequence[Term], sentences: Sequence[str], best: int, last: int) -> int:
    """Return the last sentence to quote: a later one, if that counts "15 av de 130" what the best one lacks."""
    lacking = [
        term for term in terms if score_term(term, split_words(" ".join(sentences[best : last + 1]))) < GOOD_MATCH
    ]
    later = range(last + 1, min(last + 1 + _MOST_BETWEEN, len(sentences)))
    found = (
        place
        for place in later
        if _PART_OF.search(sentences[place])
        and lacking
        and all(score_term(term, split_words(sentences[place])) >= GOOD_MATCH for term in lacking)
    )
    return next(found, last)


def _choose_point(plan: Plan, weighed: Sequence[Weighed], passage: Passage) -> str:
    """Return the one point of a passage's list that stands clear of the others, else the whole text."""
    points = split_points(passage.text)
    if len(points) < _FEWEST_POINTS:
        return passage.text
    names = [one.term for one in weighed if one.term.text[0].isupper() and not plan.question.startswith(one.term.text)]
    named = [point for point in points if all(score_term(name, split_words(point)) >= GOOD_MATCH for name in names)]
    if names and len(named) == 1:
        return named[0]  # what the other points tell is of other things
    fits = sorted(((_fit(plan, weighed, point, passage), point) for point in points), key=lambda one: -one[0])
    (best, point), (second, _) = fits[:2]
    return point if best - second >= _CLEAR_POINT else passage.text


def split_points(text: str) -> list[str]:
    """Return the points of a list that a text holds, without the words that lead it in; [] of other text.

    >>> split_points("Läget: - Kajen är klar. - Bron dröjer.")
    ['Kajen är klar.', 'Bron dröjer.']
    """
    marks = list(_LIST_MARK.finditer(text))
    if not marks:
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    points = [text[mark.end() : end].strip() for mark, end in zip(marks, ends, strict=True)]
    lead = text[: marks[0].start()].strip()
    return [*([lead] if lead and not lead.endswith(":") else []), *points]


def _choose_item(plan: Plan, terms: Sequence[Term], text: str) -> str:
    """Return the line of a list of dated things that is asked for, by its name or as the first or last; or ""."""
    items = [match[0].strip() for match in _DATED_ITEM.finditer(text)]
    if len(items) < _SHORTEST_LIST or sum(map(len, items)) < len(text) - 2 * len(items):
        return ""
    named = [item for item in items if any(score_term(term, split_words(item)) >= GOOD_MATCH for term in terms)]
    if len(named) == 1:
        return named[0]
    if _FIRST.search(plan.question):
        return items[0]
    return items[-1] if _LAST.search(plan.question) else ""


def picks_item(plan: Plan, text: str, quote: str) -> bool:
    """Whether a quotation is the first or the last line of a list of dated things, where that one is asked for."""
    asks = _FIRST.search(plan.question) or _LAST.search(plan.question)
    return asks is not None and quote != text and _choose_item(plan, (), text) == quote


def _split_entries(text: str) -> list[str]:
    """Return the lines of a list with months in its first column, each with all its sentences; [] of other text."""
    starts = [match.start() for match in _ENTRY.finditer(text)]
    if len(starts) < _SHORTEST_LIST or text[: starts[0]].strip():
        return []
    return [text[start:end].strip() for start, end in zip(starts, (*starts[1:], len(text)), strict=True)]


def _in_month(plan: Plan, entry: str) -> bool:
    """Whether a line of such a list is of a month that the question names."""
    match = _ENTRY.match(entry)
    asked = {MONTHS[word] for word in split_words(plan.question.casefold()) if word in MONTHS}
    return match is not None and MONTHS[match["month"].casefold()] in asked


def says_nothing(row: str) -> bool:
    """Whether a table's row is its header or holds figures alone: no cell of it is text that answers anything."""
    return bool(row) and max(len(split_words(cell)) for cell in row.split("\t")) < _LEAST_TEXT


def _asks_number(plan: Plan) -> bool:
    return plan.counts


def _fit(plan: Plan, weighed: Sequence[Weighed], sentence: str, passage: Passage) -> float:
    """Return how well a sentence fits: the words that it or the heading above holds, the verb, the place."""
    words = split_words(sentence)
    heading = split_words(" ".join(passage.headings[-1:]))
    weighed = _without_inherited(plan, weighed)
    mean = sum(one.weight for one in weighed) / len(weighed) if weighed else 1.0
    fit = sum(
        max(_tell(plan, one.term, sentence), _UNDER_HEADING * _good(one.term, heading)) * one.weight / mean
        for one in weighed
    )
    verbs = [hint for hint in plan.hints if is_verb(hint)]
    told = any(
        score_term(to_term(verb, plan.language), words) >= GOOD_MATCH or tells_act(verb, words) for verb in verbs
    )
    placed = any(place.casefold() in sentence.casefold() for place in plan.municipalities)
    dated = any(str(period.end.year) in sentence for period in plan.periods)
    return fit + _VERB * told + _PLACE * (placed + dated) + _SORT * holds_sort(plan.question, sentence)


def _without_inherited(plan: Plan, weighed: Sequence[Weighed]) -> Sequence[Weighed]:
    """Return of "how many of them are new" only what it names itself: whose they are is told beside."""
    if not asks_of_them(plan.question):
        return weighed
    named = [one for one in weighed if one.term.text.casefold() in plan.question.casefold()]
    return named or weighed


def _tell(plan: Plan, term: Term, sentence: str) -> float:
    if tells_firm(term.text, sentence, plan.question):
        return 1.0
    return score_term(term, told_words(sentence))


def _good(term: Term, words: Sequence[str]) -> float:
    fit = score_term(term, words)
    return fit if fit > POSSIBLE_MATCH else 0.0


def _goes_on(sentence: str) -> bool:
    return (
        re.match(
            r"(Det|Detta|Den|Denna|De|Dessa|Avvikelsen|Orsaken|Orsaker|Syftet|Anledningen|This|It|The reason)\b",
            sentence,
        )
        is not None
        or _COMPARES.match(sentence) is not None
    )
