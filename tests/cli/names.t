What a user would rather not look up: names instead of IDs, the columns of a table, the genomes that there are.

  $ gk build-assembly -n tiny "$TESTS/demo/tiny.fa" -q > built.txt; gk build-annotation "$TESTS/demo/tiny.gff3" -g tiny -n tiny.v1 --source gencode -q >> built.txt
  $ export GK_GENOME=tiny.v1

A gene by its name, its ID, or its ID without version; a transcript by its ID.

  $ for gene in ALPHA TINYG1 TINYG1.1; do gk annotation list --in transcripts --gene $gene --columns id,gene_name; done
  #id	gene_name
  TINYT1.2	ALPHA
  TINYT2.1	ALPHA
  #id	gene_name
  TINYT1.2	ALPHA
  TINYT2.1	ALPHA
  #id	gene_name
  TINYT1.2	ALPHA
  TINYT2.1	ALPHA
  $ gk annotation list --gene ALPH
  gk annotation list: error: there is no gene 'ALPH'; did you mean 'ALPHA'? (--gene)
  [1]
  $ gk annotation list --gene TINYG11
  gk annotation list: error: there is no gene 'TINYG11'; did you mean 'TINYG1.1'? (--gene)
  [1]
  $ gk annotation list --transcript TINYT1 --columns id
  #id
  TINYG1.1
  $ gk annotation list --in transcripts --transcript TINYT1.2 --columns id,gene_id
  #id	gene_id
  TINYT1.2	TINYG1.1
  $ gk annotation list --in introns --transcript TINYT1 -f bed
  chr1	60	100	TINYT1.2	0	+
  chr1	140	170	TINYT1.2	0	+
  $ gk annotation list --in cdss --transcript TINYT2 -f bed
  $ gk annotation list --in exons --transcript TINYT9
  gk annotation list: error: there is no transcript 'TINYT9' (--transcript)
  [1]
  $ gk annotation list --in exons --transcript TINYT1 --gene ALPHA
  gk annotation list: error: --gene and --transcript exclude each other
  [2]
  $ gk annotation list --in exons --transcript TINYT1 --rows 0
  gk annotation list: error: --rows and --rows-from go without --gene, --transcript and --by-appris
  [2]
  $ gk annotation list --in transcripts --transcript TINYT1 --by-appris
  gk annotation list: error: --by-appris goes without --transcript
  [2]
  $ gk annotation export -f bed12 --gene GAMMA
  chr2	30	120	TINYT4.1	0	-	50	110	0	2	40,30,	0,60,
  $ gk annotation export -f bed12 --transcript TINYT4 | cut -f 4
  TINYT4.1
  $ gk spliced dna --of cds --gene GAMMA -q
  >TINYT4.1
  TGCGCTGCCCCTACGGATCGAATAGAGTTTCTCCGACGCC

A name that several genes have stands for all of them.

  $ sed 's/BETA/ALPHA/' "$TESTS/demo/tiny.gff3" | gk build-annotation - -g tiny -n twins --source gencode -q > built.txt
  $ gk annotation list -g twins --gene ALPHA --columns id,name
  #id	name
  TINYG1.1	ALPHA
  TINYG2.1	ALPHA
  $ gk annotation list -g twins --in transcripts --gene ALPHA --columns id,gene_name
  #id	gene_name
  TINYT1.2	ALPHA
  TINYT2.1	ALPHA
  TINYT3.1	ALPHA

The columns of a command.

  $ gk find-overlapping --columns help | head -n 8; gk find-overlapping --columns help | tail -n 3
  #column	default
  query	1
  query_chrom	1
  query_start	1
  query_end	1
  query_strand	1
  chrom	1
  start	1
  length	0
  first_transcript	0
  overlap	0
  $ gk find-nearest --in exons --columns help -o unused.tsv | tail -n 2; ls unused.tsv
  overlap	0
  distance	1
  ls: cannot access 'unused.tsv': No such file or directory
  [2]
  $ gk annotation list --in utr5s --columns help | grep -c .
  27
  $ gk motif -m ACGT --columns help --all -f tsv | cut -f 1 | paste -sd ' '
  #column chrom start end name score strand anchor anchor_offset query
  $ gk dna -f tsv --columns help -r chr1:1-5
  #column	default
  chrom	1
  start	1
  end	1
  name	1
  strand	1
  dna	1
  score	0
  length	0
  $ gk variant normalize --columns help --variant chr1:1:G:A | head -n 3
  #column	default
  chrom	1
  start	1
  $ gk chroms --columns help | head -n 3
  #column	default
  chrom	1
  size	1
  $ gk annotation list --columns +help
  gk annotation list: error: unknown column 'help', there are chrom, start, end, strand, id, name, type, level, num_transcripts, row, repr, length, first_transcript
  [2]
  $ gk find-overlapping --columns help > /dev/full
  gk find-overlapping: error: can't write <stdout>: No space left on device
  [1]

The genomes of the data folder.

  $ gk info
  #assembly	name	kind	local	remote
  tiny	tiny	assembly	yes	.
  tiny	tiny.v1	annotation	yes	.
  tiny	twins	annotation	yes	.
  gk info: these genomes are in $TMP/data; 'gk info NAME' describes one
  $ gk info -q -f json | head -n 1
  {"assembly":"tiny","name":"tiny","kind":"assembly","local":"yes","remote":null}
  $ gk info -q -o list.tsv; wc -l < list.tsv
  4
  $ gk info --check
  gk info: error: --check needs FILE-or-GENOME; 'gk data verify' checks every file of the data folder
  [2]
  $ gk --data-dir nothing info
  #assembly	name	kind	local	remote
  gk info: these genomes are in nothing; 'gk info NAME' describes one

A text of --where that no row has, but nearly: it is told, and the answer stands.

  $ gk annotation list --where 'type == "protein-coding"' --columns id
  gk annotation list: warning: --where: no row has type 'protein-coding'; did you mean 'protein_coding'?
  #id
  $ gk annotation list --where 'type != "protein-coding"' --count
  gk annotation list: warning: --where: no row has type 'protein-coding'; did you mean 'protein_coding'?
  3
  $ gk annotation list --where 'type == "nothing_like_it"' --count
  0
  $ gk annotation list --in exons --where 'gene_name == "Alpha" || level == 2' --count
  gk annotation list: warning: --where: no row has gene_name 'Alpha'; did you mean 'ALPHA'?
  4
  $ gk find-overlapping -r chr1 --where 'name == "BETTA"' --count --columns count
  gk find-overlapping: warning: --where: no row has name 'BETTA'; did you mean 'BETA'?
  #count
  0
  $ gk annotation export --where 'type == "lnc-RNA"' -f bed12
  gk annotation export: warning: --where: no row has type 'lnc-RNA'; did you mean 'lnc_RNA'?
  $ gk annotation list --where 'type == "protein-coding"' --count -q
  0
  $ printf '##fileformat=VCFv4.2\n##INFO=<ID=SOURCE,Number=1,Type=String,Description="S">\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n' > t.vcf
  $ printf 'chr1\t2\trs1\tC\tT\t.\tPASS\tSOURCE=exome\n' >> t.vcf; gk vcf compile t.vcf -g tiny -o t.vcfbin --info SOURCE -q
  $ gk vcf query t.vcfbin --where 'SOURCE == "exom"' --count; gk vcf query t.vcfbin --where 'SOURCE == "exom"' -r chr1 --count --columns count
  gk vcf query: warning: --where: no row has SOURCE 'exom'; did you mean 'exome'?
  0
  gk vcf query: warning: --where: no row has SOURCE 'exom'; did you mean 'exome'?
  #count
  0
