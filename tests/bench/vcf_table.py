#!/usr/bin/env python3
"""vcf_table.py FOLDER: the table of a run of vcf.sh, and whether each target was met. Prints Markdown; exits 1 on a miss."""
import pathlib
import sys

sys.dont_write_bytecode = True
from bench_report import print_table, print_targets, read_peaks, read_times  # noqa: E402

TABLE = "VCF to table: 6 INFO, GT, AD, DP, GQ"
JOBS = [  # name in times.json, job, tool, the gk run that it is compared with
    ("compile", TABLE, "gk vcf compile -@1", "compile"),
    ("synced", "a synced copy of this", "dd conv=fsync", "compile"),
    ("view", "VCF to BCF", "bcftools view -Ob", "compile"),
    ("compile-2", TABLE, "gk vcf compile -@2", "compile"),
    ("compile-gz", TABLE + ", from BGZF", "gk vcf compile -@1", "compile-gz"),
    ("view-gz", "VCF to BCF, from BGZF", "bcftools view -Ob", "compile-gz"),
    ("compile-gz-2", TABLE + ", from BGZF", "gk vcf compile -@2", "compile-gz"),
    ("compile-bcf", TABLE + ", from BCF", "gk vcf compile -@1", "compile-bcf"),
    ("view-bcf", "BCF to BCF", "bcftools view -Ob", "compile-bcf"),
    ("compile-wide", TABLE + ", many samples", "gk vcf compile -@1", "compile-wide"),
    ("view-wide", "VCF to BCF, many samples", "bcftools view -Ob", "compile-wide"),
    ("compile-wide-2", TABLE + ", many samples", "gk vcf compile -@2", "compile-wide"),
    ("strings", "two columns of text", "gk vcf compile -@1", None),
    ("strings-tenth", "the same of a tenth of the sites", "gk vcf compile -@1", "strings"),
    ("where", "AF > 0.01, counted", "gk vcf query --where -@1", "where"),
    ("view-i", "AF > 0.01", "bcftools view -i", "where"),
    ("regions", "regions of 500 bases, five columns", "gk vcf query -@1", "regions"),
    ("query-R", "regions of 500 bases, five columns", "bcftools query -R", "regions"),
    ("tabix-R", "regions of 500 bases, whole lines", "tabix -R", "regions"),
    ("dense", "single bases side by side", "gk vcf query -f vcf -@1", "dense"),
    ("view-R", "single bases side by side", "bcftools view -R", "dense"),
    ("short", "regions of chr1, counted", "gk vcf query --count -@1", "short"),
    ("long", "the same, with a deletion as long as chr1", "gk vcf query --count -@1", "short"),
    ("normalize", "VCF to split, left-aligned VCF", "gk variant normalize -f vcf -@1", "normalize"),
    ("norm", "VCF to split, left-aligned VCF", "bcftools norm -m -any", "normalize"),
]


def lines(path):
    with open(path, "rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 24), b""))


def main():
    folder = pathlib.Path(sys.argv[1])
    least, deviation = read_times(folder)
    peaks = read_peaks(folder)

    def size(name):
        return (folder / name).stat().st_size / 1e6

    text = {"compile": "sites.vcf", "compile-2": "sites.vcf", "compile-gz": "sites.vcf", "compile-gz-2": "sites.vcf",
            "compile-wide": "wide.vcf", "compile-wide-2": "wide.vcf", "strings": "sites.vcf", "strings-tenth": "tenth.vcf",
            "normalize": "sites.vcf"}
    notes = {job: f"{size(name) / least[job]:.0f} MB/s of text" for job, name in text.items()}
    notes |= {job: f"{lines(folder / name) / least[job] / 1e6:.2f} M regions/s" for job, name in
              [("regions", "regions.bed"), ("dense", "dense.bed"), ("short", "chr1.bed"), ("long", "chr1.bed")]}
    data = (f"{lines(folder / 'short.vcf'):,} lines of 10 samples ({size('sites.vcf'):.0f} MB), of 500 samples "
            f"{size('wide.vcf'):.0f} MB")
    print_table(data, JOBS, least, deviation, notes)
    outputs = {"compile": size("rebuilt/sites.vcfbin"), "compile-wide": size("rebuilt/wide.vcfbin")}
    memory = (f"{peaks[job]:.0f} MB for a table of {output:.0f} MB" for job, output in outputs.items())
    print(f"\nPeak memory: {', '.join(memory)}.\n")

    def ratio(peer, own):
        return least[peer] / least[own]

    pairs = [  # what is done, gk's job, the peer's, its command, and how many times as fast gk is at least
        ("compile of 10 samples", "compile", "view", "bcftools view -Ob", 8),
        ("compile of 500 samples", "compile-wide", "view-wide", "bcftools view -Ob", 5),
        ("compile from BGZF", "compile-gz", "view-gz", "bcftools view -Ob", 3.5),
        ("--where --count", "where", "view-i", "bcftools view -i", 100),
        ("a query of regions", "regions", "query-R", "bcftools query -R", 20),
        ("a query of dense regions", "dense", "view-R", "bcftools view -R", 20),
        ("normalize -f vcf", "normalize", "norm", "bcftools norm", 4),
    ]
    targets = [(f"{what} is at least {times} × {command}: {ratio(peer, own):.1f}", ratio(peer, own) >= times)
               for what, own, peer, command, times in pairs]
    growth = (least["strings"] / least["strings-tenth"]) / (size("sites.vcf") / size("tenth.vcf"))
    targets += [
        (f"ten times the text takes ten times as long, within 20 %: {growth:.2f}", growth < 1.2),
        (f"a row as long as its chromosome costs less than 10 %: {ratio('long', 'short'):.2f}", ratio("long", "short") < 1.1),
    ]
    targets += [(f"peak memory of {job} is at most 1.3 × the table + 100 MB: {peaks[job]:.0f} of {1.3 * output + 100:.0f} MB",
                 peaks[job] <= 1.3 * output + 100) for job, output in outputs.items()]
    print_targets(targets)


if __name__ == "__main__":
    main()
