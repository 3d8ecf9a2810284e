// Chromosome names: canonical ones, aliases, and what is wrong with a list of them.
#include <boost/test/unit_test.hpp>
#include <map>
#include <set>

#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/genome/chrom_names.hpp"
#include "gk/store/data_folder.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

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

}  // namespace

BOOST_AUTO_TEST_SUITE(chrom_names)

BOOST_AUTO_TEST_CASE(names_of_a_text_of_sizes) {
    const ChromNames names = ChromNames::from_sizes_text("chr1\t5\nchr2 7\n", "text");
    BOOST_TEST(names.size() == 2U);
    BOOST_TEST(names.find("chr2").has_value());
    BOOST_TEST(contains(message_of<DataError>([] { ChromNames::from_sizes_text("a\na\n", "text"); }), "(text:2)"));
}

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

BOOST_AUTO_TEST_SUITE_END()
