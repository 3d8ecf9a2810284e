// Rows of GENCODE and Ensembl files as records (gk/annotation/FORMAT.md#gencode-and-ensembl).
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/annotation/biotype.hpp"
#include "gk/annotation/source/gencode/gencode_row.hpp"
#include "support/small_annotation.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

// What a reader makes of a row: `KIND START-END STRAND ID<PARENT` and what belongs to its kind; or the fault, behind
// `before ` or `after ` as it shows before or after the parent.
std::string gencode_row(std::string_view text, bool strict = false) {
    SmallGenome small;
    const SourceContext context(small.genome(), Source::gencode, strict);
    GencodeReader reader(context);
    GencodeRow row;
    const std::string line = gff_rows(text);
    if (const auto fault = reader.read(line, 7, row))
        return (fault->before_parent ? "before " : "after ") + fault->bad.what;
    BOOST_TEST(row.line == 7U);
    BOOST_TEST(row.text == line);
    static constexpr const char* kinds[] = {"other", "gene", "transcript", "exon", "cds",
                                            "utr5",  "utr3", "utr",        "stop"};
    std::string out = kinds[static_cast<std::size_t>(row.kind)];
    if (row.kind == GencodeKind::other) return out + " " + std::string(reader.type());
    out += " " + std::to_string(row.head.start()) + "-" + std::to_string(row.head.end()) +
           (row.head.forward() ? "+ " : "- ") + std::string(row.id) + "<" + std::string(row.parent);
    const std::string level = row.level == no_level ? "none" : std::to_string(row.level + 1);
    if (row.kind == GencodeKind::gene)
        out += " " + std::string(row.name) + " " + std::string(biotype_name(row.biotype)) + " level " + level;
    else if (row.kind == GencodeKind::transcript)
        out += " " + std::string(biotype_name(row.biotype)) + " level " + level + " tsl " +
               std::to_string(row.tsl + 1) + " " + std::string(row.ccds_id) + " " + std::string(row.protein_id);
    else
        out += " index " + std::to_string(row.index) + " phase " + std::to_string(row.phase);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gencode_row_reader)

BOOST_AUTO_TEST_CASE(genes) {
    BOOST_TEST(gencode_row("chr1 HAVANA gene 11 20 . - . ID=G1.2;gene_type=lncRNA;gene_name=ONE;level=3") ==
               "gene 10-20- G1.2< ONE lnc_RNA level 3");
    BOOST_TEST(gencode_row("1 havana ncRNA_gene 11 20 . + . ID=gene:G1;Name=ONE;biotype=lncRNA;gene_id=G1;version=2") ==
               "gene 10-20+ G1< ONE lnc_RNA level 2");
    BOOST_TEST(gencode_row("1 x gene 11 20 . + . ID=G1;biotype=lncRNA;gene_id=id") ==
               "gene 10-20+ G1< id lnc_RNA level none");
    BOOST_TEST(
        gencode_row("chr1 x gene 11 20 . + . gene_id \"G1\"; gene_type \"lncRNA\"; gene_name \"a;b\"; level 1;") ==
        "gene 10-20+ G1< a;b lnc_RNA level 1");
    BOOST_TEST(gencode_row("chr1 x gene 11 20 . + . gene_id \"G1\"; gene_biotype \"lncRNA\";") ==
               "gene 10-20+ G1< G1 lnc_RNA level none");
    BOOST_TEST(
        gencode_row("chr1 x gene 1 9 . + . ID=G;Name=N") ==
        "before no attribute 'biotype'; the row looks like an assembler's or another program's: try --source generic");
    BOOST_TEST(gencode_row("chr1 x gene 1 9 . + . ID=G;biotype=lncRNA") == "before no attribute 'gene_id'");
    BOOST_TEST(gencode_row("chr1 x gene 1 9 . + . biotype=lncRNA;Name=N") == "before no attribute 'ID'");
    BOOST_TEST(gencode_row("chr1 x gene 1 9 . + . ID=G;biotype=lncRNA;Name=N;level=4") ==
               "before level '4' is not 1, 2 or 3");
    BOOST_TEST(gencode_row("chr1 x gene 1 9 . + . ID=G;biotype=lnc_RNAs;Name=N") == "gene 0-9+ G< N  level none");
    BOOST_TEST(gencode_row("chr1 x gene 1 9 . + . ID=G;biotype=lnc_RNAs;Name=N", true) ==
               "before unknown biotype 'lnc_RNAs'; did you mean 'lnc_RNA'? (--strict)");
    BOOST_TEST(gencode_row("chr1 x gene 1 9 . + . ID=G;biotype=.;Name=N", true) == "gene 0-9+ G< N  level none");
    BOOST_TEST(gencode_row("chr1 x gene 1 9 . + . note") == "before no attribute 'ID', nor any other key=value");
}

BOOST_AUTO_TEST_CASE(transcripts) {
    BOOST_TEST(gencode_row("chr1 ENSEMBL transcript 11 20 . + . ID=T1.1;Parent=G1;transcript_type=lncRNA;"
                           "transcript_support_level=2 (assigned);ccdsid=C1;protein_id=P1") ==
               "transcript 10-20+ T1.1<G1 lnc_RNA level 3 tsl 2 C1 P1");
    BOOST_TEST(gencode_row("1 x lnc_RNA 11 20 . + . ID=transcript:T1;Parent=gene:G1;biotype=lncRNA") ==
               "transcript 10-20+ T1<G1 lnc_RNA level none tsl 6  ");
    BOOST_TEST(gencode_row("chr1 x transcript 11 20 . + . gene_id \"G1\"; transcript_id \"T1\"; transcript_biotype "
                           "\"lncRNA\"; ccds_id \"C2\"; transcript_support_level \"1\";") ==
               "transcript 10-20+ T1<G1 lnc_RNA level none tsl 1 C2 ");
    BOOST_TEST(gencode_row("chr1 x transcript 1 9 . + . ID=T;biotype=lncRNA") == "before no attribute 'Parent'");
    BOOST_TEST(
        gencode_row("chr1 x transcript 1 9 . + . ID=T;Parent=G;biotype=x", true).starts_with("after unknown biotype"));
    BOOST_TEST(gencode_row("chr1 x transcript 1 9 . + . ID=T;Parent=G;biotype=lncRNA;transcript_support_level=")
                   .starts_with("after transcript_support_level (tsl) '' is not"));
}

BOOST_AUTO_TEST_CASE(types_of_transcripts_before_release_76) {
    const auto type = [](const std::string& source, const std::string& attributes) {
        return gencode_row("chr1 " + source + " transcript 1 9 . + . gene_id \"G\"; transcript_id \"T\"; " +
                           attributes);
    };
    BOOST_TEST(type("processed_transcript", "gene_biotype \"pseudogene\";") ==
               "transcript 0-9+ T<G processed_transcript level none tsl 6  ");
    BOOST_TEST(type("lincRNA", "") == "transcript 0-9+ T<G lincRNA level none tsl 6  ");
    BOOST_TEST(type("lincRNA", "transcript_biotype \"miRNA\";") == "transcript 0-9+ T<G miRNA level none tsl 6  ");
    BOOST_TEST(type("ambiguous_orf", "gene_biotype \"pseudogene\";") == "transcript 0-9+ T<G  level none tsl 6  ");
    BOOST_TEST(type("havana", "gene_biotype \"pseudogene\";") == "before no attribute 'transcript_biotype'");
    BOOST_TEST(type("StringTie", "") ==
               "before no attribute 'transcript_biotype'; the row looks like an assembler's or another program's: try "
               "--source generic");
}

BOOST_AUTO_TEST_CASE(parts) {
    BOOST_TEST(gencode_row("chr1 x exon 11 20 . + . Parent=T1;exon_id=E1;exon_number=2") ==
               "exon 10-20+ E1<T1 index 1 phase 0");
    BOOST_TEST(gencode_row("chr1 x exon 11 20 . + . Parent=transcript:T1;exon_id=E1;rank=1") ==
               "exon 10-20+ E1<T1 index 0 phase 0");
    BOOST_TEST(gencode_row("chr1 x CDS 11 20 . + 2 Parent=T1;exon_number=2") == "cds 10-20+ <T1 index 1 phase 2");
    BOOST_TEST(gencode_row("chr1 x CDS 11 20 . + 66 Parent=T1") == "cds 10-20+ <T1 index -1 phase 2");  // low 6 bits
    BOOST_TEST(gencode_row("chr1 x five_prime_UTR 11 20 . + . Parent=T1;exon_number=4095") ==
               "utr5 10-20+ <T1 index -1 phase 0");
    BOOST_TEST(gencode_row("chr1 x three_prime_UTR 11 20 . + . Parent=T1") == "utr3 10-20+ <T1 index -1 phase 0");
    BOOST_TEST(gencode_row("chr1 x UTR 11 20 . + . transcript_id \"T1\"; exon_number 3;") ==
               "utr 10-20+ <T1 index 2 phase 0");
    BOOST_TEST(gencode_row("chr1 x three_prime_utr 11 20 . + . transcript_id \"T1\";") ==
               "utr3 10-20+ <T1 index -1 phase 0");
    BOOST_TEST(gencode_row("chr1 x stop_codon 11 13 . + 0 transcript_id \"T1\";") ==
               "stop 10-13+ <T1 index -1 phase 0");
    BOOST_TEST(gencode_row("chr1 x stop_codon 11 13 . + 0 Parent=T1") == "other stop_codon");
    BOOST_TEST(
        gencode_row("chr1 x exon 1 9 . + . Parent=T1;exon_number=1") ==
        "before no attribute 'exon_id'; the row looks like an assembler's or another program's: try --source generic");
    BOOST_TEST(gencode_row("chr1 x exon 1 9 . + . Parent=T1;exon_id=E") == "before no attribute 'rank'");
    BOOST_TEST(gencode_row("chr1 x exon 1 9 . + . Parent=T1;exon_id=E;rank=0")
                   .starts_with("after exon number 0 is not from 1"));
    BOOST_TEST(gencode_row("chr1 x CDS 1 9 . + . Parent=T1") == "after the phase '.' is not an integer");
}

BOOST_AUTO_TEST_CASE(columns_and_places) {
    BOOST_TEST(gencode_row("chr1 x region y z . ? . ID=1") == "other region");  // its place is not read
    BOOST_TEST(gencode_row("chr1 x gene") == "before 3 tab-separated columns where 9 are needed");
    BOOST_TEST(gencode_row("chr1 x exon 1 9 . + . ") == "before column 9 is empty");
    BOOST_TEST(gencode_row("chr3 x gene 1 9 . + . ID=G;biotype=lncRNA;Name=N")
                   .starts_with("before unknown chromosome 'chr3'"));
    BOOST_TEST(gencode_row("chr1 x CDS a 9 . + 0 Parent=T1") == "after the start 'a' is not an integer");
    BOOST_TEST(gencode_row("chr1 x CDS 1 9 . . 0 Parent=T1") == "after the strand is '.'; it must be + or -");
    BOOST_TEST(gencode_row("chr1 x UTR 990 1001 . + . Parent=T1") == "utr 989-1001+ <T1 index -1 phase 0");
    BOOST_TEST(gencode_row("chr1 x UTR 990 1001 . + . Parent=T1", true) ==
               "after the row ends beyond its chromosome (--strict)");
    BOOST_TEST(gencode_row("chr1 x UTR 9 1 . + . Parent=T1", true) == "after the row ends before it starts (--strict)");
    BOOST_TEST(gencode_row(std::string("chr1 x UTR 9 1 . + . Parent=T") + '\0') == "before a NUL character is no text");
}

BOOST_AUTO_TEST_CASE(rows_that_gk_encoded) {
    BOOST_TEST(gencode_row("chr1 x gene 11 20 . + . gk_encoded=1;ID=a%3Bb;gene_type=lncRNA;gene_name=%25") ==
               "gene 10-20+ a;b< % lnc_RNA level none");
    BOOST_TEST(gencode_row("chr1 x gene 11 20 . + . ID=a%3Bb;gene_type=lncRNA;gene_name=%25") ==
               "gene 10-20+ a%3Bb< %25 lnc_RNA level none");
}

BOOST_AUTO_TEST_SUITE_END()
