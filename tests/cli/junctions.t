gk junctions: the reads over junctions, and their counts.

  $ cp "$TESTS"/golden/genome/data/{toy*,*.hash} data/; cp "$TESTS"/golden/reads/anno/toyreads* data/
  $ sam="$TESTS/golden/reads/sam"; bad="$TESTS/golden/reads/bad"; out="$TESTS/golden/reads/out"
  $ gk junctions build "$sam/basic.sam" -g toy -o basic.jralign
  gk junctions build: 33 read, 0 rejected; left out: 2 secondary or supplementary, 2 duplicates, 1 unmapped; 28 kept, 1 of them failed quality control, 1 of them of mapping quality 0; 7 junctions
  basic.jralign
  $ cmp basic.jralign "$out/basic.jralign"
  $ gk junctions build "$sam/basic.sam" -g toy -o var.jralign --include-variants --inherit-variants
  gk junctions build: 33 read, 0 rejected; left out: 2 secondary or supplementary, 2 duplicates, 1 unmapped; 28 kept, 1 of them failed quality control, 1 of them of mapping quality 0; 7 junctions, 19 variants
  gk junctions build: warning: 1 read has no SEQ and the variants of the last one before that has some
  var.jralign
  $ cmp var.jralign "$out/basic_var.jralign"
  $ gk junctions build "$sam/seqless.sam" -g toy -o made --include-variants; cmp made "$out/seqless.noinherit.jralign"
  gk junctions build: 8 read, 0 rejected; 8 kept; 1 junctions, 4 variants
  gk junctions build: warning: 4 reads have no SEQ and so no variants
  made

Overhangs of more than 255 bases.

  $ rm made; gk junctions build "$sam/overhang256.sam" -g toy -o made
  gk junctions build: error: its overhangs at a junction are 256 and 300 bases, more than a file can hold, 255 ($TESTS/golden/reads/sam/overhang256.sam:5)
  [1]
  $ gk junctions build "$sam/overhang256.sam" -g toy -o made --overhang-error clamp -q; cmp made "$out/overhang256_clamp.jralign"
  made
  $ gk junctions build "$sam/basic.sam" -g toy -o made --min-reads 2 --min-overhang 10; gk junctions query made
  gk junctions build: 33 read, 0 rejected; left out: 2 secondary or supplementary, 2 duplicates, 1 unmapped; 28 kept, 1 of them failed quality control, 1 of them of mapping quality 0; 2 junctions
  made
  #chrom	start	end	strand	num_reads
  chr1	2100	2300	+	9
  chr2	3100	3200	+	2
  $ gk junctions build "$sam/basic.sam" -g toy -o made --inherit-variants
  gk junctions build: error: --inherit-variants goes with --include-variants
  [2]
  $ gk junctions build "$sam/basic.sam" -g toy -o made --overhang-error warn
  gk junctions build: error: --overhang-error: unknown value 'warn' (one of error, clamp); see 'gk junctions build --help'
  [2]
  $ gk junctions build "$bad/hardclip.sam" -g toy -o made -q; gk junctions query made --count
  made
  1
  $ rm made; gk junctions build "$bad/pos_text.sam" -g toy -o made; ls made
  gk junctions build: error: POS 'x' is no whole number of 32 bits ($TESTS/golden/reads/bad/pos_text.sam:2)
  ls: cannot access 'made': No such file or directory
  [2]

Rows, and the reads of each.

  $ gk junctions query basic.jralign --where 'num_reads > 1' --index
  #row	chrom	start	end	strand	num_reads
  4	chr1	2100	2300	+	13
  6	chr2	3100	3200	+	2
  $ gk junctions query var.jralign --rows 5 --explode; gk junctions query var.jralign --rows 5 -f json
  #chrom	start	end	strand	left	right	read_strand	num_variants	variants
  chr1	2400	2600	+	115	10	+	1	chr1:2346:G:A
  {"chrom":"chr1","start":2400,"end":2600,"strand":"+","num_reads":1,"reads":[{"left":115,"right":10,"strand":"+","variants":[6]}]}
  $ gk junctions query var.jralign --in variants --rows 0-1; gk junctions query basic.jralign --in variants
  #chrom	start	end	ref	alt	variant
  chr1	2008	2009	T	N	chr1:2009:T:N
  chr1	2015	2016	C	a	chr1:2016:C:a
  #chrom	start	end	ref	alt	variant
  $ gk junctions query basic.jralign -r chr1:2,100-2,110 --find 5p-within --explode | head -n 3
  #query	query_chrom	query_start	query_end	query_strand	chrom	start	end	strand	left	right	read_strand	num_variants	variants
  chr1:2,100-2,110	chr1	2099	2110	.	chr1	2100	2290	+	10	5	+	0	.
  chr1:2,100-2,110	chr1	2099	2110	.	chr1	2100	2300	+	10	40	+	0	.
  $ gk junctions query basic.jralign --rows 4-5 -f bed12; gk junctions query "$out/paired_ISR.jralign" -f bed12 | head -n 2
  chr1	2080	2410	J4	13	?	2080	2410	255,0,0	2	20,110	0,220
  chr1	2285	2610	J5	1	?	2285	2610	255,0,0	2	115,10	0,315
  chr1	2080	2405	J0	3	+	2080	2405	255,0,0	2	20,105	0,220
  chr1	2081	2405	J1	3	-	2081	2405	255,0,0	2	19,105	0,219
  $ gk junctions query basic.jralign --rows 4 -f bed
  chr1	2100	2300	J4	13	.
  $ gk junctions query basic.jralign --in variants -f bed12
  gk junctions query: error: -f bed12: rows of this table have no blocks; use -f bed
  [2]
  $ gk junctions query basic.jralign --in matches
  gk junctions query: error: --in: unknown value 'matches' (one of junctions, variants); see 'gk junctions query --help'
  [2]
  $ gk junctions query "$out/basic.rdist"
  gk junctions query: error: this is not a jralign file: its signature is wrong ($TESTS/golden/reads/out/basic.rdist, byte 0)
  [1]
  $ gk junctions query "$bad/version.jralign" -g toy
  gk junctions query: error: jralign version 2; gk reads version 3: rebuild it with gk junctions build ($TESTS/golden/reads/bad/version.jralign, byte 2)
  [1]
  $ gk junctions query "$bad/endmark.jralign" -g toy
  gk junctions query: error: the file is damaged: a checkpoint is wrong ($TESTS/golden/reads/bad/endmark.jralign, byte 512)
  [1]

Counts. Without -o they lie beside the first input.

  $ gk junctions counts basic.jralign; cmp basic.rdist "$out/basic.rdist"
  gk junctions counts: 20 reads over junctions, 20 of them counted; 7 junctions
  basic.rdist
  $ gk junctions counts basic.jralign "$out/pooled.jralign" basic.jralign -o both.rdist -q; cmp both.rdist "$out/pooled.rdist"
  both.rdist
  $ gk junctions counts-query basic.rdist; gk junctions counts-query basic.rdist --rows 4 --explode; gk junctions counts-query basic.rdist --rows 6 -f json
  #chrom	start	end	strand	num_reads	num_counts
  chrM	1100	1180	+	1	2
  chr1_KI270001v1_alt	1010	1040	+	1	2
  chr1	2090	2300	+	1	2
  chr1	2100	2290	+	1	2
  chr1	2100	2300	+	13	11
  chr1	2400	2600	+	1	2
  chr2	3100	3200	+	2	4
  #chrom	start	end	strand	count_strand	shift	count
  chr1	2100	2300	+	-	-20	1
  chr1	2100	2300	+	+	-15	1
  chr1	2100	2300	+	+	-10	7
  chr1	2100	2300	+	+	-9	2
  chr1	2100	2300	+	+	-8	1
  chr1	2100	2300	+	+	0	1
  chr1	2100	2300	+	-	30	1
  chr1	2100	2300	+	+	30	1
  chr1	2100	2300	+	+	38	1
  chr1	2100	2300	+	+	40	9
  chr1	2100	2300	+	+	110	1
  {"chrom":"chr2","start":3100,"end":3200,"strand":"+","num_reads":2,"num_counts":4,"counts":[["-",-10,1],["+",-10,1],["-",10,1],["+",10,1]]}
  $ gk junctions counts-query basic.rdist -r chr1:2,401-2,405 --explode -f json
  {"query":"chr1:2,401-2,405","query_chrom":"chr1","query_start":2400,"query_end":2405,"query_strand":null,"chrom":"chr1","start":2400,"end":2600,"strand":"+","count_strand":"+","shift":-115,"count":1}
  {"query":"chr1:2,401-2,405","query_chrom":"chr1","query_start":2400,"query_end":2405,"query_strand":null,"chrom":"chr1","start":2400,"end":2600,"strand":"+","count_strand":"+","shift":10,"count":1}
  $ gk junctions counts basic.jralign -o made --min-reads 3 --min-overhang 12 --where 'read_strand == "+" && left + right > 20' && gk junctions counts-query made --explode
  gk junctions counts: 20 reads over junctions, 1 of them counted; 0 junctions
  made
  #chrom	start	end	strand	count_strand	shift	count
  $ gk junctions counts basic.jralign -o made --where 'file == 0 && junction == 4 && read < 2 && chrom == "chr1" && start < end && strand == "+" && num_reads == 13 && num_variants == 0' -q && gk junctions counts-query made --where 'num_reads > 0' --explode --no-header
  made
  chr1	2100	2300	+	-	-20	1
  chr1	2100	2300	+	+	-10	1
  chr1	2100	2300	+	-	30	1
  chr1	2100	2300	+	+	40	1
  $ printf '#input\tjunction\tread\n0\t4\t1\n0\t5\t0\n' > list.tsv; gk junctions counts basic.jralign -o made --keep-list list.tsv && gk junctions counts-query made --explode --no-header
  gk junctions counts: 20 reads over junctions, 2 of them counted; 7 junctions
  made
  chr1	2100	2300	+	-	-20	1
  chr1	2100	2300	+	-	30	1
  chr1	2400	2600	+	+	-115	1
  chr1	2400	2600	+	+	10	1
  $ printf 'chr1\t2350\t2450\n' > part.bed; gk junctions counts basic.jralign -o made --allow part.bed -q && gk junctions counts-query made --no-header
  made
  chr1	2400	2600	+	1	2
  $ gk junctions counts basic.jralign -o made --exclude part.bed -q && gk junctions counts-query made --count
  made
  6

--downsample takes the same reads each time; a larger share has all those of a smaller one.

  $ for p in 0 0.3 0.6 1; do gk junctions counts "$out/deep.jralign" -o $p.rdist --downsample $p --seed 5; done
  gk junctions counts: 720 reads over junctions, 0 of them counted; 1 junctions
  0.rdist
  gk junctions counts: 720 reads over junctions, 217 of them counted; 1 junctions
  0.3.rdist
  gk junctions counts: 720 reads over junctions, 439 of them counted; 1 junctions
  0.6.rdist
  gk junctions counts: 720 reads over junctions, 720 of them counted; 1 junctions
  1.rdist
  $ gk junctions counts "$out/deep.jralign" -o again.rdist --downsample 0.3 --seed 5 -q; cmp again.rdist 0.3.rdist
  again.rdist
  $ gk junctions counts "$out/deep.jralign" -o again.rdist --downsample 0.3 -q; cmp -s again.rdist 0.3.rdist
  again.rdist
  [1]
  $ gk junctions counts "$out/deep.jralign" -o again.rdist -q; cmp again.rdist 1.rdist
  again.rdist

--if-newer leaves counts that are not older than any input.

  $ touch -d 2020-01-01 basic.jralign; touch -d 2021-01-01 basic.rdist; gk junctions counts basic.jralign --if-newer
  gk junctions counts: basic.rdist is not older than its inputs and stays as it is
  basic.rdist
  $ touch -d 2022-01-01 basic.jralign; gk junctions counts basic.jralign --if-newer
  gk junctions counts: 20 reads over junctions, 20 of them counted; 7 junctions
  basic.rdist

  $ gk junctions counts basic.jralign "$out/toyb.jralign" -o none
  gk junctions counts: error: it is on another assembly than the files before ($TESTS/golden/reads/out/toyb.jralign)
  [1]
  $ gk junctions counts "$out/paired_U.jralign" "$out/paired_ISF.jralign" -o none
  gk junctions counts: error: it has strands, and the files before have none ($TESTS/golden/reads/out/paired_ISF.jralign)
  [1]
  $ gk junctions counts "$out/basic.ralign" -o none
  gk junctions counts: error: this is not a jralign file: its signature is wrong ($TESTS/golden/reads/out/basic.ralign, byte 0)
  [1]
  $ gk junctions counts nope.jralign -o none
  gk junctions counts: error: no file nope.jralign here nor in $TMP/data, and the network is not used (--offline or GK_OFFLINE)
  [1]
  $ gk junctions counts basic.jralign -o none --where 'junctions == 2'
  gk junctions counts: error: unknown column 'junctions'; did you mean 'junction'? (position 1 of condition 'junctions == 2')
  [2]
  $ gk junctions counts basic.jralign -o none --downsample 1.5
  gk junctions counts: error: --downsample: '1.5' is not a number from 0 to 1
  [2]
  $ gk junctions counts basic.jralign -o none --seed 1
  gk junctions counts: error: --seed goes with --downsample
  [2]
  $ gk junctions counts basic.jralign -o ./basic.jralign
  gk junctions counts: error: ./basic.jralign is an input: give -o OUT.rdist
  [2]
  $ cp basic.jralign same.rdist; gk junctions counts same.rdist
  gk junctions counts: error: same.rdist is an input: give -o OUT.rdist
  [2]
  $ gk junctions counts - -o none
  gk junctions counts: error: a jralign file is mapped into memory, so it can't come from stdin
  [2]
  $ gk junctions counts
  gk junctions counts: error: missing argument JRALIGN; see 'gk junctions counts --help'
  [2]
  $ printf '0\t4\n' > list.tsv; gk junctions counts basic.jralign -o none --keep-list list.tsv
  gk junctions counts: error: '0\x094' is not three numbers with tabs between them: input, junction, read (list.tsv:1)
  [1]
  $ printf '1\t4\t0\n' > list.tsv; gk junctions counts basic.jralign -o none --keep-list list.tsv
  gk junctions counts: error: '1\x094\x090': there is no such input (list.tsv:1)
  [1]
  $ printf '0\t7\t0\n' > list.tsv; gk junctions counts basic.jralign -o none --keep-list list.tsv
  gk junctions counts: error: '0\x097\x090': the input has no such junction (list.tsv:1)
  [1]
  $ printf '0\t4\t0\n0\t4\t13\n' > list.tsv; gk junctions counts basic.jralign -o none --keep-list list.tsv
  gk junctions counts: error: '0\x094\x0913': the junction has no such read (list.tsv:2)
  [1]
  $ printf 'chr9\t1\t2\n' > part.bed; gk junctions counts basic.jralign -o none --exclude part.bed
  gk junctions counts: error: unknown chromosome 'chr9'; did you mean 'chr1'? (part.bed:1)
  [1]
  $ gk junctions counts basic.jralign -o none --where 'left > 3' -g toyb
  gk junctions counts: error: -g toyb: basic.jralign is on another assembly than toyb, toy
  [2]
  $ ls none
  ls: cannot access 'none': No such file or directory
  [2]
  $ gk junctions counts-query "$bad/checkpoint.rdist" -g toy
  gk junctions counts-query: error: the table junctions is damaged: a checkpoint is wrong ($TESTS/golden/reads/bad/checkpoint.rdist, byte 12)
  [1]
  $ gk junctions counts-query "$bad/version.rdist" -g toy
  gk junctions counts-query: error: rdist version 1; gk reads version 2: rebuild it with gk junctions counts ($TESTS/golden/reads/bad/version.rdist, byte 2)
  [1]
  $ gk junctions counts-query basic.rdist -f bed12
  gk junctions counts-query: error: --format: unknown value 'bed12' (one of tsv, bed, join, json); see 'gk junctions counts-query --help'
  [2]

Contingency: who has the variant, over two groups of junctions.

  $ cp "$out/contingency.jralign" .
  $ gk junctions contingency contingency.jralign --variant chr1:2081:A:N --const chr1:2101:+ --alt chr1:2106-2115:+
  #group	ref	alt
  const	14	26
  alt	13	3
  $ gk junctions contingency contingency.jralign --variant chr1:2080:CA:CN --const chr1:2101 --alt chr1:2106-2115 -f json
  {"group":"const","ref":14,"alt":26}
  {"group":"alt","ref":13,"alt":3}
  $ gk junctions contingency contingency.jralign --variant chr1:2080:CA:TN --const chr1:2101 --alt chr1:2106-2115
  gk junctions contingency: warning: --variant chr1:2080:CA:TN: a read has single substitutions, insertions and deletions, never this
  #group	ref	alt
  const	39	0
  alt	14	0
  $ gk junctions contingency contingency.jralign --variant chr1:2081:C:N --const chr1:2101 --alt chr1:2106-2115
  gk junctions contingency: error: --variant chr1:2081:C:N: the variant at chr1:2081 expects reference 'C', but the genome has 'A'
  [1]
  $ gk junctions contingency contingency.jralign --variant chr1-2081 --const chr1:2101 --alt chr1:2106-2115
  gk junctions contingency: error: --variant chr1-2081: variant 'chr1-2081' is not chromosome:position:reference:alternative
  [2]
  $ gk junctions contingency contingency.jralign --variant chr1:2081:A:N --const chr9:2101 --alt chr1:2106-2115
  gk junctions contingency: error: --const chr9:2101: unknown chromosome 'chr9'; did you mean 'chr1'?
  [1]
  $ gk junctions contingency contingency.jralign --variant chr1:2081:A:N --const chr1:2101:- --alt chr1:2106-2115
  gk junctions contingency: error: --const chr1:2101:-: a file without strands has no 5' ends on the strand -
  [2]
  $ gk junctions contingency contingency.jralign --variant chr1:2081:A:N --const chr1:x --alt chr1:2106-2115
  gk junctions contingency: error: malformed region 'chr1:x': expected CHROM, CHROM:POS, CHROM:FROM- or CHROM:FROM-TO
  [2]
  $ gk junctions contingency contingency.jralign --variant chr1:2081:A:N --const chr1:2101
  gk junctions contingency: error: give the two groups of junctions: --const REGION and --alt REGION
  [2]
  $ gk junctions contingency basic.jralign --variant chr1:2081:A:N --const chr1:2101 --alt chr1:2106-2115
  gk junctions contingency: error: it has no variants of reads: gk junctions build --include-variants keeps them (basic.jralign)
  [1]

What files hold.

  $ gk junctions info var.jralign
  path: var.jralign
  kind: jralign
  format_version: 3
  bytes: 1406
  assembly: toy
  tag: 6267257068775126919
  num_reads: 20
  tables:
    junctions: rows 7, stranded no
    variants: rows 19, stranded no
  $ gk junctions info basic.rdist -f json --check; gk info basic.jralign --check -f json
  {"path":"basic.rdist","kind":"rdist","format_version":2,"bytes":540,"assembly":"toy","tag":"6267257068775126919","intact":true,"problems":[],"num_reads":20,"tables":{"junctions":{"rows":7,"stranded":false}}}
  {"path":"basic.jralign","kind":"jralign","format_version":3,"bytes":516,"assembly":"toy","tag":"6267257068775126919","intact":true,"problems":[],"num_reads":20,"tables":{"junctions":{"rows":7,"stranded":false},"variants":null}}
  $ head -c 300 basic.rdist > cut.rdist; gk info cut.rdist --check
  path: cut.rdist
  kind: rdist
  bytes: 300
  intact: no
  problems:
    the file ends inside the texts of the table junctions (cut.rdist, byte 268)
  gk info: error: damaged: the file ends inside the texts of the table junctions (cut.rdist, byte 268)
  [1]
  $ gk junctions info "$out/basic.ralign"
  gk junctions info: error: this is not a jralign file: its signature is wrong ($TESTS/golden/reads/out/basic.ralign, byte 0)
  [1]
