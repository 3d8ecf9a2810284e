"""System calls that fail, and signals that come, at one place after the other: by strace."""
import re
import shutil
import subprocess

from scene import JOBS
from verdict import ENDING, end_faults, left_faults, remove, signal_of

# The errors of each call take turns. Of `close` only those of the job's own files matter: the last ones.
ERRORS = {"write": ["ENOSPC", "EIO", "EDQUOT"], "pwrite64": ["ENOSPC"], "fsync": ["EIO", "ENOSPC"],
          "linkat": ["ENOSPC", "EIO"], "link": ["ENOSPC", "EIO"], "rename": ["ENOSPC", "EIO"], "close": ["EIO"],
          "copy_file_range": ["EIO"], "unlink": ["EIO"], "ftruncate": ["EIO"], "mkdir": ["ENOSPC"]}
LAST = 6
# A container may lack /proc: then files have dot names from the start.
WITHOUT_PROC = ["-e", "inject=access:error=ENOENT"]
# `write(3, ...) = -1 EIO (INJECTED)`, or `<... write resumed>) = ...` where another thread came between.
INJECTED = re.compile(r"(?:(\w+)\((\d*)|<\.\.\. \w+ resumed>)[^\n]*\(INJECTED\)")
INJECTED_SIGNAL = re.compile(r"--- SIG(INT|TERM|HUP) ")


def available():
    """Why strace can't be used here, or None."""
    if shutil.which("strace") is None:
        return "it is not installed"
    probe = subprocess.run(["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=close:error=EIO:when=99", "true"],
                           capture_output=True, check=False)
    return None if probe.returncode == 0 else "it can't trace here: " + probe.stderr.decode().strip()[-100:]


def log_of(place):
    return place.parent / (place.name + ".log")


def strace(log, *words):
    return ["strace", "-f", "--seccomp-bpf", "-qq", "-s", "0", "-o", str(log), *words]


def prepared(scene, job, name, old):
    """A share of the scene; `old`: the job's files are there already. Returns it, its files, and the job's words."""
    place = scene.share(name)
    before = {}
    if old:
        for file in job.outputs:
            (place / "out" / file).write_text("old " + file)
            before[file] = ("old " + file).encode()
    return place, before, job.words + (["--force"] if old and job.force else [])


def count_calls(scene, job, old, extra):
    place, _, words = prepared(scene, job, f"count.{job.name}.{old}.{len(extra)}", old)
    log = log_of(place)
    calls = [*ERRORS, "access"]
    scene.run(place, words, strace(log, "-e", "trace=" + ",".join(calls), *extra), job=job)
    first = None
    counts = dict.fromkeys(ERRORS, 0)
    for line in log.read_text().splitlines():
        pid, _, call = line.partition(" ")
        first = first or pid
        name = call.strip().partition("(")[0]
        if pid == first and name in counts:
            counts[name] += 1
    remove(place)
    log.unlink()
    return counts


def case(scene, verdicts, kind, job, old, inject, extra):
    name = f"{job.name}{' over old files' if old else ''}, {inject}{' without /proc' if extra else ''}"
    place, before, words = prepared(scene, job, re.sub(r"\W+", "_", name), old)
    log = log_of(place)
    trace = ["-e", "trace=access," + inject.partition(":")[0]]
    done = scene.run(place, words, strace(log, *trace, *extra, "-e", "inject=" + inject), job=job)
    text = log.read_text()
    hit = [match for match in INJECTED.finditer(text) if match[1] != "access"]
    descriptor = hit[-1][2] if hit and hit[-1][1] == "write" else ""
    if ":signal=" in inject:
        ended = signal_of(done)
        allowed = [-ended] if ended in ENDING and INJECTED_SIGNAL.search(text) else [0]
        faults = end_faults(done, allowed)
        faults += left_faults(place, before, job.outputs, True, ended is not None, job.resumes)
    else:
        # What could not be printed does not undo what was built.
        printing = descriptor in ("1", "2") or (job.prints_last and inject.startswith("close"))
        failed = done.returncode != 0
        faults = end_faults(done, [0, 1] if hit else [0], silent=descriptor == "2")
        faults += left_faults(place, before, job.outputs, not failed or printing, failed, job.resumes)
        if b"while loading shared libraries" in done.stderr:
            faults = []  # the loader's own
    verdicts.add(kind, name, faults)
    remove(place)
    log.unlink()


def places_of(call, count):
    """At which calls a fault comes: all of them, of those that the loader makes, too, the last ones."""
    return range(max(1, count - LAST + 1) if call == "close" else 1, count + 1)


def cases(scene, verdicts):
    """Functions without arguments, each of which is a case."""
    for job in JOBS:
        for old in (False, True):
            if old and job.name == "fetch":
                continue  # what is there is not fetched
            for extra in ([], WITHOUT_PROC):
                if extra and job.name not in ("assembly", "track", "rows"):
                    continue
                counts = count_calls(scene, job, old, extra)
                turn = 0
                for call, errors in ERRORS.items():
                    if job.resumes and call == "unlink":
                        continue  # what could not be removed is what the next run begins with
                    for n in places_of(call, counts[call]):
                        turn += 1
                        error = errors[n % len(errors)]
                        number = ENDING[turn % len(ENDING)].name
                        faults = [("errors of system calls", f"error={error}")]
                        if turn % 2 == old:
                            faults.append(("signals at system calls", f"signal={number}"))
                        for kind, fault in faults:
                            yield lambda k=kind, j=job, o=old, i=f"{call}:{fault}:when={n}", e=extra: case(
                                scene, verdicts, k, j, o, i, e)
