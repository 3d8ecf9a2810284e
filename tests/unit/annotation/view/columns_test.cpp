// The columns of an annotation's tables (gk/annotation/FORMAT.md#columns-of-the-tables).
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "gk/annotation/view/columns.hpp"
#include "gk/base/error.hpp"
#include "support/small_annotation.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

// The cells of a column, one behind the other.
std::string column_cells(SmallAnnotation& small, Feature feature, std::string_view name) {
    const AnnotationView view = small.view();
    const std::vector<table::Column> columns = columns_of(feature, view);
    const auto column =
        std::find_if(columns.begin(), columns.end(), [&](const auto& each) { return each.name == name; });
    BOOST_REQUIRE_MESSAGE(column != columns.end(), name);
    ByteBuffer out;
    const io::RowShape tsv;
    for (Row row = 0; row < small.annotation().table(feature).count; ++row) {
        io::RowText cell(tsv, out);
        column->put_into(cell, row);
        out.push(' ');
    }
    return std::string(out.view());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(annotation_columns)

BOOST_AUTO_TEST_CASE(places_and_relations) {
    SmallAnnotation small;
    BOOST_TEST(column_cells(small, Feature::exons, "chrom") == "chr1 chr1 chr2 chr2 ");
    BOOST_TEST(column_cells(small, Feature::exons, "start") == "100 300 60 10 ");
    BOOST_TEST(column_cells(small, Feature::exons, "end") == "200 400 90 40 ");
    BOOST_TEST(column_cells(small, Feature::exons, "strand") == "+ + - - ");
    BOOST_TEST(column_cells(small, Feature::exons, "length") == "100 100 30 30 ");
    BOOST_TEST(column_cells(small, Feature::exons, "transcript") == "0 0 1 1 ");
    BOOST_TEST(column_cells(small, Feature::exons, "cds") == "0 1 . . ");
    BOOST_TEST(column_cells(small, Feature::exons, "utr5") == "0 . . . ");
    BOOST_TEST(column_cells(small, Feature::exons, "has_cds") == "1 1 0 0 ");
    BOOST_TEST(column_cells(small, Feature::exons, "prev_exon") == ". 0 . 2 ");
    BOOST_TEST(column_cells(small, Feature::exons, "next_intron") == "0 . 1 . ");
    BOOST_TEST(column_cells(small, Feature::introns, "next_exon") == "1 3 ");
    BOOST_TEST(column_cells(small, Feature::transcripts, "num_cdss") == "2 0 ");
    BOOST_TEST(column_cells(small, Feature::transcripts, "first_utr3") == "0 . ");
}

BOOST_AUTO_TEST_CASE(texts_and_codes) {
    SmallAnnotation small;
    BOOST_TEST(column_cells(small, Feature::genes, "name") == "ONE TWO ");
    BOOST_TEST(column_cells(small, Feature::genes, "type") == "protein_coding lnc_RNA ");
    BOOST_TEST(column_cells(small, Feature::genes, "level") == "2 3 ");
    BOOST_TEST(column_cells(small, Feature::transcripts, "tsl") == "1 6 ");
    BOOST_TEST(column_cells(small, Feature::transcripts, "ccds_id") == "C1 . ");
    BOOST_TEST(column_cells(small, Feature::transcripts, "gene_level") == "2 3 ");
    BOOST_TEST(column_cells(small, Feature::cdss, "phase") == "0 1 ");
    BOOST_TEST(column_cells(small, Feature::utr3s, "gene_name") == "ONE ");
    BOOST_TEST(column_cells(small, Feature::exons, "id") == "E1 E2 E3 E1 ");
}

BOOST_AUTO_TEST_CASE(default_columns_come_first) {
    SmallAnnotation small;
    const AnnotationView view = small.view();
    for (std::size_t i = 0; i < feature_count; ++i) {
        const auto feature = static_cast<Feature>(i);
        const std::vector<table::Column> columns = columns_of(feature, view);
        const auto defaults = default_columns(feature);
        BOOST_REQUIRE(columns.size() > defaults.size());
        for (std::size_t c = 0; c < defaults.size(); ++c) BOOST_TEST(columns[c].name == defaults[c]);
    }
    BOOST_TEST(is_appris_column("appris_rank"));
    BOOST_TEST(is_mane_column("mane_select"));
    BOOST_TEST(!is_appris_column("mane_select"));
    BOOST_TEST(!is_mane_column("level"));
}

BOOST_AUTO_TEST_CASE(a_chromosome_that_the_assembly_lacks) {
    const SmallAnnotation small;
    const ChromNames names = ChromNames::from_list({"chr1"}, "names");
    const table::ChromTags tags(names);
    const AnnotationView view{small.annotation(), tags, names.names()};
    BOOST_TEST(view.chrom(small.annotation().gene(0).head) == "chr1");
    BOOST_CHECK_THROW(view.chrom(small.annotation().gene(1).head), DataError);
}

BOOST_AUTO_TEST_SUITE_END()
