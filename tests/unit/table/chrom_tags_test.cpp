// From tags to an assembly's chromosomes and back.
#include <boost/test/unit_test.hpp>
#include <set>
#include <string>
#include <vector>

#include "gk/base/name_hash.hpp"
#include "gk/table/chrom_tags.hpp"

using namespace gk;

BOOST_AUTO_TEST_SUITE(chrom_tags)

BOOST_AUTO_TEST_CASE(every_chromosome_is_found_by_its_tag) {
    for (const std::size_t count : {0U, 1U, 2U, 3U, 1000U}) {
        std::vector<std::string> list;
        std::set<std::uint32_t> known;
        for (std::size_t i = 0; i < count; ++i) {
            list.push_back("contig_" + std::to_string(i));
            BOOST_REQUIRE(known.insert(chrom_tag(list.back())).second);
        }
        const table::ChromTags tags(ChromNames::from_list(list, "list"));
        BOOST_TEST(tags.size() == count);
        for (std::size_t i = 0; i < count; ++i) {
            BOOST_REQUIRE(tags.tag(static_cast<ChromId>(i)) == chrom_tag(list[i]));
            BOOST_REQUIRE(index_of(tags.find(chrom_tag(list[i])).value()) == i);
        }
        for (std::uint32_t tag = 0; tag < 5000; ++tag) BOOST_REQUIRE(tags.find(tag).has_value() == known.contains(tag));
        BOOST_TEST(!tags.find(chrom_tag("contig_x")));
    }
}

BOOST_AUTO_TEST_SUITE_END()
