#!/usr/bin/env python3
"""Independent decoder for bigWig files of either byte order, standard library only: chromosome tree, sections by way of the index,
zoom levels and total summary.

  bigwig_dump.py FILE     header, chromosomes, zoom levels and items as JSON lines"""
import json
import struct
import sys
import zlib

MAGIC, CHROM_MAGIC, INDEX_MAGIC = 0x888FFC26, 0x78CA8C91, 0x2468ACE0
BEDGRAPH, VARIABLE, FIXED = 1, 2, 3


class Bad(Exception):
    pass


def need(condition, message):
    if not condition:
        raise Bad(message)


class BigWig:
    """header: dictionary of fields; chroms: [(name bytes, id, size)] in the tree's order; sections: dictionaries with `items`
    [(start, end, value)]; levels: [(reduction, records)], a record (chrom, start, end, count, least, greatest, sum, sum of squares)."""

    def __init__(self, data):
        self.data = data
        need(len(data) >= 64, "shorter than its header")
        self.order = "<" if struct.unpack("<I", data[:4])[0] == MAGIC else ">"
        names = ["magic", "version", "levels", "chroms", "full_data", "index", "fields", "defined_fields", "sql", "summary", "buffer",
                 "extension"]
        self.header = dict(zip(names, self.unpack("IHHQQQHHQQIQ", 0)))
        need(self.header["magic"] == MAGIC, "no bigWig")
        self.chroms = self.chrom_tree(self.header["chroms"])
        self.summary = self.unpack("Qdddd", self.header["summary"]) if self.header["summary"] else None
        self.largest = 0  # of the raw blocks
        self.leaves = self.index_tree(self.header["index"]) if self.header["index"] else []
        self.sections = [section for leaf in self.leaves for section in self.read_sections(leaf)]
        self.levels = []
        for at in range(self.header["levels"]):
            reduction, _, _, index = self.unpack("IIQQ", 64 + 24 * at)
            records = [record for leaf in self.index_tree(index) for record in self.read_records(leaf)]
            self.levels.append((reduction, records))

    def unpack(self, form, at):
        size = struct.calcsize("<" + form)
        need(at + size <= len(self.data), f"{size} bytes at {at} are beyond the end")
        return struct.unpack_from(self.order + form, self.data, at)

    def chrom_tree(self, at):
        magic, self.chrom_block, key_size, value_size, count, _ = self.unpack("IIIIQQ", at)
        need(magic == CHROM_MAGIC and value_size == 8, "no chromosome tree")
        out, nodes = [], [at + 32]
        while nodes:
            node = nodes.pop(0)
            leaf, _, number = self.unpack("BBH", node)
            for i in range(number):
                if leaf:
                    key, chrom, size = self.unpack(f"{key_size}sII", node + 4 + i * (key_size + 8))
                    out.append((key.rstrip(b"\0"), chrom, size))
                else:
                    nodes.append(self.unpack(f"{key_size}sQ", node + 4 + i * (key_size + 8))[1])
        need(len(out) == count, f"{len(out)} chromosomes, not {count}")
        return out

    def index_tree(self, at):
        """The leaves (first chromosome, first base, last chromosome, end, offset, size) in order; each lies in what its parents say."""
        magic, block, _, *root, end, _, _ = self.unpack("IIQIIIIQII", at)
        need(magic == INDEX_MAGIC, "no index")
        out = []

        def walk(node, bounds):
            leaf, _, number = self.unpack("BBH", node)
            need(number <= block, f"a node of {number}, beyond {block}")
            for i in range(number):
                fields = self.unpack("IIIIQQ" if leaf else "IIIIQ", node + 4 + i * (32 if leaf else 24))
                need(bounds is None or (bounds[:2] <= fields[:2] and fields[2:4] <= bounds[2:]), f"{fields} is not within {bounds}")
                if leaf:
                    out.append(fields)
                else:
                    walk(fields[4], fields[:4])
        walk(at + 48, None)
        self.bounds = tuple(root)
        if out:
            need(tuple(root[:2]) <= out[0][:2], f"the index begins at {root[:2]}, its first leaf at {out[0][:2]}")
            need(max(leaf[2:4] for leaf in out) <= tuple(root[2:]), f"leaves pass the index's end {root[2:]}")
            need(all(leaf[4] + leaf[5] <= len(self.data) for leaf in out), "a block beyond the end")
        return out

    def block(self, leaf):
        raw = self.data[leaf[4]:leaf[4] + leaf[5]]
        if self.header["buffer"]:
            raw = zlib.decompress(raw)
        self.largest = max(self.largest, len(raw))
        return raw

    def read_sections(self, leaf):
        raw, at = self.block(leaf), 0
        chrom, start, end, step, span, kind, _, count = struct.unpack_from(self.order + "IIIIIBBH", raw, at)
        form = {BEDGRAPH: "IIf", VARIABLE: "If", FIXED: "f"}.get(kind)
        need(form, f"a section of kind {kind}")
        width = struct.calcsize("<" + form)
        need(len(raw) == 24 + count * width, f"a section of {len(raw)} bytes with {count} items of {width}")
        items = []
        for i in range(count):
            fields = struct.unpack_from(self.order + form, raw, 24 + i * width)
            first = fields[0] if kind != FIXED else start + i * step
            items.append((first, fields[1] if kind == BEDGRAPH else first + span, fields[-1]))
        need(leaf[:4] == (chrom, start, chrom, end) or leaf[0] <= chrom <= leaf[2], f"a section of {chrom} in the leaf {leaf}")
        return [{"chrom": chrom, "start": start, "end": end, "step": step, "span": span, "kind": kind, "items": items, "leaf": leaf}]

    def read_records(self, leaf):
        raw = self.block(leaf)
        need(len(raw) % 32 == 0, f"zoom records of {len(raw)} bytes")
        return list(struct.iter_unpack(self.order + "IIIIffff", raw))


def main():
    bigwig = BigWig(open(sys.argv[1], "rb").read())
    print(json.dumps({"order": bigwig.order, **bigwig.header, "total": bigwig.summary}))
    for name, chrom, size in bigwig.chroms:
        print(json.dumps({"chrom": name.decode("latin-1"), "id": chrom, "size": size}))
    for reduction, records in bigwig.levels:
        print(json.dumps({"reduction": reduction, "records": records}))
    for section in bigwig.sections:
        print(json.dumps(section))


if __name__ == "__main__":
    main()
