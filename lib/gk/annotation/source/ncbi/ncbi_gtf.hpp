// What NCBI's GTF writes otherwise than its GFF3 (gk/annotation/FORMAT.md#ncbi-gtf).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gk::annotation {

/// The transcript_id of what has none in GFF3 begins so.
constexpr std::string_view unassigned_transcript = "unassigned_transcript_";

/// The `GeneID:` of a gene's attributes, in which the key `db_xref` stands once for each database.
std::optional<std::string_view> gene_id_of_db_xref(std::string_view attributes);

/// An accession without the `_1` by which GTF tells a second place of it from the first: `NM_000451.4_1`.
std::string_view accession_of(std::string_view transcript_id);

/// Whether GFF3 has the text percent-encoded, where GTF has it as it is; and as GFF3 has it.
bool is_encoded_in_gff3(std::string_view text);
std::string encoded_as_in_gff3(std::string_view text);

}  // namespace gk::annotation
