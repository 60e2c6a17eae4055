#include "commands/wishes/wish_words.hpp"

#include "commands/desk/words.hpp"
#include "commands/wishes/wish_phrases.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::commands {

namespace {

/// A message about something else is longer, and is not looked through.
constexpr std::size_t kMostRead = 2000;
/// More at once are our own list of words, quoted.
constexpr std::size_t kMostWishes = 2;

/// One clause, or two that "und" joins.
std::vector<Wish> wishes_of(const std::string& words, Date today) {
    if (const auto wish = wish_of(words, today)) {
        return {*wish};
    }
    for (const std::string_view joint : {" und ", " and "}) {
        for (auto at = words.find(joint); at != words.npos; at = words.find(joint, at + 1)) {
            const auto first = wish_of(words.substr(0, at), today);
            const auto second = wish_of(words.substr(at + joint.size()), today);
            if (first && second) {
                return {*first, *second};
            }
        }
    }
    return {};
}

/// "Pause" beside "Urlaub bis 15.8." lasts so long.
std::vector<Wish> wishes_until(const std::string& words, const std::string& until, Date today) {
    auto found = wishes_of(words, today);
    const bool open_end = found.size() == 1 && found.front().kind == WishKind::pause &&
                          std::ranges::none_of(words, [](char c) { return c >= '0' && c <= '9'; });
    if (!until.empty() && open_end) {
        const auto ended = wish_of("pause " + until, today);
        found.front().until = ended ? ended->until : found.front().until;
    }
    return found;
}

/// The wishes of a text that says nothing else; empty for all others.
std::vector<Wish> only_wishes(std::string_view text, Date today) {
    const std::vector<Clause> clauses = clauses_of(text);
    std::string until;
    for (const Clause& clause : clauses) {
        until = until.empty() ? away_until(clause.words) : until;
    }
    std::vector<Wish> wishes;
    for (const Clause& clause : clauses) {
        auto found = wishes_until(clause.words, until, today);
        if (found.empty() && !excuses_wish(clause.words) && away_until(clause.words).empty()) {
            return {};
        }
        std::move(found.begin(), found.end(), std::back_inserter(wishes));
    }
    return wishes;
}

/// Said so that it cannot belong to the sentence around it.
bool stands_alone(const Wish& wish) {
    return wish.matter != WishMatter::unsaid || (wish.kind == WishKind::pause && !wish.bare_verb);
}

/// "monatlich bitte" beside an answer to an item; "monatlich" alone may be how a firm delivers.
bool asks_for_rhythm(const Wish& wish, const std::string& words) {
    const bool rhythm = wish.kind == WishKind::weekly || wish.kind == WishKind::fortnightly ||
                        wish.kind == WishKind::monthly || wish.kind == WishKind::matches_only;
    return rhythm && (words.find("bitte") != words.npos || words.find("please") != words.npos);
}

/// Takes the wishes out of a line that says more.
std::string without_wishes(
    std::string_view line, Date today, bool to_digest, std::vector<Wish>& wishes
) {
    std::string rest(line);
    for (const Clause& clause : clauses_of(line)) {
        const auto wish = wish_of(clause.words, today);
        const auto at = rest.find(clause.written);
        const bool sure =
            wish && (stands_alone(*wish) || (to_digest && asks_for_rhythm(*wish, clause.words)));
        if (sure && at != rest.npos) {
            wishes.push_back(*wish);
            rest.erase(at, clause.written.size());
        }
    }
    const auto begin = rest.find_first_not_of(" .,;!");
    return begin == rest.npos || rest.size() == line.size() ? rest : rest.substr(begin);
}

}  // namespace

WishReading read_wishes(std::string_view text, Date today, bool to_digest) {
    WishReading reading;
    if (text.size() > kMostRead) {
        reading.rest = trimmed(text);
        return reading;
    }
    reading.wishes = only_wishes(text, today);
    if (reading.wishes.size() > kMostWishes) {
        return {{}, std::string(trimmed(text))};
    }
    if (!reading.wishes.empty()) {
        return reading;
    }
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        begin = end + 1;
        auto found = only_wishes(line, today);
        if (found.empty()) {
            reading.rest += without_wishes(line, today, to_digest, reading.wishes) + "\n";
        }
        std::move(found.begin(), found.end(), std::back_inserter(reading.wishes));
    }
    if (reading.wishes.size() > kMostWishes) {
        return {{}, std::string(trimmed(text))};
    }
    reading.rest = trimmed(reading.rest);
    return reading;
}

bool tires_of_it(std::string_view text) {
    if (text.size() > kMostRead) {
        return false;
    }
    bool tires = false;
    for (const Clause& clause : clauses_of(text)) {
        if (is_tired(clause.words)) {
            tires = true;
        } else if (!excuses_wish(clause.words)) {
            return false;
        }
    }
    return tires;
}

bool only_excuses(std::string_view text) {
    return text.size() <= kMostRead &&
           std::ranges::all_of(clauses_of(text), [](const Clause& clause) {
               return excuses_wish(clause.words);
           });
}

}  // namespace clusterlotse::commands
