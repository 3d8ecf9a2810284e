// Rows of files of reads as commands list and find them: GenomeKit's content and its answers.
#include "gk/reads/view/ralign_view.hpp"

#include <boost/test/unit_test.hpp>
#include <map>
#include <memory>

#include "gk/reads/view/jralign_view.hpp"
#include "gk/reads/view/rdist_view.hpp"
#include "gk/table/find.hpp"
#include "support/read_files.hpp"
#include "support/read_views.hpp"

using namespace gk;
using namespace gk::reads;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(ralign_view)

BOOST_AUTO_TEST_CASE(golden_content) {
    for (const Json& build : golden_objects("builds.jsonl"))
        if (build["kind"] == "ralign" && build.contains("content") && !build["content"].is_null())
            compare_content(build);
}

BOOST_AUTO_TEST_CASE(rows_as_text) {
    const ReadNames names("toy");
    const Ralign file(golden_reads("out/basic.ralign"));
    const auto rows = [&](RalignTable table) {
        const RalignView view(file, table, names.of(file.path()), false);
        return tsv_rows(view.table_view());
    };
    BOOST_TEST(rows(RalignTable::junctions)[0] == "chrM\t1100\t1180\t+\t1");
    BOOST_TEST(rows(RalignTable::alignments)[0] == "chr1\t2000\t2050\t+\t1\t0");
    BOOST_TEST(rows(RalignTable::matches)[0] == "chr1\t2000\t2050\t+\t0\t.");
    BOOST_TEST(rows(RalignTable::variants)[0] == "chr1\t2008\t2009\tT\tN\tchr1:2009:T:N");
}

BOOST_AUTO_TEST_CASE(parts_of_rows) {
    const ReadNames names("toy");
    const Ralign file(golden_reads("out/basic.ralign"));
    const auto parts = [&](RalignTable table, table::Row row) {
        const RalignView view(file, table, names.of(file.path()), false);
        return part_rows(view, row);
    };
    BOOST_TEST((parts(RalignTable::junctions, 0) == std::vector<std::string>{"21\t1090\t1190\t+"}));
    BOOST_TEST((parts(RalignTable::alignments, 0) == std::vector<std::string>{"0\t2000\t2050\t."}));
    BOOST_TEST(parts(RalignTable::variants, 0).empty());
    std::size_t with_variants = 0;
    for (table::Row row = 0; row < file.matches().count; ++row) {
        BOOST_TEST(parts(RalignTable::matches, row).size() == file.match(row).variant_count);
        with_variants += file.match(row).variant_count != 0 ? 1U : 0U;
    }
    BOOST_TEST(with_variants > 0U);
}

// Each find of GenomeKit on each kind of file.
BOOST_AUTO_TEST_CASE(golden_queries) {
    std::map<std::string, std::unique_ptr<QueriedFile>> files;
    std::size_t answered = 0;
    for (const Json& query : golden_objects("queries.jsonl")) {
        if (query.contains("query_genome")) continue;  // a command's to refuse
        auto& file = files[query["file"]];
        if (!file) file = std::make_unique<QueriedFile>(query["file"]);
        const auto rows = file->find(query);
        if (query.contains("error")) {
            BOOST_TEST(!rows.has_value(), query.dump());
            continue;
        }
        BOOST_REQUIRE_MESSAGE(rows.has_value(), query.dump());
        BOOST_TEST((*rows == query["rows"].get<std::vector<table::Row>>()), query.dump());
        ++answered;
    }
    BOOST_TEST(answered > 2000U);
}

BOOST_AUTO_TEST_SUITE_END()
