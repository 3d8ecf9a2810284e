#!/usr/bin/env bash
# gk variant-dna beside its peers: ./dev bench variant [SCALE]
#
# The data is the synthetic assembly of the dna bench (SCALE times the human genome, default 0.1: 310 Mbp) and a million sites (fewer
# where SCALE is below its default), one in ten an insertion or deletion of 1 to 20 bases, with one phased sample; a window of 201
# bases around each. It is made once, in build/bench. All outputs go to /dev/null. The ratio of a peer is its time to gk's.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/bench.sh"
scale=${1:-$(sized 0.1)}

enter "dna-$scale"
make_genome "$scale"
enter "variant-$scale"
ln -sf ../dna-"$scale"/genome.* .
make calls.vcf "python3 '$bench/synth_vcf.py' --sites $(fewer 1050000 "$scale" 0.1) --samples 1 --phased 1 --missing 0 --fasta genome.fa |
    cut -f1-10 | sed 's/\tGT:AD:DP:GQ:PL\t\([^:]*\):.*/\tGT\t\1/'"
make calls.vcf.gz "bcftools view -Oz calls.vcf"
[[ -e calls.vcf.gz.csi ]] || bcftools index calls.vcf.gz
make sites.txt "grep -v '^#' calls.vcf | awk '{ print \$1 \":\" \$2 \":\" \$4 \":\" \$5 }'"
make windows.bed "grep -v '^#' calls.vcf |
    awk -v OFS='\t' '{ print \$1, \$2 - 101, \$2 + 100, \"w\" NR, 0, NR % 2 ? \"+\" : \"-\", \$1 \":\" \$2 \":\" \$4 \":\" \$5 }'"
make shuffled.bed "shuf --random-source=<(yes) windows.bed"
head -n 100000 windows.bed >tenth.bed
make rows.txt 'gk variant-dna -g ./genome.2bit -f tsv --no-header --variants sites.txt --each windows.bed | wc -l'
mapfile -t regions < <(cut -f1 genome.fa.fai | sed 's/^/-r/')

one='gk variant-dna -@1 -g ./genome.2bit -f tsv'
job each "$one --variants sites.txt --each windows.bed"
job each-vcf "$one --variants calls.vcf --each windows.bed"
job each-shuffled "$one --variants sites.txt --each shuffled.bed"
job getfasta 'bedtools getfasta -s -tab -fi genome.fa -bed windows.bed'
job each-2 "${one/-@1/-@2} --variants sites.txt --each windows.bed"
job own "$one --variants-column 7 windows.bed"
job own-anchored "$one --variants-column 7 --anchor center windows.bed"
job flank "$one --variants sites.txt --flank 100"
job together "$one --variants sites.txt --overlap first windows.bed"
job haplotype "gk variant-dna -@1 -g ./genome.2bit --vcf calls.vcf.gz --haplotype 1 --overlap first -f seq ${regions[*]}"
job haplotype-2 "gk variant-dna -@2 -g ./genome.2bit --vcf calls.vcf.gz --haplotype 1 --overlap first -f seq ${regions[*]}"
job consensus 'bcftools consensus -s S00001 -H 1 -f genome.fa calls.vcf.gz'
job normalize 'gk variant normalize -@1 -g ./genome.2bit calls.vcf'
job left-align 'gk variant normalize -@1 -g ./genome.2bit --left-align -f vcf calls.vcf'
job norm 'bcftools norm -f genome.fa calls.vcf'
own_job each-json "${one/-f tsv/-f json} --variants sites.txt --each windows.bed"
own_job each-bed "${one/-f tsv/-f bed} --variants sites.txt --each windows.bed"
own_job own-fasta "${one/-f tsv/-f fasta} --variants-column 7 windows.bed"
own_job own-json "${one/-f tsv/-f json} --variants-column 7 --ref windows.bed"
own_job own-bed "${one/-f tsv/-f bed} --variants-column 7 windows.bed"
own_job flank-json "${one/-f tsv/-f json} --variants sites.txt --flank 100"
own_job flank-vcf "$one --variants calls.vcf --flank 20"
own_job haplotypes "${one/-@1/-@2} --vcf calls.vcf.gz --overlap first windows.bed"
own_job normalize-text 'gk variant normalize -@1 -g ./genome.2bit sites.txt'
own_job normalize-json 'gk variant normalize -@1 -g ./genome.2bit --columns +query,edits -f json calls.vcf'
own_job normalize-vcf 'gk variant normalize -@2 -g ./genome.2bit -f vcf calls.vcf.gz'
run_jobs times "${RUNS:-5}"

rm -f peaks.txt
peak own gk variant-dna -@1 -g ./genome.2bit -f tsv --variants-column 7 windows.bed
peak own-tenth gk variant-dna -@1 -g ./genome.2bit -f tsv --variants-column 7 tenth.bed
peak flank gk variant-dna -@1 -g ./genome.2bit --variants sites.txt --flank 100

report
