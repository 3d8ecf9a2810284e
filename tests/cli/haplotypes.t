gk variant-dna --vcf and gk motif --vcf on genotypes as real VCFs have them.

  $ printf '>chr1\nGACTTTTTTTGCATGCAAAAAC\n' > a.fa; gk build-assembly -q -n a a.fa > ignored
  $ export GK_GENOME=a
  $ vcf() { # FORMAT, then a record each: POS REF ALT CELL
  >   printf '##fileformat=VCFv4.4\n##contig=<ID=chr1,length=22>\n##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">\n'
  >   printf '##FORMAT=<ID=PS,Number=1,Type=Integer,Description="Phase set">\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\ts\n'
  >   local format=$1; shift
  >   for r in "$@"; do set -- $r; printf 'chr1\t%s\t.\t%s\t%s\t.\tPASS\t.\t%s\t%s\n' $1 $2 $3 "$format" $4; done
  > }
  $ dna() { gk variant-dna -f tsv --no-header --columns dna,haplotype --vcf - "$@"; }

VCF 4.4 may have a sign before the first allele.

  $ for g in '0|1' '|0|1' '|1|0' '/1/1' '|1'; do echo "$g"; vcf GT "4 T A $g" | dna -r chr1:1-8; done
  0|1
  GACTTTTT	1
  GACATTTT	2
  |0|1
  GACTTTTT	1
  GACATTTT	2
  |1|0
  GACATTTT	1
  GACTTTTT	2
  /1/1
  GACATTTT	1
  GACATTTT	2
  |1
  gk variant-dna: 1 haploid genotype of s: haplotype 2 has the reference there
  GACATTTT	1
  GACTTTTT	2
  $ for g in '/0|1' '|0/1' '/0/1' '||0|1' '|0|' '|'; do vcf GT "4 T A $g" | dna -r chr1:1-8; done
  gk variant-dna: error: the genotype of s at chr1:4:T:A is heterozygous and not phased (-r chr1:1-8)
  gk variant-dna: error: the genotype of s at chr1:4:T:A is heterozygous and not phased (-r chr1:1-8)
  gk variant-dna: error: the genotype of s at chr1:4:T:A is heterozygous and not phased (-r chr1:1-8)
  gk variant-dna: error: genotype '||0|1' of s is not one or two alleles of the record (<stdin>:6)
  gk variant-dna: error: genotype '|0|' of s is not one or two alleles of the record (<stdin>:6)
  gk variant-dna: error: genotype '|' of s is not one or two alleles of the record (<stdin>:6)
  [1]

Heterozygotes of two phase sets are not phased with each other; those of one are, and so is what is on both haplotypes.

  $ vcf GT:PS '4 T A 0|1:4' '9 T A 1|0:9' '11 G C 1|1:1' '13 A G 0|1:9' '20 A AC 0|1' > ps.vcf
  $ gk variant-dna --vcf ps.vcf -f seq -r chr1:1-6 -r chr1:9-18
  GACTTT
  GACATT
  ATCCATGCAA
  TTCCGTGCAA
  $ gk variant-dna --vcf ps.vcf -r chr1:1-12
  gk variant-dna: error: the heterozygous genotypes of s at chr1:4 and chr1:9 are not phased with each other: they are of phase sets 4 and 9 (-r chr1:1-12)
  [1]
  $ gk variant-dna --vcf ps.vcf -f tsv --columns start,end,dna,haplotype --on-bad na --rejects rejects -r chr1:1-8 -r chr1:1-9 -r chr1:13-20 -r chr1:13-21 -r chr1:21-22; cat rejects
  #start	end	dna	haplotype
  0	8	GACTTTTT	1
  0	8	GACATTTT	2
  0	9	.	1
  0	9	.	2
  12	20	ATGCAAAA	1
  12	20	GTGCAAAA	2
  12	21	.	1
  12	21	.	2
  20	22	AC	1
  20	22	CAC	2
  gk variant-dna: 5 read, 2 rejected: 2 genotype not phased
  chr1:1-9	the heterozygous genotypes of s at chr1:4 and chr1:9 are not phased with each other: they are of phase sets 4 and 9
  chr1:13-21	the heterozygous genotypes of s at chr1:13 and chr1:21 are not phased with each other: they are of phase set 9 and of none
  $ gk variant-dna --vcf ps.vcf --haplotype 1 --anchor 5p -r chr1:1-9
  gk variant-dna: error: the heterozygous genotypes of s at chr1:4 and chr1:9 are not phased with each other: they are of phase sets 4 and 9 (-r chr1:1-9)
  [1]
  $ gk motif --vcf ps.vcf --haplotype 1 -m TT -r chr1:1-12
  gk motif: error: the heterozygous genotypes of s at chr1:4 and chr1:9 are not phased with each other: they are of phase sets 4 and 9 (-r chr1:1-12)
  [1]
  $ gk motif --vcf ps.vcf --haplotype 1 -m TT -r chr1:1-6
  chr1	3	3	TT	0	+	3	0
  $ bcftools view -Ob -o ps.bcf ps.vcf; gk variant-dna --vcf ps.bcf -r chr1:1-12
  gk variant-dna: error: the heterozygous genotypes of s at chr1:4 and chr1:9 are not phased with each other: they are of phase sets 4 and 9 (-r chr1:1-12)
  [1]
  $ vcf GT:PS '4 T A 0|1:PATMAT' '9 T A 1|0:x' | sed 's/ID=PS,Number=1,Type=Integer/ID=PS,Number=1,Type=String/' > text.vcf; bcftools view -Ob -o text.bcf text.vcf
  $ for f in text.vcf text.bcf; do gk variant-dna --vcf $f -r chr1:1-12; done
  gk variant-dna: error: the heterozygous genotypes of s at chr1:4 and chr1:9 are not phased with each other: they are of phase sets PATMAT and x (-r chr1:1-12)
  gk variant-dna: error: the heterozygous genotypes of s at chr1:4 and chr1:9 are not phased with each other: they are of phase sets PATMAT and x (-r chr1:1-12)
  [1]

The blocks of a spliced transcript are one sequence.

  $ printf 'chr1\t0\t18\ttx\t0\t+\t0\t0\t0\t2\t5,4\t0,6\nchr1\t8\t18\ttx2\t0\t+\t0\t0\t0\t2\t4,4\t0,6\n' > tx.bed
  $ gk variant-dna --vcf ps.vcf --split --on-bad na -f tsv --columns name,dna,haplotype tx.bed
  #name	dna	haplotype
  tx	.	1
  tx	.	2
  tx2	ATCCGCAA	1
  tx2	TTCCGCAA	2
  gk variant-dna: 2 read, 1 rejected: 1 genotype not phased

A table of GenomeKit keeps phase sets as whole numbers.

  $ vcf GT:PS '4 T A 0|1:4' '9 T A 1|0:9' '13 A G 0|1:9' > whole.vcf; gk vcf compile -q whole.vcf -o ps.vcfbin --fmt GT,PS
  $ gk variant-dna --vcf ps.vcfbin -r chr1:1-12
  gk variant-dna: error: the heterozygous genotypes of s at chr1:4 and chr1:9 are not phased with each other: they are of phase sets 4 and 9 (-r chr1:1-12)
  [1]
  $ gk variant-dna --vcf ps.vcfbin -f seq -r chr1:9-14
  ATGCAT
  TTGCGT

Unphased genotypes on demand.

  $ vcf GT '4 T A 0/1' '6 T A,C 2/1' '9 T TAA 1/0' '12 C G 0|1' '14 T C 1/1' '17 A . 0/0' > unphased.vcf
  $ for u in as-written iupac ref error; do echo "$u"; gk variant-dna --vcf unphased.vcf --unphased $u -f seq -r chr1:1-8 -r chr1:10-14; done
  as-written
  gk variant-dna: 3 unphased heterozygotes of s taken in the order that they are written in
  GACTTCTT
  GACATATT
  AATGCAC
  TGGAC
  iupac
  gk variant-dna: 3 unphased heterozygotes of s written as IUPAC letters where they are SNVs
  GACWTMTT
  GACWTMTT
  gk variant-dna: error: the genotype of s at chr1:9:T:TAA is heterozygous and not phased, and no SNV, which a letter could stand for (-r chr1:10-14)
  ref
  gk variant-dna: 3 unphased heterozygotes of s read as the reference
  GACTTTTT
  GACTTTTT
  TGCAC
  TGGAC
  error
  gk variant-dna: error: the genotype of s at chr1:4:T:A is heterozygous and not phased (-r chr1:1-8)
  [1]
  $ gk variant-dna --vcf unphased.vcf --unphased as-written -f seq -r chr1:1-14
  gk variant-dna: 3 unphased heterozygotes of s taken in the order that they are written in
  GACTTCTTTAATGCAC
  GACATATTTTGGAC
  $ gk variant-dna -q --vcf unphased.vcf --unphased iupac -f seq -r chr1:1-8:- -r chr1:8-10
  AAKAWGTC
  AAKAWGTC
  gk variant-dna: error: the genotype of s at chr1:9:T:TAA is heterozygous and not phased, and no SNV, which a letter could stand for (-r chr1:8-10)
  [1]
  $ gk motif -q --vcf unphased.vcf --unphased as-written --haplotype 2 -m CATAT -r chr1
  chr1	2	2	CATAT	0	+	2	0
  $ gk motif -q --vcf unphased.vcf --unphased iupac --haplotype 2 -m WTM -m TT -r chr1:1-8
  chr1	6	6	TT	0	+	6	0
  $ gk variant-dna --vcf ps.vcf --unphased ref -f seq -r chr1:1-12
  gk variant-dna: phase sets of s were not looked at (--unphased)
  GACTTTTTATCC
  GACATTTTTTCC
  $ vcf GT '4 G A 0/1' | dna --unphased ref -r chr1:1-8
  gk variant-dna: error: the variant at chr1:4 expects reference 'G', but the genome has 'T' (<stdin>:6)
  [1]
  $ vcf GT '4 T <INS> 0/1' | dna --unphased ref -r chr1:1-8
  gk variant-dna: 1 unphased heterozygote of s read as the reference
  GACTTTTT	1
  GACTTTTT	2
  $ vcf GT '4 T <INS> 0/1' | dna --unphased iupac -r chr1:1-8
  gk variant-dna: 1 unphased heterozygote of s written as IUPAC letters where they are SNVs
  gk variant-dna: error: s at chr1:4: ALT '<INS>' is symbolic: it has no sequence (-r chr1:1-8)
  [1]
  $ vcf GT '4 T A,* 1/2' | dna --unphased iupac -r chr1:1-8
  gk variant-dna: 1 unphased heterozygote of s written as IUPAC letters where they are SNVs
  gk variant-dna: error: the genotype of s at chr1:4:T:A is heterozygous and not phased, and no SNV, which a letter could stand for (-r chr1:1-8)
  [1]
  $ vcf GT '4 TT AT 0/1' '8 TTT CTG 0/1' | dna --unphased iupac -r chr1:1-6 -r chr1:8-10
  gk variant-dna: 2 unphased heterozygotes of s written as IUPAC letters where they are SNVs
  GACWTT	1
  GACWTT	2
  gk variant-dna: error: the genotype of s at chr1:8:TTT:CTG is heterozygous and not phased, and no SNV, which a letter could stand for (-r chr1:8-10)
  [1]
  $ gk variant-dna --vcf unphased.vcf --unphased maybe -r chr1:1-8
  gk variant-dna: error: --unphased: unknown value 'maybe' (one of error, as-written, iupac, ref); see 'gk variant-dna --help'
  [2]
  $ gk variant-dna --variant chr1:4:T:A --unphased ref -r chr1:1-8
  gk variant-dna: error: --sample, --haplotype and --unphased go with --vcf FILE
  [2]

Haploid genotypes are counted where they matter, and are not missing ones.

  $ vcf GT '4 T A 1' | dna --haplotype 2 -r chr1:1-6
  gk variant-dna: 1 haploid genotype of s: haplotype 2 has the reference there
  GACTTT	2
  $ vcf GT '4 T A 1' '6 T A 0' '8 T A .' | dna -r chr1:1-6
  gk variant-dna: 1 missing genotype of s read as the reference
  gk variant-dna: 2 haploid genotypes of s: haplotype 2 has the reference there
  GACATT	1
  GACTTT	2
  $ vcf GT '4 T A 1' | dna --haplotype 1 -r chr1:1-6
  GACATT	1
  $ vcf GT '4 T A .' | dna --haplotype 2 -r chr1:1-6
  gk variant-dna: 1 missing genotype of s read as the reference
  GACTTT	2
  $ vcf GT '4 T A 1' | dna -q -r chr1:1-6
  GACATT	1
  GACTTT	2

A sample is there once.

  $ vcf GT '4 T A 0|0' | sed 's/\ts$/\ts\ts/; s/0|0$/0|0\t1|1/' > twice.vcf
  $ gk variant-dna --vcf twice.vcf --sample s -r chr1:1-6
  gk variant-dna: error: sample 's' is there twice (twice.vcf:5)
  [1]
  $ sed 's/\ts\ts$/\ts\tt/' twice.vcf > once.vcf; gk variant-dna --vcf once.vcf --sample t --haplotype 1 -f seq -r chr1:1-6
  GACATT
  $ sed 's/\ts\ts$/\tr\ts\tt\tr/; s/1|1$/1|1\t0|0\t0|0/' twice.vcf | dna --sample s -r chr1:1-6
  gk variant-dna: error: sample 'r' is there twice (<stdin>:5)
  [1]
  $ gk variant normalize -f vcf twice.vcf > ignored
  gk variant normalize: error: the #CHROM line has sample 's' twice (twice.vcf)
  [1]
  $ gk variant normalize -f bcf twice.vcf > ignored
  gk variant normalize: error: the #CHROM line has sample 's' twice (twice.vcf)
  [1]
  $ gk variant normalize --no-header twice.vcf
  chr1	3	4	T	A	chr1:4:T:A

Several threads read what one does: a file of many chunks, joined of two, with bad records.

  $ many() { vcf GT; yes "$1" | head -n 9000 | sed 's/^/chr1\t4\t.\tT\tA\t.\t.\t.\tGT\t/'; }
  $ (many '0|0'; vcf GT '6 T A 1|0' '4 G A 1|1' '8 T C 0/1'; many '.'; vcf GT '14 T C 0|1' '4 T A 0|2' '15 G C 1|1') > long.vcf; wc -c < long.vcf
  451064
  $ gk variant-dna -@1 --vcf long.vcf -r chr1 -f tsv --unphased ref --on-bad skip --rejects rejects > one 2> told; cut -f 6- one; cut -f 2,10- rejects; cat told
  dna	sample	haplotype
  GACTTATTTTGCATCCAAAAAC	s	1
  GACTTTTTTTGCACCCAAAAAC	s	2
  4	1|1	the variant at chr1:4 expects reference 'G', but the genome has 'T'
  4	0|2	genotype '0|2' of s is not one or two alleles of the record
  gk variant-dna: of long.vcf: 18,006 read, 2 rejected: 1 malformed, 1 reference mismatch
  gk variant-dna: 9,000 missing genotypes of s read as the reference
  gk variant-dna: 1 unphased heterozygote of s read as the reference
  gk variant-dna: 1 read, 0 rejected
  $ for t in 2 3 8; do gk variant-dna -@$t --vcf long.vcf -r chr1 -f tsv --unphased ref --on-bad skip --rejects rejects.$t 2> told.$t | cmp - one; cmp rejects rejects.$t; cmp told told.$t; done
  $ for t in 1 2 8; do gk variant-dna -@$t --vcf long.vcf -r chr1; done
  gk variant-dna: error: the variant at chr1:4 expects reference 'G', but the genome has 'T' (long.vcf:9012)
  gk variant-dna: error: the variant at chr1:4 expects reference 'G', but the genome has 'T' (long.vcf:9012)
  gk variant-dna: error: the variant at chr1:4 expects reference 'G', but the genome has 'T' (long.vcf:9012)
  [1]
  $ (many '0|0'; vcf GT | sed 's/\ts$/\tt/'; many '0|0') > other.vcf; for t in 1 4; do gk variant-dna -@$t --vcf other.vcf -r chr1; done
  gk variant-dna: error: this #CHROM line is another one than the first (other.vcf:9010)
  gk variant-dna: error: this #CHROM line is another one than the first (other.vcf:9010)
  [1]

REF and ALT may have lower case.

  $ vcf GT '4 t a 0|1' '8 TtT t 1|1' '13 atg AtC 1|0' > lower.vcf; vcf GT '4 T A 0|1' '8 TTT T 1|1' '13 ATG ATC 1|0' > upper.vcf
  $ gk variant-dna --vcf lower.vcf -f seq -r chr1 | cmp - <(gk variant-dna --vcf upper.vcf -f seq -r chr1)
  $ gk variant-dna --variants lower.vcf -f seq -r chr1 | cmp - <(gk variant-dna --variants upper.vcf -f seq -r chr1)
  $ gk variant normalize --left-align lower.vcf | cmp - <(gk variant normalize --left-align upper.vcf)
  $ vcf GT '4 g a 0|1' | gk variant normalize
  #chrom	start	end	ref	alt	variant
  gk variant normalize: error: the variant at chr1:4 expects reference 'G', but the genome has 'T' (<stdin>:6)
  [1]

Left alignment goes through N, as bcftools norm does.

  $ printf '>c\nACTNNNNACGT\n' > n.fa; samtools faidx n.fa; gk build-assembly -q -n n n.fa > ignored
  $ (printf '##fileformat=VCFv4.2\n##contig=<ID=c,length=11>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n'; for r in '7 N NN' '6 NN N' '4 NNN N' '8 A AA' '7 NA N'; do set -- $r; printf 'c\t%s\t.\t%s\t%s\t.\t.\t.\n' $1 $2 $3; done) > n.vcf
  $ gk variant normalize -g n --left-align -f vcf n.vcf | grep -v '^#' | cut -f 2,4,5
  3	T	TN
  3	TN	T
  3	TNN	T
  7	N	NA
  7	NA	N
  $ gk variant normalize -g n --left-align -f vcf n.vcf | grep -v '^#' | cmp - <(bcftools norm -f n.fa n.vcf 2> ignored | grep -v '^#')

A warning of one kind is written five times.

  $ record() { printf 'chr1\t4\t.\tT\t%s\t.\t.\t.\tGT\t1|0\n' "$1"; }
  $ for n in 5 6 1200; do (vcf GT; record A; for i in $(seq $n); do record C; done) > over.vcf; gk variant-dna --vcf over.vcf --haplotype 1 --overlap first -f seq -r chr1:1-6; done
  gk variant-dna: warning: s, haplotype 1: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: s, haplotype 1: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: s, haplotype 1: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: s, haplotype 1: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: s, haplotype 1: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  GACATT
  gk variant-dna: warning: s, haplotype 1: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: s, haplotype 1: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: s, haplotype 1: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: s, haplotype 1: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: s, haplotype 1: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: and 1 more like these
  GACATT
  gk variant-dna: warning: s, haplotype 1: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: s, haplotype 1: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: s, haplotype 1: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: s, haplotype 1: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: s, haplotype 1: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: and 1,195 more like these
  GACATT
  $ (vcf GT; record A; for i in $(seq 9); do record C; done) > over.vcf; gk variant-dna --variants over.vcf --overlap skip -f seq -r chr1:1-6
  gk variant-dna: warning: left out 'chr1:4:T:A': it overlaps 'chr1:4:T:C'
  gk variant-dna: warning: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: and 5 more like these
  GACTTT
  $ (vcf GT; for i in $(seq 7); do record A,C; done) > several.vcf; gk variant-dna --variants several.vcf --overlap skip -f seq -r chr1:1-6
  gk variant-dna: warning: left out 'chr1:4:T:A': its record has other ALT alleles
  gk variant-dna: warning: left out 'chr1:4:T:C': its record has other ALT alleles
  gk variant-dna: warning: left out 'chr1:4:T:A': its record has other ALT alleles
  gk variant-dna: warning: left out 'chr1:4:T:C': its record has other ALT alleles
  gk variant-dna: warning: left out 'chr1:4:T:A': its record has other ALT alleles
  gk variant-dna: warning: and 9 more like these
  GACTTT
  $ for i in $(seq 7); do printf 'chr1\t0\t6\tw%d\t0\t+\tchr1:4:T:A;chr1:4:T:C\n' $i; done | gk variant-dna --variants-column 7 --overlap first -f tsv --columns name,dna
  #name	dna
  w1	GACATT
  w2	GACATT
  w3	GACATT
  w4	GACATT
  w5	GACATT
  w6	GACATT
  w7	GACATT
  gk variant-dna: warning: line 1: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: line 2: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: line 3: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: line 4: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: line 5: left out 'chr1:4:T:C': it overlaps 'chr1:4:T:A'
  gk variant-dna: warning: and 2 more like these
