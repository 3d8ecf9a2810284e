gk junctions build -f sj, junc, bed12: junctions as STAR, leafcutter and regtools list them; --fragments; what tells strands.

  $ fill() { printf 'A%.0s' $(seq "$1"); }; tabs() { tr ' ' '\t'; }; tidy() { tr '\t' ' '; }
  $ (echo '>chr1'; echo "$(fill 50)GT$(fill 46)AG$(fill 50)CT$(fill 46)AC$(fill 50)AA$(fill 46)CC$(fill 50)"; echo '>chr2'; fill 120; echo) > a.fa
  $ gk build-assembly a.fa -n a -q > made

The example of the manual: one intron, of bases 51 to 100, in all formats.

  $ printf 'r1 0 chr1 31 255 20M50N20M * 0 0 * * NH:i:1 XS:A:+\nr2 16 chr1 41 255 10M50N25M * 0 0 * * NH:i:1 XS:A:+\n' | tabs > x.sam
  $ for f in sj junc bed12; do gk junctions build x.sam -g a -f $f --strand-from XS -q | tidy; done
  chr1 51 100 1 1 0 2 0 20
  chr1 50 100 . 2 +
  chr1 30 125 JUNC00000001 2 + 30 125 255,0,0 2 20,25 0,70
  $ gk junctions build --help | grep -E '^ *(sj|junc|bed12)  +chr1'
    sj     chr1 51 100 1 1 0 2 0 20
    junc   chr1 50 100 . 2 +
    bed12  chr1 30 125 JUNC00000001 2 + 30 125 255,0,0 2 20,25 0,70
  $ gk junctions build x.sam -g a -o x.jralign --strand-from XS; gk junctions query x.jralign -f junc; gk junctions query x.jralign -r chr1:60 -f junc; gk junctions query x.jralign -f bed12
  gk junctions build: 2 read, 0 rejected; 2 kept; 1 junctions
  x.jralign
  chr1	50	100	.	2	+
  chr1	50	100	.	2	+
  chr1	30	125	J0	2	+	30	125	255,0,0	2	20,25	0,70
  $ gk junctions query x.jralign -f sj
  gk junctions query: error: --format: a jralign file has neither the blocks beside an intron nor which reads are unique; gk junctions build -f sj writes SJ.out.tab from the reads; see 'gk junctions query --help'
  [2]
  $ gk junctions query x.jralign --in variants -f junc
  gk junctions query: error: -f junc: rows of this table are no junctions; use -f bed
  [2]
  $ gk junctions query x.jralign -r chr1:60 --count -f junc
  gk junctions query: error: --count goes with -f tsv, join and json
  [2]
  $ gk junctions query x.jralign -f junk
  gk junctions query: error: --format: unknown value 'junk'; did you mean 'junc'? (one of tsv, bed, bed12, junc, join, json)
  [2]

To a file, plain or BGZF, of the same bytes with any number of threads.

  $ gk junctions build x.sam -g a -f sj -o x.tab; gk junctions build x.sam -g a -f sj -o x.tab.gz -q -@ 3; zcat x.tab.gz | cmp - x.tab
  gk junctions build: 2 read, 0 rejected; 2 kept; 1 junctions
  x.tab
  x.tab.gz
  $ (printf '@SQ\tSN:chr1\tLN:300\n'; cat x.sam) | samtools view --no-PG -b -o x.bam -; gk junctions build x.bam -g a -f sj -q | cmp - x.tab

What tells the strand of a junction: GT/AG, CT/AC and none, the read's own strand is the other one.

  $ r() { printf '%s %s chr1 %s 255 10M50N10M * 0 0 * * NH:i:1 %s\n' "$@" | tabs; }
  $ (r gtag 16 41 XS:A:+; r ctac 0 141 XS:A:-; r none 0 241 XS:A:-; r gtag 16 41 ts:A:-; r ctac 16 141 ts:A:+; r none 0 241 TS:A:+) > s.sam
  $ gk junctions build s.sam -g a -f junc
  chr1	50	100	.	2	.
  chr1	150	200	.	2	.
  chr1	250	300	.	2	.
  gk junctions build: 6 read, 0 rejected; 6 kept; 3 junctions
  $ for tag in XS TS ts motif; do gk junctions build s.sam -g a -f junc --strand-from $tag; done
  chr1	50	100	.	1	+
  chr1	50	100	.	1	.
  chr1	150	200	.	1	-
  chr1	150	200	.	1	.
  chr1	250	300	.	1	-
  chr1	250	300	.	1	.
  gk junctions build: 6 read, 0 rejected; 6 kept; 6 junctions
  gk junctions build: warning: 3 junctions of reads have no strand: nothing tells it
  chr1	50	100	.	2	.
  chr1	150	200	.	2	.
  chr1	250	300	.	1	+
  chr1	250	300	.	1	.
  gk junctions build: 6 read, 0 rejected; 6 kept; 4 junctions
  gk junctions build: warning: 5 junctions of reads have no strand: nothing tells it
  chr1	50	100	.	1	+
  chr1	50	100	.	1	.
  chr1	150	200	.	1	-
  chr1	150	200	.	1	.
  chr1	250	300	.	2	.
  gk junctions build: 6 read, 0 rejected; 6 kept; 5 junctions
  gk junctions build: warning: 4 junctions of reads have no strand: nothing tells it
  chr1	50	100	.	2	+
  chr1	150	200	.	2	-
  chr1	250	300	.	2	.
  gk junctions build: 6 read, 0 rejected; 6 kept; 3 junctions
  gk junctions build: warning: 2 junctions of reads have no strand: nothing tells it
  $ for tag in XS TS ts motif; do gk junctions build s.sam -g a --strand-from $tag -o s.jralign; gk junctions query s.jralign --no-header; done
  gk junctions build: 6 read, 0 rejected; 6 kept; 3 junctions
  gk junctions build: warning: 3 junctions of reads are left out: nothing tells the strand
  s.jralign
  chr1	50	100	+	1
  chr1	150	200	-	1
  chr1	250	300	-	1
  gk junctions build: 6 read, 0 rejected; 6 kept; 1 junctions
  gk junctions build: warning: 5 junctions of reads are left out: nothing tells the strand
  s.jralign
  chr1	250	300	+	1
  gk junctions build: 6 read, 0 rejected; 6 kept; 2 junctions
  gk junctions build: warning: 4 junctions of reads are left out: nothing tells the strand
  s.jralign
  chr1	50	100	+	1
  chr1	150	200	-	1
  gk junctions build: 6 read, 0 rejected; 6 kept; 2 junctions
  gk junctions build: warning: 2 junctions of reads are left out: nothing tells the strand
  s.jralign
  chr1	50	100	+	2
  chr1	150	200	-	2
  $ gk junctions build s.sam -g a -f junc --library-format SR --single-end -q
  chr1	50	100	.	2	+
  chr1	150	200	.	1	+
  chr1	150	200	.	1	-
  chr1	250	300	.	2	-
  $ gk junctions build s.sam -g a -f junc --library-format ISR
  gk junctions build: error: the library has strands, and the read is not the first or the last of a pair (s.sam:1)
  [1]
  $ gk junctions build s.sam -g a -f sj --strand-from XS -q
  chr1	51	100	1	1	0	2	0	10
  chr1	151	200	2	2	0	2	0	10
  chr1	251	300	0	0	0	2	0	10

The annotation tells the strand, and --strand-from where it does not; in sj it says what is known.

  $ printf 'chr1\tx\texon\t31\t50\t.\t-\t.\tgene_id "G"; transcript_id "T";\nchr1\tx\texon\t101\t120\t.\t-\t.\tgene_id "G"; transcript_id "T";\n' > a.gtf
  $ gk build-annotation a.gtf -g a -n known --source generic -q > made
  $ gk junctions build s.sam -g known -f junc
  gk junctions build: error: its junction overlaps no intron of the annotation, which would tell the strand (s.sam:2)
  [1]
  $ gk junctions build s.sam -g known -f junc --on-bad skip
  chr1	50	100	.	2	-
  gk junctions build: 6 read, 4 rejected: 4 refused; 2 kept; 1 junctions
  $ gk junctions build s.sam -g known -f junc --strand-from motif
  chr1	50	100	.	2	-
  chr1	150	200	.	2	-
  chr1	250	300	.	2	.
  gk junctions build: 6 read, 0 rejected; 6 kept; 3 junctions
  gk junctions build: warning: 2 junctions of reads have no strand: nothing tells it
  $ gk junctions build s.sam -g known -f sj -q
  chr1	51	100	1	1	1	2	0	10
  chr1	151	200	2	2	0	2	0	10
  chr1	251	300	0	0	0	2	0	10

Pairs, sorted by place: p is over one junction with both mates, q over two, s has one mate alone. m has two places.

  $ h='@SQ SN:chr1 LN:300\n'; t=' * * NH:i:1\n'; u=' * * NH:i:2\n'
  $ printf "${h}p 99 chr1 31 255 20M50N20M = 41 80${t}m 99 chr1 36 3 15M50N25M = 41 80${u}q 99 chr1 36 255 15M50N25M = 141 200${t}s 99 chr1 38 255 13M50N27M = 141 200${t}" | tabs > p.sam
  $ printf "p 147 chr1 41 255 10M50N30M = 31 -80${t}m 147 chr1 41 3 10M50N30M = 36 -80${u}q 147 chr1 141 255 10M50N30M = 36 -200${t}m 355 chr1 136 3 15M50N25M = 141 80${u}m 403 chr1 141 3 10M50N30M = 136 -80${u}s 147 chr1 201 255 40M = 38 -200${t}" | tabs >> p.sam
  $ gk junctions build p.sam -g a -f sj --fragments
  chr1	51	100	1	1	0	3	1	20
  chr1	151	200	2	2	0	1	1	15
  gk junctions build: 10 read, 0 rejected; 10 kept, 2 of them secondary, 5 of them second mates; 2 junctions; 3 alignments not counted where another one of their read or pair is
  $ gk junctions build p.sam -g a -f sj
  chr1	51	100	1	1	0	4	2	20
  chr1	151	200	2	2	0	1	2	15
  gk junctions build: 10 read, 0 rejected; 10 kept, 2 of them secondary, 5 of them second mates; 2 junctions
  $ gk junctions build p.sam -g a -f sj --unique -q
  chr1	51	100	1	1	0	4	0	20
  chr1	151	200	2	2	0	1	0	10
  $ gk junctions build p.sam -g a -o p.jralign; gk junctions query p.jralign --no-header
  gk junctions build: 10 read, 0 rejected; left out: 2 secondary or supplementary; 8 kept, 4 of them second mates; 2 junctions
  p.jralign
  chr1	50	100	+	6
  chr1	150	200	+	1
  $ gk junctions build p.sam -g a -o p.jralign --fragments; gk junctions query p.jralign --no-header --explode
  gk junctions build: 10 read, 0 rejected; left out: 2 secondary or supplementary; 8 kept, 4 of them second mates; 2 junctions; 2 reads not counted where their mate is
  p.jralign
  chr1	50	100	+	20	20	+	0	.
  chr1	50	100	+	15	25	+	0	.
  chr1	50	100	+	15	25	+	0	.
  chr1	50	100	+	13	27	+	0	.
  chr1	150	200	+	10	30	-	0	.
  $ samtools sort -n --no-PG -o p.bam p.sam; gk junctions build p.bam -g a -f sj --fragments -q; samtools view --no-PG -C --output-fmt-option no_ref=1 -o p.cram p.sam; gk junctions build p.cram -g a -f sj --fragments -q
  chr1	51	100	1	1	0	3	1	20
  chr1	151	200	2	2	0	1	1	15
  chr1	51	100	1	1	0	3	1	20
  chr1	151	200	2	2	0	1	1	15
  $ gk junctions build p.sam -g a -f bed12 --fragments --min-reads 3 --min-overhang 12 -q
  chr1	30	127	JUNC00000001	4	?	30	127	255,0,0	2	20,27	0,70

Nothing in, nothing out.

  $ printf '@SQ\tSN:chr1\tLN:300\n' > none.sam; for f in sj junc bed12; do gk junctions build none.sam -g a -f $f; done
  gk junctions build: 0 read, 0 rejected; 0 kept; 0 junctions
  gk junctions build: 0 read, 0 rejected; 0 kept; 0 junctions
  gk junctions build: 0 read, 0 rejected; 0 kept; 0 junctions

Wrong command lines.

  $ gk junctions build x.sam -g a
  gk junctions build: error: the reads are written to a file: give -o OUT.jralign
  [2]
  $ gk junctions build x.sam -g a -f tab
  gk junctions build: error: --format: unknown value 'tab' (one of jralign, sj, junc, bed12); see 'gk junctions build --help'
  [2]
  $ gk junctions build x.sam -g a -f sj --include-variants
  gk junctions build: error: --include-variants goes with -f jralign: text says nothing of variants
  [2]
  $ gk junctions build x.sam -g a -f junc --overhang-error clamp
  gk junctions build: error: --overhang-error goes with -f jralign: text can say any overhang
  [2]
  $ gk junctions build x.sam -g a -f junc --rejects -
  gk junctions build: error: the junctions and --rejects can't both be stdout
  [2]
  $ gk junctions build x.sam -g a -f junc -o x.sam
  gk junctions build: error: -o names x.sam, which is an input
  [2]
