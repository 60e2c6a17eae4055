#include "commands/letters.hpp"

#include "commands/late_letters.hpp"
#include "commands/local_time.hpp"
#include "commands/mail_html.hpp"
#include "commands/rich_html.hpp"
#include "commands/words.hpp"
#include "domain/holidays.hpp"
#include "storage/random_hex.hpp"

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kMaxReferences = 20;
constexpr std::string_view kNewToken = "new";

std::string reply_subject(const std::string& subject) {
    const std::string lower = folded(subject);
    if (lower.starts_with("re:") || lower.starts_with("aw:")) {
        return subject;
    }
    return subject.empty() ? subject : "Re: " + subject;
}

Fields with_cluster(const Office& office, Fields fields) {
    fields.set("cluster", office.settings.cluster.name);
    return fields;
}

std::string html_of(
    const Office& office, Language language, Channel channel, const Rendered& rendered
) {
    if (channel == Channel::matrix) {
        return matrix_html(rendered.rich);
    }
    const Fields cluster = with_cluster(office, {});
    MailFrame frame;
    frame.cluster = office.settings.cluster.name;
    frame.title = rendered.subject.empty() ? office.settings.cluster.name : rendered.subject;
    frame.footer = office.templates.render(language, "mail_footer", cluster).text;
    frame.language = language;
    return mail_html(rendered.rich, frame);
}

/// What a template says, in the forms that the channel takes.
void write_into(
    OutboundMessage& out, const Office& office, Language language, const Rendered& rendered
) {
    out.text = rendered.text;
    out.html = html_of(office, language, out.channel, rendered);
}

/// Longer than any day is spoken of.
constexpr auto kEver = std::chrono::days(365);

/// Takes one of the places that the person has for unasked messages on that day.
bool takes_place(Office& office, const Address& person, Date date, TimePoint now) {
    const int most = office.settings.needs.unasked_per_day;
    for (int place = 1; place <= most; ++place) {
        const std::string topic = "unasked " + iso_date(date) + " " + std::to_string(place);
        if (office.inbox.first_time_within(person, topic, now, kEver)) {
            return true;
        }
    }
    return most == 0;
}

TimePoint due_time(Office& office, const Address& person, Urgency urgency, TimePoint now) {
    if (urgency == Urgency::awaited) {
        return now;
    }
    const std::string& zone = office.settings.cluster.timezone;
    TimePoint when = unasked_time(office, now);
    for (int day = 0; urgency == Urgency::unasked && day < kMostDaysAhead; ++day) {
        const Date date = local_date(when, zone);
        if (takes_place(office, person, date, now)) {
            break;
        }
        when = unasked_time(office, at_local(next_working_day(date), kOfficeOpens, zone));
    }
    return when;
}

storage::OutboxContext with_urgency(storage::OutboxContext context, Urgency urgency) {
    context.by_day = urgency != Urgency::awaited;
    return context;
}

/// A mail's reply address is settled before it is written, so that links in it can carry it.
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

/// The asker's message and those it referred to, newest kept, as a mail thread wants them.
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

OutboundMessage answer_in_place(
    const Office& office, const Request& request, const Rendered& rendered
) {
    const InboundMessage& message = request.message;
    OutboundMessage out;
    out.channel = message.channel;
    out.place = message.place;
    write_into(out, office, request.speaker.language, rendered);
    // Clients show nothing of a reaction that is answered, and servers allow no thread on one.
    const bool reaction = message.kind == InboundKind::reaction && !message.target.empty();
    out.reply_to = reaction ? message.target : message.message_id;
    switch (message.place) {
        case Place::room:
            out.recipient = message.conversation;
            out.conversation = message.conversation;
            out.thread_root =
                message.thread_root.empty() && !reaction ? message.message_id : message.thread_root;
            out.mentions = {message.sender};
            break;
        case Place::direct:
            out.recipient = message.sender;
            out.conversation = message.conversation;
            out.thread_root = message.thread_root;
            break;
        case Place::mail:
            out.recipient = message.sender;
            out.subject =
                message.subject.empty() ? rendered.subject : reply_subject(message.subject);
            if (out.subject.empty()) {
                out.subject = office.settings.cluster.name;
            }
            out.references = thread_references(message.references, message.message_id);
            out.automatic_reply = !request.speaker.member();
            out.reply_token = request.speaker.member() ? kNewToken : std::string_view{};
            break;
    }
    return out;
}

}  // namespace

// Without quiet hours the cluster holds nothing back, on days of rest neither.
TimePoint unasked_time(const Office& office, TimePoint from) {
    const auto& quiet = office.settings.needs.quiet_hours;
    return quiet ? next_sending_time(from, quiet, office.settings.cluster.timezone) : from;
}

void hold_back_unasked(Office& office) {
    const TimePoint now = office.clock.now();
    const TimePoint allowed = unasked_time(office, now);
    if (allowed > now) {
        office.outbox.hold_back(now, allowed);
    }
}

OutboundMessage letter_to(
    const Office& office,
    const Recipient& recipient,
    std::string_view template_name,
    const Fields& fields
) {
    OutboundMessage out;
    out.channel = recipient.address.channel;
    out.place = out.channel == Channel::matrix ? Place::direct : Place::mail;
    out.recipient = recipient.address.value;
    Fields all = with_cluster(office, fields);
    settle_reply_address(office, out, all);
    const Rendered rendered = office.templates.render(recipient.language, template_name, all);
    write_into(out, office, recipient.language, rendered);
    if (out.channel == Channel::email) {
        out.subject = rendered.subject.empty() ? office.settings.cluster.name : rendered.subject;
    }
    return out;
}

OutboundMessage letter_to_room(
    const Office& office, std::string_view template_name, const Fields& fields
) {
    OutboundMessage out;
    out.channel = Channel::matrix;
    out.place = Place::room;
    out.recipient = office.settings.matrix ? office.settings.matrix->room : std::string();
    const Language language = office.settings.cluster.language;
    write_into(
        out,
        office,
        language,
        office.templates.render(language, template_name, with_cluster(office, fields))
    );
    return out;
}

std::int64_t reply(
    Office& office,
    const Request& request,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context,
    const std::vector<OutboundAttachment>& attachments
) {
    const Rendered rendered = office.templates.render(
        request.speaker.language, template_name, with_cluster(office, fields)
    );
    const TimePoint now = office.clock.now();
    OutboundMessage out = answer_in_place(office, request, rendered);
    out.attachments = attachments;
    return office.outbox.enqueue(out, context, now, now);
}

std::int64_t reply_privately(
    Office& office,
    const Request& request,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context,
    const std::vector<OutboundAttachment>& attachments
) {
    if (request.message.place != Place::room) {
        return reply(office, request, template_name, fields, context, attachments);
    }
    const Recipient recipient{
        request.speaker.address, request.speaker.language, request.speaker.name};
    return write_to(
        office,
        recipient,
        template_name,
        fields,
        context,
        Urgency::awaited,
        std::nullopt,
        attachments
    );
}

namespace {

/// Who has another channel by now got the earlier message elsewhere, where ids are of another kind.
OutboundMessage letter_in_thread(
    Office& office,
    const Recipient& recipient,
    std::string_view template_name,
    const Fields& fields,
    std::optional<std::int64_t> thread_of
) {
    OutboundMessage out = letter_to(office, recipient, template_name, fields);
    if (thread_of) {
        const auto earlier = office.outbox.remote_id(*thread_of);
        const bool event = earlier && earlier->starts_with('$');
        if (earlier && event == (recipient.address.channel == Channel::matrix)) {
            out.reply_to = *earlier;
            out.references = {*earlier};
            out.subject = reply_subject(out.subject);
        }
    }
    return out;
}

}  // namespace

std::int64_t write_later(
    Office& office,
    const Recipient& recipient,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context,
    std::chrono::minutes waits,
    std::optional<std::int64_t> thread_of
) {
    const OutboundMessage out =
        letter_in_thread(office, recipient, template_name, fields, thread_of);
    const TimePoint now = office.clock.now();
    const TimePoint due = unasked_time(office, now + waits);
    return office.outbox.enqueue(out, with_urgency(context, Urgency::by_day), now, due);
}

std::int64_t write_to(
    Office& office,
    const Recipient& recipient,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context,
    Urgency urgency,
    std::optional<std::int64_t> thread_of,
    const std::vector<OutboundAttachment>& attachments
) {
    OutboundMessage out = letter_in_thread(office, recipient, template_name, fields, thread_of);
    out.attachments = attachments;
    const TimePoint now = office.clock.now();
    const TimePoint due = due_time(office, recipient.address, urgency, now);
    return office.outbox.enqueue(out, with_urgency(context, urgency), now, due);
}

bool rewrite_waiting(
    Office& office,
    std::int64_t outbox_id,
    const Recipient& recipient,
    std::string_view template_name,
    const Fields& fields
) {
    const Rendered rendered =
        office.templates.render(recipient.language, template_name, with_cluster(office, fields));
    return office.outbox.replace_text(
        outbox_id,
        rendered.text,
        html_of(office, recipient.language, recipient.address.channel, rendered)
    );
}

std::int64_t write_to_asker(
    Office& office,
    const storage::NeedRecord& need,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context,
    Urgency urgency,
    const std::vector<OutboundAttachment>& attachments
) {
    OutboundMessage out;
    out.channel = need.asker.channel;
    out.place = need.place == Place::mail ? Place::mail : Place::direct;
    out.recipient = need.asker.value;
    Fields all = with_cluster(office, fields);
    settle_reply_address(office, out, all);
    const Rendered rendered = office.templates.render(need.language, template_name, all);
    write_into(out, office, need.language, rendered);
    if (need.place == Place::direct) {
        out.conversation = need.conversation;
    }
    if (need.place == Place::mail) {
        out.subject = need.subject.empty() ? rendered.subject : reply_subject(need.subject);
        out.reply_to = need.message_id;
        out.references = thread_references(need.references, need.message_id);
    }
    out.attachments = attachments;
    const TimePoint now = office.clock.now();
    const TimePoint due = due_time(office, need.asker, urgency, now);
    return office.outbox.enqueue(out, with_urgency(context, urgency), now, due);
}

void note_in_room(
    Office& office,
    const storage::NeedRecord& need,
    std::string_view template_name,
    const Fields& fields
) {
    if (need.place != Place::room) {
        return;
    }
    OutboundMessage out;
    out.channel = Channel::matrix;
    out.place = Place::room;
    out.recipient = need.conversation;
    out.conversation = need.conversation;
    const Rendered rendered =
        office.templates.render(need.language, template_name, with_cluster(office, fields));
    write_into(out, office, need.language, rendered);
    out.reply_to = need.message_id;
    out.thread_root = need.thread_root.empty() ? need.message_id : need.thread_root;
    const TimePoint now = office.clock.now();
    office.outbox.enqueue(out, {storage::Purpose::room_note, need.id}, now, now);
}

void tell_moderators(
    Office& office,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context
) {
    for (const Address& address : office.members.moderators()) {
        if (office.members.runs(address.channel)) {
            const Speaker moderator = office.members.speaker(address);
            const Recipient recipient{address, moderator.language, moderator.name};
            write_to(office, recipient, template_name, fields, context, Urgency::by_day);
        }
    }
}

}  // namespace clusterlotse::commands
