#!/usr/bin/env python3
"""reads_table.py FOLDER: the table of a run of reads.sh, and whether each target was met. Prints Markdown; exits 1 on a miss."""
import pathlib
import sys

sys.dont_write_bytecode = True
from bench_report import print_table, print_targets, read_peaks, read_times  # noqa: E402

JOBS = [  # name in times.json, job, tool, the run that it is compared with
    ("sam", "SAM, counted", "samtools view -c", "sam"),
    ("jralign", "SAM to jralign and rdist", "gk junctions build, counts -@1", "sam"),
    ("jralign-variants", "the same with variants", "gk junctions build, counts -@1", "sam"),
    ("ralign", "SAM to ralign", "gk reads build -@1", "sam"),
    ("jralign-alone", "SAM to jralign", "gk junctions build -@1", "jralign-alone"),
    ("jralign-exclude", "the same without 10,000 intervals", "gk junctions build -@1 --exclude", "jralign-alone"),
    ("bam", "BAM, counted", "samtools view -c", "bam"),
    ("jralign-bam", "BAM to jralign", "gk junctions build -@1", "bam"),
    ("bam-2", "BAM, counted", "samtools view -c -@1", "bam-2"),
    ("jralign-bam-2", "BAM to jralign", "gk junctions build -@2", "bam-2"),
    ("find", "alignments, counted in 100,000 intervals", "gk reads query -@1", "find"),
    ("find-across", "the same with a read across the chromosome", "gk reads query -@1", "find"),
]


def main():
    folder = pathlib.Path(sys.argv[1])
    least, deviation = read_times(folder)
    with open(folder / "big.sam", "rb") as sam:
        reads = sum(1 for line in sam if not line.startswith(b"@"))
    size = (folder / "big.sam").stat().st_size
    of_sam = ("sam", "jralign", "jralign-variants", "ralign", "jralign-alone", "jralign-exclude")

    throughput = {name: f"{size / least[name] / 1e6:.0f} MB/s" for name in of_sam}
    print_table(f"{reads:,} records, {size / 1e6:.0f} MB of SAM", JOBS, least, deviation, throughput)
    memory = read_peaks(folder)["ralign"] * 1e6 / reads
    print(f"\nPeak memory of gk reads build: {memory:.0f} B a record.\n")

    def ratio(name, to):
        return least[name] / least[to]

    print_targets([
        (f"jralign and rdist take at most 0.7 × samtools view -c: {ratio('jralign', 'sam'):.2f}", ratio("jralign", "sam") <= 0.7),
        (f"with variants at most 1.2 ×: {ratio('jralign-variants', 'sam'):.2f}", ratio("jralign-variants", "sam") <= 1.2),
        (f"ralign at most 2 ×: {ratio('ralign', 'sam'):.2f}", ratio("ralign", "sam") <= 2),
        (f"ralign takes at most 120 B of memory a record: {memory:.0f}", memory <= 120),
        (f"jralign of BAM at most 1.1 × samtools view -c: {ratio('jralign-bam', 'bam'):.2f}", ratio("jralign-bam", "bam") <= 1.1),
        (f"with 2 threads each, too: {ratio('jralign-bam-2', 'bam-2'):.2f}", ratio("jralign-bam-2", "bam-2") <= 1.1),
        (f"10,000 excluded intervals cost less than 10 %: {ratio('jralign-exclude', 'jralign-alone'):.2f}",
         ratio("jralign-exclude", "jralign-alone") < 1.1),
        (f"a read across the chromosome makes queries no slower: {ratio('find-across', 'find'):.2f}",
         ratio("find-across", "find") <= 1.05),
    ])


if __name__ == "__main__":
    main()
