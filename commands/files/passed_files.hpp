#pragma once

#include "commands/letters/templates.hpp"
#include "domain/file_type.hpp"
#include "domain/message.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// `name`, and the switch of the templates that says why the file is not taken.
Fields refused_file(const std::string& name, std::string_view reason);

/// The kind of a file that may be passed on; else nothing, and why stands in `refused`.
std::optional<FileKind> accepted_kind(
    const AttachmentInfo& attachment, std::vector<Fields>& refused
);

/// The files of a message as they go straight to another person, without belonging to a need.
struct PassedFiles {
    std::vector<OutboundAttachment> passed;  ///< within the bounds of one message
    std::vector<Fields> refused;

    std::string names() const;  ///< of those that are passed on
};

PassedFiles passed_files(const InboundMessage& message);

}  // namespace clusterlotse::commands
