"""What pyBigWig does in the track bench: items BEDGRAPH | write ITEMS OUT.bw | mean FILE.bw BED"""
import array
import sys


def items(path):
    starts, ends, values = array.array("q"), array.array("q"), array.array("d")
    with open(path, encoding="ascii") as file:
        for line in file:
            _, start, end, value = line.split("\t")
            starts.append(int(start))
            ends.append(int(end))
            values.append(float(value))
    out = sys.stdout.buffer
    array.array("q", [len(starts)]).tofile(out)
    for column in (starts, ends, values):
        column.tofile(out)


def write(path, target):
    import pyBigWig
    columns = []
    with open(path, "rb") as file:
        count = array.array("q")
        count.fromfile(file, 1)
        for code in "qqd":
            columns.append(array.array(code))
            columns[-1].fromfile(file, count[0])
    starts, ends, values = (column.tolist() for column in columns)
    with pyBigWig.open(target, "w") as out:
        out.addHeader([("chr1", max(ends[-1], 50_000_000))])
        out.addEntries(["chr1"] * len(starts), starts, ends=ends, values=values)


def mean(path, bed):
    import pyBigWig
    with pyBigWig.open(path) as file, open(bed, encoding="ascii") as lines:
        for line in lines:
            chrom, start, end = line.split("\t")[:3]
            print(file.stats(chrom, int(start), int(end), exact=True)[0])


{"items": items, "write": write, "mean": mean}[sys.argv[1]](*sys.argv[2:])
