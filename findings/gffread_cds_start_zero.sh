#!/usr/bin/env bash
# gffread 0.12.7 (Debian 12: gffread 0.12.7-3): -w writes CDS=0-22 where the coding sequence of the transcript begins at base 11.
#
# Behaviour: a transcript with an incomplete start may begin its CDS with a piece that is no longer than its phase: here 2 bases of
# phase 2, the end of a codon that nobody has, before an intron. The sequences of -x and -y begin at the first whole codon behind the
# intron, base 11 of the transcript. The header of -w, whose bases count from 1, says 0. With one base more in that piece it
# says 10, the place of the first whole codon.
# Why it matters: who cuts the CDS out of -w by its header gets the 5' UTR, in a wrong frame, or an error, in a few of all
# incomplete transcripts. `gk spliced dna --of exons` writes CDS=11-22.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
chmod 755 .
apt-get -qq download gffread=0.12.7-3 libgclib3 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
libraries=$(dirname "$(find root -name 'libgclib.so.3' | head -n 1)")
gffread() { LD_LIBRARY_PATH=$libraries root/usr/bin/gffread "$@" 2>/dev/null; }

printf '>c1\nACGTACGATCGGCTAGCTAATCGCGATCGATTACGGCATG\n' >genome.fa
# annotation START PHASE: exons of 10 and 16 bases, of which the CDS has those from START on
annotation() {
    local attributes='gene_id "g"; transcript_id "t";'
    printf 'c1\tx\ttranscript\t1\t30\t.\t+\t.\t%s\n' "$attributes"
    printf 'c1\tx\texon\t%s\t.\t+\t.\t'"$attributes"'\n' $'1\t10' $'15\t30'
    printf 'c1\tx\tCDS\t%s\t10\t.\t+\t%s\t%s\n' "$1" "$2" "$attributes"
    printf 'c1\tx\tCDS\t15\t26\t.\t+\t0\t%s\n' "$attributes"
}
annotation 9 2 >nothing_left.gtf
annotation 8 2 >one_left.gtf

version=$(gffread --version)
gffread -w mrna.fa -x cds.fa -g genome.fa nothing_left.gtf
gffread -w other.fa -g genome.fa one_left.gtf
read -r header <mrna.fa
read -r other <other.fa
cds=$(tail -n +2 cds.fa)
mrna=$(tail -n +2 mrna.fa)
echo "gffread $version: $header, where the CDS is bases 11 to 22: ${mrna:10:12} = $cds; with one base more: $other"
[[ $version == 0.12.7 && $header == '>t CDS=0-22' && $cds == "${mrna:10:12}" && $other == '>t CDS=10-22' ]]
