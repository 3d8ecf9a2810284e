// Which genomes are here and at a remote.
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/store/fetch/genome_list.hpp"
#include "support/data_plugin.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::store;

BOOST_AUTO_TEST_SUITE(lists_of_genomes)

namespace {

using Lines = std::vector<std::string>;

FetchSettings settings_for(const TemporaryFolder& folder) {
    FetchSettings settings;
    settings.folder = folder.path();
    return settings;
}

// `ASSEMBLY NAME`, and what is so of it, for each.
Lines listed(Fetcher& fetcher, bool with_local, bool with_remote) {
    Lines lines;
    for (const ListedGenome& genome : list_genomes(fetcher, with_local, with_remote))
        lines.push_back(genome.assembly + " " + genome.name + (genome.is_annotation ? " annotation" : "") +
                        (genome.is_local ? " here" : "") + (genome.is_remote ? " there" : ""));
    return lines;
}

}  // namespace

BOOST_AUTO_TEST_CASE(here_and_there) {
    const DataPlugin plugin;
    for (const char* name : {"toy.2bit", "toy.chrom.sizes", "apes.2bit", "notes.txt", "1.hash"}) plugin.add(name, "x");
    plugin.add("n.cfg", "refg=wrong\n");
    plugin.add("m.cfg", "x=1\nrefg= toy \nrefg=other\n");
    const TemporaryFolder folder;
    for (const char* name : {"toy.chrom.sizes", "own.2bit", ".2bit", ".hidden.2bit", "x.chrom.sizes.part"})
        folder.write(name, "x");
    folder.write("n.cfg", "refg=toy\n");
    Fetcher fetcher(settings_for(folder));
    BOOST_TEST(listed(fetcher, true, true) == (Lines{"apes apes there", "own own here", "toy toy here there",
                                                     "toy m annotation there", "toy n annotation here there"}),
               boost::test_tools::per_element());
    // What is here says of which assembly an annotation is; nothing comes into the folder.
    BOOST_TEST(plugin.take_calls() == (Lines{"get m.cfg", "list"}), boost::test_tools::per_element());
    BOOST_TEST(folder.file_count() == 6U);

    BOOST_TEST(listed(fetcher, true, false) == (Lines{"own own here", "toy toy here", "toy n annotation here"}),
               boost::test_tools::per_element());
    BOOST_TEST(plugin.take_calls().empty());
    BOOST_TEST(listed(fetcher, false, true) ==
                   (Lines{"apes apes there", "toy toy there", "toy m annotation there", "toy n annotation there"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(configs_that_name_no_assembly) {
    const DataPlugin plugin;
    plugin.add("a.cfg", "no equals sign\nx=1\n");
    plugin.add("b.cfg", "");
    const TemporaryFolder folder;
    folder.write("c.cfg", "refg=\n");
    folder.write("toy.2bit", "");
    Fetcher fetcher(settings_for(folder));
    BOOST_TEST(listed(fetcher, true, true) ==
                   (Lines{" a annotation there", " b annotation there", " c annotation here", "toy toy here"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(many_configs) {
    const DataPlugin plugin;
    Lines expected;
    for (int i = 10; i < 30; ++i) {
        const std::string number = std::to_string(i);
        plugin.add("n" + number + ".cfg", "refg=a" + number + "\n");
        expected.emplace_back("a").append(number).append(" n").append(number).append(" annotation there");
    }
    const TemporaryFolder folder;
    Fetcher fetcher(settings_for(folder));
    BOOST_TEST(listed(fetcher, true, true) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(folders_and_remotes_that_are_not_there) {
    const DataPlugin plugin("exit 1\n");
    const TemporaryFolder folder;
    FetchSettings settings = settings_for(folder);
    settings.folder = folder.file("none");
    Fetcher fetcher(settings);
    BOOST_TEST(listed(fetcher, true, false).empty());
    BOOST_TEST(message_of<Error>([&] { listed(fetcher, true, true); }) == "gk-data-unit list ended with exit code 1");
    settings.offline = true;
    Fetcher offline(settings);
    BOOST_TEST(listed(offline, true, false).empty());
    BOOST_TEST(message_of<Error>([&] { listed(offline, true, true); }) ==
               "the network is not used (--offline or GK_OFFLINE)");
}

BOOST_AUTO_TEST_SUITE_END()
