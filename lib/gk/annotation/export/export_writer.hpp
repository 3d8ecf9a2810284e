// What the formats of an export share: rows in, lines into a buffer.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gk/annotation/export/export_report.hpp"
#include "gk/annotation/gff/encoded_text.hpp"
#include "gk/annotation/view/columns.hpp"
#include "gk/base/byte_buffer.hpp"

namespace gk::annotation {

/// The largest exon number that a CDS or UTR can have: 4095 means "not known" to the builder, and beyond are errors. It
/// finds the exon without.
constexpr std::int64_t largest_part_number = 4094;

/// Writes rows, in table order, in one format.
class ExportWriter {
public:
    ExportWriter(const AnnotationView& view, ByteBuffer& out) : view_(view), out_(out) {}
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
    /// Appends columns 1 to 8 of a GFF3 or GTF line. `phase` -1: none.
    void begin_line(const table::RowHead& head, std::string_view source, std::string_view type, int phase = -1);

    const AnnotationView& view_;
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
    Gff3Attributes& add(std::string_view key, std::string_view value, std::string_view prefix = {}) {
        begin(key);
        out_.append(prefix);
        if (encoded_)
            append_encoded(out_, value);
        else
            out_.append(value);
        return *this;
    }
    Gff3Attributes& add_unless_empty(std::string_view key, std::string_view value) {
        return value.empty() ? *this : add(key, value);
    }
    Gff3Attributes& add_number(std::string_view key, std::int64_t value, std::string_view prefix = {}) {
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
    void begin(std::string_view key) {
        if (!first_) out_.push(';');
        first_ = false;
        out_.append(key);
        out_.push('=');
    }

    ByteBuffer& out_;
    bool encoded_;
    bool first_ = true;
};

}  // namespace gk::annotation
