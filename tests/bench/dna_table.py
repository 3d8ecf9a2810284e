#!/usr/bin/env python3
"""dna_table.py FOLDER: the table of a run of dna.sh, and whether each target was met. Prints Markdown; exits 1 on a miss."""
import pathlib
import sys

sys.dont_write_bytecode = True
from bench_report import print_table, print_targets, read_peaks, read_times  # noqa: E402

TSV = "intervals of 50 to 150 bp, unsorted, as TSV"
JOBS = [  # name in times.json, job, tool, the gk run that it is compared with
    ("gk-1", TSV, "gk dna -@1", "gk-1"),
    ("gk-2", TSV, "gk dna -@2", "gk-1"),
    ("bedtools", TSV, "bedtools getfasta -s -tab", "gk-1"),
    ("samtools", "FASTA without strand", "samtools faidx -r", "gk-1"),
    ("seqkit", "FASTA", "seqkit subseq --bed -j 1", "gk-1"),
    ("all", "whole assembly as FASTA", "gk dna --all -@1", "all"),
    ("build", "FASTA to 2bit", "gk build-assembly", "build"),
    ("synced", "a synced copy of this", "dd conv=fsync", "build"),
    ("md5sum", "the same FASTA", "md5sum", "all"),
    ("region", "one region of 101 bp", "gk dna -r", "region"),
    ("faidx", "one region of 101 bp", "samtools faidx", "region"),
]


def main():
    folder = pathlib.Path(sys.argv[1])
    least, deviation = read_times(folder)
    bases = sum(int(line.split("\t")[1]) for line in (folder / "genome.fa.fai").read_text().splitlines())
    all_rate = bases / least["all"] / 1e9
    build_rate = (folder / "genome.fa").stat().st_size / least["build"] / 1e6
    throughput = {"all": f"{all_rate:.1f} GB/s of bases", "build": f"{build_rate:.0f} MB/s"}

    queries = sum(1 for _ in open(folder / "queries.bed", encoding="ascii"))
    print_table(f"{bases / 1e6:.0f} Mbp, {queries:,} intervals", JOBS, least, deviation, throughput)

    # The pages of the mapped 2bit count as resident memory although they are the system's file cache.
    peak = read_peaks(folder)["gk-1"]
    mapped = (folder / "genome.2bit").stat().st_size / 1e6
    print(f"\nPeak memory of gk dna -@1: {peak:.0f} MB, with the {mapped:.0f} MB of the mapped 2bit.\n")

    print_targets([
        (f"-@1 is at least 12 × bedtools: {least['bedtools'] / least['gk-1']:.1f}", least["bedtools"] >= 12 * least["gk-1"]),
        (f"-@1 is at least 40 × samtools: {least['samtools'] / least['gk-1']:.1f}", least["samtools"] >= 40 * least["gk-1"]),
        (f"2 threads are at least 1.4 × one: {least['gk-1'] / least['gk-2']:.2f}", least["gk-1"] >= 1.4 * least["gk-2"]),
        (f"--all is at least 4 × md5sum of the same FASTA: {least['md5sum'] / least['all']:.1f}", least["md5sum"] >= 4 * least["all"]),
        (f"build takes at most 1.6 × md5sum of its FASTA: {least['build'] / least['md5sum']:.2f}",
         least["build"] <= 1.6 * least["md5sum"]),
        (f"one region takes at most 3 × samtools faidx: {least['region'] / least['faidx']:.1f}",
         least["region"] <= 3 * least["faidx"]),
        (f"peak memory beside the mapped file is below 60 MB: {peak - mapped:.0f}", peak - mapped < 60),
    ])


if __name__ == "__main__":
    main()
