#!/usr/bin/env python3
"""gk variant normalize -f vcf and -f bcf keep whole records: split, left-aligned and in position order as bcftools norm has
them, on random records, those of tests/golden and published ones (--shared with a folder real/). Needs bcftools, samtools and
bgzip; without them there is nothing to do."""
import gzip
import itertools
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import TESTS, Checker, arguments, sampled  # noqa: E402

HEADER = """##fileformat=VCFv4.2
##FILTER=<ID=q10,Description="Quality">
##INFO=<ID=AC,Number=A,Type=Integer,Description="A">
##INFO=<ID=AF,Number=A,Type=Float,Description="A">
##INFO=<ID=RR,Number=R,Type=Integer,Description="R">
##INFO=<ID=GG,Number=G,Type=Integer,Description="G">
##INFO=<ID=NN,Number=.,Type=Integer,Description="Any">
##INFO=<ID=DP,Number=1,Type=Integer,Description="One">
##INFO=<ID=TA,Number=A,Type=String,Description="A">
##INFO=<ID=TR,Number=R,Type=String,Description="R, with a comma and a >">
##INFO=<ID=DB,Number=0,Type=Flag,Description="Flag">
##INFO=<ID=END,Number=1,Type=Integer,Description="End">
##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
##FORMAT=<ID=AD,Number=R,Type=Integer,Description="R">
##FORMAT=<ID=DP,Number=1,Type=Integer,Description="One">
##FORMAT=<ID=PL,Number=G,Type=Integer,Description="G">
##FORMAT=<ID=XA,Number=A,Type=Float,Description="A">
##FORMAT=<ID=XN,Number=.,Type=Integer,Description="Any">
##FORMAT=<ID=TA,Number=A,Type=String,Description="A">
"""


def skip(why):
    print(f"variant_records: skipped, {why}")
    sys.exit(0)


def peer(*words, stdin=b""):
    return subprocess.run(list(map(str, words)), input=stdin, capture_output=True, check=True).stdout


def write_fasta(path, sequences):
    with open(path, "wb") as out:
        for name, text in sequences.items():
            out.write(b">%s\n" % name.encode())
            for at in range(0, len(text), 100_000):
                out.write(text[at:at + 100_000] + b"\n")


def keys_of(header, kind):
    marker = f"##{kind}=<ID="
    return [line[len(marker):line.index(",")] for line in header.splitlines() if line.startswith(marker)]


def all_fields(path):
    """Every record as bcftools query prints all of its fields; alleles in one case."""
    header = peer("bcftools", "view", "-h", path).decode()
    pattern = "\t".join(["%CHROM", "%POS", "%ID", "%REF", "%ALT", "%QUAL", "%FILTER"] +
                        [f"%INFO/{key}" for key in sorted(set(keys_of(header, "INFO")))])
    formats = sorted(set(keys_of(header, "FORMAT")))
    if formats and "\tFORMAT\t" in header:
        pattern += "[\t%SAMPLE:" + ":".join(f"%{key}" for key in formats) + "]"
    rows = []
    for line in peer("bcftools", "query", "-f", pattern + "\n", path).decode().splitlines():
        columns = line.split("\t")
        for allele in (3, 4):
            if not columns[allele].startswith("<"):
                columns[allele] = columns[allele].upper()
        rows.append(tuple(columns))
    return rows


def is_in_order(rows):
    chroms = [chrom for chrom, _ in itertools.groupby(rows, key=lambda row: row[0])]
    return len(chroms) == len(set(chroms)) and all(
        int(a[1]) <= int(b[1]) for a, b in itertools.pairwise(rows) if a[0] == b[0])


class Genome:
    """An assembly, both for gk and for bcftools."""

    def __init__(self, checker, folder, name, sequences):
        self.checker, self.folder, self.name = checker, folder, name
        self.fasta = folder / f"{name}.fa"
        write_fasta(self.fasta, sequences)
        peer("samtools", "faidx", self.fasta)
        checker.output("build-assembly", self.fasta, "-q", "-n", name)

    def gk(self, suffix, *words):
        path = self.folder / f"got{suffix}"
        self.checker.output("variant", "normalize", "-g", self.name, "-o", path, *words)
        return path

    def norm(self, source, *words):
        path = self.folder / "expected.vcf"
        peer("bcftools", "norm", "-m", "-any", *words, "-o", path, source)
        return all_fields(path)

    def compare(self, what, source):
        """As bcftools norm has it, from text and from BCF, as text and as BCF."""
        expected = self.norm(source, "-f", self.fasta)
        bcf = self.folder / "in.bcf"
        peer("bcftools", "view", "-Ob", "-o", bcf, source)
        for form, given in [("vcf", source), ("vcf", bcf), ("bcf", source)]:
            suffix = ".vcf.gz" if form == "vcf" else ".bcf"
            got = self.gk(suffix, "--left-align", "-f", form, given)
            rows = all_fields(got)
            self.checker.true(f"{what}: {len(rows)} records, bcftools has {len(expected)}", len(rows) == len(expected))
            self.checker.equal_lines(f"{what}, {given.suffix} as {form}", sorted(rows), sorted(expected))
            self.checker.true(f"{what}: not in position order", is_in_order(rows))
            peer("bcftools", "index", "-f", got)
        self.checker.equal_lines(f"{what} as given", sorted(all_fields(self.gk(".vcf", "--no-trim", "-f", "vcf", source))),
                                 sorted(self.norm(source)))
        one = self.gk(".1.vcf", "-@1", "--no-version", "--left-align", "-f", "vcf", source).read_bytes()
        four = self.gk(".4.vcf", "-@4", "--no-version", "--left-align", "-f", "vcf", source).read_bytes()
        self.checker.true(f"{what}: threads change the output", one == four)
        return len(expected)


class RandomRecords:
    """Records of several alleles over a reference with much to shift over."""

    def __init__(self, dice):
        self.dice = dice
        self.sequences = {name: self.bases(size) for name, size in [("c1", 4000), ("c2", 300), ("c3", 40)]}

    def bases(self, size):
        text = ""
        while len(text) < size:
            unit = "".join(self.dice.choices("ACGT", k=self.dice.randint(1, 4)))
            text += unit * self.dice.randint(1, 12)
            if self.dice.random() < 0.1:
                text += "N" * self.dice.randint(1, 8)
        text = text[:size]
        for _ in range(size // 80):
            at = self.dice.randrange(size)
            text = text[:at] + text[at:at + 15].lower() + text[at + 15:]
        return text

    def letters(self, most):
        return "".join(self.dice.choices("ACGT", k=self.dice.randint(1, most)))

    def alt(self, ref):
        """Near to REF, so that there is something to trim and to shift."""
        while True:
            kind = self.dice.randrange(6)
            cut = self.dice.randint(1, len(ref))
            alt = [self.letters(5), ref[:cut], ref + ref[-cut:], ref[:cut] + self.letters(3) + ref[cut:],
                   ref[0] + self.letters(2) + ref[-1], ref[:1] + ref[cut:]][kind]
            if alt and alt.upper() != ref.upper():
                return alt

    def values(self, count, make):
        if self.dice.random() < 0.1:
            return ",".join("." for _ in range(count))
        return ",".join("." if self.dice.random() < 0.1 else make() for _ in range(count))

    def integer(self):
        return str(self.dice.randint(-300, 70_000) if self.dice.random() < 0.2 else self.dice.randint(0, 99))

    def real(self):
        return self.dice.choice(["0.5", "0.125", "1e-05", "0.333333", "12", "100.25"])

    def word(self):
        return "".join(self.dice.choices("abcxyz%", k=self.dice.randint(1, 4)))

    def info(self, alleles):
        genotypes = alleles * (alleles + 1) // 2
        fields = {"AC": (alleles - 1, self.integer), "AF": (alleles - 1, self.real), "RR": (alleles, self.integer),
                  "GG": (genotypes, self.integer), "NN": (self.dice.randint(1, 4), self.integer), "DP": (1, self.integer)}
        # Of texts each has a value: bcftools loses others.
        texts = {"TA": alleles - 1, "TR": alleles}
        chosen = [f"{key}={self.values(count, make)}" for key, (count, make) in fields.items() if self.dice.random() < 0.4]
        chosen += [f"{key}={','.join(self.word() for _ in range(count))}" for key, count in texts.items()
                   if self.dice.random() < 0.4]
        if self.dice.random() < 0.3:
            chosen.append("DB")
        self.dice.shuffle(chosen)
        return ";".join(chosen) or "."

    def genotype(self, alleles, ploidy):
        text = ""
        for i in range(ploidy):
            text += ("" if i == 0 else self.dice.choice("/|"))
            text += "." if self.dice.random() < 0.15 else str(self.dice.randrange(alleles))
        return text

    def sample(self, keys, alleles):
        ploidy = self.dice.choice([1, 2, 2, 2, 2])
        genotypes = alleles if ploidy == 1 else alleles * (alleles + 1) // 2
        cells = []
        for key in keys:
            if key == "GT":
                cells.append(self.genotype(alleles, self.dice.choice([ploidy, ploidy, 3])))
            elif key == "TA":
                # Of one letter each: bcftools 1.16 leaves what was there before behind shorter ones.
                cells.append(",".join(self.dice.choice("abcxyz") for _ in range(alleles - 1)))
            else:
                count, make = {"AD": (alleles, self.integer), "DP": (1, self.integer), "PL": (genotypes, self.integer),
                               "XA": (alleles - 1, self.real), "XN": (self.dice.randint(1, 3), self.integer)}[key]
                cells.append("." if key != "XA" and self.dice.random() < 0.15 else self.values(count, make))
        # A sample that lacks the values of Number=A has others in bcftools 1.16.
        if not {"TA", "XA"} & set(keys) and self.dice.random() < 0.3:
            cells = cells[:self.dice.randint(1, len(cells))]
        return ":".join(cells)

    def record(self, chrom, position, samples):
        text = self.sequences[chrom]
        ref = text[position:position + self.dice.choice([1, 1, 1, 2, 3, 5, 9])]
        alts = [self.alt(ref) for _ in range(self.dice.choice([1, 1, 1, 2, 2, 3, 5]))]
        if self.dice.random() < 0.1:
            alts.insert(self.dice.randint(0, len(alts)), "*")
        if self.dice.random() < 0.1:
            alts.append(self.dice.choice(["<NON_REF>", "<DEL>"]))
        if len(ref) == 1 and self.dice.random() < 0.1:  # of longer ones bcftools leaves the first base
            alts = ["."]
        alleles = len(alts) + (alts != ["."])
        columns = [chrom, position + 1, self.dice.choice([".", "rs1", "a;b"]), ref, ",".join(alts),
                   self.dice.choice([".", "30", "99.5"]), self.dice.choice([".", "PASS", "q10"]), self.info(max(alleles, 2))]
        keys = [key for key in ["AD", "DP", "PL", "XA", "XN", "TA"] if self.dice.random() < 0.4]
        self.dice.shuffle(keys)
        columns.append(":".join(["GT"] + keys))
        columns += [self.sample(["GT"] + keys, max(alleles, 2)) for _ in range(samples)]
        return "\t".join(map(str, columns))

    def write(self, path, count, samples):
        with open(path, "w", encoding="ascii") as out:
            out.write(HEADER)
            for name, text in self.sequences.items():
                out.write(f"##contig=<ID={name},length={len(text)}>\n")
            names = "\t".join(f"s{i}" for i in range(samples))
            out.write(f"#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t{names}\n")
            for chrom, text in self.sequences.items():
                for position in sorted(self.dice.choices(range(len(text)), k=max(5, count * len(text) // 4340))):
                    out.write(self.record(chrom, position, samples) + "\n")


def random_records(checker, folder, dice):
    compared = 0
    for number in range(sampled(8)):
        records = RandomRecords(dice)
        genome = Genome(checker, folder, f"random{number}", {name: text.encode() for name, text in records.sequences.items()})
        source = folder / "random.vcf"
        records.write(source, 400, dice.choice([1, 3, 7]))
        compared += genome.compare(f"random {number}", source)
        check_minimal(checker, genome, records, source)
    print(f"{compared} random records")
    checker.true("too few random records", compared > sampled(8) * 500)


def applied(text, position, ref, alt):
    return text[:position] + alt + text[position + len(ref):]


def check_minimal(checker, genome, records, source):
    """Without --left-align: in position order, minimal, and the same change of the sequence as what was read."""
    rows = all_fields(genome.gk(".vcf", "-f", "vcf", source))
    checker.true("minimal records are not in position order", is_in_order(rows))
    changes = {}
    for given, which in [(genome.norm(source), 0), (rows, 1)]:
        for chrom, position, _, ref, alt, *_ in given:
            if not set(alt) <= set("ACGTN"):
                continue
            text = records.sequences[chrom].upper()
            change = (chrom, applied(text, int(position) - 1, ref, alt))
            changes.setdefault(change, [0, 0])[which] += 1
            if which == 1:
                checker.true(f"{ref} > {alt} is not minimal", min(len(ref), len(alt)) == 1 or (
                    ref[0] != alt[0] and ref[-1] != alt[-1]))
    checker.true("minimal records are other changes", all(a == b for a, b in changes.values()))


def golden_records(checker, folder):
    text = (TESTS / "demo" / "tiny.fa").read_text()
    sequences = {}
    for record in text.split(">")[1:]:
        name, *lines = record.splitlines()
        sequences[name.split()[0]] = "".join(lines).encode()
    genome = Genome(checker, folder, "tiny", sequences)
    source = folder / "phased.vcf"
    lines = (TESTS / "golden" / "variant" / "phased.vcf").read_text().splitlines(keepends=True)
    # REF of a symbolic allele need not agree with the genome in gk.
    source.write_text("".join(line for line in lines if "\t<DEL>\t" not in line))
    genome.compare("phased.vcf", source)


def stamped(path, dice):
    """Sequences that agree with every REF of a VCF; the rest is random."""
    with gzip.open(path, "rt") as lines:
        alleles = [(f[0], int(f[1]) - 1, f[3].encode()) for f in (line.split("\t", 4) for line in lines if line[0] != "#")]
    tile = bytearray(dice.choices(b"ACGT", k=100_000))
    for at in range(0, len(tile), 500):  # something to shift over
        unit = bytes(dice.choices(b"ACGT", k=dice.randint(1, 3)))
        tile[at:at + 60] = (unit * 60)[:60]
    sequences = {}
    for chrom, _ in itertools.groupby(alleles, key=lambda allele: allele[0]):
        size = max(position + len(ref) for name, position, ref in alleles if name == chrom) + 1000
        sequences[chrom] = (tile * (size // len(tile) + 1))[:size]
    for chrom, position, ref in alleles:
        sequences[chrom][position:position + len(ref)] = ref
    return {chrom: bytes(text) for chrom, text in sequences.items()}


def published_records(checker, folder, shared, dice):
    for path in sorted((pathlib.Path(shared) / "real" / "vcf").glob("*.vcf.gz")):
        name = path.name.split(".")[0]
        compared = Genome(checker, folder, name, stamped(path, dice)).compare(path.name, path)
        print(f"{path.name}: {compared} records")


def main():
    options = arguments(__doc__)
    for tool in ["bcftools", "samtools", "bgzip"]:
        if not shutil.which(tool):
            skip(f"no {tool}")
    dice = random.Random(16)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "data").mkdir()
        checker = Checker(options.gk, folder / "data")
        random_records(checker, folder, dice)
        golden_records(checker, folder)
        if options.shared:
            published_records(checker, folder, options.shared, dice)
        checker.finish("variant records")


if __name__ == "__main__":
    main()
