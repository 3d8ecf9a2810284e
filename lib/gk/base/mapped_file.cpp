#include "gk/base/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstring>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/process/early_end.hpp"
#include "gk/process/standard_output.hpp"

namespace gk {
namespace {

// What the SIGBUS handler may read: plain memory that is written before the map can fault.
struct MapEntry {
    std::atomic<const std::uint8_t*> begin{nullptr};
    std::size_t size = 0;
    std::array<char, 1024> path{};
};
std::array<MapEntry, 64> live_maps;
std::array<char, 128> fault_prefix{};

void remember(const std::uint8_t* data, std::size_t size, const std::string& path) {
    for (MapEntry& entry : live_maps) {
        const std::uint8_t* expected = nullptr;
        if (!entry.begin.compare_exchange_strong(expected, data)) continue;
        entry.size = size;
        std::strncpy(entry.path.data(), path.c_str(), entry.path.size() - 1);
        return;
    }
}

void forget(const std::uint8_t* data) {
    for (MapEntry& entry : live_maps) {
        const std::uint8_t* expected = data;
        if (entry.begin.compare_exchange_strong(expected, nullptr)) return;
    }
}

void say(const char* text) {
    [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, text, std::strlen(text));
}

extern "C" void on_lost_page(int signal_number, siginfo_t* info, void* /*context*/) {
    const auto* address = static_cast<const std::uint8_t*>(info->si_addr);
    for (const MapEntry& entry : live_maps) {
        const std::uint8_t* begin = entry.begin.load();
        if (begin == nullptr || address < begin || address >= begin + entry.size) continue;
        say(fault_prefix.data());
        say("the file was shortened or became unreadable while it was in use (");
        say(entry.path.data());
        say(")\n");
        remove_short_lived();
        _exit(1);
    }
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

}  // namespace

MappedFile::MappedFile(const std::string& path) : path_(path) {
    const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) throw_errno("can't open " + path);
    struct stat status {};
    if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) {
        close(fd);
        throw Error("can't map " + path + ": not a regular file");
    }
    if (is_standard_output(status)) {
        close(fd);
        throw UsageError("the input is the output: stdout writes to " + path);
    }
    size_ = static_cast<std::size_t>(status.st_size);
    if (size_ != 0) {
        void* map = mmap(nullptr, size_, PROT_READ, MAP_SHARED, fd, 0);
        if (map == MAP_FAILED) {
            close(fd);
            throw_errno("can't map " + path);
        }
        data_ = static_cast<const std::uint8_t*>(map);
        is_map_ = true;
        remember(data_, size_, path_);
    }
    close(fd);
}

MappedFile MappedFile::in_memory(std::span<const std::uint8_t> bytes, std::string name) {
    MappedFile file;
    file.path_ = std::move(name);
    file.data_ = bytes.data();
    file.size_ = bytes.size();
    return file;
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : path_(std::move(other.path_)),
      data_(std::exchange(other.data_, nullptr)),
      size_(std::exchange(other.size_, 0)),
      is_map_(std::exchange(other.is_map_, false)) {}

MappedFile::~MappedFile() {
    if (!is_map_) return;
    forget(data_);
    munmap(const_cast<std::uint8_t*>(data_), size_);
}

void report_lost_pages(const std::string& prefix) {
    std::strncpy(fault_prefix.data(), prefix.c_str(), fault_prefix.size() - 1);
    struct sigaction action {};
    action.sa_sigaction = on_lost_page;
    action.sa_flags = SA_SIGINFO;
    sigaction(SIGBUS, &action, nullptr);
}

}  // namespace gk
