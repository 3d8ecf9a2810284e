#!/usr/bin/env python3
"""annotation_table.py FOLDER: the table of a run of annotation.sh, and whether each target was met. Exits 1 on a miss."""
import pathlib
import sys

sys.dont_write_bytecode = True
from bench_report import print_table, print_targets, read_peaks, read_times  # noqa: E402

QUERIES = "exons that overlap the queries"
JOBS = [  # name in times.json, job, tool, the job that it is compared with
    ("build", "GFF3 to dganno", "gk build-annotation -@2", "build"),
    ("synced", "a synced copy of this", "dd conv=fsync", "build"),
    ("md5sum", "the same file", "md5sum", "build"),
    ("build-gz", "GFF3.gz to dganno", "gk build-annotation -@2", "build-gz"),
    ("gzip-dc", "the same file", "gzip -dc", "build-gz"),
    ("bed12", "GFF3 to BED12, one run", "gk build-annotation and export -@1", "bed12"),
    ("gffread", "GFF3 to BED12, one run", "gffread --bed", "bed12"),
    ("join", QUERIES, "gk find-overlapping -f join -@1", "join"),
    ("tsv", QUERIES, "gk find-overlapping -@1", "join"),
    ("intersect", QUERIES, "bedtools intersect -s -wa -wb", "join"),
    ("count", "their number for each query", "gk find-overlapping --count -@1", "count"),
    ("intersect-c", "their number for each query", "bedtools intersect -s -c", "count"),
    ("count-vcf", "their number for each record of VCF", "gk find-overlapping --count -@1", "count-vcf"),
    ("intersect-c-vcf", "their number for each record of VCF", "bedtools intersect -c", "count-vcf"),
    ("count-sorted", "their number for each query, sorted", "gk find-overlapping --count -@1", "count-sorted"),
    ("intersect-sorted-c", "their number for each query, sorted", "bedtools intersect -s -c -sorted", "count-sorted"),
    ("count-giant", "counted, with genes as long as chromosomes", "gk find-overlapping --count -@1", None),
    ("nearest", "the nearest exons, sorted queries", "gk find-nearest -f join -@1", "nearest"),
    ("closest", "the nearest exons, sorted queries", "bedtools closest -s -D a", "nearest"),
    ("one", "exons that overlap one query", "gk find-overlapping -r", "one"),
    ("tabix", "the same of BED.gz", "tabix", "one"),
]


def main():
    folder = pathlib.Path(sys.argv[1])
    least, deviation = read_times(folder)
    size = (folder / "big.gff3").stat().st_size
    queries = sum(1 for _ in open(folder / "queries.bed", encoding="ascii"))
    throughput = {"build": f"{size / least['build'] / 1e6:.0f} MB/s of GFF3"}
    print_table(f"{size / 1e6:.0f} MB of GFF3, {queries:,} queries", JOBS, least, deviation, throughput)
    output = (folder / "rebuilt" / "big.v1.v22.dganno").stat().st_size / 1e6
    peak = read_peaks(folder)["build"]
    print(f"\nPeak memory of gk build-annotation -@2: {peak:.0f} MB for {output:.0f} MB of output.\n")

    def ratio(peer, own):
        return least[peer] / least[own]

    print_targets([
        (f"build takes at most the time of md5sum: {ratio('build', 'md5sum'):.2f}", ratio("build", "md5sum") <= 1),
        (f"build from gz takes at most 0.8 × gzip -dc: {ratio('build-gz', 'gzip-dc'):.2f}",
         ratio("build-gz", "gzip-dc") <= 0.8),
        (f"peak memory is at most 1.5 × the output: {peak / output:.2f}", peak <= 1.5 * output),
        (f"-f join is at least 10 × bedtools: {ratio('intersect', 'join'):.1f}", ratio("intersect", "join") >= 10),
        (f"-f tsv is at least 6 × bedtools: {ratio('intersect', 'tsv'):.1f}", ratio("intersect", "tsv") >= 6),
        (f"--count is at least 12 × bedtools -c: {ratio('intersect-c', 'count'):.1f}",
         ratio("intersect-c", "count") >= 12),
        (f"--count of VCF is at least 8 × bedtools -c: {ratio('intersect-c-vcf', 'count-vcf'):.1f}",
         ratio("intersect-c-vcf", "count-vcf") >= 8),
        (f"sorted --count is at least 5 × bedtools -sorted -c: {ratio('intersect-sorted-c', 'count-sorted'):.1f}",
         ratio("intersect-sorted-c", "count-sorted") >= 5),
        (f"chromosome-long rows cost less than 10 %: {ratio('count-giant', 'count'):.2f}",
         ratio("count-giant", "count") < 1.1),
        (f"one query takes at most the time of tabix: {ratio('one', 'tabix'):.2f}", ratio("one", "tabix") <= 1),
    ])


if __name__ == "__main__":
    main()
