gk track export: whole tracks as bedGraph, wiggle and bigWig, and back.

  $ { echo '>chr1'; for i in 1 2 3 4 5 6 7 8 9 10; do echo ACGTACGTAC; done; echo '>chr2'; echo ACGTACGTACGT; echo '>chr10'; echo ACGT; } > toy.fa
  $ printf '# ucsc\tnumber\nchr1\t1\nchr2\t2\nchr10\t10\n' > toy.alias
  $ gk build-assembly -q toy.fa -n toy --alias toy.alias > paths
  $ build() { gk track build -q -g toy "$@"; }
  $ printf 'chr2\t0\t12\t1e-11\nchr1\t10\t12\t1\nchr1\t12\t13\t1\nchr1\t13\t14\t0\nchr1\t16\t17\t-2.5\nchr1\t99\t100\t16777216\n' > a.bedgraph
  $ build -o a.gtrack --etype f32 --bedgraph a.bedgraph

Chromosomes in the order of the assembly, neighbours of equal value joined, gaps left out.

  $ gk track export a.gtrack -f bedgraph
  chr1	10	13	1
  chr1	13	14	0
  chr1	16	17	-2.5
  chr1	99	100	16777216
  chr2	0	12	1e-11
  $ gk track export a.gtrack -f wig
  fixedStep chrom=chr1 start=11 step=1 span=1
  1
  1
  1
  0
  fixedStep chrom=chr1 start=17 step=1 span=1
  -2.5
  fixedStep chrom=chr1 start=100 step=1 span=1
  16777216
  fixedStep chrom=chr2 start=1 step=1 span=1
  1e-11
  1e-11
  1e-11
  1e-11
  1e-11
  1e-11
  1e-11
  1e-11
  1e-11
  1e-11
  1e-11
  1e-11
  $ gk track export a.gtrack -f bedgraph --chrom-scheme number -o out.bedgraph.gz --compress-level 6; gzip -dc out.bedgraph.gz | head -n 1; gk track export a.gtrack -f wig --chrom-scheme number -o - | sed -n 1p
  1	10	13	1
  fixedStep chrom=1 start=11 step=1 span=1

Gaps that were joined over have the default value.

  $ build -o z.gtrack --etype f32 --default 0 --bedgraph a.bedgraph; gk track export z.gtrack -f bedgraph | grep chr1; gk track export z.gtrack -f bedgraph --skip-default | cmp - <(gk track export a.gtrack -f bedgraph | grep -v '0$')
  chr1	10	13	1
  chr1	13	16	0
  chr1	16	17	-2.5
  chr1	17	99	0
  chr1	99	100	16777216
  $ gk track export z.gtrack -f wig --skip-default | tail -n 4
  1e-11
  1e-11
  1e-11
  1e-11

A bigWig has all chromosomes; the same values come back, by way of each format.

  $ gk track export a.gtrack -f bigwig -o a.bw; gk track info --check a.bw | grep -e intact -e chroms -e bases -e items -e covered
  intact: yes
  num_chroms: 3
  num_bases: 116
    covered: 18
  items: 5
  $ gk track export a.gtrack -f bedgraph > a.out; gk track export a.bw -f bedgraph | cmp - <(sort -s -k 1,1 a.out); gk track export a.bw -f bedgraph -g toy | cmp - a.out
  $ for format in bedgraph wig; do gk track export a.bw -f $format > b.$format; build -o b.gtrack --etype f32 --$format b.$format; gk track export b.gtrack -f bedgraph | cmp - a.out; done
  $ build -o b.gtrack --etype f32 --bigwig a.bw; gk track export b.gtrack -f bedgraph | cmp - a.out; gk track export b.gtrack -f bigwig -o b.bw; cmp a.bw b.bw; gk track export a.bw -f bigwig -o b.bw; cmp a.bw b.bw; gk track export a.gtrack -f bigwig -o b.bw -@ 4; cmp a.bw b.bw

Positions of several bases, the last of which the chromosome's end cuts.

  $ build -o r.gtrack --etype u8 --resolution 7 --data <(printf 'chr1\t0\t21\t+\tuint8\t1,1,2\nchr1\t98\t105\t+\tuint8\t9\nchr2\t7\t14\t+\tuint8\t3\n')
  $ gk track export r.gtrack -f bedgraph; gk track export r.gtrack -f wig
  chr1	0	14	1
  chr1	14	21	2
  chr1	98	100	9
  chr2	7	12	3
  gk track export: warning: 7 bases lie outside their chromosome and were left out
  fixedStep chrom=chr1 start=1 step=7 span=7
  1
  1
  2
  fixedStep chrom=chr1 start=99 step=2 span=2
  9
  fixedStep chrom=chr2 start=8 step=5 span=5
  3
  gk track export: warning: 7 bases lie outside their chromosome and were left out
  $ gk track export -q r.gtrack -f wig | gk track build -g toy -o s.gtrack --etype u8 --resolution 7 --wig -; cmp <(gk track export -q s.gtrack -f bedgraph) <(gk track export -q r.gtrack -f bedgraph)
  gk track build: warning: 2 items are not whole positions of the track, and are stored as if they were (the first: <stdin>:6)

Masks, NaN and infinite values, values of every type as the shortest text.

  $ build -o m.gtrack --etype m0 --bed <(printf 'chr1\t1\t3\nchr1\t3\t4\nchr1\t8\t9\n'); gk track export m.gtrack -f bedgraph; gk track export m.gtrack -f wig | head -n 3
  chr1	1	4	1
  chr1	8	9	1
  fixedStep chrom=chr1 start=2 step=1 span=1
  1
  1
  $ build -o w.gtrack --etype f32 --data <(printf 'chr1\t0\t8\t+\tfloat32\tinf,-inf,nan,-0,0,0.1,1e16,nan\n'); gk track export w.gtrack -f bedgraph
  chr1	0	1	inf
  chr1	1	2	-inf
  chr1	3	4	-0
  chr1	4	5	0
  chr1	5	6	0.1
  chr1	6	7	1e+16
  $ gk track export w.gtrack -f bigwig -o w.bw
  gk track export: error: the item on 'chr1' from 0 to 1 (0-based) has a value that is not finite (w.gtrack)
  [1]
  $ ls w.bw
  ls: cannot access 'w.bw': No such file or directory
  [2]
  $ build -o h.gtrack --etype f16 --data <(printf 'chr1\t0\t2\t+\tfloat16\t0.1,65504\n'); gk track export h.gtrack -f bedgraph
  chr1	0	1	0.099975586
  chr1	1	2	65504

Two strands, and several values of a position: one is picked.

  $ build -o s.gtrack --etype u3 --default 0 --strandedness strand_unaware --data <(printf 'chr1\t10\t12\t+\tuint8\t1,2\nchr1\t10\t12\t-\tuint8\t3,0\n')
  $ for format in bedgraph wig bigwig; do gk track export s.gtrack -f $format -o out; done; ls out
  gk track export: error: bedGraph has one strand, and s.gtrack has two: give --strand + or --strand -
  gk track export: error: wig has one strand, and s.gtrack has two: give --strand + or --strand -
  gk track export: error: bigWig has one strand, and s.gtrack has two: give --strand + or --strand -
  ls: cannot access 'out': No such file or directory
  [2]
  $ gk track export s.gtrack -f bedgraph --strand +; gk track export s.gtrack -f bedgraph --strand -; gk track export s.gtrack -f bedgraph --strand=- --skip-default; gk track export s.gtrack -f wig --strand -
  chr1	10	11	1
  chr1	11	12	2
  chr1	10	11	3
  chr1	11	12	0
  chr1	10	11	3
  fixedStep chrom=chr1 start=11 step=1 span=1
  3
  0
  $ gk track export s.gtrack -f bigwig --strand - -o s.bw; gk track export s.bw -f bedgraph
  chr1	10	11	3
  chr1	11	12	0
  $ gk track export a.gtrack -f bedgraph --strand + | cmp - a.out; gk track export a.gtrack -f bedgraph --strand - | cmp - a.out
  $ build -o d.gtrack --etype f16 --dim 2 --default -1 --data <(printf 'chr1\t10\t12\t+\tfloat32\t1,2,1,-1\n')
  $ for format in bedgraph bigwig; do gk track export d.gtrack -f $format -o out; done
  gk track export: error: bedGraph has one value for a position, and d.gtrack has 2: give --dim-index
  gk track export: error: bigWig has one value for a position, and d.gtrack has 2: give --dim-index
  [2]
  $ gk track export d.gtrack -f bedgraph --dim-index 0; gk track export d.gtrack -f bedgraph --dim-index 1 --skip-default; gk track export d.gtrack -f wig --dim-index 1
  chr1	10	12	1
  chr1	10	11	2
  fixedStep chrom=chr1 start=11 step=1 span=1
  2
  -1
  $ gk track export d.gtrack -f wig
  fixedStep chrom=chr1 start=11 step=1 span=1
  1	2
  1	-1
  $ gk track export d.gtrack -f bigwig --dim-index 1 -o d.bw; gk track export d.bw -f bedgraph
  chr1	10	11	2
  chr1	11	12	-1

What lies beyond a chromosome's end, or before its beginning, is left out and counted.

  $ build -o o.gtrack --etype u8 --data <(printf 'chr1\t-2\t2\t+\tuint8\t1,1,1,1\nchr1\t98\t101\t+\tuint8\t2,2,3\n'); gk track export o.gtrack -f bedgraph; gk track export o.gtrack -f bigwig -o o.bw; gk track export o.bw -f bedgraph
  chr1	0	2	1
  chr1	98	100	2
  gk track export: warning: 3 bases lie outside their chromosome and were left out
  gk track export: warning: 3 bases lie outside their chromosome and were left out
  chr1	0	2	1
  chr1	98	100	2

An empty track.

  $ build -o e.gtrack --etype f32 --bed /dev/null; gk track export e.gtrack -f bedgraph; gk track export e.gtrack -f wig; gk track export e.gtrack -f bigwig -o e.bw; gk track export e.bw -f bedgraph; gk track query e.bw -r chr10 --no-header
  chr10	0	4	chr10	+	nan,nan,nan,nan

What is asked for wrongly.

  $ gk track export a.gtrack
  gk track export: error: give a format: -f bedgraph, wig or bigwig
  [2]
  $ gk track export
  gk track export: error: missing argument FILE; see 'gk track export --help'
  [2]
  $ gk track export a.gtrack -f bed
  gk track export: error: --format: unknown value 'bed' (one of bedgraph, wig, bigwig); see 'gk track export --help'
  [2]
  $ gk track export a.gtrack -f bigwig
  gk track export: error: a bigWig is written to a file: give -o OUT.bw
  [2]
  $ gk track export a.gtrack -f bigwig -o out.bw.gz; ls out.bw.gz
  gk track export: error: .*compressed.* (re)
  ls: cannot access 'out.bw.gz': No such file or directory
  [2]
  $ gk track export d.gtrack -f bedgraph --dim-index 2
  gk track export: error: --dim-index: d.gtrack has 2 values for a position, 0 to 1
  [2]
  $ gk track export a.bw -f bedgraph --dim-index 1
  gk track export: error: --dim-index: a.bw has 1 values for a position, 0 to 0
  [2]
  $ gk track export a.gtrack -f bedgraph --strand both
  gk track export: error: --strand: unknown value 'both' (one of +, -); see 'gk track export --help'
  [2]
  $ gk track export a.gtrack a.bed -f bedgraph
  gk track export: error: unexpected argument 'a.bed'; see 'gk track export --help'
  [2]
  $ gk track export a.gtrack -f bedgraph -r chr1
  gk track export: error: unknown option '-r'; see 'gk track export --help'
  [2]
  $ gk track export a.gtrack -f bedgraph -o /dev/full; gk track export a.gtrack -f bigwig -o none/a.bw; gk track export a.gtrack -f bigwig -o /dev/full
  gk track export: error: can't write /dev/full: No space left on device
  gk track export: error: can't write none/a.bw: No such file or directory
  gk track export: error: can't write /dev/full: No space left on device
  [1]
