"""Disks that are full: file systems of a few pages (tmpfs), or else a limit of the size of files."""
import os
import resource
import subprocess

import injection
from scene import JOBS
from verdict import end_faults, left_faults, remove

MOUNTS = "GK_FAULTS_MOUNTS"  # set in the process that has a mount namespace of its own


def enter_namespace(arguments):
    """Goes on in a mount namespace of its own where that is allowed; the reason where it is not, else None."""
    if os.environ.get(MOUNTS):
        return None
    reasons = []
    for flags in (["-m"], ["-rm"]):
        probe = subprocess.run(["unshare", *flags, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, check=False)
        if probe.returncode == 0:
            os.environ[MOUNTS] = "1"
            os.execvp("unshare", ["unshare", *flags, *arguments])
        reasons.append(probe.stderr.decode().strip())
    return reasons[0]


def on_small_disk(scene, verdicts, job, old, option):
    """`out` is a file system of its own; everything else is not."""
    name = f"{job.name}{' over old files' if old else ''} on {option}"
    place, before, words = injection.prepared(scene, job, f"disk_{job.name}_{old}_{option.replace('=', '_')}", False)
    out = place / "out"
    subprocess.run(["mount", "-t", "tmpfs", "-o", option, "none", out], check=True)
    try:
        if old:
            try:
                for file in job.outputs:
                    (out / file).write_text("old " + file)
                    before[file] = ("old " + file).encode()
            except OSError:
                return  # the old files alone are too many
            words = job.words + (["--force"] if job.force else [])
        done = scene.run(place, words, job=job)
        failed = done.returncode != 0
        verdicts.add("small disks", name,
                     end_faults(done, [0, 1]) + left_faults(place, before, job.outputs, not failed, failed))
    finally:
        # Lazily: a process that another thread is starting holds our open files until it has become its program.
        subprocess.run(["umount", "--lazy", out], check=True)
        remove(place)


def below_limit(scene, verdicts, job, old, limit):
    """No file may have more than `limit` bytes."""
    place, before, words = injection.prepared(scene, job, f"limit_{job.name}_{old}_{limit}", old)
    done = scene.run(place, words, job=job,
                     preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY)))
    failed = done.returncode != 0
    verdicts.add("limits of file sizes", f"{job.name} below {limit} bytes",
                 end_faults(done, [0, 1]) + left_faults(place, before, job.outputs, not failed, failed))
    remove(place)


def cases(scene, verdicts, mounts):
    for job in JOBS:
        if job.name == "fetch":
            continue
        for old in (False, True):
            for limit in (0, 40, 1000):
                yield lambda j=job, o=old, n=limit: below_limit(scene, verdicts, j, o, n)
            options = [f"nr_inodes={n}" for n in (2, 4, 5, 6, 8)] + [f"size={n}k" for n in (4, 8, 12)]
            for option in options if mounts else []:
                yield lambda j=job, o=old, p=option: on_small_disk(scene, verdicts, j, o, p)
