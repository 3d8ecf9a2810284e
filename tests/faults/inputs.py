"""Inputs that are cut, can't be read, or are no files."""
from injection import log_of
from verdict import end_faults, left_faults, remove

# What reads the whole of each input. A text that is cut is another text: it is compressed, so that the cut shows.
READERS = {
    "data/tiny.2bit": ["dna", "-g", "tiny", "--all"],
    "data/gencode.tiny.v22.dganno": ["annotation", "list", "--in", "exons", "-g", "gencode.tiny"],
    "in/t.vcfbin": ["vcf", "query", "in/t.vcfbin", "-g", "tiny"],
    "in/t.gtrack": ["track", "export", "in/t.gtrack", "-g", "tiny", "-f", "bedgraph"],
    "in/t.bw": ["track", "export", "in/t.bw", "-g", "tiny", "-f", "bedgraph"],
    "in/a.vcf.gz": ["vcf", "compile", "in/a.vcf.gz", "-g", "tiny", "-o", "out/t.vcfbin", "--info", "AF"],
    "in/a.bed.gz": ["dna", "-g", "tiny", "in/a.bed.gz", "-o", "out/rows.tsv"],
    "in/tiny.fa.gz": ["build-assembly", "in/tiny.fa.gz", "-n", "new", "-O", "out"],
    "in/tiny.gff3.gz": ["build-annotation", "in/tiny.gff3.gz", "-g", "tiny", "-n", "ann", "-O", "out", "--source", "gencode"],
    "in/a.bedgraph.gz": ["track", "build", "-g", "tiny", "-o", "out/t.gtrack", "--etype", "f32", "--bedgraph",
                         "in/a.bedgraph.gz"],
    "in/mane.gz": ["build-mane", "in/mane.gz", "-g", "gencode.toy1", "-O", "out"],
}
CUTS = 12
# Inputs of text, and commands that need them. -P gives the faults to their file alone.
TEXTS = {
    "data/tiny.chrom.sizes": ["chroms", "-g", "tiny"],
    "data/tiny.chromAlias.txt": ["dna", "-g", "tiny", "-r", "1:1-5"],
    "data/gencode.tiny.cfg": ["annotation", "list", "--in", "genes", "-g", "gencode.tiny"],
    "in/alias.txt": ["build-assembly", "in/new.fa", "-n", "new", "-O", "out", "--alias", "in/alias.txt"],
    "in/new.fa": ["build-assembly", "in/new.fa", "-n", "new", "-O", "out"],
    "in/a.bed": ["dna", "-g", "tiny", "in/a.bed", "-o", "out/rows.tsv"],
    "in/a.vcf": ["vcf", "compile", "in/a.vcf", "-g", "tiny", "-o", "out/t.vcfbin"],
    "in/tiny.gff3": ["build-annotation", "in/tiny.gff3", "-g", "tiny", "-n", "ann", "-O", "out", "--source", "gencode"],
    "in/a.bedgraph": ["track", "build", "-g", "tiny", "-o", "out/t.gtrack", "--etype", "f32", "--bedgraph", "in/a.bedgraph"],
    "in/appris.txt": ["build-appris", "in/appris.txt", "-g", "gencode.toy1", "-O", "out"],
}


def failed(place, done, allowed=(1,)):
    return end_faults(done, allowed) + left_faults(place, {}, {}, False, True)


def cut(scene, verdicts, path, words, number):
    place = scene.copy(f"cut_{path.replace('/', '_')}_{number}")
    file = place / path
    content = file.read_bytes()
    size = len(content) * number // CUTS
    file.write_bytes(content[:size])
    verdicts.add("inputs that are cut", f"{path} after {size} bytes", failed(place, scene.run(place, words)))
    remove(place)


def unreadable(scene, verdicts, path, words, number, strace):
    place = scene.copy(f"unreadable_{path.replace('/', '_')}_{number}")
    log = log_of(place)
    trace = strace(log, "-P", str(place / path), "-e", "trace=read", "-e", f"inject=read:error=EIO:when={number}")
    done = scene.run(place, words, trace)
    hit = "(INJECTED)" in log.read_text()
    faults = failed(place, done) if hit else end_faults(done, [0])
    if number == 1 and not hit:
        faults.append("the input was not read")
    verdicts.add("inputs that can't be read", f"{path}, read {number}", faults)
    remove(place)
    log.unlink()


def folder(scene, verdicts, path, words):
    place = scene.copy(f"folder_{path.replace('/', '_')}")
    (place / path).unlink()
    (place / path).mkdir()
    verdicts.add("folders as inputs", path, failed(place, scene.run(place, words)))
    remove(place)


def cases(scene, verdicts, strace):
    for path, words in READERS.items():
        # gzip data of no bytes are an empty text, a valid one.
        for number in range(1 if path.endswith(".gz") else 0, CUTS):
            yield lambda p=path, w=words, n=number: cut(scene, verdicts, p, w, n)
    for path, words in TEXTS.items():
        yield lambda p=path, w=words: folder(scene, verdicts, p, w)
        for number in (1, 2) if strace else ():
            yield lambda p=path, w=words, n=number: unreadable(scene, verdicts, p, w, n, strace)
