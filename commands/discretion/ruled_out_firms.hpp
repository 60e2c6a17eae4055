#pragma once

#include "commands/desk/office.hpp"
#include "commands/discretion/ill_talk.hpp"
#include "commands/discretion/ruled_out.hpp"

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
    /// True where both words stand for the same work, as far as they stand for any.
    bool mean_the_same(std::string_view one, std::string_view other) const;

private:
    const matching::Engine& engine_;
    std::map<std::string, bool> known_;
};

/// True where words name a process, a material, an amount, a size or something else of the work.
bool says_work(const matching::Engine& engine, std::string_view words);

/// True where words say by when: "bis KW 12", "15.03.2026", "asap".
bool says_when(std::string_view words);

/// The registered names of all members but the two that the text may name.
std::vector<std::string> names_of_others(
    const Office& office,
    const std::vector<TextWord>& text,
    const std::string& profile_id,
    const std::string& another = {}
);

/// The places of a need's words that keep it from firms, members or not, in their order and apart:
/// those that rule somebody out, speak ill of him or tell whom the asker has his work from.
/// `names` gives the registered names that may stand in the words.
std::vector<RuledOut> kept_from_firms(
    const matching::Engine& engine,
    std::string_view text,
    const std::function<std::vector<std::string>(const std::vector<TextWord>&)>& names
);

/// The places where words of this asker keep his need from firms, members or not.
std::vector<RuledOut> ruled_out_in(
    const Office& office, std::string_view text, const std::string& asker_profile
);

}  // namespace clusterlotse::commands
