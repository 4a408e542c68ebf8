"""Walks the XML of a Word file: what is shown, without the wrappers around it.

In: an element. Out: its children as a reader of the page meets them, for example::

    <w:p> in <w:sdtContent> in <w:sdt>  ->  the <w:p>        <w:del>, an empty field's prompt  ->  nothing

Names are compared without their namespace: strict and transitional files have different ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ingest.readers.packages import local_name

_WRAPPERS = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"})
_OFF = frozenset({"0", "false", "off", "none"})
_CONTENTS = "table of contents"


def parts(element: etree._Element) -> Iterator[etree._Element]:
    """Give the child elements, those inside content controls and insertions too; not those that are deleted."""
    for child in element.iterchildren():
        name = local_name(child)
        if name == "AlternateContent":
            yield from _alternative(child)
        elif name not in _WRAPPERS:
            yield child
        elif not _is_prompt_or_contents(child):
            yield from parts(child)


def _alternative(element: etree._Element) -> Iterator[etree._Element]:
    """Give what the first alternative holds: the others show the same to older programs."""
    chosen = find(element, "Choice")
    if chosen is None:
        chosen = find(element, "Fallback")
    if chosen is not None:
        yield from parts(chosen)


def _is_prompt_or_contents(control: etree._Element) -> bool:
    """Whether a content control shows "Click here to write", or is the table of contents."""
    properties = find(control, "sdtPr")
    if properties is None:
        return False
    gallery = find(properties, "docPartObj", "docPartGallery")
    is_contents = gallery is not None and attribute(gallery, "val").casefold() == _CONTENTS
    return is_contents or is_on(properties, "showingPlcHdr")


def find(element: etree._Element | None, *names: str) -> etree._Element | None:
    """Give the first child of a name, and so on down the names; None where there is none."""
    for name in names:
        if element is None:
            return None
        element = next(element.iterchildren(f"{{*}}{name}"), None)
    return element


def find_all(element: etree._Element, group: str, name: str) -> list[etree._Element]:
    """Give the children of a name in the group that an element has."""
    found = find(element, group)
    return [] if found is None else list(found.iterchildren(f"{{*}}{name}"))


def attribute(element: etree._Element | None, name: str) -> str:
    """Give an attribute by its name without namespace; "" when it is not there."""
    if element is None:
        return ""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def number(element: etree._Element | None, name: str = "val") -> int | None:
    """Give an attribute that is a whole number; None when there is none."""
    text = attribute(element, name).strip()
    return int(text) if text.removeprefix("-").isdecimal() else None


def switch(properties: etree._Element | None, name: str) -> bool | None:
    """Give whether a property is switched on or off; None where nothing is said."""
    found = find(properties, name)
    return None if found is None else attribute(found, "val").casefold() not in _OFF


def is_on(properties: etree._Element | None, name: str) -> bool:
    """Whether a property is switched on."""
    return switch(properties, name) is True
