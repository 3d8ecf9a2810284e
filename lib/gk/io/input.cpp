#include "gk/io/input.hpp"

#include <fcntl.h>
#include <htslib/hfile.h>
#include <htslib/hts.h>
#include <htslib/hts_log.h>
#include <isa-l/igzip_lib.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/process/standard_output.hpp"

// Exported by htslib, declared in a header of its own that is not installed. The default, 4 KiB a read, is slow.
extern "C" int hfile_set_blksize(hFILE* file, std::size_t size);

namespace gk::io {
namespace {

constexpr std::size_t read_size = std::size_t{256} << 10;
constexpr std::size_t peek_size = std::size_t{4} << 10;
// Of a piece: it reads so much less behind its end.
constexpr std::size_t piece_read_size = std::size_t{64} << 10;

}  // namespace

struct Input::Source {
    explicit Source(const std::string& name_in) : name(name_in) {}
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;
    ~Source() {
        if (file != nullptr) hclose_abruptly(file);
        if (wake >= 0) close(wake);
    }

    std::size_t buffered() const { return static_cast<std::size_t>(file->end - file->begin); }

    // Waits until there is something in the buffer. False at the end, or when interrupted.
    bool fill() {
        if (buffered() != 0) return true;
        if (!wait_readable()) return false;
        char byte = 0;
        const ssize_t got = hpeek(file, &byte, 1);
        if (got < 0) throw_errno("can't read " + name);
        return got > 0;
    }

    bool wait_readable() const {
        if (!can_wait) return !interrupted;
        pollfd both[2] = {{fd, POLLIN, 0}, {wake, POLLIN, 0}};
        while (poll(both, 2, -1) < 0 && errno == EINTR) {
        }
        return (both[1].revents & POLLIN) == 0;
    }

    const std::string& name;
    int fd = -1;
    int wake = -1;  // an eventfd that `interrupt` makes readable
    bool is_stdin = false;
    bool can_wait = false;  // a pipe, a terminal, a socket: not a regular file
    std::atomic<bool> interrupted{false};
    hFILE* file = nullptr;
};

class Input::Decoder {
public:
    Decoder() = default;
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    virtual ~Decoder() = default;
    virtual std::size_t read_some(char* to, std::size_t size) = 0;
    /// Decoded bytes are at hand without reading.
    virtual bool has_more_at_hand() const = 0;
    /// Where the last `got` bytes come from, which one call of `read_some` gave.
    virtual FilePlace place_of(std::size_t got) const = 0;
};

class Input::Plain final : public Decoder {
public:
    explicit Plain(Source& source) : source_(source) {}
    std::size_t read_some(char* to, std::size_t size) override {
        // htslib reads this much into its place at once, and waits for all of it, which only a file never makes it do.
        if (!source_.can_wait && source_.buffered() == 0 && 2 * size >= read_size && !source_.interrupted) {
            const ssize_t got = hread(source_.file, to, size);
            if (got < 0) throw_errno("can't read " + source_.name);
            return static_cast<std::size_t>(got);
        }
        if (!source_.fill()) return 0;
        const std::size_t n = std::min(size, source_.buffered());
        std::memcpy(to, source_.file->begin, n);
        source_.file->begin += n;
        return n;
    }
    bool has_more_at_hand() const override { return source_.buffered() != 0; }
    FilePlace place_of(std::size_t got) const override {
        return {.offset = static_cast<std::uint64_t>(htell(source_.file)) - got};
    }

private:
    Source& source_;
};

// gzip, member after member, by ISA-L: several times as fast as zlib, and it checks CRC and length. BGZF is such a
// file, and is read at the speed of htslib's two threads; what is different about it is that its last member must be
// empty.
class Input::Gzip final : public Decoder {
public:
    explicit Gzip(Source& source) : source_(source) { begin_member(); }

    std::size_t read_some(char* to, std::size_t size) override {
        state_.next_out = reinterpret_cast<std::uint8_t*>(to);
        state_.avail_out = static_cast<std::uint32_t>(std::min<std::size_t>(size, UINT32_MAX));
        const std::uint32_t wanted = state_.avail_out;
        while (state_.avail_out == wanted) {
            if (finished_ && !next_member()) return 0;
            // Even without new input: ISA-L keeps what did not fit last time.
            inflate();
            if (state_.avail_out != wanted || finished_ || source_.fill()) continue;
            if (source_.interrupted) return 0;
            throw DataError("the gzip data ends too early: the file is truncated", source_.name);
        }
        return wanted - state_.avail_out;
    }
    bool has_more_at_hand() const override { return source_.buffered() != 0 || state_.avail_out == 0; }
    // They are of one member, the last that was begun.
    FilePlace place_of(std::size_t got) const override {
        return {.offset = member_offset_, .in_block = state_.total_out - got};
    }

private:
    void begin_member() {
        member_offset_ = static_cast<std::uint64_t>(htell(source_.file));
        unsigned char head[16] = {};
        const ssize_t got = hpeek(source_.file, head, sizeof head);
        is_bgzf_ = got == sizeof head && (head[3] & 4) != 0 && head[12] == 'B' && head[13] == 'C';
        isal_inflate_init(&state_);
        // The header is read here, not inside isal_inflate: that one forgets the header's flags where a pipe hands the
        // header over in pieces.
        state_.crc_flag = ISAL_GZIP_NO_HDR_VER;
        isal_gzip_header_init(&header_);
        in_header_ = true;
        finished_ = false;
    }

    bool next_member() {
        const bool was_empty = state_.total_out == 0;
        if (!source_.fill()) {
            if (is_bgzf_ && !was_empty && !source_.interrupted)
                throw DataError("the BGZF end-of-file block is missing: the file is truncated", source_.name);
            return false;
        }
        if (static_cast<unsigned char>(*source_.file->begin) != 0x1f)
            throw DataError("there is something else behind the end of the gzip data", source_.name);
        const auto out = state_.next_out;
        const auto room = state_.avail_out;
        begin_member();
        state_.next_out = out;
        state_.avail_out = room;
        return true;
    }

    void inflate() {
        state_.next_in = reinterpret_cast<std::uint8_t*>(source_.file->begin);
        state_.avail_in = static_cast<std::uint32_t>(source_.buffered());
        const int status = in_header_ ? isal_read_gzip_header(&state_, &header_) : isal_inflate(&state_);
        if (in_header_ && status == ISAL_DECOMP_OK) in_header_ = false;
        source_.file->begin = source_.file->end - state_.avail_in;
        if (status != ISAL_DECOMP_OK && status != ISAL_END_INPUT)
            throw DataError("the gzip data is damaged", source_.name);
        finished_ = state_.block_state == ISAL_BLOCK_FINISH;
    }

    Source& source_;
    inflate_state state_{};
    isal_gzip_header header_{};
    std::uint64_t member_offset_ = 0;
    bool in_header_ = true;
    bool finished_ = false;
    bool is_bgzf_ = false;
};

Input::Input(const std::string& path, Progress progress)
    : name_(path == "-" ? "<stdin>" : path), progress_(std::move(progress)) {
    source_ = std::make_unique<Source>(name_);
    source_->is_stdin = path == "-";
    // Of stdin a copy: stdin itself stays open, so that a second `-` finds the end and not a descriptor of something
    // else.
    source_->fd = path == "-" ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3) : open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (source_->fd < 0) throw_errno("can't open " + name_);
    struct stat status {};
    if (fstat(source_->fd, &status) == 0) {
        if (is_standard_output(status)) throw UsageError("the input is the output: stdout writes to " + name_);
        if (S_ISDIR(status.st_mode)) throw Error("can't read " + name_ + ": it is a folder");
        if (S_ISREG(status.st_mode)) bytes_in_all_ = static_cast<std::uint64_t>(status.st_size);
        source_->can_wait = !S_ISREG(status.st_mode);
    }
    source_->wake = eventfd(0, EFD_CLOEXEC);
    source_->file = hdopen(source_->fd, "r");
    if (source_->file == nullptr) throw_errno("can't read " + name_);
    hfile_set_blksize(source_->file, read_size);
    hts_set_log_level(HTS_LOG_OFF);  // every failure is said by gk, once
}

Input::~Input() = default;

// Only when the first byte is asked for: what is written before that (a header) must not wait for input.
Input::Decoder& Input::decoder() {
    if (decoder_) return *decoder_;
    unsigned char head[2] = {};
    bool gzip = source_->fill() && static_cast<unsigned char>(*source_->file->begin) == 0x1f;
    if (gzip && hpeek(source_->file, head, sizeof head) == sizeof head) gzip = head[1] == 0x8b;
    if (gzip)
        decoder_ = std::make_unique<Gzip>(*source_);
    else
        decoder_ = std::make_unique<Plain>(*source_);
    return *decoder_;
}

std::size_t Input::read_some(char* to, std::size_t size) {
    if (!peeked_.empty()) {
        const std::size_t n = std::min(size, peeked_.size());
        std::memcpy(to, peeked_.data(), n);
        peeked_.erase(0, n);
        return n;
    }
    const std::size_t got = window_ ? read_window(to, size) : decoder().read_some(to, size);
    if (!window_) place_ = decoder().place_of(got);
    tell_progress();
    return got;
}

std::size_t Input::read_window(char* to, std::size_t size) {
    Window& window = *window_;
    while (!window.cutter.is_done()) {
        const std::size_t got = decoder().read_some(to, size);
        if (got == 0) return 0;
        place_ = decoder().place_of(got);
        const std::size_t dropped = std::min<std::uint64_t>(window.dropped, got);
        window.dropped -= dropped;
        const std::uint64_t left = window.end > place_.offset ? window.end - place_.offset : 0;
        const std::size_t inside = window.in_blocks && left != 0 ? got : std::min<std::uint64_t>(left, got);
        const std::string_view text =
            window.cutter.cut(std::string_view(to, got).substr(dropped), inside < dropped ? 0 : inside - dropped);
        if (text.empty()) continue;
        const auto before = static_cast<std::size_t>(text.data() - to);
        (window.in_blocks ? place_.in_block : place_.offset) += before;
        std::memmove(to, text.data(), text.size());
        return text.size();
    }
    return 0;
}

void Input::set_piece(const Piece& piece) {
    piece_ = piece;
    hfile_set_blksize(source_->file, piece_read_size);
}

void Input::narrow(std::string head, const FilePlace& head_end) {
    if (hseek(source_->file, 0, SEEK_SET) < 0) throw_errno("can't read " + name_);
    const bool in_blocks = holds_bgzf();
    const Piece piece = piece_.value_or(Piece());
    const std::uint64_t size = bytes_in_all_ - head_end.offset;
    const std::uint64_t begin = piece.begin(size);
    const std::uint64_t end = piece.end(size);
    Window window{.begin = head_end.offset + begin,
                  .end = head_end.offset + end,
                  .in_blocks = in_blocks,
                  .dropped = begin == 0 ? head_end.in_block : 0,
                  .cutter = LineCutter(begin != 0)};
    if (in_blocks) {
        if (begin != 0 && begin != end) window.begin = bgzf_block_from(source_->fd, name_, window.begin, bytes_in_all_);
    } else {
        // A line that begins at a byte is behind the byte before.
        if (begin != 0) --window.begin;
        if (end != size) --window.end;
    }
    if (begin == end || (in_blocks && window.begin >= window.end)) window.cutter = LineCutter::nothing();
    if (hseek(source_->file, static_cast<off_t>(window.begin), SEEK_SET) < 0) throw_errno("can't read " + name_);
    // Not by the bytes here, which may be any.
    if (in_blocks)
        decoder_ = std::make_unique<Gzip>(*source_);
    else
        decoder_ = std::make_unique<Plain>(*source_);
    peeked_ = std::move(head);
    window_ = window;
}

std::string_view Input::peek() {
    if (!peeked_.empty()) return peeked_;
    std::string first(peek_size, '\0');
    first.resize(read_some(first.data(), first.size()));
    peeked_ = std::move(first);
    return peeked_;
}

bool Input::would_wait() {
    if (!peeked_.empty()) return false;
    if (!source_->can_wait || (decoder_ && decoder_->has_more_at_hand())) return false;
    pollfd readable{source_->fd, POLLIN, 0};
    return poll(&readable, 1, 0) == 0;
}

// The first byte alone decides for most: a pipe that has not brought more yet is not waited for.
bool Input::begins_with(std::string_view bytes) {
    if (!source_->fill() || *source_->file->begin != bytes.front()) return false;
    std::string head(bytes.size(), '\0');
    const ssize_t got = hpeek(source_->file, head.data(), head.size());
    return got == static_cast<ssize_t>(head.size()) && head == bytes;
}

// As little is asked for as tells text from BCF: a pipe that has not brought more yet is not waited for.
bool Input::holds_bcf() {
    if (!source_->fill()) return false;
    const char first = *source_->file->begin;
    if (first != 'B' && first != 0x1f) return false;
    if (first == 'B') {  // the version is no text; a name may begin with the three letters
        char head[4] = {};
        return hpeek(source_->file, head, sizeof head) == sizeof head && std::memcmp(head, "BCF", 3) == 0 &&
               (head[3] == 2 || head[3] == 4);
    }
    htsFormat format{};
    return hts_detect_format(source_->file, &format) == 0 && format.format == bcf;
}

bool Input::holds_bam() {
    if (begins_with("BAM\1")) return true;
    if (!source_->fill() || *source_->file->begin != 0x1f) return false;
    htsFormat format{};
    return hts_detect_format(source_->file, &format) == 0 && format.format == bam;
}

bool Input::holds_bgzf() {
    char head[bgzf_head_size] = {};
    if (!source_->fill()) return false;
    return hpeek(source_->file, head, sizeof head) == sizeof head && begins_bgzf_block({head, sizeof head});
}

hFILE* Input::release() {
    return std::exchange(source_->file, nullptr);
}

void Input::tell_progress() const {
    if (!progress_) return;
    if (!window_) return progress_(bytes_read(), bytes_in_all());
    const std::uint64_t at = std::clamp(bytes_read(), window_->begin, std::max(window_->begin, window_->end));
    progress_(at - window_->begin, std::max(at, window_->end) - window_->begin);
}

void Input::interrupt() {
    source_->interrupted = true;
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = write(source_->wake, &one, sizeof one);
}

bool Input::is_file() const {
    return !source_->can_wait && !source_->is_stdin;
}

std::uint64_t Input::bytes_read() const {
    const off_t at = lseek(source_->fd, 0, SEEK_CUR);
    return at < 0 ? 0 : static_cast<std::uint64_t>(at);
}

}  // namespace gk::io
