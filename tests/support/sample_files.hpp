#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include <zlib.h>

namespace clusterlotse::test_support {

inline void put16(std::string& out, std::uint32_t value) {
    out += static_cast<char>(value & 0xFF);
    out += static_cast<char>(value >> 8 & 0xFF);
}
inline void put32(std::string& out, std::uint32_t value) {
    put16(out, value & 0xFFFF);
    put16(out, value >> 16);
}

inline std::string deflated(std::string_view text, bool zlib) {
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, zlib ? MAX_WBITS : -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, static_cast<uLong>(text.size())) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

/// How a test's ZIP file differs from a plain one.
struct ZipOddities {
    bool stored = false;
    bool locked = false;
    std::string local_name = {};  ///< in the local headers, where it shall differ
    std::uint32_t declared = 0;   ///< unpacked size, where it shall differ
};

inline std::string zip_of(
    const std::vector<std::pair<std::string, std::string>>& files, const ZipOddities& odd = {}
) {
    std::string out, directory;
    for (const auto& [name, content] : files) {
        const std::string packed = odd.stored ? content : deflated(content, false);
        const auto offset = static_cast<std::uint32_t>(out.size());
        const auto header = [&,
                             &file_content = content](std::string& to, const std::string& shown) {
            put16(to, 20);
            put16(to, odd.locked ? 1 : 0);
            put16(to, odd.stored ? 0 : 8);
            put32(to, 0);
            put32(to, 0);
            put32(to, static_cast<std::uint32_t>(packed.size()));
            put32(
                to, odd.declared ? odd.declared : static_cast<std::uint32_t>(file_content.size())
            );
            put16(to, static_cast<std::uint32_t>(shown.size()));
            put16(to, 0);
        };
        const std::string local = odd.local_name.empty() ? name : odd.local_name;
        out += "PK\x03\x04";
        header(out, local);
        out += local + packed;
        directory += "PK\x01\x02";
        put16(directory, 20);
        header(directory, name);
        put16(directory, 0);
        put16(directory, 0);
        put16(directory, 0);
        put32(directory, 0);
        put32(directory, offset);
        directory += name;
    }
    const auto start = static_cast<std::uint32_t>(out.size());
    out += directory + "PK\x05\x06";
    put32(out, 0);
    put16(out, static_cast<std::uint32_t>(files.size()));
    put16(out, static_cast<std::uint32_t>(files.size()));
    put32(out, static_cast<std::uint32_t>(directory.size()));
    put32(out, start);
    put16(out, 0);
    return out;
}

/// A compound file whose directory holds these names and nothing else.
inline std::string ole_of(
    const std::vector<std::string>& names, const std::string& root_class = {}
) {
    constexpr std::size_t kSector = 512;
    std::string header("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    header.resize(kSector, '\0');
    const auto set32 = [&header](std::size_t at, std::uint32_t value) {
        std::string bytes;
        put32(bytes, value);
        header.replace(at, 4, bytes);
    };
    header[30] = 9;
    header[32] = 6;
    set32(44, 1);           // one sector of the table
    set32(48, 1);           // the directory begins in sector 1
    set32(68, 0xFFFFFFFE);  // no further table
    for (std::size_t i = 0; i < 109; ++i) {
        set32(76 + 4 * i, i == 0 ? 0 : 0xFFFFFFFF);
    }
    std::string directory;
    const auto entry = [&directory](const std::string& name, char type) {
        std::string bytes;
        for (const char c : name) {
            bytes += c;
            bytes += '\0';
        }
        bytes.resize(64, '\0');
        put16(bytes, static_cast<std::uint32_t>(2 * name.size() + 2));
        bytes += type;
        bytes.resize(128, '\0');
        directory += bytes;
    };
    entry("Root Entry", 5);
    directory.replace(80, root_class.size(), root_class);
    for (const auto& name : names) {
        entry(name, 2);
    }
    directory.resize((directory.size() + kSector - 1) / kSector * kSector, '\0');
    std::string table;
    put32(table, 0xFFFFFFFD);
    const std::size_t sectors = directory.size() / kSector;
    for (std::size_t i = 1; i <= sectors; ++i) {
        put32(table, i == sectors ? 0xFFFFFFFE : static_cast<std::uint32_t>(i + 1));
    }
    table.resize(kSector, '\xFF');
    return header + table + directory;
}

/// A PDF of one packed content stream and an information dictionary.
inline std::string pdf_of(const std::string& content, const std::string& information = {}) {
    const std::string packed = deflated(content, true);
    return "%PDF-1.5\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<< " + information +
           " >>\nendobj\n4 0 obj\n<< /Length " + std::to_string(packed.size()) +
           " /Filter /FlateDecode >>\nstream\r\n" + packed +
           "\nendstream\nendobj\ntrailer << /Root 2 0 R /Info 1 0 R >>\n%%EOF\n";
}

}  // namespace clusterlotse::test_support
