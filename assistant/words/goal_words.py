"""The words that set something against a goal, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `claims/` reads. For example "klarade målet" and "inom målet" say that a goal was
reached, "missade målet" that it was not.
"""

from __future__ import annotations

import re
from typing import Final

# A goal as what something is set against.
_NO_GOAL = r"(?!(?:ända|före|kla|klago|ärende|av)mål)"
_MAL = rf"{_NO_GOAL}\w*mål(?:ets?|ens?|nivå\w*|värde\w*|sättning\w*)?"
OF_TARGET: Final = re.compile(rf"\b(?:{_MAL}|targets?|goals?)\b", re.IGNORECASE)
_MISSING = (
    r"miss(?:ade|ades|at|ats|ar|as|ed|es|ing)?|fail(?:s|ed|ing)?(?: to (?:reach|meet|achieve|fulfil))?|underkän[dt]\w*"
)
_REACHED = rf"(?:nå\w*|uppfyll\w*|klara\w*|uppnå\w*|reach\w*|met|meet\w*|achiev\w*|fulfil\w*|{_MISSING})"
# The words of reaching a goal, which name no subject.
REACHING: Final = re.compile(rf"\b{_REACHED}\b", re.IGNORECASE)
_AIM = rf"(?:{_MAL}|\w*krav(?:et|en)?|target\w*|goal\w*|required|requirements?)"
GOAL: Final = re.compile(
    rf"\b{_REACHED}\b.*\b{_AIM}\b|\b{_AIM}\b.*\b{_REACHED}\b|"
    rf"\b(?:inom|within|utanför|outside|in line with|i linje med)\s+(?:\w+\s+){{0,2}}?{_AIM}\b",
    re.IGNORECASE,
)
OF_AIM: Final = re.compile(rf"\b{_AIM}\b", re.IGNORECASE)
# Near each other, that one is reached and what: "når upp till balanskravet", "målet om trygghet uppnås".
REACHED_AIM: Final = re.compile(
    rf"\b{_REACHED}\s+(?:[^\W\d]+\s+){{0,4}}?{_AIM}\b|\b{_AIM}\s+(?:[^\W\d]+\s+){{0,6}}?{_REACHED}\b", re.IGNORECASE
)
# "missade målet": the goal was not reached.
MISSED: Final = re.compile(rf"\b(?:{_MISSING}|utanför|outside)\b", re.IGNORECASE)
# What a cell says of a goal beside its figures.
_FULFILLED = r"(?:uppfyll\w*|uppnå\w*|når|nås|nått?s?|nådd\w*|nåddes|klara[ts]|fulfilled|reached|met|achieved)"
STATUS: Final = re.compile(
    rf"(?:målet\s+)?(?:(?:ej|inte|icke|delvis|helt|not|partly|partially|fully)\s+)?{_FULFILLED}"
    r"(?:\s+(?:ej|inte|delvis|helt))?|ja|nej|yes|no|delvis|[🟢🟡🔴]|(?:röd|gul|grön)[t]?|rött|red|yellow|green",
    re.IGNORECASE,
)
PARTLY_REACHED: Final = re.compile(r"\b(?:delvis|partly|partially|gult?|yellow)\b|🟡", re.IGNORECASE)
NOT_REACHED: Final = re.compile(r"\b(?:ej|inte|icke|nej|not|no|röd|rött|red)\b|🔴", re.IGNORECASE)
# A limit, beside a target or in the name of its row: "högst 14", "Soliditeten ska inte understiga".
LIMIT: Final = re.compile(
    r"(?P<most>\b(?:högst|max\w*|inte överstig\w*|at most|no more than|not exceed)\b|≤)|"
    r"(?P<least>\b(?:minst|lägst|inte understig\w*|at least|no less than)\b|≥)|"
    r"(?P<less>\b(?:lägre|mindre|färre|under|understig\w*|less|lower|fewer|below)\b|<)|"
    r"(?P<more>\b(?:högre|mer|fler|över|överstig\w*|more|higher|above)\b|>)",
    re.IGNORECASE,
)
# Measures of which more, or less, is what every goal is after; a change that is aimed at is another thing.
GOOD_HIGH: Final = re.compile(
    r"behörig\w*|\bnöjd\w*|trygg\w*|godkän[dt]\w*|legitimera\w*|heltidsanställd\w*|soliditet\w*|"
    r"självfinansiering\w*|fossilfri\w*|utan anmärkning|medarbetarengagemang\w*|brukarnöjdhet\w*|"
    r"kundnöjdhet\w*|(?:företags|näringslivs|arbets|samarbets|skol|ledar)klimat\w*|\bbusiness climate\b|"
    r"\bnki\b|\bnmi\b|\bhme\b|ekologisk\w*|närproducera\w*|källsorter\w*|materialåtervin\w*|återvinning\w*|"
    r"reguljär\w*|\begen försörjning|självförsörj\w*|egenförsörj\w*|\btill (?:arbete|studier|jobb|anställning)\b|"
    r"simkunnig\w*|\bklarar\b|klarat|fullföljd?\w*|"
    r"examen\w*|bibehållen funktion|delaktighet\w*|frisknärvaro\w*|kostnadstäckning\w*|"
    r"förnybar\w*|tillgänglighet\w*|"
    r"\borganic\b|\brecycl\w+|\brenewable\b|\bpass(?:ed|ing)?\b|\w*täckning\w*|meritvärde\w*|\bnärvaro\w*|svarsfrekvens\w*|måluppfyllelse\w*|"
    r"\bcoverage\b|satisf\w+|\bsafe[rt]?\w*|\beligib\w+|\bgrades?\b|\battendance\b",
    re.IGNORECASE,
)
GOOD_LOW: Final = re.compile(
    r"sjukfrånvaro\w*|kränkning\w*|\w*svinn\w*|fallolyck\w*|klagomål\w*|väntetid\w*|handläggningstid\w*|"
    r"personalomsättning\w*|\branking\w*|olycksfall\w*|arbetsskad\w*|avhopp\w*|utsläpp\w*|restavfall\w*|vattenläck\w*|"
    r"utläck\w*|\w*läckage\w*|spill(?:et)?\b|utredningstid\w*|svarstid\w*|kötid\w*|ledtid\w*|\w*responstid\w*|"
    r"framkörningstid\w*|utryckningstid\w*|\bresponse times?\b|insatstid\w*|"
    r"fallskad\w*|vårdskad\w*|trycksår\w*|bränder\w*|övertid\w*|personalkontinuitet\w*|"
    r"utan (?:känd )?sysselsättning|vräkning\w*|skadegörelse\w*|elavbrott\w*|"
    r"ohälsotal\w*|\bemissions?\b|\binjur\w+|\bleak\w*|låneskuld\w*|\w*arbetslöshet\w*|otrygg\w*|"
    r"\bsick (?:leave|absence)\b|\bsickness absence\b|"
    r"\bunemployment\b|\bwaiting times?\b|\bdebt\b|\bcomplaints?\b|\bstaff turnover\b",
    re.IGNORECASE,
)
# A quality that is denied: of "ej behöriga" less is good.
DENIED: Final = re.compile(r"\b(?:ej|inte|icke|saknar|not|lacking)\b", re.IGNORECASE)
# A mean, a share or an index: it does not grow with the months that have passed.
IS_RATE: Final = re.compile(
    r"meritvärde|genomsnitt|\bsnitt\b|medel(?:värde|betyg|tal|ålder)|median|index|\bnki\b|\bnmi\b|\bhme\b|\bper\s+[^\W\d]|ranking|grad\b|"
    r"handläggningstid|väntetid|\baverage\b|\bmean\b|waiting time|\b(?:dagar|veckor|days|weeks)\b",
    re.IGNORECASE,
)
IS_CHANGE: Final = re.compile(r"\b(?:minsk|öka|ökning|sänk|höj|reduc|förändr)\w*", re.IGNORECASE)
# What a sentence says of an outcome against its goal: "betydligt bättre än målet".
AGAINST_GOAL: Final = re.compile(
    r"\b(?:(?P<better>bättre)|(?P<worse>sämre)|(?P<more>högre|mer|fler)|(?P<less>lägre|mindre|färre))\s+än\s+"
    r"(?:[\w-]+\s+){0,2}?\w*mål(?:et|nivån?|värdet?)?\b",
    re.IGNORECASE,
)
# All goals, or all of a kind: "alla sina finansiella mål".
ALL_GOALS: Final = re.compile(
    r"\b(?:alla|samtliga|varje|vartenda|all|every|each)\b(?P<kind>(?:\s+(?!mål)[\w-]+){0,4}?)\s+"
    r"(?P<compound>\w*?)(?:mål(?:en|et)?|targets?|goals?)\b",
    re.IGNORECASE,
)
# The small words between them.
OF_GOALS: Final = re.compile(
    r"(?:sina|sitt|sin|av|de|den|det|the|its|of|their|uppsatta|satta|set|\w+(?:ns|ts|rs|ds)|fullmäktiges|\w+['’]s)",
    re.IGNORECASE,
)
# A sentence that says of goals that some were not reached, or that all were.
_NEGATED = (
    rf"(?:(?:ej|inte|delvis|not|partly|partially)\s+(?:\w+\s+){{0,2}}?{_FULFILLED}|"
    rf"{_FULFILLED}\s+(?:\w+\s+)?(?:ej|inte|delvis|not)\b)"
)
SOME_MISSED: Final = re.compile(rf"{_NEGATED}|\binte alls\b|\bnot at all\b", re.IGNORECASE)
ALL_REACHED: Final = re.compile(
    rf"\b(?:samtliga|alla|all)\b[^.]*\b{_MAL}\b[^.]*\b{_FULFILLED}|"
    rf"\b{_FULFILLED}[^.]*\b(?:samtliga|alla|all)\b[^.]*\b{_MAL}\b",
    re.IGNORECASE,
)
# "två av de tre finansiella målen uppnås"
SOME_OF_GOALS: Final = re.compile(
    rf"\b(?P<part>\w+)\s+av\s+(?:de\s+|våra\s+|\w+s\s+)?(?P<whole>\w+)\s+(?:\w+\s+)?{_MAL}\b[^.]*\b{_FULFILLED}",
    re.IGNORECASE,
)

# "nådde två av sina sex mål", "fyra av sju mål är uppfyllda", "met two of its six goals"
COUNT_OF_GOALS: Final = re.compile(
    rf"\b(?P<part>\w+)\s+(?:av|of)\s+(?:(?:de|våra|sina|the|its|their|our|\w+s)\s+)?(?P<whole>\w+)\s+{_MAL}\b"
    rf"[^.]*\b{_FULFILLED}|"
    rf"\b(?:{_FULFILLED}|når|nådde|nått|klarade|klarat|uppnår|uppnådde|me(?:e)?ts?|reach(?:ed|es)?|achieved?|hits?)[^.]*?\b(?P<part2>\w+)"
    rf"\s+(?:av|of)\s+(?:(?:de|våra|sina|the|its|their|our|\w+s)\s+)?(?P<whole2>\w+)\s+(?:{_MAL}|targets?|goals?)\b",
    re.IGNORECASE,
)

# "vilka mål nåddes inte": a goal that is said to be missed, or only nearly reached
ASKS_MISSED: Final = re.compile(r"\b(?:inte|ej|icke|missa\w*|not|fail\w*|miss(?:ed)?)\b|n['’]t\b", re.IGNORECASE)
_DONE: Final = (
    r"(?:(?:upp)?nå(?:s|tts?|ddes?|dde|r)?|(?:upp)?fyll(?:s|t|ts|da?|des|a|as|er)?|klara(?:s|ts|des|r|de|t)?)"
)
TELLS_MISSED: Final = re.compile(
    rf"\b{_DONE}\s+(?:\w+\s+){{0,3}}?(?:inte|ej)\b|\b(?:inte|ej)\s+(?:\w+\s+){{0,3}}?{_DONE}\b|\bdelvis\b|\bavvik\w*|"
    r"\bmissa\w*|\b(?:under|över|sämre än|lägre än|högre än)\s+(?:mål\w*|gräns\w*)|\bnot\s+(?:\w+\s+)?(?:met|reached|"
    r"achieved|fulfilled)\b|\bmissed\b|\bpartly\b",
    re.IGNORECASE,
)
# What a goal is for, or when it would count as reached, tells of no result.
OF_ANY_GOAL: Final = re.compile(
    r"\b(?:att|så att|säkerställa att|för att|om|när|that|if)\s+(?:\w+\s+){0,3}?mål\w*\s+(?:\w+\s+){0,3}?"
    r"(?:ska|skall|kan|bör|måste|uppfylls|nås|uppnås|should|must|is|are)\b[^.;]*",
    re.IGNORECASE,
)
