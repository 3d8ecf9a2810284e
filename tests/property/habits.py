#!/usr/bin/env python3
"""README's table of what users of bedtools, samtools, bcftools, seqkit and gffread type: each row is run, on both sides, and gives the
same rows. A side whose program is not installed is left out, and said so."""
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import TESTS, Checker, arguments  # noqa: E402

SIZES = {"chr1": 4000, "chr2": 2000}
PEERS = ("bedtools", "samtools", "bcftools", "seqkit", "gffread")


def rows_of_readme():
    """(typed today, with gk) of each row."""
    text = (TESTS.parent / "README.md").read_text()
    table = text.split("<!-- habits:")[1].split("<!-- end of habits -->")[0]
    rows = []
    for line in table.splitlines():
        cells = re.fullmatch(r"\| `(.*)` \| `(.*)` \|", line)
        if cells:
            rows.append(tuple(cell.replace("\\|", "|") for cell in cells.groups()))
    return rows


class Fixture:
    """The files that the rows name."""

    def __init__(self, checker, folder, dice):
        self.checker = checker
        self.folder = folder
        self.dice = dice
        self.sequences = {name: "".join(dice.choices("ACGT", k=size)) for name, size in SIZES.items()}

    def write(self, name, text):
        (self.folder / name).write_text(text)

    def make(self):
        self.write("genome.fa", "".join(f">{name}\n" + "".join(f"{letters[i:i + 60]}\n" for i in range(0, len(letters), 60))
                                        for name, letters in self.sequences.items()))
        self.write("sizes.txt", "".join(f"{name}\t{size}\n" for name, size in SIZES.items()))
        self.write("genes.gtf", self.genes())
        self.write("peaks.bed", self.peaks())
        self.write("calls.vcf", self.calls())
        self.checker.output("build-assembly", self.folder / "genome.fa", "-n", "a", "-q")
        self.checker.output("build-annotation", self.folder / "genes.gtf", "-g", "a", "-n", "genes", "--source", "generic", "-q")
        genes = self.checker.output("annotation", "list", "-g", "genes", "-f", "bed").decode().splitlines(keepends=True)
        genes.sort(key=lambda line: (line.split("\t")[0], int(line.split("\t")[1])))
        self.write("genes.bed", "".join(genes))
        if shutil.which("bcftools"):
            self.shell("bcftools view -Oz -o calls.vcf.gz calls.vcf && bcftools index calls.vcf.gz")
            self.checker.output("vcf", "compile", self.folder / "calls.vcf.gz", "-g", "a", "-o", self.folder / "calls.vcfbin",
                                "--info", "AF", "--fmt", "GT", "-q")

    def genes(self):
        """Genes of one transcript and two exons, with a CDS that is all of it."""
        lines = []
        for i in range(40):
            chrom = self.dice.choice(list(SIZES))
            start = self.dice.randrange(1, SIZES[chrom] - 400)
            first, gap, last = (3 * self.dice.randrange(5, 40) for _ in range(3))
            strand = self.dice.choice("+-")
            for kind in ("exon", "CDS"):
                for begin, end in ((start, start + first - 1), (start + first + gap, start + first + gap + last - 1)):
                    lines.append(f'{chrom}\tx\t{kind}\t{begin}\t{end}\t.\t{strand}\t{"." if kind == "exon" else 0}\t'
                                 f'gene_id "g{i}"; transcript_id "t{i}";\n')
        return "".join(lines)

    def peaks(self):
        rows = []
        for i in range(60):
            chrom = self.dice.choice(list(SIZES))
            start = self.dice.randrange(SIZES[chrom] - 100)
            rows.append((chrom, start, start + self.dice.randrange(1, 100), f"peak{i}", 7, self.dice.choice("+-")))
        return "".join("\t".join(map(str, row)) + "\n" for row in sorted(rows))

    def calls(self):
        """Variants that lie apart, of all kinds; those of `child` are phased."""
        head = ["##fileformat=VCFv4.2", '##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">',
                '##INFO=<ID=AF,Number=1,Type=Float,Description="Frequency">']
        head += [f"##contig=<ID={name},length={size}>" for name, size in SIZES.items()]
        head += ["#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tchild"]
        lines = []
        for chrom, letters in self.sequences.items():
            for at in range(100, len(letters) - 20, 15):
                kind = self.dice.randrange(4)
                ref = letters[at:at + (3 if kind == 1 else 1)]
                others = [base for base in "ACGT" if base != letters[at]]
                while kind == 1 and ref[0] in (ref[-1], letters[at + 3]):
                    kind = 0
                    ref = ref[0]
                alts = {0: others[:1], 1: ref[:1], 2: [ref + others[0]], 3: others[:1]}[kind]
                lines.append(f"{chrom}\t{at + 1}\t.\t{ref}\t{','.join(alts)}\t.\tPASS\tAF={self.dice.choice(['0.05', '0.25', '0.5'])}\t"
                             f"GT\t{self.dice.choice(['0|1', '1|0', '1|1', '0|0'])}")
        return "\n".join(head + lines) + "\n"

    def shell(self, command):
        """The rows that a command line prints, in any order; of FASTA the headers' first words with the letters."""
        environment = self.checker.environment | {
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}", "GENOMEKIT_DATA_DIR": self.checker.data_dir,
            "GK_GENOME": "genes", "GENOMEKIT_QUIET": "1"}
        done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=self.folder, env=environment, capture_output=True,
                              text=True, check=False)
        self.checker.true(f"{command}: exit code {done.returncode}; {done.stderr[-500:]}", done.returncode == 0)
        if not done.stdout.startswith(">"):
            return sorted(map(self.ordered, done.stdout.splitlines()))
        records = [record.split("\n", 1) for record in done.stdout[1:].split("\n>")]
        return sorted((header.split()[0], letters.replace("\n", "")) for header, letters in records)

    @staticmethod
    def ordered(line):
        """A line with the list in its last column in order: gk has a query's hits in an order of its own."""
        cells = line.split("\t")
        return "\t".join(cells[:-1] + [",".join(sorted(cells[-1].split(",")))])


def main():
    options = arguments(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for name in ("data", "bin"):
            (folder / name).mkdir()
        checker = Checker(options.gk, folder / "data")
        (folder / "bin" / "gk").symlink_to(checker.gk)
        fixture = Fixture(checker, folder, random.Random(4))
        fixture.make()
        rows = rows_of_readme()
        checker.true(f"README has {len(rows)} rows", len(rows) >= 25)
        for theirs, ours in rows:
            missing = [peer for peer in PEERS if re.search(rf"\b{peer}\b", theirs + ours) and shutil.which(peer) is None]
            if missing:
                print(f"left out, for want of {missing[0]}: {theirs}")
                continue
            expected = fixture.shell(theirs)
            checker.true(f"{theirs}: prints nothing", bool(expected))
            checker.equal_lines(f"{theirs} | {ours}", fixture.shell(ours), expected)
        checker.finish("habits")


main()
