#!/usr/bin/env python3
"""Runs two builds of gk side by side on gk's own rows of the benches: do they print the same bytes, and what do these cost?

  compare.py OLD NEW [BENCH...]      OLD and NEW are binaries; BENCH is dna, annotation, variant, motif or vcf, default: all

The rows are the jobs that tests/bench/BENCH.sh declares. Their data is made by OLD, unless it is there, and read by both. Of each row
both builds are run RUNS times (default 10) in turn, and the least time and the least peak memory of each are compared; a command that
takes less than 0.2 s is run in a loop that does. SCALE (default 0.3) is the size of the data as a multiple of the benches' own.

Prints a row of Markdown for each command. One that is more than 3 % slower, or needs more than 1 % and 1 MB more memory, is measured
once more with 2.5 × the runs, because machines drift; one that is slower still is run once under valgrind's callgrind, if that is
there, and counts as slower when it takes more than 3 % more instructions, too: the same code may run some percent faster or slower
by where it lies in memory. The ratio of CPU time is for the reader: where others use the machine, it is
steadier than that of time. BY=instructions counts instructions instead of time, for a machine that others use: each command is run once
under callgrind, of all programs counting gk alone, and the data should be small (SCALE=0.03). Exits 1 after the whole table when that did not help, when standard output,
standard error, the exit status or a file that was written differ, or when NEW fails. A row that OLD can't run is told, and no
failure: it is a new one. Exits 2 when there is nothing to compare.
"""
import argparse
import dataclasses
import hashlib
import math
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

BENCHES = pathlib.Path(__file__).resolve().parent
OUTPUT_FOLDER = "rebuilt"  # below the folder of a bench: what its commands write besides their output
SHORTEST = 0.2  # seconds
SLOWER = 1.03
SLOWER_WORDS = "**slower**"
BY_INSTRUCTIONS = os.environ.get("BY") == "instructions"
HEAVIER, HEAVIER_BYTES = 1.01, 1e6


@dataclasses.dataclass
class Row:
    """A command of a bench, and where it runs."""
    bench: str
    folder: pathlib.Path
    name: str
    command: str
    environment: dict


@dataclasses.dataclass
class Answer:
    """All that a run of a command leaves behind, as digests, and how long it took in seconds."""
    parts: dict
    status: int
    size: int
    seconds: float

    def failure(self):
        """The exit status and the last line of the messages, fit for a table."""
        lines = self.parts["standard error"].decode(errors="replace").strip().splitlines()
        return f"exit {self.status}: {lines[-1] if lines else ''}".replace("|", "\\|")


@dataclasses.dataclass
class Cost:
    """Seconds, seconds of CPU time, and peak memory in bytes, of one run or the least of several."""
    seconds: float
    cpu: float
    peak: float


class Failed(Exception):
    """A command that had succeeded ended with an error."""


class Shell:
    """Runs the commands of rows with one of the builds; leaves none behind when it is interrupted."""

    def __init__(self, folder):
        self.peak_file = folder / "peak"
        self.errors = folder / "stderr"

    def run(self, row, binaries, command, output, read=lambda stream: None):
        """Exit status and cost of the command; read is called with its output where that is a pipe."""
        # GNU time is between, because a process counts the memory of the one that started it, and Python's is larger than gk's.
        line = ["/usr/bin/time", "-q", "-f", "%M", "-o", self.peak_file, "bash", "-o", "pipefail", "-c", command]
        environment = row.environment | {"PATH": f"{binaries}{os.pathsep}{row.environment['PATH']}"}
        with self.errors.open("wb") as errors:
            begin = time.perf_counter()
            process = subprocess.Popen(line, cwd=row.folder, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=errors,
                                       start_new_session=True)
            try:
                read(process.stdout)
                _, wait_status, usage = os.wait4(process.pid, 0)
                process.returncode = os.waitstatus_to_exitcode(wait_status)
            except BaseException:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                raise
            finally:
                if process.stdout:
                    process.stdout.close()
            seconds = time.perf_counter() - begin
        peak = int(self.peak_file.read_text().split()[-1]) * 1024
        return process.returncode, Cost(seconds, usage.ru_utime + usage.ru_stime, peak)

    def instructions(self, row, binaries):
        """How many instructions gk takes in the command, in all processes of it; None where valgrind is not there."""
        if not shutil.which("valgrind"):
            return None
        with tempfile.TemporaryDirectory(dir=self.peak_file.parent) as name:
            folder = pathlib.Path(name)
            counted = folder / "gk"
            counted.write_text(f"#!/bin/sh\nexec valgrind --tool=callgrind --callgrind-out-file=/dev/null "
                               f"--log-file='{folder}/count.%p' '{binaries / 'gk'}' \"$@\"\n")
            counted.chmod(0o755)
            status, _ = self.run(row, folder, row.command, subprocess.DEVNULL)
            if status != 0:
                return None
            counts = re.findall(r"Collected : (\d+)", "".join(path.read_text() for path in folder.glob("count.*")))
        return sum(map(int, counts)) or None

    def answer(self, row, binaries):
        """Runs the command once, for what it answers."""
        written = row.folder / OUTPUT_FOLDER
        shutil.rmtree(written, ignore_errors=True)
        written.mkdir()
        digest, size = hashlib.md5(), 0

        def read(stream):
            nonlocal size
            while block := stream.read(1 << 20):
                digest.update(block)
                size += len(block)

        status, cost = self.run(row, binaries, row.command, subprocess.PIPE, read)
        parts = {"exit status": status, "standard output": digest.digest(), "standard error": self.errors.read_bytes()}
        for path in sorted(written.rglob("*")):
            if path.is_file():
                parts[f"file {path.relative_to(written)}"] = digest_of(path)
                size += path.stat().st_size
        return Answer(parts, status, size, cost.seconds)

    def costs(self, row, builds, runs, times):
        """The least costs of both builds in so many runs, each of them the command so many times."""
        command = row.command if times == 1 else f"for ((turn = 0; turn < {times}; turn++)); do {row.command} || exit; done"
        least = [Cost(math.inf, math.inf, math.inf) for _ in builds]
        for run in range(runs):
            # Each build is the first of a pair in every other run.
            for which in (0, 1) if run % 2 == 0 else (1, 0):
                status, cost = self.run(row, builds[which], command, subprocess.DEVNULL)
                if status != 0:
                    raise Failed(f"exit {status} of a later run ({builds[which].name})")
                best = least[which]
                least[which] = Cost(min(best.seconds, cost.seconds / times), min(best.cpu, cost.cpu / times), min(best.peak, cost.peak))
        return least


def digest_of(path):
    with path.open("rb") as file:
        return hashlib.file_digest(file, "md5").digest()


def rows_of(bench, binary, folder):
    """Makes the bench's data with that binary, and returns its rows; raises CalledProcessError."""
    collected = folder / f"{bench}.rows"
    scale = os.environ.get("SCALE") or "0.3"
    environment = os.environ | {"BENCH_COLLECT": str(collected), "GK": str(binary), "SCALE": scale}
    subprocess.run(["bash", BENCHES / f"{bench}.sh"], env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=True)
    exported = pathlib.Path(f"{collected}.environment").read_bytes().decode(errors="surrogateescape")
    environment = dict(item.split("=", 1) for item in exported.split("\0") if item)
    lines = (line.split("\t", 2) for line in collected.read_text(encoding="utf-8").splitlines())
    return [Row(bench, pathlib.Path(where), name, command, environment) for where, name, command in lines]


def complaints(old, new):
    """What is worse in the new cost."""
    words = []
    if new.seconds > SLOWER * old.seconds:
        words.append(SLOWER_WORDS)
    if new.peak > HEAVIER * old.peak + HEAVIER_BYTES:
        words.append("**more memory**")
    return words


def measured(row, builds, runs, shell, times):
    """The costs of both builds, and remarks on how they were found."""
    costs = shell.costs(row, builds, runs, times)
    if not complaints(*costs):
        return costs, []
    remarks = [f"at first {costs[1].seconds / costs[0].seconds:.3f}"]
    return shell.costs(row, builds, math.ceil(2.5 * runs), times), remarks


def counted(row, builds, shell):
    """The same by instructions: their number in 10^9 stands for the seconds."""
    costs = shell.costs(row, builds, 1, 1)
    counts = [shell.instructions(row, build) for build in builds]
    if not all(counts):
        raise Failed("valgrind is not there, or the command fails under it")
    return [Cost(count / 1e9, cost.cpu, cost.peak) for count, cost in zip(counts, costs)], []


def compare_row(row, builds, runs, shell):
    """The cells of a row of the table behind its name, whether it is as good as before, and the ratio of the times or None."""
    old, new = (shell.answer(row, build) for build in builds)
    differing = [part for part in sorted(old.parts.keys() | new.parts.keys()) if old.parts.get(part) != new.parts.get(part)]
    if new.status != 0:
        which = "the new one fails" if old.status == 0 else "both fail"
        return ["", "", "", "", "", f"**{which}**: {new.failure()}"], False, None
    if old.status != 0:
        return ["", "", "", "", "", f"a new row: the old one says {old.failure()}"], True, None

    if BY_INSTRUCTIONS:
        costs, remarks = counted(row, builds, shell)
    else:
        costs, remarks = measured(row, builds, runs, shell, max(1, math.ceil(SHORTEST / min(old.seconds, new.seconds))))
    worse = complaints(*costs)
    if SLOWER_WORDS in worse and not BY_INSTRUCTIONS:
        counts = [shell.instructions(row, build) for build in builds]
        if all(counts):
            remarks.append(f"instructions {counts[1] / counts[0]:.3f}")
            if counts[1] <= SLOWER * counts[0]:
                worse.remove(SLOWER_WORDS)
    output = f"{new.size / 1e6:.1f} MB"
    if differing:
        output = f"**differs**: {', '.join(differing)}"
    ratio = costs[1].seconds / costs[0].seconds
    cells = [" → ".join(f"{cost.seconds:.4f}" for cost in costs), f"{ratio:.3f}", f"{costs[1].cpu / costs[0].cpu:.3f}",
             " → ".join(f"{cost.peak / 1e6:.1f}" for cost in costs), output, ", ".join(worse + remarks)]
    return cells, not worse and not differing, ratio


def compare(benches, builds, runs, folder):
    """Prints the table, row by row, and what it comes to; returns the exit status."""
    shell = Shell(folder)
    bad, ratios = [], []
    print(f"| bench | row | {'10^9 instructions' if BY_INSTRUCTIONS else 'seconds'} | ratio | ratio of CPU time | peak MB | same output | remarks |")
    print("|---|---|---|---|---|---|---|---|", flush=True)
    for bench in benches:
        try:
            rows = rows_of(bench, builds[0] / "gk", folder)
        except (OSError, ValueError, subprocess.CalledProcessError) as error:
            bad.append(f"{bench}: no rows: {error}")
            continue
        for row in rows:
            try:
                cells, good, ratio = compare_row(row, builds, runs, shell)
            except Failed as error:
                cells, good, ratio = ["", "", "", "", "", f"**{error}**"], False, None
            print(f"| {bench} | {row.name} | {' | '.join(cells)} |", flush=True)
            if ratio is not None:
                ratios.append(ratio)
            if not good:
                bad.append(f"{bench}: {row.name}: {row.command}")
    print()
    if ratios:
        mean = math.exp(sum(map(math.log, ratios)) / len(ratios))
        print(f"{len(ratios)} rows; ratio of the {'instructions' if BY_INSTRUCTIONS else 'times'}, new to old: {mean:.3f} (geometric mean), "
              f"{min(ratios):.3f} to {max(ratios):.3f}. Load of the machine: {os.getloadavg()[1]:.1f} on {os.cpu_count()} CPUs.")
    for text in bad:
        print(f"WORSE  {text}")
    if not ratios:
        print("Nothing was compared.")
        return 2
    return 1 if bad else 0


def interrupted(number, _frame):
    raise SystemExit(128 + number)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", type=pathlib.Path)
    parser.add_argument("new", type=pathlib.Path)
    parser.add_argument("benches", nargs="*", metavar="bench")
    arguments = parser.parse_args()
    known = sorted(path.stem for path in BENCHES.glob("*.sh"))
    if unknown := set(arguments.benches) - set(known):
        parser.error(f"no such bench: {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, interrupted)
    with tempfile.TemporaryDirectory(prefix="gk-compare-") as name:
        # Copies, so that a build in the meantime changes nothing.
        folder = pathlib.Path(name)
        builds = [folder / "old", folder / "new"]
        for build, binary in zip(builds, (arguments.old, arguments.new)):
            build.mkdir()
            shutil.copy2(binary, build / "gk")
        sys.exit(compare(arguments.benches or known, builds, int(os.environ.get("RUNS") or 10), folder))


if __name__ == "__main__":
    main()
