// Texts that a row of GFF3, GTF or BED can't hold as they are. GFF3's own percent-encoding does not help: GenomeKit
// takes texts as they stand in a file, so a `%3B` that is in an annotation must come back as `%3B`. A row that needs
// encoding therefore says so in its first attribute, and only then is it decoded (gk/annotation/FORMAT.md#encoding).
// Readers of GFF3 decode every row, so there a `%3B` of the source goes out as it came: they all take it for a `;`.
#pragma once

#include <string>
#include <string_view>

#include "gk/annotation/gff/attributes.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/base/text_arena.hpp"

namespace gk::annotation {

/// The first attribute of a row whose values are percent-encoded by gk.
constexpr std::string_view encoded_mark_gff3 = "gk_encoded=1;";
constexpr std::string_view encoded_mark_gtf = "gk_encoded \"1\";";

/// What NCBI's dialect has no attribute for on a transcript's row, and the ncbi-refseq source reads there: a biotype
/// other than the gene's, and the protein and product of a transcript without CDS rows.
constexpr std::string_view biotype_attribute = "gk_biotype";
constexpr std::string_view protein_id_attribute = "gk_protein_id";
constexpr std::string_view product_attribute = "gk_product";

/// The ID of a gene or transcript whose row has another one, since an earlier row has its own.
constexpr std::string_view true_id_attribute = "gk_id";

/// Whether a GFF3 reader would find another text than this: it has a `;`, `,`, `=`, `&`, `"` or control character, or a
/// `%` that two hexadecimal digits don't follow.
bool needs_gff3_encoding(std::string_view text);
/// The same of GTF: a `;`, `"` or control character.
bool needs_gtf_encoding(std::string_view text);

/// Appends the text with the characters that need it in that format, and each `%`, as `%` and two hexadecimal digits.
void append_gff3_encoded(ByteBuffer& out, std::string_view text);
void append_gtf_encoded(ByteBuffer& out, std::string_view text);

/// Whether the text has a control character, and the text with those encoded.
bool has_control_character(std::string_view text);
void append_without_control_characters(ByteBuffer& out, std::string_view text);

/// The inverse of both. A `%` without two digits stands for itself, and so does `%00`: no text of an
/// annotation can hold a NUL.
std::string decoded(std::string_view text);

/// The attributes behind the mark, if there is one.
std::string_view without_encoded_mark(std::string_view attributes);

/// The values that a row has for a reader: decoded where its first attribute says so.
class DecodedTexts {
public:
    template <std::size_t count>
    void decode(std::string_view attributes, AttributeValues<count>& found) {
        if (!is_marked(attributes)) return;
        for (std::size_t i = 0; i < count; ++i)
            if (found.has(i)) found.values[i] = texts_.keep(decoded(found.values[i]));
    }
    std::string_view decode(std::string_view attributes, std::string_view value) {
        return is_marked(attributes) ? texts_.keep(decoded(value)) : value;
    }
    /// Decoded values are valid until then.
    void clear() { texts_.clear(); }

private:
    static bool is_marked(std::string_view attributes) {
        return attributes.starts_with(encoded_mark_gff3) || attributes.starts_with(encoded_mark_gtf);
    }

    TextArena texts_;
};

}  // namespace gk::annotation
