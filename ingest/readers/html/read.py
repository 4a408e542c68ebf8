"""Opens a saved web page and puts its parts together.

In: a path. Out: the report as read, for example::

    "stab.html"  ->  ReadText(lines=("Stab", ...), blocks=(...), title="Stab - Nordanstigs kommun", author="")
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from lxml import etree

from ingest.errors import ReadError, ReadFault
from ingest.readers.decoding import read_content
from ingest.readers.document import ReadText
from ingest.readers.flow import to_pieces
from ingest.readers.html.content import find_content
from ingest.readers.html.source import to_tree
from ingest.readers.html.walk import walk_content
from ingest.readers.pieces import lay_out

_AUTHORS = ("author", "dcterms.publisher", "dc.publisher", "dcterms.creator", "dc.creator", "og:site_name")
_LONGEST_BANNER = 80  # characters; a menu is longer


def read_html(path: Path) -> ReadText:
    """Read a saved web page; nothing that it points to is fetched.

    Raises ReadError when the file cannot be opened, is no web page, or has no text.
    """
    content = read_content(path)
    root = to_tree(content, path.name)
    title, author = _title(root), _author(root) or _banner(root)
    layout = lay_out(to_pieces(walk_content(find_content(root), path.name), path.name))
    if not layout.blocks:
        raise ReadError(
            f"{path.name} shows no text. If a script fills the page, open it in a browser, let it load, and save it "
            "from there as a complete page, or print it to PDF.",
            ReadFault.NO_TEXT,
        )
    return ReadText(
        lines=layout.lines,
        blocks=layout.blocks,
        digest=hashlib.sha256(content).hexdigest(),
        title=title,
        author=author,
    )


def _title(root: etree._Element) -> str:
    found = next(root.iter("title"), None)
    return "" if found is None else " ".join("".join(map(str, found.itertext())).split())


def _author(root: etree._Element) -> str:
    """Give the first of the names under which pages tell who published them."""
    told: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or "").casefold()
        told.setdefault(name, " ".join((meta.get("content") or "").split()))
    return next((told[name] for name in _AUTHORS if told.get(name)), "")


def _banner(root: etree._Element) -> str:
    """Give the words above a page's content, where they are few: whose page it is."""
    for element in root.iter("header"):
        links = sum(1 for _ in element.iter("a"))
        text = " ".join(" ".join(map(str, element.itertext())).split())
        if text and len(text) <= _LONGEST_BANNER and links <= 1:
            return text
    return ""
