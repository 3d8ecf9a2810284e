// The variants of lines, be they variant strings or VCF records.
#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>

#include "gk/vcf/variant_lines.hpp"
#include "support/temporary_folder.hpp"
#include "support/twobit_builder.hpp"
#include "support/variant_text.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf;

namespace {

// chr1 and a scaffold with a colon in its name.
class LineAssembly {
public:
    LineAssembly() {
        folder_.write("x.2bit", TwoBitBuilder().add("chr1", "ACGTACGTAC").add("HLA:01", "CCCGGG").bytes());
        folder_.write("x.chrom.sizes", "chr1\t10\nHLA:01\t6\n");
        folder_.write("x.chromAlias.txt", "# ucsc\tother\nchr1\tNC_1\nHLA:01\thla\n");
        genome_.emplace(find_genome("x", folder_.path()));
        genome_->open_sequence();
    }
    const Genome& genome() const { return *genome_; }

private:
    TemporaryFolder folder_;
    std::optional<Genome> genome_;
};

// The variant, or `!` and what is wrong with it.
std::string variant_of_line(VariantLineReader& reader, std::string_view line, std::size_t part) {
    variant::Variant variant;
    if (const auto bad = reader.read(line, part, variant)) return "!" + bad->what;
    return text_of_variant(variant);
}

// All variants of a line.
std::string variants_of_line(VariantLineReader& reader, std::string_view line) {
    std::string text;
    for (std::size_t part = 0; part < count_variants(line); ++part)
        text += (part == 0 ? "" : "; ") + variant_of_line(reader, line, part);
    return text;
}

std::string written_variant(VariantLineReader& reader, std::string_view line, std::size_t part = 0) {
    ByteBuffer out;
    reader.append_text(line, part, out);
    return std::string(out.view());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(variant_lines)

BOOST_AUTO_TEST_CASE(a_string_is_one_variant) {
    const LineAssembly assembly;
    VariantLineReader reader(assembly.genome());
    BOOST_TEST(count_variants("chr1:1:A:G,T") == 1U);
    BOOST_TEST(count_variants("") == 1U);
    BOOST_TEST(variants_of_line(reader, "chr1:1:A:G") == "0 A>G");
    BOOST_TEST(variants_of_line(reader, "1:3:g:-") == "2 G>");
    BOOST_TEST(variants_of_line(reader, "HLA:01:1:CC:C") == "0 CC>C");
    BOOST_TEST(variants_of_line(reader, "chr1").starts_with("!variant 'chr1' is not "));
}

BOOST_AUTO_TEST_CASE(a_record_has_a_variant_for_each_alternative) {
    const LineAssembly assembly;
    VariantLineReader reader(assembly.genome());
    BOOST_TEST(variants_of_line(reader, "chr1\t1\t.\tA\tG") == "0 A>G");
    BOOST_TEST(variants_of_line(reader, "chr1\t2\trs1\tCG\tC,CGG,T\t.\tPASS\tX=1,2") == "1 CG>C; 1 CG>CGG; 1 CG>T");
    // No chr is added to a column.
    BOOST_TEST(variants_of_line(reader, "1\t1\t.\tA\tG") == "!unknown chromosome '1'");
    BOOST_TEST(variants_of_line(reader, "chr1\t1\t.\tA\t,G").starts_with("!there is no ALT allele: it is ''; 0 A>G"));
    BOOST_TEST(variants_of_line(reader, "chr1\t1\t.\tA\tG,") == "0 A>G; !there is no ALT allele: it is ''");
    BOOST_TEST(count_variants("chr1\t1\t.\tA") == 1U);
    BOOST_TEST(variants_of_line(reader, "chr1\t1\t.\tA").starts_with("!"));
}

BOOST_AUTO_TEST_CASE(parts_may_be_asked_for_again) {
    const LineAssembly assembly;
    VariantLineReader reader(assembly.genome());
    const std::string first = "chr1\t1\t.\tA\tC,G,T";
    const std::string second = "chr1\t2\t.\tC\tA,G";
    BOOST_TEST(variant_of_line(reader, first, 2) == "0 A>T");
    BOOST_TEST(variant_of_line(reader, first, 2) == "0 A>T");
    BOOST_TEST(variant_of_line(reader, first, 1) == "0 A>G");
    BOOST_TEST(variant_of_line(reader, second, 1) == "1 C>G");
    BOOST_TEST(variant_of_line(reader, "chr1:3:G:T", 0) == "2 G>T");
    BOOST_TEST(variant_of_line(reader, second, 1) == "1 C>G");
    BOOST_TEST(variant_of_line(reader, first, 0) == "0 A>C");
}

// Another line may stand in the memory of the one before.
BOOST_AUTO_TEST_CASE(a_line_in_the_place_of_another) {
    const LineAssembly assembly;
    VariantLineReader reader(assembly.genome());
    std::string line = "chr1\t1\t.\tA\tC,G";
    BOOST_TEST(variants_of_line(reader, line) == "0 A>C; 0 A>G");
    line.replace(line.find("1\t."), 5, "2\t.\tC");
    line.replace(line.find("C,G"), 3, "A,T");
    BOOST_TEST(variants_of_line(reader, line) == "1 C>A; 1 C>T");
}

BOOST_AUTO_TEST_CASE(texts_are_spelled_as_read) {
    const LineAssembly assembly;
    VariantLineReader reader(assembly.genome());
    BOOST_TEST(written_variant(reader, "1:1,0:a:-") == "1:1,0:a:-");
    BOOST_TEST(written_variant(reader, "nonsense") == "nonsense");
    BOOST_TEST(written_variant(reader, "chr1\t2\t.\tcg\tC,<DEL>", 0) == "chr1:2:cg:C");
    BOOST_TEST(written_variant(reader, "chr1\t2\t.\tcg\tC,<DEL>", 1) == "chr1:2:cg:<DEL>");
    BOOST_TEST(written_variant(reader, "chr9\tx\t.") == "chr9");
}

BOOST_AUTO_TEST_CASE(chromosomes_of_lines) {
    const LineAssembly assembly;
    VariantLineReader reader(assembly.genome());
    BOOST_TEST(chrom_of_variant_line("HLA:01:1:C:G") == "HLA:01");
    BOOST_TEST(chrom_of_variant_line("HLA:01\t1\t.\tC\tG") == "HLA:01");
    BOOST_TEST(chrom_of_variant_line("chr1:5") == "chr1:5");
    BOOST_TEST(chrom_of_variant_line("\t1") == "");
    BOOST_TEST(reader.knows_chrom("1:1:A:G"));
    BOOST_TEST(reader.knows_chrom("NC_1\t1\t.\tA\tG"));
    BOOST_TEST(!reader.knows_chrom("1\t1\t.\tA\tG"));
    BOOST_TEST(!reader.knows_chrom("chr1:5"));
    for (const char* line : {"chr1:5:A:G", "chr1\t5\t.\tA\tG", "chr1\t999999\t.\tA\tG", "chr9:1:A:G", "chr1\t5", ""})
        reader.prefetch(line);
}

BOOST_AUTO_TEST_SUITE_END()
