// Where data files come from, by the options of every command.
#include <boost/test/unit_test.hpp>
#include <string>

#include "cli/file_source.hpp"
#include "gk/base/error.hpp"
#include "support/environment.hpp"
#include "support/temporary_folder.hpp"
#include "support/twobit_builder.hpp"

using namespace gk;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(cli_file_source)

BOOST_AUTO_TEST_CASE(settings_are_those_of_the_context) {
    cli::Context context;
    context.data_dir = "/given";
    context.offline = true;
    std::string told;
    context.download_talk.tell = [&](const std::string& line) { told += line; };
    const auto settings = cli::fetch_settings(context);
    BOOST_TEST(settings.folder == "/given");
    BOOST_TEST(settings.bucket.empty());
    BOOST_TEST(settings.offline);
    BOOST_TEST(!settings.sign);
    settings.talk.tell("x");
    BOOST_TEST(told == "x");
    context.offline = false;
    BOOST_TEST(!cli::fetch_settings(context).offline);
}

BOOST_AUTO_TEST_CASE(without_a_data_folder_there_is_no_source) {
    const Environment empty("GENOMEKIT_DATA_DIR", "");
    cli::Context context;
    BOOST_CHECK_THROW(cli::fetch_settings(context), UsageError);
    BOOST_TEST((cli::open_file_source(context) == nullptr));
    context.data_dir = "/given";
    BOOST_TEST((cli::open_file_source(context) != nullptr));
}

BOOST_AUTO_TEST_CASE(recipes_build_published_genomes) {
    cli::Context context;
    context.data_dir = "/given";
    const auto builder = cli::fetch_settings(context).builder;
    BOOST_TEST(builder("hg19") == "gk data build hg19/assembly");
    BOOST_TEST(builder("gencode.v47") == "gk data build hg38.p14/GENCODE/v47");
    BOOST_TEST(builder("nobody").empty());
}

BOOST_AUTO_TEST_CASE(sequences_are_checked) {
    const TemporaryFolder folder;
    cli::Context context;
    context.data_dir = folder.path();
    const auto check = cli::fetch_settings(context).check;
    const std::string bytes = TwoBitBuilder().add("chr1", "GATTACAGATTACA").bytes();
    BOOST_CHECK_NO_THROW(check(folder.write("whole", bytes), "toy.2bit"));
    const std::string cut = folder.write("cut", bytes.substr(0, bytes.size() - 1));
    BOOST_CHECK_THROW(check(cut, "toy.2bit"), Error);
    BOOST_CHECK_NO_THROW(check(cut, "toy.gtrack"));  // no sequence by its name
}

BOOST_AUTO_TEST_SUITE_END()
