#include "commands/letters/letter_parts.hpp"

#include "commands/desk/words.hpp"
#include "commands/letters/mail_html.hpp"
#include "commands/letters/rich_html.hpp"
#include "commands/moderator/moderators.hpp"
#include "storage/random_hex.hpp"

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kMaxReferences = 20;

}  // namespace

std::string reply_subject(const std::string& subject) {
    const std::string lower = folded(subject);
    if (lower.starts_with("re:") || lower.starts_with("aw:")) {
        return subject;
    }
    return subject.empty() ? subject : "Re: " + subject;
}

Fields with_cluster(const Office& office, Fields fields, Channel channel) {
    fields.set("cluster", office.settings.cluster.name)
        .set("moderator_contact", contact_of_moderator(office, channel));
    return fields;
}

std::string html_of(
    const Office& office, Language language, Channel channel, const Rendered& rendered
) {
    if (channel == Channel::matrix) {
        return matrix_html(rendered.rich);
    }
    const Fields cluster = Fields().set("cluster", office.settings.cluster.name);
    MailFrame frame;
    frame.cluster = office.settings.cluster.name;
    frame.title = rendered.subject.empty() ? office.settings.cluster.name : rendered.subject;
    frame.footer = office.templates.render(language, "mail_footer", cluster).text;
    frame.language = language;
    return mail_html(rendered.rich, frame);
}

void write_into(
    OutboundMessage& out, const Office& office, Language language, const Rendered& rendered
) {
    out.text = rendered.text;
    out.html = html_of(office, language, out.channel, rendered);
}

void settle_reply_address(const Office& office, OutboundMessage& out, Fields& fields) {
    if (out.channel != Channel::email) {
        return;
    }
    out.reply_token = storage::random_hex();
    if (const auto& email = office.settings.email) {
        const auto at = email->address.rfind('@');
        fields.set(
            "reply_address",
            email->address.substr(0, at) + "+" + out.reply_token + email->address.substr(at)
        );
    }
}

std::vector<std::string> thread_references(
    std::vector<std::string> references, const std::string& message_id
) {
    if (!message_id.empty()) {
        references.push_back(message_id);
    }
    if (references.size() > kMaxReferences) {
        references.erase(references.begin(), references.end() - kMaxReferences);
    }
    return references;
}

}  // namespace clusterlotse::commands
