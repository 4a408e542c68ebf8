"""The words that set something against its budget, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that the reading of a question uses. For example "bäst mot sin budget" asks how far each of
the terms is from its own budget, and "kvar av budgeten" for the budget less what was spent.
"""

from __future__ import annotations

import re
from typing import Final

# "mot budget", "med sin budget": the budget is what something is set against, and not all that is asked for.
AGAINST_BUDGET: Final = re.compile(
    r"\b(mot|med|och|samt|kontra|än|against|with|to|and|versus|vs\.?|than|between|mellan)\s+(\w+\s+){0,2}?\w*budget\w*|"
    r"budget\w*\s+(och|samt|mot|med|and|with|against|to|vs\.?)\s",
    re.IGNORECASE,
)
# "how far was A from budget for the year": how far apart the two are, whatever the budget is for
FAR_FROM_BUDGET: Final = re.compile(
    r"\b(?:hur (?:långt|nära)|how (?:far|close))\b[^?]*?\b(?:från|ifrån|from|off|to)\s+"
    r"(?:(?:its|their|the|sin|sina)\s+)?(?P<budget>budget(?:en|s)?)\b",
    re.IGNORECASE,
)
# "bäst mot budget", "klarar budgeten bäst": the deviation, and not the budget
BEST_BY_BUDGET: Final = re.compile(
    r"\b(?:bäst|sämst|bättre|sämre|best|worst|better|worse)\s+"
    r"(?:mot|gentemot|kontra|jämfört med|i förhållande till|against|versus|compared (?:to|with)|relative to)\s+"
    r"(?:(?:its|their|the|sin|sina)\s+)?(?P<budget>budget(?:en|s|ar|arna)?)\b|"
    r"\b(?:klara\w*|höll|håller|hålla|hållit|kept|keeps?|keeping|manage\w*)\s+(?:(?:its|their|the|sin|sina)\s+)?"
    r"(?P<kept>budget\w*)\s+(?:bäst|sämst|bättre|sämre|best|worst|better|worse)\b|"
    # "hur gick det för nämnden, höll de budgeten?"
    r"(?:,|\boch|\band)\s+(?:höll|håller|klarade|klarar|did|kept)\s+(?:\w+\s+)?(?:keep\s+|stay (?:with)?in\s+)?"
    r"(?:(?:its|their|the|sin|sina)\s+)?(?P<held>budget(?:en)?)\b",
    re.IGNORECASE,
)
# "budget mot utfall": the two are set against each other, and what is between them is asked for.
BUDGET_AGAINST: Final = re.compile(
    r"\bbudget\w*\s+(?:jämfört med|mot|kontra|jmf|gentemot|against|versus|vs\.?|compared (?:to|with))\s+"
    r"(?:\w+\s+)?(?:\w*utfall|bokslut|\w*prognos|actual|outcome|outturn|forecast)\w*",
    re.IGNORECASE,
)
# "bäst mot sin budget", "better compared with budget": how far each of the terms is from its own.
AGAINST_OWN_BUDGET: Final = re.compile(
    r"\b(?:jämfört med|i förhållande till|gentemot|kontra|mot|compared (?:to|with)|relative to|against|versus|vs\.?)\s+"
    r"(?P<budget>(?:(?:its|their|sin|sina|sitt|egen|egna|own)\s+)+"
    r"(?:budget(?:en|s|ar|arna)?|plan(?:er|s)?|ram(?:ar)?|targets?|allocations?)\b(?!\s+(?:för|of|for))|"
    r"(?:the\s+)?budget(?:en|s|ar|arna)?\b(?!\s+(?:för|of|for|20))|"
    r"(?:the\s+)?plan(?:en)?\b(?!\s+(?:för|of|for)))",
    re.IGNORECASE,
)
# "överskred sin budget", "fell furthest short of their budget": the deviation from it, and which way.
_OVER = (
    r"(?:översk(?:red|rider|ridit|rids|rida|ridas)|överst(?:eg|iger|igit|iga)|spräck(?:te|er|t|a|s)|spr(?:ack|uckit)|"
    r"spräng(?:de|er|t|a|s)|dr(?:og|ar|agit|a) över|g(?:ick|år|ått|å) över|exceed(?:ed|s|ing)?|"
    r"overr[au]n(?:s|ning)?|overshot|overshoots?|overspen(?:t|ds?)|went over|go(?:es)? over)"
)
_UNDER = (
    r"(?:undersk(?:red|rider|ridit)|underst(?:eg|iger|igit)|f(?:all|alls|ell)(?: \w+)? short of|underspen(?:t|ds?)|"
    r"underr[au]ns?|(?:came|stayed|went)(?: \w+)? (?:under|below))"
)
# "med hur många procent överskred A sin budget": the deviation, though the thing stands between the two words
BEYOND_BY_PERCENT: Final = re.compile(
    rf"\b(?:hur många procent|how many per ?cent|what per ?cent\w*)\b[^?]*?\b(?:{_OVER}|{_UNDER}|"
    r"(?:drog|drar|gick|går|hamnade|låg|went|came)\b[^?]*?\b(?:över|under|over|below))\b[^?]*?"
    r"(?P<budget>\bbudget(?:en|s)?\b)",
    re.IGNORECASE,
)
# The same verbs, whether or not the budget is said: "which overran the most", "vilken sprack mest".
BEYOND_VERB: Final = re.compile(rf"\b(?:(?P<over>{_OVER})|(?P<under>{_UNDER}))\b", re.IGNORECASE)
# "missade sin budget": of a budget always the wrong way, while a target may be missed from either side
_MISSED = r"(?:miss(?:ed|es|ing)|missa(?:de|r|t)?)"
BEYOND_BUDGET: Final = re.compile(
    rf"\b(?:(?P<over>{_OVER}|{_MISSED})|(?P<under>{_UNDER}))\s+(?:\w+\s+){{0,4}}?(?P<budget>\w*budget(?:en|s|ar|arna)?)\b",
    re.IGNORECASE,
)
# "går plus respektive minus": which way each of them went, so its deviation.
BOTH_SIGNS: Final = re.compile(
    r"\b(?:(?:ett|a)\s+)?(?:plus|minus|överskott|underskott|surplus|deficit)\s+(?:och|respektive|resp\.?|eller|and|or)\s+"
    r"(?:(?:ett|a)\s+)?(?:plus|minus|överskott|underskott|surplus|deficit)\b",
    re.IGNORECASE,
)
# "längst efter planen, i procent": the smallest share of what was planned
BEHIND_PLAN: Final = re.compile(
    r"\b(?:efter|bakom)\s+(?:sin\s+)?(?:plan(?:en|eringen)?|tidsplan(?:en)?)\b|\bbehind\s+(?:the\s+|its\s+)?(?:plan|schedule)\b",
    re.IGNORECASE,
)
# "leave money unspent", "har mest pengar kvar": a surplus, and no thing that is left.
LEAVES_MONEY: Final = re.compile(
    r"\b(?:(?:lea(?:ves?|ving|d)|left|has|have|had)\s+(?:with\s+)?(?:the\s+)?(?:\w+\s+)?)?(?:money|funds|funding)\s+"
    r"(?:unspent|unused|left(?: over)?|over|to spare)\b|"
    r"\b(?:lämna\w*|ha|har|hade|får|fick|få)\s+(?:\w+\s+)?(?:pengar|medel)\s+(?:kvar|över|oförbrukade|oanvända)\b",
    re.IGNORECASE,
)
# "hur mycket är kvar av budgeten": the budget less what was spent.
LEFT_OF_BUDGET: Final = re.compile(
    r"\b(hur (mycket|mkt|stor del)|how much)\b[^?]*\b(kvar|återst\w+|oförbruka\w*|left|remain\w*|unspent)\b[^?]*budget|"
    r"\b(hur (mycket|mkt)|how much)\b[^?]*budget[^?]*\b(kvar|återst\w+|oförbruka\w*|left|remain\w*|unspent)\b|"
    r"\b(hur (mycket|mkt)\s+(pengar|medel)|how much (money|cash))\b[^?]*\b(kvar|oförbruka\w*|left|remain\w*|unspent)\b"
    r"(?!\s+(att|to)\b)|"
    r"\bhur (mycket|mkt)\s+(har|hade)\s+([\w-]+\s+){1,5}kvar\W*$|"
    r"\bhow much\s+(do|does|did|has|had)\s+([\w'’-]+\s+){1,6}left\W*$",
    re.IGNORECASE,
)
HOW_MUCH_OF: Final = re.compile(r"\b(?:hur (?:mycket|mkt)|how much)\s+(?:av|of)\b", re.IGNORECASE)
# "hur mycket är kvar att betala enligt prognosen": of the year, after what was spent so far.
LEFT_TO_SPEND: Final = re.compile(
    r"\b(hur (mycket|mkt)|how much)\b[^?]*\b(kvar att|återstår att|återstår av|left to|remains? to|still to)\b|"
    r"\b(hur (mycket|mkt|stora?)|how much)\b[^?]*\b(?:återst\w+|saknas|kvar|left|remain\w*|missing|needed)\b[^?]*"
    r"\b(?:för att (?:nå|klara|komma upp i)|upp till|till|to reach|to meet|until)\b[^?]*(?:prognos|forecast)",
    re.IGNORECASE,
)
# "exceed its budget by": a share of the budget is told as so much more.
EXCEEDS: Final = re.compile(
    r"\b(exceed\w*|over|above|overr[au]n\w*|överskr\w+|över(?! tid)|dyrare|högre|mer|more|higher|overspen\w*|"
    r"oversho\w+|spräck\w*|spräng\w*)\b",
    re.IGNORECASE,
)

_IN_PERCENT = (
    r"(?:procent|per ?cent|percentage|andel|del|share)\w*\s+(?:av|of)\s+"
    r"(?:(?:sin|sina|its|the|their|den|årets|egen|egna|own|annual|year['’]s|this)\s+){0,3}\w*budget"
)
# "i procent av budgeten": each row's own budget is what its deviation is a share of
OF_OWN_BUDGET: Final = re.compile(_IN_PERCENT, re.IGNORECASE)
# "vilken gick sämst, och hur stort i procent av budgeten": a second question about the row that stands out
THEN_PERCENT: Final = re.compile(
    rf"\b(?:och|and)\s+(?:hur|vad|what|how)\b[^?]*\b(?:{_IN_PERCENT}|procent|per ?cent|percentage)", re.IGNORECASE
)

# "ombudgetering inräknad": the total of the budget's columns, and no row of that name
_CARRIED = (
    r"(?:ombudgeter\w*|överföring\w* från \w+|tilläggsanslag\w*|carry[- ]?overs?|carried[- ]forward \w+|"
    r"re-?budgeting)"
)
_INCLUDED = r"(?:inräknad\w*|inräknat|medräknad\w*|medräknat|inkluderad\w*|inkluderat|included|counted in)"
CARRIED_OVER: Final = re.compile(
    rf",?\s*\b(?:inklusive|inkl\b\.?|medräknat|inräknat|including|incl\b\.?|counting)\s+(?:all\s+|the\s+|det\s+|den\s+)?{_CARRIED}|"
    rf",?\s*\b{_CARRIED}\s+{_INCLUDED}",
    re.IGNORECASE,
)
# "hur många hade de räknat med", "what had they planned to spend": what was meant to be, before the year
PLANNED: Final = re.compile(
    r"\bhade\b(?:\s+[^\s?.,]+){0,4}\s+(?:räknat med|planerat|planerats|avsatt|avsatts|tänkt sig)\b|"
    r"\b(?:var|är) (?:det|den|de) (?:tänkt|meningen)\b(?=[^?]*\b(?:kosta|bli|gå åt|räcka)\b)|"
    r"\bhad\b(?:\s+[^\s?.,]+){0,4}\s+(?:planned|counted on|counted with|reckoned (?:with|on)|allowed for|set aside|"
    r"earmarked)\b|"
    r"\b(?:was|were)(?: (?:it|they|that))? (?:supposed|meant|planned) to (?:cost|be)\b|"
    r"\b(?:allowed|permitted) to (?:spend|cost|use)\b|"
    r"\b(?:fick|får|fått)\b(?:\s+[^\s?.,]+){0,5}?\s+(?:kosta|spendera|förbruka|använda|lägga|göra av med)\b",
    re.IGNORECASE,
)
# What may be spent: "av sina investeringsmedel hade nämnden använt"
FUNDS: Final = re.compile(
    r"\b\w*(?:medel|medlen|anslag\w*|ram(?:en)?|funds?|appropriations?|allocation)\b", re.IGNORECASE
)
# The whole of a project, over all its years: "Total projektbudget", "hela projektets budget".
OF_TOTAL: Final = re.compile(
    r"\btotal\w*|\bhela projekt\w*|\bprojekt(?:ets )?budget\w*(?!\s*(?:19|20)\d\d)|"
    r"\bproject budgets?\b|\bslut(?:kostnad|prognos)\w*|\bwhole project\w*",
    re.IGNORECASE,
)
# "drog iväg", "got out of hand": far over the budget, whether or not that is said
RAN_AWAY: Final = re.compile(
    r"\b(?:drog|drar|dragit|dra|stack|sticker|stuckit|rusade?|rusar|rusat)\s+(?:i\s?väg|i höjden)\b|"
    r"\b(?:spårade?|spårar|spårat)\s+ur\b|\b(?:skenade?|skenar|skenat)\b|"
    r"\b(?:gick|går|gått)\s+(?:helt\s+)?(?:över styr|överstyr)\b|"
    r"\b(?:got|gets?|went|goes|ran|runs?|spirall?ed)\s+(?:completely\s+)?(?:out of (?:hand|control)|away)\b",
    re.IGNORECASE,
)
# "budgeterade ett överskott": what was planned, and no outcome
BUDGETED: Final = re.compile(
    r"\b(?:budgeterade[sd]?|har budgeterat|hade budgeterat|planerade för|budgeted(?: for)?|had planned(?: for)?)\s+"
    r"(?:(?:med|för|ett|en|an?|for)\s+)",
    re.IGNORECASE,
)

# "mer eller mindre än budgeterat", "above or below budget": which way the outcome is from the budget of its own year
_EITHER_WAY: Final = (
    r"(?:mer eller mindre|mindre eller mer|fler eller färre|högre eller lägre|lägre eller högre|större eller mindre|"
    r"bättre eller sämre|sämre eller bättre|dyrare eller billigare|billigare eller dyrare|över eller under|"
    r"under eller över|more or (?:less|fewer)|less or more|higher or lower|lower or higher|better or worse|"
    r"worse or better|larger or smaller|dearer or cheaper|above or below|below or above|over or under|under or over)"
)
EITHER_WAY_OF_BUDGET: Final = re.compile(
    rf"\b{_EITHER_WAY}\b[^?.]{{0,40}}?\b(?:budget\w*|planera\w*|planned|the plan|planen|"
    r"(?:än|than) (?:what (?:was|had been) )?(?:beräkna\w*|tänkt\w*|avsatt\w*|allocated|allowed|set aside))\b"
    r"(?! för (?:19|20)\d\d| (?:19|20)\d\d jämfört)",
    re.IGNORECASE,
)
