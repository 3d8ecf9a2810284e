gk track info, intervals and histogram, and gk info on tracks.

  $ { echo '>chr1'; for i in 1 2 3 4 5 6 7 8 9 10; do echo ACGTACGTAC; done; echo '>chr2'; echo ACGTACGTACGT; } > toy.fa
  $ printf '# ucsc\tnumber\nchr1\t1\nchr2\t2\n' > toy.alias
  $ gk build-assembly -q toy.fa -n toy --alias toy.alias > paths
  $ build() { gk track build -q -g toy "$@"; }
  $ printf 'chr1\t10\t12\t1\nchr1\t12\t13\t0.5\nchr2\t8\t14\t-2\n' > a.bedgraph
  $ build -o a.gtrack --etype f16 --bedgraph a.bedgraph
  $ build -o u.gtrack --etype u3 --default 5 --dim 2 --resolution 5 --strandedness strand_aware --data <(printf 'chr1\t10\t20\t-\tuint8\t1,2,3,4\nchr1\t5\t10\t+\tuint8\t5,5\nchr1\t20\t25\t+\tuint8\t0,7\n')

A track: how it is stored, what the least and the greatest value were. The size of its data is in positions, that of its index in blocks.

  $ gk track info a.gtrack
  path: a.gtrack
  kind: gtrack
  format_version: 5
  bytes: 1720
  assembly: toy
  tag: 6267257068775126919
  etype: f16
  dtype: float16
  dim: 1
  resolution: 1
  stranded: no
  default:
    u8: 0
    i8: 0
    f16: .
    f32: .
  min:
    u8: 0
    i8: 0
    f16: -2
    f32: -2
  max:
    u8: 0
    i8: 0
    f16: 1
    f32: 1
  data_size: 9
  index_size: 2
  sections: 2
  $ gk track info u.gtrack
  path: u.gtrack
  kind: gtrack
  format_version: 5
  bytes: 1716
  assembly: toy
  tag: 6267257068775126919
  etype: u3
  dtype: uint8
  dim: 2
  resolution: 5
  stranded: yes
  default:
    u8: 5
    i8: 5
    f16: 5
    f32: 5
  min:
    u8: 0
    i8: 0
    f16: 0
    f32: 0
  max:
    u8: 7
    i8: 7
    f16: 7
    f32: 7
  data_size: 4
  index_size: 3
  sections: 2
  $ gk track info a.gtrack -f json
  {"path":"a.gtrack","kind":"gtrack","format_version":5,"bytes":1720,"assembly":"toy","tag":"6267257068775126919","intact":null,"problems":null,"etype":"f16","dtype":"float16","dim":1,"resolution":1,"stranded":false,"default":{"u8":0,"i8":0,"f16":null,"f32":null},"min":{"u8":0,"i8":0,"f16":-2,"f32":-2},"max":{"u8":0,"i8":0,"f16":1,"f32":1},"dictionary":null,"data_size":9,"index_size":2,"sections":2}
  $ gk track info u.gtrack -f json -o u.json; sed 's/,"dictionary.*//' u.json; gk info ./u.gtrack -f json | sed 's/[.][/]//' | cmp - u.json
  {"path":"u.gtrack","kind":"gtrack","format_version":5,"bytes":1716,"assembly":"toy","tag":"6267257068775126919","intact":null,"problems":null,"etype":"u3","dtype":"uint8","dim":2,"resolution":5,"stranded":true,"default":{"u8":5,"i8":5,"f16":5,"f32":5},"min":{"u8":0,"i8":0,"f16":0,"f32":0},"max":{"u8":7,"i8":7,"f16":7,"f32":7}
  $ build -o f.gtrack --etype f2 --default nan --dict <(echo 0 .1 2 nan) --data <(printf 'chr1\t0\t2\t+\tfloat32\tnan,0.1\n'); gk track info f.gtrack; gk track info -f json f.gtrack | grep -o '"dictionary.*'
  path: f.gtrack
  kind: gtrack
  format_version: 5
  bytes: 1652
  assembly: toy
  tag: 6267257068775126919
  etype: f2
  dtype: float16
  dim: 1
  resolution: 1
  stranded: no
  default:
    u8: 0
    i8: 0
    f16: .
    f32: .
  min:
    u8: 0
    i8: 0
    f16: 0
    f32: 0.1
  max:
    u8: 0
    i8: 0
    f16: 0
    f32: 0.1
  dictionary:
    0
    0.1
    2
    .
  data_size: 2
  index_size: 1
  sections: 1
  "dictionary":[0,0.1,2,null],"data_size":2,"index_size":1,"sections":1}
  $ build -o m.gtrack --etype m0 --bed <(cut -f 1-3 a.bedgraph); gk track info m.gtrack; gk track info m.gtrack -f json | grep -o '"default.*'
  path: m.gtrack
  kind: gtrack
  format_version: 5
  bytes: 1704
  assembly: toy
  tag: 6267257068775126919
  etype: m0
  dtype: bool
  dim: 1
  resolution: 1
  stranded: no
  default:
    u8: 0
    i8: 0
    f16: .
    f32: .
  min:
    u8: 1
    i8: 1
    f16: 1
    f32: 1
  max:
    u8: 1
    i8: 1
    f16: 1
    f32: 1
  data_size: 0
  index_size: 3
  sections: 2
  "default":{"u8":0,"i8":0,"f16":null,"f32":null},"min":{"u8":1,"i8":1,"f16":1,"f32":1},"max":{"u8":1,"i8":1,"f16":1,"f32":1},"dictionary":null,"data_size":0,"index_size":3,"sections":2}
  $ build -o s.gtrack --etype f32 --bedgraph <(printf 'chr1\t0\t1\t0.1\n') --default -1; gk track info s.gtrack | sed -n '/^default/,/^max/p'
  default:
    u8: 0
    i8: 0
    f16: 0
    f32: -1
  min:
    u8: 0
    i8: 0
    f16: 0
    f32: 0.1
  max:
  $ build -o empty.gtrack --etype f32 --bed /dev/null; gk track info empty.gtrack
  path: empty.gtrack
  kind: gtrack
  format_version: 5
  bytes: 1600
  assembly: toy
  tag: 6267257068775126919
  etype: f32
  dtype: float32
  dim: 1
  resolution: 1
  stranded: no
  default:
    u8: 0
    i8: 0
    f16: .
    f32: .
  min:
    u8: 0
    i8: 0
    f16: 0
    f32: 3.4028235e+38
  max:
    u8: 0
    i8: 0
    f16: 0
    f32: -3.4028235e+38
  data_size: 0
  index_size: 0
  sections: 0

--check reads everything.

  $ gk track info --check a.gtrack | grep intact; gk track info --check u.gtrack -f json | grep -o '"intact.*problems":[^,]*'; for file in f m s empty; do gk track info --check $file.gtrack | grep intact; done
  intact: yes
  "intact":true,"problems":[]
  intact: yes
  intact: yes
  intact: yes
  intact: yes

A bigWig.

  $ gk track export a.gtrack -q -f bigwig -o a.bw; gk track info a.bw
  path: a.bw
  kind: bigwig
  format_version: 4
  bytes: 630
  byte_order: little
  compressed: yes
  num_chroms: 2
  num_bases: 112
  blocks: 2
  summary:
    covered: 7
    min: -2
    max: 1
    sum: -5.5
    sum_squares: 18.25
  $ gk track info --check a.bw | grep -e intact -e items; gk track info -f json a.bw; gk info ./a.bw | cmp - <(gk track info ./a.bw)
  intact: yes
  items: 3
  {"path":"a.bw","kind":"bigwig","format_version":4,"bytes":630,"assembly":null,"tag":null,"intact":null,"problems":null,"byte_order":"little","compressed":true,"num_chroms":2,"num_bases":112,"blocks":2,"zoom_levels":[],"summary":{"covered":7,"min":-2,"max":1,"sum":-5.5,"sum_squares":18.25}}
  $ gk track export empty.gtrack -f bigwig -o empty.bw; gk track info --check empty.bw
  path: empty.bw
  kind: bigwig
  format_version: 4
  bytes: 500
  intact: yes
  byte_order: little
  compressed: yes
  num_chroms: 2
  num_bases: 112
  blocks: 0
  summary:
    covered: 0
    min: 0
    max: 0
    sum: 0
    sum_squares: 0
  items: 0

A name without a folder is looked for in the data folder, too. Without a .hash file the assembly has no name.

  $ cp a.gtrack $TMP/data/kept.gtrack; gk track info kept.gtrack | head -n 5; gk track query kept.gtrack -r chr1:11 --no-header
  path: $TMP/data/kept.gtrack
  kind: gtrack
  format_version: 5
  bytes: 1720
  assembly: toy
  chr1	10	11	chr1:11	+	1
  $ gk info a.gtrack | head -n 2; gk info kept.gtrack | head -n 2; gk info a.bw | head -n 2
  path: a.gtrack
  kind: gtrack
  path: $TMP/data/kept.gtrack
  kind: gtrack
  path: a.bw
  kind: bigwig
  $ mkdir empty; gk track info a.gtrack --data-dir empty | grep -e assembly -e tag
  tag: 6267257068775126919
  $ gk track query a.gtrack -r chr1:11 --data-dir empty
  gk track query: error: nothing tells the assembly of a.gtrack: there is no 6267257068775126919.hash in the data folder; give -g GENOME
  [2]
  $ gk track query a.gtrack -r chr1:11 --data-dir empty -g $TMP/data/toy.2bit --no-header
  chr1	10	11	chr1:11	+	1

The blocks of a track and the items of a bigWig, as the file has them.

  $ gk track intervals a.gtrack; gk track intervals u.gtrack; gk track intervals a.bw; gk track intervals a.bw | awk '{ n += $3 - $2 } END { print n }'
  chr2	8	14	.	0	+
  chr1	10	13	.	0	+
  chr1	5	10	.	0	+
  chr1	20	25	.	0	+
  chr1	10	20	.	0	-
  chr1	10	12	.	0	+
  chr1	12	13	.	0	+
  chr2	8	12	.	0	+
  7
  $ gk track intervals m.gtrack --chrom-scheme number -o out.bed.gz; gzip -dc out.bed.gz; gk track intervals a.bw -g toy --chrom-scheme number; gk track intervals empty.gtrack; gk track intervals empty.bw
  2	8	14	.	0	+
  1	10	12	.	0	+
  1	12	13	.	0	+
  1	10	12	.	0	+
  1	12	13	.	0	+
  2	8	12	.	0	+
  $ gk track intervals a.bw --chrom-scheme number
  gk track intervals: error: --chrom-scheme: a.bw has no chromAlias.txt, so no alias schemes
  [2]
  $ gk track intervals a.gtrack --chrom-scheme name
  gk track intervals: error: no alias scheme 'name' in $TMP/data/toy.chromAlias.txt; it has ucsc, number
  [2]

How often each value occurs: of the whole assembly, with the default values; of both strands, where there are two; of regions, bases of two
regions twice.

  $ gk track histogram a.gtrack; gk track histogram u.gtrack; gk track histogram u.gtrack --separate-dims
  #value	count
  0.5	1
  1	2
  -2	4
  #value	count
  0	5
  1	5
  2	5
  3	5
  4	5
  5	418
  7	5
  #dim	value	count
  0	0	5
  0	1	5
  0	3	5
  0	5	209
  1	2	5
  1	4	5
  1	5	209
  1	7	5
  $ gk track histogram a.gtrack -r chr1:11-13 -r chr1:13-14:- -r chr2:9 --no-header; gk track histogram a.bw <(printf 'chr1\t-5\t13\nchr2\t8\t2147483647\n') -f json
  0.5	2
  1	2
  -2	1
  {"value":0.5,"count":1}
  {"value":1,"count":2}
  {"value":-2,"count":4}
  $ gk track histogram u.gtrack -r chr1:11-15:- -r chr1:6-7 --separate-dims -f json; gk track histogram u.gtrack -r chr1:11-15:- --strand + ; printf 'chr1\t10\t11\t.\t0\t-\n' | gk track histogram u.gtrack - --ignore-strand --limit 1
  {"dim":0,"value":3,"count":5}
  {"dim":0,"value":5,"count":2}
  {"dim":1,"value":4,"count":5}
  {"dim":1,"value":5,"count":2}
  #value	count
  5	10
  #value	count
  5	2
  $ gk track histogram m.gtrack; gk track histogram m.gtrack -r chr1:1-20; gk track histogram a.gtrack /dev/null; gk track histogram empty.bw; gk track histogram s.gtrack -r chr1:1-2
  #value	count
  1	7
  #value	count
  1	3
  #value	count
  #value	count
  #value	count
  0.1	1
  -1	1
  $ build -o w.gtrack --etype f32 --data <(printf 'chr1\t0\t8\t+\tfloat32\tinf,-inf,nan,-0,0,-3,-0.5,2\n'); gk track histogram w.gtrack -f json; gk track histogram w.gtrack -o out.tsv.gz --compress-level 9; gzip -dc out.tsv.gz
  {"value":0,"count":2}
  {"value":2,"count":1}
  {"value":"inf","count":1}
  {"value":-0.5,"count":1}
  {"value":-3,"count":1}
  {"value":"-inf","count":1}
  #value	count
  0	2
  2	1
  inf	1
  -0.5	1
  -3	1
  -inf	1

As a bar chart.

  $ gk track histogram a.gtrack --plot; gk track histogram w.gtrack --plot; gk track histogram u.gtrack --plot --separate-dims -r chr1:6-15
   -2 |################################################## 4
  0.5 |############# 1
    1 |######################### 2
  -inf |######################### 1
    -3 |######################### 1
  -0.5 |######################### 1
     0 |################################################## 2
     2 |######################### 1
   inf |######################### 1
  dim 0
  5 |################################################## 10
  dim 1
  5 |################################################## 10
  $ build -o r.gtrack --etype f16 --bedgraph <(seq 0 47 | awk -v OFS='\t' '{ print "chr1", $1, $1 + 1, $1 }'); gk track histogram r.gtrack --plot; gk track histogram empty.gtrack --plot
          0 to 1.9583334 |################################################## 2
  1.9583334 to 3.9166667 |################################################## 2
      3.9166667 to 5.875 |################################################## 2
      5.875 to 7.8333335 |################################################## 2
   7.8333335 to 9.791667 |################################################## 2
       9.791667 to 11.75 |################################################## 2
      11.75 to 13.708333 |################################################## 2
  13.708333 to 15.666667 |################################################## 2
     15.666667 to 17.625 |################################################## 2
     17.625 to 19.583334 |################################################## 2
  19.583334 to 21.541666 |################################################## 2
       21.541666 to 23.5 |################################################## 2
       23.5 to 25.458334 |################################################## 2
  25.458334 to 27.416666 |################################################## 2
     27.416666 to 29.375 |################################################## 2
     29.375 to 31.333334 |################################################## 2
  31.333334 to 33.291668 |################################################## 2
      33.291668 to 35.25 |################################################## 2
      35.25 to 37.208332 |################################################## 2
  37.208332 to 39.166668 |################################################## 2
     39.166668 to 41.125 |################################################## 2
     41.125 to 43.083332 |################################################## 2
  43.083332 to 45.041668 |################################################## 2
         45.041668 to 47 |################################################## 2

Bad records, and what does not fit each other.

  $ printf 'chr1\t10\t12\nchr3\t1\t2\n' > bad.bed; gk track histogram a.gtrack bad.bed
  gk track histogram: error: unknown chromosome 'chr3'; did you mean 'chr1'? (bad.bed:2)
  [1]
  $ gk track histogram a.gtrack bad.bed --on-bad skip --rejects rejects.txt; cat rejects.txt
  #value	count
  1	2
  gk track histogram: 2 read, 1 rejected: 1 unknown chromosome
  chr3	1	2	unknown chromosome 'chr3'
  $ gk track histogram a.gtrack bad.bed --on-bad na
  gk track histogram: error: --on-bad: unknown value 'na' (one of fail, skip); see 'gk track histogram --help'
  [2]
  $ gk track histogram a.gtrack -r chr3:1-5
  gk track histogram: error: unknown chromosome 'chr3'; did you mean 'chr1'? (-r chr3:1-5)
  [1]
  $ gk track histogram a.gtrack bad.bed -r chr1
  gk track histogram: error: INPUT and -r exclude each other
  [2]
  $ gk track histogram a.gtrack none.bed
  gk track histogram: error: can't open none.bed: No such file or directory
  [1]
  $ gk track histogram a.gtrack --plot -f json
  gk track histogram: error: --plot is a format of its own: leave out -f
  [2]
  $ gk track histogram a.gtrack --plot --no-header
  gk track histogram: error: --plot has no header
  [2]
  $ gk track histogram a.gtrack -f json --no-header
  gk track histogram: error: --no-header goes with -f tsv
  [2]
  $ gk track histogram a.gtrack -f bed
  gk track histogram: error: --format: unknown value 'bed' (one of tsv, json); see 'gk track histogram --help'
  [2]
  $ gk track histogram a.gtrack -o /dev/full; gk track intervals a.gtrack -o /dev/full; gk track info a.gtrack -o /dev/full
  gk track histogram: error: can't write /dev/full: No space left on device
  gk track intervals: error: can't write /dev/full: No space left on device
  gk track info: error: can't write /dev/full: No space left on device
  [1]
  $ gk track histogram a.gtrack --bins 3
  gk track histogram: error: unknown option '--bins'; see 'gk track histogram --help'
  [2]
  $ gk track info a.gtrack -f tsv
  gk track info: error: --format: unknown value 'tsv' (one of text, json); see 'gk track info --help'
  [2]
  $ gk track info; gk track intervals; gk track histogram
  gk track info: error: missing argument FILE; see 'gk track info --help'
  gk track intervals: error: missing argument FILE; see 'gk track intervals --help'
  gk track histogram: error: missing argument FILE; see 'gk track histogram --help'
  [2]
  $ gk track info a.gtrack a.bw
  gk track info: error: unexpected argument 'a.bw'; see 'gk track info --help'
  [2]
  $ gk track intervals a.gtrack a.bed
  gk track intervals: error: unexpected argument 'a.bed'; see 'gk track intervals --help'
  [2]
