#!/usr/bin/env python3
"""What gk does when something breaks: whole or not at all.  usage: faults.py --gk BINARY [--only WORD]

Each case runs a command where one thing goes wrong: a system call that fails and signals (by strace), full disks, inputs
that are cut or can't be read, outputs that lead elsewhere. It then has the right exit code and one line of error, no file is
half-written, files that were there are as they were, and no dot file is left. What a machine does not allow is left out,
and the log says so. GK_SAMPLE=N takes one case in N.
"""
import argparse
import concurrent.futures
import itertools
import os
import signal
import sys
import tempfile
import time

sys.dont_write_bytecode = True
import inputs  # noqa: E402
import injection  # noqa: E402
import places  # noqa: E402
import spaces  # noqa: E402
import waiting  # noqa: E402
from checking import every  # noqa: E402
from scene import JOBS, Scene  # noqa: E402
from verdict import Verdicts  # noqa: E402


def all_cases(scene, verdicts, no_strace, no_mounts):
    groups = {"places": places.cases(scene, verdicts), "waiting": waiting.cases(scene, verdicts),
              "inputs": inputs.cases(scene, verdicts, None if no_strace else injection.strace),
              "spaces": spaces.cases(scene, verdicts, no_mounts is None)}
    if no_strace:
        print("left out, for want of strace (" + no_strace + "): system calls that fail, signals at them, reads that fail")
    else:
        groups["injection"] = injection.cases(scene, verdicts)
    if no_mounts:
        print("no file systems can be mounted here (" + no_mounts + "): limits of file sizes and /dev/full stand in")
    return groups


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--gk", required=True)
    parser.add_argument("--only", help="one group: places, waiting, inputs, spaces, injection")
    arguments = parser.parse_args()
    no_mounts = spaces.enter_namespace([sys.executable, *sys.argv])
    for number in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)  # a parent that ignores them would have gk ignore them, too
    begin = time.monotonic()
    verdicts = Verdicts()
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        scene = Scene(arguments.gk, folder)
        for job in JOBS:
            scene.learn(job)
        groups = all_cases(scene, verdicts, injection.available(), no_mounts)
        chosen = [cases for name, cases in groups.items() if arguments.only in (None, name)]
        todo = every(list(itertools.chain.from_iterable(chosen)))
        with concurrent.futures.ThreadPoolExecutor(max_workers=2 * len(os.sched_getaffinity(0))) as pool:
            for done in [pool.submit(case) for case in todo]:
                done.result()
    for kind, count in sorted(verdicts.cases.items()):
        print(f"{count:5} {kind}")
    total = sum(verdicts.cases.values())
    print(f"{total} cases, {verdicts.failures} failures, {time.monotonic() - begin:.0f} s")
    return 1 if verdicts.failures else 0


if __name__ == "__main__":
    sys.exit(main())
