#include "gk/store/remote/aws_credentials.hpp"

#include <filesystem>
#include <nlohmann/json.hpp>

#include "gk/base/fields.hpp"
#include "gk/base/text_file.hpp"
#include "gk/store/remote/environment.hpp"

namespace gk::store {
namespace {

std::string profile() {
    const std::string name = environment("AWS_PROFILE");
    return name.empty() ? "default" : name;
}

std::string aws_file(const char* variable, const char* name) {
    const std::string given = environment(variable);
    return given.empty() ? environment("HOME") + "/.aws/" + name : given;
}

// The value of a key in a section of an INI file; empty where there is none.
std::string ini_value(const std::string& path, const std::string& section, std::string_view key) {
    std::error_code none;
    if (!std::filesystem::is_regular_file(path, none)) return {};
    bool is_inside = false;
    for (const std::string& text : read_lines(path)) {
        const std::string_view line = trimmed(text);
        if (line.starts_with('[') && line.ends_with(']')) {
            is_inside = trimmed(line.substr(1, line.size() - 2)) == section;
        } else if (const std::size_t equals = line.find('='); is_inside && equals != std::string_view::npos) {
            if (trimmed(line.substr(0, equals)) == key) return std::string(trimmed(line.substr(equals + 1)));
        }
    }
    return {};
}

std::optional<AwsKey> key_of_file() {
    const std::string path = aws_file("AWS_SHARED_CREDENTIALS_FILE", "credentials");
    AwsKey key{.id = ini_value(path, profile(), "aws_access_key_id"),
               .secret = ini_value(path, profile(), "aws_secret_access_key"),
               .session_token = ini_value(path, profile(), "aws_session_token")};
    if (key.id.empty() || key.secret.empty()) return std::nullopt;
    return key;
}

// Containers and machines tell theirs as JSON.
std::optional<AwsKey> key_of_json(const HttpResponse& response) {
    const auto document = nlohmann::json::parse(response.body, nullptr, false);
    if (response.status != 200 || !document.is_object()) return std::nullopt;
    const auto text = [&](const char* name) {
        const auto found = document.find(name);
        return found != document.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    AwsKey key{.id = text("AccessKeyId"), .secret = text("SecretAccessKey"), .session_token = text("Token")};
    if (key.id.empty() || key.secret.empty()) return std::nullopt;
    return key;
}

std::optional<AwsKey> key_of_container(HttpClient& client) {
    const std::string path = environment("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
    HttpRequest request;
    request.url = path.empty() ? environment("AWS_CONTAINER_CREDENTIALS_FULL_URI") : "http://169.254.170.2" + path;
    if (request.url.empty()) return std::nullopt;
    std::string token = environment("AWS_CONTAINER_AUTHORIZATION_TOKEN");
    const std::string token_file = environment("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE");
    if (!token_file.empty()) token = trimmed(read_file(token_file));
    if (!token.empty()) request.headers.push_back("Authorization: " + token);
    return key_of_json(client.perform(request));
}

std::optional<AwsKey> key_of_machine(HttpClient& client) {
    if (environment("AWS_EC2_METADATA_DISABLED") == "true") return std::nullopt;
    std::string base = environment("AWS_EC2_METADATA_SERVICE_ENDPOINT");
    if (base.empty()) base = "http://169.254.169.254";
    base += "/latest/";
    try {
        HttpRequest ask;
        ask.method = "PUT";
        ask.connect_seconds = 2;
        ask.url = base + "api/token";
        ask.headers = {"X-aws-ec2-metadata-token-ttl-seconds: 300"};
        const HttpResponse token = client.perform(ask);
        if (token.status != 200) return std::nullopt;
        HttpRequest request;
        request.connect_seconds = 2;
        request.headers = {"X-aws-ec2-metadata-token: " + token.body};
        request.url = base + "meta-data/iam/security-credentials/";
        const HttpResponse role = client.perform(request);
        if (role.status != 200) return std::nullopt;
        request.url += std::string(trimmed(role.body));
        return key_of_json(client.perform(request));
    } catch (const TransferError&) {
        return std::nullopt;  // this is no such machine
    }
}

}  // namespace

std::optional<AwsKey> aws_key_of_environment() {
    AwsKey key{.id = environment("AWS_ACCESS_KEY_ID"),
               .secret = environment("AWS_SECRET_ACCESS_KEY"),
               .session_token = environment("AWS_SESSION_TOKEN")};
    if (key.id.empty() || key.secret.empty()) return std::nullopt;
    return key;
}

AwsKey find_aws_key(HttpClient& client) {
    if (auto key = aws_key_of_environment()) return *key;
    if (auto key = key_of_file()) return *key;
    if (auto key = key_of_container(client)) return *key;
    if (auto key = key_of_machine(client)) return *key;
    throw Error(
        "--sign: there are no AWS credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE");
}

std::string aws_region() {
    for (const char* name : {"AWS_REGION", "AWS_DEFAULT_REGION"})
        if (std::string region = environment(name); !region.empty()) return region;
    const std::string section = profile() == "default" ? "default" : "profile " + profile();
    return ini_value(aws_file("AWS_CONFIG_FILE", "config"), section, "region");
}

}  // namespace gk::store
