gk spliced: spliced records, their moves, their sequences, and positions between genome, transcript and protein.

  $ gk build-assembly -q -n tiny "$TESTS/demo/tiny.fa" > ignored
  $ gk build-annotation -q "$TESTS/demo/tiny.gff3" -g tiny -n tiny.v1 --source gencode > ignored

Records of BED, BED12 and of an annotation.

  $ printf 'chr1\t10\t30\ttx\t0\t-\t10\t30\t0\t2\t5,8\t0,12\n' > tx.bed
  $ gk spliced make tx.bed
  {"intervals":[["chr1","-",22,30],["chr1","-",10,15]],"coord_name":"tx","name":"tx","same_strand":true,"start":0,"end":13,"phase":0,"end5_index":0,"end3_index":13,"coordinate_length":13,"length":13,"strand":"-"}
  $ printf 'chr2\t10\t30\n' | gk spliced make
  {"intervals":[["chr2","+",10,30]],"coord_name":null,"name":null,"same_strand":true,"start":0,"end":20,"phase":0,"end5_index":0,"end3_index":20,"coordinate_length":20,"length":20,"strand":"+"}
  $ gk spliced make -g tiny.v1 --of cds
  {"intervals":[["chr1","+",30,60],["chr1","+",100,140],["chr1","+",170,180]],"coord_name":"TINYT1.2","name":"TINYT1.2","same_strand":true,"start":0,"end":80,"phase":0,"end5_index":0,"end3_index":80,"coordinate_length":80,"length":80,"strand":"+"}
  {"intervals":[["chr2","-",90,110],["chr2","-",50,70]],"coord_name":"TINYT4.1","name":"TINYT4.1","same_strand":true,"start":0,"end":40,"phase":0,"end5_index":0,"end3_index":40,"coordinate_length":40,"length":40,"strand":"-"}
  gk spliced make: 2 transcripts without CDS left out
  $ gk spliced make -g tiny.v1 --of exons TINYT1
  {"intervals":[["chr1","+",10,60],["chr1","+",100,140],["chr1","+",170,200]],"coord_name":"TINYT1.2","name":"TINYT1.2","same_strand":true,"start":0,"end":120,"phase":0,"end5_index":0,"end3_index":120,"coordinate_length":120,"length":120,"strand":"+"}
  $ printf 'TINYT2\n' | gk spliced make -g tiny.v1 --of utr3 -
  gk spliced make: error: transcript 'TINYT2.1': it has no 3' UTR (<stdin>:1)
  [1]
  $ gk spliced make -g tiny.v1 --of cds --gene TINYG3 --chrom-scheme tiny
  gk spliced make: error: --chrom-scheme: tiny has no chromAlias.txt, so no alias schemes
  [2]
  $ gk spliced lower -g tiny.v1 --of exons --where 'type == "protein_coding"'
  chr1	10	60	TINYT1.2	0	+
  chr1	100	140	TINYT1.2	0	+
  chr1	170	200	TINYT1.2	0	+
  chr2	90	120	TINYT4.1	0	-
  chr2	30	70	TINYT4.1	0	-

Blocks that touch become one; empty lines of input are no records.

  $ echo '{"intervals":[["chr1","+",5,9],["chr1","+",0,5]]}' | gk spliced make
  {"intervals":[["chr1","+",0,9]],"coord_name":null,"name":null,"same_strand":true,"start":0,"end":9,"phase":0,"end5_index":0,"end3_index":9,"coordinate_length":9,"length":9,"strand":"+"}
  $ gk spliced make < /dev/null

Moves.

  $ gk spliced make tx.bed > tx.json
  $ gk spliced shift 2 tx.json | gk spliced lower
  chr1	22	28	tx	0	-
  chr1	8	15	tx	0	-
  $ gk spliced shift -2 tx.json | gk spliced span
  chr1	12	32	tx	0	-
  $ gk spliced expand 1 2 tx.json | gk spliced lower
  chr1	22	31	tx	0	-
  chr1	8	15	tx	0	-
  $ gk spliced expand -5 tx.json | gk spliced lower
  chr1	22	25	tx	0	-
  $ gk spliced expand-coord 3 tx.json
  {"intervals":[["chr1","-",22,33],["chr1","-",7,15]],"coord_name":"tx","name":"tx","same_strand":true,"start":0,"end":19,"phase":0,"end5_index":0,"end3_index":19,"coordinate_length":19,"length":19,"strand":"-"}
  $ gk spliced strand flip tx.json | gk spliced end 5p
  {"intervals":[["chr1","-",22,30],["chr1","-",10,15]],"coord_name":"tx","name":null,"same_strand":false,"start":13,"end":13,"phase":0,"end5_index":13,"end3_index":13,"coordinate_length":13,"length":0,"strand":"+"}
  $ gk spliced strand flip tx.json | gk spliced end 5p --coord
  {"intervals":[["chr1","-",22,30],["chr1","-",10,15]],"coord_name":"tx","name":null,"same_strand":true,"start":0,"end":0,"phase":0,"end5_index":0,"end3_index":0,"coordinate_length":13,"length":0,"strand":"-"}
  $ gk spliced cut 6 10 tx.json | gk spliced lower
  chr1	22	24	tx	0	-
  chr1	13	15	tx	0	-
  $ gk spliced cut 20 30 tx.json
  null
  $ gk spliced cut 13 30 --keep-empty tx.json | gk spliced lower
  chr1	10	10	tx	0	-

Pairs.

  $ printf 'chr1\t12\t25\tp\t0\t+\nchr1\t16\t20\nchr1\t25\t25\n' > p.bed
  $ gk spliced lift --bed p.bed tx.json
  {"intervals":[["chr1","-",22,30],["chr1","-",10,15]],"coord_name":"tx","name":null,"same_strand":false,"start":5,"end":11,"phase":0,"end5_index":11,"end3_index":5,"coordinate_length":13,"length":6,"strand":"+"}
  null
  null
  $ gk spliced lift --bed p.bed --keep-empty tx.json | gk spliced lower
  chr1	12	15	.	0	+
  chr1	22	25	.	0	+
  chr1	22	22	.	0	+
  chr1	25	25	.	0	+
  $ gk spliced lift --bed p.bed --whole --on-bad skip tx.json
  null
  gk spliced lift: 1 read, 1 rejected: 1 refused
  $ gk spliced cut 0 5 tx.json > a.json
  $ gk spliced cut 3 9 tx.json > b.json
  $ gk spliced intersect --with b.json a.json
  {"intervals":[["chr1","-",22,30],["chr1","-",10,15]],"coord_name":"tx","name":null,"same_strand":true,"start":3,"end":5,"phase":0,"end5_index":3,"end3_index":5,"coordinate_length":13,"length":2,"strand":"-"}
  $ cat a.json b.json tx.json | gk spliced compare --with b.json
  #upstream_of	dnstream_of	within	equal	contains
  0	0	0	0	0
  0	0	1	1	1
  0	0	0	0	1
  $ gk spliced compare --with tx.json -f json --columns +name b.json
  {"upstream_of":false,"dnstream_of":false,"within":true,"equal":false,"contains":false,"name":"tx"}
  $ gk spliced strand flip tx.json | gk spliced compare --with tx.json
  #upstream_of	dnstream_of	within	equal	contains
  .	.	.	0	.

Sequences.

  $ gk spliced dna -g tiny.v1 --of exons
  >TINYT1.2 CDS=21-100
  ATTACATAACATACACGTCAGCACGAAACTTGTTGGCCCAGTGTGAATCGCTGTGTCCACCCCATCGGACTGGCATTTTTATTACACTCAACGCAGAGGCGCGCCCTCCTGAAGTGCGTG
  >TINYT2.1
  ATACACGTCAGCACGAAACTTGTTGGCCCAGTGTGAATCGCTTAAGGGTTAAGTAAGTGTGATGCATACGCCTTTACTTGCTGTGTCCACCCCATCGGACTGGCATTTTTATTACACTCAACGCAGAGGCGCGCCCTCCT
  >TINYT3.1
  AGCGCGTCGTAGTCAATAGAGCGAACGCATTATTCGGTTACTTAGGGTGATTTGGCAGAGTGGGTAAATC
  >TINYT4.1 CDS=11-50
  CTTGGCATACTGCGCTGCCCCTACGGATCGAATAGAGTTTCTCCGACGCCGGTCGTGTGCACTATCTGTC
  $ gk spliced dna -g tiny.v1 --of cds -f tsv
  #chrom	start	end	name	strand	dna
  chr1	30	180	TINYT1.2	+	GCACGAAACTTGTTGGCCCAGTGTGAATCGCTGTGTCCACCCCATCGGACTGGCATTTTTATTACACTCAACGCAGAGGC
  chr2	50	110	TINYT4.1	-	TGCGCTGCCCCTACGGATCGAATAGAGTTTCTCCGACGCC
  gk spliced dna: 2 transcripts without CDS left out
  $ gk spliced dna -g tiny.v1 --of cds --translate -f json
  {"chrom":"chr1","start":30,"end":180,"name":"TINYT1.2","strand":"+","protein":"ARNLLAQCESLCPPHRTGIFITLNAE"}
  {"chrom":"chr2","start":50,"end":110,"name":"TINYT4.1","strand":"-","protein":"CAAPTDRIEFLRR"}
  gk spliced dna: 2 transcripts without CDS left out
  gk spliced dna: 2 sequences end inside a codon, which is left out
  $ gk spliced dna -g tiny.v1 --of cds --name-only --width 30 TINYT4
  >TINYT4.1
  TGCGCTGCCCCTACGGATCGAATAGAGTTT
  CTCCGACGCC
  $ gk spliced dna -g tiny tx.bed tx.json
  gk spliced dna: error: unexpected argument 'tx.json' after 'tx.bed'; IDs of transcripts go with --of
  [2]
  $ gk spliced dna -g tiny tx.bed
  >tx::chr1:10-30(-)
  TGACGTGTGTAAT
  $ gk spliced dna -g tiny -f bed tx.json
  chr1	10	30	tx	0	-	TGACGTGTGTAAT
  $ gk spliced expand 3 2 tx.json | gk spliced dna -g tiny -f seq
  NNNTGACGTGTGTAATNN
  $ gk spliced expand 3 2 tx.json | gk spliced dna -g tiny -f seq --outside error
  gk spliced dna: error: the segment [-3, 15) leaves its space of 13 bases (<stdin>:1)
  [1]
  $ gk spliced shift 20 tx.json | gk spliced dna -g tiny -f seq
  NNNNNNNNNNNNN

Threads change nothing.

  $ gk spliced dna -@1 -g tiny.v1 --of exons > one.fa; gk spliced dna -@3 -g tiny.v1 --of exons | cmp - one.fa

Variants.

  $ export V="--variant chr1:12::AAA --variant chr1:21:GC:"
  $ gk spliced dna -g tiny.v1 --of exons TINYT1 -f tsv $V --ref --on-bad skip
  gk spliced dna: of --variant: 2 read, 1 rejected: 1 reference mismatch
  #chrom	start	end	name	strand	dna	ref_dna
  chr1	10	200	TINYT1.2	+	AAAATTACATAACATACACGTCAGCACGAAACTTGTTGGCCCAGTGTGAATCGCTGTGTCCACCCCATCGGACTGGCATTTTTATTACACTCAACGCAGAGGCGCGCCCTCCTGAAGTGCGTG	ATTACATAACATACACGTCAGCACGAAACTTGTTGGCCCAGTGTGAATCGCTGTGTCCACCCCATCGGACTGGCATTTTTATTACACTCAACGCAGAGGCGCGCCCTCCTGAAGTGCGTG
  gk spliced dna: 1 read, 0 rejected
  $ gk annotation list -g tiny.v1 --in exons --columns transcript_id,start,end --no-header | head -n 5
  TINYT1.2	10	60
  TINYT1.2	100	140
  TINYT1.2	170	200
  TINYT2.1	20	140
  TINYT2.1	170	190
  $ gk dna -g tiny -f seq -r chr1:36-45
  AAACTTGTTG
  $ gk spliced dna -g tiny.v1 --of exons TINYT1 --variant chr1:15::AAA
  >TINYT1.2 CDS=24-103
  ATTAAAACATAACATACACGTCAGCACGAAACTTGTTGGCCCAGTGTGAATCGCTGTGTCCACCCCATCGGACTGGCATTTTTATTACACTCAACGCAGAGGCGCGCCCTCCTGAAGTGCGTG
  $ gk spliced dna -g tiny.v1 --of exons TINYT1 --variant chr1:15::AAA --variant chr1:300::T --each -f tsv --columns name,variant,length
  #name	variant	length
  TINYT1.2	chr1:15::AAA	123

Variants that reach over the borders of exons, and one that lies in an intron.

  $ gk spliced dna -g tiny.v1 --of exons TINYT1 -f seq --variant chr1:58:$(gk dna -g tiny -f seq -r chr1:58-63):
  ATTACATAACATACACGTCAGCACGAAACTTGTTGGCCCAGTGTGAACTGTGTCCACCCCATCGGACTGGCATTTTTATTACACTCAACGCAGAGGCGCGCCCTCCTGAAGTGCGTG
  gk spliced dna: warning: TINYT1.2: the variant of chr1:58-63 spans the border of an exon, maybe a splice site; what lies in it is changed
  $ gk spliced dna -g tiny.v1 --of exons TINYT1 -f seq --variant chr1:58:$(gk dna -g tiny -f seq -r chr1:58-103):
  ATTACATAACATACACGTCAGCACGAAACTTGTTGGCCCAGTGTGAATGTCCACCCCATCGGACTGGCATTTTTATTACACTCAACGCAGAGGCGCGCCCTCCTGAAGTGCGTG
  gk spliced dna: warning: TINYT1.2: the variant of chr1:58-103 spans an intron and parts of both exons; what lies in them is changed
  $ gk spliced dna -g tiny.v1 --of exons TINYT1 --each -f tsv --columns variant,length --variant chr1:70::T
  #variant	length
  .	120
  $ gk spliced dna -g tiny.v1 --of exons TINYT1 --on-bad na --variant chr1:12:G:T
  gk spliced dna: of --variant: 1 read, 1 rejected: 1 reference mismatch
  >TINYT1.2 CDS=21-100
  ATTACATAACATACACGTCAGCACGAAACTTGTTGGCCCAGTGTGAATCGCTGTGTCCACCCCATCGGACTGGCATTTTTATTACACTCAACGCAGAGGCGCGCCCTCCTGAAGTGCGTG
  gk spliced dna: 1 read, 0 rejected

Stops.

  $ printf 'chr1\t10\t24\tstop\n' > stop.bed
  $ gk spliced dna -g tiny -f seq --translate stop.bed
  IT*H
  gk spliced dna: 1 sequence ends inside a codon, which is left out
  $ gk spliced dna -g tiny -f seq --translate --stop-as X stop.bed
  ITXH
  gk spliced dna: 1 sequence ends inside a codon, which is left out
  $ gk spliced dna -g tiny -f seq --translate --sec stop:3 stop.bed
  ITUH
  gk spliced dna: 1 sequence ends inside a codon, which is left out
  $ gk spliced dna -g tiny -f seq --translate --code 6 stop.bed
  ITQH
  gk spliced dna: 1 sequence ends inside a codon, which is left out
  $ gk spliced make stop.bed | sed 's/"phase":0/"phase":1/' | gk spliced dna -g tiny --translate -f json
  {"chrom":"chr1","start":10,"end":24,"name":"stop","strand":"+","protein":"LHNI"}
  gk spliced dna: 1 sequence ends inside a codon, which is left out
  $ gk spliced strand opposite stop.bed | gk spliced dna -g tiny -f seq --translate -q
  VCYV

Positions.

  $ gk spliced map -g tiny.v1 -r chr1:30
  #chrom	start	end	strand	transcript_id	tx_start	tx_end	cds_start	cds_end	codon	aa
  chr1	29	30	+	TINYT1.2	19	20	.	.	.	.
  chr1	29	30	+	TINYT2.1	9	10	.	.	.	.
  $ gk spliced map -g tiny.v1 -r chr1:30 -f json --columns +name
  {"chrom":"chr1","start":29,"end":30,"strand":"+","transcript_id":"TINYT1.2","tx_start":19,"tx_end":20,"cds_start":null,"cds_end":null,"codon":null,"aa":null,"name":"chr1:30"}
  {"chrom":"chr1","start":29,"end":30,"strand":"+","transcript_id":"TINYT2.1","tx_start":9,"tx_end":10,"cds_start":null,"cds_end":null,"codon":null,"aa":null,"name":"chr1:30"}
  $ printf 'chr1\t0\t1\tout\nchr2\t50\t53\tin\nchr1\t20\t150\tover\n' | gk spliced map -g tiny.v1 --loj --columns +name
  #chrom	start	end	strand	transcript_id	tx_start	tx_end	cds_start	cds_end	codon	aa	name
  chr1	0	1	.	.	.	.	.	.	.	.	out
  chr2	50	53	-	TINYT4.1	47	50	37	40	13	R	in
  chr1	20	150	+	TINYT1.2	10	90	0	70	1	ARNLLAQCESLCPPHRTGIFITLN	over
  chr1	20	150	+	TINYT2.1	0	120	.	.	.	.	over
  $ printf 'TINYT1\t0\t1\nTINYT1.2\t5\t100\n' | gk spliced map -g tiny.v1 --from transcript
  #chrom	start	end	strand	transcript_id	tx_start	tx_end	cds_start	cds_end	codon	aa
  chr1	10	11	+	TINYT1.2	0	1	.	.	.	.
  chr1	15	180	+	TINYT1.2	5	100	0	80	1	ARNLLAQCESLCPPHRTGIFITLNAE
  $ printf 'TINYT1\t0\t3\n' | gk spliced map -g tiny.v1 --from cds
  #chrom	start	end	strand	transcript_id	tx_start	tx_end	cds_start	cds_end	codon	aa
  chr1	30	33	+	TINYT1.2	20	23	0	3	1	A
  $ printf 'TINYT1\t1\t2\n' | gk spliced map -g tiny.v1 --from protein
  #chrom	start	end	strand	transcript_id	tx_start	tx_end	cds_start	cds_end	codon	aa
  chr1	33	36	+	TINYT1.2	23	26	3	6	2	R
  $ printf 'TINYT3\t0\t3\n' | gk spliced map -g tiny.v1 --from cds
  #chrom	start	end	strand	transcript_id	tx_start	tx_end	cds_start	cds_end	codon	aa
  gk spliced map: error: transcript 'TINYT3' has no CDS in one piece (<stdin>:1)
  [1]
  $ printf 'TINYT1\t0\t3000\n' | gk spliced map -g tiny.v1 --from cds
  #chrom	start	end	strand	transcript_id	tx_start	tx_end	cds_start	cds_end	codon	aa
  gk spliced map: error: [0, 3000) does not lie in 'TINYT1' (<stdin>:1)
  [1]

Bad records.

  $ printf 'chr1\t0\t20\tx\t0\t+\t0\t20\t0\t2\t12,10\t0,10\n' | gk spliced make
  gk spliced make: error: block 2 overlaps the one before it, or lies outside the record's interval (<stdin>:1)
  [1]
  $ echo '{"intervals":[["chr1","+",0,5],["chr1","+",4,9]]}' | gk spliced make
  gk spliced make: error: the intervals [0, 5) and [4, 9) overlap (<stdin>:1)
  [1]
  $ echo '{"intervals":[["chr1","+",0,5],["chr2","+",7,9]]}' | gk spliced make
  gk spliced make: error: the intervals are on two chromosomes, 'chr1' and 'chr2' (<stdin>:1)
  [1]
  $ echo '{"intervals":[["chr1","+",0,5],["chr1","-",7,9]]}' | gk spliced make
  gk spliced make: error: the intervals are on two strands (<stdin>:1)
  [1]
  $ echo '{"intervals":[["chr1","+",0,5]],"start":3,"end":2}' | gk spliced make
  gk spliced make: error: the segment's start 3 is after its end 2 (<stdin>:1)
  [1]
  $ echo '{"intervals":[["chr1","+",5,0]]}' | gk spliced make
  gk spliced make: error: an interval has start 5 after end 0 (<stdin>:1)
  [1]
  $ echo '{"intervals":[["chr1","+",0,5000000000]]}' | gk spliced make
  gk spliced make: error: a position of an interval does not fit 32 bits (<stdin>:1)
  [1]
  $ echo '{"intervals":[]}' | gk spliced make
  gk spliced make: error: there are no intervals (<stdin>:1)
  [1]
  $ echo '{"name":"x"}' | gk spliced make
  gk spliced make: error: the record has no "intervals" (<stdin>:1)
  [1]
  $ echo '{"intervals":[["chr1","+",0]]}' | gk spliced make
  gk spliced make: error: an interval is not [chromosome, strand, start, end] (<stdin>:1)
  [1]
  $ echo '{"intervals":[["chr1","+",0,5]]' | gk spliced make
  gk spliced make: error: the line is no JSON of a spliced record, from its byte 31 on (<stdin>:1)
  [1]
  $ echo '{"intervals":[["chr1","+",0,5]],"start":1.5}' | gk spliced make
  gk spliced make: error: the line is no JSON of a spliced record, from its byte 41 on (<stdin>:1)
  [1]
  $ echo '{"intervals":[["chr1","+",0,5]],"phase":3}' | gk spliced make
  gk spliced make: error: the phase is not 0, 1 or 2 (<stdin>:1)
  [1]
  $ echo 'hello' | gk spliced make
  gk spliced make: error: a BED line needs at least 3 columns, this one has 1 (<stdin>:1)
  [1]
  $ gk spliced expand -7 -7 tx.json
  gk spliced expand: error: the segment of 13 bases can't shrink to less than none (tx.json:1)
  [1]
  $ gk spliced make -g tiny.v1 --of cds TINYT9
  gk spliced make: error: there is no transcript 'TINYT9'
  [1]
  $ gk spliced make -g tiny.v1 --of cds TINYT3
  gk spliced make: error: transcript 'TINYT3.1': it has no CDS
  [1]
  $ printf 'TINYT3\nTINYT1\n' | gk spliced dna -g tiny.v1 --of cds -f seq --on-bad na -
  .
  GCACGAAACTTGTTGGCCCAGTGTGAATCGCTGTGTCCACCCCATCGGACTGGCATTTTTATTACACTCAACGCAGAGGC
  gk spliced dna: 2 read, 1 rejected: 1 refused
  $ printf 'TINYT4\nTINYT9\n' | gk spliced dna -g tiny.v1 --of cds -f bed --on-bad na -
  chr2	50	110	TINYT4.1	0	-	TGCGCTGCCCCTACGGATCGAATAGAGTTTCTCCGACGCC
  TINYT9	.
  gk spliced dna: 2 read, 1 rejected: 1 no such row or ID
  $ printf 'TINYT4\nTINYT9\n' | gk spliced dna -g tiny.v1 --of cds -f tsv --on-bad na -
  #chrom	start	end	name	strand	dna
  chr2	50	110	TINYT4.1	-	TGCGCTGCCCCTACGGATCGAATAGAGTTTCTCCGACGCC
  .	.	.	.	+	.
  gk spliced dna: 2 read, 1 rejected: 1 no such row or ID
  $ gk spliced lift --bed tx.bed -g tiny.v1 --of exons TINYT4
  gk spliced lift: error: the interval is on 'chr1', the record on 'chr2'
  [1]
  $ echo '{"intervals":[["chrX","+",0,5]]}' | gk spliced dna -g tiny
  gk spliced dna: error: unknown chromosome 'chrX'; did you mean 'chr1'? (<stdin>:1)
  [1]
  $ printf 'chr1\t360\t99999\n' | gk spliced dna -g tiny -f tsv --columns length
  #length
  99639
  $ printf 'chr1\t2147483640\t2147483647\n' | gk spliced expand-coord 10
  gk spliced expand-coord: error: the widened space does not fit 32 bits (<stdin>:1)
  [1]
  $ printf 'chr1\t2147483640\t2147483647\n' | gk spliced shift 100 | gk spliced lower
  gk spliced lower: error: the segment lies beyond 32 bits (<stdin>:1)
  [1]

Bad command lines.

  $ gk spliced cut 5 3 tx.json
  gk spliced cut: error: the start 5 is after the end 3
  [2]
  $ gk spliced shift x tx.json
  gk spliced shift: error: 'x' is not an integer: it is shift N [INPUT]
  [2]
  $ gk spliced expand-coord -1 tx.json
  gk spliced expand-coord: error: expand-coord takes numbers of bases that are not negative
  [2]
  $ gk spliced strand both tx.json
  gk spliced strand: error: 'both' is none of flip positive negative same opposite
  [2]
  $ gk spliced dna -g tiny tx.json --code 1
  gk spliced dna: error: --code, --sec and --stop-as go with --translate
  [2]
  $ gk spliced dna -g tiny tx.json --translate --code 7
  gk spliced dna: error: there is no genetic code 7; NCBI has 1 to 6, 9 to 16, 21 to 33
  [2]
  $ gk spliced dna -g tiny tx.json --translate --sec T1
  gk spliced dna: error: --sec 'T1' is not ID:CODON, such as ENST00000361921:49
  [2]
  $ gk spliced dna -g tiny tx.json --gene TINYG1
  gk spliced dna: error: --gene and --where go with --of
  [2]
  $ gk spliced lift tx.json
  gk spliced lift: error: give --bed FILE
  [2]
  $ gk spliced lift --bed - < tx.bed
  gk spliced lift: error: INPUT and --bed can't both be stdin
  [2]
  $ gk spliced make -g tiny --of cds
  gk spliced make: error: 'tiny' is an assembly; give -g an annotation, such as gencode.v47
  [2]
