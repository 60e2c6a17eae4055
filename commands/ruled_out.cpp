#include "commands/ruled_out.hpp"

#include "commands/ruling_words.hpp"
#include "commands/words.hpp"
#include "matching/firm_name.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kMostFillers = 8;
constexpr std::size_t kMostFirms = 12;
constexpr std::size_t kLeastUnknown = 5;

using Words = std::vector<TextWord>;

/// Words in the order of the text that belong to one ruling.
struct Span {
    std::size_t first = 0;
    std::size_t last = 0;
};

class Rulings {
public:
    Rulings(std::string_view text, const Words& words, std::vector<FirmMention> mentions)
        : text_(text), words_(words), mentions_(std::move(mentions)) {}

    std::vector<RuledOut> found() {
        std::vector<RuledOut> places;
        for (std::size_t i = 0; i < mentions_.size();) {
            const std::size_t behind = end_of_list(i);
            const auto span = ruling_of(mentions_[i].first, mentions_[behind - 1].last);
            if (span && !tells_what_was(span->first, span->last)) {
                RuledOut place = cut(*span);
                for (std::size_t at = i; at < behind && place.firms.size() < kMostFirms; ++at) {
                    const std::size_t begin = words_[mentions_[at].first].begin;
                    std::ranges::move(
                        firms_meant(
                            mentions_[at],
                            text_.substr(begin, words_[mentions_[at].last].end - begin)
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

private:
    bool is(std::size_t at, WordList list) const {
        return at < words_.size() && is_ruling_word(words_[at].letters, list);
    }
    bool word(std::size_t at, std::string_view letters) const {
        return at < words_.size() && words_[at].letters == letters;
    }
    bool joined_to_next(std::size_t at) const {
        return at + 1 < words_.size() && words_[at + 1].apart == Apart::blank;
    }
    std::string_view between(std::size_t at) const {
        return text_.substr(words_[at].end, words_[at + 1].begin - words_[at].end);
    }
    /// "X: bitte nicht", "X (bitte nicht)": what follows may be about X alone.
    bool goes_on_behind(std::size_t at) const {
        return at + 1 < words_.size() &&
               (words_[at + 1].apart == Apart::blank ||
                between(at).find_first_of(".!?;\n") == std::string_view::npos);
    }
    bool clause_ends_behind(std::size_t at) const {
        return at + 1 >= words_.size() || words_[at + 1].apart != Apart::blank;
    }

    /// Whether the word belongs to the words that begin with `first`.
    bool together(std::size_t at, std::size_t first) const {
        return at < words_.size() && (at == first || words_[at].apart == Apart::blank);
    }

    const FirmMention* mention_at(std::size_t word) const {
        const auto found = std::ranges::find(mentions_, word, &FirmMention::first);
        return found == mentions_.end() ? nullptr : &*found;
    }

    /// Where the next name of a list begins behind word `last`; nothing where it does not go on.
    std::optional<std::size_t> next_of_list(std::size_t last) const {
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

    /// Behind the last mention of the list that begins with mention `i`. What follows a comma and
    /// has something of its own said about it ("ohne X, Y soll anbieten") no longer belongs to it.
    std::size_t end_of_list(std::size_t i) const {
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
                !is(last + 1, WordList::own_verb)) {
                sure = at + 1;
            }
        }
        return sure;
    }

    std::optional<Span> ruling_of(std::size_t first, std::size_t last) const {
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

    /// The word that denies before the name, with few words between that mean nothing.
    std::optional<std::size_t> denial_before(std::size_t first, std::size_t last) const {
        std::size_t at = first;
        bool from = false;
        for (std::size_t step = 0; step <= kMostFillers && at > 0; ++step) {
            // "Wir möchten nicht, dass X …"
            const bool goes_on = words_[at].letters == "dass" || behind_named(at, first);
            if (words_[at].apart == Apart::clause ||
                (words_[at].apart == Apart::list && !goes_on)) {
                return std::nullopt;
            }
            --at;
            const std::string& one = words_[at].letters;
            from = from || one == "from" || one == "von" || one == "auf" || one == "of" ||
                   one == "than";
            if (denies(at, first, last, from)) {
                return at;
            }
            if (!is(at, WordList::before_name) && !unknown_name(at, first)) {
                return std::nullopt;
            }
        }
        return std::nullopt;
    }

    /// "nicht an Müller und Otterbach": a name that nobody knows, before "und" or in a list behind
    /// "an".
    bool unknown_name(std::size_t at, std::size_t first) const {
        if (is(at, WordList::conjunction)) {
            return at > 0 && words_[at - 1].capital &&
                   at + 1 >= first - std::min<std::size_t>(first, 3);
        }
        return words_[at].capital && at + 1 < first && at > 0 &&
               (is(at - 1, WordList::to_name) || words_[at - 1].capital) &&
               !is(at, WordList::denial);
    }

    bool behind_named(std::size_t at, std::size_t first) const {
        return at == first && at > 1 && words_[at - 1].capital && is(at - 2, WordList::to_name);
    }

    bool denies(std::size_t at, std::size_t first, std::size_t last, bool from) const {
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

    /// "nicht ohne X", "do not skip X", "warum nicht X", "noch nicht bei X".
    bool questioned_or_twice(std::size_t at) const {
        if (at == 0 || words_[at].apart != Apart::blank) {
            return false;
        }
        const bool denied = is(at - 1, WordList::denial) || word(at - 1, "t");
        return is(at - 1, WordList::softens) || (denied && !is(at, WordList::plain_denial));
    }

    /// The last word of "out of it", "raus", "weg" behind the name.
    std::optional<std::size_t> behind_out(std::size_t last) const {
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

    /// The last word of "bitte nicht fragen", "darf das nicht sehen", "nein" behind the name.
    std::optional<std::size_t> ruled_behind(std::size_t last) const {
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

    /// What still belongs to the ruling behind the names: legal forms, "anfragen", "bitte".
    std::size_t tail_behind(std::size_t denial, std::size_t last) const {
        bool that = false;
        for (std::size_t at = denial; at < last; ++at) {
            that = that || word(at, "dass") || word(at, "let");
        }
        std::size_t end = behind_out(last).value_or(last);
        while (!clause_ends_behind(end) &&
               (is(end + 1, WordList::legal) || is(end + 1, WordList::asking) ||
                is(end + 1, WordList::after_asking) || (that && is(end + 1, WordList::after_name)))
        ) {
            ++end;
        }
        return end;
    }

    /// "Wir haben nicht bei X angefragt" tells what was.
    bool tells_what_was(std::size_t first, std::size_t last) const {
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

    /// The bytes of the ruling with the polite words around it; the whole clause where nothing else
    /// stands in it.
    RuledOut cut(Span span) const {
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
        const bool starts = begin == 0 || words_[begin].apart != Apart::blank;
        const bool ends = clause_ends_behind(end);
        // "Ach ja, und bitte nicht an X": what is left before the comma says nothing either.
        while (starts && begin > 0 && words_[begin].apart == Apart::list) {
            std::size_t before = begin - 1;
            while (before > 0 && words_[before].apart == Apart::blank && is(before, WordList::idle)
            ) {
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
            while (place.begin > 0 && signs.find(text_[place.begin - 1]) != std::string_view::npos
            ) {
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

    std::string_view text_;
    const Words& words_;
    std::vector<FirmMention> mentions_;
};

/// What stands in firms' names oftener than in the trade, though compounds may look alike.
bool sounds_like_a_place(std::string_view word) {
    static constexpr std::array<std::string_view, 20> kEndings = {
        "bach", "see",     "berg",  "burg",   "heim",  "hausen", "dorf",   "stein", "thal", "tal",
        "feld", "kirchen", "stadt", "weiler", "hofen", "furt",   "brueck", "hoefe", "au",   "horn"};
    return std::ranges::any_of(kEndings, [&](std::string_view ending) {
        return word.size() > ending.size() + 2 && word.ends_with(ending);
    });
}

/// "Berger GmbH", "Firma Berger aus Homburg": where such a name ends that begins at `at`; nothing
/// where none begins there.
std::optional<std::size_t> end_of_named_firm(const Words& words, std::size_t at) {
    static constexpr std::array<std::string_view, 8> kForms = {
        "gmbh", "kg", "ag", "ohg", "ug", "gbr", "ltd", "inc"};
    static constexpr std::array<std::string_view, 4> kFirm = {"firma", "fa", "firm", "company"};
    static constexpr std::array<std::string_view, 3> kFrom = {"aus", "in", "from"};
    const auto one_of = [&](std::size_t place, const auto& list) {
        return place < words.size() && words[place].apart == Apart::blank &&
               std::ranges::find(list, words[place].letters) != list.end();
    };
    const bool called = std::ranges::find(kFirm, words[at].letters) != kFirm.end();
    std::size_t end = at + (called ? 1 : 0);
    if (end >= words.size() || !words[end].capital ||
        (called && words[end].apart == Apart::clause)) {
        return std::nullopt;
    }
    const bool formed = one_of(end + 1, kForms);
    if (!called && !formed) {
        return std::nullopt;
    }
    end += formed ? 1 : 0;
    if (one_of(end + 1, kFrom) && end + 2 < words.size() && words[end + 2].capital &&
        words[end + 2].apart == Apart::blank) {
        end += 2;
    }
    return end;
}

/// "CNC Ohmbachsee": a word of the trade and one that is none of the language.
void add_unknown(const Words& words, const IsPlainWord& plain, std::vector<FirmMention>& mentions) {
    std::vector<FirmMention> more;
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        const TextWord& trade = words[at];
        const TextWord& name = words[at + 1];
        const bool taken = std::ranges::any_of(mentions, [&](const FirmMention& one) {
            return one.first <= at + 1 && at <= one.last;
        });
        const bool letters = name.letters.find_first_of("0123456789") == std::string::npos;
        if (const auto end = end_of_named_firm(words, at); end && !taken) {
            more.push_back({at, *end, true, {}});
            at = *end;
            continue;
        }
        if (!taken && trade.capital && name.capital && name.apart == Apart::blank && letters &&
            name.letters.size() >= kLeastUnknown && names_a_trade(trade.letters) &&
            (sounds_like_a_place(name.letters) || !plain(name.letters))) {
            more.push_back({at, at + 1, true, {}});
        }
    }
    mentions.insert(mentions.end(), more.begin(), more.end());
    std::ranges::sort(mentions, {}, &FirmMention::first);
}

}  // namespace

std::vector<RuledOut> firms_ruled_out(
    std::string_view text, const std::vector<std::string>& firm_names, const IsPlainWord& plain
) {
    const Words words = text_words(text);
    std::vector<FirmMention> mentions = mentions_of(words, firm_names, plain);
    add_unknown(words, plain, mentions);
    return Rulings(text, words, std::move(mentions)).found();
}

std::string without_ruled_out(std::string_view text, const std::vector<RuledOut>& places) {
    // "Nicht X und nicht Y": two places share the "und".
    std::string rest;
    std::size_t at = 0;
    for (const RuledOut& place : places) {
        if (place.begin > at) {
            rest += text.substr(at, place.begin - at);
        }
        rest += place.instead;
        at = std::max(at, place.end);
    }
    rest += text.substr(std::min(at, text.size()));
    return std::string(trimmed(rest));
}

std::string work_without(std::string_view text, const std::vector<RuledOut>& places) {
    std::vector<RuledOut> kept;
    for (const RuledOut& place : places) {
        if (!place.works) {
            kept.push_back(place);
            continue;
        }
        std::string words(text.substr(place.begin, place.end - place.begin));
        for (const std::string& firm : place.firms) {
            if (const auto at = words.find(firm); at != std::string::npos) {
                words.erase(at, firm.size());
            }
        }
        kept.push_back({place.begin, place.end, {}, false, std::move(words)});
    }
    return without_ruled_out(text, kept);
}

std::vector<std::string> firms_meant(const FirmMention& mention, std::string_view written) {
    std::vector<std::string> firms;
    for (const std::string& name : mention.names) {
        if (!matching::may_mean_firm(written, name)) {
            firms.push_back(name);
        }
    }
    if (firms.size() < mention.names.size() || mention.names.empty()) {
        firms.insert(firms.begin(), std::string(written));
    }
    return firms;
}

bool may_rule_out(const std::vector<TextWord>& words) {
    return std::ranges::any_of(words, [](const TextWord& word) {
        return may_begin_ruling(word.letters);
    });
}

}  // namespace clusterlotse::commands
