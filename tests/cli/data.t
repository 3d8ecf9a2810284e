# gk data: the data folder and the remote behind it. What a server does is in property/data_*.py; here a command of the
# user's stands for it.

  $ mkdir -p data remote bin
  $ gk build-assembly -q "$TESTS/demo/tiny.fa" -n tiny -O remote | wc -l
  3
  $ printf 'refg=tiny\n' > remote/genes.tiny.cfg
  $ cat > bin/gk-data-lab <<'END'
  > #!/bin/sh
  > case "$1" in
  > get) [ -e "remote/$2" ] || exit 3; echo "get $2" >> calls; cp "remote/$2" "$3" ;;
  > put) echo "$@" | sed 's| [^ ]*/| |' >> calls; cp "$2" "remote/$3" ;;
  > list) for file in remote/*; do echo "${file#remote/} $(wc -c < "$file")"; done ;;
  > head) [ -e "remote/$2" ] || exit 3; md5sum < "remote/$2" | sed 's/^/md5=/; s/ .*//' ;;
  > esac
  > END
  $ chmod +x bin/gk-data-lab
  $ export PATH="$PWD/bin:$PATH" GENOMEKIT_DATA_PLUGIN=lab

## Offline, nothing is asked for, and what is missing is said with what to do

  $ gk dna -g tiny -r chr1:1-4 -f seq
  gk dna: error: no genome 'tiny' in $TMP/data, and the network is not used (--offline or GK_OFFLINE): 'gk data fetch tiny' gets one that is published, where there is a network, 'gk build-assembly tiny.fa -n tiny' makes one of FASTA
  [1]
  $ gk data fetch tiny
  gk data fetch: error: no genome 'tiny' in $TMP/data, and the network is not used (--offline or GK_OFFLINE): 'gk data fetch tiny' gets one that is published, where there is a network, 'gk build-assembly tiny.fa -n tiny' makes one of FASTA
  [1]
  $ gk data path tiny.2bit
  gk data path: error: no file tiny.2bit in $TMP/data, and the network is not used (--offline or GK_OFFLINE)
  [1]
  $ gk track query values.gtrack -r chr1:1-4
  gk track query: error: no file values.gtrack here nor in $TMP/data, and the network is not used (--offline or GK_OFFLINE)
  [1]
  $ gk data list
  #assembly	name	kind	local	remote
  $ gk data list --remote
  gk data list: error: the network is not used (--offline or GK_OFFLINE)
  [1]
  $ gk dna -g ref.fa -r chr1:1-4
  gk dna: error: 'ref.fa' is no genome's name: 'gk build-assembly ref.fa -n NAME' makes a genome of FASTA
  [1]
  $ cat calls
  cat: calls: No such file or directory
  [1]

## The first use brings what it needs, once

  $ unset GK_OFFLINE
  $ gk data list
  #assembly	name	kind	local	remote
  tiny	tiny	assembly	no	yes
  tiny	genes.tiny	annotation	no	yes
  $ gk data list --remote -f json
  {"assembly":"tiny","name":"tiny","kind":"assembly","local":null,"remote":"yes"}
  {"assembly":"tiny","name":"genes.tiny","kind":"annotation","local":null,"remote":"yes"}
  $ gk dna -g tiny -r chr1:1-4 -f seq
  gk dna: downloaded tiny.chrom.sizes from gk-data-lab
  gk dna: downloaded tiny.2bit from gk-data-lab
  GCTA
  $ gk dna -q -g tiny -r chr1:5-8 -f seq
  AAGA
  $ cat calls
  get genes.tiny.cfg
  get genes.tiny.cfg
  get tiny.chrom.sizes
  get tiny.2bit
  $ ls -A data
  tiny.2bit
  tiny.chrom.sizes
  $ gk data list --local
  #assembly	name	kind	local	remote
  tiny	tiny	assembly	yes	.
  $ gk dna -q -g tiny -r nope:1-4 -f seq
  gk dna: error: unknown chromosome 'nope' (-r nope:1-4)
  [1]

## Fetch and path

  $ rm -rf data calls; gk data fetch -q tiny
  $TMP/data/tiny.2bit
  $TMP/data/tiny.chrom.sizes
  $TMP/data/2182427154809459403.hash
  $ gk data fetch tiny
  $TMP/data/tiny.2bit
  $TMP/data/tiny.chrom.sizes
  $TMP/data/2182427154809459403.hash
  $ gk data path tiny
  $TMP/data/tiny.2bit
  $ gk data path tiny.chrom.sizes
  $TMP/data/tiny.chrom.sizes
  $ gk data fetch genes.tiny
  gk data fetch: downloaded genes.tiny.cfg from gk-data-lab
  gk data fetch: error: no genes.tiny.v22.dganno in $TMP/data nor in gk-data-lab
  [1]
  $ gk data fetch nope
  gk data fetch: error: no genome 'nope' in $TMP/data nor in gk-data-lab: 'gk data list' shows what there is, 'gk build-assembly nope.fa -n nope' makes one of FASTA
  [1]
  $ gk data fetch nope.gtrack
  gk data fetch: error: no file nope.gtrack in $TMP/data nor in gk-data-lab
  [1]
  $ sort calls
  get genes.tiny.cfg
  get tiny.2bit
  get tiny.chrom.sizes

## What comes must be what its name says

  $ echo '<!DOCTYPE html><title>Sign in</title>' > remote/bad.2bit; gk data fetch bad.2bit
  gk data fetch: error: what came from gk-data-lab as bad.2bit is not that file: it is a web page (does the network want you to sign in?)
  [1]
  $ echo 'chr1 many' > remote/bad.chrom.sizes; gk data fetch bad.chrom.sizes
  gk data fetch: error: what came from gk-data-lab as bad.chrom.sizes is not that file: its lines are not names and sizes
  [1]
  $ echo 'assembly=tiny' > remote/bad.cfg; gk data fetch bad.cfg
  gk data fetch: error: what came from gk-data-lab as bad.cfg is not that file: no 'refg' line that names the assembly ($TMP/data/bad.cfg.part)
  [1]
  $ echo 'tiny' > remote/12.hash; gk data fetch 12.hash
  gk data fetch: error: what came from gk-data-lab as 12.hash is not that file: it names an assembly of another tag
  [1]
  $ echo 'no pickle' > remote/appris.tiny.v7.pkl; gk data fetch appris.tiny.v7.pkl
  gk data fetch: error: what came from gk-data-lab as appris.tiny.v7.pkl is not that file: it does not begin as such a file does
  [1]
  $ head -c 100 remote/tiny.2bit > remote/cut.2bit; gk data fetch cut.2bit
  gk data fetch: error: what came from gk-data-lab as cut.2bit is not that file: sequence 'chr1': the file ends inside the bases of a sequence ($TMP/data/cut.2bit.part, byte 66)
  [1]
  $ ls -A data
  2182427154809459403.hash
  genes.tiny.cfg
  tiny.2bit
  tiny.chrom.sizes

## Upload

  $ rm calls; printf 'chr1\t9\n' > own.chrom.sizes; gk data upload own.chrom.sizes --metadata by=me --metadata of=us
  gk data upload: 1869439255507851807.hash in gk-data-lab is new
  gk data upload: own.chrom.sizes in gk-data-lab is new
  $ gk data upload own.chrom.sizes
  gk data upload: 1869439255507851807.hash in gk-data-lab has the same bytes and stays as it is
  gk data upload: own.chrom.sizes in gk-data-lab has the same bytes and stays as it is
  $ printf 'chr1\t8\n' > own.chrom.sizes; gk data upload own.chrom.sizes
  gk data upload: error: own.chrom.sizes is in gk-data-lab with other bytes; --force replaces it (or GK_UPLOAD_ALLOW_OVERWRITE in the environment)
  [1]
  $ gk data upload own.chrom.sizes --force
  gk data upload: 1869439255507851807.hash in gk-data-lab has the same bytes and stays as it is
  gk data upload: warning: own.chrom.sizes in gk-data-lab was replaced
  $ printf 'chr1\t7\n' > own.chrom.sizes; GK_UPLOAD_ALLOW_OVERWRITE= gk data upload -q own.chrom.sizes --name own.chrom.sizes
  $ grep -v get calls
  put file 1869439255507851807.hash by=me of=us
  put file own.chrom.sizes by=me of=us
  put file own.chrom.sizes
  put file own.chrom.sizes
  $ gk data upload none.2bit
  gk data upload: error: can't open none.2bit: No such file or directory
  [1]
  $ gk data upload own.chrom.sizes --name a/b
  gk data upload: error: 'a/b' can't name a file of the data folder
  [2]
  $ gk data upload own.chrom.sizes --metadata nothing
  gk data upload: error: --metadata takes KEY=VALUE, not 'nothing'
  [2]
  $ gk data upload own.chrom.sizes --metadata 'A=1'
  gk data upload: error: --metadata: 'A' can't be a key: lower-case letters, digits, '-', '_' and '.' can
  [2]

## A command that is not there, and buckets that are none

  $ GENOMEKIT_DATA_PLUGIN=nobody gk data fetch own
  gk data fetch: error: can't run gk-data-nobody (GENOMEKIT_DATA_PLUGIN): No such file or directory
  [1]
  $ unset GENOMEKIT_DATA_PLUGIN
  $ gk data fetch own --bucket 's3://two words'
  gk data fetch: error: --bucket: 'two words' can't name a bucket: give s3://NAME, gs://NAME or https://HOST/FOLDER
  [2]
  $ GENOMEKIT_STORAGE_BUCKET=ftp://x gk dna -g own -r chr1:1-2
  gk dna: error: GENOMEKIT_STORAGE_BUCKET: 'ftp://x' can't name a bucket, and a folder in one is not supported: give s3://NAME, gs://NAME or https://HOST/FOLDER
  [2]
  $ gk data list --remote --bucket http://127.0.0.1:9/folder
  gk data list: error: http://127.0.0.1:9/folder is a plain web server, which has no list of its files: --local lists what is here
  [2]
  $ gk data upload own.chrom.sizes --bucket http://127.0.0.1:9/folder --force 2>&1 | sed 's/ after [0-9]* ms//'
  gk data upload: error: can't look at 1869439255507851807.hash in http://127.0.0.1:9/folder: Failed to connect to 127.0.0.1 port 9: Couldn't connect to server

## Wrong command lines

  $ gk data
  gk data: error: 'gk data' is followed by one of fetch, list, path, upload, verify, build; see 'gk data --help'
  [2]
  $ gk data fetch
  gk data fetch: error: no NAME given: a genome (hg38), an annotation (gencode.v47) or a file
  [2]
  $ gk data fetch a/b
  gk data fetch: error: 'a/b' can't name a file of the data folder
  [2]
  $ gk data path
  gk data path: error: missing argument NAME; see 'gk data path --help'
  [2]
  $ gk data list --local --remote
  gk data list: error: --local and --remote exclude each other
  [2]
  $ gk data upload
  gk data upload: error: missing argument FILE; see 'gk data upload --help'
  [2]

## Verify

  $ export GK_OFFLINE=1; gk data verify
  #file	kind	state	detail
  2182427154809459403.hash	hash	ok	.
  genes.tiny.cfg	cfg	ok	.
  tiny.2bit	2bit	ok	.
  tiny.chrom.sizes	chrom.sizes	ok	.
  $ printf 'x' | dd of=data/tiny.2bit bs=1 seek=30 conv=notrunc status=none; gk data verify tiny
  #file	kind	state	detail
  2182427154809459403.hash	hash	ok	.
  tiny.2bit	2bit	damaged	sequence 'chr2': the file ends inside the N blocks of a sequence (tiny.2bit, byte 128); remove it and fetch it again: gk data fetch tiny.2bit, or build it again: gk build-assembly --force -n tiny
  tiny.chrom.sizes	chrom.sizes	ok	.
  gk data verify: error: 1 of 3 files is damaged or stale
  [1]
  $ echo x > data/zz.2bit.part; gk data verify zz.2bit.part -f json
  {"file":"zz.2bit.part","kind":"part","state":"leftover","detail":"a run that did not end left it behind; unless one is still at it, remove it"}
  $ gk data verify nope
  gk data verify: error: no genome 'nope' in $TMP/data: there is no nope.chrom.sizes (an assembly) and no nope.cfg (an annotation)
  [1]
