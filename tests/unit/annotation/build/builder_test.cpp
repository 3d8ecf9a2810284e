// From a source's text to an annotation's two files.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/build/builder.hpp"
#include "gk/base/error.hpp"
#include "support/small_annotation.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

// A folder with a genome, a source, and a recipe of both.
struct Workshop {
    explicit Workshop(std::string_view rows = small_gencode_rows) : recipe(small.genome()) {
        recipe.input = small.folder().write("rows", gff_rows(rows));
        recipe.name = "a";
        recipe.folder = small.folder().path();
        recipe.warn = [this](const std::string& sentence) { said += "warning: " + sentence + "\n"; };
        recipe.tell = [this](const std::string& sentence) { said += sentence + "\n"; };
    }
    std::string error() const {
        return message_of<Error>([this] { build_annotation(recipe); });
    }

    SmallGenome small;
    AnnotationRecipe recipe;
    std::string said;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(annotation_builder)

BOOST_AUTO_TEST_CASE(two_files_make_an_annotation) {
    Workshop shop;
    std::uint64_t last_total = 0;
    shop.recipe.progress = [&](std::uint64_t, std::uint64_t total) { last_total = total; };
    const std::vector<std::string> paths = build_annotation(shop.recipe);
    BOOST_REQUIRE(paths.size() == 2U);
    BOOST_TEST(paths[0] == shop.small.folder().file("a.v22.dganno"));
    BOOST_TEST(content_of(paths[1]) == "refg=x\n");
    BOOST_TEST(find_genome("a", shop.small.folder().path()).assembly == "x");
    BOOST_TEST(shop.said == "");
    BOOST_TEST(last_total == gff_rows(small_gencode_rows).size());
}

BOOST_AUTO_TEST_CASE(files_are_replaced_on_demand_alone) {
    Workshop shop;
    build_annotation(shop.recipe);
    BOOST_TEST(shop.error() == shop.small.folder().file("a.v22.dganno") + " exists; --force replaces it");
    shop.recipe.replace = true;
    BOOST_TEST(shop.error() == "");
    shop.recipe.name = "x";
    BOOST_TEST(contains(shop.error(), "x is an assembly's name"));
}

BOOST_AUTO_TEST_CASE(a_failed_build_leaves_nothing) {
    Workshop shop(std::string(small_gencode_rows) + "chr1 x gene\n");
    const std::size_t before = shop.small.folder().file_count();
    BOOST_TEST(contains(shop.error(), "3 tab-separated columns where 9 are needed"));
    BOOST_TEST(contains(shop.error(), "rows:13)"));
    BOOST_TEST(shop.small.folder().file_count() == before);
    shop.recipe.on_bad = io::OnBad::skip;
    shop.recipe.rejects = shop.small.folder().file("rejects");
    BOOST_TEST(shop.error() == "");
    BOOST_TEST(shop.said == "13 read, 1 rejected: 1 malformed\n");
    BOOST_TEST(content_of(shop.recipe.rejects) == "chr1\tx\tgene\t3 tab-separated columns where 9 are needed\n");
}

BOOST_AUTO_TEST_CASE(rejects_hold_the_row_that_ended_a_build) {
    Workshop shop("chr1 x gene\n");
    shop.recipe.rejects = shop.small.folder().file("rejects");
    BOOST_TEST(shop.error() != "");
    BOOST_TEST(content_of(shop.recipe.rejects).starts_with("chr1\tx\tgene\t"));
}

BOOST_AUTO_TEST_CASE(sources_that_can_not_be_meant) {
    Workshop foreign("chrA x gene 1 9 . + . ID=G;biotype=lncRNA;Name=N\n");
    foreign.recipe.on_bad = io::OnBad::skip;
    BOOST_TEST(contains(foreign.error(), "no row has a chromosome of x: the input says 'chrA', the genome 'chr1'"));
    Workshop folder;
    folder.recipe.input = folder.small.folder().path();
    BOOST_TEST(contains(folder.error(), "it is a folder; --source ucsc-refseq reads folders of tables"));
    Workshop file;
    file.recipe.source = Source::ucsc_refseq;
    BOOST_TEST(contains(file.error(), "--source ucsc-refseq reads a folder"));
    Workshop primary;
    primary.recipe.primary_first = true;
    primary.recipe.source = Source::ncbi_refseq;
    BOOST_CHECK_THROW(build_annotation(primary.recipe), UsageError);
    primary.recipe.source = Source::generic;
    BOOST_CHECK_THROW(build_annotation(primary.recipe), UsageError);
    Workshop missing;
    missing.recipe.input = "/nowhere/none";
    BOOST_TEST(contains(missing.error(), "/nowhere/none"));
}

BOOST_AUTO_TEST_CASE(what_is_odd_is_told) {
    Workshop empty("chr1 x region 1 9 . + . ID=r\n");
    BOOST_TEST(contains(empty.error(),
                        "there is no gene that could be kept, in 1 row; --source generic reads any GFF3 or GTF (" +
                            empty.recipe.input + ")"));
    BOOST_TEST(empty.said == "left out by type: 1 region (line 1)\n");
    BOOST_TEST(Workshop("# nothing\n").error() == "");
    const std::string gene = "chr1 x gene 1 9 . + . ID=G;biotype=lncRNA;Name=N\n";
    Workshop twice(gene + gene);
    BOOST_TEST(twice.error() == "");
    BOOST_TEST(twice.said == "warning: 1 ID occurs again (" + twice.recipe.input + ":2)\n");
    Workshop unknown("chr1 x gene 1 9 . + . ID=G;biotype=foo;Name=N\n");
    BOOST_TEST(unknown.error() == "");
    BOOST_TEST(unknown.said ==
               "warning: 1 row, stored without biotype: unknown biotype 'foo' (" + unknown.recipe.input + ":1)\n");
    Workshop strict(gene + gene);
    strict.recipe.strict = true;
    BOOST_TEST(contains(strict.error(), "the ID 'G' occurs again (--strict)"));
}

BOOST_AUTO_TEST_SUITE_END()
