// Reading a JSON text piece by piece, without a tree: for records of one object a line (RFC 8259).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gk::spliced {

/// A place in a JSON text. What reads moves behind what it read; once anything was wrong, `failed` stays true and all
/// reading gives nothing.
class JsonCursor {
public:
    explicit JsonCursor(std::string_view text) : text_(text) {}

    bool failed() const { return failed_; }
    /// From the begin of the text, in bytes.
    std::size_t offset() const { return at_; }

    /// Calls `use(key)` for each member of the object that is next; it reads or skips the value.
    template <typename Use>
    void object(Use&& use) {
        std::string key;
        if (!open('{')) return;
        if (take('}')) return;
        do {
            if (!text(key) || !open(':')) return fail();
            use(std::string_view(key));
        } while (!failed_ && take(','));
        open('}');
    }
    /// Calls `use()` for each item of the array that is next; it reads or skips it.
    template <typename Use>
    void array(Use&& use) {
        if (!open('[')) return;
        if (take(']')) return;
        do use();
        while (!failed_ && take(','));
        open(']');
    }

    bool text(std::string& value);          ///< false: it is no text
    std::optional<std::int64_t> integer();  ///< digits with an optional minus alone
    std::optional<bool> boolean();          ///< true or false
    bool null();                            ///< whether it was null; anything else is left there
    /// Any value.
    void skip() { skip_value(0); }
    /// Nothing but white space follows.
    bool at_end();

private:
    void fail() { failed_ = true; }
    void skip_space();
    bool take(char wanted);
    bool open(char wanted);
    bool take_word(std::string_view word);
    void skip_value(int depth);
    void skip_number();
    bool escape(std::string& value);
    std::optional<std::uint32_t> four_digits();

    std::string_view text_;
    std::size_t at_ = 0;
    bool failed_ = false;
};

}  // namespace gk::spliced
