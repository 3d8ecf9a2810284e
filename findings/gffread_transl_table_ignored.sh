#!/usr/bin/env bash
# gffread 0.12.7 (Debian 12: gffread 0.12.7-3): -y translates by the standard code where the CDS says transl_table=2.
#
# Behaviour: NCBI's GFF3 gives the genetic code of a CDS by the attribute transl_table, and that of vertebrate mitochondria is 2: TGA
# is W, ATA is M, AGA is a stop. gffread keeps the attribute in the GFF3 that it writes (-F), but reads none of it for -y, and has no
# option for a code. With it and without it the protein is the same, by the standard code, and stderr tells of the FASTA index alone.
# Why it matters: 13 human proteins have wrong residues and stops in the middle. They are all that differs between
# `gk spliced dna --of cds --translate` and gffread on an annotation of 250,000 transcripts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
chmod 755 .
apt-get -qq download gffread=0.12.7-3 libgclib3 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
libraries=$(dirname "$(find root -name 'libgclib.so.3' | head -n 1)")
gffread() { LD_LIBRARY_PATH=$libraries root/usr/bin/gffread "$@" 2>>stderr; }

printf '>chrM\nATGTGAATAAGATAAGGG\n' >genome.fa
# annotation MORE: one gene, MORE: further attributes of its CDS
annotation() {
    printf '##gff-version 3\n'
    printf 'chrM\tx\t%s\t1\t15\t.\t+\t%s\t%s\n' gene . ID=g mRNA . 'ID=m;Parent=g' exon . 'ID=e;Parent=m' CDS 0 "ID=c;Parent=m$1"
}
annotation '' >plain.gff3
annotation ';transl_table=2' >coded.gff3

version=$(gffread --version)
: >stderr
gffread -S -y plain.fa -g genome.fa plain.gff3
gffread -S -y coded.fa -g genome.fa coded.gff3
gffread -F coded.gff3 -o kept.gff3
protein=$(tail -n +2 coded.fa)
kept=$(grep -c 'transl_table=2' kept.gff3)
echo "gffread $version: ATG TGA ATA AGA TAA with transl_table=2 is $protein, by that code MWM; the attribute is in $kept rows of -F"
cmp plain.fa coded.fa
[[ $version == 0.12.7 && $protein == 'M*IR' && $kept -ge 1 && $(<stderr) == 'FASTA index file genome.fa.fai created.' ]]
