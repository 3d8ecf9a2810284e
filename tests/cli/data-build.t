gk data build: published assemblies and annotations by recipes, here from small files that stand in for the sources.

  $ gk data build --list | wc -l
  75
  $ gk data build --list | grep ^macFas6
  macFas6/Ensembl/Macfas_6.0.115
  macFas6/assembly

An assembly of a 2bit: the files go over as they are, with the alias file as the recipe changes it.

  $ mkdir from; gk build-assembly -q -n s -O from "$TESTS/demo/tiny.fa" > /dev/null; mv from/s.2bit from/hg19.2bit; rm from/s.* from/*.hash
  $ printf 'chr2\t150\nchr1\t360\n' > from/hg19.chrom.sizes
  $ printf '# ucsc\tensembl\nchr1\t1\nchrM\tchrMT\nchr2\t2\n' > from/hg19.chromAlias.txt
  $ gk data build hg19/assembly --from from
  $TMP/data/hg19.2bit
  $TMP/data/hg19.chrom.sizes
  $TMP/data/18066321624714247006.hash
  $TMP/data/hg19.chromAlias.txt
  $ cmp from/hg19.2bit data/hg19.2bit; cmp from/hg19.chrom.sizes data/hg19.chrom.sizes; cat data/hg19.chromAlias.txt
  # ucsc	ensembl
  chr1	1
  chr2	2
  $ gk data build hg19/assembly --from from
  gk data build: error: $TMP/data/hg19.2bit exists; --force replaces it
  [1]
  $ gk data build hg19/assembly --from from --force | wc -l
  4

An annotation of it, with the rows in the order that its release needs.

  $ gzip -c "$TESTS/demo/tiny.gff3" > from/gencode.v41lift37.annotation.gff3.gz
  $ gk data build hg19/GENCODE/v41lift37 --from from
  $TMP/data/gencode.v41lift37.v22.dganno
  $TMP/data/gencode.v41lift37.cfg
  $ cat data/gencode.v41lift37.cfg; mkdir other
  refg=hg19
  $ gk build-annotation "$TESTS/demo/tiny.gff3" -g hg19 -n gencode.v41lift37 --source gencode --primary-first -O other > /dev/null
  $ cmp data/gencode.v41lift37.v22.dganno other/gencode.v41lift37.v22.dganno

UCSC's names become those of an assembly, whose annotation loses the rows of its mitochondrion; assemblies are built first.

  $ sed 's/^>chr/>CM/' "$TESTS/demo/tiny.fa" > cm.fa; gk build-assembly -q -n s -O from cm.fa > /dev/null
  $ gca=GCA_011100615.1; mv from/s.2bit from/$gca.2bit; mv from/s.chrom.sizes from/$gca.chrom.sizes.txt; rm from/*.hash
  $ printf '# genbank\tensembl\tucsc\nCM1\t1\tchr1\nCM2\t2\tchr2\n' > from/$gca.chromAlias.txt
  $ (printf '##gff-version 3\nMT\tx\tgene\t1\t9\t.\t+\t.\tID=gene:M;biotype=protein_coding\n'
  >  sed 's/^chr//' "$TESTS/demo/tiny.gff3") > from/Macaca_fascicularis.Macaca_fascicularis_6.0.115.gff3.gz
  $ mkdir out; gk data build macFas6/Ensembl/Macfas_6.0.115 macFas6/assembly macFas6/assembly --from from -O out
  out/macFas6.2bit
  out/macFas6.chrom.sizes
  out/9769119347919663280.hash
  out/macFas6.chromAlias.txt
  gk data build: left out by the recipe: 1 (lines that begin with 'MT')
  out/ensembl.Macfas_6.0.115.v22.dganno
  out/ensembl.Macfas_6.0.115.cfg
  $ cat out/macFas6.chrom.sizes out/macFas6.chromAlias.txt
  chr1	360
  chr2	150
  # ucsc	genbank	ensembl
  chr1	CM1	1
  chr2	CM2	2
  $ ls -A out
  9769119347919663280.hash
  ensembl.Macfas_6.0.115.cfg
  ensembl.Macfas_6.0.115.v22.dganno
  macFas6.2bit
  macFas6.chrom.sizes
  macFas6.chromAlias.txt

An assembly of FASTA; its files may also lie below the names of their hosts.

  $ fasta=from/ftp.ebi.ac.uk/pub/databases/gencode/Gencode_human/release_26/GRCh38.p10.genome.fa.gz
  $ mkdir -p "$(dirname $fasta)"; gzip -c "$TESTS/demo/tiny.fa" > $fasta
  $ gk data build hg38.p10/assembly --from from; cat data/hg38.p10.chrom.sizes; cmp data/hg38.p10.2bit from/hg19.2bit
  $TMP/data/hg38.p10.2bit
  $TMP/data/hg38.p10.chrom.sizes
  $TMP/data/1387864394961988916.hash
  chr1	360
  chr2	150

What is missing is said before anything is built.

  $ gk data build mm10/assembly hg38.p10/assembly --force --from from
  gk data build: error: there is no mm10.2bit in from; it is https://hgdownload.soe.ucsc.edu/goldenPath/mm10/bigZips/mm10.2bit
  [1]
  $ gk data build mm10/assembly --from nowhere
  gk data build: error: there is no folder nowhere
  [1]
  $ : > from/gencode.vM19.annotation.gff3.gz
  $ gk data build mm10.p6/GENCODE/vM19 --from from
  gk data build: error: the assembly mm10.p6 is not in $TMP/data; gk data build mm10.p6/assembly makes it
  [1]
  $ gk data build mm10.p6/GENCODE/vM19 --from from -O out
  gk data build: error: the assembly mm10.p6 is not in out nor in $TMP/data; gk data build mm10.p6/assembly makes it
  [1]
  $ gk data build hg38/assembly --offline
  gk data build: error: --offline: can't fetch https://hgdownload.soe.ucsc.edu/goldenPath/hg38/bigZips/hg38.chromAlias.txt; --from DIR takes it from a folder
  [1]

Two releases whose files have one name.

  $ : > from/GCF_000001635.27_GRCm39_genomic.gff.gz
  $ gk data build mm39/NCBI/m39.v109 mm39/NCBI/mm39.RS_2024_02 --from from 2>&1 | cut -c1-86
  gk data build: error: from/GCF_000001635.27_GRCm39_genomic.gff.gz can't be both ftp://

Files that don't belong together.

  $ printf 'chr1\t360\nchr2\t151\n' > from/hg19.chrom.sizes
  $ gk data build hg19/assembly --force --from from
  gk data build: error: 'chr2' has 151 bases here, and its sequence 150 (from/hg19.chrom.sizes)
  [1]
  $ gk chroms -g hg19 | tail -1
  chr1	360

The command line.

  $ gk data build
  gk data build: error: no TARGET given; --list shows them
  [2]
  $ gk data build --list hg19/assembly
  gk data build: error: --list takes no TARGET and no other option
  [2]
  $ gk data build hg38.p14/GENCODE/v48
  gk data build: error: there is no recipe 'hg38.p14/GENCODE/v48'; did you mean 'hg38.p14/GENCODE/v46'?
  [2]
  $ gk data build gencode.v47
  gk data build: error: there is no recipe 'gencode.v47'; did you mean 'hg38.p14/GENCODE/v47'?
  [2]
  $ gk data build hg19/assembly --from from --mirror https://mirror.example.org
  gk data build: error: --from and --mirror exclude each other
  [2]
  $ gk data build hg19/assembly --mirror mirror.example.org
  gk data build: error: --mirror takes a URL, for example https://mirror.example.org/genomes
  [2]
  $ gk data build hg19/assembly --from from -O nowhere
  gk data build: error: there is no folder nowhere
  [1]
  $ ls -A data | grep -c '^[.]'
  0
  [1]
