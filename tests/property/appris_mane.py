#!/usr/bin/env python3
"""gk build-appris and gk build-mane against a plain model and CPython's own pickle: random annotations and tables, and sizes
around the limits of pickle's chunks (1000 items), memo indices (256) and frames (64 KiB)."""
import csv
import gzip
import io
import pathlib
import pickle
import random
import re
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
import dganno  # noqa: E402
from checking import Checker, arguments, bgzf, sampled  # noqa: E402

NAMES = [f"PRINCIPAL:{i}" for i in range(1, 6)] + ["ALTERNATIVE:1", "ALTERNATIVE:2"]
MANE_COLUMNS = ["#NCBI_GeneID", "RefSeq_nuc", "name", "Ensembl_nuc", "MANE_status"]
STATUSES = ["MANE Select", "MANE Plus Clinical"]


def with_rows(genes):
    """Each gene's ID and its transcripts as pairs of row and ID."""
    row = 0
    for gene_id, transcripts in genes:
        yield gene_id, list(enumerate(transcripts, row))
        row += len(transcripts)


def count(genes):
    return sum(len(transcripts) for _, transcripts in genes)


def appris_model(genes, rows):
    data = {}
    first = None
    for fields in rows:
        if fields[4] not in NAMES:
            continue
        first = first or fields[2]
        data.setdefault(fields[1].split(".")[0], {})[fields[2].split(".")[0]] = NAMES.index(fields[4])

    ensembl = re.match(r"ENS(\w{3})?TR?\d", first or "")
    if not ensembl and not re.match(r"[A-Z]{2}_\d", first or ""):
        return None

    def key(transcript_id):
        if ensembl:
            return re.sub(r"ENS(\w{3})?TR?", "", transcript_id)
        return transcript_id.split(".")[0].split("_")[1]

    numbered = list(with_rows(genes))
    ranks = [None] * count(genes)
    scored = []
    by_gene = [[] for _ in genes]
    for unversioned in dict.fromkeys(gene_id.split(".")[0] for gene_id, _ in genes):
        for gene, (gene_id, transcripts) in enumerate(numbered):
            if gene_id.split(".")[0] != unversioned or unversioned not in data:
                continue
            for row, transcript_id in transcripts:
                rank = data[unversioned].get(transcript_id.split(".")[0])
                if rank is None:
                    continue
                ranks[row] = rank
                scored.append(row)
                by_gene[gene].append((rank, key(transcript_id), row))
            by_gene[gene].sort(key=lambda entry: entry[:2])
    return ranks, scored, [[row for *_, row in entries] for entries in by_gene]


def mane_model(genes, rows, column):
    by_id = {}
    gene_of = {}
    for gene, (_, transcripts) in enumerate(with_rows(genes)):
        for row, transcript_id in transcripts:
            gene_of[row] = gene
            parts = transcript_id.split(".")
            for end in range(1, len(parts) + 1):
                by_id.setdefault(".".join(parts[:end]), row)
    select, plus, select_of, plus_of = set(), set(), [None] * len(genes), [set() for _ in genes]
    for fields in rows:
        row = by_id.get(fields[column].rsplit(".", 1)[0])
        if row is None:
            continue
        if fields[4] == STATUSES[0]:
            select.add(row)
            select_of[gene_of[row]] = row
        else:
            plus.add(row)
            plus_of[gene_of[row]].add(row)
    return sorted(select), select_of, sorted(plus), [sorted(rows) for rows in plus_of]


def random_annotation(chance, number_of_genes, style):
    """Genes with repeated IDs (PAR twins), none to many transcripts, IDs of two species, of another kind, with odd versions."""
    genes = []
    number = 0
    for i in range(number_of_genes):
        transcripts = []
        for _ in range(chance.choice([0, 1, 1, 2, 3, 9])):
            number += chance.randrange(1, 3)
            if style == "refseq":
                name = f"{chance.choice(['NM', 'NR', 'XM'])}_{chance.randrange(10 ** 4):04}{chance.choice(['', '_1', '_9'])}"
            else:
                name = chance.choice(["ENST", "ENST", "ENSTR", "ENSMUST", "ENSTENST"]) + f"{number:07}"
            transcripts.append(name + chance.choice(["", ".1", ".12", ".3_PAR_Y", ".4.5"]))
        gene_id = f"{'G' if style == 'refseq' else 'ENSG'}{i:05}"
        if genes and chance.random() < 0.2:
            gene_id = chance.choice(genes)[0].split(".")[0]
        genes.append((gene_id + chance.choice(["", ".1", ".2_PAR_Y"]), transcripts))
    return genes


def appris_rows(chance, genes):
    values = {}
    rows = []
    for gene_id, transcripts in genes:
        for transcript_id in transcripts:
            key = (gene_id.split(".")[0], transcript_id.split(".")[0])
            value = values.setdefault(key, chance.choice(NAMES + ["MINOR", "PRINCIPAL:M"]))
            if chance.random() < 0.8:
                rows.append(["name", key[0] + chance.choice(["", ".7"]), key[1] + chance.choice(["", ".8"]), "-", value])
    chance.shuffle(rows)
    return rows + [["name", "GONE", "ENST9", "-", NAMES[0]]]


def mane_rows(chance, genes, column):
    rows = []
    selected = set()
    for _, transcripts in genes:
        for transcript_id in transcripts:
            if chance.random() < 0.5:
                status = chance.choice(STATUSES)
                fields = ["GeneID:1", "X_1", chance.choice(["plain", 'with "quotes"', "two\nlines", "a\ttab"]), "Y1.1", status]
                fields[column] = transcript_id.split(".")[0] + chance.choice([".1", ".22", ""])
                # Only what the model takes: one selected transcript for each gene, whichever row its ID stands for.
                found = mane_model(genes, [fields], column)
                gene = next((g for g, rows_of in enumerate(found[3]) if rows_of or found[1][g] is not None), None)
                if gene in selected and status == STATUSES[0]:
                    continue
                if status == STATUSES[0]:
                    selected.add(gene)
                rows += [fields] * chance.choice([1, 1, 1, 2])
    chance.shuffle(rows)
    return rows


def as_csv(rows):
    text = io.StringIO()
    csv.writer(text, delimiter="\t", lineterminator="\n").writerows([MANE_COLUMNS] + rows)
    return text.getvalue().encode()


class Builds:
    def __init__(self, checker, folder):
        self.checker = checker
        self.folder = folder

    def annotation(self, name, genes):
        (self.folder / f"{name}.cfg").write_text("refg=toy\n")
        (self.folder / f"{name}.v22.dganno").write_bytes(dganno.dganno(genes))

    def equal(self, what, command, name, table, file, expected):
        self.checker.output(command, "-", "-g", name, "--force", "-q", stdin=table)
        written = self.folder / file
        self.checker.equal(what, written.read_bytes() if written.exists() else None, expected)
        written.unlink(missing_ok=True)

    def refused(self, command, name, table):
        self.checker.output(command, "-", "-g", name, "-q", stdin=table, code=1)
        self.checker.equal(f"{command} leaves nothing", sorted(self.folder.glob("*.pkl")), [])

    def appris(self, what, name, table, model):
        self.equal(f"{what}: appris", "build-appris", name, table, f"appris.{name}.v7.pkl", pickle.dumps(model, 2))

    def mane(self, what, name, table, model):
        self.equal(f"{what}: mane", "build-mane", name, table, f"mane.{name}.v1.pkl", pickle.dumps(model, 4))


def check_random(builds, chance, number):
    for i in range(number):
        style = chance.choice(["ensembl", "refseq"])
        name = "ncbi_refseq.x" if style == "refseq" else "gencode.x"
        column = 1 if style == "refseq" else 3
        genes = random_annotation(chance, chance.randrange(1, 40), style)
        builds.annotation(name, genes)
        what = f"random annotation {i}, {style}"
        rows = appris_rows(chance, genes)
        table = chance.choice(["", "Gene name\tGene ID\tTranscript ID\tCCDS ID\tAPPRIS\tMANE\n"])
        table += "".join("\t".join(fields) + chance.choice(["\n", "\r\n", "\t-\n", " \n"]) for fields in rows)
        model = appris_model(genes, rows)
        if model and model[1]:
            builds.appris(what, name, chance.choice([bytes, gzip.compress, bgzf])(table.encode()), model)
        else:  # IDs of no known kind come first, or nothing is scored
            builds.refused("build-appris", name, table.encode())
        rows = mane_rows(chance, genes, column)
        builds.mane(what, name, gzip.compress(as_csv(rows)), mane_model(genes, rows, column))


def check_sizes(builds, chance):
    """Lists of these lengths, with a few values in them so that later ones are moved by a byte."""
    sizes = [0, 1, 2, 255, 256, 257, 999, 1000, 1001, 1999, 2000, 2001, 3000]
    # An annotation without MANE data takes 3 bytes a gene: here the border of a frame meets every opcode.
    sizes += [21800 + i for i in range(0, 60, 7)] + [32750, 65490, 65537]
    for size in sizes:
        genes = [(f"ENSG{i:06}", [f"ENST{i:06}.1"]) for i in range(size)]
        builds.annotation("gencode.s", genes)
        chosen = sorted(chance.sample(range(size), min(size, chance.randrange(1, 9))))
        appris = [["name", f"ENSG{i:06}", f"ENST{i:06}", "-", chance.choice(NAMES)] for i in chosen]
        table = "".join("\t".join(fields) + "\n" for fields in appris).encode()
        builds.appris(f"{size} genes", "gencode.s", table, appris_model_of_singles(size, appris))
        mane = [["1", "NM_1.1", "name", f"ENST{i:06}.1", chance.choice(STATUSES)] for i in chosen]
        builds.mane(f"{size} genes", "gencode.s", as_csv(mane), mane_model_of_singles(size, mane))


def appris_model_of_singles(size, rows):
    ranks = {int(fields[1][4:]): NAMES.index(fields[4]) for fields in rows}
    return [ranks.get(i) for i in range(size)], sorted(ranks), [[i] if i in ranks else [] for i in range(size)]


def mane_model_of_singles(size, rows):
    found = [{int(fields[3][4:-2]) for fields in rows if fields[4] == status} for status in STATUSES]
    return (sorted(found[0]), [i if i in found[0] else None for i in range(size)],
            sorted(found[1]), [[i] if i in found[1] else [] for i in range(size)])


def main():
    options = arguments(__doc__)
    chance = random.Random(20)
    with tempfile.TemporaryDirectory() as folder:
        checker = Checker(options.gk, folder)
        builds = Builds(checker, pathlib.Path(folder))
        check_random(builds, chance, sampled(150))
        check_sizes(builds, chance)
        checker.finish("APPRIS and MANE")


if __name__ == "__main__":
    main()
