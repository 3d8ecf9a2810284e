gk info: what a file or a name is.

  $ cp "$TESTS"/golden/genome/data/* data/
  $ gk info toy
  path: $TMP/data/toy.2bit
  kind: assembly
  format_version: 0
  bytes: 41460
  assembly: toy
  tag: 6267257068775126919
  files:
    toy.chrom.sizes: $TMP/data/toy.chrom.sizes
    toy.2bit: $TMP/data/toy.2bit
    toy.chromAlias.txt: $TMP/data/toy.chromAlias.txt
    6267257068775126919.hash: $TMP/data/6267257068775126919.hash
  num_chroms: 7
  num_bases: 161583
  $ gk info anno_ok -f json
  {"path":null,"kind":"annotation","format_version":null,"bytes":null,"assembly":"toy","tag":"6267257068775126919","intact":null,"problems":null,"files":{"toy.chrom.sizes":"$TMP/data/toy.chrom.sizes","toy.2bit":"$TMP/data/toy.2bit","toy.chromAlias.txt":"$TMP/data/toy.chromAlias.txt","6267257068775126919.hash":"$TMP/data/6267257068775126919.hash","anno_ok.cfg":"$TMP/data/anno_ok.cfg","anno_ok.v22.dganno":null},"tables":null,"num_chroms":7,"num_bases":161583}
  $ gk info data/toy.2bit -f json
  {"path":"data/toy.2bit","kind":"2bit","format_version":0,"bytes":41460,"assembly":"toy","tag":"6267257068775126919","intact":null,"problems":null,"num_chroms":7,"num_bases":161583}
  $ gk info tb_version1
  gk info: error: the file ends inside the 2bit index ($TMP/data/tb_version1.2bit, byte 80)
  [1]
  $ gk info sz_missing --check
  path: $TMP/data/sz_missing.2bit
  kind: assembly
  format_version: 0
  bytes: 84
  assembly: sz_missing
  tag: 10994642338336158871
  intact: no
  problems:
    sequence 'chr2' is no chromosome of the assembly; GenomeKit can't read any DNA for it
  files:
    sz_missing.chrom.sizes: $TMP/data/sz_missing.chrom.sizes
    sz_missing.2bit: $TMP/data/sz_missing.2bit
    sz_missing.chromAlias.txt: .
    10994642338336158871.hash: $TMP/data/10994642338336158871.hash
  num_chroms: 2
  num_bases: 60
  gk info: error: damaged: sequence 'chr2' is no chromosome of the assembly; GenomeKit can't read any DNA for it
  [1]
  $ gk info toy --check -f json | tail -c 300 | head -c 100 > /dev/null; gk info --check edge | grep intact
  intact: yes

Names that are none.

  $ gk info toyy
  gk info: error: no genome 'toyy' in $TMP/data, and the network is not used (--offline or GK_OFFLINE); did you mean 'toy'?
  [1]
  $ gk info anno_norefg
  gk info: error: no 'refg' line that names the assembly ($TMP/data/anno_norefg.cfg)
  [1]
  $ gk info anno_noeq
  gk info: error: not a key=value line ($TMP/data/anno_noeq.cfg:1)
  [1]
  $ gk info data/toy.chrom.sizes
  gk info: error: gk info knows 2bit, dganno, vcfbin, gtrack, bigWig, ralign, jralign, rdist and pkl files and genome names; it can't tell what this file is (data/toy.chrom.sizes)
  [1]
  $ mkdir other; cp data/toy.2bit other/bases; gk info other/bases | head -n 3
  path: other/bases
  kind: 2bit
  format_version: 0
  $ cp data/toy.chrom.sizes other/sizes.2bit; gk info other/sizes.2bit
  gk info: error: this is not a 2bit file: its signature is wrong (other/sizes.2bit, byte 0)
  [1]
  $ gk info data/none.2bit
  gk info: error: can't open data/none.2bit: No such file or directory
  [1]
  $ gk info ''
  gk info: error: no genome: give -g GENOME or set GK_GENOME
  [2]

Annotations, by path and by name, and their APPRIS and MANE files.

  $ cp "$TESTS"/golden/annotation/gencode.toy1/*.{cfg,dganno,pkl} "$TESTS"/golden/annotation/ucsc_refseq.toy1/*.{cfg,dganno} data/
  $ gk info data/gencode.toy1.v22.dganno
  path: data/gencode.toy1.v22.dganno
  kind: dganno
  format_version: 22
  bytes: 58714
  assembly: toy
  tag: 6267257068775126919
  tables:
    genes: 61
    transcripts: 110
    exons: 345
    introns: 237
    cdss: 89
    utr5s: 86
    utr3s: 49
  $ cp data/gencode.toy1.v22.dganno other/tables; gk info other/tables | head -n 3
  path: other/tables
  kind: dganno
  format_version: 22
  $ gk info data/ucsc_refseq.toy1.v22.dganno -f json
  {"path":"data/ucsc_refseq.toy1.v22.dganno","kind":"dganno","format_version":22,"bytes":36793,"assembly":"toy","tag":"6267257068775126919","intact":null,"problems":null,"tables":{"genes":33,"transcripts":75,"exons":247,"introns":172,"cdss":64,"utr5s":58,"utr3s":30}}
  $ gk info gencode.toy1 --check
  path: $TMP/data/gencode.toy1.v22.dganno
  kind: annotation
  format_version: 22
  bytes: 58714
  assembly: toy
  tag: 6267257068775126919
  intact: yes
  files:
    toy.chrom.sizes: $TMP/data/toy.chrom.sizes
    toy.2bit: $TMP/data/toy.2bit
    toy.chromAlias.txt: $TMP/data/toy.chromAlias.txt
    6267257068775126919.hash: $TMP/data/6267257068775126919.hash
    gencode.toy1.cfg: $TMP/data/gencode.toy1.cfg
    gencode.toy1.v22.dganno: $TMP/data/gencode.toy1.v22.dganno
  tables:
    genes: 61
    transcripts: 110
    exons: 345
    introns: 237
    cdss: 89
    utr5s: 86
    utr3s: 49
  num_chroms: 7
  num_bases: 161583
  $ gk info gencode.toy1 -f json
  {"path":"$TMP/data/gencode.toy1.v22.dganno","kind":"annotation","format_version":22,"bytes":58714,"assembly":"toy","tag":"6267257068775126919","intact":null,"problems":null,"files":{"toy.chrom.sizes":"$TMP/data/toy.chrom.sizes","toy.2bit":"$TMP/data/toy.2bit","toy.chromAlias.txt":"$TMP/data/toy.chromAlias.txt","6267257068775126919.hash":"$TMP/data/6267257068775126919.hash","gencode.toy1.cfg":"$TMP/data/gencode.toy1.cfg","gencode.toy1.v22.dganno":"$TMP/data/gencode.toy1.v22.dganno"},"tables":{"genes":61,"transcripts":110,"exons":345,"introns":237,"cdss":89,"utr5s":86,"utr3s":49},"num_chroms":7,"num_bases":161583}
  $ gk info data/appris.gencode.toy1.v7.pkl
  path: data/appris.gencode.toy1.v7.pkl
  kind: APPRIS
  format_version: 7
  bytes: 724
  assembly: toy
  tag: 6267257068775126919
  num_transcripts: 69
  $ gk info data/mane.gencode.toy1.v1.pkl --check -f json
  {"path":"data/mane.gencode.toy1.v1.pkl","kind":"MANE","format_version":1,"bytes":310,"assembly":"toy","tag":"6267257068775126919","intact":true,"problems":[],"num_transcripts":28}
  $ mkdir alone; cp data/gencode.toy1.cfg data/gencode.toy1.v22.dganno alone/; gk info alone/gencode.toy1.v22.dganno --check | grep -A1 intact; gk --data-dir alone info gencode.toy1 | head -n 9
  intact: yes
  tables:
  path: alone/gencode.toy1.v22.dganno
  kind: annotation
  format_version: 22
  bytes: 58714
  assembly: toy
  tag: 6267257068775126919
  files:
    toy.chrom.sizes: .
    toy.2bit: .
  $ cp data/mane.gencode.toy1.v1.pkl alone/mane.other.v1.pkl; gk info alone/mane.other.v1.pkl | grep num; gk info alone/mane.other.v1.pkl --check
  num_transcripts: 28
  gk info: error: can't open alone/other.v22.dganno: No such file or directory
  [1]
  $ head -c 100 data/mane.gencode.toy1.v1.pkl > alone/mane.gencode.toy1.v1.pkl; gk info alone/mane.gencode.toy1.v1.pkl
  gk info: error: a frame of 299 bytes reaches over the end (alone/mane.gencode.toy1.v1.pkl, byte 2)
  [1]
  $ gk info alone/mane.gencode.toy1.v1.pkl --check
  path: alone/mane.gencode.toy1.v1.pkl
  kind: MANE
  format_version: 1
  bytes: 100
  assembly: toy
  tag: 6267257068775126919
  intact: no
  problems:
    a frame of 299 bytes reaches over the end (alone/mane.gencode.toy1.v1.pkl, byte 2)
  gk info: error: damaged: a frame of 299 bytes reaches over the end (alone/mane.gencode.toy1.v1.pkl, byte 2)
  [1]
  $ cp data/mane.gencode.toy1.v1.pkl alone/mane.pkl; gk info alone/mane.pkl
  gk info: error: a pkl file is appris.ANNOTATION.v7.pkl or mane.ANNOTATION.v1.pkl; gk info can't tell what this one is (alone/mane.pkl)
  [1]
  $ gk info data/none.v7.pkl; gk info data/appris.none.v7.pkl
  gk info: error: a pkl file is appris.ANNOTATION.v7.pkl or mane.ANNOTATION.v1.pkl; gk info can't tell what this one is (data/none.v7.pkl)
  gk info: error: can't open data/appris.none.v7.pkl: No such file or directory
  [1]

A 2bit cut at every section: header, index, record, blocks, bases.

  $ for n in 0 3 10 15 20 40 100 200 350; do head -c $n data/toy.2bit > cut.2bit; gk info --check cut.2bit | tail -1; done
  gk info: error: damaged: the file is empty, not a 2bit file (cut.2bit)
    the file is empty, not a 2bit file (cut.2bit)
  gk info: error: damaged: the file ends inside the 2bit header (cut.2bit, byte 0)
    the file ends inside the 2bit header (cut.2bit, byte 0)
  gk info: error: damaged: the file ends inside the 2bit header (cut.2bit, byte 8)
    the file ends inside the 2bit header (cut.2bit, byte 8)
  gk info: error: damaged: the file ends inside the 2bit header (cut.2bit, byte 12)
    the file ends inside the 2bit header (cut.2bit, byte 12)
  gk info: error: damaged: the header promises 7 sequences, more than a file of this size can hold (cut.2bit, byte 8)
    the header promises 7 sequences, more than a file of this size can hold (cut.2bit, byte 8)
  gk info: error: damaged: the file ends inside the 2bit index (cut.2bit, byte 26)
    the file ends inside the 2bit index (cut.2bit, byte 26)
  gk info: error: damaged: sequence 'chr1': the file ends inside the record of a sequence (cut.2bit, byte 100)
  num_bases: 0
  gk info: error: damaged: sequence 'chr1': the file ends inside the mask blocks of a sequence (cut.2bit, byte 136)
  num_bases: 0
  gk info: error: damaged: sequence 'chr1': the file ends inside the mask blocks of a sequence (cut.2bit, byte 136)
  num_bases: 0
  $ printf '>a\nACNNGTNN\n' > n.fa; gk build-assembly -q -n n -O . n.fa > /dev/null
  $ for n in 21 25 29 45 49 53 54; do head -c $n n.2bit > cut.2bit; gk dna -g ./cut.2bit --all > out; done
  gk dna: error: the file ends inside the 2bit index (./cut.2bit, byte 18)
  gk dna: error: the file ends inside the record of a sequence (./cut.2bit, byte 22)
  gk dna: error: the file ends inside the N blocks of a sequence (./cut.2bit, byte 26)
  gk dna: error: the file ends inside the N blocks of a sequence (./cut.2bit, byte 30)
  gk dna: error: the file ends inside the mask blocks of a sequence (./cut.2bit, byte 46)
  gk dna: error: the file ends inside the record of a sequence (./cut.2bit, byte 50)
  gk dna: error: the file ends inside the bases of a sequence (./cut.2bit, byte 54)
  [1]
  $ gk dna -g ./n.2bit --all
  >a
  ACNNGTNN
  $ size=$(stat -c %s data/tb_ucsc.2bit); head -c $((size - 1)) data/tb_ucsc.2bit > cut.2bit; gk info --check cut.2bit > out; echo "exit $?"
  gk info: error: damaged: sequence 'chr2': the file ends inside the bases of a sequence (cut.2bit, byte 76)
  exit 1
  $ for n in 0 3 10 15 20 40 100 200 350; do head -c $n data/toy.2bit > cut.2bit; gk dna -g cut.2bit --all > out; echo "exit $?"; done
  gk dna: error: the file is empty, not a 2bit file (cut.2bit)
  exit 1
  gk dna: error: the file ends inside the 2bit header (cut.2bit, byte 0)
  exit 1
  gk dna: error: the file ends inside the 2bit header (cut.2bit, byte 8)
  exit 1
  gk dna: error: the file ends inside the 2bit header (cut.2bit, byte 12)
  exit 1
  gk dna: error: the header promises 7 sequences, more than a file of this size can hold (cut.2bit, byte 8)
  exit 1
  gk dna: error: the file ends inside the 2bit index (cut.2bit, byte 26)
  exit 1
  gk dna: error: the file ends inside the record of a sequence (cut.2bit, byte 100)
  exit 1
  gk dna: error: the file ends inside the mask blocks of a sequence (cut.2bit, byte 136)
  exit 1
  gk dna: error: the file ends inside the mask blocks of a sequence (cut.2bit, byte 136)
  exit 1
  $ head -c $((size - 1)) data/tb_ucsc.2bit > cut.2bit; gk dna -g cut.2bit --all > out
  gk dna: error: the file ends inside the bases of a sequence (cut.2bit, byte 76)
  [1]
  $ gk dna -g tb_badmagic -r chr1:1-4
  gk dna: error: this is not a 2bit file: its signature is wrong ($TMP/data/tb_badmagic.2bit, byte 0)
  [1]
  $ gk dna -g tb_empty -r chr1:1-4
  gk dna: error: the file is empty, not a 2bit file ($TMP/data/tb_empty.2bit)
  [1]
  $ cp data/tb_ucsc.2bit wild.2bit; printf '\377\377\377\377' | dd of=wild.2bit bs=1 seek=21 conv=notrunc status=none; gk dna -g wild.2bit -r chr1:1-4
  gk dna: error: the file ends inside the record of a sequence (wild.2bit, byte 4294967295)
  [1]
  $ gk dna -g wild.2bit -r chr2:1-4
  >chr2:1-4
  TTTG

A file that shrinks while it is mapped.

  $ gk build-assembly -q -n big <(printf '>a\n'; yes ACGTTGCATTAC | head -c 40000000) > /dev/null
  $ coproc gk dna -g big -f seq 2> err; pid=$!
  $ echo "a	0	4" >&${COPROC[1]}; read -u ${COPROC[0]} answer; echo "$answer"
  ACGT
  $ truncate -s 100000 data/big.2bit; echo "a	20000000	20000010" >&${COPROC[1]}; wait $pid; echo "exit $?"; cat err
  exit 1
  gk dna: error: the file was shortened or became unreadable while it was in use ($TMP/data/big.2bit)
