#include "commands/asker/addressed.hpp"

#include "commands/answers/relay.hpp"
#include "commands/asker/addressed_words.hpp"
#include "commands/asker/asker_consent.hpp"
#include "commands/asker/asker_endings.hpp"
#include "commands/asker/asker_wishes.hpp"
#include "commands/asker/to_everybody.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/near_names.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/endings/firm_meant.hpp"
#include "commands/letters/letters.hpp"
#include "commands/questions/question_fit.hpp"
#include "commands/questions/questions.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::OutboxReference;
using storage::Purpose;

Request with_words(const Request& request, InboundMessage& message, const std::string& words) {
    message = request.message;
    message.text = words;
    return {message, request.speaker};
}

/// A firm that was asked, by its name. "Material" is none even where one is called so besides.
std::optional<Invitation> firm_named(Office& office, const NeedRecord& need, const Addressed& one) {
    PlainWords plain(office.engine);
    const auto names = name_words(one.firm);
    const bool of_trade = std::ranges::all_of(names, [&](const auto& word) { return plain(word); });
    return names.empty() || of_trade ? std::nullopt : firm_meant(office, need, one.firm);
}

/// "@Dreherei Glantal wann …": as much of what follows belongs to the name as makes it clear.
void grow_name(Office& office, const NeedRecord& need, Addressed& one) {
    static const RE2 next(R"(((?:\p{Lu}[\pL\d.&-]+))[\s,]+(.+))");
    constexpr int kMostMore = 3;
    std::string word;
    std::string rest;
    Addressed longer = one;
    for (int more = 0; more < kMostMore && RE2::FullMatch(longer.words, next, &word, &rest);
         ++more) {
        longer.firm += " " + word;
        longer.words = rest;
        if (firm_named(office, need, longer)) {
            one = longer;
        }
    }
}

bool speaks_of_firm(Office& office, const NeedRecord& need, const Addressed& one) {
    if (one.everybody) {
        return under_way(need.state) || need.state == NeedState::parked;
    }
    if (one.grows) {
        Addressed longer = one;
        grow_name(office, need, longer);
        return firm_named(office, need, longer).has_value();
    }
    return one.firm.empty() ? !office.invitations.answered_of(need.id).empty()
                            : firm_named(office, need, one).has_value();
}

/// The need whose number stands before the words, or in the subject of the mail.
std::optional<NeedRecord> need_numbered(
    Office& office, const Request& request, const Addressed& first
) {
    const std::string& text = request.message.text;
    auto number = find_need_number(text.substr(0, text.find(first.words)));
    if (!number) {
        number = find_need_number(request.message.subject);
    }
    return number ? office.needs.find_number(*number) : std::nullopt;
}

/// The needs of his that may be meant; those that nobody has answered only where all are so.
std::vector<NeedRecord> needs_meant(
    Office& office,
    const Request& request,
    const Addressed& first,
    const std::optional<OutboxReference>& last
) {
    const Speaker& speaker = request.speaker;
    if (auto need = need_numbered(office, request, first)) {
        return is_asker(speaker, *need) ? std::vector{*need} : std::vector<NeedRecord>{};
    }
    const bool as_supplier = last && spoken_to_supplier(last->context.purpose);
    auto need = last && last->context.need_id && !as_supplier
                    ? office.needs.find(*last->context.need_id)
                    : std::nullopt;
    if (need && is_asker(speaker, *need) && speaks_of_firm(office, *need, first)) {
        return {*need};
    }
    if (first.bare) {
        return {};
    }
    auto needs = office.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen);
    std::erase_if(needs, [](const NeedRecord& one) { return has_ended(one.state); });
    auto spoken_of = needs;
    std::erase_if(spoken_of, [&](const NeedRecord& one) {
        return !speaks_of_firm(office, one, first);
    });
    const bool by_name = !first.firm.empty();
    return spoken_of.empty() && !by_name ? needs : spoken_of;
}

/// One firm reads the words as if they answered it; what they order is done.
void say_to(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    Invitation invitation,
    const std::string& words
) {
    InboundMessage message;
    const Request said = with_words(request, message, words);
    const AskerWords read = read_asker(words, setting_of(office, need));
    const bool awards = read.says == AskerSays::award && !read.firm;
    const bool takes = read.says == AskerSays::nothing && accepts_offer(words);
    if (wants_exchange(words) && besides_exchange(words) == words && !awards) {
        agree_with_firm(office, said, need, invitation);
    } else if (!((awards || takes) && asker_decides(office, said, need, invitation))) {
        follow_up(office, said, invitation, words);
    }
}

/// "1: gebeizt, 2: ja" where the firm spoken of last asked several things: answers to its
/// questions.
bool numbers_questions(
    Office& office, const std::string& text, const std::optional<OutboxReference>& last
) {
    if (!last || last->context.purpose != storage::Purpose::question ||
        !last->context.invitation_id) {
        return false;
    }
    const auto firm = office.invitations.find(*last->context.invitation_id);
    const std::size_t count = firm ? questions_of(office, *firm).size() : 0;
    return count > 1 && !numbered_answers(text, static_cast<int>(count)).empty();
}

}  // namespace

void say_not_in_table(
    Office& office, const Request& request, const NeedRecord& need, const std::string& written
) {
    std::vector<Fields> rows;
    for (const Invitation& one : office.invitations.answered_of(need.id)) {
        const auto profile = office.profiles.find(one.profile_id);
        rows.push_back(Fields()
                           .set("position", std::to_string(rows.size() + 1))
                           .set("firm", profile ? profile->name : one.profile_id));
    }
    Fields fields;
    fields.set("number", need.number)
        .set("whom", written)
        .set("has_rows", !rows.empty())
        .set("rows", std::move(rows));
    reply_privately(office, request, "not_in_table", fields, {Purpose::status, need.id});
}

bool writes_to_firms(
    Office& office, const Request& request, const std::optional<OutboxReference>& row
) {
    if (request.message.kind != InboundKind::text) {
        return false;
    }
    auto parts = addressed_in(request.message.text);
    if (parts.empty()) {
        return false;
    }
    const Addressed first = parts.front();
    const bool in_chat = request.message.place == Place::direct;
    const auto last = row || !in_chat ? row : office.outbox.last_to(request.speaker.address);
    if (numbers_questions(office, request.message.text, last)) {
        return false;
    }
    const auto needs = needs_meant(office, request, first, last);
    if (needs.size() > 1) {
        ask_which_need(office, request, needs);
        return true;
    }
    if (needs.empty()) {
        return false;
    }
    const NeedRecord& need = needs.front();
    const auto answered = office.invitations.answered_of(need.id);
    std::vector<std::pair<Invitation, std::string>> letters;
    for (Addressed& part : parts) {
        for (const int position : part.positions) {
            if (position < 1 || static_cast<std::size_t>(position) > answered.size()) {
                say_not_in_table(office, request, need, std::to_string(position));
                return true;
            }
            letters.emplace_back(answered[static_cast<std::size_t>(position - 1)], part.words);
        }
        if (!part.firm.empty()) {
            if (part.grows) {
                grow_name(office, need, part);
            }
            const auto firm = firm_named(office, need, part);
            if (!firm && (part.bare || part.told || members_named(office, part.firm).empty())) {
                return false;
            }
            if (part.told && gives_order(office, need, request.message.text)) {
                return false;
            }
            if (!firm) {
                say_not_in_table(office, request, need, part.firm);
                return true;
            }
            letters.emplace_back(*firm, part.words);
        }
    }
    for (const auto& [invitation, words] : letters) {
        say_to(office, request, need, invitation, words);
    }
    for (const Addressed& part : parts) {
        if (part.everybody) {
            InboundMessage message;
            say_to_everybody(office, with_words(request, message, part.words), need);
        }
    }
    return true;
}

}  // namespace clusterlotse::commands
