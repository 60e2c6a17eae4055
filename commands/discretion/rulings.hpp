#pragma once

#include "commands/discretion/ruled_out.hpp"
#include "commands/discretion/ruling_words.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

/// Finds the places of one text that rule out the firms it mentions
/// (commands/discretion/ruled_out.hpp). Keeps references to the text and its words.
class Rulings {
public:
    Rulings(
        std::string_view text, const std::vector<TextWord>& words, std::vector<FirmMention> mentions
    )
        : text_(text), words_(words), mentions_(std::move(mentions)) {}

    std::vector<RuledOut> found();

private:
    using Words = std::vector<TextWord>;

    /// Words in the order of the text that belong to one ruling.
    struct Span {
        std::size_t first = 0;
        std::size_t last = 0;
    };

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
    bool goes_on_behind(std::size_t at) const;
    bool clause_ends_behind(std::size_t at) const;
    /// Whether the word belongs to the words that begin with `first`.
    bool together(std::size_t at, std::size_t first) const {
        return at < words_.size() && (at == first || words_[at].apart == Apart::blank);
    }
    const FirmMention* mention_at(std::size_t word) const;
    /// Where the next name of a list begins behind word `last`; nothing where it does not go on.
    std::optional<std::size_t> next_of_list(std::size_t last) const;
    /// Behind the last mention of the list that begins with mention `i`. What follows a comma and
    /// has something of its own said about it ("ohne X, Y soll anbieten") no longer belongs to it.
    std::size_t end_of_list(std::size_t i) const;
    /// "weder X noch Y fragen", "nicht an X oder Y bitte": what follows the names is said of the
    /// mention at `at` and those of its list before it alike; the list begins with mention `i`.
    bool denied_together(std::size_t i, std::size_t at) const;
    std::optional<Span> ruling_of(std::size_t first, std::size_t last) const;
    /// The word that denies before the name, with few words between that mean nothing.
    std::optional<std::size_t> denial_before(std::size_t first, std::size_t last) const;
    /// "nicht an Müller und Otterbach": a name that nobody knows, before "und" or in a list behind
    /// "an".
    bool unknown_name(std::size_t at, std::size_t first) const;
    bool behind_named(std::size_t at, std::size_t first) const;
    bool denies(std::size_t at, std::size_t first, std::size_t last, bool from) const;
    /// "nicht ohne X", "do not skip X", "warum nicht X", "noch nicht bei X".
    bool questioned_or_twice(std::size_t at) const;
    /// The last word of "out of it", "raus", "weg" behind the name.
    std::optional<std::size_t> behind_out(std::size_t last) const;
    /// The last word of "bitte nicht fragen", "darf das nicht sehen", "nein" behind the name.
    std::optional<std::size_t> ruled_behind(std::size_t last) const;
    /// What still belongs to the ruling behind the names: legal forms, "anfragen", "bitte".
    std::size_t tail_behind(std::size_t denial, std::size_t last) const;
    /// "Wir haben nicht bei X angefragt" tells what was.
    bool tells_what_was(std::size_t first, std::size_t last) const;
    /// The bytes of the ruling with the polite words around it; the whole clause where nothing else
    /// stands in it.
    RuledOut cut(Span span) const;

    std::string_view text_;
    const Words& words_;
    std::vector<FirmMention> mentions_;
};

}  // namespace clusterlotse::commands
