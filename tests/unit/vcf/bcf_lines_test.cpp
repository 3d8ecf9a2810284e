// BCF as lines of VCF text: whole, cut short and damaged.
#include <boost/test/unit_test.hpp>
#include <random>
#include <sstream>

#include "gk/base/error.hpp"
#include "gk/vcf/bcf_lines.hpp"
#include "support/sample.hpp"
#include "support/temporary_folder.hpp"
#include "support/vcf_as_bcf.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

const std::string vcf_header =
    "##fileformat=VCFv4.2\n"
    "##FILTER=<ID=PASS,Description=\"All filters passed\">\n"
    "##contig=<ID=chr1,length=60000>\n"
    "##contig=<ID=chr2,length=40000>\n"
    "##INFO=<ID=DP,Number=1,Type=Integer,Description=\"Depth\">\n"
    "##INFO=<ID=TX,Number=.,Type=String,Description=\"Text\">\n"
    "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">\n"
    "##FORMAT=<ID=AD,Number=R,Type=Integer,Description=\"Depths\">\n"
    "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1\tS2\n";

const std::string vcf_records =
    "chr1\t5\trs1\tA\tC\t50\tPASS\tDP=3\tGT:AD\t0|1:1,2\t1/1:0,3\n"
    "chr1\t70\t.\tACG\tA,<DEL>\t.\t.\tDP=300000;TX=a,b\tGT\t./.\t2|0\n"
    "chr2\t1\t.\tN\t.\t0.5\tPASS\t.\tGT\t0\t.\n"
    "chr2\t40000\trs2;rs3\tC\tCGGGT\t.\tPASS\tTX=end\tGT:AD\t0/1:.\t.|1:7,8\n";

// What is read of a VCF text's records: sites and genotypes.
std::string as_read(const std::string& records) {
    std::string text;
    std::istringstream lines(records);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('#')) {
            text += line + '\n';
            continue;
        }
        std::istringstream columns(line);
        std::string column;
        for (int i = 0; std::getline(columns, column, '\t'); ++i) {
            if (i > 0) text += '\t';
            text += i >= 5 && i <= 7 ? "." : i >= 8 ? column.substr(0, column.find(':')) : column;
        }
        text += '\n';
    }
    return text;
}

// The bytes of the text as BCF.
std::string bcf_of(const TemporaryFolder& folder, const std::string& vcf, const char* mode, bool many_blocks = false) {
    return content_of(write_bcf(folder, vcf, mode, many_blocks));
}

std::string many_records(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += "chr1\t" + std::to_string(i + 1) + "\trs" + std::to_string(i) +
                "\tA\tC\t.\tPASS\tDP=" + std::to_string(i % 100) + "\tGT\t0|1\t1|1\n";
    return text;
}

// All lines. Chunks are whole lines, numbered on.
std::string lines_of(io::ChunkSource& source, std::size_t* chunk_count = nullptr) {
    std::string text;
    std::uint64_t next_line = 1;
    io::Chunk chunk;
    while (source.next(chunk)) {
        BOOST_REQUIRE(chunk.first_line == next_line);
        BOOST_REQUIRE(chunk.text.view().ends_with('\n'));
        next_line += static_cast<std::uint64_t>(std::count(chunk.text.view().begin(), chunk.text.view().end(), '\n'));
        text += chunk.text.view();
        if (chunk_count != nullptr) ++*chunk_count;
    }
    BOOST_REQUIRE(!source.next(chunk));
    return text;
}

std::string read(const std::string& path, std::optional<std::uint64_t> limit = {}) {
    io::Input input(path);
    const auto source = vcf::open_vcf_lines(input, vcf::BcfColumns::genotypes, limit);
    return lines_of(*source);
}

// The text of damaged data, or `!` and what is said about it.
std::string read_damaged(const TemporaryFolder& folder, std::string_view bytes) {
    // Some file systems wait for the disk when a file is written anew in its place.
    std::filesystem::remove(folder.file("damaged.bcf"));
    try {
        return read(folder.write("damaged.bcf", bytes));
    } catch (const DataError& error) {
        BOOST_REQUIRE(std::string_view(error.what()).ends_with("damaged.bcf)"));
        return std::string("!") + error.what();
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bcf_lines)

BOOST_AUTO_TEST_CASE(lines_are_those_of_the_vcf) {
    const TemporaryFolder folder;
    const std::string vcf = vcf_header + vcf_records;
    for (const char* mode : {"wb", "wbu"}) {
        const std::string bcf = bcf_of(folder, vcf, mode);
        BOOST_TEST(bcf.starts_with("BCF") == (std::string(mode) == "wbu"));
        BOOST_TEST(read(folder.file("x.bcf")) == as_read(vcf));
        io::Input input(folder.file("x.bcf"));
        BOOST_TEST(input.holds_bcf());
        vcf::BcfLines lines(input, vcf::BcfColumns::genotypes);
        BOOST_TEST(lines_of(lines) == as_read(vcf));
        bcf_of(folder, vcf_header, mode);
        BOOST_TEST(read(folder.file("x.bcf")) == vcf_header);
    }
}

// PS is a number by the specification, and a text in some files; what is missing is `.`.
BOOST_AUTO_TEST_CASE(phase_sets_stay_with_genotypes) {
    const TemporaryFolder folder;
    for (const auto& [type, set] : {std::pair("Integer", "70000"), std::pair("String", "PATMAT")}) {
        std::string header = vcf_header;
        header.insert(header.find("#CHROM"),
                      "##FORMAT=<ID=PS,Number=1,Type=" + std::string(type) + ",Description=\"Set\">\n");
        const std::string site = "chr1\t5\t.\tA\tC\t.\t.\t.\t";
        header.append(site).append("GT:AD:PS\t0|1:1,2:").append(set).append("\t1/1:1,2:.\n");
        header.append(site).append("GT\t0|1\t1|0\n");
        bcf_of(folder, header, "wb");
        const std::string lines = read(folder.file("x.bcf"));
        std::string expected = site;
        expected.append("GT:PS\t0|1:").append(set).append("\t1/1:.\n").append(site).append("GT\t0|1\t1|0\n");
        BOOST_TEST(lines.substr(lines.find("chr1\t5")) == expected);
    }
}

BOOST_AUTO_TEST_CASE(text_stays_text) {
    const TemporaryFolder folder;
    const std::string vcf = vcf_header + vcf_records;
    BOOST_TEST(read(folder.write("x.bcf", vcf)) == vcf);
    BOOST_TEST(read(folder.write("x.bcf", "")) == "");
    BOOST_TEST(read(folder.write("x.bcf", "BCE\n")) == "BCE\n");
    BOOST_TEST(read(folder.write("x.bcf", "B\n")) == "B\n");
    BOOST_TEST(read(folder.write("x.bcf", "BCF\n")) == "BCF\n");
    BOOST_TEST(read(folder.write("x.bcf", "BCF")) == "BCF\n");
    BOOST_TEST(read(folder.write("x.bcf", "BCFR01:5:A:T\n")) == "BCFR01:5:A:T\n");  // a scaffold's name
    BOOST_TEST(read(folder.write("x.bcf", "chr1:5:A:T")) == "chr1:5:A:T\n");
    BOOST_TEST(read(folder.write("x.bcf", "chr1:5:A:T\nchr1:6:A:T\n"), 1) == "chr1:5:A:T\n");
}

BOOST_AUTO_TEST_CASE(a_limit_counts_records) {
    const TemporaryFolder folder;
    bcf_of(folder, vcf_header + vcf_records, "wb");
    std::size_t end = 0;
    for (std::uint64_t limit = 0; limit < 4; ++limit) {
        BOOST_TEST(read(folder.file("x.bcf"), limit) == as_read(vcf_header + vcf_records.substr(0, end)));
        end = vcf_records.find('\n', end) + 1;
    }
    for (const std::uint64_t limit : {std::uint64_t{4}, std::uint64_t{5}, UINT64_MAX})
        BOOST_TEST(read(folder.file("x.bcf"), limit) == as_read(vcf_header + vcf_records));
}

BOOST_AUTO_TEST_CASE(long_files_come_in_chunks) {
    const TemporaryFolder folder;
    const std::string vcf = vcf_header + many_records(20'000);
    bcf_of(folder, vcf, "wb");
    io::Input input(folder.file("x.bcf"));
    vcf::BcfLines lines(input, vcf::BcfColumns::genotypes);
    std::size_t chunks = 0;
    BOOST_TEST((lines_of(lines, &chunks) == as_read(vcf)));
    BOOST_TEST(chunks > 3U);
    BOOST_TEST((read(folder.file("x.bcf"), 15'000) == as_read(vcf_header + many_records(15'000))));
}

BOOST_AUTO_TEST_CASE(cut_short) {
    const TemporaryFolder folder;
    const std::string vcf = vcf_header + vcf_records;
    // Where a block ends between two records, only the missing end-of-file block tells.
    const std::string compressed = bcf_of(folder, vcf, "wb", true);
    BOOST_TEST(read(folder.file("x.bcf")) == as_read(vcf));
    for (std::size_t size = 1; size < compressed.size(); ++size) {
        const std::string got = read_damaged(folder, std::string_view(compressed).substr(0, size));
        BOOST_TEST(got.starts_with("!"), "cut to " << size << " of " << compressed.size() << ": " << got);
    }
    // Without compression nothing tells where the end is: what was cut between two records is whole.
    const std::string plain = bcf_of(folder, vcf, "wbu");
    std::size_t whole = 0;
    for (std::size_t size = 4; size < plain.size(); ++size) {
        const std::string got = read_damaged(folder, std::string_view(plain).substr(0, size));
        if (got.starts_with("!")) continue;
        BOOST_TEST(as_read(vcf).starts_with(got), size << ": " << got);
        ++whole;
    }
    BOOST_TEST(whole == 4U);
}

BOOST_AUTO_TEST_CASE(damaged) {
    const TemporaryFolder folder;
    const std::string vcf = vcf_header + vcf_records;
    // Checksums protect all but some bytes of no meaning.
    const std::string compressed = bcf_of(folder, vcf, "wb");
    std::size_t noticed = 0;
    for (std::size_t at = 0; at < compressed.size(); at += sample_step())
        for (const int flip : {0x01, 0x80, 0xFF}) {
            std::string bytes = compressed;
            bytes[at] = static_cast<char>(bytes[at] ^ flip);
            const std::string got = read_damaged(folder, bytes);
            noticed += got.starts_with("!") ? 1 : 0;
        }
    BOOST_TEST(noticed > compressed.size() / sample_step());
    // Nothing protects these; nothing but a DataError may come of it.
    const std::string plain = bcf_of(folder, vcf, "wbu");
    noticed = 0;
    for (std::size_t at = 0; at < plain.size(); at += sample_step())
        for (const int flip : {0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xFF}) {
            std::string bytes = plain;
            bytes[at] = static_cast<char>(bytes[at] ^ flip);
            const std::string got = read_damaged(folder, bytes);
            noticed += got.starts_with("!") ? 1 : 0;
        }
    BOOST_TEST(noticed > 100U / sample_step());
}

BOOST_AUTO_TEST_SUITE_END()
