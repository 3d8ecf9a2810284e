#!/usr/bin/env python3
"""gk spliced dna on published annotations and variants: gffread's mRNA, CDS and proteins, the protein changes that bcftools csq
reports, and bcftools consensus on haplotypes of a CDS. Needs --shared with a folder real/, bcftools, samtools and gffread;
without them there is nothing to do."""
import collections
import gzip
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import Checker, arguments  # noqa: E402

CHANGE = re.compile(r"^(\d+)([A-Z*]+)(?:\.\.\d*[A-Z*]*)?(?:>(\d+)([A-Z*]*)(?:\.\.\d*[A-Z*]*)?)?$")


def skip(why):
    print(f"real_spliced: skipped, {why}")
    sys.exit(0)


def peer(*words, stdin=b""):
    return subprocess.run(list(map(str, words)), input=stdin, capture_output=True, check=True).stdout


def read_fasta(text):
    headers, sequences = {}, {}
    for line in text.splitlines():
        if line.startswith(">"):
            name = line[1:].split()[0].removeprefix("transcript:")
            headers[name] = line.partition(" ")[2]
            sequences[name] = ""
        else:
            sequences[name] += line.strip().upper()
    return headers, sequences


def phases_of(checker, name):
    """Of each CDS, how many bases lie before its first whole codon."""
    out = checker.output("annotation", "list", "-g", name, "--in", "cdss", "--columns", "transcript_id,phase", "--no-header")
    phases = {}
    for line in out.decode().splitlines():
        transcript, phase = line.split("\t")
        phases.setdefault(transcript, int(phase))
    return phases


def check_gffread(checker, folder, name, gff, fasta, dropped=()):
    """`dropped`: transcripts whose CDS a build leaves out."""
    files = {kind: pathlib.Path(folder) / f"{kind}.fa" for kind in "wxy"}
    peer("gffread", gff, "-g", fasta, "-S", *[word for kind, path in files.items() for word in (f"-{kind}", path)])
    phases = phases_of(checker, name)
    ours = {"w": ["--of", "exons"], "x": ["--of", "cds"], "y": ["--of", "cds", "--translate"]}
    compared = 0
    for kind, words in ours.items():
        _, theirs = read_fasta(files[kind].read_text())
        _, mine = read_fasta(checker.output("spliced", "dna", "-g", name, *words).decode())
        if kind != "w":
            theirs = {transcript: text for transcript, text in theirs.items() if transcript not in dropped}
        checker.equal(f"{gff} -{kind}: transcripts", sorted(mine), sorted(theirs))
        for transcript, text in theirs.items():
            got = mine.get(transcript, "")
            if kind == "x":  # gffread begins with the first whole codon
                got = got[phases[transcript]:]
            if kind == "y":  # a stop at the end is not written
                got, text = got.removesuffix("*"), text.removesuffix("*").removesuffix(".")
            checker.equal(f"{gff} -{kind} {transcript}", got, text)
            compared += 1
    checker.true(f"{gff}: nothing to compare", compared > 0)


def build(checker, folder, name, fasta, gff, sources):
    shutil.copy(fasta, pathlib.Path(folder) / f"{name}.fa")
    checker.output("build-assembly", fasta, "-n", name, "--force")
    for source in sources:
        done = checker.run("build-annotation", gff, "-g", name, "-n", f"{name}.v1", "--source", source, "--force")
        if done.returncode == 0:
            return
    checker.ended(f"build of {gff}", done, 0)


def changes_of(vcf, fasta, gff):
    """The protein changes of each record by itself: position, alleles, transcript, kind, change."""
    done = subprocess.run(["bcftools", "csq", "-l", "-p", "a", "-f", fasta, "-g", gff, vcf], capture_output=True, check=False)
    if done.returncode != 0:  # it refuses the annotation, or fails on it
        print(f"bcftools csq: nothing of {vcf}")
        return
    for line in done.stdout.decode().splitlines():
        if line.startswith("#"):
            continue
        chrom, position, _, ref, alts, _, _, info = line.split("\t")[:8]
        for field in info.split(";"):
            if not field.startswith("BCSQ=") or "," in alts:
                continue
            for text in field[5:].split(","):
                parts = text.split("|")
                if len(parts) > 5 and CHANGE.match(parts[5]):
                    yield chrom, position, ref, alts, parts[2], parts[0], parts[5]


def check_change(checker, name, change):
    chrom, position, ref, alt, transcript, kind, text = change
    residue, before, other, after = CHANGE.match(text).groups()
    done = checker.run("spliced", "dna", "-g", f"{name}.v1", "--of", "cds", "--translate", transcript, "-f", "json", "--ref",
                       "--variant", f"{chrom}:{position}:{ref}:{alt}")
    checker.ended(f"{change}", done, 0)
    if done.returncode != 0:
        return
    row = json.loads(done.stdout)
    at = int(residue) - 1
    checker.equal(f"{name} {change}: reference", row["ref_protein"][at:at + len(before)], before)
    if other is None:
        checker.equal(f"{name} {change}: synonymous", row["protein"], row["ref_protein"])
        return
    at = int(other) - 1
    checker.equal(f"{name} {change}: {kind}", row["protein"][at:at + len(after)], after)


def check_csq(checker, folder, real):
    found = collections.Counter()
    for gene in sorted((real / "csq").iterdir()):
        fasta = next(gene.glob("*.fa"), None)
        for gff in sorted(gene.glob("*.gff")):
            name = re.sub(r"\W", "", f"{gene.name}{gff.stem}")
            build(checker, folder, name, fasta, gff, ["ensembl", "generic"])
            for vcf in sorted(gene.glob("*.vcf")):
                for change in changes_of(vcf, fasta, gff):
                    if "ribosomal-slippage" in gff.name:
                        continue  # a build leaves that CDS out
                    found[change[5]] += 1
                    check_change(checker, name, change)
    print("protein changes:", dict(found))
    checker.true(f"only {found}", sum(found.values()) >= 20)


def records_of(path):
    with gzip.open(path, "rt") as lines:
        for line in lines:
            if not line.startswith("#"):
                chrom, position, _, ref, alts = line.rstrip("\n").split("\t")[:5]
                yield int(position) - 1, ref.upper(), alts.split(",")[0].upper()


def coding_blocks(gtf):
    """The CDS of a GTF, ascending; one strand."""
    return sorted((int(fields[3]) - 1, int(fields[4])) for fields in (line.split("\t") for line in gtf.read_text().splitlines())
                  if fields[2] == "CDS")


def apart(records, blocks):
    """Those that overlap neither one before them nor a border of a block."""
    kept, behind = [], 0
    borders = [border for block in blocks for border in block]
    for start, ref, alt in sorted(set(records)):
        end = start + len(ref)
        if start < behind or ref == alt or any(start <= border <= end for border in borders):
            continue
        kept.append((start, ref, alt))
        behind = end
    return kept


def check_haplotypes(checker, folder, real):
    """The stretch of the variants is not published with them: it is random, but for what each record says of it."""
    data = real / "chr22-variants"
    dice = random.Random(22)
    blocks = coding_blocks(data / "chr22_ENST00000319363.gtf")
    low, high = blocks[0][0] - 1000, blocks[-1][1] + 1000
    text = dice.choices("ACGT", k=high - low)
    records = [(start - low, ref, alt) for start, ref, alt in records_of(data / "chr22_ENST00000319363.vcf.gz")
               if low <= start and start + len(ref) <= high]
    for start, ref, _ in records:
        text[start:start + len(ref)] = ref
    blocks = [(start - low, end - low) for start, end in blocks]
    text = "".join(text)
    kept = apart([record for record in records if text[record[0]:record[0] + len(record[1])] == record[1]], blocks)
    inside = sum(any(start < block[1] and block[0] < start + len(ref) for block in blocks) for start, ref, _ in kept)
    checker.true(f"only {inside} records in the CDS", inside > 100)
    fasta = pathlib.Path(folder) / "haplo.fa"
    fasta.write_text(f">haplo\n{text}\n")
    checker.output("build-assembly", fasta, "-n", "haplo")
    vcf = pathlib.Path(folder) / "haplo.vcf"
    with open(vcf, "w", encoding="ascii") as out:
        out.write("##fileformat=VCFv4.2\n##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">\n"
                  f"##contig=<ID=haplo,length={len(text)}>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\ts\n")
        for start, ref, alt in kept:
            out.write(f"haplo\t{start + 1}\t.\t{ref}\t{alt}\t.\t.\t.\tGT\t{dice.choice(['0|1', '1|0', '1|1'])}\n")
    packed = f"{vcf}.gz"
    peer("bcftools", "view", "-Oz", "-o", packed, vcf)
    peer("bcftools", "index", packed)
    peer("samtools", "faidx", fasta)
    sizes = ",".join(str(end - start) for start, end in blocks)
    starts = ",".join(str(start - blocks[0][0]) for start, _ in blocks)
    for strand in "+-":
        bed = (f"haplo\t{blocks[0][0]}\t{blocks[-1][1]}\tcds\t0\t{strand}\t0\t0\t0\t{len(blocks)}\t{sizes}\t{starts}\n").encode()
        for haplotype in "12":
            pieces = []
            for start, end in blocks:
                region = peer("samtools", "faidx", fasta, f"haplo:{start + 1}-{end}")
                pieces += peer("bcftools", "consensus", "-H", haplotype, packed, stdin=region).decode().split("\n")[1:]
            expected = "".join(pieces).upper()
            if strand == "-":
                expected = expected.translate(str.maketrans("ACGT", "TGCA"))[::-1]
            got = checker.output("spliced", "dna", "-g", "haplo", "--vcf", vcf, "--haplotype", haplotype, "-f", "seq", stdin=bed)
            checker.true(f"haplotype {haplotype} on {strand} is not that of bcftools consensus", got.decode().strip() == expected)


def main():
    options = arguments(__doc__)
    if not options.shared or not (pathlib.Path(options.shared) / "real").is_dir():
        skip("there is no folder real/")
    for tool in ("bcftools", "samtools", "gffread"):
        if shutil.which(tool) is None:
            skip(f"there is no {tool}")
    real = pathlib.Path(options.shared) / "real"
    with tempfile.TemporaryDirectory() as folder:
        checker = Checker(options.gk, folder)
        check_csq(checker, folder, real)
        check_haplotypes(checker, folder, real)
        for gene in ("EDUMMY0001", "EDUMMY0002"):
            check_gffread(checker, folder, f"{gene}{gene}.v1", real / "csq" / gene / f"{gene}.gff",
                          pathlib.Path(folder) / f"{gene}{gene}.fa")
        check_gffread(checker, folder, "EMN908947simple.v1", real / "csq" / "EMN908947" / "simple.gff",
                      pathlib.Path(folder) / "EMN908947simple.fa")
        for source in (real / "gencode").glob("hg38.p12*"):
            shutil.copy(source, folder)
        fasta = pathlib.Path(folder) / "hg38.fa"
        fasta.write_bytes(checker.output("dna", "-g", "hg38.p12.mini", "--all"))
        for version in ("v29", "v41"):
            gff = real / "gencode" / f"gencode.{version}.annotation.gff3"
            checker.output("build-annotation", gff, "-g", "hg38.p12.mini", "-n", version, "--source", "gencode")
            check_gffread(checker, folder, version, gff, fasta)
        checker.finish("real spliced")


if __name__ == "__main__":
    main()
