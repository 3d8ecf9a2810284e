"""Small dganno files (version 22) for tests: genes and transcripts without parts, all on one place of one chromosome."""
import struct

NONE = -(1 << 31)
CHECKPOINTS = [0x85420001, 0x85420002, 0x85420003, 0x85420990]


def fnv1a(text, bits):
    value, prime = {32: (0x811C9DC5, 0x01000193), 64: (0xCBF29CE484222325, 0x100000001B3)}[bits]
    for byte in text.encode():
        value = (value ^ byte) * prime % (1 << bits)
    return value


def table(out, row_size, rows, texts, chrom):
    """Appends one table to the file's bytes so far. All rows have one interval, so both index lists are the row numbers."""
    def pad():
        out.extend(b"\0" * (-len(out) % 4))

    def index_list():
        out.extend(struct.pack("<QI", len(rows), 4) + struct.pack(f"<{len(rows)}i", *range(len(rows))))

    pad()
    out.extend(struct.pack("<IQi", CHECKPOINTS[0], len(rows), row_size) + b"".join(rows))
    out.extend(struct.pack("<IQi", CHECKPOINTS[1], len(texts), 1) + texts + b"\1")
    pad()
    out.extend(struct.pack("<IQ", CHECKPOINTS[2], 1 if rows else 0))
    if rows:
        out.extend(struct.pack("<IBi", chrom, 1, 1))
        index_list()
        index_list()
    out.extend(struct.pack("<I", CHECKPOINTS[3]))


def dganno(genes, assembly="toy"):
    """The bytes of an annotation. `genes`: pairs of an ID and the list of the IDs of its transcripts, in row order."""
    chrom = fnv1a("chr1", 32)
    head = struct.pack("<iiQIB", 7, 7, fnv1a(assembly, 64), chrom, 1)
    gene_rows, gene_texts, transcript_rows, transcript_texts = [], bytearray(), [], bytearray()
    for gene, (gene_id, transcripts) in enumerate(genes):
        first = len(transcript_rows) if transcripts else NONE
        gene_rows.append(head + struct.pack("<BBBiiI", 3, 78, 0, len(transcripts), first, len(gene_texts)))
        gene_texts += gene_id.encode() + b"\0name\0"
        for transcript_id in transcripts:
            transcript_rows.append(head + struct.pack("<BBB4H6iI", 3, 6, 78, 0, 0, 0, 0, gene, *[NONE] * 5,
                                                      len(transcript_texts)))
            transcript_texts += transcript_id.encode() + b"\0\0\0\0"
    out = bytearray(struct.pack("<HH", 0xEDBA, 22))
    table(out, 36, gene_rows, bytes(gene_texts), chrom)
    table(out, 60, transcript_rows, bytes(transcript_texts), chrom)
    for row_size in [44, 28, 28, 28, 28]:
        table(out, row_size, [], b"", chrom)
    return bytes(out)
