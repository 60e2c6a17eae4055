#include "commands/desk/need_or_news.hpp"

#include "commands/desk/free_text.hpp"
#include "commands/desk/words.hpp"
#include "commands/files/files_at_hand.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/needs.hpp"

namespace clusterlotse::commands {

using storage::Purpose;

void ask_need_or_news(Office& office, const Request& request, const std::string& text) {
    InboundMessage kept = request.message;
    kept.text = text;
    const std::int64_t held = office.inbox.hold(kept, office.clock.now());
    Fields fields;
    fields.set("capable", !request.speaker.profile_id.empty() && tells_of_capability(text));
    // In the room everybody would read the question.
    reply_privately(
        office,
        request,
        "need_or_news",
        fields,
        {Purpose::need_or_news, std::nullopt, std::nullopt, held}
    );
}

bool need_or_news_said(
    Office& office, const Request& request, const storage::OutboxReference& row
) {
    const auto said = short_word(request.message.text);
    if (!said || !row.context.held_id || row.recipient != request.speaker.address) {
        return false;
    }
    const auto held = office.inbox.release(*row.context.held_id);
    if (held && *said) {
        const Request kept{held->message, request.speaker};
        post_need(office, kept, held->message.text);
        return true;
    }
    reply(office, request, "thanks", {});
    if (held) {
        tell_not_kept(office, {held->message, request.speaker});
    }
    return true;
}

}  // namespace clusterlotse::commands
