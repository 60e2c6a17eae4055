#include "adapters/email/outbound_mail.hpp"

#include "adapters/email/login.hpp"
#include "adapters/email/mime/mail_draft.hpp"

#include <algorithm>
#include <cstdio>

namespace clusterlotse::email {
namespace {

std::string iso_utc(TimePoint time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - day));
    char text[40];
    std::snprintf(
        text,
        sizeof text,
        "%04d-%02u-%02uT%02d:%02d:%02d+00:00",
        static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()),
        static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()),
        static_cast<int>(clock.seconds().count())
    );
    return text;
}

std::string with_token(const std::string& address, const std::string& token) {
    auto tagged = local_part(address) + '+' + token + '@' + domain_part(address);
    return !token.empty() && is_plain_address(tagged) ? tagged : std::string();
}

}  // namespace

std::string message_id_of(const Dispatch& dispatch, const std::string& own_address) {
    return '<' + dispatch.delivery_key + '@' + domain_part(own_address) + '>';
}

SmtpMail compose(
    const Dispatch& dispatch,
    const std::string& own_address,
    const std::string& cluster,
    TimePoint now
) {
    const auto& message = dispatch.message;
    const auto tagged = with_token(own_address, message.reply_token);
    MailDraft draft;
    draft.from_name = cluster;
    draft.from_address = own_address;
    draft.to_address = message.recipient;
    draft.reply_to_address = tagged;
    draft.subject = message.subject;
    draft.text = message.text;
    draft.html = message.html;
    draft.message_id = message_id_of(dispatch, own_address);
    draft.in_reply_to = message.reply_to;
    draft.references = message.references;
    // Mail programs thread by References; what is answered belongs at its end.
    if (!message.reply_to.empty()) {
        std::erase(draft.references, message.reply_to);
        draft.references.push_back(message.reply_to);
    }
    draft.date = iso_utc(now);
    draft.automatic =
        message.reply_to.empty() ? MailDraft::Automatic::generated : MailDraft::Automatic::replied;
    draft.loop_id = own_address;
    draft.list_id = message.list_id;
    draft.list_unsubscribe = message.list_unsubscribe;
    for (const auto& attachment : message.attachments) {
        if (attachment.content != nullptr) {
            draft.files.push_back({attachment.name, attachment.type, attachment.content});
        }
    }

    SmtpMail mail;
    mail.from = tagged.empty() ? own_address : tagged;
    if (message.automatic_reply) {
        mail.from.clear();
    }
    mail.fallback_from = mail.from == own_address ? "" : own_address;
    mail.to = message.recipient;
    mail.data = write_mail(draft);
    return mail;
}

}  // namespace clusterlotse::email
