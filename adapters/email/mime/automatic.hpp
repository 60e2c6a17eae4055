#pragma once

#include "adapters/email/mime/mime_part.hpp"

#include <string>

namespace clusterlotse::email {

/// What a message's headers say about the machine behind it (RFC 3834, 2369, 2919 and what programs
/// do instead).
struct MachineMarks {
    bool auto_reply = false;  ///< an answer no person wrote: vacation, out of office, receipt
    bool generated = false;   ///< written by a machine on its own: notifications, no-reply senders
    bool list = false;        ///< mailing list or newsletter
    bool wants_no_answer =
        false;         ///< X-Auto-Response-Suppress and the like: a person may have written it
    bool own = false;  ///< carries our own loop mark or comes from our own address
};

MachineMarks machine_marks(
    const MimePart& root, const std::string& own_address, const std::string& loop_id
);

}  // namespace clusterlotse::email
