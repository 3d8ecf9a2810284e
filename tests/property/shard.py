#!/usr/bin/env python3
"""--shard and gk merge: whatever a command answers, the answers of the pieces one behind the other are the same bytes, for
1, 2, 7 and 64 pieces (sampled: for 7), of plain files, BGZF and VCF tables, with and without a header and line ends; a piece
reads its own part of a file alone; gk shard deals out each record once; and what is built per chromosome and merged is what
one build makes."""
import gzip
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import BGZF_END, TESTS, Checker, arguments, bgzf, every, sampled  # noqa: E402

GOLDEN = TESTS / "golden"
COUNTS = [1, 2, 7, 64] if sampled(2) == 2 else [7]
RECORDS = sampled(400)


def uneven_bgzf(rng, data):
    """BGZF of blocks of any size, some of them empty, as files that were put together have them."""
    out = []
    at = 0
    while at < len(data):
        size = rng.choice([1, 2, 60, 700, 4000])
        out.append(bgzf(data[at:at + size])[:-len(BGZF_END)])
        if rng.random() < 0.1:
            out.append(BGZF_END)
        at += size
    return b"".join(out) + BGZF_END


class Files:
    """Inputs of all kinds on the toy assembly, each plain and as BGZF."""

    def __init__(self, rng, checker, folder):
        self.rng = rng
        self.folder = folder
        rows = checker.output("chroms", "-g", "toy", "--no-header").decode().split("\n")[:-1]
        self.sizes = {name: int(size) for name, size in (row.split("\t") for row in rows)}
        fasta = checker.output("dna", "-g", "toy", "--all", "--width", "0").decode().split("\n")
        self.bases = {fasta[i][1:]: fasta[i + 1] for i in range(0, len(fasta) - 1, 2)}
        self.chroms = [name for name in self.sizes if self.sizes[name] > 1000]

    def put(self, name, text):
        """The paths of a text, of BGZF with few blocks, and with many."""
        data = text.encode()
        stem, ending = name.split(".")
        paths = [self.folder / name, self.folder / f"{name}.gz", self.folder / f"{stem}_uneven.{ending}.gz"]
        for path, content in zip(paths, [data, bgzf(data, 3000), uneven_bgzf(self.rng, data)]):
            path.write_bytes(content)
        return paths

    def interval(self, columns=6):
        chrom = self.rng.choice(self.chroms)
        start = self.rng.randrange(self.sizes[chrom] - 100)
        end = start + self.rng.choice([0, 1, 5, 40, 90])
        line = [chrom, start, end, self.rng.choice([".", "x", "name" * 9]), 0, self.rng.choice("+-.")]
        return "\t".join(map(str, line[:columns]))

    def bed(self, name, head="", line_end="\n"):
        lines = []
        for _ in range(RECORDS):
            if self.rng.random() < 0.03:
                lines.append(self.rng.choice(["# between", "", "track name=y"]))
            lines.append(self.interval(self.rng.choice([3, 4, 6])))
        text = head + line_end.join(lines) + self.rng.choice(["", line_end])
        return self.put(name, text)

    def variants(self):
        """(chrom, POS, REF, ALT) in the order of the assembly, apart from each other."""
        for chrom in self.chroms:
            position = 200
            for _ in range(RECORDS // len(self.chroms)):
                position += self.rng.randrange(8, 14)
                if position + 10 > self.sizes[chrom]:
                    break
                ref = self.bases[chrom][position - 1]
                if ref not in "ACGT":
                    continue
                alt = self.rng.choice([base for base in "ACGT" if base != ref])
                yield chrom, position, ref, alt

    def vcf(self, name):
        head = "##fileformat=VCFv4.2\n"
        head += "".join(f"##contig=<ID={chrom},length={size}>\n" for chrom, size in self.sizes.items())
        head += '##INFO=<ID=AF,Number=A,Type=Float,Description="frequency">\n' \
                '##INFO=<ID=TX,Number=1,Type=String,Description="text">\n' \
                '##FORMAT=<ID=GT,Number=1,Type=String,Description="genotype">\n' \
                '##FORMAT=<ID=AD,Number=R,Type=Integer,Description="depth">\n' \
                "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\ts1\ts2\n"
        rows = []
        for chrom, position, ref, alt in self.variants():
            genotypes = "\t".join(f"{self.rng.choice(['0|1', '1|0', '0|0', '1|1'])}:{self.rng.randrange(90)},7"
                                  for _ in range(2))
            rows.append(f"{chrom}\t{position}\trs{position}\t{ref}\t{alt}\t.\tPASS\tAF={self.rng.random():.3f};"
                        f"TX={'x' * self.rng.randrange(9)}\tGT:AD\t{genotypes}\n")
        return self.put(name, head + "".join(rows)), head, rows

    def gff(self, name):
        rows = []
        for _ in range(RECORDS):
            chrom, start, end, _, _, strand = self.interval().split("\t")
            rows.append(f"{chrom}\tx\texon\t{int(start) + 1}\t{max(int(start) + 1, int(end))}\t.\t{strand}\t.\tID=e\n")
        sequences = "".join(f">{chrom}\n" + "ACGTACGT\n" * RECORDS for chrom in self.chroms[:2])
        return self.put(name, "##gff-version 3\n" + "".join(rows) + "##FASTA\n" + sequences)


def check_pieces(checker, words, header=False, counts=None):
    """The answers of all pieces, without their headers but for the first one's."""
    whole = checker.output(*words)
    for count in counts or COUNTS:
        pieces = []
        for number in range(1, count + 1):
            more = ["--no-header"] if header and number > 1 else []
            pieces.append(checker.output(*words, "--shard", f"{number}/{count}", *more))
        checker.true(f"{' '.join(map(str, words))}: {count} pieces", b"".join(pieces) == whole)
    return whole


def check_lines(checker, files):
    """Each shape of file by one command, then each command by one file."""
    beds = files.bed("plain.bed") + files.bed("head.bed", "# a\n#" + "b" * 9000 + "\ntrack name=x\n") + \
        files.bed("crlf.bed", line_end="\r\n")
    for text in ["", "# nothing\n", "chr1\t1\t5", "chr1\t1\t5\nchr1\t1\t6", "\n\n\n"]:
        beds += files.put("few.bed", text)
        for path in beds[-3:]:
            check_pieces(checker, ["interval", "shift", "1", path])
    for path in every(beds[:-3]):
        check_pieces(checker, ["dna", "-g", "toy", "-f", "tsv", path], True)
    return beds


def check_commands(checker, files, beds):
    bed = beds[2]
    vcfs, _, _ = files.vcf("calls.vcf")
    gffs = files.gff("rows.gff3")
    table = files.folder / "calls.vcfbin"
    checker.output("vcf", "compile", vcfs[0], "-g", "toy", "-o", table, "--info", "AF,TX,ID", "--fmt", "GT,AD")
    track = files.folder / "levels.gtrack"
    levels = files.folder / "levels.bedgraph"
    levels.write_text("".join(f"{chrom}\t{at}\t{at + 7}\t{at % 50}\n"
                              for chrom in files.chroms for at in range(0, 900, 10)), encoding="utf-8")
    checker.output("track", "build", "-g", "toy", "-o", track, "--etype", "f16", "--bedgraph", levels)
    alignments, junctions, counts = (GOLDEN / "reads" / "out" / name
                                     for name in ["basic.ralign", "contingency.jralign", "anno.rdist"])
    strings = files.put("variants.txt", "".join(f"{c}:{p}:{r}:{a}\n" for c, p, r, a in files.variants()))
    pairs = files.put("pairs.txt", "".join(
        "\t".join([files.interval() + "\t.\t0"] * 2) + "\n" for _ in range(RECORDS)))
    annotation = ["-g", "gencode.toy1"]
    genome = ["-g", "toy"]
    # The words, and whether a header is to be left out.
    commands = [(["dna", *genome, bed], False), (["dna", *genome, "-f", "bed", vcfs[2]], False),
                (["dna", *genome, "-f", "json", gffs[0]], False), (["dna", *genome, "-f", "seq", gffs[2]], False),
                (["dna", *genome, "--all"], False), (["interval", "expand", "3", gffs[1]], False),
                (["interval", "flip", table, *genome], False), (["interval", "to-region", bed], False),
                (["interval", "distance", "chr1:50", bed, "--on-bad", "skip"], False),
                (["find-overlapping", *annotation, "--in", "exons", bed], True),
                (["find-nearest", *annotation, "-f", "join", gffs[0]], False),
                (["find-within", *annotation, "--count", vcfs[1]], True),
                (["find-exact", *annotation, "--invert", bed], False),
                (["annotation", "list", *annotation, "--in", "exons"], True),
                (["annotation", "list", *annotation, "--in", "transcripts", "--where", "level < 3", "-f", "json"], False),
                (["annotation", "list", *annotation, "--rows", "3,1,0-2,-1", "-f", "bed"], False),
                (["motif", *genome, "-m", "CAG", "--both-strands", bed], False),
                (["motif", *genome, "-m", "CAG", "-f", "tsv", "--all"], True),
                (["variant", "normalize", *genome, vcfs[0]], True),
                (["variant", "normalize", *genome, "--columns", "+INFO/AF,id", vcfs[2]], True),
                (["variant", "normalize", *genome, strings[1]], True),
                (["variant", "normalize", *genome, "-f", "vcf", strings[0]], True),
                (["variant", "normalize", *genome, table, "-f", "json"], False),
                (["variant", "span", *genome, pairs[2]], False),
                (["variant-dna", *genome, "--variants", vcfs[1], bed], False),
                (["variant-dna", *genome, "--variants", vcfs[1], "--flank", "4"], True),
                (["variant-dna", *genome, "--vcf", table, "--sample", "s1", "-f", "tsv", bed], True),
                (["spliced", "make", bed], False), (["spliced", "shift", "2", beds[0]], False),
                (["spliced", "span", bed], False),
                (["spliced", "dna", *annotation, "--of", "exons"], False),
                (["spliced", "map", *annotation, "--on-bad", "skip", bed], True),
                (["vcf", "query", table], True), (["vcf", "query", table, "--where", "AF > 0.5"], True),
                (["vcf", "query", table, "--rows", "3-9,1,0", "-f", "bed"], False),
                (["vcf", "query", table, bed], True), (["vcf", "query", table, vcfs[2], "--count"], True),
                (["vcf", "column", table, "AF"], False), (["vcf", "matrix", table, "GT"], True),
                (["track", "query", track, bed], True),
                (["track", "query", track, gffs[1], "--summary", "mean,max"], True),
                (["track", "query", track, beds[1], "-f", "bedgraph"], False),
                (["reads", "query", alignments], True), (["reads", "query", alignments, "--explode"], True),
                (["reads", "query", alignments, bed], True), (["reads", "pileup", alignments, bed], True),
                (["junctions", "query", junctions], True), (["junctions", "query", junctions, bed], True),
                (["junctions", "counts-query", counts], True)]
    for words, header in every(commands):
        check_pieces(checker, words, header)
    refused = [["interval", "sort", bed], ["interval", "unique", bed], ["interval", "spanning", bed],
               ["find-within", *annotation, "--unique", bed], ["track", "histogram", track, bed],
               ["track", "query", track, "-f", "npy", bed], ["dna", *genome, "-r", "chr1:5"], ["dna", *genome, "-"],
               ["dna", *genome, "--limit", "3", bed], ["annotation", "list", *annotation, "--count"],
               ["vcf", "query", table, "-f", "vcf"], ["vcf", "query", table, "--unique"],
               ["variant", "normalize", *genome, "-f", "vcf", vcfs[0]], ["spliced", "dna", *annotation, "--of", "cds", "x"],
               ["reads", "query", alignments, "--count"]]
    for words in refused:
        checker.output(*words, "--shard", "1/2", code=2)


def check_places(checker, files):
    """An error of a piece tells the byte where its line begins, in BGZF the virtual offset."""
    lines = [files.interval() for _ in range(RECORDS)]
    bad = len(lines) // 2
    lines[bad] = "chr1\tthree\t5"
    data = ("# head\n" + "\n".join(lines) + "\n").encode()
    place = data.index(b"chr1\tthree")
    block = 900
    packed = files.folder / "bad.bed.gz"
    packed.write_bytes(bgzf(data, block))
    plain = files.folder / "bad.bed"
    plain.write_bytes(data)
    offset = len(bgzf(data[:place // block * block], block)) - len(BGZF_END)
    expected = {plain: f"({plain}, byte {place})", packed: f"({packed}, virtual offset {(offset << 16) + place % block})"}
    for path, where in expected.items():
        for count in COUNTS:
            failed = [done for done in (checker.run("interval", "flip", path, "--shard", f"{i}/{count}")
                                        for i in range(1, count + 1)) if done.returncode != 0]
            checker.equal(f"pieces of {path.name} that fail", [done.returncode for done in failed], [1])
            checker.true(f"{path.name}, {count}: {failed[0].stderr!r}", where in failed[0].stderr.decode())


def check_reads(checker, files):
    """All pieces together read little more than the file."""
    if shutil.which("strace") is None:
        return
    rng = random.Random(5)
    data = "".join(f"chr1\t{i % 900}\t{i % 900 + 9}\t{rng.getrandbits(300):x}\n" for i in range(RECORDS * 1000)).encode()
    log = files.folder / "strace"
    for path, content in [(files.folder / "large.bed", data), (files.folder / "large.bed.gz", bgzf(data))]:
        path.write_bytes(content)
        count = 8
        read = 0
        for number in range(1, count + 1):
            words = [checker.gk, "interval", "flip", path, "--shard", f"{number}/{count}", "-o", "/dev/null", "-@", "1"]
            if subprocess.run(["strace", "-f", "-y", "-e", "trace=read,pread64,readv", "-o", log, *words],
                              check=False, capture_output=True, env=checker.environment).returncode != 0:
                return  # no strace here
            for line in log.read_text(encoding="utf-8", errors="replace").split("\n"):
                found = re.search(rf"<{re.escape(str(path.resolve()))}>.* = (\d+)$", line)
                read += int(found[1]) if found else 0
        # The header and the block where the piece begins and the one where it ends.
        most = len(content) + count * (4 << 16)
        checker.true(f"{path.name}: {read} bytes of {len(content)} read, at most {most}", len(content) <= read <= most)


def check_cut(checker, files):
    """Of a BGZF file that is cut anywhere, some piece says so."""
    data = bgzf("".join(f"chr1\t{i % 90}\t{i % 90 + 9}\n" for i in range(9000)).encode(), 3000)
    path = files.folder / "cut.bed.gz"
    for size in every([len(data) - len(BGZF_END), *files.rng.sample(range(len(data) // 2, len(data)), 9)]):
        path.write_bytes(data[:size])
        for count in (2, 64):
            ended = [checker.run("interval", "flip", path, "--shard", f"{number}/{count}") for number in range(1, count + 1)]
            told = [done for done in ended if done.returncode == 1 and b"truncated" in done.stderr]
            checker.true(f"cut after {size} of {len(data)} bytes, {count} pieces: none says so", told)


def records_of(path):
    data = path.read_bytes()
    text = (gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data).decode()
    head = re.match(r"(?:#.*\n)*", text)[0]
    return head, text[len(head):]


def check_dealt(checker, files):
    """gk shard: every line once, in order, behind the header, in pieces of about one size."""
    vcfs, head, rows = files.vcf("dealt.vcf")
    fasta = "".join(f">r{i}\n" + ("ACGTTGCA" * files.rng.randrange(9) + "\n") * files.rng.randrange(4)
                    for i in range(RECORDS))
    fastas = files.put("dealt.fa", fasta)
    for count in COUNTS:
        for by in ["bp", "records"]:
            for path, whole, lead in [(vcfs[0], "".join(rows), head), (vcfs[2], "".join(rows), head),
                                      (fastas[1], fasta, "")]:
                folder = files.folder / f"dealt_{by}_{count}_{path.name}"
                paths = checker.output("shard", path, "-n", count, "--by", by, "-O", folder).decode().split("\n")[:-1]
                checker.equal("paths", paths, sorted(map(str, folder.iterdir())))
                checker.equal("number of pieces", len(paths), count)
                parts = [records_of(pathlib.Path(part)) for part in paths]
                checker.true(f"{folder.name}: heads", all(part[0] == lead for part in parts))
                checker.true(f"{folder.name}: lines", "".join(part[1] for part in parts) == whole)
                begins = ">" if path in fastas else "\n"
                counts = [part[1].count(begins) for part in parts]
                if by == "records":
                    checker.true(f"{folder.name}: {counts}", max(counts) - min(counts) <= 1)
                if path in fastas:
                    checker.true(f"{folder.name}: records", all(not part[1] or part[1][0] == ">" for part in parts))
                checker.output("shard", path, "-n", count, "-O", folder, code=2)
                checker.output("shard", path, "-n", count, "--by", by, "-O", folder, "--force")
                shutil.rmtree(folder)


def check_merged_tables(checker, files):
    _, head, rows = files.vcf("merged.vcf")
    options = ["-g", "toy", "--info", "AF,TX,ID,FILTER", "--fmt", "GT,AD"]
    whole = files.folder / "whole.vcfbin"
    checker.output("vcf", "compile", "-", *options, "-o", whole, stdin=(head + "".join(rows)).encode())
    for count in COUNTS:
        groups = [[] for _ in range(count)]
        for i, chrom in enumerate(files.chroms):
            groups[i % count].append(chrom)
        parts = []
        for i, group in enumerate(groups):
            parts.append(files.folder / f"part{i}.vcfbin")
            text = head + "".join(row for row in rows if row.split("\t")[0] in group)
            checker.output("vcf", "compile", "-", *options, "-o", parts[-1], stdin=text.encode())
        files.rng.shuffle(parts)
        merged = files.folder / "merged.vcfbin"
        checker.output("merge", *parts, "-g", "toy", "-o", merged)
        checker.true(f"{count} VCF tables merged", merged.read_bytes() == whole.read_bytes())


def items(files, strands):
    for chrom in files.chroms:
        at = 0
        while at < 900:
            at += files.rng.randrange(5)
            end = at + files.rng.randrange(1, 9)
            yield [chrom, at, end, "n", files.rng.randrange(200), files.rng.choice(strands)]
            at = end


def check_merged_tracks(checker, files):
    """Tracks of one strand, of two from two files, and of two from one file."""
    whole, merged = files.folder / "whole.gtrack", files.folder / "merged.gtrack"
    cases = [("bedgraph", "single_stranded", "f16", []), ("bedgraph", "strand_unaware", "f32", []),
             ("bed", "strand_unaware", "u8", ["--default", "0"]), ("bed", "single_stranded", "m0", [])]
    for source, strands, etype, more in cases:
        rows = list(items(files, "+-" if strands != "single_stranded" else "."))

        def build(output, chroms):
            options = ["track", "build", "-g", "toy", "-o", output, "--etype", etype, "--strandedness", strands, *more]
            names = {"+": "", "-": "-neg", ".": ""} if source == "bedgraph" else dict.fromkeys("+-.", "")
            texts = {}
            for row in rows:
                line = row[:3] + ([row[4]] if source == "bedgraph" else row[3:])
                texts.setdefault(names[row[5]], []).append("\t".join(map(str, line)) + "\n" if row[0] in chroms else "")
            for ending, lines in sorted(texts.items()):
                path = files.folder / f"source{ending}.txt"
                path.write_text("".join(lines), encoding="utf-8")
                options += [f"--{source}{ending}", path]
            checker.output(*options)

        build(whole, files.chroms)
        for count in range(1, len(files.chroms) + 1):
            parts = []
            for i in range(count):
                parts.append(files.folder / f"part{i}.gtrack")
                build(parts[-1], files.chroms[i::count])
            files.rng.shuffle(parts)
            checker.output("merge", *parts, "-o", merged)
            checker.true(f"{source} {strands}: {count} merged", merged.read_bytes() == whole.read_bytes())


def main():
    args = arguments(__doc__)
    rng = random.Random(20)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        data = folder / "data"
        shutil.copytree(GOLDEN / "genome" / "data", data)
        for path in [*(GOLDEN / "annotation" / "gencode.toy1").iterdir(), *(GOLDEN / "reads" / "anno").glob("toyreads*")]:
            if path.is_file():
                shutil.copy(path, data)
        checker = Checker(args.gk, data)
        files = Files(rng, checker, folder)
        beds = check_lines(checker, files)
        check_commands(checker, files, beds)
        check_places(checker, files)
        check_reads(checker, files)
        check_cut(checker, files)
        check_dealt(checker, files)
        check_merged_tables(checker, files)
        check_merged_tracks(checker, files)
        checker.finish("shard")


if __name__ == "__main__":
    main()
