#!/usr/bin/env bash
# gk build-annotation and gk find-* beside their peers: ./dev bench annotation [GENES]
#
# The data is a synthetic annotation of GENES genes (default 60000: the size of GENCODE, with 250,000 transcripts and 1.6 million
# exons) and a million stranded queries of 1 to 100,000 bases (fewer where GENES is below its default); it is made once, in
# build/bench. The same annotation with genes as long as a chromosome added shows what such rows cost. All outputs go to /dev/null.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/bench.sh"
genes=${1:-$(sized 60000)}
export LC_ALL=C

enter "annotation-$genes"
export GENOMEKIT_DATA_DIR=.

synth="python3 '$bench/synth_gff3.py' --genes $genes"
make big.chrom.sizes "$synth --chrom-sizes-out /dev/stdout"
make big.gff3 "$synth --out /dev/stdout"
make giant.gff3 "$synth --giant --out /dev/stdout"
make big.gff3.gz "gzip -c big.gff3"
make queries.bed "$synth --queries 1300000 --queries-out /dev/stdout |
    awk -v OFS='\t' '\$4 > \$3 { print \$1, \$3, \$4, \"q\" NR, 0, \$2 }' | sed -n 1,$(fewer 1000000 "$genes" 60000)p"
make queries.vcf "awk -v OFS='\t' 'BEGIN { print \"##fileformat=VCFv4.2\"
    print \"#CHROM\", \"POS\", \"ID\", \"REF\", \"ALT\", \"QUAL\", \"FILTER\", \"INFO\" }
    { print \$1, \$2 + 1, \"rs\" NR, \"A\", \"G\", 50, \"PASS\", \"AC=3;AF=0.01;AN=5008;DP=12345\" }' queries.bed"
make sorted.bed "sort -k1,1 -k2,2n queries.bed"
for name in big giant; do
    [[ -e $name.v1.v22.dganno ]] || gk build-annotation $name.gff3 -g big -n $name.v1 --source gencode -q >/dev/null
done
make exons.bed "gk annotation list -g big.v1 --in exons -f bed | sort -k1,1 -k2,2n"
make ids.txt "gk annotation list -g big.v1 --columns id --no-header | sed -n 1~5p"
make exons.bed.gz 'bgzip -c exons.bed'
[[ -e exons.bed.gz.tbi ]] || tabix -p bed exons.bed.gz
mkdir -p rebuilt

build='gk build-annotation -q --force -g big -n big.v1 --source gencode -O rebuilt'
job build "$build big.gff3 -@2"
job synced 'dd if=rebuilt/big.v1.v22.dganno of=rebuilt/synced bs=1M conv=fsync status=none'
job md5sum 'md5sum big.gff3'
job build-gz "$build big.gff3.gz -@2"
job gzip-dc 'gzip -dc big.gff3.gz'
find='gk find-overlapping -q -@1 -g big.v1 --in exons'
job join "$find -f join queries.bed"
job tsv "$find queries.bed"
job intersect 'bedtools intersect -s -wa -wb -a queries.bed -b exons.bed'
job count "$find --count queries.bed"
job intersect-c 'bedtools intersect -s -c -a queries.bed -b exons.bed'
job count-vcf "$find --count queries.vcf"
job intersect-c-vcf 'bedtools intersect -c -a queries.vcf -b exons.bed'
job count-sorted "$find --count sorted.bed"
job intersect-sorted-c 'bedtools intersect -s -c -sorted -a sorted.bed -b exons.bed'
job count-giant 'gk find-overlapping -q -@1 -g giant.v1 --in exons --count queries.bed'
job nearest 'gk find-nearest -q -@1 -g big.v1 --in exons -f join sorted.bed'
job closest 'bedtools closest -s -D a -a sorted.bed -b exons.bed'
job one 'gk find-overlapping -g big.v1 --in exons -r chr7:117120017-117120201:+'
job tabix 'tabix exons.bed.gz chr7:117120017-117120201'
own_job join-2 "${find/-@1/-@2} -f join queries.bed"
own_job json "$find -f json queries.bed"
own_job bed "$find -f bed queries.bed"
own_job where "$find --where 'type == \"protein_coding\" && length > 100' queries.bed"
own_job where-json "$find --where 'level <= 2' --columns query,chrom,start,gene_name,tsl --index -f json queries.bed"
own_job unique "$find --unique queries.bed"
own_job unique-json "$find --unique -f json queries.bed"
own_job loj "$find --loj queries.bed"
own_job loj-join "$find --loj -f join queries.bed"
own_job transcripts "gk find-within -q -@1 -g big.v1 --in transcripts queries.bed"
own_job genes-json "gk find-overlapping -q -@2 -g big.v1 -f json queries.bed"
own_job nearest-tsv 'gk find-nearest -q -@1 -g big.v1 --in exons sorted.bed'
own_job nearest-json 'gk find-nearest -q -@1 -g big.v1 --in exons -f json sorted.bed'
for table in genes transcripts exons introns cdss; do
    own_job "list-$table" "gk annotation list -g big.v1 --in $table"
done
own_job list-bed 'gk annotation list -g big.v1 --in exons -f bed'
own_job list-json 'gk annotation list -g big.v1 --in exons -f json'
own_job list-transcripts-json 'gk annotation list -g big.v1 --in transcripts --columns +row,repr,length,first_exon -f json'
own_job list-where "gk annotation list -g big.v1 --in exons --where 'type == \"protein_coding\" && level <= 2'"
own_job list-unique 'gk annotation list -g big.v1 --in exons --unique'
own_job list-unique-bed 'gk annotation list -g big.v1 --in exons --unique -f bed'
own_job show 'gk annotation show -q -g big.v1 - <ids.txt'
own_job show-json 'gk annotation show -q -g big.v1 -f json - <ids.txt'
own_job show-flat 'gk annotation show -q -g big.v1 --flat - <ids.txt'
own_job tree 'gk annotation tree -g big.v1'
own_job gff3 'gk annotation export -q -g big.v1 -f gff3'
own_job gtf 'gk annotation export -q -g big.v1 -f gtf --stop-codon in'
run_jobs times "${RUNS:-5}"
job bed12 "$build big.gff3 -@1 && gk annotation export -q -@1 -g big.v1 -f bed12"
job gffread 'gffread --bed big.gff3'
run_jobs times-slow 1

rm -f peaks.txt
peak build gk build-annotation -q --force -g big -n big.v1 --source gencode -O rebuilt big.gff3 -@2
report
