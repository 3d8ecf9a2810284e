// Which names an assembly's chromosomes have, and what a typed name means (gk/genome/FORMAT.md#chromosome-names).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gk {

/// A chromosome of one assembly: its index in that assembly's ChromNames.
enum class ChromId : std::uint32_t {};
constexpr std::size_t index_of(ChromId id) {
    return static_cast<std::size_t>(id);
}

/// The canonical names of an assembly and their aliases. Look-ups are exact and case-sensitive: a canonical name first,
/// then an alias; where several rows have one alias, the first row has it. Complete when it is made, so safe for use by
/// several threads.
class ChromNames {
public:
    /// From `chrom.sizes`: a name is the text up to the first blank or tab. Throws DataError for a repeated name or
    /// tag.
    static ChromNames from_sizes(const std::string& path);
    /// The same from such a file's text; `origin` is named in errors.
    static ChromNames from_sizes_text(std::string_view text, const std::string& origin);
    /// From `chromAlias.txt`: column 1 is canonical, the others are aliases. Throws DataError for a row of fewer than
    /// two fields, and for a repeated name or tag.
    static ChromNames from_aliases(const std::string& path);
    /// The same from an alias file's text; `origin` is named in errors.
    static ChromNames from_alias_text(std::string_view text, const std::string& origin);
    /// From names that stand for themselves. `origin` is named in errors.
    static ChromNames from_list(const std::vector<std::string>& names, const std::string& origin);

    std::size_t size() const { return names_.size(); }
    const std::string& name(ChromId id) const { return names_[index_of(id)]; }
    const std::vector<std::string>& names() const { return names_; }
    std::optional<ChromId> find(std::string_view typed) const;
    /// Aliases that stand for several chromosomes (only the first row's counts), in file order. Not empty names.
    const std::vector<std::string>& ambiguous_aliases() const { return ambiguous_aliases_; }
    /// `; did you mean 'chr7'?`, or nothing when no name is near.
    std::string suggestion(std::string_view typed) const;

private:
    friend class ChromNamesBuilder;

    // Open addressing, keyed by the tag; the name is compared, so that a foreign name with a known tag is not found.
    struct Slot {
        std::uint32_t tag = 0;
        std::uint32_t text = 0;  // index into texts_ + 1; 0: empty
    };
    struct Text {
        std::string text;
        ChromId id{};
    };
    void insert(const std::string& text, ChromId id);
    void rehash();

    std::vector<std::string> names_;
    std::vector<Text> texts_;  // canonical names, then aliases
    std::vector<Slot> slots_;
    std::vector<std::string> ambiguous_aliases_;
};

}  // namespace gk
