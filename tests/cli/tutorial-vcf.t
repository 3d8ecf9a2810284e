The tutorial's table of ten variants, with alleles that are empty, in a binary file; and what the tutorial asks of it.

  $ cp "$TESTS"/golden/vcf/genome/* $TMP/data
  $ grep -v '^##' "$TESTS/golden/vcf/in/seed_table.vcf" | cut -f 2,4,5,8,10-12
  POS	REF	ALT	INFO	sample1	sample2	sample3
  949523	C	T	AF=0.00	0/0:0,1	0/1:0,2	0/0:0,3
  949608	G	A	AF=0.01	0/0:0,4	0/1:0,5	0/0:0,6
  949696	-	G	AF=0.02	0/0:0,7	0/1:0,8	0/1:0,9
  949739	G	TC	AF=0.03	0/1:0,10	0/0:0,11	1/1:0,12
  977028	G	T	AF=0.04	0/1:0,13	0/0:0,14	1/1:0,15
  977330	T	C	AF=0.05	0/1:0,16	0/0:0,17	./.:0,18
  977516	-	C	AF=0.06	1/1:0,19	1/1:0,20	./.:0,21
  977570	G	A	AF=0.07	1/1:0,22	1/1:0,23	./.:0,24
  978604	CT	-	AF=0.08	1/1:0,25	1/1:0,26	./.:0,27
  978628	C	T	AF=0.09	./.:28,0	0/0:29,0	./.:30,0

Compile it with a frequency, genotypes and depths. It is the file that GenomeKit makes of the same variants with the base before
each insertion and deletion.

  $ gk vcf compile -q "$TESTS/golden/vcf/in/seed_table.vcf" -g seedtoy -o test.vcfbin --info AF --fmt GT,AD
  $ cmp test.vcfbin "$TESTS/golden/vcf/out/seed_padded.vcfbin"
  $ gk vcf compile -q "$TESTS/golden/vcf/in/seed_padded.vcf" -g seedtoy -o padded.vcfbin --info AF --fmt GT,AD
  $ cmp test.vcfbin padded.vcfbin
  $ gk vcf query test.vcfbin --count
  10

One variant, and its frequency.

  $ gk vcf query test.vcfbin --rows 0,5 --columns row,chrom,start,end,ref,alt,variant,AF
  #row	chrom	start	end	ref	alt	variant	AF
  0	chr1	949522	949523	C	T	chr1:949523:C:T	0
  5	chr1	977329	977330	T	C	chr1:977330:T:C	0.05

The frequencies of all.

  $ gk vcf column test.vcfbin AF
  0
  0.01
  0.02
  0.03
  0.04
  0.05
  0.06
  0.07
  0.08
  0.09

The variants within 300 bases of it, and their rows.

  $ gk vcf query test.vcfbin --rows 5 -f bed | gk interval expand 300 | gk interval to-region
  chr1:977030-977630
  $ gk vcf query test.vcfbin --find within -r chr1:977030-977630 --columns query,row,variant
  #query	row	variant
  chr1:977030-977630	5	chr1:977330:T:C
  chr1:977030-977630	6	chr1:977516::C
  chr1:977030-977630	7	chr1:977570:G:A
  $ gk vcf query test.vcfbin --rows 5 -f bed | gk interval expand 300 |
  >   gk vcf query test.vcfbin --find within --columns row --no-header -
  5
  6
  7

Genotypes of these: 0 is 0/0, 1 is 0/1, 2 is 1/1, 3 is missing.

  $ gk vcf matrix test.vcfbin GT --rows 5,6,7
  #?sample1	sample2	sample3 (re)
  1	0	3
  2	2	3
  2	2	3
  $ gk vcf matrix test.vcfbin GT --rows 5,6,7 --decode
  #?sample1	sample2	sample3 (re)
  0/1	0/0	./.
  1/1	1/1	./.
  1/1	1/1	./.
  $ gk vcf matrix test.vcfbin AD --rows 5,6,7
  #?sample1	sample2	sample3 (re)
  0,16	0,17	0,18
  0,19	0,20	0,21
  0,22	0,23	0,24
  $ gk vcf matrix test.vcfbin AD --find within -r chr1:977030-977630 --samples sample3
  #?sample3 (re)
  0,18
  0,21
  0,24

The variants of which a sample has a depth of 20 or more.

  $ gk vcf query test.vcfbin --any-sample 'AD.sum >= 20' --columns row,variant
  #row	variant
  6	chr1:977516::C
  7	chr1:977570:G:A
  8	chr1:978604:CT:
  9	chr1:978628:C:T
