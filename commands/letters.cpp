#include "commands/letters.hpp"

#include "commands/local_time.hpp"
#include "commands/words.hpp"

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
    out.text = rendered.text;
    out.reply_to = message.message_id;
    switch (message.place) {
        case Place::room:
            out.recipient = message.conversation;
            out.conversation = message.conversation;
            out.thread_root =
                message.thread_root.empty() ? message.message_id : message.thread_root;
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

/// Now, or where nobody waits for it the next time at which it disturbs nobody.
TimePoint due_time(const Office& office, Urgency urgency) {
    const TimePoint now = office.clock.now();
    const auto& quiet = office.settings.needs.quiet_hours;
    return urgency == Urgency::awaited || !quiet
               ? now
               : next_sending_time(now, quiet, office.settings.cluster.timezone);
}

}  // namespace

std::int64_t reply(
    Office& office,
    const Request& request,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context
) {
    const Rendered rendered = office.templates.render(
        request.speaker.language, template_name, with_cluster(office, fields)
    );
    const TimePoint now = office.clock.now();
    return office.outbox.enqueue(answer_in_place(office, request, rendered), context, now, now);
}

std::int64_t reply_privately(
    Office& office,
    const Request& request,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context
) {
    if (request.message.place != Place::room) {
        return reply(office, request, template_name, fields, context);
    }
    const Recipient recipient{
        request.speaker.address, request.speaker.language, request.speaker.name};
    return write_to(office, recipient, template_name, fields, context, Urgency::awaited);
}

std::int64_t write_to(
    Office& office,
    const Recipient& recipient,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context,
    Urgency urgency,
    std::optional<std::int64_t> thread_of
) {
    const Rendered rendered =
        office.templates.render(recipient.language, template_name, with_cluster(office, fields));
    OutboundMessage out;
    out.channel = recipient.address.channel;
    out.place = out.channel == Channel::matrix ? Place::direct : Place::mail;
    out.recipient = recipient.address.value;
    out.text = rendered.text;
    if (out.channel == Channel::email) {
        out.subject = rendered.subject.empty() ? office.settings.cluster.name : rendered.subject;
        out.reply_token = kNewToken;
    }
    if (thread_of) {
        if (const auto earlier = office.outbox.remote_id(*thread_of)) {
            out.reply_to = *earlier;
            out.references = {*earlier};
            out.subject = reply_subject(out.subject);
        }
    }
    const TimePoint now = office.clock.now();
    return office.outbox.enqueue(out, context, now, due_time(office, urgency));
}

std::int64_t write_to_asker(
    Office& office,
    const storage::NeedRecord& need,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context
) {
    const Rendered rendered =
        office.templates.render(need.language, template_name, with_cluster(office, fields));
    OutboundMessage out;
    out.channel = need.asker.channel;
    out.place = need.place == Place::mail ? Place::mail : Place::direct;
    out.recipient = need.asker.value;
    out.text = rendered.text;
    if (need.place == Place::direct) {
        out.conversation = need.conversation;
    }
    if (need.place == Place::mail) {
        out.subject = need.subject.empty() ? rendered.subject : reply_subject(need.subject);
        out.reply_to = need.message_id;
        out.references = thread_references(need.references, need.message_id);
        out.reply_token = kNewToken;
    }
    const TimePoint now = office.clock.now();
    return office.outbox.enqueue(out, context, now, now);
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
    out.text =
        office.templates.render(need.language, template_name, with_cluster(office, fields)).text;
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
            write_to(office, recipient, template_name, fields, context, Urgency::unasked);
        }
    }
}

}  // namespace clusterlotse::commands
