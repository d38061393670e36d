"""Pages that are no source: not found, a consent wall, a robot check, a paywall, a script without a text."""

from __future__ import annotations

import re
from typing import Any

from factcheck.extract.page.head import Head
from factcheck.extract.page.walk import Piece
from factcheck.model import Reason, Unreadable

# How much other text, in words, a page may have and still be a wall. Where title or heading say so: more.
_LITTLE = 60
_SOME = 250
_HARDLY = 8
_REST_OF_TITLE = 4
_GO_ON = "attach a saved copy or add a note"
_NOT_FOUND_TITLE = re.compile(
    r"(?i)^\W*(?:(?:error|http)?\s*40[34]\b(?!\s+\w+\s+(?:killed|dead|people|injured))|(?:oops|sorry|uh[- ]?oh)?[\s,.!:–—-]*"
    r"(?:this |the |that |your )?(?:requested )?(?:page|article|content|story|file|document|url)"
    r"(?: you(?:'|’)?(?:re| are| were)?(?: \w+){0,4})?"
    r" (?:was |is |has |could |can ?)?(?:not|n['’]t|no longer|been|be)(?: be)? (?:found|available|exist\w*|removed|deleted|moved)"
    r"|not found$|(?:page|content) (?:unavailable|missing|not found)|nothing (?:was )?found|(?:page|file) does(?: not|n['’]t) exist)"
)
_NOT_FOUND_TAB = re.compile(
    r"(?i)\b(?:page not found|404 not found|not found[\W_]*404|error 404|404 error|404[\W_]+page)\b|^\W*404\W|^not found\b"
)
_NOT_FOUND_TEXT = re.compile(
    r"(?i)\b(?:(?:could not|couldn['’]t|cannot|can['’]t|unable to) (?:be )?f(?:i|ou)nd (?:the|this|that) (?:page|article|story|file)"
    r"|(?:page|article|url|address|file)(?: \w+){0,6} (?:could not|cannot|can['’]t|couldn['’]t) be found"
    r"|page (?:you(?: \w+){0,5} )?(?:does not|doesn['’]t|no longer) exists?|no longer (?:exists|available) on this"
    r"|the requested url\b.{0,200}\bwas not found on this server)"
)
_CONSENT_TITLE = re.compile(
    r"(?i)^\W*(?:before you continue|we value your privacy|your privacy(?: is important| choices| matters)?|privacy settings"
    r"|cookie (?:consent|settings|notice|preferences)|we (?:use|care about) (?:cookies|your privacy)|consent(?: required)?\W*$"
    r"|manage (?:your )?(?:cookies|consent|privacy)|accept cookies|yahoo is part of)"
)
_CONSENT_TEXT = re.compile(
    r"(?i)\b(?:accept (?:all|cookies)|accept all cookies|reject all|manage (?:my |your )?(?:cookies|preferences|options|choices)"
    r"|we (?:and our (?:\d+ )?partners )?(?:use|store).{0,60}cookies|before you continue to|we value your privacy"
    r"|cookie (?:policy|preferences|settings)|consent to (?:the use of )?cookies)"
)
_CONSENT_WORDS = re.compile(
    r"(?i)\b(?:cookies?|consent|privacy|partners?|preferences|personali[sz]ed|advertis\w+|accept all|reject all|your data)\b"
)
_ROBOT_TITLE = re.compile(
    r"(?i)^\W*(?:just a moment|attention required|access (?:to this page has been )?denied|are you (?:a )?(?:human|robot)|robot check"
    r"|human verification|verify(?:ing)? (?:that )?you are (?:a )?human|checking your browser|please wait|ddos[- ]guard"
    r"|security (?:check|verification)|captcha|pardon our interruption|one more step|blocked|request (?:blocked|rejected)"
    r"|403 forbidden|forbidden|bot (?:check|verification)|client challenge|making sure you['’]re not a bot|you have been blocked)"
)
_ROBOT_TEXT = re.compile(
    r"(?i)\b(?:checking (?:if the site connection is secure|your browser)|verify(?:ing)? (?:that )?you(?:['’]re| are) (?:a |not a )?"
    r"(?:human|robot|bot)|(?:complete|solve|pass) the (?:captcha|challenge|security check)|unusual (?:traffic|activity)"
    r"|enable javascript and cookies to continue|you don['’]t have permission to access|reference\s*#\s?[\da-f.]{6,}"
    r"|cloudflare ray id|ray id:|automated (?:requests|access|queries)|i['’]?m not a robot|ddos protection by"
    r"|needs to review the security of your connection|press (?:and|&) hold|you are a robot"
    r"|has been blocked|you have been blocked)"
)
_SCRIPT_TEXT = re.compile(
    r"(?i)\b(?:(?:need|have) to enable javascript|(?:please )?(?:enable|turn on|activate|allow) (?:your )?javascript"
    r"|javascript (?:is|must be|to be) (?:disabled|required|enabled|not enabled|turned off)|requires? javascript"
    r"|without javascript|browser does(?: not|n['’]t) support javascript)"
)
# Said to the reader at the head of a sentence: a report on paywalls says it of others, or in quotes.
_PAYWALL_TEXT = re.compile(
    r"(?i)(?:^|[.!?:]\s+)(?:please )?(?:(?:subscribe|register|sign up|sign in|log ?in|join|become an? (?:subscriber|member))"
    r"(?: (?:now|today|here|or \w+(?: in)?))? (?:to|for) (?:continue|keep|go on|read|unlock|access|view|full access)"
    r"|(?:to|want to) (?:continue|keep) reading\b|(?:to|want to) read (?:the (?:full|rest)|this|more)\b|keep reading with"
    r"|(?:this|the rest of this|the full) (?:article|story|content|page)(?: \w+)? (?:only |exclusively |reserved )*"
    r"(?:available )?(?:only |exclusively )?(?:for|to) (?:our |paying |registered )?(?:subscribers|members)"
    r"|you(?:['’]ve| have) (?:reached|used|read) (?:your|all)\b.{0,30}\b(?:limit|articles)|already (?:a subscriber|subscribed)\?)"
)
_PAYWALL_WORDS = re.compile(
    r"(?i)\b(?:subscri\w+|sign in|log ?in|sign up|register|members?|membership|free trial|trial|cancel|unlimited|account|unlock|billed"
    r"|(?:per|a) (?:week|month|year)|(?:continue|keep) reading|free articles?|offers?)\b"
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_ROOTS = "//*[@id='root' or @id='app' or @id='__next' or @id='___gatsby' or @id='__nuxt' or @id='react-root' or @id='main-app']"


def words_without_script(root: Any) -> tuple[str, int, bool]:
    """Before scripts go: the `<noscript>` text, how many scripts there are, and whether there is an app's root."""
    noscript = " ".join(" ".join(" ".join(element.itertext()).split()) for element in root.xpath("//noscript")[:20])
    return noscript[:2000], sum(1 for _ in root.iter("script")), bool(root.xpath(_ROOTS))


def no_source(
    head: Head, kept: list[Piece], everything: list[Piece], script: tuple[str, int, bool]
) -> Unreadable | None:
    """Why the page is plainly not a source, with the words that give it away; `None` where it may be one.

    `kept` is what would become the document, `everything` all visible text, `script` what
    `words_without_script` found. A page about cookies or missing pages has a text of its own, and passes.
    """
    page = _Page(head, kept, everything)
    return _robot(page) or _consent(page) or _not_found(page) or _paywall(page) or _script_only(page, script)


class _Page:
    def __init__(self, head: Head, kept: list[Piece], everything: list[Piece]) -> None:
        self.kept = [piece.text for piece in kept]
        self.text = " ".join(self.kept)
        self.own = len(self.text.split())
        self.seen = " ".join(piece.text for piece in everything)[:20_000]
        self.tab = head.tab
        self.names = [name for name in (head.h1, head.about.title or "", head.tab) if name]

    def named(self, pattern: re.Pattern[str], names: list[str] | None = None) -> str | None:
        """The heading or title that says so and hardly more ("Access denied: how 300 were locked out" says more)."""
        for name in self.names if names is None else names:
            match = pattern.search(name[:300])
            if match and len((name[: match.start()] + name[match.end() :]).split()) <= _REST_OF_TITLE:
                return name[:200]
        return None

    def said(self, pattern: re.Pattern[str]) -> str | None:
        """The words in the text; in all that is seen where there is no text."""
        match = pattern.search(self.text[:3000] if self.own else self.seen)
        return match[0] if match else None

    def without(self, pattern: re.Pattern[str]) -> int:
        """How many words stand in blocks that do not speak of it."""
        return sum(len(text.split()) for text in self.kept if not pattern.search(text))


def _not_found(page: _Page) -> Unreadable | None:
    detail = "the page says that it was not found; check the address"
    named = page.named(_NOT_FOUND_TITLE) or page.named(_NOT_FOUND_TAB, [page.tab])
    said = page.said(_NOT_FOUND_TEXT)
    if named and page.own < (_SOME if said else _LITTLE * 2):
        return _why(Reason.NOT_FOUND, detail, named)
    return _why(Reason.NOT_FOUND, detail, said) if said and page.own < _LITTLE else None


def _consent(page: _Page) -> Unreadable | None:
    detail = f"the page shows only a request for consent to cookies; {_GO_ON}"
    named = page.named(_CONSENT_TITLE)
    if named and _CONSENT_TEXT.search(page.seen) and page.without(_CONSENT_WORDS) < _LITTLE:
        return _why(Reason.CONSENT_WALL, detail, named)
    said = page.said(_CONSENT_TEXT)
    if said and page.without(_CONSENT_WORDS) < _HARDLY and len(_CONSENT_TEXT.findall(page.seen)) > 1:
        return _why(Reason.CONSENT_WALL, detail, said)
    return None


def _robot(page: _Page) -> Unreadable | None:
    detail = f"the page shows only a check for robots; {_GO_ON}"
    named = page.named(_ROBOT_TITLE)
    said = page.said(_ROBOT_TEXT)
    if named and (page.own < 12 or (page.own < _SOME and (said or "captcha" in page.seen.lower()))):
        return _why(Reason.ROBOT_CHECK, detail, named)
    return _why(Reason.ROBOT_CHECK, detail, said) if said and page.own < _LITTLE else None


def _paywall(page: _Page) -> Unreadable | None:
    """A page that asks for a subscription and tells next to nothing else; a summary above the request is a text."""
    if page.own >= _SOME:
        return None
    said = next(filter(None, map(_PAYWALL_TEXT.search, page.kept)), None)
    sentences = (sentence for text in page.kept for sentence in _SENTENCE_END.split(text))
    rest = sum(len(sentence.split()) for sentence in sentences if not _PAYWALL_WORDS.search(sentence))
    if said is None or rest >= _HARDLY:
        return None
    detail = f"the page shows only a request to subscribe or to sign in; {_GO_ON}"
    return _why(Reason.PAYWALL, detail, said[0].lstrip(".!?: "))


def _script_only(page: _Page, script: tuple[str, int, bool]) -> Unreadable | None:
    noscript, scripts, is_app = script
    detail = f"the page has its text only after running its scripts; {_GO_ON}"
    said = page.said(_SCRIPT_TEXT)
    if said and page.without(_SCRIPT_TEXT) < _HARDLY:
        return _why(Reason.SCRIPT_ONLY, detail, said)
    if page.own >= _HARDLY or any(map(_is_sentence, page.kept)):
        return None
    asked = _SCRIPT_TEXT.search(noscript)
    if asked:
        return _why(Reason.SCRIPT_ONLY, detail, asked[0])
    if scripts and (is_app or scripts >= 5):
        return Unreadable(reason=Reason.SCRIPT_ONLY, detail=detail)
    return None


def _is_sentence(text: str) -> bool:
    return text.rstrip('"”’)').endswith((".", "!", "?")) and len(text.split()) > 3


def _why(reason: Reason, detail: str, words: str) -> Unreadable:
    return Unreadable(reason=reason, detail=detail, words=words)
