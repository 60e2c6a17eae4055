// What a file is, what lies in it and whether it names somebody. Links clusterlotse_domain.
#include "domain/file_name.hpp"
#include "domain/file_text.hpp"
#include "domain/file_type.hpp"
#include "domain/files/inflate.hpp"
#include "domain/files/ole_listing.hpp"
#include "domain/files/pdf_streams.hpp"
#include "domain/files/zip_listing.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace clusterlotse;

namespace {

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

}  // namespace

// The name up to the first line end, then the bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t kMost = 1u << 20;
    const std::string_view all(reinterpret_cast<const char*>(data), size);
    const auto end = std::min(all.find('\n'), all.size());
    const auto name = all.substr(0, end);
    const auto bytes = all.substr(std::min(end + 1, all.size()));

    const FileVerdict verdict = inspect_file(name, bytes);
    require(verdict.kind.has_value() != verdict.refusal.has_value());
    const auto kind = verdict.kind.value_or(FileKind::pdf);
    const auto safe = safe_file_name(name, kind);
    require(!safe.empty() && safe.size() <= kMostFileNameBytes);
    require(safe.find_first_of("/\\:\r\n") == std::string::npos);
    require(has_extension(kind, file_extension(safe)));
    require(safe_file_name(safe, kind) == safe);

    const auto found = names_found(bytes, {"Müller Präzision GmbH", "Ilse Kaul"});
    require(found.size() <= 2);

    if (const auto entries = files::list_zip(bytes)) {
        require(entries->size() <= kMostArchiveEntries);
        for (const auto& entry : *entries) {
            const auto content = files::zip_content(bytes, entry, 1000);
            require(!content || content->size() <= 1000);
        }
    }
    require(files::inflate(bytes, true, kMost).bytes.size() <= kMost);
    require(files::inflate(bytes, false, 100).bytes.size() <= 100);
    std::size_t unpacked = 0;
    files::for_each_stream(bytes, kMost, [&unpacked](auto, auto content) {
        unpacked += content.size();
        return true;
    });
    require(unpacked <= kMost);
    require(files::pdf_strings(bytes).size() <= 2 * bytes.size() + 1);
    (void)files::list_ole(bytes);
    return 0;
}
