// A file mapped into memory, read-only, shared between processes.
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
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&&) = delete;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const std::uint8_t> bytes() const { return {data_, size_}; }
    const std::string& path() const { return path_; }

private:
    std::string path_;
    const std::uint8_t* data_ = nullptr;
    std::size_t size_ = 0;
};

/// Makes a read of a page that is gone (the file was shortened under its map, or its disk failed) end the process with
/// exit code 1 and one line, `PREFIX` + what happened + the file's name, instead of a crash. Call once, early in main.
void report_lost_pages(const std::string& prefix);

}  // namespace gk
