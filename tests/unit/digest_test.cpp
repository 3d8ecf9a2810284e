// Tags of names and digests of sequences.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/genome/digest.hpp"
#include "gk/genome/genome_digests.hpp"
#include "temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

SequenceDigester::Digests digests_of(std::string_view bases, std::size_t piece) {
    SequenceDigester digester;
    for (std::size_t at = 0; at < bases.size(); at += piece) digester.feed(bases.substr(at, piece));
    return digester.finish();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(digest)

BOOST_AUTO_TEST_CASE(tags_are_those_of_the_golden_table) {
    for (const auto& row : golden_table("hashes.tsv")) {
        BOOST_TEST_CONTEXT("the name '" << row.at(0) << "'") {
            BOOST_TEST(std::to_string(chrom_tag(row.at(0))) == row.at(1));
            BOOST_TEST(std::to_string(assembly_tag(row.at(0))) == row.at(2));
        }
    }
    static_assert(chrom_tag("") == 0x811C9DC5U && assembly_tag("hg19") == 18066321624714247006U);
    BOOST_TEST(chrom_tag("scaffold_1439599") == chrom_tag("scaffold_1622382"));
}

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

BOOST_AUTO_TEST_CASE(digests_of_an_assembly_in_any_number_of_threads) {
    Genome toy(find_genome("toy", golden("data")));
    const auto one = chromosome_digests(toy, 1);
    BOOST_TEST(one.size() == toy.sizes().size());
    for (const unsigned threads : {2U, 7U}) {
        Genome again(find_genome("toy", golden("data")));
        const auto many = chromosome_digests(again, threads);
        BOOST_REQUIRE(many.size() == one.size());
        for (std::size_t i = 0; i < one.size(); ++i) BOOST_TEST(many[i].refget == one[i].refget);
    }
    Genome without(find_genome("tb_noseq", golden("data")));
    BOOST_CHECK_THROW(chromosome_digests(without, 1), DataError);
}

BOOST_AUTO_TEST_SUITE_END()
