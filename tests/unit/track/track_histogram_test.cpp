// Histograms, equal to GenomeKit's (gk/track/FORMAT.md#histogram).
#include "gk/track/track_histogram.hpp"

#include <boost/test/unit_test.hpp>
#include <charconv>
#include <map>

#include "support/golden_track.hpp"

using namespace gk;
using namespace gk::track;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(track_histogram)

namespace {

using Rows = std::vector<std::pair<std::string, std::string>>;

// `genome`, or `chr1:10-20:+` from 0; several with blanks.
void count_region(const Gtrack& opened, const std::string& region, std::vector<Histogram>& histograms) {
    const auto count = [&](const std::string& chrom, Strand strand, std::int32_t start, std::int32_t end) {
        count_values(opened, opened.find(chrom_tag(chrom), strand), start, end, histograms);
    };
    if (region == "genome") {
        for (const ChromSize& chrom : toy_genome().sizes()) {
            count(chrom.name, Strand::positive, 0, static_cast<std::int32_t>(chrom.size));
            if (opened.header().is_stranded)
                count(chrom.name, Strand::negative, 0, static_cast<std::int32_t>(chrom.size));
        }
        return;
    }
    std::istringstream parts(region);
    for (std::string part; std::getline(parts, part, ' ');) {
        const std::size_t colon = part.find(':');
        const std::size_t dash = part.find('-', colon);
        const std::size_t second = part.find(':', dash);
        count(part.substr(0, colon), part.back() == '-' ? Strand::negative : Strand::positive,
              std::stoi(part.substr(colon + 1)), std::stoi(part.substr(dash + 1, second - dash - 1)));
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(golden_histograms) {
    std::map<std::pair<std::string, std::string>, std::map<std::string, Rows>> cases;
    for (const std::string& line : golden_lines(golden_track("histogram.tsv"))) {
        const auto fields = split_at_tabs(line);
        if (fields[0] == "file") continue;
        cases[{std::string(fields[0]), std::string(fields[1])}][std::string(fields[2])].emplace_back(fields[3],
                                                                                                     fields[4]);
    }
    BOOST_TEST(cases.size() > 5U);
    for (const auto& [key, columns] : cases) {
        const Gtrack opened(golden_track("grid/" + key.first + ".gtrack"));
        for (const auto& [column, rows] : columns) {
            std::vector<Histogram> histograms(column == "*" ? 1 : opened.dim());
            count_region(opened, key.second, histograms);
            const auto counts = histograms[column == "*" ? 0 : std::stoul(column)].counts();
            BOOST_TEST_INFO(key.first << " " << key.second << " " << column);
            if (rows[0].first == "#distinct") {  // of a long one the file has only sums
                std::uint64_t total = 0;
                for (const auto& [half, count] : counts) total += count;
                BOOST_TEST(std::to_string(counts.size()) == rows[0].second);
                BOOST_TEST(std::to_string(total) == rows[1].second);
                continue;
            }
            BOOST_TEST_REQUIRE(counts.size() == rows.size());
            for (std::size_t i = 0; i < rows.size(); ++i) {
                const std::string bytes = bytes_of_list(rows[i].first, Dtype::float16);
                std::uint16_t half = 0;
                std::memcpy(&half, bytes.data(), sizeof half);
                BOOST_TEST(counts[i].first == half);
                BOOST_TEST(std::to_string(counts[i].second) == rows[i].second);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(zeros_and_nan) {
    Histogram histogram;
    histogram.add(0x8000);
    histogram.add(0, 2);
    histogram.add(0x7E00);
    histogram.add(0xBC00);
    Histogram more;
    more.add(0x7C00);
    histogram.combine(more);
    const auto counts = histogram.counts();
    BOOST_TEST(counts.size() == 3U);
    BOOST_TEST((counts[0] == std::pair<std::uint16_t, std::uint64_t>(0, 3)));
    BOOST_TEST(counts[1].first == 0x7C00);
    BOOST_TEST(counts[2].first == 0xBC00);
}

BOOST_AUTO_TEST_SUITE_END()
