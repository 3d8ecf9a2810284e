// Uploads into a bucket in memory: what stays, what is refused, what is replaced.
#include <boost/test/unit_test.hpp>
#include <map>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/store/fetch/upload.hpp"
#include "gk/store/remote/content_digest.hpp"
#include "gk/store/remote/http.hpp"
#include "support/environment.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::store;

BOOST_AUTO_TEST_SUITE(uploads)

namespace {

class BucketInMemory final : public Remote {
public:
    std::string place() const override { return "s3://lab"; }
    Answer get(const std::string&, const Resume&, FileSink&) override { return Answer::missing; }
    std::vector<RemoteFile> list() override { return {}; }
    std::optional<RemoteFile> look(const std::string& name) override {
        fail_if_due();
        const auto found = files.find(name);
        if (found == files.end()) return std::nullopt;
        return found->second;
    }
    void put(const std::string& name, std::string_view content, const Metadata& metadata,
             const std::function<void(std::uint64_t)>& sent) override {
        fail_if_due();
        RemoteFile& file = files[name];
        file.name = name;
        file.size = content.size();
        file.md5 = hex_md5(content);
        file.metadata = metadata;
        puts.push_back(name + "=" + std::string(content));
        if (sent) sent(content.size());
    }

    std::map<std::string, RemoteFile> files;
    std::vector<std::string> puts;
    int failures = 0;  // that are due

private:
    void fail_if_due() {
        if (failures > 0) {
            --failures;
            throw TransferError("the server answers 503", true);
        }
    }
};

UploadJob job_of(const TemporaryFolder& folder, const std::string& name, std::string_view content) {
    UploadJob job;
    job.path = folder.write("local", content);
    job.name = name;
    return job;
}

Uploaded only(const std::vector<UploadedFile>& files) {
    BOOST_REQUIRE(files.size() == 1U);
    return files.front().how;
}

// Whether bytes that the bucket tells so of are taken for those of the file.
bool is_unchanged(const RemoteFile& there, std::string_view content) {
    const TemporaryFolder folder;
    BucketInMemory bucket;
    bucket.files["a"] = there;
    UploadJob job = job_of(folder, "a", content);
    job.may_replace = true;
    const bool is_kept = only(upload(bucket, job)) == Uploaded::unchanged;
    BOOST_TEST(bucket.puts.empty() == is_kept);
    return is_kept;
}

}  // namespace

BOOST_AUTO_TEST_CASE(new_files) {
    const TemporaryFolder folder;
    BucketInMemory bucket;
    UploadJob job = job_of(folder, "a.2bit", "content");
    job.metadata = {{"lab", "mine"}};
    std::string seen;
    job.talk.bar = [&](const std::string& file) {
        seen += file;
        return [&](std::uint64_t done, std::uint64_t total) {
            seen += " " + std::to_string(done) + "/" + std::to_string(total);
        };
    };
    BOOST_TEST((only(upload(bucket, job)) == Uploaded::as_new));
    BOOST_TEST(bucket.puts == (std::vector<std::string>{"a.2bit=content"}), boost::test_tools::per_element());
    BOOST_TEST((bucket.files["a.2bit"].metadata == Metadata{{"lab", "mine"}}));
    BOOST_TEST(seen == "a.2bit 7/7");
    BOOST_TEST((only(upload(bucket, job)) == Uploaded::unchanged));
    BOOST_TEST((only(upload(bucket, job_of(folder, "empty", ""))) == Uploaded::as_new));
    BOOST_TEST(bucket.puts.size() == 2U);
    job.path = folder.file("none");
    BOOST_CHECK_THROW(upload(bucket, job), Error);
}

BOOST_AUTO_TEST_CASE(other_bytes) {
    const TemporaryFolder folder;
    BucketInMemory bucket;
    UploadJob job = job_of(folder, "a", "before");
    job.metadata = {{"lab", "mine"}, {"kept", "yes"}};
    upload(bucket, job);
    job = job_of(folder, "a", "after");
    job.metadata = {{"lab", "yours"}};
    BOOST_TEST(message_of<Error>([&] { upload(bucket, job); }) ==
               "a is in s3://lab with other bytes; --force replaces it (or GK_UPLOAD_ALLOW_OVERWRITE in the "
               "environment)");
    BOOST_TEST(bucket.puts.size() == 1U);
    job.may_replace = true;
    BOOST_TEST((only(upload(bucket, job)) == Uploaded::replaced));
    BOOST_TEST(bucket.puts.back() == "a=after");
    BOOST_TEST((bucket.files["a"].metadata == Metadata{{"lab", "yours"}, {"kept", "yes"}}));
}

BOOST_AUTO_TEST_CASE(the_same_bytes_by_any_digest) {
    const std::string content = "1234567890";
    RemoteFile there;
    BOOST_TEST(!is_unchanged(there, content));  // nothing is known of them
    there.size = 10;
    BOOST_TEST(!is_unchanged(there, content));
    there.md5 = hex_md5(content);
    BOOST_TEST(is_unchanged(there, content));
    BOOST_TEST(!is_unchanged(there, "1234567809"));
    there.size = 11;
    BOOST_TEST(!is_unchanged(there, content));
    there.size.reset();
    BOOST_TEST(is_unchanged(there, content));

    RemoteFile in_parts;
    in_parts.parts_md5 = "754d1717fdfe33352b9ff334a5b94a9f-1";
    BOOST_TEST(is_unchanged(in_parts, content));
    BOOST_TEST(!is_unchanged(in_parts, "1234567809"));
    // Parts of another size; what was noted when it was put there says it.
    in_parts.parts_md5 = std::string(32, '0') + "-3";
    BOOST_TEST(!is_unchanged(in_parts, content));
    in_parts.metadata["md5"] = hex_md5(content);
    BOOST_TEST(is_unchanged(in_parts, content));
    BOOST_TEST(!is_unchanged(in_parts, "1234567809"));

    RemoteFile with_crc;
    with_crc.crc32c = 0xf3dbd4feU;
    BOOST_TEST(is_unchanged(with_crc, content));
    BOOST_TEST(!is_unchanged(with_crc, "1234567809"));
}

BOOST_AUTO_TEST_CASE(the_name_goes_before_an_assembly) {
    const TemporaryFolder folder;
    BucketInMemory bucket;
    const std::string hash = std::to_string(assembly_tag("toy")) + ".hash";
    const UploadJob job = job_of(folder, "toy.chrom.sizes", "chr1\t7\n");
    const std::vector<UploadedFile> files = upload(bucket, job);
    BOOST_REQUIRE(files.size() == 2U);
    BOOST_TEST(files[0].name == hash);
    BOOST_TEST(files[1].name == "toy.chrom.sizes");
    BOOST_TEST(bucket.puts == (std::vector<std::string>{hash + "=toy", "toy.chrom.sizes=chr1\t7\n"}),
               boost::test_tools::per_element());
    for (const UploadedFile& file : upload(bucket, job)) BOOST_TEST((file.how == Uploaded::unchanged), file.name);
    BOOST_TEST(bucket.puts.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_bucket_that_is_not_well) {
    const Environment no_wait("GK_RETRY_SECONDS", "0");
    const TemporaryFolder folder;
    BucketInMemory bucket;
    bucket.failures = 4;
    BOOST_TEST((only(upload(bucket, job_of(folder, "a", "x"))) == Uploaded::as_new));
    bucket.failures = 5;
    BOOST_CHECK_THROW(upload(bucket, job_of(folder, "b", "x")), Error);
    BOOST_TEST(bucket.puts.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
