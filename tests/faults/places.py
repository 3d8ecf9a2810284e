"""Where outputs lead: links, devices, folders, files that are named twice, pipes that block or are closed."""
import fcntl
import os
import subprocess
import threading
import time

from verdict import end_faults, left_faults, remove

ROWS = ["dna", "-g", "tiny", "in/bad.bed", "--on-bad", "skip"]
PLAIN = ["dna", "-g", "tiny", "in/a.bed"]
BUILDS = {"out/t.vcfbin": ["vcf", "compile", "in/a.vcf", "-g", "tiny"],
          "out/t.gtrack": ["track", "build", "-g", "tiny", "--etype", "f32", "--bedgraph", "in/a.bedgraph"],
          "out/s.vcfbin": ["vcf", "subset", "in/t.vcfbin", "-g", "tiny"],
          "out/rows.tsv": PLAIN}


def twice(scene, verdicts, name, first, second, prepare):
    """Two names of one file: refused before anything is written. `>NAME` is stdout."""
    place = scene.copy("twice_" + "".join(c if c.isalnum() else "_" for c in name))
    prepare(place / "out")
    words = list(ROWS)
    options = {}
    for option, value in (("-o", first), ("--rejects", second)):
        if value is not None and value.startswith(">"):
            mode = "ab" if value.startswith(">>") else "wb"
            options = {"stdout": open(place / value.lstrip(">"), mode), "stderr": subprocess.PIPE}
        elif value is not None:
            words += [option, value]
    before = {p.name: p.lstat().st_size for p in (place / "out").iterdir()}
    done = scene.run(place, words, **options)
    faults = end_faults(done, [2])
    if {p.name: p.lstat().st_size for p in (place / "out").iterdir()} != before:
        faults.append("something was written")
    verdicts.add("outputs named twice", name, faults)
    remove(place)


def nothing(out):
    """The folder as it is."""


def link(out):
    (out / "x").write_text("old")
    (out / "y").symlink_to("x")


def dangling(out):
    (out / "y").symlink_to("x")


def hard(out):
    (out / "x").write_text("old")
    os.link(out / "x", out / "y")


def folder_link(out):
    (out / "f").mkdir()
    (out / "g").symlink_to("f")


TWICE = [("the same text", "out/x", "out/x", nothing), ("a dot", "out/x", "./out/x", nothing),
         ("a detour", "out/x", "in/../out/x", nothing), ("a link", "out/x", "out/y", link),
         ("a dangling link", "out/x", "out/y", dangling), ("the other way", "out/y", "out/x", dangling),
         ("a hard link", "out/x", "out/y", hard), ("a link to the folder", "out/f/x", "out/g/x", folder_link),
         ("stdout and rejects", ">out/x", "out/x", nothing), ("stdout and a link to it", ">out/x", "out/y", link),
         ("stdout appended", ">>out/x", "out/x", link), ("output and stdout", "out/x", ">out/x", nothing),
         ("output and stdout by a link", "out/y", ">out/x", dangling), ("compressed", "out/x.gz", "./out/x.gz", nothing)]


def devices(scene, verdicts, name, words, allowed):
    place = scene.copy("device_" + "".join(c if c.isalnum() else "_" for c in name))
    done = scene.run(place, words)
    verdicts.add("devices", name, end_faults(done, allowed) + left_faults(place, {}, {}, True, True))
    remove(place)


def full_stdout(scene, verdicts, name, words):
    place = scene.copy("stdout_" + "".join(c if c.isalnum() else "_" for c in name))
    with open("/dev/full", "wb") as full:
        done = scene.run(place, words, stdout=full, stderr=subprocess.PIPE)
    verdicts.add("devices", name + " > /dev/full", end_faults(done, [1]) + left_faults(place, {}, {}, True, True))
    remove(place)


def odd_target(scene, verdicts, target, words, kind):
    """What can't become the output: a loop of links, a folder, a place in no folder; or what can: a link."""
    place = scene.copy(f"target_{kind}_{target.replace('/', '_')}")
    path = place / target
    new = {}
    if kind == "loop":
        path.symlink_to(path.name + "2")
        (path.parent / (path.name + "2")).symlink_to(path.name)
    elif kind == "itself":
        path.symlink_to(path.name)
    elif kind == "folder":
        path.mkdir()
    elif kind == "no folder":
        path.parent.rename(place / "gone")
    before = {p.name: p.is_symlink() for p in path.parent.iterdir()} if path.parent.exists() else {}
    done = scene.run(place, [*words, "-o", target])
    faults = end_faults(done, [1])
    if path.parent.exists() and {p.name: p.is_symlink() for p in path.parent.iterdir()} != before:
        faults.append("the folder is not as it was")
    verdicts.add("odd targets", f"{target}: {kind}", faults + left_faults(place, new, new, True, True)[1:])
    remove(place)


def own_output(scene, verdicts, name, words, file, stdin):
    """The input is what stdout writes to."""
    place = scene.copy("own_" + "".join(c if c.isalnum() else "_" for c in name))
    size = (place / file).stat().st_size
    with open(place / file, "ab") as out, open(place / file, "rb") as back:
        done = scene.run(place, words, stdout=out, stderr=subprocess.PIPE, stdin=back if stdin else subprocess.DEVNULL)
    faults = end_faults(done, [2])
    if (place / file).stat().st_size != size:
        faults.append("the input has grown")
    verdicts.add("inputs that are the output", name, faults)
    remove(place)


OWN = [("BED", PLAIN, "in/a.bed", False), ("BED by a detour", ["dna", "-g", "tiny", "out/../in/a.bed"], "in/a.bed", False),
       ("stdin", ["dna", "-g", "tiny"], "in/a.bed", True), ("stdin by name", ["dna", "-g", "tiny", "-"], "in/a.bed", True),
       ("/dev/stdin", ["dna", "-g", "tiny", "/dev/stdin"], "in/a.bed", True),
       ("VCF", ["variant", "normalize", "-g", "tiny", "in/a.vcf"], "in/a.vcf", False),
       ("variants", ["variant-dna", "-g", "tiny", "-r", "chr1:1-9", "--variants", "in/a.vcf"], "in/a.vcf", False),
       ("sort", ["interval", "sort", "in/a.bed"], "in/a.bed", False),
       ("a VCF table", ["vcf", "query", "in/t.vcfbin", "-g", "tiny"], "in/t.vcfbin", False),
       ("a track", ["track", "export", "in/t.gtrack", "-g", "tiny", "-f", "bedgraph"], "in/t.gtrack", False),
       ("FASTA", ["build-assembly", "in/new.fa", "-n", "new", "-O", "out"], "in/new.fa", False)]


def slow_reader(scene, verdicts, name, words):
    """A pipe without room that does not block: the writer waits, and all of it arrives."""
    place = scene.copy("slow_" + "".join(c if c.isalnum() else "_" for c in name))
    wanted = scene.run(place, words).stdout
    reading, writing = os.pipe()
    fcntl.fcntl(writing, fcntl.F_SETFL, fcntl.fcntl(writing, fcntl.F_GETFL) | os.O_NONBLOCK)
    fcntl.fcntl(writing, 1031, 4096)  # F_SETPIPE_SZ; gk asks for more, so there is more to fill
    got = []

    def read():
        time.sleep(0.2)
        while piece := os.read(reading, 100_000):
            got.append(piece)

    reader = threading.Thread(target=read)
    reader.start()
    done = scene.run(place, words, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    reader.join()
    os.close(reading)
    faults = end_faults(done, [0])
    if b"".join(got) != wanted:
        faults.append(f"{len(b''.join(got))} bytes arrived of {len(wanted)}")
    verdicts.add("pipes", name, faults)
    remove(place)


def no_reader(scene, verdicts, words):
    """The reader has gone: that is no failure."""
    place = scene.copy("gone_" + "_".join(words[:2]))
    reading, writing = os.pipe()
    os.close(reading)
    done = scene.run(place, words, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    verdicts.add("pipes", "no reader: " + " ".join(words[:2]), end_faults(done, [0]))
    remove(place)


def cases(scene, verdicts):
    for item in TWICE:
        yield lambda i=item: twice(scene, verdicts, *i)
    for name, words, allowed in (
            ("both to /dev/null", [*ROWS, "-o", "/dev/null", "--rejects", "/dev/null"], [0]),
            ("both to stderr", [*ROWS, "-q", "-o", "/dev/null", "--rejects", "/dev/stdout"], [0]),
            ("output to /dev/full", [*PLAIN, "-o", "/dev/full"], [1]),
            ("BGZF through a link to /dev/full", [*PLAIN, "-o", "out/../in/full.gz"], [1]),
            ("rejects to /dev/full", [*ROWS, "--rejects", "/dev/full"], [1]),
            ("a table to /dev/full", [*BUILDS["out/t.vcfbin"], "-o", "/dev/full"], [1]),
            ("a track to /dev/full", [*BUILDS["out/t.gtrack"], "-o", "/dev/full"], [1])):
        yield lambda n=name, w=words, a=allowed: devices(scene, verdicts, n, w, a)
    for name, words in (("rows", PLAIN), ("BCF", ["variant", "normalize", "-g", "tiny", "in/a.vcf", "-f", "bcf"]),
                        ("paths", ["build-assembly", "in/new.fa", "-n", "new", "-O", "data"]),
                        ("a list", ["chroms", "-g", "tiny"]), ("help", ["dna", "--help"]), ("version", ["--version"])):
        yield lambda n=name, w=words: full_stdout(scene, verdicts, n, w)
    for target, words in BUILDS.items():
        for kind in ("loop", "itself", "folder", "no folder"):
            yield lambda t=target, w=words, k=kind: odd_target(scene, verdicts, t, w, k)
    for item in OWN:
        yield lambda i=item: own_output(scene, verdicts, *i)
    windows = ["-r", "chr1"] * 1 + [word for _ in range(900) for word in ("-r", "chr1")]
    for name, words in (("rows", ["dna", "-g", "tiny", *windows]),
                        ("JSON", ["dna", "-g", "tiny", "-f", "json", *windows]),
                        ("one interval", ["dna", "-g", "tiny", "--all"]),
                        ("BCF", ["variant", "normalize", "-g", "tiny", "in/a.vcf", "-f", "bcf"])):
        yield lambda n=name, w=words: slow_reader(scene, verdicts, n, w)
    for words in (["dna", "-g", "tiny", *windows], ["annotation", "list", "--in", "exons", "-g", "gencode.tiny"], ["chroms", "-g", "tiny"]):
        yield lambda w=words: no_reader(scene, verdicts, w)
