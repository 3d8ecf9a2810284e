// The public tables of APPRIS and MANE, built into files of a small annotation.
#pragma once

#include <string>

#include "gk/annotation/principal/appris.hpp"
#include "gk/annotation/principal/appris_builder.hpp"
#include "gk/annotation/principal/mane.hpp"
#include "gk/annotation/principal/mane_builder.hpp"
#include "gk/base/error.hpp"
#include "small_annotation.hpp"
#include "target.hpp"

namespace gk::fuzz {

inline const annotation::Annotation& transcripts() {
    static const SmallAnnotation small({{"ENSG1.1", {"ENST1.1", "ENST2.1", "ENSTR3"}},
                                        {"ENSG2", {}},
                                        {"ENSG1.1_PAR_Y", {"ENST1.1_PAR_Y"}},
                                        {"5", {"NM_3.1", "NM_4_1.2"}}});
    static const annotation::Annotation opened(in_memory(small.bytes()));
    return opened;
}

enum class TranscriptTable : std::uint8_t { appris, mane_ensembl, mane_refseq };

inline TranscriptTable transcript_table(unsigned number) {
    return static_cast<TranscriptTable>(number % 3);
}

/// What a table is built into, or the error that the build ended with.
struct BuiltTable {
    std::string bytes;
    std::string error;
    std::string summary;
    bool operator==(const BuiltTable&) const = default;
};

/// Builds, and checks the account of it.
inline BuiltTable build_table(io::ChunkSource& lines, TranscriptTable table, io::OnBad on_bad) {
    BuiltTable built;
    io::Account account;
    io::BadRecords bad_rows("table", on_bad, nullptr, account);
    annotation::SourceReport report{.account = account, .bad_rows = bad_rows};
    try {
        if (table == TranscriptTable::appris) {
            built.bytes = appris_bytes(build_appris(lines, transcripts(), report));
        } else {
            const std::string column = table == TranscriptTable::mane_ensembl ? "Ensembl_nuc" : "RefSeq_nuc";
            built.bytes = mane_bytes(build_mane(lines, transcripts(), column, report));
        }
        require(account.all_rejected() <= account.read, "a row is rejected once");
        require(on_bad == io::OnBad::skip || account.all_rejected() == 0, "a bad row ends the build");
    } catch (const DataError& error) {
        built.error = error.what();
        require(built.error.ends_with(')'), "an error of data ends with its place");
    }
    built.summary = account.summary();
    return built;
}

}  // namespace gk::fuzz
