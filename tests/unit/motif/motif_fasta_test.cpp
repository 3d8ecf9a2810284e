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
std::string motifs_in(const TemporaryFolder& folder, std::string_view text) {
    std::string list;
    for (const Motif& motif : read_motifs(folder.write("m.fa", text))) list += motif.name + '=' + motif.letters + ' ';
    return list;
}

// What is said of a text, with `m.fa` for the file's path.
std::string fault_in(std::string_view text) {
    const TemporaryFolder folder;
    std::string message = message_of<DataError>([&] { motifs_in(folder, text); });
    const std::string path = folder.file("m.fa");
    if (const std::size_t at = message.find(path); at != std::string::npos) message.replace(at, path.size(), "m.fa");
    return message;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(motif_fasta)

BOOST_AUTO_TEST_CASE(records) {
    const TemporaryFolder folder;
    BOOST_TEST(motifs_in(folder, ">tata box\nTATA\n WAW \n\n> polyA\r\nAATAAA\r\n") == "tata=TATAWAW polyA=AATAAA ");
    BOOST_TEST(motifs_in(folder, "\n>one\nA") == "one=A ");
}

BOOST_AUTO_TEST_CASE(what_is_no_motif) {
    BOOST_TEST(contains(fault_in(""), "there is no motif"));
    BOOST_TEST(fault_in("ACGT\n").ends_with("there is no header ('>name') before it (m.fa:1)"));
    BOOST_TEST(fault_in(">a\nACGT\n>\nA\n") == "a motif has no name behind '>' (m.fa:3)");
    // Of an empty motif and of a letter that none has, the line is its header's.
    BOOST_TEST(fault_in(">a\nACGT\n>b\n").ends_with("m.fa:3)"));
    BOOST_TEST(fault_in(">a\nACGU\n>b\nA\n").ends_with("m.fa:1)"));
}

BOOST_AUTO_TEST_SUITE_END()
