#include "cmd/dna_rows.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "gk/base/json_text.hpp"
#include "gk/genome/bases.hpp"

namespace gk::cmd {
namespace {

// A long interval is decoded and handed on in parts of this many bases, so that memory does not grow with it.
constexpr std::int64_t part_size = std::int64_t{1} << 20;

// In the order of dna_columns().known.
enum Column : std::size_t { chrom, start, end, name, strand, dna, score, length };

class DnaHandler final : public RecordHandler {
public:
    explicit DnaHandler(const DnaSettings& settings) : settings_(settings) {
        constexpr std::array line_start{Column::chrom, Column::start, Column::end, Column::name};
        copies_line_start_ = settings.columns.size() >= line_start.size() &&
                             std::equal(line_start.begin(), line_start.end(), settings.columns.begin());
    }

    void prepare(const Query& query) override {
        const TwoBitSequence* sequence = settings_.genome.sequence(*query.chrom);
        if (sequence == nullptr) return;
        const auto inside = [&](std::int32_t position) {
            return static_cast<std::uint64_t>(std::clamp<std::int64_t>(position, 0, sequence->size));
        };
        prefetch_bases(sequence->packed, inside(query.bed.start), inside(query.bed.end));
    }

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        sequence_ = settings_.genome.sequence(*query.chrom);
        if (sequence_ == nullptr)
            return io::BadRecord{
                io::Reason::not_in_file,
                "'" + std::string(query.bed.chrom()) + "' has no sequence in " + settings_.genome.twobit().path()};
        if (auto bad = check_bounds(query)) return bad;
        if (settings_.split) {
            if (auto bad = parse_blocks(query.bed, blocks_)) return bad;
        } else {
            blocks_.assign(1, {query.bed.start, query.bed.end});
        }
        write_row(query, false, out);
        return std::nullopt;
    }

    void render_missing(const Query& query, io::ChunkOutput& out) override { write_row(query, true, out); }

private:
    std::optional<io::BadRecord> check_bounds(const Query& query) const {
        const std::int64_t size = sequence_->size;
        const std::int64_t from = query.bed.start;
        const std::int64_t to = query.bed.end;
        if (from >= 0 && to <= size) return std::nullopt;
        const bool touches = from < to && to > 0 && from < size;
        if (settings_.padding && touches) return std::nullopt;
        std::string what = touches ? "the interval " : "the whole interval ";
        what += "[" + std::to_string(from) + ", " + std::to_string(to) + ") lies outside " +
                std::string(query.bed.chrom()) + ", which has " + std::to_string(size) + " bases";
        if (touches) what = "part of " + what;
        return io::BadRecord{io::Reason::outside_chromosome, what};
    }

    void write_row(const Query& query, bool missing, io::ChunkOutput& out) {
        switch (settings_.format) {
            case DnaFormat::fasta:
                return write_fasta(query, missing, out);
            case DnaFormat::tsv:
                return write_tsv(query, missing, out);
            case DnaFormat::json:
                return write_json(query, missing, out);
            case DnaFormat::bed:
                write_input_line(query, out.rows);
                out.rows.push('\t');
                break;
            case DnaFormat::seq:
                break;
        }
        write_sequence_or(".", query, missing, out);
        out.rows.push('\n');
    }

    void write_fasta(const Query& query, bool missing, io::ChunkOutput& out) {
        out.rows.push('>');
        write_fasta_name(query, out.rows);
        out.rows.push('\n');
        if (settings_.width == 0) {
            if (!missing) write_sequence(query, out);
            out.rows.push('\n');
            return;
        }
        LineWrapper wrapper(settings_.width);
        if (!missing) {
            for_each_part(query, [&](std::int64_t from, std::int64_t to) {
                part_.clear();
                sequence_->append_padded(from, to, query.strand, settings_.letter_case, part_);
                wrapper.append(part_.view(), out.rows);
                out.spill_if_large();
            });
        }
        wrapper.finish(out.rows);
    }

    void write_fasta_name(const Query& query, ByteBuffer& rows) const {
        const std::string_view text = query.bed.name();
        if (query.is_region || (settings_.name_only && !text.empty())) return rows.append(query.bed.columns[3]);
        if (!text.empty()) {
            rows.append(text);
            rows.append("::");
        }
        rows.append(chrom_name(query));
        rows.push(':');
        write_position(query, Column::start, ".", rows);
        rows.push('-');
        write_position(query, Column::end, ".", rows);
        if (query.strand_read == '.' || query.strand_read == '?') return;
        rows.push('(');
        rows.push(query.strand_read);
        rows.push(')');
    }

    void write_tsv(const Query& query, bool missing, io::ChunkOutput& out) {
        std::size_t done = 0;
        if (copies_line_start_ && !missing && is_canonical(query)) {
            const std::string_view name = query.bed.columns[3];
            const char* const line = query.bed.line.data();
            out.rows.append({line, static_cast<std::size_t>(name.data() + name.size() - line)});
            done = 4;
        }
        for (; done < settings_.columns.size(); ++done) {
            if (done != 0) out.rows.push('\t');
            switch (settings_.columns[done]) {
                case Column::chrom:
                    out.rows.append(chrom_name(query));
                    break;
                case Column::start:
                    write_position(query, Column::start, ".", out.rows);
                    break;
                case Column::end:
                    write_position(query, Column::end, ".", out.rows);
                    break;
                case Column::name:
                    out.rows.append(query.bed.name().empty() ? "." : query.bed.name());
                    break;
                case Column::strand:
                    out.rows.push(query.strand_read == '?' ? '.' : strand_char(query.strand));
                    break;
                case Column::score:
                    out.rows.append(query.bed.column(4).value_or("."));
                    break;
                case Column::length:
                    write_length(missing ? "." : "", out.rows);
                    break;
                default:
                    write_sequence_or(".", query, missing, out);
                    break;
            }
        }
        out.rows.push('\n');
    }

    void write_json(const Query& query, bool missing, io::ChunkOutput& out) {
        const ColumnChoice choice = dna_columns();
        char before = '{';
        for (const std::size_t column : settings_.columns) {
            out.rows.push(before);
            before = ',';
            out.rows.push('"');
            out.rows.append(choice.known[column]);
            out.rows.append("\":");
            write_json_value(column, query, missing, out);
        }
        out.rows.append("}\n");
    }

    void write_json_value(std::size_t column, const Query& query, bool missing, io::ChunkOutput& out) {
        ByteBuffer& rows = out.rows;
        switch (column) {
            case Column::chrom:
                return write_json_text(chrom_name(query), rows);
            case Column::start:
                return write_position(query, Column::start, "null", rows);
            case Column::end:
                return write_position(query, Column::end, "null", rows);
            case Column::name:
                return write_json_text(query.bed.name(), rows);
            case Column::strand:
                if (query.strand_read == '?') return rows.append("null");
                return rows.append(query.strand == Strand::positive ? R"("+")" : R"("-")");
            case Column::score:
                return write_json_text(query.bed.column(4).value_or(""), rows);
            case Column::length:
                return write_length(missing ? "null" : "", rows);
            default:
                break;
        }
        if (missing) return rows.append("null");
        rows.push('"');
        write_sequence(query, out);
        out.rows.push('"');
    }

    static void write_json_text(std::string_view text, ByteBuffer& rows) {
        if (text.empty() || text == ".")
            rows.append("null");
        else
            append_json_string(rows, text);
    }

    // The line as it came; its chromosome in the wanted scheme, if one is wanted.
    void write_input_line(const Query& query, ByteBuffer& rows) const {
        const std::size_t begin = rows.size();
        append_tabbed(query.bed, rows);
        if (!settings_.rename_input || !query.chrom) return;
        const std::string rest(rows.view().substr(begin + query.bed.columns[0].size()));
        rows.truncate(begin);
        rows.append(chrom_name(query));
        rows.append(rest);
    }

    // The line's first four columns read as they would be written: the commonest row, copied at once.
    bool is_canonical(const Query& query) const {
        return query.bed.column_count > 3 && !query.bed.columns[3].empty() &&
               !place_as_read(query, chrom_name(query)).empty();
    }

    std::string_view chrom_name(const Query& query) const {
        if (query.chrom) return settings_.names[index_of(*query.chrom)];
        return query.bed.column_count == 0 ? std::string_view(".") : query.bed.chrom();
    }

    // Of a bad record, a position may not have been readable.
    static void write_position(const Query& query, Column column, const char* missing, ByteBuffer& rows) {
        if (!(column == Column::start ? query.bed.start_read : query.bed.end_read))
            rows.append(missing);
        else
            rows.append_integer(column == Column::start ? query.bed.start : query.bed.end);
    }

    // Bases in the sequence: those of the blocks where they are joined.
    void write_length(std::string_view missing, ByteBuffer& rows) const {
        if (!missing.empty()) return rows.append(missing);
        std::int64_t bases = 0;
        for (const io::BedBlock& block : blocks_) bases += std::int64_t{block.end} - block.start;
        rows.append_integer(bases);
    }

    void write_sequence_or(std::string_view placeholder, const Query& query, bool missing, io::ChunkOutput& out) {
        if (missing)
            out.rows.append(placeholder);
        else
            write_sequence(query, out);
    }

    void write_sequence(const Query& query, io::ChunkOutput& out) {
        for_each_part(query, [&](std::int64_t from, std::int64_t to) {
            sequence_->append_padded(from, to, query.strand, settings_.letter_case, out.rows);
            out.spill_if_large();
        });
    }

    // The record's bases [from, to) in sense order, in parts of at most part_size.
    template <typename Use>
    void for_each_part(const Query& query, Use&& use) const {
        const auto parts_of = [&](const io::BedBlock& block) {
            if (query.strand == Strand::positive) {
                for (std::int64_t at = block.start; at < block.end; at += part_size)
                    use(at, std::min<std::int64_t>(at + part_size, block.end));
            } else {
                for (std::int64_t at = block.end; at > block.start; at -= part_size)
                    use(std::max<std::int64_t>(at - part_size, block.start), at);
            }
        };
        if (query.strand == Strand::positive)
            std::for_each(blocks_.begin(), blocks_.end(), parts_of);
        else
            std::for_each(blocks_.rbegin(), blocks_.rend(), parts_of);
    }

    const DnaSettings& settings_;
    bool copies_line_start_ = false;
    const TwoBitSequence* sequence_ = nullptr;
    std::vector<io::BedBlock> blocks_;
    ByteBuffer part_;
};

}  // namespace

void LineWrapper::append(std::string_view bases, ByteBuffer& out) {
    while (!bases.empty()) {
        const std::size_t n = std::min<std::size_t>(width_ - column_, bases.size());
        char* const at = out.room(n + 1);
        std::memcpy(at, bases.data(), n);
        bases.remove_prefix(n);
        column_ += n;
        out.added(n);
        if (column_ == width_) end_line(out);
    }
}

void LineWrapper::finish(ByteBuffer& out) {
    if (column_ != 0 || !wrote_line_) end_line(out);
}

void LineWrapper::end_line(ByteBuffer& out) {
    out.push('\n');
    column_ = 0;
    wrote_line_ = true;
}

ColumnChoice dna_columns() {
    return {.known = {"chrom", "start", "end", "name", "strand", "dna", "score", "length"},
            .defaults = {"chrom", "start", "end", "name", "strand", "dna"}};
}

std::unique_ptr<RecordHandler> make_dna_handler(const DnaSettings& settings) {
    return std::make_unique<DnaHandler>(settings);
}

}  // namespace gk::cmd
