#!/usr/bin/env bash
# gk vcf and gk variant normalize -f vcf beside their peers: ./dev bench vcf [SCALE]
#
# The data is the synthetic assembly of the dna bench (SCALE times the human genome, default 0.1: 310 Mbp) and on it a million sites
# of 10 samples (400 MB) and 100,000 sites of 500 samples (1.2 GB), fewer where SCALE is below its default: one in ten an insertion
# or deletion, with eight INFO columns and GT, AD, DP, GQ and PL. It is made once, in build/bench. All outputs go to /dev/null, but
# for tables, which are files. The ratio of a peer is its time to gk's.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/bench.sh"
scale=${1:-$(sized 0.1)}
export LC_ALL=C

enter "dna-$scale"
make_genome "$scale"
enter "vcf-$scale"
ln -sf ../dna-"$scale"/genome.* .
export GENOMEKIT_DATA_DIR=../dna-$scale
synth="python3 '$bench/synth_vcf.py' --fasta genome.fa"
columns='--info AC,AF,AN,DP,MQ,DB --fmt GT,AD,DP,GQ'
compile='gk vcf compile -q -@1 -g genome'

make sites.vcf "$synth --sites $(fewer 1025000 "$scale" 0.1) --samples 10 --block 10"
make wide.vcf "$synth --sites $(fewer 102500 "$scale" 0.1) --samples 500 --block 50"
make tenth.vcf "head -n $(fewer 100000 "$scale" 0.1) sites.vcf"
make sites.vcf.gz 'bgzip -c sites.vcf'
[[ -e sites.vcf.gz.tbi ]] || tabix -p vcf sites.vcf.gz
make sites.bcf 'bcftools view -Ob sites.vcf'
[[ -e sites.bcf.csi ]] || bcftools index sites.bcf

# Regions of 500 bases in the order of the genome, those of one chromosome, and single bases that lie side by side.
regions=$(fewer 100000 "$scale" 0.1)
make regions.bed "python3 '$bench/synth_genome.py' bed --scale $scale -n $regions --min-len 500 --max-len 500 --sorted | cut -f1-3"
make shuffled.bed 'shuf --random-source=<(yes) regions.bed'
chr1=$(awk '$1 == "chr1" { print $2 }' genome.fa.fai)
dense=$((chr1 / 2 < 20000 ? chr1 / 2 : 20000))
make chr1.bed "seq 0 $((regions - 1)) |
    awk -v OFS='\t' '{ at = int(\$1 * $((chr1 - 500)) / $regions); print \"chr1\", at, at + 100 }'"
make dense.bed "seq $((chr1 / 2)) $((chr1 / 2 + dense - 1)) | awk -v OFS='\t' '{ print \"chr1\", \$1, \$1 + 1 }'"

# The sites alone, and the same with a deletion of nearly all of chr1 before them.
make short.vcf 'cut -f1-8 sites.vcf'
make long.vcf "awk '!/^#/ && !done++ { print \"chr1\t100\t.\tN\t<DEL>\t.\tPASS\tEND=$((chr1 - 100))\" } { print }' short.vcf"
for name in short long; do
    [[ -e $name.vcfbin ]] || $compile $name.vcf -o $name.vcfbin --info AF
done
[[ -e sites.vcfbin ]] || bash -c "$compile sites.vcf -o sites.vcfbin $columns"
mkdir -p rebuilt

job compile "$compile sites.vcf -o rebuilt/sites.vcfbin $columns"
job synced 'dd if=rebuilt/sites.vcfbin of=rebuilt/synced bs=1M conv=fsync status=none'
job view 'bcftools view -Ob sites.vcf'
job compile-2 "${compile/-@1/-@2} sites.vcf -o rebuilt/sites.vcfbin $columns"
job compile-gz "$compile sites.vcf.gz -o rebuilt/sites.vcfbin $columns"
job view-gz 'bcftools view -Ob sites.vcf.gz'
job compile-gz-2 "${compile/-@1/-@2} sites.vcf.gz -o rebuilt/sites.vcfbin $columns"
job compile-bcf "$compile sites.bcf -o rebuilt/sites.vcfbin $columns"
job view-bcf 'bcftools view -Ob sites.bcf'
job strings "$compile sites.vcf -o rebuilt/strings.vcfbin --info VT,ANN"
job strings-tenth "$compile tenth.vcf -o rebuilt/strings.vcfbin --info VT,ANN"
job where "gk vcf query -@1 sites.vcfbin --where 'AF > 0.01' --count"
job view-i "bcftools view -i 'INFO/AF > 0.01' sites.bcf"
job regions 'gk vcf query -@1 sites.vcfbin regions.bed --columns chrom,start,ref,alt,AF'
job query-R "bcftools query -R regions.bed -f '%CHROM\t%POS\t%REF\t%ALT\t%INFO/AF\n' sites.bcf"
job tabix-R 'tabix -R regions.bed sites.vcf.gz'
job dense 'gk vcf query -@1 sites.vcfbin -f vcf dense.bed'
job view-R 'bcftools view -R dense.bed sites.bcf'
job short 'gk vcf query -@1 short.vcfbin --count chr1.bed'
job long 'gk vcf query -@1 long.vcfbin --count chr1.bed'
job normalize 'gk variant normalize -q -@1 -g genome --left-align -f vcf sites.vcf'
job norm 'bcftools norm -m -any -f genome.fa sites.vcf'
own_job compile-all "$compile sites.vcf -o rebuilt/all.vcfbin --info ID,QUAL,FILTER,AC,AF,AN,DP,MQ,DB,VT,ANN --fmt GT,AD,DP,GQ,PL"
own_job compile-typed "$compile sites.vcf -o rebuilt/typed.vcfbin --info AF:float16=0,DP:int16=-1 --fmt AD:int16=0,DP:int16=0"
own_job compile-split "$compile --split --no-validate sites.vcf -o rebuilt/split.vcfbin --info AF --fmt GT"
own_job compile-bare "$compile sites.vcf -o rebuilt/bare.vcfbin"
own_job query 'gk vcf query -@1 sites.vcfbin --info AF,DP --fmt GT'
own_job query-2 'gk vcf query -@2 sites.vcfbin --info AF,DP --fmt GT'
own_job query-json 'gk vcf query -@1 sites.vcfbin --info AF --fmt GT,AD --rows 0-99999 -f json'
own_job query-vcf 'gk vcf query -@1 sites.vcfbin --no-version -f vcf'
own_job query-bed 'gk vcf query -@1 sites.vcfbin -f bed'
own_job any-sample "gk vcf query -@1 sites.vcfbin --any-sample 'GT == 2 && AD.sum >= 30' --count"
own_job all-samples "gk vcf query -@1 sites.vcfbin --all-samples 'FMT/DP > 5' --columns row,N_HET"
own_job counts "gk vcf query -@1 sites.vcfbin --where 'N_MISSING == 0 && N_HET > 2' --count"
own_job column 'gk vcf column sites.vcfbin AF'
own_job column-npy 'gk vcf column sites.vcfbin AF --npy'
own_job matrix 'gk vcf matrix sites.vcfbin GT'
own_job matrix-npy 'gk vcf matrix sites.vcfbin AD --npy'
own_job subset "gk vcf subset sites.vcfbin --where 'AF < 0.5' --samples S00002,S00001 -o rebuilt/subset.vcfbin"
own_job regions-2 'gk vcf query -@2 sites.vcfbin regions.bed --columns chrom,start,ref,alt,AF'
own_job shuffled 'gk vcf query -@1 sites.vcfbin shuffled.bed --columns query,row'
for find in within exact 5p-aligned 3p-aligned 5p-within 3p-within; do
    own_job "find-$find" "gk vcf query -@1 sites.vcfbin --find $find --count regions.bed"
done
own_job changes 'gk vcf query -@1 sites.vcfbin --sequence-variations --anchor 5p regions.bed --columns query,row'
own_job info 'gk vcf info sites.vcfbin --check -f json'
own_job normalize-bcf 'gk variant normalize -q -@2 -g genome -f bcf sites.vcf.gz'
run_jobs times "${RUNS:-3}"

job compile-wide "$compile wide.vcf -o rebuilt/wide.vcfbin $columns"
job view-wide 'bcftools view -Ob wide.vcf'
job compile-wide-2 "${compile/-@1/-@2} wide.vcf -o rebuilt/wide.vcfbin $columns"
run_jobs times-wide "${RUNS:-3}"

rm -f peaks.txt
read -ra words <<<"$compile $columns"
peak compile "${words[@]}" sites.vcf -o rebuilt/sites.vcfbin
peak compile-wide "${words[@]}" wide.vcf -o rebuilt/wide.vcfbin

report
