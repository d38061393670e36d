"""Is a text English? By script and by small words; when in doubt, yes."""

from __future__ import annotations

import re
from collections import Counter

from factcheck.extract.text.wordset import wordset

# Of over this many words a text must be English (see the design's table).
_SHORT = 20
_LOOK_AT = 40_000
# One line that stands again and again is no evidence of a language, however often its words are counted.
_DIFFERENT_SMALL = 3
_DIFFERENT_WORDS = 30
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Written without spaces between words: two characters count as one word.
_DENSE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_SCRIPTS = (
    ("Japanese", re.compile("[\u3040-\u30ff]")),
    ("Korean", re.compile("[\u1100-\u11ff\uac00-\ud7af]")),
    ("Chinese", re.compile("[\u3400-\u9fff]")),
    ("Ukrainian", re.compile("[іїєґІЇЄҐ]")),
    ("Russian", re.compile("[\u0400-\u04ff]")),
    ("Greek", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    ("Hebrew", re.compile("[\u0590-\u05ff]")),
    ("Arabic or Persian", re.compile("[\u0600-\u06ff\u0750-\u077f]")),
    ("Hindi", re.compile("[\u0900-\u097f]")),
    ("Bengali", re.compile("[\u0980-\u09ff]")),
    ("Thai", re.compile("[\u0e00-\u0e7f]")),
    ("Georgian", re.compile("[\u10a0-\u10ff]")),
    ("Armenian", re.compile("[\u0530-\u058f]")),
)
# Words that English shares with no near language, and that hardly a paragraph of prose is without.
_ENGLISH = wordset(
    "the of and that was were with which from have has had this they their would been by for an it is are be at as or "
    "who what when where there but not his her she you said than these will into about after its all one more also if"
)
_OTHERS = {
    "German": "der die und das ist nicht ein eine den dem mit auf für von zu im sich auch werden wurde sind als bei nach",
    "French": "le la les et des est une dans que qui pour pas sur du au avec ce il elle sont par plus ont été cette nous",
    "Spanish": "el la los las que del una por con para se lo como más pero sus está fue son este también ha y su al",
    "Italian": "il di che la per una del della con non sono le si da gli nel alla è anche dei più ha questo come dal",
    "Portuguese": "o que do da em um para com não uma os no na se por mais as dos como mas foi ao ele das é são também",
    "Dutch": "de het een van en dat niet zijn op te voor met aan er maar om ook als bij door naar wordt werd hij deze",
    "Polish": "w i na z się nie że jest do to jak po od za przez oraz dla który są był tym ale czy roku jego",
    "Swedish": "och att det som en på är av för med den till inte har de ett om var sig från men så kan jag",
    "Danish or Norwegian": "og at det som en på er af av til ikke har de et med den der for var fra kan jeg blev ble",
    "Turkish": "ve bir bu için ile olarak da de çok daha olan kadar sonra gibi en ne var değil ancak",
    "Indonesian": "yang dan di dengan untuk tidak ini dari dalam itu pada akan juga ke ada oleh sebagai telah bahwa",
    "Czech": "se na je že v s z do to jako o ve pro by jsem byl po které jeho ale za také aby",
    "Romanian": "și în de la cu pe nu este care din pentru că să mai sunt fost au acest prin sau",
    "Hungarian": "az és hogy nem is egy van csak meg ez de már volt mint kell még pedig vagy azt",
    "Finnish": "ja on ei se että oli hän mutta myös kun joka ovat sen tai mukaan olla ole niin kuin",
    "Vietnamese": "và của là có không được trong cho các một những với người này đã để khi từ về",
}
_OTHER_WORDS = {name: wordset(words) - _ENGLISH for name, words in _OTHERS.items()}


def foreign(text: str) -> str | None:
    """`None` for a text that is English, short (20 words or fewer) or undecided; else which language it seems.

    The answer is a clause such as "seems Russian".
    """
    sample = text[:_LOOK_AT]
    words = _WORD.findall(sample)
    dense = len(_DENSE.findall(sample))
    if len(words) + dense // 2 <= _SHORT:
        return None
    script = _script(sample)
    if script is not None:
        return f"seems {script}"
    counted = Counter(word.lower() for word in words)
    english = sum(counted[word] for word in _ENGLISH) / len(words)
    name, share = max(
        ((name, sum(counted[word] for word in small) / len(words)) for name, small in _OTHER_WORDS.items()),
        key=lambda pair: pair[1],
    )
    different = sum(word in counted for word in _OTHER_WORDS[name])
    if share >= 0.1 and english < 0.06 and share > 2 * english and different >= _DIFFERENT_SMALL:
        return f"seems {name}"
    return "a language unknown here" if _prose_without_english(words, sample, english) else None


def _script(sample: str) -> str | None:
    """The language that the script tells of, where most letters are not Latin."""
    latin = len(_LATIN.findall(sample))
    letters = sum(map(str.isalpha, sample))
    if latin >= 0.4 * letters:
        return None
    for name, script in _SCRIPTS:
        share = 0.02 if name == "Ukrainian" else 0.1 if name == "Japanese" else 0.5
        if len(script.findall(sample)) >= share * letters:
            return name
    return None


def _prose_without_english(words: list[str], sample: str, english: float) -> bool:
    """Running text (lower-case words in sentences) in which English small words hardly occur."""
    small = sum(word.islower() for word in words)
    sentences = len(re.findall(r"\w[.!?](?:\s|$)", sample))
    if len({word.lower() for word in words}) < _DIFFERENT_WORDS:
        return False
    return small >= 60 and small >= 0.65 * len(words) and sentences >= 4 and english < 0.02
