// A genome: names, sizes and sequence from the files of a folder.
#include <boost/test/unit_test.hpp>
#include <map>
#include <memory>
#include <thread>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/genome/genome.hpp"
#include "support/temporary_folder.hpp"
#include "support/twobit_builder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

Genome open_golden(const std::string& name) {
    return Genome(find_genome(name, golden("data")));
}

// `!` where the chromosome is not known or has no sequence.
std::string dna(Genome& genome, std::string_view chrom, std::int64_t start, std::int64_t end,
                Strand strand = Strand::positive) {
    genome.open_sequence();
    const auto id = genome.names().find(chrom);
    if (!id) return "!";
    const TwoBitSequence* sequence = genome.sequence(*id);
    if (sequence == nullptr) return "!";
    ByteBuffer out;
    sequence->append_padded(start, end, strand, Case::upper, out);
    return std::string(out.view());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(genome)

BOOST_AUTO_TEST_CASE(golden_sequences) {
    std::map<std::string, std::unique_ptr<Genome>> genomes;
    std::size_t checked = 0;
    for (const auto& row : golden_table("dna.tsv")) {
        // Long answers are digests there; the property tests compare those, and the errors.
        if (row.at(9).starts_with('!') || row.at(9).starts_with("sha1:") || row.at(1) == "coll_one") continue;
        auto& genome = genomes[row.at(1)];
        if (!genome) genome = std::make_unique<Genome>(find_genome(row.at(1), golden("data")));
        BOOST_TEST(dna(*genome, row.at(2), std::stol(row.at(4)), std::stol(row.at(5)),
                       row.at(3) == "-" ? Strand::negative : Strand::positive) == row.at(9),
                   "row " << row.at(0));
        ++checked;
    }
    BOOST_TEST(checked > 300U);
}

BOOST_AUTO_TEST_CASE(a_sequence_without_a_name_spoils_nothing_else) {
    for (const char* name : {"al_missing", "sz_missing"}) {
        Genome genome = open_golden(name);
        BOOST_TEST(dna(genome, "chr1", 1, 8) == "GTCTGAG");
        BOOST_TEST(dna(genome, "chr2", 1, 8) == "!");
    }
    Genome extra = open_golden("al_extra");
    BOOST_TEST(dna(extra, "chr1", 1, 8) == "GTCTGAG");
    BOOST_TEST(dna(extra, "chr3", 0, 1) == "!");
    Genome one = open_golden("coll_one");
    BOOST_TEST(dna(one, "scaffold_1439599", 1, 8) == "CGTACGT");
    BOOST_TEST(dna(one, "scaffold_1622382", 1, 8) == "!");
}

BOOST_AUTO_TEST_CASE(sizes_by_every_name) {
    Genome acc = open_golden("acc");
    BOOST_REQUIRE(acc.sizes().size() == 3U);
    BOOST_TEST(acc.sizes()[2].name == "JA0003.1");
    for (const char* typed : {"chr1", "CM0001.1", "1"})
        BOOST_TEST(acc.size(acc.names().find(typed).value()).value() == 200);
    BOOST_REQUIRE(acc.aliases() != nullptr);
    BOOST_TEST(acc.aliases()->rows().size() == 3U);
    Genome extra = open_golden("al_extra");
    BOOST_TEST(!extra.size(extra.names().find("chr3").value()));
    BOOST_TEST(open_golden("toyb").aliases() == nullptr);
}

BOOST_AUTO_TEST_CASE(a_2bit_without_name_tables) {
    const TemporaryFolder folder;
    const std::string path =
        folder.write("x.2bit", TwoBitBuilder().add("b", "ACGT").add("a", "GGNAC").add("b", "TT").bytes());
    Genome genome(find_genome(path, "/nowhere"));
    BOOST_TEST(genome.assembly() == "x");
    BOOST_REQUIRE(genome.sizes().size() == 2U);
    BOOST_TEST(genome.sizes()[0].name == "b");
    BOOST_TEST(genome.sizes()[0].size == 2);  // the last of a repeated name counts
    BOOST_TEST(genome.sizes()[1].size == 5);
    BOOST_TEST(dna(genome, "b", 0, 2) == "TT");
    BOOST_TEST(dna(genome, "a", 0, 5, Strand::negative) == "GTNCC");
}

BOOST_AUTO_TEST_CASE(a_missing_2bit_is_missed_when_it_is_needed) {
    const TemporaryFolder folder;
    folder.write("x.chrom.sizes", "chr1\t4\n");
    Genome genome(find_genome("x", folder.path()));
    BOOST_TEST(genome.sizes().size() == 1U);
    BOOST_TEST(contains(message_of<Error>([&] { genome.open_sequence(); }), "no x.2bit in " + folder.path()));
    folder.write("n.cfg", "refg=nowhere\n");
    Genome lost(find_genome("n", folder.path()));
    BOOST_TEST(contains(message_of<Error>([&] { lost.names(); }), "nowhere"));
    BOOST_TEST(contains(message_of<Error>([&] { lost.open_sequence(); }), "nowhere"));
}

BOOST_AUTO_TEST_CASE(names_that_can_not_be_used_do_not_spoil_lists) {
    for (const char* name : {"al_onecol", "al_dupname", "coll_both", "sz_dup"}) {
        Genome genome = open_golden(name);
        BOOST_TEST(genome.sizes().size() >= 2U);
        BOOST_CHECK_THROW(genome.names(), DataError);
        BOOST_CHECK_THROW(genome.open_sequence(), DataError);
        BOOST_CHECK_THROW(genome.names(), DataError);
    }
}

// What one thread sees of a genome, as text. The threads begin with different parts.
std::string all_answers(const Genome& genome, std::size_t thread) {
    if (thread % 4 == 1) genome.aliases();
    if (thread % 4 == 2) genome.open_sequence();
    if (thread % 4 == 3) genome.sizes();
    ByteBuffer text;
    for (const std::string& name : genome.names().names()) {
        const ChromId chrom = genome.names().find(name).value();
        text.append(name);
        text.append_integer(genome.size(chrom).value_or(-1));
        const TwoBitSequence* sequence = genome.sequence(chrom);
        if (sequence != nullptr) sequence->append_padded(-2, 40, Strand::negative, Case::keep, text);
    }
    for (const ChromSize& entry : genome.sizes()) text.append(entry.name);
    text.append_integer(genome.aliases() == nullptr ? 0 : genome.aliases()->rows().size());
    return std::string(text.view());
}

BOOST_AUTO_TEST_CASE(several_threads_use_one_genome) {
    for (const char* name : {"toy", "acc", "al_missing", "toyb"}) {
        const std::string expected = all_answers(open_golden(name), 0);
        BOOST_TEST(expected.size() > 50U);
        for (int again = 0; again < 20; ++again) {
            const Genome genome(find_genome(name, golden("data")));
            std::vector<std::string> answers(8);
            std::vector<std::thread> threads;
            for (std::size_t i = 0; i < answers.size(); ++i)
                threads.emplace_back([&genome, &answers, i] { answers[i] = all_answers(genome, i); });
            for (std::thread& thread : threads) thread.join();
            for (const std::string& answer : answers) BOOST_TEST(answer == expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(several_threads_hear_of_damage) {
    const Genome genome(find_genome("al_dupname", golden("data")));
    std::vector<std::string> messages(8);
    std::vector<std::thread> threads;
    for (std::string& message : messages)
        threads.emplace_back([&] { message = message_of<DataError>([&] { genome.open_sequence(); }); });
    for (std::thread& thread : threads) thread.join();
    BOOST_TEST(!messages.front().empty());
    for (const std::string& message : messages) BOOST_TEST(message == messages.front());
}

BOOST_AUTO_TEST_CASE(chromosomes_that_a_file_names_itself) {
    const Genome genome("x.bw", {{"b", 7}, {"a", 9}});
    BOOST_TEST(genome.assembly() == "x.bw");
    BOOST_TEST(genome.sizes().size() == 2U);
    BOOST_TEST(genome.size(*genome.names().find("a")).value() == 9);
    BOOST_TEST(!genome.names().find("c"));
    BOOST_TEST(genome.aliases() == nullptr);
    BOOST_CHECK_THROW(genome.open_sequence(), Error);
}

BOOST_AUTO_TEST_CASE(an_empty_assembly) {
    const TemporaryFolder folder;
    Genome genome(find_genome(folder.write("x.2bit", TwoBitBuilder().bytes()), "/nowhere"));
    BOOST_TEST(genome.sizes().empty());
    BOOST_TEST(dna(genome, "chr1", 0, 1) == "!");
}

BOOST_AUTO_TEST_SUITE_END()
