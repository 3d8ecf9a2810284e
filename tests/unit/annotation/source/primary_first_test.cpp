// The lines of the primary chromosomes before all others.
#include <boost/test/unit_test.hpp>
#include <random>
#include <string>

#include "gk/annotation/source/primary_first.hpp"
#include "gk/base/error.hpp"
#include "gk/io/input.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::annotation;

BOOST_AUTO_TEST_SUITE(primary_first)

BOOST_AUTO_TEST_CASE(primary_lines) {
    const PrimaryLines gencode(Source::gencode, "hg38.p14");
    BOOST_CHECK(gencode.contains("chr22\tx"));
    for (const char* other : {"chr23\tx", "chr2_alt\tx", "chr1", "1\tx", "##chr1\tx", ""})
        BOOST_CHECK(!gencode.contains(other));
    const PrimaryLines ensembl(Source::ensembl, "rn6");
    BOOST_CHECK(ensembl.contains("MT\tx") && !ensembl.contains("chrM\tx") && !ensembl.contains("23\tx"));
    const PrimaryLines ncbi(Source::ncbi_refseq, "hg38.p14");
    for (const char* primary :
         {"NC_000001.11\tx", "NC_000014.9\tx", "NC_012920.1\tx", "a\tNC_012920.1\tb", "NC_000001.11"})
        BOOST_CHECK(ncbi.contains(primary));
    for (const char* other : {"NC_000001.10\tx", "NT_187507.1\tx", "NC_012920.1", "###", "#NC_000001.11\tx"})
        BOOST_CHECK(!ncbi.contains(other));
    BOOST_CHECK(PrimaryLines(Source::ncbi_refseq, "macFas5").contains("NC_022292.1\tx"));
    BOOST_CHECK_THROW(PrimaryLines(Source::ncbi_refseq, "hg380"), UsageError);
    BOOST_CHECK_THROW(PrimaryLines(Source::ucsc_refseq, "hg19"), UsageError);
}

BOOST_AUTO_TEST_CASE(primary_lines_first) {
    std::mt19937 random(11);
    const gk::testing::TemporaryFolder folder;
    for (const std::size_t line_count : {0U, 5U, 400U, 60'000U}) {
        std::string text;
        std::string first;
        std::string others;
        for (std::size_t i = 1; i <= line_count; ++i) {
            const bool primary = random() % 7 < 3;
            const std::string line =
                std::string(primary ? "chr1" : "#") + "\t" + std::to_string(i) + std::string(random() % 90, 'x') + "\n";
            text += line;
            (primary ? first : others) += line;
        }
        io::Input input(folder.write("lines", text));
        io::LineSource lines(input);
        PrimaryFirstSource source(lines, PrimaryLines(Source::gencode, "toy"), folder.path());
        io::Chunk chunk;
        std::string got;
        while (source.next(chunk)) {
            got += chunk.text.view();
            for_each_line(chunk, [](std::string_view line, std::uint64_t number) {
                const std::size_t tab = line.find('\t') + 1;
                if (line.substr(tab, line.find('x') - tab) != std::to_string(number))
                    BOOST_FAIL("line " << number << " is not " << line);
            });
        }
        BOOST_CHECK(got == first + others);
    }
}

BOOST_AUTO_TEST_SUITE_END()
