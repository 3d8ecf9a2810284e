// BCF record by record: what it holds, how far it is read, and where it ends too soon.
#include <boost/test/unit_test.hpp>
#include <memory>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/vcf/bcf_file.hpp"
#include "support/temporary_folder.hpp"
#include "support/vcf_as_bcf.hpp"

using namespace gk;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(bcf_files)

namespace {

const std::string head =
    "##fileformat=VCFv4.2\n"
    "##FILTER=<ID=PASS,Description=\"All filters passed\">\n"
    "##contig=<ID=chr1,length=60000>\n"
    "##contig=<ID=chr2,length=40000>\n"
    "##INFO=<ID=DP,Number=1,Type=Integer,Description=\"Depth\">\n"
    "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n";

const std::string three_records =
    "chr1\t5\trs1\tA\tC\t50\tPASS\tDP=3\n"
    "chr1\t70\t.\tACG\tA,<DEL>\t.\t.\tDP=300000\n"
    "chr2\t40000\trs2\tN\t.\t.\tPASS\t.\n";

constexpr std::size_t end_of_file_block = 28;  // bytes

struct RecordDeleter {
    void operator()(bcf1_t* record) const { bcf_destroy(record); }
};

// `NUMBER:CHROM:POS:ID` of each record, and what is said where the file ends too soon.
std::string records_of(const std::string& path, unsigned decompressors = 0) {
    io::Input input(path);
    std::string text;
    try {
        vcf::BcfFile file(input, decompressors);
        const std::unique_ptr<bcf1_t, RecordDeleter> record(bcf_init());
        while (file.read(*record, BCF_UN_STR))
            text += std::to_string(file.count()) + ":" + bcf_hdr_id2name(file.header(), record->rid) + ":" +
                    std::to_string(record->pos + 1) + ":" + record->d.id + " ";
        BOOST_TEST(!file.read(*record, BCF_UN_STR));  // the end stays the end
    } catch (const DataError& failure) {
        text += failure.what();
    }
    return text;
}

const std::string all_three = "1:chr1:5:rs1 2:chr1:70:. 3:chr2:40000:rs2 ";

}  // namespace

BOOST_AUTO_TEST_CASE(header_and_records) {
    const TemporaryFolder folder;
    for (const char* mode : {"wb", "wbu"}) {
        const std::string path = write_bcf(folder, head + three_records, mode);
        for (const unsigned decompressors : {0U, 2U}) BOOST_TEST(records_of(path, decompressors) == all_three);
        io::Input input(path);
        const vcf::BcfFile file(input);
        BOOST_TEST(file.name() == path);
        BOOST_TEST(file.header_text() == head);
        BOOST_TEST(file.count() == 0U);
        BOOST_TEST(records_of(write_bcf(folder, head, mode)) == "");
    }
}

BOOST_AUTO_TEST_CASE(only_what_is_asked_for_is_unpacked) {
    const TemporaryFolder folder;
    io::Input input(write_bcf(folder, head + three_records));
    vcf::BcfFile file(input);
    const std::unique_ptr<bcf1_t, RecordDeleter> record(bcf_init());
    BOOST_TEST(file.read(*record, BCF_UN_STR));
    BOOST_TEST((record->unpacked & BCF_UN_INFO) == 0);
    BOOST_TEST(file.read(*record, BCF_UN_ALL));
    BOOST_REQUIRE((record->unpacked & BCF_UN_INFO) != 0);
    BOOST_TEST(bcf_get_info(file.header(), record.get(), "DP")->v1.i == 300000);
}

BOOST_AUTO_TEST_CASE(progress_is_that_of_the_file) {
    const TemporaryFolder folder;
    const std::string path = write_bcf(folder, head + three_records);
    std::uint64_t read = 0;
    std::uint64_t all = 0;
    io::Input input(path, [&](std::uint64_t done, std::uint64_t total) {
        read = done;
        all = total;
    });
    vcf::BcfFile file(input);
    const std::unique_ptr<bcf1_t, RecordDeleter> record(bcf_init());
    while (file.read(*record, BCF_UN_STR)) {
    }
    file.tell_progress();
    BOOST_TEST(all == content_of(path).size());
    BOOST_TEST(read == all);
}

BOOST_AUTO_TEST_CASE(files_that_end_too_soon) {
    const TemporaryFolder folder;
    const std::string whole = content_of(write_bcf(folder, head + three_records, "wb", true));
    const auto of_size = [&](std::size_t size) {
        return records_of(folder.write("cut.bcf", std::string_view(whole).substr(0, size)));
    };
    const std::string where = " (" + folder.file("cut.bcf") + ")";
    // All records are there, and only the block at the end tells that.
    BOOST_TEST(of_size(whole.size() - end_of_file_block) ==
               all_three + "the BGZF end-of-file block is missing: the file is truncated" + where);
    BOOST_TEST(of_size(whole.size() - end_of_file_block - 1) ==
               "1:chr1:5:rs1 2:chr1:70:. the BCF data is damaged or truncated in record 3" + where);

    const std::string plain = content_of(write_bcf(folder, head + three_records, "wbu"));
    const auto of_plain_size = [&](std::size_t size) {
        return records_of(folder.write("cut.bcf", std::string_view(plain).substr(0, size)));
    };
    BOOST_TEST(of_plain_size(plain.size() - 1) ==
               "1:chr1:5:rs1 2:chr1:70:. the BCF data is damaged or truncated in record 3" + where);
    BOOST_TEST(of_plain_size(60) == "the BCF header is damaged or truncated" + where);
}

BOOST_AUTO_TEST_SUITE_END()
