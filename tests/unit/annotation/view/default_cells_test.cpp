// The default columns of a row at once say the same as the columns one by one.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/view/columns.hpp"
#include "gk/annotation/view/default_cells.hpp"
#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/table/row_writer.hpp"
#include "support/small_annotation.hpp"
#include "support/table_queries.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

// BED's names of all rows of a table, at once or by the columns.
std::vector<std::string> bed_names_of(const AnnotationView& view, Feature feature, bool at_once) {
    const auto named = bed_name_columns(feature);
    table::TableColumns columns;
    columns.all = columns_of(feature, view);
    columns.bed_names = {named.begin(), named.end()};
    if (at_once)
        columns.append_bed_name = [&](Row row, ByteBuffer& out) {
            append_bed_name(view.annotation, feature, row, out);
        };
    const table::BedWriter writer(columns, std::nullopt);
    std::vector<std::string> names;
    for (Row row = 0; row < view.annotation.table(feature).count; ++row) {
        ByteBuffer out;
        writer.append(row, out);
        names.emplace_back(split_at_tabs(out.view()).at(3));
    }
    return names;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(default_cells)

BOOST_AUTO_TEST_CASE(every_row_of_every_table) {
    const io::RowShape tsv;
    for (const char* name : {"gencode.toy1", "ncbi_refseq.toy1", "ucsc_refseq.toy1"}) {
        const ToyTables toy(name);
        const std::vector<std::string>& chroms = toy.names.names();
        const AnnotationView view{toy.annotation, toy.tags, chroms};
        for (std::size_t i = 0; i < feature_count; ++i) {
            const auto feature = static_cast<Feature>(i);
            const std::vector<table::Column> columns = columns_of(feature, view);
            const table::Layout& layout = toy.annotation.table(feature);
            for (Row row = 0; row < layout.count; ++row) {
                ByteBuffer expected;
                io::RowText text(tsv, expected);
                for (std::size_t c = 0; c < default_columns(feature).size(); ++c) columns[c].put_into(text, row);
                for (int step = 0; step < prefetch_steps; ++step)
                    prefetch_default_cells(toy.annotation, feature, row, step);
                ByteBuffer cells;
                append_default_cells(toy.annotation, feature, row, view.chrom(layout.head(row)), cells);
                BOOST_REQUIRE_MESSAGE(cells.view() == expected.view(), name << " " << layout.name << " row " << row);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(bed_names_at_once) {
    for (const char* name : {"gencode.toy1", "ncbi_refseq.toy1", "ucsc_refseq.toy1"}) {
        const ToyTables toy(name);
        const AnnotationView view{toy.annotation, toy.tags, toy.names.names()};
        for (std::size_t i = 0; i < feature_count; ++i) {
            const auto feature = static_cast<Feature>(i);
            BOOST_TEST(bed_names_of(view, feature, true) == bed_names_of(view, feature, false),
                       boost::test_tools::per_element());
        }
    }
}

BOOST_AUTO_TEST_CASE(a_dot_is_no_bed_name) {
    SmallAnnotation small(
        "chr1 HAVANA gene 101 900 . + . ID=G1;gene_type=lncRNA;gene_name=ONE\n"
        "chr1 HAVANA transcript 101 900 . + . ID=T1;Parent=G1;transcript_type=lncRNA\n"
        "chr1 HAVANA exon 101 200 . + . Parent=T1;exon_number=1;exon_id=E1\n"
        "chr1 HAVANA exon 301 400 . + . Parent=T1;exon_number=2;exon_id=.\n"
        "chr1 HAVANA exon 501 600 . + . Parent=T1;exon_number=3;exon_id=..\n"
        "chr1 HAVANA exon 701 900 . + . Parent=T1;exon_number=4;exon_id=x\n");
    const std::vector<std::string> expected{"E1", "T1", "..", "x"};
    for (const bool at_once : {true, false})
        BOOST_TEST(bed_names_of(small.view(), Feature::exons, at_once) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(rows_that_are_not_there) {
    const ToyTables toy("gencode.toy1");
    ByteBuffer out;
    for (std::size_t i = 0; i < feature_count; ++i) {
        const auto feature = static_cast<Feature>(i);
        BOOST_CHECK_THROW(
            append_default_cells(toy.annotation, feature, toy.annotation.table(feature).count, "chr1", out), DataError);
    }
}

BOOST_AUTO_TEST_SUITE_END()
