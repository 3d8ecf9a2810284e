#!/usr/bin/env python3
"""gk data fetch that is broken off and goes on: Range and If-Match after a cut, kill -9 and Ctrl-C in the middle, parts of other
runs, two processes at once, many files at once. What has come is not asked for again, and no two versions are mixed."""
import pathlib
import signal
import sys
import tempfile
import threading
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import arguments  # noqa: E402
from data_remote import Remote, add_assembly  # noqa: E402

SMALL = 250_000  # bytes of zz.2bit
LARGE = 6_000_000  # of big.2bit: more than the system keeps on the way
TWOBIT = "zz.2bit"
ZZ = [TWOBIT, "zz.chrom.sizes"]
HTTP = ("s3", "gcs", "mirror")


def check_ranges(remote):
    """A connection that breaks: what has come is not asked for again, in this run or in the next ones."""
    remote.fresh()
    remote.server.faults.set({"key": TWOBIT, "cut": 30_000})
    runs = 0
    while TWOBIT not in remote.here() and runs < 4:
        runs += 1
        remote.fetch("zz")
    gets = remote.gets(TWOBIT)
    etag = gets and f'"{remote.server.bucket.get(TWOBIT).etag}"'
    remote.equal("cut after every 30 kB: runs", runs, 1)
    remote.equal("cut after every 30 kB: Range", [line["headers"].get("range") for line in gets],
                 [None] + [f"bytes={at}-" for at in range(30_000, SMALL, 30_000)])
    remote.equal("cut after every 30 kB: If-Match", {line["headers"].get("if-match") for line in gets[1:]}, {etag})
    remote.complete("cut after every 30 kB", ZZ)

    # The object becomes another one between two requests.
    other = other_bytes(remote.folder, "zz", SMALL)
    for protocol in HTTP:
        remote.protocol = protocol
        remote.fresh()
        remote.server.faults.set({"key": TWOBIT, "cut": 100_000, "times": 1},
                                 {"key": TWOBIT, "skip": 1, "times": 1, "call": lambda: remote.server.bucket.put(TWOBIT, other)})
        remote.ended_well(f"{protocol}: another object after a cut", remote.fetch("zz"), ZZ)
    remote.protocol = "s3"


def other_bytes(folder, name, size):
    """Of a 2bit of an assembly with other bases than the bucket's."""
    place = folder / f"other_{name}"
    place.mkdir()
    add_assembly(place, name, size, seed=2)
    return (place / f"{name}.2bit").read_bytes()


def wait_for(condition, seconds=30):
    """Whether it becomes true soon."""
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.005)
    return condition()


def killed(remote, number):
    """Ends a fetch of big in the middle of its 2bit; the bytes that its part has then."""
    remote.fresh()
    remote.server.faults.set({"key": "big.2bit", "stall": LARGE // 2})
    process = remote.begin("big")
    remote.true("nothing came", wait_for(lambda: remote.server.faults.stalled.is_set() and remote.sizes("big.2bit.part") > 0))
    process.send_signal(number)
    process.communicate(timeout=60)
    remote.server.faults.release()
    return process.returncode, remote.sizes("big.2bit.part")


def check_kills(remote, keys):
    for protocol in HTTP:
        remote.protocol = protocol
        code, have = killed(remote, signal.SIGKILL)
        what = f"{protocol}: after kill -9"
        remote.equal(f"{what}: exit code", code, -signal.SIGKILL)
        here = set(remote.here())
        remote.true(f"{what}: there is {here}, with {have} bytes of the part", "big.2bit" not in here and have > 0)
        remote.true(f"{what}: no part and its validator in {here}", {"big.2bit.part", "big.2bit.part.etag"} <= here)
        remote.server.forget()
        remote.ended_well(what, remote.fetch("big"), keys)
        gets = remote.gets("big.2bit")
        # The last byte is asked for again: a part that is whole makes no request that can't be answered.
        remote.equal(f"{what}: Range", [line["headers"].get("range") for line in gets], [f"bytes={have - 1}-"])
        remote.true(f"{what}: no condition", all(line["headers"].get("if-match") or "ifGenerationMatch=" in line["path"]
                                                 for line in gets))
        remote.equal(f"{what}: bytes that came", sum(line["sent"] for line in gets), LARGE - have + 1)
    remote.protocol = "s3"

    code, _ = killed(remote, signal.SIGINT)
    remote.equal("Ctrl-C: exit code", code if code > 0 else 128 - code, 130)
    remote.true("Ctrl-C: the file has its name", "big.2bit" not in remote.here())
    remote.server.forget()
    remote.ended_well("after Ctrl-C", remote.fetch("big"), keys)


def check_parts(remote, keys):
    """Parts of other runs, also of those that nobody would leave."""
    killed(remote, signal.SIGKILL)
    part = remote.data / "big.2bit.part"
    left = {name: (remote.data / name).read_bytes() for name in remote.here() if name.startswith("big.2bit.part")}
    whole = remote.served("big.2bit")
    changed = other_bytes(remote.folder, "big", LARGE - 1000)
    validator = left.get("big.2bit.part.etag", b"")
    cases = {  # name: the part, its validator, what the bucket has now
        "of an object that changed": (left.get("big.2bit.part", b""), validator, changed),
        "without a validator": (whole[:1000], None, None),
        "with an empty validator": (whole[:1000], b"", None),
        "with a validator that is none": (whole[:1000], b"\x00\xff\r\nX-Evil: 1\r\n", None),
        "that is complete": (whole, validator, None),
        "longer than the object": (whole + b"more", validator, None),
        "of other bytes": (bytes(1000), validator, None),
        "without bytes": (b"", validator, None),
    }
    for name, (data, etag, now) in cases.items():
        what = f"a part {name}"
        remote.fresh()
        part.write_bytes(data)
        if etag is not None:
            (remote.data / "big.2bit.part.etag").write_bytes(etag)
        if now:
            remote.server.bucket.put("big.2bit", now)
        done = remote.fetch("big")
        if name == "of other bytes" and done.returncode == 1:
            remote.one_error(what, done, "big.2bit")  # then the part must not be in the way for ever
            remote.true(f"{what}: big.2bit has its name", "big.2bit" not in remote.here())
            done = remote.fetch("big")
        remote.ended_well(what, done, keys)
        if name == "of an object that changed":
            statuses = [line["status"] for line in remote.gets("big.2bit")]
            remote.equal(f"{what}: statuses", statuses, [412, 200])
        if "without a" in name:
            remote.equal(f"{what}: Range", [line["headers"].get("range") for line in remote.gets("big.2bit")], [None])


def check_together(remote, keys):
    """Two processes want the same files; one of them may die."""
    for dies in (False, True):
        what = f"two at once{', one is killed' if dies else ''}"
        remote.fresh()
        remote.server.faults.set({"key": "big.2bit", "stall": LARGE // 2, "times": 1})
        first = remote.begin("big")
        wait_for(lambda: remote.server.faults.stalled.is_set() and remote.sizes("big.2bit.part") > 0)
        second = remote.begin("big")
        # The second one has begun when it asks for the aliases, too; or it waits before it asks for anything.
        wait_for(lambda: len(remote.gets("big.chromAlias.txt")) > 1, 1)
        if dies:
            first.kill()
            first.wait()
        remote.server.faults.release()
        ends = [process.communicate(timeout=60) for process in (first, second)]
        remote.equal(f"{what}: exit codes, {ends}", [first.returncode, second.returncode], [-signal.SIGKILL if dies else 0, 0])
        remote.complete(what, keys)
        if not dies:
            remote.equal(f"{what}: bytes of the 2bit that came", sum(line["sent"] for line in remote.gets("big.2bit")), LARGE)


def check_many(remote):
    """Several files at once: at most six on the way, and one that fails does not take the others with it unnamed."""
    names = [f"m{i}" for i in range(8)]
    for i, name in enumerate(names):
        add_assembly(remote.remote, name, 5000, seed=10 + i)
    remote.fresh()
    lock, now, most = threading.Lock(), [0], [0]
    answer = remote.server.RequestHandlerClass.send

    def counted(handler, *words):
        with lock:
            now[0] += 1
            most[0] = max(most[0], now[0])
        try:
            return answer(handler, *words)
        finally:
            with lock:
                now[0] -= 1

    remote.server.RequestHandlerClass.send = counted
    remote.server.faults.set({"rate": 100_000})
    keys = [f"{name}{end}" for name in names for end in (".2bit", ".chrom.sizes")]
    remote.ended_well("eight assemblies", remote.fetch(*names), keys)
    remote.server.RequestHandlerClass.send = answer
    remote.true(f"eight assemblies: {most[0]} files at once", 2 <= most[0] <= 6)
    remote.fresh()
    remote.server.faults.set({"key": "m3.2bit", "status": 403})
    remote.one_error("one of eight fails", remote.fetch(*names), "m3.2bit", "403")
    remote.true("one of eight fails: it has its name", "m3.2bit" not in remote.here())


def main():
    args = arguments(__doc__)
    with tempfile.TemporaryDirectory() as name:
        remote = Remote(args.gk, name)
        add_assembly(remote.remote, "zz", SMALL)
        big = add_assembly(remote.remote, "big", LARGE)
        check_ranges(remote)
        check_kills(remote, big)
        check_parts(remote, big)
        check_together(remote, big)
        check_many(remote)
        remote.server.shutdown()
    remote.finish("data resume")


if __name__ == "__main__":
    main()
