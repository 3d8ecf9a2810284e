// Texts made for people: src/describe.cpp, src/progress.cpp, src/manpage.cpp; suggestions and CPU counts of
// lib/gk/base.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "cli/describe.hpp"
#include "cli/manpage.hpp"
#include "cli/progress.hpp"
#include "gk/base/cpus.hpp"
#include "gk/base/suggest.hpp"

using namespace gk;
using namespace gk::cli;

BOOST_AUTO_TEST_SUITE(cli_texts)

BOOST_AUTO_TEST_CASE(suggestions) {
    const std::vector<std::string_view> names = {"chr1", "chr10", "chrX", "chrM", "dna", "info", "interval"};
    BOOST_TEST(closest("CHR1", names) == "chr1");
    BOOST_TEST(closest("1", names) == "chr1");
    BOOST_TEST(closest("x", names) == "chrX");
    BOOST_TEST(closest("dan", names) == "dna");
    BOOST_TEST(closest("intreval", names) == "interval");
    BOOST_TEST(closest("chrom", names) == "chrM");
    BOOST_TEST(closest("sequence", names) == "");
    BOOST_TEST(closest("", names) == "");
    BOOST_TEST(closest("chr1", {"1", "2"}) == "1");
    BOOST_TEST(closest("a", {"b", "c"}) == "");
    BOOST_TEST(did_you_mean("dan", names) == "; did you mean 'dna'?");
    BOOST_TEST(did_you_mean("xyzzy", names) == "");
}

BOOST_AUTO_TEST_CASE(wrapping) {
    const auto lines = wrap("one two  three \xC3\xA9t\xC3\xA9 averyverylongword x", 9);
    const std::vector<std::string> expected = {"one two", "three \xC3\xA9t\xC3\xA9", "averyverylongword", "x"};
    BOOST_CHECK_EQUAL_COLLECTIONS(lines.begin(), lines.end(), expected.begin(), expected.end());
    BOOST_TEST(wrap("", 10).empty());
}

BOOST_AUTO_TEST_CASE(paragraphs_of_a_description) {
    const auto parts = paragraphs("one\ntwo\n\nthree\n  kept  as\n  is\nfour");
    BOOST_REQUIRE(parts.size() == 4U);
    BOOST_TEST(parts[0].text == "one two");
    BOOST_TEST(parts[1].text == "three");
    BOOST_TEST(parts[2].text == "  kept  as\n  is");
    BOOST_TEST(parts[2].verbatim);
    BOOST_TEST(parts[3].text == "four");
}

BOOST_AUTO_TEST_CASE(progress_lines) {
    BOOST_TEST(progress_text(50'000'000, 100'000'000, 10) == "50 %, 5.0 MB/s, 0:10 left");
    BOOST_TEST(progress_text(1'000'000, 36'001'000'000, 1) == "0 %, 1.0 MB/s, 10:00:00 left");
    BOOST_TEST(progress_text(50'000'000, 0, 10) == "50.0 MB, 5.0 MB/s");
    BOOST_TEST(progress_text(0, 10, 0) == "0 %, 0.0 MB/s");
}

BOOST_AUTO_TEST_CASE(man_pages_escape_what_roff_reads) {
    Command command;
    command.name = "x";
    command.summary = "a-b";
    command.description = ".dot 'quote' back\\slash --option\n\n  .verbatim ~";
    const std::string page = command_manpage(command);
    BOOST_TEST(page.find("\\&.dot \\(aqquote\\(aq back\\eslash \\-\\-option\n") != std::string::npos);
    BOOST_TEST(page.find("\n  .verbatim \\(ti\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(cpu_quotas) {
    namespace fs = std::filesystem;
    const fs::path mount = fs::temp_directory_path() / "gk_unit_cgroup";
    fs::remove_all(mount);
    const auto put = [&mount](const std::string& file, const std::string& text) {
        fs::create_directories((mount / file).parent_path());
        std::ofstream(mount / file) << text;
    };
    BOOST_TEST(!cgroup_cpu_quota("0::/a/b\n", mount).has_value());
    put("a/cpu.max", "250000 100000\n");
    put("a/b/cpu.max", "max 100000\n");
    BOOST_TEST(cgroup_cpu_quota("0::/a/b\n", mount).value() == 3U);
    BOOST_TEST(!cgroup_cpu_quota("0::/other\n", mount).has_value());
    put("cpu/job/cpu.cfs_quota_us", "100000\n");
    put("cpu/job/cpu.cfs_period_us", "100000\n");
    put("cpu/cpu.cfs_quota_us", "-1\n");
    put("cpu/cpu.cfs_period_us", "100000\n");
    BOOST_TEST(cgroup_cpu_quota("3:memory:/x\n2:cpuacct,cpu:/job\n", mount).value() == 1U);
    BOOST_TEST(usable_cpus() >= 1U);
    fs::remove_all(mount);
}

BOOST_AUTO_TEST_SUITE_END()
