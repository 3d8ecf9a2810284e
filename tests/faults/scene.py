"""The folder that each case works in, and what a case may leave there."""
import gzip
import os
import pathlib
import shutil
import subprocess
import sys
from dataclasses import dataclass, field

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
import checking  # noqa: E402

DEMO = checking.TESTS / "demo"
TOY = checking.TESTS / "golden" / "annotation" / "gencode.toy1"
VCF = """##fileformat=VCFv4.2
##contig=<ID=chr1>
##INFO=<ID=AF,Number=1,Type=Float,Description="frequency">
##FORMAT=<ID=GT,Number=1,Type=String,Description="genotype">
#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\ts1
"""
PLUGIN = """#!/bin/sh
case $1 in
get) [ -f "$REMOTE/$2" ] || exit 3; cp "$REMOTE/$2" "$3" ;;
head) [ -f "$REMOTE/$2" ] || exit 3 ;;
*) exit 1 ;;
esac
"""


@dataclass
class Job:
    """A command that writes files in `out`, and what they are afterwards (filled in by Scene.learn)."""
    name: str
    words: list[str]
    force: bool = False  # it needs --force to replace files
    resumes: bool = False  # each of its files is whole or not at all, not all of them together: a next run goes on
    prints_last: bool = False  # stdout is closed when the file is there
    environment: dict = field(default_factory=dict)
    outputs: dict = field(default_factory=dict)


JOBS = [
    Job("assembly", ["build-assembly", "in/new.fa", "-n", "new", "-O", "out", "--alias", "in/alias.txt"], True),
    Job("annotation", ["build-annotation", "in/tiny.gff3", "-g", "tiny", "-n", "ann", "-O", "out", "--source", "gencode"],
        True),
    Job("appris", ["build-appris", "in/appris.txt", "-g", "gencode.toy1", "-O", "out"], True),
    Job("mane", ["build-mane", "in/mane.gz", "-g", "gencode.toy1", "-O", "out"], True),
    Job("compile", ["vcf", "compile", "in/a.vcf", "-g", "tiny", "-o", "out/t.vcfbin", "--info", "AF", "--fmt", "GT"]),
    Job("subset", ["vcf", "subset", "in/t.vcfbin", "-g", "tiny", "-o", "out/s.vcfbin", "--rows", "0,1"],
        prints_last=True),
    Job("track", ["track", "build", "-g", "tiny", "-o", "out/t.gtrack", "--etype", "f32", "--bedgraph", "in/a.bedgraph"]),
    Job("bigwig", ["track", "export", "in/t.gtrack", "-g", "tiny", "-f", "bigwig", "-o", "out/t.bw"]),
    Job("rows", ["dna", "-g", "tiny", "in/bad.bed", "-o", "out/rows.tsv", "--rejects", "out/bad.tsv", "--on-bad", "skip"]),
    Job("bgzf", ["dna", "-g", "tiny", "in/a.bed", "-o", "out/rows.tsv.gz"]),
    Job("recipe", ["data", "build", "hg19/assembly", "--from", "from", "-O", "out"], True),
    Job("fetch", ["data", "fetch", "far"], resumes=True,
        environment={"GENOMEKIT_DATA_PLUGIN": "faulty", "GK_OFFLINE": None}),
]


def files_below(folder):
    """The content of each file by its path, links as `-> target`; dot files and folders too."""
    found = {}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            found[name] = "-> " + os.readlink(path)
        elif path.is_file():
            found[name] = path.read_bytes()
        elif path.name.startswith("."):
            found[name] = "a folder"
    return found


class Scene:
    """A folder with inputs and a data folder, from which each case gets a copy of its own."""

    def __init__(self, gk, folder):
        self.gk = str(pathlib.Path(gk).resolve())
        self.root = pathlib.Path(folder) / "scene"
        self.copies = pathlib.Path(folder) / "copies"
        self.copies.mkdir()
        for name in ("in", "out", "data", "from", "remote", "bin"):
            (self.root / name).mkdir(parents=True)
        self.make_inputs()
        self.make_data()

    def environment(self, place, job=None):
        base = {k: v for k, v in os.environ.items() if not k.startswith(("GK_", "GENOMEKIT_", "XDG_"))}
        base |= {"GK_OFFLINE": "1", "GENOMEKIT_DATA_DIR": str(place / "data"), "REMOTE": str(place / "remote"),
                 # The search for leaks can't run where the process is traced.
                 "ASAN_OPTIONS": "detect_leaks=0", "PATH": f"{place / 'bin'}:{os.environ['PATH']}"}
        if job and job.name == "fetch":
            base["GENOMEKIT_DATA_DIR"] = str(place / "out")
        for key, value in (job.environment if job else {}).items():
            base.pop(key, None)
            if value is not None:
                base[key] = value
        return base

    def run(self, place, words, before=(), job=None, **options):
        """`gk WORDS` in the folder; `before`: words in front, such as those of strace."""
        command = [*before, self.gk, *map(str, words)]
        streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.run(command, cwd=place, env=self.environment(place, job), check=False, timeout=60,
                              **(streams | options))

    def must(self, *words, **options):
        done = self.run(self.root, words, **options)
        if done.returncode != 0:
            raise SystemExit(f"the scene can't be made: gk {' '.join(words)}: {done.stderr.decode()}")

    def make_inputs(self):
        root = self.root
        for name in ("tiny.fa", "tiny.gff3"):
            shutil.copy(DEMO / name, root / "in" / name)
        (root / "in/new.fa").write_text(">c1\n" + "ACGTTGCANN" * 60 + "\n>c2\nGGGG\n")
        (root / "in/alias.txt").write_text("# own\tother\nc1\t1\nc2\t2\n")
        for name in ("gencode.toy1.cfg", "gencode.toy1.v22.dganno"):
            shutil.copy(TOY / name, root / "data" / name)
        shutil.copy(TOY / "appris_data.principal.txt", root / "in/appris.txt")
        shutil.copy(next(TOY.glob("MANE*.gz")), root / "in/mane.gz")
        (root / "in/a.vcf").write_text(
            VCF + "".join(f"chr1\t{i}\t.\tN\tA\t.\t.\tAF=0.5\tGT\t0/1\n" for i in range(1, 6)).replace("N\tA", "{}\tA"))
        (root / "in/a.bedgraph").write_text("".join(f"chr1\t{i * 10}\t{i * 10 + 5}\t{i}\n" for i in range(20)))
        (root / "in/a.bed").write_text("".join(f"chr1\t{i}\t{i + 9}\tr{i}\t0\t+\n" for i in range(200)))
        (root / "in/bad.bed").write_text("chr1\t0\t9\ta\t0\t+\nchr1\tx\t9\tb\t0\t+\nchr1\t5\t9\tc\t0\t-\n")
        (root / "in/full.gz").symlink_to("/dev/full")
        (root / "bin/gk-data-faulty").write_text(PLUGIN)
        (root / "bin/gk-data-faulty").chmod(0o755)

    def make_data(self):
        root = self.root
        (root / "in/tiny.alias").write_text("# own\tother\nchr1\t1\nchr2\t2\n")
        self.must("build-assembly", "in/tiny.fa", "-n", "tiny", "--alias", "in/tiny.alias")
        self.must("build-annotation", "in/tiny.gff3", "-g", "tiny", "-n", "gencode.tiny", "--source", "gencode")
        bases = self.run(root, ["dna", "-g", "tiny", "-r", "chr1:1-5", "-f", "seq"]).stdout.decode().strip()
        lines = (root / "in/a.vcf").read_text()
        for base in bases:
            lines = lines.replace("{}\tA", f"{base}\t{'C' if base in 'Aa' else 'A'}", 1)
        (root / "in/a.vcf").write_text(lines)
        self.must("vcf", "compile", "in/a.vcf", "-g", "tiny", "-o", "in/t.vcfbin", "--info", "AF", "--fmt", "GT")
        self.must("track", "build", "-g", "tiny", "-o", "in/t.gtrack", "--etype", "f32", "--bedgraph", "in/a.bedgraph")
        self.must("track", "export", "in/t.gtrack", "-g", "tiny", "-f", "bigwig", "-o", "in/t.bw")
        self.must("build-assembly", "in/tiny.fa", "-n", "hg19", "-O", "from")
        self.must("build-assembly", "in/new.fa", "-n", "far", "-O", "remote")
        (root / "from/hg19.chromAlias.txt").write_text("# ucsc\tensembl\nchr1\t1\nchr2\t2\n")
        for path in (root / "from").glob("*.hash"):
            path.unlink()
        for name in ("a.vcf", "a.bed", "tiny.gff3", "tiny.fa", "a.bedgraph"):
            (root / "in" / (name + ".gz")).write_bytes(gzip.compress((root / "in" / name).read_bytes(), mtime=0))

    def copy(self, name):
        """A folder of its own, in which everything may be changed."""
        place = self.copies / name
        shutil.copytree(self.root, place, symlinks=True)
        return place

    def share(self, name):
        """The same for those that write to `out` alone: all else is there once, for all of them."""
        place = self.copies / name
        (place / "out").mkdir(parents=True)
        for folder in self.root.iterdir():
            if folder.name != "out":
                (place / folder.name).symlink_to(folder)
        return place

    def learn(self, job):
        """Runs the job where nothing goes wrong."""
        place = self.copy("learn." + job.name)
        done = self.run(place, job.words, job=job)
        if done.returncode != 0:
            raise SystemExit(f"the job {job.name} fails without a fault: {done.stderr.decode()}")
        job.outputs = files_below(place / "out")
        shutil.rmtree(place)
