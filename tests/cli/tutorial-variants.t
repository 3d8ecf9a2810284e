The tutorial's tasks with variants and motifs, on its own bases: contig chr7 of cftr is the tutorial's, 117,120,000 bases
further left.

  $ cp $TESTS/golden/variant/cftr.2bit $TESTS/golden/variant/cftr.chrom.sizes $TESTS/golden/variant/*.hash $TMP/data
  $ export GK_GENOME=cftr

A variant string becomes position, span and alleles; chr may be missing, an empty allele is nothing, - or ., and the base
before an indel may be there or not.

  $ cat > variants.txt <<'END'
  > chr7:149:AT:G
  > 7:149:AT:G
  > chr7:149:A:G
  > chr7:151:G:T
  > chr7:188:A:T
  > chr7:190:A:-
  > chr7:190:A:
  > chr7:190:A:.
  > chr7:111,993:TCT:T
  > chr7:111,994:CT:
  > chr7:111,994:CT:-
  > chr7:111,994:CT:.
  > chr7:111980::TTAGTT
  > chr7:111982:T:TGGG
  > chr7:111984:AAAGCT:A
  > chr7:111987:G:GTTT
  > chr7:111970:TGT:T
  > END
  $ gk variant normalize --no-trim --columns query,start,end,ref,alt,variant,edits variants.txt
  #query	start	end	ref	alt	variant	edits
  chr7:149:AT:G	148	150	AT	G	chr7:149:AT:G	148:A:G,149:T:
  7:149:AT:G	148	150	AT	G	chr7:149:AT:G	148:A:G,149:T:
  chr7:149:A:G	148	149	A	G	chr7:149:A:G	148:A:G
  chr7:151:G:T	150	151	G	T	chr7:151:G:T	150:G:T
  chr7:188:A:T	187	188	A	T	chr7:188:A:T	187:A:T
  chr7:190:A:-	189	190	A	.	chr7:190:A:	189:A:
  chr7:190:A:	189	190	A	.	chr7:190:A:	189:A:
  chr7:190:A:.	189	190	A	.	chr7:190:A:	189:A:
  chr7:111,993:TCT:T	111992	111995	TCT	T	chr7:111993:TCT:T	111993:CT:
  chr7:111,994:CT:	111993	111995	CT	.	chr7:111994:CT:	111993:CT:
  chr7:111,994:CT:-	111993	111995	CT	.	chr7:111994:CT:	111993:CT:
  chr7:111,994:CT:.	111993	111995	CT	.	chr7:111994:CT:	111993:CT:
  chr7:111980::TTAGTT	111979	111979	.	TTAGTT	chr7:111980::TTAGTT	111979::TTAGTT
  chr7:111982:T:TGGG	111981	111982	T	TGGG	chr7:111982:T:TGGG	111982::GGG
  chr7:111984:AAAGCT:A	111983	111989	AAAGCT	A	chr7:111984:AAAGCT:A	111984:AAGCT:
  chr7:111987:G:GTTT	111986	111987	G	GTTT	chr7:111987:G:GTTT	111987::TTT
  chr7:111970:TGT:T	111969	111972	TGT	T	chr7:111970:TGT:T	111970:GT:
  $ gk variant normalize --columns variant --no-header variants.txt | uniq -c
        2 chr7:149:AT:G
        1 chr7:149:A:G
        1 chr7:151:G:T
        1 chr7:188:A:T
        3 chr7:190:A:
        4 chr7:111994:CT:
        1 chr7:111980::TTAGTT
        1 chr7:111983::GGG
        1 chr7:111985:AAGCT:
        1 chr7:111988::TTT
        1 chr7:111971:GT:

A reference allele that is not there is refused, with what is there.

  $ echo chr7:150:A:- | gk variant normalize
  #chrom	start	end	ref	alt	variant
  gk variant normalize: error: the variant at chr7:150 expects reference 'A', but the genome has 'T' (<stdin>:1)
  [1]
  $ echo chr7:149:CA:C | gk variant normalize
  #chrom	start	end	ref	alt	variant
  gk variant normalize: error: the variant at chr7:149 expects reference 'CA', but the genome has 'AT' (<stdin>:1)
  [1]

One exon's ends.

  $ gk dna -f seq -r chr7:17-29 -r chr7:189-201 -r chr7:189-201:-
  AATTGGAAGCAAA
  AACTTTTTTTCAG
  CTGAAAAAAAGTT
  $ : | gk variant-dna --variants - -f seq -r chr7:17-29 -r chr7:189-201 -r chr7:189-201:-
  AATTGGAAGCAAA
  AACTTTTTTTCAG
  CTGAAAAAAAGTT

Around a transcript's 5' end, without and with two variants.

  $ printf 'chr7\t148\t201\ttranscript\t0\t+\n' | gk interval end5 | gk interval expand 2 5 > end5.bed
  $ cat end5.bed
  chr7	146	153	transcript	0	+
  $ gk dna -f seq end5.bed
  CCATGCA
  $ gk variant-dna -f seq --variant chr7:149:A:G --variant chr7:151:G:T end5.bed
  CCGTTCA

A substitution, a deletion, and both together.

  $ gk dna -f seq -r chr7:186-192
  CCAAACT
  $ gk variant-dna -f seq -r chr7:186-192 --variant chr7:188:A:T
  CCTAACT
  $ gk variant-dna -f seq -r chr7:186-192 --variant chr7:190:A:-
  CCAACT
  $ gk variant-dna -f seq -r chr7:186-192 --variant chr7:188:A:T --variant chr7:190:A:-
  CCTACT

The deletion once more: from the 5' end on, bases follow at the 3' end, and the other way round.

  $ gk variant-dna -f seq -r chr7:186-192 --variant chr7:190:A:- --anchor 5p
  CCAACTT
  $ gk variant-dna -f seq -r chr7:186-192 --variant chr7:190:A:- --anchor 3p
  TCCAACT
  $ for anchor in none 5p 3p; do printf 'chr7\t185\t192\t%s\t0\t+\n' $anchor | gk interval anchor $anchor; done |
  >   gk variant-dna -f bed --anchored --variant chr7:190:A:-
  chr7	185	192	none	0	+	.	0	CCAACT
  chr7	185	192	5p	0	+	185	0	CCAACTT
  chr7	185	192	3p	0	+	192	0	TCCAACT

A deletion with and without the base before it.

  $ for variant in chr7:111,993:TCT:T chr7:111,994:CT: chr7:111,994:CT:.; do
  >   gk variant-dna -f seq -r chr7:111978-111997 --variant $variant
  > done
  TATCTTAAAGCTGTGTGT
  TATCTTAAAGCTGTGTGT
  TATCTTAAAGCTGTGTGT

An anchor in the middle: what is deleted or inserted on either side, or at the anchor itself.

  $ export REGION=chr7:111978-111997
  $ gk dna -f seq -r $REGION
  TATCTTAAAGCTGTGTCTGT
  $ gk variant-dna -f seq -r $REGION --anchor 111987 --variant chr7:111993:TCT:T
  TATCTTAAAGCTGTGTGTAA
  $ gk variant-dna -f seq -r $REGION --anchor 111987 --variant chr7:111982:T:TGGG
  CTGGGTAAAGCTGTGTCTGT
  $ gk variant-dna -f seq -r $REGION --anchor 111987 --variant chr7:111984:AAAGCT:A
  TTATATCTTAGTGTCTGTAA
  $ gk variant-dna -f seq -r $REGION --anchor 111987 --variant chr7:111987:G:GTTT
  TATCTTAAAGTTTCTGTGTC

How much of an insertion at the anchor lies left of it.

  $ for offset in 0 1 3 2147483647; do
  >   gk variant-dna -f seq -r $REGION --anchor 111987 --anchor-offset $offset --variant chr7:111987:G:GTTT
  > done
  TATCTTAAAGTTTCTGTGTC
  ATCTTAAAGTTTCTGTGTCT
  CTTAAAGTTTCTGTGTCTGT
  CTTAAAGTTTCTGTGTCTGT

An anchor outside the interval: a deletion between them moves the interval.

  $ gk variant-dna -f seq -r $REGION --anchor 111967 --variant chr7:111970:TGT:T
  TCTTAAAGCTGTGTCTGTAA

A motif in the reference, and what stands around it.

  $ export REGION=chr7:111958-112030
  $ gk motif -r $REGION -m AACAA
  chr7	112009	112009	AACAA	0	+	112009	0
  $ gk motif -r $REGION -m AACAA | gk interval expand 5 5
  chr7	112004	112014	AACAA	0	+	112009	0
  $ gk motif -r $REGION -m AACAA | gk interval expand 5 5 | gk dna -f seq
  TGGCTAACAA
  $ gk motif -r $REGION -m AACAA | gk interval expand 5 5 | gk variant-dna -f seq --anchored --variant chr7:112009:T:TGG
  TGGCTGGAAC

Acceptor sites, by the 3' end of AG.

  $ gk motif -r $REGION -m AG --match-position 3p
  chr7	111987	111987	AG	0	+	111987	0
  chr7	112020	112020	AG	0	+	112020	0
  $ gk motif -r $REGION -m AG --match-position 3p | gk interval expand 2 0 | gk dna -f seq
  AG
  AG
  $ gk motif -r $REGION -m AG --match-position 2
  chr7	111987	111987	AG	0	+	111987	0
  chr7	112020	112020	AG	0	+	112020	0
  $ gk motif -r $REGION -m AG --match-position 5p
  chr7	111985	111985	AG	0	+	111985	0
  chr7	112018	112018	AG	0	+	112018	0
  $ gk motif -r $REGION -m AG
  chr7	111985	111985	AG	0	+	111985	0
  chr7	112018	112018	AG	0	+	112018	0

Matches that overlap, and those that don't.

  $ gk motif -r $REGION -m TT
  chr7	111957	111957	TT	0	+	111957	0
  chr7	111963	111963	TT	0	+	111963	0
  chr7	111971	111971	TT	0	+	111971	0
  chr7	111973	111973	TT	0	+	111973	0
  chr7	111981	111981	TT	0	+	111981	0
  chr7	112022	112022	TT	0	+	112022	0
  chr7	112024	112024	TT	0	+	112024	0
  $ gk motif -r $REGION -m TT --overlapping
  chr7	111957	111957	TT	0	+	111957	0
  chr7	111963	111963	TT	0	+	111963	0
  chr7	111964	111964	TT	0	+	111964	0
  chr7	111971	111971	TT	0	+	111971	0
  chr7	111972	111972	TT	0	+	111972	0
  chr7	111973	111973	TT	0	+	111973	0
  chr7	111974	111974	TT	0	+	111974	0
  chr7	111981	111981	TT	0	+	111981	0
  chr7	112022	112022	TT	0	+	112022	0
  chr7	112023	112023	TT	0	+	112023	0
  chr7	112024	112024	TT	0	+	112024	0
  $ gk motif -r $REGION -m TT --overlapping > reference; : | gk motif -r $REGION -m TT --overlapping --variants - | cmp - reference

An insertion that makes an AG: its position is that of the insertion, and 4 inserted bases lie left of it.

  $ gk motif -r $REGION -m AG --match-position 3p --variant chr7:111980::TTAGTT
  chr7	111979	111979	AG	0	+	111979	4
  chr7	111987	111987	AG	0	+	111987	0
  chr7	112020	112020	AG	0	+	112020	0
  $ gk motif -r $REGION -m AG --match-position 3p --variant chr7:111980::TTAGTT | gk interval expand 4 2 |
  >   gk variant-dna -f bed --anchored --variant chr7:111980::TTAGTT
  chr7	111975	111981	AG	0	+	111979	4	TTAGTT
  chr7	111983	111989	AG	0	+	111987	0	AAAGCT
  chr7	112016	112022	AG	0	+	112020	0	CTAGGA
