"""Tells what of a claim a quotation does not tell: a claim is right only where all of it stands there.

In: a `Statement`, the names of the report's place, and the words of a report. Out: the words of the claim that these
lack. For example of "alla utredningar är avslutade" the sentence "sex utredningar är avslutade" lacks "alla".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.claims.contraries import is_told_either_way
from assistant.claims.same_words import same_act, same_thing
from assistant.claims.statement import Statement
from assistant.evidence.text_telling import tells_act
from assistant.linking.matching import GOOD_MATCH, POSSIBLE_MATCH, Term, is_stop_word, is_verb, score_term, to_term
from assistant.question.question_words import read_measure_word
from assistant.records import Language
from assistant.words import change_words as changes
from assistant.words import claim_words as words
from assistant.words.cause_words import CAUSE
from assistant.words.comparison_words import BECAME_BETTER, BECAME_WORSE
from assistant.words.goal_words import REACHING
from assistant.words.operation_words import COUNT_WORDS
from assistant.words.quantity_words import ALL_IN_TEXT, ALL_OF, QUANTIFIERS, WHOLE_PLACE
from assistant.words.typed_text import blank_out
from assistant.words.vocabulary import MONTHS, STOP_WORDS
from ingest.words import split_words

_LEAST_LETTERS = 3
# "bara 13 gånger", "redan i maj": of a number or a time, which is compared itself
_OF_NUMBER = re.compile(
    rf"\s+(?:i\s+|in\s+|den\s+|på\s+|vid\s+|by\s+)?(?:\d|(?:{'|'.join(MONTHS)})\b|\s{{2}})", re.IGNORECASE
)
# "only opened in 2031": not before then
_SO_LATE = frozenset({"only", "först"})
_IN_TIME = re.compile(rf"\b(?:in|i|år|on|den)\s+(?:\d|(?:{'|'.join(MONTHS)})\b|\s)", re.IGNORECASE)
# What is judged by its own rules: signs, changes, comparisons and goals are not looked for word by word.
_JUDGED = (
    changes.UP,
    changes.DOWN,
    words.SURPLUS,
    words.DEFICIT,
    words.KEPT,
    changes.PAST,
    words.NEGATION,
    words.FILLERS,
    words.ROUGH,
    changes.COMPARED_WITH,
    changes.INTENSIFIER,
    changes.PLACE_BEFORE,
    changes.LARGEST,
    changes.SMALLEST,
    BECAME_BETTER,
    BECAME_WORSE,
    WHOLE_PLACE,
    CAUSE,
)


def find_untold(
    statement: Statement,
    names: Sequence[str],
    language: Language,
    quote: str,
    headings: Sequence[str],
    found: Sequence[Term] = (),
) -> tuple[str, ...]:
    """Return the words of a claim that neither a quotation nor its headings tell, in the order of the claim.

    `names` are those of the place and the board, which a report need not repeat; `found` are terms that were found
    there as a whole: "comprehensive plan" is one word in Swedish.
    """
    told = split_words(quote)
    around = (*told, *(word for heading in headings for word in split_words(heading)))
    amounts = [(amount.start, amount.start + len(amount.text)) for amount in statement.amounts]
    lacking = list(_find_quantifiers(blank_out(statement.text, amounts), quote))
    lacking += [] if lacking else _find_unbound_all(statement.text, quote, language)
    known = {word.casefold() for term in found for word in split_words(term.text)}
    is_english = language is Language.ENGLISH  # "cost" is told by "kostnad"; a Swedish word must stand there itself
    measures = {read_measure_word(word.casefold()) for word in told if is_english} - {None}
    for word in _content(statement, names):
        if word.casefold() in known or read_measure_word(word.casefold()) in measures:
            continue
        term = to_term(word, language)
        said = (
            is_told_either_way(word, statement, quote)
            or same_thing(word, told)
            or same_act(word, statement.text, quote)
        )
        if not said and score_term(term, around) < POSSIBLE_MATCH and not tells_act(word, told):
            lacking.append(word)
    return tuple(dict.fromkeys(lacking))


def _find_quantifiers(text: str, quote: str) -> Iterator[str]:
    """Give the words that say of how many a claim holds ("alla", "inga"), where the quotation has none of the kind."""
    for pattern in QUANTIFIERS:
        found = pattern.search(text)
        if found and not pattern.search(quote) and not _is_of_number(found, text):
            yield found[0]


def _is_of_number(found: re.Match[str], text: str) -> bool:
    """Whether a word is of a number or a time: "bara 13 gånger", "only opened in 2031"."""
    rest = text[found.end() :]
    return _OF_NUMBER.match(rest) is not None or (found[0].casefold() in _SO_LATE and _IN_TIME.search(rest) is not None)


def _find_unbound_all(text: str, quote: str, language: Language) -> list[str]:
    """Return the "alla" of a claim whose group a quotation names without it: all pupils are not all schools.

    A quotation that says "samtliga" of no noun goes on from what it is about.
    """
    claimed = ALL_OF.search(text)
    if claimed is None or is_stop_word(claimed["first"]) or is_verb(claimed["first"].casefold()):
        return []
    told = [found["group"] for found in ALL_IN_TEXT.finditer(quote)]
    group = [to_term(word, language) for word in (claimed["first"], claimed["second"] or "") if word]
    bound = [words for words in map(split_words, told) if any(score_term(term, words) >= GOOD_MATCH for term in group)]
    bare = [words for words in map(split_words, told) if not words or is_stop_word(words[0]) or is_verb(words[0])]
    return [] if bound or bare or not told else [claimed[0]]


def _content(statement: Statement, names: Sequence[str]) -> Iterator[str]:
    """Give the words of a claim that must be told: no small words, no numbers and dates, no names of the place."""
    judged = (*_JUDGED, REACHING) if statement.goal else _JUDGED
    judged = (*judged, words.FEELINGS) if statement.says_much else judged  # beside what can be checked
    spans = [found.span() for pattern in (*judged, *QUANTIFIERS) for found in pattern.finditer(statement.text)]
    spans += [(amount.start, amount.start + len(amount.text)) for amount in statement.amounts]
    bounds = [pattern for _, pattern in words.BOUND_WORDS]
    for amount in statement.amounts:
        spans += [found.span() for bound in bounds if (found := bound.search(statement.text[: amount.start]))]
    for word in re.findall(r"[^\W\d_][\w-]*", blank_out(statement.text, spans)):
        lowered = word.casefold()
        is_small = (
            words.AUXILIARY.fullmatch(word) is not None
            or lowered in {*STOP_WORDS, *MONTHS, *COUNT_WORDS}
            or (len(word) < _LEAST_LETTERS and not word.isupper())
        )
        if not is_small and not any(lowered.startswith(name.casefold()) for name in names):
            yield word
