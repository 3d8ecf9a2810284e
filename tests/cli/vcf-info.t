gk vcf info: what a VCF table holds. gk info says the same of a table.

  $ cp "$TESTS"/golden/genome/data/{toy*,*.hash} data/; tables="$TESTS/fuzz/corpus/vcfbin"
  $ cp "$tables"/fmt_all calls.vcfbin; cp "$tables"/info_typed data/stored.vcfbin
  $ gk vcf info calls.vcfbin
  path: calls.vcfbin
  kind: vcfbin
  format_version: 5
  bytes: 1137
  assembly: toy
  tag: 6267257068775126919
  rows: 5
  num_samples: 3
  sample_names:
    s1
    s2
    s3
  info:
    DP: dtype int32, depth 1
  fmt:
    AD: dtype int32, depth 2
    DP: dtype int32, depth 1
    DS: dtype float32, depth 1
    GQ: dtype int32, depth 1
    GT: dtype int8, depth 1
    HQ: dtype int32, depth 2
    PL: dtype int32, depth 2
    PS: dtype int32, depth 1
  $ gk vcf info calls.vcfbin -f json
  {"path":"calls.vcfbin","kind":"vcfbin","format_version":5,"bytes":1137,"assembly":"toy","tag":"6267257068775126919","intact":null,"problems":null,"rows":5,"num_samples":3,"sample_names":["s1","s2","s3"],"info":{"DP":{"dtype":"int32","depth":1}},"fmt":{"AD":{"dtype":"int32","depth":2},"DP":{"dtype":"int32","depth":1},"DS":{"dtype":"float32","depth":1},"GQ":{"dtype":"int32","depth":1},"GT":{"dtype":"int8","depth":1},"HQ":{"dtype":"int32","depth":2},"PL":{"dtype":"int32","depth":2},"PS":{"dtype":"int32","depth":1}}}
  $ gk info calls.vcfbin -f json | cmp - <(gk vcf info calls.vcfbin -f json)
  $ gk vcf info calls.vcfbin -f json -o told.json; cmp told.json <(gk info -f json calls.vcfbin)
  $ cp calls.vcfbin calls; gk info ./calls | head -n 3
  path: ./calls
  kind: vcfbin
  format_version: 5

A table without `/` in its name may lie in the data folder.

  $ gk vcf info stored.vcfbin
  path: $TMP/data/stored.vcfbin
  kind: vcfbin
  format_version: 5
  bytes: 776
  assembly: toy
  tag: 6267257068775126919
  rows: 6
  num_samples: 0
  info:
    AC: dtype int32, depth 1
    AD: dtype int16, depth 2
    ADF: dtype int32, depth 2
    AF: dtype float16, depth 1
    DP: dtype int32, depth 1
    GL: dtype float16, depth 2
    ID: dtype str, depth 1
    MQ: dtype float32, depth 1
    TWO: dtype int8, depth 2
  $ gk info stored.vcfbin | head -n 2
  path: $TMP/data/stored.vcfbin
  kind: vcfbin

Without rows nothing tells the assembly, and the data folder may not know its name.

  $ gk vcf info -f json "$tables"/empty_file
  {"path":"$TESTS/fuzz/corpus/vcfbin/empty_file","kind":"vcfbin","format_version":5,"bytes":68,"assembly":null,"tag":null,"intact":null,"problems":null,"rows":0,"num_samples":0,"sample_names":[],"info":{},"fmt":{}}
  $ gk --data-dir nowhere vcf info calls.vcfbin | grep -e assembly -e tag -e rows
  tag: 6267257068775126919
  rows: 5
  $ mkdir other; printf hg38 > other/6267257068775126919.hash; gk --data-dir other vcf info calls.vcfbin
  gk vcf info: error: the file says 'hg38', whose tag is 18068147913528327027 (other/6267257068775126919.hash)
  [1]

--check reads everything.

  $ for table in "$tables"/*; do gk vcf info --check "$table" > told 2>&1 || echo "$(basename "$table"): $(grep -A1 problems: told | tail -n 1)"; done
  svtype_unknown:   the list of INFO columns is damaged: its column SVTYPE has 3 values for 6 cells of 1 ($TESTS/fuzz/corpus/vcfbin/svtype_unknown, byte 328)
  $ gk vcf info --check -f json calls.vcfbin | grep -o '"intact.*"rows'
  "intact":true,"problems":[],"rows
  $ { cat calls.vcfbin; printf more; } > longer.vcfbin; gk vcf info longer.vcfbin | grep rows; gk info --check longer.vcfbin
  rows: 5
  path: longer.vcfbin
  kind: vcfbin
  format_version: 5
  bytes: 1141
  assembly: toy
  tag: 6267257068775126919
  intact: no
  problems:
    4 bytes follow its end
  rows: 5
  num_samples: 3
  sample_names:
    s1
    s2
    s3
  info:
    DP: dtype int32, depth 1
  fmt:
    AD: dtype int32, depth 2
    DP: dtype int32, depth 1
    DS: dtype float32, depth 1
    GQ: dtype int32, depth 1
    GT: dtype int8, depth 1
    HQ: dtype int32, depth 2
    PL: dtype int32, depth 2
    PS: dtype int32, depth 1
  gk info: error: damaged: 4 bytes follow its end
  [1]
  $ printf 'chr1\t9\n' > other/toy.chrom.sizes; printf toy > other/6267257068775126919.hash
  $ gk --data-dir other vcf info --check "$tables"/alleles 2> ignored | grep -A2 problems
  problems:
    it has rows on a chromosome that the assembly does not have (tag 1757619958)
    it has rows on a chromosome that the assembly does not have (tag 3161224772)

Damaged files, other versions and other files.

  $ head -c 100 calls.vcfbin > cut.vcfbin; gk vcf info cut.vcfbin
  gk vcf info: error: the file ends inside the rows of the table variants (cut.vcfbin, byte 20)
  [1]
  $ gk vcf info --check -f json cut.vcfbin
  {"path":"cut.vcfbin","kind":"vcfbin","format_version":null,"bytes":100,"assembly":null,"tag":null,"intact":false,"problems":["the file ends inside the rows of the table variants (cut.vcfbin, byte 20)"],"rows":null,"num_samples":null,"sample_names":null,"info":null,"fmt":null}
  gk vcf info: error: damaged: the file ends inside the rows of the table variants (cut.vcfbin, byte 20)
  [1]
  $ { printf '\355\300\4\0'; tail -c +5 calls.vcfbin; } > old.vcfbin; gk vcf info old.vcfbin
  gk vcf info: error: vcfbin version 4; gk reads version 5: rebuild it with gk vcf compile (old.vcfbin, byte 2)
  [1]
  $ : > nothing.vcfbin; gk info nothing.vcfbin
  gk info: error: the file is empty, not a VCF table (nothing.vcfbin)
  [1]
  $ printf '##fileformat=VCFv4.2\n' > text.vcfbin; gk vcf info text.vcfbin
  gk vcf info: error: this is not a vcfbin file: its signature is wrong (text.vcfbin, byte 0)
  [1]
  $ gk vcf info none.vcfbin
  gk vcf info: error: no file none.vcfbin here nor in $TMP/data, and the network is not used (--offline or GK_OFFLINE)
  [1]
  $ gk vcf info - < calls.vcfbin
  gk vcf info: error: data files are mapped into memory, so they can't come from stdin
  [2]
  $ gk vcf info <(cat calls.vcfbin) 2>&1 | sed 's:/dev/fd/[0-9]*:FD:'
  gk vcf info: error: data files are mapped into memory, so they can't come from a pipe (FD)
  $ gk vcf info .
  gk vcf info: error: can't map .: not a regular file
  [1]
  $ gk vcf info
  gk vcf info: error: missing argument FILE; see 'gk vcf info --help'
  [2]
  $ gk vcf info -g toy calls.vcfbin
  gk vcf info: error: unknown option '-g'; see 'gk vcf info --help'
  [2]

A table is a list of variants, as its VCF would be.

  $ cp "$tables"/alleles alleles.vcfbin; gk variant normalize -g toy --columns +query alleles.vcfbin
  #chrom	start	end	ref	alt	variant	query
  chr1	4999	5000	C	G	chr1:5000:C:G	chr1:5000:C:G
  chr1	3999	4000	C	G	chr1:4000:C:G	chr1:4000:C:G
  chr1	3999	4000	C	G	chr1:4000:C:G	chr1:4000:C:G
  chr1	3001	3001	.	GATTACAT	chr1:3002::GATTACAT	chr1:3002:-:GATTACAT
  chr1	3001	3005	GCGA	.	chr1:3002:GCGA:	chr1:3002:GCGA:-
  chr2	1999	2002	AGG	CTT	chr2:2000:AGG:CTT	chr2:2000:AGG:CTT
  chrX	999	1001	AG	TTTT	chrX:1000:AG:TTTT	chrX:1000:AG:TTTT
  chr1	0	1	N	A	chr1:1:N:A	chr1:1:N:A
  chr1	1	1	.	A	chr1:2::A	chr1:2:-:A
  chrM	0	1	C	G	chrM:1:C:G	chrM:1:C:G
  chrM	16567	16568	G	T	chrM:16568:G:T	chrM:16568:G:T
  chrUn_tiny	0	1	G	N	chrUn_tiny:1:G:N	chrUn_tiny:1:G:N
  $ gk variant normalize -g toy --limit 2 --no-header alleles.vcfbin
  chr1	4999	5000	C	G	chr1:5000:C:G
  chr1	3999	4000	C	G	chr1:4000:C:G
  $ gk variant normalize -g toy --on-bad skip --rejects rejects.txt --no-header "$tables"/symbolic; cat rejects.txt
  gk variant normalize: 6 read, 6 rejected: 6 refused
  chr1	3000	.	N	<DEL>	.	.	END=3010	ALT '<DEL>' is symbolic: it has no sequence
  chr1	3000	.	N	<DUP:TANDEM>	.	.	END=3000	ALT '<DUP:TANDEM>' is symbolic: it has no sequence
  chr1	3000	.	N	<INS>	.	.	END=3012	ALT '<INS>' is symbolic: it has no sequence
  chr1	3000	.	NAC	<CN2>	.	.	END=3005	ALT '<CN2>' is symbolic: it has no sequence
  chr1	3000	.	N	<DEL>	.	.	END=3004	ALT '<DEL>' is symbolic: it has no sequence
  chr1	3000	.	N	<*>	.	.	END=3001	ALT '<*>' is symbolic: it has no sequence
  $ gk variant-dna -g toy --variants alleles.vcfbin --each -f tsv --columns variant,dna -r chr1:3000-3008
  #variant	dna
  chr1:3002::GATTACAT	TGGATTACATGCGAGGT
  chr1:3002:GCGA:	TGGGT
  $ gk variant-dna -g toy --variants alleles.vcfbin --overlap first -f seq -r chr1:3000-3008
  gk variant-dna: warning: left out 'chr1:4000:C:G': it overlaps 'chr1:4000:C:G'
  TGGATTACATGGT
  $ gk motif -g toy --variants alleles.vcfbin --overlap first -m GATTACA -r chr1:2900-3100
  gk motif: warning: left out 'chr1:4000:C:G': it overlaps 'chr1:4000:C:G'
  chr1	3001	3001	GATTACA	0	+	3001	0
  $ gk variant-dna -g toyb --variants alleles.vcfbin -f seq -r chr1:1-9
  gk variant-dna: error: the VCF table is on another assembly than toyb (alleles.vcfbin)
  [1]
  $ gk variant normalize -g toy - < alleles.vcfbin
  #chrom	start	end	ref	alt	variant
  gk variant normalize: error: a VCF table is mapped into memory, so it can't come from stdin or a pipe (<stdin>)
  [2]
  $ cat alleles.vcfbin | gk variant normalize -g toy
  #chrom	start	end	ref	alt	variant
  gk variant normalize: error: a VCF table is mapped into memory, so it can't come from stdin or a pipe (<stdin>)
  [2]

And the genotypes of samples, by their codes.

  $ cp "$tables"/gt gt.vcfbin; gk variant-dna -g toy --vcf gt.vcfbin --sample s1 --sample s7 --sample s8 --sample s4 --sample s5 -f tsv --columns sample,haplotype,dna -r chr1:2998-3002
  gk variant-dna: 1 missing genotype of s5 read as the reference
  #sample	haplotype	dna
  s1	1	TCTGG
  s1	2	TCTGG
  s7	1	TCTGG
  s7	2	TCAGG
  s8	1	TCAGG
  s8	2	TCTGG
  s4	1	TCAGG
  s4	2	TCAGG
  s5	1	TCTGG
  s5	2	TCTGG
  $ gk variant-dna -g toy --vcf gt.vcfbin --sample s2 --haplotype 1 -f seq -r chr1:2998-3002
  gk variant-dna: error: the genotype of s2 at chr1:3000:T:A is heterozygous and not phased (-r chr1:2998-3002)
  [1]
  $ gk variant-dna -g toy --vcf gt.vcfbin -f seq -r chr1:2998-3002
  gk variant-dna: error: say which of the 31 samples of gt.vcfbin with --sample
  [2]
  $ gk variant-dna -g toy --vcf gt.vcfbin --sample s99 -f seq -r chr1:2998-3002
  gk variant-dna: error: no sample 's99' in gt.vcfbin; did you mean 's9'?
  [2]
  $ gk variant-dna -g toy --vcf alleles.vcfbin -f seq -r chr1:2998-3002
  gk variant-dna: error: the VCF has no samples (alleles.vcfbin)
  [1]
