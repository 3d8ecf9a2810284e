// Which source a row looks as if it came from.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/source/source_guess.hpp"

using namespace gk::annotation;

BOOST_AUTO_TEST_SUITE(source_guess)

BOOST_AUTO_TEST_CASE(attributes_tell_the_source) {
    const auto hint = [](std::string_view attributes, Source in_use) { return other_source_hint(attributes, in_use); };
    const std::string start = "; the row looks as if it were from another source: try --source ";
    const char* const ncbi = "ID=gene-A;Dbxref=GeneID:1;gbkey=Gene;gene=A";
    BOOST_TEST(hint(ncbi, Source::gencode) == start + "ncbi-refseq");
    BOOST_TEST(hint(ncbi, Source::ncbi_refseq) == "");
    BOOST_TEST(hint("ID=gene-A;Dbxref=GeneID:1;gene=A", Source::gencode) == start + "ncbi-refseq");
    BOOST_TEST(hint("ID=gene-A;Dbxref=GeneID:1;gene_name=A", Source::gencode) == "");
    BOOST_TEST(hint("ID=gene:ENSG1;biotype=x", Source::ncbi_refseq) == start + "ensembl");
    BOOST_TEST(hint("Parent=transcript:ENST1", Source::ncbi_refseq) == start + "ensembl");
    BOOST_TEST(hint("ID=ENSG1;gene_type=x", Source::ncbi_refseq) == start + "gencode");
    BOOST_TEST(hint("gene_id \"A\"; gene_type \"x\";", Source::ncbi_refseq) == start + "gencode");
    BOOST_TEST(hint("gene_id \"A\"; gene_biotype \"x\";", Source::ncbi_refseq) == start + "ensembl");
    // One builder reads both.
    BOOST_TEST(hint("ID=gene:ENSG1;biotype=x", Source::gencode) == "");
    BOOST_TEST(hint("ID=ENSG1;gene_type=x", Source::ensembl) == "");
    BOOST_TEST(hint("ID=x", Source::gencode) == "");
    BOOST_TEST(hint("", Source::gencode) == "");
}

BOOST_AUTO_TEST_CASE(unknown_biotypes_get_a_suggestion) {
    BOOST_TEST(unknown_biotype_text("protein_codng") ==
               "unknown biotype 'protein_codng'; did you mean 'protein_coding'?");
    BOOST_TEST(unknown_biotype_text("xyzzy") == "unknown biotype 'xyzzy'");
}

BOOST_AUTO_TEST_SUITE_END()
