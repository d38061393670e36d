"""What is said of only some of those that a number counts: "planted half of the 368 trees", "nine of its 12 members are men".

Limits: read where the share stands right before the number, by "of" ("368 trees, half of them planted" is not read), and
not behind a verb that says nothing of its own ("has half of the 371 pupils").
"""

from __future__ import annotations

import re

from factcheck.facets.language import numberwords, scene, verbs
from factcheck.facets.language.words import Sentence

_SOME = re.compile(
    r"(?i)\b(?P<one_of>(?:was|were|is|are|be|been|among)\s)?(?:only\s|just\s)?(?:the\s)?"
    r"(?:(?:almost|nearly|not)\s(?:all|any)|all\sbut\s\w+|(?:(?:more\sthan|over|almost|nearly|about)\s)?half"
    r"|most|none|some|many|(?:a\s)?few|several|part|any|first|last|(?:a\s)?(?:third|quarter|fraction|handful|majority|minority|number)"
    rf"|{'|'.join(numberwords.SMALL)}|[\d,.]+(?:\s?%|\sper\s?cent)?)"
    r"\sof\s(?:(?:the|its|their|his|her|our|these|those|(?:the\s)?[\w-]+['’]s)\s)?$"
)
_OF_ALL = re.compile(r"\s(?:who|that|which|whose)\b|\s(?P<verb>[a-z]+)\b[^.;]*\b(?:was|were|is|are|had|have|has)\b")


def said(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    """The concepts of what is said of only some of those counted by the number between two offsets into the sentence.

    That is the word before the share, or where none stands there what follows the number. Empty where no share is
    named, and where the same is said of all: "one of the 12 people killed", "half of the 12 people killed were …".
    """
    some = _SOME.search(sentence.text[:start])
    if some is None or some["one_of"]:
        return frozenset()
    before = [word for word in sentence.words if word.end <= sentence.start + some.start()][-1:]
    if before and before[0].meaning and before[0].text.isalpha() and not before[0].capital:
        return frozenset({before[0].meaning})
    of_all = _OF_ALL.match(sentence.text[end:])
    if of_all and (of_all["verb"] is None or verbs.is_past(of_all["verb"])):
        return frozenset()
    return scene.after(sentence, sentence.start + end)
