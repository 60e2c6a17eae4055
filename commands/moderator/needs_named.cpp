#include "commands/moderator/needs_named.hpp"

#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/moderator/moderator_phrases.hpp"
#include "commands/moderator/part_words.hpp"
#include "commands/needs/need_reading.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <span>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;

/// Nobody has more needs before him than he could look through.
constexpr std::size_t kMostNeedsLooked = 200;

struct Place {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view mark;
    std::set<std::int64_t> needs;
    bool bare = false;  ///< a part without an article
};

bool is_one_of(const std::string& word, std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

/// "Von", "die Firma": what stands before a name; the place of the word before that.
std::size_t before_article(const std::vector<TextWord>& words, std::size_t at) {
    static constexpr auto kArticles = std::to_array<std::string_view>(
        {"der", "die", "den", "das", "dem", "the", "firma", "fa", "frau", "herr", "herrn", "kunde"}
    );
    while (at > 0 && words[at].apart == Apart::blank && is_one_of(words[at - 1].letters, kArticles)
    ) {
        --at;
    }
    return at;
}

/// True where the words around a firm's name make it the one who asked: "für Queichtal", "die
/// Queichtal braucht nur noch 30", "Glantal kriegt die Wellen von …".
bool stands_as_asker(const std::vector<TextWord>& words, std::size_t first, std::size_t last) {
    static constexpr auto kOf = std::to_array<std::string_view>(
        {"von", "vom", "fuer", "wegen", "zu", "zum", "zur", "seitens", "from", "for", "of", "about"}
    );
    static constexpr auto kAt = std::to_array<std::string_view>({"bei", "beim", "at"});
    static constexpr auto kDoes = std::to_array<std::string_view>(
        {"braucht",   "brauchen", "will",      "wollen",    "moechte",  "moechten",   "haette",
         "haetten",   "kriegt",   "kriegen",   "bekommt",   "bekommen", "erhaelt",    "wartet",
         "warten",    "draengt",  "draengelt", "draengen",  "sagt",     "sagen",      "meint",
         "ruft",      "rief",     "zieht",     "storniert", "aendert",  "verschiebt", "verschieben",
         "laesst",    "hat",      "haben",     "fragt",     "schreibt", "benoetigt",  "verlangt",
         "nimmt",     "needs",    "wants",     "has",       "says",     "asks",       "called",
         "cancelled", "moved",    "gets",      "said"}
    );
    const std::size_t begin = before_article(words, first);
    const bool linked = begin > 0 && words[begin].apart == Apart::blank;
    if (linked && is_one_of(words[begin - 1].letters, kOf)) {
        return true;
    }
    const bool at_firm = linked && is_one_of(words[begin - 1].letters, kAt);
    static constexpr auto kOrders = std::to_array<std::string_view>(
        {"frag",
         "frage",
         "fragen",
         "anfragen",
         "frags",
         "nimm",
         "nehmen",
         "dazu",
         "dazunehmen",
         "raus",
         "ohne",
         "nur",
         "ask",
         "add"}
    );
    const bool ordered = std::ranges::any_of(words, [&](const TextWord& word) {
        return is_one_of(word.letters, kOrders);
    });
    if (at_firm) {
        return !ordered;
    }
    static constexpr auto kMatters = std::to_array<std::string_view>(
        {"stand", "status", "anfrage", "bedarf", "sache", "auftrag", "need", "request"}
    );
    const bool next = last + 1 < words.size() && words[last + 1].apart == Apart::blank;
    const bool of_matter = (begin > 0 && is_one_of(words[begin - 1].letters, kMatters)) ||
                           (next && is_one_of(words[last + 1].letters, kMatters));
    static constexpr auto kDone = std::to_array<std::string_view>(
        {"parken", "freigeben", "schliessen", "doch", "wieder", "park", "release", "close"}
    );
    const bool done = next && is_one_of(words[last + 1].letters, kDone);
    if (!ordered && (of_matter || done)) {
        return true;
    }
    const bool opens = begin == 0 || words[begin].apart == Apart::clause;
    return opens && last + 1 < words.size() && words[last + 1].apart == Apart::blank &&
           is_one_of(words[last + 1].letters, kDoes);
}

std::vector<Place> askers_in(
    Office& office, const std::vector<TextWord>& words, const std::vector<NeedRecord>& needs
) {
    PlainWords plain(office.engine);
    std::vector<Place> places;
    const auto names = office.firm_names.like(office.profiles, words, {});
    for (const FirmMention& one :
         mentions_of(words, names, [&](std::string_view word) { return plain(word); })) {
        Place place{words[one.first].begin, words[one.last].end, kAskerMark, {}};
        for (const NeedRecord& need : needs) {
            const std::string firm = office.members.speaker(need.asker).firm;
            if (std::ranges::find(one.names, firm) != one.names.end()) {
                place.needs.insert(need.id);
            }
        }
        if (!place.needs.empty() && stands_as_asker(words, one.first, one.last)) {
            place.begin = words[before_article(words, one.first)].begin;
            places.push_back(std::move(place));
        }
    }
    return places;
}

std::vector<Place> parts_in(
    const std::vector<TextWord>& words, const std::vector<NeedRecord>& needs
) {
    std::vector<Place> places;
    std::vector<std::pair<std::int64_t, std::set<std::string>>> parts;
    for (const NeedRecord& need : needs) {
        parts.emplace_back(need.id, parts_of(whole_text(need)));
    }
    for (const PartWord& one : part_words(words)) {
        Place place{words[one.first].begin, words[one.last].end, kPartMark, {}};
        place.bare = one.first == one.last;
        for (const auto& [id, known] : parts) {
            if (std::ranges::any_of(known, [&](const std::string& part) {
                    return same_part(one.stem, part);
                })) {
                place.needs.insert(id);
            }
        }
        if (!place.needs.empty()) {
            places.push_back(std::move(place));
        }
    }
    return places;
}

std::set<std::int64_t> all_of(const std::vector<Place>& places) {
    std::set<std::int64_t> ids;
    for (const Place& place : places) {
        ids.insert(place.needs.begin(), place.needs.end());
    }
    return ids;
}

bool was_asked_too(Office& office, const NeedRecord& need) {
    const std::string firm = office.members.speaker(need.asker).profile_id;
    return !firm.empty() && !office.invitations.open_of(firm, true, 1).empty();
}

/// Where a new text for the firms begins, which orders nothing; the end of `text` where there is
/// none.
std::size_t before_new_text(const std::string& text) {
    const std::string lower = folded(text);
    re2::StringPiece found;
    const bool given =
        lower.size() == text.size() &&
        phrases::new_text().Match(lower, 0, lower.size(), RE2::UNANCHORED, &found, 1);
    return given ? static_cast<std::size_t>(found.data() - lower.data()) : text.size();
}

void set_marks(const std::string& text, std::vector<Place> places, NeedsNamed& named) {
    const std::size_t end = before_new_text(text);
    std::erase_if(places, [&](const Place& place) { return place.end > end; });
    std::ranges::sort(places, {}, &Place::begin);
    std::string& marked = named.marked;
    marked.clear();
    std::size_t at = 0;
    for (const Place& place : places) {
        if (place.begin >= at) {
            marked.append(text, at, place.begin - at);
            marked += place.mark;
            named.written.push_back(text.substr(place.begin, place.end - place.begin));
            at = place.end;
        }
    }
    marked.append(text, at);
}

}  // namespace

std::vector<NeedRecord> living_needs(Office& office) {
    return office.needs.not_ended(kMostNeedsLooked);
}

void leave_to_asker(const Speaker& speaker, NeedsNamed& named) {
    const auto own = [&](const NeedRecord& need) { return is_asker(speaker, need); };
    if (std::ranges::all_of(named.needs, own)) {
        named.needs.clear();
    }
}

NeedsNamed needs_named(Office& office, const std::string& text) {
    NeedsNamed named;
    const std::vector<TextWord> words = text_words(text);
    const auto needs = living_needs(office);
    auto askers = askers_in(office, words, needs);
    auto parts = parts_in(words, needs);
    const auto of_askers = all_of(askers);
    const auto of_parts = all_of(parts);
    std::set<std::int64_t> meant;
    std::ranges::set_intersection(of_askers, of_parts, std::inserter(meant, meant.end()));
    if (meant.empty() && !parts.empty() && !askers.empty()) {
        // Who is told of with another's part is no asker here.
        askers.clear();
        meant = of_parts;
    } else if (meant.empty()) {
        meant = askers.empty() ? of_parts : of_askers;
    }
    named.by_asker = !askers.empty();
    named.by_part = !parts.empty();
    named.by_bare_part =
        named.by_part && !named.by_asker && std::ranges::all_of(parts, &Place::bare);
    std::ranges::copy_if(needs, std::back_inserter(named.needs), [&](const NeedRecord& need) {
        return meant.contains(need.id);
    });
    named.asker_was_asked =
        named.by_asker && std::ranges::any_of(named.needs, [&](const NeedRecord& need) {
            return was_asked_too(office, need);
        });
    std::ranges::move(parts, std::back_inserter(askers));
    set_marks(text, std::move(askers), named);
    return named;
}

}  // namespace clusterlotse::commands
