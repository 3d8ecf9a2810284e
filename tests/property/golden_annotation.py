#!/usr/bin/env python3
"""gk build-annotation against files that GenomeKit built: the sets and quirks of tests/golden/annotation byte for byte, and
every source of bad/ refused at the right line. With --shared also the real GENCODE and RefSeq excerpts."""
import pathlib
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import TESTS, Checker, arguments, bgzf, gzip_members  # noqa: E402

GOLDEN = TESTS / "golden" / "annotation"
GENOMES = TESTS / "golden" / "genome" / "data"
SOURCES = {"gencode": "gencode", "ensembl": "ensembl", "ncbi_refseq": "ncbi-refseq", "ucsc_refseq": "ucsc-refseq"}

# GTF, FASTA tails, unknown biotypes and lists of parents are read, which GenomeKit does not do
# (lib/gk/annotation/FORMAT.md#text-rules, lib/gk/annotation/FORMAT.md#biotypes, lib/gk/annotation/FORMAT.md#parent-lists).
ACCEPTED = {"gencode/gtf.gff3", "gencode/fasta_section.gff3", "ncbi_refseq/fasta_section.gff3", "gencode/biotype.gff3",
            "gencode/biotype_case.gff3", "ncbi_refseq/biotype.gff3", "ncbi_refseq/exon_two_parents.gff3"}
# What an error must say, by the gist code of expected_errors.tsv.
GISTS = {
    "columns": "column", "contig": "unknown chromosome", "strand": "strand", "integer": "is not an integer",
    "integer_overflow": "32-bit", "attribute": "no attribute", "biotype": "unknown biotype", "level": "level", "tsl": "tsl",
    "parent_gene": "parent gene", "parent_transcript": "parent transcript", "number_range": "exon number",
    "number_limit": "exon number", "exon_number_too_large": "exon number too large", "intron_negative": "negative length",
    "not_in_exon": "is not in an exon", "second_in_exon": "second", "utr_inside_cds": "inside the CDS", "crash": "",
    "several_parents": "several parents", "duplicate_link": "duplicate", "no_link": "not in refLink",
    "accession": "accession", "exon_count": "exon count", "exon_list": "the list of exon", "open_file": "there is neither",
}
# Phases of NCBI rows have a range error of their own.
RANGES = {"ncbi_refseq/cds_phase_300.gff3": "the phase 300"}


class Golden:
    def __init__(self, checker, folder):
        self.checker = checker
        self.folder = folder

    def build(self, source, path, assembly, name, *words, stdin=b""):
        """The process, and the files that it made, by name."""
        out = self.folder / "out"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        done = self.checker.run("build-annotation", path, "-g", assembly, "-n", name, "--source", SOURCES[source], "-O", out,
                                *words, stdin=stdin)
        return done, {file.name: file.read_bytes() for file in out.iterdir()}

    def same(self, what, built, expected, name, assembly):
        done, files = built
        self.checker.ended(what, done, 0)
        self.checker.true(f"{what}: the dganno differs", files.get(f"{name}.v22.dganno") == expected)
        self.checker.equal(f"{what}: cfg", files.get(f"{name}.cfg"), f"refg={assembly}\n".encode())
        self.checker.equal(f"{what}: files", len(files), 2)

    def check_set(self, folder):
        name = folder.name
        source = name.split(".")[0]
        assembly = name.split(".")[1].rstrip("0123456789")
        path = next(folder.glob("*.gff3*"), folder)
        expected = (folder / f"{name}.v22.dganno").read_bytes()
        for threads in [1, 2, 7]:
            self.same(f"{name} -@{threads}", self.build(source, path, assembly, name, f"-@{threads}"), expected, name, assembly)
        if path == folder or path.suffix == ".gz":
            return
        text = path.read_bytes()
        for what, data in [("plain", text), ("gzip", gzip_members(text, len(text) // 3)), ("BGZF", bgzf(text)),
                           ("CRLF", text.replace(b"\n", b"\r\n"))]:
            built = self.build(source, "-", assembly, name, stdin=data)
            self.same(f"{name}, {what} on stdin", built, expected, name, assembly)

    def check_quirk(self, source, path, output, ignored):
        done, files = built = self.build(source, path, "toy", "quirk")
        self.same(output.name, built, output.read_bytes(), "quirk", "toy")
        for item in [] if ignored == "." else ignored.split(","):
            kind, line = item.split(":")
            told = f" {kind} (line {line}"
            self.checker.true(f"{output.name}: {told!r} is not told: {done.stderr!r}", told.encode() in done.stderr)

    def check_bad(self, source, name, line, gist, token):
        path = GOLDEN / "bad" / name
        done, files = self.build(source, path, "toy", "bad")
        if name in ACCEPTED:
            self.checker.ended(name, done, 0)
            return
        self.checker.ended(name, done, 1)
        self.checker.equal(f"{name}: files", sorted(files), [])
        error = done.stderr.decode().splitlines()[-1]
        for part in [RANGES.get(name, GISTS[gist]), "" if token in (".", '""') or gist in ("crash", "open_file") else token]:
            self.checker.true(f"{name}: {part!r} is not in {error!r}", part in error)
        if gist != "open_file":
            table = "refLink.txt" if "link" in name and gist != "no_link" else "refGene.txt"
            where = f"{path / table if source == 'ucsc_refseq' else path}:{'' if line == '.' else line + ')'}"
            self.checker.true(f"{name}: {where!r} is not in {error!r}", where in error)


def rows(path):
    return [line.split("\t") for line in path.read_text().splitlines() if not line.startswith("#")]


def check_real(golden, real, data):
    for cfg in sorted(real.glob("*.mini.cfg")):
        name = cfg.name.removesuffix(".cfg")
        assembly = cfg.read_text().strip().removeprefix("refg=")
        # hg38.p13.mini was not kept; its contigs are those of hg38.p12.mini.
        kept = assembly if (real / f"{assembly}.chrom.sizes").exists() else "hg38.p12.mini"
        for extension in [".chrom.sizes", ".chromAlias.txt"]:
            if (real / (kept + extension)).exists():
                shutil.copy(real / (kept + extension), data / (assembly + extension))
        path = real / f"{name.removesuffix('.mini')}.annotation.gff3"
        expected = (real / f"{name}.v22.dganno").read_bytes()
        source = "ncbi_refseq" if name.startswith("ncbi") else "gencode"
        golden.same(f"real {name}", golden.build(source, path, assembly, name), expected, name, assembly)


def main():
    options = arguments(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        data = folder / "data"
        data.mkdir()
        for file in GENOMES.glob("toy*"):
            shutil.copy(file, data)
        checker = Checker(options.gk, data)
        golden = Golden(checker, folder)
        for cfg in sorted(GOLDEN.glob("*/*.cfg")):
            if (GOLDEN / cfg.stem / cfg.name).exists():
                golden.check_set(GOLDEN / cfg.stem)
        for source, name, output, _, ignored in rows(GOLDEN / "quirks" / "quirks.tsv"):
            golden.check_quirk(source, GOLDEN / "quirks" / name, GOLDEN / "quirks" / output, ignored)
        for source, name, _, line, gist, token in rows(GOLDEN / "bad" / "expected_errors.tsv"):
            golden.check_bad(source, name, line, gist, token)
        real = pathlib.Path(options.shared or "/nonexistent") / "real" / "gencode"
        if real.is_dir():
            check_real(golden, real, data)
        checker.finish("golden_annotation")


if __name__ == "__main__":
    main()
