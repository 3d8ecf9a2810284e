#!/usr/bin/env bash
# gk spliced beside its peers: ./dev bench spliced [GENES [CHROM]]
#
# The data is the synthetic annotation of GENES genes (default 60000: the size of GENCODE, with 250,000 transcripts) on a synthetic
# assembly of human size, and a million positions in its exons; with CHROM, as in a smaller run, one chromosome of both. It is made
# once, in build/bench. All outputs go to /dev/null. The ratio of a peer is its time to gk's.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/bench.sh"
genes=${1:-$(sized 60000)}
chrom=${2:-$([[ $genes -ge 60000 ]] && echo all || echo chr1)}
export LC_ALL=C

enter dna-1
make genome.fa "python3 '$bench/synth_genome.py' fasta --scale 1"
[[ -e genome.fa.fai ]] || samtools faidx genome.fa
enter "spliced-$genes-$chrom"
export GENOMEKIT_DATA_DIR=.
if [[ $chrom == all ]]; then
    ln -sf ../dna-1/genome.fa ../dna-1/genome.fa.fai .
else
    make genome.fa "samtools faidx ../dna-1/genome.fa $chrom"
    [[ -e genome.fa.fai ]] || samtools faidx genome.fa
fi
[[ -e big.2bit ]] || gk build-assembly genome.fa -n big >/dev/null
make big.gff3 "python3 '$bench/synth_gff3.py' --genes 60000 --out /dev/stdout | awk -F '\t' -v chrom=$chrom '
    /^#/ || chrom == \"all\" || \$1 == chrom'"
[[ -e big.v1.v22.dganno ]] || gk build-annotation big.gff3 -g big -n big.v1 --source gencode -q >/dev/null
make positions.bed "gk annotation list -g big.v1 --in exons -f bed | awk -v OFS='\t' '
    BEGIN { srand(1) } { at = \$2 + int(rand() * (\$3 - \$2)); print \$1, at, at + 1 }' |
    shuf -n 1000000 --random-source=<(yes)"
make rows.txt 'gk spliced map -g big.v1 --no-header positions.bed | wc -l'
make tenth.bed 'head -n 100000 positions.bed'

of='gk spliced dna -@1 -q -g big.v1 --of'
job mrna "$of exons"
job mrna-peer 'gffread big.gff3 -g genome.fa -w /dev/stdout'
job cds "$of cds"
job cds-peer 'gffread big.gff3 -g genome.fa -x /dev/stdout'
job protein "$of cds --translate"
job protein-peer 'gffread big.gff3 -g genome.fa -y /dev/stdout'
job protein-2 "${of/-@1/-@2} cds --translate"
job map 'gk spliced map -@1 -g big.v1 positions.bed'
job map-tx 'gk spliced map -@1 -g big.v1 --columns transcript_id,tx_start,cds_start positions.bed'
own_job make 'gk spliced make -@1 -q -g big.v1 --of exons'
own_job lower 'gk spliced lower -@1 -q -g big.v1 --of exons'
run_jobs times "${RUNS:-3}"

rm -f peaks.txt
own_peak mrna gk spliced dna -@1 -q -g big.v1 --of exons
own_peak protein gk spliced dna -@1 -q -g big.v1 --of cds --translate
own_peak map gk spliced map -@1 -g big.v1 positions.bed

report
