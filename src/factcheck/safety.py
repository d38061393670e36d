"""Making what comes from outside fit to show: no secrets, no control over a terminal or a reader's eye."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

from factcheck.model import Headers

_PARAMETER = re.compile(r"[?&;#/,](?P<name>[\w.%+~$\[\]-]{1,80}) ?=")
_VALUE = re.compile(r"[^&;#\s]{0,2001}")
_SECRET = re.compile(r"(?:[^&;#\s]|;(?=[^\s;]))*")
_SECRET_OF_ADDRESS = re.compile(r"[^&#]*")  # the text is an address, so that a blank does not end it
_ENCODED = re.compile(  # a parameter of an address that stands in the path of another
    r"(?P<before>%3[Ff]|%26|%3[Bb]|%23)(?P<name>[\w.+~$-]{1,80})(?P<equals>%3[Dd])(?P<value>(?:(?!%26|%23)[^&;#\s])+)"
)
_ADDRESS = re.compile(r"(?i)\s*(?:https?:|[a-z][a-z0-9+.-]{0,20}:[/\\]|[/\\]{2})")
_SHARED = re.compile(r"(?i)[?&;]sig=")
_USERINFO = re.compile(r"(?i)((?:\b[a-z][a-z0-9+.-]{0,20}:[/\\]+|(?<![:/\\])[/\\]{2}))[^/?#\s\\]*@")
_BROKEN_USERINFO = (  # of what is refused as an address, but named in the refusal
    re.compile(r"(?i)(\b(?:https?|ftps?):)(?![/\\])[^\s/?#\\]{1,200}@"),
    re.compile(
        r"(?i)(\b[a-z][a-z0-9+.-]{0,20}:[/\\]{2})[^\s/?#\\:@\[\]]{0,200}:(?!\d{0,5}(?:[/?#\s]|\Z))[^\s@]{1,200}@"
    ),
    re.compile(r"(?i)\A(\s*[a-z][a-z0-9+.-]{0,20}:[/\\]{2})[^/?#\\:@]{0,200}:\S[^/?#@]*@"),
    re.compile(r"(?i)\A(\s*)(?!(?:mailto|e-?mail|contact|acct):)[^\s/?#@:]{1,200}:[^\s/?#]{1,200}@"),
    re.compile(
        r"(?i)()(?<![\w@/:.-])(?!(?:mailto|e-?mail|contact|acct):)[\w.%+~-]{1,200}:[^\s/?#@]{1,200}@(?=[\w.-]{1,200}[/:?])"
    ),
)
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_SECRET_WORDS = frozenset(
    [
        "access",
        "accesskey",
        "apikey",
        "auth",
        "authorization",
        "authtoken",
        "bearer",
        "code",
        "credential",
        "credentials",
        "exp",
        "expire",
        "expires",
        "expiry",
        "hash",
        "hdnea",
        "hdnts",
        "hmac",
        "jsessionid",
        "jwt",
        "key",
        "nonce",
        "otp",
        "pass",
        "passphrase",
        "passwd",
        "passwort",
        "password",
        "phpsessid",
        "policy",
        "private",
        "pwd",
        "saml",
        "samlresponse",
        "secret",
        "sess",
        "sessid",
        "session",
        "sessionid",
        "sid",
        "sig",
        "sign",
        "signature",
        "signed",
        "ticket",
        "token",
    ]
)
_SECRET_ENDINGS = ("token", "secret", "password", "passwd", "signature", "apikey", "accesskey", "secretkey", "sessid")
_SECRET_HEADERS = frozenset(
    {"authorization", "cookie", "set-cookie", "set-cookie2", "proxy-authorization", "authentication-info"}
)
_SHARED_WORDS = frozenset({"se", "st"})  # from when until when Azure's `sig` beside them holds
_HARMLESS = frozenset({"language", "lang", "country", "zip", "post", "postal", "currency", "area", "error", "status"})


def redact(text: str) -> str:
    """The text with passwords and signatures in any address within it replaced by an ellipsis.

    Whole words of a parameter's name count (`X-Amz-Signature`, `access_token`, `apiKey`), so that `design` or
    `postcode` stays readable.
    """
    whole = _ADDRESS.match(text) is not None
    text = _USERINFO.sub(r"\1…@", text)
    for userinfo in _BROKEN_USERINFO:
        text = userinfo.sub(r"\1…@", text)
    return _ENCODED.sub(_hide, _without_secrets(text, _SECRET_OF_ADDRESS if whole else _SECRET))


def _without_secrets(text: str, secret: re.Pattern[str]) -> str:
    """The text with the values of its parameters hidden, those of an address within an address too."""
    also = _SHARED_WORDS if _SHARED.search(text) else frozenset()
    shown: list[str] = []
    done = at = looked = 0
    while match := _PARAMETER.search(text, at):
        at = match.end()
        hidden = match["name"].lower() in also or _names_a_secret(match["name"])
        if not hidden and at >= looked:  # else it stands in a value that was looked through already
            value = _VALUE.match(text, at)
            looked = value.end() if value else at
            hidden = _holds_a_secret(text[at:looked])
        end = secret.match(text, at) if hidden else None
        if end and end.end() > at:
            shown += (text[done:at], "…")
            done = at = end.end()
    return "".join(shown) + text[done:]


def redact_headers(headers: Headers) -> Headers:
    """Header lines as they may be kept and shown: no cookies and credentials, no secrets in addresses."""
    return tuple((name, "…" if name.lower() in _SECRET_HEADERS else redact(value)) for name, value in headers)


def _hide(match: re.Match[str]) -> str:
    shown = "…" if _names_a_secret(match["name"]) or _holds_a_secret(match["value"]) else match["value"]
    return f"{match['before']}{match['name']}{match['equals']}{shown}"


def _holds_a_secret(value: str) -> bool:
    """Whether another address stands percent-encoded in the value, with a secret of its own."""
    if len(value) > 2_000:  # nobody reads it, and how deep it is nested is for its author to choose
        return "%" in value
    plain = unquote(value)
    return plain != value and redact(plain) != plain


def _names_a_secret(name: str) -> bool:
    plain = unicodedata.normalize("NFKC", unquote(name))
    words = [word.lower() for word in _WORD.findall(plain)]
    if "code" in words and _HARMLESS.intersection(words):
        words.remove("code")
    return not _SECRET_WORDS.isdisjoint(words) or plain.lower().endswith(_SECRET_ENDINGS)


def visible(text: str) -> str:
    r"""The text with every character that could steer a terminal or reorder what is read shown as an escape.

    Line feeds and tabs stay. Control, format (bidirectional marks among them), surrogate, private-use and
    separator characters become `\x1b` or `\u202e`.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(character if _shows(character) else _escape(character) for character in text)


def _shows(character: str) -> bool:
    if character in "\n\t\u00ad\u200c\u200d":
        return True
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def _escape(character: str) -> str:
    number = ord(character)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
