#!/usr/bin/env python3
"""Every answer of the golden tables (tests/golden/variant) through the binary: variant strings, variant DNA, motifs, spanning
intervals. The column `expected` is what GenomeKit answers, `clean` what gk does (`=`: the same); rows whose variants gk refuses
as strings must be refused."""
import collections
import json
import pathlib
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
import variant_reference as model  # noqa: E402
from checking import TESTS, Checker, arguments, every  # noqa: E402

GOLDEN = TESTS / "golden" / "variant"
DATA = TESTS / "golden" / "genome" / "data"
ACGTN = set("ACGTN")
IUPAC = set("ACGTRYSWKMBDHVN")


def clean_of(row):
    return row["expected"] if row["clean"] == "=" else row["clean"]


def groups_of(rows, *keys):
    groups = collections.defaultdict(list)
    for row in rows:
        groups[tuple(row[key] for key in keys)].append(row)
    return groups


def variants_of(row):
    """As gk reads them: in upper case, so that `ac:A` begins with what both alleles have."""
    variants = model.variants_of(row["variants"])
    for variant in variants:
        variant.ref, variant.alt = variant.ref.upper(), variant.alt.upper()
    return variants


def clean_dna_of(row):
    interval = model.Interval(row["chrom"], row["strand"], int(row["start"]), int(row["end"]), model.anchor_of(row["anchor"]),
                              int(row["offset"]))
    return model.outcome(model.clean_dna, genome_of(row["genome"]), interval, variants_of(row))


def leaves_chromosome(row):
    """Whether the row's window reads anything beyond the ends: a base, or an insertion that lies there."""
    genome = genome_of(row["genome"])
    interval = model.Interval(row["chrom"], row["strand"], int(row["start"]), int(row["end"]), model.anchor_of(row["anchor"]),
                              int(row["offset"]))
    size = len(genome.text[row["chrom"]])
    try:
        cells, _ = model.Walker(genome, row["chrom"], model.edits_on(variants_of(row), row["chrom"])).window(interval)
    except model.CleanError:
        return False
    if interval.start == interval.end and interval.anchor is None:
        return not 0 <= interval.start <= size
    return any(not 0 <= place <= size - (number is None) for _, place, number in cells)


def clean_hits_of(row):
    interval = model.Interval(row["chrom"], row["strand"], int(row["start"]), int(row["end"]), model.anchor_of(row["anchor"]),
                              int(row["offset"]))
    position = row["match_position"] if row["match_position"] in ("5p", "3p") else int(row["match_position"])
    return model.show_hits(model.outcome(model.clean_motif, genome_of(row["genome"]), interval, variants_of(row), row["motif"],
                                         position, row["overlapping"] == "1"))


def bed_line(row):
    return "\t".join([row["chrom"], row["start"], row["end"], row["id"], "0", row["strand"], row["anchor"], row["offset"],
                      row["variants"]]) + "\n"


def check_dna(checker):
    counts = collections.Counter()
    for name in ["tutorial_dna", "dna_handpicked", "dna_random"]:
        for (genome, strict), rows in groups_of(list(model.rows_of(GOLDEN / f"{name}.tsv")), "genome", "strict").items():
            done = checker.run("variant-dna", "-g", genome, "--variants-column", 9, "--anchored", "-f", "tsv", "--no-header",
                               "--columns", "name,dna", "--on-bad", "na", "--outside", "error" if strict == "1" else "n",
                               stdin="".join(map(bed_line, rows)).encode())
            checker.ended(name, done, 0)
            got = [line.split("\t") for line in done.stdout.decode().splitlines()]
            checker.equal(f"{name} {genome}: rows", [row[0] for row in got], [row["id"] for row in rows])
            for row, (_, dna) in zip(rows, got):
                clean = clean_of(row)
                if clean == "." or any(letter.islower() for letter in row["variants"].split(":", 1)[-1].replace("chr", "")):
                    clean = clean_dna_of(row)
                if row["strings_ok"] == "0":
                    # A string of the row is refused, unless only GenomeKit can't read it, at an end of a chromosome.
                    counts["strings"] += 1
                    fine = dna == (clean if strings_are_fine(row) and not clean.startswith("!") else ".")
                else:
                    counts["strict" if strict == "1" else "clean"] += 1
                    fine = dna == ("." if clean.startswith("!") else clean)
                # What leaves the chromosome is refused there.
                if strict == "1" and leaves_chromosome(row):
                    fine = dna == "."
                checker.true(f"{name} {row['id']}: {dna}, expected {clean} of {row}", fine)
    checker.true(f"too few rows of a kind: {counts}", counts["clean"] > 5000 and counts["strict"] > 500)


def check_motifs(checker):
    for name in ["tutorial_motif", "motif_random"]:
        keys = "genome", "motif", "match_position", "overlapping", "anchor"
        rows = list(model.rows_of(GOLDEN / f"{name}.tsv"))
        # One run for each choice of options, reference and variants alike: many rows share one.
        groups = list(groups_of(rows, *keys[:4]).items())
        for (genome, motif, position, overlapping), group in every(groups):
            options = ["-m", "" if motif == "." else motif, "--match-position", position]
            if overlapping == "1":
                options.append("--overlapping")
            lines = []
            for row in group:
                reference = row["variants"] == "REF"
                lines.append(bed_line(dict(row, variants="." if reference else row["variants"],
                                           anchor="." if reference else row["anchor"],
                                           offset="0" if reference else row["offset"])))
            done = checker.run("motif", "-g", genome, *options, "--variants-column", 9, "--anchored", "-f", "tsv", "--no-header",
                               "--on-bad", "skip", "--loj", stdin="".join(lines).encode())
            if motif == "." or not set(motif.upper()) <= IUPAC or (position.isdigit() and int(position) > len(motif)):
                # GenomeKit finds nothing with other letters; gk says so (lib/gk/motif/FORMAT.md#motif-letters).
                checker.ended(f"{name}: {options}", done, 2)
                continue
            checker.ended(f"{name} {options}", done, 0)
            hits = collections.defaultdict(list)
            for line in done.stdout.decode().splitlines():
                chrom, start, _, _, _, _, anchor, offset, query = line.split("\t")
                if chrom != ".":
                    hits[query].append(f"{start}/{anchor}/{offset}")
                else:
                    hits.setdefault(query, [])
            for row in group:
                expected = clean_of(row)
                if any(letter.islower() for letter in row["variants"].replace("chr", "")):
                    expected = clean_hits_of(row)
                if row["variants"] == "REF" and not expected.startswith("!") and expected != "none":
                    # gk gives reference hits their own position as anchor, too.
                    expected = ";".join("{0}/{0}/0".format(hit.split("/")[0]) for hit in expected.split(";"))
                got = ";".join(hits[row["id"]]) or "none" if row["id"] in hits else "refused"
                if expected.startswith("!") or not strings_are_fine(row):
                    expected = "refused"
                checker.equal(f"{name} {row['id']} {row}", got, expected)


GENOMES = {}


def genome_of(name):
    if name not in GENOMES:
        GENOMES[name] = model.Genome.load([str(DATA), str(GOLDEN)], name)
    return GENOMES[name]


def touches(genome, variant):
    size, end = len(genome.text[variant.chrom]), variant.start + len(variant.ref)
    return 0 <= variant.start <= size if not variant.ref else end > 0 and variant.start < size


def parse_clean(text, genome):
    """parse_variant as gk has it: what touches the chromosome, or lies at its ends, is compared with the reference."""
    class Clean:
        listed, text, contig = genome.listed, genome.text, staticmethod(genome.contig)

        @staticmethod
        def fetch(chrom, start, end):
            if not touches(genome, model.Variant(chrom, start, "N" * (end - start), "")):
                raise IndexError("outside")
            return genome.fetch_clean(chrom, start, end)
    return model.parse_variant(text, Clean)


def strings_are_fine(row):
    genome = genome_of(row["genome"])
    for text in row["variants"].split(";"):
        if text in (".", "REF", ""):
            continue
        try:
            if not set(parse_clean(text, genome).alt) <= ACGTN:
                return False
        except (ValueError, IndexError, OverflowError):
            return False
    return True


def check_parsing(checker):
    rows = [json.loads(line) for name in ["parse", "parse_tutorial"]
            for line in (GOLDEN / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    beyond_q1 = 0
    for genome in sorted({row["genome"] for row in rows}):
        texts = [row for row in rows if row["genome"] == genome and isinstance(row["text"], str) and row["text"].strip()
                 and "\n" not in row["text"] and not row["text"].startswith("#")]
        stdin = "".join(row["text"] + "\n" for row in texts).encode()
        done = checker.run("variant", "normalize", "-g", genome, "--no-trim", "-f", "json", "--on-bad", "na", "--columns",
                           "+query,edits", stdin=stdin)
        checker.ended(f"normalize {genome}", done, 0)
        got = [json.loads(line) for line in done.stdout.decode().splitlines()]
        checker.equal(f"normalize {genome}: rows", [row["query"] for row in got], [row["text"] for row in texts])
        for row, answer in zip(texts, got):
            expected = row["expected"]
            # GenomeKit can't read the ends; below 0, it has N runs at the wrong places.
            if expected.get("error") == "IndexError" or ("error" in expected and ":-" in row["text"]):
                try:
                    parse_clean(row["text"], genome_of(genome))
                except (ValueError, IndexError, OverflowError):
                    pass
                else:
                    beyond_q1 += 1
                    checker.true(f"{row}: refused", answer["variant"] is not None)
                    continue
            if "error" in expected:
                checker.true(f"{row}: accepted as {answer}", answer["variant"] is None)
                continue
            edits = [f"{start}:{ref}:{alt}" for start, ref, alt in expected["edits"]]
            checker.equal(str(row), answer, {"chrom": expected["chrom"], "start": expected["start"], "end": expected["end"],
                                             "ref": expected["ref"], "alt": expected["alt"], "variant": expected["text"],
                                             "query": row["text"], "edits": edits})
    checker.true(f"{beyond_q1} strings that only Q1 refuses", beyond_q1 > 10)


def joined(edits):
    """Insertions first at each place, and those of one place as one."""
    places = {}
    for place, ref, alt in edits:
        if not ref:
            places[place] = places.get(place, "") + alt
    rest = [edit for edit in edits if edit[1]]
    return sorted([(place, "", alt) for place, alt in places.items()] + rest, key=lambda edit: (edit[0], edit[1] != ""))


def clean_span(x, y, walker):
    """The anchor's offset is limited to the insertion there, also below 0, and an interval without anchor that begins at the
    other's anchor has the whole insertion (lib/gk/variant/FORMAT.md#spanning-two-intervals)."""
    if x.anchor is None or (y.anchor is not None and (x.anchor, x.off) > (y.anchor, y.off)):
        x, y = y, x
    anchor, start, end = x.anchor, x.start, x.end
    left = model.split_point(walker.ins.get(anchor, ""), x.off)
    if y.anchor is None:
        if y.start < anchor or y.start == anchor < y.end:
            start = min(start, anchor - len(walker.between(y.start, anchor)) - left)
        if y.end > anchor:
            end = max(end, anchor + len(walker.between(anchor, y.end)) - left)
    else:
        moved = (anchor + len(walker.between(anchor, y.anchor)) - left +
                 model.split_point(walker.ins.get(y.anchor, ""), y.off) - y.anchor)
        start, end = min(start, moved + y.start), max(end, moved + y.end)
    return model.Interval(x.chrom, x.strand, start, end, anchor, x.off)


def text_of_window(walker, interval):
    return "".join(cell[0] for cell in walker.window(interval)[0])


def expected_span(row, checker):
    """gk's answer; none where it refuses. Its sequence holds those of both."""
    genome = genome_of(row["genome"])
    sides = []
    for text in (row["x"], row["y"]):
        chrom, strand, start, end, anchor, offset = text.split(",")
        sides.append(model.Interval(chrom, strand, int(start), int(end), model.anchor_of(anchor), int(offset)))
    variants = variants_of(row)
    try:
        walker = model.Walker(genome, sides[0].chrom, joined(model.edits_on(variants, sides[0].chrom)))
    except model.CleanError:
        return None
    result = model.spanning(sides[0], sides[1], variants)  # or why there is none
    if result.anchor is None:
        return result.key()
    result = clean_span(*sides, walker)
    spanned = text_of_window(walker, result)
    for side in sides:
        checker.true(f"span {row['id']} {row}: {result.key()} does not hold {side.key()}",
                     text_of_window(walker, side) in spanned)
    return result.key()


def check_spanning(checker):
    answered = crossing = 0
    rows = every(list(model.rows_of(GOLDEN / "spanning.tsv")))
    for row in rows:
        def half(text):
            chrom, strand, start, end, anchor, offset = text.split(",")
            return [chrom, start, end, ".", "0", strand, anchor, offset]
        words = []
        for text in row["variants"].split(";"):
            if text != ".":
                words += ["--variant", text]
        done = checker.run("variant", "span", "-g", row["genome"], *words,
                           stdin=("\t".join(half(row["x"]) + half(row["y"])) + "\n").encode())
        try:
            expected = expected_span(row, checker)
        except (ValueError, IndexError, AssertionError):
            expected = None
        if expected is None or not strings_are_fine(row):
            checker.true(f"span {row['id']} {row}: not refused", done.returncode in (1, 2))
            continue
        answered += 1
        text = ",".join("." if part is None else str(part) for part in expected)
        crossing += text != row["expected"]
        fields = done.stdout.decode().rstrip("\n").split("\t")
        got = ",".join([fields[0], fields[5], fields[1], fields[2], fields[6], fields[7]]) if len(fields) == 8 else str(done)
        checker.equal(f"span {row['id']} {row}", got, text)
    checker.true(f"only {answered} spans of {len(rows)} were answered", answered > len(rows) // 2)
    checker.true(f"{crossing} of {answered} differ from GenomeKit", crossing < answered // 4)


def check_anchors(checker):
    """Anchor words and positions as `interval anchor` stores them."""
    rows = [row for row in list(model.rows_of(GOLDEN / "anchor_resolution.tsv")) if not row["expected"].startswith("!")]
    for (anchor, offset), group in groups_of(rows, "anchor", "offset").items():
        value = model.anchor_of(anchor)
        if isinstance(value, int) and not -2**31 < value < 2**31:
            continue  # 64-bit positions are refused, not wrapped
        lines = ["\t".join([row["chrom"], row["start"], row["end"], ".", "0", row["strand"]]) + "\n" for row in group]
        done = checker.run("interval", "anchor", anchor if anchor != "." else "none", offset, stdin="".join(lines).encode())
        got = done.stdout.decode().splitlines()
        checker.equal(f"anchor {anchor}: rows", len(got), len(group))
        for row, line in zip(group, got):
            fields = line.split("\t")
            stored = [fields[i] for i in (0, 5, 1, 2, 6, 7)]
            expected = row["expected"].split(",")
            if anchor == ".":
                stored, expected = stored[:5], expected[:5]
            checker.equal(f"anchor {row}", stored, expected)


def main():
    options = arguments(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        for source in [*DATA.glob("toy*"), *GOLDEN.glob("cftr.*")]:
            shutil.copy(source, folder)
        checker = Checker(options.gk, folder)
        check_dna(checker)
        check_motifs(checker)
        check_parsing(checker)
        check_spanning(checker)
        check_anchors(checker)
        checker.finish("golden variants")


if __name__ == "__main__":
    main()
