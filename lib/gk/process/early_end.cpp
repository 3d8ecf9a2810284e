#include "gk/process/early_end.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <utility>

namespace gk {
namespace {

// Where a signal handler can read it. A path is valid while `exists` is set.
struct ShortLivedPath {
    std::atomic<bool> taken{false};
    std::atomic<bool> exists{false};
    ShortLived::Kind kind = ShortLived::Kind::file;
    std::array<char, 4096> path{};
};
std::array<ShortLivedPath, 32> short_lived_paths;

// Who is at work: a hold, or the handler that ends the process. Whichever comes second waits, in its own way.
enum class Turn : int { nobody, hold, end };
std::atomic<Turn> turn{Turn::nobody};
std::atomic<int> waiting_signal{0};
std::recursive_mutex hold_mutex;
int hold_depth = 0;

// readdir may allocate, which a handler must not.
void remove_files_of(int folder) {
    alignas(dirent64) std::array<char, 4096> entries;
    for (;;) {
        const long got = syscall(SYS_getdents64, folder, entries.data(), entries.size());
        if (got <= 0) return;
        for (long at = 0; at < got;) {
            const auto* entry = reinterpret_cast<const dirent64*>(entries.data() + at);
            unlinkat(folder, entry->d_name, 0);
            at += entry->d_reclen;
        }
    }
}

// Other threads may still make files in it: they are looked for until none is left.
void remove_folder(const char* path) {
    const int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    for (int attempt = 0; attempt < 100; ++attempt) {
        if (folder >= 0) {
            lseek(folder, 0, SEEK_SET);
            remove_files_of(folder);
        }
        if (rmdir(path) == 0) break;
    }
    if (folder >= 0) close(folder);
}

void end_by(int signal_number) {
    remove_short_lived();
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

extern "C" void on_ending_signal(int signal_number) {
    Turn found = Turn::nobody;
    if (turn.compare_exchange_strong(found, Turn::end)) return end_by(signal_number);
    if (found == Turn::end) return;
    waiting_signal = signal_number;
    // The hold may have gone in the meantime, without having seen that.
    found = Turn::nobody;
    if (turn.compare_exchange_strong(found, Turn::end)) end_by(signal_number);
}

}  // namespace

ShortLived::ShortLived(const std::string& path, Kind kind) {
    for (std::size_t i = 0; i < short_lived_paths.size(); ++i) {
        ShortLivedPath& entry = short_lived_paths[i];
        if (path.size() >= entry.path.size() || entry.taken.exchange(true)) continue;
        std::memcpy(entry.path.data(), path.c_str(), path.size() + 1);
        entry.kind = kind;
        entry.exists = true;
        slot_ = i;
        return;
    }
}

ShortLived::ShortLived(ShortLived&& other) noexcept : slot_(std::exchange(other.slot_, none)) {}

ShortLived& ShortLived::operator=(ShortLived&& other) noexcept {
    if (this != &other) {
        forget();
        slot_ = std::exchange(other.slot_, none);
    }
    return *this;
}

void ShortLived::forget() noexcept {
    if (slot_ == none) return;
    ShortLivedPath& entry = short_lived_paths[std::exchange(slot_, none)];
    entry.exists = false;
    entry.taken = false;
}

SignalHold::SignalHold() {
    hold_mutex.lock();
    if (hold_depth++ != 0) return;
    Turn found = Turn::nobody;
    while (!turn.compare_exchange_strong(found, Turn::hold)) {
        pause();  // another thread is ending the process
        found = Turn::nobody;
    }
}

SignalHold::~SignalHold() {
    if (--hold_depth == 0) {
        turn = Turn::nobody;
        if (const int number = waiting_signal.exchange(0); number != 0) raise(number);
    }
    hold_mutex.unlock();
}

void remove_temporary_files_on_signals() {
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
        struct sigaction old {};
        sigaction(number, nullptr, &old);
        if (old.sa_handler == SIG_IGN) continue;  // nohup
        struct sigaction action {};
        action.sa_handler = on_ending_signal;
        action.sa_flags = SA_RESTART;  // a signal that waits for a hold interrupts no other work
        sigaction(number, &action, nullptr);
    }
}

void remove_short_lived() noexcept {
    for (const ShortLivedPath& entry : short_lived_paths) {
        if (!entry.exists) continue;
        if (entry.kind == ShortLived::Kind::folder)
            remove_folder(entry.path.data());
        else
            unlink(entry.path.data());
    }
}

}  // namespace gk
