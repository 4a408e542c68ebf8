"""The many ways to ask why, and what each is without its words: data, Swedish and English.

In: nothing. Out: pairs of a pattern and its rewriting, which `question/asked_why.py` goes through. For example "what is
making the pier so much dearer?" is "why is the pier so much dearer?", and "vad hindrar hamnen från att växa?" is
"varför kan inte hamnen växa?".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_LEAD: Final = (
    r"^(?P<lead>\W*(?:(?:och|men|så|and|but|so|then|now|please tell me|tell me|do you know|can you (?:tell me|explain)|"
    r"could you (?:tell me|explain)|berätta|vet du|kan du (?:säga|berätta|förklara)|förklara)\W+)*)"
)
_WHAT_SV: Final = r"(?:vad|va)\s+(?:(?:det\s+(?:är|var)|(?:är|ar|var|e)\s+det)\s+(?:egentligen\s+)?som\s+|som\s+)?"
_HAVE_SV: Final = r"(?:(?:har|hade|kan ha|kan)\s+)?(?:egentligen\s+|främst\s+|mest\s+)?"
_WHAT_EN: Final = (
    r"(?:what|which (?:factors?|things?|circumstances?|causes?|events?))(?:['’]s)?\s+"
    r"(?:(?:exactly|actually|really|mainly|mostly|is it that|was it that|factors?)\s+)*"
    r"(?:(?:is|was|are|were|has|have|had|been|could have|might have|may have)\s+)*"
)
_SO: Final = r"(?:så|(?:så\s+)?(?:mycket|pass|himla|väldigt)|betydligt|avsevärt|långt|ännu)"
_GRADE: Final = (
    r"(?:dyr(?:a|t)?|dyrare|billig(?:a|t)?|billigare|sen(?:a|t)?|senare|försena(?:d|t|de)|hög(?:a|t)?|högre|låg(?:a|t)?|lägre|"
    r"dålig(?:a|t)?|sämre|bra|bättre|stor(?:a|t)?|större|liten|litet|mindre|långsam(?:ma|t)?|svår(?:a|t)?|svårare|lång(?:a|t)?|"
    r"längre|kostsam(?:ma|t)?|fler|färre|populär(?:a|t)?|oanvändbar(?:a|t)?)"
)
_UP_SV: Final = (
    r"(?:fördyra(?:t|de|r)|(?:dr(?:ivit|ev|iver|agit|og|ar)|pressa(?:t|de|r)|trissa(?:t|de|r)|skjut(?:it|er)|sköt|"
    r"skruva(?:t|de|r))\s+upp|höj(?:t|de|er)|öka(?:t|de|r))"
)
_COST_SV: Final = r"(?:kostnad(?:en|er|erna)?|pris(?:et|er|erna)?|notan|prislappen|slutnotan|utgifter(?:na)?)"
_LED_SV: Final = (
    r"(?:(?:lett|ledde|leder|bidragit|bidrog|bidrar)\s+(?:fram\s+)?till|(?:legat|ligger|låg)\s+(?:bakom|"
    r"till grund för)|"
    r"orsaka(?:t|de|r)|föranle(?:tt|dde|der)|förorsaka(?:t|de|r)|vålla(?:t|de|r)|utlös(?:t|te|er)|framkalla(?:t|de|r)|"
    r"motivera(?:t|de|r)|förklara(?:t|de|r)|gett upphov till|gav upphov till|ger upphov till|"
    r"(?:fick|får|fått)(?=\s+(?:[\w.-]+\s+){1,8}?att\b))"
)
_REASON_SV: Final = (
    r"(?:den\s+|de\s+)?(?:\w+(?:a|sta|liga)\s+)?(?:orsak(?:en|erna)?|anledning(?:en|arna)?|skäl(?:et|en)?|"
    r"förklaring(?:en|arna)?|bakgrund(?:en)?|grund(?:en|erna)?|motiv(?:et|en)?|motivering(?:en)?)"
)
_REASON_EN: Final = (
    r"(?:(?:the|a)\s+)?(?:(?:main|real|actual|biggest|principal|underlying|chief|primary|official|stated|"
    r"most important)\s+)*"
    r"(?:causes?|reasons?|explanations?|grounds?|rationale|motives?|background|justification)"
)
_UP_EN: Final = (
    r"(?:(?:driven|driving|drives?|drove|pushed|pushing|pushes|sent|sending|forced|bumped|jacked|bid)\s+up|"
    r"rais(?:ed|es|ing)|increas(?:ed|es|ing)|inflat(?:ed|es|ing)|hik(?:ed|es|ing))"
)
_COST_EN: Final = (
    r"(?:the\s+|its\s+)?(?:total\s+|final\s+)?(?:costs?|prices?|price tag|bills?|expen[sd]\w*|expenditure)"
)
_LED_EN: Final = (
    r"(?:(?:led|leads?|leading|contributed|contributes|contributing)\s+(?:up\s+)?to|caus(?:ed|es|e|ing)|"
    r"prompt(?:ed|s|ing)|"
    r"trigger(?:ed|s|ing)|brought about|br(?:ings|inging) about|gave rise to|gives rise to|given rise to|"
    r"result(?:ed|s|ing) in|driv(?:en|es|e|ing)|drove|(?:lies?|lay|lying)\s+behind|behind|explain(?:s|ed|ing)?|"
    r"account(?:s|ed|ing)?\s+for|underl(?:ies|ay|ying)|justif(?:ies|ied)|motivat(?:es|ed|ing)|to blame for|"
    r"responsible for(?=\s+(?:the\s+|its\s+)?(?:\w+\s+)?(?:deficit|surplus|overrun|overspend|delay|increase|rise|fall|"
    r"loss|shortfall|drop)))"
)
_HINDER_EN: Final = (
    r"(?:stop(?:s|ped|ping)?|prevent(?:s|ed|ing)?|ke(?:eps?|pt|eping)|hinder(?:s|ed|ing)?|block(?:s|ed|ing)?|"
    r"hold(?:s|ing)? back|held back|ban(?:s|ned)|barr?(?:s|ed|ing)?|prohibit(?:s|ed|ing)?)"
)
_HINDER_SV: Final = r"(?:hindra(?:r|de|t)|förhindra(?:r|de|t)|stoppa(?:r|de|t)|avhåll(?:er|it)|avhöll|hejda(?:r|de|t))"
_GRADE_EN: Final = (
    r"(?:so|too|more|less|fewer|worse|better|late|dear|expensive|cheap|\w{3,}(?<!numb)(?<!memb)(?<!ov)(?<!und)(?<!aft)er|go|fall|rise|"
    r"drop|grow|increase|decrease|exceed|shrink|overrun|overshoot|overspend|unusable|impossible|necessary|difficult|hard|slow)"
)
# what somebody does to a level that they have: the means are its reason
_LESSEN_SV: Final = (
    r"(?:(?:få|dra|pressa|trycka|få\s+[^?]{3,40}?)\s+(?:ner|ned|upp)|minska|sänka|öka|höja|korta|halvera|förbättra|vända|"
    r"förkorta)"
)
_LESSEN_EN: Final = (
    r"(?:(?:bring|brought|get|got|push|pushed|drive|driven|force|forced)\s+down|cut(?:\s+down)?|reduced?|lower(?:ed)?|"
    r"halved?|shortene?d?|improved?|turn(?:ed)?\s+around)"
)
_MONEY_EN: Final = (
    r"(?:(?:its|the|their)\s+)?(?:\w+\s+)?(?:costs?|spending|expen\w+|deficit|budget|prices?|taxe?s?|fees?)\b"
)
_END: Final = r"(?P<end>\s*[?.!]*\s*)$"


def _not_done(found: re.Match[str]) -> str:
    """Return "what stops the town from using the pier?" as why it cannot use it."""
    return f"{found['lead']}why can {found['who']} not {_to_infinitive(found['verb'])}{found['rest']}"


def _to_infinitive(gerund: str) -> str:
    """Return the infinitive of an English verb in "-ing", as far as its letters tell.

    >>> [_to_infinitive(word) for word in ("using", "running", "opening", "moving", "building", "reducing", "falling")]
    ['use', 'run', 'open', 'move', 'build', 'reduce', 'fall']
    """
    root = gerund.removesuffix("ing")
    if re.search(r"([bdgmnprt])\1$", root):
        return root[:-1]
    is_short = re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", root) is not None  # "us", "mak": "run" would be doubled
    return f"{root}e" if is_short or re.search(r"(?:[vcuz]|[^s]s|[^aeiou][aeiou]t)$", root) else root


def _of_time(found: re.Match[str]) -> str:
    """Return why something takes longer as why its times have become so: "utredningstiderna för barn"."""
    what = found["what"].casefold().removesuffix("ning")
    one = (found["of"] or "").casefold()
    whose = f" för {'vuxna' if one == 'vuxen' else found['of']}" if one else ""
    return f"{found['lead']}varför har {what}ningstiderna{whose} blivit {found['way']}{found['rest']}"


Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]


def _rule(pattern: str, said: str | Callable[[re.Match[str]], str]) -> Rule:
    return re.compile(_LEAD + pattern, re.IGNORECASE), said


# Each with what is asked for after it. The first that fits a question wins.
WHYS: Final[tuple[Rule, ...]] = (
    # "vad hindrar hamnen från att växa"
    _rule(rf"{_WHAT_SV}{_HAVE_SV}{_HINDER_SV}\s+(?P<who>[^?]+?)\s+(?:från\s+)?att\s+(?P<rest>[^?]+)",
          r"\g<lead>varför kan inte \g<who> \g<rest>"),
    _rule(r"(?:vad|va)\s+(?:står|stod|har stått)\s+i\s+vägen\s+för\s+(?:att\s+)?(?P<rest>[^?]+)",
          r"\g<lead>varför blir det inte \g<rest>"),
    # "vad har drivit upp kostnaden för bron"
    _rule(rf"{_WHAT_SV}{_HAVE_SV}{_UP_SV}\s+{_COST_SV}\s+(?:för|på|av)\s+(?P<rest>[^?]+?){_END}",
          r"\g<lead>varför har \g<rest> blivit dyrare\g<end>"),
    _rule(rf"{_WHAT_SV}{_HAVE_SV}(?:gjort|gjorde|gör)\s+(?:så\s+)?att\s+(?P<rest>[^?]+)", r"\g<lead>varför \g<rest>"),
    _rule(rf"{_WHAT_SV}{_HAVE_SV}(?:gjort|gjorde|gör)\s+(?P<rest>(?!för\b|[^?]*\sför att\b)[^?]+?\s+"
          rf"(?:{_SO}\s+)*{_GRADE})"
          rf"(?P<tail>\s[^?]*|\s*){_END}",
          r"\g<lead>varför är \g<rest>\g<tail>\g<end>"),
    _rule(rf"{_WHAT_SV}(?:har\s+|hade\s+)?(?:fått|fick|får)\s+(?P<rest>[^?]{{3,80}}?)\s+att\s+(?P<did>[^?]+)",
          r"\g<lead>varför har \g<rest> \g<did>"),
    _rule(rf"{_WHAT_SV}{_HAVE_SV}{_LED_SV}\s+(?:till\s+)?(?:att\s+)?(?P<rest>[^?]+)", r"\g<lead>varför \g<rest>"),
    _rule(rf"(?:vad|va|vilke[nt]|vilka|hur)\s+(?:är|ar|var|blev|e|kan vara|lyder|löd)\s+{_REASON_SV}\s+"
          r"(?:till|bakom|för|med)\s+(?!(?:det|detta|den)\s*[?.!]*$)(?:det\s+faktum\s+)?(?:att\s+)?(?P<rest>[^?]+)",
          r"\g<lead>varför \g<rest>"),
    _rule(r"(?:av|på|med)\s+(?:vilke[nt]|vilka)\s+(?:anledning|skäl|orsak|grund(?:er)?|motivering)\s+(?P<rest>[^?]+)",
          r"\g<lead>varför \g<rest>"),
    _rule(r"(?:på grund av|till följd av|med anledning av)\s+vad\s+(?P<rest>[^?]+)", r"\g<lead>varför \g<rest>"),
    _rule(r"hur\s+(?:(?:kommer|kom|har)\s+(?:det|de)|(?:det|de)\s+(?:kommer|kom|har))\s+(?:sig|sej|kommit sig)"
          r"\s*,?\s*(?:egentligen\s+)?(?:att\s+)?(?P<rest>\w[^?]+)",
          r"\g<lead>varför \g<rest>"),
    _rule(r"hur\s+(?:kan|kunde)\s+det\s+(?:komma sig|vara|bli|ha blivit|"
          r"ha kommit sig)(?:\s+så)?\s+att\s+(?P<rest>[^?]+)",
          r"\g<lead>varför \g<rest>"),
    _rule(r"hur\s+(?:förklarar|förklarade|motiverar|motiverade|försvarar)\s+(?P<who>(?:de|dom|man|kommunen|staden|rapporten|"
          r"ni|ansvariga|ledningen)\s+)(?:själv(?:a)?\s+)?(?:att\s+)?(?!(?:det|detta)\s*[?.!]*$)(?P<rest>[^?]+)",
          r"\g<lead>varför \g<rest>"),
    _rule(r"hur\s+(?:förklaras|förklarades|motiveras|motiverades)\s+(?:att\s+)?(?!(?:det|detta)\s*[?.!]*$)(?P<rest>[^?]+)",
          r"\g<lead>varför \g<rest>"),
    # "varför tar båtutredningarna längre tid", "... tar det längre tid att utreda båtar": of their time
    _rule(rf"varför\s+(?:tar|tog|har)\s+(?:det\s+)?(?P<of>[^\W\d]{{3,}}?)?(?:s|-)?(?P<what>utredning|handläggning)(?:arna|ar|en)?"
          rf"\s+(?:tagit\s+)?(?:{_SO}\s+)*(?P<way>längre|kortare)\s+tid\b(?P<rest>[^?]*)", _of_time),
    _rule(rf"varför\s+(?:tar|tog|har)\s+det\s+(?:tagit\s+)?(?:{_SO}\s+)*(?P<way>längre|kortare)\s+tid\s+att\s+"
          r"(?P<what>utred|handlägg)(?:a|er)\s+(?P<of>[^\W\d]{3,})\b(?P<rest>[^?]*)", _of_time),
    # "hur fick hamnen fler båtar"
    _rule(r"hur\s+(?:fick|har|hade)\s+(?P<who>[^?]{2,60}?)\s+(?:fått\s+)?(?P<rest>(?:fler|färre)\s+[^?]+)",
          r"\g<lead>varför fick \g<who> \g<rest>"),
    # "jag undrar vad det beror på att bron blev dyrare", "... vad orsaken är till att bron blev dyrare"
    _rule(r"(?:vad|va)\s+det\s+(?:beror|berodde|kan bero|kommer sig)\s+(?:på|av)\s+(?:att\s+)?(?P<rest>\w[^?]+)",
          r"\g<lead>varför \g<rest>"),
    _rule(rf"(?:vad|va|vilke[nt]|vilka)\s+{_REASON_SV}\s+(?:är|var|kan vara)\s+(?:till|bakom|för)\s+(?:att\s+)?"
          r"(?P<rest>\w[^?]+)", r"\g<lead>varför \g<rest>"),
    # "hur lyckades hamnen få ner svinnet", "hur kunde bron bli så mycket dyrare"
    _rule(r"hur\s+(?:har|hade)\s+(?P<who>[^?]{2,60}?)\s+(?:lyckats|kunnat)\s+(?:med\s+)?(?:att\s+)?(?P<rest>\w{2,}[^?]*)",
          r"\g<lead>varför kunde \g<who> \g<rest>"),
    _rule(r"hur\s+(?:gick|kom)\s+det\s+(?:egentligen\s+)?till\s+(?:när|då|att(?!\s+\w+a\b))\s+(?:(?:de|dom|man|kommunen|nämnden)\s+)?"
          r"(?P<rest>\w{2,}[^?]*)", r"\g<lead>varför \g<rest>"),
    _rule(r"hur\s+(?:lyckades|lyckas|bar sig)\s+(?P<who>[^?]{2,60}?)\s+(?:med\s+|åt för\s+)?(?:att\s+)?"
          rf"(?P<rest>{_LESSEN_SV}\b[^?]*)", r"\g<lead>varför kunde \g<who> \g<rest>"),
    _rule(rf"hur\s+(?:kunde|kan)\s+(?P<who>[^?]{{2,60}}?)\s+(?:bli|ha blivit)\s+(?P<rest>(?:{_SO}\s+)*{_GRADE}\b[^?]*)",
          r"\g<lead>varför blev \g<who> \g<rest>"),
    _rule(rf"(?:vad|va)\s+(?:försena(?:r|de|t)|har försenat|fördröj(?:er|de|t)|har fördröjt|bromsa(?:r|de|t)|"
          rf"har bromsat)\s+"
          rf"(?P<rest>[^?]+?){_END}", r"\g<lead>varför är \g<rest> försenad\g<end>"),
    # "what stops the town from using the pier"
    _rule(rf"{_WHAT_EN}{_HINDER_EN}\s+(?P<who>[^?]+?)\s+(?:from\s+)(?:being able to\s+(?P<able>\w+)|"
          rf"(?P<verb>\w{{2,}}ing))"
          r"\b(?P<rest>[^?]*)",
          lambda found: (
              f"{found['lead']}why can {found['who']} not {found['able']}{found['rest']}"
              if found["able"] else _not_done(found)
          )),
    # "how did the pier manage to bring down its bills"
    _rule(r"how\s+(?:did|has|have|had|could|was|were|is|are)\s+(?P<who>[^?]{2,60}?)\s+(?:ever\s+)?(?:manage[ds]?|"
          r"succeed(?:ed)?|able|get|got)\s+(?:to|in)\s+(?P<rest>\w{3,}[^?]*)", r"\g<lead>why did \g<who> \g<rest>"),
    _rule(rf"how\s+(?:did|has|have)\s+(?P<who>[^?]{{2,60}}?)\s+(?P<did>{_LESSEN_EN})\s+(?!{_MONEY_EN})(?P<rest>[^?]+)",
          r"\g<lead>why did \g<who> \g<did> \g<rest>"),
    _rule(r"what\s+(?:stands|stood|is standing)\s+in\s+the\s+way\s+of\s+(?P<rest>[^?]+)", r"\g<lead>why not \g<rest>"),
    _rule(rf"{_WHAT_EN}{_UP_EN}\s+{_COST_EN}\s+(?:of|for)\s+(?P<rest>[^?]+?){_END}",
          r"\g<lead>why has \g<rest> become more expensive\g<end>"),
    _rule(rf"{_WHAT_EN}(?:hold(?:s|ing)?\s+up|held\s+up|delay(?:s|ed|ing)|postpon(?:es|ed|ing)|stall(?:s|ed|ing))\s+(?P<rest>[^?]+?){_END}",
          r"\g<lead>why is \g<rest> delayed\g<end>"),
    _rule(rf"{_WHAT_EN}(?:made|makes?|making)\s+(?!(?:up|use|of|sure|do)\b)"
          rf"(?P<rest>[^?]*?\s{_GRADE_EN}\b[^?]*)", r"\g<lead>why is \g<rest>"),
    _rule(rf"{_WHAT_EN}(?:kept|keeps?|keeping)\s+(?P<rest>[^?]+?\s+(?:below|under|above|over|within|so|from|down|up|low|"
          r"high)\b[^?]*)",
          r"\g<lead>why is \g<rest>"),
    # "what explains the board being in the red"
    _rule(rf"{_WHAT_EN}{_LED_EN}\s+(?P<rest>[^?]+?)\s+being\s+(?P<what>[^?]+)", r"\g<lead>why is \g<rest> \g<what>"),
    _rule(rf"{_WHAT_EN}{_LED_EN}\s+(?!(?:it|that|this)\s*[?.!]*$)(?:the\s+fact\s+)?(?:that\s+)?(?P<rest>[^?]+)",
          r"\g<lead>why \g<rest>"),
    _rule(rf"what(?:['’]s|\s+(?:is|was|are|were|could be|might be))\s+{_REASON_EN}\s+(?:for|of|behind|why|that|to|"
          rf"as to why)?\s*"
          r"(?!(?:it|that|this|for|of|behind)\s*[?.!]*$)(?:the\s+fact\s+)?(?:that\s+)?(?P<rest>\w[^?]+)",
          r"\g<lead>why \g<rest>"),
    _rule(r"(?:on|for|by)\s+what\s+(?:grounds?|reasons?|rationale|cause)\s+(?P<rest>[^?]+)", r"\g<lead>why \g<rest>"),
    _rule(r"(?:because|on account)\s+of\s+what\s+(?P<rest>[^?]+)|(?:due|owing|thanks)\s+to\s+what\s+(?P<other>[^?]+)",
          lambda found: f"{found['lead']}why {found['rest'] or found['other']}"),
    _rule(r"how\s+(?:come|is it that|was it that|can it be that|did it come about that|could it be that|"
          r"did it happen that|"
          r"comes it that|does it come that)\s+(?P<rest>\w[^?]+)", r"\g<lead>why \g<rest>"),
    _rule(r"how\s+(?:do|does|did|is|was|are|were|can|could|would)\s+(?:they|people|one|we|you|the\s+(?:municipality|town|city|"
          r"report))\s+(?:explain|justify|account for|motivate)\s+(?!(?:it|that|this)\s*[?.!]*$)(?:that\s+|why\s+)?"
          r"(?P<rest>[^?]+)",
          r"\g<lead>why \g<rest>"),
    _rule(r"how\s+(?:is|was|are|were)\s+(?P<rest>[^?]+?)\s+(?:explained|justified|accounted for)"
          rf"(?P<tail>\s[^?]*|\s*){_END}", r"\g<lead>why \g<rest>\g<tail>\g<end>"),
)  # fmt: skip

# What is asked after a statement, which is what the question is about: "..., what's the cause?"
ASKED_AFTER: Final = re.compile(
    r"^(?P<fact>[^?]*\w[^?]*?)\s*(?P<mark>[.!;:,–—-]+)\s*(?:(?:och|men|så|and|but|so)\s+)?(?P<asked>"
    rf"(?:(?:vad|va|vilke[nt]|vilka)\s+(?:är|ar|var|e|blev|kan|kan vara)\s+{_REASON_SV}"
    r"(?:\s+(?:till|bakom|för)\s+(?:det|detta|den|att det (?:är|blev|blir|gick) så))?(?:\s+vara)?|"
    r"(?:vad|va)\s+(?:är|var)\s+det\s+som\s+(?:ligger|låg|har legat)\s+(?:bakom|"
    r"till grund)(?:\s+(?:för\s+)?(?:det|detta))?|"
    r"(?:vad|va)\s+(?:beror|berodde|kan)\s+(?:det|detta|den|de|dom)(?:\s+bero)?\s+på|(?:vad|va)\s+beror\s+på(?:\s+det)?|"
    r"(?:vad|va)\s+(?:ligger|låg)\s+bakom(?:\s+(?:det|detta|den))?|"
    r"(?:vad|va)\s+(?:är|var)\s+det\s+som\s+(?:gör|gjorde|orsakar|orsakade|har orsakat|drar|spökar)(?:\s+(?:det|"
    r"detta|så))?|"
    r"hur\s+(?:kommer|kom)\s+(?:det|de)\s+(?:sig|sej)|hur\s+(?:kan|kunde)\s+det\s+(?:komma sig|bli så|"
    r"ha blivit så|vara så)|"
    r"varför(?:\s+(?:då|det|är det så|var det så|blev det så|blir det så|har det blivit så))?|hur\s*så|"
    r"hur\s+(?:förklarar|förklarade|motiverar)\s+(?:de|dom|man|kommunen|nämnden|rapporten)\s+(?:det|detta)|"
    r"hur\s+förklaras\s+(?:det|detta)|(?:vad|va)\s+(?:orsakar|orsakade|förklarar|föranledde)\s+(?:det|detta)|"
    r"(?:vad|va)\s+har\s+(?:orsakat|föranlett|lett till)\s+(?:det|detta)|av\s+vilke[nt]\s+(?:anledning|skäl|orsak)|"
    r"(?:vad|va)\s+gick\s+(?:snett|fel)|"
    rf"what(?:['’]s|\s+(?:is|was|are|were|could be|might be))\s+{_REASON_EN}"
    r"(?:\s+(?:for|of|behind)(?:\s+(?:that|this|it))?)?|"
    r"what(?:['’]s|\s+(?:is|was|lies|lay|could be|might be))\s+behind\s+(?:it|that|this)(?:\s+all)?|"
    r"what(?:['’]s|\s+(?:is|was|has been))\s+(?:causing|driving|behind)(?:\s+(?:it|that|this))?|"
    r"what\s+(?:has\s+|is\s+|was\s+)?(?:caused?|causes|drove|drives|driven|led to|brought about|explains|"
    r"explained|triggered|prompted|"
    r"accounts for)\s+(?:it|that|this)(?:\s+to happen)?|what\s+made\s+(?:it|that|this)\s+happen|what\s+went\s+wrong|"
    r"how\s+(?:come|so)|how\s+(?:did|does)\s+(?:that|this|it)\s+(?:happen|come about)|"
    r"how\s+(?:do|does|did)\s+(?:they|the\s+\w+)\s+explain\s+(?:it|that|this)|how\s+is\s+(?:it|that|this)\s+explained|"
    r"why(?:\s+(?:so|then|is (?:that|it|this)(?: so)?|was (?:that|it|this)(?: so)?|did (?:that|it|this) happen))?|"
    r"for\s+what\s+reason|on\s+what\s+grounds?))\s*\?*\s*$",
    re.IGNORECASE,
)
# "I see that", "det står att": how the asker came by the statement
SEEN: Final = re.compile(
    r"^\W*(?:(?:(?:jag|vi)\s+(?:har\s+)?(?:ser|såg|sett|läste|läst|läser|hörde|hört|noterar|noterade|förstår|vet|märker|"
    r"konstaterar)\s+(?:i\s+(?:[\w-]+\s+){1,3}?)?att|det\s+(?:står|stod|sägs|framgår|"
    r"verkar som)\s+(?:i\s+(?:[\w-]+\s+){1,3}?)?att|"
    r"(?:i|we)\s+(?:can\s+|have\s+|just\s+)*(?:see|saw|seen|read|hear|heard|notice|noticed|note|understand|understood|know|gather)"
    r"(?:\s+(?:in|from)\s+(?:[\w-]+\s+){1,3}?)?(?:\s+that)?|it\s+(?:says|said|seems|appears|looks like)"
    r"(?:\s+(?:here|in\s+(?:[\w-]+\s+){1,3}?))?(?:\s+that)?|apparently|tydligen|uppenbarligen|evidently),?\s+)",
    re.IGNORECASE,
)
