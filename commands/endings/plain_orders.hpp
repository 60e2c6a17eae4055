#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// A clause in plain words that takes an offer and names nobody: "wir nehmen das Angebot an", "wir
/// bestellen", "we accept your offer".
bool takes_the_offer(const std::string& words);

/// Words that tell a firm to begin and name nobody: "ok, machen Sie das", "bitte fertigen", "go
/// ahead". They order only where an offer stands and the firm has asked nothing.
bool tells_to_begin(std::string_view text);

/// "Prima, machen", "passt, machen wir so", "super, weiter so": praise that says nothing of a need
/// and names nobody. It orders nothing by itself. `to_do`: something is to be done.
struct Praise {
    bool to_do = false;
};
std::optional<Praise> praise_in(std::string_view text);

/// Words that tell to begin, or praise after which something is to be done.
bool tells_to_go_ahead(std::string_view text);

/// The asker orders in such words: with one open offer he is asked whether that firm gets the
/// order, with several which, or whether the one whose message he answers. `about`: the firm whose
/// words he answers, where there is one. False where they order nothing.
bool order_given_plainly(
    Office& office,
    const Request& request,
    storage::NeedRecord& need,
    const std::optional<storage::Invitation>& about
);

/// The same in a direct chat, behind what firms answered.
bool order_said(Office& office, const Request& request, const storage::OutboxReference& last);

/// "Zu 42 nehmen wir es" where several firms have offered: he is asked who gets the order, or
/// whether the one who offered that. False for other words.
bool ordered_at_price(Office& office, const Request& request, const storage::NeedRecord& need);

/// True where a firm's offer waits for the asker's word.
bool offer_stands(Office& office, const storage::NeedRecord& need);

/// The only firm with an open offer, where the asker's words take one.
std::optional<storage::Invitation> only_offer_taken(
    Office& office, const Request& request, const storage::NeedRecord& need
);

}  // namespace clusterlotse::commands
