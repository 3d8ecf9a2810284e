#!/usr/bin/env bash
# gk reads and gk junctions beside samtools view -c, which reads the same file and makes nothing of it: ./dev bench reads [READS]
#
# The data is a synthetic RNA-seq of READS records (default 2,000,000: 546 MB of SAM) on a random genome of 20 Mbp, three in ten of
# them over a junction; 10,000 intervals that leave junctions out; 200,000 single reads for queries, with and without one more
# whose intron is as long as the chromosome. It is made once, in build/bench. All files go to the folder rebuilt.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/bench.sh"
reads=${1:-$(sized 2000000)}
reads=${reads%.*}

enter "reads-$reads"
synth="python3 '$bench/synth_sam.py'"
make genome.fa "$synth --make-fasta /dev/stdout"
[[ -e genome.2bit ]] || gk build-assembly genome.fa -n genome -O . >/dev/null
make big.sam "$synth --fasta genome.fa --reads $reads"
make big.bam 'samtools view -b big.sam'
make exclude.bed "awk 'BEGIN { srand(1); for (i = 0; i < 10000; ++i) {
    start = int(7900000 * rand()); print \"chr\" 1 + i % 2 \"\\t\" start \"\\t\" start + 10 \"\\tx\\t0\\t+\" } }'"
make some.sam "$synth --fasta genome.fa --reads $(fewer 200000 "$reads" 2000000) --single --seed 2"
make across.sam "cat some.sam
    printf 'across\t0\tchr1\t1001\t255\t50M11000000N50M\t*\t0\t0\t%s\t*\tNH:i:1\n' \$(printf 'A%.0s' {1..100})"
for name in some across; do
    [[ -e $name.ralign ]] || gk reads build -q $name.sam -g ./genome.2bit -o $name.ralign >/dev/null
done
make windows.bed "awk 'BEGIN { srand(2); for (i = 0; i < 100000; ++i) {
    start = int(7900000 * rand()); print \"chr\" 1 + i % 2 \"\\t\" start \"\\t\" start + 100 \"\\tw\" i \"\\t0\\t+\" } }'"
mkdir -p rebuilt

junctions='gk junctions build -q -@1 -g ./genome.2bit -o rebuilt/big.jralign'
counts='gk junctions counts -q -@1 rebuilt/big.jralign -o rebuilt/big.rdist'
job sam 'samtools view -c big.sam'
job jralign "$junctions big.sam && $counts"
job jralign-variants "$junctions --include-variants big.sam && $counts"
job ralign 'gk reads build -q -@1 -g ./genome.2bit big.sam -o rebuilt/big.ralign'
job jralign-alone "$junctions big.sam"
job jralign-exclude "$junctions --exclude exclude.bed big.sam"
job bam 'samtools view -c big.bam'
job jralign-bam "$junctions big.bam"
job bam-2 'samtools view -c -@1 big.bam'
job jralign-bam-2 "${junctions/-@1/-@2} big.bam"
job find 'gk reads query -q -@1 -g ./genome.2bit some.ralign --count windows.bed'
job find-across 'gk reads query -q -@1 -g ./genome.2bit across.ralign --count windows.bed'
own_job jralign-2 "${junctions/-@1/-@2} big.sam"
own_job ralign-2 'gk reads build -q -@2 -g ./genome.2bit big.sam -o rebuilt/big.ralign'
own_job ralign-bam-2 'gk reads build -q -@2 -g ./genome.2bit big.bam -o rebuilt/big.ralign'
own_job rows 'gk reads query -q -@1 -g ./genome.2bit some.ralign'
own_job rows-json 'gk reads query -q -@1 -g ./genome.2bit some.ralign --in junctions -f json'
own_job pileup 'gk reads pileup -q -@1 -g ./genome.2bit some.ralign -r chr1'
run_jobs times "${RUNS:-5}"

rm -f peaks.txt
peak ralign gk reads build -q -@1 -g ./genome.2bit big.sam -o rebuilt/big.ralign

report
