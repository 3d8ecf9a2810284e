#!/usr/bin/env python3
"""gk dna on a random assembly against a naive model: every format and option, both strands, over the ends, in any number of
threads, from every kind of input, and from every kind of 2bit file."""
import gzip
import json
import pathlib
import random
import re
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import BGZF_END, Checker, arguments, bgzf, gzip_members, sampled, twobit  # noqa: E402

RECORDS = sampled(20_000)
BIG = 2_600_000  # a record of several rendering parts, and of more than one piece of --all
LETTERS = {byte: "".join("TCAG"[byte >> shift & 3] for shift in (6, 4, 2, 0)) for byte in range(256)}
COMPLEMENT = str.maketrans("ACGTNacgtn", "TGCANtgcan")


class Assembly:
    """Chromosomes as text with soft-masked bases in lower case, and as the parts of a 2bit."""

    def __init__(self, rng):
        self.text = {}
        self.parts = []
        sizes = list(range(0, 18)) + [31, 32, 33, 63, 64, 65, 129, 700, 4093, 20_000, BIG]
        for i, size in enumerate(sizes):
            self.add(rng, f"chr{i}", size)
        self.sizes = {name: len(text) for name, text in self.text.items()}
        self.alias = {name: f"NC_{i:06}.1" for i, name in enumerate(self.text)}

    def add(self, rng, name, size):
        packed = bytearray(rng.randbytes((size + 3) // 4))
        if size % 4:
            packed[-1] &= 0xFF << (8 - 2 * (size % 4)) & 0xFF
        text = bytearray("".join(LETTERS[byte] for byte in packed)[:size].encode())
        n_blocks, masks = self.blocks(rng, size), self.blocks(rng, size)
        for start, length in n_blocks:
            text[start:start + length] = b"N" * length
        for start, length in masks:
            text[start:start + length] = text[start:start + length].lower()
        self.text[name] = text.decode()
        self.parts.append((name.encode(), size, n_blocks, masks, bytes(packed)))

    @staticmethod
    def blocks(rng, size):
        """Sorted runs that do not touch; some begin at 0 or end with the sequence."""
        blocks = []
        at = 0 if rng.random() < 0.4 else rng.randint(1, 40)
        while at < size and rng.random() < 0.95:
            length = rng.choice([1, 1, 2, 3, 4, 5, 17, rng.randint(1, max(1, size // 6))])
            blocks.append((at, min(length, size - at)))
            at += length + rng.choice([1, 1, 2, 3, 16, rng.randint(1, max(1, size // 4))])
        return blocks

    def dna(self, chrom, start, end, strand, keep_case):
        """The bases of [start, end), N beyond the ends; None where no base is inside, or an empty interval is not."""
        text = self.text[chrom]
        if start == end:
            return "" if 0 <= start <= len(text) else None
        if end <= 0 or start >= len(text):
            return None
        bases = "N" * -start + text[max(start, 0):end] + "N" * (end - len(text))
        if not keep_case:
            bases = bases.upper()
        return bases.translate(COMPLEMENT)[::-1] if strand == "-" else bases

    def write(self, folder, name, **form):
        folder.joinpath(f"{name}.2bit").write_bytes(twobit(self.parts, **form))
        folder.joinpath(f"{name}.chrom.sizes").write_text("".join(f"{n}\t{s}\n" for n, s in self.sizes.items()))
        folder.joinpath(f"{name}.chromAlias.txt").write_text(
            "# own\trefseq\n" + "".join(f"{n}\t{a}\n" for n, a in self.alias.items()))


class Record:
    """A BED line with a good interval."""

    def __init__(self, rng, assembly, bed12=False, longest=400):
        self.chrom = rng.choice(list(assembly.sizes))
        size = assembly.sizes[self.chrom]
        if rng.random() < 0.03 and not bed12:
            self.start, self.end = rng.choice([(0, 0), (size, size), (0, size), (-1, 0), (size, size + 1), (-3, size + 5)])
        else:
            self.start = rng.randint(-25, size + 5)
            self.end = self.start + rng.choice([0, 1, 2, 3, rng.randint(0, 40), rng.randint(0, longest)])
        if bed12:
            self.start, self.end = sorted([rng.randint(0, size), rng.randint(0, size)])
            self.end = min(self.end, self.start + longest)
        alias = rng.random() < 0.1
        self.typed = assembly.alias[self.chrom] if alias else self.chrom
        name = rng.choice([".", "", "n1", "some name", "chr1:5-10", "gene|x"] if not bed12 else ["tx", "."])
        self.columns = [self.typed, self.spelled(rng, self.start), self.spelled(rng, self.end), name,
                        rng.choice(["0", "960", "."]), rng.choice("+-+-."), "thick", "x"]
        self.columns = self.columns[:8 if bed12 else rng.choice([3, 3, 4, 5, 6, 6, 6, 8])]
        self.blocks = [(self.start, self.end)]
        if bed12 and rng.random() < 0.9:
            self.add_blocks(rng)
        # Blanks separate columns only in lines without a tab, and so they can't stand in a column.
        self.separator = " " if rng.random() < 0.1 and not {"", "some name"} & set(self.columns) else "\t"

    @staticmethod
    def spelled(rng, position):
        return "0" + str(position) if position >= 0 and rng.random() < 0.02 else str(position)

    def add_blocks(self, rng):
        borders = sorted(rng.randint(0, self.end - self.start) for _ in range(2 * rng.randint(1, 6)))
        pairs = list(zip(borders[::2], borders[1::2]))
        comma = rng.choice(["", ","])
        self.columns += ["0", str(len(pairs)), ",".join(str(b - a) for a, b in pairs) + comma,
                         ",".join(str(a) for a, _ in pairs) + comma, "more"][:5 if rng.random() < 0.3 else 4]
        self.blocks = [(self.start + a, self.start + b) for a, b in pairs]

    def line(self):
        return self.separator.join(self.columns)

    @property
    def name(self):
        return "" if len(self.columns) < 4 or self.columns[3] == "." else self.columns[3]

    @property
    def strand(self):
        """As read: `.` where there is none."""
        return self.columns[5] if len(self.columns) > 5 else "."


class Model:
    """The rows of records under some options."""

    def __init__(self, assembly, keep_case=False, outside="n", split=False, strand=None, ignore=False, width=0, name_only=False):
        self.assembly = assembly
        self.keep_case = keep_case
        self.outside = outside
        self.split = split
        self.strand = strand
        self.ignore = ignore
        self.width = width
        self.name_only = name_only

    def read_strand(self, record):
        return self.strand or ("." if self.ignore else record.strand)

    def used_strand(self, record):
        return "-" if self.read_strand(record) == "-" else "+"

    def dna(self, record):
        start, end = record.start, record.end
        whole = self.assembly.dna(record.chrom, start, end, self.used_strand(record), self.keep_case)
        if whole is None or (self.outside == "error" and (start < 0 or end > self.assembly.sizes[record.chrom])):
            return None
        if not self.split:
            return whole
        parts = [self.assembly.dna(record.chrom, a, b, "+", self.keep_case) for a, b in record.blocks]
        joined = "".join(parts)
        return joined.translate(COMPLEMENT)[::-1] if self.used_strand(record) == "-" else joined

    def fasta(self, record, dna):
        header = f"{record.chrom}:{record.start}-{record.end}"
        if self.read_strand(record) != ".":
            header += f"({self.read_strand(record)})"
        if record.name:
            header = record.name if self.name_only else f"{record.name}::{header}"
        if not self.width or not dna:
            return f">{header}\n{dna}\n"
        return f">{header}\n" + "".join(dna[i:i + self.width] + "\n" for i in range(0, len(dna), self.width))

    def tsv(self, record, dna):
        columns = [record.chrom, str(record.start), str(record.end), record.name or ".", self.used_strand(record), dna]
        return "\t".join(columns) + "\n"

    @staticmethod
    def bed(record, dna):
        return "\t".join(record.columns + [dna]) + "\n"

    def json(self, record, dna):
        values = {"chrom": record.chrom, "start": record.start, "end": record.end, "name": record.name or None,
                  "strand": self.used_strand(record), "dna": dna}
        return json.dumps(values, separators=(",", ":")) + "\n"

    @staticmethod
    def seq(_, dna):
        return dna + "\n"

    def rows(self, form, records):
        """The rows of the records that have an answer."""
        render = getattr(self, form)
        answers = [(record, self.dna(record)) for record in records]
        return [render(record, dna) for record, dna in answers if dna is not None]


def input_text(rng, records):
    lines = []
    for record in records:
        if rng.random() < 0.01:
            lines.append(rng.choice(["", "#chr1\t1\t2", "track name=x", "browser position chr1:1-2", "  \t", "\r"]))
        lines.append(record.line() + ("\r" if rng.random() < 0.1 else ""))
    return "\n".join(lines).encode()  # without a last newline


def compare(checker, what, got, rows, header=b""):
    """Bytes against rows; the row that differs is printed."""
    checker.checks += len(rows)
    expected = header + "".join(rows).encode()
    if got != expected:
        checker.equal_lines(what, got.decode().split("\n"), expected.decode().split("\n"))


def check_options(checker, assembly, records, path):
    tsv_header = b"#chrom\tstart\tend\tname\tstrand\tdna\n"
    for form in ["fasta", "tsv", "bed", "json", "seq"]:
        for words, model in [([], Model(assembly)), (["--keep-case"], Model(assembly, keep_case=True)),
                             (["--strand", "-", "--outside", "error"], Model(assembly, strand="-", outside="error")),
                             (["--ignore-strand", "--keep-case"], Model(assembly, ignore=True, keep_case=True))]:
            done = checker.run("dna", "-g", "own", "-f", form, "--on-bad", "skip", path, *words)
            what = f"dna -f {form} {' '.join(words)}"
            checker.ended(what, done, 0)
            rows = model.rows(form, records)
            compare(checker, what, done.stdout, rows, tsv_header if form == "tsv" else b"")
            check_summary(checker, what, done, len(records), len(records) - len(rows))
    for width in [1, 7, 60, 1000]:
        got = checker.output("dna", "-g", "own", "--width", width, "--name-only", "--on-bad", "skip", path)
        compare(checker, f"dna --width {width}", got, Model(assembly, width=width, name_only=True).rows("fasta", records))
    got = checker.output("dna", "-g", "own", "-f", "tsv", "--no-header", "--columns", "dna,length,start", "--on-bad", "skip",
                         path)
    rows = [f"{dna}\t{len(dna)}\t{r.start}\n" for r in records for dna in [Model(assembly).dna(r)] if dna is not None]
    compare(checker, "dna --columns", got, rows)
    got = checker.output("dna", "-g", "own", "-f", "tsv", "--columns", "chrom", "--no-header", "--chrom-scheme", "refseq",
                         "--on-bad", "skip", path)
    good = [r for r in records if Model(assembly).dna(r) is not None]
    compare(checker, "dna --chrom-scheme", got, [assembly.alias[r.chrom] + "\n" for r in good])


def check_summary(checker, what, done, read, rejected):
    found = re.search(r"gk dna: (?:info: )?([\d,]+) read, ([\d,]+) rejected(?:: (.*))?", done.stderr.decode())
    checker.true(f"{what}: no summary in {done.stderr!r}", found is not None)
    if not found:
        return
    numbers = [int(text.replace(",", "")) for text in found.groups()[:2]]
    checker.equal(f"{what}: summary", numbers, [read, rejected])
    reasons = [int(reason.split()[0].replace(",", "")) for reason in (found[3] or "").split(", ") if reason]
    checker.equal(f"{what}: sum of the reasons in {found[0]!r}", sum(reasons), rejected)


def check_split(checker, rng, assembly, folder):
    records = [Record(rng, assembly, bed12=True, longest=5000) for _ in range(3000)]
    path = folder / "bed12.bed"
    path.write_bytes(input_text(rng, records))
    for words, options in [([], {}), (["--keep-case"], {"keep_case": True}), (["--strand", "-"], {"strand": "-"})]:
        model = Model(assembly, split=True, **options)
        for form in ["seq", "fasta", "json"]:
            got = checker.output("dna", "-g", "own", "--split", "-f", form, *words, path)
            compare(checker, f"dna --split -f {form} {' '.join(words)}", got, model.rows(form, records))
    whole = checker.output("dna", "-g", "own", "-f", "seq", path)
    compare(checker, "BED12 without --split", whole, Model(assembly).rows("seq", records))


def check_inputs_and_threads(checker, records, path, folder):
    """The same bytes for every number of threads, kind of input and of output."""
    data = path.read_bytes()
    (folder / "in.gz").write_bytes(gzip_members(data, len(data) // 3))
    (folder / "in.bgz").write_bytes(bgzf(data))
    written_with_one = {}
    for form in ["tsv", "fasta"]:
        common = ["dna", "-g", "own", "-f", form, "--keep-case", "--on-bad", "na"]
        first = checker.output(*common, "-@", 1, path)
        checker.true("no rows", first.count(b"\n") >= len(records))
        for threads in [1, 2, 7]:
            for words, stdin in [([path], b""), ([], data), (["-"], data), ([folder / "in.gz"], b""), ([folder / "in.bgz"], b""),
                                 ([], (folder / "in.bgz").read_bytes()), ([], (folder / "in.gz").read_bytes())]:
                got = checker.output(*common, "-@", threads, *words, stdin=stdin)
                checker.true(f"dna -f {form} {words} with {threads} threads: other bytes", got == first)
            for name in ["plain.out", "x.gz", "x.bgz"]:
                got = checker.output(*common, "-@", threads, path, "-o", folder / name)
                checker.equal(f"stdout beside -o {name}", got, b"")
                written = (folder / name).read_bytes()
                content = written if name == "plain.out" else gzip.decompress(written)
                checker.true(f"dna -o {name} with {threads} threads: other bytes than stdout", content == first)
                with_one = written_with_one.setdefault((form, name), written)
                checker.true(f"dna -o {name} with {threads} threads: other bytes than with one", written == with_one)
                if name != "plain.out":
                    checker.true(f"{name} has no BGZF end marker", written.endswith(BGZF_END))


def check_long_records(checker, assembly, folder):
    """Records longer than what is rendered at once, among short ones."""
    rng = random.Random(11)
    chrom = max(assembly.sizes, key=assembly.sizes.get)
    records = []
    for _ in range(6):
        record = Record(rng, assembly)
        record.chrom = record.typed = chrom
        record.start, record.end = rng.choice([(-5, BIG + 7), (0, BIG), (rng.randint(0, 9), BIG - rng.randint(0, 2 ** 20))])
        strand = rng.choice("+-")
        record.columns = [chrom, str(record.start), str(record.end), "long", "0", strand]
        record.separator = "\t"
        records += [record] + [r for r in (Record(rng, assembly) for _ in range(50)) if Model(assembly).dna(r) is not None]
    path = folder / "long.bed"
    path.write_bytes(input_text(rng, records))
    for form, width in [("fasta", 0), ("fasta", 61), ("tsv", 0), ("json", 0)]:
        options = ["--width", width] if form == "fasta" else ["--no-header"] if form == "tsv" else []
        model = Model(assembly, keep_case=True, width=width)
        for threads in [1, 3]:
            got = checker.output("dna", "-g", "own", "-f", form, "--keep-case", "-@", threads, path, *options)
            compare(checker, f"long records -f {form} {options}", got, model.rows(form, records))


def check_all(checker, assembly, folder):
    for keep_case in [False, True]:
        for width in [0, 1, 60, 61]:
            if width == 1 and keep_case:
                continue
            rows = []
            for name, text in assembly.text.items():
                bases = text if keep_case else text.upper()
                lines = [bases] if width == 0 else [bases[i:i + width] for i in range(0, len(bases), width)]
                rows.append(f">{name}\n" + "".join(line + "\n" for line in lines))
            for threads in [1, 3]:
                got = checker.output("dna", "-g", "own", "--all", "--width", width, "-@", threads, *["--keep-case"] * keep_case)
                compare(checker, f"dna --all --width {width}", got, rows)
    path = folder / "all.fa.gz"
    checker.output("dna", "-g", "own", "--all", "-o", path)
    checker.true("--all -o x.gz", gzip.decompress(path.read_bytes()) == checker.output("dna", "-g", "own", "--all"))


def check_other_files(checker, assembly, path, folder):
    """Version 1, big-endian, both; by path with and without name tables."""
    common = ["-f", "json", "--keep-case", "--on-bad", "skip"]
    first = checker.output("dna", "-g", "own", *common, path)
    for name, form in [("long", {"version": 1}), ("big", {"order": ">"}), ("longbig", {"version": 1, "order": ">"})]:
        assembly.write(folder, name, **form)
        for genome in [name, folder / f"{name}.2bit"]:
            checker.true(f"dna -g {genome}: other bytes", checker.output("dna", "-g", genome, *common, path) == first)
        info = json.loads(checker.output("info", name, "-f", "json", "--check"))
        checker.equal(f"info {name}", [info["format_version"], info["intact"], info["problems"]],
                      [form.get("version", 0), True, []])
        # Written anew in GenomeKit's form.
        target = folder / f"from_{name}"
        target.mkdir()
        checker.output("build-assembly", folder / f"{name}.2bit", "-q", "-n", "again", "-O", target)
        built = (target / "again.2bit").read_bytes()
        checker.true(f"2bit from {name}: other answers",
                     built[:8] == (folder / "own.2bit").read_bytes()[:8]
                     and checker.run("dna", "-g", target / "again.2bit", "--all", "--keep-case").stdout
                     == checker.output("dna", "-g", "own", "--all", "--keep-case"))
    bare = folder / "bare"
    bare.mkdir()
    (bare / "x.2bit").write_bytes(twobit(assembly.parts))
    got = checker.output("dna", "-g", bare / "x.2bit", "-f", "seq", "-r", "chr700", code=1)
    checker.equal("unknown chromosome", got, b"")
    got = checker.output("dna", "-g", bare / "x.2bit", "-f", "seq", "-r", "chr17")
    checker.equal("a 2bit without name tables", got.decode(), assembly.text["chr17"].upper() + "\n")


def bad_lines(rng, assembly):
    """(line, the reason's words) of records that have no answer."""
    size = assembly.sizes["chr25"]
    yield f"chr25\t{size}\t{size + 1}\tn", "lies outside chr25"
    yield "chr25\t-5\t0\tn\t0\t-", "lies outside chr25"
    yield f"chr25\t{size + 1}\t{size + 1}", "lies outside chr25"
    yield "chr25\t-1\t-1", "lies outside chr25"
    yield "chr0\t0\t1", "lies outside chr0"
    yield "chr25\t9\t8\tn\t0\t+", "start 9 is after end 8"
    yield "chr_nope\t1\t2", "unknown chromosome 'chr_nope'"
    yield "Chr1\t1\t2\tname", "unknown chromosome 'Chr1'"
    yield "chr25\tx\t2", "start 'x' is not a whole number"
    yield "chr25\t1\t2.5\tn", "end '2.5' is not a whole number"
    yield "chr25\t1\t+5", "end '+5' is not a whole number"
    yield "chr25\t1\t", "end '' is not a whole number"
    yield "chr25\t1\t2147483648", "end '2147483648' does not fit 32 bits"
    yield "chr25\t-99999999999999999999\t4", "does not fit 32 bits"
    yield "chr25\t5", "needs at least 3 columns"
    yield "chr25", "needs at least 3 columns"
    yield "chr25\t1\t2\tn\t0\tx", "strand 'x' is not +, - or ."
    yield "chr25\t1\t2\tn\t0\t", "strand '' is not +, - or ."


def check_bad_records(checker, rng, assembly, folder):
    bad = list(bad_lines(rng, assembly))
    good = [r for r in (Record(rng, assembly) for _ in range(4000)) if Model(assembly).dna(r) is not None]
    lines = [(record.line(), record) for record in good] + [rng.choice(bad) for _ in range(1000)]
    rng.shuffle(lines)
    path = folder / "bad.bed"
    path.write_text("".join(line + "\n" for line, _ in lines))
    model = Model(assembly)
    for threads in [1, 7]:
        common = ["dna", "-g", "own", "-@", threads, path, "--rejects", folder / "rejects"]
        for form in ["fasta", "bed", "seq", "json"]:
            expected = [(getattr(model, form)(x, model.dna(x)) if isinstance(x, Record) else None, line) for line, x in lines]
            done = checker.run(*common, "-f", form, "--on-bad", "skip")
            compare(checker, f"dna -f {form} --on-bad skip", done.stdout, [row for row, _ in expected if row])
            check_summary(checker, f"--on-bad skip -f {form}", done, len(lines), 1000)
            rejected = (folder / "rejects").read_text().splitlines()
            compare_rejects(checker, rejected, [(line, x) for line, x in lines if isinstance(x, str)])
            done = checker.run(*common, "-f", form, "--on-bad", "na")
            checker.ended("--on-bad na", done, 0)
            check_summary(checker, f"--on-bad na -f {form}", done, len(lines), 1000)
            check_na(checker, form, done.stdout.decode(), expected)
        # Stops at the first bad record: the rows before it are there, a file of -o is not.
        at = next(i for i, (_, x) in enumerate(lines) if isinstance(x, str))
        done = checker.run(*common, "-f", "seq")
        checker.ended("--on-bad fail", done, 1)
        checker.true(f"--on-bad fail: {done.stderr!r}", f"(%s:%d)\n" % (path, at + 1) in done.stderr.decode())
        compare(checker, "--on-bad fail", done.stdout, [model.seq(x, model.dna(x)) for _, x in lines[:at]])
        compare_rejects(checker, (folder / "rejects").read_text().splitlines(), [lines[at]])
        checker.output(*common, "-o", folder / "none.fa", code=1)
        checker.true("a failed run left its file", not (folder / "none.fa").exists())


def compare_rejects(checker, got, expected):
    checker.equal("number of rejects", len(got), len(expected))
    for text, (line, reason) in zip(got, expected):
        checker.true(f"reject {text!r} of {line!r}", text.startswith(line + "\t") and reason in text[len(line):])


def check_na(checker, form, text, expected):
    """Row-parallel with the input."""
    if form == "fasta":
        rows = re.findall(r">[^\n]*\n[^\n]*\n", text)
        checker.equal("--on-bad na: rows of FASTA", "".join(rows), text)
    else:
        rows = text.splitlines(keepends=True)
    checker.equal(f"--on-bad na -f {form}: rows", len(rows), len(expected))
    for got, (row, line) in zip(rows, expected):
        if row is not None:
            checker.equal(f"--on-bad na -f {form}", got, row)
        elif form == "json":
            values = json.loads(got)
            checker.true(f"--on-bad na -f json: {got!r} for {line!r}",
                         values["dna"] is None and values["chrom"] == line.split("\t")[0])
        else:
            missing = {"seq": ".\n", "bed": line + "\t.\n", "fasta": None}[form]
            checker.true(f"--on-bad na -f {form}: {got!r} for {line!r}", got == missing if missing else got.endswith("\n\n"))


def check_limit(checker, assembly, records, path):
    model = Model(assembly)
    for limit in [0, 1, 2, 17, 5000, len(records), len(records) + 1]:
        for threads in [1, 3]:
            done = checker.run("dna", "-g", "own", "-f", "seq", "--on-bad", "skip", "--limit", limit, "-@", threads, path)
            compare(checker, f"--limit {limit}", done.stdout, model.rows("seq", records[:limit]))
            used = min(limit, len(records))
            rejected = sum(model.dna(r) is None for r in records[:limit])
            check_summary(checker, f"--limit {limit}", done, used, rejected)


def main():
    args = arguments(__doc__)
    rng = random.Random(20240502)
    assembly = Assembly(rng)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        checker = Checker(args.gk, folder)
        assembly.write(folder, "own")
        records = [Record(rng, assembly) for _ in range(RECORDS)]
        path = folder / "in.bed"
        path.write_bytes(input_text(rng, records))
        check_options(checker, assembly, records, path)
        check_split(checker, rng, assembly, folder)
        check_inputs_and_threads(checker, records, path, folder)
        check_long_records(checker, assembly, folder)
        check_all(checker, assembly, folder)
        check_other_files(checker, assembly, path, folder)
        check_bad_records(checker, rng, assembly, folder)
        check_limit(checker, assembly, records, path)
    checker.finish(f"dna: {RECORDS} records")


if __name__ == "__main__":
    main()
