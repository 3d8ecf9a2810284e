#!/usr/bin/env python3
"""Whether gk variant-dna --vcf makes the haplotypes of bcftools consensus: -H 1 and -H 2 with --unphased as-written, -H 1pIu and
-H 2pIu with --unphased iupac.

usage: haplotypes.py --gk GK [--vcf VCF]

The genotypes are random ones of all kinds, or those of the first sample of a VCF with one chromosome, whose REF alleles are put into a
random genome. Records that overlap one before them are left out (bcftools applies what comes first, and fewer), and for IUPAC letters
unphased heterozygotes that are no SNVs (gk refuses to read them), and half calls (a missing allele is the reference for gk). Needs
bcftools and samtools. Exits with 1 where one differs."""
import argparse
import collections
import gzip
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

Record = collections.namedtuple("Record", "position ref alts cell")
GENOTYPES = ["0|1", "1|0", "1|1", "0/1", "1/0", "1/1", "0|0", "./.", "1|2", "2|1", "1/2", "2/2"]


def random_records(dice):
    """Where they are, and what they change: SNVs, insertions and deletions, next to each other, too."""
    records = []
    position = 5
    while len(records) < 20_000:
        size = dice.choice([1, 1, 1, 1, 2, 3, 9])
        ref = "".join(dice.choices("ACGT", k=size))
        alts = set()
        for _ in range(2):
            kind = dice.random()
            alts.add(ref[0] + "".join(dice.choices("ACGT", k=dice.randrange(1, 6))) if kind < 0.2 else
                     ref[0] if kind < 0.4 and size > 1 else "ACGT"["ACGT".find(ref[0]) - dice.randrange(1, 4)] + ref[1:])
        alts.discard(ref)
        genotype = dice.choice(GENOTYPES if len(alts) == 2 else GENOTYPES[:8])
        records.append(Record(position, ref, sorted(alts), genotype))
        position += size + dice.choice([0, 1, 2, 30, 200])
    return "chr1", records


def real_records(path):
    name, records = None, []
    with gzip.open(path, "rt") if path.endswith(".gz") else open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#"):
                continue
            fields = line.rstrip("\n").split("\t")
            if name not in (None, fields[0]):
                sys.exit(f"{path} has several chromosomes")
            name = fields[0]
            if not set(fields[3] + fields[4].replace(",", "")) <= set("ACGTNacgtn"):
                continue  # `.`, `*`, symbolic
            place = fields[8].split(":").index("GT")
            records.append(Record(int(fields[1]), fields[3], fields[4].split(","), fields[9].split(":")[place]))
    return name, records


def apart(records):
    kept, behind = [], 0
    for record in sorted(records):
        if record.position > behind:
            kept.append(record)
            behind = record.position + len(record.ref) - 1
    return kept


def is_letter(record):
    """Whether bcftools and gk agree on what an unphased genotype is as letters."""
    alleles = record.cell.split("/")
    if len(alleles) == 1 or len(set(alleles)) == 1:
        return True
    if "." in alleles:
        return False
    return len(record.ref) == 1 and all(len(record.alts[int(allele) - 1]) == 1 for allele in alleles if allele != "0")


class Assembly:
    def __init__(self, gk, folder, name, records, dice):
        self.gk, self.folder, self.name = gk, folder, name
        size = records[-1].position + len(records[-1].ref) + 5000
        tile = dice.choices("ACGT", k=100_000)
        bases = (tile * (size // len(tile) + 1))[:size]
        for record in records:
            bases[record.position - 1:record.position - 1 + len(record.ref)] = record.ref
        self.size = len(bases)
        (folder / "a.fa").write_text(f">{name}\n" + "".join(bases).upper() + "\n")
        self.run("samtools", "faidx", "a.fa")
        self.run(gk, "build-assembly", "-q", "-n", "a", "a.fa")

    def run(self, *words):
        environment = dict(os.environ, GENOMEKIT_DATA_DIR=str(self.folder), GK_OFFLINE="1")
        done = subprocess.run(words, cwd=self.folder, env=environment, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"{' '.join(words)}: {done.stderr}")
        return done.stdout

    def write_vcf(self, records):
        with open(self.folder / "x.vcf", "w", encoding="ascii") as out:
            out.write(f"##fileformat=VCFv4.2\n##contig=<ID={self.name},length={self.size}>\n"
                      "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">\n"
                      "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\ts\n")
            for record in records:
                out.write(f"{self.name}\t{record.position}\t.\t{record.ref}\t{','.join(record.alts)}\t.\t.\t.\tGT\t{record.cell}\n")
        self.run("bcftools", "view", "-Oz", "-o", "x.vcf.gz", "x.vcf")
        self.run("bcftools", "index", "-f", "x.vcf.gz")

    def differs(self, haplotype, letters):
        theirs = self.run("bcftools", "consensus", "-s", "s", "-H", f"{haplotype}pIu" if letters else str(haplotype), "-f", "a.fa",
                          "x.vcf.gz")
        theirs = "".join(theirs.splitlines()[1:]).upper()
        ours = self.run(self.gk, "variant-dna", "-q", "-g", "a", "--vcf", "x.vcf.gz", "--haplotype", str(haplotype), "--unphased",
                        "iupac" if letters else "as-written", "-f", "seq", "-r", self.name).strip()
        return ours != theirs


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gk", required=True)
    parser.add_argument("--vcf")
    options = parser.parse_args()
    dice = random.Random(44)
    name, read = real_records(options.vcf) if options.vcf else random_records(dice)
    records = apart(read)
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        assembly = Assembly(str(Path(options.gk).resolve()), Path(folder), name, records, dice)
        for letters in (False, True):
            used = [record for record in records if not letters or is_letter(record)]
            assembly.write_vcf(used)
            for haplotype in (1, 2):
                differs = assembly.differs(haplotype, letters)
                failed = failed or differs
                print(f"{'FAIL' if differs else 'ok'}: haplotype {haplotype}{', IUPAC letters' if letters else ''}: {len(used):,} of "
                      f"{len(read):,} records, {sum('/' in record.cell for record in used):,} not phased")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
