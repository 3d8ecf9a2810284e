#include "gk/motif/motif_fasta.hpp"

#include <cstdint>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/io/input.hpp"
#include "gk/io/lines.hpp"

namespace gk::motif {
namespace {

void check_motif(const Motif& motif, const std::string& file, std::uint64_t line) {
    if (const std::string fault = fault_of(motif); !fault.empty()) throw DataError::at_line(fault, file, line);
}

}  // namespace

std::vector<Motif> read_motifs(const std::string& path) {
    io::Input input(path);
    io::LineSource source(input);
    io::Chunk chunk;
    std::vector<Motif> motifs;
    std::uint64_t header_line = 0;
    while (source.next(chunk)) {
        for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
            line = trimmed(line);
            if (line.empty()) return;
            if (line.front() == '>') {
                if (!motifs.empty()) check_motif(motifs.back(), input.name(), header_line);
                const std::string_view name = trimmed(line.substr(1));
                motifs.push_back({std::string(name.substr(0, name.find_first_of(" \t"))), ""});
                if (motifs.back().name.empty())
                    throw DataError::at_line("a motif has no name behind '>'", input.name(), number);
                header_line = number;
            } else if (motifs.empty()) {
                throw DataError::at_line("this is not FASTA: there is no header ('>name') before it", input.name(),
                                         number);
            } else {
                motifs.back().letters += line;
            }
        });
    }
    if (motifs.empty()) throw DataError("there is no motif", input.name());
    check_motif(motifs.back(), input.name(), header_line);
    return motifs;
}

}  // namespace gk::motif
