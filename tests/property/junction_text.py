#!/usr/bin/env python3
"""gk junctions build -f sj, junc and bed12 on random reads, against a model in a few lines: CIGARs of all kinds, pairs, reads of several
places, tags of strands, an annotation; with and without --fragments, --min-overhang, --min-reads, --exclude; from SAM with any number of
threads. A jralign of the same words has the reads of junc."""
import collections
import pathlib
import random
import re
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import Checker, arguments, sampled  # noqa: E402

MOTIFS = {"GTAG": 1, "CTAC": 2, "GCAG": 3, "CTGC": 4, "ATAC": 5, "GTAT": 6}
CHROMS = ["chrA", "chrB"]
Read = collections.namedtuple("Read", "name flag chrom start mapq cigar tags")
Gap = collections.namedtuple("Gap", "start end left right left_block right_block")
ROUNDS = 40


def parts_of(cigar):
    return [(int(size), letter) for size, letter in re.findall(r"(\d+)([A-Z=])", cigar)]


def gaps_of(read):
    """The introns; how many bases are aligned before and behind each in all, and beside it without a break."""
    parts = [(size, "M" if letter in "=X" else letter) for size, letter in parts_of(read.cigar) if letter not in "HP"]
    gaps = []
    at = read.start
    for number, (size, letter) in enumerate(parts):
        if letter == "N":
            def side(some):
                block = 0
                for length, kind in some:
                    if kind != "M":
                        break
                    block += length
                return block
            before, behind = parts[:number], parts[number + 1:]
            gaps.append(Gap(at, at + size, sum(n for n, kind in before if kind == "M"), sum(n for n, kind in behind if kind == "M"),
                            side(before[::-1]), side(behind)))
        if letter in "MDN":
            at += size
    return gaps


class Model:
    def __init__(self, genome, known):
        self.genome, self.known = genome, known

    def motif(self, chrom, gap):
        bases = self.genome[chrom][gap.start:gap.end]
        return MOTIFS.get(bases[:2] + bases[-2:], 0) if len(bases) >= 4 else 0

    def strand(self, read, gap, source):
        if source == "motif":
            motif = self.motif(read.chrom, gap)
            return "-+"[motif % 2] if motif else None
        sign = read.tags.get(source)
        if sign and source == "ts" and read.flag & 16:
            return "-+"[sign == "-"]
        return sign

    def lines(self, kind, reads, words):
        """`words`: fragments, source of strands, least overhang, least reads."""
        once, source, least_overhang, least_reads = words
        sj = kind == "sj"
        chosen = {}
        for number, read in enumerate(reads):
            if read.flag & (0xC04 if sj else 0xD04):
                continue
            multi = sj and (bool(read.flag & 256) or (read.tags["NH"] > 1 if "NH" in read.tags else read.mapq == 0))
            for gap in gaps_of(read):
                if min(gap.left, gap.right) < least_overhang:
                    continue
                junction = (CHROMS.index(read.chrom), gap.start, gap.end, None if sj else self.strand(read, gap, source))
                fragment = number
                if multi or (once and read.flag & 1):
                    fragment = (read.name, 0 if once else read.flag & 192)
                key = junction, fragment
                smaller = min(gap.left_block, gap.right_block)
                if key not in chosen or smaller > chosen[key][0]:
                    chosen[key] = smaller, gap.left_block, gap.right_block, multi
        junctions = collections.defaultdict(list)
        for (junction, _), what in chosen.items():
            junctions[junction].append(what)
        order = sorted(junctions, key=lambda junction: (*junction[:3], {"+": 0, "-": 1, None: 2}[junction[3]]))
        number = 0
        for junction in order:
            chrom, start, end, strand = CHROMS[junction[0]], *junction[1:]
            counted = junctions[junction]
            if len(counted) < least_reads:
                continue
            number += 1
            if sj:
                motif = self.motif(chrom, Gap(start, end, 0, 0, 0, 0))
                multi = sum(what[3] for what in counted)
                yield (f"{chrom}\t{start + 1}\t{end}\t{2 - motif % 2 if motif else 0}\t{motif}\t{int((chrom, start, end) in self.known)}\t"
                       f"{len(counted) - multi}\t{multi}\t{max(what[0] for what in counted)}")
            elif kind == "junc":
                yield f"{chrom}\t{start}\t{end}\t.\t{len(counted)}\t{strand or '.'}"
            else:
                left, right = (max(what[side] for what in counted) for side in (1, 2))
                place = f"{start - left}\t{end + right}"
                yield (f"{chrom}\t{place}\tJUNC{number:08}\t{len(counted)}\t{strand or '?'}\t{place}\t255,0,0\t2\t"
                       f"{left},{right}\t0,{end - start + left}")


def random_reads(dice, genome):
    """Few places, so that reads share junctions."""
    sites = {chrom: sorted(dice.sample(range(60, len(bases) - 200), 6)) for chrom, bases in genome.items()}
    reads = []
    for number in range(dice.randrange(1, 60)):
        name = f"r{dice.randrange(number + 1)}"
        for _ in range(dice.choice([1, 2, 2])):
            chrom = dice.choice(CHROMS)
            start = dice.choice(sites[chrom])
            parts = [f"{dice.randrange(1, 12)}{dice.choice('SH')}"] if dice.random() < 0.2 else []
            before = dice.randrange(1, 30)
            begin = start - before
            parts.append(f"{before}M")
            for _ in range(dice.choice([0, 1, 1, 1, 2])):
                if dice.random() < 0.2:
                    parts += [f"{dice.randrange(1, 4)}{dice.choice('IDP')}", f"{dice.randrange(1, 9)}{dice.choice('M=X')}"]
                parts += [f"{dice.choice([3, 30, 30, 41])}N", f"{dice.randrange(1, 30)}{dice.choice('MM=')}"]
                if dice.random() < 0.2:
                    parts += [f"{dice.randrange(1, 4)}{dice.choice('ID')}", f"{dice.randrange(1, 9)}M"]
            flag = dice.choice([0, 0, 65, 65, 129, 129]) | dice.choice([0, 16]) | dice.choice([0] * 6 + [256, 256, 512, 1024, 2048, 4])
            tags = {tag: dice.choice("+-") for tag in ("XS", "TS", "ts") if dice.random() < 0.6}
            if dice.random() < 0.8:
                tags["NH"] = dice.choice([1, 1, 2])
            reads.append(Read(name, flag, chrom, begin, dice.choice([0, 60]), "".join(parts), tags))
    return reads


def sam_of(reads):
    lines = []
    for read in reads:
        tags = "".join(f"\t{tag}:{'i' if tag == 'NH' else 'A'}:{value}" for tag, value in read.tags.items())
        lines.append(f"{read.name}\t{read.flag}\t{read.chrom}\t{read.start + 1}\t{read.mapq}\t{read.cigar}\t*\t0\t0\t*\t*{tags}\n")
    return "".join(lines).encode()


class Test:
    def __init__(self, checker, folder, dice):
        self.checker, self.folder, self.dice = checker, folder, dice
        genome = {chrom: "".join(dice.choices("ACGT", k=600)) for chrom in CHROMS}
        for chrom, bases in genome.items():
            # Motifs are rare among random bases.
            for _ in range(60):
                at = dice.randrange(2, 590)
                bases = bases[:at] + dice.choice(["GT", "AG", "CT", "AC", "GC", "AT"]) + bases[at + 2:]
            genome[chrom] = bases
        (folder / "x.fa").write_text("".join(f">{chrom}\n{bases}\n" for chrom, bases in genome.items()))
        checker.output("build-assembly", folder / "x.fa", "-n", "x", "-q")
        self.genome = genome

    def annotate(self, reads):
        """An annotation with some of the introns."""
        introns = sorted({(read.chrom, gap.start, gap.end) for read in reads for gap in gaps_of(read)})
        known = {intron for intron in introns if intron[2] - intron[1] > 3 and self.dice.random() < 0.5}
        rows = []
        for number, (chrom, start, end) in enumerate(sorted(known)):
            strand = self.dice.choice("+-")
            for exon in ((start - 9, start), (end, end + 9)):
                rows.append(f'{chrom}\tx\texon\t{exon[0] + 1}\t{exon[1]}\t.\t{strand}\t.\tgene_id "G{number}"; transcript_id "T{number}";\n')
        if rows:
            (self.folder / "a.gtf").write_text("".join(rows))
            self.checker.output("build-annotation", self.folder / "a.gtf", "-g", "x", "-n", "a", "--source", "generic", "-q", "--force")
        return known

    def round(self):
        reads = random_reads(self.dice, self.genome)
        known = self.annotate(reads)
        model = Model(self.genome, known)
        path = self.folder / "x.sam"
        path.write_bytes(sam_of(reads))
        for kind in ("sj", "junc", "bed12"):
            once, source = self.dice.random() < 0.5, self.dice.choice(["XS", "TS", "ts", "motif"])
            least_overhang, least_reads = self.dice.choice([0, 0, 5]), self.dice.choice([0, 0, 2])
            words = ["--strand-from", source, "--min-overhang", least_overhang, "--min-reads", least_reads] + ["--fragments"] * once
            genome = "a" if kind == "sj" and known else "x"
            got = self.checker.output("junctions", "build", path, "-g", genome, "-f", kind, *words, "-@", self.dice.choice([1, 2, 4]))
            wanted = list(model.lines(kind, reads, (once, source, least_overhang, least_reads)))
            self.checker.equal_lines(f"{kind} {words}", got.decode().splitlines(), wanted)
            if kind == "junc":
                self.compare_table(path, words, [line for line in wanted if not line.endswith(".")])

    def compare_table(self, path, words, wanted):
        """A jralign leaves out what has no strand; with --fragments it may choose the other mate, but as often."""
        made = self.folder / "x.jralign"
        self.checker.output("junctions", "build", path, "-g", "x", *words, "-o", made)
        self.checker.equal("intact", b"intact: yes" in self.checker.output("info", made, "--check"), True)
        got = self.checker.output("junctions", "query", made, "-f", "junc").decode().splitlines()
        self.checker.equal_lines(f"jralign {words}", sorted(got), sorted(wanted))


def main():
    options = arguments(__doc__)
    with tempfile.TemporaryDirectory() as name:
        checker = Checker(options.gk, pathlib.Path(name))
        test = Test(checker, pathlib.Path(name), random.Random(31))
        for _ in range(sampled(ROUNDS)):
            test.round()
        checker.finish("junctions as text")


if __name__ == "__main__":
    main()
