"""What the tables of all benchmarks share: times as hyperfine wrote them, rows of Markdown, and targets."""
import collections
import json
import os
import pathlib
import platform
import statistics
import sys

import bench_records


def cpu():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def read_times(folder):
    """Seconds of each job by name: the least of its runs, which other users of the machine disturb least, and their standard deviation."""
    runs = collections.defaultdict(list)
    for path in pathlib.Path(folder).glob("times*.*.*.json"):
        for result in json.loads(path.read_text())["results"]:
            runs[result["command"]] += result["times"]
    return {name: min(times) for name, times in runs.items()}, {name: statistics.pstdev(times) for name, times in runs.items()}


def read_peaks(folder):
    """Peak resident memory in MB of each job, by name."""
    return {job: int(kib) * 1024 / 1e6 for job, kib in (line.split() for line in (pathlib.Path(folder) / "peaks.txt").open())}


def print_table(what, jobs, least, deviation, notes, shares=None):
    """Of the data (what), a row a job: name in the times, what is done, tool, and the job whose time is 1 (or None).

    A job in shares does one in so many of the things that the others do, and its ratio is that of all of them. Where $BENCH_RECORD is
    set, the rows with a ratio are also kept for README's table.
    """
    ratios = {name: (shares or {}).get(name, 1) * least[name] / least[base] for name, _, _, base in jobs if base}
    print(f"\n{what}; the least of all runs ± sd on {cpu()}\n")
    print("| job | tool | seconds | ratio | throughput |")
    print("|---|---|---|---|---|")
    for name, job, tool, _ in jobs:
        ratio = f"{ratios[name]:.2f}" if name in ratios else ""
        print(f"| {job} | {tool} | {least[name]:.4f} ± {deviation[name]:.4f} | {ratio} | {notes.get(name, '')} |")
    if os.environ.get("BENCH_RECORD"):
        rows = [{"name": name, "job": job, "tool": tool, "base": base, "seconds": float(f"{least[name]:.4g}"),
                 "ratio": float(f"{ratios[name]:.3g}"), "note": notes.get(name, "")} for name, job, tool, base in jobs if base]
        bench_records.record(pathlib.Path(sys.argv[0]).stem.removesuffix("_table"), what, cpu(), rows)


def print_targets(targets):
    """Says of each (text, met) whether it was met; exits 1 on a miss.

    The misses are also written to $BENCH_MISSES, where that is set: they tell a bench that missed a target from one that failed.
    """
    for text, met in targets:
        print(f"{'PASS' if met else 'MISS'}  {text}")
    misses = [text for text, met in targets if not met]
    if misses and os.environ.get("BENCH_MISSES"):
        pathlib.Path(os.environ["BENCH_MISSES"]).write_text("".join(f"{text}\n" for text in misses), encoding="utf-8")
    sys.exit(1 if misses else 0)
