// What the formats of an export share: rows in, lines into a buffer.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/annotation/dialect.hpp"
#include "gk/annotation/export/export_ids.hpp"
#include "gk/annotation/export/export_report.hpp"
#include "gk/annotation/gff/encoded_text.hpp"
#include "gk/annotation/view/columns.hpp"
#include "gk/base/byte_buffer.hpp"

namespace gk::annotation {

/// The largest exon number that a CDS or UTR can have: 4095 means "not known" to the builder, and beyond are errors. It
/// finds the exon without.
constexpr std::int64_t largest_part_number = 4094;

/// The name of a biotype as GENCODE, Ensembl and NCBI write it today, which is not always the annotation's own; empty
/// where there is none.
std::string_view published_biotype(std::uint8_t code);

/// What all writers of one export share, read-only.
struct ExportSource {
    const AnnotationView& view;
    const ExportIds& ids;
    Dialect dialect;  ///< of the annotation
};

/// Writes rows, in table order, in one format.
class ExportWriter {
public:
    ExportWriter(const ExportSource& source, ByteBuffer& out)
        : view_(source.view), ids_(source.ids), dialect_(source.dialect), out_(out) {}
    ExportWriter(const ExportWriter&) = delete;
    ExportWriter& operator=(const ExportWriter&) = delete;
    virtual ~ExportWriter() = default;

    virtual void gene(Row row) = 0;
    virtual void transcript(Row row) = 0;
    virtual void end_gene() {}
    const ExportReport& report() const { return report_; }

protected:
    const Annotation& annotation() const { return view_.annotation; }
    /// The rows of a transcript's exons, or of its CDSs or UTRs. Throws DataError for rows of another transcript.
    std::pair<Row, Row> exons_of(Row transcript) const;
    std::pair<Row, Row> parts_of(Feature feature, Row transcript) const;
    /// The ID that a row is known by in the export; and its own one where that is another, which is counted. Else
    /// nothing.
    std::string_view written_id(Feature feature, Row row) const {
        return (feature == Feature::genes ? ids_.genes : ids_.transcripts).written(row);
    }
    std::optional<std::string_view> true_id(Feature feature, Row row);
    /// Whether the exons have IDs.
    bool exons_have_ids() const { return dialect_ == Dialect::gencode; }
    /// Appends columns 1 to 8 of a GFF3 or GTF line. `phase` -1: none.
    void begin_line(const table::RowHead& head, std::string_view source, std::string_view type, int phase = -1);

    const AnnotationView& view_;
    const ExportIds& ids_;
    Dialect dialect_;
    ByteBuffer& out_;
    ExportReport report_;
};

/// The attributes of one GFF3 line.
class Gff3Attributes {
public:
    /// `encoded`: a value needs encoding, so all are encoded.
    Gff3Attributes(ByteBuffer& out, bool encoded) : out_(out), encoded_(encoded) {
        if (encoded) out.append(encoded_mark_gff3);
    }
    /// `prefix` stands before the value as it is.
    [[gnu::always_inline]] Gff3Attributes& add(std::string_view key, std::string_view value,
                                               std::string_view prefix = {}) {
        begin(key);
        out_.append(prefix);
        if (encoded_)
            append_gff3_encoded(out_, value);
        else
            out_.append(value);
        return *this;
    }
    Gff3Attributes& add_unless_empty(std::string_view key, std::string_view value) {
        return value.empty() ? *this : add(key, value);
    }
    Gff3Attributes& add_if(std::string_view key, std::optional<std::string_view> value) {
        return value ? add(key, *value) : *this;
    }
    [[gnu::always_inline]] Gff3Attributes& add_number(std::string_view key, std::int64_t value,
                                                      std::string_view prefix = {}) {
        begin(key);
        out_.append(prefix);
        out_.append_integer(value);
        return *this;
    }
    /// Continues the value that was added last.
    Gff3Attributes& append_number(std::string_view prefix, std::int64_t value) {
        out_.append(prefix);
        out_.append_integer(value);
        return *this;
    }
    void end() { out_.push('\n'); }

private:
    // Inlined, a key is a few bytes of known number.
    [[gnu::always_inline]] void begin(std::string_view key) {
        char* at = out_.room(key.size() + 2);
        const char* const from = at;
        if (!first_) *at++ = ';';
        first_ = false;
        std::memcpy(at, key.data(), key.size());
        at += key.size();
        *at++ = '=';
        out_.added(static_cast<std::size_t>(at - from));
    }

    ByteBuffer& out_;
    bool encoded_;
    bool first_ = true;
};

}  // namespace gk::annotation
