gk variant normalize -f vcf and -f bcf of VCF and BCF: whole records; and what records say, in tables.

  $ gk build-assembly -q -n tiny "$TESTS/demo/tiny.fa" > ignored
  $ export GK_GENOME=tiny
  $ cat > header <<'END'
  > ##fileformat=VCFv4.3
  > ##FILTER=<ID=q10,Description="Quality below 10">
  > ##contig=<ID=chr1,length=360,md5=abc>
  > ##INFO=<ID=AC,Number=A,Type=Integer,Description="Of each ALT">
  > ##INFO=<ID=AF,Number=A,Type=Float,Description="Of each ALT">
  > ##INFO=<ID=RC,Number=R,Type=Integer,Description="Of each allele">
  > ##INFO=<ID=NN,Number=.,Type=Integer,Description="Any">
  > ##INFO=<ID=DP,Number=1,Type=Integer,Description="Depth">
  > ##INFO=<ID=DB,Number=0,Type=Flag,Description="Known">
  > ##INFO=<ID=END,Number=1,Type=Integer,Description="End">
  > ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
  > ##FORMAT=<ID=AD,Number=R,Type=Integer,Description="Depths">
  > ##FORMAT=<ID=PL,Number=G,Type=Integer,Description="Likelihoods">
  > END
  $ cat > records <<'END'
  > chr1 3 rs1 TAA TA,TAAA 50.25 PASS AC=3,4;AF=0.5,0.001;RC=1,2,3;NN=5,6;DB GT:AD:PL 1/2:1,2,3:60,50,40,30,20,10 2:.:30,20,10 ./.
  > chr1 7 . G C . q10 DP=12 GT 0|1 1 .
  > chr1 8 b A ATT,*,<DEL> . . END=30 GT 1/2 3|0 .
  > chr1 12 . T . . . . GT 0/0 0/0 0/0
  > chr2 5 . A C . PASS . GT 0/1 0|1 .
  > END
  $ (cat header; printf '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tann\tbob\tcyd\n'; tr ' ' '\t' < records) > in.vcf

The header stays; contigs that it lacks are added, and the command.

  $ gk variant normalize -f vcf in.vcf | grep '^#'
  ##fileformat=VCFv4.3
  ##FILTER=<ID=q10,Description="Quality below 10">
  ##contig=<ID=chr1,length=360,md5=abc>
  ##INFO=<ID=AC,Number=A,Type=Integer,Description="Of each ALT">
  ##INFO=<ID=AF,Number=A,Type=Float,Description="Of each ALT">
  ##INFO=<ID=RC,Number=R,Type=Integer,Description="Of each allele">
  ##INFO=<ID=NN,Number=.,Type=Integer,Description="Any">
  ##INFO=<ID=DP,Number=1,Type=Integer,Description="Depth">
  ##INFO=<ID=DB,Number=0,Type=Flag,Description="Known">
  ##INFO=<ID=END,Number=1,Type=Integer,Description="End">
  ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
  ##FORMAT=<ID=AD,Number=R,Type=Integer,Description="Depths">
  ##FORMAT=<ID=PL,Number=G,Type=Integer,Description="Likelihoods">
  ##contig=<ID=chr2,length=150>
  ##gk_command=gk variant normalize -f vcf in.vcf
  #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO	FORMAT	ann	bob	cyd
  $ gk variant normalize -f vcf --no-version in.vcf | grep -c gk_command
  0
  [1]

One record for each ALT: values by allele are its own, other alleles become 0. Records are in position order.

  $ gk variant normalize -f vcf in.vcf | grep -v '^#'
  chr1	4	rs1	AA	A	50.25	PASS	AC=3;AF=0.5;RC=1,2;NN=5,6;DB	GT:AD:PL	1/0:1,2:60,50,40	0:.:30,20	./.:.:.
  chr1	5	rs1	A	AA	50.25	PASS	AC=4;AF=0.001;RC=1,3;NN=5,6;DB	GT:AD:PL	0/1:1,3:60,30,10	1:.:30,10	./.:.:.
  chr1	7	.	G	C	.	q10	DP=12	GT	0|1	1	.
  chr1	8	b	A	ATT	.	.	END=30	GT	1/0	0|0	.
  chr1	8	b	A	*	.	.	END=30	GT	0/1	0|0	.
  chr1	8	b	A	<DEL>	.	.	END=30	GT	0/0	1|0	.
  chr1	12	.	T	.	.	.	.	GT	0/0	0/0	0/0
  chr2	5	.	A	C	.	PASS	.	GT	0/1	0|1	.
  $ gk variant normalize --left-align -f vcf in.vcf | grep -v '^#'
  chr1	3	rs1	TA	T	50.25	PASS	AC=3;AF=0.5;RC=1,2;NN=5,6;DB	GT:AD:PL	1/0:1,2:60,50,40	0:.:30,20	./.:.:.
  chr1	3	rs1	T	TA	50.25	PASS	AC=4;AF=0.001;RC=1,3;NN=5,6;DB	GT:AD:PL	0/1:1,3:60,30,10	1:.:30,10	./.:.:.
  chr1	7	.	G	C	.	q10	DP=12	GT	0|1	1	.
  chr1	8	b	A	ATT	.	.	END=30	GT	1/0	0|0	.
  chr1	8	b	A	*	.	.	END=30	GT	0/1	0|0	.
  chr1	8	b	A	<DEL>	.	.	END=30	GT	0/0	1|0	.
  chr1	12	.	T	.	.	.	.	GT	0/0	0/0	0/0
  chr2	5	.	A	C	.	PASS	.	GT	0/1	0|1	.
  $ gk variant normalize --no-trim -f vcf in.vcf | grep -v '^#'
  chr1	3	rs1	TAA	TA	50.25	PASS	AC=3;AF=0.5;RC=1,2;NN=5,6;DB	GT:AD:PL	1/0:1,2:60,50,40	0:.:30,20	./.:.:.
  chr1	3	rs1	TAA	TAAA	50.25	PASS	AC=4;AF=0.001;RC=1,3;NN=5,6;DB	GT:AD:PL	0/1:1,3:60,30,10	1:.:30,10	./.:.:.
  chr1	7	.	G	C	.	q10	DP=12	GT	0|1	1	.
  chr1	8	b	A	ATT	.	.	END=30	GT	1/0	0|0	.
  chr1	8	b	A	*	.	.	END=30	GT	0/1	0|0	.
  chr1	8	b	A	<DEL>	.	.	END=30	GT	0/0	1|0	.
  chr1	12	.	T	.	.	.	.	GT	0/0	0/0	0/0
  chr2	5	.	A	C	.	PASS	.	GT	0/1	0|1	.
  $ gk variant normalize --left-align -f vcf in.vcf > text.vcf
  $ for t in 1 2 5; do gk variant normalize -@$t --left-align -f vcf in.vcf | cmp - text.vcf; done
  $ gk variant normalize --left-align -f vcf < in.vcf | grep -v gk_command | cmp - <(grep -v gk_command text.vcf)
  $ gk variant normalize --left-align -f vcf --limit 1 in.vcf | grep -v '^#' | cut -f 1-8
  chr1	3	rs1	TA	T	50.25	PASS	AC=3;AF=0.5;RC=1,2;NN=5,6;DB
  chr1	3	rs1	T	TA	50.25	PASS	AC=4;AF=0.001;RC=1,3;NN=5,6;DB
  $ gk variant normalize --left-align -f vcf -o out.vcf.gz in.vcf && gzip -dc out.vcf.gz | grep -v gk_command | cmp - <(grep -v gk_command text.vcf)
  $ bcftools index -f -t out.vcf.gz && bcftools view -H out.vcf.gz chr1:1-5 | cut -f 1-5
  chr1	3	rs1	TA	T
  chr1	3	rs1	T	TA
  $ sed 's/$/\r/' in.vcf > crlf.vcf; gk variant normalize --left-align --no-version -f vcf crlf.vcf | cmp - <(gk variant normalize --left-align --no-version -f vcf in.vcf)

BCF out and in.

  $ gk variant normalize --left-align -f bcf in.vcf > out.bcf
  $ bcftools view -H out.bcf | cmp - <(bcftools view -H text.vcf)
  $ bcftools index -f out.bcf
  $ sed '3a ##contig=<ID=chr2,length=150>' in.vcf > whole.vcf; bcftools view -Ob -o in.bcf whole.vcf
  $ gk variant normalize --left-align -f vcf in.bcf | grep -v '^#' | cmp - <(grep -v '^#' text.vcf)
  $ gk variant normalize --left-align -f bcf < in.bcf | bcftools view -H | cmp - <(bcftools view -H text.vcf)
  $ gk variant normalize -f bcf --variant chr1:3:TA:T --variant chr2:5:A:C | bcftools view -H
  chr1	3	.	TA	T	.	.	.
  chr2	5	.	A	C	.	.	.
  $ printf '##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\nchr1\t7\t.\tG\tC\t.\t.\tXX=1\n' > undeclared.vcf
  $ gk variant normalize -f vcf --no-version undeclared.vcf | tail -n 1
  chr1	7	.	G	C	.	.	XX=1
  $ gk variant normalize -f bcf undeclared.vcf > ignored
  gk variant normalize: error: BCF can't hold the record at chr1:7: the header does not declare its filter or one of its keys (undeclared.vcf)
  [1]

As bcftools norm has it.

  $ cp "$TESTS/demo/tiny.fa" .; samtools faidx tiny.fa
  $ bcftools norm -m -any -f tiny.fa whole.vcf 2> ignored | bcftools query -f '%CHROM\t%POS\t%ID\t%REF\t%ALT\t%QUAL\t%FILTER\t%AC\t%AF\t%RC\t%NN\t%DP\t%DB\t%END[\t%GT:%AD:%PL]\n' | sort > expected
  $ bcftools query -f '%CHROM\t%POS\t%ID\t%REF\t%ALT\t%QUAL\t%FILTER\t%AC\t%AF\t%RC\t%NN\t%DP\t%DB\t%END[\t%GT:%AD:%PL]\n' text.vcf | sort | cmp - expected

What has no sequence passes as it is, whatever its REF; the rest is checked.

  $ cat > sites.records <<'END'
  > chr1 5 . C <DEL> . . END=9
  > chr1 6 . N ]chr2:5]N . . .
  > chr1 7 . G * . . .
  > chr1 8 . A <NON_REF> . . END=20
  > END
  $ (cat header; printf '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n'; tr ' ' '\t' < sites.records) > sites.vcf
  $ gk variant normalize --left-align -f vcf sites.vcf | grep -v '^#'
  chr1	5	.	C	<DEL>	.	.	END=9
  chr1	6	.	N	]chr2:5]N	.	.	.
  chr1	7	.	G	*	.	.	.
  chr1	8	.	A	<NON_REF>	.	.	END=20
  $ gk variant normalize --no-header sites.vcf
  gk variant normalize: error: ALT '<DEL>' is symbolic: it has no sequence (sites.vcf:15)
  [1]
  $ for r in 'chr1 7 . C * . . .' 'chr1 7 . C . . . .' 'chr1 7 . C T . . .' 'chr3 7 . G <DEL> . . .' 'chr1 7 . G g . . .' 'chr1 x . G <DEL> . . .' 'chr1 7 . G T . .' 'chr1 7 . G T . . . GT' 'chr1:7:G:T' \
  >   'chr1 7 . G T,C . . AC=1' 'chr1 7 . G T,C . . RC=1,2,3,4'; do
  >   (cat header; printf '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n'; echo "$r" | tr ' ' '\t') | gk variant normalize -f vcf > ignored; echo "exit $?"
  > done
  gk variant normalize: error: the variant at chr1:7 expects reference 'C', but the genome has 'G' (<stdin>:15)
  exit 1
  gk variant normalize: error: the variant at chr1:7 expects reference 'C', but the genome has 'G' (<stdin>:15)
  exit 1
  gk variant normalize: error: the variant at chr1:7 expects reference 'C', but the genome has 'G' (<stdin>:15)
  exit 1
  gk variant normalize: error: unknown chromosome 'chr3'; did you mean 'chr1'? (<stdin>:15)
  exit 1
  gk variant normalize: error: ALT 'g' is the same as REF (<stdin>:15)
  exit 1
  gk variant normalize: error: POS 'x' is not a whole number (<stdin>:15)
  exit 1
  gk variant normalize: error: the record has 7 columns, the #CHROM line has 8 (<stdin>:15)
  exit 1
  gk variant normalize: error: the record has 9 columns, the #CHROM line has 8 (<stdin>:15)
  exit 1
  gk variant normalize: error: a VCF record needs at least 5 columns, this line has 1 (<stdin>:15)
  exit 1
  gk variant normalize: error: INFO/AC has 1 value, but Number=A and 2 ALT alleles ask for 2 (<stdin>:15)
  exit 1
  gk variant normalize: error: INFO/RC has 4 values, but Number=R and 2 ALT alleles ask for 3 (<stdin>:15)
  exit 1
  $ for r in 'GT 1/3' 'GT 1/2/' 'GT:AD 1/2:1,2' 'GT:PL 1/2:1,2,3,4' 'GT 1/2:5'; do
  >   (cat header; printf '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tann\n'; echo "chr1 7 . G T,C . . . $r" | tr ' ' '\t') | gk variant normalize -f vcf > ignored; echo "exit $?"
  > done
  gk variant normalize: error: FORMAT/GT of sample 'ann' is '1/3', which is no genotype of 2 ALT alleles (<stdin>:15)
  exit 1
  gk variant normalize: error: FORMAT/GT of sample 'ann' is '1/2/', which is no genotype of 2 ALT alleles (<stdin>:15)
  exit 1
  gk variant normalize: error: FORMAT/AD of sample 'ann' has 2 values, but Number=R and 2 ALT alleles ask for 3 (<stdin>:15)
  exit 1
  gk variant normalize: error: FORMAT/PL of sample 'ann' has 4 values, but Number=G and 2 ALT alleles ask for 6 (3 where haploid) (<stdin>:15)
  exit 1
  gk variant normalize: error: sample 'ann' has more fields than FORMAT 'GT' (<stdin>:15)
  exit 1
  $ (cat in.vcf; printf 'chr2\t7\t.\tA\tC,<DEL>\t.\t.\t.\tGT\t0/1\t0/2\t3\n') > bad.vcf
  $ gk variant normalize -f vcf --on-bad skip --rejects rejects bad.vcf | grep -c -v '^#'; cat rejects
  gk variant normalize: 6 read, 1 rejected: 1 reference mismatch
  8
  chr2	7	.	A	C,<DEL>	.	.	.	GT	0/1	0/2	3	the variant at chr2:7 expects reference 'A', but the genome has 'C'
  $ gk variant normalize -f vcf bad.vcf | grep -c -v '^#'
  gk variant normalize: error: the variant at chr2:7 expects reference 'A', but the genome has 'C' (bad.vcf:20)
  8

Without a header that says what the columns are.

  $ grep -v '^#CHROM' sites.vcf | gk variant normalize -f vcf
  gk variant normalize: error: the VCF has no #CHROM line before its first record (<stdin>)
  [1]
  $ grep -v '^#' sites.vcf | gk variant normalize -f vcf
  gk variant normalize: error: the VCF has no #CHROM line before its first record (<stdin>)
  [1]
  $ grep -v '^#' sites.vcf | gk variant normalize -f bcf > ignored
  gk variant normalize: error: the VCF has no #CHROM line before its first record (<stdin>)
  [1]
  $ cut -f 1-5 sites.vcf | gk variant normalize -f vcf
  gk variant normalize: error: the #CHROM line has 5 columns, a VCF needs at least 8 (<stdin>)
  [1]
  $ grep '^#' in.vcf | gk variant normalize -f vcf --no-version | tail -n 1
  #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO	FORMAT	ann	bob	cyd

Position order: what moves too far, and input that is not sorted.

  $ (cat header; printf '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\nchr1\t7\t.\tG\tC\t.\t.\t.\nchr1\t3\t.\tT\tC\t.\t.\t.\nchr2\t5\t.\tA\tC\t.\t.\t.\nchr1\t9\t.\tC\tT\t.\t.\t.\n') > unsorted.vcf
  $ gk variant normalize -f vcf unsorted.vcf | grep -v '^#' | cut -f 1-5
  gk variant normalize: warning: the output is not in position order: 1 record lies before what was written already; sort it (bcftools sort)
  chr1	3	.	T	C
  chr1	7	.	G	C
  chr2	5	.	A	C
  chr1	9	.	C	T
  $ grep -v '^chr2' unsorted.vcf | gk variant normalize --left-align -f vcf | grep -v '^#' | cut -f 1-5
  chr1	3	.	T	C
  chr1	7	.	G	C
  chr1	9	.	C	T
  $ (cat header; printf '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\nchr1\t3\t.\tT\tC\t.\t.\t.\nchr1\t4\t.\tA\tC\t.\t.\t.\nchr1\t6\t.\tA\tAA\t.\t.\t.\n') > moves.vcf
  $ gk variant normalize --left-align -f vcf --site-win 0 moves.vcf | grep -v '^#' | cut -f 1-5
  gk variant normalize: warning: the output is not in position order: 1 record lies before what was written already; sort it (bcftools sort), or, if the input is sorted, let records wait longer: --site-win 1
  chr1	3	.	T	C
  chr1	4	.	A	C
  chr1	3	.	T	TA
  $ gk variant normalize --left-align -f vcf --site-win 2 moves.vcf | grep -v '^#' | cut -f 1-5
  chr1	3	.	T	C
  chr1	3	.	T	TA
  chr1	4	.	A	C
  $ gk variant normalize --left-align -f vcf moves.vcf | grep -v '^#' | cut -f 1-5
  chr1	3	.	T	C
  chr1	3	.	T	TA
  chr1	4	.	A	C

Duplicates.

  $ (cat header; printf '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\nchr1\t3\ta\tTA\tT\t.\tPASS\t.\nchr1\t5\tb\tAA\tA\t9\tq10\t.\nchr1\t6\tc\tA\tC,G\t.\tPASS\t.\nchr1\t6\td\ta\tg\t.\tPASS\t.\n') > twice.vcf
  $ gk variant normalize --left-align -f vcf twice.vcf | grep -v '^#'
  chr1	3	a	TA	T	.	PASS	.
  chr1	3	b	TA	T	9	q10	.
  chr1	6	c	A	C	.	PASS	.
  chr1	6	c	A	G	.	PASS	.
  chr1	6	d	a	g	.	PASS	.
  $ gk variant normalize --left-align -f vcf --duplicates drop twice.vcf | grep -v '^#'
  gk variant normalize: 2 duplicates were left out
  chr1	3	a	TA	T	.	PASS	.
  chr1	6	c	A	C	.	PASS	.
  chr1	6	c	A	G	.	PASS	.
  $ gk variant normalize --left-align -f vcf --duplicates mark --no-version twice.vcf | grep -v -e '^##contig' -e '^##INFO' -e '^##FORMAT'
  gk variant normalize: 2 duplicates were marked
  ##fileformat=VCFv4.3
  ##FILTER=<ID=q10,Description="Quality below 10">
  ##FILTER=<ID=duplicate,Description="A record before it has the same position and alleles">
  #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO
  chr1	3	a	TA	T	.	PASS	.
  chr1	3	b	TA	T	9	q10;duplicate	.
  chr1	6	c	A	C	.	PASS	.
  chr1	6	c	A	G	.	PASS	.
  chr1	6	d	a	g	.	duplicate	.
  $ gk variant normalize --left-align -f bcf --duplicates mark twice.vcf | bcftools view -H -f duplicate
  gk variant normalize: 2 duplicates were marked
  chr1	3	b	TA	T	9	q10;duplicate	.
  chr1	6	d	a	g	.	duplicate	.

Names of another column of the alias file, in header and records.

  $ printf '#name\tucsc\tensembl\nchr1\tchr1\t1\nchr2\tchr2\t2\n' > alias.txt
  $ gk build-assembly -q -n named --alias alias.txt "$TESTS/demo/tiny.fa" > ignored
  $ gk variant normalize -g named --chrom-scheme ensembl -f vcf --no-version sites.vcf | grep -v -e '^##INFO' -e '^##FORMAT'
  ##fileformat=VCFv4.3
  ##FILTER=<ID=q10,Description="Quality below 10">
  ##contig=<ID=1,length=360,md5=abc>
  ##contig=<ID=2,length=150>
  #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO
  1	5	.	C	<DEL>	.	.	END=9
  1	6	.	N	]chr2:5]N	.	.	.
  1	7	.	G	*	.	.	.
  1	8	.	A	<NON_REF>	.	.	END=20

Columns of records, in tables.

  $ gk variant normalize --on-bad skip -q --columns variant,id,qual,filter,type,INFO/AC,INFO/AF,INFO/RC,INFO/NN,INFO/DP,INFO/DB in.vcf
  #variant	id	qual	filter	type	INFO/AC	INFO/AF	INFO/RC	INFO/NN	INFO/DP	INFO/DB
  chr1:5:A:	rs1	50.25	PASS	del	3	0.5	1,2	5,6	.	1
  chr1:6::A	rs1	50.25	PASS	ins	4	0.001	1,3	5,6	.	1
  chr1:7:G:C	.	.	q10	snv	.	.	.	.	12	0
  chr1:9::TT	b	.	.	ins	.	.	.	.	.	0
  chr2:5:A:C	.	.	PASS	snv	.	.	.	.	.	0
  $ gk variant normalize --on-bad skip -q -f json --columns id,qual,filter,type,INFO/AC,INFO/RC,INFO/DB in.vcf
  {"id":"rs1","qual":50.25,"filter":"PASS","type":"del","INFO/AC":3,"INFO/RC":[1,2],"INFO/DB":true}
  {"id":"rs1","qual":50.25,"filter":"PASS","type":"ins","INFO/AC":4,"INFO/RC":[1,3],"INFO/DB":true}
  {"id":null,"qual":null,"filter":"q10","type":"snv","INFO/AC":null,"INFO/RC":null,"INFO/DB":false}
  {"id":"b","qual":null,"filter":null,"type":"ins","INFO/AC":null,"INFO/RC":null,"INFO/DB":false}
  {"id":null,"qual":null,"filter":"PASS","type":"snv","INFO/AC":null,"INFO/RC":null,"INFO/DB":false}
  $ gk variant normalize --on-bad skip -q --columns variant,id,qual,filter,type,INFO/AC,INFO/AF,INFO/RC,INFO/NN,INFO/DP,INFO/DB in.bcf | cmp - <(gk variant normalize --on-bad skip -q --columns variant,id,qual,filter,type,INFO/AC,INFO/AF,INFO/RC,INFO/NN,INFO/DP,INFO/DB in.vcf)
  $ gk variant normalize --columns +id,type --variant chr1:3:TA:T --variant chr1:2:CT:AA
  #chrom	start	end	ref	alt	variant	id	type
  chr1	3	4	A	.	chr1:4:A:	.	del
  chr1	1	3	CT	AA	chr1:2:CT:AA	.	mnv
  $ printf 'chr1\t7\t.\tG\tC\nfoo\n' | gk variant normalize --on-bad na --columns variant,id,type,query
  #variant	id	type	query
  chr1:7:G:C	.	snv	chr1:7:G:C
  .	.	.	foo
  gk variant normalize: 2 read, 1 rejected: 1 malformed
  $ gk variant normalize --columns +INFO/ZZ in.vcf
  gk variant normalize: error: unknown column 'INFO/ZZ', there are chrom, start, end, ref, alt, variant, query, edits, id, qual, filter, type, INFO/AC, INFO/AF, INFO/RC, INFO/NN, INFO/DP, INFO/DB, INFO/END; did you mean 'INFO/AC'?
  [2]
  $ gk variant normalize --columns +INFO/DP --variant chr1:3:TA:T
  gk variant normalize: error: unknown column 'INFO/DP', there are chrom, start, end, ref, alt, variant, query, edits, id, qual, filter, type
  [2]
  $ (cat header; printf '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\nchr1\t7\t.\tG\tC\tx\t.\tDP=1.5;AC=1,2\n') > odd.vcf
  $ for c in qual INFO/DP INFO/AC; do gk variant normalize --columns $c odd.vcf; done
  #qual
  gk variant normalize: error: QUAL 'x' is not a number (odd.vcf:15)
  #INFO/DP
  gk variant normalize: error: INFO/DP is '1.5', which is not an integer (odd.vcf:15)
  #INFO/AC
  gk variant normalize: error: INFO/AC has 2 values, but Number=A and 1 ALT allele ask for 1 (odd.vcf:15)
  [1]
  $ gk variant normalize --no-header odd.vcf
  chr1	6	7	G	C	chr1:7:G:C

Conditions over them.

  $ gk variant normalize --no-header --columns variant,type --where 'type == "snv"' in.vcf
  chr1:7:G:C	snv
  chr2:5:A:C	snv
  $ gk variant normalize --no-header --columns variant,type --where 'INFO/AF < 0.01 || filter == "q10"' in.vcf
  chr1:6::A	ins
  chr1:7:G:C	snv
  $ gk variant normalize --no-header --columns variant,type --where 'type == "symbolic"' in.vcf
  gk variant normalize: error: ALT '*' is symbolic: it has no sequence (in.vcf:17)
  [1]
  $ gk variant normalize -f vcf --where 'type == "symbolic" || start < 4' in.vcf | grep -v '^#' | cut -f 1-5
  chr1	8	b	A	*
  chr1	8	b	A	<DEL>
  $ gk variant normalize -f vcf --where 'type == "ref"' in.vcf | grep -v '^#'
  chr1	12	.	T	.	.	.	.	GT	0/0	0/0	0/0
  $ gk variant normalize --no-header --where 'type == "del" && chrom == "chr1" && ref == "A" && variant =~ "chr1" && end == 4' --variant chr1:3:TA:T --variant chr1:7:G:C
  chr1	3	4	A	.	chr1:4:A:
  $ gk variant normalize --where 'INFO/RC > 1' in.vcf
  gk variant normalize: error: the column 'INFO/RC' holds lists; a condition takes single values (position 1 of condition 'INFO/RC > 1')
  [2]
  $ gk variant normalize --where 'typ == "snv"' in.vcf
  gk variant normalize: error: unknown column 'typ'; did you mean 'type'? (position 1 of condition 'typ == "snv"')
  [2]

Windows around them.

  $ gk variant-dna --variants in.vcf --flank 3 --where 'type == "snv"' --columns +id,type,INFO/DP
  #chrom	start	end	strand	variant	ref_dna	alt_dna	id	type	INFO/DP
  chr1	3	10	+	chr1:7:G:C	AAAGACA	AAACACA	.	snv	12
  chr2	1	8	+	chr2:5:A:C	TGGAACA	TGGCACA	.	snv	.
  $ gk variant-dna --variants in.vcf --flank 3 --where 'type != "symbolic" && type != "ref" && INFO/AC > 3' -f json --columns variant,alt_dna,INFO/AC,INFO/AF
  {"variant":"chr1:3:TAA:TAAA","alt_dna":"NGCTAAAAGA","INFO/AC":4,"INFO/AF":0.001}
  $ gk variant-dna --variants in.vcf --flank 3 --columns INFO/ZZ
  gk variant-dna: error: unknown column 'INFO/ZZ', there are chrom, start, end, strand, variant, ref_dna, alt_dna, id, qual, filter, type, INFO/AC, INFO/AF, INFO/RC, INFO/NN, INFO/DP, INFO/DB, INFO/END; did you mean 'INFO/AC'?
  [2]
  $ gk variant-dna --variants in.vcf --where 'type == "snv"' -r chr1:1-8
  gk variant-dna: error: --where goes with --flank: a condition over variants
  [2]

The command line.

  $ gk variant normalize --duplicates drop in.vcf
  gk variant normalize: error: --duplicates goes with -f vcf and -f bcf
  [2]
  $ gk variant normalize --site-win 5 --left-align in.vcf
  gk variant normalize: error: --site-win goes with -f vcf and -f bcf
  [2]
  $ gk variant normalize --site-win 5 -f vcf in.vcf
  gk variant normalize: error: --site-win goes with --left-align: nothing else moves left
  [2]
  $ gk variant normalize --site-win -1 --left-align -f vcf in.vcf
  gk variant normalize: error: --site-win can't be negative
  [2]
  $ gk variant normalize --duplicates drop -f vcf --variant chr1:3:TA:T
  gk variant normalize: error: --duplicates is for VCF and BCF: variant strings are no records
  [2]
  $ gk variant normalize --duplicates all -f vcf in.vcf
  gk variant normalize: error: --duplicates: unknown value 'all' (one of keep, drop, mark); see 'gk variant normalize --help'
  [2]
  $ gk variant normalize --on-bad na -f bcf in.vcf
  gk variant normalize: error: --on-bad na: VCF has no way to show a missing variant
  [2]
  $ gk variant normalize --columns chrom -f bcf in.vcf
  gk variant normalize: error: --columns goes with -f tsv and -f json
  [2]
