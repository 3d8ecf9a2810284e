// The pieces that the builders of annotations read sources with.
#include <boost/test/unit_test.hpp>
#include <random>

#include "gk/annotation/biotype.hpp"
#include "gk/annotation/draft/text_pool.hpp"
#include "gk/annotation/gff/attributes.hpp"
#include "gk/annotation/source/gencode/gencode_parts.hpp"
#include "gk/annotation/source/primary_first.hpp"
#include "gk/annotation/source/source_text.hpp"
#include "gk/annotation/source/source_values.hpp"
#include "gk/base/error.hpp"
#include "gk/io/input.hpp"
#include "temporary_folder.hpp"

using namespace gk;
using namespace gk::annotation;

namespace {

std::string integer(std::string_view text) {
    std::int32_t value = 0;
    switch (parse_source_integer(text, value)) {
        case NumberFault::none:
            return std::to_string(value);
        case NumberFault::overflow:
            return "overflow";
        default:
            return "no";
    }
}

GencodePart part(std::int32_t start, std::int32_t end, char strand = '+', std::uint32_t chrom = 1) {
    GencodePart made;
    RowHead like{};
    like.chrom = chrom;
    like.strand = strand == '+' ? 1 : 0;
    made.head = place(like, start, end);
    return made;
}

std::string starts(const std::vector<GencodePart>& parts) {
    std::string text;
    for (const GencodePart& one : parts) text += std::to_string(one.head.start()) + " ";
    return text;
}

std::string ordered(std::vector<GencodePart> parts) {
    BOOST_REQUIRE(order_parts(parts));
    return starts(parts);
}

constexpr AttributeKeys<3> keys({"ID", "gene_id", "gene"});

std::string gff3(std::string_view text) {
    AttributeValues<3> found;
    scan_gff3_attributes(text, keys, found);
    std::string all;
    for (std::size_t i = 0; i < 3; ++i) all += found.has(i) ? std::string(found.values[i]) + "|" : "-|";
    return all;
}

std::string gtf(std::string_view text) {
    AttributeValues<3> found;
    scan_gtf_attributes(text, keys, found);
    std::string all;
    for (std::size_t i = 0; i < 3; ++i) all += found.has(i) ? std::string(found.values[i]) + "|" : "-|";
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(annotation_source)

BOOST_AUTO_TEST_CASE(integers_as_the_original_reads_them) {
    for (const auto& [text, expected] :
         std::vector<std::pair<std::string, std::string>>{{"7", "7"},
                                                          {"+7", "7"},
                                                          {"-7", "-7"},
                                                          {"+-7", "-7"},
                                                          {"007", "7"},
                                                          {"2147483647", "2147483647"},
                                                          {"-2147483648", "-2147483648"},
                                                          {"2147483648", "overflow"},
                                                          {"-2147483649", "overflow"},
                                                          {"99999999999999999999999", "overflow"},
                                                          {"99999999999999999999999x", "no"},
                                                          {"", "no"},
                                                          {"+", "no"},
                                                          {"-", "no"},
                                                          {"-+7", "no"},
                                                          {"++7", "no"},
                                                          {" 7", "no"},
                                                          {"7 ", "no"},
                                                          {"7.0", "no"}})
        BOOST_CHECK_EQUAL(integer(text), expected);
}

BOOST_AUTO_TEST_CASE(lines_and_columns) {
    BOOST_CHECK_EQUAL(without_line_end("\ra\r"), "a");
    BOOST_CHECK_EQUAL(without_line_end(std::string_view("a\r\0\0", 4)), "a");
    BOOST_CHECK_EQUAL(without_line_end(""), "");
    std::array<std::string_view, 3> columns;
    BOOST_CHECK(split_columns("a\t\tb\tc", columns));
    BOOST_CHECK(columns[0] == "a" && columns[1].empty() && columns[2] == "b\tc");
    BOOST_CHECK(!split_columns("a\tb", columns));
    BOOST_CHECK(!split_columns("a\tb\t", columns));
    BOOST_CHECK(!split_columns("", columns));
    BOOST_CHECK_EQUAL(too_few_columns("a\tb\t", 3).what, "column 3 is empty");
}

BOOST_AUTO_TEST_CASE(attributes_of_both_formats) {
    BOOST_CHECK_EQUAL(gff3("ID=a;gene=b;gene_id=c"), "a|c|b|");
    BOOST_CHECK_EQUAL(gff3("ID;=;;ID=G=1;ID=second; gene=x;gene="), "G=1|-||");
    BOOST_CHECK_EQUAL(gff3("id=a;IDx=b"), "-|-|-|");
    BOOST_CHECK_EQUAL(gff3(""), "-|-|-|");
    BOOST_CHECK_EQUAL(gtf("gene_id \"a;b\"; ID 7; gene \"\";"), "7|a;b||");
    BOOST_CHECK_EQUAL(gtf("gene  x ;gene y"), "-|-|x|");
    BOOST_CHECK_EQUAL(gtf("gene_id \"open"), "-|open|-|");
    BOOST_CHECK_EQUAL(gtf("ID"), "-|-|-|");
    BOOST_CHECK(is_gtf_attributes("gene_id \"x\""));
    BOOST_CHECK(!is_gtf_attributes("ID=a b \"x\""));
    BOOST_CHECK(!is_gtf_attributes(" \"x\""));
    BOOST_CHECK(!is_gtf_attributes("note x"));
}

BOOST_AUTO_TEST_CASE(levels_and_support_levels) {
    BOOST_CHECK_EQUAL(int{gencode_level("HAVANA")}, 1);
    BOOST_CHECK_EQUAL(int{gencode_level("Ensembl_Havana")}, 1);
    BOOST_CHECK_EQUAL(int{gencode_level("ensembl")}, 2);
    BOOST_CHECK_EQUAL(int{gencode_level("BestRefSeq%2CGnomon")}, 1);
    BOOST_CHECK_EQUAL(int{gencode_level("Gnomon")}, 2);
    BOOST_CHECK_EQUAL(int{gencode_level("havanas")}, 3);
    BOOST_CHECK_EQUAL(int{ncbi_level("ensembl")}, 3);
    std::uint8_t tsl = 9;
    BOOST_CHECK(!parse_tsl("1 (assigned to previous version 5)", tsl) && tsl == 0);
    BOOST_CHECK(!parse_tsl("NA", tsl) && tsl == 5);
    for (const char* bad : {"", "0", "6", "NAx", " 1", "11"}) BOOST_CHECK(parse_tsl(bad, tsl));
}

BOOST_AUTO_TEST_CASE(exon_numbers) {
    std::int32_t index = 0;
    BOOST_CHECK(!parse_exon_number("32768", index) && index == 32767);
    for (const char* bad : {"0", "-1", "32769", "70000", "x"}) BOOST_CHECK(parse_exon_number(bad, index));
    for (const char* unknown : {"0", "4095"}) BOOST_CHECK(!parse_part_number(unknown, index) && index == -1);
    BOOST_CHECK(!parse_part_number("4094", index) && index == 4093);
    for (const char* bad : {"-1", "4096", ""}) BOOST_CHECK(parse_part_number(bad, index));
}

BOOST_AUTO_TEST_CASE(biotypes) {
    for (std::uint8_t code = 0; code < biotype_count; ++code) BOOST_CHECK(biotype_code(biotype_name(code)) == code);
    BOOST_CHECK(biotype_code("lncRNA") == biotype_code("lnc_RNA"));
    BOOST_CHECK(biotype_code("other") == biotype_code("misc_RNA"));
    BOOST_CHECK(!biotype_code("Protein_coding") && !biotype_code(""));
    BOOST_CHECK(biotype_name(78).empty());
}

BOOST_AUTO_TEST_CASE(order_of_parts) {
    BOOST_CHECK_EQUAL(ordered({part(30, 40), part(10, 20), part(20, 30)}), "10 20 30 ");
    BOOST_CHECK_EQUAL(ordered({part(10, 20, '-'), part(20, 30, '-'), part(30, 40, '-')}), "30 20 10 ");
    BOOST_CHECK_EQUAL(ordered({part(20, 30, '-'), part(10, 20, '-'), part(30, 40, '-')}), "30 20 10 ");
    // What overlaps, or lies elsewhere, stays where it is until something upstream passes it.
    BOOST_CHECK_EQUAL(ordered({part(15, 25), part(10, 20)}), "15 10 ");
    BOOST_CHECK_EQUAL(ordered({part(30, 40), part(35, 50), part(10, 20)}), "10 30 35 ");
    BOOST_CHECK_EQUAL(ordered({part(30, 40), part(1, 2, '+', 2), part(10, 20)}), "10 30 1 ");
    std::vector<GencodePart> mixed;
    for (int i = 0; i < 100; ++i) mixed.push_back(part(i * 37 % 100, i * 37 % 100 + 1, i % 3 == 0 ? '-' : '+'));
    BOOST_CHECK_EQUAL(ordered(mixed).size(), starts(mixed).size());
    std::vector<GencodePart> many(5000, part(5, 9));
    BOOST_CHECK(!order_parts(many));
}

BOOST_AUTO_TEST_CASE(stop_codons_into_the_cds) {
    GencodeParts parts;
    parts.exons = {part(0, 100), part(200, 300), part(400, 500)};
    // Split over two exons, of which the second has no CDS; the UTR holds its piece and goes on behind it.
    parts.cdss = {part(10, 100), part(200, 298)};
    parts.stop_codons = {part(298, 300), part(400, 401)};
    parts.utrs = {part(0, 10), part(298, 300), part(400, 500)};
    move_stop_codons_into_cds(parts);
    BOOST_CHECK_EQUAL(starts(parts.cdss), "10 200 400 ");
    BOOST_CHECK_EQUAL(parts.cdss[1].head.end(), 300);
    BOOST_CHECK_EQUAL(parts.cdss[2].head.end(), 401);
    BOOST_CHECK_EQUAL(starts(parts.utrs), "0 401 ");
    // One that is inside the CDS already.
    parts.stop_codons = {part(297, 300)};
    move_stop_codons_into_cds(parts);
    BOOST_CHECK_EQUAL(parts.cdss.size(), 3U);
    BOOST_CHECK_EQUAL(starts(parts.utrs), "0 401 ");

    GencodeParts reverse;
    reverse.exons = {part(0, 100, '-')};
    reverse.cdss = {part(43, 90, '-')};
    reverse.stop_codons = {part(40, 43, '-')};
    reverse.utr3s = {part(0, 43, '-')};
    move_stop_codons_into_cds(reverse);
    BOOST_CHECK_EQUAL(reverse.cdss[0].head.start(), 40);
    BOOST_CHECK_EQUAL(reverse.utr3s[0].head.end(), 40);
}

BOOST_AUTO_TEST_CASE(pool_of_texts) {
    ByteBuffer texts;
    TextPool pool(texts);
    std::mt19937 random(5);
    std::vector<std::string> order;
    std::vector<std::uint32_t> offsets;
    for (int i = 0; i < 20000; ++i) {
        const std::string text = "E" + std::to_string(random() % 5000) + (random() % 2 == 0 ? ".1" : "");
        const std::uint32_t offset = pool.add(text, text_hash(text));
        BOOST_REQUIRE_EQUAL(std::string(texts.view().data() + offset), text);
        const auto known = std::find(order.begin(), order.end(), text);
        if (known != order.end()) {
            BOOST_REQUIRE_EQUAL(offsets[static_cast<std::size_t>(known - order.begin())], offset);
            continue;
        }
        BOOST_REQUIRE(offsets.empty() || offsets.back() < offset);
        order.push_back(text);
        offsets.push_back(offset);
    }
    BOOST_CHECK_EQUAL(pool.add("", text_hash("")), pool.add("", text_hash("")));
}

BOOST_AUTO_TEST_CASE(primary_lines) {
    const PrimaryLines gencode(Source::gencode, "hg38.p14");
    BOOST_CHECK(gencode.contains("chr22\tx"));
    for (const char* other : {"chr23\tx", "chr2_alt\tx", "chr1", "1\tx", "##chr1\tx", ""})
        BOOST_CHECK(!gencode.contains(other));
    const PrimaryLines ensembl(Source::ensembl, "rn6");
    BOOST_CHECK(ensembl.contains("MT\tx") && !ensembl.contains("chrM\tx") && !ensembl.contains("23\tx"));
    const PrimaryLines ncbi(Source::ncbi_refseq, "hg38.p14");
    for (const char* primary :
         {"NC_000001.11\tx", "NC_000014.9\tx", "NC_012920.1\tx", "a\tNC_012920.1\tb", "NC_000001.11"})
        BOOST_CHECK(ncbi.contains(primary));
    for (const char* other : {"NC_000001.10\tx", "NT_187507.1\tx", "NC_012920.1", "###", "#NC_000001.11\tx"})
        BOOST_CHECK(!ncbi.contains(other));
    BOOST_CHECK(PrimaryLines(Source::ncbi_refseq, "macFas5").contains("NC_022292.1\tx"));
    BOOST_CHECK_THROW(PrimaryLines(Source::ncbi_refseq, "hg380"), UsageError);
    BOOST_CHECK_THROW(PrimaryLines(Source::ucsc_refseq, "hg19"), UsageError);
}

BOOST_AUTO_TEST_CASE(primary_lines_first) {
    std::mt19937 random(11);
    const gk::testing::TemporaryFolder folder;
    for (const std::size_t line_count : {0U, 5U, 400U, 60'000U}) {
        std::string text;
        std::string first;
        std::string others;
        for (std::size_t i = 1; i <= line_count; ++i) {
            const bool primary = random() % 7 < 3;
            const std::string line =
                std::string(primary ? "chr1" : "#") + "\t" + std::to_string(i) + std::string(random() % 90, 'x') + "\n";
            text += line;
            (primary ? first : others) += line;
        }
        io::Input input(folder.write("lines", text));
        io::LineSource lines(input);
        PrimaryFirstSource source(lines, PrimaryLines(Source::gencode, "toy"), folder.path());
        io::Chunk chunk;
        std::string got;
        while (source.next(chunk)) {
            got += chunk.text.view();
            for_each_line(chunk, [](std::string_view line, std::uint64_t number) {
                const std::size_t tab = line.find('\t') + 1;
                if (line.substr(tab, line.find('x') - tab) != std::to_string(number))
                    BOOST_FAIL("line " << number << " is not " << line);
            });
        }
        BOOST_CHECK(got == first + others);
    }
}

BOOST_AUTO_TEST_SUITE_END()
