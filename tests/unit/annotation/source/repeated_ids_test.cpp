// Genes and transcripts whose ID another row has, too.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/source/repeated_ids.hpp"
#include "gk/base/error.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

// Genes and transcripts of these IDs, from lines 1 and 101 on.
Draft draft_of_ids(const std::vector<std::string>& genes, const std::vector<std::string>& transcripts) {
    Draft draft;
    for (const std::string& id : genes) {
        GeneRow row{};
        row.aux = append_text(draft.gene_texts, id);
        draft.genes.push(row);
        draft.gene_lines.push_back(draft.gene_lines.size() + 1);
    }
    for (const std::string& id : transcripts) {
        TranscriptRow row{};
        row.aux = append_text(draft.transcript_texts, id);
        draft.transcripts.push(row);
        draft.transcript_lines.push_back(draft.transcript_lines.size() + 101);
    }
    return draft;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(repeated_ids)

BOOST_AUTO_TEST_CASE(later_rows_are_counted) {
    BuildReport report;
    note_repeated_ids(draft_of_ids({"a", "b", "a", "c", "a"}, {"a", "b", "b"}), report, "x", false);
    BOOST_TEST(report.odd(Oddity::repeated_id) == 3U);
    BOOST_TEST(report.warnings("x").at(0) == "3 IDs occur again (the first: x:3)");
}

BOOST_AUTO_TEST_CASE(a_gene_and_a_transcript_may_share_an_id) {
    std::vector<std::string> ids;
    for (int i = 0; i < 20'000; ++i) ids.push_back("E" + std::to_string(i));
    BuildReport report;
    note_repeated_ids(draft_of_ids(ids, ids), report, "x", true);
    note_repeated_ids(Draft(), report, "x", true);
    BOOST_TEST(report.odd(Oddity::repeated_id) == 0U);
}

BOOST_AUTO_TEST_CASE(strict_builds_end_there) {
    BuildReport report;
    BOOST_TEST(message_of<DataError>([&] {
                   note_repeated_ids(draft_of_ids({"a"}, {"b", "T.1", "T.1"}), report, "x", true);
               }) == "the ID 'T.1' occurs again (--strict) (x:103)");
}

BOOST_AUTO_TEST_SUITE_END()
