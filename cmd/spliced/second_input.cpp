#include "cmd/spliced/second_input.hpp"

#include "cmd/options/require.hpp"
#include "cmd/stream/input_hint.hpp"
#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/io/input.hpp"
#include "gk/io/lines.hpp"

namespace gk::cmd {

std::vector<spliced::Record> load_records(const std::string& path, const Genome* genome) {
    check_input_exists(path, genome);
    io::Input input(path);
    io::LineSource lines(input);
    io::Chunk chunk;
    spliced::RecordReader reader;
    std::vector<spliced::Record> records;
    while (lines.next(chunk)) {
        for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
            if (io::is_skipped_line(line)) return;
            spliced::Record& record = records.emplace_back();
            if (const auto bad = reader.read(line, record)) throw DataError::at_line(bad->what, input.name(), number);
            if (genome == nullptr) return;
            const auto chrom = genome->names().find(record.chrom);
            if (!chrom)
                throw DataError::at_line(
                    "unknown chromosome " + in_quotes(record.chrom) + genome->names().suggestion(record.chrom),
                    input.name(), number);
            record.chrom = genome->names().name(*chrom);
        });
    }
    return records;
}

void check_second_input(const std::string& option, const std::string& path, const SplicedInputOptions& options,
                        std::span<const std::string> words) {
    require(!path.empty(), "give " + option + " FILE");
    const bool reads_stdin =
        options.of ? words.size() == 1 && words.front() == "-" : words.empty() || words.front() == "-";
    require(path != "-" || !reads_stdin, "INPUT and " + option + " can't both be stdin");
}

bool same_chromosome(const spliced::Record& record, const spliced::Record& second, const Genome* genome) {
    if (record.chrom == second.chrom) return true;
    if (genome == nullptr) return false;
    const auto chrom = genome->names().find(record.chrom);
    return chrom && genome->names().name(*chrom) == second.chrom;
}

}  // namespace gk::cmd
