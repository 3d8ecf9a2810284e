// Files to tables: sources of all kinds, what is left out by intervals, and what never appears.
#include "gk/vcf/build/compile.hpp"

#include <boost/test/unit_test.hpp>

#include "support/chunk_sources.hpp"
#include "support/vcf_build.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf::build;

BOOST_AUTO_TEST_SUITE(compile_vcf)

namespace {

using Rows = std::vector<std::string>;

// A text a few bytes at a time.
class SmallChunks final : public io::ChunkSource {
public:
    SmallChunks(std::string_view text, std::size_t size) : text_(text), size_(size) {}
    bool next(io::Chunk& chunk) override {
        if (text_.empty()) return false;
        const std::size_t end = std::min(text_.find('\n', std::min(size_, text_.size() - 1)), text_.size() - 1) + 1;
        chunk.first_line = line_;
        chunk.text.clear();
        chunk.text.append(text_.substr(0, end));
        line_ += static_cast<std::uint64_t>(
            std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
        text_.remove_prefix(end);
        return true;
    }

private:
    std::string_view text_;
    std::size_t size_;
    std::uint64_t line_ = 1;
};

}  // namespace

BOOST_AUTO_TEST_CASE(intervals) {
    const std::string records = "chr1 2 . C T . . .\nchr1 3 . G T . . .\nchr1 4 . T A . . .\n";
    const BuiltTable without = build_records(records, {.exclude = "chr1\t2\t3\n1\t3\t4\tx\t0\t-\n"});
    BOOST_TEST((without.rows == Rows{"1-2 C>T", "3-4 T>A"}));
    BOOST_TEST(contains(without.told, "warning: "));
    BOOST_TEST(contains(without.told, "exclude.bed: 1 row on the strand -, which no variant meets"));
    BOOST_TEST(contains(without.told, "3 read, 0 rejected; left out: 1 in intervals to exclude; 2 rows"));
    BOOST_TEST((build_records(records, {.allow = "chr1\t2\t4\n"}).rows == Rows{"2-3 G>T", "3-4 T>A"}));
    const BuiltTable all = build_records(records, {.allow = "# none\n"});
    BOOST_TEST(all.rows.size() == 3U);
    BOOST_TEST(contains(all.told, "allow.bed has no interval: all rows are allowed"));
    BOOST_TEST(contains(build_records(records, {.allow = "chr7\t2\t4\n"}).error, "unknown chromosome 'chr7'"));
}

BOOST_AUTO_TEST_CASE(any_chunks) {
    const std::string text = "##INFO=<ID=DP,Number=1,Type=Integer,D>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n" +
                             tabbed(
                                 "chr1 2 . C T . . DP=1\n##INFO=<ID=Y,D>\nchr1 3 . G T . . Q=1,2;DP=2\n\n"
                                 "chr1 4 . T A . . Q=3,4\n");
    RowRules rows(build_assembly().genome());
    rows.exclude = nullptr;
    const BuildRules rules(rows);
    for (std::size_t size = 1; size < text.size(); ++size)
        for (const unsigned threads : {1U, 3U}) {
            TableRequest request;
            request.info = parse_requests({"DP"}, Section::info);
            TableBuild build(std::move(request), "f.vcf");
            io::BadRecords bad("f.vcf", io::OnBad::fail, nullptr, build.report.account);
            SmallChunks chunks(text, size);
            read_table(chunks, rules, threads, bad, build);
            BOOST_REQUIRE(build.store.count() == 3U);
            std::string values;
            const auto content = build.store.content(*build.header.schema(), false);
            content.info.front().each_piece([&](std::span<const std::uint8_t> piece) {
                for (std::size_t i = 0; i < piece.size(); i += 4) values += std::to_string(piece[i]);
            });
            BOOST_REQUIRE(values == "120");
        }
}

BOOST_AUTO_TEST_CASE(what_can_not_be_opened) {
    BOOST_TEST(contains(build_file("/no/such.vcf", {}).error, "can't open /no/such.vcf"));
    BOOST_TEST(contains(build_records("chr1 2 . C T . . .\n", {.format = {"GT"}, .samples = {"s3"}}).error,
                        "there is no sample 's3'"));
    BOOST_TEST(contains(build_text("\x1f\x8b", {}).error, "truncated"));
}

BOOST_AUTO_TEST_CASE(repeated_samples) {
    const BuiltTable built = build_text(
        tabbed("#CHROM POS ID REF ALT QUAL FILTER INFO FORMAT a a\nchr1 2 . C T . . . GT 0 1\n"), {.format = {"GT"}});
    BOOST_TEST((built.samples == Rows{"a", "a"}));
    BOOST_TEST(contains(built.told, "warning: several samples are called 'a'"));
}

BOOST_AUTO_TEST_SUITE_END()
