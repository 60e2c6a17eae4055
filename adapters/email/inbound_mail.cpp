#include "adapters/email/inbound_mail.hpp"

#include "adapters/email/login.hpp"
#include "adapters/email/mime/text_clean.hpp"

#include <algorithm>

namespace clusterlotse::email {
namespace {

constexpr std::size_t kMaxIds = 100;
constexpr std::size_t kMaxToken = 128;

void add_id(std::vector<std::string>& ids, const std::string& id) {
    if (!id.empty() && ids.size() < kMaxIds && std::find(ids.begin(), ids.end(), id) == ids.end()) {
        ids.push_back(id);
    }
}

std::vector<std::string> answered_ids(const MailReading& reading) {
    std::vector<std::string> ids;
    add_id(ids, reading.in_reply_to);
    for (auto id = reading.references.rbegin(); id != reading.references.rend(); ++id) {
        add_id(ids, *id);
    }
    return ids;
}

/// Message-IDs and tokens of ours whose mail cannot be delivered for good.
std::vector<std::string> undeliverable(const MailReading& reading, const std::string& token) {
    std::vector<std::string> ids;
    const bool permanent = std::any_of(
        reading.bounce.begin(),
        reading.bounce.end(),
        [](const BounceRecipient& recipient) { return recipient.permanent; }
    );
    if (permanent) {
        add_id(ids, token);
        for (const auto& id : reading.returned_message_ids) {
            add_id(ids, id);
        }
    }
    return ids;
}

}  // namespace

std::string reply_token_in(
    const std::vector<std::string>& addresses, const std::string& own_address
) {
    const std::string own = ascii_lower(own_address);
    const std::string before = local_part(own) + '+';
    const std::string after = '@' + domain_part(own);
    for (const auto& written : addresses) {
        const std::string address = ascii_lower(written);
        if (address.size() > before.size() + after.size() && address.starts_with(before) &&
            address.ends_with(after)) {
            auto token =
                address.substr(before.size(), address.size() - before.size() - after.size());
            if (token.size() <= kMaxToken) {
                return token;
            }
        }
    }
    return {};
}

InboundMessage to_inbound(
    const FetchedMail& mail,
    std::uint32_t uid_validity,
    const MailReadingOptions& options,
    TimePoint now
) {
    InboundMessage message;
    message.channel = Channel::email;
    message.place = Place::mail;
    message.received_at = std::min(mail.internal_date.value_or(now), now);
    message.verdict = SenderVerdict::unknown;
    if (mail.raw.empty()) {
        message.key = "uid " + std::to_string(uid_validity) + ' ' + std::to_string(mail.uid);
        message.kind = InboundKind::unreadable;
        message.automatic = true;
        return message;
    }
    auto reading = read_mail(mail.raw, options);
    message.key = reading.message_id.empty() ? reading.content_hash
                                             : reading.message_id + ' ' + reading.content_hash;
    message.kind = mail.problem.empty() ? InboundKind::text : InboundKind::unreadable;
    message.sender = ascii_lower(reading.from.address);
    message.sender_name = std::move(reading.from.name);
    message.message_id = std::move(reading.message_id);
    message.subject = std::move(reading.subject);
    message.text = std::move(reading.text);
    message.answers_to = answered_ids(reading);
    message.reply_token = reply_token_in(reading.delivered_to, options.own_address);
    message.verdict = reading.verdict;
    message.attachments = std::move(reading.attachments);
    message.references = std::move(reading.references);
    message.undeliverable = undeliverable(reading, message.reply_token);
    // Somebody who forbids automatic answers may still be answering us: that has to reach the
    // asker.
    const bool answers_us = !message.answers_to.empty() || !message.reply_token.empty();
    message.automatic = reading.kind != MailReading::Kind::message || message.sender.empty() ||
                        (!reading.answer_allowed && !answers_us);
    if (message.automatic) {
        for (auto& attachment : message.attachments) {
            attachment.content.reset();
            attachment.gap = ContentGap::not_fetched;
        }
    }
    return message;
}

}  // namespace clusterlotse::email
