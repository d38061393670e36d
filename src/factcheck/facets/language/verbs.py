"""Irregular forms, brought to their base, and which words look like a verb in the past."""

from __future__ import annotations

BASES = {
    "went": "go", "gone": "go", "began": "begin", "begun": "begin", "held": "hold", "took": "take", "taken": "take",
    "won": "win", "wrote": "write", "written": "write", "fell": "fall", "fallen": "fall", "rose": "rise",
    "risen": "rise", "grew": "grow", "grown": "grow", "built": "build", "bought": "buy", "sold": "sell",
    "met": "meet", "left": "leave", "lost": "lose", "led": "lead", "made": "make", "gave": "give", "given": "give",
    "came": "come", "became": "become", "saw": "see", "seen": "see", "shot": "shoot", "struck": "strike",
    "fought": "fight", "flew": "fly", "flown": "fly", "drew": "draw", "drawn": "draw", "broke": "break",
    "broken": "break", "chose": "choose", "chosen": "choose", "sent": "send", "spent": "spend", "paid": "pay",
    "ran": "run", "sank": "sink", "sunk": "sink", "spoke": "speak", "spoken": "speak", "stood": "stand",
    "taught": "teach", "thought": "think", "threw": "throw", "thrown": "throw", "wore": "wear", "beat": "beat",
    "beaten": "beat", "caught": "catch", "born": "bear-birth", "brought": "bring", "cut": "cut", "died": "die",
    "dying": "die", "dead": "die", "death": "die", "deaths": "die", "lives": "life", "men": "man",
    "women": "woman", "children": "child", "people": "people", "sworn": "sworn-in", "hid": "hide",
    "kept": "keep", "knew": "know", "known": "know", "laid": "lay", "slain": "slay", "slew": "slay", "stole": "steal",
    "stolen": "steal", "swam": "swim", "told": "tell", "understood": "understand", "overthrew": "overthrow",
    "overthrown": "overthrow", "shook": "shake", "shaken": "shake", "founded": "establish", "founding": "establish",
    "founder": "establish", "foundation": "establish", "found": "find", "tons": "tonne", "tonnes": "tonne",
    "kilometres": "kilometer", "kilometre": "kilometer", "km": "kilometer", "metres": "meter", "metre": "meter",
}  # fmt: skip


_MORE = """
withdrew:withdraw withdrawn:withdraw forgave:forgive forgiven:forgive forbade:forbid forbidden:forbid
upheld:uphold repaid:repay overcame:overcome undertook:undertake foresaw:foresee misled:mislead rebuilt:rebuild
resold:resell froze:freeze frozen:freeze hung:hang swore:swear arose:arise awoke:awake bore:bear bound:bind
bred:breed burnt:burn clung:cling crept:creep dealt:deal dug:dig dreamt:dream drank:drink drunk:drink
drove:drive driven:drive ate:eat eaten:eat fed:feed felt:feel fled:flee forgot:forget forgotten:forget
heard:hear hidden:hide knelt:kneel lent:lend lit:light meant:mean mistook:mistake oversaw:oversee
overseen:oversee rode:ride ridden:ride rang:ring rung:ring sought:seek sewn:sew shone:shine shown:show
shrank:shrink sang:sing sung:sing sat:sit slept:sleep slid:slide sprang:spring stuck:stick stung:sting
strove:strive swept:sweep swung:swing tore:tear torn:tear trod:tread woke:wake wove:weave wept:weep
outran:outrun overran:overrun outlawed:outlaw undid:undo undone:undo redrew:redraw retook:retake
rewrote:rewrite rewritten:rewrite wrung:wring spun:spin spat:spit stank:stink swollen:swell bled:bleed
blew:blow blown:blow
"""
BASES |= dict(pair.split(":") for pair in _MORE.split())
"""The base of each irregular form; a few nouns of the same family go with their verb."""

PAST = frozenset(pair.split(":")[0] for pair in _MORE.split()) | frozenset(
    """went began held took won wrote fell rose grew built bought sold met left lost led made gave came became saw shot struck
    fought flew drew broke chose sent spent paid ran sank spoke taught threw beat caught brought kept overthrew stole died
    taken given written beaten broken chosen fallen risen grown known seen shown sunk spoken stolen thrown worn drawn flown
    hid knew laid slew swam understood thought""".split()
)
"""The irregular forms that tell of what was done."""


def is_past(word: str) -> bool:
    """Whether a lower-case word looks like a verb in the past: "signed", "won"."""
    return (word.endswith("ed") and len(word) > 4 and word not in _NO_VERBS) or word in PAST


_NO_VERBS = frozenset(
    "hundred indeed speed breed sacred naked kindred hatred exceed proceed succeed embed airspeed seabed riverbed".split()
)
