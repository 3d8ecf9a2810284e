// The files of an assembly: names and sizes that are read from files are those of their text, and FASTA that is written
// as 2bit says the same when it is read back.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/base/output_file.hpp"
#include "gk/genome/chrom_names.hpp"
#include "gk/genome/chrom_tables.hpp"
#include "gk/genome/twobit.hpp"
#include "gk/genome/twobit_check.hpp"
#include "gk/genome/twobit_writer.hpp"
#include "gk/store/data_folder.hpp"
#include "support/fasta_model.hpp"
#include "support/target.hpp"

namespace {

using gk::ChromNames;
using gk::PackedSequence;
using gk::fuzz::NamedText;
using gk::fuzz::require;

constexpr const char* memory_folder = "/dev/shm";

// What the work returns, or the text of its error.
template <typename Work>
auto outcome(Work&& work) {
    std::pair<std::optional<decltype(work())>, std::string> out;
    try {
        out.first = work();
    } catch (const gk::DataError& error) {
        out.second = error.what();
    }
    return out;
}

std::vector<std::string> texts_of(const std::vector<gk::ChromSize>& sizes) {
    std::vector<std::string> texts;
    for (const gk::ChromSize& chrom : sizes) texts.push_back(chrom.name + " " + std::to_string(chrom.size));
    return texts;
}

std::vector<std::string> texts_of(const gk::ChromAliases& aliases) {
    std::vector<std::string> texts = aliases.schemes();
    for (const gk::ChromAliases::Row& row : aliases.rows()) {
        texts.push_back(row.canonical);
        for (const auto& [scheme, alias] : row.aliases) texts.push_back(alias);
    }
    return texts;
}

void check_names(std::string_view text) {
    const gk::fuzz::MemoryFile file(text);
    const std::string path = file.path();
    require(outcome([&] { return ChromNames::from_aliases(path).names(); }) ==
                outcome([&] { return ChromNames::from_alias_text(text, path).names(); }),
            "aliases are those of the text");
    require(outcome([&] { return ChromNames::from_sizes(path).names(); }) ==
                outcome([&] { return ChromNames::from_sizes_text(text, path).names(); }),
            "names are those of the text");
    require(outcome([&] { return texts_of(gk::read_chrom_sizes(path)); }) ==
                outcome([&] { return texts_of(gk::parse_chrom_sizes(text, path)); }),
            "sizes are those of the text");
    const gk::ChromAliases aliases(path);
    require(texts_of(aliases) == texts_of(gk::ChromAliases(text, path)), "the table is that of the text");
    require(outcome([&] { return gk::assembly_of_cfg(path); }) ==
                outcome([&] { return gk::assembly_of_cfg_text(text, path); }),
            "an assembly is that of the text");
    try {
        aliases.by_scheme("A scheme\nof no file");
        require(false, "an unknown scheme is refused");
    } catch (const gk::UsageError&) {
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

void check_fasta(std::string_view data) {
    gk::fuzz::Choices choices(data);
    const std::uint8_t bits = choices.next();
    for (int left = 1 + choices.next() % 8; left > 0; --left) choices.next();  // sizes of the target `fasta`
    const gk::FastaOptions options = gk::fuzz::fasta_options(bits);
    const std::vector<std::string_view> inputs = gk::fuzz::fasta_inputs(bits, choices.rest());
    std::vector<PackedSequence> sequences;
    gk::FastaPacker packer(
        options, [&](PackedSequence&& sequence) { sequences.push_back(std::move(sequence)); },
        [](const std::string&) {});
    try {
        for (const std::string_view text : inputs) {
            packer.feed(text, "file");
            packer.end_of_file("file");
        }
    } catch (const gk::DataError&) {
        return;
    }
    gk::TwoBitFormat format;
    format.layout = (bits & 16) != 0 ? gk::TwoBitLayout::genomekit : gk::TwoBitLayout::ucsc;
    format.long_offsets = (bits & 32) != 0;
    check_twobit(sequences, gk::fuzz::fasta_records(options, inputs), format);
}

// A byte that says what follows: an input of the target `fasta`, or a text of names.
void one_input(std::string_view data) {
    gk::fuzz::Choices choices(data);
    if (choices.next() % 2 == 0)
        check_fasta(choices.rest());
    else
        check_names(choices.rest());
}

}  // namespace

GK_FUZZ_TARGET(assembly_file, one_input);
