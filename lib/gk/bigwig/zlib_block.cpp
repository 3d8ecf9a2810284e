#include "gk/bigwig/zlib_block.hpp"

#include <isa-l/igzip_lib.h>
#include <libdeflate.h>

#include <algorithm>
#include <limits>
#include <new>
#include <stdexcept>

namespace gk::bigwig {
namespace {

// What a block usually has; a larger one makes room for itself.
constexpr std::size_t usual_block = std::size_t{64} << 10;
// Packed bytes can't become more than this many each.
constexpr std::size_t most_expansion = 1032;

}  // namespace

struct Inflater::State {
    inflate_state stream{};
    std::unique_ptr<std::uint8_t[]> content;
    std::size_t capacity = 0;
};

Inflater::Inflater() : state_(std::make_unique<State>()) {}
Inflater::~Inflater() = default;

const std::uint8_t* Inflater::inflate(std::span<const std::uint8_t> packed, std::size_t most, std::size_t& size) {
    if (packed.size() > std::numeric_limits<std::uint32_t>::max()) return nullptr;
    // A byte more, so that what is too long is told from what just fits.
    const std::size_t wanted = std::min(most, packed.size() * most_expansion) + 1;
    if (state_->capacity < wanted) {
        state_->capacity = std::max(wanted, std::min(most + 1, usual_block));
        state_->content = std::make_unique_for_overwrite<std::uint8_t[]>(state_->capacity);
    }
    inflate_state& stream = state_->stream;
    isal_inflate_init(&stream);
    stream.crc_flag = ISAL_ZLIB;
    // ISA-L only reads it.
    stream.next_in = const_cast<std::uint8_t*>(packed.data());
    stream.avail_in = static_cast<std::uint32_t>(packed.size());
    stream.next_out = state_->content.get();
    stream.avail_out = static_cast<std::uint32_t>(wanted);
    if (isal_inflate_stateless(&stream) != ISAL_DECOMP_OK || stream.block_state != ISAL_BLOCK_FINISH) return nullptr;
    size = stream.total_out;
    return size > most ? nullptr : state_->content.get();
}

// What ISA-L packs depends on where its buffers lie; this does not.
struct Deflater::State {
    libdeflate_compressor* compressor = libdeflate_alloc_compressor(1);
};

Deflater::Deflater() : state_(std::make_unique<State>()) {
    if (state_->compressor == nullptr) throw std::bad_alloc();
}
Deflater::~Deflater() {
    libdeflate_free_compressor(state_->compressor);
}

void Deflater::deflate(std::span<const std::uint8_t> raw, ByteBuffer& out) {
    const std::size_t room = libdeflate_zlib_compress_bound(state_->compressor, raw.size());
    const std::size_t size = libdeflate_zlib_compress(state_->compressor, raw.data(), raw.size(), out.room(room), room);
    if (size == 0) throw std::logic_error("a block has no room to be packed in");
    out.added(size);
}

}  // namespace gk::bigwig
