#!/usr/bin/env python3
"""spliced_table.py FOLDER: the table of a run of spliced.sh, and whether each target was met. Prints Markdown; exits 1 on a miss."""
import pathlib
import sys

sys.dont_write_bytecode = True
from bench_report import print_table, print_targets, read_peaks, read_times  # noqa: E402

JOBS = [  # name in times.json, job, tool, the gk run that it is compared with
    ("mrna", "mRNA of all transcripts", "gk spliced dna --of exons -@1", "mrna"),
    ("mrna-peer", "mRNA of all transcripts", "gffread -w", "mrna"),
    ("cds", "CDS of all transcripts", "gk spliced dna --of cds -@1", "cds"),
    ("cds-peer", "CDS of all transcripts", "gffread -x", "cds"),
    ("protein", "proteins of all transcripts", "gk spliced dna --translate -@1", "protein"),
    ("protein-peer", "proteins of all transcripts", "gffread -y", "protein"),
    ("protein-2", "proteins of all transcripts", "gk spliced dna --translate -@2", "protein"),
    ("map", "positions to all their transcripts, CDS and residues", "gk spliced map -@1", None),
    ("map-tx", "the same, three columns", "gk spliced map -@1", None),
]


def main():
    folder = pathlib.Path(sys.argv[1])
    least, deviation = read_times(folder)
    peaks = read_peaks(folder)
    positions = sum(1 for _ in open(folder / "positions.bed", encoding="ascii"))
    rows = int((folder / "rows.txt").read_text())
    rate = {name: positions / least[name] / 1e6 for name in ("map", "map-tx")}

    throughput = {name: f"{value:.2f} M positions/s" for name, value in rate.items()}
    print_table(f"{positions:,} positions, {rows:,} rows of both", JOBS, least, deviation, throughput)
    print(f"\nPeak memory beside the mapped files: {peaks['mrna']:.0f} MB for mRNA, {peaks['protein']:.0f} MB for "
          f"proteins, {peaks['map']:.0f} MB for map.\n")
    ratio = {name: least[f"{name}-peer"] / least[name] for name in ("mrna", "cds", "protein")}
    worst = max(peaks.values())
    print_targets([(f"{name} is at least 10 × gffread: {value:.1f}", value >= 10) for name, value in ratio.items()] + [
        (f"map is at least 1.5 M positions a second: {rate['map']:.2f}", rate["map"] >= 1.5),
        (f"memory beside the mapped files is below 60 MB: {worst:.0f}", worst < 60),
    ])


if __name__ == "__main__":
    main()
