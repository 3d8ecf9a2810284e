// A command of the user's in place of a bucket: what it is asked, and how its answers are read.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/store/remote/data_command.hpp"
#include "support/data_plugin.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::store;

BOOST_AUTO_TEST_SUITE(data_commands)

namespace {

class ReceivedFile final : public FileSink {
public:
    void begin(const RemoteFile& file, std::uint64_t from) override {
        told = file;
        ++begins;
        began_at = from;
        content.clear();
    }
    void write(std::string_view bytes) override { content += bytes; }

    RemoteFile told;
    int begins = 0;
    std::uint64_t began_at = 0;
    std::string content;
};

// What a command by this script fails with when it is asked for a file.
std::string failure_of(const std::string& script) {
    const DataPlugin plugin(script);
    DataCommand command("unit");
    ReceivedFile file;
    const std::string told = message_of<Error>([&] { command.get("a.2bit", {}, file); });
    BOOST_TEST(file.begins == 0);
    return told;
}

// `NAME SIZE;` for each file of a list; a size that is not told is `?`.
std::string listed(const std::string& lines) {
    const DataPlugin plugin("cat \"$here/lines\"\n");
    plugin.folder().write("lines", lines);
    std::string text;
    for (const RemoteFile& file : DataCommand("unit").list())
        text += file.name + " " + (file.size ? std::to_string(*file.size) : "?") + ";";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_file_is_got) {
    const DataPlugin plugin;
    const std::string content = std::string((std::size_t{2} << 20) + 5, 'x') + "end";
    plugin.add("a.2bit", content);
    DataCommand command("unit");
    BOOST_TEST(command.place() == "gk-data-unit");
    ReceivedFile file;
    BOOST_TEST((command.get("a.2bit", {.from = 5, .validator = "v1"}, file) == Answer::found));
    BOOST_TEST(file.told.name == "a.2bit");
    BOOST_TEST(file.told.size.value() == content.size());
    BOOST_TEST(file.told.validator.empty());
    BOOST_TEST(file.began_at == 0U);  // it knows no parts
    BOOST_TEST((file.content == content));

    ReceivedFile missing;
    BOOST_TEST((command.get("b.2bit", {}, missing) == Answer::missing));
    BOOST_TEST(missing.begins == 0);
    plugin.add("empty", "");
    ReceivedFile empty;
    BOOST_TEST((command.get("empty", {}, empty) == Answer::found));
    BOOST_TEST(empty.begins == 1);
    BOOST_TEST(empty.content.empty());
}

BOOST_AUTO_TEST_CASE(nothing_stays_where_it_wrote) {
    const DataPlugin plugin("echo \"$3\" >\"$here/path\"; echo content >\"$3\"\n");
    ReceivedFile file;
    DataCommand("unit").get("a", {}, file);
    BOOST_TEST(file.content == "content\n");
    std::string path = content_of(plugin.folder().file("path"));
    path.pop_back();
    BOOST_TEST(!std::filesystem::exists(std::filesystem::path(path).parent_path()));
}

BOOST_AUTO_TEST_CASE(it_waits_for_no_input) {
    const DataPlugin plugin("cat >\"$3\"\n");
    ReceivedFile file;
    BOOST_TEST((DataCommand("unit").get("a", {}, file) == Answer::found));
    BOOST_TEST(file.content.empty());
}

BOOST_AUTO_TEST_CASE(commands_that_fail) {
    BOOST_TEST(failure_of("exit 4\n") == "gk-data-unit get a.2bit ended with exit code 4");
    BOOST_TEST(failure_of("echo half >\"$3\"; exit 1\n") == "gk-data-unit get a.2bit ended with exit code 1");
    BOOST_TEST(failure_of("kill -KILL $$\n") == "gk-data-unit get a.2bit ended with exit code 137");
    BOOST_TEST(failure_of("exit 0\n") == "gk-data-unit get a.2bit ended well, but left no file");
    DataCommand nowhere("unit-that-nobody-has");
    ReceivedFile file;
    BOOST_TEST(message_of<Error>([&] {
                   nowhere.get("a", {}, file);
               }).starts_with("can't run gk-data-unit-that-nobody-has (GENOMEKIT_DATA_PLUGIN): "));
    const DataPlugin plugin("exit 5\n");
    DataCommand command("unit");
    BOOST_TEST(message_of<Error>([&] { command.list(); }) == "gk-data-unit list ended with exit code 5");
    BOOST_TEST(message_of<Error>([&] { command.look("a"); }) == "gk-data-unit head a ended with exit code 5");
    BOOST_TEST(message_of<Error>([&] { command.put("a", "x", {}, {}); }) ==
               "gk-data-unit put a ended with exit code 5");
}

BOOST_AUTO_TEST_CASE(what_is_known_of_a_file) {
    const DataPlugin plugin("test -e \"$here/$2\" || exit 3; cat \"$here/$2\"\n");
    DataCommand command("unit");
    BOOST_TEST(!command.look("a").has_value());
    plugin.folder().write("a", "size = 12\r\nmd5=d41d8cd98f00b204e9800998ecf8427e\n\nlab= the lab=1 \nno key\nempty=");
    const RemoteFile file = command.look("a").value();
    BOOST_TEST(file.name == "a");
    BOOST_TEST(file.size.value() == 12U);
    BOOST_TEST(file.md5 == "d41d8cd98f00b204e9800998ecf8427e");
    BOOST_TEST((file.metadata == Metadata{{"lab", "the lab=1"}, {"empty", ""}}));
    plugin.folder().write("b", "size=12x\nmd5=unknown\n");
    const RemoteFile odd = command.look("b").value();
    BOOST_TEST(!odd.size.has_value());
    BOOST_TEST(odd.md5.empty());
    plugin.folder().write("c", "");
    BOOST_TEST(!command.look("c").value().size.has_value());
    BOOST_TEST(plugin.take_calls() == (std::vector<std::string>{"head a", "head a", "head b", "head c"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(lists) {
    BOOST_TEST(listed("").empty());
    BOOST_TEST(listed("a.2bit 12\nb.cfg\t0\r\n\n  c  7") == "a.2bit 12;b.cfg 0;c 7;");
    BOOST_TEST(listed("a.2bit\nmy file\nmy file 3\nx 4k\n") == "a.2bit ?;my file ?;my file 3;x 4k ?;");
}

BOOST_AUTO_TEST_CASE(a_file_is_put) {
    const DataPlugin plugin(
        "test \"$3\" = nowhere && exit 3\n"
        "cp \"$2\" \"$here/files/$3\"; shift 3; for word; do echo \"$word\"; done >\"$here/metadata\"\n");
    DataCommand command("unit");
    std::uint64_t told = 0;
    command.put("a.2bit", "content", {{"md5", "0"}, {"lab", "of mine"}}, [&](std::uint64_t sent) { told = sent; });
    BOOST_TEST(told == 7U);
    BOOST_TEST(content_of(plugin.folder().file("files/a.2bit")) == "content");
    BOOST_TEST(content_of(plugin.folder().file("metadata")) == "lab=of mine\nmd5=0\n");
    command.put("empty", "", {}, {});
    BOOST_TEST(content_of(plugin.folder().file("files/empty")).empty());
    BOOST_TEST(content_of(plugin.folder().file("metadata")).empty());
    BOOST_TEST(message_of<Error>([&] { command.put("nowhere", "x", {}, {}); }) ==
               "gk-data-unit put nowhere: there is no such place");
}

BOOST_AUTO_TEST_SUITE_END()
