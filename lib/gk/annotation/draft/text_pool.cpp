#include "gk/annotation/draft/text_pool.hpp"

#include <cstring>

#include "gk/annotation/draft/draft.hpp"

namespace gk::annotation {

std::uint64_t text_hash(std::string_view text) {
    // Eight bytes at a time: multiply, and fold the high half, where the mixing is, into the low one.
    const auto mix = [](std::uint64_t hash, std::uint64_t word) {
        hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
        return hash ^ (hash >> 32);
    };
    std::uint64_t hash = text.size();
    while (text.size() >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data(), 8);
        hash = mix(hash, word);
        text.remove_prefix(8);
    }
    std::uint64_t word = 0;
    if (!text.empty()) std::memcpy(&word, text.data(), text.size());
    return mix(hash, word);
}

std::uint32_t TextPool::add(std::string_view text, std::uint64_t hash) {
    if (count_ * 2 >= slots_.size()) enlarge();
    const auto short_hash = static_cast<std::uint32_t>(hash);
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = short_hash & mask;
    for (; slots_[at].place != 0; at = (at + 1) & mask) {
        if (slots_[at].hash != short_hash) continue;
        // The text's end is a NUL, and the text may have NULs of its own.
        const std::uint32_t offset = slots_[at].place - 1;
        const std::string_view rest = texts_.view().substr(offset);
        if (rest.size() > text.size() && rest[text.size()] == '\0' && rest.starts_with(text)) return offset;
    }
    const std::uint32_t offset = append_text(texts_, text);
    slots_[at] = {short_hash, offset + 1};
    ++count_;
    return offset;
}

void TextPool::enlarge() {
    std::vector<Slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.place == 0) continue;
        std::size_t at = slot.hash & mask;
        while (slots_[at].place != 0) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

}  // namespace gk::annotation
