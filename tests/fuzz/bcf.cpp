// Files of any bytes that begin as BCF: they become lines of VCF, or are refused.
#include <algorithm>
#include <cstring>

#include "gk/base/error.hpp"
#include "gk/vcf/bcf_lines.hpp"
#include "support/target.hpp"

namespace {

using gk::fuzz::require;
using gk::vcf::BcfColumns;

struct Outcome {
    std::string text;
    bool failed = false;
};

Outcome read(const std::string& path, BcfColumns columns, std::optional<std::uint64_t> limit) {
    Outcome outcome;
    try {
        gk::io::Input input(path);
        const auto source = gk::vcf::open_vcf_lines(input, columns, limit);
        gk::io::Chunk chunk;
        std::uint64_t next_line = 1;
        while (source->next(chunk)) {
            const std::string_view text = chunk.text.view();
            require(chunk.first_line == next_line, "chunks are numbered by their first line");
            require(text.ends_with('\n'), "chunks are whole lines");
            next_line += static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
            outcome.text += text;
        }
        require(!source->next(chunk), "the end stays the end");
    } catch (const gk::DataError& error) {
        require(std::string_view(error.what()).ends_with(path + ")"), "a failure is explained, with its place");
        outcome.failed = true;
    }
    return outcome;
}

/// What the lengths in uncompressed BCF say.
struct Lengths {
    bool huge = false;  ///< htslib takes memory for what is promised before it reads that much; libFuzzer ends at 2 GB
    bool fitting = true;  ///< the data ends with a record, or with the header
};

Lengths lengths_of(std::string_view data) {
    constexpr std::size_t most = std::size_t{1} << 28;
    Lengths lengths;
    if (!data.starts_with("BCF")) return lengths;
    const auto number_at = [&](std::size_t at) {
        std::uint32_t number = 0;
        if (at + 4 <= data.size()) std::memcpy(&number, data.data() + at, 4);
        lengths.huge = lengths.huge || number > most;
        return std::size_t{number};
    };
    std::size_t at = 9 + number_at(5);
    while (at < data.size()) {
        const std::size_t shared = number_at(at);
        at += 8 + shared + number_at(at + 4);
    }
    lengths.fitting = at == data.size();
    return lengths;
}

// A record is one line, with the columns up to INFO at least.
void check_columns(std::string_view text) {
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.starts_with('#')) continue;
        require(std::count(line.begin(), line.end(), '\t') >= 7, "a record has its columns");
    }
}

void one_input(std::string_view data) {
    const Lengths lengths = lengths_of(data);
    if (lengths.huge) return;
    const gk::fuzz::MemoryFile file(data);
    try {
        gk::io::Input input(file.path());
        if (!input.holds_bcf()) return;  // the target `input`'s
    } catch (const gk::Error&) {
        return;
    }
    for (const BcfColumns columns : {BcfColumns::sites, BcfColumns::genotypes, BcfColumns::all}) {
        const Outcome whole = read(file.path(), columns, {});
        require(lengths.fitting || whole.failed, "what is cut is not whole");
        check_columns(whole.text);
        const Outcome again = read(file.path(), columns, {});
        require(again.failed == whole.failed && again.text == whole.text, "it reads the same twice");
        const Outcome header = read(file.path(), columns, 0);
        require(header.failed || whole.text.empty() || whole.text.starts_with(header.text), "the header comes first");
        const Outcome one = read(file.path(), columns, 1);
        require(one.failed || whole.failed || whole.text.starts_with(one.text), "a limit leaves the beginning");
    }
}

}  // namespace

GK_FUZZ_TARGET(bcf, one_input);
