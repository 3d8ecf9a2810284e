// Reads with and without a variant over two groups of junctions: GenomeKit's answers.
#include "gk/reads/view/contingency.hpp"

#include <boost/test/unit_test.hpp>

#include "gk/base/name_hash.hpp"
#include "gk/table/find.hpp"
#include "support/read_files.hpp"
#include "support/read_views.hpp"

using namespace gk;
using namespace gk::reads;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(contingency)

BOOST_AUTO_TEST_CASE(golden_tables) {
    for (const Json& row : golden_objects("contingency.jsonl")) {
        const Jralign file(golden_reads(row["file"]));
        const ReadNames names("toy");
        const table::Finder finder(file.junctions(), file.path(), names.tags());
        const std::string chrom = row["variant"][0];
        const std::string ref = row["variant"][2];
        const std::string alt = row["variant"][3];
        const AskedVariant asked{.chrom = chrom_tag(chrom), .start = row["variant"][1], .ref = ref, .alt = alt};
        const auto count = [&](const Json& window) {
            std::vector<table::Row> rows;
            finder.find(table::FindMethod::within_5p, *names.names().find(window[0].get<std::string>()),
                        window[1] == "+" ? Strand::positive : Strand::negative, window[2], window[3], rows);
            return count_alleles(file, rows, asked);
        };
        const AlleleCounts constitutive = count(row["const"]);
        const AlleleCounts alternative = count(row["alt"]);
        const Json table = {{constitutive.ref, constitutive.alt}, {alternative.ref, alternative.alt}};
        BOOST_TEST((table == row["table"]), row.dump() + " got " + table.dump());
    }
}

BOOST_AUTO_TEST_SUITE_END()
