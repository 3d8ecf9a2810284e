The tutorial's tracks: five values set through an interval of the negative strand, by ascending position and from 5' to 3'.

  $ { echo '>chr1'; echo ACGTACGTACGTACGTACGT; } > toy.fa
  $ gk build-assembly -q toy.fa -n toy > paths; export GK_GENOME=toy
  $ gk interval to-region --stranded <(printf 'chr1\t10\t15\t.\t0\t-\n')
  chr1:11-15:-
  $ printf 'chr1\t10\t15\t-\tuint8\t0,1,2,3,4\n' > values.tsv

Data by ascending position, whatever the strand: read from 5' to 3' it is turned around.

  $ gk track build -o neg.gtrack --etype u3 --strandedness strand_unaware --data values.tsv
  $ gk track query neg.gtrack -r chr1:11-15:-
  #chrom	start	end	name	strand	values
  chr1	10	15	chr1:11-15:-	-	4,3,2,1,0
  $ gk track export neg.gtrack -f bedgraph --strand - | cut -f 2,4 | paste -s
  10	0	11	1	12	2	13	3	14	4

Data from 5' to 3': as it was set.

  $ gk track build -o neg.gtrack --etype u3 --strandedness strand_aware --data values.tsv
  $ gk track query neg.gtrack -r chr1:11-15:-
  #chrom	start	end	name	strand	values
  chr1	10	15	chr1:11-15:-	-	0,1,2,3,4
  $ gk track export neg.gtrack -f bedgraph --strand - | cut -f 2,4 | paste -s
  10	4	11	3	12	2	13	1	14	0

The positive strand has no data, and so the default value.

  $ gk track query neg.gtrack -r chr1:11-15:+ --no-header
  chr1	10	15	chr1:11-15:+	+	0,0,0,0,0

A track for both strands refuses data of one of them, and what it has is for both.

  $ gk track build -o both.gtrack --etype u3 --data values.tsv
  gk track build: error: it is of the negative strand, but the track has no strands (values.tsv:1)
  [1]
  $ sed 's/-/+/' values.tsv | gk track build -o both.gtrack --etype u3 --data -
  $ gk track query both.gtrack -r chr1:11-15:- -r chr1:11-15:+ --no-header
  chr1	10	15	chr1:11-15:-	-	4,3,2,1,0
  chr1	10	15	chr1:11-15:+	+	0,1,2,3,4

Intervals of another assembly don't fit.

  $ gk build-assembly -q toy.fa -n other > paths; gk track query neg.gtrack -g other -r chr1:11-15:-
  gk track query: error: -g other: neg.gtrack is on another assembly than other, toy
  [2]
