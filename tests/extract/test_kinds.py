"""Pages that are no source, and texts that only speak of such pages."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable

import pytest

from factcheck.extract import extract
from factcheck.model import Document, Reason, Snapshot, Unreadable

Read = Callable[..., Document]
Refused = Callable[..., Unreadable]
Shoot = Callable[..., Snapshot]
Article = Callable[..., str]

SCRIPTS = '<script src="/a.js"></script>' * 6
NAV = '<nav><ul><li><a href="/">Home</a></li><li><a href="/n">Dam burst killed 50 people</a></li></ul></nav>'

NOT_FOUND = [
    (
        f"<title>Page not found - Herald</title>{NAV}<h1>Page not found</h1><p>Sorry, we could not find the page you were looking "
        "for.</p><ul><li>Dam burst killed 50 people</li></ul>"
    ),
    f"<title>404</title>{NAV}<main><h1>404</h1><p>Try the search, or go to the front page.</p></main>",
    "<title>404 Not Found</title><h1>Not Found</h1><p>The requested URL /dam.html was not found on this server.</p>",
    "<title>Herald</title><h1>Oops! This page doesn’t exist</h1><p>It may have been moved.</p>",
    "<title>Herald</title><h1>Sorry, the page you are looking for cannot be found</h1><p>Go home.</p>",
    "<title>Herald</title><div><p>The page you requested could not be found.</p></div>",
]
CONSENT = [
    (
        f"<title>Before you continue to Search</title>{SCRIPTS}<h1>Before you continue</h1><p>We use cookies and data to deliver "
        "services.</p><form><button>Reject all</button><button>Accept all</button></form><p>If you choose to accept all, we will "
        "also use cookies to show ads.</p>"
    ),
    (
        "<title>Herald</title><div class='modal'><h2>We value your privacy</h2><p>We and our 842 partners store and access "
        "cookies on your device. Accept all or manage options.</p></div>"
    ),
]
ROBOT = [
    (
        "<title>Just a moment...</title><h1>herald.example</h1><p>Checking if the site connection is secure</p>"
        "<noscript>Enable JavaScript and cookies to continue</noscript><p>Ray ID: 7d2c0a</p>"
    ),
    (
        "<title>Access Denied</title><h1>Access Denied</h1><p>You don't have permission to access this server.</p>"
        "<p>Reference #18.2d351ab8.1557</p>"
    ),
    "<title>Herald</title><h1>Are you a robot?</h1><p>Please verify you are human by completing the captcha below.</p>",
    (
        "<title>Pardon Our Interruption</title><p>As you were browsing something about your browser made us think you were a bot.</p>"
        "<p>Complete the captcha and you will regain access.</p>"
    ),
]
SCRIPT_ONLY = [
    f'<title>Herald</title><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>{SCRIPTS}',
    f'<title>Herald</title><div id="__next"><div class="spinner">Loading</div></div>{SCRIPTS}',
    "<title>Herald</title><p>Please enable JavaScript to view this page.</p>",
]
PAYWALL = [
    "<title>Herald</title><p>Subscribe to continue reading. Already a subscriber? Sign in.</p>",
    "<title>Dam burst</title><h1>Dam burst</h1><p>Subscribe to continue reading.</p><p>Already a subscriber? Sign in.</p>",
    (
        "<title>Herald</title><h1>Dam burst</h1><div><p>To continue reading, choose an offer.</p><p>Digital: subscribe for $1 a month."
        " Cancel anytime.</p><p>Already a subscriber? <a href='/in'>Log in</a></p></div>"
    ),
    "<title>Herald</title><p>This article is only available to subscribers.</p><p>Sign in or register for an account.</p>",
    "<title>Herald</title><p>You’ve reached your limit of free articles.</p><p>Subscribe now for unlimited access.</p>",
]
EMPTY = [
    "",
    "   \n",
    "<html><head><title>Herald</title></head><body></body></html>",
    "<body><img src='scan.jpg'></body>",
]


@pytest.mark.parametrize(
    ("reason", "page"),
    [
        *[(Reason.NOT_FOUND, page) for page in NOT_FOUND],
        *[(Reason.CONSENT_WALL, page) for page in CONSENT],
        *[(Reason.ROBOT_CHECK, page) for page in ROBOT],
        *[(Reason.PAYWALL, page) for page in PAYWALL],
        *[(Reason.SCRIPT_ONLY, page) for page in SCRIPT_ONLY],
        *[(Reason.EMPTY, page) for page in EMPTY],
    ],
)
def test_pages_that_are_no_source(refused: Refused, reason: Reason, page: str) -> None:
    found = refused(page)
    assert found.reason is reason
    assert found.detail
    assert "\n" not in found.detail


@pytest.mark.parametrize("page", [NOT_FOUND[0], CONSENT[0], ROBOT[0], PAYWALL[0], SCRIPT_ONLY[0]])
def test_the_words_that_give_a_page_away_are_told(refused: Refused, page: str) -> None:
    words = refused(page).words
    assert words
    assert words in page


LONG = (
    "<p>The rule took effect in spring, and 40 sites in the country changed what they ask of readers within a month of it. "
    "The office counted 1,200 complaints, most of them about banners that could not be closed.</p>"
) * 3


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("We value your privacy: how cookie banners took over", "<p>“Accept all cookies”, says the banner.</p>"),
        (
            "Page not found: the strange history of the 404 error",
            "<p>The page could not be found, said early servers.</p>",
        ),
        ("Access denied: how 300 readers were locked out", "<p>“Verify you are human”, the captcha said.</p>"),
        ("Please enable JavaScript, and other lost causes", "<p>You need to enable JavaScript to run this app.</p>"),
        ("Subscribe to continue reading: the rise of the paywall", "<p>Subscribe to continue reading. So it says.</p>"),
        ("404 people killed in the flood", "<p>The flood killed 404 people.</p>"),
        ("Blocked canal frees 12 ships", "<p>The canal was blocked for a week.</p>"),
    ],
)
def test_an_article_about_such_pages_is_read(read: Read, article: Article, title: str, text: str) -> None:
    assert "1,200 complaints" in read(article(text + LONG, title=title)).text


def test_a_short_article_with_a_cookie_banner_and_noscript_is_read(read: Read) -> None:
    page = f"""<title>Mine closes</title><noscript>Please enable JavaScript for the full experience.</noscript>{SCRIPTS}
    <div class="cookie-consent"><p>We use cookies. Accept all or reject all.</p></div>
    <main><h1>Mine closes</h1><p>The mine closed on Monday after 80 years, and its 300 workers were told by letter that
    the owner would pay them until the end of the summer.</p></main>"""
    assert "300 workers" in read(page).text


@pytest.mark.parametrize(
    "text",
    [
        "<p>The dam burst on Sunday killed 50 people.</p><p>Subscribe to continue reading. Already a subscriber? Sign in.</p>",
        "<p>The Herald will ask its readers to subscribe to continue reading from May.</p>",
        "<p>The page said: “Subscribe to continue reading.”</p>",
        "<p>The union lost 4,000 members.</p>",
    ],
)
def test_what_stands_beside_a_request_to_subscribe_or_tells_of_one_is_read(read: Read, text: str) -> None:
    assert read(f"<title>Herald</title><h1>News</h1>{text}").text


@pytest.mark.parametrize(
    "line",
    [
        "400 people marched in Leeds on Saturday.",
        "Crowds marched down Leeds streets yesterday evening chanting slogans.",
    ],
)
@pytest.mark.parametrize("times", [4, 8, 40])
def test_one_line_again_and_again_is_no_other_language(read: Read, line: str, times: int) -> None:
    for media_type in ("text/plain", "text/html"):
        assert line in read("\n\n".join([line] * times), media_type).text


RUSSIAN = "Министерство обороны сообщило, что в результате пожара погибли двадцать человек, ещё пятеро ранены. " * 3
GERMAN = (
    "Der Brand in der Halle hat nach Angaben der Polizei zwanzig Menschen das Leben gekostet, und es ist nicht klar, wie. "
    * 2
)
SPANISH = (
    "El incendio en la nave dejó veinte muertos según la policía, que no sabe todavía cómo empezó el fuego en la ciudad. "
    * 2
)
CHINESE = "消防部门表示，星期日的火灾造成二十人死亡，五人受伤。市长说，原因仍在调查之中，居民已经撤离现场。" * 2


@pytest.mark.parametrize(
    ("text", "language"),
    [(RUSSIAN, "Russian"), (GERMAN, "German"), (SPANISH, "Spanish"), (CHINESE, "Chinese")],
)
@pytest.mark.parametrize("media_type", ["text/html", "text/plain", "text/markdown"])
def test_a_text_in_another_language_is_refused(refused: Refused, text: str, language: str, media_type: str) -> None:
    body = f"<html lang='en'><body><p>{text}</p></body></html>" if media_type == "text/html" else text
    found = refused(body, media_type)
    assert found.reason is Reason.UNSUPPORTED_LANGUAGE
    assert f"(seems {language})" in found.detail


@pytest.mark.parametrize(
    "text",
    [
        "Двадцать человек погибли в пожаре.",
        "Der Brand hat zwanzig Menschen das Leben gekostet.",
        "He said to us: “" + GERMAN[:117] + "” and that was all that the mayor had to say about it to the press.",
        "The ministry wrote: «Пожар уничтожил склад.» It gave no number for the dead, and none for those who were hurt.",
        "Mayor Berg told reporters on Monday what had happened and who was there: “" + (GERMAN * 2).strip() + "”",
        "Anna Berg, Lars Holm, Erik Dahl, Mats Lind, Nils Ek, Olof Palm, Sven Ros, Karl Ask, Ivar Ulv, Per Hök, Jan Al, Bo Vik.",
        "1953 307 12 1954 41 3 1955 18 2 1956 77 9 1957 5 0 1958 61 4 1959 22 1 1960 9 0 1961 14 2 1962 30 6 1963 8 1",
    ],
)
def test_short_texts_quotes_names_and_numbers_pass(read: Read, text: str) -> None:
    assert read(text, "text/plain").text == text


@pytest.mark.parametrize("media_type", ["image/png", "application/zip", "video/mp4", "application/msword", "text/csv"])
def test_other_media_say_how_to_go_on(refused: Refused, media_type: str) -> None:
    found = refused(b"\x89PNG\r\n\x1a\n\x00\x00", media_type)
    assert found.reason is Reason.UNSUPPORTED_MEDIA
    assert found.detail == f"{media_type} cannot be read yet; attach a saved copy as HTML, PDF or text, or add a note"


def test_bytes_without_a_type_are_told_by_their_look(read: Read, refused: Refused) -> None:
    anything = "application/octet-stream"
    assert read("<!doctype html><p>The mine closed.</p>", anything).text == "The mine closed."
    assert read("The mine closed.", anything).text == "The mine closed."
    assert read("# Mine\n\nIt *closed*.", anything, name="mine.md").text == "Mine\n\nIt closed."
    assert refused(b"PK\x03\x04\x00\x00\x08", anything).reason is Reason.UNSUPPORTED_MEDIA
    assert refused(b"\x00\x01\x02\x03" * 50, "text/plain").reason is Reason.UNSUPPORTED_MEDIA


NOISE = random.Random(7).randbytes(3000)


@pytest.mark.parametrize("media_type", ["text/html", "application/xhtml+xml", "text/plain", "text/markdown"])
@pytest.mark.parametrize(
    "body",
    [
        pytest.param(NOISE, id="noise"),
        pytest.param(zlib.compress(LONG.encode() + NOISE), id="packed"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + NOISE, id="png"),
        pytest.param(b"GIF89a" + LONG.encode(), id="gif"),
        pytest.param(b"PK\x03\x04" + LONG.encode(), id="zip with a page in it"),
        pytest.param(b"\xff\xd8\xff\xe0\x00\x10JFIF" + LONG.encode(), id="jpeg"),
        pytest.param(b"RIFF\x10\x00\x00\x00WEBP" + LONG.encode(), id="webp"),
    ],
)
def test_bytes_that_are_no_text_are_refused_whatever_they_are_called(
    refused: Refused, body: bytes, media_type: str
) -> None:
    found = refused(body, media_type)
    assert found.reason is Reason.UNSUPPORTED_MEDIA
    assert found.detail.endswith("or add a note")


@pytest.mark.parametrize(
    ("charset", "declared"),
    [
        ("utf-16", None),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-le", None),
        ("utf-16-be", None),
        ("utf-32", None),
        ("cp1252", None),
        ("iso-8859-15", "iso-8859-15"),
        ("macintosh", "macintosh"),
        ("iso-2022-jp", "iso-2022-jp"),
    ],
)
def test_pages_in_odd_encodings_are_no_noise(shoot: Shoot, charset: str, declared: str | None) -> None:
    found = extract(shoot(f"<title>Rule</title>{LONG}".encode(charset), charset=declared))
    assert isinstance(found, Document)
    assert "1,200 complaints" in found.text
