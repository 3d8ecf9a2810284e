gk build-annotation: GFF3, GTF and UCSC's tables to an annotation.

  $ mkdir -p data; cp "$TESTS"/golden/genome/data/toy.* data/; golden="$TESTS/golden/annotation"
  $ cp "$golden/quirks/utr_generic.gff3" a.gff3; cat a.gff3 | cut -c1-60
  chr1	HAVANA	gene	101	500	.	+	.	ID=G1.1;gene_id=G1.1;gene_typ
  chr1	HAVANA	transcript	101	500	.	+	.	ID=T1.1;Parent=G1.1;gen
  chr1	HAVANA	exon	101	200	.	+	.	ID=exon:T1.1:101;Parent=T1.1;
  chr1	HAVANA	exon	301	400	.	+	.	ID=exon:T1.1:301;Parent=T1.1;
  chr1	HAVANA	UTR	101	150	.	+	.	ID=UTR:T1.1:101;Parent=T1.1;ex
  chr1	HAVANA	CDS	151	200	.	+	0	ID=CDS:T1.1:151;Parent=T1.1;ex
  chr1	HAVANA	CDS	301	310	.	+	1	ID=CDS:T1.1:301;Parent=T1.1;ex
  chr1	HAVANA	UTR	311	400	.	+	.	ID=UTR:T1.1:311;Parent=T1.1;ex
  $ gk build-annotation a.gff3 -g toy -n first --source gencode
  $TMP/data/first.v22.dganno
  $TMP/data/first.cfg
  $ cat data/first.cfg; cmp data/first.v22.dganno "$golden/quirks/utr_generic.v22.dganno"
  refg=toy

The same bytes from gzip, BGZF, stdin, with a FASTA tail, in any number of threads; an annotation stands for its assembly.

  $ build() { rm -rf out; mkdir out; gk build-annotation -g toy -n first --source gencode -O out "$@" > /dev/null && cmp out/first.v22.dganno data/first.v22.dganno; }
  $ gzip -c a.gff3 > a.gz; bgzip -c a.gff3 > b.gz; (cat a.gff3; printf '##FASTA\n>chr1\nACGT\n') > fasta.gff3
  $ build a.gz; build b.gz -@7; build - < a.gff3; cat a.gz | build -; build fasta.gff3; build a.gff3 -g first

GTF gives the rows of the GFF3 of the same release: the stop codon becomes part of the CDS.

  $ cat > coding.gtf <<END
  > chr1	HAVANA	gene	101	500	.	+	.	gene_id "G1.1"; gene_type "protein_coding"; gene_name "AAA"; level 2;
  > chr1	HAVANA	transcript	101	500	.	+	.	gene_id "G1.1"; transcript_id "T1.1"; transcript_type "protein_coding"; level 2; transcript_support_level "1";
  > chr1	HAVANA	exon	101	200	.	+	.	gene_id "G1.1"; transcript_id "T1.1"; exon_number 1; exon_id "E101.1";
  > chr1	HAVANA	exon	301	400	.	+	.	gene_id "G1.1"; transcript_id "T1.1"; exon_number 2; exon_id "E301.1";
  > chr1	HAVANA	CDS	151	200	.	+	0	gene_id "G1.1"; transcript_id "T1.1"; exon_number 1;
  > chr1	HAVANA	CDS	301	307	.	+	1	gene_id "G1.1"; transcript_id "T1.1"; exon_number 2;
  > chr1	HAVANA	stop_codon	308	310	.	+	0	gene_id "G1.1"; transcript_id "T1.1"; exon_number 2;
  > chr1	HAVANA	UTR	101	150	.	+	.	gene_id "G1.1"; transcript_id "T1.1"; exon_number 1;
  > chr1	HAVANA	UTR	308	400	.	+	.	gene_id "G1.1"; transcript_id "T1.1"; exon_number 2;
  > END
  $ build coding.gtf

Nothing is replaced without --force, nor is a name taken that is an assembly's.

  $ gk build-annotation a.gff3 -g toy -n first --source gencode
  gk build-annotation: error: $TMP/data/first.v22.dganno exists; --force replaces it
  [1]
  $ gk build-annotation a.gff3 -g toy -n first --source gencode --force | wc -l
  2
  $ gk build-annotation a.gff3 -g toy -n toy --source gencode
  gk build-annotation: error: toy is an assembly's name in $TMP/data: -g toy could not mean the annotation
  [1]
  $ gk build-annotation a.gff3 -g toy -n x --source gencode -O nowhere
  gk build-annotation: error: there is no folder nowhere
  [1]
  $ gk build-annotation a.gff3 -g toy -n x --source gencode -O /proc/self
  gk build-annotation: error: can't write /proc/self/x.v22.dganno: No such file or directory
  [1]
  $ gk build-annotation none.gff3 -g toy -n x --source gencode
  gk build-annotation: error: can't open none.gff3: No such file or directory
  [1]
  $ ls data | grep x
  toy.chromAlias.txt

The command line.

  $ gk build-annotation a.gff3 -g toy -n x
  gk build-annotation: error: where the file is from is not known: give --source
  [2]
  $ gk build-annotation a.gff3 -g toy --source gencode
  gk build-annotation: error: the annotation needs a name: give -n NAME
  [2]
  $ gk build-annotation -g toy -n x --source gencode
  gk build-annotation: error: no FILE given; - is stdin
  [2]
  $ gk build-annotation a.gff3 -n x --source gencode
  gk build-annotation: error: no genome: give -g GENOME or set GK_GENOME
  [2]
  $ gk build-annotation a.gff3 -g toy -n x/y --source gencode
  gk build-annotation: error: 'x/y' can't name an annotation: it contains '/'
  [2]
  $ gk build-annotation a.gff3 -g toy -n x --source refseq
  gk build-annotation: error: --source: unknown value 'refseq' (one of gencode, ensembl, ncbi-refseq, generic, ucsc-refseq); see 'gk build-annotation --help'
  [2]
  $ gk build-annotation a.gff3 -g toy -n x --source gencode --on-bad na
  gk build-annotation: error: --on-bad: unknown value 'na' (one of fail, skip); see 'gk build-annotation --help'
  [2]

Bad rows, each with its line; nothing is written. Columns, numbers, phases, strands, attributes:

  $ bad() { gk build-annotation "$1" -g toy -n x --source "${2:-gencode}" "${@:3}"; }
  $ edit() { sed "$1" a.gff3 > edited.gff3; bad edited.gff3 gencode "${@:2}"; }
  $ edit '2s/\t[^\t]*$//'
  gk build-annotation: error: 8 tab-separated columns where 9 are needed (edited.gff3:2)
  [1]
  $ edit '2s/\t[^\t]*$/\t/'
  gk build-annotation: error: column 9 is empty (edited.gff3:2)
  [1]
  $ edit '6s/\t0\tID/\tx\tID/'
  gk build-annotation: error: the phase 'x' is not an integer (edited.gff3:6)
  [1]
  $ edit '3s/\t+\t/\t?\t/'
  gk build-annotation: error: the strand is '?'; it must be + or - (edited.gff3:3)
  [1]
  $ edit '3s/\t101\t/\t1e2\t/'
  gk build-annotation: error: the start '1e2' is not an integer (edited.gff3:3)
  [1]
  $ edit '3s/\t200\t/\t99999999999\t/'
  gk build-annotation: error: the end '99999999999' does not fit a 32-bit integer (edited.gff3:3)
  [1]
  $ edit '1s/ID=.*/gene AAA/'
  gk build-annotation: error: no attribute 'gene_id'; the row looks like an assembler's or another program's: try --source generic (edited.gff3:1)
  [1]
  $ edit '1s/protein_coding/protein_codin/' --strict
  gk build-annotation: error: unknown biotype 'protein_codin'; did you mean 'protein_coding'? (--strict) (edited.gff3:1)
  [1]
  $ edit '1s/level=2/level=7/'
  gk build-annotation: error: level '7' is not 1, 2 or 3 (edited.gff3:1)
  [1]
  $ edit '1s/^chr1/chr4/'
  gk build-annotation: error: unknown chromosome 'chr4'; did you mean 'chr1'? (edited.gff3:1)
  [1]
  $ printf 'chr1\tHAVANA\tgene\t1\t9\t.\t+\t.\tID=a\0b;gene_type=miRNA;gene_name=n\n' > nul.gff3; bad nul.gff3
  gk build-annotation: error: a NUL character is no text (nul.gff3:1)
  [1]

Parents: none, another one, a cycle, a repeated ID, several.

  $ sed 2d a.gff3 > orphans.gff3; bad orphans.gff3
  gk build-annotation: error: the parent transcript 'T1.1' is not in the file (orphans.gff3:2)
  [1]
  $ edit '3s/Parent=T1.1/Parent=T9/'
  gk build-annotation: error: the parent transcript 'T9' is not in the file (edited.gff3:3)
  [1]
  $ (cat a.gff3; sed -n 2p a.gff3 | sed 's/T1.1/T2/g'; sed -n 3p a.gff3) > late.gff3; bad late.gff3
  gk build-annotation: error: the parent transcript 'T1.1' is not the latest transcript row ('T2'): rows must follow their parents, as in the files that are published (late.gff3:10)
  [1]
  $ edit '2s/Parent=G1.1/Parent=T1.1/'
  gk build-annotation: error: the parent gene 'T1.1' is not in the file (edited.gff3:2)
  [1]
  $ (sed 1d a.gff3; sed -n '1p;1p' a.gff3) > twice.gff3; bad twice.gff3
  gk build-annotation: error: the parent gene 'G1.1' is in several rows, and this row does not follow its own (twice.gff3:1)
  [1]

Exons and their parts that don't fit each other.

  $ edit '4s/exon_number=2/exon_number=1/'
  gk build-annotation: error: exon number 1 occurs again in the transcript, so its introns can't be told (edited.gff3:4)
  [1]
  $ edit '4s/exon_number=2/exon_number=9/'
  gk build-annotation: error: exon number too large: 9 on exon 2 of the transcript (index 8) (edited.gff3:4)
  [1]
  $ edit '4s/301/200/'
  gk build-annotation: error: the intron before exon number 2 would have a negative length: exons overlap, or their numbers do not ascend 5' to 3' (edited.gff3:4)
  [1]
  $ edit '6s/200/201/'
  gk build-annotation: error: the CDS is not in an exon of its transcript (edited.gff3:6)
  [1]
  $ edit '5s/101/81/;5s/150/90/'
  gk build-annotation: error: the UTR5 is not in an exon of its transcript (edited.gff3:5)
  [1]
  $ edit '8s/311/305/'
  gk build-annotation: error: the UTR row lies inside the CDS (edited.gff3:8)
  [1]
  $ edit '6d;7d'
  gk build-annotation: error: a UTR row in a transcript without CDS: it is neither a 5' nor a 3' UTR (edited.gff3:5)
  [1]
  $ ls data | grep x
  toy.chromAlias.txt

A damaged file, a file of another source, an annotation of another assembly.

  $ head -c 150 a.gz > cut.gz; bad cut.gz
  gk build-annotation: error: the gzip data ends too early: the file is truncated (cut.gz)
  [1]
  $ bad "$golden/ncbi_refseq.toy1/ncbi_refseq.toy1.gff3"
  gk build-annotation: error: no attribute 'biotype'; the row looks as if it were from another source: try --source ncbi-refseq ($TESTS/golden/annotation/ncbi_refseq.toy1/ncbi_refseq.toy1.gff3:6)
  [1]
  $ bad a.gff3 ncbi-refseq
  gk build-annotation: error: no attribute 'gene_biotype'; the row looks as if it were from another source: try --source gencode (a.gff3:1)
  [1]
  $ bad coding.gtf ncbi-refseq
  gk build-annotation: error: no attribute 'gene_biotype'; the row looks as if it were from another source: try --source gencode (coding.gtf:1)
  [1]
  $ bad "$golden/ucsc_refseq.toy1"
  gk build-annotation: error: can't read $TESTS/golden/annotation/ucsc_refseq.toy1: it is a folder; --source ucsc-refseq reads folders of tables
  [1]
  $ bad a.gff3 ucsc-refseq
  gk build-annotation: error: --source ucsc-refseq reads a folder with refGene and refLink tables, and a.gff3 is none
  [1]
  $ mkdir empty; bad empty ucsc-refseq
  gk build-annotation: error: there is neither refLink.txt.gz nor refLink.txt in empty
  [1]
  $ sed 's/^chr1/chr4/' a.gff3 > other.gff3; bad other.gff3 gencode --on-bad skip
  gk build-annotation: error: no row has a chromosome of toy: the input says 'chr4', the genome 'chr1'; did you mean 'chr1'? (other.gff3)
  [1]

What makes little sense is stored as GenomeKit stores it, and counted; with --strict it is an error.

  $ odd() { sed "$1" a.gff3 > edited.gff3; bad edited.gff3 gencode -q --force --strict; bad edited.gff3 gencode --force > /dev/null; }
  $ odd '1s/\t101\t500\t/\t500\t101\t/'
  gk build-annotation: error: the row ends before it starts (--strict) (edited.gff3:1)
  gk build-annotation: warning: 1 row ends before it starts (edited.gff3:1)
  gk build-annotation: warning: 1 row is not inside its parent (edited.gff3:2)
  $ odd '1s/\t101\t/\t0\t/'
  gk build-annotation: error: the row begins before its chromosome (--strict) (edited.gff3:1)
  gk build-annotation: warning: 1 row begins before its chromosome (edited.gff3:1)
  $ odd '1s/\t500\t/\t60001\t/'
  gk build-annotation: error: the row ends beyond its chromosome (--strict) (edited.gff3:1)
  gk build-annotation: warning: 1 row ends beyond its chromosome (edited.gff3:1)
  $ odd '2s/\t101\t/\t91\t/'
  gk build-annotation: error: the row is not inside its parent (--strict) (edited.gff3:2)
  gk build-annotation: warning: 1 row is not inside its parent (edited.gff3:2)
  $ odd '4s/^chr1/chr2/;7d;8d'
  gk build-annotation: error: the row is not inside its parent (--strict) (edited.gff3:4)
  gk build-annotation: warning: 1 row is not inside its parent (edited.gff3:4)
  $ odd '1{p;s/^chr1/chr2/}'
  gk build-annotation: error: the row is not inside its parent (--strict) (edited.gff3:3)
  gk build-annotation: warning: 1 row is not inside its parent (edited.gff3:3)
  gk build-annotation: warning: 1 ID occurs again (edited.gff3:2)
  $ bad "$golden/quirks/numbers_1_2_2.gff3" gencode --force > /dev/null
  gk build-annotation: warning: 1 exon's number is not its place in the transcript ($TESTS/golden/annotation/quirks/numbers_1_2_2.gff3:5)

Bad rows left out: they and what depends on them are counted, and written to a file.

  $ edit '1s/^chr1/chr4/;3s/\t+\t/\t?\t/' --force --on-bad skip --rejects rejects.txt
  gk build-annotation: 8 read, 8 rejected: 1 malformed, 1 unknown chromosome, 6 refused
  gk build-annotation: error: there is no gene that could be kept, in 8 rows; --source generic reads any GFF3 or GTF (edited.gff3)
  [1]
  $ (cat a.gff3; sed 's/G1/G2/g;s/T1/T2/g;s/E101/E102/;s/^chr1/chr9/' a.gff3; sed 's/G1/G3/g;s/T1/T3/g;6s/200/201/' a.gff3) > many.gff3
  $ bad many.gff3 gencode --force --on-bad skip --rejects rejects.txt
  gk build-annotation: 24 read, 15 rejected: 7 malformed, 8 unknown chromosome
  $TMP/data/x.v22.dganno
  $TMP/data/x.cfg
  $ cut -f1,3,4,10- rejects.txt
  chr9	gene	101	unknown chromosome 'chr9'; did you mean 'chr1'?
  chr9	transcript	101	unknown chromosome 'chr9'; did you mean 'chr1'?
  chr9	exon	101	unknown chromosome 'chr9'; did you mean 'chr1'?
  chr9	exon	301	unknown chromosome 'chr9'; did you mean 'chr1'?
  chr9	UTR	101	unknown chromosome 'chr9'; did you mean 'chr1'?
  chr9	CDS	151	unknown chromosome 'chr9'; did you mean 'chr1'?
  chr9	CDS	301	unknown chromosome 'chr9'; did you mean 'chr1'?
  chr9	UTR	311	unknown chromosome 'chr9'; did you mean 'chr1'?
  chr1	transcript	101	the CDS is not in an exon of its transcript
  chr1	exon	101	the CDS is not in an exon of its transcript
  chr1	exon	301	the CDS is not in an exon of its transcript
  chr1	UTR	101	the CDS is not in an exon of its transcript
  chr1	CDS	151	the CDS is not in an exon of its transcript
  chr1	CDS	301	the CDS is not in an exon of its transcript
  chr1	UTR	311	the CDS is not in an exon of its transcript

Children before their parents are put together by ID; rows in the order of the published files give the same.

  $ sort -k4,4n -k5,5n a.gff3 > sorted.gff3; bad sorted.gff3 gencode --force -q; cmp data/x.v22.dganno data/first.v22.dganno
  $TMP/data/x.v22.dganno
  $TMP/data/x.cfg
  $ tac a.gff3 > tac.gff3; bad tac.gff3 gencode --force -q; cmp data/x.v22.dganno data/first.v22.dganno | wc -l
  $TMP/data/x.v22.dganno
  $TMP/data/x.cfg
  1
  $ sed "3s/Parent=T1.1/Parent=T1.1,T2/" tac.gff3 > lists.gff3; bad lists.gff3 gencode --force
  gk build-annotation: error: the parent transcript 'T2' is not in the file (lists.gff3:3)
  [1]

NCBI: what is lost, and why.

  $ bad "$golden/quirks/ncbi_frameshift.gff3" ncbi-refseq --force > /dev/null
  gk build-annotation: warning: 1 transcript loses its CDS: a part of it is in no exon of its own (frameshift) ($TESTS/golden/annotation/quirks/ncbi_frameshift.gff3:6)
  $ bad "$golden/quirks/ncbi_frameshift.gff3" ncbi-refseq --force --strict
  gk build-annotation: error: the transcript loses its CDS: a part of it is in no exon of its own (frameshift) (--strict) ($TESTS/golden/annotation/quirks/ncbi_frameshift.gff3:6)
  [1]
  $ bad "$golden/quirks/ncbi_flush_on_hashes.gff3" ncbi-refseq --force > /dev/null
  gk build-annotation: warning: 1 row is lost: its parent is in no row of its block (blocks end at ### and where the chromosome changes) ($TESTS/golden/annotation/quirks/ncbi_flush_on_hashes.gff3:4)
  $ bad "$golden/quirks/ncbi_nested_rna.gff3" ncbi-refseq --force > /dev/null
  gk build-annotation: left out: 1 RNA row whose parent is not a gene ($TESTS/golden/annotation/quirks/ncbi_nested_rna.gff3:3)
  gk build-annotation: left out: 1 exon or CDS row of a feature that is not kept ($TESTS/golden/annotation/quirks/ncbi_nested_rna.gff3:5)
  gk build-annotation: left out: 1 transcript's own type (it gets its gene's biotype) ($TESTS/golden/annotation/quirks/ncbi_nested_rna.gff3:2)
  $ bad "$golden/quirks/ncbi_exons_reversed.gff3" ncbi-refseq --force --strict
  gk build-annotation: error: the intron has a negative length (--strict) ($TESTS/golden/annotation/quirks/ncbi_exons_reversed.gff3:4)
  [1]
  $ bad "$golden/bad/ncbi_refseq/contig_of_ignored_row.gff3" ncbi-refseq --force --on-bad skip
  gk build-annotation: 2 read, 1 rejected: 1 unknown chromosome
  $TMP/data/x.v22.dganno
  $TMP/data/x.cfg

The primary chromosomes first: the answer is that for the reordered file.

  $ (sed 's/^chr1/chr1_KI270001v1_alt/;s/G1/G2/g;s/T1/T2/g' a.gff3; cat a.gff3) > alt_first.gff3; (cat a.gff3; grep alt alt_first.gff3) > reordered.gff3
  $ bad reordered.gff3 gencode --force -q; cp data/x.v22.dganno expected
  $TMP/data/x.v22.dganno
  $TMP/data/x.cfg
  $ bad alt_first.gff3 gencode --force -q --primary-first; cmp expected data/x.v22.dganno
  $TMP/data/x.v22.dganno
  $TMP/data/x.cfg
  $ bad alt_first.gff3 ncbi-refseq --force --primary-first
  gk build-annotation: error: --primary-first: gk does not know the primary accessions of toy; it knows those of hg19, hg38, mm10, mm39 and macFas5
  [2]
  $ bad "$golden/ucsc_refseq.toy1" ucsc-refseq --force --primary-first
  gk build-annotation: error: --primary-first does not go with --source ucsc-refseq
  [2]
  $ sed '$s/exon_number=2/exon_number=x/' alt_first.gff3 > numbered.gff3; bad numbered.gff3 gencode --force --primary-first
  gk build-annotation: error: the exon number 'x' is not an integer (numbered.gff3:16)
  [1]

An empty file is an empty annotation.

  $ : > nothing; bad nothing gencode --force; wc -c < data/x.v22.dganno
  $TMP/data/x.v22.dganno
  $TMP/data/x.cfg
  368
