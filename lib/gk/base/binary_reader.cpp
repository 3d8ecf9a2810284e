#include "gk/base/binary_reader.hpp"

namespace gk {

void BinaryReader::pad(std::uint64_t alignment) {
    take((alignment - offset_ % alignment) % alignment, "padding");
}

void BinaryReader::checkpoint(std::uint32_t expected) {
    if (u32("checkpoint") != expected) fail("a checkpoint is wrong", sizeof expected);
}

BinaryArray BinaryReader::array(std::uint32_t item_size, const char* what, std::uint64_t limit) {
    BinaryArray array;
    array.count = u64(what);
    const std::uint32_t size = u32(what);
    if (size != item_size)
        fail("its " + std::string(what) + " have " + std::to_string(size) + " bytes each instead of " +
                 std::to_string(item_size),
             sizeof size);
    if (array.count >= limit)
        fail("it promises " + std::to_string(array.count) + " " + what + ", more than such a " + kind() + " can have",
             sizeof array.count + sizeof size);
    array.offset = offset_;
    // Before their bytes are counted, which could pass 64 bits.
    if (array.count > bytes_.size() / item_size) throw_file_ends(what);
    array.data = take(array.count * item_size, what);
    return array;
}

void BinaryReader::header(const BinaryFormat& format) {
    if (bytes_.empty()) throw DataError("the file is empty, not " + std::string(format.content), file_);
    const std::uint64_t begin = offset_;
    if (u16("header") != format.signature)
        throw DataError::at_offset("this is not a " + std::string(format.name) + " file: its signature is wrong", file_,
                                   begin);
    const std::uint64_t version_offset = offset_;
    const std::uint16_t version = u16("header");
    if (version != format.version)
        throw DataError::at_offset(std::string(format.name) + " version " + std::to_string(version) +
                                       "; gk reads version " + std::to_string(format.version) + ": rebuild it with " +
                                       std::string(format.rebuilder),
                                   file_, version_offset);
}

void BinaryReader::end(const char* last) const {
    if (offset_ != bytes_.size())
        throw DataError::at_offset("there is something else behind the last " + std::string(last), file_, offset_);
}

void BinaryReader::fail(const std::string& text, std::uint64_t bytes_back) const {
    throw DataError::at_offset(subject() + " is damaged: " + text, file_, offset_ - bytes_back);
}

std::string BinaryReader::kind() const {
    return section_ == nullptr ? "file" : std::string(section_->kind_);
}

std::string BinaryReader::subject() const {
    return "the " + kind() + (section_ == nullptr ? "" : " " + std::string(section_->name_));
}

void BinaryReader::throw_file_ends(const char* what) const {
    throw DataError::at_offset(
        "the file ends inside the " + std::string(what) + (section_ == nullptr ? "" : " of " + subject()), file_,
        offset_);
}

}  // namespace gk
