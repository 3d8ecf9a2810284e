// A header apart from the records behind it, however the chunks are cut.
#include <boost/test/unit_test.hpp>
#include <memory>
#include <string>

#include "gk/base/error.hpp"
#include "gk/vcf/record/record_lines.hpp"

using namespace gk;
using namespace gk::vcf;

namespace {

// The text in chunks of some lines each.
class CutLines final : public io::ChunkSource {
public:
    CutLines(std::string text, std::size_t lines) : text_(std::move(text)), lines_(lines) {}
    bool next(io::Chunk& chunk) override {
        if (at_ == text_.size()) return false;
        chunk.first_line = line_;
        chunk.text.clear();
        for (std::size_t i = 0; i < lines_ && at_ < text_.size(); ++i, ++line_) {
            const std::size_t end = text_.find('\n', at_) + 1;
            chunk.text.append(std::string_view(text_).substr(at_, end - at_));
            at_ = end;
        }
        return true;
    }

private:
    std::string text_;
    std::size_t lines_;
    std::size_t at_ = 0;
    std::uint64_t line_ = 1;
};

struct HeaderAndRest {
    std::string header;
    std::string rest;
    std::uint64_t first_line = 0;
};

HeaderAndRest split_header(const std::string& text, std::size_t lines) {
    RecordLines source(std::make_unique<CutLines>(text, lines), "x.vcf");
    HeaderAndRest found;
    found.header = source.header().text();
    io::Chunk chunk;
    while (source.next(chunk)) {
        if (found.rest.empty()) found.first_line = chunk.first_line;
        found.rest += chunk.text.view();
    }
    return found;
}

bool is_vcf_text(const std::string& text) {
    return RecordLines(std::make_unique<CutLines>(text, 2), "x.vcf").is_vcf();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(record_lines)

BOOST_AUTO_TEST_CASE(the_header_ends_before_the_first_record) {
    const std::string header = "##fileformat=VCFv4.2\n##x\r\n\n#CHROM\tPOS\tID\tREF\tALT\r\n";
    const std::string records = "c1\t1\t.\tA\tC\n#comment\nc1\t2\t.\tA\tC\n";
    for (const std::size_t lines : {1, 2, 3, 4, 5, 6, 100}) {
        const HeaderAndRest found = split_header(header + records, lines);
        BOOST_TEST(found.header == "##fileformat=VCFv4.2\n##x\n#CHROM\tPOS\tID\tREF\tALT\n");
        BOOST_TEST(found.rest == records);
        BOOST_TEST(found.first_line == 5);
        BOOST_TEST(split_header(header, lines).rest.empty());
        BOOST_TEST(split_header(records, lines).header.empty());
        BOOST_TEST(split_header(records, lines).rest == records);
    }
    BOOST_TEST(split_header("", 1).header.empty());
}

BOOST_AUTO_TEST_CASE(what_is_a_vcf) {
    BOOST_TEST(is_vcf_text("##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\nc1\t1\t.\tA\tC\n"));
    BOOST_TEST(is_vcf_text("#CHROM\tPOS\tID\tREF\tALT\n"));
    BOOST_TEST(!is_vcf_text("# a comment\nc1:5:A:C\n"));
    BOOST_TEST(!is_vcf_text(""));
    const auto lacks_columns = [](const DataError& error) {
        return std::string(error.what()) == "the VCF has no #CHROM line before its first record (x.vcf)";
    };
    for (const std::string text : {"##fileformat=VCFv4.2\n", "##fileformat=VCFv4.2\nc1:5:A:C\n", "c1\t1\t.\tA\tC\n",
                                   "##x\nc1\t1\t.\tA\tC\n#CHROM\tPOS\n"})
        BOOST_CHECK_EXCEPTION(is_vcf_text(text), DataError, lacks_columns);
}

BOOST_AUTO_TEST_SUITE_END()
