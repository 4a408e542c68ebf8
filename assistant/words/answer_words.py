"""The words of a question about the answer before itself: is it good, where does it stand, the other way round.

In: nothing. Out: patterns, each for a whole question. For example "varifrån kommer siffran?" asks for the source.
"""

from __future__ import annotations

import re
from typing import Final

_LEAD: Final = r"^\W*(?:(?:och|and|men|but|ok|okej|okay|jaha|så|so)\W+)*"
_IT: Final = (
    r"(?:det(?: här| där)?|den|detta|de|dem|siffran|siffrorna|beloppet|uppgiften|that|this|it|they|those|these|"
    r"(?:the|that|this|den|det|de) (?:här |där )?"
    r"(?:siff\w+|belopp\w*|uppgift\w*|svaret|figures?|numbers?|amounts?|answer))"
)
_END: Final = r"(?:\s+(?:då|egentligen|nu|verkligen|alls|tycker du|then|really|actually|at all))?\W*$"
_VALUE: Final = (
    r"(?:bra|dåligt|dålig|mycket|lite|många|få|stort|litet|högt|hög|lågt|låg|illa|positivt|negativt|bättre|sämre|normalt|"
    r"good|bad|much|many|few|a lot|lot|high|low|little|positive|negative|normal)"
)
# "är det bra eller dåligt?", "is that a lot?"
JUDGES: Final = re.compile(
    rf"{_LEAD}(?:(?:är|var|is|was|are|were)\s+{_IT}\s+(?:ett\s+|en\s+|a\s+)?{_VALUE}"
    r"(?:\s+(?:resultat|siffra|utfall|result|figure|outcome))?"
    r"(?:\s*(?:,|eller|or)\s*(?:ett\s+|en\s+|a\s+)?\w+(?:\s+\w+)?)?|"
    rf"{_VALUE}\s+(?:or|eller)\s+{_VALUE}){_END}",
    re.IGNORECASE,
)
_ORIGIN: Final = (
    rf"(?:varifrån|från var|where|var|vart)\s+"
    r"(?:kommer|har|hittar|hittade|står|stod|finns|läser|fick|do|did|does|is|can|comes?)\b"
    rf"(?:\s+(?:du|ni|man|jag|you|i|{_IT}|from|ifrån|get|find|read|come|stand|in|the|rapport\w*|reports?|skriv\w+|"
    r"written))*"
)
_SOURCE: Final = (
    r"(?:vad|vilken|what|which)\s+(?:är|is)?\s*(?:the\s+|din\s+|your\s+)?(?:källa\w*|source)"
    r"(?:\s+(?:är|is|för|for|to|till)\s+\S+(?:\s+\S+)?)?|(?:källa\w*|sources?|belägg)|"
    r"(?:visa|ange|show|give)\s+(?:mig\s+|me\s+)?(?:the\s+|your\s+|din\s+)?(?:källa\w*|sources?)"
)
_DOUBT: Final = (
    rf"(?:stämmer|stämde)\s+{_IT}|"
    rf"(?:är|is|are)\s+{_IT}\s+(?:rätt|fel|sant|sann|korrekt\w*|riktig\w*|säker\w*|tillförlitlig\w*|right|correct|wrong|"
    r"true|reliable|sure)|"
    r"(?:är|are)\s+(?:du|ni|you)\s+(?:helt\s+|quite\s+)?(?:säker|säkra|sure|certain)(?:\s+på\s+det)?|"
    rf"(?:kan (?:jag|man|vi) lita på|can (?:i|we) trust)\s+{_IT}"
)
# "varifrån kommer siffran?", "var står det?", "stämmer siffran?", "är du säker?"
ASKS_SOURCE: Final = re.compile(rf"{_LEAD}(?:{_ORIGIN}|{_SOURCE}|{_DOUBT}){_END}", re.IGNORECASE)
# "vad säger texten om det?", "vad skriver de om det?", "what does the report say about it?"
ASKS_TEXT: Final = re.compile(
    rf"{_LEAD}(?:vad (?:betyder|innebär|menas med|är innebörden av)|hur ska (?:man|jag) tolka|what does)\s+{_IT}"
    rf"(?:\s+mean)?{_END}|"
    rf"{_LEAD}(?:vad|hur|what|how)\s+"
    r"(?:(?:säger|säjer|skriver|står|sägs|kommenterar|förklarar|do|does|is|det|de|dom|man|rapporten|texten|nämnden|"
    r"kommunen|the|report|text|they|says?|said|written|write|explain|there|itself|själva|skrivet)\s+)+"
    rf"(?:(?:om|kring|about|on)\s+{_IT}|i (?:själva )?texten|in the text){_END}",
    re.IGNORECASE,
)
# "vad menar du?", "what do you mean by that?", "how did you read that?"
ASKS_MEANING: Final = re.compile(
    rf"{_LEAD}(?:(?:vad|hur)\s+(?:menar|tänker|menade|tänkte|tolkade|tolkar|läste|uppfattade)\s+(?:du|ni)|"
    r"(?:what|how) (?:do|did) you (?:mean|understand|read|interpret)|what is (?:that|this) supposed to mean|"
    r"jag (?:förstår|fattar) (?:inte|ej)(?: (?:svaret|siffran|vad du menar))?|"
    r"i (?:do not|don['’]?t) (?:understand|get)|(?:kan du )?förklara (?:siffran|svaret|beloppet)|"
    r"(?:can you |please )?explain (?:the|that|this) (?:figure|number|amount|answer))"
    rf"(?:\s+(?:med|by|with))?(?:\s+(?:{_IT}|frågan|min fråga|my question|the question))?{_END}",
    re.IGNORECASE,
)
# "vad är det i procent?", "and in per cent": of nothing that it names
BARE_PERCENT: Final = re.compile(
    rf"{_LEAD}(?:(?:hur mycket|hur stort|vad|how much|what)\s+(?:är|blir|blev|var|is|was)\s+(?:{_IT}\s+)?)?"
    rf"(?:i procent|in per ?cent|in percentage terms|as a percentage|procentuellt){_END}",
    re.IGNORECASE,
)
# "jämfört med budget?", "how does that compare to the budget?": all measures of the row that was shown
AGAINST_BUDGET: Final = re.compile(
    rf"{_LEAD}(?:(?:hur (?:är|var|ser|såg|står sig)|vad är|how (?:is|was|does|did)|what (?:is|was))\s+{_IT}"
    r"(?:\s+ut)?\s+)?"
    r"(?:jämfört med|i jämförelse med|i förhållande till|ställt mot|mot|kontra|compared? (?:to|with)|versus|vs\.?|"
    r"against|relative to|in relation to)\s+"
    rf"(?:(?:the|sin|its|their|den|vad som var)\s+)?(?:budget\w*|planerat|plan(?:en|ned)?){_END}",
    re.IGNORECASE,
)
# "tvärtom", "the other way round"
TURNS: Final = re.compile(
    rf"{_LEAD}(?:(?:visa|ta|show|give)\s+(?:mig\s+|me\s+)?)?"
    r"(?:tvärtom|tvärt om|omvänt|(?:det|den) (?:omvända|motsatta)|motsatsen|"
    rf"the other way(?: a?round)?|the opposite|the reverse|in reverse|reversed?|vice versa|conversely){_END}",
    re.IGNORECASE,
)
# "och enligt den preliminära?": the same of another edition of the report.
NAMES_EDITION: Final = re.compile(
    rf"{_LEAD}(?:(?:enligt|i|med|vad säger|according to|in|what about|how about)\s+)*(?:(?:den|det|de|the)\s+)?"
    r"(?:prelimin\w+|slutlig\w*|definitiv\w*|final)"
    rf"(?:\s+(?:siffr\w+|version\w*|rapport\w*|bokslut\w*|figures?|reports?|one))?{_END}",
    re.IGNORECASE,
)
THANKS: Final = re.compile(
    r"^\W*(?:(?:ok|okej|okay|bra|toppen|perfekt|great|good|perfect|fine)\W+)*"
    r"(?:tack(?: så mycket| för hjälpen| ska du ha)?|thanks?(?: you)?(?: very much| a lot| so much)?|cheers)\W*$",
    re.IGNORECASE,
)
GREETS: Final = re.compile(
    r"^\W*(?:hej(?:san| hej| på dig)?|hallå|tjena|tja|god (?:morgon|dag|kväll)|hello|hi|hey|"
    r"good (?:morning|evening|day))(?: there| där)?\W*$",
    re.IGNORECASE,
)
