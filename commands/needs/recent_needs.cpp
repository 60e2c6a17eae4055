#include "commands/needs/recent_needs.hpp"

#include "commands/answers/relay.hpp"
#include "commands/desk/choices.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/stray_words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/headline.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using namespace std::chrono_literals;

/// Later somebody speaks of something new.
constexpr auto kRemembered = 72h;
constexpr std::size_t kMostNeedsOffered = 3;

/// His own, by whatever channel he wrote it.
bool is_his(Office& office, const Speaker& speaker, const storage::NeedRecord& need) {
    return need.asker == speaker.address ||
           (is_asker(speaker, need) && !speaker.name.empty() &&
            office.members.speaker(need.asker).name == speaker.name);
}

}  // namespace

std::vector<storage::NeedRecord> recent_needs(Office& office, const Speaker& speaker) {
    auto needs = office.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen);
    std::erase_if(needs, [&](const storage::NeedRecord& need) {
        return has_ended(need.state) || !is_his(office, speaker, need) ||
               office.clock.now() - need.updated_at > kRemembered;
    });
    return needs;
}

void offer_needs(
    Office& office,
    const Request& request,
    const std::string& text,
    std::vector<storage::NeedRecord> needs
) {
    needs.resize(std::min(needs.size(), kMostNeedsOffered));
    storage::PendingChoice choice;
    choice.person = request.speaker.address;
    choice.message = request.message;
    choice.message.text = text;
    choice.from_supplier = false;
    std::vector<Fields> options;
    for (const auto& need : needs) {
        choice.invitations.push_back(kStrayChoice - need.id);
        options.push_back(Fields()
                              .set("position", std::to_string(choice.invitations.size()))
                              .set("number", need.number)
                              .set("text", headline_of(office, need))
                              .set("parked", need.state == NeedState::parked));
    }
    choice.invitations.push_back(kNewNeedChoice);
    storage::OutboxContext context{storage::Purpose::choice};
    context.held_id = office.inbox.add_choice(choice, office.clock.now());
    Fields fields;
    fields.set("options", std::move(options))
        .set("new_position", std::to_string(choice.invitations.size()));
    reply_privately(office, request, "whose_words", fields, context);
}

}  // namespace clusterlotse::commands
