#include "commands/discretion/rulings.hpp"

namespace clusterlotse::commands {

std::size_t Rulings::tail_behind(std::size_t denial, std::size_t last) const {
    bool that = false;
    for (std::size_t at = denial; at < last; ++at) {
        that = that || word(at, "dass") || word(at, "let");
    }
    std::size_t end = behind_out(last).value_or(last);
    while (!clause_ends_behind(end) &&
           (is(end + 1, WordList::legal) || is(end + 1, WordList::asking) ||
            is(end + 1, WordList::after_asking) || (that && is(end + 1, WordList::after_name)))) {
        ++end;
    }
    return end;
}

bool Rulings::tells_what_was(std::size_t first, std::size_t last) const {
    std::size_t begin = first;
    while (begin > 0 && words_[begin].apart == Apart::blank) {
        --begin;
    }
    bool has = false;
    for (std::size_t at = begin; at <= last; ++at) {
        has = has || is(at, WordList::has);
    }
    return has && is(last, WordList::participle);
}

RuledOut Rulings::cut(Span span) const {
    std::size_t begin = span.first;
    std::size_t end = span.last;
    // "… by 15 May", and in the next line "Bitte nicht an Berger".
    const auto new_line = [this](std::size_t at) {
        return words_[at].capital && between(at - 1).find('\n') != std::string_view::npos;
    };
    while (begin > 0 && words_[begin].apart == Apart::blank && is(begin - 1, WordList::idle) &&
           !new_line(begin)) {
        --begin;
    }
    while (joined_to_next(end) && is(end + 1, WordList::idle)) {
        ++end;
    }
    const bool starts = begin == 0 || words_[begin].apart != Apart::blank || new_line(begin);
    const bool ends = clause_ends_behind(end);
    // "Ach ja, und bitte nicht an X": what is left before the comma says nothing either.
    while (starts && begin > 0 && words_[begin].apart == Apart::list) {
        std::size_t before = begin - 1;
        while (before > 0 && words_[before].apart == Apart::blank && is(before, WordList::idle)) {
            --before;
        }
        if (!is(before, WordList::idle) || words_[before].apart == Apart::blank) {
            break;
        }
        begin = before;
    }
    RuledOut place;
    place.begin = words_[begin].begin;
    place.end = words_[end].end;
    const auto skip_back = [&](std::string_view signs) {
        while (place.begin > 0 && signs.find(text_[place.begin - 1]) != std::string_view::npos) {
            --place.begin;
        }
    };
    if (starts && ends && begin > 0 && words_[begin].apart == Apart::list) {
        skip_back(", ");
    } else if (starts && ends) {
        while (place.end < text_.size() &&
               std::string_view(".!,; ").find(text_[place.end]) != std::string_view::npos) {
            ++place.end;
        }
    } else if (ends) {
        skip_back(" ");
    } else if (place.begin > 0 && text_[place.begin - 1] == ' ' && text_[place.end] == ' ') {
        ++place.end;
    }
    return place;
}

}  // namespace clusterlotse::commands
