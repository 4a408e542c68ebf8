"""Reads the sentences that tell how many of something came about in a year, all told.

In: a sentence and the period that its report covers. Out: a `CountedAct`, or None. For example in a report of a year::

    "Sammanlagt inträffade 21 driftstopp under 2031."  ->  name="driftstopp", is_of_some=False
    "Under året lagades totalt 21 läckor."             ->  name="läckor", is_of_some=True
    "Under året kom 21 ansökningar in, som väntat."    ->  name="ansökningar", is_plain=True

What is mended or settled may be some of all there were: such a count speaks against a lower one only. What is granted,
begun or planned is another thing, and is not read. What came in is read without a word for all of it too, "Under året
kom 21 ansökningar in", but tells it less surely: `is_plain`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.notation import Mention
from ingest.notation.periods import is_full_year
from ingest.notation.told_amounts import is_other_thing
from ingest.records import Period

_ALL = r"(?:sammanlagt|totalt|sammantaget|tillsammans)"
_TIME = r"(?:under\s+(?P<{0}>året|(?:19|20)\d\d))"
_ACT = (
    r"(?:inträffa(?:de|t)|ske(?:dde|tt)|uppst(?:od|ått)|upptäck(?:tes|ts)|rapportera(?:des|ts)|registrera(?:des|ts)"
    r"|notera(?:des|ts)|genomför(?:des|ts)|utför(?:des|ts)|inkom(?:mit)?|inkommit|anmäl(?:des|ts)|(?:det\s+)?fanns"
    r"|h[öå]ll(?:es|its|s)|hål(?:lits)|ägde\s+rum|(?P<{0}>åtgärda(?:des|ts)|laga(?:des|ts)|reparera(?:des|ts)))"
)
# "Sammanlagt åtgärdades", "Under året inträffade totalt", "Totalt" before "21 läckor lagades under 2031"
_BEFORE = re.compile(
    rf"^\s*(?:(?:{_ALL}|{_TIME.format('early')}\s+(?:har\s+)?)\s*(?:har\s+)?"
    rf"(?:{_TIME.format('middle')}\s+)?(?:har\s+)?(?:{_ACT.format('some')}\s+)?(?:det\s+)?(?P<late>{_ALL}\s+)?)$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"\s+(?P<name>[^\W\d]{{4,40}})(?:\s+(?:har\s+)?(?P<act>{_ACT.format('behind')}))?(?:\s+{_TIME.format('end')})?\s*(?=[.,(!]|$)",
    re.IGNORECASE,
)
_BODY = (
    r"(?:[^\W\d]*(?:nämnd|styrelse|förvaltning|förbund|bolag|myndighet|kontor)(?:e?n|et)|"
    r"kommunen|socialtjänsten|verksamheten)"
)
_ARRIVED = rf"(?:har\s+)?(?:det\s+)?(?:in(?:kom|kommit)|kom(?:mit)?|anmäl(?:des|ts)|to(?:g|gs)(?:\s+{_BODY})?)"
# "Under året kom det in", "Under 2031 tog nämnden emot", "Det inkom"
_CAME_BEFORE = re.compile(
    rf"^\s*(?:{_TIME.format('early')}\s+)?{_ARRIVED}(?:\s+det)?(?:\s+(?:in|emot))?\s*$|"
    rf"^\s*(?:{_BODY})\s+(?:har\s+)?(?:tog|tagit)\s+emot\s*$",
    re.IGNORECASE,
)
_CAME_BEHIND = re.compile(
    rf"\s+(?P<name>[^\W\d]{{4,40}})(?:\s+(?:in|emot))?(?:\s+(?:till|av)\s+{_BODY})?"
    rf"(?:\s+{_TIME.format('end')})?\s*(?=[.,!]|$)",
    re.IGNORECASE,
)
# "kom ... in", "tog ... emot": without its particle the verb tells another thing
_VERB_ALONE = re.compile(r"\b(?:kom(?:mit)?|tog|togs|tagit)\b", re.IGNORECASE)
_PARTICLE = re.compile(r"\b(?:in|emot)\b", re.IGNORECASE)
_LESS_OR_MORE = re.compile(
    r"\b(?:exkl\w*|inkl\w*|förutom|utöver|utan|varav|ytterligare|minst|högst|som\s+(?:rör|gäll|avs)\w*|avseende|gällande)\b",
    re.IGNORECASE,
)
_PEOPLE_OR_TIME = re.compile(r"(?:dag|timm|minut|veck|månad|procent|gång|år|person|kron)\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedAct:
    """What came about, in which year, and whether it may be only some of what its name counts.

    `is_plain`: that no word says that it is all of it.
    """

    name: str
    year: int
    is_of_some: bool
    is_plain: bool = False


def read_counted(plain: str, mention: Mention, covered: Period | None) -> CountedAct | None:
    """Read what the first amount of a sentence counts; None where it may be of a part, or of another time."""
    before = _BEFORE.match(plain[: mention.start])
    behind = _BEHIND.match(plain[mention.end :])
    if covered is None or mention.is_approximate or not is_full_year(covered):
        return None
    if came := _read_came_in(plain, mention, covered):
        return came
    if before is None or behind is None:
        return None
    is_whole = before["late"] or re.search(_ALL, before[0], re.IGNORECASE)
    told = (before["some"] or "", behind["act"] or "")
    has_act = bool(before[0].strip()) and (re.search(_ACT.format("any"), before[0], re.IGNORECASE) or behind["act"])
    if not is_whole or not has_act or _PEOPLE_OR_TIME.fullmatch(behind["name"]):
        return None
    if is_other_thing(plain[: mention.end + behind.end()]):
        return None
    times = [time for time in (before["early"], before["middle"], behind["end"]) if time]
    if _years(times, covered) != {covered.end.year}:
        return None
    is_of_some = bool(told[0] or behind["behind"])
    return CountedAct(name=behind["name"], year=covered.end.year, is_of_some=is_of_some)


def _read_came_in(plain: str, mention: Mention, covered: Period) -> CountedAct | None:
    """Read how many of something came in during the year; None where anything may narrow it."""
    before = _CAME_BEFORE.match(plain[: mention.start])
    behind = _CAME_BEHIND.match(plain[mention.end :])
    if before is None or behind is None or _PEOPLE_OR_TIME.fullmatch(behind["name"]):
        return None
    clause = plain[: mention.end + behind.end()]
    if _VERB_ALONE.search(clause) and not _PARTICLE.search(clause):
        return None
    if is_other_thing(clause) or _LESS_OR_MORE.search(plain):
        return None
    times = [time for time in (before["early"], behind["end"]) if time]
    if _years(times, covered) != {covered.end.year}:
        return None
    return CountedAct(name=behind["name"], year=covered.end.year, is_of_some=False, is_plain=True)


def _years(times: Sequence[str], covered: Period) -> set[int]:
    return {covered.end.year if time.casefold() == "året" else int(time) for time in times}
