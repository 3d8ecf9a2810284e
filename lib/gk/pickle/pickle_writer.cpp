#include "gk/pickle/pickle_writer.hpp"

#include <algorithm>
#include <limits>

#include "gk/base/error.hpp"
#include "gk/pickle/pickle_opcodes.hpp"

namespace gk::pickle {
namespace {

constexpr std::size_t items_at_once = 1000;
constexpr std::size_t frame_size_target = 65536;
constexpr std::size_t frame_size_minimum = 4;
constexpr unsigned deepest = 100;

/// Does as CPython's C pickler does, chunk for chunk and frame for frame: the files are compared byte by byte.
class Writer {
public:
    Writer(const Object& pickle, Protocol protocol)
        : pickle_(pickle), framing_(protocol == Protocol::four), memo_(pickle.sequence_count(), not_written) {
        out_ += static_cast<char>(Opcode::proto);
        out_ += static_cast<char>(protocol);
    }

    std::string write() {
        save(pickle_.root(), 0);
        put(Opcode::stop);
        if (framing_) close_frame();
        return std::move(out_);
    }

private:
    static constexpr std::uint32_t not_written = std::numeric_limits<std::uint32_t>::max();

    void save(Value value, unsigned depth) {
        if (depth > deepest) throw Error("can't pickle sequences that are nested more than 100 deep");
        // Frames end between objects, never inside one's opcodes.
        if (framing_ && frame_.size() >= frame_size_target) close_frame();
        switch (value.kind) {
            case Value::Kind::none:
                return put(Opcode::none);
            case Value::Kind::integer:
                return save_integer(value.number);
            case Value::Kind::list:
            case Value::Kind::tuple:
                break;
        }
        if (const std::uint32_t index = memo_[static_cast<std::size_t>(value.number)]; index != not_written)
            return put_memo_index(Opcode::binget, Opcode::long_binget, index);
        if (value.kind == Value::Kind::list)
            save_list(value, depth);
        else
            save_tuple(value, depth);
    }

    void save_integer(std::int32_t value) {
        const auto bits = static_cast<std::uint32_t>(value);
        if (bits <= 0xFF) return put(Opcode::binint1, bits, 1);
        if (bits <= 0xFFFF) return put(Opcode::binint2, bits, 2);
        put(Opcode::binint, bits, 4);
    }

    void save_list(Value list, unsigned depth) {
        put(Opcode::empty_list);
        memoise(list);
        const std::span<const Value> items = pickle_.items(list);
        if (items.size() == 1) {
            save(items.front(), depth + 1);
            return put(Opcode::append);
        }
        for (std::size_t first = 0; first < items.size(); first += items_at_once) {
            put(Opcode::mark);
            for (std::size_t i = first; i < std::min(first + items_at_once, items.size()); ++i)
                save(items[i], depth + 1);
            put(Opcode::appends);
        }
    }

    void save_tuple(Value tuple, unsigned depth) {
        const std::span<const Value> items = pickle_.items(tuple);
        if (items.empty()) throw Error("an empty tuple has no place in an APPRIS or MANE file");
        if (items.size() > 3) put(Opcode::mark);
        for (const Value item : items) save(item, depth + 1);
        if (memo_[static_cast<std::size_t>(tuple.number)] != not_written)
            throw Error("can't pickle a tuple that holds itself");
        if (items.size() > 3)
            put(Opcode::tuple);
        else
            put(static_cast<Opcode>(static_cast<std::size_t>(Opcode::tuple1) + items.size() - 1));
        memoise(tuple);
    }

    void memoise(Value sequence) {
        const std::uint32_t index = memo_size_++;
        memo_[static_cast<std::size_t>(sequence.number)] = index;
        if (framing_)
            put(Opcode::memoize);
        else
            put_memo_index(Opcode::binput, Opcode::long_binput, index);
    }

    void put_memo_index(Opcode short_form, Opcode long_form, std::uint32_t index) {
        if (index <= 0xFF)
            put(short_form, index, 1);
        else
            put(long_form, index, 4);
    }

    void put(Opcode opcode, std::uint32_t argument = 0, unsigned argument_size = 0) {
        std::string& to = framing_ ? frame_ : out_;
        to += static_cast<char>(opcode);
        append_number(to, argument, argument_size);
    }

    static void append_number(std::string& to, std::uint64_t value, unsigned size) {
        for (unsigned i = 0; i < size; ++i) to += static_cast<char>(value >> (8 * i));
    }

    void close_frame() {
        if (frame_.size() >= frame_size_minimum) {
            out_ += static_cast<char>(Opcode::frame);
            append_number(out_, frame_.size(), 8);
        }
        out_ += frame_;
        frame_.clear();
    }

    const Object& pickle_;
    bool framing_;
    std::string out_;
    std::string frame_;                // the payload of the open frame
    std::vector<std::uint32_t> memo_;  // by sequence
    std::uint32_t memo_size_ = 0;
};

}  // namespace

std::string write(const Object& pickle, Protocol protocol) {
    return Writer(pickle, protocol).write();
}

}  // namespace gk::pickle
