#include "cmd/stream/input_piece.hpp"

#include <algorithm>
#include <string_view>

#include "cmd/options/require.hpp"
#include "gk/io/lines.hpp"
#include "gk/store/content_kind.hpp"
#include "gk/vcf/vcfbin_lines.hpp"

namespace gk::cmd {
namespace {

constexpr std::size_t read_size = std::size_t{64} << 10;
// A line that is longer is none that anything reads.
constexpr std::size_t longest_line = std::size_t{256} << 20;

// The size of the lines at the beginning of `text` that are no records, from `from` on; `record_end`: behind the line
// of the first record, 0 where it is not there yet.
std::size_t end_of_head(std::string_view text, std::size_t from, bool at_end, std::size_t& record_end) {
    while (from < text.size()) {
        std::size_t end = text.find('\n', from);
        if (end == std::string_view::npos && !at_end) return from;
        end = std::min(end, text.size());
        if (!io::is_skipped_line(text.substr(from, end - from))) {
            record_end = end;
            return from;
        }
        from = std::min(end + 1, text.size());
    }
    return from;
}

PieceBeginning read_beginning(io::Input& input, bool in_blocks, io::FilePlace& head_end) {
    PieceBeginning beginning{.is_text = true};
    std::string part(read_size, '\0');
    std::size_t record_end = 0;
    for (bool at_end = false;
         !at_end && record_end == 0 && beginning.text.size() - beginning.head_size < longest_line;) {
        const std::size_t got = input.read_some(part.data(), part.size());
        at_end = got == 0;
        const std::size_t part_begin = beginning.text.size();
        beginning.text.append(part, 0, got);
        beginning.head_size = end_of_head(beginning.text, beginning.head_size, at_end, record_end);
        if (beginning.head_size < part_begin) continue;
        head_end = input.place();
        (in_blocks ? head_end.in_block : head_end.offset) += beginning.head_size - part_begin;
    }
    if (record_end != 0) beginning.text.resize(record_end);
    return beginning;
}

std::string hint_for(std::string_view option, std::string_view what) {
    return "--shard reads a file from its middle, and " + std::string(what) + "; leave out " + std::string(option);
}

}  // namespace

void check_shard(const StreamJob& job) {
    const StreamOptions& options = job.options;
    if (!options.shard) return;
    require(options.regions.empty(), hint_for("one of them", "-r names its records on the command line"));
    require(job.source.words.empty(),
            hint_for("one of them", (job.source.words_option.empty() ? "IDs" : job.source.words_option) +
                                        " names its records on the command line"));
    require(!options.limit,
            "--limit counts the records of the whole input, which no piece knows: leave it out under "
            "--shard");
    require(!job.sequential && !job.at_end,
            "'gk " + job.context.command +
                "' with these options reads all of its input before it answers, so there are no pieces of its answer: "
                "leave out --shard");
    require(job.source.own != nullptr || options.input.value_or("-") != "-",
            "--shard reads a file from its middle, which stdin can't be: name a file as INPUT");
}

PieceBeginning narrow_to_piece(io::Input& input) {
    if (!input.is_file())
        throw UsageError("--shard reads a file from its middle, and " + input.name() +
                         " is none (a pipe?): write it to a file first");
    if (input.holds_bcf())
        throw UsageError(
            "--shard: the records of BCF can't be found from its middle; make BGZF of it ('bcftools view "
            "-Oz " +
            input.name() + "') or a VCF table (gk vcf compile)");
    if (vcf::holds_vcfbin(input)) return {};
    const bool in_blocks = input.holds_bgzf();
    if (input.begins_with("\x1f\x8b") && !in_blocks)
        throw UsageError("--shard: gzip can only be read from its beginning, so " + input.name() +
                         " has no pieces; write it as BGZF ('zcat FILE | bgzip') or unpack it");
    const FileKind kind = kind_of_content(input);
    if (kind != FileKind::vcf && kind != FileKind::unknown) return {};
    io::FilePlace head_end;
    PieceBeginning beginning = read_beginning(input, in_blocks, head_end);
    input.narrow(std::string(beginning.head()), head_end);
    return beginning;
}

std::string place_of_line(const std::string& path, const io::Piece& piece, std::uint64_t line) {
    io::Input input(path);
    input.set_piece(piece);
    const bool in_blocks = input.holds_bgzf();
    const PieceBeginning beginning = narrow_to_piece(input);
    if (!beginning.is_text) return "line " + std::to_string(line);
    const std::string_view head = beginning.head();
    const auto head_lines = static_cast<std::uint64_t>(std::count(head.begin(), head.end(), '\n'));
    std::string part(std::max(read_size, head.size()), '\0');
    for (std::size_t left = head.size(); left != 0;) left -= input.read_some(part.data(), left);
    std::uint64_t number = head_lines;
    bool begins_line = true;
    while (line > head_lines) {
        const std::size_t got = input.read_some(part.data(), part.size());
        if (got == 0) break;
        for (std::size_t at = 0; at < got; ++at) {
            if (begins_line && ++number == line) {
                const io::FilePlace place = input.place();
                if (in_blocks) return "virtual offset " + std::to_string(place.offset << 16 | (place.in_block + at));
                return "byte " + std::to_string(place.offset + at);
            }
            begins_line = part[at] == '\n';
        }
    }
    return "line " + std::to_string(line);
}

}  // namespace gk::cmd
