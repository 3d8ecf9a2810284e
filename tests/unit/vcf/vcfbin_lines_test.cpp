// The rows of VCF tables as lines of VCF text.
#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>

#include "gk/base/error.hpp"
#include "gk/vcf/haplotypes.hpp"
#include "gk/vcf/vcfbin_lines.hpp"
#include "support/pipe.hpp"
#include "support/small_vcfbin.hpp"
#include "support/twobit_builder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf;

namespace {

// Of the name that the rows of small tables have: chr1 has 40 bases, chr2 has 8.
class ToyAssembly {
public:
    ToyAssembly() {
        folder_.write(
            "toy.2bit",
            TwoBitBuilder().add("chr1", "ACGTACGTACACGTACGTACACGTACGTACACGTACGTAC").add("chr2", "CCCCGGGG").bytes());
        folder_.write("toy.chrom.sizes", "chr1\t40\nchr2\t8\n");
        genome_.emplace(find_genome("toy", folder_.path()));
        genome_->open_sequence();
    }
    const Genome& genome() const { return *genome_; }

private:
    TemporaryFolder folder_;
    std::optional<Genome> genome_;
};

const Genome& toy() {
    static const ToyAssembly assembly;
    return assembly.genome();
}

// All lines, with a number before each.
std::string numbered_lines(const std::string& path, BcfColumns columns, std::optional<std::uint64_t> limit = {}) {
    io::Input input(path);
    const auto source = open_variant_lines(input, toy(), columns, limit);
    std::string text;
    io::Chunk chunk;
    while (source->next(chunk))
        for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
            text += std::to_string(number) + " " + std::string(line) + "\n";
        });
    return text;
}

std::string sites(const SmallVcfbin& table, std::optional<std::uint64_t> limit = {}) {
    const TemporaryFolder folder;
    return numbered_lines(folder.write("t.vcfbin", table.bytes()), BcfColumns::sites, limit);
}

std::string genotypes(const SmallVcfbin& table) {
    const TemporaryFolder folder;
    return numbered_lines(folder.write("t.vcfbin", table.bytes()), BcfColumns::genotypes);
}

std::string site_error(const SmallVcfbin& table) {
    return message_of<DataError>([&] { sites(table); });
}

// One row on chr1 at 5 with both alleles.
SmallVcfbin one_row(std::string_view ref, std::string_view alt) {
    SmallVcfbin table;
    table.add("chr1", 5, ref, alt);
    return table;
}

// What a haplotype reader makes of lines: the edits of haplotypes 1 and 2 of a sample on chr1, and the missing
// genotypes.
std::string haplotypes_of(io::ChunkSource& source) {
    HaplotypeReader reader(toy(), {});
    io::Chunk chunk;
    while (source.next(chunk))
        for_each_line(chunk, [&](std::string_view line, std::uint64_t) {
            if (line.starts_with('#')) return reader.begin(sample_names(line).size(), {{.name = "B", .column = 1}});
            const auto bad = reader.read(line);
            BOOST_TEST(!bad.has_value());
        });
    std::string text = std::to_string(reader.counts(0).missing) + " missing";
    for (const Haplotype& haplotype : reader.take(0, [](int, const auto&, const auto&) {})) {
        text += ";";
        for (const variant::Edit& edit : haplotype.genome.edits(ChromId{0}))
            text += " " + std::to_string(edit.start) + "+" + std::to_string(edit.length) + ":" + std::string(edit.alt);
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(vcfbin_lines)

BOOST_AUTO_TEST_CASE(sites_are_as_the_table_has_them) {
    SmallVcfbin table;
    table.add("chr1", 5, "C", "T");
    table.add("chr2", 0, "", "AC");
    table.add("chr1", 7, "TA", "");
    table.add("chr1", 9, "", "");
    const std::string lines =
        "1 chr1\t6\t.\tC\tT\t.\t.\t.\n"
        "2 chr2\t1\t.\t-\tAC\t.\t.\t.\n"
        "3 chr1\t8\t.\tTA\t-\t.\t.\t.\n"
        "4 chr1\t10\t.\t-\t-\t.\t.\t.\n";
    BOOST_TEST(sites(table) == lines);
    BOOST_TEST(sites(table, 9) == lines);
    BOOST_TEST(sites(table, 2) == lines.substr(0, lines.find("3 ")));
    BOOST_TEST(sites(table, 0) == "");
    BOOST_TEST(sites(SmallVcfbin{}) == "");
}

BOOST_AUTO_TEST_CASE(alleles_without_a_sequence) {
    SmallVcfbin deletion = one_row("", "<DEL>");
    deletion.rows[0].head.pos3 = 19;
    BOOST_TEST(sites(deletion) == "1 chr1\t5\t.\tN\t<DEL>\t.\t.\tEND=20\n");
    BOOST_TEST(sites(one_row("AC", "<INS>")) == "1 chr1\t5\t.\tNAC\t<INS>\t.\t.\tEND=7\n");
    BOOST_TEST(sites(one_row("", "[chr2:5[")) == "1 chr1\t5\t.\tN\tN[chr2:5[\t.\t.\t.\n");
    BOOST_TEST(sites(one_row("", "]chr2:5]")) == "1 chr1\t6\t.\tN\t]chr2:5]N\t.\t.\t.\n");
    BOOST_TEST(sites(one_row("", "T[chr2:5[")) == "1 chr1\t5\t.\tN\tNT[chr2:5[\t.\t.\t.\n");
    BOOST_TEST(sites(one_row("C", "T[chr2:5[")) == "1 chr1\t6\t.\tC\tT[chr2:5[\t.\t.\t.\n");
    BOOST_TEST(sites(one_row("C", "*")) == "1 chr1\t6\t.\tC\t*\t.\t.\t.\n");
}

BOOST_AUTO_TEST_CASE(genotypes_are_the_texts_of_their_codes) {
    SmallVcfbin table;
    for (std::int32_t i = 0; i < 3; ++i) table.add("chr1", i, "", "T");
    table.format = {number_column<std::int8_t>("GT", CellType::int8, 1, {0, 1, 2, 3, 4, 5})};
    table.samples = {"A", "B"};
    BOOST_TEST(genotypes(table) ==
               "0 #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tA\tB\n"
               "1 chr1\t1\t.\t-\tT\t.\t.\t.\tGT\t0/0\t0/1\n"
               "2 chr1\t2\t.\t-\tT\t.\t.\t.\tGT\t1/1\t./.\n"
               "3 chr1\t3\t.\t-\tT\t.\t.\t.\tGT\t0|1\t1|0\n");
    // Whole records are sites with a header, but without samples.
    const TemporaryFolder folder;
    VcfbinLines records(folder.write("t.vcfbin", table.bytes()), toy(), BcfColumns::all);
    io::Chunk chunk;
    BOOST_REQUIRE(records.next(chunk));
    BOOST_TEST(chunk.text.view().ends_with("\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n"));
    BOOST_REQUIRE(records.next(chunk));
    BOOST_TEST(chunk.first_line == 1U);
    BOOST_TEST(chunk.text.view().starts_with("chr1\t1\t.\t-\tT\t.\t.\t.\n"));
    // Sites have neither header nor samples.
    BOOST_TEST(sites(table, 1) == "1 chr1\t1\t.\t-\tT\t.\t.\t.\n");
}

BOOST_AUTO_TEST_CASE(haplotypes_are_those_of_the_vcf) {
    SmallVcfbin table;
    table.add("chr1", 5, "C", "T");
    table.add("chr1", 8, "", "GG");
    table.add("chr1", 12, "GT", "");
    table.add("chr1", 20, "A", "");
    table.add("chr1", 25, "C", "G");
    table.format = {number_column<std::int8_t>("GT", CellType::int8, 1, {0, 4, 0, 5, 0, 2, 0, 3, 0, 0})};
    table.samples = {"A", "B"};
    const TemporaryFolder folder;
    VcfbinLines lines(folder.write("t.vcfbin", table.bytes()), toy(), BcfColumns::genotypes);
    io::Input input(folder.write("t.vcf",
                                 "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tA\tB\n"
                                 "chr1\t6\t.\tC\tT\t.\t.\t.\tGT\t0|0\t0|1\n"
                                 "chr1\t8\t.\tT\tTGG\t.\t.\t.\tGT\t0|0\t1|0\n"
                                 "chr1\t12\t.\tCGT\tC\t.\t.\t.\tGT\t0|0\t1/1\n"
                                 "chr1\t20\t.\tCA\tC\t.\t.\t.\tGT\t0|0\t./.\n"
                                 "chr1\t26\t.\tC\tG\t.\t.\t.\tGT\t0|0\t0|0\n"));
    io::LineSource text(input);
    const std::string from_table = haplotypes_of(lines);
    BOOST_TEST(from_table == haplotypes_of(text));
    BOOST_TEST(from_table == "1 missing; 8+0:GG 12+2:; 5+1:T 12+2:");
}

BOOST_AUTO_TEST_CASE(many_rows_come_in_chunks) {
    SmallVcfbin table;
    for (std::int32_t i = 0; i < 20000; ++i) table.add("chr1", i, "", "T");
    const TemporaryFolder folder;
    VcfbinLines lines(folder.write("t.vcfbin", table.bytes()), toy(), BcfColumns::sites);
    io::Chunk chunk;
    std::size_t chunks = 0;
    std::uint64_t next = 1;
    for (; lines.next(chunk); ++chunks)
        for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
            BOOST_TEST_REQUIRE(number == next++);
            BOOST_TEST_REQUIRE(line.starts_with("chr1\t" + std::to_string(number) + "\t"));
        });
    BOOST_TEST(chunks > 2U);
    BOOST_TEST(next == 20001U);
}

BOOST_AUTO_TEST_CASE(rows_that_are_no_lines) {
    SmallVcfbin table = one_row("C", "T");
    table.rows[0].head.assembly = 7;
    BOOST_TEST(contains(site_error(table), "the VCF table is on another assembly than toy ("));
    table = {};
    table.add("chr1", 5, "C", "T");
    table.add("chr9", 5, "C", "T");
    BOOST_TEST(contains(site_error(table), "the row is on a chromosome that toy does not have (tag " +
                                               std::to_string(chrom_tag("chr9")) + ") ("));
    BOOST_TEST(site_error(table).ends_with("t.vcfbin:2)"));
    for (const char* alt : {"A,T", "A\tT", "A\nT"})
        BOOST_TEST(contains(site_error(one_row("C", alt)), "an allele has characters that no VCF has there"));
    BOOST_TEST(contains(site_error(one_row("\t", "A")), "an allele has characters that no VCF has there"));
}

BOOST_AUTO_TEST_CASE(tables_without_genotypes) {
    SmallVcfbin table = one_row("C", "T");
    const auto error = [&] { return message_of<DataError>([&] { genotypes(table); }); };
    BOOST_TEST(genotypes(table) ==
               "0 #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\n"
               "1 chr1\t6\t.\tC\tT\t.\t.\t.\n");
    table.samples = {"A"};
    table.format = {number_column<std::int8_t>("AD", CellType::int8, 1, {0})};
    BOOST_TEST(contains(error(), "the VCF table has no genotypes: there is no FORMAT column GT"));
    table.format = {number_column<std::int16_t>("GT", CellType::int16, 1, {0})};
    BOOST_TEST(contains(error(), "its FORMAT column GT holds no codes"));
    table.format = {number_column<std::int8_t>("GT", CellType::int8, 2, {0, 0})};
    BOOST_TEST(contains(error(), "its FORMAT column GT holds no codes"));
    for (const std::int8_t code : {std::int8_t{6}, std::int8_t{-1}}) {
        table.format = {number_column<std::int8_t>("GT", CellType::int8, 1, {code})};
        BOOST_TEST(contains(error(), "there is no genotype of code " + std::to_string(code)));
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_table_is_read_as_before) {
    const TemporaryFolder folder;
    BOOST_TEST(numbered_lines(folder.write("t", "chr1:5:A:T\n"), BcfColumns::sites, 1) == "1 chr1:5:A:T\n");
    Pipe pipe;
    pipe.write(one_row("C", "T").bytes());
    BOOST_TEST(contains(message_of<UsageError>([&] { numbered_lines(pipe.path(), BcfColumns::sites); }),
                        "it can't come from stdin or a pipe"));
}

BOOST_AUTO_TEST_SUITE_END()
