gk track build: what sources, options and values become. What is refused of them is at the end.

  $ { echo '>chr1'; for i in 1 2 3 4 5 6 7 8 9 10; do echo ACGTACGTAC; done; echo '>chr2'; echo ACGTACGTACGT; } > toy.fa
  $ printf '# ucsc\tnumber\nchr1\t1\nchr2\t2\n' > toy.alias
  $ gk build-assembly -q toy.fa -n toy --alias toy.alias > paths; export GK_GENOME=toy
  $ build() { gk track build -o x.gtrack "$@"; }
  $ values() { gk track query x.gtrack --no-header "$@" | cut -f 6; }
  $ blocks() { gk track intervals x.gtrack | tr '\t' ' '; }

bedGraph: positions from 0, a value for each base of a line. Lines that touch, or have at most 8192 bases between them, become one
block; the gap has the default value.

  $ printf 'chr1\t10\t12\t2\nchr1\t12\t13\t0\nchr1\t16\t17\t-1.5\nchr2\t0\t12\t1e-3\n' > a.bedgraph
  $ build --etype f16 --bedgraph a.bedgraph; values -r chr1:9-18; values -r chr2:11-14; blocks
  nan,nan,2,2,0,nan,nan,nan,-1.5,nan
  0.001,0.001,nan,nan
  chr2 0 12 . 0 +
  chr1 10 17 . 0 +
  $ build --etype f16 --default 7 --bedgraph a.bedgraph; values -r chr1:9-18
  7,7,2,2,0,7,7,7,-1.5,7

wig: positions from 1. What has another kind of declaration is a block of its own.

  $ printf 'fixedStep chrom=chr1 start=11 step=1\n2\n2\n0\nvariableStep chrom=chr1\n17\t-1.5\n' > a.wig
  $ build --etype f32 --wig a.wig; values -r chr1:9-18; blocks
  nan,nan,2,2,0,nan,nan,nan,-1.5,nan
  chr1 10 13 . 0 +
  chr1 16 17 . 0 +

The same track from plain text and gzip, a file and stdin, with CRLF and without the last line end, by an alias, with track, browser,
comment and blank lines, through a pipe, with any number of threads.

  $ build --etype f16 --bedgraph a.bedgraph; mv x.gtrack a.gtrack
  $ same() { build --etype f16 "$@" && cmp x.gtrack a.gtrack; }
  $ gzip -c a.bedgraph > a.gz; bgzip -c a.bedgraph > a.bgz; { gzip -c < <(head -n 2 a.bedgraph); gzip -c < <(tail -n 2 a.bedgraph); } > members.gz
  $ sed 's/$/\r/' a.bedgraph > crlf.bedgraph; sed 's/^chr//' a.bedgraph > alias.bedgraph; head -c -1 a.bedgraph > open.bedgraph
  $ { printf 'browser position chr1:1-50\ntrack type=bedGraph name="a signal"\n#chrom\tstart\tend\tvalue\n\n'; sed '2i# here\n\ntrack type=bedGraph' a.bedgraph; } > headed.bedgraph
  $ for file in a.gz a.bgz members.gz crlf.bedgraph alias.bedgraph open.bedgraph headed.bedgraph; do same --bedgraph $file; done
  $ same --bedgraph - < a.bedgraph; same --bedgraph - < a.gz; same --bedgraph a.bedgraph -@ 1; same -@ 4 --bedgraph a.gz; same --bedgraph <(cat a.bedgraph); cat a.bedgraph | same --bedgraph -

The same by way of a bigWig.

  $ gk track export a.gtrack -f bigwig -o a.bw; same --bigwig a.bw

wig as it is found: the header lines of above, a blank between position and value, as UCSC writes it, a first position of 1, several
declarations, a span, step and span left out, bedGraph lines among them, as bigWigToWig writes them.

  $ cat > found.wig <<'END'
  > track type=wiggle_0 name="found"
  > # by hand
  > variableStep chrom=chr1
  > 1 4
  > 2 5
  > 
  > 5	6
  > fixedStep chrom=chr1 start=21 step=1 span=1 colour=red
  > 1
  > 2.5
  > browser position chr1:1-50
  > fixedStep chrom=2 start=3
  > 7
  > nan
  > -8
  > #bedGraph section chr2:6-9
  > chr2	6	9	0.5
  > END
  $ build --etype f32 --wig found.wig --resolution 1; gk track export x.gtrack -f bedgraph
  chr1	0	1	4
  chr1	1	2	5
  chr1	4	5	6
  chr1	20	21	1
  chr1	21	22	2.5
  chr2	2	3	7
  chr2	4	5	-8
  chr2	6	9	0.5
  $ sed 's/$/\r/' found.wig | gzip | gk track build --etype f32 --wig - -o y.gtrack; cmp x.gtrack y.gtrack

A declaration without a start begins at the first base; that is rarely meant.

  $ printf 'fixedStep chrom=chr1 step=1\n1\n2\n' > start.wig; build --etype u8 --wig start.wig; values -r chr1:1-4
  gk track build: warning: 1 declaration has no start=, so it begins at base 1 (start.wig:1)
  1,2,0,0

Each encoding, and the type that its values are read in.

  $ printf 'chr1\t0\t1\t0\nchr1\t1\t3\t1\n' > bits.bedgraph
  $ for type in u1 u2 u3 u4 u5 u6 u8 i8 f2 f3 f4 f5 f6 f8 f16 f32; do
  >   build --etype $type --bedgraph bits.bedgraph && echo $type $(gk track info x.gtrack | sed -n 's/^dtype: *//p') $(values -r chr1:1-4 --dtype float32)
  > done
  u1 bool 0,1,1,nan
  u2 uint8 0,1,1,nan
  u3 uint8 0,1,1,nan
  u4 uint8 0,1,1,nan
  u5 uint8 0,1,1,nan
  u6 uint8 0,1,1,nan
  u8 uint8 0,1,1,nan
  i8 int8 0,1,1,nan
  f2 float16 0,1,1,nan
  f3 float16 0,1,1,nan
  f4 float16 0,1,1,nan
  f5 float16 0,1,1,nan
  f6 float16 0,1,1,nan
  f8 float16 0,1,1,nan
  f16 float16 0,1,1,nan
  f32 float32 0,1,1,nan

A mask has no values: each line is a block.

  $ build --etype m0 --bed <(cut -f 1-3 bits.bedgraph); blocks; values -r chr1:1-4; values -r chr1:1-4 --dtype float32
  chr1 0 1 . 0 +
  chr1 1 3 . 0 +
  1,1,1,0
  1,1,1,nan

The ends of what integers hold.

  $ for type in u1 u2 u3 u4 u5 u6 u8 i8; do
  >   build --etype $type --bed <(printf 'chr1\t0\t1\t.\t%s\nchr1\t1\t2\t.\t%s\n' $(case $type in i8) echo -128 127;; u8) echo 0 255;; *) echo 0 $((2 ** ${type#u} - 1));; esac)) && echo $type $(values -r chr1:1-3)
  > done
  u1 0,1,0
  u2 0,3,0
  u3 0,7,0
  u4 0,15,0
  u5 0,31,0
  u6 0,63,0
  u8 0,255,0
  i8 -128,127,0

BED: the score, without one 1; the names by --categories.

  $ printf 'chr1\t0\t2\tlow\t3\nchr1\t4\t5\thigh\t9\n' > a.bed
  $ build --etype u4 --default 15 --bed a.bed; values -r chr1:1-6
  3,3,15,15,9,15
  $ build --etype u4 --default 15 --bed <(cut -f 1-3 a.bed); values -r chr1:1-6
  1,1,15,15,1,15
  $ build --etype u2 --default 3 --bed a.bed --categories low,mid,high; values -r chr1:1-6
  0,0,3,3,2,3
  $ build --etype u2 --default 3 --bed a.bed --categories low,mid --categories high; values -r chr1:1-6
  0,0,3,3,2,3

Strands: single_stranded data belong to both, and - reads them in its own direction; two files have one for each; BED has its column.

  $ printf 'chr1\t20\t21\t1\nchr1\t21\t22\t3\n' > plus.bedgraph; printf 'chr1\t22\t23\t5\nchr1\t24\t25\t7\n' > minus.bedgraph
  $ strands() { values -r chr1:21-25:+ -r chr1:21-25:-; }
  $ build --etype u3 --bedgraph plus.bedgraph; strands
  1,3,0,0,0
  0,0,0,3,1
  $ build --etype u3 --bedgraph plus.bedgraph --strandedness single_stranded; strands
  1,3,0,0,0
  0,0,0,3,1
  $ build --etype u3 --default 0 --bedgraph plus.bedgraph --bedgraph-neg minus.bedgraph --strandedness strand_unaware; strands
  1,3,0,0,0
  7,0,5,0,0
  $ build --etype u3 --bedgraph plus.bedgraph --strandedness strand_unaware; strands
  1,3,0,0,0
  0,0,0,0,0
  $ awk -v OFS='\t' '{ print "fixedStep chrom=" $1 " start=" $2 + 1; print $4 }' plus.bedgraph > plus.wig; sed 's/^/variableStep chrom=chr1\n/' <(printf '23 5\n25 7\n') > minus.wig
  $ build --etype u3 --default 0 --wig plus.wig --wig-neg minus.wig --strandedness strand_unaware; strands
  1,3,0,0,0
  7,0,5,0,0
  $ for strand in plus minus; do build --etype f32 --bedgraph $strand.bedgraph; gk track export x.gtrack -f bigwig -o $strand.bw; done
  $ build --etype u3 --default 0 --bigwig plus.bw --bigwig-neg minus.bw --strandedness strand_unaware; strands
  1,3,0,0,0
  7,0,5,0,0
  $ { awk -v OFS='\t' '{ print $1, $2, $3, ".", $4, "+" }' plus.bedgraph; awk -v OFS='\t' '{ print $1, $2, $3, ".", $4, "-" }' minus.bedgraph; } > both.bed
  $ build --etype u3 --default 0 --bed both.bed --strandedness strand_unaware; strands
  1,3,0,0,0
  7,0,5,0,0
  $ build --etype u3 --default 0 --bed both.bed --strandedness strand_aware; strands
  1,3,0,0,0
  7,0,5,0,0
  $ build --etype u3 --default 0 --bed - --strandedness strand_aware < both.bed; strands
  1,3,0,0,0
  7,0,5,0,0

--data: the values of intervals, in any order, of each type, of several values a position.

  $ build --etype f32 --dim 2 --data - <<'END'
  > chr2	4	6	+	float32	0.1,-1,nan,inf
  > 1	0	1	.	float32	0.1,16777216
  > END
  $ values -r chr1:1-2; values -r chr2:5-6; blocks
  0.1,16777216,nan,nan
  0.1,-1,nan,inf
  chr1 0 1 . 0 +
  chr2 4 6 . 0 +
  $ data() { tr ' ' '\t' | build --data - "$@"; }
  $ data --etype u1 <<< 'chr1 0 3 . bool 1,0,1'; values -r chr1:1-4
  1,0,1,0
  $ data --etype u8 <<< 'chr1 0 3 + uint8 255,0,7'; values -r chr1:1-4
  255,0,7,0
  $ data --etype i8 <<< 'chr1 0 3 + int8 -128,127,-1'; values -r chr1:1-4
  -128,127,-1,0
  $ data --etype m0 <<< 'chr1 0 3 + . .'; values -r chr1:1-4
  1,1,1,0
  $ data --etype m0 <<< 'chr1 0 3 + bool .'; values -r chr1:1-4
  1,1,1,0

Positions of several bases. A part of the last one is a whole one.

  $ build --etype u8 --default 9 --resolution 5 --bedgraph <(printf 'chr1\t5\t15\t2\nchr1\t20\t25\t3\n'); values -r chr1:4-27; blocks
  9,9,2,2,2,2,2,2,2,2,2,2,9,9,9,9,9,3,3,3,3,3,9,9
  chr1 5 25 . 0 +
  $ build --etype u8 --resolution 5 --default 9 --wig <(printf 'fixedStep chrom=chr1 start=6 step=5 span=5\n1\n2\n'); values -r chr1:4-17
  9,9,1,1,1,1,1,2,2,2,2,2,9,9
  $ build --etype u8 --resolution 5 --default 9 --data <(printf 'chr1\t5\t15\t+\tuint8\t1,2\n'); values -r chr1:4-17
  9,9,1,1,1,1,1,2,2,2,2,2,9,9
  $ printf 'chr1\t5\t12\t2\n' > part.bedgraph; build --etype u8 --resolution 5 --bedgraph part.bedgraph; blocks
  gk track build: warning: 1 item is not whole positions of the track, and is stored as if it were (part.bedgraph:1)
  chr1 5 15 . 0 +

--default, whatever the encoding can hold.

  $ for default in 300.7 -1 256 nan inf -inf 0.1; do build --etype u8 --default $default --bedgraph /dev/null && echo "$default: $(values -r chr1:1) $(values -r chr1:1 --dtype float16) $(values -r chr1:1 --dtype float32)"; done
  300.7: 44 300.7 300.7
  -1: 255 -1 -1
  256: 0 256 256
  nan: 0 nan nan
  inf: 0 inf inf
  -inf: 0 -inf -inf
  0.1: 0 0.1 0.1
  $ build --etype f32 --default 1e5 --bedgraph /dev/null; values -r chr1:1; build --etype f32 --default=-3 --bedgraph /dev/null; values -r chr1:1
  100000
  -3

Sparsity: runs of the default value, or of what is near it, are not stored; those at the front whatever their length.

  $ data --etype f16 --default 0 --sparsity-min-run 3 <<< 'chr1 0 14 + float32 0,1,0,0,1,0,0,0,1,0,0,0,0,0'; blocks
  chr1 1 5 . 0 +
  chr1 8 9 . 0 +
  $ data --etype f16 --default 0 --sparsity-min-run 3 --sparsity-min-delta 0.5 <<< 'chr1 0 14 + float32 0,1,0,.25,1,0,.5,0,1,.75,0,0,0,0'; blocks; values -r chr1:1-14
  chr1 1 5 . 0 +
  chr1 8 10 . 0 +
  0,1,0,0,1,0,0,0,1,0.75,0,0,0,0

--restrict: nothing outside is stored; of --resolution, whole positions.

  $ build --etype u8 --restrict chr1:12-21 --bedgraph <(printf 'chr1\t0\t15\t1\nchr1\t18\t30\t2\nchr2\t0\t3\t3\n') --default 0; blocks
  chr1 11 21 . 0 +
  $ build --etype u8 --restrict chr1:12-21 --resolution 5 --bedgraph <(printf 'chr1\t0\t30\t1\nchr2\t0\t5\t3\n'); blocks
  chr1 10 25 . 0 +
  $ build --etype m0 --restrict 1:12-21 --bed <(printf 'chr1\t0\t30\n'); blocks
  chr1 11 21 . 0 +

Dictionaries: from a file, or evenly spaced. The nearest number is stored, of two as near the larger one.

  $ printf '0 0.25\n1,2\n' > dict.txt
  $ build --etype f2 --default 0 --dict dict.txt --bedgraph <(printf 'chr1\t0\t1\t0.1\nchr1\t1\t2\t0.125\nchr1\t2\t3\t1.5\nchr1\t3\t4\t2\n'); values -r chr1:1-5
  0,0.25,2,2,0
  $ build --etype f2 --default 0 --dict-linspace 0,3 --bedgraph <(printf 'chr1\t0\t1\t0.4\nchr1\t1\t2\t0.5\nchr1\t2\t3\t3\n'); values -r chr1:1-4
  0,1,3,0
  $ build --etype f2 --dict <(echo 0 1 2 nan) --bedgraph <(printf 'chr1\t0\t1\tnan\nchr1\t1\t2\t2\n'); values -r chr1:1-3
  nan,2,nan
  $ for type in float16 float32; do build --etype f2 --dict-type $type --dict <(echo 0 .1 .2 .3) --data <(printf 'chr1\t0\t1\t+\tfloat32\t0.1\n') && values -r chr1:1 --dtype float32; done
  0.099975586
  0.1

--clamp, --clamp-range and --transform, in their order: the last of --clamp, --dict and --transform has the range.

  $ printf 'chr1\t0\t1\t-5\nchr1\t1\t2\t0.5\nchr1\t2\t3\t700\n' > wide.bedgraph
  $ build --etype f2 --dict-linspace 0,3 --clamp --bedgraph wide.bedgraph; values -r chr1:1-3
  0,1,3
  $ build --etype f2 --clamp --dict-linspace 0,3 --bedgraph wide.bedgraph; values -r chr1:1-3
  0,1,3
  $ build --etype u8 --clamp --bedgraph <(sed 's/0.5/1/' wide.bedgraph); values -r chr1:1-3
  0,1,255
  $ build --etype i8 --bedgraph <(sed 's/0.5/1/' wide.bedgraph) --clamp; values -r chr1:1-3
  -5,1,127
  $ build --etype f16 --clamp --bedgraph <(sed 's/-5/-1e30/' wide.bedgraph); values -r chr1:1-3 --dtype float32
  -65504,0.5,700
  $ build --etype f16 --clamp-range -1,2 --bedgraph wide.bedgraph; values -r chr1:1-3
  -1,0.5,2
  $ build --etype u8 --clamp-range 0,3 --bedgraph <(sed 's/0.5/1/' wide.bedgraph); values -r chr1:1-3
  0,1,3
  $ build --etype f32 --transform -5,7,0,24 --bedgraph wide.bedgraph; values -r chr1:1-3
  0,11,1410
  $ data --etype f32 --transform 0,1,0,10 --clamp <<< 'chr1 0 3 + float32 -1,0.5,2'; values -r chr1:1-3
  -10,5,20
  $ data --etype f32 --clamp --transform 0,1,0,10 <<< 'chr1 0 3 + float32 -1,0.5,2'; values -r chr1:1-3
  0,5,10
  $ data --etype f2 --dict-linspace 0,3 --transform 0,1,1,2 --clamp <<< 'chr1 0 3 + float32 -2,0.5,7'; values -r chr1:1-3
  0,2,3
  $ data --etype f2 --dict-linspace 0,3 --clamp --transform 0,1,1,2 <<< 'chr1 0 3 + float32 -2,0.5,7'; values -r chr1:1-3
  1,2,2

What half precision makes another value of is told.

  $ build --etype f8 --dict-linspace 0,3 --bedgraph <(printf 'chr1\t0\t1\t0.1\nchr1\t1\t2\t0.5\n'); build --etype u8 --bedgraph <(printf 'chr1\t0\t1\t3\n')
  gk track build: warning: 1 number was rounded to half precision before it was encoded, which changed its code (/dev/fd/63:1)
  $ build --etype f16 --bedgraph <(printf 'chr1\t0\t1\t65520\nchr1\t1\t2\t1e-9\n'); values -r chr1:1-2
  gk track build: warning: 1 number became infinite in half precision, which ends at 65504 (/dev/fd/63:1)
  inf,0

Nothing in, nothing out: an empty source is an empty track.

  $ for type in m0 u3 f4 f32; do build --etype $type --bed /dev/null && wc -c < x.gtrack; done
  1600
  1600
  1600
  1600
  $ build --etype f32 --wig /dev/null && build --etype f32 --data <(printf '# none\n') && values -r chr1:1-3; blocks
  nan,nan,nan

Beyond a chromosome's end, and before its beginning: stored, and said.

  $ build --etype u8 --bedgraph <(printf 'chr1\t98\t103\t1\n'); blocks
  gk track build: warning: 1 row passes the chromosome's end (/dev/fd/63:1)
  chr1 98 103 . 0 +
  $ build --etype u8 --wig <(printf 'fixedStep chrom=chr1 start=99\n1\n2\n3\n4\n'); blocks
  gk track build: warning: 2 rows pass the chromosome's end (the first: /dev/fd/63:4)
  chr1 98 102 . 0 +
  $ build --etype u8 --data <(printf 'chr1\t-2\t1\t+\tuint8\t1,2,3\nchr1\t99\t101\t+\tuint8\t1,2\n'); blocks
  gk track build: warning: .* (re)
  gk track build: warning: 1 row begins before base 0 (/dev/fd/63:1)
  chr1 -2 1 . 0 +
  chr1 99 101 . 0 +

What is refused: with the line, and no file is left.

  $ mkdir bad; bad() { tr ' ' '\t' > in; gk track build -o bad/x.gtrack --etype f32 "$@"; echo "exit $?"; ls -A bad; }
  $ bad --bedgraph in <<< $'chr1 0 5 1\nchr1 4 6 1'
  gk track build: error: it starts at base 4, before the end of the data before it, base 5 (from 0) (in:2)
  exit 1
  $ bad --bedgraph in <<< $'chr1 4 6 1\nchr1 0 2 1'
  gk track build: error: it starts at base 0, before the end of the data before it, base 6 (from 0) (in:2)
  exit 1
  $ bad --bedgraph in <<< $'chr1 4 6 1\nchr2 0 2 1\n1 8 9 1'
  gk track build: error: chromosome 'chr1' comes back: its data has to stand together (in:3)
  exit 1
  $ bad --bedgraph in <<< 'chr1 4 4 1'
  gk track build: error: its start is not before its end (in:1)
  exit 1
  $ bad --bedgraph in <<< 'chr1 -1 4 1'
  gk track build: error: its start, -1, is negative (in:1)
  exit 1
  $ bad --bedgraph in <<< 'chr1 4 2147483648 1'
  gk track build: error: its end, '2147483648', is no integer of 32 bits (in:1)
  exit 1
  $ bad --bedgraph in <<< 'chr1 4.0 5 1'
  gk track build: error: its start, '4.0', is no integer of 32 bits (in:1)
  exit 1
  $ bad --bedgraph in <<< 'chr3 4 5 1'
  gk track build: error: genome 'toy' has no chromosome 'chr3'; did you mean 'chr1'? (in:1)
  exit 1
  $ bad --bedgraph in <<< 'chr1 4 5'
  gk track build: error: a line of bedGraph has 4 columns between TABs, chromosome, start, end and value, not 3 (in:1)
  exit 1
  $ bad --bedgraph in <<< 'chr1 4 5 1 2'
  gk track build: error: a line of bedGraph has 4 columns between TABs, chromosome, start, end and value, not 5 (in:1)
  exit 1
  $ bad --bedgraph in <<< $'chr1 4 5 1\nchr1 5 6 x'
  gk track build: error: its value, 'x', is no number of float32 (in:2)
  exit 1
  $ bad --bedgraph in <<< 'chr1 4 5 1e39'
  gk track build: error: its value, '1e39', is no number of float32 (in:1)
  exit 1
  $ bad --bedgraph in <<< 'chr1 4 5 '
  gk track build: error: its value, '', is no number of float32 (in:1)
  exit 1
  $ bad --bedgraph in --resolution 5 <<< 'chr1 4 5 1'
  gk track build: error: its start, base 4, is no multiple of the resolution, 5 (in:1)
  exit 1
  $ bad --bedgraph in --etype u8 <<< 'chr1 4 5 nan'
  gk track build: error: nan is not one of the whole numbers 0 to 255, which a track of u8 holds (in:1)
  exit 1
  $ bad --bedgraph in --etype f4 <<< 'chr1 4 5 nan'
  gk track build: error: nan is not in the dictionary of the track, which has 0 to 1 (in:1)
  exit 1
  $ bad --bedgraph in --etype f4 <<< 'chr1 4 5 1.5'
  gk track build: error: 1.5 is outside the dictionary of the track, which has 0 to 1; clamping would hold it (in:1)
  exit 1
  $ bad --bedgraph in --etype u3 <<< 'chr1 4 5 8'
  gk track build: error: 8 is not one of the whole numbers 0 to 7, which a track of u3 holds (in:1)
  exit 1
  $ bad --bedgraph in --etype i8 <<< 'chr1 4 5 -129'
  gk track build: error: -129 is not one of the whole numbers -128 to 127, which a track of i8 holds (in:1)
  exit 1
  $ bad --bedgraph in --etype u8 <<< $'chr1 4 5 3.0001\nchr1 5 6 3.5'
  gk track build: error: 3.5 is not one of the whole numbers 0 to 255, which a track of u8 holds (in:2)
  exit 1
  $ bad --bedgraph in --etype f16 <<< 'chr1 4 5 65536'
  gk track build: error: a number is beyond half precision, which ends at 65504 and through which all numbers of files go: an f32 track holds it (in:1)
  exit 1
  $ bad --bedgraph in --etype u8 <<< $'chr1 4 5 1\nchr1 6 7 1'
  gk track build: error: the gap before it gets the default value, but none was set (--default), and a track of u8 can't hold NaN (in:2)
  exit 1

  $ bad --wig in <<< $'1\nfixedStep'
  gk track build: error: it stands before any fixedStep or variableStep, '1' (in:1)
  exit 1
  $ declared() { { printf '%s\n' "$1"; tr ' ' '\t'; } > wig.in; shift; bad --wig wig.in "$@" < /dev/null; }
  $ declared 'variableStep span=1' <<< '1 2'
  gk track build: error: the declaration has no chrom= (wig.in:1)
  exit 1
  $ declared 'variableStep chrom=chr3' <<< '1 2'
  gk track build: error: genome 'toy' has no chromosome 'chr3'; did you mean 'chr1'? (wig.in:1)
  exit 1
  $ declared 'variableStep chrom=chr1' <<< '1'
  gk track build: error: a row of variableStep has 2 columns here, not 1 (wig.in:2)
  exit 1
  $ declared 'variableStep chrom=chr1' <<< '1 2 3'
  gk track build: error: a row of variableStep has 2 columns here, not 3 (wig.in:2)
  exit 1
  $ declared 'variableStep chrom=chr1' <<< '0 2'
  gk track build: error: positions of wig begin at 1, not at 0 (wig.in:2)
  exit 1
  $ declared 'variableStep chrom=chr1' <<< $'5 2\n5 3'
  gk track build: error: its position is not behind the one before it (wig.in:3)
  exit 1
  $ declared 'variableStep chrom=chr1 span=0' <<< '1 2'
  gk track build: error: its span is 0, not at least 1 (wig.in:1)
  exit 1
  $ declared 'variableStep chrom=chr1 span=5' <<< $'1 2\n6 3'
  gk track build: error: a declaration whose span, 5, is not the resolution of the track, 1, has one row at most (wig.in:3)
  exit 1
  $ declared 'variableStep chrom=chr1 span=5' --resolution 5 <<< $'1 2\n7 3'
  gk track build: error: its position does not begin a position of the track, which has a resolution of 5 (wig.in:3)
  exit 1
  $ declared 'fixedStep chrom=chr1 start=0' <<< '1'
  gk track build: error: positions of wig begin at 1, not at 0 (wig.in:1)
  exit 1
  $ declared 'fixedStep chrom=chr1 start=-7' <<< '1'
  gk track build: error: positions of wig begin at 1, not at -7 (wig.in:1)
  exit 1
  $ declared 'fixedStep chrom=chr1 start=1 step=0' <<< '1'
  gk track build: error: its step, 0, is not its span, 1, which is 1 where it is not given (wig.in:1)
  exit 1
  $ declared 'fixedStep chrom=chr1 start=1 step=5' <<< '1'
  gk track build: error: its step, 5, is not its span, 1, which is 1 where it is not given (wig.in:1)
  exit 1
  $ declared 'fixedStep chrom=chr1 start=1 step=1 span=2' <<< '1'
  gk track build: error: its step, 1, is not its span, 2 (wig.in:1)
  exit 1
  $ declared 'fixedStep chrom=chr1 start=1 step=x' <<< '1'
  gk track build: error: its step, 'x', is no integer of 32 bits (wig.in:1)
  exit 1
  $ declared 'fixedStep chrom=chr1 start=2147483647' <<< $'1\n2'
  gk track build: error: it passes base 2147483647, the last that a track can have (wig.in:2)
  exit 1
  $ declared 'fixedStep chrom=chr1 start=5' <<< $'1\nfixedStep'
  gk track build: error: the declaration has no chrom= (wig.in:3)
  exit 1
  $ declared 'fixedstep chrom=chr1 start=5' <<< '1'
  gk track build: error: it stands before any fixedStep or variableStep, 'fixedstep chrom=chr1 start=5' (wig.in:1)
  exit 1
  $ declared 'fixedStep chrom=chr1 start=5' --dim 2 <<< $'1 2\n3'
  gk track build: error: a row of fixedStep has 2 columns here, not 1 (wig.in:3)
  exit 1
  $ declared 'fixedStep chrom=chr1 start=5' --etype u8 <<< $'1\nnan'
  gk track build: error: nan is not one of the whole numbers 0 to 255, which a track of u8 holds (wig.in:3)
  exit 1
  $ { printf 'fixedStep chrom=chr1 start=5\n1\n'; printf 'fixedStep chrom=chr1 start=5\n1\n'; } > wig.in; bad --wig wig.in < /dev/null
  gk track build: error: it starts at base 4, before the end of the data before it, base 5 (from 0) (wig.in:3)
  exit 1
  $ { printf 'fixedStep chrom=chr1 start=5\n1\n'; printf 'chr1\t8\t9\t1\n3\n'; } > wig.in; bad --wig wig.in < /dev/null
  gk track build: error: it stands before any fixedStep or variableStep, '3' (wig.in:4)
  exit 1

  $ bad --bed in <<< 'chr1 4'
  gk track build: error: a line of BED has at least 3 columns between TABs, not 2 (in:1)
  exit 1
  $ bad --bed in <<< 'chr1 4 5 name .'
  gk track build: error: its value, '.', is no number of float32 (in:1)
  exit 1
  $ bad --bed in <<< 'chr1 4 5 name 1 +'
  gk track build: error: it has a strand, but the track has none (in:1)
  exit 1
  $ bad --bed in --strandedness strand_unaware <<< 'chr1 4 5 name 1'
  gk track build: error: it has no strand, but the track has two (in:1)
  exit 1
  $ bad --bed in --strandedness strand_unaware <<< 'chr1 4 5 name 1 x'
  gk track build: error: its strand, 'x', is none of + - . (in:1)
  exit 1
  $ bad --bed in --etype u2 --categories a,b <<< $'chr1 4 5 a\nchr1 5 6 c'
  gk track build: error: its name, 'c', is none of the categories (in:2)
  exit 1
  $ bad --bed in --etype u2 --categories a,b <<< 'chr1 4 5'
  gk track build: error: it has no name, which is its category (in:1)
  exit 1
  $ bad --bed in --etype m0 <<< $'chr1 4 6\nchr1 5 7'
  gk track build: error: it starts at base 5, before the end of the data before it, base 6 (from 0) (in:2)
  exit 1

  $ bad --data in <<< 'chr1 0 2 + float32 1'
  gk track build: error: it has 1 values, not 2: 1 for each of 2 positions (in:1)
  exit 1
  $ bad --data in --dim 2 <<< 'chr1 0 2 + float32 1,2,3'
  gk track build: error: it has 3 values, not 4: 2 for each of 2 positions (in:1)
  exit 1
  $ bad --data in <<< 'chr1 0 2 + float32 1,'
  gk track build: error: '' is no value of type float32 (in:1)
  exit 1
  $ bad --data in <<< 'chr1 0 2 + float64 1,2'
  gk track build: error: its dtype, 'float64', is none of bool, uint8, int8, float16, float32 (in:1)
  exit 1
  $ bad --data in <<< 'chr1 0 2 + uint8 1,2'
  gk track build: error: a track of f32 takes no values of type uint8, but float32 (in:1)
  exit 1
  $ bad --data in <<< 'chr1 0 2 + float32 .'
  gk track build: error: it has no values, but the track is no mask (in:1)
  exit 1
  $ bad --data in <<< 'chr1 0 2 - float32 1,2'
  gk track build: error: it is of the negative strand, but the track has no strands (in:1)
  exit 1
  $ bad --data in <<< 'chr1 0 2 + float32'
  gk track build: error: a row has 6 columns between TABs, chrom, start, end, strand, dtype and values, not 5 (in:1)
  exit 1
  $ bad --data in --etype u8 <<< 'chr1 0 2 + uint8 1,256'
  gk track build: error: '256' is no value of type uint8 (in:1)
  exit 1
  $ bad --data in --etype m0 <<< 'chr1 0 2 + bool 1,1'
  gk track build: error: a track of m0 takes no values of type bool (in:1)
  exit 1
  $ bad --data in --resolution 2 <<< 'chr1 1 3 + float32 1'
  gk track build: error: its start and end are not both multiples of the resolution, 2 (in:1)
  exit 1
  $ bad --data in <<< $'chr1 4 6 + float32 1,2\nchr1 0 1 + float32 1\nchr1 5 7 + float32 1,2'
  gk track build: error: it overlaps data that came before (in:3)
  exit 1
  $ bad --data in --etype f2 --transform 0,1,1,2 <<< 'chr1 0 1 + bool 1'
  gk track build: error: a track of f2 takes no values of type bool, but float16, float32 (in:1)
  exit 1

  $ { printf 'chr1\t0\t1\t1\n'; seq -f $'chr1\t%.0f' 99999 | awk '{ print $1 "\t" $2 "\t" $2 + 1 "\t1" }'; } | gzip > whole.gz
  $ head -c 5000 whole.gz > in.gz; bad --bedgraph in.gz < /dev/null; bad --wig in.gz < /dev/null
  gk track build: error: the gzip data ends too early: the file is truncated (in.gz)
  exit 1
  gk track build: error: the gzip data ends too early: the file is truncated (in.gz)
  exit 1
  $ head -c -4 whole.gz > in.gz; bad --bedgraph in.gz < /dev/null
  gk track build: error: the gzip data ends too early: the file is truncated (in.gz)
  exit 1
  $ bad --bigwig toy.fa < /dev/null; bad --bedgraph bad < /dev/null; bad --bedgraph none < /dev/null
  gk track build: error: this is not a bigWig file: its signature is wrong (toy.fa, byte 0)
  exit 1
  gk track build: error: can't read bad: it is a folder
  exit 1
  gk track build: error: can't open none: No such file or directory
  exit 1
  $ head -c 300 a.bw > cut.bw; bad --bigwig cut.bw < /dev/null
  gk track build: error: the file ends inside the total summary (cut.bw, byte 304)
  exit 1

As an output, - is stdout.

  $ gk track build -o - --etype u8 --bed /dev/null | wc -c; ls ./-
  gk track build: error: a track is written to a file: give -o OUT.gtrack
  0
  ls: cannot access './-': No such file or directory
  [2]

Options that don't fit each other, or the track.

  $ usage() { gk track build -o bad/x.gtrack "$@" < /dev/null; echo "exit $?"; ls -A bad; }
  $ usage --etype u8
  gk track build: error: give one of --wig, --bedgraph, --bigwig, --bed and --data
  exit 2
  $ usage --etype u8 --bed - --wig -
  gk track build: error: give one of --wig, --bedgraph, --bigwig, --bed and --data
  exit 2
  $ usage --bed -
  gk track build: error: how values are stored is not known: give --etype, one of m0, u1, u2, u3, u4, u5, u6, u8, i8, f2, f3, f4, f5, f6, f8, f16, f32
  exit 2
  $ usage --bed - --etype u7
  gk track build: error: --etype: unknown value 'u7' (one of m0, u1, u2, u3, u4, u5, u6, u8, i8, f2, f3, f4, f5, f6, f8, f16, f32)
  exit 2
  $ gk track build --bed - --etype u8
  gk track build: error: a track is written to a file: give -o OUT.gtrack
  [2]
  $ usage --bed - --etype u8 -g nowhere
  gk track build: error: no genome 'nowhere' in $TMP/data, and the network is not used (--offline or GK_OFFLINE): 'gk data fetch nowhere' gets one that is published, where there is a network, 'gk build-assembly nowhere.fa -n nowhere' makes one of FASTA
  exit 1
  $ usage a.bed --etype u8
  gk track build: error: unexpected argument 'a.bed'; see 'gk track build --help'
  exit 2
  $ usage --etype f32 --wig-neg minus.wig
  gk track build: error: give one of --wig, --bedgraph, --bigwig, --bed and --data
  exit 2
  $ usage --etype f32 --wig plus.wig --wig-neg minus.wig
  gk track build: error: a file of the negative strand needs a track with strands: strand_unaware
  exit 2
  $ usage --etype f32 --wig plus.wig --strandedness strand_aware
  gk track build: error: wig has its data by ascending position, which no strand_aware track takes: strand_unaware does
  exit 2
  $ usage --etype f32 --wig - --wig-neg - --strandedness strand_unaware
  gk track build: error: --wig and --wig-neg can't both be stdin
  exit 2
  $ usage --etype f32 --wig - --strandedness aware
  gk track build: error: --strandedness: unknown value 'aware' (one of single_stranded, strand_unaware, strand_aware); see 'gk track build --help'
  exit 2
  $ usage --etype f32 --bedgraph - --dim 2
  gk track build: error: bedGraph has one value for a position, but the track 2
  exit 2
  $ usage --etype f32 --bed - --dim 2
  gk track build: error: BED has one value for a position, but the track 2
  exit 2
  $ usage --etype m0 --data - --dim 2
  gk track build: error: a mask (m0) has one column, not 2
  exit 2
  $ usage --etype f32 --data - --dim 0
  gk track build: error: --dim: 0 is out of range (1 to 65536); see 'gk track build --help'
  exit 2
  $ usage --etype f32 --data - --resolution 0
  gk track build: error: --resolution: 0 is out of range (1 to 2147483647); see 'gk track build --help'
  exit 2
  $ usage --etype f32 --data - --categories a
  gk track build: error: --categories goes with --bed
  exit 2
  $ usage --etype f32 --bed - --categories a
  gk track build: error: categories are stored as their numbers, for which the encodings u1 to u8 are, not f32
  exit 2
  $ usage --etype u1 --bed - --categories a,b,c
  gk track build: error: there are 3 categories, but a track of u1 can tell 2 apart
  exit 2
  $ usage --etype f32 --data - --sparsity-min-run 0
  gk track build: error: --sparsity-min-run: 0 is out of range (1 to 2147483647); see 'gk track build --help'
  exit 2
  $ usage --etype m0 --data - --sparsity-min-run 1
  gk track build: error: a mask (m0) has no values that could be left out
  exit 2
  $ usage --etype f32 --data - --sparsity-min-run 1 --sparsity-min-delta -1
  gk track build: error: the difference to the default value is at least 0
  exit 2
  $ usage --etype f32 --data - --transform 1,1,2,3
  gk track build: error: a transform maps a range with two ends to another one
  exit 2
  $ usage --etype f32 --data - --transform 1,2,3
  gk track build: error: --transform: '1,2,3' has 3 numbers, not 4; see 'gk track build --help'
  exit 2
  $ usage --etype f32 --data - --clamp-range 2,1
  gk track build: error: values are clamped to a range whose end is not below its start
  exit 2
  $ usage --etype u8 --data - --dict dict.txt
  gk track build: error: encoding u8 has no dictionary: f2, f3, f4, f5, f6, f8 do
  exit 2
  $ usage --etype f2 --data - --dict-linspace 1,0
  gk track build: error: number 2 of the dictionary is smaller than the one before it
  exit 2
  $ usage --etype f32 --data - --default x
  gk track build: error: --default: 'x' is not a number that float32 has
  exit 2
  $ usage --etype f16 --data - --default 1e5
  gk track build: error: the default value is beyond half precision, which ends at 65504
  exit 2
  $ usage --etype f32 --data - --restrict chr1:0-5
  gk track build: error: malformed region 'chr1:0-5': positions count from 1
  exit 2
  $ usage --etype f32 --data - --restrict chr3
  gk track build: error: --restrict: unknown chromosome 'chr3'; did you mean 'chr1'?
  exit 2
  $ usage --etype f32 --bigwig -
  gk track build: error: a bigWig is mapped into memory, so it can't come from stdin
  exit 2
  $ for numbers in '1 2 3' '1 2 3 2' '1 2 3 inf' 'nan 1 2 3' '1 2 3 x'; do echo $numbers > numbers; usage --etype f2 --data - --dict numbers; done
  gk track build: error: the dictionary has 3 numbers, but one of f2 has 4 (numbers)
  exit 1
  gk track build: error: number 4 of the dictionary is smaller than the one before it (numbers)
  exit 1
  gk track build: error: number 4 of the dictionary is infinite (numbers)
  exit 1
  gk track build: error: number 1 of the dictionary is NaN and not the last one (numbers)
  exit 1
  gk track build: error: 'x' is not a number (numbers:1)
  exit 1
  $ gk track build -o none/x.gtrack --etype u8 --bed /dev/null
  gk track build: error: can't write none/x.gtrack: No such file or directory
  [1]
  $ gk track build -o bad --etype u8 --bed /dev/null
  gk track build: error: can't write bad: it is a folder
  [1]
  $ gk track build -o /dev/full --etype f32 --bed a.bed
  gk track build: error: can't write /dev/full: No space left on device
  [1]
