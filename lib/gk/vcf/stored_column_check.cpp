#include "gk/vcf/stored_column_check.hpp"

#include <algorithm>
#include <string_view>

#include "gk/base/error.hpp"
#include "gk/vcf/genotype_code.hpp"

namespace gk::vcf {
namespace {

using table::Problems;

class ColumnCheck {
public:
    ColumnCheck(const Vcfbin& table, const std::string& kind, const StoredColumn& column, Problems& problems)
        : table_(table), column_(column), name_(kind + " column " + std::string(column.id)), problems_(problems) {}

    void check_values(bool is_info) {
        if (!is_info && column_.id == "GT") return check_codes(genotype_texts.size());
        if (is_info && column_.id == "SVTYPE") return check_codes(svtype_texts.size());
        if (column_.type == CellType::boolean) check_range(2);
    }

    void check_texts() {
        try {
            if (column_.texts.mode() == TextMode::fixed) check_fixed_texts();
            if (column_.texts.mode() == TextMode::variable) check_variable_texts();
            if (column_.texts.mode() == TextMode::pooled)
                for (table::Row row = 0; row < table_.size(); ++row) column_.texts[row];
        } catch (const DataError& error) {
            problems_.add(name_ + ": " + error.what());
        }
    }

    std::uint64_t offset_of(const void* at) const {
        return static_cast<std::uint64_t>(static_cast<const std::uint8_t*>(at) - table_.bytes().data());
    }

private:
    void add(const std::string& sentence) { problems_.add(name_ + ": " + sentence); }
    void add(std::uint64_t cell, const std::string& sentence) { add("cell " + std::to_string(cell) + ": " + sentence); }

    void check_codes(std::size_t count) {
        if (column_.type == CellType::int8 && column_.depth == 1) return check_range(static_cast<std::uint8_t>(count));
        add("its cells are " + std::to_string(column_.depth) + " of type " + std::string(name_of(column_.type)) +
            ", not 1 of type int8");
    }

    // Of values of one byte.
    void check_range(std::uint8_t count) {
        const BinaryArray& values = column_.values;
        for (std::uint64_t i = 0; i < values.count && !problems_.full(); ++i)
            if (values.data[i] >= count)
                add(i, "it holds " + std::to_string(static_cast<std::int8_t>(values.data[i])) + ", not 0 to " +
                           std::to_string(count - 1));
    }

    void check_fixed_texts() {
        const std::uint64_t width = column_.texts.width();
        for (table::Row row = 0; row < table_.size() && !problems_.full(); ++row) {
            const std::string_view text = column_.texts[row];
            count(text);
            const std::string_view rest(text.data() + text.size(), width - text.size());
            if (rest.find_first_not_of('\0') != std::string_view::npos) add(row, "something follows its text");
        }
        if (width != longest_ + 1)
            add("its texts have " + std::to_string(width) + " bytes each; the longest needs " +
                std::to_string(longest_ + 1));
        check_mode();
    }

    // Each behind the one before it, and an offset behind the last.
    void check_variable_texts() {
        const std::span<const std::uint8_t> bytes = column_.texts.bytes();
        std::uint64_t place = short_offset_size * (std::uint64_t{table_.size()} + 1);
        for (table::Row row = 0; row < table_.size() && !problems_.full(); ++row) {
            const std::string_view text = column_.texts[row];
            const std::uint64_t at = offset_of(text.data()) - offset_of(bytes.data());
            if (at != place)
                return add(row, "its text is at offset " + std::to_string(at) + ", not at " + std::to_string(place));
            place += text.size() + 1;
            count(text);
        }
        if (place != bytes.size())
            add("its texts have " + std::to_string(bytes.size() - place) + " bytes that are of no row");
        const std::uint64_t last = short_offset(bytes.data() + short_offset_size * table_.size());
        if (last != bytes.size())
            add("its last offset is " + std::to_string(last) + ", not " + std::to_string(bytes.size()));
        check_mode();
    }

    void count(std::string_view text) {
        longest_ = std::max<std::uint64_t>(longest_, text.size());
        text_bytes_ += text.size() + 1;
    }

    void check_mode() {
        const auto mode = static_cast<std::uint32_t>(column_.texts.mode());
        if (shorter_mode(table_.size(), longest_, text_bytes_) != column_.texts.mode())
            add("its texts are in mode " + std::to_string(mode) + ", which is not the shorter one for them");
    }

    const Vcfbin& table_;
    const StoredColumn& column_;
    std::string name_;
    Problems& problems_;
    // Of the texts read so far.
    std::uint64_t longest_ = 0;
    std::uint64_t text_bytes_ = 0;
};

}  // namespace

std::uint64_t check_padding(const Vcfbin& table, std::uint64_t begin, std::uint64_t alignment, Problems& problems) {
    const std::uint64_t end = (begin + alignment - 1) / alignment * alignment;
    const std::span<const std::uint8_t> padding = table.bytes().subspan(begin, end - begin);
    if (std::any_of(padding.begin(), padding.end(), [](std::uint8_t byte) { return byte != 0; }))
        problems.add("the padding at byte " + std::to_string(begin) + " is not 0");
    return end;
}

void check_column(const Vcfbin& table, const std::string& kind, const StoredColumn& column, Problems& problems) {
    constexpr std::uint64_t checkpoint = 4;
    ColumnCheck check(table, kind, column, problems);
    const std::uint64_t id_end = check.offset_of(column.id.data()) + column.id.size() + 1;
    const std::uint64_t begin = check_padding(table, id_end, 4, problems);
    if (column.type == CellType::text) {
        check_padding(table, begin + checkpoint, 8, problems);
        check.check_texts();
        const std::span<const std::uint8_t> texts = column.texts.bytes();
        check_padding(table, check.offset_of(texts.data()) + texts.size() + checkpoint, 4, problems);
        return;
    }
    check.check_values(kind == "INFO");
    check_padding(table, column.values.offset + column.values.count * size_of(column.type), 4, problems);
}

}  // namespace gk::vcf
