#!/usr/bin/env python3
"""gk spliced against the slow model of disjoint interval sequences (tests/tools/variant_reference.py): each row of the golden
tables, and random operations, through the binary. --operations N: about so many random ones (a million, for a change of the
spaces)."""
import argparse
import collections
import json
import pathlib
import random
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
import variant_reference as model  # noqa: E402
from checking import TESTS, Checker, sampled  # noqa: E402

GOLDEN = TESTS / "golden" / "variant"
DATA = TESTS / "golden" / "genome" / "data"
STRANDS = {"flip_strand": "flip", "as_positive_strand": "positive", "as_negative_strand": "negative",
           "as_same_strand": "same", "as_opposite_strand": "opposite"}
ENDS = {"end5": ["5p"], "end3": ["3p"], "coord_end5": ["5p", "--coord"], "coord_end3": ["3p", "--coord"]}
PAIRS = {"lift_interval", "intersect", "upstream_of", "dnstream_of", "within"}
GENOMES = {}


def genome_of(name):
    if name not in GENOMES:
        GENOMES[name] = model.Genome.load([str(DATA), str(GOLDEN)], name)
    return GENOMES[name]


def dis_of(record):
    return model.Dis([tuple(part) for part in record["intervals"]], record.get("coord_name"), record.get("name"),
                     record.get("same_strand", True), record.get("start"), record.get("end"))


def record_of(dis):
    return {"intervals": [[dis.chrom, dis.cstrand, s, e] for s, e in dis.ivs], "coord_name": dis.coord_name,
            "name": dis.name, "same_strand": dis.same, "start": dis.start, "end": dis.end}


def lines_of(records):
    return "".join(json.dumps(record) + "\n" for record in records).encode()


def facts_of(line):
    facts = json.loads(line)
    if facts is not None:
        del facts["phase"]
    return facts


def is_error(expected):
    return isinstance(expected, str) and expected.startswith("!")


def words_of(op, args):
    if op == "facts":
        return ["make"]
    if op in STRANDS:
        return ["strand", STRANDS[op]]
    if op in ENDS:
        return ["end", *ENDS[op]]
    return [op.replace("_", "-"), *args]


def check_records(checker, op, args, requests):
    """Operations that make a record of each; bad ones are null."""
    records = [request["dis"] for request, _ in requests]
    done = checker.run("spliced", *words_of(op, args), "--on-bad", "na", stdin=lines_of(records))
    if op == "expand_coord" and min(args) < 0:
        return checker.ended(f"{op} {args}", done, 2)
    checker.ended(f"{op} {args}", done, 0)
    got = [facts_of(line) for line in done.stdout.decode().splitlines()]
    checker.equal(f"{op} {args}: rows", len(got), len(requests))
    for (request, expected), answer in zip(requests, got):
        checker.equal(f"{op} {args} of {request['dis']}", answer, None if is_error(expected) else expected)


def clean_span(request, expected):
    """An empty segment has an empty span, at a junction too."""
    if is_error(expected):
        return expected
    dis = dis_of(request["dis"])
    if dis.start != dis.end:
        return expected
    position = max(dis.pos(dis.start))
    return [dis.chrom, dis.strand, position, position]


def check_bed(checker, op, requests):
    """lower and span: the rows of a record have its name."""
    records = [dict(request["dis"], name=f"r{i}") for i, (request, _) in enumerate(requests)]
    command = "lower" if op == "lower" else "span"
    done = checker.run("spliced", command, "--on-bad", "skip", stdin=lines_of(records))
    checker.ended(op, done, 0)
    got = collections.defaultdict(list)
    for line in done.stdout.decode().splitlines():
        chrom, start, end, name, score, strand = line.split("\t")
        checker.equal("score", score, "0")
        got[name].append([chrom, strand, int(start), int(end)])
    for i, (request, expected) in enumerate(requests):
        if op == "genomic_span":
            expected = clean_span(request, expected)
            expected = expected if is_error(expected) else [expected]
        checker.equal(f"{op} of {request['dis']}", got.get(f"r{i}", []), [] if is_error(expected) else expected)


def check_dna(checker, args, requests):
    for name in sorted({request["genome"] for request, _ in requests}):
        mine = [(request, expected) for request, expected in requests if request["genome"] == name]
        done = checker.run("spliced", "dna", "-g", name, "-f", "json", "--columns", "dna", "--on-bad", "na", "--outside",
                           "n" if args[0] else "error", stdin=lines_of([request["dis"] for request, _ in mine]))
        checker.ended(f"dna {name} {args}", done, 0)
        got = [json.loads(line)["dna"] for line in done.stdout.decode().splitlines()]
        checker.equal("dna: rows", len(got), len(mine))
        for (request, expected), answer in zip(mine, got):
            checker.equal(f"dna {args} of {request['dis']}", answer, None if is_error(expected) else expected)


def check_pairs(checker, folder, op, requests):
    """Each with the record or interval of its own file."""
    for request, expected in requests:
        other = pathlib.Path(folder) / "other"
        if op == "lift_interval":
            chrom, strand, start, end = request["args"][0]
            other.write_text(f"{chrom}\t{start}\t{end}\t.\t0\t{strand}\n")
            words = ["lift", "--bed", other]
        else:
            other.write_bytes(lines_of(request["args"]))
            words = ["intersect" if op == "intersect" else "compare", "--with", other]
        json_out = [] if words[0] != "compare" else ["-f", "json"]
        # A second record that can't be is exit 1, a first one is missing.
        done = checker.run("spliced", *words, *json_out, "--on-bad", "na", stdin=lines_of([request["dis"]]))
        if is_error(expected):
            answer = json.loads(done.stdout or b"null")
            fine = done.returncode == 1 or answer is None or (json_out and answer[op] is None)
            checker.true(f"{op} of {request}: {done}", fine)
            continue
        checker.ended(f"{op} {request}", done, 0)
        answer = facts_of(done.stdout) if not json_out else json.loads(done.stdout)[op]
        checker.equal(f"{op} of {request}", answer, expected)


def check_requests(checker, folder, requests):
    groups = collections.defaultdict(list)
    for request, expected in requests:
        args = () if request["op"] in PAIRS else tuple(request["args"])
        groups[request["op"], args].append((request, expected))
    for (op, args), group in groups.items():
        if op in PAIRS:
            check_pairs(checker, folder, op, group)
        elif op in ("lower", "genomic_span"):
            check_bed(checker, op, group)
        elif op == "dna":
            check_dna(checker, args, group)
        else:
            check_records(checker, op, args, group)


def check_golden(checker, folder):
    rows = [json.loads(line) for line in (GOLDEN / "diseq.jsonl").read_text(encoding="utf-8").splitlines()]
    pairs = [row for row in rows if row["op"] in PAIRS]
    pairs = pairs[::max(1, len(pairs) // sampled(len(pairs)))]
    others = [row for row in rows if row["op"] not in PAIRS]
    check_requests(checker, folder, [(row, row.get("clean", row["expected"])) for row in others + pairs])


def check_transcripts(checker):
    checker.output("build-annotation", GOLDEN / "toyvar.gff3", "-g", "toy", "-n", "toyvar.v1", "--source", "gencode")
    for line in (GOLDEN / "diseq_transcripts.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        what = ["-g", row["genome"] + "var.v1", "--of", row["region"], row["transcript"]]
        made = checker.run("spliced", "make", *what)
        if is_error(row["expected"]):
            checker.ended(line, made, 1)
            continue
        checker.ended(line, made, 0)
        expected = dict(row["expected"])
        dna, lower = expected.pop("dna"), expected.pop("lower")
        checker.equal(line, facts_of(made.stdout), expected)
        checker.equal(line, checker.output("spliced", "dna", *what, "-f", "seq").decode(), dna + "\n")
        pieces = [text.split("\t") for text in checker.output("spliced", "lower", *what).decode().splitlines()]
        checker.equal(line, [[p[0], p[5], int(p[1]), int(p[2])] for p in pieces], lower)


def random_space(rng):
    chrom = rng.choice(["chr1", "chr2", "chrM"])
    size = len(genome_of("toyb").text[chrom])
    at = rng.choice([0, size - 40, rng.randrange(size)]) - rng.randrange(10)
    intervals = []
    for _ in range(rng.choice([1, 1, 2, 3, 5, 9])):
        length = rng.choice([1, 2, 3, rng.randrange(1, 30)])
        intervals.append([at, at + length])
        at += length + rng.choice([0, 1, 2, rng.randrange(30)])
    if rng.random() < 0.03:
        intervals.append([intervals[-1][1] - 1, at + 3])  # overlaps
    rng.shuffle(intervals)
    strand = rng.choice("+-")
    return [[chrom, strand, s, e] for s, e in intervals]


def random_record(rng, space):
    record = {"intervals": space, "coord_name": rng.choice([None, "tx", "é\"\\"]), "name": rng.choice([None, "seg"]),
              "same_strand": rng.random() < 0.6}
    length = sum(e - s for _, _, s, e in space)
    if rng.random() < 0.8:
        start = rng.randrange(-4, length + 4)
        record["start"] = start
        record["end"] = start + rng.choice([0, 1, rng.randrange(length + 8)]) - (rng.random() < 0.03)
    return record


def random_requests(rng, records):
    """Requests of each kind that one file of records answers; the pairs are made apart."""
    kinds = [("facts", ())] + [(op, ()) for op in [*STRANDS, *ENDS, "lower", "genomic_span"]]
    kinds += [("shift", (rng.randrange(-20, 20),)), ("expand", (rng.randrange(-6, 20),)),
              ("expand", (rng.randrange(-20, 20), rng.randrange(-20, 20))), ("expand_coord", (rng.randrange(20),)),
              ("expand_coord", (rng.randrange(20), rng.randrange(20))), ("dna", (True,)), ("dna", (False,))]
    for op, args in kinds:
        for record in records:
            request = {"genome": "toyb", "dis": record, "op": op, "args": list(args)}
            yield request, model.outcome(model.dis_run, request, genome_of("toyb"), True)


def facts_or_none(result):
    return None if result is None or is_error(result) else result.facts()


def check_lifts(checker, rng, folder, records):
    intervals = []
    for _ in range(40):
        chrom, _, start, end = rng.choice(rng.choice(records)["intervals"])
        start += rng.randrange(-20, 20)
        intervals.append([chrom, rng.choice("+-"), start, max(start, end + rng.randrange(-20, 20))])
    bed = pathlib.Path(folder) / "intervals.bed"
    bed.write_text("".join(f"{c}\t{s}\t{e}\t.\t0\t{strand}\n" for c, strand, s, e in intervals))
    done = checker.run("spliced", "lift", "--bed", bed, "--on-bad", "na", stdin=lines_of(records))
    checker.ended("lift", done, 0)
    got = [facts_of(line) for line in done.stdout.decode().splitlines()]
    expected = []
    for record in records:
        dis = model.outcome(dis_of, record)
        expected += [None if is_error(dis) else facts_or_none(model.outcome(dis.lift, tuple(interval)))
                     for interval in intervals]
    checker.equal_lines("lift", got, expected)
    return len(expected)


def check_two(checker, folder, records):
    """intersect and compare: each record with some of the others."""
    others = [record for record in records[::3] if not is_error(model.outcome(dis_of, record))]
    path = pathlib.Path(folder) / "others.json"
    path.write_bytes(lines_of(others))
    pairs = [(model.outcome(dis_of, record), dis_of(other)) for record in records for other in others]
    done = checker.run("spliced", "intersect", "--with", path, "--on-bad", "na", stdin=lines_of(records))
    checker.ended("intersect", done, 0)
    got = [facts_of(line) for line in done.stdout.decode().splitlines()]
    checker.equal_lines("intersect", got, [None if is_error(a) else facts_or_none(model.outcome(a.intersect, b))
                                           for a, b in pairs])
    done = checker.run("spliced", "compare", "--with", path, "--on-bad", "na", "-f", "json", stdin=lines_of(records))
    checker.ended("compare", done, 0)
    expected = []
    for a, b in pairs:
        answers = {}
        for op in ("upstream_of", "dnstream_of", "within"):
            answer = "!" if is_error(a) else model.outcome(getattr(a, op), b)
            answers[op] = None if is_error(answer) else answer
        answers["equal"] = None if is_error(a) else record_of(a) == record_of(b)
        contains = "!" if is_error(a) else model.outcome(b.within, a)
        answers["contains"] = None if is_error(contains) else contains
        expected.append(answers)
    checker.equal_lines("compare", [json.loads(line) for line in done.stdout.decode().splitlines()], expected)
    return 5 * len(pairs)


def check_random(checker, folder, operations):
    rng = random.Random(16)
    done = 0
    while done < operations:
        spaces = [random_space(rng) for _ in range(20)]
        records = [random_record(rng, rng.choice(spaces)) for _ in range(100)]
        requests = list(random_requests(rng, records))
        check_requests(checker, folder, requests)
        done += len(requests) + check_lifts(checker, rng, folder, records) + check_two(checker, folder, records)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gk", required=True, help="the binary")
    parser.add_argument("--shared", help="not used")
    parser.add_argument("--operations", type=int, default=sampled(100_000), help="random ones, about")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for source in DATA.glob("toy*"):
            shutil.copy(source, folder)
        for source in DATA.glob("*.hash"):
            shutil.copy(source, folder)
        checker = Checker(options.gk, folder)
        check_golden(checker, folder)
        check_transcripts(checker)
        check_random(checker, folder, options.operations)
        checker.finish("spliced")


if __name__ == "__main__":
    main()
