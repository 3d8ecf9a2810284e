// The invariants of a dganno file. Damage of all kinds, as users meet it: tests/cli/annotation-damage.t.
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstring>

#include "gk/annotation/annotation_check.hpp"
#include "gk/base/name_hash.hpp"
#include "support/small_annotation.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

std::string joined(const std::vector<std::string>& problems) {
    std::string text;
    for (const std::string& problem : problems) text += problem + "\n";
    return text;
}

// The problems of a small annotation in which a number was written over a field of a row.
template <typename Number>
std::string problems_with(Feature feature, Row row, std::size_t field, Number number) {
    const SmallAnnotation small;
    std::string bytes = content_of(small.path());
    const table::Layout& layout = small.annotation().table(feature);
    std::memcpy(bytes.data() + layout.rows_offset + std::size_t{row} * layout.row_size + field, &number, sizeof number);
    const TemporaryFolder folder;
    return joined(annotation_problems(Annotation(folder.write("a.v22.dganno", bytes))));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(annotation_check)

BOOST_AUTO_TEST_CASE(good_annotations_have_no_problem) {
    for (const auto& [rows, source] :
         {std::pair(small_gencode_rows, Source::gencode), {small_ncbi_rows, Source::ncbi_refseq}}) {
        SmallAnnotation small(rows, source);
        BOOST_TEST(joined(annotation_problems(small.annotation())) == "");
        BOOST_TEST(
            joined(annotation_problems(small.annotation(), assembly_tag("x"), &small.genome().genome().names())) == "");
    }
}

BOOST_AUTO_TEST_CASE(another_assembly) {
    const SmallAnnotation small;
    BOOST_TEST(joined(annotation_problems(small.annotation(), assembly_tag("y"))) != "");
    const ChromNames names = ChromNames::from_list({"chr1"}, "names");
    BOOST_TEST(contains(joined(annotation_problems(small.annotation(), assembly_tag("x"), &names)),
                        std::to_string(chrom_tag("chr2"))));
}

BOOST_AUTO_TEST_CASE(codes) {
    BOOST_TEST(contains(problems_with(Feature::genes, 1, offsetof(GeneRow, level), std::uint8_t{4}),
                        "genes row 1: there is no level of code 4"));
    BOOST_TEST(contains(problems_with(Feature::transcripts, 0, offsetof(TranscriptRow, biotype), std::uint8_t{79}),
                        "transcripts row 0: there is no biotype of code 79"));
    BOOST_TEST(contains(problems_with(Feature::transcripts, 0, offsetof(TranscriptRow, tsl), std::uint8_t{7}),
                        "transcripts row 0: there is no TSL of code 7"));
    BOOST_TEST(contains(problems_with(Feature::utr5s, 0, offsetof(PartRow, bits), std::uint8_t{3 + 4}),
                        "utr5s row 0: it has a phase"));
}

BOOST_AUTO_TEST_CASE(relations) {
    BOOST_TEST(contains(problems_with(Feature::genes, 1, offsetof(GeneRow, first_transcript), 0),
                        "genes row 1: its transcripts begin at row 0"));
    BOOST_TEST(contains(problems_with(Feature::genes, 1, offsetof(GeneRow, transcript_count), 2),
                        "genes row 1: its transcripts are 2 from row 1 on; the table has 2"));
    BOOST_TEST(contains(problems_with(Feature::transcripts, 1, offsetof(TranscriptRow, gene), 0),
                        "transcripts row 1: it is not of genes row 1, which has it"));
    BOOST_TEST(contains(problems_with(Feature::exons, 2, offsetof(ExonRow, transcript), 0),
                        "exons row 2: it is not of transcripts row 1, which has it"));
    BOOST_TEST(contains(problems_with(Feature::exons, 0, offsetof(ExonRow, cds), 1),
                        "exons row 0: it points to row 1 of cdss, which is not on it"));
    BOOST_TEST(contains(problems_with(Feature::exons, 1, offsetof(ExonRow, is_last), std::uint8_t{0}),
                        "exons row 1: its mark of the last exon is wrong"));
    BOOST_TEST(contains(problems_with(Feature::introns, 0, offsetof(IntronRow, index), std::uint16_t{1}),
                        "introns row 0: its index is 1"));
    BOOST_TEST(
        contains(problems_with(Feature::exons, 0, offsetof(ExonRow, id), 1U), "exons row 0: its ID is at offset 1"));
    BOOST_TEST(contains(problems_with(Feature::genes, 1, offsetof(GeneRow, aux), 1U),
                        "genes row 1: its texts are at offset 1"));
}

BOOST_AUTO_TEST_SUITE_END()
