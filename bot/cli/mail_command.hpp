#pragma once

#include "adapters/email/mime/mail_reading.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace clusterlotse::cli {

/// The contract's JSON of one mail, one line without line end.
std::string mail_json(const std::string& file, const email::MailReading& mail);

/// `mail inspect`: one line of JSON a file, "-" is `in`. A file that cannot be read is named on
/// `err`, the others follow. Returns the exit status: 0, or 3 where a file could not be read.
int inspect_mails(
    const std::vector<std::string>& files,
    const email::MailReadingOptions& options,
    std::istream& in,
    std::ostream& out,
    std::ostream& err
);

/// `mail reply-text`: what the sender of the plain text body on `in` newly wrote.
int reply_text(std::istream& in, std::ostream& out, std::ostream& err);

}  // namespace clusterlotse::cli
