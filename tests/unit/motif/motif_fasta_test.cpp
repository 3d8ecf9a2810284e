// Motifs in FASTA, and what is none.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/base/error.hpp"
#include "gk/motif/motif_fasta.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::motif;
using namespace gk::testing;

namespace {

// `name=letters`, with blanks between them.
std::string motifs_in(std::string_view text) {
    const TemporaryFolder folder;
    std::string list;
    for (const Motif& motif : read_motifs(folder.write("m.fa", text))) list += motif.name + '=' + motif.letters + ' ';
    return list;
}

// What is said of a text, without the folder's name.
std::string fault_in(std::string_view text) {
    const std::string message = message_of<DataError>([&] { motifs_in(text); });
    return message.substr(message.rfind('/') + 1);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(motif_fasta)

BOOST_AUTO_TEST_CASE(records) {
    BOOST_TEST(motifs_in(">tata box\nTATA\n WAW \n\n> polyA\r\nAATAAA\r\n") == "tata=TATAWAW polyA=AATAAA ");
    BOOST_TEST(motifs_in("\n>one\nA") == "one=A ");
}

BOOST_AUTO_TEST_CASE(what_is_no_motif) {
    BOOST_TEST(fault_in("").find("there is no motif") != std::string::npos);
    BOOST_TEST(fault_in("ACGT\n").starts_with("m.fa:1: this is not FASTA"));
    BOOST_TEST(fault_in(">a\nACGT\n>\nA\n").starts_with("m.fa:3: a motif has no name"));
    // Of an empty motif and of a letter that none has, the line is its header's.
    BOOST_TEST(fault_in(">a\nACGT\n>b\n").starts_with("m.fa:3: "));
    BOOST_TEST(fault_in(">a\nACGU\n>b\nA\n").starts_with("m.fa:1: "));
}

BOOST_AUTO_TEST_SUITE_END()
