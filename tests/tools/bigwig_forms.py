"""Writes bigWig files in any form that the format allows, also in those that gk does not write, with statistics that are wrong."""
import struct
import zlib

from bigwig_dump import BEDGRAPH, FIXED, VARIABLE


class Writer:
    """`data` is a bigWig of any form. chroms: (name, number, size); sections: (chromosome, kind, step, span, items [(start, end,
    value)]); levels: (reduction, records), a record as bigwig_dump.py has it. The summary is wrong, as many files have it."""

    def __init__(self, chroms, sections, order="<", compressed=True, version=4, summary=True, per_leaf=2, levels=(), index=True):
        self.order, self.compressed, self.per_leaf = order, compressed, per_leaf
        self.largest = 0
        summary_at = 64 + 24 * len(levels)
        head_size = summary_at + (40 if summary else 0)
        tree = self.tree(chroms)
        data_at = head_size + len(tree)
        data, leaves = self.blocks([self.section(*section) for section in sections], data_at, self.pack("Q", len(sections)))
        index_at = data_at + len(data)
        if index:
            data += self.index(leaves, index_at)
        heads = b""
        for reduction, records in levels:
            level_at = data_at + len(data)
            block = [((*records[0][:2], records[-1][2]), b"".join(self.pack("IIIIffff", *record) for record in records))]
            level, leaves = self.blocks(block, level_at, self.pack("I", len(records)))
            heads += self.pack("IIQQ", reduction, 0, level_at, level_at + len(level))
            data += level + self.index(leaves, level_at + len(level))
        head = self.pack("IHHQQQHHQQIQ", 0x888FFC26, version, len(levels), head_size, data_at, index_at if index else 0, 0, 0, 0,
                         summary_at if summary else 0, self.largest if compressed else 0, 0)
        total = self.pack("Qdddd", 7, -99.0, 99.0, 12345.0, 1.0) if summary else b""
        self.data = head + heads + total + tree + data

    def pack(self, form, *values):
        return struct.pack(self.order + form, *values)

    def tree(self, chroms):
        key_size = max((len(name) for name, *_ in chroms), default=1)
        out = self.pack("IIIIQQ", 0x78CA8C91, max(len(chroms), 1), key_size, 8, len(chroms), 0) + self.pack("BBH", 1, 0, len(chroms))
        return out + b"".join(name.encode().ljust(key_size, b"\0") + self.pack("II", number, size) for name, number, size in chroms)

    def section(self, number, kind, step, span, items):
        form = {BEDGRAPH: lambda item: self.pack("IIf", *item), VARIABLE: lambda item: self.pack("If", item[0], item[2]),
                FIXED: lambda item: self.pack("f", item[2])}[kind]
        start, end = items[0][0], items[-1][1]
        raw = self.pack("IIIIIBBH", number, start, end, step, span, kind, 0, len(items)) + b"".join(map(form, items))
        return (number, start, end), raw

    def blocks(self, blocks, at, out):
        """What begins with `out` at `at`, and the leaves of the blocks."""
        leaves = []
        for (number, start, end), raw in blocks:
            packed = zlib.compress(raw) if self.compressed else raw
            self.largest = max(self.largest, len(raw))
            leaves.append((number, start, number, end, at + len(out), len(packed)))
            out += packed
        return out, leaves

    def index(self, leaves, at):
        """Leaves in nodes of per_leaf, below one root."""
        bounds = min((leaf[:2] for leaf in leaves), default=(0, 0)) + max((leaf[2:4] for leaf in leaves), default=(0, 0))
        nodes = [leaves[i:i + self.per_leaf] for i in range(0, len(leaves), self.per_leaf)]
        head = self.pack("IIQIIIIQII", 0x2468ACE0, max(self.per_leaf, len(nodes), 1), len(leaves), *bounds, at, 1, 0)
        root = self.pack("BBH", 0, 0, len(nodes))
        where, below = at + 48 + 4 + 24 * len(nodes), b""
        for node in nodes:
            root += self.pack("IIIIQ", *node[0][:2], *max(leaf[2:4] for leaf in node), where + len(below))
            below += self.pack("BBH", 1, 0, len(node)) + b"".join(self.pack("IIIIQQ", *leaf) for leaf in node)
        return head + (root + below if nodes else self.pack("BBH", 1, 0, 0))
