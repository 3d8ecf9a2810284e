// APPRIS: how principal each transcript of a gene is (gk/annotation/principal/FORMAT.md#appris-file).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/annotation/annotation.hpp"
#include "gk/annotation/principal/gene_lists.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/store/data_folder.hpp"

namespace gk::annotation {

constexpr std::uint8_t appris_rank_count = 7;
constexpr std::array<std::string_view, appris_rank_count> appris_names = {
    "PRINCIPAL:1", "PRINCIPAL:2", "PRINCIPAL:3", "PRINCIPAL:4", "PRINCIPAL:5", "ALTERNATIVE:1", "ALTERNATIVE:2"};

/// The APPRIS file of an annotation.
struct Appris {
    std::vector<std::optional<std::uint8_t>> ranks;  ///< of each transcript row: 0 (best) to 6, or none
    std::vector<Row> scored;                         ///< the transcripts that have one, in the file's order: by gene
    GeneLists by_gene;                               ///< of each gene row its scored transcripts, best first

    std::optional<std::uint8_t> rank(Row transcript) const { return ranks.at(transcript); }
    /// `PRINCIPAL:1` to `ALTERNATIVE:2`; empty where there is none.
    std::string_view name(Row transcript) const {
        const std::optional<std::uint8_t> found = rank(transcript);
        return found ? appris_names.at(*found) : std::string_view();
    }
};

/// `appris.gencode.v47.v7.pkl`
std::string appris_file_name(const std::string& annotation);

/// Reads an APPRIS file. Throws Error when it can't be read, and DataError when it is damaged or of another annotation.
Appris read_appris(const MappedFile& file, const Annotation& annotation);
Appris read_appris(const std::string& path, const Annotation& annotation);

/// The APPRIS file beside a genome's annotation. Throws as `read_appris`; of a file that is not there the Error says
/// how to make it.
Appris find_appris(const GenomeFiles& genome, const Annotation& annotation);

/// The file's bytes.
std::string appris_bytes(const Appris& appris);

}  // namespace gk::annotation
