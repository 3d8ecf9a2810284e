// FASTA text in pieces of any size, packed.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/genome/fasta.hpp"
#include "support/fasta_model.hpp"
#include "support/target.hpp"

namespace {

using gk::FastaOptions;
using gk::FastaPacker;
using gk::PackedSequence;
using gk::Run;
using gk::fuzz::require;

struct Outcome {
    std::vector<PackedSequence> sequences;
    std::vector<std::string> warnings;
    std::string error;  // empty: none
};

// `pieces` says how large the next piece of a text is.
template <typename Pieces>
Outcome pack(const FastaOptions& options, const std::vector<std::string_view>& files, Pieces&& pieces) {
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

// What the packed bases and runs say.
std::string text_of(const PackedSequence& sequence) {
    std::string text(sequence.size, '\0');
    const std::string_view packed = sequence.packed.view();
    for (std::size_t i = 0; i < text.size(); ++i)
        text[i] = "TCAG"[static_cast<unsigned char>(packed[i / 4]) >> (6 - 2 * (i % 4)) & 3U];
    for (const Run& run : sequence.n_runs) text.replace(run.start, run.size, run.size, 'N');
    for (const Run& run : sequence.mask_runs)
        for (std::size_t i = run.start; i < std::size_t{run.start} + run.size; ++i)
            text[i] = static_cast<char>(text[i] | 0x20);
    return text;
}

// An options byte, how many piece sizes follow, these, and the text.
void one_input(std::string_view data) {
    gk::fuzz::Choices choices(data);
    const std::uint8_t bits = choices.next();
    const FastaOptions options = gk::fuzz::fasta_options(bits);
    std::vector<std::size_t> sizes(1 + choices.next() % 8);
    for (std::size_t& size : sizes) size = std::max<std::size_t>(1, choices.next());
    const std::string_view text = choices.rest();
    const std::vector<std::string_view> inputs = gk::fuzz::fasta_inputs(bits, text);

    const Outcome whole = pack(options, inputs, [&] { return text.size(); });
    std::size_t piece = 0;
    const Outcome pieces = pack(options, inputs, [&] { return sizes[piece++ % sizes.size()]; });
    require(whole.error == pieces.error, "pieces fail as the whole does");
    require(whole.warnings == pieces.warnings, "pieces warn as the whole does");
    require(std::equal(whole.sequences.begin(), whole.sequences.end(), pieces.sequences.begin(), pieces.sequences.end(),
                       same_sequence),
            "pieces are packed as the whole is");
    for (const PackedSequence& sequence : whole.sequences) check_packed(sequence);
    if (!whole.error.empty()) return;

    const auto expected = gk::fuzz::fasta_records(options, inputs);
    require(whole.sequences.size() == expected.size(), "all records are packed");
    for (std::size_t i = 0; i < expected.size(); ++i) {
        require(whole.sequences[i].name == expected[i].name, "names are first words");
        require(text_of(whole.sequences[i]) == expected[i].text, "what is packed is what the FASTA said");
    }
}

}  // namespace

GK_FUZZ_TARGET(fasta, one_input);
