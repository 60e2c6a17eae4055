#include "commands/asker/release_asked.hpp"

#include "commands/asker/also_ask.hpp"
#include "commands/asker/asker_matters.hpp"
#include "commands/asker/release_words.hpp"
#include "commands/desk/answered_message.hpp"
#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/moderator/release.hpp"
#include "commands/needs/clean_corrections.hpp"
#include "commands/needs/lifetime.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/needs.hpp"
#include "commands/needs/open_limit.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <iterator>
#include <re2/re2.h>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;
using storage::TimerKind;

/// Who is to be asked besides, and who is not, as the asker writes it.
struct FirmsWished {
    std::vector<AlsoAsk> asked;
    std::vector<std::string> left_out;
};

/// "Auch X und nicht Y" as its two wishes; "auch X und Y" is one.
std::vector<std::string> wishes_in(std::string rest) {
    static const RE2 seam(
        R"((?i)(?:[,;.]\s*|\s)(?:(?:und|aber|dafür|dafuer|and|but|sowie)\s+)?(?:bitte\s+|please\s+)?((?:nicht|ohne|net|nit|not|without|except|außer|ausser|auch|dazu|dafür auch|also)\s))"
    );
    std::vector<std::string> wishes;
    re2::StringPiece word;
    // A wish begins with its word, so that the first one is not looked for.
    std::size_t from = std::min(rest.find(' '), rest.size());
    while (RE2::PartialMatch(re2::StringPiece(rest).substr(from), seam, &word)) {
        const auto at = static_cast<std::size_t>(word.data() - rest.data());
        std::string before = rest.substr(0, at);
        static const RE2 joint(R"((?i)[\s,;.]*(?:\b(?:und|aber|and|but|sowie|bitte|please)\b\s*)*$)"
        );
        RE2::Replace(&before, joint, "");
        wishes.push_back(std::move(before));
        rest.erase(0, at);
        from = std::min(rest.find(' '), rest.size());
    }
    wishes.push_back(std::move(rest));
    std::erase_if(wishes, [](const std::string& wish) { return trimmed(wish).empty(); });
    return wishes;
}

/// A wish for firms and nothing beside it: no day, no number, nothing put off.
bool says_only_firms(const std::string& wish) {
    static const RE2 more(
        R"(\d|\b(?:erst|warten?|wartet|spaeter|noch nicht|statt|sondern|wait|later|until|instead|not yet)\b|\b(?:ab|from) (?:dem|den|der|the|heute|morgen|today|tomorrow|\w*naechste\w*|kommende\w*|next|kw|week|anfang|mitte|ende|mid|early|end|late|\w+tag|\w*day|jan\w*|feb\w*|maerz|mar|march|apr\w*|mai|may|jun\w*|jul\w*|aug\w*|sep\w*|okt\w*|oct\w*|nov\w*|dez\w*|dec\w*)\b)"
    );
    return !RE2::PartialMatch(plain_words(wish), more);
}

std::optional<FirmsWished> firms_wished(
    const Office& office, const NeedRecord& need, const std::string& rest
) {
    FirmsWished wished;
    for (const std::string& wish : wishes_in(without_reasons(without_for_now(rest)))) {
        if (!says_only_firms(wish)) {
            return std::nullopt;
        }
        auto also = also_asked(office, wish, need.asker_profile);
        if (!also.empty()) {
            std::move(also.begin(), also.end(), std::back_inserter(wished.asked));
        } else if (!ruled_out_by(office, need, wish).empty()) {
            wished.left_out.push_back(wish);
        } else {
            return std::nullopt;
        }
    }
    return wished;
}

void keep_day_of_release(
    Office& office, const Request& request, NeedRecord& need, const std::string& words
) {
    const auto day = day_of_release(words, today_of(office));
    office.timers.cancel(TimerKind::release_day, need.id);
    // It goes neither before that day because another need has ended, nor without a new word.
    office.timers.cancel(TimerKind::open_needs, need.id);
    if (day) {
        const TimePoint opens = at_local(*day, kOfficeOpens, office.settings.cluster.timezone);
        office.timers.set({TimerKind::release_day, need.id, 0, opens});
        if (need.expires_at && *need.expires_at - kExpiryNotice <= opens) {
            renew(office, need, local_date(opens + kNeedLives, office.settings.cluster.timezone));
        }
    }
    reply(
        office,
        request,
        "release_when",
        Fields()
            .set("number", need.number)
            .set("words", words)
            .set("day", day ? shown_date(*day, request.speaker.language) : std::string()),
        {Purpose::acknowledgement, need.id}
    );
}

/// Whether a no, as a reply or behind what he read last, is meant for the day on which the need is
/// to go out, and for nothing else that was asked.
bool may_refuse_day(
    Office& office, const Request& request, const NeedRecord& need, TimePoint goes_out
) {
    if (const auto row = answered_message(office, request.message)) {
        if (row->context.need_id != need.id) {
            return false;
        }
        const Date day = local_date(goes_out, office.settings.cluster.timezone);
        const auto told = office.outbox.text_of(row->outbox_id);
        const bool names_day =
            told && told->find(shown_date(day, request.speaker.language)) != std::string::npos;
        return row->context.purpose == Purpose::acknowledgement &&
               (names_day || understand(office, need).questions.empty());
    }
    const auto last = office.outbox.last_to(request.speaker.address);
    if (!last) {
        return true;
    }
    const Purpose purpose = last->context.purpose;
    return (!last->context.need_id || last->context.need_id == need.id) &&
           (purpose == Purpose::acknowledgement || purpose == Purpose::status ||
            purpose == Purpose::information);
}

}  // namespace

void release_by_word(Office& office, const Request& request, NeedRecord need) {
    office.timers.cancel(TimerKind::release_day, need.id);
    if (has_enough_open(office, need)) {
        hold_back(office, need, understand(office, need));
        tell_held(office, need);
        return;
    }
    const bool released = release_need(office, need);
    if (released && request.speaker.address != need.asker) {
        reply(
            office,
            request,
            "released_for_colleague",
            Fields().set("number", need.number).set("address", need.asker.value),
            {Purpose::acknowledgement, need.id}
        );
    }
}

bool released_with_words(Office& office, const Request& request, NeedRecord need) {
    if (const auto but = yes_but_for(office, request, need);
        but && (says_only_from_when(*but) ||
                (waits_for_something(*but) && !says_work(office.engine, *but)))) {
        keep_day_of_release(office, request, need, *but);
        return true;
    }
    const bool may_say_more = waits_for_yes(office, need) &&
                              request.message.kind == InboundKind::text &&
                              request.message.attachments.empty();
    const std::string words = behind_number(request.message.text);
    auto rest = may_say_more ? agrees_and(words) : std::nullopt;
    static const RE2 nobody_else(
        R"((?i)(?:^|[^\pL])(?:nur|bloß|bloss|lediglich|only|just)(?:[^\pL]|$))"
    );
    if (may_say_more && !rest && !RE2::PartialMatch(words, nobody_else)) {
        rest = agrees_but(words);
    }
    const auto wished = rest ? firms_wished(office, need, *rest) : std::nullopt;
    if (!wished) {
        return false;
    }
    for (const std::string& firm : wished->left_out) {
        if (!amend_need(office, need, firm)) {
            say_too_long(office, request);
            return true;
        }
    }
    if (!wished->asked.empty()) {
        list_also(office, request, need, wished->asked);
        need = office.needs.find(need.id).value_or(need);
    }
    release_by_word(office, request, need);
    return true;
}

bool release_day_refused(Office& office, const Request& request, const NeedRecord& need) {
    const std::string words = behind_number(request.message.text);
    const auto goes_out = office.timers.due(TimerKind::release_day, need.id);
    if (!waits_for_yes(office, need) || !goes_out || !(says_no(words) || says_wrong(words)) ||
        !may_refuse_day(office, request, need, *goes_out)) {
        return false;
    }
    office.timers.cancel(TimerKind::release_day, need.id);
    reply(
        office,
        request,
        "need_not_so",
        Fields().set("number", need.number),
        {Purpose::acknowledgement, need.id}
    );
    return true;
}

void release_on_its_day(Office& office, std::int64_t need_id) {
    const auto need = office.needs.find(need_id);
    if (!need || !waits_for_yes(office, *need)) {
        return;
    }
    const TimePoint now = office.clock.now();
    const TimePoint when =
        next_sending_time(now, office.settings.needs.quiet_hours, office.settings.cluster.timezone);
    if (when > now) {
        office.timers.set({TimerKind::release_day, need_id, 0, when});
        return;
    }
    release_by_word(office, {InboundMessage{}, office.members.speaker(need->asker)}, *need);
}

}  // namespace clusterlotse::commands
