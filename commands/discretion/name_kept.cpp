#include "commands/discretion/name_kept.hpp"

#include "commands/discretion/discretion.hpp"
#include "commands/discretion/discretion_words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Exchange;
using storage::Invitation;
using storage::Purpose;

const RE2& of_a_name() {
    static const RE2 pattern(
        R"((?i)anonym|inkognito|incognito|(?:^|[^\pL])(?:(?:firmen)?namen?|names?|naming|namentlich|nenn\pL*|identität|wer wir sind|who we are)(?:[^\pL]|$))"
    );
    return pattern;
}

/// The request has reached the firm with the name, or word of the change that named it.
bool had_reached(Office& office, const storage::NeedRecord& need, const Invitation& invitation) {
    const bool from_the_start = allows_name(need.text);
    return is_open(invitation.state) && invitation.state != InvitationState::undelivered &&
           !office.outbox.is_on_its_way(invitation.id, Purpose::request) &&
           (from_the_start || !office.outbox.is_on_its_way(invitation.id, Purpose::request_update));
}

/// True where there was an offer to take back.
bool withdraw_offer(Office& office, Invitation invitation) {
    if (invitation.exchange != Exchange::asker) {
        return false;
    }
    invitation.exchange = Exchange::nobody;
    office.invitations.update(invitation);
    return true;
}

}  // namespace

bool asks_to_stay_unnamed(std::string_view text) {
    constexpr std::size_t kLongest = 80;
    return text.size() <= kLongest && says(std::string(text), of_a_name()) &&
           read_discretion(text).wish == Discretion::anonymous;
}

bool speaks_of_own_name(std::string_view text) {
    static const RE2 unnamed(R"((?i)anonym|inkognito|incognito)");
    static const RE2 carrier(
        R"((?i)(?:^|[^\pL])(?:auf|am|an|in|im|on|at)\s(?:[\pL]+\s){0,2}?(?:\pL*(?:schild|teil|teile|teilen|gehäuse|etikett|verpackung|karton|lieferschein|rechnung|lieferpapier|lieferpapiere|lieferpapieren|zeichnung)|(?:name ?)?plates?|parts?|labels?|packag\pL*|box|invoices?|delivery notes?|housings?)(?:[^\pL]|$))"
    );
    const std::string words(text);
    if (says(words, unnamed)) {
        return true;
    }
    const auto wish = read_discretion(text).wish;
    return wish == Discretion::open ||
           (wish == Discretion::anonymous && says(words, of_a_name()) && !says(words, carrier));
}

bool keeps_name_back(
    const storage::NeedRecord& before, const storage::NeedRecord& need, const std::string& news
) {
    const auto unnamed = [](const std::string& text) {
        return speaks_of_own_name(text) && read_discretion(text).wish == Discretion::anonymous;
    };
    if (is_open(need)) {
        return false;
    }
    if (!news.empty()) {
        return is_open(before) || unnamed(news);
    }
    return is_open(before) || (unnamed(whole_text(need)) && !unnamed(whole_text(before)));
}

std::vector<std::string> take_name_back(Office& office, const storage::NeedRecord& before) {
    std::vector<std::string> names;
    for (const Invitation& one : office.invitations.of_need(before.id)) {
        withdraw_offer(office, one);
        if (one.exchange == Exchange::both ||
            (is_open(before) && had_reached(office, before, one))) {
            names.push_back(firm_name(office, one.profile_id));
        }
    }
    return names;
}

bool name_kept_after_end(Office& office, const Request& request, const storage::NeedRecord& need) {
    if (need.state != NeedState::awarded || !asks_to_stay_unnamed(request.message.text)) {
        return false;
    }
    bool any = false;
    for (const Invitation& one : office.invitations.of_need(need.id)) {
        any = withdraw_offer(office, one) || any;
    }
    if (any) {
        reply_privately(
            office,
            request,
            "exchange_kept",
            Fields().set("number", need.number),
            {Purpose::information, need.id}
        );
    }
    return any;
}

}  // namespace clusterlotse::commands
