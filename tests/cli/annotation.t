Walking an annotation. It is GenomeKit's own file, on a small assembly.

  $ cp $TESTS/golden/genome/data/toy.* $TMP/data
  $ cp $TESTS/golden/annotation/gencode.toy1/*.{cfg,dganno,pkl} $TMP/data
  $ export GK_GENOME=gencode.toy1

A group of commands.

  $ gk annotation
  gk annotation: error: 'gk annotation' is followed by one of list, show, tree, export; see 'gk annotation --help'
  [2]
  $ gk annotation --help
  Usage: gk annotation COMMAND [ARGUMENTS]
  
  Commands:
    annotation list     rows of an annotation: genes, transcripts, exons and their
                        parts
    annotation show     genes and transcripts by ID or name, with everything below
                        them
    annotation tree     the walk from genes to transcripts to exons
    annotation export   an annotation as GFF3, GTF or BED12
  
  'gk annotation COMMAND --help' explains a command and shows examples.
  $ gk annotation lst
  gk annotation: error: 'gk annotation' has no command 'lst', but list, show, tree, export; did you mean 'list'?
  [2]
  $ gk annotation --in exons list
  gk annotation: error: 'gk annotation' is followed by one of list, show, tree, export; see 'gk annotation --help'
  [2]
  $ gk help annotation tree | head -n 1
  gk annotation tree - the walk from genes to transcripts to exons

Rows of a table, and the columns of each.

  $ gk annotation list --rows 0-2
  #chrom	start	end	strand	id	name	type	level	num_transcripts
  chr1	5683	13217	-	ENSG00000100000.1	TP53-AS0	vaultRNA	3	4
  chr1	5760	8727	-	ENSG00000100007.2	GENE1	non_stop_decay	2	1
  chr1	5760	8727	-	ENSG00000100014.3	GENE2	protein_coding	1	1
  $ for table in transcripts exons introns cdss utr5s utr3s; do gk annotation list --in $table --rows 0,-1; done
  #chrom	start	end	strand	id	gene_id	gene_name	type	level	tsl	ccds_id	protein_id	product	num_exons
  chr1	5683	13217	-	ENST00001000000.1	ENSG00000100000.1	TP53-AS0	vaultRNA	.	4	.	.	.	6
  chrUn_tiny	0	3	-	ENST00001004200.1	ENSG00000100420.7	alt60	vaultRNA	2	4	.	.	.	1
  #chrom	start	end	strand	id	index	transcript_id	gene_id	gene_name	type	level	tsl
  chr1	12914	13217	-	ENSE00000000000.1	0	ENST00001000000.1	ENSG00000100000.1	TP53-AS0	vaultRNA	.	4
  chrUn_tiny	0	3	-	ENSE00000000321.1	0	ENST00001004200.1	ENSG00000100420.7	alt60	vaultRNA	2	4
  #chrom	start	end	strand	index	transcript_id	gene_id	gene_name	type	level	tsl
  chr1	12775	12914	-	0	ENST00001000000.1	ENSG00000100000.1	TP53-AS0	vaultRNA	.	4
  chr1_KI270001v1_alt	2439	2453	+	3	ENST00001004130.1	ENSG00000100413.6	TP53-AS59	protein_coding	2	6
  #chrom	start	end	strand	phase	exon_index	transcript_id	gene_id	gene_name	type	level	tsl
  chr1	6631	6895	-	0	6	ENST00001000140.1	ENSG00000100014.3	GENE2	protein_coding	2	2
  chr1_KI270001v1_alt	2419	2432	+	2	2	ENST00001004130.1	ENSG00000100413.6	TP53-AS59	protein_coding	2	6
  #chrom	start	end	strand	exon_index	transcript_id	gene_id	gene_name
  chr1	8689	8727	-	0	ENST00001000140.1	ENSG00000100014.3	GENE2
  chr1_KI270001v1_alt	2392	2397	+	0	ENST00001004130.1	ENSG00000100413.6	TP53-AS59
  #chrom	start	end	strand	exon_index	transcript_id	gene_id	gene_name
  chr1	6295	6631	-	6	ENST00001000140.1	ENSG00000100014.3	GENE2
  chr1_KI270001v1_alt	2453	2457	+	4	ENST00001004130.1	ENSG00000100413.6	TP53-AS59
  $ gk annotation list --in exons --rows 2 --columns +row,repr,length,transcript,prev_exon,next_intron,num_exons,has_cds
  #chrom	start	end	strand	id	index	transcript_id	gene_id	gene_name	type	level	tsl	row	repr	length	transcript	prev_exon	next_intron	num_exons	has_cds
  chr1	11259	11733	-	ENSE00000000002.1	2	ENST00001000000.1	ENSG00000100000.1	TP53-AS0	vaultRNA	.	4	2	<Exon 3/6 of ENST00001000000.1>	474	0	1	2	6	0
  $ gk annotation list --in exons --rows 2 --index --columns id
  #row	id
  2	ENSE00000000002.1
  $ gk annotation list --in exons -f bed --rows 0-1
  chr1	12914	13217	ENSE00000000000.1	0	-
  chr1	12592	12775	ENSE00000000001.1	0	-
  $ gk annotation list --in exons -f bed --name . --rows 0-1
  chr1	12914	13217	.	0	-
  chr1	12592	12775	.	0	-
  $ gk annotation list --in exons -f bed --name gene_name --rows 0-1
  chr1	12914	13217	TP53-AS0	0	-
  chr1	12592	12775	TP53-AS0	0	-
  $ gk annotation list --in transcripts -f json --rows 5
  {"chrom":"chr1","start":5760,"end":8727,"strand":"-","id":"ENST00001000140.1","gene_id":"ENSG00000100014.3","gene_name":"GENE2","type":"protein_coding","level":2,"tsl":2,"ccds_id":null,"protein_id":"ENSP00001000140.1","product":null,"num_exons":9}
  $ gk annotation list --in genes --count
  61
  $ gk annotation list --in exons --count --unique
  322
  $ gk annotation list --in transcripts --where 'tsl <= 2 && num_exons > 6' --columns id,tsl,num_exons
  #id	tsl	num_exons
  ENST00001000001.2	1	9
  ENST00001000140.1	2	9
  $ gk annotation list --in transcripts --where '!(tsl <= 5)' --count
  25
  $ gk annotation list --in genes --gene ENSG00000100035 --columns id,row
  #id	row
  ENSG00000100035.6	5
  $ gk annotation list --in exons --gene ENSG00000100000 --columns id,transcript_id | head -n 4
  #id	transcript_id
  ENSE00000000000.1	ENST00001000000.1
  ENSE00000000001.1	ENST00001000000.1
  ENSE00000000002.1	ENST00001000000.1
  $ gk annotation list --in genes --chrom-scheme refseq --rows 0 --columns chrom,id
  #chrom	id
  NC_900001.1	ENSG00000100000.1
  $ printf '3\n-1\n' | gk annotation list --rows-from - --columns row,id
  #row	id
  3	ENSG00000100021.4
  60	ENSG00000100420.7

APPRIS and MANE, whose files are read only when they are asked for.

  $ gk annotation list --in transcripts --by-appris --columns row,appris,appris_rank | head -n 4
  #row	appris	appris_rank
  2	PRINCIPAL:5	4
  3	PRINCIPAL:2	1
  4	PRINCIPAL:5	4
  $ gk annotation list --in transcripts --by-appris --gene ENSG00000100000 --columns row,appris
  #row	appris
  3	PRINCIPAL:2
  2	PRINCIPAL:5
  $ gk annotation list --in introns --where 'mane_select' --unique -f bed | head -n 3
  chr1	8428	8689	ENST00001000140.1	0	-
  chr1	8142	8379	ENST00001000140.1	0	-
  chr1	8051	8099	ENST00001000140.1	0	-
  $ gk annotation list --in exons --columns id,mane_select,mane_plus_clinical,appris --rows 0
  #id	mane_select	mane_plus_clinical	appris
  ENSE00000000000.1	0	0	.
  $ rm $TMP/data/appris.* $TMP/data/mane.*
  $ gk annotation list --in transcripts --rows 0 --columns id
  #id
  ENST00001000000.1
  $ gk annotation list --in transcripts --rows 0 --columns id,appris
  gk annotation list: error: no APPRIS data for gencode.toy1: there is no appris.gencode.toy1.v7.pkl in $TMP/data, and the network is not used (--offline or GK_OFFLINE); gk build-appris makes it of appris_data.principal.txt
  [1]
  $ gk annotation list --in transcripts --where mane_select
  gk annotation list: error: no MANE data for gencode.toy1: there is no mane.gencode.toy1.v1.pkl in $TMP/data, and the network is not used (--offline or GK_OFFLINE); gk build-mane makes it of the MANE summary table
  [1]

Genes and transcripts by ID and name, with everything below them.

  $ gk annotation show ENSG00000100007 ENST00001000003.4
  #query	feature	row	parent	chrom	start	end	strand	id	name
  ENSG00000100007	gene	1	.	chr1	5760	8727	-	ENSG00000100007.2	GENE1
  ENSG00000100007	transcript	4	1	chr1	5760	8727	-	ENST00001000070.1	.
  ENSG00000100007	exon	19	4	chr1	8710	8727	-	ENSE00000000019.1	.
  ENSG00000100007	exon	20	4	chr1	8053	8329	-	ENSE00000000020.1	.
  ENSG00000100007	exon	21	4	chr1	7511	7797	-	ENSE00000000021.1	.
  ENSG00000100007	exon	22	4	chr1	7142	7511	-	ENSE00000000022.1	.
  ENSG00000100007	exon	23	4	chr1	6522	7142	-	ENSE00000000023.1	.
  ENSG00000100007	exon	24	4	chr1	6490	6518	-	ENSE00000000024.1	.
  ENSG00000100007	exon	25	4	chr1	6241	6322	-	ENSE00000000025.1	.
  ENSG00000100007	exon	26	4	chr1	6133	6174	-	ENSE00000000026.1	.
  ENSG00000100007	exon	27	4	chr1	5760	6092	-	ENSE00000000027.1	.
  ENSG00000100007	intron	15	4	chr1	8329	8710	-	.	.
  ENSG00000100007	intron	16	4	chr1	7797	8053	-	.	.
  ENSG00000100007	intron	17	4	chr1	7511	7511	-	.	.
  ENSG00000100007	intron	18	4	chr1	7142	7142	-	.	.
  ENSG00000100007	intron	19	4	chr1	6518	6522	-	.	.
  ENSG00000100007	intron	20	4	chr1	6322	6490	-	.	.
  ENSG00000100007	intron	21	4	chr1	6174	6241	-	.	.
  ENSG00000100007	intron	22	4	chr1	6092	6133	-	.	.
  ENST00001000003.4	transcript	3	0	chr1	5683	12518	-	ENST00001000003.4	.
  ENST00001000003.4	exon	18	3	chr1	5683	12518	-	ENSE00000000018.1	.
  $ gk annotation show --by-name GENE2 -f tree
  <Gene ENSG00000100014.3 (GENE2)>
     <Transcript ENST00001000140.1 of GENE2>
        <Exon 1/9 of ENST00001000140.1>
        <Exon 2/9 of ENST00001000140.1>
        <Exon 3/9 of ENST00001000140.1>
        <Exon 4/9 of ENST00001000140.1>
        <Exon 5/9 of ENST00001000140.1>
        <Exon 6/9 of ENST00001000140.1>
        <Exon 7/9 of ENST00001000140.1>
        <Exon 8/9 of ENST00001000140.1>
        <Exon 9/9 of ENST00001000140.1>
  $ gk annotation show ENSG00000100007 -f json
  {"query":"ENSG00000100007","chrom":"chr1","start":5760,"end":8727,"strand":"-","id":"ENSG00000100007.2","name":"GENE1","type":"non_stop_decay","level":2,"num_transcripts":1,"transcripts":[{"chrom":"chr1","start":5760,"end":8727,"strand":"-","id":"ENST00001000070.1","gene_id":"ENSG00000100007.2","gene_name":"GENE1","type":"lnc_RNA","level":1,"tsl":5,"ccds_id":null,"protein_id":null,"product":null,"num_exons":9,"exons":[{"chrom":"chr1","start":8710,"end":8727,"strand":"-","id":"ENSE00000000019.1","index":0,"transcript_id":"ENST00001000070.1","gene_id":"ENSG00000100007.2","gene_name":"GENE1","type":"lnc_RNA","level":1,"tsl":5},{"chrom":"chr1","start":8053,"end":8329,"strand":"-","id":"ENSE00000000020.1","index":1,"transcript_id":"ENST00001000070.1","gene_id":"ENSG00000100007.2","gene_name":"GENE1","type":"lnc_RNA","level":1,"tsl":5},{"chrom":"chr1","start":7511,"end":7797,"strand":"-","id":"ENSE00000000021.1","index":2,"transcript_id":"ENST00001000070.1","gene_id":"ENSG00000100007.2","gene_name":"GENE1","type":"lnc_RNA","level":1,"tsl":5},{"chrom":"chr1","start":7142,"end":7511,"strand":"-","id":"ENSE00000000022.1","index":3,"transcript_id":"ENST00001000070.1","gene_id":"ENSG00000100007.2","gene_name":"GENE1","type":"lnc_RNA","level":1,"tsl":5},{"chrom":"chr1","start":6522,"end":7142,"strand":"-","id":"ENSE00000000023.1","index":4,"transcript_id":"ENST00001000070.1","gene_id":"ENSG00000100007.2","gene_name":"GENE1","type":"lnc_RNA","level":1,"tsl":5},{"chrom":"chr1","start":6490,"end":6518,"strand":"-","id":"ENSE00000000024.1","index":5,"transcript_id":"ENST00001000070.1","gene_id":"ENSG00000100007.2","gene_name":"GENE1","type":"lnc_RNA","level":1,"tsl":5},{"chrom":"chr1","start":6241,"end":6322,"strand":"-","id":"ENSE00000000025.1","index":6,"transcript_id":"ENST00001000070.1","gene_id":"ENSG00000100007.2","gene_name":"GENE1","type":"lnc_RNA","level":1,"tsl":5},{"chrom":"chr1","start":6133,"end":6174,"strand":"-","id":"ENSE00000000026.1","index":7,"transcript_id":"ENST00001000070.1","gene_id":"ENSG00000100007.2","gene_name":"GENE1","type":"lnc_RNA","level":1,"tsl":5},{"chrom":"chr1","start":5760,"end":6092,"strand":"-","id":"ENSE00000000027.1","index":8,"transcript_id":"ENST00001000070.1","gene_id":"ENSG00000100007.2","gene_name":"GENE1","type":"lnc_RNA","level":1,"tsl":5}],"introns":[{"chrom":"chr1","start":8329,"end":8710,"strand":"-","index":0,"transcript_id":"ENST00001000070.1","gene_id":"ENSG00000100007.2","gene_name":"GENE1","type":"lnc_RNA","level":1,"tsl":5},{"chrom":"chr1","start":7797,"end":8053,"strand":"-","index":1,"transcript_id":"ENST00001000070.1","gene_id":"ENSG00000100007.2","gene_name":"GENE1","type":"lnc_RNA","level":1,"tsl":5},{"chrom":"chr1","start":7511,"end":7511,"strand":"-","index":2,"transcript_id":"ENST00001000070.1","gene_id":"ENSG00000100007.2","gene_name":"GENE1","type":"lnc_RNA","level":1,"tsl":5},{"chrom":"chr1","start":7142,"end":7142,"strand":"-","index":3,"transcript_id":"ENST00001000070.1","gene_id":"ENSG00000100007.2","gene_name":"GENE1","type":"lnc_RNA","level":1,"tsl":5},{"chrom":"chr1","start":6518,"end":6522,"strand":"-","index":4,"transcript_id":"ENST00001000070.1","gene_id":"ENSG00000100007.2","gene_name":"GENE1","type":"lnc_RNA","level":1,"tsl":5},{"chrom":"chr1","start":6322,"end":6490,"strand":"-","index":5,"transcript_id":"ENST00001000070.1","gene_id":"ENSG00000100007.2","gene_name":"GENE1","type":"lnc_RNA","level":1,"tsl":5},{"chrom":"chr1","start":6174,"end":6241,"strand":"-","index":6,"transcript_id":"ENST00001000070.1","gene_id":"ENSG00000100007.2","gene_name":"GENE1","type":"lnc_RNA","level":1,"tsl":5},{"chrom":"chr1","start":6092,"end":6133,"strand":"-","index":7,"transcript_id":"ENST00001000070.1","gene_id":"ENSG00000100007.2","gene_name":"GENE1","type":"lnc_RNA","level":1,"tsl":5}],"cdss":[],"utr5s":[],"utr3s":[]}]}
  $ gk annotation show --flat ENSG00000100035 ENST00001000003
  #query	chrom	start	end	strand	id	name	type	level	num_transcripts
  ENSG00000100035	chr1	11701	25012	+	ENSG00000100035.6	A%2CB%3B5	miRNA	2	1
  ENSG00000100035	chr1	18858	18904	+	ENSG00000100035.6	GENE11	processed_transcript	1	2
  ENSG00000100035	chr2	31149	35746	+	ENSG00000100035.6	GENE34	protein_coding_CDS_not_defined	2	1
  ENSG00000100035	chr1_KI270001v1_alt	60	97	+	ENSG00000100035.6_PAR_Y	A%2CB%3B57	processed_transcript	2	1
  #query	chrom	start	end	strand	id	gene_id	gene_name	type	level	tsl	ccds_id	protein_id	product	num_exons
  ENST00001000003	chr1	5683	12518	-	ENST00001000003.4	ENSG00000100000.1	TP53-AS0	vaultRNA	2	4	.	.	.	1
  $ gk annotation show --flat --in genes -f json ENSG00000100007
  {"query":"ENSG00000100007","chrom":"chr1","start":5760,"end":8727,"strand":"-","id":"ENSG00000100007.2","name":"GENE1","type":"non_stop_decay","level":2,"num_transcripts":1}
  $ printf 'ENSG00000100007\nENSG99\n' | gk annotation show --flat --on-bad skip --rejects rejects.txt
  #query	chrom	start	end	strand	id	name	type	level	num_transcripts
  ENSG00000100007	chr1	5760	8727	-	ENSG00000100007.2	GENE1	non_stop_decay	2	1
  gk annotation show: 2 read, 1 rejected: 1 no such row or ID
  $ cat rejects.txt
  ENSG99	there is no gene or transcript 'ENSG99'
  $ printf 'ENSG99\n' | gk annotation show --on-bad na
  #query	feature	row	parent	chrom	start	end	strand	id	name
  ENSG99	.	.	.	.	.	.	.	.	.
  gk annotation show: 1 read, 1 rejected: 1 no such row or ID
  $ printf 'ENSG99\n' | gk annotation show --on-bad na -f json
  {"query":"ENSG99","chrom":null,"start":null,"end":null,"strand":null,"id":null,"name":null,"type":null,"level":null,"num_transcripts":null,"transcripts":null}
  gk annotation show: 1 read, 1 rejected: 1 no such row or ID
  $ printf 'ENSG99\n' | gk annotation show --in transcripts --on-bad na -f json
  {"query":"ENSG99","chrom":null,"start":null,"end":null,"strand":null,"id":null,"gene_id":null,"gene_name":null,"type":null,"level":null,"tsl":null,"ccds_id":null,"protein_id":null,"product":null,"num_exons":null,"exons":null,"introns":null,"cdss":null,"utr5s":null,"utr3s":null}
  gk annotation show: 1 read, 1 rejected: 1 no such row or ID
  $ gk annotation show --flat < /dev/null
  #query	chrom	start	end	strand	id	name	type	level	num_transcripts
  $ gk annotation show --flat --in transcripts < /dev/null
  #query	chrom	start	end	strand	id	gene_id	gene_name	type	level	tsl	ccds_id	protein_id	product	num_exons
  $ gk annotation show --flat --by-name --no-header < /dev/null
  $ gk annotation show < /dev/null
  #query	feature	row	parent	chrom	start	end	strand	id	name
  $ gk annotation tree ENSG00000100007
  <Gene ENSG00000100007.2 (GENE1)>
     <Transcript ENST00001000070.1 of GENE1>
        <Exon 1/9 of ENST00001000070.1>
        <Exon 2/9 of ENST00001000070.1>
        <Exon 3/9 of ENST00001000070.1>
        <Exon 4/9 of ENST00001000070.1>
        <Exon 5/9 of ENST00001000070.1>
        <Exon 6/9 of ENST00001000070.1>
        <Exon 7/9 of ENST00001000070.1>
        <Exon 8/9 of ENST00001000070.1>
        <Exon 9/9 of ENST00001000070.1>
  $ gk annotation tree | head -n 3
  <Gene ENSG00000100000.1 (TP53-AS0)>
     <Transcript ENST00001000000.1 of TP53-AS0>
        <Exon 1/6 of ENST00001000000.1>
  $ gk annotation tree -o tree.txt; wc -l < tree.txt
  516

Bad input.

  $ gk annotation show ENSG00000100008
  #query	feature	row	parent	chrom	start	end	strand	id	name
  gk annotation show: error: there is no gene or transcript 'ENSG00000100008'; did you mean 'ENSG00000100000.1'?
  [1]
  $ printf 'ENSG00000100007.2\nENST0000100000\n' | gk annotation show --flat --in transcripts
  #query	chrom	start	end	strand	id	gene_id	gene_name	type	level	tsl	ccds_id	protein_id	product	num_exons
  gk annotation show: error: there is no transcript 'ENSG00000100007.2'; did you mean 'ENST00001000001.2'? (<stdin>:1)
  [1]
  $ gk annotation show --in genes ENST00001000003
  #query	feature	row	parent	chrom	start	end	strand	id	name
  gk annotation show: error: there is no gene 'ENST00001000003'; did you mean 'ENSG00000100000.1'?
  [1]
  $ gk annotation show --by-name GENE22
  #query	feature	row	parent	chrom	start	end	strand	id	name
  gk annotation show: error: there is no gene named 'GENE22'; did you mean 'GENE2'?
  [1]
  $ gk annotation show GENE2
  #query	feature	row	parent	chrom	start	end	strand	id	name
  gk annotation show: error: there is no gene or transcript 'GENE2'; it is the name of 'ENSG00000100014.3'
  [1]
  $ gk annotation list --gene GENE2
  #chrom	start	end	strand	id	name	type	level	num_transcripts
  chr1	5760	8727	-	ENSG00000100014.3	GENE2	protein_coding	1	1
  $ gk annotation show track
  #query	feature	row	parent	chrom	start	end	strand	id	name
  gk annotation show: error: there is no gene or transcript 'track'
  [1]
  $ gk annotation show '#1' ENSG00000100007
  #query	feature	row	parent	chrom	start	end	strand	id	name
  gk annotation show: error: there is no gene or transcript '#1'
  [1]
  $ gk annotation show ' '
  #query	feature	row	parent	chrom	start	end	strand	id	name
  gk annotation show: error: there is no gene or transcript ''
  [1]
  $ gk annotation tree --limit 5
  gk annotation tree: error: --limit goes with IDs: the walk of a whole annotation reads none
  [2]
  $ gk annotation tree --on-bad na ENSG00000100007
  gk annotation tree: error: --on-bad: unknown value 'na' (one of fail, skip); see 'gk annotation tree --help'
  [2]
  $ gk annotation tree --compress-level 10
  gk annotation tree: error: --compress-level is from 0 to 9
  [2]
  $ gk annotation list --in genes --gene ENSG1
  gk annotation list: error: there is no gene 'ENSG1' (--gene)
  [1]
  $ gk annotation list --gene ENSG1 --columns nosuch
  gk annotation list: error: unknown column 'nosuch', there are chrom, start, end, strand, id, name, type, level, num_transcripts, row, repr, length, first_transcript
  [2]
  $ gk annotation list --in transcripts --gene ENSG1 --by-appris --where 'nosuch == 1'
  gk annotation list: error: unknown column 'nosuch' (position 1 of condition 'nosuch == 1')
  [2]
  $ gk annotation list --rows 5-x
  gk annotation list: error: --rows: '5-x' is neither a row's number nor a range like 5-9
  [2]
  $ gk annotation list --rows 9-5
  gk annotation list: error: --rows: '9-5' ends before it starts
  [2]
  $ gk annotation list --rows 0,60
  #chrom	start	end	strand	id	name	type	level	num_transcripts
  chr1	5683	13217	-	ENSG00000100000.1	TP53-AS0	vaultRNA	3	4
  chrUn_tiny	0	3	-	ENSG00000100420.7	alt60	vaultRNA	2	1
  $ gk annotation list --rows 0,60 --on-bad skip --columns id
  #id
  ENSG00000100000.1
  ENSG00000100420.7
  $ gk annotation list --rows 0,61 --columns id
  gk annotation list: error: there is no row 61, the table has 61 rows (--rows 61)
  [1]
  $ gk annotation list --rows -62 --columns id
  gk annotation list: error: there is no row -62, the table has 61 rows (--rows -62)
  [1]
  $ gk annotation list --rows 0,61,59-61,1 --on-bad skip --rejects rejects.txt --columns row
  gk annotation list: 4 read, 2 rejected: 2 no such row or ID
  #row
  0
  1
  $ cat rejects.txt
  61	there is no row 61, the table has 61 rows
  59-61	there is no row 61, the table has 61 rows
  $ printf '1\nx\n' > rows.txt; gk annotation list --rows-from rows.txt --columns id
  gk annotation list: error: 'x' is not a row's number (rows.txt:2)
  [1]
  $ gk annotation list --columns nam
  gk annotation list: error: unknown column 'nam', there are chrom, start, end, strand, id, name, type, level, num_transcripts, row, repr, length, first_transcript; did you mean 'name'?
  [2]
  $ gk annotation list --where 'nam == "x"'
  gk annotation list: error: unknown column 'nam'; did you mean 'name'? (position 1 of condition 'nam == "x"')
  [2]
  $ gk annotation list --where 'name == 5'
  gk annotation list: error: '==' compares numbers with numbers and texts with texts: 'name' is text, but '5' is a number (position 6 of condition 'name == 5')
  [2]
  $ gk annotation list --where 'level < 2 || level > 2 && type == "miRNA"'
  gk annotation list: error: '&&' beside '||' needs parentheses: either 'level < 2 || (level > 2 && type == "miRNA")' or '(level < 2 || level > 2) && type == "miRNA"' (position 24 of condition 'level < 2 || level > 2 && type == "miRNA"')
  [2]
  $ gk annotation list --where '(level < 2'
  gk annotation list: error: expected an operator or ')', but the condition ends (position 11 of condition '(level < 2')
  [2]
  $ gk annotation list --where 'name =~ "("'
  gk annotation list: error: bad pattern '"("': Unmatched ( or \( (position 9 of condition 'name =~ "("')
  [2]
  $ gk annotation list --in exons --by-appris
  gk annotation list: error: --by-appris goes with --in transcripts
  [2]
  $ gk annotation list -f bed --columns id
  gk annotation list: error: --columns and --index go with -f tsv and json
  [2]
  $ gk annotation list -f json --columns id,id
  gk annotation list: error: --columns has 'id' twice; a JSON object has each key once
  [2]
  $ gk annotation list -o /dev/full
  gk annotation list: error: can't write /dev/full: No space left on device
  [1]
  $ gk annotation list -g toy
  gk annotation list: error: 'toy' is an assembly; give -g an annotation, such as gencode.v47
  [2]
