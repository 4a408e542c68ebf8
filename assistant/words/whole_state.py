"""Says of how a whole did what people ask in words of their own: "is the economy in balance?", "is it doing well?".

In: nothing; `circumlocutions` applies the rules. Out: patterns and what they mean. For example "har Vik en ekonomi i
balans?" asks whether Vik had no deficit, and "går det bra för Vik?" how Vik did: what is well is for the reader to say.
"""

from __future__ import annotations

from typing import Final

# A place or a board, and none of what only adds up: "går tabellen ihop?" asks for no result.
_WHO: Final = r"(?P<who>(?!\w*(?:rapport|tabell|siffr|summ|budget|kolumn|rad)|de[tn]\b|allt\b)[\w-]+(?:\s+kommuns?)?)"
_WHO_EN: Final = r"(?P<who>(?!\w*(?:report|table|figure|sum|budget|column|row)|it\b|they\b|the\b)[\w-]+(?:['’]s?)?)"
_WELL: Final = r"(?:bra|dåligt|illa|okej|ok|hyfsat|något vidare)"
_WELL_EN: Final = r"(?:well|badly|poorly|fine|ok|okay|alright|good|great)"
_MONEY: Final = r"(?:\s+(?:ekonomiskt|rent ekonomiskt|med ekonomin))?"
_MONEY_EN: Final = r"(?:\s+(?:financially|economically|money-wise|with (?:the|its) (?:money|finances)))?"
_BALANCE: Final = r"(?:i balans|balanserad|i ordning)"
_BALANCE_EN: Final = r"(?:in balance|balanced|in order|in the black)"
_DURING: Final = r"(?:\s+(?:(?:under|i|för)\s+)?(?:året|perioden|år|(?:19|20)\d\d|våren|hösten|sommaren|delåret))?"
_DURING_EN: Final = r"(?:\s+(?:during|in|this|over)\s*(?:the\s+)?(?:year|period|(?:19|20)\d\d))?"
_SINCE: Final = r"(?:sedan|jämfört\s+med)\s+(?:förra\s+året|året\s+(?:innan|före)|i\s?fjol|föregående\s+år)"
_NO_DEFICIT: Final = r"stämmer det att \g<who> inte gick back"
_NO_DEFICIT_EN: Final = r"is it true that \g<who> had no deficit"

WHOLE_RULES: Final = (
    (rf"^\W*(?:är|var|blev|blir)\s+{_WHO}\s+(?:ekonomin?|budget|budgeten)\s+{_BALANCE}\b", _NO_DEFICIT),
    (rf"^\W*(?:är|var|blev|blir)\s+(?:ekonomin|budgeten)\s+{_BALANCE}\s+(?:i|för|hos)\s+{_WHO}", _NO_DEFICIT),
    (rf"^\W*(?:har|hade|fick|får)\s+{_WHO}\s+(?:en\s+)?(?:ekonomi|budget)\s+{_BALANCE}\b", _NO_DEFICIT),
    (rf"^\W*(?:går|gick)\s+{_WHO}{_MONEY}\s+ihop\b{_MONEY}", _NO_DEFICIT),
    (
        rf"^\W*(?:räcker|räckte)\s+(?:pengarna|budgeten|anslaget|medlen)\s+(?:till\s+)?(?:för|i|hos)\s+{_WHO}",
        _NO_DEFICIT,
    ),
    (
        rf"^\W*(?:did|does|will)\s+the\s+(?:money|budget|funding)\s+(?:last|suffice)\s+(?:for|in|at)\s+{_WHO_EN}",
        _NO_DEFICIT_EN,
    ),
    (rf"^\W*(?P<verb>går|gick)\s+det\s+{_WELL}{_MONEY}\s+(?P<rest>för|i|hos)\b", r"hur \g<verb> det \g<rest>"),
    # "vad har hänt under året i Vik?": what a report tells under its heading of events
    (
        rf"^\W*vad\s+(?:(?:har|hade)\s+)?(?:hänt|hände|skett|skedde){_DURING}\s+"
        rf"(?P<rest>(?:i|hos|på)\s+[\w-]+(?:\s+kommun)?){_DURING}\W*$",
        r"vad säger rapporten om händelser \g<rest>?",
    ),
    (
        rf"^\W*what(?:\s+has)?\s+happened{_DURING_EN}\s+(?P<rest>(?:in|at)\s+(?!(?:19|20)\d\d)[\w-]+){_DURING_EN}\W*$",
        r"what does the report say about events \g<rest>?",
    ),
    # "vad har hänt med skolans kostnader sedan förra året?": how they changed
    (
        r"^\W*vad\s+(?:har\s+)?(?:hänt|hände|skett|skedde)\s+med\s+(?P<what>[^?]+?)\s+(?P<since>(?:sedan|mellan|från)\s[^?]*)",
        r"hur har \g<what> förändrats \g<since>",
    ),
    (
        rf"^\W*vad\s+(?:har\s+)?(?:för)?ändrat?s\s+{_SINCE}\s+(?:i|för|hos)\s+(?P<who>[\w-]+(?:\s+kommun)?)\W*$",
        r"hur gick det för \g<who> jämfört med året innan",
    ),
    (
        rf"^\W*vad\s+(?:har\s+)?(?:för)?ändrat?s\s+(?:i|för|hos)\s+(?P<who>[\w-]+(?:\s+kommun)?)\s+{_SINCE}\W*$",
        r"hur gick det för \g<who> jämfört med året innan",
    ),
    (
        r"^\W*what\s+(?:has\s+)?(?:happened|changed)\s+(?:in\s+)?(?P<who>[\w-]+)\s+"
        r"(?:since|compared (?:with|to))\s+(?:last|the previous)\s+year\W*$",
        r"how did \g<who> do compared with the year before",
    ),
    (rf"^\W*(?:is|was|are|were)\s+{_WHO_EN}\s+(?:economy|budget|finances)\s+{_BALANCE_EN}", _NO_DEFICIT_EN),
    (rf"^\W*(?:did|does|has)\s+{_WHO_EN}\s+balanced?\s+(?:its|their|the)\s+(?:budget|books)\b", _NO_DEFICIT_EN),
    (
        rf"^\W*(?:did|does|has)\s+{_WHO_EN}\s+(?:have|had|got)?\s*(?:an?\s+)?balanced\s+(?:budget|economy)",
        _NO_DEFICIT_EN,
    ),
    (rf"^\W*(?P<verb>is|was)\s+{_WHO_EN}\s+doing\s+{_WELL_EN}{_MONEY_EN}", r"how \g<verb> \g<who> doing"),
)
