// What a check finds wrong with a file.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace gk::table {

/// A list of sentences that does not grow with the damage: a check ends when it is full.
class Problems {
public:
    void add(std::string sentence) {
        if (sentences_.size() < most)
            sentences_.push_back(std::move(sentence));
        else
            has_more_ = true;
    }
    bool full() const { return sentences_.size() >= most; }
    bool empty() const { return sentences_.empty(); }

    std::vector<std::string> take() {
        if (has_more_ || full()) sentences_.emplace_back("perhaps more: the check ended here");
        return std::move(sentences_);
    }

private:
    static constexpr std::size_t most = 30;
    std::vector<std::string> sentences_;
    bool has_more_ = false;
};

}  // namespace gk::table
