#include "commands/files/passed_files.hpp"

#include "commands/desk/words.hpp"
#include "domain/file_name.hpp"

namespace clusterlotse::commands {

namespace {

std::string_view reason_refused(ContentGap gap) {
    switch (gap) {
        case ContentGap::too_large:
            return "too_large";
        case ContentGap::too_many:
            return "too_many";
        case ContentGap::encrypted:
            return "encrypted";
        default:
            return "unavailable";
    }
}

}  // namespace

Fields refused_file(const std::string& name, std::string_view reason) {
    return Fields().set("name", name).set(std::string(reason), true);
}

std::optional<FileKind> accepted_kind(
    const AttachmentInfo& attachment, std::vector<Fields>& refused
) {
    const std::string written = attachment.name.empty() ? attachment.type : attachment.name;
    if (!attachment.content) {
        refused.push_back(refused_file(written, reason_refused(attachment.gap)));
        return std::nullopt;
    }
    const FileVerdict verdict = inspect_file(attachment.name, *attachment.content);
    if (!verdict.accepted()) {
        refused.push_back(refused_file(written, name_of(*verdict.refusal)));
    }
    return verdict.kind;
}

std::string PassedFiles::names() const {
    std::vector<std::string> all;
    for (const OutboundAttachment& file : passed) {
        all.push_back(file.name);
    }
    return joined(all, ", ");
}

PassedFiles passed_files(const InboundMessage& message) {
    PassedFiles files;
    std::size_t bytes = 0;
    for (const AttachmentInfo& attachment : message.attachments) {
        const auto kind = accepted_kind(attachment, files.refused);
        if (!kind) {
            continue;
        }
        OutboundAttachment file;
        file.name = safe_file_name(attachment.name, *kind);
        file.type = media_type_of(*kind);
        file.content = attachment.content;
        bytes += file.content->size();
        if (files.passed.size() >= kMostFiles || bytes > kMostMessageBytes) {
            files.refused.push_back(refused_file(file.name, "too_many"));
            continue;
        }
        files.passed.push_back(std::move(file));
    }
    return files;
}

}  // namespace clusterlotse::commands
