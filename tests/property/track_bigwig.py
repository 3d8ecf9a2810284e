#!/usr/bin/env python3
"""gk's bigWig against an independent decoder: random items that became a track and then a bigWig are there again, with zoom levels
and a summary that are those of the items; queries, exports and builds of it answer as the track does. Files of unusual but valid
forms are read to the right values, damaged ones without harm."""
import bisect
import itertools
import math
import pathlib
import random
import struct
import sys
import tempfile
import zlib

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
import bigwig_dump  # noqa: E402
import track_dump  # noqa: E402
from bigwig_dump import BEDGRAPH, FIXED, VARIABLE  # noqa: E402
from bigwig_forms import Writer  # noqa: E402
from checking import Checker, arguments, every, sampled  # noqa: E402
from track_tables import TEXTS, bed_text  # noqa: E402

SIZES = {"chr2": 300_000, "chr10": 90_000, "chrX": 55_000, "chr1": 120_000, "chrUn_b": 2_000, "chrUn_A": 3}
ROUNDS = [0, 1, 3, 20, 300, 1_024, 1_025, 3_000, 20_000]
STATISTICS = ["mean", "min", "max", "sum", "count", "std"]


def single(x):
    return struct.unpack("<f", struct.pack("<f", x))[0]


def text(value):
    """A decimal that is this float32, as short as Python finds one."""
    return next(word for word in (f"{value:.{digits}g}" for digits in range(1, 10)) if single(float(word)) == value or value != value)


def random_items(dice, count, missing):
    """Disjoint items of some chromosomes, in order: {chrom: [(start, end, value)]}."""
    chroms = dice.sample(list(SIZES), dice.randrange(1, len(SIZES) + 1)) if count else []
    out = {}
    for chrom in SIZES:
        at, items, size = dice.choice([0, dice.randrange(50)]), [], SIZES[chrom]
        spread = dice.choice([1, 5, 40])
        for _ in range(count // len(chroms) + 1 if chrom in chroms else 0):
            length = dice.choice([1, 1, 2, dice.randrange(1, spread * 2)])
            if at + length > size:
                break
            value = dice.choice([0.0, 1.0, single(1e-11), single(dice.gauss(0, 3)), single(dice.random()), float(dice.randrange(9))])
            items.append((at, at + length, math.nan if dice.random() < missing else value))
            at += length + dice.choice([0, 0, 1, dice.randrange(spread), dice.randrange(9000) if dice.random() < 0.02 else 0])
        if items and dice.random() < 0.3 and items[-1][1] < size:
            items.append((size - 1, size, 2.5))
        if items:
            out[chrom] = items
    return out


def joined(items):
    """Without NaN, and neighbours of equal value as one."""
    out = []
    for start, end, value in items:
        if value != value:
            continue
        if out and out[-1][1] == start and struct.pack("<f", out[-1][2]) == struct.pack("<f", value):
            out[-1] = (out[-1][0], end, value)
        else:
            out.append((start, end, value))
    return out


def bedgraph(items):
    return "".join(f"{chrom}\t{start}\t{end}\t{text(value)}\n" for chrom, rows in items.items() for start, end, value in rows)


def parsed(output):
    """The items of bedGraph text by chromosome."""
    out = {}
    for line in output.decode().splitlines():
        chrom, start, end, value = line.split("\t")
        out.setdefault(chrom, []).append((int(start), int(end), struct.unpack("<f", TEXTS["float32"][value])[0]))
    return out


class Sums:
    """Count, least, greatest, sum and sum of squares of the bases of [start, end)."""

    def __init__(self, items):
        self.items, self.ends = items, [end for _, end, _ in items]

    def of(self, start, end):
        parts = []
        for at in range(bisect.bisect_right(self.ends, start), len(self.items)):
            first, last, value = self.items[at]
            if first >= end or start >= end:
                break
            parts.append((min(last, end) - max(first, start), value))
        if not parts:
            return 0, math.nan, math.nan, 0.0, 0.0
        values = [value for _, value in parts]
        return (sum(bases for bases, _ in parts), min(values), max(values), math.fsum(bases * value for bases, value in parts),
                math.fsum(bases * value * value for bases, value in parts))


def near(got, expected, size, part=1e-6):
    if math.isnan(expected) or math.isnan(got):
        return math.isnan(expected) and math.isnan(got)
    return abs(got - expected) <= part * max(abs(size), 1e-30)


class Test:
    def __init__(self, checker, folder, dice):
        self.checker, self.folder, self.dice = checker, folder, dice
        self.track, self.bigwig = folder / "made.gtrack", folder / "made.bw"

    def build(self, *words, stdin=b"", path=None):
        path = path or self.track
        path.unlink(missing_ok=True)
        self.checker.output("track", "build", "-g", "own", "-o", path, "--etype", "f32", *words, stdin=stdin)
        return path

    def export(self, path, *words):
        return self.checker.output("track", "export", path, *words)

    def check_file(self, what, data, items):
        """What the decoder sees."""
        check = self.checker
        try:
            made = bigwig_dump.BigWig(data)
        except (bigwig_dump.Bad, struct.error, zlib.error) as error:
            check.true(f"{what}: {error}", False)
            return
        check.equal(f"{what}: byte order, version", (made.order, made.header["version"]), ("<", 4))
        names = sorted(name.encode() for name in SIZES)
        check.equal(f"{what}: chromosomes", made.chroms, [(name, at, SIZES[name.decode()]) for at, name in enumerate(names)])
        got, last = {}, (-1, 0)
        for section in made.sections:
            chrom = names[section["chrom"]].decode()
            check.true(f"{what}: a fixedStep section with step {section['step']} and span {section['span']}",
                       section["kind"] != FIXED or section["step"] == section["span"])
            check.true(f"{what}: {len(section['items'])} items in a section", 0 < len(section["items"]) <= 1024)
            check.true(f"{what}: the section {section['chrom']}:{section['start']}-{section['end']} after {last}, {section['leaf']}",
                       (section["chrom"], section["start"]) >= last and section["leaf"][:4] == (
                           section["chrom"], section["items"][0][0], section["chrom"], section["items"][-1][1])
                       and (section["start"], section["end"]) == (section["items"][0][0], section["items"][-1][1]))
            last = (section["chrom"], section["end"])
            got.setdefault(chrom, []).extend(section["items"])
        for chrom in SIZES:
            check.equal_lines(f"{what}: items of {chrom}", got.get(chrom, []), items.get(chrom, []))
        count = struct.unpack_from("<Q", data, made.header["full_data"])[0]
        check.equal(f"{what}: number of sections", count, len(made.sections))
        check.equal(f"{what}: uncompressed buffer", made.header["buffer"] >= made.largest > 0 or not items, True)
        check.true(f"{what}: no total summary", made.summary is not None)
        self.check_levels(what, made, names, items)

    def check_levels(self, what, made, names, items):
        check = self.checker
        sums = {chrom: Sums(rows) for chrom, rows in items.items()}
        parts = [made_sums.of(0, SIZES[chrom]) for chrom, made_sums in sums.items()]
        total = [sum(part[0] for part in parts), min((part[1] for part in parts), default=0), max((part[2] for part in parts), default=0),
                 math.fsum(part[3] for part in parts), math.fsum(part[4] for part in parts)]
        size = math.fsum(abs(value) * (end - start) for rows in items.values() for start, end, value in rows)
        check.equal(f"{what}: summary's count, least and greatest", list(made.summary[:3]), total[:3])
        check.true(f"{what}: summary's sums {made.summary[3:]}, expected {total[3:]}",
                   near(made.summary[3], total[3], size, 1e-9) and near(made.summary[4], total[4], total[4], 1e-9))
        for at, (reduction, records) in enumerate(made.levels):
            check.true(f"{what}: levels {[level[0] for level in made.levels]}",
                       reduction <= max(SIZES.values()) and (at == 0 or reduction == 4 * made.levels[at - 1][0]))
            check.equal(f"{what}: bases in level {reduction}", sum(record[3] for record in records), total[0])
            check.equal(f"{what}: least and greatest in level {reduction}", (min(record[4] for record in records), max(
                record[5] for record in records)), (total[1], total[2]))
            for place, expected, scale in [(6, total[3], size), (7, total[4], total[4])]:
                got = math.fsum(record[place] for record in records)
                check.true(f"{what}: sum {place} of level {reduction} is {got}, expected {expected}", near(got, expected, scale))
            last = (-1, 0)
            for chrom, start, end, count, least, greatest, plain, squares in records:
                name = names[chrom].decode()
                known = sums[name].of(start, end) if name in sums else (0,)
                same = (known[0] == count and count > 0 and known[1:3] == (least, greatest) and near(plain, known[3], math.sqrt(
                    known[4] * count)) and near(squares, known[4], known[4]))
                same = same and (chrom, start) >= last and start // reduction == (end - 1) // reduction and end <= SIZES[name]
                check.true(f"{what}: record {name}:{start}-{end} of level {reduction} "
                           f"{(count, least, greatest, plain, squares)}, expected {known}", same)
                last = (chrom, end)

    def random_queries(self, items, count):
        out = []
        for _ in range(count):
            chrom = self.dice.choice(list(SIZES))
            start = self.dice.randrange(-30, SIZES[chrom] + 30)
            if items.get(chrom) and self.dice.random() < 0.7:
                start = self.dice.choice(items[chrom])[0] - self.dice.randrange(30)
            end = start + self.dice.choice([0, 1, 20, self.dice.randrange(200), self.dice.randrange(3000)])
            out.append((chrom, start, end, self.dice.choice("+-.")))
        return out

    def check_same_answers(self, what, items):
        """The track and the bigWig of it, and the items."""
        bed = bed_text(self.random_queries(items, 60)).encode()
        answers = [self.checker.output("track", "query", path, "-", *words, stdin=bed).decode().splitlines()
                   for path in [self.track, self.bigwig] for words in [[], ["--summary", ",".join(STATISTICS), "--bins", "3"]]]
        self.checker.equal_lines(f"{what}: values of the bigWig", answers[2], answers[0])
        for line, other in zip(answers[1], answers[3]):
            pairs = [zip(a.split(","), b.split(",")) for a, b in zip(line.split("\t")[5:], other.split("\t")[5:])]
            same = line.split("\t")[:5] == other.split("\t")[:5] and (line.startswith("#") or all(
                near(float(a), float(b), abs(float(b)) + 1e-6, 1e-9) for pair in pairs for a, b in pair))
            self.checker.true(f"{what}: statistics of the bigWig: {other}, of the track {line}", same)
        sums = {chrom: Sums(rows) for chrom, rows in items.items()}
        queries = self.random_queries(items, 40)
        lines = self.checker.output("track", "query", self.bigwig, "-", "--no-header", "--summary", "count,min,max,sum,coverage,std,mean",
                                    stdin=bed_text(queries).encode()).decode().splitlines()
        for line, (chrom, start, end, _) in zip(lines, queries):
            count, least, greatest, total, squares = sums[chrom].of(start, end) if chrom in sums else Sums([]).of(0, 0)
            got = list(map(float, line.split("\t")[5:]))
            mean = total / count if count else math.nan
            spread = math.nan if not count else 0.0
            if count > 1:
                inside = [(min(last, end) - max(first, start), value) for first, last, value in items[chrom] if first < end and last > start]
                spread = math.sqrt(math.fsum(bases * (value - mean) ** 2 for bases, value in inside) / (count - 1))
            wanted = [count, least, greatest, total, count, spread, mean]
            got[1:3] = map(single, got[1:3])
            size = math.sqrt(squares * count) + 1e-6
            self.checker.true(f"{what}: statistics {line}, expected {wanted}",
                              all(near(a, b, size, 1e-9) for a, b in zip(got, wanted)) and got[0] == count and got[4] == count)

    def check_round(self, count, missing):
        what = f"{count} items, {missing} missing"
        source = random_items(self.dice, count, missing)
        items = {chrom: rows for chrom, rows in ((chrom, joined(rows)) for chrom, rows in source.items()) if rows}
        self.build("--bedgraph", "-", stdin=bedgraph(source).encode())
        made = []
        for threads in [1, 4]:
            self.bigwig.unlink(missing_ok=True)
            self.export(self.track, "-f", "bigwig", "-o", self.bigwig, f"-@{threads}")
            made.append(self.bigwig.read_bytes() if self.bigwig.exists() else b"")
        self.checker.true(f"{what}: bytes differ with the number of threads", made[0] == made[1])
        self.check_file(what, made[0], items)
        self.checker.output("info", self.bigwig, "--check")
        self.check_same_answers(what, items)
        of_track, of_bigwig = [self.export(path, "-f", "bedgraph") for path in [self.track, self.bigwig]]
        self.checker.true(f"{what}: bedGraph of the track", parsed(of_track) == items)
        self.checker.true(f"{what}: bedGraph of the bigWig", sorted(of_bigwig.splitlines()) == sorted(of_track.splitlines()))
        stored = [line.split("\t") for line in self.checker.output("track", "intervals", self.bigwig).decode().splitlines()]
        self.checker.equal_lines(f"{what}: intervals of the bigWig", [(row[0], int(row[1]), int(row[2])) for row in stored],
                                 [(chrom, start, end) for chrom in sorted(items) for start, end, _ in items[chrom]])
        again = self.build("--bigwig", self.bigwig, path=self.folder / "again.gtrack")
        self.checker.true(f"{what}: bedGraph of a track of the bigWig", self.export(again, "-f", "bedgraph") == of_track)
        if not missing:
            forms = [track_dump.Track(path).canonical() for path in [self.track, again]]
            self.checker.true(f"{what}: a track of the bigWig is not that of the bedGraph", forms[0] == forms[1])
        self.bigwig.unlink()
        self.export(again, "-f", "bigwig", "-o", self.bigwig)
        self.checker.true(f"{what}: bigWig of a track of the bigWig differs", self.bigwig.read_bytes() == made[0])
        wig = self.folder / "made.wig"
        self.export(self.bigwig, "-f", "wig", "-o", wig)
        self.build("--wig", wig, path=again)
        self.checker.true(f"{what}: bedGraph of a track of the wig", self.export(again, "-f", "bedgraph") == of_track)

    def odd_sections(self, chroms, items):
        """Sections of all kinds for the items."""
        out = []
        numbers = {name: number for name, number, _ in chroms}
        for chrom in sorted(items, key=lambda chrom: numbers[chrom]):
            rows, at = items[chrom], 0
            while at < len(rows):
                kind = self.dice.choice([BEDGRAPH, VARIABLE, FIXED])
                part = rows[at:at + self.dice.randrange(1, 60)]
                if kind != BEDGRAPH:
                    span = part[0][1] - part[0][0]
                    part = list(itertools.takewhile(lambda item, span=span: item[1] - item[0] == span, part))
                step = span = 0
                if kind != BEDGRAPH:
                    span = part[0][1] - part[0][0]
                if kind == FIXED:
                    step = part[1][0] - part[0][0] if len(part) > 1 else span
                    part = [item for i, item in enumerate(part) if item[0] == part[0][0] + i * step]
                    part = part[:next((i for i, item in enumerate(part) if item[0] != part[0][0] + i * step), len(part))]
                out.append((numbers[chrom], kind, step, span, part))
                at += len(part)
        return out

    def check_odd(self, form, order, compressed, version, summary):
        what = f"{form}, order {order}, compressed {compressed}, version {version}, summary {summary}"
        names = sorted(SIZES)
        if form == "keys not sorted":
            self.dice.shuffle(names)
        source = random_items(self.dice, 400, 0.1 if form == "NaN items" else 0)
        if form == "chromosomes left out":
            names = [name for name in names if name in source]
        if form == "fixedStep with gaps":
            source = {"chr2": [(i * 7, i * 7 + 3, single(self.dice.random())) for i in range(300)]}
        chroms = [(name, at, SIZES[name]) for at, name in enumerate(names)]
        sections = self.odd_sections(chroms, source)
        if form == "large sections":
            source = {"chr2": [(i * 2, i * 2 + 1, float(i)) for i in range(60_000)]}
            number = names.index("chr2")
            sections = [(number, BEDGRAPH, 0, 0, source["chr2"])]
        if form == "overlong items":
            chrom = names.index("chrUn_b")
            source.setdefault("chrUn_b", [])
            source["chrUn_b"] = [item for item in source["chrUn_b"] if item[1] <= 1900]
            sections = self.odd_sections(chroms, source)
            sections.append((chrom, BEDGRAPH, 0, 0, [(1990, 2100, 5.0)]))
            sections.sort(key=lambda section: (section[0], section[4][0][0]))
            source["chrUn_b"].append((1990, 2000, 5.0))
        if form == "no items":
            source, sections = {}, []
        data = Writer(chroms, sections, order, compressed, version, summary, self.dice.choice([1, 2, 7, 300])).data
        self.bigwig.write_bytes(data)
        items = {chrom: rows for chrom, rows in ((chrom, joined(rows)) for chrom, rows in source.items()) if rows}
        self.checker.true(f"{what}: bedGraph", {chrom: joined(rows) for chrom, rows in parsed(
            self.export(self.bigwig, "-f", "bedgraph")).items()} == items)
        known = {chrom: dict((base, value) for start, end, value in rows for base in range(start, end)) for chrom, rows in items.items()}
        queries = [query for query in self.random_queries(items, 30) if query[0] in names and query[2] <= SIZES[query[0]]]
        lines = self.checker.output("track", "query", self.bigwig, "-", "--no-header", stdin=bed_text(queries).encode()).decode().splitlines()
        self.checker.equal(f"{what}: rows", len(lines), len(queries))
        for line, (chrom, start, end, strand) in zip(lines, queries):
            values = [known.get(chrom, {}).get(base, math.nan) for base in range(start, end)]
            values = values[::-1] if strand == "-" else values
            texts = line.split("\t")[5].split(",") if values else []
            self.checker.true(f"{what}: {line[:200]}, expected {values[:20]}", [TEXTS["float32"][word] for word in texts] == [
                TEXTS["float32"][repr(value)] for value in values])
        self.build("--bigwig", self.bigwig)
        self.checker.true(f"{what}: bedGraph of a track", parsed(self.export(self.track, "-f", "bedgraph")) == items)

    def check_empty(self):
        self.build("--bedgraph", "-")
        self.bigwig.unlink(missing_ok=True)
        self.export(self.track, "-f", "bigwig", "-o", self.bigwig)
        self.check_file("empty", self.bigwig.read_bytes(), {})
        made = bigwig_dump.BigWig(self.bigwig.read_bytes())
        self.checker.true("empty: no index", made.header["index"] != 0 and not made.leaves)
        lines = self.checker.output("track", "query", self.bigwig, "-r", "chr2:1-3", "--summary", "mean,sum,count,coverage", "--no-header")
        self.checker.equal("empty: statistics", lines.decode().split()[5:], ["nan", "0", "0", "0"])
        self.checker.equal("empty: bedGraph", self.export(self.bigwig, "-f", "bedgraph"), b"")

    def check_damage(self):
        """Whatever is broken: an answer or an error of one line."""
        source = random_items(self.dice, 3000, 0)
        self.build("--bedgraph", "-", stdin=bedgraph(source).encode())
        self.bigwig.unlink(missing_ok=True)
        self.export(self.track, "-f", "bigwig", "-o", self.bigwig)
        good, bed = self.bigwig.read_bytes(), bed_text(self.random_queries(source, 50)).encode()
        for number in range(sampled(60)):
            cut = number % 2 == 0
            data = bytearray(good[:self.dice.randrange(len(good))] if cut else good)
            if not cut:
                for _ in range(3):
                    data[self.dice.choice([self.dice.randrange(600), self.dice.randrange(len(data))])] ^= 1 << self.dice.randrange(8)
            self.bigwig.write_bytes(data)
            commands = [(["track", "info", self.bigwig, "--check"], b""), (["track", "query", self.bigwig, "-", "--summary", "mean"], bed),
                        (["track", "export", self.bigwig, "-f", "bedgraph"], b""), (["track", "info", self.bigwig], b"")]
            words, stdin = commands[0] if cut else commands[number // 2 % 4]
            done = self.checker.run(*words, stdin=stdin)
            if cut:
                self.checker.true(f"{words[:2]} of {len(data)} bytes of {len(good)}: {done.returncode}", done.returncode == 1)
            errors = [line for line in done.stderr.decode("utf-8", "replace").splitlines() if " error: " in line]
            self.checker.true(f"{words[:2]} of a damaged file: exit code {done.returncode}, {done.stderr[-300:]!r}",
                              done.returncode == 0 or done.returncode == 1 and len(errors) <= 1)

    def check_far(self):
        """Positions from 2^31 on are refused."""
        data = Writer([("chr1", 0, 2_200_000_000)], [(0, BEDGRAPH, 0, 0, [(2_150_000_000, 2_150_000_010, 1.0)])]).data
        self.bigwig.write_bytes(data)
        self.checker.ended("an item beyond 2^31", self.checker.run("track", "export", self.bigwig, "-f", "bedgraph"), 1)


def main():
    options = arguments(__doc__)
    dice = random.Random(1973)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "own.chrom.sizes").write_text("".join(f"{chrom}\t{size}\n" for chrom, size in SIZES.items()))
        (folder / f"{track_dump.fnv64(b'own')}.hash").write_text("own")
        checker = Checker(options.gk, folder)
        test = Test(checker, folder, dice)
        for count, missing in every([*itertools.product(ROUNDS, [0, 0.1])][::-1]):
            test.check_round(count, missing)
        test.check_empty()
        forms = ["plain", "keys not sorted", "chromosomes left out", "NaN items", "fixedStep with gaps", "overlong items",
                 "large sections", "no items"]
        kinds = list(itertools.product("<>", [True, False], [(4, True), (1, False), (3, True)]))
        for at, form in enumerate(forms):
            for order, compressed, (version, summary) in every(kinds[at % 2::2]):
                # Files of versions before 3 had no compression.
                test.check_odd(form, order, compressed and version >= 3, version, summary)
        test.check_damage()
        test.check_far()
        checker.finish("tracks as bigWig")


if __name__ == "__main__":
    main()
