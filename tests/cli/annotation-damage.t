dganno files that are damaged, of another version, or beside the wrong assembly: an error in one line.

  $ cp "$TESTS"/golden/genome/data/toy* data/; cp "$TESTS"/golden/annotation/quirks/cds_number_rules.v22.dganno good
  $ echo refg=toy > data/bad.cfg; bad=data/bad.v22.dganno
  $ both() { gk info --check $bad > out; echo "exit $?, intact: $(sed -n 's/intact: //p' out)"; gk find-overlapping -g bad --in exons -r chr1 > out; echo "exit $?"; }
  $ cp good $bad; both
  exit 0, intact: yes
  exit 0
  $ gk info --check bad | tail -n 11
    bad.v22.dganno: $TMP/data/bad.v22.dganno
  tables:
    genes: 1
    transcripts: 1
    exons: 3
    introns: 2
    cdss: 3
    utr5s: 1
    utr3s: 1
  num_chroms: 7
  num_bases: 161583

Truncated at every section of a table: its checkpoints, rows, texts, strand mark, index keys and lists.

  $ for n in 0 1 3 6 10 18 30 58 62 66 75 81 86 92 100 110 118 125 134 138; do head -c $n good > $bad; echo "== $n"; both; done
  == 0
  gk info: error: damaged: the file is empty, not an annotation (data/bad.v22.dganno)
  exit 1, intact: no
  gk find-overlapping: error: the file is empty, not an annotation ($TMP/data/bad.v22.dganno)
  exit 1
  == 1
  gk info: error: damaged: the file ends inside the header (data/bad.v22.dganno, byte 0)
  exit 1, intact: no
  gk find-overlapping: error: the file ends inside the header ($TMP/data/bad.v22.dganno, byte 0)
  exit 1
  == 3
  gk info: error: damaged: the file ends inside the header (data/bad.v22.dganno, byte 2)
  exit 1, intact: no
  gk find-overlapping: error: the file ends inside the header ($TMP/data/bad.v22.dganno, byte 2)
  exit 1
  == 6
  gk info: error: damaged: the file ends inside the checkpoint of the table genes (data/bad.v22.dganno, byte 4)
  exit 1, intact: no
  gk find-overlapping: error: the file ends inside the checkpoint of the table genes ($TMP/data/bad.v22.dganno, byte 4)
  exit 1
  == 10
  gk info: error: damaged: the file ends inside the rows of the table genes (data/bad.v22.dganno, byte 8)
  exit 1, intact: no
  gk find-overlapping: error: the file ends inside the rows of the table genes ($TMP/data/bad.v22.dganno, byte 8)
  exit 1
  == 18
  gk info: error: damaged: the file ends inside the rows of the table genes (data/bad.v22.dganno, byte 16)
  exit 1, intact: no
  gk find-overlapping: error: the file ends inside the rows of the table genes ($TMP/data/bad.v22.dganno, byte 16)
  exit 1
  == 30
  gk info: error: damaged: the file ends inside the rows of the table genes (data/bad.v22.dganno, byte 20)
  exit 1, intact: no
  gk find-overlapping: error: the file ends inside the rows of the table genes ($TMP/data/bad.v22.dganno, byte 20)
  exit 1
  == 58
  gk info: error: damaged: the file ends inside the checkpoint of the table genes (data/bad.v22.dganno, byte 56)
  exit 1, intact: no
  gk find-overlapping: error: the file ends inside the checkpoint of the table genes ($TMP/data/bad.v22.dganno, byte 56)
  exit 1
  == 62
  gk info: error: damaged: the file ends inside the texts of the table genes (data/bad.v22.dganno, byte 60)
  exit 1, intact: no
  gk find-overlapping: error: the file ends inside the texts of the table genes ($TMP/data/bad.v22.dganno, byte 60)
  exit 1
  == 66
  gk info: error: damaged: the file ends inside the texts of the table genes (data/bad.v22.dganno, byte 60)
  exit 1, intact: no
  gk find-overlapping: error: the file ends inside the texts of the table genes ($TMP/data/bad.v22.dganno, byte 60)
  exit 1
  == 75
  gk info: error: damaged: the file ends inside the texts of the table genes (data/bad.v22.dganno, byte 72)
  exit 1, intact: no
  gk find-overlapping: error: the file ends inside the texts of the table genes ($TMP/data/bad.v22.dganno, byte 72)
  exit 1
  == 81
  gk info: error: damaged: the file ends inside the strand mark of the table genes (data/bad.v22.dganno, byte 81)
  exit 1, intact: no
  gk find-overlapping: error: the file ends inside the strand mark of the table genes ($TMP/data/bad.v22.dganno, byte 81)
  exit 1
  == 86
  gk info: error: damaged: the file ends inside the checkpoint of the table genes (data/bad.v22.dganno, byte 84)
  exit 1, intact: no
  gk find-overlapping: error: the file ends inside the checkpoint of the table genes ($TMP/data/bad.v22.dganno, byte 84)
  exit 1
  == 92
  gk info: error: damaged: the file ends inside the index of the table genes (data/bad.v22.dganno, byte 88)
  exit 1, intact: no
  gk find-overlapping: error: the file ends inside the index of the table genes ($TMP/data/bad.v22.dganno, byte 88)
  exit 1
  == 100
  gk info: error: damaged: the file ends inside the index of the table genes (data/bad.v22.dganno, byte 100)
  exit 1, intact: no
  gk find-overlapping: error: the file ends inside the index of the table genes ($TMP/data/bad.v22.dganno, byte 100)
  exit 1
  == 110
  gk info: error: damaged: the file ends inside the index of the table genes (data/bad.v22.dganno, byte 105)
  exit 1, intact: no
  gk find-overlapping: error: the file ends inside the index of the table genes ($TMP/data/bad.v22.dganno, byte 105)
  exit 1
  == 118
  gk info: error: damaged: the file ends inside the index of the table genes (data/bad.v22.dganno, byte 117)
  exit 1, intact: no
  gk find-overlapping: error: the file ends inside the index of the table genes ($TMP/data/bad.v22.dganno, byte 117)
  exit 1
  == 125
  gk info: error: damaged: the file ends inside the index of the table genes (data/bad.v22.dganno, byte 121)
  exit 1, intact: no
  gk find-overlapping: error: the file ends inside the index of the table genes ($TMP/data/bad.v22.dganno, byte 121)
  exit 1
  == 134
  gk info: error: damaged: the file ends inside the index of the table genes (data/bad.v22.dganno, byte 133)
  exit 1, intact: no
  gk find-overlapping: error: the file ends inside the index of the table genes ($TMP/data/bad.v22.dganno, byte 133)
  exit 1
  == 138
  gk info: error: damaged: the file ends inside the checkpoint of the table genes (data/bad.v22.dganno, byte 137)
  exit 1, intact: no
  gk find-overlapping: error: the file ends inside the checkpoint of the table genes ($TMP/data/bad.v22.dganno, byte 137)
  exit 1

In the other tables.

  $ for n in 146 170 310 400 480 560 580 600 735 800 930 950 1055 1070 1120 1172; do head -c $n good > $bad; echo "== $n"; gk info --check $bad > out; gk find-exact -g bad -r chr1:1-2; done
  == 146
  gk info: error: damaged: the file ends inside the checkpoint of the table transcripts (data/bad.v22.dganno, byte 144)
  gk find-exact: error: the file ends inside the checkpoint of the table transcripts ($TMP/data/bad.v22.dganno, byte 144)
  == 170
  gk info: error: damaged: the file ends inside the rows of the table transcripts (data/bad.v22.dganno, byte 160)
  gk find-exact: error: the file ends inside the rows of the table transcripts ($TMP/data/bad.v22.dganno, byte 160)
  == 310
  gk info: error: damaged: the file ends inside the checkpoint of the table exons (data/bad.v22.dganno, byte 308)
  gk find-exact: error: the file ends inside the checkpoint of the table exons ($TMP/data/bad.v22.dganno, byte 308)
  == 400
  gk info: error: damaged: the file ends inside the rows of the table exons (data/bad.v22.dganno, byte 324)
  gk find-exact: error: the file ends inside the rows of the table exons ($TMP/data/bad.v22.dganno, byte 324)
  == 480
  gk info: error: damaged: the file ends inside the texts of the table exons (data/bad.v22.dganno, byte 472)
  gk find-exact: error: the file ends inside the texts of the table exons ($TMP/data/bad.v22.dganno, byte 472)
  == 560
  gk info: error: damaged: the file ends inside the index of the table exons (data/bad.v22.dganno, byte 553)
  gk find-exact: error: the file ends inside the index of the table exons ($TMP/data/bad.v22.dganno, byte 553)
  == 580
  gk info: error: damaged: the file ends inside the rows of the table introns (data/bad.v22.dganno, byte 576)
  gk find-exact: error: the file ends inside the rows of the table introns ($TMP/data/bad.v22.dganno, byte 576)
  == 600
  gk info: error: damaged: the file ends inside the rows of the table introns (data/bad.v22.dganno, byte 588)
  gk find-exact: error: the file ends inside the rows of the table introns ($TMP/data/bad.v22.dganno, byte 588)
  == 735
  gk info: error: damaged: the file ends inside the checkpoint of the table cdss (data/bad.v22.dganno, byte 732)
  gk find-exact: error: the file ends inside the checkpoint of the table cdss ($TMP/data/bad.v22.dganno, byte 732)
  == 800
  gk info: error: damaged: the file ends inside the rows of the table cdss (data/bad.v22.dganno, byte 748)
  gk find-exact: error: the file ends inside the rows of the table cdss ($TMP/data/bad.v22.dganno, byte 748)
  == 930
  gk info: error: damaged: the file ends inside the checkpoint of the table utr5s (data/bad.v22.dganno, byte 928)
  gk find-exact: error: the file ends inside the checkpoint of the table utr5s ($TMP/data/bad.v22.dganno, byte 928)
  == 950
  gk info: error: damaged: the file ends inside the rows of the table utr5s (data/bad.v22.dganno, byte 944)
  gk find-exact: error: the file ends inside the rows of the table utr5s ($TMP/data/bad.v22.dganno, byte 944)
  == 1055
  gk info: error: damaged: the file ends inside the checkpoint of the table utr3s (data/bad.v22.dganno, byte 1052)
  gk find-exact: error: the file ends inside the checkpoint of the table utr3s ($TMP/data/bad.v22.dganno, byte 1052)
  == 1070
  gk info: error: damaged: the file ends inside the rows of the table utr3s (data/bad.v22.dganno, byte 1068)
  gk find-exact: error: the file ends inside the rows of the table utr3s ($TMP/data/bad.v22.dganno, byte 1068)
  == 1120
  gk info: error: damaged: the file ends inside the index of the table utr3s (data/bad.v22.dganno, byte 1120)
  gk find-exact: error: the file ends inside the index of the table utr3s ($TMP/data/bad.v22.dganno, byte 1120)
  == 1172
  gk info: error: damaged: the file ends inside the checkpoint of the table utr3s (data/bad.v22.dganno, byte 1169)
  gk find-exact: error: the file ends inside the checkpoint of the table utr3s ($TMP/data/bad.v22.dganno, byte 1169)
  [1]
  $ (cat good; echo) > $bad; both
  gk info: error: damaged: there is something else behind the last table (data/bad.v22.dganno, byte 1173)
  exit 1, intact: no
  gk find-overlapping: error: there is something else behind the last table ($TMP/data/bad.v22.dganno, byte 1173)
  exit 1

Wrong bytes. The first argument is the offset.

  $ put() { cp good $bad; printf "$2" | dd of=$bad bs=1 seek=$1 conv=notrunc status=none; both; }
  $ put 0 '\0'
  gk info: error: damaged: this is not a dganno file: its signature is wrong (data/bad.v22.dganno, byte 0)
  exit 1, intact: no
  gk find-overlapping: error: this is not a dganno file: its signature is wrong ($TMP/data/bad.v22.dganno, byte 0)
  exit 1
  $ put 2 '\025'
  gk info: error: damaged: dganno version 21; gk reads version 22: rebuild it with gk build-annotation (data/bad.v22.dganno, byte 2)
  exit 1, intact: no
  gk find-overlapping: error: dganno version 21; gk reads version 22: rebuild it with gk build-annotation ($TMP/data/bad.v22.dganno, byte 2)
  exit 1
  $ put 4 '\0'
  gk info: error: damaged: the table genes is damaged: a checkpoint is wrong (data/bad.v22.dganno, byte 4)
  exit 1, intact: no
  gk find-overlapping: error: the table genes is damaged: a checkpoint is wrong ($TMP/data/bad.v22.dganno, byte 4)
  exit 1
  $ put 8 '\377\377\377\377'
  gk info: error: damaged: the table genes is damaged: it promises 4294967295 rows, more than such a table can have (data/bad.v22.dganno, byte 8)
  exit 1, intact: no
  gk find-overlapping: error: the table genes is damaged: it promises 4294967295 rows, more than such a table can have ($TMP/data/bad.v22.dganno, byte 8)
  exit 1
  $ put 8 '\377\377\377\377\377\377\377\377'
  gk info: error: damaged: the table genes is damaged: it promises 18446744073709551615 rows, more than such a table can have (data/bad.v22.dganno, byte 8)
  exit 1, intact: no
  gk find-overlapping: error: the table genes is damaged: it promises 18446744073709551615 rows, more than such a table can have ($TMP/data/bad.v22.dganno, byte 8)
  exit 1
  $ put 16 '\043'
  gk info: error: damaged: the table genes is damaged: its rows have 35 bytes each instead of 36 (data/bad.v22.dganno, byte 16)
  exit 1, intact: no
  gk find-overlapping: error: the table genes is damaged: its rows have 35 bytes each instead of 36 ($TMP/data/bad.v22.dganno, byte 16)
  exit 1
  $ put 244 '\002'
  gk info: error: damaged: the table transcripts is damaged: a strand mark that is neither 0 nor 1 (data/bad.v22.dganno, byte 244)
  exit 1, intact: no
  gk find-overlapping: error: the table transcripts is damaged: a strand mark that is neither 0 nor 1 ($TMP/data/bad.v22.dganno, byte 244)
  exit 1
  $ put 500 '\011'
  gk info: error: damaged: the table exons is damaged: its index has more keys than it has rows (data/bad.v22.dganno, byte 500)
  exit 1, intact: no
  gk find-overlapping: error: the table exons is damaged: its index has more keys than it has rows ($TMP/data/bad.v22.dganno, byte 500)
  exit 1

An index entry outside the table, negative, of another row; a longest row that is not.

  $ put 529 '\003'
  gk info: error: damaged: exons: the index of chromosome tag 3580665247, strand +, item 0 of by_pos5: there is no row 3
  exit 1, intact: no
  gk find-overlapping: error: the table exons is damaged: its index refers to row 3 of 3 ($TMP/data/bad.v22.dganno)
  exit 1
  $ put 536 '\377'
  gk info: error: damaged: exons: the index of chromosome tag 3580665247, strand +, item 1 of by_pos5: there is no row -16777215
  exit 1, intact: no
  gk find-overlapping: error: the table exons is damaged: its index refers to row -16777215 of 3 ($TMP/data/bad.v22.dganno)
  exit 1
  $ put 529 '\001'
  gk info: error: damaged: exons: the index of chromosome tag 3580665247, strand +, item 1 of by_pos5: row 1 is not in order
  exit 1, intact: no
  gk find-overlapping: error: the table exons is damaged: its index is not sorted by 5' ends ($TMP/data/bad.v22.dganno)
  exit 1
  $ put 553 '\001'
  gk info: error: damaged: exons: the index of chromosome tag 3580665247, strand +, item 1 of by_pos3: row 1 is not in order
  exit 1, intact: no
  exit 0
  $ gk find-within -g bad --in exons -r chr1 > out
  gk find-within: error: the table exons is damaged: its index is not sorted by 3' ends ($TMP/data/bad.v22.dganno)
  [1]
  $ put 513 '\001'
  gk info: error: damaged: exons: the index of chromosome tag 3580665247, strand + says that its longest row has 1 bases; it has 100
  exit 1, intact: no
  exit 0

Rows that lead elsewhere. A find reads what it needs.

  $ put 348 '\011'
  gk info: error: damaged: exons row 0: it is not of transcripts row 0, which has it
  exit 1, intact: no
  gk find-overlapping: error: the annotation is damaged: a row refers to row 9 of transcripts, which has 1 rows ($TMP/data/bad.v22.dganno)
  exit 1
  $ put 352 '\377\377\377\177'
  gk info: error: damaged: exons row 0: it points to row 2147483647 of cdss, which is not on it
  exit 1, intact: no
  exit 0
  $ put 364 '\0\0\001\0'
  gk info: error: damaged: exons row 0: its ID is at offset 65536, where none begins
  exit 1, intact: no
  gk find-overlapping: error: the annotation is damaged: a text of exons lies beyond its pool ($TMP/data/bad.v22.dganno)
  exit 1
  $ put 184 '\011'
  gk info: error: damaged: transcripts row 0: its cdss are 9 from row 0 on; the table has 3
  exit 1, intact: no
  exit 0
  $ put 192 '\001'
  gk info: error: damaged: transcripts row 0: it is not of genes row 0, which has it
  exit 1, intact: no
  gk find-overlapping: error: the annotation is damaged: a row refers to row 1 of genes, which has 1 rows ($TMP/data/bad.v22.dganno)
  exit 1
  $ put 45 '\003'
  gk info: error: damaged: genes row 0: its transcripts are 769 from row 0 on; the table has 1
  exit 1, intact: no
  exit 0
  $ put 52 '\002'
  gk info: error: damaged: genes row 0: its texts are at offset 2, not behind those of the row before, at 0
  exit 1, intact: no
  exit 0
  $ put 41 '\007'
  gk info: error: damaged: genes row 0: there is no level of code 7
  exit 1, intact: no
  exit 0
  $ put 42 '\200'
  gk info: error: damaged: genes row 0: there is no biotype of code 128
  exit 1, intact: no
  exit 0
  $ put 43 '\001'
  gk info: error: damaged: genes row 0: the byte at offset 23 is not 0
  exit 1, intact: no
  exit 0
  $ put 344 '\002'
  gk info: error: damaged: exons row 0: its strand is neither 0 nor 1
  exit 1, intact: no
  exit 0
  $ put 345 '\001'
  gk info: error: damaged: exons row 0: its mark of the last exon is wrong
  exit 1, intact: no
  exit 0
  $ put 588 '\0'
  gk info: error: damaged: introns: the index of chromosome tag 3580665247, strand + says that its longest row has 100 bases; it has 300
  exit 1, intact: no
  exit 0
  $ put 609 '\001'
  gk info: error: damaged: introns row 0: its mark of the last intron is wrong
  exit 1, intact: no
  exit 0
  $ put 769 '\0'
  gk info: error: damaged: cdss row 0: its marks of the first and the last are wrong
  exit 1, intact: no
  exit 0
  $ put 769 '\376'
  gk info: error: damaged: cdss row 0: its marks of the first and the last are wrong
  exit 1, intact: no
  exit 0
  $ put 770 '\002'
  gk info: error: damaged: exons row 0: it points to row 0 of cdss, which is not on it
  exit 1, intact: no
  exit 0
  $ put 965 '\007'
  gk info: error: damaged: utr5s row 0: it has a phase
  exit 1, intact: no
  exit 0
  $ put 80 'X'
  gk info: error: damaged: genes row 0: its texts end beyond their pool
  exit 1, intact: no
  gk find-overlapping: error: the annotation is damaged: a text of genes lies beyond its pool ($TMP/data/bad.v22.dganno)
  exit 1
  $ put 245 '\001'
  gk info: error: damaged: the table transcripts: the padding at byte 245 is not 0
  exit 1, intact: no
  exit 0
  $ put 332 '\001'
  gk info: error: damaged: exons row 0: it is of another assembly than the file's first row
  exit 1, intact: no
  exit 0
  $ put 340 '\001'
  gk info: error: damaged: exons: the index of chromosome tag 3580665247, strand +, item 0 of by_pos5: row 0 lies elsewhere
  exit 1, intact: no
  exit 0
  $ gk annotation export -g bad -f bed12
  chr1	300	500	T1.1	0	+	150	460	0	2	100,50,	0,150,
  gk annotation export: warning: exons of 1 transcript have no base, or lie on another strand or chromosome: left out of the blocks
  gk annotation export: warning: 1 transcript written from the first exon to the last, as BED12 must, with another start or end than in the annotation
  $ put 348 '\011'; gk annotation export -g bad
  gk info: error: damaged: exons row 0: it is not of transcripts row 0, which has it
  exit 1, intact: no
  gk find-overlapping: error: the annotation is damaged: a row refers to row 9 of transcripts, which has 1 rows ($TMP/data/bad.v22.dganno)
  exit 1
  ##gff-version 3
  gk annotation export: error: the annotation is damaged: exons row 0 is not of transcripts row 0, which has it ($TMP/data/bad.v22.dganno)
  [1]
  $ put 184 '\011'; gk annotation export -g bad
  gk info: error: damaged: transcripts row 0: its cdss are 9 from row 0 on; the table has 3
  exit 1, intact: no
  exit 0
  gk annotation export: error: the annotation is damaged: the table cdss has 3 rows, and genes and transcripts have 9; gk info --check says more ($TMP/data/bad.v22.dganno)
  [1]

Many faults are told in a few sentences.

  $ head -c 500 "$TESTS"/golden/annotation/gencode.toy1/gencode.toy1.v22.dganno > $bad; (head -c 64 $bad; head -c 436 /dev/zero; tail -c +501 "$TESTS"/golden/annotation/gencode.toy1/gencode.toy1.v22.dganno) > out2; mv out2 $bad
  $ gk info --check $bad 2> /dev/null | sed -n '/problems/,/tables/p' | wc -l
  23

Another assembly, and none.

  $ cp good $bad; echo refg=toyb > data/bad.cfg; cp "$TESTS"/golden/genome/data/toyb* data/; both
  gk info: error: damaged: it was built on another assembly
  exit 1, intact: no
  gk find-overlapping: error: the annotation was built on another assembly than toyb, which $TMP/data/bad.cfg names ($TMP/data/bad.v22.dganno)
  exit 1
  $ gk info --check $bad
  path: data/bad.v22.dganno
  kind: dganno
  format_version: 22
  bytes: 1173
  assembly: toyb
  tag: 6267257068775126919
  intact: no
  problems:
    it was built on another assembly
  tables:
    genes: 1
    transcripts: 1
    exons: 3
    introns: 2
    cdss: 3
    utr5s: 1
    utr3s: 1
  gk info: error: damaged: it was built on another assembly
  [1]
  $ echo refg=gone > data/bad.cfg; both
  gk info: error: damaged: it was built on another assembly
  exit 1, intact: no
  gk find-overlapping: error: no gone.chrom.sizes (the assembly of bad) in $TMP/data, and the network is not used (--offline or GK_OFFLINE)
  exit 1
  $ rm data/bad.cfg; gk info --check $bad
  path: data/bad.v22.dganno
  kind: dganno
  format_version: 22
  bytes: 1173
  tag: 6267257068775126919
  intact: yes
  tables:
    genes: 1
    transcripts: 1
    exons: 3
    introns: 2
    cdss: 3
    utr5s: 1
    utr3s: 1
  $ gk find-overlapping -g $bad -r chr1
  gk find-overlapping: error: no genome 'bad' in data: there is no bad.chrom.sizes (an assembly) and no bad.cfg (an annotation)
  [1]
  $ gk info data/none.v22.dganno
  gk info: error: can't open data/none.v22.dganno: No such file or directory
  [1]
