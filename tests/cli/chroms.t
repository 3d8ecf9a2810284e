gk chroms: the chromosomes of a genome.

  $ cp "$TESTS"/golden/genome/data/{toy,toyb,acc,edge}.* data/
  $ gk chroms -g toy
  #chrom	size
  chr1	60000
  chr2	40000
  chr3	10007
  chrX	30001
  chrM	16569
  chr1_KI270001v1_alt	5003
  chrUn_tiny	3
  $ gk chroms -g toy -f bed
  chr1	0	60000	chr1	0	.
  chr2	0	40000	chr2	0	.
  chr3	0	10007	chr3	0	.
  chrX	0	30001	chrX	0	.
  chrM	0	16569	chrM	0	.
  chr1_KI270001v1_alt	0	5003	chr1_KI270001v1_alt	0	.
  chrUn_tiny	0	3	chrUn_tiny	0	.
  $ gk chroms -g toy -f json | head -2
  {"chrom":"chr1","size":60000}
  {"chrom":"chr2","size":40000}
  $ gk chroms -g toy --no-header --columns size,chrom,tag | head -2
  60000	chr1	3580665247
  40000	chr2	3597442866

By name or alias, in the order given.

  $ gk chroms -g toy MT 1 chr1 NC_900002.1
  #query	chrom	size
  MT	chrM	16569
  1	chr1	60000
  chr1	chr1	60000
  NC_900002.1	chr2	40000
  $ printf 'X\nchrX\n' | gk chroms -g toy - -f json
  {"query":"X","chrom":"chrX","size":30001}
  {"query":"chrX","chrom":"chrX","size":30001}
  $ printf 'X\n' | gk chroms -g toy - 1 - --no-header
  X	chrX	30001
  1	chr1	60000
  $ coproc gk chroms -g toy -; pid=$!; read -t 20 -u ${COPROC[0]} -r header; echo "$header"; echo MT >&${COPROC[1]}; read -t 20 -u ${COPROC[0]} -r row; echo "$row"; exec {COPROC[1]}>&-; wait $pid
  #query	chrom	size
  MT	chrM	16569
  $ gk chroms -g toy 1 -f bed
  chr1	0	60000	1	0	.
  $ gk chroms -g toy chrMT
  #query	chrom	size
  gk chroms: error: unknown chromosome 'chrMT'; did you mean 'MT'?
  [1]
  $ gk chroms -g toyb 1
  #query	chrom	size
  gk chroms: error: unknown chromosome '1'; did you mean 'chr1'?
  [1]

A scheme of the name of a column that is not there.
  $ mkdir -p named; printf 'chr1\t60\n' > named/n.chrom.sizes; printf '# ucsc\tquery\nchr1\tQ1\n' > named/n.chromAlias.txt
  $ GENOMEKIT_DATA_DIR=named gk chroms -g n --aliases
  #chrom	size	ucsc	query
  chr1	60	chr1	Q1
  $ GENOMEKIT_DATA_DIR=named gk chroms -g n --aliases -f json
  {"chrom":"chr1","size":60,"aliases":{"ucsc":"chr1","query":"Q1"}}

Alias schemes.

  $ gk chroms -g toy --aliases | head -3
  #chrom	size	ucsc	ensembl	refseq
  chr1	60000	chr1	1	NC_900001.1
  chr2	40000	chr2	2	NC_900002.1
  $ gk chroms -g toy --aliases -f json 1
  {"query":"1","chrom":"chr1","size":60000,"aliases":{"ucsc":"chr1","ensembl":"1","refseq":"NC_900001.1"}}
  $ gk chroms -g toy --scheme ensembl | head -3
  #alias	chrom
  1	chr1
  2	chr2
  $ gk chroms -g toy --scheme RefSeq -f json | head -1
  {"alias":"NC_900001.1","chrom":"chr1"}
  $ gk chroms -g toy --scheme ensembl MT
  #alias	chrom
  MT	chrM
  $ gk chroms -g toy --scheme ensembl chrM
  #alias	chrom
  MT	chrM
  $ gk chroms -g toy --scheme ucscc
  gk chroms: error: no alias scheme 'ucscc' in $TMP/data/toy.chromAlias.txt; it has ucsc, ensembl, refseq; did you mean 'ucsc'?
  [2]
  $ gk chroms -g toyb --aliases
  gk chroms: error: no toyb.chromAlias.txt in $TMP/data
  [1]
  $ gk chroms -g toyb --scheme ucsc
  gk chroms: error: no toyb.chromAlias.txt in $TMP/data
  [1]

Digests: MD5, refget, and the sequence collection of all of them (the standard's own example).

  $ printf '>chrX\nTTGGGGAA\n>chr1\nGGAA\n>chr2\nGCGC\n' > base.fa; gk build-assembly -n base base.fa > /dev/null
  $ gk chroms -g base --digest
  ##seqcol=XZlrcEGi6mlopZ2uD8ObHkQB1d0oDwKk
  #chrom	size	md5	refget
  chrX	8	5f63cfaa3ef61f88c9635fb9d18ec945	SQ.iYtREV555dUFKg2_agSJW6suquUyPpMw
  chr1	4	31fc6ca291a32fb9df82b85e5f077e31	SQ.YBbVX0dLKG1ieEDCiMmkrTZFt_Z5Vdaj
  chr2	4	92c6a56c9e9459d8a42b96f7884710bc	SQ.AcLxtBuKEPk_7PGE_H4dGElwZHCujwH6
  $ gk chroms -g base --digest --no-header chr2
  chr2	chr2	4	92c6a56c9e9459d8a42b96f7884710bc	SQ.AcLxtBuKEPk_7PGE_H4dGElwZHCujwH6
  $ printf '>q\nacgt\n' > acgt.fa; gk build-assembly -n acgt acgt.fa > /dev/null; gk chroms -g acgt --digest -f json
  {"chrom":"q","size":4,"md5":"f1f8f4bf413b16ad135722aa4591043e","refget":"SQ.aKF498dAxcJAqme6QYQ7EZ07-fiw8Kw2","seqcol":"A6xj4uKkAOxGxux9XHGGlZ_HSV8rxNps"}
  $ printf ACGT | md5sum
  f1f8f4bf413b16ad135722aa4591043e  -
  $ for t in 1 2 7; do gk chroms -g toy --digest -@ $t | md5sum; done | uniq | wc -l
  1

Impossible combinations.

  $ gk chroms -g toy --scheme ucsc -f bed
  gk chroms: error: --scheme lists alias and chromosome alone: it goes with -f tsv and -f json, without --aliases, --digest and --columns
  [2]
  $ gk chroms -g toy --digest -f bed
  gk chroms: error: -f bed has no columns to choose: leave out --aliases, --digest and --columns
  [2]
  $ gk chroms -g toy --columns chrom,colour
  gk chroms: error: unknown column 'colour', there are chrom, size, tag
  [2]
  $ gk chroms
  gk chroms: error: no genome: give -g GENOME or set GK_GENOME
  [2]
