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

#include "gk/base/mapped_file.hpp"

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

/// Calls `use` for each line of the data, without its line end (LF or CRLF).
template <typename Use>
void each_line(std::string_view data, Use&& use) {
    while (!data.empty()) {
        std::string_view line = data.substr(0, data.find('\n'));
        data.remove_prefix(line.size() == data.size() ? data.size() : line.size() + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        use(line);
    }
}

/// The data as the file that a reader of binary files maps. They must outlive it.
inline MappedFile in_memory(std::string_view data) {
    return MappedFile::in_memory({reinterpret_cast<const std::uint8_t*>(data.data()), data.size()}, "data");
}

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
// AddressSanitizer's own choices are for large programs. Of the stacks that it keeps for reads after a return it
// searches all at each exception, so they are the smallest here. Memory that was given back is soon used again, so that
// it need not be mapped anew. Stacks of allocations are short; ASAN_OPTIONS=malloc_context_size=30 shows more of them.
#define GK_FUZZ_TARGET(name, one_input)                                                 \
    extern "C" const char* __asan_default_options() {                                   \
        return "max_uar_stack_size_log=16:quarantine_size_mb=8:malloc_context_size=6";  \
    }                                                                                   \
    extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { \
        one_input(std::string_view(reinterpret_cast<const char*>(data), size));         \
        return 0;                                                                       \
    }                                                                                   \
    static_assert(std::string_view(#name) == #name)
#endif
