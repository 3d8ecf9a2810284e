#!/usr/bin/env python3
"""Whether gk junctions build -f sj writes STAR's SJ.out.tab, all nine columns, from the BAM of the same run.

usage: star_junctions.py --gk GK [--seed N] [--pairs N]

A random genome with genes on both strands whose introns have all of STAR's motifs and none, exon skips, genes that are there twice
(reads aligned to two places) or once more with changes, and an annotation that has some of the transcripts. Reads of both ends of
fragments, with substitutions, insertions and deletions, are aligned with STAR: pairs with the annotation, counted with --fragments, and
single reads without one. Each is compared twice: STAR told to filter nothing, and with its own limits (outSJfilter...), which are then
applied to gk's lines. STAR is Debian's rna-star. Exits with 1 where a line differs."""
import argparse
import collections
import random
import subprocess
import sys
import tempfile
from pathlib import Path

COMPLEMENT = str.maketrans("ACGT", "TGCA")
MOTIFS = [("GT", "AG")] * 6 + [("GC", "AG"), ("AT", "AC"), ("AA", "CC"), ("TG", "GA")]
Transcript = collections.namedtuple("Transcript", "name chrom strand exons")
Line = collections.namedtuple("Line", "chrom start end strand motif annotated unique multi overhang")

# STAR's limits: a number for each of no motif, GT/AG, GC/AG, AT/AC (and their reverses), or by the number of reads.
LEAST_OVERHANG = (30, 12, 12, 12)
LEAST_UNIQUE = (3, 1, 1, 1)
LEAST_READS = (3, 1, 1, 1)
LEAST_DISTANCE = (10, 0, 5, 10)
LONGEST_OF_FEW = (50_000, 100_000, 200_000)
NO_LIMITS = ["--outSJfilterOverhangMin", *["0"] * 4, "--outSJfilterCountUniqueMin", *["0"] * 4, "--outSJfilterCountTotalMin", *["0"] * 4,
             "--outSJfilterDistToOtherSJmin", *["0"] * 4, "--outSJfilterIntronMaxVsReadN", "10000000"]


def reverse(bases):
    return bases.translate(COMPLEMENT)[::-1]


def bases_of(dice, size):
    return "".join(dice.choices("ACGT", k=size))


def make_gene(dice, genome, chrom, at, number):
    """Places exons and the ends of introns; returns the gene's transcripts and where it ends."""
    strand = dice.choice("+-")
    exons = []
    for _ in range(dice.randrange(3, 7)):
        size = dice.choice([30, 45, 80, 120, 200])
        exons.append((at, at + size))
        at += size + dice.choice([60, 150, 400, 400, 1500, 1500])
    for (_, start), (end, _) in zip(exons, exons[1:]):
        first, last = dice.choice(MOTIFS)
        if strand == "-":
            first, last = reverse(last), reverse(first)
        genome[chrom][start:start + 2] = first
        genome[chrom][end - 2:end] = last
    transcripts = [Transcript(f"T{number}a", chrom, strand, exons)]
    if len(exons) > 3:
        transcripts.append(Transcript(f"T{number}b", chrom, strand, exons[:1] + exons[2:]))
    return transcripts, exons[-1][1]


def make_genome(dice):
    genome = {name: list(bases_of(dice, size)) for name, size in (("chrB", 90_000), ("chrA", 70_000), ("chrC", 50_000))}
    transcripts = []
    ends = {}
    for chrom in genome:
        at = 500
        while at < len(genome[chrom]) * 0.6:
            made, end = make_gene(dice, genome, chrom, at, len(transcripts))
            transcripts += made
            at = end + dice.choice([300, 900])
        ends[chrom] = at + 500
    # Genes once more: reads of them have two places. Some copies differ, by which some of the reads have one.
    for copy in range(10):
        source = dice.choice([one for one in transcripts if one.name.endswith("a")])
        begin, end = source.exons[0][0] - 50, source.exons[-1][1] + 50
        target = dice.choice(list(genome))
        at = ends[target]
        if at + end - begin + 500 > len(genome[target]):
            continue
        piece = genome[source.chrom][begin:end]
        if copy % 2:
            for place in range(0, len(piece), 400):
                piece[place] = dice.choice("ACGT")
        genome[target][at:at + len(piece)] = piece
        shifted = [(start - begin + at, stop - begin + at) for start, stop in source.exons]
        transcripts.append(Transcript(f"C{copy}a", target, source.strand, shifted))
        ends[target] = at + len(piece) + 300
    return {name: "".join(bases) for name, bases in genome.items()}, transcripts


def sequence(genome, transcript):
    bases = "".join(genome[transcript.chrom][start:end] for start, end in transcript.exons)
    return bases if transcript.strand == "+" else reverse(bases)


def with_errors(dice, bases):
    for _ in range(dice.choice([0, 0, 0, 1, 2])):
        at = dice.randrange(len(bases))
        kind = dice.random()
        if kind < 0.6:
            bases = bases[:at] + dice.choice("ACGT") + bases[at + 1:]
        elif kind < 0.8:
            bases = bases[:at] + bases[at + 2:]
        else:
            bases = bases[:at] + bases_of(dice, 2) + bases[at:]
    return bases


def write_reads(dice, genome, transcripts, count, folder):
    weights = [dice.choice([1, 1, 5, 20]) for _ in transcripts]
    texts = [sequence(genome, one) for one in transcripts]
    with open(folder / "1.fq", "w", encoding="ascii") as first, open(folder / "2.fq", "w", encoding="ascii") as second:
        for number, text in enumerate(dice.choices(texts, weights, k=count)):
            size = min(len(text), dice.randrange(110, 350))
            at = dice.randrange(len(text) - size + 1)
            fragment = text[at:at + size]
            ends = with_errors(dice, fragment[:90]), with_errors(dice, reverse(fragment[-90:]))
            for file, bases in zip((first, second), ends if dice.random() < 0.5 else ends[::-1]):
                file.write(f"@r{number}\n{bases}\n+\n{'I' * len(bases)}\n")


def gtf_lines(transcripts):
    for one in transcripts:
        for start, end in one.exons:
            yield (f'{one.chrom}\tx\texon\t{start + 1}\t{end}\t.\t{one.strand}\t.\tgene_id "G{one.name[:-1]}"; '
                   f'transcript_id "{one.name}";\n')


def lines_of(path):
    lines = []
    for row in path.read_text().splitlines():
        chrom, *numbers = row.split("\t")
        lines.append(Line(chrom, *map(int, numbers)))
    return lines


def is_within_limits(line):
    if line.annotated:
        return True
    kind = (line.motif + 1) // 2
    reads = line.unique + line.multi
    if line.unique < LEAST_UNIQUE[kind] and reads < LEAST_READS[kind]:
        return False
    if line.overhang < LEAST_OVERHANG[kind]:
        return False
    return reads > len(LONGEST_OF_FEW) or line.end - line.start + 1 <= LONGEST_OF_FEW[reads - 1]


def far_from_others(lines, sizes):
    """STAR's last filter, among what passed the others: the distances of both ends to those of the lines before and behind, over
    the genome as one sequence. Chromosomes are padded so far apart that only those of one matter."""
    offset = {name: number * 10_000_000 for number, name in enumerate(sizes)}
    kept = set(lines)

    def drop_near(place_of):
        order = sorted(lines, key=place_of)
        places = [place_of(line)[0] for line in order]
        for number, line in enumerate(order):
            before = places[number] - places[number - 1] if number else 10**9
            behind = places[number + 1] - places[number] if number + 1 < len(order) else 10**9
            if not line.annotated and min(before, behind) < LEAST_DISTANCE[(line.motif + 1) // 2]:
                kept.discard(line)

    drop_near(lambda line: (offset[line.chrom] + line.start, line.end))
    drop_near(lambda line: (offset[line.chrom] + line.end, line.start))
    return [line for line in lines if line in kept]


class Comparison:
    def __init__(self, gk, folder, dice, pairs):
        self.gk, self.folder = gk, folder
        genome, transcripts = make_genome(dice)
        self.sizes = {name: len(bases) for name, bases in genome.items()}
        (folder / "x.fa").write_text("".join(f">{name}\n{bases}\n" for name, bases in genome.items()))
        annotated = [one for one in transcripts if dice.random() < 0.6]
        (folder / "x.gtf").write_text("".join(gtf_lines(annotated)))
        write_reads(dice, genome, transcripts, pairs, folder)
        self.run_gk("build-assembly", "x.fa", "-n", "x")
        self.run_gk("build-annotation", "x.gtf", "-g", "x", "-n", "a", "--source", "generic")
        self.make_index("plain")
        self.make_index("known", "--sjdbGTFfile", "x.gtf", "--sjdbOverhang", "89")

    def run_gk(self, *words):
        subprocess.run([self.gk, "-q", "--offline", "--data-dir", self.folder, *words], check=True, cwd=self.folder, stdout=subprocess.DEVNULL)

    def star(self, *words):
        done = subprocess.run(["STAR", "--runThreadN", "2", *words], cwd=self.folder, capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"STAR ended with {done.returncode}: {done.stderr[-500:]}{done.stdout[-500:]}")

    def make_index(self, name, *words):
        self.star("--runMode", "genomeGenerate", "--genomeDir", name, "--genomeFastaFiles", "x.fa", "--genomeSAindexNbases", "7",
                  "--outFileNamePrefix", f"{name}-log-", *words)

    def align(self, name, index, reads, limits):
        self.star("--genomeDir", index, "--readFilesIn", *reads, "--outSAMtype", "BAM", "Unsorted", "--outFileNamePrefix", f"{name}-",
                  "--outSAMattributes", "NH", "HI", "nM", *limits)
        return self.folder / f"{name}-Aligned.out.bam", lines_of(self.folder / f"{name}-SJ.out.tab")

    def compare(self, name, index, genome, reads, words):
        faults = []
        for limits in (NO_LIMITS, []):
            bam, wanted = self.align(name, index, reads, limits)
            self.run_gk("junctions", "build", bam, "-g", genome, "-f", "sj", "-o", f"{name}.tab", *words)
            found = lines_of(self.folder / f"{name}.tab")
            if not limits:
                found = far_from_others([line for line in found if is_within_limits(line)], self.sizes)
            told = "no limits" if limits else "STAR's limits"
            multi = sum(line.multi > 0 for line in wanted)
            print(f"{name}, {told}: {len(wanted)} junctions, {multi} with multi-mapping reads, "
                  f"{sum(line.motif == 0 for line in wanted)} without motif, {sum(line.annotated for line in wanted)} annotated")
            faults += [f"{told}: STAR alone has {line}" for line in wanted if line not in set(found)]
            faults += [f"{told}: gk alone has {line}" for line in found if line not in set(wanted)]
            if not faults and found != wanted:
                faults.append(f"{told}: the order differs")
        return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gk", required=True)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--pairs", type=int, default=60_000)
    options = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        comparison = Comparison(str(Path(options.gk).resolve()), Path(folder), random.Random(options.seed), options.pairs)
        for name, index, genome, reads, words in (("pairs", "known", "a", ["1.fq", "2.fq"], ["--fragments"]),
                                                  ("singles", "plain", "x", ["1.fq"], [])):
            faults = comparison.compare(name, index, genome, reads, words)
            print(f"STAR, {name}\t{'differs' if faults else 'same'}", *faults[:12], sep="\n    ", flush=True)
            failed += bool(faults)
    print(f"{2 - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
