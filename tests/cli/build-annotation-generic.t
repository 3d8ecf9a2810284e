gk build-annotation: the files of assemblers, browsers, bacteria and old releases.

  $ (echo '>1'; for i in $(seq 50); do echo ACGTTGCATGCCATGACTAGGATTACAGATTACACATGCA; done) > a.fa; mkdir -p data; gk build-assembly a.fa -n a 2> log > out; wc -l < out
  3
  $ build() { gk build-annotation "$1" -g a -n got --source "${2:-generic}" --force "${@:3}" > out; }
  $ list() { gk annotation list -g got --in "$1" --columns "$2" --no-header; }
  $ tables() { list genes id,name,start,end,strand,type; list transcripts id,gene_id,start,end,type,protein_id,product; list exons transcript_id,index,start,end,id; list cdss transcript_id,start,end,phase; list utr5s transcript_id,start,end; list utr3s transcript_id,start,end; gk info data/got.v22.dganno --check > out || cat out; }

StringTie: no gene rows, no biotypes. A transcript whose strand is not known is a bad record.

  $ cat > stringtie.gtf <<END
  > # StringTie version 2.2.1
  > 1	StringTie	transcript	101	900	1000	+	.	gene_id "MSTRG.1"; transcript_id "MSTRG.1.1"; 
  > 1	StringTie	exon	101	300	1000	+	.	gene_id "MSTRG.1"; transcript_id "MSTRG.1.1"; exon_number "1"; 
  > 1	StringTie	exon	701	900	1000	+	.	gene_id "MSTRG.1"; transcript_id "MSTRG.1.1"; exon_number "2"; 
  > 1	StringTie	transcript	51	150	1000	+	.	gene_id "MSTRG.1"; transcript_id "MSTRG.1.2"; 
  > 1	StringTie	exon	51	150	1000	+	.	gene_id "MSTRG.1"; transcript_id "MSTRG.1.2"; exon_number "1"; 
  > END
  $ build stringtie.gtf; tables
  MSTRG.1	MSTRG.1	50	900	+	.
  MSTRG.1.1	MSTRG.1	100	900	.	.	.
  MSTRG.1.2	MSTRG.1	50	150	.	.	.
  MSTRG.1.1	0	100	300	.
  MSTRG.1.1	1	700	900	.
  MSTRG.1.2	0	50	150	.
  $ gk annotation list -g got --in genes -f json
  {"chrom":"1","start":50,"end":900,"strand":"+","id":"MSTRG.1","name":"MSTRG.1","type":null,"level":null,"num_transcripts":2}
  $ printf '1\tStringTie\ttranscript\t1001\t1100\t1000\t.\t.\tgene_id "MSTRG.2"; transcript_id "MSTRG.2.1"; \n1\tStringTie\texon\t1001\t1100\t1000\t.\t.\tgene_id "MSTRG.2"; transcript_id "MSTRG.2.1"; exon_number "1"; \n' >> stringtie.gtf
  $ build stringtie.gtf
  gk build-annotation: error: the strand is '.'; it must be + or - (stringtie.gtf:7)
  [1]
  $ build stringtie.gtf generic --on-bad skip; list genes id
  gk build-annotation: 7 read, 2 rejected: 2 malformed
  MSTRG.1

Other sources refuse it, and say which reads it.

  $ build stringtie.gtf gencode
  gk build-annotation: error: no attribute 'transcript_biotype'; the row looks like an assembler's or another program's: try --source generic (stringtie.gtf:2)
  [1]
  $ build stringtie.gtf ncbi-refseq
  gk build-annotation: error: the strand is '.'; it must be + or - (stringtie.gtf:7)
  [1]

UCSC's genes folder (genePredToGtf): the stop codon is part of the CDS. Cufflinks: exons alone. BRAKER: a word in column 9.

  $ cat > ucsc.gtf <<END
  > 1	ncbiRefSeq.2023-10	transcript	101	900	.	+	.	gene_id "OR9"; transcript_id "NM_9.2";  gene_name "OR9";
  > 1	ncbiRefSeq.2023-10	exon	101	900	.	+	.	gene_id "OR9"; transcript_id "NM_9.2"; exon_number "1"; exon_id "NM_9.2.1"; gene_name "OR9";
  > 1	ncbiRefSeq.2023-10	CDS	151	447	.	+	0	gene_id "OR9"; transcript_id "NM_9.2"; exon_number "1"; exon_id "NM_9.2.1"; gene_name "OR9";
  > 1	ncbiRefSeq.2023-10	stop_codon	448	450	.	+	0	gene_id "OR9"; transcript_id "NM_9.2"; exon_number "1"; exon_id "NM_9.2.1"; gene_name "OR9";
  > 1	ncbiRefSeq.2023-10	5UTR	101	150	.	+	.	gene_id "OR9"; transcript_id "NM_9.2"; exon_number "1"; exon_id "NM_9.2.1"; gene_name "OR9";
  > END
  $ build ucsc.gtf; tables
  OR9	OR9	100	900	+	protein_coding
  NM_9.2	OR9	100	900	protein_coding	.	.
  NM_9.2	0	100	900	NM_9.2.1
  NM_9.2	150	450	0
  NM_9.2	100	150
  $ grep -w -e exon stringtie.gtf | grep -v MSTRG.2 > cufflinks.gtf; build cufflinks.gtf; tables
  MSTRG.1	MSTRG.1	50	900	+	.
  MSTRG.1.1	MSTRG.1	100	900	.	.	.
  MSTRG.1.2	MSTRG.1	50	150	.	.	.
  MSTRG.1.1	0	100	300	.
  MSTRG.1.1	1	700	900	.
  MSTRG.1.2	0	50	150	.
  $ cat > braker.gtf <<END
  > 1	AUGUSTUS	gene	101	400	1	-	.	g1
  > 1	AUGUSTUS	transcript	101	400	1	-	.	g1.t1
  > 1	AUGUSTUS	stop_codon	101	103	.	-	0	transcript_id "g1.t1"; gene_id "g1";
  > 1	AUGUSTUS	CDS	101	200	1	-	1	transcript_id "g1.t1"; gene_id "g1";
  > 1	AUGUSTUS	intron	201	300	1	-	.	transcript_id "g1.t1"; gene_id "g1";
  > 1	AUGUSTUS	CDS	301	400	1	-	0	transcript_id "g1.t1"; gene_id "g1";
  > END
  $ build braker.gtf; tables
  gk build-annotation: left out by type: 1 intron (line 5)
  g1	g1	100	400	-	protein_coding
  g1.t1	g1	100	400	protein_coding	.	.
  g1.t1	0	300	400	.
  g1.t1	1	100	200	.
  g1.t1	300	400	0
  g1.t1	100	200	1

Bacteria of NCBI: genes by locus_tag, a transcript where the CDS hangs on the gene, a gene across the origin.

  $ cat > bac.gff3 <<END
  > ##gff-version 3
  > 1	RefSeq	region	1	2000	.	+	.	ID=1:1..2000;Dbxref=taxon:820;Is_circular=true;gbkey=Src
  > 1	RefSeq	gene	101	400	.	+	.	ID=gene-IB1_RS00005;Name=dnaA;gbkey=Gene;gene=dnaA;gene_biotype=protein_coding;locus_tag=IB1_RS00005
  > 1	Protein Homology	CDS	101	400	.	+	0	ID=cds-WP_1.1;Parent=gene-IB1_RS00005;Dbxref=GenBank:WP_1.1;gene=dnaA;locus_tag=IB1_RS00005;product=replication initiator;protein_id=WP_1.1;transl_table=11
  > 1	cmsearch	gene	501	580	.	-	.	ID=gene-IB1_RS00007;Name=IB1_RS00007;gbkey=Gene;gene_biotype=tRNA;locus_tag=IB1_RS00007
  > 1	cmsearch	tRNA	501	580	.	-	.	ID=rna-IB1_RS00007;Parent=gene-IB1_RS00007;gbkey=tRNA;locus_tag=IB1_RS00007;product=tRNA-Ala
  > 1	cmsearch	exon	501	580	.	-	.	ID=exon-IB1_RS00007-1;Parent=rna-IB1_RS00007;gbkey=tRNA;locus_tag=IB1_RS00007
  > 1	RefSeq	pseudogene	601	700	.	+	.	ID=gene-IB1_RS00008;Name=IB1_RS00008;gbkey=Gene;gene_biotype=pseudogene;locus_tag=IB1_RS00008
  > 1	RefSeq	gene	1901	2120	.	+	.	ID=gene-IB1_RS00010;Name=IB1_RS00010;gbkey=Gene;gene_biotype=protein_coding;locus_tag=IB1_RS00010
  > END
  $ build bac.gff3; tables
  gk build-annotation: left out by type: 1 region (line 2)
  gk build-annotation: warning: 1 row ends beyond its chromosome (bac.gff3:9)
  IB1_RS00005	dnaA	100	400	+	protein_coding
  IB1_RS00007	IB1_RS00007	500	580	-	tRNA
  IB1_RS00008	IB1_RS00008	600	700	+	pseudogene
  IB1_RS00010	IB1_RS00010	1900	2120	+	protein_coding
  IB1_RS00005	IB1_RS00005	100	400	protein_coding	WP_1.1	replication initiator
  rna-IB1_RS00007	IB1_RS00007	500	580	tRNA	.	tRNA-Ala
  IB1_RS00005	0	100	400	.
  rna-IB1_RS00007	0	500	580	.
  IB1_RS00005	100	400	0
  $ build bac.gff3 generic --strict
  gk build-annotation: error: the row ends beyond its chromosome (--strict) (bac.gff3:9)
  [1]
  $ build bac.gff3 ncbi-refseq
  gk build-annotation: error: no attribute 'Dbxref'; the row looks like an assembler's or another program's: try --source generic (bac.gff3:3)
  [1]

Prokka: CDS and RNAs alone, and the genome behind them.

  $ cat > prokka.gff <<END
  > ##gff-version 3
  > ##sequence-region 1 1 2000
  > 1	Prodigal:002006	CDS	101	400	.	+	0	ID=PK_00001;Name=dnaA;gene=dnaA;locus_tag=PK_00001;product=replication initiator
  > 1	Aragorn:001002	tRNA	501	580	.	-	.	ID=PK_00002;locus_tag=PK_00002;product=tRNA-Ala(tgc)
  > 1	minced:0.2.0	repeat_region	601	700	.	.	.	note=CRISPR
  > ##FASTA
  > >1
  > ACGT
  > END
  $ build prokka.gff; tables
  gk build-annotation: left out by type: 1 repeat_region (line 5)
  PK_00001	dnaA	100	400	+	protein_coding
  PK_00002	PK_00002	500	580	-	.
  PK_00001	PK_00001	100	400	protein_coding	.	replication initiator
  PK_00002	PK_00002	500	580	tRNA	.	tRNA-Ala(tgc)
  PK_00001	0	100	400	.
  PK_00002	0	500	580	.
  PK_00001	100	400	0

MAKER: evidence is no gene, and parts come in any order, with several parents.

  $ cat > maker.gff <<END
  > 1	maker	exon	101	200	.	+	.	ID=m1:1;Parent=m1,m2
  > 1	maker	CDS	121	200	.	+	0	ID=m1:cds;Parent=m1,m2
  > 1	maker	exon	301	400	.	+	.	ID=m1:2;Parent=m1
  > 1	maker	mRNA	101	400	.	+	.	ID=m1;Parent=mg;Name=m1;_AED=0.1
  > 1	maker	mRNA	101	200	.	+	.	ID=m2;Parent=mg;Name=m2
  > 1	maker	gene	101	400	.	+	.	ID=mg;Name=maker-1-gene
  > 1	blastn	expressed_sequence_match	101	400	.	+	.	ID=hit
  > 1	blastn	match_part	101	200	.	+	.	ID=hsp;Parent=hit
  > END
  $ build maker.gff; tables
  gk build-annotation: left out by type: 1 expressed_sequence_match (line 7), 1 match_part (line 8)
  mg	maker-1-gene	100	400	+	protein_coding
  m1	mg	100	400	protein_coding	.	.
  m2	mg	100	200	protein_coding	.	.
  m1	0	100	200	.
  m1	1	300	400	.
  m2	0	100	200	.
  m1	120	200	0
  m2	120	200	0
  m1	100	120
  m2	100	120
  m1	300	400

TAIR, Ensembl Genomes, FlyBase, gffread: lists with a protein, prefixes, pseudogenes below genes, geneID.

  $ cat > tair.gff <<END
  > 1	TAIR10	gene	101	400	.	+	.	ID=AT1G01010;Note=protein_coding_gene;Name=AT1G01010
  > 1	TAIR10	mRNA	101	400	.	+	.	ID=AT1G01010.1;Parent=AT1G01010;Name=AT1G01010.1;Index=1
  > 1	TAIR10	protein	121	180	.	+	.	ID=AT1G01010.1-Protein;Name=AT1G01010.1;Derives_from=AT1G01010.1
  > 1	TAIR10	exon	101	400	.	+	.	Parent=AT1G01010.1
  > 1	TAIR10	five_prime_UTR	101	120	.	+	.	Parent=AT1G01010.1
  > 1	TAIR10	CDS	121	180	.	+	0	Parent=AT1G01010.1,AT1G01010.1-Protein;
  > 1	TAIR10	three_prime_UTR	181	400	.	+	.	Parent=AT1G01010.1
  > 1	FlyBase	gene	501	600	.	-	.	ID=FBgn1;Name=abc
  > 1	FlyBase	pseudogene	501	600	.	-	.	ID=FBtr1;Parent=FBgn1;Name=abc-RA
  > 1	FlyBase	exon	501	600	.	-	.	Parent=FBtr1;Name=abc:1
  > 1	ensemblgenomes	ncRNA_gene	701	800	.	+	.	ID=gene:EG1;Name=eg;biotype=ncRNA;gene_id=EG1
  > 1	ensemblgenomes	lnc_RNA	701	800	.	+	.	ID=transcript:EG1.1;Parent=gene:EG1;biotype=lncRNA;transcript_id=EG1.1
  > 1	ensemblgenomes	exon	701	800	.	+	.	Parent=transcript:EG1.1;Name=EG1-E1;exon_id=EG1-E1;rank=1
  > 1	x	mRNA	901	990	.	+	.	ID=gr.1;geneID=GR;gene_name=gr
  > 1	x	CDS	901	990	.	+	.	Parent=gr.1
  > END
  $ build tair.gff; tables
  gk build-annotation: left out by type: 1 protein (line 3)
  AT1G01010	AT1G01010	100	400	+	protein_coding
  FBgn1	abc	500	600	-	.
  EG1	eg	700	800	+	ncRNA
  GR	gr	900	990	+	protein_coding
  AT1G01010.1	AT1G01010	100	400	protein_coding	.	.
  FBtr1	FBgn1	500	600	.	.	.
  EG1.1	EG1	700	800	lnc_RNA	.	.
  gr.1	GR	900	990	protein_coding	.	.
  AT1G01010.1	0	100	400	.
  FBtr1	0	500	600	.
  EG1.1	0	700	800	EG1-E1
  gr.1	0	900	990	.
  AT1G01010.1	120	180	0
  gr.1	900	990	0
  AT1G01010.1	100	120
  AT1G01010.1	180	400

What can't be right is an error at its line, or counted.

  $ (cat maker.gff; grep m2 maker.gff | grep mRNA) > twice.gff; build twice.gff
  gk build-annotation: error: the ID 'm2' is in several rows (line 5) (twice.gff:9)
  [1]
  $ build twice.gff generic --on-bad skip --rejects rejects; cut -f1-4,10 rejects
  gk build-annotation: left out by type: 1 expressed_sequence_match (line 7), 1 match_part (line 8)
  gk build-annotation: 9 read, 1 rejected: 1 refused
  1	maker	mRNA	101	the ID 'm2' is in several rows (line 5)
  $ sed '4s/Parent=mg/Parent=other/' maker.gff > orphan.gff; build orphan.gff; build orphan.gff generic --on-bad skip; list transcripts id
  gk build-annotation: error: the parent 'other' is in no row of its chromosome (orphan.gff:4)
  gk build-annotation: left out by type: 1 expressed_sequence_match (line 7), 1 match_part (line 8)
  gk build-annotation: 8 read, 2 rejected: 2 refused
  m2
  $ sed '3s/+/-/' maker.gff > spliced.gff; build spliced.gff
  gk build-annotation: error: the row is on another strand than its transcript (spliced.gff:3)
  [1]
  $ sed '3s/301/191/' maker.gff > overlap.gff; build overlap.gff
  gk build-annotation: error: the exon overlaps another one of its transcript (overlap.gff:3)
  [1]
  $ (cat cufflinks.gtf; printf '1\tx\texon\t5\t20\t.\t+\t.\tgene_id "H"; transcript_id "U";\n1\tx\texon\t9\t30\t.\t+\t.\tgene_id "H"; transcript_id "U";\n') > over.gtf; build over.gtf generic --on-bad skip; list genes id; gk info data/got.v22.dganno --check | grep intact
  gk build-annotation: 5 read, 2 rejected: 2 malformed
  MSTRG.1
  intact: yes
  $ grep -w match_part maker.gff > none.gff; build none.gff
  gk build-annotation: left out by type: 1 match_part (line 1)
  gk build-annotation: error: there is no gene that could be kept, in 1 row (none.gff)
  [1]
  $ sed 's/\t+\t/\t.\t/' maker.gff > strand.gff; build strand.gff generic --on-bad skip
  gk build-annotation: left out by type: 1 expressed_sequence_match (line 7), 1 match_part (line 8)
  gk build-annotation: 8 read, 6 rejected: 6 malformed
  gk build-annotation: error: there is no gene that could be kept, in 8 rows (strand.gff)
  [1]
  $ build maker.gff generic --primary-first
  gk build-annotation: error: --primary-first does not go with --source generic
  [2]
