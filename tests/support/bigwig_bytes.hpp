// bigWig files made byte by byte, of every kind that there is and of kinds that there should not be, and a plain look
// into those that gk writes. From gk/bigwig/FORMAT.md, not from the library.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace gk::testing {

struct BigWigForm {
    std::uint16_t version = 4;
    bool big_endian = false;
    bool packed = true;
    bool has_summary = true;
    bool has_index = true;
    std::size_t node_width = 256;
};

/// Numbers in either byte order, appended or put in place.
class OrderedBytes {
public:
    explicit OrderedBytes(bool big_endian) : big_endian_(big_endian) {}

    template <typename T>
    OrderedBytes& put(T value) {
        bytes_.resize(bytes_.size() + sizeof value);
        set(bytes_.size() - sizeof value, value);
        return *this;
    }
    template <typename T>
    void set(std::size_t at, T value) {
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        if (big_endian_) std::reverse(raw, raw + sizeof value);
        std::memcpy(bytes_.data() + at, raw, sizeof value);
    }
    OrderedBytes& append(std::string_view text) {
        bytes_ += text;
        return *this;
    }
    const std::string& bytes() const { return bytes_; }
    std::uint64_t size() const { return bytes_.size(); }

private:
    bool big_endian_;
    std::string bytes_;
};

/// A zlib stream that packs nothing: stored blocks.
inline std::string stored_zlib(std::string_view raw) {
    std::string out = "\x78\x01";
    std::uint32_t a = 1;
    std::uint32_t b = 0;
    for (const char c : raw) {
        a = (a + static_cast<unsigned char>(c)) % 65521;
        b = (b + a) % 65521;
    }
    do {
        const std::string_view part = raw.substr(0, 65535);
        raw.remove_prefix(part.size());
        const auto size = static_cast<std::uint16_t>(part.size());
        out += raw.empty() ? '\1' : '\0';
        for (const std::uint16_t word : {size, static_cast<std::uint16_t>(~size)}) {
            out += static_cast<char>(word & 255);
            out += static_cast<char>(word >> 8);
        }
        out += part;
    } while (!raw.empty());
    for (const std::uint32_t word : {b, a}) {
        out += static_cast<char>(word >> 8);
        out += static_cast<char>(word & 255);
    }
    return out;
}

class BigWigBuilder {
public:
    struct Place {
        std::uint32_t chrom = 0;
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        std::string raw;
        std::uint64_t offset = 0;  ///< once `bytes` is made
        std::uint64_t size = 0;
    };
    using Run = std::tuple<std::uint32_t, std::uint32_t, float>;

    explicit BigWigBuilder(BigWigForm form = {}) : form_(form) {}

    BigWigBuilder& chrom(const std::string& name, std::uint32_t id, std::uint32_t size) {
        chroms_.emplace_back(name, id, size);
        return *this;
    }
    BigWigBuilder& bedgraph(std::uint32_t chrom, const std::vector<Run>& runs) {
        OrderedBytes raw(form_.big_endian);
        const auto start = runs.empty() ? 0 : std::get<0>(runs.front());
        const auto end = runs.empty() ? 1 : std::get<1>(runs.back());
        header(raw, chrom, start, end, 0, 0, 1, runs.size());
        for (const auto& [from, to, value] : runs) raw.put(from).put(to).put(value);
        return block(chrom, start, end, raw.bytes());
    }
    BigWigBuilder& variable(std::uint32_t chrom, std::uint32_t span,
                            const std::vector<std::pair<std::uint32_t, float>>& items) {
        OrderedBytes raw(form_.big_endian);
        header(raw, chrom, items.front().first, items.back().first + span, 0, span, 2, items.size());
        for (const auto& [start, value] : items) raw.put(start).put(value);
        return block(chrom, items.front().first, items.back().first + span, raw.bytes());
    }
    BigWigBuilder& fixed(std::uint32_t chrom, std::uint32_t start, std::uint32_t step, std::uint32_t span,
                         const std::vector<float>& values) {
        OrderedBytes raw(form_.big_endian);
        const auto end = static_cast<std::uint32_t>(start + step * (values.size() - 1) + span);
        header(raw, chrom, start, end, step, span, 3, values.size());
        for (const float value : values) raw.put(value);
        return block(chrom, start, end, raw.bytes());
    }
    /// Any bytes as a block, and where the index shall say that it lies.
    BigWigBuilder& block(std::uint32_t chrom, std::uint32_t start, std::uint32_t end, const std::string& raw) {
        places_.push_back({chrom, start, end, raw});
        return *this;
    }

    std::string bytes() {
        OrderedBytes out(form_.big_endian);
        out.append(std::string(64, '\0'));
        out.set(0, std::uint32_t{0x888FFC26});
        out.set(4, form_.version);
        const std::uint64_t summary = out.size();
        if (form_.has_summary) out.put(std::uint64_t{300}).put(0.5).put(4.0).put(1000.0).put(3600.0);
        chrom_tree_ = out.size();
        put_chroms(out);
        data_ = out.size();
        out.put(static_cast<std::uint32_t>(places_.size()));
        for (Place& place : places_) {
            place.offset = out.size();
            const std::string stored = form_.packed ? stored_zlib(place.raw) : place.raw;
            place.size = stored.size();
            out.append(stored);
        }
        index_ = out.size();
        if (form_.has_index) put_index(out);
        out.set(8, chrom_tree_);
        out.set(16, data_);
        out.set(24, form_.has_index ? index_ : std::uint64_t{0});
        out.set(44, form_.has_summary ? summary : std::uint64_t{0});
        out.set(52, form_.packed ? std::uint32_t{32768} : std::uint32_t{0});
        return out.bytes();
    }
    // Offsets in what `bytes` gave last.
    std::uint64_t chrom_tree() const { return chrom_tree_; }
    std::uint64_t data() const { return data_; }
    std::uint64_t index() const { return index_; }
    const std::vector<Place>& places() const { return places_; }

private:
    static void header(OrderedBytes& raw, std::uint32_t chrom, std::uint32_t start, std::uint32_t end,
                       std::uint32_t step, std::uint32_t span, std::uint8_t type, std::size_t count) {
        raw.put(chrom).put(start).put(end).put(step).put(span).put(type).put(std::uint8_t{0});
        raw.put(static_cast<std::uint16_t>(count));
    }

    // An item of a tree: what leads to it from a node above, and what it is in a leaf.
    struct Entry {
        std::string way;
        std::string leaf;
    };

    // The nodes below follow their parent, each with all that is below it.
    void put_node(OrderedBytes& out, const std::vector<Entry>& entries, std::size_t begin, std::size_t end) const {
        const std::size_t count = end - begin;
        std::size_t span = 1;
        while (span * form_.node_width < count) span *= form_.node_width;
        out.put(static_cast<std::uint8_t>(span == 1)).put(std::uint8_t{0});
        out.put(static_cast<std::uint16_t>((count + span - 1) / span));
        std::vector<std::size_t> ways;
        for (std::size_t i = begin; i < end; i += span) {
            out.append(span == 1 ? entries[i].leaf : entries[i].way);
            if (span != 1) out.put(std::uint64_t{0});
            ways.push_back(out.size() - sizeof(std::uint64_t));
        }
        for (std::size_t i = begin; span != 1 && i < end; i += span) {
            out.set(ways[(i - begin) / span], out.size());
            put_node(out, entries, i, std::min(i + span, end));
        }
    }

    void put_chroms(OrderedBytes& out) const {
        std::size_t key_bytes = 1;
        for (const auto& [name, id, size] : chroms_) key_bytes = std::max(key_bytes, name.size());
        out.put(std::uint32_t{0x78CA8C91}).put(static_cast<std::uint32_t>(form_.node_width));
        out.put(static_cast<std::uint32_t>(key_bytes)).put(std::uint32_t{8});
        out.put(std::uint64_t{chroms_.size()}).put(std::uint64_t{0});
        std::vector<Entry> entries;
        for (const auto& [name, id, size] : chroms_) {
            OrderedBytes leaf(form_.big_endian);
            const std::string key = name + std::string(key_bytes - name.size(), '\0');
            leaf.append(key).put(id).put(size);
            entries.push_back({key, leaf.bytes()});
        }
        put_node(out, entries, 0, entries.size());
    }

    void put_index(OrderedBytes& out) const {
        out.put(std::uint32_t{0x2468ACE0}).put(static_cast<std::uint32_t>(form_.node_width));
        out.put(std::uint64_t{places_.size()});
        for (int i = 0; i < 4; ++i) out.put(std::uint32_t{0});
        out.put(index_).put(std::uint32_t{1024}).put(std::uint32_t{0});
        std::vector<Entry> entries;
        for (const Place& place : places_) {
            OrderedBytes way(form_.big_endian);
            way.put(place.chrom).put(place.start).put(place.chrom).put(place.end);
            OrderedBytes leaf(form_.big_endian);
            leaf.append(way.bytes()).put(place.offset).put(place.size);
            entries.push_back({way.bytes(), leaf.bytes()});
        }
        put_node(out, entries, 0, entries.size());
    }

    BigWigForm form_;
    std::vector<std::tuple<std::string, std::uint32_t, std::uint32_t>> chroms_;
    std::vector<Place> places_;
    std::uint64_t chrom_tree_ = 0;
    std::uint64_t data_ = 0;
    std::uint64_t index_ = 0;
};

/// What a test reads from a bigWig's bytes at fixed places; little-endian.
template <typename T>
T number_at(std::string_view bytes, std::uint64_t at) {
    T value{};
    if (at + sizeof value <= bytes.size()) std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

}  // namespace gk::testing
