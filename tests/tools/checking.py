"""What the property tests share: calling gk, counting what differs, and writing the file formats that it reads."""
import argparse
import gzip
import os
import pathlib
import struct
import subprocess
import sys
import zlib

sys.dont_write_bytecode = True
TESTS = pathlib.Path(__file__).resolve().parent.parent
GOLDEN = TESTS / "golden" / "genome"
BGZF_END = bytes.fromhex("1f8b08040000000000ff0600424302001b0003000000000000000000")


def sampled(count):
    """How many of `count` cases to take: all of them, or one in GK_SAMPLE where each takes long (under sanitizers)."""
    return max(1, count // int(os.environ.get("GK_SAMPLE", "1")))


def every(items):
    """All of a list, or each GK_SAMPLE-th of them."""
    return items[::int(os.environ.get("GK_SAMPLE", "1"))]


class Checker:
    """Calls gk with a data folder, and counts checks and failures; only the first failures are printed."""

    SHOWN = 40

    def __init__(self, gk, data_dir):
        self.gk = str(pathlib.Path(gk).resolve())
        self.data_dir = str(data_dir)
        self.calls = 0
        self.checks = 0
        self.failures = 0
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith(("GK_", "GENOMEKIT_", "XDG_"))}
        self.environment["GK_OFFLINE"] = "1"  # no test asks the network

    def run(self, *words, stdin=b"", data_dir=None):
        command = [self.gk, "--data-dir", str(data_dir or self.data_dir), *map(str, words)]
        # Under AddressSanitizer the search for leaks takes as long as all the rest: one process in eight has it.
        self.calls += 1
        environment = self.environment | {"ASAN_OPTIONS": f"detect_leaks={int(self.calls % 8 == 0)}"}
        return subprocess.run(command, input=stdin, capture_output=True, check=False, env=environment)

    def output(self, *words, stdin=b"", code=0):
        """stdout of a command that must end with `code`."""
        done = self.run(*words, stdin=stdin)
        self.ended(" ".join(map(str, words)), done, code)
        return done.stdout

    def ended(self, what, done, code):
        """The exit code, and that an error is one line that begins as errors do."""
        errors = [line for line in done.stderr.decode("utf-8", "replace").splitlines() if " error: " in line]
        self.true(f"{what}: exit code {done.returncode}, expected {code}; {done.stderr[-600:]!r}",
                  done.returncode == code and (code == 0 or len(errors) == 1))

    def true(self, what, condition):
        self.checks += 1
        if condition:
            return
        self.failures += 1
        if self.failures <= self.SHOWN:
            print(what)

    def equal(self, what, got, expected):
        self.true(f"{what}: got {shown(got)}, expected {shown(expected)}" if got != expected else "", got == expected)

    def equal_lines(self, what, got, expected):
        """One check for each line; the first that differs is printed."""
        self.checks += len(expected)
        if got == expected:
            return
        at = next((i for i, pair in enumerate(zip(got, expected)) if pair[0] != pair[1]), min(len(got), len(expected)))
        self.true(f"{what}: line {at + 1} of {len(got)} is {shown(got[at:at + 1])}, "
                  f"expected {shown(expected[at:at + 1])} of {len(expected)}", False)

    def finish(self, what):
        if self.failures > self.SHOWN:
            print(f"... and {self.failures - self.SHOWN} more failures")
        print(f"{what}: {self.checks} checks, {self.failures} failures")
        sys.exit(1 if self.failures else 0)


def shown(value):
    text = repr(value)
    return text if len(text) <= 300 else text[:200] + " ... " + text[-80:]


def arguments(description):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--gk", required=True, help="the binary")
    parser.add_argument("--shared", help="folder of optional real data sets (real/)")
    return parser.parse_args()


def bgzf(data, block=60_000):
    """BGZF of blocks of at most `block` bytes, with its end marker."""
    out = []
    for at in range(0, len(data), block):
        piece = data[at:at + block]
        packer = zlib.compressobj(1, zlib.DEFLATED, -15)
        packed = packer.compress(piece) + packer.flush()
        header = struct.pack("<4BI2BH2BHH", 31, 139, 8, 4, 0, 0, 255, 6, 66, 67, 2, len(packed) + 25)
        out.append(header + packed + struct.pack("<II", zlib.crc32(piece), len(piece)))
    return b"".join(out) + BGZF_END


def gzip_members(data, cut):
    """gzip of two members, which readers must join."""
    return gzip.compress(data[:cut], 1, mtime=0) + gzip.compress(data[cut:], 1, mtime=0)


def twobit(sequences, version=0, order="<"):
    """2bit bytes of any version and byte order. A sequence: name (bytes), size, N blocks, mask blocks, packed bases."""
    word = {0: "I", 1: "Q"}[version]
    records = []
    for _, size, n_blocks, masks, packed in sequences:
        numbers = [size]
        for blocks in [n_blocks, masks]:
            numbers += [len(blocks)] + [start for start, _ in blocks] + [length for _, length in blocks]
        numbers.append(0)
        records.append(struct.pack(f"{order}{len(numbers)}I", *numbers) + packed)
    out = [struct.pack(f"{order}4I", 0x1A412743, version, len(sequences), 0)]
    offset = 16 + sum(1 + len(name) + struct.calcsize(f"<{word}") for name, *_ in sequences)
    for (name, *_), record in zip(sequences, records):
        out.append(bytes([len(name)]) + name + struct.pack(order + word, offset))
        offset += len(record)
    return b"".join(out + records)


def read_table(path):
    """The rows of a TSV file with a header line, as dictionaries."""
    lines = pathlib.Path(path).read_text(encoding="utf-8").split("\n")
    names = lines[0].split("\t")
    return [dict(zip(names, line.split("\t"))) for line in lines[1:] if line]
