#!/usr/bin/env python3
"""track_table.py FOLDER: the table of a run of track.sh, and whether each target was met. Prints Markdown; exits 1 on a miss."""
import pathlib
import sys

sys.dont_write_bytecode = True
from bench_report import print_table, print_targets, read_peaks, read_times  # noqa: E402

JOBS = [  # name in times.json, job, tool, the gk run that it is compared with
    ("f16", "wig to f16", "gk track build -@1", "f16"),
    ("synced-f16", "a synced copy of this", "dd conv=fsync", "f16"),
    ("md5-f16", "the same text", "md5sum", "f16"),
    ("u8", "wig to u8", "gk track build -@1", "u8"),
    ("md5-u8", "the same text", "md5sum", "u8"),
    ("bedgraph", "bedGraph to f16", "gk track build -@1", "bedgraph"),
    ("md5-bedgraph", "the same text", "md5sum", "bedgraph"),
    ("sparse", "bedGraph to f16, gaps left out", "gk track build -@1", "bedgraph"),
    ("mean", "means of intervals, gtrack", "gk track query -@1", "mean-bw"),
    ("mean-bw", "means of intervals, bigWig", "gk track query -@1", "mean-bw"),
    ("peer-mean", "means of a twentieth, bigWig", "pyBigWig stats(exact=True)", "mean-bw"),
    ("to-bigwig", "bedGraph to bigWig", "gk track build, export", "to-bigwig"),
    ("peer-bigwig", "items to bigWig", "pyBigWig addEntries", "to-bigwig"),
    ("npy", "values of intervals, float32", "gk track query -f npy -@1", "npy"),
    ("copy", "a copy of these", "cat", "npy"),
]
PEER_SHARE = 20  # of the intervals that gk answers, the peer has one in so many


def lines(path):
    with open(path, "rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 24), b""))


def main():
    folder = pathlib.Path(sys.argv[1])
    least, deviation = read_times(folder)
    peaks = read_peaks(folder)
    queries = lines(folder / "queries.bed")
    notes = {job: f"{(folder / name).stat().st_size / 1e6 / least[job]:.0f} MB/s of text" for job, name in
             [("f16", "f16.wig"), ("u8", "u8.wig"), ("bedgraph", "sparse.bedgraph"), ("sparse", "sparse.bedgraph")]}
    notes |= {job: f"{queries / least[job] / 1e6:.2f} M intervals/s" for job in ("mean", "mean-bw", "npy")}
    data = f"{lines(folder / 'f16.wig'):,} lines of wig, {lines(folder / 'sparse.bedgraph'):,} of bedGraph, {queries:,} intervals"
    print_table(data, JOBS, least, deviation, notes, {"peer-mean": PEER_SHARE})
    print(f"\nPeak memory of wig to f16: {peaks['f16']:.0f} MB.\n")

    def at_most(what, job, yardstick, limit):
        ratio = least[job] / least[yardstick]
        return f"{what} takes at most {limit} × {yardstick.split('-')[0]}{'sum' if 'md5' in yardstick else ''}: {ratio:.1f}", ratio <= limit

    def faster(what, job, peer, share, times):
        ratio = least[peer] * share / least[job]
        return f"{what} at least {times} × pyBigWig: {ratio:.1f}", ratio >= times

    print_targets([
        at_most("wig to f16", "f16", "md5-f16", 3),
        at_most("wig to u8", "u8", "md5-u8", 3),
        at_most("bedGraph to f16", "bedgraph", "md5-bedgraph", 6),
        at_most("bedGraph to f16 without its gaps", "sparse", "bedgraph", 2),
        faster("means from a gtrack are", "mean", "peer-mean", PEER_SHARE, 8),
        faster("means from a bigWig are", "mean-bw", "peer-mean", PEER_SHARE, 3),
        faster("bedGraph to bigWig is", "to-bigwig", "peer-bigwig", 1, 5),
    ])


if __name__ == "__main__":
    main()
