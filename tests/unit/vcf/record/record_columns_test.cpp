// id, qual, filter, type and INFO/X of one ALT allele.
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "gk/table/where/where.hpp"
#include "gk/vcf/record/record_columns.hpp"
#include "support/small_records.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf;

namespace {

// All columns as a row, with blanks for tabs, or `!` and what is wrong.
std::string row_of(RecordColumns& columns, io::RowFormat format = io::RowFormat::tsv) {
    std::vector<std::string_view> names;
    for (const table::Column& column : columns.columns()) names.push_back(column.name);
    const io::RowShape shape(format, names);
    ByteBuffer out;
    io::RowText row(shape, out);
    for (const table::Column& column : columns.columns()) column.put_into(row, 0);
    row.end();
    return with_blanks(out.view().substr(0, out.size() - 1));
}

class AllRecordColumns {
public:
    AllRecordColumns() {
        for (std::size_t i = 0; i < columns.columns().size(); ++i) columns.use(i);
    }
    std::string of(std::string_view record, std::size_t part = 0) {
        const std::string line = with_tabs(record);
        if (const auto bad = columns.read(line, part)) return "!" + bad->what;
        return row_of(columns);
    }

private:
    RecordHeader header_ = record_header("");

public:
    RecordColumns columns{header_};
};

}  // namespace

BOOST_AUTO_TEST_SUITE(record_columns)

BOOST_AUTO_TEST_CASE(names_and_kinds) {
    AllRecordColumns all;
    std::string text;
    for (const table::Column& column : all.columns.columns())
        text += std::string(column.name) + (column.list ? "[]" : "") + ":" +
                std::to_string(static_cast<int>(column.kind)) + " ";
    BOOST_TEST(
        text ==
        "id:3 qual:2 filter:3 type:3 INFO/AC:1 INFO/AF:2 INFO/RR[]:1 INFO/GG[]:1 INFO/NN[]:1 INFO/DP:1 INFO/TX:3 "
        "INFO/DB:0 ");
}

BOOST_AUTO_TEST_CASE(values) {
    AllRecordColumns all;
    BOOST_TEST(all.of("c1 5 rs1 A C,CG 5.50 PASS AC=3,4;AF=0.1,1e-300;RR=1,2,.;NN=7,.,8;DP=-3;TX=a,b%3B;DB", 0) ==
               "rs1 5.5 PASS snv 3 0.1 1,2 . 7,.,8 -3 a,b%3B 1");
    BOOST_TEST(all.of("c1 5 rs1 A C,CG 5.50 PASS AC=3,4;AF=0.1,1e-300;RR=1,2,.;NN=7,.,8;DP=-3;TX=a,b%3B;DB", 1) ==
               "rs1 5.5 PASS indel 4 0 1,. . 7,.,8 -3 a,b%3B 1");
    BOOST_TEST(all.of("c1 5 . A <DEL> . . .") == ". . . symbolic . . . . . . . 0");
    BOOST_TEST(all.of("c1 5 . A . . q1;q2 AC=.;DP;NN=;XX=5;GG=1,2,3") == ". . q1;q2 ref . . . 1,2,3 . . . 0");
    BOOST_TEST(all.of("c1 5 . AC A") == ". . . del . . . . . . . 0");
    all.columns.read_alleles("A", "AT");
    BOOST_TEST(row_of(all.columns) == ". . . ins . . . . . . . 0");
    all.columns.clear();
    BOOST_TEST(
        row_of(all.columns, io::RowFormat::json) ==
        "{\"id\":null,\"qual\":null,\"filter\":null,\"type\":null,\"INFO/AC\":null,\"INFO/AF\":null,\"INFO/RR\":null,"
        "\"INFO/GG\":null,\"INFO/NN\":null,\"INFO/DP\":null,\"INFO/TX\":null,\"INFO/DB\":false}");
}

BOOST_AUTO_TEST_CASE(what_can_not_be_read) {
    AllRecordColumns all;
    BOOST_TEST(all.of("c1 5 . A C x . .") == "!QUAL 'x' is not a number");
    BOOST_TEST(all.of("c1 5 . A C . . DP=1.5") == "!INFO/DP is '1.5', which is not an integer");
    BOOST_TEST(all.of("c1 5 . A C . . AF=half") == "!INFO/AF is 'half', which is not a number");
    // Of a key that is there twice the first entry counts, as where tables are built.
    BOOST_TEST(contains(all.of("c1 5 . A C . . DP=1;DP=2"), " 1 "));
    BOOST_TEST(all.of("c1 5 . A C . . AF=0." + std::string(60, '0') + "1") == all.of("c1 5 . A C . . AF=1e-61"));
    BOOST_TEST(all.of("c1 5 . A C . . AF=" + std::string(60, '7')) == all.of("c1 5 . A C . . AF=inf"));
    BOOST_TEST(all.of("c1 5 . A C . . AC=3,4") == "!INFO/AC has 2 values, but Number=A and 1 ALT allele ask for 1");
    BOOST_TEST(all.of("c1 5 . A").starts_with("!a VCF record needs at least 5 columns"));
    // What nobody asked for is not read.
    const RecordHeader header = record_header("");
    RecordColumns some(header);
    BOOST_TEST(!some.any_used());
    some.use("INFO/DP");
    BOOST_TEST(some.any_used());
    BOOST_TEST(!some.read(with_tabs("c1 5 . A C x . AF=half;DP=3"), 0).has_value());
}

BOOST_AUTO_TEST_CASE(conditions) {
    AllRecordColumns all;
    const auto holds = [&](const char* condition, std::string_view record) {
        const table::Condition compiled(condition, all.columns.columns());
        table::Condition::Evaluator evaluator(compiled);
        const std::string line = with_tabs(record);
        BOOST_REQUIRE(!all.columns.read(line, 0).has_value());
        return evaluator.holds(0);
    };
    const std::string_view record = "c1 5 rs1 A C 50 PASS AF=0.1;DP=3;DB";
    BOOST_TEST(holds("type == \"snv\"", record));
    BOOST_TEST(holds("INFO/AF == 0.1 && INFO/DP < 4", record));
    BOOST_TEST(holds("INFO/DB && qual >= 50 && id =~ \"^rs\"", record));
    BOOST_TEST(!holds("INFO/AC > 0", record));
    BOOST_TEST(holds("!exists(INFO/AC)", record));
    BOOST_TEST(!holds("filter != \"PASS\"", record));
}

BOOST_AUTO_TEST_SUITE_END()
