#!/usr/bin/env bash
# gk build-annotation and gk find-* beside their peers: ./dev bench annotation [GENES]
#
# The data is a synthetic annotation of GENES genes (default 60000: the size of GENCODE, with 250,000 transcripts and 1.6 million
# exons) and a million stranded queries of 1 to 100,000 bases; it is made once, in build/bench. The same annotation with genes
# as long as a chromosome added shows what such rows cost. All outputs go to /dev/null.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/bench.sh"
genes=${1:-60000}
export LC_ALL=C

enter "annotation-$genes"
export GENOMEKIT_DATA_DIR=.

synth="python3 '$bench/synth_gff3.py' --genes $genes"
make big.chrom.sizes "$synth --chrom-sizes-out /dev/stdout"
make big.gff3 "$synth --out /dev/stdout"
make giant.gff3 "$synth --giant --out /dev/stdout"
make big.gff3.gz "gzip -c big.gff3"
make queries.bed "$synth --queries 1300000 --queries-out /dev/stdout |
    awk -v OFS='\t' '\$4 > \$3 { print \$1, \$3, \$4, \"q\" NR, 0, \$2 }' | sed -n 1,1000000p"
make sorted.bed "sort -k1,1 -k2,2n queries.bed"
for name in big giant; do
    [[ -e $name.v1.v22.dganno ]] || gk build-annotation $name.gff3 -g big -n $name.v1 --source gencode -q >/dev/null
done
make exons.bed "gk annotation list -g big.v1 --in exons -f bed | sort -k1,1 -k2,2n"
mkdir -p rebuilt

build='gk build-annotation -q --force -g big -n big.v1 --source gencode -O rebuilt'
job build "$build big.gff3 -@2"
job md5sum 'md5sum big.gff3'
job build-gz "$build big.gff3.gz -@2"
job gzip-dc 'gzip -dc big.gff3.gz'
find='gk find-overlapping -q -@1 -g big.v1 --in exons'
job join "$find -f join queries.bed"
job tsv "$find queries.bed"
job intersect 'bedtools intersect -s -wa -wb -a queries.bed -b exons.bed'
job count "$find --count queries.bed"
job intersect-c 'bedtools intersect -s -c -a queries.bed -b exons.bed'
job count-sorted "$find --count sorted.bed"
job intersect-sorted-c 'bedtools intersect -s -c -sorted -a sorted.bed -b exons.bed'
job count-giant 'gk find-overlapping -q -@1 -g giant.v1 --in exons --count queries.bed'
job nearest 'gk find-nearest -q -@1 -g big.v1 --in exons -f join sorted.bed'
job closest 'bedtools closest -s -D a -a sorted.bed -b exons.bed'
job one 'gk find-overlapping -g big.v1 --in exons -r chr7:117120017-117120201:+'
run_jobs times.json --warmup 1 --runs "${RUNS:-5}"
jobs=()
job bed12 "$build big.gff3 -@1 && gk annotation export -q -@1 -g big.v1 -f bed12"
job gffread 'gffread --bed big.gff3'
run_jobs times-slow.json --runs 1

/usr/bin/time -f %M -o peak.txt gk build-annotation -q --force -g big -n big.v1 --source gencode -O rebuilt big.gff3 -@2 >/dev/null
python3 "$bench/annotation_table.py" .
