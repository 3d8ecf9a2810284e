// From small stand-in sources to the files of an assembly or an annotation.
#include <boost/test/unit_test.hpp>
#include <map>

#include "gk/annotation/build/builder.hpp"
#include "gk/base/error.hpp"
#include "gk/recipe/run_recipe.hpp"
#include "support/small_annotation.hpp"
#include "support/twobit_builder.hpp"

using namespace gk;
using namespace gk::recipe;
using namespace gk::testing;

namespace {

// Sources by URL, and a folder for what becomes of them.
struct Kitchen {
    Kitchen() {
        run.folder = out.path();
        run.source = [this](const std::string& url) {
            asked.push_back(url);
            return in.file(url.substr(url.rfind('/') + 1));
        };
        run.genome = [](const std::string& assembly) { return find_genome(assembly, "/nowhere"); };
        run.warn = [this](const std::string& text) { said += "warning: " + text + "\n"; };
        run.tell = [this](const std::string& text) { said += text + "\n"; };
    }
    std::vector<std::string> assembly(const std::string& rest) {
        return run_recipe(parse_recipe("k/assembly", R"({"kind": "assembly", "name": "k", )" + rest + "}"), run);
    }
    std::string assembly_error(const std::string& rest) {
        return message_of<Error>([&] { assembly(rest); });
    }
    std::string made(const std::string& name) const { return content_of(out.file(name)); }

    TemporaryFolder in;
    TemporaryFolder out;
    RecipeRun run;
    std::vector<std::string> asked;
    std::string said;
};

const std::string from_twobit = R"("twobit": "https://h/s.2bit", "chrom_sizes": "https://h/s.sizes.txt",
    "chrom_alias": "https://h/s.alias.txt")";

}  // namespace

BOOST_AUTO_TEST_SUITE(runs_of_recipes)

BOOST_AUTO_TEST_CASE(an_assembly_from_a_twobit) {
    Kitchen kitchen;
    const std::string twobit = TwoBitBuilder().add("chr2", "acgt").add("chr1", "ACGTNNACG").bytes();
    kitchen.in.write("s.2bit", twobit);
    kitchen.in.write("s.sizes.txt", "chr2\t4\nchr1\t9\r\n");  // neither order nor line ends of gk
    kitchen.in.write("s.alias.txt", "# ucsc\tx\nchr1\t1\nchrM\tchrMT\n");
    const auto paths = kitchen.assembly(from_twobit + R"(, "steps": [
        {"do": "drop_aliases", "containing": ["chrMT"]},
        {"do": "append_alias", "row": ["chr2", "2"], "unless_containing": "chr2"}])");
    BOOST_TEST(paths.size() == 4U);
    BOOST_TEST(kitchen.made("k.2bit") == twobit);
    BOOST_TEST(kitchen.made("k.chrom.sizes") == "chr2\t4\nchr1\t9\r\n");
    BOOST_TEST(kitchen.made("k.chromAlias.txt") == "# ucsc\tx\nchr1\t1\nchr2\t2\n");
    BOOST_TEST(kitchen.said == "");
    BOOST_TEST(kitchen.out.file_count() == 4U);
    // What is there stays, and nothing is fetched to find that out.
    kitchen.asked.clear();
    BOOST_TEST(kitchen.assembly_error(from_twobit) == kitchen.out.file("k.2bit") + " exists; --force replaces it");
    BOOST_TEST(kitchen.asked.empty());
}

BOOST_AUTO_TEST_CASE(sizes_that_are_not_of_the_sequences) {
    Kitchen kitchen;
    kitchen.in.write("s.2bit", TwoBitBuilder().add("chr1", "ACGT").bytes());
    kitchen.in.write("s.alias.txt", "chr1\t1\nchr2\t2\n");
    const auto error = [&](const char* sizes) {
        kitchen.in.write("s.sizes.txt", sizes);
        const std::string message = kitchen.assembly_error(from_twobit);
        BOOST_TEST(kitchen.out.file_count() == 0U);
        return message;
    };
    const std::string where = " (" + kitchen.in.file("s.sizes.txt") + ")";
    BOOST_TEST(error("chr1\t5\n") == "'chr1' has 5 bases here, and its sequence 4" + where);
    BOOST_TEST(error("chr1\t4\nchr2\t4\n") == "there is no sequence of 'chr2'" + where);
    BOOST_TEST(error("") == "the sequence 'chr1' is not there" + where);
}

BOOST_AUTO_TEST_CASE(an_assembly_from_fasta) {
    Kitchen kitchen;
    kitchen.in.write("s.fa.gz", ">chr1 1\nACGT\n>PATCH_1 x\nACGTACGT\n>chr2\nACGT\n");
    kitchen.in.write("other.alias.txt", "chr1\t1\nchr2\t2\nchr3\t3\n");
    const std::string from_fasta = R"("fasta": "ftp://h/s.fa.gz", "chrom_alias": "https://h/other.alias.txt")";
    BOOST_TEST(contains(kitchen.assembly_error(from_fasta), "the alias file lacks sequences of the assembly"));
    kitchen.assembly(from_fasta + R"(, "partial_aliases": true)");
    BOOST_TEST(kitchen.said == "warning: the alias file lacks sequences of the assembly: 'PATCH_1' (" +
                                   kitchen.in.file("other.alias.txt") + ")\n");
    BOOST_TEST(kitchen.made("k.chrom.sizes") == "PATCH_1\t8\nchr1\t4\nchr2\t4\n");
    Kitchen plain;
    plain.in.write("s.fa.gz", ">chr1 1\nACGT\n");
    BOOST_TEST(plain.assembly(R"("fasta": "ftp://h/s.fa.gz")").size() == 3U);
}

BOOST_AUTO_TEST_CASE(an_assembly_with_ucsc_names) {
    Kitchen kitchen;
    kitchen.in.write("s.2bit", TwoBitBuilder().add("CM1.1", "ACGT").add("CM2.1", "ACGTA").bytes());
    kitchen.in.write("s.sizes.txt", "CM1.1\t4\nCM2.1\t5\n");
    kitchen.in.write("s.alias.txt", "# genbank\tucsc\nCM1.1\tchr1\nCM2.1\tchr2\n");
    kitchen.assembly(from_twobit + R"(, "steps": [{"do": "promote_ucsc_names"}])");
    BOOST_TEST(kitchen.made("k.chrom.sizes") == "chr1\t4\nchr2\t5\n");
    BOOST_TEST(kitchen.made("k.chromAlias.txt") == "# ucsc\tgenbank\nchr1\tCM1.1\nchr2\tCM2.1\n");
    Genome genome(find_genome("k", kitchen.out.path()));
    genome.open_sequence();
    BOOST_TEST(genome.sequence(genome.names().find("chr2").value())->size == 5U);
}

BOOST_AUTO_TEST_CASE(an_annotation_without_some_rows) {
    SmallGenome small;
    Kitchen kitchen;
    const std::string rows = gff_rows(small_gencode_rows);
    const std::string patch = "PATCH\tx\tgene\t1\t9\t.\t+\t.\tID=P\n";
    kitchen.in.write("rows.gff3.gz", "##sequence-region PATCH 1 9\n" + patch + rows + patch);
    kitchen.run.genome = [&](const std::string&) { return small.genome().files(); };
    kitchen.run.threads = 2;
    const std::string begin = R"({"kind": "annotation", "name": "a.v1", "gff3": "ftp://h/rows.gff3.gz",
        "source": "gencode", "primary_first": )";
    const auto with = [&](const std::string& rest) { return parse_recipe("x/A/v1", begin + rest + "}"); };
    BOOST_TEST(contains(message_of<DataError>([&] { run_recipe(with("false"), kitchen.run); }), "rows.gff3.gz:2)"));
    BOOST_TEST(kitchen.out.file_count() == 0U);
    const auto paths =
        run_recipe(with(R"(true, "steps": [{"do": "drop_rows", "containing": ["PATCH"]}])"), kitchen.run);
    BOOST_TEST(kitchen.said == "left out by the recipe: 3 (lines that contain 'PATCH')\n");

    annotation::AnnotationRecipe expected(small.genome());
    expected.input = kitchen.in.write("expected.gff3", rows);
    expected.name = "expected";
    expected.folder = small.folder().path();
    BOOST_CHECK(content_of(paths.at(0)) == content_of(annotation::build_annotation(expected).at(0)));
    BOOST_TEST(kitchen.made("a.v1.cfg") == "refg=x\n");
    kitchen.run.genome = [](const std::string& assembly) -> GenomeFiles { throw Error("no " + assembly); };
    kitchen.run.replace = true;
    kitchen.asked.clear();
    BOOST_TEST(message_of<Error>([&] { run_recipe(with("false"), kitchen.run); }) == "no x");
    BOOST_TEST(kitchen.asked.empty());
}

BOOST_AUTO_TEST_SUITE_END()
