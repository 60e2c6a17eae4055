#include "commands/discretion/rulings.hpp"

#include <algorithm>

namespace clusterlotse::commands {

bool Rulings::behind_named(std::size_t at, std::size_t first) const {
    return at == first && at > 1 && words_[at - 1].capital && is(at - 2, WordList::to_name);
}

bool Rulings::denies(std::size_t at, std::size_t first, std::size_t last, bool from) const {
    const std::string& one = words_[at].letters;
    if (is(at, WordList::denial)) {
        return true;
    }
    if (one == "t") {
        return at > 0 && is(at - 1, WordList::shortened_verb);
    }
    if (one == "auf") {
        return at > 0 && word(at - 1, "bis");
    }
    if (one == "but") {
        return at > 0 && is(at - 1, WordList::everybody);
    }
    if (one == "than") {
        return at > 0 && (word(at - 1, "other") || word(at - 1, "rather"));
    }
    if (one == "out") {
        return at > 0 && is(at - 1, WordList::leaves_out);
    }
    if (one == "instead") {
        return word(at + 1, "of");
    }
    if (is(at, WordList::denial_with_from)) {
        return from;
    }
    // "keep X out of it", "lassen Sie X weg"
    return is(at, WordList::leaves_out) && at + 3 >= first && behind_out(last).has_value();
}

bool Rulings::questioned_or_twice(std::size_t at) const {
    if (at == 0 || words_[at].apart != Apart::blank) {
        return false;
    }
    const bool denied = is(at - 1, WordList::denial) || word(at - 1, "t");
    return is(at - 1, WordList::softens) || (denied && !is(at, WordList::plain_denial));
}

std::optional<std::size_t> Rulings::behind_out(std::size_t last) const {
    const std::size_t at_first = last + 1;
    if (!goes_on_behind(last)) {
        return std::nullopt;
    }
    std::size_t at = at_first;
    while (is(at, WordList::after_name) && together(at, at_first)) {
        ++at;
    }
    if (!together(at, at_first) || !is(at, WordList::outside)) {
        return std::nullopt;
    }
    if (word(at, "aussen") && word(at + 1, "vor")) {
        ++at;
    } else if (word(at, "aussen")) {
        return std::nullopt;
    }
    if (word(at, "vor") && is(at + 1, WordList::stays)) {
        ++at;
    }
    std::size_t end = at;
    while (!clause_ends_behind(end) && is(end + 1, WordList::of_this)) {
        ++end;
    }
    if (clause_ends_behind(end)) {
        return end;
    }
    return is(end + 1, WordList::stays) ? std::optional(end + 1) : std::nullopt;
}

std::optional<std::size_t> Rulings::ruled_behind(std::size_t last) const {
    if (!goes_on_behind(last)) {
        return std::nullopt;
    }
    if (const auto out = behind_out(last)) {
        return out;
    }
    const std::size_t first = last + 1;
    std::size_t at = first;
    while (is(at, WordList::after_name) && together(at, first)) {
        ++at;
    }
    if (!together(at, first) || !(is(at, WordList::plain_denial) || word(at, "t")) ||
        is(at - 1, WordList::softens)) {
        return std::nullopt;
    }
    std::size_t end = at;
    while (!clause_ends_behind(end) && is(end + 1, WordList::behind_denial)) {
        ++end;
    }
    bool asks = false;
    while (!clause_ends_behind(end) && is(end + 1, WordList::asking)) {
        ++end;
        asks = true;
    }
    while (asks && !clause_ends_behind(end) && is(end + 1, WordList::after_asking)) {
        ++end;
    }
    const bool more =
        !clause_ends_behind(end) &&
        !(asks && (is(end + 1, WordList::conjunction) || is(end + 1, WordList::because)));
    return more ? std::nullopt : std::optional(end);
}

bool Rulings::unknown_name(std::size_t at, std::size_t first) const {
    if (is(at, WordList::conjunction)) {
        return at > 0 && words_[at - 1].capital &&
               at + 1 >= first - std::min<std::size_t>(first, 3);
    }
    return words_[at].capital && at + 1 < first && at > 0 &&
           (is(at - 1, WordList::to_name) || words_[at - 1].capital) && !is(at, WordList::denial);
}

}  // namespace clusterlotse::commands
