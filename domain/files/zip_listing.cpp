#include "domain/files/zip_listing.hpp"

#include "domain/file_type.hpp"
#include "domain/files/byte_reader.hpp"
#include "domain/files/inflate.hpp"

#include <algorithm>

namespace clusterlotse::files {
namespace {

constexpr std::size_t kEndSize = 22;
constexpr std::size_t kLongestComment = 0xFFFF;
constexpr std::size_t kCentralEntry = 46;
constexpr std::size_t kLocalSize = 30;

std::optional<std::size_t> find_end(std::string_view bytes) {
    if (bytes.size() < kEndSize) {
        return std::nullopt;
    }
    const std::size_t last = bytes.size() - kEndSize;
    const std::size_t first = last > kLongestComment ? last - kLongestComment : 0;
    for (std::size_t at = last + 1; at-- > first;) {
        if (bytes.substr(at, 4) == "PK\x05\x06" &&
            at + kEndSize + u16_at(bytes, at + 20) == bytes.size()) {
            return at;
        }
    }
    return std::nullopt;
}

// Programs that read the local headers must not see another file than we do.
bool fits_local_header(std::string_view bytes, const ZipEntry& entry) {
    if (cut(bytes, entry.offset, 4) != "PK\x03\x04") {
        return false;
    }
    const std::size_t name_size = u16_at(bytes, entry.offset + 26);
    return cut(bytes, entry.offset + kLocalSize, name_size) == entry.name &&
           u16_at(bytes, entry.offset + 8) == entry.method;
}

}  // namespace

std::optional<std::vector<ZipEntry>> list_zip(std::string_view bytes) {
    const auto end = find_end(bytes);
    if (!end) {
        return std::nullopt;
    }
    const std::size_t count = u16_at(bytes, *end + 10);
    std::size_t at = u32_at(bytes, *end + 16);
    const std::size_t directory = u32_at(bytes, *end + 12);
    if (count != u16_at(bytes, *end + 8) || count > kMostArchiveEntries || at > *end ||
        directory > *end - at) {
        return std::nullopt;
    }
    std::vector<ZipEntry> entries;
    for (std::size_t i = 0; i < count; ++i) {
        if (cut(bytes, at, 4) != "PK\x01\x02" || *end - at < kCentralEntry) {
            return std::nullopt;
        }
        ZipEntry entry;
        const unsigned flags = u16_at(bytes, at + 8);
        entry.locked = (flags & 1U) != 0 || (flags & 0x40U) != 0;
        entry.method = u16_at(bytes, at + 10);
        entry.packed = u32_at(bytes, at + 20);
        entry.size = u32_at(bytes, at + 24);
        entry.offset = u32_at(bytes, at + 42);
        const std::size_t name_size = u16_at(bytes, at + 28);
        const std::size_t rest = u16_at(bytes, at + 30) + std::size_t{u16_at(bytes, at + 32)};
        if (name_size + rest > *end - at - kCentralEntry) {
            return std::nullopt;
        }
        entry.name = bytes.substr(at + kCentralEntry, name_size);
        if (!fits_local_header(bytes, entry)) {
            return std::nullopt;
        }
        at += kCentralEntry + name_size + rest;
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::optional<std::string> zip_content(
    std::string_view bytes, const ZipEntry& entry, std::size_t most
) {
    if (entry.locked || cut(bytes, entry.offset, 4) != "PK\x03\x04") {
        return std::nullopt;
    }
    const std::size_t start = entry.offset + kLocalSize + u16_at(bytes, entry.offset + 26) +
                              u16_at(bytes, entry.offset + 28);
    const auto packed = cut(bytes, start, entry.packed);
    if (packed.size() != entry.packed) {
        return std::nullopt;
    }
    if (entry.method == 0) {
        return std::string(packed.substr(0, most));
    }
    if (entry.method != 8) {
        return std::nullopt;
    }
    auto content = inflate(packed, false, most);
    if (!content.whole && content.bytes.size() < most) {
        return std::nullopt;
    }
    return std::move(content.bytes);
}

}  // namespace clusterlotse::files
