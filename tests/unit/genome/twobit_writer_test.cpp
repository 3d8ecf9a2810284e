// Writing 2bit files in both byte layouts.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/genome/fasta.hpp"
#include "gk/genome/twobit.hpp"
#include "gk/genome/twobit_writer.hpp"
#include "support/temporary_folder.hpp"
#include "support/twobit_builder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

std::string written_bases(const TwoBitSequence& sequence) {
    ByteBuffer out;
    sequence.append_bases(0, sequence.size, Strand::positive, Case::keep, out);
    return std::string(out.view());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(twobit_writer)

BOOST_AUTO_TEST_CASE(the_writer_refuses_what_the_format_can_not_hold) {
    const TemporaryFolder folder;
    TwoBitWriter writer(folder.path(), {});
    PackedSequence sequence;
    sequence.name = std::string(256, 'x');
    BOOST_CHECK_THROW(writer.add(sequence), DataError);
    sequence.name = "ok";
    sequence.size = std::uint64_t{1} << 32;
    BOOST_CHECK_THROW(writer.add(sequence), DataError);
    BOOST_TEST(folder.file_count() == 0U);
}

BOOST_AUTO_TEST_CASE(the_writer_in_both_layouts) {
    const TemporaryFolder folder;
    const auto written = [&](TwoBitFormat format) {
        TwoBitWriter writer(folder.path(), format);
        FastaPacker packer(
            {}, [&](PackedSequence&& sequence) { writer.add(sequence); }, [](const std::string&) {});
        packer.feed(">b\nACGTNNNNacgtTTGACnnC\n>a\nNNACG\n>c\nACGTACGTA", "x.fa");
        packer.end_of_file("x.fa");
        OutputFile file(folder.file("w.2bit"));
        writer.write(file);
        file.commit();
        return content_of(folder.file("w.2bit"));
    };
    const auto expected = [](TwoBitForm form) {
        return TwoBitBuilder(form).add("b", "ACGTNNNNacgtTTGACnnC").add("a", "NNACG").add("c", "ACGTACGTA").bytes();
    };
    BOOST_TEST((written({}) == expected({})));
    BOOST_TEST((written({.long_offsets = true}) == expected({.long_offsets = true})));
    // Sorted by name, and (bytes mod 4) zero bytes behind the bases: a has 2, b 5, c 3 bytes.
    const std::string genomekit = written({.layout = TwoBitLayout::genomekit});
    BOOST_TEST(genomekit.size() == expected({}).size() + 2 + 1 + 3);
    BOOST_TEST(genomekit.substr(16, 2) == std::string("\x01") + "a");
    const TwoBit file(folder.file("w.2bit"));
    BOOST_TEST(written_bases(file.sequence(0)) == "NNACG");
    BOOST_TEST(written_bases(file.sequence(1)) == "ACGTNNNNacgtTTGACnnC");
    BOOST_TEST(written_bases(file.sequence(2)) == "ACGTACGTA");
}

BOOST_AUTO_TEST_SUITE_END()
