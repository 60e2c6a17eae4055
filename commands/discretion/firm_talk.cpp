#include "commands/discretion/firm_talk.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/firm_mentions.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/waves/distribution.hpp"
#include "commands/wording/pattern_search.hpp"
#include "commands/wording/sentences.hpp"
#include "commands/wording/word_set.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// What is said of a firm and of no part.
bool tells_of_trade(std::string_view sentence) {
    static const RE2 trade(
        R"((?:^|[^\pL])(?:abgesagt|abgesprungen|springt ab|springen ab|zugesagt|angeboten|bietet|bieten|geantwortet|gemeldet|verlangt|verlangen|zu teuer|teurer|billiger|günstiger|cancell?ed|declined|pulled out|offered|quoted|replied|cheaper|too expensive)(?:[^\pL]|$))"
    );
    return says(folded(sentence), trade);
}

/// "Die Dreherei", "bei der Galvanik": a word of the firm's name that stands for a firm.
bool speaks_of(const std::vector<TextWord>& words, const std::vector<std::string>& parts) {
    static const WordSet before = set_of("die der den dem bei beim von vom the");
    for (std::size_t at = 1; at < words.size(); ++at) {
        const bool called = words[at].capital && words[at].apart == Apart::blank &&
                            before.contains(words[at - 1].letters);
        if (called && std::ranges::any_of(parts, [&](const std::string& part) {
                return may_be_word_of_name(words[at].letters, part);
            })) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string without_talk_of_firms(
    Office& office,
    const storage::NeedRecord& need,
    const std::string& text,
    const std::string& reader
) {
    if (!tells_of_trade(text)) {
        return text;
    }
    std::vector<std::vector<std::string>> names;
    for (const storage::Invitation& firm : office.invitations.of_need(need.id)) {
        if (was_asked(firm) && firm.profile_id != reader) {
            names.push_back(name_words(firm_name(office, firm.profile_id)));
        }
    }
    std::string rest;
    for (const std::string_view sentence : sentences_of(text)) {
        const std::vector<TextWord> words = text_words(sentence);
        const bool of_firm =
            tells_of_trade(sentence) &&
            std::ranges::any_of(names, [&](const auto& parts) { return speaks_of(words, parts); });
        if (!of_firm) {
            rest += sentence;
        }
    }
    return rest;
}

}  // namespace clusterlotse::commands
