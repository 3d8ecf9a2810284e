"""What the tables of all benchmarks share: times as hyperfine wrote them, rows of Markdown, and targets."""
import json
import os
import pathlib
import platform
import sys

import bench_records


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


def print_table(what, jobs, mean, deviation, notes, shares=None):
    """Of the data (what), a row a job: name in the times, what is done, tool, and the job whose time is 1 (or None).

    A job in shares does one in so many of the things that the others do, and its ratio is that of all of them. Where $BENCH_RECORD is
    set, the rows with a ratio are also kept for README's table.
    """
    ratios = {name: (shares or {}).get(name, 1) * mean[name] / mean[base] for name, _, _, base in jobs if base}
    print(f"\n{what}; mean ± sd on {cpu()}\n")
    print("| job | tool | seconds | ratio | throughput |")
    print("|---|---|---|---|---|")
    for name, job, tool, _ in jobs:
        ratio = f"{ratios[name]:.2f}" if name in ratios else ""
        print(f"| {job} | {tool} | {mean[name]:.4f} ± {deviation[name]:.4f} | {ratio} | {notes.get(name, '')} |")
    if os.environ.get("BENCH_RECORD"):
        rows = [{"name": name, "job": job, "tool": tool, "base": base, "seconds": float(f"{mean[name]:.4g}"),
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
