from __future__ import annotations

import os
from dataclasses import fields
from pathlib import Path

import pytest

from factcheck.cli import verify
from factcheck.errors import SettingsFileError, UsageError
from factcheck.model import VerdictKind
from factcheck.settings import FAIL_ON, Limits, Prior, Settings
from factcheck.settings_file import SettingsFile, load, template
from factcheck.settings_file.keys import BY_FLAG, KEYS

SUPPORTED = (
    "factcheck.toml:3:1: a run cannot fail on 'supported' "
    "(choose from contradicted, disputed, partial, not_found, unchecked)"
)


@pytest.fixture(autouse=True)
def working(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, `w`, with a claims folder in it and one beside it."""
    for name in ("w/claims/essay", "beside"):
        (tmp_path / name).mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "w")
    return tmp_path / "w"


def settings(claims: str = "claims/essay/claims.yaml") -> SettingsFile:
    return load([Path(claims)], Path())


def put(place: str, text: str) -> None:
    Path(place).write_text(text, encoding="utf-8", newline="\n")


def complaints(text: str, place: str = "factcheck.toml") -> list[str]:
    put(place, text)
    with pytest.raises(SettingsFileError) as refused:
        settings()
    return [str(problem) for problem in refused.value.problems]


def test_without_a_file_nothing_is_chosen() -> None:
    assert settings() == SettingsFile()


def test_every_key_is_read() -> None:
    put(
        "factcheck.toml",
        'fail-on = ["not-found", "contradicted"]\nformat = ["json", "json"]\n'
        'output = "out/here"\ndeadline = 5\noffline = true\nprior = "essay"\n'
        'gap = 0.5\nconnections = 1\nmax-age = 7\nrobots = false\narchives = false\ncontact = "desk@paper.example"\n',
    )
    assert settings() == SettingsFile(
        fail_on=(VerdictKind.CONTRADICTED, VerdictKind.NOT_FOUND),
        format=("json",),
        output=Path("out/here"),
        deadline=5.0,
        offline=True,
        prior=Prior.ESSAY,
        gap=0.5,
        connections=1,
        max_age=7,
        robots=False,
        archives=False,
        contact="desk@paper.example",
    )


def test_the_template_chooses_nothing_and_without_its_hashes_the_defaults() -> None:
    put("factcheck.toml", template())
    assert settings() == SettingsFile()
    put(
        "factcheck.toml",
        "".join(line[line.startswith("#") and line[1] != " " :] for line in template().splitlines(True)),
    )
    assert settings() == SettingsFile(
        fail_on=FAIL_ON,
        format=verify._FORMATS,
        output=verify._folder([Path("x/claims.yaml")]),
        deadline=Settings().deadline,
        offline=Settings().offline,
        prior=Settings().prior,
        gap=Limits().gap,
        connections=Limits().connections,
        max_age=Settings().max_age,
        robots=Settings().robots,
        archives=Settings().archives,
        contact=Settings().contact,
    )


def test_every_key_has_its_field_and_none_widens_what_is_read() -> None:
    assert {name.replace("-", "_") for name in KEYS} == {field.name for field in fields(SettingsFile)}
    assert not KEYS.keys() & set(BY_FLAG)


@pytest.mark.parametrize(
    ("places", "deadline"),
    [
        (["factcheck.toml", "claims/factcheck.toml", "claims/essay/factcheck.toml"], 3),
        (["factcheck.toml", "claims/factcheck.toml"], 2),
        (["factcheck.toml"], 1),
        (["../factcheck.toml"], None),
    ],
)
def test_the_nearest_one_counts_and_none_above_the_working_folder(places: list[str], deadline: float | None) -> None:
    for number, place in enumerate(places, 1):
        put(place, f"deadline = {number}\n")
    assert settings().deadline == deadline


def test_the_first_one_counts_alone() -> None:
    put("factcheck.toml", "offline = true\n")
    put("claims/factcheck.toml", "deadline = 2\n")
    assert settings() == SettingsFile(deadline=2.0)


def test_claims_outside_the_working_folder_go_by_their_own_or_by_the_working_folder_s() -> None:
    put("factcheck.toml", "deadline = 1\n")
    put("../factcheck.toml", "deadline = 9\n")
    assert settings("../beside/claims.yaml").deadline == 1
    put("../beside/factcheck.toml", "deadline = 2\n")
    assert settings("../beside/claims.yaml").deadline == 2


def test_pyproject_counts_where_it_has_the_table_and_after_factcheck_toml() -> None:
    put("claims/pyproject.toml", '[project]\nname = "factcheck"\n[tool.other]\nfactcheck = 1\n')
    put("pyproject.toml", "[tool.factcheck]\ndeadline = 4\n")
    assert settings().deadline == 4
    put("factcheck.toml", "deadline = 5\n")
    assert settings().deadline == 5


def test_a_pyproject_of_something_else_may_be_broken() -> None:
    put("pyproject.toml", "[tool.other\n")
    assert settings() == SettingsFile()
    assert complaints("[tool.factcheck\n", "pyproject.toml")[0].startswith(
        "pyproject.toml:1:16: the TOML cannot be read"
    )


def test_files_of_one_run_go_by_one_settings_file() -> None:
    put("claims/factcheck.toml", "deadline = 2\n")
    both = [Path("claims/a.yaml"), Path("b.yaml")]
    with pytest.raises(UsageError) as refused:
        load(both, Path())
    assert str(refused.value) == (
        "one run has one settings file, but claims/a.yaml goes by claims/factcheck.toml, "
        "b.yaml goes by no settings file; run them one by one"
    )
    put("factcheck.toml", "")
    Path("claims/factcheck.toml").unlink()
    assert load(both, Path()) == SettingsFile()


def test_all_that_is_wrong_is_told_at_once_with_its_line() -> None:
    text = (
        '# mine\nformt = ["json"]\nfail-on = ["contradicted", "disputd", "supported"]\n'
        'format = "json"\n  offline = "yes"\ndeadline = true\n[limits]\nbody = 1\n'
    )
    assert complaints(text) == [
        "factcheck.toml:2:1: unknown setting 'formt' (did you mean 'format'?)",
        "factcheck.toml:3:1: unknown verdict 'disputd' (did you mean 'disputed'?)",
        SUPPORTED,
        'factcheck.toml:4:1: \'format\' must be a list of words, not text (write format = ["console", "html"])',
        "factcheck.toml:5:3: 'offline' must be true or false, not text (write it without quotes)",
        "factcheck.toml:6:1: 'deadline' must be a number of seconds above 0, not true or false (write deadline = 120)",
        "factcheck.toml:7:1: unknown setting 'limits' (the settings are fail-on, format, output, deadline, gap, connections, max-age, robots, archives, contact, prior, offline)",
    ]


def test_lines_in_pyproject_are_those_of_its_table() -> None:
    text = "[tool.other]\ndeadline = 1\n\n[tool.factcheck]\noffline = 1\ndeadline = 0\n\n[tool.more]\ndeadline = 3\n"
    assert [line.split(": ")[0] for line in complaints(text, "pyproject.toml")] == [
        "pyproject.toml:5:1",
        "pyproject.toml:6:1",
    ]


def test_a_line_that_cannot_be_told_is_not_guessed() -> None:
    text = '[tool]\nfactcheck = {deadline = 0}\n[other]\nx = """\ndeadline = 1\n"""\n'
    assert complaints(text, "pyproject.toml") == [
        "pyproject.toml:1:1: 'deadline' must be a number of seconds above 0, not 0 (write deadline = 120)"
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("fail-on = []", "'fail-on' must be a list of words, not an empty list"),
        ("fail-on = [1]", "'fail-on' must be a list of words, not a list of something else"),
        ('fail-on = ["none", "partial"]', "'none' stands alone in 'fail-on'"),
        ('format = ["jsn"]', "unknown format 'jsn' (did you mean 'json'?)"),
        ("deadline = inf", "a number of seconds above 0, not inf"),
        ("deadline = nan", "a number of seconds above 0, not nan"),
        ("deadline = -1", "a number of seconds above 0, not -1"),
        ("deadline = 2026-01-01", "a number of seconds above 0, not a date"),
        ('prior = "esay"', "unknown prior 'esay' (did you mean 'essay'?)"),
        ("prior = 0.1", "'prior' must be a word, not a number"),
        ("gap = 0.01", "'gap' must be a number of seconds from 0.1 to 60, not 0.01"),
        ("connections = 9", "'connections' must be a number of requests from 1 to 8, not 9"),
        ("max-age = 0", "'max-age' must be a number of days above 0, not 0"),
        ('contact = "me"', "'contact' must be an e-mail address or the address of a page, not 'me'"),
        ('contact = "a@b.example\\r\\nX-Y: z"', "'contact' must be an e-mail address or the address of a page"),
        ("contact = 1", "'contact' must be an e-mail address or the address of a page, not a number"),
        ("offline = 1", "must be true or false, not a number"),
        ("output = 1", "'output' must be the path of a folder, not a number"),
        ('output = " "', "'output' must be the path of a folder, not empty text"),
        ("output = {}", "'output' must be the path of a folder, not a table"),
        ("fail_on = []", "unknown setting 'fail_on' (did you mean 'fail-on'?)"),
        ("a = ", "1:5: the TOML cannot be read here: Invalid value"),
        ("a = " + "[" * 5000, "brackets that are nested too deep"),
        ("a = " + "1" * 5000, "the TOML cannot be read here: a value that Python cannot hold"),
        ("a" + ".a" * 90_000 + " = 1", "1:1: a key of over 100 parts"),
        ("x = {a" + ".a" * 90_000 + " = 1}", "1:1: a key of over 100 parts"),
        ("[a" + ".a" * 90_000 + "]", "1:1: a key of over 100 parts"),
        ("#\n" * 200_000, "the file is over 200 kB and was not read"),
        ('"\\u001b[2J" = 1', "unknown setting '\\x1b[2J'"),
    ],
    ids=lambda value: value[:30],
)
def test_what_is_wrong_is_said_plainly(line: str, message: str) -> None:
    told = complaints(line + "\n")
    assert len(told) == 1
    assert message in told[0]


@pytest.mark.parametrize("name", BY_FLAG)
def test_what_would_widen_a_run_is_refused(name: str) -> None:
    (told,) = complaints(f"{name} = true\n")
    assert told.startswith(f"factcheck.toml:1:1: '{name}' is set on the command line alone (take it out: ")


@pytest.mark.parametrize(
    "path", ["..", "../beside", "a/../../beside", "link/x", "/tmp", "a/" + "n" * 300 + "/../../../b"]
)
def test_reports_stay_in_the_working_folder(path: str, tmp_path: Path) -> None:
    Path("link").symlink_to(tmp_path / "beside")
    assert "'output' must lie in the working folder" in complaints(f'output = "{path}"\n')[0]


@pytest.mark.parametrize("made", ["link", "pipe", "folder"])
def test_only_a_plain_file_is_opened(made: str, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("password = 1\n")
    for name in ("factcheck.toml", "pyproject.toml"):
        if made == "link":
            Path(name).symlink_to(tmp_path / "secret")
        elif made == "pipe":
            os.mkfifo(name)
        else:
            Path(name).mkdir()
    with pytest.raises(SettingsFileError, match="not a plain file") as refused:
        settings()
    assert "password" not in str(refused.value)
    if made == "folder":
        Path("factcheck.toml").rmdir()
    else:
        Path("factcheck.toml").unlink()
    assert settings() == SettingsFile()


def test_more_problems_than_anyone_reads_end_the_reading() -> None:
    told = complaints("".join(f"x{number} = 1\n" for number in range(5_000)))
    assert len(told) == 101
    assert "at least 100 more problems" in told[-1]
