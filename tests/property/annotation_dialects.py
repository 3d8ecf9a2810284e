#!/usr/bin/env python3
"""gk build-annotation on random genes that are written as Ensembl's GFF3 and GTF, NCBI's GFF3 and GTF, and as GFF3 and GTF of no
known source: the two of a source give the same bytes, and all six the same rows, but for what a source does not say."""
import pathlib
import random
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import TESTS, Checker, arguments, sampled  # noqa: E402

GENOMES = TESTS / "golden" / "genome" / "data"
SETS = sampled(40)
# What each source says: its IDs, types and levels differ.
COLUMNS = {
    "genes": "chrom,start,end,strand,name,num_transcripts",
    "transcripts": "chrom,start,end,strand,gene_name,num_exons,num_introns,num_cdss,num_utr5s,num_utr3s",
    "exons": "chrom,start,end,strand,index,gene_name,cds,utr5,utr3,transcript",
    "introns": "chrom,start,end,strand,index,transcript",
    "cdss": "chrom,start,end,strand,phase,exon_index,transcript",
    "utr5s": "chrom,start,end,strand,exon_index,transcript",
    "utr3s": "chrom,start,end,strand,exon_index,transcript",
}


class Transcript:
    """Exons, the CDS with its stop codon, and UTRs as (start, end) 5' to 3', 0-based."""

    def __init__(self, number, exons, forward, coding):
        self.number = number
        self.exons = exons
        self.forward = forward
        self.cds = coding
        self.span = min(e[0] for e in exons), max(e[1] for e in exons)

    def pieces(self, first, last):
        """The bases [first, last) of the transcript as intervals, each with its exon and the bases before it."""
        found, at = [], 0
        for index, (start, end) in enumerate(self.exons):
            low, high = max(first - at, 0), min(last - at, end - start)
            if low < high:
                piece = (start + low, start + high) if self.forward else (end - high, end - low)
                found.append((*piece, index, at + low - first))
            at += end - start
        return found

    def length(self):
        return sum(end - start for start, end in self.exons)


def random_genes(rng):
    genes, at = [], rng.randrange(1, 300)
    for number in range(1, rng.randrange(2, 8)):
        forward = rng.random() < 0.5
        begin, transcripts = at, []
        for _ in range(rng.randrange(1, 4)):
            exons, place = [], begin + rng.randrange(30)
            for _ in range(rng.randrange(1, 6)):
                size = rng.choice([1, 2, 3, 4, 30, 61])
                exons.append((place, place + size))
                place += size + rng.choice([1, 1, 2, 40])
            if not forward:
                exons.reverse()
            length = sum(end - start for start, end in exons)
            coding = None
            if length >= 8 and rng.random() < 0.7:
                codons = rng.randrange(2, length // 3 + 1)
                first = rng.randrange(length - 3 * codons + 1)
                coding = first, first + 3 * codons
            transcripts.append(Transcript(f"{number}{len(transcripts) + 1:02}", exons, forward, coding))
            at = max(at, place)
        span = min(t.span[0] for t in transcripts), max(t.span[1] for t in transcripts)
        genes.append((number, span, forward, transcripts))
        at += rng.randrange(1, 500)
    return genes


def cds_rows(transcript, with_stop):
    first, last = transcript.cds
    return [(s, e, i, -before % 3) for s, e, i, before in transcript.pieces(first, last if with_stop else last - 3)]


def stop_rows(transcript):
    last = transcript.cds[1]
    return [(s, e, i, -before % 3) for s, e, i, before in transcript.pieces(last - 3, last)]


def gff3(values):
    return ";".join(f"{key}={value}" for key, value in values if value is not None)


def gtf(values):
    return " ".join(f'{key} "{value}";' for key, value in values if value is not None)


class Writer:
    def __init__(self, source, attributes, chrom="1"):
        self.source, self.attributes, self.chrom, self.lines = source, attributes, chrom, []

    def row(self, kind, span, forward, values, phase="."):
        self.lines.append("\t".join([self.chrom, self.source, kind, str(span[0] + 1), str(span[1]), ".", "+" if forward else "-",
                                     str(phase), self.attributes(values)]))

    def text(self):
        return ("\n".join(self.lines) + "\n").encode()


def ensembl_gff3(genes):
    out = Writer("havana", gff3)
    for number, span, forward, transcripts in genes:
        out.row("gene", span, forward, [("ID", f"gene:G{number}"), ("Name", f"N{number}"), ("biotype", "protein_coding"),
                                        ("gene_id", f"G{number}")])
        for t in transcripts:
            out.row("mRNA", t.span, forward, [("ID", f"transcript:T{t.number}"), ("Parent", f"gene:G{number}"),
                                              ("biotype", "protein_coding"), ("transcript_id", f"T{t.number}")])
            parent = ("Parent", f"transcript:T{t.number}")
            for i, exon in enumerate(t.exons):
                out.row("exon", exon, forward, [parent, ("exon_id", f"E{number}.{exon[0]}.{exon[1]}"), ("rank", i + 1)])
            if not t.cds:
                continue
            for start, end, _, phase in cds_rows(t, True):
                out.row("CDS", (start, end), forward, [("ID", f"CDS:P{t.number}"), parent, ("protein_id", f"P{t.number}")], phase)
            for kind, pieces in [("five_prime_UTR", t.pieces(0, t.cds[0])), ("three_prime_UTR", t.pieces(t.cds[1], t.length()))]:
                for start, end, _, _ in pieces:
                    out.row(kind, (start, end), forward, [parent])
    return out.text()


def ensembl_gtf(genes):
    out = Writer("havana", gtf)
    for number, span, forward, transcripts in genes:
        gene = [("gene_id", f"G{number}"), ("gene_name", f"N{number}"), ("gene_biotype", "protein_coding")]
        out.row("gene", span, forward, gene)
        for t in transcripts:
            ids = [gene[0], ("transcript_id", f"T{t.number}"), *gene[1:], ("transcript_biotype", "protein_coding")]
            out.row("transcript", t.span, forward, ids)
            for i, exon in enumerate(t.exons):
                out.row("exon", exon, forward, [*ids, ("exon_number", i + 1), ("exon_id", f"E{number}.{exon[0]}.{exon[1]}")])
            if not t.cds:
                continue
            for start, end, i, phase in cds_rows(t, False):
                out.row("CDS", (start, end), forward, [*ids, ("exon_number", i + 1), ("protein_id", f"P{t.number}")], phase)
            for start, end, i, phase in stop_rows(t):
                out.row("stop_codon", (start, end), forward, [*ids, ("exon_number", i + 1)], phase)
            for kind, pieces in [("five_prime_utr", t.pieces(0, t.cds[0])), ("three_prime_utr", t.pieces(t.cds[1], t.length()))]:
                for start, end, _, _ in pieces:
                    out.row(kind, (start, end), forward, ids)
    return out.text()


def ncbi_gff3(genes, twice):
    out = Writer("BestRefSeq", gff3)
    for number, span, forward, transcripts in genes:
        out.row("gene", span, forward, [("ID", f"gene-N{number}"), ("Dbxref", f"HGNC:{number},GeneID:{number}"), ("gbkey", "Gene"),
                                        ("gene", f"N{number}"), ("gene_biotype", "protein_coding")])
        for t in transcripts:
            key = f"rna-NM_{t.number}.1"
            name = "NM_1.1" if t.number in twice else f"NM_{t.number}.1"
            out.row("mRNA", t.span, forward, [("ID", key), ("Parent", f"gene-N{number}"), ("gbkey", "mRNA"), ("transcript_id", name)])
            for exon in t.exons:
                out.row("exon", exon, forward, [("Parent", key), ("gbkey", "mRNA")])
            for start, end, _, phase in cds_rows(t, True) if t.cds else []:
                out.row("CDS", (start, end), forward, [("ID", f"cds-{t.number}"), ("Parent", key), ("product", f"a%2C b {t.number}"),
                                                       ("protein_id", f"NP_{t.number}.1")], phase)
        out.row("tRNA", span, forward, [("ID", f"rna-X{number}"), ("Parent", f"gene-N{number}"), ("gbkey", "tRNA")])
        out.row("exon", span, forward, [("Parent", f"rna-X{number}")])
    return out.text()


def ncbi_gtf(genes, twice):
    out = Writer("BestRefSeq", gtf)
    for number, span, forward, transcripts in genes:
        gene = [("gene_id", f"N{number}_1"), ("transcript_id", ""), ("db_xref", f"HGNC:{number}"), ("db_xref", f"GeneID:{number}")]
        out.row("gene", span, forward, [*gene, ("gbkey", "Gene"), ("gene", f"N{number}"), ("gene_biotype", "protein_coding")])
        for t in transcripts:
            key = f"NM_1.1_{t.number}" if t.number in twice else f"NM_{t.number}.1"
            ids = [gene[0], ("transcript_id", key), ("gene", f"N{number}")]
            out.row("transcript", t.span, forward, [*ids, ("gbkey", "mRNA"), ("transcript_biotype", "mRNA")])
            for i, exon in enumerate(t.exons):
                out.row("exon", exon, forward, [*ids, ("transcript_biotype", "mRNA"), ("exon_number", i + 1)])
            if not t.cds:
                continue
            for start, end, i, phase in cds_rows(t, False):
                out.row("CDS", (start, end), forward, [*ids, ("product", f"a, b {t.number}"), ("protein_id", f"NP_{t.number}.1")], phase)
            for start, end, i, phase in stop_rows(t):
                out.row("stop_codon", (start, end), forward, [*ids, ("exon_number", i + 1)], phase)
        nameless = [gene[0], ("transcript_id", f"unassigned_transcript_{number}"), ("gene", f"N{number}")]
        out.row("transcript", span, forward, [*nameless, ("gbkey", "tRNA"), ("transcript_biotype", "tRNA")])
        out.row("exon", span, forward, nameless)
    return out.text()


def plain_gff3(genes, rng):
    """Rows in any order, of which exons may be missing where there is a CDS that is the whole transcript."""
    out = Writer("maker", gff3)
    for number, span, forward, transcripts in genes:
        out.row("gene", span, forward, [("ID", f"G{number}"), ("Name", f"N{number}")])
        for t in transcripts:
            out.row("mRNA", t.span, forward, [("ID", f"T{t.number}"), ("Parent", f"G{number}")])
            for exon in t.exons if t.cds != (0, t.length()) or rng.random() < 0.5 else []:
                out.row("exon", exon, forward, [("Parent", f"T{t.number}")])
            for start, end, _, phase in cds_rows(t, True) if t.cds else []:
                out.row("CDS", (start, end), forward, [("ID", f"C{t.number}"), ("Parent", f"T{t.number}")], rng.choice([phase, "."]))
    heads = [line for line in out.lines if "\tgene\t" in line or "\tmRNA\t" in line]
    others = [line for line in out.lines if line not in heads]
    rng.shuffle(others)
    # Genes and transcripts keep their order among themselves; parts come before, behind and between.
    mixed = sorted([(rng.random(), line) for line in others] +
                   list(zip(sorted(rng.random() for _ in heads), heads)), key=lambda pair: pair[0])
    out.lines = [line for _, line in mixed]
    return out.text()


def plain_gtf(genes, rng):
    """Exons and CDS alone, of which the first exon of each transcript is in order."""
    out = Writer("StringTie", gtf)
    for number, _, forward, transcripts in genes:
        for t in transcripts:
            ids = [("gene_id", f"G{number}"), ("transcript_id", f"T{t.number}"), ("gene_name", f"N{number}")]
            parts = [("exon", exon, ".") for exon in t.exons[1:]]
            for start, end, _, phase in cds_rows(t, False) if t.cds else []:
                parts.append(("CDS", (start, end), phase))
            for start, end, _, phase in stop_rows(t) if t.cds else []:
                parts.append(("stop_codon", (start, end), phase))
            rng.shuffle(parts)
            for kind, span, phase in [("exon", t.exons[0], "."), *parts]:
                out.row(kind, span, forward, ids, phase)
    return out.text()


class Builds:
    def __init__(self, checker, folder):
        self.checker = checker
        self.folder = folder

    def build(self, name, source, text):
        self.checker.output("build-annotation", "-", "-g", "toy", "-n", name, "--source", source, "--force", "-q", stdin=text)
        self.checker.output("info", self.folder / f"{name}.v22.dganno", "--check")
        return (self.folder / f"{name}.v22.dganno").read_bytes()

    def rows(self, name):
        return {table: self.checker.output("annotation", "list", "-g", name, "--in", table, "--columns", columns)
                for table, columns in COLUMNS.items()}

    def check_set(self, rng, number):
        genes = random_genes(rng)
        twice = {t.number for g in genes for t in g[3] if rng.random() < 0.3}
        texts = {"ensembl3": ensembl_gff3(genes), "ensemblt": ensembl_gtf(genes), "ncbi3": ncbi_gff3(genes, twice),
                 "ncbit": ncbi_gtf(genes, twice), "plain3": plain_gff3(genes, rng), "plaint": plain_gtf(genes, rng)}
        sources = {"ensembl": "ensembl", "ncbi": "ncbi-refseq", "plain": "generic"}
        built = {name: self.build(name, sources[name[:-1]], text) for name, text in texts.items()}
        for name in sources:
            self.checker.true(f"set {number}: {name}'s GFF3 and GTF give other bytes", built[name + "3"] == built[name + "t"])
        generic = [self.build("generic" + name, "generic", texts[name]) for name in ["ensembl3", "ensemblt"]]
        self.checker.true(f"set {number}: Ensembl's as generic ones give other bytes", generic[0] == generic[1])
        expected = self.rows("ensembl3")
        for name in ["ncbi3", "plain3", "genericensembl3"]:
            for table, rows in self.rows(name).items():
                self.checker.equal_lines(f"set {number}: {table} of {name}", rows.split(b"\n"), expected[table].split(b"\n"))


def main():
    options = arguments(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder)
        for file in GENOMES.glob("toy.*"):
            shutil.copy(file, data)
        checker = Checker(options.gk, data)
        builds = Builds(checker, data)
        rng = random.Random(75)
        for number in range(SETS):
            builds.check_set(rng, number)
        checker.finish("annotation_dialects")


if __name__ == "__main__":
    main()
