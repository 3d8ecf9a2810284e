#!/usr/bin/env python3
"""data_table.py FOLDER: the table of a run of data.sh, and whether each target was met. Prints Markdown; exits 1 on a miss."""
import pathlib
import sys

sys.dont_write_bytecode = True
from bench_report import print_table, print_targets, read_peaks, read_times  # noqa: E402

JOBS = [  # name in times.json, job, tool, the gk run that it is compared with
    ("fetch", "six files, checked by MD5", "gk data fetch", "fetch"),
    ("curl", "six files, nothing checked", "curl -Z", "fetch"),
    ("verify", "their verification: MD5 and records", "gk data verify", "verify"),
    ("md5sum", "their MD5", "md5sum", "verify"),
]


def main():
    folder = pathlib.Path(sys.argv[1])
    least, deviation = read_times(folder)
    peak = read_peaks(folder)["fetch"]
    size = sum(path.stat().st_size for path in (folder / "bucket").glob("*.2bit"))
    bandwidth = int((folder / "bandwidth.txt").read_text())
    line = size / bandwidth
    data = f"{size / 1e6:.0f} MB at {bandwidth / 1e6:.0f} MB/s, 20 ms to each answer"
    print_table(data, JOBS, least, deviation, {job: f"{size / least[job] / 1e6:.0f} MB/s" for job in least})
    print(f"\nBytes / bandwidth: {line:.3f} s. Peak memory of gk data fetch: {peak:.0f} MB.\n")
    print_targets([
        (f"fetch takes at most 1.1 × bytes / bandwidth: {least['fetch'] / line:.2f}", least["fetch"] <= 1.1 * line),
        (f"verify takes at most 1.2 × md5sum: {least['verify'] / least['md5sum']:.2f}", least["verify"] <= 1.2 * least["md5sum"]),
        (f"peak memory is below 30 MB: {peak:.0f}", peak < 30),
    ])


if __name__ == "__main__":
    main()
