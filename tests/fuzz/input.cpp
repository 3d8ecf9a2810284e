// Files of any bytes as text input: plain, gzip or BGZF, read as a file and through a pipe.
#include "gk/io/input.hpp"
#include "gk/base/error.hpp"
#include "gk/io/lines.hpp"
#include "support/target.hpp"

namespace {

using gk::fuzz::require;

struct Outcome {
    std::string text;
    bool failed = false;
};

// What `read` hands to its argument, up to where it fails.
template <typename Read>
Outcome outcome_of(Read&& read) {
    Outcome outcome;
    try {
        read(outcome.text);
    } catch (const gk::Error& error) {
        require(std::string_view(error.what()).size() > 1, "a failure is explained");
        outcome.failed = true;
    }
    return outcome;
}

void read_lines(const std::string& path, std::string& text) {
    gk::io::Input input(path);
    gk::io::LineSource source(input);
    gk::io::Chunk chunk;
    std::uint64_t next_line = 1;
    while (source.next(chunk)) {
        require(chunk.first_line == next_line, "chunks are numbered by their first line");
        require(chunk.text.view().ends_with('\n'), "chunks are whole lines");
        gk::io::for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
            require(number == next_line++, "lines are numbered from 1");
            require(line.find('\n') == std::string_view::npos, "a line is one line");
        });
        text += chunk.text.view();
    }
    require(!source.next(chunk), "the end stays the end");
    require(input.bytes_in_all() == 0 || input.bytes_read() <= input.bytes_in_all(), "progress ends at the end");
}

// The bytes without lines, in pieces of an odd size.
void read_bytes(const std::string& path, std::string& text) {
    gk::io::Input input(path);
    const auto piece = std::make_unique<char[]>(1021);
    while (const std::size_t got = input.read_some(piece.get(), 1021)) text.append(piece.get(), got);
    require(input.read_some(piece.get(), 1021) == 0, "the end stays the end");
}

// A pipe that hands its content out in pieces: a read ends where a packet does.
class PacketPipe {
public:
    explicit PacketPipe(std::string_view content) {
        int ends[2];
        require(pipe2(ends, O_CLOEXEC | O_DIRECT) == 0, "pipe2 works");
        reader_ = ends[0];
        constexpr int capacity = 1 << 20;
        constexpr std::size_t packets = capacity / 4096;
        fcntl(ends[1], F_SETPIPE_SZ, capacity);
        fcntl(ends[1], F_SETFL, O_NONBLOCK | O_DIRECT);
        const std::size_t smallest = content.size() / packets + 1;
        for (std::size_t i = 0; !content.empty() && holds_all_; ++i) {
            const std::string_view piece = content.substr(0, smallest + i % 3);
            holds_all_ = write(ends[1], piece.data(), piece.size()) == static_cast<ssize_t>(piece.size());
            content.remove_prefix(piece.size());
        }
        close(ends[1]);
    }
    ~PacketPipe() { close(reader_); }
    PacketPipe(const PacketPipe&) = delete;
    PacketPipe& operator=(const PacketPipe&) = delete;

    /// False where the system allows no pipe of that size.
    bool holds_all() const { return holds_all_; }
    std::string path() const { return gk::fuzz::path_of(reader_); }

private:
    int reader_ = -1;
    bool holds_all_ = true;
};

void one_input(std::string_view data) {
    const gk::fuzz::MemoryFile file(data);
    const Outcome bytes = outcome_of([&](std::string& text) { read_bytes(file.path(), text); });
    const bool looks_plain = !data.starts_with('\x1f');
    require(!looks_plain || (!bytes.failed && bytes.text == data), "plain text is taken as it is");

    const std::string last_line_end = bytes.text.empty() || bytes.text.ends_with('\n') ? "" : "\n";
    const auto check_lines = [&](const Outcome& lines) {
        require(lines.failed == bytes.failed, "lines and bytes agree on whether the input is sound");
        if (lines.failed)
            require(bytes.text.starts_with(lines.text) || lines.text.starts_with(bytes.text),
                    "what comes before a failure is the same");
        else
            require(lines.text == bytes.text + last_line_end, "lines are what the input is made of");
    };
    check_lines(outcome_of([&](std::string& text) { read_lines(file.path(), text); }));
    const PacketPipe pipe(data);
    if (pipe.holds_all()) check_lines(outcome_of([&](std::string& text) { read_lines(pipe.path(), text); }));
}

}  // namespace

GK_FUZZ_TARGET(input, one_input);
