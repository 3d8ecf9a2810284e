// The account of a public table that is built into a file.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/principal/source_table.hpp"
#include "gk/base/error.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(source_table)

BOOST_AUTO_TEST_CASE(bad_rows_are_counted_and_handed_on) {
    std::string rejected;
    SourcePolicy policy;
    policy.skip_bad = true;
    policy.reject = [&](std::string_view row, std::string_view why) {
        rejected.append(row).append(": ").append(why).append("\n");
    };
    SourceReport report(policy, "x.txt");
    for (int i = 0; i < 3; ++i) report.read();
    report.bad({io::Reason::malformed, "too short"}, "a\tb", 2);
    report.bad({io::Reason::refused, "twice"}, "c", 3);
    BOOST_TEST(rejected == "a\tb: too short\nc: twice\n");
    BOOST_TEST(report.summary() == "3 read, 2 rejected: 1 malformed, 1 refused");
    BOOST_TEST(report.account().all_rejected() == 2U);
}

BOOST_AUTO_TEST_CASE(the_first_bad_row_ends_the_work_otherwise) {
    std::string rejected;
    SourcePolicy policy;
    policy.reject = [&](std::string_view row, std::string_view) { rejected += row; };
    SourceReport report(policy, "x.txt");
    BOOST_TEST(message_of<DataError>([&] {
                   report.bad({io::Reason::malformed, "too short"}, "row", 7);
               }) == "too short (x.txt:7)");
    BOOST_TEST(rejected == "row");
    SourceReport without({}, "y");
    BOOST_CHECK_THROW(without.bad({io::Reason::malformed, "x"}, "", 1), DataError);
}

BOOST_AUTO_TEST_CASE(what_is_left_out_is_counted_by_reason) {
    SourceReport report({}, "x.txt");
    for (int i = 0; i < 1500; ++i) report.read();
    report.left_out("without a principality", 1200);
    report.left_out("of other genes");
    report.left_out("of no kind", 0);
    report.left_out("without a principality");
    BOOST_TEST(report.summary() == "1,500 read, 0 rejected; left out: 1,201 without a principality, 1 of other genes");
}

BOOST_AUTO_TEST_CASE(sentences_go_where_they_are_wanted) {
    std::string said;
    SourcePolicy policy;
    policy.detail = [&](std::string_view sentence) { said.append("detail: ").append(sentence).append("\n"); };
    policy.warn = [&](std::string_view sentence) { said.append("warn: ").append(sentence).append("\n"); };
    const SourceReport report(policy, "x.txt");
    report.detail("a row");
    report.warn("odd");
    BOOST_TEST(said == "detail: a row\nwarn: odd (x.txt)\n");
    const SourceReport silent({}, "x.txt");
    silent.detail("a row");
    silent.warn("odd");
}

BOOST_AUTO_TEST_SUITE_END()
