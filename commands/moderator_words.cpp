#include "commands/moderator_words.hpp"

#include "commands/moderator_phrases.hpp"
#include "commands/words.hpp"

#include <algorithm>
#include <array>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using Verdict = ModeratorWords::Verdict;

/// Longer messages are no decision.
constexpr std::size_t kMostBytes = 4000;
constexpr std::size_t kMostClauses = 40;

bool whole(const RE2& pattern, const std::string& folded_text) {
    return RE2::FullMatch(folded_text, pattern);
}

/// What the first of the pattern's groups that took part matched, in the words as written: folding
/// keeps every byte's place.
std::optional<std::string> group(const RE2& pattern, const std::string& written) {
    const std::string lower = folded(written);
    std::array<re2::StringPiece, 3> found;
    if (!pattern.Match(lower, 0, lower.size(), RE2::ANCHOR_BOTH, found.data(), 3)) {
        return std::nullopt;
    }
    for (const auto& part : {found[1], found[2]}) {
        if (part.data() != nullptr && !part.empty()) {
            const auto begin = static_cast<std::size_t>(part.data() - lower.data());
            return std::string(trimmed(std::string_view(written).substr(begin, part.size())));
        }
    }
    return std::string();
}

struct Sign {
    std::string_view sign;
    std::string_view word;
};

constexpr std::array kSigns = {
    Sign{"\xEF\xB8\x8F", ""},      // variation selector
    Sign{"\xE2\x83\xA3", ""},      // key cap
    Sign{"\xF0\x9F\x8F\xBB", ""},  // skin tones
    Sign{"\xF0\x9F\x8F\xBC", ""},
    Sign{"\xF0\x9F\x8F\xBD", ""},
    Sign{"\xF0\x9F\x8F\xBE", ""},
    Sign{"\xF0\x9F\x8F\xBF", ""},
    Sign{"✅", " ja, "},
    Sign{"✔", " ja, "},
    Sign{"☑", " ja, "},
    Sign{"👍", " ja, "},
    Sign{"🆗", " ja, "},
    Sign{"⛔", " nein, "},
    Sign{"❌", " nein, "},
    Sign{"👎", " nein, "},
    Sign{"🚫", " nein, "},
    Sign{"☎", " telefon, "},
    Sign{"📞", " telefon, "},
    Sign{"📱", " telefon, "},
    Sign{"➕", " + "},
    Sign{"➖", " ohne "},
    Sign{"✏", " text: "},
    Sign{"📝", " text: "},
    Sign{"❓", " ? "},
    Sign{"–", "-"},
    Sign{"—", "-"},
    Sign{"−", "-"},
    Sign{"’", "'"},
    Sign{"\xC2\xA0", " "},
};

std::string spelled_out(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto sign = std::ranges::find_if(kSigns, [&](const Sign& one) {
            return text.substr(i).starts_with(one.sign);
        });
        if (sign == kSigns.end()) {
            result += text[i++];
        } else {
            result += sign->word;
            i += sign->sign.size();
        }
    }
    static const RE2 number(R"((?i)\bb[- ]?20\d\d[- /]\d{1,6}\b\s*[:,]?)");
    RE2::GlobalReplace(&result, number, " ");
    return std::string(trimmed(result));
}

/// Without the lines that greet and everything from the closing greeting on.
std::string without_greetings(const std::string& text) {
    std::string kept;
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const std::string line(trimmed(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::string lower = folded(line);
        if (line == "--" || whole(phrases::closing_line(), lower)) {
            break;
        }
        if (!whole(phrases::greeting_line(), lower)) {
            kept += (kept.empty() ? "" : "\n") + line;
        }
    }
    return kept;
}

bool ends_abbreviated(std::string_view before) {
    static constexpr std::array kShort = {
        "dr", "fa", "co", "nr", "no", "prof", "st", "gebr", "ing", "inh"};
    const std::string lower = folded(before);
    const auto begin = lower.find_last_of(" \t\n,.(") + 1;
    const std::string word = lower.substr(begin);
    return std::ranges::find(kShort, word) != kShort.end() ||
           (word.size() == 1 && (word[0] < '0' || word[0] > '9'));
}

std::vector<std::string> clauses_of(const std::string& text) {
    std::string prepared = text;
    RE2::GlobalReplace(&prepared, phrases::but(), ", ");
    for (int i = 0; i < 3; ++i) {
        RE2::GlobalReplace(&prepared, phrases::next_instruction(), ", \\1 ");
    }
    std::vector<std::string> clauses;
    std::string clause;
    for (std::size_t i = 0; i <= prepared.size(); ++i) {
        const char c = i < prepared.size() ? prepared[i] : '\n';
        const bool end_of_word =
            i + 1 >= prepared.size() || prepared[i + 1] == ' ' || prepared[i + 1] == '\n';
        const bool splits = c == ',' || c == ';' || c == '\n' || c == '!' || c == '(' || c == ')' ||
                            (c == '.' && end_of_word && !ends_abbreviated(clause));
        if (!splits) {
            clause += c;
            continue;
        }
        if (!trimmed(clause).empty() && clauses.size() < kMostClauses) {
            clauses.emplace_back(trimmed(clause));
        }
        clause.clear();
    }
    return clauses;
}

class Reader {
public:
    ModeratorWords read(std::string_view written) {
        if (written.size() > kMostBytes) {
            words_.unclear = true;
            return words_;
        }
        std::string text = without_greetings(spelled_out(written));
        if (const auto number = group(phrases::just_a_number(), text)) {
            words_.digit = std::stoi(*number);
            return words_;
        }
        static const RE2 rest_not(
            R"((?i)^((?:\d{1,2}(?:\s*(?:,|und|and|\+|&)\s*)?)+)\s+(?:ja|ok|passt|yes)[\s,.]*(?:der |die |den |the )?(?:rest|anderen|übrigen|uebrigen|others)\s+(?:nicht|nein|weg|raus|no|not|out)\b)"
        );
        // "Habe mit Neckarau telefoniert, die machen es"
        static const RE2 agreed_by_phone(
            R"((?i)\b(?:hab|habe|hatte|haben)\s(?:[\pL]+\s){0,3}?mit\s(?:der |dem |den |denen von |firma )?([^,;.!?\n]{2,60}?)\s(?:telefoniert|gesprochen|geredet)[\s,;.!–-]+(?:und\s)?(?:die|der|sie|er)\s(?:machen|macht|machens|machts|übernehmen|übernimmt|nehmen|nimmt|kriegen|bekommen|bekommt|fertigen)(?:\s(?:es|das|den auftrag|die teile|den|ihn))?\b)"
        );
        RE2::Replace(&text, agreed_by_phone, "vergeben an \\1");
        // "Hab mit Frau Brandt telefoniert" adds nobody.
        static const RE2 has_called(
            R"((?i)\b(?:hab|habe|hatte|haben)\b[^,;.!\n]{0,60}\b(?:telefoniert|gesprochen|angerufen)\b)"
        );
        RE2::Replace(&text, has_called, "telefon");
        RE2::Replace(&text, rest_not, "nur \\1, ja");
        take_text(text);
        if (take_rejection(text)) {
            return words_;
        }
        take_reason(text);
        words_.unclear = words_.unclear || text.find('?') != std::string::npos;
        const auto clauses = clauses_of(text);
        for (std::size_t i = 0; i < clauses.size(); ++i) {
            if (i == 0 && clauses.size() > 1 && clauses[0] == "1") {
                decide(Verdict::release);
            } else {
                read_clause(clauses[i]);
            }
        }
        return words_;
    }

private:
    /// Everything behind "Text:" is the new text.
    void take_text(std::string& text) {
        const std::string lower = folded(text);
        re2::StringPiece found[2];
        if (!phrases::new_text().Match(lower, 0, lower.size(), RE2::UNANCHORED, found, 2)) {
            return;
        }
        const auto from = static_cast<std::size_t>(found[1].data() - lower.data());
        words_.text = std::string(trimmed(std::string_view(text).substr(from)));
        const auto begin = static_cast<std::size_t>(found[0].data() - lower.data());
        text.resize(begin);
        // "ja, aber Text: …" leaves an open end.
        RE2::Replace(&text, phrases::open_end(), "");
    }

    bool take_rejection(const std::string& text) {
        const auto rest = group(phrases::rejection(), text);
        if (!rest || words_.text) {
            return false;
        }
        if (whole(phrases::begins_a_change(), folded(*rest))) {
            read_parts(*rest);
            return true;
        }
        Reader other;
        const ModeratorWords after = other.read(*rest);
        if (after.verdict == Verdict::release || after.verdict == Verdict::by_phone) {
            words_.unclear = true;
            return true;
        }
        decide(Verdict::reject);
        words_.reason = reason_of(*rest);
        return true;
    }

    void read_parts(const std::string& text) {
        Reader other;
        words_ = other.read(text);
    }

    static std::string reason_of(std::string words) {
        RE2::Replace(&words, phrases::reason_begins(), "");
        for (const char* politeness : {"bitte", "danke", "please", "thanks", "leider", "sorry"}) {
            if (folded(std::string(trimmed(words))) == politeness) {
                return {};
            }
        }
        std::string bare(trimmed(words));
        while (!bare.empty() && (bare.back() == '.' || bare.back() == ')' || bare.back() == ',')) {
            bare.pop_back();
        }
        return bare;
    }

    /// Behind "weil" stands the reason, up to a further instruction behind a comma.
    void take_reason(std::string& text) {
        const std::string lower = folded(text);
        re2::StringPiece found[2];
        if (!phrases::because().Match(lower, 0, lower.size(), RE2::UNANCHORED, found, 2)) {
            return;
        }
        const auto begin = static_cast<std::size_t>(found[0].data() - lower.data());
        const auto from = static_cast<std::size_t>(found[1].data() - lower.data());
        std::string reason = text.substr(from);
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
        words_.reason = reason_of(reason);
        text = text.substr(0, begin) + (further.empty() ? "" : ", " + further);
    }

    void decide(Verdict verdict) {
        if (words_.verdict != Verdict::none && words_.verdict != verdict) {
            words_.unclear = true;
        }
        words_.verdict = verdict;
        list_ = nullptr;
    }

    void add_to(std::vector<std::string>& list, const std::string& firm) {
        list.push_back(firm);
        list_ = &list;
    }

    bool read_verdict(const std::string& clause, const std::string& lower) {
        if (whole(phrases::release(), lower)) {
            decide(Verdict::release);
        } else if (whole(phrases::outside(), lower)) {
            decide(Verdict::outside);
        } else if (whole(phrases::failed(), lower)) {
            decide(Verdict::failed);
        } else if (whole(phrases::give_up(), lower)) {
            decide(Verdict::give_up);
        } else if (const auto firm = awarded(clause)) {
            decide(Verdict::awarded);
            words_.awarded_to = *firm;
        } else if (whole(phrases::by_phone(), lower)) {
            decide(Verdict::by_phone);
        } else if (whole(phrases::reject_later(), lower)) {
            decide(Verdict::reject);
        } else if (whole(phrases::university(), lower)) {
            words_.university = true;
        } else if (whole(phrases::network(), lower)) {
            words_.network = true;
        } else {
            return false;
        }
        return true;
    }

    static std::optional<std::string> awarded(const std::string& clause) {
        for (const RE2* pattern : phrases::awarded()) {
            if (auto firm = group(*pattern, clause)) {
                return firm;
            }
        }
        return std::nullopt;
    }

    bool read_firms(const std::string& clause) {
        if (const auto only = group(phrases::only(), clause)) {
            add_to(words_.only, *only);
            return true;
        }
        if (const auto firm = group(phrases::without(), clause)) {
            add_to(words_.without, *firm);
            return true;
        }
        if (const auto firm = group(phrases::left_out(), clause);
            firm && !whole(phrases::no_firm(), folded(*firm))) {
            add_to(words_.without, *firm);
            return true;
        }
        if (const auto firm = group(phrases::with(), clause)) {
            add_to(words_.with, *firm);
            return true;
        }
        if (const auto firm = group(phrases::taken_in(), clause);
            firm && !whole(phrases::no_firm(), folded(*firm))) {
            add_to(words_.with, *firm);
            return true;
        }
        return false;
    }

    void read_clause(std::string clause) {
        for (int i = 0; i < 4 && RE2::Replace(&clause, phrases::filler_before(), ""); ++i) {
        }
        for (int i = 0; i < 4 && RE2::Replace(&clause, phrases::filler_after(), ""); ++i) {
        }
        clause = std::string(trimmed(clause));
        const std::string lower = folded(clause);
        if (clause.empty() || whole(phrases::politeness(), lower)) {
            return;
        }
        if (read_verdict(clause, lower) || read_firms(clause)) {
            return;
        }
        if (const auto rest = group(phrases::release_and(), clause)) {
            decide(Verdict::release);
            read_clause(*rest);
        } else if (list_ != nullptr && (whole(phrases::number_list(), lower) || looks_like_a_name(clause))) {
            list_->push_back(clause);
        } else {
            words_.unclear = true;
        }
    }

    static bool looks_like_a_name(const std::string& clause) {
        return !clause.empty() && clause[0] >= 'A' && clause[0] <= 'Z' &&
               std::ranges::count(clause, ' ') <= 4;
    }

    ModeratorWords words_;
    std::vector<std::string>* list_ = nullptr;  ///< the one that goes on with the next clause
};

}  // namespace

bool ModeratorWords::nothing() const {
    return verdict == Verdict::none && !changes() && !text && !university && !network && !digit;
}

ModeratorWords read_moderator(std::string_view text) {
    return Reader().read(text);
}

std::vector<std::string> listed_firms(std::string_view words) {
    static const RE2 range(R"((\d{1,2}) ?(?:-|bis|to) ?(\d{1,2}))");
    static const RE2 gap(R"((?i)\s*(?:[,;/]|\s(?:und|and|oder|or|sowie)\s)\s*)");
    constexpr int kMostOfRange = 20;
    static const RE2 between_numbers(R"((\d)\s*[&+]\s*(\d))");
    std::string separated(words);
    RE2::GlobalReplace(&separated, between_numbers, "\\1,\\2");
    RE2::GlobalReplace(&separated, gap, "\n");
    std::vector<std::string> firms;
    std::string_view rest = separated;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        std::string firm(trimmed(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        for (int i = 0; i < 3 && RE2::Replace(&firm, phrases::firm_article(), ""); ++i) {
        }
        int from = 0;
        int to = 0;
        if (RE2::FullMatch(firm, range, &from, &to) && from < to && to - from < kMostOfRange) {
            for (; from <= to; ++from) {
                firms.push_back(std::to_string(from));
            }
        } else if (!firm.empty()) {
            firms.push_back(firm);
        }
    }
    return firms;
}

std::optional<std::string> why_not_asked(std::string_view text) {
    if (text.size() > kMostBytes) {
        return std::nullopt;
    }
    const std::string words = without_greetings(spelled_out(text));
    if (whole(phrases::why_not_me(), folded(words))) {
        return std::string();
    }
    for (const RE2* pattern : phrases::why_not()) {
        if (auto firm = group(*pattern, words)) {
            RE2::Replace(&*firm, phrases::firm_article(), "");
            return firm->empty() ? std::nullopt : firm;
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse::commands
