import pytest


def test_what_is_there_is_given(need):
    assert need("sh").name == "sh"


def test_what_is_missing_skips_on_a_persons_machine(need, monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no-such-program is not installed on this machine"):
        need("no-such-program")


def test_what_is_missing_fails_under_ci(need, monkeypatch):
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="no-such-program is not installed"):
        need("no-such-program")


def test_a_missing_shared_folder_skips_always(shared, monkeypatch):
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.skip.Exception, match=r"\.\./shared/no/such/file is not there"):
        shared("no/such/file")
