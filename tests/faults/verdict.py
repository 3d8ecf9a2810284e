"""Whether a case ended as it must: whole or not at all."""
import os
import re
import shutil
import signal
import threading

from scene import files_below

ERROR = re.compile(r"gk(?: [a-z-]+)*: error: .")


class Verdicts:
    """Counts cases and failures; the first failures are printed."""

    SHOWN = 30

    def __init__(self):
        self.lock = threading.Lock()
        self.cases = {}
        self.failures = 0

    def add(self, kind, name, faults):
        with self.lock:
            self.cases[kind] = self.cases.get(kind, 0) + 1
            if not faults:
                return
            self.failures += 1
            if self.failures <= self.SHOWN:
                print(f"FAIL {kind}: {name}: " + "; ".join(faults))


def signal_of(done):
    """The signal that ended a process, or None."""
    return -done.returncode if done.returncode < 0 else None


def message_faults(done):
    """What is wrong about the messages of a process that failed."""
    text = done.stderr.decode("utf-8", "replace")
    lines = text.splitlines()
    faults = []
    if sum(bool(ERROR.match(line)) for line in lines) != 1:
        faults.append(f"not one error line: {text[-400:]!r}")
    if any(not line.startswith("gk") for line in lines):
        faults.append(f"a line that is no message: {text[-400:]!r}")
    return faults


def end_faults(done, allowed, silent=False):
    """Exit codes and signals (negative) that are allowed; `silent`: stderr itself could not be written."""
    faults = []
    if done.returncode not in allowed:
        faults.append(f"exit code {done.returncode}, not {' or '.join(map(str, allowed))}: {done.stderr[-300:]!r}")
    if done.returncode in (1, 2) and not silent:
        faults += message_faults(done)
    return faults


def left_faults(place, before, new, whole_allowed, none_allowed, each=False):
    """What the case left in its folder `out`: everything new, or everything as it was; `each`: of each file. No dot file
    anywhere."""
    after = files_below(place / "out")
    faults = []
    if each and not after.items() <= new.items():
        faults.append(f"left {sorted(after)}, of {sorted(new)}, or other content")
    if not each and not (whole_allowed and after == new) and not (none_allowed and after == before):
        changed = [name for name in sorted({*after, *before, *new}) if after.get(name) != before.get(name)]
        faults.append(f"left neither all new nor all old: {changed} changed of {sorted({*before, *new})}")
    for folder, folders, files in os.walk(place):
        names = [name for name in folders + files if name.startswith((".", "core"))]
        if names:
            faults.append(f"left {names} in {folder}")
    return faults


def remove(place):
    shutil.rmtree(place, ignore_errors=True)


ENDING = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
