// The part of Python's pickle format that APPRIS and MANE files are made of: None, integers, lists and tuples
// (20-annotations 9.3). Reading runs nothing and knows no other opcode.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gk::annotation {

/// None, an integer, or one of a Pickle's sequences. Comparing two sequences tells whether they are the same object.
struct PickleValue {
    enum class Kind : std::uint8_t { none, integer, list, tuple };

    Kind kind = Kind::none;
    std::int32_t number = 0;  ///< the integer, or which of the sequences

    bool is_sequence() const { return kind == Kind::list || kind == Kind::tuple; }
    bool operator==(const PickleValue&) const = default;

    static PickleValue integer(std::int32_t value) { return {Kind::integer, value}; }
};

/// An object and all that it holds. A sequence may occur in several places (in files of older releases one does).
class Pickle {
public:
    PickleValue root() const { return root_; }
    void set_root(PickleValue value) { root_ = value; }

    /// The items of a list or tuple; nothing for other values.
    std::span<const PickleValue> items(PickleValue sequence) const;

    PickleValue add_list() { return add(PickleValue::Kind::list); }
    /// A tuple must get an item before it is written.
    PickleValue add_tuple() { return add(PickleValue::Kind::tuple); }
    /// Appends to a sequence of this object.
    void append(PickleValue sequence, PickleValue item);

    std::size_t sequence_count() const { return sequences_.size(); }

private:
    PickleValue add(PickleValue::Kind kind);

    std::vector<std::vector<PickleValue>> sequences_;
    PickleValue root_;
};

/// Reads a pickle of protocol 2 to 5 that is the whole of `bytes`. Throws DataError, with `file` and byte offset, for
/// any opcode that is not in 20-annotations 9.3 and for everything that does not fit: a stack or memo entry that is
/// not there, a frame that reaches over the end, bytes behind the end. Time and memory are bounded by the file's size.
Pickle read_pickle(std::span<const std::uint8_t> bytes, const std::string& file);

enum class PickleProtocol : std::uint8_t { two = 2, four = 4 };

/// The bytes that CPython writes for the object. Throws Error when sequences are nested more than 100 deep, and for an
/// empty tuple and one that holds itself.
std::string write_pickle(const Pickle& pickle, PickleProtocol protocol);

}  // namespace gk::annotation
