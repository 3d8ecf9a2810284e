gk motif: where motifs are, in the reference or with variants.

  $ gk build-assembly -q -n tiny "$TESTS/demo/tiny.fa" > ignored
  $ cp $TESTS/golden/variant/phased.vcf $TESTS/golden/variant/phased.bcf .
  $ export GK_GENOME=tiny
  $ printf 'chr1\t0\t20\ta\t0\t+\nchr1\t0\t20\t.\t0\t-\n' > in.bed
  $ gk dna -f seq in.bed
  GCTAAAGACAATTACATAAC
  GTTATGTAATTGTCTTTAGC

The formats. A hit is the empty interval at its 5' end, with its own position as anchor.

  $ gk motif -m AA in.bed
  chr1	3	3	AA	0	+	3	0
  chr1	9	9	AA	0	+	9	0
  chr1	17	17	AA	0	+	17	0
  chr1	13	13	AA	0	-	13	0
  $ gk motif -m AA -f tsv in.bed
  #chrom	start	end	name	score	strand	anchor	anchor_offset	query
  chr1	3	3	AA	0	+	3	0	a
  chr1	9	9	AA	0	+	9	0	a
  chr1	17	17	AA	0	+	17	0	a
  chr1	13	13	AA	0	-	13	0	.
  $ gk motif -m AA -f json in.bed
  {"chrom":"chr1","start":3,"end":3,"name":"AA","score":0,"strand":"+","anchor":3,"anchor_offset":0,"query":"a"}
  {"chrom":"chr1","start":9,"end":9,"name":"AA","score":0,"strand":"+","anchor":9,"anchor_offset":0,"query":"a"}
  {"chrom":"chr1","start":17,"end":17,"name":"AA","score":0,"strand":"+","anchor":17,"anchor_offset":0,"query":"a"}
  {"chrom":"chr1","start":13,"end":13,"name":"AA","score":0,"strand":"-","anchor":13,"anchor_offset":0,"query":null}
  $ gk motif -m AA -f tsv --columns query,start,name --no-header in.bed
  a	3	AA
  a	9	AA
  a	17	AA
  .	13	AA
  $ gk motif -m AA -f tsv --columns strand,+query,start --limit 1 in.bed
  #strand	query	start
  +	a	3
  +	a	9
  +	a	17
  $ gk motif -m AA -f json --columns query,start,anchor --limit 1 in.bed
  {"query":"a","start":3,"anchor":3}
  {"query":"a","start":9,"anchor":9}
  {"query":"a","start":17,"anchor":17}

Regions, and other strands.

  $ gk motif -q -m AA -f tsv --columns query,start,strand -r chr1:1-20 -r chr1:1-20:- -r chr1:4-5 -r chr1:4 -r chr1:6-5
  #query	start	strand
  chr1:1-20	3	+
  chr1:1-20	9	+
  chr1:1-20	17	+
  chr1:1-20:-	13	-
  chr1:4-5	3	+
  $ gk motif -m AA --strand - in.bed
  chr1	13	13	AA	0	-	13	0
  chr1	13	13	AA	0	-	13	0
  $ gk motif -m AA --ignore-strand in.bed
  chr1	3	3	AA	0	+	3	0
  chr1	9	9	AA	0	+	9	0
  chr1	17	17	AA	0	+	17	0
  chr1	3	3	AA	0	+	3	0
  chr1	9	9	AA	0	+	9	0
  chr1	17	17	AA	0	+	17	0
  $ gk motif -m AA --both-strands --limit 1 in.bed
  chr1	3	3	AA	0	+	3	0
  chr1	9	9	AA	0	+	9	0
  chr1	13	13	AA	0	-	13	0
  chr1	17	17	AA	0	+	17	0
  $ gk motif -m AA --strand both in.bed | cmp - <(gk motif -m AA --both-strands in.bed)
  $ gk motif -q -m GCGG --all
  chr1	277	277	GCGG	0	+	277	0
  $ gk motif -q -m GCGG --all --strand -
  chr2	76	76	GCGG	0	-	76	0
  $ gk motif -m GCGG --all --both-strands -f tsv
  #chrom	start	end	name	score	strand	anchor	anchor_offset	query
  chr1	277	277	GCGG	0	+	277	0	chr1
  chr2	76	76	GCGG	0	-	76	0	chr2
  $ gk motif -m GCGG --all --both-strands -f tsv --columns start,end,strand,anchor --hit
  #start	end	strand	anchor
  277	281	+	277
  72	76	-	76
  $ gk dna -f bed <(gk motif -m GCGG --all --both-strands --hit)
  chr1	277	281	GCGG	0	+	277	0	GCGG
  chr2	72	76	GCGG	0	-	76	0	GCGG

A palindrome is found on both strands at one place, + first.

  $ gk motif -m TTAA -r chr1:61-72 --both-strands
  chr1	61	61	TTAA	0	+	61	0
  chr1	65	65	TTAA	0	-	65	0
  chr1	68	68	TTAA	0	+	68	0
  chr1	72	72	TTAA	0	-	72	0

Several motifs: by the match's first base on +, then in the order of the motifs.

  $ gk motif -m T -m AA -m TT --limit 1 in.bed
  chr1	2	2	T	0	+	2	0
  chr1	3	3	AA	0	+	3	0
  chr1	9	9	AA	0	+	9	0
  chr1	11	11	T	0	+	11	0
  chr1	11	11	TT	0	+	11	0
  chr1	12	12	T	0	+	12	0
  chr1	16	16	T	0	+	16	0
  chr1	17	17	AA	0	+	17	0
  $ gk motif -m TT -m T -m AA --both-strands -r chr1:10-16
  chr1	11	11	TT	0	-	11	0
  chr1	10	10	T	0	-	10	0
  chr1	9	9	AA	0	+	9	0
  chr1	11	11	T	0	-	11	0
  chr1	11	11	TT	0	+	11	0
  chr1	11	11	T	0	+	11	0
  chr1	13	13	AA	0	-	13	0
  chr1	12	12	T	0	+	12	0
  chr1	14	14	T	0	-	14	0
  chr1	16	16	T	0	-	16	0
  $ gk motif -m AA -m AA -r chr1:1-6
  chr1	3	3	AA	0	+	3	0
  chr1	3	3	AA	0	+	3	0

Matches of one motif overlap only when asked to; those of different motifs or strands may.

  $ gk motif -m AA -r chr1:3-6
  chr1	3	3	AA	0	+	3	0
  $ gk motif -m AA -r chr1:3-6 --overlapping
  chr1	3	3	AA	0	+	3	0
  chr1	4	4	AA	0	+	4	0
  $ gk motif -m AAA -m AA -r chr1:3-6
  chr1	3	3	AAA	0	+	3	0
  chr1	3	3	AA	0	+	3	0
  $ gk motif -m ACA --overlapping -r chr1:8-17
  chr1	7	7	ACA	0	+	7	0
  chr1	13	13	ACA	0	+	13	0
  $ gk dna -f seq -r chr1:122-140
  GGCATTTTTATTACACTCA
  $ gk motif -m TTT -r chr1:122-140 ; gk motif -m TTT -r chr1:122-140 --overlapping
  chr1	125	125	TTT	0	+	125	0
  chr1	125	125	TTT	0	+	125	0
  chr1	126	126	TTT	0	+	126	0
  chr1	127	127	TTT	0	+	127	0
  $ gk motif -m AAA -r chr1:122-140:-
  chr1	128	128	AAA	0	-	128	0

Where a match's position is.

  $ for position in 5p 0 1 2 3 3p; do gk motif -m ACG --match-position $position -r chr1:20-30 -r chr1:25-40:-; done
  chr1	24	24	ACG	0	+	24	0
  chr1	28	28	ACG	0	-	28	0
  chr1	24	24	ACG	0	+	24	0
  chr1	28	28	ACG	0	-	28	0
  chr1	25	25	ACG	0	+	25	0
  chr1	27	27	ACG	0	-	27	0
  chr1	26	26	ACG	0	+	26	0
  chr1	26	26	ACG	0	-	26	0
  chr1	27	27	ACG	0	+	27	0
  chr1	25	25	ACG	0	-	25	0
  chr1	27	27	ACG	0	+	27	0
  chr1	25	25	ACG	0	-	25	0
  $ gk motif -m ACG -m AC --match-position 3p -r chr1:20-30
  chr1	24	24	AC	0	+	24	0
  chr1	27	27	ACG	0	+	27	0
  chr1	26	26	AC	0	+	26	0
  $ gk motif -m ACG --match-position 1 --hit -r chr1:20-30 -r chr1:25-40:-
  chr1	24	27	ACG	0	+	25	0
  chr1	25	28	ACG	0	-	27	0
  $ for position in 4 -1 x '' 5P 1.5; do gk motif -m ACG --match-position "$position" in.bed; echo "exit $?"; done
  gk motif: error: --match-position 4 is outside the motif ACG, which has 3 letters
  exit 2
  gk motif: error: --match-position -1 is outside the motif ACG, which has 3 letters
  exit 2
  gk motif: error: --match-position 'x' is not 5p, 3p or a whole number
  exit 2
  gk motif: error: --match-position '' is not 5p, 3p or a whole number
  exit 2
  gk motif: error: --match-position '5P' is not 5p, 3p or a whole number
  exit 2
  gk motif: error: --match-position '1.5' is not 5p, 3p or a whole number
  exit 2
  $ gk motif -m ACG -m AC --match-position 3 in.bed
  gk motif: error: --match-position 3 is outside the motif AC, which has 2 letters
  [2]

IUPAC letters when asked for; N is N otherwise.

  $ gk motif -m RYA --iupac -r chr1:1-20 -r chr1:1-20:-
  chr1	7	7	RYA	0	+	7	0
  chr1	13	13	RYA	0	+	13	0
  chr1	15	15	RYA	0	-	15	0
  $ gk motif -m RYA -r chr1:1-20 2>&1 | head -n 1
  gk motif: warning: the motif RYA has letters that stand for several bases and are in no sequence; --iupac reads them so
  $ gk motif -m NNNN -r chr1:230-250
  chr1	240	240	NNNN	0	+	240	0
  chr1	244	244	NNNN	0	+	244	0
  $ gk motif -m NN --iupac -r chr1:238-243
  chr1	237	237	NN	0	+	237	0
  chr1	239	239	NN	0	+	239	0
  chr1	241	241	NN	0	+	241	0
  $ gk motif -m ANN --iupac -r chr1:238-243
  chr1	237	237	ANN	0	+	237	0
  $ gk motif -m ryA --iupac -r chr1:1-20
  chr1	7	7	ryA	0	+	7	0
  chr1	13	13	ryA	0	+	13	0

Case of the motif and of the genome makes no difference; the name is the motif as typed.

  $ gk motif -m tggCA -r chr1:118-126
  chr1	120	120	tggCA	0	+	120	0
  $ gk motif -m CTGGCA -r chr1:118-126
  chr1	119	119	CTGGCA	0	+	119	0

Motifs of a file.

  $ printf '>acc acceptor\nA\nG\n\n>don\ngt\n' > motifs.fa
  $ gk motif --motifs motifs.fa -r chr1:61-85
  chr1	64	64	acc	0	+	64	0
  chr1	67	67	don	0	+	67	0
  chr1	71	71	acc	0	+	71	0
  chr1	72	72	don	0	+	72	0
  chr1	75	75	acc	0	+	75	0
  chr1	76	76	don	0	+	76	0
  chr1	78	78	don	0	+	78	0
  $ gk motif --motifs motifs.fa -m TG -r chr1:61-85
  chr1	64	64	acc	0	+	64	0
  chr1	67	67	don	0	+	67	0
  chr1	71	71	acc	0	+	71	0
  chr1	72	72	don	0	+	72	0
  chr1	75	75	acc	0	+	75	0
  chr1	76	76	don	0	+	76	0
  chr1	77	77	TG	0	+	77	0
  chr1	78	78	don	0	+	78	0
  chr1	79	79	TG	0	+	79	0
  chr1	82	82	TG	0	+	82	0
  $ gk motif --motifs - -r chr1:61-85 < motifs.fa | cmp - <(gk motif --motifs motifs.fa -r chr1:61-85)
  $ gzip -c motifs.fa > motifs.gz; gk motif --motifs motifs.gz -r chr1:61-85 | cmp - <(gk motif --motifs motifs.fa -r chr1:61-85)
  $ gk motif --motifs motifs.fa --match-position 3 -r chr1:61-85
  gk motif: error: --match-position 3 is outside the motif acc, which has 2 letters
  [2]

Records without a hit.

  $ { cat in.bed; printf 'chr2\t0\t4\tnone\n'; } > none.bed
  $ gk motif -q -m GGGG none.bed
  $ gk motif -q -m AA -f tsv --loj none.bed
  #chrom	start	end	name	score	strand	anchor	anchor_offset	query
  chr1	3	3	AA	0	+	3	0	a
  chr1	9	9	AA	0	+	9	0	a
  chr1	17	17	AA	0	+	17	0	a
  chr1	13	13	AA	0	-	13	0	.
  .	.	.	.	.	.	.	.	none
  $ gk motif -q -m GGGG -f json --loj --limit 1 in.bed
  {"chrom":null,"start":null,"end":null,"name":null,"score":null,"strand":null,"anchor":null,"anchor_offset":null,"query":"a"}

Beyond the ends is N.

  $ printf 'chr2\t-4\t3\nchr2\t148\t154\n' > over.bed
  $ gk motif -m NNNA -m TNN over.bed
  chr2	-3	-3	NNNA	0	+	-3	0
  chr2	149	149	TNN	0	+	149	0
  $ gk motif -m NNNA -m TNN --outside error over.bed
  gk motif: error: the sequence of [-4, 3) reads beyond the ends of chr2, which has 150 bases (over.bed:1)
  [1]
  $ gk motif -m NNNA -m TNN --outside error -f tsv --on-bad na over.bed
  #chrom	start	end	name	score	strand	anchor	anchor_offset	query
  .	.	.	.	.	.	.	.	.
  .	.	.	.	.	.	.	.	.
  gk motif: 2 read, 2 rejected: 2 beyond the chromosome's end

With variants: inside an insertion, over its ends, and behind it. Column 8 counts the inserted bases to the left.

  $ gk variant-dna --variant chr1:8::CGGC -f seq -r chr1:1-12
  GCTAAAGCGGCACAAT
  $ gk motif --variant chr1:8::CGGC -m CGG -m GG -m GCA -m CA -r chr1:1-12
  chr1	7	7	CGG	0	+	7	0
  chr1	7	7	GG	0	+	7	1
  chr1	7	7	GCA	0	+	7	2
  chr1	7	7	CA	0	+	7	3
  chr1	8	8	CA	0	+	8	0
  $ gk motif --variant chr1:8::CGGC -m CGG -m GG -m GCA -m CA --match-position 3p -r chr1:1-12
  chr1	7	7	CGG	0	+	7	3
  chr1	7	7	GG	0	+	7	3
  chr1	8	8	GCA	0	+	8	0
  chr1	8	8	CA	0	+	8	0
  chr1	10	10	CA	0	+	10	0
  $ gk motif --variant chr1:8::CGGC -m CGG -m GCA -m GCG --hit -r chr1:1-12
  chr1	6	7	GCG	0	+	6	0
  chr1	7	7	CGG	0	+	7	0
  chr1	7	8	GCA	0	+	7	2
  $ gk motif --variant chr1:8::CGGC -m CCG -m CC --strand - -r chr1:1-12
  chr1	7	7	CCG	0	-	7	3
  chr1	7	7	CC	0	-	7	3
  $ gk motif --variant chr1:8::CG --variant chr1:8::GC -m GG -r chr1:1-12
  chr1	7	7	GG	0	+	7	1
  $ gk motif --variant chr1:4:AAA:CGGC -m GG -m GCG -r chr1:1-12
  chr1	4	4	GG	0	+	4	0
  chr1	5	5	GCG	0	+	5	0

An insertion at the interval's end is not part of it, one at its start is; a base behind a deletion is searched.

  $ gk motif -q --variant chr1:8::CGGC -m GG -r chr1:1-7
  $ gk motif --variant chr1:8::CGGC -m GG -r chr1:8-12
  chr1	7	7	GG	0	+	7	1
  $ gk motif --variant chr1:7:GAC: -m AA -m A -r chr1:5-10
  chr1	4	4	AA	0	+	4	0
  chr1	4	4	A	0	+	4	0
  chr1	5	5	A	0	+	5	0
  chr1	9	9	A	0	+	9	0
  $ gk motif --variant chr1:7:GAC: -m A -r chr1:5-8
  chr1	4	4	A	0	+	4	0
  chr1	5	5	A	0	+	5	0
  $ gk motif --variant chr1:8::CGGC --variant chr1:8:AC: -m GCA -m GG -r chr1:1-12
  chr1	7	7	GG	0	+	7	1
  chr1	7	7	GCA	0	+	7	2
  $ gk motif --variant chr1:7:G: -m AAAA -r chr1:1-12
  chr1	3	3	AAAA	0	+	3	0

Each hit read again with its own anchor gives the motif, on both strands.

  $ V="--variant chr1:8::CGGC --variant chr1:10:AAT: --variant chr1:14:A:AGGCGG"
  $ gk motif $V -m GG -m GCA -m CC --both-strands --overlapping -r chr1:1-20 | gk interval expand 0 3 | gk variant-dna $V --anchored -f bed
  chr1	7	10	GG	0	+	7	1	GGC
  chr1	4	7	CC	0	-	7	3	CCG
  chr1	7	10	GCA	0	+	7	2	GCA
  chr1	14	17	GG	0	+	14	0	GGC
  chr1	11	14	CC	0	-	14	2	CCT
  chr1	14	17	GG	0	+	14	3	GGC
  chr1	11	14	CC	0	-	14	5	CCG
  chr1	14	17	GCA	0	+	14	4	GCA
  $ gk motif $V -m GG -m GCA -m CC --both-strands --overlapping --match-position 3p -r chr1:1-20 | gk interval expand 3 0 | gk variant-dna $V --anchored -f bed
  chr1	4	7	GG	0	+	7	3	CGG
  chr1	7	10	CC	0	-	7	1	GCC
  chr1	5	8	GCA	0	+	8	0	GCA
  chr1	11	14	GG	0	+	14	2	AGG
  chr1	14	17	CC	0	-	14	0	GCC
  chr1	11	14	GG	0	+	14	5	CGG
  chr1	14	17	CC	0	-	14	3	GCC
  chr1	13	16	GCA	0	+	16	0	GCA

Anchored intervals: searched is what they read.

  $ gk variant-dna --variant chr1:8::CGGC -f seq --anchor 3p -r chr1:1-10
  AAGCGGCACA
  $ gk motif --variant chr1:8::CGGC --anchor 3p -m CTA -m AAAG -m GCA -r chr1:1-10
  chr1	7	7	GCA	0	+	7	2
  $ gk motif --variant chr1:8::CGGC --anchor 7 --anchor-offset 2 -m GGC -r chr1:5-10
  chr1	7	7	GGC	0	+	7	1
  $ printf 'chr1\t4\t10\tx\t0\t+\t7\t2\n' | gk motif --variant chr1:8::CGGC --anchored -m GGC
  chr1	7	7	GGC	0	+	7	1

Variants from everywhere.

  $ printf 'chr1\t0\t20\ta\t0\t+\tchr1:8::CGGC\nchr1\t0\t20\tb\t0\t+\t.\nchr1\t0\t20\tc\t0\t-\tchr1:3:T:C,chr1:4:A:C\n' > own.tsv
  $ gk motif -q --variants-column 7 -m GG -m CCC -f tsv --loj own.tsv
  #chrom	start	end	name	score	strand	anchor	anchor_offset	query
  chr1	7	7	GG	0	+	7	1	a
  .	.	.	.	.	.	.	.	b
  chr1	3	3	GG	0	-	3	0	c
  $ printf 'chr1:8::CGGC\n' > v.txt; gk motif --variants v.txt -m GG -r chr1:1-20 | cmp - <(gk motif --variant chr1:8::CGGC -m GG -r chr1:1-20)
  $ gk variant normalize -f vcf v.txt > v.vcf; gk motif --variants - -m GG -r chr1:1-20 < v.vcf | cmp - <(gk motif --variants v.txt -m GG -r chr1:1-20)
  $ gk motif -q --each -f tsv --loj --columns start,name,query,variant --variant chr1:8::CGGC --variant chr1:3:TA:GG -m GG -r chr1:1-20 -r chr1:70-80
  #start	name	query	variant
  7	GG	chr1:1-20	chr1:8::CGGC
  2	GG	chr1:1-20	chr1:3:TA:GG
  .	.	chr1:70-80	.
  $ gk motif --each -f json --columns start,variant --variant chr1:8::CGGC -m GG -r chr1:1-20
  {"start":7,"variant":"chr1:8::CGGC"}
  $ gk motif --each --variant chr1:8::CGGC -m GG -r chr1:1-20
  gk motif: error: BED can't tell variants apart: --each goes with -f tsv and -f json
  [2]
  $ gk motif -q --vcf phased.vcf --sample ann --sample bob -m AAAC -m GAC -f tsv --columns start,name,sample,haplotype -r chr1:1-20 | tee expected
  #start	name	sample	haplotype
  3	AAAC	ann	1
  6	GAC	bob	1
  3	AAAC	bob	2
  $ gk motif -q --vcf phased.bcf --sample ann --sample bob -m AAAC -m GAC -f tsv --columns start,name,sample,haplotype -r chr1:1-20 | cmp - expected
  $ gk motif -q --vcf phased.bcf --sample ann --haplotype 1 -m AAAC -r chr1:1-20
  chr1	3	3	AAAC	0	+	3	0
  $ gk motif -q --vcf phased.bcf --sample ann -m AAAC -r chr1:1-20
  gk motif: error: BED can't tell haplotypes apart: take one sample and --haplotype, or -f tsv
  [2]
  $ gk motif -q --vcf phased.bcf --sample ann --haplotype 1 -m AAAC -r chr1:41-49 -r chr1:45-55
  gk motif: error: the genotype of ann at chr1:50:A:C is heterozygous and not phased (-r chr1:45-55)
  [1]
  $ gk motif -q --vcf phased.bcf --sample ann --haplotype 1 -m GTG -f tsv --on-bad na --columns query,start,haplotype -r chr1:45-55 -r chr1:51-55
  #query	start	haplotype
  chr1:45-55	.	1
  chr1:51-55	50	1
  $ gk motif --variant chr1:3:T:A --variant chr1:3:T:C -m A -r chr1:1-20
  gk motif: error: variants 'chr1:3:T:A' and 'chr1:3:T:C' overlap (--variant chr1:3:T:C)
  [1]
  $ gk motif --overlap first --variant chr1:3:T:A --variant chr1:3:T:C -m GCA -r chr1:1-20
  gk motif: warning: left out 'chr1:3:T:C': it overlaps 'chr1:3:T:A'
  chr1	0	0	GCA	0	+	0	0
  $ gk motif --normalize --variant chr1:3:TAA:CAA --variant chr1:5:A:G -m CAGA -r chr1:1-20
  chr1	2	2	CAGA	0	+	2	0
  $ gk motif --variant chr1:3:A:C -m A -r chr1:1-20
  gk motif: error: the variant at chr1:3 expects reference 'A', but the genome has 'T' (--variant chr1:3:A:C)
  [1]
  $ gk motif --variant chr1:3:T -m A -r chr1:1-20
  gk motif: error: --variant: variant 'chr1:3:T' is not chromosome:position:reference:alternative
  [2]

Names of another column of the alias file.

  $ printf '#name\tucsc\tensembl\nchr1\tchr1\t1\nchr2\tchr2\t2\n' > alias.txt
  $ gk build-assembly -q -n named --alias alias.txt "$TESTS/demo/tiny.fa" > ignored
  $ printf '1\t0\t8\tx\nchr1\t0\t8\ty\n' | gk motif -g named -m TAA -f tsv
  #chrom	start	end	name	score	strand	anchor	anchor_offset	query
  chr1	2	2	TAA	0	+	2	0	x
  chr1	2	2	TAA	0	+	2	0	y
  $ printf '1\t0\t8\tx\nchr1\t0\t8\ty\n' | gk motif -g named --chrom-scheme ensembl -m TAA
  1	2	2	TAA	0	+	2	0
  1	2	2	TAA	0	+	2	0
  $ gk motif -q -g named --chrom-scheme ensembl -m GCGG --all
  1	277	277	GCGG	0	+	277	0
  $ gk motif -g named --chrom-scheme ncbi -m GCGG --all
  gk motif: error: no alias scheme 'ncbi' in $TMP/data/named.chromAlias.txt; it has name, ucsc, ensembl
  [2]

Every bad record is told or counted.

  $ printf 'chr1\t1\t5\nchr1\t5\nchr1\t9\t5\tback\nchr7\t1\t2\nchr1\t4\t8\tok\n' > bad.bed
  $ gk motif -m AA bad.bed
  chr1	3	3	AA	0	+	3	0
  gk motif: error: a BED line needs at least 3 columns, this one has 2 (bad.bed:2)
  [1]
  $ gk motif -m A -f tsv --on-bad skip --columns start,query --rejects rejects.tsv bad.bed; cat rejects.tsv
  #start	query
  3	.
  4	.
  4	ok
  5	ok
  7	ok
  gk motif: 5 read, 3 rejected: 1 malformed, 1 unknown chromosome, 1 start after end
  chr1	5	a BED line needs at least 3 columns, this one has 2
  chr1	9	5	back	start 9 is after end 5
  chr7	1	2	unknown chromosome 'chr7'
  $ gk motif -m A -f tsv --on-bad na --columns chrom,start,query --quiet bad.bed
  #chrom	start	query
  chr1	3	.
  chr1	4	.
  .	.	.
  .	.	back
  .	.	.
  chr1	4	ok
  chr1	5	ok
  chr1	7	ok
  $ gk motif -m A --on-bad na bad.bed
  gk motif: error: --on-bad na: BED has no way to show a record without a hit; take -f tsv
  [2]
  $ gk motif -m A bad.bed -o never.bed; ls -A | grep never
  gk motif: error: a BED line needs at least 3 columns, this one has 2 (bad.bed:2)
  [1]
  $ printf 'Z\t0\t4\n' | gk motif -m A --on-bad skip
  gk motif: 1 read, 1 rejected: 1 unknown chromosome
  gk motif: error: no record has a chromosome of tiny: the input says 'Z', the genome 'chr1'
  [1]
  $ : | gk motif -m A
  $ : | gk motif -m A -f tsv
  #chrom	start	end	name	score	strand	anchor	anchor_offset	query
  $ : | gk motif -m A -f json

Bad motifs.

  $ for m in '' AXA AUA 'A A' A,C -; do gk motif -m "$m" in.bed; echo "exit $?"; done
  gk motif: error: -m: the motif is empty
  exit 2
  gk motif: error: -m: the motif 'AXA' has 'X', which is no IUPAC letter of a nucleotide
  exit 2
  gk motif: error: -m: the motif 'AUA' has 'U', which is no IUPAC letter of a nucleotide; write T
  exit 2
  gk motif: error: -m: the motif 'A A' has ' ', which is no IUPAC letter of a nucleotide
  exit 2
  gk motif: error: -m: the motif 'A,C' has ',', which is no IUPAC letter of a nucleotide
  exit 2
  gk motif: error: -m: the motif '-' has '-', which is no IUPAC letter of a nucleotide
  exit 2
  $ gk motif in.bed
  gk motif: error: no motif: give -m MOTIF or --motifs FASTA
  [2]
  $ for text in 'ACGT\n' '>a\n>b\nAC\n' '>a\nAXC\n' '>\nAC\n' '>a\n' ''; do printf "$text" > bad.fa; gk motif --motifs bad.fa in.bed; echo "exit $?"; done
  gk motif: error: this is not FASTA: there is no header ('>name') before it (bad.fa:1)
  exit 1
  gk motif: error: the motif a is empty (bad.fa:1)
  exit 1
  gk motif: error: the motif a 'AXC' has 'X', which is no IUPAC letter of a nucleotide (bad.fa:1)
  exit 1
  gk motif: error: a motif has no name behind '>' (bad.fa:1)
  exit 1
  gk motif: error: the motif a is empty (bad.fa:1)
  exit 1
  gk motif: error: there is no motif (bad.fa)
  exit 1
  $ gk motif --motifs nowhere.fa in.bed
  gk motif: error: can't open nowhere.fa: No such file or directory
  [1]
  $ head -c 30 motifs.gz > cut.gz; gk motif --motifs cut.gz in.bed
  gk motif: error: the gzip data ends too early: the file is truncated (cut.gz)
  [1]

The command line.

  $ gk motif -m A nowhere.bed
  gk motif: error: can't open nowhere.bed: No such file or directory
  [1]
  $ gk motif -m A chr1
  gk motif: error: no file 'chr1'; for the whole chromosome write -r chr1
  [2]
  $ gk motif -m A -r chr1 in.bed
  gk motif: error: INPUT and -r exclude each other
  [2]
  $ gk motif -m A -r chr1:0-5
  gk motif: error: malformed region 'chr1:0-5': positions count from 1
  [2]
  $ gk motif -m A --all in.bed
  gk motif: error: --all takes neither INPUT nor -r nor --limit
  [2]
  $ gk motif -m A --all -r chr1
  gk motif: error: --all takes neither INPUT nor -r nor --limit
  [2]
  $ gk motif -m A --all --limit 1
  gk motif: error: --all takes neither INPUT nor -r nor --limit
  [2]
  $ gk motif -m A --all --anchored
  gk motif: error: --anchored needs INPUT
  [2]
  $ gk motif -m A --all --variants-column 7
  gk motif: error: --variants-column needs INPUT
  [2]
  $ gk motif --motifs - < motifs.fa
  gk motif: error: INPUT and --motifs can't both be stdin
  [2]
  $ gk motif -m A --variants - - < in.bed
  gk motif: error: INPUT and --variants can't both be stdin
  [2]
  $ gk motif -m A --loj in.bed
  gk motif: error: --loj goes with -f tsv, json and join
  [2]
  $ gk motif -m A --columns chrom in.bed
  gk motif: error: --columns goes with -f tsv and -f json
  [2]
  $ gk motif -m A --no-header in.bed
  gk motif: error: --no-header goes with -f tsv
  [2]
  $ gk motif -m A -f tsv --columns chrm in.bed
  gk motif: error: unknown column 'chrm', there are chrom, start, end, name, score, strand, anchor, anchor_offset, query; did you mean 'chrom'?
  [2]
  $ gk motif -m A -f json --columns start,start in.bed
  gk motif: error: --columns has 'start' twice; a JSON object has each key once
  [2]
  $ gk motif -m A -f fasta in.bed
  gk motif: error: --format: unknown value 'fasta' (one of bed, tsv, json, join); see 'gk motif --help'
  [2]
  $ gk motif -m A --anchor-offset 1 in.bed
  gk motif: error: --anchor-offset goes with --anchor
  [2]
  $ gk motif -m A --anchor middle in.bed
  gk motif: error: --anchor 'middle' is not 5p, 3p, center, start, end, none or a 0-based position
  [2]
  $ gk motif -m A --sample ann in.bed
  gk motif: error: --sample, --haplotype and --unphased go with --vcf FILE
  [2]
  $ gk motif -m A --each in.bed
  gk motif: error: --each goes with --variant and --variants
  [2]
  $ gk motif -m A --strand plus in.bed
  gk motif: error: --strand: unknown value 'plus' (one of +, -, both); see 'gk motif --help'
  [2]
  $ gk motif -m A --strand both --ignore-strand in.bed
  gk motif: error: --ignore-strand and --strand exclude each other
  [2]
  $ gk motif -m A --overlaping in.bed
  gk motif: error: unknown option '--overlaping'; did you mean '--overlapping'?
  [2]
  $ gk motif -m A -g nowhere in.bed
  gk motif: error: no genome 'nowhere' in $TMP/data, and the network is not used (--offline or GK_OFFLINE): 'gk data fetch nowhere' gets one that is published, where there is a network, 'gk build-assembly nowhere.fa -n nowhere' makes one of FASTA
  [1]
  $ GK_GENOME= gk motif -m A in.bed
  gk motif: error: no genome: give -g GENOME or set GK_GENOME
  [2]

Threads, compression and pipes change nothing.

  $ for i in $(seq 3000); do printf 'chr1\t%d\t%d\tr%d\t0\t-\n' $((i % 300)) $((i % 300 + 20)) $i; done > many.bed; gzip -c many.bed > many.gz
  $ for options in "-m AC -m TRY --iupac --both-strands" "-m GG -m A --variant chr1:8::CGGC --overlapping -f tsv" "-m AAC --vcf phased.vcf --sample bob -f tsv"; do
  >   gk motif -q -@1 $options many.bed > one; wc -l < one
  >   gk motif -q -@4 $options many.bed | cmp - one; gk motif -q -@4 $options < many.gz | cmp - one
  >   gk motif -q -@4 $options many.bed -o out.gz && gzip -dc out.gz | cmp - one
  > done
  13060
  17081
  1141
  $ gk motif -@1 --all -m A --both-strands > one; gk motif -@4 --all -m A --both-strands | cmp - one; wc -l < one
  242
  $ gk motif -q -m A many.bed > /dev/full
  gk motif: error: can't write <stdout>: No space left on device
  [1]
  $ gk motif -q -m A many.bed | head -n 1
  chr1	3	3	A	0	-	3	0

A coprocess gets each row as soon as it has written the line; the header does not wait for the first.

  $ for t in 1 4; do coproc gk motif -@ $t -f tsv -m AAA --columns start,query; pid=$!; read -t 20 -u ${COPROC[0]} -r header; echo "$header"; for name in x y; do printf 'chr1\t0\t8\t%s\n' $name >&${COPROC[1]}; read -t 20 -u ${COPROC[0]} -r row; echo "$row"; done; exec {COPROC[1]}>&-; wait $pid; done
  #start	query
  3	x
  3	y
  #start	query
  3	x
  3	y
  $ for t in 1 4; do coproc gk motif -@ $t -m GG --variants-column 4; pid=$!; for alt in CGGC TTGG; do printf 'chr1\t0\t8\tchr1:8::%s\n' $alt >&${COPROC[1]}; read -t 20 -u ${COPROC[0]} -r row; echo "$row"; done; exec {COPROC[1]}>&-; wait $pid; done
  chr1	7	7	GG	0	+	7	1
  chr1	7	7	GG	0	+	7	2
  chr1	7	7	GG	0	+	7	1
  chr1	7	7	GG	0	+	7	2

Queries without a hit are counted; options that would have no effect are refused.

  $ printf 'chr1\t0\t8\nchr1\t20\t30\n' | gk motif -m GCTAA
  chr1	0	0	GCTAA	0	+	0	0
  gk motif: 1 of 2 queries without a hit
  $ gk motif -m GCTAA -r chr1:1-8 --overlap first
  gk motif: error: --normalize and --overlap go with variants
  [2]
  $ gk motif -m GCTAA -r chr1:1-8 --normalize
  gk motif: error: --normalize and --overlap go with variants
  [2]
  $ gk motif --motifs - --variants - -r chr1:1-8
  gk motif: error: --motifs and the variants can't both be stdin
  [2]

Mismatches: up to three bases of a match may differ; a column says how many do.

  $ gk motif -m TAAA -f tsv --mismatches 1 --overlapping --columns start,name,strand,mismatches -r chr1:1-20
  #start	name	strand	mismatches
  2	TAAA	+	0
  12	TAAA	+	1
  16	TAAA	+	1
  $ gk motif -m TAAA -f json --mismatches 0 --columns start,mismatches -r chr1:1-20
  {"start":2,"mismatches":0}
  $ gk motif -m TAAA --mismatches 1 --hit -r chr1:1-20
  chr1	2	6	TAAA	0	+	2	0
  chr1	12	16	TAAA	0	+	12	0
  chr1	16	20	TAAA	0	+	16	0
  $ gk motif -m WAAA --iupac --mismatches 1 --both-strands -f tsv --columns start,end,strand,mismatches --hit -r chr1:1-20
  #start	end	strand	mismatches
  2	6	+	0
  7	11	+	1
  10	14	-	1
  12	16	+	1
  16	20	+	1
  $ gk motif -m TAAA -f tsv --columns mismatches -r chr1:1-20
  gk motif: error: unknown column 'mismatches', there are chrom, start, end, name, score, strand, anchor, anchor_offset, query
  [2]
  $ gk motif -m TAAA --mismatches 4 -r chr1:1-20
  gk motif: error: --mismatches: 4 is out of range (0 to 3); see 'gk motif --help'
  [2]
  $ gk motif -m TAAA --mismatches -1 -r chr1:1-20
  gk motif: error: --mismatches: -1 is out of range (0 to 3); see 'gk motif --help'
  [2]
  $ gk motif -m AAG --mismatches 3 -r chr1:1-20
  gk motif: error: --mismatches 3: the motif AAG has no more letters than that and would be everywhere
  [2]

Counts: each record once, with its hits of all motifs.

  $ gk motif -m AA --count in.bed
  #chrom	start	end	name	strand	count
  chr1	0	20	a	+	3
  chr1	0	20	.	-	1
  $ gk motif -m AA -m C --count --both-strands --overlapping -f json in.bed
  {"chrom":"chr1","start":0,"end":20,"name":"a","strand":"+","count":11}
  {"chrom":"chr1","start":0,"end":20,"name":null,"strand":"-","count":11}
  $ gk motif -m AA --count -f join in.bed
  chr1	0	20	a	0	+	3
  chr1	0	20	.	0	-	1
  $ gk motif -m AA --count --columns name,count in.bed
  #name	count
  a	3
  .	1
  $ gk motif -m A --count --all --columns chrom,end,count
  #chrom	end	count
  chr1	360	84
  chr2	150	45
  $ (cat in.bed; printf 'chrQ\t1\t2\tz\n') | gk motif -m AA --count --on-bad na -q
  #chrom	start	end	name	strand	count
  chr1	0	20	a	+	3
  chr1	0	20	.	-	1
  chrQ	1	2	z	+	.
  $ (cat in.bed; printf 'chrQ\t1\t2\tz\n') | gk motif -m AA --count -f join --on-bad na -q
  chr1	0	20	a	0	+	3
  chr1	0	20	.	0	-	1
  chrQ	1	2	z	.
  $ gk motif -m AA --count --variant chr1:3:T:AA --each in.bed
  #chrom	start	end	name	strand	variant	count
  chr1	0	20	a	+	chr1:3:T:AA	4
  chr1	0	20	.	-	chr1:3:T:AA	1
  $ gk motif -m AA --count --vcf phased.vcf --sample ann -r chr1:1-30
  gk motif: 1 missing genotype of ann read as the reference
  #chrom	start	end	name	strand	sample	haplotype	count
  chr1	0	30	chr1:1-30	+	ann	1	3
  chr1	0	30	chr1:1-30	+	ann	2	3
  $ gk motif -m AA --count -f bed in.bed
  gk motif: error: --count goes with -f tsv, json and join
  [2]
  $ gk motif -m AA --count --loj in.bed
  gk motif: error: --count has a row for each record; --loj goes without it
  [2]
  $ gk motif -m AA --count --hit in.bed
  gk motif: error: --count writes no hits; --hit and --match-position go without it
  [2]

Joined: the record's line, then the hit.

  $ gk motif -m AA -f join in.bed
  chr1	0	20	a	0	+	chr1	3	3	AA	0	+	3	0
  chr1	0	20	a	0	+	chr1	9	9	AA	0	+	9	0
  chr1	0	20	a	0	+	chr1	17	17	AA	0	+	17	0
  chr1	0	20	.	0	-	chr1	13	13	AA	0	-	13	0
  $ gk motif -m CAA -f join --loj in.bed
  chr1	0	20	a	0	+	chr1	8	8	CAA	0	+	8	0
  chr1	0	20	.	0	-	.	-1	-1	.	-1	.	.	.
  gk motif: 1 of 2 queries without a hit
  $ printf '##gff-version 3\nchr1\tx\tgene\t1\t20\t.\t-\t.\tID=g\n' | gk motif -m AA -f join
  chr1	x	gene	1	20	.	-	.	ID=g	chr1	13	13	AA	0	-	13	0
  $ gk motif -m AA -f join --each --variant chr1:3:T:AA in.bed
  gk motif: error: BED can't tell variants apart: --each goes with -f tsv and -f json
  [2]
  $ gk motif -m AA -f join --vcf phased.vcf --sample ann -r chr1:1-30
  gk motif: 1 missing genotype of ann read as the reference
  gk motif: error: BED can't tell haplotypes apart: take one sample and --haplotype, or -f tsv
  [2]
  $ (cat in.bed; printf 'chrQ\t1\t2\tz\n') | gk motif -m CAA -f join --on-bad na -q
  chr1	0	20	a	0	+	chr1	8	8	CAA	0	+	8	0
  chrQ	1	2	z	.	-1	-1	.	-1	.	.	.
