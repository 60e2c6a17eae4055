#include "commands/discretion/rulings.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kMostFillers = 8;

}  // namespace

std::vector<RuledOut> Rulings::found() {
    std::vector<RuledOut> places;
    for (std::size_t i = 0; i < mentions_.size();) {
        const std::size_t behind = end_of_list(i);
        const auto span = ruling_of(mentions_[i].first, mentions_[behind - 1].last);
        if (span && !tells_what_was(span->first, span->last)) {
            RuledOut place = cut(*span);
            for (std::size_t at = i; at < behind && place.firms.size() < kMostRuledOut; ++at) {
                const std::size_t begin = words_[mentions_[at].first].begin;
                std::ranges::move(
                    firms_meant(
                        mentions_[at], text_.substr(begin, words_[mentions_[at].last].end - begin)
                    ),
                    std::back_inserter(place.firms)
                );
            }
            places.push_back(std::move(place));
        }
        i = behind;
    }
    return places;
}

bool Rulings::goes_on_behind(std::size_t at) const {
    return at + 1 < words_.size() &&
           (words_[at + 1].apart == Apart::blank ||
            between(at).find_first_of(".!?;\n") == std::string_view::npos);
}

bool Rulings::clause_ends_behind(std::size_t at) const {
    return at + 1 >= words_.size() || words_[at + 1].apart != Apart::blank;
}

const FirmMention* Rulings::mention_at(std::size_t word) const {
    const auto found = std::ranges::find(mentions_, word, &FirmMention::first);
    return found == mentions_.end() ? nullptr : &*found;
}

std::optional<std::size_t> Rulings::next_of_list(std::size_t last) const {
    std::size_t at = last + 1;
    bool joined = false;
    while (is(at, WordList::legal) && words_[at].apart == Apart::blank) {
        ++at;
    }
    if (at >= words_.size() || words_[at].apart == Apart::clause) {
        return std::nullopt;
    }
    joined = words_[at].apart == Apart::list ||
             between(at - 1).find_first_of("&+") != std::string_view::npos;
    while (is(at, WordList::conjunction) && words_[at].apart != Apart::clause) {
        joined = true;
        ++at;
    }
    while (joined && (is(at, WordList::before_name)) && words_[at].apart != Apart::clause) {
        ++at;
    }
    return joined && at < words_.size() && words_[at].apart != Apart::clause && mention_at(at)
               ? std::optional(at)
               : std::nullopt;
}

std::size_t Rulings::end_of_list(std::size_t i) const {
    std::size_t behind = i + 1;
    std::size_t sure = behind;
    while (behind < mentions_.size()) {
        const auto next = next_of_list(mentions_[behind - 1].last);
        if (!next || *next != mentions_[behind].first) {
            break;
        }
        ++behind;
    }
    for (std::size_t at = i + 1; at < behind; ++at) {
        const std::size_t last = mentions_[at].last;
        if (at + 1 < behind || clause_ends_behind(last) || ruled_behind(last) ||
            !is(last + 1, WordList::own_verb) || denied_together(i, at)) {
            sure = at + 1;
        }
    }
    return sure;
}

bool Rulings::denied_together(std::size_t i, std::size_t at) const {
    const std::size_t first = mentions_[at].first;
    bool nor = false;
    bool joined = false;
    for (std::size_t one = mentions_[at - 1].last + 1; one < first; ++one) {
        nor = nor || word(one, "noch") || word(one, "nor");
        joined = joined || is(one, WordList::conjunction);
    }
    const std::size_t begin = mentions_[i].first;
    for (std::size_t one = begin - std::min(begin, kMostFillers); nor && one < begin; ++one) {
        if (word(one, "weder") || word(one, "neither")) {
            return true;
        }
    }
    const std::size_t behind = mentions_[at].last + 1;
    return joined && (word(behind, "bitte") || word(behind, "please")) &&
           clause_ends_behind(behind);
}

std::optional<Rulings::Span> Rulings::ruling_of(std::size_t first, std::size_t last) const {
    if (const auto denial = denial_before(first, last)) {
        return questioned_or_twice(*denial)
                   ? std::nullopt
                   : std::optional(Span{*denial, tail_behind(*denial, last)});
    }
    const bool place = first > 0 && words_[first].apart == Apart::blank &&
                       stands_before_place(words_[first - 1].letters);
    const auto end = place ? std::nullopt : ruled_behind(last);
    return end ? std::optional(Span{first, *end}) : std::nullopt;
}

std::optional<std::size_t> Rulings::denial_before(std::size_t first, std::size_t last) const {
    std::size_t at = first;
    bool from = false;
    for (std::size_t step = 0; step <= kMostFillers && at > 0; ++step) {
        // "Wir möchten nicht, dass X …"
        const bool goes_on = words_[at].letters == "dass" || behind_named(at, first);
        if (words_[at].apart == Apart::clause || (words_[at].apart == Apart::list && !goes_on)) {
            return std::nullopt;
        }
        --at;
        const std::string& one = words_[at].letters;
        from =
            from || one == "from" || one == "von" || one == "auf" || one == "of" || one == "than";
        if (denies(at, first, last, from)) {
            return at;
        }
        if (!is(at, WordList::before_name) && !unknown_name(at, first)) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse::commands
