// BAM and CRAM: the same files come out as from SAM.
#include "gk/reads/sam/hts_reads.hpp"

#include <htslib/hts.h>
#include <htslib/sam.h>

#include <boost/test/unit_test.hpp>
#include <set>

#include "support/golden_reads.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

// Reads over toy's chr1 and chr2, in order of their places.
const char* const sorted_sam =
    "@HD\tVN:1.6\tSO:coordinate\n@SQ\tSN:chr1\tLN:60000\n@SQ\tSN:chr2\tLN:40000\n"
    "a\t0\tchr1\t2001\t60\t10M\t*\t0\t0\tACGTNCGTAC\t*\tNH:i:1\n"
    "b\t16\tchr1\t2050\t60\t3S10M100N5=1X2D4M2H\t*\t0\t0\tACGTACGTACGTACGTACGTACG\t*\tXS:A:-\n"
    "c\t0\tchr1\t3001\t0\t5M50N5M\t*\t0\t0\t*\t*\n"
    "d\t1024\tchr1\t3001\t0\t5M50N5M\t*\t0\t0\tACGTACGTAC\t*\n"
    "e\t0\tchr2\t101\t9\t5M2I60N5M\t*\t0\t0\tACGTACGTACGT\t*\tts:A:+\n"
    "f\t4\t*\t0\t0\t*\t*\t0\t0\tACGT\t*\n";

std::string converted(const TemporaryFolder& folder, const std::string& sam, const char* mode, const std::string& name,
                      bool index = false) {
    const std::string from = folder.write("from.sam", sam);
    const std::string to = folder.file(name);
    samFile* const in = sam_open(from.c_str(), "r");
    samFile* const out = sam_open(to.c_str(), mode);
    BOOST_REQUIRE((in != nullptr && out != nullptr));
    sam_hdr_t* const header = sam_hdr_read(in);
    if (mode[1] == 'c') hts_set_opt(out, CRAM_OPT_NO_REF, 1);
    BOOST_REQUIRE(sam_hdr_write(out, header) == 0);
    bam1_t* const record = bam_init1();
    while (sam_read1(in, header, record) >= 0) BOOST_REQUIRE(sam_write1(out, header, record) >= 0);
    bam_destroy1(record);
    sam_hdr_destroy(header);
    sam_close(in);
    BOOST_REQUIRE(sam_close(out) == 0);
    if (index) BOOST_REQUIRE(sam_index_build(to.c_str(), 0) == 0);
    return to;
}

std::string decompressed(const std::string& path) {
    io::Input input(path);
    std::string text(std::size_t{1} << 16, '\0');
    std::size_t size = 0;
    while (const std::size_t got = input.read_some(text.data() + size, text.size() - size)) size += got;
    text.resize(size);
    return text;
}

BuiltReads build_file(const std::string& kind, const std::string& path, unsigned threads,
                      const std::string& region = {}) {
    const Json build = {
        {"kind", kind}, {"genome", "toy"}, {"inputs", Json::array()}, {"options", {{"include_variants", true}}}};
    return build_golden(build, {.threads = threads, .change = [&](reads::build::ReadRecipe& recipe) {
                                    recipe.inputs = {path};
                                    recipe.region = region;
                                }});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hts_reads)

BOOST_AUTO_TEST_CASE(the_same_as_from_text) {
    const TemporaryFolder folder;
    const std::string bam = converted(folder, sorted_sam, "wb", "r.bam");
    const std::string plain_bam = folder.write("u.bam", decompressed(bam));
    const std::string cram = converted(folder, sorted_sam, "wc", "r.cram");
    for (const std::string kind : {"ralign", "jralign"}) {
        const BuiltReads text = build_file(kind, folder.write("r.sam", sorted_sam), 1);
        BOOST_TEST(text.error == "");
        BOOST_TEST(text.bytes.size() > 300U);
        for (const std::string& path : {bam, plain_bam, cram})
            for (const unsigned threads : {1U, 2U, 4U}) {
                const BuiltReads built = build_file(kind, path, threads);
                BOOST_TEST(built.error == "", path);
                BOOST_TEST((built.bytes == text.bytes), kind << " " << path);
                BOOST_TEST(built.told == text.told, path);
            }
    }
}

BOOST_AUTO_TEST_CASE(tags_of_records) {
    const TemporaryFolder folder;
    const std::string bam = converted(folder, sorted_sam, "wb", "r.bam");
    for (const auto source : {reads::build::StrandSource::genome_tag, reads::build::StrandSource::read_tag}) {
        const auto build = [&](const std::string& path) {
            const Json none = {
                {"kind", "jralign"}, {"genome", "toy"}, {"inputs", Json::array()}, {"options", Json::object()}};
            return build_golden(none, {.change =
                                           [&](reads::build::ReadRecipe& recipe) {
                                               recipe.inputs = {path};
                                               recipe.rules.strand_source = source;
                                               recipe.rules.unique = false;
                                           }})
                .bytes;
        };
        BOOST_TEST((build(bam) == build(folder.write("r.sam", sorted_sam))));
    }
}

BOOST_AUTO_TEST_CASE(regions) {
    const TemporaryFolder folder;
    const std::string bam = converted(folder, sorted_sam, "wb", "r.bam", true);
    BOOST_TEST(contains(build_file("ralign", bam, 2, "chr2").told, "1 read, 0 rejected"));
    // The intron of a read spans it.
    BOOST_TEST(contains(build_file("ralign", bam, 1, "chr1:2100-2101").told, "1 read, 0 rejected"));
    BOOST_TEST(contains(build_file("ralign", bam, 1, "chr7").error, "no region of a chromosome"));
    const std::string bare = converted(folder, sorted_sam, "wb", "bare.bam");
    BOOST_TEST(contains(build_file("ralign", bare, 1, "chr1").error, "can't read an index of"));
    BOOST_TEST(
        contains(build_file("ralign", folder.write("r.sam", sorted_sam), 1, "chr1").error, "needs a BAM or CRAM"));
}

BOOST_AUTO_TEST_CASE(damaged_files) {
    const TemporaryFolder folder;
    const std::string bytes = content_of(converted(folder, sorted_sam, "wb", "r.bam"));
    constexpr std::size_t end_block = 28;
    const std::string cut = folder.write("cut.bam", bytes.substr(0, bytes.size() - end_block));
    BOOST_TEST(contains(build_file("ralign", cut, 1).error, "the BGZF end-of-file block is missing"));
    BOOST_TEST(contains(build_file("ralign", cut, 4).error, "the BGZF end-of-file block is missing"));
    for (std::size_t size = 40; size < bytes.size() - end_block; size += 13)
        BOOST_TEST(build_file("jralign", folder.write("cut.bam", bytes.substr(0, size)), 2).error != "", size);
    BOOST_TEST(contains(build_file("ralign", folder.write("x.cram", "CRAM\3"), 1).error, "damaged"));
}

// Wherever a file is cut, and however many threads find out, the message is the same; so is that of a pipe.
BOOST_AUTO_TEST_CASE(cut_files_have_one_message) {
    const TemporaryFolder folder;
    std::string sam(sorted_sam);
    for (int i = 0; i < 6000; ++i)
        sam.append("g\t0\tchr2\t").append(std::to_string(200 + i)).append("\t9\t4M50N4M\t*\t0\t0\tACGTNGTA\t*\n");
    for (const std::string kind : {"bam", "cram"}) {
        const std::string bytes = content_of(converted(folder, sam, kind == "bam" ? "wb" : "wc", "r." + kind));
        BOOST_TEST(bytes.size() > 3000U);
        std::set<std::string> messages;
        for (std::size_t size = 1000; size < bytes.size(); size += 1 + (bytes.size() - size) / 9) {
            const std::string path = folder.write("cut", bytes.substr(0, size));
            const std::string one = build_file("jralign", path, 1).error;
            messages.insert(one);
            BOOST_TEST(contains(one, "end-of-file block is missing: the file is truncated"), size << " " << one);
            for (const unsigned threads : {2U, 4U}) BOOST_TEST(build_file("jralign", path, threads).error == one, size);
        }
        BOOST_TEST(messages.size() == 1U);
    }
}

BOOST_AUTO_TEST_SUITE_END()
