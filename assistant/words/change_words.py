"""The words by which claims compare, change and rank, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `claims/` and `checking/` read. For example "har sjunkit" says that a thing is less than
it was, "dubbelt så mycket som" that it is twice another, "tredje lägst" its place in an order.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

_MORE = "mer|mera|fler|högre|större|längre|dyrare|more|higher|larger|longer|bigger|greater|dearer"
_LESS = "mindre|färre|lägre|kortare|billigare|less|fewer|lower|smaller|shorter|cheaper"
# "har kön blivit längre": a change over time, unless something else than a time is compared with ("längre än")
_BECAME = r"(?:blivit|blev|fick|fått|become|became|got|gotten)\s+(?:allt\s+|ännu\s+|mycket\s+|much\s+|even\s+)?"
_ALONE = r"(?![^.;?]*\b(?:än|than)\b)"
UP: Final = re.compile(
    rf"\b{_BECAME}(?:{_MORE})\b{_ALONE}|"
    r"\b(vuxit|öka(?:de)?|stiga|växa|ökar|ökat|ökning\w*|steg|stiger|stigit|växte|växt|växer|increas\w+|rose|risen|rises?|grew|grown|grows?|"
    r"went up|gone up|go(?:es)? up|gick upp|gått upp|f(?:ick|ått|år) upp|"
    r"tillt(?:agit|og)|svällt|svällde|stegrats|stegrades|climbed|climbs|swelled|swollen|widened|widens|deepened|"
    r"soared|surged|"
    r"fördyrades|höj(?:er|t|de|ts|des|s)|raise[sd]?)\b",
    re.IGNORECASE,
)
DOWN: Final = re.compile(
    rf"\b{_BECAME}(?:{_LESS})\b{_ALONE}|"
    r"\b(krympt|minskade?|minskar|minskat|minskning\w*|sjönk|sjunkit|sjunker|föll|krympte|decreas\w+|fell|fallen|falls|"
    r"(?<!the )fall(?=\s+(?:in|from|by|to|since|between|during|last|this|compared|relative|over|after)\b|\W*$)|"
    r"minska|sjunka|"
    r"krymper|fallit(?!\s+(?:ut|väl))|rasat|rasade|avtagit|avtog|shrunk(?:en)?|shrinks?|shrinking|diminish\w*|dwindled|"
    r"lessened|narrowed|narrows|plunged|plummeted|"
    r"dropped|drops?|go(?:es)? down|"
    r"sänk(?:er|t|te|ts|tes|s)|cut|lowered|declined?|shrank|went down|gone down|"
    r"gick ner|gick ned|gått ner|f(?:ick|ått|år) ne[dr]|brought down|brings? down|got down|reduced|halverades)\b",
    re.IGNORECASE,
)
# "blev skolan dyrare?": of the year before, where nothing is compared with; the thing stands within the words
BECAME: Final = re.compile(r"\b(?:blev|blivit|became|become|got|gotten|get)\b", re.IGNORECASE)
DEARER: Final = re.compile(rf"\b(?:dyrare|dearer|costlier|more expensive)\b{_ALONE}", re.IGNORECASE)
CHEAPER: Final = re.compile(rf"\b(?:billigare|cheaper|less expensive)\b{_ALONE}", re.IGNORECASE)
# A tax that is raised or cut is its rate; what it brings in grows by itself.
RAISED_TAX: Final = re.compile(
    r"(?P<before>\b(?:höj|sänk)\w*\s+(?:sin\s+)?)(?:kommunal)?skatten?\b"
    r"|\b(?:kommunal)?skatten(?P<after>\s+(?:\w+\s+){0,2}(?:höj|sänk)\w*)"
    r"|(?P<english>\b(?:rais|lower|cut)\w*\s+(?:its\s+|the\s+)?(?:municipal\s+)?)tax(?:es)?\b(?!\s+(?:rate|revenue))",
    re.IGNORECASE,
)
THAN: Final = re.compile(
    rf"\b(?:(?P<more>{_MORE})|(?P<less>{_LESS}))\b(?P<between>[^.;?]*?)\b(?:än|"
    rf"than)\b(?P<reference>[^;?]*)", re.IGNORECASE
)  # fmt: skip
ABOVE: Final = re.compile(
    r"\b(?:(?P<more>över|above)|(?P<less>under|below))\s+(?P<reference>(?:the\s+)?(?:\w+\s+){0,2}?"
    r"(?:snittet|genomsnittet|medel\w*|average|mean|länet\w*|rikssnittet|mål(?:et|nivån|värdet)|targets?|goals?))\b",
    re.IGNORECASE,
)
TIMES: Final = re.compile(
    r"\b(?P<word>dubbelt|dubbla|fördubbl\w+|twice|double[ds]?|tredubb\w+|tripled?|three times|hälften|half|"
    r"halvera\w*|halved)"
    r"\b(?:\s+(?:så|as|the)\s+(?:mycket|många|stora?|höga?|much|many|large|high|number of)?)?",
    re.IGNORECASE,
)
FACTORS: Final = (
    (re.compile(r"tredubb|tripl|three", re.IGNORECASE), Decimal(3)),
    (re.compile(r"hälften|half|halv", re.IGNORECASE), Decimal("0.5")),
    (re.compile(r"d[uo]ubb?l|dubb|fördubb|twice", re.IGNORECASE), Decimal(2)),
)
# In a comparison "som"/"as" begins what is compared with.
AS: Final = re.compile(r"\b(?:som|as)\b(?P<reference>[^;?]*)$", re.IGNORECASE)
LARGEST: Final = re.compile(
    r"\b(störst\w*|högst[a]?|dyrast\w*|mest|flest|värst\w*|largest|biggest|highest|most|worst|greatest|"
    r"dearest)\b", re.IGNORECASE
)  # fmt: skip
SMALLEST: Final = re.compile(
    r"\b(minsta?|lägst\w*|billigast\w*|smallest|lowest|least|fewest|cheapest)\b", re.IGNORECASE
)
BEST: Final = re.compile(r"\b(bäst[a]?|sämst[a]?|best|worst)\b", re.IGNORECASE)
# What was before, as the other side of a comparison.
PAST: Final = re.compile(
    r"\b((ett )?år (innan|tidigare|före|sedan)|året (innan|före|tidigare|dessförinnan)|förra året|föregående år|i fjol|"
    r"(?:sommaren|vintern|hösten|våren|säsongen|terminen|läsåret|månaden|perioden|valet|mandatperioden) "
    r"(?:innan|före|dessförinnan)|förra (?:sommaren|vintern|hösten|våren|säsongen|terminen|läsåret|månaden|perioden)|"
    r"samma (?:period|månad|tid) (?=i fjol|förra|året|(?:19|20)\d\d)|"
    r"(?:the )?(?:summer|winter|autumn|spring|season|term|month) before|last (?:summer|winter|autumn|spring|season)|"
    r"(a |the )?year (before|earlier|ago)|last year|(the )?previous year)\b",
    re.IGNORECASE,
)
# A place in an order that is not the first, right before a superlative.
ORDINAL: Final = re.compile(
    r"\b(näst|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|second|third|fourth|fifth|sixth|seventh|"
    r"eighth|ninth|tenth|\d+:[ae]|\d(?:nd|rd|th))[\s-]*$",
    re.IGNORECASE,
)
# "fem år tidigare", "two years before": what was some years before.
_NUMBERS = "två|tre|fyra|fem|sex|sju|åtta|nio|tio|two|three|four|five|six|seven|eight|nine|ten|ett|en|one|a"
YEARS_BEFORE: Final = re.compile(
    rf"\b(?P<number>\d{{1,2}}|{_NUMBERS})\s+(?:år|years?)\s+(?:innan|tidigare|före|dessförinnan|sedan|before|earlier|"
    r"ago|previously)\b",
    re.IGNORECASE,
)
# "jämfört med valet 2014", "since 2014": the year that something is set against.
AGAINST_TIME: Final = re.compile(
    r"\b(?:jämfört med|i jämförelse med|mot|än|sedan|från|compared (?:to|with)|than|since|from|against)\s+"
    r"(?:[^\W\d][\w-]*\s+){0,4}?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# What sets a thing against another, and says nothing itself: which way it went is judged.
COMPARED_WITH: Final = re.compile(
    r"\b(?:jämför(?:t|d|da|elsevis|as)(?:\s+med)?|i\s+jämförelse(?:\s+med)?|i\s+förhållande\s+till|gentemot|"
    r"as\s+compared|compared(?:\s+(?:to|with))?|in\s+comparison(?:\s+(?:to|with))?|relative\s+to|versus|vs)\b",
    re.IGNORECASE,
)
# "allra lägst", "the very lowest": a place in an order is no other with it.
INTENSIFIER: Final = re.compile(
    rf"\b(?:allra|absolut|absoluta|very|absolute|absolutely)\b(?=\s+(?:{LARGEST.pattern}|{SMALLEST.pattern}|{BEST.pattern}))",
    re.IGNORECASE,
)
# The place itself: "näst lägst", "second lowest".
PLACE_BEFORE: Final = re.compile(
    rf"\b(?:näst|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|second|third|fourth|fifth|sixth|seventh|eighth|"
    rf"ninth|tenth)[\s-]*(?={LARGEST.pattern}|{SMALLEST.pattern}|{BEST.pattern})",
    re.IGNORECASE,
)
# A plan that something is set against, and no time: "lägre än budgeterat".
OF_PLAN: Final = re.compile(
    r"\b\w*(?:budget|prognos|planera[dt]|beräkna[dt]|forecast|planned|expected)\w*\b", re.IGNORECASE
)
