#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// A firm whom an asker wants asked besides: "Bitte auch Galvanik Rodalb fragen".
struct AlsoAsk {
    std::string written;  ///< as he writes it
    std::vector<std::string>
        names;  ///< registered names of members that may be meant, at least one
};

/// The firms that words add to those who are asked, or let in again: "auch an X", "X dazunehmen",
/// "doch an X", "add X". Empty where they say anything else, name no member, or name one only
/// within another sentence.
std::vector<AlsoAsk> also_asked(
    const Office& office, std::string_view text, const std::string& asker_profile
);

/// The name in words that want a firm asked which nobody of the cluster is called like: "bitte auch
/// die Firma Müller Drehtechnik fragen". Nothing where they say anything else.
std::optional<std::string> unknown_firm_in(
    const Office& office, std::string_view text, const std::string& asker_profile
);

/// Tells the asker that he named no member, and whom he may mean; firms never read of it. False
/// where his words want no such firm asked.
bool unknown_firm_wished(Office& office, const Request& request, const storage::NeedRecord& need);

/// What the need is said to have been added when a firm is asked after all that was ruled out
/// before: words for this program alone.
std::string let_in_again(const std::vector<std::string>& firms);
bool is_let_in_again(std::string_view amendment);

/// True where the text may add a firm at all: what costs nothing to find out.
bool may_add_firm(std::string_view text);

/// Asks these firms about the need, where they may be asked, and tells the asker what became of
/// each. A firm that he had ruled out may be asked again.
void ask_also(
    Office& office,
    const Request& request,
    storage::NeedRecord need,
    const std::vector<AlsoAsk>& firms
);

/// Puts these firms on the list of a need that is about to be released, and tells its asker of
/// those alone that cannot be asked, or that he must name better.
void list_also(
    Office& office,
    const Request& request,
    storage::NeedRecord need,
    const std::vector<AlsoAsk>& firms
);

/// Firms that the text adds to a need of the asker's which he neither names nor answers: to the
/// only one that runs; where there are several he is asked for the number. False where the text
/// adds none, or nothing of his runs.
bool ask_also_somewhere(Office& office, const Request& request);

}  // namespace clusterlotse::commands
