// Variants read from strings and VCF columns.
#include <boost/test/unit_test.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "gk/variant/variant_reader.hpp"
#include "support/altered_model.hpp"
#include "support/temporary_folder.hpp"
#include "support/twobit_builder.hpp"
#include "support/variant_text.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::variant;
using gk::io::BadRecord;
using gk::io::Reason;

namespace {

// An assembly with alias file: chr1, chrM alias MT, HLA:01 (a name with a colon), 9 beside chr9, and one without
// sequence. Lower case and N in the 2bit.
class SmallAssembly {
public:
    SmallAssembly() {
        folder_.write("x.2bit", TwoBitBuilder()
                                    .add("chr1", "ACgtNNACGTTTTTTTGACA")
                                    .add("chrM", "GATTACA")
                                    .add("HLA:01", "CCCGGG")
                                    .add("9", "AAAA")
                                    .add("chr9", "CCCC")
                                    .add("chrOne", "G")
                                    .add("chrNone", "")
                                    .add("chrLong", std::string(200, 'A'))
                                    .bytes());
        folder_.write("x.chrom.sizes",
                      "chr1\t20\nchrM\t7\nHLA:01\t6\n9\t4\nchr9\t4\nchrOne\t1\nchrNone\t0\nchrLong\t200\nchrLost\t9\n");
        folder_.write(
            "x.chromAlias.txt",
            "# ucsc\tother\nchr1\tNC_1\nchrM\tMT\nHLA:01\thla\n9\tnine\nchr9\tchrNine\nchrOne\to\tchrchrM\nchrNone\tn\n"
            "chrLong\tl\nchrLost\tlost\n");
        genome_.emplace(find_genome("x", folder_.path()));
        genome_->open_sequence();
    }
    const Genome& genome() const { return *genome_; }
    const std::string& folder() const { return folder_.path(); }

private:
    TemporaryFolder folder_;
    std::optional<Genome> genome_;
};

std::string_view name_of(Reason reason) {
    return io::reason_text(reason);
}

std::string outcome(const Genome& genome, const std::optional<BadRecord>& bad, const Variant& variant) {
    if (bad) return std::string(name_of(bad->reason)) + ": " + bad->what;
    return variant_text(genome.names().name(variant.chrom), variant);
}

// What a fresh reader makes of a variant string: it written back, or why it is bad.
std::string read(const Genome& genome, std::string_view text) {
    VariantReader reader(genome);
    Variant variant;
    const auto bad = reader.read(text, variant);
    return outcome(genome, bad, variant);
}

std::string read_vcf(const Genome& genome, std::string_view chrom, std::string_view position, std::string_view ref,
                     std::string_view alt) {
    VariantReader reader(genome);
    Variant variant;
    const auto bad = reader.read_vcf({chrom, position, ref, alt}, variant);
    return outcome(genome, bad, variant);
}

std::string position(std::string_view text) {
    const auto found = parse_variant_position(text);
    return found ? std::to_string(*found) : "-";
}

std::string upper_sequence(const Genome& genome, ChromId chrom) {
    const TwoBitSequence* sequence = genome.sequence(chrom);
    BOOST_REQUIRE(sequence != nullptr);
    ByteBuffer out;
    sequence->append_padded(0, sequence->size, Strand::positive, Case::upper, out);
    return std::string(out.view());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(variant_reader)

BOOST_AUTO_TEST_CASE(positions_in_every_form) {
    BOOST_TEST(position("1") == "0");
    BOOST_TEST(position("117120149") == "117120148");
    BOOST_TEST(position("117,120,149") == "117120148");
    BOOST_TEST(position("1,1,7,,120149,") == "117120148");
    BOOST_TEST(position(",,,2") == "1");
    BOOST_TEST(position("0") == "-1");
    BOOST_TEST(position("-4") == "-5");
    BOOST_TEST(position("+4") == "3");
    BOOST_TEST(position("-0") == "-1");
    BOOST_TEST(position("007") == "6");
    BOOST_TEST(position(" 2 ") == "1");
    BOOST_TEST(position("\t\n\v\f\r2\r\f\v\n\t") == "1");
    BOOST_TEST(position(" -2") == "-3");
    BOOST_TEST(position(" , 2") == "1");
    BOOST_TEST(position("1_000") == "999");
    BOOST_TEST(position("1_0_0_0") == "999");
    BOOST_TEST(position("-1_0") == "-11");
    BOOST_TEST(position("1,_,0") == "9");
    BOOST_TEST(position("2147483648") == "2147483647");
    BOOST_TEST(position("-2147483648") == "-2147483649");
    BOOST_TEST(position("4294967297") == "4294967296");
    // Far beyond 64 bits: a number all the same, and nowhere near 32.
    for (const char* far : {"99999999999999999999999999", "1_000_000_000_000_000_000_000", "18446744073709551617"}) {
        BOOST_TEST(parse_variant_position(far).value() > std::int64_t{1} << 40);
        BOOST_TEST(parse_variant_position(std::string("-") + far).value() < -(std::int64_t{1} << 40));
    }
    for (const char* bad :
         {"",     ",",   ",,", " ",   "+",  "-",   "--1",  "+-1", "-+1", "- 1", "+ 1",  "1 2",   "_1",   "1_",
          "1__0", "-_1", "_",  "1.0", "1.", "1e3", "0x10", "ten", "1-",  "1+",  "\xff", "1\xff", "\xc3", "1 _0"})
        BOOST_TEST(position(bad) == "-", "'" << bad << "'");
    BOOST_TEST(position(std::string_view("1\0", 2)) == "-");
}

BOOST_AUTO_TEST_CASE(positions_in_the_digits_of_any_script) {
    BOOST_TEST(position("\u0661\u0662") == "11");          // Arabic-Indic
    BOOST_TEST(position("-\u0966\u096f") == "-10");        // Devanagari: 09
    BOOST_TEST(position("1\uff12,\uff13") == "122");       // a mix with full-width digits
    BOOST_TEST(position("\U0001D7D9\U0001D7FF") == "18");  // mathematical: double-struck 1, monospace 9
    BOOST_TEST(position("\u0661_\u0662") == "11");
    BOOST_TEST(position("\U0001FBF9") == "8");
    BOOST_TEST(position("\u0b72") == "-");  // a fraction is no digit
    BOOST_TEST(position("\u00b2") == "-");  // nor is a superscript
    BOOST_TEST(position("\u4e09") == "-");  // nor is the word three
    BOOST_TEST(position("\u065f") == "-");  // next to digits
    BOOST_TEST(position("\u066a") == "-");
    BOOST_TEST(position("\xd9") == "-");  // a character that is cut
    BOOST_TEST(position("\xd9"
                        "1") == "-");
    BOOST_TEST(position("\xc0\xb1") == "-");  // '1' in more bytes than it takes
    BOOST_TEST(position("\xe0\x80\xb1") == "-");
    BOOST_TEST(position("\xf0\x80\x80\xb1") == "-");
    BOOST_TEST(position("\xe0\x99\xa1") == "-");      // the Arabic one likewise
    BOOST_TEST(position("\xf8\x9d\x9f\x98") == "-");  // no first byte of any
    BOOST_TEST(position("\xb1") == "-");              // a middle without its beginning
}

BOOST_AUTO_TEST_CASE(fields_are_split_from_the_right) {
    const auto split = [](std::string_view text) -> std::string {
        const auto fields = split_variant_string(text);
        if (!fields) return "-";
        return std::string(fields->chrom) + "|" + std::string(fields->position) + "|" + std::string(fields->ref) + "|" +
               std::string(fields->alt);
    };
    BOOST_TEST(split("chr1:5:A:T") == "chr1|5|A|T");
    BOOST_TEST(split(":::") == "|||");
    BOOST_TEST(split("HLA:01:5:A:T") == "HLA:01|5|A|T");
    BOOST_TEST(split("chr1:5:A") == "-");
    BOOST_TEST(split("") == "-");
    BOOST_TEST(split("::") == "-");
}

BOOST_AUTO_TEST_CASE(strings_are_read) {
    const SmallAssembly x;
    const auto got = [&](std::string_view text) { return read(x.genome(), text); };
    BOOST_TEST(got("chr1:1:A:T") == "chr1:1:A:T");
    BOOST_TEST(got("chr1:3:gt:a") == "chr1:3:GT:A");  // both of the string and of the 2bit
    BOOST_TEST(got("chr1:3:Gt:gTcC") == "chr1:3:GT:GTCC");
    BOOST_TEST(got("chr1: 1,3 :t:A") == "chr1:13:T:A");
    BOOST_TEST(got("chr1:5:N:A") == "chr1:5:N:A");
    BOOST_TEST(got("chr1:1:A:RYSWKMBDHVNZ") == "chr1:1:A:RYSWKMBDHVNZ");
    BOOST_TEST(got("chr1:1:ACGT:ACGT") == "chr1:1:ACGT:ACGT");
    BOOST_TEST(got("chr1:2::") == "chr1:2::");
    for (const char* empty : {"", "-", ".", "-."}) {
        BOOST_TEST(got("chr1:2:C:" + std::string(empty)) == "chr1:2:C:");
        BOOST_TEST(got("chr1:2:" + std::string(empty) + ":G") == "chr1:2::G");
    }
    for (const char* other : {".-", "--", " ", "..", "-.-"}) {
        BOOST_TEST(got("chr1:2:C:" + std::string(other)).starts_with("malformed: alternative allele '"), other);
        BOOST_TEST(got("chr1:2:" + std::string(other) + ":G").starts_with("malformed: reference allele '"), other);
    }
}

BOOST_AUTO_TEST_CASE(chromosomes_of_strings) {
    const SmallAssembly x;
    const auto got = [&](std::string_view text) { return read(x.genome(), text); };
    BOOST_TEST(got("1:1:A:T") == "chr1:1:A:T");
    BOOST_TEST(got("M:1:G:T") == "chrM:1:G:T");
    BOOST_TEST(got("MT:1:G:T") == "chrM:1:G:T");
    BOOST_TEST(got("chrM:1:G:T") == "chrM:1:G:T");  // not chrchrM
    BOOST_TEST(got("NC_1:1:A:T") == "chr1:1:A:T");
    BOOST_TEST(got("9:1:C:T") == "chr9:1:C:T");  // chr9 comes before 9
    BOOST_TEST(got("9:1:A:T").starts_with("reference mismatch: "));
    BOOST_TEST(got("nine:1:A:T") == "9:1:A:T");
    BOOST_TEST(got("HLA:01:1:C:T") == "HLA:01:1:C:T");
    for (const char* name : {"chr2", "Chr1", "CHR1", " chr1", "chr1 ", "", "chr", "chrchr1", "chr1:"})
        BOOST_TEST(got(std::string(name) + ":1:A:T") ==
                   "unknown chromosome: unknown chromosome '" + std::string(name) + "'");
    BOOST_TEST(got("chrLost:1:A:T") ==
               "sequence not in the 2bit file: 'chrLost' has no sequence in " + x.folder() + "/x.2bit");
}

BOOST_AUTO_TEST_CASE(strings_that_are_bad) {
    const SmallAssembly x;
    const auto got = [&](std::string_view text) { return read(x.genome(), text); };
    const std::string four = " is not chromosome:position:reference:alternative";
    BOOST_TEST(got("") == "malformed: variant ''" + four);
    BOOST_TEST(got("chr1:5:A") == "malformed: variant 'chr1:5:A'" + four);
    BOOST_TEST(got(std::string(61, 'x')) == "malformed: variant '" + std::string(60, 'x') + "...'" + four);
    BOOST_TEST(got("chr1:x:A:T") == "malformed: position 'x' of variant 'chr1:x:A:T' is not a whole number");
    BOOST_TEST(got("chr1:5:A:T:C").starts_with("malformed: position 'A' of variant "));
    BOOST_TEST(got("chr1:1:A:T,G") ==
               "malformed: alternative allele 'T,G' has ',', which is no letter of a nucleotide; write one variant for "
               "each allele");
    for (const char* symbolic : {"<DEL>", "*", "[chr1:9[A", "]chr1:9]A"}) {
        const std::string text = symbolic;
        const std::string string = text.find(':') == std::string::npos ? text : text.substr(0, 4);
        BOOST_TEST(got("chr1:1:A:" + string).starts_with("malformed: symbolic alleles have no sequence: alternative"));
    }
    BOOST_TEST(got("chr1:1:U:T") == "malformed: reference allele 'U' has 'U', which is no letter of a nucleotide");
    BOOST_TEST(got("chr1:1:A:ACX") ==
               "malformed: alternative allele 'ACX' has 'X', which is no letter of a nucleotide");
    BOOST_TEST(got("chr1:1:A T:A").starts_with("malformed: reference allele 'A T' has ' '"));
    BOOST_TEST(got("chr1:1:A:\xc3\xa9").starts_with("malformed: alternative allele "));
    // The letters beside the good ones in the code table.
    for (const char letter : std::string("@EFIJLOPQUX[`efijlopqux{"))
        BOOST_TEST(got(std::string("chr1:1:A:") + letter).starts_with("malformed: "), letter);
}

BOOST_AUTO_TEST_CASE(the_first_broken_rule_is_told) {
    const SmallAssembly x;
    const auto got = [&](std::string_view text) { return read(x.genome(), text); };
    // Fields, position, 32 bits, chromosome, ref letters, alt letters, 32 bits, sequence, reference.
    BOOST_TEST(got("nowhere:x:A").starts_with("malformed: variant "));
    BOOST_TEST(got("nowhere:x:!:!").starts_with("malformed: position 'x'"));
    BOOST_TEST(got("nowhere:9999999999:!:!").starts_with("position beyond 32 bits: position '9999999999'"));
    BOOST_TEST(got("nowhere:1:!:!").starts_with("unknown chromosome: "));
    BOOST_TEST(got("chrLost:2147483648:!:?").starts_with("malformed: reference allele '!'"));
    BOOST_TEST(got("chrLost:2147483648:N:?").starts_with("malformed: alternative allele '?'"));
    BOOST_TEST(got("chrLost:2147483648:N:A").starts_with("position beyond 32 bits: the end "));
    BOOST_TEST(got("chrLost:2147483647:N:A").starts_with("sequence not in the 2bit file: "));
    BOOST_TEST(got("chr1:2147483647:A:A").starts_with("beyond the chromosome's end: "));
}

BOOST_AUTO_TEST_CASE(positions_of_32_bits) {
    const SmallAssembly x;
    const auto reason = [&](std::string_view text) {
        const std::string got = read(x.genome(), text);
        return got.substr(0, got.find(':'));
    };
    BOOST_TEST(reason("chr1:2147483648::") == "beyond the chromosome's end");
    BOOST_TEST(reason("chr1:2147483649::") == "position beyond 32 bits");
    BOOST_TEST(reason("chr1:2147483647:N:") == "beyond the chromosome's end");
    BOOST_TEST(reason("chr1:2147483648:N:") == "position beyond 32 bits");
    BOOST_TEST(reason("chr1:2147483646:N:NN") == "beyond the chromosome's end");
    BOOST_TEST(reason("chr1:2147483647:N:NN") == "position beyond 32 bits");
    BOOST_TEST(reason("chr1:-2147483647::") == "beyond the chromosome's end");
    BOOST_TEST(reason("chr1:-2147483648::") == "position beyond 32 bits");
    BOOST_TEST(reason("chr1:-99999999999999999999::") == "position beyond 32 bits");
    BOOST_TEST(reason("chr1:4294967297:A:T") == "position beyond 32 bits");  // 1 in 32 bits
}

BOOST_AUTO_TEST_CASE(the_reference_is_compared) {
    const SmallAssembly x;
    const auto got = [&](std::string_view text) { return read(x.genome(), text); };
    const auto mismatch = [](const std::string& place, const std::string& expected, const std::string& found) {
        return "reference mismatch: the variant at " + place + " expects reference '" + expected +
               "', but the genome has '" + found + "'";
    };
    BOOST_TEST(got("chr1:2:A:T") == mismatch("chr1:2", "A", "C"));
    BOOST_TEST(got("1:2:a:T") == mismatch("chr1:2", "A", "C"));
    BOOST_TEST(got("MT:2:TTA:T") == mismatch("chrM:2", "TTA", "ATT"));
    BOOST_TEST(got("chr1:5:A:T") == mismatch("chr1:5", "A", "N"));
    BOOST_TEST(got("chr1:4:TNNA:T") == "chr1:4:TNNA:T");
    // A code other than N is in no reference.
    BOOST_TEST(got("chr1:2:Y:T") == mismatch("chr1:2", "Y", "C"));
    BOOST_TEST(got("chr1:2:Z:T") == mismatch("chr1:2", "Z", "C"));
    // Long alleles are cut in the message, not in the comparison.
    const std::string long_a(100, 'A');
    BOOST_TEST(got("chrLong:1:" + long_a + ":T") == "chrLong:1:" + long_a + ":T");
    BOOST_TEST(got("chrLong:1:" + long_a + "C:T") ==
               mismatch("chrLong:1", std::string(60, 'A') + "...", std::string(60, 'A') + "..."));
    BOOST_TEST(got("chrLong:1::" + std::string(100'000, 'g')) == "chrLong:1::" + std::string(100'000, 'G'));
}

// Whatever touches the chromosome, or lies at its ends, can be read (gk/variant/FORMAT.md#variant-strings, step 9).
BOOST_AUTO_TEST_CASE(places_at_the_ends_and_beyond) {
    const SmallAssembly x;
    const auto got = [&](std::string_view text) { return read(x.genome(), text); };
    const auto outside = [](const std::string& place, const std::string& chrom, const std::string& size) {
        return "beyond the chromosome's end: position " + place + " is outside " + chrom + ", which has " + size +
               " bases";
    };
    BOOST_TEST(got("chr1:20:A:T") == "chr1:20:A:T");  // the last base
    BOOST_TEST(got("chr1:20:C:T").starts_with("reference mismatch: "));
    BOOST_TEST(got("chr1:1::T") == "chr1:1::T");    // before the first
    BOOST_TEST(got("chr1:21::T") == "chr1:21::T");  // behind the last
    BOOST_TEST(got("chr1:22::T") == outside("22", "chr1", "20"));
    BOOST_TEST(got("chr1:0::T") == outside("0", "chr1", "20"));
    BOOST_TEST(got("chr1:21:N:T") == outside("21", "chr1", "20"));
    BOOST_TEST(got("chr1:0:N:T") == outside("0", "chr1", "20"));
    BOOST_TEST(got("chr1: 9,9 :N:T") == outside(" 9,9 ", "chr1", "20"));
    BOOST_TEST(got("chr1:20:AN:T") == "chr1:20:AN:T");  // N stands for what is beyond
    BOOST_TEST(got("chr1:20:AA:T").starts_with("reference mismatch: "));
    BOOST_TEST(got("chr1:0:NA:T") == "chr1:0:NA:T");
    BOOST_TEST(got("chr1:-1:NNAC:") == "chr1:-1:NNAC:");
    BOOST_TEST(got("chr1:-1:NN:") == outside("-1", "chr1", "20"));
    BOOST_TEST(got("chrOne:1:G:T") == "chrOne:1:G:T");
    BOOST_TEST(got("chrOne:1::T") == "chrOne:1::T");
    BOOST_TEST(got("chrOne:2::T") == "chrOne:2::T");
    BOOST_TEST(got("chrOne:-1:NNGNN:T") == "chrOne:-1:NNGNN:T");
    BOOST_TEST(got("chrNone:1::T") == "chrNone:1::T");
    BOOST_TEST(got("chrNone:2::T") == outside("2", "chrNone", "0"));
    BOOST_TEST(got("chrNone:1:N:T") == outside("1", "chrNone", "0"));
    BOOST_TEST(got("chrNone:0:NN:T") == "chrNone:0:NN:T");  // all of the chromosome, and more
}

BOOST_AUTO_TEST_CASE(vcf_columns_are_read) {
    const SmallAssembly x;
    const auto got = [&](std::string_view chrom, std::string_view position, std::string_view ref,
                         std::string_view alt) { return read_vcf(x.genome(), chrom, position, ref, alt); };
    BOOST_TEST(got("chr1", "1", "A", "T") == "chr1:1:A:T");
    BOOST_TEST(got("chr1", "3", "gtN", "g") == "chr1:3:GTN:G");
    BOOST_TEST(got("chr1", "20", "A", "AC") == "chr1:20:A:AC");
    BOOST_TEST(got("chr1", "0", "N", "NC").starts_with("beyond the chromosome's end: "));
    BOOST_TEST(got("MT", "1", "G", "T") == "chrM:1:G:T");
    // The name as it is: no chr before it.
    BOOST_TEST(got("1", "1", "A", "T") == "unknown chromosome: unknown chromosome '1'");
    BOOST_TEST(got("9", "1", "A", "T") == "9:1:A:T");
    BOOST_TEST(got("HLA:01", "1", "C", "T") == "HLA:01:1:C:T");
    for (const char* bad : {"", "x", "1,0", "+1", " 1", "1_0", "1.0"})
        BOOST_TEST(got("chr1", bad, "A", "T") == "malformed: POS '" + std::string(bad) + "' is not a whole number");
    for (const char* far : {"9999999999", "-9223372036854775808", "-9223372036854775807", "-2147483648"})
        BOOST_TEST(got("chr1", far, "A", "T") ==
                   "position beyond 32 bits: position '" + std::string(far) + "' does not fit 32 bits");
    BOOST_TEST(got("chr1", "1", "", "T") == "malformed: REF is empty");
    BOOST_TEST(got("chr1", "1", ".", "T") == "chr1:1::T");
    BOOST_TEST(got("chr1", "1", "-", "T") == "chr1:1::T");
    BOOST_TEST(got("chr1", "1", "--", "T").starts_with("malformed: reference allele '--'"));
    BOOST_TEST(got("chr1", "1", "A", "") == "refused: there is no ALT allele: it is ''");
    BOOST_TEST(got("chr1", "1", "A", ".") == "refused: there is no ALT allele: it is '.'");
    BOOST_TEST(got("chr1", "1", "A", "-") == "chr1:1:A:");
    BOOST_TEST(got("chr1", "1", "C", "-").starts_with("reference mismatch: "));
    BOOST_TEST(got("chr1", "1", "-", "-") == "chr1:1::");
    BOOST_TEST(got("chr1", "1", "A", "-C").starts_with("malformed: alternative allele '-C'"));
    for (const char* symbolic : {"<DEL>", "*", "A[chr1:9[", "]chr1:9]A", "<*>"})
        BOOST_TEST(got("chr1", "1", "A", symbolic) ==
                   "refused: ALT '" + std::string(symbolic) + "' is symbolic: it has no sequence");
    BOOST_TEST(got("chr1", "1", "A", "C,T").starts_with("malformed: alternative allele 'C,T' has ','"));
    BOOST_TEST(got("chr1", "1", "C", "T").starts_with("reference mismatch: "));
    BOOST_TEST(got("chrLost", "1", "C", "T").starts_with("sequence not in the 2bit file: "));
}

BOOST_AUTO_TEST_CASE(one_reader_reads_many) {
    const SmallAssembly x;
    VariantReader reader(x.genome());
    const auto got = [&](std::string_view text) {
        Variant variant;
        const auto bad = reader.read(text, variant);
        return outcome(x.genome(), bad, variant);
    };
    const auto got_vcf = [&](std::string_view chrom, std::string_view ref) {
        Variant variant;
        const auto bad = reader.read_vcf({chrom, "1", ref, "T"}, variant);
        return outcome(x.genome(), bad, variant);
    };
    for (int i = 0; i < 2; ++i) {
        BOOST_TEST(got("chr1:1:a:t") == "chr1:1:A:T");
        BOOST_TEST(got("nowhere:1:A:T").starts_with("unknown"));
        BOOST_TEST(got("nowhere:1:A:T").starts_with("unknown"));
        BOOST_TEST(got("M:1:G:T") == "chrM:1:G:T");
        BOOST_TEST(got("M:1:G:T") == "chrM:1:G:T");
        BOOST_TEST(got(":1:G:T").starts_with("unknown chromosome: unknown chromosome ''"));
    }
    // One name means two things: a string's 9 is chr9, and VCF's 9 is 9.
    for (int i = 0; i < 2; ++i) {
        BOOST_TEST(got("9:1:C:T") == "chr9:1:C:T");
        BOOST_TEST(got_vcf("9", "A") == "9:1:A:T");
        BOOST_TEST(got_vcf("9", "A") == "9:1:A:T");
        BOOST_TEST(got("9:1:C:T") == "chr9:1:C:T");
        BOOST_TEST(got_vcf("1", "A").starts_with("unknown chromosome: "));
        BOOST_TEST(got("1:1:A:T") == "chr1:1:A:T");
        BOOST_TEST(got_vcf("1", "A").starts_with("unknown chromosome: "));
    }
    BOOST_TEST(index_of(reader.find_chrom("1").value()) == index_of(x.genome().names().find("chr1").value()));
    BOOST_TEST(!reader.find_chrom("nowhere"));
    const ChromId lost = x.genome().names().find("chrLost").value();
    for (const std::int64_t start : {INT64_MIN, std::int64_t{-1}, std::int64_t{0}, std::int64_t{20}, INT64_MAX}) {
        reader.prefetch(x.genome().names().find("chr1").value(), start);
        reader.prefetch(lost, start);
    }
}

BOOST_AUTO_TEST_CASE(alleles_live_where_they_are_said_to) {
    const SmallAssembly x;
    VariantReader reader(x.genome());
    Variant variant;
    // Upper case: views into the text.
    const std::string text = "chr1:3:GT:AC";
    BOOST_REQUIRE(!reader.read(text, variant));
    BOOST_TEST((variant.ref.data() == text.data() + 7));
    BOOST_TEST((variant.alt.data() == text.data() + 10));
    // Lower case: ref and alt each in a place of its own.
    BOOST_REQUIRE(!reader.read(std::string("chr1:3:gt:accc"), variant));
    BOOST_TEST(text_of_variant(variant) == "2 GT>ACCC");
}

BOOST_AUTO_TEST_CASE(applicable_are_bases_alone) {
    const auto why = [](std::string_view alt) {
        const auto bad = check_applicable({ChromId{}, 0, "R", alt});
        return bad ? std::string(name_of(bad->reason)) + ": " + bad->what : "";
    };
    BOOST_TEST(why("") == "");
    BOOST_TEST(why("ACGTNNTGCA") == "");
    BOOST_TEST(why("ACR") == "refused: alternative allele 'ACR' has 'R': only A, C, G, T and N can be applied");
    for (const char letter : std::string("RYSWKMBDHVZacgtn-.*,"))
        BOOST_TEST(contains(why(std::string("A") + letter), std::string("has '") + letter + "'"));
}

namespace {

// What a string means that GenomeKit read at least up to the reference's bases.
struct PlainFields {
    std::string chrom;
    std::int64_t start = 0;
    std::string ref;
    std::string alt;
};

PlainFields plain_fields(const Genome& genome, const std::string& text, const nlohmann::json& expected) {
    if (!expected.contains("error"))
        return {expected.at("chrom"), expected.at("start"), expected.at("ref"), expected.at("alt")};
    std::vector<std::string> fields(1);
    for (const char c : text) {
        if (c == ':')
            fields.emplace_back();
        else
            fields.back() += c;
    }
    BOOST_REQUIRE(fields.size() == 4U);
    std::erase(fields[1], ',');
    for (const std::size_t i : {2U, 3U}) {
        fields[i] = upper_case(fields[i]);
        if (fields[i] == "-" || fields[i] == "." || fields[i] == "-.") fields[i].clear();
    }
    auto chrom = genome.names().find("chr" + fields[0]);
    if (!chrom) chrom = genome.names().find(fields[0]);
    BOOST_REQUIRE(chrom.has_value());
    return {genome.names().name(*chrom), std::stoll(fields[1]) - 1, fields[2], fields[3]};
}

void check_read(const Genome& genome, const Variant& got, const nlohmann::json& expected) {
    BOOST_TEST(genome.names().name(got.chrom) == expected.at("chrom").get<std::string>());
    BOOST_TEST(got.start == expected.at("start").get<std::int64_t>());
    BOOST_TEST(got.end() == expected.at("end").get<std::int64_t>());
    BOOST_TEST(got.ref == expected.at("ref").get<std::string>());
    BOOST_TEST(got.alt == expected.at("alt").get<std::string>());
    BOOST_TEST(variant_text(genome.names().name(got.chrom), got) == expected.at("text").get<std::string>());
    std::string listed;
    for (const auto& edit : expected.at("edits"))
        listed += (listed.empty() ? "" : "; ") + std::to_string(edit.at(0).get<std::int64_t>()) + " " +
                  edit.at(1).get<std::string>() + ">" + edit.at(2).get<std::string>();
    BOOST_TEST(edits_text(got.start, got.ref, got.alt) == listed);
}

// What becomes of a place, by the rule alone.
std::string clean_outcome(const PlainFields& fields, const std::string& reference) {
    const auto size = static_cast<std::int64_t>(reference.size());
    const std::int64_t end = fields.start + static_cast<std::int64_t>(fields.ref.size());
    const bool touches =
        fields.ref.empty() ? fields.start >= 0 && fields.start <= size : end > 0 && fields.start < size;
    if (!touches) return "outside";
    return model::bases_of(reference, fields.start, end) == fields.ref ? "read" : "mismatch";
}

// GenomeKit's answers that are no rule for gk: those about places at the ends that it can't read, and about windows
// that begin before the chromosome and hold Ns of it. Empty for others.
std::string defect_of(const nlohmann::json& expected, const PlainFields& fields, const std::string& reference) {
    if (expected.value("error", "") == "IndexError") return "edge";
    const std::int64_t end = fields.start + static_cast<std::int64_t>(fields.ref.size());
    const bool shifted = fields.start < 0 && end > 0 && contains(model::bases_of(reference, 0, end), "N");
    return shifted && static_cast<std::size_t>(end) <= reference.size() ? "shifted" : "";
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_golden_string) {
    static const std::map<std::string, std::pair<Reason, std::string>> meanings{
        {"Invalid position", {Reason::malformed, "is not a whole number"}},
        {"Contig not found", {Reason::unknown_chromosome, "unknown chromosome '"}},
        {"Invalid nucleotide in ref allele", {Reason::malformed, "reference allele '"}},
        {"Invalid nucleotide in alt allele", {Reason::malformed, "alternative allele '"}},
        {"ref sequence does not match", {Reason::reference_mismatch, "expects reference '"}},
        {"OverflowError", {Reason::not_32_bit, "does not fit 32 bits"}},
        {"outside", {Reason::outside_chromosome, "is outside "}},
        {"mismatch", {Reason::reference_mismatch, "expects reference '"}},
    };
    std::map<std::string, std::unique_ptr<Genome>> genomes;
    std::map<std::string, std::size_t> counts;
    for (const char* file : {"parse.jsonl", "parse_tutorial.jsonl"}) {
        std::istringstream lines(content_of(golden(std::string("../variant/") + file)));
        std::string line;
        while (std::getline(lines, line)) {
            const auto row = nlohmann::json::parse(line);
            const auto name = row.at("genome").get<std::string>();
            const auto text = row.at("text").get<std::string>();
            const auto& expected = row.at("expected");
            auto& genome = genomes[name];
            if (!genome) {
                genome = std::make_unique<Genome>(find_genome(name, golden(name == "cftr" ? "../variant" : "data")));
                genome->open_sequence();
            }
            VariantReader reader(*genome);
            Variant variant;
            const auto bad = reader.read(text, variant);
            BOOST_TEST_CONTEXT(file << " '" << text << "' gave " << outcome(*genome, bad, variant)) {
                std::string what = "read";
                if (expected.contains("error")) {
                    what = expected.at("error").get<std::string>();
                    if (what == "ValueError")
                        what = expected.at(expected.at("cause").is_null() ? "gist" : "cause").get<std::string>();
                }
                std::string defect;
                if (what == "read" || what == "IndexError" || what == "ref sequence does not match") {
                    const PlainFields fields = plain_fields(*genome, text, expected);
                    const std::string reference = upper_sequence(*genome, genome->names().find(fields.chrom).value());
                    defect = defect_of(expected, fields, reference);
                    if (!defect.empty()) what = clean_outcome(fields, reference);
                    if (what == "read") {
                        BOOST_TEST_REQUIRE(!bad);
                        BOOST_TEST(genome->names().name(variant.chrom) == fields.chrom);
                        BOOST_TEST(text_of_variant(variant) ==
                                   std::to_string(fields.start) + " " + fields.ref + ">" + fields.alt);
                    }
                }
                ++counts[defect.empty() ? what : defect.append(": ").append(what)];
                if (what == "read") {
                    if (!expected.contains("error")) check_read(*genome, variant, expected);
                    continue;
                }
                BOOST_TEST_REQUIRE(bad.has_value());
                if (what == "exactly four components") {
                    // Names may have colons here, so five fields are bad for what the last three hold.
                    const auto colons = std::count(text.begin(), text.end(), ':');
                    BOOST_TEST(contains(bad->what, "is not chromosome:position:reference:alternative") == (colons < 3));
                    continue;
                }
                BOOST_TEST_REQUIRE(meanings.contains(what), what);
                BOOST_TEST(name_of(bad->reason) == name_of(meanings.at(what).first));
                BOOST_TEST(contains(bad->what, meanings.at(what).second));
            }
        }
    }
    std::string counted;
    for (const auto& [what, count] : counts)
        counted.append(what).append(" ").append(std::to_string(count)).append("\n");
    BOOST_TEST(counted ==
               "Contig not found 19\n"
               "Invalid nucleotide in alt allele 55\n"
               "Invalid nucleotide in ref allele 20\n"
               "Invalid position 15\n"
               "OverflowError 3\n"
               "edge: outside 79\n"
               "edge: read 15\n"
               "exactly four components 11\n"
               "read 649\n"
               "ref sequence does not match 52\n"
               "shifted: read 1\n");
}

BOOST_AUTO_TEST_SUITE_END()
