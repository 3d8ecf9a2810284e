// Texts that are slips of the keyboard.
#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/table/where/where_slips.hpp"

namespace {

using gk::table::Column;
using gk::table::Row;

struct Texts {
    std::vector<std::string> texts;
};

std::optional<std::string_view> text_in(const Texts& source, Row row) {
    if (source.texts[row].empty()) return std::nullopt;
    return source.texts[row];
}

std::string told(const Texts& source, const std::string& condition) {
    const std::vector<Column> columns{gk::table::make_column<Texts, text_in>("type", source)};
    std::string text;
    for (const std::string& slip :
         slips_of(gk::table::Condition(condition, columns), static_cast<Row>(source.texts.size())))
        text += slip + "|";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(where_slips)

BOOST_AUTO_TEST_CASE(texts_that_are_nearly_there) {
    const Texts few{{"protein_coding", "", "lncRNA", "protein_coding"}};
    const std::string slip = "no row has type 'protein-coding'; did you mean 'protein_coding'?|";
    BOOST_TEST(told(few, "type == \"protein-coding\"") == slip);
    BOOST_TEST(told(few, "\"protein-coding\" != type || type == \"lncRNA\"") == slip);
    BOOST_TEST(told(few, "type == \"protein_coding\"").empty());
    BOOST_TEST(told(few, "type == \"tRNA_of_mitochondria\"").empty());
    BOOST_TEST(told(few, "type =~ \"protein-coding\"").empty());
    BOOST_TEST(told(few, "type < \"protein-coding\"").empty());
    BOOST_TEST(told(few, "type == \"\"").empty());
    BOOST_TEST(told(few, "type == \"LNCRNA\" || type == \"protein-coding\"") ==
               "no row has type 'LNCRNA'; did you mean 'lncRNA'?|" + slip);
    BOOST_TEST(told(Texts{}, "type == \"x\"").empty());
}

BOOST_AUTO_TEST_CASE(columns_of_many_values_are_left_alone) {
    Texts many;
    for (int i = 0; i < 5000; ++i) many.texts.push_back("gene" + std::to_string(i));
    BOOST_TEST(told(many, "type == \"gene-1\"").empty());
}

// A value that no row of the sample has, but one row of the table.
BOOST_AUTO_TEST_CASE(rare_values_are_looked_for) {
    Texts rare{std::vector<std::string>(1 << 16, "vaultRNA")};
    rare.texts[3] = "vault_RNA";
    BOOST_TEST(told(rare, "type == \"vault_RNA\"").empty());
    BOOST_TEST(!told(rare, "type == \"vaultRNB\"").empty());
}

BOOST_AUTO_TEST_SUITE_END()
