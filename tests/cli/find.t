The finds: intervals in, rows of an annotation's tables out. The annotation is GenomeKit's own file, on a small assembly.

  $ cp $TESTS/golden/genome/data/toy.* $TMP/data
  $ cp $TESTS/golden/annotation/gencode.toy1/gencode.toy1.{cfg,v22.dganno} $TMP/data
  $ export GK_GENOME=gencode.toy1
  $ printf 'chr1\t12000\t12950\tpeak1\t7\t-\nchr1\t100\t200\tpeak2\t8\t+\n1\t6000\t6200\n' > peaks.bed

Each query finds rows in GenomeKit's order; one without a strand those on +, then those on -.

  $ gk find-overlapping peaks.bed
  #query	query_chrom	query_start	query_end	query_strand	chrom	start	end	strand	id	name	type	level	num_transcripts
  peak1	chr1	12000	12950	-	chr1	5683	13217	-	ENSG00000100000.1	TP53-AS0	vaultRNA	3	4
  .	chr1	6000	6200	.	chr1	5933	7558	+	ENSG00000100021.4	alt3	processed_pseudogene	1	1
  .	chr1	6000	6200	.	chr1	5760	8727	-	ENSG00000100007.2	GENE1	non_stop_decay	2	1
  .	chr1	6000	6200	.	chr1	5760	8727	-	ENSG00000100014.3	GENE2	protein_coding	1	1
  .	chr1	6000	6200	.	chr1	5683	13217	-	ENSG00000100000.1	TP53-AS0	vaultRNA	3	4
  gk find-overlapping: 1 of 3 queries without a hit
  $ gk find-overlapping --in exons -r chr1:12600-12700:- -r chr1:12600-12700
  #query	query_chrom	query_start	query_end	query_strand	chrom	start	end	strand	id	index	transcript_id	gene_id	gene_name	type	level	tsl
  chr1:12600-12700:-	chr1	12599	12700	-	chr1	12592	12775	-	ENSE00000000001.1	1	ENST00001000000.1	ENSG00000100000.1	TP53-AS0	vaultRNA	.	4
  chr1:12600-12700:-	chr1	12599	12700	-	chr1	12451	13217	-	ENSE00000000015.1	0	ENST00001000002.3	ENSG00000100000.1	TP53-AS0	vaultRNA	2	1
  chr1:12600-12700	chr1	12599	12700	.	chr1	11701	13447	+	ENSE00000000049.1	0	ENST00001000350.1	ENSG00000100035.6	A%2CB%3B5	miRNA	2	2
  chr1:12600-12700	chr1	12599	12700	.	chr1	11777	13370	+	ENSE00000000052.1	0	ENST00001000420.1_PAR_Y	ENSG00000100042.7_PAR_Y	β-globin-6	retained_intron	2	6
  chr1:12600-12700	chr1	12599	12700	.	chr1	12592	12775	-	ENSE00000000001.1	1	ENST00001000000.1	ENSG00000100000.1	TP53-AS0	vaultRNA	.	4
  chr1:12600-12700	chr1	12599	12700	.	chr1	12451	13217	-	ENSE00000000015.1	0	ENST00001000002.3	ENSG00000100000.1	TP53-AS0	vaultRNA	2	1
  $ gk find-within --in exons -r chr1:5000-8000:+
  #query	query_chrom	query_start	query_end	query_strand	chrom	start	end	strand	id	index	transcript_id	gene_id	gene_name	type	level	tsl
  chr1:5000-8000:+	chr1	4999	8000	+	chr1	5933	7323	+	ENSE00000000037.1	0	ENST00001000210.1	ENSG00000100021.4	alt3	processed_pseudogene	2	6
  chr1:5000-8000:+	chr1	4999	8000	+	chr1	7489	7558	+	ENSE00000000038.1	1	ENST00001000210.1	ENSG00000100021.4	alt3	processed_pseudogene	2	6
  $ gk find-exact --in exons --columns query,row,id,transcript_id -r chr1:12915-13217:-
  #query	row	id	transcript_id
  chr1:12915-13217:-	0	ENSE00000000000.1	ENST00001000000.1
  $ gk find-5p-aligned --in transcripts --columns id,start,end -r chr1:13217:-
  #id	start	end
  ENST00001000000.1	5683	13217
  ENST00001000002.3	6927	13217
  $ gk find-3p-aligned --in transcripts --columns id,start,end -r chr1:5684:-
  #id	start	end
  ENST00001000000.1	5683	13217
  ENST00001000003.4	5683	12518
  $ gk find-5p-within --in exons --columns query,id -r chr1:12900-13300:-
  #query	id
  chr1:12900-13300:-	ENSE00000000006.1
  chr1:12900-13300:-	ENSE00000000015.1
  chr1:12900-13300:-	ENSE00000000000.1
  $ gk find-3p-within --in exons --columns query,id -r chr1:12900-13300:-
  #query	id
  chr1:12900-13300:-	ENSE00000000000.1
  chr1:12900-13300:-	ENSE00000000006.1

Formats.

  $ gk find-overlapping -f bed --limit 1 peaks.bed
  chr1	5683	13217	ENSG00000100000.1	0	-
  $ gk find-overlapping -f bed --name name --limit 1 peaks.bed
  chr1	5683	13217	TP53-AS0	0	-
  $ gk find-overlapping --in introns -f bed --limit 1 peaks.bed
  chr1	11697	12451	ENST00001000002.3	0	-
  chr1	11733	12592	ENST00001000000.1	0	-
  chr1	12775	12914	ENST00001000000.1	0	-
  chr1	11521	12939	ENST00001000001.2	0	-
  $ gk find-overlapping -f join --loj peaks.bed
  chr1	12000	12950	peak1	7	-	chr1	5683	13217	ENSG00000100000.1	0	-
  chr1	100	200	peak2	8	+	.	-1	-1	.	-1	.
  1	6000	6200	chr1	5933	7558	ENSG00000100021.4	0	+
  1	6000	6200	chr1	5760	8727	ENSG00000100007.2	0	-
  1	6000	6200	chr1	5760	8727	ENSG00000100014.3	0	-
  1	6000	6200	chr1	5683	13217	ENSG00000100000.1	0	-
  gk find-overlapping: 1 of 3 queries without a hit
  $ gk find-overlapping -f json --loj --limit 2 peaks.bed
  {"query":"peak1","query_chrom":"chr1","query_start":12000,"query_end":12950,"query_strand":"-","chrom":"chr1","start":5683,"end":13217,"strand":"-","id":"ENSG00000100000.1","name":"TP53-AS0","type":"vaultRNA","level":3,"num_transcripts":4}
  {"query":"peak2","query_chrom":"chr1","query_start":100,"query_end":200,"query_strand":"+","chrom":null,"start":null,"end":null,"strand":null,"id":null,"name":null,"type":null,"level":null,"num_transcripts":null}
  gk find-overlapping: 1 of 2 queries without a hit
  $ gk find-overlapping --loj --columns query,id,length peaks.bed
  #query	id	length
  peak1	ENSG00000100000.1	7534
  peak2	.	.
  .	ENSG00000100021.4	1625
  .	ENSG00000100007.2	2967
  .	ENSG00000100014.3	2967
  .	ENSG00000100000.1	7534
  gk find-overlapping: 1 of 3 queries without a hit
  $ gk find-overlapping --index --no-header --limit 1 peaks.bed
  peak1	chr1	12000	12950	-	0	chr1	5683	13217	-	ENSG00000100000.1	TP53-AS0	vaultRNA	3	4
  $ gk find-overlapping --index --columns query,name,query_strand --limit 1 peaks.bed
  #query	row	name	query_strand
  peak1	0	TP53-AS0	-
  $ gk find-overlapping --index --columns query,query_strand --limit 1 peaks.bed
  #query	query_strand	row
  peak1	-	0
  $ gk find-overlapping --index --columns query,id,row -f json --limit 1 peaks.bed
  {"query":"peak1","row":0,"id":"ENSG00000100000.1"}
  $ gk find-nearest --index --columns distance,id -r chr1:4001
  #row	distance	id
  0	1683	ENSG00000100000.1
  $ gk find-overlapping --columns +length,row --limit 1 peaks.bed
  #query	query_chrom	query_start	query_end	query_strand	chrom	start	end	strand	id	name	type	level	num_transcripts	length	row
  peak1	chr1	12000	12950	-	chr1	5683	13217	-	ENSG00000100000.1	TP53-AS0	vaultRNA	3	4	7534	0
  $ gk find-overlapping --chrom-scheme refseq --columns query_chrom,chrom,id --limit 1 peaks.bed
  #query_chrom	chrom	id
  NC_900001.1	NC_900001.1	ENSG00000100000.1

Counts, queries without a hit, and each row once.

  $ gk find-overlapping --count peaks.bed
  #query	query_chrom	query_start	query_end	query_strand	count
  peak1	chr1	12000	12950	-	1
  peak2	chr1	100	200	+	0
  .	chr1	6000	6200	.	4
  $ gk find-overlapping --count -f join --in exons peaks.bed
  chr1	12000	12950	peak1	7	-	5
  chr1	100	200	peak2	8	+	0
  1	6000	6200	6
  $ gk find-overlapping --count -f json peaks.bed
  {"query":"peak1","query_chrom":"chr1","query_start":12000,"query_end":12950,"query_strand":"-","count":1}
  {"query":"peak2","query_chrom":"chr1","query_start":100,"query_end":200,"query_strand":"+","count":0}
  {"query":null,"query_chrom":"chr1","query_start":6000,"query_end":6200,"query_strand":null,"count":4}
  $ gk find-overlapping --count --columns query,count peaks.bed
  #query	count
  peak1	1
  peak2	0
  .	4
  $ gk find-overlapping --invert peaks.bed
  chr1	100	200	peak2	8	+
  $ cat peaks.bed peaks.bed | gk find-overlapping --unique
  #chrom	start	end	strand	id	name	type	level	num_transcripts
  chr1	5683	13217	-	ENSG00000100000.1	TP53-AS0	vaultRNA	3	4
  chr1	5760	8727	-	ENSG00000100007.2	GENE1	non_stop_decay	2	1
  chr1	5760	8727	-	ENSG00000100014.3	GENE2	protein_coding	1	1
  chr1	5933	7558	+	ENSG00000100021.4	alt3	processed_pseudogene	1	1
  gk find-overlapping: 2 of 6 queries without a hit
  $ cat peaks.bed peaks.bed | gk find-overlapping --unique -f bed
  chr1	5683	13217	ENSG00000100000.1	0	-
  chr1	5760	8727	ENSG00000100007.2	0	-
  chr1	5760	8727	ENSG00000100014.3	0	-
  chr1	5933	7558	ENSG00000100021.4	0	+
  gk find-overlapping: 2 of 6 queries without a hit

Strands: --strand stands for that of every record, both for none.

  $ gk find-overlapping --count --strand + --columns query,query_strand,count peaks.bed
  #query	query_strand	count
  peak1	+	2
  peak2	+	0
  .	+	1
  $ gk find-overlapping --count --strand both --columns query,query_strand,count peaks.bed
  #query	query_strand	count
  peak1	.	3
  peak2	.	0
  .	.	4
  $ gk find-overlapping --count --ignore-strand --columns query,query_strand,count peaks.bed
  #query	query_strand	count
  peak1	.	3
  peak2	.	0
  .	.	4

Conditions: rows that fail are not there.

  $ gk find-overlapping --where 'level <= 2' --columns query,id,level peaks.bed
  #query	id	level
  .	ENSG00000100021.4	1
  .	ENSG00000100007.2	2
  .	ENSG00000100014.3	1
  gk find-overlapping: 2 of 3 queries without a hit
  $ gk find-overlapping --where 'level <= 2' --count --columns query,count peaks.bed
  #query	count
  peak1	0
  peak2	0
  .	3
  $ gk find-overlapping --where 'levl <= 2' peaks.bed
  gk find-overlapping: error: unknown column 'levl'; did you mean 'level'? (position 1 of condition 'levl <= 2')
  [2]
  $ gk find-overlapping --where 'level <= ' peaks.bed
  gk find-overlapping: error: expected a value, but the condition ends (position 10 of condition 'level <= ')
  [2]
  $ gk find-overlapping --where 'level == "two"' peaks.bed
  gk find-overlapping: error: '==' compares numbers with numbers and texts with texts: 'level' is a number, but '"two"' is text (position 7 of condition 'level == "two"')
  [2]

BED12 and its blocks.

  $ printf 'chr1\t12000\t13217\ttx\t0\t-\t12000\t13217\t0\t2\t100,217\t0,1000\n' > tx.bed
  $ gk find-within --in exons --columns query,id tx.bed
  #query	id
  tx	ENSE00000000015.1
  tx	ENSE00000000001.1
  tx	ENSE00000000000.1
  tx	ENSE00000000006.1
  $ gk find-within --in exons --split --columns query,id tx.bed
  #query	id
  gk find-within: 1 of 1 queries without a hit
  $ gk find-overlapping --in exons --split --count --columns query,count tx.bed
  #query	count
  tx	3

  $ gk find-nearest --in exons --split --columns query,id,distance tx.bed
  #query	id	distance
  tx	ENSE00000000000.1	0
  tx	ENSE00000000015.1	0
  tx	ENSE00000000018.1	0
  $ gk find-nearest --in exons --split --count --columns query,count tx.bed
  #query	count
  tx	3
  $ sed 's/100,217/100/' tx.bed | gk find-nearest --in exons --split
  #query	query_chrom	query_start	query_end	query_strand	chrom	start	end	strand	id	index	transcript_id	gene_id	gene_name	type	level	tsl	distance
  gk find-nearest: error: block sizes '100' are not 2 numbers (<stdin>:1)
  [1]

The nearest: 0 overlaps, 1 touches, negative is upstream of the query.

  $ printf 'chr1\t13300\t13310\ta\t0\t-\nchr1\t4000\t4100\tb\n' > sites.bed
  $ gk find-nearest sites.bed
  #query	query_chrom	query_start	query_end	query_strand	chrom	start	end	strand	id	name	type	level	num_transcripts	distance
  a	chr1	13300	13310	-	chr1	5683	13217	-	ENSG00000100000.1	TP53-AS0	vaultRNA	3	4	84
  b	chr1	4000	4100	.	chr1	5683	13217	-	ENSG00000100000.1	TP53-AS0	vaultRNA	3	4	1584
  $ gk find-nearest --columns query,id,distance --k 3 sites.bed
  #query	id	distance
  a	ENSG00000100000.1	84
  a	ENSG00000100049.8	-2724
  a	ENSG00000100056.9	-3043
  b	ENSG00000100000.1	1584
  b	ENSG00000100007.2	1661
  b	ENSG00000100014.3	1661
  $ gk find-nearest --columns query,id,distance --k 2 --ties first sites.bed
  #query	id	distance
  a	ENSG00000100000.1	84
  a	ENSG00000100049.8	-2724
  b	ENSG00000100000.1	1584
  b	ENSG00000100007.2	1661
  $ gk find-nearest --columns query,id,distance --k 2 --ties last sites.bed
  #query	id	distance
  a	ENSG00000100000.1	84
  a	ENSG00000100049.8	-2724
  b	ENSG00000100000.1	1584
  b	ENSG00000100014.3	1661
  $ gk find-nearest --columns query,id,distance --direction upstream sites.bed
  #query	id	distance
  a	ENSG00000100049.8	-2724
  gk find-nearest: 1 of 2 queries without a hit
  $ gk find-nearest --columns query,id,distance --max-distance 100 --loj sites.bed
  #query	id	distance
  a	ENSG00000100000.1	84
  b	.	.
  gk find-nearest: 1 of 2 queries without a hit
  $ gk find-nearest --columns query,id,distance -r chr1:6001:-
  #query	id	distance
  chr1:6001:-	ENSG00000100000.1	0
  chr1:6001:-	ENSG00000100007.2	0
  chr1:6001:-	ENSG00000100014.3	0
  $ gk find-nearest --columns query,id,distance --no-overlap -r chr1:6001:-
  #query	id	distance
  chr1:6001:-	ENSG00000100049.8	-10033
  $ gk find-nearest -f join --k 1 sites.bed
  chr1	13300	13310	a	0	-	chr1	5683	13217	ENSG00000100000.1	0	-	84
  chr1	4000	4100	b	chr1	5683	13217	ENSG00000100000.1	0	-	1584
  $ gk find-nearest --columns query,id,distance --where 'type == "protein_coding"' sites.bed
  #query	id	distance
  a	ENSG00000100014.3	4574
  b	ENSG00000100014.3	1661

An interval may lie beyond the chromosome's ends; an empty one finds what holds it strictly inside.

  $ gk find-overlapping --columns query,id -r chr1:1-5684:-
  #query	id
  chr1:1-5684:-	ENSG00000100000.1
  $ printf 'chr1\t-500\t5684\tbefore\t0\t-\nchr1\t5683\t5683\tedge\t0\t-\nchr1\t5684\t5684\tinside\t0\t-\n' |
  >   gk find-overlapping --count --columns query,count
  #query	count
  before	1
  edge	0
  inside	1

Empty input is a valid empty answer.

  $ gk find-overlapping < /dev/null
  #query	query_chrom	query_start	query_end	query_strand	chrom	start	end	strand	id	name	type	level	num_transcripts
  $ gk find-overlapping --count -f join < /dev/null

Bad records.

  $ printf 'chr1\t100\t200\nchr1\t5\t3\nchrQ\t1\t2\nchr1\tx\t2\n' > bad.bed
  $ gk find-overlapping --count bad.bed
  #query	query_chrom	query_start	query_end	query_strand	count
  .	chr1	100	200	.	0
  gk find-overlapping: error: start 5 is after end 3 (bad.bed:2)
  [1]
  $ gk find-overlapping --count --on-bad skip --rejects rejects.txt bad.bed
  #query	query_chrom	query_start	query_end	query_strand	count
  .	chr1	100	200	.	0
  gk find-overlapping: 4 read, 3 rejected: 1 malformed, 1 unknown chromosome, 1 start after end
  $ cat rejects.txt
  chr1	5	3	start 5 is after end 3
  chrQ	1	2	unknown chromosome 'chrQ'
  chr1	x	2	start 'x' is not a whole number
  $ gk find-overlapping --count --on-bad na bad.bed
  #query	query_chrom	query_start	query_end	query_strand	count
  .	chr1	100	200	.	0
  .	chr1	5	3	.	.
  .	chrQ	1	2	.	.
  .	chr1	.	2	.	.
  gk find-overlapping: 4 read, 3 rejected: 1 malformed, 1 unknown chromosome, 1 start after end
  $ gk find-overlapping --on-bad na -f join bad.bed
  chr1	5	3	.	-1	-1	.	-1	.
  chrQ	1	2	.	-1	-1	.	-1	.
  chr1	x	2	.	-1	-1	.	-1	.
  gk find-overlapping: 4 read, 3 rejected: 1 malformed, 1 unknown chromosome, 1 start after end
  gk find-overlapping: 1 of 4 queries without a hit
  $ gk find-overlapping --on-bad na -f bed bad.bed
  gk find-overlapping: error: --on-bad na: this output can't show a missing row; use -f tsv, join or json
  [2]
  $ gk find-overlapping --count -r chrQ:5-10
  #query	query_chrom	query_start	query_end	query_strand	count
  gk find-overlapping: error: unknown chromosome 'chrQ'; did you mean 'chr1'? (-r chrQ:5-10)
  [1]

What does not go together, or is not there.

  $ gk find-overlapping --count --invert peaks.bed
  gk find-overlapping: error: --count, --collapse, --invert and --unique exclude each other
  [2]
  $ gk find-overlapping --count -f bed peaks.bed
  gk find-overlapping: error: --count goes with -f tsv, join and json
  [2]
  $ gk find-overlapping --unique -f join peaks.bed
  gk find-overlapping: error: --unique goes with -f tsv, bed and json
  [2]
  $ gk find-overlapping --columns query,nam peaks.bed
  gk find-overlapping: error: unknown column 'nam', there are query, query_chrom, query_start, query_end, query_strand, chrom, start, end, strand, id, name, type, level, num_transcripts, row, repr, length, first_transcript, overlap; did you mean 'name'?
  [2]
  $ gk find-overlapping --in exon peaks.bed
  gk find-overlapping: error: --in: unknown value 'exon'; did you mean 'exons'? (one of genes, transcripts, exons, introns, cdss, utr5s, utr3s)
  [2]
  $ gk find-nearest --k 0 peaks.bed
  gk find-nearest: error: --k is at least 1
  [2]
  $ gk find-overlapping -g toy peaks.bed
  gk find-overlapping: error: 'toy' is an assembly; give -g an annotation, such as gencode.v47
  [2]
  $ gk find-overlapping --unique -f json --columns start,start peaks.bed
  gk find-overlapping: error: --columns has 'start' twice; a JSON object has each key once
  [2]
  $ gk find-overlapping -f json --columns start,+start peaks.bed
  gk find-overlapping: error: --columns has 'start' twice; a JSON object has each key once
  [2]
  $ gk find-overlapping -g gencode.toy2 peaks.bed
  gk find-overlapping: error: no genome 'gencode.toy2' in $TMP/data, and the network is not used (--offline or GK_OFFLINE); did you mean 'gencode.toy1'?
  [1]
  $ gk find-overlaping peaks.bed
  gk: error: unknown command 'find-overlaping'; did you mean 'find-overlapping'?
  [2]

The annotation's file: cut, of another assembly, of another version, or gone.

  $ mkdir other; cp $TMP/data/toy.* other; printf 'refg=toy\n' > other/x.cfg
  $ head -c 5000 $TMP/data/gencode.toy1.v22.dganno > other/x.v22.dganno
  $ gk find-overlapping --data-dir other -g x -r chr1:1-2
  gk find-overlapping: error: the file ends inside the rows of the table transcripts (other/x.v22.dganno, byte 4872)
  [1]
  $ printf '\272\355\025\000' > other/x.v22.dganno
  $ gk find-overlapping --data-dir other -g x -r chr1:1-2
  gk find-overlapping: error: dganno version 21; gk reads version 22: rebuild it with gk build-annotation (other/x.v22.dganno, byte 2)
  [1]
  $ cp $TESTS/golden/genome/data/toyb.* other; printf 'refg=toyb\n' > other/x.cfg
  $ cp $TMP/data/gencode.toy1.v22.dganno other/x.v22.dganno
  $ gk find-overlapping --data-dir other -g x -r chr1:1-2
  gk find-overlapping: error: the annotation was built on another assembly than toyb, which other/x.cfg names (other/x.v22.dganno)
  [1]
  $ rm other/x.v22.dganno
  $ gk find-overlapping --data-dir other -g x -r chr1:1-2
  gk find-overlapping: error: the annotation x has no x.v22.dganno in other, and the network is not used (--offline or GK_OFFLINE); gk build-annotation makes one
  [1]
  $ gk find-overlapping -g $TMP/data/gencode.toy1.v22.dganno --count -r chr1:12000-12950
  #query	query_chrom	query_start	query_end	query_strand	count
  chr1:12000-12950	chr1	11999	12950	.	3
