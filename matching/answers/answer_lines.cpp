#include "matching/answers/answer_lines.hpp"

#include "matching/answers/answer_net.hpp"
#include "matching/text/pattern_search.hpp"

#include <algorithm>
#include <cctype>
#include <re2/re2.h>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kAnswerTextLimit = 6000;

struct ReactionSign {
    std::string_view bytes;
    Reaction means;
};
constexpr ReactionSign kReactionSigns[] = {
    {"👍", Reaction::yes},         {"✅", Reaction::yes},         {"👌", Reaction::yes},
    {"✔", Reaction::yes},         {"☑", Reaction::yes},         {"🙋", Reaction::yes},
    {"💪", Reaction::yes},         {"🆗", Reaction::yes},         {"👎", Reaction::no},
    {"❌", Reaction::no},          {"✖", Reaction::no},          {"🚫", Reaction::no},
    {"⛔", Reaction::no},          {"🙅", Reaction::no},          {"❓", Reaction::question},
    {"❔", Reaction::question},    {"⁉", Reaction::question},    {"🤔", Reaction::thinking},
    {"⏳", Reaction::thinking},    {"⌛", Reaction::thinking},    {"😂", Reaction::laughing},
    {"🤣", Reaction::laughing}, {"🙄", Reaction::laughing}, {"😜", Reaction::laughing},
    {"😝", Reaction::laughing},    {"🤡", Reaction::laughing}};

Reaction reaction_of(std::string_view text, bool& laughs) {
    Reaction found = Reaction::none;
    bool mixed = false;
    for (const ReactionSign& sign : kReactionSigns) {
        if (text.find(sign.bytes) == std::string_view::npos) {
            continue;
        }
        if (sign.means == Reaction::laughing) {
            laughs = true;
        } else if (found == Reaction::none) {
            found = sign.means;
        } else {
            mixed = mixed || found != sign.means;
        }
    }
    return mixed ? Reaction::none : found;
}

/// Blanks out what other people wrote, and the signature with all behind it.
void blank_foreign_lines(std::string& text) {
    static const RE2 foreign(
        R"((?i)^\s*(?:am .{4,120} schrieb|on .{4,120} wrote:|-{3,} ?(?:urspr|orig|weiterg|forw)|(?:von|from|gesendet|sent): .+|_{8,}\s*$))"
    );
    static const RE2 closing(
        R"((?i)^\s*(?:--\s*$|(?:mit )?(?:\S+ )?(?:freundlichen?|freundliche[rnm]?|besten?|viele|liebe|herzliche|sch[öo]ne|kollegiale)[nrs]? (?:gr[üu](?:ß|ss)\S*|greetings|gr[üu]e?sse\S*)|gr(?:u|ü|ue)(?:ß|ss)e?\b|mfg|vg\b|lg\b|bg\b|best\b|(?:best|kind|warm|many)? ?regards|cheers\b|sincerely|yours|gesendet von|von meinem|sent from))"
    );
    bool closed = false;
    bool seen = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line(text.data() + at, end - at);
        const std::size_t first = line.find_first_not_of(" \t");
        const bool quoted = first != std::string_view::npos && line[first] == '>';
        if (!closed && seen && matches(closing, line)) {
            closed = true;
        }
        if (matches(foreign, line)) {
            closed = true;
        }
        const bool afterthought =
            closed && first != std::string_view::npos && line.substr(first, 2) == "PS";
        if (afterthought) {
            closed = false;
        }
        if (closed || quoted) {
            std::fill(
                text.begin() + static_cast<std::ptrdiff_t>(at),
                text.begin() + static_cast<std::ptrdiff_t>(end),
                ' '
            );
        } else {
            seen = seen || first != std::string_view::npos;
        }
        at = end + 1;
    }
}

/// A closing within a line: "… LG Heiko".
void blank_closing_words(std::string& text) {
    static const RE2 closing(
        R"((?i)[.!,;)?€-] *((?:LG|VG|MfG|Gru(?:ß|ss)|(?:viele|liebe|beste|schöne) Gr(?:ü|ue)(?:ß|ss)e|best regards|kind regards|regards|cheers)(?:[ ,]+[\pL.]+){0,4}[ .!]*)$)"
    );
    re2::StringPiece words;
    if (RE2::PartialMatch(text, closing, &words)) {
        const auto begin = static_cast<std::size_t>(words.data() - text.data());
        text.replace(begin, words.size(), words.size(), ' ');
    }
}

/// Folding drops these signs; the words that stand for them are as long as their bytes.
void name_currency_signs(std::string& text) {
    for (std::size_t at = 0; (at = text.find("\xE2\x82\xAC", at)) != std::string::npos;) {
        text.replace(at, 3, std::string(kEuroSign) + " ");
    }
    for (std::size_t at = 0; (at = text.find("\xC2\xA3", at)) != std::string::npos;) {
        text.replace(at, 2, std::string(kPoundSign) + " ");
    }
}

/// "Erscht noch Weihnachte": who writes as he speaks means "nach".
bool means_after(std::string_view before, std::string_view behind) {
    static const RE2 not_until(R"((?:^|[^a-z])e+rscht $)");
    static const RE2 feast(
        R"(^ (?:(?:de|dem|em|die|dene) )?(?:weihnachte|weihnachde|oschdern|ooschdre|pingschde|pfingschde|fasenacht|feierdaach|feierdach|ferie|neijohr)(?:[^a-z]|$))"
    );
    return matches(not_until, before) || matches(feast, behind);
}

Folded with_plain_words(const Folded& folded) {
    Folded result;
    result.text.reserve(folded.text.size());
    result.origin.reserve(folded.origin.size());
    const std::string_view text = folded.text;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        if (!is_letter(text[at])) {
            result.text.push_back(text[at]);
            result.origin.push_back(folded.origin[at]);
        } else {
            while (end < text.size() && is_letter(text[end])) {
                ++end;
            }
            const std::string_view written = text.substr(at, end - at);
            const bool netto = written == "net" && net_of_tax(text, at);
            const bool after =
                written == "noch" && means_after(text.substr(0, at), text.substr(end));
            const std::string_view plain = netto   ? written
                                           : after ? std::string_view("nach")
                                                   : plain_word(written);
            for (std::size_t i = 0; i < plain.size(); ++i) {
                result.text.push_back(plain[i]);
                result.origin.push_back(folded.origin[at + std::min(i, written.size() - 1)]);
            }
        }
        at = end;
    }
    result.origin.push_back(folded.origin.back());
    return result;
}

}  // namespace

AnswerLines prepare_answer(std::string_view text) {
    AnswerLines lines;
    text = text.substr(0, kAnswerTextLimit);
    lines.source.assign(text);
    blank_foreign_lines(lines.source);
    blank_closing_words(lines.source);
    lines.reaction = reaction_of(lines.source, lines.laughs);
    name_currency_signs(lines.source);
    lines.folded = with_plain_words(fold(lines.source));
    lines.wordless = std::none_of(lines.folded.text.begin(), lines.folded.text.end(), [](char c) {
        return is_letter(c) || (c >= '0' && c <= '9');
    });
    return lines;
}

}  // namespace clusterlotse::matching
