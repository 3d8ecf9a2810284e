#!/usr/bin/env python3
"""gk track build and query against naive models: random tracks of every encoding, strandedness, dim and resolution are intact, hold
the blocks that they were given, and answer random intervals, statistics and exports as an array would; random wiggle and bedGraph
texts become the file that a slow writer makes of them, whatever the number of threads."""
import itertools
import json
import math
import pathlib
import random
import struct
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
import track_dump  # noqa: E402
import track_refbuild  # noqa: E402
from checking import Checker, arguments, every, sampled  # noqa: E402
from track_tables import BYTES, CODES, DESCRIPTIONS, TEXTS, answer_bytes, bed_text, data_text, read_npy, same_bytes  # noqa: E402

SIZES = {"chr2": 17_020, "chr10": 9_001, "chrX": 5_500, "chrUn": 3}
STRANDEDNESS = ["single_stranded", "strand_unaware", "strand_aware"]
STATISTICS = ["mean", "min", "max", "sum", "count", "std", "coverage"]
TEXTS_BUILT = 150


def single(x):
    return struct.unpack("<f", struct.pack("<f", x))[0]


def half(x):
    return track_dump.half_value(track_refbuild.half(x))


def some_half(dice):
    """A number that float16 has."""
    return dice.choice([0.0, -0.0, 1.0, 65504.0, 2.0 ** -24, half(dice.uniform(-9, 9)), half(dice.gauss(0, 1) * 10 ** dice.uniform(-4, 3))])


def some_single(dice):
    return dice.choice([0.0, 1.5, single(1e-45), 3.4028234663852886e38, single(dice.uniform(-9, 9)), single(dice.gauss(0, 1)),
                        float(dice.randrange(-3, 3))])


class Model:
    """A random track: its options, the rows of --data, and what they store."""

    def __init__(self, dice, etype, strandedness, dim, resolution, infinite):
        self.etype, self.strandedness, self.dim, self.resolution = etype, strandedness, dim, resolution
        self.dictionary = None
        self.options = ["--etype", etype, "--strandedness", strandedness, "--dim", dim, "--resolution", resolution]
        bits = track_dump.BITS[etype]
        if etype == "m0":
            self.draw = lambda: None
        elif etype == "i8":
            self.draw = lambda: dice.choice([-128, 127, 0, dice.randrange(-128, 128), dice.randrange(-128, 128)])
        elif etype[0] == "u":
            self.draw = lambda: dice.choice([0, (1 << bits) - 1, dice.randrange(1 << bits), dice.randrange(1 << bits)])
        elif bits <= 8:
            self.choose_dictionary(dice, 1 << bits)
            self.draw = lambda: dice.choice(self.dictionary)
        else:
            number = some_single if etype == "f32" else some_half
            odd = [math.nan] + [math.inf, -math.inf] * infinite
            self.draw = lambda: dice.choice(odd) if dice.random() < 0.1 else number(dice)
        self.infinite = infinite
        default = dice.choice([None, None, 0.0, -1.0, 3.0, 0.5, 200.0])
        self.default = track_refbuild.Q(0, 0, 0x7FFF, math.nan)
        if default is not None:
            self.options.append(f"--default={default}")
            self.default = (track_refbuild.Q(0, 0, 0, default) if etype == "f32" else track_refbuild.Q.of_float(default))
        self.blocks = {}  # (chromosome, strand): {first position: rows}
        self.rows = []
        for chrom in SIZES:
            for strand in "+-" if strandedness != "single_stranded" else "+":
                if dice.random() < 0.7:
                    self.add_section(dice, chrom, strand)
        dice.shuffle(self.rows)

    def choose_dictionary(self, dice, count):
        self.dictionary = [single(i / (count - 1)) for i in range(count)]
        if dice.random() < 0.6:
            numbers = set()
            while len(numbers) < count:
                numbers.add(some_half(dice) + 0.0)
            self.dictionary = sorted(numbers)
            if dice.random() < 0.5:
                self.dictionary[-1] = math.nan
            self.options += ["--dict", "DICT"]

    def add_section(self, dice, chrom, strand):
        """Disjoint blocks, some of which touch; the last ones may pass the chromosome's end."""
        blocks = {}
        at = dice.choice([0, 0, dice.randrange(5)])
        for _ in range(dice.choice([1, 3, 8])):
            count = dice.choice([1, 2, 3, 7, dice.randrange(1, 40)])
            if (at - count) * self.resolution > SIZES[chrom]:
                break
            rows = [[self.draw() for _ in range(self.dim)] for _ in range(count)]
            if dice.random() < 0.4:
                rows = [rows[0]] * count
            blocks[at] = rows
            dtypes = [dtype for dtype in track_dump.DECODABLE[self.etype]] if self.etype != "m0" else [None]
            dtype = dice.choice(dtypes)
            if self.dictionary and "DICT" not in self.options:
                dtype = "float32"  # its numbers are no halves
            if self.etype == "u8" and dtype == "int8":
                dtype = "uint8"
            given = rows[::-1] if strand == "-" and self.strandedness == "strand_aware" else rows
            values = None if self.etype == "m0" else [value for row in given for value in row]
            self.rows.append((chrom, strand, at * self.resolution, (at + count) * self.resolution, dtype, values))
            at += count + dice.choice([0, 1, dice.randrange(30), dice.randrange(1, 9000 // self.resolution + 2)])
        if blocks:
            self.blocks[chrom, strand] = blocks

    def number(self, value, dtype):
        """A stored value, or None for the default, in a dtype."""
        if value is None:
            known = {"bool": int(self.default.u != 0), "uint8": self.default.u, "int8": self.default.i,
                     "float16": track_dump.half_value(self.default.h), "float32": self.default.f}
            return known[dtype]
        if dtype == "bool":
            return int(value != 0)
        return half(float(value)) if dtype == "float16" else float(value) if dtype == "float32" else value

    def array(self, chrom, strand):
        """Rows of stored values by position; None in a mask's rows is 1 there."""
        strand = strand if self.strandedness != "single_stranded" else "+"
        key = (chrom, strand)
        if not hasattr(self, "arrays"):
            self.arrays = {}
        if key not in self.arrays:
            self.arrays[key] = {at + i: row if self.etype != "m0" else [1] for at, rows in self.blocks.get(key, {}).items()
                                for i, row in enumerate(rows)}
        return self.arrays[key]

    def stored(self, chrom, start, end, strand):
        """A row for each base in sense order, None where nothing is stored."""
        positions = self.array(chrom, "-" if strand == "-" else "+")
        rows = [positions.get(base // self.resolution) for base in range(start, end)]
        return rows[::-1] if strand == "-" else rows

    def answer(self, rows, dtype):
        default = [self.number(None, dtype)] * self.dim
        return [default if row is None else [self.number(value, dtype) for value in row] for row in rows]


def packed(rows, dtype):
    """The bytes of an answer, all NaN alike."""
    values = [value for row in rows for value in row]
    return same_bytes(struct.pack(f"<{len(values)}{CODES[dtype]}", *values), dtype)


def json_number(value):
    if value is None:
        return math.nan
    return float(value) if isinstance(value, str) else value


def near(got, expected, size):
    if math.isnan(expected) or math.isnan(got):
        return math.isnan(expected) and math.isnan(got)
    return abs(got - expected) <= 1e-9 * max(size, abs(expected))


def statistics(model, rows, column):
    """The statistics of one column of stored rows by name."""
    values = [row[column] for row in model.answer(rows, "float32")]
    values = [value for value in values if not math.isnan(value)]
    count, total = len(values), math.fsum(values)
    known = {"count": count, "sum": total, "coverage": sum(row is not None for row in rows)}
    for name in ["mean", "min", "max", "std"]:
        known[name] = math.nan
    if values:
        mean = total / count
        known |= {"mean": mean, "min": min(values), "max": max(values),
                  "std": math.sqrt(math.fsum((value - mean) ** 2 for value in values) / (count - 1)) if count > 1 else 0}
    return known, max(map(abs, values), default=0) * max(count, 1)


def random_interval(dice):
    chrom = dice.choice(list(SIZES))
    size = SIZES[chrom]
    start = dice.choice([dice.randrange(-20, size + 20), dice.randrange(min(size, 400)), 0, size, -5])
    length = dice.choice([0, 1, 2, dice.randrange(12), dice.randrange(300), dice.randrange(900)])
    return chrom, start, start + length, dice.choice("+-.")


def disjoint_intervals(dice):
    out = []
    for chrom, size in SIZES.items():
        cuts = sorted({dice.randrange(size + 1) for _ in range(6)})
        out += [(chrom, start, end, "+") for start, end in itertools.pairwise(cuts) if dice.random() < 0.7]
    return out


class Test:
    def __init__(self, checker, folder, dice):
        self.checker, self.folder, self.dice = checker, folder, dice
        self.names, _ = track_dump.load_names(folder / "own.chrom.sizes")
        self.path = folder / "made.gtrack"
        self.hits = 0

    def build(self, what, options, stdin=b"", threads=1, code=0):
        self.path.unlink(missing_ok=True)
        done = self.checker.run("track", "build", "-g", "own", "-o", self.path, f"-@{threads}", *options, stdin=stdin)
        self.checker.ended(f"{what}, build {options}", done, code)
        return self.path.read_bytes() if self.path.exists() else b""

    def build_model(self, what, model, both):
        if model.dictionary:
            (self.folder / "dict.txt").write_text(" ".join(map(repr, model.dictionary)))
        options = [self.folder / "dict.txt" if word == "DICT" else word for word in model.options] + ["--data", "-"]
        text = data_text(model.rows).encode()
        threads = self.dice.choice([[1], [4]]) if not both else [1, 4]
        made = [self.build(what, options, text, count) for count in threads]
        self.checker.true(f"{what}: bytes differ with the number of threads", len(set(made)) == 1)
        return made[0]

    def check_blocks(self, what, model, data):
        """The file is intact, and has the blocks of the model."""
        try:
            track = track_dump.Track(data, self.names)
            track.check()
        except (track_dump.Bad, struct.error) as error:
            self.checker.true(f"{what}: damaged: {error}", False)
            return False
        got = {}
        for section in track.sections:
            blocks = got.setdefault((track.name(section.chrom), "-+"[section.strand]), {})
            for at, start in enumerate(section.starts):
                count = (section.ends[at] - start) * model.dim
                values = [] if model.etype == "m0" else [track.decode(code, dtype) for dtype in [track_dump.DEFAULT_DTYPE[model.etype]]
                                                         for code in track.codes(section, at, 0, count)]
                dtype = track_dump.DEFAULT_DTYPE[model.etype]
                code = track_dump.DT_FMT[dtype]
                blocks[start] = (count, same_bytes(struct.pack(f"<{len(values)}{code}", *values), dtype))
        dtype = track_dump.DEFAULT_DTYPE[model.etype]
        wanted = {key: {at: (len(rows) * model.dim, b"" if model.etype == "m0" else packed(model.answer(rows, dtype), dtype))
                        for at, rows in blocks.items()} for key, blocks in model.blocks.items()}
        self.checker.equal(f"{what}: blocks", got, wanted)
        return got == wanted

    def query(self, bed, *words):
        return self.checker.output("track", "query", self.path, "-", *words, stdin=bed.encode())

    def check_values(self, what, model, dtype, queries):
        lines = self.query(bed_text(queries), "--dtype", dtype, "--no-header").decode().splitlines()
        self.checker.equal(f"{what}: rows", len(lines), len(queries))
        for at, (line, (chrom, start, end, strand)) in enumerate(zip(lines, queries)):
            *head, text = line.split("\t")
            wanted = [chrom, str(start), str(end), f"q{at}", strand.replace(".", "+")]
            rows = model.stored(chrom, start, end, strand)
            self.hits += any(row is not None for row in rows)
            expected = packed(model.answer(rows, dtype), dtype)
            texts = [] if start == end else text.split(",")
            self.checker.true(f"{what} as {dtype}: {line[:200]}, expected {wanted} {model.answer(rows, dtype)[:20]}",
                              head == wanted and (text == "." or start != end) and answer_bytes(texts, dtype) == expected)

    def check_split(self, what, model, dtype):
        """BED12: the values of the blocks, joined in sense order."""
        lines, wanted = [], []
        for _ in range(6):
            chrom, start, _, strand = random_interval(self.dice)
            start = max(start, 0)
            sizes = [self.dice.randrange(1, 40) for _ in range(self.dice.randrange(1, 4))]
            starts = [0]
            for size in sizes[:-1]:
                starts.append(starts[-1] + size + self.dice.randrange(50))
            end = start + starts[-1] + sizes[-1]
            lines.append(f"{chrom}\t{start}\t{end}\tt\t0\t{strand}\t{start}\t{end}\t0\t{len(sizes)}\t"
                         f"{','.join(map(str, sizes))},\t{','.join(map(str, starts))},\n")
            rows = [row for at, size in zip(starts, sizes) for row in model.stored(chrom, start + at, start + at + size, "+")]
            if strand == "-":
                rows = [row for at, size in zip(starts[::-1], sizes[::-1])
                        for row in model.stored(chrom, start + at, start + at + size, "-")]
            wanted.append(rows)
        got = self.query("".join(lines), "--split", "--dtype", dtype, "--no-header").decode().splitlines()
        self.checker.equal(f"{what} --split: rows", len(got), len(lines))
        for line, rows in zip(got, wanted):
            texts = line.rsplit("\t", 1)[1].split(",")
            self.checker.true(f"{what} --split as {dtype}: {line[:200]}, expected {model.answer(rows, dtype)[:20]}",
                              answer_bytes(texts, dtype) == packed(model.answer(rows, dtype), dtype))

    def check_json(self, what, model, dtype, queries):
        lines = self.query(bed_text(queries), "--dtype", dtype, "-f", "json").decode().splitlines()
        self.checker.equal(f"{what} json: rows", len(lines), len(queries))
        for line, (chrom, start, end, strand) in zip(lines, queries):
            known = json.loads(line, parse_int=lambda text: -0.0 if text == "-0" else int(text))
            rows = model.answer(model.stored(chrom, start, end, strand), dtype)
            got = [[json_number(value) for value in (row if isinstance(row, list) else [row])] for row in known["values"]]
            self.checker.equal(f"{what} json: keys", list(known), ["chrom", "start", "end", "name", "strand", "values"])
            self.checker.true(f"{what} json as {dtype}: {line[:200]}, expected {rows[:20]}", packed(got, dtype) == packed(rows, dtype)
                              and all(isinstance(row, list) == (model.dim > 1) for row in known["values"])
                              and (dtype != "bool" or all(isinstance(value, bool) for row in got for value in row)))

    def check_array(self, what, model, dtype, queries):
        length = self.dice.choice([0, 1, 40, 333])
        queries = [(chrom, start, start + length, strand) for chrom, start, _, strand in queries]
        path = self.folder / "made.npy"
        path.unlink(missing_ok=True)
        self.query(bed_text(queries), "--dtype", dtype, "-f", "npy", "-o", path)
        try:
            description, shape, data = read_npy(path.read_bytes())
        except (OSError, ValueError) as error:
            self.checker.true(f"{what} npy: {error}", False)
            return
        self.checker.equal(f"{what} npy", (description, shape), (
            DESCRIPTIONS[dtype], (len(queries), length, model.dim) if model.dim > 1 else (len(queries), length)))
        data, size = same_bytes(data, dtype), length * model.dim * BYTES[dtype]
        self.checker.equal(f"{what} npy: bytes", len(data), size * len(queries))
        for at, query in enumerate(queries):
            rows = model.answer(model.stored(*query), dtype)
            self.checker.true(f"{what} npy {query} as {dtype}: {data[at * size:(at + 1) * size][:40]!r}, expected {rows[:10]}",
                              data[at * size:(at + 1) * size] == packed(rows, dtype))

    def check_summary(self, what, model, queries, bins=None):
        """All statistics of each query, or of each of its parts."""
        parts = bins or 1
        words = ["--bins", bins] if bins else []
        names = self.dice.sample(STATISTICS, len(STATISTICS))
        lines = self.query(bed_text(queries), "--summary", ",".join(names), "--no-header", *words).decode().splitlines()
        self.checker.equal(f"{what} --summary: rows", len(lines), len(queries))
        for line, (chrom, start, end, strand) in zip(lines, queries):
            rows = model.stored(chrom, start, end, strand)
            got = [list(map(float, text.split(","))) for text in line.split("\t")[5:]]
            length = end - start
            for i in range(parts):
                part = rows[i * length // parts:(i + 1) * length // parts]
                for column in range(model.dim):
                    known, size = statistics(model, part, column)
                    for name, values in zip(names, got):
                        value = values[i * model.dim + column] if len(values) == parts * model.dim else math.inf
                        exact = name in ("count", "coverage", "min", "max")
                        expected = known[name]
                        same = (single(value) == single(expected) or value != value and expected != expected) if exact else \
                            near(value, expected, size)
                        self.checker.true(f"{what} --summary {name} {words}: {line[:200]}, expected {expected} in part {i}", same)

    def runs_of(self, model, chrom, strand, start, end, column, stored_only):
        """Runs (start, end, value's bytes) of equal values as float32, without NaN."""
        out = []
        positions, default = model.array(chrom, strand), model.number(None, "float32")
        for base in range(start, end):
            row = positions.get(base // model.resolution)
            if row is None and stored_only:
                continue
            value = default if row is None else model.number(row[column], "float32")
            if math.isnan(value):
                continue
            value = struct.pack("<f", value)
            if out and out[-1][1] == base and out[-1][2] == value:
                out[-1] = (out[-1][0], base + 1, value)
            else:
                out.append((base, base + 1, value))
        return out

    def one_strand(self, model):
        """The words for formats of one strand and column, and both."""
        strand, column = "+", 0
        words = []
        if model.strandedness != "single_stranded":
            strand = self.dice.choice("+-")
            words += ["--strand", strand]
        if model.dim > 1:
            column = self.dice.randrange(model.dim)
            words += ["--dim-index", column]
        return words, strand, column

    def check_bedgraph(self, what, model):
        words, strand, column = self.one_strand(model)
        queries = disjoint_intervals(self.dice)
        got = self.query(bed_text(queries), "-f", "bedgraph", *words).decode().splitlines()
        wanted = [(chrom, *run) for chrom, start, end, _ in queries
                  for run in self.runs_of(model, chrom, strand, start, end, column, False)]
        self.compare_bedgraph(f"{what} query -f bedgraph {words}", got, wanted)
        if self.dice.random() < 0.5:
            got = self.checker.output("track", "export", self.path, "-f", "bedgraph", *words).decode().splitlines()
            wanted = [(chrom, *run) for chrom, size in SIZES.items()
                      for run in self.runs_of(model, chrom, strand, 0, size, column, True)]
            self.compare_bedgraph(f"{what} export -f bedgraph {words}", got, wanted)

    def compare_bedgraph(self, what, lines, wanted):
        got = []
        for line in lines:
            chrom, start, end, value = line.split("\t")
            got.append((chrom, int(start), int(end), TEXTS["float32"][value]))
        # Runs are joined within a query; where two queries touch it may be done or not.
        self.checker.equal_lines(what, got, wanted)

    def bases(self, model, chrom, strand, start, end, stored_only):
        """The values of all columns of each base, as float32, where one of them is a number."""
        rows = model.array(chrom, strand)
        out = {}
        for base in range(start, end):
            row = rows.get(base // model.resolution)
            if row is not None or not stored_only:
                values = model.answer([row], "float32")
                if not all(map(math.isnan, values[0])):
                    out[chrom, base] = packed(values, "float32")
        return out

    def check_wig(self, what, model):
        """What wig text says of each base is what is stored."""
        words, strand = [], "+"
        if model.strandedness != "single_stranded":
            strand = self.dice.choice("+-")
            words = ["--strand", strand]
        queries = disjoint_intervals(self.dice)
        for source in ["query", "export"]:
            wanted = {}
            if source == "query":
                text = self.query(bed_text(queries), "-f", "wig", *words).decode()
                for chrom, start, end, _ in queries:
                    wanted |= self.bases(model, chrom, strand, start, end, False)
            else:
                text = self.checker.output("track", "export", self.path, "-f", "wig", *words).decode()
                for chrom, size in SIZES.items():
                    wanted |= self.bases(model, chrom, strand, 0, size, True)
            got, bad = {}, []
            for line in text.splitlines():
                if line.startswith("track"):
                    continue
                if line.startswith("fixedStep"):
                    known = dict(word.split("=") for word in line.split()[1:])
                    chrom, at = known["chrom"], int(known["start"]) - 1
                    step, span = int(known.get("step", 1)), int(known.get("span", 1))
                    bad += [line] * (step != span)
                    continue
                for base in range(at, at + span):
                    bad += [line] * ((chrom, base) in got)
                    got[chrom, base] = answer_bytes(line.split("\t"), "float32")
                at += step
            differ = [(key, got.get(key), wanted.get(key)) for key in sorted(set(got) | set(wanted)) if got.get(key) != wanted.get(key)]
            self.checker.true(f"{what} {source} -f wig {words}: {bad[:3]}, {differ[:4]}", not bad and not differ)

    def check_histogram(self, what, model, queries):
        if model.etype == "f32":
            return
        got = [line.split("\t") for line in self.checker.output(
            "track", "histogram", self.path, "-", "--no-header", "--separate-dims", stdin=bed_text(queries).encode()).decode().splitlines()]
        wanted = []
        for column in range(model.dim):
            counts = {}
            for query in queries:
                for row in model.answer(model.stored(*query), "float16"):
                    value = row[column] + 0.0  # -0 is 0
                    if not math.isnan(value):
                        bits = struct.unpack("<H", struct.pack("<e", value))[0]
                        counts[bits] = counts.get(bits, 0) + 1
            wanted += [(column, bits, count) for bits, count in sorted(counts.items())]
        got = [(int(line[0]), struct.unpack("<H", TEXTS["float16"][line[1]])[0], int(line[2])) for line in got]
        self.checker.equal_lines(f"{what} histogram", got, wanted)

    def check_model(self, number, etype, strandedness, dim, resolution):
        infinite = number % 7 == 0
        model = Model(self.dice, etype, strandedness, dim, resolution, infinite)
        what = f"{etype} {strandedness} {dim} {resolution}"
        if not self.check_blocks(what, model, self.build_model(what, model, number % 6 == 0)):
            return
        queries = [random_interval(self.dice) for _ in range(25)]
        dtypes = track_dump.DECODABLE[etype]
        self.check_values(what, model, dtypes[number % len(dtypes)], queries)
        dtype = self.dice.choice(dtypes)
        if not (infinite and etype in ("f16", "f32")):
            self.check_summary(what, model, queries[:10], self.dice.choice([None, 1, 2, 7, 50]))
        turn = number % 6
        if turn == 0:
            self.check_split(what, model, dtype)
        elif turn == 1:
            self.check_json(what, model, dtype, queries)
        elif turn == 2:
            self.check_array(what, model, dtype, queries)
        elif turn == 3:
            self.check_bedgraph(what, model)
        elif turn == 4:
            self.check_wig(what, model)
        else:
            self.check_histogram(what, model, queries[:8])


def value_text(dice, etype):
    """A value's text, mostly small numbers of several digits, for an encoding that has it."""
    if etype == "u8":
        return dice.choice(["0", "1", str(dice.randrange(256)), "7.0", "3.0001"])
    if etype == "f4":
        return dice.choice(["0", "1", f"{dice.random():.4f}"])
    return dice.choice(["0", "0", "1", "-0", "nan", "1e-7", "1e-11", ".5", "+2", "65519", f"{dice.gauss(0, 1):.6g}", f"{dice.random():.3f}",
                        f"{dice.uniform(-60000, 60000):.9g}", str(dice.randrange(100)), "1e-46"])


def random_bedgraph(dice, etype, resolution):
    lines = []
    for chrom in dice.sample(list(SIZES), dice.randrange(1, len(SIZES) + 1)):
        at = dice.choice([0, dice.randrange(50)])
        for _ in range(dice.choice([1, 5, 40])):
            count = dice.choice([1, 1, 2, dice.randrange(1, 30)])
            lines.append(f"{chrom}\t{at * resolution}\t{(at + count) * resolution}\t{value_text(dice, etype)}\n")
            if dice.random() < 0.05:
                lines.append("#a comment\n")
            at += count + dice.choice([0, 0, 1, dice.randrange(9), dice.choice([8191, 8192, 8193]) // resolution + dice.randrange(2)])
    return "".join(lines)


def random_wig(dice, etype, dim, resolution):
    """Declarations of one kind for each chromosome."""
    lines = []

    def row():
        return "\t".join(value_text(dice, etype).replace("nan", "NaN") for _ in range(dim))
    for chrom in dice.sample(list(SIZES), dice.randrange(1, len(SIZES) + 1)):
        fixed, at = dice.random() < 0.5, dice.randrange(1, 40)
        for _ in range(dice.choice([1, 3, 12])):
            count = dice.choice([0 if fixed else 1, 1, 2, dice.randrange(1, 30)])
            start = f" start={at * resolution + 1}" if fixed or dice.random() < 0.3 else ""
            step = f" step={resolution}" if fixed else ""
            lines.append(f"{'fixed' if fixed else 'variable'}Step chrom={chrom}{start}{step} span={resolution}\n")
            for _ in range(count):
                lines.append((f"{at * resolution + 1}\t" if not fixed else "") + row() + "\n")
                at += 1 if fixed else dice.choice([1, 1, 2, dice.randrange(1, 50)])
            at += dice.choice([0, 0, 1, dice.randrange(9), dice.choice([8191, 8192, 8193]) // resolution + dice.randrange(2)])
    return "".join(lines)


class TextTest(Test):
    def check_text(self, number):
        dice = self.dice
        kind = dice.choice(["wig", "bedgraph"])
        etype, resolution = dice.choice(["f16", "f16", "f32", "u8", "f4"]), dice.choice([1, 1, 7, 100])
        dim = dice.choice([1, 1, 2, 3]) if kind == "wig" else 1
        config, options = [], []
        if etype in ("u8", "f4") or dice.random() < 0.4:
            config.append(["default", 0])
            options += ["--default", 0]
        if dice.random() < 0.4:
            run, delta = dice.choice([1, 2, 4, 48]), dice.choice([0, 0, 0.1])
            config.append(["sparsity", run, delta])
            options += ["--sparsity-min-run", run, "--sparsity-min-delta", delta]
        if dice.random() < 0.2:
            config.append(["restrict", "chr2", 30, 4000])
            options += ["--restrict", "chr2:31-4000"]
        files = [self.folder / f"text{i}.{kind}" for i in range(dice.choice([1, 2]))]
        for path in files:
            path.write_text(random_wig(dice, etype, dim, resolution) if kind == "wig" else random_bedgraph(dice, etype, resolution))
        strandedness = "strand_unaware" if len(files) > 1 else dice.choice(["strand_unaware", "single_stranded"])
        ops = {"etype": etype, "strandedness": strandedness, "dim": dim, "resolution": resolution, "config": config, kind: files}
        options += ["--etype", etype, "--strandedness", strandedness, "--dim", dim, "--resolution", resolution]
        for option, path in zip([f"--{kind}", f"--{kind}-neg"], files):
            options += [option, path]
        chroms, aliases = track_refbuild.load_chroms(str(self.folder / "own.chrom.sizes"))
        ops[kind] = [str(path) for path in files]
        try:
            expected = track_refbuild.build(ops, "own", chroms, aliases).finalize("libstdcxx")
        except track_refbuild.GKError as error:
            expected = error
        what = f"text {number}: {kind} {etype} dim {dim} resolution {resolution} {config}"
        if isinstance(expected, Exception):
            self.build(f"{what} ({expected})", options, code=1)
            return False
        for threads in [1, 4] if number % 3 == 0 else [1 + number % 2]:
            got = self.build(what, options, threads=threads)
            if got != expected:
                at = next((i for i, pair in enumerate(zip(got, expected)) if pair[0] != pair[1]), min(len(got), len(expected)))
                texts = [path.read_text()[:300] for path in files]
                self.checker.true(f"{what} -@{threads}: byte {at} of {len(got)} differs from that of {len(expected)}: {texts}", False)
                return True
            self.checker.true("", True)
        return True


def main():
    options = arguments(__doc__)
    dice = random.Random(40)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "own.chrom.sizes").write_text("".join(f"{chrom}\t{size}\n" for chrom, size in SIZES.items()))
        (folder / f"{track_dump.fnv64(b'own')}.hash").write_text("own")
        checker = Checker(options.gk, folder)
        test = TextTest(checker, folder, dice)
        kinds = [kind for kind in itertools.product(track_dump.ETYPES, STRANDEDNESS, [1, 2, 3], [1, 7, 100])
                 if kind[0] != "m0" or kind[2] == 1]
        for number, kind in enumerate(every(kinds)):
            test.check_model(number, *kind)
        checker.true(f"{test.hits} queries with data", test.hits > 3 * len(every(kinds)))
        built = sum(test.check_text(number) for number in range(sampled(TEXTS_BUILT)))
        checker.true(f"{built} texts that are built", built > sampled(TEXTS_BUILT) // 2)
        checker.finish(f"track models: {len(every(kinds))} tracks, {built} texts")


if __name__ == "__main__":
    main()
