#include "commands/discretion/redaction.hpp"

#include "commands/discretion/name_pieces.hpp"
#include "matching/text/text.hpp"

#include <algorithm>
#include <set>

namespace clusterlotse::commands {

namespace {

using matching::spelling_key;

/// A shorter part of a name stands in too many words of the language.
constexpr std::size_t kLeastWithin = 6;
constexpr std::size_t kLeastPrefix = 5;
constexpr std::size_t kLeastAlone = 3;
constexpr std::size_t kLeastSpaced = 4;
constexpr std::size_t kLeastShortened = 6;
/// Letters that are written with blanks between them, at most.
constexpr std::size_t kMostSpacedLetters = 48;
constexpr std::size_t kWidestGap = 6;

std::string squeezed(const std::string& name) {
    return spelling_key(letters_of(name));
}

/// So many vowels of the folded letters can be umlauts.
std::size_t umlauts(std::string_view letters) {
    static constexpr std::string_view kVowels = "aou";
    std::size_t count = 0;
    for (std::size_t at = 1; at < letters.size(); ++at) {
        count += letters[at] == 'e' && kVowels.find(letters[at - 1]) != std::string_view::npos;
    }
    return count;
}

/// An umlaut is left out by many and made up by nobody: "Höhe" is not "Hohe", "Muller" may be
/// "Müller". Both as letters and as spelling keys, of which one begins with the other.
bool has_another_umlaut(
    const std::string& written,
    const std::string& key,
    const std::string& wanted,
    const std::string& letters
) {
    const std::size_t ending = key.size() - wanted.size();
    std::string_view stem(written);
    stem.remove_suffix(std::min(ending, stem.size()));
    if (stem.ends_with('e') && !wanted.ends_with('e')) {
        stem.remove_suffix(1);
    }
    return umlauts(stem) > umlauts(letters);
}

class Redaction {
public:
    Redaction(const std::string& text, const IsPlainWord& plain) : text_(text), plain_(plain) {}

    void look_for(const Identity& identity) {
        for (const bool humps : {false, true}) {
            pieces_ = pieces_of(text_, humps);
            for (const std::string& name : identity.names) {
                look_for_whole(squeezed(name));
                for (const Piece& piece : pieces_of(name, false)) {
                    of_names_.insert(spelling_key(piece.letters));
                }
            }
            for (const std::string& word : identity.words) {
                look_for_word(squeezed(word), letters_of(word));
                look_for_short_word(letters_of(word));
            }
        }
    }

    std::string result() {
        std::ranges::sort(ranges_);
        std::string out;
        std::size_t at = 0;
        for (std::size_t i = 0; i < ranges_.size();) {
            std::size_t end = ranges_[i].second;
            const std::size_t begin = ranges_[i].first;
            for (++i; i < ranges_.size() && ranges_[i].first <= end + 1; ++i) {
                end = std::max(end, ranges_[i].second);
            }
            out.append(text_, at, begin - at);
            out += kLeftOut;
            at = with_rest_of_name(end);
        }
        return out.append(text_, at);
    }

private:
    /// "Pumpen" of "Pumpenbau".
    bool shortens_a_name(const std::string& key) const {
        return std::ranges::any_of(of_names_, [&](const std::string& name) {
            return name.size() > key.size() && name.starts_with(key);
        });
    }

    /// "Nahe-Waagen" of the Nahe-Waagen Fabrik, "Glantal Pumpen" of Glantal Pumpenbau: the second
    /// half is left out with the first.
    std::size_t with_rest_of_name(std::size_t end) const {
        for (const Piece& piece : pieces_) {
            if (piece.begin != end + 1) {
                continue;
            }
            const std::string key = spelling_key(piece.letters);
            if ((text_[end] == '-' && of_names_.contains(key)) ||
                (text_[end] == ' ' && key.size() >= kLeastShortened && shortens_a_name(key))) {
                return piece.end;
            }
        }
        return end;
    }

    void take(std::size_t first, std::size_t last) {
        std::size_t end = last;
        while (
            end + 1 < pieces_.size() && is_legal_form(pieces_[end + 1].letters) &&
            pieces_[end + 1].begin - pieces_[end].end <= kWidestGap &&
            text_.substr(pieces_[end].end, pieces_[end + 1].begin - pieces_[end].end).find('\n') ==
                std::string::npos
        ) {
            ++end;
        }
        ranges_.emplace_back(pieces_[first].begin, pieces_[end].end);
    }

    /// The pieces from `first` on that together spell `wanted`; their last one.
    bool spells(std::size_t first, const std::string& wanted, std::size_t& last) const {
        std::string letters;
        const std::size_t most = std::min(pieces_.size(), first + kMostSpacedLetters);
        for (last = first; last < most; ++last) {
            if (last > first && pieces_[last].begin - pieces_[last - 1].end > kWidestGap) {
                return false;
            }
            letters += pieces_[last].letters;
            const std::string key = spelling_key(letters);
            if (key.size() >= wanted.size()) {
                return key.starts_with(wanted) && is_ending(key.substr(wanted.size()));
            }
            if (wanted[0] != key[0]) {
                return false;
            }
        }
        return false;
    }

    void look_for_whole(const std::string& wanted) {
        if (wanted.size() < kLeastAlone) {
            return;
        }
        for (std::size_t first = 0; first < pieces_.size(); ++first) {
            std::size_t last = first;
            const bool within =
                wanted.size() >= kLeastWithin &&
                spelling_key(pieces_[first].letters).find(wanted) != std::string::npos;
            if (within || spells(first, wanted, last)) {
                take(first, within ? first : last);
            }
        }
    }

    void look_for_word(const std::string& wanted, const std::string& letters) {
        if (wanted.size() < kLeastAlone) {
            return;
        }
        for (std::size_t first = 0; first < pieces_.size(); ++first) {
            const Piece& piece = pieces_[first];
            const std::string key = spelling_key(piece.letters);
            if (key.starts_with(wanted) &&
                has_another_umlaut(piece.letters, key, wanted, letters)) {
                continue;
            }
            std::size_t last = first;
            const bool starts = key.starts_with(wanted);
            if (starts && is_ending(key.substr(wanted.size())) &&
                (wanted.size() > kLeastAlone || key.size() == wanted.size() ||
                 owns_in_capitals(piece))) {
                take(first, first);
            } else if (((starts && wanted.size() >= kLeastPrefix) ||
                        (wanted.size() >= kLeastWithin && key.find(wanted) != std::string::npos)) &&
                       !plain_(piece.letters)) {
                take(first, first);
            } else if (((wanted.size() >= kLeastPrefix && pieces_apart(first)) || (wanted.size() >= kLeastSpaced && spaced(first))) && spells(first, wanted, last)) {
                take(first, last);
            }
        }
    }

    /// "SSW", of which nothing is left to look for where one s stands for two.
    void look_for_short_word(const std::string& letters) {
        if (letters.size() < kLeastAlone || spelling_key(letters).size() >= kLeastAlone) {
            return;
        }
        for (std::size_t at = 0; at < pieces_.size(); ++at) {
            if (pieces_[at].letters == letters) {
                take(at, at);
            }
        }
    }

    /// "PFWs Zeichnung".
    bool owns_in_capitals(const Piece& piece) const {
        const std::string written = text_.substr(piece.begin, piece.end - piece.begin);
        return written.ends_with('s') &&
               std::all_of(written.begin(), written.end() - 1, [](char c) {
                   return c >= 'A' && c <= 'Z';
               });
    }

    /// "U E B E L".
    bool spaced(std::size_t first) const {
        const std::size_t last = first + kLeastSpaced - 1;
        return last < pieces_.size() &&
               std::all_of(
                   pieces_.begin() + static_cast<std::ptrdiff_t>(first),
                   pieces_.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                   [](const Piece& piece) { return piece.letters.size() == 1; }
               );
    }

    /// "G L A N T A L" and "Glan-\ntal" are one word, "Stahl und Bau" is none.
    bool pieces_apart(std::size_t first) const {
        if (first + 1 >= pieces_.size()) {
            return false;
        }
        const std::string gap =
            text_.substr(pieces_[first].end, pieces_[first + 1].begin - pieces_[first].end);
        return pieces_[first].letters.size() <= 2 || gap.empty() || gap.find('-') == 0 ||
               gap.find('_') == 0;
    }

    const std::string& text_;
    const IsPlainWord& plain_;
    std::vector<Piece> pieces_;
    std::set<std::string> of_names_;
    std::vector<std::pair<std::size_t, std::size_t>> ranges_;
};

}  // namespace

std::string without_names_of(
    const std::string& text, const Identity& identity, const IsPlainWord& plain
) {
    const std::string clean = without_invisible(text);
    Redaction redaction(clean, plain);
    redaction.look_for(identity);
    return redaction.result();
}

}  // namespace clusterlotse::commands
