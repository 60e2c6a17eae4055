#include "commands/asker_words.hpp"
#include "commands/expiry.hpp"
#include "commands/letters.hpp"
#include "commands/moderator_log.hpp"
#include "commands/moderator_parking.hpp"
#include "commands/moderators.hpp"
#include "commands/need_reading.hpp"
#include "commands/words.hpp"

namespace clusterlotse::commands {

using storage::Purpose;

bool put_aside(Office& office, const Request& request, storage::NeedRecord need) {
    AskerSetting setting;
    setting.today = today_of(office);
    const AskerWords said = read_asker(request.message.text, setting);
    if (said.says != AskerSays::park || !park_need(office, need, said.date)) {
        return false;
    }
    log_override(office, request, need, OverrideKind::parked, "", reason_or_none(said.rest));
    const auto fields = [&](Language language) {
        Fields all;
        all.set("number", need.number).set("until", shown_date(*need.parked_until, language));
        return all;
    };
    write_to_asker(
        office, need, "need_put_aside", fields(need.language), {Purpose::acknowledgement, need.id}
    );
    tell_other_moderators(office, need, request.speaker.address, "release_decided", [&](Language) {
        return Fields()
            .set("number", need.number)
            .set("parked", true)
            .set("name", request.speaker.name);
    });
    reply(
        office,
        request,
        "need_parked",
        fields(request.speaker.language)
            .set("moderator", true)
            .set("weeks", said.date ? std::string() : std::to_string(kParkedFor.count())),
        {Purpose::release, need.id}
    );
    return true;
}

}  // namespace clusterlotse::commands
