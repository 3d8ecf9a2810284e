// gk shard: a file of records as several files, each with the header.
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cmd/options/build_folder.hpp"
#include "cmd/options/choice.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/require.hpp"
#include "cmd/scale/commands.hpp"
#include "cmd/scale/new_folder.hpp"
#include "cmd/scale/record_sizes.hpp"
#include "cmd/stream/unfit_file.hpp"
#include "gk/base/error.hpp"
#include "gk/io/lines.hpp"
#include "gk/io/output.hpp"
#include "gk/io/piece.hpp"
#include "gk/store/content_kind.hpp"

namespace gk::cmd {
namespace {

constexpr std::int64_t most_files = 100'000;

struct ShardOptions {
    std::string input;
    std::optional<std::int64_t> count;
    ShardBy by = ShardBy::bp;
    std::string folder;
    bool force = false;
};

// Refuses what has no lines, and says whether the file is compressed.
bool is_compressed(const ShardOptions& options) {
    io::Input input(options.input);
    require(input.is_file(),
            "INPUT is read twice, which can't be done with a pipe: write " + input.name() + " to a file first");
    const bool compressed = input.begins_with("\x1f\x8b");
    const FileKind kind = kind_of_content(input);
    if (kind == FileKind::bcf)
        throw DataError("this is BCF, which gk shard does not cut; 'bcftools view -Oz' makes BGZF of it", input.name());
    if (kind == FileKind::vcfbin)
        throw DataError("this is a VCF table; 'gk vcf subset --rows' makes smaller ones of it", input.name());
    if (kind != FileKind::vcf && kind != FileKind::unknown) throw DataError(what_takes(kind), input.name());
    return compressed;
}

// The names of the pieces: of `calls.vcf.gz` calls.0001-of-0064.vcf.gz.
class PieceNames {
public:
    PieceNames(const std::string& input, bool compressed, std::uint64_t count) : count_(std::to_string(count)) {
        stem_ = input.substr(input.rfind('/') + 1);
        for (const char* ending : {".gz", ".bgz"})
            if (stem_.ends_with(ending) && ending_.empty()) {
                ending_ = ending;
                stem_.resize(stem_.size() - ending_.size());
            }
        if (!compressed) ending_.clear();
        if (compressed && ending_.empty()) ending_ = ".gz";
        const std::size_t dot = stem_.rfind('.');
        if (dot != std::string::npos && dot != 0) {
            ending_.insert(0, stem_.substr(dot));
            stem_.resize(dot);
        }
        constexpr std::size_t least_digits = 4;
        digits_ = std::max(least_digits, count_.size());
    }

    std::string name(std::uint64_t number) const {
        return stem_ + "." + padded(std::to_string(number)) + "-of-" + padded(count_) + ending_;
    }

private:
    std::string padded(const std::string& number) const { return std::string(digits_ - number.size(), '0') + number; }

    std::string count_;
    std::string stem_;
    std::string ending_;
    std::size_t digits_ = 0;
};

/// Calls `use(line as it lies in the file, share)` for each line.
template <typename Use>
void for_each_share(const ShardOptions& options, ShardBy by, const cli::Context& context, Use&& use) {
    io::Input input(options.input, context.progress);
    io::LineSource lines(input);
    RecordSizes sizes(by, input.name());
    for (io::Chunk chunk; lines.next(chunk);) {
        std::string_view text = chunk.text.view();
        for (std::uint64_t number = chunk.first_line; !text.empty(); ++number) {
            const std::string_view whole = text.substr(0, text.find('\n') + 1);
            text.remove_prefix(whole.size());
            std::string_view line = whole.substr(0, whole.size() - 1);
            if (line.ends_with('\r')) line.remove_suffix(1);
            use(whole, sizes.measure(line, number));
        }
    }
}

struct Measured {
    std::string head;  // the lines before the first record
    std::uint64_t records = 0;
    std::uint64_t size = 0;
};

Measured measure(const ShardOptions& options, ShardBy by, const cli::Context& context) {
    Measured all;
    for_each_share(options, by, context, [&](std::string_view line, const LineShare& share) {
        if (share.begins_record) ++all.records;
        if (all.records == 0) all.head += line;
        all.size += share.size;
    });
    return all;
}

// The pieces, one behind the other, each in its file.
class PieceFiles {
public:
    PieceFiles(NewFolder& folder, const PieceNames& names, std::uint64_t count, const std::string& head,
               unsigned threads)
        : folder_(folder), names_(names), head_(head), threads_(threads), piece_{.number = 0, .count = count} {}

    /// The piece of what begins at `place` of `total`.
    void go_to(std::uint64_t place, std::uint64_t total) {
        while (piece_.number == 0 || (piece_.number < piece_.count && place >= piece_.end(total))) next();
    }
    void write(std::string_view line) {
        if (piece_.number == 0) next();
        text_ += line;
        constexpr std::size_t enough = std::size_t{1} << 20;
        if (text_.size() >= enough) write_through();
    }
    void finish() {
        while (piece_.number < piece_.count) next();
        close();
    }

private:
    void next() {
        close();
        ++piece_.number;
        const std::string path = folder_.path_of(names_.name(piece_.number));
        file_ = std::make_unique<io::Output>(
            io::OutputOptions{.path = path, .compressors = io::share_threads(threads_, path).compressors});
        text_ = head_;
    }
    void write_through() {
        file_->write(text_);
        text_.clear();
    }
    void close() {
        if (!file_) return;
        write_through();
        file_->close();
        file_.reset();
    }

    NewFolder& folder_;
    const PieceNames& names_;
    const std::string& head_;
    unsigned threads_;
    io::Piece piece_;
    std::unique_ptr<io::Output> file_;
    std::string text_;
};

void run_shard(const ShardOptions& options, const cli::Context& context) {
    require(options.count.has_value(), "give -n N, the number of pieces");
    require(*options.count >= 1 && *options.count <= most_files, "-n is from 1 to 100,000");
    require(!options.folder.empty(), "give -O DIR, a folder that is to be made");
    require(options.input != "-", "INPUT is read twice, which stdin can't be: name a file");
    const bool compressed = is_compressed(options);
    const auto count = static_cast<std::uint64_t>(*options.count);
    NewFolder folder(options.folder, options.force);
    ShardBy by = options.by;
    Measured all = measure(options, by, context);
    if (all.size == 0 && by == ShardBy::bp) {
        // Records without a base are as large as each other.
        by = ShardBy::records;
        all.size = all.records;
    }
    const PieceNames names(options.input, compressed, count);
    PieceFiles files(folder, names, count, all.head, context.threads);
    std::uint64_t place = 0;
    std::uint64_t head_left = all.head.size();
    for_each_share(options, by, context, [&](std::string_view line, const LineShare& share) {
        if (head_left != 0) {
            head_left -= line.size();
            return;
        }
        if (share.begins_record) files.go_to(place, all.size);
        place += share.size;
        files.write(line);
    });
    files.finish();
    print_paths(folder.commit());
}

}  // namespace

cli::Command shard_command() {
    auto options = std::make_shared<ShardOptions>();
    cli::Command command;
    command.name = "shard";
    command.summary = "a file of records as several files of about one size";
    command.usage = "INPUT -n N -O DIR [--by bp|records]";
    command.description =
        "Writes N files: contiguous pieces of INPUT, in its order, each behind the lines before the first record (the "
        "header of VCF and GFF3). INPUT is BED, VCF, GFF3, GTF or FASTA, whose records begin at >. calls.vcf.gz "
        "becomes DIR/calls.0001-of-0064.vcf.gz and so on; the names sort in order, and their paths are printed. What "
        "is compressed is written as BGZF.\n\n"
        "A record is of the piece in whose share of all bases (--by bp: of an interval its length, of a VCF that of "
        "REF, of FASTA the letters) or of all records it begins. A piece may be empty. DIR appears when all is "
        "written.\n\n"
        "Commands that read records need no such files: --shard I/N reads piece I of a file where it lies.";
    command.positionals = {{"INPUT", "the records; plain, gzip or BGZF", &options->input, cli::ValueKind::file}};
    command.options = {
        {.names = "-n,--pieces", .metavar = "N", .help = "how many files", .target = &options->count},
        choice({.names = "--by", .metavar = "WHAT", .help = "what pieces have about the same of"}, options->by,
               {{"bp", ShardBy::bp}, {"records", ShardBy::records}}),
        {.names = "-O,--output-dir",
         .metavar = "DIR",
         .help = "the folder of the pieces, which is made; one that exists is refused",
         .target = &options->folder,
         .kind = cli::ValueKind::directory},
        flag("--force", "write into a folder that exists, over files of the same names", options->force, "Options")};
    command.examples = {{"64 pieces of a VCF, for as many jobs", "gk shard cohort.vcf.gz -n 64 -O pieces"},
                        {"proteins in 10 files of equally many", "gk shard proteins.fa -n 10 --by records -O parts"}};
    command.run = [options](const cli::Context& context) { run_shard(*options, context); };
    return command;
}

}  // namespace gk::cmd
