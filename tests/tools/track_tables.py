"""What the tests of tracks share: the words of a build, the answers of queries as bytes, and digests of long answers."""
import ast
import itertools
import math
import struct

BYTES = {"bool": 1, "uint8": 1, "int8": 1, "float16": 2, "float32": 4}
CODES = {"bool": "B", "uint8": "B", "int8": "b", "float16": "e", "float32": "f"}
DESCRIPTIONS = {"bool": "|b1", "uint8": "|u1", "int8": "|i1", "float16": "<f2", "float32": "<f4"}
NANS = {"float16": bytes.fromhex("007e"), "float32": bytes.fromhex("0000c07f")}


class Texts(dict):
    """The little-endian bytes of a value of one dtype by its text; every NaN is the same one, and what is no value is itself."""

    def __init__(self, dtype):
        super().__init__()
        self.dtype = dtype

    def __missing__(self, text):
        try:
            number = float(text) if self.dtype in NANS else int(text)
            made = NANS[self.dtype] if math.isnan(number) else struct.pack("<" + CODES[self.dtype], number)
        except (ValueError, OverflowError, struct.error):
            made = b"not a value: " + text.encode()
        self[text] = made
        return made


TEXTS = {dtype: Texts(dtype) for dtype in BYTES}


class Digest:
    """FNV-1a (64 bit) of answers that are long runs of equal values. Its xor changes the lowest byte alone, and that byte depends
    on nothing above it: so n equal values are a map x -> factor * x + summand for each lowest byte of x, and 2n are two of them."""

    START, PRIME, MASK = 0xCBF29CE484222325, 0x100000001B3, (1 << 64) - 1

    def __init__(self):
        self.maps = {}

    def doubled(self, value, low, power):
        """The map of 2^power values."""
        key = (value, low, power)
        if key in self.maps:
            return self.maps[key]
        factor, summand = 1, 0
        if power == 0:
            for byte in value:
                summand = (summand + (low ^ byte) - low) * self.PRIME & self.MASK
                factor = factor * self.PRIME & self.MASK
                low = (low ^ byte) * (self.PRIME & 255) & 255
        else:
            factor, summand = self.doubled(value, low, power - 1)
            again = self.doubled(value, (factor * low + summand) & 255, power - 1)
            factor, summand = factor * again[0] & self.MASK, (again[0] * summand + again[1]) & self.MASK
        self.maps[key] = factor, summand
        return factor, summand

    def of(self, texts, dtype):
        x = self.START
        for text, run in itertools.groupby(texts):
            count, power = len(list(run)), 0
            value = TEXTS[dtype][text]
            while count:
                if count & 1:
                    factor, summand = self.doubled(value, x & 255, power)
                    x = (factor * x + summand) & self.MASK
                count >>= 1
                power += 1
        return f"{x:016x}"


def answer_bytes(texts, dtype):
    return b"".join(map(TEXTS[dtype].__getitem__, texts))


def same_bytes(data, dtype):
    """The bytes of an array with each NaN as in Texts."""
    if dtype not in NANS:
        return data
    count, size = len(data) // BYTES[dtype], BYTES[dtype]
    words = struct.unpack(f"<{count}{CODES[dtype]}", data)
    if not any(map(math.isnan, words)):
        return data
    return b"".join(NANS[dtype] if math.isnan(word) else data[at * size:(at + 1) * size] for at, word in enumerate(words))


def read_npy(data):
    """Type, shape and bytes of a NumPy file."""
    if data[:6] != b"\x93NUMPY":
        raise ValueError("no NumPy file")
    size, at = (struct.unpack("<H", data[8:10])[0], 10) if data[6] == 1 else (struct.unpack("<I", data[8:12])[0], 12)
    head = ast.literal_eval(data[at:at + size].decode("latin-1"))
    if head["fortran_order"] or (at + size) % 16:
        raise ValueError(f"head {head} of {size} bytes at {at}")
    return head["descr"], head["shape"], data[at + size:]


def number_text(value):
    """A value as the columns of --data and options have it."""
    return value if isinstance(value, str) else repr(float(value)) if isinstance(value, float) else str(int(value))


def region(chrom, start, end):
    return f"{chrom}:{start + 1}-{end}"


def data_text(calls):
    """Rows of --data for calls (chrom, strand, start, end, dtype, values)."""
    lines = []
    for chrom, strand, start, end, dtype, values in calls:
        words = "." if values is None else ",".join(map(number_text, values))
        lines.append(f"{chrom}\t{start}\t{end}\t{strand}\t{dtype or '.'}\t{words}\n")
    return "".join(lines)


class Words:
    """The options of `gk track build` for the calls of a golden case. Files that they name are made in `folder`."""

    def __init__(self, ops, sources, folder, clamp="--clamp"):
        self.out = ["-g", "toy", "--etype", ops["etype"], "--strandedness", ops["strandedness"]]
        self.out += ["--dim", ops.get("dim", 1), "--resolution", ops.get("resolution", 1)]
        for at, (name, *values) in enumerate(ops.get("config", [])):
            if name == "default":
                self.out.append("--default=" + number_text(values[0]))
            elif name == "sparsity":
                self.out += ["--sparsity-min-run", values[0], "--sparsity-min-delta", number_text(values[1])]
            elif name == "clamp":
                self.out.append(clamp)
            elif name in ("dict", "dict16"):
                path = folder / f"dict{at}.txt"
                path.write_text("\n".join(map(number_text, values[0])) + "\n")
                self.out += ["--dict", path] + ["--dict-type", "float16"] * (name == "dict16")
            elif name == "transform":
                self.out += ["--transform", ",".join(map(number_text, values))]
            elif name == "restrict":
                self.out += ["--restrict", region(*values)]
            else:
                raise ValueError(name)
        self.stdin = b""
        for kind in ["wig", "bedgraph"]:
            for option, path in zip([f"--{kind}", f"--{kind}-neg"], ops.get(kind, [])):
                self.out += [option, sources / path] if path else []
        if "bed" in ops:
            self.out += ["--bed", sources / ops["bed"][0]]
            self.out += ["--categories", ",".join(ops["bed"][1])] if len(ops["bed"]) > 1 and ops["bed"][1] else []
        if "calls" in ops:
            self.out += ["--data", "-"]
            self.stdin = data_text(ops["calls"]).encode()


def bed_text(queries):
    """BED6 of (chrom, start, end, strand)."""
    return "".join(f"{chrom}\t{start}\t{end}\tq{at}\t0\t{strand}\n" for at, (chrom, start, end, strand) in enumerate(queries))


def read_values(output):
    """The values' texts of each row of tsv without a header, whose last column they are."""
    rows = []
    for line in output.decode().splitlines():
        text = line.rsplit("\t", 1)[1]
        rows.append([] if text in ("", ".") else text.split(","))
    return rows
