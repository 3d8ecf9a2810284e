// Pickle files of any bytes: what is accepted can be walked, written and read again, in both protocols.
#include "gk/annotation/pickle.hpp"

#include "gk/base/error.hpp"
#include "support/target.hpp"

namespace {

using gk::annotation::Pickle;
using gk::annotation::PickleProtocol;
using gk::annotation::PickleValue;
using gk::fuzz::require;

Pickle read(std::string_view data) {
    return gk::annotation::read_pickle({reinterpret_cast<const std::uint8_t*>(data.data()), data.size()}, "file");
}

void check(const Pickle& pickle, std::size_t file_size) {
    require(pickle.sequence_count() < file_size, "a file holds no more sequences than bytes");
    std::size_t items = 0;
    for (std::size_t i = 0; i < pickle.sequence_count(); ++i) {
        // Which of the two kinds a sequence is, is said where it is held.
        for (const PickleValue item : pickle.items({PickleValue::Kind::list, static_cast<std::int32_t>(i)})) {
            ++items;
            pickle.items(item);
        }
    }
    require(items < file_size, "a file holds no more items than bytes");

    for (const PickleProtocol protocol : {PickleProtocol::two, PickleProtocol::four}) {
        std::string bytes;
        try {
            bytes = write_pickle(pickle, protocol);
        } catch (const gk::DataError&) {
            require(false, "what can't be written is no fault of data");
        } catch (const gk::Error&) {
            continue;  // nested too deep, or a tuple in itself
        }
        const Pickle again = read(bytes);
        require(write_pickle(again, protocol) == bytes, "what is written is read as the same");
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
