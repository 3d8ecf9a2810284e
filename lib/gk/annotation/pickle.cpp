#include "gk/annotation/pickle.hpp"

#include <limits>

#include "gk/base/error.hpp"

namespace gk::annotation {

std::span<const PickleValue> Pickle::items(PickleValue sequence) const {
    if (!sequence.is_sequence()) return {};
    return sequences_.at(static_cast<std::size_t>(sequence.number));
}

void Pickle::append(PickleValue sequence, PickleValue item) {
    sequences_.at(static_cast<std::size_t>(sequence.number)).push_back(item);
}

PickleValue Pickle::add(PickleValue::Kind kind) {
    if (sequences_.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()))
        throw Error("a pickle of more than 2^31 lists is more than gk can hold");
    sequences_.emplace_back();
    return {kind, static_cast<std::int32_t>(sequences_.size() - 1)};
}

}  // namespace gk::annotation
