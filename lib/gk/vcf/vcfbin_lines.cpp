#include "gk/vcf/vcfbin_lines.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/vcf/genotype_code.hpp"
#include "gk/vcf/vcf_alleles.hpp"

namespace gk::vcf {
namespace {

constexpr std::size_t wanted_chunk_size = std::size_t{128} << 10;

bool has_control_characters(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; });
}

// What a VCF line says of a row, but for its chromosome and samples.
struct Site {
    std::int64_t position = 0;  ///< 1-based
    std::string ref;
    std::string alt;
    std::optional<std::int64_t> end;  ///< of a symbolic allele
};

// Of a symbolic allele or a breakend, REF has lost a base that only its place matters of: an N stands for it.
Site site_of(const table::RowHead& head, const Alleles& alleles) {
    Site site{.position = std::int64_t{head.start()} + 1,
              .ref = std::string(alleles.ref),
              .alt = std::string(alleles.alt),
              .end = {}};
    const VcfAlleles form = vcf_alleles(head, alleles);
    if (form.symbolic) site.end = head.end();
    if (form.pad != Pad::none && (form.symbolic || site.alt.find_first_of("[]") != std::string::npos)) {
        site.position = form.position;
        site.ref.insert(form.pad == Pad::before ? 0 : site.ref.size(), 1, 'N');
        if (!form.symbolic) site.alt.insert(form.pad == Pad::before ? 0 : site.alt.size(), 1, 'N');
    }
    if (site.ref.empty()) site.ref = "-";
    if (site.alt.empty()) site.alt = "-";
    return site;
}

}  // namespace

VcfbinLines::VcfbinLines(const std::string& path, const Genome& genome, BcfColumns columns,
                         std::optional<std::uint64_t> limit, const io::Piece& piece)
    : table_(path), genome_(genome), tags_(genome.names()) {
    const auto tag = table_.assembly();
    if (tag && *tag != assembly_tag(genome.assembly()))
        throw DataError("the VCF table is on another assembly than " + genome.assembly(), path);
    next_row_ = static_cast<table::Row>(piece.begin(table_.size()));
    const std::uint64_t most = limit.value_or(table_.size());
    end_ = static_cast<table::Row>(std::min(piece.end(table_.size()), next_row_ + most));
    if (const StoredColumn* const ids = table_.info("ID"); ids != nullptr && ids->type == CellType::text) ids_ = ids;
    begins_with_header_ = columns != BcfColumns::sites;
    has_samples_ = columns == BcfColumns::genotypes;
    if (!has_samples_ || table_.samples().empty()) return;
    genotypes_ = table_.format("GT");
    if (genotypes_ == nullptr) throw DataError("the VCF table has no genotypes: there is no FORMAT column GT", path);
    if (genotypes_->type != CellType::int8 || genotypes_->depth != 1)
        throw DataError("the VCF table is damaged: its FORMAT column GT holds no codes", path);
    phase_sets_ = table_.format("PS");
    const auto is_number = [](CellType type) {
        return type == CellType::int8 || type == CellType::int16 || type == CellType::int32;
    };
    if (phase_sets_ != nullptr && (phase_sets_->depth != 1 || !is_number(phase_sets_->type))) phase_sets_ = nullptr;
}

bool VcfbinLines::next(io::Chunk& chunk) {
    chunk.text.clear();
    if (std::exchange(begins_with_header_, false)) {
        chunk.first_line = 0;
        append_header(chunk.text);
        return true;
    }
    chunk.first_line = std::uint64_t{next_row_} + 1;
    while (next_row_ < end_ && chunk.text.size() < wanted_chunk_size) append_row(next_row_++, chunk.text);
    return !chunk.text.empty();
}

void VcfbinLines::append_header(ByteBuffer& text) const {
    if (!has_samples_)
        text.append(
            "##fileformat=VCFv4.2\n##INFO=<ID=END,Number=1,Type=Integer,Description=\"Last base of the variant\">\n");
    text.append("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO");
    if (has_samples_) append_samples(text);
    text.push('\n');
}

void VcfbinLines::append_samples(ByteBuffer& text) const {
    text.append("\tFORMAT");
    for (const std::string_view name : table_.samples()) {
        text.push('\t');
        text.append(name);
    }
}

void VcfbinLines::append_row(table::Row row, ByteBuffer& text) const {
    const table::RowHead& head = table_.row(row).head;
    const Alleles alleles = table_.alleles(row);
    const auto fail = [&](const std::string& what) { throw DataError::at_line(what, table_.path(), row + 1U); };
    const auto chrom = tags_.find(head.chrom);
    if (!chrom)
        fail("the row is on a chromosome that " + genome_.assembly() + " does not have (tag " +
             std::to_string(std::uint32_t{head.chrom}) + ")");
    if (has_control_characters(alleles.ref) || has_control_characters(alleles.alt) ||
        alleles.alt.find(',') != std::string_view::npos)
        fail("the VCF table is damaged: an allele has characters that no VCF has there");
    const Site site = site_of(head, alleles);
    text.append(genome_.names().name(*chrom));
    text.push('\t');
    text.append_integer(site.position);
    text.push('\t');
    append_id(row, text);
    text.push('\t');
    text.append(site.ref);
    text.push('\t');
    text.append(site.alt);
    text.append("\t.\t.\t");
    if (site.end) {
        text.append("END=");
        text.append_integer(*site.end);
    } else {
        text.push('.');
    }
    if (genotypes_ != nullptr) append_genotypes(row, text);
    text.push('\n');
}

// What the table has of column 3, if it was asked for.
void VcfbinLines::append_id(table::Row row, ByteBuffer& text) const {
    const std::string_view id = ids_ == nullptr ? std::string_view{} : ids_->texts[row];
    if (has_control_characters(id))
        throw DataError::at_line("the VCF table is damaged: an ID has control characters", table_.path(), row + 1U);
    text.append(id.empty() ? std::string_view(".") : id);
}

void VcfbinLines::append_genotypes(table::Row row, ByteBuffer& text) const {
    text.append(phase_sets_ != nullptr ? "\tGT:PS" : "\tGT");
    const std::uint64_t first = std::uint64_t{row} * table_.samples().size();
    for (std::uint64_t sample = 0; sample < table_.samples().size(); ++sample) {
        const auto code = static_cast<std::uint32_t>(genotypes_->integer(first + sample));
        if (code >= genotype_texts.size())
            throw DataError::at_line("the VCF table is damaged: there is no genotype of code " +
                                         std::to_string(static_cast<std::int32_t>(code)),
                                     table_.path(), row + 1U);
        text.push('\t');
        text.append(genotype_texts[code]);
        if (phase_sets_ == nullptr) continue;
        text.push(':');
        text.append_integer(phase_sets_->integer(first + sample));
    }
}

bool holds_vcfbin(io::Input& input) {
    constexpr char signature[] = {static_cast<char>(signatures::vcfbin & 0xFF),
                                  static_cast<char>(signatures::vcfbin >> 8)};
    return input.begins_with({signature, sizeof signature});
}

std::unique_ptr<io::ChunkSource> open_variant_lines(io::Input& input, const Genome& genome, BcfColumns columns,
                                                    std::optional<std::uint64_t> limit) {
    if (!holds_vcfbin(input)) return open_vcf_lines(input, columns, limit);
    if (!input.is_file())
        throw UsageError("a VCF table is mapped into memory, so it can't come from stdin or a pipe (" + input.name() +
                         ")");
    return std::make_unique<VcfbinLines>(input.name(), genome, columns, limit, input.piece().value_or(io::Piece()));
}

}  // namespace gk::vcf
