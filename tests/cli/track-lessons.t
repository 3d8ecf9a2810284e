What other programs do with bigWig, bedGraph and wig, and what gk therefore writes, reads and refuses.

  $ { echo '>chr2'; yes ACGTACGTAC | head -n 50; echo '>chr10'; echo ACGT; echo '>chr1'; yes ACGTACGTAC | head -n 100; echo '>chrEmpty'; echo ACGTACGT; } > toy.fa
  $ gk build-assembly -q toy.fa -n toy > paths; export GK_GENOME=toy PYTHONPATH=$TESTS/tools PYTHONDONTWRITEBYTECODE=1
  $ build() { tr ' ' '\t' | gk track build -o x.gtrack --etype f32 "$@"; }
  $ bigwig() { build --bedgraph - && gk track export x.gtrack -f bigwig -o x.bw; }
  $ stats() { gk track query "$@" --summary mean,min,max,sum,count,std,coverage --no-header | cut -f 4,6-; }
  $ cat > look.py <<'END'
  > import math, sys
  > from bigwig_dump import BigWig
  > made = BigWig(open(sys.argv[2], "rb").read())
  > names = {number: name.decode() for name, number, _ in made.chroms}
  > def form():
  >     print("byte order", made.order, "version", made.header["version"], "packed", made.header["buffer"] != 0)
  >     print("room for the largest block:", made.header["buffer"] >= made.largest)
  >     print("most items of a block:", max(len(section["items"]) for section in made.sections))
  > def chroms():
  >     print(*(f"{number} {name.decode()} {size}" for name, number, size in made.chroms), sep="\n")
  > def sections():
  >     for section in made.sections:
  >         kind = {1: "bedGraph", 2: "variableStep", 3: "fixedStep"}[section["kind"]]
  >         print(names[section["chrom"]], kind, "step", section["step"], "span", section["span"], *section["items"])
  > def summary():
  >     print("offset", made.header["summary"] != 0, "covered %d min %g max %g sum %.9g squares %.9g" % made.summary)
  > def levels():
  >     for reduction, records in made.levels:
  >         sums = [math.fsum(record[i] for record in records) for i in [3, 6, 7]]
  >         ends = [min(record[4] for record in records), max(record[5] for record in records)]
  >         cut = all(record[1] // reduction == (record[2] - 1) // reduction for record in records)
  >         print(f"{reduction}: {len(records)} records, cut at multiples: {cut},", "covered %d min %g max %g sum %.9g squares %.9g" % (sums[0], *ends, *sums[1:]))
  >         print("the last one:", *records[-1])
  > def index():
  >     leaf, _, entries = made.unpack("BBH", made.header["index"] + 48)
  >     print("offset", made.header["index"] != 0, "leaf", leaf, "entries", entries, "blocks", made.unpack("Q", made.header["full_data"])[0])
  > globals()[sys.argv[1]]()
  > END
  $ look() { python3 look.py "$1" "${2:-x.bw}"; }
  $ cat > make.py <<'END'
  > import sys
  > from bigwig_dump import BEDGRAPH, FIXED, VARIABLE
  > from bigwig_forms import Writer
  > nan, inf = float("nan"), float("inf")
  > open("made.bw", "wb").write(eval(sys.argv[1]).data)
  > END
  $ make() { python3 make.py "$1"; }

fixedStep is for items that touch. There are readers that place all values but the first by the span, whatever the step is: items of one
span with gaps between them, even equal gaps, are variableStep, others bedGraph.

  $ bigwig <<< $'chr1 100 105 1\nchr1 110 115 2\nchr1 120 125 3'; look sections
  chr1 variableStep step 0 span 5 (100, 105, 1.0) (110, 115, 2.0) (120, 125, 3.0)
  $ bigwig <<< $'chr1 100 105 1\nchr1 105 110 2\nchr1 110 115 3'; look sections
  chr1 fixedStep step 5 span 5 (100, 105, 1.0) (105, 110, 2.0) (110, 115, 3.0)
  $ bigwig <<< $'chr1 100 105 1\nchr1 110 120 2'; look sections
  chr1 bedGraph step 0 span 0 (100, 105, 1.0) (110, 120, 2.0)

The statistics of zoom levels are summed up by readers without a check: those of each level, its last record included, are those of the
data, and so is the total summary.

  $ seq 0 9999 | awk '{ print "long\t" 10 * $1 "\t" 10 * $1 + 10 "\t" ($1 == 0 ? 1000 : 1 + $1 % 4 / 4) }' > long.bedgraph
  $ printf 'long\t100000\nshort\t12\n' > data/long.chrom.sizes
  $ gk track build -g long -o long.gtrack --etype f32 --bedgraph long.bedgraph; gk track export -g long long.gtrack -f bigwig -o long.bw; look levels long.bw; look summary long.bw
  256: 391 records, cut at multiples: True, covered 100000 min 1 max 1000 sum 147490 squares 10196865.1
  the last one: 0 99840 100000 160 1.0 1.75 220.0 315.0
  offset True covered 100000 min 1 max 1000 sum 147490 squares 10196865
  $ awk '{ n = $3 - $2; bases += n; sum += n * $4; squares += n * $4 * $4 } END { printf "covered %d sum %d squares %d\n", bases, sum, squares }' long.bedgraph
  covered 100000 sum 147490 squares 10196865

There is always a total summary, without which some refuse a file. Its least and greatest value begin with the first one that there is,
not with 0 or the smallest float.

  $ bigwig <<< $'chr1 100 200 4\nchr1 300 400 2'; look summary
  offset True covered 200 min 2 max 4 sum 600 squares 2000
  $ bigwig <<< $'chr1 100 200 -4\nchr1 300 400 -2'; look summary
  offset True covered 200 min -4 max -2 sum -600 squares 2000
  $ bigwig < /dev/null; look summary
  offset True covered 0 min 0 max 0 sum 0 squares 0

No NaN is written, which would make each sum NaN: a base without a value has no item. 0 is a value. Infinite ones are refused.

  $ bigwig <<< $'chr1 100 200 4\nchr1 200 300 nan\nchr1 300 400 0'; look sections; look summary
  chr1 variableStep step 0 span 100 (100, 200, 4.0) (300, 400, 0.0)
  offset True covered 200 min 0 max 4 sum 400 squares 1600
  $ rm x.bw; bigwig <<< $'chr1 0 1 2\nchr1 1 2 inf'; ls x.bw
  gk track export: error: the item on 'chr1' from 1 to 2 (0-based) has a value that is not finite (x.gtrack)
  ls: cannot access 'x.bw': No such file or directory
  [2]

Nothing to write makes a whole file: an index with one leaf, and no entry in it.

  $ bigwig < /dev/null; look index; look chroms; gk track query x.bw -r chr1:1-3 --no-header; stats x.bw -r chr1
  offset True leaf 1 entries 0 blocks 0
  0 chr1 1000
  1 chr10 4
  2 chr2 500
  3 chrEmpty 8
  chr1	0	3	chr1:1-3	+	nan,nan,nan
  chr1	nan	nan	nan	0	0	nan	0

Readers choose a level by its reduction: the finest holds some items in each record, the next ones are four times as large, none is wider
than the longest chromosome. A small file has none, so that what readers compute is exact. gk needs none: the 1000 of the first ten bases,
in the first record of the level, is not in what is beside them.

  $ gk track info long.bw | sed -n '/^zoom/,/^summary/p'; gk track query -g long long.bw -r long:11-505 --summary mean,max --no-header | cut -f 6-
  zoom_levels:
    256
  summary:
  1.3737373737373737	1.75
  $ seq 0 89999 | awk '{ print "long\t" $1 "\t" $1 + 1 "\t" $1 % 5 }' | gk track build -g long -o fine.gtrack --etype f32 --bedgraph -; gk track export -g long fine.gtrack -f bigwig -o fine.bw; gk track info fine.bw | sed -n '/^zoom/,/^summary/p'
  zoom_levels:
    16
    64
    256
  summary:
  $ head -n 4095 long.bedgraph | gk track build -g long -o few.gtrack --etype f32 --bedgraph -; gk track export -g long few.gtrack -f bigwig -o few.bw; gk track info few.bw | sed -n '/^zoom/,/^summary/p'

Positions from 2^31 on are neither written nor read: no reader gets them right, and some have no data without a word.

  $ printf 'far\t2147483648\n' > data/far.chrom.sizes; printf 'near\t2147483647\n' > data/near.chrom.sizes
  $ gk track build -g far -o far.gtrack --etype f32 --bedgraph <(printf 'far\t0\t10\t1\n'); gk track export -g far far.gtrack -f bigwig -o far.bw; ls far.bw
  gk track export: error: chromosome 'far' has 2147483648 bases; readers of bigWig can't count to 2^31
  ls: cannot access 'far.bw': No such file or directory
  [2]
  $ gk track build -g near -o near.gtrack --etype f32 --bedgraph <(printf 'near\t2147483637\t2147483647\t1\n'); gk track export -g near near.gtrack -f bigwig -o near.bw; gk track export near.bw -f bedgraph
  near	2147483637	2147483647	1
  $ make 'Writer([("chr1", 0, 3000000000)], [(0, BEDGRAPH, 0, 0, [(2500000000, 2500000010, 1)])])'; gk track query made.bw -r chr1:1-2; gk track export made.bw -f bedgraph
  gk track query: error: chromosome chr1 has 3000000000 bases; positions from 2^31 on are not read (made.bw)
  gk track export: error: chromosome chr1 has 3000000000 bases; positions from 2^31 on are not read (made.bw)
  [1]

Little-endian, version 4, packed, at most 1024 items in a block; the header's room for an unpacked block is that of the largest one,
of data or zoom level.

  $ look form long.bw; look form fine.bw
  byte order < version 4 packed True
  room for the largest block: True
  most items of a block: 1024
  byte order < version 4 packed True
  room for the largest block: True
  most items of a block: 1024

Chromosomes are sorted by their bytes and numbered so, whatever the order of the assembly, and all are there: one without data is empty,
not unknown.

  $ bigwig <<< $'chr2 0 10 2\nchr10 0 4 10\nchr1 0 10 1'; look chroms; look sections; gk track query x.bw -r chrEmpty:1-2 --no-header
  0 chr1 1000
  1 chr10 4
  2 chr2 500
  3 chrEmpty 8
  chr1 fixedStep step 10 span 10 (0, 10, 1.0)
  chr10 fixedStep step 4 span 4 (0, 4, 10.0)
  chr2 fixedStep step 10 span 10 (0, 10, 2.0)
  chrEmpty	0	2	chrEmpty:1-2	+	nan,nan

Items that overlap, or come in the wrong order, are refused. What passes the end of its chromosome is told when it is read, and cut
and told when it is written; so is an item of another program's bigWig.

  $ bigwig <<< $'chr1 300 400 1\nchr1 100 200 2'
  gk track build: error: it starts at base 100, before the end of the data before it, base 400 (from 0) (<stdin>:2)
  [1]
  $ bigwig <<< $'chr1 0 100 1\nchr1 50 150 2'
  gk track build: error: it starts at base 50, before the end of the data before it, base 100 (from 0) (<stdin>:2)
  [1]
  $ bigwig <<< $'chr1 950 1050 1'; look sections
  gk track build: warning: 1 row passes the chromosome's end (<stdin>:1)
  gk track export: warning: 50 bases lie outside their chromosome and were left out
  chr1 fixedStep step 50 span 50 (950, 1000, 1.0)
  $ make 'Writer([("chr1", 0, 1000)], [(0, BEDGRAPH, 0, 0, [(950, 1050, 1)])])'; gk track export made.bw -f bigwig -o x.bw; look sections; gk track info --check made.bw | grep intact
  gk track export: warning: 1 item reaches beyond its chromosome's end and is cut there (made.bw)
  chr1 fixedStep step 50 span 50 (950, 1000, 1.0)
  gk track info: error: damaged: 1 items reach beyond their chromosome's end
  intact: no

Statistics come from the data: zoom levels and summaries of much used writers are wrong. Here one level of two says that all is 10, the
other one that all is 100, the summary has a sum of 12345, and all values are 1.

  $ make 'Writer([("chr1", 0, 1000)], [(0, BEDGRAPH, 0, 0, [(0, 1000, 1)])], levels=[(n, [(0, i, i + n, n, n, n, n * n, n ** 3) for i in range(0, 1000, n)]) for n in (10, 100)])'
  $ gk track info made.bw | sed -n '/^zoom/,$p'; stats made.bw -r chr1; gk track query made.bw -r chr1 --summary mean,max,sum --bins 4 --no-header | cut -f 6-; gk track histogram made.bw --no-header; gk track export made.bw -f bigwig -o x.bw; look summary
  zoom_levels:
    10
    100
  summary:
    covered: 7
    min: -99
    max: 99
    sum: 12345
    sum_squares: 1
  chr1	1	1	1	1000	1000	0	1000
  1,1,1,1	1,1,1,1	250,250,250,250
  1	1000
  offset True covered 1000 min 1 max 1 sum 1000 squares 1000

Mean and deviation are those of the bases with a value, the deviation by n - 1. A base alone has a deviation of 0. Of nothing the sum and
the counts are 0, all else nan; in JSON that is null.

  $ bigwig <<< $'chr1 100 200 4\nchr1 300 400 2'
  $ for file in x.bw x.gtrack; do stats $file -r chr1 -r chr1:101 -r chr1:501-600 -r chr2; done
  chr1	3	2	4	600	200	1.002509414234171	200
  chr1:101	4	4	4	4	1	0	1
  chr1:501-600	nan	nan	nan	0	0	nan	0
  chr2	nan	nan	nan	0	0	nan	0
  chr1	3	2	4	600	200	1.002509414234171	300
  chr1:101	4	4	4	4	1	0	1
  chr1:501-600	nan	nan	nan	0	0	nan	0
  chr2	nan	nan	nan	0	0	nan	0
  $ gk track query x.bw -r chr1:501-600 --summary mean,min,max,sum,count,std,coverage -f json
  {"chrom":"chr1","start":500,"end":600,"name":"chr1:501-600","strand":"+","mean":null,"min":null,"max":null,"sum":0,"count":0,"std":null,"coverage":0}
  $ gk track query x.bw -r chr1 --summary mean --bins 2 --no-header | cut -f 6; gk track query x.bw -r chr1:101-102 --summary mean,count --bins 4 --no-header | cut -f 6-
  3,nan
  nan,4,nan,4	0,1,0,1

Items of value NaN, as others write them, are bases without a value: not covered, in no statistic. Where all items are read, they are
counted, once.

  $ make 'Writer([("chr1", 0, 1000)], [(0, BEDGRAPH, 0, 0, [(100, 200, 4), (200, 300, nan), (300, 400, 0)])])'
  $ stats made.bw -r chr1 -r chr1:201-300; gk track query made.bw -r chr1:200-201 --no-header; gk track histogram made.bw --no-header
  chr1	2	0	4	400	200	2.005018828468342	200
  chr1:201-300	nan	nan	nan	0	0	nan	0
  chr1	199	201	chr1:200-201	+	4,nan
  0	100
  4	100
  $ gk track export made.bw -f bedgraph
  chr1	100	200	4
  chr1	300	400	0
  gk track export: warning: 1 item is NaN, which is no value (made.bw)
  $ gk track export made.bw -f bigwig -o x.bw; look sections
  gk track export: warning: 1 item is NaN, which is no value (made.bw)
  chr1 variableStep step 0 span 100 (100, 200, 4.0) (300, 400, 0.0)
  $ gk track intervals made.bw
  chr1	100	200	.	0	+
  chr1	300	400	.	0	+
  gk track intervals: warning: 1 item is NaN, which is no value (made.bw)
  $ gk track build -o x.gtrack --etype f32 --bigwig made.bw; gk track export x.gtrack -f bedgraph
  gk track build: warning: 1 item is NaN, which is no value (made.bw)
  chr1	100	200	4
  chr1	300	400	0

Items are clipped to what was asked for; one that only touches it is not in it, nor is anything in an empty interval.

  $ bigwig <<< $'chr1 100 200 4\nchr1 300 400 2'
  $ for region in 151-160 201-300 200-301 101-100 151-150; do echo "$region: $(gk track query x.bw -r chr1:$region -f bedgraph | tr '\t' ' ')"; done
  151-160: chr1 150 160 4
  201-300: 
  200-301: chr1 199 200 4
  chr1 300 301 2
  101-100: 
  151-150: 
  $ stats x.bw -r chr1:151-160 -r chr1:201-300 -r chr1:200-301 -r chr1:151-150
  chr1:151-160	4	4	4	40	10	0	10
  chr1:201-300	nan	nan	nan	0	0	nan	0
  chr1:200-301	3	2	4	6	2	1.4142135623730951	2
  chr1:151-150	nan	nan	nan	0	0	nan	0

Bases before the beginning and behind the end of a chromosome have no value. An unknown chromosome is an error, or, if asked for, a
counted reject.

  $ printf 'chr1\t998\t1002\nchr1\t-2\t2\nchr1\t2000\t2002\n' | gk track query x.bw - --no-header; stats x.bw -r chr1:301-2000
  chr1	998	1002	.	+	nan,nan,nan,nan
  chr1	-2	2	.	+	nan,nan,nan,nan
  chr1	2000	2002	.	+	nan,nan
  chr1:301-2000	2	2	2	200	100	0	100
  $ gk track query x.bw -r chr9:1-10
  #chrom	start	end	name	strand	values
  gk track query: error: unknown chromosome 'chr9'; did you mean 'chr1'? (-r chr9:1-10)
  [1]
  $ printf 'chr1\t100\t101\nchr9\t0\t1\n' | gk track query x.bw - --on-bad skip --no-header
  chr1	100	101	.	+	4
  gk track query: 2 read, 1 rejected: 1 unknown chromosome

What others write is read: keys in any order, and numbers; chromosomes left out; no index where there is no data, nor a summary in version
1; blocks that are not packed, numbers of the other byte order, steps larger than the span, blocks of 60 kB, zoom levels wider than the
chromosome.

  $ read_made() { make "$1" && gk track export made.bw -f bedgraph | tr '\t' ' ' | if [ "$2" ]; then tail -n "$2"; else cat; fi; }
  $ read_made 'Writer([("chr2", 0, 500), ("chr10", 1, 4), ("chr1", 2, 1000)], [(0, BEDGRAPH, 0, 0, [(0, 10, 2)]), (1, BEDGRAPH, 0, 0, [(0, 4, 10)]), (2, BEDGRAPH, 0, 0, [(0, 10, 1)])])'
  chr2 0 10 2
  chr10 0 4 10
  chr1 0 10 1
  $ read_made 'Writer([("chr2", 7, 500)], [(7, BEDGRAPH, 0, 0, [(0, 10, 2)])])'; gk track query made.bw -g toy -r chr1:1-2 --no-header
  chr2 0 10 2
  chr1	0	2	chr1:1-2	+	nan,nan
  $ read_made 'Writer([("chr1", 0, 1000)], [], summary=False, index=False)'; stats made.bw -r chr1
  chr1	nan	nan	nan	0	0	nan	0
  $ for form in 'version=1, compressed=False, summary=False' 'version=3, summary=False' 'compressed=False' 'order=">"' 'order=">", compressed=False'; do read_made "Writer([('chr1', 0, 1000)], [(0, BEDGRAPH, 0, 0, [(100, 200, 4)])], $form)"; done
  chr1 100 200 4
  chr1 100 200 4
  chr1 100 200 4
  chr1 100 200 4
  chr1 100 200 4
  $ read_made 'Writer([("chr1", 0, 1000)], [(0, FIXED, 10, 5, [(100, 105, 1), (110, 115, 2), (120, 125, 3)])])'
  chr1 100 105 1
  chr1 110 115 2
  chr1 120 125 3
  $ read_made 'Writer([("chr1", 0, 1000)], [(0, VARIABLE, 0, 5, [(100, 105, 1), (110, 115, 2)])])'
  chr1 100 105 1
  chr1 110 115 2
  $ read_made 'Writer([("chr1", 0, 20000)], [(0, BEDGRAPH, 0, 0, [(2 * i, 2 * i + 1, i) for i in range(5000)])])' 1
  chr1 9998 9999 4999
  $ read_made 'Writer([("chr1", 0, 1000)], [(0, BEDGRAPH, 0, 0, [(100, 200, 4)])], levels=[(n, [(0, 100, 200, 100, 4, 4, 400, 1600)]) for n in (8800, 35200)])'
  chr1 100 200 4

Positions are plain integers; a value is the shortest decimal of its float32, so that nothing is lost, and a whole one has no point.

  $ bigwig <<< $'chr1 0 1 1e-7\nchr1 1 2 1234567\nchr1 2 3 0.1\nchr1 3 4 100000\nchr1 4 5 0.333333333333333\nchr1 5 6 123456789.125\nchr1 6 7 2.50\nchr1 7 8 0.25\nchr1 8 9 16777217'
  $ gk track export x.bw -f bedgraph; gk track export x.bw -f wig | sed 1d | paste -s -d ' '; gk track query x.bw -r chr1:1-9 --no-header | cut -f 6
  chr1	0	1	1e-07
  chr1	1	2	1234567
  chr1	2	3	0.1
  chr1	3	4	100000
  chr1	4	5	0.33333334
  chr1	5	6	123456790
  chr1	6	7	2.5
  chr1	7	8	0.25
  chr1	8	9	16777216
  1e-07 1234567 0.1 100000 0.33333334 123456790 2.5 0.25 16777216
  1e-07,1234567,0.1,100000,0.33333334,123456790,2.5,0.25,16777216
  $ gk track export x.bw -f bedgraph | gk track build -o y.gtrack --etype f32 --bedgraph -; cmp x.gtrack y.gtrack; gk track export near.bw -f wig | head -n 1
  fixedStep chrom=near start=2147483638 step=1 span=1

wig counts from 1, bedGraph from 0. A step that is not given is 1.

  $ { echo 'fixedStep chrom=chr1 start=1'; printf '1\n2\n'; echo 'variableStep chrom=chr1'; printf '5 1.5\n9 2\n'; } > a.wig
  $ gk track build -o x.gtrack --etype f32 --wig a.wig; gk track export x.gtrack -f bedgraph; gk track export x.gtrack -f wig
  chr1	0	1	1
  chr1	1	2	2
  chr1	4	5	1.5
  chr1	8	9	2
  fixedStep chrom=chr1 start=1 step=1 span=1
  1
  2
  fixedStep chrom=chr1 start=5 step=1 span=1
  1.5
  fixedStep chrom=chr1 start=9 step=1 span=1
  2

A missing value does not become 0: only what is covered is written. Where 0 is asked for as the default value, it is there up to the
end of the interval, the last run included.

  $ bigwig <<< $'chr2 10 20 2.5'; gk track export x.bw -f bedgraph; gk track query x.bw -r chr2:1-40 -f bedgraph; stats x.bw -r chr2:1-40
  chr2	10	20	2.5
  chr2	10	20	2.5
  chr2:1-40	2.5	2.5	2.5	25	10	0	10
  $ build --default 0 --bedgraph - <<< $'chr2 10 20 2.5'; gk track export x.gtrack -f bedgraph; gk track query x.gtrack -r chr2:1-40 -f bedgraph; gk track query x.gtrack -r chr2:1-40 -f wig | tail -n 1; stats x.gtrack -r chr2:1-40
  chr2	10	20	2.5
  chr2	0	10	0
  chr2	10	20	2.5
  chr2	20	40	0
  0
  chr2:1-40	0.625	0	2.5	25	40	1.0963225241337864	10

Regions on a chromosome without data count like others, in a row each and in what is counted over all of them.

  $ printf 'chr2\t0\t20\nchr1\t0\t30\nchrEmpty\t0\t8\n' > regions.bed
  $ gk track query x.gtrack regions.bed --summary mean,sum,count,coverage --no-header; gk track histogram x.gtrack regions.bed --no-header; gk track histogram x.gtrack --no-header
  chr2	0	20	.	+	1.25	25	20	10
  chr1	0	30	.	+	0	0	30	0
  chrEmpty	0	8	.	+	0	0	8	0
  0	48
  2.5	10
  0	1502
  2.5	10
  $ bigwig <<< $'chr2 10 20 2.5'; gk track query x.bw regions.bed --summary mean,sum,count,coverage --no-header
  chr2	0	20	.	+	2.5	25	10	10
  chr1	0	30	.	+	nan	0	0	0
  chrEmpty	0	8	.	+	nan	0	0	0
