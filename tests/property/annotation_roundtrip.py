#!/usr/bin/env python3
"""gk annotation export: GFF3 of every golden annotation, and of odd sources, builds to the same bytes again, and so
does GTF of GENCODE's and Ensembl's; bedtools and gffread, where they are installed, take what is written."""
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import TESTS, Checker, arguments, every  # noqa: E402

GOLDEN = TESTS / "golden" / "annotation"
GENOMES = TESTS / "golden" / "genome" / "data"


def gff3_rows(*rows):
    return "".join("chr1\tHAVANA\t" + row.replace(" ", "\t", 6) + "\n" for row in rows).encode()


def many_exons(count):
    """One transcript whose parts lie on exons beyond number 4095, where a part's number can't be said."""
    rows = ["gene 1 50000 . + . ID=G;gene_type=lncRNA;gene_name=N", "transcript 1 50000 . + . ID=T;Parent=G;transcript_type=lncRNA"]
    rows += [f"exon {10 * i + 1} {10 * i + 5} . + . Parent=T;exon_number={i + 1};exon_id=E{i}" for i in range(count)]
    rows += [f"CDS {10 * i + 2} {10 * i + 4} . + 0 Parent=T" for i in (0, 4093, 4094, 4095, count - 1)]
    return gff3_rows(*rows)


def by_position(path):
    """The rows of a GFF3 file sorted by where they end: children before their parents."""
    rows = [line for line in path.read_bytes().splitlines(keepends=True) if line.strip() and not line.startswith(b"#")]
    return b"".join(sorted(rows, key=lambda line: int(line.split(b"\t")[4])))


# Sources of gk build-annotation --source gencode: texts that collide with the syntax of GFF3 and GTF.
ODD = {
    "tab in the last value": gff3_rows("gene 1 9 . + . ID=G;gene_type=lncRNA;gene_name=a\tb"),
    "prefixes": gff3_rows("gene 1 9 . + . ID=gene:gene:G;gene_type=lncRNA;gene_name=N",
                          "transcript 1 9 . + . Parent=gene:gene:G;ID=gene:T;transcript_type=lncRNA",
                          "exon 1 5 . + . Parent=gene:T;exon_number=1;exon_id=gene:E",
                          "transcript 1 9 . + . Parent=gene:gene:G;ID=transcript:transcript:U;transcript_type=lncRNA",
                          "exon 1 5 . + . Parent=transcript:transcript:U;exon_number=1;exon_id=transcript:E"),
    "no name": gff3_rows("gene 1 9 . + . ID=G;gene_type=lncRNA;gene_name=;gene_id="),
    "empty ids": gff3_rows("gene 1 9 . + . ID=;gene_type=lncRNA;gene_id=x", "transcript 1 9 . + . Parent=;ID=;biotype=TEC",
                           "exon 1 9 . + . Parent=;rank=1;exon_id="),
    "percent": gff3_rows("gene 1 9 . + . ID=G%3B;gene_type=lncRNA;gene_name=%41%"),
    "bytes": gff3_rows("gene 1 9 . + . ID=G;gene_type=lncRNA;gene_name=").replace(b"name=", b'name=\xff\x01"\x7f'),
    "quoted semicolon": b'chr1\tx\tgene\t1\t9\t.\t+\t.\tgene_id "G;1"; gene_type "lncRNA"; gene_name "50%3B; \'a\'";\n'
                        b'chr1\tx\ttranscript\t1\t9\t.\t+\t.\tgene_id "G;1"; transcript_id "T,;"; transcript_type "TEC";\n'
                        b'chr1\tx\texon\t1\t9\t.\t+\t.\ttranscript_id "T,;"; exon_number 1; exon_id "E;";\n',
    "more than 4095 exons": many_exons(4100),
    "children first": gff3_rows(
        "exon 1 5 . + . Parent=U;exon_number=1;exon_id=A", "exon 7 9 . + . Parent=T;exon_number=1;exon_id=B",
        "transcript 1 9 . + . ID=T;Parent=G;transcript_type=lncRNA", "exon 1 5 . + . Parent=V;exon_number=1;exon_id=C",
        "transcript 1 9 . + . ID=U;Parent=G;transcript_type=lncRNA", "gene 1 9 . + . ID=G;gene_type=lncRNA;gene_name=N",
        "transcript 1 9 . + . ID=V;Parent=F;transcript_type=lncRNA", "gene 1 9 . + . ID=F;gene_type=lncRNA;gene_name=N"),
    "shared exons, new ones 3' first": gff3_rows(
        "gene 1 90 . - . ID=G;gene_type=lncRNA;gene_name=N", "transcript 1 90 . - . ID=T;Parent=G;transcript_type=lncRNA",
        "exon 1 10 . - . Parent=T;exon_number=2;exon_id=A", "exon 21 30 . - . Parent=T;exon_number=1;exon_id=B",
        "transcript 1 90 . - . ID=U;Parent=G;transcript_type=lncRNA", "exon 1 10 . - . Parent=U;exon_number=4;exon_id=A",
        "exon 12 14 . - . Parent=U;exon_number=3;exon_id=C", "exon 21 30 . - . Parent=U;exon_number=2;exon_id=B",
        "exon 40 50 . - . Parent=U;exon_number=1;exon_id=D"),
}



class Roundtrip:
    def __init__(self, checker, data):
        self.checker = checker
        self.data = data
        self.has = {tool: shutil.which(tool) is not None for tool in ("bedtools", "gffread")}

    def export(self, name, *words):
        done = self.checker.run("annotation", "export", "-g", name, *words)
        self.checker.ended(f"{name}: export {words}", done, 0)
        return done.stdout

    def build(self, source, text, assembly, name):
        return self.checker.run("build-annotation", "-", "-g", assembly, "-n", name, "--source", source, "--force", stdin=text)

    def dganno(self, name):
        path = self.data / f"{name}.v22.dganno"
        return path.read_bytes() if path.exists() else b""

    def peers_accept(self, name, gff3, gtf, bed12):
        def accepts(what, stdin, *command):
            if self.has[command[0]]:
                done = subprocess.run(command, input=stdin, capture_output=True)
                self.checker.true(f"{name}: {command[0]} on {what}: {done.stderr[-300:]!r}", done.returncode == 0)
                return done.stdout
            return None

        blocks = sum(int(line.split(b"\t")[9]) for line in bed12.splitlines())
        bed6 = accepts("bed12", bed12, "bedtools", "bed12tobed6", "-i", "stdin")
        if bed6 is not None:
            self.checker.equal(f"{name}: blocks that bedtools sees", len(bed6.splitlines()), blocks)
        accepts("gff3", gff3, "gffread", "-O", "-")
        accepts("gtf", gtf, "gffread", "-O", "-")

    def check(self, name, source, assembly, with_peers):
        gff3, gtf, bed12 = (self.export(name, "-f", form) for form in ("gff3", "gtf", "bed12"))
        for threads in ("1", "7"):
            self.checker.equal(f"{name} -@{threads}", self.export(name, "-@", threads), gff3)
        for form, text in (("gff3", gff3), ("gtf", gtf)):
            lines = [line for line in text.split(b"\n")[:-1] if not line.startswith(b"#")]
            self.checker.true(f"{name}: columns of {form}", all(line.count(b"\t") == 8 for line in lines))
        self.checker.true(f"{name}: columns of bed12", all(line.count(b"\t") == 11 for line in bed12.split(b"\n")[:-1]))

        self.checker.ended(f"{name} from its GFF3", self.build(source, gff3, assembly, "again"), 0)
        self.checker.true(f"{name} from its GFF3 differs", self.dganno("again") == self.dganno(name))
        # A gene without name has its ID for name when it comes from GTF.
        if source == "gencode" and b'gene_name ""' not in gtf:
            self.checker.ended(f"{name} from its GTF", self.build(source, gtf, assembly, "again"), 0)
            self.checker.true(f"{name} from its GTF differs", self.dganno("again") == self.dganno(name))
            self.checker.equal(f"{name}, GTF from its GTF", self.export("again", "-f", "gtf"), gtf)
        if with_peers:
            self.peers_accept(name, gff3, gtf, bed12)

    def check_golden(self, path, source, assembly, with_peers):
        name = path.name.removesuffix(".v22.dganno")
        shutil.copy(path, self.data)
        (self.data / f"{name}.cfg").write_text(f"refg={assembly}\n")
        self.check(name, source, assembly, with_peers)


def source_of(builder):
    return "ncbi-refseq" if builder.startswith(("ncbi", "ucsc")) else "gencode"


def main():
    options = arguments(__doc__)
    with tempfile.TemporaryDirectory() as data:
        data = pathlib.Path(data)
        for file in GENOMES.glob("toy*"):
            shutil.copy(file, data)
        checker = Checker(options.gk, data)
        roundtrip = Roundtrip(checker, data)
        for path in sorted(GOLDEN.glob("*.toy*/*.dganno")):
            assembly = path.name.split(".")[1].rstrip("0123456789")
            roundtrip.check_golden(path, source_of(path.name), assembly, True)
        for line in every((GOLDEN / "quirks" / "quirks.tsv").read_text().splitlines()[1:]):
            builder, _, output = line.split("\t")[:3]
            roundtrip.check_golden(GOLDEN / "quirks" / output, source_of(builder), "toy", False)
        for what, text in ODD.items():
            checker.ended(what, roundtrip.build("gencode", text, "toy", "odd"), 0)
            roundtrip.check("odd", "gencode", "toy", False)
        real = pathlib.Path(options.shared or "/nonexistent") / "real" / "gencode"
        for path in every(sorted(real.glob("*.dganno"))):
            assembly = path.with_name(path.name.removesuffix(".v22.dganno") + ".cfg").read_text().strip().removeprefix("refg=")
            # hg38.p13.mini was not kept; its contigs are those of hg38.p12.mini.
            kept = assembly if (real / f"{assembly}.chrom.sizes").exists() else "hg38.p12.mini"
            for extension in (".chrom.sizes", ".chromAlias.txt"):
                if (real / (kept + extension)).exists():
                    shutil.copy(real / (kept + extension), data / (assembly + extension))
            roundtrip.check_golden(path, source_of(path.name), assembly, True)
            if source_of(path.name) == "gencode":
                text = by_position(path.with_name(path.name.replace(".mini.v22.dganno", ".annotation.gff3")))
                checker.ended(f"{path.name} by position", roundtrip.build("gencode", text, assembly, "odd"), 0)
                roundtrip.check("odd", "gencode", assembly, False)
        checker.finish("annotation_roundtrip")


if __name__ == "__main__":
    main()
