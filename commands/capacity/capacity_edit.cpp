#include "commands/capacity/capacity_firms.hpp"
#include "commands/capacity/capacity_notes.hpp"
#include "commands/capacity/capacity_words.hpp"
#include "commands/capacity/free_capacity.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/local_time.hpp"

namespace clusterlotse::commands {

using matching::OfferedCapacity;
using storage::FreeCapacity;

bool free_capacity_edited(Office& office, const Request& edit) {
    // Answered as the message itself would be: so the next edit of it finds what was noted.
    InboundMessage message = edit.message;
    message.message_id = message.target;
    const Request request{message, edit.speaker};
    const auto said = office.outbox.capacity_read_back(edit.speaker.address, message.target);
    if (edit.speaker.profile_id.empty() || !said) {
        return false;
    }
    const Date today = local_date(office.clock.now(), office.settings.cluster.timezone);
    const auto earlier = [&] {
        auto rows = capacities_of(office, request.speaker, today);
        std::erase_if(rows, [&](const FreeCapacity& one) { return one.created_at != *said; });
        return rows;
    };
    if (earlier().empty()) {
        return false;
    }
    const auto command = parse_command(message.text);
    const std::string text = command ? command->argument : message.text;
    const CapacityWords words = capacity_words_of(office, edit.speaker, text);
    const auto offered = message.kind == InboundKind::edit && !taken_back(text, true)
                             ? matching::capacities_in(words.text, today, office.vocabulary)
                             : std::vector<OfferedCapacity>{};
    if (offered.empty()) {
        take_capacities_back(office, request, earlier());
        return true;
    }
    const auto before = earlier();
    const Speaker firm = words.named
                             ? words.speaker
                             : office.members.speaking_for(edit.speaker, before.front().profile_id);
    note_capacities(office, {message, firm}, offered);
    for (const FreeCapacity& one : before) {
        const auto now = office.capacities.find(one.id);
        if (now && now->created_at == *said && *said != office.clock.now()) {
            office.capacities.withdraw(one.id);
        }
    }
    return true;
}

}  // namespace clusterlotse::commands
