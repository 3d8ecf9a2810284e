// Bytes that wait on disk until the file that they belong to is written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "gk/base/byte_buffer.hpp"

namespace gk::track::build {

/// An unnamed file in a folder, gone with the object. Errors are thrown as Error.
class ScratchFile {
public:
    explicit ScratchFile(const std::string& folder);
    ~ScratchFile();
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    void write(const void* data, std::size_t size);
    /// Everything written so far can be read from `fd`.
    void flush();
    int fd() const { return fd_; }

private:
    std::string folder_;
    int fd_;
    ByteBuffer buffer_;
};

}  // namespace gk::track::build
