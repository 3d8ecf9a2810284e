#!/usr/bin/env python3
"""variant_table.py FOLDER: the table of a run of variant.sh, and whether each target was met. Prints Markdown; exits 1 on a miss."""
import pathlib
import sys

sys.dont_write_bytecode = True
from bench_report import print_table, print_targets, read_peaks, read_times  # noqa: E402

EACH = "windows × variants, TSV"
OWN = "a window with its own variant"
JOBS = [  # name in times.json, job, tool, the gk run that it is compared with
    ("each", EACH, "gk variant-dna --each -@1", "each"),
    ("each-vcf", "the same, variants from VCF", "gk variant-dna --each -@1", "each"),
    ("each-shuffled", "the same, windows in random order", "gk variant-dna --each -@1", "each"),
    ("each-2", EACH, "gk variant-dna --each -@2", "each"),
    ("own", OWN, "gk variant-dna --variants-column -@1", "each"),
    ("own-anchored", OWN + ", anchored", "gk variant-dna --anchor center -@1", "each"),
    ("flank", "100 bases around each variant, before and after", "gk variant-dna --flank -@1", "each"),
    ("getfasta", "the windows alone, in the reference", "bedtools getfasta -s -tab", "each"),
    ("together", "windows with all variants", "gk variant-dna -@1", None),
    ("haplotype", "one haplotype of the whole assembly", "gk variant-dna --vcf -@1", "haplotype"),
    ("haplotype-2", "the same", "gk variant-dna --vcf -@2", "haplotype"),
    ("consensus", "one haplotype of the whole assembly", "bcftools consensus -H 1", "haplotype"),
    ("normalize", "VCF to trimmed variants", "gk variant normalize -@1", None),
    ("left-align", "VCF to left-aligned VCF", "gk variant normalize --left-align -@1", "left-align"),
    ("norm", "VCF to left-aligned VCF", "bcftools norm", "left-align"),
]


def main():
    folder = pathlib.Path(sys.argv[1])
    least, deviation = read_times(folder)
    peaks = read_peaks(folder)
    windows = sum(1 for _ in open(folder / "windows.bed", encoding="ascii"))
    rows = int((folder / "rows.txt").read_text())
    records = {"each": rows, "each-vcf": rows, "each-shuffled": rows, "each-2": rows}
    others = ("getfasta", "haplotype", "haplotype-2", "consensus", "norm")
    rate = {name: records.get(name, windows) / least[name] / 1e6 for name in least if name not in others}

    data = f"{windows:,} sites, windows of 201 bases, {rows:,} pairs of both"
    print_table(data, JOBS, least, deviation, {name: f"{value:.2f} M records/s" for name, value in rate.items()})
    print(f"\nPeak memory with what was read of the mapped 2bit: {peaks['own']:.0f} MB for all windows with their own variants, "
          f"{peaks['own-tenth']:.0f} MB for a tenth of them, {peaks['flank']:.0f} MB for --flank.\n")

    mapped = (folder / "genome.2bit").stat().st_size / 1e6

    def faster(name):
        return least["getfasta"] / least[name]

    print_targets([
        (f"--each is at least 5 × bedtools getfasta of the windows: {faster('each'):.1f}", faster("each") >= 5),
        (f"--variants-column is at least 8 × bedtools getfasta of the windows: {faster('own'):.1f}", faster("own") >= 8),
        (f"--flank is at least 8 × bedtools getfasta of the windows: {faster('flank'):.1f}", faster("flank") >= 8),
        (f"a haplotype is at least 3 × bcftools consensus: {least['consensus'] / least['haplotype']:.1f}",
         least["consensus"] >= 3 * least["haplotype"]),
        (f"with 2 threads at least 6 × bcftools consensus: {least['consensus'] / least['haplotype-2']:.1f}",
         least["consensus"] >= 6 * least["haplotype-2"]),
        (f"left alignment is at least 3 × bcftools norm: {least['norm'] / least['left-align']:.1f}",
         least["norm"] >= 3 * least["left-align"]),
        (f"memory beside the mapped file is below 40 MB: {max(peaks['own'], peaks['flank']) - mapped:.0f}",
         max(peaks["own"], peaks["flank"]) - mapped < 40),
    ])


if __name__ == "__main__":
    main()
