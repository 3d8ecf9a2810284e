// Haplotypes of samples: which alleles are on which, and the places that nobody can read.
#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>
#include <vector>

#include "gk/vcf/haplotypes.hpp"
#include "support/temporary_folder.hpp"
#include "support/twobit_builder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf;

namespace {

// chr1 has 40 bases, chr2 has 8.
class HaplotypeAssembly {
public:
    HaplotypeAssembly() {
        folder_.write(
            "x.2bit",
            TwoBitBuilder().add("chr1", "ACGTACGTACACGTACGTACACGTACGTACACGTACGTAC").add("chr2", "CCCCGGGG").bytes());
        folder_.write("x.chrom.sizes", "chr1\t40\nchr2\t8\n");
        folder_.write("x.chromAlias.txt", "# ucsc\tother\nchr1\tNC_1\nchr2\tNC_2\n");
        genome_.emplace(find_genome("x", folder_.path()));
        genome_->open_sequence();
    }
    const Genome& genome() const { return *genome_; }

private:
    TemporaryFolder folder_;
    std::optional<Genome> genome_;
};

const HaplotypeAssembly& haplotype_assembly() {
    static const HaplotypeAssembly assembly;
    return assembly;
}

// Haplotypes of records with two samples, A and B.
class TwoSamples {
public:
    explicit TwoSamples(const HaplotypeRules& rules = {}) : reader_(haplotype_assembly().genome(), rules) {
        BOOST_TEST(reader_.size() == 0U);
        reader_.begin(2, {{.name = "A", .column = 0}, {.name = "B", .column = 1}});
    }

    // `POS REF ALT` and both cells, with tabs: what is wrong with the record on chr1.
    std::string add(const std::string& site, const std::string& cells, const std::string& info = ".") {
        std::string columns = site;
        columns.insert(columns.find('\t') + 1, ".\t");
        return add_line("chr1\t" + columns + "\t.\t.\t" + info + "\tGT\t" + cells);
    }
    std::string add_line(const std::string& line) {
        const auto bad = reader_.read(line);
        return bad ? std::string(io::reason_text(bad->reason)) + ": " + bad->what : "";
    }
    void again(const std::vector<WantedSample>& wanted) { reader_.begin(2, wanted); }
    std::uint64_t missing(std::size_t sample) const { return reader_.counts(sample).missing; }
    const SampleCounts& counts(std::size_t sample) const { return reader_.counts(sample); }
    bool has_several_phase_sets(std::size_t sample) const { return reader_.has_several_phase_sets(sample); }
    std::string left_out() const { return left_out_; }

    std::vector<Haplotype> take(std::size_t sample) {
        const auto note = [this](int number, const variant::Variant& variant, const variant::Variant& other) {
            left_out_ +=
                std::to_string(number) + " " + variant_text("", variant) + " by " + variant_text("", other) + ";";
        };
        return reader_.take(sample, note);
    }
    // `A1 START+LENGTH>ALT...; A2 ...`: the edits on chr1 of a sample's haplotypes.
    std::string edits(std::size_t sample) {
        std::string text;
        for (const Haplotype& haplotype : take(sample)) {
            text += (text.empty() ? "" : "; ") + haplotype.sample + std::to_string(haplotype.number);
            for (const variant::Edit& edit : haplotype.genome.edits(ChromId{0}))
                text +=
                    " " + std::to_string(edit.start) + "+" + std::to_string(edit.length) + ">" + std::string(edit.alt);
        }
        return text;
    }

private:
    HaplotypeReader reader_;
    std::string left_out_;
};

// Why [start, end) of chr1 can't be read on the haplotype; empty where it can.
std::string unreadable(const Haplotype& haplotype, std::int32_t start, std::int32_t end) {
    const Interval interval{.chrom = ChromId{0}, .start = start, .end = end};
    variant::AlteredWindow window;
    window.lay_out(haplotype.genome.edits(ChromId{0}), interval);
    const variant::UnresolvedSite* const site = haplotype.genome.unresolved_site(interval, window);
    if (site != nullptr) return site->bad.what;
    std::optional<PhasedSite> seen;
    if (!haplotype.phase_sets) return "";
    const auto bad = haplotype.phase_sets->not_phased(interval, window, "chr1", seen);
    return bad ? bad->what : "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(haplotypes)

BOOST_AUTO_TEST_CASE(alleles_are_on_their_haplotype) {
    TwoSamples both;
    BOOST_TEST(both.add("1\tA\tG", "0|1\t1|0") == "");
    BOOST_TEST(both.add("3\tG\tGTT,C", "1|2\t2|2") == "");
    BOOST_TEST(both.add("9\tAC\tA", "1/1\t0/0") == "");
    BOOST_TEST(both.edits(0) == "A1 3+0>TT 9+1>; A2 0+1>G 2+1>C 9+1>");
    BOOST_TEST(both.edits(1) == "B1 0+1>G 2+1>C; B2 2+1>C");
    BOOST_TEST(both.left_out() == "");
}

BOOST_AUTO_TEST_CASE(haploid_and_missing_genotypes_are_the_reference) {
    TwoSamples both;
    BOOST_TEST(both.add("1\tA\tG", "1\t.") == "");
    BOOST_TEST(both.add("2\tC\tG", ".|1\t1|.") == "");
    BOOST_TEST(both.add("3\tG\tC", "\t0|0") == "");
    BOOST_TEST(both.add_line("chr1\t4\t.\tT\tC\t.\t.\t.\tDP\t3\t4") == "");
    BOOST_TEST(both.missing(0) == 3U);
    BOOST_TEST(both.missing(1) == 3U);
    BOOST_TEST(both.counts(0).haploid == 1U);
    BOOST_TEST(both.counts(1).haploid == 0U);
    BOOST_TEST(both.edits(0) == "A1 0+1>G; A2 1+1>G");
    BOOST_TEST(both.edits(1) == "B1 1+1>G; B2");
}

BOOST_AUTO_TEST_CASE(only_what_is_asked_for) {
    TwoSamples first({.which = WhichHaplotypes::first});
    TwoSamples second({.which = WhichHaplotypes::second});
    for (TwoSamples* one : {&first, &second}) BOOST_TEST(one->add("1\tA\tG,T", "1|2\t0|2") == "");
    // An allele that nobody asks for is not looked at.
    BOOST_TEST(first.add("2\tC\tG,?", "1|2\t0|0") == "");
    BOOST_TEST(second.add("2\tC\tG,?", "1|2\t0|0") != "");
    BOOST_TEST(first.edits(0) == "A1 0+1>G 1+1>G");
    BOOST_TEST(first.edits(1) == "B1");
    BOOST_TEST(second.edits(0) == "A2 0+1>T");
    BOOST_TEST(second.edits(1) == "B2 0+1>T");
}

BOOST_AUTO_TEST_CASE(alleles_are_trimmed_on_demand) {
    TwoSamples as_read;
    TwoSamples trimmed({.normalize = true});
    for (TwoSamples* one : {&as_read, &trimmed}) BOOST_TEST(one->add("1\tACGT\tGCGT", "1|1\t0|0") == "");
    BOOST_TEST(as_read.edits(0) == "A1 0+4>GCGT; A2 0+4>GCGT");
    BOOST_TEST(trimmed.edits(0) == "A1 0+1>G; A2 0+1>G");
}

BOOST_AUTO_TEST_CASE(a_bad_record_leaves_nothing_behind) {
    TwoSamples both;
    BOOST_TEST(both.add("1\tA\tG", "1|1\t0|3") ==
               "malformed: genotype '0|3' of B is not one or two alleles of the record");
    BOOST_TEST(both.add("2\tT\tG", ".|1\t0|0").starts_with("reference mismatch: "));
    BOOST_TEST(both.add("1\tA\tG", "1|1") == "malformed: the record has 1 samples, the #CHROM line 2");
    BOOST_TEST(both.add_line("chr9\t1\t.\tA\tG") == "unknown chromosome: unknown chromosome 'chr9'");
    BOOST_TEST(both.add_line("1\t1\t.\tA\tG") == "unknown chromosome: unknown chromosome '1'");
    BOOST_TEST(both.add_line("chr1\t1\t.\tA").starts_with("malformed: "));
    BOOST_TEST(both.missing(0) == 0U);
    BOOST_TEST(both.edits(0) == "A1; A2");
}

BOOST_AUTO_TEST_CASE(phase_that_is_not_known) {
    TwoSamples both;
    BOOST_TEST(both.add("11\tACG\tAC", "0/1\t0/0") == "");
    const std::vector<Haplotype> of_a = both.take(0);
    const std::string what = "the genotype of A at chr1:11:ACG:AC is heterozygous and not phased";
    for (const Haplotype& haplotype : of_a) {
        BOOST_TEST(unreadable(haplotype, 12, 13) == what);
        BOOST_TEST(unreadable(haplotype, 8, 30) == what);
        BOOST_TEST(unreadable(haplotype, 8, 12) == "");
        BOOST_TEST(unreadable(haplotype, 13, 30) == "");
    }
    for (const Haplotype& haplotype : both.take(1)) BOOST_TEST(unreadable(haplotype, 8, 30) == "");
}

BOOST_AUTO_TEST_CASE(unphased_as_written) {
    TwoSamples both({.unphased = UnphasedPolicy::as_written});
    BOOST_TEST(both.add("1\tA\tG,T", "0/1\t2/1") == "");
    BOOST_TEST(both.add("3\tG\tC", "./1\t/1|0") == "");
    BOOST_TEST(both.add("5\tA\tG", "1/1\t1|0") == "");
    BOOST_TEST(both.counts(0).unphased == 2U);
    BOOST_TEST(both.counts(1).unphased == 2U);
    BOOST_TEST(both.edits(0) == "A1 4+1>G; A2 0+1>G 2+1>C 4+1>G");
    BOOST_TEST(both.edits(1) == "B1 0+1>T 2+1>C 4+1>G; B2 0+1>G");
}

BOOST_AUTO_TEST_CASE(unphased_as_the_reference) {
    TwoSamples both({.unphased = UnphasedPolicy::ref});
    BOOST_TEST(both.add("1\tA\tG", "0/1\t0|1") == "");
    BOOST_TEST(both.add("3\tG\t<DUP>", "0/1\t0|0") == "");
    BOOST_TEST(both.add("3\tC\tG", "0/1\t0|0").starts_with("reference mismatch: "));
    BOOST_TEST(both.counts(0).unphased == 2U);
    const std::vector<Haplotype> of_a = both.take(0);
    BOOST_TEST(unreadable(of_a[0], 0, 40) == "");
    BOOST_TEST(of_a[0].genome.edits(ChromId{0}).empty());
    BOOST_TEST(both.edits(1) == "B1; B2 0+1>G");
}

BOOST_AUTO_TEST_CASE(unphased_as_letters) {
    TwoSamples both({.unphased = UnphasedPolicy::iupac});
    BOOST_TEST(both.add("1\tA\tG", "0/1\t1|0") == "");
    BOOST_TEST(both.add("2\tC\tG,T", "1/2\t1/1") == "");
    BOOST_TEST(both.add("3\tGTA\tGCA,N", "0/1\t1/.") == "");  // by their minimal form
    BOOST_TEST(both.add("7\tg\tt", "1/0\t0/0") == "");
    BOOST_TEST(both.add("9\tA\tAT", "0/1\t0|1") == "");
    BOOST_TEST(both.add("11\tA\tG,AT", "1/2\t0/0") == "");
    BOOST_TEST(both.add("13\tG\tC,<DUP>", "1/2\t0/0", "END=13") == "");
    BOOST_TEST(both.add("15\tA\tC,*", "1/2\t0/2") == "");
    BOOST_TEST(both.add("17\tC\tG", "0/1\t0/0").starts_with("reference mismatch: "));
    const std::vector<Haplotype> of_a = both.take(0);
    for (const Haplotype& haplotype : of_a) {
        BOOST_TEST(unreadable(haplotype, 0, 8) == "");
        BOOST_TEST(unreadable(haplotype, 8, 10) ==
                   "the genotype of A at chr1:9:A:AT is heterozygous and not phased, and no SNV, which a letter could "
                   "stand for");
        BOOST_TEST(unreadable(haplotype, 10, 11) != "");
        BOOST_TEST(unreadable(haplotype, 12, 13) != "");
        BOOST_TEST(unreadable(haplotype, 14, 15) != "");
        std::string text;
        for (const variant::Edit& edit : haplotype.genome.edits(ChromId{0}))
            text += std::to_string(edit.start) + std::string(edit.alt) + " ";
        BOOST_TEST(text == "0R 1K 3Y 6K ");
    }
    BOOST_TEST(both.edits(1) == "B1 0+1>G 1+1>G 3+1>Y; B2 1+1>G 3+1>Y 9+0>T");
}

BOOST_AUTO_TEST_CASE(phase_sets_part_heterozygotes) {
    const auto add_all = [](TwoSamples& both) {
        const std::string rest = "\t.\t.\t.\tGT:PS\t";
        BOOST_TEST(both.add_line("chr1\t3\t.\tG\tC" + rest + "0|1:3\t0|1:3") == "");
        BOOST_TEST(both.add_line("chr1\t5\t.\tA\tC" + rest + "1|1:9\t1|0:3") == "");
        BOOST_TEST(both.add_line("chr1\t7\t.\tG\tGA" + rest + "1|0:9\t1|0:3") == "");
        BOOST_TEST(both.add_line("chr1\t9\t.\tA\tC" + rest + "0|1\t1|0:3") == "");
    };
    TwoSamples both;
    add_all(both);
    for (const Haplotype& haplotype : both.take(0)) {
        BOOST_TEST(unreadable(haplotype, 0, 7) == "");
        BOOST_TEST(unreadable(haplotype, 0, 8) ==
                   "the heterozygous genotypes of A at chr1:3 and chr1:8 are not phased with each other: they are of "
                   "phase sets 3 and 9");
        BOOST_TEST(unreadable(haplotype, 3, 8) == "");
        BOOST_TEST(unreadable(haplotype, 3, 9) ==
                   "the heterozygous genotypes of A at chr1:8 and chr1:9 are not phased with each other: they are of "
                   "phase set 9 and of none");
        BOOST_TEST(unreadable(haplotype, 8, 40) == "");
    }
    for (const Haplotype& haplotype : both.take(1)) BOOST_TEST(unreadable(haplotype, 0, 40) == "");
    BOOST_TEST(both.has_several_phase_sets(0));
    BOOST_TEST(!both.has_several_phase_sets(1));
    TwoSamples as_written({.unphased = UnphasedPolicy::as_written});
    add_all(as_written);
    for (const Haplotype& haplotype : as_written.take(0)) BOOST_TEST(unreadable(haplotype, 0, 40) == "");
    BOOST_TEST(as_written.has_several_phase_sets(0));
}

BOOST_AUTO_TEST_CASE(alleles_without_a_sequence) {
    TwoSamples both;
    BOOST_TEST(both.add("11\tA\t<DEL>", "0|1\t0|0", "END=15") == "");
    BOOST_TEST(both.add("31\tA\t<INS>", "1|0\t0|0") == "");
    BOOST_TEST(both.add("35\tA\t<DUP>", "1|0\t0|0").ends_with(", and neither END nor SVLEN says how far it reaches"));
    BOOST_TEST(both.add("21\tA\t*", "1|1\t0|0") == "");
    const std::vector<Haplotype> of_a = both.take(0);
    BOOST_TEST(unreadable(of_a[0], 0, 30) == "");
    BOOST_TEST(unreadable(of_a[0], 30, 31).starts_with("A at chr1:31: ALT '<INS>' is symbolic"));
    BOOST_TEST(unreadable(of_a[0], 31, 32).starts_with("A at chr1:31: "));  // the gap behind the first base
    BOOST_TEST(unreadable(of_a[0], 32, 40) == "");
    BOOST_TEST(unreadable(of_a[1], 14, 15).starts_with("A at chr1:11: ALT '<DEL>' is symbolic"));
    BOOST_TEST(unreadable(of_a[1], 15, 40) == "");
    BOOST_TEST(unreadable(of_a[1], 0, 10) == "");
}

// A place before the chromosome harms nobody, not even where it is the first that 32 bits hold.
BOOST_AUTO_TEST_CASE(alleles_without_a_sequence_at_the_first_32_bit_position) {
    TwoSamples both;
    BOOST_TEST(both.add("-2147483648\tA\t<DEL>", "1|1\t0|0", "END=2147483647") == "");
    BOOST_TEST(both.add("-2147483647\tA\t<INS>", "1|1\t0|0") == "");
    BOOST_TEST(both.add("-2147483648\tA\t<INS>", "1|1\t0|0") == "");
    const std::vector<Haplotype> of_a = both.take(0);
    BOOST_TEST(unreadable(of_a[0], 0, 40).starts_with("A at chr1:-2147483648: ALT '<DEL>' is symbolic"));
    BOOST_TEST(both.add("-2147483649\tA\t<DEL>", "1|1\t0|0", "END=2147483647") ==
               "refused: ALT '<DEL>' is symbolic: it has no sequence");
}

BOOST_AUTO_TEST_CASE(alleles_that_overlap) {
    for (const auto policy :
         {variant::OverlapPolicy::error, variant::OverlapPolicy::first, variant::OverlapPolicy::skip}) {
        TwoSamples both({.overlap = policy});
        BOOST_TEST(both.add("11\tACG\tT", "1|1\t0|0") == "");
        BOOST_TEST(both.add("12\tC\tG", "0|1\t0|0") == "");
        const std::vector<Haplotype> of_a = both.take(0);
        BOOST_TEST_REQUIRE(of_a.size() == 2U);
        BOOST_TEST(unreadable(of_a[0], 0, 40) == "");
        BOOST_TEST(unreadable(of_a[1], 11, 12) == (policy == variant::OverlapPolicy::error
                                                       ? "variants 'chr1:11:ACG:T' and 'chr1:12:C:G' overlap in "
                                                         "haplotype 2 of A"
                                                       : ""));
        BOOST_TEST(of_a[1].genome.edits(ChromId{0}).empty() == (policy == variant::OverlapPolicy::skip));
        const std::string first_left_out = "2 :12:C:G by :11:ACG:T;";
        BOOST_TEST(both.left_out() == (policy == variant::OverlapPolicy::error ? ""
                                       : policy == variant::OverlapPolicy::first
                                           ? first_left_out
                                           : "2 :11:ACG:T by :12:C:G;" + first_left_out));
    }
}

BOOST_AUTO_TEST_CASE(samples_are_those_begun_with) {
    TwoSamples both;
    BOOST_TEST(both.add("1\tA\tG", "1|1\t1|1") == "");
    both.again({{.name = "B", .column = 1}});
    BOOST_TEST(both.add("3\tG\tC", "0|0\t1|0") == "");
    BOOST_TEST(both.edits(0) == "B1 2+1>C; B2");
}

BOOST_AUTO_TEST_SUITE_END()
