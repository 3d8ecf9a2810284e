gk interval: arithmetic on a stream of intervals.

  $ gk build-assembly -n tiny "$TESTS/demo/tiny.fa" > built.txt
  $ printf 'chr1\t5\t10\tplus\t0\t+\nchr1\t5\t10\tminus\t7\t-\textra\nchr2\t4\t8\n' > in.bed

Ends and the middle. Columns that do not change stay as they are.

  $ gk interval end5 in.bed
  chr1	5	5	plus	0	+
  chr1	10	10	minus	7	-	extra
  chr2	4	4
  $ gk interval end3 in.bed
  chr1	10	10	plus	0	+
  chr1	5	5	minus	7	-	extra
  chr2	8	8
  $ gk interval midpoint in.bed
  chr1	7	8	plus	0	+
  chr1	7	8	minus	7	-	extra
  chr2	6	6

Longer, shorter, elsewhere. One number goes for both ends.

  $ gk interval expand 2 in.bed
  chr1	3	12	plus	0	+
  chr1	3	12	minus	7	-	extra
  chr2	2	10
  $ gk interval expand 3 1 in.bed
  chr1	2	11	plus	0	+
  chr1	4	13	minus	7	-	extra
  chr2	1	9
  $ gk interval expand -1 -2 in.bed
  chr1	6	8	plus	0	+
  chr1	7	9	minus	7	-	extra
  chr2	5	6
  $ gk interval expand -3 in.bed
  gk interval: error: interval 5-10: the result would have a negative length (in.bed:1)
  [1]
  $ gk interval shift 4 in.bed
  chr1	9	14	plus	0	+
  chr1	1	6	minus	7	-	extra
  chr2	8	12
  $ gk interval shift -20 in.bed
  chr1	-15	-10	plus	0	+
  chr1	25	30	minus	7	-	extra
  chr2	-16	-12

A second integer is an argument, anything else is INPUT.

  $ cp in.bed 5
  $ gk interval expand 1 ./5 | head -n 1
  chr1	4	11	plus	0	+
  $ gk interval expand 1 5 < in.bed | head -n 1
  chr1	4	15	plus	0	+

The strand. Columns on the way to it are filled up.

  $ gk interval flip in.bed
  chr1	5	10	plus	0	-
  chr1	5	10	minus	7	+	extra
  chr2	4	8	.	0	-
  $ gk interval plus in.bed
  chr1	5	10	plus	0	+
  chr1	5	10	minus	7	+	extra
  chr2	4	8	.	0	+
  $ gk interval minus in.bed
  chr1	5	10	plus	0	-
  chr1	5	10	minus	7	-	extra
  chr2	4	8	.	0	-
  $ gk interval end5 --strand - in.bed
  chr1	10	10	plus	0	-
  chr1	10	10	minus	7	-	extra
  chr2	8	8	.	0	-
  $ gk interval end5 --ignore-strand in.bed
  chr1	5	5	plus	0	+
  chr1	5	5	minus	7	-	extra
  chr2	4	4

Anchors: columns 7 and 8 are inserted, or replaced where they are one already.

  $ gk interval anchor 5p in.bed
  chr1	5	10	plus	0	+	5	0
  chr1	5	10	minus	7	-	10	0	extra
  chr2	4	8	.	0	.	4	0
  $ gk interval anchor 3p -2 in.bed
  chr1	5	10	plus	0	+	10	-2
  chr1	5	10	minus	7	-	5	-2	extra
  chr2	4	8	.	0	.	8	-2
  $ gk interval anchor center in.bed
  chr1	5	10	plus	0	+	7	0
  chr1	5	10	minus	7	-	8	0	extra
  chr2	4	8	.	0	.	6	0
  $ gk interval anchor start in.bed
  chr1	5	10	plus	0	+	5	0
  chr1	5	10	minus	7	-	5	0	extra
  chr2	4	8	.	0	.	4	0
  $ gk interval anchor end in.bed
  chr1	5	10	plus	0	+	10	0
  chr1	5	10	minus	7	-	10	0	extra
  chr2	4	8	.	0	.	8	0
  $ gk interval anchor 99 1 in.bed
  chr1	5	10	plus	0	+	99	1
  chr1	5	10	minus	7	-	99	1	extra
  chr2	4	8	.	0	.	99	1
  $ gk interval anchor none in.bed
  chr1	5	10	plus	0	+	.	0
  chr1	5	10	minus	7	-	.	0	extra
  chr2	4	8	.	0	.	.	0
  $ gk interval anchor 5p in.bed | gk interval anchor 3p 4 --anchored
  chr1	5	10	plus	0	+	10	4
  chr1	5	10	minus	7	-	5	4	extra
  chr2	4	8	.	0	.	8	4

They stay where they are when the interval moves; a word becomes the position that it means.

  $ printf 'chr1\t5\t10\ta\t0\t+\t5p\t2\tx\nchr1\t5\t10\ta\t0\t+\t7\t-1\nchr1\t5\t10\n' > anchored.bed
  $ gk interval shift 3 --anchored anchored.bed
  chr1	8	13	a	0	+	5	2	x
  chr1	8	13	a	0	+	7	-1
  chr1	8	13
  $ gk interval shift 3 anchored.bed
  chr1	8	13	a	0	+	5p	2	x
  chr1	8	13	a	0	+	7	-1
  chr1	8	13

What REG leaves of a record, and what it takes away. Without a suffix it is on the record's strand.

  $ gk interval intersect chr1:8-20 in.bed
  chr1	7	10	plus	0	+
  chr1	7	10	minus	7	-	extra
  $ gk interval intersect chr1:8-20:- in.bed
  chr1	7	10	minus	7	-	extra
  $ gk interval subtract chr1:7-8 in.bed
  chr1	5	6	plus	0	+
  chr1	8	10	plus	0	+
  chr1	5	6	minus	7	-	extra
  chr1	8	10	minus	7	-	extra
  chr2	4	8
  $ gk interval subtract chr1:7-8:+ in.bed
  chr1	5	6	plus	0	+
  chr1	8	10	plus	0	+
  chr1	5	10	minus	7	-	extra
  chr2	4	8
  $ gk interval subtract chr1:1-100 in.bed
  chr2	4	8
  $ gk interval intersect chr1:8-7 in.bed
  chr1	7	7	plus	0	+
  chr1	7	7	minus	7	-	extra
  $ gk interval intersect -g tiny chr2 in.bed
  chr2	4	8

Predicates.

  $ gk interval filter --contains chr1:7-8 in.bed
  chr1	5	10	plus	0	+
  chr1	5	10	minus	7	-	extra
  $ gk interval filter --within chr1:1-100:- in.bed
  chr1	5	10	minus	7	-	extra
  $ gk interval filter --overlaps chr1:10-12 in.bed
  chr1	5	10	plus	0	+
  chr1	5	10	minus	7	-	extra
  $ gk interval filter --upstream-of chr1:11-12 in.bed
  chr1	5	10	plus	0	+
  $ gk interval filter --dnstream-of chr1:11-12 in.bed
  chr1	5	10	minus	7	-	extra
  $ gk interval filter --overlaps chr1:10-12 --invert in.bed
  chr2	4	8

Distances have no sign.

  $ head -n 2 in.bed | gk interval distance chr1:1-6
  chr1	5	10	plus	0	+	4.5
  chr1	5	10	minus	7	-	extra	4.5
  $ head -n 2 in.bed | gk interval distance chr1:1-6 --method end5
  chr1	5	10	plus	0	+	5
  chr1	5	10	minus	7	-	extra	4
  $ head -n 2 in.bed | gk interval distance chr1:1-6:+ --method end3
  gk interval: warning: records on the other strand than the region: each end is by its own strand
  chr1	5	10	plus	0	+	4
  chr1	5	10	minus	7	-	extra	1
  $ gk interval distance chr1:1-6 in.bed
  chr1	5	10	plus	0	+	4.5
  chr1	5	10	minus	7	-	extra	4.5
  gk interval: error: chr2 is not the region's chromosome, chr1 (in.bed:3)
  [1]
  $ gk interval distance chr1:1-6 in.bed --on-bad skip
  chr1	5	10	plus	0	+	4.5
  chr1	5	10	minus	7	-	extra	4.5
  gk interval: 3 read, 1 rejected: 1 another chromosome

One interval over all.

  $ printf 'chr1\t50\t60\tb\t0\t+\nchr1\t-5\t10\na\tb\tc\n' | gk interval spanning --on-bad skip
  chr1	-5	60	.	0	+
  gk interval: 3 read, 1 rejected: 1 malformed
  $ head -n 2 in.bed | gk interval spanning
  gk interval: warning: records on both strands: the span is on the first one's
  chr1	5	10	.	0	+
  $ gk interval spanning in.bed
  gk interval: warning: records on both strands: the span is on the first one's
  gk interval: error: no interval spans chr1 and chr2 (in.bed:3)
  [1]
  $ gk interval spanning --on-bad skip < in.bed
  gk interval: warning: records on both strands: the span is on the first one's
  gk interval: error: no interval spans chr1 and chr2 (<stdin>:3)
  [1]
  $ gk interval spanning -r chr1:1-5 -r chr2:1-5
  gk interval: error: no interval spans chr1 and chr2 (-r chr2:1-5)
  [1]
  $ gk interval spanning < /dev/null

GenomeKit's order, in which chromosomes stand by their tags; each interval once.

  $ printf 'chr1\t5\t10\tx\nchr2\t1\t2\ty\nchr1\t5\t10\tz\nchr1\t5\t12\tw\t0\t-\nchr1\t2\t3\n' > mixed.bed
  $ gk interval sort mixed.bed
  chr1	2	3
  chr1	5	10	x
  chr1	5	10	z
  chr1	5	12	w	0	-
  chr2	1	2	y
  $ gk interval sort --unique mixed.bed
  chr1	2	3
  chr1	5	10	x
  chr1	5	12	w	0	-
  chr2	1	2	y
  $ gk interval unique mixed.bed
  chr1	5	10	x
  chr2	1	2	y
  chr1	5	12	w	0	-
  chr1	2	3
  $ gk interval unique --anchored anchored.bed anchored.bed
  gk interval: error: unexpected argument 'anchored.bed' after 'anchored.bed': it is unique [INPUT]
  [2]
  $ cat anchored.bed anchored.bed | gk interval unique --anchored
  chr1	5	10	a	0	+	5	2	x
  chr1	5	10	a	0	+	7	-1
  chr1	5	10
  $ cat anchored.bed anchored.bed | gk interval unique
  chr1	5	10	a	0	+	5p	2	x

Region strings.

  $ gk interval to-region in.bed
  chr1:6-10
  chr1:6-10
  chr2:5-8
  $ gk interval to-region --stranded in.bed
  chr1:6-10:+
  chr1:6-10:-
  chr2:5-8:+
  $ printf 'chr1\t5\t5\nchr1\t-5\t6\nHLA:01\t1\t2\n' | gk interval to-region --stranded | tee regions.txt
  chr1:6-5:+
  chr1:-4-6:+
  HLA:01:2-2:+
  $ gk interval from-region regions.txt
  chr1	5	5	chr1:6-5:+	0	+
  chr1	-5	6	chr1:-4-6:+	0	+
  HLA:01	1	2	HLA:01:2-2:+	0	+
  $ gk interval from-region -r chr1:6-10:- -r chr1:-4-6
  chr1	5	10	chr1:6-10:-	0	-
  chr1	-5	6	chr1:-4-6	0	.
  $ printf 'chr1\nchr2:140-\nchr1:7:-\n' | gk interval from-region -g tiny
  chr1	0	360	chr1	0	.
  chr2	139	150	chr2:140-	0	.
  chr1	6	7	chr1:7:-	0	-
  $ printf 'chr1\n' | gk interval from-region
  gk interval: error: the region 'chr1' needs the chromosome's size: give -g GENOME (<stdin>:1)
  [1]
  $ printf 'chr1:6-10\nchr1:x\n' | gk interval from-region
  chr1	5	10	chr1:6-10	0	.
  gk interval: error: malformed region 'chr1:x': expected CHROM, CHROM:POS, CHROM:FROM- or CHROM:FROM-TO (<stdin>:2)
  [1]

1-based columns.

  $ gk interval to-dna1 in.bed
  chr1	6	10	plus	0	+
  chr1	6	10	minus	7	-	extra
  chr2	5	8
  $ gk interval to-rna1 in.bed
  chr1	6	10	plus	0	+
  chr1	-10	-6	minus	7	-	extra
  chr2	5	8
  $ gk interval to-dna1 in.bed | gk interval from-dna1 | cmp - in.bed
  $ gk interval to-rna1 in.bed | gk interval from-rna1
  chr1	5	10	plus	0	+
  chr1	5	10	minus	7	-	extra
  chr2	4	8	.	0	+
  $ printf 'chr1\t6\t5\n' | gk interval from-dna1
  chr1	5	5
  $ printf 'chr1\t6\t4\n' | gk interval from-dna1
  gk interval: error: positions 6 4: the first is after the last (<stdin>:1)
  [1]
  $ printf 'chr1\t6\t4\n' | gk interval from-rna1
  gk interval: error: positions 6 4: the first is after the last (<stdin>:1)
  [1]
  $ printf 'chr1\t0\t5\n' | gk interval from-rna1
  gk interval: error: positions 0 5: the sign is the strand, so both have one, and none is 0 (<stdin>:1)
  [1]
  $ printf 'chr1\t-3\t5\n' | gk interval from-rna1
  gk interval: error: positions -3 5: the sign is the strand, so both have one, and none is 0 (<stdin>:1)
  [1]
  $ printf 'chr1\t5\t5\n' | gk interval to-dna1
  gk interval: error: interval 5-5: an empty interval has no 1-based inclusive form (<stdin>:1)
  [1]
  $ printf 'chr1\t5\t5\n' | gk interval to-rna1
  gk interval: error: interval 5-5: an empty interval has no 1-based inclusive form (<stdin>:1)
  [1]

A genome gives the chromosomes' own names and ends. GK_GENOME does not count as one.

  $ printf 'chr1\t-5\t10\nchr2\t140\t160\tn\t0\t-\n' > ends.bed
  $ gk interval shift 0 ends.bed -g tiny
  chr1	-5	10
  chr2	140	160	n	0	-
  $ gk interval shift 0 ends.bed -g tiny --outside clip
  chr1	0	10
  chr2	140	150	n	0	-
  $ gk interval shift 0 ends.bed -g tiny --outside error
  gk interval: error: part of the interval -5-10 lies outside chr1, which has 360 bases (ends.bed:1)
  [1]
  $ gk interval shift 155 ends.bed -g tiny --outside clip
  chr1	150	165
  chr2	0	5	n	0	-
  $ gk interval shift 5 ends.bed -g tiny --outside error --on-bad skip --rejects rejects.txt
  chr1	0	15
  gk interval: 2 read, 1 rejected: 1 beyond the chromosome's end
  $ cat rejects.txt
  chr2	140	160	n	0	-	part of the interval 135-155 lies outside chr2, which has 150 bases
  $ GK_GENOME=nowhere gk interval shift 0 ends.bed
  chr1	-5	10
  chr2	140	160	n	0	-
  $ GK_GENOME=tiny gk interval shift 0 ends.bed --outside clip
  gk interval: error: --outside needs the sizes of chromosomes: give -g GENOME
  [2]
  $ printf 'chrI\t0\t5\nchr1\t0\t5\n' | gk interval end3 -g tiny
  gk interval: error: unknown chromosome 'chrI'; did you mean 'chr1'? (<stdin>:1)
  [1]
  $ printf 'chrI\t0\t5\n' | gk interval end3 -g tiny --on-bad skip
  gk interval: 1 read, 1 rejected: 1 unknown chromosome
  gk interval: error: no record has a chromosome of tiny: the input says 'chrI', the genome 'chr1'; did you mean 'chr1'?
  [1]
  $ gk interval intersect chr9:1-5 -g tiny in.bed
  gk interval: error: the region 'chr9:1-5' is on an unknown chromosome 'chr9'; did you mean 'chr1'?
  [2]

Aliases are resolved, and can be written.

  $ printf 'chr1\t100\nchr2\t50\n' > data/named.chrom.sizes
  $ printf '# ucsc\tgenbank\nchr1\tCM1.1\nchr2\tCM2.1\n' > data/named.chromAlias.txt
  $ printf 'CM1.1\t0\t5\nchr2\t0\t5\n' | gk interval end3 -g named
  chr1	5	5
  chr2	5	5
  $ printf 'CM1.1\t0\t5\nchr2\t0\t5\n' | gk interval end3 -g named --chrom-scheme genbank
  CM1.1	5	5
  CM2.1	5	5
  $ printf 'CM1.1\t0\t5\nchr1\t0\t5\n' | gk interval unique -g named
  chr1	0	5
  $ printf 'CM1.1\t0\t5\nchr1\t0\t5\n' | gk interval intersect CM1.1:2-3 -g named
  chr1	1	3
  chr1	1	3
  $ printf 'CM1.1:6-10\n' | gk interval from-region -g named
  chr1	5	10	CM1.1:6-10	0	.
  $ printf 'chr1\t0\t5\nCM1.1\t9\t12\n' | gk interval spanning -g named
  chr1	0	12	.	0	.

Input as it comes: blanks, CRLF, headers, gzip, regions; output of any name.

  $ printf 'track x\n# c\nchr1 5   10 n  0 - x   y z\n\nchr1\t5\t10\r\n' | gk interval end5
  chr1	10	10	n	0	-	x	y	z
  chr1	5	5
  $ gzip -c in.bed | gk interval end5 -o out.bed.gz
  $ gzip -dc out.bed.gz
  chr1	5	5	plus	0	+
  chr1	10	10	minus	7	-	extra
  chr2	4	4
  $ gk interval end5 -r chr1:6-10:- -r chr1:1,001
  chr1	10	10	chr1:6-10:-	0	-
  chr1	1000	1000	chr1:1,001	0	.
  $ gk interval end5 --limit 1 in.bed
  chr1	5	5	plus	0	+
  $ gk interval end5 -- in.bed | tail -n 1
  chr2	4	4
  $ gk interval sort < /dev/null

Bad records.

  $ printf 'chr1\t5\t10\nchr1\t9\t4\n' | gk interval flip
  chr1	5	10	.	0	-
  gk interval: error: start 9 is after end 4 (<stdin>:2)
  [1]
  $ printf 'chr1\t5\n' | gk interval flip
  gk interval: error: a BED line needs at least 3 columns, this one has 2 (<stdin>:1)
  [1]
  $ printf 'chr1\tx\t10\n' | gk interval flip
  gk interval: error: start 'x' is not a whole number (<stdin>:1)
  [1]
  $ printf 'chr1\t5\t2147483648\n' | gk interval flip
  gk interval: error: end '2147483648' does not fit 32 bits (<stdin>:1)
  [1]
  $ printf 'chr1\t5\t2147483647\n' | gk interval shift 1
  gk interval: error: interval 5-2147483647: the result does not fit 32-bit positions (<stdin>:1)
  [1]
  $ printf 'chr1\t5\t10\n' | gk interval shift 4294967297
  gk interval: error: interval 5-10: the result does not fit 32-bit positions (<stdin>:1)
  [1]
  $ printf 'chr1\t-2147483648\t10\n' | gk interval expand 1
  gk interval: error: interval -2147483648-10: the result does not fit 32-bit positions (<stdin>:1)
  [1]
  $ gk interval intersect chr1:1-8 --anchored anchored.bed
  gk interval: error: interval 5-10: this is not defined for anchored intervals (anchored.bed:1)
  [1]
  $ gk interval distance chr1:1-8 --anchored anchored.bed
  gk interval: error: interval 5-10: this is not defined for anchored intervals (anchored.bed:1)
  [1]
  $ gk interval spanning --anchored anchored.bed
  gk interval: error: interval 5-10: this is not defined for anchored intervals (anchored.bed:1)
  [1]
  $ printf 'chr1\t5\t10\ta\t0\t+\t6p\t2\n' | gk interval end5 --anchored
  gk interval: error: anchor '6p' is not a 32-bit position, ., 5p, 3p, center, start or end (<stdin>:1)
  [1]
  $ printf 'chr1\t5\t10\ta\t0\t+\t6\tx\n' | gk interval end5 --anchored
  gk interval: error: anchor offset 'x' is not a 32-bit whole number (<stdin>:1)
  [1]

Command lines that mean nothing.

  $ gk interval
  gk interval: error: no operation: give one, such as 'gk interval end5'
  [2]
  $ gk interval ende5 in.bed
  gk interval: error: unknown operation 'ende5'; did you mean 'end5'?
  [2]
  $ gk interval shift
  gk interval: error: missing argument: it is shift N [INPUT]
  [2]
  $ gk interval shift in.bed
  gk interval: error: 'in.bed' is not an integer: it is shift N [INPUT]
  [2]
  $ gk interval shift 1.5 in.bed
  gk interval: error: '1.5' is not an integer: it is shift N [INPUT]
  [2]
  $ gk interval shift 99999999999999999999 in.bed
  gk interval: error: '99999999999999999999' is out of range
  [2]
  $ gk interval end5 in.bed more.bed
  gk interval: error: unexpected argument 'more.bed' after 'in.bed': it is end5 [INPUT]
  [2]
  $ gk interval anchor 6p in.bed
  gk interval: error: unknown anchor '6p'; did you mean '5p'? (a 32-bit position, 5p, 3p, center, start, end or none)
  [2]
  $ gk interval anchor 5p 9999999999 in.bed
  gk interval: error: the anchor offset does not fit 32 bits
  [2]
  $ gk interval intersect
  gk interval: error: missing argument: it is intersect REG [INPUT]
  [2]
  $ gk interval intersect chr1:0-5 in.bed
  gk interval: error: malformed region 'chr1:0-5': positions count from 1
  [2]
  $ gk interval intersect chr1 in.bed
  gk interval: error: the region 'chr1' needs the chromosome's size: give -g GENOME
  [2]
  $ gk interval filter in.bed
  gk interval: error: filter takes one of --contains, --within, --overlaps, --upstream-of and --dnstream-of
  [2]
  $ gk interval filter --within chr1:1-5 --overlaps chr1:1-5 in.bed
  gk interval: error: filter takes one of --contains, --within, --overlaps, --upstream-of and --dnstream-of
  [2]
  $ gk interval end5 --within chr1:1-5 in.bed
  gk interval: error: --within goes with filter
  [2]
  $ gk interval end5 --invert in.bed
  gk interval: error: --invert goes with filter
  [2]
  $ gk interval end5 --method end5 in.bed
  gk interval: error: --method goes with distance
  [2]
  $ gk interval end5 --unique in.bed
  gk interval: error: --unique goes with sort
  [2]
  $ gk interval end5 --stranded in.bed
  gk interval: error: --stranded goes with to-region
  [2]
  $ gk interval end5 --outside clip in.bed
  gk interval: error: --outside needs the sizes of chromosomes: give -g GENOME
  [2]
  $ gk interval end5 --chrom-scheme ucsc in.bed
  gk interval: error: --chrom-scheme needs -g GENOME
  [2]
  $ gk interval end5 --on-bad na in.bed
  gk interval: error: --on-bad: unknown value 'na' (one of fail, skip); see 'gk interval --help'
  [2]
  $ gk interval end5 in.bed -r chr1:1-5
  gk interval: error: INPUT and -r exclude each other
  [2]
  $ gk interval end5 chr1:1-5
  gk interval: error: no file 'chr1:1-5'; for a region write -r chr1:1-5
  [2]
  $ gk interval end5 -r chr1
  gk interval: error: the region 'chr1' needs the chromosome's size: give -g GENOME
  [2]
  $ gk interval end5 -r chr1:-4-6
  gk interval: error: malformed region 'chr1:-4-6': positions count from 1
  [2]
  $ gk interval from-region --anchored regions.txt
  gk interval: error: --anchored: a region string has no anchor
  [2]
  $ gk interval from-dna1 -r chr1:1-5
  gk interval: error: from-dna1 converts the columns of INPUT; -r has none
  [2]
  $ gk interval from-rna1 --strand + in.bed
  gk interval: error: from-rna1 takes the strand from the sign, so --strand and --ignore-strand say nothing
  [2]
  $ gk interval distance chr1:1-5 --method start in.bed
  gk interval: error: --method: unknown value 'start' (one of midpoint, end5, end3); see 'gk interval --help'
  [2]
  $ gk interval end5 nowhere.bed
  gk interval: error: can't open nowhere.bed: No such file or directory
  [1]
