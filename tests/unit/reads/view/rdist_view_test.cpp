// Counts over junctions as commands list them: GenomeKit's content.
#include "gk/reads/view/rdist_view.hpp"

#include <boost/test/unit_test.hpp>

#include "support/read_files.hpp"
#include "support/read_views.hpp"

using namespace gk;
using namespace gk::reads;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(rdist_view)

BOOST_AUTO_TEST_CASE(golden_content) {
    for (const Json& build : golden_objects("builds.jsonl"))
        if (build["kind"] == "rdist" && build.contains("content") && !build["content"].is_null())
            compare_content(build);
}

BOOST_AUTO_TEST_CASE(rows_and_parts_as_text) {
    const ReadNames names("toy");
    const Rdist file(golden_reads("out/basic.rdist"));
    const RdistView view(file, names.of(file.path()), false);
    BOOST_TEST(tsv_rows(view.table_view())[0] == "chrM\t1100\t1180\t+\t1\t2");
    BOOST_TEST((part_rows(view, 0) == std::vector<std::string>{"+\t-10\t1", "+\t10\t1"}));
}

BOOST_AUTO_TEST_SUITE_END()
