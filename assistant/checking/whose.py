"""Tells whose a figure is where a municipality stands in a sentence, in the name of a row, or in the heading above it.

In: a part of a sentence, what held before it, the library. Out: whether the municipalities agree. For example "I Hylte:
Askersund förskola kostade 9 tkr" names two that share no report, so the figure is of neither for certain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checking.context import Context, places_at
from assistant.checking.library import Library
from assistant.checking.segments import Segment
from ingest.municipalities import Mention, find_municipalities

_AT = re.compile(r"\b(?:i|in|hos|at|från|from|av|of|kommunen)\s+$", re.IGNORECASE)
_LEADS = re.compile(r"\s*(?:(?:19|20)\d\d)?\s*(?:[:,(–-]|$)")  # "Herrljunga 2031: ..."


def is_at_odds(segment: Segment, text: str, context: Context, library: Library) -> bool:
    """Whether the municipalities beside a figure share no report, or only a row's name speaks against the one before.

    A heading or the sentence before tells whose the figures are; a row that is called after a place does not.
    """
    places = places_at(segment, text, context)
    mentions = find_municipalities(text)
    own = [one for one in mentions if segment.start <= one.start < segment.end]
    used = own or [one for one in mentions if one.start < segment.start and one.name in places]
    if not used:
        return False
    if _share_none(places, library):
        return True
    if not all(_is_label(one, text, library) for one in used):
        return False
    told = [one.name for one in mentions if one.end <= used[0].start and not _is_label(one, text, library)]
    held = tuple(told) or context.before
    return bool(held) and _share_none((*held, *places), library)


def keeps_places(text: str, context: Context, library: Library) -> bool:
    """Whether a sentence names municipalities only in the names of rows, so that those before it still hold."""
    mentions = find_municipalities(text)
    return bool(mentions and context.before) and all(_is_label(one, text, library) for one in mentions)


def _share_none(places: Sequence[str], library: Library) -> bool:
    """Whether several municipalities have no report together."""
    return len(set(places)) > 1 and not any(set(places) <= set(owners) for owners in library.owners)


def _is_label(mention: Mention, text: str, library: Library) -> bool:
    """Whether a municipality stands there as a part of a row's name that is printed so, or as the whole of one."""
    word = text[mention.start : mention.end]
    longer = [label for label in library.place_labels if word in label and label != word]
    spans = [found.span() for label in longer for found in re.finditer(re.escape(label), text)]
    if any(start <= mention.start and mention.end <= end for start, end in spans):
        return True
    is_told = _AT.search(text[: mention.start]) or _LEADS.match(text[mention.end :])
    return word in library.place_labels and not is_told
