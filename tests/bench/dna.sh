#!/usr/bin/env bash
# gk dna and build-assembly beside their peers: ./dev bench dna [SCALE]
#
# The data is a synthetic assembly of SCALE times the human genome (default 0.1: 310 Mbp) with a million unsorted intervals of
# 50 to 150 bases (fewer where SCALE is below its default); it is made once, in build/bench. All outputs go to /dev/null. The ratio
# of a peer is its time to gk's.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/bench.sh"
scale=${1:-$(sized 0.1)}

enter "dna-$scale"
make_genome "$scale"
make queries.bed "python3 '$bench/synth_genome.py' bed --scale $scale -n $(fewer 1000000 "$scale" 0.1) --min-len 50 --max-len 150"
make queries.txt "awk '{ print \$1 \":\" \$2 + 1 \"-\" \$3 }' queries.bed"
mkdir -p rebuilt

job gk-1 'gk dna -@1 -g ./genome.2bit -f tsv queries.bed'
job gk-2 'gk dna -@2 -g ./genome.2bit -f tsv queries.bed'
job bedtools 'bedtools getfasta -s -tab -fi genome.fa -bed queries.bed'
job samtools 'samtools faidx -r queries.txt genome.fa'
job seqkit 'seqkit subseq --quiet -j 1 --bed queries.bed genome.fa'
job all 'gk dna -@1 -g ./genome.2bit --all'
job md5sum 'md5sum genome.fa'
job build 'gk build-assembly --force genome.fa -n genome -O rebuilt'
job synced 'dd if=rebuilt/genome.2bit of=rebuilt/synced bs=1M conv=fsync status=none'
job region 'gk dna -g ./genome.2bit -r chr7:100001-100101'
job faidx 'samtools faidx genome.fa chr7:100001-100101'
own_job fasta 'gk dna -@1 -g ./genome.2bit queries.bed'
own_job bed 'gk dna -@1 -g ./genome.2bit -f bed queries.bed'
own_job json 'gk dna -@1 -g ./genome.2bit -f json queries.bed'
own_job seq 'gk dna -@1 -g ./genome.2bit -f seq queries.bed'
own_job case 'gk dna -@1 -g ./genome.2bit -f tsv --columns +score,length --keep-case queries.bed'
own_job pipe 'cut -f1-3 queries.bed | gk dna -@2 -g ./genome.2bit -f json'
own_job bgzf 'gk dna -@2 -g ./genome.2bit -f tsv --limit 300000 queries.bed -o rebuilt/queries.tsv.gz'
run_jobs times "${RUNS:-5}"

rm -f peaks.txt
peak gk-1 gk dna -@1 -g ./genome.2bit -f tsv queries.bed

report
