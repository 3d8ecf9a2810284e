#!/usr/bin/env python3
"""Whether other readers of bigWig find in gk's files what was written: pyBigWig, bx-python, rtracklayer (R), @gmod/bbi and
bigwig-reader (npm). And whether each zoom level, summed up, is what the file's summary and its data are.

usage: bigwig_readers.py --gk GK [--node-modules FOLDER]

A reader that is not there is a failure: python3-pybigwig, python3-bx and r-bioc-rtracklayer are Debian's
(run this with /usr/bin/python3); the others come by `npm install @gmod/bbi@8.1.1 bigwig-reader@1.3.1 generic-filehandle2@2.1.10` in the
folder above FOLDER. Prints a line for each file and reader; exits with 1 where one differs."""
import argparse
import json
import math
import random
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
NO_VALUE = None


def write_bigwig(gk, folder, name, bedgraph, out):
    """The one place that knows how gk is called; the folder has `name`.chrom.sizes."""
    track = str(folder / f"{name}.gtrack")
    common = ["-q", "--data-dir", str(folder), "-g", name]
    subprocess.run([gk, "track", "build", *common, "--etype", "f32", "--bedgraph", bedgraph, "-o", track], check=True)
    subprocess.run([gk, "track", "export", *common, track, "-f", "bigwig", "-o", out], check=True)


def f32(value):
    return struct.unpack("<f", struct.pack("<f", value))[0]


def joined(rows):
    """Touching rows of equal value are one item."""
    items = []
    for start, end, value in rows:
        if items and items[-1][1] == start and items[-1][2] == value:
            items[-1] = (items[-1][0], end, value)
        else:
            items.append((start, end, value))
    return items


class Case:
    """A genome and its items: {name: size}, {name: [(start, end, value)]}; in the order of chromosomes of the text."""

    def __init__(self, name, sizes, items):
        self.name = name
        self.sizes = sizes
        self.items = {chrom: joined([(s, e, f32(v)) for s, e, v in items.get(chrom, [])]) for chrom in sizes}

    def write(self, folder, gk):
        sizes, bedgraph, out = (str(folder / f"{self.name}.{end}") for end in ("chrom.sizes", "bedGraph", "bw"))
        with open(sizes, "w") as file:
            file.writelines(f"{chrom}\t{size}\n" for chrom, size in self.sizes.items())
        with open(bedgraph, "w") as file:
            for chrom, rows in self.items.items():
                file.writelines(f"{chrom}\t{s}\t{e}\t{v:.9g}\n" for s, e, v in rows)
        write_bigwig(gk, folder, self.name, bedgraph, out)
        return out

    def summary(self, chroms=None):
        """Covered bases, min, max, sum, sum of squares; nothing where no base is covered."""
        rows = [row for chrom in chroms or self.items for row in self.items[chrom]]
        if not rows:
            return NO_VALUE
        return (sum(e - s for s, e, _ in rows), min(v for *_, v in rows), max(v for *_, v in rows),
                math.fsum((e - s) * v for s, e, v in rows), math.fsum((e - s) * v * v for s, e, v in rows))


def cases():
    rng = random.Random(7)
    yield Case("small", {"chr1": 1000, "chr2": 500}, {"chr1": [(100, 200, 4.0), (300, 400, 2.0)]})
    yield Case("empty", {"chr1": 1000, "chr2": 500}, {})
    yield Case("steps", {"fixed": 3000, "gaps": 60000, "mixed": 900, "one": 1}, {
        "fixed": [(i, i + 2, i / 4 - 9) for i in range(0, 3000, 2)],
        "gaps": [(i, i + 5, rng.choice([0, 1e-7, 3.25, -1e30])) for i in range(7, 59000, 25)],
        "mixed": [(0, 1, 1), (1, 3, 2), (3, 4, 0), (899, 900, 5)],
        "one": [(0, 1, 0.1)]})
    names = [f"scaffold_{i}" for i in range(700)]
    rng.shuffle(names)
    yield Case("many", {name: 100 + i for i, name in enumerate(names)},
               {name: [(i % 90, i % 90 + 3, i / 8)] for i, name in enumerate(names) if i % 3})
    # The longest that readers can count in, and a chromosome of no base.
    yield Case("far", {"far": 2**31 - 1, "none": 0}, {"far": [(0, 1, 1), (2**31 - 11, 2**31 - 1, 2)]})
    large = {}
    for chrom in ("chr10", "chr2", "chr1"):
        at, rows = 0, []
        for _ in range(70000):
            start = at + rng.choice((0, 0, 0, 1, 40))
            at = start + rng.randrange(1, 30)
            rows.append((start, at, rng.randrange(64) / 4))
        large[chrom] = rows
    sizes = {chrom: rows[-1][1] + 1000 for chrom, rows in large.items()}
    yield Case("large", {**sizes, "chrEmpty": 5000}, large)


def close(a, b, relative=1e-6):
    return a is not None and b is not None and math.isclose(a, b, rel_tol=relative, abs_tol=1e-30)


class Checks:
    def __init__(self):
        self.faults = 0

    def run(self, case, reader, check, path):
        faults = []

        def same(what, found, wanted, equal=lambda a, b: a == b):
            if not equal(found, wanted):
                faults.append(f"{what}: {str(found)[:200]} instead of {str(wanted)[:200]}")

        try:
            check(case, path, same)
        except Exception as error:  # whatever a reader does is told beside the others' answers
            faults.append(f"{type(error).__name__}: {error}")
        print(f"{case.name}\t{reader}\t{'differs' if faults else 'same'}", *faults[:3], sep="\n    ", flush=True)
        self.faults += bool(faults)


def check_levels(case, path, same):
    """Summary and zoom levels, from the bytes."""
    data = Path(path).read_bytes()
    _, version, levels, _, _, _, _, _, _, summary, _, _ = struct.unpack_from("<IHHQQQHHQQIQ", data)
    same("version", version, 4)
    wanted = case.summary() or (0, 0, 0, 0, 0)
    for what, found, number in zip(("covered", "min", "max", "sum", "squares"), struct.unpack_from("<Qdddd", data, summary), wanted):
        same(f"summary {what}", found, number, close if number else lambda a, b: a == b)
    same("levels of a large file", levels > 2, case.name == "large")
    for level in range(levels):
        reduction, _, start, index = struct.unpack_from("<IIQQ", data, 64 + 24 * level)
        same(f"{reduction}: the reduction", reduction <= max(case.sizes.values()), True)
        count, = struct.unpack_from("<I", data, start)
        at, records = start + 4, []
        while at < index:
            stream = zlib.decompressobj()
            raw = stream.decompress(data[at:index])
            records += struct.iter_unpack("<IIIIffff", raw)
            at = index - len(stream.unused_data)
        same(f"{reduction}: the number of records", len(records), count)
        found = (sum(r[3] for r in records), min(r[4] for r in records), max(r[5] for r in records),
                 math.fsum(r[6] for r in records), math.fsum(r[7] for r in records))
        for what, number, want in zip(("covered", "min", "max", "sum", "squares"), found, wanted):
            same(f"{reduction}: {what}", number, want, close)
        same(f"{reduction}: cut at multiples", all(r[1] // reduction == (r[2] - 1) // reduction for r in records), True)


def check_pybigwig(case, path, same):
    import pyBigWig
    file = pyBigWig.open(path)
    same("chromosomes", dict(file.chroms()), case.sizes)
    for chrom, rows in case.items.items():
        size = case.sizes[chrom]
        if size == 0:
            continue
        same(f"{chrom} items", list(file.intervals(chrom) or []), rows)
        total = case.summary([chrom])
        wanted = [NO_VALUE] * 4 if total is NO_VALUE else [total[3] / total[0], total[1], total[2], total[0] / size]
        # Without exact it reads zoom levels, which is right of whole chromosomes; never so its sum, so that is not asked for.
        for kind, want in zip(("mean", "min", "max", "coverage"), wanted):
            for exact in (True, False):
                found = file.stats(chrom, 0, size, type=kind, exact=exact)[0]
                same(f"{chrom} {kind}, exact {exact}", found, want, lambda a, b: a == b or close(a, b))
    total = case.summary()
    same("covered bases", file.header()["nBasesCovered"], total[0] if total else 0)


def check_bx(case, path, same):
    from bx.bbi.bigwig_file import BigWigFile
    with open(path, "rb") as handle:
        file = BigWigFile(handle)
        for chrom, rows in case.items.items():
            size = case.sizes[chrom]
            if size == 0:
                continue
            same(f"{chrom} items", [tuple(row) for row in file.get(chrom.encode(), 0, size) or []], rows)
            total = case.summary([chrom])
            if total is NO_VALUE:
                continue
            found = file.query(chrom, 0, size, 1)[0]
            same(f"{chrom} coverage", found["coverage"], total[0] / size, close)
            for kind, want in (("mean", total[3] / total[0]), ("min", total[1]), ("max", total[2])):
                same(f"{chrom} {kind}", found[kind], want, lambda a, b: a == b or close(a, b))


def check_answers(answers, case, same, has_chroms=True):
    """What the readers in other languages print as JSON: chromosomes, items, means."""
    if has_chroms:
        same("chromosomes", {name: int(size) for name, size in answers["chroms"].items()}, case.sizes)
    for chrom, rows in case.items.items():
        if case.sizes[chrom] == 0:
            continue
        found = [(s, e, f32(v)) for s, e, v in answers["items"].get(chrom, [])]
        same(f"{chrom} items", found, rows)
        total = case.summary([chrom])
        if "mean" in answers and total is not NO_VALUE:
            same(f"{chrom} mean", answers["mean"][chrom], total[3] / total[0], close)
            same(f"{chrom} max", answers["max"][chrom], total[2], close)


def check_r(case, path, same):
    out = subprocess.run(["Rscript", "--vanilla", HERE / "read_bigwig.R", path], check=True, capture_output=True, text=True).stdout
    answers = {"chroms": {}, "items": {}, "mean": {}, "max": {}}
    for line in out.splitlines():
        kind, chrom, *rest = line.split("\t")
        if kind == "chrom":
            answers["chroms"][chrom] = rest[0]
        elif kind == "item":
            answers["items"].setdefault(chrom, []).append((int(rest[0]), int(rest[1]), float(rest[2])))
        elif rest[0] != "NA":
            answers[kind][chrom] = float(rest[0])
    check_answers(answers, case, same)


def node_check(reader, modules):
    def check(case, path, same):
        chroms = json.dumps(case.sizes)
        out = subprocess.run(["node", HERE / "read_bigwig.js", str(modules), reader, path], input=chroms, check=True,
                             capture_output=True, text=True).stdout
        check_answers(json.loads(out), case, same)
    return check


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gk", required=True)
    parser.add_argument("--node-modules", type=Path, default=Path("node_modules"))
    options = parser.parse_args()
    readers = {"zoom levels": check_levels, "pyBigWig": check_pybigwig, "bx-python": check_bx, "rtracklayer": check_r,
               "@gmod/bbi": node_check("@gmod/bbi", options.node_modules.resolve()),
               "bigwig-reader": node_check("bigwig-reader", options.node_modules.resolve())}
    checks = Checks()
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for case in cases():
            path = case.write(Path(folder), options.gk)
            for reader, check in readers.items():
                checks.run(case, reader, check, path)
                count += 1
    print(f"{count - checks.faults} passed, {checks.faults} failed")
    sys.exit(1 if checks.faults else 0)


if __name__ == "__main__":
    main()
