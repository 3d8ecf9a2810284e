#!/usr/bin/env python3
"""gk spliced map against a walk base by base over the exons and CDS that gk annotation list tells: single positions, intervals
and gaps, and the way back from transcript, CDS and protein. gk spliced dna gives the bases and residues."""
import collections
import json
import pathlib
import random
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from checking import TESTS, Checker, arguments, sampled  # noqa: E402

DATA = TESTS / "golden" / "genome" / "data"
NAME = "gencode.toy1"


class Transcript:
    """The bases of its exons and of its CDS, in sense order."""

    def __init__(self, row):
        self.id, self.chrom, self.strand = row["id"], row["chrom"], row["strand"]
        self.exons, self.cdss, self.phase, self.protein = [], [], 0, ""

    def finish(self):
        self.tx = self.bases(self.exons)
        self.cds = self.bases(self.cdss)
        self.index = {base: i for i, base in enumerate(self.tx)}
        self.cds_index = {base: i for i, base in enumerate(self.cds)}

    def bases(self, parts):
        bases = sorted(base for start, end in parts for base in range(start, end))
        return bases if self.strand == "+" else bases[::-1]

    def residues(self, indices):
        """The number of the first codon, and the residues of all codons that have some of these bases of the CDS."""
        if not indices or indices[0] < self.phase:
            return None, None
        first, last = (indices[0] - self.phase) // 3, (indices[-1] - self.phase) // 3
        return first + 1, self.protein[first:last + 1] or None

    def row(self, start, end, bases):
        """What map says of these bases of the transcript."""
        indices = sorted(self.index[base] for base in bases if base in self.index)
        coding = sorted(self.cds_index[base] for base in bases if base in self.cds_index)
        codon, aa = self.residues(coding)
        return {"chrom": self.chrom, "start": start, "end": end, "strand": self.strand, "transcript_id": self.id,
                "tx_start": indices[0], "tx_end": indices[-1] + 1, "cds_start": coding[0] if coding else None,
                "cds_end": coding[-1] + 1 if coding else None, "codon": codon, "aa": aa}


def rows_of(checker, *words):
    return [json.loads(line) for line in checker.output(*words).decode().splitlines()]


def load(checker):
    transcripts = collections.OrderedDict()
    for row in rows_of(checker, "annotation", "list", "-g", NAME, "--in", "transcripts", "-f", "json", "--columns", "+row"):
        transcripts[row["row"]] = Transcript(row)
    for row in rows_of(checker, "annotation", "list", "-g", NAME, "--in", "exons", "-f", "json", "--columns", "+transcript"):
        transcripts[row["transcript"]].exons.append((row["start"], row["end"]))
    for row in rows_of(checker, "annotation", "list", "-g", NAME, "--in", "cdss", "-f", "json", "--columns", "+transcript"):
        transcript = transcripts[row["transcript"]]
        if not transcript.cdss:
            transcript.phase = row["phase"]
        transcript.cdss.append((row["start"], row["end"]))
    proteins = collections.defaultdict(list)
    for row in rows_of(checker, "spliced", "dna", "-g", NAME, "--of", "cds", "--translate", "-f", "json", "--on-bad", "skip"):
        proteins[row["name"]].append(row["protein"])
    for transcript in transcripts.values():
        transcript.finish()
        if transcript.id in proteins:
            transcript.protein = proteins[transcript.id][0]
    # IDs that several have, and CDS whose bases are not among those of exons, are another matter.
    counts = collections.Counter(transcript.id for transcript in transcripts.values())
    return [t for t in transcripts.values() if counts[t.id] == 1 and t.tx and set(t.cds) <= set(t.tx) and
            len(set(t.tx)) == len(t.tx)], transcripts


def check_genome(checker, rng, fine, everything):
    odd = {t.id for t in everything.values()} - {t.id for t in fine}
    lines = []
    for i in range(sampled(3000)):
        transcript = rng.choice(fine)
        base = rng.choice(transcript.tx) + rng.randrange(-3, 4)
        lines.append((transcript.chrom, max(base, 0), max(base, 0) + rng.choice([1, 1, 1, 2, 3, rng.randrange(1, 400)])))
    text = "".join(f"{c}\t{s}\t{e}\tr{i}\n" for i, (c, s, e) in enumerate(lines)).encode()
    got = collections.defaultdict(list)
    out = checker.output("spliced", "map", "-g", NAME, "-f", "json", "--columns", "+name", stdin=text)
    for line in out.decode().splitlines():
        row = json.loads(line)
        got[row.pop("name")].append(row)
    found = 0
    for i, (chrom, start, end) in enumerate(lines):
        bases = range(start, end)
        expected = [t.row(start, end, bases) for t in fine if t.chrom == chrom and any(base in t.index for base in bases)]
        found += len(expected)
        checker.equal(f"{chrom}:{start}-{end}", [row for row in got[f"r{i}"] if row["transcript_id"] not in odd], expected)
    checker.true(f"only {found} rows", found > len(lines) // 2)
    threads = checker.output("spliced", "map", "-@3", "-g", NAME, "-f", "json", "--columns", "+name", stdin=text)
    checker.true("threads change the answer", threads == out)


def check_back(checker, rng, fine):
    for space in ("transcript", "cds", "protein"):
        lines, expected = [], []
        for transcript in fine:
            bases = transcript.tx if space == "transcript" else transcript.cds
            if not bases or (space != "transcript" and transcript.cds != [b for b in transcript.tx[
                    transcript.index[bases[0]]:transcript.index[bases[-1]] + 1]]):
                continue
            if space == "protein":
                count = (len(bases) - transcript.phase) // 3
                if count == 0:
                    continue
                start = rng.randrange(count)
                end = rng.randrange(start, count) + 1
                chosen = bases[transcript.phase + 3 * start:transcript.phase + 3 * end]
            else:
                start = rng.randrange(len(bases))
                end = rng.randrange(start, len(bases)) + 1
                chosen = bases[start:end]
            lines.append(f"{transcript.id}\t{start}\t{end}\n")
            expected.append(transcript.row(min(chosen), max(chosen) + 1, chosen))
        out = checker.output("spliced", "map", "-g", NAME, "-f", "json", "--from", space, stdin="".join(lines).encode())
        checker.equal_lines(space, [json.loads(line) for line in out.decode().splitlines()], expected)
        checker.true(f"only {len(lines)} in {space}", len(lines) > 10)


def main():
    options = arguments(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        for source in [*DATA.glob("toy.*"), *DATA.glob("*.hash"), *(TESTS / "golden" / "annotation" / NAME).iterdir()]:
            if source.is_file():
                shutil.copy(source, folder)
        checker = Checker(options.gk, folder)
        fine, everything = load(checker)
        rng = random.Random(7)
        check_genome(checker, rng, fine, everything)
        check_back(checker, rng, fine)
        checker.finish("spliced map")


if __name__ == "__main__":
    main()
