#!/usr/bin/env bash
# gk dna and build-assembly beside their peers: ./dev bench dna [SCALE]
#
# The data is a synthetic assembly of SCALE times the human genome (default 0.1: 310 Mbp) with a million unsorted intervals of
# 50 to 150 bases; it is made once, in build/bench. All outputs go to /dev/null. The ratio of a peer is its time to gk's.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scale=${1:-0.1}
gk=$(realpath "${GK:-$here/../../build/release/gk}")
[[ -x $gk ]] || { echo "$gk: not there; run ./dev build" >&2; exit 1; }
export PATH="${gk%/*}:$PATH"

folder=$here/../../build/bench/dna-$scale
mkdir -p "$folder"
cd "$folder"

# make FILE COMMAND: FILE from the command's output, unless it is there
make() {
    [[ -e $1 ]] && return
    echo "Making $1" >&2
    bash -c "$2" >"$1.part"
    mv "$1.part" "$1"
}
make genome.fa "python3 '$here/synth_genome.py' fasta --scale $scale"
make queries.bed "python3 '$here/synth_genome.py' bed --scale $scale -n 1000000 --min-len 50 --max-len 150"
make queries.txt "awk '{ print \$1 \":\" \$2 + 1 \"-\" \$3 }' queries.bed"
[[ -e genome.fa.fai ]] || samtools faidx genome.fa
[[ -e genome.2bit ]] || gk build-assembly genome.fa -n genome -O . >/dev/null
mkdir -p rebuilt

# The jobs: a name, and the command that hyperfine times. table.py knows them by name.
names=()
commands=()
job() {
    names+=(--command-name "$1")
    commands+=("$2")
}
job gk-1 'gk dna -@1 -g ./genome.2bit -f tsv queries.bed >/dev/null'
job gk-2 'gk dna -@2 -g ./genome.2bit -f tsv queries.bed >/dev/null'
job bedtools 'bedtools getfasta -s -tab -fi genome.fa -bed queries.bed >/dev/null'
job samtools 'samtools faidx -r queries.txt genome.fa >/dev/null'
job seqkit 'seqkit subseq --quiet -j 1 --bed queries.bed genome.fa >/dev/null 2>&1'
job all 'gk dna -@1 -g ./genome.2bit --all >/dev/null'
job build 'gk build-assembly --force genome.fa -n genome -O rebuilt >/dev/null'
job region 'gk dna -g ./genome.2bit -r chr7:1000000-1000100 >/dev/null'
hyperfine --warmup 1 --runs 5 --style basic --export-json times.json "${names[@]}" "${commands[@]}" >&2

/usr/bin/time -f %M -o peak.txt gk dna -@1 -g ./genome.2bit -f tsv queries.bed >/dev/null

python3 "$here/dna_table.py" .
