// Chromosome names, and the tables of names and sizes beside a 2bit.
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/genome/chrom_names.hpp"
#include "gk/genome/chrom_tables.hpp"
#include "gk/genome/ucsc_promotion.hpp"
#include "gk/store/data_folder.hpp"
#include "temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;
using Json = nlohmann::ordered_json;

namespace {

ChromNames names_of(const std::string& assembly) {
    const GenomeFiles files = find_genome(assembly, golden("data"));
    return files.chrom_alias.empty() ? ChromNames::from_sizes(files.chrom_sizes)
                                     : ChromNames::from_aliases(files.chrom_alias);
}

std::string resolved(const ChromNames& names, std::string_view typed) {
    const auto id = names.find(typed);
    return id ? names.name(*id) : "!";
}

ChromNames from_text(std::string_view text) {
    return ChromNames::from_alias_text(text, "alias.txt");
}

std::string alias_error(std::string_view text) {
    return message_of<DataError>([&] { from_text(text); });
}

std::string sizes_error(const std::string& text) {
    const TemporaryFolder folder;
    const std::string path = folder.write("x.chrom.sizes", text);
    const std::string message = message_of<DataError>([&] { read_chrom_sizes(path); });
    const std::size_t at = message.find(path);
    return at == std::string::npos ? message : message.substr(0, at) + message.substr(at + path.size());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(names)

BOOST_AUTO_TEST_CASE(every_golden_name) {
    std::map<std::string, std::vector<std::vector<std::string>>> by_assembly;
    for (const auto& row : golden_table("contig_names.tsv")) by_assembly[row.at(0)].push_back(row);
    BOOST_TEST(by_assembly.size() > 30U);
    for (const auto& [assembly, rows] : by_assembly) {
        BOOST_TEST_CONTEXT("the assembly " << assembly) {
            if (rows.front().at(2).starts_with("!RuntimeError") ||
                contains(rows.front().at(2), "more than one column")) {
                BOOST_CHECK_THROW(names_of(assembly), DataError);
                continue;
            }
            const ChromNames names = names_of(assembly);
            for (const auto& row : rows) {
                // Another name with the tag of a chromosome is not that chromosome, other than for GenomeKit.
                const bool foreign = assembly == "coll_one" && row.at(1) == "scaffold_1622382";
                const std::string expected = row.at(2).starts_with('!') || foreign ? "!" : row.at(2);
                BOOST_TEST(resolved(names, row.at(1)) == expected, "'" << row.at(1) << "'");
                if (expected != "!") BOOST_TEST(std::to_string(chrom_tag(expected)) == row.at(3));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_canonical_name_wins_over_an_alias_and_the_first_alias_over_later_ones) {
    const ChromNames names = from_text("chr1\tchr2\tx\ty\nchr2\tx\tz\nchr3\tz\ty\n");
    BOOST_TEST(resolved(names, "chr2") == "chr2");
    BOOST_TEST(resolved(names, "x") == "chr1");
    BOOST_TEST(resolved(names, "y") == "chr1");
    BOOST_TEST(resolved(names, "z") == "chr2");
    BOOST_TEST(resolved(names, "X") == "!");
    BOOST_TEST(resolved(names, " x") == "!");
    BOOST_TEST(resolved(names, "") == "!");
    const std::vector<std::string> expected{"chr2", "x", "z", "y"};
    const std::set<std::string> ambiguous(names.ambiguous_aliases().begin(), names.ambiguous_aliases().end());
    BOOST_TEST((ambiguous == std::set<std::string>(expected.begin(), expected.end())));
}

BOOST_AUTO_TEST_CASE(a_row_may_repeat_its_own_names) {
    const ChromNames names = from_text("chr1\tchr1\t1\t1\nchr2\t\t2\n");
    BOOST_TEST(names.ambiguous_aliases().empty());
    BOOST_TEST(resolved(names, "") == "chr2");
}

BOOST_AUTO_TEST_CASE(lines_of_an_alias_file) {
    BOOST_TEST(resolved(from_text("# a\tb\r\nchr1\t1\r\n#chr2\t2\nchr3\t3"), "1") == "chr1");
    BOOST_TEST(resolved(from_text("chr1\t1\n#chr2\t2\n"), "2") == "!");
    BOOST_TEST(resolved(from_text("chr1\t\t\n"), "") == "chr1");
    BOOST_TEST(from_text("").size() == 0U);
    BOOST_TEST(contains(alias_error("chr1\t1\nchr2\n"), "(alias.txt:2)"));
    BOOST_TEST(contains(alias_error("chr1\t\n"), "at least two"));
    BOOST_TEST(contains(alias_error("chr1\t1\n\nchr2\t2\n"), "(alias.txt:2)"));
    BOOST_TEST(contains(alias_error("chr1\t1\nchr2\t2\nchr1\t3\n"), "'chr1' is there twice (alias.txt:3)"));
}

BOOST_AUTO_TEST_CASE(two_names_with_one_tag) {
    const std::string message = alias_error("scaffold_1439599\ta\nscaffold_1622382\tb\n");
    BOOST_TEST(contains(message, "'scaffold_1439599' and 'scaffold_1622382' share the 32-bit tag 886430786"));
    BOOST_TEST(contains(message, "(alias.txt:2)"));
    BOOST_CHECK_THROW(ChromNames::from_list({"scaffold_1622382", "scaffold_1439599"}, "x.fa"), DataError);
    // As an alias it is a name like any other.
    BOOST_TEST(resolved(from_text("scaffold_1439599\tscaffold_1622382\n"), "scaffold_1622382") == "scaffold_1439599");
}

BOOST_AUTO_TEST_CASE(many_names) {
    std::vector<std::string> list;
    std::set<std::uint32_t> tags;
    for (int i = 0; i < 100'000; ++i) {
        const std::string name = "contig_" + std::to_string(i);
        if (tags.insert(chrom_tag(name)).second) list.push_back(name);
    }
    const ChromNames names = ChromNames::from_list(list, "list");
    BOOST_TEST(names.size() == list.size());
    for (std::size_t i = 0; i < list.size(); ++i) BOOST_REQUIRE(index_of(names.find(list[i]).value()) == i);
    BOOST_TEST(!names.find("contig_100001"));
}

BOOST_AUTO_TEST_CASE(no_names) {
    const ChromNames names = ChromNames::from_list({}, "list");
    BOOST_TEST(!names.find("chr1"));
    BOOST_TEST(!names.find(""));
    BOOST_TEST(names.suggestion("chr1").empty());
}

BOOST_AUTO_TEST_CASE(suggestions) {
    const ChromNames names = from_text("chr1\t1\tNC_000001.11\nchrX\tX\tNC_000023.11\nchrM\tMT\n");
    BOOST_TEST(names.suggestion("Chr1") == "; did you mean 'chr1'?");
    BOOST_TEST(names.suggestion("NC_000023.10") == "; did you mean 'NC_000023.11'?");
    BOOST_TEST(names.suggestion("whatever").empty());
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

BOOST_AUTO_TEST_CASE(promotion_of_ucsc_names) {
    const NameTables tables{"# genbank\tucsc\tx\nCM1\tchr1\t1\n\nJA1\t\t2\n# CM2\tchr2\t3\n",
                            "CM1\t9\nother\t8\textra\n\nJA1\t7\n"};
    const NameTables promoted = promote_ucsc_names(tables, "alias.txt");
    BOOST_TEST(promoted.alias == "# ucsc\tgenbank\tx\nchr1\tCM1\t1\nJA1\tJA1\t2\nchr2\t# CM2\t3\n");
    BOOST_TEST(promoted.sizes == "chr1\t9\nother\t8\textra\nJA1\t7\n");
    const auto error = [](const char* alias) {
        return message_of<DataError>([&] { promote_ucsc_names({alias, ""}, "alias.txt"); });
    };
    BOOST_TEST(contains(error("# genbank\tx\nCM1\t1\n"), "no column named 'ucsc'"));
    BOOST_TEST(contains(error("# genbank\tucsc\nCM1\n"), "(alias.txt:2)"));
    BOOST_TEST(contains(error(""), "alias.txt"));
}

BOOST_AUTO_TEST_SUITE_END()
