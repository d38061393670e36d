from __future__ import annotations

import json
import os
import re
import time
from pathlib import Path
from typing import Any

import pytest

RUN = "reports/essay/run.json"


@pytest.fixture
def run(factcheck: Any, write: Any, tmp_path: Path) -> Path:
    """A finished run of one claim that is supported and one that is not, with its store."""
    write("supported", "contradicted")
    assert factcheck("verify", "essay.yaml", "--format", "json").returncode == 1
    return tmp_path / RUN


def change(run: Path, old: str, new: str) -> None:
    text = run.read_text(encoding="utf-8")
    assert old in text
    run.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_finished_run_is_proven_in_one_line(factcheck: Any, run: Path) -> None:
    done = factcheck("audit", RUN)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(
        r"2 claims: 2 quoted passages and \d+ compared values, and the copy that was read, proven to the letter\.\n",
        done.stdout,
    )


def test_a_changed_letter_is_shown_beside_what_stands_there(factcheck: Any, run: Path) -> None:
    change(run, '"exact": "The fire killed 72 people,', '"exact": "The fire killed 71 people,')
    done = factcheck("audit", RUN)
    lines = done.stdout.splitlines()

    assert (done.returncode, done.stderr) == (1, "")
    assert lines[0].endswith(": toll: paper: the words do not stand in the source")
    assert lines[0].startswith("essay.yaml:9:5: ")
    assert lines[1] == "    quoted: The fire killed 7[1] people, the inquiry said. (characters 0 to 44)"
    assert lines[2] == "    there:  The fire killed 7[2] people, the inquiry said."
    assert "run verify again" in lines[3].lower()
    assert lines[-1].startswith("Not proven: 1 problem in 2 claims with 2 quoted passages")


def test_a_changed_verdict_is_told_without_empty_quotes(factcheck: Any, run: Path) -> None:
    change(run, '"verdict": "contradicted"', '"verdict": "supported"')
    lines = factcheck("audit", RUN).stdout.splitlines()
    assert lines[0].endswith(": the verdict stands as supported, but by its findings it should be contradicted")
    assert lines[1].startswith("    run.json was changed after the run")
    assert lines[2] == "run.json: the counts have contradicted at 1, but by the claims it should be 0"
    assert not [line for line in lines if "quoted:" in line or "there:" in line]
    assert lines[-1].startswith("Not proven: 3 problems in 2 claims")


def test_a_difference_that_cannot_be_seen_is_shown(factcheck: Any, run: Path) -> None:
    change(run, '"exact": "The fire killed 72 people,', '"exact": "The fire killed 72\u00a0people,')
    assert "quoted: The fire killed 72[\\xa0]people" in factcheck("audit", RUN).stdout


def test_a_missing_store_is_named_and_not_made(factcheck: Any, run: Path, tmp_path: Path) -> None:
    done = factcheck("audit", RUN, "--store", "elsewhere")
    lines = done.stdout.splitlines()
    assert done.returncode == 1
    assert re.search(r"the store has no copy with sha256 [0-9a-f]{64}$", lines[0])
    assert lines[2].startswith("    and ")
    assert lines[2].endswith(" more quotes from this copy"), "what rests on one copy is one block"
    assert lines[-2] == "There is no store at elsewhere: name the one of the run by --store."
    assert not (tmp_path / "elsewhere").exists()


def test_many_problems_are_counted(factcheck: Any, run: Path) -> None:
    data = json.loads(run.read_text(encoding="utf-8"))
    finding = data["claims"][0]["findings"][0]
    finding["spans"] = [dict(finding["spans"][0], exact=f"Nobody {number}") for number in range(5_000)]
    run.write_text(json.dumps(data), encoding="utf-8")
    done = factcheck("audit", RUN)
    lines = done.stdout.splitlines()
    assert done.returncode == 1
    assert len(lines) < 110
    assert re.fullmatch(r"and 4,9\d\d more problems", lines[-2])
    assert lines[-1].startswith("Not proven: 5,000 problems in 2 claims")


def test_text_from_the_file_steers_nothing(factcheck: Any, run: Path) -> None:
    change(run, '"exact": "The fire', '"exact": "\\u001b[2J\\u202eThe fire')
    change(run, '"id": "toll"', '"id": "\\u001b]0;x\\u0007toll"')
    change(run, '"program": "factcheck', '"program": "\\u001b[31mfactcheck')
    done = factcheck("audit", RUN)
    assert done.returncode == 1
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", done.stdout)
    assert "\\x1b]0;x" in done.stdout
    assert "The run was made by \\x1b[31mfactcheck" in done.stdout


def test_a_run_that_quotes_nothing_is_not_passed(factcheck: Any, write: Any) -> None:
    write("unread")
    factcheck("verify", "essay.yaml", "--offline", "--format", "json")
    done = factcheck("audit", RUN)
    assert (done.returncode, done.stdout) == (1, "1 claim: nothing is quoted, so nothing was proven.\n")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "no run.json of version 1"),
        (b"\xff\xfe\x00", "no run.json of version 1"),
        (b'{"version": 2}', "no run.json of version 1"),
        (b'{"version": 1}', "no run.json of version 1"),
        (b'{"version": 1, "claims": ["\xe9"]}', "no run.json of version 1"),
        (b"[" * 1_000_000, "no run.json of version 1"),
        (b'{"x": ' + b"[" * 1_000_000, "no run.json of version 1"),
        (b'{"version": 1e999}', "no run.json of version 1"),
        (b" " * 100_000_001, "larger than 100,000,000 bytes"),
    ],
    ids=["empty", "binary", "newer", "bare", "not utf-8", "deep", "deep and unknown", "number", "large"],
)
def test_what_is_no_run_is_refused_at_once(factcheck: Any, tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "run.json").write_bytes(content)
    begun = time.monotonic()
    done = factcheck("audit", "run.json")
    assert time.monotonic() - begun < 20
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("kind", ["folder", "pipe", "nothing", "store"])
def test_what_is_no_file_is_refused_without_waiting(factcheck: Any, run: Path, tmp_path: Path, kind: str) -> None:
    arguments = {"store": [RUN, "--store", RUN]}.get(kind, [kind])
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    done = factcheck("audit", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "name " in done.stderr
    assert "Traceback" not in done.stderr
