// 2bit files of every version and byte order, for tests.
#pragma once

#include <cctype>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace gk::testing {

struct TwoBitForm {
    bool long_offsets = false;
    bool big_endian = false;
};

/// Writes sequences as they are read with soft-masking: lower case is masked, N and n are N blocks.
class TwoBitBuilder {
public:
    explicit TwoBitBuilder(TwoBitForm form = {}) : form_(form) {}

    TwoBitBuilder& add(std::string name, std::string bases) {
        sequences_.emplace_back(std::move(name), std::move(bases));
        return *this;
    }

    std::string bytes() const {
        std::string index;
        std::string records;
        std::uint64_t index_size = 0;
        for (const auto& [name, bases] : sequences_) index_size += 1 + name.size() + (form_.long_offsets ? 8 : 4);
        for (const auto& [name, bases] : sequences_) {
            index += static_cast<char>(name.size());
            index += name;
            index += number(16 + index_size + records.size(), form_.long_offsets ? 8 : 4);
            records += record(bases);
        }
        return number(0x1A412743U, 4) + number(form_.long_offsets ? 1 : 0, 4) + number(sequences_.size(), 4) +
               number(0, 4) + index + records;
    }

private:
    std::string number(std::uint64_t value, int bytes) const {
        std::string text;
        for (int i = 0; i < bytes; ++i)
            text += static_cast<char>(value >> (8 * (form_.big_endian ? bytes - 1 - i : i)));
        return text;
    }

    template <typename InRun>
    std::string blocks(const std::string& bases, InRun&& in_run) const {
        std::string starts;
        std::string sizes;
        std::uint64_t count = 0;
        for (std::size_t at = 0; at < bases.size();) {
            std::size_t end = at;
            while (end < bases.size() && in_run(bases[end])) ++end;
            if (end == at) {
                ++at;
                continue;
            }
            starts += number(at, 4);
            sizes += number(end - at, 4);
            ++count;
            at = end;
        }
        return number(count, 4) + starts + sizes;
    }

    std::string record(const std::string& bases) const {
        std::string packed((bases.size() + 3) / 4, '\0');
        for (std::size_t i = 0; i < bases.size(); ++i) {
            const int upper = std::toupper(static_cast<unsigned char>(bases[i]));
            const int code = upper == 'C' ? 1 : upper == 'A' ? 2 : upper == 'G' ? 3 : 0;
            packed[i / 4] = static_cast<char>(static_cast<unsigned char>(packed[i / 4]) | code << (6 - 2 * (i % 4)));
        }
        return number(bases.size(), 4) + blocks(bases, [](char c) { return c == 'N' || c == 'n'; }) +
               blocks(bases, [](char c) { return c >= 'a' && c <= 'z'; }) + number(0, 4) + packed;
    }

    TwoBitForm form_;
    std::vector<std::pair<std::string, std::string>> sequences_;
};

/// The reverse complement, case kept.
inline std::string reverse_complement(const std::string& bases) {
    std::string out;
    for (auto at = bases.rbegin(); at != bases.rend(); ++at) {
        constexpr std::string_view from = "ACGTNacgtn";
        constexpr std::string_view to = "TGCANtgcan";
        out += to[from.find(*at)];
    }
    return out;
}

inline std::string upper_case(std::string text) {
    for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

}  // namespace gk::testing
