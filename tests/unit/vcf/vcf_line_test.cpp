// The columns, alleles and genotypes of VCF lines.
#include <boost/test/unit_test.hpp>
#include <random>
#include <string>

#include "gk/vcf/vcf_line.hpp"

using namespace gk;
using namespace gk::vcf;

namespace {

// `CHROM|POS|ID|REF|ALT|REST`, or what is wrong.
std::string split(std::string_view line) {
    VcfLine columns;
    columns.chrom = "old";
    columns.rest = "old";
    if (const auto bad = split_vcf_line(line, columns)) {
        BOOST_TEST((bad->reason == io::Reason::malformed));
        return bad->what;
    }
    std::string text;
    for (const std::string_view column : {columns.chrom, columns.position, columns.id, columns.ref, columns.alts})
        text += std::string(column) + "|";
    return text + std::string(columns.rest);
}

// `0|1`, `.` for a missing allele; `-` where it is none.
std::string genotype(std::string_view cell, std::size_t alt_count = 3) {
    const auto found = parse_genotype(cell, alt_count);
    if (!found) return "-";
    const auto allele = [](int number) { return number < 0 ? std::string(".") : std::to_string(number); };
    BOOST_REQUIRE((found->ploidy == 1 || found->ploidy == 2));
    std::string text = allele(found->alleles[0]);
    if (found->ploidy == 2) text += (found->phased ? "|" : "/") + allele(found->alleles[1]);
    if (found->is_missing()) text += " missing";
    if (found->is_unphased_heterozygote()) text += " unphased";
    return text;
}

std::string cells_of(std::string_view rest) {
    SampleColumns columns{.cells = {"old"}, .genotype_place = 3, .phase_set_place = 4};
    split_samples(rest, columns);
    std::string text = std::to_string(columns.cells.size()) + ":";
    for (std::size_t i = 0; i < columns.cells.size() && columns.has_genotypes(); ++i) {
        text += " ";
        text += columns.genotype(i);
        if (!columns.phase_set(i).empty()) text.append("@").append(columns.phase_set(i));
    }
    return columns.has_genotypes() ? text : text + " -";
}

std::string sample_names_in(std::string_view line) {
    const auto names = sample_names(line);
    std::string text = std::to_string(names.size()) + ":";
    for (const std::string_view name : names) text += " " + std::string(name);
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(vcf_line)

BOOST_AUTO_TEST_CASE(lines_are_split) {
    BOOST_TEST(split("chr1\t5\trs1\tA\tC,G") == "chr1|5|rs1|A|C,G|");
    BOOST_TEST(split("chr1\t5\t.\tA\tC\t") == "chr1|5|.|A|C|");
    BOOST_TEST(split("chr1\t5\t.\tA\tC\t50\tPASS\tX=1") == "chr1|5|.|A|C|50\tPASS\tX=1");
    BOOST_TEST(split("chr1\t5\t.\tA\tC\t\tPASS") == "chr1|5|.|A|C|\tPASS");
    BOOST_TEST(split("\t\t\t\tC") == "||||C|");
    BOOST_TEST(split("chr 1\t 5\ta b\tA\tC") == "chr 1| 5|a b|A|C|");  // blanks are letters
    const auto short_of = [](int columns) {
        return "a VCF record needs at least 5 columns, this line has " + std::to_string(columns);
    };
    BOOST_TEST(split("") == short_of(1));
    BOOST_TEST(split("chr1") == short_of(1));
    BOOST_TEST(split("chr1\t5") == short_of(2));
    BOOST_TEST(split("chr1\t5\t.\tA") == short_of(4));
    BOOST_TEST(split("chr1 5 . A C") == short_of(1));
}

// As Python's split, for whatever there is.
BOOST_AUTO_TEST_CASE(parts_between_commas) {
    BOOST_TEST(count_parts("") == 1U);
    BOOST_TEST(part_of("", 0) == "");
    BOOST_TEST(count_parts("A") == 1U);
    BOOST_TEST(part_of("A", 0) == "A");
    BOOST_TEST(count_parts("A,,<DEL>,*,") == 5U);
    std::mt19937 random(1);
    for (int i = 0; i < 2000; ++i) {
        std::string list;
        std::vector<std::string> parts(1);
        for (std::size_t n = random() % 12; n > 0; --n) {
            const char letter = "AC,"[random() % 3];
            list += letter;
            if (letter == ',')
                parts.emplace_back();
            else
                parts.back() += letter;
        }
        BOOST_TEST_REQUIRE(count_parts(list) == parts.size(), list);
        for (std::size_t k = 0; k < parts.size(); ++k) BOOST_TEST_REQUIRE(part_of(list, k) == parts[k], list);
    }
}

BOOST_AUTO_TEST_CASE(genotypes) {
    BOOST_TEST(genotype("0|1") == "0|1");
    BOOST_TEST(genotype("1|0") == "1|0");
    BOOST_TEST(genotype("0/1") == "0/1 unphased");
    BOOST_TEST(genotype("2/1") == "2/1 unphased");
    BOOST_TEST(genotype("1/1") == "1/1");
    BOOST_TEST(genotype("0/0") == "0/0");
    BOOST_TEST(genotype("0|1:35:4") == "0|1");
    BOOST_TEST(genotype("3|3:.") == "3|3");
    BOOST_TEST(genotype("10|11", 11) == "10|11");
    // One allele: nothing to be phased.
    BOOST_TEST(genotype("0") == "0");
    BOOST_TEST(genotype("1") == "1");
    BOOST_TEST(genotype("1:35") == "1");
    BOOST_TEST(parse_genotype("1", 1)->phased);
    // Missing in part or in whole.
    BOOST_TEST(genotype(".") == ". missing");
    BOOST_TEST(genotype("./.") == "./. missing");
    BOOST_TEST(genotype(".|.") == ".|. missing");
    BOOST_TEST(genotype(".|1") == ".|1 missing");
    BOOST_TEST(genotype("1|.") == "1|. missing");
    BOOST_TEST(genotype("./1") == "./1 missing unphased");
    BOOST_TEST(genotype(".:35") == ". missing");
}

// VCF 4.4: a sign before the first allele, too.
BOOST_AUTO_TEST_CASE(genotypes_with_a_sign_before_them) {
    BOOST_TEST(genotype("|0|1") == "0|1");
    BOOST_TEST(genotype("/0/1") == "0/1 unphased");
    BOOST_TEST(genotype("/0|1") == "0/1 unphased");
    BOOST_TEST(genotype("|0/1:7") == "0/1 unphased");
    BOOST_TEST(genotype("/1|1") == "1/1");
    BOOST_TEST(genotype("|.|1") == ".|1 missing");
    BOOST_TEST(genotype("|1") == "1");
    BOOST_TEST(genotype("/1") == "1");
    BOOST_TEST(parse_genotype("/1", 1)->phased);
    for (const char* bad : {"||0|1", "|/0|1", "|0|", "|0|1|", "|0|1|1", "/", "|", "//", "|-1", "|4|0"})
        BOOST_TEST(genotype(bad) == "-", bad);
}

BOOST_AUTO_TEST_CASE(no_genotypes) {
    for (const char* bad :
         {"",    ":35", "|",          "/",         "0|",   "0/1/2", "0|1|1",         "0|1/1",         "./././.",
          "a",   "0|a", "0,1",        "0 | 1",     " 0|1", "0|1 ",  "+1|0",          "0|+1",          "0x1",
          "1.0", "..",  "-1|0",       "0|-1",      "-1",   "--1",   "99999999999|0", "0|99999999999", "4|0",
          "0|4", "4",   "2147483648", "4294967296"})
        BOOST_TEST(genotype(bad) == "-", "'" << bad << "'");
    BOOST_TEST(genotype("0|1", 0) == "-");
    BOOST_TEST(genotype("0|0", 0) == "0|0");
    BOOST_TEST(genotype("-0|1") == "-");
}

BOOST_AUTO_TEST_CASE(cells_of_samples) {
    BOOST_TEST(cells_of("50\tPASS\tX=1\tGT\t0|1\t1/1") == "2: 0|1 1/1");
    BOOST_TEST(cells_of("50\tPASS\tX=1\tGT:DP\t0|1:3\t1/1:.") == "2: 0|1 1/1");
    BOOST_TEST(cells_of("50\tPASS\tX=1\tGT") == "0:");
    BOOST_TEST(cells_of("\t\t\tGT\t\t0|1") == "2:  0|1");
    BOOST_TEST(cells_of("50\tPASS\tX=1\tDP:GT\t3:0|1\t4") == "2: 0|1 ");
    BOOST_TEST(cells_of("50\tPASS\tX=1\tDP:GT:AD\t3:0|1:7") == "1: 0|1");
    BOOST_TEST(cells_of("50\tPASS\tX=1\tGTX\t3") == "1: -");
    BOOST_TEST(cells_of("50\tPASS\tX=1\tGT,DP\t3") == "1: -");
    BOOST_TEST(cells_of("50\tPASS\tX=1\tG\t3") == "1: -");
    BOOST_TEST(cells_of("50\tPASS\tGT\t.\t0|1") == "1: -");
    BOOST_TEST(cells_of("50\tPASS\tX=1") == "0: -");
    BOOST_TEST(cells_of("") == "0: -");
}

BOOST_AUTO_TEST_CASE(phase_sets_of_samples) {
    BOOST_TEST(cells_of(".\t.\t.\tGT:PS\t0|1:7\t0|1\t0|1:.\t0|1:") == "4: 0|1@7 0|1 0|1 0|1");
    BOOST_TEST(cells_of(".\t.\t.\tPS:DP:GT\tPATMAT:3:0|1\t7") == "2: 0|1@PATMAT @7");
    BOOST_TEST(cells_of(".\t.\t.\tGT:PSL:DPS\t0|1:7:8") == "1: 0|1");
    BOOST_TEST(cells_of(".\t.\t.\tPS\t7") == "1: -");
}

BOOST_AUTO_TEST_CASE(lengths_of_symbolic_alleles) {
    BOOST_TEST(symbolic_length("50\tPASS\tEND=70\tGT", 61).value_or(-1) == 10);
    BOOST_TEST(symbolic_length("50\tPASS\tX=1;END=70;Y", 70).value_or(-1) == 1);
    BOOST_TEST(symbolic_length("50\tPASS\tSVLEN=-9", 61).value_or(-1) == 10);
    BOOST_TEST(symbolic_length("50\tPASS\tSVLEN=9,20,.;END=62", 61).value_or(-1) == 21);
    BOOST_TEST(symbolic_length("50\tPASS\tSVLEN=9;END=90", 61).value_or(-1) == 30);
    for (const char* rest :
         {"50\tPASS\tXEND=1", "50\tPASS\tEND=x;SVLEN=.", "50\tPASS\t.", "50\tPASS", "", "END=3", ".\t.\t;;"})
        BOOST_TEST(!symbolic_length(rest, 1), rest);
}

BOOST_AUTO_TEST_CASE(names_of_samples) {
    const std::string head = "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO";
    BOOST_TEST(sample_names_in(head) == "0:");
    BOOST_TEST(sample_names_in(head + "\tFORMAT") == "0:");
    BOOST_TEST(sample_names_in(head + "\tFORMAT\tNA1") == "1: NA1");
    BOOST_TEST(sample_names_in(head + "\tFORMAT\tNA1\tb c\tNA1") == "3: NA1 b c NA1");
    BOOST_TEST(sample_names_in("") == "0:");
}

BOOST_AUTO_TEST_CASE(names_that_are_there_twice) {
    BOOST_TEST(repeated_sample({"b", "a", "c", "a"}).value_or("") == "a");
    BOOST_TEST(!repeated_sample({"a", "A", "a "}));
    BOOST_TEST(!repeated_sample({}));
}

BOOST_AUTO_TEST_SUITE_END()
