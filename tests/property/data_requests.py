#!/usr/bin/env python3
"""The requests of gk data: those that GenomeKit makes, too (tests/golden/genome/net), one where it makes three; lists in pages,
the rules of uploads, Google's billing, signatures of version 4 that the server computes itself."""
import hashlib
import json
import pathlib
import random
import sys
import tempfile
import urllib.parse

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
import genome_dump  # noqa: E402
import sigv4  # noqa: E402
from checking import GOLDEN, arguments  # noqa: E402
from data_remote import BUCKET, Remote, add_assembly  # noqa: E402

GOLDEN_BUCKET = "genomekit-data-public"
MIB = 1 << 20
KEY = "x.dat"  # what is uploaded, as in the golden exchanges
OVERWRITE = {"GK_UPLOAD_ALLOW_OVERWRITE": "1"}
# Optional in a list: which properties of objects it has, and how long its pages are.
OPTIONAL = {"projection", "prettyPrint", "fields", "prefix", "maxResults", "max-keys"}


def golden(protocol):
    """The exchanges of a protocol by their names."""
    lines = (GOLDEN / "net" / f"{protocol}.jsonl").read_text(encoding="utf-8").splitlines()
    return {line["scenario"]: line for line in map(json.loads, lines)}


def normal(method, path):
    """Method, path and what a query has to say, whatever order it is in; IDs and tokens without what is the server's choice."""
    place, _, query = path.replace(GOLDEN_BUCKET, BUCKET).partition("?")
    pairs = dict(urllib.parse.parse_qsl(query, keep_blank_values=True))
    pairs = {name: value.removesuffix("+/=") for name, value in pairs.items() if name not in OPTIONAL}
    if "uploadId" in pairs:
        pairs["uploadId"] = "ID"
    if place.startswith("/gcs-session/"):
        place = "/gcs-session/"
    # A download may be asked for at both places.
    if pairs.get("alt") == "media":
        place = place.removeprefix("/download")
        pairs.pop("generation", None)
    return method, place.rstrip("/"), tuple(sorted(pairs.items()))


def made(remote):
    return [normal(line["method"], line["path"]) for line in remote.server.requests()]


def recorded(exchange):
    return [normal(line["method"], line["path"]) for line in exchange["requests"]]


def check_gets(remote, protocol, exchanges, billed):
    """One GET a file: the last one of GenomeKit's."""
    remote.fresh()
    add_assembly(remote.remote, "toy", 1000)
    add_assembly(remote.remote, "big", 9_437_188)
    for name, text in [("a.cfg", "refg=mine"), ("b c+d.cfg", "refg=toyb"), ("z.cfg", "other=x\n"), ("e.chrom.sizes", "")]:
        (remote.remote / name).write_text(text, encoding="ascii")
    # The golden names that gk can't know to be files have other ones here.
    renamed = {"e": "e.chrom.sizes", "big": "big.2bit", "nope": "nope.cfg"}
    for scenario, key in [("get_small", "a.cfg"), ("get_odd_name", "b c+d.cfg"), ("get_empty", "e"), ("get_9MiB", "big"),
                          ("get_missing", "nope")]:
        what = f"{protocol}{billed}: {scenario}"
        expected = ("GET", *recorded(exchanges[scenario])[-1][1:])
        if protocol == "gcs":
            query = tuple(sorted({"alt": "media", **dict(expected[2])}.items()))
            expected = ("GET", expected[1], query)
        if key in renamed:
            expected = ("GET", expected[1].removesuffix(key) + renamed[key], expected[2])
            key = renamed[key]
        remote.fresh()
        done = remote.fetch(key)
        if scenario == "get_missing":
            remote.one_error(what, done, key, BUCKET)
        elif scenario != "get_empty":  # which may be refused
            remote.ended_well(what, done, [key])
            remote.equal(f"{what}: stdout", done.stdout.decode().splitlines(), [str(remote.data / key)])
        remote.equal(f"{what}: requests", made(remote), [expected])
        check_anonymous(remote, what)
        if scenario == "get_small":
            remote.server.forget()
            remote.equal(f"{what} again: stdout", remote.fetch(key).stdout.decode().splitlines(), [str(remote.data / key)])
            remote.equal(f"{what} again: requests", made(remote), [])


def check_anonymous(remote, what):
    remote.true(f"{what}: a signature", not any("authorization" in line["headers"] for line in remote.server.requests()))


def check_names(remote):
    """Every character of a name that must be encoded; a name that might be a genome's or a file's; the path command."""
    for name in ["a~b-c_d.e.cfg", "50%.cfg", "q?x=1&y.cfg", "h#x.cfg", "plus+é日.cfg", "quote'\"<>.cfg", "semi;:@,!*().cfg"]:
        (remote.remote / name).write_text("refg=mine\n", encoding="ascii")
        remote.fresh()
        remote.ended_well(f"the name {name}", remote.fetch(name), [name])
        remote.equal(f"the name {name}: paths", [line["path"] for line in remote.server.requests()],
                     [f"/{BUCKET}/{urllib.parse.quote(name, safe='-_.~')}"])
        (remote.remote / name).unlink()
    remote.fresh()
    remote.server.bucket.put(KEY, b"bytes of no kind\n")
    remote.ended_well("a file of no kind", remote.fetch(KEY), [KEY])
    remote.equal("a file of no kind: GETs", len(remote.gets(KEY)), 1)
    remote.fresh()
    done = remote.run_data("path", "toy.2bit")
    remote.equal("gk data path", (done.returncode, done.stdout.decode()), (0, f"{remote.data / 'toy.2bit'}\n"))
    remote.complete("gk data path", ["toy.2bit"])
    for name in ["../x.cfg", "/etc/x.cfg", "a/b.cfg", ".hidden", ""]:
        remote.fresh()
        done = remote.fetch(name)
        remote.true(f"the name {name!r}: exit code {done.returncode}", done.returncode in (1, 2))
        remote.equal(f"the name {name!r}: requests and files", (made(remote), remote.here()), ([], []))


def check_lists(remote, protocol, exchange, billed):
    """All pages, and the .cfg files that only the bucket has."""
    what = f"{protocol}{billed}: list"
    for path in remote.remote.iterdir():
        path.unlink()
    for name, text in [("a.cfg", "refg=elsewhere\n"), ("b c+d.cfg", "refg=toyb\n"), ("toy.2bit", "x"), ("z.cfg", "x=y\n"),
                       ("z.2bit", "x")]:
        (remote.remote / name).write_text(text, encoding="ascii")
    remote.fresh()
    for name, text in [("a.cfg", "refg=mine\n"), ("local.cfg", "refg= q \n"), ("l.2bit", "x")]:
        (remote.data / name).write_text(text, encoding="ascii")
    remote.server.page_size = 2
    done = remote.run_data("list")
    remote.server.page_size = 1000
    remote.equal(f"{what}: exit code; {done.stderr!r}", done.returncode, 0)
    rows = [line.split("\t") for line in done.stdout.decode().splitlines()]
    header = [name.lstrip("#") for name in rows[0]] if rows else []
    remote.equal(f"{what}: columns", header, ["assembly", "name", "kind", "local", "remote"])
    assembly = {row[1]: row[0] for row in rows[1:]}
    remote.true(f"{what}: names {sorted(assembly)}", {"a", "b c+d", "l", "local", "toy", "z"} <= set(assembly))
    told = {name: assembly.get(name, "").strip() for name in ("a", "b c+d", "local", "toy")}
    remote.equal(f"{what}: assemblies", told, {"a": "mine", "b c+d": "toyb", "local": "q", "toy": "toy"})
    lists = [call for call in made(remote) if not call[1].endswith(".cfg")]
    gets = [call for call in made(remote) if call[1].endswith(".cfg")]
    expected = recorded(exchange)
    remote.equal(f"{what}: pages", lists, [call for call in expected if not call[1].endswith(".cfg")])
    remote.equal(f"{what}: .cfg files", sorted(gets), sorted(call for call in expected if call[1].endswith(".cfg")))
    check_anonymous(remote, what)
    remote.server.forget()
    done = remote.run_data("list", "--local")
    names = {line.split("\t")[1] for line in done.stdout.decode().splitlines()[1:]}
    remote.equal(f"{what} --local: names, requests", (names, made(remote)), ({"a", "l", "local"}, []))
    done = remote.run_data("list", "--remote", "-f", "json")
    remote.equal(f"{what} --remote -f json: exit code", done.returncode, 0)
    names = {json.loads(line)["name"] for line in done.stdout.decode().splitlines()}
    remote.true(f"{what} --remote -f json: {names}", {"toy", "b c+d"} <= names and "local" not in names)
    remote.server.faults.set({"status": 403})
    remote.one_error(f"{what}: forbidden", remote.run_data("list", "--remote"), "403", BUCKET)


def upload(remote, data, *words, **more):
    path = remote.folder / "source"
    path.write_bytes(data)
    return remote.run_data("upload", path, "--name", KEY, *words, **more)


def stored(remote, key=KEY):
    """Bytes and metadata of an object; what gk adds for itself is not asked for."""
    found = remote.server.bucket.get(key)
    return found and (bytes(found.data), {name: value for name, value in found.metadata.items() if name != "md5"})


def check_uploads(remote, protocol, exchanges, billed=""):
    """The rules, by what is there before."""
    what = f"{protocol}{billed} upload"
    old = (b"other", {"ab": "c", "k": "v"})
    cases = [  # name, what is there, words, environment, exit code, metadata afterwards
        ("new", None, ["--metadata", "k=v", "--metadata", "long-name=a=b c"], {}, 0, {"k": "v", "long-name": "a=b c"}),
        ("identical", (b"hello", {"k": "v"}), [], {}, 0, {"k": "v"}),
        ("other", old, [], {}, 1, None),
        ("other, --force", old, ["--force"], {}, 0, old[1]),
        ("other, by the variable", old, [], OVERWRITE, 0, old[1]),
        ("other, with metadata", old, ["--force", "--metadata", "k=w", "--metadata", "a=b"], {}, 0,
         {"ab": "c", "k": "w", "a": "b"}),
        ("other, that had none", (b"other", {}), ["--force", "--metadata", "a=b"], {}, 0, {"a": "b"}),
    ]
    for name, there, words, environment, code, metadata in cases:
        remote.fresh()
        if there:
            remote.server.bucket.put(KEY, *there)
        done = upload(remote, b"hello", *words, environment=environment)
        if code:
            remote.one_error(f"{what}: {name}", done, KEY, BUCKET, ("--force", "GK_UPLOAD_ALLOW_OVERWRITE"))
        else:
            remote.equal(f"{what}: {name}: exit code; {done.stderr!r}", done.returncode, 0)
        remote.equal(f"{what}: {name}: the object", stored(remote), there if code else (b"hello", metadata))
        sent = [line["method"] for line in remote.server.requests() if line["method"] not in ("GET", "HEAD")]
        remote.equal(f"{what}: {name}: uploads", len(sent) > 0, code == 0 and name != "identical")
        check_anonymous(remote, f"{what}: {name}")
    # Sizes around that of a part, as GenomeKit sends them.
    random_bytes = random.Random(5).randbytes(9 * MIB + 4)
    for scenario, size in [("put_new", 5), ("put_8MiB_minus_1", 8 * MIB - 1), ("put_8MiB", 8 * MIB), ("put_9MiB", 9 * MIB + 4)]:
        remote.fresh()
        done = upload(remote, random_bytes[:size])
        remote.equal(f"{what}: {scenario}: exit code; {done.stderr!r}", done.returncode, 0)
        remote.true(f"{what}: {scenario}: other bytes", (stored(remote) or [b""])[0] == random_bytes[:size])
        expected = recorded(exchanges[scenario])
        if protocol == "s3":
            remote.equal(f"{what}: {scenario}: requests", sorted(made(remote)), sorted(expected))
            check_digests(remote, f"{what}: {scenario}")
        else:
            remote.equal(f"{what}: {scenario}: requests", [call for call in made(remote) if call[0] != "GET"], expected[1:])
            ranges = [line["headers"].get("content-range") for line in remote.server.requests("PUT")]
            remote.equal(f"{what}: {scenario}: Content-Range", ranges, [f"bytes 0-{size - 1}/{size}"])
        remote.server.log.clear()
        again = upload(remote, random_bytes[:size])
        remote.equal(f"{what}: {scenario} again: exit code; {again.stderr!r}", again.returncode, 0)
        remote.equal(f"{what}: {scenario} again: uploads", [call for call in made(remote) if call[0] not in ("GET", "HEAD")], [])
    remote.equal(f"{what}: begun and not ended", remote.server.bucket.uploads, {})


def check_digests(remote, what):
    """Each body came with a digest of its bytes; that they agree, the server has looked at."""
    for line in remote.server.requests("PUT"):
        names = [name for name in line["headers"] if name == "content-md5" or name.startswith("x-amz-checksum-")]
        remote.true(f"{what}: no digest with {line['path']}", names)


def check_more_uploads(remote):
    """What only S3 has: an MD5 among the metadata, parts that fail, a name file before an assembly's sizes."""
    remote.fresh()
    digest = hashlib.md5(b"hello").hexdigest()
    remote.server.bucket.put(KEY, b"hello", {"md5": digest}, etag="0" * 32)
    remote.equal("identical by its metadata: exit code", upload(remote, b"hello").returncode, 0)
    remote.equal("identical by its metadata: uploads", remote.server.requests("PUT"), [])

    remote.fresh()
    remote.server.faults.set({"method": "PUT", "status": 500, "times": 2})
    remote.equal("500, then well: exit code", upload(remote, b"hello").returncode, 0)
    remote.equal("500, then well: the object", stored(remote), (b"hello", {}))
    for status, method in [(500, "PUT"), (403, "PUT"), (403, "HEAD")]:
        remote.fresh()
        remote.server.faults.set({"method": method, "status": status})
        remote.one_error(f"{status} of {method} for ever", upload(remote, b"hello"), KEY, str(status))
        remote.equal(f"{status} of {method} for ever: the object", stored(remote), None)
    remote.fresh()
    remote.server.faults.set({"method": "PUT", "skip": 1, "status": 500})
    remote.one_error("the second part fails", upload(remote, bytes(9 * MIB)), KEY, "500")
    remote.equal("the second part fails: what is left", (stored(remote), remote.server.bucket.uploads), (None, {}))

    remote.fresh()
    add_assembly(remote.folder, "zz", 1000)
    tag = f"{genome_dump.fnv64(b'zz')}.hash"
    done = remote.run_data("upload", remote.folder / "zz.chrom.sizes")
    remote.equal(f"an assembly's sizes: exit code; {done.stderr!r}", done.returncode, 0)
    remote.equal("an assembly's sizes: keys", [line["key"] for line in remote.server.requests("PUT")], [tag, "zz.chrom.sizes"])
    remote.equal("an assembly's sizes: its tag", stored(remote, tag), (b"zz", {}))
    remote.one_error("a file that isn't there", remote.run_data("upload", remote.folder / "none.2bit"), "none.2bit")


def check_signed(remote):
    """Whoever signs, signs so that the server gets the same signature; secrets are never told."""
    secret, token = "s3cr3t/Key+with=signs", "token//+=="
    add_assembly(remote.remote, "toy", 1000)
    for name, known, more in [("keys", sigv4.Credentials("AKID", secret), {}),
                              ("a session", sigv4.Credentials("AKID", secret, token), {"AWS_SESSION_TOKEN": token}),
                              ("another region", sigv4.Credentials("AKID", secret, "", "eu-west-1"), {"AWS_REGION": "eu-west-1"}),
                              ("a region that S3 tells", sigv4.Credentials("AKID", secret, "", "eu-west-1"), {})]:
        use = {"AWS_ACCESS_KEY_ID": "AKID", "AWS_SECRET_ACCESS_KEY": secret} | more
        remote.fresh()
        remote.server.credentials, remote.server.signed_only = known, True
        for key in ["toy.2bit", "b c+d.cfg"]:
            remote.ended_well(f"{name}: {key}", remote.fetch("--sign", key, environment=use), [key] if key == "toy.2bit" else
                              ["toy.2bit", key])
        remote.server.page_size = 2
        remote.equal(f"{name}: list: exit code", remote.run_data("list", "--sign", "--remote", environment=use).returncode, 0)
        remote.server.page_size = 1000
        for size in (5, 9 * MIB):
            done = upload(remote, bytes(size), "--sign", "--force", "--metadata", "k=two  words", environment=use)
            remote.equal(f"{name}: upload of {size}: exit code; {done.stderr!r}", done.returncode, 0)
            remote.equal(f"{name}: upload of {size}: bytes", len(stored(remote)[0]) if stored(remote) else None, size)
        wrong = {line["signature"] for line in remote.server.requests()} - {"good"}
        allowed = {"PermanentRedirect: signed for us-east-1"} if "tells" in name else set()
        remote.equal(f"{name}: signatures", wrong, allowed)
        # A key in the environment is used without the option, too; no other one is looked for.
        remote.server.log.clear()
        if "tells" not in name:
            remote.ended_well(f"{name}: by the environment", remote.fetch("a.cfg", environment=use),
                              ["toy.2bit", "b c+d.cfg", "a.cfg"])
        remote.server.log.clear()
        remote.fresh()
        remote.one_error(f"{name}: unsigned", remote.fetch("a.cfg"), "a.cfg", "403")
        check_anonymous(remote, f"{name}: unsigned")
    use["AWS_SECRET_ACCESS_KEY"] = "another-secret"
    done = remote.fetch("--sign", "a.cfg", environment=use)
    remote.one_error("another secret", done, "a.cfg", "403")
    remote.true("another secret is told", b"another-secret" not in done.stderr)
    remote.server.log.clear()
    done = remote.fetch("--sign", "a.cfg")
    remote.true(f"no credentials: exit code {done.returncode}", done.returncode in (1, 2) and b" error: " in done.stderr)
    remote.equal("no credentials: requests", made(remote), [])
    (remote.home / ".aws").mkdir()
    (remote.home / ".aws" / "credentials").write_text(f"[other]\naws_access_key_id = x\n\n[default]\naws_access_key_id = AKID\n"
                                                      f"aws_secret_access_key = {secret}\n", encoding="ascii")
    done = remote.fetch("--sign", "a.cfg", environment={"AWS_REGION": "eu-west-1"})
    remote.equal(f"credentials of a file: exit code; {done.stderr!r}", done.returncode, 0)
    remote.server.credentials, remote.server.signed_only = None, False


def main():
    args = arguments(__doc__)
    with tempfile.TemporaryDirectory() as name:
        remote = Remote(args.gk, name)
        for protocol, file, billed in [("s3", "s3", ""), ("gcs", "gcs", ""), ("gcs", "gcs_billed", " billed")]:
            exchanges = golden(file)
            remote.protocol = protocol
            if billed:
                remote.environment["GENOMEKIT_GCS_BILLING_PROJECT"] = "billed"
            check_gets(remote, protocol, exchanges, billed)
            if protocol == "s3":
                check_names(remote)
            check_lists(remote, protocol, exchanges["list_annotations"], billed)
            check_uploads(remote, protocol, exchanges, billed)
        remote.protocol = "s3"
        check_more_uploads(remote)
        check_signed(remote)
        remote.server.shutdown()
    remote.finish("data requests")


if __name__ == "__main__":
    main()
