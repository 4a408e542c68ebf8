"""Tells what makes a verdict by a sentence doubtful, and what makes it sure that the claim is denied.

In: a `Statement`, its terms and the sentence that it is judged by. Out: yes or no. For example "13 lägenheter i Norrby
står tomma" settles nothing on how many are empty in all, and "Norrby fick inget pris" denies any prize.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.claims.counted import compare_counts
from assistant.claims.figures import Verdict
from assistant.claims.persons import Whose, whose_is
from assistant.claims.sign_amounts import is_of_other_sign
from assistant.claims.statement import Statement
from assistant.claims.text_amounts import amounts_of, comparable
from assistant.claims.text_identity import is_of_other
from assistant.claims.text_pieces import NAMED, TextJudgement
from assistant.linking.matching import GOOD_MATCH, Term, is_stop_word, score_term, to_term
from assistant.records import Language
from assistant.words.cause_words import CAUSE, MORE_OR_LESS, TELLS_CAUSE
from assistant.words.claim_words import AUXILIARY
from assistant.words.quantity_words import ONLY_ONE
from assistant.words.role_words import DENIED, PLACED, WHOLE_OWNER
from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.words import split_words

# What became more or less, or is more than something: a sentence that tells no change bears it out in no way.
_CHANGED = re.compile(
    r"\b(?:större|mindre|högre|lägre|fler|färre|mer|bättre|sämre|dyrare|billigare|längre|kortare|öka\w*|minska\w*|steg|"
    r"stiger|stigit|sjönk|sjunk\w*|växte|växer|vuxit|föll|faller|fallit|förbättra\w*|försämra\w*|fördubbla\w*|halvera\w*|"
    r"larger|smaller|higher|lower|more|fewer|less|better|worse|longer|shorter|rose|ris(?:es|ing|en)|fell|fall(?:s|en|ing)?|"
    r"grew|grow\w*|increas\w*|decreas\w*|improv\w*|declin\w*|doubl\w*|halv\w*|gained|lost|tappade|mot)\b",
    re.IGNORECASE,
)
# "sköts upp ett år": a length, though its number is no figure; "för ett år sedan" is a time
_ONE_LENGTH = re.compile(
    r"\b(?<!om )(?:ett|en|one|(?<=for )a|(?<=by )a)\s+(?:helt\s+|hel\s+|whole\s+|full\s+)?"
    r"(?P<unit>halvår|år|månad|vecka|dygn|kvartal|half[- ]year|year|month|week)\b"
    r"(?!\s+(?:sedan|sen|tidigare|senare|ago|before))",
    re.IGNORECASE,
)
_SAME_UNITS = (("år", "year"), ("månad", "month"), ("vecka", "week"), ("halvår", "half-year", "half year"))
_FEW_MISSING = 3  # of so many words of a claim one may lack where what it is about is denied


def is_denied(
    statement: Statement, quote: str, missing: Sequence[str], needed: Sequence[Term], names: Sequence[str]
) -> bool:
    """Whether a sentence of the place says that it has none of what is claimed: "Norrby fick inget pris"."""
    if statement.says_much or statement.is_negated or len(missing) * _FEW_MISSING > len(needed):
        return False
    for start, end in split_sentences(quote):
        sentence = quote[start:end]
        denied = DENIED.search(sentence)
        if denied and names_place(names, sentence):
            return any(score_term(term, (denied["thing"].casefold(),)) >= GOOD_MATCH for term in needed)
    return False


def find_denial(
    statement: Statement, passages: Sequence[Passage], needed: Sequence[Term], names: Sequence[str], language: Language
) -> tuple[Passage, str] | None:
    """Return the sentence of the place that says it has none of what is claimed, where the text around names the rest.

    "Norrby nominerades till Årets bibliotek. [...] Norrby fick inget pris" denies the prize as library of the year.
    """
    if statement.says_much or statement.is_negated or not needed:
        return None
    small = [term.text.casefold() for term in needed]
    said = [word for word in split_words(statement.text) if not is_stop_word(word) and word.casefold() not in small]
    needed = (*needed, *(to_term(word, language) for word in said if not AUXILIARY.fullmatch(word)))
    needed = [term for term in needed if not any(term.text.casefold().startswith(name) for name in names)]
    for passage in passages:
        words = split_words(passage.text)
        missing = [term.text for term in needed if score_term(term, words) < NAMED]
        if len(missing) * _FEW_MISSING > len(needed):
            continue
        for start, end in split_sentences(passage.text):
            if is_denied(statement, passage.text[start:end], missing, needed, names):
                return passage, passage.text[start:end].strip()
    return None


def may_be_of_other_heading(found: TextJudgement, needed: Sequence[Term]) -> bool:
    """Whether a sentence that agrees holds too few words of a claim itself: it may be of another thing there."""
    if found.verdict not in (Verdict.RIGHT, Verdict.ROUNDED):
        return False
    count = count_words(needed, split_words(found.quote))
    return _by_heading(needed, found.quote) > 1 or count * 2 < len(needed)


def is_doubtful(
    found: TextJudgement,
    statement: Statement,
    needed: Sequence[Term],
    names: Sequence[str],
    others: Sequence[str],
    language: Language,
) -> bool:
    """Whether a verdict rests on a sentence that may count another thing, or a part, or that another one denies."""
    if found.verdict in (Verdict.RIGHT, Verdict.ROUNDED) and any(
        compare_counts(statement.text, other, language) == "other" for other in others
    ):
        return True
    if found.verdict is Verdict.WRONG and not found.is_time and _counts_other_thing(statement, found, language):
        return True
    is_told = found.verdict in (Verdict.RIGHT, Verdict.ROUNDED)
    if found.verdict is not Verdict.OPEN and is_of_other(statement, found.quote, needed if is_told else ()):
        return True
    if is_told and (
        whose_is(statement.text, found.quote, needed) is not Whose.OWN or is_of_other_sign(statement, found.quote)
    ):
        return True
    if is_told and _is_of_other_extent(statement.text, found.quote):
        return True
    if is_told and _lacks_cause(statement.text, found.quote):
        return True
    if is_told and not statement.amounts and _CHANGED.search(statement.text) and not _CHANGED.search(found.quote):
        return True
    if statement.amounts and _is_of_next(statement, found, needed):
        return True
    if len(needed) > 1:
        return False
    is_elsewhere = not count_words(needed, split_words(found.quote))  # only the headings above name it
    return is_elsewhere or _tells_of_part(statement, found, names)


def _lacks_cause(claim: str, quote: str) -> bool:
    """Whether a claim gives a cause and its sentence only names both things, or tells of no less of it ("färre").

    >>> _lacks_cause("skolan gick back på grund av färre elever", "Skolan gick back på grund av stöd till elever.")
    True
    """
    cause = CAUSE.search(claim)
    if cause is None:
        return False
    sizes = {word for word in split_words(claim[cause.end() :]) if MORE_OR_LESS.fullmatch(word)}
    return TELLS_CAUSE.search(quote) is None or not sizes <= {*split_words(quote)}


def _is_of_other_extent(claim: str, quote: str) -> bool:
    """Whether a claim says that a thing was the only one, or lasted one year, and its sentence does not."""
    if ONLY_ONE.search(claim) and not ONLY_ONE.search(quote):
        return True  # of others nothing is told
    length = _ONE_LENGTH.search(claim)
    return length is not None and not _tells_length(length["unit"].casefold(), quote)


def _tells_length(unit: str, quote: str) -> bool:
    """Whether a sentence tells one of a unit of time, in either language."""
    units = next((units for units in _SAME_UNITS if unit in units), (unit,))
    return re.search(rf"\b(?:ett|en|one|a|1)\s+(?:\w+\s+)?(?:{'|'.join(units)})\b", quote, re.IGNORECASE) is not None


def _is_of_next(statement: Statement, found: TextJudgement, needed: Sequence[Term]) -> bool:
    """Whether the amounts stand in a sentence before the first that is of what is claimed: of something else."""
    sentences = [found.quote[start:end] for start, end in split_sentences(found.quote)]
    named = [bool(count_words(needed, split_words(sentence))) for sentence in sentences]
    if len(sentences) == 1 or named[0] or not any(named):
        return False
    return not any(comparable(claimed, amounts_of(" ".join(sentences[1:]))) for claimed in statement.amounts)


def _counts_other_thing(statement: Statement, found: TextJudgement, language: Language) -> bool:
    """Whether a sentence that gives another number than a claim gives it of another thing, or of none for sure."""
    is_counted = any(one.kind == "count" for one in statement.amounts)
    return is_counted and compare_counts(statement.text, found.quote, language) != "other"


def _tells_of_part(statement: Statement, found: TextJudgement, names: Sequence[str]) -> bool:
    """Whether a number of things is told of one place where the claim is of the whole: "13 flats stand in Norrby".

    Where a claim names only what is counted, the sentence must speak of the whole, or say nothing of where.
    """
    is_counted = any(one.kind == "count" for one in statement.amounts)
    words = split_words(found.quote)
    is_of_whole = WHOLE_OWNER.search(found.quote) or any(word.startswith(name) for name in names for word in words)
    return is_counted and not is_of_whole and PLACED.search(found.quote) is not None


def names_place(names: Sequence[str], quote: str) -> float:
    """Return a little for a piece of text that holds a name of the report's place, 0 for any other."""
    words = split_words(quote)
    return 0.5 * any(word.startswith(name) for name in names for word in words)


def count_words(terms: Sequence[Term], words: Sequence[str]) -> int:
    """Return how many words of a text the terms find, each by its best one: an abbreviation may answer to several."""
    best = {
        max(words, key=lambda word: score_term(term, (word,)), default="")
        for term in terms
        if score_term(term, words) >= NAMED
    }
    return len(best)


def _by_heading(terms: Sequence[Term], quote: str) -> int:
    """Return how many terms a piece of text holds only by the headings above it."""
    words = split_words(quote)
    return sum(score_term(term, words) < NAMED for term in terms)
