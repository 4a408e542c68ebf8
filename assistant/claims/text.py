"""Judges what a claim states against the sentences of the reports, where no row of a table holds it.

In: a `Statement`, its terms and the passages that a search proposed. Out: a `TextJudgement`: a verdict and the words to
quote. It is right only where one or two neighbouring sentences hold every word, amount and date of the claim; wrong
where they hold the words and another amount or date instead; else the quotation is shown and nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.claims.counted import compare_counts
from assistant.claims.figures import Verdict
from assistant.claims.goals import judge_told_goal, names_goal
from assistant.claims.roles import compare_roles, without_before
from assistant.claims.statement import Statement
from assistant.claims.text_amounts import (
    agrees,
    amounts_of,
    comparable,
    is_contradicted,
    is_rounded,
    is_vague,
    of_same_role,
)
from assistant.claims.text_pieces import (
    NAMED,
    TextJudgement,
    compare_texts,
    find_missing,
    judge_text_rank,
    read_windows,
)
from assistant.claims.times import differing_times, read_times
from assistant.claims.untold import find_untold
from assistant.evidence.text_reading import TextHit
from assistant.linking.matching import POSSIBLE_MATCH, Term, score_term
from assistant.records import Language
from assistant.words.claim_words import (
    DEFICIT,
    DOWN,
    NEGATION,
    PAST,
    SURPLUS,
    UP,
)
from assistant.words.operation_words import COUNT_WORDS
from assistant.words.role_words import PLACED, SUB_CLAUSE, WHOLE_OWNER
from ingest.records import Passage
from ingest.words import split_words


def judge_text(
    statement: Statement,
    terms: Sequence[Term],
    verbs: Sequence[Term],
    hits: Sequence[TextHit],
    names: Sequence[str],
    reference: Sequence[Term] = (),
    *,
    language: Language,
) -> TextJudgement | None:
    """Return the judgement of the sentences that hold most of a claim; None where none holds its words.

    `names` are words that need not stand in the sentence, since they name the report: its municipality. `verbs` tell
    what is done: a claim is not right where the sentence does not say so too. `reference` is what is compared with.
    """
    needed = [
        term
        for term in terms
        if term.text.casefold() not in COUNT_WORDS  # judged as counts
        and not any(term.text.casefold().startswith(name) for name in names)
    ]
    if not needed:
        return None
    if names_goal(statement) and (told := judge_told_goal(statement, needed, hits)):
        return told
    if statement.compared and (told := compare_texts(statement, needed, hits, reference)):
        return told
    windows = [(hit.passage, quote) for hit in hits for quote in read_windows(hit.passage)]
    found = [
        (_weigh(statement, (*needed, *verbs), passage, quote) + _names_place(names, quote), -index)
        for index, (passage, quote) in enumerate(windows)
    ]
    if not found:
        return None
    passage, quote = windows[-max(found)[1]]
    missing = find_missing(needed, passage, quote)
    if len(missing) * 2 > len(needed) or (missing and len(needed) < 3):
        return None
    undone = tuple(verb.text for verb in verbs if score_term(verb, split_words(quote)) < POSSIBLE_MATCH)
    judgement = judge_text_rank(statement, _judge(statement, passage, quote, (*missing, *undone)))
    if not _may_be_of_other_heading(judgement, needed):
        judgement = _with_all_told(judgement, statement, names, language)
        others = [other for around, other in windows if not find_missing(needed, around, other)]
        if not _is_doubtful(judgement, statement, needed, names, others, language):
            return judgement
    return replace(judgement, verdict=Verdict.OPEN)


def _may_be_of_other_heading(found: TextJudgement, needed: Sequence[Term]) -> bool:
    """Whether a sentence that agrees holds too few words of a claim itself: it may be of another thing there."""
    if found.verdict not in (Verdict.RIGHT, Verdict.ROUNDED):
        return False
    count = _count_words(needed, split_words(found.quote))
    return _by_heading(needed, found.quote) > 1 or count * 2 < len(needed)


def _is_doubtful(
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
    if len(needed) > 1:
        return False
    is_elsewhere = not _count_words(needed, split_words(found.quote))  # only the headings above name it
    is_other = found.verdict is Verdict.WRONG and _counts_other_thing(statement, found, language)
    return is_elsewhere or is_other or _tells_of_part(statement, found, names)


def _with_all_told(
    found: TextJudgement, statement: Statement, names: Sequence[str], language: Language
) -> TextJudgement:
    """Return the judgement, not to be settled where the quotation leaves out a word: it may be of another thing."""
    if found.verdict is Verdict.OPEN:
        return found
    untold = find_untold(statement, names, language, found.quote, found.passage.headings[-2:])
    if untold:
        return replace(found, verdict=Verdict.OPEN, missing=(*found.missing, *untold))
    if found.verdict is Verdict.WRONG:
        return found
    counts = compare_counts(statement.text, found.quote, language) or compare_roles(statement.text, found.quote)
    if not counts:
        return found
    is_sure = counts == "other" and not statement.is_negated
    return replace(found, verdict=Verdict.WRONG if is_sure else Verdict.OPEN, differs=(statement.text,))


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


def _names_place(names: Sequence[str], quote: str) -> float:
    words = split_words(quote)
    return 0.5 * any(word.startswith(name) for name in names for word in words)


def _count_words(terms: Sequence[Term], words: Sequence[str]) -> int:
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


def _weigh(statement: Statement, terms: Sequence[Term], passage: Passage, quote: str) -> float:
    """Return how much of a claim a piece of text holds: its words first, then its amounts and times; shorter first."""
    words = split_words(quote)
    headings = [word for heading in passage.headings[-2:] for word in split_words(heading)]
    fits = sum(max(score_term(term, words), 0.6 * score_term(term, headings)) for term in terms)
    amounts = amounts_of(quote, statement=statement)
    kinds = sum(bool(comparable(claimed, amounts)) for claimed in statement.amounts)
    stated = sum(agrees(claimed, amounts) for claimed in statement.amounts)
    wanted, told = read_times(statement.text), read_times(quote)
    times = len(wanted.days & told.days) + len(wanted.months & told.months)
    has_time = bool(wanted.months) and bool(told.months)
    return (
        fits
        + 0.3 * _count_words(terms, words)
        + 0.5 * kinds
        + 0.3 * stated
        + 0.3 * times
        + 0.4 * has_time
        - len(quote) / 2_000
    )


def _judge(statement: Statement, passage: Passage, quote: str, missing: tuple[str, ...]) -> TextJudgement:
    amounts = amounts_of(quote, statement=statement)
    open_amounts = [claimed for claimed in statement.amounts if not comparable(claimed, amounts)]
    other = [claimed for claimed in statement.amounts if claimed not in open_amounts and not agrees(claimed, amounts)]
    wrong = [claimed for claimed in other if is_contradicted(claimed, statement.amounts, amounts)]
    times = differing_times(read_times(statement.text), read_times(without_before(quote)))
    turned = _is_turned(statement, quote)
    told = int(bool(SURPLUS.search(quote))) - int(bool(DEFICIT.search(quote)))
    if statement.direction and told != statement.direction:
        turned = True
    turned = turned or any(
        not agrees(claimed, of_same_role(claimed, statement, quote)) for claimed in statement.amounts
    )
    verdict = Verdict.RIGHT
    if missing or open_amounts or other or turned or times == "open" or is_vague(statement, quote):
        verdict = Verdict.OPEN
    elif any(is_rounded(claimed, amounts) for claimed in statement.amounts):
        verdict = Verdict.ROUNDED
    contrary = statement.direction != 0 and told == -statement.direction and not wrong
    if wrong or contrary or times == "wrong":
        is_sure = not missing and (contrary or not statement.is_negated)
        verdict = Verdict.WRONG if is_sure else Verdict.OPEN
    return TextJudgement(
        verdict=verdict,
        passage=passage,
        quote=quote,
        differs=tuple(claimed.text for claimed in wrong),
        is_time=times == "wrong",
        missing=(*missing, *(claimed.text for claimed in (*open_amounts, *(one for one in other if one not in wrong)))),
    )


def _is_turned(statement: Statement, quote: str) -> bool:
    """Whether a text may say the contrary: a negation on one side only, or more where the claim says less."""
    main = SUB_CLAUSE.split(quote, maxsplit=1)[0] if not statement.is_negated else quote
    negated = bool(NEGATION.search(main)) is not statement.is_negated
    way = int(bool(UP.search(quote))) - int(bool(DOWN.search(quote)))
    with_past = PAST.search(statement.reference) is not None
    change = statement.change or (statement.compared if with_past else 0)
    return negated or (change != 0 and way != change) or (statement.compared != 0 and not with_past)
