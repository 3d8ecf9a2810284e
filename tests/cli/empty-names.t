An empty text of an input is missing: `.` in TSV, null in JSON (lib/gk/io/FORMAT.md#rows).
  $ printf '>\nACGTACGTAC\n' > n.fa; gk build-assembly -n n n.fa > /dev/null 2>&1
  $ printf '\t1\t5\t\t\t-\n' > in.bed

A chromosome that has no name.
  $ gk chroms -g n; gk chroms -g n -f json
  #chrom	size
  .	10
  {"chrom":null,"size":10}
  $ gk chroms -g n ''; gk chroms -g n -f json ''
  #query	chrom	size
  .	.	10
  {"query":null,"chrom":null,"size":10}
  $ gk dna -g n -f tsv --columns +score in.bed; gk dna -g n -f json --columns +score in.bed
  #chrom	start	end	name	strand	dna	score
  .	1	5	.	-	TACG	.
  {"chrom":null,"start":1,"end":5,"name":null,"strand":"-","dna":"TACG","score":null}
  $ gk motif -g n -m ACG -f tsv in.bed; gk motif -g n -m ACG -f json in.bed
  #chrom	start	end	name	score	strand	anchor	anchor_offset	query
  .	4	4	ACG	0	-	4	0	.
  {"chrom":null,"start":4,"end":4,"name":"ACG","score":0,"strand":"-","anchor":4,"anchor_offset":0,"query":null}
  $ gk variant normalize -g n --variant :2:C:T; gk variant normalize -g n --variant :2:C:T -f json
  #chrom	start	end	ref	alt	variant
  .	1	2	C	T	:2:C:T
  {"chrom":null,"start":1,"end":2,"ref":"C","alt":"T","variant":":2:C:T"}
  $ gk variant-dna -g n --flank 1 --variant :2:C:T; gk variant-dna -g n --flank 1 --variant :2:C:T -f json
  #chrom	start	end	strand	variant	ref_dna	alt_dna
  .	0	3	+	:2:C:T	ACG	ATG
  {"chrom":null,"start":0,"end":3,"strand":"+","variant":":2:C:T","ref_dna":"ACG","alt_dna":"ATG"}

BED is written as it was read.
  $ gk interval expand -g n 1 in.bed
  	0	6			-
  $ gk dna -g n -f bed in.bed
  	1	5			-	TACG

A chromosome that the genome does not have.
  $ printf '>chr1\nACGTACGTAC\n' > c.fa; gk build-assembly -n c c.fa > /dev/null
  $ cat in.bed > mixed.bed; printf 'chr1\t1\t5\t\t\t-\n' >> mixed.bed
  $ for f in tsv json; do gk dna -g c -f $f --columns +score --on-bad na mixed.bed; done
  #chrom	start	end	name	strand	dna	score
  .	1	5	.	-	.	.
  chr1	1	5	.	-	TACG	.
  gk dna: 2 read, 1 rejected: 1 unknown chromosome
  {"chrom":null,"start":1,"end":5,"name":null,"strand":"-","dna":null,"score":null}
  {"chrom":"chr1","start":1,"end":5,"name":null,"strand":"-","dna":"TACG","score":null}
  gk dna: 2 read, 1 rejected: 1 unknown chromosome
  $ for f in tsv json; do gk motif -g c -m ACG -f $f --on-bad na mixed.bed; done
  #chrom	start	end	name	score	strand	anchor	anchor_offset	query
  .	.	.	.	.	.	.	.	.
  chr1	4	4	ACG	0	-	4	0	.
  gk motif: 2 read, 1 rejected: 1 unknown chromosome
  {"chrom":null,"start":null,"end":null,"name":null,"score":null,"strand":null,"anchor":null,"anchor_offset":null,"query":null}
  {"chrom":"chr1","start":4,"end":4,"name":"ACG","score":0,"strand":"-","anchor":4,"anchor_offset":0,"query":null}
  gk motif: 2 read, 1 rejected: 1 unknown chromosome
  $ printf ':2:C:T\nchr1:2:C:T\n' > variants.txt
  $ for f in tsv json; do gk variant normalize -g c -f $f --on-bad na variants.txt; done
  #chrom	start	end	ref	alt	variant
  .	1	.	C	T	.
  chr1	1	2	C	T	chr1:2:C:T
  gk variant normalize: 2 read, 1 rejected: 1 unknown chromosome
  {"chrom":null,"start":1,"end":null,"ref":"C","alt":"T","variant":null}
  {"chrom":"chr1","start":1,"end":2,"ref":"C","alt":"T","variant":"chr1:2:C:T"}
  gk variant normalize: 2 read, 1 rejected: 1 unknown chromosome
  $ for f in tsv json; do gk variant-dna -g c --flank 1 -f $f --on-bad na --variants variants.txt; done
  #chrom	start	end	strand	variant	ref_dna	alt_dna
  .	.	.	.	:2:C:T	.	.
  chr1	0	3	+	chr1:2:C:T	ACG	ATG
  gk variant-dna: 2 read, 1 rejected: 1 unknown chromosome
  {"chrom":null,"start":null,"end":null,"strand":null,"variant":":2:C:T","ref_dna":null,"alt_dna":null}
  {"chrom":"chr1","start":0,"end":3,"strand":"+","variant":"chr1:2:C:T","ref_dna":"ACG","alt_dna":"ATG"}
  gk variant-dna: 2 read, 1 rejected: 1 unknown chromosome

Finds, and an ID.
  $ cp $TESTS/golden/genome/data/toy.* $TESTS/golden/annotation/gencode.toy1/* data/
  $ printf '\t12000\t12500\t\nchr1\t12000\t12500\t\n' > in.bed
  $ for f in tsv json; do gk find-overlapping -g gencode.toy1 --columns query,query_chrom,id -f $f --on-bad na in.bed; done
  #query	query_chrom	id
  .	.	.
  .	chr1	ENSG00000100035.6
  .	chr1	ENSG00000100042.7_PAR_Y
  .	chr1	ENSG00000100000.1
  gk find-overlapping: 2 read, 1 rejected: 1 unknown chromosome
  {"query":null,"query_chrom":null,"id":null}
  {"query":null,"query_chrom":"chr1","id":"ENSG00000100035.6"}
  {"query":null,"query_chrom":"chr1","id":"ENSG00000100042.7_PAR_Y"}
  {"query":null,"query_chrom":"chr1","id":"ENSG00000100000.1"}
  gk find-overlapping: 2 read, 1 rejected: 1 unknown chromosome
  $ for f in tsv json; do gk find-overlapping -g gencode.toy1 --count -f $f --on-bad na in.bed; done
  #query	query_chrom	query_start	query_end	query_strand	count
  .	.	12000	12500	.	.
  .	chr1	12000	12500	.	3
  gk find-overlapping: 2 read, 1 rejected: 1 unknown chromosome
  {"query":null,"query_chrom":null,"query_start":12000,"query_end":12500,"query_strand":null,"count":null}
  {"query":null,"query_chrom":"chr1","query_start":12000,"query_end":12500,"query_strand":null,"count":3}
  gk find-overlapping: 2 read, 1 rejected: 1 unknown chromosome
  $ for f in tsv json; do gk annotation show -g gencode.toy1 --in genes -f $f --on-bad na ' '; done
  #query	feature	row	parent	chrom	start	end	strand	id	name
  .	.	.	.	.	.	.	.	.	.
  gk annotation show: 1 read, 1 rejected: 1 no such row or ID
  {"query":null,"chrom":null,"start":null,"end":null,"strand":null,"id":null,"name":null,"type":null,"level":null,"num_transcripts":null,"transcripts":null}
  gk annotation show: 1 read, 1 rejected: 1 no such row or ID
