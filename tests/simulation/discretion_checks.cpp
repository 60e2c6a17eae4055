#include "tests/simulation/checks.hpp"

#include <algorithm>

namespace clusterlotse::simulation {

namespace {

/// On the wire, and in what the adapters might come to write of the message.
std::vector<std::string> ids_referred_to(const Delivered& one) {
    std::vector<std::string> ids = on_the_wire(one).refers_to;
    ids.insert(ids.end(), one.message.references.begin(), one.message.references.end());
    ids.push_back(one.message.reply_to);
    ids.push_back(one.message.thread_root);
    std::erase(ids, "");
    return ids;
}

}  // namespace

std::string Checks::profile_of(const std::string& address) {
    const Channel channel = address.starts_with('@') ? Channel::matrix : Channel::email;
    return world_.core().office().members.speaker({channel, address}).profile_id;
}

void Checks::check_supplier(const Delivered& one) {
    auto& office = world_.core().office();
    const auto reader = office.members.speaker({one.message.channel, one.message.recipient});
    const auto need = one.context.need_id ? office.needs.find(*one.context.need_id) : std::nullopt;
    if (!need || reader.moderator || reader.profile_id.empty()) {
        return;
    }
    // Who stands for several firms may hear what his own have asked.
    const auto firms = office.members.firms_of(reader.address);
    if (reader.profile_id == need->asker_profile ||
        std::ranges::find(firms, need->asker_profile) != firms.end()) {
        return;
    }
    const auto invitation = office.invitations.find(need->id, reader.profile_id);
    const Wire wire = on_the_wire(one);
    const Searched bytes(wire.bytes);
    // With the order and the asker's yes the firm has his files, also where they name himself.
    const bool has_files = invitation && invitation->exchange == storage::Exchange::asker &&
                           invitation->state == InvitationState::chosen;
    Delivered letter = less_let_go(one, need->id);
    if (has_files) {
        letter.message.attachments.clear();
    }
    const Wire less_files = one.message.attachments.empty() ? wire : on_the_wire(letter);
    check_talk(one, *need, wire, less_files);
    const bool exchanged = invitation && invitation->exchange == storage::Exchange::both;
    const bool open = need->discretion == Discretion::open && !need->confidential;
    if (!exchanged && !open) {
        if (const auto named = secrets_.named_in(
                Searched(less_files.bytes), need->asker_profile, reader.profile_id
            )) {
            breach(
                need->id,
                "names the asker (" + *named + ") to " + one.message.recipient + ": " +
                    one_line(one.message.text)
            );
        }
        const auto ids = ids_referred_to(one);
        if (!need->message_id.empty() && std::ranges::find(ids, need->message_id) != ids.end()) {
            breach(need->id, "refers to the asker's own message");
        }
    }
    for (const auto& other : office.invitations.of_need(need->id)) {
        if (other.profile_id == reader.profile_id) {
            continue;
        }
        if (const auto named = secrets_.named_in(bytes, other.profile_id, reader.profile_id)) {
            breach(
                need->id,
                "names another supplier (" + *named + ") to " + one.message.recipient + ": " +
                    one_line(one.message.text)
            );
        }
    }
    const auto excluded = excluded_.find(need->message_id);
    if (excluded != excluded_.end()) {
        if (const auto named = secrets_.named_in(bytes, excluded->second, reader.profile_id)) {
            breach(
                need->id, "names the excluded firm (" + *named + ") to " + one.message.recipient
            );
        }
        if (invitation && invitation->profile_id == excluded->second) {
            breach(need->id, "asks the excluded firm " + excluded->second);
        }
    }
}

/// Nothing refers to a message that somebody else wrote, or that the bot wrote to another firm: its
/// id alone may tell whose server it comes from.
void Checks::check_references(const Delivered& one) {
    const auto& seen = seen_by_[one.message.recipient];
    const std::string firm = profile_of(one.message.recipient);
    for (const std::string& id : ids_referred_to(one)) {
        const auto own = own_ids_.find(id);
        if (!seen.contains(id) && (own == own_ids_.end() || own->second != firm)) {
            breach(
                one.context.need_id.value_or(0),
                "refers to " + id + ", which " + one.message.recipient +
                    " never saw: " + one.message.text
            );
        }
    }
    own_ids_[one.remote_id] = firm;
}

void Checks::tells(const std::string& message_id, const Talk& talk, const std::string& matter) {
    told_beside_[message_id] = {talk, matter};
}

void Checks::check_talk(
    const Delivered& one, const storage::NeedRecord& need, const Wire& wire, const Wire& less_files
) {
    const auto found = told_beside_.find(need.message_id);
    if (found == told_beside_.end()) {
        return;
    }
    ++totals_.kept_back;
    // A name that is not his own is in no file either.
    const bool his_own = found->second.talk.ruled_out.empty();
    const std::string words = spaced((his_own ? less_files : wire).bytes);
    const auto invitation =
        world_.core().office().invitations.find(need.id, profile_of(one.message.recipient));
    const bool exchanged = invitation && invitation->exchange == storage::Exchange::both;
    for (const std::string& word : found->second.talk.words) {
        std::string key = spaced(word);
        if (word.size() > 4) {
            key.pop_back();  // "Glantaler"
        }
        if (!exchanged && words.find(key) != std::string::npos) {
            breach(
                need.id,
                "tells (" + word + ") to " + one.message.recipient + ": " + one.message.text
            );
        }
    }
    for (const std::string& price : found->second.talk.prices) {
        if (wire.bytes.find(price) != std::string::npos) {
            breach(
                need.id,
                "names the price " + price + " to " + one.message.recipient + ": " +
                    one.message.text
            );
        }
    }
}

/// What is kept back takes nothing of the matter with it.
void Checks::check_matter(const Delivered& one, const storage::NeedRecord& need) {
    const auto found = told_beside_.find(need.message_id);
    if (found == told_beside_.end() || need.version > 1 || !need.amendments.empty()) {
        return;
    }
    ++totals_.passed_on;
    const std::string text = spaced(one.message.text);
    const std::string& matter = found->second.matter;
    for (std::size_t at = 0; at < matter.size();) {
        const std::size_t end = std::min(matter.find(", ", at), matter.size());
        const std::string piece = matter.substr(at, end - at);
        if (piece != "vertraulich" && text.find(spaced(piece)) == std::string::npos) {
            breach(
                need.id,
                "withholds \"" + piece + "\" from " + one.message.recipient + ": " +
                    one.message.text
            );
        }
        at = end + 2;
    }
}

void Checks::check_room(const Delivered& one) {
    const auto need = one.context.need_id ? world_.core().office().needs.find(*one.context.need_id)
                                          : std::nullopt;
    if (!need) {
        return;
    }
    const Searched bytes(on_the_wire(one).bytes);
    for (const auto& invitation : world_.core().office().invitations.of_need(need->id)) {
        if (const auto named =
                secrets_.named_in(bytes, invitation.profile_id, need->asker_profile)) {
            breach(
                need->id,
                "names a supplier in the room (" + *named + "): " + one_line(one.message.text)
            );
        }
    }
    if (one.message.text.find("€") != std::string::npos ||
        one.message.text.find("EUR") != std::string::npos) {
        breach(need->id, "names a price in the room: " + one_line(one.message.text));
    }
}

}  // namespace clusterlotse::simulation
