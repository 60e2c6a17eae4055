#include "commands/letters/letters.hpp"

#include "commands/letters/late_letters.hpp"
#include "commands/letters/letter_parts.hpp"
#include "commands/letters/sending_times.hpp"
#include "commands/moderator/moderators.hpp"

namespace clusterlotse::commands {

namespace {

storage::OutboxContext with_urgency(storage::OutboxContext context, Urgency urgency) {
    context.by_day = urgency != Urgency::awaited;
    return context;
}

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
    Fields all = with_cluster(office, fields, out.channel);
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
        office.templates.render(language, template_name, with_cluster(office, fields, out.channel))
    );
    return out;
}

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
    const Rendered rendered = office.templates.render(
        recipient.language, template_name, with_cluster(office, fields, recipient.address.channel)
    );
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
    Fields all = with_cluster(office, fields, out.channel);
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
    const Rendered rendered = office.templates.render(
        need.language, template_name, with_cluster(office, fields, out.channel)
    );
    write_into(out, office, need.language, rendered);
    out.reply_to = need.message_id;
    out.thread_root = need.thread_root.empty() ? need.message_id : need.thread_root;
    const TimePoint now = office.clock.now();
    office.outbox.enqueue(
        out,
        with_urgency({storage::Purpose::room_note, need.id}, Urgency::by_day),
        now,
        unasked_time(office, now)
    );
}

void tell_moderators(
    Office& office,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context
) {
    for (const Recipient& moderator : reachable_moderators(office)) {
        write_to(office, moderator, template_name, fields, context, Urgency::by_day);
    }
}

}  // namespace clusterlotse::commands
