#!/usr/bin/env python3
"""gk track against GenomeKit's golden tracks (tests/golden/track): each is built equal in canonical form from its calls or texts, or
refused at the right line; each value, block, histogram and header that GenomeKit tells of them is what gk answers."""
import collections
import gzip
import json
import pathlib
import re
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
import track_dump  # noqa: E402
import track_tables  # noqa: E402
from checking import TESTS, Checker, arguments, every, read_table  # noqa: E402

GOLDEN = TESTS / "golden" / "track"
# The longest answers of the grid; a digest of each is compared.
LISTED = 400

# Texts that GenomeKit refuses: what the error says in any wording, and the line that it names; no line where the options are wrong.
REFUSED = {
    "wig_no_chrom": ("chrom", 1), "wig_step_not_span": ("step", 1), "wig_step_without_span": ("step", 1),
    "wig_unknown_chrom": ("chromosome", 1), "wig_start_zero": ("start|position|begin", 1),
    "wig_start_negative": ("start|position|begin", 1), "wig_start_overflow": ("start|32 bit|integer", 1),
    "wig_start_float": ("start|integer", 1), "wig_bad_number": ("number", 2), "wig_empty_column": ("number|column", 2),
    "wig_too_few_columns": ("column", 2), "wig_too_many_columns": ("column", 2), "wig_half_overflow": ("half|float16", 2),
    "wig_u8_negative": ("whole number|255", 2), "wig_u8_256": ("whole number|255", 2), "wig_u8_fraction": ("whole number|255", 2),
    "wig_u8_nan": ("whole number|255|nan", 2), "wig_i8_128": ("whole number|127", 2), "wig_f4_above": ("dictionary", 2),
    "wig_f4_below": ("dictionary", 2), "wig_f4_inf": ("dictionary", 2), "wig_f4_nan": ("dictionary|nan", 2),
    "wig_dict_not_half": ("dictionary", 2), "wig_clamp_dict_not_half": ("dictionary", 2),
    "wig_not_sorted": ("before|sorted|order|ascending", 3), "wig_overlap": ("before|overlap", 4),
    "wig_chrom_comes_back": ("again|once|contiguous|comes back|before", 5), "wig_irregular_rows": ("span", 3),
    "wig_irregular_inside": ("span|resolution", 5), "wig_start_not_aligned": ("resolution", 1),
    "wig_strand_aware": ("strand_aware", None), "wig_single_two_files": ("strand", None),
    "var_repeat": ("before|rise|ascend|order", 3), "var_back": ("before|rise|ascend|order", 3),
    "var_gap_u8_no_default": ("--default", 3), "var_gap_f4_no_default": ("--default", 3), "var_not_aligned": ("resolution", 3),
    "bg_trailing_tab": ("column", 1), "bg_three_columns": ("column", 1), "bg_five_columns": ("column", 1),
    "bg_spaces": ("column|TAB", 1), "bg_overlap": ("before|overlap", 2), "bg_not_sorted": ("before|overlap|order", 2),
    "bg_empty_interval": ("empty|before|start|end", 1), "bg_reversed": ("before|start|end", 1), "bg_negative": ("start|0|negative", 1),
    "bg_float_start": ("integer|start|number", 1), "bg_bad_value": ("number", 1), "bg_half_overflow": ("half|float16", 1),
    "bg_misaligned_start": ("resolution", 1), "bg_irregular_inside": ("resolution|position", 2), "bg_dim2": ("one value", None),
    "bg_gap_u8_no_default": ("--default", 2), "bg_chrom_comes_back": ("again|once|comes back|before", 3),
    "bg_unknown_chrom": ("chromosome", 1), "bg_strand_aware": ("strand_aware", None), "bed_two_columns": ("column", 1),
    "bed_score_dot": ("number", 1), "bed_strand_unknown": ("strand", 1), "bed_strand_on_unstranded": ("strand", 1),
    "bed_dot_on_stranded": ("strand", 1), "bed_no_strand_on_stranded": ("strand", 1),
    "bed_chrom_comes_back": ("again|once|comes back|before", 3), "bed_overlap": ("before|overlap", 2),
    "bed_reversed": ("before|start|end", 1), "bed_misaligned": ("resolution", 1), "bed_irregular_inside": ("resolution|position", 2),
    "bed_categories_unknown": ("categor|C", 1), "bed_categories_too_many": ("categor", None),
    "bed_categories_wrong_etype": ("categor", None), "bed_categories_m0": ("categor", None),
    "bed_categories_three_columns": ("column|name", 1), "bed_dim2": ("one value", None), "bed_gap_u2_no_default": ("--default", 2),
}

# Texts that gk reads although GenomeKit doesn't, or otherwise than it: what is stored then, as (chromosome, strand, start, values).
READ = {
    "wig_track_line": [("chr1", "+", 10, [1])], "wig_comment_first": [("chr1", "+", 10, [1])],
    "wig_comment_in_rows": [("chr1", "+", 10, [1, 2])], "wig_track_line_mid": [("chr1", "+", 10, [1]), ("chr1", "+", 19, [1])],
    "wig_blank_first": [("chr1", "+", 10, [1])], "wig_tabs_in_header": [("chr1", "+", 0, [1])],
    "wig_lowercase_nan": [("chr1", "+", 10, [1, "nan"])], "wig_f16_clamp_no_help": [("chr1", "+", 10, [65504])],
    "var_space_separator": [("chr1", "+", 4, [1])], "var_first_position_one": [("chr1", "+", 0, [1, 2])],
    "bg_track_line": [("chr1", "+", 0, [1, 1])], "bg_blank_line": [("chr1", "+", 0, [1, 1, 1])],
    "bed_comment": [("chr1", "+", 0, [1, 1])], "bed_track_line": [("chr1", "+", 0, [1, 1])],
    "bed_m0_score_dot": [("chr1", "+", 0, [])], "bed_m0_score_overflow": [("chr1", "+", 0, [])],
    "wig_mixed_adjacent": [("chr1", "+", 4, [3]), ("chr1", "+", 5, [1])],
    "wig_mixed_near": [("chr1", "+", 4, [1, 2]), ("chr1", "+", 49, [3])],
    "bed_aware_negative_reversed": [("chr1", "-", 2, [1, 1, 2, 2])],
    "wig_transform_clamp_premature": [("chr1", "+", 0, [0, 0, 0.5, 1, 1])],
    "wig_clamp_u8": [("chr1", "+", 0, [0, 1, 7, 255])], "bed_categories_clamped": [("chr1", "+", 0, [1, 1, 2, 2])],
}
# GenomeKit clamps whole numbers to 0 and 1: --clamp-range does that, too.
CLAMPED_TO_ONE = {"wig_clamp_u8", "bed_categories_clamped", "clamp_u8"}
# What a build tells that stores something else than its text says.
TOLD = {"wig_span5_single_row_res1": "whole|span", "wig_beyond_end": "beyond|end"}

# Calls that GenomeKit refuses, in the words of gk: (situation, exit code, what the error says, options, rows of --data).
U8, F4 = ["--etype", "u8"], ["--etype", "f4"]
ROW = "chr1\t10\t12\t+\tfloat32\t1,2\n"
BYTES = "chr1\t10\t12\t+\tuint8\t1,2\n"
API_ERRORS = [
    ("unknown etype", 2, "etype", ["--etype", "u7"], ROW),
    ("unknown strandedness", 2, "strandedness", ["--etype", "f16", "--strandedness", "both"], ROW),
    ("dim 0", 2, "dim", ["--etype", "f16", "--dim", "0"], ROW),
    ("dim -1", 2, "dim", ["--etype", "f16", "--dim=-1"], ROW),
    ("resolution 0", 2, "resolution", ["--etype", "f16", "--resolution", "0"], ROW),
    ("m0 with dim 2", 2, "m0|mask", ["--etype", "m0", "--dim", "2"], "chr1\t10\t12\t+\t.\t.\n"),
    ("negative strand on unstranded track", 1, "strand", ["--etype", "f16"], ROW.replace("+", "-")),
    ("interval start not on the resolution", 1, "resolution|10", ["--etype", "f16", "--resolution", "10"],
     "chr1\t5\t20\t+\tfloat32\t1,2\n"),
    ("wrong number of rows", 1, "values", ["--etype", "f16"], "chr1\t10\t12\t+\tfloat32\t1,2,3\n"),
    ("wrong number of columns", 1, "values", ["--etype", "f16", "--dim", "2"], "chr1\t10\t12\t+\tfloat32\t1,2,3\n"),
    ("data for m0", 1, "m0|mask|value", ["--etype", "m0"], "chr1\t10\t12\t+\tuint8\t1,1\n"),
    ("no data for u8", 1, "values|dtype", U8, "chr1\t10\t12\t+\t.\t.\n"),
    ("dtype the etype cannot encode (int8 into u8)", 1, "int8", U8, "chr1\t10\t12\t+\tint8\t1,1\n"),
    ("dtype the etype cannot encode (float16 into f32)", 1, "float16", ["--etype", "f32"], "chr1\t10\t12\t+\tfloat16\t1,1\n"),
    ("float64 data", 1, "float64", ["--etype", "f32"], "chr1\t10\t12\t+\tfloat64\t1,1\n"),
    ("value outside the code range", 1, "whole number|3", ["--etype", "u2"], "chr1\t10\t12\t+\tuint8\t1,4\n"),
    ("overlap with an earlier block", 1, "overlap", ["--etype", "f16"], ROW + "chr1\t11\t13\t+\tfloat32\t1,2\n"),
    ("min_run 0", 2, "sparsity", ["--etype", "f16", "--sparsity-min-run", "0"], ROW),
    ("negative min_delta", 2, "difference|sparsity", ["--etype", "f16", "--sparsity-min-run", "2", "--sparsity-min-delta=-1"], ROW),
    ("min_delta beyond half range", 2, "half|float16|sparsity",
     ["--etype", "f16", "--sparsity-min-run", "2", "--sparsity-min-delta", "70000"], ROW),
    ("sparsity on m0", 2, "m0|mask|sparsity", ["--etype", "m0", "--sparsity-min-run", "2"], "chr1\t10\t12\t+\t.\t.\n"),
    ("default beyond half range (not f32)", 2, "half|float16|default", ["--etype", "f16", "--default", "65536"], ROW),
    ("transform with a == b", 2, "transform", ["--etype", "f16", "--transform", "1,1,0,2"], ROW),
    ("transform with c == d", 2, "transform", ["--etype", "f16", "--transform", "0,1,2,2"], ROW),
    ("transform of uint8 data", 1, "transform|uint8", [*U8, "--transform", "0,1,0,2"], BYTES),
    ("clamp of uint8 data", 1, "clamp|uint8", [*U8, "--clamp"], BYTES),
    ("dictionary for u2", 2, "dict", ["--etype", "u2", "--dict", "DICT:0 1 2 3"], ROW),
    ("dictionary of the wrong length", 1, "16", [*F4, "--dict", "DICT:0 1 2 3"], ROW),
    ("dictionary with infinity", 1, "inf", ["--etype", "f2", "--dict", "DICT:0 1 2 inf"], ROW),
    ("dictionary with NaN inside", 1, "nan", ["--etype", "f2", "--dict", "DICT:0 1 nan 2"], ROW),
    ("dictionary not sorted", 1, "smaller|ascend|order", ["--etype", "f2", "--dict", "DICT:0 2 1 3"], ROW),
    ("dictionary entry beyond half range", 1, "half|float16", ["--etype", "f2", "--dict", "DICT:0 1 2 70000"], ROW),
    ("default not encodable while min_delta snaps to it", 1, "whole number|default|255",
     [*U8, "--default", "nan", "--sparsity-min-run", "2", "--sparsity-min-delta", "1"], "chr1\t10\t12\t+\tfloat32\tnan,2\n"),
    ("missing input file", 1, "no-such", ["--etype", "f16", "--wig", "no-such.wig"], None),
    ("output folder missing", 1, "no-folder", ["--etype", "f16", "-o", "no-folder/x.gtrack"], ROW),
]
# Situations that gk has no words for: its rows say what they are, its commands are one call.
API_OTHERWISE = {
    "output folder missing (raised at finalize, not at construction)", "interval of another assembly", "three-dimensional data",
    "data on a flushed contig", "data after finalize", "flush after finalize", "finalize twice", "set_default_value after data",
    "set_sparsity after data", "set_clamping after data", "set_transform after data", "set_restriction after data",
    "file load after data", "dictionary with float64", "restriction of another assembly (raised at set_data)",
    "m0 cropped on the left by a restriction (defect)", "query in another assembly", "query with negative start",
    "query dtype the etype cannot decode", "histogram of f32", "track file missing (raised at first access)", "use after close",
}


def blocks_of(data, names):
    """(chromosome, strand, start, values) of a file's blocks, by place; the values of a mask are left out."""
    track, out = track_dump.Track(data, names), []
    dtype = track_dump.DEFAULT_DTYPE[track.etype]
    for section in track.sections:
        for at, start in enumerate(section.starts):
            count = (section.ends[at] - start) * track.dim
            codes = track.codes(section, at, 0, count) if track.etype != "m0" else []
            texts = track_dump.out_values([track.decode(code, dtype) for code in codes], dtype)
            values = ["nan" if text == "nan" else float(text) for text in texts]
            out.append((track.name(section.chrom), "-+"[section.strand], start * track.res, values))
    return sorted(out, key=lambda block: block[:3])


def touched(ops):
    """The sections in the order in which calls come to them."""
    lines = (GOLDEN / "assembly" / "toy.chromAlias.txt").read_text().splitlines()
    names = {alias: line.split("\t")[0] for line in lines for alias in line.split("\t")}
    return list(dict.fromkeys((names[chrom], strand) for chrom, strand, *_ in ops["calls"]))


class Golden:
    def __init__(self, checker, folder):
        self.checker, self.folder = checker, folder
        self.names, self.sizes = track_dump.load_names(GOLDEN / "assembly" / "toy.chrom.sizes")
        self.digest = track_tables.Digest()
        self.made = folder / "made.gtrack"

    def build(self, ops, sources=GOLDEN / "text", clamp="--clamp", threads=1):
        """The process and the bytes of the file that it made."""
        self.made.unlink(missing_ok=True)
        words = track_tables.Words(ops, sources, self.folder, clamp)
        done = self.checker.run("track", "build", "-o", self.made, f"-@{threads}", *words.out, stdin=words.stdin)
        return done, self.made.read_bytes() if self.made.exists() else None

    def check_bytes(self, what, built, expected):
        """Whether a build ended well with the same canonical form."""
        done, data = built
        wrong = None
        if done.returncode != 0 or data is None:
            wrong = f"exit code {done.returncode}: {done.stderr[-300:]!r}"
        else:
            try:
                track = track_dump.Track(data, self.names)
                track.check()
                got, wanted = track.canonical(), track_dump.Track(expected).canonical()
                if got != wanted:
                    at = next((i for i, pair in enumerate(zip(got, wanted)) if pair[0] != pair[1]), min(len(got), len(wanted)))
                    wrong = f"byte {at} of {len(got)} differs from that of {len(wanted)}"
            except track_dump.Bad as error:
                wrong = f"damaged: {error}"
        self.checker.true(f"{what}: {wrong}", wrong is None)
        return wrong is None

    def check_order(self, what, data, keys):
        """Sections are in the order in which GenomeKit's Linux packages write them."""
        order = track_dump.SectionOrder("libstdcxx")
        for chrom, strand in keys:
            order.add(track_dump.fnv32(chrom), "-+".index(strand))
        self.checker.equal(f"{what}: order of sections", [(s.chrom, s.strand) for s in track_dump.Track(data).sections], order.keys())

    def check_queries(self, what, path, queries):
        """Queries of one file: (chrom, start, end, strand, dtype, digest, values); digest or values is None."""
        by_dtype = collections.defaultdict(list)
        for query in queries:
            by_dtype[query[4]].append(query)
        for dtype, group in by_dtype.items():
            bed = track_tables.bed_text(query[:4] for query in group).encode()
            output = self.checker.output("track", "query", path, "-", "--dtype", dtype, "--no-header", stdin=bed)
            rows = track_tables.read_values(output)
            self.checker.equal(f"{what} as {dtype}: rows", len(rows), len(group))
            for query, texts in zip(group, rows):
                *place, _, digest, values = query
                if values is not None:
                    expected = values.split(",") if values else []
                    same = (track_tables.answer_bytes(texts, dtype) == track_tables.answer_bytes(expected, dtype))
                    self.checker.true(f"{what} {place} as {dtype}: {texts[:20]}, expected {expected[:20]}", same)
                if digest is not None:
                    self.checker.equal(f"{what} {place} as {dtype}: digest", self.digest.of(texts, dtype), digest)

    def check_array(self, what, path, queries, dim):
        """The same as a NumPy file, of queries of one length and dtype."""
        dtype = queries[0][4]
        bed = track_tables.bed_text(query[:4] for query in queries).encode()
        array = self.folder / "made.npy"
        array.unlink(missing_ok=True)
        self.checker.output("track", "query", path, "-", "--dtype", dtype, "-f", "npy", "-o", array, stdin=bed)
        try:
            description, shape, data = track_tables.read_npy(array.read_bytes())
        except (OSError, ValueError) as error:
            self.checker.true(f"{what} as npy: {error}", False)
            return
        length = queries[0][2] - queries[0][1]
        self.checker.equal(f"{what} as npy", (description, shape), (
            track_tables.DESCRIPTIONS[dtype], (len(queries), length, dim) if dim > 1 else (len(queries), length)))
        data = track_tables.same_bytes(data, dtype)
        size = length * dim * track_tables.BYTES[dtype]
        for at, query in enumerate(queries):
            part = data[at * size:(at + 1) * size]
            if query[6] is not None:
                expected = track_tables.answer_bytes(query[6].split(",") if query[6] else [], dtype)
                self.checker.true(f"{what} {query[:5]} as npy: {part[:40]!r}, expected {expected[:40]!r}", part == expected)
            else:
                self.checker.equal(f"{what} {query[:5]} as npy: digest", f"{track_dump.fnv64(part):016x}", query[5])

    def check_grid(self):
        names = {line.split("\t")[3]: line.split("\t") for line in (GOLDEN / "grid/queries.bed").read_text().splitlines()}
        total = 0
        for ops_path in sorted((GOLDEN / "grid").glob("*.ops.jsonl.gz")):
            cases = [json.loads(line) for line in gzip.open(ops_path, "rt")]
            expected = collections.defaultdict(list)
            for row in rows_of(ops_path.with_name(ops_path.name.replace(".ops.jsonl.", ".expected.tsv."))):
                chrom, start, end, _, _, strand = names[row[1]]
                expected[row[0]].append((chrom, int(start), int(end), strand, row[2],
                                         None if row[4] == "-" else row[4], None if row[5] == "*" else row[5]))
            for at, ops in enumerate(every(cases)):
                name, total = ops["name"], total + 1
                golden = GOLDEN / "grid" / f"{name}.gtrack"
                built = self.build(ops, threads=1 + total % 2)
                if self.check_bytes(name, built, golden.read_bytes()):
                    self.check_order(name, built[1], touched(ops))
                queries = expected[name]
                self.check_queries(name, golden, queries)
                if total % 4:
                    continue
                # Of one length and dtype: as many as there are, by turns of the short ones.
                groups = collections.defaultdict(list)
                for query in queries:
                    if 0 < query[2] - query[1] <= LISTED:
                        groups[query[4], query[2] - query[1]].append(query)
                groups = sorted(groups.items())
                self.check_array(name, golden, groups[total % len(groups)][1], ops["dim"])
        return total

    def check_facts(self, name, path, case):
        """What info says of the header, and the blocks."""
        known = json.loads(self.checker.output("track", "info", path, "-f", "json", "--check") or b"{}")
        for key in ["data_size", "index_size"]:
            self.checker.equal(f"{name}: {key}", known.get(key), case[key])
        for key in ["default", "min", "max"]:
            if key in case:
                values = dict(case[key], **(known.get(key) or {}))
                self.checker.equal(f"{name}: {key} whole", [values["u8"], values["i8"]], [case[key]["u8"], case[key]["i8"]])
                for dtype, width in [("f16", 4), ("f32", 8)]:
                    bits = int(case[key][f"{dtype}_bits"], 16)
                    got = "nan" if values[dtype] is None else str(values[dtype])
                    is_nan = case[key][dtype] == "nan"
                    wanted = "nan" if is_nan else case[key][dtype]
                    texts = track_tables.TEXTS["float16" if dtype == "f16" else "float32"]
                    self.checker.true(f"{name}: {key} {dtype} is {got}, expected {wanted}", texts[got] == (
                        texts["nan"] if is_nan else bits.to_bytes(width // 2, "little")))
        track = track_dump.Track(path)
        table = [track_tables.NANS["float32"] if number is None else track_tables.TEXTS["float32"][str(number)]
                 for number in known.get("dictionary") or []]
        if track.etype[0] == "f" and track.bits <= 8:
            data = b"".join(bits.to_bytes(4, "little") for bits in track.dict_f[:1 << track.bits])
            self.checker.equal(f"{name}: dictionary", b"".join(table), track_tables.same_bytes(data, "float32"))
        # The blocks' places are in the bytes, which are equal: of one block alone they are not asked again.
        if len(case.get("intervals", [])) > 1:
            lines = self.checker.output("track", "intervals", path).decode().splitlines()
            got = [line.split("\t") for line in lines]
            wanted = [[chrom, str(start), str(end), ".", "0", strand] for chrom, strand, start, end in case["intervals"]]
            self.checker.equal(f"{name}: intervals", sorted(got), sorted(wanted))

    def case_queries(self, case):
        return [(q["chrom"], q["start"], q["end"], q["strand"], q["dtype"], q["fnv1a64"], None if q.get("values") == "*" else q.get("values"))
                for q in case.get("queries", [])]

    def check_built_case(self, name, case, expected, clamp="--clamp"):
        built = self.build(case["ops"], clamp=clamp)
        if self.check_bytes(name, built, expected):
            self.check_queries(name, self.made, self.case_queries(case))
            if not name.startswith("width_"):
                self.check_facts(name, self.made, case)
            if "calls" in case["ops"] and not any(word == "restrict" for word, *_ in case["ops"]["config"]):
                self.check_order(name, built[1], touched(case["ops"]))
        return built

    def check_special(self):
        cases = [json.loads(line) for line in gzip.open(GOLDEN / "special/cases.jsonl.gz", "rt")]
        for case in every(cases):
            name = case["name"]
            expected = (GOLDEN / "special" / f"{name}.gtrack").read_bytes()
            self.check_built_case(name, case, expected, "--clamp-range=0,1" if name in CLAMPED_TO_ONE else "--clamp")
        return len(cases)

    def check_stored(self, name, built, blocks):
        done, data = built
        if done.returncode != 0 or data is None:
            self.checker.true(f"{name}: exit code {done.returncode}: {done.stderr[-300:]!r}", False)
            return
        track = track_dump.Track(data, self.names)
        track.check()
        wanted = []
        for chrom, strand, start, values in blocks:
            if track.etype not in ("m0", "u8", "u2"):
                dtype = track_tables.TEXTS["float16"]
                half = [track_dump.half_value(int.from_bytes(dtype[str(value)], "little")) for value in values]
                values = ["nan" if value != value else value for value in half]
                if track.etype == "f8":
                    table = [track_dump.bits_f32(bits) for bits in track.dict_f]
                    values = [track_dump.half_value(track.dict_h[min(range(256), key=lambda i, v=value: abs(table[i] - v))])
                              for value in values]
            wanted.append((chrom, strand, start, values))
        self.checker.equal(f"{name}: blocks", blocks_of(data, self.names), wanted)

    def check_refused(self, name, case, built):
        gist, line = REFUSED[name]
        done, data = built
        message = done.stderr.decode("utf-8", "replace")
        errors = [text for text in message.splitlines() if " error: " in text]
        wrong = []
        if done.returncode != (2 if line is None else 1) or len(errors) != 1:
            wrong.append(f"exit code {done.returncode} with {len(errors)} lines of errors")
        path = next((case["ops"][kind][0] for kind in ["wig", "bedgraph", "bed"] if kind in case["ops"]), "")
        if line is not None and f"{path}:{line})" not in message:
            wrong.append(f"no {path}:{line}")
        if not re.search(gist, message, re.IGNORECASE):
            wrong.append(f"nothing of {gist}")
        if data is not None or list(self.folder.glob("made.gtrack*")):
            wrong.append(f"files {[file.name for file in self.folder.glob('made.gtrack*')]}")
        self.checker.true(f"{name}: {'; '.join(wrong)}: {message[-300:]!r}", not wrong)

    def check_text(self):
        cases = [json.loads(line) for line in (GOLDEN / "text/cases.jsonl").read_text().splitlines()]
        for case in every(cases):
            name = case["name"]
            if name in READ:
                self.check_stored(name, self.build(case["ops"]), READ[name])
            elif "error" in case:
                self.check_refused(name, case, self.build(case["ops"]))
            if "output" in case and (name not in READ or name in CLAMPED_TO_ONE):
                expected = (GOLDEN / "text" / case["output"]).read_bytes()
                clamp = "--clamp-range=0,1" if name in CLAMPED_TO_ONE else "--clamp"
                done, _ = self.check_built_case(name, case, expected, clamp)
                if name in TOLD:
                    told = done.stderr.decode("utf-8", "replace")
                    self.checker.true(f"{name}: nothing of {TOLD[name]!r} is told: {told!r}", re.search(TOLD[name], told))
        return len(cases)

    def check_sources(self):
        """The same text from stdin, compressed or not, by the name or not."""
        cases = {case["name"]: case for case in map(json.loads, (GOLDEN / "text/cases.jsonl").read_text().splitlines())}
        for name, kind in [("wig_two_chroms", "--wig"), ("wig_dim3", "--wig")] + [
                (name, f"--{kind}") for kind in ["bedgraph", "bed"] for name in [self.first(cases, kind)]]:
            case = cases[name]
            ops = {key: value for key, value in case["ops"].items() if key not in ("wig", "bedgraph", "bed")}
            text = (GOLDEN / "text" / case["ops"][kind[2:]][0]).read_bytes()
            expected = (GOLDEN / "text" / case["output"]).read_bytes()
            for what, data in [("plain", text), ("gzip", gzip.compress(text, 1, mtime=0))]:
                words = track_tables.Words(ops, GOLDEN, self.folder)
                self.made.unlink(missing_ok=True)
                done = self.checker.run("track", "build", "-o", self.made, *words.out, kind, "-", stdin=data)
                self.check_bytes(f"{name}, {what} on stdin", (done, self.made.read_bytes() if self.made.exists() else None), expected)
            self.made.unlink(missing_ok=True)
            cut = gzip.compress(text * 50, 1, mtime=0)[:-10]
            done = self.checker.run("track", "build", "-o", self.made, *words.out, kind, "-", stdin=cut)
            self.checker.ended(f"{name}: a gzip without its end", done, 1)
            self.checker.true(f"{name}: a file of a gzip without its end", not self.made.exists())

    @staticmethod
    def first(cases, kind):
        """A good text of a kind that has several blocks."""
        return next(name for name, case in cases.items() if kind in case["ops"] and "output" in case and name not in READ
                    and len(case["intervals"]) > 1 and case["ops"][kind][-1] in (case["ops"][kind][0], None)
                    and not case["ops"][kind][0].endswith("gz"))

    def check_files(self):
        rows = read_table(GOLDEN / "files/files.tsv")
        for row in every(rows):
            path = GOLDEN / "files" / row["file"]
            code = 0 if row["genomekit_error"] == "-" else 1
            for words in [["info", path, "--check"], ["track", "info", path, "--check"], ["track", "intervals", path],
                          ["track", "query", path, "-r", "chr1:1-10"], ["track", "histogram", path],
                          ["track", "export", path, "-f", "bedgraph", "--strand", "+"]]:
                done = self.checker.run(*words)
                self.checker.ended(" ".join(map(str, words)), done, code)
                if code:
                    self.checker.true(f"{words[:2]} of {row['file']} doesn't name it: {done.stderr[-300:]!r}",
                                      row["file"] in done.stderr.decode())
        return len(rows)

    def check_histograms(self):
        expected = collections.defaultdict(list)
        for row in read_table(GOLDEN / "histogram.tsv"):
            expected[row["file"], row["region"], row["dim"] != "*"].append(row)
        for (name, regions, separate), rows in every(list(expected.items())):
            words, bed = ["track", "histogram", GOLDEN / "grid" / f"{name}.gtrack"], b""
            if regions != "genome":
                bed = track_tables.bed_text([track_dump.parse_region(text) for text in regions.split()]).encode()
                words.append("-")
            words += ["--separate-dims"] * separate + ["--no-header"]
            got = [line.split("\t") for line in self.checker.output(*words, stdin=bed).decode().splitlines()]
            wanted = [[row["dim"]] * separate + [row["value"], row["count"]] for row in rows]
            if rows[0]["value"] == "#distinct":  # too many to be listed
                self.checker.equal(f"histogram of {name} {regions}, {separate}", [len(got), sum(int(line[-1]) for line in got)],
                                   [int(row["count"]) for row in rows])
                continue
            for part in [got, wanted]:
                for line in part:
                    line[-2] = track_tables.TEXTS["float16"][line[-2]]
            self.checker.equal(f"histogram of {name} {regions}, {separate}", got, wanted)
        return len(expected)

    def check_api_errors(self):
        known = {row["situation"] for row in read_table(GOLDEN / "files/api_errors.tsv")}
        said = {situation for situation, *_ in API_ERRORS}
        self.checker.equal("situations that are not tried", known - said - API_OTHERWISE, set())
        for situation, code, gist, words, rows in every(API_ERRORS):
            path = self.folder / "dict.txt"
            path.write_text(next((word[5:] for word in words if word.startswith("DICT:")), ""))
            words = [path if word.startswith("DICT:") else word for word in words]
            self.made.unlink(missing_ok=True)
            output = [] if "-o" in words else ["-o", self.made]
            source = [] if rows is None else ["--data", "-"]
            done = self.checker.run("track", "build", "-g", "toy", *output, *words, *source, stdin=(rows or "").encode())
            self.checker.ended(situation, done, code)
            message = done.stderr.decode()
            self.checker.true(f"{situation}: nothing of {gist} in {message!r}", re.search(gist, message, re.IGNORECASE))
            if code == 1 and rows and "no-folder" not in message and "dict.txt" not in message:
                self.checker.true(f"{situation}: no line in {message!r}", re.search(r"\(<stdin>:\d+\)", message))
            self.checker.true(f"{situation}: a file is there", not self.made.exists())
        # Not in GenomeKit's way, but in gk's.
        built = self.build({"etype": "m0", "strandedness": "single_stranded", "config": [["restrict", "chr1", 12, 30]],
                            "calls": [["chr1", "+", 10, 20, None, None]]})
        self.check_stored("a mask cropped on its left", built, [("chr1", "+", 12, [])])
        golden = GOLDEN / "grid" / "f32_s_d1_r1.gtrack"
        for situation, code, words in [
                ("query dtype the etype cannot decode", 2, ["query", golden, "-r", "chr1:1-5", "--dtype", "uint8"]),
                ("track file missing", 1, ["query", self.folder / "none.gtrack", "-r", "chr1:1-5"]),
                ("query in another assembly", 1, ["query", golden, "-r", "chr77:1-5"])]:
            self.checker.ended(situation, self.checker.run("track", *words), code)


def rows_of(path):
    with gzip.open(path, "rt") as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


def main():
    options = arguments(__doc__)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for source in (GOLDEN / "assembly").iterdir():
            shutil.copy(source, folder)
        (folder / f"{track_dump.fnv64(b'toy')}.hash").write_text("toy")
        checker = Checker(options.gk, folder)
        checker.SHOWN = 400  # each case in its line
        golden = Golden(checker, folder)
        texts, special = golden.check_text(), golden.check_special()
        golden.check_sources()
        golden.check_files()
        golden.check_histograms()
        golden.check_api_errors()
        grid = golden.check_grid()
        checker.true(f"{grid} tracks of the grid, {special} special ones, {texts} texts",
                     grid >= len(every(range(290))) and special > 170 and texts > 170)
        checker.finish("golden tracks")


if __name__ == "__main__":
    main()
