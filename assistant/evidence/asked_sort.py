"""Tells whether a quotation holds a thing of the sort that a question asks for: a time, a person, a place, a number.

In: a plan, its terms and a quotation. Out: yes or no. For example of "när invigdes hallen?" the sentence "Hallen hyrs
ut till föreningar" tells nothing, and neither does "Hallen städas i mars": it is of another act.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.evidence.asked_acts import tells_phase, tells_same_act
from assistant.evidence.asked_forms import asked_form, holds_form
from assistant.evidence.asked_predicate import tells_one
from assistant.evidence.counted_times import tells_times
from assistant.evidence.either_sex import asks_which_sex, tells_which_sex
from assistant.evidence.goes_on import lead_of
from assistant.evidence.held_terms import holds_a_term, holds_each, lasts, split_cells
from assistant.evidence.named_later import names_later
from assistant.evidence.text_numbers import find_counted, tells_count, tells_only_one
from assistant.evidence.text_telling import names_body, tells_act
from assistant.evidence.told_durations import tells_duration
from assistant.evidence.told_ends import tells_end
from assistant.evidence.told_flows import tells_flow
from assistant.evidence.told_goals import tells_goal_result
from assistant.evidence.told_names import names_holder, names_somebody, own_names, tells_name
from assistant.evidence.told_opinions import asks_opinion, tells_opinion
from assistant.evidence.told_years import tells_other_year
from assistant.linking.matching import POSSIBLE_MATCH, Term, is_verb, score_term, to_term
from assistant.question.asked_operation import read_operation
from assistant.question.asked_share import asks_portion, asks_share
from assistant.question.asked_thing import (
    asks_duration,
    asks_extent,
    asks_gain,
    asks_goals_met,
    asks_measures,
    asks_name,
    asks_one_thing,
    asks_quantity,
    asks_speed,
    asks_used_thing,
    asks_when,
    asks_where,
    asks_which_one,
    asks_who,
    asks_win,
)
from assistant.question.question_words import read_measure_word
from assistant.records import Language, Operation, Plan
from assistant.words import asked_words, vocabulary
from ingest.notation import parse_amounts
from ingest.passages.sentences import split_sentences
from ingest.records import Measure, Unit
from ingest.words import split_words

MONEY_UNITS: Final = (Unit.KR, Unit.TKR, Unit.MNKR)
_RATES: Final = (Unit.PERCENT, Unit.PERCENTAGE_POINTS)
_COUNTED: Final = (Unit.UNKNOWN, Unit.COUNT, Unit.FULL_TIME_EQUIVALENTS, Unit.DAYS, Unit.YEARS)
DATE: Final = re.compile(
    rf"\b(\d{{1,2}}/\d{{1,2}}|({'|'.join(vocabulary.MONTHS)})|(19|20)\d\d(\d{{2,4}})?|kvartal|våren|hösten|sommaren|"
    r"vintern|i (?:våras|höstas|somras|vintras|fjol)|årsskiftet|nyår\w*|\w+terminen|\w+skiftet|"
    r"spring|autumn|summer|winter)\b",
    re.IGNORECASE,
)
_WHOLE: Final = re.compile(r"\b(kommunen|kommunens|staden|förvaltningen|nämnden|bolaget|totalt|sammanlagt)\b", re.I)
_COMPUTED: Final = (
    *(Operation.SHARE, Operation.RATIO, Operation.PER_UNIT, Operation.MEAN, Operation.DIFFERENCE, Operation.SUM),
    Operation.RANK,
)
_OTHER_AMOUNT: Final = re.compile(
    r"\b\w*(?P<what>vinst|förlust|överskott|underskott|avvikelse|självrisk|skadestånd|böter|rabatt|krav)\w*\s+"
    r"(?:på|om|med|av)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_OF_ALL: Final = re.compile(r"\d\s+(?:\w+\s+)?av\s+(?:de\s+|totalt\s+)?\d|\bvarav\s+\d", re.IGNORECASE)
_DEVIATES: Final = re.compile(r"\b\w*(?:förlust|vinst|resultat)\w*\b", re.IGNORECASE)
_ASKING: Final = re.compile(
    r"\b(?:vad|va|hur|vilke[nt]|vilka|vem|vems|var|vart|när|varför|what|how|which|who|where|when|why|ge|visa|berätta|"
    r"tell|show|give|list|\w+(?:ade|er|ar))\b",
    re.IGNORECASE,
)  # "sjukfrånvaro 2030?": no word that asks, so a figure is


def asks_for_text(plan: Plan) -> bool:
    """Whether words answer the question, rather than a number."""
    question = plan.question
    if (
        asked_words.PURPOSE.search(question)
        or asked_words.FURTHEST.search(question)
        or asks_measures(question)
        or asks_goals_met(question)
        or asks_which_one(question)
        or asks_speed(question)
        or asks_win(question)
        or asks_used_thing(question)
    ):
        return True
    if asks_gain(question):
        return False
    is_numeric = plan.counts or plan.money or bool(plan.measures)
    is_numeric = is_numeric or any(vocabulary.RESULT_LABEL.search(hint) for hint in plan.hints)
    is_numeric = is_numeric or vocabulary.HOW_MANY.search(question) is not None or asks_quantity(question)
    is_numeric = is_numeric or _asks_computed(question)
    return plan.operation is Operation.EXPLAIN or not is_numeric


def _asks_computed(question: str) -> bool:
    """Whether a number made of others is asked for: a share, a sum, the largest; a change may be told in words."""
    asked = read_operation(question)
    return asked is not None and asked.operation in _COMPUTED


def holds_what_is_asked(plan: Plan, terms: Sequence[Term], quote: str, lead: str = "") -> bool:
    """Whether a quotation has a thing of the asked sort, and a number beside a word that was asked about.

    `lead` are the words that lead it in, which tell of the act: "Mötena hölls i denna ordning:".
    """
    if plan.operation is Operation.EXPLAIN:
        return True
    if asks_opinion(plan) and not tells_opinion(quote):
        return False
    if asks_which_sex(plan.question):
        return tells_which_sex(quote)
    if form := asked_form(plan.question):
        return holds_form(form, terms, quote)
    if asks_one_thing(plan.question) or asks_duration(plan.question) or asks_speed(plan.question):
        return _holds_one_thing(plan, terms, quote, lead)
    if asks_for_text(plan):
        is_bare = plan.operation is Operation.LOOK_UP and not _ASKING.search(plan.question)
        if is_bare and not any(character.isdigit() for character in quote):
            return False
        return _tells_what_is_done(plan.question, f"{lead} {quote}")
    return _holds_number(plan, terms, quote)


def _holds_one_thing(plan: Plan, terms: Sequence[Term], quote: str, lead: str) -> bool:
    """Whether a quotation holds the person, the time, the place or the name that is asked for."""
    if asks_who(plan.question):
        return names_holder(plan, terms, quote)
    if asks_duration(plan.question) or asks_speed(plan.question):
        return lasts(terms, quote)
    if asks_when(plan.question):
        is_of_act = _tells_act(plan.question, f"{lead} {quote}") and tells_end(plan.question, terms, DATE, quote)
        return is_of_act and DATE.search(quote) is not None
    if asks_where(plan.question):
        return _tells_place(plan.question, quote) and tells_same_act(plan.question, f"{lead} {quote}")
    sentences = [quote[slice(*span)] for span in split_sentences(quote)]
    told = [
        sentence
        for place, sentence in enumerate(sentences)
        if holds_a_term(terms, sentence) or holds_a_term(terms, lead_of(sentences, place))
    ]
    return tells_name(plan, told)


def _tells_act(question: str, text: str) -> bool:
    return tells_same_act(question, text) and tells_phase(question, text)


def _tells_what_is_done(question: str, text: str) -> bool:
    """Whether a text tells of what is done, reached or closed, where that is asked for; of nothing else, yes."""
    if asks_which_one(question):
        return tells_same_act(question, text)
    if asks_win(question):
        return tells_one("vann", Language.SWEDISH, split_words(text))
    if asked_words.FURTHEST.search(question):
        return asked_words.IS_FURTHEST.search(text) is not None
    if asks_measures(question):
        return asked_words.TELLS_MEASURE.search(text) is not None
    if asks_extent(question):
        is_old = asked_words.AGE.search(question) and asked_words.TELLS_AGE.search(text)
        return bool(is_old) or asked_words.TELLS_EXTENT.search(text) is not None
    return not asks_goals_met(question) or tells_goal_result(question, text)


def _holds_number(plan: Plan, terms: Sequence[Term], quote: str) -> bool:
    """Whether a quotation has a number of the asked sort, beside a word that was asked about."""
    named = {read_measure_word(word) for word in split_words(quote)}
    planned = [measure for measure in plan.measures if measure in (Measure.BUDGET, Measure.FORECAST)]
    if asked_words.EXPECTED.search(quote):
        named.add(Measure.FORECAST)
    if not named.issuperset(planned):
        return False
    tells_deviation = vocabulary.DEVIATION_IN_TEXT.search(quote) or _DEVIATES.search(quote)
    if Measure.VARIANCE in plan.measures and not tells_deviation:
        return False
    if plan.counts and not tells_counted_act(plan, quote):
        return False
    every = [text[start:end] for text in split_cells(quote) for start, end in split_sentences(text)]
    sentences = [
        one
        for before, one in zip(("", *every), every, strict=False)
        if not (tells_other_year(plan, one, before) or tells_flow(plan, one))
    ]
    counted = find_counted(plan.question, terms, plan.language) if plan.counts else None
    if counted and not any(
        (tells_count(sentence, counted) or tells_times(plan, counted, sentence)) and is_of_asked(plan, terms, sentence)
        for sentence in sentences
    ):
        return False
    return any(
        tells_number(plan, terms, sentence)
        for before, sentence in zip(("", *sentences), sentences, strict=False)
        # "Lagret gicks igenom. Av 90 tavlor saknas 3.": the second sentence counts what the first is about
        if (holds_a_term(terms, sentence) and not (plan.money and names_later(terms, sentence, sentences)))
        or (plan.counts and before and holds_each(terms, before))
    )


def _tells_place(question: str, text: str) -> bool:
    """Whether a text names a place; where it is asked whither, also the one after "till"."""
    moves = asked_words.MOVES.search(question) and asked_words.TO_PLACE.search(text)
    return asked_words.PLACE.search(text) is not None or bool(moves)


def holds_sort(question: str, text: str) -> bool:
    """Whether a text has a name, a time or a place where that is asked for; nothing else is told by its form."""
    if form := asked_form(question):
        return form.tells.search(text) is not None
    if asks_who(question):
        return names_somebody(question, text)
    if asks_when(question):
        return DATE.search(text) is not None
    if asks_duration(question) or asks_speed(question):
        return tells_duration(text)
    if asks_name(question):
        return bool(own_names(question, text))
    return asks_where(question) and _tells_place(question, text)


def tells_counted_act(plan: Plan, text: str) -> bool:
    """Whether a text tells of what was done, where a question counts by that: "byggdes" is not told by "finns"."""
    verbs = [hint for hint in plan.hints if is_verb(hint)]
    words = split_words(text)
    acts = [to_term(verb, plan.language) for verb in verbs if verb.casefold() not in asked_words.PLAIN_VERBS]
    # "how many employees retired": the act alone says which of them
    names_none = bool(acts) and all(word.casefold() in vocabulary.PERSON_WORDS for word in plan.subject)
    if names_none and not any(score_term(act, words) >= POSSIBLE_MATCH or tells_act(act.text, words) for act in acts):
        return False
    return tells_same_act(" ".join(verbs), text)


def is_of_asked(plan: Plan, terms: Sequence[Term], sentence: str) -> bool:
    """Whether a sentence counts what is of the body that a question names, or of the whole where it names none.

    "Hamnenheten har 12 anställda, varav 3 bor i kommunen" counts no employees of the municipality, and no meetings of
    the council are counted by "utskottet höll fyra möten".
    """
    bodies = [word for word in split_words(sentence) if names_body(word)]
    asked = [term for term in terms if names_body(term.text.casefold())]
    if bodies and asked:
        return any(score_term(term, bodies) >= POSSIBLE_MATCH for term in asked)
    if asked or len(terms) > 1 or terms[0].text.casefold() not in vocabulary.PERSON_WORDS:
        return True
    named = any(place.casefold() in sentence.casefold() for place in plan.municipalities)
    return not bodies and (named or _WHOLE.search(sentence) is not None)


def is_of_other(plan: Plan, before: str) -> bool:
    """Whether the words before an amount name what it is of, and that is not asked for: "en vinst på 8 tkr"."""
    found = None if Measure.VARIANCE in plan.measures else _OTHER_AMOUNT.search(before)
    if found is None or found["what"].casefold() in plan.question.casefold():
        return False
    words = split_words(found[0])
    return not any(score_term(to_term(word, plan.language), words) >= POSSIBLE_MATCH for word in plan.subject)


def tells_number(plan: Plan, terms: Sequence[Term], sentence: str) -> bool:
    """Whether a sentence has a number of the asked sort: of things, of money, a rate, or any with a unit."""
    mentions = parse_amounts(sentence)
    if (
        plan.money
        and asked_words.TOTAL_ASKED.search(plan.question)
        and not asked_words.PRICE_ASKED.search(plan.question)
    ):
        mentions = tuple(mention for mention in mentions if not asked_words.EACH_ONE.match(sentence[mention.end :]))
    if not plan.counts:
        mentions = tuple(mention for mention in mentions if not is_of_other(plan, sentence[: mention.start]))
    units = {mention.amount.unit for mention in mentions}
    if plan.counts and find_counted(plan.question, terms, plan.language) is None:
        # how many complained is not told by "två år i rad", nor how many came by "620 kvadratmeter"
        sentence = asked_words.MEASURED.sub(" ", asked_words.SPAN.sub(" ", sentence))
        units = {mention.amount.unit for mention in parse_amounts(sentence)}
    if plan.counts:
        counted = find_counted(plan.question, terms, plan.language)
        is_one = counted is not None and tells_only_one(sentence, counted)
        is_told = any(word in vocabulary.NUMBER_WORDS for word in split_words(sentence))
        return is_one or is_told or bool(units & set(_COUNTED))
    if asks_portion(plan.question) or (asks_share(plan.question) and not plan.money):
        return bool(units & set(_RATES)) or _OF_ALL.search(sentence) is not None
    if asks_gain(plan.question):
        return bool(units & {*MONEY_UNITS, *_RATES})
    if plan.money:
        # "by how many percent have prices risen": money is only what the rate is of
        return bool(units & {*MONEY_UNITS, *(_RATES if plan.percent else ())})
    if asks_quantity(plan.question):
        return bool(units & set(_RATES)) or any(tells_count(sentence, term) for term in terms)
    return bool(units)
