#!/usr/bin/env python3
"""Every answer of the golden tables (tests/golden/genome) through the binary: DNA, chromosome names, sizes, aliases, genome
names, built assemblies, promoted names. Where gk is deliberately unlike GenomeKit, a table here says why."""
import base64
import collections
import hashlib
import json
import pathlib
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
import genome_dump  # noqa: E402
from checking import GOLDEN, Checker, arguments, read_table  # noqa: E402

DATA = GOLDEN / "data"
REFUSED = "."

# assembly, contig: one sequence whose name the assembly doesn't know spoils that sequence alone, in GenomeKit all of them
# (lib/gk/genome/FORMAT.md#reading-a-2bit). The 2bit itself says what the answer is.
DNA_FROM_THE_2BIT = {("al_missing", "chr1"), ("sz_missing", "chr1")}
# Another name that has a chromosome's tag is not that chromosome (lib/gk/genome/FORMAT.md#chromosome-names).
FOREIGN_NAMES = {("coll_one", "scaffold_1622382")}
# Assemblies with a name table that can't be used: no name is found, for GenomeKit and gk alike. Lists of them work.
UNUSABLE = {"al_blankline": "at least two tab-separated fields", "al_dupname": "is there twice",
            "al_onecol": "at least two tab-separated fields", "al_trailtab": "at least two tab-separated fields",
            "coll_both": "share the 32-bit tag", "sz_dup": "is there twice"}
# A chromosome without a name is `.` in TSV and null in JSON (lib/gk/io/FORMAT.md#rows).
# Lists need a whole chrom.sizes, names do not: `gk chroms` reports the bad line.
BAD_SIZES = {"sz_blank", "sz_extra"}
# Not here: tb_version1 and tb_bigendian are version 0 little-endian files whose version or signature alone was changed. gk
# reads both kinds (dna.py), and refuses these two for what follows the header.


def grouped(rows, *keys):
    groups = collections.defaultdict(list)
    for row in rows:
        groups[tuple(row[key] for key in keys)].append(row)
    return groups


def as_in_table(dna):
    if len(dna) <= 160:
        return dna
    return f"sha1:{hashlib.sha1(dna.encode()).hexdigest()}:{len(dna)}"


def expected_dna(row):
    if (row["assembly"], row["contig_as_typed"]) in FOREIGN_NAMES:
        return REFUSED
    if (row["assembly"], row["contig_as_typed"]) in DNA_FROM_THE_2BIT:
        twobit = genome_dump.TwoBit(DATA / f"{row['assembly']}.2bit")
        record = twobit.by_name[row["contig_as_typed"].encode()]
        return genome_dump.query(twobit, record, row["strand"], int(row["start"]), int(row["end"]))
    return REFUSED if row["clean"].startswith("!") else row["clean"]


def check_dna(checker):
    for (assembly, lenient), rows in grouped(read_table(GOLDEN / "dna.tsv"), "assembly", "allow_outside").items():
        bed = "".join("%s\t%s\t%s\tid%s\t0\t%s\n" % tuple(
            row[k] for k in ["contig_as_typed", "start", "end", "id", "strand"]) for row in rows)
        done = checker.run("dna", "-g", assembly, "-f", "tsv", "--no-header", "--columns", "name,strand,dna", "--on-bad", "na",
                           "--outside", "n" if lenient == "1" else "error", stdin=bed.encode())
        got = [line.split("\t") for line in done.stdout.decode().splitlines()]
        expected = [["id" + row["id"], row["strand"], expected_dna(row)] for row in rows]
        if all(row[2] == REFUSED for row in expected):
            # A file or a name table that can't be used, or no record with a chromosome of the genome.
            checker.true(f"dna of {assembly}: answered {got}", all(row[2] == REFUSED for row in got))
            if not got:
                checker.ended(f"dna of {assembly}", done, 1)
            continue
        checker.ended(f"dna of {assembly}", done, 0)
        checker.equal_lines(f"dna of {assembly}, allow_outside {lenient}",
                            [row[:2] + [as_in_table(row[2])] for row in got], expected)


def check_contig_names(checker, folder):
    for (assembly,), rows in grouped(read_table(GOLDEN / "contig_names.tsv"), "assembly").items():
        typed = [row["typed"] for row in rows]
        expected = [row["canonical_or_error"] for row in rows]
        expected = ["!" if e.startswith("!") or (assembly, t) in FOREIGN_NAMES else e for t, e in zip(typed, expected)]
        if assembly in UNUSABLE:
            checker.true(f"names of {assembly}: GenomeKit uses some of them", set(expected) == {"!"})
            done = checker.run("chroms", "-g", assembly, "chr1")
            checker.ended(f"chroms -g {assembly}", done, 1)
            checker.true(f"{assembly}: {done.stderr!r}", UNUSABLE[assembly] in done.stderr.decode())
            continue
        # All names at once as BED lines: resolved ones come out, the others are rejected.
        rejects = folder / "rejects"
        bed = "".join(f"{name}\t0\t1\tn{i}\n" for i, name in enumerate(typed))
        done = checker.run("interval", "expand", 0, "-g", assembly, "--on-bad", "skip", "--rejects", rejects, stdin=bed.encode())
        checker.ended(f"interval -g {assembly}", done, 0 if set(expected) != {"!"} else 1)
        got = ["?"] * len(typed)
        for line in done.stdout.decode().splitlines():
            got[int(line.split("\t")[3][1:])] = line.split("\t")[0]
        for line in rejects.read_text(encoding="utf-8").splitlines():
            fields = line.split("\t")
            checker.equal(f"{assembly}, the reject {line}", fields[-1], f"unknown chromosome '{fields[0]}'")
            got[int(fields[3][1:])] = "!"
        checker.equal_lines(f"names of {assembly}", list(zip(typed, got)), list(zip(typed, expected)))

        known = [(row["typed"], row["canonical_or_error"], row["tag"]) for row, e in zip(rows, expected) if e != "!"]
        if assembly in BAD_SIZES or not known:
            continue
        # As arguments, and (where it is not empty) as a line of stdin.
        for words, stdin, names in [(["-"], "".join(k[0] + "\n" for k in known), [k for k in known if k[0]]),
                                    (["--"] + [k[0] for k in known], "", known)]:
            text = checker.output("chroms", "-g", assembly, "-f", "json", "--columns", "query,chrom,tag", *words,
                                  stdin=stdin.encode()).decode()
            rows = [{"query": typed or None, "chrom": chrom or None, "tag": int(tag)} for typed, chrom, tag in names]
            checker.equal(f"chroms -g {assembly} {words}", [json.loads(line) for line in text.splitlines()], rows)
    checker.ended("chroms -g toy chr_nope", checker.run("chroms", "-g", "toy", "chr_nope"), 1)


def check_chromosomes(checker):
    for (assembly,), rows in grouped(read_table(GOLDEN / "chromosomes.tsv"), "assembly").items():
        refused = rows[0]["chromosome"].startswith("!")
        checker.equal(f"{assembly} has no list", refused, assembly in BAD_SIZES)
        text = checker.output("chroms", "-g", assembly, code=1 if refused else 0).decode()
        expected = [] if refused else ["#chrom\tsize"] + [f"{row['chromosome'] or '.'}\t{row['size']}" for row in rows]
        checker.equal_lines(f"chroms -g {assembly}", text.splitlines(), expected)


def check_aliases(checker):
    for assembly, golden in json.loads((GOLDEN / "chrom_aliases.json").read_text(encoding="utf-8")).items():
        if golden == "!GKDataFileNotFoundError":
            checker.output("chroms", "-g", assembly, "--aliases", code=1)
            checker.output("chroms", "-g", assembly, "--scheme", "ucsc", code=1)
            continue
        # By name, for chromosomes that chrom.sizes does not have are in the table, too.
        names = list(golden["table"]) if assembly not in UNUSABLE else []
        text = checker.output("chroms", "-g", assembly, "--aliases", "-f", "json", *names).decode()
        # Columns that a row lacks are null; GenomeKit leaves them out.
        table = [json.loads(line) for line in text.splitlines()]
        got = {row["chrom"] or "": {s: a for s, a in row.get("aliases", {}).items() if a is not None} for row in table}
        checker.equal(f"aliases of {assembly}", got, golden["table"])
        checker.equal(f"order of the aliases of {assembly}", [row["chrom"] or "" for row in table], list(golden["table"]))
        for scheme, pairs in golden["by_scheme"].items():
            refused = pairs == "!ValueError"
            rows = checker.output("chroms", "-g", assembly, "--scheme", scheme, code=2 if refused else 0).decode()
            expected = [] if refused else ["#alias\tchrom"] + [f"{alias}\t{chrom or '.'}" for alias, chrom in pairs.items()]
            checker.equal_lines(f"chroms -g {assembly} --scheme {scheme}", rows.splitlines(), expected)


def check_configs(checker):
    for row in read_table(GOLDEN / "resolve_config.tsv"):
        config, assembly, tag = row["config"], row["reference_genome_or_error"], row["refg_tag"]
        done = checker.run("info", "-f", "json", "--", config)
        # A .cfg that names no assembly is an error (lib/gk/store/FORMAT.md#cfg-files).
        if assembly.startswith("!") or assembly == "":
            checker.ended(f"info '{config}'", done, 1 if config else 2)
            continue
        checker.ended(f"info '{config}'", done, 0)
        info = json.loads(done.stdout or b"{}")
        checker.equal(f"info {config}", [info.get("assembly"), info.get("tag")], [assembly, tag])


def check_hash_files(checker):
    paths = sorted(DATA.glob("*.hash"))
    checker.true("there are no .hash files", len(paths) > 20)
    for path in paths:
        assembly = path.read_text(encoding="utf-8")
        tag = str(genome_dump.fnv64(assembly.encode()))
        checker.equal(f"name of the hash file of {assembly}", path.name, f"{tag}.hash")
        done = checker.run("info", assembly, "-f", "json")
        if done.returncode == 0:
            info = json.loads(done.stdout)
            checker.equal(f"tag of {assembly}", info["tag"], tag)
            checker.equal(f"hash file of {assembly}", info["files"][path.name], str(path))


def built(checker, folder, name, layout, *inputs, code=0, **more):
    """The files that a build leaves, by their endings."""
    target = folder / "built"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    done = checker.run("build-assembly", "-q", "-n", name, "-O", target, "--layout", layout, *inputs, **more)
    checker.ended(f"build-assembly {inputs[0]} --layout {layout}", done, code)
    files = {path.name: path.read_bytes() for path in target.iterdir()}
    checker.equal(f"paths printed by build-assembly {inputs[0]}",
                  sorted(done.stdout.decode().split()), sorted(str(target / x) for x in files))
    return files


def check_fasta(checker, folder):
    tag = genome_dump.fnv64(b"x")
    for row in read_table(GOLDEN / "fasta_cases.tsv"):
        path = GOLDEN / "fasta" / row["input"]
        for layout in ["ucsc", "genomekit"]:
            if row[f"{layout}_result"] != "ok":
                checker.equal(f"{path.name} left files", built(checker, folder, "x", layout, path, code=1), {})
                continue
            files = built(checker, folder, "x", layout, path)
            expected = GOLDEN / "fasta_expected" / path.name
            twobit = files.get("x.2bit", b"")
            checker.equal(f"{path.name}, {layout}", twobit, pathlib.Path(f"{expected}.{layout}.2bit").read_bytes())
            checker.equal(f"{path.name}, {layout}: sha256", hashlib.sha256(twobit).hexdigest(), row[f"{layout}_sha256"])
            sizes = pathlib.Path(f"{expected}.chrom.sizes").read_bytes()
            if layout == "genomekit":  # keeps sequences without bases
                sizes += b"".join(x[0] + b"\t0\n" for x in genome_dump.TwoBit(f"{expected}.genomekit.2bit").by_name.items()
                                  if x[1]["size"] == 0)
            checker.equal(f"{path.name}, {layout}: chrom.sizes", files.get("x.chrom.sizes"), sizes)
            checker.equal(f"{path.name}, {layout}: hash", files.get(f"{tag}.hash"), b"x")
            checker.equal(f"{path.name}: files", len(files), 3)


def check_toy(checker, folder):
    for name in ["toy", "toyb"]:
        fasta = GOLDEN / "fasta_toy" / f"{name}.fa.gz"
        alias = DATA / f"{name}.chromAlias.txt"
        options = ["--alias", alias] if alias.exists() else []
        hash_name = f"{genome_dump.fnv64(name.encode())}.hash"
        for layout, twobit in [("ucsc", GOLDEN / "fasta_toy" / f"{name}.ucsc.2bit"), ("genomekit", DATA / f"{name}.2bit")]:
            files = built(checker, folder, name, layout, fasta, *options)
            checker.equal(f"{name}, {layout}", files.get(f"{name}.2bit"), twobit.read_bytes())
            checker.equal(f"{name}: hash", files.get(hash_name), (DATA / hash_name).read_bytes())
            checker.equal(f"{name}: chrom.sizes", sorted(files.get(f"{name}.chrom.sizes", b"").splitlines()),
                          sorted((DATA / f"{name}.chrom.sizes").read_bytes().splitlines()))
            if options:
                checker.equal(f"{name}: alias file", files.get(f"{name}.chromAlias.txt"), alias.read_bytes())
            # The one layout from a 2bit of the other.
            again = built(checker, folder, name, layout, DATA / f"{name}.2bit")
            if layout == "genomekit":
                checker.equal(f"{name}, {layout} from 2bit", again.get(f"{name}.2bit"), twobit.read_bytes())


def with_old_names(promoted, original):
    """GenomeKit leaves the first column of a row without a UCSC name empty, which spoils the assembly; gk writes the name
    that the row had."""
    old = [line.split("\t")[0] for line in original.splitlines()[1:] if line]
    lines = promoted.splitlines()
    for i, line in enumerate(lines[1:]):
        lines[i + 1] = old[i] + line if line.startswith("\t") else line
    return "".join(line + "\n" for line in lines)


def check_promotion(checker, folder):
    promoted_names = 0
    for row in read_table(GOLDEN / "promote.tsv"):
        case = row["case"]
        target = folder / "promote"
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir()
        before = {}
        for ending in [".chromAlias.txt", ".chrom.sizes"]:
            shutil.copyfile(GOLDEN / "promote" / (case + ending), target / (case + ending))
            before[ending] = (target / (case + ending)).read_text()
        done = checker.run("build-assembly", "-n", case, "-O", target, "--promote-ucsc")
        checker.ended(f"promotion of {case}", done, 0 if row["result"] == "ok" else 1)
        expected = dict(before)
        if row["result"] == "ok":
            expected = {ending: (GOLDEN / "promote" / f"{case}.out{ending}").read_text() for ending in before}
            alias = with_old_names(expected[".chromAlias.txt"], before[".chromAlias.txt"])
            promoted_names += alias != expected[".chromAlias.txt"]
            expected[".chromAlias.txt"] = alias
        got = {path.name.removeprefix(case): path.read_text() for path in target.iterdir()}
        checker.equal(f"promotion of {case}", got, expected)
    checker.true("no promoted row lacked a UCSC name", promoted_names > 0)


def check_digests(checker):
    """md5, refget and the sequence collection of every chromosome, worked out here from the decoded bases."""
    def digest(data):
        return base64.urlsafe_b64encode(hashlib.sha512(data).digest()[:24]).decode()

    for assembly in ["toy", "toyb", "acc", "edge"]:
        twobit = genome_dump.TwoBit(DATA / f"{assembly}.2bit")
        names = genome_dump.Names(DATA, assembly)
        by_tag = {names.tag(name): record for name, record in twobit.by_name.items()}
        chroms = list(genome_dump.read_sizes(DATA / f"{assembly}.chrom.sizes"))
        sequences = {}
        for chrom in chroms:
            record = by_tag[names.tag(chrom)]
            sequences[chrom] = twobit.seq(record, 0, record["size"]).encode()
        refgets = {chrom: "SQ." + digest(dna) for chrom, dna in sequences.items()}
        lists = [json.dumps(x, separators=(",", ":")).encode()
                 for x in ([len(sequences[c]) for c in chroms], chroms, [refgets[c] for c in chroms])]
        level1 = dict(zip(["lengths", "names", "sequences"], map(digest, lists)))
        inherent = {k: v for k, v in level1.items() if k != "lengths"}
        seqcol = digest(json.dumps(inherent, separators=(",", ":"), sort_keys=True).encode())
        text = checker.output("chroms", "-g", assembly, "--digest").decode()
        expected = [f"##seqcol={seqcol}", "#chrom\tsize\tmd5\trefget"]
        for chrom in chroms:
            dna = sequences[chrom]
            expected.append(f"{chrom}\t{len(dna)}\t{hashlib.md5(dna).hexdigest()}\t{refgets[chrom]}")
        checker.equal_lines(f"chroms -g {assembly} --digest", text.splitlines(), expected)


def main():
    args = arguments(__doc__)
    checker = Checker(args.gk, DATA)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        check_dna(checker)
        check_contig_names(checker, folder)
        check_chromosomes(checker)
        check_aliases(checker)
        check_configs(checker)
        check_hash_files(checker)
        check_fasta(checker, folder)
        check_toy(checker, folder)
        check_promotion(checker, folder)
        check_digests(checker)
    checker.finish("golden_genome")


if __name__ == "__main__":
    main()
