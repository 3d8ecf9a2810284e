// Pickle files of any bytes: what is accepted can be walked, written and read again, in both protocols.
#include "gk/pickle/pickle.hpp"
#include "gk/base/error.hpp"
#include "gk/pickle/pickle_reader.hpp"
#include "gk/pickle/pickle_writer.hpp"
#include "support/target.hpp"

namespace {

using gk::fuzz::require;
namespace pickle = gk::pickle;

pickle::Object read(std::string_view data) {
    return gk::pickle::read({reinterpret_cast<const std::uint8_t*>(data.data()), data.size()}, "file");
}

void check(const pickle::Object& pickle, std::size_t file_size) {
    require(pickle.sequence_count() < file_size, "a file holds no more sequences than bytes");
    std::size_t items = 0;
    for (std::size_t i = 0; i < pickle.sequence_count(); ++i) {
        // Which of the two kinds a sequence is, is said where it is held.
        for (const pickle::Value item : pickle.items({pickle::Value::Kind::list, static_cast<std::int32_t>(i)})) {
            ++items;
            pickle.items(item);
        }
    }
    require(items < file_size, "a file holds no more items than bytes");

    for (const pickle::Protocol protocol : {pickle::Protocol::two, pickle::Protocol::four}) {
        std::string bytes;
        try {
            bytes = pickle::write(pickle, protocol);
        } catch (const gk::DataError&) {
            require(false, "what can't be written is no fault of data");
        } catch (const gk::Error&) {
            continue;  // nested too deep, or a tuple in itself
        }
        const pickle::Object again = read(bytes);
        require(pickle::write(again, protocol) == bytes, "what is written is read as the same");
        require(again.sequence_count() <= pickle.sequence_count(), "nothing is added");
    }
}

void one_input(std::string_view data) {
    try {
        check(read(data), data.size());
    } catch (const gk::DataError& error) {
        require(std::string_view(error.what()).ends_with(')'), "an error of data ends with its place");
    }
}

}  // namespace

GK_FUZZ_TARGET(pickle, one_input);
