"""Reads a report that is a web page (.html, .htm).

In: the path of a saved page. Out: the lines and blocks of its content, for example::

    <nav>...</nav><main><h1>Bokslut</h1><table>...</table></main>  ->  HEADING "Bokslut", TABLE with places "1!A1" ...

Nothing is fetched and no script is run: what a page shows only after that is not read.
"""

from __future__ import annotations

from ingest.readers.html.read import read_html

__all__ = ["read_html"]
