#!/usr/bin/env python3
"""gk interval on random BED lines: every operation answers as the model of tests/tools/interval_reference.py does, and the
bytes do not depend on the number of threads or on how the input comes."""
import argparse
import gzip
import itertools
import pathlib
import random
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
import interval_reference as ref  # noqa: E402
from checking import every, sampled  # noqa: E402

SIZES = {"chr1": 1000, "chr2": 400, "chrM": 60, "scaffold_7": 0}
LINES = sampled(8000)
WAYS = list(itertools.product(["1", "2", "7"], ["file", "stdin", "gz"]))


def in_range(position):
    """Takes the place of the model's wrap-around: gk refuses what leaves 32 bits."""
    if not -2 ** 31 <= position < 2 ** 31:
        raise ref.Err("OverflowError")
    return position


ref.i32 = in_range


class Record:
    """A good BED line; `blank`: separated by blanks."""

    def __init__(self, rng):
        chrom = rng.choice(list(SIZES))
        start = rng.choice([rng.randint(-20, 1020), rng.randint(0, 60), rng.randint(2 ** 31 - 40, 2 ** 31 - 12)])
        end = start + rng.choice([0, 0, 1, 2, rng.randint(0, 11), rng.randint(0, 11)])
        more = [rng.choice([".", "name", "p5"]), str(rng.randint(0, 9)), rng.choice("+-+-.")]
        more += [rng.choice([".", str(rng.randint(-9, 999)), "5p", "3p", "center", "start", "end"]), str(rng.randint(-3, 3))]
        more += ["x%d" % i for i in range(rng.randint(0, 8))]
        self.columns = [chrom, str(start), str(end)] + more[:rng.choice([0, 0, 1, 2, 3, 3, 3, 3, 4, 5, len(more)])]
        self.blank = rng.random() < 0.1
        self.interval = ref.Iv("toy", chrom, "-" if self.columns[5:6] == ["-"] else "+", start, end)

    def line(self):
        return (" " * random.randint(1, 3) if self.blank else "\t").join(self.columns)

    def anchored(self):
        """The interval with the anchor of columns 7 and 8."""
        word, offset = (self.columns[6:8] + ["."] * 2)[:2]
        anchor = "None" if word == "." else word
        return ref.with_anchor(self.interval, anchor, 0 if offset == "." else int(offset))

    def row(self, result, strand=False, anchor=None, shown=None):
        """The output line for a result; `anchor`: None, `insert` or `replace`."""
        columns = list(self.columns)
        columns[:3] = [result.chrom] + [str(x) for x in shown or (result.s, result.e)]
        if strand or anchor:
            columns += [".", "0", "."][len(columns) - 3:]
        if strand:
            columns[5] = result.strand
        if anchor:
            both = ["." if result.anchor is None else str(result.anchor), str(result.off)]
            columns[6:8 if anchor == "replace" else 6] = both
        return "\t".join(columns)


def target(text, record):
    """REG as an interval; without a suffix on the record's strand."""
    chrom, start, end, strand = re.fullmatch(r"(\w+):(\d+)-(\d+)(?::([+-]))?", text).groups()
    return ref.Iv("toy", chrom, strand or record.interval.strand, int(start) - 1, int(end))


def dna1_row(record, values, strand):
    """The row of from-dna1 and from-rna1, whose interval stands in columns 2 and 3 as `values`."""
    a, b = values
    if strand:
        if a == 0 or b == 0:
            raise ref.Err("no position 0")
        result = ref.from_rna1(record.columns[0], a, b, "toy", {"refg": {"toy": "toy"}, "chrom": SIZES})
    else:
        in_range(a - 1)
        if a - 1 > b:
            raise ref.Err("ValueError")
        result = ref.Iv("toy", record.columns[0], record.interval.strand, a - 1, b)
    return [record.row(result, strand=strand)]


def region_text(result, stranded):
    return "%s:%d-%d%s" % (result.chrom, result.s + 1, result.e, ":" + result.strand if stranded else "")


def number_text(value):
    return repr(value).removesuffix(".0")


def operations(rng):
    """(arguments of gk, the model: record -> lines; it raises Err for a bad record)."""
    up, down, by = rng.randint(-6, 30), rng.randint(-6, 30), rng.randint(-30, 30)
    end = rng.randint(0, 990)
    reg = "chr1:%d-%d" % (rng.randint(1, end + 1), end)
    regs = [reg, reg + ":+", reg + ":-"]
    strands = {"flip": lambda i: "-" if i.strand == "+" else "+", "plus": lambda i: "+", "minus": lambda i: "-"}
    yield ["end5"], lambda r: [r.row(ref.end5(r.interval))]
    yield ["end3"], lambda r: [r.row(ref.end3(r.interval))]
    yield ["midpoint"], lambda r: [r.row(ref.midpoint(r.interval))]
    yield ["expand", str(up)], lambda r: [r.row(ref.expand(r.interval, up))]
    yield ["expand", str(up), str(down)], lambda r: [r.row(ref.expand(r.interval, up, down))]
    yield ["shift", str(by)], lambda r: [r.row(ref.shift(r.interval, by))]
    for op, strand in strands.items():
        yield [op], lambda r, f=strand: [r.row(r.interval.at(r.interval.s, r.interval.e, f(r.interval)), strand=True)]
    for word in ["5p", "3p", "center", "start", "end", "none", str(by)]:
        anchor = "None" if word == "none" else word
        yield (["anchor", word, str(up)],
               lambda r, a=anchor: [r.row(ref.with_anchor(r.interval, a, up), anchor="insert")])
        yield (["anchor", word, "--anchored"],
               lambda r, a=anchor: [r.row(ref.with_anchor(r.anchored(), a), anchor="replace")])
    for text in regs:
        yield ["intersect", text], lambda r, t=text: [r.row(x) for x in [ref.intersect(r.interval, target(t, r))] if x]
        yield ["subtract", text], lambda r, t=text: [r.row(x) for x in ref.subtract(r.interval, target(t, r))]
        for method in ["midpoint", "end5", "end3"]:
            yield (["distance", text, "--method", method],
                   lambda r, t=text, m=method: [r.row(r.interval) + "\t" + number_text(ref.distance(r.interval, target(t, r), m))])
        predicates = {"--contains": ref.contains, "--within": lambda a, b: ref.contains(b, a), "--overlaps": ref.overlaps,
                      "--upstream-of": ref.upstream_of, "--dnstream-of": ref.dnstream_of}
        for option, holds in predicates.items():
            yield (["filter", option, text],
                   lambda r, t=text, h=holds: [r.row(r.interval)] if h(r.interval, target(t, r)) else [])
            yield (["filter", option, text, "--invert"],
                   lambda r, t=text, h=holds: [] if h(r.interval, target(t, r)) else [r.row(r.interval)])

    def with_word(r, change):
        """With --anchored: a word in column 7 becomes the position that it was."""
        interval = r.anchored()
        is_word = r.columns[6:7] != [] and re.fullmatch(r"\.|-?\d+", r.columns[6]) is None
        return [r.row(x, anchor="replace" if is_word else None) for x in change(interval)]

    yield ["shift", str(by), "--anchored"], lambda r: with_word(r, lambda i: [ref.shift(i, by)])
    yield ["subtract", reg, "--anchored"], lambda r: with_word(r, lambda i: ref.subtract(i, target(reg, r)))
    yield ["to-region"], lambda r: [region_text(r.interval, False)]
    yield ["to-region", "--stranded"], lambda r: [region_text(r.interval, True)]
    yield ["to-dna1"], lambda r: [r.row(r.interval, shown=ref.as_dna1(r.interval))]
    yield ["to-rna1"], lambda r: [r.row(r.interval, shown=ref.as_rna1(r.interval))]

    def bounded(r, result, outside):
        size = SIZES[result.chrom]
        touches = result.s < result.e and result.s < size and result.e > 0
        if result.s >= 0 and result.e <= size:
            return [r.row(result)]
        if outside == "error" or not touches:
            raise ref.Err("outside")
        return [r.row(result.at(max(result.s, 0), min(result.e, size)))]

    for outside in ["clip", "error"]:
        yield (["expand", "15", "-g", "toy", "--outside", outside],
               lambda r, o=outside: bounded(r, ref.expand(r.interval, 15), o))


class Runner:
    """Calls gk, and counts what differs."""

    def __init__(self, gk, folder):
        self.gk = gk
        self.folder = folder
        self.failures = 0
        self.operations = 0

    def run(self, arguments, stdin=None):
        command = [self.gk, "interval", *arguments, "--on-bad", "skip", "--data-dir", self.folder]
        return subprocess.run(command, input=stdin, capture_output=True, check=False)

    def expect(self, arguments, path, lines, bad=None):
        """Compares with the model, for every way to give the input."""
        first = None
        data = path.read_bytes()
        # Of a sample, each operation takes another way.
        self.operations += 1
        shift = self.operations % len(WAYS)
        for threads, kind in every(WAYS[shift:] + WAYS[:shift]):
            source = {"file": [str(path)], "stdin": [], "gz": [str(path) + ".gz"]}[kind]
            done = self.run(arguments + source + ["-@", threads], data if kind == "stdin" else None)
            what = " ".join(arguments) + f" ({kind}, {threads} threads)"
            if done.returncode != 0:
                return self.fail(what, f"exit code {done.returncode}: {done.stderr.decode()}")
            if first is None:
                first = done.stdout
                self.compare(what, lines, done, bad)
            elif done.stdout != first:
                return self.fail(what, "other bytes than in another way")
        return None

    def compare(self, what, lines, done, bad):
        got = done.stdout.decode().splitlines()
        different = next((i for i, pair in enumerate(zip(got, lines)) if pair[0] != pair[1]), min(len(got), len(lines)))
        if got != lines:
            self.fail(what, f"line {different + 1}: {got[different:different + 1]}, expected {lines[different:different + 1]}")
        rejected = re.search(r"([\d,]+) rejected", done.stderr.decode())
        count = int(rejected[1].replace(",", "")) if rejected else 0
        if bad is not None and count != bad:
            self.fail(what, f"{count} rejected, expected {bad}")

    def fail(self, what, why):
        self.failures += 1
        print(f"gk interval {what}: {why}")


def write_input(path, lines):
    text = "\n".join(lines).encode()
    path.write_bytes(text)
    pathlib.Path(str(path) + ".gz").write_bytes(gzip.compress(text[:len(text) // 2], 1) + gzip.compress(text[len(text) // 2:], 1))


def modelled(records, model):
    """The expected lines and the number of bad records."""
    lines, bad = [], 0
    for record in records:
        try:
            lines += model(record)
        except ref.Err:
            bad += 1
    return lines, bad


def check_each(runner, rng, records, path):
    for arguments, model in operations(rng):
        runner.expect(arguments, path, *modelled(records, model))


def check_whole_input(runner, records, path):
    """sort, unique and spanning."""
    for anchored in [[], ["--anchored"]]:
        keyed = [((r.anchored() if anchored else r.interval).key(), r) for r in records]
        is_word = [anchored and r.columns[6:7] != [] and re.fullmatch(r"\.|-?\d+", r.columns[6]) is None for r in records]
        rows = [(k, r.row(r.anchored(), anchor="replace") if w else r.row(r.interval)) for (k, r), w in zip(keyed, is_word)]
        ordered = sorted(rows, key=lambda x: x[0])
        runner.expect(["sort", *anchored], path, [row for _, row in ordered], 0)
        runner.expect(["unique", *anchored], path, first_of_each(rows), 0)
        runner.expect(["sort", "--unique", *anchored], path, first_of_each(ordered), 0)
    on_chr1 = [r for r in records if r.columns[0] == "chr1"]
    other = path.with_name("chr1.bed")
    write_input(other, [r.line() for r in on_chr1])
    strand = "".join(on_chr1[0].columns[5:6]) or "."
    span = (min(r.interval.s for r in on_chr1), max(r.interval.e for r in on_chr1))
    runner.expect(["spanning"], other, ["chr1\t%d\t%d\t.\t0\t%s" % (*span, strand)], 0)


def first_of_each(rows):
    seen = {}
    for key, row in rows:
        seen.setdefault(key, row)
    return list(seen.values())


def check_round_trips(runner, records, folder):
    regions = folder / "regions.txt"
    # Positions at the very end of 32 bits have no 1-based form.
    near = [r for r in records if r.interval.e < 2 ** 31 - 1]
    for stranded in [False, True]:
        texts = [region_text(r.interval, stranded) for r in near]
        write_input(regions, texts)
        rows = ["%s\t%d\t%d\t%s\t0\t%s" % (r.columns[0], r.interval.s, r.interval.e, text, r.interval.strand if stranded else ".")
                for r, text in zip(near, texts)]
        runner.expect(["from-region"], regions, rows, 0)
    rng = random.Random(5)
    for op, signed in [("from-dna1", False), ("from-rna1", True)]:
        pairs = [(rng.randint(-6, 6), rng.randint(-6, 6)) for _ in near]
        one_based = folder / "one_based.bed"
        lines = []
        for record, (a, b) in zip(near, pairs):
            lines.append("\t".join([record.columns[0], str(a), str(b)] + record.columns[3:]))
        write_input(one_based, lines)
        values = dict(zip(map(id, near), pairs))
        runner.expect([op], one_based, *modelled(near, lambda r, s=signed: dna1_row(r, values[id(r)], s)))


def check_real(runner, shared):
    """There and back again over published BED files leaves their bytes."""
    for path in sorted(pathlib.Path(shared).glob("real/intervals/*.bed*")):
        data = path.read_bytes()
        lines = gzip.decompress(data) if path.suffix == ".gz" else data
        there = runner.run(["expand", "700", "30", str(path)]).stdout
        if runner.run(["expand", "-700", "-30"], there).stdout != lines:
            runner.fail(f"expand {path}", "is not undone by the opposite expansion")
        by_sort = runner.run(["sort", "--unique", str(path)]).stdout
        by_unique = runner.run(["sort"], runner.run(["unique", str(path)]).stdout).stdout
        if not by_sort or by_sort != by_unique:
            runner.fail(f"sort --unique {path}", "is not sort of unique")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gk", required=True)
    parser.add_argument("--shared", help="folder with real/intervals")
    args = parser.parse_args()
    rng = random.Random(20240501)
    random.seed(7)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        folder.joinpath("toy.chrom.sizes").write_text("".join("%s\t%d\n" % x for x in SIZES.items()))
        records = [Record(rng) for _ in range(LINES)]
        lines = []
        for record in records:
            if rng.random() < 0.02:
                lines.append(rng.choice(["", "# chr1\t5\t10", "track name=x", "browser position chr1", "  "]))
            lines.append(record.line() + ("\r" if rng.random() < 0.1 else ""))
        path = folder / "random.bed"
        write_input(path, lines)
        runner = Runner(args.gk, name)
        check_each(runner, rng, records, path)
        check_whole_input(runner, records, path)
        check_round_trips(runner, records, folder)
        if args.shared:
            check_real(runner, args.shared)
    print(f"{LINES} records, {runner.failures} failures")
    sys.exit(1 if runner.failures else 0)


if __name__ == "__main__":
    main()
