// The recipes of data-src are those of GenomeKit's data.
#include <boost/test/unit_test.hpp>
#include <cctype>

#include "gk/annotation/source/primary_first.hpp"
#include "gk/recipe/embedded_recipes.hpp"
#include "gk/recipe/recipe.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::recipe;
using namespace gk::testing;

namespace {

std::string joined_by(const std::vector<std::string>& texts, const std::string& joint) {
    std::string line;
    for (const std::string& text : texts) line += (line.empty() ? "" : joint) + text;
    return line;
}

// What the table calls the lines that go first: NCBI's by the assembly without its patch.
std::string primary_column(const AnnotationPlan& plan) {
    if (!plan.primary_first) return {};
    if (plan.source != annotation::Source::ncbi_refseq) return std::string(annotation::source_name(plan.source));
    std::string base = plan.assembly.substr(0, plan.assembly.find('.'));
    for (char& c : base) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return "ncbi:" + base;
}

std::string post_column(const AssemblyPlan& plan) {
    std::vector<std::string> posts;
    for (const AliasStep& step : plan.alias_steps) {
        if (const auto* drop = std::get_if<LineDrop>(&step)) {
            BOOST_TEST(drop->beginning.empty());
            posts.push_back("alias: drop lines containing " + joined_by(drop->containing, " | "));
        } else {
            const auto& append = std::get<RowAppend>(step);
            posts.push_back("alias: append row " + joined_by(append.fields, ",") + " unless the file contains " +
                            append.unless_containing);
        }
    }
    if (plan.promote_ucsc) posts.emplace_back("promote UCSC names");
    return joined_by(posts, "; ");
}

std::string post_column(const AnnotationPlan& plan) {
    if (!plan.drop_rows.containing.empty()) {
        BOOST_TEST(plan.drop_rows.beginning.empty());
        return "drop lines containing " + joined_by(plan.drop_rows.containing, " | ");
    }
    if (plan.drop_rows.beginning.empty()) return {};
    BOOST_TEST(plan.drop_rows.beginning == std::vector<std::string>{"MT\t"}, boost::test_tools::per_element());
    return "drop lines matching ^MT\\t";
}

// A recipe as the table has it.
std::vector<std::string> table_row(const Recipe& each) {
    if (const auto* plan = std::get_if<AnnotationPlan>(&each.plan))
        return {each.target,
                "annotation",
                plan->assembly,
                each.name,
                plan->gff3,
                "",
                "",
                "",
                std::string(annotation::source_name(plan->source)),
                primary_column(*plan),
                post_column(*plan)};
    const auto& plan = std::get<AssemblyPlan>(each.plan);
    const bool copied = !plan.twobit.empty();
    return {each.target,
            "assembly",
            each.target.substr(0, each.target.find('/')),
            each.name,
            copied ? plan.twobit : plan.fasta,
            copied ? "copy" : "faToTwoBit",
            copied ? plan.chrom_sizes : "from 2bit, size descending",
            plan.chrom_alias,
            "",
            "",
            post_column(plan)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(embedded_recipes_of_data_src)

BOOST_AUTO_TEST_CASE(recipes_are_those_of_genomekit) {
    const auto golden_rows = golden_table("recipes.tsv");
    const auto embedded = embedded_recipes();
    BOOST_REQUIRE(embedded.size() == golden_rows.size());
    BOOST_TEST(embedded.size() == 75U);
    for (std::size_t i = 0; i < embedded.size(); ++i) {
        const Recipe each = parse_recipe(embedded[i].target, embedded[i].json);
        BOOST_TEST_CONTEXT(each.target)
        BOOST_TEST(table_row(each) == golden_rows[i], boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(they_are_sorted_and_each_can_be_run) {
    std::string_view last;
    for (const EmbeddedRecipe& embedded : embedded_recipes()) {
        BOOST_TEST((last < embedded.target), embedded.target);
        last = embedded.target;
        const Recipe each = parse_recipe(embedded.target, embedded.json);
        // Throws where gk does not know which lines go first.
        const auto* plan = std::get_if<AnnotationPlan>(&each.plan);
        if (plan != nullptr && plan->primary_first) annotation::PrimaryLines(plan->source, plan->assembly);
        BOOST_TEST(each.is_assembly() == embedded.target.ends_with("/assembly"));
        // The aliases of another patch are aliases of a folder other than the assembly's own.
        if (const auto* assembly = std::get_if<AssemblyPlan>(&each.plan); assembly != nullptr)
            BOOST_TEST(assembly->partial_aliases == (!assembly->fasta.empty() && !assembly->chrom_alias.empty()));
    }
}

BOOST_AUTO_TEST_SUITE_END()
