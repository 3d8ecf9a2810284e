#!/usr/bin/env python3
"""dna_table.py FOLDER: the table of a run of dna.sh, and whether each target was met. Prints Markdown; exits 1 on a miss."""
import pathlib
import sys

sys.dont_write_bytecode = True
from bench_report import cpu, print_table, print_targets, read_times  # noqa: E402

TSV = "1,000,000 × 50-150 bp, TSV"
JOBS = [  # name in times.json, job, tool, the gk run that it is compared with
    ("gk-1", TSV, "gk dna -@1", "gk-1"),
    ("gk-2", TSV, "gk dna -@2", "gk-1"),
    ("bedtools", TSV, "bedtools getfasta -s -tab", "gk-1"),
    ("samtools", "the same, FASTA without strand", "samtools faidx -r", "gk-1"),
    ("seqkit", "the same, FASTA", "seqkit subseq --bed -j 1", "gk-1"),
    ("all", "whole assembly as FASTA", "gk dna --all -@1", None),
    ("build", "plain FASTA to 2bit", "gk build-assembly", None),
    ("region", "one region of 101 bp", "gk dna -r", None),
]


def main():
    folder = pathlib.Path(sys.argv[1])
    mean, deviation = read_times(folder)
    bases = sum(int(line.split("\t")[1]) for line in (folder / "genome.fa.fai").read_text().splitlines())
    all_rate = bases / mean["all"] / 1e9
    build_rate = (folder / "genome.fa").stat().st_size / mean["build"] / 1e6
    throughput = {"all": f"{all_rate:.1f} GB/s of bases", "build": f"{build_rate:.0f} MB/s"}

    print(f"\n{bases / 1e6:.0f} Mbp; mean ± sd of 5 runs on {cpu()}\n")
    print_table(JOBS, mean, deviation, throughput)

    # The pages of the mapped 2bit count as resident memory although they are the system's file cache.
    peak = int((folder / "peak.txt").read_text()) * 1024 / 1e6
    mapped = (folder / "genome.2bit").stat().st_size / 1e6
    print(f"\nPeak memory of gk dna -@1: {peak:.0f} MB, with the {mapped:.0f} MB of the mapped 2bit.\n")

    print_targets([
        (f"-@1 is at least 12 × bedtools: {mean['bedtools'] / mean['gk-1']:.1f}", mean["bedtools"] >= 12 * mean["gk-1"]),
        (f"-@1 is at least 40 × samtools: {mean['samtools'] / mean['gk-1']:.1f}", mean["samtools"] >= 40 * mean["gk-1"]),
        (f"2 threads are at least 1.4 × one: {mean['gk-1'] / mean['gk-2']:.2f}", mean["gk-1"] >= 1.4 * mean["gk-2"]),
        (f"--all is at least 4 GB/s: {all_rate:.1f}", all_rate >= 4),
        (f"build is at least 500 MB/s: {build_rate:.0f}", build_rate >= 500),
        (f"one region takes at most 10 ms: {mean['region'] * 1e3:.1f}", mean["region"] <= 0.010),
        (f"peak memory beside the mapped file is below 60 MB: {peak - mapped:.0f}", peak - mapped < 60),
    ])


if __name__ == "__main__":
    main()
