#include "domain/file_name.hpp"
#include "domain/file_type.hpp"
#include "domain/files/archive.hpp"
#include "domain/files/byte_reader.hpp"
#include "domain/files/compound.hpp"
#include "domain/files/ole_listing.hpp"
#include "domain/files/pdf_streams.hpp"
#include "domain/files/runnable_names.hpp"
#include "domain/files/signatures.hpp"
#include "domain/files/svg.hpp"

namespace clusterlotse {

FileVerdict inspect_file(std::string_view name, std::string_view bytes) {
    if (bytes.empty()) {
        return files::refuse(FileRefusal::empty);
    }
    if (bytes.size() > kMostFileBytes) {
        return files::refuse(FileRefusal::too_large);
    }
    files::Unpacking left;
    return files::inspect(name, bytes, left);
}

namespace files {

FileVerdict inspect(std::string_view name, std::string_view bytes, Unpacking& left) {
    const std::string extension = file_extension(name);
    if (const auto refused = refused_extension(extension)) {
        return refuse(*refused);
    }
    if (const auto refused = refused_beginning(bytes)) {
        return refuse(*refused);
    }
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
        return inspect_archive(extension, bytes, left);
    }
    if (is_ole(bytes)) {
        return inspect_compound(extension, bytes);
    }
    if (is_pdf(bytes)) {
        return starts_a_program(bytes) ? refuse(FileRefusal::runnable) : accept(FileKind::pdf);
    }
    if (is_web_page(bytes)) {
        return refuse(FileRefusal::web_page);
    }
    if (is_svg(bytes)) {
        return has_active_content(bytes) ? refuse(FileRefusal::script) : accept(FileKind::svg);
    }
    const auto kind = plain_kind(bytes, extension);
    return kind ? accept(*kind) : refuse(FileRefusal::unknown);
}

}  // namespace files
}  // namespace clusterlotse
