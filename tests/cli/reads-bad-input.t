Bad reads and files of gk reads build and gk junctions build. Nothing is left behind.

  $ (echo '>chr1'; for i in $(seq 20); do echo ACGTTGCATGCCATGACTAG; done) > a.fa; gk build-assembly a.fa -n a -q > made
  $ tabs() { tr ' ' '\t'; }; good='g 0 chr1 11 60 10M50N10M * 0 0 * *\n'
  $ build() { for what in reads junctions; do gk $what build "$@" -o out; done; }; list() { gk junctions build "$@" -f sj; }

A contig that the assembly lacks: in a read of SAM and of BAM. One in a header alone is no matter.

  $ printf "@SQ SN:chr1 LN:400\n@SQ SN:chr9 LN:1000\n${good}b 0 chr9 5 60 20M * 0 0 * *\n" | tabs > contig.sam; build contig.sam -g a; list contig.sam -g a
  gk reads build: error: unknown chromosome 'chr9'; did you mean 'chr1'? (contig.sam:4)
  gk junctions build: error: unknown chromosome 'chr9'; did you mean 'chr1'? (contig.sam:4)
  gk junctions build: error: unknown chromosome 'chr9'; did you mean 'chr1'? (contig.sam:4)
  [1]
  $ samtools view --no-PG -b -o contig.bam contig.sam; build contig.bam -g a
  gk reads build: error: unknown chromosome 'chr9'; did you mean 'chr1'? (contig.bam:2)
  gk junctions build: error: unknown chromosome 'chr9'; did you mean 'chr1'? (contig.bam:2)
  [1]
  $ grep -v ^b contig.sam | samtools view --no-PG -b -o header.bam -; build header.bam -g a -q; rm out
  out
  out
  $ gk junctions build contig.bam -g a -f junc --on-bad skip --rejects bad.sam; cat bad.sam
  chr1	20	70	.	1	.
  gk junctions build: 2 read, 1 rejected: 1 unknown chromosome; 1 kept; 1 junctions
  b	0	chr9	5	60	20M	*	0	0	*	*	unknown chromosome 'chr9'; did you mean 'chr1'?

The wrong assembly: it has none of the contigs, or shorter ones.

  $ (echo '>1'; for i in $(seq 20); do echo ACGTTGCATGCCATGACTAG; done) > b.fa; gk build-assembly b.fa -n b -q > made; build header.bam -g b; gk junctions build header.bam -g b -o out --on-bad skip
  gk reads build: error: unknown chromosome 'chr1'; did you mean '1'? (header.bam:1)
  gk junctions build: error: unknown chromosome 'chr1'; did you mean '1'? (header.bam:1)
  gk junctions build: error: no read has a chromosome of b: the input says 'chr1', the genome '1'; did you mean '1'?
  [1]
  $ (echo '>chr1'; echo ACGTTGCATGCCATGACTAGACGTTGCATGCCATG) > c.fa; gk build-assembly c.fa -n c -q > made; gk junctions build header.bam -g c -o short; list header.bam -g c
  gk junctions build: 1 read, 0 rejected; 1 kept; 1 junctions
  gk junctions build: warning: 1 read leaves its chromosome: is c the assembly of the reads?
  short
  gk junctions build: error: bases 11 to 80 leave 'chr1', which has 35 (header.bam:1)
  [1]

CIGARs.

  $ printf "${good}b 0 chr1 5 60 10M50N10M * 0 0 ACGT *\n" | tabs > seq.sam; gk reads build seq.sam -g a -o out; gk junctions build seq.sam -g a -o out --include-variants
  gk reads build: error: the CIGAR uses 20 bases of the read, and SEQ has 4 (seq.sam:2)
  gk junctions build: error: the CIGAR uses 20 bases of the read, and SEQ has 4 (seq.sam:2)
  [1]
  $ printf "${good}b 0 chr1 5 60 * * 0 0 ACGT *\n" | tabs > star.sam; build star.sam -g a; list star.sam -g a
  gk reads build: error: the read is mapped, and its CIGAR is '*' (star.sam:2)
  gk junctions build: error: the read is mapped, and its CIGAR is '*' (star.sam:2)
  gk junctions build: error: the read is mapped, and its CIGAR is '*' (star.sam:2)
  [1]
  $ printf "${good}b 0 chr1 5 60 10M50Q10M * 0 0 * *\n" | tabs > letter.sam; build letter.sam -g a
  gk reads build: error: CIGAR '10M50Q10M' has the operation 'Q', which is not known (letter.sam:2)
  gk junctions build: error: CIGAR '10M50Q10M' has the operation 'Q', which is not known (letter.sam:2)
  [1]
  $ printf "${good}b 0 chr1 5 60 10M50 * 0 0 * *\n" | tabs > half.sam; build half.sam -g a
  gk reads build: error: CIGAR '10M50' ends behind a length (half.sam:2)
  gk junctions build: error: CIGAR '10M50' ends behind a length (half.sam:2)
  [1]

Nobody looks at MD and NM.

  $ printf 'b 0 chr1 1 60 10M * 0 0 ACGTTGCATC * MD:Z:nonsense NM:i:77\n' | tabs > md.sam; gk reads build md.sam -g a -o md.ralign; gk reads query md.ralign --in variants --no-header; gk junctions build md.sam -g a -f sj -q
  gk reads build: 1 read, 0 rejected; 1 kept; 0 junctions, 1 variants
  md.ralign
  chr1	9	10	G	C	chr1:10:G:C

A position beyond the chromosome's end.

  $ printf "${good}b 0 chr1 401 60 10M * 0 0 ACGTACGTAC *\n" | tabs > end.sam; gk reads build end.sam -g a -o out; gk junctions build end.sam -g a -o out --include-variants; list end.sam -g a
  gk reads build: error: bases 401 to 410 lie outside 'chr1', which has 400 (end.sam:2)
  gk junctions build: error: bases 401 to 410 lie outside 'chr1', which has 400 (end.sam:2)
  gk junctions build: error: bases 401 to 410 leave 'chr1', which has 400 (end.sam:2)
  [1]
  $ gk junctions build end.sam -g a -o end.jralign
  gk junctions build: 2 read, 0 rejected; 2 kept; 1 junctions
  gk junctions build: warning: 1 read leaves its chromosome: is a the assembly of the reads?
  end.jralign
  $ gk junctions build end.sam -g a -f sj --on-bad skip
  chr1	21	70	0	0	0	1	0	10
  gk junctions build: 2 read, 1 rejected: 1 beyond the chromosome's end; 1 kept; 1 junctions
  gk junctions build: warning: 1 junction of a read has no strand: nothing tells it
  gk junctions build: warning: 1 read has no tag NH; secondary ones and those of MAPQ 0 count as multi-mapping
  $ printf "${good}b 0 chr1 0x5 60 10M * 0 0 * *\n" | tabs > text.sam; build text.sam -g a
  gk reads build: error: POS '0x5' is no whole number of 32 bits (text.sam:2)
  gk junctions build: error: POS '0x5' is no whole number of 32 bits (text.sam:2)
  [1]
  $ printf "${good}b 0 chr1\n" | tabs > columns.sam; list columns.sam -g a
  gk junctions build: error: a SAM record has at least 11 columns, this line has 3 (columns.sam:2)
  [1]

Files that are cut have one message, whatever the threads.

  $ (printf '@SQ\tSN:chr1\tLN:400\n'; for i in $(seq 9000); do printf 'r%s\t0\tchr1\t%s\t60\t10M50N10M\t*\t0\t0\t*\t*\n' $i $((i / 30 + 1)); done) > many.sam
  $ samtools view --no-PG -b -o many.bam many.sam; samtools view --no-PG -C --output-fmt-option no_ref=1 -o many.cram many.sam
  $ for kind in bam cram; do for cut in 28 40 3000; do head -c -$cut many.$kind > cut.$kind; for t in 1 2 4; do list cut.$kind -g a -@ $t; done; done 2>&1 | sort | uniq -c | sed 's/^ *//'; done
  9 gk junctions build: error: the BGZF end-of-file block is missing: the file is truncated (cut.bam)
  9 gk junctions build: error: the CRAM end-of-file block is missing: the file is truncated (cut.cram)
  $ for kind in bam cram; do for t in 1 2 4; do head -c -3000 many.$kind | list - -g a -@ $t; done 2>&1 | sort | uniq -c | sed 's/^ *//'; done
  3 gk junctions build: error: the BGZF data is damaged or truncated (<stdin>)
  3 gk junctions build: error: the CRAM data is damaged or truncated (<stdin>)
  $ for kind in bam cram; do cat many.$kind | list - -g a -q | tail -n 1; done
  chr1	311	360	0	0	0	1	0	10
  chr1	311	360	0	0	0	1	0	10
  $ head -c 3000 many.sam > cut.sam; list cut.sam -g a
  gk junctions build: error: a SAM record has at least 11 columns, this line has 1 (cut.sam:85)
  [1]
  $ gzip -c many.sam | head -c 3000 > cut.sam.gz; list cut.sam.gz -g a
  gk junctions build: error: the gzip data ends too early: the file is truncated (cut.sam.gz)
  [1]

A CRAM whose bases are those of another file. What looks at no bases needs none.

  $ printf '@SQ SN:chr1 LN:400\nb 0 chr1 1 60 10M * 0 0 ACGTTGCATC *\nc 16 chr1 11 60 10M50N10M * 0 0 CCATGACTAGCCATGACTAG *\n' | tabs > r.sam
  $ samtools view --no-PG -C -T a.fa -o r.cram r.sam; gk reads build r.sam -g a -o r.ralign -q; mkdir elsewhere; mv a.fa a.fa.fai elsewhere
  r.ralign
  $ for t in 1 2 4; do gk reads build r.cram -g a -o out -@ $t; done
  gk reads build: error: the CRAM data is damaged or truncated, or its bases are those of a FASTA file: give --reference FASTA (r.cram)
  gk reads build: error: the CRAM data is damaged or truncated, or its bases are those of a FASTA file: give --reference FASTA (r.cram)
  gk reads build: error: the CRAM data is damaged or truncated, or its bases are those of a FASTA file: give --reference FASTA (r.cram)
  [1]
  $ gk junctions build r.cram -g a -o out --include-variants
  gk junctions build: error: the CRAM data is damaged or truncated, or its bases are those of a FASTA file: give --reference FASTA (r.cram)
  [1]
  $ gk reads build r.cram -g a --reference elsewhere/a.fa -o r2.ralign -q; cmp r.ralign r2.ralign
  r2.ralign
  $ gk junctions build r.cram -g a -f sj -q
  chr1	21	70	0	0	0	1	0	10
  $ gk reads build r.cram -g a --reference none.fa -o out
  gk reads build: error: can't read the reference none.fa
  [1]
  $ tr ACGT CATG < elsewhere/a.fa | sed 's/^>.*/>chr1/' > wrong.fa; gk reads build r.cram -g a --reference wrong.fa -o out
  gk reads build: error: the CRAM data is damaged or truncated, or wrong.fa is not its reference (r.cram)
  [1]

Counts of two assemblies.

  $ gk junctions build header.bam -g a -o a.jralign -q; gk junctions build header.bam -g c -o c.jralign -q; gk junctions counts a.jralign c.jralign -o out
  a.jralign
  c.jralign
  gk junctions counts: error: it is on another assembly than the files before (c.jralign)
  [1]

  $ ls out
  ls: cannot access 'out': No such file or directory
  [2]
