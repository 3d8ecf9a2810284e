// How often each base was read: GenomeKit's answers.
#include "gk/reads/view/pileup.hpp"

#include <boost/test/unit_test.hpp>

#include "support/read_files.hpp"
#include "support/read_views.hpp"

using namespace gk;
using namespace gk::reads;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(pileup)

BOOST_AUTO_TEST_CASE(golden_counts) {
    std::size_t equal = 0;
    std::size_t refused = 0;
    for (const Json& row : golden_objects("pileup.jsonl")) {
        const std::string file_name = row["file"];
        const auto genome = read_assemblies().open(contains(file_name, "toyb") ? "toyb" : "toy");
        const Ralign file(golden_reads(file_name));
        const table::ChromTags tags(genome->names());
        const Pileup counter(file, *genome, tags);
        const Json& query = row["query"];
        const Interval interval{.chrom = *genome->names().find(query[0].get<std::string>()),
                                .strand = query[1] == "+" ? Strand::positive : Strand::negative,
                                .start = query[2],
                                .end = query[3]};
        ByteBuffer bases;
        std::vector<PileupCounts> counts;
        const std::string error = message_of<DataError>([&] { counts = counter.at(interval, bases); });
        if (row.contains("error")) {
            // Wholly outside is a command's to refuse; the last base alone is none of GenomeKit's to answer.
            const bool outside =
                interval.end <= 0 || interval.start + 1 >= std::int64_t{genome->sequence(interval.chrom)->size};
            BOOST_TEST((outside || row.contains("query_genome") || contains(error, "no letter of ACGTN")), row.dump());
            ++refused;
            continue;
        }
        BOOST_TEST(error == "", row.dump());
        BOOST_TEST((Json(counts) == row["counts"]), row.dump());
        BOOST_TEST(bases.size() == counts.size());
        ++equal;
    }
    BOOST_TEST(equal > 100U);
    BOOST_TEST(refused > 0U);
}

BOOST_AUTO_TEST_SUITE_END()
