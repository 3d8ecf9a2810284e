gk build-mane: an annotation's MANE file from the public table.

  $ G="$TESTS/golden/annotation"; cp "$G"/gencode.toy1/gencode.toy1.{cfg,v22.dganno} "$G"/ncbi_refseq.toy1/ncbi_refseq.toy1.{cfg,v22.dganno} data
  $ gk build-mane "$G"/gencode.toy1/MANE.GRCh38.v9.1.summary.txt.gz -g gencode.toy1
  gk build-mane: 29 read, 0 rejected; left out: 1 of transcripts that the annotation lacks
  $TMP/data/mane.gencode.toy1.v1.pkl
  $ gk build-mane "$G"/ncbi_refseq.toy1/MANE.GRCh38.v9.2.summary.txt.gz -g ncbi_refseq.toy1
  gk build-mane: 17 read, 0 rejected; left out: 1 of transcripts that the annotation lacks
  $TMP/data/mane.ncbi_refseq.toy1.v1.pkl
  $ cmp data/mane.gencode.toy1.v1.pkl "$G/gencode.toy1/mane.gencode.toy1.v1.pkl"; cmp data/mane.ncbi_refseq.toy1.v1.pkl "$G/ncbi_refseq.toy1/mane.ncbi_refseq.toy1.v1.pkl"

The same bytes from plain text, from a pipe and with other line ends.

  $ mkdir out; zcat "$G"/gencode.toy1/MANE*.gz > table.txt; sed 's/$/\r/' table.txt > crlf.txt
  $ build() { gk build-mane -q --force -O out -g gencode.toy1 "$@" && cmp out/mane.gencode.toy1.v1.pkl data/mane.gencode.toy1.v1.pkl; }
  $ build table.txt; build - < table.txt; build crlf.txt
  out/mane.gencode.toy1.v1.pkl
  out/mane.gencode.toy1.v1.pkl
  out/mane.gencode.toy1.v1.pkl

Nothing is replaced without --force. What is left out is named when asked for.

  $ gk build-mane table.txt -g gencode.toy1
  gk build-mane: error: $TMP/data/mane.gencode.toy1.v1.pkl exists; --force replaces it
  [1]
  $ gk build-mane --force -v table.txt -g gencode.toy1 2>&1 | grep -v assembly
  gk build-mane: line 30: the annotation has no transcript 'ENST9999999.1'
  gk build-mane: 29 read, 0 rejected; left out: 1 of transcripts that the annotation lacks
  $TMP/data/mane.gencode.toy1.v1.pkl

Columns are known by their names; fields may be quoted. A table without rows selects nothing.

  $ show() { python3 -c "import pickle; print([x for x in pickle.load(open('out/mane.gencode.toy1.v1.pkl', 'rb'))[::2]])"; }
  $ printf '"MANE_status"\tx\tEnsembl_nuc\nMANE Select\t"a ""b""\n\tc"\t"ENST00001000140.3"\nMANE Plus Clinical\t""\tENST00001000562\n' | gk build-mane --force - -g gencode.toy1 -O out; show
  gk build-mane: warning: rows that go on over several lines, within quotes: 1, the first at line 2 (<stdin>)
  gk build-mane: 2 read, 0 rejected
  out/mane.gencode.toy1.v1.pkl
  [[5], [15]]
  $ gk build-mane --force /dev/null -g gencode.toy1 -O out; show
  gk build-mane: 0 read, 0 rejected
  out/mane.gencode.toy1.v1.pkl
  [[], []]
  $ head -1 table.txt | gk build-mane --force - -g gencode.toy1 -O out; show
  gk build-mane: 0 read, 0 rejected
  out/mane.gencode.toy1.v1.pkl
  [[], []]

A bad row ends the run, with its line; or it is left out, and written elsewhere. No file appears.

  $ rm out/*; bad() { gk build-mane "$1" -g gencode.toy1 -O out; echo "exit code $?"; ls out; }
  $ (head -3 table.txt; sed -n 4p table.txt | sed 's/MANE Select/MANE select/'; tail -n +5 table.txt) > status.txt; bad status.txt
  gk build-mane: error: 'MANE select' is no MANE status; they are 'MANE Select' and 'MANE Plus Clinical' (status.txt:4)
  exit code 1
  $ (head -3 table.txt; sed -n 4p table.txt | cut -f 1-8; tail -n +5 table.txt) > short.txt; bad short.txt
  gk build-mane: error: a row of 8 fields ends before the columns Ensembl_nuc and MANE_status (short.txt:4)
  exit code 1
  $ (cat table.txt; sed -n 6p table.txt | sed 's/Plus Clinical/Select/') > twice.txt; bad twice.txt
  gk build-mane: error: gene ENSG00000100070.2 has another MANE Select transcript already: ENST00001000701.2 before ENST00001000700.1 (twice.txt:31)
  exit code 1
  $ (head -3 table.txt; sed -n 4p table.txt | sed 's/name 8/"name 8/'; tail -n +5 table.txt) > quote.txt; gk build-mane quote.txt -g gencode.toy1 -O out; cmp out/*.pkl data/mane.gencode.toy1.v1.pkl; rm out/*
  gk build-mane: warning: rows that go on over several lines, within quotes: 1, the first at line 4 (quote.txt)
  gk build-mane: 25 read, 0 rejected; left out: 1 of transcripts that the annotation lacks
  out/mane.gencode.toy1.v1.pkl
  out/mane.gencode.toy1.v1.pkl data/mane.gencode.toy1.v1.pkl differ: char 4, line 1
  $ sed '29s/name 59/"name 59/' table.txt > open.txt; bad open.txt
  gk build-mane: error: the quoted field that begins here does not end (open.txt:29)
  exit code 1
  $ (cat short.txt; tail -1 status.txt | sed 's/MANE Select//') > both.txt; gk build-mane both.txt -g gencode.toy1 -O out --on-bad skip --rejects rejects.txt; cat rejects.txt
  gk build-mane: 30 read, 2 rejected: 2 malformed; left out: 1 of transcripts that the annotation lacks
  out/mane.gencode.toy1.v1.pkl
  GeneID:8	ENSG00000100056.9	HGNC:8	ENSG00000100056.9	name 8	NM_8.1	NP	ENST00001000562.4	a row of 8 fields ends before the columns Ensembl_nuc and MANE_status
  GeneID:1	ENSG9	HGNC:1	ZZ	gone	NM_9999999.1	NP	ENST9999999.1	ENSP		1	1	2	+	'' is no MANE status; they are 'MANE Select' and 'MANE Plus Clinical'
  $ gk build-mane short.txt -g gencode.toy1 --on-bad na
  gk build-mane: error: --on-bad: unknown value 'na' (one of fail, skip); see 'gk build-mane --help'
  [2]

The wrong table.

  $ rm out/*; bad "$TESTS/golden/annotation/ncbi_refseq.toy1/MANE.GRCh38.v9.2.summary.txt.gz"
  gk build-mane: error: no row of the table is of a transcript of this annotation, by column Ensembl_nuc (17 read, 0 rejected; left out: 17 of transcripts that the annotation lacks) ($TESTS/golden/annotation/ncbi_refseq.toy1/MANE.GRCh38.v9.2.summary.txt.gz)
  exit code 1
  $ sed 1d table.txt > headless.txt; bad headless.txt
  gk build-mane: error: the header has no column Ensembl_nuc (headless.txt:1)
  exit code 1
  $ sed '1s/Ensembl_nuc/Ensembl_Nuc/' table.txt > column.txt; bad column.txt
  gk build-mane: error: the header has no column Ensembl_nuc; did you mean 'Ensembl_Nuc'? (column.txt:1)
  exit code 1
  $ gzip -c table.txt | head -c 300 > cut.gz; bad cut.gz
  gk build-mane: error: the gzip data ends too early: the file is truncated (cut.gz)
  exit code 1
  $ bad absent.txt
  gk build-mane: error: can't open absent.txt: No such file or directory
  exit code 1

An annotation that is not there, or is none.

  $ gk build-mane table.txt -g gencode.toy2
  gk build-mane: error: no genome 'gencode.toy2' in $TMP/data, and the network is not used (--offline or GK_OFFLINE); did you mean 'gencode.toy1'?
  [1]
  $ printf 'chr1\t100\n' > data/toy.chrom.sizes; gk build-mane table.txt -g toy
  gk build-mane: error: 'toy' is an assembly; MANE data belong to an annotation: give one, such as -g gencode.v47
  [2]
  $ gk build-mane table.txt -g gencode.toy1 -O nowhere
  gk build-mane: error: there is no folder nowhere
  [1]
