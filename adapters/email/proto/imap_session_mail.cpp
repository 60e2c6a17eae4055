#include "adapters/email/proto/imap_session.hpp"

#include <algorithm>

namespace clusterlotse::email {
namespace {

/// What one FETCH response says about one mail.
struct FetchData {
    std::optional<std::uint32_t> uid;
    std::optional<std::uint32_t> size;
    std::optional<TimePoint> internal_date;
    ImapValue* body = nullptr;
};

FetchData read_fetch(ImapResponse& response) {
    FetchData data;
    if (response.values.empty() || response.values.front().kind != ImapValue::Kind::list) {
        return data;
    }
    auto& items = response.values.front().items;
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
        const auto name = upper(items[i].text);
        auto& value = items[i + 1];
        if (name == "UID") {
            data.uid = parse_imap_number(value.text);
        } else if (name == "RFC822.SIZE") {
            data.size = parse_imap_number(value.text);
        } else if (name == "INTERNALDATE") {
            data.internal_date = parse_internal_date(value.text);
        } else if (name.starts_with("BODY[")) {
            data.body = &value;
        }
    }
    return data;
}

}  // namespace

void ImapSession::start_reading(const ReadPlan& plan) {
    if (state_ != State::opened) {
        return;
    }
    plan_ = plan;
    next_uid_ = std::max<std::uint64_t>(plan.first_uid, 1);
    look_wanted_ = true;
    caught_up_ = true;
    state_ = State::between;
}

void ImapSession::handled(const std::vector<std::uint32_t>& uids) {
    if (config_.mark_seen && read_write_) {
        to_mark_.insert(to_mark_.end(), uids.begin(), uids.end());
    }
}

void ImapSession::decide(Instant now) {
    if (logout_wanted_) {
        command(State::logging_out, "LOGOUT", now);
    } else if (!to_mark_.empty()) {
        std::string set;
        for (const auto uid : to_mark_) {
            set += (set.empty() ? "" : ",") + std::to_string(uid);
        }
        to_mark_.clear();
        command(State::storing, "UID STORE " + set + " +FLAGS.SILENT (\\Seen)", now);
    } else if (!listed_.empty()) {
        fetch_next(now);
    } else if (look_wanted_) {
        list(now);
    } else if (caught_up_) {
        caught_up_ = false;
        actions_.emplace_back(imap_action::CaughtUp{next_uid_});
    } else {
        wait_for_mail(now);
    }
}

void ImapSession::list(Instant now) {
    look_wanted_ = false;
    listing_cut_ = false;
    listing_empty_ = true;
    seen_up_to_ = 0;
    caught_up_ = true;
    // Some servers call any set wrong in an empty mailbox; uids end at 2^32 - 1.
    if (mailbox_.exists == 0 || next_uid_ > UINT32_MAX) {
        return;
    }
    command(
        State::listing,
        "UID FETCH " + std::to_string(next_uid_) + ":* (UID RFC822.SIZE INTERNALDATE)",
        now
    );
}

void ImapSession::on_fetch(ImapResponse& response) {
    const FetchData data = read_fetch(response);
    if (state_ == State::finding_last && data.uid) {
        mailbox_.uid_next =
            std::max<std::uint64_t>(mailbox_.uid_next, std::uint64_t{*data.uid} + 1);
    } else if (state_ == State::listing && data.uid) {
        listing_empty_ = false;
        // "n:*" names the last mail even where its uid is below n.
        if (*data.uid < next_uid_) {
            return;
        }
        seen_up_to_ = std::max<std::uint64_t>(seen_up_to_, *data.uid);
        if (*data.uid < plan_.dated_below && plan_.not_before && data.internal_date &&
            *data.internal_date < *plan_.not_before) {
            return;
        }
        auto& listed = listed_[*data.uid];
        listed.size = data.size.value_or(static_cast<std::uint32_t>(listed.size));
        listed.internal_date = data.internal_date ? data.internal_date : listed.internal_date;
        if (listed_.size() > config_.limits.max_listed) {
            listed_.erase(std::prev(listed_.end()));
            listing_cut_ = true;
        }
    } else if (state_ == State::fetching && data.body && data.uid.value_or(mail_.uid) == mail_.uid) {
        mail_found_ = true;
        mail_nil_ = data.body->kind == ImapValue::Kind::nil;
        mail_cut_ = data.body->cut;
        mail_.raw = std::move(data.body->text);
    }
}

void ImapSession::on_listed() {
    state_ = State::between;
    if (listing_cut_) {
        seen_up_to_ = listed_.rbegin()->first;
        look_wanted_ = true;
    }
    next_uid_ = std::max(next_uid_, seen_up_to_ + 1);
    if (listing_empty_ && mailbox_.exists > 0) {
        if (++empty_listings_ == 2) {
            actions_.emplace_back(imap_action::Notice{
                "INBOX is said to hold mail, but the IMAP server lists none: mail may be missed"});
        }
    } else {
        empty_listings_ = 0;
    }
}

void ImapSession::fetch_next(Instant now) {
    const auto first = listed_.begin();
    mail_ = {};
    mail_.uid = first->first;
    mail_.size = first->second.size;
    mail_.internal_date = first->second.internal_date;
    listed_.erase(first);
    mail_header_only_ = false;
    if (config_.leave_out.contains(mail_.uid)) {
        hand_out_mail("the server could not be made to hand it out");
        return;
    }
    if (mail_.size > config_.limits.max_mail) {
        mail_header_only_ = true;
        mail_header_reason_ = "larger than the limit: only its header was read";
    } else if (config_.header_only.contains(mail_.uid)) {
        mail_header_only_ = true;
        mail_header_reason_ = "its body could not be read, only its header";
    }
    request_mail(now);
}

void ImapSession::request_mail(Instant now) {
    mail_found_ = false;
    mail_cut_ = false;
    mail_nil_ = false;
    mail_.raw.clear();
    malformed_before_ = malformed_;
    command(
        State::fetching,
        "UID FETCH " + std::to_string(mail_.uid) + " (UID BODY.PEEK[" +
            (mail_header_only_ ? "HEADER" : "") + "])",
        now
    );
}

void ImapSession::on_fetched(const ImapResponse& response, Instant now) {
    if (response.name != "OK") {
        // Exchange answers BAD to everything once its back end is gone: a mail is given up only by
        // the driver, after several sessions died over it.
        fail(FailureCode::server_error, "the IMAP server does not hand out a mail");
        return;
    }
    const bool unusable =
        mail_nil_ || mail_cut_ || (!mail_found_ && malformed_ > malformed_before_);
    if (unusable && !mail_header_only_) {
        mail_header_only_ = true;
        mail_header_reason_ = mail_cut_ ? "larger than the limit: only its header was read"
                                        : "its body could not be read, only its header";
        request_mail(now);
        return;
    }
    if (unusable) {
        hand_out_mail(mail_cut_ ? "its header was cut" : "the server handed out nothing of it");
    } else if (mail_found_) {
        hand_out_mail(mail_header_only_ ? mail_header_reason_ : "");
    } else {
        state_ = State::between;  // somebody deleted it meanwhile
    }
}

void ImapSession::hand_out_mail(std::string problem) {
    state_ = State::between;
    mail_.problem = std::move(problem);
    actions_.emplace_back(imap_action::Mail{std::move(mail_)});
    mail_ = {};
}

void ImapSession::wait_for_mail(Instant now) {
    if (offers("IDLE") && !idle_refused_) {
        command(State::idle_starting, "IDLE", now);
    } else {
        state_ = State::pausing;
        wake_ = now + config_.limits.poll;
    }
}

void ImapSession::end_idle(Instant now) {
    out_ += "DONE\r\n";
    state_ = State::idle_ending;
    command_began_ = now;
    last_byte_ = now;
}

}  // namespace clusterlotse::email
