// Digests of sequences and of collections of them.
#include <boost/test/unit_test.hpp>

#include "gk/genome/digest.hpp"

using namespace gk;

namespace {

SequenceDigester::Digests digests_of(std::string_view bases, std::size_t piece) {
    SequenceDigester digester;
    for (std::size_t at = 0; at < bases.size(); at += piece) digester.feed(bases.substr(at, piece));
    return digester.finish();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(digest)

BOOST_AUTO_TEST_CASE(digests_of_a_sequence) {
    BOOST_TEST(digests_of("ACGT", 4).refget == "SQ.aKF498dAxcJAqme6QYQ7EZ07-fiw8Kw2");
    BOOST_TEST(digests_of("ACGT", 4).md5 == "f1f8f4bf413b16ad135722aa4591043e");
    BOOST_TEST(digests_of("", 1).refget == "SQ.z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXc");
    BOOST_TEST(digests_of("", 1).md5 == "d41d8cd98f00b204e9800998ecf8427e");
    BOOST_TEST(sha512t24u("ACGT") == "aKF498dAxcJAqme6QYQ7EZ07-fiw8Kw2");
}

BOOST_AUTO_TEST_CASE(pieces_do_not_matter) {
    std::string bases;
    for (std::size_t i = 0; i < 1000; ++i) bases += "ACGTN"[i * i % 7 % 5];
    const auto whole = digests_of(bases, bases.size());
    for (const std::size_t piece : {1UL, 3UL, 64UL, 127UL, 128UL, 999UL}) {
        BOOST_TEST(digests_of(bases, piece).md5 == whole.md5);
        BOOST_TEST(digests_of(bases, piece).refget == whole.refget);
    }
}

BOOST_AUTO_TEST_CASE(digest_of_a_sequence_collection) {
    std::vector<CollectionMember> members;
    for (const auto& [name, bases] :
         {std::pair("chrX", "TTGGGGAA"), std::pair("chr1", "GGAA"), std::pair("chr2", "GCGC")})
        members.push_back({name, digests_of(bases, 3).refget});
    BOOST_TEST(sequence_collection_digest(members) == "XZlrcEGi6mlopZ2uD8ObHkQB1d0oDwKk");
    std::swap(members[0], members[1]);
    BOOST_TEST(sequence_collection_digest(members) != "XZlrcEGi6mlopZ2uD8ObHkQB1d0oDwKk");
}

BOOST_AUTO_TEST_SUITE_END()
