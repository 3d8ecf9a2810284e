// The attributes of a GFF3 or GTF row: the values of a fixed set of keys, found in one pass over the text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace gk::annotation {

/// The keys that a reader of one kind of row asks for, and by which of their first letters they are told apart. An
/// empty key holds the place of one that a dialect lacks: no row has it.
template <std::size_t count>
class AttributeKeys {
    static_assert(count <= 16);

public:
    constexpr explicit AttributeKeys(const std::array<std::string_view, count>& keys) : keys_(keys) {
        for (std::size_t i = 0; i < count; ++i) {
            if (keys[i].empty()) continue;
            all_ = static_cast<std::uint16_t>(all_ | (1U << i));
            auto& bits = by_first_letter_[static_cast<unsigned char>(keys[i].front())];
            bits = static_cast<std::uint16_t>(bits | (1U << i));
        }
    }

    /// The key that `text` begins with, followed by one of its end characters; `count` when there is none. `missing`
    /// are the keys to try, one bit each.
    std::size_t match(const char* text, const char* end, char after, std::uint16_t missing) const {
        auto candidates = static_cast<unsigned>(by_first_letter_[static_cast<unsigned char>(*text)] & missing);
        const auto room = static_cast<std::size_t>(end - text);
        for (; candidates != 0; candidates &= candidates - 1) {
            const auto i = static_cast<std::size_t>(__builtin_ctz(candidates));
            const std::string_view key = keys_[i];
            if (room > key.size() && text[key.size()] == after && std::memcmp(text, key.data(), key.size()) == 0)
                return i;
        }
        return count;
    }

    std::string_view key(std::size_t i) const { return keys_[i]; }

    /// Whether a row in which `missing` were not found may still have one of the keys.
    bool wants_any(std::uint16_t missing) const { return (missing & all_) != 0; }

private:
    std::array<std::string_view, count> keys_;
    std::uint16_t all_ = 0;  ///< one bit for each key
    std::array<std::uint16_t, 256> by_first_letter_{};
};

/// The values of the keys in one row; the first of several counts.
template <std::size_t count>
struct AttributeValues {
    std::array<std::string_view, count> values;
    std::uint16_t missing = 0;

    void clear() { missing = static_cast<std::uint16_t>((1U << count) - 1); }
    void set(std::size_t i, std::string_view value) {
        values[i] = value;
        missing = static_cast<std::uint16_t>(missing & ~(1U << i));
    }
    bool has(std::size_t i) const { return (missing >> i & 1U) == 0; }
    std::optional<std::string_view> get(std::size_t i) const {
        if (!has(i)) return std::nullopt;
        return values[i];
    }
    /// Empty where it is absent or empty.
    std::string_view text(std::size_t i) const { return has(i) ? values[i] : std::string_view(); }
};

/// GFF3 as GenomeKit reads it: pieces between semicolons, each `key=value` taken as it is, without trimming, decoding
/// or quotes (gk/annotation/FORMAT.md#gff3-attributes). Stops when every key is found.
template <std::size_t count>
void scan_gff3_attributes(std::string_view text, const AttributeKeys<count>& keys, AttributeValues<count>& found) {
    found.clear();
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        const char* stop = static_cast<const char*>(std::memchr(at, ';', static_cast<std::size_t>(end - at)));
        if (stop == nullptr) stop = end;
        const std::size_t i = stop == at ? count : keys.match(at, stop, '=', found.missing);
        if (i != count) {
            const char* const value = at + keys.key(i).size() + 1;
            found.set(i, {value, static_cast<std::size_t>(stop - value)});
            if (!keys.wants_any(found.missing)) return;
        }
        at = stop + 1;
    }
}

/// GTF: `key "value";` or `key value;`, blanks between. A quoted value may hold semicolons.
template <std::size_t count>
void scan_gtf_attributes(std::string_view text, const AttributeKeys<count>& keys, AttributeValues<count>& found) {
    found.clear();
    const char* at = text.data();
    const char* const end = at + text.size();
    while (keys.wants_any(found.missing)) {
        while (at != end && (*at == ' ' || *at == ';')) ++at;
        if (at == end) return;
        const std::size_t i = keys.match(at, end, ' ', found.missing);
        while (at != end && *at != ' ' && *at != ';') ++at;
        while (at != end && *at == ' ') ++at;
        if (at == end) return;
        const bool quoted = *at == '"';
        if (quoted) ++at;
        const char* stop = at;
        while (stop != end && *stop != (quoted ? '"' : ';')) ++stop;
        const char* value_end = stop;
        while (!quoted && value_end != at && value_end[-1] == ' ') --value_end;
        if (i != count) found.set(i, {at, static_cast<std::size_t>(value_end - at)});
        at = quoted && stop != end ? stop + 1 : stop;
    }
}

/// Whether column 9 is written as in GTF: a key, blanks, a quoted value.
bool is_gtf_attributes(std::string_view text);

}  // namespace gk::annotation
