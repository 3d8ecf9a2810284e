// A file mapped into memory, read-only, shared between processes; or bytes in its place that are there already.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace gk {

/// The bytes of a regular file. An empty file is an empty span. Move-only.
class MappedFile {
public:
    /// Throws Error when the file can't be opened, is not a regular file, or can't be mapped.
    explicit MappedFile(const std::string& path);
    /// Bytes that are no file, or no longer one. They must outlive it, and stay as they are. `name` is its path, for
    /// messages.
    static MappedFile in_memory(std::span<const std::uint8_t> bytes, std::string name);
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&&) = delete;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const std::uint8_t> bytes() const { return {data_, size_}; }
    const std::string& path() const { return path_; }

private:
    MappedFile() = default;

    std::string path_;
    const std::uint8_t* data_ = nullptr;
    std::size_t size_ = 0;
    bool is_map_ = false;
};

/// Makes a read of a page that is gone (the file was shortened under its map, or its disk failed) end the process with
/// exit code 1 and one line, `PREFIX` + what happened + the file's name, instead of a crash. Call once, early in main.
void report_lost_pages(const std::string& prefix);

}  // namespace gk
