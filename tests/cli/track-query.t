gk track query: the values of intervals, and statistics of them.

  $ { echo '>chr1'; for i in 1 2 3 4 5 6 7 8 9 10; do echo ACGTACGTAC; done; echo '>chr2'; echo ACGTACGTACGT; } > toy.fa
  $ printf '# ucsc\tnumber\nchr1\t1\nchr2\t2\n' > toy.alias
  $ gk build-assembly -q toy.fa -n toy --alias toy.alias > paths
  $ build() { gk track build -q -g toy "$@"; }
  $ printf 'chr1\t10\t11\t1\nchr1\t11\t12\t2\nchr1\t12\t13\t3\nchr1\t13\t14\t4.5\nchr1\t16\t17\t-0.25\nchr2\t8\t12\t0.1\n' > a.bedgraph
  $ build -o a.gtrack --etype f32 --bedgraph a.bedgraph; gk track export a.gtrack -f bigwig -o a.bw
  $ query() { gk track query a.gtrack --no-header "$@"; }

The values of a region from its 5' end; without a strand, on +.

  $ gk track query a.gtrack -r chr1:10-18 -r chr1:10-18:- -r chr1:11-12:+ -r 1:13
  #chrom	start	end	name	strand	values
  chr1	9	18	chr1:10-18	+	nan,1,2,3,4.5,nan,nan,-0.25,nan
  chr1	9	18	chr1:10-18:-	-	nan,-0.25,nan,nan,4.5,3,2,1,nan
  chr1	10	12	chr1:11-12:+	+	1,2
  chr1	12	13	1:13	+	3
  $ gk track query a.bw -r chr1:10-18 -r chr1:10-18:- -r chr1:11-12:+ -r chr1:13
  #chrom	start	end	name	strand	values
  chr1	9	18	chr1:10-18	+	nan,1,2,3,4.5,nan,nan,-0.25,nan
  chr1	9	18	chr1:10-18:-	-	nan,-0.25,nan,nan,4.5,3,2,1,nan
  chr1	10	12	chr1:11-12:+	+	1,2
  chr1	12	13	chr1:13	+	3

BED: names and strands; records as they come, also empty ones, before the beginning and beyond the end of the chromosome; names of
chromosomes by alias.

  $ tr ' ' '\t' > a.bed <<'END'
  > track name=here
  > chr1 9 14 one 7 +
  > chr1 9 14 two 8 -
  > chr1 12 12 empty 0 +
  > 
  > chr1 -2 2
  > 2 10 14 . . -
  > # the end
  > chr1 2147483640 2147483647 last
  > END
  $ gk track query a.gtrack a.bed
  #chrom	start	end	name	strand	values
  chr1	9	14	one	+	nan,1,2,3,4.5
  chr1	9	14	two	-	4.5,3,2,1,nan
  chr1	12	12	empty	+	.
  chr1	-2	2	.	+	nan,nan,nan,nan
  chr2	10	14	.	-	nan,nan,0.1,0.1
  chr1	2147483640	2147483647	last	+	nan,nan,nan,nan,nan,nan,nan
  $ gk track query a.bw a.bed -g toy > b.tsv; gk track query a.gtrack - < a.bed | cmp - b.tsv; gzip -c a.bed | gk track query a.gtrack - | cmp - b.tsv
  $ sed 's/$/\r/' a.bed | gk track query a.gtrack - | cmp - b.tsv; for n in 1 2 4; do gk track query -@ $n a.gtrack a.bed | cmp - b.tsv; done
  $ query a.bed --ignore-strand --limit 2 | cut -f 4-; query a.bed --strand - --limit 2 | cut -f 4-
  one	+	nan,1,2,3,4.5
  two	+	nan,1,2,3,4.5
  one	-	4.5,3,2,1,nan
  two	-	4.5,3,2,1,nan
  $ query a.bed --columns name,values,length,score --limit 2; gk track query a.gtrack a.bed --columns +score --limit 1; query a.bed --columns values --limit 1
  one	nan,1,2,3,4.5	5	7
  two	4.5,3,2,1,nan	5	8
  #chrom	start	end	name	strand	values	score
  chr1	9	14	one	+	nan,1,2,3,4.5	7
  nan,1,2,3,4.5

The blocks of BED12 joined, in sense order.

  $ printf 'chr1\t10\t17\tt\t0\t+\t10\t17\t0\t2\t2,1\t0,6\nchr1\t10\t17\tt\t0\t-\t10\t17\t0\t2\t2,1\t0,6\nchr1\t10\t12\n' > t.bed12
  $ query --split t.bed12; query --split t.bed12 --summary mean,count,coverage --columns length,mean,count,coverage; query t.bed12
  chr1	10	17	t	+	1,2,-0.25
  chr1	10	17	t	-	-0.25,2,1
  chr1	10	12	.	+	1,2
  3	0.9166666666666666	3	3
  3	0.9166666666666666	3	3
  2	1.5	2	2
  chr1	10	17	t	+	1,2,3,4.5,nan,nan,-0.25
  chr1	10	17	t	-	-0.25,nan,nan,4.5,3,2,1
  chr1	10	12	.	+	1,2

What is read in another type than the file's own.

  $ build -o u.gtrack --etype u3 --default 5.5 --bedgraph <(printf 'chr1\t1\t2\t0\nchr1\t2\t4\t7\n')
  $ for type in uint8 float16 float32; do gk track query u.gtrack -r chr1:1-5 --no-header --dtype $type | cut -f 6; done; gk track query u.gtrack -r chr1:1-5 --no-header | cut -f 6
  5,0,7,7,5
  5.5,0,7,7,5.5
  5.5,0,7,7,5.5
  5,0,7,7,5
  $ gk track query u.gtrack -r chr1 --dtype bool
  gk track query: error: a track of u3 can't be read as bool, but as uint8, float16, float32 (u.gtrack)
  [2]
  $ gk track query a.gtrack -r chr1 --dtype float16
  gk track query: error: a track of f32 can't be read as float16, but as float32 (a.gtrack)
  [2]
  $ gk track query a.bw -r chr1 --dtype uint8
  gk track query: error: a bigWig can't be read as uint8, but as float32, float16 (a.bw)
  [2]
  $ build -o m.gtrack --etype m0 --bed <(printf 'chr1\t1\t3\n'); for type in bool uint8 int8 float16 float32; do gk track query m.gtrack -r chr1:1-4 --no-header --dtype $type | cut -f 6; done
  0,1,1,0
  0,1,1,0
  0,1,1,0
  nan,1,1,nan
  nan,1,1,nan
  $ build -o i.gtrack --etype i8 --default -3 --bedgraph <(printf 'chr1\t1\t3\t-128\n'); for type in int8 float32; do gk track query i.gtrack -r chr1:1-4 --no-header --dtype $type | cut -f 6; done
  -3,-128,-128,-3
  -3,-128,-128,-3
  $ build -o h.gtrack --etype f16 --bedgraph <(printf 'chr1\t0\t1\t0.1\n'); for type in float16 float32; do gk track query h.gtrack -r chr1:1 --no-header --dtype $type | cut -f 6; done
  0.1
  0.099975586

Statistics leave nan out: of seven bases in blocks five have a value. Default values count like data.

  $ gk track query a.gtrack -r chr1:9-19 -r chr1:9-19:- -r chr1:13 -r chr1:15-16 -r chr1:21-30 --summary mean,min,max,sum,count,std,coverage
  #chrom	start	end	name	strand	mean	min	max	sum	count	std	coverage
  chr1	8	19	chr1:9-19	+	2.05	-0.25	4.5	10.25	5	1.823458252881047	7
  chr1	8	19	chr1:9-19:-	-	2.05	-0.25	4.5	10.25	5	1.823458252881047	7
  chr1	12	13	chr1:13	+	3	3	3	3	1	0	1
  chr1	14	16	chr1:15-16	+	nan	nan	nan	0	0	nan	2
  chr1	20	30	chr1:21-30	+	nan	nan	nan	0	0	nan	0
  $ gk track query a.bw -r chr1:9-19 -r chr1:9-19:- -r chr1:13 -r chr1:15-16 -r chr1:21-30 --summary mean,min,max,sum,count,std,coverage
  #chrom	start	end	name	strand	mean	min	max	sum	count	std	coverage
  chr1	8	19	chr1:9-19	+	2.05	-0.25	4.5	10.25	5	1.823458252881047	5
  chr1	8	19	chr1:9-19:-	-	2.05	-0.25	4.5	10.25	5	1.823458252881047	5
  chr1	12	13	chr1:13	+	3	3	3	3	1	0	1
  chr1	14	16	chr1:15-16	+	nan	nan	nan	0	0	nan	0
  chr1	20	30	chr1:21-30	+	nan	nan	nan	0	0	nan	0
  $ gk track query u.gtrack -r chr1:1-5 --summary mean --summary sum,count,coverage,std
  #chrom	start	end	name	strand	mean	sum	count	coverage	std
  chr1	0	5	chr1:1-5	+	5	25	5	3	2.893959225697557
  $ gk track query m.gtrack -r chr1:1-5 --summary mean,count,coverage; gk track query m.gtrack -r chr1:1-5 --summary coverage --columns coverage,name
  #chrom	start	end	name	strand	mean	count	coverage
  chr1	0	5	chr1:1-5	+	1	2	2
  #coverage	name
  2	chr1:1-5

Statistics are numbers of the type that they are computed in: the least and the greatest value are those of the file.

  $ query -r chr2:9 --summary min,max,mean | cut -f 6-
  0.1	0.1	0.10000000149011612

Parts of a record, in sense order: part i of N is that from i*L/N to (i+1)*L/N.

  $ query -r chr1:10-16 -r chr1:10-16:- -r chr1:11-12 -r chr1:12-11 --summary mean,coverage --bins 3
  chr1	9	16	chr1:10-16	+	1,2.5,4.5	1,2,3
  chr1	9	16	chr1:10-16:-	-	nan,3.75,1.5	2,2,2
  chr1	10	12	chr1:11-12	+	nan,1,2	0,1,1
  chr1	11	11	chr1:12-11	+	nan,nan,nan	0,0,0
  $ gk track query a.bw -r chr1:10-16 -r chr1:10-16:- -r chr1:11-12 --summary max,count --bins 3 --no-header
  chr1	9	16	chr1:10-16	+	1,3,4.5	1,2,1
  chr1	9	16	chr1:10-16:-	-	nan,4.5,2	0,2,2
  chr1	10	12	chr1:11-12	+	nan,1,2	0,1,1
  $ gk interval expand 2 3 -r chr1:12:+ -r chr1:12:- | query - --summary mean --bins 2 | cut -f 4-
  chr1:12:+	+	1.5,3.75
  chr1:12:-	-	3.1666666666666665,1

Several values of a position: all of one, then those of the next; their statistics together.

  $ build -o d.gtrack --etype f16 --dim 2 --default -1 --data <(printf 'chr1\t10\t12\t+\tfloat32\t1,2,3,4\n')
  $ gk track query d.gtrack -r chr1:10-13 -r chr1:10-13:-; gk track query d.gtrack -r chr1:11-13 --summary mean,count,coverage
  #chrom	start	end	name	strand	values
  chr1	9	13	chr1:10-13	+	-1,-1,1,2,3,4,-1,-1
  chr1	9	13	chr1:10-13:-	-	-1,-1,3,4,1,2,-1,-1
  #chrom	start	end	name	strand	mean	count	coverage
  chr1	10	13	chr1:11-13	+	1,1.6666666666666667	3,3	2,2
  $ gk track query d.gtrack -r chr1:10-12:- -f json; gk track query d.gtrack -r chr1:11-13 --summary mean,count,coverage -f json
  {"chrom":"chr1","start":9,"end":12,"name":"chr1:10-12:-","strand":"-","values":[[3,4],[1,2],[-1,-1]]}
  {"chrom":"chr1","start":10,"end":13,"name":"chr1:11-13","strand":"+","mean":[1,1.6666666666666667],"count":[3,3],"coverage":[2,2]}

json: one object a record. Missing values are null, infinite ones text.

  $ gk track query a.gtrack a.bed -f json
  {"chrom":"chr1","start":9,"end":14,"name":"one","strand":"+","values":[null,1,2,3,4.5]}
  {"chrom":"chr1","start":9,"end":14,"name":"two","strand":"-","values":[4.5,3,2,1,null]}
  {"chrom":"chr1","start":12,"end":12,"name":"empty","strand":"+","values":[]}
  {"chrom":"chr1","start":-2,"end":2,"name":null,"strand":"+","values":[null,null,null,null]}
  {"chrom":"chr2","start":10,"end":14,"name":null,"strand":"-","values":[null,null,0.1,0.1]}
  {"chrom":"chr1","start":2147483640,"end":2147483647,"name":"last","strand":"+","values":[null,null,null,null,null,null,null]}
  $ gk track query a.gtrack a.bed -f json --columns name,values --limit 1
  {"name":"one","values":[null,1,2,3,4.5]}
  $ gk track query a.gtrack -r chr1:9-19 -r chr1:21-22 --summary mean,count --bins 2 -f json; gk track query a.gtrack -r chr1:21-22 --summary mean,sum -f json
  {"chrom":"chr1","start":8,"end":19,"name":"chr1:9-19","strand":"+","mean":[2,2.125],"count":[3,2]}
  {"chrom":"chr1","start":20,"end":22,"name":"chr1:21-22","strand":"+","mean":[null,null],"count":[0,0]}
  {"chrom":"chr1","start":20,"end":22,"name":"chr1:21-22","strand":"+","mean":null,"sum":0}
  $ build -o w.gtrack --etype f32 --data <(printf 'chr1\t0\t4\t+\tfloat32\tinf,-inf,nan,1e16\n'); gk track query w.gtrack -r chr1:1-4 -f json; gk track query w.gtrack -r chr1:1-4 --no-header | cut -f 6; gk track query u.gtrack -r chr1:1-3 -f json
  {"chrom":"chr1","start":0,"end":4,"name":"chr1:1-4","strand":"+","values":["inf","-inf",null,1e+16]}
  inf,-inf,nan,1e+16
  {"chrom":"chr1","start":0,"end":3,"name":"chr1:1-3","strand":"+","values":[5,0,7]}
  $ build -o b.gtrack --etype u1 --bedgraph <(printf 'chr1\t1\t2\t1\n'); gk track query b.gtrack -r chr1:1-3 -f json; gk track query b.gtrack -r chr1:1-3 -f json --dtype uint8
  {"chrom":"chr1","start":0,"end":3,"name":"chr1:1-3","strand":"+","values":[false,true,false]}
  {"chrom":"chr1","start":0,"end":3,"name":"chr1:1-3","strand":"+","values":[0,1,0]}

bedGraph and wig: by ascending position; bases without a value are left out.

  $ gk track query a.gtrack -r chr1:10-18:- -r chr1:12-13 -r chr2:9-14 -f bedgraph
  chr1	10	11	1
  chr1	11	12	2
  chr1	12	13	3
  chr1	13	14	4.5
  chr1	16	17	-0.25
  chr1	11	12	2
  chr1	12	13	3
  chr2	8	12	0.1
  $ gk track query a.gtrack a.bed -f wig
  fixedStep chrom=chr1 start=11 step=1 span=1
  1
  2
  3
  4.5
  fixedStep chrom=chr1 start=11 step=1 span=1
  1
  2
  3
  4.5
  fixedStep chrom=chr2 start=11 step=1 span=1
  0.1
  0.1
  $ gk track query m.gtrack -r chr1:1-4 -f bedgraph
  chr1	1	3	1
  $ build -o s.gtrack --etype u3 --default 0 --strandedness strand_unaware --data <(printf 'chr1\t10\t12\t+\tuint8\t1,2\nchr1\t10\t12\t-\tuint8\t3,4\n')
  $ gk track query s.gtrack -r chr1:10-13:+ -r chr1:10-13:- -r chr1:10-13
  #chrom	start	end	name	strand	values
  chr1	9	13	chr1:10-13:+	+	0,1,2,0
  chr1	9	13	chr1:10-13:-	-	0,4,3,0
  chr1	9	13	chr1:10-13	+	0,1,2,0
  $ gk track query s.gtrack -r chr1:10-13 -f bedgraph
  gk track query: error: bedGraph has one strand, and s.gtrack has two: give --strand + or --strand -
  [2]
  $ gk track query s.gtrack -r chr1:10-13 -f bedgraph --strand -; gk track query s.gtrack -r chr1:10-13:- -f wig --strand +
  chr1	9	10	0
  chr1	10	11	3
  chr1	11	12	4
  chr1	12	13	0
  fixedStep chrom=chr1 start=10 step=1 span=1
  0
  1
  2
  0
  $ gk track query d.gtrack -r chr1:10-13 -f bedgraph
  gk track query: error: bedGraph has one value for a position, and d.gtrack has 2: give --dim-index
  [2]
  $ gk track query d.gtrack -r chr1:10-13 -f bedgraph --dim-index 1; gk track query d.gtrack -r chr1:10-13 -f wig
  chr1	9	10	-1
  chr1	10	11	2
  chr1	11	12	4
  chr1	12	13	-1
  fixedStep chrom=chr1 start=10 step=1 span=1
  -1	-1
  1	2
  3	4
  -1	-1
  $ gk track query d.gtrack -r chr1:10-13 -f bedgraph --dim-index 2
  gk track query: error: --dim-index: d.gtrack has 2 values for a position, 0 to 1
  [2]
  $ gk track query d.gtrack -r chr1:10-13 -f bedgraph --dim-index -1
  gk track query: error: --dim-index: -1 is out of range (at least 0); see 'gk track query --help'
  [2]

npy: an array of one row a record, and of columns.

  $ cat > npy.py <<'END'
  > import ast, struct, sys
  > data = open(sys.argv[1], "rb").read()
  > assert data[:8] == b"\x93NUMPY\x01\x00"
  > size = struct.unpack("<H", data[8:10])[0]
  > assert (10 + size) % 64 == 0 and data[9 + size:10 + size] == b"\n"
  > head = ast.literal_eval(data[10:10 + size].decode())
  > kind = {"<f4": "f", "<f2": "e", "|u1": "B", "|i1": "b", "|b1": "?"}[head["descr"]]
  > print(head["descr"], head["fortran_order"], head["shape"], *(item for item, in struct.iter_unpack("<" + kind, data[10 + size:])))
  > END
  $ npy() { gk track query "$@" -f npy -o out.npy && python3 npy.py out.npy; }
  $ npy a.gtrack -r chr1:10-13 -r chr1:10-13:-; npy u.gtrack -r chr1:1-4; npy u.gtrack -r chr1:1-4 --dtype float16; npy i.gtrack -r chr1:1-3; npy b.gtrack -r chr1:1-3
  <f4 False (2, 4) nan 1.0 2.0 3.0 3.0 2.0 1.0 nan
  |u1 False (1, 4) 5 0 7 7
  <f2 False (1, 4) 5.5 0.0 7.0 7.0
  |i1 False (1, 3) -3 -128 -128
  |b1 False (1, 3) False True False
  $ npy d.gtrack -r chr1:10-12 -r chr1:10-12:-; npy a.bw -r chr1:10-13; npy a.gtrack -r chr1:12-11 -r chr1:12-11; npy a.gtrack /dev/null; npy d.gtrack /dev/null
  <f2 False (2, 3, 2) -1.0 -1.0 1.0 2.0 3.0 4.0 3.0 4.0 1.0 2.0 -1.0 -1.0
  <f4 False (1, 4) nan 1.0 2.0 3.0
  <f4 False (2, 0)
  <f4 False (0, 0)
  <f2 False (0, 0, 2)
  $ rm out.npy; sed -n '2p;4p' a.bed > unequal.bed; ls -A | grep -v before > before
  $ gk track query a.gtrack unequal.bed -f npy -o out.npy
  gk track query: error: it has 0 bases, the first record 5: an array has one length (unequal.bed:2)
  [1]
  $ ls -A | grep -v before | diff before -
  $ gk track query a.gtrack a.bed -f npy
  gk track query: error: -f npy needs a file that is not compressed: give -o OUT.npy
  [2]
  $ gk track query a.gtrack a.bed -f npy -o out.npy.gz
  gk track query: error: -f npy needs a file that is not compressed: give -o OUT.npy
  [2]

-o, names of an alias column, and compressed output.

  $ query -r chr2:9 -o out.tsv.gz && gzip -dc out.tsv.gz; query -r chr2:9 -o - --chrom-scheme number; query -r chr2:9 --chrom-scheme wrong
  chr2	8	9	chr2:9	+	0.1
  2	8	9	chr2:9	+	0.1
  gk track query: error: no alias scheme 'wrong' in $TMP/data/toy.chromAlias.txt; it has ucsc, number
  [2]
  $ gk track query a.bw -r 2:9; gk track query a.bw -r 2:9 -g toy --no-header; gk track query a.bw -r chr2:9 -g toy --chrom-scheme number --no-header
  #chrom	start	end	name	strand	values
  gk track query: error: unknown chromosome '2'; did you mean 'chr2'? (-r 2:9)
  chr2	8	9	2:9	+	0.1
  2	8	9	chr2:9	+	0.1

Bad records: one ends the run; or they are left out and counted, or have no values.

  $ printf 'chr1\t10\t12\tgood\nchr3\t1\t2\tunknown\nchr1\t5\t4\tturned\nchr1\tx\t9\nchr1\nchr1\t5\t3000000000\tlong\nchr2\t8\t9\tlast\n' > bad.bed
  $ gk track query a.gtrack bad.bed
  #chrom	start	end	name	strand	values
  chr1	10	12	good	+	1,2
  gk track query: error: unknown chromosome 'chr3'; did you mean 'chr1'? (bad.bed:2)
  [1]
  $ gk track query a.gtrack bad.bed --on-bad skip --rejects rejects.txt --no-header; cat rejects.txt
  chr1	10	12	good	+	1,2
  chr2	8	9	last	+	0.1
  gk track query: 7 read, 5 rejected: 2 malformed, 1 unknown chromosome, 1 start after end, 1 position beyond 32 bits
  chr3	1	2	unknown	unknown chromosome 'chr3'
  chr1	5	4	turned	start 5 is after end 4
  chr1	x	9	start 'x' is not a whole number
  chr1	a BED line needs at least 3 columns, this one has 1
  chr1	5	3000000000	long	end '3000000000' does not fit 32 bits
  $ gk track query a.gtrack bad.bed --on-bad na --no-header; gk track query a.gtrack bad.bed --on-bad na --summary mean,count --no-header 2> err
  chr1	10	12	good	+	1,2
  chr3	1	2	unknown	+	.
  chr1	5	4	turned	+	.
  chr1	.	9	.	+	.
  chr1	.	.	.	+	.
  chr1	5	.	long	+	.
  chr2	8	9	last	+	0.1
  gk track query: 7 read, 5 rejected: 2 malformed, 1 unknown chromosome, 1 start after end, 1 position beyond 32 bits
  chr1	10	12	good	+	1.5	2
  chr3	1	2	unknown	+	.	.
  chr1	5	4	turned	+	.	.
  chr1	.	9	.	+	.	.
  chr1	.	.	.	+	.	.
  chr1	5	.	long	+	.	.
  chr2	8	9	last	+	0.10000000149011612	1
  $ gk track query a.gtrack bad.bed --on-bad na -f json 2> err; gk track query a.gtrack bad.bed --on-bad na -f bedgraph
  {"chrom":"chr1","start":10,"end":12,"name":"good","strand":"+","values":[1,2]}
  {"chrom":"chr3","start":1,"end":2,"name":"unknown","strand":"+","values":null}
  {"chrom":"chr1","start":5,"end":4,"name":"turned","strand":"+","values":null}
  {"chrom":"chr1","start":null,"end":9,"name":null,"strand":"+","values":null}
  {"chrom":"chr1","start":null,"end":null,"name":null,"strand":"+","values":null}
  {"chrom":"chr1","start":5,"end":null,"name":"long","strand":"+","values":null}
  {"chrom":"chr2","start":8,"end":9,"name":"last","strand":"+","values":[0.1]}
  gk track query: error: --on-bad na: this format has no way to show a record without values; take -f tsv
  [2]
  $ printf '1\t2\t3\n' | sed 's/^/chromosome/' | gk track query a.gtrack - --on-bad skip
  #chrom	start	end	name	strand	values
  gk track query: 1 read, 1 rejected: 1 unknown chromosome
  gk track query: error: no record has a chromosome of toy: the input says 'chromosome1', the genome 'chr1'
  [1]
  $ query -r chr1:0-5
  gk track query: error: malformed region 'chr1:0-5': positions count from 1
  [2]
  $ query -r chr3:1-5
  gk track query: error: unknown chromosome 'chr3'; did you mean 'chr1'? (-r chr3:1-5)
  [1]
  $ query -r chr1:1-3000000000
  gk track query: error: malformed region 'chr1:1-3000000000': a position does not fit 32 bits
  [2]
  $ gk track query a.gtrack /dev/null; gk track query a.gtrack <(head -n 1 a.bed); gk track query a.gtrack none.bed
  #chrom	start	end	name	strand	values
  #chrom	start	end	name	strand	values
  gk track query: error: can't open none.bed: No such file or directory
  [1]
  $ gk track query a.gtrack chr1:10-12
  gk track query: error: no file 'chr1:10-12'; for a region write -r chr1:10-12
  [2]
  $ gk track query a.gtrack toy.fa
  #chrom	start	end	name	strand	values
  gk track query: error: this is FASTA, sequences, of which 'gk build-assembly' makes a genome (toy.fa:1)
  [1]
  $ gzip -c bad.bed | head -c 60 | query -
  gk track query: error: the gzip data ends too early: the file is truncated (<stdin>)
  [1]

What does not fit each other.

  $ gk track query a.gtrack
  gk track query: error: give INPUT (- is stdin) or -r
  [2]
  $ gk track query
  gk track query: error: missing argument FILE; see 'gk track query --help'
  [2]
  $ gk track query a.gtrack a.bed -r chr1
  gk track query: error: INPUT and -r exclude each other
  [2]
  $ gk track query a.gtrack a.bed --bins 3
  gk track query: error: --bins goes with --summary
  [2]
  $ gk track query a.gtrack a.bed --summary mean --bins 0
  gk track query: error: --bins: 0 is out of range (1 to 1000000); see 'gk track query --help'
  [2]
  $ gk track query a.gtrack a.bed --summary median
  gk track query: error: --summary: unknown value 'median'; did you mean 'mean'? (one of mean, min, max, sum, count, std, coverage)
  [2]
  $ gk track query a.gtrack a.bed --summary meen
  gk track query: error: --summary: unknown value 'meen'; did you mean 'mean'? (one of mean, min, max, sum, count, std, coverage)
  [2]
  $ gk track query a.gtrack a.bed --summary mean --dtype float32
  gk track query: error: --dtype goes with the values of -f tsv, json and npy
  [2]
  $ gk track query a.gtrack a.bed --summary mean -f bedgraph
  gk track query: error: --summary goes with -f tsv and -f json
  [2]
  $ gk track query a.gtrack a.bed --columns chrom,value
  gk track query: error: unknown column 'value', there are chrom, start, end, name, strand, values, score, length; did you mean 'values'?
  [2]
  $ gk track query a.gtrack a.bed --columns chrom,chrom -f json
  gk track query: error: --columns has 'chrom' twice; a JSON object has each key once
  [2]
  $ gk track query a.gtrack a.bed --columns chrom -f wig
  gk track query: error: --columns goes with -f tsv and -f json
  [2]
  $ gk track query a.gtrack a.bed --dim-index 0
  gk track query: error: --dim-index goes with -f bedgraph
  [2]
  $ gk track query a.gtrack a.bed --dtype float64
  gk track query: error: --dtype: unknown value 'float64'; did you mean 'float16'? (one of bool, uint8, int8, float16, float32)
  [2]
  $ gk track query a.gtrack a.bed -f csv
  gk track query: error: --format: unknown value 'csv'; did you mean 'tsv'? (one of tsv, bedgraph, wig, json, npy)
  [2]
  $ gk track query a.gtrack a.bed --strand both
  gk track query: error: --strand: unknown value 'both' (one of +, -); see 'gk track query --help'
  [2]
  $ gk track query a.gtrack a.bed -f json --no-header
  gk track query: error: --no-header goes with -f tsv
  [2]
  $ gk track query a.gtrack a.bed -g hg38
  gk track query: error: no genome 'hg38' in $TMP/data, and the network is not used (--offline or GK_OFFLINE): 'gk data fetch hg38' gets one that is published, where there is a network, 'gk build-assembly hg38.fa -n hg38' makes one of FASTA
  [1]
  $ gk track query a.gtrack a.bed -o /dev/full
  gk track query: error: can't write /dev/full: No space left on device
  [1]
  $ gk track query a.gtrack a.bed -o none/out
  gk track query: error: can't write none/out: No such file or directory
  [1]
