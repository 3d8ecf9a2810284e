// Headers that are written again.
#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>

#include "gk/vcf/record/written_header.hpp"

using namespace gk::vcf;

BOOST_AUTO_TEST_SUITE(written_headers)

BOOST_AUTO_TEST_CASE(names_are_changed_and_lines_added) {
    HeaderChanges changes;
    changes.written_name = [](std::string_view name) -> std::optional<std::string> {
        if (name == "1" || name == "chr1") return "chr1";
        if (name == "2") return "chr2";
        return std::nullopt;
    };
    changes.contigs = {{"chr1", 100}, {"chr2", 50}, {"chr3", 7}};
    changes.lines = "##gk_command=gk x\n";
    const RecordHeader header(
        "##fileformat=VCFv4.3\n##contig=<ID=1,length=99,md5=x>\n##contig=<ID=chr1,length=98>\n##contig=<ID=other>\n"
        "##contig=<length=5,ID=2>\n##contig=<length=5>\n##INFO=<ID=1,Number=1>\n#CHROM\tPOS\tID\n");
    BOOST_TEST(written_header(header, changes) ==
               "##fileformat=VCFv4.3\n##contig=<ID=chr1,length=99,md5=x>\n##contig=<ID=other>\n"
               "##contig=<length=5,ID=chr2>\n##contig=<length=5>\n##INFO=<ID=1,Number=1>\n"
               "##contig=<ID=chr3,length=7>\n##gk_command=gk x\n#CHROM\tPOS\tID\n");
    BOOST_TEST(written_header(RecordHeader("#CHROM\tPOS\n"), changes) ==
               "##fileformat=VCFv4.2\n##contig=<ID=chr1,length=100>\n##contig=<ID=chr2,length=50>\n"
               "##contig=<ID=chr3,length=7>\n##gk_command=gk x\n#CHROM\tPOS\n");
}

BOOST_AUTO_TEST_SUITE_END()
