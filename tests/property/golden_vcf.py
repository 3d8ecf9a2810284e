#!/usr/bin/env python3
"""gk vcf against GenomeKit's golden tables (tests/golden/vcf): each case of cases.json is built byte for byte, or refused at the
right line; what GenomeKit's API says of the tables is what query, column, matrix and info print; finds, sequence variations, masks
and the tutorial's questions have GenomeKit's answers."""
import json
import pathlib
import re
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import TESTS, Checker, arguments, bgzf, every, gzip_members, read_table  # noqa: E402
from vcf_tables import REALS, Table, check_json, check_npy, check_tsv, narrow, same_text  # noqa: E402

GOLDEN = TESTS / "golden" / "vcf"
GENOMES = TESTS / "golden" / "genome" / "data"

# What an error must speak of, in any wording, by the code in cases.json.
GISTS = {
    "ref_alphabet": "REF|reference", "alt_alphabet": "ALT|allele", "same_alleles": "same|equal|no variant|REF",
    "empty_allele": "empty", "multiallelic": "split|alleles|ALTs|several|more than one",
    "not_normalised": "normal|suffix|trim|last base|end with", "contig": "unknown chromosome", "integer": "number|integer|32",
    "float": "number|float", "int_range": "int16|int8|fit|range", "half_range": "float16|fit|range", "value_count": "value",
    "no_value": "value", "flag_value": "flag|value", "genotype": "genotype|GT", "columns": "column",
    "sample_count": "sample|column", "cell_fields": "field|value|key|FORMAT", "no_samples": "sample",
    "no_header_line": "declare|header|type", "ancestral": "ALT", "ref_mismatch": "reference|REF",
    "outside_contig": "outside|beyond|before|POS|position", "no_end": "END|SVLEN",
    "gzip": "gzip|truncat|damage|corrupt|checksum|CRC|BGZF|ends|compress", "number": "Number", "depth": "Number",
    "flag_number": "Number|Flag", "type": "Type", "key_order": "ID|Number|Type|order", "key_count": "ID|Number|Type",
    "default_on_string": "String|text|default|type|twice|already", "default_on_flag": "Flag|default|type",
    "dtype_clash": "Integer|Float|type", "format_string": "String|text", "format_flag": "Flag",
    "duplicate_id": "twice|duplicate|already", "reserved_id": "reserved|name|attribute", "gt_default": "GT",
    "svtype_default": "SVTYPE",
}
# The command line alone says that these are wrong.
USAGE = {"duplicate_id", "reserved_id", "gt_default", "svtype_default"}
# What a build that ends well must tell.
TOLD = {"svtype_unknown": "SVTYPE", "info_three": "GenomeKit", "fmt_gp": "GenomeKit", "edge_last_novalidate": "beyond|outside|end of",
        "exclude_minus": "strand"}
# These can't be said in VCF, or not twice: a row without alleles, a position before the chromosome, NaN as a value, names of samples
# that VCF has not, lower case, a length that only one option gives, and alleles that don't fit the reference beside them.
NOT_AS_VCF = {"ancestral_warn", "edge_last_novalidate", "floats", "halves", "info_all", "info_typed", "samples_odd", "alleles_lower",
              "symbolic_negative_signed", "ties"}
FLAGS = {"split": "--split", "split_depth": "--split-depth", "wrap_int8": "--wrap-int8"}


def column_word(column):
    """A column as --info and --fmt name it: ID:dtype[depth]=default"""
    word = column["id"]
    if "dtype" in column:
        word += ":" + column["dtype"] + (f"[{column['depth']}]" if "depth" in column else "")
    return word + (f"={column['default']}" if "default" in column else "")


def flags(options, folder):
    """The words of a case's options; intervals go to BED files."""
    words = []
    for name, flag in [("info", "--info"), ("format", "--fmt")]:
        if options.get(name):
            words += [flag, ",".join(map(column_word, options[name]))]
    for name in ["exclude", "allow"]:
        if options.get(name):
            path = folder / f"{name}.bed"
            path.write_text("".join(f"{i['contig']}\t{i['start']}\t{i['end']}\t.\t0\t{i['strand']}\n" for i in options[name]))
            words += [f"--{name}", path]
    words += [word for name in ["ancestral", "svlen"] if name in options for word in (f"--{name}", options[name])]
    words += [flag for name, flag in FLAGS.items() if options.get(name)]
    words += ["--no-validate"] * (not options.get("validate", True))
    # GenomeKit drops records whose REF differs when it normalises.
    return words + ["--normalize", "--drop-mismatch"] * ("normalize" in options)


def requested(name, column):
    """A column of a table as a case would ask for it, of VCF that gk wrote."""
    typed = column.dtype in ("int8", "int16", "float16") and name not in ("GT", "SVTYPE")
    return {"id": name, **({"dtype": column.dtype, "default": 0} if typed else {})}


class Golden:
    def __init__(self, checker, folder):
        self.checker, self.folder = checker, folder
        self.out = folder / "out"
        self.cases = {case["name"]: case for case in json.loads((GOLDEN / "cases.json").read_text(encoding="utf-8"))}
        self.names = {name: [line.split()[0] for line in (folder / f"{name}.chrom.sizes").read_text().splitlines()]
                      for name in ["toy", "toyb", "seedtoy"]}

    def compile(self, case, source, *words, options=None, stdin=b""):
        """The process, and the files that it left by name."""
        shutil.rmtree(self.out, ignore_errors=True)
        self.out.mkdir()
        options = case.get("options", {}) if options is None else options
        done = self.checker.run("vcf", "compile", source, "-g", case["assembly"], "-o", self.out / "made.vcfbin",
                                *flags(options, self.folder), *words, stdin=stdin)
        return done, {path.name: path.read_bytes() for path in self.out.iterdir()}

    def check_built(self, what, built, expected):
        """One line for what is wrong first; whether nothing is."""
        done, files = built
        made = files.get("made.vcfbin", b"")
        wrong = None
        if done.returncode != 0:
            wrong = f"exit code {done.returncode}: {done.stderr[-300:]!r}"
        elif sorted(files) != ["made.vcfbin"]:
            wrong = f"files {sorted(files)}"
        elif made != expected:
            at = next((i for i, pair in enumerate(zip(made, expected)) if pair[0] != pair[1]), min(len(made), len(expected)))
            wrong = f"byte {at} of {len(made)} is the first that differs from those of {len(expected)}"
        self.checker.true(f"{what}: {wrong}", wrong is None)
        return wrong is None

    def check_refused(self, case, expected):
        """One line for all that is wrong."""
        code, line = expected["refused"], expected.get("line")
        done, files = self.compile(case, GOLDEN / case["input"])
        message = done.stderr.decode("utf-8", "replace")
        errors = [text for text in message.splitlines() if " error: " in text]
        wrong = []
        if done.returncode != (2 if code in USAGE else 1) or len(errors) != 1:
            wrong.append(f"exit code {done.returncode} with {len(errors)} lines of errors")
        if line is not None and f"{case['input']}:{line})" not in message:
            wrong.append(f"no {case['input']}:{line}")
        if not re.search(GISTS[code], message, re.IGNORECASE):
            wrong.append(f"nothing of {GISTS[code]}")
        if files:
            wrong.append(f"files {sorted(files)}")
        self.checker.true(f"{case['name']} ({code}): {'; '.join(wrong)}: {message[-300:]!r}", not wrong)

    def check_case(self, case):
        expected = case.get("gk", case.get("genomekit"))
        if "refused" in expected:
            self.check_refused(case, expected)
            return
        data = (GOLDEN / expected["file"]).read_bytes()
        for threads in [1, 2]:
            built = self.compile(case, GOLDEN / case["input"], f"-@{threads}")
            if not self.check_built(f"{case['name']} -@{threads}", built, data):
                return
        told = built[0].stderr.decode("utf-8", "replace")
        words = TOLD.get(case["name"], "|".join(map(str, case.get("ancestral_lines", []))))
        if words:
            self.checker.true(f"{case['name']}: nothing of {words!r} is told: {told!r}", re.search(words, told))

    def check_sources(self, case):
        """The same text from a pipe, compressed or not."""
        data = (GOLDEN / case["genomekit"]["file"]).read_bytes()
        text = (GOLDEN / case["input"]).read_bytes()
        for what, source in [("plain", text), ("gzip", gzip_members(text, len(text) // 3)), ("BGZF", bgzf(text, 500))]:
            self.check_built(f"{case['name']}, {what} on stdin", self.compile(case, "-", stdin=source), data)

    def check_kept(self):
        """A build that fails leaves the file that was there, and one that ends well replaces it."""
        bad, good = self.cases["err00_multiallelic"], self.cases["alleles"]
        path = self.folder / "kept.vcfbin"
        path.write_bytes(b"old")
        done = self.checker.run("vcf", "compile", GOLDEN / bad["input"], "-g", "toy", "-o", path)
        self.checker.ended("a build over a file", done, 1)
        self.checker.equal("a failed build: the file that was there", path.read_bytes(), b"old")
        done = self.checker.run("vcf", "compile", GOLDEN / good["input"], "-g", "toy", "-o", path)
        self.checker.ended("a build over a file", done, 0)
        expected = (GOLDEN / good["genomekit"]["file"]).read_bytes()
        self.checker.true("a build did not replace the file", path.read_bytes() == expected)

    def table_of(self, case):
        """Path and content of what gk builds."""
        path = GOLDEN / case.get("gk", case.get("genomekit"))["file"]
        return path, Table(path.read_bytes(), self.names[case["assembly"]])

    def check_expected(self, case, table):
        """The independent reader's content is that of GenomeKit's API."""
        lines = [json.loads(line) for line in (GOLDEN / case["contents"]).read_text(encoding="utf-8").splitlines()]
        head = lines[0]
        self.checker.equal(f"{case['name']}: head", [head["rows"], head["sample_names"]], [len(table), table.samples])
        for kind, columns in [("info", table.info), ("format", table.fmt)]:
            for name, about in head[kind].items():
                self.checker.equal(f"{case['name']}: type of {name}", about["dtype"], columns[name].dtype)
        for line in lines[1:]:
            row = table.rows[line["row"]]
            self.checker.equal(f"{case['name']}: row", [line[key] for key in ("contig", "start", "end", "ref", "alt", "string")],
                               [row[key] for key in ("chrom", "start", "end", "ref", "alt", "variant")])
            for kind, columns in [("info", table.info), ("format", table.fmt)]:
                for name, cell in line[kind].items():
                    stored = json.dumps(columns[name].cells[line["row"]]).replace("Infinity", "inf").replace("NaN", "nan")
                    self.checker.equal(f"{case['name']}: row {line['row']}, {name}", json.dumps(cell).replace('"', ""),
                                       stored.replace('"', ""))

    def check_contents(self, case):
        path, table = self.table_of(case)
        if "contents" in case:
            self.check_expected(case, table)
        name = case["name"]
        check_json(self.checker, f"{name} -f json", self.checker.output("vcf", "query", path, "-f", "json"), table)
        check_tsv(self.checker, f"{name} -f tsv", self.checker.output("vcf", "query", path), table)
        for column, content in every(list(table.info.items())):
            text = self.checker.output("vcf", "column", path, column).decode("utf-8", "surrogateescape").splitlines()
            self.checker.true(f"{name}: vcf column {column}: {text[:9]}", len(text) == len(table) and all(
                same_text(content, *pair) for pair in zip(text, content.cells)))
            if content.dtype != "str":
                data = self.checker.output("vcf", "column", path, column, "--npy")
                check_npy(self.checker, f"{name}: vcf column {column} --npy", data, content)
        for column, content in every(list(table.fmt.items())):
            self.check_matrix(name, path, table, column, content)
        self.check_info(name, path, table)

    def check_matrix(self, name, path, table, column, content):
        lines = self.checker.output("vcf", "matrix", path, column).decode().split("\n")[:-1]
        # The header may begin with #, as that of other tables does.
        self.checker.equal(f"{name}: vcf matrix {column}: header", [line.removeprefix("#") for line in lines[:1]],
                           ["\t".join(table.samples)])
        rows = [line.split("\t") for line in lines[1:]]
        self.checker.true(f"{name}: vcf matrix {column}: {rows[:3]}", len(rows) == len(table) and all(
            len(texts) == len(cells) and all(same_text(content, *pair) for pair in zip(texts, cells))
            for texts, cells in zip(rows, content.cells)))
        data = self.checker.output("vcf", "matrix", path, column, "--npy")
        check_npy(self.checker, f"{name}: vcf matrix {column} --npy", data, content, len(table.samples))

    def check_info(self, name, path, table):
        about = json.loads(self.checker.output("vcf", "info", path, "-f", "json", "--check"))
        self.checker.equal(f"{name}: vcf info", [about.get(key) for key in ("rows", "num_samples", "sample_names", "intact")],
                           [len(table), len(table.samples), table.samples, True])
        for kind, columns in [("info", table.info), ("fmt", table.fmt)]:
            types = {column: (one["dtype"].replace("string", "str"), one["depth"]) for column, one in about.get(kind, {}).items()}
            self.checker.equal(f"{name}: vcf info, {kind}", types, {key: (one.dtype, one.depth) for key, one in columns.items()})

    def check_round_trips(self, case):
        """All rows of a table are that table, and its VCF is compiled to it again."""
        path, table = self.table_of(case)
        data = path.read_bytes()
        made = self.folder / "subset.vcfbin"
        self.checker.output("vcf", "subset", path, "-o", made)
        self.checker.true(f"{case['name']}: a subset of all rows is another file", made.exists() and made.read_bytes() == data)
        if case["name"] in NOT_AS_VCF:
            return
        text = self.checker.output("vcf", "query", path, "-f", "vcf")
        options = {kind: [requested(*column) for column in columns.items()]
                   for kind, columns in [("info", table.info), ("format", table.fmt)]}
        options["validate"] = case.get("options", {}).get("validate", True)
        built = self.compile(case, "-", options=options, stdin=text)
        self.check_built(f"{case['name']}: compiled from its own VCF", built, data)

    def check_queries(self):
        groups = {}
        for row in read_table(GOLDEN / "expect" / "queries.tsv"):
            groups.setdefault((row["table"], row["method"]), []).append(row)
        for (name, method), rows in groups.items():
            # Under sanitizers, too: these are few processes. Of the negative length, GenomeKit's own table.
            path = GOLDEN / "out" / f"{name}.vcfbin"
            self.check_query(f"{name} {method}", path, method.removeprefix("find_").replace("_", "-"), rows)

    def check_query(self, what, path, method, rows):
        lines, expected, refused = [], [], []
        for at, row in enumerate(rows):
            lines.append("\t".join([row["contig"], row["start"], row["end"], f"q{at}", "0", row["strand"], row["anchor"] or ".", "0"]))
            if row["rows"].startswith("ERROR:"):
                refused.append(f"q{at}")
            else:
                expected += [f"q{at}\t{found}" for found in (row["rows"] or ".").split(",")]
        bed, rejects = self.folder / "queries.bed", self.folder / "rejects"
        bed.write_text("".join(line + "\n" for line in lines))
        words = ["--sequence-variations", "--anchored"] if method == "sequence-variations" else ["--find", method]
        for threads in [1, 2]:
            done = self.checker.run("vcf", "query", path, *words, bed, "--loj", "--columns", "query,row", "--no-header",
                                    "--on-bad", "skip", "--rejects", rejects, f"-@{threads}")
            self.checker.ended(what, done, 0)
            self.checker.equal_lines(what, done.stdout.decode().splitlines(), expected)
            got = [line.split("\t")[3] for line in rejects.read_text().splitlines()] if rejects.exists() else []
            self.checker.equal(f"{what}: refused", got, refused)

    def check_table_ops(self):
        known = json.loads((GOLDEN / "expect" / "table_ops.json").read_text(encoding="utf-8"))
        path = GOLDEN / "out" / "rand_a.vcfbin"
        mask = self.folder / "mask.txt"
        mask.write_text("".join(f"{flag}\n" for flag in known["mask"]))

        def rows(*words):
            output = self.checker.output("vcf", "query", path, "--columns", "row", "--no-header", *words)
            return [int(text) for text in output.split()]

        masked = known["where(mask)"]
        self.checker.equal("--mask", rows("--mask", mask), masked)
        self.checker.equal("--mask --count", self.checker.output("vcf", "query", path, "--mask", mask, "--count").split(),
                           [str(known["masked(mask).len"]).encode()])
        for method in ["overlapping", "within", "5p_within"]:
            words = ["--find", method.replace("_", "-"), "-r", "chr1:2001-2500"]
            asked = f"find_{method}(chr1:2000-2500)"
            self.checker.equal(asked, rows(*words), known[asked])
            self.checker.equal(f"masked, {asked}", rows(*words, "--mask", mask), known[f"masked(mask).{asked}"])
        values = self.checker.output("vcf", "column", path, "DP", "--rows", "5,3,3,9").split()
        self.checker.equal("--rows 5,3,3,9", [int(value) for value in values], known["masked([5,3,3,9]).info(DP)"])
        self.checker.equal("column DP", [int(value) for value in self.checker.output("vcf", "column", path, "DP").split()],
                           known["info(DP)"])
        evens = ",".join(str(row) for row in range(0, known["n"], 2))
        self.checker.equal("--mask and even --rows", rows("--mask", mask, "--rows", evens),
                           known["masked(mask).masked([all even rows])"])
        thirds = ",".join(str(row) for row in masked[::3])
        self.checker.equal("--mask and a third of its --rows", rows("--mask", mask, "--rows", thirds),
                           known["masked(mask).masked(every third of it)"])
        # A subset is the table of its rows.
        made = self.folder / "masked.vcfbin"
        self.checker.output("vcf", "subset", path, "--mask", mask, "-o", made)
        whole = Table(path.read_bytes(), self.names["toy"])
        part = Table(made.read_bytes(), self.names["toy"]) if made.exists() else whole
        self.checker.equal("a subset's variants", [row["variant"] for row in part.rows],
                           [whole.rows[at]["variant"] for at in masked])
        for kind in ["info", "fmt"]:
            for key, column in getattr(whole, kind).items():
                self.checker.true(f"a subset's {key}", getattr(part, kind)[key].cells == [column.cells[at] for at in masked])
        self.checker.equal("a subset's faults", part.file.r.problems, [])

    def check_tutorial(self):
        known = json.loads((GOLDEN / "expect" / "tutorial.json").read_text(encoding="utf-8"))
        case = self.cases["seed_table"]
        built = self.compile(case, GOLDEN / case["input"])
        self.checker.ended("the tutorial's table", built[0], 0)
        path = self.folder / "tutorial.vcfbin"
        path.write_bytes(built[1].get("made.vcfbin", b""))
        frequencies = [narrow("float32", float(text)) for text in self.checker.output("vcf", "column", path, "AF").split()]
        self.checker.equal("AF", frequencies, known["info(AF)"])
        self.checker.equal("AF of row 5", frequencies[5:6], [known["vcf[5].AF"]])
        chrom, start, end = known["window"]
        words = ["--find", "within", "-r", f"{chrom}:{start + 1}-{end}", "--columns", "row,variant", "--no-header"]
        found = [line.split("\t") for line in self.checker.output("vcf", "query", path, *words).decode().splitlines()]
        self.checker.equal("rows within", found, [[str(row), text] for row, text in
                                                  zip(known["find_within"], known["find_within strings"])])
        rows = ["--rows", ",".join(map(str, known["find_within"]))]
        matrix = [line.split("\t") for line in self.checker.output("vcf", "matrix", path, "GT", *rows).decode().splitlines()[1:]]
        self.checker.equal("GT", [[int(text) for text in line] for line in matrix], known["gt[rows]"])
        matrix = [line.split("\t") for line in self.checker.output("vcf", "matrix", path, "AD", *rows).decode().splitlines()[1:]]
        self.checker.equal("AD", [[[int(number) for number in text.split(",")] for text in line] for line in matrix],
                           known["ad[rows]"])
        words = ["--any-sample", "AD.sum >= 20", "--columns", "row,variant", "--no-header"]
        found = [line.split("\t") for line in self.checker.output("vcf", "query", path, *words).decode().splitlines()]
        self.checker.equal("rows of depth", found, [[str(row), text] for row, text in
                                                    zip(known["where(any(ad.sum>=20))"], known["where strings"])])


def main():
    options = arguments(__doc__)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for source in [*GENOMES.glob("toy*"), *(GOLDEN / "genome").iterdir(), *GENOMES.glob("*.hash")]:
            shutil.copy(source, folder)
        checker = Checker(options.gk, folder)
        checker.SHOWN = 400  # each case in its line
        golden = Golden(checker, folder)
        tables = [case for case in golden.cases.values() if "file" in case.get("gk", case.get("genomekit"))]
        for case in golden.cases.values():
            golden.check_case(case)
        for case in every([case for case in tables if "gk" not in case and case["input"].endswith(".vcf")])[::3]:
            golden.check_sources(case)
        golden.check_kept()
        for case in every(tables):
            golden.check_contents(case)
            golden.check_round_trips(case)
        golden.check_queries()
        golden.check_table_ops()
        golden.check_tutorial()
        checker.true(f"{len(tables)} tables of {len(golden.cases)} cases", len(tables) > 70 and len(golden.cases) > 150)
        checker.finish("golden VCF tables")


if __name__ == "__main__":
    main()
