#!/usr/bin/env python3
"""gk junctions build on a published BAM file has the junctions that regtools junctions extract (-a 8 -m 70 -M 500000) lists, each with
its strand, number of reads and both blocks. regtools counts duplicates, which --include-duplicates does, and secondary alignments, which
gk leaves out: they are made primary ones here, and counted where they are left as they are. Needs samtools, and --shared with a folder
real/chr22-rnaseq; without that there is nothing to do."""
import collections
import pathlib
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
import track_dump  # noqa: E402
from checking import Checker, arguments  # noqa: E402

WORDS = ["-g", "own", "--strand-from", "XS", "--include-duplicates", "--min-intron", "70", "--max-intron", "500000"]


def junctions_of(text):
    """Intron and strand: reads, and the sizes of the blocks."""
    found = {}
    for line in text.splitlines():
        chrom, start, end, _, reads, strand, *_, sizes, _ = line.split("\t")
        left, right = map(int, sizes.rstrip(",").split(","))
        found[chrom, int(start) + left, int(end) - right, strand] = int(reads), left, right
    return found


def main():
    options = arguments(__doc__)
    folder = options.shared and pathlib.Path(options.shared) / "real" / "chr22-rnaseq"
    if not folder or not (folder / "test_hcc1395.bam").exists():
        print("no published reads: nothing is checked")
        return
    wanted = junctions_of((folder / "expected-a.out").read_text())
    sam = subprocess.run(["samtools", "view", "-h", folder / "test_hcc1395.bam"], check=True, capture_output=True, text=True).stdout
    lines = [line.split("\t") for line in sam.splitlines() if not line.startswith("@")]
    secondary = collections.Counter()
    for fields in lines:
        if int(fields[1]) & 0x100:
            at = int(fields[3]) - 1
            for size, letter in re.findall(r"(\d+)([A-Z])", fields[5]):
                if letter == "N":
                    secondary[at, at + int(size)] += 1
                if letter in "MDN":
                    at += int(size)
            fields[1] = str(int(fields[1]) & ~0x100)
    with tempfile.TemporaryDirectory() as name:
        data = pathlib.Path(name)
        checker = Checker(options.gk, data)
        (data / "own.chrom.sizes").write_text("1\t249250621\n")
        (data / f"{track_dump.fnv64(b'own')}.hash").write_text("own")
        (data / "primary.sam").write_text("\n".join("\t".join(fields) for fields in lines) + "\n")
        found = junctions_of(checker.output("junctions", "build", data / "primary.sam", *WORDS, "-f", "bed12").decode())
        checker.equal("all as primary alignments", found, wanted)
        checker.output("junctions", "build", data / "primary.sam", *WORDS, "-o", data / "x.jralign")
        rows = checker.output("junctions", "query", data / "x.jralign", "--no-header").decode().splitlines()
        checker.equal("the table", {(row[0], int(row[1]), int(row[2]), row[3]): int(row[4]) for row in (line.split("\t") for line in rows)},
                      {junction: reads for junction, (reads, _, _) in wanted.items()})
        found = junctions_of(checker.output("junctions", "build", folder / "test_hcc1395.bam", *WORDS, "-f", "bed12").decode())
        checker.equal("reads without secondary alignments", {junction: reads + secondary[junction[1:3]] for junction, (reads, _, _) in found.items()},
                      {junction: reads for junction, (reads, _, _) in wanted.items()})
        checker.finish("published reads")


if __name__ == "__main__":
    main()
