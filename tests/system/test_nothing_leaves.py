import shutil
import socket
import subprocess
import sys
import threading
from pathlib import Path

import nothing_leaves
import pytest

CONFTEST = Path(__file__).parent.parent / "conftest.py"
SWALLOWED = """
import socket
def test_swallows():
    try:
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    except Exception:
        pass
"""
IN_A_CHILD = """
import subprocess, sys
def test_child():
    subprocess.run([sys.executable, "-c", "import socket; socket.getaddrinfo('factcheck.invalid', 80)"])
"""
HERE = """
import socket
def test_here(no_network):
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
    try:
        socket.getaddrinfo("factcheck.invalid", 80)
    except socket.gaierror as error:
        assert error.errno == socket.EAI_AGAIN
    else:
        raise AssertionError("a name was looked up")
"""


def run(tmp_path: Path, text: str) -> subprocess.CompletedProcess[str]:
    """Run one test under this project's conftest, in its own process."""
    shutil.copy(CONFTEST, tmp_path)
    shutil.copytree(CONFTEST.parent / "system" / "children", tmp_path / "system" / "children")
    (tmp_path / "test_one.py").write_text(text)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "--rootdir",
        str(tmp_path),
        str(tmp_path),
    ]
    return subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)


@pytest.mark.parametrize(
    ("text", "stopped"),
    [(SWALLOWED, "socket.connect ('192.0.2.1', 80)"), (IN_A_CHILD, "socket.getaddrinfo 'factcheck.invalid'")],
)
def test_a_test_that_sends_fails_even_where_the_error_is_swallowed(tmp_path, text, stopped):
    result = run(tmp_path, text)
    assert result.returncode == 1, result.stdout
    assert stopped in result.stdout


def test_loopback_is_free_and_no_network_makes_look_ups_fail(tmp_path):
    result = run(tmp_path, HERE)
    assert result.returncode == 0, result.stdout


def test_threads_are_watched_too():
    errors = []

    def send() -> None:
        try:
            socket.gethostbyname("factcheck.invalid")
        except nothing_leaves.SentOutsideError as error:
            errors.append(error)

    thread = threading.Thread(target=send)
    thread.start()
    thread.join()
    assert len(errors) == 1
    assert nothing_leaves.drain() == ["socket.gethostbyname 'factcheck.invalid'"]


def test_datagrams_are_stopped():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender, pytest.raises(nothing_leaves.SentOutsideError):
        sender.sendto(b"x", ("192.0.2.1", 53))
    assert len(nothing_leaves.drain()) == 1


@pytest.mark.parametrize("address", ["/run/socket", None, ("127.0.0.1", 80), ("127.9.9.9", 80), ("::1", 80, 0, 0)])
def test_addresses_that_stay_here(address):
    assert nothing_leaves.stays_here(address)


@pytest.mark.parametrize(
    "address",
    [("10.0.0.1", 80), ("169.254.169.254", 80), ("0.0.0.0", 80), ("example.org", 80), ("", 80), ("fe80::1%eth0", 80)],
)
def test_addresses_that_leave(address):
    assert not nothing_leaves.stays_here(address)


@pytest.mark.parametrize(
    "host", ["example.org", b"example.org", "localhost.", "metadata", "1.2.3.4 x", "a:b", "127.0.0.1."]
)
def test_names(host):
    assert nothing_leaves.is_name(host)


@pytest.mark.parametrize(
    "host", [None, "", "localhost", "192.0.2.1", "0x7f000001", "2130706433", "127.1", "::1", "fe80::1%lo"]
)
def test_numbers_and_nothing(host):
    assert not nothing_leaves.is_name(host)
