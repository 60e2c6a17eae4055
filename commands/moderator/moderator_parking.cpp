#include "commands/moderator/moderator_parking.hpp"

#include "commands/asker/asker_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/endings/expiry.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/moderator_spelling.hpp"
#include "commands/moderator/moderators.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/wording/clauses.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

using storage::Purpose;

namespace {

/// "Stell das mal zurück bis Juni", "leg's auf Eis", "hold it until June", as an asker says it.
std::string in_askers_words(const std::string& written) {
    static const std::string object =
        R"((?:(?:das|den|die|es|ihn|sie|des|bedarf|anfrage|mal|bitte|erstmal|erst|noch|wir|it|this|that|the need|please|so)\s+)*)";
    static const RE2 put_back(R"((?i)\bstell\w*(?:'s)?\s+)" + object + R"(zur(?:ü|ue)ck\b)");
    static const RE2 on_ice(R"((?i)\bleg(?:e|en sie|'s|s|en wir)?\s+)" + object + R"(auf eis\b)");
    static const RE2 leave(
        R"((?i)\b(?:(?:lass|lasse|lassen sie|lassen wir)\s+)" + object +
        R"((?:liegen|ruhen)|(?:noch\s+)?liegen\s*lassen)\b)"
    );
    static const RE2 hold(
        R"((?i)\b(?:put|hold|keep|park)\s+(?:it|this|that|this one|the need)(?:\s+(?:back|aside|on hold|on ice|for now))*\b)"
    );
    static const RE2 wait_until(
        R"((?i)^\W*(?:bitte\s+)?(?:warte\w*|abwarten|wait)\s+(?:(?:damit|noch|mal|bitte|with it)\s+)*(bis|until|till)\b)"
    );
    std::string text = in_plain_spelling(written);
    RE2::Replace(&text, put_back, "zurückstellen");
    RE2::Replace(&text, on_ice, "auf Eis legen");
    RE2::Replace(&text, leave, "ruhen lassen");
    RE2::Replace(&text, hold, "put on hold");
    RE2::Replace(&text, wait_until, "parken \\1");
    return text;
}

/// Reads the whole text, and where that says no parking the one clause that does: what stands
/// beside it is why.
AskerWords as_of_asker(Office& office, const std::string& text) {
    AskerSetting setting;
    setting.today = today_of(office);
    AskerWords all = read_asker(in_askers_words(text), setting);
    if (all.says == AskerSays::park || text.find('?') != std::string::npos) {
        return all;
    }
    AskerWords parks;
    std::vector<std::string> why;
    for (const Clause& clause : clauses_of(text)) {
        const AskerWords said = read_asker(in_askers_words(clause.written), setting);
        if (said.says == AskerSays::park && parks.says == AskerSays::nothing) {
            parks = said;
        } else {
            why.push_back(clause.written);
        }
    }
    parks.rest = joined(why, ", ");
    return parks.says == AskerSays::park ? parks : all;
}

}  // namespace

bool says_parking(Office& office, const std::string& text) {
    return as_of_asker(office, text).says == AskerSays::park;
}

bool says_until_when(const std::string& text) {
    static const RE2 until(
        R"((?i)^\W*(?:(?:lieber|doch|besser|bitte|rather|better|please)\s+)*(?:bis|until|till)\s+.{2,16}$)"
    );
    static const RE2 farewell(
        R"((?i)^\W*(?:bis|until|till)\s+(?:dann|morgen|bald|später|spaeter|gleich|nachher|demnächst|dahin|denne|die tage|nächstes mal|then|later|soon|next time)\W*$)"
    );
    return RE2::FullMatch(text, until) && !RE2::FullMatch(text, farewell);
}

bool put_aside(Office& office, const Request& request, storage::NeedRecord need) {
    const std::string& text = request.message.text;
    const bool other_day = need.state == NeedState::parked && says_until_when(text);
    const AskerWords said = as_of_asker(office, other_day ? "parken " + text : text);
    const bool no_day = other_day && !said.date;
    if (said.says != AskerSays::park || no_day || !park_need(office, need, said.date)) {
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
    reply_privately(
        office,
        request,
        "need_parked",
        fields(request.speaker.language)
            .set("moderator", true)
            .set("ask_why", said.rest.empty())
            .set("weeks", said.date ? std::string() : std::to_string(kParkedFor.count())),
        {said.rest.empty() ? Purpose::override_reason : Purpose::release, need.id}
    );
    return true;
}

}  // namespace clusterlotse::commands
