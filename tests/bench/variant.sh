#!/usr/bin/env bash
# gk variant-dna beside its peers: ./dev bench variant [SCALE]
#
# The data is the synthetic assembly of the dna bench (SCALE times the human genome, default 0.1: 310 Mbp) and a million sites, one in
# ten an insertion or deletion of 1 to 20 bases, with one phased sample; a window of 201 bases around each. It is made once, in
# build/bench. All outputs go to /dev/null. The ratio of a peer is its time to gk's.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scale=${1:-0.1}
gk=$(realpath "${GK:-$here/../../build/release/gk}")
[[ -x $gk ]] || { echo "$gk: not there; run ./dev build" >&2; exit 1; }
export PATH="${gk%/*}:$PATH"

genome=$here/../../build/bench/dna-$scale
folder=$here/../../build/bench/variant-$scale
mkdir -p "$genome" "$folder"

# make FILE COMMAND: FILE from the command's output, unless it is there
make() {
    [[ -e $1 ]] && return
    echo "Making $1" >&2
    bash -c "$2" >"$1.part"
    mv "$1.part" "$1"
}
cd "$genome"
make genome.fa "python3 '$here/synth_genome.py' fasta --scale $scale"
[[ -e genome.fa.fai ]] || samtools faidx genome.fa
[[ -e genome.2bit ]] || gk build-assembly genome.fa -n genome -O . >/dev/null
cd "$folder"
ln -sf ../dna-"$scale"/genome.* .
make calls.vcf "python3 '$here/synth_vcf.py' --sites 1050000 --samples 1 --phased 1 --missing 0 --fasta genome.fa |
    cut -f1-10 | sed 's/\tGT:AD:DP:GQ:PL\t\([^:]*\):.*/\tGT\t\1/'"
make calls.vcf.gz "bcftools view -Oz calls.vcf"
[[ -e calls.vcf.gz.csi ]] || bcftools index calls.vcf.gz
make sites.txt "grep -v '^#' calls.vcf | awk '{ print \$1 \":\" \$2 \":\" \$4 \":\" \$5 }'"
make windows.bed "grep -v '^#' calls.vcf |
    awk -v OFS='\t' '{ print \$1, \$2 - 101, \$2 + 100, \"w\" NR, 0, NR % 2 ? \"+\" : \"-\", \$1 \":\" \$2 \":\" \$4 \":\" \$5 }'"
make shuffled.bed "shuf --random-source=<(yes) windows.bed"
head -n 100000 windows.bed >tenth.bed
mapfile -t regions < <(cut -f1 genome.fa.fai | sed 's/^/-r/')

# The jobs: a name, and the command that hyperfine times. variant_table.py knows them by name.
names=()
commands=()
job() {
    names+=(--command-name "$1")
    commands+=("$2")
}
one='gk variant-dna -@1 -g ./genome.2bit -f tsv'
job each "$one --variants sites.txt --each windows.bed >/dev/null"
job each-vcf "$one --variants calls.vcf --each windows.bed >/dev/null"
job each-shuffled "$one --variants sites.txt --each shuffled.bed >/dev/null"
job each-2 "${one/-@1/-@2} --variants sites.txt --each windows.bed >/dev/null"
job own "$one --variants-column 7 windows.bed >/dev/null"
job own-anchored "$one --variants-column 7 --anchor center windows.bed >/dev/null"
job flank "gk variant-dna -@1 -g ./genome.2bit --variants sites.txt --flank 100 >/dev/null"
job together "$one --variants sites.txt --overlap first windows.bed >/dev/null 2>&1"
job haplotype "gk variant-dna -@1 -g ./genome.2bit --vcf calls.vcf.gz --haplotype 1 --overlap first -f seq ${regions[*]} >/dev/null 2>&1"
job consensus 'bcftools consensus -s S00001 -H 1 -f genome.fa calls.vcf.gz >/dev/null 2>&1'
job normalize 'gk variant normalize -@1 -g ./genome.2bit calls.vcf >/dev/null'
job left-align 'gk variant normalize -@1 -g ./genome.2bit --left-align -f vcf calls.vcf >/dev/null'
job norm 'bcftools norm -f genome.fa calls.vcf >/dev/null 2>&1'
hyperfine --warmup 1 --runs "${RUNS:-3}" --style basic --export-json times.json "${names[@]}" "${commands[@]}" >&2

# peak JOB COMMAND...: its resident memory, with the part of the mapped 2bit that it read
peak() {
    /usr/bin/time -f "$1 %M" -a -o peaks.txt "${@:2}" >/dev/null
}
rm -f peaks.txt
peak own gk variant-dna -@1 -g ./genome.2bit -f tsv --variants-column 7 windows.bed
peak own-tenth gk variant-dna -@1 -g ./genome.2bit -f tsv --variants-column 7 tenth.bed
peak flank gk variant-dna -@1 -g ./genome.2bit --variants sites.txt --flank 100
gk variant-dna -g ./genome.2bit -f tsv --no-header --variants sites.txt --each windows.bed | wc -l >rows.txt

python3 "$here/variant_table.py" .
