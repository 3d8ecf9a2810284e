#!/usr/bin/env python3
"""Every answer about annotations in the golden tables (tests/golden/annotation) through the binary: all columns of all
rows, the rows that each query finds, and what IDs and names stand for."""
import collections
import gzip
import json
import pathlib
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import TESTS, Checker, arguments, every, read_table  # noqa: E402

ANNOTATIONS = TESTS / "golden" / "annotation"
SETS = ["gencode.toy1", "gencode.toy2", "gencode.toyb1", "ensembl.toy1", "ncbi_refseq.toy1", "ucsc_refseq.toy1"]
TABLES = ["genes", "transcripts", "exons", "introns", "cdss", "utr5s", "utr3s"]
METHODS = ["5p-aligned", "3p-aligned", "5p-within", "3p-within", "within", "overlapping", "exact"]

# The golden tables' names of columns, where they are not gk's.
RENAMED = {
    "genes": {"n_transcripts": "num_transcripts"},
    "transcripts": {"n_exons": "num_exons", "n_introns": "num_introns", "n_cdss": "num_cdss", "n_utr5s": "num_utr5s",
                    "n_utr3s": "num_utr3s"},
    "exons": {"exon_index": "index"},
    "introns": {"intron_index": "index"},
    "cdss": {"prev": "prev_cds", "next": "next_cds"},
    "utr5s": {"prev": "prev_utr", "next": "next_utr"},
    "utr3s": {"prev": "prev_utr", "next": "next_utr"},
}


def text_or_missing(text):
    return text if text else "."


def check_tables(checker, name, folder):
    for table in TABLES:
        path = folder / f"{table}.tsv"
        rows = read_table(path) if path.stat().st_size else []
        columns = list(rows[0]) if rows else []
        wanted = ["row" if column == "#index" else RENAMED[table].get(column, column) for column in columns] or ["row"]
        got = checker.output("annotation", "list", "-g", name, "--in", table, "--no-header", "--columns", ",".join(wanted))
        expected = ["\t".join(text_or_missing(row[column]) for column in columns) for row in rows]
        checker.equal_lines(f"{name} {table}", got.decode().splitlines(), expected)
        count = checker.output("annotation", "list", "-g", name, "--in", table, "--count")
        checker.equal(f"{name} {table}: count", count.decode(), f"{len(rows)}\n")
        # The same values in JSON: numbers are numbers, missing ones null.
        if rows:
            got = checker.output("annotation", "list", "-g", name, "--in", table, "-f", "json", "--columns", ",".join(wanted))
            values = [list(json.loads(line).values()) for line in got.decode().splitlines()]
            texts = ["\t".join("." if value is None else str(value) for value in row) for row in values]
            checker.equal_lines(f"{name} {table}, json", texts, expected)


def check_finds(checker, name, folder):
    queries = read_table(folder / "queries.tsv")
    bed = "".join(f"{q['chrom']}\t{q['start']}\t{q['end']}\t{q['#query']}\t0\t{q['strand']}\n" for q in queries)
    expected = collections.defaultdict(lambda: ".")
    for row in read_table(folder / "find.tsv"):
        for method in METHODS:
            expected[row["#query"], row["table"], method] = row["find_" + method.replace("-", "_")]
    for table in TABLES:
        for method in every(METHODS[TABLES.index(table):] + METHODS[:TABLES.index(table)]):
            words = [f"find-{method}", "-g", name, "--in", table, "--no-header", "--columns"]
            got = checker.output(*words, "query,row", "--loj", stdin=bed.encode())
            rows = collections.defaultdict(list)
            for line in got.decode().splitlines():
                query, row = line.split("\t")
                rows[query].append(row)
            lines = [f"{q['#query']} {','.join(rows[q['#query']])}" for q in queries]
            wanted = [f"{q['#query']} {expected[q['#query'], table, method]}" for q in queries]
            checker.equal_lines(f"{name} {table} find-{method}", lines, wanted)
            counts = checker.output(*words, "query,count", "--count", stdin=bed.encode())
            wanted = [f"{q}\t{0 if hits == '.' else hits.count(',') + 1}" for q, hits in (w.split(" ") for w in wanted)]
            checker.equal_lines(f"{name} {table} find-{method} --count", counts.decode().splitlines(), wanted)


def check_default_cells(checker, name, folder):
    """Default columns are written at once: the same text as one by one."""
    bed = "".join(f"{q['chrom']}\t{q['start']}\t{q['end']}\t{q['#query']}\t0\t{q['strand']}\n"
                  for q in read_table(folder / "queries.tsv"))
    for table in TABLES:
        for words in [["find-overlapping"], ["find-nearest", "--k", "3"]]:
            words += ["-g", name, "--in", table]
            at_once = checker.output(*words, stdin=bed.encode()).decode()
            columns = at_once.split("\n", 1)[0].removeprefix("#").replace("\t", ",")
            checker.equal_lines(f"{name} {table} {words[0]}: default columns", at_once.splitlines(),
                                checker.output(*words, "--columns", columns, stdin=bed.encode()).decode().splitlines())


def check_threads(checker, name, folder):
    """The same bytes for any number of threads, from a file, a pipe and gzip."""
    bed = "".join(f"{q['chrom']}\t{q['start']}\t{q['end']}\t{q['#query']}\t0\t{q['strand']}\n"
                  for q in read_table(folder / "queries.tsv")).encode() * 40
    with tempfile.TemporaryDirectory() as here:
        plain, packed = pathlib.Path(here) / "queries.bed", pathlib.Path(here) / "queries.bed.gz"
        plain.write_bytes(bed)
        packed.write_bytes(gzip.compress(bed, 1))
        for words in [["find-overlapping"], ["find-overlapping", "-f", "join", "--loj"], ["find-within", "--count"],
                      ["find-overlapping", "--unique"], ["find-nearest", "-f", "json"], ["find-exact", "--invert"],
                      ["find-5p-within", "--where", "length > 100"]]:
            words += ["-g", name, "--in", "exons"]
            once = checker.output(*words, "-@", "1", plain)
            for threads in ["2", "7"]:
                checker.equal(f"{name} {words} -@{threads}", checker.output(*words, "-@", threads, plain), once)
            checker.equal(f"{name} {words} from stdin", checker.output(*words, stdin=bed), once)
            checker.equal(f"{name} {words} from gzip", checker.output(*words, packed), once)
    for words in [["list", "--in", "exons"], ["list", "--in", "introns", "-f", "json"], ["tree"]]:
        once = checker.output("annotation", *words, "-g", name, "-@", "1")
        checker.equal(f"{name} {words} -@7", checker.output("annotation", *words, "-g", name, "-@", "7"), once)


def rows_of(checker, name, *words, query):
    """The rows of genes or transcripts that `annotation show` starts a walk with; [] for an unknown ID."""
    done = checker.run("annotation", "show", "-g", name, *words, "--on-bad", "na", "--no-header", stdin=query.encode() + b"\n")
    checker.ended(f"{name} show {words} {query!r}", done, 0)
    lines = [line.split("\t") for line in done.stdout.decode().splitlines()]
    table = "gene" if "transcripts" not in words else "transcript"
    return [line[2] for line in lines if line[1] == table]


def check_lookups(checker, name, folder):
    for row in every(read_table(folder / "lookup.tsv")):
        key = row["key"]
        if not key.strip() or key != key.strip():
            continue  # no ID that can stand on a line
        rows = rows_of(checker, name, "--in", row["#table"], query=key)
        checker.equal(f"{name} {row['#table']} {key!r}", rows, [] if row["find_by_id"] == "." else row["find_by_id"].split(","))
        checker.equal(f"{name} {row['#table']}[{key!r}]", rows[0] if rows else "KeyError", row["getitem"])
        if row["#table"] == "genes":
            named = rows_of(checker, name, "--by-name", query=key)
            checker.equal(f"{name} first gene named {key!r}", named[0] if named else ".", row["first_by_name"])


def check_walk(checker, name, folder):
    """`annotation tree` is the nested walk of the three tables' text forms."""
    if not (folder / "genes.tsv").stat().st_size:
        return
    genes, transcripts, exons = (read_table(folder / f"{table}.tsv") for table in TABLES[:3])
    by_gene, by_transcript = collections.defaultdict(list), collections.defaultdict(list)
    for row in transcripts:
        by_gene[row["gene"]].append(row)
    for row in exons:
        by_transcript[row["transcript"]].append(row)
    expected = []
    for gene in genes:
        expected.append(gene["repr"])
        for transcript in by_gene[gene["#index"]]:
            expected.append("   " + transcript["repr"])
            expected += ["      " + exon["repr"] for exon in by_transcript[transcript["#index"]]]
    checker.equal_lines(f"{name} tree", checker.output("annotation", "tree", "-g", name).decode().splitlines(), expected)


def check_principality(checker, name, folder):
    for source, path in [("appris", folder / "appris.tsv"), ("mane", folder / "mane.tsv")]:
        if not path.exists():
            continue
        answers = collections.defaultdict(dict)
        for row in read_table(path):
            answers[row["#what"]][row["key"]] = row["value"]
        if source == "appris":
            got = checker.output("annotation", "list", "-g", name, "--in", "transcripts", "--no-header", "--columns",
                                 "row,appris_rank,appris").decode().splitlines()
            expected = [f"{key}\t" + (value.replace(" ", "\t") if value != "." else ".\t.")
                        for key, value in answers["principality"].items()]
            checker.equal_lines(f"{name} appris", got, expected)
            scored = checker.output("annotation", "list", "-g", name, "--in", "transcripts", "--by-appris", "--no-header",
                                    "--columns", "row").decode().split()
            checker.equal(f"{name} --by-appris", ",".join(scored) or ".", answers["transcripts"]["."])
        else:
            for column, what in [("mane_select", "select"), ("mane_plus_clinical", "plus_clinical")]:
                rows = checker.output("annotation", "list", "-g", name, "--in", "transcripts", "--where", column, "--no-header",
                                      "--columns", "row").decode().split()
                checker.equal(f"{name} {column}", ",".join(rows) or ".", answers[what]["."])


def main():
    options = arguments(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder)
        for path in (TESTS / "golden" / "genome" / "data").glob("toy*"):
            shutil.copy(path, data)
        for name in SETS:
            for path in (ANNOTATIONS / name).glob("*"):
                if path.suffix in {".cfg", ".dganno", ".pkl"}:
                    shutil.copy(path, data)
        checker = Checker(options.gk, data)
        checks = [check_tables, check_finds, check_default_cells, check_threads, check_lookups, check_walk, check_principality]
        for i, check in enumerate(checks):
            for name in every(SETS[i % len(SETS):] + SETS[:i % len(SETS)]):
                check(checker, name, ANNOTATIONS / name)
        checker.finish("golden answers about annotations")


main()
