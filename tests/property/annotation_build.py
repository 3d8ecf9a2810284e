#!/usr/bin/env python3
"""gk build-annotation on inputs made at random, sane and damaged: what is built passes an independent checker, threads and
compression change nothing, the order of rows matters only where it must, and GTF gives the bytes of the GFF3 beside it."""
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
import annotation_dump  # noqa: E402
from checking import TESTS, Checker, arguments, sampled  # noqa: E402
from gff3_to_gtf import Row, converted  # noqa: E402

SYNTH = TESTS / "bench" / "synth_gff3.py"
GOLDEN = TESTS / "golden" / "annotation"
GENOMES = TESTS / "golden" / "genome" / "data"
SOURCES = {"gencode": "gencode", "ensembl": "ensembl", "ncbi": "ncbi-refseq", "ucsc": "ucsc-refseq"}
INPUTS = sampled(500)


class Builds:
    def __init__(self, checker, folder):
        self.checker = checker
        self.folder = folder

    def build(self, path, assembly, source, *words, stdin=b""):
        """The process, and the dganno's bytes or None."""
        out = self.folder / "out"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        done = self.checker.run("build-annotation", path, "-g", assembly, "-n", "x", "--source", source, "-O", out, *words,
                                stdin=stdin)
        file = out / "x.v22.dganno"
        self.checker.true(f"exit code {done.returncode} and {sorted(p.name for p in out.iterdir())}",
                          (done.returncode == 0) == file.exists() and (done.returncode == 0 or not any(out.iterdir())))
        return done, file.read_bytes() if file.exists() else None

    def good(self, what, *words, stdin=b""):
        done, got = self.build(*words, stdin=stdin)
        self.checker.ended(what, done, 0)
        return got

    def check_invariants(self, what):
        """By the independent checker, of what was built last."""
        errors, _ = annotation_dump.check_anno(annotation_dump.Anno(str(self.folder / "out" / "x.v22.dganno"), None))
        self.checker.equal(f"{what}: broken invariants", errors[:3], [])


def synthetic(folder, rng, dialect):
    """A small annotation; the path of its file, or of the folder of its tables."""
    path = folder / ("tables" if dialect == "ucsc" else "in.gff3")
    subprocess.run([sys.executable, SYNTH, "--genes", str(rng.randrange(1, 9)), "--seed", str(rng.randrange(1 << 30)),
                    "--dialect", dialect, "--out", path], check=True, capture_output=True)
    return path


def damaged(text, rng, separator):
    """Lines with a few random changes of the kinds that files have and tools make."""
    lines = text.splitlines()
    for _ in range(rng.choice([0, 0, 1, 1, 2, 5, 20])):
        at = rng.randrange(len(lines))
        columns = lines[at].split("\t")
        kind = rng.randrange(10)
        if kind == 0:
            lines.insert(rng.randrange(len(lines)), lines.pop(at))
        elif kind == 1:
            lines.insert(at, lines[at])
        elif kind == 2:
            lines.pop(at)
        elif kind == 3:
            lines[at] = lines[at][:rng.randrange(len(lines[at]) + 1)]
        elif kind == 4 and len(columns) > 4:
            columns[rng.choice([3, 4])] = str(rng.choice([0, -5, 1, 17, 2**31 - 1, 2**31, int(columns[3] or 0) + 3
                                                          if columns[3].isdigit() else 9]))
            lines[at] = "\t".join(columns)
        elif kind == 5 and len(columns) > 6:
            columns[rng.choice([2, 3, 6])] = rng.choice("+-.?")
            lines[at] = "\t".join(columns)
        elif kind == 6:
            pieces = lines[at].split(separator)
            rng.shuffle(pieces)
            lines[at] = separator.join(pieces)
        elif kind == 7:
            lines[at] = lines[at].replace("=", rng.choice(["", "==", " "]), 1)
        elif kind == 8:
            lines[at] = lines[at].replace("exon_number=", rng.choice(["exon_number=1", "exon_number=-", "x="]))
        else:
            lines.insert(at, rng.choice(["", "###", "# a comment", "chr1", "\t" * 9, "nowhere\tx\tgene\t1\t2\t.\t+\t.\tID=a"]))
        if not lines:
            break
    return "\n".join(lines) + rng.choice(["\n", ""])


def check_random(builds, folder, rng):
    dialect = rng.choice(list(SOURCES))
    path = synthetic(folder, rng, dialect)
    for file in path.iterdir() if path.is_dir() else [path]:
        file.write_text(damaged(file.read_text(), rng, "," if path.is_dir() else ";"))
    assembly = "numbers" if dialect == "ensembl" else "human"
    source = "generic" if dialect != "ucsc" and rng.random() < 0.3 else SOURCES[dialect]
    words = [path, assembly, source, *rng.choice([[], ["--on-bad", "skip"], ["--strict"], ["--strict", "--on-bad", "skip"]])]
    kept = folder / "failed"
    one, expected = builds.build(*words, "-@1")
    if expected is not None:
        builds.check_invariants(f"{dialect}")
    for threads in [2, 7]:
        done, got = builds.build(*words, f"-@{threads}")
        builds.checker.true(f"{dialect}: the answer of {threads} threads differs", got == expected and done.stderr == one.stderr)
    if builds.checker.failures and not kept.exists():
        shutil.copytree(path, kept) if path.is_dir() else shutil.copy(path, kept)
        print("the first failure is of", " ".join(map(str, words)), "-- the input:", kept.read_text() if kept.is_file() else kept)


def without_offsets(dganno, folder):
    """The decoded rows, whatever the place of their texts."""
    path = folder / "decoded.dganno"
    path.write_bytes(dganno)
    anno = annotation_dump.Anno(str(path), None)
    return [{k: v for k, v in anno.view(name, i).items()} for name in annotation_dump.TABLES
            for i in range(len(anno.t[name].rows))]


def blocks_of(text):
    """The rows of a sane GENCODE or Ensembl file, gene by gene: (gene row, [(transcript row, [part rows])])."""
    genes = []
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        row = Row(line)
        if row.kind == "gene":
            genes.append((line, []))
        elif row.kind == "transcript" or "ID=transcript:" in line:
            genes[-1][1].append((line, []))
        else:
            genes[-1][1][-1][1].append(line)
    return genes


def check_order(builds, folder, rng, dialect):
    path = synthetic(folder, rng, dialect)
    text = path.read_text()
    assembly = "numbers" if dialect == "ensembl" else "human"
    build = lambda lines: builds.good(f"{dialect}, rows in another order", "-", assembly, SOURCES[dialect],
                                      stdin=("\n".join(lines) + "\n").encode())
    expected = build(text.splitlines())
    genes = blocks_of(text)

    # Parts of a transcript in any order; with the exons among themselves as they were, even the pool of IDs is the same.
    lines, any_order = [], []
    for gene, transcripts in genes:
        lines.append(gene)
        any_order.append(gene)
        for transcript, parts in transcripts:
            exons = [part for part in parts if "\texon\t" in part]
            mixed = rng.sample(parts, len(parts))
            any_order += [transcript, *mixed]
            lines += [transcript, *(exons.pop(0) if "\texon\t" in part else part for part in mixed)]
    builds.checker.true(f"{dialect}: the order of parts matters", build(lines) == expected)
    builds.checker.true(f"{dialect}: the order of exons matters",
                        without_offsets(build(any_order), folder) == without_offsets(expected, folder))

    # Children before their parents: everything of a gene upside down, but for exons and transcripts among themselves.
    lines = []
    for gene, transcripts in genes:
        for _, parts in transcripts:
            lines += parts
        lines += [transcript for transcript, _ in transcripts]
        lines.append(gene)
    builds.checker.true(f"{dialect}: children before parents matter", build(lines) == expected)
    builds.checker.true(f"{dialect}: a file with all genes last is another",
                        build([x for x in lines if x not in {g for g, _ in genes}] + [g for g, _ in genes]) == expected)
    # The switch comes in the middle of the file.
    at = len(genes) // 2
    head = [line for gene, transcripts in genes[:at]
            for line in [gene, *(x for t, parts in transcripts for x in [t, *parts])]]
    behind = [line for gene, transcripts in genes[at:]
              for line in [*(x for t, parts in transcripts for x in [*parts, t]), gene]]
    builds.checker.true(f"{dialect}: a late child before its parent matters", build(head + behind) == expected)


def check_gtf(builds, folder, rng):
    """Both dialects, from synthetic files and from the golden ones."""
    sets = [("gencode", "toy", GOLDEN / "gencode.toy1" / "gencode.toy1.gff3"),
            ("gencode", "toyb", GOLDEN / "gencode.toyb1" / "gencode.toyb1.gff3"),
            ("ensembl", "toy", GOLDEN / "ensembl.toy1" / "ensembl.toy1.gff3")]
    for dialect in ["gencode", "ensembl"] * sampled(15):
        copy = folder / f"{len(sets)}.gff3"
        shutil.copy(synthetic(folder, rng, dialect), copy)
        sets.append((dialect, "numbers" if dialect == "ensembl" else "human", copy))
    for dialect, assembly, path in sets:
        expected = builds.good(f"{path.name}", path, assembly, dialect)
        for share in [0, 0.5, 1]:
            gtf = converted(path.read_text(), dialect, lambda _, share=share: rng.random() < share)
            got = builds.good(f"{path.name} as GTF", "-", assembly, dialect, stdin=gtf.encode())
            if got is not None and expected is not None:
                builds.checker.true(f"{path.name}: GTF gives other bytes",
                                    json.dumps(without_offsets(got, folder)) == json.dumps(without_offsets(expected, folder))
                                    and len(got) == len(expected))


def make_assemblies(data):
    subprocess.run([sys.executable, SYNTH, "--chrom-sizes-out", data / "human.chrom.sizes"], check=True)
    text = (data / "human.chrom.sizes").read_text()
    (data / "numbers.chrom.sizes").write_text(text.replace("chrM", "MT").replace("chr", ""))
    for file in GENOMES.glob("toy*"):
        shutil.copy(file, data)


def main():
    options = arguments(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        data = folder / "data"
        data.mkdir()
        make_assemblies(data)
        builds = Builds(Checker(options.gk, data), folder)
        rng = random.Random(20)
        check_gtf(builds, folder, rng)
        for dialect in ["gencode", "ensembl"] * sampled(10):
            check_order(builds, folder, rng, dialect)
        for _ in range(INPUTS):
            check_random(builds, folder, rng)
        builds.checker.finish("annotation_build")


if __name__ == "__main__":
    main()
