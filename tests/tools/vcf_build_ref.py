#!/usr/bin/env python3
"""Slow reference builder of .vcfbin (stdlib only): the exact rules of GenomeKit 7.5.0, without those that gk adds.

  vcf_build_ref.py --cases GOLDEN_DIR --genomes DIR [--genomes DIR2]     runs every case of cases.json and compares
        bytes (or code and line of the error).  DIR holds <assembly>.fa or .2bit, .chrom.sizes, .chromAlias.txt
  vcf_build_ref.py IN.vcf[.gz] OUT.vcfbin --assembly NAME --genomes DIR [--info ID[:dtype[=default]]]... [--format ...]...
        [--no-validate] [--exclude C:S-E[:-]]... [--allow ...]... [--ancestral error|warn|exclude]
Errors: class, code, line (codes as in tests/golden/vcf/README.md).
"""
import argparse
import json
import os
import struct
import sys
import zlib

INT_TYPES, FLOAT_TYPES = {"int8": 0, "int16": 1, "int32": 2}, {"float16": 3, "float32": 4}
DT = {**INT_TYPES, **FLOAT_TYPES, "str": 5, "bool": 6}
SVTYPES = [".", "DEL", "INS", "DUP", "INV", "CNV", "BND"]
NUC = set("ACGTNacgtn")
RESERVED = set("""alt anchor anchor_offset as_dna0 as_dna1 as_negative_strand as_opposite_strand as_positive_strand as_rna1 as_ucsc
as_variant_string check_same_chromosome chromosome contains distance dnstream_of end end3 end5 expand from_dna0 from_dna0_coord from_dna1
from_rna1 from_string intersect interval is_positive_strand midpoint overlaps position ref reference_genome shift spanning start strand
subtract upstream_of with_anchor within mro""".split())


class Err(Exception):
    def __init__(self, code, cls="ValueError"):
        super().__init__(code)
        self.code, self.cls, self.line = code, cls, None


def fnv(data, bits):
    h, p = (0x811C9DC5, 0x01000193) if bits == 32 else (0xCBF29CE484222325, 0x100000001B3)
    m = (1 << bits) - 1
    for c in data:
        h = ((h ^ (c - 256 if c > 127 else c) & m) * p) & m
    return h


def split(s, sep):
    p = s.split(sep)
    return p[:-1] if p[-1] == "" else p


def integer(s):
    t = s[1:] if s.startswith("+") else s
    d = t[1:] if t.startswith("-") else t
    if not d or not all("0" <= c <= "9" for c in d) or not -2 ** 31 <= int(t) < 2 ** 31:
        raise Err("integer")
    return int(t)


def f32bits(x):
    try:
        return struct.unpack("<I", struct.pack("<f", x))[0]
    except OverflowError:
        raise Err("float")


def real(s):
    """float32 bit pattern of a text (double rounding of Python's parser is fine for the golden data)"""
    t = s[1:] if s.startswith("+") else s
    low = t.lower()
    neg = low.startswith("-")
    body = low[1:] if neg else low
    if body.startswith("nan") and (body == "nan" or (body[3:4] == "(" and body[-1:] == ")")):
        return 0xFFC00000 if neg else 0x7FC00000
    if body in ("inf", "infinity"):
        return 0xFF800000 if neg else 0x7F800000
    if not body or set(body) - set("0123456789.e+-"):
        raise Err("float")
    try:
        return f32bits(float(t))
    except ValueError:
        raise Err("float")


def half(bits):
    sign, e, m = bits >> 16 & 0x8000, bits >> 23 & 0xFF, bits & 0x7FFFFF
    if e == 0xFF:
        return sign + (0x7C00 if m == 0 else max(0x7C01, 0x7C00 + (m >> 13)))
    if e >= 143:
        raise Err("half_range")
    if e < 102:
        return sign
    if e <= 112:                                    # below 2^-14: count units of 2^-24, half away from zero
        return sign + (((m | 0x800000) + (1 << 125 - e)) >> 126 - e)
    return sign + ((e - 112) << 10) + ((m + 0x1000) >> 13)


class Genome:
    def __init__(self, name, dirs):
        self.name = name
        self.canon, self.alias, self.seq, self.sizes = set(), {}, None, {}
        self.dirs = dirs
        for d in dirs:
            a, z = os.path.join(d, name + ".chromAlias.txt"), os.path.join(d, name + ".chrom.sizes")
            if not os.path.exists(z):
                continue
            for line in open(z):
                n, v = line.split()[:2]
                self.sizes[n] = int(v)
            self.canon = set(self.sizes)
            if os.path.exists(a):
                self.canon = set()
                for line in open(a):
                    if not line.startswith("#"):
                        p = line.rstrip("\n").split("\t")
                        self.canon.add(p[0])
                        for x in p[1:]:
                            self.alias.setdefault(x, p[0])
            return
        raise SystemExit("assembly %s not found" % name)

    def contig(self, n):
        if n in self.canon:
            return n
        if n in self.alias:
            return self.alias[n]
        raise Err("contig")

    def load(self):
        self.seq = {}
        for d in self.dirs:
            p = os.path.join(d, self.name + ".fa")
            if os.path.exists(p):
                n = None
                for line in open(p):
                    if line[0] == ">":
                        n = line[1:].split()[0]
                        self.seq[n] = []
                    else:
                        self.seq[n].append(line.strip().upper())
                self.seq = {k: "".join(v) for k, v in self.seq.items()}
                return
            p = os.path.join(d, self.name + ".2bit")
            if os.path.exists(p):
                b = open(p, "rb").read()
                count, at = struct.unpack("<I", b[8:12])[0], 16
                for _ in range(count):
                    k = b[at]
                    n = b[at + 1:at + 1 + k].decode()
                    o = struct.unpack("<I", b[at + 1 + k:at + 5 + k])[0]
                    at += 5 + k
                    size, nb = struct.unpack("<II", b[o:o + 8])
                    o += 8
                    blocks = list(zip(struct.unpack("<%dI" % nb, b[o:o + 4 * nb]), struct.unpack("<%dI" % nb, b[o + 4 * nb:o + 8 * nb])))
                    o += 8 * nb
                    nm = struct.unpack("<I", b[o:o + 4])[0]
                    o += 4 + 8 * nm + 4
                    s = list("".join("TCAG"[x >> 6] + "TCAG"[x >> 4 & 3] + "TCAG"[x >> 2 & 3] + "TCAG"[x & 3] for x in b[o:o + (size + 3) // 4])[:size])
                    for st, ln in blocks:
                        s[st:st + ln] = "N" * ln
                    self.seq[n] = "".join(s)
                return

    def bases(self, c, start, end):
        if self.seq is None:
            self.load()
        s = self.seq[c]
        if end < start or end <= 0 or start >= len(s) - 1:
            raise Err("outside_contig", "IndexError")
        return "N" * -min(start, 0) + s[max(start, 0):end] + "N" * max(0, end - len(s))


class Col:
    def __init__(self, idn, dtype=None, depth=None, miss=0):
        self.id, self.dtype, self.depth, self.miss, self.out = idn, dtype, depth, miss, []


def make_cols(reqs, kind):
    cols = []
    for q in reqs:
        idn, dt, dv = q["id"], q.get("dtype"), q.get("default")
        if idn in RESERVED or idn.startswith("__"):
            raise Err("reserved_id")
        if any(c.id == idn for c in cols):
            raise Err("duplicate_id")
        if kind == "INFO" and idn == "ID":
            cols.append(Col(idn, "str", 1))
        elif kind == "INFO" and idn == "SVTYPE":
            if dt is not None and not (dt == "int32" and 0 <= dv <= 6):
                raise Err("svtype_default")
            cols.append(Col(idn, "int8", 1))
        elif kind == "FORMAT" and idn == "GT":
            if dt is not None and not (dt == "int8" and dv in (1, 3)):
                raise Err("gt_default")
            cols.append(Col(idn, "int8", None if any(c.id == "PS" for c in cols) else 1, 3 if dv is None else dv))
        else:
            if kind == "FORMAT" and idn == "PS":
                for c in cols:
                    if c.id == "GT":
                        c.depth = None
            cols.append(Col(idn, dt, None, dv if dv is not None else 0))
    return cols


def meta(line, info, fmt):
    for prefix, cols, is_info in (("INFO=<", info, True), ("FORMAT=<", fmt, False)):
        if line.startswith(prefix):
            break
    else:
        return
    parts = line[len(prefix):].split(",", 3)
    if len(parts) < 4:
        raise Err("key_count")

    def key(s, k):
        if not s.startswith(k + "="):
            raise Err("key_order")
        return s[len(k) + 1:]
    idn = key(parts[0], "ID")
    c = next((c for c in cols if c.id == idn), None)
    if c is None:
        return
    if c.depth is None:
        v = key(parts[1], "Number")
        if v[:1].isdigit():
            c.depth = integer(v)
        elif v == "A":
            c.depth = 1
        elif v == "R" or idn in ("AD", "ADF", "ADR") or v == "G":
            c.depth = 2
        elif v != ".":
            raise Err("number")
    t = key(parts[2], "Type")
    if t in ("Integer", "Float"):
        ok = INT_TYPES if t == "Integer" else FLOAT_TYPES
        c.dtype = c.dtype or ("int32" if t == "Integer" else "float32")
        if c.dtype not in ok:
            raise Err("dtype_clash")
        if not c.depth or c.depth < 1:
            raise Err("depth")
    elif t == "String":
        if not (is_info and idn == "SVTYPE") and not (not is_info and idn == "GT"):
            if c.dtype is not None:
                raise Err("default_on_string")
            if not is_info:
                raise Err("format_string")
            c.dtype, c.depth = "str", 1
    elif t == "Flag":
        if c.dtype is not None:
            raise Err("default_on_flag")
        if c.depth != 0:
            raise Err("flag_number")
        if not is_info:
            raise Err("format_flag")
        c.dtype, c.depth = "bool", 1
    else:
        raise Err("type")


def genotype(s, d):
    if len(s) == 1:
        return {"1": 2, ".": 3}.get(s, 0)
    if len(s) != 3:
        raise Err("genotype")
    a, sep, b = s
    if not all("0" <= x <= "9" or x == "." for x in (a, b)) or sep not in "/|":
        raise Err("genotype")
    if "." in (a, b) and (sep == "|" or d == 3):
        return 3
    if a == b:
        return 0 if a == "0" else 3 if a == "." else 2
    return 1 if sep == "/" else 4 if a == "0" else 5


def put(c, text, warned):
    if c.dtype is None:
        raise Err("no_header_line")
    if c.id == "GT":
        if c.dtype != "int8" or c.depth != 1:
            raise Err("gt_depth", "AssertionError")
        c.out.append(genotype(text, c.miss))
        return
    if c.id == "SVTYPE":
        if c.dtype != "int8" or c.depth != 1:
            raise Err("gt_depth", "AssertionError")
        if text in SVTYPES:
            c.out.append(SVTYPES.index(text))
        else:
            warned.add(text)                        # GenomeKit stores nothing here: the file becomes corrupt
        return
    conv = {"float32": lambda v: v, "float16": half}.get(c.dtype)
    if text == ".":
        if c.depth is None:
            raise Err("no_header_line")
        if c.dtype == "str":
            c.out.append("")
        elif c.dtype == "bool":
            c.out.append(0)
        else:
            m = conv(f32bits(c.miss)) if conv else wrap(c.dtype, c.miss)
            c.out.extend([m] * c.depth)
        return
    if c.dtype == "str":
        c.out.append(text)
        return
    if c.dtype == "bool":
        if text:
            raise Err("flag_value")
        c.out.append(1)
        return
    v = split(text, ",")
    if c.depth is None:
        c.depth = len(v)
    if len(v) != c.depth:
        raise Err("value_count")
    for x in v:
        if conv:
            c.out.append(conv(f32bits(c.miss) if x == "." else real(x)))
        else:
            c.out.append(wrap(c.dtype, c.miss if x == "." else integer(x)))


def wrap(dt, v):
    if dt == "int8":
        return (v + 128) % 256 - 128
    if dt == "int16" and not -32768 <= v <= 32767:
        raise Err("int_range")
    return v


def overlap(row, i):
    return row[2] == i["contig"] and i["strand"] == "+" and row[0] <= i["end"] - 1 and row[1] >= i["start"]


def alleles(f, opt, ancestral_lines, line_no):
    ref, alt = f[3], f[4]
    if "," in alt:
        raise Err("multiallelic")
    if not ref or not alt:
        raise Err("empty_allele")
    if set(ref) - NUC:
        raise Err("ref_alphabet")
    if ref == alt:
        raise Err("same_alleles")
    if alt == ".":
        if opt["ancestral"] == "error":
            raise Err("ancestral")
        if opt["ancestral"] == "exclude":
            return None
        ancestral_lines.append(line_no)
        alt = ref
    start = integer(f[1]) - 1
    if alt[0] == "<" and alt[-1] == ">":
        ents = split(f[7], ";")
        find = lambda k: next((e[len(k):] for e in ents if e.startswith(k)), "")       # noqa: E731
        ref, start = ref[1:], start + 1
        if find("END="):
            return start, integer(find("END=")) - 1, ref, alt
        if not find("SVLEN="):
            raise Err("no_end")
        return start, start + len(ref) + integer(find("SVLEN=")) - 1, ref, alt
    odd = next((i for i, x in enumerate(alt) if x not in NUC), None)
    if odd is not None and alt[odd] not in "[]":
        raise Err("alt_alphabet")
    if odd is None and ref != alt and ref[-1] == alt[-1]:
        raise Err("not_normalised")
    if odd == 0:
        while ref and alt and ref[-1] == alt[-1]:
            ref, alt = ref[:-1], alt[:-1]
    else:
        if odd is not None and alt[-1] not in "[]":
            raise Err("alt_alphabet")
        k = 0
        while k < len(ref) and k < len(alt) and ref[k] == alt[k]:
            k += 1
        ref, alt, start = ref[k:], alt[k:], start + k
    return start, start + len(ref) - 1, ref, alt


def read_text(path):
    data = open(path, "rb").read()
    if (path.endswith(".gz") or path.endswith("zip")) and data[:2] == b"\x1f\x8b":
        out = b""
        while data[:2] == b"\x1f\x8b":
            d = zlib.decompressobj(31)
            try:
                out += d.decompress(data)
            except zlib.error:
                raise Err("gzip", "OSError")
            data = d.unused_data                    # a stream that ends early is accepted as it is
        data = out
    lines = data.split(b"\n")
    if lines[-1] == b"":
        lines.pop()
    for s in lines:
        s = s[1:] if s[:1] == b"\r" else s
        s = s[:-1] if len(s) > 1 and s[-1:] == b"\r" else s
        yield s.rstrip(b"\0").decode("utf-8", "surrogateescape")


def build(path, genome, opt):
    info, fmt = make_cols(opt["info"], "INFO"), make_cols(opt["format"], "FORMAT")
    rows, names, anc, warned = [], [], [], set()
    for no, line in enumerate(read_text(path), 1):
        try:
            if len(line) < 2:
                continue
            if line[:2] == "##":
                meta(line[2:], info, fmt)
                continue
            if line[0] == "#":
                f = split(line[1:], "\t") if fmt else line.split("\t")
                if len(f) < 8:
                    raise Err("columns")
                if fmt and len(f) > 9:
                    names = f[9:]
                continue
            if fmt and not names:
                raise Err("no_samples")
            f = split(line, "\t")
            if len(f) < 8:
                raise Err("columns")
            contig = genome.contig(f[0])
            a = alleles(f, opt, anc, no)
            if a is None:
                continue
            row = (a[0], a[1], contig, a[2], a[3])
            if any(overlap(row, i) for i in opt["exclude"]) or (opt["allow"] and not any(overlap(row, i) for i in opt["allow"])):
                continue
            rows.append(row)
            if opt["validate"] and genome.bases(contig, a[0], a[1] + 1) != a[2]:
                raise Err("ref_mismatch")
            ents = split(f[7], ";")
            for c in info:
                v = "."
                if c.id == "ID":
                    v = f[2]
                else:
                    e = next((e for e in ents if e.startswith(c.id) and e[len(c.id):len(c.id) + 1] in ("", "=")), None)
                    if e is not None:
                        v = e[len(c.id) + 1:]
                        if e == c.id and c.dtype != "bool":
                            raise Err("no_value")
                put(c, v, warned)
            if names:
                if len(f) - 9 != len(names):
                    raise Err("sample_count")
                keys = split(f[8], ":")
                for cell in f[9:]:
                    p = split(cell, ":")
                    if len(p) > len(keys):
                        raise Err("cell_fields")
                    for c in fmt:
                        k = keys.index(c.id) if c.id in keys else len(p)
                        put(c, p[k] if k < len(p) else ".", warned)
        except Err as e:
            e.line = no
            raise
    return write(rows, info, fmt, names, genome.name), anc, warned


def write(rows, info, fmt, names, refg):
    o = bytearray(struct.pack("<HH", 0xC0ED, 5))

    def pad(n):
        o.extend(b"\0" * (-len(o) % n))

    def array(n, size, b):
        o.extend(struct.pack("<Qi", n, size) + b)
    enc = lambda s: s.encode("utf-8", "surrogateescape")                    # noqa: E731
    aux, recs, by = bytearray(), bytearray(), {}
    h = fnv(refg.encode(), 64)
    for i, (p5, p3, c, ref, alt) in enumerate(rows):
        ch = fnv(c.encode(), 32)
        by.setdefault(ch, []).append(i)
        r, t = enc(ref), enc(alt)
        w = lambda v: (v + 2 ** 31) % 2 ** 32 - 2 ** 31                     # noqa: E731
        recs += struct.pack("<iiQIB", w(p5), w(p3), h, ch, 1)
        if len(r) < 2 and len(t) < 2:
            recs += (r or b"\0") + b"\0" + (t or b"\0") + b"\0\xff"
        else:
            recs += struct.pack("<IB", len(aux) & 0xFFFFFFFF, len(aux) >> 32)
            aux += r + b"\0" + t + b"\0"
    o += struct.pack("<I", 0x85420001)
    array(len(rows), 26, recs)
    o += struct.pack("<I", 0x85420002)
    array(len(aux), 1, aux)
    o += b"\0"
    pad(4)
    o += struct.pack("<IQ", 0x85420003, len(by))
    for ch in sorted(by):
        b3 = sorted(by[ch], key=lambda i: (rows[i][1], i))
        b5 = sorted(by[ch], key=lambda i: (rows[i][0], rows[i][1], i))
        o += struct.pack("<IBi", ch, 1, max([0] + [rows[i][1] - rows[i][0] + 1 for i in b3]))
        for b in (b5, b3):
            array(len(b), 4, struct.pack("<%di" % len(b), *b))
    o += struct.pack("<I", 0x85420990)
    pad(4)

    def columns(cols):
        for c in sorted(cols, key=lambda c: enc(c.id)):
            if c.dtype is None or c.depth is None:
                raise Err("no_header_line")
            o.extend(struct.pack("<ii", DT[c.dtype], c.depth) + enc(c.id) + b"\0")
            pad(4)
            if c.dtype == "str":
                s = [enc(x) for x in c.out]
                n, raw, top = len(s), sum(len(x) + 1 for x in s), max([0] + [len(x) for x in s])
                o.extend(struct.pack("<I", 0x31231259))
                pad(8)
                if n * (top + 1) <= 5 * (n + 1) + raw:
                    o.extend(struct.pack("<QII", 8 + n * (top + 1), 0, top + 1) + b"".join(x.ljust(top + 1, b"\0") for x in s))
                else:
                    o.extend(struct.pack("<QI", 4 + 5 * (n + 1) + raw, 1))
                    at = 5 * (n + 1)
                    for x in [None] + s:
                        at += len(x) + 1 if x is not None else 0
                        o.extend(struct.pack("<IB", at & 0xFFFFFFFF, at >> 32))
                    o.extend(b"".join(x + b"\0" for x in s))
                o.extend(struct.pack("<I", 0x31231257))
            else:
                code, size = {"int8": ("b", 1), "int16": ("h", 2), "int32": ("i", 4), "float16": ("H", 2), "float32": ("I", 4), "bool": ("B", 1)}[c.dtype]
                array(len(c.out), size, struct.pack("<%d%s" % (len(c.out), code), *c.out))
            pad(4)
    o += struct.pack("<i", len(info))
    columns(info)
    o += struct.pack("<ii", len(names), len(fmt))
    columns(fmt)
    if names:
        b = b"".join(enc(n) + b"\0" for n in names)
        o += struct.pack("<i", len(b)) + b
    return bytes(o)


OPTIONS = {"info": [], "format": [], "validate": True, "exclude": [], "allow": [], "ancestral": "error"}


def run_cases(root, dirs):
    """Builds what GenomeKit built; options that only gk has, and normalisation, are not for this builder."""
    bad = same = errors = 0
    genomes = {}
    with open(os.path.join(root, "cases.json"), encoding="utf-8") as file:
        cases = json.load(file)
    for c in cases:
        e = c.get("genomekit", {})
        if "normalize" in c.get("options", {}) or not e.keys() & {"file", "refused"}:
            continue
        g = genomes.setdefault(c["assembly"], Genome(c["assembly"], dirs))
        try:
            data, anc, _ = build(os.path.join(root, c["input"]), g, OPTIONS | c.get("options", {}))
            with open(os.path.join(root, e.get("file", "cases.json")), "rb") as file:
                fine = data == file.read() and anc == c.get("ancestral_lines", [])
            got = "built"
            same += fine
        except Err as x:
            got = {"refused": x.code, "line": x.line}
            fine = got == {"line": None} | e
            errors += fine
        if not fine:
            bad += 1
            print("DIFFERS", c["name"], got, e)
    print("%s: %d files byte-identical, %d errors equal, %d differ" % (root, same, errors, bad))
    return 1 if bad else 0


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("input", nargs="?")
    p.add_argument("output", nargs="?")
    p.add_argument("--cases")
    p.add_argument("--genomes", action="append", default=[])
    p.add_argument("--assembly")
    p.add_argument("--info", action="append", default=[])
    p.add_argument("--format", action="append", default=[])
    p.add_argument("--no-validate", action="store_true")
    p.add_argument("--exclude", action="append", default=[])
    p.add_argument("--allow", action="append", default=[])
    p.add_argument("--ancestral", default="error")
    a = p.parse_args()
    if a.cases:
        return run_cases(a.cases, a.genomes)

    def req(s):
        i, _, rest = s.partition(":")
        d, _, v = rest.partition("=")
        return {"id": i, **({"dtype": d, "default": (float if d.startswith("f") else int)(v or 0)} if d else {})}

    def iv(s):
        c, r, *st = s.split(":")
        x, y = r.split("-", 1)
        return {"contig": c, "start": int(x), "end": int(y), "strand": st[0] if st else "+"}
    opt = {"info": [req(x) for x in a.info], "format": [req(x) for x in a.format], "validate": not a.no_validate,
           "exclude": [iv(x) for x in a.exclude], "allow": [iv(x) for x in a.allow], "ancestral": a.ancestral}
    try:
        data, anc, warned = build(a.input, Genome(a.assembly, a.genomes), opt)
    except Err as e:
        print("%s\t%s\t%s" % (e.cls, e.code, e.line if e.line else "-"), file=sys.stderr)
        return 1
    for w in sorted(warned):
        print("unknown SVTYPE %s" % w, file=sys.stderr)
    if anc:
        print("ancestral lines: %s" % ",".join(map(str, anc)), file=sys.stderr)
    open(a.output, "wb").write(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
