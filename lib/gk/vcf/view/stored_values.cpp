#include "gk/vcf/view/stored_values.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <type_traits>

#include "gk/io/printed_half.hpp"
#include "gk/vcf/genotype_code.hpp"

namespace gk::vcf {
namespace {

using table::Block;
using table::CellNumber;
using table::Column;
using table::Kind;

// Reads the values of one type: `at(i)` is the i-th of all, whatever cell it belongs to.
template <CellType type>
struct Values {
    static constexpr bool real = is_real(type);
    explicit Values(const StoredColumn& stored) : data(stored.values.data) {}

    auto at(std::uint64_t i) const {
        if constexpr (type == CellType::boolean)
            return std::int64_t{data[i] != 0};
        else if constexpr (type == CellType::int8)
            return std::int64_t{load_unaligned<std::int8_t>(data + i)};
        else if constexpr (type == CellType::int16)
            return std::int64_t{load_unaligned<std::int16_t>(data + 2 * i)};
        else if constexpr (type == CellType::int32)
            return std::int64_t{load_unaligned<std::int32_t>(data + 4 * i)};
        else if constexpr (type == CellType::float32)
            return load_unaligned<float>(data + 4 * i);
        else
            return halves[load_unaligned<std::uint16_t>(data + 2 * i)];
    }

    const std::uint8_t* data;
    std::span<const float> halves = type == CellType::float16 ? io::printed_halves() : std::span<const float>();
};

// Calls `use` with the type as a constant.
template <typename Use>
auto with_type(CellType type, const Use& use) {
    using enum CellType;
    switch (type) {
        case int8:
            return use(std::integral_constant<CellType, int8>());
        case int16:
            return use(std::integral_constant<CellType, int16>());
        case int32:
            return use(std::integral_constant<CellType, int32>());
        case float16:
            return use(std::integral_constant<CellType, float16>());
        case float32:
            return use(std::integral_constant<CellType, float32>());
        default:
            return use(std::integral_constant<CellType, boolean>());
    }
}

const StoredColumn& stored_of(const Column& column) {
    return *static_cast<const StoredColumn*>(column.source);
}

// What a block's loops fill: no value is put behind another, since the time of a condition is spent here.
template <bool real>
void load_each(std::size_t count, Block& block, const auto& value_of) {
    block.texts.clear();
    block.made.clear();
    block.missing.resize(count);
    std::uint8_t* const missing = block.missing.data();
    if constexpr (real) {
        block.integers.clear();
        block.reals.resize(count);
        double* const out = block.reals.data();
        for (std::size_t i = 0; i < count; ++i) {
            const float value = value_of(i);
            out[i] = static_cast<double>(value);
            missing[i] = static_cast<std::uint8_t>(std::isnan(value));
        }
    } else {
        block.reals.clear();
        block.integers.resize(count);
        std::int64_t* const out = block.integers.data();
        for (std::size_t i = 0; i < count; ++i) out[i] = value_of(i);
        std::fill_n(missing, count, std::uint8_t{0});
    }
}

// Whether they follow each other, as in a search of all rows. Without a branch, so that several are compared at once.
bool is_run(std::span<const CellNumber> cells) {
    CellNumber difference = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) difference |= cells[i] - cells[0] - i;
    return difference == 0;
}

template <CellType type>
void load_items(const Column& self, std::span<const CellNumber> cells, Block& block) {
    const StoredColumn& stored = stored_of(self);
    const Values<type> values(stored);
    const std::uint64_t depth = stored.depth;
    const std::uint64_t k = self.index;
    if (depth == 1 && is_run(cells))
        load_each<Values<type>::real>(cells.size(), block, [&, first = cells.empty() ? 0 : cells[0]](std::size_t i) {
            return values.at(first + i);
        });
    else if (depth == 1)
        load_each<Values<type>::real>(cells.size(), block, [&](std::size_t i) { return values.at(cells[i]); });
    else
        load_each<Values<type>::real>(cells.size(), block,
                                      [&](std::size_t i) { return values.at(cells[i] * depth + k); });
}

void put_number(std::int64_t value, bool boolean, io::RowText& row) {
    if (boolean)
        row.flag(value != 0);
    else
        row.integer(value);
}

void put_number(float value, bool, io::RowText& row) {
    if (std::isnan(value))
        row.missing();
    else
        row.real(value);
}

template <CellType type>
void put_item(const Column& self, CellNumber cell, io::RowText& row) {
    const StoredColumn& stored = stored_of(self);
    put_number(Values<type>(stored).at(cell * stored.depth + self.index), type == CellType::boolean, row);
}

template <CellType type>
void put_list(const Column& self, CellNumber cell, io::RowText& row) {
    const StoredColumn& stored = stored_of(self);
    const Values<type> values(stored);
    row.begin_list();
    for (std::uint64_t k = 0; k < stored.depth; ++k) put_number(values.at(cell * stored.depth + k), false, row);
    row.end_list();
}

void load_texts(const Column& self, std::span<const CellNumber> cells, Block& block) {
    const TextCells& texts = stored_of(self).texts;
    block.clear();
    block.missing.assign(cells.size(), 0);
    for (const CellNumber cell : cells) block.texts.push_back(texts[static_cast<table::Row>(cell)]);
}

void put_text(const Column& self, CellNumber cell, io::RowText& row) {
    row.text(stored_of(self).texts[static_cast<table::Row>(cell)]);
}

// A number for a cell's values: their sum, or the largest. The sum of reals is made in double and is a float32 again.
struct Sum {
    static std::int64_t join(std::int64_t a, std::int64_t b) { return a + b; }
    static double join(double a, double b) { return a + b; }
};
struct Largest {
    template <typename T>
    static T join(T a, T b) {
        return std::max(a, b);
    }
};

template <CellType type, typename Join>
auto reduced(const Values<type>& values, std::uint64_t first, std::uint64_t depth) {
    if constexpr (!Values<type>::real) {
        std::int64_t result = values.at(first);
        for (std::uint64_t k = 1; k < depth; ++k) result = Join::join(result, values.at(first + k));
        return result;
    } else {
        std::optional<double> result;
        for (std::uint64_t k = 0; k < depth; ++k) {
            const auto value = static_cast<double>(values.at(first + k));
            if (!std::isnan(value)) result = result ? Join::join(*result, value) : value;
        }
        return result ? static_cast<float>(*result) : std::numeric_limits<float>::quiet_NaN();
    }
}

template <CellType type, typename Join>
void load_reduced(const Column& self, std::span<const CellNumber> cells, Block& block) {
    const StoredColumn& stored = stored_of(self);
    const Values<type> values(stored);
    const std::uint64_t depth = stored.depth;
    load_each<Values<type>::real>(cells.size(), block,
                                  [&](std::size_t i) { return reduced<type, Join>(values, cells[i] * depth, depth); });
}

template <CellType type, typename Join>
void put_reduced(const Column& self, CellNumber cell, io::RowText& row) {
    const StoredColumn& stored = stored_of(self);
    put_number(reduced<type, Join>(Values<type>(stored), cell * stored.depth, stored.depth), false, row);
}

Column column_over(std::string_view name, const StoredColumn& stored) {
    Column column;
    column.name = name;
    column.kind = stored.type == CellType::boolean ? Kind::boolean
                  : stored.type == CellType::text  ? Kind::text
                  : is_real(stored.type)           ? Kind::real
                                                   : Kind::integer;
    column.source = &stored;
    return column;
}

template <typename Join>
Column reduced_column(std::string_view name, const StoredColumn& stored) {
    Column column = column_over(name, stored);
    with_type(stored.type, [&](auto type) {
        column.load = load_reduced<type, Join>;
        column.put = put_reduced<type, Join>;
    });
    return column;
}

// Texts by codes.
template <const auto& texts>
std::optional<std::string_view> decoded(const StoredColumn& stored, std::uint64_t, CellNumber cell) {
    const std::int32_t code = stored.integer(cell);
    if (code < 0 || static_cast<std::size_t>(code) >= texts.size()) return std::nullopt;
    const std::string_view text = texts[static_cast<std::size_t>(code)];
    return is_dot(text) ? std::nullopt : std::optional(text);
}

}  // namespace

table::Column stored_column(std::string_view name, const StoredColumn& stored) {
    Column column = column_over(name, stored);
    if (stored.type == CellType::text) {
        column.load = load_texts;
        column.put = put_text;
        return column;
    }
    if (stored.depth == 1) return item_column(name, stored, 0);
    column.list = true;
    with_type(stored.type, [&](auto type) { column.put = put_list<type>; });
    return column;
}

table::Column item_column(std::string_view name, const StoredColumn& stored, std::uint32_t k) {
    Column column = column_over(name, stored);
    column.index = k;
    with_type(stored.type, [&](auto type) {
        column.load = load_items<type>;
        column.put = put_item<type>;
    });
    return column;
}

table::Column sum_column(std::string_view name, const StoredColumn& stored) {
    return reduced_column<Sum>(name, stored);
}

table::Column largest_column(std::string_view name, const StoredColumn& stored) {
    return reduced_column<Largest>(name, stored);
}

table::Column genotype_text_column(std::string_view name, const StoredColumn& stored) {
    return table::make_column<StoredColumn, decoded<genotype_texts>>(name, stored);
}

table::Column svtype_text_column(std::string_view name, const StoredColumn& stored) {
    return table::make_column<StoredColumn, decoded<svtype_texts>>(name, stored);
}

bool holds_genotypes(const StoredColumn& stored) {
    return stored.id == "GT" && stored.type == CellType::int8 && stored.depth == 1;
}

bool holds_svtypes(const StoredColumn& stored) {
    return stored.id == "SVTYPE" && stored.type == CellType::int8 && stored.depth == 1;
}

}  // namespace gk::vcf
