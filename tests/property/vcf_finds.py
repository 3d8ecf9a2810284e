#!/usr/bin/env python3
"""gk vcf query by intervals: 100,000 random intervals for each of the seven finds against their definitions, on a random table with
ties, insertions, deletions and contig-long rows; shuffled and in order, by one thread and by two. Also counts, masks and the
variations of anchored intervals."""
import collections
import pathlib
import random
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
import vcf_dump  # noqa: E402
from checking import Checker, arguments, sampled  # noqa: E402

SIZES = {"chr2": 30_000, "chr10": 20_000, "chrX": 30_000, "chr1": 30_000, "chrUn": 2_000}
ROWS = 8_000
QUERIES = 100_000
ANCHORED = 400
NAME = "own"

# Rows are (first base, last base) from 0, the last of an insertion being the one before it; a query is [start, end).
FINDS = {
    "overlapping": lambda first, last, start, end: first < end and last >= start,
    "within": lambda first, last, start, end: first >= start and start <= last < end,
    "exact": lambda first, last, start, end: first == start and last == end - 1,
    "5p-within": lambda first, last, start, end: start <= first < end,
    "3p-within": lambda first, last, start, end: start <= last < end,
    "5p-aligned": lambda first, last, start, end: first == start,
    "3p-aligned": lambda first, last, start, end: last == end - 1,
}
# Hits come by 5' end, then 3' end, then row, or by 3' end, then row.
BY_3P = {"within", "3p-within", "3p-aligned"}
ONE_ENDED = {name for name in FINDS if name[0].isdigit()}


def other(dice, *bases):
    return dice.choice([base for base in "ACGT" if base not in bases])


def random_record(dice, chrom, text):
    """CHROM, position from 0, REF, ALT and INFO, and the row (first base, last base) that it becomes."""
    at = min(dice.randrange(len(text) - 40), dice.randrange(len(text)))
    if dice.random() < 0.3:
        at -= at % 50  # ties
    length = dice.choice([1, 1, 2, 3, 5, 20])
    kind = dice.choices(["snv", "ins", "del", "mnv", "sv", "bnd"], [8, 4, 4, 2, 0.3, 0.3])[0]
    base = text[at]
    if kind == "snv":
        return (chrom, at, base, other(dice, base), "."), (at, at)
    if kind == "ins":
        alt = base + "".join(dice.choices("ACGT", k=length - 1)) + other(dice, base)
        return (chrom, at, base, alt, "."), (at + 1, at)
    if kind == "del":
        while text[at + length] == base:
            length += 1
        return (chrom, at, text[at:at + length + 1], base, "."), (at + 1, at + length)
    if kind == "mnv":
        ref = text[at:at + length + 1]
        alt = other(dice, ref[0]) + "".join(dice.choices("ACGT", k=length - 1)) + other(dice, ref[-1])
        return (chrom, at, ref, alt, "."), (at, at + length)
    if kind == "sv":
        end = dice.randrange(at + 2, dice.choice([at + 500, len(text)]) + 1)
        return (chrom, at, base, dice.choice(["<DEL>", "<DUP>"]), f"END={min(end, len(text))}"), (at + 1, min(end, len(text)) - 1)
    return (chrom, at, base, f"{base}[chr1:500[", "."), (at + 1, at)


class Rows:
    """The rows of a chromosome, by the stretches of bases that they touch."""

    STRETCH, LONGEST = 32, 300

    def __init__(self):
        self.near = collections.defaultdict(list)
        self.long = []

    def add(self, row, first, last):
        if last - first > self.LONGEST:
            self.long.append((row, first, last))
            return
        for stretch in range((min(first, last) - 1) // self.STRETCH, (max(first, last) + 1) // self.STRETCH + 1):
            self.near[stretch].append((row, first, last))

    def find(self, kind, start, end):
        fits = FINDS[kind]
        stretches = range(max(min(start, end - 1) // self.STRETCH, -1), min((end + 1) // self.STRETCH, 1000) + 1)
        found = {hit for stretch in stretches for hit in self.near.get(stretch, ()) if fits(hit[1], hit[2], start, end)}
        found.update(hit for hit in self.long if fits(hit[1], hit[2], start, end))
        key = (lambda hit: (hit[2], hit[0])) if kind in BY_3P else (lambda hit: (hit[1], hit[2], hit[0]))
        return [hit[0] for hit in sorted(found, key=key)]


def random_query(dice, rows):
    """Chromosome, start, end and strand: near a row or anywhere, empty ones among them, and some beyond the ends."""
    if dice.random() < 0.5:
        chrom, first, last = dice.choice(rows)
        start, end = first + dice.choice([0, 0, 0, -1, 1]), last + 1 + dice.choice([0, 0, 0, -1, 1])
        if end < start:
            end = start
        if end - start > 2000 and dice.random() < 0.9:
            end = start + 30
    else:
        chrom = dice.choice(list(SIZES))
        start = dice.randrange(-30, SIZES[chrom] + 30)
        end = start + dice.choice([0, 1, 1, 5, 40, 200])
        if dice.random() < 0.001:
            start, end = 0, SIZES[chrom]
    return chrom, start, end, dice.choice("+.-")


class Test:
    def __init__(self, checker, folder, dice):
        self.checker, self.folder = checker, folder
        sequences = {chrom: "".join(dice.choices("ACGT", k=size)) for chrom, size in SIZES.items()}
        fasta = folder / "own.fa"
        fasta.write_text("".join(f">{chrom}\n{text}\n" for chrom, text in sequences.items()))
        checker.output("build-assembly", fasta, "-q", "-n", NAME)
        # The last chromosome has no row.
        records = [random_record(dice, chrom, sequences[chrom]) for chrom in dice.choices(list(SIZES)[:-1], k=ROWS)]
        records.append((("chr1", 0, sequences["chr1"][0], "<DEL>", f"END={SIZES['chr1']}"), (1, SIZES["chr1"] - 1)))
        vcf, self.path = folder / "own.vcf", folder / "own.vcfbin"
        vcf.write_text("##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n" + "".join(
            f"{chrom}\t{at + 1}\t.\t{ref}\t{alt}\t.\t.\t{info}\n" for (chrom, at, ref, alt, info), _ in records))
        checker.output("vcf", "compile", vcf, "-g", NAME, "-o", self.path)
        self.file = vcf_dump.VcfBin(self.path.read_bytes()) if self.path.exists() else None
        self.places = [(record[0], *place) for record, place in records]
        self.by_chrom = collections.defaultdict(Rows)
        for row, (chrom, first, last) in enumerate(self.places):
            self.by_chrom[chrom].add(row, first, last)

    def check_table(self):
        stored = [(vcf_dump.fnv(chrom.encode(), 32), first, last) for chrom, first, last in self.places]
        got = [(tag, first, last) for first, last, tag, _, _ in self.file.rows] if self.file else []
        self.checker.equal_lines("the table's rows", got, stored)
        self.checker.equal("the table's faults", self.file and self.file.r.problems, [])

    def query(self, bed, *words):
        return self.checker.output("vcf", "query", self.path, bed, "--no-header", *words).decode().splitlines()

    def check_kind(self, kind, queries):
        """The definitions' answers in input order, then those of the same queries in order of place."""
        if kind in ONE_ENDED:
            # The table has no strands: one-ended finds refuse a query on -.
            queries = [(*query[:3], query[3].replace("-", ".")) for query in queries]
        answers = [self.by_chrom[chrom].find(kind, start, end) for chrom, start, end, _ in queries]
        order = sorted(range(len(queries)), key=lambda at: queries[at][:3])
        for what, picked in [("shuffled", range(len(queries))), ("in order", order)]:
            bed = self.folder / "queries.bed"
            bed.write_text("".join("{}\t{}\t{}\tq{at}\t0\t{}\n".format(*queries[at], at=at) for at in picked))
            expected = [f"q{at}\t{row}" for at in picked for row in answers[at] or ["."]]
            for threads in [1, 2]:
                got = self.query(bed, "--find", kind, "--loj", "--columns", "query,row", f"-@{threads}")
                self.checker.equal_lines(f"--find {kind}, {what}, -@{threads}", got, expected)
            counts = [line.split("\t") for line in self.query(bed, "--find", kind, "--count")]
            self.checker.equal_lines(f"--find {kind} --count, {what}", [(line[0], line[-1]) for line in counts],
                                     [(f"q{at}", str(len(answers[at]))) for at in picked])
        hits = sum(map(len, answers))
        self.checker.true(f"{kind}: {hits} hits", hits > len(queries) // 10)
        return answers

    def check_mask(self, dice, queries):
        """Hits among the rows of a mask come in row order."""
        flags = [dice.random() < 0.4 for _ in self.places]
        mask, bed = self.folder / "mask.txt", self.folder / "queries.bed"
        mask.write_text("".join(f"{flag:d}\n" for flag in flags))
        bed.write_text("".join(f"{chrom}\t{start}\t{end}\tq{at}\n" for at, (chrom, start, end, _) in enumerate(queries)))
        for kind in FINDS:
            expected = [f"q{at}\t{row}" for at, (chrom, start, end, _) in enumerate(queries)
                        for row in sorted(row for row in self.by_chrom[chrom].find(kind, start, end) if flags[row])]
            got = self.query(bed, "--find", kind, "--mask", mask, "--columns", "query,row")
            self.checker.equal_lines(f"--find {kind} --mask", got, expected)

    def check_anchored(self, dice, queries):
        bed, lines, expected = self.folder / "anchored.bed", [], []
        for at, (chrom, start, end, strand) in enumerate(queries):
            anchor = dice.choice([".", start, end, (start + end) // 2, start - 40, end + 40])
            lines.append(f"{chrom}\t{start}\t{end}\tq{at}\t0\t{strand}\t{anchor}\t0\n")
            rows = self.file.find("sequence_variations", vcf_dump.fnv(chrom.encode(), 32), start, end,
                                  None if anchor == "." else anchor)
            expected += [f"q{at}\t{row}" for row in rows or ["."]]
        bed.write_text("".join(lines))
        for threads in [1, 2]:
            got = self.query(bed, "--sequence-variations", "--anchored", "--loj", "--columns", "query,row", f"-@{threads}")
            self.checker.equal_lines(f"--sequence-variations -@{threads}", got, expected)


def main():
    options = arguments(__doc__)
    dice = random.Random(1977)
    count = sampled(QUERIES)
    with tempfile.TemporaryDirectory() as name:
        checker = Checker(options.gk, pathlib.Path(name))
        test = Test(checker, pathlib.Path(name), dice)
        test.check_table()
        if checker.failures:
            checker.finish("VCF finds, without a table")
        queries = [random_query(dice, test.places) for _ in range(count)]
        for kind in FINDS:
            test.check_kind(kind, queries)
        test.check_mask(dice, queries[:sampled(3000)])
        test.check_anchored(dice, queries[:sampled(ANCHORED)])
        checker.finish(f"VCF finds: {count} intervals for each of {len(FINDS)} finds")


if __name__ == "__main__":
    main()
