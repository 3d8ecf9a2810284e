#!/usr/bin/env python3
"""gk motif --mismatches on random sequences: hit for hit what a plain loop finds, with IUPAC letters and Ns, counts and joined lines,
and, where seqkit is installed, what `seqkit locate -m` finds."""
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import Checker, arguments, sampled  # noqa: E402

CODES = {"A": "A", "C": "C", "G": "G", "T": "T", "R": "AG", "Y": "CT", "S": "CG", "W": "AT", "K": "GT", "M": "AC", "B": "CGT",
         "D": "AGT", "H": "ACT", "V": "ACG", "N": "ACGTN"}
OTHER = str.maketrans("ACGTRYSWKMBDHVN", "TGCAYRSWMKVHDBN")


def text_of(dice, letters, length):
    return "".join(dice.choices(letters, k=length))


def hits_of(sequence, motif, most, iupac, overlapping):
    """(start, strand, mismatches), by place, + first."""
    found = []
    for strand, letters in (("+", motif), ("-", motif[::-1].translate(OTHER))):
        takes = [CODES[letter] if iupac or letter in "ACGT" else "N" if letter == "N" else "" for letter in letters]
        free = 0
        for start in range(len(sequence) - len(letters) + 1):
            wrong = 0
            for base, taken in zip(sequence[start:start + len(letters)], takes):
                wrong += base not in taken
                if wrong > most:
                    break
            if wrong > most or start < free:
                continue
            found.append((start, strand, wrong))
            if not overlapping:
                free = start + len(letters)
    return sorted(found, key=lambda hit: (hit[0], hit[1]))


def nearly(dice, sequence, length, letters):
    """A motif that is in the sequence but for some letters."""
    start = dice.randrange(len(sequence) - length + 1)
    motif = list(sequence[start:start + length].replace("N", "A"))
    for _ in range(dice.randrange(4)):
        motif[dice.randrange(length)] = dice.choice(letters)
    return "".join(motif)


def check_models(checker, dice):
    for i in range(sampled(240)):
        sequence = text_of(dice, ["ACGT", "ACGTN", "AN", "AT"][i % 4], dice.randrange(100, 1500))
        checker.output("build-assembly", "-", "-n", "a", "--force", "-q", stdin=f">chr1\n{sequence}\n".encode())
        most = dice.randrange(4)
        iupac = dice.random() < 0.4
        overlapping = dice.random() < 0.5
        motif = nearly(dice, sequence, dice.randrange(most + 1, 40), "ACGTRYSWKMBDHVN" if iupac else "ACGT")
        expected = hits_of(sequence, motif, most, iupac, overlapping)
        words = ["motif", "-g", "a", "-m", motif, "--mismatches", most, "--both-strands", "-q"]
        words += ["--iupac"] * iupac + ["--overlapping"] * overlapping
        what = f"{motif} {words[5:]} in {sequence}"
        rows = checker.output(*words, "--all", "--hit", "-f", "tsv", "--no-header", "--columns", "start,end,strand,mismatches")
        checker.equal(what, rows.decode(), "".join(f"{at}\t{at + len(motif)}\t{strand}\t{wrong}\n" for at, strand, wrong in expected))
        count = checker.output(*words, "--all", "--count", "--no-header", "--columns", "count")
        checker.equal(what, int(count), len(expected))
        record = f"chr1\t0\t{len(sequence)}\tx"
        joined = checker.output(*words, "-f", "join", stdin=record.encode())
        ends = [at + (len(motif) if strand == "-" else 0) for at, strand, _ in expected]
        checker.equal(what, joined.decode(), "".join(f"{record}\tchr1\t{end}\t{end}\t{motif}\t0\t{hit[1]}\t{end}\t0\n"
                                                     for end, hit in zip(ends, expected)))


def check_seqkit(checker, folder, dice):
    sequences = {f"chr{i}": text_of(dice, "ACGT", 60_000) for i in range(1, 4)}
    (folder / "b.fa").write_text("".join(f">{name}\n{sequence}\n" for name, sequence in sequences.items()))
    checker.output("build-assembly", folder / "b.fa", "-n", "b", "-q")
    for most in (1, 2, 3):
        for length in (6, 9, 14):
            motif = nearly(dice, sequences["chr2"], length, "ACGT")
            peer = subprocess.run(["seqkit", "locate", "-m", str(most), "-p", motif, "--bed", folder / "b.fa"], check=True,
                                  capture_output=True, text=True).stdout.splitlines()
            rows = checker.output("motif", "-g", "b", "-m", motif, "--mismatches", most, "--overlapping", "--both-strands", "--all",
                                  "--hit").decode().splitlines()
            checker.equal_lines(f"seqkit locate -m {most} -p {motif}", sorted(row.rsplit("\t", 2)[0] for row in rows), sorted(peer))


def main():
    options = arguments(__doc__)
    dice = random.Random(77)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "data").mkdir()
        checker = Checker(options.gk, folder / "data")
        check_models(checker, dice)
        if shutil.which("seqkit"):
            check_seqkit(checker, folder, dice)
        else:
            print("seqkit is not installed: nothing to compare with")
        checker.finish("motifs with mismatches")


main()
