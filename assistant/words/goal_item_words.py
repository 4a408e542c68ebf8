"""The words by which a report tells of goals as items of text, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `goals/` reads. For example "Delmål 1.2 Fakturor betalda i tid" begins an item,
"Måluppfyllelse: Nej" is a field of it that tells what became of it, and "Grön = målet är uppnått" is a legend.
"""

from __future__ import annotations

import re
from typing import Final

BULLET: Final = re.compile(r"^\s*(?:[•●▪◦‣·*–-])\s+(?=\S)")
# What an item calls itself; of the last ones a verdict alone makes a goal.
SORT: Final = (
    r"(?:[^\W\d]+s\s+)?(?:(?:övergripande|strategiska?|finansiell(?:t|a)|prioritera[dt]e?|nämndens|kommunens|styrelsens)\s+)?"
    r"(?:(?:del|nämnds?|kommun|verksamhets|effekt|resultat|inriktnings|utvecklings|kvalitets|kf-?|personal|miljö|kund|"
    r"etapp|huvud|års|process|fullmäktige)?mål(?:område|sättning)?|indikator|nyckeltal|mått|fokusområde|"
    r"(?:sub-?)?goal|target|objective|indicator)"
)
NUMBERED: Final = re.compile(
    rf"^\s*(?P<sort>{SORT})\s*(?:nr\.?\s*)?(?P<number>\d{{1,3}}(?:\.\d{{1,2}}){{0,2}})\b"
    r"(?!\s*(?:%|procent|per cent|tkr))(?!,\d)[\s.:)–-]*",
    re.IGNORECASE,
)
LABELLED: Final = re.compile(rf"^\s*(?P<sort>{SORT})\s*[:=]\s*(?=[^\W\d])", re.IGNORECASE)
CODED: Final = re.compile(r"^\s*(?P<number>\d{1,2}(?:\.\d{1,2}){1,2})\.?\s+(?=[^\W\d])")
# A limit where a name would stand: "Mål: högst 60 dagar" tells a target.
VALUE_ONLY: Final = re.compile(
    r"^(?:(?:minst|högst|max\w*|lägst|under|över|mer än|mindre än|lägre än|högre än|at least|at most|below|above|"
    r"no more than|cirka|ca|about)\s+)*[<>≤≥]?\s*[−-]?\d",
    re.IGNORECASE,
)
MEASURED_BY: Final = re.compile(r"^(?:indikator|nyckeltal|mått|mäts|indicator|measure)", re.IGNORECASE)
# A field that tells what became of a goal.
_WHEN = r"(?:\s+(?:per\s+)?(?:helår\w*|årets\s+slut|augusti|april|tertial\s*\d|(?P<year>(?:19|20)\d\d)(?:-\d\d)?))?"
VERDICT_FIELD: Final = re.compile(
    r"^(?P<label>(?:nämndens\s+|vår\s+|samlad\s+|total\s+)?(?:bedömning(?:en)?(?:\s+av\s+måluppfyllelse\w*)?|"
    r"status(?:en)?|måluppfyllelse(?:n)?|uppfyll(?:t|d|else|nad|s)|uppnå(?:tt|dd|s)|målet\s+(?:är\s+|har\s+)?"
    r"(?:uppnå|uppfyll|nå)\w*|mål\s+(?:upp)?nått|utfall|resultat|utvärdering|läge|färg|trafikljus|assessment|"
    r"status|goal\s+(?:reached|met|fulfilled|achieved)|reached|met|fulfilled|achieved|fulfilment|attainment|outcome|"
    rf"result|rating|verdict)){_WHEN}\s*(?:[:=?]|[–-]\s)\s*(?P<value>\S.*)$",
    re.IGNORECASE,
)
BARE_FIELD: Final = re.compile(
    r"^(?P<label>bedömning|status|måluppfyllelse|assessment)(?P<year>(?!))?\s+(?P<value>[^\W\d].*)$", re.IGNORECASE
)
FIELD: Final = re.compile(
    r"^\s*(?:mål(?:värde|nivå|tal)?(?:et|en)?|utfall(?:et)?|bedömning(?:en)?|status|måluppfyllelse\w*|mått|mäts|kommentar|"
    r"resultat|uppföljning|analys|åtgärd(?:er)?|prognos|ansvarig|källa|target|outcome|assessment|comment|measure|"
    r"result|actual|baseline|utgångsvärde|nuläge|trend)\b(?:\s+(?:19|20)\d\d)?\s*(?:[:=]|[<>≤≥]?\s*[\d−-])",
    re.IGNORECASE,
)
_NO = r"(?:inte|ej|icke|aldrig|not|never)"
_IN_PART = (
    r"(?:delvis|till\s+(?:viss|stor|en)\s+del|(?:inte|ej)\s+(?:helt(?:\s+ut)?|fullt(?:\s+ut)?)|nästan|i\s+(?:stort\s+sett|huvudsak)|"
    r"partly|partially|in\s+part|almost|nearly|largely|not\s+(?:fully|wholly|entirely|completely))"
)
_WHOLLY = r"(?:bara|endast|only|just|helt|fullt\s+ut|med\s+råge|därmed|också|även|nu|fully|also|thus|now)"
_HELPS = (
    r"(?:(?:är|var|blev|har|hade|anses|bedöms|bedömdes|vara|ha|bli|blivit|därför|därmed|is|was|has|had|been|being|"
    r"judged|assessed|considered|deemed|to|be|as|have|som)\s+)"
)
_DONE = (
    r"(?:uppfyll(?:t|d|s|da|des|ts|as)|uppnå(?:tt|dd|s|dda|ddes|tts)|nå(?:s|tt|dd|tts|ddes)|klara(?:s|ts|des|d|t)|"
    r"infria(?:s|ts|des|d|t)|reached|met|achieved|fulfilled|attained)"
)
_GOAL_ITSELF = (
    r"(?:(?:det\s+här|detta|the|this)\s+)?(?:(?:del|nämnds?)?mål(?:et|värdet|nivån|sättningen)|"
    r"indikatorn|(?:sub-?)?goal|target|objective|indicator)"
)
_MISSED = r"(?P<missed>missa(?:des|ts|s|t|d)|missed)"
_ADVERBS = rf"(?:{_NO}|{_IN_PART}|{_WHOLLY})"
JUDGED: Final = re.compile(
    rf"\b{_HELPS}*(?P<before>(?:{_ADVERBS}\s+)*){_HELPS}*(?P<before2>(?:{_ADVERBS}\s+)*)"
    rf"(?:{_DONE}|{_MISSED})\b(?P<after>(?:\s+{_ADVERBS}\b)*)",
    re.IGNORECASE,
)
_AT = r"(?:\s+(?:på|om|of)\s+(?:minst\s+|högst\s+)?\d[\d ,.]*(?:%|procent\w*|per\s+cent|[^\W\d]+)?)?"
OF_ITSELF: Final = re.compile(rf"\b{_GOAL_ITSELF}{_AT}\s+(?={_HELPS}|{_ADVERBS}\s|{_DONE}\b|{_MISSED})", re.IGNORECASE)
_OF = r"(?:om|att|för|kring|gällande|avseende|rörande|på|of|for|on|that|to)"
# "Målet om tryggare skolvägar uppnåddes inte", and the board first: "Nämnden nådde målet om tryggare skolvägar."
NAMED_FIRST: Final = re.compile(
    rf"^(?P<lead>(?:\w+\s+){{0,3}}?){_GOAL_ITSELF}\s+{_OF}\s+(?P<name>[^.;:=]{{3,120}}?),?\s+(?={_HELPS}|{_ADVERBS}\s|{_DONE}\b|{_MISSED})",
    re.IGNORECASE,
)
# "Sjukfrånvaromålet nåddes inte."
COMPOUND: Final = re.compile(
    rf"^(?P<lead>(?:\w+\s+){{0,2}}?)(?!(?:del|nämnd|nämnds|ända|före)mål)(?P<name>[^\W\d]{{3,}}mål)et\s+(?={_HELPS}|{_ADVERBS}\s|{_DONE}\b|{_MISSED})",
    re.IGNORECASE,
)
_ACTIVE = (
    r"(?:nå(?:r|dde|tt)|upp(?:når|nådde|nått|fyller|fyllde|fyllt)|klara(?:r|de|t)|missa(?:r|de|t)|"
    r"reached|met|missed|achieved)"
)
NAMED_LAST: Final = re.compile(
    rf"\b(?:har\s+)?(?P<before>(?:{_ADVERBS}\s+)*)(?P<verb>{_ACTIVE})\s+(?P<after>(?:{_ADVERBS}\s+)*)(?:upp\s+till\s+|fram\s+till\s+)?"
    rf"(?:(?:sitt|its|their|our|vårt)\s+)?{_GOAL_ITSELF}\s+{_OF}\s+(?P<name>[^.;:=,]{{3,120}})",
    re.IGNORECASE,
)
REACHED_ITSELF: Final = re.compile(
    rf"\b(?P<before>(?:{_ADVERBS}\s+)*)(?P<verb>{_ACTIVE})\s+(?P<after>(?:{_ADVERBS}\s+)*)(?:upp\s+till\s+|fram\s+till\s+)?"
    rf"(?:(?:sitt|det|its|their|our|vårt)\s+)?{_GOAL_ITSELF}{_AT}(?P<after2>(?:\s+{_ADVERBS})*)\s*(?:[.,;]|$)",
    re.IGNORECASE,
)
IN_PART: Final = re.compile(rf"\b{_IN_PART}\b", re.IGNORECASE)
DENIED: Final = re.compile(rf"\b{_NO}\b", re.IGNORECASE)
# What may come, or would: no such sentence tells what became of a goal.
UNSURE: Final = re.compile(
    r"\b(?:ska|skall|skulle|kommer|kan|kunna|kunde|bör|borde|måste|väntas|förväntas|beräknas|hoppas|planeras|riskerar|om|ifall|"
    r"för\s+att|så\s+att|när|innan|först|tidigast|om\s+inte|could|can|may|might|will|would|should|if|when|unless|"
    r"expected|risks?|until|oklart|osäkert|svårt\s+att|går\s+inte\s+att|unclear)\b",
    re.IGNORECASE,
)
# Behind "reached" it takes something back; behind "not reached" another thing may have been.
TAKEN_BACK: Final = re.compile(
    rf"\b(?:{_NO}|delvis|bara|endast|utom|förutom|undantag\w*|partly|partially|only|except|but)\b|\b(?:men|but)\b.*\b{_DONE}",
    re.IGNORECASE,
)
LEGEND: Final = re.compile(
    r"^\W*(?:så\s+här|teckenförklaring|förklaring|symbol\w*|färgkod\w*|legend|key|how\s+to\s+read)|"
    r"(?:\b(?:gr[öo]nt?|gult?|r[öo]d|rött|green|yellow|red|amber)|[🟢🟡🔴])\W*(?:=|:|–|-|betyder|innebär|visar|means)\s*"
    r"(?:att\s+)?(?:mål\w*|indikator\w*|(?:inte|ej|delvis|helt)?\s*(?:upp|nå)\w*|goals?|targets?|(?:not\s+|partly\s+)?(?:met|reached))|"
    r"\b(?:uppfyll|uppnå|nå)\w*\s*/\s*(?:uppfyll|uppnå|nå|delvis|inte|ej)|\bmet\s*/\s*(?:not|partly)",
    re.IGNORECASE,
)
# A heading that names no goal.
NO_NAME: Final = re.compile(
    r"^[\W\d]*(?:(?:nämndens|styrelsens|kommunens|fullmäktiges|kommunfullmäktiges|våra|årets|uppföljning|uppfyllelse|av|"
    r"och|samt|resultat\w*|mål\w*|delmål\w*|nämnd\w*mål\w*|indikator\w*|nyckeltal\w*|bedömning\w*|status\w*|sammanfattning\w*|"
    r"verksamhetsmål\w*|måluppfyllelse\w*|måluppföljning\w*|analys\w*|kommentar\w*|inledning|prognos\w*|helår\w*|goals?|"
    r"targets?|results?|and|of|the|summary|assessment|indicators?|follow-up|"
    r"(?:års|verksamhets)\w*(?:redovisning|berättelse|rapport)\w*|delårs\w*|bokslut\w*|framåt\w*|framtid\w*|"
    r"slutsats\w*|total\w*|samlad\w*|övergripande|för|till|i|år|\d+)[\W\d]*)+$",
    re.IGNORECASE,
)
# Where the name of an item ends, within its line.
NAME_ENDS: Final = re.compile(
    r"(?<!\d)[.;]\s|[.;]$|\s*[,;(]\s*(?:mål|utfall|target|outcome|målvärde)\w*\b|\s+(?=(?:Målvärde|Målnivå|Utfall|Bedömning|Status|"
    r"Måluppfyllelse|Mått|Target|Outcome|Assessment)\b\s*[:=\d])|\t"
)
PARTS: Final = re.compile(r"(?<!:\s\d\.)(?<=[.;!?])\s+(?=[A-ZÅÄÖ🟢🟡🔴(])|\n|\t")
SEPARATORS: Final = re.compile(r"\s+[–—-]\s+|\s*[,;:]\s+|\s*\(|\)\s*$|\)\s*|\s+(?=[🟢🟡🔴🟩🟨🟥✅❌])")
NEARLY: Final = re.compile(
    rf"(?:målet\s+)?{_IN_PART}\s+{_DONE}|{_DONE}\s+{_IN_PART}|{_IN_PART}", re.IGNORECASE
)  # a cell of a table says it otherwise: only "delvis"
_AMOUNT_AHEAD = r"(?=[<>≤≥−-]?\s?\d)"
LIMITS: Final = (
    r"(?:(?:minst|högst|max(?:imalt)?|lägst|under|över|mer\s+än|mindre\s+än|lägre\s+än|högre\s+än|fler\s+än|färre\s+än|"
    r"inte\s+över(?:stiga)?|inte\s+under(?:stiga)?|at\s+least|at\s+most|below|above|more\s+than|less\s+than|no\s+more\s+than|[<>≤≥])\s*)"
)
TARGET: Final = re.compile(
    r"\b(?:mål(?:värde|nivå|tal|sättning)?(?:et|en)?|target(?:\s+value)?|goal)(?:\s+(?:för\s+)?(?P<year>(?:19|20)\d\d))?"
    rf"\s*(?:[:=]|(?:är|var|på|om|of|is|was|satt\s+till|set\s+at)\s)?\s*(?P<limit>{LIMITS}*){_AMOUNT_AHEAD}|"
    rf"\b(?:ska|skall|should|shall|must)\s+(?:[^\W\d]+\s+){{0,3}}?(?P<limit2>{LIMITS}+){_AMOUNT_AHEAD}",
    re.IGNORECASE,
)
OUTCOME: Final = re.compile(
    r"\b(?:utfall(?:et)?|resultat(?:et)?|outcome|result|actual)(?:\s+(?:för\s+)?(?P<year>(?:19|20)\d\d)(?:-\d\d)?)?"
    rf"\s*(?:[:=]|(?:blev|var|är|på|was|is|of)\s)?\s*(?:(?:ca|cirka|about)\.?\s+)?{_AMOUNT_AHEAD}",
    re.IGNORECASE,
)
# A question for the values of a goal; and one for something else of it.
ASKS_VALUE: Final = re.compile(
    r"\b(?!(?:ända|före|kla|klago|ärende|av|å)mål)\w*mål(?:et|en|värdet?|nivån?|ets)?\b|\b(?:targets?|goals?)\b|\bindikator\w*|"
    r"\bindicators?\b",
    re.IGNORECASE,
)
ASKS_OTHERWISE: Final = re.compile(
    r"\b(?:varför|why|hur\s+kommer\s+det|orsak\w*|anledning\w*|reasons?|vem|who|när|when|var\s+ligger|where|vilka|which|"
    r"åtgärd\w*|measures|hur\s+ska|how\s+will|how\s+does)\b",
    re.IGNORECASE,
)
ASKS_ABOVE: Final = re.compile(
    r"\b(?:över|mer\s+än|fler\s+än|högre\s+än|over|above|more|higher|exceed\w*|beat|överträffa\w*)\b", re.IGNORECASE
)
ASKS_BELOW: Final = re.compile(
    r"\b(?:under|mindre\s+än|färre\s+än|lägre\s+än|below|less|fewer|lower|short|shy)\b", re.IGNORECASE
)
