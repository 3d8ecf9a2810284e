#include "gk/annotation/principal/mane_builder.hpp"

#include <algorithm>
#include <unordered_map>

#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/suggest.hpp"
#include "gk/io/csv.hpp"

namespace gk::annotation {
namespace {

constexpr const char* status_column = "MANE_status";

/// Transcript rows by ID, and by every part of an ID that ends just before a dot; the lowest row counts.
std::unordered_map<std::string_view, Row> transcripts_by_id(const Annotation& annotation) {
    std::unordered_map<std::string_view, Row> rows;
    for (Row row = 0; row < annotation.table(Feature::transcripts).count; ++row) {
        const std::string_view id = annotation.transcript_id(annotation.transcript(row));
        rows.try_emplace(id, row);
        for (std::size_t dot = id.find('.'); dot != std::string_view::npos; dot = id.find('.', dot + 1))
            rows.try_emplace(id.substr(0, dot), row);
    }
    return rows;
}

class Builder {
public:
    Builder(const Annotation& annotation, const std::string& transcript_column, SourceReport& report)
        : annotation_(annotation),
          transcript_column_(transcript_column),
          report_(report),
          rows_by_id_(transcripts_by_id(annotation)),
          plus_clinical_(annotation.table(Feature::genes).count) {
        mane_.select_of.resize(annotation.table(Feature::genes).count);
        mane_.select_rows.resize(annotation.table(Feature::transcripts).count);
        mane_.plus_clinical_rows.resize(annotation.table(Feature::transcripts).count);
    }

    void take(const io::CsvRow& row) {
        if (!header_read_) return take_header(row);
        ++report_.account.read;
        if (row.text.find('\n') != std::string::npos && ++of_several_lines_ == 1) first_of_several_lines_ = row.line;
        if (row.fields.size() <= std::max(transcript_place_, status_place_))
            return bad(row, io::Reason::malformed,
                       "a row of " + std::to_string(row.fields.size()) + " fields ends before the columns " +
                           transcript_column_ + " and " + status_column);
        const std::string& status = row.fields[status_place_];
        if (status != "MANE Select" && status != "MANE Plus Clinical")
            return bad(row, io::Reason::malformed,
                       "'" + status + "' is no MANE status; they are 'MANE Select' and 'MANE Plus Clinical'");
        const std::string& id = row.fields[transcript_place_];
        const auto found = rows_by_id_.find(std::string_view(id).substr(0, id.rfind('.')));
        if (found == rows_by_id_.end() || id.empty()) {
            report_.detail("line " + std::to_string(row.line) + ": the annotation has no transcript '" + id + "'");
            return report_.account.leave_out("of transcripts that the annotation lacks");
        }
        ++used_;
        if (status == "MANE Select")
            select(row, found->second);
        else
            add_plus_clinical(found->second);
    }

    Mane finish() {
        // A stray quote makes one row of many, which would go by in silence.
        if (of_several_lines_ != 0)
            report_.warn("rows that go on over several lines, within quotes: " + with_commas(of_several_lines_) +
                         ", the first at line " + std::to_string(first_of_several_lines_) + " (" +
                         report_.bad_rows.source() + ")");
        if (used_ == 0 && report_.account.read != 0)
            throw DataError("no row of the table is of a transcript of this annotation, by column " +
                                transcript_column_ + " (" + report_.account.summary() + ")",
                            report_.bad_rows.source());
        for (Row row = 0; row < mane_.select_rows.size(); ++row) {
            if (mane_.select_rows[row]) mane_.select.push_back(row);
            if (mane_.plus_clinical_rows[row]) mane_.plus_clinical.push_back(row);
        }
        for (std::vector<Row>& rows : plus_clinical_) {
            std::sort(rows.begin(), rows.end());
            for (const Row row : rows) mane_.plus_clinical_of.add(row);
            mane_.plus_clinical_of.end_gene();
        }
        return std::move(mane_);
    }

private:
    void take_header(const io::CsvRow& row) {
        transcript_place_ = place_of(row, transcript_column_);
        status_place_ = place_of(row, status_column);
        header_read_ = true;
    }

    // The last column of a name counts, as for GenomeKit (gk/annotation/principal/FORMAT.md#mane-rows).
    std::size_t place_of(const io::CsvRow& header, const std::string& name) const {
        const auto found = std::find(header.fields.rbegin(), header.fields.rend(), name);
        if (found == header.fields.rend())
            throw DataError::at_line(
                "the header has no column " + name + did_you_mean(name, {header.fields.begin(), header.fields.end()}),
                report_.bad_rows.source(), header.line);
        return static_cast<std::size_t>(header.fields.rend() - found) - 1;
    }

    void bad(const io::CsvRow& row, io::Reason reason, const std::string& what) {
        report_.bad_rows.add({reason, what}, row.text, row.line);
    }

    Row gene_of(Row transcript) const {
        const auto gene = static_cast<Row>(annotation_.transcript(transcript).gene);
        annotation_.gene(gene);  // throws where there is none
        return gene;
    }

    void select(const io::CsvRow& row, Row transcript) {
        const Row gene = gene_of(transcript);
        std::optional<Row>& of_gene = mane_.select_of[gene];
        if (of_gene && *of_gene != transcript)
            return bad(row, io::Reason::refused,
                       "gene " + std::string(annotation_.gene_id(annotation_.gene(gene))) +
                           " has another MANE Select transcript already: " + id_of(*of_gene) + " before " +
                           id_of(transcript));
        of_gene = transcript;
        mane_.select_rows[transcript] = true;
    }

    // Each once, however often the table has it (gk/annotation/principal/FORMAT.md#mane-file).
    void add_plus_clinical(Row transcript) {
        const Row gene = gene_of(transcript);
        if (mane_.plus_clinical_rows[transcript]) return;
        plus_clinical_[gene].push_back(transcript);
        mane_.plus_clinical_rows[transcript] = true;
    }

    std::string id_of(Row transcript) const {
        return std::string(annotation_.transcript_id(annotation_.transcript(transcript)));
    }

    const Annotation& annotation_;
    const std::string& transcript_column_;
    SourceReport& report_;
    std::unordered_map<std::string_view, Row> rows_by_id_;
    std::vector<std::vector<Row>> plus_clinical_;  // by gene row, in the table's order
    Mane mane_;
    bool header_read_ = false;
    std::size_t transcript_place_ = 0;
    std::size_t status_place_ = 0;
    std::uint64_t used_ = 0;
    std::uint64_t of_several_lines_ = 0;
    std::uint64_t first_of_several_lines_ = 0;
};

}  // namespace

std::string mane_transcript_column(const std::string& annotation_name) {
    return annotation_name.find("ncbi_refseq") != std::string::npos ? "RefSeq_nuc" : "Ensembl_nuc";
}

Mane build_mane(io::ChunkSource& table, const Annotation& annotation, const std::string& transcript_column,
                SourceReport& report) {
    Builder builder(annotation, transcript_column, report);
    io::for_each_csv_row(table, report.bad_rows.source(), '\t', [&](const io::CsvRow& row) { builder.take(row); });
    return builder.finish();
}

}  // namespace gk::annotation
