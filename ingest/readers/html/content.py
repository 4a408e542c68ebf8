"""Finds the content of a web page: the report without menus, banners, scripts and hidden text.

In: the root of a page. Out: the element that holds the content, for example::

    <body> with <header>, <nav>, <main>, <footer>  ->  <main>, without the elements in it that are not shown

What a click opens (the panels of an accordion, of tabs) is content, even where the page begins with it closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

_NEVER_SHOWN = (
    *("script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed", "audio", "video", "map"),
    *("input", "select", "textarea", "datalist", "dialog", "head", "math-annotation", "del", "s", "strike"),
)
_AROUND_TAGS = frozenset({"nav", "footer", "header", "aside"})
_AROUND_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "menu", "menubar", "complementary", "dialog", "alertdialog"}
)
_ALWAYS_AROUND = frozenset({"nav", "navigation", "search", "menu", "menubar", "dialog", "alertdialog", "contentinfo"})
_AROUND_NAMES = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|brodsmulor|skip(?:-?(?:to|link|nav))?\w*|pagination|navbar|topnav"
    r"|site-?(?:header|footer|nav)|page-?footer|social|share|sharing|dela)(?:$|[\s_-])",
    re.IGNORECASE,
)
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNSEEN_NAME = re.compile(r"(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|element-invisible)(?:\s|$)")
_STYLE_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_STYLE_MEDIA = re.compile(r"@[^{};]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_STYLE_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"([a-zA-Z0-9]*)([.#])([\w-]+)")
_CONTENT_SHARE = 0.5
_MIN_LINKS = 2
_MAX_AROUND_SHARE = 0.4


def find_content(root: etree._Element) -> etree._Element:
    """Give the element that holds a page's content, from which all else has been taken away; the tree is changed."""
    opened = set(_opened(root))
    rules = list(_hiding_rules(root))
    body = next(root.iter("body"), root)
    for element in list(body.iter()):
        if element.tag in _NEVER_SHOWN or _is_hidden(element, opened, rules):
            _drop(element)
    for button in list(body.iter("button")):
        if not _is_opener(button):
            _drop(button)
    for links in list(body.iter("ul", "ol")):
        if _leads_within(links):
            _drop(links)
    titles = [heading for heading in body.iter("h1") if not _is_within(heading, "nav", "footer")]
    for element in list(body.iter()):
        if element is not body and _is_around(element, body):
            _drop(element)
    content = _main(body)
    if titles and not any(True for _ in content.iter("h1")):
        titles[0].tail = None
        content.insert(0, titles[0])
        titles[0].tail, content.text = content.text, None
    return content


def _opened(root: etree._Element) -> Iterator[str]:
    """Give the ids of the elements that a click opens."""
    for element in root.iter("button", "a", "h2", "h3", "h4", "div", "span", "li"):
        for name in ("aria-controls", "data-target", "data-bs-target"):
            yield from ((element.get(name) or "").replace("#", "").split())


def _hiding_rules(root: etree._Element) -> Iterator[tuple[str, str, str]]:
    """Give tag, "." or "#", and name of what the page's own style sheets do not show."""
    for sheet in root.iter("style"):
        text = _STYLE_MEDIA.sub("", _STYLE_COMMENT.sub("", sheet.text or ""))
        for selectors, properties in _STYLE_RULE.findall(text):
            if _UNSEEN_STYLE.search(properties):
                for selector in selectors.split(","):
                    if found := _SELECTOR.fullmatch(selector.strip()):
                        yield found[1], found[2], found[3]


def _is_hidden(element: etree._Element, opened: set[str], rules: list[tuple[str, str, str]]) -> bool:
    if element.get("id") in opened or element.get("role") == "tabpanel" or element.get("hidden") == "until-found":
        return False
    classes = (element.get("class") or "").split()
    by_rule = any(
        tag in ("", element.tag) and (name in classes if kind == "." else name == element.get("id"))
        for tag, kind, name in rules
    )
    in_link = bool(_UNSEEN_NAME.search(element.get("class") or "")) and _is_within(element, "a", "button")
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_UNSEEN_STYLE.search(element.get("style") or ""))
        or by_rule
        or in_link
    )


def _is_opener(button: etree._Element) -> bool:
    """Whether a button carries the title of what it opens."""
    return button.get("aria-expanded") is not None or _is_within(button, "h1", "h2", "h3", "h4", "h5", "h6", "summary")


def _leads_within(links: etree._Element) -> bool:
    """Whether a list is the page's own contents: each item is a link to a place on the page, and nothing more."""
    items = [item for item in links.iter("li") if not any(True for _ in item.iter("ul", "ol"))]
    inside = [item for item in items if _length(item) == sum(map(_length, _inner_links(item)))]
    return len(items) >= _MIN_LINKS and len(inside) == len(items)


def _inner_links(item: etree._Element) -> list[etree._Element]:
    return [link for link in item.iter("a") if (link.get("href") or "").startswith("#")]


def _is_within(element: etree._Element, *tags: str) -> bool:
    return any(True for _ in element.iterancestors(*tags))


def _is_around(element: etree._Element, body: etree._Element) -> bool:
    """Whether an element stands around the content; one with a table or much of the text in it never does."""
    role, tag = element.get("role") or "", str(element.tag)
    marks = {role, tag}
    if marks & _ALWAYS_AROUND:
        return True
    named = tag not in ("body", "main", "article", "table", "td") and bool(
        _AROUND_NAMES.search(f"{element.get('class') or ''} {element.get('id') or ''}")
    )
    outside = (tag in _AROUND_TAGS or role in _AROUND_ROLES) and not _is_within(element, "main", "article", "section")
    if not (named or outside) or any(True for _ in element.iter("table")):
        return False
    return _length(element) <= _MAX_AROUND_SHARE * _length(body) or _is_within(element, "nav")


def _main(body: etree._Element) -> etree._Element:
    """Give the one main element or article, if it holds every table and most of the text of the page."""
    mains = [element for element in body.iter() if element.tag == "main" or element.get("role") == "main"]
    articles = [element for element in body.iter("article") if not _is_within(element, "article")]
    tables = sum(1 for _ in body.iter("table"))
    for found in (mains, articles):
        if len(found) == 1 and sum(1 for _ in found[0].iter("table")) == tables:
            share = 0.0 if found is mains else _CONTENT_SHARE
            if _length(found[0]) > share * _length(body):
                return found[0]
    return body


def _length(element: etree._Element) -> int:
    return sum(len(text.strip()) for text in element.itertext())


def _drop(element: etree._Element) -> None:
    """Take an element out of its tree; the text after it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        previous = element.getprevious()
        if previous is not None:
            previous.tail = (previous.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
        element.tail = None
    parent.remove(element)
