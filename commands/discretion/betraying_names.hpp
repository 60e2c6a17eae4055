#pragma once

#include "commands/discretion/name_list.hpp"
#include "commands/discretion/redaction.hpp"
#include "domain/profile.hpp"

#include <set>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// What names an asker in the name of a file. There no sentence says what a word means, so that a
/// name counts though it is a word of the trade or of the language as well ("Stahlhut", "Dreher"),
/// and within a longer word ("Alsenzpumpen"); a firm whose name is nothing but the trade only with
/// the whole of it ("drehtechnik_gmbh") or with its domain.
class BetrayingNames {
public:
    /// `firms`: those the asker speaks for; `own`: made from them, outlives this.
    BetrayingNames(NameList& own, const std::vector<Profile>& firms);

    bool stand_in(const std::string& file_name) const;

private:
    void add_firm(const std::string& name);
    void add_person(const std::string& name);
    void add_domain(const std::string& address);
    /// A name that only sounds like a word of the trade, or like none.
    bool is_name_alone(const std::string& word);

    NameList& own_;
    Identity identity_;
    std::set<std::string> whole_words_;  ///< count only where nothing is joined to them
};

}  // namespace clusterlotse::commands
