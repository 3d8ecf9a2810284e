// What a recipe's file may say.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/recipe/recipe.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::recipe;
using namespace gk::testing;

namespace {

// The rest of an object that begins with kind and name.
Recipe parsed_assembly(const std::string& rest) {
    return parse_recipe("x/assembly", R"({"kind": "assembly", "name": "x", )" + rest + "}");
}
Recipe parsed_annotation(const std::string& rest) {
    return parse_recipe("x/P/v1", R"({"kind": "annotation", "name": "p.v1", )" + rest + "}");
}
std::string assembly_fault(const std::string& rest) {
    return message_of<DataError>([&] { parsed_assembly(rest); });
}
std::string annotation_fault(const std::string& rest) {
    return message_of<DataError>([&] { parsed_annotation(rest); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(recipe_files)

BOOST_AUTO_TEST_CASE(an_assembly) {
    const Recipe each = parsed_assembly(R"("twobit": "https://h/x.2bit", "chrom_sizes": "https://h/x.sizes",
        "chrom_alias": "ftp://h/x.alias", "steps": [{"do": "drop_aliases", "containing": ["chrMT"]},
        {"do": "append_alias", "row": ["a", "b"], "unless_containing": "a"}, {"do": "promote_ucsc_names"}])");
    BOOST_TEST(each.is_assembly());
    BOOST_TEST(each.target == "x/assembly");
    BOOST_TEST(each.name == "x");
    const auto& plan = std::get<AssemblyPlan>(each.plan);
    BOOST_REQUIRE(plan.alias_steps.size() == 2U);
    BOOST_TEST(std::get<LineDrop>(plan.alias_steps[0]).drops("1\tchrMT"));
    BOOST_TEST(std::get<RowAppend>(plan.alias_steps[1]).unless_containing == "a");
    BOOST_TEST(plan.promote_ucsc);
    BOOST_TEST(!plan.partial_aliases);
    const std::vector<std::string> urls = {"https://h/x.2bit", "https://h/x.sizes", "ftp://h/x.alias"};
    BOOST_TEST(source_urls(each) == urls, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_annotation) {
    const Recipe each = parsed_annotation(R"("gff3": "ftp://h/a.gff3.gz", "source": "ncbi-refseq",
        "primary_first": true, "steps": [{"do": "drop_rows", "beginning": ["MT\t"]}])");
    BOOST_TEST(!each.is_assembly());
    const auto& plan = std::get<AnnotationPlan>(each.plan);
    BOOST_TEST(plan.assembly == "x");
    BOOST_CHECK(plan.source == annotation::Source::ncbi_refseq);
    BOOST_TEST(plan.primary_first);
    BOOST_TEST(plan.drop_rows.drops("MT\tx"));
    BOOST_TEST(source_urls(each).size() == 1U);
}

BOOST_AUTO_TEST_CASE(nothing_unknown_is_passed_over) {
    const std::string fasta = R"("fasta": "ftp://h/x.fa.gz")";
    BOOST_TEST(assembly_fault(fasta).empty());
    BOOST_TEST(assembly_fault(fasta + R"(, "fastq": 1)") == "the key 'fastq' is unknown here (recipe x/assembly)");
    BOOST_TEST(contains(assembly_fault(fasta + R"(, "chrom_sizes": "ftp://h/s")"), "'chrom_sizes' is unknown"));
    BOOST_TEST(contains(assembly_fault(R"("twobit": "ftp://h/x.2bit")"), "the key 'chrom_sizes' is missing"));
    BOOST_TEST(contains(assembly_fault(R"("fasta": "x.fa")"), "'fasta' is no URL of a file: 'x.fa'"));
    BOOST_TEST(contains(assembly_fault(R"("fasta": "ftp://h/")"), "is no URL"));
    BOOST_TEST(contains(assembly_fault(R"("fasta": 3)"), "'fasta' is no text"));
    BOOST_TEST(contains(assembly_fault(R"("fasta": )"), "json"));
    BOOST_TEST(contains(assembly_fault(fasta + R"(, "steps": [{"do": "promote_ucsc_names"}])"), "no 'chrom_alias'"));
    const auto steps = [&](const std::string& list) {
        return assembly_fault(fasta + R"(, "chrom_alias": "ftp://h/a", "steps": [)" + list + "]");
    };
    BOOST_TEST(contains(steps(""), "'steps' is no list, or an empty one"));
    BOOST_TEST(contains(steps("3"), "an object {...} is needed"));
    BOOST_TEST(contains(steps(R"({"do": "drop_rows", "containing": ["a"]})"), "an assembly has no step 'drop_rows'"));
    BOOST_TEST(contains(steps(R"({"do": "drop_aliases"})"), "has neither"));
    BOOST_TEST(contains(steps(R"({"do": "drop_aliases", "containing": [""]})"), "'containing' is no text"));
    BOOST_TEST(contains(steps(R"({"do": "promote_ucsc_names", "to": "x"})"), "the key 'to' is unknown"));
    BOOST_TEST(contains(steps(R"({"do": "promote_ucsc_names"}, {"do": "drop_aliases", "containing": ["a"]})"),
                        "promote_ucsc_names is the last step"));
    const std::string gff3 = R"("gff3": "ftp://h/a.gff3", "source": "gencode", "primary_first": )";
    BOOST_TEST(annotation_fault(gff3 + "false").empty());
    BOOST_TEST(contains(annotation_fault(gff3 + "1"), "'primary_first' is neither true nor false"));
    BOOST_TEST(contains(annotation_fault(gff3 + R"(true, "steps": [{"do": "x"}])"), "an annotation has no step 'x'"));
    BOOST_TEST(contains(annotation_fault(R"("gff3": "ftp://h/a", "source": "ucsc-refseq", "primary_first": false)"),
                        "no GFF3 has the 'source' 'ucsc-refseq'"));
}

BOOST_AUTO_TEST_CASE(names_and_kinds) {
    const auto fault = [](const char* text) {
        return message_of<DataError>([&] { parse_recipe("x/assembly", text); });
    };
    BOOST_TEST(contains(fault("[]"), "an object {...} is needed here (recipe x/assembly)"));
    BOOST_TEST(contains(fault(R"({"kind": "track", "name": "x"})"), "'kind' is neither assembly nor annotation"));
    BOOST_TEST(contains(fault(R"({"kind": "assembly", "name": "y", "fasta": "ftp://h/y"})"), "of its folder, 'x'"));
    BOOST_TEST(contains(fault(R"({"kind": "annotation", "name": "a/b"})"), "'a/b' can't name what is built"));
}

BOOST_AUTO_TEST_SUITE_END()
