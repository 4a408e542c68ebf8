"""The words that a pasted text is taken apart by, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that the other modules of `checking` read. For example "sidan" before a number says that it
is no amount, "sammanlagt" that it is a sum.
"""

from __future__ import annotations

import re
from typing import Final

from ingest.records import Unit

_I = re.IGNORECASE


# What is counted: the words after a number that make it a count.
THINGS: Final = (
    r"personer|människor|medarbetare|anställda|årsarbetare|tjänster|heltidstjänster|besök|samtal|elever|barn|platser|"
    r"projekt|tomter|lägenheter|bostäder|ärenden|ansökningar|möten|dagar|deltagare|hushåll|ungdomar|invånare|företag|"
    r"incidenter|olyckor|dialoger|medborgardialoger|utredningar|kvinnor|män|chefer|st|stycken|åa|veckor|timmar|dygn|"
    r"vårddygn|nätter|brukare|lärare|avdelningar|klasser|individer|full-time equivalents|ftes?|weeks|hours|nights|"
    r"teachers|people|persons|employees|"
    r"staff|visits|calls|pupils|students|children|places|projects|plots|flats|homes|cases|applications|meetings|days|"
    r"participants|households|posts|positions|women|managers|inhabitants|residents|companies|incidents|dialogues"
)
# Numbers that are no amounts: phone numbers, postal codes, registration numbers, clock times, sections, dates, links.
NO_AMOUNTS: Final = tuple(
    re.compile(pattern, _I)
    for pattern in (
        r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.\w+",
        r"(?<![\d\w])(?:\+\d{2}[ -]?)?\(?0\)?\d{1,3}[ ]?[-–/][ ]?\d[\d ]{4,14}\d",
        r"(?<!\w)\+\d{2}(?:[ -]?\d){7,14}",
        r"(?<![\d\w])0\d{1,3}[ ]\d{2,3}[ ]\d{2}(?:[ ]\d{2})?(?!\d)",
        r"(?<!\d)\d{6}-\d{4}(?!\d)",
        r"(?<![\d ])\b\d{3} \d{2}(?= +[A-ZÅÄÖ][a-zåäö])(?-i:)",
        r"(?<!\d)(?:19|20)\d\d[-./]\d\d?[-./]\d\d?(?!\d)|(?<!\d)\d{1,2}[./]\d{1,2}[./-](?:19|20)?\d\d(?!\d)|"
        r"(?<![\d,])\d{1,2}/\d{1,2}(?!\d)",
        r"(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)?\d\d)(?!\d)",
        r"\b(?:kl\.?|klockan|at)\s*\d{1,2}(?:[.:]\d\d)?(?![.,]?\d|[ \u00a0]\d{3}|"
        r"\s?(?:%|procent|percent|tkr|mn|mi|kr|sek))|"
        r"\b\d{1,2}[.:]\d\d\s?[-–]\s?\d{1,2}[.:]\d\d\b",
        r"§+\s*\d+(?:[.,:]\d+)*|\d+(?:\.\d+)*\s?§",
        r"\b(?:sid(?:an|orna|or)?|s|page|pages|pp?|kap(?:itel)?|chapter|section|avsnitt|punkt|tabell|table|figur|figure|"
        r"bilaga|appendix|not|note|dnr|diarienummer|ärende|mål|goal|etapp|stage|phase|fas|version|agenda|artikel|article|"
        r"nr|nummer|number|no|rum|room|vecka|week|v|paragraf|rad|line|årskurs|åk|grade|covid|väg|riksväg|linje|buss)"
        r"[.:]?\s?\d+(?:[.,:]\d+)*(?:\s?(?:[-–,]|och|and)\s?\d+)*(?![\d,.]*\s?(?:%|procent|percent|tkr|mnkr|mkr|mil|kr))",
        r"\b[A-ZÅÄÖ]\w*(?:gatan|vägen|torget|stigen|gränd|allén|street|road|avenue|square)\s+\d+\s?[A-Za-z]?\b",
        r"\b[A-ZÅÄÖ]{1,4}\d+\b|\b\d{2}[A-Z]{2}\d+\b",
        rf"(?m:^)\s{{0,3}}\d+(?:\.\d+)*[.)]?\s+(?=[^\W\d_])"
        rf"(?!(?:tkr|mn?kr|kr|milj\w*|mil|procent|percent|(?:\w+\s+)?(?:{THINGS}))\b)(?-i:)",
        r"\b(?:sedan|sen|since|från|from|år|the year|åren|in)\s+(?:19|20)\d\d\b(?!\s?(?:tkr|kr|mn|mil))",
        r"\b\d+(?::[ae]|st|nd|rd|th)\b",
        r"\b\d+[- ]?(?:åring\w*|årig\w*|year-old\w*|årsjubile\w*)",
        r"\b(?:19|20)\d\d-?tal\w*",
    )
)
# A number that is the code of what is named after it ("131 Kommunledningskontor").
CODE: Final = re.compile(r"(?<![\w.,])\d{1,4}(?= +[A-ZÅÄÖ][a-zåäö]{3,})")
# "antalet besök steg från 12 till 15": small numbers that count what is named before them.
COUNTED: Final = re.compile(
    r"\b(?:antal(?:et)?|number of)\b[^.;:,\d]{0,80}?\b(?:är|var|blev|blir|bli|uppgick till|uppgår till|från|till|på|"
    r"is|was|were|are|from|to|at)\s+(?P<first>\d{1,2})(?![\w%/:-]|[.,]\d)(?:[^.;:,\d]{0,40}?\b(?:till|mot|och|to|against|and)\s+"
    r"(?P<second>\d{1,2})(?![\w%/:-]|[.,]\d))?",
    _I,
)
BEFORE_UNIT: Final = re.compile(r"\b(?:SEK|kr|kronor)\s*$")
RANGE_WORD: Final = re.compile(r"\b(?:mellan|between)\s+$", _I)

# What begins a sentence that goes on about the one before.
PRONOUN: Final = re.compile(
    r"^\W*(?:och |men |and |but |då |där |här |i stället |dessutom |samtidigt |året innan |då var |however,? |also,? )?"
    r"(?:den|det|denna|detta|de|dess|deras|enheten\w*|verksamheten\w*|avdelningen\w*|förvaltningen\w*|nämnden\w*|"
    r"styrelsen\w*|kontoret\w*|it|its|this|they|their|"
    r"the (?:unit|department|office|board|committee|administration)\w*)\b",
    _I,
)
WHOLE: Final = re.compile(
    r"\b(?:nämnden|nämndens|styrelsen|styrelsens|förvaltningen|förvaltningens|kommunens|the (?:board|committee|"
    r"administration)|totalresultat\w*|årets resultat|resultatet för (?:året|perioden|(?:19|20)\d\d)|the result for)\b",
    _I,
)
JOIN: Final = re.compile(r"\b(?:och|men|medan|samt|and|but|while|whereas|liksom)\b", _I)
# What ends the words that belong to the amount before it.
TRAIL_END: Final = re.compile(
    r"[,;:()–]|(?<!\d)\.(?!\d)|\b(?:och|men|medan|samt|till|mot|från|jämfört|vilket|som|and|but|while|to|from|against|"
    r"compared|which|that|respektive|eller|or|så|so|på grund|because|due|trots|despite)\b",
    _I,
)
ASIDE: Final = re.compile(
    r"\b(?:på grund av|p\.?g\.?a\.?|tack vare|till följd av|beroende på|trots|efter att|eftersom|främst|bland annat|"
    r"framför allt|because|due to|thanks to|despite|mainly|mostly|owing to|as a result of)\b[^,;:.\d]*",
    _I,
)
OWNER: Final = re.compile(
    r"\b(?:för|i|på|hos|inom|av|till|åt|vid|of|for|in|at|on|to|within)(?:\s+(?:the|den|det|de))?\s+$", _I
)
SUM: Final = re.compile(
    r"\b(?:sammanlagt|tillsammans|ihop|sammantaget|summan|in total|together|combined|altogether|in all)\b", _I
)
CHANGE_BEFORE: Final = re.compile(
    r"(?:\b(?:ökade?|ökar|ökat|ökning\w*|steg|stiger|stigit|växte|vuxit|växer|minskade?|minskar|minskat|minskning\w*|"
    r"sjönk|sjunkit|sjunker|föll|increas\w+|rose|risen|rises?|grew|grown|grows?|decreas\w+|fell|fallen|falls?|dropped|"
    r"drops?|declined?|went up|went down|gick upp|gick ned|gick ner|rise|fall|drop|growth|reduction|reduced|cut|"
    r"sänkt\w*|höjt\w*|höjning\w*|sänkning\w*|krympte|krympt|krymper|shrank|up|down)\b[^.;\d]{0,60}?)"
    r"\b(?:med|by|with|på|of|om|(?<=ningen )(?:är|var|blev|blir|motsvarar)|(?<=crease )(?:is|was))\s+"
    r"(?:(?:ca|cirka|drygt|knappt|nästan|ungefär|hela|about|almost|over|nearly|roughly|just over|mer än|"
    r"more than)\s+)*$",
    _I,
)
CHANGE_AFTER: Final = re.compile(
    r"^\s*(?:\w+\s+)?(?:mer|mindre|högre|lägre|fler|färre|more|less|higher|lower|fewer)\b", _I
)
THAN_BUDGET: Final = re.compile(
    r"\b(?:(?P<more>mer|högre|dyrare|över|more|higher|above|over)|(?P<less>mindre|lägre|billigare|under|less|lower|"
    r"below))\s+(?:(?:än|than)\s+)?(?:(?:i|in|the|its|sin|enligt|vad som var|"
    r"periodens|årets|den)\s+)*(?:budget\w*|planerat|planned)",
    _I,
)
# A surplus against the budget is the deviation from it, and never the result itself.
AGAINST_BUDGET: Final = re.compile(
    r"(?:över|under)skott\w*\s+(?:mot|jämfört med|gentemot|i förhållande till)\s+(?:\w+\s+)?budget|"
    r"\b(?:surplus|deficit)\s+(?:against|compared (?:with|to)|relative to)\s+(?:the\s+)?budget",
    _I,
)
# "översteg budgeten med": more than it, whether that is good or bad.
PAST_BUDGET: Final = re.compile(
    r"\b(?:(?P<more>översteg|överstiger|överträffade|exceeded|exceeds)|"
    r"(?P<less>understeg|understiger|fell short of))\s+(?:\w+\s+){0,2}?(?:(?:the|sin|its)\s+)?budget\w*\s+(?:med|by)\b",
    _I,
)
BETTER_THAN_BUDGET: Final = re.compile(
    r"\b(?:(?P<less>bättre|better)|(?P<more>sämre|worse))\s+(?:än|than)\s+(?:(?:the|its)\s+)?(?:budget\w*|planerat|planned)",
    _I,
)
# "de 9 tkr som budgeterats", "the 9 tkr that was budgeted": the clause tells of the amount before it.
CLAUSE: Final = re.compile(
    r"\s*(?:som|that|which)\s+(?:(?:hade|har|var|had|was|were|been|is)\s+)*(?:budgeter\w+|prognos\w+|planera\w+|"
    r"budgeted|forecast\w*|planned)",
    _I,
)
LEFT_OF_BUDGET: Final = re.compile(
    r"\b(?:kvar|över|left)\s+(?:av|of|i|in)\s+(?:(?:the|its|sin|hela)\s+)*\w*budget\w*|"
    r"\b(?:av|of)\s+(?:(?:the|its|sin|hela)\s+)*\w*budget\w*\s+(?:\w+\s+){0,2}"
    r"(?:kvar|över|oförbruka\w+|left|unspent)\b",
    _I,
)
ALLOWED: Final = re.compile(r"\b(?:fick|får) (?:kosta|kosta högst|göra av med|använda)\b", _I)
# Said of no time for certain: what it costs now may be the budget or the forecast of the year.
PRESENT: Final = re.compile(r"\bkostar\b|\bcosts (?=\d|about|around|some|sek\b)", _I)
WAS: Final = re.compile(r"\b(?:var|hade|was|were|had)\b", _I)
# "prognosen pekar på 9 tkr": a measure as the subject of a clause goes on about the row before, whatever its verb.
OF_MEASURE: Final = re.compile(
    r"^\W*(?:(?:och|men|medan|and|but|while)\s+)?(?:(?:den|the)\s+)?(?:prognosen|budgeten|utfallet|forecast|budget|outcome)\b",
    _I,
)
# "hade 9 tkr använts", "9 tkr has been spent": what has come about, whatever the words before were of.
USED: Final = re.compile(
    r"^\s*(?:(?:har|hade|has|have|had|been|redan|already|kr|kronor)\s+)*(?:använts|använt|förbrukats|förbrukat|investerats|"
    r"spenderats|upparbetats|used|spent)\b",
    _I,
)
BUDGET_OF: Final = re.compile(r"\bbudget\w*\s+(?:(?:på|om|of)\s+)?$", _I)
INVESTED: Final = re.compile(r"invester(?:at|ade|ar|as|ades|ats)|invest(?:ed|s)", _I)
OF_PROJECT: Final = re.compile(
    r"\b(?:total\w*|sammanlagt|hittills|över åren|hela \w*(?:projekt|bygg)\w*|projekt(?:et|ets|budget\w*|prognos\w*)|"
    r"overall|altogether|in all|the (?:whole |entire )?project)\b",
    _I,
)
OF_ALL: Final = re.compile(r"\b(?:totalt|totala|sammanlagt|sammantaget|samtliga|total|in all|overall)\b", _I)
INCOME: Final = re.compile(r"\b(?:intäkt|inkomst)\w*|\brevenues?\b|\bincome\b", _I)
RESULT: Final = re.compile(r"\b(?:resultatet|the result|net result)\b", _I)
SINCE: Final = re.compile(
    r"\b(?:sedan|sen|från|mot|än|jämfört med|i förhållande till|since|from|than|compared (?:to|with)|over)\s+"
    r"(?:\w+\s+)?$",
    _I,
)
THAN_YEAR: Final = re.compile(r"\b(?:än|jämfört med|than|compared (?:to|with))\s+(?:\w+\s+)?$", _I)
BETWEEN_YEARS: Final = re.compile(
    r"\b(?:mellan|between|från|from)\s+(?:[^\W\d]+\s+)?(?:19|20)\d\d\s+(?P<join>och|and|till|to)\s+(?:[^\W\d]+\s+)?"
    r"(?:19|20)\d\d",
    _I,
)
MISSED: Final = re.compile(r"\b(?:(?P<more>över|over)|(?P<less>under))\s+(?:med|by)\s*$", _I)
LOOSE_YEAR: Final = re.compile(r"\b(?:förra året|fjolåret|i ?fjol|last year)\b", _I)
# "kostade 9 tkr" is what it came to, whatever deviation the words before told of.
COST_PAST: Final = re.compile(r"\bkosta(?:de|t)\b|\bcost\b", _I)
COSTING: Final = re.compile(r"\b(?:kosta[rdt]?e?|costs?|costing)\b", _I)
# "Av det svarar X för 9 tkr": a part of the figure before.
PART_OF_THAT: Final = re.compile(r"^\W*(?:av (?:det|detta|dessa)|därav|varav|of (?:this|that|these|which))\b", _I)
# Said of what has been, to the end of some months: the outcome is meant where no measure is named.
SO_FAR: Final = re.compile(
    r"\b(?:till och med|t\.?\s?o\.?\s?m\.?|hittills|under perioden|för perioden|periodens|"
    r"efter \w+ månader|so far|to date|"
    r"for the period|during the period|after \w+ months)(?!\w)",
    _I,
)
# Said of what has come about: no budget "blev" anything.
HAPPENED: Final = re.compile(
    r"\b(?:blev|uppgick|landade|slutade|stannade|hamnade|resulterade|gav|came to|ended|amounted|totalled|totaled|"
    r"turned out)\b",
    _I,
)
# What every row has, or may have a column for: "Kostnader" is a row of its own, and what the row before came to.
COST_WORD: Final = re.compile(r"(?:netto|brutto|drift|total)?s?(?:kostnad|utgift)(?:er|en|erna)?|costs?|expenses", _I)
PLAIN_WORD: Final = re.compile(
    rf"{COST_WORD.pattern}|(?:intäkt|inkomst)(?:er|en|erna)?|revenues?|income|resultat(?:et)?|"
    r"periodens|årets|verksamhetens",
    _I,
)
GLOSS: Final = re.compile(r"(?P<before>[^.,;:()\d]{0,60})\((?P<name>[^()\d][^()]{2,80})\)")
# What a unit counts, where the row does not say it.
UNIT_THINGS: Final = {Unit.FULL_TIME_EQUIVALENTS: ("årsarbetare", "heltidstjänster", "full-time")}
SAME_PERIOD: Final = re.compile(r"\b(?:samma (?:period|tid|tidpunkt)|motsvarande period|same (?:period|time))\b", _I)
FROM: Final = re.compile(r"\b(?:från|from)\s+$", _I)
THEN_TO: Final = re.compile(r"^\s*(?:till|to)\b", _I)
OF_BUDGET: Final = re.compile(r"^\s*(?:av|of)\s+(?:[^\W\d]+\s+){0,3}?(?:\w*budget\w*)", _I)
SUPERLATIVE: Final = re.compile(
    r"\b(?:(?:den|det|de|the)\s+)?(?:störst\w*|högst[a]?|minsta?|lägst\w*|largest|biggest|highest|smallest|lowest)\s+"
    r"(?:underskott\w*|överskott\w*|\w*avvikelse\w*|budget\w*|kostnad\w*|nettokostnad\w*|utfall\w*|deficit|surplus|"
    r"deviation|budget|costs?|outcome)\b",
    _I,
)
COUNTS: Final = re.compile(
    r"(?<![\d.,])(?P<part>\d+(?:[ \u00a0]\d{3})*)\s+(?:\w+\s+)?(?:av|of)\s+"
    r"(?:(?:de|the|totalt|sammanlagt|in total)\s+)*"
    r"(?P<whole>\d+(?:[ \u00a0]\d{3})*)(?![.,]?\d)|"
    r"\b(?:av|of|bland|among)\s+(?:(?:de|the|totalt|sammanlagt)\s+)*"
    r"(?P<whole2>\d+(?:[ \u00a0]\d{3})*)(?![.,]?\d)\b[^.;\d]{1,40}?"
    r"(?P<part2>\d+(?:[ \u00a0]\d{3})*)(?![.,]?\d)",
    _I,
)
