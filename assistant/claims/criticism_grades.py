"""Judges a claim that a body was criticised in one of the auditors' two grades by the sentence that tells the grade.

In: a `Statement`, its plan and the store. Out: a `Judged` with the sentence, None where a claim is of no grade or no
sentence tells one of that very body and year. For example "riktar kritik mot hamnnämnden i form av en erinran" makes
"hamnnämnden fick en anmärkning" wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistant.claims.figures import Verdict
from assistant.claims.judged import Judged
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.place_names import find_place_words
from assistant.claims.statement import Statement
from assistant.claims.times import read_times
from assistant.linking.matching import is_stop_word
from assistant.records import Plan
from assistant.words.claim_words import NEGATION
from assistant.words.criticism_words import BEFORE_GRADE, GRADED, GRADES, SAME_BODY, SAYS_GRADE
from assistant.writing.citing import line, quote
from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.store import Store
from ingest.words import split_words, stem

_LETTERS_OF_GRADE = 5


def judge_criticism_grade(statement: Statement, plan: Plan, store: Store) -> Judged | None:
    """Return whether the criticism of a body was of the grade that a claim says."""
    grades = {found["grade"][:_LETTERS_OF_GRADE].casefold() for found in GRADES.finditer(statement.text)}
    if len(grades) != 1 or not plan.reports or statement.is_negated or statement.amounts:
        return None
    places = find_place_words(plan.municipalities)
    body = _name_body(statement.text, places)
    claimed = read_times(statement.text).years
    told = []
    for report in plan.reports:  # several of one place: the auditors' and those of whom they audit
        period = store.catalogue()[report].period
        own_year = period.end.year if period else 0
        told += [
            (grade, passage, sentence)
            for grade, whom, year, passage, sentence in _find_graded(store.passages(reports=(report,)))
            if body and _name_body(whom, places) == body and {year or own_year} == (claimed or {own_year})
        ]
    if not told:
        return None
    fits = [one for one in told if one[0] in grades]
    _, passage, sentence = (fits or told)[0]
    lines = (line(CLAIM_PHRASES[plan.language].says), quote(passage, sentence))
    return Judged(verdict=Verdict.RIGHT if fits else Verdict.WRONG, lines=lines)


def _name_body(text: str, places: Iterable[str]) -> frozenset[str]:
    """Return the words that a text names a body by, without those of criticism, of the place and of the time."""
    kept = (
        word
        for word in split_words(text)
        if not (word.isdigit() or is_stop_word(word) or SAYS_GRADE.fullmatch(word))
        and not any(word.startswith(place.casefold()) for place in places)
    )
    return frozenset(map(stem, kept))


def _find_graded(passages: Iterable[Passage]) -> Iterator[tuple[str, str, int, Passage, str]]:
    """Give the grades that sentences tell, whom of, the year that they name or 0, and the sentences.

    "Nämnden" is whom the heading names, where it tells of criticism.
    """
    for passage in passages:
        for start, end in split_sentences(passage.text):
            sentence = passage.text[start:end].strip()
            found = GRADED.search(sentence)
            if found is None or NEGATION.search(sentence) or len(GRADED.findall(sentence)) > 1:
                continue
            before = BEFORE_GRADE.search(sentence[: found.start()])
            whom = found["after"] or (before and (before["whom"] or before["who"])) or ""
            years = read_times(sentence).years
            if SAME_BODY.fullmatch(whom.strip()):
                named = [heading for heading in passage.headings[-2:] if "kritik" in heading.casefold()]
                whom = named[-1] if named else ""
            if whom and len(years) <= 1:
                yield found["grade"][:_LETTERS_OF_GRADE].casefold(), whom, next(iter(years), 0), passage, sentence
