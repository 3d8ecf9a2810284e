#include <fcntl.h>
#include <unistd.h>

#include <csignal>

#include "cli/run.hpp"
#include "cmd/commands.hpp"
#include "gk/process/early_end.hpp"

namespace {

/// A file opened later must not become stdin, stdout or stderr. Descriptors are given out lowest first, and one that is
/// opened the wrong way round fails on use (EBADF), so that output to a closed stdout is reported and not lost.
void fill_closed_descriptors() {
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd) {
        if (fcntl(fd, F_GETFD) != -1) continue;
        const int mode = fd == STDIN_FILENO ? O_WRONLY : O_RDONLY;
        if (open("/dev/null", mode) != fd) _exit(1);
    }
}

}  // namespace

int main(int argc, char** argv) {
    fill_closed_descriptors();
    // A reader that goes away shows as EPIPE on write, which ends the run in good order.
    std::signal(SIGPIPE, SIG_IGN);
    // A file that grows beyond the limit of sizes (ulimit -f) shows as EFBIG, like a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
    gk::remove_temporary_files_on_signals();
    return gk::cli::run(argc, argv, gk::cmd::commands_for);
}
