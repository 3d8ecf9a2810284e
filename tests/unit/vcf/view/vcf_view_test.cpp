// A VCF table as commands see it: columns, formats and conditions.
#include "gk/vcf/view/vcf_view.hpp"

#include <boost/test/unit_test.hpp>
#include <numeric>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/table/row_writer.hpp"
#include "gk/table/where/where.hpp"
#include "support/vcf_view_table.hpp"

using namespace gk;
using gk::table::Row;
using gk::table::TableFormat;
using gk::testing::contains;
using gk::testing::ViewedVcfbin;
using gk::vcf::VcfView;

namespace {

vcf::VcfPicks picks(const vcf::Vcfbin& table, const std::vector<std::string>& info,
                    const std::vector<std::string>& format, const std::vector<std::string>& samples) {
    return pick_from(table, info, format, samples);
}

std::string printed(const VcfView& view, TableFormat format, const std::vector<Row>& rows,
                    const std::vector<std::string>& columns = {}) {
    const table::TableView shown = view.table_view();
    const table::RowWriter writer(shown.columns, pick_table_columns(shown.columns, columns, false), format,
                                  std::nullopt);
    ByteBuffer out;
    out.append(writer.header());
    for (const Row row : rows) writer.append(row, out);
    return std::string(out.view());
}

// The rows for which a condition holds.
std::string kept(const std::string& condition, bool sample_conditions = false) {
    const ViewedVcfbin viewed;
    const VcfView view(viewed.rows(), picks(viewed.table(), {}, {}, {}), {.sample_conditions = sample_conditions});
    std::vector<Row> rows(viewed.table().size());
    std::iota(rows.begin(), rows.end(), Row{0});
    table::Condition::Evaluator(table::Condition(condition, view.table_view().columns.of_conditions)).filter(rows);
    std::string text;
    for (const Row row : rows) text += std::to_string(row);
    return text;
}

std::string refusal_over_rows(const std::string& condition) {
    return gk::testing::message_of<UsageError>([&] { kept(condition); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(vcf_view)

BOOST_AUTO_TEST_CASE(rows_as_tsv) {
    const ViewedVcfbin viewed;
    const VcfView view(viewed.rows(), picks(viewed.table(), {}, {}, {}), {.sample_columns = true});
    BOOST_TEST(printed(view, TableFormat::tsv, {0, 1, 2, 3}) ==
               "#row\tchrom\tstart\tend\tref\talt\tvariant\tAF\tFLAG\tHALF\tID\tMQ\tPAIR\tSVTYPE\tINFO/start\t"
               "s1:AD\ts1:GT\ts1:MQ\ts2:AD\ts2:GT\ts2:MQ\n"
               "0\tchr1\t10\t11\tA\tC\tchr1:11:A:C\t0.1\t1\t0.1\trs1\t-1\t1,2\t0\t100\t10,12\t0\t1\t3,0\t1\t2\n"
               "1\tchr1\t20\t23\tACG\t.\tchr1:21:ACG:\t0.5\t0\t.\t.\t60\t3,-4\t1\t101\t1,1\t2\t3\t2,2\t3\t4\n"
               "2\tchr1\t30\t30\t.\tTT\tchr1:31::TT\t.\t0\t0.1\trs3\t0\t0,0\t2\t102\t0,0\t4\t5\t20,1\t5\t6\n"
               "3\tchr2\t5\t6\tG\t<DEL>\tchr2:6:G:<DEL>\t1e-05\t1\t.\ta\"b\t7\t9,9\t6\t103\t5,5\t3\t7\t6,6\t2\t8\n");
    // Cell by cell it is the same as all at once.
    std::vector<std::string> names;
    const table::TableView shown = view.table_view();
    for (const std::string_view name : shown.columns.defaults) names.emplace_back(name);
    table::TableColumns slow = shown.columns;
    slow.append_defaults = {};
    const table::RowWriter writer(slow, pick_table_columns(slow, names, false), TableFormat::tsv, std::nullopt);
    ByteBuffer out;
    out.append(writer.header());
    for (const Row row : {0U, 1U, 2U, 3U}) writer.append(row, out);
    BOOST_TEST(out.view() == printed(view, TableFormat::tsv, {0, 1, 2, 3}));
}

BOOST_AUTO_TEST_CASE(picked_columns_and_texts_of_codes) {
    const ViewedVcfbin viewed;
    const VcfView view(viewed.rows(), picks(viewed.table(), {"SVTYPE", "AF"}, {"GT"}, {"s2", "s1"}),
                       {.decode = true, .sample_columns = true});
    BOOST_TEST(printed(view, TableFormat::tsv, {0, 1, 3}) ==
               "#row\tchrom\tstart\tend\tref\talt\tvariant\tSVTYPE\tAF\ts2:GT\ts1:GT\n"
               "0\tchr1\t10\t11\tA\tC\tchr1:11:A:C\t.\t0.1\t0/1\t0/0\n"
               "1\tchr1\t20\t23\tACG\t.\tchr1:21:ACG:\tDEL\t0.5\t./.\t1/1\n"
               "3\tchr2\t5\t6\tG\t<DEL>\tchr2:6:G:<DEL>\tBND\t1e-05\t1/1\t./.\n");
    BOOST_TEST(printed(view, TableFormat::tsv, {2},
                       {"length", "strand", "N_HET", "N_HOM_ALT", "N_MISSING", "INFO/MQ", "ID", "INFO/start"}) ==
               "#length\tstrand\tN_HET\tN_HOM_ALT\tN_MISSING\tINFO/MQ\tID\tINFO/start\n"
               "0\t.\t2\t0\t0\t0\trs3\t102\n");
    BOOST_TEST(printed(view, TableFormat::bed, {1, 3}) ==
               "chr1\t20\t23\tchr1:21:ACG:\t0\t.\nchr2\t5\t6\tchr2:6:G:<DEL>\t0\t.\n");
}

BOOST_AUTO_TEST_CASE(rows_as_json) {
    const ViewedVcfbin viewed;
    const VcfView view(viewed.rows(), picks(viewed.table(), {"AF", "FLAG", "ID", "PAIR"}, {"AD", "GT"}, {}),
                       {.json = true, .sample_columns = true});
    BOOST_TEST(printed(view, TableFormat::json, {1, 2}) ==
               "{\"row\":1,\"chrom\":\"chr1\",\"start\":20,\"end\":23,\"ref\":\"ACG\",\"alt\":\"\","
               "\"variant\":\"chr1:21:ACG:\",\"info\":{\"AF\":0.5,\"FLAG\":false,\"ID\":\"\",\"PAIR\":[3,-4]},"
               "\"fmt\":{\"AD\":[[1,1],[2,2]],\"GT\":[2,3]}}\n"
               "{\"row\":2,\"chrom\":\"chr1\",\"start\":30,\"end\":30,\"ref\":\"\",\"alt\":\"TT\","
               "\"variant\":\"chr1:31::TT\",\"info\":{\"AF\":null,\"FLAG\":false,\"ID\":\"rs3\",\"PAIR\":[0,0]},"
               "\"fmt\":{\"AD\":[[0,0],[20,1]],\"GT\":[4,5]}}\n");
    BOOST_TEST(printed(view, TableFormat::json, {0}, {"AF", "s2:GT", "fmt"}) ==
               "{\"AF\":0.1,\"s2:GT\":1,\"fmt\":{\"AD\":[[10,12],[3,0]],\"GT\":[0,1]}}\n");
    // Without any column of a kind, its object is empty.
    const VcfView bare(viewed.rows(), picks(viewed.table(), {""}, {""}, {}), {.json = true});
    BOOST_TEST(printed(bare, TableFormat::json, {0}, {"info", "fmt"}) == "{\"info\":{},\"fmt\":{}}\n");
}

BOOST_AUTO_TEST_CASE(conditions_over_rows) {
    BOOST_TEST(kept("AF == 0.1") == "0");
    BOOST_TEST(kept("HALF == 0.1") == "02");
    BOOST_TEST(kept("AF < 0.2") == "03");
    BOOST_TEST(kept("!(AF >= 0.2)") == "023");
    BOOST_TEST(kept("FLAG") == "03");
    BOOST_TEST(kept("ID == \"\"") == "1");
    BOOST_TEST(kept("ID =~ \"^rs\"") == "02");
    BOOST_TEST(kept("MQ < 0 || INFO/MQ > 50") == "01");
    BOOST_TEST(kept("PAIR[1] < 0") == "1");
    BOOST_TEST(kept("PAIR.sum == 3 || PAIR.max == 9") == "03");
    BOOST_TEST(kept("PAIR.sum == -1 && INFO/PAIR[0] == 3") == "1");
    BOOST_TEST(kept("SVTYPE >= 2") == "23");
    BOOST_TEST(kept("alt =~ \"<\" || length == 3") == "13");
    BOOST_TEST(kept("variant == \"chr1:31::TT\"") == "2");
    BOOST_TEST(kept("N_HET == 1 || N_HET == 2") == "02");
    BOOST_TEST(kept("N_HOM_ALT == 1 && N_MISSING == 1") == "13");
    BOOST_TEST(kept("start == 20 || INFO/start == 103") == "13");
    BOOST_TEST(kept("exists(strand)") == "");
    BOOST_TEST(kept("s1:GT == 2 || s2:AD.max == 20", true) == "12");
    BOOST_TEST(kept("s1:GT != s2:GT && s1:AD[0] > s2:AD[0]", true) == "0");
}

BOOST_AUTO_TEST_CASE(refused_conditions) {
    BOOST_TEST(contains(refusal_over_rows("PAIR > 1"), "PAIR has 2 values in a cell"));
    BOOST_TEST(contains(refusal_over_rows("PAIR > 1"), "PAIR[0], or PAIR.sum or PAIR.max"));
    BOOST_TEST(contains(refusal_over_rows("INFO/PAIR > 1"), "such as INFO/PAIR[0]"));
    BOOST_TEST(contains(refusal_over_rows("AFF > 1"), "did you mean 'AF'?"));
    BOOST_TEST(contains(refusal_over_rows("s1:GT == 1"), "unknown column 's1'"));
    BOOST_TEST(contains(refusal_over_rows("GT == 1"), "GT is a FORMAT column"));
    BOOST_TEST(contains(refusal_over_rows("AD.sum > 1"), "names one as SAMPLE:AD"));
    BOOST_TEST(contains(refusal_over_rows("ID.sum > 1"), "unknown column 'ID.sum'"));
}

BOOST_AUTO_TEST_CASE(a_chromosome_that_the_assembly_lacks) {
    gk::testing::SmallVcfbin content = gk::testing::view_content();
    content.rows[1].head.chrom = 7;
    const ViewedVcfbin viewed(content);
    const VcfView view(viewed.rows(), picks(viewed.table(), {}, {}, {}), {});
    BOOST_CHECK_THROW(printed(view, TableFormat::tsv, {1}), DataError);
}

BOOST_AUTO_TEST_SUITE_END()
