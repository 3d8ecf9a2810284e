// Downloads from remotes that break off, lie, or have nothing.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/store/download_record.hpp"
#include "gk/store/fetch/download.hpp"
#include "gk/store/remote/content_digest.hpp"
#include "gk/store/remote/http.hpp"
#include "support/environment.hpp"
#include "support/locked_part.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::store;

BOOST_AUTO_TEST_SUITE(downloads)

namespace {

// A file of a remote whose transfers break off, each where `breaks` says; those beyond the list don't.
struct Transfers {
    explicit Transfers(std::string text) : content(std::move(text)) {
        file.size = content.size();
        file.validator = "v1";
        file.md5 = hex_md5(content);
    }

    Answer get(const Resume& resume, FileSink& sink) {
        const bool is_known = !file.validator.empty() && resume.validator == file.validator;
        const std::size_t from = is_known ? static_cast<std::size_t>(resume.from) : 0;
        const std::size_t end = begins.size() < breaks.size() ? breaks[begins.size()] : content.size();
        begins.push_back(from);
        sink.begin(file, from);
        if (end > from) sink.write(std::string_view(content).substr(from, end - from));
        if (end < content.size()) throw TransferError("the connection broke", true);
        return Answer::found;
    }

    std::string content;
    RemoteFile file;
    std::vector<std::size_t> breaks;
    std::vector<std::size_t> begins;  // of each transfer
};

DownloadJob job_into(const TemporaryFolder& folder, Transfers& transfers, const std::string& name = "a.txt") {
    DownloadJob job;
    job.folder = folder.path();
    job.name = name;
    job.place = "s3://lab";
    job.get = [&transfers](const Resume& resume, FileSink& sink) { return transfers.get(resume, sink); };
    return job;
}

DownloadJob job_that_fails(const TemporaryFolder& folder, const std::string& what, bool passes, int& calls) {
    DownloadJob job;
    job.folder = folder.path();
    job.name = "a.txt";
    job.place = "s3://lab";
    job.get = [&calls, what, passes](const Resume&, FileSink&) -> Answer {
        ++calls;
        throw TransferError(what, passes);
    };
    return job;
}

std::string failure_of(const DownloadJob& job) {
    return message_of<Error>([&] { download(job); });
}

using Begins = std::vector<std::size_t>;

const std::string text_of_ten = "0123456789";

}  // namespace

BOOST_AUTO_TEST_CASE(a_file_that_comes_at_once) {
    const TemporaryFolder folder;
    Transfers transfers(text_of_ten);
    DownloadJob job = job_into(folder, transfers);
    std::string seen;
    job.talk.bar = [&](const std::string& file) {
        seen += file;
        return [&](std::uint64_t done, std::uint64_t total) {
            seen += " " + std::to_string(done) + "/" + std::to_string(total);
        };
    };
    BOOST_TEST((download(job) == Answer::found));
    BOOST_TEST(content_of(folder.file("a.txt")) == text_of_ten);
    BOOST_TEST(folder.file_count() == 1U);
    BOOST_TEST(seen == "a.txt 0/10 10/10 10/10");
    // Some file systems keep no notes.
    BOOST_TEST(recorded_md5(folder.file("a.txt")).value_or(transfers.file.md5) == transfers.file.md5);
    BOOST_TEST((download(job) == Answer::found));
    BOOST_TEST(transfers.begins.size() == 1U);  // it is there
}

BOOST_AUTO_TEST_CASE(transfers_that_break_off_go_on) {
    const Environment no_wait("GK_RETRY_SECONDS", "0");
    const TemporaryFolder folder;
    Transfers transfers(text_of_ten);
    transfers.breaks = {3, 3, 7};
    BOOST_TEST((download(job_into(folder, transfers)) == Answer::found));
    BOOST_TEST(transfers.begins == (Begins{0, 3, 3, 7}), boost::test_tools::per_element());
    BOOST_TEST(content_of(folder.file("a.txt")) == text_of_ten);

    // As often as it takes, as long as something comes.
    Transfers slow(text_of_ten);
    slow.breaks = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    BOOST_TEST((download(job_into(folder, slow, "b.txt")) == Answer::found));
    BOOST_TEST(slow.begins.size() == 10U);
    BOOST_TEST(content_of(folder.file("b.txt")) == text_of_ten);
}

BOOST_AUTO_TEST_CASE(without_a_validator_all_comes_again) {
    const Environment no_wait("GK_RETRY_SECONDS", "0");
    const TemporaryFolder folder;
    Transfers transfers(text_of_ten);
    transfers.file.validator.clear();
    transfers.breaks = {3, 7};
    BOOST_TEST((download(job_into(folder, transfers)) == Answer::found));
    BOOST_TEST(transfers.begins == (Begins{0, 0, 0}), boost::test_tools::per_element());
    BOOST_TEST(content_of(folder.file("a.txt")) == text_of_ten);
}

BOOST_AUTO_TEST_CASE(five_times_in_a_row_nothing_comes) {
    const Environment no_wait("GK_RETRY_SECONDS", "0");
    const TemporaryFolder folder;
    Transfers transfers(text_of_ten);
    transfers.breaks = {4, 4, 4, 4, 4, 4, 4};
    BOOST_TEST(failure_of(job_into(folder, transfers)) ==
               "can't get a.txt from s3://lab: the connection broke; tried 5 times");
    BOOST_TEST(transfers.begins.size() == 6U);  // the first brought something
    BOOST_TEST(!std::filesystem::exists(folder.file("a.txt")));
    BOOST_TEST(content_of(folder.file("a.txt.part")) == "0123");

    // The next run goes on there, with one byte that it has.
    Transfers later(text_of_ten);
    BOOST_TEST((download(job_into(folder, later)) == Answer::found));
    BOOST_TEST(later.begins == (Begins{3}), boost::test_tools::per_element());
    BOOST_TEST(content_of(folder.file("a.txt")) == text_of_ten);
    BOOST_TEST(folder.file_count() == 1U);
}

BOOST_AUTO_TEST_CASE(another_content_meanwhile) {
    const Environment no_wait("GK_RETRY_SECONDS", "0");
    const TemporaryFolder folder;
    Transfers before(text_of_ten);
    before.breaks = {6};
    Transfers after("another");
    after.file.validator = "v2";
    DownloadJob job = job_into(folder, before);
    job.get = [&](const Resume& resume, FileSink& sink) {
        return before.begins.empty() ? before.get(resume, sink) : after.get(resume, sink);
    };
    BOOST_TEST((download(job) == Answer::found));
    BOOST_TEST(after.begins == (Begins{0}), boost::test_tools::per_element());
    BOOST_TEST(content_of(folder.file("a.txt")) == "another");
    BOOST_TEST(folder.file_count() == 1U);
}

BOOST_AUTO_TEST_CASE(messages) {
    const Environment no_wait("GK_RETRY_SECONDS", "0");
    const TemporaryFolder folder;
    int calls = 0;
    BOOST_TEST(failure_of(job_that_fails(folder, "no route", false, calls)) ==
               "can't get a.txt from s3://lab: no route");
    BOOST_TEST(calls == 1);
    calls = 0;
    BOOST_TEST(failure_of(job_that_fails(folder, "can't get s3://lab/a.txt: the server answers 500", true, calls)) ==
               "can't get s3://lab/a.txt: the server answers 500; tried 5 times");
    BOOST_TEST(calls == 5);
    BOOST_TEST(folder.file_count() == 0U);

    // What is no matter of the transfer is told as it is.
    Transfers transfers(text_of_ten);
    DownloadJob job = job_into(folder, transfers);
    job.get = [&](const Resume&, FileSink& sink) -> Answer {
        sink.begin(transfers.file, 0);
        sink.write("01");
        throw Error("gk-data-lab get a.txt ended with exit code 1");
    };
    BOOST_TEST(failure_of(job) == "gk-data-lab get a.txt ended with exit code 1");
    BOOST_TEST(!std::filesystem::exists(folder.file("a.txt")));
}

BOOST_AUTO_TEST_CASE(files_that_are_not_there) {
    const TemporaryFolder folder;
    Transfers transfers(text_of_ten);
    for (const Answer answer : {Answer::missing, Answer::denied}) {
        DownloadJob job = job_into(folder, transfers);
        job.get = [answer](const Resume&, FileSink&) { return answer; };
        BOOST_TEST((download(job) == answer));
        BOOST_TEST(folder.file_count() == 0U);
    }
}

BOOST_AUTO_TEST_CASE(files_that_are_damaged) {
    const TemporaryFolder folder;
    const std::string begin = "what came from s3://lab as a.txt is damaged: ";
    Transfers is_short(text_of_ten);
    is_short.file.size = 1234;
    BOOST_TEST(failure_of(job_into(folder, is_short)) == begin + "it has 10 bytes instead of 1,234; try again");
    BOOST_TEST(folder.file_count() == 0U);
    Transfers is_wrong(text_of_ten);
    is_wrong.file.md5 = std::string(32, '0');
    BOOST_TEST(failure_of(job_into(folder, is_wrong)) ==
               begin + "its MD5 is " + hex_md5(text_of_ten) + " instead of " + is_wrong.file.md5 + "; try again");
    BOOST_TEST(folder.file_count() == 0U);
    BOOST_TEST(is_wrong.begins.size() == 1U);
    Transfers later(text_of_ten);
    BOOST_TEST((download(job_into(folder, later)) == Answer::found));
    BOOST_TEST(later.begins == (Begins{0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(files_that_are_something_else) {
    const TemporaryFolder folder;
    Transfers transfers(text_of_ten);
    BOOST_TEST(failure_of(job_into(folder, transfers, "a.2bit")) ==
               "what came from s3://lab as a.2bit is not that file: it does not begin as such a file does");
    BOOST_TEST(folder.file_count() == 0U);
    DownloadJob job = job_into(folder, transfers);
    job.check = [](const std::string&, const std::string&) { throw DataError("the sequence is cut", "a"); };
    BOOST_TEST(failure_of(job) == "what came from s3://lab as a.txt is not that file: the sequence is cut (a)");
    BOOST_TEST(folder.file_count() == 0U);

    // A source of a recipe may be anything; no MD5 of it is noted.
    DownloadJob source = job_into(folder, transfers, "b.2bit");
    source.is_data_file = false;
    BOOST_TEST((download(source) == Answer::found));
    BOOST_TEST(content_of(folder.file("b.2bit")) == text_of_ten);
    BOOST_TEST(!recorded_md5(folder.file("b.2bit")).has_value());
}

BOOST_AUTO_TEST_CASE(two_that_want_one_file) {
    const TemporaryFolder folder;
    Transfers transfers(text_of_ten);
    DownloadJob job = job_into(folder, transfers);
    LockedPart other(folder.file("a.txt.part"));
    std::string told;
    job.talk.tell = [&](const std::string& line) {
        told += line;
        std::filesystem::rename(folder.file("a.txt.part"), folder.file("a.txt"));
        other.let_go();
    };
    BOOST_TEST((download(job) == Answer::found));
    BOOST_TEST(told == "another process downloads a.txt: waiting for it");
    BOOST_TEST(transfers.begins.empty());
    BOOST_TEST(folder.file_count() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
