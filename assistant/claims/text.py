"""Judges what a claim states against the sentences of the reports, where no row of a table holds it.

In: a `Statement`, its terms and the passages that a search proposed. Out: a `TextJudgement`: a verdict and the words to
quote. It is right only where one or two neighbouring sentences hold every word, amount and date of the claim; wrong
where they hold the words and another amount or date instead; else the quotation is shown and nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.claims.amount_parts import AmountPart, find_amount_part
from assistant.claims.contraries import Borne, is_borne, without_poles
from assistant.claims.counted import compare_counts, is_of_whole
from assistant.claims.criticised import differing_critic
from assistant.claims.degrees import lacks_degree
from assistant.claims.denials import says_not
from assistant.claims.figures import Verdict
from assistant.claims.goals import judge_told_goal, names_goal
from assistant.claims.other_way import find_told_ways, says_other_way, tells_reference_year
from assistant.claims.persons import Whose, whose_is
from assistant.claims.roles import compare_roles, without_before
from assistant.claims.same_words import tells_verb, without_new
from assistant.claims.statement import Statement
from assistant.claims.text_amounts import (
    agrees,
    amounts_of,
    as_told,
    comparable,
    is_contradicted,
    is_only_limit,
    is_rounded,
    is_vague,
    of_same_role,
)
from assistant.claims.text_choice import choose_piece, in_figures, without_idle_lead
from assistant.claims.text_doubts import (
    count_words,
    find_denial,
    is_denied,
    is_doubtful,
    may_be_of_other_heading,
)
from assistant.claims.text_pieces import (
    NAMED,
    TextJudgement,
    compare_texts,
    find_missing,
    judge_text_rank,
    own_points,
    read_windows,
    split_parts,
)
from assistant.claims.times import differing_event, differing_part, differing_times, read_times, tells_turn
from assistant.claims.untold import find_untold
from assistant.evidence.text_reading import TextHit
from assistant.linking.matching import GOOD_MATCH, Term, score_term
from assistant.records import Language
from assistant.words.act_words import ENDED
from assistant.words.cause_words import CAUSE
from assistant.words.change_words import PAST
from assistant.words.claim_words import BREAKS_EVEN, DEFICIT, KEPT, NEGATION, SURPLUS
from assistant.words.operation_words import COUNT_WORDS
from assistant.words.role_words import SUB_CLAUSE
from ingest.passages.sentences import split_sentences
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
    spoken = {word for cause in CAUSE.finditer(statement.text) for word in split_words(cause[0])}
    terms = [without_new(term, statement.text, language) for term in terms if term.text.casefold() not in spoken]
    needed = _find_needed(terms, names) or (list(terms) if verbs else [])  # of the board itself: what it did
    if not needed:
        return None
    if names_goal(statement) and (told := judge_told_goal(statement, needed, hits)):
        return told
    if statement.compared and (told := compare_texts(statement, needed, hits, reference)):
        return told
    if denial := find_denial(statement, [hit.passage for hit in hits], needed, names, language):
        return TextJudgement(verdict=Verdict.WRONG, passage=denial[0], quote=denial[1], differs=(statement.text,))
    windows = [(hit.passage, quote) for hit in hits for quote in read_windows(hit.passage)]
    return _judge_windows(statement, needed, verbs, windows, names, language) if windows else None


def _judge_windows(
    statement: Statement,
    needed: Sequence[Term],
    verbs: Sequence[Term],
    windows: Sequence[tuple[Passage, str]],
    names: Sequence[str],
    language: Language,
) -> TextJudgement | None:
    """Return the judgement of the piece of text that holds most of a claim; None where it holds too little."""
    passage, quote = choose_piece(statement, (*needed, *verbs), windows, names)
    quote = without_idle_lead(statement, passage, quote, needed, verbs)
    needed, verbs = without_poles(needed, statement, quote) or needed, without_poles(verbs, statement, quote)
    missing = find_missing(needed, passage, CAUSE.sub(" ", quote))  # the "grund" of "på grund av" names no school
    if len(missing) * 2 > len(needed) or (missing and len(needed) < 3):
        return None
    undone = tuple(verb.text for verb in verbs if not tells_verb(verb, statement.text, quote))
    if count_words(needed, split_words(quote)) * 2 < len(needed):
        return None  # only the headings above it are of what is claimed
    judgement = judge_text_rank(statement, _judge(statement, passage, quote, (*missing, *undone), needed))
    judgement = _with_own_amounts(_with_whole_sentence(judgement), statement, needed)
    if is_denied(statement, quote, missing, needed, names):
        return replace(judgement, verdict=Verdict.WRONG, differs=(statement.text,), missing=())
    if whose_is(statement.text, quote, needed) is Whose.OTHER and not (statement.is_negated or missing):
        return replace(judgement, verdict=Verdict.WRONG, differs=(statement.text,), missing=())
    if not verbs and ENDED.search(quote) and not ENDED.search(statement.text) and not statement.is_negated:
        judgement = replace(judgement, verdict=Verdict.OPEN)  # what was given notice of is not there any more
    judgement = _with_other_way(judgement, statement, quote, (*missing, *undone), needed)
    judgement = _with_contrary(judgement, statement, needed, language)
    if not may_be_of_other_heading(judgement, needed):
        judgement = _with_all_told(judgement, statement, names, language, needed)
        others = [
            other
            for around, other in windows
            if not find_missing(needed, around, other)
            and not any(not tells_verb(verb, statement.text, other) for verb in verbs)
        ]
        if not is_doubtful(judgement, statement, needed, names, others, language):
            return judgement
    return replace(judgement, verdict=Verdict.OPEN)


def _with_other_way(
    found: TextJudgement, statement: Statement, quote: str, lacking: Sequence[str], needed: Sequence[Term]
) -> TextJudgement:
    """Return the judgement, wrong where the sentence tells all of a claim but that the thing went the other way."""
    if found.verdict is Verdict.OPEN and not lacking and says_other_way(statement, quote, needed):
        return replace(found, verdict=Verdict.WRONG, differs=(statement.text,), missing=())
    return found


def _with_contrary(
    found: TextJudgement, statement: Statement, needed: Sequence[Term], language: Language
) -> TextJudgement:
    """Return the judgement, wrong where the thing is called the contrary; open where nothing bears out what it is."""
    if found.verdict is Verdict.OPEN and not found.missing and says_not(statement, found.quote, needed):
        return replace(found, verdict=Verdict.WRONG, differs=(statement.text,))
    borne = is_borne(statement, found.quote, needed, language)
    if borne is Borne.DENIED and not found.missing and found.verdict is not Verdict.WRONG:
        return replace(found, verdict=Verdict.WRONG, differs=(statement.text,))
    is_told = found.verdict in (Verdict.RIGHT, Verdict.ROUNDED)
    return replace(found, verdict=Verdict.OPEN) if is_told and borne is not Borne.OUT else found


def _find_needed(terms: Sequence[Term], names: Sequence[str]) -> list[Term]:
    """Return the terms that a sentence must hold: no number, judged as a count, and no name of the report."""
    texts = [(term, term.text.casefold()) for term in terms]
    return [term for term, text in texts if text not in COUNT_WORDS and not text.startswith(tuple(names))]


def _with_whole_sentence(found: TextJudgement) -> TextJudgement:
    """Return the judgement, not settled where its sentence tells times of several things."""
    is_mixed = any(split_parts(found.quote[start:end]) for start, end in split_sentences(found.quote))
    return replace(found, verdict=Verdict.OPEN) if is_mixed else found


def _with_own_amounts(found: TextJudgement, statement: Statement, needed: Sequence[Term]) -> TextJudgement:
    """Return the judgement, no yes where the amount is another thing's in the sentence; a no where its own differs."""
    is_told = found.verdict in (Verdict.RIGHT, Verdict.ROUNDED)
    if is_told and any(is_of_whole(statement.text, found.quote, one.value) for one in statement.amounts):
        return replace(found, verdict=Verdict.OPEN)
    part = find_amount_part(statement, found.quote, needed) if is_told else None
    if part is AmountPart.DENIED and not (found.missing or statement.is_negated):
        differs = tuple(claimed.text for claimed in statement.amounts)
        return replace(found, verdict=Verdict.WRONG, differs=differs)
    return found if part in (None, AmountPart.OWN) else replace(found, verdict=Verdict.OPEN)


def _with_all_told(
    found: TextJudgement, statement: Statement, names: Sequence[str], language: Language, needed: Sequence[Term] = ()
) -> TextJudgement:
    """Return the judgement, not to be settled where the quotation leaves out a word: it may be of another thing."""
    if found.verdict is Verdict.OPEN:
        return found
    held = [
        term
        for term in needed
        if term.text not in found.missing and score_term(term, split_words(found.quote)) >= NAMED
    ]
    untold = find_untold(statement, names, language, found.quote, found.passage.headings[-2:], held)
    if untold:
        return replace(found, verdict=Verdict.OPEN, missing=(*found.missing, *untold))
    if found.verdict is Verdict.WRONG:
        return found
    counts = (
        compare_counts(statement.text, found.quote, language)
        or compare_roles(statement.text, found.quote)
        or differing_critic(statement.text, found.quote)
    )
    if not counts:
        return found
    is_sure = counts == "other" and not statement.is_negated
    return replace(found, verdict=Verdict.WRONG if is_sure else Verdict.OPEN, differs=(statement.text,))


def _judge(
    statement: Statement, passage: Passage, quote: str, missing: tuple[str, ...], needed: Sequence[Term]
) -> TextJudgement:
    printed, printed_claim = quote, statement.text
    quote = in_figures(statement, quote)
    statement = as_told(statement, quote)
    amounts = amounts_of(quote, statement=statement)
    open_amounts = [claimed for claimed in statement.amounts if not comparable(claimed, amounts)]
    other = [claimed for claimed in statement.amounts if claimed not in open_amounts and not agrees(claimed, amounts)]
    wrong = [claimed for claimed in other if is_contradicted(claimed, statement.amounts, amounts)]
    own = own_points(quote, needed)  # the day of another point of a list is of another thing
    times = differing_times(read_times(statement.text), read_times(without_before(own)))
    if times == "wrong" and tells_turn(own):
        times = "open"  # "vid halvårsskiftet" may be the 1 July
    if times == "wrong" and statement.change and not statement.amounts:
        times = "open"  # how a thing went between two times is told by what it was then, not by another time
    if times != "wrong" and differing_event(statement.text, without_before(quote)):
        times = "wrong"
    times = "wrong" if times == "wrong" else differing_part(statement.text, quote) or times
    turned = _is_turned(statement, quote)
    told = int(bool(SURPLUS.search(quote))) - int(bool(DEFICIT.search(quote)))
    if statement.direction and told != statement.direction:
        turned = True
    if statement.keeps and not (KEPT.search(quote) or BREAKS_EVEN.search(quote)):
        turned = True  # of the thing, but not of its budget
    turned = turned or lacks_degree(statement, quote)
    turned = turned or any(
        not agrees(claimed, of_same_role(claimed, statement, quote)) for claimed in statement.amounts
    )
    verdict = Verdict.RIGHT
    if (
        missing
        or open_amounts
        or other
        or turned
        or times == "open"
        or is_vague(statement, quote, needed)
        or is_only_limit(statement, quote)
    ):
        verdict = Verdict.OPEN
    elif any(is_rounded(claimed, amounts) for claimed in statement.amounts):
        verdict = Verdict.ROUNDED
    contrary = statement.direction != 0 and told == -statement.direction and not wrong
    around = [*split_words(quote), *(word for heading in passage.headings[-1:] for word in split_words(heading))]
    contrary = contrary and all(score_term(term, around) >= GOOD_MATCH for term in needed)  # "hamn" is no "hamnpir"
    if wrong or contrary or times == "wrong":
        is_sure = not missing and (contrary or not statement.is_negated)
        verdict = Verdict.WRONG if is_sure else Verdict.OPEN
    return TextJudgement(
        verdict=verdict,
        passage=passage,
        quote=printed,
        differs=tuple(claimed.text for claimed in wrong) or ((printed_claim,) if contrary else ()),
        is_time=times == "wrong",
        missing=(*missing, *(claimed.text for claimed in (*open_amounts, *(one for one in other if one not in wrong)))),
    )


def _is_turned(statement: Statement, quote: str) -> bool:
    """Whether a text may say the contrary: a negation on one side only, or more where the claim says less."""
    main = SUB_CLAUSE.split(quote, maxsplit=1)[0] if not statement.is_negated else quote
    negated = bool(NEGATION.search(main)) is not statement.is_negated
    ways = {way for _, way in find_told_ways(quote)}
    way = int(1 in ways) - int(-1 in ways)
    with_past = PAST.search(statement.reference) is not None or tells_reference_year(statement, quote)
    change = statement.change or (statement.compared if with_past else 0)
    return negated or (change != 0 and way != change) or (statement.compared != 0 and not with_past)
