#!/usr/bin/env python3
"""gk build-assembly and gk dna on published sequences against samtools faidx and bedtools getfasta. Needs --shared with a folder
real/, samtools and bedtools; without them there is nothing to do."""
import gzip
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
import genome_dump  # noqa: E402
from checking import Checker, arguments, sampled  # noqa: E402

INTERVALS = sampled(10_000)


def skip(why):
    print(f"real_genomes: skipped, {why}")
    sys.exit(0)


def peer(*words):
    return subprocess.run(list(map(str, words)), capture_output=True, check=True).stdout


class Genome:
    """A FASTA file with its index, and the assembly that gk makes of it."""

    def __init__(self, checker, path, folder):
        self.name = path.stem
        self.fasta = folder / f"{self.name}.fa"
        self.fasta.write_bytes(path.read_bytes())
        self.fasta.chmod(0o644)
        peer("samtools", "faidx", self.fasta)
        rows = [line.split("\t") for line in pathlib.Path(f"{self.fasta}.fai").read_text().splitlines()]
        self.sizes = {row[0]: int(row[1]) for row in rows}
        checker.output("build-assembly", self.fasta, "-q", "-n", self.name)
        self.check_sizes(checker)

    def check_sizes(self, checker):
        text = checker.output("chroms", "-g", self.name, "--no-header").decode()
        checker.equal(f"{self.name}: sizes", {n: int(s) for n, s in (x.split("\t") for x in text.splitlines())}, self.sizes)
        checker.output("info", "--check", self.name)

    def check_whole(self, checker):
        expected = [[header.split()[0], text.replace(" ", "")] for header, text in unwrapped(self.fasta.read_bytes())]
        for width in [0, 61]:
            got = checker.output("dna", "-g", self.name, "--all", "--keep-case", "--width", width)
            checker.true(f"{self.name}: dna --all --width {width} is not the FASTA file", unwrapped(got) == expected)


def unwrapped(fasta):
    """(header, sequence) of each record."""
    records = []
    for line in fasta.decode().splitlines():
        if line.startswith(">"):
            records.append([line, ""])
        else:
            records[-1][1] += line
    return records


def check_samtools(checker, genome, intervals, folder):
    """The same regions, as text and on both strands."""
    for strand, options in [("+", []), ("-", ["--reverse-complement", "--mark-strand", "no"])]:
        some = [(c, s, e) for c, s, e, name, st in intervals if st == strand and e > s]
        regions = folder / "regions.txt"
        regions.write_text("".join(f"{c}:{s + 1}-{e}\n" for c, s, e in some))
        expected = unwrapped(peer("samtools", "faidx", "-r", regions, *options, genome.fasta))
        bed = "".join(f"{c}\t{s}\t{e}\t{c}:{s + 1}-{e}\t0\t{strand}\n" for c, s, e in some)
        got = unwrapped(checker.output("dna", "-g", genome.name, "--keep-case", "--name-only", stdin=bed.encode()))
        checker.equal_lines(f"{genome.name}: samtools faidx {strand}", got, expected)
        few = [f"{c}:{s + 1}-{e}" for c, s, e in some[:300]]
        words = [x for region in few for x in ("-r", region if strand == "+" else f"{region}:-")]
        got = unwrapped(checker.output("dna", "-g", genome.name, "--keep-case", *words))
        checker.equal_lines(f"{genome.name}: samtools faidx {strand}, -r", [x[1] for x in got], [x[1] for x in expected[:300]])


def check_bedtools(checker, genome, lines, folder, what, *options):
    """The bytes of bedtools getfasta -s."""
    bed = folder / "in.bed"
    bed.write_text("".join(line + "\n" for line in lines))
    for name in [["-name"], []]:
        expected = peer("bedtools", "getfasta", "-s", *name, *options, "-fi", genome.fasta, "-bed", bed)
        source = bed.read_text()
        if not name:  # gk writes the name where there is one
            source = "".join("\t".join(f[:3] + ["."] + f[4:]) + "\n" for f in (line.split("\t") for line in lines))
        words = ["--split"] if "-split" in options else []
        got = checker.output("dna", "-g", genome.name, "--keep-case", *words, stdin=source.encode())
        checker.equal_lines(f"{genome.name}: bedtools getfasta {what}", got.decode().splitlines(), expected.decode().splitlines())


def check_intervals(checker, genome, folder, count, seed):
    rng = random.Random(seed)
    intervals = []
    for i in range(count):
        chrom = rng.choice(list(genome.sizes))
        size = genome.sizes[chrom]
        length = min(size, rng.choice([1, 2, 3, rng.randint(1, 50), rng.randint(1, 300), rng.randint(1, 3000)]))
        start = rng.choice([0, size - length, rng.randint(0, size - length), rng.randint(0, size - length)])
        intervals.append((chrom, start, start + length, f"r{i}", rng.choice("+-")))
    intervals += [(chrom, 0, size, "whole", strand) for chrom, size in genome.sizes.items() for strand in "+-"]
    check_samtools(checker, genome, intervals, folder)
    lines = [f"{c}\t{s}\t{e}\t{name}\t0\t{strand}" for c, s, e, name, strand in intervals]
    check_bedtools(checker, genome, lines, folder, "random intervals")


def check_published_intervals(checker, genome, real, folder):
    """Every published interval that is short enough, moved into the sequence; lengths, strands and blocks stay."""
    chrom, size = next(iter(genome.sizes.items()))
    for path in sorted((real / "intervals").glob("*.bed*")):
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
        lines, blocks = [], False
        for i, line in enumerate(text.splitlines()):
            fields = line.split("\t")
            length = int(fields[2]) - int(fields[1])
            if not 0 < length <= size:
                continue
            start = int(fields[1]) % (size - length + 1)
            fields[0:3] = [chrom, str(start), str(start + length)]
            fields += [f"i{i}", "0", "+"][len(fields) - 3:] if len(fields) < 6 else []
            if len(fields) >= 12:
                blocks = True
                fields[6:8] = fields[1:3]
            lines.append("\t".join(fields))
        checker.true(f"{path.name}: {len(lines)} intervals fit", len(lines) > 0.9 * text.count("\n"))
        # Other lengths of the same intervals would print the same bases many times over: long ones are thinned out.
        long_ones = [line for line in lines if int(line.split("\t")[2]) - int(line.split("\t")[1]) > 5000]
        lines = [line for line in lines if line not in set(long_ones[200:])]
        check_bedtools(checker, genome, lines, folder, path.name)
        if blocks:
            check_bedtools(checker, genome, lines, folder, f"{path.name} -split", "-split")


def check_twobit(checker, path):
    """A published 2bit against the independent decoder."""
    twobit = genome_dump.TwoBit(path)
    got = checker.output("dna", "-g", path, "--all", "--keep-case", "--width", 0).decode()
    rows = [f">{name.decode()}\n{twobit.seq(r, 0, r['size'], True)}\n" for (name, _), r in zip(twobit.index, twobit.recs)]
    checker.equal_lines(f"dna --all of {path.name}", got.splitlines(), "".join(rows).splitlines())
    target = pathlib.Path(checker.data_dir) / "again"
    target.mkdir()
    checker.output("build-assembly", path, "-q", "-n", path.stem, "-O", target)
    checker.true(f"{path.name}: build-assembly changes it", (target / path.name).read_bytes() == path.read_bytes())
    shutil.rmtree(target)


def main():
    args = arguments(__doc__)
    if not args.shared:
        skip("no --shared folder given")
    real = pathlib.Path(args.shared) / "real"
    if not real.is_dir():
        skip(f"there is no {real}")
    for tool in ["samtools", "bedtools"]:
        if not shutil.which(tool):
            skip(f"{tool} is not installed")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        checker = Checker(args.gk, folder / "data")
        (folder / "data").mkdir()
        fastas = sorted(real.glob("**/*.fa"))
        checker.true("there is no FASTA file in real/", len(fastas) > 0)
        for i, path in enumerate(fastas):
            genome = Genome(checker, path, folder)
            genome.check_whole(checker)
            large = path.parent.name == "chr22-variants"
            check_intervals(checker, genome, folder, INTERVALS if large else 500, i)
            if large:
                check_published_intervals(checker, genome, real, folder)
        for path in sorted(real.glob("**/*.2bit")):
            check_twobit(checker, path)
    checker.finish(f"real_genomes: {len(fastas)} FASTA files")


if __name__ == "__main__":
    main()
