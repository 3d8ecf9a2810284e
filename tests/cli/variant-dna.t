gk variant-dna: sequence of intervals with variants.

  $ gk build-assembly -q -n tiny "$TESTS/demo/tiny.fa" > ignored
  $ cp $TESTS/golden/variant/phased.vcf $TESTS/golden/variant/phased.bcf .
  $ export GK_GENOME=tiny
  $ printf 'chr1\t0\t8\tfirst\t0\t+\nchr1\t0\t8\t.\t0\t-\nchr2\t3\t9\nchr1\t100\t110\tx\n' > in.bed
  $ gk dna -f seq in.bed
  GCTAAAGA
  TCTTTAGC
  GAACAA
  CTGTGTCCAC
  $ export V="--variant chr1:3:TA:T --variant chr1:8::TT --variant chr2:5:A:"

The formats.

  $ gk variant-dna $V in.bed
  >first::chr1:0-8(+)
  GCTAAGTTA
  >chr1:0-8(-)
  TAACTTAGC
  >chr2:3-9
  GACAA
  >x::chr1:100-110
  CTGTGTCCAC
  $ gk variant-dna $V -f tsv in.bed
  #chrom	start	end	name	strand	dna
  chr1	0	8	first	+	GCTAAGTTA
  chr1	0	8	.	-	TAACTTAGC
  chr2	3	9	.	+	GACAA
  chr1	100	110	x	+	CTGTGTCCAC
  $ gk variant-dna $V -f bed in.bed
  chr1	0	8	first	0	+	GCTAAGTTA
  chr1	0	8	.	0	-	TAACTTAGC
  chr2	3	9	GACAA
  chr1	100	110	x	CTGTGTCCAC
  $ gk variant-dna $V -f json in.bed
  {"chrom":"chr1","start":0,"end":8,"name":"first","strand":"+","dna":"GCTAAGTTA"}
  {"chrom":"chr1","start":0,"end":8,"name":null,"strand":"-","dna":"TAACTTAGC"}
  {"chrom":"chr2","start":3,"end":9,"name":null,"strand":"+","dna":"GACAA"}
  {"chrom":"chr1","start":100,"end":110,"name":"x","strand":"+","dna":"CTGTGTCCAC"}
  $ gk variant-dna $V -f seq in.bed
  GCTAAGTTA
  TAACTTAGC
  GACAA
  CTGTGTCCAC
  $ gk variant-dna $V --width 4 --name-only in.bed
  >first
  GCTA
  AGTT
  A
  >chr1:0-8(-)
  TAAC
  TTAG
  C
  >chr2:3-9
  GACA
  A
  >x
  CTGT
  GTCC
  AC
  $ gk variant-dna $V -f tsv --columns name,dna --no-header in.bed
  first	GCTAAGTTA
  .	TAACTTAGC
  .	GACAA
  x	CTGTGTCCAC
  $ gk variant-dna $V -f tsv --columns +length,score in.bed
  #chrom	start	end	name	strand	dna	length	score
  chr1	0	8	first	+	GCTAAGTTA	9	0
  chr1	0	8	.	-	TAACTTAGC	9	0
  chr2	3	9	.	+	GACAA	5	.
  chr1	100	110	x	+	CTGTGTCCAC	10	.
  $ gk variant-dna $V -f json --columns dna,length in.bed
  {"dna":"GCTAAGTTA","length":9}
  {"dna":"TAACTTAGC","length":9}
  {"dna":"GACAA","length":5}
  {"dna":"CTGTGTCCAC","length":10}
  $ gk variant-dna $V -f tsv --ref in.bed
  #chrom	start	end	name	strand	dna	ref_dna
  chr1	0	8	first	+	GCTAAGTTA	GCTAAAGA
  chr1	0	8	.	-	TAACTTAGC	TCTTTAGC
  chr2	3	9	.	+	GACAA	GAACAA
  chr1	100	110	x	+	CTGTGTCCAC	CTGTGTCCAC
  $ gk variant-dna $V -f json --ref --columns dna,ref_dna in.bed
  {"dna":"GCTAAGTTA","ref_dna":"GCTAAAGA"}
  {"dna":"TAACTTAGC","ref_dna":"TCTTTAGC"}
  {"dna":"GACAA","ref_dna":"GAACAA"}
  {"dna":"CTGTGTCCAC","ref_dna":"CTGTGTCCAC"}

Regions, and another strand.

  $ gk variant-dna $V -r chr1:1-8 -r chr1:1-8:- -r chr1:8-7 -r chr2:145-
  >chr1:1-8
  GCTAAGTTA
  >chr1:1-8:-
  TAACTTAGC
  >chr1:8-7
  
  >chr2:145-
  ACGATT
  $ gk variant-dna $V -f seq --strand - in.bed
  TAACTTAGC
  TAACTTAGC
  TTGTC
  GTGGACACAG
  $ gk variant-dna $V -f seq --ignore-strand in.bed
  GCTAAGTTA
  GCTAAGTTA
  GACAA
  CTGTGTCCAC
  $ gk variant-dna --variant chr1:121:T:c -f seq -r chr1:118-124
  GACCGGC

Without an anchor: what replaces the interval. An insertion at its start is part of it, one at its end is not.

  $ gk variant-dna --variant chr1:8::TT -f seq -r chr1:1-7 -r chr1:8-10 -r chr1:8-7 -r chr1:7-8
  GCTAAAG
  TTACA
  
  GTTA
  $ gk variant-dna --variant chr1:3:TAAA: -f seq -r chr1:1-4 -r chr1:4-5 -r chr1:6-8
  GC
  
  GA
  $ gk variant-dna --variant chr1:3:TAA:CGG -f seq -r chr1:1-4 -r chr1:4-4 -r chr1:5-8
  GCCG
  G
  GAGA

Variants beside each other, and insertions at one place, in list order.

  $ gk variant-dna --variant chr1:3::A --variant chr1:3::C -f seq -r chr1:1-8
  GCACTAAAGA
  $ gk variant-dna --variant chr1:3::C --variant chr1:3::A -f seq -r chr1:1-8
  GCCATAAAGA
  $ gk variant-dna --variant chr1:3:TAA: --variant chr1:3::C --variant chr1:6::G -f seq -r chr1:1-8
  GCCGAGA
  $ gk variant-dna --variant chr1:3:T:G --variant chr1:4:A: --variant chr1:5:A:C -f seq -r chr1:1-8
  GCGCAGA
  $ gk variant-dna --variant chr1:4:A:ACC --variant chr1:5:A:T -f seq -r chr1:1-8
  GCTACCTAGA
  $ gk variant-dna --variant chr1:5:A:T --variant chr1:4:A:ACC -f seq -r chr1:1-8
  GCTACCTAGA

Overlapping variants are an error that names both; or the first is kept, or none.

  $ gk variant-dna --variant chr1:3:T:A --variant chr1:3:T:C -f seq -r chr1:1-8
  gk variant-dna: error: variants 'chr1:3:T:A' and 'chr1:3:T:C' overlap (--variant chr1:3:T:C)
  [1]
  $ gk variant-dna --variant chr1:3:T:A --variant chr1:3:T:A -f seq -r chr1:1-8
  gk variant-dna: error: variants 'chr1:3:T:A' and 'chr1:3:T:A' overlap (--variant chr1:3:T:A)
  [1]
  $ gk variant-dna --variant chr1:3:TAA: --variant chr1:4::C -f seq -r chr1:1-8
  gk variant-dna: error: variants 'chr1:3:TAA:' and 'chr1:4::C' overlap (--variant chr1:4::C)
  [1]
  $ gk variant-dna --overlap first --variant chr1:7:G:C --variant chr1:3:T:A --variant chr1:3:T:C -f seq -r chr1:1-8
  gk variant-dna: warning: left out 'chr1:3:T:C': it overlaps 'chr1:3:T:A'
  GCAAAACA
  $ gk variant-dna --overlap skip --variant chr1:7:G:C --variant chr1:3:T:A --variant chr1:3:T:C -f seq -r chr1:1-8
  gk variant-dna: warning: left out 'chr1:3:T:A': it overlaps 'chr1:3:T:C'
  gk variant-dna: warning: left out 'chr1:3:T:C': it overlaps 'chr1:3:T:A'
  GCTAAACA
  $ gk variant-dna --overlap first --variant chr1:3:TAA: --variant chr1:4:A:C --variant chr1:5:A:G -f seq -r chr1:1-8
  gk variant-dna: warning: left out 'chr1:4:A:C': it overlaps 'chr1:3:TAA:'
  gk variant-dna: warning: left out 'chr1:5:A:G': it overlaps 'chr1:3:TAA:'
  GCAGA
  $ gk variant-dna --overlap last --variant chr1:3:T:A -r chr1:1-8
  gk variant-dna: error: --overlap: unknown value 'last' (one of error, first, skip); see 'gk variant-dna --help'
  [2]

Variants are applied as given, or in their minimal form.

  $ gk variant-dna --variant chr1:3:TAA:CAA --variant chr1:5:A:G -f seq -r chr1:1-8
  gk variant-dna: error: variants 'chr1:3:TAA:CAA' and 'chr1:5:A:G' overlap (--variant chr1:5:A:G)
  [1]
  $ gk variant-dna --normalize --variant chr1:3:TAA:CAA --variant chr1:5:A:G -f seq -r chr1:1-8
  GCCAGAGA
  $ gk variant-dna --variant chr1:2:CTA:A -f seq -r chr1:1-8 --anchor 3
  NGAAAGAC
  $ gk variant-dna --normalize --variant chr1:2:CTA:A -f seq -r chr1:1-8 --anchor 3
  NNGAAAGA

Anchors: the length stays, and what is next to the anchor stays there.

  $ for a in none start end 5p 3p center 7 -3 100; do
  >   for s in + -; do echo "$a $s $(gk variant-dna $V -f seq --anchor $a --strand $s -r chr1:1-8)"; done
  > done
  none + GCTAAGTTA
  none - TAACTTAGC
  start + GCTAAGTT
  start - AACTTAGC
  end + CTAAGTTA
  end - TAACTTAG
  5p + GCTAAGTT
  5p - TAACTTAG
  3p + CTAAGTTA
  3p - AACTTAGC
  center + NGCTAAGT
  center - ACTTAGCN
  7 + NGCTAAGT
  7 - ACTTAGCN
  -3 + GCTAAGTT
  -3 - AACTTAGC
  100 + CTAAGTTA
  100 - TAACTTAG
  $ for offset in 0 1 2 9 -1 -2 -9; do gk variant-dna $V -f seq --anchor 7 --anchor-offset $offset -r chr1:1-8; done
  NGCTAAGT
  GCTAAGTT
  CTAAGTTA
  CTAAGTTA
  GCTAAGTT
  NGCTAAGT
  NGCTAAGT
  $ gk variant-dna $V --ref -f tsv --anchor 5p in.bed
  #chrom	start	end	name	strand	dna	ref_dna
  chr1	0	8	first	+	GCTAAGTT	GCTAAAGA
  chr1	0	8	.	-	TAACTTAG	TCTTTAGC
  chr2	3	9	.	+	GACAAG	GAACAA
  chr1	100	110	x	+	CTGTGTCCAC	CTGTGTCCAC

Anchors of the input.

  $ cat > anchored.txt <<'END'
  > chr1 0 8 a 0 + 0 0
  > chr1 0 8 b 0 + 8 0
  > chr1 0 8 c 0 - 5p 0
  > chr1 0 8 d 0 + 7 1
  > chr1 0 8 e 0 + 7 -1
  > chr1 0 8 f 0 + . 0
  > chr1 0 8 g 0 - start
  > chr1 0 8 h 0 - center
  > chr1 0 8 i
  > END
  $ tr ' ' '\t' < anchored.txt > anchored.bed
  $ gk variant-dna $V -f bed --anchored anchored.bed
  chr1	0	8	a	0	+	0	0	GCTAAGTT
  chr1	0	8	b	0	+	8	0	CTAAGTTA
  chr1	0	8	c	0	-	5p	0	TAACTTAG
  chr1	0	8	d	0	+	7	1	GCTAAGTT
  chr1	0	8	e	0	+	7	-1	GCTAAGTT
  chr1	0	8	f	0	+	.	0	GCTAAGTTA
  chr1	0	8	g	0	-	start	AACTTAGC
  chr1	0	8	h	0	-	center	ACTTAGCN
  chr1	0	8	i	GCTAAGTTA
  $ gk variant-dna $V -f seq --anchored anchored.txt | cmp - <(gk variant-dna $V -f seq --anchored anchored.bed)
  $ gk interval anchor 5p in.bed | gk variant-dna $V -f seq --anchored | cmp - <(gk variant-dna $V -f seq --anchor 5p in.bed)
  $ printf 'chr1\t0\t8\ta\t0\t+\tx\t0\nchr1\t0\t8\tb\t0\t+\t0\tz\nchr1\t0\t8\tc\t0\t+\t99999999999\t0\n' > badanchor.bed
  $ gk variant-dna $V -f tsv --anchored badanchor.bed
  #chrom	start	end	name	strand	dna
  gk variant-dna: error: anchor 'x' is not a 32-bit position, ., 5p, 3p, center, start or end (badanchor.bed:1)
  [1]
  $ gk variant-dna $V -f seq --anchored --on-bad skip --rejects rejects.bed badanchor.bed; cut -f 4,7- rejects.bed
  gk variant-dna: 3 read, 3 rejected: 3 malformed
  a	x	0	anchor 'x' is not a 32-bit position, ., 5p, 3p, center, start or end
  b	0	z	anchor offset 'z' is not a 32-bit whole number
  c	99999999999	0	anchor '99999999999' is not a 32-bit position, ., 5p, 3p, center, start or end
  $ for a in x 5P '' 1,000 99999999999 3.5 middle; do gk variant-dna $V --anchor "$a" -r chr1:1-8; echo "exit $?"; done
  gk variant-dna: error: --anchor 'x' is not 5p, 3p, center, start, end, none or a 0-based position
  exit 2
  gk variant-dna: error: --anchor '5P' is not 5p, 3p, center, start, end, none or a 0-based position
  exit 2
  gk variant-dna: error: --anchor '' is not 5p, 3p, center, start, end, none or a 0-based position
  exit 2
  gk variant-dna: error: --anchor '1,000' is not 5p, 3p, center, start, end, none or a 0-based position
  exit 2
  gk variant-dna: error: --anchor '99999999999' is not 5p, 3p, center, start, end, none or a 0-based position
  exit 2
  gk variant-dna: error: --anchor '3.5' is not 5p, 3p, center, start, end, none or a 0-based position
  exit 2
  gk variant-dna: error: --anchor 'middle' is not 5p, 3p, center, start, end, none or a 0-based position
  exit 2

Beyond the ends.

  $ printf 'chr2\t-3\t4\tleft\t0\t+\nchr2\t148\t152\tright\t0\t-\nchr2\t150\t150\tend\nchr2\t160\t165\tfar\nchr2\t-9\t-5\tbefore\n' > over.bed
  $ gk variant-dna --variant chr2:1:A: -f tsv over.bed
  #chrom	start	end	name	strand	dna
  chr2	-3	4	left	+	NNNTGG
  chr2	148	152	right	-	NNAA
  chr2	150	150	end	+	
  chr2	160	165	far	+	NNNNN
  chr2	-9	-5	before	+	NNNN
  $ gk variant-dna --variant chr2:1:A: --variant chr2:151::GG -f seq over.bed
  NNNTGG
  NNCCAA
  
  NNNNN
  NNNN
  $ gk variant-dna --variant chr2:1:A: -f tsv --outside error over.bed
  #chrom	start	end	name	strand	dna
  gk variant-dna: error: the sequence of [-3, 4) reads beyond the ends of chr2, which has 150 bases (over.bed:1)
  [1]
  $ gk variant-dna --variant chr2:1:A: -f tsv --outside error --on-bad na over.bed
  #chrom	start	end	name	strand	dna
  chr2	-3	4	left	+	.
  chr2	148	152	right	-	.
  chr2	150	150	end	+	
  chr2	160	165	far	+	.
  chr2	-9	-5	before	+	.
  gk variant-dna: 5 read, 4 rejected: 4 beyond the chromosome's end
  $ gk variant-dna --variant chr2:145:A: -f seq --outside error -r chr2:141-150
  ACAACGATT
  $ gk variant-dna --variant chr2:145:A: -f seq --outside error --anchor 5p -r chr2:141-150
  gk variant-dna: error: the sequence of [140, 150) reads beyond the ends of chr2, which has 150 bases (-r chr2:141-150)
  [1]
  $ gk variant-dna --variant chr2:145:A: -f seq --anchor 5p -r chr2:141-150
  ACAACGATTN

BED12, blocks joined in sense order.

  $ printf 'chr1\t0\t20\ttx\t0\t+\t0\t20\t0\t2\t3,5,\t0,15,\nchr1\t0\t20\ttx\t0\t-\t0\t20\t0\t2\t3,5\t0,15\nchr1\t0\t5\tone\n' > tx.bed
  $ gk variant-dna --split --variant chr1:2:C: --variant chr1:18:A:GG --variant chr1:4::TT -f tsv --columns name,strand,dna,ref_dna,length --ref tx.bed
  #name	strand	dna	ref_dna	length
  tx	+	GTATGGAC	GCTATAAC	8
  tx	-	GTCCATAC	GTTATAGC	8
  one	+	GTTTAA	GCTAA	6
  $ gk variant-dna --split --anchor none --variant chr1:2:C: -f seq tx.bed
  GTATAAC
  GTTATAC
  GTAA
  $ gk variant-dna --split --anchor 5p --variant chr1:2:C: tx.bed
  gk variant-dna: error: --split does not go together with an anchor
  [2]
  $ gk variant-dna --split --anchored --variant chr1:2:C: tx.bed
  gk variant-dna: error: --split does not go together with an anchor
  [2]

One variant at a time: all that touch the interval, else the reference.

  $ gk variant-dna $V --each in.bed
  >first::chr1:0-8(+) variant=chr1:3:TA:T
  GCTAAGA
  >first::chr1:0-8(+) variant=chr1:8::TT
  GCTAAAGTTA
  >chr1:0-8(-) variant=chr1:3:TA:T
  TCTTAGC
  >chr1:0-8(-) variant=chr1:8::TT
  TAACTTTAGC
  >chr2:3-9 variant=chr2:5:A:
  GACAA
  >x::chr1:100-110 variant=.
  CTGTGTCCAC
  $ gk variant-dna $V --each -f tsv --ref in.bed
  #chrom	start	end	name	strand	dna	variant	ref_dna
  chr1	0	8	first	+	GCTAAGA	chr1:3:TA:T	GCTAAAGA
  chr1	0	8	first	+	GCTAAAGTTA	chr1:8::TT	GCTAAAGA
  chr1	0	8	.	-	TCTTAGC	chr1:3:TA:T	TCTTTAGC
  chr1	0	8	.	-	TAACTTTAGC	chr1:8::TT	TCTTTAGC
  chr2	3	9	.	+	GACAA	chr2:5:A:	GAACAA
  chr1	100	110	x	+	CTGTGTCCAC	.	CTGTGTCCAC
  $ gk variant-dna $V --each -f bed in.bed
  chr1	0	8	first	0	+	GCTAAGA	chr1:3:TA:T
  chr1	0	8	first	0	+	GCTAAAGTTA	chr1:8::TT
  chr1	0	8	.	0	-	TCTTAGC	chr1:3:TA:T
  chr1	0	8	.	0	-	TAACTTTAGC	chr1:8::TT
  chr2	3	9	GACAA	chr2:5:A:
  chr1	100	110	x	CTGTGTCCAC	.
  $ gk variant-dna $V --each -f json --columns variant,dna in.bed
  {"variant":"chr1:3:TA:T","dna":"GCTAAGA"}
  {"variant":"chr1:8::TT","dna":"GCTAAAGTTA"}
  {"variant":"chr1:3:TA:T","dna":"TCTTAGC"}
  {"variant":"chr1:8::TT","dna":"TAACTTTAGC"}
  {"variant":"chr2:5:A:","dna":"GACAA"}
  {"variant":null,"dna":"CTGTGTCCAC"}
  $ gk variant-dna $V --each -f tsv --columns variant,dna --anchor 5p in.bed
  #variant	dna
  chr1:3:TA:T	GCTAAGAC
  chr1:8::TT	GCTAAAGT
  chr1:3:TA:T	TCTTAGCN
  chr1:8::TT	TAACTTTA
  chr2:5:A:	GACAAG
  .	CTGTGTCCAC
  $ gk variant-dna --each --variant chr1:3:T:A --variant chr1:3:T:C -f seq -r chr1:1-8
  GCAAAAGA
  GCCAAAGA
  $ gk variant-dna --each --variant chr1:9:C:A --variant chr1:1:G:A --variant chr1:3:T:A -f tsv --columns variant -r chr1:1-8 -r chr1:2-2 -r chr1:5-7
  #variant
  chr1:9:C:A
  chr1:1:G:A
  chr1:3:T:A
  chr1:1:G:A
  chr1:3:T:A
  .

Variants from files: strings, VCF, BCF, compressed or not; the alleles of a record each by itself under --each.

  $ printf '# comment\nchr1:3:TA:T\n\n1:8:-:TT\r\nchr2:5:A:.' > v.txt
  $ gk variant-dna $V in.bed > expected
  $ gk variant-dna --variants v.txt in.bed | cmp - expected
  $ gk variant-dna --variants - in.bed < v.txt | cmp - expected
  $ gk variant-dna --variant chr1:3:TA:T --variants <(printf 'chr1:8::TT\nchr2:5:A:\n') in.bed | cmp - expected
  $ gk variant normalize -f vcf v.txt > v.vcf; gzip -c v.vcf > v.vcf.gz; bgzip -c v.vcf > v.vcf.bgz; grep -v '^#' v.vcf > headerless.vcf; sed 's/$/\r/' v.vcf > crlf.vcf
  $ for f in v.vcf v.vcf.gz v.vcf.bgz headerless.vcf crlf.vcf; do gk variant-dna --variants $f in.bed | cmp - expected; done
  $ gk variant-dna -q --on-bad skip --variants phased.vcf --each -f tsv --columns variant,dna -r chr1:1-8 | tee each
  #variant	dna
  chr1:3:TA:T	GCTAAGA
  chr1:7:G:C	GCTAAACA
  chr1:7:G:T	GCTAAATA
  chr1:8:A:ATT	GCTAAAGA
  $ gk variant-dna -q --on-bad skip --variants phased.bcf --each -f tsv --columns variant,dna -r chr1:1-8 | cmp - each
  $ : > empty; gk variant-dna --variants empty -f seq in.bed | cmp - <(gk dna -f seq in.bed)
  $ grep '^#' v.vcf > header.vcf; gk variant-dna --variants header.vcf -f seq in.bed | cmp - <(gk dna -f seq in.bed)

They are checked before the first record.

  $ printf 'chr1:3:T:A\nfoo\nchr1:7:A:C\nchr3:1:A:C\nchr1:3:T:<DEL>\nchr1:99999999999:A:T\nchr1:400:A:T\nchr1:6:A:R\n1:7:G:C' > bad.txt
  $ for i in 2 3 4 5 6 7 8; do sed -n "1p;${i}p" bad.txt > one.txt; gk variant-dna --variants one.txt -r chr1:1-8; echo "exit $?"; done
  gk variant-dna: error: variant 'foo' is not chromosome:position:reference:alternative (one.txt:2)
  exit 1
  gk variant-dna: error: the variant at chr1:7 expects reference 'A', but the genome has 'G' (one.txt:2)
  exit 1
  gk variant-dna: error: unknown chromosome 'chr3'; did you mean 'chr1'? (one.txt:2)
  exit 1
  gk variant-dna: error: symbolic alleles have no sequence: alternative allele '<DEL>' has '<', which is no letter of a nucleotide (one.txt:2)
  exit 1
  gk variant-dna: error: position '99999999999' does not fit 32 bits (one.txt:2)
  exit 1
  gk variant-dna: error: position 400 is outside chr1, which has 360 bases (one.txt:2)
  exit 1
  gk variant-dna: error: alternative allele 'R' has 'R': only A, C, G, T and N can be applied (one.txt:2)
  exit 1
  $ gk variant-dna -f seq --on-bad skip --rejects rejects.txt --variants bad.txt -r chr1:1-8; cat rejects.txt
  gk variant-dna: of bad.txt: 9 read, 7 rejected: 2 malformed, 1 unknown chromosome, 1 position beyond 32 bits, 1 beyond the chromosome's end, 1 reference mismatch, 1 refused
  GCAAAACA
  gk variant-dna: 1 read, 0 rejected
  foo	variant 'foo' is not chromosome:position:reference:alternative
  chr1:7:A:C	the variant at chr1:7 expects reference 'A', but the genome has 'G'
  chr3:1:A:C	unknown chromosome 'chr3'
  chr1:3:T:<DEL>	symbolic alleles have no sequence: alternative allele '<DEL>' has '<', which is no letter of a nucleotide
  chr1:99999999999:A:T	position '99999999999' does not fit 32 bits
  chr1:400:A:T	position 400 is outside chr1, which has 360 bases
  chr1:6:A:R	alternative allele 'R' has 'R': only A, C, G, T and N can be applied
  $ gk variant-dna -f seq --rejects rejects.txt --variants bad.txt -r chr1:1-8; cat rejects.txt
  gk variant-dna: error: variant 'foo' is not chromosome:position:reference:alternative (bad.txt:2)
  foo	variant 'foo' is not chromosome:position:reference:alternative
  $ for v in chr1:3:A:C chr3:1:A:C chr1:400:A:T chr1:6:A:R chr1:99999999999:A:T; do gk variant-dna --variant $v -r chr1:1-8; echo "exit $?"; done
  gk variant-dna: error: the variant at chr1:3 expects reference 'A', but the genome has 'T' (--variant chr1:3:A:C)
  exit 1
  gk variant-dna: error: unknown chromosome 'chr3'; did you mean 'chr1'? (--variant chr3:1:A:C)
  exit 1
  gk variant-dna: error: position 400 is outside chr1, which has 360 bases (--variant chr1:400:A:T)
  exit 1
  gk variant-dna: error: alternative allele 'R' has 'R': only A, C, G, T and N can be applied (--variant chr1:6:A:R)
  exit 1
  gk variant-dna: error: --variant: position '99999999999' does not fit 32 bits
  exit 2
  $ gk variant-dna --variant chr1:3:A:C --variant chr1:7:G:C --on-bad skip -f seq -r chr1:1-8
  gk variant-dna: of --variant: 2 read, 1 rejected: 1 reference mismatch
  GCTAAACA
  gk variant-dna: 1 read, 0 rejected
  $ for v in '' chr1:3:T chr1:x:T:A chr1:3:T:X 'chr1:3:T:<DEL>' chr1:3:T:A,C; do gk variant-dna --variant "$v" -r chr1:1-8; echo "exit $?"; done
  gk variant-dna: error: --variant: variant '' is not chromosome:position:reference:alternative
  exit 2
  gk variant-dna: error: --variant: variant 'chr1:3:T' is not chromosome:position:reference:alternative
  exit 2
  gk variant-dna: error: --variant: position 'x' of variant 'chr1:x:T:A' is not a whole number
  exit 2
  gk variant-dna: error: --variant: alternative allele 'X' has 'X', which is no letter of a nucleotide
  exit 2
  gk variant-dna: error: --variant: symbolic alleles have no sequence: alternative allele '<DEL>' has '<', which is no letter of a nucleotide
  exit 2
  gk variant-dna: error: --variant: alternative allele 'A,C' has ',', which is no letter of a nucleotide; write one variant for each allele
  exit 2
  $ printf '##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\nchr1\t3\t.\tT\t<DEL>\nchr1\t4\t.\tA\t*\nchr1\tx\t.\tA\tC\nchr1\t5\t.\tA\nchr1\t6\t.\tC\tT\nchr1\t7\t.\tG\tC\n' > bad.vcf
  $ gk variant-dna --variants bad.vcf -r chr1:1-8
  gk variant-dna: error: ALT '<DEL>' is symbolic: it has no sequence (bad.vcf:3)
  [1]
  $ gk variant-dna -f seq --on-bad skip --rejects rejects.txt --variants bad.vcf -r chr1:1-8 2> summary; cut -f 1,2,4- rejects.txt
  GCTAAACA
  chr1	3	T	<DEL>	ALT '<DEL>' is symbolic: it has no sequence
  chr1	4	A	*	ALT '*' is symbolic: it has no sequence
  chr1	x	A	C	POS 'x' is not a whole number
  chr1	5	A	a VCF record needs at least 5 columns, this line has 4
  chr1	6	C	T	the variant at chr1:6 expects reference 'C', but the genome has 'A'
  $ printf '#CHROM\tPOS\tID\tREF\tALT\nZ\t3\t.\tT\tC\n' > other.vcf
  $ gk variant-dna --variants other.vcf -r chr1:1-8
  gk variant-dna: error: unknown chromosome 'Z' (other.vcf:2)
  [1]
  $ gk variant-dna --variants other.vcf --on-bad skip -r chr1:1-8
  gk variant-dna: of other.vcf: 1 read, 1 rejected: 1 unknown chromosome
  gk variant-dna: error: no record of other.vcf has a chromosome of tiny: it says 'Z', the genome 'chr1'
  [1]
  $ head -c 60 v.vcf.gz > cut.gz; gk variant-dna --variants cut.gz -r chr1:1-8
  gk variant-dna: error: the gzip data ends too early: the file is truncated (cut.gz)
  [1]
  $ head -c $(($(stat -c %s v.vcf.bgz) - 28)) v.vcf.bgz > cut.bgz; gk variant-dna --variants cut.bgz -r chr1:1-8
  gk variant-dna: error: the BGZF end-of-file block is missing: the file is truncated (cut.bgz)
  [1]
  $ head -c 300 phased.bcf > cut.bcf; gk variant-dna --variants cut.bcf -r chr1:1-8
  gk variant-dna: error: the BCF .* \(cut\.bcf\) (re)
  [1]
  $ gk variant-dna --variants nowhere.txt -r chr1:1-8
  gk variant-dna: error: can't open nowhere.txt: No such file or directory
  [1]

Each line's own variants.

  $ printf 'chr1\t0\t8\ta\t0\t+\tchr1:3:TA:T;chr1:8::TT\nchr1\t0\t8\tb\t0\t-\tchr1:3:T:A,1:7:G:C\nchr1\t0\t8\tc\t0\t+\t.\nchr1\t0\t8\td\t0\t+\t\n' > own.tsv
  $ gk variant-dna --variants-column 7 -f tsv --ref own.tsv
  #chrom	start	end	name	strand	dna	ref_dna
  chr1	0	8	a	+	GCTAAGTTA	GCTAAAGA
  chr1	0	8	b	-	TGTTTTGC	TCTTTAGC
  chr1	0	8	c	+	GCTAAAGA	GCTAAAGA
  chr1	0	8	d	+	GCTAAAGA	GCTAAAGA
  $ gk variant-dna --variants-column 7 -f bed --anchor 5p own.tsv
  chr1	0	8	a	0	+	chr1:3:TA:T;chr1:8::TT	GCTAAGTT
  chr1	0	8	b	0	-	chr1:3:T:A,1:7:G:C	TGTTTTGC
  chr1	0	8	c	0	+	.	GCTAAAGA
  chr1	0	8	d	0	+		GCTAAAGA
  $ printf 'chr1 0 8 a 0 + 3 0 x y z v w chr1:3:TA:T\n' | tr ' ' '\t' | gk variant-dna --variants-column 14 --anchored -f seq
  GCTAAGAC
  $ printf 'chr1 0 8 chr1:3:TA:T\n' | gk variant-dna --variants-column 4 -f seq
  GCTAAGA
  $ printf 'chr1\t0\t8\ta\tchr1:3:A:T\nchr1\t0\t8\tb\tchr1:3:T:A;chr1:3:T:C\nchr1\t0\t8\tc\tchr1:3:T:A;\nchr1\t0\t8\td\nchr1\t0\t8\te\tchr1:3:T:<DEL>\nchr1\t0\t8\tf\tchr1:3:T:R\nchr1\t0\t8\tg\tchr3:3:T:A\nchr1\t0\t8\th\tchr1:1,000:T:A\nchr1\t0\t8\tok\tchr1:3:T:A\n' > badown.tsv
  $ for i in 1 2 3 4 5 6 7 8; do sed -n "${i}p" badown.tsv | gk variant-dna -f seq --variants-column 5 2>&1 | head -n 1; done
  gk variant-dna: error: the variant at chr1:3 expects reference 'A', but the genome has 'T' (<stdin>:1)
  gk variant-dna: error: variants 'chr1:3:T:A' and 'chr1:3:T:C' overlap (<stdin>:1)
  GCAAAAGA
  gk variant-dna: error: the line has no column 5 for its variants (<stdin>:1)
  gk variant-dna: error: symbolic alleles have no sequence: alternative allele '<DEL>' has '<', which is no letter of a nucleotide (<stdin>:1)
  gk variant-dna: error: alternative allele 'R' has 'R': only A, C, G, T and N can be applied (<stdin>:1)
  gk variant-dna: error: unknown chromosome 'chr3'; did you mean 'chr1'? (<stdin>:1)
  gk variant-dna: error: variant 'chr1:1' is not chromosome:position:reference:alternative (<stdin>:1)
  $ gk variant-dna -f tsv --variants-column 5 --on-bad na badown.tsv
  #chrom	start	end	name	strand	dna
  chr1	0	8	a	+	.
  chr1	0	8	b	+	.
  chr1	0	8	c	+	GCAAAAGA
  chr1	0	8	d	+	.
  chr1	0	8	e	+	.
  chr1	0	8	f	+	.
  chr1	0	8	g	+	.
  chr1	0	8	h	+	.
  chr1	0	8	ok	+	GCAAAAGA
  gk variant-dna: 9 read, 7 rejected: 3 malformed, 1 unknown chromosome, 1 reference mismatch, 1 overlapping variants, 1 refused
  $ gk variant-dna -f tsv --variants-column 5 --on-bad skip --overlap first --rejects rejects.tsv badown.tsv; cut -f 4- rejects.tsv
  #chrom	start	end	name	strand	dna
  chr1	0	8	b	+	GCAAAAGA
  chr1	0	8	c	+	GCAAAAGA
  chr1	0	8	ok	+	GCAAAAGA
  gk variant-dna: warning: line 2: left out 'chr1:3:T:C': it overlaps 'chr1:3:T:A'
  gk variant-dna: 9 read, 6 rejected: 3 malformed, 1 unknown chromosome, 1 reference mismatch, 1 refused
  a	chr1:3:A:T	the variant at chr1:3 expects reference 'A', but the genome has 'T'
  d	the line has no column 5 for its variants
  e	chr1:3:T:<DEL>	symbolic alleles have no sequence: alternative allele '<DEL>' has '<', which is no letter of a nucleotide
  f	chr1:3:T:R	alternative allele 'R' has 'R': only A, C, G, T and N can be applied
  g	chr3:3:T:A	unknown chromosome 'chr3'
  h	chr1:1,000:T:A	variant 'chr1:1' is not chromosome:position:reference:alternative
  $ gk variant-dna -q -f seq --variants-column 5 --on-bad skip --overlap skip badown.tsv
  GCTAAAGA
  GCAAAAGA
  GCAAAAGA
  $ printf 'chr1\t0\t8\ta\tchr1:3:TAA:CAA,chr1:5:A:G\n' | gk variant-dna -f seq --variants-column 5 --normalize
  GCCAGAGA
  $ : | gk variant-dna --variants-column 7 -f tsv
  #chrom	start	end	name	strand	dna
  $ gk variant-dna --variants-column 0 own.tsv
  gk variant-dna: error: --variants-column: 0 is out of range (at least 1); see 'gk variant-dna --help'
  [2]
  $ gk variant-dna --variants-column 7 -r chr1:1-8
  gk variant-dna: error: --variants-column needs INPUT
  [2]
  $ gk variant-dna --variants-column 7 --each own.tsv
  gk variant-dna: error: --each goes with --variant and --variants
  [2]
  $ gk variant-dna --variants-column 7 --variant chr1:3:T:A own.tsv
  gk variant-dna: error: --variant and --variants, --variants-column, and --vcf exclude each other
  [2]

Haplotypes of a phased VCF: a row for each.

  $ gk variant-dna -q --vcf phased.vcf --sample ann -f tsv in.bed --limit 2
  #chrom	start	end	name	strand	dna	sample	haplotype
  chr1	0	8	first	+	GCTAAACA	ann	1
  chr1	0	8	first	+	GCTAATA	ann	2
  chr1	0	8	.	-	TGTTTAGC	ann	1
  chr1	0	8	.	-	TATTAGC	ann	2
  $ gk variant-dna -q --vcf phased.vcf --sample ann --limit 1 in.bed
  >first::chr1:0-8(+) sample=ann haplotype=1
  GCTAAACA
  >first::chr1:0-8(+) sample=ann haplotype=2
  GCTAATA
  $ gk variant-dna -q --vcf phased.vcf --sample ann --haplotype 2 --ref -f json -r chr1:1-8
  {"chrom":"chr1","start":0,"end":8,"name":"chr1:1-8","strand":"+","dna":"GCTAATA","sample":"ann","haplotype":2,"ref_dna":"GCTAAAGA"}
  $ gk variant-dna -q --vcf phased.vcf --sample bob --sample ann -f bed --haplotype 1 --limit 1 in.bed
  chr1	0	8	first	0	+	GCTAAGA	bob	1
  chr1	0	8	first	0	+	GCTAAACA	ann	1
  $ gk variant-dna -q --vcf phased.vcf --sample ann -f seq --haplotype 1 --anchor 3p -r chr1:1-8
  GCTAAACA
  $ printf 'chr1\t0\t20\ttx\t0\t-\t0\t20\t0\t2\t4,5\t0,15\n' | gk variant-dna -q --vcf phased.vcf --sample ann -f tsv --columns dna,haplotype --split
  #dna	haplotype
  GTTATTAGC	1
  GTTATAGC	2
  $ bgzip -c phased.vcf > phased.vcf.gz; sed 's/$/\r/' phased.vcf > crlf.vcf
  $ gk variant-dna --vcf phased.vcf --sample cyd --sample bob -f tsv -r chr1:1-8 2> ignored > expected
  $ for f in phased.bcf phased.vcf.gz crlf.vcf; do gk variant-dna -q --vcf $f --sample cyd --sample bob -f tsv -r chr1:1-8 | cmp - expected; done
  $ gk variant-dna -q --vcf - --sample cyd --sample bob -f tsv -r chr1:1-8 < phased.bcf | cmp - expected

A missing genotype is the reference and counted, also where one of two alleles is missing; a haploid one is haplotype 1.

  $ gk variant-dna --vcf phased.vcf --sample bob -f tsv --columns dna,haplotype -r chr1:1-8
  gk variant-dna: 2 missing genotypes of bob read as the reference
  #dna	haplotype
  GCTAAGA	1
  GCTAAACA	2
  $ gk variant-dna -q --vcf phased.vcf --sample cyd --haplotype 1 -f seq -r chr1:1-8
  GCTAAGA
  $ cut -f -9,11 phased.vcf > bob.vcf; gk variant-dna -q --vcf bob.vcf -f tsv --columns sample,haplotype,dna -r chr1:1-8
  #sample	haplotype	dna
  bob	1	GCTAAGA
  bob	2	GCTAAACA

An unphased heterozygote makes the records bad that read it, and no others. An insertion is part of what begins there.

  $ gk variant-dna -q --vcf phased.vcf --sample ann --haplotype 1 -f seq -r chr1:41-49 -r chr1:51-60 -r chr1:45-50
  TGTTGGCCC
  GTGTGAATCG
  gk variant-dna: error: the genotype of ann at chr1:50:A:C is heterozygous and not phased (-r chr1:45-50)
  [1]
  $ gk variant-dna -q --vcf phased.vcf --sample ann --haplotype 1 -f seq -r chr1:61-70 -r chr1:71-75
  CTTAAGGGTT
  gk variant-dna: error: the genotype of ann at chr1:70:T:TAC is heterozygous and not phased (-r chr1:71-75)
  [1]
  $ gk variant-dna -q --vcf phased.vcf --sample ann --haplotype 2 -f seq -r chr2:1-4 -r chr2:6-9 -r chr2:1-9
  ATGG
  ACAA
  gk variant-dna: error: the genotype of ann at chr2:5:A:C is heterozygous and not phased (-r chr2:1-9)
  [1]
  $ gk variant-dna --vcf phased.vcf --sample ann --haplotype 1 -f tsv --on-bad na --rejects rejects.txt -r chr1:45-50 -r chr1:51-55 2>&1 | grep -v missing; cat rejects.txt
  #chrom	start	end	name	strand	dna	sample	haplotype
  chr1	44	50	chr1:45-50	+	.	ann	1
  chr1	50	55	chr1:51-55	+	GTGTG	ann	1
  gk variant-dna: 2 read, 1 rejected: 1 genotype not phased
  chr1:45-50	the genotype of ann at chr1:50:A:C is heterozygous and not phased
  $ gk variant-dna -q --vcf phased.vcf --sample ann --haplotype 1 --on-bad na -r chr1:45-50
  >chr1:45-50 sample=ann haplotype=1
  
  $ gk variant-dna -q --vcf phased.vcf --sample bob -f seq -r chr1:45-50
  GGCCCA
  GGCCCC
  $ gk variant-dna -q --vcf phased.vcf --sample ann --haplotype 1 -r chr1:45-50 -o never.fa; ls -A | grep never
  gk variant-dna: error: the genotype of ann at chr1:50:A:C is heterozygous and not phased (-r chr1:45-50)
  [1]

`*` is another record's deletion. An allele without sequence makes bad what reads it.

  $ gk variant-dna -q --vcf phased.vcf --sample ann -f tsv --columns dna,haplotype -r chr1:100-110
  #dna	haplotype
  GCAGTGTCCAC	1
  GCTGTCCAC	2
  $ gk variant-dna -q --vcf phased.vcf --sample ann --haplotype 2 -f seq -r chr1:130-139 -r chr1:135-145
  TATTACACTC
  gk variant-dna: error: ann at chr1:140: ALT '<DEL>' is symbolic: it has no sequence (-r chr1:135-145)
  [1]
  $ gk variant-dna -q --vcf phased.vcf --sample bob -f seq -r chr1:135-145
  CACTCAGAAAC
  CACTCAGAAAC

Overlaps in a haplotype are told where an interval reads them.

  $ gk variant-dna -q --vcf phased.vcf --sample ann --haplotype 1 -f seq -r chr1:190-199 -r chr1:195-205
  TGAAGTGCGT
  gk variant-dna: error: variants 'chr1:200:G:C' and 'chr1:200:G:T' overlap in haplotype 1 of ann (-r chr1:195-205)
  [1]
  $ gk variant-dna -q --vcf phased.vcf --sample ann --haplotype 2 -f seq -r chr1:195-205
  TGCGTGGACAC
  $ gk variant-dna --overlap first --vcf phased.vcf --sample ann --haplotype 1 -f seq -r chr1:195-205 2>&1 | grep -v missing
  gk variant-dna: warning: ann, haplotype 1: left out 'chr1:200:G:T': it overlaps 'chr1:200:G:C'
  TGCGTCGACAC
  $ gk variant-dna --overlap skip --vcf phased.vcf --sample ann --haplotype 1 -f seq -r chr1:195-205 2>&1 | grep -v missing
  gk variant-dna: warning: ann, haplotype 1: left out 'chr1:200:G:C': it overlaps 'chr1:200:G:T'
  gk variant-dna: warning: ann, haplotype 1: left out 'chr1:200:G:T': it overlaps 'chr1:200:G:C'
  TGCGTGGACAC

Bad VCF. Alleles that no sample of interest has are not looked at.

  $ vcf() { { printf '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tann\n'; printf "$1\n"; } > one.vcf; gk variant-dna -f tsv --columns haplotype,dna --vcf one.vcf -r chr1:1-8; echo "exit $?"; }
  $ vcf 'chr1\t3\t.\tT\tA\t.\t.\t.\tGT:DP\t0|1:9'
  #haplotype	dna
  1	GCTAAAGA
  2	GCAAAAGA
  exit 0
  $ vcf 'chr1\t3\t.\tG\tA\t.\t.\t.\tGT\t0|1'
  gk variant-dna: error: the variant at chr1:3 expects reference 'G', but the genome has 'T' (one.vcf:2)
  exit 1
  $ vcf 'chr1\t3\t.\tG\tA\t.\t.\t.\tGT\t0|0' | tail -n 1
  exit 0
  $ vcf 'chr1\t400\t.\tG\tA\t.\t.\t.\tGT\t1|1'
  gk variant-dna: error: position 400 is outside chr1, which has 360 bases (one.vcf:2)
  exit 1
  $ vcf 'chr1\tx\t.\tT\tA\t.\t.\t.\tGT\t0|1'
  gk variant-dna: error: POS 'x' is not a whole number (one.vcf:2)
  exit 1
  $ vcf 'chr1\t3\t.\tT'
  gk variant-dna: error: a VCF record needs at least 5 columns, this line has 4 (one.vcf:2)
  exit 1
  $ vcf 'chr1\t3\t.\tT\tA\t.\t.\t.\tGT\t0|2'
  gk variant-dna: error: genotype '0|2' of ann is not one or two alleles of the record (one.vcf:2)
  exit 1
  $ vcf 'chr1\t3\t.\tT\tA\t.\t.\t.\tGT\t0|1|1'
  gk variant-dna: error: genotype '0|1|1' of ann is not one or two alleles of the record (one.vcf:2)
  exit 1
  $ vcf 'chr1\t3\t.\tT\tA\t.\t.\t.\tGT\tx'
  gk variant-dna: error: genotype 'x' of ann is not one or two alleles of the record (one.vcf:2)
  exit 1
  $ vcf 'chr1\t3\t.\tT\tR\t.\t.\t.\tGT\t0|1'
  #haplotype	dna
  1	GCTAAAGA
  gk variant-dna: error: ann at chr1:3: alternative allele 'R' has 'R': only A, C, G, T and N can be applied (-r chr1:1-8)
  exit 1
  $ vcf '1\t3\t.\tT\tA\t.\t.\t.\tGT\t0|1'
  gk variant-dna: error: unknown chromosome '1'; did you mean 'chr1'? (one.vcf:2)
  exit 1
  $ vcf 'Z\t3\t.\tT\tA\t.\t.\t.\tGT\t0|1'
  gk variant-dna: error: unknown chromosome 'Z' (one.vcf:2)
  exit 1
  $ gk variant-dna --on-bad skip --vcf one.vcf -r chr1:1-8
  gk variant-dna: of one.vcf: 1 read, 1 rejected: 1 unknown chromosome
  gk variant-dna: error: no record of one.vcf has a chromosome of tiny: it says 'Z', the genome 'chr1'
  [1]
  $ printf 'chr1\t3\t.\tT\tA\t.\t.\t.\tGT\t0|1\n' > headerless.vcf; gk variant-dna --vcf headerless.vcf -r chr1:1-8
  gk variant-dna: error: there is no #CHROM line before the first record (headerless.vcf:1)
  [1]
  $ gk variant-dna --vcf empty -r chr1:1-8
  gk variant-dna: error: there is no #CHROM line: this is not a VCF (empty)
  [1]
  $ gk variant-dna --vcf v.vcf -r chr1:1-8
  gk variant-dna: error: the VCF has no samples (v.vcf)
  [1]
  $ gk variant-dna --vcf nowhere.vcf -r chr1:1-8
  gk variant-dna: error: can't open nowhere.vcf: No such file or directory
  [1]
  $ gk variant-dna --vcf cut.bcf -r chr1:1-8
  gk variant-dna: error: the BCF .* \(cut\.bcf\) (re)
  [1]
  $ head -c 200 phased.vcf.gz > cut.gz; gk variant-dna --vcf cut.gz --sample ann -r chr1:1-8
  gk variant-dna: error: the gzip data ends too early: the file is truncated (cut.gz)
  [1]
  $ : | gk variant-dna -q --vcf phased.vcf --sample ann -f tsv
  #chrom	start	end	name	strand	dna	sample	haplotype

Which sample.

  $ gk variant-dna --vcf phased.vcf -r chr1:1-8
  gk variant-dna: error: say which of the 3 samples of phased.vcf with --sample
  [2]
  $ gk variant-dna --vcf phased.vcf --sample an -r chr1:1-8
  gk variant-dna: error: no sample 'an' in phased.vcf; did you mean 'ann'?
  [2]
  $ gk variant-dna --vcf phased.vcf --sample ann,bob -r chr1:1-8
  gk variant-dna: error: no sample 'ann,bob' in phased.vcf
  [2]
  $ gk variant-dna --vcf phased.vcf --sample ann --haplotype 3 -r chr1:1-8
  gk variant-dna: error: --haplotype: unknown value '3' (one of 1, 2, all); see 'gk variant-dna --help'
  [2]
  $ gk variant-dna --variant chr1:3:T:A --sample ann -r chr1:1-8
  gk variant-dna: error: --sample, --haplotype and --unphased go with --vcf FILE
  [2]
  $ gk variant-dna --variant chr1:3:T:A --haplotype 1 -r chr1:1-8
  gk variant-dna: error: --sample, --haplotype and --unphased go with --vcf FILE
  [2]
  $ gk variant-dna --vcf phased.vcf --variant chr1:3:T:A -r chr1:1-8
  gk variant-dna: error: --variant and --variants, --variants-column, and --vcf exclude each other
  [2]
  $ gk variant-dna --vcf phased.vcf --each -r chr1:1-8
  gk variant-dna: error: --each goes with --variant and --variants
  [2]

The surroundings of each variant.

  $ gk variant-dna --flank 3 --variant chr1:3:TA:T --variant chr1:8::TT --variant chr1:360:T:G
  #chrom	start	end	strand	variant	ref_dna	alt_dna
  chr1	-1	7	+	chr1:3:TA:T	NGCTAAAG	NGCTAAG
  chr1	4	10	+	chr1:8::TT	AAGACA	AAGTTACA
  chr1	356	363	+	chr1:360:T:G	AGTTNNN	AGTGNNN
  $ gk variant-dna --flank 3 --strand - --variant chr1:3:TA:T --variant chr1:8::TT
  #chrom	start	end	strand	variant	ref_dna	alt_dna
  chr1	-1	7	-	chr1:3:TA:T	CTTTAGCN	CTTAGCN
  chr1	4	10	-	chr1:8::TT	TGTCTT	TGTAACTT
  $ gk variant-dna --flank 3 --anchor 5p --variant chr1:3:TA:T --variant chr1:8::TT
  #chrom	start	end	strand	variant	ref_dna	alt_dna
  chr1	-1	7	+	chr1:3:TA:T	NGCTAAAG	NGCTAAGA
  chr1	4	10	+	chr1:8::TT	AAGACA	AAGTTA
  $ gk variant-dna --flank 3 --anchor 5p --strand - --variant chr1:3:TA:T --variant chr1:8::TT
  #chrom	start	end	strand	variant	ref_dna	alt_dna
  chr1	-1	7	-	chr1:3:TA:T	CTTTAGCN	CTTAGCNN
  chr1	4	10	-	chr1:8::TT	TGTCTT	TGTAAC
  $ gk variant-dna --flank 3 --anchor center --variant chr1:8::TT
  #chrom	start	end	strand	variant	ref_dna	alt_dna
  chr1	4	10	+	chr1:8::TT	AAGACA	AAGTTA
  $ gk variant-dna --flank 3 --anchor center --anchor-offset 1 --variant chr1:8::TT
  #chrom	start	end	strand	variant	ref_dna	alt_dna
  chr1	4	10	+	chr1:8::TT	AAGACA	AGTTAC
  $ gk variant-dna --flank 0 --variant chr1:3:TA:T --variant chr1:8::TT
  #chrom	start	end	strand	variant	ref_dna	alt_dna
  chr1	2	4	+	chr1:3:TA:T	TA	T
  chr1	7	7	+	chr1:8::TT		
  $ gk variant-dna --flank 3 -f json --variant chr1:3:TA:T
  {"chrom":"chr1","start":-1,"end":7,"strand":"+","variant":"chr1:3:TA:T","ref_dna":"NGCTAAAG","alt_dna":"NGCTAAG"}
  $ gk variant-dna --flank 3 --columns variant,alt_dna --no-header --variant chr1:3:TA:T
  chr1:3:TA:T	NGCTAAG
  $ gk variant-dna --flank 3 --variant chr1:3:T:A --variant chr1:3:T:C --limit 1
  #chrom	start	end	strand	variant	ref_dna	alt_dna
  chr1	-1	6	+	chr1:3:T:A	NGCTAAA	NGCAAAA
  $ gk variant-dna --flank 3 --variants v.txt | tee expected
  #chrom	start	end	strand	variant	ref_dna	alt_dna
  chr1	-1	7	+	chr1:3:TA:T	NGCTAAAG	NGCTAAG
  chr1	4	10	+	chr1:8::TT	AAGACA	AAGTTACA
  chr2	1	8	+	chr2:5:A:	TGGAACA	TGGACA
  $ gk variant-dna --flank 3 --variants - < v.txt | cmp - expected
  $ gk variant-dna -q --on-bad skip --flank 1 --columns variant,alt_dna --variants phased.vcf | tee expected
  #variant	alt_dna
  chr1:3:TA:T	CTA
  chr1:7:G:C	ACA
  chr1:7:G:T	ATA
  chr1:8:A:ATT	GATTC
  chr1:50:A:C	CCG
  chr1:70:T:TAC	TTACA
  chr1:101:CTG:C	GCT
  chr1:102:T:A	CAG
  chr1:200:G:C	TCG
  chr1:200:G:T	TTG
  chr2:5:A:C	GCA
  $ gk variant-dna -q --on-bad skip --flank 1 --columns variant,alt_dna --variants phased.bcf | cmp - expected
  $ gk variant-dna --flank 3 --variants empty
  #chrom	start	end	strand	variant	ref_dna	alt_dna
  $ gk variant-dna --flank 3 --variants empty -f json
  $ gk variant-dna --flank 3 --variants bad.txt
  #chrom	start	end	strand	variant	ref_dna	alt_dna
  chr1	-1	6	+	chr1:3:T:A	NGCTAAA	NGCAAAA
  gk variant-dna: error: variant 'foo' is not chromosome:position:reference:alternative (bad.txt:2)
  [1]
  $ gk variant-dna --flank 3 --on-bad skip --columns variant --rejects rejects.txt --variants bad.txt; cut -f 1 rejects.txt
  #variant
  chr1:3:T:A
  chr1:7:G:C
  gk variant-dna: 9 read, 7 rejected: 2 malformed, 1 unknown chromosome, 1 position beyond 32 bits, 1 beyond the chromosome's end, 1 reference mismatch, 1 refused
  foo
  chr1:7:A:C
  chr3:1:A:C
  chr1:3:T:<DEL>
  chr1:99999999999:A:T
  chr1:400:A:T
  chr1:6:A:R
  $ printf 'chr1:3:T:A\nchr1:10:A:T\n' > two.txt; gk variant-dna --flank 3 --outside error --on-bad skip --columns variant --variants two.txt
  #variant
  chr1:10:A:T
  gk variant-dna: 2 read, 1 rejected: 1 beyond the chromosome's end
  $ gk variant-dna --flank -1 --variant chr1:3:T:A
  gk variant-dna: error: --flank can't be negative
  [2]
  $ gk variant-dna --flank 3 --variant chr1:3:T
  gk variant-dna: error: --variant: variant 'chr1:3:T' is not chromosome:position:reference:alternative
  [2]
  $ gk variant-dna --flank 3 -f fasta --variant chr1:3:T:A
  gk variant-dna: error: --flank writes -f tsv or -f json
  [2]
  $ gk variant-dna --flank 3 --width 5 --variant chr1:3:T:A
  gk variant-dna: error: --width and --name-only go with -f fasta
  [2]
  $ gk variant-dna --flank 3 --variant chr1:3:T:A in.bed
  gk variant-dna: error: --flank makes the intervals itself: no INPUT, -r, --split or --ref
  [2]
  $ gk variant-dna --flank 3 --variant chr1:3:T:A -r chr1
  gk variant-dna: error: --flank makes the intervals itself: no INPUT, -r, --split or --ref
  [2]
  $ gk variant-dna --flank 3 --variant chr1:3:T:A --each
  gk variant-dna: error: --flank goes with --variant or --variants, and without --each
  [2]
  $ gk variant-dna --flank 3 --variant chr1:3:T:A --ref
  gk variant-dna: error: --flank makes the intervals itself: no INPUT, -r, --split or --ref
  [2]
  $ gk variant-dna --flank 3 --variant chr1:3:T:A --anchored
  gk variant-dna: error: --anchored needs INPUT
  [2]
  $ gk variant-dna --flank 3 --vcf phased.vcf --sample ann
  gk variant-dna: error: --flank goes with --variant or --variants, and without --each
  [2]
  $ gk variant-dna --flank 3
  gk variant-dna: error: --flank goes with --variant or --variants, and without --each
  [2]

Names of another column of the alias file.

  $ printf '#name\tucsc\tensembl\nchr1\tchr1\t1\nchr2\tchr2\t2\n' > alias.txt
  $ gk build-assembly -q -n named --alias alias.txt "$TESTS/demo/tiny.fa" > ignored
  $ printf '1\t0\t8\tx\n' | gk variant-dna -g named --variant chr1:3:TA:T -f tsv
  #chrom	start	end	name	strand	dna
  chr1	0	8	x	+	GCTAAGA
  $ printf '1\t0\t8\tx\n' | gk variant-dna -g named --chrom-scheme ensembl --variant chr1:3:TA:T --each
  >x::1:0-8 variant=1:3:TA:T
  GCTAAGA
  $ printf 'chr1\t0\t8\tx\n' | gk variant-dna -g named --chrom-scheme ensembl --variant chr1:3:TA:T -f bed
  1	0	8	x	GCTAAGA
  $ gk variant-dna -g named --chrom-scheme ensembl --variant chr1:3:TA:T --flank 3
  #chrom	start	end	strand	variant	ref_dna	alt_dna
  1	-1	7	+	1:3:TA:T	NGCTAAAG	NGCTAAG
  $ gk variant-dna -g named --variants <(printf '1\t3\t.\tTA\tT\n') -f seq -r 1:1-8
  GCTAAGA

Every bad record is told or counted.

  $ printf 'chr1\t1\t5\nchr1\t5\nchr1\t9\t5\tback\nchr7\t1\t2\nchr1\t1\t3\tn\t0\t*\nchr1\t4\t8\n' > bad.bed
  $ gk variant-dna $V -f seq bad.bed
  CTA
  gk variant-dna: error: a BED line needs at least 3 columns, this one has 2 (bad.bed:2)
  [1]
  $ gk variant-dna $V -f tsv --on-bad skip --rejects rejects.tsv bad.bed; cat rejects.tsv
  #chrom	start	end	name	strand	dna
  chr1	1	5	.	+	CTA
  chr1	4	8	.	+	AAGTTA
  gk variant-dna: 6 read, 4 rejected: 2 malformed, 1 unknown chromosome, 1 start after end
  chr1	5	a BED line needs at least 3 columns, this one has 2
  chr1	9	5	back	start 9 is after end 5
  chr7	1	2	unknown chromosome 'chr7'
  chr1	1	3	n	0	*	strand '*' is not +, - or .
  $ gk variant-dna $V -f tsv --on-bad na --quiet bad.bed
  #chrom	start	end	name	strand	dna
  chr1	1	5	.	+	CTA
  chr1	5	.	.	+	.
  chr1	9	5	back	+	.
  chr7	1	2	.	+	.
  chr1	1	3	n	.	.
  chr1	4	8	.	+	AAGTTA
  $ gk variant-dna $V -f bed --on-bad na --quiet bad.bed
  chr1	1	5	CTA
  chr1	5	.
  chr1	9	5	back	.
  chr7	1	2	.
  chr1	1	3	n	0	*	.
  chr1	4	8	AAGTTA
  $ gk variant-dna $V --on-bad na --quiet bad.bed
  >chr1:1-5
  CTA
  >chr1:5-.
  
  >back::chr1:9-5
  
  >chr7:1-2
  
  >n::chr1:1-3
  
  >chr1:4-8
  AAGTTA
  $ printf 'Z\t0\t4\n' | gk variant-dna $V -f seq --on-bad skip
  gk variant-dna: 1 read, 1 rejected: 1 unknown chromosome
  gk variant-dna: error: no record has a chromosome of tiny: the input says 'Z', the genome 'chr1'
  [1]
  $ gk variant-dna $V -f tsv bad.bed -o never.tsv; ls -A | grep never
  gk variant-dna: error: a BED line needs at least 3 columns, this one has 2 (bad.bed:2)
  [1]
  $ : | gk variant-dna $V
  $ : | gk variant-dna $V -f tsv
  #chrom	start	end	name	strand	dna

The command line.

  $ gk variant-dna in.bed
  gk variant-dna: error: no variants: give --variant, --variants, --variants-column or --vcf
  [2]
  $ gk variant-dna $V nowhere.bed
  gk variant-dna: error: can't open nowhere.bed: No such file or directory
  [1]
  $ gk variant-dna $V chr1:1-4
  gk variant-dna: error: no file 'chr1:1-4'; for a region write -r chr1:1-4
  [2]
  $ gk variant-dna $V in.bed -r chr1
  gk variant-dna: error: INPUT and -r exclude each other
  [2]
  $ gk variant-dna $V -r chr1:0-5
  gk variant-dna: error: malformed region 'chr1:0-5': positions count from 1
  [2]
  $ gk variant-dna $V --variants - < in.bed
  gk variant-dna: error: INPUT and --variants can't both be stdin
  [2]
  $ gk variant-dna --vcf - - < in.bed
  gk variant-dna: error: INPUT and --vcf can't both be stdin
  [2]
  $ gk variant-dna $V --ref in.bed
  gk variant-dna: error: --ref goes with -f tsv and -f json
  [2]
  $ gk variant-dna $V --ref -f bed in.bed
  gk variant-dna: error: --ref goes with -f tsv and -f json
  [2]
  $ gk variant-dna $V --width 5 -f seq in.bed
  gk variant-dna: error: --width goes with -f fasta
  [2]
  $ gk variant-dna $V --name-only -f tsv in.bed
  gk variant-dna: error: --name-only goes with -f fasta
  [2]
  $ gk variant-dna $V --no-header in.bed
  gk variant-dna: error: --no-header goes with -f tsv
  [2]
  $ gk variant-dna $V --columns dna in.bed
  gk variant-dna: error: --columns goes with -f tsv and -f json
  [2]
  $ gk variant-dna $V --columns +variant -f tsv in.bed
  gk variant-dna: error: unknown column 'variant', there are chrom, start, end, name, strand, dna, score, length
  [2]
  $ gk variant-dna $V --columns +ref_dna -f tsv in.bed
  gk variant-dna: error: unknown column 'ref_dna', there are chrom, start, end, name, strand, dna, score, length
  [2]
  $ gk variant-dna $V -f fastq in.bed
  gk variant-dna: error: --format: unknown value 'fastq'; did you mean 'fasta'? (one of fasta, tsv, bed, json, seq)
  [2]
  $ gk variant-dna $V --anchored --anchor 5p in.bed
  gk variant-dna: error: --anchor and --anchored exclude each other
  [2]
  $ gk variant-dna $V --anchored -r chr1:1-8
  gk variant-dna: error: --anchored needs INPUT
  [2]
  $ gk variant-dna $V --anchor-offset 2 in.bed
  gk variant-dna: error: --anchor-offset goes with --anchor
  [2]
  $ gk variant-dna $V --anchored --anchor-offset 2 in.bed
  gk variant-dna: error: --anchor-offset goes with --anchor
  [2]
  $ gk variant-dna $V --anchor none --anchor-offset 2 in.bed
  gk variant-dna: error: --anchor-offset goes with --anchor
  [2]
  $ gk variant-dna $V --anchor 5p --anchor-offset 99999999999 in.bed
  gk variant-dna: error: --anchor-offset: 99999999999 is out of range (-2147483648 to 2147483647); see 'gk variant-dna --help'
  [2]
  $ gk variant-dna $V --strand both in.bed
  gk variant-dna: error: --strand: unknown value 'both' (one of +, -); see 'gk variant-dna --help'
  [2]
  $ gk variant-dna $V --strand - --ignore-strand in.bed
  gk variant-dna: error: --ignore-strand and --strand exclude each other
  [2]
  $ gk variant-dna $V --outside clip in.bed
  gk variant-dna: error: --outside: unknown value 'clip' (one of n, error); see 'gk variant-dna --help'
  [2]
  $ gk variant-dna $V --variants-colum 7 in.bed
  gk variant-dna: error: unknown option '--variants-colum'; did you mean '--variants-column'?
  [2]
  $ gk variant-dna $V --limit -1 in.bed
  gk variant-dna: error: --limit can't be negative
  [2]
  $ gk variant-dna $V --rejects same -o same in.bed
  gk variant-dna: error: --rejects and -o name the same file
  [2]

Threads, compression and pipes change nothing.

  $ for i in $(seq 3000); do printf 'chr1\t%d\t%d\tr%d\t0\t-\tchr1:3:T:A\n' $((i % 300)) $((i % 300 + 20)) $i; done > many.bed; gzip -c many.bed > many.gz
  $ for options in "$V --anchor 5p" "$V --each" "--variants-column 7" "-q --vcf bob.vcf"; do
  >   gk variant-dna -@1 $options -f tsv many.bed > one.tsv; wc -l < one.tsv
  >   gk variant-dna -@4 $options -f tsv many.bed | cmp - one.tsv; gk variant-dna -@4 $options -f tsv < many.gz | cmp - one.tsv
  >   gk variant-dna -@4 $options -f tsv many.bed -o out.tsv.gz && gzip -dc out.tsv.gz | cmp - one.tsv
  > done
  3001
  3051
  3001
  6001
  $ gk variant-dna $V many.bed > /dev/full
  gk variant-dna: error: can't write <stdout>: No space left on device
  [1]
  $ gk variant-dna $V many.bed | head -n 1
  >r1::chr1:1-21(-)

A coprocess gets each row as soon as it has written the line; the header does not wait for the first.

  $ for t in 1 4; do coproc gk variant-dna -@ $t -f tsv $V; pid=$!; read -t 20 -u ${COPROC[0]} -r header; echo "$header"; for end in 4 8; do printf 'chr1\t0\t%d\n' $end >&${COPROC[1]}; read -t 20 -u ${COPROC[0]} -r row; echo "$row"; done; exec {COPROC[1]}>&-; wait $pid; done
  #chrom	start	end	name	strand	dna
  chr1	0	4	.	+	GCT
  chr1	0	8	.	+	GCTAAGTTA
  #chrom	start	end	name	strand	dna
  chr1	0	4	.	+	GCT
  chr1	0	8	.	+	GCTAAGTTA
  $ for t in 1 4; do coproc gk variant-dna -@ $t -f seq --variants-column 4; pid=$!; for v in . chr1:3:T:A; do printf 'chr1\t0\t8\t%s\n' $v >&${COPROC[1]}; read -t 20 -u ${COPROC[0]} -r row; echo "$row"; done; exec {COPROC[1]}>&-; wait $pid; done
  GCTAAAGA
  GCAAAAGA
  GCTAAAGA
  GCAAAAGA
  $ for t in 1 4; do coproc gk variant-dna -@ $t --no-header --flank 3 --variants -; pid=$!; for v in chr1:3:TA:T chr1:8::TT; do echo $v >&${COPROC[1]}; read -t 20 -u ${COPROC[0]} -r row; echo "$row"; done; exec {COPROC[1]}>&-; wait $pid; done
  chr1	-1	7	+	chr1:3:TA:T	NGCTAAAG	NGCTAAG
  chr1	4	10	+	chr1:8::TT	AAGACA	AAGTTACA
  chr1	-1	7	+	chr1:3:TA:T	NGCTAAAG	NGCTAAG
  chr1	4	10	+	chr1:8::TT	AAGACA	AAGTTACA

What decides the sequence of a window may lie between it and its anchor; whatever nobody knows there makes the record bad.

  $ head='##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS\n'
  $ printf "${head}chr1\t30\t.\tAGCA\tA\t.\t.\t.\tGT\t0/1\n" > between.vcf
  $ gk variant-dna --vcf between.vcf -f seq -r chr1:20-25 --anchor 40
  gk variant-dna: error: the genotype of S at chr1:30:AGCA:A is heterozygous and not phased (-r chr1:20-25)
  [1]
  $ gk variant-dna --vcf between.vcf -f seq -r chr1:41-45 --anchor 20
  gk variant-dna: error: the genotype of S at chr1:30:AGCA:A is heterozygous and not phased (-r chr1:41-45)
  [1]
  $ gk variant-dna --vcf between.vcf -f seq -r chr1:20-25 --haplotype 1
  CATACA

An insertion that is not phased, at a window's end: read where an anchor is there, or where the interval holds it.

  $ printf "${head}chr1\t8\t.\tA\tATT\t.\t.\t.\tGT\t0/1\n" > edge.vcf
  $ for anchor in none 5p 3p; do gk variant-dna --vcf edge.vcf --haplotype 1 -f seq -r chr1:1-8 --anchor $anchor 2>&1; done
  GCTAAAGA
  GCTAAAGA
  gk variant-dna: error: the genotype of S at chr1:8:A:ATT is heterozygous and not phased (-r chr1:1-8)
  [1]
  $ for anchor in none 5p 3p; do gk variant-dna --vcf edge.vcf --haplotype 1 -f seq -r chr1:9-12 --anchor $anchor 2>&1; done
  gk variant-dna: error: the genotype of S at chr1:8:A:ATT is heterozygous and not phased (-r chr1:9-12)
  gk variant-dna: error: the genotype of S at chr1:8:A:ATT is heterozygous and not phased (-r chr1:9-12)
  CAAT

A symbolic allele reaches to its END, in VCF and BCF, and only on the haplotype that has it; an insertion lies behind its base.

  $ gk variant-dna --vcf "$TESTS/golden/variant/phased.vcf" --sample ann -f tsv --columns haplotype,dna --on-bad na -r chr1:150-156
  gk variant-dna: 1 missing genotype of ann read as the reference
  #haplotype	dna
  1	CTCGGGT
  2	.
  gk variant-dna: 1 read, 1 rejected: 1 refused
  $ gk variant-dna --vcf "$TESTS/golden/variant/phased.bcf" --sample ann -f tsv --columns haplotype,dna --on-bad na -r chr1:150-156
  gk variant-dna: 1 missing genotype of ann read as the reference
  #haplotype	dna
  1	CTCGGGT
  2	.
  gk variant-dna: 1 read, 1 rejected: 1 refused
  $ gk variant-dna --vcf "$TESTS/golden/variant/phased.bcf" --sample ann -f tsv --columns haplotype,dna -r chr1:161-166
  gk variant-dna: 1 missing genotype of ann read as the reference
  #haplotype	dna
  1	TTGACA
  2	TTGACA
  $ printf "${head}chr1\t8\t.\tA\t<INS>\t.\t.\t.\tGT\t0|1\n" > symbolic.vcf
  $ gk variant-dna --vcf symbolic.vcf -f tsv --columns haplotype,dna --on-bad na -r chr1:9-12
  #haplotype	dna
  1	CAAT
  2	.
  gk variant-dna: 1 read, 1 rejected: 1 refused

The genotype is read where FORMAT has it; a record has as many samples as the header.

  $ printf "${head}chr1\t3\t.\tT\tA\t.\t.\t.\tDP:GT\t5:1|0\nchr1\t7\t.\tG\tA\t.\t.\t.\tDP:GT\t5\nchr1\t8\t.\tA\tC\t.\t.\t.\tDP\t5\n" > second.vcf
  $ gk variant-dna --vcf second.vcf -f tsv --columns haplotype,dna -r chr1:1-8
  gk variant-dna: 2 missing genotypes of S read as the reference
  #haplotype	dna
  1	GCAAAAGA
  2	GCTAAAGA
  $ printf "${head}chr1\t3\t.\tT\tA\t.\t.\t.\tGT\t0|1\t0|1\n" | gk variant-dna --vcf - -r chr1:1-8
  gk variant-dna: error: the record has 2 samples, the #CHROM line 1 (<stdin>:3)
  [1]
  $ printf "${head}chr1\t3\t.\tT\tA\t.\t.\t.\tGT\n" | gk variant-dna --vcf - -r chr1:1-8
  gk variant-dna: error: the record has 0 samples, the #CHROM line 1 (<stdin>:3)
  [1]
  $ printf "${head}chr1\t3\t.\tT\tA\n" | gk variant-dna --vcf - -r chr1:1-8
  gk variant-dna: error: the record has 0 samples, the #CHROM line 1 (<stdin>:3)
  [1]

The ALT alleles of one record exclude each other.

  $ printf 'chr1\t3\t.\tTA\tT,TAA\n' > alternatives.vcf
  $ gk variant-dna --variants alternatives.vcf -f seq -r chr1:1-8
  gk variant-dna: error: the record has 2 ALT alleles, which can't be applied together; take --each or --overlap first (alternatives.vcf:1)
  [1]
  $ gk variant-dna --variants alternatives.vcf --overlap first -f seq -r chr1:1-8
  gk variant-dna: warning: left out 'chr1:3:TA:TAA': its record has other ALT alleles
  GCTAAGA
  $ gk variant-dna --variants alternatives.vcf --overlap skip -f seq -r chr1:1-8
  gk variant-dna: warning: left out 'chr1:3:TA:T': its record has other ALT alleles
  gk variant-dna: warning: left out 'chr1:3:TA:TAA': its record has other ALT alleles
  GCTAAAGA
  $ gk variant-dna --variants alternatives.vcf --each -f tsv --columns variant,dna -r chr1:1-8
  #variant	dna
  chr1:3:TA:T	GCTAAGA
  chr1:3:TA:TAA	GCTAAAAGA

VCF has no short names of chromosomes; variant strings have.

  $ printf '1\t3\t.\tT\tA\n' | gk variant-dna --variants - -r chr1:1-8
  gk variant-dna: error: unknown chromosome '1'; did you mean 'chr1'? (<stdin>:1)
  [1]
  $ gk variant-dna --variant 1:3:T:A -f seq -r chr1:1-8
  GCAAAAGA

A BCF that was cut between two blocks is not whole.

  $ head -c -28 "$TESTS/golden/variant/phased.bcf" > cut.bcf
  $ gk variant-dna --variants cut.bcf --each -r chr1:1-8
  gk variant-dna: error: the BGZF end-of-file block is missing: the file is truncated (cut.bcf)
  [1]

With --each a variant is shown as it was given, whatever is applied. A file that is none, but a variant, lacks its option.

  $ gk variant-dna --variant chr1:3:TAA:TA --each --normalize -f tsv --columns variant,dna -r chr1:1-8
  #variant	dna
  chr1:3:TAA:TA	GCTAAGA
  $ gk variant-dna --variants chr1:3:T:A -r chr1:1-8
  gk variant-dna: error: no file 'chr1:3:T:A'; for a variant write --variant chr1:3:T:A
  [2]
  $ gk variant-dna chr1:3:T:A --variant chr1:3:T:A
  gk variant-dna: error: no file 'chr1:3:T:A'; for a variant write --variant chr1:3:T:A
  [2]
  $ printf 'chr1\t9\t.\tC\t<DEL>\nchr3\t9\t.\tC\tA\n' | gk variant-dna --variants - --flank 3 --on-bad na
  #chrom	start	end	strand	variant	ref_dna	alt_dna
  chr1	.	.	.	chr1:9:C:<DEL>	.	.
  chr3	.	.	.	chr3:9:C:A	.	.
  gk variant-dna: 2 read, 2 rejected: 1 unknown chromosome, 1 refused
  $ printf 'a"\\b\001\377\t9\t.\tC\tA\n' | gk variant-dna --variants - --flank 3 --on-bad na -f json
  {"chrom":"a\"\\b\u0001�","start":null,"end":null,"strand":null,"variant":"a\"\\b\u0001�:9:C:A","ref_dna":null,"alt_dna":null}
  gk variant-dna: 1 read, 1 rejected: 1 unknown chromosome
  gk variant-dna: error: no record has a chromosome of tiny: the input says 'a"\b\x01\xff', the genome 'chr1'
  [1]
  $ gk variant-dna --variant chr1:2:C:A --flank 3 --outside error
  #chrom	start	end	strand	variant	ref_dna	alt_dna
  gk variant-dna: error: the window around the variant reads beyond the ends of chr1 (--variant chr1:2:C:A)
  [1]

A record is counted once, whatever the number of haplotypes; variants that overlap are among the rejected.

  $ printf 'chr1\t45\t55\nchr1\t0\t8\n' | gk variant-dna --vcf "$TESTS/golden/variant/phased.vcf" --sample ann -f tsv --columns start,haplotype,dna --on-bad skip --rejects rejected.txt
  gk variant-dna: 1 missing genotype of ann read as the reference
  #start	haplotype	dna
  0	1	GCTAAACA
  0	2	GCTAATA
  gk variant-dna: 2 read, 1 rejected: 1 genotype not phased
  $ cat rejected.txt
  chr1	45	55	the genotype of ann at chr1:50:A:C is heterozygous and not phased
  $ gk variant-dna --variant chr1:3:T:A --variant chr1:3:T:C --on-bad skip --rejects rejected.txt -f seq -r chr1:1-8; cat rejected.txt
  gk variant-dna: of --variant: 2 read, 1 rejected: 1 overlapping variants
  GCAAAAGA
  gk variant-dna: 1 read, 0 rejected
  chr1:3:T:C	variants 'chr1:3:T:A' and 'chr1:3:T:C' overlap
  $ gk variant-dna --variant chr1:3:T:A --each --overlap first -r chr1:1-8
  gk variant-dna: error: --overlap does not go with --each, which applies one variant at a time
  [2]
  $ gk variant-dna --variant chr1:3:T:A --flank 5 --overlap first
  gk variant-dna: error: --overlap does not go with --flank, which applies one variant at a time
  [2]

A bad record leaves nothing behind, in whatever order samples are asked for; alleles of other haplotypes don't matter.

  $ two='##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1\tS2\n'
  $ printf "${two}chr1\t5\t.\tA\tT\t.\t.\t.\tGT\t1|1\t7|1\n" > half.vcf
  $ gk variant-dna --vcf half.vcf --sample S1 --sample S2 --on-bad skip --haplotype 1 -f seq -r chr1:1-9
  gk variant-dna: of half.vcf: 1 read, 1 rejected: 1 malformed
  GCTAAAGAC
  GCTAAAGAC
  gk variant-dna: 1 read, 0 rejected
  $ gk variant-dna --vcf half.vcf --sample S2 --sample S1 --on-bad skip --haplotype 1 -f seq -r chr1:1-9
  gk variant-dna: of half.vcf: 1 read, 1 rejected: 1 malformed
  GCTAAAGAC
  GCTAAAGAC
  gk variant-dna: 1 read, 0 rejected
  $ printf "${head}chr1\t5\t.\tA\tT,Q\t.\t.\t.\tGT\t1|2\n" > other.vcf
  $ gk variant-dna --vcf other.vcf --on-bad skip -f seq -r chr1:1-9
  gk variant-dna: of other.vcf: 1 read, 1 rejected: 1 malformed
  GCTAAAGAC
  GCTAAAGAC
  gk variant-dna: 1 read, 0 rejected
  $ gk variant-dna --vcf other.vcf --haplotype 1 -f seq -r chr1:1-9
  GCTATAGAC
  $ gk variant-dna --vcf other.vcf --haplotype 2 -f seq -r chr1:1-9
  gk variant-dna: error: alternative allele 'Q' has 'Q', which is no letter of a nucleotide (other.vcf:3)
  [1]

How far a symbolic allele reaches may be its SVLEN; where nothing says it, the record is bad. Breakends have no sequence.

  $ printf "${head}chr1\t5\t.\tA\t<DEL>\t.\t.\tSVLEN=-50\tGT\t1|1\n" | gk variant-dna --vcf - -f seq -r chr1:20-29
  gk variant-dna: error: S at chr1:5: ALT '<DEL>' is symbolic: it has no sequence (-r chr1:20-29)
  [1]
  $ printf "${head}chr1\t5\t.\tA\t<DEL>\t.\t.\tSVLEN=-50\tGT\t1|1\n" | gk variant-dna --vcf - -f tsv --columns haplotype,dna -r chr1:60-66
  #haplotype	dna
  1	GCTTAAG
  2	GCTTAAG
  $ printf "${head}chr1\t5\t.\tA\t<DEL>\t.\t.\t.\tGT\t1|1\n" | gk variant-dna --vcf - -f seq -r chr1:20-29
  gk variant-dna: error: ALT '<DEL>' is symbolic: it has no sequence, and neither END nor SVLEN says how far it reaches (<stdin>:3)
  [1]
  $ for alt in A. .A 'A[chr1:9['; do printf "${head}chr1\t5\t.\tA\t$alt\t.\t.\t.\tGT\t1|0\n" > end.vcf; gk variant-dna --vcf end.vcf -f seq --haplotype 1 -r chr1:10-13 -r chr1:1-9 2>&1; done
  AATT
  gk variant-dna: error: S at chr1:5: ALT 'A.' is symbolic: it has no sequence (-r chr1:1-9)
  AATT
  gk variant-dna: error: S at chr1:5: ALT '.A' is symbolic: it has no sequence (-r chr1:1-9)
  AATT
  gk variant-dna: error: S at chr1:5: ALT 'A[chr1:9[' is symbolic: it has no sequence (-r chr1:1-9)
  [1]

The command line is looked at before the variants are read; --rejects is written whatever comes.

  $ gk variant-dna --variant chr1:5:C:T -r chr1:1-9 --rejects same -o same; ls same
  gk variant-dna: error: --rejects and -o name the same file
  ls: cannot access 'same': No such file or directory
  [2]
  $ gk variant-dna --variant chr1:5:C:T -r chr1:9-1
  gk variant-dna: error: malformed region 'chr1:9-1': it ends before it starts
  [2]
  $ echo old > rejected.txt; echo zz:5:A:T > unknown.txt; gk variant-dna --variants unknown.txt --on-bad skip --rejects rejected.txt -r chr1:1-9; cat rejected.txt
  gk variant-dna: of unknown.txt: 1 read, 1 rejected: 1 unknown chromosome
  gk variant-dna: error: no record of unknown.txt has a chromosome of tiny: it says 'zz', the genome 'chr1'
  zz:5:A:T	unknown chromosome 'zz'
  $ printf 'chr1\t3\t.\tT\t<A>,<B>,C\n' > several.vcf; gk variant-dna --variants several.vcf --each --on-bad skip --rejects rejected.txt -f tsv --columns variant -r chr1:1-9; cat rejected.txt
  gk variant-dna: of several.vcf: 3 read, 2 rejected: 2 refused
  #variant
  chr1:3:T:C
  gk variant-dna: 1 read, 0 rejected
  chr1	3	.	T	<A>,<B>,C	ALT '<A>' is symbolic: it has no sequence
