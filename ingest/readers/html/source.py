r"""Makes a tree of the bytes of a web page.

In: bytes. Out: the root element, for example::

    b'<meta charset="iso-8859-1"><p>\xe5r</p>'  ->  <html> with a <p> that holds "år"
"""

from __future__ import annotations

import codecs
import re
from html.entities import html5, name2codepoint

from lxml import etree

from ingest.errors import ReadError, ReadFault
from ingest.readers.decoding import decode_text

LARGEST_PAGE = 64 * 2**20
"""The most bytes of a page that is read: a whole annual report as one page takes a few millions."""

_DECLARED = re.compile(rb"<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.IGNORECASE)
_TOO_DEEP = "Excessive depth"
_DECLARATION_REACH = 4096
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]*);")
# By the web's own rule both names mean the larger set, which old editors wrote.
_WIDER = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252"}


def to_tree(content: bytes, name: str) -> etree._Element:
    """Give the root of a page's elements, without comments. Raises ReadError, which names the file, for no page."""
    if len(content) > LARGEST_PAGE:
        raise ReadError(
            f"{name} is larger than {LARGEST_PAGE // 2**20} MB. Save the report alone, without pictures.",
            ReadFault.TOO_LARGE,
        )
    text = _ENTITY.sub(_new_entity, _decode(content, name)).replace("\0", "")
    if not text.strip():
        raise ReadError(f"{name} is empty. Save the page again.", ReadFault.EMPTY)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True, recover=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except etree.XMLSyntaxError as error:
        raise ReadError(
            f"{name} is no web page ({error.msg}). Save the page again as HTML.", ReadFault.FORMAT
        ) from error
    if any(_TOO_DEEP in str(entry.message) for entry in parser.error_log):
        raise ReadError(
            f"{name} is nested too deep to be read to its end. Save the report itself, or print it to PDF.",
            ReadFault.DAMAGED,
        )
    if root is None:
        raise ReadError(f"{name} is no web page. Save the page again as HTML.", ReadFault.FORMAT)
    return root


def _decode(content: bytes, name: str) -> str:
    """Decode by the mark at the start, as UTF-8, as the page says, or as Windows-1252.

    UTF-8 comes before what the page says: no other text is UTF-8 by chance, and saved pages often say the old encoding.
    """
    if not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError:
            if declared := _declared(content):
                try:
                    return content.decode(declared)
                except UnicodeDecodeError:
                    pass  # the page is wrong about itself
    return decode_text(content, name)


def _declared(content: bytes) -> str:
    found = _DECLARED.search(content[:_DECLARATION_REACH])
    if found is None:
        return ""
    try:
        encoding = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return ""
    return "" if encoding.startswith("utf") else _WIDER.get(encoding, encoding)


def _new_entity(match: re.Match[str]) -> str:
    """Give the character of an entity that came with HTML5, which the parser does not know ("&numsp;")."""
    return match[0] if match[1] in name2codepoint else html5.get(f"{match[1]};", match[0])
