The tutorial's tasks on an annotation.

  $ cp $TESTS/golden/genome/data/toy.* $TMP/data
  $ cp $TESTS/golden/annotation/gencode.toy1/gencode.toy1.{cfg,v22.dganno} $TMP/data
  $ export GK_GENOME=gencode.toy1

The walk of an annotation: genes, transcripts, exons.

  $ gk annotation tree | head -n 8
  <Gene ENSG00000100000.1 (TP53-AS0)>
     <Transcript ENST00001000000.1 of TP53-AS0>
        <Exon 1/6 of ENST00001000000.1>
        <Exon 2/6 of ENST00001000000.1>
        <Exon 3/6 of ENST00001000000.1>
        <Exon 4/6 of ENST00001000000.1>
        <Exon 5/6 of ENST00001000000.1>
        <Exon 6/6 of ENST00001000000.1>

The first exon of a transcript, and the exons that overlap it.

  $ gk annotation list --in exons --where 'transcript_id == "ENST00001000001.2" && index == 0' -f bed > first.bed
  $ cat first.bed
  chr1	12939	13000	ENSE00000000006.1	0	-
  $ gk find-overlapping --in exons --columns id,repr first.bed
  #id	repr
  ENSE00000000006.1	<Exon 1/9 of ENST00001000001.2>
  ENSE00000000015.1	<Exon 1/3 of ENST00001000002.3>
  ENSE00000000000.1	<Exon 1/6 of ENST00001000000.1>

Unique acceptor sites of coding exons of good transcripts, not of first exons, with 5 bases on both sides.

  $ gk annotation list --in exons --where 'has_cds && level <= 2 && index > 0' -f bed --name . |
  >   gk interval end5 | LC_ALL=C sort -u | gk interval expand 5 5 | gk dna -f seq | head -n 5
  TATGGTGGAC
  TTGAACGTAT
  CAGTGTTTTC
  AGTTAAATAA
  TAAGCTTGTC

Branch sites, and the acceptors at most 100 bases downstream of them.

  $ printf 'chr1\t13020\t13020\tbranch1\t0\t-\nchr1\t12700\t12700\tbranch2\t0\t-\nchr1\t100\t100\tbranch3\t0\t-\n' > branch.bed
  $ gk interval expand 0 100 branch.bed | gk find-5p-within --in exons --columns query,id,chrom,start,end,strand
  #query	id	chrom	start	end	strand
  branch1	ENSE00000000006.1	chr1	12939	13000	-
  gk find-5p-within: 2 of 3 queries without a hit

The 5' end of a transcript, with 2 bases upstream and 5 downstream.

  $ gk annotation list --in transcripts --where 'id == "ENST00001000001.2"' -f bed | gk interval end5 |
  >   gk interval expand 2 5 | gk dna
  >ENST00001000001.2::chr1:12995-13002(-)
  TGGTGAA
