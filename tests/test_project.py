"""The project as a whole: sizes, what its texts promise, and what its files must never name."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

import factcheck

ROOT = Path(__file__).parent.parent
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PAGES = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", *(f"docs/{path.name}" for path in ROOT.glob("docs/*.md"))]
MODULES = sorted(ROOT.glob("src/**/*.py"))


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):.*## ", text("Makefile"), re.MULTILINE))


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def project_files() -> list[Path]:
    """Every text file that is, or would be, in the repository."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout.decode()
        paths = [ROOT / name for name in listed.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        kept = ("src", "tests", "claims", "docs", ".ci")
        paths = [*ROOT.glob("*.*"), *(path for folder in kept for path in (ROOT / folder).rglob("*"))]
    return [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()[:4096]]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_no_module_is_over_400_lines(path):
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= 400


def test_architecture_is_short_and_names_what_is_there():
    page = text("ARCHITECTURE.md")
    assert len(page.splitlines()) < 60
    folders = {path.name for path in (ROOT / "src" / "factcheck").iterdir() if (path / "__init__.py").exists()}
    assert {name for name in folders if f"  {name}/" not in page} == set()


def test_no_file_names_a_machine_or_an_index():
    # Places of the machine that this runs on, and what only a package index or a set-up for one is called.
    places = [
        re.escape(f"{place}/")
        for place in {ROOT, ROOT.parent / "shared", Path.home(), Path("/root")}
        if place.parts[1:]
    ]
    named = re.compile("|".join([*places, "pypi" + r"\.", "pythonhosted", "index-url", "find-links"]))
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in project_files()
        if path != Path(__file__).resolve()
        for match in named.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


@pytest.mark.parametrize("page", PAGES)
def test_commands_in_the_texts_exist(page):
    named = set(re.findall(r"(?:`|^)make (?:PYTHON=\S+ )?([a-z]+)", text(page), re.MULTILINE))
    assert named - targets() == set()


def test_readme_has_the_two_commands_and_ci_runs_the_tests():
    assert re.search(r"^make verify\b.*\nmake test\b", text("README.md"), re.MULTILINE)
    assert re.search(r"\bmake test$", text(".ci/run"), re.MULTILINE)


@pytest.mark.parametrize("page", PAGES)
def test_nobody_is_told_to_install_another_project(page):
    assert not re.search(r"pip install [^\n]*?[\"']?\bfactcheck(?!-cli)\b", text(page))


@pytest.mark.parametrize("page", PAGES)
def test_links_between_the_texts_lead_somewhere(page):
    for link in re.findall(r"\]\((?!https?:)([^)#]+)", text(page)):
        assert ((ROOT / page).parent / link).exists(), f"{page} links to {link}"


def test_help_lists_every_target_and_is_the_default():
    listed = subprocess.run(["make", "-s", "-C", str(ROOT)], capture_output=True, text=True, check=True).stdout
    assert {line.split()[1] for line in listed.splitlines() if line.startswith("make ")} == targets()
    assert {"help", "setup", "verify", "test", "lint", "types", "layers", "check", "format", "clean"} <= targets()


def test_the_changelog_has_this_version():
    assert re.search(rf"^## \[{re.escape(factcheck.__version__)}\] - ", text("CHANGELOG.md"), re.MULTILINE)


def test_constraints_are_exact_and_cover_every_dependency():
    lines = [line for line in text("constraints.txt").splitlines() if line and not line.startswith("#")]
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+!]+", line)] == []
    pinned = {normal(line.partition("==")[0]) for line in lines}
    wanted = closure([*PYPROJECT["project"]["dependencies"], *PYPROJECT["project"]["optional-dependencies"]["dev"]])
    assert wanted - pinned == set()
    built = {normal(re.match(r"[\w.-]+", line).group()) for line in PYPROJECT["build-system"]["requires"]}
    assert built - pinned == set()


def closure(requirements: list[str]) -> set[str]:
    """All packages that these bring on this Python, as the installed packages tell."""
    from importlib.metadata import requires

    from packaging.requirements import Requirement

    found: set[str] = set()
    open_ends = [Requirement(line) for line in requirements]
    while open_ends:
        requirement = open_ends.pop()
        name = normal(requirement.name)
        if name in found:
            continue
        found.add(name)
        for line in requires(requirement.name) or []:
            inner = Requirement(line)
            extras = requirement.extras or {""}
            if inner.marker is None or any(inner.marker.evaluate({"extra": extra}) for extra in extras):
                open_ends.append(inner)
    return found


def test_what_the_program_imports_it_declares():
    import ast
    import sys
    from importlib.metadata import packages_distributions

    declared = {normal(re.match(r"[\w.-]+", line).group()) for line in PYPROJECT["project"]["dependencies"]}
    owners = packages_distributions()
    undeclared = set()
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            for top in {name.partition(".")[0] for name in names} - sys.stdlib_module_names - {"factcheck"}:
                if declared.isdisjoint(map(normal, owners.get(top, [top]))):
                    undeclared.add(top)
    assert undeclared == set()
