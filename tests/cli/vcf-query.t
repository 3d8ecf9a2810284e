Rows of a VCF table: all, those that intervals find, and those for which conditions hold.

  $ printf '>chr1\nACGTACGTACGTACGTACGTACGTACGTACGTACGTACGT\n>chr2\nGGGGCCCCGGGGCCCC\n' > a.fa
  $ gk build-assembly a.fa -n a -O data > /dev/null
  $ cat > t.vcf <<'X'
  > ##fileformat=VCFv4.2
  > ##INFO=<ID=AF,Number=A,Type=Float,Description="Frequency">
  > ##INFO=<ID=DB,Number=0,Type=Flag,Description="Known">
  > ##INFO=<ID=DP,Number=1,Type=Integer,Description="Depth">
  > ##INFO=<ID=END,Number=1,Type=Integer,Description="End">
  > ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
  > ##FORMAT=<ID=AD,Number=R,Type=Integer,Description="Depths">
  > ##FORMAT=<ID=DP,Number=1,Type=Integer,Description="Depth">
  > #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO	FORMAT	s1	s2
  > chr1	2	rs1	C	T	50	PASS	AF=0.1;DB;DP=10	GT:AD:DP	0/0:8,2:10	0/1:12,10:22
  > chr1	4	.	TAC	T	.	.	AF=0.5;DP=3	GT:AD:DP	1/1:0,7:7	./.:.:.
  > chr1	4	rs3	T	TGG	.	.	DP=30	GT:AD:DP	0|1:5,5:10	1|0:6,4:10
  > chr1	10	.	C	<DEL>	.	.	AF=1e-05;SVTYPE=DEL;END=20	GT:AD:DP	0/1:9,9:18	0/0:20,0:20
  > chr2	3	rs5	G	A	.	.	AF=0.02;DB	GT:AD:DP	1/1:0,30:30	1/1:1,31:32
  > X
  $ gk vcf compile t.vcf -g a -o t.vcfbin --info ID,AF:float32=nan,DB,DP:int16=-1,SVTYPE --fmt GT,AD:int32=-1,DP:int32=-1 2> /dev/null

All rows, and some of their columns.

  $ gk vcf query t.vcfbin
  #row	chrom	start	end	ref	alt	variant	AF	DB	DP	ID	SVTYPE	s1:AD	s1:DP	s1:GT	s2:AD	s2:DP	s2:GT
  0	chr1	1	2	C	T	chr1:2:C:T	0.1	1	10	rs1	0	8,2	10	0	12,10	22	1
  1	chr1	4	6	AC	.	chr1:5:AC:	0.5	0	3	.	0	0,7	7	2	-1,-1	-1	3
  2	chr1	4	4	.	GG	chr1:5::GG	.	0	30	rs3	0	5,5	10	4	6,4	10	5
  3	chr1	10	20	.	<DEL>	chr1:11::<DEL>	1e-05	0	-1	.	1	9,9	18	1	20,0	20	0
  4	chr2	2	3	G	A	chr2:3:G:A	0.02	1	-1	rs5	0	0,30	30	2	1,31	32	2
  $ gk vcf query t.vcfbin --info DP,AF --fmt GT --samples s2 --decode
  #row	chrom	start	end	ref	alt	variant	DP	AF	s2:GT
  0	chr1	1	2	C	T	chr1:2:C:T	10	0.1	0/1
  1	chr1	4	6	AC	.	chr1:5:AC:	3	0.5	./.
  2	chr1	4	4	.	GG	chr1:5::GG	30	.	1|0
  3	chr1	10	20	.	<DEL>	chr1:11::<DEL>	-1	1e-05	0/0
  4	chr2	2	3	G	A	chr2:3:G:A	-1	0.02	1/1
  $ gk vcf query t.vcfbin --info '' --fmt '' -f json
  {"row":0,"chrom":"chr1","start":1,"end":2,"ref":"C","alt":"T","variant":"chr1:2:C:T","info":{},"fmt":{}}
  {"row":1,"chrom":"chr1","start":4,"end":6,"ref":"AC","alt":"","variant":"chr1:5:AC:","info":{},"fmt":{}}
  {"row":2,"chrom":"chr1","start":4,"end":4,"ref":"","alt":"GG","variant":"chr1:5::GG","info":{},"fmt":{}}
  {"row":3,"chrom":"chr1","start":10,"end":20,"ref":"","alt":"<DEL>","variant":"chr1:11::<DEL>","info":{},"fmt":{}}
  {"row":4,"chrom":"chr2","start":2,"end":3,"ref":"G","alt":"A","variant":"chr2:3:G:A","info":{},"fmt":{}}
  $ gk vcf query t.vcfbin --fmt AD,GT -f json | tail -n 2
  {"row":3,"chrom":"chr1","start":10,"end":20,"ref":"","alt":"<DEL>","variant":"chr1:11::<DEL>","info":{"AF":1e-05,"DB":false,"DP":-1,"ID":"","SVTYPE":1},"fmt":{"AD":[[9,9],[20,0]],"GT":[1,0]}}
  {"row":4,"chrom":"chr2","start":2,"end":3,"ref":"G","alt":"A","variant":"chr2:3:G:A","info":{"AF":0.02,"DB":true,"DP":-1,"ID":"rs5","SVTYPE":0},"fmt":{"AD":[[0,30],[1,31]],"GT":[2,2]}}
  $ gk vcf query t.vcfbin --columns variant,INFO/AF,s1:AD,N_HET,length --index --no-header
  0	chr1:2:C:T	0.1	8,2	1	1
  1	chr1:5:AC:	0.5	0,7	0	2
  2	chr1:5::GG	.	5,5	2	0
  3	chr1:11::<DEL>	1e-05	9,9	1	10
  4	chr2:3:G:A	0.02	0,30	0	1
  $ gk vcf query t.vcfbin -f bed
  chr1	1	2	chr1:2:C:T	0	.
  chr1	4	6	chr1:5:AC:	0	.
  chr1	4	4	chr1:5::GG	0	.
  chr1	10	20	chr1:11::<DEL>	0	.
  chr2	2	3	chr2:3:G:A	0	.
  $ gk vcf query t.vcfbin -f bed --name ID
  chr1	1	2	rs1	0	.
  chr1	4	6	.	0	.
  chr1	4	4	rs3	0	.
  chr1	10	20	.	0	.
  chr2	2	3	rs5	0	.
  $ gk vcf query t.vcfbin --count
  5
  $ gk vcf query t.vcfbin --columns AF,SVTYPE -f json --decode | tail -n 2
  {"AF":1e-05,"SVTYPE":"DEL"}
  {"AF":0.02,"SVTYPE":null}

Rows by number, by a mask, by variants.

  $ gk vcf query t.vcfbin --rows 2,0-1,-1,0 --columns row,variant
  #row	variant
  2	chr1:5::GG
  0	chr1:2:C:T
  1	chr1:5:AC:
  4	chr2:3:G:A
  0	chr1:2:C:T
  $ gk vcf query t.vcfbin --rows 2,0-1,-1,0 --columns row,variant --unique --no-header
  0	chr1:2:C:T
  1	chr1:5:AC:
  2	chr1:5::GG
  4	chr2:3:G:A
  $ printf '0\n1\n1\n0\n1\n' > mask
  $ gk vcf query t.vcfbin --mask mask --columns row --no-header
  1
  2
  4
  $ gk vcf query t.vcfbin --mask mask --rows 4,0,1 --columns row --no-header
  1
  4
  $ head -n 4 mask | gk vcf query t.vcfbin --mask -
  gk vcf query: error: the mask has 4 lines, but the table 5 rows (<stdin>)
  [1]
  $ printf '0\n1\n1\n0\nyes\n' | gk vcf query t.vcfbin --mask -
  gk vcf query: error: 'yes' is neither 0 nor 1 (<stdin>:5)
  [1]
  $ (cat mask; echo 0) | gk vcf query t.vcfbin --mask -
  gk vcf query: error: the mask has more lines than the table has rows, 5 (<stdin>:6)
  [1]
  $ printf '1:2:C:T\nchr1:4:T:TGG\nchr1:4:T:TGGG\n' | gk vcf query t.vcfbin --variants - --columns row,variant
  gk vcf query: 1 of 3 variants of <stdin> are not in the table
  #row	variant
  0	chr1:2:C:T
  2	chr1:5::GG
  $ gk vcf query t.vcfbin --variants t.vcf --count
  5
  $ echo chr3:4:T:TGG | gk vcf query t.vcfbin --variants -
  gk vcf query: error: unknown chromosome 'chr3'; did you mean 'chr1'? (<stdin>:1)
  [1]
  $ printf 'chr1:x:T:TGG\nchr2:3:G:A\n' | gk vcf query t.vcfbin --variants - --on-bad skip --rejects bad --columns row
  gk vcf query: of <stdin>: 2 read, 1 rejected: 1 malformed
  #row
  4
  $ cat bad
  chr1:x:T:TGG	variant 'chr1:x:T:TGG' is not chromosome:position:reference:alternative
  $ gk vcf query t.vcfbin --rows 5
  gk vcf query: error: there is no row 5, the table has 5 rows (--rows 5)
  [1]
  $ gk vcf query t.vcfbin --rows 5,1 --on-bad skip --columns row
  gk vcf query: 2 read, 1 rejected: 1 no such row or ID
  #row
  1

Conditions. What is missing fulfils none; sum and maximum of several values, and counts of genotypes.

  $ gk vcf query t.vcfbin --where 'AF == 0.1 || AF == 0.02' --columns row,AF
  #row	AF
  0	0.1
  4	0.02
  $ gk vcf query t.vcfbin --where '!(AF >= 0.02)' --columns row,AF --no-header
  2	.
  3	1e-05
  $ gk vcf query t.vcfbin --where 'DB && ID =~ "^rs"' --columns ID --no-header
  rs1
  rs5
  $ gk vcf query t.vcfbin --where 'N_HET == 2 || N_MISSING == 1' --columns row --no-header
  1
  2
  $ gk vcf query t.vcfbin --where 's1:AD.sum > s2:AD.sum' --columns row --no-header
  1
  $ gk vcf query t.vcfbin --any-sample 'AD.sum >= 20' --columns row --no-header
  0
  3
  4
  $ gk vcf query t.vcfbin --all-samples 'AD[1] >= 4' --columns row --no-header
  2
  4
  $ gk vcf query t.vcfbin --all-samples 'AD[1] >= 4' --any-sample 'GT == 2' --count
  1
  $ gk vcf query t.vcfbin --any-sample 'AD.max >= 10 && INFO/DP == 10 && FMT/DP > INFO/DP' --columns row --no-header
  0
  $ gk vcf query t.vcfbin --any-sample 'GT == 1' --samples s1 --columns row --no-header
  3
  $ gk vcf query t.vcfbin --where 'SVTYPE == 1 && end - start == 10' --count
  1
  $ gk vcf query t.vcfbin --any-sample 'DP > 5'
  gk vcf query: error: INFO and FORMAT both have DP; write INFO/DP or FMT/DP (position 1 of condition 'DP > 5')
  [2]
  $ gk vcf query t.vcfbin --any-sample 'AD > 5'
  gk vcf query: error: AD has 2 values in a cell; a condition takes one of them, such as AD[0], or AD.sum or AD.max (position 1 of condition 'AD > 5')
  [2]
  $ gk vcf query t.vcfbin --where 'AFF > 5'
  gk vcf query: error: unknown column 'AFF'; did you mean 'AF'? (position 1 of condition 'AFF > 5')
  [2]
  $ gk vcf query t.vcfbin --where 'GT == 1'
  gk vcf query: error: GT is a FORMAT column, which has a value for each sample; a condition over rows names one as SAMPLE:GT (position 1 of condition 'GT == 1')
  [2]

Finds: the query's columns first. A deletion overlaps what it deletes, an insertion what has bases on both sides of it.

  $ gk vcf query t.vcfbin -r chr1:4-5 --columns +length --info AF --fmt ''
  #query	query_chrom	query_start	query_end	query_strand	row	chrom	start	end	ref	alt	variant	AF	length
  chr1:4-5	chr1	3	5	.	2	chr1	4	4	.	GG	chr1:5::GG	.	0
  chr1:4-5	chr1	3	5	.	1	chr1	4	6	AC	.	chr1:5:AC:	0.5	2
  $ gk vcf query t.vcfbin -r chr1:5 -r chr2 --columns query,row,variant --no-header
  chr1:5	1	chr1:5:AC:
  chr2	4	chr2:3:G:A
  $ printf 'chr1\t4\t6\tdel\nchr1\t3\t3\tnone\nchr1\t0\t40\tall\t0\t-\n' > q.bed
  $ gk vcf query t.vcfbin q.bed --count
  #query	query_chrom	query_start	query_end	query_strand	count
  del	chr1	4	6	.	1
  none	chr1	3	3	.	0
  all	chr1	0	40	-	4
  $ gk vcf query t.vcfbin q.bed --loj --columns query,row --no-header
  del	1
  none	.
  all	0
  all	2
  all	1
  all	3
  gk vcf query: 1 of 3 queries without a hit
  $ gk vcf query t.vcfbin q.bed --invert
  chr1	3	3	none
  $ gk vcf query t.vcfbin q.bed -f join
  chr1	4	6	del	chr1	4	6	chr1:5:AC:	0	.
  chr1	0	40	all	0	-	chr1	1	2	chr1:2:C:T	0	.
  chr1	0	40	all	0	-	chr1	4	4	chr1:5::GG	0	.
  chr1	0	40	all	0	-	chr1	4	6	chr1:5:AC:	0	.
  chr1	0	40	all	0	-	chr1	10	20	chr1:11::<DEL>	0	.
  gk vcf query: 1 of 3 queries without a hit
  $ gk -q vcf query t.vcfbin q.bed -f json --info AF --fmt GT | head -n 1
  {"query":"del","query_chrom":"chr1","query_start":4,"query_end":6,"query_strand":null,"row":1,"chrom":"chr1","start":4,"end":6,"ref":"AC","alt":"","variant":"chr1:5:AC:","info":{"AF":0.5},"fmt":{"GT":[2,3]}}
  $ gk vcf query t.vcfbin q.bed --unique -f bed --where 'DP < 20'
  chr1	1	2	chr1:2:C:T	0	.
  chr1	4	6	chr1:5:AC:	0	.
  chr1	10	20	chr1:11::<DEL>	0	.
  gk vcf query: 1 of 3 queries without a hit
  $ cat q.bed | gk vcf query t.vcfbin - --find within --columns query,row --no-header
  del	1
  all	0
  all	2
  all	1
  all	3
  gk vcf query: 1 of 3 queries without a hit
  $ gk vcf query t.vcfbin q.bed --find exact --columns query,row --no-header
  del	1
  gk vcf query: 2 of 3 queries without a hit
  $ gk vcf query t.vcfbin -r chr1:1-40 --find 5p-within --columns row --no-header
  0
  2
  1
  3
  $ gk vcf query t.vcfbin q.bed --find 3p-within
  #query	query_chrom	query_start	query_end	query_strand	row	chrom	start	end	ref	alt	variant	AF	DB	DP	ID	SVTYPE	s1:AD	s1:DP	s1:GT	s2:AD	s2:DP	s2:GT
  del	chr1	4	6	.	1	chr1	4	6	AC	.	chr1:5:AC:	0.5	0	3	.	0	0,7	7	2	-1,-1	-1	3
  gk vcf query: error: a table without strands has no 5' and 3' ends on the strand - (q.bed:3)
  [1]
  $ gk vcf query t.vcfbin q.bed --find 3p-within --on-bad na --columns query,row --no-header
  del	1
  all	.
  gk vcf query: 3 read, 1 rejected: 1 refused
  gk vcf query: 1 of 3 queries without a hit
  $ gk vcf query t.vcfbin -r chr1:1-40 --rows 3,1,0 --columns row --no-header
  0
  1
  3
  $ gk vcf query t.vcfbin -r chr1:1-40 --mask mask --any-sample 'GT == 2' --columns row --no-header
  1
  $ gk vcf query t.vcfbin -r chr3:1-40
  #query	query_chrom	query_start	query_end	query_strand	row	chrom	start	end	ref	alt	variant	AF	DB	DP	ID	SVTYPE	s1:AD	s1:DP	s1:GT	s2:AD	s2:DP	s2:GT
  gk vcf query: error: unknown chromosome 'chr3'; did you mean 'chr1'? (-r chr3:1-40)
  [1]

What can change a sequence: deletions to the right of an anchor take bases from behind.

  $ gk vcf query t.vcfbin -r chr1:5-9 --sequence-variations --columns row --no-header
  2
  1
  $ gk vcf query t.vcfbin -r chr1:5-9 --sequence-variations --anchor start --columns row --no-header
  2
  1
  3
  $ printf 'chr1\t4\t9\tq\t0\t+\t5p\n' | gk vcf query t.vcfbin - --sequence-variations --anchored --columns row --no-header
  2
  1
  3
  $ gk vcf query t.vcfbin -r chr1:5-9 --sequence-variations --anchor middle
  gk vcf query: error: --anchor 'middle' is not 5p, 3p, center, start, end, none or a 0-based position
  [2]

VCF: each row once, in table order, with a base beside an empty allele.

  $ gk vcf query t.vcfbin -f vcf
  ##fileformat=VCFv4.2
  ##gk_command=gk vcf query t.vcfbin -f vcf
  ##contig=<ID=chr1,length=40>
  ##contig=<ID=chr2,length=16>
  ##INFO=<ID=END,Number=1,Type=Integer,Description="The last base of the variant">
  ##INFO=<ID=AF,Number=1,Type=Float,Description="AF">
  ##INFO=<ID=DB,Number=0,Type=Flag,Description="DB">
  ##INFO=<ID=DP,Number=1,Type=Integer,Description="DP">
  ##INFO=<ID=SVTYPE,Number=1,Type=String,Description="SVTYPE">
  ##FORMAT=<ID=GT,Number=1,Type=String,Description="GT">
  ##FORMAT=<ID=AD,Number=R,Type=Integer,Description="AD">
  ##FORMAT=<ID=DP,Number=1,Type=Integer,Description="DP">
  #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO	FORMAT	s1	s2
  chr1	2	rs1	C	T	.	.	AF=0.1;DB;DP=10	GT:AD:DP	0/0:8,2:10	0/1:12,10:22
  chr1	4	.	TAC	T	.	.	AF=0.5;DP=3	GT:AD:DP	1/1:0,7:7	./.:-1,-1:-1
  chr1	4	rs3	T	TGG	.	.	DP=30	GT:AD:DP	0|1:5,5:10	1|0:6,4:10
  chr1	10	.	C	<DEL>	.	.	END=20;AF=1e-05;DP=-1;SVTYPE=DEL	GT:AD:DP	0/1:9,9:18	0/0:20,0:20
  chr2	3	rs5	G	A	.	.	AF=0.02;DB;DP=-1	GT:AD:DP	1/1:0,30:30	1/1:1,31:32
  $ gk -q vcf query t.vcfbin -f vcf --no-version -r chr2 -r chr1:4 -r chr1:2-5 --info ID,AF --fmt GT --samples s2 | grep -v '^##contig'
  ##fileformat=VCFv4.2
  ##INFO=<ID=AF,Number=1,Type=Float,Description="AF">
  ##FORMAT=<ID=GT,Number=1,Type=String,Description="GT">
  #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO	FORMAT	s2
  chr1	2	rs1	C	T	.	.	AF=0.1	GT	0/1
  chr1	4	.	TAC	T	.	.	AF=0.5	GT	./.
  chr1	4	rs3	T	TGG	.	.	.	GT	1|0
  chr2	3	rs5	G	A	.	.	AF=0.02	GT	1/1
  $ gk vcf query t.vcfbin -f vcf --no-version --rows -1 --info '' --fmt '' | tail -n 2
  #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO
  chr2	3	.	G	A	.	.	.

What makes no sense.

  $ gk vcf query t.vcfbin --info AFF
  gk vcf query: error: the table has no INFO column 'AFF'; did you mean 'AF'?
  [2]
  $ gk vcf query t.vcfbin --samples s3
  gk vcf query: error: the table has no sample 's3'; did you mean 's1'?
  [2]
  $ gk vcf query t.vcfbin --fmt AF
  gk vcf query: error: the table has no FORMAT column 'AF'; INFO has it
  [2]
  $ gk vcf query t.vcfbin --columns AFF
  gk vcf query: error: unknown column 'AFF', there are row, chrom, start, end, ref, alt, variant, strand, length, N_HET, N_HOM_ALT, N_MISSING, AF, INFO/AF, DB, INFO/DB, DP, INFO/DP, ID, INFO/ID, SVTYPE, INFO/SVTYPE, s1:AD, s1:DP, s1:GT, s2:AD, s2:DP, s2:GT; did you mean 'AF'?
  [2]
  $ gk vcf query t.vcfbin --find within
  gk vcf query: error: --find and --sequence-variations need INPUT or -r
  [2]
  $ gk vcf query t.vcfbin --loj
  gk vcf query: error: --min-overlap, --collapse, --loj, --invert and -f join need INPUT or -r
  [2]
  $ gk vcf query t.vcfbin -f vcf --count
  gk vcf query: error: --count goes with -f tsv, join and json
  [2]
  $ gk vcf query t.vcfbin --anchor 5p -r chr1
  gk vcf query: error: --anchor and --anchored go with --sequence-variations
  [2]
  $ gk vcf query t.vcfbin q.bed -r chr1
  gk vcf query: error: INPUT and -r exclude each other
  [2]
  $ gk vcf query none.vcfbin
  gk vcf query: error: no file none.vcfbin here nor in $TMP/data, and the network is not used (--offline or GK_OFFLINE)
  [1]

A table without rows answers nothing.

  $ grep '^#' t.vcf > empty.vcf
  $ gk vcf compile empty.vcf -g a -o empty.vcfbin --info AF 2> /dev/null
  $ gk vcf query empty.vcfbin
  #row	chrom	start	end	ref	alt	variant	AF
  $ gk vcf query empty.vcfbin -f vcf --no-version
  ##fileformat=VCFv4.2
  ##INFO=<ID=AF,Number=1,Type=Float,Description="AF">
  #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO
  $ gk vcf query empty.vcfbin -g a -r chr1 --count --no-header
  chr1	chr1	0	40	.	0
