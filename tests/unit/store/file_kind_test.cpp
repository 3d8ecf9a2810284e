// What a file is, by its bytes and its name.
#include <sys/stat.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>

#include "gk/store/file_kind.hpp"
#include "support/temporary_folder.hpp"
#include "support/twobit_builder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace std::string_view_literals;

namespace gk {

std::ostream& boost_test_print_type(std::ostream& out, FileKind kind) {
    return out << static_cast<int>(kind);
}

}  // namespace gk

namespace {

FileKind kind_of_text(std::string_view text) {
    return kind_by_bytes({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

// The end-of-file block of BGZF.
constexpr std::string_view bgzf_block = "\x1F\x8B\x08\x04\0\0\0\0\0\xFF\x06\0BC\x02\0\x1B\0\x03\0\0\0\0\0\0\0\0\0"sv;

}  // namespace

BOOST_AUTO_TEST_SUITE(file_kind)

BOOST_AUTO_TEST_CASE(signatures_of_binary_files) {
    for (const bool long_offsets : {false, true})
        for (const bool big_endian : {false, true})
            BOOST_TEST(kind_of_text(TwoBitBuilder({long_offsets, big_endian}).add("a", "ACGT").bytes()) ==
                       FileKind::twobit);
    BOOST_TEST(kind_of_text("\xBA\xED\x16\0"sv) == FileKind::dganno);
    BOOST_TEST(kind_of_text("\xED\xC0\x05\0"sv) == FileKind::vcfbin);
    BOOST_TEST(kind_of_text("\xAC\x70\x05\0"sv) == FileKind::gtrack);
    BOOST_TEST(kind_of_text("\xFD\x0E\x02\0"sv) == FileKind::ralign);
    BOOST_TEST(kind_of_text("\xEC\x0D\x03\0"sv) == FileKind::jralign);
    BOOST_TEST(kind_of_text("\xEB\x0D\x02\0"sv) == FileKind::rdist);
    BOOST_TEST(kind_of_text("\x26\xFC\x8F\x88\x04\0"sv) == FileKind::bigwig);
    BOOST_TEST(kind_of_text("\x88\x8F\xFC\x26\0\x04"sv) == FileKind::bigwig);
    BOOST_TEST(kind_of_text("\xEB\xF2\x89\x87\x04\0"sv) == FileKind::bigbed);
    BOOST_TEST(kind_of_text("\x87\x89\xF2\xEB\0\x04"sv) == FileKind::bigbed);
    BOOST_TEST(kind_of_text("\x80\x02]q\0."sv) == FileKind::pickle);
    BOOST_TEST(kind_of_text("\x80\x05N."sv) == FileKind::pickle);
}

BOOST_AUTO_TEST_CASE(texts_and_compressed_files) {
    BOOST_TEST(kind_of_text("##fileformat=VCFv4.2\n") == FileKind::vcf);
    BOOST_TEST(kind_of_text("BCF\2\2\0"sv) == FileKind::bcf);
    BOOST_TEST(kind_of_text(bgzf_block) == FileKind::bgzf);
    BOOST_TEST(kind_of_text("\x1F\x8B\x08\0\0\0\0\0\0\x03\x03\0\0\0\0\0\0\0\0\0"sv) == FileKind::gzip);
    BOOST_TEST(kind_of_text(bgzf_block.substr(0, 10)) == FileKind::gzip);
}

BOOST_AUTO_TEST_CASE(bytes_that_say_nothing) {
    for (const std::string_view text :
         {""sv, "\x1F"sv, "\x80"sv, "\xBA"sv, "\x43\x27\x41"sv, "\x80\x01N."sv, "chr1\t5\n"sv, "BCF\1"sv,
          "##fileformat=GFF"sv, "##fileformat=VC"sv, "\0\0\0\0"sv})
        BOOST_TEST(kind_of_text(text) == FileKind::unknown);
}

BOOST_AUTO_TEST_CASE(names) {
    BOOST_TEST(kind_by_name("hg38.2bit") == FileKind::twobit);
    BOOST_TEST(kind_by_name("/data/gencode.v47.v22.dganno") == FileKind::dganno);
    BOOST_TEST(kind_by_name("x/hg38.chrom.sizes") == FileKind::chrom_sizes);
    BOOST_TEST(kind_by_name("hg38.chromAlias.txt") == FileKind::chrom_alias);
    BOOST_TEST(kind_by_name("data/calls.vcfbin") == FileKind::vcfbin);
    BOOST_TEST(kind_by_name("calls.vcf.bin") == FileKind::vcfbin);
    BOOST_TEST(kind_by_name("x.gtrack") == FileKind::gtrack);
    BOOST_TEST(kind_by_name("x.ralign") == FileKind::ralign);
    BOOST_TEST(kind_by_name("x.jralign") == FileKind::jralign);
    BOOST_TEST(kind_by_name("x.rdist") == FileKind::rdist);
    BOOST_TEST(kind_by_name("x.jrdist") == FileKind::rdist);
    BOOST_TEST(kind_by_name("a/x.bw") == FileKind::bigwig);
    BOOST_TEST(kind_by_name("x.bigWig") == FileKind::bigwig);
    BOOST_TEST(kind_by_name("calls.bin") == FileKind::unknown);
    BOOST_TEST(kind_by_name("data/appris.gencode.v47.v7.pkl") == FileKind::appris);
    BOOST_TEST(kind_by_name("mane.gencode.v47.v1.pkl") == FileKind::mane);
    for (const char* name : {"appris.x.v8.pkl", "mane.pkl", "x.v7.pkl", "mane.x/y.v1.pkl"})
        BOOST_TEST(kind_by_name(name) == FileKind::pickle);
    for (const char* name : {"", "hg38", "a.2bit/", "a.2bit/b", "2bit", "x.txt", "-"})
        BOOST_TEST(kind_by_name(name) == FileKind::unknown);
}

BOOST_AUTO_TEST_CASE(bytes_come_before_names) {
    const TemporaryFolder folder;
    BOOST_TEST(kind_of_file(folder.write("plain", TwoBitBuilder().bytes())) == FileKind::twobit);
    BOOST_TEST(kind_of_file(folder.write("a.2bit", "\xBA\xED\x16\0"sv)) == FileKind::dganno);
    BOOST_TEST(kind_of_file(folder.write("b.2bit", bgzf_block)) == FileKind::bgzf);
    BOOST_TEST(kind_of_file(folder.write("c.2bit", "chr1\t5\n")) == FileKind::twobit);
    BOOST_TEST(kind_of_file(folder.write("c.chrom.sizes", "chr1\t5\n")) == FileKind::chrom_sizes);
    BOOST_TEST(kind_of_file(folder.write("c.chromAlias.txt", "chr1\t1\n")) == FileKind::chrom_alias);
    BOOST_TEST(kind_of_file(folder.write("c.txt", "chr1\t1\n")) == FileKind::unknown);
}

BOOST_AUTO_TEST_CASE(pickles_go_by_their_names) {
    const TemporaryFolder folder;
    BOOST_TEST(kind_of_file(folder.write("appris.x.v7.pkl", "\x80\x02N."sv)) == FileKind::appris);
    BOOST_TEST(kind_of_file(folder.write("mane.x.v1.pkl", "\x80\x04N."sv)) == FileKind::mane);
    BOOST_TEST(kind_of_file(folder.write("x", "\x80\x04N."sv)) == FileKind::pickle);
    BOOST_TEST(kind_of_file(folder.write("x.2bit", "\x80\x04N."sv)) == FileKind::pickle);
}

BOOST_AUTO_TEST_CASE(files_without_bytes_go_by_their_names) {
    const TemporaryFolder folder;
    BOOST_TEST(kind_of_file(folder.write("empty", "")) == FileKind::unknown);
    BOOST_TEST(kind_of_file(folder.write("empty.2bit", "")) == FileKind::twobit);
    BOOST_TEST(kind_of_file(folder.write("one", "\xBA")) == FileKind::unknown);
    BOOST_TEST(kind_of_file(folder.write("one.v22.dganno", "\xBA")) == FileKind::dganno);
    BOOST_TEST(kind_of_file(folder.path()) == FileKind::unknown);
    std::filesystem::create_directory(folder.file("folder.2bit"));
    BOOST_TEST(kind_of_file(folder.file("folder.2bit")) == FileKind::twobit);
    BOOST_TEST(kind_of_file(folder.file("missing")) == FileKind::unknown);
    BOOST_TEST(kind_of_file(folder.file("missing.dganno")) == FileKind::dganno);
    BOOST_REQUIRE(mkfifo(folder.file("pipe.2bit").c_str(), 0600) == 0);
    BOOST_TEST(kind_of_file(folder.file("pipe.2bit")) == FileKind::twobit);  // a read would wait forever
}

BOOST_AUTO_TEST_SUITE_END()
