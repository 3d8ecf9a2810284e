// Junctions of files of reads as commands list them: GenomeKit's content.
#include "gk/reads/view/jralign_view.hpp"

#include <boost/test/unit_test.hpp>

#include "support/read_files.hpp"
#include "support/read_views.hpp"

using namespace gk;
using namespace gk::reads;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(jralign_view)

BOOST_AUTO_TEST_CASE(golden_content) {
    for (const Json& build : golden_objects("builds.jsonl"))
        if (build["kind"] == "jralign" && build.contains("content") && !build["content"].is_null())
            compare_content(build);
}

BOOST_AUTO_TEST_CASE(rows_and_parts_as_text) {
    const ReadNames names("toy");
    const Jralign file(golden_reads("out/basic_var.jralign"));
    const JralignView view(file, names.of(file.path()), false);
    BOOST_TEST(tsv_rows(view.table_view())[0] == "chrM\t1100\t1180\t+\t1");
    const auto parts = part_rows(view, 4);
    BOOST_TEST(parts[0] == "10\t40\t+\t0\t.");
    BOOST_TEST(parts[1].starts_with("20\t30\t-\t3\tchr1:"));
    BOOST_TEST(std::count(parts[1].begin(), parts[1].end(), ',') == 2);
}

BOOST_AUTO_TEST_CASE(blocks_are_the_largest_overhangs) {
    const ReadNames names("toy");
    const auto bed12_of = [&](const std::string& path, table::Row row) {
        const Jralign file(golden_reads(path));
        const JralignView view(file, names.of(file.path()), false);
        ByteBuffer text;
        view.table_view().columns.append_bed12(row, text);
        return std::string(text.view());
    };
    BOOST_TEST(bed12_of("out/basic.jralign", 4) ==
               "chr1\t2080\t2410\tJ4\t13\t?\t2080\t2410\t255,0,0\t2\t20,110\t0,220");
    BOOST_TEST(bed12_of("out/paired_ISR.jralign", 1) ==
               "chr1\t2081\t2405\tJ1\t3\t-\t2081\t2405\t255,0,0\t2\t19,105\t0,219");
}

BOOST_AUTO_TEST_CASE(scores_end_at_1000) {
    BOOST_TEST(bed_score_of(0) == 0);
    BOOST_TEST(bed_score_of(1000) == 1000);
    BOOST_TEST(bed_score_of(1001) == 1000);
}

BOOST_AUTO_TEST_CASE(a_chromosome_that_is_not_known) {
    const ReadNames names("toyb");
    const Jralign file(golden_reads("out/basic.jralign"));
    const table::ChromTags none(ChromNames::from_list({}, "none"));
    const std::vector<std::string> no_names;
    const JralignView view(file, {.file = file.path(), .tags = none, .names = no_names}, false);
    BOOST_TEST(contains(message_of<DataError>([&] { tsv_rows(view.table_view()); }),
                        "a chromosome that the assembly does not have"));
}

BOOST_AUTO_TEST_SUITE_END()
