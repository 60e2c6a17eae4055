#pragma once

#include "commands/office.hpp"
#include "commands/ruled_out.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// Whether words are of the trade or of the language; remembers what it was asked.
class PlainWords {
public:
    explicit PlainWords(const matching::Engine& engine) : engine_(engine) {}
    bool operator()(std::string_view word);

private:
    const matching::Engine& engine_;
    std::map<std::string, bool> known_;
};

/// The registered names of all members but the two that the text may name.
std::vector<std::string> names_of_others(
    const Office& office,
    const std::vector<TextWord>& text,
    const std::string& profile_id,
    const std::string& another = {}
);

/// The places where words of this asker keep his need from firms, members or not.
std::vector<RuledOut> ruled_out_in(
    const Office& office, std::string_view text, const std::string& asker_profile
);

}  // namespace clusterlotse::commands
