#include "commands/letters/letter_parts.hpp"
#include "commands/letters/letters.hpp"

namespace clusterlotse::commands {

namespace {

constexpr std::string_view kNewToken = "new";

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

std::int64_t reply(
    Office& office,
    const Request& request,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context,
    const std::vector<OutboundAttachment>& attachments
) {
    const Rendered rendered = office.templates.render(
        request.speaker.language,
        template_name,
        with_cluster(office, fields, request.message.channel)
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

}  // namespace clusterlotse::commands
