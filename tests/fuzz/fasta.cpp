// FASTA text in pieces of any size, packed, written as 2bit, and read back.
#include <algorithm>
#include <functional>
#include <optional>

#include "gk/base/error.hpp"
#include "gk/genome/fasta.hpp"
#include "gk/genome/twobit.hpp"
#include "gk/genome/twobit_check.hpp"
#include "gk/genome/twobit_writer.hpp"
#include "support/target.hpp"

namespace {

using gk::FastaOptions;
using gk::FastaPacker;
using gk::PackedSequence;
using gk::Run;
using gk::fuzz::require;

constexpr const char* memory_folder = "/dev/shm";

struct Outcome {
    std::vector<PackedSequence> sequences;
    std::vector<std::string> warnings;
    std::string error;  // empty: none
};

// `pieces` says how large the next piece of a text is.
Outcome pack(const FastaOptions& options, const std::vector<std::string_view>& files,
             const std::function<std::size_t()>& pieces) {
    Outcome outcome;
    FastaPacker packer(
        options, [&](PackedSequence&& sequence) { outcome.sequences.push_back(std::move(sequence)); },
        [&](const std::string& warning) { outcome.warnings.push_back(warning); });
    try {
        for (std::size_t i = 0; i < files.size(); ++i) {
            const std::string name = "file" + std::to_string(i);
            std::string_view text = files[i];
            while (!text.empty()) {
                const gk::fuzz::ExactCopy piece(text.substr(0, pieces()));
                packer.feed(piece.view(), name);
                text.remove_prefix(piece.view().size());
            }
            packer.end_of_file(name);
        }
    } catch (const gk::DataError& error) {
        outcome.error = error.what();
        require(!outcome.error.empty(), "an error is explained");
    }
    return outcome;
}

bool same_runs(const std::vector<Run>& a, const std::vector<Run>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Run& x, const Run& y) { return x.start == y.start && x.size == y.size; });
}

bool same_sequence(const PackedSequence& a, const PackedSequence& b) {
    return a.name == b.name && a.size == b.size && a.packed.view() == b.packed.view() &&
           same_runs(a.n_runs, b.n_runs) && same_runs(a.mask_runs, b.mask_runs);
}

void check_runs(const std::vector<Run>& runs, std::uint64_t size) {
    std::optional<std::uint64_t> previous_end;
    for (const Run& run : runs) {
        require(run.size != 0, "a run is not empty");
        require(!previous_end || *previous_end < run.start, "runs ascend, with something between them");
        previous_end = std::uint64_t{run.start} + run.size;
        require(*previous_end <= size, "runs lie inside the sequence");
    }
}

void check_packed(const PackedSequence& sequence) {
    require(sequence.packed.size() == (sequence.size + 3) / 4, "four bases take a byte");
    if (const auto used = sequence.size % 4; used != 0)
        require((static_cast<unsigned char>(sequence.packed.view().back()) & (0xffU >> (2 * used))) == 0,
                "unused bits are 0");
    check_runs(sequence.n_runs, sequence.size);
    check_runs(sequence.mask_runs, sequence.size);
}

struct NamedText {
    std::string name;
    std::string text;
};

// What a byte of a sequence line becomes (gk/genome/FORMAT.md#letters-of-a-sequence). NUL: nothing. Refused letters
// were found before.
char filtered(char c, bool unmask) {
    if (c == '-') return unmask ? 'N' : 'T';
    const char upper = static_cast<char>(c & ~0x20);
    if (upper < 'A' || upper > 'Z' || static_cast<unsigned char>(c) > 0x7f) return '\0';
    char out = std::string_view("ACGTN").find(upper) != std::string_view::npos ? upper : 'N';
    if (upper == 'U') out = 'T';
    return upper == c || unmask ? out : static_cast<char>(out | 0x20);
}

// The records of a FASTA text that is known to be good, line by line.
void append_records(std::string_view text, const FastaOptions& options, std::vector<NamedText>& records) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.starts_with('>')) {
            constexpr std::string_view blanks = " \t\n\v\f\r";
            const std::size_t first = std::min(line.find_first_not_of(blanks, 1), line.size());
            records.push_back({std::string(line.substr(first, line.find_first_of(blanks, first) - first)), {}});
        } else {
            for (const char c : line)
                if (const char base = filtered(c, options.unmask); base != '\0') records.back().text += base;
        }
    }
}

void check_twobit(const std::vector<PackedSequence>& sequences, std::vector<NamedText> expected,
                  gk::TwoBitFormat format) {
    gk::TwoBitWriter writer(memory_folder, format);
    for (const PackedSequence& sequence : sequences) writer.add(sequence);
    gk::OutputFile output(std::string(memory_folder) + "/gk-fuzz.2bit");
    writer.write(output);
    output.flush();

    const gk::TwoBit file(gk::fuzz::path_of(output.fd()));
    require(gk::twobit_problems(file).empty(), "gk writes no problems");
    if (format.layout == gk::TwoBitLayout::genomekit)
        std::sort(expected.begin(), expected.end(),
                  [](const NamedText& a, const NamedText& b) { return a.name < b.name; });
    require(file.count() == expected.size(), "all sequences are in the file");
    for (std::size_t i = 0; i < expected.size(); ++i) {
        require(file.name(i) == expected[i].name, "names are first words");
        gk::ByteBuffer text;
        const gk::TwoBitSequence& sequence = file.sequence(i);
        sequence.append_bases(0, sequence.size, gk::Strand::positive, gk::Case::keep, text);
        require(text.view() == expected[i].text, "the 2bit says what the FASTA said");
    }
}

// An options byte, how many piece sizes follow, these, and the text.
void one_input(std::string_view data) {
    gk::fuzz::Choices choices(data);
    const std::uint8_t bits = choices.next();
    FastaOptions options;
    options.unmask = (bits & 1) != 0;
    options.refuse_iupac = (bits & 2) != 0;
    options.acgtn_only = (bits & 4) != 0;
    options.keep_empty = (bits & 8) != 0;
    gk::TwoBitFormat format;
    format.layout = (bits & 16) != 0 ? gk::TwoBitLayout::genomekit : gk::TwoBitLayout::ucsc;
    format.long_offsets = (bits & 32) != 0;
    std::vector<std::size_t> sizes(1 + choices.next() % 8);
    for (std::size_t& size : sizes) size = std::max<std::size_t>(1, choices.next());
    const std::string_view text = choices.rest();
    std::vector<std::string_view> files{text};
    if ((bits & 64) != 0) files = {text.substr(0, text.size() / 2), text.substr(text.size() / 2)};

    const Outcome whole = pack(options, files, [&] { return text.size(); });
    std::size_t piece = 0;
    const Outcome pieces = pack(options, files, [&] { return sizes[piece++ % sizes.size()]; });
    require(whole.error == pieces.error, "pieces fail as the whole does");
    require(whole.warnings == pieces.warnings, "pieces warn as the whole does");
    require(std::equal(whole.sequences.begin(), whole.sequences.end(), pieces.sequences.begin(), pieces.sequences.end(),
                       same_sequence),
            "pieces are packed as the whole is");
    for (const PackedSequence& sequence : whole.sequences) check_packed(sequence);
    if (!whole.error.empty()) return;

    std::vector<NamedText> expected;
    for (const std::string_view file : files) append_records(file, options, expected);
    if (!options.keep_empty) std::erase_if(expected, [](const NamedText& record) { return record.text.empty(); });
    check_twobit(whole.sequences, std::move(expected), format);
}

}  // namespace

GK_FUZZ_TARGET(fasta, one_input);
