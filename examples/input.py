#!/usr/bin/env python3
"""Writes small inputs for the workflows into a folder; the same bytes each time.  usage: input.py FOLDER

genome.fa        8 chromosomes, 36 million bases
genes.gff3       4,000 genes of one or two transcripts
cohort.vcf       40,000 phased variants of the samples S1 to S4
windows.bed      40,000 windows of 200 bases
signal/CHROM.wigFix   values of a tenth of the genome, a file a chromosome, as conservation is published
"""
import pathlib
import random
import sys

CHROMS = {f"chr{i}": (9 - i) * 1_000_000 for i in range(1, 9)}
SAMPLES = ["S1", "S2", "S3", "S4"]


def write_genome(path, rng):
    """Returns {chromosome: its sequence}."""
    letters = bytes(b"ACGT"[i & 3] for i in range(256))
    genome = {name: rng.randbytes(size).translate(letters).decode() for name, size in CHROMS.items()}
    with open(path, "w") as out:
        for name, bases in genome.items():
            out.write(f">{name}\n")
            out.writelines(bases[at:at + 100] + "\n" for at in range(0, len(bases), 100))
    return genome


def write_genes(path, rng):
    total = sum(CHROMS.values())
    number = 0
    with open(path, "w") as out:
        out.write("##gff-version 3\n")
        for chrom, size in CHROMS.items():
            out.write(f"##sequence-region {chrom} 1 {size}\n")
            starts = sorted(rng.randrange(1000, size - 30000) for _ in range(4000 * size // total))
            for start in starts:
                number += 1
                gene = f"ENSG{number:011}.1"
                strand = rng.choice("+-")
                blocks, at = [], start
                for _ in range(rng.randint(1, 8)):
                    length = rng.randint(60, 400)
                    blocks.append((at, at + length - 1))
                    at += length + rng.randint(80, 2500)
                common = f"gene_id={gene};gene_type=lncRNA;gene_name=G{number}"

                def row(kind, first, last, more):
                    out.write(f"{chrom}\tHAVANA\t{kind}\t{first}\t{last}\t.\t{strand}\t.\t{more};level=2\n")

                row("gene", blocks[0][0], blocks[-1][1], f"ID={gene};{common}")
                for t in range(rng.randint(1, 2)):
                    own = blocks[:len(blocks) - t] or blocks
                    tran = f"ENST{number:010}{t}.1"
                    more = f"{common};transcript_id={tran};transcript_type=lncRNA;transcript_name=G{number}-{t}"
                    row("transcript", own[0][0], own[-1][1], f"ID={tran};Parent={gene};{more}")
                    for n, (first, last) in enumerate(own if strand == "+" else own[::-1], 1):
                        row("exon", first, last, f"ID=exon:{tran}:{n};Parent={tran};{more};"
                                                 f"exon_number={n};exon_id=ENSE{number:09}{t}{n:02}.1")


def write_cohort(path, rng, genome):
    """Variants are at least 20 bases apart, so that none overlaps another one of its haplotype."""
    total = sum(CHROMS.values())
    with open(path, "w") as out:
        out.write("##fileformat=VCFv4.2\n")
        out.writelines(f"##contig=<ID={name},length={size}>\n" for name, size in CHROMS.items())
        out.write('##INFO=<ID=AF,Number=A,Type=Float,Description="Allele frequency">\n')
        out.write('##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">\n')
        out.write("\t".join(["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO", "FORMAT", *SAMPLES]) + "\n")
        for chrom, bases in genome.items():
            places = rng.sample(range(50, len(bases) // 20 - 50), 40_000 * len(bases) // total)
            for place in sorted(places):
                at = place * 20
                kind = rng.random()
                if kind < 0.8:
                    ref, alt = bases[at], rng.choice([b for b in "ACGT" if b != bases[at]])
                elif kind < 0.9:
                    ref, alt = bases[at:at + rng.randint(2, 6)], bases[at]
                else:
                    ref, alt = bases[at], bases[at] + "".join(rng.choices("ACGT", k=rng.randint(1, 6)))
                af = rng.choice([0.01, 0.05, 0.2, 0.5])
                genotypes = "\t".join(f"{int(rng.random() < af)}|{int(rng.random() < af)}" for _ in SAMPLES)
                out.write(f"{chrom}\t{at + 1}\t.\t{ref}\t{alt}\t.\tPASS\tAF={af}\tGT\t{genotypes}\n")


def write_windows(path, rng):
    total = sum(CHROMS.values())
    with open(path, "w") as out:
        for chrom, size in CHROMS.items():
            for start in sorted(rng.randrange(0, size - 200) for _ in range(40_000 * size // total)):
                out.write(f"{chrom}\t{start}\t{start + 200}\t{chrom}_{start}\t0\t{rng.choice('+-')}\n")


def write_signal(folder, rng):
    folder.mkdir(exist_ok=True)
    for chrom, size in CHROMS.items():
        with open(folder / f"{chrom}.wigFix", "w") as out:
            for start in range(1, size - 50_000, 50_000):
                out.write(f"fixedStep chrom={chrom} start={start} step=1\n")
                level = rng.random()
                out.writelines(f"{level + rng.randrange(-400, 400) / 1000:.3f}\n" for _ in range(5000))


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(1)
    genome = write_genome(folder / "genome.fa", rng)
    write_genes(folder / "genes.gff3", rng)
    write_cohort(folder / "cohort.vcf", rng, genome)
    write_windows(folder / "windows.bed", rng)
    write_signal(folder / "signal", rng)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main()
