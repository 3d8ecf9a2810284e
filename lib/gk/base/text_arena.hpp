// Copies of texts that live as long as the arena.
#pragma once

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace gk {

class TextArena {
public:
    std::string_view keep(std::string_view text) {
        if (text.empty()) return {};
        if (text.size() > room_) add_block(text.size());
        char* const at = blocks_.back().get() + used_;
        std::memcpy(at, text.data(), text.size());
        used_ += text.size();
        room_ -= text.size();
        return {at, text.size()};
    }
    /// Two texts, the second right behind the first; where they begin.
    const char* keep(std::string_view first, std::string_view second) {
        const std::size_t size = first.size() + second.size();
        if (size > room_) add_block(size);
        if (size == 0) return nullptr;
        char* const at = blocks_.back().get() + used_;
        std::copy_n(first.data(), first.size(), at);
        std::copy_n(second.data(), second.size(), at + first.size());
        used_ += size;
        room_ -= size;
        return at;
    }
    void clear() {
        blocks_.clear();
        used_ = room_ = 0;
    }

private:
    void add_block(std::size_t least) {
        room_ = std::max(least, std::size_t{64} << 10);
        used_ = 0;
        blocks_.push_back(std::make_unique_for_overwrite<char[]>(room_));
    }

    std::vector<std::unique_ptr<char[]>> blocks_;
    std::size_t used_ = 0;
    std::size_t room_ = 0;
};

}  // namespace gk
