#include "adapters/email/mailbox_position.hpp"

#include <charconv>

namespace clusterlotse::email {
namespace {

template <class Number>
std::optional<Number> read_number(const std::optional<std::string>& text) {
    Number value = 0;
    if (!text) {
        return std::nullopt;
    }
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (error != std::errc{} || end != text->data() + text->size()) {
        return std::nullopt;
    }
    return value;
}

}  // namespace

MailboxPosition::MailboxPosition(
    const CursorReader& stored, const OpenedMailbox& opened, TimePoint now
)
    : uid_validity_(opened.uid_validity),
      next_uid_(opened.uid_next),
      first_start_seconds_(std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count()
      ) {
    const auto validity = read_number<std::uint32_t>(stored("uidvalidity"));
    const auto next = read_number<std::uint64_t>(stored("uidnext"));
    const auto started = read_number<std::int64_t>(stored("first_start"));
    if (!validity || !next || !started) {
        first_start_ = true;
        return;
    }
    first_start_seconds_ = *started;
    // A uid beyond what the server will give next comes from a mailbox that was replaced without
    // saying so.
    renumbered_ = *validity != opened.uid_validity || *next > opened.uid_next;
    next_uid_ = renumbered_ ? 1 : *next;
    rescan_below_ = renumbered_ ? opened.uid_next
                                : read_number<std::uint64_t>(stored("rescan_below")).value_or(0);
}

ReadPlan MailboxPosition::plan() const {
    ReadPlan plan;
    plan.first_uid = next_uid_;
    plan.dated_below = rescan_below_;
    plan.not_before = TimePoint(std::chrono::seconds(first_start_seconds_));
    return plan;
}

MailboxPosition::Cursors MailboxPosition::cursors(std::uint64_t next_uid) const {
    return {
        {"uidvalidity", std::to_string(uid_validity_)},
        {"uidnext", std::to_string(next_uid)},
        {"first_start", std::to_string(first_start_seconds_)},
        {"rescan_below", std::to_string(rescan_below_)},
    };
}

}  // namespace clusterlotse::email
