// What becomes of bad rows of a source.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/source/bad_rows.hpp"
#include "gk/base/error.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(bad_rows)

BOOST_AUTO_TEST_CASE(the_first_one_ends_the_build) {
    BuildReport report;
    BadRows rows("x.gff3", false, nullptr, report);
    BOOST_TEST(message_of<DataError>([&] {
                   rows.add({io::Reason::malformed, "no columns"}, "x", 9);
               }) == "no columns (x.gff3:9)");
    BOOST_TEST(report.account.all_rejected() == 0U);
}

BOOST_AUTO_TEST_CASE(all_are_left_out_and_counted) {
    BuildReport report;
    BadRows rows("x.gff3", true, nullptr, report);
    rows.add({io::Reason::malformed, "no columns"}, "x", 9);
    rows.add({io::Reason::refused, "no parent"}, "", 10);
    BOOST_TEST(report.account.summary() == "0 read, 2 rejected: 1 malformed, 1 refused");
}

BOOST_AUTO_TEST_CASE(rejects_receive_them_with_the_reason) {
    const TemporaryFolder folder;
    for (const bool skip : {true, false}) {
        BuildReport report;
        io::Output rejects({folder.file("rejects")});
        BadRows rows("x.gff3", skip, &rejects, report);
        try {
            rows.add({io::Reason::malformed, "why"}, "chr1\tx", 1);
            rows.add({io::Reason::malformed, "no text"}, "", 2);
            rows.add({io::Reason::malformed, "why not"}, "chr2", 3);
        } catch (const DataError&) {
            BOOST_TEST(!skip);
        }
        rejects.close();
        BOOST_TEST(content_of(folder.file("rejects")) == (skip ? "chr1\tx\twhy\nchr2\twhy not\n" : "chr1\tx\twhy\n"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
