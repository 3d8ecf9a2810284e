"""What the tables of all benchmarks share: times as hyperfine wrote them, rows of Markdown, and targets."""
import json
import os
import pathlib
import platform
import sys


def cpu():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def read_times(folder):
    """Mean and standard deviation in seconds of each job, by name."""
    results = []
    for path in sorted(pathlib.Path(folder).glob("times*.json")):
        results += json.loads(path.read_text())["results"]
    return {result["command"]: result["mean"] for result in results}, {r["command"]: r["stddev"] or 0.0 for r in results}


def read_peaks(folder):
    """Peak resident memory in MB of each job, by name."""
    return {job: int(kib) * 1024 / 1e6 for job, kib in (line.split() for line in (pathlib.Path(folder) / "peaks.txt").open())}


def print_table(jobs, mean, deviation, notes):
    """A row a job: name in the times, what is done, tool, and the job whose time is 1 (or None)."""
    print("| job | tool | seconds | ratio | throughput |")
    print("|---|---|---|---|---|")
    for name, job, tool, base in jobs:
        ratio = f"{mean[name] / mean[base]:.2f}" if base else ""
        print(f"| {job} | {tool} | {mean[name]:.4f} ± {deviation[name]:.4f} | {ratio} | {notes.get(name, '')} |")


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
