"""Tells whether a quotation says why the very thing was done that a question asks about.

In: a plan that asks why, and a hit. Out: yes or no. For example of "varför stängdes kajen?" the sentence "Kajen
stängdes i maj eftersom pålarna murknat" does; "Kajen stängdes i maj" gives no cause, and "Överskottet beror på att
kajen stängdes" gives the cause of a surplus.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from assistant.evidence.asked_predicate import asked_acts, asks_known_act, tells_predicate
from assistant.evidence.held_up import HINDERS, LATE, NOT_DONE, is_moved
from assistant.evidence.quote_choice import split_points
from assistant.evidence.reasons import BECAUSE, REASON, STATE
from assistant.evidence.text_reading import TextHit
from assistant.evidence.text_telling import is_headed_as_cause
from assistant.linking.matching import POSSIBLE_MATCH, Term, score_term, to_term
from assistant.records import Language, Operation, Plan
from assistant.words.change_reason_words import TELLS_MONEY
from assistant.words.criticism_words import CRITICISED, CRITICS, FAULTS
from assistant.words.mishap_words import MADE_SO, MISHAP
from assistant.words.vocabulary import CAUSE_IN_TEXT
from ingest.passages.sentences import split_sentences
from ingest.records import Measure
from ingest.words import split_words, stem

# A question of how money or an amount went: told by a deviation, in whatever words.
_OF_AMOUNT: Final = re.compile(
    r"\b(?:\w*(?:resultat|budget|kostnad|intäkt|underskott|överskott|prognos|avvik|pengar|frånvaro|andel)\w*|"
    r"plus|minus|back|"
    r"\w*dyr\w*|\w*billig\w*|tkr|mnkr|kronor|miljoner|mer|mindre|fler|färre|högre|lägre|bättre|sämre|öka\w*|minska\w*|"
    r"ökning\w*|minskning\w*|sjönk|sjunk\w*|steg|stig(?:er|it)|höj\w*|sänk\w*|lite|låg(?:t|a)?|hög(?:t|a|st)?|"
    r"stor(?:t|a)?|större|störst|små|många|få|"
    r"nå(?:dde|ddes|r|tt)|"
    r"costs?|budget|deficit|surplus|forecast|result|money|more|less|fewer|higher|lower|increase\w*|decrease\w*|"
    r"rose|"
    r"risen|fall|fell|fallen|drop\w*|raise\w*|expensive|cheap\w*|overspen\w*|underspen\w*|loss|profit|better|"
    r"worse|so many|"
    r"so few|so much|so little|(?:over|under) budget|low|high|big|large|small|met|reach\w*)\b",
    re.IGNORECASE,
)
# Why something changed is told by no sentence that speaks of no change.
_ASKS_CHANGE: Final = re.compile(
    r"\b(?:ök(?:ade|at|ar|a)|minsk(?:ade|at|ar|a)|sjönk|sjunk(?:er|it)|steg|stig(?:er|it)|föll|fallit|"
    r"increased?|decreased?|rose|risen|fell|fallen|dropped)\b",
    re.IGNORECASE,
)
_CHANGES: Final = re.compile(
    r"\b(?:\w*(?:ök(?:ad|at|ar|ning|nde)|minsk|sänk|höj|dubbl|halver)\w*|ökade?|öka|"
    r"sjönk|sjunk\w*|steg|stig\w*|föll|fall(?:er|it)|"
    r"växt?e?|växer|ändra\w*|fler\w*|färre|mer|mindre|större|högre|lägre|längre|kortare|bättre|sämre|"
    r"dyrare|billigare|extra|till(?:kom\w*|skott)|upphör\w*|borta|bort\w*|slut\w*|stäng\w*|ny\w*|brist\w*|"
    r"increas\w*|decreas\w*|rose|fell|more|fewer|less|higher|lower)\b",
    re.IGNORECASE,
)
# What is explained stands before these ("X beror på Y"), or after a comma where the sentence begins with one.
_BACK: Final = re.compile(
    r"\b(?:ber(?:or|odde|ott|oende)\b(?: på)?|eftersom|därför att|på grund av|p\.? ?g\.? ?a\b|pga|till följd|"
    r"(?:är|var|blev|som) en (?:direkt )?(?:följd|konsekvens|effekt|anpassning)|med anledning|förklar(?:as|ades|"
    r"ing\w*)|orsaka\w*|"
    r"orsak(?:en|er|erna)?|anledning(?:en|ar|arna)?|skäl(?:et|en)?|bakgrund(?:en)?|härled\w+|hänger (?:samman|ihop)|"
    r"(?:kommer|kom) (?:sig )?av|motivera\w*|i (?:väntan|avvaktan) på|vänta(?:r|de) på|avvakta(?:r|de)|tack vare|"
    r"utifrån|"
    r"mot bakgrund|"
    r"efter (?:att|en|ett|den|det|kritik\w*|beslut|påpekan\w*|krav|klagomål|synpunkter|önskemål|förslag|"
    r"begäran)|"
    r"sedan (?!dess\b|start|början|slutet|länge|tidigare|förra|föregående|årsskiftet|\d|den \d|i |ett |två |tre |"
    r"flera |många |januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\w+|"
    r"(?<!hade )(?<!har )(?<!var )(?<!är )(?<!blev )då(?! (?:\d|cirka|ca|drygt|och|även|också|in\b|ut\b))|när|"
    r"(?<!risk )(?<!risken )(?<!ansvar )för (?:att|byte|utbyte|(?:om|till|på)?byggnad|renovering|"
    r"reparation\w*|underhåll\w*|sanering|städning|service)|i syfte att|syfte\w*|i och med|med hänsyn|"
    r"med tanke på|enligt (?:beslut|krav|ny)|genom att|"
    r"av (?:att|den|det|höjda|ökade|högre|lägre|brist\w*|dyrare)|fattades|saknade\w*|"
    r"because|due to|owing to|as a result|caused? by|after|since|so that|in order to)\b",
    re.IGNORECASE,
)
# What is explained stands after these: "Y ledde till X".
_ON: Final = re.compile(
    r"\b(?:därför|därmed|således|medfört?|medför(?:de|er)?|inneb(?:är|ar|ur\w*|ära)(?: att)?|vilket|föranle\w+|"
    r"(?:gör|gjorde|gjort) att|(?:leder|ledde|lett) till|(?:får|fick|fått) till följd|bidra(?:r|git|gande|git till)|"
    r"(?:ligger|låg) bakom|"
    r"till grund för|"
    r"resultera\w*|orsaka\w*|tvinga\w*|förhindra\w*|therefore|which|led to|meant that|resulted in|caused)\b",
    re.IGNORECASE,
)
# "vad köptes den för" asks for its price
_WHAT: Final = re.compile(r"^\W*(?:vad|va|vilke[nt]|vilka|what|which)\b(?![^?]*\b(?:för|på|for|at)\W*$)", re.IGNORECASE)
_POINTS_BACK: Final = re.compile(
    r"\W*(?:det(?:ta)?|den(?:na)?|dessa|orsak\w*|anledning\w*|skäl\w*|bakgrund\w*|förklaring\w*|syfte\w*|this|"
    r"it|the reason)\b",
    re.IGNORECASE,
)
_DEVIATES: Final = re.compile(
    r"\b\w*(?:överskott|underskott|avvikelse|resultat|merkostnad|deficit|surplus|deviation)\w*\b", re.IGNORECASE
)
# "blev längre än planerat sedan": why it was more, and not why it was at all
_COMPARES: Final = re.compile(r"\b(?:än|than)\b", re.IGNORECASE)
# What was behind, or what the money was for: "ökade på Bryggan, där isen krävde mer", "900 tkr avsåg nya båtar".
_GOES_ON: Final = re.compile(
    r",\s*(?:där|som|dit|where|which)\b|"
    r"\b(?:kräv(?:de|er|t)|"
    r"avs(?:er|åg|ett)(?! (?:alla|samtliga|hela|helår|perioden|året|åren|januari|\d))|"
    r"gäll(?:er|de|t)|härrör\w*|gick till|användes)\b",
    re.IGNORECASE,
)
# What an amount of money was made of is why it was so much; "412 anställda, varav 341 kvinnor" tells no reason.
_MADE_OF: Final = re.compile(r"\b(?:varav|ingår|ingick)\b", re.IGNORECASE)
_FEWEST_WORDS: Final = 2  # before a mark, in a sentence that does not begin with it


def is_of_amount(plan: Plan) -> bool:
    """Whether words of a question speak of how much something was; the name of its municipality speaks of nothing."""
    question = plan.question
    for name in plan.municipalities:
        question = re.sub(rf"\b{re.escape(name)}s?\b", " ", question, flags=re.IGNORECASE)
    return _OF_AMOUNT.search(question) is not None


def asks_why_done(plan: Plan) -> bool:
    """Whether it is asked why something was done, and not why an amount came out as it did."""
    return is_plain_why(plan) and asks_known_act(plan.question, plan.language)


def is_plain_why(plan: Plan) -> bool:
    """Whether it is asked why something is so, and no word speaks of an amount or of how one came out."""
    if plan.operation is not Operation.EXPLAIN or plan.presumed_sign or Measure.VARIANCE in plan.measures:
        return False
    return not is_of_amount(plan)


def asks_what_done(plan: Plan) -> bool:
    """Whether it is asked what, or which one, something was done to; and neither for how much nor why."""
    is_plain = plan.operation is Operation.LOOK_UP and not (plan.measures or plan.money or plan.counts)
    is_of_what = _WHAT.match(plan.question) is not None and not is_of_amount(plan)
    return is_plain and is_of_what and asks_known_act(plan.question, plan.language)


def tells_cause_asked(plan: Plan, hit: TextHit) -> bool:
    """Whether a hit gives a cause of what is asked about; of an amount it is judged elsewhere, and yes here."""
    if plan.presumed_sign or Measure.VARIANCE in plan.measures:
        return True
    if is_of_amount(plan):
        tells = _holds_cause(hit) and (_CHANGES.search(hit.quote) or not _ASKS_CHANGE.search(plan.question))
        return bool(tells) or is_headed_as_cause(hit.passage)
    if is_headed_as_cause(hit.passage):
        return True
    heading = " ".join(hit.passage.headings[-1:])
    return gives_cause(plan, hit.quote, heading)


def _holds_cause(hit: TextHit) -> bool:
    """Whether a quotation gives any cause, or a clause that goes on with one; "Taxan höjs till 9 kronor" gives none."""
    if _MADE_OF.search(hit.quote) and TELLS_MONEY.search(hit.quote):
        return True
    if any(mark.search(hit.quote) for mark in (REASON, _BACK, _ON, CAUSE_IN_TEXT, _GOES_ON, LATE, MADE_SO)):
        return True
    sentences = [hit.quote[slice(*span)] for span in split_sentences(hit.quote)]
    return any(STATE.search(before) and MISHAP.search(after) for before, after in pairwise(sentences))


def gives_cause(plan: Plan, text: str, heading: str = "") -> bool:
    """Whether a sentence of a text gives the cause of the act that is asked about, or any cause where none is."""
    acts = asked_acts(plan.question, plan.language)
    for part in split_points(text) or [text]:
        sentences = [part[start:end] for start, end in split_sentences(part)]
        for before, sentence in pairwise(("", *sentences)):
            effects = _effects_asked(plan, before, sentence)
            if LATE.search(plan.question) and HINDERS.search(sentence):
                effects = [*effects, f"{before} {sentence}"]
            if NOT_DONE.match(plan.question) and HINDERS.search(sentence) and _is_of_subject(plan, sentence):
                return True
            is_fault = asks_criticism(plan.question) and FAULTS.search(sentence)
            if is_fault or is_moved(plan, before, sentence) or _hinders_before(plan, before, sentence):
                return True
            if not acts and any(_is_of_subject(plan, f"{heading} {effect}") for effect in effects):
                return True
            if _is_cause_itself(acts, sentence, plan):
                continue  # "arbetet vilar eftersom ledaren slutade" tells no reason why the leader did
            if any(_is_of_act(plan, f"{heading} {effect}") and _is_no_more(plan, effect) for effect in effects):
                return True
            if before and acts and STATE.search(before) and _is_of_act(plan, before) and _is_no_more(plan, before):
                return True  # "Bron är försenad. Markägaren har överklagat."
    return False


def is_hindered_after(plan: Plan, text: str) -> bool:
    """Whether a text names what was not done as the cause of something else, and then what held that up.

    "Överskottet beror på att kajen inte öppnats. Entreprenören lämnade bygget." tells why it was not.
    """
    for part in split_points(text) or [text]:
        sentences = [part[start:end] for start, end in split_sentences(part)]
        if any(_hinders_before(plan, before, sentence) for before, sentence in pairwise(sentences)):
            return True
    return False


def _hinders_before(plan: Plan, before: str, sentence: str) -> bool:
    """Whether a sentence tells what held up the asked thing, which the one before names only as a cause."""
    if not NOT_DONE.match(plan.question) or not HINDERS.search(sentence) or _DEVIATES.search(sentence):
        return False
    mark = next((one for one in reversed(list(_BACK.finditer(before)))), None)
    clause = before[mark.end() :] if mark else ""
    is_state = NOT_DONE.match(clause) is not None or STATE.search(clause) is not None
    return is_state and _is_of_act(plan, clause) and _is_of_subject(plan, clause) and _is_no_more(plan, clause)


def _effects_asked(plan: Plan, before: str, sentence: str) -> list[str]:
    """Return what the causes of a sentence are causes of; none of what a delay leads to, where its own is asked for."""
    mark = _ON.search(sentence)
    lead = sentence[: mark.start()] if mark else ""
    is_of_what_follows = LATE.search(plan.question) and LATE.search(lead) and not _BACK.search(lead)
    return [] if is_of_what_follows else _effects(before, sentence)


def asks_criticism(question: str) -> bool:
    """Whether it is asked why somebody was criticised.

    >>> asks_criticism("Varför fick nämnden kritik?"), asks_criticism("Varför fick nämnden mer pengar?")
    (True, False)
    """
    return CRITICISED.search(question) is not None


def is_of_criticised(plan: Plan, terms: Sequence[Term], hit: TextHit) -> bool:
    """Whether a hit, or a heading over it, names who was criticised, where that is asked; else yes."""
    if not asks_criticism(plan.question):
        return True
    asked = [term for term in terms if not CRITICS.fullmatch(term.text)]
    words = split_words(" ".join((*hit.passage.headings, hit.quote)))
    return all(score_term(term, words) >= POSSIBLE_MATCH for term in asked)


def names_faults(plan: Plan, terms: Sequence[Term], hit: TextHit) -> bool:
    """Whether a hit itself names both who was criticised and a fault, where it is asked why."""
    if not asks_criticism(plan.question) or not FAULTS.search(hit.quote):
        return False
    words = split_words(hit.quote)
    asked = [term for term in terms if not CRITICS.fullmatch(term.text)]
    return bool(asked) and all(score_term(term, words) >= POSSIBLE_MATCH for term in asked)


def _is_of_act(plan: Plan, text: str) -> bool:
    return tells_predicate(plan.question, plan.language, split_words(text))


def _is_of_subject(plan: Plan, text: str) -> bool:
    """Whether words speak of the thing whose cause is asked for; of a question that names none, yes."""
    words = split_words(text)
    terms = [to_term(word, plan.language) for word in plan.subject]
    return not terms or any(score_term(term, words) >= POSSIBLE_MATCH for term in terms)


def _is_cause_itself(acts: Sequence[str], sentence: str, plan: Plan) -> bool:
    """Whether what is asked about stands in a sentence as the cause of another thing, and not as what is explained."""
    marks = [one for one in _BACK.finditer(sentence) if len(split_words(sentence[: one.start()])) > 1]
    mark = next((one for one in reversed(marks) if BECAUSE.match(one[0])), next(iter(marks), None))
    if mark is None or plan.language is not Language.SWEDISH:
        return False
    roots = {stem(word) for word in acts}
    before, after = (
        {stem(word) for word in split_words(part)} for part in (sentence[: mark.start()], sentence[mark.end() :])
    )
    return bool(roots & after) and not roots & before


def _is_no_more(plan: Plan, effect: str) -> bool:
    """Whether words tell of an act itself, and of no deviation and nothing more of it, unless that is asked for."""
    is_more = _COMPARES.search(effect) is not None and not _COMPARES.search(plan.question)
    return not is_more and not _DEVIATES.search(effect)


def _effects(before: str, sentence: str) -> list[str]:
    """Return what the causes of a sentence are causes of: the words before or after their marks."""
    found = [sentence[mark.end() :] for mark in _ON.finditer(sentence)]
    for mark in _BACK.finditer(sentence):
        lead = sentence[: mark.start()]
        if BECAUSE.match(mark[0]) and (nested := _clause_before(lead)):
            found.append(nested)
        if len(split_words(lead)) >= _FEWEST_WORDS and not _POINTS_BACK.match(sentence):
            found.append(lead)
        elif _POINTS_BACK.match(sentence):
            found.append(f"{before} {lead}")
        else:
            found.append(sentence[mark.end() :].partition(",")[2] or sentence[mark.end() :])
    return found


def _clause_before(lead: str) -> str:
    """Return the clause before a cause that is a cause itself: "kajen stängts" of "beror på att kajen stängts"."""
    marks = list(_BACK.finditer(lead))
    clause = lead[marks[-1].end() :] if marks else ""
    return clause if len(split_words(clause)) >= _FEWEST_WORDS else ""
