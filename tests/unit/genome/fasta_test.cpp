// FASTA text into packed sequences: the letters, and blocks of any size.
#include <boost/test/unit_test.hpp>
#include <random>

#include "gk/base/error.hpp"
#include "gk/genome/fasta.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

// `NAME SIZE N=start+size,... M=start+size,... BASES` of each sequence, one a line; then the warnings.
std::string packed(const std::vector<std::string>& files, FastaOptions options = {}, std::size_t block = 1 << 20) {
    std::string text;
    std::string warnings;
    const auto sink = [&](PackedSequence&& sequence) {
        text += sequence.name + " " + std::to_string(sequence.size);
        for (const auto& [key, runs] : {std::pair(" N=", &sequence.n_runs), std::pair(" M=", &sequence.mask_runs)}) {
            text += key;
            for (const Run& run : *runs) text += std::to_string(run.start) + "+" + std::to_string(run.size) + ",";
        }
        BOOST_REQUIRE(sequence.packed.size() == (sequence.size + 3) / 4);
        text += " ";
        for (std::size_t i = 0; i < sequence.packed.size() * 4; ++i) {
            const char base =
                "TCAG"[static_cast<unsigned char>(sequence.packed.view()[i / 4]) >> (6 - 2 * (i % 4)) & 3];
            if (i < sequence.size) text += base;
            // N and the unused bits are stored as 0.
            if (i >= sequence.size) BOOST_REQUIRE(base == 'T');
        }
        for (const Run& run : sequence.n_runs)
            BOOST_REQUIRE(text.substr(text.size() - sequence.size + run.start, run.size) == std::string(run.size, 'T'));
        text += "\n";
    };
    FastaPacker packer(options, sink, [&](const std::string& warning) { warnings += "warning: " + warning + "\n"; });
    for (std::size_t i = 0; i < files.size(); ++i) {
        const std::string name = std::to_string(i) + ".fa";
        for (std::size_t at = 0; at < files[i].size(); at += block)
            packer.feed(std::string_view(files[i]).substr(at, block), name);
        packer.end_of_file(name);
    }
    return text + warnings;
}

std::string error(const std::vector<std::string>& files, FastaOptions options = {}, std::size_t block = 1 << 20) {
    return message_of<DataError>([&] { packed(files, options, block); });
}

// The warning about what is no base.
std::string told(const std::string& what, int line, const std::string& file = "0.fa") {
    return "warning: what is no base of DNA: " + what + " (" + file + ", the first in line " + std::to_string(line) +
           ")\n";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fasta)

BOOST_AUTO_TEST_CASE(letters) {
    BOOST_TEST(packed({">a\nACGTacgt\n"}) == "a 8 N= M=4+4, ACGTACGT\n");
    BOOST_TEST(packed({">a\nANNnC\n"}) == "a 5 N=1+3, M=3+1, ATTTC\n");
    BOOST_TEST(packed({">a\nUuTt\n"}) == "a 4 N= M=1+1,3+1, TTTT\n" + told("becomes T 'U' (1), 'u' (1)", 2));
    BOOST_TEST(packed({">a\nA-a-\n"}) == "a 4 N= M=2+1, ATAT\n" + told("becomes T '-' (2)", 2));
    BOOST_TEST(packed({">a\nRykZx\n"}) == "a 5 N=0+5, M=1+2,4+1, TTTTT\n");
    BOOST_TEST(packed({">a\nA1 C*.\tG\xc3\xa9;>T@[`{\n"}) ==
               "a 4 N= M= ACGT\n" +
                   told("is left out '*' (1), '.' (1), '1' (1), ';' (1), '>' (1), '@' (1), '[' (1), '`' (1), '{' (1), "
                        "'\\xa9' (1), '\\xc3' (1)",
                        2));
}

BOOST_AUTO_TEST_CASE(unmasked) {
    const FastaOptions options{.unmask = true};
    BOOST_TEST(packed({">a\nACgtn-uUry\n"}, options) ==
               "a 10 N=4+2,8+2, M= ACGTTTTTTT\n" + told("becomes T 'U' (1), 'u' (1)", 2));
}

BOOST_AUTO_TEST_CASE(refused_letters) {
    const FastaOptions iupac{.refuse_iupac = true};
    BOOST_TEST(packed({">a\nACGTNUacgtnu \t\n"}, iupac).starts_with("a 12 N="));
    for (const char* odd : {"-", "*", ".", "1", "E", "\x80"})
        BOOST_TEST(contains(error({std::string(">a\nAC") + odd}, iupac), "in the sequence 'a'; without --iupac error"));
    BOOST_TEST(contains(error({">a\nACGT\nACR\n"}, iupac), "'R' in the sequence 'a'"));
    BOOST_TEST(contains(error({">a\nACGT\nACR\n"}, iupac), "(0.fa:3)"));
    BOOST_TEST(contains(error({">a\nACGT\nry\n"}, iupac), "'r'"));
    const FastaOptions acgtn{.acgtn_only = true};
    BOOST_TEST(packed({">a\nACGTNacgtn 12*\n"}, acgtn).starts_with("a 10 N="));
    for (const char* letter : {"U", "u", "-", "R", "x"})
        BOOST_TEST(contains(error({std::string(">a\nAC") + letter}, acgtn), std::string("'") + letter + "'"));
}

BOOST_AUTO_TEST_CASE(names) {
    BOOST_TEST(packed({"> \t a b\nA\n>c\td\nC\n>e\x0b\nG\n>f\r\nT\n"}) ==
               "a 1 N= M= A\nc 1 N= M= C\ne 1 N= M= G\nf 1 N= M= T\n");
    BOOST_TEST(packed({">kontig\xc3\xa9>x\nA\n"}) == "kontig\xc3\xa9>x 1 N= M= A\n");
    BOOST_TEST(contains(packed({">\nA\n"}), " 1 N= M= A\nwarning: "));
    BOOST_TEST(packed({">" + std::string(255, 'x') + "\nA\n"}).size() > 255U);
    BOOST_TEST(contains(error({">a\nA\n>" + std::string(256, 'x') + "\nA\n"}), "(0.fa:3)"));
    BOOST_TEST(contains(error({">a\nA\n>b\nA\n>a\nC\n"}), "'a' is there twice (0.fa:5)"));
    BOOST_TEST(contains(error({">a\nA\n", ">b\nA\n\n>a\nC\n"}), "'a' is there twice (1.fa:4)"));
    BOOST_TEST(contains(error({">\nA\n>\nC\n"}), "there twice"));
}

BOOST_AUTO_TEST_CASE(a_name_behind_many_blanks) {
    BOOST_TEST(packed({">" + std::string(10'000, ' ') + "a\nA\n"}) == "a 1 N= M= A\n");
}

BOOST_AUTO_TEST_CASE(line_ends_and_files) {
    const std::string expected = "a 6 N= M= ACGTAC\nb 2 N= M= GG\n";
    BOOST_TEST(packed({">a\nACGT\nAC\n>b\nGG\n"}) == expected);
    BOOST_TEST(packed({">a\r\nACGT\r\nAC\r\n>b\r\nGG"}) == expected);
    BOOST_TEST(packed({">a\nA\nC\nG\n\n\nTAC\n\n>b\n\nGG\n\n"}) == expected);
    BOOST_TEST(packed({">a\nACGTAC", ">b\nGG"}) == expected);
    BOOST_TEST(packed({"", ">a\nACGTAC\n", "", ">b\nGG", ""}) == expected);
    BOOST_TEST(packed({""}) == "");
    BOOST_TEST(packed({}) == "");
}

BOOST_AUTO_TEST_CASE(sequences_without_bases) {
    BOOST_TEST(packed({">a\n>b\nA\n>c"}) ==
               "b 1 N= M= A\nwarning: the sequence 'a' has no bases and is left out (0.fa)\n"
               "warning: the sequence 'c' has no bases and is left out (0.fa)\n");
    BOOST_TEST(packed({">a\n12 \n>b\nA\n"}, {.keep_empty = true}) ==
               "a 0 N= M= \nb 1 N= M= A\n" + told("is left out '1' (1), '2' (1)", 2));
}

BOOST_AUTO_TEST_CASE(what_is_not_fasta) {
    for (const std::size_t block : {1, 2, 100}) {
        BOOST_TEST(contains(error({"ACGT\n"}, {}, block), "'A'"));
        BOOST_TEST(contains(error({"ACGT\n"}, {}, block), "(0.fa:1)"));
        BOOST_TEST(contains(error({"\n>a\nA\n"}, {}, block), "empty line (0.fa:1)"));
        BOOST_TEST(contains(error({" >a\nA\n"}, {}, block), "(0.fa:1)"));
        BOOST_TEST(contains(error({">a\nA\n", "CC\n"}, {}, block), "(1.fa:1)"));
        BOOST_TEST(contains(error({std::string("\0", 1)}, {}, block), "'\\x00'"));
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_base_is_counted_by_file) {
    BOOST_TEST(packed({">a\nACGT\nA-GT*\n>b\n-*\n", ">c\nAC\n", ">d\n.\nA\n"}) ==
               "a 8 N= M= ACGTATGT\nb 1 N= M= T\nc 2 N= M= AC\nd 1 N= M= A\n" +
                   told("becomes T '-' (2); is left out '*' (2)", 3) + told("is left out '.' (1)", 2, "2.fa"));
    BOOST_TEST(!contains(packed({">a\r\nAC GT\t\r\nNNRY\x0b\f\r\n"}), "warning"));
}

BOOST_AUTO_TEST_CASE(lines_that_end_in_cr_alone) {
    for (const std::size_t block : {1, 2, 3, 7, 100}) {
        for (const char* text : {">a\rACGT\rAC\r>b\rGG\r", ">a x\rACGT", ">a\nACGT\r>b\rGG\r", ">a\nAC\rGT\n"})
            BOOST_TEST(contains(error({text}, {}, block), "CR alone"));
        BOOST_TEST(packed({">a\r\r\nAC\r\r\nGT\r"}, {}, block) == "a 4 N= M= ACGT\n");
    }
    BOOST_TEST(contains(error({">a\nAC\nAC\rGT\n"}), "(0.fa:3)"));
}

BOOST_AUTO_TEST_CASE(proteins) {
    for (const char* protein :
         {"MEEPQSDPSV", "MKTAYIAKQRQISFVKSHFSRQLEERLGLIEVQ", "mktayiakqrqisfvkshfsrqleerlgliev"}) {
        BOOST_TEST(contains(error({std::string(">a\nACGT\n>p x\n") + protein + "\n"}), "'p' is of a protein"));
        BOOST_TEST(contains(error({std::string(">a\nACGT\n>p x\n") + protein + "\n"}), "(0.fa:3)"));
    }
    // Slips of the pen, all letters there are, letters that stand for bases.
    BOOST_TEST(packed({">a\nACGTEEACGT\n"}) == "a 10 N=4+2, M= ACGTTTACGT\n");
    BOOST_TEST(packed({">a\nABCDEFGHIJKLMNOPQRSTUVWXYZ\n"}).starts_with("a 26 "));
    BOOST_TEST(packed({">a\nRYSWKMBDHVNRYSWKMBDHVNX\n"}).starts_with("a 23 "));
}

BOOST_AUTO_TEST_CASE(blocks_of_any_size_give_the_same) {
    const std::string text =
        "> chr1 words > more\r\nACGTacgtNNNN\r\nnnRYkm-uU\n\nAC "
        "12\n>\tb\n>c\nTTTTTTTTTTTTTTTTTNA\nA\nC\nG\nT\n>d\nacgtacgtacgtNNNNNNNNN";
    const std::string expected = packed({text});
    BOOST_TEST(contains(expected, "chr1 23 N="));
    for (std::size_t block = 1; block <= text.size(); ++block) BOOST_REQUIRE(packed({text}, {}, block) == expected);
}

BOOST_AUTO_TEST_CASE(random_blocks_of_random_text) {
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        std::string text;
        std::string expected;
        for (std::size_t i = 0; i < 1 + random() % 4; ++i) {
            std::string bases;
            for (std::size_t n = 1 + random() % 300; n != 0; --n)
                bases.append(1 + random() % 6, "ACGTNacgtnACGT"[random() % 14]);
            text += ">s" + std::to_string(i) + (random() % 2 == 0 ? " x\n" : "\n");
            for (std::size_t at = 0; at < bases.size();) {
                const std::size_t width = 1 + random() % 80;
                text += bases.substr(at, width) + (random() % 5 == 0 ? "\r\n" : "\n");
                at += width;
            }
            expected += bases + "\n";
        }
        std::string got;
        FastaPacker packer(
            {},
            [&](PackedSequence&& sequence) {
                std::string bases;
                for (std::size_t i = 0; i < sequence.size; ++i)
                    bases += "TCAG"[static_cast<unsigned char>(sequence.packed.view()[i / 4]) >> (6 - 2 * (i % 4)) & 3];
                for (const Run& run : sequence.n_runs) bases.replace(run.start, run.size, run.size, 'N');
                for (const Run& run : sequence.mask_runs)
                    for (std::size_t i = run.start; i < run.start + run.size; ++i)
                        bases[i] = static_cast<char>(bases[i] | 0x20);
                for (const auto& runs : {sequence.n_runs, sequence.mask_runs})
                    for (std::size_t i = 1; i < runs.size(); ++i)
                        BOOST_REQUIRE(runs[i - 1].start + runs[i - 1].size < runs[i].start);
                got += bases + "\n";
            },
            [](const std::string&) {});
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t size = 1 + random() % 50;
            packer.feed(std::string_view(text).substr(at, size), "x.fa");
            at += size;
        }
        packer.end_of_file("x.fa");
        BOOST_REQUIRE(got == expected);
    }
}

BOOST_AUTO_TEST_SUITE_END()
