#!/usr/bin/env python3
"""gk reads and gk junctions against GenomeKit's golden files (tests/golden/reads): each build gives the same bytes, with any number
of threads, or is refused at the right line; what GenomeKit's API says of the files is what the queries print; finds, pileups and
contingency tables have GenomeKit's answers; every cut of a file is refused."""
import collections
import hashlib
import json
import pathlib
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import TESTS, Checker, arguments, every  # noqa: E402

GOLDEN = TESTS / "golden" / "reads"
GENOMES = TESTS / "golden" / "genome" / "data"
WORDS = {"ralign": ["reads", "build"], "jralign": ["junctions", "build"], "rdist": ["junctions", "counts"]}
QUERY = {".ralign": ["reads", "query"], ".jralign": ["junctions", "query"], ".rdist": ["junctions", "counts-query"]}
FLAGS = {"include_duplicates": "--include-duplicates", "include_variants": "--include-variants"}
VALUES = {"library_format": "--library-format", "min_overhang": "--min-overhang", "min_reads": "--min-reads",
          "overhang_error": "--overhang-error"}
# What GenomeKit refuses and gk takes: hard clips, padding, = and X; a whole SEQ of =; a match at the last base. (In a ralign the SEQ
# of three of them is too long.)
TAKEN = {"hardclip/ralign", "hardclip/jralign", "pad/jralign", "eqop/jralign", "xop/jralign", "eq_seq/ralign", "last_base/ralign",
         "last_base/jralign"}
# What the command line alone says to be wrong.
USAGE = {"libfmt", "libfmt_case", "libfmt_empty", "overhang_error"}
UNSTRANDED = "on negative strand for unstranded table"


def lines_of(name):
    return [json.loads(line) for line in (GOLDEN / name).read_text(encoding="utf-8").splitlines()]


def bed(intervals):
    return "".join(f"{chrom}\t{start}\t{end}\t.\t0\t{strand}\n" for chrom, strand, start, end in intervals)


def rows_by_table(path):
    rows = collections.defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if "table" in row:
            rows[row.pop("table")].append(row)
    return rows


class Golden:
    def __init__(self, checker, folder):
        self.checker, self.folder = checker, folder
        self.made = folder / "made"
        self.own = {}  # files that are not stored, as they were made here

    def flags(self, case):
        words = []
        for name, value in case["options"].items():
            if name in FLAGS:
                words += [FLAGS[name]] * value
            elif name in VALUES:
                words += [VALUES[name], value]
            elif name == "pass_filter":
                words += ["--where", f"({value['a']} * junction + {value['b']} * read) % {value['m']} != 0"]
            elif name in ("exclude", "allow"):
                path = self.folder / f"{name}.bed"
                path.write_text(bed(value))
                words += [f"--{name}", path]
        if case.get("options", {}).get("include_variants"):
            words.append("--inherit-variants")
        return words + (["-g", case["genome"]] if case.get("genome") else [])

    def build(self, case, *words):
        """The process, and the bytes that it left."""
        shutil.rmtree(self.made, ignore_errors=True)
        self.made.mkdir()
        output = self.made / "made"
        inputs = [GOLDEN / name if name not in self.own else self.own[name] for name in case["inputs"]]
        done = self.checker.run(*WORDS[case["kind"]], *inputs, "-o", output, *self.flags(case), *words)
        left = sorted(path.name for path in self.made.iterdir())
        return done, output.read_bytes() if left == ["made"] else None, left

    def check_builds(self):
        for case in lines_of("builds.jsonl"):
            if not case["inputs"]:
                continue  # gk wants some
            for threads in [1, 3]:
                done, made, left = self.build(case, "-@", threads)
                what = f"{case['id']} with {threads} threads"
                self.checker.ended(what, done, 0)
                self.checker.equal(f"{what}: files", left, ["made"])
                self.checker.equal(what, hashlib.sha256(made or b"").hexdigest(), case["sha256"])
                self.checker.equal(f"{what}: stdout", done.stdout, f"{self.made / 'made'}\n".encode())
            if not (GOLDEN / case["output"]).exists():
                self.own[case["output"]] = (self.made / "made").rename(self.folder / pathlib.Path(case["output"]).name)
        case = next(case for case in lines_of("builds.jsonl") if case["id"] == "seqless.jralign")
        inputs = [GOLDEN / name for name in case["inputs"]]
        self.checker.output("junctions", "build", *inputs, "-g", "toy", "--include-variants", "-o", self.made / "plain")
        self.checker.true("seqless: reads without SEQ have variants",
                          (self.made / "plain").read_bytes() == (GOLDEN / "out/seqless.noinherit.jralign").read_bytes())

    def check_errors(self):
        for case in every(lines_of("errors.jsonl")):
            name = case["id"].split("/")[0]
            if case["kind"].startswith("open-"):
                word = {"open-ralign": "reads", "open-jralign": "junctions", "open-rdist": "counts"}[case["kind"]]
                words = ["junctions", "counts-query"] if word == "counts" else [word, "query"]
                self.checker.output(*words, GOLDEN / case["inputs"][0], "-g", "toy", code=1)
                continue
            if case.get("options", {}).get("interval_genome"):
                continue  # a BED file names no assembly
            done, _, left = self.build(case)
            if case["id"] in TAKEN:
                self.checker.ended(case["id"], done, 0)
                continue
            self.checker.ended(case["id"], done, 2 if name in USAGE else 1)
            self.checker.equal(f"{case['id']}: files", left, [])
            if case.get("line"):
                place = f"({GOLDEN / case['inputs'][-1]}:{case['line']})"
                self.checker.true(f"{case['id']}: no {place} in {done.stderr!r}", place in done.stderr.decode())

    def tables(self, path):
        document = json.loads(self.checker.output("info", path, "-f", "json", "--check"))
        self.checker.equal(f"{path.name}: intact", document["intact"], True)
        return {name: table for name, table in document["tables"].items() if table is not None}

    def check_contents(self):
        for case in every(lines_of("builds.jsonl")):
            path = GOLDEN / case["output"]
            if not path.exists():
                continue
            tables = self.tables(path)
            # A jralign without the table of variants has it empty, for GenomeKit.
            self.checker.equal(f"{case['id']}: info", tables, {name: case["tables"][name] for name in tables})
            content = GOLDEN / case.get("content", "content/none")
            exact = content.with_name(content.name.replace(".jsonl", ".exact.jsonl"))
            if not content.exists():
                continue
            expected = rows_by_table(content)
            if exact.exists():
                expected.update(rows_by_table(exact))
            for table in case["tables"]:
                self.check_table(path, table, expected[table])

    def check_table(self, path, table, expected):
        words = QUERY[path.suffix]
        which = [] if path.suffix == ".rdist" else ["--in", table]
        genome = ["-g", "toyb" if path.name.startswith("toyb") else "toy"]
        got = [json.loads(line) for line in
               self.checker.output(*words, path, *which, *genome, "-f", "json", "--index").decode().splitlines()]
        if expected and table == "alignments":
            for row in got:
                row["matches"] = list(range(*row["matches"]))
            for row in expected:
                row["matches"] = list(range(*row["matches"]))
        known = [{key: row.get(key) for key in wanted if key in row} for row, wanted in zip(got, expected)]
        wanted = [{key: value for key, value in row.items() if key in have} for row, have in zip(expected, got)]
        self.checker.equal(f"{path.name} {table}: rows", len(got), len(expected))
        self.checker.equal_lines(f"{path.name} {table}", known, wanted)
        if table != "variants":
            self.check_exploded(path, table, got, [*words, path, *which, *genome])

    def check_exploded(self, path, table, rows, words):
        parts = {"alignments": "matches", "matches": "variants"}.get(table)
        parts = parts or {".ralign": "alignments", ".jralign": "reads", ".rdist": "counts"}[path.suffix]
        text = self.checker.output(*words, "--explode", "--index", "--no-header").decode().splitlines()
        expected = [str(row["row"]) for row in rows for _ in row[parts]]
        self.checker.equal_lines(f"{path.name} {table}: exploded", [line.split("\t")[0] for line in text], expected)

    def check_queries(self):
        groups = collections.defaultdict(list)
        for case in every(lines_of("queries.jsonl")):
            if "query_genome" not in case and ("rows" in case or UNSTRANDED in case["gist"]):
                groups[case["file"], case["table"], case["method"]].append(case)
        for (file, table, method), cases in groups.items():
            path = GOLDEN / file
            intervals = "".join(f"{c}\t{s}\t{e}\t{i}\t0\t{strand}\n"
                                for i, (c, strand, s, e) in enumerate(case["query"] for case in cases))
            which = [] if path.suffix == ".rdist" else ["--in", table]
            rejects = self.folder / "rejects"
            genome = "toyb" if path.name.startswith("toyb") else "toy"
            words = [*QUERY[path.suffix], path, "-", *which, "-g", genome, "--find",
                     method.removeprefix("find_").replace("_", "-"), "--on-bad", "skip", "--rejects", rejects]
            text = self.checker.output(*words, "--columns", "query,row", "--no-header", stdin=intervals.encode())
            got = collections.defaultdict(list)
            for line in text.decode().splitlines():
                query, row = line.split("\t")
                got[int(query)].append(int(row))
            refused = {int(line.split("\t")[3]) for line in rejects.read_text().splitlines()}
            for i, case in enumerate(cases):
                what = f"{file} {table} {method} {case['query']}"
                self.checker.equal(f"{what}: refused", i in refused, "error" in case)
                self.checker.equal(what, got[i], case.get("rows", []))

    def check_pileups(self):
        for case in every(lines_of("pileup.jsonl")):
            if "query_genome" in case:
                continue
            genome = "toyb" if "toyb" in case["file"] else "toy"
            interval = bed([case["query"]]).encode()
            done = self.checker.run("reads", "pileup", GOLDEN / case["file"], "-", "-g", genome, stdin=interval)
            what = f"pileup of {case['file']} {case['query']}"
            if "error" in case and done.returncode == 0:
                # GenomeKit has no bases at the end of a chromosome; here they are N, or the last base.
                self.checker.true(f"{what}: {case['gist']}", "outside" in case["gist"])
                continue
            self.checker.ended(what, done, 1 if "error" in case else 0)
            rows = [line.split("\t") for line in done.stdout.decode().splitlines()[1:]]
            if "counts" in case:
                self.checker.equal(what, [[int(cell) for cell in row[4:]] for row in rows], case["counts"])
                self.checker.equal(f"{what}: places", [int(row[1]) for row in rows],
                                   list(range(case["query"][2], case["query"][3])))

    def check_contingency(self):
        for case in lines_of("contingency.jsonl"):
            chrom, start, ref, alt = case["variant"]
            groups = [word for name in ["const", "alt"] for c, strand, s, e in [case[name]]
                      for word in (f"--{name}", f"{c}:{s + 1}-{e}:{strand}")]
            text = self.checker.output("junctions", "contingency", GOLDEN / case["file"], "-g", "toy", "--variant",
                                       f"{chrom}:{start + 1}:{ref}:{alt}", *groups, "--no-header")
            rows = [line.split("\t") for line in text.decode().splitlines()]
            self.checker.equal(f"contingency {case['variant']}", [[int(cell) for cell in row[1:]] for row in rows],
                               case["table"])
            self.checker.equal("groups", [row[0] for row in rows], ["const", "alt"])

    def check_cuts(self):
        for name, words in [("basic.ralign", QUERY[".ralign"]), ("basic_var.jralign", QUERY[".jralign"]),
                            ("basic.rdist", QUERY[".rdist"])]:
            whole = (GOLDEN / "out" / name).read_bytes()
            cut = self.folder / f"cut{pathlib.Path(name).suffix}"
            for size in every(range(0, len(whole), 97)):
                cut.write_bytes(whole[:size])
                self.checker.output(*words, cut, "-g", "toy", "--count", code=1)

    def check_pad(self):
        """The byte of rdist rows that says nothing may be anything."""
        dirty, clean = GOLDEN / "out/basic_dirtypad.rdist", GOLDEN / "out/basic.rdist"
        both = [self.checker.output(*QUERY[".rdist"], path, "-g", "toy", "--explode") for path in (dirty, clean)]
        self.checker.equal("a dirty pad", both[0], both[1])
        self.tables(dirty)


def main():
    args = arguments(__doc__)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        data = folder / "data"
        data.mkdir()
        for source in [*GENOMES.glob("toy*"), *GENOMES.glob("*.hash"), *(GOLDEN / "anno").iterdir()]:
            shutil.copy(source, data)
        golden = Golden(Checker(args.gk, data), folder)
        golden.check_builds()
        golden.check_errors()
        golden.check_contents()
        golden.check_queries()
        golden.check_pileups()
        golden.check_contingency()
        golden.check_cuts()
        golden.check_pad()
        golden.checker.finish("golden files of reads")


if __name__ == "__main__":
    main()
