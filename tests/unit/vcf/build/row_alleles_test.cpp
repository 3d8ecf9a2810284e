// Where rows lie: alleles of every kind, on a small assembly.
#include "gk/vcf/build/row_alleles.hpp"

#include <boost/test/unit_test.hpp>

#include "support/vcf_build.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf::build;
using gk::vcf::Extent;

BOOST_AUTO_TEST_SUITE(row_alleles)

namespace {

// `start-end REF>ALT`, `-` and why it is left out, or `!` and what is wrong.
std::string place(
    std::int64_t position, std::string_view ref, std::string_view alt,
    const std::function<void(RowRules&)>& change = [](RowRules&) {}, const Extent& extent = {},
    const char* chrom = "chr1") {
    RowRules rules(build_assembly().genome());
    rules.knows_sizes = true;
    change(rules);
    RowPlacer placer(rules);
    PlacedRow row;
    const Site site{.chrom = *rules.genome.names().find(chrom), .position = position, .ref = ref, .alt = alt};
    if (const auto bad = placer.place(site, extent, row)) return "!" + bad->what;
    if (!row.left_out.empty()) return "-" + std::string(row.left_out);
    return std::to_string(row.pos5) + "-" + std::to_string(std::int64_t{row.pos3} + 1) + " " + std::string(row.ref) +
           ">" + std::string(row.alt) + (row.is_beyond ? " beyond" : "") + (row.is_ancestral ? " ancestral" : "");
}

void unchecked(RowRules& rules) {
    rules.validate = false;
}
void split(RowRules& rules) {
    rules.split = true;
}
void normal(RowRules& rules) {
    rules.split = rules.normalize = true;
}

}  // namespace

BOOST_AUTO_TEST_CASE(plain) {
    BOOST_TEST(place(2, "C", "T") == "1-2 C>T");
    BOOST_TEST(place(1, "ACG", "A") == "1-3 CG>");
    BOOST_TEST(place(4, "T", "TGG") == "4-4 >GG");
    BOOST_TEST(place(1, "ACG", "ATT") == "1-3 CG>TT");
    BOOST_TEST(place(1, "A", "N") == "0-1 A>N");
    BOOST_TEST(place(9, "N", "A") == "8-9 N>A");
    BOOST_TEST(place(34, "G", "A") == "33-34 G>A");        // the chromosome's last base
    BOOST_TEST(place(34, "G", "GT") == "34-34 >T");        // and behind it
    BOOST_TEST(place(33, "GGNN", "GA") == "33-36 GNN>A");  // what lies beyond the end is N
}

BOOST_AUTO_TEST_CASE(what_the_reference_has) {
    BOOST_TEST(place(2, "G", "T") == "!REF at chr1:2 is 'G', but the genome has 'C'");
    BOOST_TEST(place(2, "c", "T") == "!REF at chr1:2 is 'c', but the genome has 'C', in upper case");
    BOOST_TEST(place(2, "g", "T", unchecked) == "1-2 g>T");
    BOOST_TEST(place(2, "c", "T", normal) == "1-2 C>T");
    BOOST_TEST(place(2, "G", "T", [](RowRules& rules) { rules.drop_mismatch = true; }) ==
               "-whose REF is not the genome's");
    BOOST_TEST(place(22, "C", "T") == "21-22 C>T");  // lower case in the genome
    BOOST_TEST(place(0, "A", "T") == "!POS 0 is outside chr1, which has 34 bases");
    BOOST_TEST(place(35, "A", "T") == "!POS 35 is outside chr1, which has 34 bases");
    BOOST_TEST(place(0, "A", "T", unchecked) == "-1-0 A>T beyond");
    BOOST_TEST(place(35, "A", "T", unchecked) == "34-35 A>T beyond");
    BOOST_TEST(place(34, "G", "GT", unchecked) == "34-34 >T");
    BOOST_TEST(place(2147483647, "A", "T", unchecked) == "2147483646-2147483647 A>T beyond");
    BOOST_TEST(place(-2147483648, "A", "T", unchecked) == "!the variant's place does not fit 32 bits");
    BOOST_TEST(place(2147483647, "AC", "TG", unchecked) == "!the variant's place does not fit 32 bits");
}

BOOST_AUTO_TEST_CASE(what_is_no_record) {
    for (const auto& [ref, alt, part] :
         std::vector<std::array<const char*, 3>>{{"", "A", "REF is empty"},
                                                 {"A", "", "ALT is empty"},
                                                 {"R", "A", "REF 'R' has 'R'"},
                                                 {"*", "A", "REF '*' has '*'"},
                                                 {"A", "A", "the same"},
                                                 {"-", "-", "the same"},
                                                 {"A", "R", "neither a sequence"},
                                                 {"A", "*", "neither a sequence"},
                                                 {"A", "A.", "neither a sequence"},
                                                 {"A", "<DEL", "neither a sequence"},
                                                 {"A", "A[1:5", "neither a sequence"},
                                                 {"A", "G<c>[", "neither a sequence"},
                                                 {"A", "C,G", "2 ALT alleles, 'C,G'"},
                                                 {"A", "C,G,T", "3 ALT alleles"},
                                                 {"AT", "GT", "not normalised"},
                                                 {"A", ".", "no ALT allele"},
                                                 {"-", "<DEL>", "no sequence, and REF is empty"}})
        BOOST_TEST(contains(place(5, ref, alt), part), place(5, ref, alt));
}

BOOST_AUTO_TEST_CASE(empty_alleles) {
    BOOST_TEST(place(3, "-", "TT") == "2-2 >TT");
    BOOST_TEST(place(3, ".", "TT") == "2-2 >TT");
    BOOST_TEST(place(3, "GT", "-") == "2-4 GT>");
    BOOST_TEST(place(3, "GG", "-") == "!REF at chr1:3 is 'GG', but the genome has 'GT'");
    BOOST_TEST(place(12, "-", "T", normal) == "10-10 >T");
}

BOOST_AUTO_TEST_CASE(ancestral_ones) {
    const auto with = [](Ancestral what) { return [what](RowRules& rules) { rules.ancestral = what; }; };
    BOOST_TEST(place(2, "CG", ".", with(Ancestral::warn)) == "3-3 > ancestral");
    BOOST_TEST(place(2, "GG", ".", with(Ancestral::warn)) == "3-3 > ancestral");
    BOOST_TEST(place(2, "C", ".", with(Ancestral::exclude)) == "-without an ALT allele");
}

BOOST_AUTO_TEST_CASE(symbolic_ones) {
    const auto keep = [](RowRules&) {};
    BOOST_TEST(place(4, "T", "<DEL>", keep, {.end = 9, .length = {}}) == "4-9 ><DEL>");
    BOOST_TEST(place(4, "T", "<DEL>", keep, {.end = 4, .length = {}}) == "4-4 ><DEL>");
    BOOST_TEST(place(4, "T", "<DEL>", keep, {.end = 3, .length = {}}) == "!END is 3, before POS 4");
    BOOST_TEST(place(4, "TAC", "<CN2>", keep, {.end = {}, .length = 3}) == "4-9 AC><CN2>");
    BOOST_TEST(place(4, "T", "<DEL>", keep, {.end = {}, .length = -7}) == "4-11 ><DEL>");
    const auto as_is = [](RowRules& rules) { rules.sv_length = SvLength::as_it_stands; };
    BOOST_TEST(place(4, "T", "<DEL>", as_is, {.end = {}, .length = -2}) == "4-2 ><DEL>");
    BOOST_TEST(contains(place(4, "T", "<DEL>"), "neither END nor SVLEN"));
    BOOST_TEST(place(4, "T", "<INS>") == "4-4 ><INS>");
    BOOST_TEST(place(4, "TA", "<INS:ME>") == "4-5 A><INS:ME>");
    // N of REF is any base, and so is a base of any case.
    BOOST_TEST(place(4, "N", "<DEL>", keep, {.end = 9, .length = {}}) == "4-9 ><DEL>");
    BOOST_TEST(place(4, "t", "<DEL>", keep, {.end = 9, .length = {}}) == "4-9 ><DEL>");
    BOOST_TEST(contains(place(4, "A", "<DEL>", keep, {.end = 9, .length = {}}), "the genome has 'T'"));
    BOOST_TEST(place(4, "T", "<DEL>", keep, {.end = 99, .length = {}}) == "4-99 ><DEL>");
    const auto refuse = [](RowRules& rules) { rules.symbolic = Symbolic::error; };
    const auto drop = [](RowRules& rules) { rules.symbolic = Symbolic::exclude; };
    BOOST_TEST(contains(place(4, "T", "<DEL>", refuse), "symbolic"));
    BOOST_TEST(contains(place(4, "T", "T[chr2:1[", refuse), "breakend"));
    BOOST_TEST(place(4, "T", "<DEL>", drop) == "-with a symbolic ALT allele");
    BOOST_TEST(place(4, "T", "]chr2:1]T", drop) == "-whose ALT is a breakend");
}

BOOST_AUTO_TEST_CASE(breakends) {
    BOOST_TEST(place(4, "T", "T[chr2:1[") == "4-4 >[chr2:1[");
    BOOST_TEST(place(4, "T", "]chr2:1]T") == "3-3 >]chr2:1]");
    BOOST_TEST(place(4, "T", "G]chr2:1]") == "3-4 T>G]chr2:1]");
    BOOST_TEST(place(4, "T", "[[") == "3-4 T>[[");
}

BOOST_AUTO_TEST_CASE(the_first_base) {
    BOOST_TEST(place(
                   1, "GA", "A", [](RowRules&) {}, {}, "chr2") == "0-1 G>");
    BOOST_TEST(place(
                   1, "G", "TTG", [](RowRules&) {}, {}, "chr2") == "0-0 >TT");
    BOOST_TEST(contains(place(
                            1, "GA", "CA", [](RowRules&) {}, {}, "chr2"),
                        "not normalised"));
}

BOOST_AUTO_TEST_CASE(split_ones_are_trimmed) {
    BOOST_TEST(place(10, "NTT", "NT", split) == "10-11 T>");
    BOOST_TEST(place(5, "AC", "GC", split) == "4-5 A>G");
    BOOST_TEST(place(11, "TT", "T", split) == "11-12 T>");
    BOOST_TEST(place(5, "A", "*", split) == "-whose ALT is '*', a deletion that begins before");
}

BOOST_AUTO_TEST_CASE(normalized_ones_move_left) {
    BOOST_TEST(place(15, "TT", "T", normal) == "10-11 T>");
    BOOST_TEST(place(29, "ACA", "A", normal) == "24-26 AC>");
    BOOST_TEST(place(26, "C", "CACAC", normal) == "24-24 >ACAC");
    BOOST_TEST(place(5, "ACG", "ATG", normal) == "5-6 C>T");
    BOOST_TEST(contains(place(15, "CT", "C", normal), "the genome has 'TT'"));
}

BOOST_AUTO_TEST_CASE(wanted_places) {
    const ChromId chrom = *build_assembly().genome().names().find("chr1");
    const IntervalSet set({{chrom, 3, 6}});
    const auto without = [&](RowRules& rules) { rules.exclude = &set; };
    const auto within = [&](RowRules& rules) { rules.allow = &set; };
    BOOST_TEST(place(4, "T", "A", without) == "-in intervals to exclude");
    BOOST_TEST(place(4, "C", "A", without) == "-in intervals to exclude");  // before REF is looked at
    BOOST_TEST(place(3, "G", "A", without) == "2-3 G>A");
    BOOST_TEST(place(7, "G", "A", without) == "6-7 G>A");
    BOOST_TEST(place(3, "G", "GA", without) == "3-3 >A");  // in the gap before it
    BOOST_TEST(place(4, "T", "TA", without) == "-in intervals to exclude");
    BOOST_TEST(place(4, "T", "A", within) == "3-4 T>A");
    BOOST_TEST(place(7, "G", "A", within) == "-outside the intervals that are allowed");
    const auto as_is = [&](RowRules& rules) {
        rules.sv_length = SvLength::as_it_stands;
        rules.exclude = &set;
    };
    BOOST_TEST(place(5, "A", "<DEL>", as_is, {.end = {}, .length = -1}) == "-in intervals to exclude");
    BOOST_TEST(place(5, "A", "<DEL>", as_is, {.end = {}, .length = -3}) == "5-2 ><DEL>");
}

BOOST_AUTO_TEST_SUITE_END()
