"""What people ask for in an English sentence of their own, and the term that it goes round.

In: nothing. Out: pairs of a pattern and what it means, for `circumlocutions`. For example "how many flew from Vik" asks
for the passengers of an airport.
"""

from __future__ import annotations

from typing import Final

_ONE: Final = (
    r"(?:you|people|one|we|they|i|he|she|someone|anyone|somebody|a person|old people|elderly people|"
    r"the (?:old|elderly)|pensioners|residents|citizens|applicants)"
)
_BEDS: Final = r"(?:(?:a |an )?(?:place|room|spot|bed|flat)\s+(?:in|at)\s+)"
_CHILDREN: Final = r"(?:children|kids|pupils|students|schoolchildren|school children|young people|youngsters)"
_RIDE: Final = r"(?:\s+(?:med|by)\s+(?:buss|taxi|bus|car|bil)(?:\s+(?:och|eller|and|or)\s+(?:buss|taxi|bus|car|bil))?)?"
_ON_BENEFITS: Final = r"(?:benefits?|welfare|income support|social assistance|financial assistance)"
ENGLISH_RULES: Final = (
    (
        r",?\s*\b(?:in|with)\s+(?:plain|simple|everyday|ordinary|layman['’]?s)\s+(?:english|language|words|terms|swedish)\b,?",
        "",
    ),
    (rf"\bfamilies\b(?=[^?]*\b{_ON_BENEFITS}\b)", "families/households"),
    (r"\blast year\s*\((?P<year>(?:19|20)\d\d)\)", r"\g<year>"),
    # "spent less than planned on salt": what it was spent on comes first
    (
        r"\b(?P<verb>spen[dt]|pa(?:y|id)|used?)\s+(?P<more>less|more)\s+than\s+"
        r"(?P<plan>(?:was\s+|it\s+)?(?:planned|budgeted|expected)|(?:the\s+|its\s+)?budget)\s+(?:on|for)\s+"
        r"(?P<what>[\w' -]+?)(?=\s+in\s+(?:19|20)\d\d|\s*[?.,]|$)",
        r"\g<verb> \g<more> on \g<what> than \g<plan>",
    ),
    (r"\b(?:now|today|nowadays|these days)\s+(?=than\b)", ""),
    (
        rf"\bhow (?:long|many (?:days|weeks|months)) (?:do|does|did|must|would|will|should|can|have|has)\s+{_ONE}\s+"
        r"(?:have to\s+|had to\s+|need to\s+|expect to\s+|usually\s+)*(?:wait|queue)\b"
        rf"(?:\s+(?:for|to get(?: into)?)\b)?(?:\s+{_BEDS})?",
        "what is the waiting time for ",
    ),
    (
        r"\bhow long (?P<verb>is|was) the (?:wait|queue|waiting list)(?:\s+(?:for|to get into|to))?\b"
        rf"(?:\s+{_BEDS})?",
        r"what \g<verb> the waiting time for ",
    ),
    (r"\bhow (?:happy|pleased|content)\b(?=\s+(?:is|are|was|were)\b)", "how satisfied"),
    (r"\b(?:happy|pleased|content) with\b", "satisfied with"),
    (r"\bhappier (?:or less happy )?with\b", "more satisfied with"),
    (
        r"\bhow many(?: people| passengers| persons)?\s+(?:flew|fly|have flown|travelled by air)\b"
        r"(?:\s+(?:via|from|through|to|out of|with|by)\b)?(?:\s+(?:the\s+)?airport\b)?(?:\s+in\b(?!\s+\d))?",
        "how many passengers at the airport in",
    ),
    (
        rf"\b{_CHILDREN}\s+(?:(?:who|that|are|were|have|been|being|is|get|live|living|lived)\s+)*"
        r"(?:placed|put|taken|looked after|cared for)?\s*(?:away from|outside|out of)\s+"
        r"(?:the |their )?(?:own )?homes?\b",
        "placed children",
    ),
    (
        rf"\b{_CHILDREN}\s+(?:(?:who|that|are|were)\s+)*(?:live|lived|living|placed)\s+in\s+"
        r"(?:foster (?:care|homes?|families)|institutions?|(?:children's|care) homes?)"
        r"(?:\s+(?:or|and)\s+(?:in\s+)?(?:foster (?:care|homes?|families)|institutions?|(?:children's|care) homes?))?",
        "placed children",
    ),
    (
        r"\bplacing (?:children|kids|young people)(?:\s+(?:away from|outside)\s+(?:the |their )?homes?)?\b",
        "placements of children",
    ),
    (
        r"\balarms?\s+(?:that\s+)?(?:the\s+)?(?:old people|elderly|old)\s+have\s+(?:at|in (?:their|the)) homes?\b",
        "safety alarms",
    ),
    (
        rf"\b(?:get|take|bring|bus|drive|transport|ferry|getting|taking|bringing|busing|driving|transporting)\s+"
        rf"(?:the\s+|all\s+)*{_CHILDREN}\s+to(?:\s+and\s+from)?\s+school\b{_RIDE}",
        "school transport",
    ),
    (
        r"\b(?:qualify|qualifies|qualified|eligible)\s+(?:for|to enter)\s+upper[- ]secondary(?:\s+school)?\b",
        "eligible for upper secondary school",
    ),
    (
        r"\bhow much\s+(?:money\s+)?(?:does|did|do)\s+(?P<who>(?:\w+\s+){1,4}?)owe\b"
        r"(?:\s+(?:to\s+)?(?:the\s+)?banks?\b)?",
        r"how large is the loan debt of \g<who>",
    ),
    (
        r"\bhow many (?:different )?(?:carers|people|staff(?: members)?|helpers|faces)\s+(?:does|do|did)\s+"
        r"(?:an? |each |every |the )?(?:home[- ](?:help|care))\s+(?:client|user|recipient|customer|receiver)s?\s+"
        r"(?:meet|see|get)\b",
        "what is the staff continuity in home care",
    ),
    (
        rf"\b(?:do|did|are|were)\s+(?:the\s+)?(?:{_CHILDREN}|old people|elderly|guests|residents)\s+"
        r"(?P<place>in\s+\w+\s+)?"
        r"(?:get|eat|getting|eating|served|being served)\s+(?=(?:more|less|better|worse)\s+(?:\w+\s+){0,2}food\b)",
        r"is there \g<place>",
    ),
    (
        r"\b(?:plan|strategy) for how (?:\w+ ){1,3}?(?:should|will|is to|shall) (?:grow|be built|develop)\b",
        "comprehensive plan",
    ),
    (
        r"\bhow much (?P<what>rubbish|waste|trash|garbage) (?:does|did) (?:each|every|the average|an average) "
        r"(?:resident|person|inhabitant)\s+(?:throw away|throw out|produce|leave)\b",
        "how much household waste per resident",
    ),
    (
        r"\bwhat (?:had|did) (?:they|the municipality|the committee) (?:expect(?:ed)?|plan(?:ned)?|count(?:ed)? on)"
        r"(?:\s+(?:it|that))?\s+(?:to|would|for it to)\s+cost\b",
        "what was the budget for it",
    ),
    (
        r"\bwhich municipality (?:did|does|performed|fared) (?:the )?best\b",
        "which municipality had the largest surplus",
    ),
    (
        r"\bwhich municipality (?:did|does|performed|fared) (?:the )?worst\b",
        "which municipality had the largest deficit",
    ),
    (r"\bwhat was (?:it|that) (?:supposed|meant) to cost\b", "what was the budget for it"),
)
