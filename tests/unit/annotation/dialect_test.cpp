// How an annotation was built, as far as its tables tell.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/dialect.hpp"
#include "support/small_annotation.hpp"

using namespace gk::annotation;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(annotation_dialect)

BOOST_AUTO_TEST_CASE(exon_ids_and_support_levels_tell) {
    const auto is_gencode = [](std::string_view rows, Source source) {
        return dialect_of(SmallAnnotation(rows, source).annotation()) == Dialect::gencode;
    };
    BOOST_TEST(is_gencode(small_gencode_rows, Source::gencode));
    BOOST_TEST(!is_gencode(small_ncbi_rows, Source::ncbi_refseq));
    BOOST_TEST(!is_gencode("", Source::ncbi_refseq));  // an empty exon ID is in the pool all the same
    BOOST_TEST(is_gencode("", Source::gencode));
    BOOST_TEST(
        is_gencode("chr1 x gene 1 9 . + . ID=G;biotype=lncRNA;Name=N\n"
                   "chr1 x transcript 1 9 . + . ID=T;Parent=G;biotype=lncRNA\n"
                   "chr1 x exon 1 9 . + . Parent=T;exon_id=;rank=1\n",
                   Source::ensembl));
}

BOOST_AUTO_TEST_SUITE_END()
