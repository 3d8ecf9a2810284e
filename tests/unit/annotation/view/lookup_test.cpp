// Genes and transcripts by their IDs and names (gk/annotation/FORMAT.md#look-up).
#include <boost/test/unit_test.hpp>

#include "gk/annotation/view/lookup.hpp"
#include "support/small_annotation.hpp"

using namespace gk::annotation;
using namespace gk::testing;

namespace {

std::string gene_rows() {
    std::string rows;
    for (const char* id_and_name :
         {"A.1 one", "A.1.2 two", "A.1_PAR_Y one", "B three", "A.2 four", ".C five", "A.1 One"}) {
        const std::string text = id_and_name;
        const std::size_t blank = text.find(' ');
        rows += "chr1 x gene 1 9 . + . ID=" + text.substr(0, blank) + ";biotype=lncRNA;Name=" + text.substr(blank + 1) +
                "\n";
    }
    return rows;
}

std::string numbers_of(const std::vector<Row>& rows) {
    std::string text;
    for (const Row row : rows) text += std::to_string(row);
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lookup)

// The first look-ups walk, later ones search a sorted list.
BOOST_AUTO_TEST_CASE(rows_answer_to_beginnings_of_their_id) {
    const SmallAnnotation small(gene_rows());
    Lookup genes(small.annotation(), Feature::genes);
    const std::pair<const char*, const char*> cases[] = {
        {"A", "01246"}, {"A.1", "016"}, {"A.1.2", "1"}, {"A.1_PAR_Y", "2"}, {"B", "3"}, {"", "5"},
        {".C", "5"},    {"a", ""},      {"A.", ""},     {"A.1_PAR", ""},    {"C", ""},
    };
    for (int round = 0; round < 4; ++round)
        for (const auto& [text, rows] : cases)
            BOOST_TEST(numbers_of(genes.by_id(text)) == rows, text << " in round " << round);
}

BOOST_AUTO_TEST_CASE(names_are_exact) {
    const SmallAnnotation small(gene_rows());
    const Lookup genes(small.annotation(), Feature::genes);
    BOOST_TEST(numbers_of(genes.by_name("one")) == "02");
    BOOST_TEST(numbers_of(genes.by_name("One")) == "6");
    BOOST_TEST(numbers_of(genes.by_name("on")) == "");
    BOOST_TEST(numbers_of(genes.by_name("")) == "");
}

BOOST_AUTO_TEST_CASE(suggestions_for_failures) {
    const SmallAnnotation small;
    const Lookup genes(small.annotation(), Feature::genes);
    BOOST_TEST(genes.suggest_id("TWO") == "; it is the name of 'G2.1_PAR_Y'");
    BOOST_TEST(genes.suggest_id("G1.3") == "; did you mean 'G1.2'?");
    BOOST_TEST(genes.suggest_id("whatever") == "");
    BOOST_TEST(genes.suggest_name("two") == "; did you mean 'TWO'?");
    Lookup transcripts(small.annotation(), Feature::transcripts);
    BOOST_TEST(numbers_of(transcripts.by_id("T2")) == "1");
    BOOST_TEST(transcripts.suggest_id("TWO") == "");
    BOOST_TEST(transcripts.suggest_id("T1.2") == "; did you mean 'T1.1'?");
}

BOOST_AUTO_TEST_SUITE_END()
