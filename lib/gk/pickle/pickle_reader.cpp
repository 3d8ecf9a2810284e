#include "gk/pickle/pickle_reader.hpp"

#include <array>
#include <cstring>
#include <limits>

#include "gk/base/binary_reader.hpp"
#include "gk/pickle/pickle_opcodes.hpp"

namespace gk::pickle {
namespace {

constexpr std::uint8_t first_protocol = 2;
constexpr std::uint8_t last_protocol = 5;

/// Python's pickle machine without what can do harm: a stack of values, marks in it, and a memo. Each opcode adds at
/// most one entry to any of them, so that none outgrows the file.
class Machine {
public:
    Machine(std::span<const std::uint8_t> bytes, const std::string& file)
        : reader_(bytes, file), file_(file), size_(bytes.size()) {}

    Object run() {
        if (size_ > static_cast<std::uint64_t>(std::numeric_limits<std::int32_t>::max()))
            throw DataError("a file of more than 2 GiB is no APPRIS or MANE file", file_);
        begin();
        while (step()) {
        }
        return std::move(pickle_);
    }

private:
    [[noreturn]] void fail(const std::string& what) const { throw DataError::at_offset(what, file_, at_); }

    void begin() {
        if (static_cast<Opcode>(reader_.u8("pickle's header")) != Opcode::proto) fail("this is not a pickle file");
        const std::uint8_t protocol = reader_.u8("pickle's header");
        if (protocol < first_protocol || protocol > last_protocol)
            fail("pickle protocol " + std::to_string(protocol) + "; gk reads 2 to 5");
    }

    // False at the end.
    bool step() {
        at_ = reader_.offset();
        const auto opcode = static_cast<Opcode>(reader_.u8("pickle (no STOP)"));
        switch (opcode) {
            case Opcode::none:
                push({});
                break;
            case Opcode::binint1:
            case Opcode::binint2:
            case Opcode::binint:
                push_integer(opcode);
                break;
            case Opcode::empty_list:
                push(pickle_.add_list());
                break;
            case Opcode::mark:
                marks_.push_back(stack_.size());
                break;
            case Opcode::append:
                need(2);
                append(stack_.size() - 1);
                break;
            case Opcode::appends:
                append(take_mark());
                break;
            case Opcode::tuple:
                make_tuple(take_mark());
                break;
            case Opcode::tuple1:
                make_tuple_of(1);
                break;
            case Opcode::tuple2:
                make_tuple_of(2);
                break;
            case Opcode::tuple3:
                make_tuple_of(3);
                break;
            case Opcode::binput:
                remember(reader_.u8("memo's index"));
                break;
            case Opcode::long_binput:
                remember(reader_.u32("memo's index"));
                break;
            case Opcode::memoize:
                remember(memo_.size());
                break;
            case Opcode::binget:
                recall(reader_.u8("memo's index"));
                break;
            case Opcode::long_binget:
                recall(reader_.u32("memo's index"));
                break;
            case Opcode::frame:
                begin_frame();
                break;
            case Opcode::stop:
                stop();
                return false;
            case Opcode::proto:
            default:
                fail_opcode(opcode);
        }
        if (frame_end_ != 0 && at_ < frame_end_ && reader_.offset() > frame_end_)
            fail("a value crosses its frame's end");
        return true;
    }

    [[noreturn]] void fail_opcode(Opcode opcode) const {
        constexpr std::string_view digits = "0123456789abcdef";
        const auto byte = static_cast<unsigned>(opcode);
        fail(std::string("opcode 0x") + digits[byte >> 4U] + digits[byte & 15U] +
             " has no place in an APPRIS or MANE file");
    }

    void push(Value value) { stack_.push_back(value); }

    void push_integer(Opcode opcode) {
        if (opcode == Opcode::binint1) return push(Value::integer(reader_.u8("integer")));
        if (opcode == Opcode::binint) return push(Value::integer(reader_.i32("integer")));
        push(Value::integer(reader_.u16("integer")));
    }

    // Where the values begin that opcodes may touch.
    std::size_t floor() const { return marks_.empty() ? 0 : marks_.back(); }

    void need(std::size_t count) const {
        if (stack_.size() - floor() < count) fail("an opcode wants values that are not there");
    }

    std::size_t take_mark() {
        if (marks_.empty()) fail("an opcode wants a mark that is not there");
        const std::size_t mark = marks_.back();
        marks_.pop_back();
        return mark;
    }

    // The values from `first` on go to the end of the list below them.
    void append(std::size_t first) {
        if (first == floor()) fail("there is no list to append to");
        const Value list = stack_[first - 1];
        if (list.kind != Value::Kind::list) fail("what is appended to is not a list");
        for (std::size_t i = first; i < stack_.size(); ++i) pickle_.append(list, stack_[i]);
        stack_.resize(first);
    }

    void make_tuple_of(std::size_t count) {
        need(count);
        make_tuple(stack_.size() - count);
    }

    void make_tuple(std::size_t first) {
        if (first == stack_.size()) fail("a tuple without items");
        const Value tuple = pickle_.add_tuple();
        for (std::size_t i = first; i < stack_.size(); ++i) pickle_.append(tuple, stack_[i]);
        stack_.resize(first);
        push(tuple);
    }

    // CPython counts the entries up, so an index that leaves a gap is damage.
    void remember(std::size_t index) {
        need(1);
        if (index > memo_.size()) fail("memo entry " + std::to_string(index) + " leaves a gap");
        if (index == memo_.size())
            memo_.push_back(stack_.back());
        else
            memo_[index] = stack_.back();
    }

    void recall(std::size_t index) {
        if (index >= memo_.size()) fail("there is no memo entry " + std::to_string(index));
        push(memo_[index]);
    }

    void begin_frame() {
        const std::uint64_t length = reader_.u64("frame's length");
        if (at_ < frame_end_) fail("a frame inside a frame");
        if (length > size_ - reader_.offset())
            fail("a frame of " + std::to_string(length) + " bytes reaches over the end");
        frame_end_ = reader_.offset() + length;
    }

    void stop() {
        if (!marks_.empty()) fail("the pickle ends with a mark open");
        if (stack_.size() != 1) fail("a pickle ends with one value, this one with " + std::to_string(stack_.size()));
        if (reader_.offset() != size_) fail("bytes follow the pickle's end");
        pickle_.set_root(stack_.front());
    }

    BinaryReader reader_;
    const std::string& file_;
    std::uint64_t size_;
    std::uint64_t at_ = 0;  // of the opcode
    std::uint64_t frame_end_ = 0;
    Object pickle_;
    std::vector<Value> stack_;
    std::vector<std::size_t> marks_;
    std::vector<Value> memo_;
};

}  // namespace

Object read(std::span<const std::uint8_t> bytes, const std::string& file) {
    return Machine(bytes, file).run();
}

}  // namespace gk::pickle
