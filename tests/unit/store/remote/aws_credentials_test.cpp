// Keys and regions in the environment and in AWS's files. Those of containers and machines need a server.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <list>
#include <string>

#include "gk/store/remote/aws_credentials.hpp"
#include "support/environment.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::store;

BOOST_AUTO_TEST_SUITE(aws_credentials)

namespace {

// A user who has nothing of AWS but what a test gives.
class AwsUser {
public:
    AwsUser() {
        for (const char* name : {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE",
                                 "AWS_SHARED_CREDENTIALS_FILE", "AWS_CONFIG_FILE", "AWS_REGION", "AWS_DEFAULT_REGION",
                                 "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI"})
            set(name, nullptr);
        set("AWS_EC2_METADATA_DISABLED", "true");
        set("HOME", home_.path().c_str());
    }
    ~AwsUser() {
        while (!variables_.empty()) variables_.pop_front();
    }
    AwsUser(const AwsUser&) = delete;
    AwsUser& operator=(const AwsUser&) = delete;

    void set(const char* name, const char* value) { variables_.emplace_front(name, value); }
    std::string home_file(const std::string& name, const std::string& text) const {
        std::filesystem::create_directory(home_.file(".aws"));
        return home_.write(".aws/" + name, text);
    }

private:
    TemporaryFolder home_;
    std::list<Environment> variables_;  // the last first
};

// `ID SECRET TOKEN`, or what is thrown.
std::string key_told() {
    HttpClient client;
    try {
        const AwsKey key = find_aws_key(client);
        return key.id + " " + key.secret + " " + key.session_token;
    } catch (const Error& failure) {
        return failure.what();
    }
}

const std::string no_key =
    "--sign: there are no AWS credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE";

}  // namespace

BOOST_AUTO_TEST_CASE(the_key_of_the_environment) {
    AwsUser user;
    BOOST_TEST(!aws_key_of_environment().has_value());
    BOOST_TEST(key_told() == no_key);
    user.set("AWS_ACCESS_KEY_ID", "id");
    BOOST_TEST(!aws_key_of_environment().has_value());
    user.set("AWS_SECRET_ACCESS_KEY", "");
    BOOST_TEST(!aws_key_of_environment().has_value());
    user.set("AWS_SECRET_ACCESS_KEY", "secret");
    BOOST_TEST(aws_key_of_environment().value().session_token.empty());
    user.set("AWS_SESSION_TOKEN", "token");
    const AwsKey key = aws_key_of_environment().value();
    BOOST_TEST(key.id == "id");
    BOOST_TEST(key.secret == "secret");
    BOOST_TEST(key.session_token == "token");
    user.home_file("credentials", "[default]\naws_access_key_id=other\naws_secret_access_key=other\n");
    BOOST_TEST(key_told() == "id secret token");
}

BOOST_AUTO_TEST_CASE(the_key_of_a_profile) {
    AwsUser user;
    const TemporaryFolder folder;
    const std::string file = folder.write("keys",
                                          "[default]\n"
                                          "# aws_access_key_id = of nobody\n"
                                          "aws_access_key_id = id1\n"
                                          "aws_secret_access_key = secret1/+=\n"
                                          "\n"
                                          " [ lab ] \r\n"
                                          "aws_access_key_id=id2\r\n"
                                          "aws_secret_access_key=secret2\r\n"
                                          "aws_session_token=token2\r\n"
                                          "[half]\n"
                                          "aws_access_key_id=id3\n"
                                          "[empty]\n");
    user.set("AWS_SHARED_CREDENTIALS_FILE", file.c_str());
    BOOST_TEST(key_told() == "id1 secret1/+= ");
    user.set("AWS_PROFILE", "lab");
    BOOST_TEST(key_told() == "id2 secret2 token2");
    for (const char* profile : {"half", "empty", "nobody", "LAB"}) {
        user.set("AWS_PROFILE", profile);
        BOOST_TEST(key_told() == no_key, profile);
    }
    user.set("AWS_PROFILE", "");
    BOOST_TEST(key_told() == "id1 secret1/+= ");
    user.set("AWS_SHARED_CREDENTIALS_FILE", folder.file("none").c_str());
    BOOST_TEST(key_told() == no_key);
}

BOOST_AUTO_TEST_CASE(the_files_of_the_home_folder) {
    AwsUser user;
    user.home_file("credentials", "[default]\naws_access_key_id=id\naws_secret_access_key=secret\n");
    BOOST_TEST(key_told() == "id secret ");
    BOOST_TEST(aws_region().empty());
    user.home_file("config", "[default]\nregion = eu-north-1\n");
    BOOST_TEST(aws_region() == "eu-north-1");
}

BOOST_AUTO_TEST_CASE(regions) {
    AwsUser user;
    BOOST_TEST(aws_region().empty());
    const TemporaryFolder folder;
    const std::string file =
        folder.write("config", "[profile lab]\noutput=json\nregion=eu-west-3\n[lab]\nregion=of another tool\n");
    user.set("AWS_CONFIG_FILE", file.c_str());
    BOOST_TEST(aws_region().empty());
    user.set("AWS_PROFILE", "lab");
    BOOST_TEST(aws_region() == "eu-west-3");
    user.set("AWS_DEFAULT_REGION", "us-west-2");
    BOOST_TEST(aws_region() == "us-west-2");
    user.set("AWS_REGION", "ap-south-1");
    BOOST_TEST(aws_region() == "ap-south-1");
    user.set("AWS_REGION", "");
    BOOST_TEST(aws_region() == "us-west-2");
}

BOOST_AUTO_TEST_SUITE_END()
