"""The page where one logs in: plain HTML that needs no script and nothing else from the server.

In: the language, what went wrong last, and where to go after. Out: a page, for example with the line
"Fel namn eller lösenord." above the boxes.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from assistant.records import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class LoginTexts:
    """The words of the login page, and of what the gate says to a browser."""

    title: str
    lead: str
    name: str
    password: str
    enter: str
    leave: str
    wrong: str
    wait: str
    forgotten: str


LOGIN_TEXTS = {
    Language.SWEDISH: LoginTexts(
        title="Logga in",
        lead="Exakta siffror och ordagranna förklaringar ur kommunala rapporter.",
        name="Namn",
        password="Lösenord",
        enter="Logga in",
        leave="Logga ut",
        wrong="Fel namn eller lösenord.",
        wait="För många försök. Vänta {seconds} sekunder och försök igen.",
        forgotten="Glömt lösenordet? Den som driver Facit ger dig ett nytt: facit user add NAMN",
    ),
    Language.ENGLISH: LoginTexts(
        title="Log in",
        lead="Exact figures and verbatim explanations from municipal reports.",
        name="Name",
        password="Password",
        enter="Log in",
        leave="Log out",
        wrong="Wrong name or password.",
        wait="Too many tries. Wait {seconds} seconds and try again.",
        forgotten="Forgot the password? Whoever runs Facit gives you a new one: facit user add NAME",
    ),
}
_STYLE = """
:root { color-scheme: light dark; }
body { display: grid; place-items: center; min-height: 100vh; margin: 0; padding: 16px; box-sizing: border-box;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Ubuntu, sans-serif;
  background: light-dark(#f6f8f9, #10181b); color: light-dark(#17252a, #e6eef0); }
main { width: min(100%, 380px); box-sizing: border-box; padding: 32px; border-radius: 12px;
  background: light-dark(#fff, #18242a); border: 1px solid light-dark(#d8e0e3, #2b3b42); }
b { color: light-dark(#0f766e, #5eead4); font-size: 20px; }
h1 { margin: 16px 0 0; font-size: 26px; line-height: 1.25; }
p { margin: 6px 0 18px; color: light-dark(#4b5d64, #a3b6bd); }
label { display: block; margin: 0 0 14px; font-weight: 600; }
input { display: block; width: 100%; box-sizing: border-box; margin-top: 4px; padding: 10px 12px; font: inherit;
  border: 1px solid light-dark(#8a9ba2, #5c727b); border-radius: 8px; background: transparent; color: inherit; }
button { width: 100%; padding: 11px; font: inherit; font-weight: 650; cursor: pointer; border: 0; border-radius: 8px;
  background: light-dark(#0f766e, #2dd4bf); color: light-dark(#fff, #04211d); }
input:focus-visible, button:focus-visible { outline: 3px solid light-dark(#0f766e66, #5eead466); outline-offset: 1px; }
[role=alert] { padding: 10px 12px; border-radius: 8px; background: light-dark(#fdecea, #4a1d1a);
  color: light-dark(#8c1d13, #ffd9d4); }
small { display: block; margin-top: 16px; color: light-dark(#4b5d64, #a3b6bd); }
"""


def to_login_page(language: Language, *, message: str = "", name: str = "", target: str = "") -> str:
    """Give the page as HTML; `message` is what went wrong, `target` where to go after, in this site."""
    words = LOGIN_TEXTS[language]
    alert = f'<p role="alert">{escape(message)}</p>' if message else ""
    first, second = (" autofocus", "") if not name else ("", " autofocus")
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{words.title} – Facit</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">'
        f"<style>{_STYLE}</style></head><body><main><b>Facit</b><h1>{words.title}</h1><p>{words.lead}</p>{alert}"
        '<form method="post" action="login">'
        f'<label>{words.name}<input name="name" value="{escape(name)}" autocomplete="username" required{first}></label>'
        f'<label>{words.password}<input name="password" type="password" autocomplete="current-password" required'
        f'{second}></label><input type="hidden" name="next" value="{escape(target)}">'
        f"<button>{words.enter}</button></form><small>{words.forgotten}</small></main></body></html>"
    )


def to_leave_button(language: Language, name: str) -> str:
    """Give the button of the bar that logs out, as HTML; "" where nobody is logged in."""
    if not name:
        return ""
    words = LOGIN_TEXTS[language]
    said = f"{words.leave} {name}"
    return (
        f'<form method="post" action="./logout"><button class="leave" title="{escape(said)}">'
        f"{words.leave} <span>{escape(name)}</span></button></form>"
    )
