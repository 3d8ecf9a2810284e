#!/usr/bin/env python3
"""motif_table.py FOLDER: the table of a run of motif.sh, and whether each target was met. Prints Markdown; exits 1 on a miss."""
import pathlib
import sys

sys.dont_write_bytecode = True
from bench_report import print_table, print_targets, read_peaks, read_times  # noqa: E402

JOBS = [  # name in times.json, job, tool, the gk run that it is compared with
    ("literal", "TTAGGG on +", "gk motif -@1", "literal"),
    ("literal-seqkit", "TTAGGG on +", "seqkit locate -P -j 1", "literal"),
    ("both", "TTAGGG on both strands", "gk motif -@1", "both"),
    ("both-seqkit", "TTAGGG on both strands", "seqkit locate -j 1", "both"),
    ("piece", "RGYWA on both strands of 3 Mbp", "gk motif --iupac -@1", "piece"),
    ("piece-seqkit", "RGYWA on both strands of 3 Mbp", "seqkit locate -d -j 1", "piece"),
    ("nearly", "GATTACAGATTA with a mismatch, 3 Mbp", "gk motif --mismatches 1 -@1", "nearly"),
    ("nearly-seqkit", "GATTACAGATTA with a mismatch, 3 Mbp", "seqkit locate -m 1 -j 1", "nearly"),
    ("iupac", "TATAWAW on both strands", "gk motif --iupac -@1", "iupac"),
    ("iupac-2", "TATAWAW on both strands", "gk motif --iupac -@2", "iupac"),
    ("md5sum", "the FASTA", "md5sum", "iupac"),
    ("many", "20 IUPAC motifs on both strands", "gk motif --iupac -@1", None),
    ("dense", "AG, one hit in 16 bases", "gk motif -@1", None),
]


def main():
    folder = pathlib.Path(sys.argv[1])
    least, deviation = read_times(folder)
    peaks = read_peaks(folder)
    sizes = dict(line.split("\t") for line in (folder / "upper.chrom.sizes").read_text().splitlines())
    bases = sum(map(int, sizes.values()))
    rate = {name: bases / least[name] / 1e6 for name in ("literal", "both", "iupac", "iupac-2", "many", "dense")}

    print_table(f"{bases / 1e6:.0f} Mbp", JOBS, least, deviation, {name: f"{value:.0f} MB/s" for name, value in rate.items()})
    print(f"\nPeak memory with the mapped 2bit: AG in the whole assembly {peaks['dense']:.0f} MB, in one region "
          f"{peaks['region']:.0f} MB.\n")

    mapped = (folder / "upper.2bit").stat().st_size / 1e6
    literal = least["literal-seqkit"] / least["literal"]
    nearly = least["nearly-seqkit"] / least["nearly"]
    print_targets([
        (f"literal is at least 5 × seqkit locate: {literal:.1f}", literal >= 5),
        (f"mismatches are at least 20 × seqkit locate -m: {nearly:.0f}", nearly >= 20),
        (f"IUPAC on both strands takes at most the time of md5sum of the FASTA: {least['iupac'] / least['md5sum']:.2f}",
         least["iupac"] <= least["md5sum"]),
        (f"2 threads are at least 1.4 × one: {least['iupac'] / least['iupac-2']:.2f}", least["iupac"] >= 1.4 * least["iupac-2"]),
        (f"memory beside the mapped file is below 40 MB: {peaks['dense'] - mapped:.0f}", peaks["dense"] - mapped < 40),
    ])


if __name__ == "__main__":
    main()
