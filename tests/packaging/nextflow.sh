#!/usr/bin/env bash
# The nf-core modules and the Nextflow forms of the workflows without the engine: Groovy, whose syntax they have, reads them and writes
# the command of each process, which is run here on staged inputs and has to leave the outputs that it declares. What a `workflow`
# block does with its channels is parsed alone.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
command -v groovy >/dev/null || skip "needs groovy"
/usr/bin/python3 -c 'import yaml' 2>/dev/null || skip "needs python3-yaml"
JAVA_HOME=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
export JAVA_HOME GK_OFFLINE=1 GENOMEKIT_DATA_DIR=$WORK/data
gk=$(realpath "${GK:-$TOP/build/release/gk}")
# `gk` is what runs, by whatever name GK has
mkdir "$WORK/bin" "$WORK/data" "$WORK/input"
ln -s "$gk" "$WORK/bin/gk"
export PATH=$WORK/bin:$PATH

# run_process NAME FILE PROCESS script|stub JOB: runs it in $WORK/NAME, where the inputs of $WORK/input lie as links
run_process() {
    local folder=$WORK/$1 pattern
    mkdir "$folder"
    ln -s "$WORK"/input/* "$folder/"
    echo "$5" >"$WORK/job.json"
    mkdir "$folder/.process"
    groovy "$TOP/tests/packaging/process.groovy" "$2" "$3" "$4" "$WORK/job.json" "$folder/.process" || fail "$1: Groovy"
    (cd "$folder" && bash -ue .process/command >.process/log 2>&1) || {
        cat "$folder/.process/command" "$folder/.process/log"
        fail "$1: its command"
    }
    while read -r pattern; do
        [[ -n $(cd "$folder" && find . -maxdepth 1 -type f -name "$pattern") ]] || fail "$1: no output $pattern"
    done <"$folder/.process/outputs"
    ok "$1: runs, and leaves $(paste -sd' ' "$folder/.process/outputs")"
}

cp "$TOP/tests/demo/tiny.fa" "$TOP/tests/demo/intervals.bed" "$WORK/input/"
modules=$TOP/packaging/nf-core/gk
run_process buildassembly "$modules/buildassembly/main.nf" GK_BUILDASSEMBLY script \
    '{"inputs": {"meta": {"id": "tiny"}, "fasta": "path:tiny.fa"}}'
run_process buildassembly-stub "$modules/buildassembly/main.nf" GK_BUILDASSEMBLY stub \
    '{"inputs": {"meta": {"id": "tiny"}, "fasta": "path:tiny.fa"}}'
cp "$WORK/buildassembly/tiny.2bit" "$WORK/input/"
dna='{"inputs": {"meta": {"id": "peaks"}, "intervals": "path:intervals.bed", "meta2": {"id": "tiny"}, "twobit": "path:tiny.2bit",
    "format": "tsv"}, "ext": {"args": "--columns name,dna"}, "cpus": 2}'
run_process dna "$modules/dna/main.nf" GK_DNA script "$dna"
run_process dna-stub "$modules/dna/main.nf" GK_DNA stub "$dna"
gzip -dc "$WORK/dna/peaks.tsv.gz" | cmp - <(gk dna -g "$WORK/input/tiny.2bit" -f tsv --columns name,dna "$WORK/input/intervals.bed")
version=$(gk --version-only)
[[ $(<"$WORK/dna/versions.yml") == *"gk: $version" ]] || fail "versions.yml: $(<"$WORK/dna/versions.yml")"
ok "GK_DNA answers as gk does"

for module in dna buildassembly; do
    groovy "$TOP/tests/packaging/process.groovy" "$modules/$module/main.nf" >"$WORK/names"
    /usr/bin/python3 - "$modules/$module" "$version" "$(<"$WORK/names")" <<'END' || fail "$module: meta.yml or environment.yml"
import pathlib, re, sys, yaml
module, version, name = pathlib.Path(sys.argv[1]), *sys.argv[2:]
main, test = (module / "main.nf").read_text(), (module / "tests/main.nf.test").read_text()
meta = yaml.safe_load((module / "meta.yml").read_text())
assert meta["name"].upper() == name
assert set(meta["output"]) == set(re.findall(r"emit: (\w+)", main))
given = {key for item in meta["input"] for part in (item if isinstance(item, list) else [item]) for key in part}
assert given == set(re.findall(r"(?:val|path)[( ](\w+)\)?", re.search(r"input:\n(.*?)\n\n", main, re.S)[1]))
assert yaml.safe_load((module / "environment.yml").read_text())["dependencies"] == [f"bioconda::gk={version}"]
assert f'container "gk:{version}"' in main
assert f'process "{name}"' in test and 'options "-stub"' in test
END
    # The test's own language is Groovy, too.
    printf 'new GroovyShell().parse(new File("%s"))' "$modules/$module/tests/main.nf.test" >"$WORK/parse.groovy"
    groovy "$WORK/parse.groovy" || fail "$module: main.nf.test"
    ok "$module: meta.yml, environment.yml and test agree with main.nf"
done

# The workflows: their processes run where gk has what they ask for
for workflow in windows annotation tracks; do
    names=$(groovy "$TOP/tests/packaging/process.groovy" "$TOP/examples/$workflow/main.nf" | paste -sd' ')
    ok "examples/$workflow/main.nf is read: $names"
done
gk build-annotation -q "$TOP/tests/demo/tiny.gff3" -g "$WORK/input/tiny.2bit" -n tiny.v1 -O "$WORK/data" --source gencode >/dev/null
cp "$WORK"/buildassembly/tiny.* "$WORK"/buildassembly/*.hash "$WORK/data/"
printf '##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1\nchr1\t31\t.\tG\tT\t.\t.\t.\tGT\t1|0\n' \
    >"$WORK/input/cohort.vcf"
printf 'fixedStep chrom=chr1 start=11 step=1\n1\n2\n' >"$WORK/input/chr1.wigFix"
printf 'fixedStep chrom=chr2 start=5 step=1\n3\n' >"$WORK/input/chr2.wigFix"
run_process cohort "$TOP/examples/windows/main.nf" COHORT script '{"params": {"genome": "tiny"}, "inputs": {"vcf": "path:cohort.vcf"}}'
cp "$WORK/cohort/cohort.vcfbin" "$WORK/input/"
for piece in 1 2; do
    run_process "windows-$piece" "$TOP/examples/windows/main.nf" WINDOWS script '{"params": {"genome": "tiny", "pieces": 2}, "inputs":
        {"cohort": "path:cohort.vcfbin", "windows": "path:intervals.bed", "sample": "S1", "piece": '"$piece"'}}'
    run_process "annotation-$piece" "$TOP/examples/annotation/main.nf" PIECE script '{"params": {"genome": "tiny.v1", "pieces": 2},
        "inputs": {"records": "path:intervals.bed", "name": "nearest", "find": "find-nearest --in genes", "piece": '"$piece"'}}'
    run_process "track-$piece" "$TOP/examples/tracks/main.nf" PART script '{"params": {"genome": "tiny", "etype": "f16"},
        "inputs": {"wiggle": "path:chr'"$piece"'.wigFix"}}'
    cp "$WORK/annotation-$piece/nearest.$piece.tsv" "$WORK/track-$piece/chr$piece.gtrack" "$WORK/input/"
done
gzip -dc "$WORK/windows-1/1.tsv.gz" "$WORK/windows-2/2.tsv.gz" | cmp - <(gk variant-dna -q -g tiny --vcf "$WORK/input/cohort.vcfbin" \
    --sample S1 -f tsv "$WORK/input/intervals.bed") || fail "windows: other bytes than one process"
run_process table "$TOP/examples/annotation/main.nf" TABLE script \
    '{"inputs": {"name": "nearest", "pieces": ["path:nearest.1.tsv", "path:nearest.2.tsv"]}}'
cmp "$WORK/table/nearest.tsv" <(gk find-nearest -q -g tiny.v1 --in genes "$WORK/input/intervals.bed") || fail "annotation: other bytes"
run_process merge "$TOP/examples/tracks/main.nf" MERGE script '{"inputs": {"parts": ["path:chr2.gtrack", "path:chr1.gtrack"]}}'
cat "$WORK/input/chr1.wigFix" "$WORK/input/chr2.wigFix" | gk track build -q -g tiny --etype f16 --wig - -o "$WORK/whole.gtrack"
cmp "$WORK/merge/signal.gtrack" "$WORK/whole.gtrack" || fail "tracks: other bytes"
ok "the processes' outputs in a row have the bytes of one process"
