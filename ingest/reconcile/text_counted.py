"""Reads the sentences that tell how many of something came about in a year, all told.

In: a sentence and the period that its report covers. Out: a `CountedAct`, or None. For example in a report of a year::

    "Sammanlagt inträffade 21 driftstopp under 2031."  ->  name="driftstopp", is_of_some=False
    "Under året lagades totalt 21 läckor."             ->  name="läckor", is_of_some=True

What is mended or settled may be some of all there were: such a count speaks against a lower one only. What is granted,
begun or planned is another thing, and is not read; nor is what is counted without a word for all of it.
"""

from __future__ import annotations

import re
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
_PEOPLE_OR_TIME = re.compile(r"(?:dag|timm|minut|veck|månad|procent|gång|år|person|kron)\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedAct:
    """What came about, in which year, and whether it may be only some of what its name counts."""

    name: str
    year: int
    is_of_some: bool


def read_counted(plain: str, mention: Mention, covered: Period | None) -> CountedAct | None:
    """Read what the first amount of a sentence counts; None where it may be of a part, or of another time."""
    before = _BEFORE.match(plain[: mention.start])
    behind = _BEHIND.match(plain[mention.end :])
    if covered is None or before is None or behind is None or mention.is_approximate or not is_full_year(covered):
        return None
    is_whole = before["late"] or re.search(_ALL, before[0], re.IGNORECASE)
    told = (before["some"] or "", behind["act"] or "")
    has_act = bool(before[0].strip()) and (re.search(_ACT.format("any"), before[0], re.IGNORECASE) or behind["act"])
    if not is_whole or not has_act or _PEOPLE_OR_TIME.fullmatch(behind["name"]):
        return None
    if is_other_thing(plain[: mention.end + behind.end()]):
        return None
    times = [time for time in (before["early"], before["middle"], behind["end"]) if time]
    years = {covered.end.year if time.casefold() == "året" else int(time) for time in times}
    if years != {covered.end.year}:
        return None
    is_of_some = bool(told[0] or behind["behind"])
    return CountedAct(name=behind["name"], year=covered.end.year, is_of_some=is_of_some)
