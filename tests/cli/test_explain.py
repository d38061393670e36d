from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from factcheck.authoring import start
from tests import terminal

NOW = ("--now", "2026-11-24T09:30:00Z")


@pytest.fixture
def first(tmp_path: Path) -> str:
    start(tmp_path / "first-check")
    return "first-check/claims.yaml"


def on_terminal(folder: Path, width: int, *arguments: str, **env: str) -> str:
    """What a person sees on a terminal of that width."""
    surroundings = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    surroundings |= {"COLUMNS": str(width), "LINES": "30", "TERM": "xterm", "PYTHONUTF8": "1"} | env
    return terminal.on_terminal(arguments, folder, surroundings).screen.replace("\r\n", "\n")


def test_the_whole_chain_is_told_in_order(factcheck: Any, first: str) -> None:
    done = factcheck("explain", first, "aboard")
    assert (done.returncode, done.stderr) == (0, "")
    told = [
        "aboard, first-check/claims.yaml:57\n",
        "≠ Contradicted (likely, ",
        "What the claim says\n",
        "  number      “64 people”: 64, exact, count, people\n",
        "Source 1 of 2: ledger differs\n",
        "  read        Lower Ollen Ledger, 2025-03-20, file, secondary, ",
        "    › 1  ",
        "contradicts “The Maud Ellery was carrying 58 people when her upstream cable parted.”",
        "words in common: people, Maud, Ellery, upstream, cable, parted\n",
        "  compared    number: “64 people” conflicts with “58 people”\n",
        "  rules       contradicts; ",
        "  last word   contradicts: ",
        "Source 2 of 2: inquiry does not say\n",
        "  weights     supports 0.",
        "moved most, as factors on “supports”: ",
        "  last word   silent: the weights are too low to change it (to supports from 0.85 on)\n",
        "Verdict: ≠ Contradicted",
        "  votes       1 against it, 1 silent (2 sources, 2 origins with one vote each)\n",
        "What would change it (each was judged anew)\n",
        "  “58 people” for “64 people” in the claim, as ledger has it: supported (0.",
        "  without ledger: not found (0.",
    ]
    at = 0
    for words in told:
        assert words in done.stdout[at:], words
        at = done.stdout.index(words, at) + len(words)


def test_a_quote_is_shown_as_it_was_matched(factcheck: Any, first: str) -> None:
    shown = factcheck("explain", first, "warned").stdout
    assert "  quote       “We were warned about that cable,”: to stand there word for word\n" in shown
    assert "  matched     a number, a name or a negation was changed: “We were not warned about that cable”" in shown
    assert "  differs     the source has “not” besides\n" in shown


def test_an_unread_source_is_told_with_why_and_what_it_could_change(factcheck: Any, write: Any) -> None:
    write("unread")
    done = factcheck("explain", "essay.yaml", "later", "--offline")
    assert done.returncode == 0
    assert (
        "  unread      It is not in the store, and --offline forbids fetching it. Run it again without" in done.stdout
    )
    assert "  page, if it could be read and said otherwise: contradicted\n" in done.stdout


def test_a_claim_without_sources_is_explained_too(factcheck: Any, write: Any) -> None:
    write("bare")
    done = factcheck("explain", "essay.yaml", "bare")
    assert done.returncode == 0
    assert "no source is named for it" in done.stdout


def test_one_source_alone_is_shown_where_it_is_asked_for(factcheck: Any, first: str) -> None:
    shown = factcheck("explain", first, "aboard", "--source", "inquiry").stdout
    assert "Source 2 of 2: inquiry" in shown
    assert "Source 1 of 2" not in shown
    assert "1 against it, 1 silent" in shown


def test_as_many_sentences_are_shown_as_are_asked_for(factcheck: Any, first: str) -> None:
    def tried(*arguments: str) -> int:
        return factcheck("explain", first, "aboard", *arguments).stdout.count("words in common: ")

    assert tried("--source", "ledger") == 5
    assert tried("--source", "ledger", "--candidates", "2") == 2
    assert tried() == 6


def test_json_has_the_same_chain_and_is_the_same_each_time(factcheck: Any, first: str) -> None:
    done = factcheck("explain", first, "aboard", "--json", *NOW)
    told = json.loads(done.stdout)
    assert list(told)[:2] == ["version", "claim"]
    assert [one["source"] for one in told["traces"]] == ["ledger", "inquiry"]
    assert [one["stance"] for one in told["claim"]["findings"]] == [
        settled["settled"] for trace in told["traces"] for settled in trace["settling"]
    ]
    assert told["traces"][0]["candidates"][0]["decides"] is True
    assert told["changes"][0] == {
        "change": "value",
        "verdict": "supported",
        "confidence": told["changes"][0]["confidence"],
        "what": ["64 people"],
        "instead": ["58 people"],
        "source": "ledger",
    }
    assert factcheck("explain", first, "aboard", "--json", *NOW).stdout == done.stdout


@pytest.mark.parametrize("width", [40, 60, 120])
def test_a_terminal_is_written_to_within_its_width(first: str, tmp_path: Path, width: int) -> None:
    shown = on_terminal(tmp_path, width, "explain", first, "cable", NO_COLOR="1")
    assert "\x1b" not in shown
    assert max(map(cell_len, shown.splitlines())) <= width
    assert "Rufus Amblecott" in " ".join(shown.split())


@pytest.mark.parametrize("width", [60, 100])
def test_what_is_wrapped_stays_set_in(first: str, tmp_path: Path, width: int) -> None:
    shown = on_terminal(tmp_path, width, "explain", first, "cable", "--source", "courant", NO_COLOR="1")
    lines = shown.partition("Source 1 of 2")[2].partition("\n\n")[0].splitlines()[1:]
    assert len(lines) > 20
    assert {line[:2] for line in lines} == {"  "}
    margin = " " * (14 if width == 100 else 4)
    after = lines[next(at for at, line in enumerate(lines) if line.startswith("  compared ")) + 1]
    assert after.startswith(margin)
    assert not after.startswith(margin + " ")


def test_colours_are_for_terminals_alone(factcheck: Any, first: str, tmp_path: Path) -> None:
    assert "\x1b[1m" in on_terminal(tmp_path, 80, "explain", first, "cable")
    assert "\x1b" not in factcheck("explain", first, "cable", env={"TERM": "xterm", "COLORTERM": "truecolor"}).stdout


def test_a_place_without_typographic_marks_gets_plain_ones(factcheck: Any, first: str) -> None:
    done = factcheck("explain", first, "aboard", env={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, "")
    assert "    > 1  " in done.stdout
    assert "\\u" not in done.stdout


def test_a_hostile_source_and_claims_file_steer_nothing(factcheck: Any, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(
        "The fire \x1b[2J\u202ekilled 72 people [bold]there[/bold]. “We \u202ewere warned about it,” he said.",
        encoding="utf-8",
    )
    (tmp_path / "x.yaml").write_text(
        'version: 1\nsources: {x: {file: x.txt, publisher: "a\\u202eb\\u2066", issued: 2026-01-01}}\n'
        'claims:\n  - {id: toll, statement: "The \\u202efire\\u2066 killed 71 people.", sources: [x]}\n'
        '  - {id: said, type: quote, statement: "“We were not \\u2066warned about it”", speaker: "\\u202ex", sources: [x]}\n',
        encoding="utf-8",
    )
    for name in ("toll", "said"):
        done = factcheck("explain", "x.yaml", name)
        assert done.returncode == 0, done.stderr
        assert not {"\x1b", "\u202e", "\u2066"} & set(done.stdout)
        assert "72" in done.stdout or "warned" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["first-check/claims.yaml", "abord"], "no claim 'abord' in first-check/claims.yaml; did you mean 'aboard'?"),
        (["first-check/claims.yaml", "aboard", "--source", "leger"], "names no source 'leger'; did you mean 'ledger'?"),
        (["first-check/claim.yaml", "aboard"], "there is no such file (did you mean 'first-check/claims.yaml'?)"),
        (["first-check/claims.yaml"], "Missing argument 'ID'"),
        (["first-check/claims.yaml", "aboard", "--candidates", "0"], "0 is not in the range"),
        (["first-check/claims.yaml", "aboard", "--offline", "--refresh"], "exclude each other"),
    ],
    ids=str,
)
def test_a_call_that_cannot_be_meant_is_refused(factcheck: Any, first: str, arguments: list[str], message: str) -> None:
    done = factcheck("explain", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr
