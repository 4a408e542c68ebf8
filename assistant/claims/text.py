"""Judges what a claim states against the sentences of the reports, where no row of a table holds it.

In: a `Statement`, its terms and the passages that a search proposed. Out: a `TextJudgement`: a verdict and the words to
quote. It is right only where one or two neighbouring sentences hold every word, amount and date of the claim; wrong
where they hold the words and another amount or date instead; else the quotation is shown and nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.claims.amount import Fit, compare_amounts
from assistant.claims.claimed_amounts import ClaimedAmount
from assistant.claims.counted import compare_counts
from assistant.claims.figures import Verdict
from assistant.claims.goals import judge_told_goal, names_goal
from assistant.claims.roles import Role, compare_roles, role_at
from assistant.claims.statement import Statement
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
    Bound,
)
from assistant.words.operation_words import COUNT_WORDS
from ingest.notation import parse_amounts
from ingest.records import Amount, Passage, Unit
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
        (_weigh(statement, (*needed, *verbs), passage, quote) + _names_place(names, quote), index)
        for index, (passage, quote) in enumerate(windows)
    ]
    best = max(found, key=lambda item: (item[0], -item[1]), default=None)
    if best is None:
        return None
    passage, quote = windows[best[1]]
    missing = find_missing(needed, passage, quote)
    if len(missing) * 2 > len(needed) or (missing and len(needed) < 3):
        return None
    undone = tuple(verb.text for verb in verbs if score_term(verb, split_words(quote)) < POSSIBLE_MATCH)
    judgement = judge_text_rank(statement, _judge(statement, passage, quote, (*missing, *undone)))
    if judgement.verdict in (Verdict.RIGHT, Verdict.ROUNDED) and (
        _by_heading(needed, quote) > 1 or _count_words(needed, split_words(quote)) * 2 < len(needed)
    ):
        return replace(judgement, verdict=Verdict.OPEN)  # the sentence may be of another thing under that heading
    judgement = _with_all_told(judgement, statement, names, language)
    if judgement.verdict in (Verdict.RIGHT, Verdict.ROUNDED) and any(
        compare_counts(statement.text, other, language) == "other"
        for around, other in windows
        if not find_missing(needed, around, other)
    ):
        return replace(judgement, verdict=Verdict.OPEN)  # another sentence counts another number of it
    return judgement


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
    amounts = _amounts_of(quote)
    kinds = sum(bool(_comparable(claimed, amounts)) for claimed in statement.amounts)
    stated = sum(_agrees(claimed, amounts) for claimed in statement.amounts)
    wanted, told = read_times(statement.text), read_times(quote)
    times = len(wanted.days & told.days) + len(wanted.months & told.months)
    has_time = bool(wanted.months) and bool(told.months)
    return (
        fits
        + 0.3 * _count_words(terms, words)
        + 0.5 * kinds
        + 0.1 * stated
        + 0.3 * times
        + 0.4 * has_time
        - len(quote) / 2_000
    )


def _judge(statement: Statement, passage: Passage, quote: str, missing: tuple[str, ...]) -> TextJudgement:
    amounts = _amounts_of(quote)
    open_amounts = [claimed for claimed in statement.amounts if not _comparable(claimed, amounts)]
    wrong = [claimed for claimed in statement.amounts if claimed not in open_amounts and not _agrees(claimed, amounts)]
    times = differing_times(read_times(statement.text), read_times(quote))
    turned = _is_turned(statement, quote)
    told = int(bool(SURPLUS.search(quote))) - int(bool(DEFICIT.search(quote)))
    if statement.direction and told != statement.direction:
        turned = True
    turned = turned or any(
        not _agrees(claimed, _of_same_role(claimed, statement, quote)) for claimed in statement.amounts
    )
    verdict = Verdict.RIGHT
    if missing or open_amounts or turned or times == "open" or _is_vague(statement, quote):
        verdict = Verdict.OPEN
    elif any(_is_rounded(claimed, amounts) for claimed in statement.amounts):
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
        missing=(*missing, *(claimed.text for claimed in open_amounts)),
    )


def _is_turned(statement: Statement, quote: str) -> bool:
    """Whether a text may say the contrary: a negation on one side only, or more where the claim says less."""
    negated = bool(NEGATION.search(quote)) is not statement.is_negated
    way = int(bool(UP.search(quote))) - int(bool(DOWN.search(quote)))
    with_past = PAST.search(statement.reference) is not None
    change = statement.change or (statement.compared if with_past else 0)
    return negated or (change != 0 and way != change) or (statement.compared != 0 and not with_past)


def _is_vague(statement: Statement, quote: str) -> bool:
    """Whether a bound ("more than 50") could be about any of several amounts, which do not all agree."""
    return any(
        claimed.bound is not Bound.PLAIN
        and not all(
            compare_amounts(claimed, other) in _GOOD
            for other in _comparable(claimed, _of_same_role(claimed, statement, quote))
        )
        for claimed in statement.amounts
    )


_GOOD = (Fit.EXACT, Fit.ROUNDED, Fit.WITHIN)


def _agrees(claimed: ClaimedAmount, amounts: Sequence[Amount]) -> bool:
    return any(compare_amounts(claimed, amount) in _GOOD for amount in amounts)


def _is_rounded(claimed: ClaimedAmount, amounts: Sequence[Amount]) -> bool:
    fits = {compare_amounts(claimed, amount) for amount in amounts}
    return Fit.ROUNDED in fits and Fit.EXACT not in fits


def _comparable(claimed: ClaimedAmount, amounts: Sequence[Amount]) -> list[Amount]:
    return [amount for amount in amounts if compare_amounts(claimed, amount) is not Fit.UNIT]


def _amounts_of(quote: str, role: Role | None = None) -> list[Amount]:
    """Return the amounts of a quotation; of one part in it ("from", a goal) where that is given."""
    return [
        mention.amount
        for mention in parse_amounts(quote)
        if not _is_year(mention.amount) and role in (None, role_at(quote, mention.start))
    ]


def _of_same_role(claimed: ClaimedAmount, statement: Statement, quote: str) -> list[Amount]:
    """Return the amounts of a quotation that have the part of a claimed one: no goal where an outcome is claimed."""
    role = role_at(statement.text, claimed.start)
    if role is Role.BEFORE and claimed.bound is not Bound.PLAIN:
        role = Role.TOLD  # "mer än 50" sets a bound, and compares with nothing
    return _amounts_of(quote, role)


def _is_year(amount: Amount) -> bool:
    return amount.unit is Unit.UNKNOWN and Decimal(1900) <= amount.value <= Decimal(2099)
