What users of other programs type is told gk's way of it (README has the table, whose rows are run beside them).

  $ gk build-assembly -n tiny "$TESTS/demo/tiny.fa" -q > built.txt; gk build-annotation "$TESTS/demo/tiny.gff3" -g tiny -n tiny.v1 --source gencode -q >> built.txt
  $ export GK_GENOME=tiny.v1; printf 'chr1\t100\t110\tpeak1\nchr1\t205\t210\tpeak2\n' > peaks.bed

Commands.

  $ gk intersect -a peaks.bed -b genes.bed
  gk: error: unknown command 'intersect'; for 'bedtools intersect -s -wa -wb -a peaks.bed -b genes.bed' there is 'gk find-overlapping -f join peaks.bed'; see 'gk --help'
  [2]
  $ gk closest -a peaks.bed -b genes.bed
  gk: error: unknown command 'closest'; for 'bedtools closest -s -D a -a peaks.bed -b genes.bed' there is 'gk find-nearest -f join peaks.bed'; see 'gk --help'
  [2]
  $ gk slop -i peaks.bed -g sizes -b 10
  gk: error: unknown command 'slop'; for 'bedtools slop -s -l 10 -r 5 -i peaks.bed -g sizes.txt' there is 'gk interval expand 10 5 peaks.bed --outside clip -g "$GK_GENOME"'; see 'gk --help'
  [2]
  $ gk getfasta -fi a.fa -bed peaks.bed
  gk: error: unknown command 'getfasta'; for 'bedtools getfasta -s -name -fi genome.fa -bed peaks.bed' there is 'gk dna --keep-case peaks.bed'; see 'gk --help'
  [2]
  $ gk faidx a.fa chr1:1-10
  gk: error: unknown command 'faidx'; for 'samtools faidx genome.fa chr1:11-140' there is 'gk dna --keep-case --width 60 -r chr1:11-140'; see 'gk --help'
  [2]
  $ gk locate -p ACGT a.fa
  gk: error: unknown command 'locate'; for 'seqkit locate --bed -p GATTA genome.fa' there is 'gk motif -m GATTA --overlapping --both-strands --hit --all | cut -f 1-6'; see 'gk --help'
  [2]
  $ gk norm -f a.fa calls.vcf
  gk: error: unknown command 'norm'; for 'bcftools norm -m -any -f genome.fa calls.vcf.gz | bcftools query -f '%CHROM %POS %REF %ALT\n'' there is 'gk variant normalize --left-align -f vcf calls.vcf.gz | bcftools query -f '%CHROM %POS %REF %ALT\n''; see 'gk --help'
  [2]
  $ gk consensus -f a.fa calls.vcf
  gk: error: unknown command 'consensus'; for 'samtools faidx genome.fa chr1:401-450 | bcftools consensus -s child -H 1 calls.vcf.gz | grep -v '>'' there is 'gk variant-dna --vcf calls.vcf.gz --sample child --haplotype 1 -f seq -r chr1:401-450'; see 'gk --help'
  [2]
  $ gk vcf norm calls.vcf
  gk vcf: error: 'gk vcf' has no command 'norm', but compile, query, column, matrix, subset, info; for 'bcftools norm -m -any -f genome.fa calls.vcf.gz | bcftools query -f '%CHROM %POS %REF %ALT\n'' there is 'gk variant normalize --left-align -f vcf calls.vcf.gz | bcftools query -f '%CHROM %POS %REF %ALT\n''; see 'gk vcf --help'
  [2]
  $ gk vcf view calls.vcf
  gk vcf: error: 'gk vcf' has no command 'view', but compile, query, column, matrix, subset, info; for 'bcftools view -i 'INFO/AF > 0.1' calls.vcf.gz | bcftools query -f '%CHROM %POS %REF %ALT\n'' there is 'gk vcf query calls.vcfbin --where 'AF > 0.1' -f vcf | bcftools query -f '%CHROM %POS %REF %ALT\n''; see 'gk vcf --help'
  [2]
  $ gk annotation intersect
  gk annotation: error: 'gk annotation' has no command 'intersect', but list, show, tree, export; for 'bedtools intersect -s -wa -wb -a peaks.bed -b genes.bed' there is 'gk find-overlapping -f join peaks.bed'; see 'gk annotation --help'
  [2]

Options.

  $ for option in -s -S -c -u -wa -wb -wo -loj -k -D -name -fi -bed -i -a -b -e -m; do gk find-overlapping $option peaks.bed; echo "exit code $?"; done
  gk find-overlapping: error: unknown option '-s'; for -s of bedtools intersect there is no need: a query with a strand finds rows on that strand alone, unless --ignore-strand is given; see 'gk find-overlapping --help'
  exit code 2
  gk find-overlapping: error: unknown option '-S'; for -S of bedtools intersect there is 'gk interval flip', piped into the find; see 'gk find-overlapping --help'
  exit code 2
  gk find-overlapping: error: unknown option '-c'; for -c of bedtools intersect there is --count -f join; see 'gk find-overlapping --help'
  exit code 2
  gk find-overlapping: error: unknown option '-u'; for -u of bedtools intersect there is --count -f join, of which the lines that do not end in 0 are those; see 'gk find-overlapping --help'
  exit code 2
  gk find-overlapping: error: unknown option '-wa'; for -wa of bedtools intersect there is -f join; see 'gk find-overlapping --help'
  exit code 2
  gk find-overlapping: error: unknown option '-wb'; for -wb of bedtools intersect there is -f join; see 'gk find-overlapping --help'
  exit code 2
  gk find-overlapping: error: unknown option '-wo'; for -wo of bedtools intersect there is -f join --columns +overlap; see 'gk find-overlapping --help'
  exit code 2
  gk find-overlapping: error: unknown option '-loj'; for -loj of bedtools intersect there is -f join --loj; see 'gk find-overlapping --help'
  exit code 2
  gk find-overlapping: error: unknown option '-k'; for -k of bedtools closest there is 'gk find-nearest --k N'; see 'gk find-overlapping --help'
  exit code 2
  gk find-overlapping: error: unknown option '-D'; for -D of bedtools closest there is 'gk find-nearest', whose last column is the distance, negative upstream of the query as with -D a; see 'gk find-overlapping --help'
  exit code 2
  gk find-overlapping: error: unknown option '-name'; for -name of bedtools getfasta there is 'gk dna', whose headers have names and strands already; see 'gk find-overlapping --help'
  exit code 2
  gk find-overlapping: error: unknown option '-fi'; for -fi of bedtools getfasta there is -g GENOME ('gk build-assembly' makes one of FASTA); see 'gk find-overlapping --help'
  exit code 2
  gk find-overlapping: error: unknown option '-bed'; for -bed of bedtools intersect there is the file's bare name, as in 'gk dna peaks.bed', or stdin; see 'gk find-overlapping --help'
  exit code 2
  gk find-overlapping: error: unknown option '-i'; for -i of bedtools intersect there is the file's bare name, as in 'gk dna peaks.bed', or stdin; see 'gk find-overlapping --help'
  exit code 2
  gk find-overlapping: error: unknown option '-a'; for -a of bedtools intersect there is the file's bare name, as in 'gk dna peaks.bed', or stdin; see 'gk find-overlapping --help'
  exit code 2
  gk find-overlapping: error: unknown option '-b'; for -b of bedtools intersect there is -g ANNOTATION, whose rows are found ('gk build-annotation' makes one of GFF3 or GTF); of a VCF there is 'gk vcf query'; see 'gk find-overlapping --help'
  exit code 2
  gk find-overlapping: error: unknown option '-e'; for -e of bcftools view there is --where '!(CONDITION)'; see 'gk find-overlapping --help'
  exit code 2
  gk find-overlapping: error: unknown option '-m'; for -m of bcftools norm there is 'gk variant normalize', where each ALT has a row of its own, as with -m -any; see 'gk find-overlapping --help'
  exit code 2
  $ gk find-overlapping -f 0.5 -r peaks.bed
  gk find-overlapping: error: '-f 0.5': -f is --format; for -f of bedtools intersect there is --min-overlap, with --reciprocal for -r; see 'gk find-overlapping --help'
  [2]
  $ gk find-within -f1e-9 peaks.bed
  gk find-within: error: '-f 1e-9': -f is --format; for -f of bedtools intersect there is --min-overlap, with --reciprocal for -r; see 'gk find-within --help'
  [2]
  $ gk find-overlapping -f fraction peaks.bed
  gk find-overlapping: error: --format: unknown value 'fraction' (one of tsv, bed, join, json); see 'gk find-overlapping --help'
  [2]
  $ gk dna -f 0.5 peaks.bed
  gk dna: error: --format: unknown value '0.5' (one of fasta, tsv, bed, json, seq); see 'gk dna --help'
  [2]
  $ gk find-nearest -D a peaks.bed
  gk find-nearest: error: unknown option '-D'; for -D of bedtools closest there is 'gk find-nearest', whose last column is the distance, negative upstream of the query as with -D a; see 'gk find-nearest --help'
  [2]
  $ gk interval expand 5 -i peaks.bed
  gk interval: error: unknown option '-i'; for -i of bedtools intersect there is the file's bare name, as in 'gk dna peaks.bed', or stdin; see 'gk interval --help'
  [2]
  $ gk dna -fi a.fa -bed peaks.bed
  gk dna: error: unknown option '-fi'; for -fi of bedtools getfasta there is -g GENOME ('gk build-assembly' makes one of FASTA); see 'gk dna --help'
  [2]
  $ gk dna -name peaks.bed
  gk dna: error: unknown option '-name'; for -name of bedtools getfasta there is 'gk dna', whose headers have names and strands already; see 'gk dna --help'
  [2]
  $ gk dna -s peaks.bed
  gk dna: error: unknown option '-s'; for -s of bedtools getfasta there is no need: the sequence is that of the record's strand, unless --ignore-strand is given; see 'gk dna --help'
  [2]
  $ gk interval flip -s peaks.bed
  gk interval: error: unknown option '-s'; for -s of bedtools slop there is no need: up and down are those of the record's strand; see 'gk interval --help'
  [2]
  $ gk vcf query calls.vcfbin -i 'AF > 0.1'
  gk vcf query: error: unknown option '-i'; for -i of bcftools view there is --where CONDITION; see 'gk vcf query --help'
  [2]
  $ gk vcf query calls.vcfbin -e 'AF > 0.1'
  gk vcf query: error: unknown option '-e'; for -e of bcftools view there is --where '!(CONDITION)'; see 'gk vcf query --help'
  [2]
  $ gk annotation list -i 'level == 1'
  gk annotation list: error: unknown option '-i'; for -i of bcftools view there is --where CONDITION; see 'gk annotation list --help'
  [2]
  $ gk motif -p ACGT --all
  gk motif: error: unknown option '-p'; for -p of seqkit locate there is -m MOTIF; see 'gk motif --help'
  [2]
  $ gk motif -d -m ACGT --all
  gk motif: error: unknown option '-d'; for -d of seqkit locate there is --iupac; see 'gk motif --help'
  [2]
  $ gk variant normalize -m -any calls.vcf
  gk variant normalize: error: unknown option '-m'; for -m of bcftools norm there is 'gk variant normalize', where each ALT has a row of its own, as with -m -any; see 'gk variant normalize --help'
  [2]
  $ gk variant-dna -s child -H 1
  gk variant-dna: error: unknown option '-s'; for -s of bcftools consensus there is --sample and --haplotype; see 'gk variant-dna --help'
  [2]
  $ gk spliced dna -y -
  gk spliced dna: error: unknown option '-y'; for -y of gffread there is 'gk spliced dna --of cds', with --translate the proteins; see 'gk spliced dna --help'
  [2]

What gk has itself stays what it is.

  $ gk find-overlapping -fbed peaks.bed
  chr1	10	200	TINYG1.1	0	+
  gk find-overlapping: 1 of 2 queries without a hit
  $ gk find-overlapping -fbeds peaks.bed
  gk find-overlapping: error: --format: unknown value 'beds'; did you mean 'bed'? (one of tsv, bed, join, json)
  [2]
  $ gk find-overlapping --loij peaks.bed
  gk find-overlapping: error: unknown option '--loij'; did you mean '--loj'?
  [2]
  $ gk fnd-overlapping peaks.bed
  gk: error: unknown command 'fnd-overlapping'; did you mean 'find-overlapping'?
  [2]

In finds -v is not bedtools' -v: a note says what is.

  $ gk find-overlapping -v --columns query,id peaks.bed 2>&1 | grep invert
  gk find-overlapping: -v asks for more messages; the queries without a hit are --invert
  $ gk find-overlapping -v --invert peaks.bed 2>&1 | grep -c 'more messages'
  0
  [1]
  $ gk find-overlapping --invert peaks.bed
  chr1	205	210	peak2

The strand rule stands first in the help of finds.

  $ for c in find-overlapping find-nearest; do gk $c --help | sed -n 5,8p; done
  
  A query with a strand finds rows on that strand alone, as bedtools -s; one
  without, rows on both: those on +, then those on -. --ignore-strand reads every
  query as one without.
  
  A query with a strand finds rows on that strand alone, as bedtools -s; one
  without, rows on both: the nearest of all. --ignore-strand reads every query as
  one without.
