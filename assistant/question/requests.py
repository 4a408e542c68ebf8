"""Asks what is requested: "kan du nämna två enheter som gick plus" asks which two did.

In: a text as typed. Out: the question in it, or the text as it is. For example "Could you list the three projects that
overran most?" asks "which three projects overran most?", and "jag skulle vilja se vilka som gick back" asks "vilka som
gick back". Only rows of a sort, or some number of them, with a relative clause become "which": "ge mig de största
underskotten" stays. A number of rows of one direction asks for the farthest ones: "vilka två gick plus mest".
"""

from __future__ import annotations

import re
from typing import Final

from assistant.question.overview_words import UNIT_NOUNS, direction_of

_GIVE: Final = (
    r"(?:lista(?:\s+upp)?|räkna\s+upp|rada\s+upp|nämn(?:a|er)?|ange|ge\s+mig|visa(?:\s+(?:mig|oss))?|ta\s+fram|skriv\s+ut|"
    r"plocka\s+(?:ut|fram)|hitta)"
)
_GIVE_EN: Final = (
    r"(?:list|name|give\s+(?:me|us)|show(?:\s+(?:me|us))?|tell\s+me|identify|pick\s+out|find(?:\s+me)?|"
    r"point\s+out|enumerate)"
)
_NUMBER: Final = r"(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|\d{1,2})"
_NUMBER_EN: Final = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_PLEASE: Final = re.compile(
    r"^\W*(?:(?:kan|kunde|skulle|vill)\s+(?:du|ni)(?:\s+(?:snälla|vänligen|kunna|hjälpa\s+(?:mig|oss)\s+att))*|"
    r"(?:can|could|would|will)\s+you(?:\s+(?:please|kindly|help\s+me(?:\s+to)?))*|please|snälla|"
    rf"var\s+(?:snäll|vänlig)\s+och)\s+(?={_GIVE}\b|{_GIVE_EN}\b)",
    re.IGNORECASE,
)
_WISH: Final = re.compile(
    r"^\W*(?:jag|vi)\s+(?:skulle\s+(?:gärna\s+)?(?:vilja|behöva)|vill(?:\s+gärna)?|behöver|önskar)\s+(?:se|få\s+(?:fram|"
    r"en\s+lista\s+(?:över|på))|ha(?:\s+en\s+lista\s+(?:över|på))?|en\s+lista\s+(?:över|på))\s+(?=vilk|vad\b|hur\b|vem\b)"
    r"|^\W*(?:i|we)(?:['’]d|\s+would)\s+(?:like|love)\s+(?:to\s+see|to\s+have|a\s+list\s+of)\s+(?=which|what|how|who)"
    r"|^\W*(?:i|we)\s+(?:want|need)\s+(?:to\s+see|a\s+list\s+of)\s+(?=which|what|how|who)",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(
    rf"^\W*{_GIVE}\s+(?:upp\s+)?(?:alla\s+|samtliga\s+)?(?:de\s+)?(?P<many>{_NUMBER}\s+)?(?P<what>\w[^?.!,;]{{2,60}}?)\s+som\s+"
    r"(?P<rest>[^?!]+)",
    re.IGNORECASE,
)
_RELATIVE_EN: Final = re.compile(
    rf"^\W*{_GIVE_EN}\s+(?:all\s+)?(?:the\s+)?(?P<many>{_NUMBER_EN}\s+)?(?P<what>\w[^?.!,;]{{2,60}}?)\s+(?:that|which|who)\s+"
    r"(?P<rest>[^?!]+)",
    re.IGNORECASE,
)
_ROWS: Final = re.compile(rf"^[\w-]*?(?:{UNIT_NOUNS})\b", re.IGNORECASE)
_RANKED: Final = re.compile(
    r"^(?:största|minsta|högsta|lägsta|sämsta|bästa|largest|biggest|smallest|highest|lowest|worst|best)\b",
    re.IGNORECASE,
)
_SOME: Final = re.compile(
    rf"^\W*(?:vilka\s+{_NUMBER}|which\s+{_NUMBER_EN})\s+(?P<rest>[^?]+?)(?P<end>\s*\?*\s*)$", re.I
)
_FARTHEST: Final = re.compile(
    r"\b(?:mest|mer|störst\w*|minst\w*|högst\w*|lägst\w*|sämst\w*|bäst\w*|längst|most|\w+est|least|worst|more)\b", re.I
)


def ask_requested(text: str) -> str:
    """Return the question that a request holds; a text that requests nothing stays.

    >>> ask_requested("Kan du lista de tre projekt i Vik som drar över mest?")
    'vilka tre projekt i Vik drar över mest?'
    >>> ask_requested("Nämn två enheter som gick plus")
    'vilka två enheter gick plus mest?'
    >>> ask_requested("Could you please name the two units that went over budget")
    'which two units went over budget most?'
    >>> ask_requested("I'd like to see which projects are late")
    'which projects are late'
    >>> ask_requested("Kan du ge mig de största underskotten?"), ask_requested("Vad kostade kajen?")
    ('ge mig de största underskotten?', 'Vad kostade kajen?')
    """
    asked = _WISH.sub("", _PLEASE.sub("", text))
    for pattern, which in ((_RELATIVE, "vilka"), (_RELATIVE_EN, "which")):
        found = pattern.match(asked)
        if found and (found["many"] or _ROWS.search(found["what"])) and not _RANKED.match(found["what"]):
            rest = found["rest"].rstrip(" .")
            asked = f"{which} {found['many'] or ''}{found['what']} {rest}?"
    some = _SOME.match(asked)
    if some is None or _FARTHEST.search(asked) or not direction_of(asked):
        return asked
    return f"{asked[: some.end('rest')]} {'mest' if 'vilka' in asked[:12].casefold() else 'most'}{some['end']}"
