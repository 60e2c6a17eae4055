#include "commands/files/award_files.hpp"

#include "commands/answers/relay.hpp"
#include "commands/asker/asker_words.hpp"
#include "commands/asker/spoken_of.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/endings/exchange_words.hpp"
#include "commands/endings/firm_meant.hpp"
#include "commands/files/caption_firms.hpp"
#include "commands/files/captions.hpp"
#include "commands/files/files.hpp"
#include "commands/files/given_files.hpp"
#include "commands/files/limited_files.hpp"
#include "commands/letters/letters.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::FileRecord;
using storage::FileStage;
using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

/// "Otterbach bekommt den Auftrag, Zeichnung nur für Wolfstein", "noch nicht weitergeben".
bool is_kept_from(
    Office& office, const NeedRecord& need, const std::string& text, const Invitation& winner
) {
    const Caption caption = heard_caption(office, need, text);
    if (!caption.limited()) {
        return caption.stage == FileStage::held;
    }
    const auto meant = firm_meant(office, need, caption.written);
    return !caption.for_reader && (!meant || meant->id != winner.id);
}

/// What the words beside a file say of who gets the order; nothing where they say nothing of it.
std::optional<AskerWords> order_in_caption(
    Office& office, const NeedRecord& need, const std::string& text
) {
    const AskerSetting setting = setting_of(office, need);
    for (const std::string& words : {text, words_without_paper(text)}) {
        const AskerWords said = read_asker(besides_exchange(words), setting);
        if (said.says == AskerSays::award || (said.besides && said.firm)) {
            return said;
        }
    }
    return std::nullopt;
}

/// "Auftrag an Mainspitze, Bestellung anbei": made out to another firm than the one that got the
/// order in the end, or perhaps so.
bool is_made_out_to_another(
    Office& office,
    const NeedRecord& need,
    const FileRecord& file,
    const InboundMessage& message,
    const Invitation& winner
) {
    const auto order = order_in_caption(office, need, file.caption);
    if (!order) {
        return false;
    }
    const auto firms = firms_spoken_of(office, need);
    if (order->firm && *order->firm < firms.size()) {
        return firms[*order->firm].id != winner.id;
    }
    // Of the words that he was asked about he says himself whom they mean.
    return (order->to_reader || order->names_firm) && file.message_id != message.message_id;
}

/// He hears of an order form for another firm that it stays where it is.
void tell_made_out(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const Invitation& winner,
    const std::vector<FileRecord>& files
) {
    Fields fields;
    fields.set("files", names_of(files, true))
        .set("several", files.size() > 1)
        .set("number", need.number)
        .set("made_out", first_line(files.front().caption))
        .set("firm", firm_name(office, winner.profile_id));
    reply_privately(office, request, "files_not_kept", fields, {Purpose::information, need.id});
}

}  // namespace

bool says_award(Office& office, const NeedRecord& need, const std::string& text) {
    return read_asker(besides_exchange(text), setting_of(office, need)).says == AskerSays::award;
}

std::optional<std::string> award_beside_files(
    Office& office, const Request& request, const NeedRecord& need
) {
    const std::string& text = request.message.text;
    if (request.message.attachments.empty()) {
        return std::nullopt;
    }
    const Caption caption = heard_caption(office, need, text);
    if (caption.stage == FileStage::with_order) {
        return std::nullopt;
    }
    const std::string words = caption.paper ? words_without_paper(text) : text;
    return says_award(office, need, words) ? std::optional(words) : std::nullopt;
}

bool ends_beside_files(Office& office, const Request& request, const NeedRecord& need) {
    const std::string& text = request.message.text;
    if (request.message.attachments.empty() || has_ended(need.state)) {
        return false;
    }
    const Caption caption = heard_caption(office, need, text);
    const bool of_files = caption.alone || caption.limited() || caption.stage.has_value();
    const auto ends = [&](const std::string& words) {
        return is_ending(read_asker(besides_exchange(words), setting_of(office, need)).says);
    };
    const bool beside_paper = caption.paper && !caption.limited();
    return (!of_files && ends(text)) || (beside_paper && ends(words_without_paper(text)));
}

std::optional<Invitation> winner_of(Office& office, const NeedRecord& need) {
    auto firms = office.invitations.of_need(need.id);
    std::erase_if(firms, [](const Invitation& one) {
        return one.state != InvitationState::chosen;
    });
    return firms.size() == 1 ? std::optional(std::move(firms.front())) : std::nullopt;
}

void hold_for_winner(Office& office, const Request& request, const NeedRecord& need) {
    const std::string& id = request.message.message_id;
    if (!request.message.attachments.empty() && !has_ended(need.state) &&
        !office.files.came_with(id)) {
        (void)hold_files(office, request, need);
    }
}

void give_to_winner(
    Office& office, const Request& request, const NeedRecord& need, const Invitation& winner
) {
    const InboundMessage& message = request.message;
    auto files = office.files.of_need(need.id);
    std::erase_if(files, [](const FileRecord& file) { return file.stage != FileStage::held; });
    auto others = files;
    const auto made_out = [&](const FileRecord& file) {
        return is_made_out_to_another(office, need, file, message, winner);
    };
    std::erase_if(others, [&](const FileRecord& file) { return !made_out(file); });
    std::erase_if(files, [&](const FileRecord& file) {
        return made_out(file) ||
               (file.message_id != message.message_id &&
                !says_award(office, need, words_without_paper(file.caption))) ||
               is_kept_from(office, need, file.caption, winner);
    });
    if (!files.empty()) {
        give_alone(office, request, need, {winner}, files);
    }
    const auto of_message = [&message](const FileRecord& file) {
        return file.message_id == message.message_id;
    };
    const bool given =
        std::ranges::any_of(files, of_message) || std::ranges::any_of(others, of_message);
    if (!message.attachments.empty() && !given &&
        !is_kept_from(office, need, message.text, winner)) {
        InboundMessage alone = message;
        alone.text.clear();
        follow_up(office, {alone, request.speaker}, winner, alone.text);
    }
    // What comes later without words is no order.
    if (!others.empty() &&
        (message.attachments.empty() || order_in_caption(office, need, message.text))) {
        tell_made_out(office, request, need, winner, others);
    }
}

}  // namespace clusterlotse::commands
