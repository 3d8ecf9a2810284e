#!/usr/bin/env python3
"""Independent decoder for .gtrack files (lib/gk/track/FORMAT.md), standard library only.  Subcommands:

  dump FILE          JSON lines: one header object, one object per section, one per block
                     (--no-values omits the block values; --sizes gives chromosome names)
  check FILE...      verify every invariant of the format; exit status 1 on the first bad file
  canon FILE...      sha256 of the canonical form (sections sorted, undefined bytes zeroed);
                     two files with the same canonical digest hold the same track.
                     --write OUT stores the canonical file (one input only)
  query FILE         TSV: chrom start end strand dtype nvalues fnv1a64 values
                     --sizes S  --bed F|-  (BED6, strand in column 6)  --region chr:start-end:strand
                     --dtype bool|uint8|int8|float16|float32   --max-values N (values column is '*' above)
  intervals FILE     TSV: chrom start end strand (file order)
  histogram FILE     TSV: dim value count;  --sizes S [--separate] [--region ...]
  order              reads 'chrom strand' lines (insertion order) and prints section order;
                     --flavour libcxx|libstdcxx
"""
import argparse
import hashlib
import json
import math
import struct
import sys

SIG, VER = 0x70AC, 5
HEADER_SIZE, ENTRY_SIZE, JUMP = 1600, 24, 8192
ETYPES = ["m0", "u1", "u2", "u3", "u4", "u5", "u6", "u8", "i8",
          "f2", "f3", "f4", "f5", "f6", "f8", "f16", "f32"]
BITS = dict(m0=0, u1=1, u2=2, u3=3, u4=4, u5=5, u6=6, u8=8, i8=8,
            f2=2, f3=3, f4=4, f5=5, f6=6, f8=8, f16=16, f32=32)
# storage word in bytes: sub-byte codes are packed in 32-bit words, the rest in their own size
WORD = dict(m0=0, u1=4, u2=4, u3=4, u4=4, u5=4, u6=4, u8=1, i8=1,
            f2=4, f3=4, f4=4, f5=4, f6=4, f8=1, f16=2, f32=4)
DTYPES = ["bool", "uint8", "int8", "float16", "float32"]
DECODABLE = {"m0": DTYPES, "u1": ["bool", "uint8", "float16", "float32"],
             "i8": ["int8", "float16", "float32"], "f32": ["float32"]}
for _e in ("u2", "u3", "u4", "u5", "u6", "u8"):
    DECODABLE[_e] = ["uint8", "float16", "float32"]
for _e in ("f2", "f3", "f4", "f5", "f6", "f8", "f16"):
    DECODABLE[_e] = ["float16", "float32"]
DEFAULT_DTYPE = {"m0": "bool", "u1": "bool", "i8": "int8", "f32": "float32"}
for _e in ("u2", "u3", "u4", "u5", "u6", "u8"):
    DEFAULT_DTYPE[_e] = "uint8"
for _e in ("f2", "f3", "f4", "f5", "f6", "f8", "f16"):
    DEFAULT_DTYPE[_e] = "float16"
DT_FMT = {"bool": "B", "uint8": "B", "int8": "b", "float16": "H", "float32": "I"}


# ---------------------------------------------------------------- scalars
def fnv32(s):
    x = 0x811C9DC5
    for c in s.encode():
        if c >= 0x80:                       # bytes are sign-extended (x86) before the xor
            c |= 0xFFFFFF00
        x = ((x ^ c) * 0x01000193) & 0xFFFFFFFF
    return x


def fnv64(data):
    x = 0xCBF29CE484222325
    for c in data:
        x = ((x ^ c) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return x


def half_to_float_bits(h):
    sign, exp, sig = (h & 0x8000) << 16, (h >> 10) & 31, h & 0x3FF
    if exp == 31:
        return sign | 0x7F800000 | (sig << 13)
    if exp == 0:
        if sig == 0:
            return sign
        e = 113
        while not sig & 0x400:
            sig <<= 1
            e -= 1
        return sign | (e << 23) | ((sig & 0x3FF) << 13)
    return sign | ((exp + 112) << 23) | (sig << 13)


def bits_f32(b):
    return struct.unpack("<f", struct.pack("<I", b))[0]


def f32_bits(x):
    return struct.unpack("<I", struct.pack("<f", x))[0]


def half_value(h):
    return bits_f32(half_to_float_bits(h))


def small_int_half(v):
    """half bits of an integer of magnitude <= 255 (always exact)"""
    return struct.unpack("<H", struct.pack("<e", float(v)))[0]


def fmt(x):
    if isinstance(x, float):
        if math.isnan(x):
            return "nan"
        if math.isinf(x):
            return "inf" if x > 0 else "-inf"
        return repr(x)
    return str(x)


# ---------------------------------------------------------------- file
class Bad(Exception):
    pass


def need(cond, msg, *a):
    if not cond:
        raise Bad(msg.format(*a))


class Quad:
    """8 bytes: the same number as uint8, int8, half bits, float32 bits"""

    def __init__(self, raw):
        self.u, self.i, self.h, self.f = struct.unpack("<BbHI", raw)

    def as_dtype(self, dt):
        return {"bool": int(self.u != 0), "uint8": self.u, "int8": self.i,
                "float16": self.h, "float32": self.f}[dt]

    def json(self):
        return {"u8": self.u, "i8": self.i, "f16": fmt(half_value(self.h)),
                "f16_bits": "%04x" % self.h, "f32": fmt(bits_f32(self.f)), "f32_bits": "%08x" % self.f}


class Section:
    pass


class Track:
    def __init__(self, source, names=None):
        """source: a path, or the bytes of a file"""
        if not isinstance(source, bytes):
            with open(source, "rb") as fh:
                source = fh.read()
        self.d = d = source
        self.names = names or {}
        need(len(d) >= HEADER_SIZE, "file shorter than the {}-byte header", HEADER_SIZE)
        sig, ver = struct.unpack_from("<HH", d, 0)
        need(sig == SIG, "signature {:#06x} is not {:#06x}", sig, SIG)
        need(ver == VER, "version {} is not {}", ver, VER)
        self.dim, self.res = struct.unpack_from("<ii", d, 4)
        self.default, self.max, self.min = (Quad(d[o:o + 8]) for o in (12, 20, 28))
        self.stranded, et = struct.unpack_from("<Bb", d, 36)
        need(0 <= et < len(ETYPES), "etype code {} unknown", et)
        self.etype = ETYPES[et]
        self.refg = struct.unpack_from("<Q", d, 40)[0]
        self.nval = struct.unpack_from("<i", d, 48)[0]
        self.dict_h = struct.unpack_from("<256H", d, 52)
        self.dict_f = struct.unpack_from("<256I", d, 564)
        self.num_tracks = struct.unpack_from("<Q", d, 1592)[0]
        self.bits, self.word = BITS[self.etype], WORD[self.etype]
        self.per_word = 8 * self.word // self.bits if self.bits else 0
        need(HEADER_SIZE + ENTRY_SIZE * self.num_tracks <= len(d), "section table beyond end of file")
        self.sections = [self._section(k) for k in range(self.num_tracks)]
        self.by_key = {(s.chrom, s.strand): s for s in self.sections}

    def _section(self, k):
        d, s = self.d, Section()
        s.entry = HEADER_SIZE + ENTRY_SIZE * k
        s.data_offset, s.index_offset, s.chrom, s.strand = struct.unpack_from("<QQIB", d, s.entry)
        o = s.index_offset
        need(s.data_offset <= o and o + 12 <= len(d), "section {} offsets out of range", k)
        s.n, s.nj, s.is32, r0, r1, r2 = struct.unpack_from("<iiBBBB", d, o)
        need(s.n >= 0 and s.nj >= 0, "section {} has negative counts", k)
        s.reserved = (r0, r1, r2)
        o += 12
        ow = 0 if self.bits == 0 else (4 if s.is32 else 8)
        if s.n == 0:
            s.jumps = s.ends = s.starts = s.offs = ()
            s.end_offset = o
            s.off_pos = o
            return s
        need(o + 4 * s.nj + s.n * (8 + ow) <= len(d), "section {} index beyond end of file", k)
        s.jumps = struct.unpack_from("<%di" % s.nj, d, o); o += 4 * s.nj
        s.ends = struct.unpack_from("<%di" % s.n, d, o); o += 4 * s.n
        s.starts = struct.unpack_from("<%di" % s.n, d, o); o += 4 * s.n
        s.off_pos = o
        s.offs = struct.unpack_from("<%d%s" % (s.n, "I" if ow == 4 else "Q"), d, o) if ow else ()
        s.end_offset = o + ow * s.n
        return s

    # ---- sizes
    def enc_bytes(self, npos):
        if not self.bits:
            return 0
        return self.word * -(-npos * self.dim // self.per_word)

    def enc_bits(self, npos):
        return self.bits * npos * self.dim

    def can_inline(self, npos, width):
        return self.enc_bits(npos) < 8 * width and self.enc_bytes(npos) <= width

    def block_src(self, s, i):
        """(byte offset in the file of the encoded block, True if stored in the offset word)"""
        if not self.bits:
            return None, False
        w = 4 if s.is32 else 8
        if s.offs[i] >> (8 * w - 1):
            return s.off_pos + w * i, True
        return s.data_offset + s.offs[i], False

    # ---- values
    def codes(self, s, i, first, last):
        """raw codes of values first..last-1 (value = position*dim + column) of block i"""
        src, _ = self.block_src(s, i)
        d = self.d
        if self.etype == "m0":
            return [1] * (last - first)
        if self.word == 4 and self.bits < 8:
            mask, out = (1 << self.bits) - 1, []
            for v in range(first, last):
                w = struct.unpack_from("<I", d, src + 4 * (v // self.per_word))[0]
                out.append((w >> (self.bits * (v % self.per_word))) & mask)
            return out
        f = {"u8": "B", "f8": "B", "i8": "b", "f16": "H", "f32": "I"}[self.etype]
        return list(struct.unpack_from("<%d%s" % (last - first, f), d, src + self.word * first))

    def decode(self, code, dt):
        """code -> stored representation in dtype (floats as bit patterns)"""
        e = self.etype
        if e[0] == "f" and e not in ("f16", "f32"):
            return self.dict_h[code] if dt == "float16" else self.dict_f[code]
        if e == "f16":
            return code if dt == "float16" else half_to_float_bits(code)
        if e == "f32":
            return code
        if dt == "float16":
            return small_int_half(code)
        if dt == "float32":
            return f32_bits(float(code))
        return code

    def query(self, chrom, start, end, strand, dt=None):
        """list of (end-start)*dim stored representations, sense order"""
        dt = dt or DEFAULT_DTYPE[self.etype]
        if dt not in DECODABLE[self.etype]:
            raise TypeError("cannot decode %s as %s" % (self.etype, dt))
        if start == end:
            return []
        if start < 0:
            raise ValueError("negative start")
        dim, res = self.dim, self.res
        fill = [self.default.as_dtype(dt)] * dim
        cs, ce = start // res, -(-end // res)
        rows = [fill] * (ce - cs)
        s = self.by_key.get((chrom, strand if self.stranded else 1))
        if s:
            import bisect
            i = bisect.bisect_right(s.ends, cs)
            while i < s.n and s.starts[i] < ce:
                a, b = max(cs, s.starts[i]), min(ce, s.ends[i])
                if b > a:
                    f = (a - s.starts[i]) * dim
                    vals = [self.decode(c, dt) for c in self.codes(s, i, f, f + (b - a) * dim)]
                    for p in range(a, b):
                        rows[p - cs] = vals[(p - a) * dim:(p - a + 1) * dim]
                i += 1
        order = range(start, end) if strand == 1 else range(end - 1, start - 1, -1)
        return [v for p in order for v in rows[p // res - cs]]

    def name(self, chrom):
        return self.names.get(chrom, "#%08x" % chrom)

    # ---- invariants
    def check(self):
        d = self.d
        need(self.dim >= 1, "dim {} < 1", self.dim)
        need(self.res >= 1, "resolution {} < 1", self.res)
        need(self.etype != "m0" or self.dim == 1, "m0 with dim {}", self.dim)
        need(self.stranded in (0, 1), "stranded byte {}", self.stranded)
        need(d[38:40] == b"\0\0", "reserved header bytes not zero")
        self._check_dict()
        need(len(self.by_key) == len(self.sections), "duplicate (chrom, strand) section")
        pos = HEADER_SIZE + ENTRY_SIZE * self.num_tracks
        for k, s in enumerate(self.sections):
            who = "section %d (%s %s)" % (k, self.name(s.chrom), "-+"[s.strand & 1])
            need(s.strand in (0, 1), "{}: strand byte {}", who, s.strand)
            need(self.stranded or s.strand == 1, "{}: negative strand in an unstranded track", who)
            need(not self.names or s.chrom in self.names, "{}: chromosome hash unknown", who)
            need(s.data_offset == pos, "{}: data offset {} should be {}", who, s.data_offset, pos)
            need(s.reserved == (0, 0, 0), "{}: reserved index bytes not zero", who)
            need(s.is32 in (0, 1), "{}: is_32bit {}", who, s.is32)
            for i in range(s.n):
                need(s.starts[i] < s.ends[i], "{}: block {} empty", who, i)
                need(i == 0 or s.ends[i - 1] <= s.starts[i], "{}: block {} overlaps or is out of order", who, i)
            max_end = max([-1] + list(s.ends))
            need(s.nj == -(-(max_end + 1) // JUMP), "{}: {} jumps for last end {}", who, s.nj, max_end)
            i = 0
            for j in range(s.nj):
                while s.ends[i] < j * JUMP:
                    i += 1
                need(s.jumps[j] == i, "{}: jump {} is {} not {}", who, j, s.jumps[j], i)
            o32 = sum(self.enc_bytes(e - a) for a, e in zip(s.starts, s.ends) if not self.can_inline(e - a, 4))
            o64 = sum(self.enc_bytes(e - a) for a, e in zip(s.starts, s.ends) if not self.can_inline(e - a, 8))
            want32 = o32 < 1 << 31 and o32 + 4 * s.n <= o64 + 8 * s.n
            need(bool(s.is32) == want32, "{}: is_32bit {} but {} wanted", who, s.is32, int(want32))
            size = o32 if want32 else o64
            padded = -(-size // 4) * 4
            need(s.index_offset == s.data_offset + padded, "{}: index at {} not {}", who, s.index_offset,
                 s.data_offset + padded)
            need(d[s.data_offset + size:s.index_offset] == b"\0" * (padded - size), "{}: data padding not zero", who)
            w, at = (4 if s.is32 else 8), 0
            for i in range(s.n if self.bits else 0):
                npos = s.ends[i] - s.starts[i]
                inline = self.can_inline(npos, w)
                need(bool(s.offs[i] >> (8 * w - 1)) == inline, "{}: block {} inline flag wrong", who, i)
                if inline:
                    used = s.offs[i] & ((1 << (8 * w - 1)) - 1)
                    need(used >> (8 * self.enc_bytes(npos)) == 0, "{}: block {} has stray inline bits", who, i)
                else:
                    need(s.offs[i] == at, "{}: block {} at {} not {}", who, i, s.offs[i], at)
                    at += self.enc_bytes(npos)
                if self.word == 4 and self.bits < 8:   # spare bits of the packed words
                    src, _ = self.block_src(s, i)
                    nv = npos * self.dim
                    for k2 in range(self.enc_bytes(npos) // 4):
                        v = struct.unpack_from("<I", d, src + 4 * k2)[0]
                        if inline and k2 == w // 4 - 1:
                            v &= 0x7FFFFFFF
                        m = min(self.per_word, nv - k2 * self.per_word)
                        need(v >> (m * self.bits) == 0, "{}: block {} has stray bits", who, i)
                if self.etype[0] == "f" and self.bits <= 8:
                    for c in self.codes(s, i, 0, npos * self.dim):
                        need(c < max(self.nval, 1 << self.bits), "{}: block {} code {}", who, i, c)
            pos = s.end_offset
        need(pos == len(d), "file is {} bytes, sections end at {}", len(d), pos)

    def _check_dict(self):
        n = 1 << self.bits if self.bits <= 8 else 0
        for k in range(256):
            if k >= n:
                need(self.dict_h[k] == 0x7FFF and self.dict_f[k] == 0x7FC00000, "unused dictionary slot {} not NaN", k)
        nan = [k for k in range(n) if self.dict_f[k] & 0x7FFFFFFF > 0x7F800000]
        need(nan in ([], [n - 1]), "NaN inside the dictionary")
        need(self.nval == n - len(nan), "dictionary count {} not {}", self.nval, n - len(nan))
        v = [bits_f32(x) for x in self.dict_f[:self.nval]]
        need(all(a <= b for a, b in zip(v, v[1:])), "dictionary not sorted")
        need(all(math.isfinite(x) for x in v), "infinity in the dictionary")

    # ---- canonical form
    def canonical(self):
        h = bytearray(self.d[:HEADER_SIZE])
        h[1588:1592] = b"\0" * 4                      # undefined padding
        if self.etype == "m0":                        # sign of 0/0 is platform dependent
            struct.pack_into("<H", h, 52, 0x7E00)
            struct.pack_into("<I", h, 564, 0x7FC00000)
        secs = sorted(self.sections, key=lambda s: (s.chrom, s.strand))
        table, body = bytearray(), bytearray()
        pos = HEADER_SIZE + ENTRY_SIZE * len(secs)
        for s in secs:
            table += struct.pack("<QQIB3x", pos, pos + s.index_offset - s.data_offset, s.chrom, s.strand)
            part = self.d[s.data_offset:s.end_offset]
            body += part
            pos += len(part)
        return bytes(h + table + body)


# ---------------------------------------------------------------- section order
LIBSTDCXX_BUCKETS = [13, 29, 59, 127, 257, 541, 1109, 2357, 5087, 10273, 20753, 42043, 85229, 172933]


def _next_prime(n):
    while n < 2 or any(n % k == 0 for k in range(2, int(n ** .5) + 1)):
        n += 1
    return n


class SectionOrder:
    """Order in which the two common C++ standard libraries walk the writer's hash table.

    One singly linked list of keys; `head[b]` is the element *before* the first one of bucket b."""

    def __init__(self, flavour):
        self.lib = flavour
        self.buckets = 1 if flavour == "libstdcxx" else 0
        self.items = []                       # list order = iteration order
        self.seen = set()

    def _grow(self):
        n = len(self.items) + 1
        if self.lib == "libstdcxx":
            if self.buckets == 1 or n > self.buckets:
                i = 0 if self.buckets == 1 else LIBSTDCXX_BUCKETS.index(self.buckets) + 1
                self.buckets = LIBSTDCXX_BUCKETS[i]
                old, self.items = self.items, []
                for x in old:                 # every element goes to the front of its bucket
                    self._place(x)
        elif self.buckets == 0 or n > self.buckets:
            odd = 0 if self.buckets > 2 and self.buckets & (self.buckets - 1) == 0 else 1
            want = max(2 * self.buckets + odd, n)
            self.buckets = 2 if want == 1 else (want if want & (want - 1) == 0 else _next_prime(want))
            self._rehash_libcxx()

    def _b(self, x):
        return x % self.buckets

    def _place(self, x):
        b = self._b(x)
        for k, y in enumerate(self.items):
            if self._b(y) == b:
                self.items.insert(k, x)
                return
        self.items.insert(0, x)

    def _rehash_libcxx(self):
        # walk the list once: an element whose bucket already has elements is moved to directly after
        # the predecessor of that bucket's first element; others stay where they are
        L, out_b, k = self.items, set(), 0
        if not L:
            return
        out_b.add(self._b(L[0]))
        prev_b, k = self._b(L[0]), 1
        while k < len(L):
            b = self._b(L[k])
            if b == prev_b:
                k += 1
            elif b not in out_b:
                out_b.add(b)
                prev_b = b
                k += 1
            else:
                x = L.pop(k)
                first = next(q for q, y in enumerate(L) if self._b(y) == b)
                L.insert(first, x)
                k += 1

    def add(self, chrom, strand):
        x = (chrom << 8) | strand
        if x in self.seen:
            return
        self._grow()
        self.seen.add(x)
        self._place(x)

    def keys(self):
        return [(x >> 8, x & 255) for x in self.items]


# ---------------------------------------------------------------- command line
def load_names(path):
    """chrom.sizes or chromAlias file: first column of every line is the chromosome name"""
    names, sizes = {}, []
    with open(path) as fh:
        for line in fh:
            if line.startswith("#") or not line.strip():
                continue
            c = line.rstrip("\r\n").replace(" ", "\t").split("\t")
            names[fnv32(c[0])] = c[0]
            sizes.append((c[0], int(c[1]) if len(c) > 1 and c[1].isdigit() else 0))
    return names, sizes


def parse_region(s):
    chrom, rng, strand = s.rsplit(":", 2)
    a, b = rng.split("-") if not rng.startswith("-") else rng[1:].split("-", 1)
    return chrom, int(a), int(b), strand


def out_values(vals, dt):
    if dt == "float16":
        return [fmt(half_value(v)) for v in vals]
    if dt == "float32":
        return [fmt(bits_f32(v)) for v in vals]
    return [str(v) for v in vals]


def digest(vals, dt):
    """FNV-1a 64 of the little-endian array with every NaN replaced by the positive quiet NaN"""
    if dt == "float16":
        vals = [0x7E00 if (v & 0x7FFF) > 0x7C00 else v for v in vals]
    elif dt == "float32":
        vals = [0x7FC00000 if (v & 0x7FFFFFFF) > 0x7F800000 else v for v in vals]
    return "%016x" % fnv64(struct.pack("<%d%s" % (len(vals), DT_FMT[dt]), *vals))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("cmd", choices="dump check canon query intervals histogram order".split())
    ap.add_argument("files", nargs="*")
    ap.add_argument("--sizes")
    ap.add_argument("--bed")
    ap.add_argument("--region", action="append", default=[])
    ap.add_argument("--dtype", choices=DTYPES)
    ap.add_argument("--max-values", type=int, default=1 << 60)
    ap.add_argument("--no-values", action="store_true")
    ap.add_argument("--separate", action="store_true")
    ap.add_argument("--write")
    ap.add_argument("--flavour", choices=["libcxx", "libstdcxx"], default="libcxx")
    a = ap.parse_intermixed_args()
    names, sizes = load_names(a.sizes) if a.sizes else ({}, [])
    if a.cmd == "order":
        so = SectionOrder(a.flavour)
        back = {}
        for line in sys.stdin:
            c, s = line.split()
            back[fnv32(c)] = c
            so.add(fnv32(c), "-+".index(s))
        for c, s in so.keys():
            print(back[c], "-+"[s], sep="\t")
        return 0
    rc = 0
    for path in a.files:
        try:
            t = Track(path, names)
            if a.cmd == "check":
                t.check()
                print(path, "OK", t.etype, "sections=%d" % t.num_tracks, "blocks=%d" % sum(s.n for s in t.sections),
                      sep="\t")
        except Bad as ex:
            print(path, "BAD", ex, sep="\t")
            rc = 1
            continue
        if a.cmd == "canon":
            c = t.canonical()
            print(hashlib.sha256(c).hexdigest(), path, sep="  ")
            if a.write:
                with open(a.write, "wb") as fh:
                    fh.write(c)
        elif a.cmd == "dump":
            n = 1 << t.bits if t.bits <= 8 else 0
            print(json.dumps({"type": "header", "etype": t.etype, "dim": t.dim, "resolution": t.res,
                              "stranded": bool(t.stranded), "refg": t.refg, "default": t.default.json(),
                              "max": t.max.json(), "min": t.min.json(), "dict_count": t.nval,
                              "dict_f32": [fmt(bits_f32(x)) for x in t.dict_f[:n]],
                              "dict_f16": [fmt(half_value(x)) for x in t.dict_h[:n]],
                              "sections": t.num_tracks, "bytes": len(t.d)}))
            dt = DEFAULT_DTYPE[t.etype]
            for s in t.sections:
                print(json.dumps({"type": "section", "chrom": t.name(s.chrom), "chrom_hash": s.chrom,
                                  "strand": "-+"[s.strand], "data_offset": s.data_offset,
                                  "index_offset": s.index_offset, "blocks": s.n, "jumps": list(s.jumps),
                                  "is_32bit": bool(s.is32), "end": s.end_offset}))
                for i in range(s.n):
                    o = {"type": "block", "chrom": t.name(s.chrom), "strand": "-+"[s.strand],
                         "start": s.starts[i] * t.res, "end": s.ends[i] * t.res,
                         "inline": t.block_src(s, i)[1]}
                    if not a.no_values and t.bits:
                        m = (s.ends[i] - s.starts[i]) * t.dim
                        o["values"] = out_values([t.decode(c, dt) for c in t.codes(s, i, 0, m)], dt)
                    print(json.dumps(o))
        elif a.cmd == "intervals":
            for s in t.sections:
                for i in range(s.n):
                    print(t.name(s.chrom), s.starts[i] * t.res, s.ends[i] * t.res, "-+"[s.strand], sep="\t")
        elif a.cmd == "query":
            dt = a.dtype or DEFAULT_DTYPE[t.etype]
            regions = [parse_region(r) for r in a.region]
            if a.bed:
                for line in (sys.stdin if a.bed == "-" else open(a.bed)):
                    c = line.rstrip("\r\n").split("\t")
                    regions.append((c[0], int(c[1]), int(c[2]), c[5] if len(c) > 5 else "+"))
            for c, b, e, st in regions:
                v = t.query(fnv32(c), b, e, "-+".index(st), dt)
                txt = ",".join(out_values(v, dt)) if len(v) <= a.max_values else "*"
                print(c, b, e, st, dt, len(v), digest(v, dt), txt, sep="\t")
        elif a.cmd == "histogram":
            regions = [parse_region(r) for r in a.region] or \
                [(c, 0, n, s) for c, n in sizes for s in ("+-" if t.stranded else "+")]
            cnt = [{} for _ in range(t.dim)]
            for c, b, e, st in regions:
                for lo in range(b, e, 100000):
                    v = t.query(fnv32(c), lo, min(e, lo + 100000), "-+".index(st), "float16")
                    for k, h in enumerate(v):
                        h = 0 if h == 0x8000 else h
                        if (h & 0x7FFF) <= 0x7C00:
                            q = cnt[k % t.dim]
                            q[h] = q.get(h, 0) + 1
            if not a.separate:
                tot = {}
                for q in cnt:
                    for h, n in q.items():
                        tot[h] = tot.get(h, 0) + n
                cnt = [tot]
            for k, q in enumerate(cnt):
                for h in sorted(q):
                    print(k if a.separate else "*", fmt(half_value(h)), q[h], sep="\t")
    return rc


if __name__ == "__main__":
    sys.exit(main())
