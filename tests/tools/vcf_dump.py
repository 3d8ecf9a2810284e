#!/usr/bin/env python3
"""Independent reader of .vcfbin files (lib/gk/vcf/FORMAT.md), stdlib only.

  vcf_dump.py FILE                       header line, one JSON line per row, index lines; checks every invariant
  vcf_dump.py FILE --check               only the checks; prints "ok" and exits 0, or lists violations and exits 1
  vcf_dump.py FILE --tsv                 rows as TSV instead of JSON
  vcf_dump.py FILE --find METHOD CONTIG START END [--anchor A] [--strand -]     row numbers that answer a query
  --names FILE   chrom.sizes or chromAlias.txt: gives contig names (else '#' + hash); repeatable
  --refg NAME    assembly name to compare the refg hash with
  --limit N      print at most N rows
METHOD: within overlapping exact 5p_within 3p_within 5p_aligned 3p_aligned sequence_variations
"""
import argparse
import json
import math
import struct
import sys

DTYPES = ["int8", "int16", "int32", "float16", "float32", "str", "bool"]
FMT = {0: "b", 1: "h", 2: "i", 3: "e", 4: "f", 6: "B"}


def fnv(data, bits):
    h, p = (0x811C9DC5, 0x01000193) if bits == 32 else (0xCBF29CE484222325, 0x100000001B3)
    m = (1 << bits) - 1
    for c in data:
        h = ((h ^ (c - 256 if c > 127 else c) & m) * p) & m
    return h


class Bad(Exception):
    pass


class Reader:
    def __init__(self, data):
        self.d, self.o, self.problems = data, 0, []

    def need(self, ok, text):
        if not ok:
            self.problems.append(text)

    def take(self, n, what):
        if n < 0 or self.o + n > len(self.d):
            raise Bad("file ends inside %s (offset %d, wants %d bytes)" % (what, self.o, n))
        b = self.d[self.o:self.o + n]
        self.o += n
        return b

    def num(self, fmt, what):
        return struct.unpack("<" + fmt, self.take(struct.calcsize("<" + fmt), what))[0]

    def pad(self, n):
        b = self.take(-self.o % n, "padding")
        self.need(not any(b), "padding before offset %d is not zero" % self.o)

    def mark(self, value):
        got = self.num("I", "checkpoint")
        if got != value:
            raise Bad("checkpoint %08x expected at offset %d, found %08x" % (value, self.o - 4, got))

    def array(self, size, what):
        n = self.num("Q", what)
        s = self.num("i", what)
        if s != size:
            raise Bad("%s: item size %d, expected %d" % (what, s, size))
        return n, self.take(n * size, what)

    def cstr(self, what):
        e = self.d.find(b"\0", self.o)
        if e < 0:
            raise Bad("unterminated string in " + what)
        s = self.d[self.o:e]
        self.o = e + 1
        return s


def text(b):
    return b.decode("utf-8", "surrogateescape")


class Column:
    pass


class VcfBin:
    def __init__(self, data):
        r = self.r = Reader(data)
        if r.num("H", "signature") != 0xC0ED:
            raise Bad("signature is not ED C0")
        self.version = r.num("H", "version")
        if self.version > 5:
            raise Bad("version %d" % self.version)
        r.need(self.version == 5, "version is %d, not 5" % self.version)
        r.pad(4)
        r.mark(0x85420001)
        self.n, raw_rows = r.array(26, "rows")
        r.mark(0x85420002)
        _, aux = r.array(1, "aux pool")
        self.stranded = r.num("B", "stranded")
        r.need(self.stranded == 0, "stranded is %d" % self.stranded)
        r.pad(4)
        r.mark(0x85420003)
        self.read_rows(raw_rows, aux)
        self.read_index()
        r.mark(0x85420990)
        r.pad(4)
        k = r.num("i", "INFO count")
        self.info = [self.column("INFO", self.n) for _ in range(k)]
        self.samples_n = r.num("i", "sample count")
        k = r.num("i", "FORMAT count")
        self.fmt = [self.column("FORMAT", self.n * self.samples_n) for _ in range(k)]
        for kind, cols in (("INFO", self.info), ("FORMAT", self.fmt)):
            ids = [c.id for c in cols]
            r.need(all(x < y for x, y in zip(ids, ids[1:])), kind + " IDs are not strictly ascending")
        self.samples = []
        if self.samples_n > 0:
            total = r.num("i", "sample names")
            at = r.o
            self.samples = [text(r.cstr("sample name")) for _ in range(self.samples_n)]
            r.need(r.o - at == total, "sample name bytes: %d stated, %d found" % (total, r.o - at))
        else:
            r.need(self.samples_n == 0, "negative sample count")
        r.need(r.o == len(data), "%d bytes after the end" % (len(data) - r.o))

    def read_rows(self, raw, aux):
        r, at = self.r, 0
        self.rows = []
        refgs = set()
        for i, (p5, p3, refg, chrom, strand, lo, hi) in enumerate(struct.iter_unpack("<iiQIBIB", raw)):
            if hi == 255:
                b = struct.pack("<I", lo)
                ref, alt = b[0:1].strip(b"\0"), b[2:3].strip(b"\0")
                r.need(b[1] == 0 and b[3] == 0, "row %d: inline allele bytes 1 and 3 must be 0" % i)
            else:
                off = hi << 32 | lo
                e1 = aux.find(b"\0", off)
                e2 = aux.find(b"\0", e1 + 1)
                if off > len(aux) or e1 < 0 or e2 < 0:
                    raise Bad("row %d: alleles outside the aux pool" % i)
                ref, alt = aux[off:e1], aux[e1 + 1:e2]
                r.need(off == at, "row %d: aux offset %d, expected %d" % (i, off, at))
                r.need(len(ref) > 1 or len(alt) > 1, "row %d: short alleles not stored inline" % i)
                at = e2 + 1
            r.need(strand == 1, "row %d: strand %d" % (i, strand))
            r.need(not ref.strip(b"ACGTNacgtn"), "row %d: REF %r" % (i, ref))
            plain = not alt.strip(b"ACGTNacgtn")
            if plain:
                r.need(not (ref and alt and ref[0] == alt[0]), "row %d: shared first base not trimmed" % i)
                r.need(not (ref and alt and ref[-1] == alt[-1]), "row %d: shared last base" % i)
            else:
                r.need((alt[:1] == b"<" and alt[-1:] == b">") or b"[" in alt or b"]" in alt, "row %d: ALT %r" % (i, alt))
            if alt[:1] != b"<":
                r.need(p3 - p5 + 1 == len(ref), "row %d: length %d but REF %r" % (i, p3 - p5 + 1, ref))
            refgs.add(refg)
            self.rows.append((p5, p3, chrom, text(ref), text(alt)))
        r.need(at == len(aux), "aux pool: %d bytes used of %d" % (at, len(aux)))
        r.need(len(refgs) <= 1, "rows of several assemblies")
        self.refg = refgs.pop() if refgs else None

    def read_index(self):
        r = self.r
        by = {}
        for i, row in enumerate(self.rows):
            by.setdefault(row[2], []).append(i)
        k = r.num("Q", "index count")
        self.index, last = {}, None
        for _ in range(k):
            chrom, strand, biggest = r.num("I", "index"), r.num("B", "index"), r.num("i", "index")
            n5, b5 = r.array(4, "by_pos5")
            n3, b3 = r.array(4, "by_pos3")
            by5, by3 = struct.unpack("<%di" % n5, b5), struct.unpack("<%di" % n3, b3)
            r.need(strand == 1, "index strand %d" % strand)
            r.need(last is None or last < (chrom, strand), "index blocks not ascending")
            last = (chrom, strand)
            rows = by.get(chrom, [])
            r.need(list(by3) == sorted(rows, key=lambda i: (self.rows[i][1], i)), "by_pos3 order of %08x" % chrom)
            r.need(list(by5) == sorted(rows, key=lambda i: (self.rows[i][0], self.rows[i][1], i)), "by_pos5 order of %08x" % chrom)
            r.need(biggest == max([0] + [self.rows[i][1] - self.rows[i][0] + 1 for i in rows]), "max_interval_size of %08x" % chrom)
            self.index[chrom] = (biggest, by5, by3)
        r.need(set(self.index) == set(by), "index contigs differ from row contigs")

    def column(self, kind, cells):
        r, c = self.r, Column()
        c.dtype = r.num("i", "dtype")
        c.depth = r.num("i", "depth")
        if not 0 <= c.dtype < len(DTYPES):
            raise Bad("dtype %d" % c.dtype)
        raw_id = r.cstr("column ID")
        c.id, c.mode = raw_id, None
        name = kind + " " + text(raw_id)
        r.need(c.depth >= 1, "%s: depth %d" % (name, c.depth))
        r.pad(4)
        if c.dtype == 5:
            r.need(kind == "INFO" and c.depth == 1, name + ": string column must be INFO with depth 1")
            c.values = self.strings(name, cells, c)
        else:
            fmt = FMT[c.dtype]
            n, b = r.array(struct.calcsize("<" + fmt), name)
            r.need(n == cells * c.depth, "%s: %d values for %d cells of depth %d" % (name, n, cells, c.depth))
            v = struct.unpack("<%d%s" % (n, fmt), b)
            if c.dtype == 6:
                r.need(kind == "INFO" and set(v) <= {0, 1}, name + ": flag values other than 0/1")
                v = [bool(x) for x in v]
            if raw_id == b"GT" and kind == "FORMAT":
                r.need(c.dtype == 0 and c.depth == 1 and set(v) <= set(range(6)), name + ": not a genotype column")
            if raw_id == b"SVTYPE" and kind == "INFO":
                r.need(c.dtype == 0 and c.depth == 1 and set(v) <= set(range(7)), name + ": not an SVTYPE column")
            c.values = list(v)
        r.pad(4)
        return c

    def strings(self, name, n, c):
        r = self.r
        r.mark(0x31231259)
        r.pad(8)
        size = r.num("Q", name)
        at = r.o
        c.mode = r.num("I", name)
        if c.mode == 0:
            stride = r.num("I", name)
            body = r.take(n * stride, name)
            out = []
            for i in range(n):
                cell = body[i * stride:(i + 1) * stride]
                s = cell.split(b"\0", 1)[0]
                r.need(len(s) < stride and not any(cell[len(s):]), name + ": cell %d not NUL-padded" % i)
                out.append(s)
            r.need(stride == max([0] + [len(s) for s in out]) + 1, name + ": stride %d" % stride)
        elif c.mode == 1:
            base = r.o
            offs = [lo | hi << 32 for lo, hi in struct.iter_unpack("<IB", r.take(5 * (n + 1), name))]
            r.need(offs[0] == 5 * (n + 1), name + ": first offset %d" % offs[0])
            body = r.d[base:at + size]
            r.o = at + size
            out = [body[a:b - 1] for a, b in zip(offs, offs[1:])]
            r.need(all(body[b - 1:b] == b"\0" and b"\0" not in s for s, b in zip(out, offs[1:])), name + ": NULs")
            r.need(offs[-1] == len(body), name + ": last offset")
        elif c.mode == 2:
            k, p = r.num("I", name), r.num("Q", name)
            base = r.o
            offs = struct.unpack("<%dQ" % (p + 1), r.take(8 * (p + 1), name))
            idx = struct.unpack("<%d%s" % (n, {1: "B", 2: "H", 4: "I", 8: "Q"}[k]), r.take(n * k, name))
            body = r.d[base:at + size]
            r.o = at + size
            pool = [body[a:b - 1] for a, b in zip(offs, offs[1:])]
            out = [pool[i] for i in idx]
        else:
            raise Bad("%s: string mode %d" % (name, c.mode))
        r.need(r.o - at == size, name + ": size field %d, found %d" % (size, r.o - at))
        r.mark(0x31231257)
        if c.mode != 2:
            raw = sum(len(s) + 1 for s in out)
            fixed = n * (max([0] + [len(s) for s in out]) + 1)
            r.need(c.mode == (0 if fixed <= 5 * (n + 1) + raw else 1), name + ": wrong string mode %d" % c.mode)
        return [text(s) for s in out]

    # ---- queries ----
    def find(self, method, chrom, start, end, anchor=None, strand="+"):
        _, by5, by3 = self.index.get(chrom, (0, (), ()))
        R = self.rows
        if strand == "-" and method in ("5p_within", "3p_within", "5p_aligned", "3p_aligned"):
            raise ValueError("unstranded table")
        if method == "within":
            return [i for i in by3 if start <= R[i][1] <= end - 1 and R[i][0] >= start]
        if method == "overlapping":
            return [i for i in by5 if R[i][0] <= end - 1 and R[i][1] >= start]
        if method == "exact":
            return [i for i in by5 if R[i][0] == start and R[i][1] == end - 1]
        if method == "5p_within":
            return [i for i in by5 if start <= R[i][0] <= end - 1]
        if method == "3p_within":
            return [i for i in by3 if start <= R[i][1] <= end - 1]
        if method == "5p_aligned":
            return [i for i in by5 if R[i][0] == start]
        if method == "3p_aligned":
            return [i for i in by3 if R[i][1] == end - 1]
        if method == "sequence_variations":
            return self.seqvar(by5, start, end, anchor)
        raise ValueError(method)

    def seqvar(self, by5, s, e, a):
        R = self.rows

        def shrunk(x, y):
            total = 0
            for i in by5:
                if R[i][0] > y - 1 or R[i][1] < x:
                    continue
                rl, al = R[i][1] - R[i][0] + 1, len(R[i][4].encode("utf-8", "surrogateescape"))
                for d in (x - R[i][0], R[i][1] - (y - 1)):
                    if d > 0:
                        rl, al = min(rl - d, 0), min(al - d, 0)
                total += max(0, rl - al)
            return total

        left, right = s, e
        if a is not None:
            right = None
            x, y = a, e
            while y > x:
                left = a
                right = y
                x, y = y, y + shrunk(x, y)
            x, y = s, a
            while y > x:
                if right is None:
                    right = y
                left = x
                x, y = x - shrunk(x, y), x
        cand = [i for i in by5 if R[i][0] < right and R[i][1] >= left] if right is not None else []
        ins = [i for i in by5 if R[i][0] == left and R[i][1] == left - 1]
        out, k = [], 0
        for i in ins:
            while k < len(cand) and (R[cand[k]][0], R[cand[k]][1]) < (R[i][0], R[i][1]):
                out.append(cand[k])
                k += 1
            out.append(i)
            if k < len(cand) and cand[k] == i:
                k += 1
        return out + cand[k:]


def plain(x):
    if isinstance(x, float):
        if math.isnan(x):
            return "nan"
        if math.isinf(x):
            return "inf" if x > 0 else "-inf"
    return x


def cell(col, i, width):
    """Value(s) of one row: width = 1 for INFO, number of samples for FORMAT."""
    d = col.depth
    v = [plain(x) for x in col.values[i * width * d:(i + 1) * width * d]]
    return v if d == 1 else [v[k:k + d] for k in range(0, len(v), d)]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("file")
    ap.add_argument("--check", action="store_true")
    ap.add_argument("--tsv", action="store_true")
    ap.add_argument("--names", action="append", default=[])
    ap.add_argument("--refg")
    ap.add_argument("--limit", type=int)
    ap.add_argument("--find", nargs=4, metavar=("METHOD", "CONTIG", "START", "END"))
    ap.add_argument("--anchor", type=int)
    ap.add_argument("--strand", default="+")
    a = ap.parse_args()
    names = {}
    for f in a.names:
        for line in open(f):
            if line.strip() and not line.startswith("#"):
                n = line.split("\t")[0].strip()
                names[fnv(n.encode(), 32)] = n
    with open(a.file, "rb") as f:
        data = f.read()
    try:
        v = VcfBin(data)
    except (Bad, struct.error) as e:
        print("not readable: %s" % e, file=sys.stderr)
        return 1
    if a.refg is not None and v.refg is not None:
        v.r.need(v.refg == fnv(a.refg.encode(), 64), "refg %016x is not %s" % (v.refg, a.refg))
    for p in v.r.problems:
        print("violation: " + p, file=sys.stderr)
    rc = 1 if v.r.problems else 0
    if a.find:
        m, c, s, e = a.find
        print("\t".join(map(str, v.find(m, fnv(c.encode(), 32), int(s), int(e), a.anchor, a.strand))))
        return rc
    if a.check:
        print("ok" if not rc else "%d violations" % len(v.r.problems))
        return rc

    def cname(h):
        return names.get(h, "#%08x" % h)

    def meta(cols):
        return [{"id": text(c.id), "dtype": DTYPES[c.dtype], "depth": c.depth,
                 **({"string_mode": ["fixed", "variable", "pooled"][c.mode]} if c.mode is not None else {})} for c in cols]

    n = v.n if a.limit is None else min(a.limit, v.n)
    if a.tsv:
        print("\t".join(["row", "contig", "start", "end", "ref", "alt"] + ["INFO/" + text(c.id) for c in v.info] + ["FORMAT/" + text(c.id) for c in v.fmt]))
        for i in range(n):
            p5, p3, ch, ref, alt = v.rows[i]
            out = [i, cname(ch), p5, p3 + 1, ref, alt]
            for c in v.info:
                x = cell(c, i, 1)[0] if c.values else None
                out.append(",".join(map(str, x)) if isinstance(x, list) else x)
            for c in v.fmt:
                out.append(";".join(",".join(map(str, x)) if isinstance(x, list) else str(x) for x in cell(c, i, v.samples_n)))
            print("\t".join(map(str, out)))
        return rc
    print(json.dumps({"type": "header", "version": v.version, "rows": v.n, "refg": "%016x" % v.refg if v.refg is not None else None,
                      "samples": v.samples, "num_samples": v.samples_n, "info": meta(v.info), "format": meta(v.fmt)}))
    for i in range(n):
        p5, p3, ch, ref, alt = v.rows[i]
        print(json.dumps({"type": "row", "row": i, "contig": cname(ch), "start": p5, "end": p3 + 1, "ref": ref, "alt": alt,
                          "info": {text(c.id): (cell(c, i, 1) or [None])[0] for c in v.info},
                          "format": {text(c.id): cell(c, i, v.samples_n) for c in v.fmt}}))
    for ch, (big, by5, by3) in v.index.items():
        print(json.dumps({"type": "index", "contig": cname(ch), "max_size": big, "by_pos5": by5, "by_pos3": by3} if a.limit is None
                         else {"type": "index", "contig": cname(ch), "max_size": big, "rows": len(by5)}))
    return rc


if __name__ == "__main__":
    sys.exit(main())
