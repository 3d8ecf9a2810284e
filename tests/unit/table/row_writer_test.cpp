// Rows of a table as TSV, BED and JSON.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/table/row_writer.hpp"
#include "support/small_table.hpp"

using namespace gk;
using namespace gk::table;
using namespace gk::testing;

namespace {

struct GeneTable {
    std::vector<std::string> ids{"G1", ""};
};

TableColumns gene_columns(const GeneTable& genes) {
    TableColumns columns;
    columns.all = {
        make_column<GeneTable, [](const GeneTable&, Row) { return std::string_view("chr1"); }>("chrom", genes),
        make_column<GeneTable, [](const GeneTable&, Row row) { return static_cast<int>(row) * 10; }>("start", genes),
        make_column<GeneTable, [](const GeneTable&, Row row) { return static_cast<int>(row) * 10 + 5; }>("end", genes),
        make_column<GeneTable, [](const GeneTable&, Row row) { return std::string_view(row == 0 ? "+" : "-"); }>(
            "strand", genes),
        make_column<GeneTable,
                    [](const GeneTable& table, Row row) {
                        return row == 0 ? std::optional<std::string_view>(table.ids[row]) : std::nullopt;
                    }>("id", genes),
        make_column<GeneTable, [](const GeneTable&, Row row) { return "gene " + std::to_string(row); }>("name", genes),
        make_column<GeneTable, [](const GeneTable&, Row row) { return static_cast<int>(row); }>("row", genes),
    };
    columns.defaults = {"chrom", "id"};
    columns.bed_names = {"id", "name"};
    return columns;
}

std::string rows_as(TableFormat format, const std::vector<std::string>& wanted,
                    const std::optional<std::string>& name = {}) {
    const GeneTable genes;
    const TableColumns columns = gene_columns(genes);
    const RowWriter writer(columns, pick_table_columns(columns, wanted, false), format, name);
    ByteBuffer out;
    for (Row row = 0; row < 2; ++row) writer.append(row, out);
    return std::string(out.view());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(row_writer)

BOOST_AUTO_TEST_CASE(tsv_and_json) {
    BOOST_TEST(rows_as(TableFormat::tsv, {}) == "chr1\tG1\nchr1\t.\n");
    BOOST_TEST(rows_as(TableFormat::tsv, {"name", "start"}) == "gene 0\t0\ngene 1\t10\n");
    BOOST_TEST(rows_as(TableFormat::json, {"id", "start"}) ==
               "{\"id\":\"G1\",\"start\":0}\n{\"id\":null,\"start\":10}\n");
}

// The default columns at once stand in for the columns only where these are asked for as they are.
BOOST_AUTO_TEST_CASE(default_cells_at_once) {
    const GeneTable genes;
    TableColumns columns = gene_columns(genes);
    columns.append_defaults = [](Row row, std::string_view chrom, ByteBuffer& out) {
        out.append(chrom.empty() ? "no chrom" : chrom);
        out.append("\tat once ");
        out.append_integer(row);
    };
    const auto rows = [&](TableFormat format, const std::vector<std::string>& wanted) {
        const RowWriter writer(columns, pick_table_columns(columns, wanted, false), format, std::nullopt);
        ByteBuffer out;
        for (Row row = 0; row < 2; ++row) writer.append(row, out);
        return std::string(out.view());
    };
    BOOST_TEST(rows(TableFormat::tsv, {}) == "no chrom\tat once 0\nno chrom\tat once 1\n");
    BOOST_TEST(rows(TableFormat::tsv, {"chrom", "id"}) == rows(TableFormat::tsv, {}));
    BOOST_TEST(rows(TableFormat::tsv, {"id", "chrom"}) == "G1\tchr1\n.\tchr1\n");
    BOOST_TEST(rows(TableFormat::tsv, {"+start"}) == "chr1\tG1\t0\nchr1\t.\t10\n");
    BOOST_TEST(rows(TableFormat::json, {}) == "{\"chrom\":\"chr1\",\"id\":\"G1\"}\n{\"chrom\":\"chr1\",\"id\":null}\n");
}

BOOST_AUTO_TEST_CASE(bed_has_a_name) {
    BOOST_TEST(rows_as(TableFormat::bed, {}) == "chr1\t0\t5\tG1\t0\t+\nchr1\t10\t15\tgene 1\t0\t-\n");
    BOOST_TEST(rows_as(TableFormat::bed, {}, "id") == "chr1\t0\t5\tG1\t0\t+\nchr1\t10\t15\t.\t0\t-\n");
    BOOST_TEST(rows_as(TableFormat::bed, {}, ".") == "chr1\t0\t5\t.\t0\t+\nchr1\t10\t15\t.\t0\t-\n");
    BOOST_TEST(message_of<UsageError>([] { rows_as(TableFormat::bed, {}, "nam"); }) ==
               "unknown column 'nam'; did you mean 'name'?");
    const GeneTable genes;
    const BedWriter writer(gene_columns(genes), std::nullopt);
    ByteBuffer out;
    const MappedTable table(SmallTable{{{32, 30, 42, 7, 0}}, ""}.bytes());
    writer.append_behind_chrom(0, table.layout(), out);  // the place of the table counts
    BOOST_TEST(out.view() == "\t30\t33\tG1\t0\t-");
}

BOOST_AUTO_TEST_CASE(bed_has_a_score_and_may_have_no_strand) {
    const GeneTable genes;
    TableColumns columns = gene_columns(genes);
    columns.bed_score = [](Row row) { return std::int64_t{row} + 7; };
    columns.without_strands = true;
    const RowWriter writer(columns, {}, TableFormat::bed, {});
    ByteBuffer out;
    for (Row row = 0; row < 2; ++row) writer.append(row, out);
    BOOST_TEST(out.view() == "chr1\t0\t5\tG1\t7\t.\nchr1\t10\t15\tgene 1\t8\t.\n");
}

BOOST_AUTO_TEST_CASE(bed12_is_of_rows_with_blocks) {
    const GeneTable genes;
    TableColumns columns = gene_columns(genes);
    BOOST_CHECK_THROW(RowWriter(columns, {}, TableFormat::bed12, {}), UsageError);
    columns.append_bed12 = [](Row row, ByteBuffer& text) { text.append_integer(std::int64_t{row}); };
    const RowWriter writer(columns, {}, TableFormat::bed12, {});
    ByteBuffer out;
    for (Row row = 0; row < 2; ++row) writer.append(row, out);
    BOOST_TEST(out.view() == "0\n1\n");
    BOOST_TEST(writer.header().empty());
}

BOOST_AUTO_TEST_CASE(headers) {
    const GeneTable genes;
    const TableColumns columns = gene_columns(genes);
    const auto header = [&](TableFormat format, const std::vector<std::string>& wanted) {
        return std::string(
            RowWriter(columns, pick_table_columns(columns, wanted, false), format, std::nullopt).header());
    };
    BOOST_TEST(header(TableFormat::tsv, {}) == "#chrom\tid\n");
    BOOST_TEST(header(TableFormat::json, {}) == "");
    BOOST_TEST(header(TableFormat::bed, {}) == "");
    BOOST_TEST(message_of<UsageError>([&] {
                   header(TableFormat::json, {"id", "id"});
               }) == "--columns has 'id' twice; a JSON object has each key once");
}

BOOST_AUTO_TEST_SUITE_END()
