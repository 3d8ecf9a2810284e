#!/usr/bin/env python3
"""gk variant-dna and gk motif on published variants and sequences: the UTR sequences that come with them, bcftools consensus on
phased haplotypes, bcftools norm on left alignment, seqkit locate on motifs. Needs --shared with a folder real/, bcftools,
samtools and seqkit; without them there is nothing to do."""
import collections
import gzip
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import Checker, arguments  # noqa: E402

Record = collections.namedtuple("Record", "chrom start ref alt")
MOTIFS = ["AG", "TATAAA", "RGYWA", "GATTACA", "CANNTG", "TTTTTT", "WWWW", "NGG", "ACGT", "YTNAY", "BDHV", "GGGGCGGGG"]


def skip(why):
    print(f"real_variants: skipped, {why}")
    sys.exit(0)


def peer(*words, stdin=b""):
    return subprocess.run(list(map(str, words)), input=stdin, capture_output=True, check=True).stdout


def read_fasta(path):
    records = {}
    for line in path.read_text().splitlines():
        if line.startswith(">"):
            name = line[1:].split()[0]
            records[name] = []
        else:
            records[name].append(line.strip().upper())
    return {name: "".join(lines) for name, lines in records.items()}


def read_vcf(path):
    opened = gzip.open(path, "rt") if path.suffix == ".gz" else open(path, encoding="utf-8")
    with opened as lines:
        for line in lines:
            if line.startswith("#"):
                continue
            chrom, position, _, ref, alts = line.rstrip("\n").split("\t")[:5]
            for alt in alts.split(","):
                yield Record(chrom, int(position) - 1, ref.upper(), alt.upper())


def write_fasta(path, sequences):
    with open(path, "w", encoding="ascii") as out:
        for name, text in sequences.items():
            out.write(f">{name}\n")
            for at in range(0, len(text), 60):
                out.write(text[at:at + 60] + "\n")


def apart(records):
    """Those that don't overlap one before them, by their whole REF, as bcftools consensus wants them."""
    kept, behind = [], collections.Counter()
    for record in sorted(set(records)):
        if record.start >= behind[record.chrom] and record.ref != record.alt:
            kept.append(record)
            behind[record.chrom] = record.start + len(record.ref)
    return kept


def write_phased(path, sizes, records, dice):
    """A sample that has each record on a random haplotype or on both, and another one that has what the first has not."""
    genotypes = ["0|1", "1|0", "1|1"]
    with open(path, "w", encoding="ascii") as out:
        out.write("##fileformat=VCFv4.2\n##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">\n")
        for name, size in sizes.items():
            out.write(f"##contig=<ID={name},length={size}>\n")
        out.write("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tfirst\tsecond\n")
        for record in records:
            pair = "\t".join(dice.choice(genotypes) for _ in range(2))
            out.write(f"{record.chrom}\t{record.start + 1}\t.\t{record.ref}\t{record.alt}\t.\t.\t.\tGT\t{pair}\n")


class Set:
    """An assembly and variants that agree with it, both for gk and for the peers."""

    def __init__(self, checker, folder, name, sequences, records):
        self.checker, self.name, self.folder = checker, name, folder
        self.sequences = sequences
        self.sizes = {chrom: len(text) for chrom, text in sequences.items()}
        self.records = records
        self.aligned = self.hits = 0
        self.fasta = folder / f"{name}.fa"
        write_fasta(self.fasta, sequences)
        peer("samtools", "faidx", self.fasta)
        checker.output("build-assembly", self.fasta, "-q", "-n", name)

    def check_consensus(self, dice):
        vcf, bcf = self.folder / f"{self.name}.vcf", self.folder / f"{self.name}.bcf"
        records = apart(self.records)
        write_phased(vcf, self.sizes, records, dice)
        peer("bcftools", "view", "-Ob", "-o", bcf, vcf)
        peer("bcftools", "index", bcf)
        self.checker.true(f"{self.name}: no record", len(records) > 0)
        for sample in ["first", "second"]:
            for haplotype in [1, 2]:
                fasta = peer("bcftools", "consensus", "-s", sample, "-H", haplotype, "-f", self.fasta, bcf)
                path = self.folder / "consensus.fa"
                path.write_bytes(fasta)
                expected = read_fasta(path)
                for source in [vcf, bcf]:
                    regions = [word for name in self.sequences for word in ("-r", name)]
                    got = self.checker.output("variant-dna", "-g", self.name, "--vcf", source, "--sample", sample,
                                              "--haplotype", haplotype, "-f", "seq", *regions).decode().split()
                    self.checker.true(f"{self.name} {source.suffix} {sample} -H {haplotype} is not bcftools consensus",
                                      got == [expected[name] for name in self.sequences])
        print(f"{self.name}: {len(records)} of {len(self.records)} records on 4 haplotypes")

    def check_left_alignment(self):
        vcf = self.folder / f"{self.name}.sites.vcf"
        with open(vcf, "w", encoding="ascii") as out:
            out.write("##fileformat=VCFv4.2\n" + "".join(f"##contig=<ID={n},length={s}>\n" for n, s in self.sizes.items()) +
                      "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n")
            # bcftools norm leaves alone what is no plain insertion or deletion, and so do we; it keeps padding where gk trims.
            plain = [record for record in sorted(set(self.records)) if trimmed_is_plain(record)]
            for record in plain:
                out.write(f"{record.chrom}\t{record.start + 1}\t.\t{record.ref}\t{record.alt}\t.\t.\t.\n")
        expected = peer("bcftools", "norm", "-f", self.fasta, vcf).decode()
        got = self.checker.output("variant", "normalize", "-g", self.name, "--left-align", "-f", "vcf", vcf).decode()
        # bcftools sorts what it moved.
        self.checker.equal(f"{self.name}: left-aligned", sorted(sites(got)), sorted(sites(expected)))
        self.aligned = len(plain)
        print(f"{self.name}: {len(plain)} plain records left-aligned")

    def check_motifs(self):
        for motif in MOTIFS:
            degenerate = set(motif) - set("ACGT")
            words = ["-d"] if degenerate else []
            table = peer("seqkit", "locate", *words, "-p", motif, self.fasta).decode().splitlines()[1:]
            expected = []
            for row in table:
                name, _, _, strand, start, end, _ = row.split("\t")
                expected.append((name, int(start) - 1, int(end), strand))
            got = self.checker.output("motif", "-g", self.name, "-m", motif, "--iupac", "--both-strands", "--overlapping", "--hit",
                                      "--all").decode().splitlines()
            hits = [(f[0], int(f[1]), int(f[2]), f[5]) for f in (line.split("\t") for line in got)]
            self.hits += len(hits)
            self.checker.equal(f"{self.name} {motif}: order", hits, sorted(hits, key=lambda hit: (
                list(self.sequences).index(hit[0]), hit[1], hit[3])))
            self.checker.true(f"{self.name} {motif}: {len(hits)} hits, seqkit locate has {len(expected)}",
                              sorted(hits) == sorted(expected))
            if not degenerate:
                exact = self.checker.output("motif", "-g", self.name, "-m", motif, "--both-strands", "--overlapping", "--hit",
                                            "--all").decode().splitlines()
                self.checker.true(f"{self.name} {motif}: literal and IUPAC differ", exact == got)


def trimmed_is_plain(record):
    ref, alt = record.ref, record.alt
    while ref and alt and ref[0] == alt[0]:
        ref, alt = ref[1:], alt[1:]
    while ref and alt and ref[-1] == alt[-1]:
        ref, alt = ref[:-1], alt[:-1]
    return (not ref) != (not alt)


def sites(text):
    return [tuple(line.split("\t")[i] for i in (0, 1, 3, 4)) for line in text.splitlines() if not line.startswith("#")]


def chr22(checker, shared, folder, dice):
    """The variants' own stretch of chr22 is not there: the UTRs are, and every record says what its REF is; the rest is random."""
    data = shared / "real" / "chr22-variants"
    records = list(read_vcf(data / "chr22_ENST00000319363.vcf.gz"))
    size = max(record.start + len(record.ref) for record in records) + 5000
    tile = dice.choices("ACGT", k=100_000)
    bases = (tile * (size // len(tile) + 1))[:size]
    utrs = {"5UTR": 17_565_848, "3UTR": 17_590_710}
    texts = {utr: (data / f"chr22_ENST00000319363_{utr}.ref_seq.txt").read_text().strip() for utr in utrs}
    for record in records:
        bases[record.start:record.start + len(record.ref)] = record.ref
    for utr, start in utrs.items():
        bases[start:start + len(texts[utr])] = texts[utr]
    text = "".join(bases)
    agree = [record for record in records if text[record.start:record.start + len(record.ref)] == record.ref]
    checker.true(f"chr22: {len(agree)} of {len(records)} records agree", len(agree) > 9_000)
    for utr, start in utrs.items():
        checker.true(f"chr22: {utr}", text[start:start + len(texts[utr])] == texts[utr])
    result = Set(checker, folder, "chr22", {"chr22": text}, agree)
    for utr, start in utrs.items():
        expected = (data / f"chr22_ENST00000319363_{utr}.alt_seqs.txt").read_text().split()
        got = checker.output("variant-dna", "-g", "chr22", "--variants", data / f"chr22_ENST00000319363_{utr}.vcf.gz", "--each",
                             "-f", "seq", stdin=f"chr22\t{start}\t{start + len(texts[utr])}\n".encode()).decode().split()
        checker.equal(f"chr22: {utr} alternatives", sorted(got), sorted(expected))
    return result


def main():
    options = arguments(__doc__)
    if not options.shared:
        skip("no real data")
    for tool in ["bcftools", "samtools", "seqkit"]:
        if not shutil.which(tool):
            skip(f"no {tool}")
    dice = random.Random(22)
    shared = pathlib.Path(options.shared)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "data").mkdir()
        checker = Checker(options.gk, folder / "data")
        sets = [chr22(checker, shared, folder, dice)]
        for path in sorted((shared / "real" / "csq").iterdir()):
            records = [record for vcf in sorted(path.glob("*.vcf")) for record in read_vcf(vcf)]
            sequences = read_fasta(path / f"{path.name}.fa")
            checker.true(f"{path.name}: REF differs", all(
                sequences[r.chrom][r.start:r.start + len(r.ref)] == r.ref for r in records))
            sets.append(Set(checker, folder, path.name, sequences, [r for r in records if set(r.alt) <= set("ACGTN")]))
        for one in sets:
            one.check_consensus(dice)
            one.check_left_alignment()
            if one.name != "chr22":
                one.check_motifs()
        fasta = next((shared / "real" / "chr22-variants").glob("*.fa"))
        sets.append(Set(checker, folder, "piece", read_fasta(fasta), []))
        sets[-1].check_motifs()
        checker.true("too few records were left-aligned", sum(one.aligned for one in sets) > 1500)
        checker.true("too few motifs were found", sum(one.hits for one in sets) > 100_000)
        checker.finish("real variants")


if __name__ == "__main__":
    main()
