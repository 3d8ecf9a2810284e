gk annotation export: an annotation as text.

  $ cp "$TESTS"/golden/genome/data/toy* data/; Q="$TESTS"/golden/annotation/quirks
  $ cp "$TESTS"/golden/annotation/*/*.{cfg,dganno} data/
  $ for q in "$Q"/*.dganno; do cp "$q" data/; q=${q##*/}; echo refg=toy > data/${q%.v22.dganno}.cfg; done

GFF3 in GENCODE's dialect, from GENCODE and Ensembl files.

  $ gk annotation export -g cds_number_rules
  ##gff-version 3
  chr1	gk	gene	101	500	.	+	.	ID=G1.1;gene_id=G1.1;gene_type=protein_coding;gene_name=AAA;level=2
  chr1	gk	transcript	101	500	.	+	.	ID=T1.1;Parent=G1.1;gene_id=G1.1;transcript_id=T1.1;gene_name=AAA;transcript_type=protein_coding;level=2;transcript_support_level=1
  chr1	gk	exon	101	200	.	+	.	ID=exon:T1.1:1;Parent=T1.1;gene_id=G1.1;transcript_id=T1.1;exon_number=1;exon_id=E101.1
  chr1	gk	exon	301	400	.	+	.	ID=exon:T1.1:2;Parent=T1.1;gene_id=G1.1;transcript_id=T1.1;exon_number=2;exon_id=E301.1
  chr1	gk	exon	451	500	.	+	.	ID=exon:T1.1:3;Parent=T1.1;gene_id=G1.1;transcript_id=T1.1;exon_number=3;exon_id=E451.1
  chr1	gk	CDS	151	200	.	+	0	ID=CDS:T1.1;Parent=T1.1;gene_id=G1.1;transcript_id=T1.1;exon_number=1
  chr1	gk	CDS	301	400	.	+	1	ID=CDS:T1.1;Parent=T1.1;gene_id=G1.1;transcript_id=T1.1;exon_number=2
  chr1	gk	CDS	451	460	.	+	2	ID=CDS:T1.1;Parent=T1.1;gene_id=G1.1;transcript_id=T1.1;exon_number=3
  chr1	gk	five_prime_UTR	101	150	.	+	.	ID=UTR5:T1.1;Parent=T1.1;gene_id=G1.1;transcript_id=T1.1;exon_number=1
  chr1	gk	three_prime_UTR	461	500	.	+	.	ID=UTR3:T1.1;Parent=T1.1;gene_id=G1.1;transcript_id=T1.1;exon_number=3
  $ gk annotation export -g ensembl.toy1 -f gff3 | sed -n 2,8p
  chr1	gk	gene	1285	5806	.	+	.	ID=ENSTOYG00000500000;gene_id=ENSTOYG00000500000;gene_type=miRNA;gene_name=ENSTOYG00000500000
  chr1	gk	transcript	1285	5806	.	+	.	ID=ENSTOYT00000500000;Parent=ENSTOYG00000500000;gene_id=ENSTOYG00000500000;transcript_id=ENSTOYT00000500000;gene_name=ENSTOYG00000500000;transcript_type=miRNA
  chr1	gk	exon	1285	1319	.	+	.	ID=exon:ENSTOYT00000500000:1;Parent=ENSTOYT00000500000;gene_id=ENSTOYG00000500000;transcript_id=ENSTOYT00000500000;exon_number=1;exon_id=ENSTOYE00000000000
  chr1	gk	exon	2378	2500	.	+	.	ID=exon:ENSTOYT00000500000:2;Parent=ENSTOYT00000500000;gene_id=ENSTOYG00000500000;transcript_id=ENSTOYT00000500000;exon_number=2;exon_id=ENSTOYE00000000001
  chr1	gk	exon	3473	5806	.	+	.	ID=exon:ENSTOYT00000500000:3;Parent=ENSTOYT00000500000;gene_id=ENSTOYG00000500000;transcript_id=ENSTOYT00000500000;exon_number=3;exon_id=ENSTOYE00000000002
  chr1	gk	transcript	1285	5806	.	+	.	ID=ENSTOYT00000500001;Parent=ENSTOYG00000500000;gene_id=ENSTOYG00000500000;transcript_id=ENSTOYT00000500001;gene_name=ENSTOYG00000500000;transcript_type=miRNA;transcript_support_level=5
  chr1	gk	exon	1285	1319	.	+	.	ID=exon:ENSTOYT00000500001:1;Parent=ENSTOYT00000500001;gene_id=ENSTOYG00000500000;transcript_id=ENSTOYT00000500001;exon_number=1;exon_id=ENSTOYE00000000000

In NCBI's dialect, from NCBI's and UCSC's. A transcript says what has no other place: the protein and product of one whose CDS
are no rows, and a biotype other than its gene's.

  $ gk annotation export -g ncbi_frameshift
  ##gff-version 3
  chr1	BestRefSeq	gene	101	900	.	+	.	ID=gene0;Dbxref=GeneID:11;Name=A;gene=A;gene_biotype=protein_coding
  chr1	BestRefSeq	mRNA	101	900	.	+	.	ID=rna0;Parent=gene0;gene=A;transcript_id=NM_1.1;gk_protein_id=NP_1.1;gk_product=P
  chr1	BestRefSeq	exon	101	200	.	+	.	ID=exon-NM_1.1-1;Parent=rna0;transcript_id=NM_1.1
  chr1	BestRefSeq	exon	301	900	.	+	.	ID=exon-NM_1.1-2;Parent=rna0;transcript_id=NM_1.1
  ###
  $ gk annotation export -g ncbi_product_from_later_cds | grep -v exon
  ##gff-version 3
  chr1	BestRefSeq	gene	101	900	.	+	.	ID=gene0;Dbxref=GeneID:11;Name=A;gene=A;gene_biotype=protein_coding
  chr1	BestRefSeq	mRNA	101	900	.	+	.	ID=rna0;Parent=gene0;gene=A;transcript_id=NM_1.1
  chr1	BestRefSeq	CDS	150	200	.	+	0	ID=cds-NM_1.1;Parent=rna0;product=Q
  chr1	BestRefSeq	CDS	301	400	.	+	1	ID=cds-NM_1.1;Parent=rna0;product=Q
  ###
  $ gk annotation export -g ucsc_refseq.toy1 | grep -m 2 gk_biotype
  chr1	gk	transcript	38218	38363	.	+	.	ID=rna2;Parent=gene1;gene=S7;transcript_id=NR_0000071;gk_biotype=non_coding
  chrM	gk	transcript	12085	12915	.	-	.	ID=rna9;Parent=gene5;gene=S33;transcript_id=NR_0000331;gk_biotype=non_coding

It builds to the same bytes again.

  $ gk annotation export -g gencode.toy1 | gk build-annotation - -g toy -n again --source gencode
  gk build-annotation: warning: 2 IDs occur again (the first: <stdin>:163)
  $TMP/data/again.v22.dganno
  $TMP/data/again.cfg
  $ cmp data/again.v22.dganno data/gencode.toy1.v22.dganno
  $ gk annotation export -g ucsc_refseq.toy1 | gk build-annotation - -g toy -n again --source ncbi-refseq --force -q
  $TMP/data/again.v22.dganno
  $TMP/data/again.cfg
  $ cmp data/again.v22.dganno data/ucsc_refseq.toy1.v22.dganno
  $ gk annotation export -g only_comments; gk annotation export -g empty -f gtf; gk annotation export -g ncbi_empty -f bed12
  ##gff-version 3

Texts that the syntax has no room for are encoded, in rows that say so.

  $ printf 'chr1\tx\tgene\t1\t9\t.\t+\t.\tgene_id "G;1"; gene_type "TEC"; gene_name "100%%; \\"";\n' > odd.gtf
  $ printf 'chr1\tx\ttranscript\t1\t9\t.\t+\t.\tgene_id "G;1"; transcript_id "T"; transcript_type "TEC";\n' >> odd.gtf
  $ printf 'chr1\tx\texon\t1\t9\t.\t+\t.\ttranscript_id "T"; exon_number 1; exon_id "E;1";\n' >> odd.gtf
  $ gk build-annotation odd.gtf -g toy -n odd --source gencode
  $TMP/data/odd.v22.dganno
  $TMP/data/odd.cfg
  $ gk annotation export -g odd
  ##gff-version 3
  chr1	gk	gene	1	9	.	+	.	gk_encoded=1;ID=G%3B1;gene_id=G%3B1;gene_type=TEC;gene_name=100%25%3B \
  chr1	gk	transcript	1	9	.	+	.	gk_encoded=1;ID=T;Parent=G%3B1;gene_id=G%3B1;transcript_id=T;gene_name=100%25%3B \;transcript_type=TEC
  chr1	gk	exon	1	9	.	+	.	gk_encoded=1;ID=exon:T:1;Parent=T;gene_id=G%3B1;transcript_id=T;exon_number=1;exon_id=E%3B1
  $ gk annotation export -g odd -f gtf
  chr1	gk	gene	1	9	.	+	.	gk_encoded "1"; gene_id "G%3B1"; gene_type "TEC"; gene_name "100%25%3B \";
  chr1	gk	transcript	1	9	.	+	.	gk_encoded "1"; gene_id "G%3B1"; transcript_id "T"; gene_name "100%25%3B \"; transcript_type "TEC";
  chr1	gk	exon	1	9	.	+	.	gk_encoded "1"; gene_id "G%3B1"; transcript_id "T"; gene_name "100%25%3B \"; exon_number 1; exon_id "E%3B1";
  $ for f in gff3 gtf; do gk annotation export -g odd -f $f | gk build-annotation - -g toy -n odd2 --source gencode --force -q && cmp data/odd.v22.dganno data/odd2.v22.dganno; done
  $TMP/data/odd2.v22.dganno
  $TMP/data/odd2.cfg
  $TMP/data/odd2.v22.dganno
  $TMP/data/odd2.cfg
  $ printf 'chr1\tx\tgene\t1\t9\t.\t+\t.\tgk_encoded=1;ID=a%%00%%3bb%%;gene_type=TEC;gene_name=%%09\n' | gk build-annotation - -g toy -n odd2 --source gencode --force
  $TMP/data/odd2.v22.dganno
  $TMP/data/odd2.cfg
  $ gk annotation list -g odd2 --columns id,name --no-header | cat -A
  a%00;b%^I^I$

An extension of NCBI's dialect that can't be right.

  $ gk annotation export -g ncbi_no_exons | sed '/mRNA/s/$/;gk_biotype=nonsense/' | gk build-annotation - -g toy -n bad --source ncbi-refseq
  gk build-annotation: error: unknown biotype 'nonsense' (<stdin>:3)
  [1]

GTF.

  $ gk annotation export -g cds_number_rules -f gtf
  chr1	gk	gene	101	500	.	+	.	gene_id "G1.1"; gene_type "protein_coding"; gene_name "AAA"; level 2;
  chr1	gk	transcript	101	500	.	+	.	gene_id "G1.1"; transcript_id "T1.1"; gene_name "AAA"; transcript_type "protein_coding"; level 2; transcript_support_level "1";
  chr1	gk	exon	101	200	.	+	.	gene_id "G1.1"; transcript_id "T1.1"; gene_name "AAA"; exon_number 1; exon_id "E101.1";
  chr1	gk	exon	301	400	.	+	.	gene_id "G1.1"; transcript_id "T1.1"; gene_name "AAA"; exon_number 2; exon_id "E301.1";
  chr1	gk	exon	451	500	.	+	.	gene_id "G1.1"; transcript_id "T1.1"; gene_name "AAA"; exon_number 3; exon_id "E451.1";
  chr1	gk	CDS	151	200	.	+	0	gene_id "G1.1"; transcript_id "T1.1"; gene_name "AAA"; exon_number 1;
  chr1	gk	CDS	301	400	.	+	1	gene_id "G1.1"; transcript_id "T1.1"; gene_name "AAA"; exon_number 2;
  chr1	gk	CDS	451	460	.	+	2	gene_id "G1.1"; transcript_id "T1.1"; gene_name "AAA"; exon_number 3;
  chr1	gk	five_prime_utr	101	150	.	+	.	gene_id "G1.1"; transcript_id "T1.1"; gene_name "AAA"; exon_number 1;
  chr1	gk	three_prime_utr	461	500	.	+	.	gene_id "G1.1"; transcript_id "T1.1"; gene_name "AAA"; exon_number 3;
  $ gk annotation export -g ncbi_refseq.toy1 -f gtf | sed -n 1,3p
  chr1	gk	gene	4061	5384	.	-	.	gene_id "9000"; gene_type "miRNA"; gene_name "LOC1000"; level 2;
  chr1	gk	transcript	4061	5384	.	-	.	gene_id "9000"; transcript_id "NR_000000.1"; gene_name "LOC1000"; transcript_type "miRNA"; level 2;
  chr1	gk	exon	4061	5384	.	-	.	gene_id "9000"; transcript_id "NR_000000.1"; gene_name "LOC1000"; exon_number 1;

BED12.

  $ gk annotation export -g cds_number_rules -f bed12
  chr1	100	500	T1.1	0	+	150	460	0	3	100,100,50,	0,200,350,
  $ gk annotation export -g ensembl.toy1 -f bed12 | head -n 3
  chr1	1284	5806	ENSTOYT00000500000	0	+	1284	1284	0	3	35,123,2334,	0,1093,2188,
  chr1	1284	5806	ENSTOYT00000500001	0	+	1284	1284	0	3	35,123,2334,	0,1093,2188,
  chr1	1801	2551	ENSTOYT00000500030	0	-	1826	2204	0	1	750,	0,
  $ gk annotation export -g ncbi_exons_overlap -f bed12
  chr1	100	300	NM_1.1	0	+	100	100	0	1	200,	0,
  gk annotation export: warning: overlapping exons of 1 transcript are one block each, as BED12 can't hold them
  gk annotation export: warning: 1 transcript written from the first exon to the last, as BED12 must, with another start or end than in the annotation
  $ gk annotation export -g exon_other_contig -f bed12
  chr1	100	200	T1.1	0	+	100	100	0	1	100,	0,
  gk annotation export: warning: exons of 1 transcript have no base, or lie on another strand or chromosome: left out of the blocks
  gk annotation export: warning: 1 transcript written from the first exon to the last, as BED12 must, with another start or end than in the annotation
  $ gk annotation export -g ncbi_no_exons -f bed12
  chr1	100	900	NM_1.1	0	+	100	100	0	1	800,	0,
  $ gk annotation export -g child_outside_parent -f bed12
  chr1	4999	6000	T1.1	0	+	4999	4999	0	1	1001,	0,
  gk annotation export: warning: 1 transcript written from the first exon to the last, as BED12 must, with another start or end than in the annotation

Names of another scheme, files, threads.

  $ gk annotation export -g cds_number_rules -f bed12 --chrom-scheme refseq
  NC_900001.1	100	500	T1.1	0	+	150	460	0	3	100,100,50,	0,200,350,
  $ gk annotation export -g cds_number_rules -f bed12 --chrom-scheme refsex
  gk annotation export: error: no alias scheme 'refsex' in $TMP/data/toy.chromAlias.txt; it has ucsc, ensembl, refseq; did you mean 'refseq'?
  [2]
  $ gk annotation export -g gencode.toy1 -o a.gff3.gz; gk annotation export -g gencode.toy1 -@ 1 -o a.gff3; zcat a.gff3.gz | cmp - a.gff3
  $ gk annotation export -g gencode.toy1 -o nowhere/a.gff3
  gk annotation export: error: can't write nowhere/a.gff3: No such file or directory
  [1]
  $ gk annotation export -g gencode.toy1 > /dev/full
  gk annotation export: error: can't write <stdout>: No space left on device
  [1]

Command lines that are wrong.

  $ gk annotation export -g toy
  gk annotation export: error: 'toy' is an assembly; give -g an annotation, such as gencode.v47
  [2]
  $ gk annotation export -g gencode.toy1 -f bed
  gk annotation export: error: --format: unknown value 'bed' (one of gff3, gtf, bed12); see 'gk annotation export --help'
  [2]
  $ gk annotation export
  gk annotation export: error: no genome: give -g GENOME or set GK_GENOME
  [2]
  $ gk annotation exports -g gencode.toy1
  gk annotation: error: 'gk annotation' has no command 'exports', but list, show, tree, export; did you mean 'export'?
  [2]
  $ gk annotation export -g gencode.toy7
  gk annotation export: error: no genome 'gencode.toy7' in $TMP/data; did you mean 'gencode.toy1'?
  [1]
