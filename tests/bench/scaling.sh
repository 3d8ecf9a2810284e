#!/usr/bin/env bash
# Time against the size of the input and the number of threads, gk beside its peers: ./dev bench scaling [MOST]
#
# Intervals of 50 to 150 bases on a synthetic assembly of 310 Mbp, and stranded queries on the synthetic annotation of 60,000 genes:
# MOST of them (default 1,000,000), a tenth, and a hundredth. All outputs go to /dev/null. The plot is scaling.svg in the data's folder;
# README shows the one beside this script, which is of the last run with --record.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/bench.sh"
most=${1:-$(sized 1000000)}
most=${most%.*}
export LC_ALL=C

sizes=("$((most / 100))" "$((most / 10))" "$most")
# parts FILE: FILE.N, its first N lines, for each size
parts() {
    local n
    for n in "${sizes[@]}"; do make "$1.$n" "sed -n 1,${n}p $1"; done
}

mkdir -p "$data/scaling"
enter dna-0.1
make_genome 0.1
make queries.bed "python3 '$bench/synth_genome.py' bed --scale 0.1 -n 1000000 --min-len 50 --max-len 150"
parts queries.bed
for n in "${sizes[@]}"; do
    job "dna/gk, 1 thread/$n" "gk dna -@1 -g ./genome.2bit -f tsv queries.bed.$n"
    job "dna/gk, 2 threads/$n" "gk dna -@2 -g ./genome.2bit -f tsv queries.bed.$n"
    job "dna/bedtools getfasta/$n" "bedtools getfasta -s -tab -fi genome.fa -bed queries.bed.$n"
    job "dna/seqkit subseq/$n" "seqkit subseq --quiet -j 1 --bed queries.bed.$n genome.fa"
done
run_jobs ../scaling/times-dna "${RUNS:-3}"

enter annotation-60000
export GENOMEKIT_DATA_DIR=.
synth="python3 '$bench/synth_gff3.py' --genes 60000"
make big.chrom.sizes "$synth --chrom-sizes-out /dev/stdout"
make big.gff3 "$synth --out /dev/stdout"
make queries.bed "$synth --queries 1300000 --queries-out /dev/stdout |
    awk -v OFS='\t' '\$4 > \$3 { print \$1, \$3, \$4, \"q\" NR, 0, \$2 }' | sed -n 1,1000000p"
[[ -e big.v1.v22.dganno ]] || gk build-annotation big.gff3 -g big -n big.v1 --source gencode -q >/dev/null
make exons.bed "gk annotation list -g big.v1 --in exons -f bed | sort -k1,1 -k2,2n"
parts queries.bed
for n in "${sizes[@]}"; do
    find="gk find-overlapping -q -g big.v1 --in exons -f join queries.bed.$n"
    job "find/gk, 1 thread/$n" "$find -@1"
    job "find/gk, 2 threads/$n" "$find -@2"
    job "find/bedtools intersect/$n" "bedtools intersect -s -wa -wb -a queries.bed.$n -b exons.bed"
done
run_jobs ../scaling/times-find "${RUNS:-3}"

enter scaling
report
