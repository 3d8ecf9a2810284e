// The tables of names and sizes beside a 2bit.
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "gk/base/error.hpp"
#include "gk/genome/chrom_tables.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;
using Json = nlohmann::ordered_json;

namespace {

std::string sizes_error(const std::string& text) {
    const TemporaryFolder folder;
    const std::string path = folder.write("x.chrom.sizes", text);
    const std::string message = message_of<DataError>([&] { read_chrom_sizes(path); });
    const std::size_t at = message.find(path);
    return at == std::string::npos ? message : message.substr(0, at) + message.substr(at + path.size());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(chrom_tables)

BOOST_AUTO_TEST_CASE(tables_of_texts) {
    const std::vector<ChromSize> sizes = parse_chrom_sizes("a\t1\nb 2\n", "text");
    BOOST_REQUIRE(sizes.size() == 2U);
    BOOST_TEST(sizes[1].name == "b");
    BOOST_TEST(contains(message_of<DataError>([] { parse_chrom_sizes("a\t1\nb\n", "text"); }), "(text:2)"));
    const ChromAliases aliases("# ucsc\tEnsembl\nchr1\t1\n", "text");
    BOOST_TEST(aliases.by_scheme("ensembl").at(0).second == "chr1");
    BOOST_TEST(contains(message_of<UsageError>([&] { aliases.by_scheme("x"); }), "in text;"));
}

BOOST_AUTO_TEST_CASE(every_golden_list_of_sizes) {
    std::map<std::string, std::vector<std::vector<std::string>>> by_assembly;
    for (const auto& row : golden_table("chromosomes.tsv")) by_assembly[row.at(0)].push_back(row);
    for (const auto& [assembly, rows] : by_assembly) {
        BOOST_TEST_CONTEXT("the assembly " << assembly) {
            const std::string path = golden("data/" + assembly + ".chrom.sizes");
            if (rows.front().at(2).starts_with('!')) {
                BOOST_CHECK_THROW(read_chrom_sizes(path), DataError);
                continue;
            }
            const std::vector<ChromSize> sizes = read_chrom_sizes(path);
            BOOST_REQUIRE(sizes.size() == rows.size());
            for (std::size_t i = 0; i < rows.size(); ++i) {
                BOOST_TEST(sizes[i].name == rows[i].at(2));
                BOOST_TEST(std::to_string(sizes[i].size) == rows[i].at(3));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(lines_of_chrom_sizes) {
    const TemporaryFolder folder;
    const auto sizes = read_chrom_sizes(folder.write("x", "b\t5\r\na 7\nc \t  9  \nb\t6\nbig\t4294967295\nz\t0"));
    BOOST_REQUIRE(sizes.size() == 5U);
    BOOST_TEST(sizes[0].name == "b");
    BOOST_TEST(sizes[0].size == 6);
    BOOST_TEST(sizes[1].name == "a");
    BOOST_TEST(sizes[1].size == 7);
    BOOST_TEST(sizes[2].size == 9);
    BOOST_TEST(sizes[3].size == 4294967295);
    BOOST_TEST(sizes[4].size == 0);
    BOOST_TEST(read_chrom_sizes(folder.write("empty", "")).empty());
    BOOST_TEST(contains(sizes_error("a\t1\nb\n"), "two fields, a name and a size (:2)"));
    BOOST_TEST(contains(sizes_error("a\t1\n\n"), "(:2)"));
    BOOST_TEST(contains(sizes_error("a\t1\tx\n"), "(:1)"));
    BOOST_TEST(contains(sizes_error("a\tten\n"), "'ten' is not a chromosome's size (:1)"));
    BOOST_TEST(contains(sizes_error("a\t-1\n"), "'-1'"));
    BOOST_TEST(contains(sizes_error("a\t99999999999999999999\n"), "(:1)"));
    BOOST_CHECK_THROW(read_chrom_sizes(folder.file("none")), Error);
}

BOOST_AUTO_TEST_CASE(every_golden_alias_table) {
    std::ifstream file(golden("chrom_aliases.json"));
    const Json all = Json::parse(file);
    BOOST_TEST(all.size() > 30U);
    for (const auto& [assembly, golden_answer] : all.items()) {
        BOOST_TEST_CONTEXT("the assembly " << assembly) {
            const std::string path = golden("data/" + assembly + ".chromAlias.txt");
            if (golden_answer.is_string()) {
                BOOST_CHECK_THROW(ChromAliases{path}, Error);
                continue;
            }
            const ChromAliases aliases(path);
            Json table = Json::object();
            for (const ChromAliases::Row& row : aliases.rows()) {
                table[row.canonical] = Json::object();
                for (const auto& [scheme, alias] : row.aliases) table[row.canonical][scheme] = alias;
            }
            BOOST_TEST(table.dump() == golden_answer.at("table").dump());
            for (const auto& [scheme, pairs] : golden_answer.at("by_scheme").items()) {
                if (pairs.is_string()) {
                    BOOST_CHECK_THROW(aliases.by_scheme(scheme), UsageError);
                    continue;
                }
                Json got = Json::object();
                for (const auto& [alias, canonical] : aliases.by_scheme(scheme)) got[alias] = canonical;
                BOOST_TEST(got.dump() == pairs.dump());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(schemes_of_an_alias_file) {
    const TemporaryFolder folder;
    const ChromAliases aliases(
        folder.write("x", "## UCSC \t Ensembl\tRefSeq\nchr1\t1\tNC_1\nchr2\t2\n\nchr3\t\tNC_3\tmore\nchr4\t1\n"));
    BOOST_TEST(aliases.schemes().size() == 3U);
    BOOST_TEST(aliases.schemes().at(1) == "ensembl");
    const auto ensembl = aliases.by_scheme("ENSEMBL");
    BOOST_REQUIRE(ensembl.size() == 2U);
    BOOST_TEST(ensembl[0].first == "1");
    BOOST_TEST(ensembl[0].second == "chr4");
    BOOST_TEST(ensembl[1].first == "2");
    BOOST_TEST(contains(message_of<UsageError>([&] { aliases.by_scheme("refsek"); }), "did you mean 'refseq'?"));
}

BOOST_AUTO_TEST_SUITE_END()
