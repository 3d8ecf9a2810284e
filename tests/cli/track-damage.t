gk track on what is damaged, cut off, of another version or assembly, or no track at all.

  $ { echo '>chr1'; for i in 1 2 3 4 5 6 7 8 9 10; do echo ACGTACGTAC; done; echo '>chr2'; echo ACGTACGTACGT; } > toy.fa
  $ gk build-assembly -q toy.fa -n toy > paths
  $ printf 'chr1\t0\t4\t+\tfloat32\t1,2,3,4\nchr1\t10\t12\t+\tfloat32\t5,6\nchr2\t0\t3\t+\tfloat32\t7,8,9\n' > values.tsv
  $ gk track build -g toy -o a.gtrack --etype f16 --data values.tsv

Header, table of two sections, and for each its data and its index: that of chr2 at 1648 with its codes in it, data of chr1 at 1680, its
index at 1692.

  $ offsets() { od -An -v -tu8 -w8 -j $1 -N 16 a.gtrack | tr -d ' ' | paste -s -d ' '; }; offsets 1600; offsets 1624; wc -c < a.gtrack
  1648 1648
  1680 1692
  1732

Cut at each boundary; --check sees what a query needs not look at.

  $ cut_at() { head -c $1 a.gtrack > cut.gtrack; echo "$1: $(gk track info --check cut.gtrack 2>&1 | grep -v -e '^ ' -e '^[a-z_]*:')"; }
  $ for n in 0 1 2 4 8 12 36 40 52 564 1592 1599 1600 1624 1647 1648 1660 1664 1668 1672 1679 1680 1692 1704 1708 1716 1724 1731; do cut_at $n; done
  0: gk track info: error: damaged: the file is empty, not a genome track (cut.gtrack)
  1: gk track info: error: damaged: the file ends inside the header (cut.gtrack, byte 0)
  2: gk track info: error: damaged: the file ends inside the header (cut.gtrack, byte 2)
  4: gk track info: error: damaged: the file ends inside the header (cut.gtrack, byte 4)
  8: gk track info: error: damaged: the file ends inside the header (cut.gtrack, byte 8)
  12: gk track info: error: damaged: the file ends inside the header (cut.gtrack, byte 12)
  36: gk track info: error: damaged: the file ends inside the header (cut.gtrack, byte 36)
  40: gk track info: error: damaged: the file ends inside the header (cut.gtrack, byte 40)
  52: gk track info: error: damaged: the file ends inside the dictionary (cut.gtrack, byte 52)
  564: gk track info: error: damaged: the file ends inside the dictionary (cut.gtrack, byte 564)
  1592: gk track info: error: damaged: the file ends inside the header (cut.gtrack, byte 1592)
  1599: gk track info: error: damaged: the file ends inside the header (cut.gtrack, byte 1592)
  1600: gk track info: error: damaged: the file is damaged: it promises 2 sections, more than fit (cut.gtrack, byte 1592)
  1624: gk track info: error: damaged: the file is damaged: it promises 2 sections, more than fit (cut.gtrack, byte 1592)
  1647: gk track info: error: damaged: the file is damaged: it promises 2 sections, more than fit (cut.gtrack, byte 1592)
  1648: gk track info: error: damaged: the file ends inside the index (cut.gtrack, byte 1648)
  1660: gk track info: error: damaged: the file ends inside the jumps of an index (cut.gtrack, byte 1660)
  1664: gk track info: error: damaged: the file ends inside the ends of an index (cut.gtrack, byte 1664)
  1668: gk track info: error: damaged: the file ends inside the starts of an index (cut.gtrack, byte 1668)
  1672: gk track info: error: damaged: the file ends inside the offsets of an index (cut.gtrack, byte 1672)
  1679: gk track info: error: damaged: the file ends inside the offsets of an index (cut.gtrack, byte 1672)
  1680: gk track info: error: damaged: the file is damaged: section 1 does not lie in the file (cut.gtrack, byte 1624)
  1692: gk track info: error: damaged: the file ends inside the index (cut.gtrack, byte 1692)
  1704: gk track info: error: damaged: the file ends inside the jumps of an index (cut.gtrack, byte 1704)
  1708: gk track info: error: damaged: the file ends inside the ends of an index (cut.gtrack, byte 1708)
  1716: gk track info: error: damaged: the file ends inside the starts of an index (cut.gtrack, byte 1716)
  1724: gk track info: error: damaged: the file ends inside the offsets of an index (cut.gtrack, byte 1724)
  1731: gk track info: error: damaged: the file ends inside the offsets of an index (cut.gtrack, byte 1724)
  $ for ((n = 0; n < $(wc -c < a.gtrack); n += 53)); do head -c $n a.gtrack > cut.gtrack; gk track info --check cut.gtrack > out 2>&1; echo $?; done | sort | uniq -c | tr -s ' '
   33 1
  $ cut_at 1684 > out; for command in 'query cut.gtrack -r chr1:1-5' 'intervals cut.gtrack' 'histogram cut.gtrack' 'export cut.gtrack -f bedgraph' 'info cut.gtrack'; do gk track $command > out; echo "exit $?"; done
  gk track query: error: the file is damaged: section 1 does not lie in the file (cut.gtrack, byte 1624)
  exit 1
  gk track intervals: error: the file is damaged: section 1 does not lie in the file (cut.gtrack, byte 1624)
  exit 1
  gk track histogram: error: the file is damaged: section 1 does not lie in the file (cut.gtrack, byte 1624)
  exit 1
  gk track export: error: the file is damaged: section 1 does not lie in the file (cut.gtrack, byte 1624)
  exit 1
  gk track info: error: the file is damaged: section 1 does not lie in the file (cut.gtrack, byte 1624)
  exit 1

More than the file should have.

  $ { cat a.gtrack; printf more; } > long.gtrack; gk track query long.gtrack -r chr1:1-4 --no-header; gk track info --check long.gtrack | grep -A 2 intact
  chr1	0	4	chr1:1-4	+	1,2,3,4
  gk track info: error: damaged: the file has 1736 bytes, but its sections end at 1732
  intact: no
  problems:
    the file has 1736 bytes, but its sections end at 1732

One byte changed: signature, version, dim, resolution, encoding, strands, dictionary, number of sections, offsets, the index.

  $ patch() { cp a.gtrack patched.gtrack; printf "$2" | dd of=patched.gtrack bs=1 seek=$1 conv=notrunc status=none; gk track query patched.gtrack -r chr1 -r chr2 > out; echo "query: exit $?"; gk track info --check patched.gtrack > out; echo "check: exit $?"; }
  $ patch 0 '\xad'
  gk track query: error: this is not a gtrack file: its signature is wrong (patched.gtrack, byte 0)
  query: exit 1
  gk track info: error: damaged: this is not a gtrack file: its signature is wrong (patched.gtrack, byte 0)
  check: exit 1
  $ patch 0 '\x70\xac'
  gk track query: error: this is not a gtrack file: its signature is wrong (patched.gtrack, byte 0)
  query: exit 1
  gk track info: error: damaged: this is not a gtrack file: its signature is wrong (patched.gtrack, byte 0)
  check: exit 1
  $ patch 2 '\x04'
  gk track query: error: gtrack version 4; gk reads version 5: rebuild it with gk track build (patched.gtrack, byte 2)
  query: exit 1
  gk track info: error: damaged: gtrack version 4; gk reads version 5: rebuild it with gk track build (patched.gtrack, byte 2)
  check: exit 1
  $ patch 2 '\x06'
  gk track query: error: gtrack version 6; gk reads version 5: rebuild it with gk track build (patched.gtrack, byte 2)
  query: exit 1
  gk track info: error: damaged: gtrack version 6; gk reads version 5: rebuild it with gk track build (patched.gtrack, byte 2)
  check: exit 1
  $ patch 4 '\x00'
  gk track query: error: the file is damaged: a position has 0 values (patched.gtrack, byte 4)
  query: exit 1
  gk track info: error: damaged: the file is damaged: a position has 0 values (patched.gtrack, byte 4)
  check: exit 1
  $ patch 4 '\xff\xff\xff\xff'
  gk track query: error: the file is damaged: a position has -1 values (patched.gtrack, byte 4)
  query: exit 1
  gk track info: error: damaged: the file is damaged: a position has -1 values (patched.gtrack, byte 4)
  check: exit 1
  $ patch 4 '\x02'
  gk track query: error: the track is damaged: block 0 does not lie in the data of its section (patched.gtrack, byte 1724)
  query: exit 1
  gk track info: error: damaged: the track is damaged: block 0 is too long for its offset (patched.gtrack, byte 1672)
  check: exit 1
  $ patch 8 '\x00'
  gk track query: error: the file is damaged: its resolution is 0 (patched.gtrack, byte 8)
  query: exit 1
  gk track info: error: damaged: the file is damaged: its resolution is 0 (patched.gtrack, byte 8)
  check: exit 1
  $ patch 8 '\xff\xff\xff\xff'
  gk track query: error: the file is damaged: its resolution is -1 (patched.gtrack, byte 8)
  query: exit 1
  gk track info: error: damaged: the file is damaged: its resolution is -1 (patched.gtrack, byte 8)
  check: exit 1
  $ patch 36 '\x02'
  gk track query: error: the file is damaged: its strands are told by 2, neither 0 nor 1 (patched.gtrack, byte 36)
  query: exit 1
  gk track info: error: damaged: the file is damaged: its strands are told by 2, neither 0 nor 1 (patched.gtrack, byte 36)
  check: exit 1
  $ patch 37 '\x11'
  gk track query: error: the file is damaged: there is no encoding of number 17 (patched.gtrack, byte 37)
  query: exit 1
  gk track info: error: damaged: the file is damaged: there is no encoding of number 17 (patched.gtrack, byte 37)
  check: exit 1
  $ patch 37 '\xff'
  gk track query: error: the file is damaged: there is no encoding of number 255 (patched.gtrack, byte 37)
  query: exit 1
  gk track info: error: damaged: the file is damaged: there is no encoding of number 255 (patched.gtrack, byte 37)
  check: exit 1
  $ patch 37 '\x10'
  gk track query: error: the track is damaged: block 0 does not lie in the data of its section (patched.gtrack, byte 1724)
  query: exit 1
  gk track info: error: damaged: the track is damaged: block 0 is too long for its offset (patched.gtrack, byte 1672)
  check: exit 1
  $ patch 38 '\x01'
  query: exit 0
  gk track info: error: damaged: reserved bytes of its header are not zero
  check: exit 1
  $ patch 48 '\x01'
  gk track query: error: the file is damaged: of its dictionary, it says that it has 1 numbers and has 0 (patched.gtrack, byte 48)
  query: exit 1
  gk track info: error: damaged: the file is damaged: of its dictionary, it says that it has 1 numbers and has 0 (patched.gtrack, byte 48)
  check: exit 1
  $ patch 1592 '\x03'
  gk track query: error: the file is damaged: section 0 does not lie in the file (patched.gtrack, byte 1600)
  query: exit 1
  gk track info: error: damaged: the file is damaged: section 0 does not lie in the file (patched.gtrack, byte 1600)
  check: exit 1
  $ patch 1592 '\x01'
  query: exit 0
  gk track info: error: damaged: section 0 begins at byte 1648, not at 1624
  check: exit 1
  $ patch 1592 '\xff\xff\xff\xff\xff\xff\xff\x7f'
  gk track query: error: the file is damaged: it promises 9223372036854775807 sections, more than fit (patched.gtrack, byte 1592)
  query: exit 1
  gk track info: error: damaged: the file is damaged: it promises 9223372036854775807 sections, more than fit (patched.gtrack, byte 1592)
  check: exit 1
  $ patch 1600 '\xff'
  gk track query: error: the file is damaged: section 0 does not lie in the file (patched.gtrack, byte 1600)
  query: exit 1
  gk track info: error: damaged: the file is damaged: section 0 does not lie in the file (patched.gtrack, byte 1600)
  check: exit 1
  $ patch 1600 '\xff\xff\xff\xff\xff\xff\xff\x7f'
  gk track query: error: the file is damaged: section 0 does not lie in the file (patched.gtrack, byte 1600)
  query: exit 1
  gk track info: error: damaged: the file is damaged: section 0 does not lie in the file (patched.gtrack, byte 1600)
  check: exit 1
  $ patch 1608 '\xff\xff'
  gk track query: error: the file is damaged: section 0 does not lie in the file (patched.gtrack, byte 1600)
  query: exit 1
  gk track info: error: damaged: the file is damaged: section 0 does not lie in the file (patched.gtrack, byte 1600)
  check: exit 1
  $ patch 1620 '\x00'
  gk track query: error: the file is damaged: section 0 is of the negative strand, but the track has no strands (patched.gtrack, byte 1620)
  query: exit 1
  gk track info: error: damaged: the file is damaged: section 0 is of the negative strand, but the track has no strands (patched.gtrack, byte 1620)
  check: exit 1
  $ patch 1620 '\x05'
  gk track query: error: the file is damaged: section 0 is of strand 5 (patched.gtrack, byte 1620)
  query: exit 1
  gk track info: error: damaged: the file is damaged: section 0 is of strand 5 (patched.gtrack, byte 1620)
  check: exit 1
  $ patch 1656 '\x7f'
  gk track query: error: the file is damaged: the width of an index is told by 127, neither 0 nor 1 (patched.gtrack, byte 1656)
  query: exit 1
  gk track info: error: damaged: the file is damaged: the width of an index is told by 127, neither 0 nor 1 (patched.gtrack, byte 1656)
  check: exit 1
  $ patch 1656 '\x01'
  gk track query: error: the track is damaged: block 0 does not lie in the data of its section (patched.gtrack, byte 1672)
  query: exit 1
  gk track info: error: damaged: the track is damaged: block 0 does not lie in the data of its section (patched.gtrack, byte 1672)
  check: exit 1
  $ patch 1648 '\xff\xff\xff\x7f'
  gk track query: error: the file ends inside the ends of an index (patched.gtrack, byte 1664)
  query: exit 1
  gk track info: error: damaged: the file ends inside the ends of an index (patched.gtrack, byte 1664)
  check: exit 1
  $ patch 1648 '\xff\xff\xff\xff'
  gk track query: error: the file is damaged: an index promises -1 blocks (patched.gtrack, byte 1648)
  query: exit 1
  gk track info: error: damaged: the file is damaged: an index promises -1 blocks (patched.gtrack, byte 1648)
  check: exit 1
  $ patch 1652 '\x09'
  gk track query: error: the track is damaged: jump 0 leads out of the index (patched.gtrack, byte 1660)
  query: exit 1
  gk track info: error: damaged: section 0: it has 9 jumps, not 1
  check: exit 1
  $ patch 1660 '\x02'
  gk track query: error: the track is damaged: jump 0 leads out of the index (patched.gtrack, byte 1660)
  query: exit 1
  gk track info: error: damaged: section 0: jump 0 leads to block 2, not 0
  check: exit 1
  $ patch 1664 '\x00'
  query: exit 0
  gk track info: error: damaged: the track is damaged: block 0 ends where it starts or before (patched.gtrack, byte 1668)
  check: exit 1
  $ patch 1664 '\x07'
  gk track query: error: the track is damaged: block 0 is too long for its offset (patched.gtrack, byte 1672)
  query: exit 1
  gk track info: error: damaged: the track is damaged: block 0 is too long for its offset (patched.gtrack, byte 1672)
  check: exit 1
  $ patch 1668 '\x01'
  query: exit 0
  gk track info: error: damaged: section 0: block 0 has stray bits
  check: exit 1
  $ patch 1676 '\x00\x00\x01'
  query: exit 0
  gk track info: error: damaged: section 0: block 0 has stray bits
  check: exit 1
  $ patch 1708 '\x0b'
  gk track query: error: the track is damaged: block 0 does not lie in the data of its section (patched.gtrack, byte 1724)
  query: exit 1
  gk track info: error: damaged: the track is damaged: block 0 does not lie in the data of its section (patched.gtrack, byte 1724)
  check: exit 1
  $ patch 1712 '\x0d'
  gk track query: error: the track is damaged: block 1 does not lie in the data of its section (patched.gtrack, byte 1728)
  query: exit 1
  gk track info: error: damaged: the track is damaged: block 1 does not lie in the data of its section (patched.gtrack, byte 1728)
  check: exit 1
  $ patch 1712 '\x03'
  gk track query: error: the track is damaged: block 1 ends where it starts or before (patched.gtrack, byte 1720)
  query: exit 1
  gk track info: error: damaged: the track is damaged: block 1 ends where it starts or before (patched.gtrack, byte 1720)
  check: exit 1
  $ patch 1720 '\x02'
  gk track query: error: the track is damaged: block 1 overlaps the one before it or is out of order (patched.gtrack, byte 1720)
  query: exit 1
  gk track info: error: damaged: the track is damaged: block 1 overlaps the one before it or is out of order (patched.gtrack, byte 1720)
  check: exit 1
  $ patch 1720 '\x0c'
  gk track query: error: the track is damaged: block 1 ends where it starts or before (patched.gtrack, byte 1720)
  query: exit 1
  gk track info: error: damaged: the track is damaged: block 1 ends where it starts or before (patched.gtrack, byte 1720)
  check: exit 1
  $ patch 1724 '\x02'
  query: exit 0
  gk track info: error: damaged: section 1: block 0 lies at byte 2 of the data, not at 0
  check: exit 1
  $ patch 1728 '\x09'
  gk track query: error: the track is damaged: block 1 does not lie in the data of its section (patched.gtrack, byte 1728)
  query: exit 1
  gk track info: error: damaged: the track is damaged: block 1 does not lie in the data of its section (patched.gtrack, byte 1728)
  check: exit 1
  $ patch 1728 '\xff\xff\xff\x7f'
  gk track query: error: the track is damaged: block 1 does not lie in the data of its section (patched.gtrack, byte 1728)
  query: exit 1
  gk track info: error: damaged: the track is damaged: block 1 does not lie in the data of its section (patched.gtrack, byte 1728)
  check: exit 1

A chromosome that the assembly does not have.

  $ cp a.gtrack lost.gtrack; printf '\x00\x00\x00\x00' | dd of=lost.gtrack bs=1 seek=1616 conv=notrunc status=none
  $ gk track info --check lost.gtrack > out
  gk track info: error: damaged: section 0 is of a chromosome that the assembly does not have (tag 0)
  [1]
  $ gk track intervals lost.gtrack
  gk track intervals: error: the track has a chromosome that toy does not have (tag 0) (lost.gtrack)
  [1]
  $ gk track export lost.gtrack -f bedgraph
  gk track export: error: the track has a chromosome that toy does not have (tag 0) (lost.gtrack)
  [1]

Dictionaries: out of order, NaN where it is not counted.

  $ gk track build -g toy -o a.gtrack --etype f4 --dict-linspace 0,15 --data values.tsv
  $ patch 564 '\xff\xff\x7f\x7f'
  gk track query: error: the file is damaged: of its dictionary, its entry 1 is smaller than the one before it (patched.gtrack, byte 48)
  query: exit 1
  gk track info: error: damaged: the file is damaged: of its dictionary, its entry 1 is smaller than the one before it (patched.gtrack, byte 48)
  check: exit 1
  $ patch 564 '\xff\xff\xff\x7f'
  gk track query: error: the file is damaged: of its dictionary, its entry 0 is NaN and not the last one (patched.gtrack, byte 48)
  query: exit 1
  gk track info: error: damaged: the file is damaged: of its dictionary, its entry 0 is NaN and not the last one (patched.gtrack, byte 48)
  check: exit 1
  $ patch 48 '\x05'
  gk track query: error: the file is damaged: of its dictionary, it says that it has 5 numbers and has 16 (patched.gtrack, byte 48)
  query: exit 1
  gk track info: error: damaged: the file is damaged: of its dictionary, it says that it has 5 numbers and has 16 (patched.gtrack, byte 48)
  check: exit 1
  $ patch 48 '\xff\xff\xff\x7f'
  gk track query: error: the file is damaged: of its dictionary, it says that it has 2147483647 numbers and has 16 (patched.gtrack, byte 48)
  query: exit 1
  gk track info: error: damaged: the file is damaged: of its dictionary, it says that it has 2147483647 numbers and has 16 (patched.gtrack, byte 48)
  check: exit 1

Of another assembly.

  $ gk build-assembly -q toy.fa -n other > paths; sed 's/chr2/chr3/' toy.fa | gk build-assembly -q - -n third > paths
  $ gk track build -g toy -o a.gtrack --etype f16 --data values.tsv
  $ for command in 'query a.gtrack -r chr1' 'intervals a.gtrack' 'histogram a.gtrack' 'export a.gtrack -f bedgraph'; do gk track $command -g other; echo "exit $?"; done
  gk track query: error: -g other: a.gtrack is on another assembly than other, toy
  exit 2
  gk track intervals: error: -g other: a.gtrack is on another assembly than other, toy
  exit 2
  gk track histogram: error: -g other: a.gtrack is on another assembly than other, toy
  exit 2
  gk track export: error: -g other: a.gtrack is on another assembly than other, toy
  exit 2
  $ patch 40 '\x00'
  gk track query: error: nothing tells the assembly of patched.gtrack: there is no 6267257068775126784.hash in the data folder; give -g GENOME
  query: exit 2
  check: exit 0
  $ gk track export a.gtrack -f bigwig -o a.bw
  $ for command in 'query a.bw -r chr2:1 --no-header' 'intervals a.bw' 'export a.bw -f bedgraph'; do gk track $command -g third; echo "exit $?"; done
  gk track query: error: unknown chromosome 'chr2'; did you mean 'chr1'? (-r chr2:1)
  exit 1
  gk track intervals: error: it has values of 'chr2', which third does not have; did you mean 'chr1'? (a.bw)
  exit 1
  gk track export: error: it has values of 'chr2', which third does not have; did you mean 'chr1'? (a.bw)
  exit 1
  $ gk track build -g third -o x.gtrack --etype f32 --bigwig a.bw; ls x.gtrack
  gk track build: error: unknown chromosome 'chr2'; did you mean 'chr1'? (a.bw)
  ls: cannot access 'x.gtrack': No such file or directory
  [2]

bigWig: cut at each boundary.

  $ cat > places.py <<'END'
  > import struct, sys
  > data = open(sys.argv[1], "rb").read()
  > chroms, full, index = struct.unpack("<3Q", data[8:32])
  > print(4, 8, 64, struct.unpack("<Q", data[44:52])[0], chroms, chroms + 32, full, full + 8, index, index + 48, len(data) - 4, len(data) - 1)
  > END
  $ for n in 0 $(python3 places.py a.bw); do head -c $n a.bw > cut.bw; echo "$n: $(gk track info --check cut.bw 2>&1 | grep -v -e '^ ' -e '^[a-z_]*:') $(gk track query cut.bw -r chr1:1-4 --no-header 2>&1)"; done
  0: gk track info: error: damaged: the file is empty, not a bigWig (cut.bw) gk track query: error: the file is empty, not a bigWig (cut.bw)
  4: gk track info: error: damaged: the file ends inside the header (cut.bw, byte 4) gk track query: error: the file ends inside the header (cut.bw, byte 4)
  8: gk track info: error: damaged: the file ends inside the header (cut.bw, byte 8) gk track query: error: the file ends inside the header (cut.bw, byte 8)
  64: gk track info: error: damaged: the file ends inside the total summary (cut.bw, byte 304) gk track query: error: the file ends inside the total summary (cut.bw, byte 304)
  304: gk track info: error: damaged: the file ends inside the total summary (cut.bw, byte 304) gk track query: error: the file ends inside the total summary (cut.bw, byte 304)
  344: gk track info: error: damaged: the file ends inside the header of the tree of chromosomes (cut.bw, byte 344) gk track query: error: the file ends inside the header of the tree of chromosomes (cut.bw, byte 344)
  376: gk track info: error: damaged: the file ends inside the node of the tree of chromosomes (cut.bw, byte 376) gk track query: error: the file ends inside the node of the tree of chromosomes (cut.bw, byte 376)
  404: gk track info: error: damaged: the file ends inside the header of the index of blocks (cut.bw, byte 510) gk track query: error: the file ends inside the header of the index of blocks (cut.bw, byte 510)
  412: gk track info: error: damaged: the file ends inside the header of the index of blocks (cut.bw, byte 510) gk track query: error: the file ends inside the header of the index of blocks (cut.bw, byte 510)
  510: gk track info: error: damaged: the file ends inside the header of the index of blocks (cut.bw, byte 510) gk track query: error: the file ends inside the header of the index of blocks (cut.bw, byte 510)
  558: gk track info: error: damaged: the file ends inside the node of the index of blocks (cut.bw, byte 558) gk track query: error: the file ends inside the node of the index of blocks (cut.bw, byte 558)
  626:  chr1	0	4	chr1:1-4	+	1,2,3,4
  629:  chr1	0	4	chr1:1-4	+	1,2,3,4
  $ for ((n = 0; n < $(wc -c < a.bw) - 4; n += 19)); do head -c $n a.bw > cut.bw; gk track info --check cut.bw > out 2>&1; echo $?; done | sort | uniq -c | tr -s ' '
   33 1

Cut in its zoom levels: queries don't need them, other programs do.

  $ { echo '>long'; yes ACGTACGTAC | head -n 500; } | gk build-assembly -q - -n long > paths
  $ gk track build -g long -o long.gtrack --etype u8 --bedgraph <(seq 0 4999 | awk -v OFS='\t' '{ print "long", $1, $1 + 1, $1 % 7 }')
  $ gk track export long.gtrack -f bigwig -o long.bw; gk track info long.bw | grep -A 1 zoom
  zoom_levels:
    16
  $ head -c -40 long.bw > cut.bw; gk track query cut.bw -r long:1-8 --no-header
  long	0	8	long:1-8	+	0,1,2,3,4,5,6,0
  $ gk track info --check cut.bw > out
  gk track info: error: damaged: .* (re)
  [1]

Bytes changed: version, the offsets of chromosomes, data and index, a size of a block, a block itself.

  $ patch_bw() { cp a.bw patched.bw; printf "$2" | dd of=patched.bw bs=1 seek=$1 conv=notrunc status=none; gk track query patched.bw -r chr1 > out; echo "query: exit $?"; gk track info --check patched.bw > out; echo "check: exit $?"; }
  $ set -- $(python3 places.py a.bw)
  $ patch_bw 4 '\x09'
  gk track query: error: bigWig version 9; gk reads versions 1 to 4 (patched.bw, byte 4)
  query: exit 1
  gk track info: error: damaged: bigWig version 9; gk reads versions 1 to 4 (patched.bw, byte 4)
  check: exit 1
  $ patch_bw 0 '\xeb\xf2\x89\x87'
  gk track query: error: it is neither a gtrack nor a bigWig (patched.bw)
  query: exit 1
  gk track info: error: it is neither a gtrack nor a bigWig (patched.bw)
  check: exit 1
  $ patch_bw 8 '\xff\xff'
  gk track query: error: the file ends inside the header of the tree of chromosomes (patched.bw, byte 65535)
  query: exit 1
  gk track info: error: damaged: the file ends inside the header of the tree of chromosomes (patched.bw, byte 65535)
  check: exit 1
  $ patch_bw 16 '\xff\xff'
  query: exit 0
  check: exit 0
  $ patch_bw 24 '\xff\xff'
  gk track query: error: the file ends inside the header of the index of blocks (patched.bw, byte 65535)
  query: exit 1
  gk track info: error: damaged: the file ends inside the header of the index of blocks (patched.bw, byte 65535)
  check: exit 1
  $ patch_bw $5 '\x00'
  gk track query: error: the tree of chromosomes is damaged: its signature is wrong (patched.bw, byte 344)
  query: exit 1
  gk track info: error: damaged: the tree of chromosomes is damaged: its signature is wrong (patched.bw, byte 344)
  check: exit 1
  $ patch_bw $7 '\x07'
  query: exit 0
  check: exit 0
  $ patch_bw $(($8 + 2)) '\xff\xff\xff'
  gk track query: error: a block is damaged: it can't be unpacked (patched.bw, byte 412)
  query: exit 1
  gk track info: error: damaged: a block is damaged: it can't be unpacked (patched.bw, byte 412)
  check: exit 1
  $ patch_bw $9 '\x00'
  gk track query: error: the index of blocks is damaged: its signature is wrong (patched.bw, byte 510)
  query: exit 1
  gk track info: error: damaged: the index of blocks is damaged: its signature is wrong (patched.bw, byte 510)
  check: exit 1
  $ patch_bw $(($9 + 52 + 16)) '\xff\xff'
  gk track query: error: the index of blocks is damaged: a block lies beyond the end of the file (patched.bw, byte 578)
  query: exit 1
  gk track info: error: damaged: the index of blocks is damaged: a block lies beyond the end of the file (patched.bw, byte 578)
  check: exit 1
  $ patch_bw $(($9 + 52 + 24)) '\xff\xff'
  gk track query: error: the index of blocks is damaged: a block lies beyond the end of the file (patched.bw, byte 578)
  query: exit 1
  gk track info: error: damaged: the index of blocks is damaged: a block lies beyond the end of the file (patched.bw, byte 578)
  check: exit 1

No track at all.

  $ printf '@SQ\tSN:chr1\tLN:100\n' | samtools view -b -o a.bam -; printf 'chr1\t0\t1\t1\n' > a.txt; : > none.txt; mkdir folder; gzip -c a.gtrack > a.gz
  $ for file in a.bam a.txt none.txt folder a.gz $TMP/data/toy.2bit missing.gtrack missing; do for command in 'info' 'intervals' 'query -r chr1'; do gk track $command $file; echo "exit $?"; done; done
  gk track info: error: it is neither a gtrack nor a bigWig (a.bam)
  exit 1
  gk track intervals: error: it is neither a gtrack nor a bigWig (a.bam)
  exit 1
  gk track query: error: it is neither a gtrack nor a bigWig (a.bam)
  exit 1
  gk track info: error: this is not a gtrack file: its signature is wrong (a.txt, byte 0)
  exit 1
  gk track intervals: error: this is not a gtrack file: its signature is wrong (a.txt, byte 0)
  exit 1
  gk track query: error: this is not a gtrack file: its signature is wrong (a.txt, byte 0)
  exit 1
  gk track info: error: the file is empty, not a genome track (none.txt)
  exit 1
  gk track intervals: error: the file is empty, not a genome track (none.txt)
  exit 1
  gk track query: error: the file is empty, not a genome track (none.txt)
  exit 1
  gk track info: error: can't map folder: not a regular file
  exit 1
  gk track intervals: error: can't map folder: not a regular file
  exit 1
  gk track query: error: can't map folder: not a regular file
  exit 1
  gk track info: error: it is neither a gtrack nor a bigWig (a.gz)
  exit 1
  gk track intervals: error: it is neither a gtrack nor a bigWig (a.gz)
  exit 1
  gk track query: error: it is neither a gtrack nor a bigWig (a.gz)
  exit 1
  gk track info: error: it is neither a gtrack nor a bigWig ($TMP/data/toy.2bit)
  exit 1
  gk track intervals: error: it is neither a gtrack nor a bigWig ($TMP/data/toy.2bit)
  exit 1
  gk track query: error: it is neither a gtrack nor a bigWig ($TMP/data/toy.2bit)
  exit 1
  gk track info: error: no file missing.gtrack here nor in $TMP/data, and the network is not used (--offline or GK_OFFLINE)
  exit 1
  gk track intervals: error: no file missing.gtrack here nor in $TMP/data, and the network is not used (--offline or GK_OFFLINE)
  exit 1
  gk track query: error: no file missing.gtrack here nor in $TMP/data, and the network is not used (--offline or GK_OFFLINE)
  exit 1
  gk track info: error: no file missing here nor in $TMP/data, and the network is not used (--offline or GK_OFFLINE)
  exit 1
  gk track intervals: error: no file missing here nor in $TMP/data, and the network is not used (--offline or GK_OFFLINE)
  exit 1
  gk track query: error: no file missing here nor in $TMP/data, and the network is not used (--offline or GK_OFFLINE)
  exit 1
  $ gk track query <(cat a.gtrack) -r chr1 2>&1 | sed 's/(.*)/(FILE)/'
  gk track query: error: data files are mapped into memory, so they can't come from a pipe (FILE)
  $ gk track query - -r chr1 < a.gtrack
  gk track query: error: data files are mapped into memory, so they can't come from stdin
  [2]
  $ chmod 0 a.gtrack; [ -r a.gtrack ] || gk track info a.gtrack
