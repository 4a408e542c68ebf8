"""Says by a report's term what citizens ask in English with verbs: who is in care, what leaks, what is going to cost.

In: nothing. Out: pairs of a pattern and what it means, for `everyday_asks`. For example "how many kids are in care"
asks for the placed children, and "how much is the hall going to cost" for its forecast.
"""

from __future__ import annotations

from typing import Final

_YOUNG_EN: Final = r"(?:children|kids|youngsters|young people|youths|teens|teenagers)"
_PUPILS_EN: Final = r"(?:children|kids|pupils|students|schoolchildren|schoolkids|youngsters)"
_RESCUE_EN: Final = (
    r"(?:the\s+)?(?:fire brigade|fire service|fire department|fire engines?|fire trucks?|firefighters|rescue service)"
)
_STAFFED_EN: Final = r"(?:firefighters|firemen|nurses|teachers|staff|carers|social workers|employees|workers)"

ENGLISH_ASKS: Final = (
    # what is reported as a deviation is an incident: a sort of it that is common is no gap to a budget
    (
        r"\b(?:which|what)\s+(?:type|kind|sort|category)\s+of\s+(?:deviations?|incidents?)\s+(?:(?:was|is|were)\s+"
        r"(?:the\s+)?(?:most\s+(?:common|frequent)|commonest)|(?:was|were|is)\s+(?:reported|registered)\s+(?:the\s+)?"
        r"most(?:\s+often)?|(?:was|were)\s+most\s+(?:often|frequently|commonly)\s+(?:reported|registered)|"
        r"(?:occurred|happened)\s+(?:the\s+)?most(?:\s+often)?)\b",
        "which type of incident was most common",
    ),
    # "how much is the hall going to cost": its forecast
    (
        r"\b(?:how much|what)(?:['’]s|\s+is|\s+are)\s+(?P<what>[^?]{3,70}?)\s+(?:going|expected|set|likely|"
        r"projected)\s+to\s+"
        r"(?:cost|end up costing)\b",
        r"what is the forecast for \g<what>",
    ),
    (
        rf"\bhow many\s+{_YOUNG_EN}\s+(?:are|were|is|have been|got)\s+(?:now\s+)?"
        r"(?:in (?:the\s+)?care(?! of)|taken into care|placed in care|looked after|removed from their (?:homes|"
        r"families))\b",
        "how many placed children are there",
    ),
    (
        rf"\bhow many\s+{_PUPILS_EN}\s+(?:take|takes|took|use|used|ride|go on|go by|travel by|travel on|get|have)\s+"
        r"(?:the\s+|a\s+)?school (?:bus(?:es)?|taxi|transport)\b",
        "how many school bus pupils",
    ),
    # the ill
    (
        r"\bhow (?:sick|ill|often sick|often ill)\s+(?:is|are|was|were)\s+(?:the\s+)?"
        r"(?P<who>(?!people\b|staff\b|employees\b|they\b|you\b|we\b)[\w-]{3,})\b",
        r"what is the sick leave of \g<who>",
    ),
    (
        r"\b(?:is|are|was|were)\s+(?:a lot of|many|lots of)\s+(?P<who>[\w-]{3,})\s+(?:off sick|on sick leave|"
        r"sick|ill|absent)\b",
        r"what is the sick leave of \g<who>",
    ),
    (
        r"\bhow many\s+(?P<who>teachers|nurses|cleaners|employees|staff|workers)\s+(?:is|are|was|were)\s+off sick\b",
        r"what is the sick leave of \g<who>",
    ),
    # vacant posts
    (
        rf"\bhow many\s+(?P<who>{_STAFFED_EN})\s+(?:are|were|is)\s+(?:missing|lacking|short)\b",
        "how many vacancies",
    ),
    (
        rf"\bhow many\s+(?P<who>{_STAFFED_EN})\s+(?:do|does|did)\s+(?P<where>[^?]{{2,40}}?)\s+(?:lack|miss|"
        rf"need)(?=\s*\?|\s*$)",
        r"how many vacancies in \g<where>",
    ),
    (
        r"\bhow many\s+(?:jobs|posts|positions)\s+(?:stand|stood|are|were|remain|lie)\s+(?:empty|vacant|"
        r"unfilled|open)\b",
        "how many vacant posts",
    ),
    # how long, how much a day, each
    (
        r"\bhow long\s+(?:does|do|did)\s+(?:an?\s+|the\s+|each\s+)?(?:child\s+)?investigations?\s+(?:take|last)\b",
        "what is the average investigation time",
    ),
    (
        r"\bwhat\s+(?:does|did|do)\s+(?:a|one|each)\s+(?:night|day)\s+(?:in|at|on)\s+(?:an?\s+"
        r")?(?P<where>[^?]{2,40}?)\s+cost\b",
        r"what is the average cost per day of \g<where>",
    ),
    (
        r"\bwhat\s+(?P<did>does|did)\s+(?:it\s+cost\s+to\s+have\s+)(?:a|one|each)\s+(?:kid|child)\s+(?:in|at)\s+"
        r"preschool\b",
        r"what \g<did> a preschool child cost",
    ),
    (
        r"\bwhat\s+(?:does|did|do)\s+(?:a|one|each|every)\s+(?:kid|child)\s+(?:in|at)\s+preschool\s+cost\b",
        "what is the cost per preschool child",
    ),
    (
        r"\b(?:what|how much)\s+(?:does|did|do)\s+(?:the\s+)?food\s+(?:in|for|of|per)\s+(?:an?\s+|each\s+|one\s+"
        r")?(?:school\s+)?"
        r"(?:meal|portion|lunch|serving)\s+cost\b",
        "what is the food cost per portion",
    ),
    (
        r"\b(?:what|how much)\s+(?:does|did|do)\s+(?:an?|each|one|the average)\s+(?:family|household)\s+(?:on|with)\s+"
        r"(?:welfare|benefits|social assistance|income support)\s+(?:get|receive|got|live on)\b"
        r"(?:\s+(?:per|a|each|every)\s+month)?",
        "what is the average amount per household",
    ),
    # books
    (
        r"\bhow many books\s+(?:does|do|did)\s+(?:each|every|an?|the average)\s+(?:resident|inhabitant|person|citizen)"
        r"(?P<where>\s+(?:in|of)\s+[\w-]+)?\s+borrow\b",
        r"how many book loans per resident\g<where>",
    ),
    (
        r"\bhow many books\s+(?:were|are|have been|was|got)\s+(?:lent|borrowed|loaned|checked|taken)(?:\s+out)?\b",
        "how many physical book loans",
    ),
    (rf"\bhow many\s+{_PUPILS_EN}\s+(?:learn|learned|learnt|have learned)\s+to\s+"
     rf"swim\b", "how many children in swimming school"),
    # water, pipes, snow
    (
        r"\bhow much\s+(?:of\s+)?(?:the\s+)?(?:drinking\s+)?water\s+(?:leaks?|leaked|is leaking|disappears?|"
        r"disappeared|vanishes)"
        r"(?:\s+(?:away|out))?(?=\W|$)",
        "what share is the water wastage",
    ),
    (
        r"\bhow many\s+(?:water\s+)?(?:pipes|mains)\s+(?:have\s+|has\s+)?(?:burst|broke|broken|leaked|cracked)\b",
        "how many water leaks",
    ),
    (r"\bto\s+(?:plough|plow|clear|shovel|remove)\s+(?:the\s+)?snow\b", "for snow clearing"),
    # teachers, pupils, clubs, businesses
    (
        r"\bhow many\s+(?:of\s+the\s+)?(?P<who>preschool teachers|teachers)(?P<where>\s+in\s+[\w-]+)?\s+(?:have|"
        r"has|had|hold)\s+"
        r"(?:an?\s+)?(?:teaching\s+)?(?:licen[cs]es?|certificates?|certification|qualifications?|degrees?)\b",
        r"what share of \g<who>\g<where> are certified",
    ),
    (
        r"\bhow (?:satisfied|happy|pleased) (?:are|were) (?:the\s+)?(?:kids|children|pupils|students) with (?:the\s+)?"
        r"(?P<what>school (?:lunch|lunches|food|meals?))\b",
        "what is the satisfaction with the school lunch",
    ),
    (
        r"\bhow many\s+(?:clubs|associations|societies)\s+(?:get|got|receive|received|are given|were given|have)\s+"
        r"(?:grants|money|support|subsidies|funding)\b",
        "how many subsidised clubs",
    ),
    (
        r"\bhow (?:do|did)\s+(?:the\s+)?(?:businesses|companies|firms|entrepreneurs)\s+(?:rate|grade|rank|score|"
        r"like)\s+"
        r"(?P<place>(?-i:[A-ZÅÄÖ])[\w-]+)",
        r"what is the business climate in \g<place>",
    ),
    (
        r"\bhow many\s+(?:calls|tickets|cases|requests)\s+(?:to|at|for)\s+(?:the\s+)?it[ -](?:help\s?desk|"
        r"support|desk|department)\b",
        "how many cases to the it support",
    ),
    (
        r"\bhow many\s+(?:people|persons|swimmers|kids|children)?\s*(?:nearly\s+|almost\s+)?(?:drowned|drown)"
        r"(?:\s+or\s+(?:nearly|almost)(?:\s+(?:drowned|did))?)?(?=\W|$)",
        "how many drowning incidents",
    ),
    (
        rf"\bhow (?:fast|quickly|soon)\s+(?:does|do|did|is|are)\s+{_RESCUE_EN}\s+(?:get|arrive|reach|come|"
        rf"there)(?:\s+(?:there|"
        r"in|to the scene))?\b",
        "what is the response time",
    ),
    (
        r"\b(?:battered|abused|beaten)\s+(?:women|wives|people)\s+(?:were|was|are|have been|got)\s+(?:given\s+|"
        r"offered\s+)?"
        r"(?:shelter|protection|protected housing)\b",
        "persons in protected housing",
    ),
    (
        r"\bhow many (?P<meals>meals|portions|lunches) (?:are|were|is) (?:served|cooked|made) (?:to|for) (?:the\s+)?"
        r"(?:old|elderly|old people|seniors|pensioners)(?P<where>\s+in\s+[\w-]+)?(?:\s+(?:each|every|per|a)\s+day)?\b",
        r"how many portions per day in elderly care\g<where>",
    ),
    (
        r"\bwhat\s+(?:do|did)\s+(?:the\s+)?(?:ninth|9th)[ -]graders\s+score(?:\s+on average)?\b",
        "what is the merit rating of year 9",
    ),
)  # fmt: skip
