#!/usr/bin/env python3
"""gk data verify on a data folder that gk made: all is ok there, each of many kinds of damage is told of the right file alone, with
what to do about it, and what is not damage is not called so. Files as lib/gk/store/FORMAT.md has them."""
import hashlib
import json
import os
import pathlib
import shutil
import struct
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
import genome_dump  # noqa: E402
from checking import GOLDEN, TESTS, Checker, arguments, every  # noqa: E402

ANNOTATION = "gencode.toy1"
SOURCES = TESTS / "golden/annotation" / ANNOTATION
DGANNO = f"{ANNOTATION}.v22.dganno"
APPRIS = f"appris.{ANNOTATION}.v7.pkl"
MANE = f"mane.{ANNOTATION}.v1.pkl"
CFG = f"{ANNOTATION}.cfg"
ATTRIBUTE = "user.gk.md5"
TAG = genome_dump.fnv64(b"toy")
HASH = f"{TAG}.hash"
TAG_BYTES = struct.pack("<Q", TAG)
REMEDIES = ["gk data fetch ", "gk build-", "gk vcf compile", "gk track ", "printf %s "]

VCF = """##fileformat=VCFv4.2
##INFO=<ID=DP,Number=1,Type=Integer,Description="Depth">
##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
#CHROM POS ID REF ALT QUAL FILTER INFO FORMAT s1 s2
"""


def variants(check):
    """A VCF of substitutions and deletions whose REF is the genome's."""
    places = [("chr1", at) for at in range(1000, 1600, 20)] + [("chr2", at) for at in range(500, 700, 10)]
    bed = "".join(f"{chrom}\t{at}\t{at + 3}\n" for chrom, at in places)
    bases = check.output("dna", "-g", "toy", "-f", "seq", "-", stdin=bed.encode()).decode().split()
    rows = []
    for i, ((chrom, at), ref) in enumerate(zip(places, bases)):
        ref = ref.upper() if i % 3 == 0 else ref[0].upper()
        if "N" in ref or (len(ref) > 1 and ref[0] == ref[-1]):  # that would not be normalised
            continue
        alt = ref[0] if len(ref) > 1 else "ACGT"["ACGT".index(ref) - 1]
        rows.append(f"{chrom} {at + 1} . {ref} {alt} . . DP={i} GT 0/1 1|1\n")
    return (VCF + "".join(rows)).replace(" ", "\t")


def make_folder(check, folder, work):
    """Files of each kind, two assemblies: toy has an alias file and an annotation, tiny has neither."""
    data = GOLDEN / "data"
    check.output("build-assembly", data / "toy.2bit", "-n", "toy", "--alias", data / "toy.chromAlias.txt")
    check.output("build-assembly", TESTS / "demo/tiny.fa", "-n", "tiny")
    check.output("build-annotation", SOURCES / f"{ANNOTATION}.gff3", "-g", "toy", "-n", ANNOTATION, "--source", "gencode")
    check.output("build-appris", SOURCES / "appris_data.principal.txt", "-g", ANNOTATION)
    check.output("build-mane", next(SOURCES.glob("MANE.*.gz")), "-g", ANNOTATION)
    (work / "v.vcf").write_text(variants(check))
    check.output("vcf", "compile", work / "v.vcf", "-g", "toy", "-o", folder / "v.vcfbin", "--info", "DP", "--fmt", "GT")
    bedgraph = "".join(f"chr1\t{at}\t{at + 7}\t{at % 13}\n" for at in range(0, 5000, 10))
    bedgraph += "".join(f"chr2\t{at}\t{at + 9}\t{at % 11}\n" for at in range(0, 3000, 10))
    (work / "t.bedgraph").write_text(bedgraph)
    check.output("track", "build", "-g", "toy", "-o", folder / "t.gtrack", "--etype", "f16", "--bedgraph", work / "t.bedgraph")
    check.output("track", "export", folder / "t.gtrack", "-f", "bigwig", "-o", folder / "t.bw")


class Damage:
    """What one case does to a copy of the folder."""

    def __init__(self, folder):
        self.folder = folder

    def path(self, name):
        return self.folder / name

    def bytes(self, name):
        return self.path(name).read_bytes()

    def write(self, name, content):
        self.path(name).write_bytes(content)

    def cut(self, name, size):
        """To this size, or by so much where it is below 0."""
        self.write(name, self.bytes(name)[:size])

    def put(self, name, at, content):
        data = bytearray(self.bytes(name))
        at %= len(data)  # below 0: from the end
        data[at:at + len(content)] = content
        self.write(name, bytes(data))

    def flip(self, name, at, bits=0x55):
        self.put(name, at, bytes([self.bytes(name)[at] ^ bits]))

    def flip_unseen(self, name, at):
        """Leaves size and time as they are: what a failing disk does."""
        status = self.path(name).stat()
        self.flip(name, at)
        os.utime(self.path(name), ns=(status.st_atime_ns, status.st_mtime_ns))

    def replace(self, name, old, new, count=1):
        data = self.bytes(name)
        assert old in data, (name, old)
        self.write(name, data.replace(old, new, count))

    def last(self, name, pattern):
        """Where the pattern is last."""
        at = self.bytes(name).rfind(pattern)
        assert at >= 0, (name, pattern)
        return at

    def lines(self, name, change):
        lines = self.bytes(name).splitlines(keepends=True)
        change(lines)
        self.write(name, b"".join(lines))

    def record(self, name, md5=None):
        """A note of what was downloaded, at the file as it is."""
        path = self.path(name)
        status = os.stat(path)
        md5 = md5 or hashlib.md5(self.bytes(name)).hexdigest()
        seconds, nanoseconds = divmod(status.st_mtime_ns, 10**9)
        os.setxattr(path, ATTRIBUTE, f"{md5} {status.st_size} {seconds}.{nanoseconds}".encode())

    def twobit_record(self, name):
        """Where the record of the first sequence begins, and where its name does."""
        data = self.bytes(name)
        length = data[16]
        return struct.unpack_from("<I", data, 17 + length)[0], 17


def number(value, form="<I"):
    return struct.pack(form, value)


def gtrack_chrom_tag(d):
    """The u32 behind a section's index says which chromosome it is of; chr1 is one of them."""
    return d.last("t.gtrack", number(genome_dump.fnv32(b"chr1")))


def block_of_bigwig(d):
    """Where the first packed block lies: behind a count that the header points to."""
    return struct.unpack_from("<Q", d.bytes("t.bw"), 16)[0] + 8


def recorded(name, at):
    def damage(d):
        d.record(name)
        d.flip_unseen(name, at)
    return damage


def twice(lines):
    lines.append(lines[0])


def renamed(lines):
    lines[1] = lines[1].replace(b"chr", b"kro", 1)


def renamed_row(lines):
    lines[2] = lines[2].replace(b"chr", b"kro", 1)


# A case, the file that must be called damaged, and what is done.
CASES = [
    # 2bit
    ("2bit: signature", "toy.2bit", lambda d: d.flip("toy.2bit", 0)),
    ("2bit: another version", "toy.2bit", lambda d: d.put("toy.2bit", 4, number(7))),
    ("2bit: more sequences than there are", "toy.2bit", lambda d: d.put("toy.2bit", 8, number(1 << 30))),
    ("2bit: a sequence's name", "toy.2bit", lambda d: d.flip("toy.2bit", d.twobit_record("toy.2bit")[1] + 1)),
    ("2bit: an offset beyond the end", "toy.2bit",
     lambda d: d.put("toy.2bit", 17 + d.bytes("toy.2bit")[16], number(0xFFFFFF00))),
    ("2bit: a sequence's size", "toy.2bit", lambda d: d.put("toy.2bit", d.twobit_record("toy.2bit")[0], number(50_000))),
    ("2bit: more N blocks than fit", "toy.2bit",
     lambda d: d.put("toy.2bit", d.twobit_record("toy.2bit")[0] + 4, number(1 << 28))),
    ("2bit: an N block beyond its sequence", "toy.2bit",
     lambda d: d.put("toy.2bit", d.twobit_record("toy.2bit")[0] + 8, number(0x7FFFFFFF))),
    ("2bit: cut in half", "toy.2bit", lambda d: d.cut("toy.2bit", len(d.bytes("toy.2bit")) // 2)),
    ("2bit: the last byte is gone", "tiny.2bit", lambda d: d.cut("tiny.2bit", -1)),
    ("2bit: empty", "tiny.2bit", lambda d: d.write("tiny.2bit", b"")),
    ("2bit: a sign-in page", "tiny.2bit", lambda d: d.write("tiny.2bit", b"<!DOCTYPE html><html>Sign in</html>\n")),
    ("2bit: a base, after a download", "toy.2bit", recorded("toy.2bit", -100)),
    # chrom.sizes
    ("chrom.sizes: a digit", "toy.chrom.sizes", lambda d: d.replace("toy.chrom.sizes", b"60000", b"60001")),
    ("chrom.sizes: a lost line", "tiny.chrom.sizes", lambda d: d.lines("tiny.chrom.sizes", lambda x: x.pop())),
    ("chrom.sizes: a line twice", "toy.chrom.sizes", lambda d: d.lines("toy.chrom.sizes", twice)),
    ("chrom.sizes: no number", "toy.chrom.sizes", lambda d: d.replace("toy.chrom.sizes", b"60000", b"6000x")),
    ("chrom.sizes: no tab", "toy.chrom.sizes", lambda d: d.replace("toy.chrom.sizes", b"\t", b"_")),
    ("chrom.sizes: a name", "toy.chrom.sizes", lambda d: d.lines("toy.chrom.sizes", renamed)),
    ("chrom.sizes: empty", "tiny.chrom.sizes", lambda d: d.write("tiny.chrom.sizes", b"")),
    # chromAlias.txt
    ("chromAlias: a lost line", "toy.chromAlias.txt", lambda d: d.lines("toy.chromAlias.txt", lambda x: x.pop(2))),
    ("chromAlias: a line twice", "toy.chromAlias.txt", lambda d: d.lines("toy.chromAlias.txt", lambda x: x.append(x[2]))),
    ("chromAlias: one field", "toy.chromAlias.txt", lambda d: d.write("toy.chromAlias.txt", b"# a\tb\nchr1\n")),
    ("chromAlias: a canonical name", "toy.chromAlias.txt", lambda d: d.lines("toy.chromAlias.txt", renamed_row)),
    ("chromAlias: an alias of two", "toy.chromAlias.txt", lambda d: d.replace("toy.chromAlias.txt", b"\t2\t", b"\t1\t")),
    # hash
    ("hash: another name", HASH, lambda d: d.write(HASH, b"hg38")),
    ("hash: empty", HASH, lambda d: d.write(HASH, b"")),
    # cfg
    ("cfg: empty", CFG, lambda d: d.write(CFG, b"")),
    ("cfg: no key", CFG, lambda d: d.replace(CFG, b"=", b"-")),
    ("cfg: no value", CFG, lambda d: d.write(CFG, b"refg=\n")),
    ("cfg: another assembly", CFG, lambda d: d.write(CFG, b"refg=tiny\n")),
    # dganno
    ("dganno: signature", DGANNO, lambda d: d.flip(DGANNO, 0)),
    ("dganno: cut in half", DGANNO, lambda d: d.cut(DGANNO, len(d.bytes(DGANNO)) // 2)),
    ("dganno: the last byte is gone", DGANNO, lambda d: d.cut(DGANNO, -1)),
    ("dganno: a byte too many", DGANNO, lambda d: d.write(DGANNO, d.bytes(DGANNO) + b"\0")),
    ("dganno: a row of another assembly", DGANNO, lambda d: d.flip(DGANNO, d.last(DGANNO, TAG_BYTES))),
    ("dganno: a row on another chromosome", DGANNO, lambda d: d.flip(DGANNO, d.last(DGANNO, TAG_BYTES) + 8)),
    ("dganno: a text, after a download", DGANNO,
     lambda d: recorded(DGANNO, d.bytes(DGANNO).rfind(b"ENST") + 6)(d)),
    # APPRIS and MANE
    ("APPRIS: cut", APPRIS, lambda d: d.cut(APPRIS, -5)),
    ("APPRIS: empty", APPRIS, lambda d: d.write(APPRIS, b"")),
    ("APPRIS: the file of MANE", APPRIS, lambda d: shutil.copyfile(d.path(MANE), d.path(APPRIS))),
    ("MANE: an opcode", MANE, lambda d: d.flip(MANE, -1)),
    ("MANE: bytes behind the end", MANE, lambda d: d.write(MANE, d.bytes(MANE) + b".")),
    # vcfbin
    ("vcfbin: signature", "v.vcfbin", lambda d: d.flip("v.vcfbin", 0)),
    ("vcfbin: cut in half", "v.vcfbin", lambda d: d.cut("v.vcfbin", len(d.bytes("v.vcfbin")) // 2)),
    ("vcfbin: a byte too many", "v.vcfbin", lambda d: d.write("v.vcfbin", d.bytes("v.vcfbin") + b"\0")),
    ("vcfbin: a row of another assembly", "v.vcfbin", lambda d: d.flip("v.vcfbin", d.last("v.vcfbin", TAG_BYTES))),
    ("vcfbin: a row on another chromosome", "v.vcfbin", lambda d: d.flip("v.vcfbin", d.last("v.vcfbin", TAG_BYTES) + 8)),
    # gtrack
    ("gtrack: signature", "t.gtrack", lambda d: d.flip("t.gtrack", 0)),
    ("gtrack: a reserved byte", "t.gtrack", lambda d: d.flip("t.gtrack", 38)),
    ("gtrack: cut in half", "t.gtrack", lambda d: d.cut("t.gtrack", len(d.bytes("t.gtrack")) // 2)),
    ("gtrack: a byte too many", "t.gtrack", lambda d: d.write("t.gtrack", d.bytes("t.gtrack") + b"\0")),
    ("gtrack: a section of another chromosome", "t.gtrack", lambda d: d.flip("t.gtrack", gtrack_chrom_tag(d))),
    # bigWig
    ("bigWig: signature", "t.bw", lambda d: d.flip("t.bw", 0)),
    ("bigWig: cut in half", "t.bw", lambda d: d.cut("t.bw", len(d.bytes("t.bw")) // 2)),
    ("bigWig: a packed byte", "t.bw", lambda d: d.flip("t.bw", block_of_bigwig(d) + 20)),
    # any
    ("a link that leads nowhere", "t.bw", lambda d: (d.path("t.bw").unlink(), d.path("t.bw").symlink_to("/nowhere/t.bw"))),
    ("an MD5 that is not the file's", "toy.chrom.sizes", lambda d: d.record("toy.chrom.sizes", "0" * 32)),
]

STALE = [
    ("dganno: another version", DGANNO, lambda d: d.put(DGANNO, 2, number(21, "<H"))),
    ("dganno: a file of another version", "gencode.old.v21.dganno",
     lambda d: d.write("gencode.old.v21.dganno", number(0xEDBA, "<H") + number(21, "<H") + bytes(100))),
    ("APPRIS: a file of another version", f"appris.{ANNOTATION}.v6.pkl",
     lambda d: shutil.copyfile(d.path(APPRIS), d.path(f"appris.{ANNOTATION}.v6.pkl"))),
    ("MANE: a file of another version", f"mane.{ANNOTATION}.v2.pkl",
     lambda d: shutil.copyfile(d.path(MANE), d.path(f"mane.{ANNOTATION}.v2.pkl"))),
    ("vcfbin: another version", "v.vcfbin", lambda d: d.put("v.vcfbin", 2, number(4, "<H"))),
    ("gtrack: another version", "t.gtrack", lambda d: d.put("t.gtrack", 2, number(6, "<H"))),
]


def replaced_after_download(d):
    d.record("toy.2bit", "0" * 32)
    status = d.path("toy.2bit").stat()
    os.utime(d.path("toy.2bit"), ns=(status.st_atime_ns, status.st_mtime_ns + 1_000_000))


def all_recorded(d):
    for path in sorted(d.folder.iterdir()):
        d.record(path.name)


def superseded_record(d):
    d.record("toy.2bit", "0" * 32)
    d.record("toy.2bit")


# No damage: the words that the detail of a file must have.
HARMLESS = [
    ("all downloaded", all_recorded, None, ""),
    ("replaced since", replaced_after_download, None, ""),
    ("downloaded twice", superseded_record, None, ""),
    ("a note of nonsense", lambda d: os.setxattr(d.path("toy.2bit"), ATTRIBUTE, b"\x00\xff no note"), None, ""),
    ("no hash file", lambda d: d.path(HASH).unlink(), "toy.chrom.sizes", f"no {HASH}"),
    ("no alias file", lambda d: d.path("toy.chromAlias.txt").unlink(), None, ""),
    ("no 2bit", lambda d: d.path("toy.2bit").unlink(), None, ""),
    ("no cfg", lambda d: d.path(CFG).unlink(), None, ""),
    ("no dganno", lambda d: d.path(DGANNO).unlink(), APPRIS, "not compared with its annotation"),
    ("other files", lambda d: (d.write("notes.txt", b"x"), d.write("x.pkl", b"x"), d.write("1x.hash", b"x")), None, ""),
    ("a track of another name", lambda d: d.path("t.gtrack").rename(d.path("track")), None, ""),
]


def rows_of(text):
    """{file: (kind, state, detail)} of TSV with its header."""
    lines = text.decode().split("\n")
    assert lines[0] == "#file\tkind\tstate\tdetail", lines[0]
    return {row[0]: tuple(row[1:]) for row in (line.split("\t") for line in lines[1:] if line)}


def verify(check, folder, *words):
    done = check.run("data", "verify", *words, data_dir=folder)
    return done, rows_of(done.stdout)


class Bench:
    """Copies of the intact folder, one a case."""

    def __init__(self, check, intact, work):
        self.check = check
        self.intact = intact
        self.copy = work / "copy"

    def after(self, damage):
        shutil.rmtree(self.copy, ignore_errors=True)
        shutil.copytree(self.intact, self.copy, symlinks=True)  # with the times of the files
        damage(Damage(self.copy))
        return verify(self.check, self.copy)

    def expect_bad(self, what, name, damage, state):
        check = self.check
        done, rows = self.after(damage)
        check.equal(f"{what}: exit code", done.returncode, 1)
        bad = {file: row[1] for file, row in rows.items() if row[1] != "ok"}
        check.true(f"{what}: {bad} of {rows}", bad == {name: state})
        detail = rows.get(name, ("", "", ""))[2]
        check.true(f"{what}: no remedy in {detail!r}", any(remedy in detail for remedy in REMEDIES))
        errors = done.stderr.decode().splitlines()
        check.equal(f"{what}: stderr", errors, [f"gk data verify: error: 1 of {len(rows)} files is damaged or stale"])

    def expect_good(self, what, damage, name, words):
        check = self.check
        done, rows = self.after(damage)
        check.equal(f"{what}: exit code", done.returncode, 0)
        check.equal(f"{what}: stderr", done.stderr, b"")
        check.true(f"{what}: {rows}", all(row[1] == "ok" for row in rows.values()))
        if name:
            check.true(f"{what}: {rows[name]}", words in rows[name][2])
        return rows


def check_intact(check, folder):
    done, rows = verify(check, folder)
    check.equal("intact: exit code", done.returncode, 0)
    check.equal("intact: stderr", done.stderr, b"")
    check.equal("intact: files", sorted(rows), sorted(path.name for path in folder.iterdir()))
    check.equal("intact: order", list(rows), sorted(rows, key=str.encode))
    for name, row in rows.items():
        check.equal(f"intact: {name}", row[1:], ("ok", "."))
    objects = [json.loads(line) for line in check.output("data", "verify", "-f", "json").splitlines()]
    check.equal("intact: JSON", {x["file"]: (x["kind"], x["state"], x["detail"] or ".") for x in objects}, rows)
    check.equal("one thread", check.output("data", "verify", "-@", "1"), done.stdout)


def check_names(check, folder):
    def names(*words):
        return list(verify(check, folder, *words)[1])

    toy = sorted([HASH, "toy.2bit", "toy.chrom.sizes", "toy.chromAlias.txt"])
    check.equal("an assembly", sorted(names("toy")), toy)
    check.equal("an annotation", sorted(names(ANNOTATION)), sorted([CFG, DGANNO, APPRIS, MANE, *toy]))
    check.equal("files, each once", names("t.bw", "toy.2bit", "t.bw"), ["t.bw", "toy.2bit"])
    path = str(folder / "v.vcfbin")
    check.equal("a path", names(path), [path])
    check.equal("a genome by its path", sorted(names(str(folder / "tiny"))),
                sorted(str(folder / f"{name}") for name in
                       [f"{genome_dump.fnv64(b'tiny')}.hash", "tiny.2bit", "tiny.chrom.sizes"]))
    for word in ["toyy", str(folder / "nothing")]:
        check.ended(f"verify {word}", check.run("data", "verify", word), 1)
    check.ended("no folder", check.run("data", "verify", data_dir=folder / "nothing"), 1)


def check_leftovers(check, bench):
    unfinished = ["toy.2bitAbCd1234.part", ".toy.2bit.77.0.tmp"]
    done, rows = bench.after(lambda d: [d.write(name, b"x") for name in unfinished])
    check.equal("leftovers: exit code", done.returncode, 0)
    for name in unfinished:
        check.equal(f"leftovers: {name}", rows.get(name, ("", "", ""))[:2], ("part", "leftover"))
    check.equal("leftovers: others", {row[1] for name, row in rows.items() if name not in unfinished}, {"ok"})
    bench.copy.joinpath("notes.txt").write_bytes(b"x")
    done, rows = verify(check, bench.copy, "notes.txt")
    check.equal("a file of no kind", (done.returncode, rows["notes.txt"][:2]), (0, ("unknown", "unknown")))
    empty = bench.copy / "empty"
    empty.mkdir()
    check.equal("an empty folder", check.run("data", "verify", data_dir=empty).stdout, b"#file\tkind\tstate\tdetail\n")


def main():
    options = arguments(__doc__)
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        folder = work / "data"
        folder.mkdir()
        check = Checker(options.gk, folder)
        make_folder(check, folder, work)
        check_intact(check, folder)
        check_names(check, folder)
        bench = Bench(check, folder, work)
        for what, name, damage in every(CASES):
            bench.expect_bad(what, name, damage, "damaged")
        for what, name, damage in every(STALE):
            bench.expect_bad(what, name, damage, "stale")
        for what, damage, name, words in every(HARMLESS):
            bench.expect_good(what, damage, name, words)
        check_leftovers(check, bench)
        check.finish(f"data_damage, {len(every(CASES)) + len(every(STALE))} kinds of damage")


if __name__ == "__main__":
    main()
