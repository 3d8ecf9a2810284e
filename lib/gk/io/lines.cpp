#include "gk/io/lines.hpp"

#include <algorithm>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "gk/base/error.hpp"

namespace gk::io {
namespace {

constexpr std::size_t chunk_size = std::size_t{128} << 10;
constexpr std::size_t longest_line = std::size_t{256} << 20;

std::uint64_t count_newlines(std::string_view text) {
    std::uint64_t count = 0;
#ifdef __SSE2__
    // 255 times 16 bytes, each of which counts its newlines by itself, before all are added.
    constexpr std::size_t most = 255;
    const __m128i newline = _mm_set1_epi8('\n');
    while (text.size() >= sizeof(__m128i)) {
        const std::size_t blocks = std::min(text.size() / sizeof(__m128i), most);
        __m128i in_bytes = _mm_setzero_si128();
        for (std::size_t i = 0; i < blocks; ++i) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data()) + i);
            in_bytes = _mm_sub_epi8(in_bytes, _mm_cmpeq_epi8(bytes, newline));
        }
        const __m128i sums = _mm_sad_epu8(in_bytes, _mm_setzero_si128());
        count += static_cast<std::uint64_t>(_mm_cvtsi128_si64(sums)) +
                 static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(sums, sums)));
        text.remove_prefix(blocks * sizeof(__m128i));
    }
#endif
    return count + static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
}

bool starts_with_word(std::string_view line, std::string_view word) {
    if (!line.starts_with(word)) return false;
    return line.size() == word.size() || line[word.size()] == ' ' || line[word.size()] == '\t';
}

}  // namespace

bool is_skipped_line(std::string_view line) {
    if (!line.empty() && line.front() <= ' ')
        line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
    if (line.empty() || line.front() == '#') return true;
    if (line.front() == 't') return starts_with_word(line, "track");
    if (line.front() == 'b') return starts_with_word(line, "browser");
    return false;
}

bool LineSource::next(Chunk& chunk) {
    if (records_left_ && *records_left_ == 0) return false;
    chunk.text.clear();
    if (!fill(chunk.text)) return false;
    chunk.first_line = next_line_;
    next_line_ += count_newlines(chunk.text.view());
    if (records_left_) apply_limit(chunk.text);
    return true;
}

// Whole lines into `text`; what follows the last newline stays in `rest_`.
bool LineSource::fill(ByteBuffer& text) {
    text.append(rest_.view());
    rest_.clear();
    std::size_t lines_end = 0;
    std::size_t read = 0;
    while (!at_end_) {
        const std::size_t before = text.size();
        // No more than is lacking: chunks that are larger than others make all buffers behind them larger.
        const std::size_t wanted = read < chunk_size ? chunk_size - read : chunk_size;
        const std::size_t got = input_.read_some(text.room(wanted), wanted);
        if (got == 0) {
            at_end_ = true;
            break;
        }
        text.added(got);
        read += got;
        const std::size_t newline = text.view().substr(before).rfind('\n');
        if (newline != std::string_view::npos) lines_end = before + newline + 1;
        if (lines_end != 0 && (text.size() >= chunk_size || input_.would_wait())) break;
        if (text.size() > longest_line)
            throw DataError::at_line("a line of more than 256 MiB is not text gk can use", input_.name(), next_line_);
    }
    if (at_end_) {
        if (text.empty()) return false;
        if (text.view().back() != '\n') text.push('\n');
        return true;
    }
    rest_.append(text.view().substr(lines_end));
    text.truncate(lines_end);
    return true;
}

void LineSource::apply_limit(ByteBuffer& text) {
    std::size_t at = 0;
    while (at < text.size() && *records_left_ != 0) {
        const std::size_t end = text.view().find('\n', at);
        std::string_view line = text.view().substr(at, end - at);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!is_skipped_line(line)) --*records_left_;
        at = end + 1;
    }
    text.truncate(at);
}

}  // namespace gk::io
