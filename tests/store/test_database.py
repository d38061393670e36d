"""A database that someone else wrote: its settings count for nothing, and what is not a store's is set aside."""

from __future__ import annotations

import os
import pickle
import sqlite3
from contextlib import closing

import pytest

from factcheck.store import StoreWarning
from factcheck.store.disk import open_store
from factcheck.store.vault.database import BytesCache
from factcheck.store.vault.values import BytesDisk, UntrustedError

ADDRESS = "https://news.example/fire"
SHORT = b"72 people died."

SETTINGS = {
    "an attribute": ("_directory", "/"),
    "the disk's folder": ("disk__directory", "/"),
    "the disk's own argument": ("disk_directory", "/"),
    "a method": ("get", "x"),
    "the reader": ("_disk", "x"),
    "a pragma": ("sqlite_writable_schema", 1),
    "a pragma with more in it": ("sqlite_synchronous = 0; DROP TABLE Cache; --", 1),
    "a policy": ("eviction_policy", "nonsense"),
    "statistics": ("statistics", 1),
    "a limit": ("cull_limit", "many"),
    "a pickled value": ("size_limit", pickle.dumps([1])),
    "a key of bytes": (b"\x80\x04sqlite_", 1),
    "a count": ("count", "many"),
}


@pytest.mark.parametrize("name", SETTINGS)
@pytest.mark.parametrize("kept", ["in a file"], indirect=True)
@pytest.mark.filterwarnings("ignore::factcheck.store.StoreWarning")
def test_a_planted_setting_changes_nothing(kept, tmp_path, name, made, change):
    change(tmp_path / "cache", "INSERT OR REPLACE INTO Settings VALUES (?, ?)", *SETTINGS[name])
    store = open_store(tmp_path / "cache")
    assert store.latest(ADDRESS) == kept
    store.put(made(b"z" * 50_000, "https://news.example/2"))
    cache = store.open()
    assert cache.directory == str(tmp_path / "cache")
    assert cache.eviction_policy == "none"
    assert cache.cull_limit == 0
    assert cache.statistics == 0
    assert type(cache.disk) is BytesDisk
    assert cache.disk._directory == str(tmp_path / "cache")
    store.close()
    assert len(list((tmp_path / "cache").rglob("*.val"))) == 2
    store = open_store(tmp_path / "cache")
    assert store.latest("https://news.example/2").body == b"z" * 50_000
    store.close()


def test_a_setting_planted_behind_the_check_changes_nothing(tmp_path):
    # diskcache reads its settings again with every new connection.
    with closing(BytesCache(str(tmp_path), timeout=1)) as cache:
        cache._sql("INSERT INTO Settings VALUES ('sqlite_query_only', 1)")
        cache._sql("UPDATE Settings SET value = '0; DROP TABLE Cache' WHERE key = 'sqlite_synchronous'")
        cache.close()
        cache.set("body:x", b"kept")
        assert cache.get("body:x") == b"kept"
        assert not hasattr(cache, "sqlite_query_only")


def test_foreign_settings_are_dropped_with_a_warning(tmp_path, change):
    open_store(tmp_path).open(create=True).close()
    change(tmp_path, "INSERT INTO Settings VALUES ('_directory', '/')")
    with pytest.warns(StoreWarning, match="settings that it cannot have"):
        open_store(tmp_path).close()
    open_store(tmp_path).close()


SCHEMAS = {
    "a trigger": "CREATE TRIGGER planted AFTER INSERT ON Cache BEGIN DELETE FROM Cache; END",
    "a view": "CREATE VIEW planted AS SELECT * FROM Cache",
    "a table": "CREATE TABLE planted (x)",
    "no table": "DROP TABLE Cache",
    "another column": "ALTER TABLE Cache ADD COLUMN planted",
    "an index": "CREATE INDEX planted ON Cache (store_time)",
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_database_with_another_schema_is_set_aside(kept, tmp_path, name, change):
    folder = tmp_path / "cache"
    change(folder, SCHEMAS[name])
    with pytest.warns(StoreWarning, match=r"another program.*cache\.db\.damaged-1"):
        store = open_store(folder)
    assert store.latest(ADDRESS) is None
    store.put(kept)
    assert store.latest(ADDRESS) == kept
    store.close()
    assert (folder / "cache.db.damaged-1").is_file()


@pytest.mark.parametrize("content", [b"not a database" * 100, b"SQLite format 3\x00" + b"\xff" * 5000, b"x"])
def test_what_is_not_a_database_is_set_aside(tmp_path, content, made):
    (tmp_path / "cache.db").write_bytes(content)
    (tmp_path / "cache.db.damaged-1").write_bytes(b"from an earlier time")
    with pytest.warns(StoreWarning, match=r"cache\.db\.damaged-2"):
        store = open_store(tmp_path)
    store.put(made(SHORT))
    assert store.latest(ADDRESS) == made(SHORT)
    store.close()
    assert (tmp_path / "cache.db.damaged-2").read_bytes() == content
    assert (tmp_path / "cache.db.damaged-1").read_bytes() == b"from an earlier time"


def test_a_database_that_breaks_while_it_is_used_is_set_aside(tmp_path, made):
    store = open_store(tmp_path)
    for number in range(300):
        store.put_derived("extract", "a" * 64, str(number), b"text" * 50)
    store.close()
    data = bytearray((tmp_path / "cache.db").read_bytes())
    with closing(sqlite3.connect(tmp_path / "cache.db")) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'Cache_key_raw'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    data[(page - 1) * size : page * size] = b"\xee" * size
    (tmp_path / "cache.db").write_bytes(data)
    store = open_store(tmp_path)
    with pytest.warns(StoreWarning, match="damaged"):
        assert store.derived("extract", "a" * 64, "7") is None
    store.put(made(SHORT))
    assert store.latest(ADDRESS) == made(SHORT)
    store.close()


@pytest.mark.parametrize("part", ["cache.db", "cache.db-wal", "cache.db-journal"])
def test_a_database_that_is_a_link_is_not_opened(tmp_path, part, made):
    victim = tmp_path / "victim.db"
    with closing(sqlite3.connect(victim)) as connection:
        connection.execute("CREATE TABLE mine (x)")
    before = victim.read_bytes()
    folder = tmp_path / "cache"
    folder.mkdir()
    (folder / "cache.db").touch()
    (folder / part).unlink(missing_ok=True)
    (folder / part).symlink_to(victim)
    with pytest.warns(StoreWarning, match="not a plain file"):
        store = open_store(folder)
    store.put(made(SHORT))
    store.close()
    assert victim.read_bytes() == before


def test_a_journal_that_names_another_file_deletes_nothing(tmp_path, made):
    victim = tmp_path / "victim"
    victim.write_bytes(b"")
    store = open_store(tmp_path / "cache")
    store.put(made(SHORT))
    store.close()
    name = os.fsencode(victim)
    tail = name + len(name).to_bytes(4, "big") + (sum(name) & 0xFFFFFFFF).to_bytes(4, "big")
    tail = (1).to_bytes(4, "big") + tail + b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
    (tmp_path / "cache" / "cache.db-journal").write_bytes(tail)
    with pytest.warns(StoreWarning, match="journal names a file elsewhere"):
        open_store(tmp_path / "cache").close()
    assert victim.exists()


def test_a_key_or_value_that_would_be_pickled_is_refused(tmp_path):
    with closing(BytesCache(str(tmp_path), timeout=1)) as cache:
        for key in [1, ("a",), b"bytes", None, "with space", "", "ä"]:
            with pytest.raises(TypeError):
                cache.set(key, b"x")
        for value in ["text", 1, None, {"a": 1}, bytearray(b"x")]:
            with pytest.raises(TypeError):
                cache.set("body:x", value)
        cache._sql("INSERT INTO Cache (key, raw, mode, value) VALUES (?, 0, 1, ?)", (pickle.dumps(("a",)), b"x"))
        with pytest.raises(UntrustedError):
            list(cache)
