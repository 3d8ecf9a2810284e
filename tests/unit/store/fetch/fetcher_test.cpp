// What comes for a name, what is asked for it, and what is said where nothing comes.
#include <algorithm>
#include <array>
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/store/fetch/fetcher.hpp"
#include "support/data_plugin.hpp"
#include "support/sample.hpp"
#include "support/twobit_builder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::store;

BOOST_AUTO_TEST_SUITE(fetched_files)

namespace {

using Words = std::vector<std::string>;

const std::string toy_hash = std::to_string(assembly_tag("toy")) + ".hash";

// A remote with an assembly and its annotation `n`, and a data folder that is not there yet.
class EmptyFolder {
public:
    EmptyFolder() {
        plugin.add("toy.2bit", TwoBitBuilder().add("chr1", "GATTACA").bytes());
        plugin.add("toy.chrom.sizes", "chr1\t7\n");
        plugin.add("toy.chromAlias.txt", "chr1\t1\n");
        plugin.add("n.cfg", "refg=toy\n");
        plugin.add("n.v22.dganno", "\xBA\xED\x16");
        plugin.add("mane.n.v1.pkl", "\x80\x04N.");
        plugin.add("cohort.vcfbin", "\xED\xC0\x04");
        plugin.add("notes.txt", "notes");
    }

    FetchSettings settings() const {
        FetchSettings all;
        all.folder = data;
        return all;
    }
    void write(const std::string& name, std::string_view content) const {
        std::filesystem::create_directories(data);
        folder.write("data/" + name, content);
    }
    // The names of what was fetched; all of it is there.
    Words names(const std::vector<std::string>& paths) const {
        Words all;
        for (const std::string& path : paths) {
            BOOST_TEST(path.starts_with(data + "/"), path);
            BOOST_TEST(std::filesystem::exists(path), path);
            all.push_back(path.substr(data.size() + 1));
        }
        return all;
    }

    DataPlugin plugin;
    TemporaryFolder folder;
    std::string data = folder.file("data");
};

Words gets(Words names) {
    for (std::string& name : names) name.insert(0, "get ");
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_assembly) {
    const EmptyFolder empty;
    Fetcher fetcher(empty.settings());
    const Words files = {"toy.2bit", "toy.chrom.sizes", "toy.chromAlias.txt", toy_hash};
    BOOST_TEST(empty.names(fetch(fetcher, "toy")) == files, boost::test_tools::per_element());
    BOOST_TEST(content_of(empty.data + "/" + toy_hash) == "toy");
    BOOST_TEST(empty.plugin.take_calls() == gets({"toy.2bit", "toy.chrom.sizes", "toy.chromAlias.txt"}),
               boost::test_tools::per_element());
    BOOST_TEST(empty.names(fetch(fetcher, "toy")) == files, boost::test_tools::per_element());
    BOOST_TEST(empty.plugin.take_calls().empty());
    // Aliases are asked for only where something else was missing.
    std::filesystem::remove(empty.data + "/toy.chromAlias.txt");
    fetch(fetcher, "toy");
    BOOST_TEST(empty.plugin.take_calls().empty());
    std::filesystem::remove(empty.data + "/toy.2bit");
    fetch(fetcher, "toy");
    BOOST_TEST(empty.plugin.take_calls() == gets({"toy.2bit", "toy.chromAlias.txt"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_assembly_without_what_is_optional) {
    const EmptyFolder empty;
    empty.plugin.remove("toy.chromAlias.txt");
    Fetcher fetcher(empty.settings());
    BOOST_TEST(empty.names(fetch(fetcher, "toy")) == (Words{"toy.2bit", "toy.chrom.sizes", toy_hash}),
               boost::test_tools::per_element());
    const EmptyFolder without_sequence;
    without_sequence.plugin.remove("toy.2bit");
    Fetcher other(without_sequence.settings());
    BOOST_TEST(message_of<Error>([&] { fetch(other, "toy"); }) ==
               "no toy.2bit in " + without_sequence.data + " nor in gk-data-unit");
}

BOOST_AUTO_TEST_CASE(an_annotation) {
    const EmptyFolder empty;
    Fetcher fetcher(empty.settings());
    const Words files = {"n.cfg",           "n.v22.dganno",       "mane.n.v1.pkl", "toy.2bit",
                         "toy.chrom.sizes", "toy.chromAlias.txt", toy_hash};
    BOOST_TEST(empty.names(fetch(fetcher, "n")) == files, boost::test_tools::per_element());
    BOOST_TEST(
        empty.plugin.take_calls() == gets({"n.chrom.sizes", "n.cfg", "n.v22.dganno", "appris.n.v7.pkl", "mane.n.v1.pkl",
                                           "toy.chrom.sizes", "toy.2bit", "toy.chromAlias.txt"}),
        boost::test_tools::per_element());
    BOOST_TEST(empty.names(fetch(fetcher, "n")) == files, boost::test_tools::per_element());
    BOOST_TEST(empty.plugin.take_calls().empty());
}

BOOST_AUTO_TEST_CASE(an_annotation_of_an_assembly_that_is_nowhere) {
    const EmptyFolder empty;
    empty.plugin.add("lost.cfg", "refg=elsewhere\n");
    Fetcher fetcher(empty.settings());
    BOOST_TEST(message_of<Error>([&] { fetch(fetcher, "lost"); }) ==
               "no lost.v22.dganno in " + empty.data + " nor in gk-data-unit");
    empty.plugin.add("lost.v22.dganno", "\xBA\xED\x16");
    Fetcher later(empty.settings());
    BOOST_TEST(empty.names(fetch(later, "lost")) == (Words{"lost.cfg", "lost.v22.dganno"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_file) {
    const EmptyFolder empty;
    Fetcher fetcher(empty.settings());
    BOOST_TEST(empty.names(fetch(fetcher, "cohort.vcfbin")) == Words{"cohort.vcfbin"},
               boost::test_tools::per_element());
    BOOST_TEST(empty.plugin.take_calls() == gets({"cohort.vcfbin"}), boost::test_tools::per_element());
    BOOST_TEST(empty.names(fetch(fetcher, "n.cfg")) == Words{"n.cfg"}, boost::test_tools::per_element());
    empty.plugin.take_calls();
    // A name that may be a genome's.
    BOOST_TEST(empty.names(fetch(fetcher, "notes.txt")) == Words{"notes.txt"}, boost::test_tools::per_element());
    BOOST_TEST(empty.plugin.take_calls() == gets({"notes.txt.chrom.sizes", "notes.txt.cfg", "notes.txt"}),
               boost::test_tools::per_element());
    BOOST_TEST(empty.names(fetch(fetcher, "notes.txt")) == Words{"notes.txt"}, boost::test_tools::per_element());
    BOOST_TEST(empty.plugin.take_calls().empty());
    for (const char* name : {"", "a/b", ".hidden", "-n"}) BOOST_CHECK_THROW(fetch(fetcher, name), UsageError);
}

BOOST_AUTO_TEST_CASE(the_main_file_of_a_name) {
    const EmptyFolder empty;
    Fetcher fetcher(empty.settings());
    BOOST_TEST(fetch_main_file(fetcher, "n") == empty.data + "/n.v22.dganno");
    BOOST_TEST(fetch_main_file(fetcher, "toy") == empty.data + "/toy.2bit");
    BOOST_TEST(fetch_main_file(fetcher, "cohort.vcfbin") == empty.data + "/cohort.vcfbin");
    BOOST_TEST(fetch_main_file(fetcher, "notes.txt") == empty.data + "/notes.txt");
    empty.plugin.take_calls();
    // What is here is not asked for, and its companions are not, either.
    std::filesystem::remove(empty.data + "/toy.chrom.sizes");
    std::filesystem::remove(empty.data + "/mane.n.v1.pkl");
    for (const char* name : {"n", "toy", "cohort.vcfbin", "notes.txt"}) fetch_main_file(fetcher, name);
    BOOST_TEST(empty.plugin.take_calls().empty());
    std::filesystem::remove(empty.data + "/n.v22.dganno");
    BOOST_TEST(fetch_main_file(fetcher, "n") == empty.data + "/n.v22.dganno");
    BOOST_TEST(empty.plugin.take_calls() == gets({"n.v22.dganno"}), boost::test_tools::per_element());
    BOOST_TEST(message_of<Error>([&] { fetch_main_file(fetcher, "none.gtrack"); }) ==
               "no file none.gtrack in " + empty.data + " nor in gk-data-unit");
}

BOOST_AUTO_TEST_CASE(names_that_are_nowhere) {
    const EmptyFolder empty;
    Fetcher fetcher(empty.settings());
    BOOST_TEST(message_of<Error>([&] { fetch(fetcher, "none.vcfbin"); }) ==
               "no file none.vcfbin in " + empty.data + " nor in gk-data-unit");
    BOOST_TEST(
        message_of<Error>([&] { fetch(fetcher, "nowhere"); }) ==
        "no genome 'nowhere' in " + empty.data +
            " nor in gk-data-unit: 'gk data list' shows what there is, 'gk build-assembly nowhere.fa -n nowhere' "
            "makes one of FASTA");
    BOOST_TEST(!std::filesystem::exists(empty.data));  // it was made, and went again
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_asked_for_once) {
    const EmptyFolder empty;
    Fetcher fetcher(empty.settings());
    BOOST_TEST(!fetcher.bring("none"));
    BOOST_TEST(!fetcher.bring("none"));
    fetcher.bring_all({"none", "other", "notes.txt"});
    BOOST_TEST(!fetcher.bring("other"));
    BOOST_TEST(empty.plugin.take_calls() == gets({"none", "other", "notes.txt"}), boost::test_tools::per_element());
    empty.write("none", "made here meanwhile");
    BOOST_TEST(fetcher.bring("none"));
    BOOST_TEST(empty.plugin.take_calls().empty());
    // Another run asks again.
    empty.plugin.add("other", "it is there now");
    BOOST_TEST(Fetcher(empty.settings()).bring("other"));
}

BOOST_AUTO_TEST_CASE(downloads_at_once_of_what_is_nowhere_leave_no_folder_and_do_not_disturb_each_other) {
    const EmptyFolder empty;
    for (int turn = 0; turn < sampled(20); ++turn) {
        Fetcher fetcher(empty.settings());
        fetcher.bring_all({"a", "b", "c", "d", "e", "f"});
        BOOST_TEST(!std::filesystem::exists(empty.data));
    }
}

BOOST_AUTO_TEST_CASE(how_a_genome_is_got) {
    const EmptyFolder empty;
    FetchSettings settings = empty.settings();
    settings.builder = [](const std::string& genome) { return genome == "hg19" ? "gk data build it" : ""; };
    Fetcher fetcher(settings);
    // It was not asked for: it may be there.
    BOOST_TEST(fetcher.remedy("hg19") ==
               ": 'gk data fetch hg19' gets one that is published, where there is a network, 'gk build-assembly "
               "hg19.fa -n hg19' makes one of "
               "FASTA");
    fetcher.bring_all({"hg19.cfg", "mine.cfg"});
    BOOST_TEST(fetcher.remedy("hg19") == ": 'gk data build it' makes it of what its publishers have");
    BOOST_TEST(fetcher.remedy("mine") ==
               ": 'gk data list' shows what there is, 'gk build-assembly mine.fa -n mine' makes one of FASTA");
}

BOOST_AUTO_TEST_CASE(offline) {
    const EmptyFolder empty;
    FetchSettings settings = empty.settings();
    settings.offline = true;
    Fetcher fetcher(settings);
    BOOST_TEST(fetcher.is_offline());
    BOOST_TEST(!fetcher.bring("notes.txt"));
    fetcher.bring_all({"notes.txt", "toy.2bit"});
    BOOST_TEST(!std::filesystem::exists(empty.data));
    BOOST_TEST(fetcher.where_else() == ", and the network is not used (--offline or GK_OFFLINE)");
    BOOST_TEST(message_of<Error>([&] { fetcher.remote(); }) == "the network is not used (--offline or GK_OFFLINE)");
    BOOST_TEST(message_of<Error>([&] { fetch(fetcher, "toy.2bit"); }) ==
               "no file toy.2bit in " + empty.data + ", and the network is not used (--offline or GK_OFFLINE)");
    empty.write("notes.txt", "notes");
    BOOST_TEST(fetcher.bring("notes.txt"));
    BOOST_TEST(empty.names(fetch(fetcher, "notes.txt")) == Words{"notes.txt"}, boost::test_tools::per_element());
    BOOST_TEST(empty.plugin.take_calls().empty());
}

BOOST_AUTO_TEST_CASE(what_is_told_and_checked) {
    const EmptyFolder empty;
    FetchSettings settings = empty.settings();
    std::string told;
    settings.talk.tell = [&](const std::string& line) { told += line + "\n"; };
    settings.check = [](const std::string&, const std::string& name) {
        if (name == "toy.2bit") throw DataError("the sequence is cut", name);
    };
    Fetcher fetcher(settings);
    BOOST_TEST(fetcher.bring("notes.txt"));
    BOOST_TEST(fetcher.bring("notes.txt"));
    BOOST_TEST(told == "downloaded notes.txt from gk-data-unit\n");
    BOOST_TEST(message_of<Error>([&] { fetcher.bring("toy.2bit"); }) ==
               "what came from gk-data-unit as toy.2bit is not that file: the sequence is cut (toy.2bit)");
    BOOST_TEST(!std::filesystem::exists(empty.data + "/toy.2bit"));
    BOOST_TEST(!std::filesystem::exists(empty.data + "/toy.2bit.part"));
}

BOOST_AUTO_TEST_CASE(remotes_that_fail) {
    const DataPlugin plugin("exit 9\n");
    const TemporaryFolder folder;
    FetchSettings settings;
    settings.folder = folder.file("data");
    Fetcher fetcher(settings);
    for (int i = 0; i < 2; ++i)  // a failure is not remembered
        BOOST_TEST(message_of<Error>([&] { fetcher.bring("a.2bit"); }) ==
                   "gk-data-unit get a.2bit ended with exit code 9");
    BOOST_CHECK_THROW(fetcher.bring_all({"a", "b", "c", "d", "e", "f", "g", "h"}), Error);
    BOOST_TEST(std::filesystem::is_empty(settings.folder));
    settings.bucket = "a/b";
    BOOST_CHECK_THROW(Fetcher(settings).bring("a"), UsageError);
    settings.bucket.clear();
    settings.folder = folder.write("file", "") + "/data";
    BOOST_TEST(message_of<Error>([&] { Fetcher(settings).bring("a"); }).starts_with("can't make the folder "));
}

BOOST_AUTO_TEST_CASE(work_at_once) {
    std::array<std::atomic<int>, 100> done{};
    at_once(done.size(), [&](std::size_t i) { ++done[i]; });
    for (const std::atomic<int>& times : done) BOOST_TEST(times == 1);
    at_once(0, [](std::size_t) { BOOST_ERROR("there is no work"); });
    std::atomic<int> calls{0};
    BOOST_TEST(message_of<Error>([&] {
                   at_once(1000, [&](std::size_t) {
                       ++calls;
                       throw Error("it fails");
                   });
               }) == "it fails");
    BOOST_TEST(calls <= 6);  // each of the threads ends with its first
}

BOOST_AUTO_TEST_SUITE_END()
