gk build-appris: an annotation's APPRIS file from the public table.

  $ cp "$TESTS"/golden/annotation/gencode.toy1/gencode.toy1.{cfg,v22.dganno} data; cp "$TESTS/golden/annotation/gencode.toy1/appris_data.principal.txt" table.txt
  $ gk build-appris table.txt -g gencode.toy1
  gk build-appris: 88 read, 0 rejected; left out: 18 without a principality, 1 of genes that the annotation lacks
  $TMP/data/appris.gencode.toy1.v7.pkl
  $ cmp data/appris.gencode.toy1.v7.pkl "$TESTS/golden/annotation/gencode.toy1/appris.gencode.toy1.v7.pkl"

The same bytes from gzip, from a pipe, with other line ends, for an annotation that is named by its path, into another folder.

  $ mkdir out; gzip -c table.txt > table.gz; sed 's/$/\r/' table.txt > crlf.txt
  $ build() { gk build-appris -q --force "$@" && cmp out/appris.gencode.toy1.v7.pkl data/appris.gencode.toy1.v7.pkl; }
  $ build table.gz -g gencode.toy1 -O out; build - -g gencode.toy1 -O out < table.gz; GK_GENOME=gencode.toy1 build -O out crlf.txt; GENOMEKIT_QUIET=1 gk build-appris --force table.txt -g data/gencode.toy1.v22.dganno
  out/appris.gencode.toy1.v7.pkl
  out/appris.gencode.toy1.v7.pkl
  out/appris.gencode.toy1.v7.pkl
  data/appris.gencode.toy1.v7.pkl

Nothing is replaced without --force.

  $ gk build-appris table.txt -g gencode.toy1
  gk build-appris: error: $TMP/data/appris.gencode.toy1.v7.pkl exists; --force replaces it
  [1]

What is left out is counted, and named when asked for.

  $ gk build-appris -v --force table.txt -g gencode.toy1 2>&1 | grep -v assembly
  gk build-appris: line 45: the annotation has no gene ENSG99999999999
  gk build-appris: 88 read, 0 rejected; left out: 18 without a principality, 1 of genes that the annotation lacks
  $TMP/data/appris.gencode.toy1.v7.pkl
  $ printf 'G\tENSG00000100000.7\tENST00001000002.9\t-\tPRINCIPAL:2\t-\nG\tENSG00000100000\tENST00001000002\t-\tPRINCIPAL:2\nG\tENSG00000100000\tENST00001000003\t-\tMINOR\nG\tENSG00000100000\tENST5\t-\tALTERNATIVE:1\nG\tENSG5\tENST00001000002\t-\tALTERNATIVE:1\n' | gk build-appris --force -v - -g gencode.toy1 -O out 2>&1 | grep -v assembly
  gk build-appris: line 4: the annotation has no transcript ENST5
  gk build-appris: line 5: the annotation has no gene ENSG5
  gk build-appris: 5 read, 0 rejected; left out: 1 repeated, 1 without a principality, 1 of genes that the annotation lacks, 1 of transcripts that the annotation lacks
  out/appris.gencode.toy1.v7.pkl

An empty table, or one with a header alone, scores no transcript.

  $ gk build-appris --force /dev/null -g gencode.toy1 -O out; head -1 table.txt > header.txt; gk build-appris --force header.txt -g gencode.toy1 -O out
  gk build-appris: 0 read, 0 rejected
  out/appris.gencode.toy1.v7.pkl
  gk build-appris: 0 read, 0 rejected
  out/appris.gencode.toy1.v7.pkl
  $ python3 -c "import pickle; ranks, scored, genes = pickle.load(open('out/appris.gencode.toy1.v7.pkl', 'rb')); print(len(ranks), set(ranks), scored, len(genes), max(genes))"
  110 {None} [] 61 []

A bad row ends the run, with its line; or it is left out, and written elsewhere. No file appears.

  $ rm out/*; bad() { gk build-appris "$1" -g gencode.toy1 -O out; echo "exit code $?"; ls out; }
  $ (head -3 table.txt; printf 'GENE\tENSG1\tENST1\t \t \n'; tail -n +4 table.txt) > short.txt; bad short.txt
  gk build-appris: error: an APPRIS row has 5 or more fields between tabs, not 3 (short.txt:4)
  exit code 1
  $ (cat table.txt; echo) > blank.txt; bad blank.txt
  gk build-appris: error: an APPRIS row has 5 or more fields between tabs, not 1 (blank.txt:90)
  exit code 1
  $ (cat table.txt; printf 'GENE1\tENSG00000100007.2\tENST00001000070.4\t-\tPRINCIPAL:1\n') > twice.txt; bad twice.txt
  gk build-appris: error: transcript ENST00001000070 of gene ENSG00000100007 is PRINCIPAL:1 here and PRINCIPAL:5 in line 5 (twice.txt:90)
  exit code 1
  $ cat short.txt <(tail -1 twice.txt) > both.txt; gk build-appris both.txt -g gencode.toy1 -O out --on-bad skip --rejects rejects.txt && cat rejects.txt && cmp out/appris.gencode.toy1.v7.pkl data/appris.gencode.toy1.v7.pkl
  gk build-appris: 90 read, 2 rejected: 1 malformed, 1 refused; left out: 18 without a principality, 1 of genes that the annotation lacks
  out/appris.gencode.toy1.v7.pkl
  GENE	ENSG1	ENST1	 	 	an APPRIS row has 5 or more fields between tabs, not 3
  GENE1	ENSG00000100007.2	ENST00001000070.4	-	PRINCIPAL:1	transcript ENST00001000070 of gene ENSG00000100007 is PRINCIPAL:1 here and PRINCIPAL:5 in line 6
  $ gk build-appris twice.txt -g gencode.toy1 -O out --force --rejects rejects.txt; cat rejects.txt
  gk build-appris: error: transcript ENST00001000070 of gene ENSG00000100007 is PRINCIPAL:1 here and PRINCIPAL:5 in line 5 (twice.txt:90)
  GENE1	ENSG00000100007.2	ENST00001000070.4	-	PRINCIPAL:1	transcript ENST00001000070 of gene ENSG00000100007 is PRINCIPAL:1 here and PRINCIPAL:5 in line 5
  $ gk build-appris short.txt -g gencode.toy1 --on-bad na
  gk build-appris: error: --on-bad: unknown value 'na' (one of fail, skip); see 'gk build-appris --help'
  [2]

The wrong table.

  $ rm out/*; bad "$TESTS/golden/annotation/ncbi_refseq.toy1/appris_data.principal.txt"
  gk build-appris: error: no row of the table scores a transcript of this annotation (54 read, 0 rejected; left out: 13 without a principality, 41 of genes that the annotation lacks) ($TESTS/golden/annotation/ncbi_refseq.toy1/appris_data.principal.txt)
  exit code 1
  $ printf 'G\tENSG00000100007\tFBtr0070000\t-\tPRINCIPAL:1\n' > fly.txt; bad fly.txt
  gk build-appris: error: 'FBtr0070000' is neither an Ensembl nor a RefSeq transcript ID (fly.txt:1)
  exit code 1
  $ printf 'G\tENSG00000100007\tNM_1\t-\tPRINCIPAL:1\nG\tENSG00000100007\tENST00001000070\t-\tPRINCIPAL:1\n' > mixed.txt; bad mixed.txt
  gk build-appris: error: the table has RefSeq IDs, and 'ENST00001000070.1' of the annotation is none, so transcripts can't be put in order (mixed.txt)
  exit code 1
  $ grep MINOR table.txt > minor.txt; bad minor.txt
  gk build-appris: error: no row of the table scores a transcript of this annotation (10 read, 0 rejected; left out: 10 without a principality) (minor.txt)
  exit code 1
  $ head -c 100 table.gz > cut.gz; bad cut.gz
  gk build-appris: error: the gzip data ends too early: the file is truncated (cut.gz)
  exit code 1
  $ bad absent.txt
  gk build-appris: error: can't open absent.txt: No such file or directory
  exit code 1

An annotation that is not there, or is none.

  $ gk build-appris table.txt
  gk build-appris: error: no annotation: give -g ANNOTATION or set GK_GENOME
  [2]
  $ gk build-appris -g gencode.toy1
  gk build-appris: error: missing argument FILE; see 'gk build-appris --help'
  [2]
  $ gk build-appris table.txt -g gencode.toy2
  gk build-appris: error: no genome 'gencode.toy2' in $TMP/data, and the network is not used (--offline or GK_OFFLINE); did you mean 'gencode.toy1'?
  [1]
  $ printf 'chr1\t100\n' > data/toy.chrom.sizes; gk build-appris table.txt -g toy
  gk build-appris: error: 'toy' is an assembly; APPRIS data belong to an annotation: give one, such as -g gencode.v47
  [2]
  $ echo refg=toy > data/empty.cfg; gk build-appris table.txt -g empty
  gk build-appris: error: there is no empty.v22.dganno in $TMP/data, and the network is not used (--offline or GK_OFFLINE); gk build-annotation makes it
  [1]
  $ echo refg=toy > data/cut.cfg; head -c 5000 data/gencode.toy1.v22.dganno > data/cut.v22.dganno; gk build-appris table.txt -g cut
  gk build-appris: error: the file ends inside the rows of the table transcripts ($TMP/data/cut.v22.dganno, byte 4872)
  [1]
  $ gk build-appris table.txt -g gencode.toy1 -O nowhere
  gk build-appris: error: there is no folder nowhere
  [1]
