Finds as users of bedtools know them: how much is shared, hits joined on a line, distances to ends.

  $ cp $TESTS/golden/genome/data/toy.* $TMP/data
  $ cp $TESTS/golden/annotation/gencode.toy1/gencode.toy1.{cfg,v22.dganno} $TMP/data
  $ export GK_GENOME=gencode.toy1
  $ printf 'chr1\t12000\t12950\tpeak1\t7\t-\nchr1\t100\t200\tpeak2\t8\t+\n1\t6000\t6200\n' > peaks.bed

The least that query and row share, a fraction or bases, and how much they do.

  $ gk find-overlapping -f bed peaks.bed --in exons --min-overlap 0.2
  chr1	5683	12518	ENSE00000000018.1	0	-
  chr1	12451	13217	ENSE00000000015.1	0	-
  chr1	5933	7323	ENSE00000000037.1	0	+
  chr1	5760	6092	ENSE00000000027.1	0	-
  chr1	6133	6174	ENSE00000000026.1	0	-
  chr1	6133	6398	ENSE00000000014.1	0	-
  chr1	5683	6530	ENSE00000000005.1	0	-
  chr1	5683	12518	ENSE00000000018.1	0	-
  gk find-overlapping: 1 of 3 queries without a hit
  $ gk find-overlapping --in exons --columns query,id,start,end,overlap peaks.bed
  #query	id	start	end	overlap
  peak1	ENSE00000000018.1	5683	12518	518
  peak1	ENSE00000000001.1	12592	12775	183
  peak1	ENSE00000000006.1	12939	13000	11
  peak1	ENSE00000000015.1	12451	13217	499
  peak1	ENSE00000000000.1	12914	13217	36
  .	ENSE00000000037.1	5933	7323	200
  .	ENSE00000000027.1	5760	6092	92
  .	ENSE00000000026.1	6133	6174	41
  .	ENSE00000000014.1	6133	6398	67
  .	ENSE00000000005.1	5683	6530	200
  .	ENSE00000000018.1	5683	12518	200
  gk find-overlapping: 1 of 3 queries without a hit
  $ gk find-overlapping --in exons --columns query,id,start,end,overlap --min-overlap 150 peaks.bed
  #query	id	start	end	overlap
  peak1	ENSE00000000018.1	5683	12518	518
  peak1	ENSE00000000001.1	12592	12775	183
  peak1	ENSE00000000015.1	12451	13217	499
  .	ENSE00000000037.1	5933	7323	200
  .	ENSE00000000005.1	5683	6530	200
  .	ENSE00000000018.1	5683	12518	200
  gk find-overlapping: 1 of 3 queries without a hit
  $ gk find-overlapping --in exons --columns query,id,start,end,overlap --min-overlap 0.2 --reciprocal peaks.bed
  #query	id	start	end	overlap
  peak1	ENSE00000000015.1	12451	13217	499
  .	ENSE00000000027.1	5760	6092	92
  .	ENSE00000000026.1	6133	6174	41
  .	ENSE00000000014.1	6133	6398	67
  .	ENSE00000000005.1	5683	6530	200
  gk find-overlapping: 1 of 3 queries without a hit
  $ gk find-overlapping --in exons --count --min-overlap 0.2 --reciprocal peaks.bed
  #query	query_chrom	query_start	query_end	query_strand	count
  peak1	chr1	12000	12950	-	1
  peak2	chr1	100	200	+	0
  .	chr1	6000	6200	.	4
  $ gk find-overlapping --in exons --invert --min-overlap 0.2 --reciprocal peaks.bed
  chr1	100	200	peak2	8	+
  $ gk find-overlapping --in exons --min-overlap 2.0 peaks.bed
  gk find-overlapping: error: --min-overlap '2.0' is a fraction of the query, which is above 0 and at most 1.0; a number of bases has no point
  [2]
  $ gk find-overlapping --in exons --min-overlap 2 --reciprocal peaks.bed
  gk find-overlapping: error: --reciprocal goes with a fraction: --min-overlap 0.5
  [2]
  $ gk find-overlapping --in exons --reciprocal peaks.bed
  gk find-overlapping: error: --reciprocal goes with --min-overlap
  [2]
  $ gk find-overlapping --min-overlap 0 peaks.bed
  gk find-overlapping: error: --min-overlap '0' is less than one base
  [2]
  $ gk find-overlapping --min-overlap half peaks.bed
  gk find-overlapping: error: --min-overlap 'half' is neither a fraction of the query (0.5) nor a number of bases (20)
  [2]
  $ gk find-nearest --min-overlap 5 peaks.bed
  gk find-nearest: error: unknown option '--min-overlap'; did you mean '--no-overlap'?
  [2]
  $ printf 'chr1\t12600\t13000\tx\t0\t-\t0\t0\t0\t2\t10,20\t0,380\n' | gk find-overlapping --split --in exons --columns query,id,overlap --min-overlap 0.3
  #query	id	overlap
  x	ENSE00000000006.1	20
  x	ENSE00000000015.1	20
  x	ENSE00000000000.1	20
  x	ENSE00000000001.1	10
  x	ENSE00000000015.1	10

Hits joined on a line.

  $ gk find-overlapping --collapse name peaks.bed
  #query	query_chrom	query_start	query_end	query_strand	name
  peak1	chr1	12000	12950	-	TP53-AS0
  .	chr1	6000	6200	.	alt3,GENE1,GENE2,TP53-AS0
  gk find-overlapping: 1 of 3 queries without a hit
  $ gk find-overlapping --collapse name --loj peaks.bed
  #query	query_chrom	query_start	query_end	query_strand	name
  peak1	chr1	12000	12950	-	TP53-AS0
  peak2	chr1	100	200	+	.
  .	chr1	6000	6200	.	alt3,GENE1,GENE2,TP53-AS0
  gk find-overlapping: 1 of 3 queries without a hit
  $ gk find-overlapping --collapse level -f json --loj peaks.bed
  {"query":"peak1","query_chrom":"chr1","query_start":12000,"query_end":12950,"query_strand":"-","level":[3]}
  {"query":"peak2","query_chrom":"chr1","query_start":100,"query_end":200,"query_strand":"+","level":[]}
  {"query":null,"query_chrom":"chr1","query_start":6000,"query_end":6200,"query_strand":null,"level":[1,2,1,3]}
  gk find-overlapping: 1 of 3 queries without a hit
  $ gk find-overlapping --collapse overlap -f join --loj peaks.bed
  chr1	12000	12950	peak1	7	-	950
  chr1	100	200	peak2	8	+	.
  1	6000	6200	200,200,200,200
  gk find-overlapping: 1 of 3 queries without a hit
  $ gk find-overlapping --collapse overlp peaks.bed
  gk find-overlapping: error: unknown column 'overlp', there are chrom, start, end, strand, id, name, type, level, num_transcripts, row, repr, length, first_transcript, overlap; did you mean 'overlap'?
  [2]
  $ gk find-overlapping --collapse id --columns query,name peaks.bed
  gk find-overlapping: error: unknown column 'name', there are query, query_chrom, query_start, query_end, query_strand, id
  [2]
  $ gk find-overlapping --collapse id --count peaks.bed
  gk find-overlapping: error: --count, --collapse, --invert and --unique exclude each other
  [2]
  $ gk find-overlapping --collapse id -f bed peaks.bed
  gk find-overlapping: error: --collapse goes with -f tsv, join and json
  [2]

Joined lines with columns of the row.

  $ gk find-overlapping -f join --columns id,name,overlap --loj peaks.bed
  chr1	12000	12950	peak1	7	-	ENSG00000100000.1	TP53-AS0	950
  chr1	100	200	peak2	8	+	.	.	.
  1	6000	6200	ENSG00000100021.4	alt3	200
  1	6000	6200	ENSG00000100007.2	GENE1	200
  1	6000	6200	ENSG00000100014.3	GENE2	200
  1	6000	6200	ENSG00000100000.1	TP53-AS0	200
  gk find-overlapping: 1 of 3 queries without a hit
  $ gk find-overlapping -f join --columns +name,overlap --loj peaks.bed
  chr1	12000	12950	peak1	7	-	chr1	5683	13217	ENSG00000100000.1	0	-	TP53-AS0	950
  chr1	100	200	peak2	8	+	.	-1	-1	.	-1	.	.	.
  1	6000	6200	chr1	5933	7558	ENSG00000100021.4	0	+	alt3	200
  1	6000	6200	chr1	5760	8727	ENSG00000100007.2	0	-	GENE1	200
  1	6000	6200	chr1	5760	8727	ENSG00000100014.3	0	-	GENE2	200
  1	6000	6200	chr1	5683	13217	ENSG00000100000.1	0	-	TP53-AS0	200
  gk find-overlapping: 1 of 3 queries without a hit
  $ gk find-nearest -f join --columns +name,overlap --loj peaks.bed
  chr1	12000	12950	peak1	7	-	chr1	5683	13217	ENSG00000100000.1	0	-	0	TP53-AS0	950
  chr1	100	200	peak2	8	+	chr1	5933	7558	ENSG00000100021.4	0	+	5734	alt3	0
  1	6000	6200	chr1	5683	13217	ENSG00000100000.1	0	-	0	TP53-AS0	200
  1	6000	6200	chr1	5760	8727	ENSG00000100007.2	0	-	0	GENE1	200
  1	6000	6200	chr1	5760	8727	ENSG00000100014.3	0	-	0	GENE2	200
  1	6000	6200	chr1	5933	7558	ENSG00000100021.4	0	+	0	alt3	200
  $ gk find-nearest -f join --columns name,distance --loj --max-distance 1 peaks.bed
  chr1	12000	12950	peak1	7	-	TP53-AS0	0
  chr1	100	200	peak2	8	+	.	.
  1	6000	6200	TP53-AS0	0
  1	6000	6200	GENE1	0
  1	6000	6200	GENE2	0
  1	6000	6200	alt3	0
  gk find-nearest: 1 of 3 queries without a hit
  $ gk find-overlapping -f join --columns id --name id peaks.bed
  gk find-overlapping: error: --name goes with -f bed and with -f join that writes BED
  [2]
  $ gk find-overlapping -f join --columns +id --name name --limit 1 peaks.bed
  chr1	12000	12950	peak1	7	-	chr1	5683	13217	TP53-AS0	0	-	ENSG00000100000.1
  $ gk find-overlapping -f join --columns id --count peaks.bed
  gk find-overlapping: error: --columns goes with -f join that writes rows
  [2]
  $ gk find-overlapping -f bed --columns id peaks.bed
  gk find-overlapping: error: --columns goes with -f tsv, json and join
  [2]
  $ printf 'chr1\t12000\t12950\nchrQ\t1\t2\n' | gk find-overlapping -f join --columns +name --on-bad na -q
  chr1	12000	12950	chr1	11701	25012	ENSG00000100035.6	0	+	A%2CB%3B5
  chr1	12000	12950	chr1	11777	13973	ENSG00000100042.7_PAR_Y	0	+	β-globin-6
  chr1	12000	12950	chr1	5683	13217	ENSG00000100000.1	0	-	TP53-AS0
  chrQ	1	2	.	-1	-1	.	-1	.	.
  $ printf 'chr1\t12000\t12950\nchrQ\t1\t2\n' | gk find-overlapping -f join --collapse name --on-bad na -q
  chr1	12000	12950	A%2CB%3B5,β-globin-6,TP53-AS0
  chrQ	1	2	.

Distances to an end.

  $ gk find-nearest --to 5p --columns query,id,start,end,strand,distance peaks.bed
  #query	id	start	end	strand	distance
  peak1	ENSG00000100000.1	5683	13217	-	-267
  peak2	ENSG00000100021.4	5933	7558	+	5734
  .	ENSG00000100021.4	5933	7558	+	-67
  $ gk find-nearest --to 3p --columns query,id,start,end,strand,distance peaks.bed
  #query	id	start	end	strand	distance
  peak1	ENSG00000100049.8	16033	18572	-	-3084
  peak2	ENSG00000100021.4	5933	7558	+	7358
  .	ENSG00000100007.2	5760	8727	-	-240
  .	ENSG00000100014.3	5760	8727	-	-240
  $ gk find-nearest --to 3 peaks.bed
  gk find-nearest: error: --to: unknown value '3'; did you mean '3p'? (one of any, 5p, 3p)
  [2]

Tables of variants, reads and junctions answer alike.

  $ cp "$TESTS"/golden/reads/anno/toyreads* "$TESTS"/golden/genome/data/*.hash data/; sam="$TESTS/golden/reads/sam"
  $ gk reads build "$sam/basic.sam" -g toy -o basic.ralign -q; gk junctions build "$sam/basic.sam" -g toy -o basic.jralign -q
  basic.ralign
  basic.jralign
  $ gk reads query basic.ralign -r chr2:1-5,000 --min-overlap 60 --columns query,start,end,overlap
  #query	start	end	overlap
  chr2:1-5,000	3090	3210	120
  chr2:1-5,000	3090	3210	120
  $ gk reads query basic.ralign -r chr2:1-5,000 --collapse row
  #query	query_chrom	query_start	query_end	query_strand	row
  chr2:1-5,000	chr2	0	5000	.	19,20
  $ gk reads query basic.ralign --collapse row
  gk reads query: error: --min-overlap, --collapse, --loj, --invert and -f join need INPUT or -r
  [2]
  $ gk reads query basic.ralign -r chr1 --collapse row --explode
  gk reads query: error: --explode has columns of its own; --columns, --count, --collapse and --invert go without it
  [2]
  $ gk junctions query basic.jralign -r chr1:1,000-2,200 --collapse overlap -f json
  {"query":"chr1:1,000-2,200","query_chrom":"chr1","query_start":999,"query_end":2200,"query_strand":null,"overlap":[110,100,100]}
  $ gk junctions query basic.jralign -r chr1:1,000-2,200 -f join --columns row,overlap
  chr1	999	2200	chr1:1,000-2,200	0	.	2	110
  chr1	999	2200	chr1:1,000-2,200	0	.	3	100
  chr1	999	2200	chr1:1,000-2,200	0	.	4	100
  $ printf '>chr1\nACGTACGTACGTACGTACGTACGTACGTACGTACGTACGT\n' > a.fa; gk build-assembly a.fa -n a -O data > /dev/null
  $ printf '##fileformat=VCFv4.2\n##FORMAT=<ID=GT,Number=1,Type=String,Description="G">\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\ts1\n' > t.vcf
  $ printf 'chr1\t2\trs1\tC\tT\t.\t.\t.\tGT\t0/1\nchr1\t4\trs2\tTACG\tT\t.\t.\t.\tGT\t1/1\n' >> t.vcf
  $ gk vcf compile t.vcf -g a -o t.vcfbin --fmt GT -q
  $ gk vcf query t.vcfbin -r chr1:1-6 --collapse variant
  #query	query_chrom	query_start	query_end	query_strand	variant
  chr1:1-6	chr1	0	6	.	chr1:2:C:T,chr1:5:ACG:
  $ gk vcf query t.vcfbin -r chr1:1-6 --collapse s1:GT -f json --decode
  {"query":"chr1:1-6","query_chrom":"chr1","query_start":0,"query_end":6,"query_strand":null,"s1:GT":["0/1","1/1"]}
  $ gk vcf query t.vcfbin -r chr1:1-6 --rows 1,0 -f join --columns variant,overlap,s1:GT
  chr1	0	6	chr1:1-6	0	.	chr1:2:C:T	1	1
  chr1	0	6	chr1:1-6	0	.	chr1:5:ACG:	2	2
  $ gk vcf query t.vcfbin -r chr1:1-6 --min-overlap 2 --columns variant,overlap
  #variant	overlap
  chr1:5:ACG:	2
  $ gk vcf query t.vcfbin -r chr1:1-6 --sequence-variations --min-overlap 2 --count
  #query	query_chrom	query_start	query_end	query_strand	count
  chr1:1-6	chr1	0	6	.	1
  $ gk vcf query t.vcfbin --min-overlap 2
  gk vcf query: error: --min-overlap, --collapse, --loj, --invert and -f join need INPUT or -r
  [2]
