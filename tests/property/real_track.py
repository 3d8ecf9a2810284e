#!/usr/bin/env python3
"""gk track on published files: a bigWig that becomes a track and a bigWig again keeps every value, and so does a bedGraph that
becomes a track and a bedGraph: neighbours of equal value are joined, gaps stay gaps. Random windows have the values and statistics of
the items. Needs --shared with a folder real/tracks; without it there is nothing to do."""
import bisect
import collections
import gzip
import math
import pathlib
import random
import struct
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
import bigwig_dump  # noqa: E402
import track_dump  # noqa: E402
from checking import Checker, arguments, sampled  # noqa: E402
from track_tables import TEXTS, bed_text  # noqa: E402

BIGWIG, BEDGRAPHS = "valid.bigWig", ["single_chrom.bedGraph.gz", "multi_chrom.bedGraph"]
WINDOWS = 400


def single(text):
    return struct.unpack("<f", TEXTS["float32"][text])[0]


def joined(items):
    """Neighbours of equal value as one item, with the first one's text."""
    out = []
    for start, end, value, text in items:
        if out and out[-1][1] == start and out[-1][2] == value:
            out[-1] = (out[-1][0], end, value, out[-1][3])
        else:
            out.append((start, end, value, text))
    return out


def read_bedgraph(data):
    """Items (start, end, value, its text) by chromosome."""
    out = {}
    for line in data.decode().splitlines():
        if not line.startswith(("#", "track", "browser")):
            chrom, start, end, text = line.split()
            out.setdefault(chrom, []).append((int(start), int(end), single(text), text))
    return out


class Test:
    def __init__(self, checker, folder, dice):
        self.checker, self.folder, self.dice = checker, folder, dice
        self.track, self.bigwig = folder / "made.gtrack", folder / "made.bw"

    def assembly(self, sizes):
        (self.folder / "own.chrom.sizes").write_text("".join(f"{chrom}\t{size}\n" for chrom, size in sizes.items()))

    def build(self, *words):
        self.track.unlink(missing_ok=True)
        self.checker.output("track", "build", "-g", "own", "-o", self.track, "--etype", "f32", *words)

    def export(self, path, *words):
        return self.checker.output("track", "export", path, *words)

    def same_items(self, what, got, items):
        for chrom in sorted(set(items) | set(got)):
            self.checker.equal_lines(f"{what}: items of {chrom}", [item[:3] for item in got.get(chrom, [])],
                                     [item[:3] for item in items.get(chrom, [])])

    def bigwig_items(self, what, data):
        """Items by chromosome, after checks of the file's own sums."""
        made = bigwig_dump.BigWig(data)
        names = {number: name.decode() for name, number, _ in made.chroms}
        out = collections.defaultdict(list)
        for section in made.sections:
            out[names[section["chrom"]]] += [(*item, "") for item in section["items"]]
        return made, dict(out)

    def check_sums(self, what, made, items):
        rows = [(end - start, value) for chrom in items.values() for start, end, value, _ in chrom]
        covered, total = sum(bases for bases, _ in rows), math.fsum(bases * value for bases, value in rows)
        squares = math.fsum(bases * value * value for bases, value in rows)
        self.checker.equal(f"{what}: summary", made.summary[:3], (covered, min(value for _, value in rows), max(value for _, value in rows)))
        self.checker.true(f"{what}: sums {made.summary[3:]}, expected {total, squares}",
                          math.isclose(made.summary[3], total, rel_tol=1e-9) and math.isclose(made.summary[4], squares, rel_tol=1e-9))
        self.checker.true(f"{what}: {len(made.levels)} levels", len(made.levels) > 2 or len(rows) < 10_000)
        for reduction, records in made.levels:
            self.checker.true(f"{what}: sums of level {reduction}", sum(record[3] for record in records) == covered and math.isclose(
                math.fsum(record[6] for record in records), total, rel_tol=1e-5) and math.isclose(
                math.fsum(record[7] for record in records), squares, rel_tol=1e-5))

    def check_windows(self, what, path, items, sizes):
        """Values and statistics of random windows, near the data mostly."""
        ends = {chrom: [item[1] for item in rows] for chrom, rows in items.items()}
        windows, answers = [], []
        for _ in range(sampled(WINDOWS)):
            chrom = self.dice.choice(list(items))
            start = max(0, self.dice.choice(items[chrom])[0] - self.dice.randrange(60))
            end = min(start + self.dice.choice([1, 40, self.dice.randrange(1, 400)]), sizes[chrom])
            values = [math.nan] * (end - start)
            for at in range(bisect.bisect_right(ends[chrom], start), len(items[chrom])):
                first, last, value, _ = items[chrom][at]
                if first >= end:
                    break
                for base in range(max(first, start), min(last, end)):
                    values[base - start] = value
            strand = self.dice.choice("+-")
            windows.append((chrom, start, end, strand))
            answers.append(values[::-1] if strand == "-" else values)
        bed = bed_text(windows).encode()
        lines = self.checker.output("track", "query", path, "-", "--no-header", stdin=bed).decode().splitlines()
        self.checker.equal(f"{what}: windows", len(lines), len(windows))
        for line, window, values in zip(lines, windows, answers):
            got = list(map(single, line.split("\t")[5].split(",")))
            self.checker.true(f"{what} {window}: {line[:200]}", len(got) == len(values) and all(
                a == b or a != a and b != b for a, b in zip(got, values)))
        lines = self.checker.output("track", "query", path, "-", "--no-header", "--summary", "mean,min,max,sum,count,std",
                                    stdin=bed).decode().splitlines()
        for line, window, values in zip(lines, windows, answers):
            values = [value for value in values if value == value]
            count, total = len(values), math.fsum(values)
            mean = total / count if count else math.nan
            spread = math.nan if not count else 0 if count == 1 else math.sqrt(math.fsum((x - mean) ** 2 for x in values) / (count - 1))
            wanted = [mean, min(values, default=math.nan), max(values, default=math.nan), total, count, spread]
            got = list(map(float, line.split("\t")[5:]))
            self.checker.true(f"{what} {window}: {line[:200]}, expected {wanted}", all(
                a != a and b != b or math.isclose(a, b, rel_tol=1e-6, abs_tol=1e-6) for a, b in zip(got, wanted)))

    def check_bigwig(self, path):
        what = path.name
        source, items = self.bigwig_items(what, path.read_bytes())
        sizes = {name.decode(): size for name, _, size in source.chroms}
        items = {chrom: joined(rows) for chrom, rows in items.items()}
        self.assembly(sizes)
        self.checker.output("info", path, "--check")
        self.same_items(f"{what} as bedGraph", {chrom: joined(rows) for chrom, rows in read_bedgraph(
            self.export(path, "-f", "bedgraph")).items()}, items)
        self.check_windows(what, path, items, sizes)
        self.build("--bigwig", path)
        self.check_windows(f"track of {what}", self.track, items, sizes)
        self.export(self.track, "-f", "bigwig", "-o", self.bigwig)
        made, again = self.bigwig_items(f"bigWig of the track of {what}", self.bigwig.read_bytes())
        self.same_items(f"bigWig of the track of {what}", again, items)
        self.checker.equal(f"{what}: chromosomes", made.chroms, source.chroms)
        self.check_sums(f"bigWig of the track of {what}", made, items)
        self.checker.true(f"{what}: {sum(map(len, items.values()))} items", sum(map(len, items.values())) > 10_000)

    def check_bedgraph(self, path):
        what = path.name
        items = read_bedgraph(gzip.open(path).read() if path.suffix == ".gz" else path.read_bytes())
        sizes = {chrom: max(item[1] for item in rows) + 1000 for chrom, rows in items.items()}
        self.assembly(sizes)
        count = sum(map(len, items.values()))
        items = {chrom: joined(rows) for chrom, rows in items.items()}
        for threads in [1, 4]:
            self.build("--bedgraph", path, f"-@{threads}")
            output = self.export(self.track, "-f", "bedgraph")
            got = read_bedgraph(output)
            self.same_items(f"{what} -@{threads}", got, items)
        self.checker.equal(f"{what}: order of chromosomes", list(got), list(items))
        longer = [(a, b) for chrom in items for a, b in zip(got.get(chrom, []), items[chrom]) if len(a[3]) > len(b[3])]
        self.checker.equal(f"{what}: texts that became longer", longer[:5], [])
        self.check_windows(what, self.track, items, sizes)
        self.export(self.track, "-f", "bigwig", "-o", self.bigwig)
        made, again = self.bigwig_items(f"bigWig of {what}", self.bigwig.read_bytes())
        self.same_items(f"bigWig of {what}", again, items)
        self.check_sums(f"bigWig of {what}", made, items)
        self.check_windows(f"bigWig of {what}", self.bigwig, items, sizes)
        wig = self.folder / "made.wig"
        self.export(self.bigwig, "-f", "wig", "-o", wig)
        self.build("--wig", wig)
        self.checker.true(f"{what}: by way of bigWig and wig", self.export(self.track, "-f", "bedgraph") == output)
        self.checker.true(f"{what}: {count} lines", count > 1000)


def main():
    options = arguments(__doc__)
    folder = options.shared and pathlib.Path(options.shared) / "real" / "tracks"
    if not folder or not (folder / BIGWIG).exists():
        print("no published tracks: nothing is checked")
        return
    with tempfile.TemporaryDirectory() as name:
        checker = Checker(options.gk, pathlib.Path(name))
        (pathlib.Path(name) / f"{track_dump.fnv64(b'own')}.hash").write_text("own")
        test = Test(checker, pathlib.Path(name), random.Random(17))
        test.check_bigwig(folder / BIGWIG)
        for file in BEDGRAPHS:
            test.check_bedgraph(folder / file)
        checker.finish("published tracks")


if __name__ == "__main__":
    main()
