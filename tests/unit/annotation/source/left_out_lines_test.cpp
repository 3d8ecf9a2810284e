// Lines that become comments.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/source/left_out_lines.hpp"
#include "gk/io/input.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::annotation;

namespace {

std::string text_without(const std::function<bool(std::string_view)>& leaves_out) {
    const gk::testing::TemporaryFolder folder;
    io::Input input(folder.write("lines", "##FASTA x\n\na x\nb\r\nx"));
    io::LineSource lines(input);
    LeftOutLines source(lines, leaves_out);
    io::Chunk chunk;
    std::string text;
    while (source.next(chunk)) text += chunk.text.view();
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(left_out_lines)

BOOST_AUTO_TEST_CASE(lines_become_comments) {
    BOOST_TEST(text_without({}) == "##FASTA x\n\na x\nb\r\nx\n");
    BOOST_TEST(text_without([](std::string_view line) { return line.ends_with('x'); }) == "# FASTA x\n\n# x\nb\r\n#\n");
    BOOST_TEST(text_without([](std::string_view) { return true; }) == "# FASTA x\n\n# x\n#\r\n#\n");
}

BOOST_AUTO_TEST_SUITE_END()
