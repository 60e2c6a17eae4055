#pragma once

#include "adapters/email/proto/imap_session.hpp"
#include "domain/clock.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::email {

/// How far INBOX was handled, and from where to read on. Kept as cursors: "uidvalidity", "uidnext"
/// (the next uid to look at), "first_start" (seconds since 1970) and "rescan_below" (below this uid
/// only mail that is younger than the first start counts: after the server renumbered the mailbox
/// everything is looked at again, and what was handled before is recognised by its key).
class MailboxPosition {
public:
    using CursorReader = std::function<std::optional<std::string>(const std::string& name)>;
    using Cursors = std::vector<std::pair<std::string, std::string>>;

    /// `opened` is INBOX as it is now.
    MailboxPosition(const CursorReader& stored, const OpenedMailbox& opened, TimePoint now);

    /// True where nothing was stored: mail already there is left alone.
    bool first_start() const { return first_start_; }

    /// True where the server numbers its mail anew.
    bool renumbered() const { return renumbered_; }

    ReadPlan plan() const;

    /// What to store once every wanted mail below `next_uid` is stored.
    Cursors cursors(std::uint64_t next_uid) const;

    std::uint32_t uid_validity() const { return uid_validity_; }

private:
    std::uint32_t uid_validity_;
    std::uint64_t next_uid_;
    std::uint64_t rescan_below_ = 0;
    std::int64_t first_start_seconds_;
    bool first_start_ = false;
    bool renumbered_ = false;
};

}  // namespace clusterlotse::email
