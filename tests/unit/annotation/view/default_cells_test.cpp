// The default columns of a row at once say the same as the columns one by one.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/view/columns.hpp"
#include "gk/annotation/view/default_cells.hpp"
#include "gk/base/error.hpp"
#include "support/table_queries.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

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
