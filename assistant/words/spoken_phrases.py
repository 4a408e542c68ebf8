"""Writes what people say of staff, leaving, incomes and the like by the words that reports have: data and rules.

In: a question as typed. Out: it with such phrases in the field's words. For example "left of their own accord" is "quit
at their own request", and "what the pier brings in" is its revenue. Each rule needs all that makes its sense; a single
word that always says the same stands in the lists of synonyms.
"""

from __future__ import annotations

import re
from typing import Final

_SELF: Final = r"(?:själv(?:a)?|frivilligt|självmant|på eget bevåg|på eget initiativ|av egen vilja|av egen fri vilja)"
_FREELY_EN: Final = (
    r"(?:of their own (?:accord|will|free will|volition|choice|choosing)|on their own (?:initiative|accord)|"
    r"by (?:their own )?choice|"
    r"voluntarily|by themselves|off their own bat|at their own (?:wish|initiative))"
)
_GONE_EN: Final = (
    r"(?:left|leave|leaves|leaving|quit|quits|resigned|resign|departed|gone|stopped|ended|walked out|"
    r"handed in their notice)"
)
_GONE_SV: Final = (
    r"(?:sluta(?:t|de|r)?|lämna(?:t|de|r)?(?: (?:jobbet|sitt jobb|tjänsten|sin tjänst|arbetet|sin anställning|"
    r"anställningen))?|gå(?:tt|r)|gick|avgå(?:tt|r)|avgick|"
    r"sagt upp sig|sade upp sig|sa upp sig|säger upp sig)"
)
_LABOUR_SV: Final = (
    r"(?:personalstyrka(?:n)?|arbetsstyrka(?:n)?|personalbestånd(?:et)?|personalkår(?:en)?|medarbetarstyrka(?:n)?|"
    r"anställdas antal|personalnumerär(?:en)?)"
)
_NET: Final = (
    r"(?:(?:alltså|dvs\.?|d\.v\.s\.|i\.?e\.?|that is|så)\s*,?\s*)?(?:(?:not|inte|ej|rather than|och inte|and not|"
    r"instead of|snarare än|i stället för)\s+)?(?:the\s+|its\s+|their\s+)?"
)
# "killar" and "damer" are also what a school or a club has: grown men and women only where staff is spoken of.
_OF_STAFF: Final = re.compile(
    r"\b\w*(?:sjuk|anställ|medarbetar|personal|chef|jobba|arbeta|lön|revisor|lärar|handlägg|sick|absence|employ|staff|manag|work|"
    r"auditor|teacher|salar|wage|pay)\w*",
    re.IGNORECASE,
)
_SEXES: Final = tuple(
    (re.compile(rf"\b(?:{word})\b", re.IGNORECASE), said)
    for word, said in (
        (r"(?:killarnas|grabbarnas|herrarnas)", "männens"),
        (r"(?:tjejernas|damernas)", "kvinnornas"),
        (r"(?:killarna|grabbarna|herrarna)", "männen"),
        (r"(?:tjejerna|damerna)", "kvinnorna"),
        (r"(?:killar|grabbar|herrar)", "män"),
        (r"(?:tjejer|damer)", "kvinnor"),
        (r"(?:guys|lads|chaps|gentlemen)(?P<own>['’])", "men's"),
        (r"(?:gals|ladies)(?P<own>['’])", "women's"),
        (r"(?:guys|lads|chaps|gentlemen)", "men"),
        (r"(?:gals|ladies)", "women"),
    )
)
_SWEDISH: Final = (
    # what a project may cost in all its years
    (r"(?<!\bän )\btotal(?P<of>budget|prognos|utgift|kostnad|utfall)(?P<form>e[nt]|er)?\b", r"totala \g<of>\g<form>"),
    (r"\bgång-? och cykel(?P<way>väg|ban)(?P<form>\w*)", r"cykel\g<way>\g<form>"),
    # what is set aside in brackets is not asked for
    (r"\s*\((?:till skillnad (?:från|mot)|i motsats till|bortsett från|as opposed to|unlike|leav(?:e|ing) out|"
     r"not counting|disregarding)\s[^()]*\)", ""),
    # "visst gick hamnen back?" supposes what it asks
    (r"^\W*(?:men\s+)?visst\s+(?=(?:är|var|har|hade|blev|blir|gick|går|får|fick|kostade|ligger|låg|nådde|fanns|finns)\b)",
     ""),
    # what a forecast or a budget is held against
    (r"\b(?:slutresultatet|det slutliga resultatet|slutsiffran)\b(?=[^?]*\b(?:prognos|budget))", "utfallet"),
    (r"(?P<head>\b(?:prognos|budget)\w*\b[^?]*?)\b(?:slutresultatet|det slutliga resultatet|slutsiffran)\b",
     r"\g<head>utfallet"),
    # people into work
    (r"\bfå\s+(?:in\s+|ut\s+)?(?:fler|flera|folk|människor|personer|arbetslösa|ungdomar|unga|invånare)(?:\s+\w+)?\s+"
     r"(?:i|ut i|till|in på)\s+(?:arbete|jobb|sysselsättning|arbetsmarknaden|egen försörjning)\b",
     "öka sysselsättningen"),
    (r"\bfödda?\s+(?:utomlands|i (?:ett )?annat land|utanför (?:sverige|norden|europa))\b", "utrikesfödda"),
    # leaving
    (rf"\bpå eget initiativ\s+(?P<gone>{_GONE_SV})\b", "slutat på egen begäran"),
    (rf"\b(?:{_SELF}\s+)?(?:valt|valde|bestämt sig för|bestämde sig för|beslutat|beslutade)\s+(?:{_SELF}\s+)?att\s+"
     r"(?:sluta|gå|lämna(?: (?:jobbet|tjänsten|sin tjänst))?|säga upp sig)\b", "slutat på egen begäran"),
    (rf"\b{_GONE_SV}\s+{_SELF}(?=\W|$)", "slutat på egen begäran"),
    (rf"\b{_SELF}\s+{_GONE_SV}(?=\W|$)", "slutat på egen begäran"),
    (r"\b(?:har\s+)?(?:sagt|sade|sa|säger) upp sig(?: själva?)?\b", "slutat på egen begäran"),
    (r"\blämnat in sin uppsägning\b|\blämnade in sin uppsägning\b", "slutat på egen begäran"),
    (r"\b(?:har\s+)?lämnat (?:jobbet|sitt jobb|sina jobb|sin tjänst|sina tjänster|sin anställning|"
     r"arbetsplatsen)\b", "slutat"),
    (r"\blämnade (?:jobbet|sitt jobb|sina jobb|sin tjänst|sina tjänster|sin anställning|arbetsplatsen)\b", "slutade"),
    (r"\b(?:fått|fick) (?:sparken|kicken|foten|gå)\b(?=\W|$)", "blivit uppsagda"),
    (r"\b(?:fick|fått|få) (?:ett )?nytt jobb (?:någon annanstans|på annat håll)\b", "slutade"),
    # pay
    (r"\b(?:hur mycket|vad) (?P<verb>fick|får) (?P<who>[^?]{2,60}?) (?:i|för) lönepåslag\b", r"vad \g<verb> "
        r"\g<who> i löneökning"),
    (r"\blönepåslag(?P<the>et|en)?\b|\blönelyft(?P<the2>et|en)?\b", "löneökning"),
    # "hur mycket fick klubben?": money, where no thing is named
    (r"\bhur mycket (?=(?:fick|får) (?!man\b|vi\b|det\b|den\b|i\b)"
     r"(?!\w+ (?:betala|böta|lägga|ge|kosta|stå)\b)\w)", "hur mycket pengar "),
    # hiring
    (r"\btagit in (?P<who>nytt folk|ny personal|nya medarbetare)\b|\btog in (?P<who2>nytt folk|ny personal|"
     r"nya medarbetare)\b",
     "anställt nya medarbetare"),
    (r"\b(?:nytt folk|nya krafter|nya ansikten|färskt folk)\b", "nya medarbetare"),
    # building, closing, opening, moving, delaying
    (r"\b(?:slå(?:r|s)?|slog|slagit|slogs) (?P<up>upp (?:dörrarna|portarna))(?: för)?\b", "öppnade"),
    (r"\böppna(?P<end>de|r|t)? (?:dörrarna|portarna|upp portarna|upp dörrarna)(?: för (?:allmänheten|besökare|"
     r"barnen))?\b",
     r"öppna\g<end>"),
    (r"\b(?:bommades|bommats|bommas|bommade) igen\b|\b(?:slog|slagit|slå) igen (?:portarna|dörrarna)?", "stängdes"),
    (r"\bhur länge (?:ska|skall|kommer|blir|håller|beräknas|väntas) (?P<what>[^?,]{2,80}?) (?:(?:att )?(?:vara|"
     r"förbli|hålla(?:s)?|ha) )?(?:fortsatt )?(?:stängd|stängt|stängda)(?: till)?\b", r"när öppnar \g<what> igen"),
    # what somebody is criticised for: "för att utredningar drog ut på tiden" is for long times of investigation
    (r"\bför att (?:(?:dess|deras|nämndens) )?(?P<what>utredning|handläggning)(?:ar|arna|en)? "
     r"(?:har |hade )?(?:drog|dragit|drar|tog|tar|tagit) "
     r"(?:ut på tiden|(?:för |alltför )?(?:lång|mycket) tid)\b", r"för långa \g<what>stider"),
    (r"\b(?:skjutits|skjuts|sköts) på framtiden\b|\b(?:dragit|drar|drog) ut på tiden\b", "försenats"),
    (r"\b(?:packade|packat|packar) (?:ihop|väskorna|flyttlådorna) och (?:flyttade|flyttat|flyttar)\b", "flyttade"),
    (r"\bbytt(?:e|er)? adress\b|\bbyta adress\b", "flyttade"),
    # what was asked for in complaints
    (r"\b(?:gnällt|gnällde|gnäller) (?P<on>på|om|över)\b", r"klagat \g<on>"),
    (r"\bhur många (?P<who>\w+ )?(?:hörde|hört) av sig (?:och|för att) (?:klaga\w*|framföra klagomål)\b",
     "hur många klagomål"),
    # the sexes
    (r"\b(?:karlar|gubbar|manfolk|mansfolk|herrkarlar)s\b", "mäns"),
    (r"\b(?:karlarnas|gubbarnas|manfolkets)\b", "männens"),
    (r"\b(?:karlarna|gubbarna|manfolket)\b", "männen"),
    (r"\b(?:karlar|gubbar|manfolk|mansfolk)\b", "män"),
    (r"\b(?:kärringarnas|fruntimrens|kvinnfolkets)\b", "kvinnornas"),
    (r"\b(?:kärringarna|fruntimren|kvinnfolket)\b", "kvinnorna"),
    (r"\b(?:kärringar|fruntimmer|kvinnfolk)\b", "kvinnor"),
    (r"\butrikes född", "utrikesfödd"),
    (r"\bhur många (?P<are>är|var) (?P<sex>män|kvinnor)(?=\s+(?:bland|hos)\b)", r"hur många \g<sex> finns det"),
    (r"\bhur många (?P<are>är|var) (?P<sex>män|kvinnor)(?=\s*[?.!]*\s*$)", r"hur många av dem \g<are> \g<sex>"),
    (r"\bhur stor (?:procentandel|procentsats|procentuell andel)\b", "hur stor andel"),
    # how many there are
    (rf"\bhur (?:stor|många)\s+(?P<verb>är|var|blev)\s+{_LABOUR_SV}(?P<where>\s[^?,]*?)?"
     r"(?:\s*,?\s*räknat i (?:antal )?(?:medarbetare|anställda|personer|huvuden|individer))?(?=\s*(?:[?.,]|$))",
     r"hur många medarbetare fanns det\g<where>"),
    (r"\bhur många (?:är|var) det som (?=(?:jobba|arbeta|sluta|börja|flytta|anmäl|sök)\w*\b)", "hur många "),
    (r"\bhur många (?:huvuden|själar|pers|människor|individer)\s+(?=(?:jobba|arbeta)\w*)", "hur många "),
    (r"\bhur mycket (?:folk|personal) (?P<has>jobbar|jobbade|arbetar|arbetade)\b", r"hur många \g<has>"),
    (r"\b(?P<work>\w{4,}?)(?:s)?anställda\s+(?=(?:tog|tar|övertog|flytta|gick|kom|fick)\w*\b)",
     lambda at: _of_field(at)),
    # what comes in
    (rf"\b(?:brutto|totala?\s+)?(?P<in>inkomst(?:en|er|erna)?|intäkt(?:en|er|erna)?)\s*(?:\((?:brutto|{_NET}(?:netto\w*)|brutto[,\s]+{_NET}netto\w*)\))",
     "intäkter"),
    (r"\bbrutto(?:intäkt(?:en|er|erna)?|inkomst(?:en|er|erna)?)\b", "intäkter"),
    (r",?\s*(?:alltså|dvs\.?)\s+(?:brutto)?intäkt(?:en|er|erna)?(?=\s*[?.]|$)", " i intäkter"),
    (r"\bvilke[nt] inkomst(?:er)?\b", "vilka intäkter"),
    (r"\bhur (?:stor|hög)a?\s+(?:är\s+)?inkomst(?:en|erna)?\b", "hur stora intäkter"),
    (r",?\s*på intäktssidan(?=\W|$)", " i intäkter"),
    (r",?\s*på kostnadssidan(?=\W|$)", " i kostnader"),
)  # fmt: skip
_ENGLISH: Final = (
    (r"\bhow (?:much longer|long) (?:will|is|are|does|do) (?P<what>[^?,]{2,80}?) "
     r"(?:going to |expected to |due to )?(?:stay|remain|be|keep|still be) "
     r"(?:closed|shut)\b", r"when will \g<what> open again"),
    # what a forecast or a budget is held against
    (r"\b(?:the\s+)?(?:final|end|eventual)\s+(?:result|figure)s?\b(?=[^?]*\b(?:forecast|budget))", "the outcome"),
    (r"(?P<head>\b(?:forecast|budget)\w*\b[^?]*?)\b(?:the\s+)?(?:final|end|eventual)\s+(?:result|figure)s?\b",
     r"\g<head>the outcome"),
    (rf"\b(?:(?:have|has|had)\s+)?{_GONE_EN}(?:\s+(?:their\s+)?(?:jobs?|posts?|positions?|work))?\s+{_FREELY_EN}",
     "quit at their own request"),
    (rf"\b{_FREELY_EN}\s+(?:have\s+)?{_GONE_EN}", "quit at their own request"),
    (r"\b(?:chosen?|chose|decided|elected|opted) to (?:quit|leave|resign)(?: their jobs?)?\b", "quit at their own "
        "request"),
    (r"\b(?:left|leaving) (?:their|his|her|the) (?:jobs?|posts?|positions?|employment)\b", "quit"),
    (r"\bquit (?:their|his|her) (?:jobs?|posts?|positions?|work)\b", "quit"),
    (r"\bhanded in (?:their|his|her) (?:notice|resignation)\b", "quit at their own request"),
    (r"\b(?:been )?(?:given the sack|sacked|fired|laid off|let go|made redundant)\b", "dismissed"),
    (r"\bhow (?:large|big)\s+(?P<verb>is|was)\s+(?:the\s+)?(?:headcount|workforce|staff|payroll|number of staff)"
     r"\s+(?P<at>at|of|in)\s+", r"how many employees \g<verb> there at "),
    (r"\bwhat\s+(?:is|was)\s+(?:the\s+)?(?:total\s+)?(?:headcount|staff(?:ing)? (?:count|size|level|number)|"
     r"size of the (?:staff|workforce)|"
     r"number of (?:staff|heads))\s+(?:at|of|in|for)\s+(?P<who>[^?]+?)(?=\s+(?:at|in|by|during|for|"
     r"as of)\s+(?:the\s+)?(?:end|start|"
     r"beginning|turn|close|(?:19|20)\d\d)|\s*\?|\s*$)", r"how many employees did \g<who> have"),
    (r"\bhow many (?:heads|souls|bodies|hands)\s+(?=(?:work|does|did|do)\b)", "how many employees "),
    # pay, hiring, building, closing, opening, moving, delaying
    (r"\b(?:pay|wage|salary) (?:hikes?|bumps?|lifts?)\b", "pay increase"),
    (r"\b(?:taken|took|take|brought|bring) on (?=(?:new |more |extra )?(?:staff|people|employees|workers)\b)",
     "hired "),
    (r"\b(?:new blood|new faces|fresh faces|new recruits|new starters|new joiners)\b", "new employees"),
    (r"\b(?:opened|open|opens) (?:its|their|the) doors(?: to (?:the public|visitors|children))?\b", "opened"),
    (r"\bclosed (?:its|their|the) doors\b|\bshut up shop\b|\bshut (?:its|their) doors\b|\bput up the shutters\b",
     "closed"),
    (r"\b(?:up and running)\b(?=[^?]*\?)", "in operation"),
    (r"\b(?:pushed back|put back|held up|put on the back burner|running late|run late)\b", "delayed"),
    (r"\b(?:changed address|upped sticks|packed up and moved)\b", "moved"),
    (r"\b(?:moaned|grumbled|griped|whinged) about\b", "complained about"),
    (r"\b(?:offloaded|flogged)\b", "sold"),
    (r"\b(?:snapped up|got hold of|laid hands on)\b", "bought"),
    # the sexes
    (r"\b(?:blokes|fellas|menfolk)['’](?:s)?(?!\w)", "men's"),
    (r"\b(?:blokes|fellas|menfolk)\b", "men"),
    (r"\bwomenfolk['’]s?(?!\w)", "women's"),
    (r"\bwomenfolk\b", "women"),
    # what comes in
    (rf"\b(?:gross\s+)?(?P<in>incomes?|revenues?|takings|receipts|earnings)\s*(?:\((?:gross|{_NET}net\w*(?:\s+\w+)?|gross[,\s]+(?:and\s+)?{_NET}net\w*(?:\s+\w+)?)\))",
     "revenue"),
    (r"\bgross (?:incomes?|revenues?|takings|receipts|earnings)\b", "revenue"),
    (r"\bhow much\s+(?:money\s+)?(?:is|are|was|were)\s+(?P<who>[^?]+?)\s+(?:expected|forecast|predicted|projected|"
     r"set|due|estimated)\s+to\s+"
     r"(?:take in|bring in|earn|pull in|make|receive|generate)(?P<rest>[^?]*?)(?:,?\s*on the (?:income|"
     r"revenue) side)?(?=\s*\?|$)",
     r"what is the forecast revenue of \g<who>\g<rest>"),
    (r"\bwhat\s+(?:do|does)\s+(?P<who>[^?]+?)\s+(?:expect|forecast|plan|count on|reckon)(?:s|"
     r"ing)?\s+to\s+(?:take in|bring in|earn|pull in|"
     r"receive|generate)(?P<rest>[^?]*?)(?=\s*\?|$)", r"what is the forecast revenue of \g<who>\g<rest>"),
    (r"\b(?:what|how much)\s+(?:did|does)\s+(?P<who>[^?]+?)\s+(?:take in|bring in|earn|pull in)(?P<rest>\s+(?:in|"
     r"during|for|by|up to)\b[^?]*?)?"
     r"(?=\s*\?|$)", r"what was the revenue of \g<who>\g<rest>"),
    (r"\bwhat\s+(?P<in>income|revenue)s?\s+(?:does|did|do)\s+(?P<who>[^?]+?)\s+(?:count on|reckon with|reckon on|"
     r"expect|forecast|predict|plan for|"
     r"budget for|bank on|assume)(?:\s+for)?\s+(?=(?:the|20|in|this|next|during)\b)", r"what is the forecast "
         r"revenue of \g<who> for "),
    (r",?\s*on the (?:income|revenue) side(?=\W|$)", " in revenue"),
    (r",?\s*on the (?:cost|expense|expenditure) side(?=\W|$)", " in costs"),
)  # fmt: skip


def _of_field(found: re.Match[str]) -> str:
    """Return "hemtjänstanställda" as the staff of the home help: no report has so long a word for them."""
    field = found["work"]
    if field.casefold() in (
        "månads",
        "månad",
        "tim",
        "tillsvidare",
        "visstid",
        "visstids",
        "heltid",
        "heltids",
        "deltid",
        "deltids",
        "nyanställ",
        "kommun",
        "fast",
        "tidsbegränsat",
        "fastan",
        "korttids",
        "säsong",
    ):
        return found[0]
    return f"medarbetare inom {field}en " if field.casefold().endswith("tjänst") else found[0]


_RULES: Final = tuple((re.compile(pattern, re.IGNORECASE), said) for pattern, said in (*_SWEDISH, *_ENGLISH))


def write_spoken(text: str) -> str:
    """Return a question with what people say in the words that reports have; any other stays as it is.

    >>> write_spoken("How many have left of their own accord?"), write_spoken("Hur många har själva valt att sluta?")
    ('How many quit at their own request?', 'Hur många har slutat på egen begäran?')
    >>> write_spoken("What was the headcount at the harbour office at the end of 2031?")
    'how many employees did the harbour office have at the end of 2031?'
    >>> write_spoken("Hur stor var personalstyrkan hos hamnen 2031?")
    'hur många medarbetare fanns det hos hamnen 2031?'
    >>> write_spoken("Hur hög var gubbarnas sjukfrånvaro?"), write_spoken("Hur många killar går i skolan?")
    ('Hur hög var männens sjukfrånvaro?', 'Hur många killar går i skolan?')
    >>> write_spoken("what income (gross, not the net) did the pier have?")
    'what revenue did the pier have?'
    >>> write_spoken("What did the pier cost (as opposed to the hall)?"), write_spoken("visst gick hamnen back?")
    ('What did the pier cost?', 'gick hamnen back?')
    """
    for pattern, said in _RULES:
        text = pattern.sub(said, text)
    if _OF_STAFF.search(text):
        for pattern, said in _SEXES:
            text = pattern.sub(said, text)
    return text
