// Where a query command's rows go: stdout, a file, or a BGZF file.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct BGZF;

namespace gk {
class OutputFile;
}

namespace gk::io {

struct OutputOptions {
    std::string path = "-";    ///< "-": stdout
    int compress_level = 1;    ///< of BGZF, 0 to 9
    unsigned compressors = 0;  ///< threads beside the caller's that compress BGZF; 0: the caller's own
    bool always_bgzf = false;  ///< whatever the path is
};

/// How many of `threads` threads in all render rows, and how many compress them, for an output of this name, or one
/// that is BGZF whatever its name is. (htslib needs one thread more than those that compress.)
struct ThreadShares {
    unsigned workers = 1;
    unsigned compressors = 0;
};
ThreadShares share_threads(unsigned threads, std::string_view output_path, bool always_bgzf = false);

/// Bytes out, unbuffered: callers hand over large pieces. A path that ends in `.gz` or `.bgz` is written as BGZF. A
/// file appears under its name in `close`, never before. Errors throw: ClosedPipe when the reader went away, else
/// Error.
class Output {
public:
    explicit Output(const OutputOptions& options);
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void write(std::string_view bytes);
    /// Puts other bytes in place of those that were written first. Throws UsageError where that can't be: on stdout, in
    /// BGZF, in a pipe.
    void rewrite_begin(std::string_view bytes);
    /// Must be called when all went well; checks what can only be known at the end.
    void close();

private:
    friend void close_both(Output& output, Output* other);
    /// Everything is written; a file lacks its name alone.
    void finish();
    void open_bgzf(const OutputOptions& options);
    [[noreturn]] void throw_bgzf_error() const;

    std::string name_;
    std::unique_ptr<OutputFile> file_;  // none: stdout
    BGZF* bgzf_ = nullptr;
    int fd_;
};

/// Closes two outputs, of which the second may be absent: files get their names both or not at all.
void close_both(Output& output, Output* other);

}  // namespace gk::io
