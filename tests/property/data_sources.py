#!/usr/bin/env python3
"""gk data build while its sources come from a web server that breaks off, sends on, or does not have them: the assembly is there
when all of them came, else a message names the URL, and nothing stays behind."""
import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import arguments  # noqa: E402
from data_remote import Remote, add_assembly  # noqa: E402

TARGET = "hg19/assembly"
PLACE = "hgdownload.soe.ucsc.edu/goldenPath/hg19/bigZips"  # what its URLs are behind the protocol
TWOBIT = f"{PLACE}/hg19.2bit"
SIZE = 250_000  # bytes of the 2bit: more than three times 64 KiB, less than four times
TRIES = 5

# What is done to requests, how many GETs of the 2bit there are, and what the message says; no message: it is built.
CASES = [
    ("nothing", [], 1, []),
    ("503, then well", [{"key": TWOBIT, "status": 503, "times": 2}], 3, []),
    ("cut after every 64 KiB", [{"key": TWOBIT, "cut": 65536}], 4, []),
    ("cut, and a Range is not understood", [{"key": TWOBIT, "cut": 100_000, "times": 1}, {"key": TWOBIT, "whole": True}], 2, []),
    ("404", [{"key": TWOBIT, "status": 404}], 1, ["there is no http://127.0.0.1", "hg19.2bit"]),
    ("403", [{"key": TWOBIT, "status": 403}], 1, ["the server denies access to http://127.0.0.1", "hg19.2bit"]),
    ("400", [{"key": TWOBIT, "status": 400}], 1, ["400", "hg19.2bit"]),
    ("500 for ever", [{"key": TWOBIT, "status": 500}], TRIES, ["500", "hg19.2bit", f"tried {TRIES} times"]),
    ("shorter than it is said to be", [{"key": TWOBIT, "length": 10}], None, ["hg19.2bit"]),
]


def build(remote, mirror=None, **more):
    return remote.run("data", "build", "-q", TARGET, "--force", "--mirror", mirror or f"{remote.server.url}/mirror", **more)


def check_table(remote, files):
    for what, faults, gets, says in CASES:
        remote.fresh()
        remote.server.faults.set(*faults)
        done = build(remote)
        if gets is not None:
            remote.equal(f"{what}: GETs of the 2bit", len(remote.gets(TWOBIT)), gets)
        if says:
            remote.one_error(what, done, *says)
            remote.equal(f"{what}: left of it", remote.here(), [])
        else:
            remote.equal(f"{what}: exit code and stderr", (done.returncode, done.stderr), (0, b""))
            remote.equal(f"{what}: files", [name for name in remote.here() if not name.endswith(".hash")], files)
            remote.equal(f"{what}: bytes", (remote.data / "hg19.2bit").read_bytes(), remote.served(TWOBIT))


def check_places(remote, files):
    """Servers that send on, that nobody runs, and what is no URL of the web."""
    url = remote.server.url
    remote.fresh()
    remote.server.faults.set({"key": TWOBIT, "status": 302, "headers": {"Location": f"{url}/mirror/elsewhere.2bit"}, "times": 1})
    (remote.remote / "elsewhere.2bit").write_bytes((remote.remote / TWOBIT).read_bytes())
    remote.equal("sent on", (build(remote).returncode, [name for name in remote.here() if not name.endswith(".hash")]), (0, files))
    remote.fresh()
    remote.server.faults.set({"key": TWOBIT, "status": 302, "headers": {"Location": (remote.remote / TWOBIT).as_uri()}})
    remote.one_error("sent on to a file", build(remote), "hg19.2bit")
    remote.equal("sent on to a file: left of it", remote.here(), [])
    remote.one_error("nobody listens", build(remote, mirror="http://127.0.0.1:9"), "127.0.0.1:9", "hg19.")
    remote.equal("nobody listens: left of it", remote.here(), [])


def main():
    args = arguments(__doc__)
    with tempfile.TemporaryDirectory() as name:
        remote = Remote(args.gk, name)
        place = remote.remote / PLACE
        place.mkdir(parents=True)
        files = sorted([*add_assembly(place, "hg19", SIZE), "hg19.chromAlias.txt"])
        (place / "hg19.chromAlias.txt").write_text("# ucsc\tassembly\nchr1\t1\n", encoding="ascii")
        check_table(remote, files)
        check_places(remote, files)
        remote.server.shutdown()
    remote.finish("data sources")


if __name__ == "__main__":
    main()
