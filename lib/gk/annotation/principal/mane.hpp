// MANE: the transcript of a gene that everybody should use, and those of clinical interest beside it
// (gk/annotation/principal/FORMAT.md#mane-file).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gk/annotation/annotation.hpp"
#include "gk/annotation/principal/gene_lists.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/store/data_folder.hpp"

namespace gk::annotation {

/// The MANE file of an annotation.
struct Mane {
    std::vector<Row> select;                    ///< MANE Select transcripts, in the file's order: by row
    std::vector<std::optional<Row>> select_of;  ///< of each gene row
    std::vector<Row> plus_clinical;             ///< MANE Plus Clinical transcripts, in the file's order: by row
    GeneLists plus_clinical_of;                 ///< of each gene row, by row

    std::vector<bool> select_rows;         ///< whether a transcript row is in `select`
    std::vector<bool> plus_clinical_rows;  ///< whether it is in `plus_clinical`

    bool is_select(Row transcript) const { return select_rows.at(transcript); }
    bool is_plus_clinical(Row transcript) const { return plus_clinical_rows.at(transcript); }
};

/// `mane.gencode.v46.v1.pkl`
std::string mane_file_name(const std::string& annotation);

/// Reads a MANE file. Throws Error when it can't be read, and DataError when it is damaged or of another annotation.
Mane read_mane(const MappedFile& file, const Annotation& annotation);
Mane read_mane(const std::string& path, const Annotation& annotation);

/// The MANE file beside a genome's annotation. Throws as `read_mane`; of a file that is not there the Error says how to
/// make it.
Mane find_mane(const GenomeFiles& genome, const Annotation& annotation);

/// The file's bytes.
std::string mane_bytes(const Mane& mane);

}  // namespace gk::annotation
