What other programs do with VCF, and what gk therefore reads, tells and writes, where no other test says it.

  $ printf '>c1\nAAAAACGTACGTCACACACATTGGGGTTNNNNACGTgattacagattacaCCATGCATGC\n>c2\nTTTTTTTTTTACGTACGTAC\n' > ref.fa
  $ gk build-assembly -q ref.fa -n ref > paths; samtools faidx ref.fa; export GK_GENOME=ref
  $ cat > meta <<'END'
  > ##fileformat=VCFv4.2
  > ##contig=<ID=c1,length=60>
  > ##contig=<ID=c2,length=20>
  > ##INFO=<ID=AC,Number=A,Type=Integer,Description="Of each ALT">
  > ##INFO=<ID=AF,Number=A,Type=Float,Description="Of each ALT">
  > ##INFO=<ID=DP,Number=1,Type=Integer,Description="Depth">
  > ##INFO=<ID=NN,Number=.,Type=Integer,Description="Any">
  > ##INFO=<ID=END,Number=1,Type=Integer,Description="End">
  > ##INFO=<ID=SVLEN,Number=.,Type=Integer,Description="Length">
  > ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
  > ##FORMAT=<ID=AD,Number=R,Type=Integer,Description="Depths">
  > ##FORMAT=<ID=DP,Number=1,Type=Integer,Description="Depth">
  > ##FORMAT=<ID=PL,Number=G,Type=Integer,Description="Likelihoods">
  > END
  $ sites() { { cat meta; printf '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n'; tr ' ' '\t'; } > x.vcf; }
  $ samples() { { cat meta; printf '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT'; printf '\t%s' "$@"; echo; tr ' ' '\t'; } > x.vcf; }
  $ compile() { gk vcf compile x.vcf -o x.vcfbin "$@"; }
  $ records() { grep -v '^#'; }

On a soft-masked genome bcftools norm writes alleles of mixed case. A table that is normalized has upper case, whatever came; one that is
not takes REF in upper case alone, as GenomeKit does, and says so. Its rows are found in any case.

  $ sites <<< 'c1 43 . AGATTACA A . . .'; bcftools norm -f ref.fa x.vcf 2> ignored > mixed.vcf; records < mixed.vcf
  c1	36	.	TgattacA	T	.	.	.
  $ gk vcf compile -q x.vcf -o upper.vcfbin --normalize; gk vcf compile -q mixed.vcf -o mixed.vcfbin --normalize; cmp upper.vcfbin mixed.vcfbin; gk vcf query mixed.vcfbin --columns variant --no-header
  c1:37:GATTACA:
  $ gk vcf compile -q mixed.vcf -o x.vcfbin; gk vcf compile -q mixed.vcf -o mixed.vcfbin --no-validate; gk vcf query mixed.vcfbin --columns variant --no-header; echo c1:36:TGATTACA:T | gk vcf query mixed.vcfbin --variants - --count
  gk vcf compile: error: REF at c1:37 is 'gattacA', but the genome has 'GATTACA', in upper case (mixed.vcf:18)
  c1:37:gattacA:
  1
  $ gk variant normalize --left-align --no-header x.vcf | cmp - <(gk variant normalize --left-align --no-header mixed.vcf); gk variant normalize --left-align -f vcf mixed.vcf | records
  c1	36	.	TgattacA	T	.	.	.

A haploid call of the second allele is that row's; a call of more than two alleles, which splitting leaves room for, is counted.

  $ samples a b c d e <<< 'c1 10 . C T,G . . . GT 2 1/2 2/. 0/1/2 .'; compile --fmt GT --split; gk vcf matrix x.vcfbin GT
  gk vcf compile: 2 read, 0 rejected; alleles are counted one by one; 2 rows
  gk vcf compile: genotypes: 2 half calls such as 0/. (stored as missing), 2 calls of more than two alleles
  a	b	c	d	e
  0	1	3	1	3
  2	1	3	1	3

Values of all alleles beside one ALT are a fault with a name, in INFO, too; such records can be left out.

  $ samples a <<< 'c1 10 . C T . . AC=3,4 GT:AD:PL 1/.:1,2,3:60,50,40,30,20,10'; compile --info AC; compile --fmt PL; compile -q --fmt GT; compile --fmt AD --on-bad skip
  gk vcf compile: error: AC has 2 values where 1 for 1 ALT allele is right: a tool that splits records and leaves all alleles' values (vcfbreakmulti, vt decompose) makes these (x.vcf:15)
  gk vcf compile: error: sample 'a': PL has 6 values where 3 for the genotypes of REF and 1 ALT allele are right: a tool that splits records and leaves all alleles' values (vcfbreakmulti, vt decompose) makes these (x.vcf:15)
  gk vcf compile: 1 read, 1 rejected: 1 malformed; 0 rows

A real is compared as what it is printed as. No comparison holds for a missing value, not even !=, which does for bcftools.

  $ sites <<< $'c1 2 . A C . . AF=0.1;DP=5\nc1 3 . A C . . AF=0.05;DP=.\nc1 4 . A C . . AF=0.3\nc1 5 . A C . . DP=10'; compile -q --info AF:float32=nan
  $ for condition in 'AF > 0.1' 'AF == 0.1' 'AF >= 0.3' 'AF <= 0.05' 'AF != 0.1' '!(AF == 0.1)'; do
  >   echo "$condition: $(gk vcf query x.vcfbin --where "$condition" --columns start --no-header | paste -s -d ' '), $(gk variant normalize x.vcf --where "${condition/AF/INFO/AF}" --columns start --no-header | paste -s -d ' ')"
  > done
  AF > 0.1: 3, 3
  AF == 0.1: 1, 1
  AF >= 0.3: 3, 3
  AF <= 0.05: 2, 2
  AF != 0.1: 2 3, 2 3
  !(AF == 0.1): 2 3 4, 2 3 4
  $ for condition in 'INFO/DP < 10' 'INFO/DP != 10' '!(INFO/DP >= 10)' '!exists(INFO/DP)'; do echo "$condition: $(gk variant normalize x.vcf --where "$condition" --columns start --no-header | paste -s -d ' ')"; done
  INFO/DP < 10: 1
  INFO/DP != 10: 1
  !(INFO/DP >= 10): 1 2 3
  !exists(INFO/DP): 2 3

A list is not compared as a whole: one of its values is, or their sum or maximum.

  $ sites <<< $'c1 2 . A C . . NN=5,6\nc1 3 . A C . . NN=5\nc1 4 . A C . . .'; gk variant normalize x.vcf --where 'INFO/NN != 5'
  gk variant normalize: error: the column 'INFO/NN' holds lists; a condition takes single values (position 1 of condition 'INFO/NN != 5')
  [2]
  $ compile -q --info NN:int32[2]=-1; gk vcf query x.vcfbin --where 'NN != 5'; for condition in 'NN[0] == 5' 'NN[1] != 5' 'NN.max > 5' 'NN.sum > 10'; do echo "$condition: $(gk vcf query x.vcfbin --where "$condition" --columns start --no-header | paste -s -d ' ')"; done
  gk vcf query: error: NN has 2 values in a cell; a condition takes one of them, such as NN[0], or NN.sum or NN.max (position 1 of condition 'NN != 5')
  NN[0] == 5: 1 2
  NN[1] != 5: 1 2 3
  NN.max > 5: 1
  NN.sum > 10: 1

Fields at the end of a cell that are not there, `.`, and `.,.` are all the same missing value, from BCF, too.

  $ samples a b c <<< 'c1 2 . A C . . . GT:AD:DP 0/1 0/1:.:. 0/1:.,.:.'; compile --fmt GT,AD:int32=-1,DP:int32=-1; gk vcf query x.vcfbin --no-header | cut -f 8-
  gk vcf compile: 1 read, 0 rejected; 1 row
  gk vcf compile: missing values: AD 3 (stored as -1), DP 3 (stored as -1)
  -1,-1	-1	1	-1,-1	-1	1	-1,-1	-1	1
  $ bcftools view -Ob -o x.bcf x.vcf; gk vcf compile -q x.bcf -o bcf.vcfbin --fmt GT,AD:int32=-1,DP:int32=-1; cmp x.vcfbin bcf.vcfbin

Integers beyond those of BCF become missing in it, by bcftools. In a table they are as they are, as far as it has room; BCF of them is
refused.

  $ for number in 2147483647 2147483648 -2147483640 -2147483641; do sites <<< "c1 2 . A C . . DP=$number"; compile -q --info DP && gk vcf column x.vcfbin DP; gk variant normalize -f vcf x.vcf | records; gk variant normalize -f bcf -o x.bcf x.vcf && bcftools view -H x.bcf; done
  2147483647
  c1	2	.	A	C	.	.	DP=2147483647
  c1	2	.	A	C	.	.	DP=2147483647
  gk vcf compile: error: DP has '2147483648', which int32 has no room for (x.vcf:15)
  c1	2	.	A	C	.	.	DP=2147483648
  gk variant normalize: error: BCF can't hold the record at c1:2: an integer of INFO/DP is not from -2147483640 to 2147483647 (x.vcf)
  -2147483640
  c1	2	.	A	C	.	.	DP=-2147483640
  c1	2	.	A	C	.	.	DP=-2147483640
  -2147483641
  c1	2	.	A	C	.	.	DP=-2147483641
  gk variant normalize: error: BCF can't hold the record at c1:2: an integer of INFO/DP is not from -2147483640 to 2147483647 (x.vcf)
  [1]

A symbolic allele reaches to END, if it is there, else by |SVLEN| behind REF; END of an allele of bases is no extent.

  $ sites <<'END'
  > c1 10 . C <DEL> . . SVLEN=-15
  > c1 11 . G <DEL> . . END=25
  > c1 11 . G <DEL> . . END=25;SVLEN=-3
  > c1 12 . T C . . END=40
  > c1 10 . C <INS> . . .
  > c1 10 . C <DUP> . . SVLEN=5
  > END
  $ compile -q; gk vcf query x.vcfbin --columns start,end,alt --no-header; gk vcf query x.vcfbin -r c1:20 --columns row,alt --no-header; gk vcf query x.vcfbin -r c1:30 --count --no-header
  10	25	<DEL>
  11	25	<DEL>
  11	25	<DEL>
  11	12	C
  10	10	<INS>
  10	15	<DUP>
  0	<DEL>
  1	<DEL>
  2	<DEL>
  c1:30	c1	29	30	.	0

Types of variants, one for each record, whatever the alleles beside it.

  $ sites <<'END'
  > c1 9 . A C . . .
  > c1 10 . C T,CG . . .
  > c1 10 . CG TA . . .
  > c1 10 . CG TG . . .
  > c1 10 . CGT C . . .
  > c1 10 . C *,<DEL> . . END=20
  > c1 10 . C C]c2:5] . . .
  > c1 11 . G . . . .
  > c1 15 . CAC TG . . .
  > END
  $ for type in snv mnv ins del indel symbolic bnd ref; do echo "$type: $(gk variant normalize -f vcf --no-trim --where "type == \"$type\"" x.vcf | records | cut -f 2,4,5 | tr '\t' ' ' | paste -s -d ';')"; done
  snv: 9 A C;10 C T;10 CG TG
  mnv: 10 CG TA
  ins: 10 C CG
  del: 10 CGT C
  indel: 15 CAC TG
  symbolic: 10 C *;10 C <DEL>
  bnd: 10 C C]c2:5]
  ref: 11 G .

What gk makes itself is VCF 4.2, which all read, and has no mark before the first allele. Of a VCF that comes in the header stays.

  $ samples a b c d <<< 'c1 2 . A C . . AF=0.5 GT 0|1 1|0 0/1 .'; compile -q --fmt GT; gk vcf query x.vcfbin -f vcf | grep -v -e '^##contig' -e gk_command
  ##fileformat=VCFv4.2
  ##FORMAT=<ID=GT,Number=1,Type=String,Description="GT">
  #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO	FORMAT	a	b	c	d
  c1	2	.	A	C	.	.	.	GT	0|1	1|0	0/1	./.
  $ gk variant normalize -f vcf --variant c1:2:A:C | head -n 1; sed 's/VCFv4.2/VCFv4.4/' x.vcf | gk variant normalize -f vcf | head -n 1
  ##fileformat=VCFv4.2
  ##fileformat=VCFv4.4
  $ samples a <<< 'c1 2 . A C . . . GT |0|1'; compile --fmt GT
  gk vcf compile: error: sample 'a': genotype '|0|1' has 3 alleles; a table has room for two (x.vcf:15)
  [1]

Reals are the shortest text of their float32. From text to text they stay as they are.

  $ sites <<< $'c1 2 . A C 1234567.8 . AF=0.10\nc1 3 . A C 29.999999 . AF=0.123456789\nc1 4 . A C . . AF=1e-5\nc1 5 . A C . . AF=16777217'
  $ compile -q --info AF:float32=nan,QUAL; gk vcf query x.vcfbin -f vcf | records; gk variant normalize -f vcf x.vcf | records | cut -f 6,8; gk variant normalize -f bcf x.vcf | gk variant normalize -f vcf | records | cut -f 6,8
  c1	2	.	A	C	1234567.8	.	AF=0.1
  c1	3	.	A	C	29.999998	.	AF=0.12345679
  c1	4	.	A	C	.	.	AF=1e-05
  c1	5	.	A	C	.	.	AF=16777216
  1234567.8	AF=0.10
  29.999999	AF=0.123456789
  .	AF=1e-5
  .	AF=16777217
  1234567.8	AF=0.1
  29.999998	AF=0.12345679
  .	AF=0.00001
  .	AF=16777216

What moves left is written in its new place, so that it can be indexed.

  $ sites <<< $'c1 2 . A C . . .\nc1 5 . A G . . .\nc1 4 . AA A . . .\nc1 26 . GT G . . .'
  $ gk variant normalize --left-align -f vcf -o x.vcf.gz x.vcf; gzip -dc x.vcf.gz | records | cut -f 1-5; tabix x.vcf.gz && tabix x.vcf.gz c1:1-2 | cut -f 1-5
  c1	1	.	AA	A
  c1	2	.	A	C
  c1	5	.	A	G
  c1	26	.	GT	G
  c1	1	.	AA	A
  c1	2	.	A	C
