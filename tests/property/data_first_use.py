#!/usr/bin/env python3
"""Commands on genomes, annotations, tracks and VCF tables that only a bucket has: the answers are those of local files, each
object comes once, and the second run makes no request. Offline, one line says what is missing and how it is had."""
import pathlib
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import GOLDEN, TESTS, arguments  # noqa: E402
from data_remote import Remote  # noqa: E402

ANNOTATION = "gencode.toy1"
ANNOTATION_FILES = TESTS / "golden" / "annotation" / ANNOTATION
TRACK, TABLE = "values.gtrack", "variants.vcfbin"
TOY = ["toy.2bit", "toy.chrom.sizes", "toy.chromAlias.txt"]
REGION = ["-r", "chr1:20,001-20,060", "-r", "chr2:20,501-20,520:-"]

HASH = "6267257068775126919.hash"  # says which assembly a track is of
# What a user types, the objects that come for it, and those that may come, too.
COMMANDS = [
    (["dna", "-g", "toy", *REGION], TOY, []),
    (["dna", "-g", "toy", "-r", "1:20001-20060"], TOY, []),
    (["dna", "-g", "toyb", *REGION], ["toyb.2bit", "toyb.chrom.sizes"], []),
    (["chroms", "-g", "toy"], ["toy.chrom.sizes", "toy.chromAlias.txt"], ["toy.2bit"]),
    (["dna", "-g", ANNOTATION, *REGION], [f"{ANNOTATION}.cfg", *TOY], [f"{ANNOTATION}.v22.dganno"]),
    (["find-overlapping", "-g", ANNOTATION, "-r", "chr1:1-30,000"], [f"{ANNOTATION}.cfg", f"{ANNOTATION}.v22.dganno"], TOY),
    (["annotation", "list", "-g", ANNOTATION], [f"{ANNOTATION}.cfg", f"{ANNOTATION}.v22.dganno"], TOY),
    (["track", "query", TRACK, "-r", "chr1:1,001-1,010", "-g", "toy"], [TRACK], TOY),
    (["track", "info", TRACK], [TRACK, HASH], TOY),
    (["track", "query", TRACK, "-r", "chr1:1,001-1,010"], [TRACK, HASH, "toy.chrom.sizes"], TOY),
    (["vcf", "query", TABLE, "-g", "toy"], [TABLE], TOY),
    (["vcf", "info", TABLE], [TABLE, HASH], TOY),
]


def fill(remote):
    """The bucket: toy and toyb, an annotation with all its files, a track and a VCF table."""
    for name in [*TOY, "toyb.2bit", "toyb.chrom.sizes"]:
        shutil.copy(GOLDEN / "data" / name, remote.remote)
    for name in [f"{ANNOTATION}.cfg", f"{ANNOTATION}.v22.dganno", f"appris.{ANNOTATION}.v7.pkl", f"mane.{ANNOTATION}.v1.pkl"]:
        shutil.copy(ANNOTATION_FILES / name, remote.remote)
    (remote.remote / HASH).write_text("toy", encoding="ascii")
    values = remote.folder / "values.bedgraph"
    values.write_text("chr1\t1000\t1004\t1.5\nchr1\t1006\t1008\t-2\nchr2\t3\t9\t7\n", encoding="ascii")
    words = ["-q", "-g", "toy", "--etype", "f32", "--bedgraph", values, "-o", remote.remote / TRACK]
    made = remote.run("track", "build", *words, data_dir=remote.remote)
    remote.ended("the track", made, 0)
    bases = remote.run("dna", "-g", "toy", "-f", "seq", "-r", "chr1:20001-20001", "-r", "chr1:20011-20011", data_dir=remote.remote)
    records = [f"chr1\t{position}\t.\t{base}\t{'A' if base != 'A' else 'C'}\t.\t.\t.\n"
               for position, base in zip((20001, 20011), bases.stdout.decode().split())]
    lines = ["##fileformat=VCFv4.2\n", "##contig=<ID=chr1,length=60000>\n", "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n"]
    table = remote.folder / "variants.vcf"
    table.write_text("".join(lines + records), encoding="ascii")
    made = remote.run("vcf", "compile", "-q", "-g", "toy", table, "-o", remote.remote / TABLE, data_dir=remote.remote)
    remote.ended("the VCF table", made, 0)
    remote.server.forget()


def check_commands(remote):
    """Each command with an empty data folder, then again, then offline, then with one file gone."""
    for protocol in ("s3", "gcs"):
        remote.environment["GENOMEKIT_STORAGE_BUCKET"] = {"s3": "lab", "gcs": "gs://lab"}[protocol]
        for words, needed, allowed in COMMANDS:
            what = f"{protocol}: gk {' '.join(words)}"
            remote.fresh()
            # The names of the files are those of the data folder, not of the place where gk is called.
            expected = remote.run(*words, data_dir=remote.remote)
            remote.ended(f"{what}, local", expected, 0)
            remote.equal(f"{what}, local: requests", remote.server.requests(), [])
            done = remote.run(*words)
            remote.equal(f"{what}: exit code; {done.stderr[-400:]!r}", done.returncode, 0)
            remote.equal(f"{what}: stdout", without(done.stdout, remote.data), without(expected.stdout, remote.remote))
            came = [line["key"] for line in remote.server.requests() if line["status"] == 200]
            remote.equal(f"{what}: came more than once", sorted(came), sorted(set(came)))
            remote.true(f"{what}: came {sorted(came)}, needed {sorted(needed)}", set(needed) <= set(came) <= {*needed, *allowed})
            asked = [(line["method"], line["key"]) for line in remote.server.requests()]
            remote.equal(f"{what}: asked more than once", sorted(asked), sorted(set(asked)))
            remote.complete(what, came)
            for how, more, use in [("again", [], {}), ("--offline", ["--offline"], {}), ("GK_OFFLINE", [], {"GK_OFFLINE": "1"})]:
                remote.server.forget()
                again = remote.run(*words, *more, environment=use)
                remote.equal(f"{what}, {how}: exit code; {again.stderr[-400:]!r}", again.returncode, 0)
                remote.equal(f"{what}, {how}: stdout", again.stdout, done.stdout)
                remote.equal(f"{what}, {how}: requests", remote.server.requests(), [])
    remote.environment["GENOMEKIT_STORAGE_BUCKET"] = "lab"


def without(text, folder):
    """What a command prints, where it may name the data folder."""
    return text.replace(str(folder).encode(), b"DATA")


def check_fetch(remote):
    """An annotation with its genome, and its files of principal transcripts where the bucket has them."""
    files = [f"{ANNOTATION}.cfg", f"{ANNOTATION}.v22.dganno", f"appris.{ANNOTATION}.v7.pkl", f"mane.{ANNOTATION}.v1.pkl"]
    for protocol in ("s3", "gcs", "mirror"):
        remote.protocol = protocol
        remote.fresh()
        done = remote.fetch(ANNOTATION)
        remote.ended_well(f"{protocol}: fetch of an annotation", done, [*files, *TOY])
        paths = done.stdout.decode().splitlines()
        remote.true(f"{protocol}: paths {paths}", {str(remote.data / name) for name in [*files, *TOY]} <= set(paths))
        remote.equal(f"{protocol}: paths twice", len(paths), len(set(paths)))
        hashes = [name for name in remote.here() if name.endswith(".hash")]
        remote.equal(f"{protocol}: .hash files", [(remote.data / name).read_text() for name in hashes], ["toy"])
        remote.server.forget()
        remote.fetch(ANNOTATION, "toy")
        # What is optional and was not there may be asked for again; nothing that is there.
        remote.equal(f"{protocol}: requests of a second fetch", [line["path"] for line in remote.server.requests()], [])
        info = remote.run("info", TRACK if (remote.data / TRACK).exists() else ANNOTATION, "--offline")
        remote.equal(f"{protocol}: gk info offline: exit code; {info.stderr!r}", info.returncode, 0)
    remote.protocol = "s3"
    remote.fresh()
    remote.server.faults.set(*({"key": f"{kind}.*", "status": 404} for kind in ("appris", "mane")))
    remote.ended_well("fetch of an annotation without principal transcripts", remote.fetch(ANNOTATION), [*files[:2], *TOY])


def check_offline(remote):
    """Nothing is asked, and the message is the way out."""
    for words, name in [(["dna", "-g", "toy", *REGION], "toy"), (["find-overlapping", "-g", ANNOTATION, *REGION], ANNOTATION),
                        (["chroms", "-g", "nope"], "nope")]:
        for more, use in [(["--offline"], {}), ([], {"GK_OFFLINE": "1"})]:
            remote.fresh()
            done = remote.run(*words, *more, environment=use)
            remote.one_error(f"offline: gk {' '.join(words)}", done, name, "gk data fetch", "gk build-assembly")
            remote.equal("offline: requests and files", (remote.server.requests(), remote.here()), ([], []))
    for more, use in [(["--offline"], {}), ([], {"GK_OFFLINE": "1"})]:
        remote.fresh()
        remote.one_error("offline: gk data fetch", remote.fetch("toy", *more, environment=use), "toy")
        remote.one_error("offline: gk data path", remote.run_data("path", "toy.2bit", *more, environment=use), "toy.2bit")
        remote.one_error("offline: gk track query", remote.run("track", "info", TRACK, *more, environment=use), TRACK)
        remote.equal("offline: requests and files", (remote.server.requests(), remote.here()), ([], []))


def check_messages(remote):
    """What is nowhere: the genome, the folder and the bucket are named; a typing error still gets its hint."""
    remote.fresh()
    remote.one_error("a genome that is nowhere", remote.run("dna", "-g", "nope", *REGION), "nope", str(remote.data), "lab")
    remote.equal("a genome that is nowhere: files", remote.here(), [])
    remote.one_error("a track that is nowhere", remote.run("track", "info", "nope.gtrack"), "nope.gtrack", "lab")
    remote.one_error("a path is not asked for", remote.run("track", "info", "./nope.gtrack"), "nope.gtrack")
    remote.one_error("a genome's path is not asked for", remote.run("dna", "-g", "./nope.2bit", *REGION), "nope.2bit")
    remote.equal("paths: requests", [line["key"] for line in remote.server.requests() if "/" in line["key"]], [])
    # Progress is for terminals; data on stdout is data alone.
    remote.fresh()
    done = remote.run("dna", "-g", "toy", *REGION, "-f", "seq")
    remote.equal("stderr without a terminal has a bar", b"\r" in done.stderr or b"%" in done.stderr, False)


def main():
    args = arguments(__doc__)
    with tempfile.TemporaryDirectory() as name:
        remote = Remote(args.gk, name)
        fill(remote)
        check_commands(remote)
        check_fetch(remote)
        check_offline(remote)
        check_messages(remote)
        remote.server.shutdown()
    remote.finish("data on first use")


if __name__ == "__main__":
    main()
