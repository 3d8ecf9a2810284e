gk dna: sequence of intervals.

  $ gk build-assembly -n tiny "$TESTS/demo/tiny.fa"
  $TMP/data/tiny.2bit
  $TMP/data/tiny.chrom.sizes
  $TMP/data/2182427154809459403.hash
  $ export GK_GENOME=tiny

The formats.

  $ printf 'chr1\t0\t8\tfirst\t0\t+\nchr1\t0\t8\t.\t0\t-\nchr2\t3\t9\n' > in.bed
  $ gk dna in.bed
  >first::chr1:0-8(+)
  GCTAAAGA
  >chr1:0-8(-)
  TCTTTAGC
  >chr2:3-9
  GAACAA
  $ gk dna -f tsv in.bed
  #chrom	start	end	name	strand	dna
  chr1	0	8	first	+	GCTAAAGA
  chr1	0	8	.	-	TCTTTAGC
  chr2	3	9	.	+	GAACAA
  $ gk dna -f bed in.bed
  chr1	0	8	first	0	+	GCTAAAGA
  chr1	0	8	.	0	-	TCTTTAGC
  chr2	3	9	GAACAA
  $ gk dna -f seq in.bed
  GCTAAAGA
  TCTTTAGC
  GAACAA
  $ gk dna -f json in.bed
  {"chrom":"chr1","start":0,"end":8,"name":"first","strand":"+","dna":"GCTAAAGA"}
  {"chrom":"chr1","start":0,"end":8,"name":null,"strand":"-","dna":"TCTTTAGC"}
  {"chrom":"chr2","start":3,"end":9,"name":null,"strand":"+","dna":"GAACAA"}
  $ gk dna -f tsv --columns +length,score in.bed
  #chrom	start	end	name	strand	dna	length	score
  chr1	0	8	first	+	GCTAAAGA	8	0
  chr1	0	8	.	-	TCTTTAGC	8	0
  chr2	3	9	.	+	GAACAA	6	.
  $ gk dna -f tsv --no-header --columns dna,name in.bed
  GCTAAAGA	first
  TCTTTAGC	.
  GAACAA	.
  $ gk dna -f json --columns chrom,dna in.bed
  {"chrom":"chr1","dna":"GCTAAAGA"}
  {"chrom":"chr1","dna":"TCTTTAGC"}
  {"chrom":"chr2","dna":"GAACAA"}
  $ gk dna --name-only in.bed
  >first
  GCTAAAGA
  >chr1:0-8(-)
  TCTTTAGC
  >chr2:3-9
  GAACAA
  $ gk dna --width 5 in.bed
  >first::chr1:0-8(+)
  GCTAA
  AGA
  >chr1:0-8(-)
  TCTTT
  AGC
  >chr2:3-9
  GAACA
  A

Regions are 1-based and inclusive; their header is the text as typed.

  $ gk dna -r chr1:1-8 -r chr1:1-8:- -r chr2:4 -r chr1:3-2 -r chr2:145-
  >chr1:1-8
  GCTAAAGA
  >chr1:1-8:-
  TCTTTAGC
  >chr2:4
  G
  >chr1:3-2
  
  >chr2:145-
  ACGATT
  $ gk dna -f tsv -r chr1:1-8:-
  #chrom	start	end	name	strand	dna
  chr1	0	8	chr1:1-8:-	-	TCTTTAGC
  $ gk dna -f bed -r chr1:1-8:-
  chr1	0	8	chr1:1-8:-	0	-	TCTTTAGC
  $ gk dna -r chr2:1,45-150 -f seq
  gk dna: error: malformed region 'chr2:1,45-150': misplaced comma
  [2]
  $ gk dna -f seq --strand - in.bed
  TCTTTAGC
  TCTTTAGC
  TTGTTC
  $ gk dna --ignore-strand in.bed
  >first::chr1:0-8
  GCTAAAGA
  >chr1:0-8
  GCTAAAGA
  >chr2:3-9
  GAACAA

A region is a record whatever its chromosome is called.

  $ printf '>track\nACGT\n>#2\nGGCC\n' > odd.fa; gk build-assembly -n odd odd.fa > /dev/null
  $ gk dna -g odd -f seq -r track -r '#2:1-3'
  ACGT
  GGC
  $ gk dna -f seq -r '#2:1-3'
  gk dna: error: unknown chromosome '#2' (-r #2:1-3)
  [1]

Soft-masking and N.

  $ gk dna -f seq -r chr1:115-125 -r chr1:115-125:- -r chr1:236-245 --keep-case
  TCGGACtggca
  tgccaGTCCGA
  CCAAANNNNN
  $ gk dna -f seq -r chr1:115-125
  TCGGACTGGCA

BED12, blocks joined in sense order.

  $ printf 'chr1\t0\t20\ttx\t0\t+\t0\t20\t0\t2\t3,5,\t0,15,\nchr1\t0\t20\ttx\t0\t-\t0\t20\t0\t2\t3,5\t0,15\nchr1\t0\t5\n' > tx.bed
  $ gk dna -f tsv --split tx.bed --columns name,strand,dna,length
  #name	strand	dna	length
  tx	+	GCTATAAC	8
  tx	-	GTTATAGC	8
  .	+	GCTAA	5
  $ gk dna -f seq tx.bed
  GCTAAAGACAATTACATAAC
  GTTATGTAATTGTCTTTAGC
  GCTAA

The whole assembly.

  $ gk dna --all --keep-case | diff - "$TESTS/demo/tiny.fa"
  $ gk dna --all --width 0 | tail -1
  ATGGAACAAGGACGCTGTCTGAGACTAGAAGACAGATAGTGCACACGACCGGCGTCGGAGAAACTCTATTTGCCGCCTGACAAGTCAATGCGATCCGTAGGGGCAGCGCAGTATGCCAAGACTATAGGCACTGTCGCATCACAAACGATT
  $ gk dna --all --width 50 | head -2
  >chr1
  GCTAAAGACAATTACATAACATACACGTCAGCACGAAACTTGTTGGCCCA
  $ gk dna --all in.bed
  gk dna: error: --all takes neither INPUT nor -r
  [2]
  $ gk dna --all -f tsv
  gk dna: error: --all writes FASTA; leave out -f
  [2]

Beyond the ends.

  $ printf 'chr2\t-3\t4\tleft\t0\t+\nchr2\t-3\t4\tleft\t0\t-\nchr2\t148\t152\tright\t0\t+\nchr2\t148\t152\tright\t0\t-\nchr2\t150\t150\tend\t0\t-\n' > over.bed
  $ gk dna -f tsv over.bed
  #chrom	start	end	name	strand	dna
  chr2	-3	4	left	+	NNNATGG
  chr2	-3	4	left	-	CCATNNN
  chr2	148	152	right	+	TTNN
  chr2	148	152	right	-	NNAA
  chr2	150	150	end	-	
  $ gk dna -f tsv --outside error over.bed
  #chrom	start	end	name	strand	dna
  gk dna: error: part of the interval [-3, 4) lies outside chr2, which has 150 bases (over.bed:1)
  [1]
  $ gk dna -f tsv --outside error --on-bad skip over.bed
  #chrom	start	end	name	strand	dna
  chr2	150	150	end	-	
  gk dna: 5 read, 4 rejected: 4 beyond the chromosome's end
  $ gk dna -f tsv --outside error --on-bad na over.bed
  #chrom	start	end	name	strand	dna
  chr2	-3	4	left	+	.
  chr2	-3	4	left	-	.
  chr2	148	152	right	+	.
  chr2	148	152	right	-	.
  chr2	150	150	end	-	
  gk dna: 5 read, 4 rejected: 4 beyond the chromosome's end
  $ printf 'chr2\t150\t160\tbeyond\nchr2\t151\t151\tgap\nchr2\t-5\t0\n' > out.bed
  $ gk dna -f tsv out.bed
  #chrom	start	end	name	strand	dna
  gk dna: error: the whole interval [150, 160) lies outside chr2, which has 150 bases (out.bed:1)
  [1]
  $ gk dna -f tsv --on-bad na out.bed
  #chrom	start	end	name	strand	dna
  chr2	150	160	beyond	+	.
  chr2	151	151	gap	+	.
  chr2	-5	0	.	+	.
  gk dna: 3 read, 3 rejected: 3 beyond the chromosome's end
  $ gk dna --on-bad na out.bed
  >beyond::chr2:150-160
  
  >gap::chr2:151-151
  
  >chr2:-5-0
  
  gk dna: 3 read, 3 rejected: 3 beyond the chromosome's end

Every bad record is told or counted.

  $ printf 'chr1\t1\t5\nchr1\t5\nchr1\t9\t5\tback\nchr1\t20x\t30\nchr7\t1\t2\nchr1\t1\t99999999999\nchr1\t1\t3\tn\t0\t*\nchr1\t4\t8\n' > bad.bed
  $ for i in 2 3 4 5 6 7; do sed -n "1p;${i}p" bad.bed | gk dna -f seq; echo "exit $?"; done
  CTAA
  gk dna: error: a BED line needs at least 3 columns, this one has 2 (<stdin>:2)
  exit 1
  CTAA
  gk dna: error: start 9 is after end 5 (<stdin>:2)
  exit 1
  CTAA
  gk dna: error: start '20x' is not a whole number (<stdin>:2)
  exit 1
  CTAA
  gk dna: error: unknown chromosome 'chr7'; did you mean 'chr1'? (<stdin>:2)
  exit 1
  CTAA
  gk dna: error: end '99999999999' does not fit 32 bits (<stdin>:2)
  exit 1
  CTAA
  gk dna: error: strand '*' is not +, - or . (<stdin>:2)
  exit 1
  $ gk dna -f tsv --on-bad skip --rejects rejects.tsv bad.bed
  #chrom	start	end	name	strand	dna
  chr1	1	5	.	+	CTAA
  chr1	4	8	.	+	AAGA
  gk dna: 8 read, 6 rejected: 3 malformed, 1 unknown chromosome, 1 start after end, 1 position beyond 32 bits
  $ cat rejects.tsv
  chr1	5	a BED line needs at least 3 columns, this one has 2
  chr1	9	5	back	start 9 is after end 5
  chr1	20x	30	start '20x' is not a whole number
  chr7	1	2	unknown chromosome 'chr7'
  chr1	1	99999999999	end '99999999999' does not fit 32 bits
  chr1	1	3	n	0	*	strand '*' is not +, - or .
  $ gk dna -f tsv --on-bad na bad.bed
  #chrom	start	end	name	strand	dna
  chr1	1	5	.	+	CTAA
  chr1	5	.	.	+	.
  chr1	9	5	back	+	.
  chr1	.	30	.	+	.
  chr7	1	2	.	+	.
  chr1	1	.	.	+	.
  chr1	1	3	n	.	.
  chr1	4	8	.	+	AAGA
  gk dna: 8 read, 6 rejected: 3 malformed, 1 unknown chromosome, 1 start after end, 1 position beyond 32 bits
  $ gk dna -f json --on-bad na --quiet bad.bed
  {"chrom":"chr1","start":1,"end":5,"name":null,"strand":"+","dna":"CTAA"}
  {"chrom":"chr1","start":5,"end":null,"name":null,"strand":"+","dna":null}
  {"chrom":"chr1","start":9,"end":5,"name":"back","strand":"+","dna":null}
  {"chrom":"chr1","start":null,"end":30,"name":null,"strand":"+","dna":null}
  {"chrom":"chr7","start":1,"end":2,"name":null,"strand":"+","dna":null}
  {"chrom":"chr1","start":1,"end":null,"name":null,"strand":"+","dna":null}
  {"chrom":"chr1","start":1,"end":3,"name":"n","strand":null,"dna":null}
  {"chrom":"chr1","start":4,"end":8,"name":null,"strand":"+","dna":"AAGA"}
  $ gk dna -f bed --on-bad na --quiet bad.bed
  chr1	1	5	CTAA
  chr1	5	.
  chr1	9	5	back	.
  chr1	20x	30	.
  chr7	1	2	.
  chr1	1	99999999999	.
  chr1	1	3	n	0	*	.
  chr1	4	8	AAGA
  $ gk dna -f tsv --rejects one.tsv bad.bed; cat one.tsv
  #chrom	start	end	name	strand	dna
  chr1	1	5	.	+	CTAA
  gk dna: error: a BED line needs at least 3 columns, this one has 2 (bad.bed:2)
  chr1	5	a BED line needs at least 3 columns, this one has 2

Names.

  $ printf '1\t0\t4\n2\t0\t4\n' | gk dna -f seq
  gk dna: error: unknown chromosome '1'; did you mean 'chr1'? (<stdin>:1)
  [1]
  $ printf '1\t0\t4\n2\t0\t4\n' | gk dna -f seq --on-bad skip
  gk dna: 2 read, 2 rejected: 2 unknown chromosome
  gk dna: error: no record has a chromosome of tiny: the input says '1', the genome 'chr1'; did you mean 'chr1'?
  [1]
  $ gk dna -r chr3:1-4
  gk dna: error: unknown chromosome 'chr3'; did you mean 'chr1'? (-r chr3:1-4)
  [1]
  $ gk dna -g tinny -r chr1:1-4
  gk dna: error: no genome 'tinny' in $TMP/data, and the network is not used (--offline or GK_OFFLINE); did you mean 'tiny'?
  [1]
  $ gk dna -g zebrafish -r chr1:1-4
  gk dna: error: no genome 'zebrafish' in $TMP/data, and the network is not used (--offline or GK_OFFLINE): 'gk data fetch zebrafish' gets one that is published, where there is a network, 'gk build-assembly zebrafish.fa -n zebrafish' makes one of FASTA
  [1]
  $ printf '#name\tucsc\tensembl\nchr1\tchr1\t1\nchr2\tchr2\t2\n' > alias.txt
  $ gk build-assembly -q -n named --alias alias.txt "$TESTS/demo/tiny.fa" > /dev/null
  $ printf '1\t0\t4\nchr2\t0\t4\n' | gk dna -g named -f tsv
  #chrom	start	end	name	strand	dna
  chr1	0	4	.	+	GCTA
  chr2	0	4	.	+	ATGG
  $ printf '1\t0\t4\nchr2\t0\t4\n' | gk dna -g named -f bed --chrom-scheme ensembl
  1	0	4	GCTA
  2	0	4	ATGG
  $ printf '1\t0\t4\nchr2\t0\t4\n' | gk dna -g named --chrom-scheme ensembl
  >1:0-4
  GCTA
  >2:0-4
  ATGG
  $ gk dna -g named --chrom-scheme ensemble -r 1:1-4
  gk dna: error: no alias scheme 'ensemble' in $TMP/data/named.chromAlias.txt; it has name, ucsc, ensembl; did you mean 'ensembl'?
  [2]
  $ gk dna -g tiny --chrom-scheme ensembl -r chr1:1-4
  gk dna: error: --chrom-scheme: tiny has no chromAlias.txt, so no alias schemes
  [2]

Text in every shape: no records, comments, CRLF, no last newline, blanks for tabs.

  $ : | gk dna -f tsv
  #chrom	start	end	name	strand	dna
  $ : | gk dna
  $ printf '# a\ntrack name=x\nbrowser hide\n\n  \nchr1\t0\t4\r\nchr1 0  4 spaced' | gk dna -f tsv
  #chrom	start	end	name	strand	dna
  chr1	0	4	.	+	GCTA
  chr1	0	4	spaced	+	GCTA
  $ gk dna -f bed <(printf 'chr1\t0\t4\tx\r\n') | od -c | head -2
  0000000   c   h   r   1  \t   0  \t   4  \t   x  \t   G   C   T   A  \n
  0000020
  $ gk dna --limit 1 -f seq in.bed
  GCTAAAGA
  $ gk dna --limit 0 -f tsv in.bed
  #chrom	start	end	name	strand	dna

A coprocess is answered line by line; the header does not wait for the first of them.

  $ for t in 1 4; do coproc gk dna -@ $t -f tsv; pid=$!; read -t 20 -u ${COPROC[0]} -r header; echo "$header"; for end in 4 6; do printf 'chr1\t0\t%d\n' $end >&${COPROC[1]}; read -t 20 -u ${COPROC[0]} -r row; echo "$row"; done; exec {COPROC[1]}>&-; wait $pid; done
  #chrom	start	end	name	strand	dna
  chr1	0	4	.	+	GCTA
  chr1	0	6	.	+	GCTAAA
  #chrom	start	end	name	strand	dna
  chr1	0	4	.	+	GCTA
  chr1	0	6	.	+	GCTAAA

Compressed input is told by content; what is cut short is an error.

  $ for i in $(seq 3000); do printf 'chr1\t%d\t%d\tr%d\t0\t-\n' $((i % 300)) $((i % 300 + 20)) $i; done > many.bed
  $ gk dna -f tsv many.bed > plain.tsv; wc -l < plain.tsv
  3001
  $ gzip -c many.bed > many.gz.bed; bgzip -c many.bed > many.bgz.bed
  $ for f in many.gz.bed many.bgz.bed; do for t in 1 2 7; do gk dna -@ $t -f tsv $f | cmp - plain.tsv; gk dna -@ $t -f tsv - < $f | cmp - plain.tsv; done; done
  $ head -c 5000 many.gz.bed | gk dna -f tsv > cut.tsv
  gk dna: error: the gzip data ends too early: the file is truncated (<stdin>)
  [1]
  $ head -c $(($(stat -c %s many.gz.bed) - 8)) many.gz.bed | gk dna -f tsv > cut.tsv
  gk dna: error: the gzip data ends too early: the file is truncated (<stdin>)
  [1]
  $ head -c 3000 many.bgz.bed > cut.bgz; gk dna -@1 -f tsv cut.bgz > cut.tsv
  gk dna: error: the gzip data ends too early: the file is truncated (cut.bgz)
  [1]
  $ gk dna -@4 -f tsv cut.bgz > cut.tsv
  gk dna: error: the gzip data ends too early: the file is truncated (cut.bgz)
  [1]
  $ head -c $(($(stat -c %s many.bgz.bed) - 28)) many.bgz.bed > noeof.bgz; gk dna -@4 -f tsv noeof.bgz > cut.tsv
  gk dna: error: the BGZF end-of-file block is missing: the file is truncated (noeof.bgz)
  [1]
  $ printf '\037\213garbage' | gk dna -f tsv
  #chrom	start	end	name	strand	dna
  gk dna: error: the gzip data ends too early: the file is truncated (<stdin>)
  [1]

Where output goes.

  $ gk dna -f tsv -o out.tsv many.bed && cmp out.tsv plain.tsv
  $ for t in 1 2 7; do gk dna -@ $t -f tsv -o out$t.tsv.gz many.bed; gzip -dc out$t.tsv.gz | cmp - plain.tsv; done; cmp out1.tsv.gz out2.tsv.gz && cmp out1.tsv.gz out7.tsv.gz
  $ gk dna -f tsv bad.bed -o never.tsv
  gk dna: error: a BED line needs at least 3 columns, this one has 2 (bad.bed:2)
  [1]
  $ ls -A | grep never
  [1]
  $ gk dna -f tsv many.bed > /dev/full
  gk dna: error: can't write <stdout>: No space left on device
  [1]
  $ gk dna -f tsv many.bed -o /dev/full
  gk dna: error: can't write /dev/full: No space left on device
  [1]
  $ gk dna -f tsv many.bed -o /nowhere/x.tsv
  gk dna: error: can't write /nowhere/x.tsv: No such file or directory
  [1]
  $ gk dna -f tsv many.bed | head -1
  #chrom	start	end	name	strand	dna
  $ gk dna -f tsv many.bed >&-
  gk dna: error: can't write <stdout>: Bad file descriptor
  [1]
  $ ln -s /dev/full full.gz; for t in 1 4; do gk dna -@$t -f tsv many.bed -o full.gz; echo "exit $?"; done
  gk dna: error: can't write full.gz: No space left on device
  exit 1
  gk dna: error: can't write full.gz: No space left on device
  exit 1
  $ mkfifo pipe; ln -s pipe pipe.gz; for t in 1 4; do head -c 9 pipe > /dev/null & gk dna -@$t -r chr1 -r chr2 -o pipe.gz; echo "exit $?"; done
  exit 0
  exit 0
  $ cat pipe & gk dna -f seq in.bed -o pipe; wait
  GCTAAAGA
  TCTTTAGC
  GAACAA
  $ gk dna -f seq in.bed -o >(sort > sorted); wait; for i in $(seq 100); do [ -s sorted ] && break; sleep 0.1; done; cat sorted
  GAACAA
  GCTAAAGA
  TCTTTAGC
  $ ln -s real.tsv link.tsv; gk dna -f tsv in.bed -o link.tsv; readlink link.tsv; wc -l < real.tsv
  real.tsv
  4

The command line.

  $ gk dna -g tiny nowhere.bed
  gk dna: error: can't open nowhere.bed: No such file or directory
  [1]
  $ gk dna -g tiny chr1:1-4
  gk dna: error: no file 'chr1:1-4'; for a region write -r chr1:1-4
  [2]
  $ gk dna in.bed -r chr1
  gk dna: error: INPUT and -r exclude each other
  [2]
  $ gk dna -r chr1:0-5
  gk dna: error: malformed region 'chr1:0-5': positions count from 1
  [2]
  $ gk dna -r chr1:9-5
  gk dna: error: malformed region 'chr1:9-5': it ends before it starts
  [2]
  $ gk dna -r chr1:1,00-5
  gk dna: error: malformed region 'chr1:1,00-5': misplaced comma
  [2]
  $ gk dna -r chr1:1k-5
  gk dna: error: malformed region 'chr1:1k-5': expected CHROM, CHROM:POS, CHROM:FROM- or CHROM:FROM-TO
  [2]
  $ gk dna -f fastq in.bed
  gk dna: error: --format: unknown value 'fastq'; did you mean 'fasta'? (one of fasta, tsv, bed, json, seq)
  [2]
  $ gk dna -f seq --width 3 in.bed
  gk dna: error: --width goes with -f fasta
  [2]
  $ gk dna --columns dnaa -f tsv in.bed
  gk dna: error: unknown column 'dnaa', there are chrom, start, end, name, strand, dna, score, length; did you mean 'dna'?
  [2]
  $ gk dna --formt tsv in.bed
  gk dna: error: unknown option '--formt'; did you mean '--format'?
  [2]
  $ gk dna --limit 010 -f tsv in.bed | wc -l
  4
  $ gk dna --limit 0x1 in.bed
  gk dna: error: --limit: '0x1' is not a decimal integer; see 'gk dna --help'
  [2]
  $ gk dna -Oz in.bed
  gk dna: error: '-Oz': -O is a folder; the output type follows the name given to -o (.gz: BGZF); see 'gk dna --help'
  [2]
  $ gk --threads 2 dna -f seq --limit 1 in.bed --threads 1
  GCTAAAGA
  $ unset GK_GENOME; gk dna in.bed
  gk dna: error: no genome: give -g GENOME or set GK_GENOME
  [2]

A long interval is written in parts, which several threads make: the same bytes as those of one.

  $ awk 'BEGIN { srand(1); print ">long"; for (i = 0; i < 50000; ++i) { s = ""; for (k = 0; k < 60; ++k) s = s substr("ACGTacgtN", 1 + int(9 * rand()), 1); print s } }' >long.fa
  $ gk build-assembly -n long -O . long.fa -q >/dev/null
  $ grep -v '>' long.fa | tr acgt ACGT | tr -d '\n' >expected
  $ for threads in 1 2 3; do gk dna -g ./long.2bit -@ $threads -f seq -r long | tr -d '\n' | cmp - expected; done
  $ for threads in 1 2 3; do gk dna -g ./long.2bit -@ $threads -f seq -r long:- | tr -d '\n' | rev | tr ACGT TGCA | cmp - expected; done
  $ for threads in 1 2 3; do gk dna -g ./long.2bit -@ $threads -f seq -r long:100-2900000 | tr -d '\n' | cmp - <(cut -c100-2900000 expected | tr -d '\n'); done
  $ (echo '>long'; fold -w 61 expected; echo) >wrapped
  $ for threads in 1 2 3; do gk dna -g ./long.2bit -@ $threads --width 61 -r long | cmp - wrapped; done
  $ gk dna -g ./long.2bit -@ 3 -f tsv -r long -r long:5-9 | cut -c1-20
  #chrom	start	end	nam
  long	0	3000000	long	
  long	4	9	long:5-9	+	
  $ gk dna -g ./long.2bit -@ 3 -r long -r long:5-9 >/dev/full
  gk dna: error: can't write <stdout>: No space left on device
  [1]
  $ for threads in 1 3; do gk variant-dna -g ./long.2bit -@ $threads -f seq -r long:- --variant long:5:$(cut -c5 expected):GATTACA | tr -d '\n' | rev | tr ACGT TGCA | cmp - <(sed 's/^\(....\)./\1GATTACA/' expected); done
