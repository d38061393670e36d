"""Signals from words: how much of the claim stands in the passage, in what order, and what it denies."""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Collection
from dataclasses import replace

from factcheck.facets import Passage
from factcheck.facets.language import lexicon, scene
from factcheck.judge import wording

NAMES = tuple(
    f"words_{name}"
    for name in (
        "share", "main", "asked", "unsaid", "stems", "exact", "pairs", "order", "names", "names_unsaid", "names_new", "length",
        "passage_length", "opposites", "negations", "negations_there", "predicated", "substituted", "exchanged", "figures",
        "complement", "told", "subject", "both", "first_there", "title_share", "capitals_unsaid", "tail", "families", "digits_unsaid", "replaced", "dropped", "clocks",
    )
)  # fmt: skip
_NOT = re.compile(
    r"(?i)\b(?:not|no|never|none|nobody|neither|nor|without|failed|denied|refused|unable|cannot|hardly|only)\b|n['’]t\b"
)


def signals(claim: Passage, passage: Passage) -> dict[str, float]:
    """The signals named in `NAMES`, shares from 0 to 1."""
    claim = _as_one(claim)
    sentence = claim.main_sentence
    said = wording.shared(claim, passage)
    there = passage.meanings | passage.context.title
    names = scene.names(sentence)
    text = wording.text_of(passage)
    lower = {word.lower for unit in passage.sentences for word in unit.words}
    asked = [word for word in sentence.words if word.meaning and not word.meaning[0].isdigit()]
    unsaid = [word for word in asked if word.meaning not in there and wording.derived(word.meaning, there) < 0.8]
    stems = [word.meaning for word in asked]
    order = [word.meaning for unit in passage.sentences for word in unit.words if word.meaning]
    sequence = difflib.SequenceMatcher(None, stems, order, autojunk=False)
    matched = sum(block.size for block in sequence.get_matching_blocks())
    pairs = set(itertools.pairwise(stems))
    digits = [word.text for word in sentence.words if word.text[0].isdigit()]
    values = {
        "share": said.share,
        "main": said.main,
        "asked": float(len(asked)),
        "unsaid": float(len(unsaid)),
        "stems": _part([word for word in asked if word.meaning in there], asked),
        "exact": _part([word for word in asked if word.lower in lower], asked),
        "pairs": _part(pairs & set(itertools.pairwise(order)), pairs),
        "order": matched / len(stems) if stems else 1.0,
        "names": float(len(names)),
        "names_unsaid": float(len(names - there)),
        "names_new": float(len(scene.names(passage.main_sentence) - sentence.meanings - passage.context.title)),
        "length": float(len(sentence.words)),
        "passage_length": float(sum(len(unit.words) for unit in passage.sentences)),
        "opposites": float(sum(bool(lexicon.opposites(word.meaning) & there) for word in unsaid)),
        "negations": float(len(_NOT.findall(sentence.text))),
        "negations_there": float(len(_NOT.findall(text))),
        "predicated": float(wording.predicated(claim, passage, named=False)),
        "substituted": float(wording.substituted(claim, passage)),
        "exchanged": float(wording.exchanged(claim, passage)),
        "figures": float(wording.figures_said(claim, passage)),
        "complement": float(wording.complement_said(claim, there, text)),
        "told": float(wording.told(claim, passage)),
        "subject": float(wording.subject_said(claim, passage)),
        "both": float(wording.both_done(claim, passage)),
        "first_there": float(bool(asked) and asked[0].meaning in there),
        "title_share": _part([word for word in asked if word.meaning in passage.context.title], asked),
        "capitals_unsaid": float(sum(word.capital for word in unsaid)),
        "tail": _part([word for word in asked[-4:] if word.meaning in there], asked[-4:]),
        "families": float(sum(wording.derived(word.meaning, there) > 0 for word in asked if word.meaning not in there)),
        "digits_unsaid": float(sum(one not in lower and one not in passage.context.figures for one in digits)),
        **_edits(sequence, stems, there),
        "clocks": _clocks(sentence.text, text),
    }
    return {f"words_{name}": value for name, value in values.items()}


def _part(some: Collection[object], whole: Collection[object]) -> float:
    return len(some) / len(whole) if whole else 1.0


def _as_one(claim: Passage) -> Passage:
    """A claim whose clauses are read as sentences of their own, as one sentence again."""
    units = claim.sentences
    if len(units) == 1:
        return claim
    text = ""
    for unit in units:
        text = text.ljust(unit.start - units[0].start) + unit.text  # every word stays in its place
    whole = replace(units[0], text=text, end=units[-1].end, meanings=claim.meanings)
    return replace(claim, sentences=(whole,), main=0)


def _edits(sequence: difflib.SequenceMatcher[str], stems: list[str], there: frozenset[str]) -> dict[str, float]:
    """How many words of the claim stand where the passage has others, and where it has nothing."""
    edits = {"replaced": 0.0, "dropped": 0.0}
    for code, first, last, _, _ in sequence.get_opcodes():
        if code in {"replace", "delete"}:
            lost = sum(stem not in there for stem in stems[first:last])
            edits["replaced" if code == "replace" else "dropped"] += lost
    return edits


def _clocks(claimed: str, text: str) -> float:
    """1 where the claim's times of day stand in the passage, -1 where others do, 0 where it has none."""
    asked, found = set(_CLOCK.findall(claimed)), set(_CLOCK.findall(text))
    return 0.0 if not asked or not found else 1.0 if asked <= found else -1.0


_CLOCK = re.compile(r"(?<![\d:.])\d{1,2}:\d\d(?![\d:])")
