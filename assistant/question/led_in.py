"""Puts what a question is led in by where it belongs: "as for the pier, what did it cost?", "when it was built, ...".

In: a question as typed. Out: the same with the thing in place of its pronoun, or with the clause after the question, or
as it was. For example "Sjukfrånvaron i hamnen: hur hög var den 2030, och vad var den 2031?" asks how high the sick
leave of the harbour was in 2030 and in 2031; neither half alone says of what.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.linking.matching import is_verb

_ASKING: Final = (
    r"(?:hur|vad|va(?=\s)|vem|vems|vart|vilke[nt]|vilka|när|varför|how|what|who|whose|which|when|where|why|by how|"
    r"från|inom|till|med|in|from|on|at|for|until|vid|på|under)"
)
_ASKS: Final = re.compile(
    r"^\W*(?:(?:från|inom|till|med|in|from|on|at|for|until|vid|på|under|by|i|av|hos|of)\s+)?"
    r"(?:hur|vad|va|vem|vems|vart|vilke[nt]|vilka|när|varför|how|what|who|whose|which|when|where|why)\b",
    re.IGNORECASE,
)
_OF: Final = (
    r"(?:när det gäller|när det kommer till|vad (?:det )?gäller|vad (?:beträffar|anbelangar)|gällande|beträffande|"
    r"i fråga om|apropå|angående|i fallet|ta|om (?:vi|man) (?:tar|ser på|tittar på|talar om|pratar om)|"
    r"as for|as regards|as to|regarding|concerning|when it comes to|with (?:regard|respect|reference) to|"
    r"in (?:the case|terms) of|on the (?:subject|topic|matter) of|speaking of|take|if (?:we|you) (?:take|look at)|"
    r"looking at|turning to|considering)"
)
_LED_BY: Final = re.compile(
    rf"^\W*{_OF}\s+(?P<topic>[^?:;]{{3,160}}?)\s*[,:–—-]\s+(?:så\s+|then\s+)?(?P<rest>{_ASKING}\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
_NAMED_FIRST: Final = re.compile(
    rf"^\W*(?P<topic>[^?:;.!]{{3,160}}?)\s*(?::|\s[–—-])\s+(?P<rest>{_ASKING}\b.*)$", re.IGNORECASE | re.DOTALL
)
# "på den", "was it", "hade de": the pronoun that stands for the thing, right after its verb
_VERB_SV: Final = (
    r"(?:är|var|blev|blir|låg|ligger|hade|har|kostade|kostar|fick|får|gick|går|såg|ser|väntas|beräknas|ska|skulle|kommer|"
    r"uppgick|uppgår|öppnade|öppnar|stängde|stänger|startade|började|slutade|stod|står|hölls|byggdes|gav|ger|ökade|minskade|"
    r"steg|sjönk|landade|hamnade|mätte)"
)
_PRONOUN: Final = re.compile(
    rf"\b(?P<verb>{_VERB_SV})\s+(?:den|dom|de)(?=\s*(?:[?.,;]|$)|\s+(?:i|på|under|för|till|vid|från|per|år|och|samma|hos|då|nu|"
    r"sedan|mellan|efter|före|innan|färdig\w*|klar\w*|bli|vara|ha|kosta|öppna|totalt|mot|jämfört|senast|redan|upp|ut|"
    r"(?:19|20)\d\d|(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december))\b)|"
    r"\b(?P<english>was|were|is|are|did|does|do|has|have|had|will|would|can|could|should)\s+(?:it|they)\b"
    r"(?!\s+(?:true|possible|likely|take|takes|clear|that|said)\b)",
    re.IGNORECASE,
)
_LEVEL: Final = re.compile(
    r"^\W*(?:(?:och|men|and|but)\s+)?(?:vilken nivå|vilken|hur (?:hög|stor|låg)|vad|what (?:level|rate|share)|what|"
    r"how (?:high|large|big|low))\s+"
    r"(?:låg|ligger|var|är|blev|was|is|were|did)\s+(?:den|de|it|they)(?:\s+(?:på|at|stand at|lie at))?\s+"
    r"(?P<when>(?:i|under|vid|in|during|at|for|samma|the same)\b[^?]*\d[^?]*?|(?:19|20)\d\d)\s*\??\s*$",
    re.IGNORECASE,
)
_BOTH: Final = re.compile(
    r"\s*[,;]?\s*(?:\?\s*)?\b(?:och|men|and|but)\s+(?=(?:vad|vilken|hur|what|how)\b)", re.IGNORECASE
)
_HOW_MANY: Final = re.compile(r"^\W*(?:hur många|how many)\s+(?:[\w-]+\s+)?(?:de|dom|they)\b", re.IGNORECASE)
# "när man gjorde prognosen, ...": what sets the time or the case, and asks nothing
_CLAUSE: Final = re.compile(
    r"^\W*(?P<clause>(?P<joiner>när|då|innan|efter att|sedan|om|ifall|eftersom|medan|when|as|since|while|if|once|"
    r"after|before|"
    r"because|given that|med tanke på att)\s+(?P<next>[\w.-]+)[^?,;]*?)\s*,\s+(?:så\s+|then\s+)?(?P<rest>"
    rf"{_ASKING}\b[^?]*\?*)\s*$",
    re.IGNORECASE,
)
_VERB_NEXT: Final = re.compile(
    r"(?:är|var|blev|blir|ska|skall|skulle|kan|kunde|har|hade|får|fick|gick|går|kom|kommer|tog|tar|höll|hölls|sker|skedde|"
    r"invigs|brann|slog|sattes|lades|läggs|drogs|börjar?|slutar?|öppnar?|startar?|stänger?|flyttar?|"
    r"is|are|was|were|did|does|do|has|have|had|will|would|can|could|should|must|may|might)",
    re.IGNORECASE,
)
_COMPARES: Final = re.compile(
    r"^\W*(?:om (?:man|vi) (?:jämför|ställer)|if (?:you|we|one) compares?|when comparing|comparing)\s+"
    r"(?P<first>(?:19|20)\d\d)\s+(?:och|med|mot|and|with|to)\s+(?P<second>(?:19|20)\d\d)\s*,\s*(?P<rest>[^?]*?)\s*\?*(?P<tail>\s*[^?]*)$",
    re.IGNORECASE,
)


def take_in(question: str) -> str:
    """Return a question with the thing or the clause that it is led in by put where it belongs; any other stays.

    >>> take_in("As for the pier of Vik, when was it set up?")
    'when was the pier of Vik set up?'
    >>> take_in("När man i mars gjorde prognos för hamnen, hur stor avvikelse trodde man på?")
    'hur stor avvikelse trodde man på när man i mars gjorde prognos för hamnen?'
    >>> take_in("Sjukfrånvaron i hamnen: vilken nivå låg den på under 2030, och vad var den under 2031?")
    'hur hög var Sjukfrånvaron i hamnen under 2030 jämfört med under 2031?'
    >>> take_in("Om man jämför 2030 och 2031, hur mycket mer fick hamnen 2031?")
    'hur mycket mer fick hamnen 2031 än 2030?'
    >>> take_in("När öppnade hallen, och hur mycket kostade den?")
    'När öppnade hallen, och hur mycket kostade den?'
    """
    if found := _COMPARES.match(question):
        return _of_years(found, question)
    if found := _LED_BY.match(question):
        return _with_topic(found["topic"], found["rest"]) or f"{_before_mark(found['rest'])} ({found['topic']})?"
    if (found := _NAMED_FIRST.match(question)) and not _ASKS.match(found["topic"]):
        return _with_topic(found["topic"], found["rest"]) or question
    if (found := _CLAUSE.match(question)) and _is_clause(found) and _ASKS.match(found["rest"]):
        clause = found["clause"].strip()
        return f"{_before_mark(found['rest'])} {clause[:1].lower()}{clause[1:]}?"
    return question


def _before_mark(text: str) -> str:
    return text.rstrip(" ?")


def _is_clause(found: re.Match[str]) -> bool:
    """Whether what stands before a comma asks nothing: no verb comes right after "när" or "when" there."""
    if found["joiner"].casefold() not in ("när", "when"):
        return True
    following = found["next"].casefold()
    return (
        _VERB_NEXT.fullmatch(following) is None
        and not re.search(r"(?:ade|des|te|ts|as)$", following)
        and not (is_verb(following))
    )


def _of_years(found: re.Match[str], question: str) -> str:
    """Return a comparison of two years as what one of them has more than the other, where the question names one."""
    years = (found["first"], found["second"])
    named = [year for year in years if year in found["rest"]]
    if len(named) != 1:
        return question
    other = next(year for year in years if year != named[0])
    than = "than" if re.search(r"\b(?:how|what|which)\b", found["rest"], re.IGNORECASE) else "än"
    return f"{found['rest']} {than} {other}?{found['tail']}"


def _with_topic(topic: str, rest: str) -> str:
    """Return what is asked with the thing in place of its pronouns, or nothing where it has none.

    "how many were they" asks for a number of the thing, which nothing may stand between.
    """
    if _HOW_MANY.match(rest):
        return ""
    halves = _BOTH.split(rest)
    if len(halves) == 2 and (first := _LEVEL.match(halves[0])) and (second := _LEVEL.match(halves[1])):
        if re.search(r"\b(?:what|how)\b", rest, re.IGNORECASE):
            return f"how high was {topic} {first['when'].strip()} compared with {second['when'].strip()}?"
        return f"hur hög var {topic} {first['when'].strip()} jämfört med {second['when'].strip()}?"

    def put_in(found: re.Match[str]) -> str:
        return f"{found['verb'] or found['english']} {topic}"

    written, count = _PRONOUN.subn(put_in, rest, count=1)
    return written if count else ""
