#include "gk/vcf/view/column_content.hpp"

#include <algorithm>
#include <string_view>

#include "gk/base/byte_buffer.hpp"

namespace gk::vcf {
namespace {

using table::Row;
using Use = ColumnContent::Use;

// Bytes on their way to `use`, a large piece at a time.
class Pieces {
public:
    explicit Pieces(const Use& use) : use_(use) {}
    void add(const void* data, std::size_t size) {
        buffer_.write(data, size);
        if (buffer_.size() >= enough) flush();
    }
    void flush() {
        use_({reinterpret_cast<const std::uint8_t*>(buffer_.data()), buffer_.size()});
        buffer_.clear();
    }

private:
    static constexpr std::size_t enough = std::size_t{1} << 20;
    const Use& use_;
    ByteBuffer buffer_;
};

ColumnContent content_of(const StoredColumn& column, std::uint64_t cells) {
    ColumnContent content;
    content.id = column.id;
    content.type = column.type;
    content.depth = column.depth;
    content.count = cells * column.depth;
    return content;
}

std::size_t cell_size(const StoredColumn& column) {
    return std::size_t{column.depth} * size_of(column.type);
}

std::function<void(const Use&)> as_they_lie(const StoredColumn& column, std::uint64_t count) {
    return [&column, size = count * size_of(column.type)](const Use& use) { use({column.values.data, size}); };
}

ColumnContent text_content(const StoredColumn& column, std::span<const Row> rows) {
    ColumnContent content = content_of(column, rows.size());
    for (const Row row : rows) {
        const std::uint64_t size = column.texts[row].size();
        content.text_bytes += size + 1;
        content.longest = std::max(content.longest, size);
    }
    content.each_piece = [&column, rows](const Use& use) {
        Pieces pieces(use);
        for (const Row row : rows) {
            const std::string_view text = column.texts[row];
            pieces.add(text.data(), text.size() + 1);  // its NUL stands behind it in the file
        }
        pieces.flush();
    };
    return content;
}

}  // namespace

bool is_all(std::span<const std::uint32_t> numbers, std::uint64_t size) {
    if (numbers.size() != size) return false;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (numbers[i] != i) return false;
    return true;
}

ColumnContent info_content(const Vcfbin& table, const StoredColumn& column, std::span<const Row> rows) {
    if (column.type == CellType::text) return text_content(column, rows);
    ColumnContent content = content_of(column, rows.size());
    if (is_all(rows, table.size()))
        content.each_piece = as_they_lie(column, content.count);
    else
        content.each_piece = [&column, rows](const Use& use) {
            Pieces pieces(use);
            for (const Row row : rows) pieces.add(column.cell(row), cell_size(column));
            pieces.flush();
        };
    return content;
}

ColumnContent format_content(const Vcfbin& table, const StoredColumn& column, std::span<const Row> rows,
                             std::span<const std::uint32_t> samples) {
    ColumnContent content = content_of(column, std::uint64_t{rows.size()} * samples.size());
    const std::uint64_t stored = table.samples().size();
    const bool all_samples = is_all(samples, stored);
    if (all_samples && is_all(rows, table.size())) {
        content.each_piece = as_they_lie(column, content.count);
        return content;
    }
    content.each_piece = [&column, rows, samples, stored, all_samples](const Use& use) {
        Pieces pieces(use);
        const std::size_t size = cell_size(column);
        for (const Row row : rows) {
            const std::uint8_t* const cells = column.cell(row * stored);
            if (all_samples)
                pieces.add(cells, stored * size);
            else
                for (const std::uint32_t sample : samples) pieces.add(cells + sample * size, size);
        }
        pieces.flush();
    };
    return content;
}

}  // namespace gk::vcf
