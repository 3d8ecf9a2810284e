#!/usr/bin/env bash
# gk dna and build-assembly beside their peers: ./dev bench dna [SCALE]
#
# The data is a synthetic assembly of SCALE times the human genome (default 0.1: 310 Mbp) with a million unsorted intervals of
# 50 to 150 bases; it is made once, in build/bench. All outputs go to /dev/null. The ratio of a peer is its time to gk's.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/bench.sh"
scale=${1:-0.1}

enter "dna-$scale"
make_genome "$scale"
make queries.bed "python3 '$bench/synth_genome.py' bed --scale $scale -n 1000000 --min-len 50 --max-len 150"
make queries.txt "awk '{ print \$1 \":\" \$2 + 1 \"-\" \$3 }' queries.bed"
mkdir -p rebuilt

job gk-1 'gk dna -@1 -g ./genome.2bit -f tsv queries.bed >/dev/null'
job gk-2 'gk dna -@2 -g ./genome.2bit -f tsv queries.bed >/dev/null'
job bedtools 'bedtools getfasta -s -tab -fi genome.fa -bed queries.bed >/dev/null'
job samtools 'samtools faidx -r queries.txt genome.fa >/dev/null'
job seqkit 'seqkit subseq --quiet -j 1 --bed queries.bed genome.fa >/dev/null 2>&1'
job all 'gk dna -@1 -g ./genome.2bit --all >/dev/null'
job build 'gk build-assembly --force genome.fa -n genome -O rebuilt >/dev/null'
job region 'gk dna -g ./genome.2bit -r chr7:1000000-1000100 >/dev/null'
run_jobs times.json --warmup 1 --runs 5

/usr/bin/time -f %M -o peak.txt gk dna -@1 -g ./genome.2bit -f tsv queries.bed >/dev/null

python3 "$bench/dna_table.py" .
