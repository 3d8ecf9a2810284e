// The account of records.
#include <boost/test/unit_test.hpp>

#include "gk/io/account.hpp"

using namespace gk::io;

BOOST_AUTO_TEST_SUITE(account)

BOOST_AUTO_TEST_CASE(the_account_of_records) {
    Account first;
    BOOST_TEST(first.summary() == "0 read, 0 rejected");
    first.read = 1'000'000;
    first.reject(Reason::outside_chromosome);
    first.reject(Reason::unknown_chromosome);
    first.reject(Reason::unknown_chromosome);
    BOOST_TEST(first.summary() == "1,000,000 read, 3 rejected: 2 unknown chromosome, 1 beyond the chromosome's end");
    Account second;
    second.read = 5;
    second.known_chromosome = 4;
    second.unknown_chromosome("chrZ");
    second.unknown_chromosome("chrY");
    second.rejected.fill(1);
    second.add(first);
    BOOST_TEST(second.read == 1'000'005U);
    BOOST_TEST(second.known_chromosome == 4U);
    BOOST_TEST(second.all_rejected() == reason_count + 3);
    BOOST_TEST(second.first_unknown == "chrZ");
    first.add(second);
    BOOST_TEST(first.first_unknown == "chrZ");
}

BOOST_AUTO_TEST_CASE(what_is_left_out_is_counted_by_phrase) {
    Account account;
    account.read = 1500;
    account.leave_out("without a principality", 1200);
    account.leave_out("of other genes");
    account.leave_out("of no kind", 0);
    account.leave_out("without a principality");
    BOOST_TEST(account.summary() == "1,500 read, 0 rejected; left out: 1,201 without a principality, 1 of other genes");
    Account later;
    later.leave_out("repeated", 2);
    later.leave_out("of other genes", 3);
    later.reject(Reason::refused);
    account.add(later);
    BOOST_TEST(account.summary() ==
               "1,500 read, 1 rejected: 1 refused; left out: 1,201 without a principality, 4 of other genes, "
               "2 repeated");
}

BOOST_AUTO_TEST_CASE(types_are_told_in_the_order_of_the_file) {
    Account account;
    BOOST_TEST(account.ignored_types_text() == "");
    account.ignore_type("region", 5);
    BOOST_TEST(account.ignored_types_text() == "left out by type: 1 region (line 5)");
    account.ignore_type("region", 7);
    Account later;
    later.ignore_type("start_codon", 30);
    for (std::uint64_t line = 40; line < 1540; ++line) later.ignore_type("start_codon", line);
    later.ignore_type("region", 1600);
    later.ignore_type("Region", 1601);
    account.add(later);
    BOOST_TEST(account.ignored_types_text() ==
               "left out by type: 3 region (line 5 on), 1,501 start_codon (line 30 on), 1 Region (line 1601)");
}

BOOST_AUTO_TEST_CASE(many_types_are_cut) {
    Account account;
    for (std::uint64_t i = 0; i < 42; ++i) account.ignore_type("type" + std::to_string(i), i + 1);
    const std::string text = account.ignored_types_text();
    BOOST_TEST(text.ends_with("1 type39 (line 40), and 2 more types"));
}

BOOST_AUTO_TEST_CASE(sentences_say_how_often_and_where_first) {
    const Phrase phrase{"row ends before it starts", "rows end before they start"};
    Occurrences found;
    found.add(7);
    BOOST_TEST(sentence(found, phrase, "x.gff3") == "1 row ends before it starts (x.gff3:7)");
    Occurrences later;
    for (std::uint64_t i = 0; i < 1233; ++i) later.add(8 + i);
    found.add(later);
    BOOST_TEST(sentence(found, phrase, "x.gff3") == "1,234 rows end before they start (the first: x.gff3:7)");
    Occurrences none;
    none.add(later);
    BOOST_TEST(none.first_line == 8U);
    Occurrences placeless;
    placeless.add(0);
    BOOST_TEST(sentence(placeless, phrase, "x") == "1 row ends before it starts (x)");
}

BOOST_AUTO_TEST_SUITE_END()
