gk reads: files of read alignments.

  $ cp "$TESTS"/golden/genome/data/{toy*,*.hash} data/; cp "$TESTS"/golden/reads/anno/toyreads* data/
  $ sam="$TESTS/golden/reads/sam"; bad="$TESTS/golden/reads/bad"; out="$TESTS/golden/reads/out"
  $ gk reads build "$sam/basic.sam" -g toy -o basic.ralign
  gk reads build: 33 read, 0 rejected; left out: 2 secondary or supplementary, 2 duplicates, 1 unmapped; 28 kept, 1 of them failed quality control, 1 of them of mapping quality 0; 7 junctions, 19 variants
  gk reads build: warning: 1 read has no SEQ and so no variants
  basic.ralign
  $ cmp basic.ralign "$out/basic.ralign"

A file of that name is replaced; gzip, stdin, BAM and CRAM give the same bytes, and so does any number of threads.

  $ echo old > made; gk reads build "$sam/basic.sam.gz" -g toy -o made -q -@ 1; cmp made basic.ralign
  made
  $ gk reads build - -g toy -o made -q -@ 3 < "$sam/basic.sam"; cmp made basic.ralign
  made
  $ (printf '@SQ\tSN:%s\tLN:60000\n' chr1 chr2 chr3 chr1_KI270001v1_alt chrM; grep -v '^@' "$sam/paired.sam") > paired.sam
  $ samtools view --no-PG -b -o paired.bam paired.sam; samtools view --no-PG -C --output-fmt-option no_ref=1 -o paired.cram paired.bam
  $ gk reads build paired.sam -g toy --library-format ISR -o sam.ralign -q; cmp sam.ralign "$out/paired_ISR.ralign"
  sam.ralign
  $ for file in paired.bam paired.cram; do gk reads build $file -g toy --library-format ISR -o made -q; cmp made sam.ralign; done
  made
  made

The summary counts what is used and what is not, by reason.

  $ gk reads build "$sam/basic.sam" -g toy -o made --min-mapq 61 2>&1 | tail -n 2
  gk reads build: 33 read, 0 rejected; left out: 2 secondary or supplementary, 2 duplicates, 1 unmapped, 28 of low mapping quality; 0 kept; 0 junctions, 0 variants
  made
  $ gk reads build "$sam/basic.sam" -g toy -o made --unique --exclude-qcfail --include-duplicates
  gk reads build: 33 read, 0 rejected; left out: 2 secondary or supplementary, 1 unmapped, 1 failed quality control, 29 not unique by NH; 0 kept; 0 junctions, 0 variants
  made
  $ gk reads build "$sam/basic.sam" "$sam/basic.sam" -g toy -o made --min-intron 100 --max-intron 200
  gk reads build: 66 read, 0 rejected; left out: 4 secondary or supplementary, 4 duplicates, 2 unmapped; 56 kept, 2 of them failed quality control, 2 of them of mapping quality 0; 4 junctions, 19 variants
  gk reads build: warning: 2 reads have no SEQ and so no variants
  made
  $ gk reads query made --in junctions -g toy --no-header
  chr1	2100	2290	+	2
  chr1	2100	2300	+	26
  chr1	2400	2600	+	2
  chr2	3100	3200	+	4
  $ gk reads build "$sam/anno.sam" -g toyreads.v1 -o made -q; cmp made "$out/anno.ralign"
  made
  $ samtools sort --no-PG -o sorted.bam paired.bam; samtools index sorted.bam
  $ gk reads build sorted.bam -g toy --region chr1:2,100-2,200 -o made; gk reads query made --count
  gk reads build: 9 read, 0 rejected; left out: 1 secondary or supplementary, 1 duplicates; 7 kept, 4 of them second mates; 2 junctions, 3 variants
  made
  7
  $ gk reads build sorted.bam -g toy -o made --strand-from motif
  gk reads build: 14 read, 0 rejected; left out: 1 secondary or supplementary, 1 duplicates; 12 kept, 6 of them second mates; 1 junctions, 5 variants
  gk reads build: warning: 12 junctions of reads are left out: nothing tells the strand
  made
  $ gk reads query made --in junctions
  #chrom	start	end	strand	num_alignments
  chr1	5400	5700	+	1

Lists of intervals. `-` can't match where junctions have no strand.

  $ printf 'chr1\t2050\t2051\nchr1\t2150\t2151\t.\t0\t-\n' > list.bed
  $ gk reads build "$sam/filters.sam" -g toy -o made --exclude list.bed; cmp made "$out/flt_ex.ralign"
  gk reads build: warning: list.bed: 1 row on the strand -, which no junction meets: the reads are used without strands
  gk reads build: 7 read, 0 rejected; 7 kept, 2 of them second mates; 4 junctions, 0 variants
  gk reads build: warning: 7 reads have no SEQ and so no variants
  made

Bad reads. Nothing is left behind.

  $ rm made; gk reads build "$bad/contig.sam" -g toy -o made
  gk reads build: error: unknown chromosome 'chr99' ($TESTS/golden/reads/bad/contig.sam:2)
  [1]
  $ gk reads build "$bad/cigar_star.sam" -g toy -o made
  gk reads build: error: the read is mapped, and its CIGAR is '*' ($TESTS/golden/reads/bad/cigar_star.sam:2)
  [1]
  $ gk reads build "$bad/seq_short.sam" -g toy -o made
  gk reads build: error: the CIGAR uses 10 bases of the read, and SEQ has 4 ($TESTS/golden/reads/bad/seq_short.sam:2)
  [1]
  $ gk reads build "$bad/beyond_end.sam" -g toy -o made
  gk reads build: error: bases 60001 to 60010 lie outside 'chr1', which has 60000 ($TESTS/golden/reads/bad/beyond_end.sam:2)
  [1]
  $ gk reads build "$bad/lib_single.sam" -g toy -o made --library-format ISF
  gk reads build: error: the library has strands, and the read is not the first or the last of a pair ($TESTS/golden/reads/bad/lib_single.sam:1)
  [1]
  $ gk reads build "$bad/lib_single.sam" -g toy -o made --library-format ISF --single-end -q
  made
  $ gk reads build "$bad/anno_unspliced.sam" -g toyreads.v1 -o made.two
  gk reads build: error: it has no junction, by which the annotation would tell the strand ($TESTS/golden/reads/bad/anno_unspliced.sam:1)
  [1]
  $ printf 'r\t0\tchr9\t1\t60\t4M\t*\t0\t0\tACGT\tIIII\n' > nowhere.sam; gk reads build nowhere.sam -g toy -o made.two --on-bad skip
  gk reads build: error: no read has a chromosome of toy: the input says 'chr9', the genome 'chr1'; did you mean 'chr1'?
  [1]
  $ head -c 400 paired.bam > cut.bam; gk reads build cut.bam -g toy -o made.two -@ 1
  gk reads build: error: the BGZF end-of-file block is missing: the file is truncated (cut.bam)
  [1]
  $ gk reads build nope.sam -g toy -o made.two
  gk reads build: error: can't open nope.sam: No such file or directory
  [1]
  $ gk reads build "$sam/basic.sam" -g toy -o none/made
  gk reads build: error: can't write none/made: No such file or directory
  [1]
  $ gk reads build "$sam/basic.sam" -g toyb -o made.two
  gk reads build: error: unknown chromosome '1'; did you mean 'chr1'? ($TESTS/golden/reads/sam/basic.sam:19)
  [1]
  $ cp "$sam/basic.sam" own.sam; gk reads build own.sam -g toy -o ./own.sam
  gk reads build: error: -o names own.sam, which is an input
  [2]
  $ gk reads build own.sam -g toy -o made.two --on-bad skip --rejects made.two
  gk reads build: error: --rejects and -o name the same file
  [2]
  $ ls made*
  made
  $ gk reads build "$bad/contig.sam" -g toy -o made --on-bad skip --rejects bad.sam
  gk reads build: 2 read, 1 rejected: 1 unknown chromosome; 1 kept; 1 junctions, 0 variants
  made
  $ cut -f 1-6,13- bad.sam
  ok	0	chr99	2091	60	10M200N10M	unknown chromosome 'chr99'

Wrong command lines.

  $ gk reads build -g toy -o made
  gk reads build: error: missing argument SAM; see 'gk reads build --help'
  [2]
  $ gk reads build "$sam/basic.sam" -g toy
  gk reads build: error: the reads are written to a file: give -o OUT.ralign
  [2]
  $ gk reads build "$sam/basic.sam" -g toy -o -
  gk reads build: error: the reads are written to a file: give -o OUT.ralign
  [2]
  $ gk reads build "$sam/basic.sam" -g toy -o made --library-format stranded
  gk reads build: error: unknown library format 'stranded': it ends in SF, SR or U, as ISF, ISR and IU do
  [2]
  $ gk reads build "$sam/basic.sam" -g toy -o made --single-end
  gk reads build: error: --single-end goes with a --library-format that ends in SF or SR
  [2]
  $ gk reads build "$sam/basic.sam" -g toy -o made --library-format ISR --strand-from XS
  gk reads build: error: --library-format ISR tells the strand: leave out --strand-from
  [2]
  $ gk reads build "$sam/basic.sam" -g toy -o made --min-intron 9 --max-intron 8
  gk reads build: error: --max-intron is below --min-intron
  [2]
  $ gk reads build "$sam/basic.sam" -g toy -o made --region chr1
  gk reads build: error: --region needs a BAM or CRAM file with an index, which $TESTS/golden/reads/sam/basic.sam is not
  [2]
  $ gk reads build - - -g toy -o made < /dev/null
  gk reads build: error: SAM, --exclude and --allow: only one of them can be stdin
  [2]

Tables and their rows.

  $ gk reads query basic.ralign --rows 0-1,5,-1 --index
  #row	chrom	start	end	strand	num_matches	num_variants
  0	chr1	2000	2050	+	1	0
  1	chr1	2010	2060	+	1	0
  5	chr1	2085	2610	+	3	1
  27	chr3	1000	1020	+	1	0
  $ gk reads query basic.ralign --in junctions --where 'num_alignments > 1'
  #chrom	start	end	strand	num_alignments
  chr1	2100	2300	+	13
  chr2	3100	3200	+	2
  $ gk reads query basic.ralign --in matches --where 'num_variants > 2' --index
  #row	chrom	start	end	strand	num_variants	variants
  2	chr1	2005	2055	+	3	chr1:2009:T:N,chr1:2016:C:a,chr1:2055:C:G
  22	chr1	2000	2027	+	4	chr1:2011::T,chr1:2011:G:,chr1:2022:A:,chr1:2023::T
  $ gk reads query basic.ralign --in variants --rows 0-2
  #chrom	start	end	ref	alt	variant
  chr1	2008	2009	T	N	chr1:2009:T:N
  chr1	2015	2016	C	a	chr1:2016:C:a
  chr1	2054	2055	C	G	chr1:2055:C:G
  $ gk reads query basic.ralign --count; gk reads query basic.ralign --in matches --where 'length < 5' --count
  28
  0
  $ gk reads query basic.ralign --rows 5 --explode; gk reads query basic.ralign --in junctions --rows 5-6 --explode --index
  #chrom	start	end	strand	match	match_start	match_end	variants
  chr1	2085	2610	+	7	2085	2100	.
  chr1	2085	2610	+	8	2300	2400	chr1:2346:G:A
  chr1	2085	2610	+	9	2600	2610	.
  #row	chrom	start	end	strand	alignment	align_start	align_end	align_strand
  5	chr1	2400	2600	+	5	2085	2610	+
  6	chr2	3100	3200	+	19	3090	3210	+
  6	chr2	3100	3200	+	20	3090	3210	+
  $ gk reads query basic.ralign --in matches --explode | head -n 3
  #chrom	start	end	strand	variant
  chr1	2005	2055	+	chr1:2009:T:N
  chr1	2005	2055	+	chr1:2016:C:a
  $ gk reads query basic.ralign --rows 5 -f bed12; gk reads query basic.ralign --rows 5 -f bed; gk reads query sam.ralign --rows 0 -f bed12
  chr1	2085	2610	A5	0	.	2085	2610	255,0,0	3	15,100,10	0,215,515
  chr1	2085	2610	A5	0	.
  chr1	2090	2310	A0	0	+	2090	2310	255,0,0	2	10,10	0,210
  $ gk reads query basic.ralign --in junctions --rows 4 -f bed; gk reads query basic.ralign --rows 5 -f json
  chr1	2100	2300	J4	13	.
  {"chrom":"chr1","start":2085,"end":2610,"strand":"+","num_matches":3,"num_variants":1,"matches":[7,10]}
  $ gk reads query basic.ralign --rows 5 --explode -f json
  {"chrom":"chr1","start":2085,"end":2610,"strand":"+","match":7,"match_start":2085,"match_end":2100,"variants":[]}
  {"chrom":"chr1","start":2085,"end":2610,"strand":"+","match":8,"match_start":2300,"match_end":2400,"variants":["chr1:2346:G:A"]}
  {"chrom":"chr1","start":2085,"end":2610,"strand":"+","match":9,"match_start":2600,"match_end":2610,"variants":[]}

What intervals find. A table without strands answers - as +, but has no 5' ends there.

  $ gk reads query basic.ralign --in junctions -r chr1:2,401-2,405:- -r chr2:1-10 --index
  #query	query_chrom	query_start	query_end	query_strand	row	chrom	start	end	strand	num_alignments
  chr1:2,401-2,405:-	chr1	2400	2405	-	5	chr1	2400	2600	+	1
  gk reads query: 1 of 2 queries without a hit
  $ gk reads query basic.ralign --in junctions -r chr1:2,401-2,405:- -r chr2:1-10 --count
  #query	query_chrom	query_start	query_end	query_strand	count
  chr1:2,401-2,405:-	chr1	2400	2405	-	1
  chr2:1-10	chr2	0	10	.	0
  $ gk reads query basic.ralign --in junctions -r chr1:2,101-2,101:- --find 5p-within
  #query	query_chrom	query_start	query_end	query_strand	chrom	start	end	strand	num_alignments
  gk reads query: error: a table without strands has no 5' and 3' ends on the strand - (-r chr1:2,101-2,101:-)
  [1]
  $ gk reads query basic.ralign --in junctions -r chr1:2,101-2,101:- --find 5p-within --ignore-strand -f bed
  chr1	2100	2290	J3	1	.
  chr1	2100	2300	J4	13	.
  $ gk reads query basic.ralign -r chr1:2,401-2,405 --explode --index
  #query	query_chrom	query_start	query_end	query_strand	row	chrom	start	end	strand	match	match_start	match_end	variants
  chr1:2,401-2,405	chr1	2400	2405	.	5	chr1	2085	2610	+	7	2085	2100	.
  chr1:2,401-2,405	chr1	2400	2405	.	5	chr1	2085	2610	+	8	2300	2400	chr1:2346:G:A
  chr1:2,401-2,405	chr1	2400	2405	.	5	chr1	2085	2610	+	9	2600	2610	.
  $ gk reads query basic.ralign -r chr1:2,401-2,405 -r chr1:2,402 -f bed12 | uniq -c | cut -c 1-70
        2 chr1	2085	2610	A5	0	.	2085	2610	255,0,0	3	15,100,10	0,215,515
  $ gk reads query basic.ralign -r chr1:2,401-2,405 -r chr1:2,402 --unique --explode
  #chrom	start	end	strand	match	match_start	match_end	variants
  chr1	2085	2610	+	7	2085	2100	.
  chr1	2085	2610	+	8	2300	2400	chr1:2346:G:A
  chr1	2085	2610	+	9	2600	2610	.
  $ gk reads query basic.ralign --in junctions -r chr1:2,401-2,405 --explode --loj -r chr2:1-10
  #query	query_chrom	query_start	query_end	query_strand	chrom	start	end	strand	alignment	align_start	align_end	align_strand
  chr1:2,401-2,405	chr1	2400	2405	.	chr1	2400	2600	+	5	2085	2610	+
  chr2:1-10	chr2	0	10	.	.	.	.	.	.	.	.	.
  gk reads query: 1 of 2 queries without a hit
  $ gk reads query basic.ralign --in junctions -r chr1:2,100-2,300 --rows 3,5 --index --columns row
  #row
  3

  $ gk reads query basic.ralign --in variants --explode
  gk reads query: error: --explode: a variant has no parts
  [2]
  $ gk reads query basic.ralign --in matches -f bed12
  gk reads query: error: -f bed12: rows of this table have no blocks; use -f bed
  [2]
  $ gk reads query basic.ralign --explode -f bed
  gk reads query: error: --explode goes with -f tsv and json
  [2]
  $ gk reads query basic.ralign --find exact
  gk reads query: error: --find needs INPUT or -r
  [2]
  $ gk reads query basic.ralign --where 'num_match > 2'
  gk reads query: error: unknown column 'num_match'; did you mean 'num_matches'? (position 1 of condition 'num_match > 2')
  [2]
  $ gk reads query basic.ralign --rows 99
  gk reads query: error: there is no row 99, the table has 28 rows (--rows 99)
  [1]
  $ gk reads query basic.ralign -g toyb
  gk reads query: error: -g toyb: basic.ralign is on another assembly than toyb, toy
  [2]
  $ gk --data-dir empty reads query basic.ralign
  gk reads query: error: nothing tells the assembly of basic.ralign: there is no 6267257068775126919.hash in the data folder; give -g GENOME
  [2]
  $ gk reads query "$out/basic.jralign"
  gk reads query: error: this is not a ralign file: its signature is wrong ($TESTS/golden/reads/out/basic.jralign, byte 0)
  [1]
  $ gk reads query "$bad/version.ralign" -g toy
  gk reads query: error: ralign version 1; gk reads version 2: rebuild it with gk reads build ($TESTS/golden/reads/bad/version.ralign, byte 2)
  [1]
  $ head -c 3000 basic.ralign > cut.ralign; gk reads query cut.ralign -g toy
  gk reads query: error: the file ends inside the texts of the table matches (cut.ralign, byte 2976)
  [1]
  $ gk reads query nope.ralign
  gk reads query: error: no file nope.ralign here nor in $TMP/data, and the network is not used (--offline or GK_OFFLINE)
  [1]

Pileups: one row a base, ascending, whatever the strand.

  $ gk reads pileup basic.ralign -r chr1:2,321-2,323
  #chrom	start	end	ref	A	C	G	T	DEL
  chr1	2320	2321	G	0	0	13	0	1
  chr1	2321	2322	T	0	0	0	13	1
  chr1	2322	2323	T	0	0	0	13	0
  $ gk reads pileup basic.ralign -r chr1:2,321-2,322:- -f json
  {"query":"chr1:2,321-2,322:-","query_chrom":"chr1","query_start":2320,"query_end":2322,"query_strand":"-","chrom":"chr1","start":2320,"end":2321,"ref":"G","A":0,"C":0,"G":13,"T":0,"DEL":1}
  {"query":"chr1:2,321-2,322:-","query_chrom":"chr1","query_start":2320,"query_end":2322,"query_strand":"-","chrom":"chr1","start":2321,"end":2322,"ref":"T","A":0,"C":0,"G":0,"T":13,"DEL":1}
  $ gk reads pileup basic.ralign -r chr1:59,999-60,002 --columns query,start,ref,A --no-header
  chr1:59,999-60,002	59998	N	0
  chr1:59,999-60,002	59999	N	0
  chr1:59,999-60,002	60000	N	0
  chr1:59,999-60,002	60001	N	0
  $ printf 'chr1\t2320\t2323\nchr1\t2090\t2093\n' > windows.bed; gk reads pileup basic.ralign windows.bed -f npy -o made.npy
  $ head -c 100 made.npy | tail -c +11 | head -c 60; echo; tail -c +193 made.npy | od -An -t d4 -w20 -v
  {'descr': '<i4', 'fortran_order': False, 'shape': (2, 3, 5),
             0           0          13           0           1
             0           0           0          13           1
             0           0           0          13           0
            11           0           0           0           0
             0           0           0          12           0
             0           0           0          13           0
  $ gk reads pileup basic.ralign -r chr1:5-6 -r chr1:5-7 -f npy -o made.npy
  gk reads pileup: error: it has 3 bases, the first record 2: an array has one length (-r chr1:5-7)
  [1]
  $ gk reads pileup basic.ralign -r chr1:2-1
  #chrom	start	end	ref	A	C	G	T	DEL
  $ gk reads pileup basic.ralign
  gk reads pileup: error: give INPUT (- is stdin) or -r
  [2]
  $ gk reads pileup basic.ralign -r chr1 -f npy
  gk reads pileup: error: -f npy needs a file that is not compressed: give -o OUT.npy
  [2]
  $ gk reads pileup basic.ralign -r chr1:5 --columns refs
  gk reads pileup: error: unknown column 'refs', there are query, query_chrom, query_start, query_end, query_strand, chrom, start, end, ref, A, C, G, T, DEL; did you mean 'ref'?
  [2]

What a file holds.

  $ gk reads info basic.ralign
  path: basic.ralign
  kind: ralign
  format_version: 2
  bytes: 4474
  assembly: toy
  tag: 6267257068775126919
  num_reads: 28
  tables:
    junctions: rows 7, stranded no
    alignments: rows 28, stranded no
    matches: rows 48, stranded no
    variants: rows 19, stranded no
  $ gk info basic.ralign -f json --check
  {"path":"basic.ralign","kind":"ralign","format_version":2,"bytes":4474,"assembly":"toy","tag":"6267257068775126919","intact":true,"problems":[],"num_reads":28,"tables":{"junctions":{"rows":7,"stranded":false},"alignments":{"rows":28,"stranded":false},"matches":{"rows":48,"stranded":false},"variants":{"rows":19,"stranded":false}}}
  $ gk info --check cut.ralign
  path: cut.ralign
  kind: ralign
  bytes: 3000
  intact: no
  problems:
    the file ends inside the texts of the table matches (cut.ralign, byte 2976)
  gk info: error: damaged: the file ends inside the texts of the table matches (cut.ralign, byte 2976)
  [1]
  $ gk reads info "$out/basic.jralign"
  gk reads info: error: this is not a ralign file: its signature is wrong ($TESTS/golden/reads/out/basic.jralign, byte 0)
  [1]
  $ cp "$out/empty.ralign" .; gk reads query empty.ralign; gk reads query empty.ralign -g toy -r chr1 --no-header; gk reads info empty.ralign | tail -n 6
  #chrom	start	end	strand	num_matches	num_variants
  gk reads query: 1 of 1 queries without a hit
  num_reads: 0
  tables:
    junctions: rows 0, stranded no
    alignments: rows 0, stranded no
    matches: rows 0, stranded no
    variants: rows 0, stranded no
