#!/usr/bin/env python3
"""Reference .gtrack writer (slow, standard library only): what GenomeKit writes (lib/gk/track/build/FORMAT.md).

For tests: build a track from a call list or from wig/bedGraph/BED and compare it with what gk writes.

  track_refbuild.py OPS.json --sizes toy.chromAlias.txt --refg toy -o OUT.gtrack [--order libcxx|libstdcxx|sorted]

OPS.json: {"etype","strandedness","dim","resolution","config":[[name,args...],...],
           "calls":[[chrom,strand,start,end,dtype,[values...]]...]   or
           "wig"|"bedgraph": [posfile(,negfile)]   or   "bed": [file, categories|null]}
config names: default, sparsity, clamp, dict, dict16, transform, restrict.
Values: numbers or "nan"/"inf"/"-inf".  Undefined bytes are written as zero.
"""
import argparse
import gzip
import json
import math
import re
import struct
import sys
from bisect import bisect_left
from fractions import Fraction

import os
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from track_dump import (BITS, WORD, DECODABLE, ETYPES, JUMP, SectionOrder, bits_f32, f32_bits, fnv32, fnv64,
                        half_to_float_bits, half_value)

GAP = 8192


class GKError(Exception):
    """.kind is the class GenomeKit raises"""

    def __init__(self, kind, msg=""):
        super().__init__(kind + ": " + msg)
        self.kind = kind


def value_error(msg=""):
    return GKError("ValueError", msg)


# ------------------------------------------------------------------ float32 / half arithmetic
def f32(x):
    """round a Python float to float32 (value)"""
    if math.isnan(x) or math.isinf(x):
        return x
    try:
        return struct.unpack("<f", struct.pack("<f", x))[0]
    except OverflowError:
        return math.copysign(math.inf, x)


def half_from_bits32(b):
    """float32 bits -> half bits: round half away from zero, error on finite overflow"""
    sign, exp, sig = (b >> 16) & 0x8000, b & 0x7F800000, b & 0x7FFFFF
    if exp >= 0x47800000:
        if exp != 0x7F800000:
            raise value_error("half overflow")
        if sig == 0:
            return sign | 0x7C00
        return sign | (0x7C00 + max(sig >> 13, 1))
    if exp <= 0x38000000:
        if exp < 0x33000000:
            return sign
        s = (0x800000 + sig) >> (113 - (exp >> 23))
        return sign + ((s + 0x1000) >> 13)
    return (sign + ((exp - 0x38000000) >> 13) + ((sig + 0x1000) >> 13)) & 0xFFFF


def half(x):
    return half_from_bits32(f32_bits(x))


def trunc_u8(x):
    """x86 conversion of float to a narrow integer: truncate to int32 (0x80000000 if impossible), keep low byte"""
    if math.isnan(x) or math.isinf(x) or abs(math.trunc(x)) >= 1 << 31:
        return 0
    return math.trunc(x) & 255


def s8(u):
    return u - 256 if u > 127 else u


class Q:
    """value quad u8,i8,half bits,float value"""
    __slots__ = "u i h f".split()

    def __init__(self, u, i, h, f):
        self.u, self.i, self.h, self.f = u, i, h, f

    def pack(self):
        return struct.pack("<BbHI", self.u, self.i, self.h, f32_bits(self.f))

    @staticmethod
    def of_float(x):
        u = trunc_u8(x)
        return Q(u, s8(u), half(x), x)


NAN = math.nan


def ranges(e):
    if e == "m0":
        return Q(1, 1, half(1.0), 1.0), Q(1, 1, half(1.0), 1.0)
    if e == "u8":
        return Q(0, 0, 0, 0.0), Q(255, 127, half(255.0), 255.0)
    if e[0] == "u":
        m = (1 << BITS[e]) - 1
        return Q(0, 0, 0, 0.0), Q(m, m, half(float(m)), float(m))
    if e == "i8":
        return Q(0, -128, half(-128.0), -128.0), Q(127, 127, half(127.0), 127.0)
    if e == "f32":
        m = bits_f32(0x7F7FFFFF)
        return Q(0, 0, 0, -m), Q(0, 0, 0, m)
    return Q(0, 0, 0xFBFF, -65504.0), Q(0, 0, 0x7BFF, 65504.0)


# ------------------------------------------------------------------ text numbers
INT_RE = re.compile(r"\+?(-?[0-9]+)\Z")
DEC_RE = re.compile(r"([+-]?)([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?\Z")
SPC_RE = re.compile(r"([+-]?)(inf|infinity|nan|nan\([0-9A-Za-z_]*\))\Z", re.I)


def parse_int(s):
    m = INT_RE.match(s)
    if not m or not -(1 << 31) <= int(m.group(1)) < 1 << 31:
        raise value_error("integer %r" % s)
    return int(m.group(1))


def parse_f32(s):
    m = SPC_RE.match(s)
    if m:
        x = math.inf if m.group(2)[0] in "iI" else NAN
        return -x if m.group(1) == "-" else x
    m = DEC_RE.match(s)
    if not m:
        raise value_error("number %r" % s)
    x = float(s)
    r = f32(x)
    if not math.isinf(r) and not math.isinf(x):   # undo double rounding
        exact = Fraction(m.group(2)) * (Fraction(10) ** int(m.group(3)[1:]) if m.group(3) else 1)
        if m.group(1) == "-":
            exact = -exact
        b = f32_bits(r)
        best = None
        for nb in (b - 1, b, b + 1):
            if 0 <= nb & 0x7FFFFFFF < 0x7F800000 and 0 <= nb <= 0xFFFFFFFF and (nb ^ b) >> 31 == 0:
                d = abs(Fraction(bits_f32(nb)) - exact)
                if best is None or d < best[0] or (d == best[0] and nb & 1 == 0):
                    best = (d, nb)
        r = bits_f32(best[1])
    return r


def split_cols(s, sep, limit):
    """a trailing separator or an empty line is refused (GenomeKit reuses stale text there)"""
    if s == "" or s.endswith(sep):
        raise value_error("empty field at end of line")
    return s.split(sep, limit - 1)


def read_lines(path):
    op = gzip.open if path.endswith((".gz", "zip")) else open
    try:
        with op(path, "rb") as fh:
            data = fh.read()
    except OSError as ex:
        raise GKError("OSError", str(ex))
    lines = data.split(b"\n")
    if lines and lines[-1] == b"":
        lines.pop()
    out = []
    for x in lines:
        if x.startswith(b"\r"):
            x = x[1:]
        if len(x) > 1 and x.endswith(b"\r"):
            x = x[:-1]
        out.append(x.rstrip(b"\0").decode("utf-8", "surrogateescape"))
    return out


# ------------------------------------------------------------------ builder
class Section:
    def __init__(self):
        self.blocks = []          # sorted list of (a, b, bytes)
        self.starts = []
        self.flushed = False
        self.max_end = -1


class RefBuilder:
    def __init__(self, etype, strandedness, refg, chroms, aliases=None, dim=1, res=1):
        if etype not in ETYPES:
            raise value_error("etype")
        if strandedness not in ("single_stranded", "strand_unaware", "strand_aware"):
            raise GKError("AssertionError", "strandedness")
        if dim < 1 or (etype == "m0" and dim != 1):
            raise value_error("dim")
        self.e, self.mode, self.refg, self.dim, self.res = etype, strandedness, refg, dim, res
        self.chroms, self.aliases = chroms, aliases or {}
        self.stranded = strandedness != "single_stranded"
        self.default = Q(0, 0, 0x7FFF, NAN)
        lo, hi = ranges(etype)
        self.vmax, self.vmin = lo, hi
        self.bits, self.word = BITS[etype], WORD[etype]
        self.per_word = 8 * self.word // self.bits if self.bits else 0
        self.dict_h, self.dict_f, self.nval = [], [], 0
        if self.bits <= 8:
            n = 1 << self.bits
            self._init_dict([f32(i / (n - 1)) if n > 1 else NAN for i in range(n)])
        self.min_run, self.delta = 0, Q(0, 0, 0, 0.0)
        self.scale = None
        self.clamp, self.dmin, self.dmax = False, NAN, NAN
        self.restrict = None
        self.sections = {}
        self.data_size = self.index_size = 0
        self.finalized = False

    # -- configuration
    def _init_dict(self, vals):
        n = len(vals)
        for k, v in enumerate(vals):
            if math.isinf(v) or (math.isnan(v) and k != n - 1):
                raise value_error("dict")
            if k and not math.isnan(v) and not vals[k - 1] <= v:
                raise value_error("dict order")
        self.dict_h = [half(v) for v in vals]
        self.dict_f = list(vals)
        self.nval = n - 1 if math.isnan(vals[-1]) else n

    def _nodata(self):
        if self.index_size:
            raise GKError("RuntimeError", "data already added")

    def set_default(self, x):
        self._nodata()
        x = f32(x)
        self.default = Q(0, 0, 0, x) if self.e == "f32" else Q.of_float(x)

    def set_sparsity(self, min_run=64, delta=0.0):
        self._nodata()
        if min_run <= 0 or not delta >= 0 or self.e == "m0":
            raise value_error("sparsity")
        self.min_run = min_run
        self.delta = Q.of_float(f32(delta))

    def set_dict(self, vals):
        if not (self.e[0] == "f" and self.bits <= 8) or len(vals) != 1 << self.bits:
            raise value_error("dict")
        self._init_dict([f32(v) for v in vals])
        self.dmin, self.dmax = self.dict_f[0], self.dict_f[self.nval - 1]

    def _dict_range(self):
        return (self.dict_f[0], self.dict_f[self.nval - 1]) if self.nval else (NAN, NAN)

    def set_clamping(self):
        self._nodata()
        self.clamp = True
        self.dmin, self.dmax = self._dict_range()

    def set_transform(self, a, b, c, d):
        self._nodata()
        a, b, c, d = map(f32, (a, b, c, d))
        if a == b or c == d:
            raise GKError("AssertionError", "transform")
        w = f32(b - a)
        self.scale = f32(f32(d - c) / w)
        self.bias = f32(f32(f32(c * b) - f32(a * d)) / w)
        self.dmin, self.dmax = c, d

    def set_restriction(self, chrom, start, end):
        self._nodata()
        r = self.res
        self.restrict = (self.chrom(chrom), start // r, -(-end // r))

    def chrom(self, name):
        h = fnv32(name)
        if h in self.chroms:
            return h
        if name in self.aliases:
            return self.aliases[name]
        raise value_error("contig %r" % name)

    # -- encoding
    def _encode_one(self, x, dt):
        e = self.e
        if e[0] in "ui":
            if dt in ("bool", "uint8", "int8"):
                hi = (1 << self.bits) - 1
                if dt == "uint8" and not 0 <= x <= hi:
                    raise value_error("range")
                return x & 255 if e == "i8" else x
            v = half_value(x) if dt == "float16" else x
            lo, hi = (-128, 127) if e == "i8" else (0, (1 << self.bits) - 1)
            if not lo <= v <= hi or v != math.trunc(v):
                raise value_error("range")
            return int(v) & 255
        if e == "f16":
            return x if dt == "float16" else half(x)
        if e == "f32":
            return f32_bits(x)
        v = half_value(x) if dt == "float16" else x
        if math.isnan(v):
            if self.nval & 1 == 0:
                raise value_error("nan")
            return self.nval
        f = self.dict_f
        if math.isinf(v) or v < f[0] or v > f[self.nval - 1]:
            raise value_error("outside the dictionary")
        i = bisect_left(f, v, 0, self.nval)
        if i > 0 and f32(v - f[i - 1]) < f32(f[i] - v):
            i -= 1
        return i

    def _pack(self, codes):
        if self.word == 4 and self.bits < 8:
            out = []
            for k in range(0, len(codes), self.per_word):
                w = 0
                for j, c in enumerate(codes[k:k + self.per_word]):
                    w |= c << (self.bits * j)
                out.append(w)
            return struct.pack("<%dI" % len(out), *out)
        return struct.pack("<%d%s" % (len(codes), {1: "B", 2: "H", 4: "I"}[self.word]), *codes)

    def _decode_one(self, c, dt):
        e = self.e
        if e[0] == "u" or e == "i8":
            v = s8(c) if e == "i8" else c
            return half(float(v)) if dt == "float16" else float(v) if dt == "float32" else v
        if e == "f16":
            return c if dt == "float16" else bits_f32(half_to_float_bits(c))
        if e == "f32":
            return bits_f32(c)
        return self.dict_h[c] if dt == "float16" else self.dict_f[c]

    def _is_default(self, x, dt):
        q = self.default
        if dt == "bool":
            return x == int(q.u != 0)
        if dt == "uint8":
            return abs(x - q.u) <= self.delta.u
        if dt == "int8":
            return abs(x - q.i) <= self.delta.i
        v = half_value(x) if dt == "float16" else x
        if math.isnan(v) and math.isnan(q.f):
            return True
        return abs(f32(q.f - v)) <= self.delta.f

    def _minmax(self, vals, dt):
        for x in vals:
            if dt == "bool":
                self.vmin, self.vmax = Q(0, 0, 0, 0.0), Q(1, 1, 0x3C00, 1.0)
            elif dt == "uint8":
                q = Q(x, min(x, 127), half(float(x)), float(x))
                if x < self.vmin.u:
                    self.vmin = q
                if x > self.vmax.u:
                    self.vmax = q
            elif dt == "int8":
                q = Q(max(x, 0), x, half(float(x)), float(x))
                if x < self.vmin.i:
                    self.vmin = q
                if x > self.vmax.i:
                    self.vmax = q
            elif dt == "float16":
                v = half_value(x)
                if v < half_value(self.vmin.h):
                    self.vmin = Q(0, 0, x, v)
                if v > half_value(self.vmax.h):
                    self.vmax = Q(0, 0, x, v)
            else:
                if x < self.vmin.f:
                    self.vmin = Q(0, 0, 0, x)
                if x > self.vmax.f:
                    self.vmax = Q(0, 0, 0, x)

    # -- data
    def set_data(self, chrom, strand, start, end, dt, vals):
        """chrom = hash; strand 0/1; vals flat list (half as bits), None for m0"""
        dim, res = self.dim, self.res
        if not self.stranded and strand == 0:
            raise value_error("negative strand")
        if self.finalized:
            raise GKError("RuntimeError", "finalized")
        reverse = strand == 0 and self.mode == "strand_aware"
        if start % res or end % res:
            raise value_error("alignment")
        a, b = start // res, end // res
        skip = 0
        if self.restrict:
            rc, ra, rb = self.restrict
            if chrom != rc or b <= ra or a >= rb:
                return
            if a < ra:
                skip += 0 if reverse else ra - a
                m0_bug = not reverse
                a = ra
            else:
                m0_bug = False
            if b > rb:
                skip += b - rb if reverse else 0
                m0_bug = m0_bug or reverse
                b = rb
            if self.e == "m0" and m0_bug:
                self.sections.setdefault((chrom, strand), Section())
                raise value_error("m0 restriction")
        if b <= a:
            return
        n = b - a
        sec = self.sections.setdefault((chrom, strand), Section())
        if sec.flushed:
            raise value_error("already flushed")
        k = bisect_left(sec.starts, a)
        if (k and sec.blocks[k - 1][1] > a) or (k < len(sec.blocks) and sec.blocks[k][0] < b):
            raise value_error("overlap")
        if self.e == "m0":
            self._add(sec, a, b, None)
            return
        if dt not in DECODABLE[self.e]:
            raise GKError("TypeError", "cannot encode")
        vals = vals[skip * dim:(skip + n) * dim]
        snap = self.min_run and self.delta.f > 0
        if reverse:
            vals = [v for p in range(n - 1, -1, -1) for v in vals[p * dim:(p + 1) * dim]]
        if self.scale is not None:
            if dt not in ("float16", "float32"):
                raise GKError("TypeError", "transform")
            vals = [f32(f32((half_value(v) if dt == "float16" else v) * self.scale) + self.bias) for v in vals]
            if dt == "float16":
                vals = [half(v) for v in vals]
        if self.clamp:
            if dt not in ("float16", "float32"):
                raise GKError("TypeError", "clamp")
            lo, hi = self.dmin, self.dmax
            out = []
            for v in vals:
                if dt == "float16":
                    v = half_value(v)
                    v = lo if v < lo else v
                    v = hi if v > hi else v
                    v = 65504.0 if v > 65504.0 else -65504.0 if v < -65504.0 else v
                    out.append(half(v))
                else:
                    out.append(lo if v < lo else hi if v > hi else v)
            vals = out
        if snap:
            q = self.default
            d = {"bool": int(q.u != 0), "uint8": q.u, "int8": q.i, "float16": q.h, "float32": q.f}[dt]
            vals = [d if self._is_default(v, dt) else v for v in vals]
        codes = [self._encode_one(v, dt) for v in vals]
        self._minmax(vals, dt)
        if not self.min_run:
            self._add(sec, a, b, self._pack(codes))
            return
        vals = [self._decode_one(c, dt) for c in codes]
        empty = [all(self._is_default(v, dt) for v in vals[p * dim:(p + 1) * dim]) for p in range(n)]
        p = 0
        while True:
            while p < n and empty[p]:
                p += 1
            if p >= n:
                break
            q = p + 1
            while q < n:
                if not empty[q]:
                    q += 1
                    continue
                r = q + 1
                while r < n and empty[r]:
                    r += 1
                if r - q >= self.min_run:
                    break
                q = r
            self._add(sec, a + p, a + q, self._pack([self._encode_one(v, dt) for v in vals[p * dim:q * dim]]))
            p = q + 1

    def _add(self, sec, a, b, data):
        k = bisect_left(sec.starts, a)
        sec.starts.insert(k, a)
        sec.blocks.insert(k, (a, b, data))
        sec.max_end = max(sec.max_end, b)
        self.index_size += 1
        if data is not None:
            self.data_size += b - a

    def flush(self):
        for key in self.sections:
            self.sections[key].flushed = True

    # -- text files
    def _half_or_float(self, x):
        return x if self.e == "f32" else half(x)

    def _num(self, s):
        x = parse_f32(s)
        if self.clamp:
            lo, hi = self._dict_range()
            x = lo if x < lo else hi if x > hi else x
        return self._half_or_float(x)

    def _file_checks(self, kind, two):
        if self.finalized or self.index_size:
            raise GKError("RuntimeError", "too late")
        if kind != "bed":
            if self.mode == "strand_aware" or (two and self.mode == "single_stranded"):
                raise value_error("strandedness")
        if kind != "wig" and self.dim != 1:
            raise value_error("dim")

    def from_wig(self, pos, neg=None):
        self._file_checks("wig", neg)
        for path, strand in ((pos, 1), (neg, 0)):
            if path:
                self._load(list(self._wig_items(read_lines(path))), strand)

    def from_bedgraph(self, pos, neg=None):
        self._file_checks("bedgraph", neg)
        for path, strand in ((pos, 1), (neg, 0)):
            if path:
                self._load(self._bg_items(read_lines(path)), strand)

    def from_bed(self, path, cats=None):
        self._file_checks("bed", None)
        if cats:
            if self.e[0] != "u" or len(cats) > 1 << self.bits:
                raise value_error("categories")
        for strand in ((0, 1) if self.stranded else (1,)):
            self._load(self._bed_items(read_lines(path), cats, strand), strand)

    def _load(self, items, strand):
        """items: (chrom, start, values, fixed, irregular) in file order; merges and stores them"""
        dt = "float32" if self.e == "f32" else "float16"
        fill = self.default.f if dt == "float32" else half(self.default.f)
        cur = None

        def store(c):
            if c and c[2]:
                end = c[1] + len(c[2]) // self.dim * self.res
                self.set_data(c[0], strand, c[1], end, dt, c[2])

        def close(c):
            if c:
                self.sections.setdefault((c[0], strand), Section()).flushed = True

        for it in items:
            it = list(it)
            if cur is None:
                cur = it
                continue
            if it[0] == cur[0]:
                end = cur[1] + len(cur[2]) // self.dim * self.res
                if it[1] < end:
                    raise value_error("not sorted")
                gap = it[1] - end
                join = gap == 0 if it[3] else self.e != "m0" and gap <= GAP
                if join:
                    if it[3] != cur[3]:
                        raise value_error("mixed")
                    if cur[4]:
                        raise value_error("irregular span inside")
                    self._pad(cur, it[1], fill)
                    cur[2] += it[2]
                    cur[4] = it[4]
                    continue
                store(cur)
            else:
                store(cur)
                close(cur)
            cur = it
        store(cur)
        close(cur)

    def _pad(self, cur, pos, fill):
        if pos % self.res:
            raise value_error("alignment")
        size = self.dim * (pos - cur[1]) // self.res
        if size < len(cur[2]):
            raise value_error("not increasing")
        cur[2] += [fill] * (size - len(cur[2]))

    def _wig_items(self, lines):
        fill = self._half_or_float(self.default.f)
        k = 0
        while k < len(lines):
            head = lines[k]
            if head == "":
                raise value_error("blank line")
            fixed = head[0] == "f"
            attrs = head.split(" ")

            def attr(name, dflt=None):
                for x in attrs:
                    if x.startswith(name + "="):
                        return x[len(name) + 1:]
                if dflt is None:
                    raise value_error("missing " + name)
                return dflt
            chrom = self.chrom(attr("chrom"))
            start = parse_int(attr("start", "1")) - 1
            span = parse_int(attr("span", "1"))
            if start < 0 or start % self.res:
                raise value_error("start")
            if fixed and parse_int(attr("step", "1")) != span:
                raise value_error("step")
            item = [chrom, start, [], fixed, span != self.res]
            rows = 0
            k += 1
            ncol = self.dim + (0 if fixed else 1)
            while k < len(lines) and not ("a" <= lines[k][:1] <= "z"):
                cols = split_cols(lines[k], "\t", ncol + 1)
                if len(cols) != ncol:
                    raise value_error("columns")
                if not fixed:
                    p = parse_int(cols.pop(0)) - 1
                    if p < 0:
                        raise value_error("position")
                    if item[1] == 0:
                        item[1] = p
                    if p < item[1]:
                        raise GKError("RuntimeError", "position before start")
                    self._pad(item, p, fill)
                item[2] += [self._num(c) for c in cols]
                rows += 1
                k += 1
            if rows > 1 and item[4]:
                raise value_error("span")
            yield item

    def _bg_items(self, lines):
        for s in lines:
            if s.startswith("#"):
                continue
            c = split_cols(s, "\t", 5)
            if len(c) != 4:
                raise value_error("columns")
            yield self._line_item(c, lambda: self._num(c[3]))

    def _line_item(self, c, value):
        chrom, start, end = self.chrom(c[0]), parse_int(c[1]), parse_int(c[2])
        if start < 0 or start >= end or start % self.res:
            raise value_error("interval")
        v = value()
        return [chrom, start, [v] * -(-(end - start) // self.res), False, end % self.res != 0]

    def _bed_items(self, lines, cats, want):
        for s in lines:
            c = split_cols(s, "\t", 7)
            if len(c) < 3:
                raise value_error("columns")

            def value():
                if not cats:
                    return self._num(c[4]) if len(c) >= 5 else self._half_or_float(
                        self._clamp1(1.0))
                if len(c) < 4 or c[3] not in cats:
                    raise value_error("category")
                return self._half_or_float(float(cats.index(c[3])))
            item = self._line_item(c, value)
            st = c[5][0] if len(c) >= 6 and c[5] else "."
            if st not in "+-." or (st == ".") == self.stranded:
                raise value_error("strand")
            if (0 if st == "-" else 1) == want:
                yield item

    def _clamp1(self, x):
        if self.clamp:
            lo, hi = self._dict_range()
            x = lo if x < lo else hi if x > hi else x
        return x

    # -- file
    def finalize(self, order="libcxx"):
        if self.finalized:
            raise GKError("RuntimeError", "finalized")
        self.finalized = bool(self.sections)
        dh = self.dict_h + [0x7FFF] * (256 - len(self.dict_h))
        df = [f32_bits(x) for x in self.dict_f] + [0x7FC00000] * (256 - len(self.dict_f))
        if self.e == "m0":
            dh[0], df[0] = 0xFE00, 0xFFC00000
        head = struct.pack("<HHii", 0x70AC, 5, self.dim, self.res) + self.default.pack() + self.vmax.pack() + \
            self.vmin.pack() + struct.pack("<BBHQi", self.stranded, ETYPES.index(self.e), 0, self.refg, self.nval) + \
            struct.pack("<256H", *dh) + struct.pack("<256I", *df) + bytes(4) + struct.pack("<Q", len(self.sections))
        keys = list(self.sections)
        if order == "sorted":
            keys.sort()
        else:
            so = SectionOrder(order)
            for c, s in keys:
                so.add(c, s)
            keys = so.keys()
        pos = len(head) + 24 * len(keys)
        table = body = b""
        for key in keys:
            data, index = self._section_bytes(self.sections[key])
            table += struct.pack("<QQIB3x", pos, pos + len(data), *key)
            body += data + index
            pos += len(data) + len(index)
        return head + table + body

    def _section_bytes(self, sec):
        n = len(sec.blocks)

        def nbytes(a, b):
            return 0 if not self.bits else self.word * -(-(b - a) * self.dim // self.per_word)

        def inline(a, b, w):
            return self.bits * (b - a) * self.dim < 8 * w and nbytes(a, b) <= w
        o32 = sum(nbytes(a, b) for a, b, _ in sec.blocks if not inline(a, b, 4))
        o64 = sum(nbytes(a, b) for a, b, _ in sec.blocks if not inline(a, b, 8))
        w = 4 if o32 < 1 << 31 and o32 + 4 * n <= o64 + 8 * n else 8
        data, offs = b"", []
        parts, at = [], 0
        for a, b, enc in sec.blocks:
            if not self.bits:
                continue
            if inline(a, b, w):
                offs.append(int.from_bytes(enc, "little") | 1 << (8 * w - 1))
            else:
                offs.append(at)
                parts.append(enc)
                at += len(enc)
        data = b"".join(parts)
        data += bytes(-len(data) % 4)
        nj = -(-(sec.max_end + 1) // JUMP)
        idx = struct.pack("<iiB3x", n, nj, w == 4)
        if n:
            i, jumps = 0, []
            for j in range(nj):
                while sec.blocks[i][1] < j * JUMP:
                    i += 1
                jumps.append(i)
            idx += struct.pack("<%di" % nj, *jumps)
            idx += struct.pack("<%di" % n, *[b for _, b, _ in sec.blocks])
            idx += struct.pack("<%di" % n, *[a for a, _, _ in sec.blocks])
            idx += struct.pack("<%d%s" % (len(offs), "I" if w == 4 else "Q"), *offs)
        return data, idx


def load_chroms(path):
    """chrom.sizes or chromAlias -> ({hash: name}, {alias: hash})"""
    chroms, aliases = {}, {}
    for line in open(path):
        if line.startswith("#") or not line.strip():
            continue
        c = line.rstrip("\r\n").split("\t")
        if path.endswith("chromAlias.txt"):
            for x in c[1:]:
                aliases[x] = fnv32(c[0])
        else:
            c = [re.split("[ \t]", c[0])[0]]
        chroms[fnv32(c[0])] = c[0]
    return chroms, aliases


def to_vals(vals, dt):
    out = []
    for v in vals:
        if isinstance(v, str):
            v = float(v)
        if dt == "float16":
            # input arrays are already half precision: conversion is exact for representable values
            out.append(0x7E00 if isinstance(v, float) and math.isnan(v) else struct.unpack("<H", struct.pack("<e", v))[0])
        elif dt == "float32":
            out.append(f32(float(v)))
        else:
            out.append(int(v))
    return out


def build(ops, refg_name, chroms, aliases, base="."):
    b = RefBuilder(ops["etype"], ops["strandedness"], fnv64(refg_name.encode()), chroms, aliases,
                   ops.get("dim", 1), ops.get("resolution", 1))
    for name, *args in ops.get("config", []):
        if name == "default":
            b.set_default(float(args[0]))
        elif name == "sparsity":
            b.set_sparsity(*args)
        elif name == "clamp":
            b.set_clamping()
        elif name == "dict":
            b.set_dict([float(x) for x in args[0]])
        elif name == "dict16":
            b.set_dict([half_value(h) for h in to_vals(args[0], "float16")])
        elif name == "transform":
            b.set_transform(*map(float, args))
        elif name == "restrict":
            b.set_restriction(args[0], args[1], args[2])
        else:
            raise SystemExit("unknown config " + name)
    for chrom, strand, start, end, dt, vals in ops.get("calls", []):
        b.set_data(b.chrom(chrom), "-+".index(strand), start, end, dt or "bool",
                   None if vals is None else to_vals(vals, dt))
    p = lambda f: f and os.path.join(base, f)
    for kind, fn in (("wig", b.from_wig), ("bedgraph", b.from_bedgraph)):
        if kind in ops:
            fn(*[p(f) for f in ops[kind]])
    if "bed" in ops:
        b.from_bed(p(ops["bed"][0]), ops["bed"][1] if len(ops["bed"]) > 1 else None)
    return b


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("ops")
    ap.add_argument("--sizes", required=True)
    ap.add_argument("--refg", required=True)
    ap.add_argument("--base", default=".")
    ap.add_argument("--order", default="libcxx", choices=["libcxx", "libstdcxx", "sorted"])
    ap.add_argument("-o", "--out", required=True)
    a = ap.parse_args()
    chroms, aliases = load_chroms(a.sizes)
    try:
        b = build(json.load(open(a.ops)), a.refg, chroms, aliases, a.base)
        data = b.finalize(a.order)
    except GKError as ex:
        print(ex.kind, ex, sep="\t", file=sys.stderr)
        return 1
    with open(a.out, "wb") as fh:
        fh.write(data)
    print("data_size=%d index_size=%d" % (b.data_size, b.index_size))
    return 0


if __name__ == "__main__":
    sys.exit(main())
