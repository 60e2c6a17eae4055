#include "commands/moderator/passed_on.hpp"

#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"

#include <string>

namespace clusterlotse::commands {

void pass_to_moderators(
    Office& office,
    const Request& request,
    std::string_view text,
    std::string_view card,
    std::string_view answer
) {
    const Speaker& speaker = request.speaker;
    const bool told = !office.members.moderators().empty();
    if (told) {
        Fields fields;
        fields.set("firm", speaker.firm)
            .set("name", speaker.name)
            .set("address", speaker.address.value)
            .set("text", std::string(trimmed(text)));
        tell_moderators(office, card, fields, {storage::Purpose::information});
    }
    reply_privately(office, request, answer, Fields().set("told", told));
}

}  // namespace clusterlotse::commands
