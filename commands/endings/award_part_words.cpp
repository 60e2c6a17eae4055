#include "commands/endings/award_part_words.hpp"

#include "commands/asker/asker_phrases.hpp"
#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>
#include <optional>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Nobody places an order in more words.
constexpr std::size_t kLongestOrder = 240;
constexpr std::size_t kMostWordsOfPart = 12;
constexpr std::size_t kMostWordsOfName = 4;

std::vector<std::string> pieces_of_order(std::string_view text) {
    static const RE2 seam(
        R"((?i)(\s*[,;:\n]+\s*|[.!]\s+|[.!]\s*$|\s+(?:und|and|sowie|while|während|waehrend)\s+))"
    );
    std::string parted(text);
    RE2::GlobalReplace(&parted, seam, "\n");
    std::vector<std::string> pieces;
    std::size_t begin = 0;
    while (begin <= parted.size()) {
        const auto end = std::min(parted.find('\n', begin), parted.size());
        const std::string piece(trimmed(parted.substr(begin, end - begin)));
        if (!piece.empty()) {
            pieces.push_back(piece);
        }
        begin = end + 1;
    }
    return pieces;
}

bool gives(const std::string& word) {
    static const RE2 verb(
        R"(macht|machts|machen|bekommt|bekommts|kriegt|kriegts|erhaelt|erhalten|geht|gehen|vergeben|vergebe|uebernimmt|uebernehmen|soll|sollen|darf|nimmt|an|gets|get|does|do|makes|takes|goes|go|to|awarded)"
    );
    return RE2::FullMatch(word, verb);
}

bool fills(const std::string& word) {
    static const RE2 filler(
        R"(wir|ich|der|die|das|den|dem|auftrag|auftraege|zuschlag|order|bitte|dann|also|ok|gut|ja|jeweils|fuer|bei|firma|nr|nummer|teil|haben|habe|ist|sind|the|job|part|please|then|we|for|with|firm|no|number)"
    );
    return RE2::FullMatch(word, filler);
}

/// The only firm that these words may name.
std::optional<std::size_t> firm_called(
    const std::string& words, const std::vector<std::string>& firms, std::size_t in_table
) {
    if (const auto position = choice_number(words, static_cast<int>(in_table))) {
        return static_cast<std::size_t>(*position - 1);
    }
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < firms.size(); ++i) {
        if (matching::may_mean_firm(words, firms[i])) {
            if (found) {
                return std::nullopt;
            }
            found = i;
        }
    }
    return found;
}

std::string words_between(
    const std::vector<std::string>& words, std::size_t begin, std::size_t end
) {
    return joined(
        {words.begin() + static_cast<std::ptrdiff_t>(begin),
         words.begin() + static_cast<std::ptrdiff_t>(end)},
        " "
    );
}

struct ReadPiece {
    std::vector<std::string> words;  ///< without those that only say that somebody gets it
    bool gives = false;
};

ReadPiece read_piece(const std::string& piece) {
    ReadPiece read;
    static const RE2 token(R"((\S+))");
    re2::StringPiece rest(piece);
    std::string word;
    while (RE2::FindAndConsume(&rest, token, &word)) {
        const std::string plain = plain_words(word);
        read.gives = read.gives || gives(plain);
        if (!plain.empty() && !gives(plain) && !fills(plain)) {
            read.words.push_back(word);
        }
    }
    return read;
}

/// The name stands at one end of the piece, the part at the other.
std::optional<PartOfOrder> part_in(
    const std::vector<std::string>& words,
    const std::vector<std::string>& firms,
    std::size_t in_table,
    const std::function<bool(const std::string&)>& is_work
) {
    std::optional<PartOfOrder> found;
    const auto take = [&](const std::string& name, const std::string& part) {
        const auto firm = is_work(part) ? firm_called(name, firms, in_table) : std::nullopt;
        if (firm && !found) {
            found = PartOfOrder{*firm, part};
        }
        return !firm || found->firm == *firm;
    };
    if (words.size() < 2 || words.size() > kMostWordsOfPart) {
        return std::nullopt;
    }
    for (std::size_t name = 1; name <= kMostWordsOfName && name < words.size(); ++name) {
        const std::size_t rest = words.size() - name;
        if (!take(words_between(words, rest, words.size()), words_between(words, 0, rest)) ||
            !take(words_between(words, 0, name), words_between(words, name, words.size()))) {
            return std::nullopt;
        }
    }
    return found;
}

}  // namespace

std::vector<PartOfOrder> order_in_parts(
    std::string_view text,
    const std::vector<std::string>& firms,
    std::size_t in_table,
    const std::function<bool(const std::string&)>& is_work
) {
    if (firms.size() < 2 || text.size() > kLongestOrder ||
        text.find('?') != std::string_view::npos || hedges(plain_words(text))) {
        return {};
    }
    std::vector<PartOfOrder> parts;
    bool given = false;
    for (const std::string& piece : pieces_of_order(text)) {
        const ReadPiece read = read_piece(piece);
        given = given || read.gives;
        if (read.words.empty()) {
            continue;  // "Vergeben:"
        }
        auto part = part_in(read.words, firms, in_table, is_work);
        const bool twice =
            part && std::ranges::find(parts, part->firm, &PartOfOrder::firm) != parts.end();
        if (!part || twice) {
            return {};
        }
        parts.push_back(std::move(*part));
    }
    return given && parts.size() > 1 ? parts : std::vector<PartOfOrder>{};
}

}  // namespace clusterlotse::commands
