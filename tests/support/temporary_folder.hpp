// Files for tests.
#pragma once

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/fields.hpp"

namespace gk::testing {

/// A folder of its own, gone with the object.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "gk_unit_XXXXXX").string();
        BOOST_REQUIRE(mkdtemp(pattern.data()) != nullptr);
        path_ = pattern;
    }
    ~TemporaryFolder() {
        std::error_code failure;
        std::filesystem::remove_all(path_, failure);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::string& path() const { return path_; }
    std::string file(const std::string& name) const { return path_ + "/" + name; }
    /// Writes a file and returns its path.
    std::string write(const std::string& name, std::string_view content) const {
        std::ofstream out(file(name), std::ios::binary | std::ios::trunc);
        out.write(content.data(), static_cast<std::streamsize>(content.size()));
        BOOST_REQUIRE(out.flush().good());
        return file(name);
    }
    std::size_t file_count() const {
        const std::filesystem::directory_iterator files(path_);
        return static_cast<std::size_t>(std::distance(begin(files), end(files)));
    }

private:
    std::string path_;
};

/// A path below tests/golden/genome.
inline std::string golden(const std::string& name) {
    const char* const tests = std::getenv("GK_TESTS_DIR");
    BOOST_REQUIRE_MESSAGE(tests != nullptr, "GK_TESTS_DIR is not set");
    return std::string(tests) + "/golden/genome/" + name;
}

inline std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    BOOST_REQUIRE_MESSAGE(file.is_open(), "can't open " + path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The rows of a golden table, without its header.
inline std::vector<std::vector<std::string>> golden_table(const std::string& name) {
    std::istringstream text(content_of(golden(name)));
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(text, line);
    while (std::getline(text, line)) {
        rows.emplace_back();
        for (const std::string_view field : split_at_tabs(line)) rows.back().emplace_back(field);
    }
    BOOST_REQUIRE(!rows.empty());
    return rows;
}

/// What an action throws, as text; empty where it throws nothing.
template <typename Exception, typename Action>
std::string message_of(Action&& action) {
    try {
        action();
    } catch (const Exception& error) {
        return error.what();
    }
    return {};
}

inline bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

}  // namespace gk::testing
