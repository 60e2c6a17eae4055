#include "domain/files/ole_listing.hpp"

#include "domain/files/byte_reader.hpp"

#include <cstdint>

namespace clusterlotse::files {
namespace {

constexpr std::string_view kMagic("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
constexpr std::uint32_t kLastSector = 0xFFFFFFFA;  // from here on marks, no sectors
constexpr std::size_t kHeaderFatSectors = 109;
constexpr std::size_t kDirectoryEntry = 128;
constexpr std::string_view kInstaller("\x84\x10\x0C\0\0\0\0\0\xC0\0\0\0\0\0\0\x46", 16);

struct Sectors {
    std::string_view bytes;
    std::size_t size = 512;
    std::vector<std::uint32_t> fat;  // the sectors that hold the table

    std::size_t count() const { return bytes.size() / size; }
    std::string_view sector(std::uint32_t number) const {
        return cut(bytes, (std::size_t{number} + 1) * size, size);
    }
    std::uint32_t next(std::uint32_t number) const {
        const std::size_t per_sector = size / 4;
        const std::size_t table = number / per_sector;
        if (table >= fat.size()) {
            return 0xFFFFFFFF;
        }
        const auto entries = sector(fat[table]);
        const std::size_t at = number % per_sector * 4;
        return at + 4 <= entries.size() ? u32_at(entries, at) : 0xFFFFFFFF;
    }
};

Sectors sectors_of(std::string_view bytes) {
    Sectors sectors{bytes, std::size_t{1} << u16_at(bytes, 30), {}};
    for (std::size_t i = 0; i < kHeaderFatSectors; ++i) {
        const auto number = u32_at(bytes, 76 + 4 * i);
        if (number < kLastSector) {
            sectors.fat.push_back(number);
        }
    }
    std::uint32_t more = u32_at(bytes, 68);
    for (std::size_t i = 0; more < kLastSector && i < sectors.count(); ++i) {
        const auto table = sectors.sector(more);
        for (std::size_t at = 0; at + 8 <= table.size(); at += 4) {
            if (u32_at(table, at) < kLastSector) {
                sectors.fat.push_back(u32_at(table, at));
            }
        }
        more = table.size() == sectors.size ? u32_at(table, sectors.size - 4) : 0xFFFFFFFF;
    }
    return sectors;
}

std::string name_in(std::string_view entry) {
    const std::size_t bytes = u16_at(entry, 64);
    std::string name;
    for (std::size_t at = 0; at + 2 < bytes && at < 62; at += 2) {
        const auto unit = u16_at(entry, at);
        name += unit > 0 && unit < 0x7F ? static_cast<char>(unit) : '?';
    }
    return name;
}

}  // namespace

bool is_ole(std::string_view bytes) {
    return bytes.starts_with(kMagic);
}

std::optional<OleListing> list_ole(std::string_view bytes) {
    const auto shift = u16_at(bytes, 30);
    if (!is_ole(bytes) || bytes.size() < 1024 || (shift != 9 && shift != 12)) {
        return std::nullopt;
    }
    const Sectors sectors = sectors_of(bytes);
    OleListing listing;
    std::uint32_t number = u32_at(bytes, 48);
    for (std::size_t read = 0; number < kLastSector; ++read) {
        const auto directory = sectors.sector(number);
        if (directory.size() != sectors.size || read >= sectors.count()) {
            return std::nullopt;
        }
        for (std::size_t at = 0; at < directory.size(); at += kDirectoryEntry) {
            const auto entry = directory.substr(at, kDirectoryEntry);
            const char type = entry[66];
            if (type == 1 || type == 2) {
                listing.names.push_back(name_in(entry));
            }
            listing.installer =
                listing.installer || (type == 5 && entry.substr(80, 16) == kInstaller);
        }
        number = sectors.next(number);
    }
    if (number != 0xFFFFFFFE) {
        return std::nullopt;
    }
    return listing;
}

}  // namespace clusterlotse::files
