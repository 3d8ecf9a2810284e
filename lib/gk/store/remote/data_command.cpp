#include "gk/store/remote/data_command.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/output_file.hpp"
#include "gk/store/remote/http.hpp"
#include "gk/store/remote/http_file.hpp"
#include "gk/store/work_folder.hpp"

extern char** environ;

namespace gk::store {
namespace {

constexpr int not_there = 3;
constexpr std::size_t most_output = std::size_t{64} << 20;

std::string exchange_beginning() {
    return (std::filesystem::temp_directory_path() / "gk-data-").string();
}

class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() { reset(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return fd_; }
    void reset() {
        if (fd_ >= 0) close(fd_);
        fd_ = -1;
    }

private:
    int fd_;
};

template <typename Use>
void for_each_output_line(std::string_view text, Use&& use) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (const std::string_view line = trimmed(text.substr(0, end)); !line.empty()) use(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

}  // namespace

// Its stderr is ours: what it has to say reaches the user.
DataCommand::Ended DataCommand::run(const std::vector<std::string>& arguments, const std::string& name) const {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw_errno("can't make a pipe");
    Descriptor from(ends[0]);
    Descriptor to(ends[1]);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, to.get(), STDOUT_FILENO);
    std::vector<std::string> words = {command_};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    argv.reserve(words.size() + 1);
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    pid_t process = 0;
    const int failure = posix_spawnp(&process, command_.c_str(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failure != 0) throw Error("can't run " + command_ + " (GENOMEKIT_DATA_PLUGIN): " + std::strerror(failure));
    to.reset();
    Ended ended{.code = 0, .output = {}};
    std::array<char, 1 << 16> buffer{};
    for (;;) {
        const ssize_t got = read(from.get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        if (ended.output.size() < most_output) ended.output.append(buffer.data(), static_cast<std::size_t>(got));
    }
    int status = 0;
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    ended.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (ended.code != 0 && ended.code != not_there)
        throw Error(command_ + " " + arguments.front() + (name.empty() ? "" : " " + name) + " ended with exit code " +
                    std::to_string(ended.code));
    return ended;
}

Answer DataCommand::get(const std::string& name, const Resume&, FileSink& sink) {
    const WorkFolder folder(exchange_beginning());
    const std::string path = folder.file("file");
    if (run({"get", name, path}, name).code == not_there) return Answer::missing;
    const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) throw Error(command_ + " get " + name + " ended well, but left no file");
    RemoteFile found;
    found.name = name;
    found.size = std::filesystem::file_size(path);
    sink.begin(found, 0);
    std::vector<char> buffer(std::size_t{1} << 20);
    for (;;) {
        const ssize_t got = read(file.get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw_errno("can't read " + path);
        if (got == 0) return Answer::found;
        sink.write({buffer.data(), static_cast<std::size_t>(got)});
    }
}

// Lines of KEY=VALUE: `size` and `md5` are the file's, all others its metadata.
std::optional<RemoteFile> DataCommand::look(const std::string& name) {
    const Ended ended = run({"head", name}, name);
    if (ended.code == not_there) return std::nullopt;
    RemoteFile file;
    file.name = name;
    for_each_output_line(ended.output, [&](std::string_view line) {
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos) return;
        const std::string_view key = trimmed(line.substr(0, equals));
        const std::string_view value = trimmed(line.substr(equals + 1));
        if (key == "size")
            file.size = parse_integer<std::uint64_t>(value);
        else if (key == "md5" && is_md5(std::string(value)))
            file.md5 = value;
        else
            file.metadata[std::string(key)] = value;
    });
    return file;
}

std::vector<RemoteFile> DataCommand::list() {
    std::vector<RemoteFile> files;
    for_each_output_line(run({"list"}, "").output, [&](std::string_view line) {
        RemoteFile file;
        const std::size_t blank = line.find_last_of(" \t");
        if (blank != std::string_view::npos) file.size = parse_integer<std::uint64_t>(line.substr(blank + 1));
        file.name = trimmed(file.size ? line.substr(0, blank) : line);
        files.push_back(std::move(file));
    });
    return files;
}

void DataCommand::put(const std::string& name, std::string_view content, const Metadata& metadata,
                      const std::function<void(std::uint64_t)>& sent) {
    const WorkFolder folder(exchange_beginning());
    const std::string path = folder.file("file");
    OutputFile file(path);
    file.write(content);
    file.commit();
    std::vector<std::string> arguments = {"put", path, name};
    for (const auto& [key, value] : metadata) arguments.emplace_back(key).append("=").append(value);
    if (run(arguments, name).code == not_there) throw Error(command_ + " put " + name + ": there is no such place");
    if (sent) sent(content.size());
}

}  // namespace gk::store
