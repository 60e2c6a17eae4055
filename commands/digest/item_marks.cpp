#include "commands/digest/item_marks.hpp"

#include "commands/desk/words.hpp"
#include "commands/digest/item_signs.hpp"
#include "commands/digest/item_words.hpp"

#include <algorithm>
#include <array>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

bool is_known(int position, const std::vector<int>& known) {
    return std::ranges::find(known, position) != known.end();
}

/// How many bytes of `text` the pattern takes at its beginning, and its groups.
template <std::size_t Groups>
std::size_t taken(
    std::string_view text, const RE2& pattern, std::array<re2::StringPiece, Groups>& found
) {
    const re2::StringPiece piece(text.data(), text.size());
    return pattern.Match(piece, 0, text.size(), RE2::ANCHOR_START, found.data(), Groups)
               ? found[0].size()
               : 0;
}

class Finder {
public:
    Finder(std::string_view piece, const std::vector<int>& known, bool goes_on)
        : piece_(piece), known_(known), goes_on_(goes_on) {}

    std::vector<ItemMark> find() {
        std::vector<ItemMark> marks;
        std::size_t at = 0;
        while (at < piece_.size()) {
            ItemMark mark;
            if (boundary(at) && read_mark(at, marks.empty(), mark)) {
                at = mark.end;
                marks.push_back(std::move(mark));
            } else {
                ++at;
            }
        }
        return marks;
    }

private:
    bool boundary(std::size_t at) const {
        if (at == 0) {
            return true;
        }
        const auto before = static_cast<unsigned char>(piece_[at - 1]);
        const bool wordy = (before >= '0' && before <= '9') || (before >= 'a' && before <= 'z') ||
                           (before >= 'A' && before <= 'Z') || before >= 0x80;
        return !wordy && before != '.' && before != ',' && before != '-' && before != '/';
    }

    bool read_mark(std::size_t at, bool first, ItemMark& mark) const {
        ItemRef ref;
        std::size_t end = number_at(at, ref);
        const bool need = end > 0;
        bool led = false;
        bool surely = false;  // "Nr. 2" more than "zu 2"
        if (!need) {
            end = led_at(at, ref, surely);
            led = end > 0;
        }
        // A plain figure begins the clause, or follows "und" where another number came before.
        if (!need && !led && only_leads(piece_.substr(0, at))) {
            end = figure_at(at, ref);
        } else if (!need && !led) {
            end = figure_at(at, ref);
            const std::string_view rest = piece_.substr(end);
            const bool listed =
                first && ends_with_colon(piece_.substr(0, at)) && trimmed(rest).empty();
            // "can't do 3"
            const bool object = trimmed(rest).empty() && behind_verb(at);
            const bool next =
                !first && (starts_sign(rest) || (behind_joint(at) && answers_follow(rest)));
            mark.joined = first && goes_on_ && !listed && !object && behind_and(at) &&
                          is_known(ref.position.value_or(0), known_) &&
                          (starts_sign(rest) || answers_follow(rest));
            end = listed || object || next || mark.joined ? end : 0;
        }
        if (end == 0) {
            return false;
        }
        mark.begin = at;
        mark.refs.push_back(ref);
        read_others(end, mark);
        const std::string_view rest = piece_.substr(end);
        if (!need && !accepted(mark.refs, rest, surely, at)) {
            return false;
        }
        mark.end = behind_sign(end);
        return true;
    }

    /// "B-2026-031".
    std::size_t number_at(std::size_t at, ItemRef& ref) const {
        static const RE2 number(R"((?i)(?:(?:nr|no)\.? ?)?(b[- ]?20\d\d[- /]\d{1,6})(?:[^\d]|$))");
        std::array<re2::StringPiece, 2> found;
        if (taken(piece_.substr(at), number, found) == 0) {
            return 0;
        }
        const auto canonical = find_need_number({found[1].data(), found[1].size()});
        if (!canonical) {
            return 0;
        }
        ref.number = *canonical;
        return static_cast<std::size_t>(found[1].data() - piece_.data()) + found[1].size();
    }

    /// "Nr. 2", "zu Punkt 2", "#2".
    std::size_t led_at(std::size_t at, ItemRef& ref, bool& surely) const {
        static const RE2 led(
            R"((?i)(?:(?:zu|zur|zum|re|ad|to|for|bei|für|fuer|an|on|regarding|betr\.?|die|der|den|das|in|with|mit)\s+)?(?:(?:nr|nummer|no|number|num|punkt|pkt|pos|position|item|anfrage|bedarf|request|need|ziffer|frage|point)\.?\s?:?\s*|#\s?)(\d{1,2}))"
        );
        static const RE2 to(
            R"((?i)(?:zu|re|ad|to|for|bei|für|fuer|an|on|in|die|nur|only|just)\s+(\d{1,2})(?:[^\d]|$))"
        );
        std::array<re2::StringPiece, 2> found;
        for (const RE2* pattern : {&led, &to}) {
            if (taken(piece_.substr(at), *pattern, found) > 0) {
                const auto end =
                    static_cast<std::size_t>(found[1].data() - piece_.data()) + found[1].size();
                if (take_position({found[1].data(), found[1].size()}, ref) &&
                    !unit_follows(piece_.substr(end))) {
                    surely = pattern == &led;
                    return end;
                }
            }
        }
        return 0;
    }

    std::size_t figure_at(std::size_t at, ItemRef& ref) const {
        static const RE2 figure(R"((\d{1,2})(?:[^\d]|$))");
        std::array<re2::StringPiece, 2> found;
        if (taken(piece_.substr(at), figure, found) == 0 ||
            !take_position({found[1].data(), found[1].size()}, ref)) {
            return 0;
        }
        return at + found[1].size();
    }

    static bool take_position(std::string_view digits, ItemRef& ref) {
        int position = 0;
        for (const char c : digits) {
            position = position * 10 + (c - '0');
        }
        ref.position = position;
        ref.number.clear();
        return position > 0;
    }

    /// ", 3 und 4", "-4", "+ B-2026-033" behind the first number.
    void read_others(std::size_t& end, ItemMark& mark) const {
        static const RE2 joint(R"((?i)\s*(?:,|/|\+|&|und|and|sowie|as well as|or|oder)\s*)");
        static const RE2 span(R"((?i)\s*(?:-|–|bis|to|through)\s*(\d{1,2})(?:[^\d]|$))");
        std::array<re2::StringPiece, 2> until;
        const auto first = mark.refs.front().position;
        if (first && taken(piece_.substr(end), span, until) > 0) {
            ItemRef last;
            const auto behind =
                static_cast<std::size_t>(until[1].data() - piece_.data()) + until[1].size();
            if (take_position({until[1].data(), until[1].size()}, last) &&
                is_known(*last.position, known_) && is_known(*first, known_) &&
                *last.position > *first && !unit_follows(piece_.substr(behind))) {
                for (int position = *first + 1; position <= *last.position; ++position) {
                    if (is_known(position, known_)) {
                        mark.refs.push_back({position, {}});
                    }
                }
                end = behind;
            }
        }
        std::array<re2::StringPiece, 1> sign;
        for (int i = 0; i < 20; ++i) {
            const std::size_t gap = taken(piece_.substr(end), joint, sign);
            ItemRef next;
            std::size_t behind = gap > 0 ? number_at(end + gap, next) : 0;
            bool surely = false;
            if (gap > 0 && behind == 0) {
                behind = led_at(end + gap, next, surely);
            }
            if (gap > 0 && behind == 0) {
                behind = figure_at(end + gap, next);
            }
            const bool plain = next.position.has_value();
            if (behind == 0 || (plain && (!is_known(*next.position, known_) ||
                                          unit_follows(piece_.substr(behind))))) {
                return;
            }
            mark.refs.push_back(next);
            end = behind;
        }
    }

    static bool starts_sign(std::string_view rest) {
        static const RE2 sign(R"(\s*(?:\.\)|[:)=]|\.\s|\.$|\s[-–—>]))");
        return starts(rest, sign) && !unit_follows(rest);
    }

    bool accepted(
        const std::vector<ItemRef>& refs, std::string_view rest, bool surely, std::size_t at
    ) const {
        static const RE2 lower(R"(\s+\p{Ll})");
        if (unit_follows(rest)) {
            return false;
        }
        const bool alone = trimmed_words(rest).empty();
        const bool all_known = std::ranges::all_of(refs, [&](const ItemRef& ref) {
            return !ref.position || is_known(*ref.position, known_);
        });
        if (!all_known) {
            // A number that the digest does not have: only where it is clearly meant as one.
            static const RE2 colon(R"(\s*[:)])");
            return !known_.empty() && refs.size() == 1 && at == 0 && starts(rest, colon);
        }
        return surely || alone || starts_sign(rest) || answers_follow(rest) ||
               (at == 0 && starts(rest, lower));
    }

    /// Only "und", "aber", "zu" and the like stand before it.
    static bool only_leads(std::string_view before) { return without_lead(before).empty(); }

    static bool ends_with_colon(std::string_view before) { return trimmed(before).ends_with(':'); }

    bool behind_verb(std::size_t at) const {
        static const RE2 verb(
            R"((?i)(?:^|\s)(?:do|take|quote|nehmen|nehme|machen|können|koennen|kann|schaffen|interessiert)\s$)"
        );
        const std::string_view before = piece_.substr(0, at);
        return RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), verb);
    }

    bool behind_joint(std::size_t at) const {
        static const RE2 joint(R"((?i)(?:^|[\s,])(?:und|and|aber|but|,|/|&|\+)\s*$)");
        const std::string_view before = piece_.substr(0, at);
        return RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), joint) ||
               before.ends_with(' ');
    }

    /// "12 € und 3 ja", not "zwischen 2 und 3".
    bool behind_and(std::size_t at) const {
        static const RE2 joint(R"((?i)[^\d\s]\s+(?:und|and|aber|but|sowie|&|\+)\s+$)");
        const std::string_view before = piece_.substr(0, at);
        return RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), joint);
    }

    std::size_t behind_sign(std::size_t end) const {
        static const RE2 sign(R"(\s*(?:\.?\)|=>|->|→|[:.=]|[-–—]+\s)*\s*)");
        std::array<re2::StringPiece, 1> found;
        return end + taken(piece_.substr(end), sign, found);
    }

    std::string_view piece_;
    const std::vector<int>& known_;
    bool goes_on_;
};

}  // namespace

std::vector<ItemMark> marks_in(
    std::string_view piece, const std::vector<int>& known, bool goes_on
) {
    return Finder(piece, known, goes_on).find();
}

std::optional<std::vector<ItemRef>> mark_in_quote(
    std::string_view line, const std::vector<int>& known
) {
    static const RE2 position(R"(\s*(?:\**|\[)(\d{1,2})(?:\**|\])(?:\s|[.):]))");
    std::array<re2::StringPiece, 2> found;
    if (taken(line, position, found) > 0) {
        const int number = std::stoi(std::string(found[1].data(), found[1].size()));
        if (is_known(number, known) &&
            !unit_follows(line.substr(
                static_cast<std::size_t>(found[1].data() - line.data()) + found[1].size()
            ))) {
            return std::vector<ItemRef>{{number, {}}};
        }
    }
    if (const auto number = find_need_number(line)) {
        return std::vector<ItemRef>{{std::nullopt, *number}};
    }
    return std::nullopt;
}

}  // namespace clusterlotse::commands
