// Files of reads, opened from bytes, and damaged ones.
#pragma once

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/error.hpp"
#include "support/golden_reads.hpp"
#include "support/temporary_folder.hpp"

namespace gk::testing {

/// A file that is mapped from bytes.
template <typename File>
class MappedReads {
public:
    explicit MappedReads(std::string_view bytes) { file_.emplace(folder_.write("file", bytes)); }
    const File& operator*() const { return *file_; }
    const File* operator->() const { return &*file_; }

private:
    TemporaryFolder folder_;
    std::optional<File> file_;
};

template <typename Number>
std::string patched(std::string bytes, std::size_t at, Number number) {
    BOOST_REQUIRE(at + sizeof number <= bytes.size());
    std::memcpy(bytes.data() + at, &number, sizeof number);
    return bytes;
}

/// The golden files of one kind that can be opened.
inline std::vector<std::string> golden_files(std::string_view suffix) {
    std::vector<std::string> files;
    for (const auto& file : std::filesystem::directory_iterator(golden_reads("out")))
        if (file.path().extension() == suffix) files.push_back(file.path());
    BOOST_REQUIRE(!files.empty());
    return files;
}

template <typename File>
std::string opening_message(std::string_view bytes) {
    return message_of<DataError>([&] { MappedReads<File>{bytes}; });
}

/// Cuts a file at every byte: each of them is refused.
template <typename File>
void check_cuts(const std::string& bytes) {
    BOOST_TEST(opening_message<File>(bytes) == "");
    for (std::size_t size = 0; size < bytes.size(); ++size)
        BOOST_TEST(opening_message<File>(std::string_view(bytes).substr(0, size)) != "", size);
}

/// Damages each byte of a file: what still opens is walked and checked, and throws DataError at most.
template <typename File, typename Walk, typename Problems>
void check_damages(const std::string& bytes, Walk&& walk, Problems&& problems) {
    std::size_t unnoticed = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at)
        for (const std::uint8_t value : std::vector<std::uint8_t>{0x00, 0x7F, 0xFF}) {
            if (static_cast<std::uint8_t>(bytes[at]) == value) continue;
            try {
                const MappedReads<File> file(patched(bytes, at, value));
                if (problems(*file).empty()) ++unnoticed;
                walk(*file);
            } catch (const DataError&) {
            }
        }
    // A letter of an allele, a position or an overhang may be another one.
    BOOST_TEST(unnoticed < bytes.size());
}

}  // namespace gk::testing
