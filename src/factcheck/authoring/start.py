"""A first folder: the project's own small example, the schema for editors, and settings to choose from."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from factcheck.errors import UsageError

CLAIMS = "claims.yaml"
_SCHEMA = "claims.schema.json"
_ELSEWHERE = "name another folder, as in: factcheck init first-check"


def start(folder: Path) -> tuple[Path, ...]:
    """Write the example into the folder, which is made where it is not there; the files written, sorted.

    All is written or nothing. Nothing is ever overwritten, and nothing is written through a link inside the folder.
    Raises `UsageError` with what is in the way and what to do.
    """
    contents = {folder / name: body for name, body in sorted(_contents().items())}
    _refuse_existing(folder, contents)
    try:
        _write(contents)
    except OSError as error:
        where = error.filename or folder
        raise UsageError(
            f"cannot write {where}: {error.strerror or error}; nothing was left behind; {_ELSEWHERE}"
        ) from error
    return tuple(contents)


def example() -> Traversable:
    """The example's folder: in the package where that was built, else `claims/quickstart` of the checkout.

    Raises `UsageError` where neither is there.
    """
    shipped = files(__package__).joinpath("quickstart")
    checkout = Path(__file__).parents[3] / "claims" / "quickstart"
    for place in (shipped, checkout):
        if place.joinpath(CLAIMS).is_file():
            return place
    raise UsageError("this installation lacks the example that init writes; install factcheck-cli again")


def _contents() -> dict[str, bytes]:
    """Every file by its path within the folder."""
    from factcheck import claims, settings_file

    return dict(_files(example())) | {
        _SCHEMA: (claims.schema().rstrip("\n") + "\n").encode(),
        settings_file.FILENAME: settings_file.template().encode(),
    }


def _files(place: Traversable, above: str = "") -> Iterator[tuple[str, bytes]]:
    for inside in place.iterdir():
        if inside.name.startswith("."):  # what a desktop or an editor leaves in a checkout
            continue
        if inside.is_dir():
            yield from _files(inside, f"{above}{inside.name}/")
        else:
            yield f"{above}{inside.name}", inside.read_bytes()


def _refuse_existing(folder: Path, contents: dict[Path, bytes]) -> None:
    """Dangling links are in the way too, and links to folders lead out of this one."""
    parents = {parent for file in contents for parent in file.parents if folder in parent.parents}
    in_the_way = [parent for parent in parents if parent.is_symlink() or (parent.exists() and not parent.is_dir())]
    in_the_way += [file for file in contents if file.is_symlink() or file.exists()]
    if in_the_way:
        listed = "".join(f"\n  {path}" for path in sorted(in_the_way))
        raise UsageError(f"nothing was written, since this is there already:{listed}\nTo keep it, {_ELSEWHERE}")


def _write(contents: dict[Path, bytes]) -> None:
    made: list[Path] = []
    try:
        for file, body in contents.items():
            for parent in _missing(file.parent):
                parent.mkdir()
                made.append(parent)
            with file.open("xb") as out:
                made.append(file)
                out.write(body)
    except OSError:
        for path in reversed(made):
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink()
        raise


def _missing(folder: Path) -> list[Path]:
    """The folders that have to be made for this one, outermost first."""
    found = []
    while not folder.is_dir():
        found.append(folder)
        if folder.parent == folder:
            break
        folder = folder.parent
    return found[::-1]
