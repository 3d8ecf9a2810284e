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
    static_assert(count <= 31);

public:
    constexpr explicit AttributeKeys(const std::array<std::string_view, count>& keys) : keys_(keys) {
        for (std::size_t i = 0; i < count; ++i) {
            if (keys[i].empty()) continue;
            all_ = static_cast<std::uint32_t>(all_ | (1U << i));
            auto& bits = by_first_letter_[static_cast<unsigned char>(keys[i].front())];
            bits = static_cast<std::uint32_t>(bits | (1U << i));
        }
    }

    /// The key that `text` begins with, followed by one of its end characters; `count` when there is none. `missing`
    /// are the keys to try, one bit each.
    std::size_t match(const char* text, const char* end, char after, std::uint32_t missing) const {
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
    /// The key that `word` is, likewise.
    std::size_t match(std::string_view word, std::uint32_t missing) const {
        if (word.empty()) return count;
        auto candidates = static_cast<unsigned>(by_first_letter_[static_cast<unsigned char>(word.front())] & missing);
        for (; candidates != 0; candidates &= candidates - 1) {
            const auto i = static_cast<std::size_t>(__builtin_ctz(candidates));
            if (keys_[i] == word) return i;
        }
        return count;
    }

    std::string_view key(std::size_t i) const { return keys_[i]; }

    /// Whether a row in which `missing` were not found may still have one of the keys.
    bool wants_any(std::uint32_t missing) const { return (missing & all_) != 0; }

private:
    std::array<std::string_view, count> keys_;
    std::uint32_t all_ = 0;  ///< one bit for each key
    std::array<std::uint32_t, 256> by_first_letter_{};
};

/// The values of the keys in one row; the first of several counts.
template <std::size_t count>
struct AttributeValues {
    std::array<std::string_view, count> values;
    std::uint32_t missing = 0;

    void clear() { missing = static_cast<std::uint32_t>((1U << count) - 1); }
    void set(std::size_t i, std::string_view value) {
        values[i] = value;
        missing = static_cast<std::uint32_t>(missing & ~(1U << i));
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

/// GFF3 as its standard has it and programs write it: as above, without the blanks around a piece, a key or a value.
template <std::size_t count>
void scan_trimmed_gff3_attributes(std::string_view text, const AttributeKeys<count>& keys,
                                  AttributeValues<count>& found) {
    found.clear();
    const auto trimmed = [](std::string_view part) {
        const std::size_t first = part.find_first_not_of(" \t");
        return first == std::string_view::npos ? std::string_view()
                                               : part.substr(first, part.find_last_not_of(" \t") + 1 - first);
    };
    while (!text.empty() && keys.wants_any(found.missing)) {
        const std::string_view piece = text.substr(0, text.find(';'));
        text.remove_prefix(piece.size() == text.size() ? piece.size() : piece.size() + 1);
        const std::size_t equals = piece.find('=');
        if (equals == std::string_view::npos) continue;
        const std::size_t i = keys.match(trimmed(piece.substr(0, equals)), found.missing);
        if (i != count) found.set(i, trimmed(piece.substr(equals + 1)));
    }
}

/// Steps through the attributes of a GTF row: `key "value";` or `key value;`, blanks or tabs between, and any number of
/// them and of semicolons before a key. A quoted value may hold semicolons; one without quotes ends at the semicolon,
/// without blanks at its end.
class GtfAttributes {
public:
    explicit GtfAttributes(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}

    /// False where there is no further attribute that has a value.
    bool next() {
        while (true) {
            while (at_ != end_ && (is_blank(*at_) || *at_ == ';')) ++at_;
            if (at_ == end_) return false;
            const char* const key_start = at_;
            while (at_ != end_ && !is_blank(*at_) && *at_ != ';' && *at_ != '"') ++at_;
            key_ = {key_start, static_cast<std::size_t>(at_ - key_start)};
            while (at_ != end_ && is_blank(*at_)) ++at_;
            if (at_ == end_) return false;
            if (*at_ == ';') continue;
            read_value();
            return true;
        }
    }
    std::string_view key() const { return key_; }
    std::string_view value() const { return value_; }

private:
    static bool is_blank(char c) { return c == ' ' || c == '\t'; }

    void read_value() {
        const bool quoted = *at_ == '"';
        if (quoted) ++at_;
        const char* const start = at_;
        while (at_ != end_ && *at_ != (quoted ? '"' : ';')) ++at_;
        const char* value_end = at_;
        while (!quoted && value_end != start && is_blank(value_end[-1])) --value_end;
        value_ = {start, static_cast<std::size_t>(value_end - start)};
        if (quoted && at_ != end_) ++at_;
    }

    const char* at_;
    const char* end_;
    std::string_view key_;
    std::string_view value_;
};

/// The values of the keys in a GTF row. Stops when every key is found.
template <std::size_t count>
void scan_gtf_attributes(std::string_view text, const AttributeKeys<count>& keys, AttributeValues<count>& found) {
    found.clear();
    GtfAttributes attributes(text);
    while (keys.wants_any(found.missing) && attributes.next()) {
        const std::size_t i = keys.match(attributes.key(), found.missing);
        if (i != count) found.set(i, attributes.value());
    }
}

/// Whether column 9 is written as in GTF: the first piece that tells one format from the other is a key, blanks and a
/// value, not `key=value` (gk/annotation/FORMAT.md#gtf-attributes).
bool is_gtf_attributes(std::string_view text);

}  // namespace gk::annotation
