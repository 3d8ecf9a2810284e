#!/usr/bin/env python3
"""Write a synthetic RNA-seq SAM over a FASTA (stdlib only, deterministic for a given seed).

  synth_sam.py --fasta ref.fa --reads 2000000 -o big.sam [options]
  synth_sam.py --make-fasta bench.fa --contigs chr1:12000000,chr2:8000000 --seed 7

Reads are RF-stranded pairs (first read antisense, "ISR") unless --single.  A pool of introns is drawn first
(each with a strand and a Zipf-like weight); spliced fragments use pool introns, sometimes two of them.
Every SAM record carries SEQ (reference bases with mismatches, insertions, deletions and soft clips), QUAL, NH, NM,
MD and, for spliced records, XS.  Fractions of duplicates (flag 1024), secondary records (256), unmapped pairs and
non-unique reads (NH>1) are set by options.
Reads never use H, P, = or X, so that GenomeKit 7.5.0 can load the file, too.
"""
import argparse, random, sys
from bisect import bisect_right
from itertools import accumulate

COMP = str.maketrans("ACGTNacgtn", "TGCANtgcan")


def read_fasta(path):
    seqs, name, buf = {}, None, []
    with open(path) as f:
        for line in f:
            if line.startswith(">"):
                if name: seqs[name] = "".join(buf).upper()
                name, buf = line[1:].split()[0], []
            else:
                buf.append(line.strip())
    if name: seqs[name] = "".join(buf).upper()
    return seqs


def make_fasta(path, contigs, seed):
    rng = random.Random(seed)
    with open(path, "w") as f:
        for spec in contigs.split(","):
            name, n = spec.split(":")
            n = int(n)
            f.write(f">{name}\n")
            lead = min(1000, n // 100)
            left = n
            while left:
                k = min(left, 60000)
                s = "".join(rng.choices("ACGT", k=k))
                if left == n: s = "N" * lead + s[lead:]
                for i in range(0, k, 60): f.write(s[i:i + 60] + "\n")
                left -= k


class Synth:
    def __init__(self, a):
        self.a, self.rng = a, random.Random(a.seed)
        self.seqs = {k: v for k, v in read_fasta(a.fasta).items() if len(v) >= 5000}
        self.names = list(self.seqs)
        w = list(accumulate(len(self.seqs[n]) for n in self.names))
        self.cumw, self.total = w, w[-1]
        self.introns = []
        rng = self.rng
        while len(self.introns) < a.junctions:
            c = self.pick_chrom()
            n = len(self.seqs[c])
            size = min(int(rng.lognormvariate(a.intron_mu, a.intron_sigma)) + 30, n // 4)
            s = rng.randrange(n // 40 + 400, n - size - 400)
            self.introns.append((c, s, s + size, rng.choice("+-")))
        self.by_chrom = {}
        for i, (c, s, e, st) in enumerate(self.introns): self.by_chrom.setdefault(c, []).append((s, e, st))
        for v in self.by_chrom.values(): v.sort()
        self.starts = {c: [x[0] for x in v] for c, v in self.by_chrom.items()}
        self.jcum = list(accumulate(1.0 / (i + 10) for i in range(a.junctions)))

    def pick_chrom(self):
        return self.names[bisect_right(self.cumw, self.rng.randrange(self.total))]

    def blocks(self):
        """-> chrom, sense strand, list of exonic blocks covering one read"""
        rng, n = self.rng, self.a.read_len
        if rng.random() >= self.a.spliced:
            c = self.pick_chrom()
            L = len(self.seqs[c])
            s = rng.randrange(L // 50 + 1, L - n - 50)
            return c, rng.choice("+-"), [(s, s + n)]
        c, s, e, st = self.introns[bisect_right(self.jcum, rng.random() * self.jcum[-1])]
        left = rng.randrange(1, n)
        blocks = [(s - left, s), (e, e + n - left)]
        if n - left > 30 and rng.random() < 0.15:          # try a second intron downstream, same strand
            v = self.by_chrom[c]
            k = bisect_right(self.starts[c], e + 10)
            if k < len(v) and v[k][0] < e + n - left - 5 and v[k][2] == st and v[k][1] + n < len(self.seqs[c]) - 50:
                s2, e2, _ = v[k]
                used = left + s2 - e
                blocks = [(s - left, s), (e, s2), (e2, e2 + n - used)]
        return c, st, blocks

    def record(self, name, flag, c, sense, blocks, nh, out):
        """mutate the blocks into CIGAR/SEQ/MD and write one line"""
        rng, a, ref = self.rng, self.a, self.seqs[c]
        cig, seq, md, run, nm = [], [], [], 0, 0
        clip5 = rng.randrange(1, 12) if rng.random() < a.softclip else 0
        prev = None
        for bi, (s, e) in enumerate(blocks):
            if prev is not None: cig.append((s - prev, "N"))
            prev = e
            L = e - s
            if bi == 0 and 0 < clip5 < L - 5:
                cig.append((clip5, "S")); seq.append("".join(rng.choices("ACGT", k=clip5))); s += clip5; L -= clip5
                start = s
            elif bi == 0:
                start = s
            b = list(ref[s:e])
            k = rng.random()
            ins = dele = None
            if L > 24 and k < a.indel:
                at = rng.randrange(8, L - 12)
                if k < a.indel / 2: ins = (at, "".join(rng.choices("ACGT", k=rng.randrange(1, 4))))
                else: dele = (at, rng.randrange(1, 4))
            nmm = 0
            p = rng.random()
            while p < (lam := a.mismatch * L) / (nmm + 1) and nmm < 6: nmm += 1; p = rng.random()
            for _ in range(nmm):
                i = rng.randrange(L)
                if dele and dele[0] - 1 <= i <= dele[0] + dele[1]: continue
                b[i] = rng.choice("ACGTN" if rng.random() < 0.02 else "ACGT")
            i = 0
            while i < L:
                if dele and i == dele[0]:
                    md.append(f"{run}^{ref[s + i:s + i + dele[1]]}"); run = 0; nm += dele[1]
                    i += dele[1]; continue
                if b[i] == ref[s + i]: run += 1
                else: md.append(f"{run}{ref[s + i]}"); run = 0; nm += 1
                i += 1
            if dele:
                at, dl = dele
                cig += [(at, "M"), (dl, "D"), (L - at - dl, "M")]; seq.append("".join(b[:at] + b[at + dl:]))
            elif ins:
                at, x = ins; nm += len(x)
                cig += [(at, "M"), (len(x), "I"), (L - at, "M")]; seq.append("".join(b[:at]) + x + "".join(b[at:]))
            else:
                cig.append((L, "M")); seq.append("".join(b))
        md.append(str(run))
        seq = "".join(seq)
        tags = f"NH:i:{nh}\tNM:i:{nm}\tMD:Z:{''.join(md)}" + (f"\tXS:A:{sense}" if len(blocks) > 1 else "")
        pn = "=" if flag & 1 else "*"
        out.append((c, start, f"{name}\t{flag}\t{c}\t{start + 1}\t{255 if nh == 1 else 3}\t"
                    f"{''.join(f'{n}{o}' for n, o in cig)}\t{pn}\t{start + 1 if flag & 1 else 0}\t0\t{seq}\t{'I' * len(seq)}\t{tags}\n"))

    def run(self, fh):
        a, rng = self.a, self.rng
        fh.write("@HD\tVN:1.6\tSO:" + ("coordinate" if a.sort else "unsorted") + "\n")
        for c, s in read_fasta(a.fasta).items(): fh.write(f"@SQ\tSN:{c}\tLN:{len(s)}\n")
        fh.write("@PG\tID:synth_sam\n")
        out, i, total = [], 0, 0
        while total < a.reads:
            i += 1
            nh = 1 if rng.random() >= a.multi else rng.randrange(2, 6)
            dup = 1024 if rng.random() < a.dup else 0
            c, sense, blocks = self.blocks()
            if a.single:
                fl = dup | (16 if rng.random() < .5 else 0)
                self.record(f"s{i}", fl, c, sense, blocks, nh, out); total += 1
            else:
                r1rev = sense == "+"                          # ISR: read 1 antisense to the transcript
                self.record(f"p{i}", dup | 0x43 | (16 if r1rev else 32), c, sense, blocks, nh, out); total += 1
                s0 = blocks[-1][1] + rng.randrange(0, 150)
                if s0 + a.read_len < len(self.seqs[c]) - 50 and total < a.reads:
                    self.record(f"p{i}", dup | 0x83 | (32 if r1rev else 16), c, sense, [(s0, s0 + a.read_len)], nh, out); total += 1
            if nh > 1 and total < a.reads:
                c2, s2, b2 = self.blocks()
                self.record(f"{'s' if a.single else 'p'}{i}", 0x100 | (0 if a.single else 0x41), c2, s2, b2, nh, out); total += 1
            if rng.random() < a.unmapped and total < a.reads:
                out.append(("~", 0, f"u{i}\t4\t*\t0\t0\t*\t*\t0\t0\t{'A' * a.read_len}\t{'#' * a.read_len}\n")); total += 1
            if not a.sort and len(out) > 20000:
                fh.writelines(x[2] for x in out); out.clear()
        if a.sort:
            order = {c: k for k, c in enumerate(self.names)}
            out.sort(key=lambda x: (order.get(x[0], 1 << 30), x[1]))
        fh.writelines(x[2] for x in out)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--fasta"); p.add_argument("--make-fasta"); p.add_argument("--contigs", default="chr1:12000000,chr2:8000000")
    p.add_argument("--reads", type=int, default=2000000); p.add_argument("--read-len", type=int, default=100)
    p.add_argument("--junctions", type=int, default=20000); p.add_argument("--spliced", type=float, default=.30)
    p.add_argument("--intron-mu", type=float, default=7.0); p.add_argument("--intron-sigma", type=float, default=1.2)
    p.add_argument("--mismatch", type=float, default=.003); p.add_argument("--indel", type=float, default=.01)
    p.add_argument("--softclip", type=float, default=.05); p.add_argument("--dup", type=float, default=.05)
    p.add_argument("--multi", type=float, default=.05); p.add_argument("--unmapped", type=float, default=.01)
    p.add_argument("--single", action="store_true"); p.add_argument("--sort", action="store_true")
    p.add_argument("--seed", type=int, default=1); p.add_argument("-o", default="-")
    a = p.parse_args()
    if a.make_fasta: return make_fasta(a.make_fasta, a.contigs, a.seed)
    fh = sys.stdout if a.o == "-" else open(a.o, "w")
    Synth(a).run(fh)


if __name__ == "__main__": main()
