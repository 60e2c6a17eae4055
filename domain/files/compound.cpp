#include "domain/files/compound.hpp"

#include "domain/files/archive.hpp"
#include "domain/files/byte_reader.hpp"
#include "domain/files/ole_listing.hpp"

#include <algorithm>
#include <array>

namespace clusterlotse::files {
namespace {

using namespace std::string_view_literals;

// Excel 4 macros are cells of a sheet whose BOUNDSHEET record (MS-XLS 2.4.28) says so.
bool has_macro_sheet(std::string_view bytes) {
    constexpr auto kRecord = "\x85\0"sv;
    for (auto at = bytes.find(kRecord); at != bytes.npos; at = bytes.find(kRecord, at + 1)) {
        const std::size_t length = u16_at(bytes, at + 2);
        const auto record = cut(bytes, at + 4, length);
        if (length < 8 || length > 72 || record.size() != length) {
            continue;
        }
        const auto name = static_cast<unsigned char>(record[6]);
        const std::size_t name_bytes = std::size_t{name} * (record[7] == 1 ? 2 : 1);
        if (record[5] == 1 && static_cast<unsigned char>(record[4]) <= 2 && name > 0 && name < 32 &&
            (record[7] == 0 || record[7] == 1) && length == 8 + name_bytes) {
            return true;
        }
    }
    return false;
}

}  // namespace

FileVerdict inspect_compound(std::string_view extension, std::string_view bytes) {
    const auto listing = list_ole(bytes);
    if (!listing) {
        return refuse(FileRefusal::damaged);
    }
    const auto has = [&listing](std::string_view name) {
        return std::any_of(listing->names.begin(), listing->names.end(), [name](const auto& known) {
            return lower(known) == name;
        });
    };
    if (listing->installer || has("?ole10native") || has("\x01ole10native")) {
        return refuse(FileRefusal::runnable);
    }
    if (has("encryptedpackage")) {
        return refuse(FileRefusal::locked);
    }
    const bool word = has("worddocument");
    const bool excel = has("workbook") || has("book");
    if (word || excel) {
        const bool macros = has("vba") || has("_vba_project") || has("_vba_project_cur") ||
                            has("macros") || (excel && has_macro_sheet(bytes));
        if (macros) {
            return refuse(FileRefusal::macros);
        }
        return accept(word ? FileKind::doc : FileKind::xls);
    }
    for (const auto kind : {FileKind::solidworks, FileKind::inventor}) {
        if (has_extension(kind, extension)) {
            return accept(kind);
        }
    }
    return refuse(FileRefusal::unknown);
}

}  // namespace clusterlotse::files
