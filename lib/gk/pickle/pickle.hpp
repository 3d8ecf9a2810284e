// The part of Python's pickle format that APPRIS and MANE files are made of: None, integers, lists and tuples
// (gk/pickle/FORMAT.md). Reading runs nothing and knows no other opcode.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gk::pickle {

/// None, an integer, or one of a Object's sequences. Comparing two sequences tells whether they are the same object.
struct Value {
    enum class Kind : std::uint8_t { none, integer, list, tuple };

    Kind kind = Kind::none;
    std::int32_t number = 0;  ///< the integer, or which of the sequences

    bool is_sequence() const { return kind == Kind::list || kind == Kind::tuple; }
    bool operator==(const Value&) const = default;

    static Value integer(std::int32_t value) { return {Kind::integer, value}; }
};

/// An object and all that it holds. A sequence may occur in several places (in files of older releases one does).
class Object {
public:
    Value root() const { return root_; }
    void set_root(Value value) { root_ = value; }

    /// The items of a list or tuple; nothing for other values.
    std::span<const Value> items(Value sequence) const;

    Value add_list() { return add(Value::Kind::list); }
    /// A tuple must get an item before it is written.
    Value add_tuple() { return add(Value::Kind::tuple); }
    /// Appends to a sequence of this object.
    void append(Value sequence, Value item);

    std::size_t sequence_count() const { return sequences_.size(); }

private:
    Value add(Value::Kind kind);

    std::vector<std::vector<Value>> sequences_;
    Value root_;
};

}  // namespace gk::pickle
