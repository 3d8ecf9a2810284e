#!/usr/bin/env python3
"""gk build-assembly on random FASTA: the 2bit is byte for byte what an independent packer (tests/tools/genome_dump.py) makes of
it, its invariants hold, `gk dna --all` gives the sequences back, and a failed build leaves nothing behind."""
import concurrent.futures
import pathlib
import random
import re
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
import genome_dump  # noqa: E402
from checking import Checker, arguments, bgzf, gzip_members, sampled, shown, twobit  # noqa: E402

INPUTS = sampled(1000)
NAME = "rnd"
FILES = sorted([f"{NAME}.2bit", f"{NAME}.chrom.sizes", f"{genome_dump.fnv64(NAME.encode())}.hash"])
NAMES = ["chr{}", "scaffold_{}", "kontigé{}", "日本{}", "{}", "a|b:{}-7", "HLA*{}", "x" * 250 + "{}"]


class Input:
    """Some FASTA files and the options they are built with; `expected` is None where the build must fail."""

    def __init__(self, seed):
        self.rng = rng = random.Random(seed)
        self.long = rng.random() < 0.15
        self.layout = "genomekit" if rng.random() < 0.3 else "ucsc"
        self.unmask = self.layout == "ucsc" and rng.random() < 0.2
        self.refuse_iupac = not self.unmask and rng.random() < 0.15
        self.clean = self.layout == "genomekit" and rng.random() < 0.8
        self.taken = set()
        self.files = [self.fasta() for _ in range(rng.choice([1, 1, 1, 2, 3]))]
        if rng.random() < 0.03:
            self.files[-1] = b""
        if rng.random() < 0.03:
            self.files[-1] = rng.choice([b"\n", b"ACGT\n", b" >a\nAC\n", b"\r\n"]) + self.files[-1]
        self.packing = [rng.choice(["plain", "plain", "gzip", "bgzf"]) for _ in self.files]
        self.stdin = rng.choice([None, None, None, rng.randrange(len(self.files))])
        self.threads = rng.choice([1, 2, 4])

    def name(self):
        rng = self.rng
        names = [name for name in NAMES if name.isascii()] if self.clean else NAMES
        for _ in range(20):
            name = rng.choice(names).format(rng.choice([rng.randrange(10), 10 ** rng.randrange(1, 8)]))
            if name not in self.taken or rng.random() < 0.03:
                break
        if rng.random() < 0.004:
            name = "y" * rng.choice([255, 256, 300, 5000])
        if rng.random() < 0.01:
            name = ""
        self.taken.add(name)
        return name.encode()

    def bases(self, length):
        """Runs of all kinds of letters."""
        rng = self.rng
        kinds = ["ACGT", "acgt", "ACGTacgt", "N", "n", "Nn"]
        if not self.clean:
            kinds += ["RYKMSWBDHVX", "rykm", "-", "U", "u", "ACGTUacgtun-", "Z"]
        if rng.random() < 0.7:
            kinds = kinds[:6]
        pieces = []
        while length > 0:
            run = min(length, rng.choice([1, 1, 2, 3, 4, 5, 8, 13, 40, 90]))
            letters = rng.choice(kinds)
            pieces.append("".join(rng.choice(letters) for _ in range(run)))
            length -= run
        return "".join(pieces).encode()

    def fasta(self):
        rng = self.rng
        end = rng.choice([b"\n", b"\n", b"\r\n"])
        lines = []
        for _ in range(rng.choice([0, 1, 1, 2, 2, 3, 6])):
            description = rng.choice([b"", b"", b" some words", b"\tx", b" >b", b"\x0bz", b"   ", b" \xff\xfe"])
            lines.append(b">" + rng.choice([b"", b"", b"", b" ", b"\t "]) + self.name() + description)
            text = self.bases(rng.choice([0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 60, 61, rng.randrange(400)]))
            width = rng.choice([1, 3, 4, 7, 60, 70, 1000])
            for at in range(0, len(text), width):
                line = text[at:at + width]
                if rng.random() < 0.03:  # what is dropped
                    line = rng.choice([b" ", b"12 ", b"*", b".", b"\t", b"\xc3\xa9", b"\x80", b">", b";"]).join([line, line[:1]])
                    line = line.lstrip(b">")
                lines.append(line)
                if rng.random() < 0.02:
                    lines.append(b"")
        text = b"".join(line + end for line in lines)
        return text if rng.random() < 0.8 else text.rstrip(b"\r\n")

    def packed(self, i):
        if self.packing[i] == "gzip":
            return gzip_members(self.files[i], len(self.files[i]) // 2)
        return bgzf(self.files[i], self.rng.choice([7, 100, 60_000])) if self.packing[i] == "bgzf" else self.files[i]

    def options(self):
        words = ["--layout", self.layout, "-@", str(self.threads)]
        return words + ["--long"] * self.long + ["--unmask"] * self.unmask + ["--iupac", "error"] * self.refuse_iupac

    def refused(self):
        """Whether --iupac error has something to refuse: all but bases, U, N and white space."""
        lines = (line for text in self.files for line in text.split(b"\n") if not line.startswith(b">"))
        return self.refuse_iupac and any(set(line) - set(b"ACGTUNacgtun \t\r\v\f") for line in lines)

    def expected(self, paths):
        """(2bit, chrom.sizes, sequences as gk reads them back), or None where the build must fail."""
        if self.refused():
            return None
        try:
            if self.layout == "ucsc":
                sequences = genome_dump.ucsc_seqs(paths, not self.unmask)
            else:
                sequences = list(genome_dump.read_fasta(paths))
                if len({name for name, _ in sequences}) != len(sequences):
                    return None  # a dictionary can't hold them
                if not all(name.isascii() for name, _ in sequences):
                    return None  # GenomeKit's writer encodes names as ASCII
            data = genome_dump.build_2bit(sequences, self.layout, not self.unmask)
        except SystemExit:
            return None
        sizes = "".join(line + "\n" for line in genome_dump.sizes_lines(sequences))
        if self.layout == "genomekit":
            sequences = sorted(sequences, key=lambda x: x[0])
        change = str.maketrans("Uu-", "TtT")
        read_back = [(n, s.translate(change).upper() if self.unmask else s.translate(change)) for n, s in sequences]
        return data, sizes.encode("utf-8", "surrogateescape"), read_back


def in_version_1(data, layout):
    """The same file with 64-bit offsets."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        old = genome_dump.TwoBit(file.name)
    sequences = []
    for (name, _), r in zip(old.index, old.recs):
        padding = bytes(r["nbytes"] % 4) if layout == "genomekit" else b""
        sequences.append((name, r["size"], r["nblocks"], r["masks"], data[r["dna"]:r["dna"] + r["nbytes"]] + padding))
    return twobit(sequences, version=1)


def fasta_of(sequences):
    """What `gk dna --all --keep-case` writes."""
    lines = []
    for name, text in sequences:
        lines.append(">" + name)
        lines += [text[i:i + 60] for i in range(0, len(text), 60)]
    return "".join(line + "\n" for line in lines).encode("utf-8", "surrogateescape")


def check_input(checker, seed, folder):
    sample = Input(seed)
    place = folder / f"{seed}"
    target = place / "out"
    target.mkdir(parents=True)
    paths = []
    for i in range(len(sample.files)):
        paths.append(place / f"{i}.fa")
        paths[-1].write_bytes(sample.packed(i))
    words = [str(path) for path in paths]
    stdin = b""
    if sample.stdin is not None:
        stdin = paths[sample.stdin].read_bytes()
        words[sample.stdin] = "-"
    plain = [place / f"{i}.plain" for i in range(len(sample.files))]
    for path, text in zip(plain, sample.files):
        path.write_bytes(text)
    expected = sample.expected(plain)
    what = f"input {seed} ({' '.join(sample.options())}, {sample.packing})"
    done = checker.run("build-assembly", *words, "-q", "-n", NAME, "-O", target, *sample.options(), stdin=stdin)
    checker.ended(what, done, 1 if expected is None else 0)
    left = sorted(path.name for path in target.iterdir())
    checker.equal(f"{what}: files", left, [] if expected is None else FILES)
    if expected is not None and left == FILES:
        check_files(checker, what, sample, target, expected)
    shutil.rmtree(place)
    return expected is not None


def check_files(checker, what, sample, target, expected):
    data, sizes, read_back = expected
    path = target / f"{NAME}.2bit"
    built = path.read_bytes()
    checker.equal(f"{what}: 2bit", built, in_version_1(data, sample.layout) if sample.long else data)
    checker.equal(f"{what}: chrom.sizes", (target / f"{NAME}.chrom.sizes").read_bytes(), sizes)
    checker.equal(f"{what}: hash", (target / FILES[0]).read_text(), NAME)
    if not sample.long:
        for check in genome_dump.TwoBit(path).checks():
            if check.get("check") != "names non-empty":  # a header without a word gives the empty name
                checker.true(f"{what}: {check}", check.get("ok", True))
    done = checker.run("dna", "--all", "--keep-case", "-g", NAME, data_dir=target)
    checker.ended(f"{what}: dna --all", done, 0)
    checker.equal(f"{what}: dna --all", done.stdout, fasta_of(read_back))


def check_long_lines(checker, folder):
    """Sequences and headers that cross the borders of whatever blocks the input is read in."""
    rng = random.Random(3)
    one = bytes(rng.choices(b"ACGTacgtN", k=1_150_000))
    two = bytes(rng.choices(b"ACGTacgtN", k=40_001))
    path = folder / "long.fa"
    path.write_bytes(b">one\n" + one + b"\n>two " + b"words " * 250_000 + b"\n" + b"\n".join(re.findall(b".{1,61}", two)))
    expected = genome_dump.build_2bit([("one", one.decode()), ("two", two.decode())])
    for name, packing in [("plain", lambda x: x), ("bgzf", bgzf), ("gzip", lambda x: gzip_members(x, 700_000))]:
        packed = folder / name
        packed.write_bytes(packing(path.read_bytes()))
        target = folder / f"of_{name}"
        target.mkdir()
        checker.output("build-assembly", packed, "-q", "-n", NAME, "-O", target, "-@", 4)
        checker.true(f"long lines, {name}: other bytes", (target / f"{NAME}.2bit").read_bytes() == expected)


def check_empty_records(checker, folder):
    """A record without bases is left out before anything else about it is looked at, as faToTwoBit does."""
    path = folder / "empty_records.fa"
    for text in [b">a\n>a\nAC\n", b">a\nAC\n>a\n", b">a\n>a\n>b\nAC\n", b">" + b"y" * 256 + b"\n>a\nAC\n"]:
        path.write_bytes(text)
        target = folder / "empty_records"
        target.mkdir()
        checker.output("build-assembly", path, "-q", "-n", NAME, "-O", target)
        built = target / f"{NAME}.2bit"
        checker.equal(f"2bit of {shown(text)}", built.exists() and built.read_bytes(),
                      genome_dump.build_2bit(genome_dump.ucsc_seqs([path])))
        shutil.rmtree(target)


def check_failures(checker, folder):
    """What is wrong is found before anything is left, and before anything that is there is touched."""
    target = folder / "failed"
    target.mkdir()
    good = folder / "good.fa"
    good.write_bytes(b">a\nACGT\n")
    packed = bgzf(b">a\n" + b"ACGTTTGACC" * 5000)
    damaged = {"cut.gz": gzip_members(good.read_bytes(), 3)[:-9], "cut.bgz": packed[:300], "noend.bgz": packed[:-28],
               "crc.gz": gzip_members(good.read_bytes(), 3)[:-8] + bytes(8),
               "cut.2bit": genome_dump.build_2bit([("a", "ACGT" * 9)])[:-1],
               "twice.fa": b">a\nAC\n>b\nAC\n>a\nGT\n", "tag.fa": b">scaffold_1439599\nAC\n>scaffold_1622382\nAC\n"}
    for name, data in damaged.items():
        (folder / name).write_bytes(data)
        done = checker.run("build-assembly", folder / name, "-n", NAME, "-O", target)
        checker.ended(f"build of {name}", done, 1)
        checker.equal(f"{name} left", [x.name for x in target.iterdir()], [])
    alias = folder / "alias.txt"
    alias.write_bytes(b"# x\ty\nb\t1\n")
    checker.output("build-assembly", good, "-n", NAME, "-O", target, "--alias", alias, code=1)
    checker.output("build-assembly", folder / "none.fa", "-n", NAME, "-O", target, code=1)
    checker.output("build-assembly", good, "-n", NAME, "-O", folder / "nowhere", code=1)
    checker.output("build-assembly", good, "-n", "a/b", "-O", target, code=2)
    checker.equal("failed builds left", [x.name for x in target.iterdir()], [])

    checker.output("build-assembly", good, "-q", "-n", NAME, "-O", target)
    before = {x.name: x.read_bytes() for x in target.iterdir()}
    other = folder / "other.fa"
    other.write_bytes(b">b\nGGGG\n")
    checker.output("build-assembly", other, "-n", NAME, "-O", target, code=1)
    checker.output("build-assembly", folder / "twice.fa", "-n", NAME, "-O", target, "--force", code=1)
    checker.equal("an assembly after failed builds", {x.name: x.read_bytes() for x in target.iterdir()}, before)
    checker.output("build-assembly", other, "-q", "-n", NAME, "-O", target, "--force")
    checker.equal("an assembly replaced", (target / f"{NAME}.2bit").read_bytes(), genome_dump.build_2bit([("b", "GGGG")]))


def main():
    args = arguments(__doc__)
    genome_dump.print = lambda *words, **more: None  # no warnings of the packer
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        checker = Checker(args.gk, folder)
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            good = list(pool.map(lambda seed: check_input(checker, seed, folder), range(INPUTS)))
        checker.true(f"{sum(good)} of {INPUTS} inputs are good: too few or too many", 0.6 < sum(good) / INPUTS < 0.97)
        check_long_lines(checker, folder)
        check_empty_records(checker, folder)
        check_failures(checker, folder)
    checker.finish(f"assembly: {INPUTS} inputs, {sum(good)} of them good")


if __name__ == "__main__":
    main()
