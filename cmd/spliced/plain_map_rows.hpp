// The rows that `gk spliced map` mostly writes, in one piece each.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "cmd/spliced/map_job.hpp"
#include "cmd/stream/query.hpp"
#include "gk/annotation/annotation.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/spliced/segment.hpp"

namespace gk::cmd {

/// What a record is in one transcript; positions are 0-based and half-open.
struct Mapped {
    std::optional<annotation::Row> transcript{};
    spliced::Stretch genome{};
    spliced::Stretch tx{};
    std::optional<spliced::Stretch> cds{};
    std::optional<std::int64_t> codon{};  ///< from 1
    std::string_view residues{};
};

/// TSV of the default columns: nearly all that is ever asked for. Cell by cell took twice as long.
class PlainMapRows {
public:
    explicit PlainMapRows(const MapJob& job);

    /// Whether the job wants rows of this kind.
    bool suffice() const { return suffice_; }
    /// Begins the rows of a record, whose chromosome is known.
    void begin(const Query& query);
    /// A row of the record; it has a transcript.
    void write(const Mapped& mapped, ByteBuffer& rows) const;

private:
    const MapJob& job_;
    const annotation::Annotation& annotation_;
    std::span<const std::uint8_t> id_pool_;
    ByteBuffer row_start_;
    bool suffice_;
};

}  // namespace gk::cmd
