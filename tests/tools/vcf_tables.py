"""VCF tables for the property tests: what a file holds, by a reader that shares nothing with gk, and whether what gk prints says
the same. A cell is a value, or a list where the column has several values a cell."""
import ast
import json
import math
import struct

import vcf_dump

INTEGERS = {"int8": "<i1", "int16": "<i2", "int32": "<i4"}
REALS = {"float16": ("<e", "<f2"), "float32": ("<f", "<f4")}
POSITIONS = ["row", "chrom", "start", "end", "ref", "alt", "variant"]


class Column:
    """Type, values a cell, and the cells: of INFO one a row, of FORMAT a list of one a sample."""

    def __init__(self, stored, rows, samples):
        self.dtype, self.depth = vcf_dump.DTYPES[stored.dtype], stored.depth
        cells = stored.values
        if self.depth > 1:
            cells = [cells[at:at + self.depth] for at in range(0, len(cells), self.depth)]
        if samples is not None:
            cells = [cells[row * samples:(row + 1) * samples] for row in range(rows)]
        self.cells = cells


class Table:
    """A decoded .vcfbin; `names` are the chromosomes' names."""

    def __init__(self, data, names):
        self.file = vcf_dump.VcfBin(data)
        by_tag = {vcf_dump.fnv(name.encode(), 32): name for name in names}
        self.rows = []
        for row, (first, last, tag, ref, alt) in enumerate(self.file.rows):
            chrom = by_tag[tag]
            self.rows.append(dict(zip(POSITIONS, [row, chrom, first, last + 1, ref, alt, f"{chrom}:{first + 1}:{ref}:{alt}"])))
        self.samples = self.file.samples
        count = len(self.rows)
        self.info = {vcf_dump.text(column.id): Column(column, count, None) for column in self.file.info}
        self.fmt = {vcf_dump.text(column.id): Column(column, count, len(self.samples)) for column in self.file.fmt}

    def __len__(self):
        return len(self.rows)


def narrow(dtype, value):
    """The number that the type holds."""
    code = REALS[dtype][0]
    return struct.unpack(code, struct.pack(code, value))[0]


def same_value(dtype, got, expected):
    """`got` is as JSON has it."""
    if dtype in REALS:
        if math.isnan(expected):
            return got is None
        if math.isinf(expected):
            return got == ("inf" if expected > 0 else "-inf")
        return isinstance(got, (int, float)) and not isinstance(got, bool) and narrow(dtype, got) == expected
    if dtype == "str":
        return got == expected.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return type(got) is type(expected) and got == expected


def same_cell(column, got, expected):
    if column.depth == 1:
        return same_value(column.dtype, got, expected)
    return (isinstance(got, list) and len(got) == column.depth
            and all(same_value(column.dtype, *pair) for pair in zip(got, expected)))


def read_value(dtype, text):
    """A value of TSV as JSON would have it; raises ValueError."""
    if dtype in REALS:
        return None if text == "." else text if text in ("inf", "-inf") else float(text)
    if dtype == "bool":
        return {"0": False, "1": True}.get(text, text)
    if dtype == "str":
        return "" if text == "." else text
    return int(text)


def same_text(column, text, expected):
    """Whether a cell of TSV says what the column holds."""
    try:
        if column.depth == 1:
            return same_value(column.dtype, read_value(column.dtype, text), expected)
        return same_cell(column, [read_value(column.dtype, item) for item in text.split(",")], expected)
    except ValueError:
        return False


def check_json(checker, what, output, table, rows=None):
    """Whether NDJSON of `vcf query` has these rows (all), with all columns."""
    rows = range(len(table)) if rows is None else rows
    got = [json.loads(line) for line in output.decode().splitlines()]
    checker.equal(f"{what}: rows", [item.get("row") for item in got], list(rows))
    for row, item in zip(rows, got):
        checker.equal(f"{what}: row {row}", {key: item.get(key) for key in POSITIONS}, table.rows[row])
        for kind, columns in [("info", table.info), ("fmt", table.fmt)]:
            values = item.get(kind, {})
            checker.equal(f"{what}: row {row}, columns of {kind}", sorted(values), sorted(columns))
            for name, column in columns.items():
                cells, expected = values.get(name), column.cells[row]
                fine = (same_cell(column, cells, expected) if kind == "info" else
                        isinstance(cells, list) and len(cells) == len(expected)
                        and all(same_cell(column, *pair) for pair in zip(cells, expected)))
                checker.true(f"{what}: row {row}, {kind} {name}: got {cells}, expected {expected}", fine)


def check_tsv(checker, what, output, table):
    """Whether TSV of `vcf query` has the whole table: positions, INFO by ID, then each sample's FORMAT."""
    lines = [line.split("\t") for line in output.decode("utf-8", "surrogateescape").splitlines()]
    head = POSITIONS + list(table.info) + [f"{sample}:{key}" for sample in table.samples for key in table.fmt]
    checker.equal(f"{what}: header", lines[:1], [["#" + head[0]] + head[1:]])
    checker.equal(f"{what}: rows", len(lines) - 1, len(table))
    for row, line in zip(table.rows, lines[1:]):
        at = row["row"]
        checker.equal(f"{what}: row {at}", line[:7], [str(row[key]) or "." for key in POSITIONS])
        columns = [(column, column.cells[at]) for column in table.info.values()]
        columns += [(column, column.cells[at][i]) for i in range(len(table.samples)) for column in table.fmt.values()]
        checker.true(f"{what}: row {at}: {line[7:]}", len(line) == 7 + len(columns)
                     and all(same_text(column, text, cell) for (column, cell), text in zip(columns, line[7:])))


def read_npy(data):
    """Type, shape and values of a NumPy file of version 1 or 2 in C order."""
    if data[:6] != b"\x93NUMPY":
        raise ValueError("no NumPy file")
    size, at = (struct.unpack("<H", data[8:10])[0], 10) if data[6] == 1 else (struct.unpack("<I", data[8:12])[0], 12)
    head = ast.literal_eval(data[at:at + size].decode("latin-1"))
    if head["fortran_order"] or (at + size) % 16:
        raise ValueError(f"head {head} of {size} bytes at {at}")
    code = {"|i1": "b", "<i2": "h", "<i4": "i", "<f2": "e", "<f4": "f", "|b1": "?"}[head["descr"]]
    count = (len(data) - at - size) // struct.calcsize(code)
    return head["descr"], head["shape"], list(struct.unpack(f"<{count}{code}", data[at + size:]))


def check_npy(checker, what, data, column, samples=None):
    """Whether a NumPy file is the column: (rows[, depth]), or with samples (rows, samples[, depth])."""
    try:
        descr, shape, values = read_npy(data)
    except (ValueError, KeyError, SyntaxError, struct.error) as error:
        checker.true(f"{what}: {error}: {data[:100]!r}", False)
        return
    expected = REALS[column.dtype][1] if column.dtype in REALS else INTEGERS.get(column.dtype, "|b1").replace("<i1", "|i1")
    checker.equal(f"{what}: type", descr, expected)
    wanted = (len(column.cells),) + (() if samples is None else (samples,)) + ((column.depth,) if column.depth > 1 else ())
    checker.equal(f"{what}: shape", shape, wanted)
    flat = column.cells
    for _ in range((samples is not None) + (column.depth > 1)):
        flat = [value for cell in flat for value in cell]
    checker.true(f"{what}: values differ", len(values) == len(flat) and all(
        got == value or (got != got and value != value) for got, value in zip(values, flat)))
