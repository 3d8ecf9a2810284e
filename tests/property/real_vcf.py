#!/usr/bin/env python3
"""gk vcf on published VCF files: what `vcf compile --split --ancestral exclude` takes in comes out of `vcf query -f vcf` as
bcftools splits and prints it, from text, BGZF and BCF alike, and conditions find what bcftools finds. The files' own chromosomes
are not there: each has a random one into which every REF is written. Needs --shared with a folder real/vcf and bcftools; without
them there is nothing to do."""
import collections
import gzip
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import Checker, arguments  # noqa: E402

# Columns as --info and --fmt name them, with the number of values that a missing cell has (NAN: nan stays missing), and conditions
# of gk with those of bcftools that mean the same.
NAN, TEXT = "nan", "text"
Case = collections.namedtuple("Case", "file info fmt records conditions")
CASES = [
    Case("PG_NA12878_hg38-chr21.vcf.gz",
         {"QUAL": NAN, "FILTER": TEXT, "metal": TEXT, "isaac2": TEXT, "bwa_gatk3": TEXT, "dist2closest": 1},
         {"GT": TEXT}, 66_000,
         {"dist2closest > 1000": "INFO/dist2closest > 1000", 'FILTER == "PASS"': 'FILTER="PASS"',
          'metal == "silver"': 'metal="silver"',
          "N_HOM_ALT == 1": 'GT="1/1" || GT="1|1" || GT="1"'}),
    Case("exac.vcf.gz",
         {"QUAL": NAN, "FILTER": TEXT, "ID": TEXT, "AN": 1, "BaseQRankSum": NAN, "DB": TEXT, "MQ0": 1, "VQSLOD": NAN,
          "culprit": TEXT, "CSQ": TEXT}, {}, 148,
         {"AN < 100000": "AN < 100000", "VQSLOD > -1.5": "VQSLOD > -1.5", "DB": "DB=1", 'culprit == "MQ"': 'culprit="MQ"'}),
    Case("platinum.chr21.multisample.vcf.gz",
         {"QUAL": NAN, "FILTER": TEXT, "SNVSB": NAN, "SNVHPOL": 1, "CIGAR": TEXT, "RU": TEXT, "REFREP": 1, "IDREP": 1},
         {"GT": TEXT, "GQ": NAN, "GQX": 1, "DP": 1, "DPI": 1, "AD": 2}, 4_800,
         {"SNVSB < -20": "SNVSB < -20", "REFREP >= 10": "REFREP >= 10", "QUAL >= 300.5": "QUAL >= 300.5"}),
    Case("test-region.vcf.gz",
         {"QUAL": NAN, "FILTER": TEXT, "ID": TEXT, "AC": 1, "AF": NAN, "BaseQRankSum": NAN, "culprit": TEXT, "HWE_EUR": NAN},
         {"GT": TEXT, "AB": NAN, "AD": 2, "DP": 1, "GQ": 1, "PL": 3}, 17,
         {"AF > 0.03": "AF > 0.03", 'FILTER =~ "Tranche"': 'FILTER!="PASS"'}),
]


def skip(why):
    print(f"real_vcf: skipped, {why}")
    sys.exit(0)


def peer(*words, stdin=b""):
    return subprocess.run(list(map(str, words)), input=stdin, capture_output=True, check=True).stdout


def stamp(path, dice):
    """The chromosome, and random bases with each REF of the file at its place."""
    refs, chroms = [], set()
    for line in gzip.decompress(path.read_bytes()).decode().splitlines():
        if not line.startswith("#"):
            chrom, position, _, ref = line.split("\t", 4)[:4]
            refs.append((int(position) - 1, ref.upper()))
            chroms.add(chrom)
    size = max(at + len(ref) for at, ref in refs) + 1000
    tile = "".join(dice.choices("ACGT", k=100_000))
    bases = bytearray((tile * (size // len(tile) + 1))[:size].encode())
    for at, ref in refs:
        bases[at:at + len(ref)] = ref.encode()
    (chrom,) = chroms
    return chrom, bases.decode()


def left_aligned(at, ref, alt, text):
    """Leftmost and shortest: start, REF and ALT without a base in common at either end."""
    while ref != alt:
        if ref and alt and ref[-1] == alt[-1]:
            ref, alt = ref[:-1], alt[:-1]
        elif not (ref and alt) and at > 0:
            at, base = at - 1, text[at - 1]
            if (ref or alt)[-1] != base:
                return at + 1, ref, alt
            ref, alt = base + ref, base + alt
        else:
            break
    while ref and alt and ref[0] == alt[0]:
        at, ref, alt = at + 1, ref[1:], alt[1:]
    return at, ref, alt


GENOTYPES = {"./.": "./.", ".|.": "./.", ".": "./.", "0": "0/0", "1": "1/1", "0/0": "0/0", "0|0": "0/0", "1/1": "1/1", "1|1": "1/1",
             "0/1": "0/1", "1/0": "0/1", "0|1": "0|1", "1|0": "1|0"}


def as_stored(kind, text):
    """What a cell of bcftools query is after it went through the table."""
    if kind in (NAN, TEXT):
        return text
    if text == ".":
        return ",".join(["0"] * kind)
    return ",".join("0" if item == "." else item for item in text.split(","))


class Real:
    def __init__(self, checker, folder, shared, case, dice):
        self.checker, self.folder, self.case = checker, folder, case
        self.source = shared / "real" / "vcf" / case.file
        self.name = case.file.split(".")[0].split("_")[0]
        chrom, self.text = stamp(self.source, dice)
        fasta = folder / "stamped.fa"
        fasta.write_text(f">{chrom}\n" + "".join(self.text[at:at + 60] + "\n" for at in range(0, len(self.text), 60)))
        checker.output("build-assembly", fasta, "-q", "-n", self.name)
        # bcftools splits by the header's numbers alone: AD is one value an allele also where the header leaves that open.
        plain = gzip.decompress(self.source.read_bytes())
        self.plain = folder / f"{self.name}.vcf"
        self.plain.write_bytes(plain)
        self.split = folder / f"{self.name}.split.bcf"
        declared = plain.replace(b"ID=AD,Number=.", b"ID=AD,Number=R")
        self.split.write_bytes(peer("bcftools", "norm", "-m", "-any", "-Ob", "-", stdin=declared))

    def compile(self, source, *words, stdin=b""):
        path = self.folder / f"{self.name}.vcfbin"
        path.unlink(missing_ok=True)
        options = []
        for flag, columns in [("--info", self.case.info), ("--fmt", self.case.fmt)]:
            if columns:
                options += [flag, ",".join(name + (":float32=nan" if kind == NAN else "") for name, kind in columns.items())]
        self.checker.output("vcf", "compile", source, "-g", self.name, "-o", path, "--split", "--ancestral", "exclude", *options,
                            *words, stdin=stdin)
        return path

    def rows(self, path):
        """Of each record alleles, left-aligned, then the columns as bcftools prints them."""
        own = [name for name in ("ID", "QUAL", "FILTER") if name in self.case.info]
        info = [name for name in self.case.info if name not in own]
        words = [f"%{name}" for name in ["CHROM", "POS", "REF", "ALT"] + own] + [f"%INFO/{name}" for name in info]
        cells = "".join("[\\t%" + name + "]" for name in self.case.fmt)
        kinds = [self.case.info[name] for name in own + info]
        samples = len(peer("bcftools", "query", "-l", path).split())
        kinds += [kind for kind in self.case.fmt.values() for _ in range(samples)]
        genotypes = range(len(own + info), len(own + info) + samples) if "GT" in self.case.fmt else ()
        rows = []
        for line in peer("bcftools", "query", "-f", "\\t".join(words) + cells + "\\n", path).decode().splitlines():
            chrom, position, ref, alt, *values = line.split("\t")
            if alt != ".":
                values = [as_stored(*pair) for pair in zip(kinds, values)]
                for at in genotypes:
                    values[at] = GENOTYPES[values[at]]
                rows.append((chrom, *left_aligned(int(position) - 1, ref.upper(), alt.upper(), self.text), *values))
        return rows

    def check_records(self):
        table = self.compile(self.source)
        if not table.exists():
            return None
        data = table.read_bytes()
        output = self.folder / f"{self.name}.query.vcf"
        output.write_bytes(self.checker.output("vcf", "query", table, "-f", "vcf"))
        expected = self.rows(self.split)
        self.checker.true(f"{self.name}: {len(expected)} records", len(expected) >= self.case.records)
        self.checker.equal_lines(f"{self.name}: records", self.rows(output), expected)
        self.checker.true(f"{self.name} has faults", self.checker.run("info", table, "--check").returncode == 0)
        for what, source, words, stdin in [("text", self.plain, ["-@1"], b""), ("text", self.plain, ["-@2"], b""),
                                           ("BGZF by two threads", self.source, ["-@2"], b""),
                                           ("stdin", "-", [], self.plain.read_bytes()),
                                           ("BCF", "-", [], peer("bcftools", "view", "-Ob", self.source))]:
            again = self.compile(source, *words, stdin=stdin)
            self.checker.true(f"{self.name}: {what} gives another table", again.exists() and again.read_bytes() == data)
        table.write_bytes(data)
        return table

    def check_conditions(self, table):
        # The records that are no variants are not in the table.
        variants = peer("bcftools", "view", "-Ou", "-e", 'ALT="."', self.split)
        for condition, theirs in self.case.conditions.items():
            expected = len(peer("bcftools", "view", "-H", "-i", theirs, "-", stdin=variants).splitlines())
            got = self.checker.output("vcf", "query", table, "--where", condition, "--count").split()
            self.checker.equal(f"{self.name}: {condition}", got, [str(expected).encode()])
            self.checker.true(f"{self.name}: {condition} holds for none or all", 0 < expected)


def check_decomposed(real):
    """A tool has split the records of ExAC and left the values of all alleles: that is told, with its line, or left out."""
    bad = [number for number, line in enumerate(real.plain.read_text().splitlines(), 1)
           if not line.startswith("#") and re.search(r"[\t;]AC=\d+,", line)]
    words = ["vcf", "compile", real.source, "-g", real.name, "-o", real.folder / "decomposed.vcfbin", "--info", "AC,AF"]
    done = real.checker.run(*words)
    real.checker.ended("values of other alleles", done, 1)
    real.checker.true(f"values of other alleles: {done.stderr!r}", f":{bad[0]})" in done.stderr.decode())
    done = real.checker.run(*words, "--on-bad", "skip", "--rejects", real.folder / "rejects")
    real.checker.ended("values of other alleles, skipped", done, 0)
    real.checker.equal("records with values of other alleles", len((real.folder / "rejects").read_text().splitlines()), len(bad))
    counted = real.checker.output("vcf", "query", words[6], "--count").split()
    real.checker.equal("records that are left", counted, [str(real.case.records - len(bad)).encode()])


def main():
    options = arguments(__doc__)
    if not options.shared or not (pathlib.Path(options.shared) / "real" / "vcf").is_dir():
        skip("no real data")
    if not shutil.which("bcftools"):
        skip("no bcftools")
    dice = random.Random(21)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "data").mkdir()
        checker = Checker(options.gk, folder / "data")
        for case in CASES:
            real = Real(checker, folder, pathlib.Path(options.shared), case, dice)
            table = real.check_records()
            if table:
                real.check_conditions(table)
            if case.file.startswith("exac"):
                check_decomposed(real)
        checker.finish("real VCF files")


if __name__ == "__main__":
    main()
