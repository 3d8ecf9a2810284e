// What becomes of bad records.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/io/rejects.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::io;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(rejects)

BOOST_AUTO_TEST_CASE(the_first_one_ends_the_run) {
    Account account;
    BadRecords records("x.gff3", OnBad::fail, nullptr, account);
    BOOST_TEST(!records.skip());
    BOOST_TEST(records.source() == "x.gff3");
    BOOST_TEST(message_of<DataError>([&] {
                   records.add({Reason::malformed, "no columns"}, "x", 9);
               }) == "no columns (x.gff3:9)");
    BOOST_TEST(message_of<DataError>([&] {
                   records.add({Reason::refused, "no parent"}, 10);
               }) == "no parent (x.gff3:10)");
    BadRecords words("--rows 7", OnBad::fail, nullptr, account);
    BOOST_TEST(message_of<DataError>([&] {
                   words.add({Reason::no_such_row, "there is no row 7"}, "7", 0);
               }) == "there is no row 7 (--rows 7)");
}

BOOST_AUTO_TEST_CASE(all_are_left_out_and_counted) {
    Account account;
    for (const OnBad on_bad : {OnBad::skip, OnBad::na}) {
        BadRecords records("x.gff3", on_bad, nullptr, account);
        BOOST_TEST(records.skip());
        records.add({Reason::malformed, "no columns"}, "x", 9);
        records.add({Reason::refused, "no parent"}, 10);
    }
    BOOST_TEST(account.summary() == "0 read, 4 rejected: 2 malformed, 2 refused");
}

BOOST_AUTO_TEST_CASE(the_file_receives_them_with_the_reason) {
    const TemporaryFolder folder;
    for (const OnBad on_bad : {OnBad::skip, OnBad::fail}) {
        Account account;
        Output file({folder.file("rejects")});
        BadRecords records("x.gff3", on_bad, &file, account);
        try {
            records.add({Reason::malformed, "why"}, "chr1\tx", 1);
            records.add({Reason::malformed, "no text"}, 2);
            records.add({Reason::malformed, "an empty line"}, "", 3);
        } catch (const DataError&) {
            BOOST_TEST(!records.skip());
        }
        file.close();
        BOOST_TEST(content_of(folder.file("rejects")) ==
                   (on_bad == OnBad::skip ? "chr1\tx\twhy\n\tan empty line\n" : "chr1\tx\twhy\n"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
