// A dganno file of a few genes and transcripts, without parts.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "gk/annotation/rows.hpp"

namespace gk::fuzz {

/// Genes and the IDs of their transcripts, in row order.
using SmallGenes = std::vector<std::pair<std::string, std::vector<std::string>>>;

class SmallAnnotation {
public:
    explicit SmallAnnotation(const SmallGenes& genes) {
        std::string gene_rows;
        std::string gene_texts;
        std::string transcript_rows;
        std::string transcript_texts;
        std::int32_t gene_count = 0;
        std::int32_t transcript_count = 0;
        for (const auto& [gene_id, transcripts] : genes) {
            annotation::GeneRow gene{};
            gene.head = head();
            gene.transcript_count = static_cast<std::int32_t>(transcripts.size());
            gene.first_transcript = transcripts.empty() ? annotation::no_row : transcript_count;
            gene.aux = static_cast<std::uint32_t>(gene_texts.size());
            append(gene_rows, gene);
            gene_texts.append(gene_id).append(2, '\0');
            for (const std::string& id : transcripts) {
                annotation::TranscriptRow transcript{};
                transcript.head = head();
                transcript.gene = gene_count;
                transcript.aux = static_cast<std::uint32_t>(transcript_texts.size());
                append(transcript_rows, transcript);
                transcript_texts.append(id).append(4, '\0');
                ++transcript_count;
            }
            ++gene_count;
        }
        append(bytes_, annotation::dganno_format.signature);
        append(bytes_, annotation::dganno_format.version);
        add_table(gene_rows, sizeof(annotation::GeneRow), gene_count, gene_texts);
        add_table(transcript_rows, sizeof(annotation::TranscriptRow), transcript_count, transcript_texts);
        add_table("", sizeof(annotation::ExonRow), 0, "");
        add_table("", sizeof(annotation::IntronRow), 0, "");
        for (int i = 0; i < 3; ++i) add_table("", sizeof(annotation::PartRow), 0, "");
    }

    const std::string& bytes() const { return bytes_; }

private:
    static table::RowHead head() { return {.pos5 = 0, .pos3 = 0, .assembly = 1, .chrom = 1, .strand = 1}; }

    template <typename T>
    static void append(std::string& to, const T& value) {
        to.append(reinterpret_cast<const char*>(&value), sizeof value);
    }

    void pad() { bytes_.append((4 - bytes_.size() % 4) % 4, '\0'); }

    // All rows have one interval, so that both lists of the index are the row numbers.
    void add_table(const std::string& rows, std::size_t row_size, std::int32_t count, const std::string& texts) {
        pad();
        append(bytes_, table::before_rows);
        append(bytes_, std::uint64_t{static_cast<std::uint32_t>(count)});
        append(bytes_, static_cast<std::uint32_t>(row_size));
        bytes_ += rows;
        append(bytes_, table::before_aux);
        append(bytes_, std::uint64_t{texts.size()});
        append(bytes_, std::uint32_t{1});
        bytes_ += texts + '\1';
        pad();
        append(bytes_, table::before_index);
        append(bytes_, std::uint64_t{count == 0 ? 0U : 1U});
        if (count != 0) {
            append(bytes_, std::uint32_t{1});  // chromosome
            bytes_ += '\1';                    // strand
            append(bytes_, std::int32_t{1});   // the longest interval
            for (int list = 0; list < 2; ++list) {
                append(bytes_, std::uint64_t{static_cast<std::uint32_t>(count)});
                append(bytes_, std::uint32_t{4});
                for (std::int32_t row = 0; row < count; ++row) append(bytes_, row);
            }
        }
        append(bytes_, table::after_table);
    }

    std::string bytes_;
};

}  // namespace gk::fuzz
