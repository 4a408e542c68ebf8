"""Says of money and budgets in a report's words what people say in a roundabout way: "how is it going financially".

In: nothing; `circumlocutions` applies the rules. Out: patterns and what they mean. For example "hur mycket mindre än
budgeterat kostade A och B tillsammans" asks how far both together were under their budget: the sum of their deviations,
and not how much less A cost than B.
"""

from __future__ import annotations

from typing import Final

_MONEY: Final = r"(?:(?:rent\s+)?ekonomiskt(?:\s+sett)?|med\s+(?:ekonomin|pengarna))"
_MONEY_EN: Final = r"(?:financially|economically|in financial terms|money-wise|with (?:the|its) (?:money|finances))"
_PLANNED: Final = (
    r"(?:(?:vad\s+(?:som|man|de|den|nämnden|kommunen)\s+(?:var\s+|är\s+|hade\s+|har\s+)?)?"
    r"(?:budgetera(?:t|ts|de|des)|planera(?:t|ts|de|des)|beräkna(?:t|ts|de|des)|avsatts?|anslaget|anslagits|tänkt)|"
    r"(?:(?:årets|den|sin|sina|deras|respektive|beslutade?|den beslutade)\s+)?budget(?:en|ar|arna)?)"
)
_PLANNED_EN: Final = (
    r"(?:(?:what\s+(?:was|were|had been|they had)\s+)?(?:budgeted|planned|allocated|set aside)|"
    r"(?:(?:the|their|its|this year['’]s|the year['’]s)\s+)?budgets?)"
)
# Of two things or more, and all of them at once.
_TOGETHER: Final = (
    r"(?=[^?]*\b(?:och|samt|plus)\b)(?=[^?]*\b(?:tillsammans|sammanlagt|sammantaget|sammanräknat|ihop|gemensamt)\b)"
)
_TOGETHER_EN: Final = r"(?=[^?]*\b(?:and|plus)\b)(?=[^?]*\b(?:together|combined|in total|altogether|jointly)\b)"
_ASKS: Final = r"\b(?P<asks>hur mycket|hur mkt|hur stor\w* belopp)"
_MORE: Final = r"(?:mer|högre|dyrare|större)"
_LESS: Final = r"(?:mindre|lägre|billigare)"
# Whose year a budget is of is no part of its name: "än årets budget".
_OWN_YEAR: Final = (
    r"(?:årets|innevarande\s+års|det\s+årets|sin\s+årliga|(?:the|this|that)\s+year['’]s|the\s+annual|its\s+annual)"
)
# What a report calls one word is no budget of changes: "the 2031 budget changes", "changes to the budget".
_CHANGES: Final = (
    r"\b(?:the\s+)?(?P<year>(?:19|20)\d\d\s+)?"
    r"(?:budget (?:changes|adjustments)|(?:changes|adjustments) (?:to|in|of) the budget)\b"
)
_FARES: Final = (
    r"\b(?P<asks>how\s+(?:is|are|was|were|did|does|do|has|have)\b[^?]{1,80}?\b"
    rf"(?:doing|done|do|did|fared|faring|getting on))\s+{_MONEY_EN}\b"
)

# Of what does business, to earn is to have a result: "vilket bolag tjänade mest", "which segment was most profitable".
_BUSINESS: Final = (
    r"(?P<which>\bvilk(?:et|en)\s+(?:av\s+\w+\s+)?(?:affärsområde|(?:dotter)?bolag|företag|verksamhetsgren)"
    r"(?:\s+(?:i|hos|inom)\s+[\w-]+){0,2}?)"
)
_BUSINESS_EN: Final = (
    r"(?P<which>\bwhich\s+(?:of\s+the\s+)?(?:business areas?|segments?|subsidiar(?:y|ies)|compan(?:y|ies))\b"
    r"[^?]{0,60}?)"
)
_BRIEFLY: Final = r"(?:(?:kort(?:fattat)?|lite(?:\s+kort)?|mer|briefly|a bit|more|shortly)\s+)?"
_OF_YEAR: Final = r"(?P<year>(?:\s+(?:för|under|år|in|for))?\s+(?:19|20)\d\d)?"
_MOST: Final = r"(?:mest|bäst)(?:\s+(?:pengar|vinst))?"

# What a municipality earns in a year is its result: "Viks vinst", but not "vinst vid försäljning".
_MADE: Final = "".join(
    rf"(?<!\b{verb}\s)" for verb in ("gjorde", "gjort", "gör", "göra", "gick", "hade", "har", "fick", "visade", "visar")
)
_WHOSE: Final = (
    rf"{_MADE}(?P<whose>\b(?:(?-i:[A-ZÅÄÖ])[\w-]+s|kommunens|stadens|regionens|bolagets|koncernens)\s+(?:totala\s+)?)"
)
_WHOSE_EN: Final = (
    r"(?P<whose>\b(?:(?-i:[A-ZÅÄÖ])[\w-]+(?:['’]s|s['’])|the (?:municipality|city|town|region|company|group)['’]s)\s+"
    r"(?:total\s+|net\s+|overall\s+)?)"
)

MONEY_RULES: Final = (
    (
        rf"{_WHOSE}vinst(?:en)?\b(?!\s+(?:på|vid|från|av|efter|före|innan|per)\b)",
        r"\g<whose>resultat",
    ),
    (
        r"\b(?:gjorde|gör)\s+(?P<who>(?-i:[A-ZÅÄÖ])[\w-]+(?:\s+kommun)?|kommunen|bolaget)\s+(?:en\s+)?vinst\b"
        r"(?!\s+(?:på|vid|från|av)\b)",
        r"gick \g<who> med överskott",
    ),
    (
        rf"{_WHOSE_EN}profit\b(?!\s+(?:on|from|after|before|per|margin|sharing|equali[sz]ation|distribution)\b)",
        r"\g<whose>result",
    ),
    (
        rf"{_BUSINESS}\s+(?:tjänade|tjänar|drog\s+in|gav|går|gick\s+med)\s+(?:{_MOST}|störst\s+(?:vinst|överskott))\b",
        r"\g<which> hade högst resultat",
    ),
    (rf"{_BUSINESS}\s+(?:är|var)\s+(?:lönsammast|mest\s+lönsam\w*)\b", r"\g<which> hade högst resultat"),
    (
        rf"{_BUSINESS_EN}\s+(?:earn(?:ed|s)|ma(?:de|kes)|brought\s+in)\s+the\s+(?:most|biggest|largest)(?:\s+(?:money|profit))?\b",
        r"\g<which> had the highest result",
    ),
    (rf"{_BUSINESS_EN}\s+(?:is|was)\s+(?:the\s+)?most\s+profitable\b", r"\g<which> had the highest result"),
    (rf"{_BUSINESS_EN}\s+had\s+the\s+(?:highest|largest|biggest)\s+profit\b", r"\g<which> had the highest result"),
    (
        rf"^\W*(?:berätta|säg|beskriv)\s+{_BRIEFLY}(?:något\s+)?om\s+(?P<who>[\w-]+(?:\s+kommuns?)?)\s+ekonomi(?:n)?\b{_OF_YEAR}\W*$",
        r"hur gick det för \g<who>\g<year>",
    ),
    (
        rf"^\W*(?:berätta|säg|beskriv)\s+{_BRIEFLY}(?:något\s+)?om\s+ekonomin\s+(?:i|för|hos)\s+(?P<who>[\w-]+(?:\s+kommun)?){_OF_YEAR}\W*$",
        r"hur gick det för \g<who>\g<year>",
    ),
    (
        rf"^\W*tell\s+me\s+{_BRIEFLY}about\s+(?P<who>[\w-]+)['’]s?\s+(?:finances|economy|financial\s+(?:year|result|situation)){_OF_YEAR}\W*$",
        r"how did \g<who> do\g<year>",
    ),
    (_CHANGES, r"the budgetförändringar \g<year>"),
    # what may be spent is the budget of what it costs
    (
        r"\b(?P<side>below|under|over|above|beyond|within)\s+(?P<its>(?:its|their|the)\s+)?(?:costs?|spending|expenditure)\s+"
        r"(?P<budget>budgets?)\b",
        r"\g<side> \g<its>\g<budget>",
    ),
    (
        r"\b(?P<side>över|under|inom)\s+(?P<its>(?:sin|sina)\s+)?kostnads(?P<budget>budget(?:en|ar)?)\b",
        r"\g<side> \g<its>\g<budget>",
    ),
    (rf"{_ASKS}\s+{_MORE}\s+än\s+{_PLANNED}{_TOGETHER}", r"\g<asks> över budget"),
    (rf"{_ASKS}\s+{_LESS}\s+än\s+{_PLANNED}{_TOGETHER}", r"\g<asks> under budget"),
    (rf"\bhow much\s+(?:more|higher|dearer)\s+than\s+{_PLANNED_EN}{_TOGETHER_EN}", "how much over budget"),
    (rf"\bhow much\s+(?:less|lower|cheaper)\s+than\s+{_PLANNED_EN}{_TOGETHER_EN}", "how much under budget"),
    (rf"\b(?P<than>än|than)\s+{_OWN_YEAR}\s+(?P<budget>budget(?:en|s)?)\b", r"\g<than> \g<budget>"),
    (
        rf"\bhur\s+(?P<verb>går|gick|har|hade)\s+det\s+(?P<gone>gått\s+)?{_MONEY}\s+(?=(?:för|i|hos)\b)",
        r"hur \g<verb> det \g<gone>",
    ),
    (_FARES, r"\g<asks>"),
)
