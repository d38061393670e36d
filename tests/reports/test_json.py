from __future__ import annotations

import dataclasses
import json as stdlib_json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import jsonschema
import pytest

from factcheck import reports
from factcheck.errors import UsageError
from factcheck.model import CheckedClaim, Reason, Stance, Unreadable, VerdictKind
from factcheck.reports import Options, json
from factcheck.reports.common import record

OPTIONS = Options()


def written(run: Any) -> str:
    return "".join(json.render(run.head, run.claims, OPTIONS))


def test_a_run_keeps_to_the_published_schema(build: Any) -> None:
    schema = stdlib_json.loads(reports.schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    for run in (build.full(), build.run([])):
        validator.validate(stdlib_json.loads(written(run)))
    broken = stdlib_json.loads(written(build.full()))
    broken["claims"][0]["verdict"] = "true"
    assert not validator.is_valid(broken)


def test_the_keys_are_those_of_version_1(build: Any) -> None:
    run = stdlib_json.loads(written(build.full()))

    assert list(run) == [
        "version", "program", "now", "files", "essays", "fail_on", "counts", "claims", "sources", "conflicts", "gate",
        "origins",
    ]  # fmt: skip
    claim = next(claim for claim in run["claims"] if claim["id"] == "toll")
    assert list(claim)[:6] == ["id", "statement", "type", "verdict", "confidence", "reason"]
    assert claim["findings"][0]["spans"] == [
        {
            "exact": "killed 72 people",
            "start": 104,
            "end": 120,
            "source": "paper",
            "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "kind": "paragraph",
            "page": 4,
            "before": "The fire, the inquiry said, ",
            "after": " in the mill",
        }
    ]
    assert claim["findings"][2]["unreadable"] == [
        {"reason": "not-found", "transient": False, "detail": "The page is gone (404).", "words": None, "status": 404}
    ]
    assert run["gate"]["failures"][0] == {
        "rule": "contradicted",
        "message": "The source says 72 killed, the essay 71.",
        "claim": "toll",
        "transient": False,
        "file": "claims/fire.yaml",
        "line": 20,
        "column": 5,
    }
    assert run["counts"] == {
        "contradicted": 1, "disputed": 1, "partial": 1, "not_found": 1, "unchecked": 1, "supported": 1,
    }  # fmt: skip


def test_the_layout_is_that_of_two_spaces_a_level_and_a_line_feed_at_the_end(build: Any) -> None:
    for run in (build.full(), build.run([])):
        text = written(run)
        assert text == stdlib_json.dumps(stdlib_json.loads(text), indent=2, ensure_ascii=False) + "\n"


def test_what_is_written_is_read_back(build: Any) -> None:
    run = build.full()
    back = record.read(written(run))

    assert [claim.id for claim in back.claims] == [checked.claim.id for checked in run.claims]
    assert back.claims[1].findings[0].spans[0].exact == "killed 72 people"
    assert back.now == run.head.now


def test_a_field_of_a_later_version_1_does_not_keep_a_run_from_being_read(build: Any) -> None:
    run = stdlib_json.loads(written(build.full()))
    run["claims"][0]["suggestion"] = "72"
    assert record.read(stdlib_json.dumps(run)).claims[0].id == "kept"


@pytest.mark.parametrize("text", ["", "{}", '{"version": 2}', "[]", b"\xff"])
def test_what_is_no_run_is_refused(text: str | bytes) -> None:
    with pytest.raises(UsageError, match=r"no run\.json of version 1"):
        record.read(text)


def test_claims_are_written_one_by_one(build: Any) -> None:
    run = build.full()
    taken = 0

    def claims() -> Iterator[CheckedClaim]:
        nonlocal taken
        for checked in run.claims:
            taken += 1
            yield checked

    pieces = json.render(run.head, claims(), OPTIONS)
    for piece in pieces:
        if '"toll"' in piece:
            break
    assert taken == 2


def test_secrets_in_addresses_are_hidden(build: Any) -> None:
    url = "https://ed:hunter2@news.example/paper?id=4&token=s3cret"
    gone = Unreadable(reason=Reason.NOT_FOUND, detail=f"{url} is gone.")
    run = build.run(
        [build.claim("toll", VerdictKind.UNCHECKED, build.finding("paper", Stance.UNREADABLE, unreadable=(gone,)))],
        [build.reading("paper", url=url, address=url, final_address=url, unreadable=(gone,))],
    )
    essay = dataclasses.replace(run.head.essays[0], url=url)
    run = dataclasses.replace(run, head=dataclasses.replace(run.head, essays=(essay,)))

    text = written(run)
    assert "s3cret" not in text
    assert "hunter2" not in text
    assert "id=4" in text


def test_half_a_surrogate_pair_does_not_keep_a_run_from_being_written(build: Any) -> None:
    run = build.run([build.claim("odd", VerdictKind.UNCHECKED, statement="a\ud800b")])
    text = written(run)
    text.encode()
    assert stdlib_json.loads(text)["claims"][0]["statement"] == "a\ufffdb"


def test_no_folder_of_the_machine_is_named(build: Any) -> None:
    run = build.full()
    text = written(run).replace("claims/fire.yaml", "FILE")
    moved = stdlib_json.loads(written(_moved(run, "/home/ed/work/claims/fire.yaml")))

    assert "/home" not in stdlib_json.dumps(moved)
    assert moved["files"] == ["fire.yaml"]
    assert stdlib_json.dumps(moved).replace("fire.yaml", "FILE") == stdlib_json.dumps(stdlib_json.loads(text))


def test_equal_runs_are_equal_files_and_another_clock_shows(build: Any) -> None:
    run = build.full()
    later = dataclasses.replace(run, head=dataclasses.replace(run.head, now=run.head.now + timedelta(days=1)))

    assert written(build.full()) == written(run)
    assert written(later) != written(run)


def _moved(run: Any, file: str) -> Any:
    def there(location: Any) -> Any:
        return dataclasses.replace(location, file=file) if location else None

    claims = tuple(
        dataclasses.replace(checked, claim=dataclasses.replace(checked.claim, location=there(checked.claim.location)))
        for checked in run.claims
    )
    failures = tuple(
        dataclasses.replace(failure, location=there(failure.location)) for failure in run.head.gate.failures
    )
    head = dataclasses.replace(
        run.head,
        files=(file,),
        readings=tuple(dataclasses.replace(reading, file=file) for reading in run.head.readings),
        gate=dataclasses.replace(run.head.gate, failures=failures),
    )
    return dataclasses.replace(run, head=head, claims=claims)


def test_secrets_in_addresses_are_hidden_in_every_text_about_a_source(build: Any) -> None:
    secret = "http://proxy.example/a?url=https://news.example/b?token=hunter2"
    run = build.full()
    head = dataclasses.replace(
        run.head,
        readings=tuple(
            dataclasses.replace(
                reading,
                source=dataclasses.replace(
                    reading.source, title=secret, publisher=secret, doi=secret, origin=secret, by=secret
                ),
            )
            for reading in run.head.readings
        ),
    )
    text = "".join(json.render(head, run.claims, OPTIONS))

    assert "hunter2" not in text
    assert {source["publisher"] for source in stdlib_json.loads(text)["sources"]} == {
        "http://proxy.example/a?url=https://news.example/b?token=…"
    }
