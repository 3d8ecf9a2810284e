gk build-annotation: GTF as NCBI, old releases of Ensembl and people write it.

  $ (echo '>1'; for i in $(seq 50); do echo ACGTTGCATGCCATGACTAGGATTACAGATTACACATGCA; done) > a.fa; mkdir -p data; gk build-assembly a.fa -n a 2> log > out; wc -l < out
  3
  $ build() { gk build-annotation "$1" -g a -n "$2" --source "$3" --force "${@:4}" > out; }
  $ all() { for t in genes transcripts exons introns cdss utr5s utr3s; do gk annotation list -g "$1" --in $t; done; }

NCBI's GTF has the rows of its GFF3: the stop codon of the CDS apart, numbers behind the names of second places, names where
GFF3 has none.

  $ sed 's/$/ /' > in.gtf <<END
  > #gtf-version 2.2
  > 1	BestRefSeq	gene	101	900	.	+	.	gene_id "OR9A"; transcript_id ""; db_xref "HGNC:HGNC:99"; db_xref "GeneID:9901"; gbkey "Gene"; gene "OR9A"; gene_biotype "protein_coding";
  > 1	BestRefSeq	transcript	101	900	.	+	.	gene_id "OR9A"; transcript_id "NM_990001.2"; db_xref "GeneID:9901"; gbkey "mRNA"; gene "OR9A"; product "olfactory receptor 9A, x"; tag "MANE Select"; transcript_biotype "mRNA";
  > 1	BestRefSeq	exon	101	300	.	+	.	gene_id "OR9A"; transcript_id "NM_990001.2"; gene "OR9A"; transcript_biotype "mRNA"; exon_number "1";
  > 1	BestRefSeq	exon	701	900	.	+	.	gene_id "OR9A"; transcript_id "NM_990001.2"; gene "OR9A"; transcript_biotype "mRNA"; exon_number "2";
  > 1	BestRefSeq	CDS	201	300	.	+	0	gene_id "OR9A"; transcript_id "NM_990001.2"; gene "OR9A"; product "olfactory receptor 9A, x"; protein_id "NP_990001.2"; exon_number "1";
  > 1	BestRefSeq	CDS	701	797	.	+	2	gene_id "OR9A"; transcript_id "NM_990001.2"; gene "OR9A"; product "olfactory receptor 9A, x"; protein_id "NP_990001.2"; exon_number "2";
  > 1	BestRefSeq	start_codon	201	203	.	+	0	gene_id "OR9A"; transcript_id "NM_990001.2"; gene "OR9A"; exon_number "1";
  > 1	BestRefSeq	stop_codon	798	800	.	+	0	gene_id "OR9A"; transcript_id "NM_990001.2"; gene "OR9A"; exon_number "2";
  > 1	Gnomon	gene	1001	1200	.	-	.	gene_id "OR9A_1"; transcript_id ""; db_xref "GeneID:9902"; gbkey "Gene"; gene "OR9A"; gene_biotype "lncRNA";
  > 1	Gnomon	transcript	1001	1200	.	-	.	gene_id "OR9A_1"; transcript_id "NM_990001.2_1"; db_xref "GeneID:9902"; gbkey "ncRNA"; gene "OR9A"; transcript_biotype "lnc_RNA";
  > 1	Gnomon	exon	1001	1200	.	-	.	gene_id "OR9A_1"; transcript_id "NM_990001.2_1"; gene "OR9A"; exon_number "1";
  > 1	tRNAscan-SE	gene	1301	1370	.	+	.	gene_id "TRNA1"; transcript_id ""; db_xref "GeneID:9903"; gbkey "Gene"; gene "TRNA1"; gene_biotype "tRNA";
  > 1	tRNAscan-SE	transcript	1301	1370	.	+	.	gene_id "TRNA1"; transcript_id "unassigned_transcript_1"; gbkey "tRNA"; gene "TRNA1"; transcript_biotype "tRNA";
  > 1	tRNAscan-SE	exon	1301	1370	.	+	.	gene_id "TRNA1"; transcript_id "unassigned_transcript_1"; gene "TRNA1"; exon_number "1";
  > 1	RefSeq	gene	1401	1490	.	+	.	gene_id "ND1"; transcript_id ""; db_xref "GeneID:9904"; gbkey "Gene"; gene "ND1"; gene_biotype "protein_coding";
  > 1	RefSeq	CDS	1401	1490	.	+	0	gene_id "ND1"; transcript_id "unassigned_transcript_2"; gene "ND1"; protein_id "YP_1.1"; exon_number "1";
  > END
  $ cat > in.gff3 <<END
  > 1	BestRefSeq	gene	101	900	.	+	.	ID=gene-OR9A;Dbxref=GeneID:9901,HGNC:HGNC:99;Name=OR9A;gbkey=Gene;gene=OR9A;gene_biotype=protein_coding
  > 1	BestRefSeq	mRNA	101	900	.	+	.	ID=rna-NM_990001.2;Parent=gene-OR9A;gbkey=mRNA;gene=OR9A;product=olfactory receptor 9A%2C x;transcript_id=NM_990001.2
  > 1	BestRefSeq	exon	101	300	.	+	.	ID=exon-NM_990001.2-1;Parent=rna-NM_990001.2
  > 1	BestRefSeq	exon	701	900	.	+	.	ID=exon-NM_990001.2-2;Parent=rna-NM_990001.2
  > 1	BestRefSeq	CDS	201	300	.	+	0	ID=cds-NP_990001.2;Parent=rna-NM_990001.2;product=olfactory receptor 9A%2C x;protein_id=NP_990001.2
  > 1	BestRefSeq	CDS	701	800	.	+	2	ID=cds-NP_990001.2;Parent=rna-NM_990001.2;product=olfactory receptor 9A%2C x;protein_id=NP_990001.2
  > 1	Gnomon	gene	1001	1200	.	-	.	ID=gene-OR9A-2;Dbxref=GeneID:9902;gene=OR9A;gene_biotype=lncRNA
  > 1	Gnomon	lnc_RNA	1001	1200	.	-	.	ID=rna-NM_990001.2-2;Parent=gene-OR9A-2;gbkey=ncRNA;transcript_id=NM_990001.2
  > 1	Gnomon	exon	1001	1200	.	-	.	ID=exon-NM_990001.2-3;Parent=rna-NM_990001.2-2
  > 1	tRNAscan-SE	gene	1301	1370	.	+	.	ID=gene-TRNA1;Dbxref=GeneID:9903;gene=TRNA1;gene_biotype=tRNA
  > 1	tRNAscan-SE	tRNA	1301	1370	.	+	.	ID=rna-TRNA1;Parent=gene-TRNA1;gbkey=tRNA
  > 1	tRNAscan-SE	exon	1301	1370	.	+	.	ID=exon-TRNA1-1;Parent=rna-TRNA1
  > 1	RefSeq	gene	1401	1490	.	+	.	ID=gene-ND1;Dbxref=GeneID:9904;gene=ND1;gene_biotype=protein_coding
  > 1	RefSeq	CDS	1401	1490	.	+	0	ID=cds-YP_1.1;Parent=gene-ND1;protein_id=YP_1.1
  > END
  $ build in.gff3 want ncbi-refseq; build in.gtf got ncbi-refseq; cmp data/want.v22.dganno data/got.v22.dganno; all got
  gk build-annotation: left out: 1 RNA row without transcript_id (in.gff3:11)
  gk build-annotation: left out: 1 exon or CDS row of a gene itself (in.gff3:14)
  gk build-annotation: left out: 1 exon or CDS row of a feature that is not kept (in.gff3:12)
  gk build-annotation: left out by type: 1 start_codon (line 8)
  gk build-annotation: left out: 1 RNA row without transcript_id (in.gtf:14)
  gk build-annotation: left out: 1 exon or CDS row of a gene itself (in.gtf:17)
  gk build-annotation: left out: 1 exon or CDS row of a feature that is not kept (in.gtf:15)
  #chrom	start	end	strand	id	name	type	level	num_transcripts
  1	100	900	+	9901	OR9A	protein_coding	2	1
  1	1000	1200	-	9902	OR9A	lnc_RNA	3	1
  1	1300	1370	+	9903	TRNA1	tRNA	.	0
  1	1400	1490	+	9904	ND1	protein_coding	2	0
  #chrom	start	end	strand	id	gene_id	gene_name	type	level	tsl	ccds_id	protein_id	product	num_exons
  1	100	900	+	NM_990001.2	9901	OR9A	protein_coding	2	.	.	NP_990001.2	olfactory receptor 9A%2C x	2
  1	1000	1200	-	NM_990001.2	9902	OR9A	lnc_RNA	3	.	.	.	.	1
  #chrom	start	end	strand	id	index	transcript_id	gene_id	gene_name	type	level	tsl
  1	100	300	+	.	0	NM_990001.2	9901	OR9A	protein_coding	2	.
  1	700	900	+	.	1	NM_990001.2	9901	OR9A	protein_coding	2	.
  1	1000	1200	-	.	0	NM_990001.2	9902	OR9A	lnc_RNA	3	.
  #chrom	start	end	strand	index	transcript_id	gene_id	gene_name	type	level	tsl
  1	300	700	+	0	NM_990001.2	9901	OR9A	protein_coding	2	.
  #chrom	start	end	strand	phase	exon_index	transcript_id	gene_id	gene_name	type	level	tsl
  1	200	300	+	0	0	NM_990001.2	9901	OR9A	protein_coding	2	.
  1	700	800	+	2	1	NM_990001.2	9901	OR9A	protein_coding	2	.
  #chrom	start	end	strand	exon_index	transcript_id	gene_id	gene_name
  1	100	200	+	0	NM_990001.2	9901	OR9A
  #chrom	start	end	strand	exon_index	transcript_id	gene_id	gene_name
  1	800	900	+	1	NM_990001.2	9901	OR9A
  $ build in.gtf got ensembl
  gk build-annotation: error: no attribute 'exon_id' (in.gtf:4)
  [1]
  $ sed 's/ gene "OR9A";//' in.gtf > no_gene.gtf; build no_gene.gtf got ncbi-refseq
  gk build-annotation: error: no attribute 'gene' (no_gene.gtf:2)
  [1]

Ensembl before release 76: a transcript's type is its source.

  $ cat > e75.gtf <<END
  > #!genome-build GRCh37.p13
  > 1	pseudogene	gene	101	900	.	+	.	gene_id "ENSG00000990001"; gene_name "AAA1"; gene_source "ensembl_havana"; gene_biotype "pseudogene";
  > 1	processed_transcript	transcript	101	900	.	+	.	gene_id "ENSG00000990001"; transcript_id "ENST00000990001"; gene_name "AAA1"; gene_source "ensembl_havana"; gene_biotype "pseudogene"; transcript_name "AAA1-002"; transcript_source "havana";
  > 1	processed_transcript	exon	101	900	.	+	.	gene_id "ENSG00000990001"; transcript_id "ENST00000990001"; exon_number "1"; gene_name "AAA1"; gene_source "ensembl_havana"; gene_biotype "pseudogene"; transcript_name "AAA1-002"; transcript_source "havana"; exon_id "ENSE00000990001";
  > END
  $ build e75.gtf got ensembl; gk annotation list -g got --in transcripts --columns id,type,gene_type --no-header
  ENST00000990001	processed_transcript	pseudogene
  $ sed '3s/processed_transcript/ambiguous_orf/' e75.gtf > orf.gtf; build orf.gtf got ensembl; gk annotation list -g got --in transcripts --columns id,type,gene_type --no-header
  gk build-annotation: warning: 1 row, stored without biotype: unknown biotype 'ambiguous_orf' (orf.gtf:3)
  ENST00000990001	.	pseudogene
  $ sed '3s/processed_transcript/havana/' e75.gtf > havana.gtf; build havana.gtf got ensembl
  gk build-annotation: error: no attribute 'transcript_biotype' (havana.gtf:3)
  [1]
  $ sed '/\tgene\t/d;/\ttranscript\t/d;s/ exon_id[^;]*;//;s/\tgene_id/\t gene_id/' e75.gtf > e60.gtf; build e60.gtf got generic; gk annotation list -g got --in transcripts --columns id,type,gene_type,gene_name --no-header
  ENST00000990001	processed_transcript	pseudogene	AAA1

Attributes begin with a blank, a tab or a semicolon, have no quotes, several blanks, another order, no last semicolon.

  $ cat > plain.gtf <<END
  > 1	havana	gene	101	900	.	+	.	gene_id "G1"; gene_name "AAA"; gene_biotype "protein_coding";
  > 1	havana	transcript	101	900	.	+	.	gene_id "G1"; transcript_id "T1"; gene_name "AAA"; gene_biotype "protein_coding"; transcript_biotype "protein_coding";
  > 1	havana	exon	101	900	.	+	.	gene_id "G1"; transcript_id "T1"; exon_number "1"; exon_id "E1"; gene_biotype "protein_coding"; transcript_biotype "protein_coding";
  > END
  $ build plain.gtf want ensembl; all want
  #chrom	start	end	strand	id	name	type	level	num_transcripts
  1	100	900	+	G1	AAA	protein_coding	2	1
  #chrom	start	end	strand	id	gene_id	gene_name	type	level	tsl	ccds_id	protein_id	product	num_exons
  1	100	900	+	T1	G1	AAA	protein_coding	2	6	.	.	.	1
  #chrom	start	end	strand	id	index	transcript_id	gene_id	gene_name	type	level	tsl
  1	100	900	+	E1	0	T1	G1	AAA	protein_coding	2	6
  #chrom	start	end	strand	index	transcript_id	gene_id	gene_name	type	level	tsl
  #chrom	start	end	strand	phase	exon_index	transcript_id	gene_id	gene_name	type	level	tsl
  #chrom	start	end	strand	exon_index	transcript_id	gene_id	gene_name
  #chrom	start	end	strand	exon_index	transcript_id	gene_id	gene_name
  $ same() { sed "$1" plain.gtf > edited.gtf; build edited.gtf got ensembl && cmp data/want.v22.dganno data/got.v22.dganno; }
  $ same 's/\tgene_id/\t gene_id/'; same 's/\tgene_id/\t; gene_id/'; same 's/\tgene_id/\t\tgene_id/'; same 's/"//g'; same 's/ "/    "/g;s/; /  ;  /g'; same 's/;$//'; same 's/ "/\t"/g'; same 's/gene_id "G1"; \(.*\)/\1 gene_id "G1"/'
  $ same 's/gene_id "G1";//'
  gk build-annotation: error: no attribute 'gene_id' (edited.gtf:1)
  [1]

The error tells what is missing and nothing else, and where the row may be from.

  $ sed '2s/transcript_biotype[^;]*;//' plain.gtf > no_type.gtf; build no_type.gtf got gencode
  gk build-annotation: error: no attribute 'transcript_biotype' (no_type.gtf:2)
  [1]
  $ sed '3s/exon_id[^;]*;//' plain.gtf > no_id.gtf; build no_id.gtf got ensembl
  gk build-annotation: error: no attribute 'exon_id' (no_id.gtf:3)
  [1]

An unknown biotype is stored as none and counted by its name.

  $ sed 's/gene_biotype "protein_coding"/gene_biotype "protein_codin"/;2s/transcript_biotype "[^"]*"/transcript_biotype "foo"/' plain.gtf > biotype.gtf; build biotype.gtf got ensembl
  gk build-annotation: warning: 1 row, stored without biotype: unknown biotype 'protein_codin'; did you mean 'protein_coding'? (biotype.gtf:1)
  gk build-annotation: warning: 1 row, stored without biotype: unknown biotype 'foo' (biotype.gtf:2)
  $ gk annotation list -g got --in transcripts --columns id,type,gene_type --no-header; gk annotation list -g got --in genes -f json; gk info data/got.v22.dganno --check | tail -1
  T1	.	.
  {"chrom":"1","start":100,"end":900,"strand":"+","id":"G1","name":"AAA","type":null,"level":2,"num_transcripts":1}
    utr3s: 0
  $ build biotype.gtf got ensembl --strict
  gk build-annotation: error: unknown biotype 'protein_codin'; did you mean 'protein_coding'? (--strict) (biotype.gtf:1)
  [1]
  $ sed 's/lncRNA/foo/;s/gene_biotype=tRNA/gene_biotype=./' in.gff3 > ncbi.gff3; build ncbi.gff3 got ncbi-refseq; gk annotation list -g got --in genes --columns id,type --no-header
  gk build-annotation: left out: 1 RNA row without transcript_id (ncbi.gff3:11)
  gk build-annotation: left out: 1 exon or CDS row of a gene itself (ncbi.gff3:14)
  gk build-annotation: left out: 1 exon or CDS row of a feature that is not kept (ncbi.gff3:12)
  gk build-annotation: warning: 1 row, stored without biotype: unknown biotype 'foo' (ncbi.gff3:7)
  9901	protein_coding
  9902	.
  9903	.
  9904	protein_coding

An exon, CDS or UTR of several transcripts.

  $ cat > lists.gff3 <<END
  > 1	havana	gene	101	900	.	+	.	ID=gene:G1;Name=AAA;biotype=protein_coding;gene_id=G1
  > 1	havana	mRNA	101	900	.	+	.	ID=transcript:T1;Parent=gene:G1;biotype=protein_coding
  > 1	havana	mRNA	101	900	.	+	.	ID=transcript:T2;Parent=gene:G1;biotype=protein_coding
  > 1	havana	exon	101	200	.	+	.	Parent=transcript:T1;exon_id=E1;rank=1
  > 1	havana	exon	301	900	.	+	.	Parent=transcript:T1,transcript:T2;exon_id=E2;rank=2
  > 1	havana	CDS	301	330	.	+	0	Parent=transcript:T1,transcript:T2;exon_number=2
  > 1	havana	three_prime_UTR	331	900	.	+	.	Parent=transcript:T1,transcript:T2
  > END
  $ build lists.gff3 got ensembl; all got
  #chrom	start	end	strand	id	name	type	level	num_transcripts
  1	100	900	+	G1	AAA	protein_coding	2	2
  #chrom	start	end	strand	id	gene_id	gene_name	type	level	tsl	ccds_id	protein_id	product	num_exons
  1	100	900	+	T1	G1	AAA	protein_coding	2	6	.	.	.	2
  1	100	900	+	T2	G1	AAA	protein_coding	2	6	.	.	.	1
  #chrom	start	end	strand	id	index	transcript_id	gene_id	gene_name	type	level	tsl
  1	100	200	+	E1	0	T1	G1	AAA	protein_coding	2	6
  1	300	900	+	E2	1	T1	G1	AAA	protein_coding	2	6
  1	300	900	+	E2	0	T2	G1	AAA	protein_coding	2	6
  #chrom	start	end	strand	index	transcript_id	gene_id	gene_name	type	level	tsl
  1	200	300	+	0	T1	G1	AAA	protein_coding	2	6
  #chrom	start	end	strand	phase	exon_index	transcript_id	gene_id	gene_name	type	level	tsl
  1	300	330	+	0	1	T1	G1	AAA	protein_coding	2	6
  1	300	330	+	0	0	T2	G1	AAA	protein_coding	2	6
  #chrom	start	end	strand	exon_index	transcript_id	gene_id	gene_name
  #chrom	start	end	strand	exon_index	transcript_id	gene_id	gene_name
  1	330	900	+	1	T1	G1	AAA
  1	330	900	+	0	T2	G1	AAA
  $ sed 's/T2;exon_id/T3;exon_id/' lists.gff3 > wrong.gff3; build wrong.gff3 got ensembl; build wrong.gff3 got ensembl --on-bad skip
  gk build-annotation: error: the parent transcript 'T3' is not in the file (wrong.gff3:5)
  gk build-annotation: 7 read, 6 rejected: 5 malformed, 1 refused

A source with rows of which no gene is kept is an error.

  $ grep exon lists.gff3 > exons.gff3; build exons.gff3 got ensembl --on-bad skip
  gk build-annotation: 3 read, 3 rejected: 3 refused
  gk build-annotation: error: there is no gene that could be kept, in 3 rows; --source generic reads any GFF3 or GTF (exons.gff3)
  [1]
  $ printf '1\tx\tregion\t1\t9\t.\t+\t.\tID=r\n' > region.gff3; for s in gencode ncbi-refseq generic; do build region.gff3 got $s; done
  gk build-annotation: left out by type: 1 region (line 1)
  gk build-annotation: error: there is no gene that could be kept, in 1 row; --source generic reads any GFF3 or GTF (region.gff3)
  gk build-annotation: left out by type: 1 region (line 1)
  gk build-annotation: error: there is no gene that could be kept, in 1 row; --source generic reads any GFF3 or GTF (region.gff3)
  gk build-annotation: left out by type: 1 region (line 1)
  gk build-annotation: error: there is no gene that could be kept, in 1 row (region.gff3)
  [1]
