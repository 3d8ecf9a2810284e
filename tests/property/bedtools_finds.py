#!/usr/bin/env python3
"""gk find-overlapping --min-overlap, --reciprocal, --collapse, its column overlap, and gk find-nearest --to beside bedtools (intersect
-f, -r and -wo, map -o collapse, closest on the ends of the rows) on random intervals (25,000, or GK_QUERIES), with strands and
without."""
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import Checker, arguments, sampled  # noqa: E402

SIZES = {"chr1": 2_000_000, "chr2": 1_000_000, "chr3": 30_000}
GENES = 6_000
QUERIES = int(os.environ.get("GK_QUERIES", "25000"))


def interval(dice, longest):
    chrom = dice.choices(list(SIZES), SIZES.values())[0]
    length = min(int(dice.expovariate(3 / longest)) + 1, SIZES[chrom])
    start = dice.randrange(SIZES[chrom] - length + 1)
    if dice.random() < 0.3:
        start -= start % 100  # ties, and rows that touch
        length += -length % 100
    return chrom, start, min(start + length, SIZES[chrom])


def by_place(row):
    return row[0], int(row[1]), int(row[2])


def bed(rows):
    return "".join("\t".join(map(str, row)) + "\n" for row in rows)


def unordered(line, column):
    """A line whose list in one of its columns is in order of its values."""
    cells = line.split("\t")
    cells[column] = ",".join(sorted(cells[column].split(",")))
    return "\t".join(cells)


class Beside:
    def __init__(self, checker, folder, dice):
        self.checker = checker
        self.folder = folder
        self.genes = [(*interval(dice, 3_000), f"g{i}", 0, dice.choice("+-")) for i in range(GENES)]
        self.genes.sort(key=by_place)
        (folder / "genes.bed").write_text(bed(self.genes))
        for end in ("5p", "3p"):
            rows = []
            for chrom, start, stop, name, score, strand in self.genes:
                base = start if (end == "5p") == (strand == "+") else stop - 1
                rows.append((chrom, base, base + 1, name, score, strand))
            (folder / f"{end}.bed").write_text(bed(sorted(rows, key=by_place)))
        self.whole = {gene[3]: gene for gene in self.genes}

    def build(self):
        fasta = "".join(f">{name}\n{'N' * size}\n" for name, size in SIZES.items())
        self.checker.output("build-assembly", "-", "-n", "a", "-q", stdin=fasta.encode())
        gtf = "".join(f'{chrom}\tx\texon\t{start + 1}\t{stop}\t.\t{strand}\t.\tgene_id "{name}"; transcript_id "t{name}";\n'
                      for chrom, start, stop, name, _, strand in self.genes)
        self.checker.output("build-annotation", "-", "-g", "a", "-n", "genes", "--source", "generic", "-q", stdin=gtf.encode())

    def gk(self, command, queries, *words):
        done = self.checker.output(command, "-g", "genes", "-f", "join", "-q", *words, queries)
        return sorted(done.decode().splitlines())

    def bedtools(self, command, queries, rows, *words):
        words = ["bedtools", command, "-a", queries, "-b", self.folder / rows, *words]
        return subprocess.run(list(map(str, words)), check=True, capture_output=True, text=True).stdout.splitlines()

    def intersect(self, queries, same):
        shared = self.bedtools("intersect", queries, "genes.bed", "-wo", *same)
        self.checker.equal_lines("overlap", self.gk("find-overlapping", queries, "--columns", "+overlap"), sorted(shared))
        for bases in (2, 50, 1000):
            least = sorted(line for line in shared if int(line.rsplit("\t", 1)[1]) >= bases)
            got = self.gk("find-overlapping", queries, "--columns", "+overlap", "--min-overlap", bases)
            self.checker.equal_lines(f"--min-overlap {bases}", got, least)
        for fraction in ("0.01", "0.1", "0.25", "0.5", "0.7", "1.0"):
            for gk, peer in (((), ()), (("--reciprocal",), ("-r",))):
                expected = sorted(self.bedtools("intersect", queries, "genes.bed", "-wa", "-wb", *same, "-f", fraction, *peer))
                got = self.gk("find-overlapping", queries, "--min-overlap", fraction, *gk)
                self.checker.equal_lines(f"--min-overlap {fraction} {gk}", got, expected)
        counts = sorted(self.bedtools("intersect", queries, "genes.bed", "-c", *same, "-f", "0.5"))
        self.checker.equal_lines("--count", self.gk("find-overlapping", queries, "--count", "--min-overlap", "0.5"), counts)
        without = sorted(self.bedtools("intersect", queries, "genes.bed", "-v", *same, "-f", "0.5"))
        self.checker.equal_lines("--invert", self.gk("find-overlapping", queries, "--invert", "--min-overlap", "0.5"), without)

    def collapse(self, queries, same):
        for words, peer in (((), ()), (("--min-overlap", "0.5"), ("-f", "0.5"))):
            lines = self.bedtools("map", queries, "genes.bed", "-c", "4", "-o", "collapse", *same, *peer)
            got = self.gk("find-overlapping", queries, "--collapse", "id", "--loj", *words)
            self.checker.equal_lines(f"--collapse {words}", sorted(unordered(line, 6) for line in got),
                                     sorted(unordered(line, 6) for line in lines))

    def nearest(self, queries, same):
        for end in ("5p", "3p"):
            direction = "a" if same else "ref"
            expected = []
            for line in self.bedtools("closest", queries, f"{end}.bed", "-D", direction, "-t", "all", *same):
                cells = line.split("\t")
                cells[6:12] = map(str, self.whole[cells[9]])
                expected.append("\t".join(cells))
            self.checker.equal_lines(f"--to {end} {same}", self.gk("find-nearest", queries, "--to", end), sorted(expected))


def main():
    options = arguments(__doc__)
    if shutil.which("bedtools") is None:
        print("bedtools is not installed: nothing to compare with")
        return
    dice = random.Random(20260)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "data").mkdir()
        checker = Checker(options.gk, folder / "data")
        beside = Beside(checker, folder, dice)
        beside.build()
        count = sampled(QUERIES)
        for strands, same in (("+-", ("-s",)), (".", ())):
            rows = [(*interval(dice, 2_000), f"q{i}", 7, dice.choice(strands)) for i in range(count)]
            queries = folder / "queries.bed"
            queries.write_text(bed(sorted(rows, key=by_place)))
            beside.intersect(queries, same)
            beside.collapse(queries, same)
            beside.nearest(queries, same)
        checker.finish("finds beside bedtools")


main()
