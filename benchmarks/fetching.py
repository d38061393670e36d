"""How long fetching takes, and how much memory: `python -m benchmarks.fetching` prints the table.

The server is a process of its own on loopback. Pace: 1,000 sources on 200 hosts, each answering after 0.1 to 0.5 seconds,
one in twenty failing each time; the wall time is held against the schedule that the same pace, tries and back-off allow
where nothing else costs any time, simulated with the same distribution of pauses. Rivals: the same pages, at most so many
requests at a time and no other limit, beside linkinator and LinkChecker, which only check that a link answers. Memory: the
peak of a process that fetches pages of 100 kB, for two numbers of them.
"""

from __future__ import annotations

import argparse
import heapq
import random
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks import serving
from factcheck.model import Location, Snapshot, Source
from factcheck.settings import Limits, Settings
from factcheck.sources import Context, collect
from factcheck.store.disk import open_store

HOSTS = 200
PACE = Limits(gap=0.1, connections=2, hosts=HOSTS)
RATIO = 1.25
"""The wall time over the ideal schedule that the project allows itself."""
AT_A_TIME = (200, 1000)
"""Requests that are out at a time. linkinator asks for all links of a page at once, whatever it is told."""
PATIENCE = 60.0
"""Seconds that a rival may take."""
SIMULATED = 25
MANY, SIZE, MEMORY = 10_000, 100_000, 400
"""Pages, bytes of each, and megabytes that the project allows itself for them."""
RIVALS = Path(".venv/rivals")


@contextmanager
def served(hosts: int) -> Iterator[int]:
    """A server in a process of its own; its port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    command = [sys.executable, "-m", "benchmarks.serving", str(port), str(hosts)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        if process.stdout is None or process.stdout.readline() != b"ready\n":
            raise RuntimeError("the server does not start")
        try:
            yield port
        finally:
            process.kill()


def fetch(addresses: Sequence[str], limits: Limits, *, robots: bool) -> tuple[float, int]:
    """Seconds that fetching these addresses into a new store takes, and how many pages came."""
    here = Location(file="claims.yaml", line=1, column=1)
    tasks = [("http", Source(id=f"s{number}", location=here, url=url)) for number, url in enumerate(addresses)]
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder, "cache"))
        settings = Settings(allow_private=True, limits=limits, robots=robots, deadline=3600)
        begun = time.perf_counter()
        results = collect(tasks, Context(settings=settings, store=store, folder=Path(folder)))
        took = time.perf_counter() - begun
        came = sum(isinstance(result, Snapshot) for result in results)
        store.close()
    return took, came


def ideal(limits: Limits, drawn: random.Random) -> float:
    """Seconds of the schedule of all hosts where nothing but the pace, the servers and the pauses takes any time."""
    return max(_host(host, limits, drawn) for host in range(HOSTS))


def _host(host: int, limits: Limits, drawn: random.Random) -> float:
    """Robots.txt first, then the pages in order: so many at a time, a gap between two starts, and what fails once more."""
    free = [0.0] * limits.connections
    begun = serving.latency("/robots.txt")
    started, ended = 0.0, begun
    waiting = [(begun, number, path, 1) for number, path in enumerate(serving.paths(host))]
    while waiting:
        ready, number, path, tries = heapq.heappop(waiting)
        started = max(ready, heapq.heappop(free), started + limits.gap)
        done = started + serving.latency(path)
        heapq.heappush(free, done)
        ended = max(ended, done)
        if serving.fails(path) and tries < limits.tries:
            pause = limits.backoff * (2 ** (tries - 1) + drawn.random())
            heapq.heappush(waiting, (done + pause, number, path, tries + 1))
    return ended


def pace(port: int, runs: int) -> str:
    """The line for the paced fetching."""
    urls = [f"http://{serving.address(host)}:{port}{path}" for host in range(HOSTS) for path in serving.paths(host)]
    best = statistics.median(ideal(PACE, random.Random(seed)) for seed in range(SIMULATED))
    took = [fetch(urls, PACE, robots=True) for _ in range(runs)]
    ratios = sorted(seconds / best for seconds, _ in took)
    middle = statistics.median(ratios)
    told = "met" if middle <= RATIO else "not met"
    return (
        f"paced: {len(urls):,} sources on {HOSTS} hosts, {took[0][1]} read, ideal {best:.2f} s; "
        f"wall over ideal {middle:.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f}), limit {RATIO}: {told}"
    )


def rivals(port: int) -> Iterator[str]:
    """The lines for fetching without limits per host, ours first, and how many requests each had out at a time."""
    urls = [f"http://{serving.address(host)}:{port}{path}" for host in range(HOSTS) for path in serving.paths(host)]
    for at_a_time in AT_A_TIME:
        free = Limits(gap=0.0, connections=at_a_time // HOSTS or 1, hosts=min(at_a_time, HOSTS), tries=1)
        _peak(port)
        took, came = fetch(urls, free, robots=False)
        yield f"unpaced: {len(urls) / took:,.0f} links a second, {came} read and kept, up to {_peak(port)} at a time"
    for name, command in _rivals(f"http://{serving.address(0)}:{port}/index").items():
        if not Path(command[0]).exists():
            yield f"  {name} is not here: `make rivals` installs it"
            continue
        _done(port)
        begun = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
        took = time.perf_counter() - begun
        peak, done = _peak(port), _done(port)
        yield f"  {name}: {done / took:,.0f} links a second, none kept, up to {peak} at a time ({done} in {took:.1f} s)"


def _rivals(index: str) -> dict[str, list[str]]:
    """The commands, each told to have as many requests out as ours has at most."""
    most = str(max(AT_A_TIME))
    node, checker = str(RIVALS / "node_modules/.bin/linkinator"), str(RIVALS / "bin/linkchecker")
    return {
        "linkinator": [node, index, "--concurrency", most, "--timeout", "10000", "--verbosity", "none"],
        "LinkChecker": [checker, "-f", "benchmarks/linkchecker.ini", "-t", most, "--check-extern", index],
    }


def _peak(port: int) -> int:
    return _told(port, "peak")


def _done(port: int) -> int:
    return _told(port, "done")


def _told(port: int, what: str) -> int:
    """What the server has counted since it was last asked."""
    import httpx

    return int(httpx.get(f"http://{serving.address(0)}:{port}/{what}", trust_env=False).text)


def memory(port: int, pages: int) -> float:
    """Megabytes at the peak of a process that fetches so many pages of 100 kB."""
    command = [sys.executable, "-m", "benchmarks.fetching", "--measure", str(port), str(pages)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout)


def _measure(port: int, pages: int) -> float:
    urls = [f"http://{serving.address(n % HOSTS)}:{port}/size/{SIZE}/{n}" for n in range(pages)]
    _, came = fetch(urls, Limits(gap=0.0, connections=2, hosts=HOSTS), robots=False)
    if came != pages:
        raise RuntimeError(f"{came} of {pages} pages came")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--measure", nargs=2, type=int, metavar=("PORT", "PAGES"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        print(_measure(*given.measure))
        return
    with served(HOSTS) as port:
        print(pace(port, given.runs), flush=True)
        for line in rivals(port):
            print(line, flush=True)
        few, many = memory(port, MANY // 5), memory(port, MANY)
    told = "met" if many <= MEMORY else "not met"
    print(
        f"memory: {many:.0f} MB at the peak for {MANY:,} sources of {SIZE // 1000} kB, {few:.0f} MB for {MANY // 5:,}; "
        f"limit {MEMORY} MB: {told}"
    )


if __name__ == "__main__":
    main()
