#!/usr/bin/env python3
"""gk data fetch while everything goes wrong: statuses, connections that break, wrong lengths and bytes, redirects, pages that ask
to sign in, full disks, failing commands. A file has its name only when it is whole, the message names the file and the place,
and the next run without a fault gets all."""
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
import data_remote  # noqa: E402
from checking import arguments  # noqa: E402
from data_bucket import multipart_etag  # noqa: E402
from data_remote import PLACES, Remote, add_assembly, add_plugin  # noqa: E402

SMALL = 250_000  # bytes of zz.2bit: more than three times 64 KiB, less than four times
TRIES = 5  # GETs of a file in one run
TWOBIT = "zz.2bit"
ALIASES = "zz.chromAlias.txt"
HTTP = ("s3", "gcs", "mirror")

# What is done to requests, whether the fetch is to succeed (None: either way), what its message says beside file and place, with
# which protocols, and how many GETs of the 2bit there are.
CASES = [
    ("nothing", [], True, [], HTTP, 1),
    ("404 of the 2bit", [{"key": TWOBIT, "status": 404}], False, [], HTTP, 1),
    ("403 of the 2bit", [{"key": TWOBIT, "status": 403}], False, ["403"], HTTP, 1),
    ("401 of the 2bit", [{"key": TWOBIT, "status": 401}], False, ["401"], HTTP, 1),
    ("403 of the aliases", [{"key": ALIASES, "status": 403}], True, [], HTTP, 1),
    ("500, then well", [{"key": TWOBIT, "status": 500, "times": 2}], True, [], HTTP, 3),
    ("503, then well", [{"status": 503, "times": 1}], True, [], HTTP, None),
    ("429, then well", [{"key": TWOBIT, "status": 429, "times": 1}], True, [], HTTP, 2),
    ("500 for ever", [{"key": TWOBIT, "status": 500}], False, ["500"], HTTP, TRIES),
    ("500 of the aliases for ever", [{"key": ALIASES, "status": 500}], False, ["500"], ("s3",), None),
    ("no answer, then well", [{"key": TWOBIT, "hangup": True, "times": 2}], True, [], HTTP, 3),
    ("no answer for ever", [{"key": TWOBIT, "hangup": True}], False, [], HTTP, TRIES),
    ("cut after every 64 KiB", [{"key": TWOBIT, "cut": 65536}], True, [], HTTP, 4),
    ("cut at the first byte", [{"key": TWOBIT, "cut": 0, "times": 2}], True, [], HTTP, 3),
    ("cut, and a Range is not understood", [{"key": TWOBIT, "cut": 100_000, "times": 1}, {"key": TWOBIT, "whole": True}], True, [],
     HTTP, 2),
    ("longer than it is", [{"key": TWOBIT, "length": 10}], None, [], HTTP, None),
    ("shorter than it is", [{"key": TWOBIT, "length": -10}], False, [], HTTP, None),
    ("the rest of another answer", [{"kept": True, "left": True, "times": 1}], True, [], HTTP, None),
    ("another byte", [{"key": TWOBIT, "damage": 200_000}], False, [], ("s3", "gcs"), None),
    ("another byte in front", [{"key": TWOBIT, "damage": 1}], False, [], HTTP, None),
    ("another byte after a cut", [{"key": TWOBIT, "cut": 100_000, "times": 1}, {"key": TWOBIT, "damage": 150_000}], False, [],
     ("s3", "gcs"), None),
    ("another checksum", [{"key": TWOBIT, "add": {"ETag": f'"{"0" * 32}"'}}], False, [], ("s3",), None),
    ("another checksum of Google's", [{"key": TWOBIT, "add": {"X-Goog-Hash": "md5=AAAAAAAAAAAAAAAAAAAAAA=="}}], False, [],
     ("gcs",), None),
    ("no checksum of Google's", [{"key": TWOBIT, "add": {"X-Goog-Hash": ""}}], True, [], ("gcs",), 1),
    ("the ETag of an encrypted object",
     [{"key": TWOBIT, "add": {"ETag": f'"{"0" * 32}"', "x-amz-server-side-encryption": "aws:kms"}}], True, [], ("s3",), 1),
    ("a slow body", [{"key": TWOBIT, "rate": 250_000}], True, [], ("s3",), 1),
    ("a slow answer", [{"latency": 100}], True, [], ("s3",), 1),
    ("a page to sign in", [{"page": True}], False, [], HTTP, None),
    ("a page to sign in for the 2bit", [{"key": TWOBIT, "page": True}], False, [], HTTP, None),
    ("a page to sign in, then well", [{"key": TWOBIT, "page": True, "times": 1}], None, [], HTTP, None),
]


def check_table(remote, keys):
    """Every case, and that the run after it gets all."""
    for protocol in HTTP:
        remote.protocol = protocol
        for name, faults, good, says, protocols, tries in CASES:
            if protocol not in protocols:
                continue
            what = f"{protocol}: {name}"
            remote.fresh()
            remote.server.faults.set(*faults)
            done = remote.fetch("zz")
            if good or good is None and done.returncode == 0:
                remote.ended_well(what, done, keys)
            else:
                failed_well(remote, what, done, faults, says)
            if tries:  # libcurl asks once more by itself where a connection that was kept gives no answer
                gets = len(remote.gets(TWOBIT))
                most = 2 * tries if "answer" in name else tries
                remote.true(f"{what}: {gets} GETs of the 2bit, not {tries}", tries <= gets <= most)
            # What begins anew may take as many again.
            remote.true(f"{what}: {len(remote.gets(TWOBIT))} GETs of the 2bit", len(remote.gets(TWOBIT)) <= 2 * TRIES)
            remote.server.faults.set()
            remote.ended_well(f"{what}: the next run", remote.fetch("zz"), keys)


def failed_well(remote, what, done, faults, says):
    asked = faults[0].get("key", "zz")
    remote.one_error(what, done, asked, PLACES[remote.protocol], *says)
    named = [name for name in remote.final() if name.startswith("zz.")]
    wrong = [name for name in named if (remote.data / name).read_bytes() != remote.served(name)]
    remote.equal(f"{what}: files under their names that differ", wrong, [])
    remote.true(f"{what}: {asked} has its name", asked not in remote.here())
    if asked == "zz":
        remote.equal(f"{what}: files under their names", remote.final(), [])


def check_names(remote):
    """Names that are not there, and those that nobody may see."""
    for protocol in HTTP:
        remote.protocol = protocol
        remote.fresh()
        done = remote.fetch("nope")
        remote.one_error(f"{protocol}: a genome that isn't there", done, "nope", PLACES[protocol], str(remote.data))
        remote.equal(f"{protocol}: left of it", remote.here(), [])
        remote.server.faults.set({"status": 403})
        remote.one_error(f"{protocol}: all are forbidden", remote.fetch("zz"), "zz", "403")
        remote.equal(f"{protocol}: left of it", remote.here(), [])
    # A caller who may not list is told 403 of what isn't there.
    remote.protocol = "s3"
    remote.fresh()
    remote.server.missing = 403
    remote.ended_well("s3: 403 of what isn't there", remote.fetch("zz"), ["zz.2bit", "zz.chrom.sizes"])
    remote.one_error("s3: 403 of a genome that isn't there", remote.fetch("nope"), "nope", "403")
    remote.server.missing = 404


def check_redirects(remote, keys):
    url = remote.server.url
    for status in (301, 302, 307, 308):
        remote.fresh()
        remote.server.faults.set({"key": TWOBIT, "status": status, "headers": {"Location": f"{url}/mirror/{TWOBIT}"}, "times": 1})
        remote.ended_well(f"redirected by {status}", remote.fetch("zz"), keys)
        remote.equal(f"redirected by {status}: paths", [line["path"] for line in remote.gets(TWOBIT)],
                     [f"/lab/{TWOBIT}", f"/mirror/{TWOBIT}"])
    # S3 names the region, and no place.
    remote.fresh()
    remote.server.faults.set({"key": TWOBIT, "status": 301, "headers": {"x-amz-bucket-region": "eu-west-1"}, "times": 1})
    remote.ended_well("told another region", remote.fetch("zz"), keys)
    remote.fresh()
    remote.server.faults.set({"key": TWOBIT, "status": 307, "headers": {"Location": f"{url}/lab/{TWOBIT}"}})
    remote.one_error("redirected for ever", remote.fetch("zz"), TWOBIT)
    remote.true("redirected for ever: too many requests", len(remote.gets(TWOBIT)) <= 100)
    remote.fresh()
    remote.server.faults.set({"key": TWOBIT, "status": 307, "headers": {"Location": "file:///etc/hostname"}})
    remote.one_error("redirected to a file", remote.fetch("zz"), TWOBIT)
    remote.equal("redirected to a file: left", [name for name in remote.final() if name == TWOBIT], [])


def check_disk(remote, keys):
    """A disk that is full, a folder that can't be written, and modes."""
    remote.fresh()
    # Python leaves SIGXFSZ ignored, so that a write beyond the limit is an error as it is on a full disk.
    done = remote.fetch("zz", restore_signals=False,
                        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)))
    remote.one_error("files of at most 100 kB", done, TWOBIT, "File too large")
    remote.true("files of at most 100 kB: the 2bit has its name", TWOBIT not in remote.here())
    remote.ended_well("files of any size again", remote.fetch("zz"), keys)

    remote.fresh()
    script = f'mount -t tmpfs -o size=128k none "{remote.data}" && exec "$@"'
    command = ["unshare", "-Urm", "sh", "-c", script, "sh"]
    if subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0:
        words = [remote.gk, "--data-dir", str(remote.data), "data", "fetch", "-q", "zz"]
        done = subprocess.run([*command, *words], capture_output=True, check=False, env=remote.environment, timeout=60)
        remote.one_error("a full disk", done, TWOBIT, ("No space left", "no room"))

    if os.getuid() != 0:
        remote.data.chmod(0o500)
        remote.one_error("a folder that can't be written", remote.fetch("zz"), str(remote.data), "Permission denied")
        remote.data.chmod(0o700)
    for mask in (0o022, 0o027, 0o077, 0):
        remote.fresh()
        remote.ended_well(f"umask {mask:o}", remote.fetch("zz", umask=mask), keys, 0o666 & ~mask)


def check_etags(remote):
    """Objects that went up in parts, of sizes that can be found out and of others."""
    key = "parts.2bit"
    place = remote.folder / "parts"
    place.mkdir()
    add_assembly(place, "parts", 9_437_188, seed=4)
    data = (place / key).read_bytes()
    for part, damage, good in [(8 << 20, None, True), (8 << 20, 9_000_000, False), (1 << 20, None, True)]:
        what = f"an ETag of parts of {part >> 20} MiB{', another byte' if damage else ''}"
        remote.fresh()
        found = remote.server.bucket.put(key, data)
        remote.server.bucket.put(key, data, etag=multipart_etag(found.digests(part)))
        remote.server.faults.set(*([{"key": key, "damage": damage}] if damage else []))
        done = remote.fetch(key)
        if good:
            remote.ended_well(what, done, [key])
        else:
            remote.one_error(what, done, key, PLACES["s3"])
            remote.equal(f"{what}: files under their names", remote.final(), [])
    # What was composed has no MD5, but a CRC of its bytes.
    remote.protocol = "gcs"
    for damage in (None, 200_000):
        what = f"a composed object{', another byte' if damage else ''}"
        remote.fresh()
        remote.server.bucket.put(TWOBIT, remote.served(TWOBIT), parts=2)
        remote.server.faults.set(*([{"key": TWOBIT, "damage": damage}] if damage else []))
        done = remote.fetch(TWOBIT)
        if damage:
            remote.one_error(what, done, TWOBIT, PLACES["gcs"])
        else:
            remote.ended_well(what, done, [TWOBIT])
    remote.protocol = "s3"


def check_unreachable(remote):
    """No server at the address: one line that names the place, soon."""
    for protocol, name in [("s3", "AWS_ENDPOINT_URL"), ("gcs", "STORAGE_EMULATOR_HOST")]:
        remote.protocol = protocol
        remote.fresh()
        done = remote.fetch("zz", environment={name: "http://127.0.0.1:9"})
        remote.one_error(f"{protocol}: nobody listens", done, "zz", ("127.0.0.1", "lab"))
        remote.equal(f"{protocol}: nobody listens: files", remote.final(), [])
    remote.protocol = "s3"


def check_plugin(remote, keys):
    """A command in place of a protocol."""
    place = remote.folder / "bin"
    place.mkdir()
    command = add_plugin(place, remote.remote)
    remote.protocol = "plugin"
    use = {"GENOMEKIT_DATA_PLUGIN": data_remote.PLUGIN, "PATH": f"{place}:{os.environ['PATH']}"}
    remote.fresh()
    remote.ended_well("plugin", remote.fetch("zz", environment=use), keys)
    calls = [line.split()[:2] for line in (place / "calls.log").read_text().splitlines()]
    remote.equal("plugin: calls", sorted(calls), sorted(["get", key] for key in [*keys, ALIASES]))
    remote.equal("plugin: requests beside it", remote.server.requests(), [])
    for fault in ["part", "page", "killed", "silent"]:
        remote.fresh()
        done = remote.fetch("zz", environment=use | {"GET_FAULT": fault})
        own = "the lab is closed\n" if fault == "part" else ""  # the command's stderr is the user's
        remote.one_error(f"plugin: {fault}", done, TWOBIT, PLACES["plugin"], before=own)
        remote.true(f"plugin: {fault}: the 2bit has its name", TWOBIT not in remote.here())
        remote.ended_well(f"plugin: after {fault}", remote.fetch("zz", environment=use), keys)
    remote.fresh()
    remote.one_error("plugin: not there", remote.fetch("nope", environment=use), "nope", PLACES["plugin"])
    remote.equal("plugin: left of it", remote.here(), [])
    command.chmod(0o644)
    remote.one_error("no command of the plugin", remote.fetch("zz", environment=use), "gk-data-lab")
    use["GENOMEKIT_DATA_PLUGIN"] = "nobody"
    remote.one_error("no plugin of that name", remote.fetch("zz", environment=use), "gk-data-nobody")
    remote.protocol = "s3"


def main():
    args = arguments(__doc__)
    with tempfile.TemporaryDirectory() as name:
        remote = Remote(args.gk, name)
        keys = add_assembly(remote.remote, "zz", SMALL)
        check_table(remote, keys)
        remote.protocol = "s3"
        check_names(remote)
        check_redirects(remote, keys)
        check_disk(remote, keys)
        check_etags(remote)
        check_unreachable(remote)
        check_plugin(remote, keys)
        remote.server.shutdown()
    remote.finish("data faults")


if __name__ == "__main__":
    main()
