#!/usr/bin/env python3
"""Whether other readers of GFF3 and GTF find in gk's exports what the annotation has: gffread, bcftools csq, GenomeTools' gff3validator,
and STAR's genomeGenerate.

usage: annotation_readers.py --gk GK

The annotation has a coding transcript on each strand, a stop codon that an intron splits, a selenium-free reading frame that ends
without stop codon, and an accession in two places. A reader that is not there is a failure: gffread, bcftools, genometools and rna-star
are Debian's. Prints a line for each reader and exits with 1 where one differs."""
import argparse
import random
import subprocess
import sys
import tempfile
from pathlib import Path

COMPLEMENT = str.maketrans("ACGT", "TGCA")


def reverse(bases):
    return bases.translate(COMPLEMENT)[::-1]


# Of each transcript: gene, name, chromosome, strand, exons ascending (from 0), CDS as offsets in the transcript, type.
TRANSCRIPTS = [
    ("G1", "T1", "chr1", "+", [(100, 200), (300, 400)], (20, 170), "protein_coding"),
    ("G2", "T2", "chr1", "-", [(600, 700), (800, 900)], (30, 180), "protein_coding"),
    ("G3", "T3", "chr1", "+", [(1100, 1149), (1200, 1300)], (0, 51), "protein_coding"),  # 1 base of the stop codon, then 2
    ("G4", "T4", "chr1", "+", [(1500, 1600)], (10, 100), "protein_coding"),  # no stop codon
    ("G5", "T5", "chr2", "+", [(100, 200), (300, 400)], None, "lncRNA"),
    ("G6", "T5", "chr3", "+", [(100, 200), (300, 400)], None, "lncRNA"),  # the same accession
]
OPEN = {"T4"}


def sense(strand, exons):
    places = [at for start, end in exons for at in range(start, end)]
    return places if strand == "+" else places[::-1]


def make_genome():
    """Frames without a stop codon but at their end."""
    rng = random.Random(5)
    genome = {name: [rng.choice("ACGT") for _ in range(3000)] for name in ("chr1", "chr2", "chr3")}
    for _, name, chrom, strand, exons, cds, _ in TRANSCRIPTS:
        if cds is None:
            continue
        bases = "ATG" + "".join(rng.choice(("GCA", "CTG", "GGC", "TTC")) for _ in range((cds[1] - cds[0]) // 3 - 2))
        bases += "GCA" if name in OPEN else "TAA"
        for at, base in zip(sense(strand, exons)[cds[0]:cds[1]], bases):
            genome[chrom][at] = base if strand == "+" else base.translate(COMPLEMENT)
    return {name: "".join(bases) for name, bases in genome.items()}


def source_rows():
    for gene, name, chrom, strand, exons, cds, biotype in TRANSCRIPTS:
        def row(kind, start, end, attributes, phase="."):
            return f"{chrom}\tHAVANA\t{kind}\t{start + 1}\t{end}\t.\t{strand}\t{phase}\t{attributes}\n"
        span = exons[0][0], exons[-1][1]
        yield row("gene", *span, f"ID={gene};gene_type={biotype};gene_name=N{gene}")
        yield row("transcript", *span, f"ID={name};Parent={gene};transcript_type={biotype}")
        places = sense(strand, exons)
        coding = set(places[cds[0]:cds[1]]) if cds else set()
        done = 0
        for number, (start, end) in enumerate(exons if strand == "+" else exons[::-1], 1):
            yield row("exon", start, end, f"Parent={name};exon_number={number};exon_id=E{gene}{number}")
            inside = sorted(coding & set(range(start, end)))
            if inside:
                yield row("CDS", inside[0], inside[-1] + 1, f"Parent={name};exon_number={number}", -done % 3)
                done += len(inside)


class Readers:
    def __init__(self, gk, folder):
        self.gk, self.folder = gk, folder
        self.genome = make_genome()
        (folder / "x.fa").write_text("".join(f">{name}\n{bases}\n" for name, bases in self.genome.items()))
        (folder / "in.gff3").write_text("".join(source_rows()))
        self.run_gk("build-assembly", folder / "x.fa", "-n", "x")
        self.run_gk("build-annotation", folder / "in.gff3", "-g", "x", "-n", "a", "--source", "gencode")
        self.files = {}
        for name, words in (("source.gff3", []), ("ensembl.gff3", ["--dialect", "ensembl"]), ("source.gtf", ["-f", "gtf"]),
                            ("ensembl.gtf", ["-f", "gtf", "--dialect", "ensembl"])):
            self.files[name] = folder / name
            self.run_gk("annotation", "export", "-g", "a", *words, "-o", self.files[name])

    def run_gk(self, *words):
        subprocess.run([self.gk, "-q", "--offline", "--data-dir", self.folder, *words], check=True, stdout=subprocess.DEVNULL)

    def tool(self, *command):
        done = subprocess.run([*map(str, command)], cwd=self.folder, capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr[-500:]}{done.stdout[-500:]}")
        return done.stdout

    def coding_sequence(self, name):
        chrom, strand, exons, cds = next((t[2], t[3], t[4], t[5]) for t in TRANSCRIPTS if t[1] == name)
        bases = "".join(self.genome[chrom][at] for at in sense(strand, exons)[cds[0]:cds[1]])
        return bases if strand == "+" else bases.translate(COMPLEMENT)

    def check_gffread(self, same):
        """The coding sequences; each transcript by itself."""
        for name, path in self.files.items():
            self.tool("gffread", path, "-g", "x.fa", "-x", "cds.fa", "-w", "rna.fa")
            found = {part.split()[0].removeprefix("transcript:"): "".join(part.split("\n")[1:])
                     for part in (self.folder / "cds.fa").read_text().split(">")[1:]}
            wanted = {t[1]: self.coding_sequence(t[1]) for t in TRANSCRIPTS if t[5]}
            same(f"coding sequences of {name}", found, wanted)
            rnas = sorted(part.split()[0].removeprefix("transcript:") for part in (self.folder / "rna.fa").read_text().split(">")[1:])
            same(f"transcripts of {name}", rnas, ["T1", "T2", "T3", "T4", "T5", "T5_dup1"])

    def check_csq(self, same):
        """A substitution in a codon, one in the stop codon, one in the start codon, for each strand."""
        places = []
        for name in ("T1", "T2"):
            _, _, chrom, strand, exons, cds, _ = next(t for t in TRANSCRIPTS if t[1] == name)
            order = sense(strand, exons)
            for offset, what in ((cds[0] + 1, "start_lost"), (cds[0] + 4, "missense"), (cds[1] - 3, "stop_lost")):
                at = order[offset]
                alt = next(base for base in "CG" if base != self.genome[chrom][at])
                places.append((chrom, at, self.genome[chrom][at], alt, what, name))
        places.sort()
        header = "##fileformat=VCFv4.2\n" + "".join(f"##contig=<ID={name},length={len(b)}>\n" for name, b in self.genome.items())
        records = "".join(f"{chrom}\t{at + 1}\t.\t{ref}\t{alt}\t.\t.\t.\n" for chrom, at, ref, alt, _, _ in places)
        (self.folder / "x.vcf").write_text(header + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n" + records)
        out = self.tool("bcftools", "csq", "-f", "x.fa", "-g", self.files["ensembl.gff3"], "x.vcf")
        rows = [line.split("\t") for line in out.splitlines() if not line.startswith("#")]
        same("records", len(rows), len(places))
        for row, (_, at, _, _, what, name) in zip(rows, places):
            same(f"{name} at {at + 1}: {row[7]}", what in row[7] and f"|{name}|protein_coding" in row[7], True)

    def check_gt(self, same):
        for name in ("source.gff3", "ensembl.gff3"):
            same(name, self.tool("gt", "gff3validator", self.files[name]).strip(), "input is valid GFF3")

    def check_star(self, same):
        """Types of genes, and no junction between the two places of one accession."""
        for name in ("source.gtf", "ensembl.gtf"):
            out = self.folder / f"star-{name}"
            self.tool("STAR", "--runMode", "genomeGenerate", "--genomeDir", out, "--genomeFastaFiles", "x.fa", "--genomeSAindexNbases", "4",
                      "--sjdbGTFfile", self.files[name], "--sjdbOverhang", "49", "--outTmpDir", f"{out}-tmp", "--outFileNamePrefix", f"{out}-log-")
            genes = [line.split("\t") for line in (out / "geneInfo.tab").read_text().splitlines()[1:]]
            same(f"genes of {name}", sorted((g[0], g[1], g[2]) for g in genes), sorted({(t[0], f"N{t[0]}", t[6]) for t in TRANSCRIPTS}))
            junctions = {tuple(line.split("\t")[:3]) for line in (out / "sjdbList.fromGTF.out.tab").read_text().splitlines()}
            wanted = {(t[2], str(a[1] + 1), str(b[0])) for t in TRANSCRIPTS for a, b in zip(t[4], t[4][1:])}
            same(f"junctions of {name}", junctions, wanted)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gk", required=True)
    options = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        readers = Readers(str(Path(options.gk).resolve()), Path(folder))
        for name, check in (("gffread", readers.check_gffread), ("bcftools csq", readers.check_csq), ("gt gff3validator", readers.check_gt),
                            ("STAR", readers.check_star)):
            faults = []

            def same(what, found, wanted, faults=faults):
                if found != wanted:
                    faults.append(f"{what}: {str(found)[:300]} instead of {str(wanted)[:300]}")

            try:
                check(same)
            except Exception as error:  # whatever a reader does is told beside the others' answers
                faults.append(f"{type(error).__name__}: {error}")
            print(f"{name}\t{'differs' if faults else 'same'}", *faults[:4], sep="\n    ", flush=True)
            failed += bool(faults)
    print(f"{4 - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
