#!/usr/bin/env python3
"""Random annotations of all sources, with repeated IDs and odd texts, on a genome with and without codons at the ends of their CDS.
What gk annotation export writes of them in every format and dialect: builds to the same bytes again, has each ID once, has the
codon rows that a model finds in the bases, and of chosen transcripts has the same rows."""
import pathlib
import random
import re
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import Checker, arguments, sampled  # noqa: E402

CHROMS = {"chr1": 6000, "chr2": 4000, "chrX": 3000, "chrY": 3000, "chrM": 2000}
STOPS = {False: {"TAA", "TAG", "TGA"}, True: {"TAA", "TAG", "AGA", "AGG"}}
STARTS = {False: {"ATG"}, True: {"ATG", "ATA", "ATT", "ATC", "GTG"}}
COMPLEMENT = str.maketrans("ACGTN", "TGCAN")
TEXTS = ["plain", "kinase, subunit 1", "a=b&c", "50%", "100%2C", "it's %", "x;y", 'say "z"', "tab\there", "\u00e9", "a, b; c"]


def encoded(text):
    return re.sub('[;,=&%"\t]', lambda found: f"%{ord(found[0]):02X}", text)


class Transcript:
    """Exons ascending, [start, end); the CDS as (start, end, phase), 5' to 3'."""

    def __init__(self, rng, chrom, strand):
        self.chrom, self.strand = chrom, strand
        at = rng.randrange(10, CHROMS[chrom] - 800)
        self.exons = []
        for _ in range(rng.choice((1, 1, 2, 3, 5))):
            size = rng.choice((1, 2, 3, 4, 30, 80))
            self.exons.append((at, at + size))
            at += size + rng.choice((1, 2, 40))
        self.cds = []
        total = sum(end - start for start, end in self.exons)
        if total >= 3 and rng.random() < 0.7:
            self.set_cds(rng, total)

    def bases(self):
        """Positions in sense order."""
        places = [at for start, end in self.exons for at in range(start, end)]
        return places[::-1] if self.strand == "-" else places

    def set_cds(self, rng, total):
        first = rng.randrange(0, max(1, total - 3))
        length = rng.randrange(3, total - first + 1)
        if rng.random() < 0.7:
            length -= length % 3
        self.coding = self.bases()[first:first + length]
        phase = rng.choice((0, 0, 0, 1, 2))
        done = 0
        exons = self.exons[::-1] if self.strand == "-" else self.exons
        for start, end in exons:
            inside = [at for at in self.coding if start <= at < end]
            if inside:
                self.cds.append((min(inside), max(inside) + 1, (phase - done) % 3))
                done += len(inside)

    def plant(self, rng, genome):
        """Codons at the ends of the CDS, mostly."""
        if not self.cds:
            return
        mitochondrial = self.chrom == "chrM"
        for places, codons in ((self.coding[:3], STARTS), (self.coding[-3:], STOPS)):
            if rng.random() < 0.7:
                codon = rng.choice(sorted(codons[mitochondrial]))
                for at, base in zip(places, codon):
                    genome[self.chrom][at] = base.translate(COMPLEMENT) if self.strand == "-" else base

    def utrs(self):
        """(kind, start, end) of what the CDS leaves of the exons."""
        if not self.cds:
            return []
        low, high = min(self.coding), max(self.coding) + 1
        sides = ("five", "three") if self.strand == "+" else ("three", "five")
        found = [(sides[0], start, min(end, low)) for start, end in self.exons if start < low]
        return found + [(sides[1], max(start, high), end) for start, end in self.exons if end > high]


def gff(transcript, kind, start, end, attributes, phase="."):
    columns = [transcript.chrom, "x", kind, str(start + 1), str(end), ".", transcript.strand, str(phase)]
    return "\t".join(columns) + "\tgk_encoded=1;" + ";".join(f"{key}={encoded(str(value))}" for key, value in attributes) + "\n"


def new_ids(rng, count, letter):
    """Some occur again; one is as odd as an ID may be, one as a suffix makes it."""
    ids = [f"{letter}{i}" for i in range(count)]
    return [rng.choice(ids) if rng.random() < 0.2 else rng.choice((i, i, i, f"{letter}0_dup1", f"{letter}; {i},=")) for i in ids]


def gencode_text(rng, genes, ensembl):
    """The GFF3 of GENCODE, or of Ensembl."""
    rows = []
    gene_ids, prefix = new_ids(rng, len(genes), "G"), ("gene:", "transcript:") if ensembl else ("", "")
    for gene_id, transcripts in zip(gene_ids, genes):
        span = transcripts[0], "gene", min(t.exons[0][0] for t in transcripts), max(t.exons[-1][1] for t in transcripts)
        kind = "biotype" if ensembl else "gene_type"
        biotype = rng.choice(("protein_coding", "lncRNA", "vault_RNA", "miRNA"))
        rows.append(gff(*span, [("ID", prefix[0] + gene_id), (kind, biotype), ("gene_name", rng.choice(TEXTS)),
                                ("level", rng.choice("123"))]))
        for own_id, t in zip(new_ids(rng, len(transcripts), rng.choice("GTU")), transcripts):
            text = rng.choice(TEXTS)
            attributes = [("ID", prefix[1] + own_id), ("Parent", prefix[0] + gene_id), ("biotype", biotype), ("protein_id", text),
                          ("ccdsid", rng.choice(("", "C1"))), ("transcript_support_level", rng.choice(("1", "5", "NA")))]
            rows.append(gff(t, "transcript", t.exons[0][0], t.exons[-1][1], attributes))
            parent = ("Parent", prefix[1] + own_id)
            order = list(enumerate(t.exons if t.strand == "+" else t.exons[::-1], 1))
            for number, (start, end) in order[::-1] if ensembl and t.strand == "-" else order:
                exon_id = f"E{start}" if rng.random() < 0.8 else rng.choice(TEXTS)
                rows.append(gff(t, "exon", start, end, [parent, ("exon_number", number), ("exon_id", exon_id)]))
            rows += [gff(t, "CDS", start, end, [parent], phase) for start, end, phase in t.cds]
            rows += [gff(t, f"{kind}_prime_UTR", start, end, [parent]) for kind, start, end in t.utrs()]
    return "".join(rows)


def ncbi_text(rng, genes):
    rows = []
    for g, (gene_id, transcripts) in enumerate(zip(new_ids(rng, len(genes), "1"), genes)):
        span = transcripts[0], "gene", min(t.exons[0][0] for t in transcripts), max(t.exons[-1][1] for t in transcripts)
        row = gff(*span, [("ID", f"gene-{g}"), ("gene", rng.choice(TEXTS)), ("gene_biotype", rng.choice(("protein_coding", "lncRNA")))])
        rows.append(row[:-1] + f";Dbxref=GeneID:{encoded(gene_id)}\n")
        for i, (own_id, t) in enumerate(zip(new_ids(rng, len(transcripts), "NM_"), transcripts)):
            key = f"rna-{g}-{i}"
            rows.append(gff(t, "mRNA", t.exons[0][0], t.exons[-1][1], [("ID", key), ("Parent", f"gene-{g}"), ("transcript_id", own_id)]))
            exons = t.exons if t.strand == "+" else t.exons[::-1]
            rows += [gff(t, "exon", start, end, [("Parent", key)]) for start, end in exons]
            about = [("Parent", key), ("product", rng.choice(TEXTS)), ("protein_id", rng.choice(("NP_1", "NP_2")))]
            rows += [gff(t, "CDS", start, end, about, phase) for start, end, phase in t.cds]
    return "".join(rows)


def ucsc_tables(rng, genes, folder):
    """refGene and refLink; accessions on several chromosomes and several times on one."""
    folder.mkdir(exist_ok=True)
    links, rows = {}, []
    for g, transcripts in enumerate(genes):
        for t in transcripts:
            name = f"N{rng.choice('MR')}_{rng.randrange(12)}"
            links.setdefault(name, f"S{g}\t{rng.choice(('kinase, subunit 1', 'a=b', '50% off', 'p'))}\t{name}\tNP_{g}\t0\t0\t{1 + g % 3}\t0\n")
            low, high = (min(t.coding), max(t.coding) + 1) if t.cds else (t.exons[-1][1],) * 2
            starts, ends = ("".join(f"{exon[side]}," for exon in t.exons) for side in (0, 1))
            columns = [0, name, t.chrom, t.strand, t.exons[0][0], t.exons[-1][1], low, high, len(t.exons), starts, ends, 0, "", "", "", ""]
            rows.append("\t".join(map(str, columns)) + "\n")
    (folder / "refGene.txt").write_text("".join(rows))
    (folder / "refLink.txt").write_text("".join(links.values()))


def random_genes(rng):
    genes = []
    for _ in range(rng.randrange(1, 9)):
        chrom, strand = rng.choice(list(CHROMS)), rng.choice("+-")
        genes.append([Transcript(rng, chrom, strand) for _ in range(rng.choice((1, 1, 2, 4)))])
    return genes


def rows_of(text):
    return [line.split("\t") for line in text.decode().splitlines() if not line.startswith("#")]


def gtf_value(row, key):
    found = re.search(rf'(?:^| ){key} "?([^";]*)', row[8])
    return found and found[1]


def codons_of(cds, chrom, strand, genome):
    """The pieces of start and stop codon, 5' to 3', by the bases; `cds` 5' to 3'."""
    places = [(at, i) for i, (start, end, _) in enumerate(cds)
              for at in (range(start, end) if strand == "+" else range(end - 1, start - 1, -1))]
    def read(some):
        text = "".join(genome[chrom][at] for at, _ in some)
        return text.translate(COMPLEMENT) if strand == "-" else text
    def pieces(some):
        return [(min(inside), max(inside) + 1) for i in range(len(cds)) if (inside := [at for at, of in some if of == i])]
    mitochondrial = chrom == "chrM"
    start = pieces(places[:3]) if read(places[:3]) in STARTS[mitochondrial] and cds[0][2] == 0 else []
    last = cds[-1]
    in_frame = (last[1] - last[0] - last[2]) % 3 == 0
    stop = pieces(places[-3:]) if len(places) >= 3 and in_frame and read(places[-3:]) in STOPS[mitochondrial] else []
    return start, stop


class Exports:
    def __init__(self, checker, data, genome):
        self.checker, self.data, self.genome = checker, data, genome

    def build(self, source, text, name):
        words = ("build-annotation", "-" if isinstance(text, bytes) else text, "-g", "x", "-n", name, "--source", source, "--force", "-q")
        done = self.checker.run(*words, stdin=text if isinstance(text, bytes) else b"")
        self.checker.ended(f"{name} as {source}", done, 0)
        path = self.data / f"{name}.v22.dganno"
        return path.read_bytes() if done.returncode == 0 else b""

    def export(self, *words):
        return self.checker.output("annotation", "export", "-q", "-g", "a", *words)

    def check(self, what, source, rng):
        original = (self.data / "a.v22.dganno").read_bytes()
        is_refseq = source.endswith("refseq")
        for dialect in ("source", "ensembl"):
            gff3 = self.export("--dialect", dialect)
            self.check_gff3_ids(f"{what}, gff3 {dialect}", gff3)
            if not is_refseq or dialect == "source":
                again = ["ncbi-refseq"] if is_refseq else ["gencode", "ensembl"]
                for reader in again:
                    self.checker.true(f"{what}: gff3 {dialect} by {reader} differs", self.build(reader, gff3, "again") == original)
            for stop in ("out", "in"):
                gtf = self.export("-f", "gtf", "--dialect", dialect, "--stop-codon", stop)
                self.check_gtf(f"{what}, gtf {dialect} {stop}", gtf, dialect, stop)
                if not is_refseq:
                    self.checker.true(f"{what}: gtf {dialect} {stop} differs", self.build("gencode", gtf, "again") == original)
        names = [row[3] for row in rows_of(self.export("-f", "bed12"))]
        self.checker.equal(f"{what}: names of bed12", len(set(names)), len(names))
        self.check_choice(what, rng)

    def check_gff3_ids(self, what, text):
        seen = {}
        for row in rows_of(text):
            found = re.search(r"(?:^|;)ID=([^;]*)", row[8])
            if not found:
                continue
            parent = re.search(r"(?:^|;)Parent=([^;]*)", row[8])
            thing = (row[0], row[6], row[2], parent and parent[1])
            if found[1] in seen:
                self.checker.true(f"{what}: {found[1]} is several things", row[2] == "CDS" and seen[found[1]] == thing)
            seen[found[1]] = thing
        for row in rows_of(text):
            for value in (piece.partition("=")[2] for piece in row[8].split(";")):
                self.checker.true(f"{what}: {value!r}", not re.search(r"[,=&]|%(?![0-9A-F]{2})", value))

    def check_gtf(self, what, text, dialect, stop):
        keys = ("gene_type", "transcript_type") if dialect == "source" else ("gene_biotype", "transcript_biotype")
        rows = rows_of(text)
        for kind in ("gene", "transcript"):
            ids = [gtf_value(row, f"{kind}_id") for row in rows if row[2] == kind]
            self.checker.equal(f"{what}: {kind} IDs", len(set(ids)), len(ids))
        parts = {}
        for row in rows:
            self.checker.true(f"{what}: types of {row}", gtf_value(row, keys[0]) and (row[2] == "gene" or gtf_value(row, keys[1])))
            if row[2] != "gene":
                parts.setdefault(gtf_value(row, "transcript_id"), []).append(row)
        for name, own in parts.items():
            self.checker.equal(f"{what}: places of {name}", len({(row[0], row[6]) for row in own}), 1)
            self.check_codons(f"{what}: {name}", own, stop)

    def check_codons(self, what, rows, stop):
        chrom, strand = rows[0][0], rows[0][6]
        found = {kind: [(int(row[3]) - 1, int(row[4]), int(row[7])) for row in rows if row[2] == kind]
                 for kind in ("CDS", "start_codon", "stop_codon")}
        if stop == "in":
            self.checker.equal(f"{what} in", found["start_codon"] + found["stop_codon"], [])
            return
        whole = list(found["CDS"])
        for piece in found["stop_codon"]:
            # It continues the last CDS row, or is a row of its own.
            touches = whole and (whole[-1][1] == piece[0] if strand == "+" else whole[-1][0] == piece[1])
            same_exon = any(row[2] == "exon" and int(row[3]) - 1 <= min(piece[0], whole[-1][0]) and int(row[4]) >= max(piece[1], whole[-1][1])
                            for row in rows) if touches else False
            if touches and same_exon:
                whole[-1] = (min(whole[-1][0], piece[0]), max(whole[-1][1], piece[1]), whole[-1][2])
            else:
                whole.append(piece)
        whole = [part for part in whole if part[0] < part[1]]
        if not whole:
            return
        start, end = codons_of(whole, chrom, strand, self.genome)
        self.checker.equal(f"{what}: start codon of {whole}", [piece[:2] for piece in found["start_codon"]], start)
        self.checker.equal(f"{what}: stop codon of {whole}", [piece[:2] for piece in found["stop_codon"]], end)

    def check_choice(self, what, rng):
        whole = self.export("-f", "gtf").decode().splitlines()
        ids = [gtf_value(line.split("\t"), "transcript_id") for line in whole if line.split("\t")[2] == "transcript"]
        if not ids:
            return
        numbers = sorted(rng.sample(range(len(ids)), rng.randrange(1, len(ids) + 1)))
        rows = ",".join(map(str, rng.sample(numbers, len(numbers))))
        taken = {ids[i] for i in numbers}
        kept = [line for line in whole if gtf_value(line.split("\t"), "transcript_id") in taken]
        genes = {gtf_value(line.split("\t"), "gene_id") for line in kept}
        wanted = [line for line in whole if line in set(kept) or
                  (line.split("\t")[2] == "gene" and gtf_value(line.split("\t"), "gene_id") in genes)]
        # The order of a transcript's exons depends on which exons came before.
        wanted.sort()
        self.checker.equal_lines(f"{what}: --rows {rows}", sorted(self.export("-f", "gtf", "--rows", rows).decode().splitlines()), wanted)
        condition = " || ".join(f"row == {i}" for i in numbers)
        self.checker.equal_lines(f"{what}: --where", sorted(self.export("-f", "gtf", "--where", condition).decode().splitlines()), wanted)


def main():
    options = arguments(__doc__)
    for seed in range(sampled(30)):
        rng = random.Random(seed)
        genes = random_genes(rng)
        genome = {name: [rng.choice("ACGT") for _ in range(size)] for name, size in CHROMS.items()}
        for transcripts in genes:
            for transcript in transcripts:
                transcript.plant(rng, genome)
        with tempfile.TemporaryDirectory() as folder:
            data = pathlib.Path(folder)
            checker = Checker(options.gk, data) if seed == 0 else checker
            checker.data_dir = str(data)
            (data / "x.fa").write_text("".join(f">{name}\n{''.join(bases)}\n" for name, bases in genome.items()))
            checker.output("build-assembly", "-q", data / "x.fa", "-n", "x", "-O", data)
            exports = Exports(checker, data, genome)
            ucsc_tables(rng, genes, data / "tables")
            for source, text in (("gencode", gencode_text(rng, genes, False).encode()), ("ensembl", gencode_text(rng, genes, True).encode()),
                                 ("ncbi-refseq", ncbi_text(rng, genes).encode()), ("ucsc-refseq", data / "tables")):
                if exports.build(source, text, "a"):
                    exports.check(f"{source}, seed {seed}", source, rng)
    checker.finish("annotation_exports")


if __name__ == "__main__":
    main()
