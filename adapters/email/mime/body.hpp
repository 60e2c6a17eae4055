#pragma once

#include "adapters/email/mime/mime_part.hpp"
#include "domain/message.hpp"

#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::email {

/// What the parts of a message amount to for a reader.
struct MailBody {
    std::string full;   ///< every body text, one below the other
    std::string fresh;  ///< the newly written part of them
    std::vector<AttachmentInfo> attachments;
    std::string calendar_method;  ///< upper case METHOD of an invitation in the body; "REQUEST"
                                  ///< where it has none
    bool has_calendar = false;
};

/// Chooses and decodes the body texts: of alternatives the plain text unless it is empty or only
/// says that HTML is needed, of a signed message the content, of related parts the root. Named
/// parts and other types are attachments, with their bytes as far as domain/file_bounds.hpp goes.
MailBody read_body(
    const MimePart& root, const MimeLimits& limits, std::vector<std::string>& problems
);

/// The text of one text part: charset, format=flowed (RFC 3676) and control characters dealt with.
std::string text_of_part(const MimePart& part, std::vector<std::string>& problems);

/// True where `plain` only says that the reader's program must show HTML.
bool is_stub(const std::string& plain);

/// The charset label of an HTML part: its parameter, else what a <meta> element says.
std::string html_charset(const MimePart& part);

/// Adds `problem` unless it is empty or already there.
void add_problem(std::vector<std::string>& problems, const std::string& problem);

}  // namespace clusterlotse::email
