"""Reading and writing one entry, with what goes wrong as a value."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

import diskcache

from factcheck.store.vault.values import GONE, BytesCache, UntrustedError


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of it. `why` says what is wrong with the entry, or, with `damaged`, with the whole database."""

    value: bytes | None = None
    why: str = ""
    damaged: bool = False


def read(cache: BytesCache, key: str) -> Answer:
    """The value of a key; neither value nor `why` where there is none."""
    answer = _read(cache, key)
    # A run beside this one may have replaced the entry between its row and its file: look once more.
    return _read(cache, key) if answer.why == GONE else answer


def write(cache: BytesCache | None, key: str, value: bytes) -> Answer:
    """Keep a value; `why` says why it could not be."""
    if cache is None:
        return Answer(why="it cannot be opened")
    for last in (False, True):
        try:
            cache.set(key, value)
        except diskcache.Timeout:
            return Answer(why="another run keeps it busy")
        except sqlite3.OperationalError as error:
            if last or not _undecodable(error):
                return Answer(why=str(error))
            drop(cache, key)  # the row that stands there now cannot even be read
        except sqlite3.DatabaseError:
            return Answer(why=_DAMAGED, damaged=True)
        except OSError as error:
            return Answer(why=error.strerror or str(error))
        else:
            break
    return Answer()


def drop(cache: BytesCache | None, key: str) -> None:
    """Delete an entry, where that can be done."""
    if cache is not None:
        try:
            cache.drop(key)
        except (diskcache.Timeout, sqlite3.Error):
            return  # it stays, and stays distrusted


_DAMAGED = "its database is damaged"


def _read(cache: BytesCache, key: str) -> Answer:
    try:
        value = cache.get(key)
    except UntrustedError as error:
        return Answer(why=str(error))
    except sqlite3.OperationalError as error:
        return Answer(why="it cannot be read" if _undecodable(error) else f"it cannot be read ({error})")
    except sqlite3.DatabaseError:
        return Answer(why=_DAMAGED, damaged=True)
    return Answer(value=value if isinstance(value, bytes) else None)


def _undecodable(error: sqlite3.OperationalError) -> bool:
    return "decode" in str(error).lower()
