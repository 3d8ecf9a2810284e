// What fuzz targets share: how they are found, how they say that something does not hold, and files in memory.
#pragma once

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

namespace gk::fuzz {

using OneInput = void (*)(std::string_view data);

/// Makes a target known to the replay program.
struct Registration {
    Registration(const char* name, OneInput one_input);
};

/// Ends the process, which is a finding, unless `holds`.
inline void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

/// A copy with nothing behind it, so that a read past its end is seen by AddressSanitizer.
class ExactCopy {
public:
    explicit ExactCopy(std::string_view text) : data_(std::make_unique<char[]>(text.size())), size_(text.size()) {
        text.copy(data_.get(), size_);
    }
    std::string_view view() const { return {data_.get(), size_}; }

private:
    std::unique_ptr<char[]> data_;
    std::size_t size_;
};

/// The front of the data as small numbers; zeros when it is used up.
class Choices {
public:
    explicit Choices(std::string_view data) : data_(data) {}
    std::uint8_t next() {
        if (data_.empty()) return 0;
        const auto byte = static_cast<std::uint8_t>(data_.front());
        data_.remove_prefix(1);
        return byte;
    }
    std::string_view rest() const { return data_; }

private:
    std::string_view data_;
};

/// The path of an open file.
inline std::string path_of(int fd) {
    return "/proc/self/fd/" + std::to_string(fd);
}

/// A regular file with a path and this content, in memory.
class MemoryFile {
public:
    explicit MemoryFile(std::string_view content) : fd_(memfd_create("gk-fuzz", MFD_CLOEXEC)) {
        require(fd_ >= 0, "memfd_create works");
        require(write(fd_, content.data(), content.size()) == static_cast<ssize_t>(content.size()),
                "a memory file takes its content");
    }
    ~MemoryFile() { close(fd_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    std::string path() const { return path_of(fd_); }

private:
    int fd_;
};

}  // namespace gk::fuzz

/// At the end of a target's file, whose `one_input` is in an unnamed namespace.
#ifdef GK_FUZZ_REPLAY
#define GK_FUZZ_TARGET(name, one_input) static const gk::fuzz::Registration registration_of_##name(#name, one_input)
#else
#define GK_FUZZ_TARGET(name, one_input)                                                 \
    extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { \
        one_input(std::string_view(reinterpret_cast<const char*>(data), size));         \
        return 0;                                                                       \
    }                                                                                   \
    static_assert(std::string_view(#name) == #name)
#endif
