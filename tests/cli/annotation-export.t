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
  chr1	gk	five_prime_UTR	101	150	.	+	.	ID=UTR5:T1.1:1;Parent=T1.1;gene_id=G1.1;transcript_id=T1.1;exon_number=1
  chr1	gk	three_prime_UTR	461	500	.	+	.	ID=UTR3:T1.1:1;Parent=T1.1;gene_id=G1.1;transcript_id=T1.1;exon_number=3
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
  chr1	BestRefSeq	exon	101	200	.	+	.	ID=exon-rna0-1;Parent=rna0;transcript_id=NM_1.1
  chr1	BestRefSeq	exon	301	900	.	+	.	ID=exon-rna0-2;Parent=rna0;transcript_id=NM_1.1
  ###
  $ gk annotation export -g ncbi_product_from_later_cds | grep -v exon
  ##gff-version 3
  chr1	BestRefSeq	gene	101	900	.	+	.	ID=gene0;Dbxref=GeneID:11;Name=A;gene=A;gene_biotype=protein_coding
  chr1	BestRefSeq	mRNA	101	900	.	+	.	ID=rna0;Parent=gene0;gene=A;transcript_id=NM_1.1
  chr1	BestRefSeq	CDS	150	200	.	+	0	ID=cds-rna0;Parent=rna0;product=Q
  chr1	BestRefSeq	CDS	301	400	.	+	1	ID=cds-rna0;Parent=rna0;product=Q
  ###
  $ gk annotation export -g ucsc_refseq.toy1 | grep -m 2 gk_biotype
  chr1	gk	transcript	38218	38363	.	+	.	ID=rna2;Parent=gene1;gene=S7;transcript_id=NR_0000071;gk_biotype=non_coding
  chrM	gk	transcript	12085	12915	.	-	.	ID=rna9;Parent=gene5;gene=S33;transcript_id=NR_0000331;gk_biotype=non_coding

It builds to the same bytes again.

  $ gk annotation export -q -g gencode.toy1 | gk build-annotation - -g toy -n again --source gencode
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
  chr1	gk	transcript	1	9	.	+	.	gk_encoded "1"; gene_id "G%3B1"; transcript_id "T"; gene_type "TEC"; gene_name "100%25%3B \"; transcript_type "TEC";
  chr1	gk	exon	1	9	.	+	.	gk_encoded "1"; gene_id "G%3B1"; transcript_id "T"; gene_type "TEC"; gene_name "100%25%3B \"; transcript_type "TEC"; exon_number 1; exon_id "E%3B1";
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

  $ gk annotation export -g ncbi_no_exons | sed '/mRNA/s/$/;gk_biotype=nonsense/' | gk build-annotation - -g toy -n bad --source ncbi-refseq --strict
  gk build-annotation: error: unknown biotype 'nonsense' (--strict) (<stdin>:3)
  [1]

GTF.

  $ gk annotation export -g cds_number_rules -f gtf
  chr1	gk	gene	101	500	.	+	.	gene_id "G1.1"; gene_type "protein_coding"; gene_name "AAA"; level 2;
  chr1	gk	transcript	101	500	.	+	.	gene_id "G1.1"; transcript_id "T1.1"; gene_type "protein_coding"; gene_name "AAA"; transcript_type "protein_coding"; level 2; transcript_support_level "1";
  chr1	gk	exon	101	200	.	+	.	gene_id "G1.1"; transcript_id "T1.1"; gene_type "protein_coding"; gene_name "AAA"; transcript_type "protein_coding"; exon_number 1; exon_id "E101.1";
  chr1	gk	exon	301	400	.	+	.	gene_id "G1.1"; transcript_id "T1.1"; gene_type "protein_coding"; gene_name "AAA"; transcript_type "protein_coding"; exon_number 2; exon_id "E301.1";
  chr1	gk	exon	451	500	.	+	.	gene_id "G1.1"; transcript_id "T1.1"; gene_type "protein_coding"; gene_name "AAA"; transcript_type "protein_coding"; exon_number 3; exon_id "E451.1";
  chr1	gk	CDS	151	200	.	+	0	gene_id "G1.1"; transcript_id "T1.1"; gene_type "protein_coding"; gene_name "AAA"; transcript_type "protein_coding"; exon_number 1;
  chr1	gk	CDS	301	400	.	+	1	gene_id "G1.1"; transcript_id "T1.1"; gene_type "protein_coding"; gene_name "AAA"; transcript_type "protein_coding"; exon_number 2;
  chr1	gk	CDS	451	460	.	+	2	gene_id "G1.1"; transcript_id "T1.1"; gene_type "protein_coding"; gene_name "AAA"; transcript_type "protein_coding"; exon_number 3;
  chr1	gk	five_prime_utr	101	150	.	+	.	gene_id "G1.1"; transcript_id "T1.1"; gene_type "protein_coding"; gene_name "AAA"; transcript_type "protein_coding"; exon_number 1;
  chr1	gk	three_prime_utr	461	500	.	+	.	gene_id "G1.1"; transcript_id "T1.1"; gene_type "protein_coding"; gene_name "AAA"; transcript_type "protein_coding"; exon_number 3;
  $ gk annotation export -g ncbi_refseq.toy1 -f gtf | sed -n 1,3p
  chr1	gk	gene	4061	5384	.	-	.	gene_id "9000"; gene_type "miRNA"; gene_name "LOC1000"; level 2;
  chr1	gk	transcript	4061	5384	.	-	.	gene_id "9000"; transcript_id "NR_000000.1"; gene_type "miRNA"; gene_name "LOC1000"; transcript_type "miRNA"; level 2;
  chr1	gk	exon	4061	5384	.	-	.	gene_id "9000"; transcript_id "NR_000000.1"; gene_type "miRNA"; gene_name "LOC1000"; transcript_type "miRNA"; exon_number 1;

GTF has the stop codon outside the CDS, where the bases show one, in rows that a build joins to it again. A codon may be cut by
an intron; mitochondria have a code of their own. An incomplete 5' end (phase 1) has no start codon.

  $ printf '>c1\n%s\n>chrM\n%s\n' CCATGAAATCCCAACCCTTATTTCATGAATGCCTAGACGTACGT ATAAAATGAAGACC > codons.fa
  $ gk build-assembly codons.fa -n codons > /dev/null
  $ row() { printf '%s\tx\t%s\t%s\t%s\t.\t%s\t%s\t%s\n' "$@"; }
  $ part() { row "$1" exon "$2" "$3" "$4" . "Parent=$6;exon_number=$7;exon_id=E$6$7"; row "$1" CDS "$2" "$3" "$4" "$5" "Parent=$6"; }
  $ parent() { row "$1" gene "$2" "$3" "$4" . "ID=G$5;gene_type=protein_coding;gene_name=N$5"; row "$1" transcript "$2" "$3" "$4" . "ID=$5;Parent=G$5;transcript_type=protein_coding"; }
  $ { parent c1 3 14 + SPLIT; part c1 3 9 + 0 SPLIT 1; part c1 13 14 + 2 SPLIT 2; parent c1 18 26 - BACK; part c1 18 26 - 0 BACK 1
  >   parent c1 28 36 + OPEN; part c1 28 36 + 1 OPEN 1; parent chrM 1 12 + M; part chrM 1 12 + 0 M 1; } > codons.gff3
  $ gk build-annotation codons.gff3 -g codons -n codons.v1 --source gencode > /dev/null
  $ gk annotation export -g codons.v1 -f gtf | grep -E 'CDS|codon'
  c1	gk	CDS	3	8	.	+	0	gene_id "GSPLIT"; transcript_id "SPLIT"; gene_type "protein_coding"; gene_name "NSPLIT"; transcript_type "protein_coding"; exon_number 1;
  c1	gk	start_codon	3	5	.	+	0	gene_id "GSPLIT"; transcript_id "SPLIT"; gene_type "protein_coding"; gene_name "NSPLIT"; transcript_type "protein_coding"; exon_number 1;
  c1	gk	stop_codon	9	9	.	+	0	gene_id "GSPLIT"; transcript_id "SPLIT"; gene_type "protein_coding"; gene_name "NSPLIT"; transcript_type "protein_coding"; exon_number 1;
  c1	gk	stop_codon	13	14	.	+	2	gene_id "GSPLIT"; transcript_id "SPLIT"; gene_type "protein_coding"; gene_name "NSPLIT"; transcript_type "protein_coding"; exon_number 2;
  c1	gk	CDS	21	26	.	-	0	gene_id "GBACK"; transcript_id "BACK"; gene_type "protein_coding"; gene_name "NBACK"; transcript_type "protein_coding"; exon_number 1;
  c1	gk	start_codon	24	26	.	-	0	gene_id "GBACK"; transcript_id "BACK"; gene_type "protein_coding"; gene_name "NBACK"; transcript_type "protein_coding"; exon_number 1;
  c1	gk	stop_codon	18	20	.	-	0	gene_id "GBACK"; transcript_id "BACK"; gene_type "protein_coding"; gene_name "NBACK"; transcript_type "protein_coding"; exon_number 1;
  c1	gk	CDS	28	36	.	+	1	gene_id "GOPEN"; transcript_id "OPEN"; gene_type "protein_coding"; gene_name "NOPEN"; transcript_type "protein_coding"; exon_number 1;
  chrM	gk	CDS	1	9	.	+	0	gene_id "GM"; transcript_id "M"; gene_type "protein_coding"; gene_name "NM"; transcript_type "protein_coding"; exon_number 1;
  chrM	gk	start_codon	1	3	.	+	0	gene_id "GM"; transcript_id "M"; gene_type "protein_coding"; gene_name "NM"; transcript_type "protein_coding"; exon_number 1;
  chrM	gk	stop_codon	10	12	.	+	0	gene_id "GM"; transcript_id "M"; gene_type "protein_coding"; gene_name "NM"; transcript_type "protein_coding"; exon_number 1;
  $ gk annotation export -g codons.v1 -f gtf --stop-codon in | grep -E 'CDS|codon' | cut -f -8
  c1	gk	CDS	3	9	.	+	0
  c1	gk	CDS	13	14	.	+	2
  c1	gk	CDS	18	26	.	-	0
  c1	gk	CDS	28	36	.	+	1
  chrM	gk	CDS	1	12	.	+	0
  $ gk annotation export -g codons.v1 | grep CDS | cut -f -8
  c1	gk	CDS	3	9	.	+	0
  c1	gk	CDS	13	14	.	+	2
  c1	gk	CDS	18	26	.	-	0
  c1	gk	CDS	28	36	.	+	1
  chrM	gk	CDS	1	12	.	+	0
  $ gk annotation export -g codons.v1 -f gtf | gk build-annotation - -g codons -n again --source gencode --force -q > /dev/null; cmp data/again.v22.dganno data/codons.v1.v22.dganno

Without the bases nothing tells.

  $ mv data/codons.2bit .; gk annotation export -g codons.v1 -f gtf > whole.gtf; gk annotation export -g codons.v1 -f gtf --stop-codon in | cmp - whole.gtf
  gk annotation export: warning: no bases tell where stop codons are: there is no codons.2bit in $TMP/data, and the network is not used (--offline or GK_OFFLINE); each CDS is written as in GFF3, with its stop codon (as --stop-codon in does)
  $ gk annotation export -g codons.v1 -f gtf --stop-codon out
  gk annotation export: error: no bases tell where stop codons are: there is no codons.2bit in $TMP/data, and the network is not used (--offline or GK_OFFLINE); --stop-codon in needs none
  [1]
  $ printf '>c1\nACGT\n' | gk build-assembly - -n other > /dev/null; mv data/other.2bit data/codons.2bit; gk annotation export -g codons.v1 -f gtf | cmp - whole.gtf; mv codons.2bit data
  gk annotation export: warning: the genome has no bases of the chromosomes of 1 transcript with a CDS, which are written without codon rows, and with a stop codon, if there is one, in the CDS

Ensembl's dialect, which bcftools csq takes.

  $ gk annotation export -g cds_number_rules --dialect ensembl
  ##gff-version 3
  chr1	gk	gene	101	500	.	+	.	ID=gene:G1.1;Name=AAA;biotype=protein_coding;gene_id=G1.1;level=2
  chr1	gk	mRNA	101	500	.	+	.	ID=transcript:T1.1;Parent=gene:G1.1;biotype=protein_coding;transcript_id=T1.1;level=2;transcript_support_level=1
  chr1	gk	exon	101	200	.	+	.	Parent=transcript:T1.1;exon_id=E101.1;rank=1
  chr1	gk	exon	301	400	.	+	.	Parent=transcript:T1.1;exon_id=E301.1;rank=2
  chr1	gk	exon	451	500	.	+	.	Parent=transcript:T1.1;exon_id=E451.1;rank=3
  chr1	gk	CDS	151	200	.	+	0	ID=CDS:T1.1;Parent=transcript:T1.1;exon_number=1
  chr1	gk	CDS	301	400	.	+	1	ID=CDS:T1.1;Parent=transcript:T1.1;exon_number=2
  chr1	gk	CDS	451	460	.	+	2	ID=CDS:T1.1;Parent=transcript:T1.1;exon_number=3
  chr1	gk	five_prime_UTR	101	150	.	+	.	Parent=transcript:T1.1;exon_number=1
  chr1	gk	three_prime_UTR	461	500	.	+	.	Parent=transcript:T1.1;exon_number=3
  ###
  $ gk annotation export -g cds_number_rules --dialect ensembl -f gtf | sed -n '2,3p;6p'
  chr1	gk	transcript	101	500	.	+	.	gene_id "G1.1"; transcript_id "T1.1"; gene_biotype "protein_coding"; gene_name "AAA"; transcript_biotype "protein_coding"; level 2; transcript_support_level "1";
  chr1	gk	exon	101	200	.	+	.	gene_id "G1.1"; transcript_id "T1.1"; gene_biotype "protein_coding"; gene_name "AAA"; transcript_biotype "protein_coding"; exon_number 1; exon_id "E101.1";
  chr1	gk	CDS	151	200	.	+	0	gene_id "G1.1"; transcript_id "T1.1"; gene_biotype "protein_coding"; gene_name "AAA"; transcript_biotype "protein_coding"; exon_number 1;
  $ gk annotation export -g ensembl.toy1 --dialect ensembl -q | gk build-annotation - -g toy -n again --source ensembl --force -q > /dev/null; cmp data/again.v22.dganno data/ensembl.toy1.v22.dganno
  $ gk annotation export -g ncbi_frameshift --dialect ensembl
  ##gff-version 3
  chr1	gk	gene	101	900	.	+	.	ID=gene:11;Name=A;biotype=protein_coding;gene_id=11;level=2
  chr1	gk	transcript	101	900	.	+	.	ID=transcript:NM_1.1;Parent=gene:11;biotype=protein_coding;transcript_id=NM_1.1;level=2;protein_id=NP_1.1;product=P
  chr1	gk	exon	101	200	.	+	.	Parent=transcript:NM_1.1;rank=1
  chr1	gk	exon	301	900	.	+	.	Parent=transcript:NM_1.1;rank=2
  ###

IDs occur once in an export. UCSC places an accession several times; NCBI's has the same one on X and Y.

  $ gk annotation export -g ucsc_refseq.toy1 -f gtf -q | awk '$3 == "transcript" && /gk_id/' | sed -n 1,3p
  chr1	gk	transcript	13229	13292	.	+	.	gk_encoded "1"; gene_id "2002_dup1"; transcript_id "XM_0000020_dup1"; gene_type "protein_coding"; gene_name "S2"; transcript_type "protein_coding"; protein_id "NP_20"; product "product of XM_0000020, a%3B b"; gk_id "XM_0000020";
  chr1_KI270001v1_alt	gk	transcript	413	531	.	-	.	gk_encoded "1"; gene_id "7_dup1"; transcript_id "NM_0000350_dup1"; gene_type "protein_coding"; gene_name "S27"; transcript_type "protein_coding"; protein_id "NP_350"; product "product of NM_0000350, a%3B b"; gk_id "NM_0000350";
  chr2	gk	transcript	38953	39337	.	+	.	gk_encoded "1"; gene_id "7_dup4"; transcript_id "NR_0000240_dup1"; gene_type "non_coding"; gene_name "S27"; transcript_type "non_coding"; product "product of NR_0000240, a%3B b"; gk_id "NR_0000240";
  $ gk annotation export -g ucsc_refseq.toy1 -f gtf > /dev/null
  gk annotation export: warning: 16 IDs occur again, and an export has each once: written with a suffix such as _dup1
  $ gk annotation export -g ucsc_refseq.toy1 -f gtf -q | awk '$3 == "transcript"' | grep -o 'transcript_id "[^"]*' | sort | uniq -d
  $ gk annotation export -g ucsc_refseq.toy1 -f bed12 -q | cut -f 4 | sort | uniq -d
  $ gk annotation export -g gencode.toy1 -q | grep gk_id | cut -f 3,9
  gene	ID=ENSG00000100035.6_dup1;gene_id=ENSG00000100035.6_dup1;gene_type=processed_transcript;gene_name=GENE11;level=1;gk_id=ENSG00000100035.6
  gene	ID=ENSG00000100035.6_dup2;gene_id=ENSG00000100035.6_dup2;gene_type=protein_coding_CDS_not_defined;gene_name=GENE34;level=2;gk_id=ENSG00000100035.6
  $ gk annotation export -g gencode.toy1 -q -f gtf | gk build-annotation - -g toy -n again --source gencode --force -q > /dev/null; cmp data/again.v22.dganno data/gencode.toy1.v22.dganno
  $ for name in gencode.toy1 ncbi_refseq.toy1 ucsc_refseq.toy1; do gk annotation export -g $name -q | grep -v -w CDS | grep -o '[	;]ID=[^;]*' | sort | uniq -d; done

Texts that make lists or pairs of a GFF3 value are encoded; an escape of the source's own stays, which readers decode.

  $ row chr1 gene 1 9 + . 'ID=A;gene_type=lncRNA;gene_name=a,b=c&d 50%' | gk build-annotation - -g toy -n texts --source gencode > /dev/null
  $ gk annotation export -g texts; gk annotation export -g texts -f gtf
  ##gff-version 3
  chr1	gk	gene	1	9	.	+	.	gk_encoded=1;ID=A;gene_id=A;gene_type=lncRNA;gene_name=a%2Cb%3Dc%26d 50%25
  chr1	gk	gene	1	9	.	+	.	gene_id "A"; gene_type "lncRNA"; gene_name "a,b=c&d 50%";
  $ gk annotation export -g texts | gk build-annotation - -g toy -n again --source gencode --force -q > /dev/null; cmp data/texts.v22.dganno data/again.v22.dganno
  $ row chr1 gene 1 9 + . 'ID=A;gene_type=lncRNA;gene_name=kinase%2C subunit 1' | gk build-annotation - -g toy -n texts --source gencode --force > /dev/null
  $ gk annotation export -g texts; gk annotation export -g texts -f gtf
  ##gff-version 3
  chr1	gk	gene	1	9	.	+	.	ID=A;gene_id=A;gene_type=lncRNA;gene_name=kinase%2C subunit 1
  chr1	gk	gene	1	9	.	+	.	gene_id "A"; gene_type "lncRNA"; gene_name "kinase%2C subunit 1";

Some of the transcripts, with their genes.

  $ gk annotation export -g gencode.toy1 --gene ENSG00000100007 -f bed12 | cut -f 4
  ENST00001000070.1
  $ gk annotation list -g gencode.toy1 --in transcripts --gene ENSG00000100007 --columns id --no-header
  ENST00001000070.1
  $ gk annotation export -g gencode.toy1 --transcript ENST00001000000 -f gtf | cut -f 3 | sort | uniq -c
        6 exon
        1 gene
        1 transcript
  $ gk annotation export -g gencode.toy1 --where 'type == "retained_intron" && num_exons > 3' --rows 0-30 -f bed12 | cut -f -4
  chr1	9750	10162	ENST00001000281.2
  $ gk annotation export -g gencode.toy1 --rows 4,0,-1,0 -f bed12 | cut -f 4; gk annotation list -g gencode.toy1 --in transcripts --rows 0,4,-1 --columns id --no-header
  ENST00001000000.1
  ENST00001000070.1
  ENST00001004200.1
  ENST00001000000.1
  ENST00001000070.1
  ENST00001004200.1
  $ gk annotation export -g ncbi_refseq.toy1 --rows 3 | cut -f 3
  ##gff-version 3
  gene
  mRNA
  exon
  CDS
  ###
  $ gk annotation export -g gencode.toy1 --where 'length < 0'
  ##gff-version 3
  $ gk annotation export -g gencode.toy1 --gene NOBODY
  gk annotation export: error: there is no gene 'NOBODY' (--gene)
  [1]
  $ gk annotation export -g gencode.toy1 --transcript ENSTOYT9
  gk annotation export: error: there is no transcript 'ENSTOYT9' (--transcript)
  [1]
  $ gk annotation export -g gencode.toy1 --rows 100000
  gk annotation export: error: there is no row 100000, the table has 110 rows (--rows 100000)
  [1]
  $ gk annotation export -g gencode.toy1 --where 'typo == 1'
  gk annotation export: error: unknown column 'typo'; did you mean 'type'? (position 1 of condition 'typo == 1')
  [2]
  $ gk annotation export -g gencode.toy1 --gene A --transcript B
  gk annotation export: error: --gene and --transcript exclude each other
  [2]
  $ gk annotation export -g gencode.toy1 --rows 1 --gene A
  gk annotation export: error: --rows and --rows-from go without --gene and --transcript
  [2]
  $ gk annotation export -g gencode.toy1 --rows x
  gk annotation export: error: --rows: 'x' is neither a row's number nor a range like 5-9
  [2]
  $ gk annotation export -g gencode.toy1 -f bed12 --dialect ensembl
  gk annotation export: error: --dialect goes with -f gff3 and gtf
  [2]
  $ gk annotation export -g gencode.toy1 --stop-codon in
  gk annotation export: error: --stop-codon goes with -f gtf
  [2]
  $ gk annotation export -g gencode.toy1 --dialect gencode
  gk annotation export: error: --dialect: unknown value 'gencode' (one of source, ensembl); see 'gk annotation export --help'
  [2]

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
  $ gk annotation export -q -g gencode.toy1 -o a.gff3.gz; gk annotation export -q -g gencode.toy1 -@ 1 -o a.gff3; zcat a.gff3.gz | cmp - a.gff3
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
  $ gk annotation export -g gencode.toy1 --compress-level 10
  gk annotation export: error: --compress-level is from 0 to 9
  [2]
  $ gk annotation export
  gk annotation export: error: no genome: give -g GENOME or set GK_GENOME
  [2]
  $ gk annotation exports -g gencode.toy1
  gk annotation: error: 'gk annotation' has no command 'exports', but list, show, tree, export; did you mean 'export'?
  [2]
  $ gk annotation export -g gencode.toy7
  gk annotation export: error: no genome 'gencode.toy7' in $TMP/data, and the network is not used (--offline or GK_OFFLINE); did you mean 'gencode.toy1'?
  [1]
