#!/usr/bin/env bash
# The Snakemake wrapper, run by Debian's Snakemake on its own test, with the gk of the build.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
command -v snakemake >/dev/null || skip "needs snakemake"
export PATH=$TOP/build/release:$PATH GK_OFFLINE=1
wrapper=$TOP/packaging/snakemake/gk/dna

mkdir -p "$WORK/wrappers/master" "$WORK/run"
cp -r "$TOP/packaging/snakemake/gk" "$WORK/wrappers/master/"
cp "$wrapper/test/Snakefile" "$WORK/run/"
cd "$WORK/run"
gk build-assembly -q "$TOP/tests/demo/tiny.fa" -n genome -O . >/dev/null
cp "$TOP/tests/demo/intervals.bed" sample.bed
snakemake --cores 2 --wrapper-prefix "file://$WORK/wrappers/" -- sample.tsv.gz >log 2>&1 || {
    cat log
    fail "the wrapper"
}
gzip -dc sample.tsv.gz | cmp - <(gk dna -g genome.2bit -f tsv sample.bed) || fail "another answer than gk's"
ok "the wrapper answers as gk does"

printf 'chr1\t5\t2\n' >bad.bed
if snakemake --cores 2 --wrapper-prefix "file://$WORK/wrappers/" -- bad.tsv.gz >log 2>&1; then fail "a bad record was taken"; fi
[[ $(<logs/bad.log) == *"is after end"* && ! -e bad.tsv.gz ]] || fail "log: $(<logs/bad.log)"
ok "an error ends the job and stands in its log"
grep -q "gk =$(gk --version-only)\$" "$wrapper/environment.yaml" || fail "environment.yaml names another version"
ok "environment.yaml names this version"
