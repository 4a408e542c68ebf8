"""Reads which overview a question asks for: rows that went over or kept to budget, a summary, key figures, a topic.

In: the question as typed. Out: an `Operation`, or None. For example "vilka enheter gick back i Hylte?" asks for rows,
"sammanfatta rapporten" for a summary; "vilken enhet gick mest back?" is a ranking and none of these.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.question.asked_order import read_order
from assistant.question.audit_words import asks_audit
from assistant.records import Operation, Order
from assistant.words import claim_words
from assistant.words.budget_words import RAN_AWAY
from assistant.words.kept_budget import keeps_budget
from assistant.words.operation_words import LOW_END
from assistant.words.typed_text import holds
from ingest.records import Measure

UNIT_NOUNS: Final = (
    r"enhet(?:er|erna)?|verksamhet(?:er|erna)?|projekt(?:en)?|område(?:n|na)?|programområden?|post(?:er|erna)?|"
    r"rad(?:er|erna)?|"
    r"nämnd(?:er|erna)?|avdelning(?:ar|arna)?|förvaltning(?:ar|arna)?|investering(?:ar|arna)?|"
    r"investeringsprojekt|delar|skolor(?:na)?|bolag(?:en)?|kök(?:en)?|boenden(?:a)?|anläggningar(?:na)?|"
    r"schools|preschools|companies|kitchens|facilities|"
    r"units?|areas?|projects?|departments?|committees?|boards?|activities|activity|items?|rows?|lines?|programmes?|services|"
    r"investments?|operations"
)  # fmt: skip
_EACH_NOUNS = (
    r"enhet|verksamhet|projekt|område|programområde|program|nämnd|avdelning|förvaltning|investering|investeringsprojekt|"
    r"unit|area|project|department|activity|board|committee|programme"
)
PROJECTS: Final = re.compile(r"\b(\w*projekt\w*|\w*invester\w*|projects?|invest\w*)\b", re.IGNORECASE)
LINES: Final = re.compile(r"\b(post(er|erna)?|rad(er|erna)?|items?|rows?|lines?|kostnadsslag)\b", re.IGNORECASE)
_HEAD = r"^\W*(?:(?:och|and|men|but|kan du|can you|could you|please|snälla)\s+)*"
_LIST_HEAD = re.compile(
    rf"{_HEAD}(?:vilka|vilken|vilket|which|what|lista|list|visa|show(?: me)?|räkna upp|name|ge mig|give me)\b"
    r"(?:\s+(?:är|var|"
    rf"are|were|av|of|all|alla|"
    rf"the|de|som|\w+s|in \w+|i \w+|\w+)){{0,4}}?\s+[\w-]*?(?:{UNIT_NOUNS})\b",
    re.IGNORECASE,
)
# "vilka i A-stad gick back": the place may stand before the verb
_WITHIN = r"(?:i|in|på|at|hos|inom|within|från|from|of|av)\s+[\w-]+(?:\s+[\w-]+){0,2}?"
_WHO = re.compile(
    rf"{_HEAD}(?:vilka|vem|who|which)\s+(?:av dem |of them )?(?:{_WITHIN}\s+)?(?:gick|går|har|hade|visar|visade|väntas|"
    r"höll|håller|klarade|klarar|låg|ligger|stannade|hamnade|kept|keeps?|stayed|stays?|met|remained|did|didn['’]?t|"
    rf"redovisar|redovisade|drog|drar|"
    r"överskr\w+|spräckte|ran|went|had|overspent|exceeded|are|were)\b",
    re.IGNORECASE,
)
_MANY_HEAD = re.compile(
    rf"{_HEAD}(?:vilka|vilken|vilket|lista|list|visa|show|räkna|name|ge|give)\b|{_HEAD}(?:which|what)\b[^?]*s\b",
    re.IGNORECASE,
)
_OVERSPENT = re.compile(
    r"\b(over (?:their|its|the)(?: \d{4})? (?:\w+ )?budgets?|over budget|överskr\w+|drog över|drar över|sprack|"
    r"spräckte|dyrare än|(?:bli(?:r|vit)?|blev)\s+(?:mycket\s+|betydligt\s+)?dyrare|fördyra\w*|"
    r"(?:became|become|got|gotten|getting|become|turned out)\s+(?:more expensive|dearer|costlier)|"
    r"(?:kosta(?:r|de|t)?|costs?|costing|spent|spen[dt]s?) (?:mer|more) (?:än|than) "
    r"(?:sin |sina |sitt |den |its |their |the )?(?:budget\w*|planer\w+|planned))\b",
    re.IGNORECASE,
)
_COST_LESS = re.compile(
    r"\b(?:kosta(?:r|de|t)?|costs?|costing|spent|spen[dt]s?) (?:mindre|less) (?:än|than) "
    r"(?:sin |sina |sitt |den |its |their |the )?(?:budget\w*|planer\w+|planned)\b|\bbilligare än (?:budget|planer)\w*",
    re.IGNORECASE,
)
# "hur många enheter gick back": the rows are counted, and shown.
_COUNT_HEAD = re.compile(
    rf"{_HEAD}(?:hur många|how many)\b(?:\s+(?:av|of|all|alla|the|de|\w+s|\w+)){{0,3}}?\s+[\w-]*?(?:{UNIT_NOUNS})\b",
    re.IGNORECASE,
)
# "vad drog iväg", "what got out of hand": the rows that went over, whatever they are
_WHAT_RAN_AWAY = re.compile(
    rf"{_HEAD}(?:vad|vilka|vem|what|which|who)\s+(?:(?:var|är)\s+(?:det\s+)?som\s+|(?:was|is)\s+it\s+that\s+|"
    rf"(?:{_WITHIN}\s+)?(?:som\s+)?(?:har\s+|has\s+)?)?(?={RAN_AWAY.pattern})",
    re.IGNORECASE,
)
# "vilka överskott finns i Vik", "which deficits are there": the rows that have one
_SIDES: Final = re.compile(
    rf"{_HEAD}(?:vilka|lista|visa|which|what|list|show(?: me)?)\s+(?:(?:är|are|alla|all|the|de|var|were)\s+)*"
    r"(?:budget)?(?:under|över)skott(?:en)?\b|"
    rf"{_HEAD}(?:which|what|list|show(?: me)?)\s+(?:(?:are|all|the|were)\s+)*(?:deficits|surpluses)\b",
    re.IGNORECASE,
)
# "…, och vilken gick sämst": what stands at the head of the rows that are listed
_AND_WHICH = re.compile(
    r"\s*(?:,|\b(?:och|samt|and)\b)\s*(?:(?:och|and)\s+)?(?:vilken|vilket|vem|which|who)\b(?P<asks>[^?]*)\W*$",
    re.IGNORECASE,
)
# "hur många gick back i A-stad": rows are counted though no word says of what sort
_COUNT_WENT = re.compile(
    rf"{_HEAD}(?:hur många|how many)\s+(?:{_WITHIN}\s+)?(?:gick|går|gått|drog|drar|överskr\w+|went|ran|overspent|"
    r"exceeded|ended up|are|were)\b",
    re.IGNORECASE,
)
# "nollavvikelse", "håller budget exakt": the rows whose deviation is nought.
_NO_DEVIATION = re.compile(
    r"\b(nollavvikelse\w*|(noll|ingen|inga) avvikelse\w*|inte avvik\w+|(håller|höll|träffa\w*) (sin )?budget\w* exakt|"
    r"exakt (på|enligt|i nivå med) (sin )?budget\w*|(no|zero) (deviation|variance)s?|exactly on budget)\b",
    re.IGNORECASE,
)
# "inte använt något", "inget utfall": the rows on which nothing was spent.
_UNUSED = re.compile(
    r"\b(inte (har )?(använt|förbrukat|kostat) (något|någonting|några pengar)|har inte (använt|förbrukat|kostat) "
    r"(något|någonting)|(inget|noll i|noll kronor i) utfall|utan utfall|spent nothing|no (spending|outcome)|"
    r"not spent anything|(has|have) not been spent)\b",
    re.IGNORECASE,
)
# "har inte kommit igång": a report that tells no states tells at least on which of them nothing was spent
_NOT_BEGUN = re.compile(
    r"\b(?:inte|ej|ännu|aldrig|not|never|n['’]t)\b[^?]{0,25}?\b(?:startats?|startade|påbörja(?:ts?|de|d)|börjat|börjats|"
    r"kommit i ?gång|satts? i ?gång|dragit i ?gång|i ?gångsatta?|started|begun|commenced|got going)\b|"
    r"\b(?:oförbrukade|orörda|yet to (?:start|begin|be started)|unstarted)\b",
    re.IGNORECASE,
)
# "för varje nämnd", "per verksamhet": a figure of each row.
_EACH = re.compile(
    r"\b(?:(?:för|of|for|by) (?:varje|var och en av|respektive|each|every)(?: av)?(?: de| the)?|per)\s+"
    rf"(?:{_EACH_NOUNS})\b",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"\b(\w*avvikelse\w*|\w*budget\w*|utfall\w*|\w*prognos\w*|\w*kostnad\w*|bokslut\w*|deviations?|variances?|"
    r"outcomes?|forecasts?|costs?|actuals?)\b",
    re.IGNORECASE,
)
# "vilka enheter har nämnden?", and not "vilka projekt har invigts?": what was done with them is no list of all
_EXIST = re.compile(
    r"^\W*(?:lista|räkna upp|visa|list|name|show(?: me)?)\s+(?:alla|samtliga|all)\b|"
    r"\bgjordes\b(?![^?]*\b(?:av|åt|för att)\b)|"
    r"\b(finns|fanns|ingår|består|are there|exist|does \w+ have|do you have|redovisas|tas upp)\b|"
    r"\bhar\b(?![^?]*\b(?:inte|ej|aldrig|ännu|bliv\w+|\w{2,}(?:at|it|tt|rt|nt|st|lt|ts))\b)",
    re.IGNORECASE,
)
_ONE_ANSWER = re.compile(
    r"\b(mest|flest|längst|störst\w*|minst\w*|högst\w*|lägst\w*|topp|top|most|least|fewest|largest|biggest|worst|best|"
    r"smallest|furthest|farthest|deepest|"
    r"sämst\w*|bäst\w*|"
    r"en|två|tre|fyra|fem|tio|two|three|four|five|ten|\d{1,2})\b(?! (decimal|procent|percent))|\b(?:eller|or)\b",
    re.IGNORECASE,
)
_SUMMARY = re.compile(
    r"\b(sammanfatta|sammanfatte|sammanfattning(en)?|summera rapport\w*|summari[sz]e|"
    r"(?<!\bin )summary(?! (?:\w+ )?(?:statements?|tables?|accounts?|sheets?|rows?|lines?))|sum up the report|"
    r"översikt över|"
    r"ge mig en (kort )?(översikt|bild)|give me an? (short |brief )?(overview|summary)|huvuddragen|i stora drag|"
    r"in brief|"
    r"det viktigaste (?:i|ur|från)|the main points|key points|main findings|huvudpunkterna)\b",
    re.IGNORECASE,
)
_INDICATORS = re.compile(
    rf"{_HEAD}(?:vilka|lista|list|visa|show(?: me)?|which|what|hur många|finns det)\b"
    r"(?:(?!\b(?:i|in|enligt|from|från|för|for)\b)[^?])*"  # "what target has X in its indicator table": a figure
    r"\b(nyckeltal\w*|mätetal\w*|indikator\w*|mätindikator\w*|key figures?|indicators?|kpis?|metrics|"
    r"performance measures?)\b",
    re.IGNORECASE,
)
_PLACES = re.compile(
    rf"{_HEAD}(?:vilka|which|what|lista|list|visa|show(?: me)?|från vilka|om vilka|for which|"
    rf"about which)(?:\s+(?:är|are|all|alla|the|de))*"
    r"\s+(?:kommuner(?:na)?|municipalities|städer|towns|councils|nämnder(?:na)?|committees|boards|kommunstyrelser)\b"
    r"(?:\s+(?:finns|har du|har ni|kan (?:du|man|jag)|täcker|ingår|är (?:med|inlästa)|känner|vet|svarar|gäller|"
    r"omfattas|"
    r"are (?:there|in|read|stored|known|covered|included|you)|do you|can (?:you|i)|does it)\b[^?]*)?\W*$",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    rf"{_HEAD}(?:vad|what|var|where|hur)\b[^?]*\b(?:står|stod|säger|säjer|skriver|skrivs|sägs|nämns?|berättar|"
    rf"says?|say|said|"
    r"written|writes?|mentions?|mentioned)\b[^?]*\b(?:om|about|on|kring|of)\b|"
    rf"{_HEAD}(?:berätta (?:mer )?om|tell me (?:more )?about|what is there (?:on|about)|"
    rf"vad finns (?:det )?(?:att läsa )?om)\b",
    re.IGNORECASE,
)
ASKS_EVENTS: Final = re.compile(
    r"\bom (?:viktiga |väsentliga )?händelser\b|\babout (?:important )?events\b", re.IGNORECASE
)
TOPIC_WORDS: Final = re.compile(
    r"\b(står|stod|säger|säjer|skriver|skrivs|sägs|nämns?|berättar?|mer|says?|said|written|writes?|mentions?|"
    r"mentioned|tell|more|"
    r"finns|läsa)\b",
    re.IGNORECASE,
)


def read_overview(text: str) -> Operation | None:
    """Return the overview that a question asks for, if any.

    >>> read_overview("vilka enheter gick back i Hylte?"), read_overview("vad kostade skolan?")
    (<Operation.LIST_ROWS: 'list rows'>, None)
    """
    if asks_audit(text):
        return Operation.AUDIT
    for pattern, operation in (
        (_PLACES, Operation.LIST_PLACES),
        (_SUMMARY, Operation.SUMMARISE),
        (_INDICATORS, Operation.LIST_INDICATORS),
    ):
        if holds(pattern, text):
            return operation
    if asks_for_rows(text):
        return Operation.LIST_ROWS
    return Operation.TOPIC if holds(_TOPIC, text) and len(text.split()) > 2 else None


def asks_for_rows(text: str) -> bool:
    """Whether a text asks for all rows of a sort: those of one direction, or those that there are."""
    text = without_extreme(text)
    if _ONE_ANSWER.search(text):
        return False
    if _WHAT_RAN_AWAY.search(text):
        return True
    if _SIDES.search(text) and direction_of(text):
        return True
    has_head = _LIST_HEAD.search(text) and _MANY_HEAD.search(text)
    if direction_of(text) or nought_of(text) or keeps_budget(text):
        return bool(has_head or counts_rows(text) or _WHO.search(text))
    return bool((has_head and _EXIST.search(text)) or (_EACH.search(text) and _MEASURED.search(text)))


def without_extreme(text: str) -> str:
    """Return a question for rows of one direction without the one after it for what stands at their head.

    >>> without_extreme("vilka gick back i A-stad och vilken gick sämst?")
    'vilka gick back i A-stad'
    >>> without_extreme("vilka gick back och vilken gick bäst?")  # no row of the list is meant
    'vilka gick back och vilken gick bäst?'
    """
    tail = _AND_WHICH.search(text)
    if tail is None or not _ONE_ANSWER.search(tail["asks"]) or not direction_of(text[: tail.start()]):
        return text
    worst = direction_of(text[: tail.start()]) < 0
    wanted = Order.WORST if worst else Order.BEST
    if LOW_END.search(tail["asks"]):
        return text
    order = read_order(tail["asks"])
    is_of_side = order is wanted or (order is Order.LARGEST and not direction_of(tail["asks"]))
    return text[: tail.start()] if is_of_side else text


def asks_extreme(text: str) -> bool:
    """Whether a question for rows of one direction asks which of them stands at their head too."""
    return without_extreme(text) != text


def counts_rows(text: str) -> bool:
    """Whether it is asked how many rows there are of a sort: "hur många enheter gick back"."""
    return bool(_COUNT_HEAD.search(text) or (_COUNT_WENT.search(text) and direction_of(text)))


def nought_of(text: str) -> Measure | None:
    """Return what must be nought of the rows that a text asks for: the deviation, or the outcome; None for neither."""
    if _NO_DEVIATION.search(text):
        return Measure.VARIANCE
    return Measure.ACTUAL if _UNUSED.search(text) or _NOT_BEGUN.search(text) else None


def direction_of(text: str) -> int:
    """Return -1 where a text asks for deficits, 1 for surpluses, 0 for neither, and for what kept to its budget."""
    kept = keeps_budget(text)
    if kept is not None:
        return 0 if kept else -1
    if (claim_words.SURPLUS.search(text) or _COST_LESS.search(text)) and not claim_words.DEFICIT.search(text):
        return 1
    return -1 if claim_words.DEFICIT.search(text) or _OVERSPENT.search(text) or RAN_AWAY.search(text) else 0


def turn_direction(text: str) -> str:
    """Return a question for deficits as one for surpluses, and the other way; "" where it asks for neither.

    >>> turn_direction("vilka enheter gick back 2019?")
    'vilka enheter plus 2019?'
    """
    match direction_of(text):
        case -1:
            return _OVERSPENT.sub("plus", claim_words.DEFICIT.sub("plus", text))
        case 1:
            return claim_words.SURPLUS.sub("minus", text)
        case _:
            return ""
