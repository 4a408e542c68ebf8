"""Says by the thing that is counted what people do: they are ill, they ride, they build.

In: nothing. Out: pairs of a pattern and what it means, for `circumlocutions`. For example "är folk på skolan mer sjuka"
asks for the sick leave of the school, "åker folk buss mer" for the trips, and "vad kostade bygget av hallen" for its
project.
"""

from __future__ import annotations

from typing import Final

_ONE: Final = r"(?:man|en|vi|folk|jag|du|ni|hon|han|de|dom|äldre|de äldre|de gamla|pensionärer|invånarna|någon|den)"
_STAFF: Final = r"folk|folket|personalen|de anställda|dom anställda|medarbetarna|anställda|de som jobbar|dom som jobbar"
_STAFF_EN: Final = r"(?:the\s+)?(?:people|staff|employees|workers|personnel|those who work)"
_RIDERS: Final = r"folket|människor|resenärerna|kommuninvånarna|kommunborna|kunderna"
_RIDDEN: Final = r"färdtjänst|riksfärdtjänst|skolskjuts|anropstrafik|kollektivtrafik"

_LISTED: Final = r"(?:rank\w*|kommunranking\w*|företagsklimat\w*|topplista\w*|jämförelse\w*)"

# What comes to no use: water on its way, food that nobody ate.
_LOST_SV: Final = (
    r"(?:försvann|försvinner|försvunnit|läckte (?:ut|bort)|läcker (?:ut|bort)|rann bort|"
    r"(?:gick|går) förlora[dt])"
)
_ON_WAY_SV: Final = (
    r"(?:\s+(?:på vägen|längs vägen|i (?:rören|ledningarna|ledningsnätet|marken)|ut(?:e)? i (?:marken|nätet)|"
    r"innan det (?:når|nådde|kom)\s+(?:fram|hem|ut)?(?:\s*(?:till\s+)?(?:kunderna|hushållen|kranen|abonnenterna))?))"
)
_ON_WAY_EN: Final = (
    r"(?:\s+(?:on the way|along the way|in the (?:pipes|network|ground|mains)|from the (?:pipes|mains|network)|"
    r"before (?:it )?reach(?:ed|es|ing) (?:the )?(?:taps?|customers|households|homes)))"
)
_TOSSERS_SV: Final = r"(?:de|dom|man|vi|ni|ungarna|barnen|eleverna|köken|skolorna|kommunen|folk|personalen|gästerna)"
# "slängs", "kastar de", "har dom kastat"
_TOSSED_SV: Final = (
    r"(?:(?:slängs|slängdes|kastas|kastades|kastats|slängts|kasseras|kasserades)|"
    rf"(?:släng(?:er|de)|kasta(?:r|de)|kassera(?:r|de)) {_TOSSERS_SV}(?: bort)?|"
    rf"(?:har|hade) {_TOSSERS_SV} (?:slängt|kastat|kasserat)(?: bort)?)"
)
_TOSSERS_EN: Final = (
    r"(?:they|people|we|kids|children|pupils|the (?:kids|children|pupils|schools|kitchens|staff|municipality))"
)
_TOSS_EN: Final = r"(?:throw|thrown|toss|tossed|waste|wasted|bin|binned)(?: away| out)?"

THING_RULES: Final = (
    (
        rf"\bså mycket (?:dricks)?vatten (?:har |hade )?{_LOST_SV}{_ON_WAY_SV}|"
        rf"\b{_LOST_SV} så mycket (?:dricks)?vatten{_ON_WAY_SV}",
        "vattensvinnet ökade",
    ),
    (
        rf"\bhur mycket (?P<drink>dricks)?vatten (?:har |hade )?(?:som )?{_LOST_SV}{_ON_WAY_SV}",
        "hur stort var vattensvinnet",
    ),
    (
        rf"\b(?:did|does|was|is|has) so much (?:drinking |tap )?water (?:been )?(?:disappear|vanish|"
        rf"leak(?: out| away)?|lost|get lost){_ON_WAY_EN}",
        "did the water wastage increase",
    ),
    # "varför gick mindre mat till spillo", "why is less food thrown away"
    (
        rf"\b(?:gick|går|har det gått) (?:det )?(?:så mycket |mycket )?mindre mat till spillo|"
        rf"\b(?:{_TOSSED_SV}|svinnar) (?:det )?(?:så mycket |mycket )?mindre mat\b",
        "minskade matsvinnet",
    ),
    (
        rf"\b(?:gick|går|har det gått) (?:det )?(?:så mycket |mycket )?mer mat till spillo|"
        rf"\b{_TOSSED_SV} (?:det )?(?:så mycket |mycket )?mer mat\b",
        "ökade matsvinnet",
    ),
    (
        r"\b(?:is|was|did|has) (?:so much |much )?less food (?:been |being )?(?:go to waste|going to waste|"
        r"wasted|thrown (?:away|out))|"
        rf"\b(?:do|did|have|has) {_TOSSERS_EN} {_TOSS_EN} less food(?: away| out)?",
        "did food waste decrease",
    ),
    (
        r"\b(?:is|was|did|has) (?:so much |much )?more food (?:been |being )?(?:go to waste|going to waste|"
        r"wasted|thrown (?:away|out))|"
        rf"\b(?:do|did|have|has) {_TOSSERS_EN} {_TOSS_EN} more food(?: away| out)?",
        "did food waste increase",
    ),
    # the place that is had in a ranking is called its "placering" as well
    (rf"\b(?P<lead>vilken|på vilken)\s+plats\s+(?=[^?]*\b{_LISTED}\b)", r"\g<lead> placering/plats "),
    (
        rf"\b(?P<lead>på|hade|fick|har)\s+plats\s+(?:nummer\s+|nr\s+)?(?=\d{{1,3}}\b[^?]*\b{_LISTED}\b)",
        r"\g<lead> placering/plats ",
    ),
    (
        r"\b(?:came|comes|come|ranked|finished|placed|landed)\s+(?:in\s+|at\s+)?(?:number\s+|no\.?\s*)?"
        r"(?P<place>\d{1,3})(?:st|nd|rd|th)\s*(?:place|position|spot)?\s+(?:in|on|of)\s+(?=[^?]*\b(?:rank\w*|climate)\b)",
        r"had place/placement \g<place> in ",
    ),
    # what the building of a thing costs is what its project does
    (
        r"\b(?:bygget|byggandet|byggnationen|uppförandet) av (?=[^?]*\b(?:kosta\w*|utgift\w*|\w*budget\w*|\w*prognos\w*"
        r"|\w*avvik\w*|utfall\w*|förbruka\w*|lagts|dyr\w*)\b)",
        "projektet ",
    ),
    (
        r"(?P<cost>\bkosta(?:r|t|de)?) (?:att bygga|bygget av|byggandet av|byggnationen av) ",
        r"\g<cost> projektet ",
    ),
    # "what did it cost in total to draw up the plan": what the thing cost
    (
        r"\b(?P<lead>what|how much) (?P<did>did|does|will) it cost(?P<all> in total| altogether| all in all)? to "
        r"(?:produce|draw up|develop|build|make|create|construct|design|write|prepare)\s+(?P<what>[^?,;]{3,80}?)"
        r"(?=\s*[?,;]|$)",
        r"\g<lead> \g<did> \g<what> cost\g<all>",
    ),
    # whether people are more ill is told by their sick leave
    (
        rf"\b(?:är|blir|blev|var|har)\s+(?:{_STAFF})\s+(?P<where>(?:på|i|inom|hos|vid)\s+[^?.,]*?)\s*(?:blivit\s+)?"
        r"(?P<how>mer eller mindre|mer|mindre|oftare eller mer sällan|oftare)\s+(?:sjuka|sjukskrivna|borta)\b",
        r"har sjukfrånvaron \g<where> ökat eller minskat",
    ),
    # how much people ride is told by their trips, and not by what these cost
    (
        rf"\b(?:åker|åkte|reser|reste|har)\s+(?:{_ONE}|{_RIDERS})\s+(?:åkt\s+|rest\s+)?(?:med\s+)?"
        rf"(?P<what>{_RIDDEN})\s+(?=(?:\w+\s+)?(?:mer|mindre|oftare|fler|färre)\b)",
        r"har antalet \g<what>resor blivit ",
    ),
    (
        rf"\bhur (?:mycket|ofta)\s+(?:åker|åkte|reser|reste)\s+(?:{_ONE}|{_RIDERS})\s+(?:med\s+)?(?P<what>{_RIDDEN})\b",
        r"hur många är antalet \g<what>resor",
    ),
    (
        r"\b(?:the )?(?:construction|building) of (?:the )?(?=[^?]*\b(?:costs?|spent|budget\w*|forecast\w*"
        r"|deviat\w*|over|under|outturn|actual)\b)",
        "the project ",
    ),
    (
        rf"\b(?:are|were|is|was|have|did)\s+(?:{_STAFF_EN})\s+(?P<where>(?:at|in|of|within)\s+[^?.,]*?)\s*"
        r"(?:been\s+|become\s+|getting\s+)?(?:more or less|more|less)\s+(?:often\s+)?(?:off )?(?:sick|ill|absent)\b",
        r"has sick leave \g<where> risen or fallen",
    ),
)
"""Patterns of such questions, and what is asked for by each."""
