#include "commands/desk/stray_words.hpp"

#include "commands/answers/relay.hpp"
#include "commands/asker/asker_corrections.hpp"
#include "commands/asker/asker_desk.hpp"
#include "commands/asker/asker_endings.hpp"
#include "commands/asker/asker_matters.hpp"
#include "commands/asker/asker_words.hpp"
#include "commands/asker/call_wishes.hpp"
#include "commands/asker/call_words.hpp"
#include "commands/asker/named_withdrawal.hpp"
#include "commands/asker/release_words.hpp"
#include "commands/asker/told_firms.hpp"
#include "commands/desk/choices.hpp"
#include "commands/desk/stance.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/name_kept.hpp"
#include "commands/discretion/only_words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/afterthoughts.hpp"
#include "commands/needs/corrections_apart.hpp"
#include "commands/needs/free_dates.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/other_work.hpp"
#include "commands/needs/recent_needs.hpp"
#include "commands/needs/work_named.hpp"
#include "commands/wording/pattern_search.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

bool takes_back(std::string_view text) {
    static const RE2 words(
        R"((?i)(?:^|[^\pL])(?:doch|lieber|besser|zurück zu[mr]?|zurueck zu[mr]?|wieder (?:zu|aus|mit|auf)|back to|rather|wait|vergiss|vergesst|vergessen sie|forget|nee|ne|nein|no|nö|quatsch|sorry|ups|statt|anstatt|stattdessen|sondern|korrektur|vertippt|verschrieben|vertan|meinte|meine ich|eigentlich|draus|daraus|(?:make|change) (?:it|that)(?: to)?|actually|instead|typo|meant|correction|oops|should be)(?:[^\pL]|$)|,? (?:nicht|not) (?:Ø ?)?\d)"
    );
    return says(text, words);
}

/// His words that wait for him to say whether they belong to this need, asked in our last message.
std::optional<storage::PendingChoice> words_held_about(
    Office& office, const Request& request, const storage::NeedRecord& need
) {
    constexpr std::chrono::hours kAskedWithin{72};
    const auto last = office.outbox.last_to(request.speaker.address);
    if (!last || last->context.purpose != storage::Purpose::choice) {
        return std::nullopt;
    }
    auto held = office.inbox.choice_of(request.speaker.address, office.clock.now() - kAskedWithin);
    const bool about = held && std::ranges::find(held->invitations, kStrayChoice - need.id) !=
                                   held->invitations.end();
    if (!about) {
        return std::nullopt;
    }
    office.inbox.take_choice(held->id);
    return held;
}

/// "Doch lieber C45E vergütet": something in place of what he said before.
bool would_rather(std::string_view text) {
    static const RE2 words(
        R"((?i)^\W*(?:(?:bitte|also|ach|nein|nee|ok|okay|oder|please|no|actually)[\s,]+)*(?:doch (?:lieber|besser|eher)|lieber|dann (?:doch )?lieber|rather|make (?:it|that))\s)"
    );
    return says(text, words);
}

/// "Nein, 14 Stück": of the only need that waits for his yes, on whatever channel it was shown.
bool put_right_behind_no(Office& office, const Request& request) {
    auto needs = recent_needs(office, request.speaker);
    std::erase_if(needs, [&](const storage::NeedRecord& need) {
        return !no_but_for(office, request, need);
    });
    if (needs.size() != 1) {
        return false;
    }
    asker_writes(office, request, needs.front());
    return true;
}

/// "Werkstoff C45 statt 42CrMo4, und Kanten brechen": beside what is put right, a step is added and
/// nothing that would be a need of its own.
bool adds_step_to_correction(
    const Office& office, const storage::NeedRecord& need, const std::string& text
) {
    const auto apart = correction_apart(office, need, text, {});
    if (!apart || apart->answer.empty() || asks_for_work(apart->answer)) {
        return false;
    }
    const auto read = [&](const std::string& words) {
        return office.engine.understand(words, today_of(office), need.language);
    };
    const UnderstoodNeed corrected = read(apart->correction);
    const UnderstoodNeed step = read(apart->answer);
    return corrected.processes.empty() && (corrected.kind.empty() || corrected.quantity) &&
           !step.processes.empty() && !step.quantity && step.materials.empty() &&
           step.dimensions_mm == Dimensions{};
}

/// Ends, renews, parks or awards a need, and says nothing else.
bool speaks_of_running_need(const Office& office, const std::string& text) {
    constexpr std::size_t kMostFirms = 9;
    constexpr std::size_t kLongestTaught = 60;
    // "Bedarf erledigt"
    constexpr std::size_t kLongestOfNeed = 30;
    if (text.size() > (has_need_words(text) ? kLongestOfNeed : kLongestTaught)) {
        return false;
    }
    AskerSetting setting;
    setting.today = today_of(office);
    // As if so many firms had answered, with names that nobody writes.
    for (std::size_t i = 0; i < kMostFirms; ++i) {
        setting.firms.push_back("\x01\x01\x01" + std::to_string(i));
    }
    setting.in_table = kMostFirms;
    const AskerWords words = read_asker(text, setting);
    return words.says != AskerSays::nothing && words.says != AskerSays::deadline &&
           words.rest.empty();
}

}  // namespace

bool ask_where_a_newer_need_runs(
    Office& office, const Request& request, const storage::NeedRecord& last
) {
    auto needs = recent_needs(office, request.speaker);
    if (needs.empty() || needs.front().id <= last.id) {
        return false;
    }
    offer_needs(office, request, request.message.text, std::move(needs));
    return true;
}

bool stray_yes(Office& office, const Request& request) {
    static const RE2 fits(
        R"((?i)\W*(?:alles klar[\s,!.]+)?(?:ja|jo|jep|ok|okay|yes|genau|passt|stimmt)(?:[\s,!.]+(?:ja|so|prima|super|perfekt|klasse|danke|thanks|genau|passt(?:'?s)?|stimmt(?:'?s)?|das|es|ist|alles|gut|richtig|bitte|gern|gerne|raus|damit|los|freigeben|that'?s|right|fine|correct|please|go|ahead|release|it))*[\s!.]*)"
    );
    const std::string& text = request.message.text;
    if (office.settings.needs.release != config::Release::confirm ||
        !(says_yes(text) || RE2::FullMatch(text, fits) || lets_out(text))) {
        return false;
    }
    auto needs = recent_needs(office, request.speaker);
    std::erase_if(needs, [](const storage::NeedRecord& need) {
        return need.state != NeedState::awaiting_release;
    });
    if (needs.size() != 1) {
        return false;
    }
    if (const auto held = words_held_about(office, request, needs.front())) {
        // What he wants changed must not be lost behind his yes.
        offer_needs(office, {held->message, request.speaker}, held->message.text, needs);
        return true;
    }
    InboundMessage yes = request.message;
    yes.text = request.speaker.language == Language::de ? "ja" : "yes";
    asker_writes(office, {yes, request.speaker}, needs.front());
    return true;
}

bool stray_correction(Office& office, const Request& request) {
    const std::string& text = request.message.text;
    if (put_right_behind_no(office, request)) {
        return true;
    }
    if (text.size() > kLongestAfterthought || (!takes_back(text) && !frees_date(text)) ||
        text.find('?') != std::string::npos || !request.message.attachments.empty()) {
        return false;
    }
    std::vector<storage::NeedRecord> meant = recent_needs(office, request.speaker);
    std::erase_if(meant, [&](const storage::NeedRecord& need) {
        return !words_correct(office, need, text);
    });
    const UnderstoodNeed understood =
        office.engine.understand(text, today_of(office), request.speaker.language);
    if (!meant.empty() && !understood.processes.empty() && !understood.quantity &&
        would_rather(text)) {
        offer_needs(office, request, text, std::move(meant));
        return true;
    }
    // "Wir brauchen doch Buchsen aus CuSn8" is a need of its own.
    if (!understood.processes.empty()) {
        std::erase_if(meant, [&](const storage::NeedRecord& need) {
            return !adds_step_to_correction(office, need, text);
        });
    }
    if (meant.empty()) {
        return false;
    }
    if (meant.size() == 1) {
        complete_need(office, request, meant.front(), text);
    } else {
        offer_needs(office, request, text, std::move(meant));
    }
    return true;
}

bool word_without_need(
    Office& office,
    const Request& request,
    const std::string& text,
    const UnderstoodNeed& understood
) {
    if (!understood.processes.empty() || !understood.materials.empty() || understood.quantity) {
        return false;
    }
    if (call_wish(text).alone && !request.speaker.moderator) {
        pass_on_call_without_need(office, request);
        return true;
    }
    if (!asks_to_stay_unnamed(text) && !speaks_of_running_need(office, text)) {
        return false;
    }
    reply(office, request, "unplaced", {});
    return true;
}

}  // namespace clusterlotse::commands
