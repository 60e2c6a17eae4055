#include "commands/moderator/moderator_reason.hpp"

#include "commands/desk/words.hpp"
#include "commands/moderator/moderator_phrases.hpp"
#include "commands/moderator/moderator_text.hpp"
#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

std::string conjunction_in(const std::string& text) {
    static const RE2 pattern(
        R"((?i)^[\s,;(]*(?:(?:bitte|danke|leider|aber|und|lieber nicht)[\s,]+)*(weil|denn|because|since|wegen|da(?: (?:die|der|das|er|sie|wir|es|ich|dort|man))?)(?:\s|$))"
    );
    std::string word;
    RE2::PartialMatch(text, pattern, &word);
    return word;
}

std::optional<std::string> take_new_text(std::string& message) {
    const std::string lower = folded(message);
    re2::StringPiece found[2];
    if (!phrases::new_text().Match(lower, 0, lower.size(), RE2::UNANCHORED, found, 2)) {
        return std::nullopt;
    }
    const auto from = static_cast<std::size_t>(found[1].data() - lower.data());
    std::string text(trimmed(std::string_view(message).substr(from)));
    const auto begin = static_cast<std::size_t>(found[0].data() - lower.data());
    message.resize(begin);
    // "ja, aber Text: …" leaves an open end.
    RE2::Replace(&message, phrases::open_end(), "");
    return text;
}

std::optional<SaidReason> take_said_reason(std::string& message) {
    const std::string lower = folded(message);
    re2::StringPiece found[2];
    if (!phrases::because().Match(lower, 0, lower.size(), RE2::UNANCHORED, found, 2)) {
        return std::nullopt;
    }
    const auto begin = static_cast<std::size_t>(found[0].data() - lower.data());
    const auto from = static_cast<std::size_t>(found[1].data() - lower.data());
    std::string reason = message.substr(from);
    std::string further;
    const std::string lower_reason = lower.substr(from);
    re2::StringPiece next[2];
    if (phrases::further_instruction().Match(
            lower_reason, 0, lower_reason.size(), RE2::UNANCHORED, next, 2
        )) {
        const auto cut = static_cast<std::size_t>(next[1].data() - lower_reason.data());
        further = reason.substr(cut);
        reason.resize(static_cast<std::size_t>(next[0].data() - lower_reason.data()));
    }
    SaidReason said{bare_reason(reason), conjunction_in(message.substr(begin, from - begin))};
    message = message.substr(0, begin) + (further.empty() ? "" : ", " + further);
    return said;
}

bool is_reason(std::string clause, bool of_call) {
    static const RE2 no_wait(R"(\b(?:nicht|nicht mehr|nicht länger|not) (?:warten|wait)\b)");
    static const RE2 condition(R"(^(?:wenn|falls|sobald|if|when|as soon as)\b)");
    RE2::GlobalReplace(&clause, no_wait, "eilt");
    if (!says_only(clause, phrases::tells_why()) && !says_only(clause, phrases::short_reason())) {
        return false;
    }
    if (of_call) {
        // "Ich ruf an, der Chef ist erst ab 10 da": nothing goes out by that.
        return !says(clause, condition);
    }
    return !says_only(clause, phrases::says_when()) && !says_only(clause, phrases::leaves_open());
}

std::optional<std::string> awarded_firm(const std::string& clause) {
    for (const RE2* pattern : phrases::awarded()) {
        if (auto firm = written_group(*pattern, clause)) {
            return firm;
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse::commands
